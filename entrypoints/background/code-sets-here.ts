// Code tables between this browser and the server, by the background, which alone has the token.

import type { AskedOfCodeSets } from '../../lib/messaging/code-set-messages.ts';
import { readIdentity } from '../../lib/messaging/session.ts';
import type { CodeSetAct } from '../../lib/model/code-shelf.ts';
import { may } from '../../lib/model/permissions.ts';
import { type Fault, fail, ok, type Result } from '../../lib/model/result.ts';
import { dropLicensed, openShelf, type Shelf } from '../../lib/store/code-shelf.ts';
import {
  requestCodeSetAct,
  requestManifest,
  requestPart,
  sendPart,
} from '../../lib/sync/code-set-requests.ts';
import { type CodeSetSource, codeSetsAreStale, fetchCodeSets } from '../../lib/sync/fetch-code-sets.ts';
import { sendStaged } from '../../lib/sync/send-code-sets.ts';
import { signedInHere } from './signed-in-here.ts';

/** Ends what is being sent; lost with the worker, and what was sent with it. */
let sending = new AbortController();
const never = new AbortController().signal;

/** When the shelf was last looked at, in milliseconds; each change that is sent would have it looked at again. */
let looked = 0;
const pause = 20_000;

/** Answers a page. */
export async function answerCodeSets(asked: AskedOfCodeSets): Promise<Result<null>> {
  if (asked.act === 'stop-sending') {
    sending.abort();
    return ok(null);
  }
  if (asked.act !== 'fetch') {
    sending = new AbortController();
    const { signal } = sending;
    const done = await onShelf((shelf, organisation) =>
      asked.act === 'send' ? send(shelf, organisation, asked.tables, signal) : act(asked, organisation),
    );
    if (!done.ok) return done;
  }
  const fault = await fetchHere(true);
  // What was done at the server is done, though this browser may hear of it later.
  return fault && asked.act === 'fetch' ? { ok: false, error: fault } : ok(null);
}

/**
 * Asks the server which tables there are where it is time to, and fetches what is missing; one at a time over all contexts.
 * To be called again and again: what was cut off goes on.
 */
export function fetchHere(now = false): Promise<Fault | null> {
  if (!now && Math.abs(Date.now() - looked) < pause) return Promise.resolve(null);
  looked = Date.now();
  return navigator.locks.request('overread-code-sets', async () => {
    const identity = await readIdentity();
    if (!identity || !may(identity.person.role, 'code-sets.read')) return null;
    const answer = await onShelf(async (shelf, organisation) => {
      if (!now && !(await codeSetsAreStale(shelf, Date.now()))) return ok(null);
      const fault = await fetchCodeSets(shelf, sourceOf(organisation), Date.now);
      return fault ? { ok: false, error: fault } : ok(null);
    });
    return answer.ok ? null : answer.error;
  });
}

/** Lets go of what is licensed; nothing that is being fetched for whoever leaves is kept after it. */
export const dropLicensedHere = (organisation: string): Promise<void> =>
  navigator.locks.request('overread-code-sets', () => dropLicensed(organisation));

/** Who is signed in can change between two requests: a shelf takes, and gives, what is its own organisation's. */
const sourceOf = (organisation: string): CodeSetSource => ({
  manifest: (known) =>
    signedInHere((server, token) => requestManifest(server, token, known, never), organisation),
  part: (sha256, part) =>
    signedInHere((server, token) => requestPart(server, token, { sha256, part }, never), organisation),
});

const act = (asked: CodeSetAct, organisation: string) =>
  signedInHere((server, token) => requestCodeSetAct(server, token, asked, never), organisation);

const send = (shelf: Shelf, organisation: string, digests: readonly string[], signal: AbortSignal) =>
  sendStaged(
    shelf,
    {
      part: (sha256, part, data) =>
        signedInHere(
          (server, token) => sendPart(server, token, { sha256, part, data }, signal),
          organisation,
        ),
      act: (asked) => act(asked, organisation),
    },
    digests,
    signal,
  );

async function onShelf<T>(
  work: (shelf: Shelf, organisation: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const identity = await readIdentity();
  if (!identity) return nobody;
  const { organisation } = identity.person;
  const shelf = openShelf(organisation);
  try {
    return await work(shelf, organisation);
  } catch (error) {
    return notWritten(error);
  } finally {
    shelf.close();
  }
}

const nobody = fail('signed-out', 'You are signed out.', 'Nothing was changed.', 'Sign in, then try again.');

const notWritten = (error: unknown) =>
  fail(
    'not-written',
    `The browser could not keep the code tables (${error instanceof Error ? error.name : 'unknown error'}).`,
    'Those that it has stay in use.',
    'Free some disk space or restart the browser if this lasts.',
  );
