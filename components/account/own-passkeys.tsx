// One's passkeys: added, told apart by name, let to unlock this browser, and taken away.

import type { OwnAccount } from '../../lib/model/account.ts';
import type { Passkey } from '../../lib/model/passkey.ts';
import { canAskPasskeys } from '../session/ask-passkey.ts';
import { timeText } from '../ui/time-text.ts';
import { AddPasskey } from './add-passkey.tsx';
import { PasskeyUnlocks } from './passkey-unlocks.tsx';
import { ProofForm } from './proof.tsx';
import type { Act } from './use-own-account.ts';
import { useUnlocking } from './use-unlocking.ts';

export function OwnPasskeys({ account, onAct }: { account: OwnAccount; onAct: Act }) {
  const { unlocking, look } = useUnlocking(account.person);
  const { passkeys } = account;
  return (
    <>
      {passkeys.length > 0 && (
        <ul className="own-sessions" aria-label="Passkeys">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <div>
                <strong>{passkey.name}</strong>
                <div className="small quiet">{historyOf(passkey)}</div>
              </div>
              <PasskeyUnlocks
                passkey={passkey}
                unlocks={unlocking.includes(passkey.credential)}
                onChange={look}
              />
              <details className="take-away">
                <summary>
                  Take away<span className="visually-hidden">: {passkey.name}</span>
                </summary>
                <ProofForm
                  account={account}
                  name="Take it away"
                  onProof={(proof) => onAct({ act: 'remove-passkey', id: passkey.id, ...proof })}
                />
              </details>
            </li>
          ))}
        </ul>
      )}
      {account.passkeysTaken && canAskPasskeys() && (
        <AddPasskey account={account} onAct={onAct} onAdded={look} />
      )}
    </>
  );
}

function historyOf({ since, used, here }: Passkey): string {
  const told = [`Since ${dayOf(since)}`, used === null ? 'never used' : `last used ${dayOf(used)}`];
  if (!here) told.push('of another browser’s Overread');
  return told.join(', ');
}

const dayOf = (at: number): string => timeText(at);
