// How often the vendor's coders ask, beside what had to be added to their charts.

import { coderVolumes } from '../../../lib/queries/coder-volume.ts';
import type { AllReviews } from '../../../lib/store/views/all-reviews.ts';
import { TableFrame } from '../table/table-frame.tsx';
import type { BoardGap, BoardQuery } from './board-rows.ts';

interface Props {
  reviews: Pick<AllReviews, 'worksheets' | 'verdicts' | 'encounters'>;
  queries: readonly BoardQuery[];
  gaps: readonly BoardGap[];
}

export function CoderVolume({ reviews, queries, gaps }: Props) {
  const added = Map.groupBy(
    reviews.verdicts.filter(({ disposition }) => disposition === 'add'),
    ({ worksheetId }) => worksheetId,
  );
  const asked = Map.groupBy(
    queries.filter(({ query, life }) => query.coder !== null && life.sentAt !== null),
    ({ query }) => query.encounterId,
  );
  const askedAbout = new Set([...asked.values()].flat().map(({ query }) => query.gapId));
  const noted = Map.groupBy(
    gaps.filter((gap) => isStandingOfCoder(gap) && !askedAbout.has(gap.id)),
    ({ encounterId }) => encounterId,
  );
  const signed = reviews.worksheets.filter(({ status }) => status === 'signed');
  // A chart that two people reviewed is one chart; the first signed review counts.
  const charts = [...new Map(signed.toReversed().map((sheet) => [sheet.encounterId, sheet])).values()];
  const rows = coderVolumes(
    charts.map((sheet) => ({
      coder: sheet.reviewedAs?.coder ?? null,
      added: added.get(sheet.id)?.length ?? 0,
      queries: asked.get(sheet.encounterId ?? '')?.length ?? 0,
      gaps: noted.get(sheet.encounterId ?? '')?.length ?? 0,
    })),
  );
  return (
    <section aria-label="Coders’ queries">
      <h2>Coders’ queries</h2>
      <p className="small quiet">
        Few questions beside many omitted codes can mean that a coder leaves out what would need a question.
        Per 100 counts queries in the coder’s name and gaps that the coder noted.
      </p>
      {rows.length === 0 ? (
        <p className="quiet">No signed review names a coder yet.</p>
      ) : (
        <TableFrame label="Coders’ queries and omitted codes">
          <thead>
            <tr>
              <th scope="col">Coder</th>
              {['Charts reviewed', 'Queries', 'Gaps noted', 'Per 100', 'Codes added', 'Added per 100'].map(
                (head) => (
                  <th key={head} scope="col" className="count">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.coder}>
                <th scope="row">
                  {row.coder}{' '}
                  {row.conservative && <span className="chip late">asks little, much is added</span>}
                </th>
                <td className="count number">{row.charts}</td>
                <td className="count number">{row.queries}</td>
                <td className="count number">{row.gaps}</td>
                <td className="count number">{row.perHundred.toFixed(1)}</td>
                <td className="count number">{row.added}</td>
                <td className="count number">{row.addedPerHundred.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}

const isStandingOfCoder = ({ noticedBy, state }: BoardGap): boolean =>
  noticedBy === 'vendor-coder' && state !== 'withdrawn';
