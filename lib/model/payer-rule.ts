// A payer's own rule over a standing one, as checks are run with it.

import type { Severity } from './finding.ts';

/** The standing rule is off for that payer, or weighs otherwise, by that source and version. */
export interface PayerRule {
  rule: string;
  /** The payer's name as charts have it, in any case. */
  payer: string;
  act: 'off' | Severity;
  source: string;
  version: string;
  /** First and last date of service, ISO; null: without end. */
  from: string | null;
  to: string | null;
}
