// An organisation's own query templates on the backend: what the check holds is never kept, nobody approves their own, and
// no query goes out that was begun with one that is not in use.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import type { Role } from '../../../lib/model/person.ts';
import {
  type OwnTemplate,
  queryTemplateId,
  type TemplateStep,
  templateStepId,
} from '../../../lib/model/query-template.ts';
import { templateOf } from '../../../lib/queries/all-templates.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { templateDigest } from '../../../lib/queries/template-digest.ts';
import { isWhole, verifyTrail } from '../../../lib/server/verify-trail.ts';
import {
  approvalOf,
  dayAfter,
  ownKey,
  ownTemplate,
  retirementOf,
} from '../../fixtures/queries/own-template.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { draftQuery, type Sent, stepOf } from './query-link-steps.ts';
import { foldLog, readRecords } from './records.ts';
import { changeOf } from './review-changes.ts';

const day = 86_400_000;
const fieldsOf = (record: object): Change['fields'] => JSON.parse(JSON.stringify(record));

const written = async (template: OwnTemplate) =>
  changeOf('query-template', await queryTemplateId(template.key, template.version), fieldsOf(template));
const decided = async (step: TemplateStep) =>
  changeOf('query-template-step', await templateStepId(step.key, step.version, step.number), fieldsOf(step));

onBothDatabases('own templates', (backend) => {
  async function people() {
    const author = await backend.newOrganisation('cdi-coordinator');
    const colleague = (role: Role) => backend.newPerson(author.person.organisation, role);
    const officer = await colleague('compliance-officer');
    const template = ownTemplate({ madeBy: author.person.id, madeAt: backend.time });
    const approval = approvalOf(template, { by: officer.person.id, at: backend.time });
    return { author, officer, colleague, template, approval };
  }

  const push = async (caller: Caller, ...changes: (Change | Promise<Change>)[]) =>
    codes(await caller.push(await Promise.all(changes)));

  const sending = (draft: Sent, number = 1) =>
    stepOf(draft, number, backend.time, {
      step: 'send',
      content: queryDigest(draft.query),
      sentBy: 'page',
      dueAt: backend.time + 3 * day,
    });

  test('are written, approved by another, given to whoever reads reviews, and kept as they were', async () => {
    const { author, officer, colleague, template, approval } = await people();
    const draft = await written({ ...template, name: 'First words' });
    expect(await push(author, draft, written(template))).toEqual([null, null]);
    expect(await push(officer, decided(approval), decided(approval))).toEqual([null, null]);
    expect(await push(author, written({ ...template, name: 'Later words' }))).toEqual(['template-decided']);
    const read = (await (await colleague('denial-analyst')).pull()).changes;
    expect(read.map(({ kind }) => kind)).toEqual([
      'query-template',
      'query-template',
      'query-template-step',
      'query-template-step',
    ]);
    expect((await (await colleague('revenue-cycle-leader')).pull()).changes).toEqual([]);
    expect(await readRecords(backend.database, author.person.organisation)).toEqual(foldLog(read));
  });

  test('that the check holds are not kept, nor changed into such', async () => {
    const { author, template } = await people();
    const breaching = { ...template, title: 'Acute kidney injury clarification' };
    expect(await push(author, written(breaching))).toEqual(['template-held']);
    expect((await author.pull()).changes).toEqual([]);
    const id = await queryTemplateId(ownKey, 1);
    const leads = { question: 'Would you agree that this is acute kidney injury?' };
    expect(
      await push(
        author,
        written(template),
        changeOf('query-template', id, leads),
        changeOf('query-template', id, { format: 'yes-no' }),
        changeOf('query-template', await queryTemplateId('aki', 1), { ...fieldsOf(template), key: 'aki' }),
        changeOf('query-template', id, { version: 2 }),
        { ...(await written({ ...template, version: 2 })), record: id },
      ),
    ).toEqual([null, 'template-held', 'malformed-change', 'malformed-change', 'fixed-field', 'fixed-field']);
  });

  test('are written by who may, in their own name, one version by one author', async () => {
    const { author, officer, colleague, template } = await people();
    const other = await colleague('cdi-coordinator');
    const auditor = await colleague('qa-auditor');
    expect(await push(other, written(template))).toEqual(['not-your-template']);
    for (const person of [officer, auditor])
      expect(await push(person, written({ ...template, madeBy: person.person.id }))).toEqual(['not-allowed']);
    expect(await push(author, written(template))).toEqual([null]);
    expect(await push(other, written({ ...template, madeBy: other.person.id }))).toEqual([
      'not-your-template',
    ]);
    expect(await push(other, written({ ...template, version: 2, madeBy: other.person.id }))).toEqual([null]);
  });

  test('are approved by nobody who wrote them, and by nobody who may not', async () => {
    const { author, officer, colleague, template, approval } = await people();
    const administrator = await colleague('administrator');
    const own = { ...template, madeBy: administrator.person.id };
    const by = (caller: Caller, step: TemplateStep = approval) =>
      push(caller, decided({ ...step, by: caller.person.id }));
    expect(await by(officer)).toEqual(['no-template']);
    expect(await push(administrator, written(own))).toEqual([null]);
    expect(await by(administrator)).toEqual(['own-template']);
    for (const role of ['cdi-coordinator', 'qa-auditor'] as const)
      expect(await by(await colleague(role))).toEqual(['not-allowed']);
    expect(await push(officer, decided({ ...approval, by: author.person.id }))).toEqual(['not-your-step']);
    expect(await by(officer, { ...approval, content: 'f'.repeat(64) })).toEqual(['template-changed']);
    expect(await by(officer, { ...approval, reviewDue: dayAfter(backend.time, 400) })).toEqual([
      'bad-review-date',
    ]);
    expect(await by(officer)).toEqual([null]);
    // Of two who decide at once the second is told so.
    expect(await by(administrator, { ...retirementOf(own), number: 1 })).toEqual(['step-taken']);
    const elsewhere = await backend.newOrganisation('compliance-officer');
    expect(await by(elsewhere)).toEqual(['no-template']);
  });

  test('make no query that is sent before they are approved, nor one begun after they were retired', async () => {
    const { author, officer, template, approval } = await people();
    const begun = (topic: string, createdAt = backend.time) =>
      draftQuery(backend, { topic, createdAt }, author);
    const before = await begun(ownKey);
    const send = await sending(before);
    expect(await push(author, send)).toEqual(['query-held']);
    expect(await push(author, written(template), send)).toEqual([null, 'query-held']);
    expect(await push(officer, decided(approval))).toEqual([null]);
    expect(await push(author, { ...send, id: backend.id() })).toEqual([null]);
    const [open, late] = [await begun(ownKey), await begun(ownKey, backend.time + 2)];
    const retired = retirementOf(template, { by: officer.person.id, at: backend.time + 1 });
    expect(await push(officer, decided(retired))).toEqual([null]);
    expect(await push(author, sending(late), sending(open))).toEqual(['query-held', null]);
    const aki = templateOf('aki')!;
    const shipped = await begun('aki', backend.time + 2);
    const away = { ...retired, key: aki.topic, version: aki.version, number: 1 };
    expect(await push(officer, decided(away))).toEqual([null]);
    expect(await push(author, sending(shipped))).toEqual(['query-held']);
    const again = { ...approval, key: aki.topic, version: aki.version, number: 2 };
    const approved = { ...again, content: templateDigest(aki) };
    expect(await push(officer, decided(again), decided(approved))).toEqual(['template-changed', null]);
    expect(await push(author, sending(shipped))).toEqual([null]);
  });

  test('about a complication make queries that a second person approves', async () => {
    const { author, officer, template } = await people();
    const key = 'device-link.0a1b2c3d';
    const { question } = templateOf('device-link')!;
    const { options, title } = templateOf('device-link')!;
    const own = { ...template, key, question, title, options: [...options] };
    expect(await push(author, written(own))).toEqual([null]);
    expect(
      await push(officer, decided(approvalOf(own, { by: officer.person.id, at: backend.time }))),
    ).toEqual([null]);
    // In the words of a sound query, so that nothing else holds it.
    const draft = await draftQuery(backend, { topic: key, createdAt: backend.time }, author);
    expect(await push(author, sending(draft))).toEqual(['not-approved']);
  });

  test('leave a trail that holds', async () => {
    const { author, officer, template, approval } = await people();
    await push(author, written(template));
    await push(officer, decided(approval));
    expect((await verifyTrail(backend.database)).every(isWhole)).toBe(true);
  });
});
