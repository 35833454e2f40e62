// Whether a passkey unlocks Overread in this browser, and the choice.

import { useState } from 'react';
import { keepPasskeyOut, letPasskeyOpen } from '../../lib/messaging/passkey-messages.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import type { Passkey } from '../../lib/model/passkey.ts';
import type { Fault, Result } from '../../lib/model/result.ts';
import { canAskPasskeys } from '../session/ask-passkey.ts';
import { secretOfPasskey } from '../session/passkey-secret.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';

interface Props {
  passkey: Passkey;
  unlocks: boolean;
  onChange: () => void;
}

export function PasskeyUnlocks({ passkey: { credential, name, here }, unlocks, onChange }: Props) {
  const [fault, setFault] = useState<Fault | null>(null);
  if (!here || !canAskPasskeys()) return null;
  const turn = async () => {
    const answer = await (unlocks ? keepPasskeyOut(credential) : letOpen(credential));
    setFault(answer.ok ? null : answer.error);
    onChange();
  };
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          checked={unlocks}
          aria-label={`Unlocks Overread in this browser: ${name}`}
          onChange={() => void turn()}
        />
        <span>Unlocks Overread in this browser</span>
      </label>
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}

async function letOpen(credential: string): Promise<Result<null>> {
  const salt = systemRandom(32);
  const answer = await secretOfPasskey({ [credential]: salt });
  return answer.ok ? letPasskeyOpen(credential, salt, answer.value.secret) : answer;
}
