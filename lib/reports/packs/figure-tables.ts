// Tables of figures: each with what was counted, how sure it is, and how it stands to its target.

import type { Measured, MeasuredRow, MeasureId } from '../../model/oversight/measure.ts';
import type { PackContent } from '../../model/oversight/pack.ts';
import { fractionWords, intervalWords, standingWords, targetWords, valueWords } from './figure-words.ts';
import { type Cell, type Column, type PackTable, text } from './pack-shape.ts';

export type NameOf = (measure: MeasureId) => string;

export const namesOf =
  ({ definitions }: Pick<PackContent, 'definitions'>): NameOf =>
  (measure) =>
    definitions.find((one) => one.measure === measure)?.name ?? measure.replaceAll('-', ' ');

export const figureOf = (
  { figures }: Pick<MeasuredRow, 'figures'>,
  measure: MeasureId,
): Measured | undefined => figures.find((one) => one.measure === measure);

export const toneOf = ({ standing }: Pick<Measured, 'standing'>): Cell['tone'] =>
  standing === 'missed' ? 'bad' : standing === 'above' || standing === 'met' ? 'good' : 'quiet';

/** A figure's value; grey where it is too few to judge by. */
export function valueCell(figure: Measured | undefined): Cell {
  if (!figure || figure.value === null) return { text: 'none', value: null, tone: 'quiet' };
  const { value, unit } = figure;
  const tone =
    figure.standing === 'insufficient' ? 'quiet' : figure.standing === 'missed' ? 'bad' : undefined;
  return { text: valueWords(value, unit), value, unit, ...(tone && { tone }) };
}

const columns: Column[] = [
  { text: 'Measure', width: 24 },
  { text: 'Value', number: true, width: 11 },
  { text: 'Counted', number: true, width: 14 },
  { text: 'Cases', number: true, width: 8 },
  { text: '95 % interval', number: true, width: 16 },
  { text: 'Target', width: 16 },
  { text: 'Standing', width: 13 },
];

/** One row a measure, in the order given; one that was not made says so. */
export const measureTable = (
  title: string,
  row: MeasuredRow,
  measures: readonly MeasureId[],
  nameOf: NameOf,
): PackTable => ({
  part: 'table',
  title,
  columns,
  rows: measures.map((measure) => {
    const figure = figureOf(row, measure);
    if (!figure)
      return [text(nameOf(measure)), valueCell(undefined), ...Array.from({ length: 5 }, () => text(''))];
    return [
      text(nameOf(measure)),
      valueCell(figure),
      text(fractionWords(figure)),
      { text: `${figure.n}`, value: figure.n, unit: 'count' },
      text(intervalWords(figure)),
      text(targetWords(figure)),
      text(standingWords[figure.standing], toneOf(figure)),
    ];
  }),
});

/** Further figures of measures, as medians, amounts and hours. */
export function alsoTable(row: MeasuredRow, nameOf: NameOf): PackTable {
  return {
    part: 'table',
    title: 'Further figures of the measures',
    columns: [
      { text: 'Measure', width: 40 },
      { text: 'Figure', width: 40 },
      { text: 'Value', number: true, width: 20 },
    ],
    rows: row.figures.flatMap(({ measure, also }) =>
      also.map(({ name, value, unit }) => [
        text(nameOf(measure)),
        text(name),
        { text: valueWords(value, unit), value, unit, ...(value === null && { tone: 'quiet' as const }) },
      ]),
    ),
  };
}

/** What groups are compared by. */
const compared: readonly MeasureId[] = [
  'accuracy',
  'over-coding',
  'under-coding',
  'turnaround',
  'coding-denial-rate',
  'query-response',
];

const shortNames: Partial<Record<MeasureId, string>> = {
  accuracy: 'Accuracy',
  'over-coding': 'Over-coding',
  'under-coding': 'Under-coding',
  turnaround: 'Turnaround',
  'coding-denial-rate': 'Coding denials',
  'query-response': 'Query response',
};

/** Groups under each other. @param heads of the columns of names: one, or two where each group is within another. */
export function groupTable(
  title: string,
  heads: readonly string[],
  rows: readonly { names: readonly (string | null)[]; row: MeasuredRow }[],
): PackTable {
  const named = heads.length === 1 ? 22 : 14;
  return {
    part: 'table',
    title,
    columns: [
      ...heads.map((head) => ({ text: head, width: named })),
      { text: 'Charts reviewed', number: true, width: 9.5 },
      ...compared.map((measure) => ({
        text: shortNames[measure] ?? measure,
        number: true,
        // Its name is one long word.
        width: measure === 'turnaround' ? 11.5 : 9.5,
      })),
      { text: 'Accuracy, interval', number: true, width: 17 },
      { text: 'Accuracy to target', width: 14 },
    ],
    rows: rows.map(({ names, row }) => {
      const accuracy = figureOf(row, 'accuracy');
      return [
        ...names.map((name) => text(name ?? 'not named', name === null ? 'quiet' : undefined)),
        { text: `${accuracy?.n ?? 0}`, value: accuracy?.n ?? 0, unit: 'count' as const },
        ...compared.map((measure) => valueCell(figureOf(row, measure))),
        text(accuracy ? intervalWords(accuracy) : ''),
        text(accuracy ? standingWords[accuracy.standing] : '', accuracy && toneOf(accuracy)),
      ];
    }),
  };
}
