// One denial with its history, what the payer said of the whole claim, and what the contract with its vendor says.

import type { Denial } from '../../../model/oversight/denial.ts';
import type { DenialStepName, TakenStep } from '../../../model/oversight/denial-step.ts';
import type { DenialTold, RemitShown } from '../../../model/oversight/denials-act.ts';
import type { Person } from '../../../model/person.ts';
import { termsOn } from '../../../oversight/denials/terms-on.ts';
import type { Queries } from '../../database/database.ts';
import { Refusal } from '../../faults.ts';
import { clusterMembers } from './cluster-members.ts';
import { type DenialRow, denialColumns, fromDenialRow } from './denial-row.ts';
import { denialsWhere, Parameters } from './filters.ts';
import type { WhatHolds } from './what-holds.ts';

/** Throws a Refusal where it is not there for this person. */
export async function oneDenial(
  queries: Queries,
  person: Person,
  id: string,
  { rules, contracts }: WhatHolds,
  today: string,
): Promise<DenialTold> {
  const parameters = new Parameters();
  const where = await denialsWhere(queries, person, {}, today, parameters);
  const [row] = await queries.query<DenialRow & { remittance: string | null; remitClaim: number | null }>(
    `select ${denialColumns}, remittance, remit_claim as "remitClaim" from denial
     where ${where} and id = ${parameters.add(id)}`,
    parameters.values,
  );
  if (!row) throw notThere();
  const { remittance, remitClaim, ...rest } = row;
  const denial = fromDenialRow(rest);
  const terms = termsOn(contracts, denial.vendor, today);
  const alike = denial.code ? await clusterMembers(queries, person, rules, today, denial) : [];
  const inIt = alike.some(({ number }) => number === denial.number);
  return {
    denial,
    steps: await stepsOf(queries, person.organisation, id),
    remittance:
      remittance === null
        ? null
        : await remittanceOf(queries, person.organisation, remittance, remitClaim ?? 0),
    terms: terms && {
      title: terms.title,
      reworkCost: terms.reworkCost,
      rootCauseDays: terms.rootCauseDays,
      reworkDays: terms.reworkDays,
    },
    alike: inIt ? alike.length : 0,
  };
}

async function stepsOf(queries: Queries, organisation: string, denial: Denial['id']): Promise<TakenStep[]> {
  const rows = await queries.query<{
    number: number;
    step: DenialStepName;
    by: string;
    at: number;
    detail: string;
  }>(
    `select number, step, taken_by as by, taken_at as at, detail from denial_step
     where organisation = $1 and denial = $2 order by number`,
    [organisation, denial],
  );
  return rows.map(({ detail, ...step }) => ({ ...step, detail: JSON.parse(detail) }));
}

interface LineRow {
  line: number;
  code: string | null;
  modifiers: string;
  originalCode: string | null;
  revenue: string | null;
  charge: number;
  paid: number;
  units: string | number | null;
  dateOfService: string | null;
  remarks: string;
}

const numberOrNone = (value: string | number | null) => (value === null ? null : Number(value));

async function remittanceOf(
  queries: Queries,
  organisation: string,
  remittance: string,
  n: number,
): Promise<RemitShown | null> {
  const [claim] = await queries.query<
    Omit<RemitShown, 'lines' | 'adjustments' | 'remarks'> & { remarks: string }
  >(
    `select r.payer, r.trace, r.paid_on as "paidOn", c.status, c.charge, c.paid, c.patient, c.payer_claim as "payerClaim",
       c.reversed, c.remarks
     from remit_claim c join remittance r on r.organisation = c.organisation and r.id = c.remittance
     where c.organisation = $1 and c.remittance = $2 and c.n = $3`,
    [organisation, remittance, n],
  );
  if (!claim) return null;
  const lines = await queries.query<LineRow>(
    `select line, code, modifiers, original_code as "originalCode", revenue, charge, paid, units,
       date_of_service as "dateOfService", remarks
     from remit_line where organisation = $1 and remittance = $2 and n = $3 order by line limit 1000`,
    [organisation, remittance, n],
  );
  const adjustments = await queries.query<{
    line: number;
    group: string;
    reason: string;
    amount: number;
    quantity: string | number | null;
  }>(
    `select line, group_code as "group", reason, amount, quantity from remit_adjustment
     where organisation = $1 and remittance = $2 and n = $3 order by line, at`,
    [organisation, remittance, n],
  );
  const of = (line: number) =>
    adjustments
      .filter((one) => one.line === line)
      .map(({ group, reason, amount, quantity }) => ({
        group,
        reason,
        amount,
        quantity: numberOrNone(quantity),
      }));
  return {
    ...claim,
    remarks: JSON.parse(claim.remarks),
    adjustments: of(0),
    lines: lines.map(({ remarks, units, ...line }) => ({
      ...line,
      units: numberOrNone(units),
      adjustments: of(line.line),
      remarks: JSON.parse(remarks),
    })),
  };
}

const notThere = () =>
  new Refusal(
    404,
    'denial-not-there',
    'The denial is not there, or outside of what your account may see.',
    'Nothing was changed.',
    'Look at the list again.',
  );
