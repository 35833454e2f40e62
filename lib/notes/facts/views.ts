// How many views of a part were made and read.

import { numberIn, wholeNumber } from '../text/numbers.ts';
import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

const words = new RegExp(
  String.raw`\b(?:(?<count>${wholeNumber}|single)[- ]views?|views?(?: obtained)?[ :x×]+(?<behind>\d{1,2})\b(?! ?(?:mm|cm|%)))\b|\b(?<two>(?:AP|PA|frontal)(?: upright)?(?:,| and| &|\/) ?(?:lateral|lat))\b(?<third>,? (?:and |& )?obliques?)?`,
  'gi',
);
const echo =
  /\b(?:chamber|axis|parasternal|apical|subcostal|echo\w*|catheter\w*|grade|laryngosc\w+|Mallampati)\b/i;
const imaging =
  /\b(?:x-?rays?|radiographs?|films?|chest|CXR|KUB|abdomen|knee|wrist|hand|ankle|foot|hip|pelvis|spine|shoulder|elbow|ribs?|radiology|mammogra\w+)\b/i;

export const views: FactReader<'views'> = {
  fact: 'views',
  hint: /views?|\b[ap]{2}\b|frontal/i,
  read: ({ text, note }) =>
    echo.test(text) || !imaging.test(`${note.name} ${text}`)
      ? []
      : findAll(text, words, ({ groups }) => {
          const { count, behind, two, third } = groups!;
          if (two)
            return /\d[- ]views?|\b(?:two|three|four|one|single)[- ]views?/i.test(text)
              ? null
              : { value: third ? 3 : 2, doubt: 'Counted from the names of the views.' };
          const value = count && /single/i.test(count) ? 1 : numberIn((count ?? behind)!);
          return value >= 1 && value <= 12 ? { value } : null;
        }),
};
