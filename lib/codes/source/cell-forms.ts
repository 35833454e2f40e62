// How a workbook shows the numbers in its cells, as far as it changes what they say: a day is stored as a number, and
// `090` as 90.

import { addDays } from '../../model/calendar-day.ts';
import type { Bytes } from './bytes.ts';
import { readPart } from './workbook-part.ts';

/** @property digits as many at least, with zeros before; 0: as the number is */
export interface CellForm {
  day: boolean;
  digits: number;
}

export const plainForm: CellForm = { day: false, digits: 0 };

/** Forms that programs know without being told (ECMA-376, 18.8.30), East Asian ones included: those of days. */
const knownDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** By the number of a cell's style. */
export async function readCellForms(bytes: Bytes): Promise<CellForm[]> {
  const own = new Map<number, CellForm>();
  const forms: CellForm[] = [];
  let inCells = false;
  await readPart(bytes, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(Number(attribute('numFmtId')), formOf(attribute('formatCode')));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute('numFmtId'));
      forms.push(own.get(id) ?? (knownDay(id) ? { day: true, digits: 0 } : plainForm));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return forms;
}

function formOf(code: string): CellForm {
  const [first = ''] = code.split(';');
  // Without colours, quoted words and single characters that stand for themselves.
  const plain = first.replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, '');
  if (/[yd]/i.test(plain)) return { day: true, digits: 0 };
  return /^0{2,}$/.test(plain) ? { day: false, digits: plain.length } : plainForm;
}

/** What a cell with a number says: a day as `20261001`, which all readers of sheets take. */
export function numberText(stored: string, { day, digits }: CellForm, from1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (!day) return String(value).padStart(digits, '0');
  if (!Number.isInteger(value) || value < 1 || value > 2_958_465) return stored;
  if (from1904) return addDays('1904-01-01', value).replaceAll('-', '');
  // The first such program held 1900 for a leap year, and all since count that day.
  return addDays(value < 60 ? '1899-12-31' : '1899-12-30', value).replaceAll('-', '');
}
