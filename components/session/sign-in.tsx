// Sign-in to the organisation's Overread server. The one thing a new person must do first.

import { type FormEvent, useState } from 'react';
import type { Fault, Result } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';

export interface Account {
  server: string;
  email: string;
  password: string;
}

interface Props {
  /** Shown in the address field; empty when the build knows none. */
  server: string;
  email?: string;
  onSignIn: (account: Account) => Promise<Result<unknown>>;
  /** Why the person is asked, where it is not the first time. */
  reason?: string;
}

export function SignIn({ server, email, onSignIn, reason }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault(null);
    const answer = await onSignIn({
      server: String(form.get('server')).trim().replace(/\/+$/, ''),
      email: String(form.get('email')).trim(),
      password: String(form.get('password')),
    });
    setBusy(false);
    if (!answer.ok) setFault(answer.error);
  };
  return (
    <form className="sign-in" onSubmit={submit} aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">Sign in to Overread</h2>
      {reason && <p className="quiet">{reason}</p>}
      {fault && <FaultNotice fault={fault} />}
      <label className="field">
        <span>Server address</span>
        <input
          name="server"
          type="url"
          required
          defaultValue={server}
          placeholder="https://overread.example.org"
        />
      </label>
      <label className="field">
        <span>E-mail</span>
        <input name="email" type="email" required autoComplete="username" defaultValue={email} />
      </label>
      <label className="field">
        <span>Password</span>
        <input name="password" type="password" required autoComplete="current-password" />
      </label>
      <button className="button primary" type="submit" disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  );
}
