// The form for a code the vendor omitted.

import { type FormEvent, type Ref, useId, useState } from 'react';
import type { AuditorCode } from '../../lib/model/verdict.ts';
import { auditorCodes, noCodeWords, severalWords } from './omitted-code.ts';

interface Props {
  input: Ref<HTMLInputElement>;
  onAdd: (code: AuditorCode) => void;
  onLeave: () => void;
}

export function AddCode({ input, onAdd, onLeave }: Props) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [choices, setChoices] = useState<AuditorCode[]>([]);
  const complaint = useId();
  const add = (code: AuditorCode) => {
    setText('');
    setWrong(null);
    setChoices([]);
    onAdd(code);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const codes = auditorCodes(text, null);
    const [only, second] = codes;
    if (only && !second) return add(only);
    setWrong(only ? severalWords(codes) : noCodeWords);
    setChoices(only ? codes : []);
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <label className="field">
        <span>Code the vendor omitted</span>
        <input
          ref={input}
          className="code"
          value={text}
          required
          maxLength={12}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong !== null}
          aria-describedby={complaint}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onLeave()}
        />
      </label>
      <button type="submit" className="button" title="Add an omitted code (+)">
        Add <kbd>+</kbd>
      </button>
      <span id={complaint} className="complaint" role="alert">
        {wrong}
      </span>
      {choices.map((code) => (
        <button key={code.system} type="button" className="button" onClick={() => add(code)}>
          {code.system} {code.code}
        </button>
      ))}
    </form>
  );
}
