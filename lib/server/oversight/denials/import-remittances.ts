// Remittances into the tables, and what they deny. All of a file in a few statements, in one transaction.

import { createHash } from 'node:crypto';
import { foldedName } from '../../../model/folded-name.ts';
import { ImportProblem } from '../../../oversight/import-problem.ts';
import { type DeniedLine, deniedIn } from '../../../oversight/remittance/denied.ts';
import type { Remittance } from '../../../oversight/remittance/remittance.ts';
import type { Taking } from '../imports/importer.ts';
import { writeRows } from '../imports/rows.ts';
import { keepDenials, type NewDenial } from './keep-denials.ts';
import { type KeptClaim, knownCharts, unknownChart } from './known-charts.ts';
import { takeBack } from './take-back.ts';
import { whatHolds } from './what-holds.ts';

/** @returns how many of what. Throws an ImportProblem where one was taken before. */
export async function importRemittances(
  taking: Taking,
  remittances: readonly Remittance[],
): Promise<Record<string, number>> {
  const { queries, organisation } = taking;
  const all = remittances.map((remittance) => ({ remittance, id: remittanceId(remittance) }));
  await refuseKnown(taking, all);
  const known = await knownCharts(
    queries,
    organisation,
    remittances.flatMap(({ claims }) => claims.map(({ number }) => number)),
  );
  const claims = all.flatMap(({ id, remittance: { payer, paidOn, claims } }) =>
    claims.map(
      (claim): KeptClaim => ({
        remittance: id,
        payer,
        paidOn,
        claim,
        known: known.get(claim.number) ?? unknownChart,
      }),
    ),
  );
  await keepRemittances(taking, all);
  await keepClaims(taking, claims);
  const holds = await whatHolds(queries, organisation);
  const denied = claims.flatMap((kept) =>
    deniedIn(kept.claim, holds.rules.notDenials).map((one) => ({ kept, denied: one })),
  );
  const { denials, coding } = await keepDenials(taking, holds, denied.map(denialOf));
  const { reversals, unmatched } = await takeBack(taking, claims);
  return {
    remittances: all.length,
    claims: claims.length,
    lines: claims.reduce((sum, { claim }) => sum + claim.lines.length, 0),
    denials,
    coding,
    reversals,
    unmatchedReversals: unmatched,
  };
}

/** Of one payment, whichever file it comes in. */
const remittanceId = ({ payer, trace, paidOn }: Remittance): string =>
  createHash('sha256')
    .update(JSON.stringify([foldedName(payer), trace, paidOn]))
    .digest('hex')
    .slice(0, 32);

type Identified = { id: string; remittance: Remittance };

async function refuseKnown({ queries, organisation }: Taking, all: readonly Identified[]): Promise<void> {
  const rows = await queries.query<{ id: string }>(
    'select id from remittance where organisation = $1 and id in (select json_array_elements_text($2::json))',
    [organisation, JSON.stringify(all.map(({ id }) => id))],
  );
  const known = new Set(rows.map(({ id }) => id));
  const seen = new Set<string>();
  const problems = all.flatMap(({ id, remittance: { payer, trace, paidOn } }) => {
    const twice = seen.has(id);
    seen.add(id);
    if (!twice && !known.has(id)) return [];
    const said = `The remittance ${trace.slice(0, 60)} of ${payer.slice(0, 100)}, ${paidOn},`;
    return [{ where: '', why: `${said} ${twice ? 'stands twice in the file.' : 'was imported before.'}` }];
  });
  if (problems.length > 0) throw new ImportProblem(problems);
}

async function keepRemittances(
  { queries, organisation, importId }: Taking,
  all: readonly Identified[],
): Promise<void> {
  const rows = all.map(({ id, remittance: { claims: _, providerAdjustments, ...remittance } }) => ({
    ...remittance,
    id,
    import: importId,
    adjustments: JSON.stringify(providerAdjustments),
  }));
  await writeRows(
    queries,
    organisation,
    rows,
    `insert into remittance (organisation, id, import, payer, payer_id, payee, trace, method, paid_on, amount, provider_adjustments)
     select $1, id, import, payer, "payerId", payee, trace, method, "paidOn", amount, adjustments
     from json_to_recordset($2::json) as r(id text, import text, payer text, "payerId" text, payee text, trace text,
       method text, "paidOn" text, amount bigint, adjustments text)`,
  );
}

async function keepClaims({ queries, organisation }: Taking, claims: readonly KeptClaim[]): Promise<void> {
  await writeRows(
    queries,
    organisation,
    claims.map(({ remittance, known, claim: { lines: _, adjustments: __, remarks, ...claim } }) => ({
      ...claim,
      remittance,
      claim: known.claim,
      remarks: JSON.stringify(remarks),
    })),
    `insert into remit_claim (organisation, remittance, n, number, status, charge, paid, patient, filing, payer_claim, place,
       frequency, drg, received_on, date_of_service, claim, remarks)
     select $1, remittance, n, number, status, charge, paid, patient, filing, "payerClaim", place, frequency, drg,
       "receivedOn", "dateOfService", claim, remarks
     from json_to_recordset($2::json) as r(remittance text, n int, number text, status text, charge bigint, paid bigint,
       patient bigint, filing text, "payerClaim" text, place text, frequency text, drg text, "receivedOn" text,
       "dateOfService" text, claim text, remarks text)`,
  );
  await writeRows(
    queries,
    organisation,
    claims.flatMap(({ remittance, claim }) =>
      claim.lines.map(({ adjustments: _, ...line }) => ({
        ...line,
        remittance,
        n: claim.n,
        modifiers: line.modifiers.join(' '),
        dateOfService: line.dateOfService ?? claim.dateOfService,
        remarks: JSON.stringify(line.remarks),
      })),
    ),
    `insert into remit_line (organisation, remittance, n, line, code, modifiers, original_code, revenue, charge, paid, units,
       date_of_service, control, remarks)
     select $1, remittance, n, line, code, modifiers, "originalCode", revenue, charge, paid, units, "dateOfService", control,
       remarks
     from json_to_recordset($2::json) as r(remittance text, n int, line int, code text, modifiers text, "originalCode" text,
       revenue text, charge bigint, paid bigint, units numeric, "dateOfService" text, control text, remarks text)`,
  );
  await writeRows(
    queries,
    organisation,
    claims.flatMap(({ remittance, claim }) =>
      [{ line: 0, adjustments: claim.adjustments }, ...claim.lines].flatMap(({ line, adjustments }) =>
        adjustments.map((one, at) => ({ ...one, remittance, n: claim.n, line, at })),
      ),
    ),
    `insert into remit_adjustment (organisation, remittance, n, line, at, group_code, reason, amount, quantity)
     select $1, remittance, n, line, at, "group", reason, amount, quantity
     from json_to_recordset($2::json) as r(remittance text, n int, line int, at int, "group" text, reason text,
       amount bigint, quantity numeric)`,
  );
}

function denialOf({ kept, denied }: { kept: KeptClaim; denied: DeniedLine }): NewDenial {
  const { remittance, claim, payer, paidOn, known } = kept;
  const { line, group, carc, rarcs, amount, claimDenied } = denied;
  return {
    id: `${remittance}-${claim.n}-${line?.line ?? 0}`,
    remittance,
    remitClaim: claim.n,
    line: line?.line ?? 0,
    claimDenied,
    number: claim.number,
    payer,
    // What was billed is what was denied, whatever the payer made of it.
    code: line?.originalCode ?? line?.code ?? null,
    modifiers: line?.modifiers.join(' ') ?? '',
    group,
    carc,
    rarcs,
    amount,
    deniedOn: paidOn,
    known,
  };
}
