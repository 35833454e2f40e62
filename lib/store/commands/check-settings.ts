// Switching packs of licensed numbers, and single checks, on and off. Whether the person may is decided by the server; a
// screen hides from others what would be refused.

import { asFields } from '../../model/as-fields.ts';
import { type CheckSettings, checkSettingsId } from '../../model/check-settings.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Database } from '../database.ts';
import { knownCheckSettings } from '../views/check-settings.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/** @param licence what the person adds to the statement that a licence is held; may be empty. */
export const switchPackOn = (
  db: Database,
  writer: Writer,
  pack: string,
  licence: string,
): Promise<Result<null>> =>
  change(db, writer, ({ packs, off }) => ({
    packs: { ...packs, [pack]: { by: writer.person, at: writer.now(), licence: licence.trim() } },
    off,
  }));

export const switchPackOff = (db: Database, writer: Writer, pack: string): Promise<Result<null>> =>
  change(db, writer, ({ packs, off }) => ({ packs: without(packs, pack), off }));

/** Fault: `no-reason`. */
export function switchCheckOff(
  db: Database,
  writer: Writer,
  check: string,
  reason: string,
): Promise<Result<null>> {
  const why = reason.trim();
  if (!why)
    return Promise.resolve(
      fail(
        'no-reason',
        'A check is not switched off without a reason.',
        'Nothing was changed.',
        'Say why, for whoever reads it later.',
      ),
    );
  return change(db, writer, ({ packs, off }) => ({
    packs,
    off: { ...off, [check]: { by: writer.person, at: writer.now(), reason: why } },
  }));
}

export const switchCheckOn = (db: Database, writer: Writer, check: string): Promise<Result<null>> =>
  change(db, writer, ({ packs, off }) => ({ packs, off: without(off, check) }));

async function change(
  db: Database,
  writer: Writer,
  how: (before: CheckSettings) => CheckSettings,
): Promise<Result<null>> {
  const id = await checkSettingsId();
  return commit(db, async () => {
    const after = how(await knownCheckSettings(db));
    await writeEdits(db, writer, [{ kind: 'check-settings', id, fields: asFields(after) }]);
    return ok(null);
  });
}

const without = <T>(all: Record<string, T>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([other]) => other !== id));
