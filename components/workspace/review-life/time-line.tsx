// What happened to a review since it was begun: each step with who took it, when, why and on what authority.

import type { Ref } from 'react';
import { type LineFinding, lineName } from '../../../lib/review/line-findings.ts';
import type { Step } from '../../../lib/review/worksheet-life.ts';
import { dayWords, timeWords } from './due-date.ts';
import { outcomeWords, takenWords } from './life-words.ts';
import { modifiedWords } from './modified-words.ts';

interface Props {
  list: Ref<HTMLOListElement>;
  signed: { by: string | undefined; at: number } | null;
  steps: readonly Step[];
  lines: readonly LineFinding[];
  /** An id as a name. */
  who: (id: string | undefined) => string;
}

export function TimeLine({ list, signed, steps, lines, who }: Props) {
  return (
    <ol ref={list} className="time-line" tabIndex={-1} aria-label="Time line">
      {signed && (
        <li>
          <strong>Signed</strong> <By by={who(signed.by)} at={signed.at} />
        </li>
      )}
      {steps.map((step) => (
        <li key={step.number}>
          <strong>{takenWords[step.step]}</strong> <By by={who(step.by)} at={step.at} />
          {step.dueAt !== null && (
            <p className="small">
              {step.step === 'release' ? 'Answer due' : 'Second level may be asked until'}{' '}
              {dayWords(step.dueAt)}
            </p>
          )}
          {step.vendorPerson && <p className="small">For the vendor: {step.vendorPerson}</p>}
          {step.reason && <p>{step.reason}</p>}
          <StepLines step={step} lines={lines} />
        </li>
      ))}
    </ol>
  );
}

const By = ({ by, at }: { by: string; at: number }) => (
  <span className="quiet">
    {by}, <time dateTime={new Date(at).toISOString()}>{timeWords(at)}</time>
  </span>
);

function StepLines({ step, lines }: { step: Step; lines: readonly LineFinding[] }) {
  const nameOf = (key: string) => {
    const of = lines.find((line) => line.lineKey === key);
    return of ? lineName(of) : key;
  };
  if (step.step === 'peer-check' && step.outcomes.length === 0)
    return <p className="small">Every finding stands.</p>;
  if (step.step === 'answer' && step.answers.every((a) => a.answer === 'accept'))
    return <p className="small">Every finding accepted.</p>;
  if (step.answers.length + step.outcomes.length === 0) return null;
  return (
    <ul className="step-said">
      {step.answers.map((a) => (
        <li key={a.lineKey}>
          <span className="code">{nameOf(a.lineKey)}</span> {a.answer === 'accept' ? 'Accepted' : 'Disputed'}
          {a.reason && `: ${a.reason}`}
          {a.documents && <span className="quiet"> Read: {a.documents}</span>}
        </li>
      ))}
      {step.outcomes.map((o) => (
        <li key={o.lineKey}>
          <span className="code">{nameOf(o.lineKey)}</span> <strong>{outcomeWords[o.outcome]}</strong>
          {o.modified && ` to ${modifiedWords(o.modified)}`}: {o.reason}{' '}
          <span className="quiet">Authority: {o.citation}</span>
        </li>
      ))}
    </ul>
  );
}
