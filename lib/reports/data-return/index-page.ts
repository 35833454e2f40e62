// The first page of the file that goes along when the organisation ends with a vendor: opens in any browser without a network
// or the product, says what is in it and shows how each table begins.

import type { JsonValue } from '../../model/json-value.ts';

export interface IndexTable {
  name: string;
  says: string;
  columns: readonly string[];
  /** Its first rows. */
  first: readonly (readonly JsonValue[])[];
  count: number;
}

/** Rows of each table that are shown; all of them are in its files. */
export const shownRows = 50;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const cell = (value: JsonValue | undefined): string =>
  value === null || value === undefined
    ? ''
    : escaped((typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 300));

const style = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;margin:1.5rem;max-width:100ch}
.frame{overflow-x:auto}table{border-collapse:collapse;font-size:13px}th,td{border:1px solid #8888;padding:3px 7px;text-align:left;
vertical-align:top}h2{margin-top:2em}`;

/** @param madeOn day, as `2026-11-30`. @param notes what is not in it, and why. */
export const indexPage = (
  vendor: string,
  madeOn: string,
  tables: readonly IndexTable[],
  notes: readonly string[],
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Data of ${escaped(vendor)}</title>
<style>${style}</style>
</head>
<body>
<h1>Data of ${escaped(vendor)}</h1>
<p>Made on ${escaped(madeOn)}. It holds data of patients: keep it as you keep their charts. Each table is there twice: as CSV for a
spreadsheet, and as JSON, one object a line. In CSV, a cell that a spreadsheet would compute begins with an apostrophe.</p>
<ul>
${tables.map((t) => `<li><a href="#${escaped(t.name)}">${escaped(t.name)}</a>: ${t.count} rows. ${escaped(t.says)}</li>`).join('\n')}
</ul>
${notes.length > 0 ? `<h2>Not in it</h2>\n<ul>\n${notes.map((note) => `<li>${escaped(note)}</li>`).join('\n')}\n</ul>` : ''}
${tables.map(section).join('\n')}
</body>
</html>
`;

const section = ({
  name,
  says,
  columns,
  first,
  count,
}: IndexTable): string => `<h2 id="${escaped(name)}">${escaped(name)}</h2>
<p>${escaped(says)} <a href="csv/${escaped(name)}.csv">CSV</a>, <a href="json/${escaped(name)}.jsonl">JSON</a>. ${
  count > first.length ? `The first ${first.length} of ${count} rows.` : `${count} rows.`
}</p>
<div class="frame" tabindex="0"><table>
<thead><tr>${columns.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>
<tbody>
${first.map((row) => `<tr>${columns.map((_, at) => `<td>${cell(row[at])}</td>`).join('')}</tr>`).join('\n')}
</tbody></table></div>`;
