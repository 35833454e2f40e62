// What a reviewer of the invented year found in a chart: the errors that the counts tell of, each on a line of its own or as
// a code that was left out.

import type { CodeLine } from '../../model/code-line.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { FindingFields } from '../../model/finding.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { StoredReview } from '../../oversight/facts/review-row.ts';
import { betterThan, leftOut, type YearCode } from '../../oversight/synthetic/codes.ts';

type Wrong = 'revise' | 'add' | 'delete';
const wrongKinds: readonly Wrong[] = ['revise', 'add', 'delete'];

export interface YearError {
  kind: Wrong;
  overturned: boolean;
  disputed: boolean;
  /** Of the vendor’s own making. */
  own: boolean;
  over: boolean;
}

/** The errors that the counts tell of: of each kind those that stand, then those that were overturned. */
export function errorsOf({
  first,
  codes,
  own,
  over,
  disputed,
  overturned,
}: StoredReview['counts']): YearError[] {
  let upheld = disputed - overturned;
  let overRevised = over - codes[3];
  return wrongKinds.flatMap((kind, k) =>
    Array.from({ length: first[k + 1]! }, (_, i): YearError => {
      const stands = i < codes[k + 1]!;
      return {
        kind,
        overturned: !stands,
        disputed: !stands || upheld-- > 0,
        own: i < own[k + 1]!,
        over: kind === 'delete' || (kind === 'revise' && stands && overRevised-- > 0),
      };
    }),
  );
}

export const lineOf = ({ system, code }: YearCode): CodeLine => ({
  key: `${system} ${code} #1`,
  system,
  code,
  modifiers: [],
  units: system === 'HCPCS' ? 1 : null,
  diagnoses: [],
  poa: null,
  label: null,
  unreadable: null,
});

export interface Judged {
  verdict: Pick<Verdict, 'lineKey' | 'disposition' | 'auditor'>;
  finding: FindingFields | null;
  error: YearError | null;
}

/** Deletions from the end, where procedures stand; revisions from the front; what is left stands. */
export function judgements(delivered: readonly CodeLine[], errors: readonly YearError[]): Judged[] {
  const of = (kind: Wrong) => errors.filter((error) => error.kind === kind);
  const [revised, deleted] = [of('revise'), of('delete')];
  const onLines = delivered.map(({ key, system, code }, i): Judged => {
    const error = revised[i] ?? deleted[delivered.length - 1 - i] ?? null;
    if (!error || !system)
      return { verdict: { lineKey: key, disposition: 'agree', auditor: null }, finding: null, error: null };
    if (error.kind === 'delete')
      return {
        verdict: { lineKey: key, disposition: 'delete', auditor: null },
        finding: findingOf(error, `Nothing in the record supports ${code}.`, null),
        error,
      };
    const [right, passage] = betterThan({ system, code });
    return {
      verdict: { lineKey: key, disposition: 'revise', auditor: auditor(system, right) },
      finding: findingOf(error, `The record says more than ${code}; ${right} is what it supports.`, passage),
      error,
    };
  });
  const omitted = of('add').map((error, i): Judged => {
    const [code, passage] = leftOut[(delivered.length + i) % leftOut.length]!;
    return {
      verdict: { lineKey: `add ${i + 1}`, disposition: 'add', auditor: auditor('ICD-10-CM', code) },
      finding: findingOf(error, `${code} is documented and was not coded.`, passage),
      error,
    };
  });
  return [...onLines, ...omitted];
}

const auditor = (system: CodeLine['system'], code: string): Verdict['auditor'] => ({
  system,
  code,
  modifiers: [],
  units: null,
});

const categories = { revise: 'specificity', add: 'omitted', delete: 'unsupported' } as const;

function findingOf(error: YearError, rationale: string, passage: string | null): Judged['finding'] {
  const evidence: Evidence = passage
    ? {
        kind: 'quote',
        id: 'passage',
        anchor: { exact: passage, prefix: '', suffix: '', start: 0, region: 'note' },
        source: 'Progress note',
        takenAt: 0,
      }
    : { kind: 'absent', id: 'absent', lookedIn: 'Notes, orders and results of the encounter', takenAt: 0 };
  return {
    category: categories[error.kind],
    severity: error.kind === 'delete' ? 'major' : 'minor',
    direction: error.over ? 'over' : 'under',
    rootCause: error.own ? 'coder' : 'documentation',
    rationale,
    evidence: [evidence],
    removed: false,
  };
}
