// Overpayment cases, for compliance alone: what must be looked at, what runs, and until when.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { ruleInForce } from '../../../../lib/model/oversight/calendar-rule.ts';
import { candidates } from '../../../../lib/oversight/overpayments/candidates.ts';
import { dateIn } from '../../../../lib/queries/business-hours.ts';
import { overpaymentsCsv } from '../../../../lib/reports/overpayments-csv.ts';
import { reviewsReader } from '../../../../lib/store/views/all-reviews.ts';
import { usePolicy } from '../../../queries/use-policy.ts';
import { usePeople } from '../../../session/use-people.ts';
import type { Session } from '../../../session/use-session.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useRegister, useRegisterActs } from '../use-register.ts';
import { CandidateList } from './candidate-list.tsx';
import { CaseTable } from './case-table.tsx';
import { OpenCase } from './open-case.tsx';
import { reviewedClaims } from './reviewed-claims.ts';
import './overpayments.css';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHead } from '../../shell/page-head.tsx';

interface Props {
  session: Session;
  /** Filters of the address. */
  filters: URLSearchParams;
}

export function OverpaymentsPage({ session }: Props) {
  const { db, identity, writer } = session;
  const read = useMemo(() => reviewsReader(), []);
  const reviews = useLiveQuery(() => read(db), [db, read]);
  const cases = useRegister(session, 'overpayment-case');
  const vendors = useRegister(session, 'vendor');
  const calendars = useRegister(session, 'oversight-calendar');
  const acts = useRegisterActs(session, 'overpayment-case');
  const policy = usePolicy(db);
  const who = usePeople(session);
  const claims = useMemo(() => (reviews ? reviewedClaims(reviews) : []), [reviews]);
  if (!cases || !vendors || !calendars || !policy || !reviews)
    return <p className="quiet">Opening the cases…</p>;
  const dayOf = (at: number) => dateIn(at, policy.calendar.zone);
  const today = dayOf(writer.now());
  const rule = ruleInForce(calendars);
  const found = candidates(claims, new Set(cases.flatMap(({ sources }) => sources)));
  const vendorOf = (id: string) => vendors.find((one) => one.id === id)?.name ?? 'a vendor not known here';
  const opening = { owner: identity.person.id, today, vendors, onAdd: acts.add };
  return (
    <div className="queries-page">
      <PageHead name="Overpayments">
        <p className="quiet">
          What was overpaid is reported and returned within {rule.overpaymentDays} days after it was
          identified (42 CFR 401.305, unless the rule under Audits and risks has other days). Overread counts
          the days and decides nothing; ask counsel. Nobody but compliance is given these cases.
        </p>
      </PageHead>
      <CandidateList {...opening} found={found} dayOf={dayOf} />
      <div className="case-steps">
        <OpenCase {...opening} />
        <button
          type="button"
          className="button"
          disabled={cases.length === 0}
          onClick={() =>
            saveFile(
              overpaymentsCsv(cases, vendorOf, today, rule),
              `overpayments-${today}.csv`,
              'text/csv;charset=utf-8',
            )
          }
        >
          Save as CSV, labelled privileged
        </button>
      </div>
      {cases.length === 0 ? (
        <EmptyState next="Open one above when a review shows that too much was paid.">
          There is no case.
        </EmptyState>
      ) : (
        <CaseTable
          cases={cases}
          vendorOf={vendorOf}
          who={who}
          person={identity.person.id}
          today={today}
          rule={rule}
          onChange={acts.change}
        />
      )}
    </div>
  );
}
