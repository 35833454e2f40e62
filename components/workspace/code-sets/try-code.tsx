// What this browser says of a code on a date, or finds by words: how somebody sees that an import is what they meant.

import { useId, useState } from 'react';
import { type CodeAnswer, codeOn } from '../../../lib/codes/code-on.ts';
import type { CodeSystemKind } from '../../../lib/codes/code-sets.ts';
import { inForce } from '../../../lib/codes/in-force.ts';
import { searchCodes } from '../../../lib/codes/search/search-codes.ts';
import { dayOrWords } from '../../../lib/model/calendar-day.ts';
import { codeSystems } from '../../codes/shelf-here.ts';
import { useCodeIndexes } from '../../codes/use-code-indexes.ts';
import { useCodeSets } from '../../codes/use-code-sets.ts';
import { kindWords } from './kind-words.ts';

interface Line {
  key: string;
  code: string;
  title: string;
  said: string;
}

/** Lines of one code system. */
const most = 5;

export function TryCode({ today }: { today: string }) {
  const sets = useCodeSets();
  const indexes = useCodeIndexes();
  const [asked, setAsked] = useState('');
  const [date, setDate] = useState(today);
  const title = useId();
  const exact = codeSystems.flatMap((kind): Line[] => {
    const answer = codeOn(sets.codes(kind), asked, date);
    return 'entry' in answer ? [lineOf(kind, answer)] : [];
  });
  const byWords = codeSystems.flatMap((kind): Line[] => {
    const search = inForce(
      indexes.filter((one) => one.kind === kind),
      date,
    );
    return search
      ? searchCodes(search.index, asked, most).map(({ code, title }) => ({
          key: `${kind} ${code}`,
          code,
          title,
          said: `${kindWords[kind].name} ${search.release.release}`,
        }))
      : [];
  });
  const lines = exact.length > 0 ? exact : byWords;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>Try a code</h2>
      <div className="filters">
        <label className="field">
          <span>Code, or words of its title</span>
          <input
            type="search"
            value={asked}
            maxLength={100}
            onChange={(event) => setAsked(event.target.value)}
          />
        </label>
        <label className="field">
          <span>On the date</span>
          <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        </label>
      </div>
      <ul className="tried" aria-label="What is known of it" aria-live="polite">
        {lines.map(({ key, code, title: words, said }) => (
          <li key={key}>
            <code>{code}</code> {words} <span className="small quiet">{said}</span>
          </li>
        ))}
      </ul>
      {asked.trim() !== '' && lines.length === 0 && (
        <p className="quiet" role="status">
          Nothing is known of it on that date.
        </p>
      )}
    </section>
  );
}

function lineOf(kind: CodeSystemKind, answer: Extract<CodeAnswer, { entry: unknown }>): Line {
  const { code, title } = answer.entry;
  return {
    key: kind,
    code,
    title,
    said: `${saidOf(answer)} (${kindWords[kind].name} ${answer.release.release})`,
  };
}

function saidOf(answer: Extract<CodeAnswer, { entry: unknown }>): string {
  if (answer.status === 'valid') return 'valid';
  if (answer.status === 'ended') return `ended on ${dayOrWords(answer.until)}`;
  if (answer.status === 'not-yet') return `begins on ${dayOrWords(answer.from)}`;
  return answer.billableUntil
    ? `a heading; it was a code until ${answer.billableUntil}`
    : 'a heading, which needs more characters';
}
