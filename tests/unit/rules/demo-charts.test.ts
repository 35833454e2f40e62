// All checks over the demonstration charts, with small tables made by hand and what a reviewer would confirm: each fire
// is an error that the answer key knows, and what they miss is counted.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConfirmedFact } from '../../../lib/model/confirmed-fact.ts';
import { confirmedFact } from '../../../lib/model/confirmed-fact.ts';
import { answersFor, errorCount } from '../../../lib/practice/answer-key.ts';
import type { DemoChart } from '../../../lib/practice/chart-type.ts';
import { demoCharts } from '../../../lib/practice/charts.ts';
import { allRules } from '../../../lib/rules/all-rules.ts';
import { packs } from '../../../lib/rules/packs/all-packs.ts';
import type { RuleChart, Specialty } from '../../../lib/rules/rule-chart.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';
import { type Confirmed, confirmedFacts } from './demo-chart-facts.ts';
import { errorsFound } from './demo-chart-found.ts';
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

/** Lines as the reader names them; one that no reader can read by its place. */
const keysOf = (chart: DemoChart): string[] =>
  answersFor(chart).lines.map(({ lineKey }, n) => lineKey ?? `unreadable #${n}`);

/** The chart as checks are given it, with these facts. */
function ruleChart(chart: DemoChart, confirmed: readonly Confirmed[]): RuleChart {
  const keys = keysOf(chart);
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

/** How many errors of the key these checks find; the others are told by reading (`tests/unit/notes/reading`). */
const counts = { found: 47, missed: 22 };

const settings = { packs: new Set(packs.map(({ id }) => id)) };
const firesOf = (chart: DemoChart, confirmed: readonly Confirmed[]) => {
  const run = runRules(allRules, ruleChart(chart, confirmed), demoTables, settings);
  expect(run.broken).toEqual([]);
  const { lines, omitted } = answersFor(chart);
  const keys = keysOf(chart);
  const key = [...lines.map((line, n) => ({ ...line, lineKey: keys[n]! })), ...omitted].filter(
    (line) => line.disposition !== 'agree',
  );
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
  expect(lines(alone)).toHaveLength(14);
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
