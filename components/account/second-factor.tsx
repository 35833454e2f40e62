// The second factors of one's account: an authenticator app, passkeys, and codes on paper for the day they are gone.

import type { OwnAccount } from '../../lib/model/account.ts';
import { AuthenticatorApp } from './authenticator-app.tsx';
import { OwnPasskeys } from './own-passkeys.tsx';
import { ProofForm } from './proof.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import type { Act } from './use-own-account.ts';

export function SecondFactor({ account, onAct }: { account: OwnAccount; onAct: Act }) {
  const { totp, passkeys, elsewhere, required, newCodes, recoveryCodes } = account;
  const factor = totp || passkeys.length > 0;
  return (
    <section aria-labelledby="factor-title">
      <h2 id="factor-title">Second factor</h2>
      {required && !factor && !elsewhere && (
        <p className="notice warn">
          Your role needs a second factor. Until you have set one up, nothing is sent or fetched; your work is
          saved in this browser.
        </p>
      )}
      {elsewhere && (
        <p className="quiet">
          You sign in with your organisation’s own service, which asks for its own second factor. A passkey of
          here is for unlocking Overread without a network.
        </p>
      )}
      {newCodes && <RecoveryCodes codes={newCodes} />}
      <p>{wordsOf(totp, passkeys.length, recoveryCodes)}</p>
      <OwnPasskeys account={account} onAct={onAct} />
      <AuthenticatorApp account={account} onAct={onAct} />
      {factor && (
        <details>
          <summary>Make new recovery codes</summary>
          <ProofForm
            account={account}
            name="Make new codes"
            onProof={(proof) => onAct({ act: 'new-recovery-codes', ...proof })}
          />
        </details>
      )}
    </section>
  );
}

function wordsOf(totp: boolean, passkeys: number, recoveryCodes: number): string {
  if (!totp && passkeys === 0) return 'None: the password alone is asked for.';
  const what = [totp && 'an authenticator app', passkeys > 0 && 'a passkey'].filter(Boolean).join(' or ');
  const sentence = `${what[0]!.toUpperCase()}${what.slice(1)} is asked for at each sign-in.`;
  return `${sentence} ${recoveryCodes} of 10 recovery codes are left.`;
}
