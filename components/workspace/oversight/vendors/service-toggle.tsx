// A service of the vendor, in or out of scope: the box shows it at once, before the store has it.

import { useEffect, useState } from 'react';

interface Props {
  name: string;
  on: boolean;
  disabled: boolean;
  /** @returns whether it was saved */
  onChange: (on: boolean) => Promise<boolean>;
}

export function ServiceToggle({ name, on, disabled, onChange }: Props) {
  const [shown, setShown] = useState(on);
  useEffect(() => setShown(on), [on]);
  const toggle = async () => {
    setShown(!on);
    if (!(await onChange(!on))) setShown(on);
  };
  return (
    <label className="check">
      <input type="checkbox" checked={shown} disabled={disabled} onChange={() => void toggle()} />
      <span>{name}</span>
    </label>
  );
}
