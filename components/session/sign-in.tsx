// Sign-in to the organisation's Overread server. The one thing a new person must do first.

import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { redeemCode, signInWithOrganisation, ticketIn } from '../../lib/messaging/sign-in-messages.ts';
import type { Fault, Result } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { ClearedNotice } from './cleared-notice.tsx';
import { FormTitle } from './form-title.tsx';
import { SecondStep } from './second-step.tsx';
import { CodeFields } from './sign-in-code.tsx';
import { useServers } from './use-servers.ts';
import { useSignInOptions } from './use-sign-in-options.ts';

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
  /** It is all that the page shows, so its title is the page's. */
  alone?: boolean;
}

export function SignIn({ server, email, onSignIn, reason, alone }: Props) {
  const known = server || (localStorage.getItem(lastServer) ?? '');
  const [address, setAddress] = useState(known);
  const [typed, setTyped] = useState(known);
  const choose = useCallback((take: (standing: string) => string) => {
    setAddress(take);
    setTyped(take);
  }, []);
  const servers = useServers(choose);
  const { first, provider } = useSignInOptions(address);
  const [hasCode, setHasCode] = useState(false);
  const byCode = hasCode || first;
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<{ server: string; ticket: string } | null>(null);
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
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const at = text('server').replace(/\/+$/, '');
    const account = { server: at, email: text('email'), password: String(given.get('password')) };
    setBusy(true);
    setFault(null);
    const name = first ? text('name') : undefined;
    const answer = await (byCode
      ? redeemCode({ ...account, code: text('code'), ...(name && { name }) })
      : onSignIn(account));
    setBusy(false);
    if (!answer.ok) return setFault(answer.error);
    localStorage.setItem(lastServer, at);
    const ticket = ticketIn(answer.value);
    if (ticket) setStep({ server: at, ticket });
  };
  if (step) return <SecondStep {...step} alone={alone} onBack={() => setStep(null)} />;
  const byOrganisation = async () => {
    setBusy(true);
    setFault(null);
    const answer = await signInWithOrganisation(address);
    setBusy(false);
    if (answer.ok) localStorage.setItem(lastServer, address);
    else setFault(answer.error);
  };
  return (
    <form ref={form} className="sign-in" onSubmit={submit} aria-labelledby="sign-in-title">
      <FormTitle id="sign-in-title" alone={alone}>
        {first ? 'Make the first account' : 'Sign in to Overread'}
      </FormTitle>
      {reason && <p className="quiet">{reason}</p>}
      <ClearedNotice />
      {first && (
        <p className="quiet">
          Nobody has an account on this server yet. Whoever started it was shown a one-time code; the account
          made with it is an administrator’s.
        </p>
      )}
      {fault && <FaultNotice fault={fault} />}
      <label className="field">
        <span>Server address</span>
        <input
          name="server"
          type="url"
          required
          value={typed}
          list={servers ? 'servers' : undefined}
          readOnly={servers?.length === 1}
          onChange={(event) => setTyped(event.target.value)}
          // Asked only when it is whole: each letter would make another host's name.
          onBlur={() => setAddress(typed.trim())}
          placeholder="https://overread.example.org"
        />
        {servers && (
          <datalist id="servers">
            {servers.map((named) => (
              <option key={named} value={named} />
            ))}
          </datalist>
        )}
      </label>
      <label className="field">
        <span>E-mail</span>
        <input name="email" type="email" required autoComplete="username" defaultValue={email} />
      </label>
      {byCode ? (
        <CodeFields first={first} />
      ) : (
        <label className="field">
          <span>Password</span>
          <input name="password" type="password" required autoComplete="current-password" />
        </label>
      )}
      <button className="button primary" type="submit" disabled={busy}>
        {busy ? 'Signing in…' : byCode ? 'Save the password and go on' : 'Sign in'}
      </button>
      {provider && (
        <button type="button" className="button" disabled={busy} onClick={() => void byOrganisation()}>
          Sign in with {provider}
        </button>
      )}
      {!first && (
        <button type="button" className="button bare" onClick={() => setHasCode(!hasCode)}>
          {hasCode ? 'I have a password' : 'I have a one-time code'}
        </button>
      )}
    </form>
  );
}
