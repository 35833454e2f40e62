// The accounts as the server last told them, and what is done with them.

import { useCallback, useEffect, useState } from 'react';
import { actOnPeople } from '../../../lib/messaging/account-messages.ts';
import type { AccountsAnswer, PeopleAct } from '../../../lib/model/account.ts';
import { type Fault, ok, type Result } from '../../../lib/model/result.ts';

/** Runs an act; the list is as it stands afterwards. */
export type Act = (act: PeopleAct) => Promise<Result<null>>;

export function usePeopleList() {
  const [answer, setAnswer] = useState<AccountsAnswer | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const act: Act = useCallback(async (asked) => {
    const said = await actOnPeople(asked);
    if (!said.ok) return said;
    setFault(null);
    // A code stays in sight until it is closed: it cannot be told a second time.
    setAnswer((before) => ({ code: before?.code, ...said.value }));
    return ok(null);
  }, []);
  const lookAgain = useCallback(async () => {
    const said = await act({ act: 'look' });
    if (!said.ok) setFault(said.error);
  }, [act]);
  useEffect(() => void lookAgain(), [lookAgain]);
  return {
    accounts: answer?.accounts,
    required: answer?.required ?? [],
    code: answer?.code,
    fault,
    act,
    lookAgain,
    closeCode: () =>
      setAnswer((before) => before && { accounts: before.accounts, required: before.required }),
  };
}
