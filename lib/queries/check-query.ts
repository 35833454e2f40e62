// The check of a query before it is sent: every rule on what it says, and which of their breaches a reason lifts.

import type { Breach, Checked, Rule } from './breach.ts';
import { authorNamed } from './compliance/author-named.ts';
import { clinicalValidation } from './compliance/clinical-validation.ts';
import { escapeOptions } from './compliance/escape-options.ts';
import { formatFits } from './compliance/format-fits.ts';
import { indicatorsCited } from './compliance/indicators-cited.ts';
import { multipleChoiceOptions } from './compliance/multiple-choice-options.ts';
import { neutralTitle } from './compliance/neutral-title.ts';
import { noImpactWords } from './compliance/no-impact-words.ts';
import { noSteering } from './compliance/no-steering.ts';
import { nonLeading } from './compliance/non-leading.ts';
import { notAfterLoss } from './compliance/not-after-loss.ts';
import { oneQuestion } from './compliance/one-question.ts';
import { optionsSupported } from './compliance/options-supported.ts';
import { priorEncounters } from './compliance/prior-encounters.ts';
import { reasonGiven } from './compliance/reason-given.ts';
import { recipientNamed } from './compliance/recipient-named.ts';
import { templateVersion } from './compliance/template-version.ts';
import { verbalNoted } from './compliance/verbal-noted.ts';
import { yesNoOptions } from './compliance/yes-no-options.ts';
import { yesNoPurpose } from './compliance/yes-no-purpose.ts';
import { isReason } from './text/blank.ts';

/** Rules on what a query says, in the order of their numbers. Those on its life are kept where its steps are taken. */
export const queryRules: readonly Rule[] = [
  reasonGiven,
  indicatorsCited,
  optionsSupported,
  nonLeading,
  noImpactWords,
  neutralTitle,
  formatFits,
  multipleChoiceOptions,
  escapeOptions,
  yesNoPurpose,
  yesNoOptions,
  priorEncounters,
  noSteering,
  clinicalValidation,
  verbalNoted,
  recipientNamed,
  authorNamed,
  templateVersion,
  notAfterLoss,
  oneQuestion,
];

/** What keeps the query from being sent as it is; empty: nothing. */
export function checkQuery(checked: Checked): Breach[] {
  const lifted = new Set(
    checked.query.justifications.filter(({ reason }) => isReason(reason)).map(({ rule }) => rule),
  );
  return queryRules
    .flatMap(({ check }) => check(checked))
    .filter(({ level, rule }) => level === 'block' || !lifted.has(rule));
}
