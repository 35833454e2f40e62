// What the screen calls kinds of imports and what they hold.

import type { ImportKind } from '../../../../lib/model/oversight/imports.ts';

export const kindWords: Record<ImportKind, string> = {
  'coded-charts': 'Coded charts (CSV)',
  'claims-837': 'Claims (837P or 837I)',
  'claims-fhir': 'Claims (FHIR bundle)',
  'claims-csv': 'Claim status (CSV)',
  'remittances-835': 'Remittances (835)',
  'denials-csv': 'Denials (CSV)',
};

/** By the name of a count: one of it, several of it. */
const countNames: Record<string, [one: string, several: string]> = {
  claims: ['claim', 'claims'],
  lines: ['line', 'lines'],
  linked: ['tied to a coded chart', 'tied to coded charts'],
};

/** `2 claims, 3 lines, 1 tied to a coded chart.` */
export const countWords = (counts: Record<string, number>): string =>
  `${Object.entries(counts)
    .map(([name, count]) => {
      const [one, several] = countNames[name] ?? [name, name];
      return `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;
    })
    .join(', ')}.`;
