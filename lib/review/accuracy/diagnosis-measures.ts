// Measures of diagnoses: which one is first, the others, what raises severity, present on admission, and risk
// adjustment. Each has its own denominator; a chart without an opportunity is not reviewed, never 100 %.

import { holdsAttribute } from './attributes.ts';
import { isLeftOut } from './attribution.ts';
import { codeCounts, codeStands } from './code-counts.ts';
import { cases, type Method, partOf, share, yesNo } from './method.ts';
import type { Element, ReviewedChart, Side } from './reviewed-chart.ts';

const codeType = 'Code-type breakdown of code over code, as recommended by ICD10monitor';

const isDiagnosis = ({ delivered, reviewed }: Element): boolean =>
  (delivered ?? reviewed)?.system === 'ICD-10-CM';

const firstOf = (chart: ReviewedChart, side: 'delivered' | 'reviewed'): Element[] =>
  chart.elements.filter((element) => isDiagnosis(element) && element[side]?.sequence === 1);

/**
 * The review's first-listed diagnosis where it is recorded; otherwise the delivered one is right where it
 * stands as delivered, since agreeing with a line agrees with its place.
 */
export const firstListed: Method = {
  ...cases,
  id: 'first-listed-diagnosis',
  name: 'Principal or first-listed diagnosis',
  formula: 'charts whose first-listed diagnosis and its place stand ÷ charts with diagnoses',
  source: codeType,
  part: (chart, attribution) => {
    const delivered = firstOf(chart, 'delivered')[0];
    // An agreed line keeps its place unless the review says that another one is first.
    const others = firstOf(chart, 'reviewed').filter((element) => element !== delivered);
    // Only diagnoses without a place, or none at all: with nothing delivered, an omitted one is an error.
    if (!delivered && others.length === 0)
      return chart.elements.some((e) => isDiagnosis(e) && e.delivered) ? null : omittedOnly(chart);
    const stands = delivered?.disposition === 'agree' || delivered?.disposition === 'attribute';
    if (stands && others.length === 0) return yesNo(true);
    const causes = (delivered ? [delivered, ...others] : others).filter((e) => e.disposition !== 'agree');
    return causes.some((e) => !isLeftOut(e, attribution)) ? yesNo(false) : null;
  },
};

function omittedOnly(chart: ReviewedChart) {
  return chart.elements.some((e) => isDiagnosis(e) && e.reviewed) ? yesNo(false) : null;
}

export const secondaryDiagnoses: Method = {
  ...share,
  id: 'secondary-diagnoses',
  name: 'Secondary diagnoses',
  formula: 'agreed ÷ (agreed + revised + omitted), over the review’s diagnoses that are not first-listed',
  source: codeType,
  part: (chart, attribution) => {
    const { agree, revise, add } = codeCounts(
      chart,
      attribution,
      (e) => isDiagnosis(e) && e.reviewed?.sequence !== 1,
    );
    return partOf(agree, agree + revise + add);
  },
};

export const severityCapture: Method = {
  ...share,
  id: 'cc-mcc-capture',
  name: 'CC and MCC capture',
  formula: 'CC and MCC codes of the review that were delivered ÷ CC and MCC codes of the review',
  source: codeType,
  part: (chart, attribution) => {
    const raises = ({ reviewed }: Element) => {
      const level = reviewed?.facts?.severityLevel;
      return level === 'CC' || level === 'MCC';
    };
    const { agree, revise, add } = codeCounts(chart, attribution, raises);
    return partOf(agree, agree + revise + add);
  },
};

const isExempt = (side: Side | null): boolean => side?.poa === 'exempt' || side?.poa === '1';

export const presentOnAdmission: Method = {
  ...share,
  id: 'present-on-admission',
  name: 'Present on admission',
  formula: 'POA indicators that stand ÷ diagnoses both agree on that are not exempt',
  source: 'Code over code applied to POA and abstracted data, ICD10monitor, “Intrigued by Coding Accuracy?”',
  part: (chart, attribution) => {
    let right = 0;
    let of = 0;
    for (const element of chart.elements) {
      if (!isDiagnosis(element) || !codeStands(element)) continue;
      if (isExempt(element.delivered) && (isExempt(element.reviewed) || !element.wrong.includes('poa')))
        continue;
      // A diagnosis of an outpatient visit has no indicator, and agreeing with that is no opportunity.
      if (element.delivered?.poa == null && element.reviewed?.poa == null && !element.wrong.includes('poa'))
        continue;
      const holds = holdsAttribute(element, 'poa');
      if (holds === null || (!holds && isLeftOut(element, attribution))) continue;
      of += 1;
      if (holds) right += 1;
    }
    return partOf(right, of);
  },
};

const sameHcc = ({ delivered, reviewed }: Element): boolean => {
  const [a, b] = [delivered?.facts?.hcc ?? [], reviewed?.facts?.hcc ?? []];
  return a.length === b.length && a.every((category) => b.includes(category));
};

/** Share of the risk-bearing diagnoses of one side that bear the same categories on the other. */
const riskAdjustment = (
  side: 'delivered' | 'reviewed',
  id: string,
  name: string,
  formula: string,
): Method => ({
  ...share,
  id,
  name,
  formula,
  source: 'Precision and recall; what a code bears comes from the CMS-HCC mapping of the payment year',
  part: (chart, attribution) => {
    let right = 0;
    let of = 0;
    for (const element of chart.elements) {
      if (!element[side]?.facts?.hcc?.length) continue;
      // A code that was replaced, with nothing known of what the other one bears, cannot be compared.
      if (element.delivered && element.reviewed && !bothKnown(element)) continue;
      const same = sameHcc(element);
      if (!same && isLeftOut(element, attribution)) continue;
      of += 1;
      if (same) right += 1;
    }
    return partOf(right, of);
  },
});

const bothKnown = ({ delivered, reviewed }: Element): boolean =>
  delivered?.facts?.hcc !== undefined && reviewed?.facts?.hcc !== undefined;

export const hccRecall = riskAdjustment(
  'reviewed',
  'hcc-recall',
  'HCC recall',
  'risk-bearing diagnoses of the review whose HCCs were delivered ÷ risk-bearing diagnoses of the review',
);

export const hccPrecision = riskAdjustment(
  'delivered',
  'hcc-precision',
  'HCC precision',
  'risk-bearing diagnoses delivered whose HCCs stand ÷ risk-bearing diagnoses delivered',
);
