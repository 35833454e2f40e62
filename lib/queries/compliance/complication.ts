// Whether a query is about a complication of care: by its topic, or, whatever it is called, by what it asks and offers.

import type { Query, QueryOption } from '../../model/query.ts';
import { topicAbout } from '../../model/query-template.ts';
import { fold } from '../text/folded-text.ts';

/** Topics whose answer says whether care did harm. */
export const complicationTopics: readonly string[] = [
  'post-op-complication',
  'device-link',
  'sepsis-device-link',
];

/** An option that speaks of a complication of care, not of a disease. */
const ofCare =
  /\bcomplications? of (?!(?:the |an? |this )?(?:diabetes|pregnancy|disease))|\bnot an? (?:\w+ )?complication\b|\b(?:surgical|post-?operative|procedural|intra-?operative) complication\b/i;

const care =
  '(?:surg\\w+|operation|procedure|resection|catheter(?:ization)?|(?:central |arterial )?line|device|implant|prosthe\\w+|graft|stent|' +
  'anesthe\\w+|transfusion|biopsy|intubation|ventilator)';
/** Words in which care is said to have done harm, or asked whether it has. */
const harm = new RegExp(
  '\\b(?:iatrogenic|accidental(?:ly)? (?:puncture|laceration|cut|injur\\w+)|inadvertent\\w*|misadventure|adverse event)\\b|' +
    `\\b(?:post-?operative|peri-?operative|intra-?operative|surgical|procedural) (?:complication|adverse)|` +
    `\\bcomplications?\\b[^.?]{0,60}\\b${care}\\b|\\b${care}\\b[^.?]{0,60}\\bcomplications?\\b|` +
    `\\b(?:due|secondary|relat\\w+|attribut\\w+|link\\w+) to (?:the |an? |this |his |her )?(?:[\\w-]+ ){0,2}?${care}\\b|` +
    `\\b(?:inherent|integral) (?:to|part of) (?:the |an? |this )?(?:[\\w-]+ )?${care}\\b|` +
    '\\b(?:catheter|line|device|ventilator|procedure)[- ](?:related|associated)\\b',
  'i',
);

/** True where one of these answers is that care brought a complication about, or that it did not. */
export const offersComplication = (options: readonly Pick<QueryOption, 'kind' | 'text'>[]): boolean =>
  options.some(({ kind, text }) => kind === 'clinical' && ofCare.test(fold(text).text));

/** True where the answer says whether care did harm, whatever topic the author gave the query. */
export const concernsComplication = (
  query: Pick<Query, 'topic' | 'title' | 'question' | 'options'>,
): boolean =>
  complicationTopics.includes(topicAbout(query.topic)) ||
  offersComplication(query.options) ||
  [query.title, query.question, ...query.options.map(({ text }) => text)].some((text) =>
    harm.test(fold(text).text),
  );
