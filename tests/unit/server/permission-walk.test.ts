// Every action on a review, by every role, by whose review it is and wherever it stands: what the table says, what the
// backend does on the route that browsers push to, and what the screens offer are one.

import { expect, test } from 'vitest';
import type { Change } from '../../../lib/model/change.ts';
import { educationId } from '../../../lib/model/education.ts';
import { keysOf } from '../../../lib/model/keys-of.ts';
import { type Action, type Actor, barOf, permissions } from '../../../lib/model/permissions.ts';
import { role } from '../../../lib/model/person.ts';
import { type ReviewState, reviewState } from '../../../lib/model/review-state.ts';
import { reviewStepId, type StepKind } from '../../../lib/model/review-step.ts';
import { nextSteps } from '../../../lib/review/next-steps.ts';
import { lifeOf, type Step } from '../../../lib/review/worksheet-life.ts';
import { inOrganisation } from '../../../lib/server/database/scope.ts';
import { recordValues } from '../../../lib/sync/merge.ts';
import { answer, day, outcome, step } from '../review/life-steps.ts';
import { type Caller, codes, onBothDatabases } from './harness.ts';
import { foldLog } from './records.ts';
import { changeOf, findingChange, makeReview, type Review, signature } from './review-changes.ts';

const actions = keysOf(permissions).filter((action) => permissions[action].states);

onBothDatabases('permissions', (backend) => {
  const stepChange = async ({ worksheet, encounter }: Review, number: number, taken: Step): Promise<Change> =>
    changeOf('review-step', await reviewStepId(worksheet, number), {
      ...taken,
      worksheetId: worksheet,
      encounterId: encounter,
      number,
    } as Change['fields']);

  /** Two lines, one of them deleted with a finding; in a draft one is not judged yet. */
  async function reviewIn(state: ReviewState, people: Record<'reviewer' | 'decider' | 'third', Caller>) {
    const { reviewer, decider, third } = people;
    const review = await makeReview(reviewer.person.id, state);
    Object.assign(review.changes[0]!.fields, { vendor: 'Acme' });
    const [kept, deleted] = review.verdicts as [string, string];
    const draft = [
      ...review.changes,
      changeOf('verdict', deleted, { disposition: 'delete' }),
      await findingChange(review, deleted),
      ...(state === 'draft' ? [changeOf('verdict', kept, { disposition: null })] : [signature(review)]),
    ];
    expect(codes(await reviewer.push(draft)).filter(Boolean)).toEqual([]);
    const line = 'CPT 99001 #1';
    const at = backend.time - 10 * day;
    const told = step('release', reviewer.person.id, { at, dueAt: at + day });
    const accepted = step('answer', reviewer.person.id, { answers: [answer(line)] });
    const disputed = step('answer', reviewer.person.id, { answers: [answer(line, 'It is billed.')] });
    const upheld = step('reconsider', decider.person.id, { outcomes: [outcome(line, 'upheld')] });
    const asked = step('escalate', reviewer.person.id, {
      reason: 'Once more.',
      answers: [answer(line, 'It is billed.')],
    });
    const ways: Record<ReviewState, [Caller, Step][]> = {
      draft: [],
      signed: [],
      checked: [[decider, step('peer-check', decider.person.id)]],
      released: [[reviewer, told]],
      accepted: [
        [reviewer, told],
        [reviewer, accepted],
      ],
      'deemed-accepted': [
        [reviewer, told],
        [reviewer, step('deem-accepted', reviewer.person.id)],
      ],
      disputed: [
        [reviewer, told],
        [reviewer, disputed],
      ],
      reconsidered: [
        [reviewer, told],
        [reviewer, disputed],
        [decider, upheld],
      ],
      'second-level': [
        [reviewer, told],
        [reviewer, disputed],
        [decider, upheld],
        [reviewer, asked],
      ],
      final: [
        [reviewer, told],
        [reviewer, disputed],
        [decider, upheld],
        [reviewer, asked],
        [third, step('decide', third.person.id, { outcomes: [outcome(line, 'upheld')] })],
      ],
    };
    for (const [n, [by, taken]] of ways[state].entries())
      expect(codes(await by.push([await stepChange(review, n + 1, taken)]))).toEqual([null]);
    return { review, deleted, taken: ways[state].length };
  }

  type Made = Awaited<ReturnType<typeof reviewIn>>;

  /** One change an action. Its content is amiss, so that none of them brings the review further. */
  async function tryOf(action: Action, by: string, { review, deleted, taken }: Made): Promise<Change> {
    if (action === 'worksheet.write')
      return changeOf('worksheet', review.worksheet, { billedOn: '2026-01-03' });
    if (action === 'worksheet.sign') return signature(review);
    if (action === 'education.write')
      return changeOf('education', await educationId(deleted), {
        worksheetId: review.worksheet,
        encounterId: review.encounter,
        verdictId: deleted,
        coder: 'Coder 1',
        topic: 'unsupported',
        lesson: 'Code what is documented.',
        citation: '',
        madeBy: by,
        madeAt: 1,
        dueAt: 2,
        acknowledged: null,
        reaudit: null,
        removed: false,
      });
    const kind = action.slice('step.'.length) as StepKind;
    const twice = { answers: [answer('x'), answer('x')], outcomes: [outcome('x'), outcome('x')] };
    return stepChange(review, taken + 1, step(kind, by, twice));
  }

  const permissionCodes = [
    'not-allowed',
    'step-out-of-order',
    'worksheet-signed',
    'not-final',
    'not-your-worksheet',
    'own-findings',
    'decided-before',
    'own-employer',
  ];

  test('of the table, the backend and the screens are one, for each role, person, state and action', async () => {
    const reviewer = await backend.newOrganisation();
    const { organisation } = reviewer.person;
    const [decider, third, employed] = [
      await backend.newPerson(organisation),
      await backend.newPerson(organisation),
      await backend.newPerson(organisation),
    ];
    await inOrganisation(backend.database, organisation, (queries) =>
      queries.query('update person set employer = $2 where id = $1', [employed.person.id, 'ACME']),
    );
    const colleagues: Caller[] = [];
    for (const asked of role.options) colleagues.push(await backend.newPerson(organisation, asked));
    const actors: [string, Caller, Actor][] = [
      ...colleagues.map((c): [string, Caller, Actor] => [c.person.role, c, c.person]),
      ['its reviewer', reviewer, reviewer.person],
      ['who decided', decider, decider.person],
      ['employed by the vendor', employed, { ...employed.person, employer: 'ACME' }],
    ];
    for (const state of reviewState.options) {
      const made = await reviewIn(state, { reviewer, decider, third });
      const records = foldLog((await reviewer.pull(0, 500)).changes)
        .map((r) => ({ kind: r.kind, id: r.id, ...recordValues(r) }) as unknown as Record<string, never>)
        .filter((r) => [r.worksheetId, r.id].includes(made.review.worksheet as never));
      const of = (kind: string) => records.filter((r) => r.kind === kind);
      const worksheet = of('worksheet')[0]!;
      const life = lifeOf(worksheet, of('review-step'));
      expect(life.state).toBe(state);
      for (const [name, caller, actor] of actors) {
        const said = actions.map((action) =>
          barOf(action, actor, {
            state,
            reviewer: reviewer.person.id,
            deciders: life.deciders,
            vendor: 'Acme',
          }),
        );
        const tries = await Promise.all(actions.map((action) => tryOf(action, actor.id, made)));
        const refused = codes(await caller.push(tries)).map((code) =>
          code !== null && permissionCodes.includes(code) ? code : null,
        );
        const who = `${name}, ${state}`;
        expect([who, refused.map((code) => code !== null)]).toEqual([who, said.map((bar) => bar !== null)]);
        // What is peculiar to a person is said as such.
        for (const [n, bar] of said.entries())
          if (bar !== null && bar !== 'role' && bar !== 'state')
            expect([who, actions[n], refused[n]]).toEqual([who, actions[n], bar]);
        const { may, barred } = nextSteps({
          worksheet,
          verdicts: of('verdict') as never,
          life,
          vendor: 'Acme',
          person: actor,
          now: backend.time,
        });
        const offered = new Map(barred.map(({ step: kind, why }) => [`step.${kind}`, why as string | null]));
        for (const kind of may) offered.set(`step.${kind}`, null);
        for (const [n, action] of actions.entries()) {
          // A hold is taken or let go, never both; what only waits for its time is permitted.
          if (!action.startsWith('step.') || action === 'step.release-hold') continue;
          // What does not follow from where the review stands is not on the screen at all.
          if (!offered.has(action))
            expect([who, action, ['role', 'state'].includes(`${said[n]}`)]).toEqual([who, action, true]);
          if (!offered.has(action)) continue;
          const shown = offered.get(action);
          const permitted = shown === 'too-early' || shown === 'nothing-to-escalate' ? null : shown;
          expect([who, action, permitted]).toEqual([who, action, said[n]]);
        }
      }
    }
  });
});
