// A change: some fields of one record, set by one person on one device. Records travel only as changes;
// a record is what its changes add up to.

import { z } from 'zod';
import { chartFact } from './chart-fact.ts';
import { chartRead } from './chart-read.ts';
import { checkDecision } from './check-decision.ts';
import { checkSettings } from './check-settings.ts';
import { checkSwitch } from './check-switch.ts';
import { coderGap } from './coder-gap.ts';
import { education } from './education.ts';
import { encounter } from './encounter.ts';
import { finding } from './finding.ts';
import { gap } from './gap.ts';
import { recordId } from './ids.ts';
import { jsonValue } from './json-value.ts';
import { registerKinds, registerSchemas } from './oversight/register-kinds.ts';
import { pageProfile } from './page-profile.ts';
import { instructionStep, payerInstruction } from './payer-instruction.ts';
import { practiceResult, practiceSet } from './practice.ts';
import { query } from './query.ts';
import { queryPolicy } from './query-policy.ts';
import { queryStep } from './query-step.ts';
import { queryTemplate, templateStep } from './query-template.ts';
import { rationale } from './rationale.ts';
import { reviewStep } from './review-step.ts';
import { framePart, sample } from './sample.ts';
import { stamp } from './stamp.ts';
import { verdict } from './verdict.ts';
import { worksheet } from './worksheet.ts';

/** The nouns that are kept and synced. A kind that is not here is refused by the server. */
export const recordSchemas = {
  encounter,
  worksheet,
  verdict,
  finding,
  'chart-fact': chartFact,
  'check-decision': checkDecision,
  'review-step': reviewStep,
  education,
  gap,
  'coder-gap': coderGap,
  query,
  'query-step': queryStep,
  'query-policy': queryPolicy,
  'query-template': queryTemplate,
  'query-template-step': templateStep,
  rationale,
  sample,
  'frame-part': framePart,
  'page-profile': pageProfile,
  'check-settings': checkSettings,
  'check-switch': checkSwitch,
  'payer-instruction': payerInstruction,
  'payer-instruction-step': instructionStep,
  'practice-set': practiceSet,
  'practice-result': practiceResult,
  ...registerSchemas,
  'chart-read': chartRead,
} as const;
export const recordKind = z.enum([
  'encounter',
  'worksheet',
  'verdict',
  'finding',
  'chart-fact',
  'check-decision',
  'review-step',
  'education',
  'gap',
  'coder-gap',
  'query',
  'query-step',
  'query-policy',
  'query-template',
  'query-template-step',
  'rationale',
  'sample',
  'frame-part',
  'page-profile',
  'check-settings',
  'check-switch',
  'payer-instruction',
  'payer-instruction-step',
  'practice-set',
  'practice-result',
  ...registerKinds,
  'chart-read',
]);
export type RecordKind = z.infer<typeof recordKind>;

/** False for what only a newer version of the product keeps. */
export const isKnownKind = (kind: string): kind is RecordKind => Object.hasOwn(recordSchemas, kind);

export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;

/** What a client sends. It has no author and no organisation: those are the session's. */
export const change = z.object({
  id: recordId,
  kind: recordKind,
  record: recordId,
  fields: z.record(z.string().max(60), jsonValue),
  /** For each field, the id of the change whose value the writer saw; absent where the field was empty. */
  seen: z.record(z.string().max(60), recordId),
  device: z.string().regex(/^[0-9a-z]{1,16}$/),
  stamp,
});
export type Change = z.infer<typeof change>;

/** A change as the server keeps it. `position` counts up without gaps within an organisation. */
export const loggedChange = change.extend({
  author: z.string().max(60),
  position: z.number().int().positive(),
  receivedAt: z.number(),
});
export type LoggedChange = z.infer<typeof loggedChange>;
