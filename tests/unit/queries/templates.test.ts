import { describe, expect, it } from 'vitest';
import { indicatorPattern } from '../../../lib/model/indicator-pattern.ts';
import { query as querySchema } from '../../../lib/model/query.ts';
import { templateWords } from '../../../lib/model/query-template.ts';
import { templateOf, templates } from '../../../lib/queries/all-templates.ts';
import { checkQuery } from '../../../lib/queries/check-query.ts';
import { checkTemplate } from '../../../lib/queries/check-template.ts';
import { fillPlaceholders, placeholdersOf } from '../../../lib/queries/placeholders.ts';
import { type Beginning, startQuery } from '../../../lib/queries/start-query.ts';
import { examples, written } from '../../fixtures/queries/written-examples.ts';

const now = Date.UTC(2026, 10, 30);

const beginning: Beginning = {
  encounterId: '0193a1b2-0000-7000-8000-000000000001',
  gapId: null,
  deficiency: null,
  author: { name: 'Dana Reyes', credential: 'CCS', contact: 'extension 4410' },
  recipient: { name: 'A. Rivera, MD', role: 'attending' },
  timing: 'retrospective',
  coder: null,
  createdBy: 'dana',
  createdAt: now,
};

describe('the templates', () => {
  it('are of 33 topics, each once', () => {
    expect(new Set(templates.map(({ topic }) => topic)).size).toBe(33);
    expect(templates).toHaveLength(33);
    for (const { topic } of templates) expect(topic).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(templateOf('horoscope')).toBeUndefined();
  });

  it.each(templates)('$topic passes the check that an own template must pass', (template) => {
    expect(checkTemplate(template)).toEqual([]);
    expect(templateWords.safeParse(template).error?.issues).toBeUndefined();
    if (template.format === 'open') expect(template.options).toEqual([]);
  });

  it('cite patterns that a page can be searched by', () => {
    for (const pattern of templates.flatMap(({ cites }) => cites)) {
      expect(indicatorPattern.safeParse(pattern).error?.issues).toBeUndefined();
    }
  });

  it('each have an example', () => {
    expect(examples.map(({ topic }) => topic).sort()).toEqual(templates.map(({ topic }) => topic).sort());
  });

  it.each(examples)('$topic, filled, passes the check', (example) => {
    const query = written(example, beginning);
    expect(querySchema.safeParse(query).error?.issues).toBeUndefined();
    expect(placeholdersOf(query)).toEqual([]);
    const policy = { approvalTopics: [], templateReviewDays: 365 };
    const breaches = checkQuery({ query, policy, now });
    expect(breaches.filter(({ level }) => level === 'block')).toEqual([]);
  });
});

describe('a query begun from a template', () => {
  it('is the template’s words with ids of its own, and cites nothing yet', () => {
    const draft = startQuery(templateOf('aki')!, beginning);
    expect(draft.options.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7']);
    expect(draft).toMatchObject({ topic: 'aki', templateVersion: 1, indicators: [], yesNo: null });
    expect(draft).toEqual(startQuery(templateOf('aki')!, beginning));
    expect(draft.reason).toBe('indicators-without-diagnosis');
    expect(querySchema.safeParse(draft).success).toBe(true);
  });

  it('takes the reason of its gap', () => {
    const draft = startQuery(templateOf('aki')!, { ...beginning, deficiency: 'conflicting' });
    expect(draft.reason).toBe('conflicting');
    expect(draft).not.toHaveProperty('deficiency');
  });
});

describe('placeholders', () => {
  const draft = startQuery(templateOf('conflict')!, beginning);

  it('are named in the order in which they are read, each once', () => {
    expect(placeholdersOf(draft)).toEqual([
      'first diagnosis',
      'first author and date',
      'second diagnosis',
      'second author and date',
    ]);
  });

  it('stay where nothing is given for them, and what is given is text', () => {
    const filled = fillPlaceholders(draft, {
      'first diagnosis': 'a {second diagnosis} $& b',
      'second diagnosis': ' ',
    });
    expect(filled.options.map(({ text }) => text)).toEqual([
      'A {second diagnosis} $& b',
      '{second diagnosis}',
      'Both a {second diagnosis} $& b and {second diagnosis}',
      'Neither',
      'Other (please specify)',
      'Unable to determine',
    ]);
    expect(fillPlaceholders(draft, Object.create({ 'first diagnosis': 'x' }))).toEqual(draft);
  });
});
