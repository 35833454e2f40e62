// Who takes in files of each kind. A reader throws an ImportProblem where a file cannot be taken: whatever it has written
// by then is taken back.

import type { ImportWhat, WhatOf } from '../../../model/oversight/imports.ts';
import type { Queries } from '../../database/database.ts';
import { take837 } from './take-837.ts';
import { takeCharts } from './take-charts.ts';
import { takeFhir } from './take-fhir.ts';
import { takeStatus } from './take-status.ts';

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

const importers: { [K in ImportWhat['kind']]: Importer<K> } = {
  'coded-charts': takeCharts,
  'claims-837': take837,
  'claims-fhir': takeFhir,
  'claims-csv': takeStatus,
};

export const takeByKind = <K extends ImportWhat['kind']>(
  bytes: Buffer,
  what: WhatOf<K> & { kind: K },
  taking: Taking,
): Promise<Record<string, number>> => importers[what.kind](bytes, what, taking);
