// How an act of oversight is answered: who may, on which charts, what was asked and, in the trail, that it was.

import { Hono } from 'hono';
import type { z } from 'zod';
import type { OversightAct } from '../../model/oversight/act-name.ts';
import type { Action } from '../../model/permissions.ts';
import type { Person } from '../../model/person.ts';
import { paths } from '../../sync/wire.ts';
import type { Queries } from '../database/database.ts';
import { inOrganisation } from '../database/scope.ts';
import { allowed, type Backend, type Env, signedIn } from '../guards.ts';
import { readJson } from '../read-json.ts';
import { noteWithin, requestOf, whose } from '../trail/note.ts';

interface Act<Asked extends z.ZodType, Answer> {
  action: Action;
  /** For the refusal: “Your role may not …”. */
  what: string;
  asked: Asked;
  /** In one transaction with the note in the trail. */
  answer: (queries: Queries, asked: z.infer<Asked>, person: Person, backend: Backend) => Promise<Answer>;
  /** What the trail says of it: names and counts, nothing of a patient. */
  detail?: (asked: z.infer<Asked>, answer: Answer) => Record<string, string | number>;
}

/** A route of one act. The answer leaves only once its note is kept. */
export const oversightRoute = <Asked extends z.ZodType, Answer extends object>(
  backend: Backend,
  name: OversightAct,
  { action, what, asked, answer, detail }: Act<Asked, Answer>,
): Hono<Env> =>
  new Hono<Env>().post(`${paths.oversight}/${name}`, signedIn(backend), allowed(action, what), async (c) => {
    const person = c.get('person');
    const question = await readJson(c, asked);
    const note = noteWithin({
      ...requestOf(c, backend),
      ...whose(person),
      act: 'oversight',
      detail: { act: name },
    });
    const told = await inOrganisation(backend.database, person.organisation, async (queries) => {
      const made = await answer(queries, question, person, backend);
      await note(queries, detail?.(question, made));
      return made;
    });
    return c.json(told);
  });
