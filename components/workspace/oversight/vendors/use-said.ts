// What was just done, with the way back, as long as nothing else is done.

import { useState } from 'react';
import type { RegisterKind } from '../../../../lib/model/oversight/register-kinds.ts';
import { ok, type Result } from '../../../../lib/model/result.ts';
import { changeInRegister } from '../../../../lib/store/commands/registers.ts';
import type { Edit } from '../../../../lib/store/write.ts';
import type { Session } from '../../../session/use-session.ts';

export interface Said {
  text: string;
  undo: (() => Promise<void>) | null;
}

export function useSaid({ db, writer }: Session) {
  const [said, setSaid] = useState<Said | null>(null);
  const restore = async (edits: readonly Edit[]) => {
    for (const { kind, id, fields } of edits)
      await changeInRegister(db, writer, kind as RegisterKind, id, fields);
    setSaid({ text: 'It stands again as before.', undo: null });
  };
  return {
    said,
    /** Says it once a command is done. @returns what a form wants to know */
    tell: (text: string, done: Result<Edit[] | string>): Result<null> => {
      if (!done.ok) return done;
      const edits = typeof done.value === 'string' ? [] : done.value;
      setSaid({ text, undo: edits.length > 0 ? () => restore(edits) : null });
      return ok(null);
    },
  };
}
export type Tell = ReturnType<typeof useSaid>['tell'];
