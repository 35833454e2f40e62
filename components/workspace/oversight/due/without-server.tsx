// What of charts and denials is not on the board: nothing that is late may be missing without a word.

import { faultText } from '../../../../lib/model/result.ts';
import { routeTo } from '../../use-route.ts';
import type { DueAtServer } from './use-due-at-server.ts';

export function DueFault({ told, fault }: DueAtServer) {
  if (!fault) return null;
  return (
    <p className="notice warn" role="status">
      {told
        ? 'Charts at the vendor and denials are as they were last told.'
        : 'Charts at the vendor and denials are not among these.'}{' '}
      {faultText(fault)}
    </p>
  );
}

export function WithoutClock({ told }: DueAtServer) {
  if (!told || told.withoutPromise === 0) return null;
  return (
    <p className="small">
      No clock runs for {told.withoutPromise.toLocaleString('en-US')} charts at vendors whose contract
      promises no turnaround with a number. <a href={routeTo('vendors')}>Contracts</a>
    </p>
  );
}
