// One vendor: how it stands, and its parts, each with an address of its own.

import { keysOf } from '../../../../lib/model/keys-of.ts';
import { routeTo } from '../../use-route.ts';
import { AgreementsPart } from './agreements-part.tsx';
import { CodersPart } from './coders-part.tsx';
import { ContractPart } from './contract-part.tsx';
import { OverviewPart } from './overview-part.tsx';
import type { PartProps } from './part-props.ts';
import { useVendorCharts } from './use-vendor-charts.ts';
import type { VendorRow } from './use-vendors.ts';
import { statusWords } from './vendor-words.ts';

const parts = {
  overview: 'Overview',
  agreements: 'Agreements',
  contract: 'Contract',
  coders: 'Coders',
} as const;
type Part = keyof typeof parts;

export function VendorDetail({
  part: asked,
  others,
  ...props
}: PartProps & { part: string | null; others: readonly VendorRow[] }) {
  const { row, session, today } = props;
  const part = keysOf(parts).find((one) => one === asked) ?? 'overview';
  const charts = useVendorCharts(session, row, today);
  const to = (one: Part) =>
    routeTo('vendors', { vendor: row.vendor.id, part: one === 'overview' ? null : one });
  // The overview is all of its flags; of a contract or of coders the red ones come first.
  const marks: Record<Part, number> = {
    overview: row.flags.length,
    agreements: 0,
    contract: row.contractFlags.filter(({ weight }) => weight === 'red').length,
    coders: [...row.coderFlags.values()].filter((flags) => flags.some(({ weight }) => weight === 'red'))
      .length,
  };
  return (
    <>
      <p className="small">
        <a href={routeTo('vendors')}>All vendors</a>
      </p>
      <h1>
        {row.vendor.name} <span className="chip">{statusWords[row.vendor.status]}</span>
      </h1>
      <nav className="vendor-tabs" aria-label="Parts of the vendor">
        {keysOf(parts).map((one) => (
          <a key={one} href={to(one)} aria-current={one === part ? 'page' : undefined}>
            {parts[one]}
            {marks[one] > 0 && (
              <span className="vendor-mark">{` · ${marks[one]} ${one === 'overview' ? 'to look at' : 'red'}`}</span>
            )}
          </a>
        ))}
      </nav>
      {part === 'overview' && <OverviewPart {...props} others={others} charts={charts} />}
      {part === 'agreements' && <AgreementsPart {...props} />}
      {part === 'contract' && <ContractPart {...props} />}
      {part === 'coders' && <CodersPart {...props} charts={charts} />}
    </>
  );
}
