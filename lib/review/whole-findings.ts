// What a review found of the stay as a whole: a DRG or a discharge disposition that should be another. They have
// no line and no verdict, but the vendor answers them and a colleague decides on them like any other finding.

import type { WholeChartValue, Worksheet } from '../model/worksheet.ts';

type Field = 'drg' | 'discharge';

/** What steps name them by. No line has such a key: those begin with a code system, `unreadable` or `add`. */
export const wholeKeys: Record<Field, string> = { drg: 'whole drg', discharge: 'whole discharge' };

export const isWholeKey = (lineKey: string): boolean => Object.values(wholeKeys).includes(lineKey);

export interface WholeFinding {
  lineKey: string;
  /** In the field's words. */
  name: string;
  delivered: string;
  reviewed: string;
  rootCause: WholeChartValue['rootCause'];
}

const names: Record<Field, string> = { drg: 'DRG', discharge: 'Discharge disposition' };

/** Where both sides are known and differ. */
export function wholeFindings(worksheet: Partial<Pick<Worksheet, Field>>): WholeFinding[] {
  return (['drg', 'discharge'] as const).flatMap((field) => {
    const { delivered = null, reviewed = null, rootCause = null } = worksheet[field] ?? {};
    return delivered && reviewed && delivered !== reviewed
      ? [{ lineKey: wholeKeys[field], name: names[field], delivered, reviewed, rootCause }]
      : [];
  });
}
