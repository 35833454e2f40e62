// Q16: a question asked by word of mouth is written down at once, in the words in which it was asked and answered.

import type { Query } from '../../model/query.ts';
import type { Breach, Rule } from '../breach.ts';
import { isBlank } from '../text/blank.ts';
import { fold } from '../text/folded-text.ts';
import { block, justify } from './breach-of.ts';

/** Later than this after the conversation, a note is from memory: our own reading of “contemporaneous”. */
const atOnce = 24 * 60 * 60 * 1000;

/** A conversation told, not a question quoted. */
const told =
  /^\W*(?:(?:i |we |cdi |coder |this writer |writer )?(?:discuss(?:ed)?|spoke|talked|asked|called|met|phoned|reviewed|mentioned|told|informed|requested|inquired|queried|verbally)|discussion|conversation|verbal (?:query|discussion|conversation)|phone call|see )\b/i;

export const verbalNoted: Rule = {
  id: 'Q16',
  asks: 'A verbal query notes when, with whom, the exact question and the answer, soon after it was asked.',
  check: ({ query }) => (query.channel === 'verbal' ? [...noted(query), ...exact(query)] : []),
};

const lacks = (field: keyof Query, happened: string, mend: string): Breach =>
  block('Q16', { field }, happened, mend);

function noted({ verbal, createdAt }: Query): Breach[] {
  if (!verbal)
    return [
      lacks(
        'verbal',
        'Nothing is noted of the conversation.',
        'Note when and with whom it was, and the answer.',
      ),
    ];
  const known = Number.isFinite(verbal.at) && verbal.at > 0;
  return [
    !known && lacks('verbal', 'When it was asked is not noted.', 'Give date and time of the conversation.'),
    isBlank(verbal.with) &&
      lacks('verbal', 'Who was asked is not noted.', 'Name the provider, and how you spoke to them.'),
    isBlank(verbal.answer) &&
      lacks('verbal', 'The answer is not noted.', 'Write down the words of the answer.'),
    known &&
      createdAt - verbal.at > atOnce &&
      justify(
        'Q16',
        { field: 'verbal' },
        'The conversation was noted more than a day later.',
        'Give the reason why it was noted late.',
      ),
  ].filter((breach) => breach !== false);
}

const exact = ({ question }: Query): Breach[] =>
  isBlank(question) || (told.test(fold(question).text) && !question.includes('?'))
    ? [
        lacks(
          'question',
          'The question is not noted in the words in which it was asked.',
          'Write down the exact question.',
        ),
      ]
    : [];
