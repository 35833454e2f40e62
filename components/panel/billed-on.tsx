// The day on which the claim went out: support must have existed by then. No page is read for it.

import { useEffect, useId, useState } from 'react';
import { isoDate } from '../../lib/model/chart.ts';

interface Props {
  value: string | null;
  closed: boolean;
  onChange: (billedOn: string | null) => void;
}

export function BilledOn({ value, closed, onChange }: Props) {
  const [text, setText] = useState(value ?? '');
  const about = useId();
  useEffect(() => setText(value ?? ''), [value]);
  const leave = () => {
    const said = isoDate.safeParse(text).data ?? null;
    // A year that is still being typed is a date to the browser.
    if (said !== null && said < '2000') return setText(value ?? '');
    if (said !== value) onChange(said);
  };
  return (
    <label className="field">
      <span>Billed on</span>
      <input
        type="date"
        value={text}
        min="2000-01-01"
        disabled={closed}
        aria-describedby={about}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <span id={about} className="small quiet">
        What was written later does not support a code.
      </span>
    </label>
  );
}
