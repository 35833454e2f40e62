// The second factor of one's account: an authenticator app, and codes on paper for the day it is gone.

import { type FormEvent, useState } from 'react';
import type { OwnAccount, OwnAct } from '../../lib/model/account.ts';
import type { Fault } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import type { Act } from './use-own-account.ts';

export function SecondFactor({ account, onAct }: { account: OwnAccount; onAct: Act }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const { totp, required, secret, newCodes, recoveryCodes } = account;
  const run = async (act: OwnAct) => {
    const answer = await onAct(act);
    setFault(answer.ok ? null : answer.error);
  };
  return (
    <section aria-labelledby="factor-title">
      <h2 id="factor-title">Second factor</h2>
      {required && !totp && (
        <p className="notice warn">
          Your role needs a second factor. Until you have set one up, nothing is sent or fetched; your work is
          saved in this browser.
        </p>
      )}
      {fault && <FaultNotice fault={fault} />}
      {newCodes && <RecoveryCodes codes={newCodes} />}
      {!totp && !secret && (
        <>
          <p>None: the password alone is asked for.</p>
          <button type="button" className="button" onClick={() => void run({ act: 'begin-totp' })}>
            Set up an authenticator app
          </button>
        </>
      )}
      {!totp && secret && (
        <>
          <p>
            Add an account in your authenticator app, by hand, and give it this key (time-based, six digits):
          </p>
          <p className="code totp-secret">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</p>
          <CodeForm name="Switch it on" onCode={(code) => run({ act: 'confirm-totp', code })} />
        </>
      )}
      {totp && (
        <>
          <p>
            An authenticator app is asked for at each sign-in. {recoveryCodes} of 10 recovery codes are left.
          </p>
          <details>
            <summary>Make new recovery codes</summary>
            <CodeForm name="Make new codes" onCode={(code) => run({ act: 'new-recovery-codes', code })} />
          </details>
          <details>
            <summary>Take the authenticator app away</summary>
            <CodeForm name="Take it away" onCode={(code) => run({ act: 'remove-totp', code })} />
          </details>
        </>
      )}
    </section>
  );
}

function CodeForm({ name, onCode }: { name: string; onCode: (code: string) => Promise<void> }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void onCode(String(new FormData(form).get('code'))).then(() => form.reset());
  };
  return (
    <form className="account-form" onSubmit={submit}>
      <label className="field">
        <span>Code in the app now</span>
        <input name="code" required maxLength={60} autoComplete="one-time-code" spellCheck={false} />
      </label>
      <button type="submit" className="button primary">
        {name}
      </button>
    </form>
  );
}
