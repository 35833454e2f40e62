// The mail about what is late: to whose matter it is, with counts and a way to the board, once a working day however many
// processes look, and to nobody who switched it off.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ownAccount } from '../../../lib/model/account.ts';
import { asFields } from '../../../lib/model/as-fields.ts';
import { usualCalendar } from '../../../lib/model/oversight/calendar-rule.ts';
import { caseUnsaid } from '../../../lib/model/oversight/unsaid.ts';
import type { Role } from '../../../lib/model/person.ts';
import { makeSeal } from '../../../lib/server/accounts/seal.ts';
import { createApp } from '../../../lib/server/app.ts';
import { countAttempts } from '../../../lib/server/attempts.ts';
import type { Database } from '../../../lib/server/database/database.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { smtpMailer } from '../../../lib/server/mail/mailer.ts';
import { sendLateMails } from '../../../lib/server/oversight/late-mail/send-late-mails.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { oversightRecords } from '../../fixtures/oversight/records.ts';
import { adjusted, remitClaim, remitLine, remittanceOf } from '../../fixtures/oversight/remittances.ts';
import { importRemittances } from './denials-steps.ts';
import { type Caller, codes, kinds, makePlace, openPlace, type Place, TestBackend } from './harness.ts';
import { type MailServer, startMailServer, textOf } from './mail-server.ts';
import { changeOf } from './review-changes.ts';

/** A Thursday; the usual calendar is of UTC. */
const thursday = Date.UTC(2026, 11, 17, 7);
const hour = 3_600_000;
const day = 24 * hour;

describe.each(kinds)('mail about what is late (%s)', (kind) => {
  let place: Place;
  let first: Database;
  /** Of another process, where the database takes two. */
  let second: Database;
  let server: MailServer;
  const told: string[] = [];
  const backend = new TestBackend();
  beforeAll(async () => {
    place = await makePlace(kind);
    first = await openPlace(place);
    await migrate(first);
    second = kind === 'postgresql' ? await openPlace(place) : first;
    backend.use(first);
    server = await startMailServer();
  });
  afterAll(async () => {
    await server.close();
    if (second !== first) await second.close();
    await first.close();
  });
  beforeEach(() => {
    server.taken.length = 0;
    told.length = 0;
    backend.time = Date.UTC(2026, 10, 2, 12);
  });

  const mailsOn = (database: Database) => ({
    now: backend.clockwork.now,
    database,
    mailer: smtpMailer(server.settings, () => void told.push('mail-not-sent')),
    tell: (event: string, _: string, error?: unknown) => void told.push(`${event} ${error ?? ''}`.trim()),
  });
  const look = () => sendLateMails(mailsOn(first));
  /** Whoever has an address that mails may go to. */
  async function at(organisation: string, role: Role, email: string): Promise<Caller> {
    const caller = await backend.newPerson(organisation, role);
    await first.transaction((q) =>
      q.query('update person set email = $2 where id = $1', [caller.person.id, `${backend.id()}-${email}`]),
    );
    return caller;
  }
  const task = (owner: Caller, due: string, title = 'Review') =>
    changeOf(
      'oversight-task',
      backend.id(),
      asFields({
        ...oversightRecords(owner.person.id)['oversight-task'],
        kind: 'other',
        due,
        title,
        vendorId: null,
      }),
    );
  /** A leader with a task that was due two days before, an analyst with two denials of then, and somebody with nothing. */
  async function start(email = 'x@north.example') {
    backend.time = Date.UTC(2026, 10, 2, 12);
    const admin = await backend.newOrganisation('administrator');
    const { organisation } = admin.person;
    const leader = await at(organisation, 'revenue-cycle-leader', email);
    const analyst = await at(organisation, 'denial-analyst', email);
    await at(organisation, 'compliance-officer', email);
    expect(codes(await leader.push([task(leader, '2026-12-15', 'Doe'), task(leader, '2026-12-18')]))).toEqual(
      [null, null],
    );
    const lines = [1, 2].map((n) => remitLine(n, '9Z901', 8_000, [adjusted('CO', '97', 8_000)]));
    await importRemittances(backend, analyst, remittanceOf([remitClaim('E-1042', lines, { status: '4' })]));
    backend.time = thursday;
    return { organisation, leader, analyst };
  }
  const mails = () => server.taken.map((one) => `${one.to[0]!.replace(/^.*-x@/, 'x@')} ${textOf(one)}`);

  test('goes to whose matter is late, with how many of what; once a day, and again the next working day', async () => {
    await start();
    await look();
    await look();
    expect(told).toEqual([]);
    const texts = mails();
    expect(texts).toHaveLength(2);
    expect(texts.join('\n')).toMatch(/ {2}1 {2}Task/);
    expect(texts.join('\n')).toMatch(/ {2}2 {2}Work on a denial/);
    expect(texts[0]).toContain('https://overread.north.example/late');
    expect(server.taken.map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)![1]).sort()).toEqual([
      '1 matter of yours is late',
      '2 matters of yours are late',
    ]);
    // Friday, and the task of that day is still in time.
    backend.time = thursday + day;
    await look();
    expect(mails()).toHaveLength(4);
    // Nobody works on Saturday and Sunday; on Monday it is late too.
    for (const days of [2, 3]) {
      backend.time = thursday + days * day;
      await look();
    }
    expect(mails()).toHaveLength(4);
    backend.time = thursday + 4 * day;
    await look();
    expect(mails().slice(4).join('\n')).toMatch(/ {2}2 {2}Task/);
  });

  test('counts the days of an overpayment as the organisation has set them, for compliance alone', async () => {
    backend.time = Date.UTC(2026, 10, 2, 12);
    const admin = await backend.newOrganisation('administrator');
    const officer = await at(admin.person.organisation, 'compliance-officer', 'x@north.example');
    const { id: madeBy } = officer.person;
    const one = {
      ...caseUnsaid,
      title: 'Modifier 25 in October',
      payer: 'Medicare',
      vendorId: null,
      owner: madeBy,
      attributedTo: 'vendor',
      madeBy,
      madeAt: backend.time,
      removed: false,
      credibleOn: '2026-11-01',
      identifiedOn: '2026-11-01',
      identifiedBy: madeBy,
      identifiedWhy: 'Five charts',
      status: 'identified',
    };
    expect(codes(await officer.push([changeOf('overpayment-case', backend.id(), asFields(one))]))).toEqual([
      null,
    ]);
    backend.time = thursday;
    await look();
    // 1 November + 60 days = 31 December.
    expect([server.taken, told]).toEqual([[], []]);
    const again = await backend.newPerson(admin.person.organisation, 'revenue-cycle-leader');
    const rule = {
      ...usualCalendar,
      overpaymentDays: 30,
      why: 'Counsel',
      madeBy: again.person.id,
      madeAt: thursday,
      removed: false,
    };
    expect(codes(await again.push([changeOf('oversight-calendar', backend.id(), asFields(rule))]))).toEqual([
      null,
    ]);
    // + 30 days = 1 December.
    backend.time = thursday + day;
    await look();
    expect(mails()).toHaveLength(1);
    expect(mails()[0]).toMatch(/ {2}1 {2}Overpayment/);
  });

  test('is not sent before seven, and says nothing of a chart, a patient or a vendor', async () => {
    await start();
    backend.time = thursday - 1;
    await look();
    expect(server.taken).toEqual([]);
    backend.time = thursday;
    await look();
    const written = server.taken.map(({ raw }) => raw + textOf({ raw })).join('\n');
    for (const word of ['E-1042', 'Doe', 'CARC', 'Medicare', '9Z901']) expect(written).not.toContain(word);
  });

  test('is one though several processes look at the same moment', async () => {
    await start();
    await Promise.all([first, second, first, second].map((database) => sendLateMails(mailsOn(database))));
    expect(told).toEqual([]);
    expect(mails()).toHaveLength(2);
  });

  test('goes to nobody who switched it off, nor to accounts that are shut or outside of the domains', async () => {
    const { leader, analyst } = await start();
    await first.transaction(async (q) => {
      await q.query('update person set disabled = true where id = $1', [analyst.person.id]);
      const off = `insert into late_mail (organisation, person, off) values ($1, $2, true)`;
      await q.query(off, [leader.person.organisation, leader.person.id]);
    });
    await look();
    expect([server.taken, told]).toEqual([[], []]);
    await start('x@elsewhere.example');
    await look();
    expect([server.taken, told]).toEqual([[], ['late-not-mailed', 'late-not-mailed']]);
  });

  test('each switches it on and off in their own account, where mails are sent at all', async () => {
    const admin = await backend.newOrganisation('administrator');
    const app = createApp({
      ...backend.clockwork,
      database: first,
      attempts: countAttempts(),
      behindProxy: false,
      seal: makeSeal(undefined, backend.clockwork.random),
      provider: undefined,
      mailer: smtpMailer(server.settings, () => {}),
      extensions: [],
      log: () => {},
    });
    const headers = { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json' };
    const act = async (asked: object) => {
      const answer = await app.request(paths.account, {
        method: 'POST',
        headers,
        body: JSON.stringify(asked),
      });
      return ownAccount.parse(await answer.json()).lateMail;
    };
    expect(await act({ act: 'look' })).toBe(true);
    expect(await act({ act: 'set-late-mail', on: false })).toBe(false);
    expect(await act({ act: 'look' })).toBe(false);
    expect(await act({ act: 'set-late-mail', on: true })).toBe(true);
    const unmailed = await admin.send('POST', paths.account, { act: 'look' });
    expect(ownAccount.parse(await unmailed.json()).lateMail).toBeUndefined();
  });

  test('leads to a page of the backend that says where the board is', async () => {
    const answer = await backend.app.request('/late');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('“Due”');
  });
});
