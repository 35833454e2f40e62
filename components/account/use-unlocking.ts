// Which passkeys unlock this browser.

import { useCallback, useEffect, useState } from 'react';
import { passkeysThatOpen } from '../../lib/messaging/passkey-messages.ts';
import type { Person } from '../../lib/model/person.ts';

export function useUnlocking(person: Person): { unlocking: readonly string[]; look: () => void } {
  const [unlocking, setUnlocking] = useState<readonly string[]>([]);
  const look = useCallback(
    () => void passkeysThatOpen(person).then((salts) => setUnlocking(Object.keys(salts))),
    [person],
  );
  useEffect(look, [look]);
  return { unlocking, look };
}
