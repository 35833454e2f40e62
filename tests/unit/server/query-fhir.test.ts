// A query that goes to the EHR's FHIR server: what leaves, to whom, once however often it is sent, and what of that is in
// the trail.

import { expect, test } from 'vitest';
import type { AccessReport } from '../../../lib/model/access-report.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { detailWords } from '../../../lib/reports/access-words.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { faultsOf } from '../queries/fhir/validator.ts';
import { tasks } from './fhir-ehr.ts';
import { onBothDatabases, refusal } from './harness.ts';
import { ehrOf, notedFhir, stepsNoted } from './query-fhir-steps.ts';
import { askers, draftQuery, sentQuery, stepOf } from './query-link-steps.ts';

onBothDatabases('a query by FHIR', (backend) => {
  const { ehr, connect, ask, askWell } = ehrOf(backend);

  test('arrives as a form and a task, valid R4, with no name of a patient in it', async () => {
    const sent = await sentQuery(backend, {}, undefined, { name: 'Doe, Jane', dob: '1951-02-03' });
    const state = await askWell('send', sent);
    expect(state).toEqual({
      server: new URL(ehr().settings.base).host,
      sentAt: backend.time,
      lookedAt: null,
      waits: false,
    });
    const { store, bundles } = ehr();
    expect(bundles.flatMap(faultsOf)).toEqual([]);
    expect(store.Questionnaire).toMatchObject([
      { url: `urn:uuid:${sent.queryId}`, version: queryDigest(sent.query), title: sent.query.title },
    ]);
    expect(tasks(ehr())).toMatchObject([
      {
        status: 'requested',
        for: { identifier: { value: expect.any(String) } },
        restriction: { period: { end: new Date(backend.time + 100 * 24 * 3_600_000).toISOString() } },
      },
    ]);
    expect(JSON.stringify(bundles)).not.toMatch(/Doe|Jane|1951/);
    expect(await askWell('state', sent)).toEqual(state);
  });

  test('sent twice, or by two at once, is there once', async () => {
    const sent = await sentQuery(backend);
    const colleague = await backend.newPerson(sent.asker.person.organisation);
    await Promise.all([askWell('send', sent), askWell('send', sent, colleague)]);
    backend.time += 60_000;
    expect((await askWell('send', sent)).sentAt).toBe(backend.time);
    expect(ehr().bundles.length).toBe(3);
    expect(Object.values(ehr().store).map((all) => all.length)).toEqual([1, 1]);
  });

  test('goes out only once it is sent, in the words that were sent, and while its answer is awaited', async () => {
    const draft = await draftQuery(backend);
    expect(await refusal(await ask('send', draft))).toMatchObject({
      status: 409,
      fault: { code: 'query-not-awaiting', meaning: 'Nothing was sent to the EHR.' },
    });
    const sent = await sentQuery(backend);
    await askWell('send', sent);
    const withdraw = await stepOf(sent, 2, backend.time, { step: 'withdraw', reason: 'Answered by phone.' });
    await sent.asker.push([withdraw]);
    expect((await refusal(await ask('send', sent))).fault.code).toBe('query-not-awaiting');
    expect((await refusal(await ask('look', sent))).fault.code).toBe('query-not-awaiting');
    expect(ehr().bundles.length).toBe(1);
  });

  test('is for whoever may send queries, within their organisation and limits', async () => {
    const sent = await sentQuery(backend);
    const { organisation } = sent.asker.person;
    for (const role of askers)
      expect((await ask('send', sent, await backend.newPerson(organisation, role))).status).toBe(200);
    for (const role of ['denial-analyst', 'provider', 'revenue-cycle-leader', 'vendor-liaison'] as const)
      for (const act of ['send', 'look', 'state'])
        expect((await ask(act, sent, await backend.newPerson(organisation, role))).status).toBe(403);
    const stranger = await backend.newOrganisation('compliance-officer');
    for (const act of ['send', 'look', 'state'])
      expect(await refusal(await ask(act, sent, stranger))).toMatchObject({
        status: 404,
        fault: { code: 'no-query' },
      });
    const other = await sentQuery(backend);
    const mixed = { ...sent, queryId: other.queryId };
    expect((await ask('send', mixed)).status).toBe(404);
    expect(ehr().bundles.length).toBe(askers.length);
  });

  test('no client can name another server, and without one nothing is offered', async () => {
    const sent = await sentQuery(backend);
    const of = { queryId: sent.queryId, encounterId: sent.encounterId };
    const body = { act: 'send', of, server: 'https://elsewhere.example', url: 'https://elsewhere.example' };
    expect((await sent.asker.send('POST', paths.queryFhir, body)).status).toBe(200);
    expect(ehr().bundles.length).toBe(1);
    connect();
    expect(await (await sent.asker.send('POST', paths.queryFhir, { act: 'state' })).json()).toEqual({
      server: null,
      sentAt: null,
      lookedAt: null,
      waits: false,
    });
    for (const act of ['send', 'look'])
      expect(await refusal(await ask(act, sent))).toMatchObject({
        status: 409,
        fault: { code: 'fhir-not-configured' },
      });
  });

  test('stands in the trail before it leaves, with who and where to, and in the report of its chart', async () => {
    const sent = await sentQuery(backend);
    const officer = await backend.newPerson(sent.asker.person.organisation, 'compliance-officer');
    let before: unknown[] = [];
    ehr().failing = (_, response) =>
      void stepsNoted(backend, sent).then((steps) => {
        before = steps;
        response.writeHead(500).end();
      });
    expect((await ask('send', sent)).status).toBe(503);
    expect(before).toEqual(['sending']);
    ehr().failing = null;
    await askWell('send', sent);
    const noted = await notedFhir(backend, sent);
    expect(noted.map(({ detail }) => detail.step)).toEqual(['sending', 'not-sent', 'sending', 'sent']);
    const { host } = new URL(ehr().settings.base);
    for (const { person, detail } of noted)
      expect([person, detail.host, detail.query]).toEqual([sent.asker.person.id, host, sent.queryId]);
    // No word of the query, and the chart by a name that outlives it.
    expect(JSON.stringify(noted)).not.toContain(sent.query.title);
    expect(JSON.stringify(noted)).not.toContain(sent.encounterId);

    const [chart] = (await officer.pull()).changes;
    const asked = { chart: chart!.fields.number, person: '', from: 0, until: Date.UTC(2100, 0) };
    const report = (await (await officer.send('POST', paths.accessReport, asked)).json()) as AccessReport;
    const words = report.entries.filter(({ act }) => act === 'query-fhir').map(detailWords);
    expect(words.reverse()).toEqual([
      `it was about to be sent (${host})`,
      `the FHIR server did not take it, or did not say so (${host})`,
      `it was about to be sent (${host})`,
      `the FHIR server took it (${host})`,
    ]);
  });
});
