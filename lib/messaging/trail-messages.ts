// The access report and the access review as the workspace asks for them, through the background, which alone has the token.

import { z } from 'zod';
import { type AccessQuery, type AccessReport, accessQuery, accessReport } from '../model/access-report.ts';
import { type AccessReview, accessReview, type ReviewAct, reviewAct } from '../model/access-review.ts';
import type { Result } from '../model/result.ts';
import { askBackground } from './ask-background.ts';

const toTrail = z.discriminatedUnion('type', [
  z.object({ type: z.literal('access-report'), query: accessQuery }),
  z.object({ type: z.literal('access-review'), act: reviewAct }),
]);
export type ToTrail = z.infer<typeof toTrail>;

/** The message, or null when it is none of these. */
export const parseToTrail = (message: unknown): ToTrail | null => toTrail.safeParse(message).data ?? null;

/** Asks for a report; that it was made is in the next one. */
export const askAccessReport = (query: AccessQuery): Promise<Result<AccessReport>> =>
  askBackground({ type: 'access-report', query }, accessReport);

/** Who has access; `confirm` says that the list was gone through. */
export const askAccessReview = (act: ReviewAct): Promise<Result<AccessReview>> =>
  askBackground({ type: 'access-review', act }, accessReview);
