// The short form in which checks fire: the kind in one text, as `time major over revise`, so that a rule stays readable.

import type { CodeLine } from '../model/code-line.ts';
import type { Direction, FindingCategory, Severity } from '../model/finding.ts';
import type { Disposition } from '../model/verdict.ts';
import type { Fire, Proposal } from './rule.ts';

type Kind = `${FindingCategory} ${Severity} ${Direction} ${Disposition | 'look'}`;
type More = Omit<Proposal, 'category' | 'severity' | 'direction' | 'disposition'>;

/** @param line null: the whole encounter @param kind category, severity, direction, and what to do (`look`: nothing follows) */
export function fire(line: CodeLine | null, kind: Kind, message: string, more: More = {}): Fire {
  const [category, severity, direction, act] = kind.split(' ') as [
    FindingCategory,
    Severity,
    Direction,
    Disposition | 'look',
  ];
  const disposition = act === 'look' ? null : act;
  return {
    lineKey: line?.key ?? null,
    message,
    proposal: { category, severity, direction, disposition, ...more },
  };
}
