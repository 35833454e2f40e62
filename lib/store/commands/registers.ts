// Writing in the registers of oversight, each time as one transaction and by the same rules as the backend's.

import { asFields } from '../../model/as-fields.ts';
import { timedId } from '../../model/ids.ts';
import { idInRegister, type RegisterKind, type RegisterOf } from '../../model/oversight/register-kinds.ts';
import { ok, type Result } from '../../model/result.ts';
import { refuseRegister } from '../../review/refuse/refuse-register.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { type Edit, type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/** What whoever adds a record says; who made it and when is known. */
export type RegisterWords<K extends RegisterKind> = Omit<RegisterOf<K>, 'madeBy' | 'madeAt' | 'removed'>;

/**
 * Adds a record; one whose id belongs to its content and that is there already is left as it stands. Faults: the rules'
 * own, and those of `commit`.
 * @returns its id.
 */
export async function addToRegister<K extends RegisterKind>(
  db: Database,
  writer: Writer,
  kind: K,
  said: RegisterWords<K>,
): Promise<Result<string>> {
  const own = await idInRegister(kind, said);
  if (own !== null && (await recordOf(db, kind, own))) return ok(own);
  const id = own ?? timedId(writer.now(), writer.random);
  const made = { ...said, madeBy: writer.person, madeAt: writer.now(), removed: false };
  const written = await write(db, writer, kind, id, made);
  return written.ok ? ok(id) : written;
}

/**
 * Changes some fields of a record. Faults: the rules' own, and those of `commit`.
 * @returns what brings back the values that stood before.
 */
export const changeInRegister = <K extends RegisterKind>(
  db: Database,
  writer: Writer,
  kind: K,
  id: string,
  fields: Partial<RegisterWords<K>> | { removed: boolean },
): Promise<Result<Edit[]>> => write(db, writer, kind, id, fields);

/** Brings back what a change has changed. Faults: those of `commit`. */
export const takeBack = (db: Database, writer: Writer, edits: readonly Edit[]): Promise<Result<null>> =>
  commit(db, async () => {
    await writeEdits(db, writer, edits);
    return ok(null);
  });

const write = (
  db: Database,
  writer: Writer,
  kind: RegisterKind,
  id: string,
  fields: object,
): Promise<Result<Edit[]>> =>
  commit(db, async () => {
    const stored = await recordOf(db, kind, id);
    const record = stored && recordValues(stored.view);
    const set = asFields(fields);
    const fault = refuseRegister(kind)({
      after: { ...record, ...set },
      author: writer.person,
      standing: { record },
    });
    if (fault) return { ok: false, error: fault };
    return ok(await writeEdits(db, writer, [{ kind, id, fields: set }]));
  });
