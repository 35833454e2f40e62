// What stands in place of everything while the store is locked: whose it is, and what opens it.

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Identity } from '../../lib/messaging/session.ts';
import { signInWithOrganisation, signOut, ticketIn, unlock } from '../../lib/messaging/sign-in-messages.ts';
import type { Fault, Result } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { SecondStep } from './second-step.tsx';
import { UnlockByPasskey } from './unlock-by-passkey.tsx';
import { useSignInOptions } from './use-sign-in-options.ts';

export function Unlock({ identity: { server, person } }: { identity: Identity }) {
  const { provider } = useSignInOptions(server);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [ticket, setTicket] = useState<string | null>(null);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => password.current?.focus(), []);
  const run = async (work: Promise<Result<unknown>>) => {
    setBusy(true);
    setFault(null);
    const answer = await work;
    setBusy(false);
    if (answer.ok) return setTicket(ticketIn(answer.value));
    setFault(answer.error);
    password.current?.select();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(unlock(String(new FormData(event.currentTarget).get('password'))));
  };
  if (ticket) return <SecondStep server={server} ticket={ticket} alone onBack={() => setTicket(null)} />;
  return (
    <form className="sign-in" onSubmit={submit} aria-labelledby="unlock-title">
      <h1 id="unlock-title">Overread is locked</h1>
      <p className="quiet">{person.name}, your work is kept encrypted in this browser.</p>
      {fault && <FaultNotice fault={fault} />}
      {/* For password managers: they fill in by it. */}
      <input type="email" value={person.email} autoComplete="username" readOnly hidden />
      <UnlockByPasskey person={person} busy={busy} onRun={(work) => void run(work)} />
      <label className="field">
        <span>Password</span>
        <input ref={password} name="password" type="password" required autoComplete="current-password" />
      </label>
      <button className="button primary" type="submit" disabled={busy}>
        {busy ? 'Opening…' : 'Unlock'}
      </button>
      {provider && (
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => void run(signInWithOrganisation(server))}
        >
          Sign in with {provider}
        </button>
      )}
      <button type="button" className="button bare" disabled={busy} onClick={() => void signOut()}>
        Sign in as somebody else
      </button>
    </form>
  );
}
