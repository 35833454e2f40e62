// A heading as it is written, with its dot.

import type { Opened } from './search-options.ts';

export const codeWords = ({ set, heading }: Pick<Opened, 'set' | 'heading'>): string =>
  set.kind === 'icd-10-cm' && heading.length > 3 ? `${heading.slice(0, 3)}.${heading.slice(3)}` : heading;
