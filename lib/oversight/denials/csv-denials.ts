// A CSV list of denials, by the columns that a person has pointed at. Whatever cannot be read for certain keeps the whole
// file out, with its line and column: half a list looks like a whole one afterwards.

import { entriesOf } from '../../model/keys-of.ts';
import { cents } from '../../model/oversight/cents.ts';
import {
  type DenialsCsv,
  type DenialsCsvField,
  neededDenialFields,
} from '../../model/oversight/denials-csv.ts';
import { csvRows } from '../../review/sampling/csv-rows.ts';
import { dateValue } from '../../review/sampling/csv-values.ts';
import { ImportProblem, importProblem, type Problem } from '../import-problem.ts';

export interface ListedDenial {
  /** Line of the file. */
  at: number;
  number: string;
  payer: string;
  deniedOn: string;
  amount: number;
  group: string;
  carc: string;
  rarcs: string[];
  code: string | null;
  modifiers: string;
  vendor: string | null;
  coder: string | null;
  facility: string | null;
  specialty: string | null;
}

const reason = /^[A-Z]{0,3}\d{1,4}$/;
const longest = 200;

/** Throws an ImportProblem. */
export function denialsOfCsv(text: string, { delimiter, dates, columns }: DenialsCsv): ListedDenial[] {
  for (const field of neededDenialFields)
    if (!columns[field]) throw importProblem('', `No column is chosen for “${csvFieldWords[field]}”.`);
  const read = csvRows(text, delimiter);
  if (!read.ok) throw importProblem('', read.error.happened);
  const { rows, broken } = read.value;
  if (broken.length > 0)
    throw new ImportProblem(broken.map(({ line, problem }) => ({ where: `line ${line}`, why: problem })));
  const [head, ...body] = rows;
  const places = placesOf(
    (head?.cells ?? []).map((cell) => cell.trim()),
    columns,
  );
  if (body.length === 0) throw importProblem('', 'It has no line beneath its headings.');
  const problems: Problem[] = [];
  const denials = body.map(({ line, cells }): ListedDenial => {
    const cell = (field: DenialsCsvField): string => cells[places.get(field) ?? -1]?.trim() ?? '';
    const wrong = (field: DenialsCsvField, why: string) =>
      problems.push({ where: `line ${line}, column “${columns[field]}”`, why });
    const said = (field: DenialsCsvField): string | null => {
      const value = cell(field);
      if (value.length > longest) wrong(field, `It is longer than ${longest} characters.`);
      return value === '' ? null : value;
    };
    const needed = (field: DenialsCsvField): string => {
      const value = said(field);
      if (value === null) wrong(field, 'It is empty.');
      return value ?? '';
    };
    const day = dateValue(needed('deniedOn'), dates);
    if ('problem' in day) wrong('deniedOn', `It ${day.problem}`);
    const amount = cents(needed('amount').replace(/^\$/, '').replaceAll(',', ''));
    if (amount === null || amount <= 0) wrong('amount', 'It is no amount in dollars and cents.');
    const [carc, group] = reasonOf(needed('carc'), cell('group'));
    if (carc !== '' && !reason.test(carc)) wrong('carc', 'It is no reason such as 97, CO-97 or B15.');
    const rarcs = cell('rarcs')
      .split(/[\s;,|]+/)
      .filter(Boolean)
      .map((one) => one.toUpperCase());
    if (rarcs.some((one) => !reason.test(one))) wrong('rarcs', 'It is no remark such as N115 or MA04.');
    return {
      at: line,
      number: needed('number'),
      payer: needed('payer'),
      deniedOn: 'value' in day ? (day.value ?? '') : '',
      amount: amount ?? 0,
      group,
      carc,
      rarcs,
      code: said('code')?.toUpperCase() ?? null,
      modifiers: (said('modifiers') ?? '')
        .split(/[\s;,|:-]+/)
        .filter(Boolean)
        .join(' ')
        .toUpperCase(),
      vendor: said('vendor'),
      coder: said('coder'),
      facility: said('facility'),
      specialty: said('specialty'),
    };
  });
  if (problems.length > 0) throw new ImportProblem(problems);
  return denials;
}

/** Many lists write group and reason in one: CO-97, CO97. */
function reasonOf(cell: string, group: string): [string, string] {
  const form = /^(CO|PI|OA|PR)[\s-]*([A-Z]?\d{1,4})$/i.exec(cell);
  const own = form ? form[1]! : group || 'CO';
  return [(form?.[2] ?? cell).toUpperCase(), own.toUpperCase().slice(0, 4)];
}

function placesOf(headings: readonly string[], columns: DenialsCsv['columns']): Map<DenialsCsvField, number> {
  const places = new Map<DenialsCsvField, number>();
  for (const [field, heading] of entriesOf(columns)) {
    const at = headings.indexOf(heading);
    if (at < 0) throw importProblem('', `It has no column “${heading}”.`);
    if (headings.lastIndexOf(heading) !== at) throw importProblem('', `It has two columns “${heading}”.`);
    places.set(field, at);
  }
  return places;
}

/** As the screen that points at columns calls them. */
export const csvFieldWords: Record<DenialsCsvField, string> = {
  number: 'Account number',
  payer: 'Payer',
  deniedOn: 'Denied on',
  amount: 'Denied amount',
  carc: 'Reason (CARC)',
  rarcs: 'Remarks (RARC)',
  group: 'Group (CO, PI, OA)',
  code: 'Procedure code',
  modifiers: 'Modifiers',
  vendor: 'Coding vendor',
  coder: 'Coder',
  facility: 'Facility',
  specialty: 'Specialty',
};

/** Words that headings use for a field, folded to letters and digits. */
const headingWords: Record<DenialsCsvField, readonly string[]> = {
  number: [
    'account',
    'accountnumber',
    'accountno',
    'encounter',
    'encounternumber',
    'claim',
    'claimnumber',
    'har',
    'visit',
  ],
  payer: ['payer', 'payor', 'payername', 'payorname', 'insurance', 'plan'],
  deniedOn: ['deniedon', 'denieddate', 'denialdate', 'remitdate', 'paymentdate', 'postdate', 'date'],
  amount: ['amount', 'deniedamount', 'denialamount', 'denied', 'charge', 'billed'],
  carc: ['carc', 'reason', 'reasoncode', 'denialcode', 'adjustmentreason', 'code835'],
  rarcs: ['rarc', 'rarcs', 'remark', 'remarks', 'remarkcode', 'remarkcodes'],
  group: ['group', 'groupcode'],
  code: ['code', 'cpt', 'hcpcs', 'cpthcpcs', 'procedure', 'procedurecode', 'proccode'],
  modifiers: ['modifier', 'modifiers', 'mod', 'mods'],
  vendor: ['vendor', 'codingvendor', 'codedbyvendor'],
  coder: ['coder', 'codername', 'codedby'],
  facility: ['facility', 'location', 'site', 'hospital'],
  specialty: ['specialty', 'department', 'service'],
};

/** What the columns seem to be, for the person to change. */
export function suggestedColumns(headings: readonly string[]): DenialsCsv['columns'] {
  const folded = new Map(
    headings.map((heading) => [heading.toLowerCase().replaceAll(/[^a-z0-9]/g, ''), heading]),
  );
  return Object.fromEntries(
    Object.entries(headingWords).flatMap(([field, words]) => {
      const word = words.find((one) => folded.has(one));
      return word === undefined ? [] : [[field, folded.get(word)!]];
    }),
  );
}
