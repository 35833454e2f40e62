// The mode in which a vendor's charts are read a second time before they are billed: what is held, until its review is
// released, and what was billed all the same.

import { expect, test } from 'vitest';
import { operationsTold, usualBands } from '../../../lib/model/oversight/operations.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { chartsCsv, chartsMapping } from '../../fixtures/oversight/coded-charts.ts';
import { step } from '../review/life-steps.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { taken } from './operations-steps.ts';
import { changeOf, makeReview, signature } from './review-changes.ts';
import { stepChange } from './vendor-page-steps.ts';
import { withVendor } from './vendor-register.ts';

const vendor = 'Meridian Coding Partners';

onBothDatabases('review before billing', (backend) => {
  const told = async (caller: Caller) => {
    const asked = { by: 'vendor', bands: usualBands, days: 90 };
    const answer = await caller.send('POST', `${paths.oversight}/operations`, asked);
    expect(answer.status).toBe(200);
    const { held, heldCount, alerts, received } = operationsTold.parse(await answer.json());
    expect(heldCount).toBe(held.length);
    return {
      held: held.map(({ number, why, dueOn, review }) => `${number} ${why} ${dueOn} ${review}`),
      billed: alerts.filter(({ kind }) => kind === 'billed-held').map(({ number }) => number),
      received,
    };
  };

  test('a chart is held from its return until its review is released; billed before that it is an alert', async () => {
    backend.time = Date.parse('2026-11-05T12:00:00Z');
    const { officer, auditor, vendor: id, agreement } = await withVendor(backend, vendor);
    expect(codes(await officer.push([agreement()]))).toEqual([null]);
    await taken(backend, officer, 'meridian.csv', chartsCsv, {
      kind: 'coded-charts',
      vendor,
      mapping: chartsMapping,
    });
    const silent = await told(officer);
    expect(silent).toMatchObject({ held: [], billed: [] });
    expect(silent.received.find(({ specialty }) => specialty === 'emergency')).toEqual({
      vendor,
      specialty: 'emergency',
      charts: 2,
    });

    const preBill = { charts: 'all', from: '2026-11-01', days: 3 };
    expect(codes(await officer.push([changeOf('vendor', id, { preBill })]))).toEqual([null]);
    // A1001 was billed on the third and nobody had read it again; A1004 has not come back. Monday and three business days.
    expect(await told(officer)).toMatchObject({
      held: ['A1002 pre-bill 2026-11-05 none', 'A1003 pre-bill 2026-11-05 none'],
      billed: ['A1001'],
    });

    const review = await makeReview(auditor.person.id, 'A1002', 1);
    Object.assign(review.changes[0]!.fields, { facility: 'Lakeside Clinic', vendor });
    expect(codes(await auditor.push([...review.changes, signature(review)])).filter(Boolean)).toEqual([]);
    expect((await told(officer)).held).toContain('A1002 pre-bill 2026-11-05 signed');
    const release = await stepChange(
      review,
      1,
      step('release', auditor.person.id, { at: backend.time, dueAt: backend.time + 5 * 86_400_000 }),
    );
    expect(codes(await auditor.push([release]))).toEqual([null]);
    expect((await told(officer)).held).toEqual(['A1003 pre-bill 2026-11-05 none']);
    const hold = await stepChange(
      review,
      2,
      step('hold', auditor.person.id, { at: backend.time, reason: 'Wait for the addendum.' }),
    );
    expect(codes(await auditor.push([hold]))).toEqual([null]);
    expect((await told(officer)).held).toEqual([
      'A1003 pre-bill 2026-11-05 none',
      'A1002 reviewer null released',
    ]);
  });
});
