// The registers that the pages about vendors show, as they stand in this browser, with what follows from them today.

import { useMemo } from 'react';
import { dayAt } from '../../../../lib/model/calendar-day.ts';
import { registerFlags } from '../../../../lib/oversight/coders/register-flags.ts';
import { contractFlags } from '../../../../lib/oversight/contracts/contract-flags.ts';
import { contractsOn } from '../../../../lib/oversight/contracts/term-for.ts';
import { vendorFlags } from '../../../../lib/oversight/vendors/vendor-flags.ts';
import { stateOf } from '../../../../lib/review/vendors/baa-gate.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import type { Session } from '../../../session/use-session.ts';
import { useRegister } from '../use-register.ts';

export interface VendorRow {
  vendor: Registered<'vendor'>;
  agreements: Registered<'vendor-agreement'>[];
  /** The latest first. */
  contracts: Registered<'vendor-contract'>[];
  /** The one in force, else the latest. */
  contract: Registered<'vendor-contract'> | null;
  coders: Registered<'coder'>[];
  reports: Registered<'vendor-report'>[];
  baa: ReturnType<typeof stateOf>;
  flags: ReturnType<typeof vendorFlags>;
  contractFlags: ReturnType<typeof contractFlags>;
  coderFlags: Map<string, ReturnType<typeof registerFlags>>;
}

/** Undefined while the store is being read. */
export function useVendors(session: Session): { rows: VendorRow[]; today: string } | undefined {
  const vendors = useRegister(session, 'vendor');
  const agreements = useRegister(session, 'vendor-agreement');
  const contracts = useRegister(session, 'vendor-contract');
  const coders = useRegister(session, 'coder');
  const reports = useRegister(session, 'vendor-report');
  const today = dayAt(session.writer.now());
  const rows = useMemo(() => {
    if (!vendors || !agreements || !contracts || !coders || !reports) return undefined;
    return vendors
      .map((vendor): VendorRow => {
        const own = <T extends { vendorId: string | null }>(all: readonly T[]) =>
          all.filter(({ vendorId }) => vendorId === vendor.id);
        const ownContracts = own(contracts).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
        const contract = contractsOn(ownContracts, new Set([vendor.id]), today)[0] ?? ownContracts[0] ?? null;
        const ownAgreements = own(agreements);
        const ownCoders = own(coders).sort((a, b) => a.name.localeCompare(b.name));
        return {
          vendor,
          agreements: ownAgreements,
          contracts: ownContracts,
          contract,
          coders: ownCoders,
          reports: own(reports),
          baa: stateOf(ownAgreements, today),
          flags: vendorFlags(vendor, ownAgreements, ownContracts, today),
          contractFlags: contract ? contractFlags(contract, today) : [],
          coderFlags: new Map(ownCoders.map((coder) => [coder.id, registerFlags(coder, contract, today)])),
        };
      })
      .sort((a, b) => a.vendor.name.localeCompare(b.vendor.name));
  }, [vendors, agreements, contracts, coders, reports, today]);
  return rows && { rows, today };
}
