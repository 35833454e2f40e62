// Which column of a CSV file is which, suggested from its headings. A suggestion is shown and can be changed: two
// exports call one thing by different names, and one name can mean two things.

import { keysOf } from '../../model/keys-of.ts';
import { ok, type Result } from '../../model/result.ts';
import type { CsvMapping } from './csv-frame.ts';
import { csvRows } from './csv-rows.ts';
import type { FrameItem } from './frame-item.ts';

export type CsvDelimiter = NonNullable<CsvMapping['delimiter']>;

export interface CsvHead<Field extends string = keyof FrameItem> {
  delimiter: CsvDelimiter;
  headings: string[];
  columns: Partial<Record<Field, string>>;
  dates: CsvMapping['dates'];
}

/** Words that headings use for each field, most telling first; folded to letters and digits. */
export type HeadingWords<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export const frameWords: HeadingWords<keyof FrameItem> = {
  key: [
    'encounter',
    'encounterid',
    'encounternumber',
    'encounterno',
    'account',
    'accountnumber',
    'visit',
    'csn',
    'claim',
    'claimid',
    'key',
  ],
  coder: ['coder', 'codername', 'coderid', 'codedby'],
  specialty: ['specialty', 'speciality', 'department', 'service'],
  encounterType: ['encountertype', 'patienttype', 'patientclass', 'type', 'setting'],
  payer: ['payer', 'payor', 'insurance', 'financialclass'],
  amount: ['amount', 'charges', 'totalcharges', 'billed', 'paid'],
  dateOfService: ['dateofservice', 'servicedate', 'dos', 'admitdate', 'date'],
  drg: ['drg', 'msdrg'],
  drgWeight: ['drgweight', 'weight', 'relativeweight'],
  emLevel: ['emlevel', 'em', 'level'],
  codes: ['codes', 'codecount', 'numberofcodes'],
  lengthOfStay: ['lengthofstay', 'los', 'days'],
  flags: ['flags', 'flag'],
};

export const frameFields = keysOf(frameWords);

const delimiters: readonly CsvDelimiter[] = [',', ';', '\t', '|'];

/** Headings and what they seem to mean to a sample. */
export const csvHead = (text: string): Result<CsvHead> => csvHeadOf(text, frameWords);

/**
 * Headings and what they seem to mean. A fault where the first lines cannot be read at all.
 * @param text the file, or its beginning
 */
export function csvHeadOf<Field extends string>(
  text: string,
  words: HeadingWords<Field | 'dateOfService'>,
): Result<CsvHead<Field | 'dateOfService'>> {
  const first = firstLines(text);
  const delimiter = delimiters.reduce((best, one) => (count(first, one) > count(first, best) ? one : best));
  const read = csvRows(first, delimiter);
  if (!read.ok) return read;
  const headings = (read.value.rows[0]?.cells ?? []).map((cell) => cell.trim());
  const columns: Partial<Record<Field | 'dateOfService', string>> = {};
  for (const field of keysOf(words)) {
    const known = words[field].find((word) => headings.some((heading) => folded(heading) === word));
    const heading = headings.find((h) => known !== undefined && folded(h) === known);
    if (heading !== undefined) columns[field] = heading;
  }
  const place = columns.dateOfService === undefined ? -1 : headings.indexOf(columns.dateOfService);
  const slashes = read.value.rows.slice(1).some(({ cells }) => cells[place]?.includes('/'));
  return ok({ delimiter, headings, columns, dates: slashes ? 'month-day-year' : 'year-month-day' });
}

const looked = 20_000;

/** Enough to see the headings and how dates are written; without a last line that may be cut off. */
function firstLines(text: string): string {
  const lines = text.slice(0, looked).split(/\r\n?|\n/);
  const whole = text.length > looked && lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.slice(0, 20).join('\n');
}

const folded = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const count = (text: string, delimiter: string): number =>
  (text.split('\n', 1)[0] ?? '').split(delimiter).length;
