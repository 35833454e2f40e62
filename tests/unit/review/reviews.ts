// Signed reviews for tests, written short.

import fc from 'fast-check';
import type { CodeLine } from '../../../lib/model/code-line.ts';
import type { Tally } from '../../../lib/review/accuracy/code-counts.ts';
import type { ReviewedChart } from '../../../lib/review/accuracy/reviewed-chart.ts';
import type { Review } from '../../../lib/review/scorecard.ts';
import { anyChart, chart, line } from './accuracy/charts.ts';

export const codeLine = (code: string, key = code): CodeLine => ({
  key,
  system: 'ICD-10-CM',
  code,
  modifiers: [],
  units: null,
  diagnoses: [],
  poa: null,
  label: null,
  unreadable: null,
});

/** A signed review of so many agreed, revised, omitted and deleted codes. */
export function review(key: string, named: Partial<ReviewedChart>, counts: Partial<Tally>): Review {
  const elements = (['agree', 'revise', 'add', 'delete'] as const).flatMap((disposition) =>
    Array.from({ length: counts[disposition] ?? 0 }, (_, i) => line(`C${i}`, disposition)),
  );
  return {
    worksheetId: `w-${key}`,
    number: key,
    vendor: null,
    signedAt: 1,
    chart: chart(elements, { key, ...named }),
  };
}

const anyName = (...names: string[]) => fc.constantFrom(...names, null);

export const anyReviews: fc.Arbitrary<Review[]> = fc
  .array(
    fc.record({
      chart: anyChart,
      coder: anyName('Raman', 'Beller'),
      specialty: anyName('Cardiology', 'Oncology'),
      payer: anyName('Medicare', 'Unity'),
      directions: fc.array(fc.constantFrom('over' as const, 'under' as const, null), { maxLength: 8 }),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(({ chart: any, directions, ...named }, i) => ({
      worksheetId: `w${i}`,
      number: `e${i}`,
      vendor: null,
      signedAt: i + 1,
      chart: {
        ...any,
        ...named,
        key: `e${i}`,
        elements: any.elements.map((e, n) => ({
          ...e,
          key: `${n}`,
          category: e.disposition === 'agree' ? null : ('specificity' as const),
          direction: e.disposition === 'agree' ? null : (directions[n] ?? null),
        })),
      },
    })),
  );
