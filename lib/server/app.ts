// The HTTP side of the backend: routes behind guards, and every error turned into an answer with a fault.

import { type Context, Hono } from 'hono';
import { timedId } from '../model/ids.ts';
import { answerFault, Refusal, serverTrouble, unknownRoute } from './faults.ts';
import { type Backend, extensionsOnly, securityHeaders } from './guards.ts';
import { accountRoutes } from './routes/account.ts';
import { changeRoutes } from './routes/changes.ts';
import { healthRoutes } from './routes/health.ts';
import { peopleRoutes } from './routes/people.ts';
import { providerRoutes } from './routes/provider.ts';
import { scorecardRoutes } from './routes/scorecard.ts';
import { sessionRoutes } from './routes/session.ts';

export interface AppParts extends Backend {
  /** Takes lines for the operator: ids and names of errors, never what was sent or stored. */
  log: (line: string) => void;
}

/** The application; `app.request()` answers without a port. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(securityHeaders, extensionsOnly);
  app.route('/', healthRoutes(parts.database));
  app.route('/', sessionRoutes(parts));
  app.route('/', accountRoutes(parts));
  app.route('/', providerRoutes(parts));
  app.route('/', changeRoutes(parts));
  app.route('/', peopleRoutes(parts));
  app.route('/', scorecardRoutes(parts));
  app.notFound((c) => refused(c, unknownRoute()));
  app.onError((error, c) => {
    if (error instanceof Refusal) return refused(c, error);
    const id = timedId(parts.now(), parts.random);
    parts.log(`request ${id} ${c.req.method} ${c.req.path} failed: ${nameOf(error)}`);
    return refused(c, serverTrouble(id));
  });
  return app;
}

const refused = (c: Context, { status, fault }: Refusal): Response => answerFault(c, status, fault);

/** Name, database code and place of an error. Its message stays out: databases quote the values they refuse. */
export function nameOf(error: unknown): string {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
  const place = /^ +at .*?([\w.-]+:\d+):\d+\)?$/m.exec(stack ?? '')?.[1];
  return [name ?? typeof error, code, place && `at ${place}`].filter(Boolean).join(' ');
}
