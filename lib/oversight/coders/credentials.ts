// What a coder's credentials say: which are held on a day, when one runs out, and which speak for a specialty.

import { daysBetween } from '../../model/calendar-day.ts';
import { foldedName } from '../../model/folded-name.ts';
import type { Coder } from '../../model/oversight/coder.ts';

export type Credential = Coder['credentials'][number];

/** The same for all spellings of one credential: of `CCS-P` and `ccs p` it is `CCSP`. */
export const credentialKey = (kind: string): string => kind.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

export const sameCredential = (one: string, other: string): boolean =>
  credentialKey(one) === credentialKey(other);

/** Held on a day: one without a date of expiry is held as long as nobody says otherwise. */
export const isHeld = ({ expires }: Pick<Credential, 'expires'>, day: string): boolean =>
  expires === null || day <= expires;

export const heldOn = (credentials: readonly Credential[], day: string): Credential[] =>
  credentials.filter((one) => isHeld(one, day));

/** Days before a credential runs out at which somebody is told: the first time, again, and the day itself. Our own choice. */
export const expiryAlerts = [60, 30, 0] as const;

export interface Expiry {
  /** Negative: it has run out. */
  left: number;
  /** The last alert whose time has come, as one of `expiryAlerts`; `expired` once it has run out. */
  alert: 'expired' | (typeof expiryAlerts)[number];
}

/** How soon the credential runs out; null where that is further away than the first alert, or not known. */
export function expiryOf({ expires }: Pick<Credential, 'expires'>, today: string): Expiry | null {
  if (expires === null) return null;
  const left = daysBetween(today, expires);
  if (left < 0) return { left, alert: 'expired' };
  const alert = [...expiryAlerts].reverse().find((days) => left <= days);
  return alert === undefined ? null : { left, alert };
}

/** One of these is the standard for whoever codes stays for the facility (requirement of the organisation). */
export const facilityCredentials = ['CCS', 'CCS-P'] as const;

/**
 * Credentials that speak for a specialty by themselves, as their issuers (AAPC, AHIMA, RCCB) describe them. From general
 * knowledge: an issuer may add one, so a coder's assignment to a specialty counts as well.
 */
export const specialtyCredentials: Readonly<Record<string, readonly string[]>> = {
  cardiology: ['CCC', 'CIRCC', 'CCVTC'],
  oncology: ['CHONC'],
  orthopedics: ['COSC'],
  emergency: ['CEDC'],
  'behavioral health': [],
  anesthesia: ['CANPC'],
  radiology: ['RCC', 'RCCIR', 'CIRCC'],
  neurology: [],
};

/** Other names under which charts have these specialties; compared folded, by their beginning. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  cardiology: ['cardio', 'interventional cardio', 'cardiac', 'heart'],
  oncology: ['onco', 'hematology', 'haematology', 'infusion', 'hem/onc'],
  orthopedics: ['ortho'],
  emergency: ['emergency', 'ed ', 'er '],
  'behavioral health': ['behavio', 'psych', 'mental'],
  anesthesia: ['anesth', 'anaesth'],
  radiology: ['radio', 'imaging', 'interventional radio'],
  neurology: ['neuro'],
};

/** Specialties in which a generalist is a risk, by any of their names; null for any other. */
export function complexSpecialty(specialty: string | null): string | null {
  if (specialty === null) return null;
  const name = `${foldedName(specialty)} `;
  return (
    Object.entries(beginnings).find(([, starts]) => starts.some((start) => name.startsWith(start)))?.[0] ??
    null
  );
}

/** Whether two names of specialties mean the same. */
export const sameSpecialty = (one: string, other: string): boolean =>
  foldedName(one) === foldedName(other) ||
  (complexSpecialty(one) !== null && complexSpecialty(one) === complexSpecialty(other));
