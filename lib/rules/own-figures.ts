// An organisation's own figures over those of the product. Figures that stand in a row must rise: a row that does not would
// make checks propose nonsense, so it is refused on the screen, and counts for nothing where it comes some other way.

import { type FigureId, type Figures, figureIds, usualFigures } from './figures.ts';

/** Each lower than the next. */
const rows: readonly (readonly FigureId[])[] = [
  ['visit-99202', 'visit-99203', 'visit-99204', 'visit-99205'],
  ['visit-99212', 'visit-99213', 'visit-99214', 'visit-99215'],
  ['visit-99221', 'visit-99222', 'visit-99223'],
  ['visit-99231', 'visit-99232', 'visit-99233'],
  ['therapy-short', 'therapy-middle', 'therapy-long'],
  ['crisis', 'crisis-more'],
  ['critical-care', 'critical-more'],
  ['critical-care', 'critical-more-medicare'],
  ['infusion', 'infusion-more'],
  ['hydration', 'infusion-more'],
  ['age-under', 'age-over'],
  // Spread, a list of texts forgets which figures they are.
  [
    ...['studies-95907', 'studies-95908', 'studies-95909', 'studies-95910'],
    ...['studies-95911', 'studies-95912', 'studies-95913'],
  ] as FigureId[],
  ['eeg-routine', 'eeg-hour', 'eeg-two-hours', 'eeg-long', 'eeg-short-most', 'eeg-day-most'],
  ['wound-1', 'wound-2', 'wound-3', 'wound-4', 'wound-5'],
  ['face-1', 'face-2', 'face-3', 'face-4', 'face-5', 'face-6'],
];

const rises = (row: readonly FigureId[], all: Figures): boolean =>
  row.every((id, n) => n === 0 || all[row[n - 1]!] < all[id]);

/** The other figures of each row of this one that does not rise; empty: nothing is wrong. */
export const outOfRow = (id: FigureId, all: Figures): FigureId[] =>
  rows
    .filter((row) => row.includes(id) && !rises(row, all))
    .flatMap((row) => row.filter((one) => one !== id));

/** Zero minutes to a unit would be units without end; none of the others is at home at zero either. */
export const fits = (value: number): boolean => value > 0 && value <= 10_000;

/**
 * What checks count with.
 * @param own by id of the figure; ids that this version does not know, values that do not fit, and rows that do not rise count
 * for nothing
 */
export function figuresWith(own: Readonly<Record<string, number>>): Figures {
  const all: Record<FigureId, number> = { ...usualFigures };
  for (const id of figureIds) {
    const value = Object.hasOwn(own, id) ? own[id]! : undefined;
    if (value !== undefined && fits(value)) all[id] = value;
  }
  // A row that goes back to the product's may share a figure with one that rose before.
  for (let wrong = rows; wrong.length > 0; wrong = rows.filter((row) => !rises(row, all)))
    for (const id of wrong.filter((row) => !rises(row, all)).flat()) all[id] = usualFigures[id];
  return all;
}
