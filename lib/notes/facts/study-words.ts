// What a recording was made with, and the vessel that was treated.

import { numberIn, wholeNumber } from '../text/numbers.ts';
import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

export const withVideo: FactReader<'with-video'> = {
  fact: 'with-video',
  hint: /video/i,
  alsoFrom: ['denied'],
  read: ({ text, note }) =>
    /\bEEG|electroenceph|telemetry|recording/i.test(`${note.name} ${text}`)
      ? findAll(
          text,
          /\b(?<not>(?:without|no)(?: simultaneous)? video)\b|\b(?:video[- ]?EEG|vEEG|EEG with(?: continuous| simultaneous)? video|with (?:continuous |simultaneous )?video(?: monitoring| recording)?|continuous video)\b/gi,
          ({ groups }) => ({ value: groups!.not === undefined }),
        )
      : [],
};

export const naps: FactReader<'naps'> = {
  fact: 'naps',
  hint: /\bnaps?\b/i,
  read: ({ text, note }) =>
    /\b(?:MSLT|MWT|latency|sleep (?:study|laboratory)|nap trials?|nap opportunit\w+)\b/i.test(
      `${note.name} ${text}`,
    )
      ? findAll(
          text,
          new RegExp(
            String.raw`\b(${wholeNumber}) (?:scheduled |20-minute )*naps?(?: trials| opportunities)?\b`,
            'gi',
          ),
          (match) => {
            const value = numberIn(match[1]!);
            return value > 0 && value <= 6 ? { value } : null;
          },
        )
      : [],
};

const vessels: readonly (readonly ['LD' | 'LC' | 'RC' | 'LM' | 'RI', RegExp])[] = [
  ['LM', /\bleft main\b/i],
  ['LD', /\b(?:LAD|left anterior descending)\b/i],
  ['LC', /\b(?:LCx|LCX|circumflex)\b/i],
  ['RC', /\b(?:RCA|right coronary(?: artery)?)\b/i],
  ['RI', /\bramus(?: intermedius)?\b/i],
];

export const treatedVessel: FactReader<'treated-vessel'> = {
  fact: 'treated-vessel',
  hint: /stent|angioplasty|atherectomy|balloon|PCI/i,
  read: ({ text }) =>
    findAll(
      text,
      /\b(?:stent(?:s|ed|ing)?|angioplasty|atherectomy|PCI|POBA|balloon)\b[^.;]{0,60}?\b(?:in|into|to|of|in the|the)\b(?<of>[^.;]{0,60})/gi,
      ({ groups }) => {
        const named = vessels.filter(([, words]) => words.test(groups!.of!));
        return named.length === 1 ? { value: named[0]![0] } : null;
      },
    ),
};
