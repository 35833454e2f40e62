// What pages ask of the server about what it alone keeps, through the background, which alone has the token: each act with
// what comes back. Named as their addresses in lib/sync/wire.ts.

import { z } from 'zod';
import { accessQuery, accessReport } from '../model/access-report.ts';
import { accessReview, reviewAct } from '../model/access-review.ts';
import { accountsAnswer, ownAccount, ownAct, peopleAct } from '../model/account.ts';
import { coderGapAct, coderGapAnswer } from '../model/coder-gap.ts';
import { queryFhirAct, queryFhirState } from '../model/query-fhir.ts';
import { queryLinkAsked, queryLinkMade } from '../model/query-link.ts';
import type { Result } from '../model/result.ts';
import { retentionAct, retentionAnswer } from '../model/retention.ts';
import { askBackground } from './ask-background.ts';

const serverAct = z.discriminatedUnion('to', [
  /** One's own account. */
  z.object({ to: z.literal('account'), act: ownAct }),
  /** The accounts of the organisation. */
  z.object({ to: z.literal('accounts'), act: peopleAct }),
  /** Who saw and changed what; that it was asked is in the next one. */
  z.object({ to: z.literal('accessReport'), act: accessQuery }),
  z.object({ to: z.literal('accessReview'), act: reviewAct }),
  /** Gaps that vendors' coders noted. */
  z.object({ to: z.literal('coderGaps'), act: coderGapAct }),
  /** A query to the EHR's FHIR server. */
  z.object({ to: z.literal('queryFhir'), act: queryFhirAct }),
  /** A link for a provider, whole; older ones open nothing any more. */
  z.object({ to: z.literal('queryLinks'), act: queryLinkAsked }),
  /** How long charts are kept. */
  z.object({ to: z.literal('retention'), act: retentionAct }),
]);
export type ServerAct = z.infer<typeof serverAct>;
type To = ServerAct['to'];

const answers = {
  account: ownAccount,
  accounts: accountsAnswer,
  accessReport,
  accessReview,
  coderGaps: coderGapAnswer,
  queryFhir: queryFhirState,
  queryLinks: queryLinkMade,
  retention: retentionAnswer,
} as const satisfies Record<To, z.ZodType>;
type Answers = { [T in To]: z.infer<(typeof answers)[T]> };

/** What comes back: how things stand afterwards. */
export const serverAnswers: { [T in To]: z.ZodType<Answers[T]> } = answers;

const toServer = z.object({ type: z.literal('server-act'), asked: serverAct });

/** The act in a message, or null when it is none. */
export const parseToServer = (message: unknown): ServerAct | null =>
  toServer.safeParse(message).data?.asked ?? null;

/** Does it. Faults: those of the server, `offline`, `too-slow`, `signed-out`. */
export const actAtServer = <T extends To>(
  to: T,
  act: Extract<ServerAct, { to: T }>['act'],
): Promise<Result<Answers[T]>> =>
  askBackground({ type: 'server-act', asked: { to, act } }, serverAnswers[to]);
