// How many nerve conduction studies were made.

import { numberIn, wholeNumber } from '../text/numbers.ts';
import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

const words = new RegExp(
  String.raw`\b(?<count>${wholeNumber})(?: (?:total|motor and sensory|separate))*(?: nerve conduction| NCS| NCV)? studies\b|\b(?:NCS|NCV|nerve conduction studies)[ :]*(?:x ?|\(|total[: ]+|performed: ?)(?<behind>\d{1,2})\b`,
  'gi',
);

export const nerveStudies: FactReader<'nerve-studies'> = {
  fact: 'nerve-studies',
  hint: /studies|NCS|NCV/i,
  read: ({ text, lead, section, note }) =>
    /\b(?:nerve conduction|NCS|NCV|electrodiagnos\w+)\b/i.test(
      `${note.name} ${section.heading} ${lead} ${text}`,
    )
      ? findAll(text, words, ({ groups }) => {
          const value = numberIn((groups!.count ?? groups!.behind)!);
          return value > 0 && value <= 60 ? { value } : null;
        })
      : [],
};
