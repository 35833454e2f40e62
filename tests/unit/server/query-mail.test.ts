// A provider's link by e-mail: it arrives, opens with the code that it does not hold, and says nothing of the patient or
// the question.

import { expect, test } from 'vitest';
import { detailWords } from '../../../lib/reports/access-words.ts';
import { clinical, lab, openEnd } from '../../fixtures/queries/build-query.ts';
import { onBothDatabases, refusal } from './harness.ts';
import { textOf } from './mail-server.ts';
import { Browser, draftQuery, notedLinks, sentQuery, stepOf } from './query-link-steps.ts';
import { linkIn, mailOf, to } from './query-mail-steps.ts';

const minute = 60_000;

onBothDatabases('a link by e-mail', (backend) => {
  const { faults, send, sendWell, taken } = mailOf(backend);

  test('arrives, and opens the question with the code that was told', async () => {
    const sent = await sentQuery(backend);
    const made = await sendWell(sent);
    expect(made).toMatchObject({ mailed: true, code: expect.stringMatching(/^\d{8}$/) });
    expect(taken()).toMatchObject([{ from: 'overread@north.example', to: [to] }]);
    const { raw } = taken()[0]!;
    expect(raw).toMatch(/^Subject: A question about documentation awaits your answer\r$/m);
    expect(raw).toMatch(/^From: Test <overread@north\.example>\r$/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^Content-Type: text\/plain/m);
    const text = textOf({ raw });
    expect(text).toContain('Tester of Test asks you a question');
    expect(text).toContain('The link opens once, until 2026-01-12 08:00 UTC.');
    const link = linkIn(text);
    expect(link).toBe(made.link);
    expect((await new Browser(backend).open({ ...made, link })).status).toBe(303);
  });

  test('holds nothing of the patient, the question or its author, nor the code, however it is written', async () => {
    const canary = (what: string) => `Xylo${what}Zebra`;
    const sent = await sentQuery(
      backend,
      {
        title: canary('title'),
        question: `Please clarify ${canary('question')}.`,
        indicators: [lab('cr', canary('indicator'), 4, { source: canary('source'), value: canary('value') })],
        options: [clinical(canary('option'), 'cr'), clinical(canary('other'), 'cr'), ...openEnd],
        author: { name: canary('author'), credential: canary('rn'), contact: canary('contact') },
        recipient: { name: canary('recipient'), role: 'attending' },
      },
      undefined,
      {
        name: canary('patient'),
        number: canary('encounter'),
        dob: '1961-11-23',
        dateOfService: '2025-12-29',
        payer: canary('payer'),
        provider: canary('provider'),
        coder: canary('coder'),
        facility: canary('facility'),
        vendor: canary('vendor'),
      },
    );
    const { code, link } = await sendWell(sent);
    const chart = (await sent.asker.pull()).changes.find(({ kind }) => kind === 'encounter')!.fields;
    // Whatever the chart has, but for words too short to be told from others.
    const ofChart = Object.values(chart).filter((v): v is string => typeof v === 'string' && v.length > 5);
    expect(ofChart).toEqual(expect.arrayContaining([canary('patient'), `MRN-${canary('encounter')}`]));
    const { raw } = taken()[0]!;
    const written = [raw, textOf({ raw }), raw.replaceAll('=\r\n', ''), ...decodedIn(raw)]
      .join('\n')
      .replaceAll(link, '');
    expect(written).toContain('awaits your answer');
    expect(written.toLowerCase()).not.toContain('xylo');
    for (const hidden of [
      ...ofChart,
      code,
      sent.queryId,
      sent.encounterId,
      sent.asker.person.email,
      'creatinine',
    ])
      expect(written.toLowerCase()).not.toContain(hidden.toLowerCase());
  });

  test('is noted with the domain alone; logs and trail know no address', async () => {
    const sent = await sentQuery(backend);
    await sendWell(sent);
    backend.time += minute;
    expect((await send(sent, 'nobody@north.example')).status).toBe(503);
    const noted = await notedLinks(backend, sent.asker.person.organisation);
    expect(noted.map(({ person, detail }) => [person, detail.step, detail.mail, detail.domain])).toEqual([
      [sent.asker.person.id, 'made', true, 'north.example'],
      [sent.asker.person.id, 'mail-failed', true, 'north.example'],
    ]);
    expect(
      noted.map(({ detail }) =>
        detailWords({ act: 'query-link', detail } as Parameters<typeof detailWords>[0]),
      ),
    ).toEqual([
      'a link to it was made (e-mail to north.example)',
      'no link to it was made: the mail server did not take it (e-mail to north.example)',
    ]);
    expect(faults).toEqual([expect.stringContaining('EENVELOPE')]);
    const told = JSON.stringify([noted, backend.lines, faults]);
    for (const address of ['rivera', 'nobody']) expect(told).not.toContain(address);
  });

  test('goes once in a minute for a query, also of several asked for at once', async () => {
    const sent = await sentQuery(backend);
    const other = await sentQuery(backend, {}, sent.asker);
    const both = await Promise.all([send(sent), send(sent)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 429]);
    backend.time += minute - 1_000;
    const { fault } = await refusal(await send(sent));
    expect(fault).toMatchObject({ code: 'mail-too-soon', action: expect.stringContaining('Wait 1 second,') });
    await sendWell(other);
    backend.time += 1_000;
    const made = await sendWell(sent);
    expect((await new Browser(backend).open(made)).status).toBe(303);
    expect(taken().length).toBe(3);
  });

  test('is sent for nothing that a link would not be made for', async () => {
    const sent = await sentQuery(backend);
    const draft = await draftQuery(backend);
    expect((await refusal(await send(draft))).fault.code).toBe('query-not-awaiting');
    const stranger = await backend.newOrganisation('cdi-coordinator');
    expect((await refusal(await send(sent, to, stranger))).fault.code).toBe('no-query');
    const reader = await backend.newPerson(sent.asker.person.organisation, 'vendor-liaison');
    expect((await send(sent, to, reader)).status).toBe(403);
    const withdraw = await stepOf(sent, 2, backend.time, { step: 'withdraw', reason: 'Asked twice.' });
    await sent.asker.push([withdraw]);
    expect((await refusal(await send(sent))).fault.code).toBe('query-not-awaiting');
    expect(taken()).toEqual([]);
  });
});

/** What stands in a mail as base64, in words or in lines. */
const decodedIn = (raw: string): string[] =>
  (raw.replaceAll(/\r\n(?=[A-Za-z0-9+/=]+\r\n)/g, '').match(/[A-Za-z0-9+/]{8,}={0,2}/g) ?? []).map((word) =>
    Buffer.from(word, 'base64').toString('utf8'),
  );
