// A one-time code, shown to the administrator once.

import { useEffect, useRef, useState } from 'react';
import type { Account, AccountsAnswer } from '../../../lib/model/account.ts';
import { timeText } from '../../ui/time-text.ts';

interface Props {
  account: Account;
  code: NonNullable<AccountsAnswer['code']>;
  onClose: () => void;
}

export function CodeNotice({ account, code, onClose }: Props) {
  const shown = useRef<HTMLParagraphElement>(null);
  // The next thing wanted: it is read out, or selected and copied.
  useEffect(() => shown.current?.focus(), []);
  const [copied, setCopied] = useState('');
  return (
    <div className="notice warn one-time-code">
      <strong>One-time code for {account.name}</strong>
      <p ref={shown} className="code" tabIndex={-1}>
        {code.code}
      </p>
      <p>
        Hand it to {account.name} in person or by telephone. {signInPlace(account.role)} they choose “I have a
        one-time code”, give it with the e-mail {account.email}, and choose a password. It is good once, until{' '}
        {timeText(code.expiresAt)}, and cannot be shown again.
      </p>
      <div className="row-actions">
        <button
          type="button"
          className="button"
          onClick={() =>
            void navigator.clipboard.writeText(code.code).then(
              () => setCopied('Copied.'),
              () => setCopied('Not copied: select the code and copy it.'),
            )
          }
        >
          Copy the code
        </button>
        <button type="button" className="button" onClick={onClose}>
          I have handed it on
        </button>
        <span role="status">{copied}</span>
      </div>
    </div>
  );
}

/** A liaison has no extension. */
const signInPlace = (role: Account['role']): string =>
  role === 'vendor-liaison' ? 'On the page /vendor of this server' : 'On the sign-in screen';
