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
  /** Enter on a code that was taken: to the next field. */
  onNext?: () => void;
}

export function CodeField({ label, value, closed, first, onCode, onNext }: Props) {
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  const complaint = useId();
  const [kept, setKept] = useState(value);
  /** True when what stands in the field is recorded. */
  const leave = (): boolean => {
    if (text.trim() === '' || text.trim().toUpperCase() === kept) {
      setWrong(null);
      return kept !== '';
    }
    const complaint = onCode(text);
    setWrong(complaint);
    if (complaint === null) setKept(text.trim().toUpperCase());
    return complaint === null;
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
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !leave() || !onNext) return;
          // Enter would open the list of the field that takes the focus.
          event.preventDefault();
          onNext();
        }}
      />
      <span id={complaint} className="complaint" role="alert">
        {wrong}
      </span>
    </label>
  );
}
