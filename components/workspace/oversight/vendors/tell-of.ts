// What a form of the register of vendors wants to know once its command ran, and everybody what was done.

import { ok, type Result } from '../../../../lib/model/result.ts';
import type { Edit } from '../../../../lib/store/write.ts';
import type { Session } from '../../../session/use-session.ts';
import { tellEdits } from '../tell-edits.ts';

/** Tells of a command that ran. @param done a record’s id where one was added */
export const tellOf =
  (session: Session) =>
  (text: string, done: Result<Edit[] | string>): Result<null> => {
    if (!done.ok) return done;
    tellEdits(session, text, typeof done.value === 'string' ? [] : done.value);
    return ok(null);
  };
export type Tell = ReturnType<typeof tellOf>;
