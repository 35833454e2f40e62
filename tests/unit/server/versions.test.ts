// Extensions of other versions: older ones are served as before, and where that is no longer possible both sides are
// told in words which of them is too old.

import { expect, test } from 'vitest';
import { oldestProtocol, paths, protocolVersion } from '../../../lib/sync/wire.ts';
import { onBothDatabases, refusal } from './harness.ts';
import { makeReview } from './review-changes.ts';

onBothDatabases('an extension of another version', (backend) => {
  const requests = (caller: Awaited<ReturnType<typeof backend.newOrganisation>>, protocol: number) => [
    // What comes with another version may have another shape: it is not looked at.
    caller.send('POST', paths.push, { protocol, changes: 'of another shape' }),
    caller.send('GET', `${paths.pull}?protocol=${protocol}&since=x`),
    caller.send('GET', `${paths.news}?protocol=${protocol}`),
  ];

  test('that is too old is told to update, and nothing is taken', async () => {
    const auditor = await backend.newOrganisation();
    for (const answer of await Promise.all(requests(auditor, oldestProtocol - 1)))
      expect(await refusal(answer)).toMatchObject({
        status: 426,
        fault: { code: 'client-too-old', action: expect.stringMatching(/^Update the extension/) },
      });
  });

  test('that is newer is told that the server is too old', async () => {
    const auditor = await backend.newOrganisation();
    for (const answer of await Promise.all(requests(auditor, protocolVersion + 1)))
      expect(await refusal(answer)).toMatchObject({
        status: 400,
        fault: { code: 'server-too-old', action: expect.stringMatching(/update the server/) },
      });
  });

  test('of the first protocol, which names none when it fetches, is served pages of 500', async () => {
    const auditor = await backend.newOrganisation();
    const reviews = await Promise.all(['1', '2', '3'].map((n) => makeReview(auditor.person.id, n, 200)));
    const changes = reviews.flatMap((review) => review.changes);
    for (const part of [changes.slice(0, 500), changes.slice(500)])
      expect((await auditor.send('POST', paths.push, { protocol: 1, changes: part })).status).toBe(200);
    const sizes = [];
    for (const query of ['?after=0', '?after=0&limit=500', '?after=500&limit=500'])
      sizes.push(
        ((await (await auditor.send('GET', paths.pull + query)).json()) as { changes: [] }).changes.length,
      );
    expect(sizes).toEqual([500, 500, changes.length - 500]);
  });
});
