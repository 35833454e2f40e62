// Payer instructions in words: what kind, for whom, when, and what they go over.

import type { InstructionKind, InstructionWords, ToldHow } from '../../lib/model/payer-instruction.ts';
import { stateNames } from '../../lib/model/us-states.ts';
import { codesText } from '../../lib/review/payers/affected-codes.ts';
import type { Unsaid } from '../../lib/review/payers/payer-names.ts';
import { dayWords } from '../queries/template-words.ts';
import { severityWords } from '../ui/words.ts';

export const instructionKindWords: Record<InstructionKind, string> = {
  'carve-out': 'Carve-out',
  bundling: 'Bundling',
  modifier: 'Modifier',
  coverage: 'Coverage (LCD, NCD)',
  telehealth: 'Telehealth',
  'prior-authorisation': 'Prior authorisation',
  other: 'Other',
};

export const toldHowWords: Record<ToldHow, string> = {
  'e-mail': 'by e-mail',
  portal: 'in the vendor’s portal',
  meeting: 'in a meeting',
  telephone: 'by telephone',
  letter: 'by letter',
};

/** As `PPO, Texas`; empty where it holds for every plan in every state. */
export const scopeWords = ({ plan, state }: Pick<InstructionWords, 'plan' | 'state'>): string =>
  [plan, state && stateNames[state]].filter(Boolean).join(', ');

/** As `1 Jan 2026 to 31 Dec 2026`. */
export const spanWords = ({ from, to }: { from: string; to: string | null }): string =>
  to === null ? `from ${dayWords(from)}` : `${dayWords(from)} to ${dayWords(to)}`;

/** As `99212–99215, 93000; Cardiology`. */
export const touchWords = ({ codes, specialties }: Pick<InstructionWords, 'codes' | 'specialties'>): string =>
  [codesText(codes), specialties.join(', ')].filter(Boolean).join('; ') || 'every chart of the payer';

/** As `Check EM7 is off`; null: it goes over none. */
export const overrideWords = ({ override }: Pick<InstructionWords, 'override'>): string | null =>
  override &&
  (override.act === 'off'
    ? `Check ${override.rule} is off for this payer`
    : `What check ${override.rule} finds weighs ${severityWords[override.act].toLowerCase()} for this payer`);

/** As `Only in Texas; the chart does not say.`; empty where the chart leaves nothing open. */
export function unsaidWords(unsaid: readonly Unsaid[], of: Pick<InstructionWords, 'plan' | 'state'>): string {
  if (unsaid.length === 0) return '';
  const limits = [
    unsaid.includes('plan') && `for the plan ${of.plan}`,
    unsaid.includes('state') && of.state && `in ${stateNames[of.state]}`,
  ];
  return `Only ${limits.filter(Boolean).join(' ')}: the chart does not say.`;
}
