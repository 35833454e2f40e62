// What is behind a figure: the charts, claims, queries or coders that it counts, found by the parts that made it, so that
// as many are listed as it says.

import type { Limits } from '../../model/limits.ts';
import type { BehindAsked, BehindFigure } from '../../model/oversight/measure.ts';
import type { DimensionName, FactName, Facts, FactTable } from '../columns/facts.ts';
import { dayOfNumber, unknown } from '../columns/table.ts';
import { measureById } from './all-measures.ts';
import { fitting, selectionOf, spanOf, wantedNames } from './select.ts';

const page = 200;

export function behindFigure(facts: Facts, asked: BehindAsked, limits: Limits | undefined): BehindFigure {
  const measure = measureById(asked.measure);
  // Which table it is tells the measure alone; all have what is asked here.
  const table = facts[measure.facts] as FactTable<FactName>;
  const span = spanOf(asked.period);
  const within = fitting(table, wantedNames(facts, asked.filters, limits));
  const { from, to } = selectionOf(table, within, span, measure.dated);
  const { x, m } = measure.parts(table, span);
  const counts = {
    numerator: (row: number) => x[row] !== 0,
    denominator: (row: number) => m[row] !== 0,
    missed: (row: number) => m[row] !== 0 && x[row]! < m[row]!,
  }[asked.part];
  const rows: BehindFigure['rows'] = [];
  let total = 0;
  for (let row = from; row < to; row += 1) {
    if ((within && within[row] === 0) || !counts(row)) continue;
    if (total >= asked.after && rows.length < page)
      rows.push(rowOf(facts, table, row, measure.says(x[row]!, m[row]!)));
    total += 1;
  }
  return { total, rows };
}

function rowOf(
  facts: Facts,
  table: FactTable<FactName>,
  row: number,
  says: string,
): BehindFigure['rows'][number] {
  const name = (dimension: DimensionName): string | null => {
    const code = table.names[dimension][row]!;
    return code === 0 ? null : facts.names[dimension].names[code]!;
  };
  const day = table.whole.day[row]!;
  return {
    number: table.called[row] ?? '',
    facility: name('facility'),
    vendor: name('vendor'),
    coder: name('coder'),
    specialty: name('specialty'),
    payer: name('payer'),
    day: day === unknown ? null : dayOfNumber(day),
    says,
  };
}
