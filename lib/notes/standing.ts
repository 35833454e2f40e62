// Whether words of a passage speak of what was done today, or of something denied, planned, asked for, of another day
// or another person. What does not stand for today is never proposed.

import type { Passage } from './note.ts';
import { otherDayIn } from './other-day.ts';

/** What is asked for: a line of the coding, on a day. */
export interface About {
  /** The line's words, so that another part of the body is told from the one that is meant; absent: the encounter. */
  label?: string | null;
  /** ISO date of the service: what a text tells of another day is of another service. */
  dateOfService?: string | null;
}

export type Standing = 'today' | 'denied' | 'asked' | 'planned' | 'past' | 'family' | 'copied' | 'template';

const denial =
  /\b(?:no|not|never|without|denie[sd]|denying|nor|neither|negative for|absence of|instead of|rather than|declined|refused|deferred|cancell?ed)\b(?:(?! but )[^.;:()]){0,40}$/i;
const intent =
  /\b(?:will(?! not)|would|should|going to|to be|plan(?:s|ned)?(?: to| for| on)?|schedul(?:e|ed|ing) (?:for|to|in|at)|recommend(?:s|ed)?|consider(?:s|ing)?|if|unless|would like|goal(?: is| of)?|aim(?:ing)? (?:for|to)|next (?:visit|session|week|time|month|appointment)|in \d+ (?:days?|weeks?|months?)|return (?:in|for|to)|may need|anticipate[sd]?|expected? to|advised to|instructed to|encouraged to|offered|order(?:s|ed)? for|(?:order|request|requisition|referral)(?: of [\w ]{3,14})?(?: still)? (?:reads|says|said|was for|asks? for))\b[^.;]{0,80}$/i;
const intentBehind =
  /^[^.;]{0,60}\b(?:(?:is|are|was|were) (?:planned|scheduled|recommended|ordered|postponed|cancell?ed|not (?:done|made|given|performed))|next (?:visit|session|week|time)|if (?:needed|tolerated|no better)|per (?:day|week|night)|(?:a|each|every) (?:day|week|night)|daily|weekly|three times|twice|at home)\b/i;
const earlier =
  /\b(?:last (?:visit|week|month|year|session|time|note|study|dose|infusion|treatment)|previous(?:ly)?|prior(?! to)|earlier (?:session|visit|note|study)|yesterday|years? ago|months? ago|weeks? ago|days? ago|history of|h\/o|hx of|s\/p|status post|in (?:19|20)\d\d|compared (?:with|to)|that day(?:'s)?|copied (?:from|forward)|(?:first|second) (?:injection|treatment|infusion),? on)\b[^.;]{0,60}$/i;
const earlierBehind =
  /^[^.;]{0,100}\b(?:in (?:19|20)\d\d|(?:years?|months?|weeks?|days?) ago|last (?:visit|week|month|year|session|time)|at (?:the|his|her|their) (?:last|previous|prior) (?:visit|session)|yesterday|previously|(?:on|of) \d{1,2}\/\d{1,2}\/(?:19|20)?\d\d)\b/i;
const relative =
  /\b(?:mother|father|sister|brother|aunt|uncle|grandmother|grandfather|son|daughter|cousin|family history|fhx?|maternal|paternal)(?:'s)?\b[^.;]{0,60}$/i;
const blanks =
  /\*{3}|_{2,}|\{[^}]*\}|\[\s*\]|☐|<<|@[A-Z]+@|\bcircle one\b|\bselect one\b|\bmust be documented\b|\bguidelines?\b|\bexample\b|\brequires? (?:at least|a minimum)\b|\b(?:counts|pays|payers?|covers|at most|no more than|maximum|up to a)\b[^.;]{0,40}\bminutes\b/i;

/**
 * @param from Place in the passage where the words begin; `to` where they end.
 * @returns `today` when nothing says otherwise.
 */
export function standingOf(passage: Passage, from: number, to: number, about: About): Standing {
  const { section, note } = passage;
  if (section.kind === 'copied' || section.kind === 'list') return 'copied';
  if (section.kind === 'family') return 'family';
  if (section.kind === 'past') return 'past';
  if (section.kind === 'plan') return 'planned';
  if (isOtherDay(note.written, about.dateOfService)) return 'past';
  const said = spokenOf(passage.text, from, to, about);
  return said === 'today' && section.kind === 'asked' ? 'asked' : said;
}

/** The same by the words around alone, whatever the heading says. */
export function spokenOf(text: string, from: number, to: number, about: About): Standing {
  const before = text.slice(Math.max(0, from - 120), from);
  const behind = text.slice(to, to + 80);
  if (blanks.test(text.slice(Math.max(0, from - 60), to + 60))) return 'template';
  const clauses = `${clauseOf(before, 'before')} … ${clauseOf(behind, 'behind')}`;
  const day = otherDayIn(clauses, about.dateOfService);
  if (day !== null) return day === 'before' ? 'past' : 'planned';
  if (relative.test(before)) return 'family';
  if (earlier.test(before) || earlierBehind.test(text.slice(from, to + 60))) return 'past';
  if (intent.test(before) || intentBehind.test(behind)) return 'planned';
  return denial.test(before) ? 'denied' : 'today';
}

/** A document that was written before the day of service tells of another service. */
const isOtherDay = (written: string | null | undefined, service: string | null | undefined): boolean =>
  Boolean(written && service && written < service);

/** As far as a stop that ends a thought. */
const clauseOf = (text: string, side: 'before' | 'behind'): string =>
  (side === 'before' ? text.split(/[;:]|\. /).at(-1)! : text.split(/[;:]|\. /)[0]!).slice(0, 80);
