// An invented year as facts, by the same rows as a real one.

import { buildFacts, type Facts } from '../columns/facts.ts';
import { chartRow } from '../facts/chart-row.ts';
import { claimRow } from '../facts/claim-row.ts';
import { coderRows } from '../facts/coder-row.ts';
import { denialRow } from '../facts/denial-row.ts';
import { fillCharts } from '../facts/fill-charts.ts';
import { queryRow } from '../facts/query-row.ts';
import { reviewRow } from '../facts/review-row.ts';
import { noTerms, type Terms } from '../measures/targets.ts';
import type { SyntheticYear } from './year.ts';

export function factsOfYear(year: SyntheticYear, terms: Terms = noTerms): Facts {
  const facts = buildFacts({
    charts: year.charts.map((chart) => chartRow(chart)),
    reviews: year.reviews.map((review) => reviewRow(review)),
    claims: year.claims.map((claim) => claimRow(claim)),
    denials: year.denials.map((denial) => denialRow(denial)),
    queries: year.queries.map((query) => queryRow(query)),
    coders: coderRows(year.roster),
  });
  return { ...facts, charts: fillCharts(facts.charts, facts.names, year.roster, terms) };
}
