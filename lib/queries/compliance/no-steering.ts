// Q14: whether an event is a complication is left to whoever treated it; neither a reportable event nor its being
// expected is put into their mouth. That a second person approves such a query is asked when it is sent.

import type { Query } from '../../model/query.ts';
import { topicAbout } from '../../model/query-template.ts';
import type { Breach, Rule } from '../breach.ts';
import { findPattern, sentencesOf, withoutOverlaps } from '../text/find-phrases.ts';
import { type Folded, fold } from '../text/folded-text.ts';
import { block } from './breach-of.ts';
import { complicationTopics, offersComplication } from './complication.ts';

/** An event told as no complication. */
const neutral =
  /\b(?:expected|anticipated|inherent|integral|routine|unavoidable|inevitable|incidental|intentional|normal (?:post-?operative )?(?:course|finding|occurrence)|not (?:a |an |considered a )?(?:complication|adverse|clinically significant|related|due|caused|associated)|unrelated|no (?:complication|relation\w*|association)|not (?:device|catheter|line|procedure|surgery)[- ]related|(?:non|un)-?complicat\w*|independent of|known risk|underlying (?:disease|condition|illness)|without complication|rather than (?:a )?complication)\b/i;
/** An event told as brought about by care. */
const blamed =
  /(?<!\b(?:not|no|non|without|than) (?:an? )?)\b(?:complicat\w*|(?:due|related|secondary|attributed|attributable|linked) to|caused by|result(?:ing|ed)? (?:of|from)|associated with|iatrogenic|accidental|inadvertent|unintended|device[- ]related|catheter[- ]related|line[- ]related|catheter[- ]associated|adverse (?:event|effect))\b/i;
/** A cause that is neither the procedure nor the device. */
const otherCause =
  /\b(?:due|related|secondary|attributed|attributable) to (?:the |an? |his |her |patient's )?(?:\w+ )?(?:underlying \w+|drugs?|medications?|opioids?|narcotics?|antibiotics?|steroids?|anticoagula\w+|adhesions|obesity|frailty|age|trauma|anatomy|another|other|(?:chronic |pre-?existing )?(?:disease|condition|infection|illness))\b/i;
const complicates = /\bcomplication\b/i;
export const noSteering: Rule = {
  id: 'Q14',
  asks: 'A query about a complication offers that it is one and that it is none, and leans to neither.',
  check: ({ query }) => {
    const about = complicationTopics.includes(topicAbout(query.topic)) || offersComplication(query.options);
    return [...(about ? oneSided(query) : []), ...leaning(query, about)];
  },
};

function oneSided(query: Query): Breach[] {
  if (query.format !== 'multiple-choice') return [];
  const sides = query.options.map(({ kind, text }) => {
    const { text: searched } = fold(text);
    if (kind === 'integral' || kind === 'not-significant' || kind === 'ruled-out') return 'neutral';
    if (kind !== 'clinical') return null;
    if (neutral.test(searched)) return 'neutral';
    if (otherCause.test(searched)) return null;
    return blamed.test(searched) ? 'blamed' : 'unclear';
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
  /\b(?:not|needs? no|does not need an?|without an?) (?:[\w-]+ )?complication code|\b(?:avoid|prevent|remove|keep) (?:an? |the |this |it |being |as )*(?:surgical |post-?operative |reportable |procedural )?(?:complication|adverse event|PSI|injury)\b|\b(?:just|merely|simply|only) (?:an? |the )?(?:part of )?(?:normal|routine|expected|usual|standard|natural)\b|\b(?:fall|falls|blamed?|reflects?|reflecting|attributed) (?:up)?(?:on|to) (?:the surgery|your surgery|the surgeon|the procedure itself|you)\b|\b(?:rather than|and not|instead of|not) (?:as )?an? (?:surgical |post-?operative |procedural |intra-?operative |true |reportable )?complication\b|\bwas (?:expected|inherent|unavoidable|integral|routine)(?:,? (?:and|to) (?!or\b|be\b)[^.?,]{0,40})(?=[.?]|$)(?<!\b(?:or|other|complication)\b[^.?]{0,60})/gi;
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
