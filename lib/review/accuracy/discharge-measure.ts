// Discharge disposition: one a stay, and it moves payment where a transfer is paid less than a discharge.

import { isPairLeftOut } from './attribution.ts';
import { cases, type Method, yesNo } from './method.ts';

export const dischargeDisposition: Method = {
  ...cases,
  id: 'discharge-disposition',
  name: 'Discharge disposition',
  formula: 'charts whose discharge disposition stands ÷ charts in which it was reviewed',
  source: 'Code over code applied to abstracted data, ICD10monitor, “Intrigued by Coding Accuracy?”',
  part: ({ discharge }, attribution) => {
    if (!discharge) return null;
    const stands = discharge.delivered === discharge.reviewed;
    return !stands && isPairLeftOut(discharge, attribution) ? null : yesNo(stands);
  },
};
