// Tables that checks would need and nobody imported, and what else keeps them from telling.

import type { ChartChecks } from './chart-checks.ts';
import { counted, tableWords } from './check-words.ts';

export function NotImported({ tables, waitForBilling, broken }: ChartChecks) {
  return (
    <>
      {tables.size > 0 && (
        <>
          <p className="small">Not imported, or not for this code and date:</p>
          <ul className="small tables">
            {[...tables].map(([name, rules]) => (
              <li key={name}>
                {tableWords[name]}{' '}
                <span className="quiet">
                  ({rules.length === 1 ? 'check' : 'checks'} {rules.join(', ')})
                </span>
              </li>
            ))}
          </ul>
          <p className="small quiet">An administrator imports them under Code sets.</p>
        </>
      )}
      {waitForBilling.length > 0 && (
        <p className="small">
          {counted(waitForBilling.length, 'check')} would need the day of billing: <kbd>G</kbd>
        </p>
      )}
      {broken.length > 0 && (
        <p className="small">
          Could not run: {broken.join(', ')}. Tell whoever looks after Overread; the others did run.
        </p>
      )}
    </>
  );
}
