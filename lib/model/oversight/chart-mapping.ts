// Which column of a vendor's file of coded charts is which, as a person pointed at them. Kept with each import: the vendor's
// next file is read the same way.

import { z } from 'zod';
import { placeName } from '../limits.ts';
import { deliveryMethod } from './vendor.ts';

/** What a column can say of a chart. */
export const chartField = z.enum([
  'number',
  'facility',
  'coder',
  'specialty',
  'encounterType',
  'class',
  'payer',
  'provider',
  'delivery',
  'source',
  'dateOfService',
  'discharged',
  'drg',
  'documented',
  'received',
  'coded',
  'reviewed',
  'returned',
  'billed',
  'zone',
  'rationale',
  'ownReview',
  'modifiers',
  'units',
  'poa',
]);
export type ChartField = z.infer<typeof chartField>;

/** What a column of codes holds; `any`: told by the form of each. */
export const codeColumn = z.enum(['diagnosis', 'pcs', 'procedure', 'any']);
export type CodeColumn = z.infer<typeof codeColumn>;

const heading = z.string().min(1).max(200);

export const chartMapping = z.object({
  /** Heading of the column of each field. */
  columns: z.partialRecord(chartField, heading).refine(({ number }) => number !== undefined),
  /** Headings of columns that hold codes, in the order in which codes are read. */
  codes: z.array(z.object({ heading, holds: codeColumn })).max(80),
  /** Whether several rows make one chart, a code each. */
  rows: z.enum(['chart', 'code']),
  delimiter: z.enum([',', ';', '\t', '|']),
  dates: z.enum(['year-month-day', 'month-day-year']),
  /** IANA name of the time zone of moments that say none. */
  zone: z.string().min(1).max(60),
  /** Of all charts of the file that do not say so themselves; null: not known. */
  facility: placeName.nullable(),
  delivery: deliveryMethod.nullable(),
});
export type ChartMapping = z.infer<typeof chartMapping>;
