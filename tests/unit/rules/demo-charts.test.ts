// All checks over the demonstration charts, with small tables made by hand and what a reviewer would confirm: each fire
// is an error that the answer key knows, and what they miss is counted.

import { expect, test } from 'vitest';
import { answersFor, errorCount } from '../../../lib/demo/answer-key.ts';
import type { DemoChart } from '../../../lib/demo/chart-type.ts';
import { demoCharts } from '../../../lib/demo/charts.ts';
import type { ConfirmedFact } from '../../../lib/model/confirmed-fact.ts';
import { confirmedFact, type FactName } from '../../../lib/model/confirmed-fact.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { packs } from '../../../lib/rules/packs/all-packs.ts';
import type { RuleChart, Specialty } from '../../../lib/rules/rule-chart.ts';
import type { RuleTables } from '../../../lib/rules/rule-tables.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';

const specialties: Partial<Record<DemoChart['specialty'], Specialty>> = {
  Cardiology: 'cardiology',
  Oncology: 'oncology',
  Orthopedics: 'orthopedics',
  'Emergency medicine': 'emergency',
  'Behavioral health': 'behavioral-health',
  Anesthesia: 'anesthesia',
  Radiology: 'radiology',
  Neurology: 'neurology',
};

const pairs: Record<string, 0 | 1> = {
  '29881 29877': 1,
  '01402 64447': 1,
  '64447 76942': 0,
  '99291 71045': 0,
  '92928 93458': 1,
  '93306 99213': 1,
};
const addOns: Record<string, string[]> = {
  '90840': ['90839'],
  '96415': ['96413'],
  '96375': ['96365', '96374', '96409', '96413'],
};
const globals: Record<string, string> = { '25600': '090', '20610': '000', '64615': '010' };
const tables: RuleTables = {
  ...noTables,
  code: (_, code, date) =>
    code === 'G35' && date >= '2025-10-01'
      ? { status: 'heading', date: null }
      : { status: 'valid', date: null },
  sevenths: (code) => (/^[ST]\d/.test(code) ? ['A', 'D', 'G', 'K', 'P', 'S'] : null),
  excludes1: (code) =>
    code.startsWith('I20')
      ? [{ means: (other) => other.startsWith('I25.1'), text: 'with atherosclerosis' }]
      : [],
  codeFirst: () => [],
  additionalCodes: () => [],
  manifestation: () => false,
  poaExempt: (code) => /^[VYZ]/.test(code),
  hospitalAcquired: () => false,
  pair: (one, two) => {
    const modifier = pairs[`${one} ${two}`];
    return modifier === undefined ? null : { modifier };
  },
  unitLimit: () => null,
  addOn: (code) => (addOns[code] ? { type: 1, primaries: addOns[code] } : null),
  fees: (code) => ({ global: globals[code] ?? 'XXX', pcTc: '0' }),
  inpatientEdits: () => [],
};

/** What a reviewer confirms after reading, by chart: fact, code (none: the whole encounter), value. */
const confirmed: Record<string, [FactName, string | null, unknown][]> = {
  'card-04': [['certainty', 'I33.0', 'ruled-out']],
  'card-05': [
    ['level-chosen-by-time', '99215', false],
    ['decision-making', '99215', 'moderate'],
  ],
  'card-03': [['distinct-service', '93458', true]],
  'ort-01': [
    ['other-services', null, [{ code: '25600', modifiers: ['RT'], date: '2026-02-17', sameProvider: true }]],
    ['side', '73110', 'right'],
  ],
  'ort-02': [
    ['side', null, 'left'],
    ['coded-side', 'S83.231A', 'right'],
    ['distinct-service', '29877', false],
  ],
  'ort-03': [['side', null, 'right']],
  'an-01': [
    ['distinct-service', '64447', true],
    ['side', '64447', 'right'],
  ],
  'rad-01': [['symptom-explained', 'R10.32', true]],
  'rad-04': [['certainty', 'J18.9', 'ruled-out']],
  'onc-04': [['symptom-explained', 'R11.2', false]],
  'ipm-01': [['onset-after-admission', 'E87.6', true]],
  'ipm-02': [
    ['certainty', 'A41.9', 'ruled-out'],
    ['symptom-explained', 'R09.02', false],
  ],
  'ipm-04': [['symptom-explained', 'R41.0', true]],
  'ipm-05': [['onset-after-admission', 'J69.0', true]],
  'em-01': [['critical-care-minutes', null, 22]],
  'bh-01': [['psychotherapy-minutes', null, 45]],
  'bh-02': [
    ['psychotherapy-minutes', null, 32],
    ['level-chosen-by-time', null, false],
    ['decision-making', null, 'moderate'],
  ],
  'bh-05': [
    ['symptom-explained', 'R45.851', false],
    ['crisis-minutes', null, 62],
  ],
};

function ruleChart(chart: DemoChart): RuleChart {
  const keys = answersFor(chart).lines.map(({ lineKey }, n) => lineKey ?? `unreadable #${n}`);
  const facts: ConfirmedFact[] = (confirmed[chart.id] ?? []).map(([name, code, value]) => ({
    name,
    lineKey: code && keys[chart.lines.findIndex((line) => line.code === code)]!,
    value,
  }));
  expect(facts.filter((fact) => !confirmedFact.safeParse(fact).success)).toEqual([]);
  if (!facts.some(({ name }) => name === 'other-services'))
    facts.push({ name: 'other-services', lineKey: null, value: [] });
  return {
    specialty: specialties[chart.specialty] ?? null,
    setting: chart.encounterType,
    claim: chart.claim,
    counting: chart.payer.startsWith('Medicare') ? 'cms' : 'cpt',
    payer: chart.payer,
    place: chart.placeOfService.slice(0, 2),
    dob: chart.patient.dob,
    sex: chart.patient.sex,
    dateOfService: chart.dateOfService,
    dischargeDate: chart.dischargeDate,
    billedOn: null,
    lines: chart.lines.map((line, n) => ({
      key: keys[n]!,
      system: line.unreadable ? null : line.system,
      code: line.unreadable ? '' : line.code,
      modifiers: line.modifiers,
      units: line.units,
      diagnoses: line.pointers.map((pointer) => chart.lines[pointer - 1]!.code),
      poa: line.poa,
      label: line.label,
      unreadable: line.unreadable ? line.code : null,
    })),
    facts,
  };
}

/** Errors of the key that the checks find, as chart and line. */
const errorsFound: string[] = [
  'card-02 ICD-10-CM I20.0 #1',
  'card-04 ICD-10-CM I33.0 #1',
  'card-05 CPT 99215 #1',
  'onc-04 CPT 96375 #1',
  'ort-01 CPT 99213 #1',
  'ort-02 ICD-10-CM S83.231A #1',
  'ort-02 CPT 29881 #1',
  'ort-02 CPT 29877 #1',
  'em-01 CPT 99291 #1',
  'em-04 CPT 71045 #1',
  'bh-01 CPT 90837 #1',
  'bh-02 CPT 90834 #1',
  'bh-05 CPT 90840 #1',
  'an-01 CPT 76942 #1',
  'rad-01 ICD-10-CM R10.32 #1',
  'rad-04 ICD-10-CM J18.9 #1',
  'neu-03 ICD-10-CM G35 #1',
  'ipm-01 ICD-10-CM E87.6 #1',
  'ipm-02 ICD-10-CM A41.9 #1',
  'ipm-04 ICD-10-CM R41.0 #1',
  'ipm-05 ICD-10-CM J69.0 #1',
];
/** Errors of the key that no built check finds: wrong and missing codes that only reading tells, and unbuilt families. */
const errorsMissed = 48;

const settings = { packs: new Set(packs.map(({ id }) => id)) };
const fired = demoCharts.flatMap((chart) => {
  const run = runRules(allRules, ruleChart(chart), tables, settings);
  expect(run.broken).toEqual([]);
  const wrong = new Set(
    answersFor(chart)
      .lines.filter((line) => line.disposition !== 'agree')
      .map((line) => line.lineKey),
  );
  return run.answers.flatMap((answer) =>
    answer.outcome === 'fire'
      ? answer.fires.map((one) => ({
          what: `${chart.id} ${one.lineKey} ${answer.rule}`,
          line: `${chart.id} ${one.lineKey}`,
          advisory: one.proposal.severity === 'advisory',
          known: wrong.has(one.lineKey),
        }))
      : [],
  );
});

test('no check fires on what the answer key calls right', () => {
  expect(fired.filter(({ known, advisory }) => !known && !advisory).map(({ what }) => what)).toEqual([]);
});

test('advice on right lines is only what is explained here', () => {
  expect(fired.filter(({ known, advisory }) => !known && advisory).map(({ what }) => what)).toEqual([]);
});

test('the checks find these errors of the key, and miss the others', () => {
  const found = [...new Set(fired.filter(({ known }) => known).map(({ line }) => line))];
  expect(found).toEqual(errorsFound);
  const all = demoCharts.reduce((sum, chart) => sum + errorCount(chart), 0);
  expect({ found: found.length, missed: all - found.length }).toEqual({
    found: errorsFound.length,
    missed: errorsMissed,
  });
});
