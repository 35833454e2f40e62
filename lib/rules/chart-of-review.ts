// What checks are given of a chart under review: what its page shows, what its reviewer said, the lines as the vendor
// delivered them. Nothing is guessed: what neither tells stays null, and a check that needs it asks.

import type { ChartFields } from '../model/chart.ts';
import { fitsFact, isSaidField, type SaidField } from '../model/chart-fact.ts';
import type { CheckedChart } from '../model/checked-chart.ts';
import type { CodeLine } from '../model/code-line.ts';
import type { FactName } from '../model/confirmed-fact.ts';
import type { RuleChart } from './rule-chart.ts';
import { specialtyOf } from './specialty-of.ts';

export function chartOfReview({
  fields,
  lines,
  facts,
  billedOn,
}: Omit<CheckedChart, 'number' | 'vendor'>): RuleChart {
  const said = new Map<string, unknown>();
  for (const { name, value } of facts) if (isSaidField(name) && fitsFact(name, value)) said.set(name, value);
  const shown = { ...onPage(fields), claim: claimOf(lines) };
  // The page goes before what was said while it did not tell.
  const known = <F extends SaidField>(field: F): RuleChart[F] =>
    (shown as Partial<RuleChart>)[field] ?? (said.get(field) as RuleChart[F] | undefined) ?? null;
  return {
    specialty: specialtyOf(fields.specialty),
    setting: known('setting'),
    claim: known('claim'),
    counting: known('counting'),
    payer: fields.payer,
    place: known('place'),
    dob: known('dob'),
    sex: known('sex'),
    dateOfService: known('dateOfService'),
    dischargeDate: known('dischargeDate'),
    billedOn,
    lines,
    facts: facts.flatMap(({ name, lineKey, value }) =>
      !isSaidField(name) && value !== null && fitsFact(name, value)
        ? // The others were just told apart.
          { name: name as FactName, lineKey, value }
        : [],
    ),
  };
}

const onPage = ({ encounterType, payer, dob, dateOfService, dischargeDate }: ChartFields) => ({
  setting: settingOf(encounterType),
  counting: countingOf(payer),
  dob,
  dateOfService,
  dischargeDate,
});

function settingOf(encounterType: string | null): RuleChart['setting'] {
  const text = encounterType?.toLowerCase() ?? '';
  if (/inpatient/.test(text)) return 'inpatient';
  if (/emergency|^ed\b/.test(text)) return 'emergency';
  return /outpatient|office|ambulatory|clinic/.test(text) ? 'outpatient' : null;
}

/** Procedures of ICD-10-PCS and POA indicators stand on the claims of hospitals alone; nothing else tells. */
const claimOf = (lines: readonly CodeLine[]): RuleChart['claim'] =>
  lines.some(({ system, poa }) => system === 'ICD-10-PCS' || poa !== null) ? 'facility' : null;

/** Medicare counts its own way. Plans that run Medicare or Medicaid for others choose theirs: nobody knows. */
function countingOf(payer: string | null): RuleChart['counting'] {
  if (payer === null || /advantage|medicaid|\bma\b/i.test(payer)) return null;
  if (!/\bmedicare\b/i.test(payer)) return 'cpt';
  return medicareItself.test(payer.trim()) ? 'cms' : null;
}

/** With another's name beside it, it is a plan of theirs. */
const medicareItself =
  /^(?:(?:original|traditional) )?medicare(?:,? (?:part )?[ab](?:,? ?(?:and|&|\/) ?(?:part )?b)?)?(?:,? (?:ffs|fee[- ]for[- ]service))?$/i;
