// That it is really them: a code, or a passkey. Asked before anything about second factors changes.

import { type FormEvent, useState } from 'react';
import { actAtServer } from '../../lib/messaging/server-acts.ts';
import type { OwnAccount } from '../../lib/model/account.ts';
import type { PasskeySigned } from '../../lib/model/passkey.ts';
import type { Fault, Result } from '../../lib/model/result.ts';
import { canAskPasskeys, signWithPasskey } from '../session/ask-passkey.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';

export type Proof = { code: string } | { passkey: PasskeySigned };

interface Props {
  account: OwnAccount;
  /** What is done with it. */
  name: string;
  onProof: (proof: Proof) => Promise<Result<unknown>>;
}

export function ProofForm({ account, name, onProof }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const run = async (work: Promise<Result<unknown>>) => {
    const answer = await work;
    setFault(answer.ok ? null : answer.error);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void run(onProof({ code: String(new FormData(form).get('code')) })).then(() => form.reset());
  };
  const usable = account.passkeysTaken && account.passkeys.some((one) => one.here) && canAskPasskeys();
  return (
    <form className="account-form" onSubmit={submit}>
      {fault && <FaultNotice fault={fault} />}
      {usable && (
        <button
          type="button"
          className="button primary"
          aria-label={`${name}: use a passkey`}
          onClick={() => void run(byPasskey(onProof))}
        >
          Use a passkey
        </button>
      )}
      <label className="field">
        <span>{account.totp ? 'Code in the app now, or a recovery code' : 'Recovery code'}</span>
        <input name="code" required maxLength={60} autoComplete="one-time-code" spellCheck={false} />
      </label>
      <button type="submit" className={`button${usable ? '' : ' primary'}`}>
        {name}
      </button>
    </form>
  );
}

async function byPasskey(onProof: Props['onProof']): Promise<Result<unknown>> {
  const told = await actAtServer('account', { act: 'ask-passkey' });
  if (!told.ok || !told.value.asked) return told;
  const answer = await signWithPasskey(told.value.asked);
  return answer.ok ? onProof({ passkey: answer.value.signed }) : answer;
}
