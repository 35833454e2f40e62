// New denials into the tables, whichever kind of file told them: each attributed by the rules, owned by whoever imports,
// and due from the first day.

import type { Attribution } from '../../../model/oversight/denial.ts';
import { attributionOf } from '../../../oversight/denials/attribution.ts';
import { dueDay } from '../../../oversight/denials/due-day.ts';
import type { Taking } from '../imports/importer.ts';
import { payersAsKnown } from '../imports/known-payers.ts';
import { writeRows } from '../imports/rows.ts';
import type { KnownChart } from './known-charts.ts';
import type { WhatHolds } from './what-holds.ts';

export interface NewDenial {
  id: string;
  remittance: string | null;
  /** Number of the claim in its remittance. */
  remitClaim: number | null;
  /** 0: the whole claim. */
  line: number;
  claimDenied: boolean;
  number: string;
  payer: string;
  code: string | null;
  modifiers: string;
  group: string;
  carc: string;
  rarcs: readonly string[];
  /** Cents. */
  amount: number;
  deniedOn: string;
  known: KnownChart;
}

export async function keepDenials(
  { queries, organisation, importId, by, now }: Taking,
  { rules, calendar }: WhatHolds,
  denials: readonly NewDenial[],
): Promise<{ denials: number; coding: number }> {
  const dueOn = dueDay(now, rules.lookDays, calendar);
  const asKnown = await payersAsKnown(queries, organisation);
  const rows = denials.map(({ known, rarcs, ...denial }) => ({
    ...known,
    ...denial,
    payer: asKnown(denial.payer),
    rarcs: JSON.stringify(rarcs),
    attributed: attributionOf(denial.carc, rarcs, rules) satisfies Attribution,
  }));
  await writeRows(
    queries,
    organisation,
    rows.map((row) => ({ ...row, import: importId, owner: by, dueOn })),
    `insert into denial (organisation, id, import, remittance, remit_claim, line, claim_denied, number, claim, chart, payer,
       facility, vendor, source, coder, specialty, encounter_type, code, modifiers, group_code, carc, rarcs, amount,
       denied_on, attributed_auto, attributed, state, owner, due_on)
     select $1, id, import, remittance, "remitClaim", line, "claimDenied", number, claim, chart, payer, facility, vendor,
       source, coder, specialty, "encounterType", code, modifiers, "group", carc, rarcs, amount, "deniedOn", attributed,
       attributed, 'open', owner, "dueOn"
     from json_to_recordset($2::json) as r(id text, import text, remittance text, "remitClaim" int, line int,
       "claimDenied" boolean, number text, claim text, chart text, payer text, facility text, vendor text, source text,
       coder text, specialty text, "encounterType" text, code text, modifiers text, "group" text, carc text, rarcs text,
       amount bigint, "deniedOn" text, attributed text, owner text, "dueOn" text)`,
  );
  await writeRows(
    queries,
    organisation,
    rows.map(({ id, attributed }) => ({
      id,
      by,
      at: now,
      detail: JSON.stringify({ attributed, import: importId, dueOn }),
    })),
    `insert into denial_step (organisation, denial, number, step, taken_by, taken_at, detail)
     select $1, id, 1, 'opened', "by", at, detail
     from json_to_recordset($2::json) as r(id text, "by" text, at bigint, detail text)`,
  );
  return {
    denials: rows.length,
    coding: rows.filter(({ attributed }) => attributed === 'coding').length,
  };
}
