// Whether a vendor may be given charts: only while a business associate agreement with it is in force (45 CFR 164.502(e),
// 164.504(e)). An organisation that keeps no register of vendors is not asked; with the first vendor in it every vendor is.

import { dayText } from '../../model/calendar-day.ts';
import { sameName } from '../../model/folded-name.ts';
import type { Agreement } from '../../model/oversight/agreement.ts';
import type { Vendor } from '../../model/oversight/vendor.ts';
import { type Fault, fail } from '../../model/result.ts';

export type GateVendor = Pick<Vendor, 'name' | 'alsoNamed'> & { id: string };
export type GateAgreement = Pick<Agreement, 'vendorId' | 'kind' | 'signedOn' | 'from' | 'to' | 'endedOn'>;

/** What the gate goes by: all that stands in the registers, without what was withdrawn. */
export interface GateRegister {
  vendors: readonly GateVendor[];
  agreements: readonly GateAgreement[];
}

export const emptyRegister: GateRegister = { vendors: [], agreements: [] };

/** Why there is none in force. */
export type Lack = 'not-registered' | 'none' | 'not-signed' | 'not-yet' | 'expired' | 'ended';

export type BaaState =
  /** No vendor is registered, or none is named. */
  | { state: 'not-asked' }
  /** @prop until the last day in force of the one that lasts longest; null: no end. */
  | { state: 'in-force'; until: string | null }
  /** @prop on the day that the reason names: it ended, or begins. */
  | { state: 'lacking'; lack: Lack; on: string | null };

/** Whether the agreement is in force on a day: signed by then, begun, neither over nor ended. */
export const isInForce = (one: GateAgreement, day: string): boolean => lackOf(one, day) === null;

function lackOf({ signedOn, from, to, endedOn }: GateAgreement, day: string): Exclude<Lack, 'none'> | null {
  if (endedOn !== null && endedOn < day) return 'ended';
  if (to !== null && to < day) return 'expired';
  if (signedOn === null || signedOn > day || from === null) return 'not-signed';
  return from > day ? 'not-yet' : null;
}

/** The vendors of that name, under any of their names. */
export const vendorsNamed = <V extends Pick<GateVendor, 'name' | 'alsoNamed'>>(
  vendors: readonly V[],
  name: string,
): V[] => vendors.filter((one) => [one.name, ...one.alsoNamed].some((known) => sameName(known, name)));

/** How it stands with the vendor of a chart on a day. @param name null or blank: nobody has said which vendor. */
export function baaState(
  { vendors, agreements }: GateRegister,
  name: string | null | undefined,
  day: string,
): BaaState {
  if (vendors.length === 0 || !name?.trim()) return { state: 'not-asked' };
  const ids = new Set(vendorsNamed(vendors, name).map(({ id }) => id));
  if (ids.size === 0) return { state: 'lacking', lack: 'not-registered', on: null };
  return stateOf(
    agreements.filter(({ vendorId }) => ids.has(vendorId)),
    day,
  );
}

/** The same of a vendor's own agreements. */
export function stateOf(agreements: readonly GateAgreement[], day: string): BaaState {
  const own = agreements.filter(({ kind }) => kind === 'baa');
  const holding = own.filter((one) => isInForce(one, day)).map(lastDay);
  if (holding.length > 0)
    return { state: 'in-force', until: holding.every((end) => end !== null) ? holding.sort().at(-1)! : null };
  // What is nearest to being in force says best what to do.
  for (const lack of nearest) {
    const found = own.filter((one) => lackOf(one, day) === lack);
    if (found.length > 0) return { state: 'lacking', lack, on: dayOf(lack, found) };
  }
  return { state: 'lacking', lack: 'none', on: null };
}

const nearest = ['not-yet', 'not-signed', 'expired', 'ended'] as const;

const lastDay = ({ to, endedOn }: GateAgreement): string | null =>
  to !== null && endedOn !== null ? (to < endedOn ? to : endedOn) : (to ?? endedOn);

function dayOf(lack: Lack, found: readonly GateAgreement[]): string | null {
  const days = (of: (one: GateAgreement) => string | null) => found.flatMap((one) => of(one) ?? []).sort();
  if (lack === 'not-yet') return days(({ from }) => from)[0] ?? null;
  return lack === 'not-signed' ? null : (days(lastDay).at(-1) ?? null);
}

const lackWords: Record<Lack, (on: string | null) => string> = {
  'not-registered': () => 'is not in the register of vendors',
  none: () => 'has no business associate agreement',
  'not-signed': () => 'has a business associate agreement that is not signed',
  'not-yet': (on) => `has a business associate agreement that begins on ${on}`,
  expired: (on) => `had a business associate agreement until ${on}`,
  ended: (on) => `had a business associate agreement that was ended on ${on}`,
};

/** As `Northgate has no business associate agreement`. */
export const lackText = (name: string, { lack, on }: Extract<BaaState, { state: 'lacking' }>): string =>
  `${name} ${lackWords[lack](on && dayText(on))}`;

/** What is kept from happening. */
export type Gated = 'review' | 'sign' | 'sample' | 'release' | 'sign-in' | 'export';

const meanings: Record<Gated, string> = {
  review: 'Its charts may not be opened for review: the law asks for the agreement first.',
  sign: 'The worksheet cannot be signed: the law asks for the agreement before charts are touched.',
  sample: 'No sample of its charts may be drawn: the law asks for the agreement first.',
  release: 'Nothing of its charts may be handed to it: the law asks for the agreement first.',
  'sign-in': 'Its people may not sign in here, nor send or read anything.',
  export: 'Nothing of charts may go to it or be taken from it: the law asks for the agreement first.',
};

const action =
  'Whoever leads compliance or revenue cycle enters the signed agreement under Vendors; where the vendor has another name there, add this one to it.';

/** The fault where no agreement with the vendor is in force on the day; null where there is one, or none is asked for. */
export function baaFault(
  register: GateRegister,
  name: string | null | undefined,
  day: string,
  gated: Gated,
): Fault | null {
  const state = baaState(register, name, day);
  if (state.state !== 'lacking') return null;
  return fail('no-baa', `${lackText(String(name), state)}.`, meanings[gated], action).error;
}
