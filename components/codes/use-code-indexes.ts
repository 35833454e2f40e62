// The search indexes of this browser's code systems, for every screen in which somebody types a code or its words.

import { useSyncExternalStore } from 'react';
import { type CodeSearch, followSearches, searchesHere } from './shelf-here.ts';

export type { CodeSearch };

/**
 * One of each code system and release: imported ones, then those of the starter; a new value when they change. The index of
 * a release that has just come is there about a second after its table.
 */
export const useCodeIndexes = (): readonly CodeSearch[] => useSyncExternalStore(followSearches, searchesHere);
