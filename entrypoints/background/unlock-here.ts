// Unlocking by password: what was locked a moment ago opens at once; after the browser was closed the server is
// asked first, so that the session is there again too, and the password alone opens where no server answers.

import { readIdentity } from '../../lib/messaging/session.ts';
import { readPaused } from '../../lib/messaging/store-keys.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { SecondStep } from '../../lib/sync/wire.ts';
import { signInHere } from './sign-in-here.ts';
import { openByPassword, opensByPassword } from './store-lock.ts';
import { syncNow } from './sync-now.ts';

/** Opens the store of the person who is known here. Faults: `wrong-password`, `not-offline`, the server's own. */
export async function unlockHere(password: string): Promise<Result<SecondStep | null>> {
  const identity = await readIdentity();
  if (!identity) return nobody;
  const paused = (await readPaused()) !== null;
  if (paused && (await openByPassword(identity, password))) return opened();
  const { server, person } = identity;
  const answer = await signInHere({ server, email: person.email, password });
  if (answer.ok || answer.error.code !== 'offline') return answer;
  if (!(await opensByPassword(identity))) return notOffline;
  return !paused && (await openByPassword(identity, password)) ? opened() : wrong;
}

function opened(): Result<null> {
  void syncNow();
  return ok(null);
}

const nobody = fail('signed-out', 'Nobody is signed in here.', 'Nothing was opened.', 'Sign in.');

const notOffline = fail(
  'not-offline',
  'The Overread server does not answer, and this browser cannot open your work without it.',
  'Your work is kept encrypted in this browser; nothing is lost.',
  'Try again when the network is back.',
);

const wrong = fail(
  'wrong-password',
  'The password is not the one this browser knows, and the server does not answer.',
  'Nothing was opened.',
  'Type it again. If you changed it elsewhere, the old one works here until the network is back.',
);
