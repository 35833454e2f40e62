// A record, or part of one, as the fields of a change.

import type { Change } from './change.ts';

/** Through JSON, as it travels: what it leaves out is left out here too. */
export const asFields = (record: object): Change['fields'] => JSON.parse(JSON.stringify(record));
