// A month's remittances of a large hospital into the backend: 20,000 claims in one file, read, checked to the cent and kept,
// with their denials, and the first page of the queue afterwards. On PostgreSQL.

import pg from 'pg';
import { write835 } from '../../../lib/demo/oversight/write-835.ts';
import { systemRandom, timedId } from '../../../lib/model/ids.ts';
import type { Person } from '../../../lib/model/person.ts';
import { read835 } from '../../../lib/oversight/remittance/read-835.ts';
import type { Remittance } from '../../../lib/oversight/remittance/remittance.ts';
import { migrate } from '../../../lib/server/database/migrate.ts';
import { openPostgres } from '../../../lib/server/database/postgres.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { clusterMembers } from '../../../lib/server/oversight/denials/cluster-members.ts';
import { importRemittances } from '../../../lib/server/oversight/denials/import-remittances.ts';
import { listDenials, lookAtDenials } from '../../../lib/server/oversight/denials/list.ts';
import { addOrganisation } from '../../../lib/server/people.ts';
import { adjusted, remitClaim, remitLine, remittanceOf } from '../../fixtures/oversight/remittances.ts';
import { startPostgres } from '../../postgres-server.ts';
import { seeded } from '../../unit/page/note-corpus.ts';
import { milliseconds, type Row, readable } from './row.ts';

const claims = 20_000;
const linesOfClaim = 3;
const payments = 20;
const reasons = ['97', '16', '50', '29', '197', '4', '252', 'B15'];

/** One line in twelve is denied. */
function month(): Remittance[] {
  const random = seeded(8);
  const all = Array.from({ length: claims }, (_, i) =>
    remitClaim(
      `E-${String(i).padStart(6, '0')}`,
      Array.from({ length: linesOfClaim }, (_, n) => {
        const charge = 1_000 + Math.floor(random() * 90_000);
        const code = `9Z${String(Math.floor(random() * 400)).padStart(3, '0')}`;
        const denied = random() < 1 / 12;
        const off = Math.floor(charge * 0.3);
        return remitLine(n + 1, code, charge, [
          denied
            ? adjusted('CO', reasons[Math.floor(random() * reasons.length)]!, charge)
            : adjusted('CO', '45', off),
        ]);
      }),
    ),
  );
  const share = claims / payments;
  return Array.from({ length: payments }, (_, n) =>
    remittanceOf(all.slice(n * share, (n + 1) * share), {
      trace: `T-${n}`,
      paidOn: `2026-05-${String(n + 1).padStart(2, '0')}`,
    }),
  );
}

export async function denialsImport(): Promise<Row[]> {
  const server = await startPostgres();
  const database = await openPostgres(await newDatabase(server.url));
  try {
    await migrate(database);
    const organisation = timedId(Date.now(), systemRandom);
    await addOrganisation(database, organisation, 'Bench');
    const person: Person = {
      id: 'analyst',
      organisation,
      email: '',
      name: 'Analyst',
      role: 'denial-analyst',
    };
    const text = write835(month());
    let read: Remittance[] = [];
    const reading = await milliseconds(async () => {
      read = read835([text]);
    });
    const keeping = await milliseconds(() =>
      inOrganisation(database, organisation, (queries) =>
        importRemittances({ queries, organisation, importId: 'bench', by: person.id, now: Date.now() }, read),
      ),
    );
    const inside = (work: Parameters<typeof inOrganisation>[2]) =>
      milliseconds(() => inOrganisation(database, organisation, work));
    const asked = {
      filters: { state: 'active' },
      order: 'due',
      down: false,
      after: null,
      limit: 100,
    } as const;
    const rule = { clusterCount: 3, clusterDays: 60 };
    const listing = await inside((queries) => listDenials(queries, person, asked, '2026-06-01'));
    const looking = await inside((queries) => lookAtDenials(queries, person, asked.filters, '2026-06-01'));
    const patterns = await inside((queries) => clusterMembers(queries, person, rule, '2026-06-01'));
    const of = `${claims.toLocaleString('en-US')} claims of ${linesOfClaim} lines`;
    return [
      {
        what: `835 of ${of} (${Math.round(text.length / 1e6)} MB), read and balanced`,
        figure: readable(reading),
        unit: 'ms',
      },
      { what: `the same, kept with its denials`, figure: readable(keeping), unit: 'ms' },
      { what: 'first page of its denials', figure: readable(listing), unit: 'ms' },
      { what: 'figures of its denials', figure: readable(looking), unit: 'ms' },
      { what: 'patterns in its denials', figure: readable(patterns), unit: 'ms' },
    ];
  } finally {
    await database.close();
    await server.stop();
  }
}

/** A database of its own: that of the server is not for tables. */
async function newDatabase(server: string): Promise<string> {
  const client = new pg.Client(server);
  await client.connect();
  const name = `overread_bench_${process.pid}`;
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}
