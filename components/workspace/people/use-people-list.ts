// The accounts as the server last told them, and what is done with them.

import { actAtServer } from '../../../lib/messaging/server-acts.ts';
import type { AccountsAnswer, PeopleAct } from '../../../lib/model/account.ts';
import { type ServerActs, useServerActs } from '../../ui/use-server-acts.ts';

/** Runs an act; the list is as it stands afterwards. */
export type Act = ServerActs<PeopleAct, AccountsAnswer>['act'];

const send = (act: PeopleAct) => actAtServer('accounts', act);

export function usePeopleList() {
  const { answer, fault, act, look, change } = useServerActs<PeopleAct, AccountsAnswer>(send, keepCode);
  return {
    accounts: answer?.accounts,
    required: answer?.required ?? [],
    code: answer?.code,
    fault,
    act,
    look,
    closeCode: () => change((before) => before && { accounts: before.accounts, required: before.required }),
  };
}

/** A code stays in sight until it is closed: it cannot be told a second time. */
const keepCode = (before: AccountsAnswer | null, told: AccountsAnswer): AccountsAnswer => ({
  code: before?.code,
  ...told,
});
