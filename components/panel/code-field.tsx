// A code typed by the auditor, with or without its dot.

import { useId, useState } from 'react';

interface Props {
  label: string;
  value: string;
  closed?: boolean;
  /** Marks the field that takes the focus when its form opens. */
  first?: boolean;
  /** Takes the text; answers with what is wrong with it, or null when it was accepted. */
  onCode: (text: string) => string | null;
}

export function CodeField({ label, value, closed, first, onCode }: Props) {
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  const complaint = useId();
  const leave = () => {
    if (text.trim() === '' || text.trim().toUpperCase() === value) return setWrong(null);
    setWrong(onCode(text));
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="code"
        value={text}
        maxLength={12}
        autoComplete="off"
        spellCheck={false}
        disabled={closed}
        data-first={first ? true : undefined}
        aria-invalid={wrong !== null}
        aria-describedby={complaint}
        onChange={(event) => setText(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <span id={complaint} className="complaint" role="alert">
        {wrong}
      </span>
    </label>
  );
}
