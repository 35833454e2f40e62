// What a template of a query holds. A template is a beginning: the author adds what the record says, fills the
// placeholders and takes out the options that nothing in the record supports.

import type { OptionKind } from '../model/query.ts';
import type { OwnTemplate, TemplateWords } from '../model/query-template.ts';

export interface TemplateOption {
  kind: Exclude<OptionKind, 'yes' | 'no'>;
  /** Three underscores stand where the provider specifies; braces where the author fills in words of the record. */
  text: string;
}

type ReadonlyParts<T> = { readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? readonly I[] : T[K] };

/** One that comes with Overread, or a version of an organisation's own. */
export interface QueryTemplate extends ReadonlyParts<TemplateWords> {
  /** Id of the topic, or key of an own one, kept for good: it is stored with every query. */
  topic: string;
  version: number;
}

/** An organisation's own as a query is begun with it. */
export const ofOwn = ({ key, madeBy: _by, madeAt: _at, ...words }: OwnTemplate): QueryTemplate => ({
  ...words,
  topic: key,
});

/** How all templates stand that nobody has changed since they were first written. */
export const asShipped = { version: 1 } as const;

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
