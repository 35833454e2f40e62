// The form for a code the vendor omitted: typed, or found by its words.

import { type FormEvent, type Ref, useId, useState } from 'react';
import type { AuditorCode } from '../../lib/model/verdict.ts';
import { useChartCodes } from '../codes/chart-codes.ts';
import { CodeSearch } from '../codes/code-search.tsx';
import { Tip } from '../ui/tip.tsx';
import { auditorCodes, noCodeWords, severalWords } from './omitted-code.ts';

interface Props {
  input: Ref<HTMLInputElement>;
  onAdd: (code: AuditorCode) => void;
  onLeave: () => void;
}

export function AddCode({ input, onAdd, onLeave }: Props) {
  const codesAtHand = useChartCodes();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [choices, setChoices] = useState<AuditorCode[]>([]);
  const complaint = useId();
  const add = (code: AuditorCode) => {
    setText('');
    setWrong(null);
    setChoices([]);
    const { system } = code;
    if (system) codesAtHand?.note({ system, code: code.code });
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
      <CodeSearch
        label="Code the vendor omitted"
        input={input}
        text={text}
        onText={setText}
        system={null}
        required
        wrong={wrong !== null}
        aria-describedby={complaint}
        onTake={({ system, code }) => add({ system, code, modifiers: [], units: null })}
        onKeyDown={(event) => event.key === 'Escape' && onLeave()}
      />
      <Tip text="Add an omitted code (+)">
        <button type="submit" className="button">
          Add <kbd>+</kbd>
        </button>
      </Tip>
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
