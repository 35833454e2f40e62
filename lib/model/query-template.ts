// What an organisation writes and decides of query templates: a version of one of its own, and what became of a version,
// be it its own or one that comes with Overread. Steps are only ever added; a version that has one never changes again.

import { z } from 'zod';
import { isoDate } from './chart.ts';
import { deficiency } from './gap.ts';
import { derivedId } from './ids.ts';
import { indicatorPattern } from './indicator-pattern.ts';
import { optionKind, queryFormat } from './query.ts';

/**
 * Of an own template: the topic it is about, or `own` for none that Overread knows, and what tells it from others. As a
 * query carries it as its topic, every rule on a topic holds for it without the template being looked up.
 */
const ownTemplateKey = z.string().regex(/^[a-z]+(?:-[a-z]+)*\.[0-9a-f]{8}$/);

export const isOwnKey = (topic: string): boolean => ownTemplateKey.safeParse(topic).success;

/** The topic that a template, or a query begun with one, is about. */
export const topicAbout = (topic: string): string => (isOwnKey(topic) ? topic.split('.')[0]! : topic);

/** A key for a new template about a topic. @param id what makes it another than all others. */
export const newTemplateKey = async (about: string, id: string): Promise<string> =>
  `${about}.${(await derivedId('template-key', id)).slice(0, 8)}`;

const version = z.number().int().min(1).max(1000);

/** What a template says, whoever wrote it. Braces in question and options stand for words of the record. */
export const templateWords = z.object({
  /** As people choose it. */
  name: z.string().max(80),
  title: z.string().max(160),
  /** Deficiencies that it serves; the first is meant unless another is chosen. */
  reasons: z.array(deficiency).min(1).max(12),
  question: z.string().max(4000),
  /** Whether yes or no may be asked depends on what the record documents, so no template begins with it. */
  format: queryFormat.exclude(['yes-no']),
  options: z
    .array(z.strictObject({ kind: optionKind.exclude(['yes', 'no']), text: z.string().min(1).max(300) }))
    .max(30),
  /** What is customarily cited. */
  cites: z.array(indicatorPattern).max(40),
});
export type TemplateWords = z.infer<typeof templateWords>;

/** A version of one of the organisation's own. Its author alone writes it, until something was decided of it. */
export const queryTemplate = templateWords.extend({
  key: ownTemplateKey,
  version,
  madeBy: z.string().min(1).max(60),
  madeAt: z.number(),
});
export type OwnTemplate = z.infer<typeof queryTemplate>;

/** Two who write the same version at once write one record, and the second is refused. */
export const queryTemplateId = (key: string, number: number): Promise<string> =>
  derivedId('query-template', key, String(number));

export const templateStepKind = z.enum([
  /** Read by a second person, and found fit until its review is due; again, at each review. */
  'approve',
  /** No query is begun with it any more. */
  'retire',
]);
export type TemplateStepKind = z.infer<typeof templateStepKind>;

export const templateStep = z.object({
  /** The topic of one that comes with Overread, or the key of an own one. */
  key: z.string().min(1).max(60),
  version,
  /** 1 for the first on this version. */
  number: z.number().int().min(1).max(1000),
  step: templateStepKind,
  by: z.string().min(1).max(60),
  /** Milliseconds since 1970, by that person's clock. */
  at: z.number(),
  /** With approve: digest of the words that were read. */
  content: z.string().max(64).nullable(),
  /** With approve: the last day on which it counts as reviewed. */
  reviewDue: isoDate.nullable(),
  /** With retire: why. */
  reason: z.string().max(1000),
});
export type TemplateStep = z.infer<typeof templateStep>;

export const templateStepId = (key: string, version: number, number: number): Promise<string> =>
  derivedId('query-template-step', key, String(version), String(number));
