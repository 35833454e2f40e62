// How somebody did on a practice chart, and what there is to learn: each error with the rule and the passage that shows it.

import { useEffect, useRef } from 'react';
import type { KeyAnswer, PracticeAnswer } from '../../lib/model/practice.ts';
import { practiceScore } from '../../lib/review/practice/practice-score.ts';
import type { Outcome, ScoredItem } from '../../lib/review/practice/score-chart.ts';
import { categoryWords, directionWords, rootCauseWords, severityWords, verdictWords } from '../ui/words.ts';
import { ScoreFigures } from './score-words.tsx';

const outcomeWords: Record<Outcome, string> = {
  agreed: 'Right',
  found: 'Found',
  missed: 'Missed',
  'wrongly-found': 'Wrongly found',
};

interface Props {
  items: readonly ScoredItem[];
  /** Shows a passage in the documents beside; false where it is not there. */
  onShow: (text: string) => boolean;
  /** The person has just signed: what comes of it takes the focus. */
  fresh: boolean;
}

export function PracticeResult({ items, onShow, fresh }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) head.current?.focus();
  }, [fresh]);
  const told = items.filter(({ outcome }) => outcome !== 'agreed');
  return (
    <section className="practice-result" aria-label="Result">
      <h2 ref={head} tabIndex={-1}>
        Result
      </h2>
      <ScoreFigures score={practiceScore(items)} />
      {told.length === 0 ? (
        <p>Nothing is wrong with this chart, and you said so.</p>
      ) : (
        <ol aria-label="What to learn">
          {told.map((item) => (
            <Told key={item.lineKey} item={item} onShow={onShow} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Told({ item, onShow }: { item: ScoredItem; onShow: Props['onShow'] }) {
  const { key, answer, outcome, graded } = item;
  const reason = key?.reason ?? null;
  const code = key?.delivered || key?.auditor?.code || answer?.auditor?.code || 'A line that cannot be read';
  return (
    <li className={`practice-item ${outcome}`}>
      <h3>
        <span className="code">{code}</span> <span className="chip">{outcomeWords[outcome]}</span>
      </h3>
      {!reason && (
        <p>
          {key
            ? 'This line is right as delivered.'
            : 'Nothing in the documentation calls for this code besides what was delivered.'}
        </p>
      )}
      {key && reason && (
        <>
          <p>
            Right: <strong>{rightWords(key)}</strong>. {categoryWords[reason.category]},{' '}
            {severityWords[reason.severity].toLowerCase()}, {directionWords[reason.direction].toLowerCase()},{' '}
            {rootCauseWords[reason.rootCause].toLowerCase()}.
          </p>
          <p>{reason.rationale}</p>
          {'quote' in reason.evidence ? (
            <p>
              <q>{reason.evidence.quote}</q>{' '}
              <button
                type="button"
                className="button bare"
                onClick={() => 'quote' in reason.evidence && onShow(reason.evidence.quote)}
              >
                Show in the note
              </button>
            </p>
          ) : (
            <p>Looked for and absent in: {reason.evidence.absent}</p>
          )}
          {graded && answer && <p className="small">{yoursWords(graded, answer)}</p>}
        </>
      )}
    </li>
  );
}

function rightWords({ disposition, auditor, attributes, position, delivered }: KeyAnswer): string {
  if (disposition === 'add') return `add ${auditor?.code ?? ''}`;
  if (disposition === 'revise') return `${delivered} → ${auditor?.code ?? ''}`;
  if (position !== null) return `place ${position}`;
  if (!attributes) return verdictWords[disposition].toLowerCase();
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(' ') || 'none' : (value ?? 'none')}`)
    .join(', ');
}

function yoursWords(graded: NonNullable<ScoredItem['graded']>, answer: PracticeAnswer): string {
  const said: [boolean, string][] = [
    [
      graded.corrected,
      `corrected otherwise (${answer.auditor?.code || verdictWords[answer.disposition].toLowerCase()})`,
    ],
    [
      graded.category,
      `category ${answer.category ? categoryWords[answer.category].toLowerCase() : 'not said'}`,
    ],
    [
      graded.severity,
      `severity ${answer.severity ? severityWords[answer.severity].toLowerCase() : 'not said'}`,
    ],
    [
      graded.direction,
      `direction ${answer.direction ? directionWords[answer.direction].toLowerCase() : 'not said'}`,
    ],
    [
      graded.rootCause,
      `root cause ${answer.rootCause ? rootCauseWords[answer.rootCause].toLowerCase() : 'not said'}`,
    ],
    [graded.passage, 'the passage that shows it was not quoted'],
  ];
  const other = said.flatMap(([same, words]) => (same ? [] : [words]));
  return other.length === 0 ? 'You said the same.' : `You said otherwise: ${other.join('; ')}.`;
}
