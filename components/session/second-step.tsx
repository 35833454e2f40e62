// The second factor, asked for after a right password: a passkey where there is one, a code of the app, or a
// recovery code.

import { type FormEvent, useEffect, useState } from 'react';
import { askSecondStepWays, passSecondStep } from '../../lib/messaging/sign-in-messages.ts';
import type { SecondStepWays } from '../../lib/model/account.ts';
import type { Fault, Result } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { canAskPasskeys, signWithPasskey } from './ask-passkey.ts';
import { FormTitle } from './form-title.tsx';

interface Props {
  server: string;
  ticket: string;
  /** Back to e-mail and password. */
  onBack: () => void;
  /** It is all that the page shows, so its title is the page's. */
  alone?: boolean | undefined;
}

export function SecondStep({ server, ticket, onBack, alone }: Props) {
  const [ways, setWays] = useState<SecondStepWays | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void askSecondStepWays(server, ticket).then((answer) => setWays(answer.ok ? answer.value : null));
  }, [server, ticket]);
  const run = async (work: Promise<Result<unknown>>) => {
    setBusy(true);
    const answer = await work;
    setBusy(false);
    setFault(answer.ok ? null : answer.error);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    void run(passSecondStep({ server, ticket, code }));
  };
  return (
    <form className="sign-in" onSubmit={submit} aria-labelledby="second-step-title">
      <FormTitle id="second-step-title" alone={alone}>
        One more step
      </FormTitle>
      {fault && <FaultNotice fault={fault} />}
      {ways?.passkey &&
        (canAskPasskeys() ? (
          <button
            type="button"
            className="button primary"
            disabled={busy}
            onClick={() => void run(passByPasskey(server, ticket))}
          >
            Use a passkey
          </button>
        ) : (
          <p className="quiet">To use a passkey, sign in in Overread’s workspace.</p>
        ))}
      <label className="field">
        <span>
          {ways?.totp === false ? 'Recovery code' : 'Code of your authenticator app, or a recovery code'}
        </span>
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
      <button className={`button${ways?.passkey ? '' : ' primary'}`} type="submit" disabled={busy}>
        {busy ? 'Signing in…' : 'Go on'}
      </button>
      <button type="button" className="button bare" onClick={onBack}>
        Begin again
      </button>
    </form>
  );
}

/** What is to be signed is asked for anew: each is good once, and for minutes. */
async function passByPasskey(server: string, ticket: string): Promise<Result<unknown>> {
  const ways = await askSecondStepWays(server, ticket);
  if (!ways.ok || !ways.value.passkey) return ways;
  const answer = await signWithPasskey(ways.value.passkey);
  return answer.ok ? passSecondStep({ server, ticket, passkey: answer.value.signed }) : answer;
}
