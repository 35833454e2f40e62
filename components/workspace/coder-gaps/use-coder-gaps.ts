// What the server keeps of a coder's own gaps, and handing in more. Nothing of it is kept in this browser.

import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { actAtServer } from '../../../lib/messaging/server-acts.ts';
import type { CoderGapAct, CoderGapAnswer } from '../../../lib/model/coder-gap.ts';
import type { Result } from '../../../lib/model/result.ts';
import { type ServerActs, useServerActs } from '../../ui/use-server-acts.ts';

export type HandIn = (act: Exclude<CoderGapAct, { act: 'look' }>) => Promise<Result<CoderGapAnswer>>;

const send = (act: CoderGapAct) => actAtServer('coderGaps', act);

/** As a reviewer, whose browser is then given them with everything else. */
export const handIn: HandIn = async (act) => {
  const said = await send(act);
  if (said.ok && act.act === 'note') void syncSoon();
  return said;
};

/** As a coder. */
export function useOwnGaps(): Pick<ServerActs<CoderGapAct, CoderGapAnswer>, 'answer' | 'fault' | 'look'> & {
  handIn: HandIn;
} {
  const { answer, fault, look, change } = useServerActs<CoderGapAct, CoderGapAnswer>(send);
  return {
    answer,
    fault,
    look,
    handIn: async (act) => {
      const said = await send(act);
      if (said.ok) change(() => said.value);
      return said;
    },
  };
}
