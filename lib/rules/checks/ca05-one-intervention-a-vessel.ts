// CA5: one base code of intervention for each major coronary artery, the highest of what was done there.

import { byKey } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { interventionRank, nativeInterventions, vessels } from '../packs/cardiology.ts';
import type { Rule } from '../rule.ts';
import { having } from '../rule-chart.ts';

export const ca5: Rule = {
  id: 'CA5',
  title: 'Has each coronary artery one base code, the highest of what was done there?',
  citation: 'AHIMA on coronary interventions, 2013',
  evidence: 'V',
  pack: 'cardiology',
  check: ({ chart, ask }) => {
    const lines = byKey(having(chart, nativeInterventions)).toSorted(
      (a, b) => interventionRank(a.code) - interventionRank(b.code),
    );
    if (lines.length < 2) return [];
    const placed = lines.map((line) => ({
      line,
      vessel: vessels.find((one) => line.modifiers.includes(one)) ?? ask.fact('treated-vessel', line),
    }));
    return placed.flatMap(({ line, vessel }, n) => {
      const higher = placed.slice(0, n).find((one) => vessel !== null && one.vessel === vessel);
      if (!higher) return [];
      const message = `${line.code} and ${higher.line.code} are both base codes for ${vessel}; ${higher.line.code} holds both.`;
      return fire(line, 'unbundled major over delete', message);
    });
  },
  examples: {
    fires: [
      example('balloon and stent in one artery', '92920-LD 92928-LD', { expect: ['92920'] }),
      example('two stents in one artery', '92928-LD 92928-LD', { expect: ['92928'] }),
    ],
    silent: [example('two arteries', '92928-LD 92920-RC'), example('one stent', '92928-LD')],
    unsure: [example('no vessel', '92920 92928-LD', { expect: ['treated-vessel'] })],
  },
};
