// Measures of procedures: inpatient ones as whole codes and by character, outpatient ones as lines, and what
// was charged or not.

import { isLeftOut } from './attribution.ts';
import { codeCounts } from './code-counts.ts';
import { type Method, partOf, share } from './method.ts';
import type { Element } from './reviewed-chart.ts';

const codeType = 'Code-type breakdown of code over code, as recommended by ICD10monitor';

const isPcs = ({ delivered, reviewed }: Element): boolean => (reviewed ?? delivered)?.system === 'ICD-10-PCS';

const isCharge = ({ delivered, reviewed }: Element): boolean => {
  const system = (reviewed ?? delivered)?.system;
  return system === 'CPT' || system === 'HCPCS';
};

const codeOverCodeOf = (id: string, name: string, of: (element: Element) => boolean): Method => ({
  ...share,
  id,
  name,
  formula: 'agreed ÷ (agreed + revised + omitted), over the review’s codes of this kind',
  source: codeType,
  part: (chart, attribution) => {
    const { agree, revise, add } = codeCounts(chart, attribution, of);
    return partOf(agree, agree + revise + add);
  },
});

export const pcsCodes = codeOverCodeOf('pcs-codes', 'ICD-10-PCS, whole code', isPcs);
export const procedureLines = codeOverCodeOf('procedure-lines', 'CPT and HCPCS lines', isCharge);

/** The seven characters as the Medical and Surgical section names them; other sections name some differently. */
const axes = [
  'section',
  'body system',
  'root operation',
  'body part',
  'approach',
  'device',
  'qualifier',
] as const;

const axisMeasure = (axis: number, name: string): Method => ({
  ...share,
  id: `pcs-character-${axis + 1}`,
  name: `ICD-10-PCS, character ${axis + 1} (${name})`,
  formula: 'codes of the review whose character was delivered ÷ ICD-10-PCS codes of the review',
  source: codeType,
  part: (chart, attribution) => {
    let right = 0;
    let of = 0;
    for (const element of chart.elements) {
      if (!isPcs(element) || !element.reviewed) continue;
      const same = element.delivered?.code[axis] === element.reviewed.code[axis];
      if (!same && isLeftOut(element, attribution)) continue;
      of += 1;
      if (same) right += 1;
    }
    return partOf(right, of);
  },
});

/** One a character, in their order. */
export const pcsCharacters: readonly Method[] = axes.map((name, axis) => axisMeasure(axis, name));

export const chargesCaptured: Method = {
  ...share,
  id: 'charges-captured',
  name: 'Charge capture',
  formula: '(agreed + revised) ÷ (agreed + revised + omitted), over charge lines; the rest was missed',
  source: 'Charge capture review; general use, no single authority',
  part: (chart, attribution) => {
    const { agree, revise, add } = codeCounts(chart, attribution, isCharge);
    return partOf(agree + revise, agree + revise + add);
  },
};

export const chargesExtra: Method = {
  ...share,
  better: 'low',
  id: 'charges-extra',
  name: 'Charges that should not be there',
  formula: 'deleted ÷ (agreed + revised + deleted), over charge lines',
  source: 'Charge capture review; general use, no single authority',
  part: (chart, attribution) => {
    const { agree, revise, delete: deleted } = codeCounts(chart, attribution, isCharge);
    return partOf(deleted, agree + revise + deleted);
  },
};
