// Sign-in to the organisation's Overread server. The one thing a new person must do first.

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Fault, Result } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';

export interface Account {
  server: string;
  email: string;
  password: string;
}

/** The address that was signed in at last: it is long, and the same every day. */
const lastServer = 'overread-server';

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
  const form = useRef<HTMLFormElement>(null);
  // Only where signing in is all there is to do: beside a worksheet the focus stays with the work.
  useEffect(() => {
    if (document.activeElement !== document.body || form.current?.closest('details, .workspace-main')) return;
    const fields = [...(form.current?.querySelectorAll('input') ?? [])];
    fields.find((field) => field.value === '')?.focus();
  }, []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const address = String(given.get('server')).trim().replace(/\/+$/, '');
    setBusy(true);
    setFault(null);
    const answer = await onSignIn({
      server: address,
      email: String(given.get('email')).trim(),
      password: String(given.get('password')),
    });
    setBusy(false);
    if (answer.ok) localStorage.setItem(lastServer, address);
    else setFault(answer.error);
  };
  return (
    <form ref={form} className="sign-in" onSubmit={submit} aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">Sign in to Overread</h2>
      {reason && <p className="quiet">{reason}</p>}
      {fault && <FaultNotice fault={fault} />}
      <label className="field">
        <span>Server address</span>
        <input
          name="server"
          type="url"
          required
          defaultValue={server || (localStorage.getItem(lastServer) ?? '')}
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
