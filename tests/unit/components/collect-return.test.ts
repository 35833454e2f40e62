// Everything of a vendor gathered into one file: page after page, cancelled without a file, and no file where a page is refused.

import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  type AskForPage,
  collectReturn,
} from '../../../components/workspace/oversight/governance/collect-return.ts';
import { fail, ok } from '../../../lib/model/result.ts';
import { addToRegister } from '../../../lib/store/commands/registers.ts';
import { oversightRecords } from '../../fixtures/oversight/records.ts';
import { newDevice } from '../store/device.ts';

const { vendorId } = oversightRecords()['vendor-risk'];
const of = { vendorId, names: ['Meridian', 'MCP'], today: '2026-11-30' };

/** Three charts in two pages; nothing of the other tables. */
const pages: AskForPage = async ({ table, after }) => {
  const rows =
    table !== 'coded_chart'
      ? []
      : after
        ? [['c', '@3']]
        : [
            ['a', 1],
            ['b', null],
          ];
  const columns = rows.length > 0 ? ['id', 'drg'] : [];
  const next = table === 'coded_chart' && !after ? ['b'] : null;
  return ok({ columns, rows, after: next, total: after ? null : table === 'coded_chart' ? 3 : 0 });
};

async function ada() {
  const { db, writer } = newDevice({ person: 'ada', name: 'd1' });
  const { madeBy: _, madeAt: __, removed: ___, ...risk } = oversightRecords()['vendor-risk'];
  await addToRegister(db, writer, 'vendor-risk', risk);
  return db;
}

it('joins the pages of a table under one heading, beside the records of the store', async () => {
  const told: string[] = [];
  const made = await collectReturn(await ada(), of, pages, new AbortController().signal, (done, all) =>
    told.push(`${done}/${all}`),
  );
  if (!made.ok) throw new Error(made.error.happened);
  const files = unzipSync(new Uint8Array(await made.value.arrayBuffer()));
  const text = (name: string) => strFromU8(files[name]!);
  expect(text('csv/operations/coded_chart.csv')).toBe(`"id","drg"\r\n"a","1"\r\n"b",""\r\n"c","'@3"\r\n`);
  expect(
    text('json/operations/coded_chart.jsonl')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row)),
  ).toEqual([
    { id: 'a', drg: 1 },
    { id: 'b', drg: null },
    { id: 'c', drg: '@3' },
  ]);
  expect(text('csv/records/vendor-risk.csv')).toContain('No accuracy by coder');
  expect(text('index.html')).toContain('operations/coded_chart</a>: 3 rows');
  expect(text('index.html')).toContain('Cases of overpayment');
  expect(told.slice(0, 2)).toEqual(['2/3', '3/3']);
});

it('makes no file once it is cancelled, and asks no further', async () => {
  const stop = new AbortController();
  let asked = 0;
  const ask: AskForPage = (question) => {
    asked += 1;
    stop.abort();
    return pages(question);
  };
  const made = await collectReturn(await ada(), of, ask, stop.signal, () => undefined);
  expect(made).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(asked).toBe(1);
});

it('makes no file where a page is refused', async () => {
  const refused = fail('offline', 'No network.', 'Nothing was taken.', 'Try again.');
  const ask: AskForPage = async (question) => (question.table === 'claim' ? refused : pages(question));
  expect(await collectReturn(await ada(), of, ask, new AbortController().signal, () => undefined)).toEqual(
    refused,
  );
});
