// A reviewed chart from the records of a review. What the records do not hold (payment, APCs, and whatever the
// reviewer left unsaid) stays null, so that no measure counts it as right.

import type { CodeLine, CodeSystem } from '../../model/code-line.ts';
import { emLevel } from '../../model/em-level.ts';
import type { Encounter } from '../../model/encounter.ts';
import type { Finding, FindingCategory } from '../../model/finding.ts';
import { isOmitted } from '../../model/line-key.ts';
import { positionsOf } from '../../model/line-position.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { WholeChartValue, Worksheet } from '../../model/worksheet.ts';
import type { Attribute, CodeFacts, Element, Pair, ReviewedChart, Side } from './reviewed-chart.ts';

/** What tables say of a code; null where they do not know it. */
export type FactsOf = (system: CodeSystem | null, code: string) => CodeFacts | null;

/** Without tables: what a code's own number says. */
const byCodeAlone: FactsOf = (system, code) => ({ em: emLevel(system, code) });

export interface ChartRecords {
  worksheet: Partial<Worksheet>;
  encounter: Partial<Encounter>;
  verdicts: readonly (Partial<Verdict> & { id: string })[];
  findings: readonly Partial<Finding>[];
}

/**
 * Elements in the order of the delivered lines, then the omitted codes as added. Lines that were not judged are
 * left out, and a removed finding counts as none.
 */
export function reviewedChart(
  { worksheet, encounter, verdicts, findings }: ChartRecords,
  factsOf: FactsOf = byCodeAlone,
): ReviewedChart {
  const findingOf = new Map(findings.filter((f) => !f.removed).map((f) => [f.verdictId, f]));
  const verdictOf = new Map(verdicts.map((v) => [v.lineKey, v]));
  const elements: Element[] = [];
  const take = (verdict: (Partial<Verdict> & { id: string }) | undefined, delivered: Side | null) => {
    const element = verdict && elementOf(verdict, findingOf.get(verdict.id), delivered, factsOf);
    if (element) elements.push(element);
  };
  const delivered = worksheet.delivered ?? [];
  const positions = positionsOf(delivered);
  for (const [i, line] of delivered.entries())
    take(verdictOf.get(line.key), deliveredSide(line, positions[i] ?? null, factsOf));
  for (const verdict of verdicts) if (isOmitted(verdict.lineKey)) take(verdict, null);
  const named = { ...encounter, ...worksheet.reviewedAs };
  return {
    key: worksheet.encounterId ?? '',
    coder: named.coder ?? null,
    specialty: named.specialty ?? null,
    encounterType: named.encounterType ?? null,
    payer: named.payer ?? null,
    elements: withoutDisplaced(elements),
    drg: pairOf(worksheet.drg, { basis: worksheet.drg?.basis ?? null }),
    apcs: null,
    discharge: pairOf(worksheet.discharge, {}),
    payment: null,
  };
}

/** Compared only where both sides are known. */
function pairOf<T extends object>(value: WholeChartValue | null | undefined, more: T) {
  if (!value?.delivered || !value.reviewed) return null;
  const { delivered, reviewed, rootCause, vendorSystem } = value;
  return { delivered, reviewed, rootCause, vendorSystem, ...more } satisfies Pair<string>;
}

/**
 * Where the review puts a code in a place, the line that stood there stands elsewhere; where, nobody has said.
 * Only the code that belongs there is marked, so the others must not keep the place too.
 */
function withoutDisplaced(elements: Element[]): Element[] {
  const moved = ({ disposition }: Element) => disposition === 'resequence' || disposition === 'add';
  const place = ({ system, sequence }: Side) => `${system} ${sequence}`;
  const taken = new Set(
    elements.flatMap((e) => (moved(e) && e.reviewed?.sequence ? [place(e.reviewed)] : [])),
  );
  return elements.map((element) =>
    !moved(element) && element.reviewed && taken.has(place(element.reviewed))
      ? { ...element, reviewed: { ...element.reviewed, sequence: null } }
      : element,
  );
}

function elementOf(
  verdict: Partial<Verdict>,
  finding: Partial<Finding> | undefined,
  delivered: Side | null,
  factsOf: FactsOf,
): Element | null {
  const { disposition } = verdict;
  if (!disposition || (disposition === 'add') !== (delivered === null)) return null;
  const reviewed = reviewedSide(verdict, delivered, factsOf);
  return {
    key: verdict.lineKey ?? '',
    disposition,
    delivered,
    reviewed,
    wrong: disposition === 'attribute' ? wrongAttributes(finding?.category ?? null, delivered, reviewed) : [],
    category: finding?.category ?? null,
    severity: finding?.severity ?? null,
    direction: finding?.direction ?? null,
    rootCause: finding?.rootCause ?? null,
    vendorSystem: finding?.vendorSystem ?? null,
  };
}

/** The page lists codes in their order, so a line's place among those of its system is its sequence. */
const deliveredSide = (line: CodeLine, sequence: number | null, factsOf: FactsOf): Side => ({
  system: line.system,
  code: line.code,
  sequence,
  poa: line.poa,
  modifiers: line.modifiers,
  units: line.units,
  pointers: line.diagnoses,
  date: null,
  provider: null,
  place: null,
  facts: factsOf(line.system, line.code),
});

function reviewedSide(verdict: Partial<Verdict>, delivered: Side | null, factsOf: FactsOf): Side | null {
  const { disposition, auditor } = verdict;
  if (disposition === 'delete') return null;
  if (disposition === 'agree') return delivered;
  if (disposition === 'resequence') return delivered && { ...delivered, sequence: verdict.position ?? null };
  if (disposition === 'attribute')
    return (
      delivered && {
        ...delivered,
        poa: auditor?.poa ?? null,
        pointers: auditor?.diagnoses ?? null,
        modifiers: auditor ? auditor.modifiers : null,
        units: auditor ? auditor.units : null,
      }
    );
  if (!auditor) return null;
  return {
    system: auditor.system ?? delivered?.system ?? null,
    code: auditor.code,
    // A code that replaces another takes its place; an omitted one stands where the review says, if it says.
    sequence: delivered ? delivered.sequence : (verdict.position ?? null),
    poa: auditor.poa ?? null,
    // A code typed without modifiers says nothing of them.
    modifiers: auditor.modifiers.length > 0 ? auditor.modifiers : null,
    units: auditor.units,
    pointers: auditor.diagnoses ?? null,
    date: null,
    provider: null,
    place: null,
    facts: factsOf(auditor.system ?? delivered?.system ?? null, auditor.code),
  };
}

const attributeOfCategory: Partial<Record<FindingCategory, Attribute>> = {
  poa: 'poa',
  modifier: 'modifiers',
  'component-26-tc': 'modifiers',
  'units-mue': 'units',
};

/** What the recorded values show to be wrong; where they show nothing, what the finding's category names. */
function wrongAttributes(
  category: FindingCategory | null,
  delivered: Side | null,
  reviewed: Side | null,
): Attribute[] {
  const wrong: Attribute[] = [];
  if (delivered && reviewed?.modifiers) {
    const [a, b] = [delivered.modifiers ?? [], reviewed.modifiers];
    if (a.length !== b.length || !a.every((m) => b.includes(m))) wrong.push('modifiers');
    if (delivered.units !== reviewed.units) wrong.push('units');
  }
  if (reviewed?.poa && delivered?.poa !== reviewed.poa) wrong.push('poa');
  if (reviewed?.pointers && delivered?.pointers?.join() !== reviewed.pointers.join()) wrong.push('pointers');
  const named = category && attributeOfCategory[category];
  if (named && (wrong.length === 0 || named === 'poa') && !wrong.includes(named)) wrong.push(named);
  return wrong;
}
