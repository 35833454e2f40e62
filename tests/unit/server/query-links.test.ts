// The whole way of a provider's link: asked for, opened with its code, the question read and answered once; the steps
// stand in the log like everybody's.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AccessReport } from '../../../lib/model/access-report.ts';
import { queryLife } from '../../../lib/queries/query-life.ts';
import { detailWords } from '../../../lib/reports/access-words.ts';
import { createApp } from '../../../lib/server/app.ts';
import { countAttempts } from '../../../lib/server/attempts.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { lab } from '../../fixtures/queries/build-query.ts';
import { onBothDatabases } from './harness.ts';
import { Browser, makeLink, notedLinks, openedBy, sentQuery, stepsOf } from './query-link-steps.ts';

const attack = '<script>alert("1")</script>" onclick=x "><img src=x>';

onBothDatabases('a provider’s link', (backend) => {
  const answer = { option: 'unable-unable-to-determine', text: '', provider: 'A. Rivera, MD' };

  test('leads to the question, and the answer into the log', async () => {
    const sent = await sentQuery(backend);
    const made = await makeLink(sent);
    expect(made.code).toMatch(/^\d{8}$/);
    expect(made.link).toMatch(/^\/q\/[\w-]{43}$/);
    expect(made.expiresAt).toBe(backend.time + 7 * 24 * 3_600_000);
    const browser = new Browser(backend);
    const asked = await browser.go(made.link);
    expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining('Test has a question')]);

    const opened = await browser.open({ ...made, code: ` ${made.code.slice(0, 4)}-${made.code.slice(4)} ` });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/q/answer']);
    const page = await (await browser.go('/q/answer')).text();
    for (const told of [
      sent.query.title,
      sent.query.question,
      ...sent.query.indicators.map(({ text }) => text),
      ...sent.query.options.map(({ text }) => text),
      'Laboratory results; Laboratory; 4 Mar 2026',
      'value="A. Rivera, MD"',
      'Dana Reyes, RN, CCDS, ext. 4410',
      '2 Jan 2026',
    ])
      expect(page).toContain(told);

    const done = await browser.answer({
      ...answer,
      option: ['clinical-acute-kidney-injury-due-to-'],
      text: 'Due to\r\nvolume depletion',
    });
    expect([done.status, await done.text()]).toEqual([
      200,
      expect.stringMatching(/Now document it in the record[\s\S]*Received on \d+ \w{3} \d{4}, \d\d:\d\d UTC/),
    ]);
    expect(browser.cookie).toBe('');

    const steps = await stepsOf(sent);
    expect(steps.map(({ fields }) => fields.step)).toEqual(['send', 'view', 'answer']);
    expect(steps[2]!.fields.answer).toEqual({
      class: 'agreed',
      options: ['clinical-acute-kidney-injury-due-to-'],
      text: 'Due to\nvolume depletion',
      provider: 'A. Rivera, MD',
    });
    expect(steps[1]!.author).toMatch(/^link-[0-9a-f]{12}$/);
    expect(steps.map(({ author }) => author)).toEqual([
      sent.asker.person.id,
      steps[1]!.author,
      steps[1]!.author,
    ]);
    expect(steps[2]!.fields.by).toBe(steps[2]!.author);
    expect(queryLife(steps.map(({ fields }) => fields)).state).toBe('answered');
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
  });

  test('is in the trail at each turn, and in the access report of its chart', async () => {
    const officer = await backend.newOrganisation('compliance-officer');
    const sent = await sentQuery(backend, {}, officer);
    const made = await makeLink(sent);
    const browser = new Browser(backend);
    await browser.open({ ...made, code: 'wrong' });
    await browser.open(made);
    await browser.go('/q/answer');
    await browser.answer(answer);
    const noted = await notedLinks(backend, officer.person.organisation);
    const link = noted[0]!.detail.link;
    expect(noted.map(({ person, detail }) => [detail.step, person, detail.query])).toEqual([
      ['made', officer.person.id, sent.queryId],
      ['wrong-code', link, sent.queryId],
      ['opened', link, sent.queryId],
      ['read', link, sent.queryId],
      ['answered', link, sent.queryId],
    ]);
    // This log is never erased: the chart is in it by the name that outlives it, and neither secret is.
    const all = JSON.stringify(noted);
    for (const word of [sent.encounterId, 'MRN', made.code, made.link.slice(3)])
      expect(all).not.toContain(word);

    const [chart] = (await officer.pull()).changes;
    const query = { chart: chart!.fields.number, person: '', from: 0, until: Date.UTC(2100, 0) };
    const report = (await (await officer.send('POST', paths.accessReport, query)).json()) as AccessReport;
    const ofLink = report.entries.filter(({ act }) => act === 'query-link');
    expect(ofLink.map((entry) => [entry.chart?.id, detailWords(entry)]).reverse()).toEqual(
      [
        'a link to it was made',
        'opened with a wrong code',
        'opened with the right code',
        'the question was shown',
        'the answer was given',
      ].map((words) => [sent.encounterId, words]),
    );
  });

  test('shows no patient, and its words as words', async () => {
    const sent = await sentQuery(backend, {
      indicators: [
        lab('cr', `Creatinine 2.4 mg/dL ${attack}`, 4, { source: `Lab ${attack}`, value: `9 ${attack}` }),
        lab('uo', 'Urine output 0.3 mL/kg/h over 8 hours', 4),
        lab('fl', '1 L lactated Ringer bolus', 4),
      ],
      recipient: { name: `Dr ${attack}`, role: 'attending' },
      author: { name: `Dana ${attack}`, credential: 'RN', contact: attack },
    });
    const made = await makeLink(sent);
    const browser = new Browser(backend);
    const pages = [await (await browser.go(made.link)).text()];
    pages.push(await (await browser.open(made)).text(), await (await browser.go('/q/answer')).text());
    // What is sent back is shown as words too.
    const wrong = { option: attack, text: attack, provider: attack, kind: attack };
    pages.push(await (await browser.answer(wrong)).text());
    pages.push(await (await browser.answer({ ...answer, provider: 'Dr' })).text());
    expect(pages[3]).toContain('The answer was not sent');
    for (const page of pages) {
      for (const hidden of ['Doe', 'Jane', 'MRN-', '<script', '<img', '" onclick', attack])
        expect(page).not.toContain(hidden);
    }
    expect(pages[3]).toContain('&lt;script&gt;');
  });

  test('is kept from scripts, frames, caches and referrers on each of its pages', async () => {
    const made = await makeLink(await sentQuery(backend));
    const browser = new Browser(backend);
    const opened = [
      await browser.go(made.link),
      await browser.go(made.link, { code: '0' }),
      await browser.open(made),
    ];
    const [cookie] = opened[2]!.headers.getSetCookie();
    expect(cookie).toMatch(/^overread_query=[\w-]{43}; Max-Age=1800; Path=\/q; HttpOnly; SameSite=Strict$/);
    const pages = [
      ...opened.slice(0, 2),
      await browser.go('/q/answer'),
      await browser.answer({ provider: '' }),
      await browser.answer(answer),
      await browser.go('/q/answer'),
    ];
    expect(pages.map(({ status }) => status)).toEqual([200, 403, 200, 422, 200, 403]);
    for (const page of pages) {
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
      );
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page.headers.get('content-type')).toBe('text/html; charset=UTF-8');
      expect(page.headers.get('access-control-allow-origin')).toBeNull();
      const text = await page.text();
      // The browser lets exactly these styles in.
      const styles = /<style>([\s\S]*)<\/style>/.exec(text)![1]!;
      const hash = createHash('sha256').update(styles).digest('base64');
      expect(page.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
      expect(text).not.toMatch(/<script|javascript:|https?:\/\//);
    }
  });

  test('gives its cookie over TLS alone where there is TLS', async () => {
    const app = createApp({
      ...backend.clockwork,
      database: backend.database,
      attempts: countAttempts(),
      behindProxy: true,
      seal: { seal: (text: string) => text, open: (text: string) => text } as never,
      extensions: [],
      log: () => {},
    });
    const open = async (url: string, headers: Record<string, string>, on = app) => {
      const { link, code } = await makeLink(await sentQuery(backend));
      const answer = await on.request(url + link, {
        method: 'POST',
        body: `code=${code}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
      return /; Secure/.test(answer.headers.getSetCookie()[0]!);
    };
    expect(await open('', {})).toBe(true);
    expect(await open('', { 'x-forwarded-proto': 'https' })).toBe(true);
    expect(await open('', { 'x-forwarded-proto': 'http' })).toBe(false);
    expect(await open('https://overread.example', {}, backend.app)).toBe(true);
    expect(await open('http://127.0.0.1', { 'x-forwarded-proto': 'https' }, backend.app)).toBe(false);
  });

  test('stays open longer for whoever said that they need it, and names no address in the operator’s lines', async () => {
    const made = await makeLink(await sentQuery(backend));
    const browser = new Browser(backend);
    const opened = await browser.open(made, { longer: 'yes' });
    expect(opened.headers.getSetCookie()[0]).toContain('Max-Age=18000;');
    backend.time += 4 * 3_600_000;
    expect((await browser.go('/q/answer')).status).toBe(200);
    const lines = backend.lines.join('\n');
    expect(lines).toContain('"/q/:token"');
    expect(lines).not.toContain(made.link);
  });

  test('opened again with a newer link, the query is not seen twice', async () => {
    const sent = await sentQuery(backend);
    await openedBy(backend, sent);
    const again = await openedBy(backend, sent);
    expect((await again.answer(answer)).status).toBe(200);
    expect((await stepsOf(sent)).map(({ fields }) => fields.step)).toEqual(['send', 'view', 'answer']);
  });
});
