// The access report as the workspace asks for it, through the background, which alone has the token.

import { z } from 'zod';
import { type AccessQuery, type AccessReport, accessQuery, accessReport } from '../model/access-report.ts';
import type { Result } from '../model/result.ts';
import { askBackground } from './ask-background.ts';

const toTrail = z.object({ type: z.literal('access-report'), query: accessQuery });

/** The query in a message, or null when it is none. */
export const parseToTrail = (message: unknown): AccessQuery | null =>
  toTrail.safeParse(message).data?.query ?? null;

/** Asks for a report; that it was made is in the next one. */
export const askAccessReport = (query: AccessQuery): Promise<Result<AccessReport>> =>
  askBackground({ type: 'access-report', query }, accessReport);
