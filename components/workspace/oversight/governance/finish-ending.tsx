// The ending is done once its list is: with certificates, or not at all.

import { useState } from 'react';
import type { Fault } from '../../../../lib/model/result.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import type { Desk } from '../form/use-desk.ts';

export function FinishEnding({ desk, one }: { desk: Desk; one: Registered<'vendor-offboarding'> }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const finish = async () => {
    const answer = await desk.change('vendor-offboarding', one.id, { status: 'done' }, 'The ending is done.');
    setFault(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    await desk.change(
      'vendor',
      one.vendorId,
      { status: 'ended', ends: one.endsOn },
      `The ending with ${desk.vendorName(one.vendorId)} is done.`,
    );
  };
  return (
    <div className="stack">
      <div className="row-actions">
        <button
          type="button"
          className="button primary"
          aria-label={`Everything is done: ${desk.vendorName(one.vendorId)}`}
          onClick={() => void finish()}
        >
          Everything is done
        </button>
      </div>
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
