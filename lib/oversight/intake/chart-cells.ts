// What a cell of a file of coded charts means. What cannot be read for certain is a problem with its reason, never a guess.

import { keysOf } from '../../model/keys-of.ts';
import { instantOf } from '../../queries/business-hours.ts';
import { type DateOrder, dateValue, type Value } from '../../review/sampling/csv-values.ts';

export interface CellContext {
  dates: DateOrder;
  /** Of moments that say none. */
  zone: string;
  /** Beginnings of hours that were looked up: asking a zone's clock costs far more than all else in a row. */
  hours?: Map<string, number>;
}

const written =
  /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})(?:[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AaPp][Mm])?\s*(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * A moment: milliseconds since 1970. A day without a time is its beginning. Without an offset of its own it is by the
 * clock of the facility; an hour that the clock jumps over is as long after the jump.
 */
export function momentValue(cell: string, { dates, zone, hours: known }: CellContext): Value<number | null> {
  const text = cell.trim();
  if (text === '') return { value: null };
  const found = written.exec(text);
  const date = found ? dateValue(found[1]!, dates) : null;
  if (!found || !date || 'problem' in date || date.value === null) return unread(text, dates);
  const [hour, minute, second] = [Number(found[2] ?? 0), Number(found[3] ?? 0), Number(found[4] ?? 0)];
  const half = found[5]?.toLowerCase();
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (hours > 23 || minute > 59 || second > 59 || (half !== undefined && (hour < 1 || hour > 12)))
    return unread(text, dates);
  const past = minute * 60_000 + second * 1000;
  const offset = found[6];
  if (offset === undefined) return { value: hourOf(date.value, hours, zone, known) + past };
  const east =
    offset === 'Z'
      ? 0
      : Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)));
  return { value: Date.parse(`${date.value}T00:00:00Z`) + hours * 3_600_000 + past - east * 60_000 };
}

/** Clocks are set to another time at the beginning of an hour, so that within one they go on evenly. */
function hourOf(date: string, hour: number, zone: string, known = new Map<string, number>()): number {
  const key = `${zone} ${date} ${hour}`;
  const found = known.get(key) ?? instantOf(date, hour, zone);
  known.set(key, found);
  return found;
}

const unread = (text: string, dates: DateOrder): Value<never> => ({
  problem: `“${text.slice(0, 40)}” is no time such as ${dates === 'year-month-day' ? '2026-11-02 14:30' : '11/02/2026 14:30'}.`,
});

/** One of a few words, by what files call them; folded to letters. */
export const oneOf =
  <T extends string>(names: Record<T, readonly string[]>) =>
  (cell: string): Value<T | null> => {
    const said = cell.toLowerCase().replaceAll(/[^a-z]/g, '');
    if (said === '') return { value: null };
    const options = keysOf(names);
    const found = options.find((one) => one.replaceAll('-', '') === said || names[one].includes(said));
    return found === undefined
      ? { problem: `“${cell.trim().slice(0, 40)}” is none of: ${options.join(', ')}.` }
      : { value: found };
  };

export const classValue = oneOf({
  standard: ['routine', 'normal', 'simple'],
  complex: ['high', 'highcomplexity'],
  urgent: ['stat', 'rush', 'priority'],
});

export const deliveryValue = oneOf({
  ehr: ['ehrintegration', 'emr', 'integration', 'interface'],
  sftp: ['ftp', 'file', 'filetransfer'],
  web: ['webplatform', 'webportal', 'portal', 'platform'],
});

export const sourceValue = oneOf({
  vendor: ['outsourced', 'external'],
  'in-house': ['internal', 'house', 'own', 'hospital'],
});

const yesOrNo = oneOf({ yes: ['y', 'true', 'x', 'done'], no: ['n', 'false'] });

export function yesValue(cell: string): Value<boolean> {
  if (['1', '0'].includes(cell.trim())) return { value: cell.trim() === '1' };
  const said = yesOrNo(cell);
  return 'problem' in said ? said : { value: said.value === 'yes' };
}
