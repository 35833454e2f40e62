// Whether the record holds an order for the service, by whom.

import type { FactReader } from './fact-reader.ts';
import { findAll } from './find-all.ts';

const name = String.raw`(?:Drs?\.? [A-Z]|[A-Z]\. [A-Z]|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,? (?:MD|DO|NP|PA(?:-C)?|APRN|DPM)\b)`;
const words = new RegExp(
  String.raw`\b[Oo]rdered (?:(?:on|today|\d)[^.;]{0,24} )?by:? ${name}|\b(?:ORDER(?:ED BY|ING (?:PROVIDER|PHYSICIAN))?|Order(?:ing)? (?:provider|physician)|Ordering (?:Provider|Physician)|Ordered by|Order): ?(?:${name}|Emergency department, ${name})|\b(?:signed|written|standing|active) order\b[^.;]{0,40}\b(?:on file|in (?:the )?chart|dated|reviewed|present|from ${name})|\b[Oo]rder (?:from|by|of) ${name}`,
  'g',
);

export const orderPresent: FactReader<'order-present'> = {
  fact: 'order-present',
  hint: /order/i,
  alsoFrom: ['asked'],
  read: ({ text }) =>
    findAll(text, words, ({ index }) =>
      /\b(?:no|without(?: an?)?|missing|not|cancell?ed)\b[^.;]{0,12}$/i.test(text.slice(0, index))
        ? null
        : { value: true },
    ),
};
