// Reports that vendors owe by their contracts. A report that was never entered would fill the board with each of its periods,
// so it stands once, with the oldest period that is missing and how many came after it.

import { dayText } from '../../../model/calendar-day.ts';
import type { Contract } from '../../../model/oversight/contract.ts';
import type { DueItem } from '../../../model/oversight/due-item.ts';
import type { Vendor } from '../../../model/oversight/vendor.ts';
import type { VendorReport } from '../../../model/oversight/vendor-report.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import { obligations } from '../../contracts/obligations.ts';
import { type DueAsked, dueItemOf, startOf } from './make-item.ts';

type With<T> = T & { id: string };

export interface ReportRegisters {
  vendors: readonly With<Vendor>[];
  contracts: readonly With<Contract>[];
  reports: readonly With<VendorReport>[];
}

/** One item a report of a contract of which a period that has ended was not received. */
export function reportsDue({ vendors, contracts, reports }: ReportRegisters, asked: DueAsked): DueItem[] {
  const today = dateIn(asked.now, asked.calendar.zone);
  return contracts.flatMap((contract) => {
    const vendor = vendors.find(({ id }) => id === contract.vendorId);
    if (!vendor || vendor.status === 'ended') return [];
    const own = reports.filter(({ vendorId }) => vendorId === contract.vendorId);
    const missing = obligations(contract, own, today).filter(({ received }) => received === null);
    return [...Map.groupBy(missing, ({ report }) => report)].map(([report, periods]) => {
      const oldest = periods.at(-1)!;
      const later = periods.length - 1;
      const period = `${dayText(oldest.from)} to ${dayText(oldest.to)}`;
      const more = later === 0 ? '' : `, and ${later} later ${later === 1 ? 'one' : 'ones'}`;
      return dueItemOf(
        {
          kind: 'vendor-report',
          about: `${contract.id} ${contract.reports.indexOf(report)}`,
          title: `${report.what.slice(0, 200)}, ${period}${more}`,
          vendor: vendor.name,
          owner: vendor.name,
          ownerId: contract.owner,
          startedAt: startOf(oldest.to, asked),
          due: oldest.due,
        },
        asked,
      );
    });
  });
}
