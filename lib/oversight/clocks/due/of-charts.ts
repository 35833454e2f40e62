// What is due on charts: answers of providers, what follows them, the vendor's answer to a review, and what its coders are
// to learn.

import type { Education } from '../../../model/education.ts';
import type { DueItem } from '../../../model/oversight/due-item.ts';
import type { LadderRung } from '../../../model/query-step.ts';
import type { QueryLife } from '../../../queries/query-life.ts';
import { awaitingAnswer } from '../../../queries/query-life.ts';
import type { Life } from '../../../review/worksheet-life.ts';
import { dueAt } from '../clock.ts';
import { type DueAsked, dueItemOf } from './make-item.ts';

/** What names a chart on the board: nothing of a patient. */
export interface DueChart {
  number: string;
  vendor: string | null;
}

export interface DueQuery extends DueChart {
  id: string;
  title: string;
  recipient: string;
  createdBy: string;
  life: QueryLife;
}

/** Business hours that a coder has once a query was answered, where no contract says it. A choice of this product. */
const usualCoderHours = 16;

const rungs: Record<LadderRung, number> = {
  'physician-advisor': 1,
  'department-chair': 2,
  'chief-medical-officer': 3,
};

/** @param coderHours by the contract with the chart's vendor; null: the usual. */
export function queriesDue(
  queries: readonly DueQuery[],
  asked: DueAsked,
  coderHours: (chart: DueChart) => number | null = () => null,
): DueItem[] {
  return queries.flatMap((one): DueItem[] => {
    const { id, life, title, number, vendor, recipient, createdBy } = one;
    const of = { about: id, title: `${number}: ${title}`, vendor };
    if (awaitingAnswer.includes(life.state) && life.dueAt !== null) {
      const item = dueItemOf(
        {
          ...of,
          kind: 'query-answer',
          owner: recipient || 'provider not named',
          ownerId: null,
          startedAt: life.sentAt ?? life.dueAt,
          due: life.dueAt,
        },
        asked,
      );
      return [{ ...item, rung: life.rung === null ? 0 : rungs[life.rung] }];
    }
    if (life.state !== 'answered' || life.answeredAt === null) return [];
    const n = coderHours(one) ?? usualCoderHours;
    const due = dueAt({
      startedAt: life.answeredAt,
      length: { unit: 'business-hours', n },
      calendar: asked.calendar,
      pauses: [],
    });
    return [
      dueItemOf(
        {
          ...of,
          kind: 'coder-after-query',
          owner: 'who asked',
          ownerId: createdBy,
          startedAt: life.answeredAt,
          due,
        },
        asked,
      ),
    ];
  });
}

export interface DueReview extends DueChart {
  id: string;
  life: Pick<Life, 'state' | 'dueAt' | 'steps'>;
}

/** The vendor's time to answer what was released to it. */
export const reviewsDue = (reviews: readonly DueReview[], asked: DueAsked): DueItem[] =>
  reviews.flatMap(({ id, number, vendor, life }) =>
    life.state === 'released' && life.dueAt !== null
      ? [
          dueItemOf(
            {
              kind: 'rebuttal',
              about: id,
              title: `${number}: answer to the findings`,
              vendor,
              owner: vendor ?? 'the vendor',
              ownerId: null,
              startedAt: life.steps.findLast(({ step }) => step === 'release')?.at ?? life.dueAt,
              due: life.dueAt,
            },
            asked,
          ),
        ]
      : [],
  );

export interface DueEducation
  extends Pick<Education, 'coder' | 'topic' | 'madeAt' | 'dueAt' | 'acknowledged'> {
  id: string;
  vendor: string | null;
}

/** @param topicWords how a category of findings is called. */
export const educationDue = (
  items: readonly DueEducation[],
  asked: DueAsked,
  topicWords: (topic: Education['topic']) => string,
): DueItem[] =>
  items
    .filter(({ acknowledged }) => acknowledged === null)
    .map(({ id, coder, topic, madeAt, dueAt: due, vendor }) =>
      dueItemOf(
        {
          kind: 'education',
          about: id,
          title: topicWords(topic),
          vendor,
          owner: coder ?? 'coder not named',
          ownerId: null,
          startedAt: madeAt,
          due,
        },
        asked,
      ),
    );
