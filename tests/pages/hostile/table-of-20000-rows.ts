// A table of 20,000 rows: as the code table itself, and beside a chart that has a small one.

import { openemrExample } from '../../fixtures/charts/openemr/example.ts';
import { banner, billing, ecwChart, noteOf, okafor, visit } from './ecw-chart.ts';
import { type HostilePage, onePage } from './hostile-page.ts';

export const rows = 20_000;
export const chart = visit(okafor, '9951');

/** Rows are made by the page, as such pages do. `work` is the page's own: it changes what is watched, in turns. */
const script = (table: string, row: string): string => `<script>
document.querySelector('${table}').innerHTML = ${JSON.stringify(row)}.repeat(${rows});
async function work(turns) {
  const place = document.querySelector('.note-body') ?? document.body;
  const start = performance.now();
  for (let i = 0; i < turns; i++) {
    place.append(document.createElement('i'));
    await new Promise((done) => setTimeout(done, 10));
  }
  return performance.now() - start;
}
</script>`;

const procedure = '<tr><td></td><td>99214</td><td>Words</td><td>03/14/2026</td><td>Open</td></tr>';

const codeTable = (html: string): HostilePage => onePage(html + script('#billingTbl4 tbody', procedure));

export const asCodeTable = codeTable(ecwChart(chart));
/** The same page to a person, and none that a profile recognises. */
export const unrecognised = codeTable(ecwChart(chart).replaceAll('patient-identifier-span', 'patient-name'));

const cells =
  '<tr><td><input name="row[1]" type="hidden" value="99215">1</td><td>99215</td><td>Words</td><td>J45.41</td></tr>';

export const besideChart = onePage(
  `${ecwChart(chart, banner(chart) + billing(chart) + noteOf(chart))}<table id="log"><tbody></tbody></table>${script('#log tbody', cells)}`,
);

/** Within the frame of OpenEMR's fee sheet, whose rows are told by what their cells hold. */
export const besideFeeSheet: HostilePage = {
  start: openemrExample.start,
  pages: () =>
    Object.fromEntries(
      Object.entries(openemrExample.pages).map(([path, html]) => [
        path,
        path.endsWith('load_form.php')
          ? `${html}<table id="log"><tbody></tbody></table>${script('#log tbody', cells)}`
          : html,
      ]),
    ),
};
