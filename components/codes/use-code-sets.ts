// The code tables of this browser, for every screen that looks something up.

import { useSyncExternalStore } from 'react';
import type { CodeSets } from '../../lib/codes/code-sets.ts';
import { followSets, setsHere } from './shelf-here.ts';

/** Those of the starter, and imported ones beside them as soon as they are open; a new value whenever they change. */
export const useCodeSets = (): CodeSets => useSyncExternalStore(followSets, setsHere);
