// A code typed by the auditor, with or without its dot, or found by its words.

import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CodeSystem } from '../../lib/model/code-line.ts';
import { typedCodes } from '../../lib/model/code-shape.ts';
import { useChartCodes } from '../codes/chart-codes.ts';
import { CodeSearch } from '../codes/code-search.tsx';
import { CodeTitle } from '../codes/code-title.tsx';

interface Props {
  label: string;
  value: string;
  /** Of the line that the code stands for. */
  system: CodeSystem | null;
  closed?: boolean;
  /** Marks the field that takes the focus when its form opens. */
  first?: boolean;
  /**
   * Takes the text; answers with what is wrong with it, or null when it was accepted.
   * @param system where the code was chosen from a list, which knows its system
   */
  onCode: (text: string, system?: CodeSystem) => string | null;
  /** Enter on a code that was taken: to the next field. */
  onNext?: () => void;
}

export function CodeField({ label, value, system, closed, first, onCode, onNext }: Props) {
  const codes = useChartCodes();
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  const complaint = useId();
  const [kept, setKept] = useState(value);
  const take = (typed: string, of?: CodeSystem): boolean => {
    const complaint = onCode(typed, of);
    setWrong(complaint);
    if (complaint !== null) return false;
    setKept(typed.trim().toUpperCase());
    const code = typedCodes(typed, of ?? system)[0];
    if (code) codes?.note(code);
    return true;
  };
  /** True when what stands in the field is recorded. */
  const leave = (): boolean => {
    if (text.trim() === '' || text.trim().toUpperCase() === kept) {
      setWrong(null);
      return kept !== '';
    }
    return take(text);
  };
  const standing = kept === '' ? undefined : typedCodes(kept, system)[0];
  return (
    <div>
      <CodeSearch
        label={label}
        text={text}
        onText={setText}
        system={system}
        closed={closed}
        first={first}
        wrong={wrong !== null}
        aria-describedby={complaint}
        onTake={(code) => {
          let taken = false;
          // The field must hold the code before the focus leaves it, or it would be left with the words that found it.
          flushSync(() => {
            setText(code.code);
            taken = take(code.code, code.system);
          });
          if (taken) onNext?.();
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !leave() || !onNext) return;
          // Enter would open the list of the field that takes the focus.
          event.preventDefault();
          onNext();
        }}
      />
      <CodeTitle system={standing?.system} code={standing?.code} />
      <span id={complaint} className="complaint" role="alert">
        {wrong}
      </span>
    </div>
  );
}
