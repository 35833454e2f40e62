// Critical findings on federal claims that have gone out and are part of no case yet.

import { dayOrWords } from '../../../../lib/model/calendar-day.ts';
import type { Candidate } from '../../../../lib/oversight/overpayments/candidates.ts';
import { dayOfWords } from '../../../queries/template-words.ts';
import { OpenCase } from './open-case.tsx';

interface Props extends Omit<Parameters<typeof OpenCase>[0], 'from'> {
  found: readonly Candidate[];
  dayOf: (at: number) => string;
}

/** More than these wait beneath a count. */
const most = 8;

export function CandidateList({ found, dayOf, ...open }: Props) {
  if (found.length === 0) return null;
  return (
    <section className="notice warn" aria-label="Findings to look at">
      <p>
        <strong>
          {found.length} {found.length === 1 ? 'chart has' : 'charts have'} a critical finding on a federal
          claim that went out.
        </strong>{' '}
        Whether one was overpaid is for you to decide; until you open a case they stay here.
      </p>
      <ul className="case-candidates">
        {found.slice(0, most).map(({ worksheetId, number, payer, vendor, findings, signedAt, billedOn }) => (
          <li key={worksheetId}>
            <span>
              <span className="number">{number}</span>, {payer}, billed {dayOrWords(billedOn)}: {findings}{' '}
              critical, signed {dayOfWords(signedAt)}
            </span>
            <OpenCase
              {...open}
              from={{
                title: `${number}: critical finding`,
                payer: payer ?? '',
                vendor,
                source: worksheetId,
                credibleOn: dayOf(signedAt),
              }}
            />
          </li>
        ))}
      </ul>
      {found.length > most && <p className="small">{found.length - most} more.</p>}
    </section>
  );
}
