// How long charts are kept, for compliance officers and administrators: the rule, what is due, what is on hold, and what
// was erased. All of it is the server's, and is not kept in this browser.

import { may } from '../../../lib/model/permissions.ts';
import type { Session } from '../../session/use-session.ts';
import { AskingServer } from '../../ui/asking-server.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { useColleagues } from '../trail/use-colleagues.ts';
import { DueCharts } from './due-charts.tsx';
import { EraseCharts } from './erase-charts.tsx';
import { HoldTable } from './hold-table.tsx';
import { chartsAndFiles } from './hold-words.ts';
import { PlaceHold } from './place-hold.tsx';
import { RunList } from './run-list.tsx';
import { SetYears } from './set-years.tsx';
import { useRetention } from './use-retention.ts';

export function RetentionPage({ session }: { session: Session }) {
  const { answer, fault, act, look } = useRetention();
  const colleagues = useColleagues(session);
  const due = { charts: answer?.charts.due ?? 0, files: answer?.files.due ?? 0 };
  const mayErase = may(session.identity.person.role, 'retention.erase');
  return (
    <div className="retention">
      <PageHead name="Retention">
        {answer && (
          <p>
            Charts are kept for <strong>{answer.years} years</strong> after their date of service or the last
            change or look at them, whichever is later.{' '}
            <span className="quiet">
              {answer.reason || 'Six years is the least, by HIPAA (45 CFR 164.316); nobody has chosen more.'}
            </span>
          </p>
        )}
      </PageHead>
      <AskingServer fault={fault} known={answer !== null} onLook={look} />
      {answer && (
        <>
          <div className="row-actions">
            <SetYears years={answer.years} onAct={act} />
            <PlaceHold colleagues={colleagues} onAct={act} />
            {mayErase && due.charts + due.files > 0 && <EraseCharts due={due} onAct={act} />}
          </div>
          <p className="quiet small" role="status">
            {answer.erased !== undefined &&
              `${chartsAndFiles({ charts: answer.erased, files: answer.erasedFiles ?? 0 })} erased. `}
            {chartsAndFiles({ charts: answer.charts.all, files: 0 })} kept;{' '}
            {answer.charts.due.toLocaleString()} due to be erased, {answer.charts.held.toLocaleString()} due
            and on hold.
            {due.charts + due.files > 0 && !mayErase && ' A compliance officer erases them.'}
          </p>
          <DueCharts {...answer} />
          {answer.files.all > 0 && (
            <p className="quiet small">
              Coded charts, claims and denials from files: {answer.files.all.toLocaleString()} account numbers
              kept; {answer.files.due.toLocaleString()} due to be erased, {answer.files.held.toLocaleString()}{' '}
              due and on hold.
            </p>
          )}
          <HoldTable holds={answer.holds} onAct={act} />
          <RunList runs={answer.runs} />
        </>
      )}
    </div>
  );
}
