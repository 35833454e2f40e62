// What speaks against the coder of a chart: not in the register, without what the contract or the field asks for on the day
// on which it was coded, or not assigned to such charts.

import { dayText } from '../../model/calendar-day.ts';
import { sameName } from '../../model/folded-name.ts';
import { keysOf } from '../../model/keys-of.ts';
import type { Contract } from '../../model/oversight/contract.ts';
import { holdsOn } from '../contracts/term-for.ts';
import {
  complexSpecialty,
  facilityCredentials,
  heldOn,
  isHeld,
  sameCredential,
  sameSpecialty,
  specialtyCredentials,
} from './credentials.ts';
import type { RegisteredCoder } from './find-coder.ts';

/** What is known of a chart; null: not known. */
export interface ChartOfCoder {
  coder: string | null;
  specialty: string | null;
  encounterType: string | null;
  facility: string | null;
  /** Day on which it was coded; where that is not known, the day of service. */
  codedOn: string;
}

export type CoderMinimum = Pick<Contract, 'coderCredentials' | 'coderYears'>;

interface Facts {
  chart: ChartOfCoder;
  coder: RegisteredCoder;
  /** Of the contract in force; null: there is none. */
  minimum: CoderMinimum | null;
}

export interface CoderFlag {
  id: CoderFlagId | 'unnamed' | 'unknown';
  says: string;
}

/** A stay: coded for the facility. */
export const isInpatient = (encounterType: string | null): boolean =>
  /\binpatient\b|\bip\b/i.test(encounterType ?? '');

const holdsOneOf = ({ credentials }: RegisteredCoder, wanted: readonly string[], day: string): boolean =>
  heldOn(credentials, day).some(({ kind }) => wanted.some((one) => sameCredential(one, kind)));

/** Whether the coder codes the specialty by the register: named with it, assigned to it, or with a credential of it. */
export function speaksFor(coder: RegisteredCoder, specialty: string, day: string): boolean {
  const assigned = coder.assignments.filter((one) => holdsOn(one, day)).flatMap((one) => one.specialty ?? []);
  return (
    [...coder.specialties, ...assigned].some((one) => sameSpecialty(one, specialty)) ||
    holdsOneOf(coder, specialtyCredentials[complexSpecialty(specialty) ?? ''] ?? [], day)
  );
}

const kinds = ({ credentials }: RegisteredCoder, day: string): string =>
  heldOn(credentials, day)
    .map(({ kind }) => kind)
    .join(', ') || 'no credential';

const rules = {
  left: ({ chart, coder }) =>
    coder.left !== null && coder.left < chart.codedOn
      ? `${coder.name} had left on ${dayText(coder.left)} and is named on a chart coded on ${dayText(chart.codedOn)}.`
      : null,
  uncertified: ({ coder }) =>
    coder.credentials.length === 0 ? `${coder.name} has no credential in the register.` : null,
  expired: ({ chart, coder }) => {
    const lapsed = coder.credentials.filter((one) => !isHeld(one, chart.codedOn));
    return lapsed.length > 0
      ? `${lapsed.map(({ kind, expires }) => `${kind} of ${coder.name} ran out on ${dayText(expires!)}`).join('; ')}, before the chart was coded.`
      : null;
  },
  'below-minimum': ({ chart, coder, minimum }) => {
    if (!minimum || coder.credentials.length === 0) return null;
    const { coderCredentials, coderYears } = minimum;
    if (coderCredentials.length > 0 && !holdsOneOf(coder, coderCredentials, chart.codedOn))
      return `${coder.name} has ${kinds(coder, chart.codedOn)}; the contract asks for ${coderCredentials.join(' or ')}.`;
    return coderYears !== null && coder.years !== null && coder.years < coderYears
      ? `${coder.name} has ${coder.years} years of experience; the contract asks for ${coderYears}.`
      : null;
  },
  'inpatient-credential': ({ chart, coder }) =>
    isInpatient(chart.encounterType) &&
    coder.credentials.length > 0 &&
    !holdsOneOf(coder, facilityCredentials, chart.codedOn)
      ? `A stay coded by ${coder.name} with ${kinds(coder, chart.codedOn)}: facility coding asks for ${facilityCredentials.join(' or ')}.`
      : null,
  generalist: ({ chart, coder }) => {
    if (chart.specialty === null || complexSpecialty(chart.specialty) === null) return null;
    return speaksFor(coder, chart.specialty, chart.codedOn)
      ? null
      : `${coder.name} has neither a credential of ${chart.specialty} nor an assignment to it: a generalist on complex charts.`;
  },
  unassigned: ({ chart, coder }) => {
    if (coder.assignments.length === 0) return null;
    const then = coder.assignments.filter((one) => holdsOn(one, chart.codedOn));
    if (then.length === 0) return `${coder.name} was assigned to nothing on ${dayText(chart.codedOn)}.`;
    const here = then.some(
      ({ facility, specialty }) =>
        (facility === null || chart.facility === null || sameName(facility, chart.facility)) &&
        (specialty === null || chart.specialty === null || sameSpecialty(specialty, chart.specialty)),
    );
    const where = [chart.specialty, chart.facility].filter(Boolean).join(' at ');
    return here ? null : `${coder.name} was not assigned to ${where} on ${dayText(chart.codedOn)}.`;
  },
} satisfies Record<string, (facts: Facts) => string | null>;

export type CoderFlagId = keyof typeof rules;

/**
 * Every flag of a chart's coder.
 * @param find the coder of that name at the chart's vendor; null: not in the register.
 */
export function coderFlagsOf(
  chart: ChartOfCoder,
  find: (name: string) => RegisteredCoder | null,
  minimum: CoderMinimum | null,
): CoderFlag[] {
  if (!chart.coder?.trim()) return [{ id: 'unnamed', says: 'The chart names no coder.' }];
  const coder = find(chart.coder);
  if (!coder)
    return [
      { id: 'unknown', says: `${chart.coder} is named on the chart and is not in the vendor’s register.` },
    ];
  return keysOf(rules).flatMap((id) => {
    const says = rules[id]({ chart, coder, minimum });
    return says === null ? [] : [{ id, says }];
  });
}
