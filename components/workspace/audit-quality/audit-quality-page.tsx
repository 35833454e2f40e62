// How good the audit itself is: what the vendor disputed and had overturned, and how far two auditors agree on one
// chart. A figure of the vendor is worth what the review behind it is worth.

import { useMemo } from 'react';
import {
  type DisputeCounts,
  type DisputedCategory,
  disputeRates,
} from '../../../lib/review/audit-quality/dispute-rates.ts';
import { doubleReviews } from '../../../lib/review/audit-quality/double-reviews.ts';
import type { Agreement } from '../../../lib/review/audit-quality/kappa.ts';
import type { ReviewRecords } from '../../../lib/review/scorecard.ts';
import { usePeople } from '../../session/use-people.ts';
import type { Session } from '../../session/use-session.ts';
import { figurePercent } from '../../ui/figure-text.tsx';
import { categoryWords } from '../../ui/words.ts';
import { TableFrame } from '../table/table-frame.tsx';
import { routeTo } from '../use-route.ts';

export function AuditQualityPage({ session, records }: { session: Session; records: ReviewRecords }) {
  const nameOf = usePeople(session);
  const disputes = useMemo(() => disputeRates(records), [records]);
  const doubles = useMemo(() => doubleReviews(records), [records]);
  const { all, auditors, categories, medianDays } = disputes;
  return (
    <>
      <h1>Audit quality</h1>
      <div className="method-stated">
        <p>
          <strong>Overturn rate</strong>: findings overturned ÷ findings disputed.{' '}
          <strong>Dispute rate</strong>: findings disputed ÷ findings answered.
        </p>
        <p className="small quiet">
          Counted are the findings of released reviews that the vendor has answered, or whose time to answer
          is over; what is not decided yet stands under “open”.
          {medianDays !== null &&
            ` From release to decision: ${medianDays.toFixed(1)} days (the middle one of the disputed reviews).`}
        </p>
      </div>
      {all.findings === 0 ? (
        <p className="notice">
          No finding has been answered yet. Release signed reviews to the vendor from the{' '}
          <a href={routeTo('worklist')}>worklist</a> and record its answer: disputes and what became of them
          appear here.
        </p>
      ) : (
        <>
          <DisputeTable
            label="Disputes by auditor"
            first="Auditor"
            rows={auditors.map((row) => [nameOf(row.auditor), row])}
            all={all}
          />
          <DisputeTable
            label="Disputes by category"
            first="Category"
            rows={categories.map((row) => [categoryName(row.category), row])}
            all={all}
          />
        </>
      )}
      <h2>Agreement between auditors</h2>
      <p className="small quiet">
        Charts that two people reviewed, each by themselves, compared line by line: the verdict, and for a
        revision the code. Cohen’s kappa: 1 is always the same, 0 no more often than by chance. Omitted codes
        are not compared.
      </p>
      {doubles.all.charts === 0 ? (
        <p className="notice">
          No chart has two signed reviews. Assign a share of a <a href={routeTo('samples')}>sample</a> to a
          second auditor to see how far they agree.
        </p>
      ) : (
        <TableFrame label="Agreement between auditors">
          <thead>
            <tr>
              <th scope="col">Auditor</th>
              <th scope="col" className="count">
                Charts
              </th>
              <th scope="col">Same verdict</th>
              <th scope="col" className="count">
                Kappa
              </th>
            </tr>
          </thead>
          <tbody>
            {doubles.auditors.map((row) => (
              <AgreementRow key={row.auditor} name={nameOf(row.auditor)} row={row} />
            ))}
          </tbody>
          <tfoot>
            <AgreementRow name="All" row={doubles.all} />
          </tfoot>
        </TableFrame>
      )}
    </>
  );
}

interface DisputeTableProps {
  label: string;
  first: string;
  rows: readonly (readonly [string, DisputeCounts])[];
  all: DisputeCounts;
}

const columns = [
  ['Findings', 'findings'],
  ['Disputed', 'disputed'],
  ['Upheld', 'upheld'],
  ['Modified', 'modified'],
  ['Overturned', 'overturned'],
  ['Still open', 'open'],
] as const;

function DisputeTable({ label, first, rows, all }: DisputeTableProps) {
  return (
    <>
      <h2>{label}</h2>
      <TableFrame label={label}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map(([name]) => (
              <th key={name} scope="col" className="count">
                {name}
              </th>
            ))}
            <th scope="col">Dispute rate</th>
            <th scope="col">Overturn rate</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, counts], i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people can have one name
            <DisputeRow key={i} name={name} counts={counts} />
          ))}
        </tbody>
        <tfoot>
          <DisputeRow name="All" counts={all} />
        </tfoot>
      </TableFrame>
    </>
  );
}

function DisputeRow({ name, counts }: { name: string; counts: DisputeCounts }) {
  const share = (part: number, of: number) =>
    of === 0 ? <span className="quiet">none disputed</span> : `${figurePercent(part / of)} ${part} / ${of}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map(([, key]) => (
        <td key={key} className="count">
          {counts[key]}
        </td>
      ))}
      <td className="number unbroken">{share(counts.disputed, counts.findings)}</td>
      <td className="number unbroken">{share(counts.overturned, counts.disputed)}</td>
    </tr>
  );
}

function AgreementRow({ name, row }: { name: string; row: Agreement & { charts: number } }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="count">{row.charts}</td>
      <td className="number unbroken">
        {row.n === 0 ? (
          <span className="quiet">no line in common</span>
        ) : (
          `${figurePercent(row.same / row.n)} ${row.same} / ${row.n}`
        )}
      </td>
      <td className="count">
        {row.kappa === null ? <span className="quiet">not known</span> : row.kappa.toFixed(2)}
      </td>
    </tr>
  );
}

function categoryName(category: DisputedCategory): string {
  if (category === 'whole-stay') return 'DRG or discharge disposition';
  return category ? categoryWords[category] : 'No category';
}
