// The mail server of the settings is the one that a started backend sends through, and its operator hears of faults
// without an address.

import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { startServer } from '../../../lib/server/start-server.ts';
import { paths } from '../../../lib/sync/wire.ts';
import { TestBackend } from './harness.ts';
import { startMailServer, textOf } from './mail-server.ts';
import { makeFolder } from './postgres.ts';
import { sentQuery } from './query-link-steps.ts';
import { linkIn, to } from './query-mail-steps.ts';

test('a backend that is started with a mail server sends through it, and tells when it cannot', async () => {
  const mail = await startMailServer();
  const folder = await makeFolder();
  const backend = new TestBackend();
  const server = await startServer({
    folder,
    now: () => backend.time,
    mail: mail.settings,
    log: (line) => void backend.lines.push(line),
  });
  try {
    backend.use(server.database);
    const { asker, queryId, encounterId } = await sentQuery(backend);
    const ask = () =>
      fetch(server.url + paths.queryLinks, {
        method: 'POST',
        headers: { authorization: `Bearer ${asker.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ queryId, encounterId, mailTo: to }),
      });
    expect((await ask()).status).toBe(200);
    expect(linkIn(textOf(mail.taken[0]!))).not.toBe('');
    await mail.close();
    backend.time += 60_000;
    expect((await ask()).status).toBe(503);
    expect(backend.lines.filter((line) => line.includes('"mail-not-sent"'))).toEqual([
      expect.stringContaining('"error":"Error ESOCKET'),
    ]);
    expect(backend.lines.join('\n')).not.toContain('rivera');
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
