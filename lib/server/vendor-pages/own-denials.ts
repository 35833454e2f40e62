// Denials of a vendor's own charts that were sent to it, and no other: what names the chart and the codes, what the payer gave
// as its reason, and until when the cause is awaited. No payer, no amount, nobody of the client's.

import { isWithin } from '../../model/limits.ts';
import type { Attribution, DenialState } from '../../model/oversight/denial.ts';
import type { Queries } from '../database/database.ts';
import type { Visit } from './visits.ts';

export interface OwnDenial {
  number: string;
  coder: string | null;
  specialty: string | null;
  /** Null: the whole claim. */
  code: string | null;
  modifiers: string;
  carc: string;
  rarcs: string[];
  deniedOn: string;
  attributed: Attribution;
  state: DenialState;
  sentAt: number;
  causeDueOn: string | null;
  /** The cause was named. */
  answered: boolean;
}

type Row = Omit<OwnDenial, 'rarcs' | 'answered'> & {
  rarcs: string;
  facility: string | null;
  vendor: string | null;
  causeAt: number | null;
};

/** What awaits the vendor's answer first, then the latest denied. */
export async function ownDenials(
  queries: Queries,
  { organisation, limits }: Pick<Visit, 'organisation' | 'limits'>,
): Promise<OwnDenial[]> {
  const rows = await queries.query<Row>(
    `select number, facility, vendor, coder, specialty, code, modifiers, carc, rarcs, denied_on as "deniedOn", attributed,
       state, sent_at as "sentAt", cause_due_on as "causeDueOn", cause_at as "causeAt"
     from denial where organisation = $1 and sent_at is not null and source = 'vendor' and state <> 'reversed'
     order by state <> 'at-vendor', denied_on desc, id`,
    [organisation],
  );
  return rows
    .filter((row) => isWithin(limits, row))
    .map(({ rarcs: listed, facility: _, vendor: __, causeAt, ...row }) => {
      const rarcs: string[] = JSON.parse(listed);
      return { ...row, rarcs, answered: causeAt !== null };
    });
}
