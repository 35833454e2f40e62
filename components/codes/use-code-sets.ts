// The code tables of this browser, for every screen that looks something up.

import { useMemo } from 'react';
import { type CodeSets, codeSets } from '../../lib/codes/code-sets.ts';

/** Those of the starter until imported ones are there; a new value whenever that changes. */
export function useCodeSets(): CodeSets {
  return useMemo(() => codeSets([]), []);
}
