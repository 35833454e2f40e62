// The demonstration EHR: one HTTP server that shows the same synthetic charts in three shapes.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { demoCharts } from './charts.ts';
import { classic } from './classic/routes.ts';
import { html, page } from './html.ts';
import { platform } from './platform/routes.ts';
import { spa } from './spa/routes.ts';

const notFoundPage = page({
  title: 'Not found',
  styles: '/classic/classic.css',
  body: html`<body class="worklist"><h1>Not found</h1><p>There is no such chart or page here. <a href="/">Back to the start</a></p></body>`,
});

export const app = new Hono({ strict: false });
app.route('/classic', classic);
app.route('/spa', spa);
app.route('/platform', platform);
app.notFound((c) => c.html(notFoundPage, 404));

export type DemoShape = 'classic' | 'spa' | 'platform';

/** The address at which a chart opens directly in one of the shapes. */
export const chartUrl = (base: string, shape: DemoShape, id: string): string => {
  const chart = demoCharts.find((candidate) => candidate.id === id);
  if (!chart) throw new Error(`no demonstration chart ${id}`);
  if (shape === 'classic') return `${base}/classic/?chart=${id}`;
  if (shape === 'platform') return `${base}/platform/work/${id}`;
  return `${base}/spa/patient/${chart.patient.mrn}/encounter/${chart.encounter}/coding`;
};

type DemoServer = { url: string; close(): Promise<void> };

/** Starts the demonstration EHR; port 0 finds a free one. Only this machine can reach it unless `host` says so. */
export const startDemo = async ({ port = 0, host = '127.0.0.1' } = {}): Promise<DemoServer> => {
  const server = serve({ fetch: app.fetch, port, hostname: host });
  if (!server.listening) await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
