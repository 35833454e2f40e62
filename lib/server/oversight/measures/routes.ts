// The scorecard of oversight, and what is behind each figure of it.

import { Hono } from 'hono';
import { behindAsked, scorecardAsked } from '../../../model/oversight/measure.ts';
import { behindFigure } from '../../../oversight/measures/behind.ts';
import { scorecardOf } from '../../../oversight/measures/scorecard.ts';
import type { Backend, Env } from '../../guards.ts';
import { oversightRoute } from '../route.ts';
import { factsKeeper } from './facts-of.ts';

export function measureRoutes(backend: Backend, factsOf = factsKeeper()): Hono<Env> {
  const made = oversightRoute(backend, 'scorecard', {
    action: 'scorecard.read',
    what: 'read the scorecard',
    asked: scorecardAsked,
    answer: async (queries, asked, { organisation, limits }) => {
      const { facts, terms, asOf } = await factsOf(queries, organisation);
      return scorecardOf(facts, asked, { limits, termFor: terms.termFor, asOf, madeAt: backend.now() });
    },
    detail: ({ period, by }) => ({ from: period.from, to: period.to, by: by ?? '' }),
  });
  const behind = oversightRoute(backend, 'behind-figure', {
    action: 'scorecard.read',
    what: 'open a figure',
    asked: behindAsked,
    answer: async (queries, asked, { organisation, limits }) =>
      behindFigure((await factsOf(queries, organisation)).facts, asked, limits),
    detail: ({ measure, part }, { total }) => ({ measure, part, total }),
  });
  return new Hono<Env>().route('/', made).route('/', behind);
}
