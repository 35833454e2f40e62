// A vendor's own figures: of the reviews that were released to it, by the methods that are always shown together.

import { dimensions, type Scorecard, type Stage, scorecard, signedReviews } from '../../review/scorecard.ts';
import type { Queries } from '../database/database.ts';
import { readRecords } from '../stored-state.ts';
import { type ListedReview, listReviews } from './reviews.ts';
import type { Visit } from './visits.ts';

export type OwnFigures = Record<Stage, Scorecard> & { charts: string[] };

export async function ownFigures(queries: Queries, visit: Visit): Promise<OwnFigures> {
  const listed = await listReviews(queries, visit);
  const ids = listed.map(({ worksheetId }) => worksheetId);
  const records = {
    encounters: listed.map(({ encounter, encounterId }) => ({ ...encounter, id: encounterId })),
    worksheets: listed.map(({ worksheet, worksheetId }) => ({ ...worksheet, id: worksheetId })),
    steps: listed.flatMap(stepsOf),
    verdicts: await readRecords(queries, visit.organisation, 'verdict', 'worksheet_id', ids),
    findings: await readRecords(queries, visit.organisation, 'finding', 'worksheet_id', ids),
  };
  const at = (stage: Stage) => scorecard(signedReviews(records, stage), 'vendor');
  return { initial: at('initial'), final: at('final'), charts: listed.map((one) => one.encounterId) };
}

const stepsOf = ({ life, worksheetId }: ListedReview) =>
  life.steps.map((step) => ({ ...step, id: `${worksheetId} ${step.number}` }));

/** What the page groups by: a vendor's own coders and specialties. */
export const shownDimensions = dimensions.filter((one) => one === 'coder' || one === 'specialty');
