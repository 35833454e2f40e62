// Files of denials, taken in: remittances, and lists of those who get none.

import { createHash } from 'node:crypto';
import { foldedName } from '../../../model/folded-name.ts';
import { denialsOfCsv, type ListedDenial } from '../../../oversight/denials/csv-denials.ts';
import { ImportProblem } from '../../../oversight/import-problem.ts';
import { read835 } from '../../../oversight/remittance/read-835.ts';
import { textPieces, wholeText } from '../imports/file-text.ts';
import type { Importer, Taking } from '../imports/importer.ts';
import { importRemittances } from './import-remittances.ts';
import { keepDenials, type NewDenial } from './keep-denials.ts';
import { type KnownChart, knownCharts, unknownChart } from './known-charts.ts';
import { whatHolds } from './what-holds.ts';

export const take835: Importer<'remittances-835'> = (bytes, _, taking) =>
  importRemittances(taking, read835(textPieces(bytes)));

export const takeDenialsCsv: Importer<'denials-csv'> = async (bytes, what, taking) => {
  const { queries, organisation } = taking;
  const listed = denialsOfCsv(wholeText(bytes), what);
  const known = await knownCharts(
    queries,
    organisation,
    listed.map(({ number }) => number),
  );
  const rows = listed.map((one) => ({
    at: one.at,
    denial: denialOf(one, known.get(one.number) ?? unknownChart),
  }));
  await refuseKnown(taking, rows);
  return keepDenials(
    taking,
    await whatHolds(queries, organisation),
    rows.map(({ denial }) => denial),
  );
};

/** One line of one account, denied on one day for one reason, is one denial, whichever list names it. */
function denialOf(listed: ListedDenial, known: KnownChart): NewDenial {
  const { at: _, vendor, coder, facility, specialty, ...denial } = listed;
  const of = [
    denial.number,
    foldedName(denial.payer),
    denial.deniedOn,
    denial.code,
    denial.modifiers,
    denial.carc,
  ];
  return {
    ...denial,
    id: createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32),
    remittance: null,
    remitClaim: null,
    line: denial.code === null ? 0 : 1,
    claimDenied: denial.code === null,
    known: {
      ...known,
      // The list was made for this; the claim may know more.
      ...(vendor === null ? {} : { vendor, source: 'vendor' as const }),
      coder: coder ?? known.coder,
      facility: facility ?? known.facility,
      specialty: specialty ?? known.specialty,
    },
  };
}

type Row = { at: number; denial: NewDenial };

async function refuseKnown({ queries, organisation }: Taking, rows: readonly Row[]): Promise<void> {
  const found = await queries.query<{ id: string }>(
    'select id from denial where organisation = $1 and id in (select json_array_elements_text($2::json))',
    [organisation, JSON.stringify(rows.map(({ denial }) => denial.id))],
  );
  const known = new Set(found.map(({ id }) => id));
  const seen = new Map<string, number>();
  const problems = rows.flatMap(({ at, denial: { id, number } }) => {
    const first = seen.get(id);
    seen.set(id, first ?? at);
    const where = `line ${at}`;
    if (first !== undefined) return [{ where, why: `The denial of ${number} stands in line ${first} too.` }];
    return known.has(id) ? [{ where, why: `The denial of ${number} was imported before.` }] : [];
  });
  if (problems.length > 0) throw new ImportProblem(problems);
}
