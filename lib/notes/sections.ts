// What the heading above a sentence says about it: whether it tells of today, of the past, of the family, of what is
// planned, or was carried over from another note. Only headings at the beginning of a sentence count.

import type { Sentence } from './text/sentences.ts';

export type SectionKind = 'today' | 'conclusion' | 'past' | 'family' | 'plan' | 'copied' | 'asked' | 'list';

export interface Section {
  kind: SectionKind;
  /** As written, without its colon; empty before the first heading. */
  heading: string;
  start: number;
}

/** The first that fits says what kind of section a heading begins. */
const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'copied',
    /\b(?:copied|carried (?:forward|over)|copy forward|brought forward|previous (?:note|visit|session)|prior (?:note|visit|session|exam|study)|last (?:visit|week|session|note)|earlier session|comparisons?|compared? (?:to|with)|old records?)\b/i,
  ],
  ['list', /\bproblem list\b|^(?:active|resolved)(?: problems?)?$/i],
  ['family', /\bfamily (?:medical )?(?:history|hx)\b|^f(?:am )?hx?$/i],
  [
    'past',
    /\b(?:past|surgical|social|prior|previous|medical) (?:medical |surgical |psychiatric )*(?:history|hx)\b|^(?:pmhx?|pshx?|past history|home med(?:ication)?s|medications? at home)$/i,
  ],
  [
    'conclusion',
    /\b(?:assessment|impression|diagnos[ie]s|dx|a\/p|conclusions?|findings|medical decision making|mdm)\b/i,
  ],
  [
    'asked',
    /^(?:orders?|indications?|reason(?: for (?:exam|study|visit|referral|consult\w*))?|referral|chief complaint|clinical (?:history|information)|history from the order)$/i,
  ],
  [
    'plan',
    /^(?:plan|plans|recommendations?|follow[- ]?up|disposition|instructions|discharge instructions|patient instructions|next steps?|goals?|treatment plan|plan of care)$/i,
  ],
];

/** `PLAN:`, `LAST WEEK (copied):`, `Past medical history:`. */
const heading =
  /^\s*((?:[A-Z][A-Z0-9/&'’.-]*(?:,? (?:[A-Z0-9/&'’-]+|(?:on|of|the|and|by|with|me)(?= [A-Z(]))){0,8}|[A-Z][a-z]+(?:[ /][A-Za-z]+){0,4})(?: ?\([^()\n]{0,60}\))?)\s*:(?!\d)/;
/** `ASSESSMENT AND PLAN` without a colon, before a line's end or what it heads; in capitals only. */
const bareHeading =
  /^\s*((?:CHIEF COMPLAINT|HISTORY OF PRESENT ILLNESS|REVIEW OF SYSTEMS|PAST (?:MEDICAL|SURGICAL) HISTORY|(?:FAMILY|SOCIAL|SURGICAL|MEDICAL) HISTORY|(?:CURRENT |HOME )?MEDICATIONS|ALLERGIES|VITAL SIGNS|VITALS(?: REVIEWED)?|PHYSICAL EXAM(?:INATION)?|RESULTS|LABS|IMAGING|FINDINGS|IMPRESSION|ASSESSMENT(?: (?:AND|&) PLAN)?|(?:FINAL |DISCHARGE )?DIAGNOS[EI]S|PLAN|RECOMMENDATIONS|INSTRUCTIONS|HOSPITAL COURSE|PROCEDURES?|SUBJECTIVE|OBJECTIVE|PROBLEM LIST))(?=\s*$|\s*\n|\s+(?:[A-Z][a-z]|[\d•*-]))/;
const capitals = /^[^a-z]*[A-Z]{3}[^a-z]*(?:\(|$)/;

/** Sentences with the sections they stand in; in their order. */
export function sectionsOf(
  text: string,
  sentences: readonly Sentence[],
): { sentence: Sentence; section: Section }[] {
  let section: Section = { kind: 'today', heading: '', start: 0 };
  return joined(text, sentences).map((sentence) => {
    const begun = text.slice(sentence.start, sentence.start + 120);
    const named = (heading.exec(begun) ?? bareHeading.exec(begun))?.[1];
    // `COPIED FROM 3 MARCH: Assessment:`: what was copied has headings of its own.
    const within = section.kind === 'copied' && sentence.start <= section.start + section.heading.length + 3;
    if (named && within && sentence.start > section.start) return { sentence, section };
    const kind = named && kindOf(named);
    // A word with a colon in the past medical history is most often an entry of it, unless it is a heading in capitals.
    if (named && (kind || capitals.test(named) || section.kind === 'today'))
      section = { kind: kind || 'today', heading: named, start: sentence.start };
    else if (section.kind === 'today' && sentence.past)
      return { sentence, section: { ...section, kind: 'past' } };
    return { sentence, section };
  });
}

/** `NEEDLE EMG, RIGHT ARM:` is one heading, though its second half looks like one of its own. */
function joined(text: string, sentences: readonly Sentence[]): Sentence[] {
  const whole: Sentence[] = [];
  for (const sentence of sentences) {
    const before = whole.at(-1);
    const half =
      before &&
      before.end - before.start < 60 &&
      /^\s*[A-Z][A-Z0-9 ,&/-]*$/.test(text.slice(before.start, before.end));
    if (
      half &&
      before.end === sentence.start &&
      heading.test(text.slice(sentence.start, sentence.start + 120))
    )
      whole[whole.length - 1] = { ...sentence, start: before.start };
    else whole.push(sentence);
  }
  return whole;
}

/** What kind of section a heading begins; undefined: its words say nothing about that. */
export function kindOf(named: string): SectionKind | undefined {
  return kinds.find(([, words]) => words.test(named))?.[0];
}
