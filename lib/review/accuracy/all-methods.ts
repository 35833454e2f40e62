// The methods there are, for whoever offers a choice of them, and those that are always shown together: code
// over code ignores deleted codes, so an over-coder can score 100 % on it alone.

import { lineDates, lineProviders, modifiers, places, pointers, units } from './attribute-measures.ts';
import {
  allOpportunities,
  caseOverCase,
  codeOverCode,
  codeOverCodeNet,
  vendorDenominator,
} from './code-methods.ts';
import {
  firstListed,
  hccPrecision,
  hccRecall,
  presentOnAdmission,
  secondaryDiagnoses,
  severityCapture,
} from './diagnosis-measures.ts';
import { dischargeDisposition } from './discharge-measure.ts';
import { emExact, emLevelDifference, emOver, emUnder } from './em-measures.ts';
import { grossPaymentError, netPaymentError, overpayment, paymentCases, underpayment } from './financial.ts';
import { apcAccuracy, drgAccuracy, drgOnDocumentation } from './grouping-methods.ts';
import type { Method } from './method.ts';
import {
  chargesCaptured,
  chargesExtra,
  pcsCharacters,
  pcsCodes,
  procedureLines,
} from './procedure-measures.ts';
import { weightedPoints } from './weighted-points.ts';

/** Over the whole chart; a contract chooses one of them for its target. */
export const chartMethods: readonly Method[] = [
  codeOverCode,
  codeOverCodeNet,
  allOpportunities,
  vendorDenominator,
  caseOverCase,
  drgAccuracy,
  drgOnDocumentation,
  apcAccuracy,
  weightedPoints(),
  paymentCases,
  netPaymentError,
  grossPaymentError,
  overpayment,
  underpayment,
];

/** Over one kind of code or attribute. */
export const typeMethods: readonly Method[] = [
  firstListed,
  secondaryDiagnoses,
  severityCapture,
  presentOnAdmission,
  pcsCodes,
  ...pcsCharacters,
  procedureLines,
  emExact,
  emOver,
  emUnder,
  emLevelDifference,
  modifiers,
  units,
  pointers,
  lineDates,
  lineProviders,
  places,
  dischargeDisposition,
  hccRecall,
  hccPrecision,
  chargesCaptured,
  chargesExtra,
];

/** Always side by side, with the counts of agreed, revised, omitted and deleted codes. */
export const sideBySide: readonly Method[] = [
  codeOverCode,
  allOpportunities,
  caseOverCase,
  drgAccuracy,
  netPaymentError,
];

/** The method of this id, or undefined. */
export const methodById = (id: string): Method | undefined =>
  [...chartMethods, ...typeMethods].find((method) => method.id === id);
