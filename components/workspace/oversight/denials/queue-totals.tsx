// How many denials and how many dollars the filters let through, by whose matter they are; each opens its own.

import { dollars } from '../../../../lib/model/oversight/cents.ts';
import type { DenialsLook } from '../../../../lib/model/oversight/denials-act.ts';
import { attributionWords } from '../../../../lib/oversight/denials/denial-words.ts';
import { addressOf } from './denials-route.ts';
import type { Asked } from './use-denials.ts';

const reworkWords = {
  vendor: 'Rework the vendor pays',
  client: 'Rework we pay',
  shared: 'Rework shared',
} as const;
const count = (n: number) => n.toLocaleString('en-US');

export function QueueTotals({ look, asked }: { look: DenialsLook; asked: Asked }) {
  const { total, attributed, late, rework } = look;
  const narrowed = (filters: Asked['filters']) =>
    addressOf({ ...asked, filters: { ...asked.filters, ...filters } });
  return (
    <section className="denial-totals" aria-label="Totals">
      <div className="denial-total">
        <span className="quiet">All of these</span>
        <strong>{count(total.count)}</strong>
        <span className="number">{dollars(total.amount)}</span>
      </div>
      {attributed.map((one) => (
        <a key={one.attributed} className="denial-total" href={narrowed({ attributed: one.attributed })}>
          <span className="quiet">{attributionWords[one.attributed]}</span>
          <strong>{count(one.count)}</strong>
          <span className="number">{dollars(one.amount)}</span>
        </a>
      ))}
      {late.any.count > 0 && (
        <a className="denial-total late" href={narrowed({ late: 'any' })}>
          <span>Late</span>
          <strong>{count(late.any.count)}</strong>
          <span className="number">{dollars(late.any.amount)}</span>
        </a>
      )}
      {rework.map(({ costBearer, count: n, amount, hours }) => (
        <div key={costBearer ?? ''} className="denial-total">
          <span className="quiet">{costBearer ? reworkWords[costBearer] : 'Rework, payer not said'}</span>
          <span className="number">
            <strong>{count(n)}</strong> {hours.toLocaleString('en-US')} h
          </span>
          <span className="number">{dollars(amount)}</span>
        </div>
      ))}
    </section>
  );
}
