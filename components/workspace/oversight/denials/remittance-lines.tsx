// What the payer said of the whole claim, line by line.

import { dayOrWords } from '../../../../lib/model/calendar-day.ts';
import { dollars } from '../../../../lib/model/oversight/cents.ts';
import type { RemitShown } from '../../../../lib/model/oversight/denials-act.ts';
import { claimStatuses } from '../../../../lib/oversight/remittance/remittance.ts';
import { useCodeSets } from '../../../codes/use-code-sets.ts';
import { TableFrame } from '../../table/table-frame.tsx';
import { reasonText } from './reason-words.ts';

interface Props {
  remittance: RemitShown;
  /** Number of the denied line; 0: the claim. */
  denied: number;
}

export function RemittanceLines({ remittance, denied }: Props) {
  const { trace, paidOn, status, charge, paid, lines, adjustments, remarks, payerClaim } = remittance;
  return (
    <section aria-labelledby="denial-remittance">
      <h3 id="denial-remittance">Remittance</h3>
      <p className="small">
        {trace}, {dayOrWords(paidOn)}. {claimStatuses[status] ?? status}; charged {dollars(charge)}, paid{' '}
        {dollars(paid)}
        {payerClaim && (
          <>
            . Payer’s number <span className="number">{payerClaim}</span>
          </>
        )}
        {remarks.length > 0 && `. Remarks ${remarks.join(', ')}`}.
      </p>
      {adjustments.length > 0 && <Adjustments of={adjustments} />}
      {lines.length > 0 && (
        <TableFrame label="Lines of the remittance" dense>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col" className="count">
                Charged
              </th>
              <th scope="col" className="count">
                Paid
              </th>
              <th scope="col">Adjusted</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.line} className={line.line === denied ? 'current' : undefined}>
                <th scope="row" className="number">
                  {line.line}. {line.originalCode ?? line.code ?? `Revenue ${line.revenue ?? ''}`}{' '}
                  {line.modifiers}
                  {line.originalCode && line.originalCode !== line.code && (
                    <div className="small quiet">paid as {line.code}</div>
                  )}
                </th>
                <td className="count">{dollars(line.charge)}</td>
                <td className="count">{dollars(line.paid)}</td>
                <td>
                  <Adjustments of={line.adjustments} />
                  {line.remarks.length > 0 && <div className="small quiet">{line.remarks.join(', ')}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}

function Adjustments({ of }: { of: RemitShown['adjustments'] }) {
  const sets = useCodeSets();
  return (
    <ul className="denial-adjustments">
      {of.map(({ group, reason, amount }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a remittance never changes
        <li key={i} className="small">
          <span className="number">
            {group}-{reason} {dollars(amount)}
          </span>{' '}
          <span className="quiet">{reasonText(sets, reason)}</span>
        </li>
      ))}
    </ul>
  );
}
