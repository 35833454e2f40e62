// The HTTP side of the backend: routes behind guards, and every error turned into an answer with a fault.

import { type Context, Hono } from 'hono';
import { type News, waitForNews } from './changes/news.ts';
import { isDiskFull } from './database/whole.ts';
import { answerFault, diskFull, Refusal, serverTrouble, unknownRoute } from './faults.ts';
import { type Backend, extensionsOnly, securityHeaders } from './guards.ts';
import { gzipAnswers } from './gzip.ts';
import { countRate, limitAddresses, personRate } from './limits.ts';
import { countMetrics } from './metrics.ts';
import { type Observed, observe } from './observe.ts';
import { dataReturnRoute } from './oversight/data-return.ts';
import { denialsRoute } from './oversight/denials/denials-route.ts';
import { dueRoute } from './oversight/due.ts';
import { chartStagesRoute } from './oversight/imports/chart-stages.ts';
import { importsRoute } from './oversight/imports/imports.ts';
import { operationsRoute } from './oversight/imports/operations.ts';
import { operationsFileRoutes } from './oversight/imports/part-route.ts';
import { factsKeeper } from './oversight/measures/facts-of.ts';
import { measureRoutes } from './oversight/measures/routes.ts';
import { figuresFrom } from './oversight/packs/figures-source.ts';
import { packsRoute } from './oversight/packs/packs-route.ts';
import { accountRoutes } from './routes/account.ts';
import { changeRoutes } from './routes/changes.ts';
import { codeSetRoutes } from './routes/code-sets.ts';
import { coderGapRoutes } from './routes/coder-gaps.ts';
import { frontRoutes } from './routes/front.ts';
import { healthRoutes } from './routes/health.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { peopleRoutes } from './routes/people.ts';
import { providerRoutes } from './routes/provider.ts';
import { queryFhirRoutes } from './routes/query-fhir.ts';
import { queryLinkRoutes } from './routes/query-links.ts';
import { queryPageRoutes } from './routes/query-pages.ts';
import { retentionRoutes } from './routes/retention.ts';
import { scorecardRoutes } from './routes/scorecard.ts';
import { sessionRoutes } from './routes/session.ts';
import { trailRoutes } from './routes/trail.ts';
import { vendorPageRoutes } from './routes/vendor-pages.ts';
import { noteAccess } from './trail/note.ts';

export interface AppParts extends Omit<Backend, 'note' | 'metrics' | 'rate' | 'news'> {
  /** Given where who waits must be told that the backend stops. */
  news?: News;
  /** Takes lines for the operator (log.ts). */
  log: (line: string) => void;
  /** Opens the figures to whoever has it; without it they are for this machine. */
  metricsToken?: string | undefined;
  stopping?: () => boolean;
}

/** The application; `app.request()` answers without a port. */
export function createApp({ log, metricsToken, stopping = () => false, ...parts }: AppParts): Hono<Observed> {
  const app = new Hono<Observed>();
  const metrics = countMetrics();
  const database = metrics.timed(parts.database);
  const backend: Backend = {
    ...parts,
    database,
    metrics,
    rate: countRate(personRate),
    note: noteAccess(database),
    news: parts.news ?? waitForNews(database),
  };
  // One copy of what figures are made of.
  const factsOf = factsKeeper();
  app.use(observe(parts, metrics, log), gzipAnswers, securityHeaders);
  app.use(limitAddresses(parts.behindProxy, parts.now));
  app.route('/', frontRoutes(parts.behindProxy));
  app.route('/', queryPageRoutes(backend));
  app.route('/', vendorPageRoutes(backend, factsOf));
  app.use(extensionsOnly);
  app.route('/', healthRoutes(database, stopping));
  app.route('/', metricsRoutes(metrics, metricsToken));
  app.route('/', sessionRoutes(backend));
  app.route('/', accountRoutes(backend));
  app.route('/', providerRoutes(backend));
  app.route('/', changeRoutes(backend));
  app.route('/', peopleRoutes(backend));
  app.route('/', scorecardRoutes(backend));
  app.route('/', trailRoutes(backend));
  app.route('/', retentionRoutes(backend));
  app.route('/', queryLinkRoutes(backend));
  app.route('/', queryFhirRoutes(backend));
  app.route('/', coderGapRoutes(backend));
  app.route('/', codeSetRoutes(backend));
  app.route('/', denialsRoute(backend));
  app.route('/', operationsFileRoutes(backend));
  app.route('/', importsRoute(backend));
  app.route('/', dueRoute(backend));
  app.route('/', dataReturnRoute(backend));
  app.route('/', operationsRoute(backend));
  app.route('/', chartStagesRoute(backend));
  app.route('/', packsRoute(backend, backend.figures ?? figuresFrom(factsOf)));
  app.route('/', measureRoutes(backend, factsOf));
  app.notFound((c) => refused(c, unknownRoute()));
  app.onError((error, c) => {
    if (error instanceof Refusal) return refused(c, error);
    const id = c.get('request');
    return refused(c, isDiskFull(error) ? diskFull() : serverTrouble(id));
  });
  return app;
}

const refused = (c: Context, { status, fault }: Refusal): Response => answerFault(c, status, fault);
