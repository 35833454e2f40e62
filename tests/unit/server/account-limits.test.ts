// Accounts that are limited to facilities or vendors: what they are given, what they may record, and that a chart
// outside of their limits is as if there were none.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { educationId } from '../../../lib/model/education.ts';
import { findingId } from '../../../lib/model/finding.ts';
import type { Limits } from '../../../lib/model/limits.ts';
import type { Role } from '../../../lib/model/person.ts';
import { reviewStepId } from '../../../lib/model/review-step.ts';
import type { Scorecard } from '../../../lib/review/scorecard.ts';
import { setLimits } from '../../../lib/server/accounts/set-limits.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { paths, protocolVersion } from '../../../lib/sync/wire.ts';
import { drawnSample } from '../review/drawn-sample.ts';
import { step } from '../review/life-steps.ts';
import { type Caller, codes, onBothDatabases, refusal } from './harness.ts';
import { changeOf, findingChange, makeReview, type Review, signature } from './review-changes.ts';

onBothDatabases('an account that is limited', (backend) => {
  const limit = (caller: Caller, limits: Partial<Limits>) =>
    inOrganisation(backend.database, caller.person.organisation, (queries) =>
      setLimits(queries, caller.person, { facilities: [], vendors: [], ...limits }),
    );

  /** A review of a chart that belongs somewhere. */
  async function reviewAt(reviewer: string, number: string, place: Record<string, string | null>) {
    const review = await makeReview(reviewer, number);
    Object.assign(review.changes[0]!.fields, place);
    return review;
  }

  async function some(limits: Partial<Limits>, role: Role = 'qa-auditor') {
    const auditor = await backend.newOrganisation();
    const limited = await backend.newPerson(auditor.person.organisation, role);
    await limit(limited, limits);
    return { auditor, limited };
  }

  const epochOf = async (caller: Caller) =>
    ((await (await caller.send('GET', `${paths.pull}?after=0`)).json()) as { epoch: string }).epoch;
  const given = async (caller: Caller) => (await caller.pull()).changes.map((c) => c.id);
  const idsOf = (...reviews: Review[]) => reviews.flatMap(({ changes }) => changes.map((c) => c.id));

  test('is given charts of its facilities and vendors alone, however they are written', async () => {
    const { auditor, limited } = await some({ facilities: ['St. Mary', 'North'], vendors: ['Acme Coding'] });
    const by = auditor.person.id;
    const seen = [
      await reviewAt(by, '1', { facility: ' st.  MARY', vendor: 'acme coding' }),
      await reviewAt(by, '2', { facility: 'North', vendor: 'ACME Coding ' }),
    ];
    const hidden = [
      await reviewAt(by, '3', { facility: 'South', vendor: 'Acme Coding' }),
      await reviewAt(by, '4', { facility: 'North', vendor: 'Other' }),
      await reviewAt(by, '5', { facility: 'North', vendor: null }),
      await reviewAt(by, '6', { facility: null, vendor: 'Acme Coding' }),
    ];
    const sample = changeOf('sample', backend.id(), {
      ...drawnSample,
      madeBy: by,
    } as Change['fields']);
    const all = [...seen, ...hidden].flatMap(({ changes }) => changes);
    expect(codes(await auditor.push([...all, sample])).filter(Boolean)).toEqual([]);
    expect(await given(limited)).toEqual(idsOf(...seen));
    expect(await given(auditor)).toEqual([...all, sample].map((c) => c.id));
    await limit(limited, {});
    expect(await given(limited)).toEqual([...all, sample].map((c) => c.id));
  });

  test('finds a chart outside of its limits as if there were none', async () => {
    const { auditor, limited } = await some({ facilities: ['North'] });
    const me = limited.person.id;
    const hidden = await reviewAt(me, '1', { facility: 'South' });
    const [verdict] = hidden.verdicts as [string];
    // Recorded by the same person before they were limited.
    await limit(limited, {});
    await limited.push([...hidden.changes, await findingChange(hidden, verdict)]);
    await limit(limited, { facilities: ['North'] });
    const unknown = await reviewAt(me, 'never sent', { facility: 'South' });
    const [none] = unknown.verdicts as [string];
    const tries = async (review: Review, of: string): Promise<Change[]> => {
      const { worksheet, encounter, changes } = review;
      const taken = {
        ...step('hold', me, { reason: 'Why.' }),
        worksheetId: worksheet,
        encounterId: encounter,
        number: 1,
      };
      return [
        changeOf('encounter', encounter, { payer: 'Other' }),
        changeOf('encounter', encounter, { facility: 'North' }),
        changeOf('encounter', encounter, changes[0]!.fields),
        changeOf('worksheet', worksheet, { billedOn: '2026-01-03' }),
        changeOf('worksheet', worksheet, changes[1]!.fields),
        changeOf('verdict', of, { disposition: 'delete' }),
        changeOf('verdict', of, changes[2]!.fields),
        changeOf('finding', await findingId(of), { rationale: 'Why.' }),
        await findingChange(review, of),
        changeOf('review-step', await reviewStepId(worksheet, 1), taken as Change['fields']),
        changeOf('education', await educationId(of), { removed: true }),
        signature(review),
      ];
    };
    const answers = async (changes: Change[]) => {
      const answer = await limited.send('POST', paths.push, { protocol: protocolVersion, changes });
      return changes.reduce((text, { id }) => text.replaceAll(id, 'ID'), await answer.text());
    };
    const told = await answers(await tries(hidden, verdict));
    expect(told).toBe(await answers(await tries(unknown, none)));
    expect(told).not.toContain('"kept"');
    expect(told).toContain('outside-limits');
    expect((await auditor.pull()).last).toBe(hidden.changes.length + 1);
    // A chart that is said to be inside, and is not, is refused as one that is outside.
    const claimed = changeOf('encounter', hidden.encounter, {
      ...hidden.changes[0]!.fields,
      facility: 'North',
    });
    expect(codes(await limited.push([claimed]))).toEqual(['outside-limits']);
    const [moved] = hidden.changes;
    expect(codes(await limited.push([moved!]))).toEqual([null]);
  });

  test('records inside of its limits, and takes nothing out of them', async () => {
    const { auditor, limited } = await some({ vendors: ['Acme'] });
    const review = await reviewAt(limited.person.id, '1', { vendor: 'Acme' });
    const read = changeOf('chart-read', backend.id(), { encounterId: backend.id(), where: 'panel', at: 1 });
    expect(codes(await limited.push([...review.changes, read])).filter(Boolean)).toEqual([]);
    const away = changeOf('encounter', review.encounter, { vendor: 'Other' });
    expect(codes(await limited.push([away]))).toEqual(['outside-limits']);
    const unsaid = await makeReview(limited.person.id, '2');
    const refused = codes(await limited.push(unsaid.changes));
    expect(refused).toEqual(['outside-limits', 'outside-limits', 'no-worksheet', 'no-worksheet']);
    const sample = changeOf('sample', backend.id(), {
      ...drawnSample,
      madeBy: limited.person.id,
    } as Change['fields']);
    expect(codes(await limited.push([sample]))).toEqual(['outside-limits']);
    expect(await given(auditor)).toEqual(idsOf(review));
  });

  test('reads anew when a chart comes within its limits or leaves them, and nobody else does', async () => {
    const { auditor, limited } = await some({ vendors: ['Acme'] });
    const others = await backend.newPerson(auditor.person.organisation);
    await limit(others, { vendors: ['Other'] });
    const review = await reviewAt(auditor.person.id, '1', { vendor: null });
    await auditor.push(review.changes);
    const [first, all, elsewhere] = [await epochOf(limited), await epochOf(auditor), await epochOf(others)];
    expect(await given(limited)).toEqual([]);
    const within = changeOf('encounter', review.encounter, { vendor: 'Acme' });
    await auditor.push([within]);
    const second = await epochOf(limited);
    expect(second).not.toBe(first);
    const pull = await limited.send('GET', `${paths.pull}?after=4&epoch=${first}`);
    expect(await refusal(pull)).toMatchObject({ status: 409, fault: { code: 'other-epoch' } });
    expect(await given(limited)).toEqual([...idsOf(review), within.id]);
    // Written otherwise, it is where it was.
    await auditor.push([changeOf('encounter', review.encounter, { vendor: 'ACME' })]);
    expect(await epochOf(limited)).toBe(second);
    await auditor.push([changeOf('encounter', review.encounter, { vendor: 'Third' })]);
    expect(await epochOf(limited)).not.toBe(second);
    expect(await given(limited)).toEqual([]);
    expect([await epochOf(auditor), await epochOf(others)]).toEqual([all, elsewhere]);
    // What stood before its encounter did is no different.
    const late = await reviewAt(auditor.person.id, '2', { vendor: 'Acme' });
    await auditor.push(late.changes.slice(1));
    const third = await epochOf(limited);
    await auditor.push(late.changes.slice(0, 1));
    expect(await epochOf(limited)).not.toBe(third);
    expect([...(await given(limited))].sort()).toEqual(idsOf(late).sort());
  });

  test('has figures of its charts alone, also while others ask', async () => {
    const { auditor, limited } = await some({ facilities: ['North'] }, 'revenue-cycle-leader');
    for (const [number, facility] of [
      ['1', 'North'],
      ['2', 'South'],
      ['3', null],
    ] as const) {
      const review = await reviewAt(auditor.person.id, number, { facility });
      await auditor.push([...review.changes, signature(review)]);
    }
    const charts = async (caller: Caller) => {
      const answer = (await (await caller.send('GET', paths.scorecard)).json()) as {
        initial: { raw: Scorecard };
      };
      return answer.initial.raw.total.charts;
    };
    expect([await charts(auditor), await charts(limited), await charts(auditor)]).toEqual([3, 1, 3]);
    await limit(limited, { facilities: ['Nowhere'] });
    expect(await charts(limited)).toBe(0);
  });

  test('is given no access report; that it was given a copy is in the one of each of its charts alone', async () => {
    const { auditor, limited } = await some({ facilities: ['North'] }, 'compliance-officer');
    const { organisation } = auditor.person;
    const [inside, outside] = [
      await reviewAt(auditor.person.id, 'inside', { facility: 'North' }),
      await reviewAt(auditor.person.id, 'outside', { facility: 'South' }),
    ];
    await auditor.push([
      ...outside.changes,
      ...inside.changes,
      ...(await reviewAt(auditor.person.id, '3', {})).changes,
    ]);
    await limited.pull();
    const query = { chart: 'inside', person: '', from: 0, until: Date.UTC(2100, 0) };
    const refused = await refusal(await limited.send('POST', paths.accessReport, query));
    expect(refused).toMatchObject({ status: 403, fault: { code: 'not-allowed' } });
    expect((await limited.send('POST', paths.retention, { act: 'look' })).status).toBe(403);
    const officer = await backend.newPerson(organisation, 'compliance-officer');
    const copies = async (chart: string) => {
      const answer = await officer.send('POST', paths.accessReport, { ...query, chart });
      const { entries } = (await answer.json()) as { entries: { act: string; person: string }[] };
      return entries.filter((e) => e.act === 'copy-given' && e.person === limited.person.id).length;
    };
    expect([await copies('inside'), await copies('outside')]).toEqual([1, 0]);
  });
});

onBothDatabases('the limits of an account', (backend) => {
  const act = (by: Caller, body: object) => by.send('POST', paths.accounts, body);
  const north: Limits = { facilities: ['North'], vendors: [] };

  test('are set by administrators, noted, and end the person’s sessions', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const auditor = await backend.newPerson(administrator.person.organisation);
    const { id } = auditor.person;
    const set = { act: 'set-limits', id, limits: north, employer: 'Audit House' };
    expect((await act(auditor, set)).status).toBe(403);
    const answer = (await (await act(administrator, set)).json()) as { accounts: { id: string }[] };
    expect(answer.accounts.find((a) => a.id === id)).toMatchObject({
      limits: north,
      employer: 'Audit House',
    });
    expect((await auditor.send('GET', paths.session)).status).toBe(401);
    const { email } = auditor.person;
    const again = await backend.send('POST', paths.session, { email, password: auditor.password });
    expect(await again.json()).toMatchObject({ person: { id, limits: north, employer: 'Audit House' } });
    const query = { chart: '', person: administrator.person.id, from: 0, until: Date.UTC(2100, 0) };
    const report = await (await administrator.send('POST', paths.accessReport, query)).text();
    expect(report).toContain('"facilities":"North"');
    expect(report).toContain('"employer":"Audit House"');
    const off = { ...set, limits: { facilities: [], vendors: [] }, employer: null };
    const after = (await (await act(administrator, off)).json()) as { accounts: { id: string }[] };
    expect(after.accounts.find((a) => a.id === id)).not.toHaveProperty('limits');
  });

  test('go with the role: a vendor liaison has a vendor, an administrator no limit', async () => {
    const administrator = await backend.newOrganisation('administrator');
    const { organisation } = administrator.person;
    const person = await backend.newPerson(organisation);
    const { id } = person.person;
    const code = async (body: object) => {
      const answer = await act(administrator, body);
      return answer.status === 200 ? null : (await refusal(answer)).fault.code;
    };
    const add = { act: 'add', email: `${backend.id()}@test.example`, name: 'Lia', role: 'vendor-liaison' };
    expect(await code(add)).toBe('vendor-missing');
    const acme: Limits = { facilities: [], vendors: ['Acme'] };
    expect(await code({ ...add, limits: acme })).toBeNull();
    expect(await code({ act: 'set-role', id, role: 'vendor-liaison' })).toBe('vendor-missing');
    expect(await code({ act: 'set-limits', id, limits: acme, employer: null })).toBeNull();
    expect(await code({ act: 'set-role', id, role: 'vendor-liaison' })).toBeNull();
    expect(await code({ act: 'set-limits', id, limits: north, employer: null })).toBe('vendor-missing');
    expect(await code({ act: 'set-role', id, role: 'administrator' })).toBeNull();
    expect(await code({ act: 'set-limits', id, limits: acme, employer: null })).toBe('never-limited');
    expect(await code({ act: 'set-role', id, role: 'qa-auditor' })).toBeNull();
    const look = (await (await act(administrator, { act: 'look' })).json()) as { accounts: { id: string }[] };
    expect(look.accounts.find((a) => a.id === id)).not.toHaveProperty('limits');
  });

  test('hold from the next request on', async () => {
    const auditor = await backend.newOrganisation();
    const { organisation } = auditor.person;
    const reader = await backend.newPerson(organisation);
    await auditor.push((await makeReview(auditor.person.id, '1')).changes);
    expect((await reader.pull()).changes).toHaveLength(4);
    await inOrganisation(backend.database, organisation, (q) => setLimits(q, reader.person, north));
    expect((await reader.pull()).changes).toEqual([]);
  });

  test('an auditor who works for the vendor neither reviews its charts nor decides on them', async () => {
    const auditor = await backend.newOrganisation();
    const employed = await backend.newPerson(auditor.person.organisation);
    await inOrganisation(backend.database, auditor.person.organisation, (queries) =>
      queries.query('update person set employer = $2 where id = $1', [employed.person.id, 'Acme Coding']),
    );
    const outcome = async (number: string, vendor: string | null) => {
      const review = await makeReview(employed.person.id, number);
      Object.assign(review.changes[0]!.fields, { vendor });
      return codes(await employed.push(review.changes.slice(0, 2)));
    };
    expect(await outcome('1', 'ACME coding')).toEqual([null, 'own-employer']);
    expect(await outcome('2', null)).toEqual([null, 'own-employer']);
    expect(await outcome('3', 'Other')).toEqual([null, null]);
  });
});
