// An answer from an EHR is taken as it was meant, or not at all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryAnswer } from '../../../../lib/model/query-step.ts';
import { queryBundle } from '../../../../lib/queries/fhir/bundle.ts';
import { readResponse } from '../../../../lib/queries/fhir/read-response.ts';
import { toResponse } from '../../../../lib/queries/fhir/response.ts';
import { buildQuery } from '../../../fixtures/queries/build-query.ts';
import { fitsForm } from './fits-form.ts';
import { answersTo, anyAnswer, chart, exampleQueries, id, responseUrl, words } from './fixtures.ts';
import { faultsOf } from './validator.ts';

const query = buildQuery();
const answer: QueryAnswer = {
  class: 'agreed',
  options: [query.options[0]!.id],
  text: 'Due to volume depletion.',
  provider: 'A. Rivera, MD',
};
const answered = { answer, answeredAt: Date.UTC(2026, 11, 1), documentation: 'Addendum, 1 December' };
const response = toResponse(query, id, responseUrl, chart, answered);
const read = (file: unknown, to = query) => readResponse(JSON.stringify(file), to, id);
const codeOf = (file: unknown) => {
  const taken = read(file);
  return taken.ok ? 'taken' : taken.error.code;
};

describe('an answer to a query', () => {
  it('comes back from its response as it was, whatever the query', () => {
    fc.assert(
      fc.property(anyAnswer, ({ query, answer, documentation }) => {
        const made = toResponse(query, id, responseUrl, chart, { ...answered, answer, documentation });
        expect(readResponse(JSON.stringify(made), query, id)).toEqual({
          ok: true,
          value: { answer, documentation },
        });
        expect(fitsForm(made, query)).toEqual([]);
      }),
    );
  });

  it('is FHIR R4, whatever the query', () => {
    fc.assert(
      fc.property(anyAnswer, ({ query, answer, documentation }) => {
        const made = toResponse(query, id, responseUrl, chart, { ...answered, answer, documentation });
        expect(faultsOf(made)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it.each(exampleQueries)('on $topic comes back, of each kind', (query) => {
    const answers = answersTo(query);
    expect(answers.length).toBeGreaterThan(4);
    for (const one of answers) {
      const made = toResponse(query, id, responseUrl, chart, { ...answered, answer: one });
      expect(read(made, query)).toMatchObject({ ok: true, value: { answer: one } });
      expect(fitsForm(made, query)).toEqual([]);
    }
  });

  it('is found in a bundle', async () => {
    const sent = { id, query, sentAt: 1, dueAt: 2, answered };
    const bundle = await queryBundle(sent, chart, words);
    expect(read(bundle)).toMatchObject({ ok: true, value: { answer } });
    const twice = { ...bundle, entry: [...bundle.entry, ...bundle.entry] };
    expect(codeOf(twice)).toBe('not-a-response');
    expect(codeOf(await queryBundle({ ...sent, answered: null }, chart, words))).toBe('not-a-response');
    const other = { ...response, questionnaire: 'urn:uuid:0193a1b2-0000-7000-8000-0000000000ff' };
    const entry = [{ resource: other }, { resource: response }];
    expect(codeOf({ resourceType: 'Bundle', entry })).toBe('taken');
    expect(codeOf({ resourceType: 'Bundle', entry: [{ resource: other }] })).toBe('other-questionnaire');
  });

  it('may leave out what EHRs leave out', () => {
    const { questionnaire, item, source, ...rest } = response;
    const [url] = questionnaire.split('|');
    const shown = { linkId: 'record', item: [{ linkId: 'record-1', text: 'Creatinine' }] };
    const coding = { code: 'option-1' };
    const choice = { linkId: 'choice', answer: [{ valueCoding: coding }] };
    const bare = {
      ...rest,
      status: 'amended',
      questionnaire: url,
      author: source,
      item: [
        shown,
        { linkId: 'answer', item: [choice, { linkId: 'words', answer: [{ valueString: ' so ' }] }] },
      ],
    };
    expect(read(bare)).toEqual({
      ok: true,
      value: { answer: { ...answer, text: 'so' }, documentation: '' },
    });
    expect(item).toHaveLength(2);
  });
});

describe('what is refused', () => {
  const item = (linkId: string, ...answers: object[]) => ({ linkId, answer: answers });
  const coding = (code: string, system = `urn:uuid:${id}#options`) => ({ valueCoding: { system, code } });
  const kind = (code: string) => coding(code, `urn:uuid:${id}#kinds`);
  const own = item('words', { valueString: 'Sepsis.' });
  const deep = (n: number): object => (n === 0 ? own : { linkId: 'answer', item: [deep(n - 1)] });
  const withItems = (...items: unknown[]) => ({ ...response, item: items });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'not-a-response'],
    ['a list', [response], 'not-a-response'],
    ['another resource', { ...response, resourceType: 'Observation' }, 'not-a-response'],
    ['a bundle of nothing', { resourceType: 'Bundle', entry: [null, {}, 3] }, 'not-a-response'],
    ['no form', { ...response, questionnaire: undefined }, 'other-questionnaire'],
    ['another form', { ...response, questionnaire: responseUrl }, 'other-questionnaire'],
    ['another version', { ...response, questionnaire: `urn:uuid:${id}|1` }, 'other-questionnaire'],
    ['an unfinished one', { ...response, status: 'in-progress' }, 'unfinished-response'],
    ['no status', { ...response, status: undefined }, 'unfinished-response'],
    ['no items', { ...response, item: undefined }, 'unfinished-response'],
    ['items that are none', { ...response, item: 'x' }, 'strange-item'],
    ['an unknown link', withItems(item('diagnosis', { valueString: 'Sepsis' })), 'strange-item'],
    ['an item without a link', withItems({ answer: [] }), 'strange-item'],
    ['a very deep one', withItems(deep(9)), 'strange-item'],
    ['an answer to what is only read', withItems(item('record', { valueString: 'no' })), 'strange-item'],
    ['an answer to a group', withItems(item('answer', { valueString: 'no' })), 'strange-item'],
    ['a link answered twice', withItems(own, own, item('kind', kind('disagreed'))), 'strange-item'],
    ['two texts', withItems(item('words', { valueString: 'a' }, { valueString: 'b' })), 'strange-item'],
    ['a number for a text', withItems(item('words', { valueInteger: 3 })), 'strange-item'],
    ['two values in one', withItems(item('words', { valueString: 'a', valueInteger: 3 })), 'strange-item'],
    ['items in an answer', withItems(item('words', { valueString: 'a', item: [own] })), 'strange-item'],
    ['a text too long', withItems(item('words', { valueString: 'a'.repeat(4001) })), 'strange-item'],
    ['an unknown code', withItems(item('choice', coding('option-99'))), 'unknown-code'],
    [
      'a code of elsewhere',
      withItems(item('choice', coding('option-1', 'http://a.example'))),
      'unknown-code',
    ],
    ['a text for a code', withItems(item('choice', { valueString: 'option-1' })), 'unknown-code'],
    ['an unknown kind', withItems(own, item('kind', kind('agreed'))), 'unknown-code'],
    ['own words of no kind', withItems(own), 'unfinished-response'],
    [
      'a kind that contradicts',
      withItems(item('choice', coding('option-2')), item('kind', kind('unable'))),
      'strange-item',
    ],
    [
      'options that contradict',
      withItems(item('choice', coding('option-2'), coding('option-5'))),
      'bad-answer',
    ],
    ['an option twice', withItems(item('choice', coding('option-2'), coding('option-2'))), 'bad-answer'],
    ['nothing for a blank', withItems(item('choice', coding('option-1'))), 'bad-answer'],
    ['no signature', { ...response, source: { reference: 'Practitioner/1' } }, 'bad-answer'],
    ['a signature too long', { ...response, source: { display: 'x'.repeat(201) } }, 'bad-answer'],
  ])('%s', (_, file, code) => {
    expect(codeOf(file)).toBe(code);
  });

  it('what is no JSON', () => {
    expect(readResponse('{', query, id)).toMatchObject({ ok: false, error: { code: 'not-a-response' } });
    const nested = `${'{"item":['.repeat(30_000)}${']}'.repeat(30_000)}`;
    const file = `{"resourceType":"QuestionnaireResponse","status":"completed","questionnaire":"urn:uuid:${id}","item":[${nested}]}`;
    expect(readResponse(file, query, id)).toMatchObject({ ok: false, error: { code: 'strange-item' } });
  });

  it('the answer to a query that was written otherwise', () => {
    const taken = read(response, buildQuery({ question: 'Another?' }));
    expect(taken).toMatchObject({ ok: false, error: { code: 'other-questionnaire' } });
  });

  it('anything else, without failing', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('item', 'questionnaire', 'source', 'status'),
        (value, key) => {
          const taken = read({ ...response, [key]: value });
          if (!taken.ok) expect(taken.error.happened.length).toBeLessThan(200);
        },
      ),
    );
  });
});
