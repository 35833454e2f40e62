// The access review: what it says of each person, what it notes, and that it is of one organisation.

import { expect, test } from 'vitest';
import { accessReview, type ReviewAct } from '../../../lib/model/access-review.ts';
import type { PeopleAct } from '../../../lib/model/account.ts';
import { accessReviewCsv } from '../../../lib/reports/access-review-csv.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { type Caller, onBothDatabases } from './harness.ts';

const day = 86_400_000;

onBothDatabases('the access review', (backend) => {
  const ask = async (caller: Caller, act: ReviewAct) =>
    accessReview.parse(await (await caller.send('POST', paths.accessReview, act)).json());
  const people = (caller: Caller, act: PeopleAct) => caller.send('POST', paths.accounts, act);

  test('names who added, changed and shut out whom, and what calls for a look', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { organisation, id: by } = administrator.person;
    const officer = await backend.newPerson(organisation, 'compliance-officer');
    await people(administrator, { act: 'add', email: 'New@x.example', name: '=New()', role: 'provider' });
    const one = (review: Awaited<ReturnType<typeof ask>>, name: string) =>
      review.people.find((person) => person.name === name)!;
    const added = one(await ask(officer, { act: 'look' }), '=New()');
    expect(added).toMatchObject({ state: 'invited', roleSet: null, ended: null, flags: [] });
    expect(added.added).toEqual({ at: backend.time, name: administrator.person.name });

    await people(administrator, { act: 'set-role', id: officer.person.id, role: 'qa-auditor' });
    await people(administrator, { act: 'disable', id: officer.person.id });
    const then = backend.time;
    backend.time += 15 * day;
    const reader = await backend.newPerson(organisation, 'compliance-officer');
    const review = await ask(reader, { act: 'look' });
    expect(review.people.find(({ id }) => id === officer.person.id)).toMatchObject({
      state: 'disabled',
      roleSet: { at: then, name: administrator.person.name },
      ended: { at: then, name: administrator.person.name },
      flags: [],
    });
    expect(one(review, '=New()').flags).toEqual(['not-come']);
    expect(review.people.find(({ id }) => id === by)?.flags).toEqual(['only-administrator']);
    expect(review).toMatchObject({ confirmed: [], dueAt: backend.time });
    const line = accessReviewCsv(review.people)
      .split('\r\n')
      .find((text) => text.includes('new@x.example'));
    // A name that a spreadsheet would compute is text there.
    expect(line).toContain(`"'=New()"`);
    expect(line).toContain('never came');

    const confirmed = await ask(reader, { act: 'confirm', note: 'New left before coming.' });
    expect(confirmed.confirmed).toEqual([
      {
        at: backend.time,
        name: administrator.person.name,
        note: 'New left before coming.',
        people: 4,
        flagged: 2,
      },
    ]);
    expect(confirmed.dueAt).toBe(backend.time + 90 * day);
  });

  test('reads notes and names with characters that a database cannot', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const note = 'as agreed\u0000\ud800';
    const confirmed = await ask(administrator, { act: 'confirm', note });
    expect(confirmed.confirmed).toMatchObject([{ note, people: 1 }]);
    expect((await ask(administrator, { act: 'look' })).confirmed).toHaveLength(1);
  });

  test('of another organisation says nothing, and its confirmation is not ours', async () => {
    const [ours, theirs] = [
      await backend.newOrganisation('administrator'),
      await backend.newOrganisation('administrator'),
    ];
    await ask(theirs, { act: 'confirm', note: '' });
    const review = await ask(ours, { act: 'look' });
    expect(review.people.map(({ id }) => id)).toEqual([ours.person.id]);
    expect(review.confirmed).toEqual([]);
  });
});
