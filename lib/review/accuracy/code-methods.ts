// Accuracy over all codes of a chart. The methods differ in what they divide by, and give very different
// figures for the same chart; code over code is the usual one, and alone it hides over-coding.

import { codeCounts } from './code-counts.ts';
import { cases, type Method, share, yesNo } from './method.ts';

const benchmarking =
  'AHIMA, Benchmarking to Improve Coding Accuracy and Productivity (2009), as cited by ICD10monitor, “Intrigued by Coding Accuracy?”';

export const codeOverCode: Method = {
  ...share,
  id: 'code-over-code',
  name: 'Code over code',
  formula: 'agreed ÷ (agreed + revised + omitted)',
  source: benchmarking,
  part: (chart, attribution) => {
    const { agree, revise, add } = codeCounts(chart, attribution);
    return { correct: agree, of: agree + revise + add };
  },
};

export const codeOverCodeNet: Method = {
  ...share,
  id: 'code-over-code-net',
  name: 'Code over code, net',
  formula: '(agreed − deleted) ÷ (agreed + revised + omitted), at least 0',
  source: benchmarking,
  part: (chart, attribution) => {
    const { agree, revise, add, delete: deleted } = codeCounts(chart, attribution);
    return { correct: agree - deleted, of: agree + revise + add };
  },
};

export const allOpportunities: Method = {
  ...share,
  id: 'all-opportunities',
  name: 'All opportunities',
  formula: 'agreed ÷ (agreed + revised + omitted + deleted)',
  source: 'Usual practice of coding audits: additions, deletions and revisions are all errors',
  part: (chart, attribution) => {
    const { agree, revise, add, delete: deleted } = codeCounts(chart, attribution);
    return { correct: agree, of: agree + revise + add + deleted };
  },
};

export const vendorDenominator: Method = {
  ...share,
  id: 'vendor-denominator',
  name: 'Delivered codes that stand',
  formula: 'agreed ÷ (agreed + revised + deleted)',
  source: 'Precision of the delivered codes; general use, no single authority',
  part: (chart, attribution) => {
    const { agree, revise, delete: deleted } = codeCounts(chart, attribution);
    return { correct: agree, of: agree + revise + deleted };
  },
};

export const caseOverCase: Method = {
  ...cases,
  id: 'case-over-case',
  name: 'Case over case',
  formula: 'charts without a revised, omitted or deleted code ÷ charts reviewed',
  source: 'Record over record, as described by ICD10monitor, “Intrigued by Coding Accuracy?”',
  part: (chart, attribution) => {
    const { revise, add, delete: deleted } = codeCounts(chart, attribution);
    return yesNo(revise + add + deleted === 0);
  },
};
