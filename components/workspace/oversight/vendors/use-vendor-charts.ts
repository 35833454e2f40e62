// The vendor's charts that were reviewed, as far as this browser has them: what was seen of each service, and what speaks
// against the coders that they name.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type CoderFlag, coderFlagsOf } from '../../../../lib/oversight/coders/chart-flags.ts';
import { coderFinder } from '../../../../lib/oversight/coders/find-coder.ts';
import { contractsOn } from '../../../../lib/oversight/contracts/term-for.ts';
import { type ScopeFlag, scopeFlags, seenWork } from '../../../../lib/oversight/vendors/scope-flags.ts';
import { vendorsNamed } from '../../../../lib/review/vendors/baa-gate.ts';
import { reviewsReader } from '../../../../lib/store/views/all-reviews.ts';
import type { Session } from '../../../session/use-session.ts';
import type { VendorRow } from './use-vendors.ts';

export interface FlaggedChart {
  encounterId: string;
  number: string;
  coder: string | null;
  specialty: string | null;
  day: string;
  flags: CoderFlag[];
}

export interface VendorCharts {
  count: number;
  scope: ScopeFlag[];
  flagged: FlaggedChart[];
}

/** Undefined while they are being read. */
export function useVendorCharts({ db }: Session, row: VendorRow, today: string): VendorCharts | undefined {
  const read = useMemo(() => reviewsReader(), []);
  const reviews = useLiveQuery(() => read(db), [db, read]);
  return useMemo(() => {
    if (!reviews) return undefined;
    const own = reviews.encounters.filter(
      ({ vendor }) => typeof vendor === 'string' && vendorsNamed([row.vendor], vendor).length > 0,
    );
    const reviewed = new Set(reviews.worksheets.map(({ encounterId }) => encounterId));
    const ids = new Set(own.map(({ id }) => id));
    const vendorIds = new Set([row.vendor.id]);
    const find = coderFinder(row.coders);
    const findings = reviews.findings.filter(({ encounterId }) => encounterId && ids.has(encounterId));
    const flagged = own
      .map((encounter): FlaggedChart => {
        const { coder = null, specialty = null, encounterType = null, facility = null } = encounter;
        const day = encounter.dischargeDate ?? encounter.dateOfService ?? today;
        const minimum = contractsOn(row.contracts, vendorIds, day)[0] ?? null;
        return {
          encounterId: encounter.id,
          number: encounter.number ?? '',
          coder,
          specialty,
          day,
          flags: coderFlagsOf(
            { coder, specialty, encounterType, facility, codedOn: day },
            (name) => find(name, vendorIds),
            minimum,
          ),
        };
      })
      .filter(({ flags }) => flags.length > 0);
    return {
      count: own.filter(({ id }) => reviewed.has(id)).length,
      scope: scopeFlags(
        row.vendor,
        seenWork(
          own.filter(({ id }) => reviewed.has(id)).map(({ encounterType = null }) => ({ encounterType })),
          findings.map(({ category = null }) => ({ category })),
        ),
      ),
      flagged,
    };
  }, [reviews, row, today]);
}
