// Mails to whoever queries were escalated to: one a person, without a word of the question or of whom it is about.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { type OrganisationPolicy, queryPolicyId } from '../../../lib/model/query-policy.ts';
import { queryDigest } from '../../../lib/queries/query-digest.ts';
import { smtpMailer } from '../../../lib/server/mail/mailer.ts';
import { keepTimes } from '../../../lib/server/query-clock/keep-times.ts';
import { buildPolicy } from '../../fixtures/queries/build-policy.ts';
import { clinical, lab, openEnd } from '../../fixtures/queries/build-query.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { type MailServer, startMailServer, textOf } from './mail-server.ts';
import { draftQuery, type Sent, stepOf, stepsOf } from './query-link-steps.ts';
import { changeOf } from './review-changes.ts';

const day = 86_400_000;
const canary = (what: string) => `Xylo${what}Zebra`;

onBothDatabases('mails to the ladder', (backend) => {
  let server: MailServer;
  const told: string[] = [];
  beforeAll(async () => {
    server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(/^nobody@/.test(address) ? new Error(`${address} is nobody`) : null),
    });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.taken.length = 0;
    told.length = 0;
  });

  const look = () =>
    keepTimes({
      ...backend.clockwork,
      database: backend.database,
      mailer: smtpMailer(server.settings, () => void told.push('mail-not-sent')),
      tell: (event) => void told.push(event),
    });
  const decide = async (admin: Caller, parts: Partial<OrganisationPolicy> = {}) => {
    const change = changeOf('query-policy', await queryPolicyId(), buildPolicy(parts) as Change['fields']);
    expect(codes(await admin.push([change]))).toEqual([null]);
  };
  /** Sent five days ago and overdue for three. */
  const overdueOf = async (asker: Caller, ...parts: unknown[]): Promise<Sent> => {
    const [query, place] = parts as [Parameters<typeof draftQuery>[1], Parameters<typeof draftQuery>[3]];
    const draft = await draftQuery(backend, query, asker, place);
    const [content, at] = [queryDigest(draft.query), backend.time - 5 * day];
    const send = await stepOf(draft, 1, at, { step: 'send', content, sentBy: 'page', dueAt: at + 2 * day });
    expect(codes(await asker.push([send]))).toEqual([null]);
    return draft;
  };
  const rungsOf = async (sent: Sent) =>
    (await stepsOf(sent)).flatMap(({ fields }) => (fields.step === 'escalate' ? [fields.rung] : []));
  const advisor = (email: string) => ({
    ladder: { ...buildPolicy().ladder, 'physician-advisor': { name: 'Ann Advisor, MD', email } },
  });

  test('say how many came to them, who asked and until when; once', async () => {
    const admin = await backend.newOrganisation('administrator');
    await decide(admin);
    await overdueOf(admin);
    await overdueOf(admin);
    await look();
    await look();
    expect(server.taken).toMatchObject([{ from: 'overread@north.example', to: ['a.advisor@north.example'] }]);
    const { raw } = server.taken[0]!;
    expect(raw).toMatch(/^Subject: 2 questions about documentation have had no answer in time\r$/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    const text = textOf({ raw });
    expect(text).toContain('2 questions about documentation at Test have had no answer in time.');
    expect(text).toContain('they come to you as physician advisor.');
    expect(text).toContain('Asked by: Tester.');
    // Monday 5 January at 2:00 in Chicago: nine hours that day, one on Tuesday.
    expect(text).toContain('until 2026-01-06 09:00 (America/Chicago).');
    expect(told).toEqual([]);
  });

  test('hold nothing of patient, encounter, question or asker’s own words', async () => {
    const admin = await backend.newOrganisation('administrator');
    await decide(admin);
    const query = {
      title: canary('title'),
      question: `Please clarify ${canary('question')}.`,
      indicators: [lab('cr', canary('indicator'), 4, { source: canary('source'), value: canary('value') })],
      options: [clinical(canary('option'), 'cr'), clinical(canary('other'), 'cr'), ...openEnd],
      author: { name: canary('author'), credential: canary('rn'), contact: canary('contact') },
      recipient: { name: canary('recipient'), role: 'attending' },
    };
    const place = { name: canary('patient'), number: canary('encounter'), provider: canary('provider') };
    const sent = await overdueOf(admin, query, place);
    await look();
    expect(await rungsOf(sent)).toEqual(['physician-advisor']);
    const { raw } = server.taken[0]!;
    const decoded = (raw.match(/[A-Za-z0-9+/]{8,}={0,2}/g) ?? []).map((word) =>
      Buffer.from(word, 'base64').toString('utf8'),
    );
    const written = [raw, textOf({ raw }), raw.replaceAll('=\r\n', ''), ...decoded].join('\n');
    expect(written).toContain('has had no answer in time');
    expect(written.toLowerCase()).not.toContain('xylo');
    const hidden = [sent.queryId, sent.encounterId, admin.person.email, 'MRN-', 'creatinine'];
    for (const one of hidden) expect(written.toLowerCase()).not.toContain(one.toLowerCase());
  });

  test('go to nobody outside of the domains, nor without an address; the step stands all the same', async () => {
    for (const [email, said] of [
      ['a.advisor@elsewhere.example', ['rung-not-mailed']],
      ['a.advisor@sub.north.example', ['rung-not-mailed']],
      ['', []],
      ['nobody@north.example', ['mail-not-sent']],
    ] as const) {
      told.length = 0;
      const admin = await backend.newOrganisation('administrator');
      await decide(admin, advisor(email));
      const sent = await overdueOf(admin);
      await look();
      expect([email, await rungsOf(sent)]).toEqual([email, ['physician-advisor']]);
      expect([email, told]).toEqual([email, said]);
    }
    expect(server.taken).toEqual([]);
  });

  test('are none of a reminder, which writes to nobody', async () => {
    const admin = await backend.newOrganisation('administrator');
    await decide(admin);
    const draft = await draftQuery(backend, {}, admin);
    // Now it is Monday 2:00 in Chicago; sent on Friday at 2:00 there, whose nine hours are the time of the reminder.
    const at = backend.time - 3 * day;
    const send = await stepOf(draft, 1, at, {
      step: 'send',
      content: queryDigest(draft.query),
      sentBy: 'page',
      dueAt: backend.time + 10 * day,
    });
    expect(codes(await admin.push([send]))).toEqual([null]);
    await look();
    expect((await stepsOf(draft)).map(({ fields }) => [fields.step, fields.reason])).toEqual([
      ['send', ''],
      ['remind', 'By the policy; the provider was written nothing'],
    ]);
    expect(server.taken).toEqual([]);
  });
});
