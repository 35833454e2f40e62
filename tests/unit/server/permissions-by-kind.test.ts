// Which kinds of records each role may write and is given, row by row, as the backend does it.

import { expect, test } from 'vitest';
import { type RecordKind, recordKind } from '../../../lib/model/change.ts';
import { may } from '../../../lib/model/permissions.ts';
import { actionOf, readableKinds } from '../../../lib/model/permitted-kinds.ts';
import { type Role, role } from '../../../lib/model/person.ts';
import { codes, onBothDatabases } from './harness.ts';
import { changeOf, makeReview } from './review-changes.ts';

const reads: RecordKind[] = ['chart-read'];
const policy: RecordKind[] = ['query-policy'];
const profiles: RecordKind[] = ['page-profile'];
const checks: RecordKind[] = ['check-settings', 'check-switch'];
const payers: RecordKind[] = ['payer-instruction', 'payer-instruction-step'];
const vendors: RecordKind[] = [
  'vendor',
  'vendor-agreement',
  'vendor-contract',
  'coder',
  'vendor-report',
  'oversight-task',
  'evaluation-round',
  'vendor-evaluation',
  'vendor-risk',
  'payer-inquiry',
  'security-incident',
  'vendor-transition',
  'figures-baseline',
  'vendor-offboarding',
  'coding-position',
  'oversight-calendar',
];
const sets: RecordKind[] = ['practice-set'];
const results: RecordKind[] = ['practice-result'];
const denials: RecordKind[] = ['denial-attribution'];
const overpayments: RecordKind[] = ['overpayment-case'];
const templates: RecordKind[] = ['query-template', 'query-template-step'];
const ofReviews = recordKind.options.filter(
  (kind) =>
    ![
      ...policy,
      ...profiles,
      ...checks,
      ...templates,
      ...payers,
      ...vendors,
      ...overpayments,
      ...denials,
      ...sets,
      ...results,
      ...reads,
    ].includes(kind),
);
/** In the order of the model. */
const kinds = (...some: (readonly RecordKind[])[]) =>
  recordKind.options.filter((kind) => some.flat().includes(kind));
const readers = kinds(ofReviews, policy, templates, profiles, checks, payers, vendors, denials);
const reviewing = kinds(readers, sets);

// Written out, so that a slip in the table of permissions does not correct its own test.
const rows: Record<Role, { writes: RecordKind[]; reads: RecordKind[] }> = {
  'qa-auditor': { writes: kinds(ofReviews, results, reads), reads: reviewing },
  'cdi-coordinator': { writes: kinds(ofReviews, ['query-template'], results, reads), reads: reviewing },
  'denial-analyst': { writes: kinds(denials, reads), reads: readers },
  'compliance-officer': {
    writes: kinds(
      ofReviews,
      policy,
      ['query-template-step'],
      payers,
      vendors,
      overpayments,
      denials,
      sets,
      results,
      reads,
    ),
    reads: kinds(readers, overpayments, sets, results),
  },
  'revenue-cycle-leader': {
    writes: kinds(payers, vendors, denials),
    reads: kinds(profiles, payers, vendors, denials),
  },
  'vendor-liaison': { writes: [], reads: profiles },
  'vendor-coder': { writes: [], reads: [] },
  provider: { writes: [], reads: profiles },
  administrator: {
    writes: kinds(
      ofReviews,
      policy,
      templates,
      profiles,
      checks,
      payers,
      vendors,
      denials,
      sets,
      results,
      reads,
    ),
    reads: kinds(readers, sets, results),
  },
};

test.each(role.options)('a %s writes and is given these kinds', (asked) => {
  const { writes, reads } = rows[asked];
  expect(recordKind.options.filter((kind) => may(asked, actionOf({ kind, fields: {} })))).toEqual(writes);
  expect(readableKinds(asked)).toEqual(reads);
});

onBothDatabases('kinds of records', (backend) => {
  test.each(role.options)('a push by a %s is refused by kind', async (asked) => {
    const caller = await backend.newOrganisation(asked);
    // Empty changes: those that the role may write fail for what they lack, the others for the role.
    const changes = recordKind.options.map((kind) => changeOf(kind, backend.id(), {}));
    const forbidden = codes(await caller.push(changes)).map((code) => code === 'not-allowed');
    expect(forbidden).toEqual(recordKind.options.map((kind) => !rows[asked].writes.includes(kind)));
  });

  test.each(role.options)('a pull gives a %s only its kinds', async (asked) => {
    const auditor = await backend.newOrganisation();
    const { changes } = await makeReview(auditor.person.id, '1');
    await auditor.push(changes);
    const reader = await backend.newPerson(auditor.person.organisation, asked);
    const given = (await reader.pull()).changes.map((c) => c.id);
    expect(given).toEqual(changes.filter((c) => rows[asked].reads.includes(c.kind)).map((c) => c.id));
  });
});
