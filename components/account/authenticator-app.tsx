// An authenticator app: a picture to scan, or a key to type, until a code of it has come back.

import { type FormEvent, useState } from 'react';
import type { OwnAccount, OwnAct } from '../../lib/model/account.ts';
import type { Fault } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { ProofForm } from './proof.tsx';
import { QrCode } from './qr-code.tsx';
import type { Act } from './use-own-account.ts';

export function AuthenticatorApp({ account, onAct }: { account: OwnAccount; onAct: Act }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const { totp, secret, passkeys } = account;
  const run = async (act: OwnAct) => {
    const answer = await onAct(act);
    setFault(answer.ok ? null : answer.error);
  };
  if (totp)
    return (
      <details>
        <summary>Take the authenticator app away</summary>
        <ProofForm
          account={account}
          name="Take it away"
          onProof={(proof) => onAct({ act: 'remove-totp', ...proof })}
        />
      </details>
    );
  if (secret)
    return (
      <>
        {fault && <FaultNotice fault={fault} />}
        <p>
          Scan this with your authenticator app. Where you cannot, add an account in it by hand and give it
          the key (time-based, six digits).
        </p>
        <QrCode
          text={appAddress(account.person.email, secret)}
          label="QR code with the key for your authenticator app"
        />
        <p className="code totp-secret">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</p>
        <CodeForm onCode={(code) => run({ act: 'confirm-totp', code })} />
      </>
    );
  if (passkeys.length > 0)
    return (
      <details>
        <summary>Set up an authenticator app too</summary>
        <ProofForm
          account={account}
          name="Set up an authenticator app"
          onProof={(proof) => onAct({ act: 'begin-totp', ...proof })}
        />
      </details>
    );
  return (
    <>
      {fault && <FaultNotice fault={fault} />}
      <button type="button" className="button" onClick={() => void run({ act: 'begin-totp' })}>
        Set up an authenticator app
      </button>
    </>
  );
}

/** As authenticator apps read it from a picture. */
const appAddress = (email: string, secret: string): string =>
  `otpauth://totp/Overread:${encodeURIComponent(email)}?secret=${secret}&issuer=Overread`;

function CodeForm({ onCode }: { onCode: (code: string) => Promise<void> }) {
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
        Switch it on
      </button>
    </form>
  );
}
