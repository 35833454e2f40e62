// Answers pages that bring a passkey's secret.

import type { ToPasskeys } from '../../lib/messaging/passkey-messages.ts';
import { readIdentity } from '../../lib/messaging/session.ts';
import { readWrapped, whoseStore } from '../../lib/messaging/store-keys.ts';
import { fromBase64url } from '../../lib/model/base64url.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { keepPasskeysOnly, letOpen, openByPasskey } from './store-passkeys.ts';
import { syncNow } from './sync-now.ts';

export async function answerPasskeys(asked: ToPasskeys): Promise<Result<null>> {
  const identity = await readIdentity();
  if (!identity) return locked;
  const { person } = identity;
  if (asked.type === 'passkey-drop') {
    const kept = (await readWrapped(whoseStore(person)))?.byPasskeys ?? [];
    const others = kept.map((one) => one.credential).filter((name) => name !== asked.credential);
    await keepPasskeysOnly(person, others);
    return ok(null);
  }
  const secret = fromBase64url(asked.secret);
  if (asked.type === 'passkey-keep') return (await letOpen(person, { ...asked, secret })) ? ok(null) : locked;
  if (!(await openByPasskey(identity, asked.credential, secret))) return wrong;
  void syncNow();
  return ok(null);
}

const locked = fail(
  'locked',
  'Overread is locked or nobody is signed in.',
  'Nothing was changed.',
  'Unlock it first.',
);

const wrong = fail(
  'wrong-passkey',
  'This passkey does not open what this browser keeps.',
  'Nothing was opened.',
  'Use another passkey, your password, or sign in.',
);
