// The registers of vendors and agreements as the gate reads them out of records. An agreement of which part has not arrived
// is in force for nobody.

import { agreement } from '../../model/oversight/agreement.ts';
import { vendor } from '../../model/oversight/vendor.ts';
import type { GateRegister } from './baa-gate.ts';

/** A record of any kind. */
export interface KeptRecord {
  kind: string;
  id: string;
  values: Record<string, unknown>;
}

const names = vendor.pick({ name: true, alsoNamed: true });

/** What stands in the registers; withdrawn records are left out. */
export function gateRegister(records: Iterable<KeptRecord>): GateRegister {
  const vendors: GateRegister['vendors'][number][] = [];
  const agreements: GateRegister['agreements'][number][] = [];
  for (const { kind, id, values } of records) {
    if (values.removed === true) continue;
    if (kind === 'vendor') {
      const read = names.safeParse(values);
      if (read.success) vendors.push({ ...read.data, id });
    }
    if (kind === 'vendor-agreement') {
      const read = agreement.safeParse(values);
      if (read.success) agreements.push(read.data);
    }
  }
  return { vendors, agreements };
}

/** The kinds of records that the gate goes by. */
export const gateKinds = ['vendor', 'vendor-agreement'] as const;
