// How units are written in charts, and which unit stands behind a figure.

import type { MeasuredUnit } from '../../model/indicator-pattern.ts';
import { entriesOf } from '../../model/keys-of.ts';

/** Ways to write each, in lower case, without spaces, `u` for the sign of micro and no sign of a power. */
const written: Record<MeasuredUnit, string> = {
  '%': '% percent pct',
  '°F': '°f ºf f degf degreesf fahrenheit degreesfahrenheit',
  '°C': '°c ºc c degc degreesc celsius degreescelsius',
  mmHg: 'mmhg torr',
  bpm: 'bpm beats/min beatsperminute',
  '/min': '/min perminute breaths/min breathsperminute br/min rpm /minute',
  'mg/dL': 'mg/dl mg% mgs/dl mg/100ml',
  'g/dL': 'g/dl gm/dl gms/dl g%',
  'mcg/dL': 'mcg/dl ug/dl',
  'umol/L': 'umol/l micromol/l mcmol/l',
  'mmol/L': 'mmol/l mmoles/l mm/l',
  'mEq/L': 'meq/l',
  'mg/L': 'mg/l mcg/ml ug/ml',
  'ng/mL': 'ng/ml mcg/l ug/l',
  'ng/L': 'ng/l',
  'pg/mL': 'pg/ml',
  'U/L': 'u/l iu/l units/l',
  'K/uL':
    'k/ul k/mcl k/mm3 k/cumm x103/ul x103/mcl x103/mm3 103/ul 10*3/ul x10*3/ul thou/ul thou/mcl thousand/ul th/ul x109/l 109/l 10*9/l k',
  fL: 'fl',
  'mg/g': 'mg/g mg/gcr mg/gcreat mcg/mg ug/mg',
  'mOsm/kg': 'mosm/kg mosmol/kg mosm/l',
  'mL/min': 'ml/min ml/min/1.73m2 ml/min/1.73 ml/min/1.73sqm ml/min/bsa ml/minute',
  'mL/kg/h': 'ml/kg/h ml/kg/hr ml/kg/hour cc/kg/h cc/kg/hr',
  'mL/kg': 'ml/kg cc/kg',
  'mL/h': 'ml/h ml/hr ml/hour cc/h cc/hr',
  mL: 'ml mls cc',
  L: 'l liter liters litre litres',
  'L/min': 'l/min lpm l/minute litersperminute liters/min',
  'mcg/kg/min': 'mcg/kg/min ug/kg/min mcg/kg/minute',
  'mcg/min': 'mcg/min ug/min mcg/minute',
  units: 'units unit u iu',
  'units/min': 'units/min unit/min u/min units/minute',
  mg: 'mg mgs milligrams',
  kg: 'kg kgs kilograms kilo',
  lb: 'lb lbs pound pounds #',
  'kg/m2': 'kg/m2 kg/sqm kg/m',
  cm: 'cm cms centimeters centimeter',
  mm: 'mm millimeters millimeter',
  cmH2O: 'cmh2o',
  kcal: 'kcal kcals kcal/day calories',
  min: 'min mins minutes minute',
  h: 'h hr hrs hours hour',
  s: 's sec secs seconds',
};

const byWriting = new Map<string, MeasuredUnit[]>();
for (const [unit, writings] of entriesOf(written)) {
  for (const writing of writings.split(' ')) {
    byWriting.set(writing, [...(byWriting.get(writing) ?? []), unit]);
  }
}

const longestUnit = 28;
const unitWord = /(?:[×x*] ?)?(?:\d{1,3}[*^]?[\d³⁹]? ?\/ ?)?[\p{L}µμ°º%#/][\p{L}µμ°º%#/\d.*^²³]*/uy;
const gap = /[ \u00a0\t]{0,3}/y;

/** Text that no unit of the table is, and that makes the figure before it something else. */
const otherwise =
  /^(?:days?|d|weeks?|wks?|months?|mos?|years?|yrs?|yo|y|am|pm|a|p|x|times|st|nd|rd|th|tabs?|tablets?|doses?|g|gm|grams?|mcg|meq|mmol|ft|in|inches|beats)$/;

export interface UnitBehind {
  /** Offset behind the unit; where the figure ends when there is none. */
  end: number;
  /** A unit of another kind, a word of time or order, or letters directly at the figure: it measures something else. */
  foreign: boolean;
}

/**
 * @param at Offset behind a figure.
 * @param fitting Units that the measurement may have.
 */
export function unitBehind(text: string, at: number, fitting: readonly MeasuredUnit[]): UnitBehind {
  gap.lastIndex = at;
  gap.test(text);
  const from = gap.lastIndex;
  const rest = text.slice(from, from + longestUnit);
  for (const length of wordEnds(rest)) {
    const candidate = rest.slice(0, length).replace(/[.,]$/, '');
    const units = byWriting.get(plain(candidate));
    if (!units) continue;
    // `Na 131 K 5.9`, `T 38.9 HR 118`, `Hgb 9.1 L`: what may be a unit is as often the next name, or a flag.
    const next = from > at && /^ ?[\d:=]/.test(rest.slice(length));
    if (next) return { end: at, foreign: false };
    if (units.some((unit) => fitting.includes(unit))) return { end: from + candidate.length, foreign: false };
    return { end: at, foreign: !/^\p{L}$/u.test(candidate) || from === at };
  }
  const word = /^[\p{L}µ]+/u.exec(rest)?.[0] ?? '';
  return { end: at, foreign: word !== '' && (from === at || otherwise.test(word.toLowerCase())) };
}

/** Ends of the first three, two and one words of a text that may spell a unit: `beats per minute`, `mm Hg`. */
function wordEnds(rest: string): number[] {
  const ends: number[] = [];
  let at = 0;
  while (ends.length < 3) {
    unitWord.lastIndex = at;
    const found = unitWord.exec(rest);
    if (!found) break;
    at = unitWord.lastIndex;
    ends.push(at);
    if (rest[at] === ' ') at++;
    else if (rest[at] !== '/') break;
  }
  return ends.reverse();
}

const plain = (unit: string): string =>
  unit
    .toLowerCase()
    .replace(/[µμ]/g, 'u')
    .replace(/[²]/g, '2')
    .replace(/[³]/g, '3')
    .replace(/⁹/g, '9')
    .replace(/×/g, 'x')
    .replace(/[\s^]/g, '');
