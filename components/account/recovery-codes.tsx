// Recovery codes, shown once.

import { useEffect, useRef } from 'react';

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const shown = useRef<HTMLDivElement>(null);
  // The one thing to do now; what had the focus has gone.
  useEffect(() => shown.current?.focus(), []);
  return (
    <div ref={shown} tabIndex={-1} className="notice warn one-time-code">
      <h3>Recovery codes</h3>
      <p>
        Write these down or print them, and keep them apart from this machine. Each replaces the second factor
        once. They cannot be shown again.
      </p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code} className="code">
            {code}
          </li>
        ))}
      </ul>
    </div>
  );
}
