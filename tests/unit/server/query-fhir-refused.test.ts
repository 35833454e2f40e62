// A FHIR server that is down, silent, unwilling or none at all: each is said for what it is, nothing is half done, and
// sending again makes it good.

import { expect, test } from 'vitest';
import type { FhirSettings } from '../../../lib/server/query-fhir/fhir-server.ts';
import { type Failing, outcome, says, startEhr } from './fhir-ehr.ts';
import { onBothDatabases, refusal } from './harness.ts';
import { ehrOf, stepsNoted } from './query-fhir-steps.ts';
import { sentQuery } from './query-link-steps.ts';

/** Too short for what would never end, long enough for a busy machine. */
const shortly = 400;

const ways: [string, Failing, number, string, RegExp][] = [
  ['the token is wrong', says(401, outcome('who are you')), 503, 'fhir-not-let-in', /\(401\)/],
  ['the token may not', says(403, outcome('no')), 503, 'fhir-not-let-in', /\(403\)/],
  [
    'it finds fault',
    says(422, outcome('Task.for: no such patient', 'Task.owner: unknown', 'three', 'four')),
    422,
    'fhir-refused',
    /\(422\): Task\.for: no such patient; Task\.owner: unknown; three\.$/,
  ],
  ['it finds fault at length', says(400, outcome('x'.repeat(5_000))), 422, 'fhir-refused', /: x{299}…$/],
  ['it refuses without a word', says(409, '<html>', 'text/html'), 422, 'fhir-refused', /\(409\)\.$/],
  ['it is in trouble', says(500, outcome('database down')), 503, 'fhir-trouble', /\(500\): database down\.$/],
  ['it has too much to do', says(429, ''), 503, 'fhir-trouble', /\(429\)\.$/],
  ['it is no FHIR server', says(200, '<html>hello</html>', 'text/html'), 503, 'fhir-strange', /R4/],
  ['it answers with something else', says(200, outcome('all fine')), 503, 'fhir-strange', /R4/],
  ['it sends on', (_, r) => void r.writeHead(302, { location: '/r4' }).end(), 503, 'fhir-unreachable', /./],
  [
    'it breaks off',
    (_, r) => void r.writeHead(200).write('{', () => r.destroy()),
    503,
    'fhir-unreachable',
    /./,
  ],
  [
    'it answers without end',
    (_, r) => void r.writeHead(200).end('x'.repeat(3_000_000)),
    503,
    'fhir-unreachable',
    /./,
  ],
  ['it is silent', () => {}, 503, 'fhir-too-slow', /in time/],
  ['it never ends', (_, r) => void r.writeHead(200).write('{'), 503, 'fhir-too-slow', /in time/],
];

onBothDatabases('a query that the FHIR server does not take', (backend) => {
  const { ehr, faults, connect, ask, askWell } = ehrOf(backend);

  test.each(ways)('because %s', async (_what, failing, status, code, happened) => {
    const sent = await sentQuery(backend);
    if (code === 'fhir-too-slow') connect(ehr().settings, shortly);
    ehr().failing = failing;
    const refused = await refusal(await ask('send', sent));
    expect([refused.status, refused.fault.code]).toEqual([status, code]);
    expect(refused.fault.happened).toMatch(happened);
    expect(refused.fault.happened).toContain('127.0.0.1');
    expect(faults.length).toBe(1);
    // Nobody takes it for delivered, and it can be sent again.
    expect((await askWell('state', sent)).sentAt).toBe(null);
    expect((await refusal(await ask('look', sent))).fault.code).toBe('not-sent-by-fhir');
    expect(await stepsNoted(backend, sent)).toEqual(['sending', 'not-sent']);
    ehr().failing = null;
    connect(ehr().settings);
    expect((await askWell('send', sent)).sentAt).toBe(backend.time);
    expect(Object.values(ehr().store).map((all) => all.length)).toEqual([1, 1]);
  });

  test('a delivery stays one where sending again fails; looking says what is wrong and records nothing', async () => {
    const sent = await sentQuery(backend);
    const { sentAt } = await askWell('send', sent);
    for (const [, failing, status, code] of ways.filter(([, , , c]) => c !== 'fhir-too-slow')) {
      ehr().failing = failing;
      for (const act of ['send', 'look'])
        expect(await refusal(await ask(act, sent))).toMatchObject({ status, fault: { code } });
    }
    expect(await askWell('state', sent)).toMatchObject({ sentAt, lookedAt: null, waits: false });
  });

  test('because it is not there, or the file of the token is not', async () => {
    const gone = await startEhr();
    await gone.close();
    const settings: FhirSettings[] = [gone.settings, { base: ehr().settings.base, tokenFile: '/nowhere' }];
    for (const wrong of settings) {
      connect(wrong);
      const sent = await sentQuery(backend);
      expect((await refusal(await ask('send', sent))).fault.code).toBe('fhir-unreachable');
    }
    expect(ehr().asked).toEqual([]);
    expect(faults.join(' ')).toContain('ENOENT');
    // Neither what was sent nor the token is in the operator's lines.
    expect([...faults, ...backend.lines].join('\n')).not.toMatch(/token-of|Questionnaire|urn:uuid/);
  });
});
