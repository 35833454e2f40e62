// A service line of an 837 (loop 2400), and dates and amounts as its segments write them.

import { isDay } from '../../model/calendar-day.ts';
import type { Segment } from '../x12/read-x12.ts';
import { at, componentsOf } from '../x12/segment.ts';
import { type ClaimLine, centsOf } from './claim.ts';

/** The day of `20261102`, with a time behind it or not, or the first of `20261102-20261105`; null where it is none. */
export function dayOf(text: string): string | null {
  const found = /^(\d{4})(\d{2})(\d{2})(-\d{8}|\d{4})?$/.exec(text);
  if (!found) return null;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  return isDay(day) ? day : null;
}

/** Of a DTP, whatever its format; null where it cannot be read. */
export const dateOf = (dtp: Segment): string | null => dayOf(at(dtp, 3));

type Service = Pick<ClaimLine, 'code' | 'revenue' | 'modifiers' | 'units' | 'charge' | 'pointers'>;

/** What an SV1 (professional) or SV2 (institutional) bills; or why it cannot be read. */
export function serviceOf(segment: Segment): Service | { why: string } {
  const institutional = segment.id === 'SV2';
  const [, code = '', ...modifiers] = componentsOf(segment, institutional ? 2 : 1);
  const amount = at(segment, institutional ? 3 : 2);
  const charge = centsOf(amount);
  if (charge === null) return { why: `Its charge “${amount.slice(0, 20)}” is no amount.` };
  const quantity = at(segment, institutional ? 5 : 4);
  const units = quantity === '' ? null : Number(quantity);
  if (units !== null && !Number.isFinite(units))
    return { why: `Its quantity “${quantity.slice(0, 20)}” is no number.` };
  const revenue = institutional ? at(segment, 1) : '';
  if (code === '' && revenue === '')
    return { why: institutional ? 'It has no revenue code.' : 'It has no procedure code.' };
  const pointers = institutional ? [] : componentsOf(segment, 7).filter(Boolean).map(Number);
  if (pointers.some((one) => !Number.isInteger(one) || one < 1))
    return { why: `Its pointers to diagnoses “${at(segment, 7).slice(0, 20)}” are no numbers.` };
  return {
    code: code || null,
    revenue: revenue || null,
    // The description that follows is the sender's, and may hold anything.
    modifiers: modifiers.slice(0, 4).filter(Boolean),
    units,
    charge,
    pointers,
  };
}
