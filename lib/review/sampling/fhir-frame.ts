// A frame from a FHIR R4 bundle of Encounters and Claims. Only what a sample needs is read, and strictly: an entry
// that is not in the shape of R4 is named with its path, and the others are offered all the same.

import { fail, ok, type Result } from '../../model/result.ts';
import { lengthOfStay } from './captured-frame.ts';
import { at, day, list, num, readEach, str, type Unread } from './fhir-values.ts';
import { type FrameItem, frameItem } from './frame-item.ts';

export interface FhirProblem {
  /** Where in the bundle, as `entry[3].resource.period.start`. */
  path: string;
  problem: string;
}

export interface FhirFrame {
  items: FrameItem[];
  problems: FhirProblem[];
  /** Resources of the bundle that are neither Encounter nor Claim. */
  others: number;
}

/**
 * Items of the bundle's Encounters, with amount, payer and DRG of the Claim that names them; of its Claims, where
 * it has no Encounter. The coder is not in either resource and stays null.
 * @param system of the identifier that names the encounter; without it the resource's id is taken.
 */
export function fhirFrame(bundle: unknown, system?: string): Result<FhirFrame> {
  const entries = at(bundle, 'entry');
  if (at(bundle, 'resourceType') !== 'Bundle' || !Array.isArray(entries))
    return fail(
      'not-a-bundle',
      'This is no FHIR bundle with entries.',
      'Nothing was read.',
      'Export Encounter and Claim resources as a Bundle in JSON.',
    );
  const frame: FhirFrame = { items: [], problems: [], others: 0 };
  const note = (unread: Unread[]) => frame.problems.push(...unread);
  const ofType = (type: string) =>
    entries.flatMap((entry, i) =>
      at(entry, 'resource', 'resourceType') === type ? [{ entry, path: `entry[${i}].resource` }] : [],
    );
  const [encounters, claims] = [ofType('Encounter'), ofType('Claim')];
  frame.others = entries.length - encounters.length - claims.length;
  const keys = new Set<string>();
  const byReference = new Map<string, FrameItem>();
  for (const { entry, path } of encounters) {
    const resource = at(entry, 'resource');
    const status = at(resource, 'status');
    if (status === 'entered-in-error' || status === 'cancelled') {
      note([{ path: `${path}.status`, problem: `The encounter is ${status}, and is left out.` }]);
      continue;
    }
    const read = readEach(path, () => encounterItem(resource, system));
    note(read.unread);
    if (!read.value || duplicate(frame, keys, read.value, path)) continue;
    frame.items.push(read.value);
    const [id, url] = [at(resource, 'id'), at(entry, 'fullUrl')];
    if (typeof id === 'string') byReference.set(`Encounter/${id}`, read.value);
    if (typeof url === 'string') byReference.set(url, read.value);
  }
  const claimed = new Set<FrameItem>();
  for (const { entry, path } of claims) {
    const resource = at(entry, 'resource');
    const read = readEach(path, () => claimValues(resource));
    note(read.unread);
    if (!read.value) continue;
    if (encounters.length === 0) {
      const own = readEach(path, () => frameItem(keyOf(resource, system), read.value!.known));
      note(own.unread);
      if (own.value && !duplicate(frame, keys, own.value, path)) frame.items.push(own.value);
      continue;
    }
    const problem = addClaim(read.value, byReference, claimed);
    if (problem) note([{ path: `${path}.item`, problem }]);
  }
  return ok(frame);
}

function duplicate(frame: FhirFrame, keys: Set<string>, { key }: FrameItem, path: string): boolean {
  const twice = keys.has(key);
  if (twice)
    frame.problems.push({ path, problem: `${key} stands in the bundle before; the first one is taken.` });
  keys.add(key);
  return twice;
}

function keyOf(resource: unknown, system?: string): string {
  if (system === undefined) return str(at(resource, 'id'), 'id');
  const own = list(at(resource, 'identifier'), 'identifier').find((i) => at(i, 'system') === system);
  return str(at(own, 'value'), `identifier with system ${system}`);
}

/** By class of encounter, HL7 v3 ActEncounterCode; any other is named by its code. */
const types: Record<string, string> = {
  AMB: 'outpatient',
  EMER: 'emergency',
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  NONAC: 'inpatient',
};

const optional = <T>(value: unknown, read: (value: unknown) => T): T | null =>
  value === undefined || value === null ? null : read(value);

function encounterItem(resource: unknown, system?: string): FrameItem {
  const code = str(at(resource, 'class', 'code'), 'class.code');
  const start = optional(at(resource, 'period', 'start'), (v) => day(v, 'period.start'));
  const end = optional(at(resource, 'period', 'end'), (v) => day(v, 'period.end'));
  return frameItem(keyOf(resource, system), {
    encounterType: types[code] ?? code,
    specialty: optional(at(resource, 'serviceType'), words),
    dateOfService: start,
    lengthOfStay: lengthOfStay(start, end),
  });
}

/** What people read of a CodeableConcept. */
function words(concept: unknown): string | null {
  const text = at(concept, 'text') ?? at(at(concept, 'coding', 0), 'display');
  return typeof text === 'string' && text !== '' ? text : null;
}

interface ClaimValues {
  known: Partial<FrameItem>;
  encounters: string[];
}

function claimValues(resource: unknown): ClaimValues {
  const currency = at(resource, 'total', 'currency');
  const diagnoses = list(at(resource, 'diagnosis') ?? [], 'diagnosis');
  const items = list(at(resource, 'item') ?? [], 'item');
  const drg = diagnoses.map((d) => at(d, 'packageCode', 'coding', 0, 'code')).find((c) => c !== undefined);
  const named = items.flatMap((item) => list(at(item, 'encounter') ?? [], 'item.encounter'));
  return {
    known: {
      // Another currency is no dollars, and is not converted.
      amount:
        currency === undefined || currency === 'USD'
          ? optional(at(resource, 'total', 'value'), (v) => num(v, 'total.value'))
          : null,
      payer: optional(at(resource, 'insurer', 'display'), (v) => str(v, 'insurer.display')),
      dateOfService: optional(at(resource, 'billablePeriod', 'start'), (v) => day(v, 'billablePeriod.start')),
      drg: optional(drg, (v) => str(v, 'diagnosis.packageCode.coding.code')),
      codes: diagnoses.length + items.length,
    },
    encounters: [...new Set(named.map((e) => str(at(e, 'reference'), 'item.encounter.reference')))],
  };
}

function addClaim(
  { known, encounters }: ClaimValues,
  items: ReadonlyMap<string, FrameItem>,
  claimed: Set<FrameItem>,
): string | null {
  const [reference] = encounters;
  const item = reference === undefined ? undefined : items.get(reference);
  if (encounters.length !== 1 || !item)
    return `The claim names ${encounters.length === 1 ? 'an encounter that is not here' : `${encounters.length} encounters`}, so it belongs to none.`;
  if (claimed.has(item)) {
    Object.assign(item, { amount: null, codes: null });
    return `${item.key} has more than one claim, so its amount and number of codes are not known.`;
  }
  claimed.add(item);
  Object.assign(item, { ...known, dateOfService: item.dateOfService ?? known.dateOfService });
  return null;
}
