// Q14: whether an event is a complication is left to whoever treated it; neither a reportable event nor its being
// expected is put into their mouth. That a second person approves such a query is asked when it is sent.

import type { Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { findPattern, sentencesOf, withoutOverlaps } from '../text/find-phrases.ts';
import { type Folded, fold } from '../text/folded-text.ts';
import { complicationTopics } from './approval.ts';
import { block } from './breach-of.ts';

/** An event told as no complication. */
const neutral =
  /\b(?:expected|anticipated|inherent|integral|routine|unavoidable|inevitable|incidental|intentional|normal (?:post-?operative )?(?:course|finding|occurrence)|not (?:a |an |considered a )?(?:complication|adverse|clinically significant|related|due|caused|associated)|unrelated|no (?:complication|relation\w*|association)|not (?:device|catheter|line|procedure|surgery)[- ]related|(?:non|un)-?complicat\w*|independent of|known risk|underlying (?:disease|condition|illness)|without complication|rather than (?:a )?complication)\b/i;
/** An event told as brought about by care. */
const blamed =
  /(?<!\b(?:not|no|non|without|than) (?:an? )?)\b(?:complicat\w*|(?:due|related|secondary|attributed|attributable|linked) to|caused by|result(?:ing|ed)? (?:of|from)|associated with|iatrogenic|accidental|inadvertent|unintended|device[- ]related|catheter[- ]related|line[- ]related|catheter[- ]associated|adverse (?:event|effect))\b/i;
const complicates = /\bcomplication\b/i;
/** An option that speaks of a complication of care, not of a disease. */
const ofCare =
  /\bcomplications? of (?:the |a |an |this )?(?!diabetes|pregnancy|disease)|\bnot an? (?:\w+ )?complication\b|\b(?:surgical|post-?operative|procedural|intra-?operative) complication\b/i;

export const noSteering: Rule = {
  id: 'Q14',
  asks: 'A query about a complication offers that it is one and that it is none, and leans to neither.',
  check: ({ query }) => {
    const options = query.options
      .filter(({ kind }) => kind === 'clinical')
      .map(({ text }) => fold(text).text);
    const about = complicationTopics.includes(query.topic) || options.some((text) => ofCare.test(text));
    return [...(about ? oneSided(query) : []), ...leaning(query, about)];
  },
};

function oneSided(query: Query): Breach[] {
  if (query.format !== 'multiple-choice') return [];
  const sides = query.options.map(({ kind, text }) => {
    const { text: searched } = fold(text);
    if (kind === 'integral' || kind === 'not-significant' || kind === 'ruled-out') return 'neutral';
    if (kind !== 'clinical') return null;
    return neutral.test(searched) ? 'neutral' : blamed.test(searched) ? 'blamed' : 'unclear';
  });
  const says = (side: 'neutral' | 'blamed' | 'unclear'): boolean => sides.includes(side);
  if (says('neutral') && !says('blamed') && !says('unclear'))
    return [
      block(
        'Q14',
        { field: 'options' },
        'Every clinical answer says that the event is no complication.',
        'Offer that it is a complication of the procedure or device too, in words as plain.',
      ),
    ];
  if (
    says('blamed') &&
    !says('neutral') &&
    sides.filter((side) => side === 'blamed' || side === 'unclear').length < 2
  )
    return [
      block(
        'Q14',
        { field: 'options' },
        'The only clinical answer says that the event is a complication.',
        'Offer that it is expected, inherent or due to the underlying disease too.',
      ),
    ];
  return [];
}

/** Sentences of title and question that tell the event as expected and name no alternative. */
function leaning(query: Query, about: boolean): Breach[] {
  const texts: { field: 'title' | 'question'; folded: Folded }[] = [
    { field: 'title', folded: fold(query.title) },
    { field: 'question', folded: fold(query.question) },
  ];
  return texts.flatMap(({ field, folded }) =>
    withoutOverlaps([...(about ? sidedSentences(folded, field) : []), ...findPattern(folded, steered)]).map(
      ({ span, words }) =>
        block(
          'Q14',
          { field, span },
          `“${words}” leans to the event being no complication.`,
          'Describe the event and its treatment, and ask for its clinical significance without an answer.',
        ),
    ),
  );
}

const steered =
  /\b(?:rather than|and not|instead of|not) (?:as )?an? (?:surgical |post-?operative |procedural |intra-?operative |true |reportable )?complication\b|\bwas (?:expected|inherent|unavoidable|integral|routine)(?:,? (?:and|to) (?!or\b|be\b)[^.?,]{0,40})(?=[.?]|$)(?<!\b(?:or|other|complication)\b[^.?]{0,60})/gi;
const asksHere = /\?|\b(?:please|kindly|clarify|confirm|document|indicate)\b/i;
const alternative = /\b(?:or|versus|vs|whether or not)\b/i;

const sidedSentences = (folded: Folded, field: 'title' | 'question') =>
  sentencesOf(folded).filter(
    ({ words }) =>
      (field === 'title' || asksHere.test(words)) &&
      neutral.test(words) &&
      !alternative.test(words) &&
      !complicates.test(words.replace(/\bnot (?:a|an) [\w ]{0,20}?complication/gi, '')),
  );
