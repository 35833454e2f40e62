// ON2: for a facility the first service is the highest in rank, whenever it began: chemotherapy before other drugs before
// hydration, infusion before push. For a physician it is what the visit was for.

import { byKey } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { askCourse } from '../infusion/ask-course.ts';
import { given, visit } from '../infusion/given.ts';
import { distinct } from '../modifiers.ts';
import { type Service, services } from '../packs/infusion.ts';
import type { Rule } from '../rule.ts';
import { hasAny, having } from '../rule-chart.ts';

const cpt = (code: string) => ({ system: 'CPT', code }) as const;

export const on2: Rule = {
  id: 'ON2',
  title: 'Is the first infusion or push the one that ranks first?',
  citation: 'Code book on infusions: order for facilities; primary reason of the visit for physicians',
  evidence: 'K',
  pack: 'infusion',
  check: ({ chart, ask, figures }) => {
    const asked = askCourse({ chart, ask, figures });
    const first = (one: Service) =>
      byKey(having(chart, [one.first]).filter((line) => !hasAny(line, distinct)));
    const lead = services.find((one) => first(one).length > 0);
    if (!lead) return [];
    const higher = services.slice(0, services.indexOf(lead));
    const outranked = chart.claim === 'facility' ? higher : [];
    const right = asked?.first && asked.first !== lead ? [asked.first] : [];
    const wrong = [...new Set([...outranked, ...right])].filter((one) => one.kind !== 'hydration');
    const promoted = wrong.flatMap((one) =>
      byKey(having(chart, [one.further]))
        .slice(0, 1)
        .map((line) => {
          const message = `${line.code} is coded as a further service after ${lead.first}; it is the first one: ${one.first}.`;
          return fire(line, 'wrong-code major under revise', message, cpt(one.first));
        }),
    );
    const [line] = first(lead);
    const demoted =
      line && right.length > 0 && asked?.expected.has(lead.further)
        ? [
            fire(
              line,
              'wrong-code major over revise',
              `${line.code} is coded as the first service; ${right[0]!.kind} by ${right[0]!.way} comes first here.`,
              cpt(lead.further),
            ),
          ]
        : [];
    return [...promoted, ...demoted];
  },
  examples: {
    fires: [
      example('a push ranks above hydration', '96360 96375', {
        claim: 'facility',
        expect: ['96375'],
      }),
      example('chemotherapy last, by the clock', '96365 96417', {
        claim: 'facility',
        facts: visit(given('drug', '09:00-09:30', 'drug B'), given('chemo', '09:40-10:40')),
        expect: ['96365', '96417'],
      }),
      example('a physician’s visit for hydration', '96365 96361', {
        facts: {
          ...visit(given('drug', '09:00-09:30'), given('fluid', '09:40-10:40')),
          'main-reason-for-visit': 'hydration',
        },
        expect: ['96365'],
      }),
    ],
    silent: [
      example('chemotherapy first though it came last', '96413 96367', {
        claim: 'facility',
        facts: visit(given('drug', '09:00-09:30', 'drug B'), given('chemo', '09:40-10:40')),
      }),
      example('a physician’s visit for hydration', '96360 96367', {
        facts: {
          ...visit(given('drug', '09:00-09:30'), given('fluid', '09:40-10:40')),
          'main-reason-for-visit': 'hydration',
        },
      }),
    ],
    unsure: [
      example('nobody has listed what was given', '96365', {
        claim: 'facility',
        expect: ['administrations'],
      }),
      example('a physician’s visit, reason not known', '96365', {
        facts: visit(given('drug', '09:00-09:30')),
        expect: ['main-reason-for-visit'],
      }),
    ],
  },
};
