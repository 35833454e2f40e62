// The policy of queries that holds for whoever asks: the organisation's, or the usual one where it has decided nothing.

import { useLiveQuery } from 'dexie-react-hooks';
import { type AnswerPolicy, policyIn, policyOf } from '../../lib/queries/policy.ts';
import type { Database } from '../../lib/store/database.ts';
import { knownPolicy } from '../../lib/store/views/query-policy.ts';

/** Hours run by the clock of whoever asks, who is where the provider is until the organisation says otherwise. */
export const zoneHere = Intl.DateTimeFormat().resolvedOptions().timeZone;
const usualHere = policyIn(zoneHere);

/** Undefined while the store is being read. */
export const usePolicy = (db: Database): AnswerPolicy | undefined =>
  useLiveQuery(async () => policyOf((await knownPolicy(db))?.values, usualHere), [db]);
