// Two charts in one window: side by side in frames of one origin, and two banners in one document.

import { banner, billing, delgado, ecwChart, noteOf, okafor, visit } from './ecw-chart.ts';
import { type HostilePage, onePage } from './hostile-page.ts';

export const chart = visit(okafor, '9801');
const other = visit(delgado, '9802');

/** Starts with one chart; a test has the second one opened beside it. */
export const sideBySide: HostilePage = {
  start: '/workspace',
  pages: () => ({
    '/workspace': '<!doctype html><h1>Workspace</h1><iframe src="/ehr/a" width="600" height="300"></iframe>',
    '/ehr/a': `<!doctype html>${ecwChart(chart)}`,
    '/ehr/b': `<!doctype html>${ecwChart(other)}`,
  }),
};

export const twoBanners = onePage(
  ecwChart(chart, banner(chart) + banner(other) + billing(chart) + noteOf(chart)),
);
