// A new password, chosen by its owner, who shows with the old one that it is them.

import { type FormEvent, useState } from 'react';
import type { Fault } from '../../lib/model/result.ts';
import { NewPassword } from '../session/new-password.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import type { Act } from './use-own-account.ts';

export function ChangePassword({ onAct }: { onAct: Act }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const answer = await onAct({
      act: 'change-password',
      current: String(given.get('current')),
      next: String(given.get('next')),
    });
    setFault(answer.ok ? null : answer.error);
    setDone(answer.ok);
    if (answer.ok) form.reset();
  };
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">Password</h2>
      <form className="account-form" onSubmit={submit}>
        {fault && <FaultNotice fault={fault} />}
        <label className="field">
          <span>Current password</span>
          <input name="current" type="password" required autoComplete="current-password" />
        </label>
        <NewPassword name="next" />
        <button type="submit" className="button">
          Change the password
        </button>
        <p role="status" className={done ? 'notice' : undefined}>
          {done && 'The password is changed. Every other browser you were signed in with is signed out.'}
        </p>
      </form>
    </section>
  );
}
