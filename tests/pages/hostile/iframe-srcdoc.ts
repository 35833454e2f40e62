// A chart with frames that the page wrote into itself, each dressed as the same EHR showing another patient.

import { delgado, ecwChart, okafor, visit } from './ecw-chart.ts';
import { onePage } from './hostile-page.ts';

export const chart = visit(okafor, '9301');

const quoted = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const frame = (attributes: string): string =>
  `<iframe ${attributes} srcdoc="${quoted(ecwChart(delgado))}"></iframe>`;

export const iframeSrcdoc = onePage(`${ecwChart(chart)}${frame('id="open"')}${frame('sandbox')}`);
