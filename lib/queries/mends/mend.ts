// What a mend is: a query in other words, and what is said on the button that puts them in.

import type { Query } from '../../model/query.ts';

export interface Mend {
  /** As a button says it: `Add “Unable to determine”`. */
  says: string;
  query: Query;
}

const longest = 40;

/** Words on a button; long ones are cut. */
export const quoted = (words: string): string =>
  `“${words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words}”`;
