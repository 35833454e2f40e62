// Which part of a page the address asks for.

import { keysOf } from '../../../../lib/model/keys-of.ts';

export const partOf = <T extends string>(parts: Readonly<Record<T, string>>, asked: string | null): T => {
  const known = keysOf(parts);
  // No page is without parts.
  return known.find((one) => one === asked) ?? known[0]!;
};
