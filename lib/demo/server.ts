// The demonstration EHR: one HTTP server that shows the same synthetic charts in three shapes.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { answersFor } from '../practice/answer-key.ts';
import { chartById, demoCharts } from '../practice/charts.ts';
import { assets } from './assets.ts';
import { chartUrl, shapes } from './chart-url.ts';
import { classic } from './classic/routes.ts';
import { html, page } from './html.ts';
import { platform } from './platform/routes.ts';
import { spa } from './spa/routes.ts';
import { startPage } from './start-page.ts';

const notFoundPage = page({
  title: 'Not found',
  styles: '/start.css',
  body: html`<body><h1>Not found</h1><p>There is no such chart or page here. <a href="/">Back to the start</a></p></body>`,
});

export { chartUrl, type DemoShape } from './chart-url.ts';

export const app = new Hono({ strict: false });
app.get('/', (c) => c.html(startPage(demoCharts, c.req.query('by'))));
app.route('/', assets(new URL('./', import.meta.url), ['start.css']));
app.get('/answer-key.json', (c) => c.json(demoCharts.map(answersFor)));
app.get('/chart/:id', (c) => {
  const shape = shapes.find((name) => name === (c.req.query('shape') ?? 'classic'));
  const chart = chartById(c.req.param('id'));
  return shape && chart ? c.redirect(chartUrl('', shape, chart.id)) : c.notFound();
});
app.route('/classic', classic);
app.route('/spa', spa);
app.route('/platform', platform);
app.notFound((c) => c.html(notFoundPage, 404));

export type DemoServer = { url: string; close(): Promise<void> };

/** Starts the demonstration EHR; port 0 finds a free one. Only this machine can reach it unless `host` says so. */
export const startDemo = async ({ port = 0, host = '127.0.0.1' } = {}): Promise<DemoServer> => {
  const server = serve({ fetch: app.fetch, port, hostname: host });
  if (!server.listening) await once(server, 'listening');
  // It listens on a port, and not on a pipe.
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
