// The register of vendors: a row each, with what calls for a look.

import { serviceWords } from '../../../../lib/model/oversight/vendor.ts';
import { dayWords } from '../../../queries/template-words.ts';
import { TableFrame } from '../../table-frame.tsx';
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

const heads = [
  'Vendor',
  'Services in scope',
  'Delivery',
  'Agreement',
  'Contract',
  'Coders',
  'Answers for it',
  'To look at',
];

export function VendorTable({ rows, owners, today }: Props) {
  return (
    <TableFrame label="Vendors">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { vendor, baa, contract, coders } = row;
          const reds = row.contractFlags.filter(({ weight }) => weight === 'red').length;
          const here = coders.filter(({ left }) => left === null || left >= today);
          const toCheck = here.filter(({ id }) =>
            row.coderFlags.get(id)?.some(({ weight }) => weight === 'red'),
          );
          return (
            <tr key={vendor.id}>
              <th scope="row">
                <a href={routeTo('vendors', { vendor: vendor.id })}>{vendor.name}</a>
                <div className="small quiet">
                  {statusWords[vendor.status]}
                  {vendor.goLive && `, production since ${dayWords(vendor.goLive)}`}
                </div>
              </th>
              <td className="small">
                {vendor.services.map((one) => (
                  <div key={one}>{serviceWords[one]}</div>
                ))}
                {vendor.services.length === 0 && <span className="quiet">none</span>}
              </td>
              <td className="small">
                {vendor.delivery.map((one) => deliveryWords[one]).join(', ') || 'not said'}
              </td>
              <td className={baa.state === 'in-force' ? 'small' : 'small overdue'}>{baaWords(baa)}</td>
              <td className="small">
                {contract ? spanWords(contract) : <span className="quiet">none</span>}
                {reds > 0 && (
                  <div className="overdue">
                    {reds} red {reds === 1 ? 'flag' : 'flags'}
                  </div>
                )}
              </td>
              <td className="small unbroken">
                {here.length}
                {toCheck.length > 0 && <div className="overdue">{toCheck.length} with a red flag</div>}
              </td>
              <td className="small">{owners.find(({ id }) => id === vendor.owner)?.name ?? 'Unknown'}</td>
              <td className="small">
                <FlagList flags={row.flags} />
              </td>
            </tr>
          );
        })}
        {rows.length === 0 && (
          <tr>
            <td colSpan={heads.length} className="quiet">
              No vendor is registered yet: charts are reviewed without asking for agreements.
            </td>
          </tr>
        )}
      </tbody>
    </TableFrame>
  );
}
