// A value that may be one of the fields that identify a chart, as the different ways of looking find it.

import type { ChartField } from '../../model/chart.ts';
import type { Cut, ValueReader } from '../../model/profile.ts';
import { fitsField } from '../teach/part-of-text.ts';
import type { PageParts } from './page-parts.ts';

export interface Find {
  /** `account`: the patient's or the encounter's, which is settled when all is found. */
  field: ChartField | 'account';
  value: string;
  /** From 0 to 1, by how plainly the page says so. */
  sure: number;
  cut?: Cut;
  /** The label that it stands beside. */
  label?: { element: Element; text: string };
  /** How to read it, where that is known already; otherwise the element is pointed at. */
  reader?: ValueReader;
  element?: Element;
}

export const fits = (field: Find['field'], text: string, parts: PageParts): boolean =>
  fitsField(field === 'account' ? 'encounter' : field, text, parts.view.dates);
