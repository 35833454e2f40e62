// How long charts are kept, asked by the background so that no page holds the token.

import type { Result } from '../../lib/model/result.ts';
import { type RetentionAct, type RetentionAnswer, retentionAnswer } from '../../lib/model/retention.ts';
import { requestAct } from '../../lib/sync/sign-in-requests.ts';
import { paths } from '../../lib/sync/wire.ts';
import { signedInHere } from './signed-in-here.ts';

/** Answers a page's act. */
export const answerRetention = (act: RetentionAct): Promise<Result<RetentionAnswer>> =>
  signedInHere((server, token) => requestAct(server, token, paths.retention, act, retentionAnswer));
