// Coding accuracy, raw: every scored error counts. Final reviews only, with disputes decided, since a contract goes by
// those; the first score stands beside it.

import { codeParts, unbrokenCharts } from '../code-parts.ts';
import { ratioMeasure } from '../usual.ts';

export const accuracy = ratioMeasure({
  id: 'accuracy',
  name: 'Coding accuracy',
  facts: 'reviews',
  numerator: 'codes agreed with, in final reviews',
  denominator: 'codes agreed with, revised and omitted (code over code)',
  source:
    'AHIMA, Benchmarking to Improve Coding Accuracy and Productivity (2009), as cited by ICD10monitor; ratio of sums over charts',
  of: 'reviewed charts',
  term: 'accuracy',
  parts: codeParts('', ['r', 'o'], true),
  also: [
    {
      name: 'At first, before rebuttals',
      unit: 'share',
      as: 'ratio',
      parts: codeParts('first-', ['r', 'o'], false),
    },
    {
      name: 'All opportunities',
      unit: 'share',
      as: 'ratio',
      parts: codeParts('', ['r', 'o', 'd'], true),
      method: 'all-opportunities',
    },
    {
      name: 'Delivered codes that stand',
      unit: 'share',
      as: 'ratio',
      parts: codeParts('', ['r', 'd'], true),
      method: 'vendor-denominator',
    },
    {
      name: 'Charts without an error',
      unit: 'share',
      as: 'ratio',
      parts: unbrokenCharts,
      method: 'case-over-case',
    },
  ],
  says: (x, m) => `${x} of ${m} codes agreed with`,
});
