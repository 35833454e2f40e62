// What somebody may try on the vendor pages: others' charts, what was not released, forged steps and forms, markup in what
// they type, and the extension's own routes.

import { expect, test } from 'vitest';
import { reviewStepId } from '../../../lib/model/review-step.ts';
import { step } from '../review/life-steps.ts';
import { codes, onBothDatabases } from './harness.ts';
import { changeOf } from './review-changes.ts';
import { liaisonOf, PageBrowser, releasedReview, signInOnPage, stepChange } from './vendor-page-steps.ts';

const accept = { 'answer-0': 'accept', 'answer-1': 'accept' };

onBothDatabases('on the vendor pages', (backend) => {
  async function start() {
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    const own = await releasedReview(backend, auditor);
    const account = await liaisonOf(backend, organisation);
    const browser = await signInOnPage(backend, account);
    const stepsOf = async (worksheet: string) =>
      (await auditor.pull()).changes.filter(
        ({ kind, fields }) => kind === 'review-step' && fields.worksheetId === worksheet,
      ).length;
    return { auditor, organisation, own, account, browser, stepsOf };
  }

  test('another vendor’s chart, an unreleased one, another facility’s and none at all look alike', async () => {
    const { auditor, organisation, browser, own, stepsOf } = await start();
    const others = await releasedReview(backend, auditor, { vendor: 'Northgate' });
    const unreleased = await releasedReview(backend, auditor, { released: false });
    const elsewhere = await (await backend.newOrganisation('qa-auditor')).person.organisation;
    const stranger = await backend.newPerson(elsewhere);
    const foreign = await releasedReview(backend, stranger);
    const away = await releasedReview(backend, auditor, { facility: 'South' });
    const limited = await signInOnPage(
      backend,
      await liaisonOf(backend, organisation, 'Acme', { facilities: ['North'], vendors: ['Acme'] }),
    );
    expect((await limited.go(`/vendor/charts/${away.worksheet}`)).status).toBe(404);
    const pages: string[] = [];
    for (const id of [
      others.worksheet,
      unreleased.worksheet,
      foreign.worksheet,
      others.encounter,
      backend.id(),
    ]) {
      expect((await browser.go(`/vendor/charts/${id}`)).status).toBe(404);
      pages.push(browser.text);
    }
    expect(new Set(pages).size).toBe(1);
    // A form of one's own chart sent to another's address takes nothing there.
    for (const id of [others.worksheet, unreleased.worksheet, foreign.worksheet])
      expect(
        (await browser.send(`/vendor/charts/${own.worksheet}`, `/vendor/charts/${id}/answer`, accept)).status,
      ).toBe(404);
    expect([await stepsOf(others.worksheet), await stepsOf(unreleased.worksheet)]).toEqual([1, 0]);
  });

  test('a step that was forged, is out of order or of an old page is not taken', async () => {
    const { auditor, browser, own, stepsOf } = await start();
    const chart = `/vendor/charts/${own.worksheet}`;
    expect((await browser.send(chart, `${chart}/escalate`, { ...accept, reason: 'x' })).status).toBe(422);
    for (const number of ['1', '3', '', '-1', 'NaN'])
      expect((await browser.send(chart, `${chart}/answer`, { ...accept, number })).status).toBe(422);
    // Whatever a form says of who answers, or of another step, is not read.
    await browser.send(chart, `${chart}/answer`, {
      ...accept,
      by: auditor.person.id,
      step: 'finalise',
      vendorPerson: 'CEO',
    });
    expect(await stepsOf(own.worksheet)).toBe(2);
    const { changes } = await auditor.pull();
    expect(changes.at(-1)!.fields).toMatchObject({ step: 'answer', vendorPerson: 'Lena Ortiz' });
    expect((await browser.send(chart, `${chart}/answer`, { ...accept, number: '2' })).status).toBe(422);
    expect(await stepsOf(own.worksheet)).toBe(2);
  });

  test('the extension’s own route takes no step of a liaison, of any kind', async () => {
    const { account, own, stepsOf, organisation } = await start();
    await backend.database.transaction((queries) =>
      queries.query('update person set totp_secret = null where organisation = $1', [organisation]),
    );
    const { caller } = account;
    const answered = step('answer', caller.person.id, {
      at: backend.time,
      answers: own.keys.map((lineKey) => ({ lineKey, answer: 'accept' as const, reason: '', documents: '' })),
    });
    const tries = [
      await stepChange(own, 2, answered),
      await stepChange(own, 2, step('deem-accepted', caller.person.id)),
      changeOf('education', await reviewStepId(own.worksheet, 9), { acknowledged: { by: 'x', at: 1 } }),
      changeOf('payer-instruction-step', own.worksheet, { step: 'acknowledged' }),
    ];
    expect(codes(await caller.push(tries))).toEqual(tries.map(() => 'not-allowed'));
    expect((await caller.pull()).changes).toEqual([]);
    expect(await stepsOf(own.worksheet)).toBe(1);
  });

  test('a form of another site, without the page’s key or with another visit’s, does nothing', async () => {
    const { browser, own, stepsOf, organisation } = await start();
    const chart = `/vendor/charts/${own.worksheet}`;
    await browser.go(chart);
    const [{ key }, number] = [browser, '2'];
    const other = await signInOnPage(backend, await liaisonOf(backend, organisation));
    await other.go(chart);
    const whole = { ...accept, key, number };
    const tried = [
      browser.go(`${chart}/answer`, whole, { 'sec-fetch-site': 'cross-site' }),
      browser.go(`${chart}/answer`, whole, { 'sec-fetch-site': 'same-site' }),
      browser.go(`${chart}/answer`, whole, { 'content-type': 'text/plain' }),
      browser.go(`${chart}/answer`, { ...accept, number }),
      browser.go(`${chart}/answer`, { ...whole, key: other.key }),
      browser.go('/vendor/sign-out', { key: other.key }),
      browser.go('/vendor/sign-out', { key }, { 'sec-fetch-site': 'cross-site' }),
    ];
    for (const answer of await Promise.all(tried)) expect([403, 404]).toContain(answer.status);
    // No browser is signed in by a form that another site sends.
    const { email } = (await liaisonOf(backend, organisation)).caller.person;
    const lured = new PageBrowser(backend);
    const password = 'correct horse battery staple';
    await lured.go('/vendor/sign-in', { email, password }, { 'sec-fetch-site': 'cross-site' });
    expect(lured.cookies.size).toBe(0);
    expect(await stepsOf(own.worksheet)).toBe(1);
    expect((await browser.go(chart)).status).toBe(200);
  });

  test('markup stays text, whoever wrote it, and the page’s policy lets no script run', async () => {
    const { auditor, browser } = await start();
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'&';
    const review = await releasedReview(backend, auditor, { rationale: evil });
    const chart = `/vendor/charts/${review.worksheet}`;
    await browser.send(chart, `${chart}/answer`, {
      'answer-0': 'dispute',
      'reason-0': evil,
      'documents-0': evil,
      'answer-1': 'accept',
    });
    for (const path of [chart, `${chart}?done=${encodeURIComponent(evil)}`, '/vendor/charts?from=<script>']) {
      const answer = await browser.go(path);
      expect(browser.text).not.toMatch(/<script|<img/i);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|script-src/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    await browser.go(chart);
    expect(browser.text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('two who answer at once: one answer is taken, the other is told', async () => {
    const { browser, own, organisation, stepsOf } = await start();
    const other = await signInOnPage(backend, await liaisonOf(backend, organisation));
    const chart = `/vendor/charts/${own.worksheet}`;
    const sent = await Promise.all([browser, other].map((one) => one.send(chart, `${chart}/answer`, accept)));
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await stepsOf(own.worksheet)).toBe(2);
  });

  test('a chart that is said to be another vendor’s since is gone, and back when it is said anew', async () => {
    const { auditor, browser, own } = await start();
    const chart = `/vendor/charts/${own.worksheet}`;
    const say = (vendor: string) => auditor.push([changeOf('encounter', own.encounter, { vendor })]);
    await say('Northgate');
    expect((await browser.go(chart)).status).toBe(404);
    await say('Acme');
    expect((await browser.go(chart)).status).toBe(200);
  });
});
