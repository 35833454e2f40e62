// Gaps that vendors' coders noted, handed in by the background so that no page holds the token.

import { type CoderGapAct, type CoderGapAnswer, coderGapAnswer } from '../../lib/model/coder-gap.ts';
import type { Result } from '../../lib/model/result.ts';
import { requestAct } from '../../lib/sync/sign-in-requests.ts';
import { paths } from '../../lib/sync/wire.ts';
import { signedInHere } from './signed-in-here.ts';

/** Answers a page's act. */
export const answerCoderGaps = (act: CoderGapAct): Promise<Result<CoderGapAnswer>> =>
  signedInHere((server, token) => requestAct(server, token, paths.coderGaps, act, coderGapAnswer));
