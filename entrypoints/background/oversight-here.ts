// What the workspace asks about oversight, asked of the backend by the background so that no page holds the token.

import { z } from 'zod';
import type { AskedOfOversight } from '../../lib/messaging/oversight-messages.ts';
import type { Result } from '../../lib/model/result.ts';
import { requestOversight } from '../../lib/sync/oversight-requests.ts';
import { signedInHere } from './signed-in-here.ts';

/** Answers a page's act; the page knows the answer's shape. */
export const answerOversight = ({ act, asked }: AskedOfOversight): Promise<Result<unknown>> =>
  signedInHere((server, token) => requestOversight(server, token, act, asked, z.unknown()));
