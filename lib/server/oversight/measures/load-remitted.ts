// What payers paid for charts, by their number: remittances without what was taken back later.

import { foldedName } from '../../../model/folded-name.ts';
import type { Remitted } from '../../../oversight/facts/payment.ts';
import type { Queries } from '../../database/database.ts';

interface Paid {
  number: string;
  facility: string | null;
  remittance: string;
  n: number;
  paid: number;
}

/** A function that finds what was paid for a chart; undefined: no payer has answered. A reversal (status 22) is no answer. */
export async function loadRemitted(
  queries: Queries,
  organisation: string,
  numbers: readonly string[],
): Promise<(number: string, facility: string | null) => Remitted | undefined> {
  const asked = [organisation, JSON.stringify(numbers)];
  const these = `r.organisation = $1 and not r.reversed and r.status <> '22'
    and r.number in (select json_array_elements_text($2::json))`;
  const claims = await queries.query<Paid>(
    `select r.number, m.facility, r.remittance, r.n, r.paid from remit_claim r
     left join claim m on m.organisation = r.organisation and m.id = r.claim where ${these}`,
    asked,
  );
  if (claims.length === 0) return () => undefined;
  const lines = await queries.query<{ remittance: string; n: number; code: string | null; paid: number }>(
    `select l.remittance, l.n, l.code, l.paid from remit_line l
     join remit_claim r on r.organisation = l.organisation and r.remittance = l.remittance and r.n = l.n where ${these}`,
    asked,
  );
  const byNumber = Map.groupBy(claims, ({ number }) => number);
  const byClaim = Map.groupBy(lines, ({ remittance, n }) => `${remittance} ${n}`);
  return (number, facility) => {
    const own = (byNumber.get(number) ?? []).filter(
      (one) =>
        one.facility === null || facility === null || foldedName(one.facility) === foldedName(facility),
    );
    if (own.length === 0) return undefined;
    return {
      paid: own.reduce((sum, { paid }) => sum + paid, 0),
      lines: own.flatMap(({ remittance, n }) => byClaim.get(`${remittance} ${n}`) ?? []),
    };
  };
}
