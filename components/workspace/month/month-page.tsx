// All checks over many charts at once: those that were opened here, or a file of coded charts. Nothing is recorded: what
// they propose is a reason to look.

import type { AllReviews } from '../../../lib/store/views/all-reviews.ts';
import type { Session } from '../../session/use-session.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { localDay } from '../../ui/time-text.ts';
import { PageHead } from '../shell/page-head.tsx';
import { MonthResult } from './month-result.tsx';
import { MonthSourceForm } from './month-source.tsx';
import { useMonth } from './use-month.ts';

export function MonthPage({ session, reviews }: { session: Session; reviews: AllReviews }) {
  const month = useMonth(session);
  const { state } = month;
  const running = state.at === 'running';
  return (
    <div className="month">
      <PageHead name="Check a month">
        <p className="quiet">
          All automatic checks over many charts, in this browser. They propose and record nothing; what a
          reviewer has answered in a single chart is not used.
        </p>
      </PageHead>
      <MonthSourceForm
        reviews={reviews}
        today={localDay(session.writer.now())}
        busy={running}
        onRun={(source) => void month.run(source)}
        onOther={month.clear}
      />
      {running && <Progress label="Checking" done={state.done} of={state.of} onCancel={month.clear} />}
      {month.fault && <FaultNotice fault={month.fault} />}
      {state.at === 'done' && (
        <MonthResult summary={state.summary} found={state.found} file={state.file} desk={month.desk} />
      )}
    </div>
  );
}
