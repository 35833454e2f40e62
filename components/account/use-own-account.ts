// One's own account as the server last told it, and what is done with it.

import { actAtServer } from '../../lib/messaging/server-acts.ts';
import type { OwnAccount, OwnAct } from '../../lib/model/account.ts';
import { type ServerActs, useServerActs } from '../ui/use-server-acts.ts';

/** Runs an act; the account is as it stands afterwards. */
export type Act = ServerActs<OwnAct, OwnAccount>['act'];

const send = (act: OwnAct) => actAtServer('account', act);

export const useOwnAccount = (): ServerActs<OwnAct, OwnAccount> => useServerActs<OwnAct, OwnAccount>(send);
