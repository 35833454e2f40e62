// Everything of one vendor that the backend keeps as bulk data, given out table by table in pages: what belongs into the file
// that the organisation takes along when it ends with a vendor.

import { z } from 'zod';
import { placeName } from '../limits.ts';

/** Tables, in the order in which they are given. */
export const returnedTable = z.enum([
  'coded_chart',
  'chart_code',
  'claim',
  'claim_line',
  'denial',
  'denial_step',
]);
export type ReturnedTable = z.infer<typeof returnedTable>;

/** Of these a row is told by its parent and a number in it; of the rest by its id alone. */
const numbered: ReadonlySet<ReturnedTable> = new Set<ReturnedTable>([
  'chart_code',
  'claim_line',
  'denial_step',
]);

export const dataReturnAsked = z
  .strictObject({
    /** Every name of the vendor. */
    vendor: z.array(placeName).min(1).max(21),
    table: returnedTable,
    /** Where the page before ended; null: from the start. */
    after: z
      .array(z.union([z.string().max(300), z.number().int()]))
      .max(2)
      .nullable(),
  })
  .refine(
    ({ table, after }) =>
      after === null ||
      (typeof after[0] === 'string' &&
        (numbered.has(table) ? typeof after[1] === 'number' : after.length === 1)),
    'no place in this table',
  );
export type DataReturnAsked = z.infer<typeof dataReturnAsked>;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const dataReturnPage = z.object({
  columns: z.array(z.string().max(60)).max(100),
  rows: z.array(z.array(cell).max(100)).max(2000),
  /** Null: that was all of the table. */
  after: z.array(z.union([z.string(), z.number()])).nullable(),
  /** Rows of the whole table, as they were counted with the first page; null on later pages. */
  total: z.number().int().nonnegative().nullable(),
});
export type DataReturnPage = z.infer<typeof dataReturnPage>;
export type ReturnedCell = z.infer<typeof cell>;
