// The access report, fetched by the background so that no page holds the token.

import { type AccessQuery, type AccessReport, accessReport } from '../../lib/model/access-report.ts';
import type { Result } from '../../lib/model/result.ts';
import { requestAct } from '../../lib/sync/sign-in-requests.ts';
import { paths } from '../../lib/sync/wire.ts';
import { signedInHere } from './accounts-here.ts';

/** Answers a page's question. */
export const answerTrail = (query: AccessQuery): Promise<Result<AccessReport>> =>
  signedInHere((server, token) => requestAct(server, token, paths.accessReport, query, accessReport));
