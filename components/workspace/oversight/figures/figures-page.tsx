// Figures of the vendors: the scorecard of a period and the views beside it. Every number opens what is behind it, and what
// is shown stands in the address.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import type { Session } from '../../../session/use-session.ts';
import { localDay } from '../../../ui/time-text.ts';
import { AlertsView } from './alerts-view.tsx';
import { BehindView } from './behind-view.tsx';
import { CostView } from './cost-view.tsx';
import { DirectionView } from './direction-view.tsx';
import { FiguresBar } from './figures-bar.tsx';
import { type Shown, shownOf, viewWords } from './figures-route.ts';
import { LimitedTo } from './limited-to.tsx';
import { useMarks } from './marks.ts';
import { MatrixView } from './matrix-view.tsx';
import { MonthsView } from './months-view.tsx';
import { ReportedView } from './reported-view.tsx';
import { RiskView } from './risk-view.tsx';
import { ScorecardView } from './scorecard-view.tsx';
import { TurnaroundView } from './turnaround-view.tsx';
import { TurnoverView } from './turnover-view.tsx';

interface Props {
  session: Session;
  /** Filters of the address. */
  filters: URLSearchParams;
}

/** The person's own day: what “last month” is. */
const today = (): string => localDay(Date.now());

export function FiguresPage({ session, filters }: Props) {
  const shown = shownOf(filters, today());
  const { person } = session.identity;
  return (
    <div className="figures-page">
      <h1>
        Figures{' '}
        <span className="figures-title-period">
          {viewWords[shown.view]}, {dayText(shown.period.from)} to {dayText(shown.period.to)}
        </span>
      </h1>
      <LimitedTo limits={person.limits} />
      <FiguresBar shown={shown} today={today()} person={person.id} />
      {shown.opened ? (
        <BehindView shown={shown} opened={shown.opened} />
      ) : (
        <View shown={shown} session={session} />
      )}
    </div>
  );
}

function View({ shown, session }: { shown: Shown; session: Session }) {
  const marks = useMarks(session);
  switch (shown.view) {
    case 'scorecard':
      return <ScorecardView shown={shown} marks={marks} />;
    case 'alerts':
      return <AlertsView shown={shown} />;
    case 'months':
      return <MonthsView shown={shown} marks={marks} />;
    case 'matrix':
      return <MatrixView shown={shown} />;
    case 'risk':
      return <RiskView shown={shown} />;
    case 'direction':
      return <DirectionView shown={shown} />;
    case 'turnaround':
      return <TurnaroundView shown={shown} />;
    case 'turnover':
      return <TurnoverView shown={shown} />;
    case 'reported':
      return <ReportedView session={session} shown={shown} />;
    case 'cost':
      return <CostView shown={shown} />;
  }
}
