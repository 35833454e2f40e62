// What is asked beside the e-mail of whoever comes with a one-time code: the code, and the password they choose.

import { NewPassword } from './new-password.tsx';

interface Props {
  /** The code makes the first account, which has no name yet. */
  first: boolean;
}

export function CodeFields({ first }: Props) {
  return (
    <>
      {first && (
        <label className="field">
          <span>Your name</span>
          <input name="name" required maxLength={120} autoComplete="name" />
        </label>
      )}
      <label className="field">
        <span>One-time code</span>
        <input name="code" required maxLength={60} autoComplete="one-time-code" spellCheck={false} />
      </label>
      <NewPassword name="password" />
    </>
  );
}
