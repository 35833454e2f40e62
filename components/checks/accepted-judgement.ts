// What accepting a proposal makes: the verdict and finding that a reviewer would have made by hand, with what the check
// has worked out filled in, and the passages it rests on. Root cause and whatever the check could not tell stay for the
// reviewer.

import type { CodeLine } from '../../lib/model/code-line.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { FindingCategory } from '../../lib/model/finding.ts';
import { omittedKey } from '../../lib/model/line-key.ts';
import type { AuditorCode, Disposition } from '../../lib/model/verdict.ts';
import type { Judgement } from '../../lib/store/commands/judgement.ts';
import type { Proposal } from './chart-checks.ts';

/**
 * @param line that it is to stand at; null only for a code that was left out
 * @param standing keys of the lines that have verdicts
 * @param evidence passages that the answers it rests on were read in
 */
export function acceptedJudgement(
  { rule, message, proposal }: Pick<Proposal, 'rule' | 'message' | 'proposal'>,
  line: CodeLine | null,
  standing: ReadonlySet<string>,
  evidence: readonly Evidence[] = [],
): Judgement | null {
  const { category, severity, direction, code } = proposal;
  const told = { rationale: message, citation: rule.citation, check: rule.id };
  const says = {
    category,
    severity,
    direction,
    ...told,
    ...(evidence.length > 0 && { evidence: [...evidence] }),
  };
  const disposition = proposal.disposition ?? usualFor(category);
  if (disposition === 'add') {
    if (!code) return null;
    const { modifiers = [], units = null } = proposal;
    const auditor: AuditorCode = {
      system: proposal.system ?? null,
      code,
      modifiers: [...modifiers],
      units,
    };
    return { lineKey: omittedKey(auditor, standing), disposition, auditor, says };
  }
  if (!line) return null;
  const auditor = auditorOf(proposal, disposition, line);
  const position = disposition === 'resequence' ? (proposal.position ?? null) : null;
  return { lineKey: line.key, disposition, auditor, position, says };
}

function auditorOf(
  proposal: Proposal['proposal'],
  disposition: Disposition,
  line: CodeLine,
): AuditorCode | null {
  const { code, modifiers, units, poa } = proposal;
  if (disposition === 'revise' && code)
    return {
      system: proposal.system ?? line.system,
      code,
      modifiers: [...(modifiers ?? [])],
      units: units ?? null,
    };
  const says = modifiers !== undefined || units !== undefined || poa !== undefined;
  if (disposition !== 'attribute' || !says) return null;
  return {
    system: line.system,
    code: line.code,
    modifiers: [...(modifiers ?? line.modifiers)],
    units: units ?? line.units,
    poa: poa === undefined ? line.poa : poa,
    diagnoses: line.diagnoses,
  };
}

const ofOrder: readonly FindingCategory[] = ['sequencing', 'code-first-use-additional'];
const ofAttributes: readonly FindingCategory[] = [
  'modifier',
  'global-period',
  'poa',
  'units-mue',
  'query-missed',
];

/** Where a check asks for a look only: the verdict that most such findings have, for the reviewer to change. */
const usualFor = (category: FindingCategory): Disposition =>
  ofOrder.includes(category) ? 'resequence' : ofAttributes.includes(category) ? 'attribute' : 'revise';
