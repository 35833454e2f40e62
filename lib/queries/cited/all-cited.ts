// Every pattern that the shipped templates cite by, each once, to choose from for a template of one's own.

import type { IndicatorPattern } from '../../model/indicator-pattern.ts';
import { bloodTests } from './blood-tests.ts';
import { generalFindings } from './general-findings.ts';
import { injuryAndProcedure } from './injury-and-procedure.ts';
import { nutritionAndWounds } from './nutrition-and-wounds.ts';
import { organFindings } from './organ-findings.ts';
import { organSupport } from './organ-support.ts';
import { treatments } from './treatments.ts';
import { vitalSigns } from './vital-signs.ts';

const groups: readonly Record<string, IndicatorPattern>[] = [
  vitalSigns,
  bloodTests,
  organFindings,
  organSupport,
  treatments,
  generalFindings,
  nutritionAndWounds,
  injuryAndProcedure,
];

export const allCited: readonly IndicatorPattern[] = groups
  .flatMap((group) => Object.values(group))
  .sort((a, b) => a.label.localeCompare(b.label));
