// One question about the chart, and its answer. Yes, no and choices answer by a press; the rest is typed, then answered.

import { type ReactNode, useId, useState } from 'react';
import { fitsFact } from '../../lib/model/chart-fact.ts';
import type { FactInput } from '../../lib/rules/questions/input.ts';
import type { Question } from './chart-checks.ts';
import { questionOf } from './check-words.ts';
import { RowsField } from './rows-field.tsx';
import { SingleField } from './single-field.tsx';

interface Props {
  name: Question['name'];
  /** Which line it is about and who asks, in words. */
  about: string;
  /** What was answered before, and tells too little; null: nothing. */
  before?: unknown;
  /** What stands beneath the question: answers found in the notes. */
  found?: ReactNode;
  onAnswer: (value: unknown) => void;
}

export function FactForm({ name, about, before = null, found, onAnswer }: Props) {
  const { question, label, input } = questionOf(name);
  const title = useId();
  const isList = input.kind === 'rows' || input.kind === 'choices';
  const [value, setValue] = useState<unknown>(before ?? (isList ? [] : null));
  const [amiss, setAmiss] = useState(false);
  const answer = (said: unknown) => {
    const fits = said !== null && fitsFact(name, said);
    setAmiss(!fits);
    if (fits) onAnswer(said);
  };
  const offered = pressed(input);
  // Of rows and of several choices the value is a list.
  const list = Array.isArray(value) ? value : [];
  const rows: Record<string, unknown>[] = list;
  const chosen: string[] = list;
  return (
    <form
      className="fact-form"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        answer(value);
      }}
    >
      <p id={title}>{question}</p>
      <p className="small quiet">
        {about}
        {before !== null && ' · what was answered does not tell enough yet'}
      </p>
      {found}
      {offered ? (
        <span className="fact-buttons">
          {offered.map((one) => (
            <button key={one.words} type="button" className="button" onClick={() => answer(one.value)}>
              {one.words}
            </button>
          ))}
        </span>
      ) : input.kind === 'rows' ? (
        <RowsField input={input} rows={rows} onChange={setValue} />
      ) : input.kind === 'choices' ? (
        <span className="fact-buttons">
          {input.choices.map((one) => (
            <label key={one.value}>
              <input
                type="checkbox"
                checked={chosen.includes(one.value)}
                onChange={({ target }) => {
                  const others = chosen.filter((other) => other !== one.value);
                  setValue(target.checked ? [...others, one.value] : others);
                }}
              />{' '}
              {one.words}
            </label>
          ))}
        </span>
      ) : (
        <SingleField label={label} input={input} value={value} onChange={setValue} />
      )}
      {!offered && (
        <span className="fact-buttons">
          <button type="submit" className="button">
            {input.kind === 'rows' && rows.length === 0 ? 'There are none' : 'Answer'}
          </button>
        </span>
      )}
      {amiss && (
        <p className="complaint" role="alert">
          This is not a whole answer yet. Fill in what is asked; leave open only what may be unstated.
        </p>
      )}
    </form>
  );
}

/** Answers that take one press; null where something must be typed or put together. */
function pressed(input: FactInput): { words: string; value: unknown }[] | null {
  if (input.kind === 'choice') return [...input.choices];
  if (input.kind !== 'yes-no') return null;
  return [
    { words: 'Yes', value: true },
    { words: 'No', value: false },
  ];
}
