// What the vendor's contract promises for the chart in view, folded away until one looks; nothing where no contract is known.

import { useLiveQuery } from 'dexie-react-hooks';
import { dayAt } from '../../lib/model/calendar-day.ts';
import type { ChartFields } from '../../lib/model/chart.ts';
import { contractsOn } from '../../lib/oversight/contracts/term-for.ts';
import { type TermOnChart, termsOnChart } from '../../lib/oversight/contracts/terms-on-chart.ts';
import { vendorsNamed } from '../../lib/review/vendors/baa-gate.ts';
import type { Database } from '../../lib/store/database.ts';
import { contractsHere } from '../../lib/store/views/contract-register.ts';
import { measureWords, targetWords } from './term-words.ts';

interface Props {
  db: Database;
  fields: ChartFields;
  /** Who coded the chart; null: nobody has said. */
  vendor: string | null;
  now: number;
}

export function ContractTermsPart({ db, fields, vendor, now }: Props) {
  const known = useLiveQuery(() => contractsHere(db), [db]);
  if (!known || vendor === null) return null;
  const day = fields.dischargeDate ?? fields.dateOfService ?? dayAt(now);
  const ids = new Set(vendorsNamed(known.vendors, vendor).map(({ id }) => id));
  const preBill = known.vendors.find(({ id, preBill: rule }) => ids.has(id) && rule)?.preBill;
  const [contract] = contractsOn(known.contracts, ids, day);
  const terms = contract ? termsOnChart(contract.terms, { ...fields, day }) : [];
  return (
    <>
      {preBill && (
        <p className="payer-part small" role="note">
          {preBill.charts === 'all' ? 'Charts' : 'Complex charts'} of this vendor are held from billing until
          their review is signed and released.
        </p>
      )}
      {contract && terms.length > 0 && <Terms title={contract.title} terms={terms} />}
    </>
  );
}

function Terms({ title, terms }: { title: string; terms: readonly TermOnChart[] }) {
  return (
    <details className="payer-part contract-part">
      <summary>
        Contract terms for this chart <span className="small quiet">{title}</span>
      </summary>
      <ul aria-label="Contract terms for this chart">
        {terms.map(({ term, classes }) => {
          const scope = [term.specialty, term.encounterType, term.payer].filter(Boolean).join(', ');
          return (
            <li key={term.key}>
              <strong>{measureWords[term.measure]}</strong>: {targetWords(term)}
              {classes.length > 0 && ` for ${classes.join(' and ')} charts`}{' '}
              <span className="small quiet">
                {scope ? `by the term for ${scope}` : 'by the term for all charts'}
              </span>
              {term.text && <div className="small quiet">“{term.text}”</div>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
