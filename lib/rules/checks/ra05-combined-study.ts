// RA5: two regions, or two ways of contrast, that have one code together are coded by it.

import type { CodeLine } from '../../model/code-line.ts';
import { byKey } from '../compare-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import { distinct } from '../modifiers.ts';
import { abdomenAndPelvis, combinedStudy, triads } from '../packs/radiology.ts';
import type { Fire, Rule } from '../rule.ts';
import { hasAny, having, type RuleChart } from '../rule-chart.ts';

const { abdomen, pelvis, together } = abdomenAndPelvis;
const apart = ['76', '77', ...distinct];
const sides = (line: CodeLine): string =>
  ['LT', 'RT', '50'].filter((one) => line.modifiers.includes(one)).join();

/** The first line takes the code for both; the second goes. */
function combined(one: CodeLine, two: CodeLine, code: string): Fire[] {
  const message = `${one.code} and ${two.code} in one session are ${code}.`;
  const held = (line: CodeLine) =>
    fire(line, 'unbundled major over delete', `${line.code} is held by ${code}.`);
  if (one.code === code) return [held(two)];
  if (two.code === code) return [held(one)];
  return [fire(one, 'unbundled major over revise', message, { system: 'CPT', code }), held(two)];
}

export const ra5: Rule = {
  id: 'RA5',
  title: 'Are studies that have one code together coded by it?',
  citation: 'Code book on computed tomography and magnetic resonance; NCCI Policy Manual, chapter IX',
  evidence: 'K',
  pack: 'radiology',
  check: ({ chart }) => {
    const open = (codes: readonly string[]) =>
      byKey(having(chart, codes).filter((line) => !hasAny(line, apart)));
    const regions = abdomenPelvis(chart, open);
    if (regions.length > 0) return regions;
    return triads.flatMap((triad) => {
      const lines = open(triad);
      const [one, two] = lines;
      if (!one || !two || one.code === two.code || sides(one) !== sides(two)) return [];
      return combined(one, two, triad[2]);
    });
  },
  examples: {
    fires: [
      example('abdomen and pelvis with contrast', '74160-26 72193-26', { expect: ['74160', '72193'] }),
      example('head without, and head with', '70450 70460', { expect: ['70450', '70460'] }),
      example('the pelvis beside both', '74177 72193', { expect: ['72193'] }),
    ],
    silent: [
      example('one code for both', '74177-26'),
      example('head and chest', '70450 71260'),
      example('two sessions', '70450 70460-59'),
      example('one knee without, the other with', '73721-LT 73722-RT'),
    ],
  },
};

function abdomenPelvis(chart: RuleChart, open: (codes: readonly string[]) => CodeLine[]): Fire[] {
  const [both] = having(chart, together);
  const [upper] = open(abdomen);
  const [lower] = open(pelvis);
  if (both)
    return [upper, lower].flatMap((line) =>
      line ? [fire(line, 'unbundled major over delete', `${line.code} is held by ${both.code}.`)] : [],
    );
  const code = upper && lower ? combinedStudy(upper.code, lower.code) : null;
  return upper && lower && code ? combined(upper, lower, code) : [];
}
