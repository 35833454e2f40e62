// What follows from a choice while a query is written: another topic brings its words, a passage becomes an indicator.

import { dayAt } from '../../lib/model/calendar-day.ts';
import type { ChartSnapshot } from '../../lib/model/chart.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { FoundIndicator } from '../../lib/model/found-indicator.ts';
import type { Gap } from '../../lib/model/gap.ts';
import type { Indicator, Query } from '../../lib/model/query.ts';
import { templateOf } from '../../lib/queries/all-templates.ts';
import { openAnswers } from '../../lib/queries/change-format.ts';
import { startQuery } from '../../lib/queries/start-query.ts';
import type { QueryTemplate } from '../../lib/queries/template.ts';

/** A passage of the page as an indicator; who wrote it is proposed, and for the author to say. */
export const indicatorOf = (
  { id, anchor, source, documentDate }: Extract<Evidence, { kind: 'quote' }>,
  provider: string | null,
): Indicator => ({
  ...typedIndicator(id),
  text: anchor.exact.slice(0, 1000),
  source: source ?? '',
  authorRole: roleIn(source ?? '', provider),
  date: documentDate ?? null,
  anchor,
});

/** What was found in the page, as an indicator. */
export const indicatorFrom = (
  id: string,
  { anchor, source, date, value, mention }: FoundIndicator,
  provider: string | null,
): Indicator => ({
  ...typedIndicator(id),
  text: anchor.exact.slice(0, 1000),
  source: source ?? '',
  authorRole: roleIn(source ?? '', provider),
  date,
  value,
  anchor,
  mention,
});

export const typedIndicator = (id: string): Indicator => ({
  id,
  text: ' ',
  source: '',
  authorRole: null,
  date: null,
  value: null,
  anchor: null,
  mention: 'stated',
  encounter: 'current',
  pertinence: '',
});

const roleWords: readonly [RegExp, NonNullable<Indicator['authorRole']>][] = [
  [/\b(RN|LPN|nurs\w+)\b/i, 'nursing'],
  [/\b(RD|RDN|dietiti\w+|nutrition)\b/i, 'dietitian'],
  [/\b(lab\w*|microbiology)\b/i, 'laboratory'],
  [/\b(radiolog\w+|CT|MRI|x-ray|imaging)\b/i, 'radiologist'],
  [/\bpatholog\w+\b/i, 'pathologist'],
  [/\b(operative|surgeon|op note)\b/i, 'surgeon'],
  [/\b(anesthe\w+)\b/i, 'anesthesiologist'],
  [/\b(emergency|ED)\b/, 'emergency-physician'],
  [/\bconsult\w*\b/i, 'consultant'],
  [/\b(NP|PA-C|APRN)\b/, 'advanced-practice'],
  [/\bpharm\w+\b/i, 'pharmacy'],
];

/**
 * Who writes documents that are called so, where the name tells; a proposal, shown to the author.
 * @param provider of the chart: what they signed themselves is the attending's.
 */
const roleIn = (source: string, provider: string | null): Indicator['authorRole'] =>
  roleWords.find(([words]) => words.test(source))?.[1] ??
  (provider && source.includes(provider) ? 'attending' : null);

/**
 * The query on another topic: its words are the template's, what comes from the record stays.
 * @param template of that topic, in the version that is begun with.
 */
export function withTopic(
  query: Query,
  topic: string,
  template: QueryTemplate | undefined = templateOf(topic),
): Partial<Query> {
  if (!template) return { topic: 'own', templateVersion: null };
  const { title, question, format, options, reason, templateVersion } = startQuery(template, {
    ...query,
    deficiency: query.reason,
  });
  return { topic, title, question, format, options, reason, templateVersion, yesNo: null };
}

/** The query with other indicators: what is none any more supports nothing. */
export function withIndicators(query: Query, indicators: Indicator[]): Partial<Query> {
  const there = new Set(indicators.map(({ id }) => id));
  const options = query.options.map((one) => ({
    ...one,
    supportedBy: one.supportedBy.filter((id) => there.has(id)),
    documentedIn: one.documentedIn && there.has(one.documentedIn) ? one.documentedIn : null,
  }));
  return { indicators, options };
}

interface Start extends Pick<Query, 'encounterId' | 'author' | 'createdBy' | 'createdAt'> {
  gap: Partial<Gap> & { id: string | null };
  chart: ChartSnapshot;
  /** Dates on which the claim went out. */
  billedOn: readonly string[];
}

/** A query without a topic, with what the gap and the chart say already. */
export const emptyQuery = ({ gap, chart, billedOn, ...given }: Start): Query => ({
  ...given,
  gapId: gap.id,
  topic: 'own',
  templateVersion: null,
  title: '',
  reason: gap.deficiency ?? null,
  question: '',
  format: 'multiple-choice',
  yesNo: null,
  indicators: (gap.evidence ?? []).flatMap((item) =>
    item.kind === 'quote' ? [indicatorOf(item, chart.fields.provider)] : [],
  ),
  options: [...openAnswers],
  timing: timingOf(chart, billedOn, given.createdAt),
  channel: 'written',
  verbal: null,
  recipient: { name: chart.fields.provider ?? '', role: 'attending' },
  justifications: [],
  coder: gap.noticedBy === 'vendor-coder' ? (gap.coder ?? null) : null,
});

/** When it is asked, as far as the chart tells. */
function timingOf({ fields }: ChartSnapshot, billedOn: readonly string[], now: number): Query['timing'] {
  const today = dayAt(now);
  if (billedOn.some((date) => date <= today)) return 'post-bill';
  const inHouse = fields.dischargeDate === null && /inpatient/i.test(fields.encounterType ?? '');
  return inHouse ? 'concurrent' : 'retrospective';
}
