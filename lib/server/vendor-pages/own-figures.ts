// A vendor's own figures: of the reviews that were released to it, by the methods that are always shown together.

import { dimensions, type Scorecard, type Stage, scorecard, signedReviews } from '../../review/scorecard.ts';
import { openConflicts, valuesAs } from '../../sync/merge.ts';
import type { Queries } from '../database/database.ts';
import { readState } from '../stored-state.ts';
import { type ListedReview, listReviews } from './reviews.ts';
import type { Visit } from './visits.ts';

export type OwnFigures = Record<Stage, Scorecard> & { charts: string[] };

export async function ownFigures(queries: Queries, visit: Visit): Promise<OwnFigures> {
  const listed = await listReviews(queries, visit);
  const ids = listed.map(({ worksheetId }) => worksheetId);
  const read = async <K extends 'verdict' | 'finding'>(kind: K) => {
    const rows = await queries.query<{ id: string; state: string }>(
      'select id, state from record where organisation = $1 and kind = $2 and worksheet_id = any($3::text[])',
      [visit.organisation, kind, ids],
    );
    return rows.map(({ id, state }) => {
      const record = readState(state);
      return { ...valuesAs(kind, record), id, conflicts: openConflicts(record) };
    });
  };
  const records = {
    encounters: listed.map(({ encounter, encounterId }) => ({ ...encounter, id: encounterId })),
    worksheets: listed.map(({ worksheet, worksheetId }) => ({ ...worksheet, id: worksheetId })),
    steps: listed.flatMap(stepsOf),
    verdicts: await read('verdict'),
    findings: await read('finding'),
  };
  const at = (stage: Stage) => scorecard(signedReviews(records, stage), 'vendor');
  return { initial: at('initial'), final: at('final'), charts: listed.map((one) => one.encounterId) };
}

const stepsOf = ({ life, worksheetId }: ListedReview) =>
  life.steps.map((step) => ({ ...step, id: `${worksheetId} ${step.number}` }));

/** What the page groups by: a vendor's own coders and specialties. */
export const shownDimensions = dimensions.filter((one) => one === 'coder' || one === 'specialty');
