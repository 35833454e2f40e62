// One row of an organisation in each table of oversight.

import type { Queries } from '../../../lib/server/database/database.ts';

const digest = '0'.repeat(64);

/** Inside the organisation's transaction. */
export async function writeRowsOfOversight(queries: Queries, organisation: string): Promise<void> {
  for (const into of [
    `operations_import (organisation, id, kind, name, sha256, counts, imported_by, imported_at)
       values ($1, 'i', 'claims-837', 'n', '${digest}', '{}', 'p', 1)`,
    `operations_part (organisation, sha256, part, data, put_at) values ($1, '${digest}', 0, '', 1)`,
    `coded_chart (organisation, id, import, number, source) values ($1, 'c', 'i', 'n', 'vendor')`,
    `chart_code (organisation, chart, line, system, code) values ($1, 'c', 1, 'CPT', '99214')`,
    `claim (organisation, id, import, number, form, source, charge) values ($1, 'k', 'i', 'n', 'professional', 'vendor', 1)`,
    `claim_line (organisation, claim, line, charge) values ($1, 'k', 1, 1)`,
    `remittance (organisation, id, import, payer, trace, paid_on, amount) values ($1, 'r', 'i', 'p', 't', '2026-01-02', 1)`,
    `remit_claim (organisation, remittance, n, number, status, charge, paid) values ($1, 'r', 1, 'n', '1', 1, 1)`,
    `remit_line (organisation, remittance, n, line, charge, paid) values ($1, 'r', 1, 1, 1, 1)`,
    `remit_adjustment (organisation, remittance, n, line, at, group_code, reason, amount)
       values ($1, 'r', 1, 0, 1, 'CO', '11', 1)`,
    `denial (organisation, id, import, number, payer, source, group_code, carc, amount, denied_on, attributed_auto,
       attributed, state, owner, due_on)
       values ($1, 'd', 'i', 'n', 'p', 'vendor', 'CO', '11', 1, '2026-01-02', 'coding', 'coding', 'open', 'o', '2026-01-09')`,
    `denial_step (organisation, denial, number, step, taken_by, taken_at, detail) values ($1, 'd', 1, 'found', 'p', 1, '{}')`,
    `pack (organisation, id, kind, vendor, vendor_folded, period_from, period_to, made_at, digest, missing, content)
       values ($1, 'p', 'monthly', 'V', 'v', '2026-01-01', '2026-01-31', 1, '${digest}', '[]', '{}')`,
    `measured_review (organisation, worksheet, encounter, number, signed_at, gaps, queries, counts)
       values ($1, 'w', 'e', 'n', 1, 0, 0, '{}')`,
    `measured_query (organisation, query, encounter, number, sent_at) values ($1, 'q', 'e', 'n', 1)`,
    `late_mail (organisation, person) values ($1, 'p')`,
    `measured_up_to (organisation, position, epoch) values ($1, 0, '')`,
    // Of the visit that the person is signed in for.
    `vendor_visit (organisation, token_hash, sign_in, person, expires_at)
       select organisation, organisation, id, 'p', 1 from sign_in where organisation = $1 limit 1`,
  ])
    await queries.query(`insert into ${into}`, [organisation]);
}
