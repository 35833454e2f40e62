// What a note says of a fracture: open or closed, displaced or not, and how it heals.

import { partsIn } from '../body-parts.ts';
import type { Passage } from '../note.ts';
import type { Standing } from '../standing.ts';
import type { About, FactReader, Find } from './fact-reader.ts';
import { findAll } from './find-all.ts';

type FractureFact = 'fracture-phase' | 'fracture-opening' | 'fracture-displaced';

const fracture = /\b(?:fractures?|fractured|fx|fxs)\b/i;

/** Another part's fracture is not the line's. */
function isMeant({ text, lead }: Passage, { label }: About): boolean {
  if (!fracture.test(text) && !fracture.test(lead)) return false;
  if (label && !fracture.test(label) && partsIn(label).length === 0) return false;
  const [meant, said] = [partsIn(label ?? ''), partsIn(text)];
  return meant.length === 0 || said.length === 0 || meant.some((part) => said.includes(part));
}

const reader = <N extends FractureFact>(
  fact: N,
  hint: RegExp,
  read: (text: string) => Find<N>[],
  alsoFrom: readonly Standing[] = [],
): FactReader<N> => ({
  fact,
  hint,
  alsoFrom,
  read: (passage, about) => (isMeant(passage, about) ? read(passage.text) : []),
});

const opened =
  /\b(?:gustilo(?:[- ]anderson)?|type|grade)[ :]*(?:type |grade |class )?(?<grade>I{1,3}|[123])(?:[ABCabc])?\b|\bopen(?:,? [\w-]+){0,4}? (?:fractures?|fx)\b|\b(?:fractures?|fx)(?:,| is| was|:)? open\b|\bclosed(?!,? (?:treatment|reduction|manipulation|head))(?:,? [\w'’-]+){0,4}? (?:fractures?|fx)\b|\b(?:fractures?|fx)(?:,| is| was|:)? closed\b/gi;

export const fractureOpening = reader(
  'fracture-opening',
  /open|closed|gustilo/i,
  (text) =>
    findAll(text, opened, (match) => {
      const grade = match.groups!.grade;
      if (/closed/i.test(match[0])) return { value: 'closed' };
      const gustilo = /gustilo[^.;]{0,24}?\b(I{1,3}|[123])(?:[ABC])?\b/i.exec(text)?.[1] ?? null;
      // A type or grade alone may be of anything else.
      if (grade && !/gustilo/i.test(match[0]) && !/\bopen\b/i.test(text)) return null;
      const of = gustilo ?? (grade && /gustilo/i.test(text) ? grade : null);
      if (of === null) return grade ? null : { value: 'open-not-graded' };
      return { value: /^(?:III|3)$/i.test(of) ? 'open-3' : 'open-1-2' };
    }),
  ['past'],
);

const displacement =
  /\b(?<not>non[- ]?displaced|undisplaced|(?:not|without(?: significant)?|no(?: significant)?) displace(?:d|ment))\b|\b(?<little>minimally|slightly|mildly)[- ]displaced\b|(?<!-)\bdisplaced\b/gi;

export const fractureDisplaced = reader(
  'fracture-displaced',
  /displace/i,
  (text) =>
    findAll(text, displacement, ({ groups }) => {
      if (groups!.not) return { value: 'not-displaced' };
      const doubt = groups!.little ? 'The note says that it is displaced little.' : null;
      return { value: 'displaced', doubt };
    }),
  ['past'],
);

const phases =
  /\b(?<malunion>mal[- ]?union|healed in malposition)\b|\b(?<nonunion>non[- ]?union|pseud?arthrosis)\b|\b(?<delayed>delayed (?:healing|union))\b|\b(?<routine>routine healing|healing (?:well|as expected|appropriately|routinely)|interval healing|(?:progressive|early|abundant|bridging) callus|callus formation|routine fracture care)\b|\b(?<active>active treatment|initial (?:encounter|treatment|visit) for|acute fracture|first treatment of (?:this|the) fracture|new fracture|fracture, initial encounter)\b|\b(?<sequela>sequelae?|late effects? of)\b/gi;

export const fracturePhase = reader(
  'fracture-phase',
  /union|heal|callus|active|initial|acute|first|new|sequel|late effect|arthros/i,
  (text) =>
    findAll(text, phases, ({ groups }) => {
      const [name] = Object.entries(groups!).find(([, said]) => said !== undefined)!;
      // The pattern’s groups are these.
      const value = name as 'malunion' | 'nonunion' | 'delayed' | 'routine' | 'active' | 'sequela';
      const doubt =
        value === 'routine' && !/routine/i.test(text)
          ? 'The note describes healing and does not call it routine.'
          : null;
      return { value, doubt };
    }),
);
