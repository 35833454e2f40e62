// A new passkey: named, made by the authenticator, and, where that can keep a key, unlocking this browser from now on.

import { useState } from 'react';
import { letPasskeyOpen } from '../../lib/messaging/passkey-messages.ts';
import { actAtServer } from '../../lib/messaging/server-acts.ts';
import type { OwnAccount } from '../../lib/model/account.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import type { Fault, Result } from '../../lib/model/result.ts';
import { makePasskey } from '../session/ask-passkey.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { type Proof, ProofForm } from './proof.tsx';
import type { Act } from './use-own-account.ts';

interface Props {
  account: OwnAccount;
  onAct: Act;
  onAdded: () => void;
}

export function AddPasskey({ account, onAct, onAdded }: Props) {
  const [name, setName] = useState('This machine');
  const [fault, setFault] = useState<Fault | null>(null);
  const add = async (proof?: Proof) => {
    const answer = await addPasskey(account, name, onAct, proof);
    if (answer.ok) onAdded();
    return answer;
  };
  const named = (
    <label className="field">
      <span>Name of the passkey</span>
      <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
    </label>
  );
  if (account.totp || account.passkeys.length > 0)
    return (
      <details>
        <summary>Add a passkey</summary>
        <div className="account-form">
          {named}
          <ProofForm account={account} name="Add a passkey" onProof={add} />
        </div>
      </details>
    );
  return (
    <div className="account-form">
      {fault && <FaultNotice fault={fault} />}
      <p className="quiet">
        A passkey is kept by this machine, a telephone or a security key, which makes sure by finger, face or
        PIN that it is you.
      </p>
      {named}
      <button
        type="button"
        className="button"
        onClick={() => void add().then((answer) => setFault(answer.ok ? null : answer.error))}
      >
        Add a passkey
      </button>
    </div>
  );
}

async function addPasskey(
  { person }: OwnAccount,
  name: string,
  onAct: Act,
  proof?: Proof,
): Promise<Result<unknown>> {
  const begun = await actAtServer('account', { act: 'begin-passkey', ...proof });
  if (!begun.ok || !begun.value.asked) return begun;
  const salt = systemRandom(32);
  const answer = await makePasskey(begun.value.asked, person, salt);
  if (!answer.ok) return answer;
  const { made, secret } = answer.value;
  const added = await onAct({ act: 'add-passkey', name: name.trim() || 'Passkey', made });
  // Where it does not open this browser too, it still is a second factor.
  if (added.ok && secret) await letPasskeyOpen(made.id, salt, secret);
  return added;
}
