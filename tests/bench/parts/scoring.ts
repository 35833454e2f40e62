// Scoring reviewed charts: what a scorecard over a large vendor's year costs.

import { chartMethods, sideBySide, typeMethods } from '../../../lib/review/accuracy/all-methods.ts';
import { codeOverCode } from '../../../lib/review/accuracy/code-methods.ts';
import { type Method, measure } from '../../../lib/review/accuracy/method.ts';
import type { Element, ReviewedChart } from '../../../lib/review/accuracy/reviewed-chart.ts';
import { seeded } from '../../unit/page/note-corpus.ts';
import { chart, line, pair } from '../../unit/review/accuracy/charts.ts';
import { median, type Row, readable } from './row.ts';

const charts = 100_000;
const linesOfChart = 12;

const dispositions = ['revise', 'add', 'delete', 'attribute', 'resequence'] as const;

/** One chart with an error in about every tenth line. */
function makeChart(random: () => number): ReviewedChart {
  const elements = Array.from({ length: linesOfChart }, (_, i): Element => {
    const system = (['ICD-10-CM', 'ICD-10-CM', 'ICD-10-PCS', 'CPT'] as const)[i % 4]!;
    const both = { sequence: i + 1, poa: 'Y' as const, units: 1, modifiers: [], pointers: ['I10'] };
    const wrong = random() < 0.1;
    return line(`C${i}`, wrong ? dispositions[Math.floor(random() * dispositions.length)]! : 'agree', {
      system,
      both,
    });
  });
  const paid = Math.floor(random() * 900_000);
  return chart(elements, { payment: pair(paid, random() < 0.1 ? paid + 5_000 : paid) });
}

export async function scoring(): Promise<Row[]> {
  const random = seeded(11);
  const all = Array.from({ length: charts }, () => makeChart(random));
  const row = async (what: string, methods: readonly Method[]): Promise<Row> => ({
    what: `${charts.toLocaleString('en-US')} charts of ${linesOfChart} lines, ${what}`,
    figure: readable(await median(5, () => methods.map((method) => measure(all, method)))),
    unit: 'ms',
  });
  const every = [...chartMethods, ...typeMethods];
  return [
    await row('code over code', [codeOverCode]),
    await row(`the ${sideBySide.length} methods shown together`, sideBySide),
    await row(`all ${every.length} methods`, every),
  ];
}
