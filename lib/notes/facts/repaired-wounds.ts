// Wounds that were closed: how, where and how long. One list for the documents' procedures; a length that no repair is
// named with is the wound's before it was looked at, and is left out.

import type { RepairedWound } from '../../model/confirmed-fact.ts';
import type { Passage } from '../note.ts';
import { spokenOf } from '../standing.ts';
import type { About, WholeReader } from './fact-reader.ts';

const repair = /\b(?:repair(?:ed)?|closure|closed|sutured?|sutures|stitche[sd])\b/i;
const wound = /\b(?:lacerations?|wounds?|cuts?|repair)\b/i;
const length = /(\d{1,2}(?:\.\d)?) ?(?:cm|centimet(?:er|re)s?)\b/i;
const complex = /\b(?:complex (?:repair|closure)|undermin(?:ed|ing)|retention sutures?|stents? at)\b/i;
const layered =
  /\b(?:layered|(?:two|2|double|multiple|three)[- ]layers?|in (?:two|2|three|several) layers|intermediate (?:repair|closure)|(?:subcutaneous|deep|dermal|fascia\w*)(?: \w+){0,4} (?:with|using|closed|approximated|sutures?)\b)/i;
const oneLayer = /\b(?:(?:one|1|single)[- ]layers?|simple (?:repair|closure|interrupted)|skin only)\b/i;
const places: readonly (readonly [RepairedWound['place'], RegExp])[] = [
  [
    'face',
    /\b(?:face|facial|forehead|cheeks?|chin|eyelids?|eyebrows?|brow|nose|nasal|lips?|ears?|auricle|mouth)\b/i,
  ],
  [
    'neck-hands-feet',
    /\b(?:neck|hands?|palms?|fingers?|thumbs?|foot|feet|toes?|heel|genital\w*|scrot\w+|penis|vulva)\b/i,
  ],
  [
    'scalp-trunk-limbs',
    /\b(?:scalp|axilla\w*|armpit|trunk|chest|back|abdomen|abdominal|flank|buttocks?|shoulders?|arms?|forearms?|elbows?|wrists?|hips?|thighs?|knees?|legs?|calf|shins?|ankles?)\b/i,
  ],
];
/** So many passages further a repair is told of. */
const reach = 5;

interface Found {
  wound: RepairedWound;
  doubt: string | null;
  passage: Passage;
}

export const repairedWounds: WholeReader<'repaired-wounds'> = {
  fact: 'repaired-wounds',
  readAll: (passages, about) => {
    const starts = passages.flatMap((passage, i) => (isRepair(passage, about) ? [i] : []));
    const found = starts.flatMap((at, n) => {
      const end = Math.min(starts[n + 1] ?? passages.length, at + reach);
      return woundIn(passages.slice(at, end)) ?? [];
    });
    if (found.length === 0 || found.length > 20) return [];
    const [first, last] = [found[0]!.passage, found.at(-1)!.passage];
    const doubt = found.find((one) => one.doubt !== null)?.doubt ?? null;
    return [
      { value: found.map((one) => one.wound), from: 0, to: first.text.length, doubt, passage: first, last },
    ];
  },
};

function isRepair({ text, lead, section }: Passage, about: About): boolean {
  if (section.kind === 'copied' || section.kind === 'past' || section.kind === 'list') return false;
  const match = length.exec(text);
  if (!match) return false;
  // The heading says that it is a repair, or the sentence does.
  const said = `${section.heading} ${text}`;
  if (!(repair.test(said) && wound.test(`${said} ${lead}`)) || /\b(?:mesh|hernia|tendon|nerve)\b/i.test(text))
    return false;
  return spokenOf(text, match.index, match.index + match[0].length, about) === 'today';
}

function woundIn(passages: readonly Passage[]): Found | null {
  const [passage] = passages;
  const { text, section } = passage!;
  // `Layered closure:` looks like a heading; one in capitals begins something else.
  const beyond = passages.findIndex(
    (one) => one.section !== section && /^[^a-z]+$/.test(one.section.heading),
  );
  const whole = passages
    .slice(0, beyond < 0 ? passages.length : beyond)
    .map((one) => one.text)
    .join(' ');
  const cm = Number(length.exec(text)![1]);
  const place = places.find(([, words]) => words.test(text))?.[0];
  if (!place || cm === 0) return null;
  const kind = complex.test(whole) ? 'complex' : layered.test(whole) ? 'intermediate' : 'simple';
  const doubt =
    kind === 'simple' && !oneLayer.test(whole)
      ? 'The note does not say in how many layers it was closed.'
      : null;
  return { wound: { kind, place, cm }, doubt, passage: passage! };
}
