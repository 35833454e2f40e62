// A password that is being chosen: what is asked of it is said before it is refused, and it can be looked at.

import { useId, useState } from 'react';

/** @param props.name of the field in its form. */
export function NewPassword({ name }: { name: string }) {
  const [shown, setShown] = useState(false);
  const hint = useId();
  return (
    <div className="new-password">
      <label className="field">
        <span>New password</span>
        <input
          name={name}
          type={shown ? 'text' : 'password'}
          required
          maxLength={400}
          autoComplete="new-password"
          spellCheck={false}
          aria-describedby={hint}
        />
      </label>
      <p id={hint} className="quiet small">
        At least 15 characters, of any kind: several words that do not belong together are easy to keep in
        mind. Pasting from a password manager is welcome.
      </p>
      <label className="tick">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        <span>Show it</span>
      </label>
    </div>
  );
}
