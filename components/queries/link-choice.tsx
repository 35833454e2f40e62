// How the link reaches the provider: shown, to be sent by whoever asks, or mailed by the server.

import { useState } from 'react';
import { PlainForm } from '../ui/form/plain-form.tsx';

interface Props {
  busy: boolean;
  /** @param mailTo where it is to be mailed. */
  onMake: (mailTo?: string) => void;
}

export function LinkChoice({ busy, onMake }: Props) {
  const [mailTo, setMailTo] = useState('');
  const mail = () => {
    onMake(mailTo.trim());
  };
  return (
    <>
      <div className="link-way">
        <p>A new link ends the one before. The code is shown to you either way.</p>
        <button type="button" className="button" aria-disabled={busy} onClick={() => onMake()}>
          Show the link
        </button>
      </div>
      <PlainForm className="link-way" onSubmit={mail}>
        <label className="field">
          <span>E-mail of the provider (the code goes another way)</span>
          <input
            type="email"
            required
            maxLength={200}
            autoComplete="off"
            value={mailTo}
            onChange={(event) => setMailTo(event.target.value)}
          />
        </label>
        <button type="submit" className="button" aria-disabled={busy}>
          E-mail the link
        </button>
      </PlainForm>
    </>
  );
}
