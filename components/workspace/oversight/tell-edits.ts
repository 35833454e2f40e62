// Tells what was just done in a register, with the way back.

import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { takeBack } from '../../../lib/store/commands/registers.ts';
import type { Edit } from '../../../lib/store/write.ts';
import type { Session } from '../../session/use-session.ts';
import { tell } from '../../ui/toast.tsx';

/** @param edits what brings back what stood before; none: there is no way back */
export function tellEdits({ db, writer }: Session, text: string, edits: readonly Edit[]): void {
  const undo = async () => {
    const answer = await takeBack(db, writer, edits);
    tell(answer.ok ? 'It stands again as before.' : answer.error.happened);
    void syncSoon();
  };
  tell(text, edits.length > 0 ? undo : null);
}
