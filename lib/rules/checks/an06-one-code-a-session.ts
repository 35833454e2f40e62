// AN6: a session has one anesthesia code, the one with most base units, with all its time; what is paid by the service has
// one unit; an operation after labor by epidural is an add-on to it.

import { byKey } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { distinct } from '../modifiers.ts';
import { addedCodes, afterLabor, isAnesthesia, labor, withoutTime } from '../packs/anesthesia.ts';
import type { Rule } from '../rule.ts';
import { hasAny, having, proceduresOf } from '../rule-chart.ts';

const bases: Readonly<Record<string, number>> = { '00790': 7, '00840': 6, '01967': 5, '01961': 7 };
const tables = { anesthesiaBase: (code: string) => bases[code] ?? null };

export const an6: Rule = {
  id: 'AN6',
  title: 'Has each session one anesthesia code, the one with most base units?',
  citation: 'Medicare Claims Processing Manual, chapter 12, section 50; published guidance',
  evidence: 'K',
  claim: 'professional',
  pack: 'anesthesia',
  check: ({ chart, tables, ask }) => {
    const byService = having(chart, withoutTime)
      .filter((line) => (line.units ?? 1) > 1)
      .map((line) =>
        fire(line, 'units-mue major over attribute', `${line.code} has one unit a day and none of time.`, {
          units: 1,
        }),
      );
    const lines = byKey(
      proceduresOf(chart).filter(
        (line) =>
          isAnesthesia(line.code) &&
          ![...addedCodes, ...withoutTime].includes(line.code) &&
          !hasAny(line, distinct),
      ),
    );
    if (lines.length < 2) return byService;
    if (lines.some((line) => line.code === labor)) {
      const after = lines.flatMap((line) => {
        const code = afterLabor[line.code];
        if (!code) return [];
        const message = `${line.code} after ${labor} is the add-on ${code}.`;
        return [fire(line, 'wrong-code major over revise', message, { system: 'CPT', code })];
      });
      return [...byService, ...after];
    }
    const date = ask.field('dateOfService');
    if (!date) return byService;
    const ranked = lines.map((line) => {
      const known = ask.known('base-units', line);
      return { line, base: known ?? ask.table('anesthesia-base', tables.anesthesiaBase(line.code, date)) };
    });
    if (ranked.some(({ base }) => base === null)) return byService;
    const [kept, ...others] = ranked.toSorted((a, b) => b.base! - a.base!);
    return [
      ...byService,
      ...others.map(({ line }) =>
        fire(
          line,
          'unbundled major over delete',
          `One anesthesia code a session: ${kept!.line.code}, with the time of both.`,
        ),
      ),
    ];
  },
  examples: {
    fires: [
      example('two operations in one session', '00840-AA*10 00790-AA*12', { tables, expect: ['00840'] }),
      example('a cesarean after labor by epidural', '01967-AA*13 01961-AA*10.5', {
        tables,
        expect: ['01961'],
      }),
      example('daily management with units of time', '01996*4', { expect: ['01996'] }),
    ],
    silent: [
      example('one code', '00790-AA*12', { tables }),
      example('the add-on', '01967-AA*13 01968-AA*5.5', { tables }),
      example('a second session', '00790-AA*12 00840-AA-59*10', { tables }),
      example('daily management', '01996*1'),
    ],
    unsure: [example('base units not known', '00840-AA*10 00790-AA*12', { expect: ['anesthesia-base'] })],
  },
};
