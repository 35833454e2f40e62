// Unlocking with a passkey, offered where one opens this browser's store: without a network too.

import { useEffect, useState } from 'react';
import { passkeysThatOpen, unlockByPasskey } from '../../lib/messaging/passkey-messages.ts';
import type { Person } from '../../lib/model/person.ts';
import type { Result } from '../../lib/model/result.ts';
import { canAskPasskeys } from './ask-passkey.ts';
import { secretOfPasskey } from './passkey-secret.ts';

interface Props {
  person: Person;
  busy: boolean;
  onRun: (work: Promise<Result<unknown>>) => void;
}

export function UnlockByPasskey({ person, busy, onRun }: Props) {
  const [salts, setSalts] = useState<Record<string, Uint8Array>>({});
  useEffect(() => void passkeysThatOpen(person).then(setSalts), [person]);
  if (Object.keys(salts).length === 0 || !canAskPasskeys()) return null;
  return (
    <button type="button" className="button primary" disabled={busy} onClick={() => onRun(open(salts))}>
      Unlock with passkey
    </button>
  );
}

async function open(salts: Record<string, Uint8Array>): Promise<Result<unknown>> {
  const answer = await secretOfPasskey(salts);
  return answer.ok ? unlockByPasskey(answer.value.credential, answer.value.secret) : answer;
}
