// Claims into the tables, whichever kind of file told them, each tied to the coded chart of its number.

import { createHash } from 'node:crypto';
import { foldedName } from '../../../model/folded-name.ts';
import { ImportProblem, type Problem } from '../../../oversight/import-problem.ts';
import type { Claim } from '../../../oversight/intake/claim.ts';
import type { Taking } from './importer.ts';
import { payersAsKnown } from './known-payers.ts';
import { linkClaims } from './link-charts.ts';
import { writeRows } from './rows.ts';

/** The same claim in two files has the same id: number, form, payer, frequency and the day it went out. */
const idOf = ({ number, form, payer, frequency, submittedOn }: Claim): string =>
  createHash('sha256')
    .update(JSON.stringify([number, form, foldedName(payer ?? ''), frequency, submittedOn]))
    .digest('hex')
    .slice(0, 32);

/** Throws an ImportProblem where a claim stands twice in the file, or was taken in with another one. */
export async function keepClaims(
  { queries, organisation, importId }: Taking,
  claims: readonly Claim[],
): Promise<Record<string, number>> {
  const all = claims.map((claim) => ({ claim, id: idOf(claim) }));
  await refuseKnown(queries, organisation, all);
  const asKnown = await payersAsKnown(queries, organisation);
  await writeRows(
    queries,
    organisation,
    all.map(({ id, claim: { where: _, lines: __, codes, ...claim } }) => ({
      ...claim,
      payer: asKnown(claim.payer),
      id,
      import: importId,
      diagnoses: JSON.stringify(codes),
    })),
    `insert into claim (organisation, id, import, number, form, payer, facility, provider, encounter_type, source,
       frequency, charge, submitted_on, date_of_service, diagnoses)
     select $1, id, import, number, form, payer, facility, provider, "encounterType", 'unknown',
       frequency, charge, "submittedOn", "dateOfService", diagnoses
     from json_to_recordset($2::json) as r(id text, import text, number text, form text, payer text, facility text, provider text,
       "encounterType" text, frequency text, charge bigint, "submittedOn" text, "dateOfService" text, diagnoses text)`,
  );
  const lines = all.flatMap(({ id, claim }) =>
    claim.lines.map((line) => ({
      ...line,
      claim: id,
      modifiers: line.modifiers.join(' '),
      pointers: line.pointers.join(' '),
    })),
  );
  await writeRows(
    queries,
    organisation,
    lines,
    `insert into claim_line (organisation, claim, line, code, revenue, modifiers, units, charge, pointers, date_of_service, control)
     select $1, claim, line, code, revenue, modifiers, units, charge, pointers, "dateOfService", control
     from json_to_recordset($2::json) as r(claim text, line int, code text, revenue text, modifiers text, units numeric,
       charge bigint, pointers text, "dateOfService" text, control text)`,
  );
  const linked = await linkClaims(
    queries,
    organisation,
    claims.map(({ number }) => number),
  );
  return { claims: all.length, lines: lines.length, linked };
}

async function refuseKnown(
  queries: Taking['queries'],
  organisation: string,
  all: readonly { claim: Claim; id: string }[],
): Promise<void> {
  const rows = await queries.query<{ id: string }>(
    `select id from claim where organisation = $1 and id in (select json_array_elements_text($2::json))`,
    [organisation, JSON.stringify(all.map(({ id }) => id))],
  );
  const known = new Set(rows.map(({ id }) => id));
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { claim, id } of all) {
    const before = seen.get(id);
    const said = `Claim ${claim.number} of ${claim.submittedOn ?? 'no date'}`;
    if (before !== undefined)
      problems.push({ where: claim.where, why: `${said} stands twice in the file, first at ${before}.` });
    else if (known.has(id))
      problems.push({ where: claim.where, why: `${said} was imported with another file.` });
    seen.set(id, before ?? claim.where);
  }
  if (problems.length > 0) throw new ImportProblem(problems);
}
