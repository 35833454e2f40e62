// What the coder noted, and where each stands. Of review and query nothing else is known to them.

import { dayOrWords } from '../../../lib/model/calendar-day.ts';
import type { CoderGapState, OwnGap } from '../../../lib/model/coder-gap.ts';
import { deficiencyWords } from '../../../lib/reports/query-words.ts';
import { useShownRows } from '../table/shown-rows.tsx';

export const coderGapStateWords: Record<CoderGapState, string> = {
  open: 'Open',
  'query-sent': 'Query sent',
  answered: 'Answered',
  closed: 'Closed',
};

export function OwnGaps({ gaps }: { gaps: readonly OwnGap[] }) {
  const { visible, more } = useShownRows(gaps);
  return (
    <section aria-label="Gaps I noted">
      <h2>
        Noted so far <span className="quiet number">{gaps.length}</span>
      </h2>
      {gaps.length === 0 && <p className="quiet">You have noted no gap yet.</p>}
      <ul className="query-list" aria-label="Gaps I noted">
        {visible.map((gap) => (
          <li key={gap.id} className="query-row">
            <p>
              <strong className="number">{gap.number}</strong>{' '}
              <span className="small quiet number">{dayOrWords(gap.dateOfService)}</span>{' '}
              <span className={gap.state === 'closed' ? 'chip quiet' : 'chip'}>
                {coderGapStateWords[gap.state]}
              </span>
              {gap.action === 'hold' && gap.state !== 'closed' && (
                <>
                  {' '}
                  <span className="chip late">holds billing</span>
                </>
              )}
            </p>
            <p className="small">{deficiencyWords[gap.deficiency]}</p>
            {gap.words && <p className="small">“{gap.words}”</p>}
            {gap.lookedIn && <p className="small quiet">Looked for and absent in: {gap.lookedIn}</p>}
            {gap.question && <p className="small">{gap.question}</p>}
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
