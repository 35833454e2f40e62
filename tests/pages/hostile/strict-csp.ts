// A page that allows nothing: no script, style, image or connection, no string that becomes markup.

import { ecwChart, okafor, visit } from './ecw-chart.ts';
import { onePage } from './hostile-page.ts';

export const chart = visit(okafor, '9601');

const policy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; trusted-types 'none'; require-trusted-types-for 'script'; report-uri /report";

export const strictCsp = onePage(ecwChart(chart), { 'content-security-policy': policy });
