// When anesthesia began and ended. Times stand in one line, in lines of their own, or as an interval.

import type { Passage } from '../note.ts';
import { intervalsIn } from './durations.ts';
import type { About, WholeReader } from './fact-reader.ts';
import { momentsOf } from './moments.ts';

const time = String.raw`(\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?|[0-2]\d[0-5]\d\b)`;
const begin = new RegExp(
  String.raw`\banesthe(?:sia|tic)\b(?: care| time)? ?(?:start(?:ed|s)?|begins?|began|in)\b(?: time| at)?[ :=@]*${time}`,
  'i',
);
const end = new RegExp(
  String.raw`\banesthe(?:sia|tic)\b(?: care| time)? ?(?:stop(?:ped|s)?|end(?:ed|s)?|finish(?:ed)?|out)\b(?: time| at)?[ :=@]*${time}`,
  'i',
);
/** So many lines apart they still belong together. */
const apart = 12;

type Found = ReturnType<WholeReader<'anesthesia-times'>['readAll']>[number];

export const anesthesiaTimes: WholeReader<'anesthesia-times'> = {
  fact: 'anesthesia-times',
  readAll: (passages, about) => {
    const today = passages.filter(({ section }) => ['today', 'conclusion'].includes(section.kind));
    const found = [...named(today, about), ...asInterval(today, about)];
    return found.length > 0 ? found : inRecord(today, about);
  },
};

function named(passages: readonly Passage[], about: About): Found[] {
  return passages.flatMap((passage, i) => {
    const start = begin.exec(passage.text);
    if (!start) return [];
    const at = passages.slice(i, i + apart).findIndex(({ text }) => end.test(text));
    const last = at < 0 ? null : passages[i + at]!;
    const stop = last && end.exec(last.text)!;
    const moments = momentsOf(start[1]!, stop?.[1] ?? null, passage, about);
    const doubt = stop ? moments?.doubt : 'The end of anesthesia was not found.';
    return moments
      ? [
          {
            value: [moments.value],
            from: start.index,
            to: start.index + start[0].length,
            doubt: doubt ?? null,
            passage,
            last: last ?? passage,
          },
        ]
      : [];
  });
}

const asInterval = (passages: readonly Passage[], about: About): Found[] =>
  passages.flatMap((passage) =>
    /\banesthe(?:sia|tic)\b/i.test(passage.text) && !begin.test(passage.text)
      ? intervalsIn(passage.text)
          .filter(({ from }) =>
            /\banesthe(?:sia|tic) (?:time|care)\b[^.;]{0,48}$/i.test(passage.text.slice(0, from)),
          )
          .flatMap((one) => offer(passage, one.start, one.stop, one.from, one.to, about, null))
      : [],
  );

/** `Start 13:20, delivery 13:44, end 14:12` in a record of anesthesia. */
const inRecord = (passages: readonly Passage[], about: About): Found[] =>
  passages.flatMap((passage) => {
    if (!/\banesthe/i.test(passage.note.name)) return [];
    const match = new RegExp(
      String.raw`(?:^|[:;.] ?)start(?: time)?[ :=]*${time}[^.]{0,60}?\b(?:end|stop)(?: time)?[ :=]*${time}`,
      'i',
    ).exec(passage.text);
    return match
      ? offer(
          passage,
          match[1]!,
          match[2]!,
          match.index,
          match.index + match[0].length,
          about,
          'Only the title of the document tells that these are times of anesthesia.',
        )
      : [];
  });

function offer(
  passage: Passage,
  start: string,
  stop: string,
  from: number,
  to: number,
  about: About,
  doubt: string | null,
): Found[] {
  const moments = momentsOf(start, stop, passage, about);
  return moments
    ? [{ value: [moments.value], from, to, doubt: doubt ?? moments.doubt, passage, last: passage }]
    : [];
}
