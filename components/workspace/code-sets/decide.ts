// Running a command and having what it recorded sent at once.

import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import type { Result } from '../../../lib/model/result.ts';

export type Decide = (command: Promise<Result<null>>) => Promise<Result<null>>;

export const decide: Decide = async (command) => {
  const answer = await command;
  if (answer.ok) void syncSoon();
  return answer;
};
