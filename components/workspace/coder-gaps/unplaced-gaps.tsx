// What coders noted and nobody has taken into a chart yet: it waits for its chart, or is closed where there will be none.

import { useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { dayOrWords } from '../../../lib/model/calendar-day.ts';
import { may } from '../../../lib/model/permissions.ts';
import { deficiencyWords } from '../../../lib/reports/query-words.ts';
import { closeCoderGap } from '../../../lib/store/commands/coder-gaps.ts';
import type { UnplacedGap } from '../../../lib/store/views/coder-gaps.ts';
import type { Session } from '../../session/use-session.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useShownRows } from '../table/shown-rows.tsx';

interface Props {
  gaps: readonly UnplacedGap[];
  session: Session;
}

export function UnplacedGaps({ gaps, session }: Props) {
  const { visible, more } = useShownRows(gaps);
  return (
    <section aria-label="Waiting for a reviewer">
      <h2>
        Waiting for a reviewer <span className="quiet number">{gaps.length}</span>
      </h2>
      <p className="small quiet">
        Each is in the panel, under Gaps and queries, when its chart is open, and leaves this list with the
        first thing that is done about it there.
      </p>
      {gaps.length === 0 && (
        <EmptyState next="Gaps that a vendor’s coders note stand here until a chart of that number is reviewed.">
          No gap waits for a reviewer.
        </EmptyState>
      )}
      <ul className="query-list" aria-label="Gaps that coders noted">
        {visible.map((one) => (
          <Row key={one.gap.id} {...one} session={session} />
        ))}
      </ul>
      {more}
    </section>
  );
}

function Row({ gap, chart, candidates, session }: UnplacedGap & { session: Session }) {
  const [why, setWhy] = useState('');
  const name = `${gap.number}, ${deficiencyWords[gap.deficiency]}`;
  return (
    <li className="query-row">
      <p>
        <strong className="number">{gap.number}</strong>{' '}
        <span className="small quiet number">{dayOrWords(gap.dateOfService)}</span>{' '}
        {gap.action === 'hold' && <span className="chip late">holds billing</span>}
      </p>
      <p className="small quiet">
        Noted by vendor’s coder {gap.coder} ({gap.vendor}).{' '}
        {chart
          ? 'Its chart is known.'
          : candidates > 0
            ? `It may be of ${candidates === 1 ? 'a chart' : `${candidates} charts`}: whoever opens one says so.`
            : 'No chart of this number and date is known yet.'}
      </p>
      <p className="small">
        {deficiencyWords[gap.deficiency]}
        {gap.words && `: “${gap.words}”`}
        {gap.lookedIn && `, looked for and absent in: ${gap.lookedIn}`}
      </p>
      {gap.question && <p className="small">{gap.question}</p>}
      {may(session.identity.person.role, 'query.write') && (
        <FormDialog
          name="Close"
          of={name}
          onSubmit={async () => {
            const done = await closeCoderGap(session.db, session.writer, gap.id, why);
            if (done.ok) void syncSoon();
            return done;
          }}
        >
          <label className="field">
            <span>Why nothing more is to come of it</span>
            <input
              required
              pattern=".*\S.*"
              maxLength={1000}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
          </label>
        </FormDialog>
      )}
    </li>
  );
}
