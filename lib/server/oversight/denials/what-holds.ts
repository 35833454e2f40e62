// What holds for an organisation's denials: its own rules, and the terms of its contracts with vendors.

import type { Contract } from '../../../model/oversight/contract.ts';
import {
  type RegisterKind,
  type RegisterOf,
  registerSchemas,
} from '../../../model/oversight/register-kinds.ts';
import { queryPolicyId } from '../../../model/query-policy.ts';
import { type RulesInForce, rulesInForce } from '../../../oversight/denials/rules-in-force.ts';
import type { Calendar } from '../../../queries/business-hours.ts';
import { policyOf } from '../../../queries/policy.ts';
import { recordValues } from '../../../sync/merge.ts';
import type { Queries } from '../../database/database.ts';
import { readState } from '../../stored-state.ts';

/** A contract with the names by which charts and denials call its vendor. */
export type NamedContract = Contract & { vendorNames: string[] };

export interface WhatHolds {
  rules: RulesInForce;
  contracts: NamedContract[];
  /** On which days people work, and by whose clock. */
  calendar: Calendar;
}

export async function whatHolds(queries: Queries, organisation: string): Promise<WhatHolds> {
  const vendors = await registered(queries, organisation, 'vendor');
  const contracts = await registered(queries, organisation, 'vendor-contract');
  // Two people who began rules without having heard of each other: the later one holds.
  const [own] = (await registered(queries, organisation, 'denial-attribution')).sort(
    (a, b) => b.madeAt - a.madeAt,
  );
  const [policy] = await queries.query<{ state: string }>(
    'select state from record where organisation = $1 and kind = $2 and id = $3',
    [organisation, 'query-policy', await queryPolicyId()],
  );
  return {
    calendar: policyOf(policy && recordValues(readState(policy.state))).calendar,
    rules: rulesInForce(own ?? null),
    contracts: contracts.map((contract) => {
      const vendor = vendors.find(({ id }) => id === contract.vendorId);
      return { ...contract, vendorNames: vendor ? [vendor.name, ...vendor.alsoNamed] : [] };
    }),
  };
}

/** Records of a register that were not withdrawn; one that is not whole is left out. */
async function registered<K extends RegisterKind>(
  queries: Queries,
  organisation: string,
  kind: K,
): Promise<(RegisterOf<K> & { id: string })[]> {
  const rows = await queries.query<{ id: string; state: string }>(
    'select id, state from record where organisation = $1 and kind = $2',
    [organisation, kind],
  );
  return rows.flatMap(({ id, state }) => {
    const checked = registerSchemas[kind].safeParse(recordValues(readState(state)));
    // Each kind's schema gives records of that kind, which a kind that is not known yet hides.
    return checked.success && !checked.data.removed ? [{ ...(checked.data as RegisterOf<K>), id }] : [];
  });
}
