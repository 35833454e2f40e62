// A one-time code, shown to the administrator once.

import { useEffect, useRef } from 'react';
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
  return (
    <div className="notice warn one-time-code">
      <strong>One-time code for {account.name}</strong>
      <p ref={shown} className="code" tabIndex={-1}>
        {code.code}
      </p>
      <p>
        Hand it to {account.name} in person or by telephone. On the sign-in screen they choose “I have a
        one-time code”, give it with the e-mail {account.email}, and choose a password. It is good once, until{' '}
        {timeText(code.expiresAt)}, and cannot be shown again.
      </p>
      <div className="row-actions">
        <button
          type="button"
          className="button"
          onClick={() => void navigator.clipboard.writeText(code.code).catch(() => undefined)}
        >
          Copy the code
        </button>
        <button type="button" className="button" onClick={onClose}>
          I have handed it on
        </button>
      </div>
    </div>
  );
}
