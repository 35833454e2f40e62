// All checks over the demonstration charts, with small tables made by hand and what a reviewer would confirm: each fire
// is an error that the answer key knows, and what they miss is counted.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersFor, errorCount } from '../../../lib/demo/answer-key.ts';
import type { DemoChart } from '../../../lib/demo/chart-type.ts';
import { demoCharts } from '../../../lib/demo/charts.ts';
import type { ConfirmedFact } from '../../../lib/model/confirmed-fact.ts';
import { confirmedFact } from '../../../lib/model/confirmed-fact.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { packs } from '../../../lib/rules/packs/all-packs.ts';
import type { RuleChart, Specialty } from '../../../lib/rules/rule-chart.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';
import { type Confirmed, confirmedFacts } from './demo-chart-facts.ts';
import { demoTables } from './demo-chart-tables.ts';

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

/** The chart as checks are given it, with these facts. */
function ruleChart(chart: DemoChart, confirmed: readonly Confirmed[]): RuleChart {
  const keys = answersFor(chart).lines.map(({ lineKey }, n) => lineKey ?? `unreadable #${n}`);
  const facts: ConfirmedFact[] = confirmed.map(([name, code, value]) => ({
    name,
    lineKey: code && keys[chart.lines.findIndex((line) => line.code === code)]!,
    value,
  }));
  expect(facts.filter((fact) => !confirmedFact.safeParse(fact).success)).toEqual([]);
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

/** How many errors of the key the checks find, and how many only reading tells: wrong, missing and inexact codes. */
const counts = { found: 45, missed: 24 };
const errorsFound: string[] = [
  'card-02 ICD-10-CM I20.0 #1',
  'card-02 CPT 93458 #1',
  'card-03 CPT 92928 #1',
  'card-04 ICD-10-CM I33.0 #1',
  'card-04 CPT 99213 #1',
  'card-05 CPT 99215 #1',
  'onc-01 CPT 96365 #1',
  'onc-01 HCPCS J9263 #1',
  'onc-01 ICD-10-CM Z51.11 #1',
  'onc-03 add HCPCS J9025',
  'onc-03 HCPCS J9025 #1',
  'onc-04 CPT 96375 #1',
  'onc-04 CPT 96360 #1',
  'ort-01 CPT 99213 #1',
  'ort-01 ICD-10-CM S52.531A #1',
  'ort-02 ICD-10-CM S83.231A #1',
  'ort-02 CPT 29881 #1',
  'ort-02 CPT 29877 #1',
  'ort-05 CPT 99213 #1',
  'ort-05 HCPCS J7325 #1',
  'ort-06 ICD-10-CM S32.010A #1',
  'ort-06 ICD-10-CM M81.0 #1',
  'em-01 CPT 99291 #1',
  'em-04 CPT 71045 #1',
  'bh-01 CPT 90837 #1',
  'bh-02 CPT 90834 #1',
  'bh-05 CPT 90840 #1',
  'an-01 CPT 76942 #1',
  'an-01 CPT 01402 #1',
  'an-03 CPT 99100 #1',
  'an-04 CPT 01961 #1',
  'rad-01 ICD-10-CM R10.32 #1',
  'rad-01 CPT 74177 #1',
  'rad-02 CPT 74160 #1',
  'rad-02 CPT 72193 #1',
  'rad-04 ICD-10-CM J18.9 #1',
  'rad-04 CPT 71046 #1',
  'neu-01 add CPT 95885',
  'neu-01 CPT 95886 #1',
  'neu-03 ICD-10-CM G35 #1',
  'neu-04 CPT 99213 #1',
  'ipm-01 ICD-10-CM E87.6 #1',
  'ipm-02 ICD-10-CM A41.9 #1',
  'ipm-04 ICD-10-CM R41.0 #1',
  'ipm-05 ICD-10-CM J69.0 #1',
];

const settings = { packs: new Set(packs.map(({ id }) => id)) };
const firesOf = (chart: DemoChart, confirmed: readonly Confirmed[]) => {
  const run = runRules(allRules, ruleChart(chart, confirmed), demoTables, settings);
  expect(run.broken).toEqual([]);
  const { lines, omitted } = answersFor(chart);
  const key = [...lines.filter((line) => line.disposition !== 'agree'), ...omitted];
  return run.answers.flatMap((answer) =>
    answer.outcome === 'fire'
      ? answer.fires.map(({ lineKey, proposal }) => {
          const line = lineKey ?? `add ${proposal.system} ${proposal.code}`;
          const right = key.find((one) => one.lineKey === line);
          return {
            what: `${chart.id} ${line} ${answer.rule}`,
            line: `${chart.id} ${line}`,
            proposal,
            right,
          };
        })
      : [],
  );
};
/** All that a reviewer confirms; where no other service is named there was none. */
const confirmedOf = ({ id }: DemoChart): Confirmed[] => [
  ...(confirmedFacts[id] ?? []),
  ['other-services', null, []],
];
const fired = demoCharts.flatMap((chart) => firesOf(chart, confirmedOf(chart)));
const lines = (all: typeof fired) => [...new Set(all.filter(({ right }) => right).map(({ line }) => line))];

test('no check fires on what the answer key calls right', () => {
  expect(fired.filter(({ right }) => !right).map(({ what }) => what)).toEqual([]);
});

test('what they propose is what the key has', () => {
  const other = fired.flatMap(({ what, proposal: { code, units, modifiers, position }, right }) => {
    if (!right) return [];
    const wrong = [
      code && right.auditor && code !== right.auditor.code && `${code}, not ${right.auditor.code}`,
      units && right.attributes?.units && units !== right.attributes.units && `${units} units`,
      modifiers &&
        right.attributes?.modifiers &&
        modifiers.join() !== right.attributes.modifiers.join() &&
        modifiers.join(),
      position && right.position && position !== right.position && `place ${position}`,
    ].filter(Boolean);
    return wrong.map((one) => `${what}: ${one}`);
  });
  expect(other).toEqual([]);
});

test('the checks find these errors of the key, and miss the others', () => {
  const found = lines(fired);
  expect(found).toEqual(errorsFound);
  const all = demoCharts.reduce((sum, chart) => sum + errorCount(chart), 0);
  expect({ found: found.length, missed: all - found.length }).toEqual(counts);
});

test('from codes and tables alone they find fewer, and invent nothing', () => {
  const alone = demoCharts.flatMap((chart) => firesOf(chart, []));
  expect(alone.filter(({ right }) => !right).map(({ what }) => what)).toEqual([]);
  expect(lines(alone)).toHaveLength(13);
});

test('whatever part of the facts is confirmed, they invent nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...demoCharts), fc.infiniteStream(fc.boolean()), (chart, keep) => {
      // What was billed elsewhere is known whole or not at all.
      const other = confirmedOf(chart).find(([name]) => name === 'other-services')!;
      const facts = confirmedOf(chart).filter(([name]) => name !== 'other-services' && keep.next().value);
      const some = keep.next().value ? [...facts, other] : facts;
      expect(
        firesOf(chart, some)
          .filter(({ right }) => !right)
          .map(({ what }) => what),
      ).toEqual([]);
    }),
    { seed: 5, numRuns: 1500 },
  );
});
