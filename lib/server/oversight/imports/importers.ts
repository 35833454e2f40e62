// Who takes in files of each kind.

import type { ImportWhat, WhatOf } from '../../../model/oversight/imports.ts';
import { take835, takeDenialsCsv } from '../denials/take-files.ts';
import type { Importer, Taking } from './importer.ts';
import { take837 } from './take-837.ts';
import { takeCharts } from './take-charts.ts';
import { takeFhir } from './take-fhir.ts';
import { takeStatus } from './take-status.ts';

const importers: { [K in ImportWhat['kind']]: Importer<K> } = {
  'coded-charts': takeCharts,
  'claims-837': take837,
  'claims-fhir': takeFhir,
  'claims-csv': takeStatus,
  'remittances-835': take835,
  'denials-csv': takeDenialsCsv,
};

export const takeByKind = <K extends ImportWhat['kind']>(
  bytes: Buffer,
  what: WhatOf<K> & { kind: K },
  taking: Taking,
): Promise<Record<string, number>> => importers[what.kind](bytes, what, taking);
