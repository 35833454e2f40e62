// What a reviewer has confirmed of the record for the automatic checks, or said of the encounter where no page shows it.
// Part of the worksheet: a second reviewer of the same chart reads for themselves. Who said it when is told by the change.

import { z } from 'zod';
import { isoDate } from './chart.ts';
import { type FactName, factName, factValues } from './confirmed-fact.ts';
import { evidence } from './evidence.ts';
import { derivedId, recordId } from './ids.ts';
import { jsonValue } from './json-value.ts';
import { keysOf } from './keys-of.ts';

/** What checks need of an encounter and its page may not show; named as `RuleChart` has it. */
export const saidFields = {
  setting: z.enum(['inpatient', 'outpatient', 'emergency']),
  claim: z.enum(['professional', 'facility']),
  /** Whose way of counting applies: Medicare's own, or the code book's. */
  counting: z.enum(['cms', 'cpt']),
  sex: z.enum(['F', 'M']),
  /** Two digits of the place of service. */
  place: z.string().regex(/^\d{2}$/),
  dob: isoDate,
  dateOfService: isoDate,
  dischargeDate: isoDate,
} as const;
export type SaidField = keyof typeof saidFields;

export const isSaidField = (name: string): name is SaidField => Object.hasOwn(saidFields, name);

export const chartFactName = z.enum([...factName.options, ...keysOf(saidFields)]);
export type ChartFactName = FactName | SaidField;

export const chartFact = z.object({
  worksheetId: recordId,
  encounterId: recordId,
  name: chartFactName,
  /** The line that it is about; null: the whole encounter. */
  lineKey: z.string().min(1).max(80).nullable(),
  /** Of the fact's shape; null: taken back. */
  value: jsonValue,
  /** Where it was read. */
  evidence: evidence.nullable(),
});
export type ChartFact = z.infer<typeof chartFact>;

/** Whether a value is of a fact's shape; null, by which a fact is taken back, always is. */
export const fitsFact = (name: ChartFactName, value: unknown): boolean =>
  value === null || (isSaidField(name) ? saidFields[name] : factValues[name]).safeParse(value).success;

/** One a worksheet, fact and line, on whichever device it is said. */
export const chartFactId = (worksheet: string, name: string, lineKey: string | null): Promise<string> =>
  derivedId('chart-fact', worksheet, name, lineKey ?? '');
