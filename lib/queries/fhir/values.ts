// Values of FHIR R4 that several resources share: names, moments, texts, and whom and which encounter it is about.

import type { Encounter } from '../../model/encounter.ts';
import type { Query } from '../../model/query.ts';
import { queryDigest } from '../query-digest.ts';
import type { Identifier, Reference } from './resources.ts';

/** What names the chart in the EHR. */
export interface FhirChart {
  /** The EHR, as this browser names it. */
  site: string;
  /** Number of the encounter. */
  encounter: string;
  /** Null: not known, and then nothing is said of the patient. */
  patient: string | null;
}

/** Null where the encounter has not arrived here yet: nothing could be filed by what would be made then. */
export const fhirChart = (encounter: Partial<Encounter> | null): FhirChart | null =>
  encounter?.site && encounter.number
    ? { site: encounter.site, encounter: encounter.number, patient: encounter.patient ?? null }
    : null;

export const uuidUrl = (id: string): string => `urn:uuid:${id}`;

/** An identifier that is a URI itself, https://hl7.org/fhir/R4/datatypes.html#Identifier. */
export const uriIdentifier = (uri: string) => ({ system: 'urn:ietf:rfc:3986', value: uri });

/**
 * Which form, in which version: the version is the digest of the query's content, so that an answer names the very
 * words it answers. https://hl7.org/fhir/R4/references.html#canonical
 */
export const canonicalOf = (query: Query, id: string): string => `${uuidUrl(id)}|${queryDigest(query)}`;

/**
 * A text as FHIR allows it, or undefined where nothing is left. https://hl7.org/fhir/R4/datatypes.html#string
 * Blanks of other kinds, which pages are full of, become plain ones: servers disagree on whether they are allowed.
 */
export function fhirText(text: string): string | undefined {
  const plain = text.replace(/[^\S \t\r\n]/g, ' ');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what FHIR forbids
  return plain.replace(/[\u0000-\u0008\u000e-\u001f]/g, '').trim() || undefined;
}

/** https://hl7.org/fhir/R4/datatypes.html#dateTime; undefined for what is no moment of our times. */
export const fhirTime = (at: number | null): string | undefined =>
  at !== null && at >= 0 && at < Date.UTC(9999, 0) ? new Date(at).toISOString() : undefined;

/**
 * By number alone: the EHR's own resource ids are not known here, and neither is the system that it numbers in, so that
 * the site is named in words. Types are HL7's: visit number, patient internal identifier.
 */
const numbered = (code: 'VN' | 'PI', value: string, site: string): Identifier => ({
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code }] },
  value,
  assigner: { display: site },
});

export const encounterReference = ({ encounter, site }: FhirChart): Reference => ({
  type: 'Encounter',
  identifier: numbered('VN', encounter, site),
});

export const patientReference = ({ patient, site }: FhirChart): Reference | undefined =>
  patient ? { type: 'Patient', identifier: numbered('PI', patient, site) } : undefined;

/** Undefined where nobody is named. */
export function named(type: string | undefined, ...parts: string[]): Reference | undefined {
  const display = fhirText(parts.filter(Boolean).join(', '));
  return display ? { type, display } : undefined;
}
