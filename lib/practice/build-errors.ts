// Short forms for writing what is wrong with a delivered line. Each begins with the kind of the error:
// category, severity, direction and root cause in that order, as `units-mue major over coder`.

import type { CodeSystem, PoaIndicator } from '../model/code-line.ts';
import type { Direction, FindingCategory, RootCause, Severity } from '../model/finding.ts';
import type { DemoAttributes, DemoError, DemoEvidence, DemoOmission, DemoReason } from './chart-type.ts';

type Kind = `${FindingCategory} ${Severity} ${Direction} ${RootCause}`;

/** A passage of the chart's documents, or where it was looked for in vain. */
type Source = string | { absent: string };

const reason = (kind: Kind, rationale: string, source: Source): DemoReason => {
  // `Kind` is made of just these words.
  const [category, severity, direction, rootCause] = kind.split(' ') as [
    FindingCategory,
    Severity,
    Direction,
    RootCause,
  ];
  const evidence: DemoEvidence = typeof source === 'string' ? { quote: source } : source;
  return { category, severity, direction, rootCause, rationale, evidence };
};

type Replacement = { mods?: string[]; units?: number; poa?: PoaIndicator };

const replaced = ({ mods, ...rest }: Replacement) => (mods ? { ...rest, modifiers: mods } : rest);

/** Another code belongs here; what is not given stays as delivered. */
export const revise = (
  kind: Kind,
  code: string,
  rationale: string,
  source: Source,
  extra: Replacement = {},
): DemoError => ({ ...reason(kind, rationale, source), disposition: 'revise', code, ...replaced(extra) });

/** The line should not be there. */
export const remove = (kind: Kind, rationale: string, source: Source): DemoError => ({
  ...reason(kind, rationale, source),
  disposition: 'delete',
});

/** Right code, wrong modifier, units, pointer or POA. */
export const attribute = (
  kind: Kind,
  right: DemoAttributes,
  rationale: string,
  source: Source,
): DemoError => ({ ...reason(kind, rationale, source), disposition: 'attribute', ...right });

/** Right code, wrong place: it belongs at `position`, counted from 1. */
export const resequence = (kind: Kind, position: number, rationale: string, source: Source): DemoError => ({
  ...reason(kind, rationale, source),
  disposition: 'resequence',
  position,
});

type Omitted = { system?: CodeSystem; mods?: string[]; units?: number };

/** A code the vendor left out; ICD-10-CM unless said otherwise. */
export const omitted = (
  kind: Kind,
  code: string,
  label: string,
  rationale: string,
  source: Source,
  { system = 'ICD-10-CM', ...extra }: Omitted = {},
): DemoOmission => ({ ...reason(kind, rationale, source), system, code, label, ...replaced(extra) });
