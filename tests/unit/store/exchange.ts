// An exchange of a test's device with a backend in memory.

import { nextBatch, pulledPosition, takeIn, takeOutcomes } from '../../../lib/store/outbox.ts';
import type { PureBackend } from '../../faults/pure-backend.ts';
import type { Device } from './device.ts';

/** Sends what waits and takes in what others sent. */
export async function exchange(backend: PureBackend, { db, writer, clock }: Device): Promise<void> {
  const batch = await nextBatch(db, 500, 1e6);
  await takeOutcomes(db, await backend.push(writer.person, batch, clock.now));
  const pulled = backend.pull(await pulledPosition(db), 500);
  if (pulled) await takeIn(db, pulled.changes, pulled.last);
}
