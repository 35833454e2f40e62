// Figures for a monitor (docs/running.md): for whoever has the token, or without one for this machine only.

import { createHash, timingSafeEqual } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { unknownRoute } from '../faults.ts';
import type { Metrics } from '../metrics.ts';

export const metricsRoutes = (metrics: Metrics, token: string | undefined): Hono =>
  new Hono().get('/metrics', (c) => {
    if (!(token ? hasToken(c, token) : fromThisMachine(c))) throw unknownRoute();
    return c.text(metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });

function hasToken(c: Context, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${token}`));
}

/** Not what a proxy on this machine hands on. */
function fromThisMachine(c: Context): boolean {
  if (!c.env?.incoming || c.req.header('x-forwarded-for') || c.req.header('forwarded')) return false;
  return /^(::ffff:)?127\.|^::1$/.test(getConnInfo(c).remote.address ?? '');
}
