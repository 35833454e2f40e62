// Switching packs of licensed numbers, and single checks, on and off, and setting what they count with. Whether the person may is decided by the server; a
// screen hides from others what would be refused.

import { asFields } from '../../model/as-fields.ts';
import { type CheckSwitch, checkSwitchId, type SwitchOf } from '../../model/check-switch.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { Database } from '../database.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/** @param licence what the person adds to the statement that a licence is held; may be empty. */
export const switchPackOn = (
  db: Database,
  writer: Writer,
  pack: string,
  licence: string,
): Promise<Result<null>> => turn(db, writer, 'pack', pack, true, licence.trim().slice(0, 500));

export const switchPackOff = (db: Database, writer: Writer, pack: string): Promise<Result<null>> =>
  turn(db, writer, 'pack', pack, false, '');

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
  return turn(db, writer, 'check', check, false, why);
}

export const switchCheckOn = (db: Database, writer: Writer, check: string): Promise<Result<null>> =>
  turn(db, writer, 'check', check, true, '');

/** @param source where it was read. Fault: `no-source`. */
export function setFigure(
  db: Database,
  writer: Writer,
  figure: string,
  value: number,
  source: string,
): Promise<Result<null>> {
  const where = source.trim();
  if (!where)
    return Promise.resolve(
      fail(
        'no-source',
        'A figure is not set without its source.',
        'Nothing was changed.',
        'Say where you read it, as the book with its year and section.',
      ),
    );
  return turn(db, writer, 'figure', figure, true, where, value);
}

/** Back to the one that the product has. */
export const unsetFigure = (db: Database, writer: Writer, figure: string): Promise<Result<null>> =>
  turn(db, writer, 'figure', figure, false, '');

async function turn(
  db: Database,
  writer: Writer,
  about: SwitchOf,
  of: string,
  on: boolean,
  words: string,
  value?: number,
): Promise<Result<null>> {
  const id = await checkSwitchId(about, of);
  return commit(db, async () => {
    const said: CheckSwitch['said'] = {
      on,
      by: writer.person,
      at: writer.now(),
      words,
      ...(value !== undefined && { value }),
    };
    await writeEdits(db, writer, [{ kind: 'check-switch', id, fields: asFields({ about, of, said }) }]);
    return ok(null);
  });
}
