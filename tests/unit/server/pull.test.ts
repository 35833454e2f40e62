import { expect, test } from 'vitest';
import type { LoggedChange } from '../../../lib/model/change.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { codes, onBothDatabases, refusal } from './harness.ts';
import { foldLog, readRecords } from './records.ts';
import { changeOf, findingChange, makeReview } from './review-changes.ts';

onBothDatabases('pull', (backend) => {
  test('gives pages that join without overlap', async () => {
    const auditor = await backend.newOrganisation();
    const { changes } = await makeReview(auditor.person.id, '1', 18);
    await auditor.push(changes);
    const read: LoggedChange[] = [];
    const sizes: number[] = [];
    for (let more = true, after = 0; more; ) {
      const page = await auditor.pull(after, 7);
      read.push(...page.changes);
      sizes.push(page.changes.length);
      ({ more, last: after } = page);
    }
    expect(sizes).toEqual([7, 7, 6]);
    expect(read.map((c) => c.id)).toEqual(changes.map((c) => c.id));
    expect(await auditor.pull(20)).toMatchObject({ changes: [], last: 20, more: false });
  });

  test('folds to the records the backend has, with judgements of two people beside each other', async () => {
    const auditor = await backend.newOrganisation();
    const review = await makeReview(auditor.person.id, '1');
    const finding = await findingChange(review, review.verdicts[0]!);
    await auditor.push([...review.changes, finding]);
    for (const severity of ['minor', 'critical'])
      await auditor.push([changeOf('finding', finding.record, { severity })]);
    const log = (await auditor.pull()).changes;
    expect(await readRecords(backend.database, auditor.person.organisation)).toEqual(foldLog(log));
  });

  test('ends a page early when its changes are large', async () => {
    const auditor = await backend.newOrganisation();
    const review = await makeReview(auditor.person.id, '1');
    const finding = await findingChange(review, review.verdicts[0]!);
    await auditor.push([...review.changes, finding]);
    const quote = { exact: 'x'.repeat(4000), prefix: '', suffix: '', start: 0, region: '' };
    const evidence = Array.from({ length: 20 }, (_, n) => ({
      kind: 'quote',
      id: String(n),
      anchor: quote,
      source: null,
      takenAt: 0,
    }));
    for (let n = 0; n < 2; n++) {
      const large = Array.from({ length: 40 }, () => changeOf('finding', finding.record, { evidence }));
      expect(codes(await auditor.push(large)).every((c) => c === null)).toBe(true);
    }
    const page = await auditor.pull();
    expect(page.more).toBe(true);
    expect(page.changes.length).toBeLessThan(60);
    expect((await auditor.pull(page.last)).changes.at(-1)?.position).toBe(85);
  });

  test('says so when a browser has read beyond the end of the log', async () => {
    const auditor = await backend.newOrganisation();
    const answer = await refusal(await auditor.send('GET', `${paths.pull}?after=1`));
    expect(answer).toMatchObject({ status: 409, fault: { code: 'log-behind' } });
  });

  test.each(['', '?after=-1', '?after=x', '?after=0&limit=0', '?after=0&limit=5001', '?after=1e300'])(
    'refuses the query “%s”',
    async (query) => {
      const auditor = await backend.newOrganisation();
      const answer = await refusal(await auditor.send('GET', paths.pull + query));
      expect(answer).toMatchObject({ status: 400, fault: { code: 'malformed-request' } });
    },
  );
});
