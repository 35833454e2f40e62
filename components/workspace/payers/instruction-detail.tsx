// One version of a payer instruction: what it says, what became of it, and what may be done.

import { dayAt } from '../../../lib/model/calendar-day.ts';
import type { InstructionStep } from '../../../lib/model/payer-instruction.ts';
import { may } from '../../../lib/model/permissions.ts';
import { hasAcknowledged, vendorsTold } from '../../../lib/review/payers/acknowledged.ts';
import { retirementOf, type SpannedInstruction } from '../../../lib/review/payers/in-force.ts';
import { overrideWords, toldHowWords, touchWords } from '../../payers/payer-words.ts';
import { dayOfWords, dayWords } from '../../queries/template-words.ts';
import type { Session } from '../../session/use-session.ts';
import { Acknowledge, EndInstruction, TellVendor } from './note-dialogs.tsx';
import type { PayerActs } from './use-payer-acts.ts';

export interface DetailProps {
  seen: SpannedInstruction;
  session: Session;
  who: (id: string | undefined) => string;
  /** Vendors that were ever told of an instruction. */
  vendors: readonly string[];
  acts: PayerActs;
}

/** As `2 Dec 2025: R. Ionescu of Apex Coding told by e-mail (recorded by You)`. */
function stepWords(step: InstructionStep, who: DetailProps['who']): string {
  const { vendor, person, on, how, until, reason } = step;
  const by = `recorded by ${who(step.by)} on ${dayOfWords(step.at)}`;
  if (step.step === 'retired')
    return `${until ? `Ended: last date of service ${dayWords(until)}` : 'Never held'}. ${reason} (${by})`;
  const did = how ? `was told ${toldHowWords[how]}` : 'acknowledged it';
  return `${person} of ${vendor} ${did}${on ? ` on ${dayWords(on)}` : ''} (${by})`;
}

export function InstructionDetail({ seen, session, who, vendors, acts }: DetailProps) {
  const { instruction: one, steps } = seen;
  const writes = may(session.identity.person.role, 'payers.write');
  const today = dayAt(session.writer.now());
  const end = retirementOf(seen);
  const since = end ? steps.filter(({ number }) => number > end.number) : steps;
  const waiting = vendorsTold(since).filter((vendor) => !hasAcknowledged(since, vendor));
  const of = `${one.title}, version ${one.version}`;
  const common = { of, today, onNote: (note: Parameters<PayerActs['note']>[1]) => acts.note(seen, note) };
  const mine = one.madeBy === session.writer.person && one.from > today && steps.length === 0;
  const over = overrideWords(one);
  return (
    <div className="query-asked payer-detail">
      <p className="payer-text">{one.text}</p>
      <p className="small">
        <span className="quiet">Source:</span> {one.source}
        <br />
        <span className="quiet">Touches:</span> {touchWords(one)}
        {over && (
          <>
            <br />
            <span className="quiet">Over a check:</span> {over}.
          </>
        )}
        <br />
        <span className="quiet">
          Written by {who(one.madeBy)} on {dayOfWords(one.madeAt)}. Vendors have {one.days} days.
        </span>
      </p>
      {steps.length > 0 && (
        <ol className="small" aria-label="What became of it">
          {steps.map((step) => (
            <li key={step.number}>{stepWords(step, who)}</li>
          ))}
        </ol>
      )}
      {writes && (
        <div className="query-actions">
          <TellVendor {...common} vendors={vendors} />
          {waiting.length > 0 && <Acknowledge {...common} vendors={waiting} />}
          {!end && <EndInstruction {...common} />}
          {mine && (
            <button type="button" className="button" onClick={() => acts.correct(seen)}>
              Correct
            </button>
          )}
          <button type="button" className="button" onClick={() => acts.nextVersion(seen)}>
            Write the next version
          </button>
        </div>
      )}
    </div>
  );
}
