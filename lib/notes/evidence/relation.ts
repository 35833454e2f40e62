// What a passage that names the code's condition says about it: that it is so, that it is not, or something else.

import type { Passage } from '../note.ts';
import { type About, spokenOf } from '../standing.ts';
import { cuesIn, mentionOf } from '../text/mention.ts';
import { tokensOf } from '../text/phrases.ts';
import { isUnsure } from '../unsure.ts';
import type { Cover } from './cover.ts';
import { type Look, sideIn } from './look.ts';
import { stemOf } from './names.ts';
import type { Word } from './words.ts';

export type Relation = 'supports' | 'contradicts' | 'mentions';

export interface Judged {
  relation: Relation;
  why: string;
}

const reach = 48;

export function judge(
  passage: Passage,
  words: readonly Word[],
  cover: Cover,
  look: Look,
  about: About,
): Judged {
  const { text, section } = passage;
  const how = howSaid(passage, cover, about);
  if (look.of === 'family')
    return how === 'family'
      ? supports('The passage tells it of the family.')
      : mentions('The passage does not tell it of the family.');
  if (look.of === 'past' && (how === 'past' || how === 'copied'))
    return supports('The passage tells it of an earlier time.');
  if (how === 'denied')
    return cover.share < enough ? partly : { relation: 'contradicts', why: 'The passage denies it.' };
  if (how === 'family') return mentions('The passage tells it of the family.');
  if (how === 'past') return mentions('The passage tells it of an earlier time.');
  if (how === 'copied') return mentions('It stands in a list or a part that was carried over.');
  if (how === 'template') return mentions('It stands in a form that is not filled in.');
  if (how === 'planned')
    return mentions('The passage speaks of what may come, or of what is done against it.');
  if (how === 'unsure') return mentions('The passage holds it possible and does not say that it is so.');
  if (section.kind === 'asked' && !ownReason.test(section.heading))
    return mentions('It stands where the study or visit is asked for.');
  const near = text.slice(Math.max(0, cover.from - reach), cover.to + reach);
  const side = sideIn(near);
  if (cover.share < enough) return partly;
  if (look.side === 'both' && (side === 'left' || side === 'right'))
    return mentions(`The passage says ${side} only, the code both.`);
  if (look.side && side && side !== 'both' && side !== look.side)
    return { relation: 'contradicts', why: `The passage says ${side}, the code says ${look.side}.` };
  const degree = otherDegree(words, cover, look);
  return degree
    ? mentions(`The passage says ${degree}; the code does not.`)
    : supports('The passage states it.');
}

/** From this share of the name on a passage is taken to speak of the whole. */
const enough = 0.55;

/** Why somebody came or was operated on is said by who treats; what was ordered is not. */
const ownReason = /^(?:reason|indications?)\b/i;

const supports = (why: string): Judged => ({ relation: 'supports', why });
const mentions = (why: string): Judged => ({ relation: 'mentions', why });
const partly = mentions('The passage names only part of it.');

export type HowSaid = 'today' | 'denied' | 'unsure' | 'past' | 'family' | 'copied' | 'template' | 'planned';

/** How a passage speaks of what stands in it from one place to another. */
export function howSaid(passage: Passage, { from, to }: Pick<Cover, 'from' | 'to'>, about: About): HowSaid {
  const { text, section, note } = passage;
  if (section.kind === 'family') return 'family';
  if (section.kind === 'copied' || section.kind === 'list') return 'copied';
  const before = clauseBefore(text.slice(Math.max(0, from - reach), from));
  if (excludedBehind.test(text.slice(to, to + reach))) return 'denied';
  if (isUnsure(before, text.slice(to, to + reach))) return 'unsure';
  const mention = mentionIn(passage, from, to);
  if (mention === 'negated') return 'denied';
  const spoken = spokenOf(text, from, to, about);
  if (spoken === 'family' || spoken === 'template') return spoken;
  const behind = text.slice(to, to + reach);
  if (
    mention === 'historical' ||
    section.kind === 'past' ||
    thatDay.test(text.slice(Math.max(0, from - 2 * reach), from)) ||
    (pastBehind.test(behind) && !began.test(behind))
  )
    return 'past';
  if (note.written && about.dateOfService && note.written < about.dateOfService) return 'past';
  // Conditions stand in plans because they are treated.
  return (spoken === 'planned' && toCome.test(before)) || notItself.test(behind) ? 'planned' : 'today';
}

const pastBehind =
  /^[^.;,]{0,30}?\b(?:in|of|from) (?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d\b|^ (?:19|20)\d\d\b|^[^.;]{0,40}?\b(?:resolved|(?:has|is) gone|years ago|as a child|in childhood)\b/;
/** Told of another visit in the same sentence. */
const thatDay = /\b(?:that day|last (?:visit|year|week|month)|at (?:his|her|the) last visit)\b/i;
const began = /\b(?:since|first|diagnosed|onset)\b/i;
/** What is against it, not the thing itself. */
const notItself =
  /^ (?:vaccin\w+|immuni[sz]ation|prophylaxis|prevention|screening|risk|precautions|education)\b/i;
const toCome =
  /\b(?:if|unless|risk of|risk for|prevent\w*|prophylaxis|vaccin\w*|screen\w* for|watch for|return for|signs of)\b[^.;]{0,40}$/i;
const excludedBehind =
  /^[^.;,]{0,40}?\b(?:(?:was|were|is|has been|have been) )?(?:ruled out|excluded|not (?:found|seen|supported|confirmed|likely)|unlikely|absent)\b/i;

function mentionIn({ text: whole, section }: Passage, start: number, end: number) {
  // What stands before a colon denies what is behind it only where it is a word or two: `Denies: fever`.
  const colon = whole.lastIndexOf(': ', start);
  const cut = colon > 24 ? colon + 1 : 0;
  const [text, from, to] = [whole.slice(cut), start - cut, end - cut];
  const tokens = tokensOf(text);
  const first = tokens.findIndex(({ end }) => end > from);
  const behind = tokens.findIndex(({ start }) => start >= to);
  if (first < 0) return 'stated';
  return mentionOf(
    { from: first, to: Math.max(first + 1, behind < 0 ? tokens.length : behind), measure: null },
    { text, tokens, cues: cuesIn(text, tokens), values: [], past: section.kind === 'past', year: 0 },
  );
}

/** Words of which one excludes the others. */
const families = ['mild moderate severe', 'acute chronic', 'single recurrent', 'displaced nondisplaced'].map(
  (words) => words.split(' '),
);

/** A degree beside the words, where the code's name has another of the same kind. */
function otherDegree(words: readonly Word[], { from, to }: Cover, { stems }: Look): string | null {
  const near = new Set(
    words.filter((word) => word.from >= from - beside && word.to <= to + beside).map(({ stem }) => stem),
  );
  for (const family of families) {
    const named = family.filter((word) => stems.has(stemOf(word)));
    if (named.length === 0 || named.some((word) => near.has(stemOf(word)))) continue;
    const other = family.find((word) => near.has(stemOf(word)));
    if (other) return other;
  }
  return null;
}

const beside = 24;

const clauseBefore = (before: string): string => before.split(/[.;:]|\b(?:but|however)\b/i).at(-1)!;
