// All made-up pages.

import { dlIdentifiers } from './dl-identifiers.ts';
import { inlineInputs } from './inline-inputs.ts';
import { letterPointers } from './letter-pointers.ts';
import { nestedDivsGrid } from './nested-divs-grid.ts';
import type { SamplePage } from './page-type.ts';
import { noteFullOfCodes, problemListDecoy, worklistOfMany } from './pages-without-codes.ts';
import { tableWithColspan } from './table-with-colspan.ts';
import { twoTablesDxAndCpt } from './two-tables-dx-and-cpt.ts';
import { ulListOfCodes } from './ul-list-of-codes.ts';

export const samplePages: SamplePage[] = [
  tableWithColspan,
  dlIdentifiers,
  inlineInputs,
  nestedDivsGrid,
  ulListOfCodes,
  twoTablesDxAndCpt,
  letterPointers,
  worklistOfMany,
  problemListDecoy,
  noteFullOfCodes,
];
