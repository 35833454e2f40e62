// What takes in a file of one kind. A reader throws an ImportProblem where a file cannot be taken: whatever it has written by
// then is taken back.

import type { ImportWhat, WhatOf } from '../../../model/oversight/imports.ts';
import type { Queries } from '../../database/database.ts';

/** What a file is taken in with. */
export interface Taking {
  queries: Queries;
  organisation: string;
  /** Id of the import: what comes of it names it. */
  importId: string;
  /** Whose account imports. */
  by: string;
  now: number;
}

/** Writes what the file holds. @returns how many of what, by names that the screen has words for. */
export type Importer<K extends ImportWhat['kind']> = (
  bytes: Buffer,
  what: WhatOf<K>,
  taking: Taking,
) => Promise<Record<string, number>>;
