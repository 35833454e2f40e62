// Set up: what an installation needs until its first finding, how each step stands, and where it is done. A step may be
// passed over; that stands in the address alone, so that no record says of anything that it was done.

import { may } from '../../../lib/model/permissions.ts';
import type { AllReviews } from '../../../lib/store/views/all-reviews.ts';
import type { Session } from '../../session/use-session.ts';
import { routeTo } from '../use-route.ts';
import { nextStep, type SetUpStep, setUpSteps } from './set-up-steps.ts';
import { useSetUp } from './use-set-up.ts';

interface Props {
  session: Session;
  reviews: AllReviews;
  /** Of the address: `skipped`, ids of steps with blanks between. */
  filters: URLSearchParams;
}

export function SetUpPage({ session, reviews, filters }: Props) {
  const facts = useSetUp(session, reviews);
  if (!facts) return <p className="quiet">Looking what is set up…</p>;
  const steps = setUpSteps(facts);
  const skipped = new Set((filters.get('skipped') ?? '').split(' ').filter(Boolean));
  const next = nextStep(steps, skipped);
  const done = steps.filter((step) => step.done).length;
  return (
    <>
      <h1>Set up</h1>
      <p className="quiet">
        From an empty installation to the first finding. Each step is told from what is there, so nothing has
        to be ticked off; steps can be passed over and done later.
      </p>
      <p role="status">
        {done} of {steps.length} done.{' '}
        {next
          ? `Next: ${next.title}.`
          : done === steps.length
            ? 'All is set up.'
            : 'The rest was passed over.'}
      </p>
      <ol className="set-up" aria-label="Steps">
        {steps.map((step) => (
          <Step
            key={step.id}
            step={step}
            next={step === next}
            allowed={step.needs === null || may(facts.person.role, step.needs)}
            skipped={skipped}
          />
        ))}
      </ol>
    </>
  );
}

interface StepProps {
  step: SetUpStep;
  next: boolean;
  /** Whether this person may do it. */
  allowed: boolean;
  skipped: ReadonlySet<string>;
}

function Step({ step, next, allowed, skipped }: StepProps) {
  const { id, title, why, done, state, without, where } = step;
  const passed = !done && skipped.has(id);
  const others = [...skipped].filter((one) => one !== id);
  const mark = done ? 'Done' : next ? 'Next' : passed ? 'Passed over' : 'Open';
  return (
    <li className={`set-up-step${next ? ' next' : ''}`} aria-current={next ? 'step' : undefined}>
      <h2>
        {title} <span className={`chip set-up-${done ? 'done' : 'open'}`}>{mark}</span>
      </h2>
      <p>{state}</p>
      <p className="small quiet">{why}</p>
      {!done && (
        <p className="small">
          <strong>Without it:</strong> {without}
        </p>
      )}
      {!done && !allowed && <p className="small">Your role may not do this: an administrator can.</p>}
      <p className="set-up-actions">
        {where && (allowed || done) && (
          <a className={next ? 'button primary' : 'button'} href={where.href}>
            {where.words}
          </a>
        )}
        {!done && (
          <a
            className="button bare"
            href={routeTo('set-up', { skipped: (passed ? others : [...others, id]).join(' ') })}
            aria-label={`${passed ? 'Take up again' : 'Skip'}: ${title}`}
          >
            {passed ? 'Take up again' : 'Skip'}
          </a>
        )}
      </p>
    </li>
  );
}
