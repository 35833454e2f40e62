// How a CSV list of denials is to be read: which of its columns is which. For payers and billing systems that give no 835.

import { z } from 'zod';

export const denialsCsvField = z.enum([
  'number',
  'payer',
  'deniedOn',
  'amount',
  'carc',
  'rarcs',
  'group',
  'code',
  'modifiers',
  'vendor',
  'coder',
  'facility',
  'specialty',
]);
export type DenialsCsvField = z.infer<typeof denialsCsvField>;

/** Without these a row is no denial. */
export const neededDenialFields: readonly DenialsCsvField[] = [
  'number',
  'payer',
  'deniedOn',
  'amount',
  'carc',
];

export const denialsCsv = z.object({
  kind: z.literal('denials-csv'),
  delimiter: z.enum([',', ';', '\t', '|']),
  dates: z.enum(['year-month-day', 'month-day-year']),
  /** The heading of each field's column; a field that is not here is not in the file. */
  columns: z.partialRecord(denialsCsvField, z.string().min(1).max(200)),
});
export type DenialsCsv = z.infer<typeof denialsCsv>;
