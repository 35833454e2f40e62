// A design as a person fills it in, and as data. What is half filled in is no design yet, and says what is missing.

import { fail, ok, type Result } from '../../../lib/model/result.ts';
import type { Allocation } from '../../../lib/review/sampling/allocation.ts';
import type { Design, Size, StratumBy } from '../../../lib/review/sampling/design.ts';

export type Dimension = Exclude<StratumBy, object> | 'band';

export interface DesignForm {
  kind: Design['kind'];
  by: Dimension[];
  /** Bounds of the amount bands, as typed. */
  bands: string;
  sizeBy: 'total' | 'each' | 'share' | 'all';
  size: string;
  allocation: Allocation;
  minimum: string;
  coders: string[];
  /** Values as typed, with semicolons between them. */
  focus: Record<FocusField, string>;
  amountFrom: string;
  reason: string;
}

export const focusFields = ['coder', 'specialty', 'encounterType', 'payer', 'drg', 'flags'] as const;
export type FocusField = (typeof focusFields)[number];

const noFocus: DesignForm['focus'] = {
  coder: '',
  specialty: '',
  encounterType: '',
  payer: '',
  drg: '',
  flags: '',
};

const blank: Omit<DesignForm, 'kind'> = {
  by: [],
  bands: '100; 500; 2000',
  sizeBy: 'total',
  size: '30',
  allocation: 'proportional',
  minimum: '',
  coders: [],
  focus: noFocus,
  amountFrom: '',
  reason: '',
};

/** A form filled in as a design says. */
export function formOf(design: Design): DesignForm {
  const size = 'size' in design ? sizeForm(design.size) : {};
  if (design.kind !== 'stratified') return { ...blank, ...size, kind: design.kind };
  return {
    ...blank,
    ...size,
    kind: 'stratified',
    by: design.by.map((by) => (typeof by === 'string' ? by : 'band')),
    allocation: design.allocation,
    minimum: design.minimum === undefined ? '' : String(design.minimum),
  };
}

function sizeForm(size: Size): Pick<DesignForm, 'sizeBy' | 'size'> {
  if (size === 'all') return { sizeBy: 'all', size: '' };
  if ('each' in size) return { sizeBy: 'each', size: String(size.each) };
  if ('total' in size) return { sizeBy: 'total', size: String(size.total) };
  return { sizeBy: 'share', size: String(size.share * 100) };
}

/** The design; a fault that names what is missing. */
export function designOf(form: DesignForm): Result<Design> {
  if (form.kind === 'new-coder')
    return form.coders.length > 0
      ? ok({ kind: 'new-coder', coders: form.coders })
      : missing('Choose the coders who are new.');
  const size = sizeOf(form);
  if (!size.ok) return size;
  if (form.kind === 'random') return ok({ kind: 'random', size: size.value });
  return form.kind === 'stratified' ? stratified(form, size.value) : focused(form, size.value);
}

function stratified({ by, bands, allocation, minimum }: DesignForm, size: Size): Result<Design> {
  if (by.length === 0) return missing('Choose what the strata are made of.');
  const band = listOf(bands).map(Number);
  const rising = band.every((bound, i) => bound > (band[i - 1] ?? 0));
  if (by.includes('band') && (band.length === 0 || !rising))
    return missing('Give the bounds of the amount bands, rising, as 100; 500; 2000.');
  const least = minimum.trim() === '' ? null : wholeOf(minimum);
  if (least === undefined) return missing('The minimum of each stratum is a whole number.');
  return ok({
    kind: 'stratified',
    by: by.map((one) => (one === 'band' ? { band } : one)),
    size,
    allocation,
    ...(least === null ? {} : { minimum: least }),
  });
}

function focused({ focus, amountFrom, reason }: DesignForm, size: Size): Result<Design> {
  const given = focusFields.flatMap((field) => {
    const values = listOf(focus[field]);
    return values.length > 0 ? [[field, values] as const] : [];
  });
  const amount = amountFrom.trim() === '' ? null : Number(amountFrom);
  if (amount !== null && !Number.isFinite(amount)) return missing('The amount is a number.');
  if (given.length === 0 && amount === null) return missing('Say which charts the review looks at.');
  if (reason.trim() === '') return missing('Say why these charts are chosen.');
  return ok({
    kind: 'focused',
    focus: { ...Object.fromEntries(given), ...(amount === null ? {} : { amountFrom: amount }) },
    size,
    reason: reason.trim(),
  });
}

function sizeOf({ sizeBy, size }: DesignForm): Result<Size> {
  if (sizeBy === 'all') return ok('all');
  if (sizeBy === 'share') {
    const share = Number(size) / 100;
    return share > 0 && share <= 1 ? ok({ share }) : missing('The share is over 0 and up to 100 percent.');
  }
  const whole = wholeOf(size);
  if (!whole) return missing('Say how many charts.');
  return ok(sizeBy === 'each' ? { each: whole } : { total: whole });
}

/** Undefined where it is no whole number from 0. */
const wholeOf = (text: string): number | undefined =>
  /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined;

/** What stands between semicolons. */
export const listOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

const missing = (what: string) => fail('no-design', what, 'There is nothing to draw by yet.', '');
