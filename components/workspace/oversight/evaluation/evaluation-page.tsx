// Evaluation: candidates side by side, what vendors report of themselves, and what must be agreed before a contract is signed.

import type { Session } from '../../../session/use-session.ts';
import { PageViews } from '../../shell/page-views.tsx';
import { routeTo } from '../../use-route.ts';
import { partOf } from '../form/part-of.ts';
import { useDesk } from '../form/use-desk.ts';
import { CandidatesPart } from './candidates-part.tsx';
import { NegotiationPart } from './negotiation-part.tsx';
import { ReportsPart } from './reports-part.tsx';

interface Props {
  session: Session;
  /** Filters of the address. */
  filters: URLSearchParams;
}

const parts = {
  candidates: 'Candidates',
  negotiation: 'Before signing',
  reports: 'Vendors’ reports',
} as const;

export function EvaluationPage({ session, filters }: Props) {
  const desk = useDesk(session);
  const part = partOf(parts, filters.get('part'));
  return (
    <div className="register-page">
      <h1>Evaluation</h1>
      <PageViews
        label="Parts of the evaluation"
        words={parts}
        view={part}
        to={(one) => routeTo('evaluation', { part: one })}
      />
      {part === 'candidates' && <CandidatesPart desk={desk} asked={filters.get('round')} />}
      {part === 'negotiation' && <NegotiationPart desk={desk} asked={filters.get('contract')} />}
      {part === 'reports' && <ReportsPart desk={desk} />}
    </div>
  );
}
