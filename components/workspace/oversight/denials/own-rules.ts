// What an organisation says of denials, as its form has it.

import type { DenialRules } from '../../../../lib/model/oversight/denial-rules.ts';

export type OwnRules = Omit<DenialRules, 'madeBy' | 'madeAt' | 'removed'>;
/** Which of the two lists. */
export type RuleList = 'reasons' | 'remarks';
