// Held out: written after the engine was mended on the other unseen pages, before a look at what it makes of it.

import { rows, us } from '../sample-charts.ts';
import type { UnseenChart } from './unseen-charts.ts';
import { officeCharts } from './unseen-charts.ts';
import { document } from './unseen-truth.ts';
import type { UnseenPage } from './unseen-type.ts';

const html = (chart: UnseenChart): string =>
  document(
    'Lab orders',
    `<header><b>${chart.last}, ${chart.first}</b> MRN: ${chart.mrn} DOB: ${us(chart.dob)} Encounter: ${chart.encounter}</header>
    <h3>Pending lab orders</h3><table><thead><tr><th>Test</th><th>Code</th><th>Dx</th><th>Collected</th></tr></thead><tbody>${rows(['80053', '85025', '84443'], (c) => `<tr><td>Panel</td><td>${c}</td><td>${chart.diagnoses[0]!.code}</td><td></td></tr>`)}</tbody></table>
    <h3>Immunization history</h3><table><thead><tr><th>Date</th><th>CVX</th><th>CPT</th></tr></thead><tbody><tr><td>10/02/2024</td><td>150</td><td>90686</td></tr><tr><td>03/12/2021</td><td>208</td><td>91300</td></tr></tbody></table>
    <h3>Frequently used diagnoses</h3><ul><li>I10</li><li>E78.5</li><li>Z00.00</li></ul><footer>Suite 99214, ${chart.zip}</footer>`,
  );

export const heldOrdersOnly: UnseenPage = {
  name: 'held-orders-only',
  hard: 'held out: orders, immunisations and frequent codes within an encounter: nothing is assigned here',
  charts: officeCharts,
  documents: (chart) => ({ [`/orders/${chart.encounter}`]: html(chart) }),
  fields: [],
  lines: () => [],
};
