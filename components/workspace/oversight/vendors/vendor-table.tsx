// The register of vendors: a row each, with what calls for a look.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import { serviceWords } from '../../../../lib/model/oversight/vendor.ts';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { routeTo } from '../../use-route.ts';
import { FlagList } from './flag-list.tsx';
import type { VendorRow } from './use-vendors.ts';
import type { Owner } from './vendor-form.tsx';
import { baaWords, deliveryWords, spanWords, statusWords } from './vendor-words.ts';

interface Props {
  rows: readonly VendorRow[];
  owners: readonly Owner[];
  today: string;
}

export function VendorTable({ rows, owners, today }: Props) {
  const ownerOf = ({ vendor }: VendorRow) => owners.find(({ id }) => id === vendor.owner)?.name ?? 'Unknown';
  const here = ({ coders }: VendorRow) => coders.filter(({ left }) => left === null || left >= today);
  const columns: Column<VendorRow>[] = [
    {
      head: 'Vendor',
      by: ({ vendor }) => vendor.name,
      width: 14,
      cell: ({ vendor }) => (
        <>
          <a href={routeTo('vendors', { vendor: vendor.id })}>{vendor.name}</a>
          <div className="small quiet">
            {statusWords[vendor.status]}
            {vendor.goLive && `, production since ${dayText(vendor.goLive)}`}
          </div>
        </>
      ),
    },
    {
      head: 'Services in scope',
      width: 12,
      look: 'small',
      cell: ({ vendor }) =>
        vendor.services.length === 0 ? (
          <span className="quiet">none</span>
        ) : (
          vendor.services.map((one) => <div key={one}>{serviceWords[one]}</div>)
        ),
    },
    {
      head: 'Delivery',
      width: 8,
      look: 'small',
      cell: ({ vendor }) => vendor.delivery.map((one) => deliveryWords[one]).join(', ') || 'not said',
    },
    {
      head: 'Agreement',
      by: ({ baa }) => baaWords(baa),
      width: 10,
      look: ({ baa }) => (baa.state === 'in-force' ? 'small' : 'small overdue'),
      cell: ({ baa }) => baaWords(baa),
    },
    {
      head: 'Contract',
      by: ({ contract }) => contract?.to ?? null,
      width: 11,
      look: 'small',
      cell: (row) => <Contract row={row} />,
    },
    {
      head: 'Coders',
      by: (row) => here(row).length,
      width: 8,
      look: 'small unbroken',
      cell: (row) => {
        const toCheck = here(row).filter(({ id }) =>
          row.coderFlags.get(id)?.some(({ weight }) => weight === 'red'),
        );
        return (
          <>
            {here(row).length}
            {toCheck.length > 0 && <div className="overdue">{toCheck.length} with a red flag</div>}
          </>
        );
      },
    },
    { head: 'Answers for it', by: ownerOf, width: 10, look: 'small', cell: ownerOf },
    { head: 'To look at', width: 15, look: 'small', cell: ({ flags }) => <FlagList flags={flags} /> },
  ];
  return (
    <DataTable
      label="Vendors"
      columns={columns}
      rows={rows}
      keyOf={({ vendor }) => vendor.id}
      none="No vendor is registered yet: charts are reviewed without asking for agreements. Add the first beneath."
    />
  );
}

function Contract({ row: { contract, contractFlags } }: { row: VendorRow }) {
  const reds = contractFlags.filter(({ weight }) => weight === 'red').length;
  return (
    <>
      {contract ? spanWords(contract) : <span className="quiet">none</span>}
      {reds > 0 && (
        <div className="overdue">
          {reds} red {reds === 1 ? 'flag' : 'flags'}
        </div>
      )}
    </>
  );
}
