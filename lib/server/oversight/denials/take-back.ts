// What reversals in a file do to what was known: the claim that they take back no longer counts, and its denials are
// reversed. What the corrected claim says of a denial that had been resubmitted is its outcome.

import { reversalStatus } from '../../../oversight/remittance/remittance.ts';
import { reversalsIn, type StandingClaim } from '../../../oversight/remittance/reversals.ts';
import type { Taking } from '../imports/importer.ts';
import { writeRows } from '../imports/rows.ts';
import type { KeptClaim } from './known-charts.ts';

interface Standing extends StandingClaim {
  remittance: string;
  n: number;
}

interface ReversedDenial {
  id: string;
  number: string;
  remittance: string;
  n: number;
  code: string | null;
  carc: string;
  owner: string;
  steps: number;
  resubmitted: boolean;
}

/** @param claims of the file, in its order, already in the tables. */
export async function takeBack(
  taking: Taking,
  claims: readonly KeptClaim[],
): Promise<{ reversals: number; unmatched: number }> {
  const { queries, organisation } = taking;
  const reversals = claims.filter(({ claim }) => claim.status === reversalStatus);
  if (reversals.length === 0) return { reversals: 0, unmatched: 0 };
  const numbers = JSON.stringify([...new Set(reversals.map(({ claim }) => claim.number))]);
  const own = new Set(claims.map(({ remittance }) => remittance));
  const known = await queries.query<Standing>(
    `select c.remittance, c.n, r.payer, c.number, c.status, c.charge, c.payer_claim as "payerClaim"
     from remit_claim c join remittance r on r.organisation = c.organisation and r.id = c.remittance
     where c.organisation = $1 and c.number in (select json_array_elements_text($2::json))
       and not c.reversed and c.status <> '${reversalStatus}'
     order by r.paid_on, c.remittance, c.n`,
    [organisation, numbers],
  );
  const file = claims.map(
    ({ remittance, payer, claim }): Standing => ({
      remittance,
      payer,
      n: claim.n,
      number: claim.number,
      status: claim.status,
      charge: claim.charge,
      payerClaim: claim.payerClaim,
    }),
  );
  const { taken, unmatched } = reversalsIn(
    known.filter(({ remittance }) => !own.has(remittance)),
    file,
  );
  const back = JSON.stringify(taken.map(({ claim: { remittance, n } }) => ({ remittance, n })));
  const meant = 'from json_to_recordset($2::json) as t(remittance text, n int)';
  await queries.query(
    `update remit_claim c set reversed = true ${meant}
     where c.organisation = $1 and c.remittance = t.remittance and c.n = t.n`,
    [organisation, back],
  );
  const denials = await queries.query<ReversedDenial>(
    `update denial d set state = 'reversed', steps = steps + 1 ${meant}
     where d.organisation = $1 and d.remittance = t.remittance and d.remit_claim = t.n and d.state <> 'reversed'
     returning d.id, d.number, d.remittance, d.remit_claim as n, d.code, d.carc, d.owner, d.steps,
       d.resubmitted_at is not null as resubmitted`,
    [organisation, back],
  );
  await noteReversed(
    taking,
    denials.map((denial) => {
      const by = taken.find(
        ({ claim }) => claim.remittance === denial.remittance && claim.n === denial.n,
      )?.by;
      const correction = claims.find(
        ({ claim }, n) => n > by! && claim.number === denial.number && claim.status !== reversalStatus,
      );
      return { denial, correction };
    }),
  );
  return { reversals: taken.length, unmatched: unmatched.length };
}

type Taken = { denial: ReversedDenial; correction: KeptClaim | undefined };

async function noteReversed(
  { queries, organisation, by, now }: Taking,
  all: readonly Taken[],
): Promise<void> {
  const rows = all.map(({ denial, correction }) => {
    const said = correction?.claim.lines.filter(
      ({ code, originalCode }) => (originalCode ?? code) === denial.code,
    );
    const paid = (said?.length ? said : correction ? [correction.claim] : []).reduce(
      (sum, one) => sum + one.paid,
      0,
    );
    const outcome = !correction || !denial.resubmitted ? null : paid > 0 ? 'paid' : 'upheld';
    return {
      ...denial,
      outcome,
      by,
      at: now,
      correction: correction?.remittance ?? null,
      claim: correction?.claim.n ?? null,
      detail: JSON.stringify({
        corrected: correction !== undefined,
        paid: correction ? paid : null,
        outcome,
      }),
    };
  });
  await writeRows(
    queries,
    organisation,
    rows,
    `insert into denial_step (organisation, denial, number, step, taken_by, taken_at, detail)
     select $1, id, steps, 'reversed', "by", at, detail
     from json_to_recordset($2::json) as r(id text, steps int, "by" text, at bigint, detail text)`,
  );
  await writeRows(
    queries,
    organisation,
    rows.filter(({ outcome }) => outcome !== null),
    `update denial d set outcome = r.outcome from json_to_recordset($2::json) as r(id text, outcome text)
     where d.organisation = $1 and d.id = r.id`,
  );
  // Denied again: whoever worked the first has this one too.
  await writeRows(
    queries,
    organisation,
    rows.filter(({ correction }) => correction !== null),
    `update denial d set owner = r.owner
     from json_to_recordset($2::json) as r(correction text, claim int, code text, carc text, owner text)
     where d.organisation = $1 and d.remittance = r.correction and d.remit_claim = r.claim
       and d.code is not distinct from r.code and d.carc = r.carc`,
  );
}
