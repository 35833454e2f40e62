// A provider who opens a link by signing in with the organisation, at another site, in a browser without the extension:
// what browsers do with cookies on such ways no unit can tell.

import { demoCharts } from '../../lib/practice/charts.ts';
import { freePort } from '../../scripts/free-port.ts';
import { demoQuery } from '../fixtures/queries/demo-queries.ts';
import { startBackend } from './fixtures/backend.ts';
import { backendRecords } from './fixtures/backend-records.ts';
import { look } from './fixtures/look.ts';
import { clientId, startOrganisation } from './fixtures/organisation.ts';
import { onPhone } from './fixtures/provider.ts';
import { seedReviews, senderOf } from './fixtures/seed-reviews.ts';
import { expect, test } from './fixtures/test.ts';

test('a provider signs in with the organisation, sees as whom, and answers', async ({ template }, info) => {
  test.setTimeout(120_000);
  const place = await template.copy();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const organisation = await startOrganisation(`${url}/v1/provider/callback`, 'localhost');
  const backend = await startBackend(
    {
      ...place.env,
      OVERREAD_PORT: String(port),
      OVERREAD_URL: url,
      OVERREAD_OIDC_ISSUER: organisation.issuer,
      OVERREAD_OIDC_CLIENT_ID: clientId,
      OVERREAD_OIDC_NAME: 'North Hospital',
      OVERREAD_OIDC_ROLES: 'it=administrator',
    },
    template.account,
  );
  try {
    const [review] = await seedReviews(backend, demoCharts.slice(0, 1));
    const sender = await senderOf(url, backend.account);
    const sent = await demoQuery(review!.encounter, sender.person, Date.now(), 'sent');
    await sender.push(sent.changes);
    const post = async (path: string, body: object, token = '') => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await answer.json()) as { token: string; link: string };
    };
    const { token } = await post('/v1/session', backend.account);
    const of = { encounterId: review!.encounter.id, queryId: sent.id };
    const { link } = await post('/v1/query-links', of, token);

    await onPhone(async (page) => {
      await page.goto(url + link);
      await look(page, 'code-or-sign-in', [320, 900], info);
      await page.getByRole('link', { name: 'Sign in with North Hospital', exact: true }).click();
      await page.locator('input[name=login]').fill('grace');
      await page.locator('input[name=password]').fill('whatever');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText('You are signed in as grace of the hospital');
      await look(page, 'signed-in', [320], info);
      await page.getByRole('link', { name: 'Open the question' }).click();
      await expect(heading).toHaveText('Renal function clarification');
      await expect(page.getByText('grace@hospital.example')).toBeVisible();
      await page.getByLabel('Unable to determine').check();
      await page.getByLabel('Your name').fill('Grace, MD');
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await expect(heading).toContainText('Thank you');
      await page.goto(url + link);
      await expect(heading).toHaveText('This did not open');
    });
    const { records } = await backendRecords(backend);
    const steps = records.filter(({ kind }) => kind === 'query-step').map(({ values }) => values);
    const who = 'grace of the hospital (grace@hospital.example), signed in with North Hospital';
    expect(steps.filter(({ step }) => step !== 'send').map(({ reason }) => reason)).toEqual([who, who]);
  } finally {
    await backend.stop();
    await organisation.close();
    await place.remove();
  }
});
