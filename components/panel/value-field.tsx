// A short text that is kept when the field is left.

import { useEffect, useState } from 'react';

interface Props {
  label: string;
  value: string | null;
  closed: boolean;
  placeholder?: string;
  /** Empty is null: nobody has said. */
  onChange: (value: string | null) => void;
}

export function ValueField({ label, value, closed, placeholder, onChange }: Props) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const leave = () => text.trim() !== (value ?? '') && onChange(text.trim() || null);
  return (
    <label className="field">
      <span>{label}</span>
      <input
        value={text}
        maxLength={200}
        autoComplete="off"
        disabled={closed}
        placeholder={placeholder}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
    </label>
  );
}
