// Fracture treatment without and with manipulation, casts, and which codes are arthroscopic.

import type { Pack } from './pack.ts';

export const orthopedicsPack: Pack = {
  id: 'orthopedics',
  verified: false,
  source: 'General knowledge of the field; not yet held against the code book',
};

/** Closed treatment: the code without manipulation, the code with it. */
const pairs: readonly (readonly [string, string])[] = [
  ['23500', '23505'],
  ['23600', '23605'],
  ['23620', '23625'],
  ['24500', '24505'],
  ['24530', '24535'],
  ['24560', '24565'],
  ['24576', '24577'],
  ['24650', '24655'],
  ['24670', '24675'],
  ['25500', '25505'],
  ['25530', '25535'],
  ['25560', '25565'],
  ['25600', '25605'],
  ['25622', '25624'],
  ['26600', '26605'],
  ['26720', '26725'],
  ['26750', '26755'],
  ['27500', '27502'],
  ['27508', '27510'],
  ['27750', '27752'],
  ['27760', '27762'],
  ['27780', '27781'],
  ['27786', '27788'],
  ['27808', '27810'],
  ['27816', '27818'],
  ['27824', '27825'],
  ['28400', '28405'],
  ['28450', '28455'],
  ['28470', '28475'],
  ['28490', '28495'],
  ['28510', '28515'],
];
export const withManipulation: ReadonlyMap<string, string> = new Map(pairs);
export const withoutManipulation: ReadonlyMap<string, string> = new Map(pairs.map(([a, b]) => [b, a]));
export const fractureCare: readonly string[] = pairs.flat();

const between = (first: string, last: string) => (code: string) =>
  /^\d{5}$/.test(code) && code >= first && code <= last;

/** Casts, splints and strapping. */
export const isCast = between('29000', '29799');
export const isArthroscopic = between('29800', '29999');
/** Operations on shoulder to foot that are not arthroscopic. */
export const isLimbOperation = between('23000', '28899');
