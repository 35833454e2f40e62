// How much of a drug was given and how much of the vial was thrown away.

import type { FactReader, Find } from './fact-reader.ts';
import { findAll } from './find-all.ts';
import { doubtOfDrug, drugWords, isOfDrug } from './of-drug.ts';

const amount = String.raw`(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}(?:\.\d+)?) ?(mg|mcg|micrograms?|milligrams?|units?|IU)\b(?!\/| ?per\b)`;
const given = new RegExp(
  String.raw`\b(?:given|administered|injected|infused|received|gave|dose given|amount given|dose administered)\b(?:(?!discard|wast|vial)[^.;\d]){0,40}?${amount}|${amount}(?:(?!discard|wast|vial)[^.;\d]){0,24}?\b(?:(?:was|were) )?(?:given|administered|injected|infused)\b`,
  'gi',
);
const discarded = new RegExp(
  String.raw`\b(?:discarded|wasted|wast(?:e|age)|discard(?:ed)? amount)\b[^.;\d]{0,24}?${amount}|${amount}(?:(?!nothing|none|\bno\b)[^.;\d]){0,30}?\b(?:(?:was|were) )?(?:discarded|wasted|waste)\b|\b(?<none>(?:nothing|none|no drug|no medication)(?: was| were)? (?:discarded|wasted)|no (?:waste|wastage|discard(?:ed)?(?: drug| amount)?)|(?:waste|wastage|discarded)[ :]+(?:none|0 ?(?:mg|units|mL)?))\b`,
  'gi',
);

const number = (match: RegExpExecArray): number => Number((match[1] ?? match[3] ?? '').replaceAll(',', ''));

const way =
  /\b(?:IV|IM|SC|SQ|push|pump|infus\w+|inject\w+|given|administered|intravenous\w*|intramuscular\w*|subcutaneous\w*)\b/i;

/** `Pembrolizumab 200 mg in 100 mL saline IV infusion`: the amount behind the drug that was given. */
const behindName = (text: string, word: string): Find<'dose-given'>[] =>
  way.test(text) && !/\b(?:vials?|order|m2)\b/i.test(text)
    ? findAll(text, new RegExp(String.raw`\b${word}[a-z-]*(?: [a-z]+)?,? ${amount}`, 'gi'), (match) => ({
        value: Number(match[1]!.replaceAll(',', '')),
      }))
    : [];

export const doseGiven: FactReader<'dose-given'> = {
  fact: 'dose-given',
  hint: /\d ?(?:mg|mcg|microg|millig|units?|IU)\b/i,
  read: (passage, about) =>
    isOfDrug(passage, about)
      ? [
          ...findAll<'dose-given'>(passage.text, given, (match) => ({
            value: number(match),
            doubt: doubtOfDrug(about),
          })),
          ...drugWords(about).flatMap((word) => behindName(passage.text, word)),
        ]
      : [],
};

export const doseDiscarded: FactReader<'dose-discarded'> = {
  fact: 'dose-discarded',
  hint: /discard|wast/i,
  read: (passage, about) =>
    isOfDrug(passage, about)
      ? findAll(passage.text, discarded, (match) =>
          match.groups!.none
            ? { value: 0, doubt: doubtOfDrug(about) }
            : { value: number(match), doubt: doubtOfDrug(about) },
        )
      : [],
  alsoFrom: ['denied'],
};
