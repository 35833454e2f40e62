// Whether one is written to once a working day about what of one's own is late. Where the backend sends no such mail, nothing
// is asked.

import { useState } from 'react';
import type { OwnAccount } from '../../lib/model/account.ts';
import type { Fault } from '../../lib/model/result.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import type { Act } from './use-own-account.ts';

export function LateMail({ account: { lateMail }, onAct }: { account: OwnAccount; onAct: Act }) {
  const [fault, setFault] = useState<Fault | null>(null);
  if (lateMail === undefined) return null;
  const set = async (on: boolean) => {
    const answer = await onAct({ act: 'set-late-mail', on });
    setFault(answer.ok ? null : answer.error);
  };
  return (
    <section aria-labelledby="late-mail">
      <h2 id="late-mail">Mail about what is late</h2>
      {fault && <FaultNotice fault={fault} />}
      <label className="check">
        <input type="checkbox" checked={lateMail} onChange={(event) => void set(event.target.checked)} />
        <span>Write to me once a working day while something of mine is late</span>
      </label>
      <p className="quiet small">
        It says how many of what are late and where to look, and nothing of a chart or patient.
      </p>
    </section>
  );
}
