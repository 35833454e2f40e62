// Documents of evaluation and governance: nothing a spreadsheet would compute, nothing a browser would run, nothing left out.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  criterionWords,
  gateWords,
  statusWords,
} from '../../../components/workspace/oversight/evaluation/evaluation-words.ts';
import {
  inquiryStatusWords,
  inquiryWords,
} from '../../../components/workspace/oversight/governance/governance-words.ts';
import { zipWriter } from '../../../components/workspace/oversight/governance/zip-stream.ts';
import { usualWeights } from '../../../lib/model/oversight/evaluation.ts';
import { indexPage } from '../../../lib/reports/data-return/index-page.ts';
import { recordsTable, rowsAsCsv, rowsAsJson } from '../../../lib/reports/data-return/returned-table.ts';
import { evaluationCsv } from '../../../lib/reports/evaluation-csv.ts';
import { inquiriesCsv } from '../../../lib/reports/inquiries-csv.ts';
import { oversightRecords } from '../../fixtures/oversight/records.ts';
import { candidate } from '../oversight/evaluation/candidate.ts';

describe('candidates as CSV', () => {
  const round = { ...oversightRecords()['evaluation-round'], weights: [...usualWeights] };
  const rows = evaluationCsv(
    round,
    [candidate(), candidate({ candidate: '=HYPERLINK("x")', security: [] })],
    {
      criterion: criterionWords,
      status: statusWords,
      gate: gateWords,
    },
  ).split('\r\n');

  it('have a row a criterion, with the weight, and the total', () => {
    expect(rows[1]).toBe('"Accuracy","20","4.0","4.0"');
    // 68 by hand + 10 of security + 5/3 of references; the second has no document: 1 of 5 for SOC 2 at weight 10 is 2.
    expect(rows[10]).toBe('"Total of 100","100","79.7","71.7"');
    expect(rows.find((row) => row.startsWith('"Security shown"'))).toContain(
      '"open","closed: evidence of access control',
    );
  });

  it('have no cell that a spreadsheet would compute', () => {
    expect(rows[0]).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

it('inquiries are a row a code change, and one where there is none', () => {
  const one = oversightRecords()['payer-inquiry'];
  const change = { number: 'E-9', from: '', to: 'Z79.4', why: '' };
  const text = inquiriesCsv(
    [
      { ...one, changes: [...one.changes, change] },
      { ...one, changes: [] },
    ],
    {
      kind: inquiryWords,
      status: inquiryStatusWords,
      who: (id) => id,
      vendor: (id) => id ?? '',
    },
  );
  const rows = text.trimEnd().split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows[1]?.endsWith('"E-1042","99285","99284",""')).toBe(true);
  expect(rows[2]?.endsWith('"E-9","","Z79.4",""')).toBe(true);
});

describe('everything of a vendor', () => {
  const table = recordsTable('records/vendor-risk', 'Risks.', [
    { id: 'a', title: '=1+1', charts: [{ number: 'E-1' }] },
    { id: 'b', title: 'Two', due: '2026-12-01' },
  ]);

  it('has a column for each field that any record has', () => {
    expect(table.columns).toEqual(['id', 'charts', 'due', 'title']);
    expect(rowsAsCsv(table).split('\r\n')[1]).toBe(`"a","[{""number"":""E-1""}]","","'=1+1"`);
    expect(rowsAsCsv(table, false).split('\r\n')).toHaveLength(3);
    expect(JSON.parse(rowsAsJson(table).split('\n')[1]!)).toEqual({
      id: 'b',
      charts: null,
      due: '2026-12-01',
      title: 'Two',
    });
  });

  it('begins with a page that runs nothing and fetches nothing', () => {
    const page = indexPage(
      '<img src=x onerror=alert(1)>',
      '2026-11-30',
      [
        {
          name: 'records/vendor-risk',
          says: 'Risks & more.',
          columns: ['<b>'],
          first: [['"><script>']],
          count: 9,
        },
      ],
      ['<script>'],
    );
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;img src=x');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('The first 1 of 9 rows.');
    expect(page).toContain('href="csv/records/vendor-risk.csv"');
  });

  it('is packed part by part, two files at once, and comes out as it went in', async () => {
    const zip = zipWriter();
    const [one, two] = [zip.begin('csv/a.csv'), zip.begin('json/a.jsonl')];
    const parts = Array.from({ length: 50 }, (_, n) => `line ${n} “é”\r\n`);
    for (const part of parts) {
      one.add(part);
      two.add(part.toUpperCase());
    }
    one.end();
    two.end();
    const index = zip.begin('index.html');
    index.add('<p>');
    index.end();
    const files = unzipSync(new Uint8Array(await zip.finish().arrayBuffer()));
    expect(Object.keys(files)).toEqual(['csv/a.csv', 'json/a.jsonl', 'index.html']);
    expect(strFromU8(files['csv/a.csv']!)).toBe(parts.join(''));
    expect(strFromU8(files['json/a.jsonl']!)).toBe(parts.join('').toUpperCase());
  });
});
