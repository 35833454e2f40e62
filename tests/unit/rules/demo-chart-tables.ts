// Small tables made by hand for the demonstration charts: what an organisation would have imported, as far as their codes ask.

import type { RuleTables } from '../../../lib/rules/rule-tables.ts';
import { noTables } from '../../../lib/rules/rule-tables.ts';

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
const globals: Record<string, string> = { '25605': '090', '20610': '000', '64615': '010', '12002': '000' };
/** Services with a professional and a technical part. */
const parted = new Set([
  ...['93458', '92978', '93306', '93308', '93280', '95910', '95886', '95816'],
  ...['71045', '71046', '73110', '74177', '74160', '72193', '70553', '76705', '76942', '77067', '77063'],
]);
const components: Record<string, string> = { '93010': '2', '93000': '4' };
/** One unit of each drug, in the measure of the doses confirmed. */
const drugs: Record<string, number> = {
  ...{ J9263: 0.5, J0640: 50, J9190: 500, J2469: 0.025, J1100: 1, J9271: 1, J9025: 1 },
  ...{ J2405: 1, J7040: 500, J3301: 10, J7325: 1, J0585: 1 },
};
const bases: Record<string, number> = {
  ...{ '01402': 7, '00790': 7, '00142': 4, '01967': 5, '01961': 7, '01968': 2, '00126': 4 },
};

export const demoTables: RuleTables = {
  ...noTables,
  code: (_, code, date) =>
    code === 'G35' && date >= '2025-10-01'
      ? { status: 'heading', date: null }
      : { status: 'valid', date: null },
  sevenths: (code) => {
    if (/^S(52|72)/.test(code)) return [...'ABCDEFGHJKMNPQRS'];
    return /^S(22|32)/.test(code) ? [...'ABDGKS'] : /^[ST]\d/.test(code) ? ['A', 'D', 'S'] : null;
  },
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
  fees: (code) => ({
    global: globals[code] ?? 'XXX',
    pcTc: components[code] ?? (parted.has(code) ? '1' : '0'),
  }),
  inpatientEdits: () => [],
  drugUnit: (code) => drugs[code] ?? null,
  anesthesiaBase: (code) => bases[code] ?? null,
};
