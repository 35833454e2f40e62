// The access report and the access review, fetched by the background so that no page holds the token.

import type { ToTrail } from '../../lib/messaging/trail-messages.ts';
import { accessReport } from '../../lib/model/access-report.ts';
import { accessReview } from '../../lib/model/access-review.ts';
import type { Result } from '../../lib/model/result.ts';
import { requestAct } from '../../lib/sync/sign-in-requests.ts';
import { paths } from '../../lib/sync/wire.ts';
import { signedInHere } from './signed-in-here.ts';

/** Answers a page's question. */
export const answerTrail = (asked: ToTrail): Promise<Result<unknown>> =>
  asked.type === 'access-report'
    ? signedInHere((server, token) =>
        requestAct(server, token, paths.accessReport, asked.query, accessReport),
      )
    : signedInHere((server, token) => requestAct(server, token, paths.accessReview, asked.act, accessReview));
