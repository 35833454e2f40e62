// The day that codes must be valid on, and whose tables and notes they are held against.

import type { CodeLine } from '../model/code-line.ts';
import type { Ask } from './ask.ts';
import type { RuleChart } from './rule-chart.ts';

/**
 * The discharge for ICD codes of a stay, unless the claim is a physician's; else the day of the service (ICD-10-CM Official
 * Guidelines; Medicare Claims Processing Manual, chapter 23).
 * @returns null where nobody has said, which is noted; the one is never taken for the other.
 */
export function askDate(
  { setting, claim }: Pick<RuleChart, 'setting' | 'claim'>,
  ask: Ask,
  system: CodeLine['system'],
): string | null {
  const byDischarge = setting === 'inpatient' && claim !== 'professional' && system?.startsWith('ICD');
  return ask.field(byDischarge ? 'dischargeDate' : 'dateOfService');
}
