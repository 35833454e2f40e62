// What retention changes and what the log of accesses notes lock some of the same rows, in whichever order.

import { expect, test } from 'vitest';
import { paths } from '../../../lib/sync/wire.ts';
import { onBothDatabases } from './harness.ts';
import { chartsOf } from './retention.ts';

onBothDatabases('retention', (backend) => {
  test('acts and notes of who was given what do not wait for each other for ever', async () => {
    const auditor = await backend.newOrganisation();
    await chartsOf(auditor, ['E-1', 'E-2', 'E-3']);
    const officer = await backend.newPerson(auditor.person.organisation, 'compliance-officer');
    const pull = async () => (await auditor.send('GET', `${paths.pull}?after=0`)).status;
    const change = async (years: number) =>
      (await officer.send('POST', paths.retention, { act: 'set-years', years, reason: 'x' })).status;
    const rounds = Array.from({ length: 30 }, (_, i) => i);
    const answers = await Promise.all([
      ...[1, 2].map(async () => {
        const seen: number[] = [];
        for (const _ of rounds) seen.push(await pull());
        return seen;
      }),
      (async () => {
        const seen: number[] = [];
        for (const i of rounds) seen.push(await change(7 + (i % 3)));
        return seen;
      })(),
    ]);
    expect(new Set(answers.flat())).toEqual(new Set([200]));
  });
});
