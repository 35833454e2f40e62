// A portal that holds the EHR in a frame of another origin, and says other things of itself around it.

import { delgado, ecwChart, okafor, visit } from './ecw-chart.ts';
import type { HostilePage } from './hostile-page.ts';

export const chart = visit(okafor, '9401');

export const crossOriginFrame: HostilePage = {
  start: '/portal',
  pages: (other) => ({
    '/portal': `<!doctype html><h1>Patient portal</h1><p>MRN: 70000</p><iframe src="${other}/ehr" width="600" height="400"></iframe>`,
    '/ehr': `<!doctype html>${ecwChart(chart)}`,
    '/forged': `<!doctype html>${ecwChart(delgado)}`,
  }),
};
