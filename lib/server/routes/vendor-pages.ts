// The pages of a vendor's liaison: released charts and their answers, denials, education, payer instructions, figures.
// Whatever is not theirs looks like what is not there.

import { type Context, Hono } from 'hono';
import { dateIn } from '../../queries/business-hours.ts';
import type { Queries } from '../database/database.ts';
import { isDiskFull } from '../database/whole.ts';
import { diskFull, Refusal, serverTrouble } from '../faults.ts';
import type { Backend } from '../guards.ts';
import type { Observed } from '../observe.ts';
import { zoneOf } from '../organisation-zone.ts';
import type { factsKeeper } from '../oversight/measures/facts-of.ts';
import { answerReview, readFilled } from '../vendor-pages/answer-review.ts';
import { acknowledgeItem, ownEducation } from '../vendor-pages/education.ts';
import { acknowledgeInstruction, ownInstructions } from '../vendor-pages/instructions.ts';
import { notePage } from '../vendor-pages/note-page.ts';
import { ownDenials } from '../vendor-pages/own-denials.ts';
import { ownFigures } from '../vendor-pages/own-figures.ts';
import { ownMeasures } from '../vendor-pages/own-measures.ts';
import { pageKit } from '../vendor-pages/page-kit.ts';
import { denialsPage } from '../vendor-pages/pages/denials-page.ts';
import { figuresPage } from '../vendor-pages/pages/figures-page.ts';
import { listPage, listSize } from '../vendor-pages/pages/list-page.ts';
import { reviewPage } from '../vendor-pages/pages/review-page.ts';
import { missingPage, notNowPage } from '../vendor-pages/pages/sign-in-pages.ts';
import { educationPage, instructionsPage } from '../vendor-pages/pages/told-pages.ts';
import { vendorPath, vendorPolicy } from '../vendor-pages/pages/vendor-frame.ts';
import { listReviews, oneReview } from '../vendor-pages/reviews.ts';
import type { Visit } from '../vendor-pages/visits.ts';
import { vendorFactorRoutes } from './vendor-factor.ts';
import { vendorSignInRoutes } from './vendor-sign-in.ts';

const idShape = /^[0-9a-f-]{36}$/;

export function vendorPageRoutes(backend: Backend, factsOf: ReturnType<typeof factsKeeper>): Hono<Observed> {
  const kit = pageKit(backend);
  const { now } = backend;
  const placed = async (queries: Queries, { organisation }: Visit) => ({
    zone: await zoneOf(queries, organisation),
    now: now(),
  });
  const missing = (c: Context) => kit.shown(c, missingPage(), 404);
  /** Does `work` with a form of the visit's own. */
  const acted = async (
    c: Context,
    work: (queries: Queries, visit: Visit, fields: URLSearchParams) => Promise<Response>,
  ) => {
    const fields = await kit.form(c);
    return kit.visited(c, async (queries, visit) =>
      fields?.get('key') === visit.formKey ? work(queries, visit, fields) : missing(c),
    );
  };
  const answered = (step: 'answer' | 'escalate') => (c: Context) =>
    acted(c, async (queries, visit, fields) => {
      const id = c.req.param('id') ?? '';
      const done =
        idShape.test(id) && (await answerReview(queries, backend, visit, kit.request(c), id, step, fields));
      if (!done) return missing(c);
      if (done.done) return c.redirect(`${vendorPath}/charts/${id}?done=${step}`, 303);
      const filled = readFilled(fields, 600);
      const shown = { ...(await placed(queries, visit)), fault: done.fault, filled };
      return kit.shown(c, reviewPage(visit, done.review, shown), 422);
    });

  const routes = new Hono<Observed>()
    .get(`${vendorPath}/charts`, (c) =>
      kit.visited(c, async (queries, visit) => {
        const all = await listReviews(queries, visit);
        const from = startIn(c, all.length);
        const reviews = all.slice(from, from + listSize);
        const charts = reviews.map((one) => one.encounterId);
        await notePage(queries, visit, kit.request(c), 'list', charts);
        const shown = { reviews, from, total: all.length, ...(await placed(queries, visit)) };
        return kit.shown(c, listPage(visit, shown));
      }),
    )
    .get(`${vendorPath}/charts/:id`, (c) =>
      kit.visited(c, async (queries, visit) => {
        const id = c.req.param('id');
        const review = idShape.test(id) ? await oneReview(queries, visit, id) : null;
        if (!review) return missing(c);
        await notePage(queries, visit, kit.request(c), 'read', [review.encounterId]);
        const done = doneWords[c.req.query('done') ?? ''];
        return kit.shown(c, reviewPage(visit, review, { ...(await placed(queries, visit)), done }));
      }),
    )
    .post(`${vendorPath}/charts/:id/answer`, answered('answer'))
    .post(`${vendorPath}/charts/:id/escalate`, answered('escalate'))
    .get(`${vendorPath}/denials`, (c) =>
      kit.visited(c, async (queries, visit) => {
        const all = await ownDenials(queries, visit);
        const from = startIn(c, all.length);
        const denials = all.slice(from, from + listSize);
        await notePage(queries, visit, kit.request(c), 'denials', [], { count: denials.length });
        const { zone, now: at } = await placed(queries, visit);
        const shown = { denials, from, total: all.length, today: dateIn(at, zone) };
        return kit.shown(c, denialsPage(visit, shown));
      }),
    )
    .get(`${vendorPath}/education`, (c) =>
      kit.visited(c, async (queries, visit) => {
        const items = await ownEducation(queries, visit);
        const charts = items.map((item) => item.encounterId ?? '');
        await notePage(queries, visit, kit.request(c), 'education', [...new Set(charts)]);
        return kit.shown(c, educationPage(visit, items, await placed(queries, visit)));
      }),
    )
    .post(`${vendorPath}/education/:id`, (c) =>
      acted(c, async (queries, visit) => {
        const done = await acknowledgeItem(queries, backend, visit, kit.request(c), c.req.param('id'));
        if (done === null) return missing(c);
        if (done === true) return c.redirect(`${vendorPath}/education`, 303);
        const shown = { ...(await placed(queries, visit)), fault: done };
        return kit.shown(c, educationPage(visit, await ownEducation(queries, visit), shown), 422);
      }),
    )
    .get(`${vendorPath}/instructions`, (c) =>
      kit.visited(c, async (queries, visit) => {
        const told = await ownInstructions(queries, visit, now());
        await notePage(queries, visit, kit.request(c), 'instructions', [], { count: told.length });
        return kit.shown(c, instructionsPage(visit, told, await placed(queries, visit)));
      }),
    )
    .post(`${vendorPath}/instructions`, (c) =>
      acted(c, async (queries, visit, fields) => {
        const shown = await placed(queries, visit);
        const of = [fields.get('of') ?? '', Number(fields.get('version'))] as const;
        const today = dateIn(shown.now, shown.zone);
        const done = await acknowledgeInstruction(queries, backend, visit, kit.request(c), ...of, today);
        if (done === null) return missing(c);
        if (done === true) return c.redirect(`${vendorPath}/instructions`, 303);
        const told = await ownInstructions(queries, visit, now());
        return kit.shown(c, instructionsPage(visit, told, { ...shown, fault: done }), 422);
      }),
    )
    .get(`${vendorPath}/figures`, (c) =>
      kit.visited(c, async (queries, visit) => {
        const figures = await ownFigures(queries, visit);
        const { zone, now: at } = await placed(queries, visit);
        const when = { today: dateIn(at, zone), now: at };
        const measures = await ownMeasures(queries, factsOf, visit, when);
        await notePage(queries, visit, kit.request(c), 'figures', [], { count: figures.charts.length });
        return kit.shown(c, figuresPage(visit, figures, measures));
      }),
    )
    .route('/', vendorFactorRoutes(backend))
    .route('/', vendorSignInRoutes(backend))
    .all(`${vendorPath}/*`, missing);
  routes.onError((error, c) => {
    const known = error instanceof Refusal ? error : null;
    const { status, fault } = known ?? (isDiskFull(error) ? diskFull() : serverTrouble(c.get('request')));
    c.header('content-security-policy', vendorPolicy);
    return c.html(notNowPage(fault), status);
  });
  return routes;
}

/** Where in a list its page begins; whatever else is asked is its beginning. */
function startIn(c: Context, total: number): number {
  const asked = Number(c.req.query('from') ?? 0);
  return Number.isSafeInteger(asked) && asked > 0 && asked < total ? asked : 0;
}

/** Fixed words: nothing of an address is shown on a page. */
const doneWords: Record<string, string> = {
  answer: 'Your answer was taken.',
  escalate: 'The second level was asked for.',
};
