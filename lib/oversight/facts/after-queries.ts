// What queries to providers did for the accuracy of a reviewed chart: its codes as they were delivered, and the same codes
// once the answers were taken into account. Coding and documentation are one programme: an error that a query put right was
// an error of the coding as delivered, and is none of what is billed.

import type { Gap } from '../../model/gap.ts';
import type { Query } from '../../model/query.ts';
import type { QueryLife } from '../../queries/query-life.ts';
import { isLeftOut } from '../../review/accuracy/attribution.ts';
import { codeCounts, codeStands } from '../../review/accuracy/code-counts.ts';
import type { Element, ReviewedChart } from '../../review/accuracy/reviewed-chart.ts';

/** Code over code, a ÷ (a + r + o), before the answers and after them. */
export interface AroundQueries {
  before: readonly [right: number, of: number];
  after: readonly [right: number, of: number];
  /** Findings that an answer put right. */
  mended: number;
}

interface Asked {
  query: Partial<Query> & { id: string };
  life: QueryLife;
}

/**
 * @param chart as its review stands in the end.
 * @param asked queries of its encounter; only those about one of its gaps, answered and closed, are taken into account.
 * @returns null where there is none of them.
 */
export function aroundQueries(
  chart: ReviewedChart,
  gaps: readonly (Partial<Gap> & { id: string })[],
  asked: readonly Asked[],
): AroundQueries | null {
  const gapOf = new Map(
    gaps
      .filter(({ encounterId, state }) => encounterId === chart.key && state !== 'withdrawn')
      .map((gap) => [gap.id, gap]),
  );
  const closed = asked.filter(
    ({ query, life }) => gapOf.has(query.gapId ?? '') && life.answeredAt !== null && life.state === 'closed',
  );
  if (closed.length === 0) return null;
  // Whether codes were changed by the answer on a line; lines that no answer settled are not in it.
  const settled = new Map<string, boolean>();
  for (const { query, life } of closed) {
    const line = gapOf.get(query.gapId ?? '')?.lineKey;
    if (line && settles(life)) settled.set(line, settled.get(line) || life.codesChanged === true);
  }
  const mends = (one: Element) => settled.has(one.key) && !codeStands(one) && !isLeftOut(one, 'raw');
  const elements = chart.elements.flatMap((one) =>
    mends(one) ? afterAnswer(one, settled.get(one.key)!) : [one],
  );
  return {
    before: codeOverCode(chart),
    after: codeOverCode({ ...chart, elements }),
    mended: chart.elements.filter(mends).length,
  };
}

/** An answer settles a line where documentation now says it, and the provider could tell. */
const settles = ({ answer, steps }: QueryLife): boolean =>
  answer?.class !== 'unable' && answer?.class !== 'irrelevant' && (steps.at(-1)?.documentation ?? '') !== '';

/**
 * Codes that were changed are as the answer says: a deleted one is gone. Where none was changed the answer bore out what
 * was delivered: an omitted code was not needed.
 */
const afterAnswer = (one: Element, changed: boolean): Element[] =>
  one.disposition === (changed ? 'delete' : 'add') ? [] : [{ ...one, disposition: 'agree' }];

function codeOverCode(chart: ReviewedChart): readonly [number, number] {
  const { agree, revise, add } = codeCounts(chart, 'raw');
  return [agree, agree + revise + add];
}
