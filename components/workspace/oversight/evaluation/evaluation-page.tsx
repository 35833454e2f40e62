// Evaluation: candidates side by side, what vendors report of themselves, and what must be agreed before a contract is signed.

import type { Session } from '../../../session/use-session.ts';
import { PartNav, partOf } from '../form/part-nav.tsx';
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
      <PartNav page="evaluation" label="Parts of the evaluation" parts={parts} part={part} />
      {part === 'candidates' && <CandidatesPart desk={desk} asked={filters.get('round')} />}
      {part === 'negotiation' && <NegotiationPart desk={desk} asked={filters.get('contract')} />}
      {part === 'reports' && <ReportsPart desk={desk} />}
    </div>
  );
}
