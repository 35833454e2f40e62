// A check: what it asks, whether it runs, and the way to switch it off or on again.

import { useState } from 'react';
import type { CheckOff } from '../../../lib/model/check-settings.ts';
import { switchCheckOff, switchCheckOn } from '../../../lib/store/commands/check-settings.ts';
import type { CheckHead } from '../../checks/chart-checks.ts';
import type { Session } from '../../session/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { localDayText } from '../../ui/time-text.ts';
import { ReasonField } from '../retention/reason-field.tsx';
import type { Decide } from './decide.ts';

interface Props {
  rule: CheckHead;
  off: CheckOff | undefined;
  /** Whether the numbers that it counts with are switched off. */
  packOff: boolean;
  session: Session;
  who: (id: string | undefined) => string;
  writes: boolean;
  onDecide: Decide;
}

export function CheckRow({ rule, off, packOff, session, who, writes, onDecide }: Props) {
  const { db, writer } = session;
  const of = `${rule.id} ${rule.title}`;
  return (
    <li>
      <div>
        <strong>{rule.id}</strong> {rule.title}{' '}
        <span className="chip">{off ? 'off' : packOff ? 'needs its numbers' : 'on'}</span>
        {off && (
          <div className="small quiet">
            {off.reason} – {who(off.by)}, {localDayText(off.at)}
          </div>
        )}
      </div>
      {writes &&
        (off ? (
          <FormDialog name="Switch on" of={of} onSubmit={() => onDecide(switchCheckOn(db, writer, rule.id))}>
            <p>It runs for everybody again.</p>
          </FormDialog>
        ) : (
          <SwitchOff of={of} onSubmit={(reason) => onDecide(switchCheckOff(db, writer, rule.id, reason))} />
        ))}
    </li>
  );
}

function SwitchOff({ of, onSubmit }: { of: string; onSubmit: (reason: string) => ReturnType<Decide> }) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog name="Switch off" of={of} onSubmit={() => onSubmit(reason)}>
      <p>It runs for nobody from then on. What it has found before stays as it was decided.</p>
      <ReasonField label="Why" value={reason} onChange={setReason} />
    </FormDialog>
  );
}
