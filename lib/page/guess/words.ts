// The words that pages use for identifiers and for the columns of code tables. Lists of words, not grammar:
// what is not in them is not recognised, and then a person points.

import type { ChartField } from '../../model/chart.ts';
import type { CodeSystem } from '../../model/code-line.ts';
import { entriesOf } from '../../model/keys-of.ts';

/** `account`: the patient's or the encounter's number; which of them, the rest of the page tells. */
export type LabelMeaning = ChartField | 'account';

const labels: Record<LabelMeaning, string> = {
  patient:
    'unit no|med rec no|med rec number|mrn|mr|mr no|mr number|mrn no|medical record number|medical record no|medical record|med rec|patient id|patient no|patient number|pt id|patient mrn|chart no|chart number|chart id|external id|person id|hospital no|unit number|empi|patient identifier',
  name: 'patient|patient name|name|pt|pt name|full name|member|member name|client|client name',
  dob: 'dob|d o b|date of birth|birth date|birthdate|born|birthday|patient dob|pt dob',
  encounter:
    'appointment id|appt id|appointment no|encounter|encounter no|encounter number|encounter id|enc|enc no|enc id|visit|visit no|visit number|visit id|csn|har|fin|fin number|open encounter|contact serial no|episode|episode id|case no|case number|stay|claim encounter|encounter csn',
  account:
    'account|account no|account number|acct|acct no|acct number|acc no|acc|account id|hospital account|patient account|patient account no',
  dateOfService:
    'dos|date of service|service date|visit date|encounter date|date of visit|admit|admitted|admit date|admission|admission date|date admitted|from|service from|svc date|appointment date|adm|adm date|seen on|date seen',
  dischargeDate:
    'discharge|discharged|discharge date|date discharged|disch|disch date|d c date|service to|date of discharge',
  payer:
    'primary ins|payer|payor|insurance|primary insurance|primary payer|primary payor|insurance plan|plan|ins|insurer|coverage|health plan|financial class|primary coverage',
  provider:
    'provider|rendering|rendering provider|attending|attending provider|attending physician|physician|clinician|doctor|performing provider|treating provider|billing provider|author provider|seen by',
  coder: 'coder|coded by|vendor coder|coding specialist|assigned coder|coder name',
  vendor: 'vendor|coding vendor|coding company|coded by vendor|coding contractor',
  specialty: 'specialty|speciality|service line|clinical specialty|department specialty',
  encounterType:
    'encounter type|visit type|patient class|patient type|class|setting|type of visit|enc type|encounter class|patient status',
  facility: 'facility|location|hospital|clinic|service location|facility name|site|department|dept',
};

const meanings = new Map(
  entriesOf(labels).flatMap(([meaning, list]) => list.split('|').map((label) => [label, meaning] as const)),
);

/** Labels within a text, for fields whose values are told by their form. */
export const inlineLabels: Partial<Record<LabelMeaning, RegExp>> = {
  dob: /\b(dob|d\.o\.b\.?|date of birth|birth ?date|born)\b/i,
  dateOfService:
    /\b(dos|date of service|service date|visit date|date of visit|admit(?:ted)?(?: date)?|admission date|seen on|encounter date)\b/i,
  dischargeDate: /\b(disch(?:arged?)?(?: date)?)\b/i,
  patient:
    /\b(mrn|mr ?#|medical record(?: (?:no|number))?|patient (?:id|no|number|#)|pt id|chart (?:no|#|number))/i,
  encounter:
    /\b(encounter(?: (?:no|id|number|#))?|visit(?: (?:no|id|number|#))?|csn|fin|har|case (?:no|#|number))(?=[\s.:#])/i,
  account: /\b(acc(?:oun)?t?\.?(?: (?:no|id|number|#))?)(?=[\s.:#])/i,
};

/** Most texts are no label: their first word tells, for a tenth of the cost. */
const firstWords = new Set([...meanings.keys()].map((label) => label.split(' ')[0]));

/** Small letters, one space between words, no punctuation; `#` and `№` are `no`. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[#№]/g, ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a label names; null when it is none that is known. */
export const meaningOf = (label: string): LabelMeaning | null =>
  label.length > 40 || !firstWords.has(/[A-Za-z]+/.exec(label)?.[0].toLowerCase())
    ? null
    : (meanings.get(plainWords(label)) ?? null);

/** Words of a name in code, as `data-fieldname="claimCPTCode"` or `bill[0][mod]`. */
export const nameWords = (name: string): string =>
  plainWords(
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]{2,})([A-Z][a-z])/g, '$1 $2')
      .replace(/(CPT|HCPCS|ICD|MOD|POA|PTR)/g, ' $1 ')
      .replace(/\d+/g, ' '),
  );

export type ColumnRole =
  | 'code'
  | 'modifiers'
  | 'units'
  | 'pointers'
  | 'poa'
  | 'label'
  | 'system'
  | 'number'
  | 'other';

const columns: [ColumnRole, RegExp][] = [
  ['poa', /^(poa|present on (admission|adm))\b|\bpoa\b/],
  [
    'modifiers',
    /^(mods?|modifiers?|m \d|m\d|md\d|mod\w*)\b|\b(mods?|modifiers?)( codes?)?$|\b(mods?|\w*modifiers?)\b/,
  ],
  ['units', /\b(\w*units?|\w*qty|quantity|unt)\b/],
  [
    'pointers',
    /\b(\w*ptrs?|\w*pointers?|justify|justification|link(ed|s)?|supporting|related|refs?|reference|point)\b|^dx (no|map|order)$/,
  ],
  [
    'system',
    /^(type|code type|codetype|code set|codeset|code system|system|vocabulary|coding system|terminology)$/,
  ],
  ['label', /\b(desc\w*|narrative|long name|short name|meaning|title|text|wording|label|display)\b/],
  [
    'other',
    /\b(price|fee|charges?|amount|amt|date|dos|from|to|status|auth|provider|pos|place|ndc|rvu|note|notes|total|paid|balance|delete|action|onset|comment|by|cost|allowed|rev|revenue|drg|hcc|severity|cc|mcc)\b/,
  ],
  [
    'code',
    /\b(\w*codes?|cpt\w*|hcpcs?|icd\w*|dx|diag\w*|px|proc\w*|services?|svc|pcs|problem|condition|impression)\b/,
  ],
  ['number', /^(no|ln|line|seq|sequence|rank|order|line no|row|pos|priority|item|position|n)$/],
];

/** What a column heading, or a control's own name, says that stands there; null when it says nothing known. */
export function columnRole(heading: string): ColumnRole | null {
  const words = plainWords(heading);
  if (words === '') return null;
  return columns.find(([, shape]) => shape.test(words))?.[0] ?? null;
}

/** The systems that a heading, caption or name can mean; null when it names none. */
export function systemsNamed(words: string): CodeSystem[] | null {
  const w = plainWords(words);
  if (/\bpcs\b/.test(w)) return ['ICD-10-PCS'];
  if (/\b(cpt\d?|hcpcs?|charges?|e m)\b/.test(w)) return ['CPT', 'HCPCS'];
  if (/\b(icd\w*|dx|diag\w*|cm|impression|assessment)\b/.test(w)) return ['ICD-10-CM'];
  if (/\b(services?|svc)\b/.test(w)) return ['CPT', 'HCPCS'];
  if (/\b(proc\w*|px)\b/.test(w)) return ['CPT', 'HCPCS', 'ICD-10-PCS'];
  return null;
}

/** Every usual way to write a system's name in a type column; a chart shows only those that it has. */
const typeNames: Record<string, CodeSystem> = Object.fromEntries(
  (
    [
      [
        'ICD-10-CM',
        'ICD-10-CM|ICD10-CM|ICD10CM|ICD 10 CM|ICD-10|ICD10|ICD|CM|DX|Dx|Diagnosis|I10|ICD-10 CM|Diag',
      ],
      ['ICD-10-PCS', 'ICD-10-PCS|ICD10-PCS|ICD10PCS|ICD 10 PCS|PCS|ICD-10 PCS'],
      ['CPT', 'CPT|CPT4|CPT-4|CPT 4|CPT®|C4'],
      ['HCPCS', 'HCPCS|HCPC|HCPCS II|HCPCS2|HCPCS Level II|HC'],
    ] as [CodeSystem, string][]
  ).flatMap(([system, names]) => names.split('|').map((name) => [name, system])),
);

/** A map for a type column that shows these values; null when one of them names no system. */
export function typeMap(shown: Iterable<string>): Record<string, CodeSystem> | null {
  const map = { ...typeNames };
  for (const value of shown) {
    if (Object.hasOwn(map, value)) continue;
    const system = Object.entries(typeNames).find(([name]) => plainWords(name) === plainWords(value))?.[1];
    if (!system) return null;
    map[value] = system;
  }
  return map;
}

const notAssigned =
  /\b(problems?|history|hx|pmh|past|previous|prior|earlier|former|search|results?|lookup|find|suggest\w*|recommend\w*|favou?rites?|frequent\w*|common\w*|quick|pick|template|templates|library|allerg\w*|medications?|meds|family|edits?|examples?|recent|chronic|resolved|inactive|rejected|deleted|orders?|immuni[sz]ations?|preference|cheat|reference|denied|working|differential|catalog|schedule|addable|available)\b/;
const assigned =
  /\b(assigned|assessments?|impressions?|final|cod(es?|ing|ed)|charges?|charge|billing|billed|claims?|fee sheet|superbill|diagnos\w*|procedures?|services?|encounter dx|visit dx|cpt|icd\w*|hcpcs|abstract\w*|px|dx|posted)\b/;

/** Whether words around codes say that these are assigned (1), that they are not (-1), or neither (0). */
export function standing(context: string): -1 | 0 | 1 {
  const words = plainWords(context);
  if (notAssigned.test(words)) return -1;
  return assigned.test(words) ? 1 : 0;
}
