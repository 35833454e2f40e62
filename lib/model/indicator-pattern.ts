// What to look for in a page when somebody asks a provider about a topic: words and, where they name a measurement,
// the units its value may have. Data and no regular expressions, because it travels from the panel into a page: what
// is closed can be checked, and cannot be made slow.

import { z } from 'zod';

/** Units as a value may be written in; other ways to write each are known where pages are read. */
export const measuredUnit = z.enum([
  '%',
  '°F',
  '°C',
  'mmHg',
  'bpm',
  '/min',
  'mg/dL',
  'g/dL',
  'mcg/dL',
  'umol/L',
  'mmol/L',
  'mEq/L',
  'mg/L',
  'ng/mL',
  'ng/L',
  'pg/mL',
  'U/L',
  'K/uL',
  'fL',
  'mg/g',
  'mOsm/kg',
  'mL/min',
  'mL/kg/h',
  'mL/kg',
  'mL/h',
  'mL',
  'L',
  'L/min',
  'mcg/kg/min',
  'mcg/min',
  'units',
  'units/min',
  'mg',
  'kg',
  'lb',
  'kg/m2',
  'cm',
  'mm',
  'cmH2O',
  'kcal',
  'min',
  'h',
  's',
]);
export type MeasuredUnit = z.infer<typeof measuredUnit>;

export const indicatorPattern = z.strictObject({
  /** What the indicator is called in the list of what was found. */
  label: z.string().min(1).max(60),
  /**
   * Words and phrases that name it, whole. Case does not count, unless the word is written with a capital here:
   * `MAP` is a blood pressure, and `map` is none.
   */
  words: z.array(z.string().min(1).max(60)).min(1).max(40),
  /** Null where it is no measurement. */
  value: z
    .strictObject({
      /** A figure with another unit is not its value; one without any may be. */
      units: z.array(measuredUnit).max(8),
      /** What is possible at all, in any of the units: a figure outside is something else. */
      min: z.number().optional(),
      max: z.number().optional(),
      /** Two figures with a stroke between them are a value: 88/52, 13/15. For others they are a date. */
      pair: z.boolean().optional(),
    })
    .nullable(),
});
export type IndicatorPattern = z.infer<typeof indicatorPattern>;
