// BH2: with a visit by the same provider psychotherapy is the add-on; the add-on never stands without a visit.

import { emLevel } from '../../model/em-level.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { bandOf, bands, therapy, therapyAlone } from '../packs/behavioral-health.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const bh2: Rule = {
  id: 'BH2',
  title: 'Is psychotherapy coded as an add-on exactly where there is a visit?',
  citation: 'Medicare contractor guidance on psychotherapy with evaluation and management',
  evidence: 'V',
  specialty: 'behavioral-health',
  claim: 'professional',
  pack: 'behavioral-health',
  check: ({ chart, ask, figures }) => {
    const visit = chart.lines.find((line) => emLevel(line.system, line.code));
    return having(chart, therapy).flatMap((line) => {
      const alone = therapyAlone.includes(line.code);
      if (alone !== Boolean(visit)) return [];
      // Where the minutes are known the code of their band is proposed, else that of the band coded.
      const minutes = ask.known('psychotherapy-minutes', line);
      const band =
        (minutes === null ? undefined : bandOf(minutes, figures)) ??
        bands.find((one) => one.alone === line.code || one.withVisit === line.code)!;
      const code = alone ? band.withVisit : band.alone;
      const message = alone
        ? `${line.code} stands beside the visit ${visit!.code}; with a visit psychotherapy is an add-on.`
        : `${line.code} is for psychotherapy with a visit, and no visit is coded.`;
      return fire(line, 'wrong-code major over revise', message, { system: 'CPT', code });
    });
  },
  examples: {
    fires: [
      example('alone beside a visit, with the minutes of another band', '99213 90834', {
        facts: { 'psychotherapy-minutes': 20 },
        expect: ['90834'],
      }),
      example('beside a visit', '99214 90834', { expect: ['90834'] }),
      example('the add-on alone', '90833', { expect: ['90833'] }),
    ],
    silent: [example('add-on with a visit', '99214 90833'), example('psychotherapy alone', '90834')],
  },
};
