// N10: an excisional debridement is coded by the deepest layer that was cut away: skin, subcutaneous tissue and fascia,
// muscle or bone are body systems of their own in ICD-10-PCS (Official Guidelines B3.5: overlapping body layers).

import type { CodeLine } from '../../model/code-line.ts';
import { passagesFor, type Reading, type ReadingProposal, wordsOfStatement } from './reading-proposal.ts';
import type { TitledCode } from './reading-tables.ts';
import { sideOf } from './stated.ts';
import type { Statement } from './statements.ts';

/** Body systems by the second character, from the surface down. */
const layers = [
  { system: 'H', name: 'skin', words: /\b(?:skin|epidermis|dermis)\b/i },
  { system: 'J', name: 'subcutaneous tissue and fascia', words: /\b(?:subcutaneous|fascia|fat)\b/i },
  { system: 'K', name: 'muscle', words: /\bmuscles?\b/i },
  { system: 'Q', name: 'bone', words: /\bbone\b/i },
] as const;

const deepest = /\b(?:deepest|depth|down to and including|to the level of|including|through)\b[^.;]*/i;
const excision = /^0[HJKQ]B/;
/** Where a part of the body lies in the parts of the muscles, by the words of the titles (ICD-10-PCS body part key). */
const muscles: readonly (readonly [RegExp, string])[] = [
  [/\b(?:buttock|glute\w+|hip|ischi\w+)\b/i, 'Hip Muscle'],
  [/\b(?:thigh|quadriceps|hamstrings?|upper leg)\b/i, 'Upper Leg Muscle'],
  [/\b(?:calf|gastrocnemius|lower leg|shin)\b/i, 'Lower Leg Muscle'],
  [/\b(?:foot|heel)\b/i, 'Foot Muscle'],
  [/\b(?:forearm)\b/i, 'Lower Arm and Wrist Muscle'],
  [/\b(?:upper arm|biceps|triceps)\b/i, 'Upper Arm Muscle'],
];

export const deepestLayer = (reading: Reading): ReadingProposal[] =>
  reading.chart.lines.flatMap((line) =>
    line.system === 'ICD-10-PCS' && excision.test(line.code) ? (ofLine(line, reading) ?? []) : [],
  );

function ofLine(line: CodeLine, reading: Reading): ReadingProposal | null {
  const debridement = reading.statements.filter(
    ({ passage }) =>
      /\bdebrid/i.test(passage.note.text) &&
      /\b(?:operative|procedure|debridement|operation)\b/i.test(passage.note.name),
  );
  const found = debridement.flatMap((statement) => {
    // `Deepest layer removed:` looks like a heading.
    const { text } = statement.passage;
    const said =
      statement.authority >= 2 &&
      /\b(?:removed|excised|debrided|cut away|deepest)\b/i.test(text) &&
      deepest.exec(text);
    const layer = said && layers.findLast(({ words }) => words.test(said[0]));
    return layer ? [{ statement, layer }] : [];
  });
  const named = new Set(found.map(({ layer }) => layer));
  const [one] = found;
  if (named.size !== 1 || !one || one.layer.system === line.code[1]) return null;
  const code = codeFor(line, one.layer.system, debridement, reading);
  const change = code ? `${code.code} (${code.title})` : `a code of the body system for ${one.layer.name}`;
  return {
    check: 'N10',
    lineKey: line.key,
    message:
      `The record says “${wordsOfStatement(one.statement.passage)}”. The deepest layer is coded: ${change} in place of ${line.code}.`.slice(
        0,
        600,
      ),
    proposal: {
      category: 'pcs-axis',
      severity: 'major',
      direction: 'neutral',
      disposition: 'revise',
      system: 'ICD-10-PCS',
      ...(code && { code: code.code }),
    },
    passages: passagesFor(
      [one.statement, ...debridement.filter(({ text }) => one.layer.words.test(text))],
      reading,
    ),
  };
}

/** The code of that body system, where part, side and approach leave one. */
function codeFor(
  line: CodeLine,
  system: string,
  debridement: readonly Statement[],
  { tables, chart }: Reading,
): TitledCode | null {
  if (system !== 'K') return null;
  const text = debridement.map((one) => one.text).join(' ');
  const parts = new Set(muscles.flatMap(([words, part]) => (words.test(text) ? [part] : [])));
  const ofUlcer = chart.lines.find(({ code }) => /^L(?:89|97)/.test(code));
  const side =
    sideOf({ text }) ?? (ofUlcer && sideOf({ text: tables.title('ICD-10-CM', ofUlcer.code) ?? '' }));
  const [part] = parts;
  if (parts.size !== 1 || !side || side === 'both') return null;
  const title = `${side === 'left' ? 'Left' : 'Right'} ${part}`;
  const fits = tables
    .beneath('ICD-10-PCS', '0KB')
    .filter((one) => one.title.includes(title) && one.code.slice(4) === line.code.slice(4));
  return fits.length === 1 ? fits[0]! : null;
}
