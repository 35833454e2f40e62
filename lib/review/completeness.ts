// What a worksheet still lacks before it can be signed. Nothing is signed with a line unjudged or a
// finding that nobody could check.

import type { CodeLine } from '../model/code-line.ts';
import type { Finding, FindingCategory } from '../model/finding.ts';
import { isOmitted } from '../model/line-key.ts';
import type { Disposition, Verdict } from '../model/verdict.ts';

export type Part =
  | 'choice'
  | 'verdict'
  | 'code'
  | 'attribute'
  | 'position'
  | 'category'
  | 'severity'
  | 'direction'
  | 'rootCause'
  | 'vendorSystem'
  | 'rationale'
  | 'evidence';

/** Of a record, where they are known: fields on which different judgements stand side by side. */
interface Conflicts {
  conflicts?: readonly string[];
}

/** Whether a verdict comes with a finding. */
export const hasFinding = (disposition: Disposition | null | undefined): boolean =>
  disposition !== null && disposition !== undefined && disposition !== 'agree';

/** What a finding of these categories says is wrong has a field for what is right. */
const attributeOf: Partial<Record<FindingCategory, 'poa' | 'modifiers' | 'units'>> = {
  poa: 'poa',
  modifier: 'modifiers',
  'component-26-tc': 'modifiers',
  'units-mue': 'units',
};

/** False where a finding names an attribute as wrong and no other value of it is recorded. */
function saysWhatIsRight(
  line: CodeLine | null,
  verdict: Partial<Verdict>,
  finding: Partial<Finding> | null,
): boolean {
  const named = finding?.category && attributeOf[finding.category];
  if (!named || !line || line.system === 'ICD-10-PCS') return true;
  const right = verdict.auditor?.[named];
  return right !== undefined && right !== null && String(right) !== String(line[named]);
}

/** The parts missing from one line's verdict and finding, in the order in which the screen asks for them. */
export function missingParts(
  verdict: (Partial<Verdict> & Conflicts) | null,
  finding: (Partial<Finding> & Conflicts) | null,
  line: CodeLine | null = null,
): Part[] {
  const disposition = verdict?.disposition;
  const described = hasFinding(disposition) ? finding?.conflicts : [];
  const parts: Part[] = verdict?.conflicts?.length || described?.length ? ['choice'] : [];
  if (!disposition) return [...parts, 'verdict'];
  if (disposition === 'agree') return parts;
  if ((disposition === 'revise' || disposition === 'add') && !verdict.auditor) parts.push('code');
  if (disposition === 'attribute' && !saysWhatIsRight(line, verdict, finding)) parts.push('attribute');
  if (disposition === 'resequence' && !verdict.position) parts.push('position');
  for (const part of ['category', 'severity', 'direction', 'rootCause'] as const)
    if (!finding?.[part]) parts.push(part);
  if (finding?.rootCause === 'system' && typeof finding.vendorSystem !== 'boolean')
    parts.push('vendorSystem');
  if (!finding?.rationale?.trim()) parts.push('rationale');
  if (!finding?.evidence?.length) parts.push('evidence');
  return parts;
}

export interface Row<V extends Partial<Verdict> & Conflicts, F extends Partial<Finding> & Conflicts> {
  key: string;
  /** The vendor's line; null for an omitted code. */
  line: CodeLine | null;
  verdict: V | null;
  finding: F | null;
  missing: Part[];
}

/**
 * The worksheet's rows: the delivered lines in page order, then the omitted codes in the order they were
 * added. An omitted code that was taken back is left out.
 */
export function worksheetRows<
  V extends Partial<Verdict> & Conflicts & { id: string },
  F extends Partial<Finding> & Conflicts,
>(delivered: readonly CodeLine[], verdicts: readonly V[], findings: readonly F[]): Row<V, F>[] {
  const findingOf = new Map(findings.map((f) => [f.verdictId, f]));
  const verdictOf = new Map(verdicts.map((v) => [v.lineKey, v]));
  const row = (key: string, line: CodeLine | null): Row<V, F> => {
    const verdict = verdictOf.get(key) ?? null;
    const finding = (verdict && findingOf.get(verdict.id)) ?? null;
    return { key, line, verdict, finding, missing: missingParts(verdict, finding, line) };
  };
  const omitted = verdicts.filter((v) => isOmitted(v.lineKey) && (v.disposition || v.conflicts?.length));
  return [...delivered.map((line) => row(line.key, line)), ...omitted.map((v) => row(v.lineKey ?? '', null))];
}
