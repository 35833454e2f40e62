// The payer instructions as they stand in this person's store.

import { useLiveQuery } from 'dexie-react-hooks';
import type { SeenInstruction } from '../../lib/review/payers/in-force.ts';
import type { Database } from '../../lib/store/database.ts';
import { seenInstructions } from '../../lib/store/views/payer-instructions.ts';

/** Undefined while the store is being read. */
export const useInstructions = (db: Database): SeenInstruction[] | undefined =>
  useLiveQuery(() => seenInstructions(db), [db]);
