// Addresses of Codeworks.

import { Hono } from 'hono';
import { chartById, demoCharts } from '../../practice/charts.ts';
import { assets } from '../assets.ts';
import { documentView, queuePage, workPage } from './pages.ts';

/** Every page of Codeworks. */
export const platform = new Hono({ strict: false })
  .route('/', assets(new URL('./', import.meta.url), ['codeworks.css', 'codeworks.js']))
  .get('/', (c) => c.html(queuePage(demoCharts)))
  .get('/work/:id', (c) => {
    const chart = chartById(c.req.param('id'));
    return chart ? c.html(workPage(chart)) : c.notFound();
  })
  .get('/work/:id/document/:number', (c) => {
    const document = chartById(c.req.param('id'))?.documents[Number(c.req.param('number')) - 1];
    return document ? c.html(documentView(document)) : c.notFound();
  });
