// Says above a worksheet, before anything is judged, that the chart's vendor has no agreement in force: nothing can be begun
// or signed then. Of one that ends soon it says so.

import { useLiveQuery } from 'dexie-react-hooks';
import { dayAt, daysBetween } from '../../lib/model/calendar-day.ts';
import { expiryWarning } from '../../lib/oversight/vendors/vendor-flags.ts';
import { baaFault, baaState } from '../../lib/review/vendors/baa-gate.ts';
import type { Database } from '../../lib/store/database.ts';
import { gateHere } from '../../lib/store/views/gate-register.ts';
import { dayWords } from '../queries/template-words.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';

interface Props {
  db: Database;
  /** Who coded the chart; null: nobody has said. */
  vendor: string | null;
  /** Whether this person's worksheet has begun: then only signing is left to be kept out. */
  begun: boolean;
  signed: boolean;
  now: number;
}

export function BaaNotice({ db, vendor, begun, signed, now }: Props) {
  const register = useLiveQuery(() => gateHere(db), [db]);
  if (!register || vendor === null || signed) return null;
  const today = dayAt(now);
  const fault = baaFault(register, vendor, today, begun ? 'sign' : 'review');
  if (fault) return <FaultNotice fault={fault} />;
  const state = baaState(register, vendor, today);
  if (state.state !== 'in-force' || state.until === null) return null;
  return daysBetween(today, state.until) > expiryWarning ? null : (
    <p className="notice warn">
      The business associate agreement with {vendor} ends on {dayWords(state.until)}. After that its charts
      cannot be opened or signed.
    </p>
  );
}
