// The life of a signed review beneath what was found: where it stands, what happened, what this person may do now
// and why not the rest.

import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useRef, useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import type { Fault } from '../../../lib/model/result.ts';
import { lineFindings } from '../../../lib/review/line-findings.ts';
import { nextSteps } from '../../../lib/review/next-steps.ts';
import { type StepContent, takeStep } from '../../../lib/store/commands/review-steps.ts';
import { dismissRefused } from '../../../lib/store/outbox.ts';
import { reviewLife } from '../../../lib/store/views/review-life.ts';
import type { Session } from '../../session/use-session.ts';
import type { WorklistChart } from '../worklist/worklist-charts.ts';
import { timeWords } from './due-date.ts';
import { barredWords, stateMeaning, stateWords, takenWords } from './life-words.ts';
import { StepButton } from './step-button.tsx';
import { TimeLine } from './time-line.tsx';

interface Props {
  session: Session;
  chart: WorklistChart;
  /** An id as a name. */
  who: (id: string | undefined) => string;
}

export function ReviewLife({ session, chart, who }: Props) {
  const { db, writer, identity } = session;
  const { worksheet, verdicts, findings, life } = chart;
  const refused = useLiveQuery(() => reviewLife(db, worksheet.id), [db, worksheet.id])?.refused ?? [];
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const title = useId();
  const now = writer.now();
  const review = { worksheet, verdicts, findings, life, now, vendor: chart.encounter.vendor };
  const { may: offered, barred } = nextSteps({ ...review, person: identity.person });
  const reads = offered.length === 0 && barred.every(({ why }) => why === 'role');

  const take = async (content: StepContent): Promise<Fault | null> => {
    const taken = await takeStep(db, writer, worksheet.id, content);
    if (!taken.ok) return taken.error;
    setSaid(`${takenWords[content.step]}.`);
    void syncSoon();
    return null;
  };

  return (
    <section className="review-life" aria-labelledby={title}>
      <h3 id={title}>{stateWords(life, now)}</h3>
      <p className="small quiet">{stateMeaning[life.state]}</p>
      {life.hold && (
        <p className="notice warn">
          <strong>Held back from billing:</strong> {life.hold.reason}
        </p>
      )}
      {refused.map(({ change, step, fault }) => (
        <div key={change} className="notice bad">
          <p>
            <strong>
              Your step was not taken: {step.step && takenWords[step.step].toLowerCase()}
              {step.at !== undefined && `, ${timeWords(step.at)}`}.
            </strong>{' '}
            {fault?.happened} {fault?.action}
          </p>
          {step.reason && <p>You wrote: {step.reason}</p>}
          <button
            type="button"
            className="button"
            onClick={() => {
              setSaid('');
              void dismissRefused(db, change);
            }}
          >
            I have read this
          </button>
        </div>
      ))}
      <TimeLine
        list={list}
        signed={worksheet.signedAt ? { by: worksheet.reviewerId, at: worksheet.signedAt } : null}
        steps={life.steps}
        lines={lineFindings(review)}
        who={who}
      />
      <p role="status" className="small step-told">
        {/* A step that was refused since is not one that was taken. */}
        {refused.length === 0 && said}
      </p>
      {reads ? (
        <p className="small quiet">Your role reads reviews; it takes no steps in them.</p>
      ) : (
        <>
          <div className="step-buttons">
            {offered.map((step, n) => (
              <StepButton
                // What was typed for one state of the review is not meant for the next.
                key={`${step} ${life.steps.length}`}
                step={step}
                primary={n === 0 && step !== 'addendum' && step !== 'hold'}
                review={review}
                onTake={take}
                onTaken={() => list.current?.focus()}
              />
            ))}
          </div>
          {barred.map(({ step, why }) => (
            <p key={step} className="small quiet barred">
              {barredWords(step, why, life.dueAt, now)}
            </p>
          ))}
        </>
      )}
    </section>
  );
}
