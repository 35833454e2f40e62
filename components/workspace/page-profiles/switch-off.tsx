// Switching a profile off, with the reason that everybody will be told.

import { useEffect, useRef, useState } from 'react';
import type { PageProfile } from '../../../lib/model/page-profile.ts';
import { PlainForm } from '../../ui/form/plain-form.tsx';

interface Props {
  name: string;
  onOff: (off: NonNullable<PageProfile['off']>) => Promise<void>;
}

export function SwitchOff({ name, onOff }: Props) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asking) field.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <button type="button" className="button" onClick={() => setAsking(true)}>
        Switch off…
      </button>
    );
  const submit = () => {
    if (reason.trim()) void onOff({ reason: reason.trim() });
  };
  return (
    <PlainForm
      className="inline-form switch-off"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <label className="field">
        <span>Why {name} is switched off, for everybody in your organisation</span>
        <input
          ref={field}
          value={reason}
          required
          maxLength={300}
          pattern=".*\S.*"
          placeholder="reads the wrong units since Monday’s release"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary">
        Switch off
      </button>
      <button type="button" className="button bare" onClick={() => setAsking(false)}>
        Cancel
      </button>
    </PlainForm>
  );
}
