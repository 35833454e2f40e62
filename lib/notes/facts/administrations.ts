// What was infused, pushed or injected, line by line of the record of it: one list for a document.

import type { Administration } from '../../model/confirmed-fact.ts';
import type { Passage } from '../note.ts';
import { intervalsIn } from './durations.ts';
import type { About, WholeReader } from './fact-reader.ts';
import { momentsOf } from './moments.ts';

/** Drugs of tumors, antibodies among them, which are given by the same codes. */
const chemotherapy =
  /\b(?:\w+platin|\w+taxel|\w+rubicin|\w+(?:zu|xi|mu|li)?mab(?:[- ]\w+)?|fluorouracil|5-?FU|gemcitabine|azacitidine|decitabine|cytarabine|cyclophosphamide|ifosfamide|methotrexate|vin(?:cristine|blastine|orelbine)|etoposide|irinotecan|topotecan|bortezomib|carfilzomib|pemetrexed|eribulin|bendamustine|bleomycin|dacarbazine|mitomycin)\b/i;
const fluid = /\b(?:normal saline|saline|NS|lactated ringer'?s?|LR|D5\w*|0\.9 ?%)\b/i;
const dosed =
  /\b(?<drug>[A-Z][A-Za-z-]{2,}(?: [a-z][a-z-]{3,}){0,2}),? (?<dose>\d[\d,.]* ?(?:mg|mcg|g|units|mEq|mL|L)(?:\/m2|\/kg)?)(?![\w/])/;
const ways: readonly (readonly [Administration['way'], RegExp])[] = [
  ['push', /\b(?:IV push|IVP|push|bolus)\b/i],
  ['injection', /\b(?:IM|SC|SQ|subQ|subcut\w*|intramuscular\w*|injection|injected)\b/i],
  ['infusion', /\b(?:infus\w+|IVPB|piggyback|pump|drip|gravity|running|over \d+|IV|intravenous\w*)\b/i],
];
const routes: readonly (readonly [string, RegExp])[] = [
  ['IV', /\b(?:IV|IVP|IVPB|intravenous\w*|Y-site|port|gravity|infusion)\b/i],
  ['IM', /\b(?:IM|intramuscular\w*)\b/i],
  ['SC', /\b(?:SC|SQ|subQ|subcut\w*)\b/i],
];
const ordered =
  /\b(?:order(?:ed|s)?|plan(?:ned)?|next|will|premedication|as she tolerates|prescribed|takes|daily|at night|by mouth|oral(?:ly)?|PO)\b/i;

export const administrations: WholeReader<'administrations'> = {
  fact: 'administrations',
  readAll: (passages, about) => {
    const found = passages
      .filter(({ section }) => section.kind === 'today')
      .flatMap((passage) => {
        const read = readLine(passage, about);
        return read ? [{ ...read, passage }] : [];
      })
      .slice(0, 60);
    if (found.length === 0) return [];
    const [first, last] = [found[0]!.passage, found.at(-1)!.passage];
    const doubt = found.find((one) => one.doubt !== null)?.doubt ?? null;
    const value = found.map(({ given }) => given);
    return [{ value, from: 0, to: first.text.length, doubt, passage: first, last }];
  },
};

function readLine(passage: Passage, about: About): { given: Administration; doubt: string | null } | null {
  const { text } = passage;
  const match = dosed.exec(text);
  const way = ways.find(([, words]) => words.test(text))?.[0];
  const [interval] = intervalsIn(text);
  const at = /^\s*(\d{1,2}:\d{2})\b/.exec(text)?.[1];
  // A line of a record has a time; a sentence that only names a drug is none.
  if (!match || !way || (!interval && !at) || ordered.test(text)) return null;
  const moments = momentsOf(interval?.start ?? at!, interval?.stop ?? null, passage, about);
  if (!moments) return null;
  const { drug, dose } = match.groups!;
  const given: Administration = {
    kind: chemotherapy.test(drug!) ? 'chemotherapy' : fluid.test(drug!) ? 'hydration' : 'therapeutic',
    way: interval && way !== 'injection' ? 'infusion' : way,
    drug: drug!.slice(0, 80),
    dose: dose!.slice(0, 80),
    route: routes.find(([, words]) => words.test(text))?.[0] ?? null,
    site: null,
    ...moments.value,
  };
  const open = given.way === 'infusion' && given.stop === null;
  return { given, doubt: open ? 'An infusion has no end in its line.' : moments.doubt };
}
