// In place of what the server has not told yet: that it is being asked, or why it did not say.

import type { Fault } from '../../lib/model/result.ts';
import { FaultNotice } from './fault-notice.tsx';

interface Props {
  fault: Fault | null;
  known: boolean;
  onLook: () => Promise<void>;
}

export function AskingServer({ fault, known, onLook }: Props) {
  if (fault)
    return (
      <FaultNotice fault={fault}>
        <button type="button" className="button" onClick={() => void onLook()}>
          Look again
        </button>
      </FaultNotice>
    );
  return known ? null : <p className="quiet">Asking the server…</p>;
}
