// What goes to an EHR’s inbox is judged by FHIR’s own definitions, and the judges by resources that are made wrong.

import { describe, expect, it } from 'vitest';
import type { Query } from '../../../../lib/model/query.ts';
import { queryBundle, type SentQuery } from '../../../../lib/queries/fhir/bundle.ts';
import { fhirChart } from '../../../../lib/queries/fhir/values.ts';
import { queryDigest } from '../../../../lib/queries/query-digest.ts';
import { buildQuery } from '../../../fixtures/queries/build-query.ts';
import { answersTo, chart, exampleQueries, id, words } from './fixtures.ts';
import { faultsOf } from './validator.ts';

const sentAt = Date.UTC(2026, 10, 30, 9);
const dueAt = Date.UTC(2026, 11, 2, 9);
const sent = (query: Query, more: Partial<SentQuery> = {}): SentQuery => ({
  id,
  query,
  sentAt,
  dueAt,
  answered: null,
  ...more,
});
const bundleOf = (query: Query, more?: Partial<SentQuery>) => queryBundle(sent(query, more), chart, words);

type Json = Record<string, unknown>;
/** Of one type in the bundle of a query, as plain data that can be made wrong. */
async function resource(type: string, query = buildQuery(), more?: Partial<SentQuery>) {
  const { entry } = await bundleOf(query, more);
  const found = entry.find(({ resource }) => resource.resourceType === type);
  return JSON.parse(JSON.stringify(found?.resource)) as Json;
}
const agreed = answersTo(buildQuery()).find(({ class: kind }) => kind === 'agreed')!;
const answered = { answer: agreed, answeredAt: dueAt, documentation: 'Addendum, 2 December' };

describe('the bundle of a query', () => {
  it.each(exampleQueries)('on $topic is FHIR R4', async (query) => {
    expect(faultsOf(await bundleOf(query))).toEqual([]);
  });

  it('is FHIR R4 with every kind of answer', async () => {
    for (const query of exampleQueries)
      for (const answer of answersTo(query)) {
        const response = await resource('QuestionnaireResponse', query, {
          answered: { ...answered, answer },
        });
        expect(faultsOf(response)).toEqual([]);
      }
  });

  it('is FHIR R4 of a query with nothing but its question', async () => {
    const bare = buildQuery({
      title: ' ',
      question: 'a\u0001\u00a0b\u2028c',
      indicators: [],
      options: [],
      format: 'open',
      recipient: null,
      reason: null,
      author: { name: '', credential: '', contact: '' },
      createdAt: 1e20,
    });
    const bundle = await queryBundle(
      sent(bare, { sentAt: null, dueAt: null }),
      { ...chart, patient: null },
      words,
    );
    expect(faultsOf(bundle)).toEqual([]);
    expect(JSON.stringify(bundle)).not.toContain('Patient');
  });

  it('is the same each time, and makes nothing twice', async () => {
    const bundle = await bundleOf(buildQuery(), { answered });
    expect(bundle).toEqual(await bundleOf(buildQuery(), { answered }));
    expect(new Set(bundle.entry.map(({ fullUrl }) => fullUrl)).size).toBe(3);
    const form = `url=urn:uuid:${id}&version=${queryDigest(buildQuery())}`;
    const task = /^Task\?identifier=urn:ietf:rfc:3986\|urn:uuid:[0-9a-f-]{36}$/;
    expect(bundle.entry.map(({ request }) => request)).toEqual([
      { method: 'POST', url: 'Questionnaire', ifNoneExist: form },
      { method: 'PUT', url: expect.stringMatching(task) },
      { method: 'PUT', url: expect.stringMatching(/^QuestionnaireResponse\?identifier=/) },
    ]);
    const { entry } = await bundleOf(buildQuery());
    expect(entry[1]!.request).toMatchObject({ method: 'POST', url: 'Task' });
  });

  it('asks in the form what is asked, of whom, until when and from what', async () => {
    const query = buildQuery();
    const task = await resource('Task');
    expect(task).toMatchObject({
      status: 'requested',
      intent: 'order',
      for: { identifier: { value: 'MRN-88301' } },
      encounter: { identifier: { value: 'V-204417', assigner: { display: 'https://ehr.example' } } },
      owner: { display: 'A. Rivera, MD, Attending physician' },
      restriction: { period: { end: '2026-12-02T09:00:00.000Z' } },
    });
    expect(task.input).toHaveLength(1 + query.indicators.length);
    expect(task).not.toHaveProperty('output');
    const form = JSON.stringify(await resource('Questionnaire'));
    for (const { text } of [...query.options, ...query.indicators]) expect(form).toContain(text);
    expect(form).toContain(query.question);
    expect(form).not.toMatch(/MRN-88301|V-204417/);
  });

  it('is settled by an answer, but not by one that says nothing to the question', async () => {
    const answer = { ...agreed, class: 'irrelevant' as const, options: [], text: 'See above.' };
    expect(await resource('Task', buildQuery(), { answered })).toMatchObject({ status: 'completed' });
    const again = await resource('Task', buildQuery(), { answered: { ...answered, answer } });
    expect(again).toMatchObject({ status: 'requested', output: [{}] });
  });

  it('needs the number of the encounter', () => {
    expect(fhirChart({ site: 's', number: 'n' })).toEqual({ site: 's', encounter: 'n', patient: null });
    expect(fhirChart({ site: 's' })).toBeNull();
    expect(fhirChart(null)).toBeNull();
  });
});

describe('the judges', () => {
  type Wrong = [what: string, type: string, change: (one: Json) => unknown];
  const items = (one: Json) => one.item as Json[];
  it.each<Wrong>([
    ['a task without a status', 'Task', (one) => delete one.status],
    ['a task without an intent', 'Task', (one) => delete one.intent],
    ['a status that there is not', 'Task', (one) => Object.assign(one, { status: 'sent' })],
    ['an element that there is not', 'Task', (one) => Object.assign(one, { due: '2026-12-02' })],
    ['a moment that is none', 'Task', (one) => Object.assign(one, { authoredOn: 'yesterday' })],
    ['an input without a value', 'Task', (one) => Object.assign(one, { input: [{ type: { text: 'a' } }] })],
    ['a form without a status', 'Questionnaire', (one) => delete one.status],
    ['two items of one link', 'Questionnaire', (one) => items(one).push(items(one)[0]!)],
    ['an item without a type', 'Questionnaire', (one) => delete items(one)[0]!.type],
    [
      'an item of a type that there is not',
      'Questionnaire',
      (one) => Object.assign(items(one)[0]!, { type: 'radio' }),
    ],
    [
      'a longest choice',
      'Questionnaire',
      (one) => items(one).push({ linkId: 'x', type: 'choice', maxLength: 3 }),
    ],
    [
      'a display that is required',
      'Questionnaire',
      (one) => Object.assign(items(one).at(-1)!, { required: true }),
    ],
    ['an answer without a status', 'QuestionnaireResponse', (one) => delete one.status],
    ['an answer without a link', 'QuestionnaireResponse', (one) => delete items(one)[0]!.linkId],
    [
      'an answer of two values',
      'QuestionnaireResponse',
      (one) => Object.assign(items(one)[1]!, { answer: [{ valueString: 'a', valueInteger: 1 }] }),
    ],
    [
      'an item with items and answers',
      'QuestionnaireResponse',
      (one) => Object.assign(items(one)[0]!, { answer: [{ valueString: 'a' }] }),
    ],
  ])('find %s', async (_, type, change) => {
    const right = await resource(type, buildQuery(), { answered });
    expect(faultsOf(right)).toEqual([]);
    change(right);
    expect(faultsOf(right)).not.toEqual([]);
  });

  it.each<[string, (entry: Json[]) => unknown]>([
    ['an entry without a request', ([first]) => delete first!.request],
    ['two entries of one URL', (entry) => entry.push(entry[0]!)],
    ['a method that there is not', ([first]) => Object.assign(first!.request as Json, { method: 'SEND' })],
    ['a wrong resource within', ([first]) => delete (first!.resource as Json).status],
  ])('find %s in a bundle', async (_, change) => {
    const bundle = JSON.parse(JSON.stringify(await bundleOf(buildQuery()))) as { entry: Json[] };
    change(bundle.entry);
    expect(faultsOf(bundle)).not.toEqual([]);
  });
});
