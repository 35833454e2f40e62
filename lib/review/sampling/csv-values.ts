// What a cell of a frame file means. What cannot be read for certain is a problem with its reason, never a guess:
// 1.234 is a little over one, and 03/04/2026 is a day only when somebody said which number is the month.

import { isDay } from '../../model/calendar-day.ts';

/** Null: the cell is empty. `problem`: why it cannot be read, in words that follow the heading of its column. */
export type Value<T> = { value: T } | { problem: string };

export type DateOrder = 'year-month-day' | 'month-day-year';

const longest = 200;

export function textValue(cell: string): Value<string | null> {
  const text = cell.trim();
  if (text.length > longest) return { problem: `is longer than ${longest} characters.` };
  return { value: text === '' ? null : text };
}

/** With or without a dollar sign and thousands separators; negative for a reversal. */
export function amountValue(cell: string): Value<number | null> {
  const text = cell.trim();
  if (text === '') return { value: null };
  const form = /^(-?)\$?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/.exec(text);
  if (!form) return { problem: `“${shown(text)}” is no amount such as 1,234.50.` };
  return { value: Number(`${form[1]}${form[2]!.replaceAll(',', '')}${form[3] ?? ''}`) };
}

export function numberValue(cell: string): Value<number | null> {
  const text = cell.trim();
  if (text === '') return { value: null };
  if (!/^\d+(\.\d+)?$/.test(text)) return { problem: `“${shown(text)}” is no number from 0 up.` };
  return { value: Number(text) };
}

export function dateValue(cell: string, order: DateOrder): Value<string | null> {
  const text = cell.trim();
  if (text === '') return { value: null };
  const us = order === 'month-day-year' ? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) : null;
  const day = us ? `${us[3]}-${us[1]!.padStart(2, '0')}-${us[2]!.padStart(2, '0')}` : text;
  if ((order === 'year-month-day' || us) && isDay(day)) return { value: day };
  const form = order === 'year-month-day' ? '2026-03-31' : '03/31/2026';
  return { problem: `“${shown(text)}” is no day such as ${form}.` };
}

/** Flags stand in one cell, with a semicolon or a bar between them. */
export const flagsValue = (cell: string): Value<string[]> => ({
  value: cell
    .split(/[;|]/)
    .map((flag) => flag.trim())
    .filter(Boolean),
});

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
