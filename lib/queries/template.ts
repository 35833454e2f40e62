// What a template of a query holds. A template is a beginning: the author adds what the record says, fills the
// placeholders and takes out the options that nothing in the record supports.

import type { Deficiency } from '../model/gap.ts';
import type { IndicatorPattern } from '../model/indicator-pattern.ts';
import type { OptionKind, QueryFormat } from '../model/query.ts';

export interface TemplateOption {
  kind: OptionKind;
  /** Three underscores stand where the provider specifies; braces where the author fills in words of the record. */
  text: string;
}

export interface QueryTemplate {
  /** Id of the topic, kept for good: it is stored with every query. */
  topic: string;
  /** As people choose it. */
  name: string;
  /** Of the query. Names no diagnosis that the provider has not documented. */
  title: string;
  /** Deficiencies that it serves; the first is meant unless another is chosen. */
  reasons: readonly [Deficiency, ...Deficiency[]];
  question: string;
  /** Whether yes or no may be asked depends on what the record documents, so no template begins with it. */
  format: Exclude<QueryFormat, 'yes-no'>;
  options: readonly TemplateOption[];
  /** What is customarily cited. */
  cites: readonly IndicatorPattern[];
  version: number;
  /** `YYYY-MM-DD`. */
  reviewedOn: string;
  approvedBy: string;
}

/** How all templates stand that nobody has changed since they were first written. */
export const asShipped = {
  version: 1,
  reviewedOn: '2026-11-28',
  approvedBy: 'Shipped with Overread',
} as const;

/** The provider may choose it; needs support in the record. */
export const clinical = (text: string): TemplateOption => ({ kind: 'clinical', text });

export const ruledOut = (text: string): TemplateOption => ({ kind: 'ruled-out', text });

export const notSignificant: TemplateOption = {
  kind: 'not-significant',
  text: 'Not clinically significant in this encounter',
};

/** The answers that a choice always leaves open, last. */
export const openEnd: readonly TemplateOption[] = [
  { kind: 'other', text: 'Other (please specify)' },
  { kind: 'unable', text: 'Unable to determine' },
];
