// ON8: drugs are billed by the dose in whole units; Medicare wants the waste of a single-dose vial on a line with JW, or
// JZ where there is none, since July 2023. What has no code of its own is described.

import type { CodeLine } from '../../model/code-line.ts';
import type { Ask } from '../ask.ts';
import { byKey } from '../compare-units.ts';
import { drugUnits } from '../drug-units.ts';
import { example } from '../example.ts';
import { fire } from '../fire.ts';
import type { Fire, Rule } from '../rule.ts';
import { hasAny, proceduresOf } from '../rule-chart.ts';

const unlisted = ['J3490', 'J3590', 'J9999', 'C9399'];
const zeroWasteFrom = '2023-07-01';
const tables = { drugUnit: (code: string) => (code === 'J9263' ? 0.5 : code === 'J9025' ? 1 : null) };
const medicare = (given: number, discarded: number) => ({
  tables,
  counting: 'cms' as const,
  facts: { 'dose-given': given, 'dose-discarded': discarded, 'single-dose-vial': true },
});
const sum = (lines: readonly CodeLine[]): number => lines.reduce((all, line) => all + (line.units ?? 1), 0);

/** What is wrong with the lines of one drug. */
function drug(code: string, lines: readonly CodeLine[], unit: number, date: string, ask: Ask): Fire[] {
  const wasted = lines.filter((one) => hasAny(one, ['JW']));
  const billed = lines.filter((one) => !hasAny(one, ['JW']));
  const [line] = billed;
  if (!line)
    return [fire(lines[0]!, 'modifier major over look', `${code} has a line of waste and none of a dose.`)];
  const given = ask.fact('dose-given', line);
  if (given === null) return [];
  const single = ask.fact('single-dose-vial', line);
  const discarded = single === false ? 0 : ask.fact('dose-discarded', line);
  const right = drugUnits(given, discarded ?? 0, unit);
  const coded = sum(billed);
  const dose = `A dose of ${given} is ${right.given} units of ${code}; ${coded} are coded.`;
  const one = billed.length === 1 ? { units: right.given } : {};
  const units =
    coded > right.given
      ? [fire(line, 'units-mue major over attribute', dose, one)]
      : coded < right.given
        ? [fire(line, 'units-mue major under attribute', dose, one)]
        : [];
  if (single === null || discarded === null) return units;
  const waste = sum(wasted);
  const medicare = single && date >= zeroWasteFrom && ask.field('counting') === 'cms';
  const why = `Waste of ${discarded} is ${right.waste} units of ${code}; ${waste} are coded.`;
  const [first] = wasted;
  const wasteFires: Fire[] = [];
  if (first && waste > right.waste) wasteFires.push(fire(first, 'units-mue major over look', why));
  if (medicare && right.waste > waste)
    wasteFires.push(
      first
        ? fire(first, 'units-mue minor under look', why)
        : fire(null, 'modifier minor neutral add', `${why} A line with JW has to say so.`, {
            system: 'HCPCS',
            code,
            modifiers: ['JW'],
            units: right.waste,
          }),
    );
  const zero = billed.filter((one) => hasAny(one, ['JZ']));
  if (right.waste > 0)
    wasteFires.push(
      ...zero.map((one) =>
        fire(one, 'modifier major over look', `JZ says that nothing of ${code} was discarded.`),
      ),
    );
  if (medicare && right.waste === 0 && !first && zero.length === 0)
    wasteFires.push(
      fire(line, 'modifier minor neutral attribute', `Nothing of ${code} was discarded; JZ has to say so.`, {
        modifiers: [...line.modifiers, 'JZ'],
      }),
    );
  return [...units, ...wasteFires];
}

export const on8: Rule = {
  id: 'ON8',
  title: 'Do the units of each drug fit dose and waste, and do JW and JZ say so?',
  citation: 'Medicare Claims Processing Manual, chapter 17, section 40; contractor article on JW and JZ',
  evidence: 'V',
  check: ({ chart, tables, ask }) => {
    const drugs = proceduresOf(chart).filter((line) => /^(J|Q|C9)/.test(line.code));
    const described = drugs
      .filter((line) => unlisted.includes(line.code) && ask.fact('drug-name-dose-and-number', line) === false)
      .map((line) =>
        fire(line, 'unsupported major over look', `${line.code} needs name, dose and national drug code.`),
      );
    const listed = drugs.filter((line) => !unlisted.includes(line.code));
    const date = listed.length > 0 ? ask.field('dateOfService') : null;
    if (!date) return described;
    const codes = [...new Set(byKey(listed).map(({ code }) => code))];
    const counted = codes.flatMap((code) => {
      const unit = ask.table('drug-units', tables.drugUnit(code, date));
      const lines = byKey(listed.filter((line) => line.code === code));
      return unit ? drug(code, lines, unit, date, ask) : [];
    });
    return [...described, ...counted];
  },
  examples: {
    fires: [
      // 150 mg by 0.5 mg: 300 units.
      example('milligrams as units', 'J9263-JZ*150', { ...medicare(150, 0), expect: ['J9263'] }),
      // 130 mg given and 70 mg discarded of 200 mg: 130 units, and 70 of waste.
      example('waste within the dose', 'J9025*200', { ...medicare(130, 70), expect: ['chart', 'J9025'] }),
      example('no waste, and no JZ', 'J9025*200', { ...medicare(200, 0), expect: ['J9025'] }),
      example('JZ though there was waste', 'J9025-JZ*130 J9025-JW*70', {
        ...medicare(130, 70),
        expect: ['J9025'],
      }),
      example('an unlisted drug without a description', 'J9999', {
        facts: { 'drug-name-dose-and-number': false },
        expect: ['J9999'],
      }),
    ],
    silent: [
      example('dose and waste apart', 'J9025*130 J9025-JW*70', medicare(130, 70)),
      // 130.2 mg by 1 mg: 131 units; with 69.8 of waste 200 in all, so that 69 are waste.
      example('rounded up once', 'J9025*131 J9025-JW*69', medicare(130.2, 69.8)),
      example('before July 2023', 'J9025*200', { ...medicare(200, 0), dateOfService: '2023-06-30' }),
      example('from a multiple-dose vial', 'J9025*130', {
        tables,
        counting: 'cms',
        facts: { 'dose-given': 130, 'single-dose-vial': false },
      }),
      example('another payer than Medicare', 'J9025*200', { ...medicare(200, 0), counting: 'cpt' }),
    ],
    unsure: [
      example('no dose', 'J9025*200', { tables, expect: ['dose-given'] }),
      example('no table of units', 'J9025*200', { expect: ['drug-units'] }),
    ],
  },
};
