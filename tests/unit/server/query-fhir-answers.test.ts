// Answers that the EHR's FHIR server has: what leaves nothing to judge is recorded once, signed by who gave it; everything
// else waits for a person.

import { expect, test } from 'vitest';
import type { AccessReport } from '../../../lib/model/access-report.ts';
import { detailWords } from '../../../lib/reports/access-words.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { fillIn, type Resource } from './fhir-ehr.ts';
import { codes, onBothDatabases, refusal } from './harness.ts';
import { ehrOf, notedFhir, stepsNoted } from './query-fhir-steps.ts';
import { makeLink, openedBy, type Sent, sentQuery, stepOf, stepsOf } from './query-link-steps.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

onBothDatabases('an answer by FHIR', (backend) => {
  const { ehr, ask, askWell, lookByItself } = ehrOf(backend);

  const given = async (): Promise<Sent> => {
    const sent = await sentQuery(backend);
    await askWell('send', sent);
    return sent;
  };
  const answersOf = async (sent: Sent) =>
    (await stepsOf(sent)).filter(({ fields }) => fields.step === 'answer');

  test('is recorded when somebody looks: by the exchange, signed by who gave it, with where it is documented', async () => {
    const sent = await given();
    expect(await askWell('look', sent)).toMatchObject({ found: 'none', lookedAt: backend.time });
    expect(await answersOf(sent)).toEqual([]);
    fillIn(ehr(), sent.queryId);
    expect(await askWell('look', sent)).toMatchObject({ found: 'recorded', waits: false });
    const [step, ...more] = await answersOf(sent);
    expect(more).toEqual([]);
    expect(step).toMatchObject({ author: expect.stringMatching(/^fhir-[0-9a-f]{12}$/), device: 'fhir' });
    expect(step!.fields).toMatchObject({
      number: 2,
      by: step!.author,
      at: backend.time,
      reason: 'Documented in: Progress note, 5 January 2026',
      answer: {
        class: 'agreed',
        options: [sent.query.options[0]!.id],
        text: 'As in my note of today.',
        provider: 'A. Rivera, MD',
      },
    });
    expect((await refusal(await ask('look', sent))).fault.code).toBe('query-not-awaiting');
    const state = await askWell('state', sent);
    expect(state).toMatchObject({ sentAt: expect.any(Number), waits: false });
    // It asked for this form alone.
    const search = new URL(`http://ehr${ehr().asked.at(-1)!.split(' ')[1]}`);
    expect(search.searchParams.get('questionnaire')).toMatch(
      `urn:uuid:${sent.queryId},urn:uuid:${sent.queryId}|`,
    );
  });

  test('is recorded by the backend itself, and once by several that look at once', async () => {
    const all = [await given(), await given(), await given()];
    for (const sent of all.slice(1)) fillIn(ehr(), sent.queryId);
    const found = await Promise.all([
      lookByItself(),
      lookByItself(),
      ...all.map(async (sent) => (await ask('look', sent)).status && 0),
    ]);
    expect(found.reduce<number>((sum, one) => sum + one, 0)).toBeLessThanOrEqual(2);
    for (const [n, sent] of all.entries()) expect((await answersOf(sent)).length).toBe(n === 0 ? 0 : 1);
    // What was looked for a moment ago is not looked for again.
    const asked = ehr().asked.length;
    expect(await lookByItself(minute)).toBe(0);
    expect(ehr().asked.length).toBe(asked);
    backend.time += minute;
    fillIn(ehr(), all[0]!.queryId);
    expect(await lookByItself(minute)).toBe(1);
    expect(await answersOf(all[0]!)).toMatchObject([{ fields: { answer: { provider: 'A. Rivera, MD' } } }]);
  });

  const doubtful: [string, Partial<Resource>, RegExp, boolean][] = [
    ['that names no practitioner', { source: { display: 'A. Rivera' } }, /practitioner/, true],
    ['of a patient', { source: { reference: 'Patient/7', display: 'J. Doe' } }, /practitioner/, true],
    ['about another encounter', { encounter: { identifier: { value: 'V-other' } } }, /another number/, true],
    ['about another patient', { subject: { identifier: { value: 'MRN-other' } } }, /another number/, true],
    ['without a signature', { source: { type: 'Practitioner' } }, /not signed/, false],
    ['with an item of another form', { item: [{ linkId: 'else', answer: [] }] }, /else/, false],
    ['that is empty', { item: [] }, /./, false],
  ];
  test.each(doubtful)('%s waits for a person', async (_what, parts, why, readable) => {
    const sent = await given();
    fillIn(ehr(), sent.queryId, parts);
    expect(await lookByItself()).toBe(0);
    expect(await askWell('state', sent)).toMatchObject({ waits: true });
    const looked = await askWell('look', sent);
    expect(looked).toMatchObject({ found: 'offered', waits: true });
    expect(looked.why?.happened).toMatch(why);
    expect(looked.read?.answer.text).toBe(readable ? 'As in my note of today.' : undefined);
    expect(await answersOf(sent)).toEqual([]);
    expect(await stepsNoted(backend, sent)).toEqual(['sending', 'sent', 'offered', 'read']);
  });

  test('of which there are two, or more than one page, waits for a person', async () => {
    const [two, many] = [await given(), await given()];
    fillIn(ehr(), two.queryId);
    fillIn(ehr(), two.queryId);
    expect((await askWell('look', two)).why?.code).toBe('several-answers');
    fillIn(ehr(), many.queryId);
    ehr().more = true;
    expect((await askWell('look', many)).why?.code).toBe('several-answers');
    // No link of an answer is followed.
    expect(ehr().asked.join(' ')).not.toContain('page-2');
    expect(await answersOf(two)).toEqual([]);
  });

  test('that is not finished, taken back, or to other words is none', async () => {
    const sent = await given();
    for (const status of ['in-progress', 'entered-in-error', 'stopped'])
      fillIn(ehr(), sent.queryId, { status });
    fillIn(ehr(), sent.queryId, { questionnaire: `urn:uuid:${sent.queryId}|${'0'.repeat(64)}` });
    expect(await askWell('look', sent)).toMatchObject({ found: 'none', waits: false });
    // Finished since, it is the one.
    fillIn(ehr(), sent.queryId, { status: 'amended' });
    expect(await askWell('look', sent)).toMatchObject({ found: 'recorded' });
  });

  test('that comes while another way answers is not recorded beside it', async () => {
    const sent = await given();
    const browser = await openedBy(backend, sent);
    fillIn(ehr(), sent.queryId);
    ehr().beforeSearch = async () => {
      ehr().beforeSearch = async () => {};
      const form = { option: [sent.query.options[0]!.id], text: 'On the page.', provider: 'B. Chen, MD' };
      expect((await browser.answer(form)).status).toBe(200);
    };
    expect(await lookByItself()).toBe(0);
    expect(await answersOf(sent)).toMatchObject([{ fields: { answer: { provider: 'B. Chen, MD' } } }]);
  });

  test('that was recorded before does not come again, once somebody else was asked', async () => {
    const sent = await given();
    fillIn(ehr(), sent.queryId);
    expect(await askWell('look', sent)).toMatchObject({ found: 'recorded' });
    // Of an answer that says something nobody can escalate; the rows stand as if it had said nothing.
    await backend.database.transaction((queries) =>
      queries.query(
        `update record set state = replace(state, '"agreed"', '"irrelevant"')
         where organisation = $1 and kind = 'query-step'`,
        [sent.asker.person.organisation],
      ),
    );
    const escalate = await stepOf(sent, 3, backend.time, {
      step: 'escalate',
      rung: 'physician-advisor',
      dueAt: backend.time + 2 * day,
    });
    expect(codes(await sent.asker.push([escalate]))).toEqual([null]);
    expect(await askWell('look', sent)).toMatchObject({ found: 'none' });
    // Another one of before the escalation may be meant for what was asked then.
    fillIn(ehr(), sent.queryId, { authored: '2026-01-05T07:00:00Z' });
    expect((await askWell('look', sent)).why?.happened).toContain('before the query was escalated');
    const authored = new Date(backend.time + minute).toISOString();
    fillIn(ehr(), sent.queryId, { authored, source: { type: 'Practitioner', display: 'P. Advisor, MD' } });
    expect(await askWell('look', sent)).toMatchObject({ found: 'recorded' });
    expect((await answersOf(sent)).map(({ fields }) => fields.answer?.provider)).toEqual([
      'A. Rivera, MD',
      'P. Advisor, MD',
    ]);
  });

  test('is looked for no more once the query is over, and nothing of it is kept', async () => {
    const sent = await given();
    const withdraw = await stepOf(sent, 2, backend.time, { step: 'withdraw', reason: 'Answered by phone.' });
    await sent.asker.push([withdraw]);
    fillIn(ehr(), sent.queryId);
    expect(await lookByItself()).toBe(0);
    expect(ehr().asked.join(' ')).not.toContain(sent.queryId);
    expect(await askWell('state', sent)).toMatchObject({ sentAt: null });
    expect(await answersOf(sent)).toEqual([]);
  });

  test('is recorded though others cannot be asked for', async () => {
    const all = await Promise.all([1, 2, 3].map(given));
    const [refused, broken, good] = all as [Sent, Sent, Sent];
    for (const sent of all) fillIn(ehr(), sent.queryId);
    ehr().failing = ({ url = '' }, response) => {
      if (url.includes(refused.queryId)) return void response.writeHead(422).end();
      return url.includes(broken.queryId)
        ? void response.writeHead(200).end('x'.repeat(3_000_000))
        : 'answer';
    };
    expect(await lookByItself()).toBe(1);
    expect(await Promise.all(all.map(async (sent) => (await answersOf(sent)).length))).toEqual([0, 0, 1]);
    ehr().failing = null;
    expect(await lookByItself()).toBe(2);
    expect(await answersOf(good)).toHaveLength(1);
  });

  test('a server that does not answer is left alone after three; one of before the link goes on', async () => {
    const [first, second] = [await given(), await given()];
    await given();
    await given();
    ehr().failing = (_, response) => void response.writeHead(503).end();
    const asked = ehr().asked.length;
    expect(await lookByItself()).toBe(0);
    expect(ehr().asked.length).toBe(asked + 3);
    ehr().failing = null;
    backend.time += minute;
    for (const sent of [first, second]) fillIn(ehr(), sent.queryId);
    expect(await lookByItself(1)).toBe(2);
    expect((await refusal(await ask('look', first))).status).toBe(409);
    await expect(makeLink(first)).rejects.toThrow('query-not-awaiting');
  });

  test('stands in the trail, and in the report of its chart', async () => {
    const sent = await given();
    fillIn(ehr(), sent.queryId);
    await lookByItself();
    const noted = await notedFhir(backend, sent);
    expect(noted.map(({ detail }) => detail.step)).toEqual(['sending', 'sent', 'answered']);
    const [step] = await answersOf(sent);
    expect([noted[2]!.person, noted[2]!.detail.exchange]).toEqual([step!.author, step!.author]);
    expect(JSON.stringify(noted)).not.toContain('Rivera');
    const officer = await backend.newPerson(sent.asker.person.organisation, 'compliance-officer');
    const [chart] = (await officer.pull()).changes;
    const asked = { chart: chart!.fields.number, person: '', from: 0, until: Date.UTC(2100, 0) };
    const report = (await (await officer.send('POST', paths.accessReport, asked)).json()) as AccessReport;
    const words = report.entries.filter(({ act }) => act === 'query-fhir').map(detailWords);
    expect(words[0]).toBe(`the answer was recorded (${new URL(ehr().settings.base).host})`);
  });
});
