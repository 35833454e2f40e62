// Texts without the words that the check points at: without the brackets, the clause or the sentence that they stand in,
// so that what is left is still a sentence.

import { findPattern, sentencesOf } from '../text/find-phrases.ts';
import { fold, type Span } from '../text/folded-text.ts';
import { quoted } from './mend.ts';

export interface OtherText {
  says: string;
  text: string;
}

/** Words with a neutral form, or with none; the whole of what was found must be one of them. */
const neutral: readonly [RegExp, string][] = [
  [/^(?:clearly|obviously|undoubtedly|evidently|certainly|surely|definitely|plainly|unquestionably)$/i, ''],
  [/^(?:most |very |more |quite )?(?:likely|probably|presumably) (?=(?:due|caused|secondary)$)/i, ''],
];

const brackets = /[([][^()[\]]*[)\]]/g;
/** Said of the rest of the sentence, which stands without it. */
const before =
  /^\W*(?:so that|in order (?:to|that)|to|because|since|as|given|for|based on|per|according to)\b/i;
const after = /^(?:which|as|so|since|because|and so)\b/i;
const takesUp = /\b(?:it|this|that|these|those|they|its|their)\b/i;
const asks =
  /\?|\b(?:what|which|whether|please|kindly|clarify|specify|describe|(?:can|could|would) you|your)\b/i;

/**
 * The text without what stands at `span`, the smallest cut first. Whether what is left passes the check is for the
 * caller to ask.
 */
export function withoutSpan(text: string, span: Span): OtherText[] {
  const words = text.slice(span.start, span.end);
  const cuts = [inBrackets(text, span), clause(text, span), sentence(text, span)].filter(
    (cut) => cut !== null,
  );
  return [
    ...neutral.flatMap(([pattern, put]): OtherText[] => {
      if (!pattern.test(words)) return [];
      const instead = words.replace(pattern, put);
      const says = instead ? `Write ${quoted(instead)}` : `Take ${quoted(words)} out`;
      return [{ says, text: tidy(text.slice(0, span.start) + instead + text.slice(span.end)) }];
    }),
    ...cuts.map((cut) => withoutWords(text, cut)),
  ];
}

/** The text without these very characters, which hold no closing mark of a sentence that stays. */
export function withoutWords(text: string, { start, end }: Span): OtherText {
  const [words, head] = [text.slice(start, end), text.slice(0, start).trimEnd()];
  const mark = /[.?!]\W*$/.test(words) && head !== '' && !/[.?!;:]$/.test(head) ? '.' : '';
  return {
    says: `Take ${quoted(words.replace(/^[\s,;]+/, '').trim())} out`,
    text: tidy(head + mark + text.slice(end)),
  };
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const inBrackets = (text: string, span: Span): Span | null =>
  findPattern(fold(text), brackets).find((one) => within(span, one.span))?.span ?? null;

const sentenceAt = (text: string, span: Span): Span | null =>
  sentencesOf(fold(text)).find((one) => within(span, one.span))?.span ?? null;

/** What a sentence begins or ends with and can do without, with its comma. */
function clause(text: string, span: Span): Span | null {
  const whole = sentenceAt(text, span);
  if (!whole) return null;
  const said = text.slice(whole.start, whole.end);
  const first = said.indexOf(', ');
  if (first < 0) return null;
  const leading = { start: whole.start, end: whole.start + first + 2 };
  if (within(span, leading) && before.test(said) && asks.test(said.slice(first))) return leading;
  const last = said.lastIndexOf(', ');
  const end = whole.end - (/[.?!;]+$/.exec(said)?.[0].length ?? 0);
  const trailing = { start: whole.start + last, end };
  return within(span, trailing) && after.test(said.slice(last + 2)) ? trailing : null;
}

/** A sentence that only tells, and that no later one takes up; one that asks is not taken out. */
function sentence(text: string, span: Span): Span | null {
  const whole = sentenceAt(text, span);
  if (!whole || text.slice(whole.start, whole.end).includes('?')) return null;
  if (takesUp.test(text.slice(whole.end))) return null;
  return text.trim().length > whole.end - whole.start ? whole : null;
}

/** One space between words, none before a comma, capitals where sentences begin. */
const tidy = (text: string): string =>
  text
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([,.;?!])/g, '$1')
    .replace(/[\s,;–-]+$/, '')
    .trim()
    .replace(/(^|[.?!] )(\p{Ll})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());
