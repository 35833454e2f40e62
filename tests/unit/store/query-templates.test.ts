// Query templates in the store: written, approved by a colleague, offered, followed by a version, retired; and taken by a
// backend as they were.

import { beforeEach, describe, expect, it } from 'vitest';
import { encounterId as deriveEncounter } from '../../../lib/model/encounter.ts';
import type { TemplateWords } from '../../../lib/model/query-template.ts';
import { templates } from '../../../lib/queries/all-templates.ts';
import { policyIn } from '../../../lib/queries/policy.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { templateDigest } from '../../../lib/queries/template-digest.ts';
import type { TemplateVersion } from '../../../lib/queries/template-life.ts';
import { takeQueryStep, writeQuery } from '../../../lib/store/commands/queries.ts';
import { decideTemplate, saveTemplate, type Written } from '../../../lib/store/commands/query-templates.ts';
import { offeredTemplates, seenTemplate, seenTemplates } from '../../../lib/store/views/query-templates.ts';
import { PureBackend } from '../../faults/pure-backend.ts';
import { buildQuery } from '../../fixtures/queries/build-query.ts';
import { dayAfter, ownWords } from '../../fixtures/queries/own-template.ts';
import { chart } from './charts.ts';
import { contents, type Device, newDevice } from './device.ts';
import { exchange } from './exchange.ts';

const day = 86_400_000;
let ada: Device;
let bo: Device;
let backend: PureBackend;

beforeEach(() => {
  ada = newDevice({ person: 'ada', name: 'd1' });
  bo = newDevice({ person: 'bo', name: 'd2' });
  backend = new PureBackend();
});

const meet = async () => {
  for (const device of [ada, bo, ada]) await exchange(backend, device);
};
const save = (written: Written, parts: Partial<TemplateWords> = {}, { db, writer } = ada) =>
  saveTemplate(db, writer, written, ownWords(parts));
const seen = async ({ db }: Device, { topic, version }: TemplateVersion) =>
  seenTemplate(await seenTemplates(db), topic, version)!;

async function saved(written: Written = { about: 'aki' }, parts: Partial<TemplateWords> = {}) {
  const answer = await save(written, parts);
  if (!answer.ok) throw new Error(answer.error.happened);
  await meet();
  return answer.value;
}

async function approve(device: Device, of: TemplateVersion) {
  const { template } = await seen(device, of);
  const reviewDue = dayAfter(device.clock.now, 180);
  return decideTemplate(device.db, device.writer, of, {
    step: 'approve',
    content: templateDigest(template),
    reviewDue,
  });
}
const retire = ({ db, writer }: Device, of: TemplateVersion) =>
  decideTemplate(db, writer, of, { step: 'retire', reason: 'Not used any more.' });
const refused = (code: string) => ({ ok: false, error: { code } });
const offered = async ({ db }: Device) =>
  offeredTemplates(await seenTemplates(db)).flatMap(({ template, madeBy }) => (madeBy ? [template] : []));

describe('a template in the store', () => {
  it('is a draft of its author’s until a colleague approves it, and then offered first', async () => {
    const of = await saved();
    expect(of).toEqual({ topic: expect.stringMatching(/^aki\.[0-9a-f]{8}$/), version: 1 });
    expect(await seen(bo, of)).toMatchObject({ madeBy: 'ada', life: { state: 'draft' } });
    expect(await offered(bo)).toEqual([]);
    expect(await approve(ada, of)).toMatchObject(refused('own-template'));
    expect(await approve(bo, of)).toEqual({ ok: true, value: null });
    await meet();
    expect(backend.log.map(({ kind }) => kind)).toEqual(['query-template', 'query-template-step']);
    for (const device of [ada, bo]) {
      expect(await offered(device)).toEqual([{ ...ownWords(), ...of }]);
      const all = offeredTemplates(await seenTemplates(device.db));
      expect(all).toHaveLength(templates.length + 1);
      expect(all[0]?.life).toMatchObject({ state: 'approved', approval: { by: 'bo' } });
    }
  });

  it('is written again by its author only, and not once something was decided of it', async () => {
    const of = await saved();
    expect((await save(of, { name: 'Better name' })).ok).toBe(true);
    await meet();
    expect((await seen(bo, of)).template.name).toBe('Better name');
    const stood = await contents(bo.db);
    expect(await save(of, { name: 'Mine' }, bo)).toMatchObject(refused('not-your-template'));
    expect(await contents(bo.db)).toEqual(stood);
    await approve(bo, of);
    await meet();
    expect(await save(of, { name: 'Later' })).toMatchObject(refused('template-decided'));
  });

  it('that the check holds is not written', async () => {
    const stood = await contents(ada.db);
    expect(await save({ about: 'aki' }, { title: 'Acute kidney injury' })).toMatchObject(
      refused('template-held'),
    );
    expect(await save({ about: 'horoscope' })).toMatchObject(refused('template-held'));
    expect(await contents(ada.db)).toEqual(stood);
  });

  it('is replaced by a version that is approved, not by one that is written', async () => {
    const first = await saved();
    await approve(bo, first);
    await meet();
    const second = await saved({ ...first, version: 2 }, { name: 'Second' });
    expect(await offered(ada)).toMatchObject([{ version: 1 }]);
    await approve(bo, second);
    await meet();
    expect(await offered(ada)).toMatchObject([{ version: 2, name: 'Second' }]);
    expect((await seen(ada, first)).life.state).toBe('superseded');
    expect(await approve(bo, first)).toMatchObject(refused('version-behind'));
  });

  it('that came with Overread is approved, and taken out of use, as well', async () => {
    const aki = { topic: 'aki', version: 1 };
    expect((await approve(bo, aki)).ok).toBe(true);
    expect((await retire(bo, aki)).ok).toBe(true);
    expect(await retire(bo, aki)).toMatchObject(refused('step-out-of-order'));
    await meet();
    expect((await seen(ada, aki)).life).toMatchObject({ state: 'retired', approval: { by: 'bo' } });
    const known = offeredTemplates(await seenTemplates(ada.db)).map(({ template }) => template.topic);
    expect(known).toHaveLength(templates.length - 1);
    expect(known).not.toContain('aki');
  });

  it('of two that are decided on at once the second is refused and kept', async () => {
    const of = await saved();
    const cy = newDevice({ person: 'cy', name: 'd3' });
    await exchange(backend, cy);
    expect([(await approve(bo, of)).ok, (await retire(cy, of)).ok]).toEqual([true, true]);
    await exchange(backend, bo);
    await exchange(backend, cy);
    await exchange(backend, bo);
    expect((await seen(bo, of)).life.state).toBe('approved');
    expect(backend.log.filter(({ kind }) => kind === 'query-template-step')).toHaveLength(1);
  });
});

describe('a query begun with it', () => {
  const queryId = '0195a1b2-0000-7000-8000-0000000000a1';
  const send = async (topic: string) => {
    const encounterId = await deriveEncounter(chart.site, chart.fields.patient, chart.fields.encounter);
    const draft = buildQuery({ encounterId, topic, createdBy: 'ada', createdAt: ada.clock.now });
    await writeQuery(ada.db, ada.writer, queryId, draft, chart);
    const content = queryDigest(draft);
    return takeQueryStep(
      ada.db,
      ada.writer,
      policyIn('UTC'),
      { encounterId, queryId },
      { step: 'send', content, sentBy: 'page', dueAt: ada.clock.now + 3 * day },
    );
  };

  it('is not sent before it is approved', async () => {
    const of = await saved();
    expect(await send(of.topic)).toMatchObject(refused('query-held'));
  });

  it('is not sent where it began after the retirement', async () => {
    const of = await saved();
    await approve(bo, of);
    await retire(bo, of);
    await meet();
    ada.clock.now += 1;
    expect(await send(of.topic)).toMatchObject(refused('query-held'));
  });

  it('is sent with an approved one', async () => {
    const of = await saved();
    await approve(bo, of);
    await meet();
    expect(await send(of.topic)).toMatchObject({ ok: true });
  });
});
