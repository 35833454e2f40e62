// The code of the second factor, asked for after a right password.

import { type FormEvent, useState } from 'react';
import { passSecondStep } from '../../lib/messaging/account-messages.ts';
import type { Fault } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';

interface Props {
  server: string;
  ticket: string;
  /** Back to e-mail and password. */
  onBack: () => void;
}

export function SecondStep({ server, ticket, onBack }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    setBusy(true);
    const answer = await passSecondStep({ server, ticket, code });
    setBusy(false);
    setFault(answer.ok ? null : answer.error);
  };
  return (
    <form className="sign-in" onSubmit={submit} aria-labelledby="second-step-title">
      <h2 id="second-step-title">One more step</h2>
      {fault && <FaultNotice fault={fault} />}
      <label className="field">
        <span>Code of your authenticator app, or a recovery code</span>
        <input
          name="code"
          required
          maxLength={60}
          autoComplete="one-time-code"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the person has just sent the password and goes on here
          autoFocus
        />
      </label>
      <button className="button primary" type="submit" disabled={busy}>
        {busy ? 'Signing in…' : 'Go on'}
      </button>
      <button type="button" className="button bare" onClick={onBack}>
        Begin again
      </button>
    </form>
  );
}
