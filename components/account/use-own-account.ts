// One's own account as the server last told it, and what is done with it.

import { useCallback, useEffect, useState } from 'react';
import { actOnOwn } from '../../lib/messaging/account-messages.ts';
import type { OwnAccount, OwnAct } from '../../lib/model/account.ts';
import { type Fault, ok, type Result } from '../../lib/model/result.ts';

/** Runs an act; the account is as it stands afterwards. */
export type Act = (act: OwnAct) => Promise<Result<null>>;

export function useOwnAccount() {
  const [account, setAccount] = useState<OwnAccount | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const act: Act = useCallback(async (asked) => {
    const said = await actOnOwn(asked);
    if (!said.ok) return said;
    setAccount(said.value);
    return ok(null);
  }, []);
  const look = useCallback(async () => {
    const said = await act({ act: 'look' });
    setFault(said.ok ? null : said.error);
  }, [act]);
  useEffect(() => void look(), [look]);
  return { account, fault, act, look };
}
