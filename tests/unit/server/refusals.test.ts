import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { encounterId } from '../../../lib/model/encounter.ts';
import { worksheetId } from '../../../lib/model/worksheet.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { changeOf, findingChange, makeReview, signature, verdictChange } from './review-changes.ts';

onBothDatabases('a push refuses', (backend) => {
  async function begun() {
    const auditor = await backend.newOrganisation();
    const review = await makeReview(auditor.person.id, '1');
    await auditor.push(review.changes);
    return { auditor, review };
  }

  /** Sends one change; the log must not grow. */
  async function refused(caller: Caller, change: Change): Promise<string | null | undefined> {
    const before = await caller.pull();
    const [code] = codes(await caller.push([change]));
    expect(await caller.pull()).toEqual(before);
    expect(codes(await caller.push([change]))).toEqual([code]);
    return code;
  }

  test('any change of a signed worksheet', async () => {
    const { auditor, review } = await begun();
    expect(codes(await auditor.push([signature(review)]))).toEqual([null]);
    const finding = await findingChange(review, review.verdicts[0]!);
    for (const change of [
      changeOf('verdict', review.verdicts[0]!, { disposition: 'delete' }),
      changeOf('worksheet', review.worksheet, { status: 'draft' }),
      changeOf('worksheet', review.worksheet, { signedAt: 5 }),
      finding,
      signature(review),
    ])
      expect(await refused(auditor, change)).toBe('worksheet-signed');
  });

  test('a change signed away earlier in the same request', async () => {
    const { auditor, review } = await begun();
    const late = changeOf('verdict', review.verdicts[0]!, { disposition: 'delete' });
    expect(codes(await auditor.push([signature(review), late]))).toEqual([null, 'worksheet-signed']);
  });

  test('a signature while a line has no verdict', async () => {
    const auditor = await backend.newOrganisation();
    const review = await makeReview(auditor.person.id, '1');
    await auditor.push(review.changes.slice(0, 3));
    expect(await refused(auditor, signature(review))).toBe('lines-not-judged');
    await auditor.push([review.changes[3]!]);
    const undo = changeOf('verdict', review.verdicts[0]!, { disposition: null });
    expect(codes(await auditor.push([undo, signature(review)]))).toEqual([null, 'lines-not-judged']);
  });

  test('a signature over two judgements, until one of them is chosen', async () => {
    const { auditor, review } = await begun();
    const [first] = review.verdicts;
    const here = changeOf('verdict', first!, { disposition: 'delete' });
    const elsewhere = { ...here, device: 'home', stamp: `${here.stamp.slice(0, 19)}home` };
    expect(codes(await auditor.push([elsewhere]))).toEqual([null]);
    expect(await refused(auditor, signature(review))).toBe('two-judgements');
    const choice = {
      ...changeOf('verdict', first!, { disposition: 'delete' }),
      seen: { disposition: elsewhere.id },
    };
    expect(codes(await auditor.push([choice, signature(review)]))).toEqual([null, null]);
  });

  test('a signature that counts verdicts of another worksheet', async () => {
    const auditor = await backend.newOrganisation();
    const [done, open] = [await makeReview(auditor.person.id, '1'), await makeReview(auditor.person.id, '2')];
    await auditor.push([...done.changes, ...open.changes.slice(0, 2)]);
    expect(await refused(auditor, signature(open))).toBe('lines-not-judged');
  });

  test('changes in another’s worksheet, and a worksheet in another’s name', async () => {
    const { auditor, review } = await begun();
    const other = await backend.newPerson(auditor.person.organisation);
    const theirs = await makeReview(auditor.person.id, '2');
    await other.push([theirs.changes[0]!]);
    for (const change of [
      theirs.changes[1]!,
      changeOf('verdict', review.verdicts[0]!, { disposition: 'delete' }),
      changeOf('worksheet', review.worksheet, { startedAt: 1 }),
      signature(review),
    ])
      expect(await refused(other, change)).toBe('not-your-worksheet');
  });

  test('a finding of one’s own on another’s verdict, which would take its id', async () => {
    const { auditor, review } = await begun();
    const other = await backend.newPerson(auditor.person.organisation);
    const own = await makeReview(other.person.id, '1');
    await other.push(own.changes);
    const taking = await findingChange({ ...own }, review.verdicts[0]!);
    expect(await refused(other, taking)).toBe('wrong-verdict');
    expect(codes(await auditor.push([await findingChange(review, review.verdicts[0]!)]))).toEqual([null]);
  });

  test('a verdict that names another encounter than its worksheet', async () => {
    const { auditor, review } = await begun();
    const wrong = { ...review.changes[2]!, id: backend.id() };
    wrong.fields = { ...wrong.fields, lineKey: 'add 1' };
    const other = await encounterId('https://ehr.example', 'MRN-2', '2');
    const { verdictId } = await import('../../../lib/model/verdict.ts');
    const id = await verdictId(review.worksheet, 'add 1');
    expect(await refused(auditor, verdictChange(id, review.worksheet, other, 'add 1'))).toBe(
      'wrong-encounter',
    );
  });

  test('values and fields that are not in the model', async () => {
    const { auditor, review } = await begun();
    for (const change of [
      changeOf('verdict', review.verdicts[0]!, { disposition: 'maybe' }),
      changeOf('verdict', review.verdicts[0]!, { organisation: 'other' }),
      changeOf('encounter', review.encounter, { dob: 'yesterday' }),
      changeOf('encounter', await encounterId('a', 'b', 'c'), { site: 'a', patient: 'b', number: 'c' }),
    ])
      expect(await refused(auditor, change)).toBe('malformed-change');
  });

  test('a new value for what is fixed', async () => {
    const { auditor, review } = await begun();
    for (const change of [
      changeOf('encounter', review.encounter, { patient: 'MRN-2' }),
      changeOf('worksheet', review.worksheet, { delivered: [] }, { delivered: review.changes[1]!.id }),
      changeOf('worksheet', review.worksheet, { reviewerId: 'someone' }),
      changeOf('verdict', review.verdicts[0]!, { lineKey: 'CPT 1 #1' }),
    ])
      expect(await refused(auditor, change)).toBe('fixed-field');
  });

  test('a record under an id that is not its own', async () => {
    const { auditor, review } = await begun();
    const [encounter, worksheet] = review.changes;
    const elsewhere = await worksheetId(review.encounter, 'someone');
    for (const change of [
      changeOf('encounter', backend.id(), encounter!.fields),
      changeOf('encounter', review.worksheet, encounter!.fields),
      changeOf('worksheet', elsewhere, worksheet!.fields),
    ])
      expect(await refused(auditor, change)).toBe('wrong-id');
  });

  test('the id of another change, whoever made it', async () => {
    const { auditor, review } = await begun();
    const other = await backend.newPerson(auditor.person.organisation);
    const [encounter] = review.changes;
    expect(await refused(auditor, { ...encounter!, stamp: '0000000000001-0000-dev1' })).toBe('id-taken');
    expect(await refused(auditor, { ...encounter!, seen: { name: backend.id() } })).toBe('id-taken');
    expect(await refused(other, encounter!)).toBe('id-taken');
  });

  test('nothing of an organisation for what another has', async () => {
    const { review } = await begun();
    const stranger = await backend.newOrganisation();
    // The same change ids and records, in another organisation: unknown there, so judged anew.
    expect(codes(await stranger.push(review.changes))).toEqual([
      null,
      'not-your-worksheet',
      'no-worksheet',
      'no-worksheet',
    ]);
  });
});
