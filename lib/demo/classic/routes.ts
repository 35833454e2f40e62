// Addresses of Carewell Classic.

import { Hono } from 'hono';
import { chartById, demoCharts } from '../../practice/charts.ts';
import { assets } from '../assets.ts';
import { chartPage, topPage, worklistPage } from './pages.ts';
import { codingPage, documentsPage } from './panes.ts';

/** Every page of Carewell Classic. */
export const classic = new Hono({ strict: false })
  .route('/', assets(new URL('./', import.meta.url), ['classic.css', 'classic.js']))
  .get('/', (c) => {
    const id = c.req.query('chart');
    const chart = id === undefined ? undefined : chartById(id);
    return id !== undefined && !chart ? c.notFound() : c.html(topPage(chart));
  })
  .get('/worklist', (c) => c.html(worklistPage(demoCharts)))
  .get('/chart/:id', (c) => {
    const chart = chartById(c.req.param('id'));
    return chart ? c.html(chartPage(chart)) : c.notFound();
  })
  .get('/chart/:id/documents', (c) => {
    const chart = chartById(c.req.param('id'));
    return chart ? c.html(documentsPage(chart, Number(c.req.query('doc') ?? 1))) : c.notFound();
  })
  .get('/chart/:id/coding', (c) => {
    const chart = chartById(c.req.param('id'));
    return chart ? c.html(codingPage(chart)) : c.notFound();
  });
