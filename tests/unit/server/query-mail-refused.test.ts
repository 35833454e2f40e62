// Links that do not go by e-mail: to addresses of others, to what is no address, through a mail server that is down,
// slow or unwilling. Then nothing was made.

import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import type { MailSettings } from '../../../lib/server/mail/mailer.ts';
import { onBothDatabases, refusal } from './harness.ts';
import { startMailServer, textOf } from './mail-server.ts';
import { Browser, makeLink, sentQuery } from './query-link-steps.ts';
import { linkIn, mailOf, to } from './query-mail-steps.ts';

onBothDatabases('a link that is not mailed', (backend) => {
  const { faults, mailThrough, send, sendWell, settings, stepsNoted, taken } = mailOf(backend);

  test('where the mail server does not take it, there is no new link and the one before stays good', async () => {
    const sent = await sentQuery(backend);
    const before = await makeLink(sent);
    const silent = createServer((socket) => void socket.on('error', () => {}));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const silentPort = (silent.address() as { port: number }).port;
    const slow = await startMailServer({ onData: (stream) => void stream.resume() });
    const closed = await startMailServer();
    await closed.close();
    const strict = await startMailServer({ authOptional: false });
    const wrongWays: [string, MailSettings, string, string][] = [
      ['down', closed.settings, to, 'ESOCKET'],
      ['silent', { ...settings(), port: silentPort }, to, 'ABORT'],
      ['slow to take it', slow.settings, to, 'ABORT'],
      ['refusing the recipient', settings(), 'nobody@clinic.example', 'EENVELOPE'],
      ['refusing the password', { ...strict.settings, auth: { user: 'u', pass: 'wrong' } }, to, 'EAUTH'],
      ['without TLS', { ...settings(), upgrade: 'must' }, to, 'TLS'],
    ];
    for (const [what, through, address, code] of wrongWays) {
      // Only what would never end is cut short: a busy machine is slow.
      mailThrough(through, code === 'ABORT' ? 400 : undefined);
      faults.length = 0;
      const { status, fault } = await refusal(await send(sent, address));
      expect([what, status, fault.code]).toEqual([what, 503, 'mail-not-sent']);
      expect(`${what}: ${faults}`).toContain(code);
    }
    expect(taken()).toEqual([]);
    expect(await stepsNoted(sent)).toEqual(['made', ...Array(wrongWays.length).fill('mail-failed')]);
    expect((await new Browser(backend).open(before)).status).toBe(303);
    silent.close();
    await Promise.all([slow.close(), strict.close()]);
  });

  test('goes to domains of the setting alone, and nowhere without one', async () => {
    const sent = await sentQuery(backend);
    for (const address of ['a@elsewhere.example', 'a@x.north.example', 'a@north.example.evil.example']) {
      const { status, fault } = await refusal(await send(sent, address));
      expect([status, fault.code]).toEqual([422, 'mail-domain']);
      expect(fault.action).toContain('@north.example or @clinic.example');
      expect(JSON.stringify(fault)).not.toContain(address);
    }
    expect((await sendWell(sent, 'A.Rivera@NORTH.Example')).mailed).toBe(true);
    mailThrough();
    expect(await refusal(await send(sent))).toMatchObject({
      status: 409,
      fault: { code: 'mail-not-configured' },
    });
    expect((await makeLink(sent)).mailed).toBeUndefined();
    expect(taken().map((one) => one.to)).toEqual([['A.Rivera@north.example']]);
    expect(await stepsNoted(sent)).toEqual(['made', 'made']);
  });

  test('takes one address, and nothing that could be a header, a command or a second recipient', async () => {
    const sent = await sentQuery(backend);
    for (const address of [
      `${to}\r\nBcc: evil@north.example`,
      `${to}\nSubject: x`,
      `${to}\r\nRCPT TO:<evil@north.example>`,
      `${to}, evil@north.example`,
      `evil@elsewhere.example,${to}`,
      `"evil@elsewhere.example "@north.example`,
      `<evil@elsewhere.example> ${to}`,
      `Dr <${to}>`,
      `a@north.example\u0000`,
      ` ${to}`,
      'a@evil.example@north.example',
      `${'a'.repeat(190)}@north.example`,
      'north.example',
      '',
    ])
      expect([address, (await send(sent, address)).status]).toEqual([address, 400]);
    expect(taken()).toEqual([]);
    // Names are the other words in it that people write.
    const { organisation } = sent.asker.person;
    await backend.database.transaction((queries) =>
      queries.query('update organisation set name = $2 where id = $1', [
        organisation,
        'North\r\nBcc: evil@north.example\r\n\r\nHospital <evil@north.example>',
      ]),
    );
    await sendWell(sent);
    expect(taken().map((one) => one.to)).toEqual([[to]]);
    const head = taken()[0]!
      .raw.split('\r\n\r\n')[0]!
      .replaceAll(/\r\n[ \t]+/g, ' ');
    expect(head).not.toMatch(/^Bcc/im);
    expect(/^From: .*$/m.exec(head)?.[0].trim()).toMatch(/<overread@north\.example>$/);
    expect(linkIn(textOf(taken()[0]!))).not.toBe('');
  });

  test('goes over to TLS where it may, and signs in', async () => {
    const tls = await startMailServer({ disabledCommands: [], authOptional: false });
    const sent = await sentQuery(backend);
    const auth = { user: 'overread', pass: 'right' };
    mailThrough({ ...tls.settings, auth });
    await sendWell(sent);
    mailThrough({ ...tls.settings, auth, upgrade: 'never' });
    await sendWell(sent);
    expect(tls.taken.map(({ encrypted, user }) => [encrypted, user])).toEqual([
      [true, 'overread'],
      [false, 'overread'],
    ]);
    // Where it must, the server has to be who it says it is.
    mailThrough({ ...tls.settings, auth, upgrade: 'must' });
    expect((await send(sent)).status).toBe(503);
    mailThrough({ ...tls.settings, auth, secure: true }, 400);
    expect((await send(sent)).status).toBe(503);
    expect(tls.taken.length).toBe(2);
    await tls.close();
  });
});
