// Which templates the screen shows, by where they stand and what was typed.

import { reviewLate } from '../../../lib/queries/template-life.ts';
import type { SeenTemplate } from '../../../lib/store/views/query-templates.ts';

export const templateFilters = ['current', 'open', 'late', 'ended', 'all'] as const;
export type TemplateFilter = (typeof templateFilters)[number];

export const templateFilterWords: Record<TemplateFilter, string> = {
  current: 'In use and drafts',
  open: 'Not approved yet',
  late: 'Review late',
  ended: 'Retired or replaced',
  all: 'All',
};

const passes: Record<TemplateFilter, (one: SeenTemplate, now: number) => boolean> = {
  current: ({ life }) => life.ended === null,
  open: ({ life }) => life.state === 'draft' || life.state === 'shipped',
  late: ({ life }, now) => reviewLate(life, now),
  ended: ({ life }) => life.ended !== null,
  all: () => true,
};

export function shownTemplates(
  all: readonly SeenTemplate[],
  filter: TemplateFilter,
  search: string,
  now: number,
): SeenTemplate[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    const text = `${one.template.name} ${one.template.title}`.toLowerCase();
    return passes[filter](one, now) && words.every((word) => text.includes(word));
  });
}

export const rowKey = ({ template }: Pick<SeenTemplate, 'template'>): string =>
  `${template.topic} ${template.version}`;
