// Watches every request from its arrival to its answer: a line for the operator, figures for the monitor.

import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { timedId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Clockwork } from './clockwork.ts';
import { Refusal } from './faults.ts';
import { logLine, nameOf } from './log.ts';
import type { Metrics } from './metrics.ts';

export interface Observed {
  Variables: { request: string; person?: Person; waited?: number };
}

/** Comes before everything else. @param log takes the lines. */
export const observe = ({ now, random }: Clockwork, metrics: Metrics, log: (line: string) => void) =>
  createMiddleware<Observed>(async (c, next) => {
    const began = performance.now();
    const request = timedId(now(), random);
    c.set('request', request);
    await next();
    // Who asks to be told of something waits on purpose: that is no time the backend took.
    const waited = c.get('waited') ?? 0;
    const milliseconds = performance.now() - began - waited;
    const route = routeOf(c);
    const { method } = c.req;
    metrics.answered(method, route, c.res.status, milliseconds / 1000);
    const person = c.get('person');
    const failed = c.error && !(c.error instanceof Refusal);
    log(
      logLine(now(), {
        event: 'request',
        request,
        method,
        route,
        status: c.res.status,
        milliseconds: Math.round(milliseconds),
        ...(waited > 0 && { waited: Math.round(waited) }),
        ...(person && { organisation: person.organisation, person: person.id }),
        ...(failed && { error: nameOf(c.error) }),
      }),
    );
  });

/** Never the address that was asked for: whoever asks writes it, and may write a patient's name. */
const routeOf = (c: Context): string =>
  matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && !path.includes('*'))?.path ?? 'none';
