// ON5: a further code for each further drug, one for all that run beside another, and the same drug pushed again only for
// a facility and more than half an hour later.

import { byKey, compareUnits } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { type Asked, askCourse, codedUnits } from '../infusion/ask-course.ts';
import { count } from '../infusion/expected.ts';
import { given, visit } from '../infusion/given.ts';
import { shortAsInfusion } from '../infusion/short-as-infusion.ts';
import { concurrent, firstCodes, pushedAgain, type Service, services } from '../packs/infusion.ts';
import type { Fire, Rule } from '../rule.ts';
import { having, type RuleChart } from '../rule-chart.ts';

const facility = (...all: Parameters<typeof visit>) => ({ claim: 'facility' as const, facts: visit(...all) });

/** Compares first and further services of one kind and way together, so that which comes first is another question. */
function drugs(chart: RuleChart, { course, first }: Asked, service: Service): Fire[] {
  if (service.kind === 'hydration') return [];
  const moved = shortAsInfusion(chart, course, service.kind);
  const lines = [...byKey(having(chart, [service.first])), ...byKey(having(chart, [service.further]))];
  const coded =
    codedUnits(chart, [service.first, service.further]) + (service.way === 'push' ? moved : -moved);
  const right = count(course, service);
  const what = `Given by ${service.kind} ${service.way}, one after another: ${right}; coded with ${service.first} and ${service.further}: ${coded}`;
  const last = lines.at(-1);
  const besideOthers = course.concurrent.length > 0 && having(chart, [concurrent]).length === 0;
  const isSequential =
    last?.code === service.further && service.kind === 'therapeutic' && service.way === 'infusion';
  if (last && coded === right + 1 && besideOthers && isSequential && (last.units ?? 1) === 1) {
    const message = `${last.code}: the drug ran beside another infusion and not after it; that is ${concurrent}.`;
    return [fire(last, 'wrong-code major over revise', message, { system: 'CPT', code: concurrent })];
  }
  if (coded > right && last) {
    const units = (last.units ?? 1) - (coded - right);
    const message = `${what}.`;
    return units > 0
      ? [fire(last, 'unsupported major over attribute', message, { units })]
      : [fire(last, 'unsupported major over delete', message)];
  }
  if (coded >= right) return [];
  const leads = service === first && having(chart, firstCodes).length === 0;
  const code = leads ? service.first : service.further;
  const message = `${what}. ${code} is missing.`;
  return [
    fire(null, 'charge-capture minor under add', message, { system: 'CPT', code, units: right - coded }),
  ];
}

export const on5: Rule = {
  id: 'ON5',
  title: 'Has each further drug its code, and each code its drug?',
  citation: 'Code book on sequential and concurrent infusions and pushes',
  evidence: 'K',
  pack: 'infusion',
  check: ({ chart, ask, figures }) => {
    const beside = byKey(having(chart, [concurrent]));
    const tooMany = beside
      .filter((line, n) => n > 0 || (line.units ?? 1) > 1)
      .map((line) =>
        fire(line, 'units-mue major over attribute', `${concurrent} is reported once a visit.`, { units: 1 }),
      );
    if (chart.claim === 'professional' && having(chart, [pushedAgain]).length > 0)
      return having(chart, [pushedAgain]).map((line) =>
        fire(line, 'wrong-code major over delete', `${pushedAgain} is for facilities only.`),
      );
    const asked = askCourse({ chart, ask, figures });
    if (!asked) return tooMany;
    const { course, expected } = asked;
    const byDrug = services.flatMap((one) => drugs(chart, asked, one));
    const moved = byDrug.some(({ proposal }) => proposal.code === concurrent);
    const right = moved ? 0 : (expected.get(concurrent) ?? 0);
    const concurrentFires =
      tooMany.length > 0 && right > 0
        ? tooMany
        : compareUnits(
            chart,
            concurrent,
            right,
            `Drugs that ran beside another infusion: ${course.concurrent.length}`,
          );
    const again = compareUnits(
      chart,
      pushedAgain,
      expected.get(pushedAgain) ?? 0,
      `Pushes that repeat a drug after ${figures['push-again']} minutes and more: ${expected.get(pushedAgain) ?? 0}`,
    );
    return [...byDrug, ...concurrentFires, ...again];
  },
  examples: {
    fires: [
      example('concurrent twice', '96413 96368*2', {
        ...facility(
          given('chemo', '09:00-10:00'),
          given('drug', '09:00-10:00', 'drug B'),
          given('drug', '09:10-10:00', 'drug C'),
        ),
        expect: ['96368'],
      }),
      example('beside the other, coded as after it', '96413 96367', {
        ...facility(given('chemo', '09:00-10:00'), given('drug', '09:00-10:00', 'drug B')),
        expect: ['96367'],
      }),
      example('the same drug again after 30 minutes', '96374 96376', {
        ...facility(given('push', '09:00'), given('push', '09:30')),
        expect: ['96376'],
      }),
      example('a second drug is not coded', '96413', {
        ...facility(given('chemo', '09:00-10:00'), given('push', '10:05', 'drug B')),
        expect: ['chart'],
      }),
      example('again, by a physician', '96374 96376', { expect: ['96376'] }),
    ],
    silent: [
      example('concurrent once', '96413 96368', {
        ...facility(
          given('chemo', '09:00-10:00'),
          given('drug', '09:00-10:00', 'drug B'),
          given('drug', '09:10-10:00', 'drug C'),
        ),
      }),
      example('the same drug again after 31 minutes', '96374 96376', {
        ...facility(given('push', '09:00'), given('push', '09:31')),
      }),
      example('chemotherapy by pump has codes of its own', '96413', {
        ...facility(given('chemo', '09:00-10:00'), given('pump', '10:00', 'drug B')),
      }),
      example('one push a drug', '96409 96411 96375', {
        ...facility(
          given('chemo-push', '09:00'),
          given('chemo-push', '09:10', 'drug B'),
          given('push', '09:20', 'drug C'),
        ),
      }),
    ],
    unsure: [
      example('nobody has listed what was given', '96413 96367', {
        claim: 'facility',
        expect: ['administrations'],
      }),
    ],
  },
};
