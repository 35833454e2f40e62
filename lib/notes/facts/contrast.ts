// Contrast of an imaging study: none, given, or both without and then with.

import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

const agent = `(?:IV |intravenous |iodinated |gadolinium[- ]based )*(?:contrast|gadolinium|gadobutrol|gadavist|gadoterate|dotarem|iohexol|omnipaque|iopamidol|isovue|iodixanol|visipaque)`;
const dose = String.raw`(?:\d+(?:\.\d+)? ?(?:mL|cc) (?:of )?)?`;
const words = new RegExp(
  [
    String.raw`\b(?<both>(?:without|w\/o) (?:and|&|then|and then|followed by|and subsequently) (?:with|w\/) ${dose}${agent}|with(?: and|\/| &) ?without ${dose}${agent}|(?:before and after|pre[- ]and post[- ]?)(?: the)? ?(?:administration of |injection of |IV )*${dose}${agent}|w\/?wo ${agent}|pre-? and post-?contrast)\b`,
    String.raw`\b(?<none>(?:without|w\/o|no)(?: the (?:use|administration) of)? ${agent}|non[- ]?contrast(?:ed)?|unenhanced)\b`,
    String.raw`\b(?<given>(?:(?:with|w\/)(?: the)?(?: use of)? ${dose}|(?:after|following)(?: the)? (?:(?:uneventful )?(?:administration|injection|infusion) of ${dose}|\d+(?:\.\d+)? ?(?:mL|cc) (?:of )?))${agent}(?! allergy)|contrast[- ]enhanced|${agent}(?: \d+)?,? ?${'\\d+'} ?mL (?:IV|intravenously)|post-?contrast)\b`,
  ].join('|'),
  'gi',
);
const study =
  /\b(?:CT|CTA|MRI?|MRA|scan|tomograph\w*|technique|study|exam\w*|imaging|brain|abdomen|pelvis|chest)\b/i;

export const contrast: FactReader<'contrast'> = {
  fact: 'contrast',
  hint: /contrast|enhanced|gado|iohexol|omnipaque|iopamidol|isovue|iodixanol|visipaque|dotarem/i,
  alsoFrom: ['denied'],
  read: ({ text, note }) =>
    !study.test(`${note.name} ${text}`) ||
    /\b(?:fluoro\w*|angiogra\w+|catheter\w*|arthrogra\w+)\b/i.test(text)
      ? []
      : findAll(text, words, ({ 0: said, index, groups }) => {
          if (/\b(?:allerg\w+|reaction)\b/i.test(text.slice(index, index + 60))) return null;
          const oral = /\b(?:oral|rectal)\b/i.test(text.slice(Math.max(0, index - 10), index + said.length));
          if (groups!.none && oral) return null;
          const value = groups!.both ? 'without-then-with' : groups!.none ? 'without' : 'with';
          return { value, doubt: oral ? 'Contrast by mouth alone counts as none.' : null };
        }),
};
