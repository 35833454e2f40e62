// Reading the organisation's query templates out of the store, with what was decided of them and of those that come with
// Overread.

import { type OwnTemplate, queryTemplate, type TemplateStep } from '../../model/query-template.ts';
import { templates } from '../../queries/all-templates.ts';
import { ofOwn, type QueryTemplate } from '../../queries/template.ts';
import { isOffered, type TemplateLife, templateLife } from '../../queries/template-life.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordsOfKind } from '../records.ts';

export interface SeenTemplate {
  template: QueryTemplate;
  /** Null for one that comes with Overread. */
  madeBy: string | null;
  life: TemplateLife;
}

export interface SeenTemplates {
  /** Every version: own ones first, each by its name, its latest version first. */
  all: SeenTemplate[];
  /** What was decided, of all of them. */
  steps: Partial<TemplateStep>[];
}

/** What those see who have no store at hand: the templates that come with Overread. */
export const shippedOnly: SeenTemplates = { all: seenFrom([], []), steps: [] };

/** May run inside a transaction over `recordTables`. */
export const templateSteps = async (db: Database): Promise<Partial<TemplateStep>[]> =>
  (await recordsOfKind(db, 'query-template-step')).map(({ view }) => recordValues(view));

/** Versions of which part has not arrived are left out. */
export async function seenTemplates(db: Database): Promise<SeenTemplates> {
  const own = (await recordsOfKind(db, 'query-template')).flatMap(
    ({ view }) => queryTemplate.safeParse(recordValues(view)).data ?? [],
  );
  const steps = await templateSteps(db);
  return { all: seenFrom(own, steps), steps };
}

function seenFrom(own: readonly OwnTemplate[], steps: readonly Partial<TemplateStep>[]): SeenTemplate[] {
  const seen = (template: QueryTemplate, madeBy: string | null): SeenTemplate => ({
    template,
    madeBy,
    life: templateLife(steps, template),
  });
  const byName = (a: SeenTemplate, b: SeenTemplate) =>
    a.template.name.localeCompare(b.template.name) ||
    a.template.topic.localeCompare(b.template.topic) ||
    b.template.version - a.template.version;
  return [
    ...own.map((one) => seen(ofOwn(one), one.madeBy)).sort(byName),
    ...templates.map((one) => seen(one, null)).sort(byName),
  ];
}

/** What a query may be begun with. */
export const offeredTemplates = ({ all }: SeenTemplates): SeenTemplate[] =>
  all.filter(({ life }) => isOffered(life));

/** The template that a query with this topic was begun with, or would be; undefined: none that is known. */
export const seenTemplate = (
  { all }: SeenTemplates,
  topic: string,
  version: number | null = null,
): SeenTemplate | undefined => {
  const known = all.filter(({ template }) => template.topic === topic);
  return (
    known.find(({ template }) => template.version === version) ??
    known.find(({ life }) => isOffered(life)) ??
    known[0]
  );
};
