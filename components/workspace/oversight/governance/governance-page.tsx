// Audits and risks: what is due of oversight, what may go wrong, what payers ask, what happened to data, and how a vendor
// begins and ends.

import type { Session } from '../../../session/use-session.ts';
import { PageViews } from '../../shell/page-views.tsx';
import { routeTo } from '../../use-route.ts';
import { partOf } from '../form/part-of.ts';
import { useDesk } from '../form/use-desk.ts';
import { BaselinePart } from './baseline-part.tsx';
import { CalendarPart } from './calendar-part.tsx';
import { EndingPart } from './ending-part.tsx';
import { IncidentsPart } from './incidents-part.tsx';
import { InquiriesPart } from './inquiries-part.tsx';
import { RisksPart } from './risks-part.tsx';
import { RoleBanner } from './role-banner.tsx';
import { TransitionPart } from './transition-part.tsx';
import { useCalendar } from './use-calendar.ts';

interface Props {
  session: Session;
  /** Filters of the address. */
  filters: URLSearchParams;
}

const parts = {
  calendar: 'Audits and reviews',
  risks: 'Risks',
  inquiries: 'Inquiries',
  incidents: 'Incidents',
  transition: 'Transition',
  baseline: 'Baseline',
  ending: 'Ending',
} as const;

export function GovernancePage({ session, filters }: Props) {
  const desk = useDesk(session);
  const calendar = useCalendar(desk);
  const part = partOf(parts, filters.get('part'));
  return (
    <div className="register-page">
      <h1>Audits and risks</h1>
      <RoleBanner desk={desk} />
      <PageViews
        label="Parts of audits and risks"
        words={parts}
        view={part}
        to={(one) => routeTo('governance', { part: one })}
      />
      {part === 'calendar' && <CalendarPart desk={desk} calendar={calendar} />}
      {part === 'risks' && <RisksPart desk={desk} />}
      {part === 'inquiries' && <InquiriesPart desk={desk} />}
      {part === 'incidents' && <IncidentsPart desk={desk} />}
      {part === 'transition' && <TransitionPart desk={desk} />}
      {part === 'baseline' && <BaselinePart desk={desk} />}
      {part === 'ending' && <EndingPart desk={desk} />}
    </div>
  );
}
