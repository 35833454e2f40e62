// The access review, for compliance officers and administrators: who may sign in, since when and by whom, what calls
// for a look, and the word of whoever went through it. The list is the server's and is not kept in this browser.

import { useState } from 'react';
import { actAtServer } from '../../../lib/messaging/server-acts.ts';
import type { AccessReview, ReviewAct } from '../../../lib/model/access-review.ts';
import { accessReviewCsv } from '../../../lib/reports/access-review-csv.ts';
import { AskingServer } from '../../ui/asking-server.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { localDay, localDayText } from '../../ui/time-text.ts';
import { useServerActs } from '../../ui/use-server-acts.ts';
import { PageHead } from '../shell/page-head.tsx';
import { AccessTable } from './access-table.tsx';
import { ConfirmReview } from './confirm-review.tsx';

const send = (act: ReviewAct) => actAtServer('accessReview', act);

export function AccessReviewPage() {
  const { answer, fault, act, look } = useServerActs<ReviewAct, AccessReview>(send);
  return (
    <div className="access-review">
      <PageHead name="Access review">
        <p className="quiet">
          Who may sign in, since when and by whom. Going through it and confirming it is noted in the audit
          trail, with what it said that day.
        </p>
      </PageHead>
      <AskingServer fault={fault} known={answer !== null} onLook={look} />
      {answer && <Review review={answer} onConfirm={(note) => act({ act: 'confirm', note })} />}
    </div>
  );
}

interface Props {
  review: AccessReview;
  onConfirm: Parameters<typeof ConfirmReview>[0]['onConfirm'];
}

function Review({ review: { people, confirmed, dueAt }, onConfirm }: Props) {
  const [onlyFlagged, setOnlyFlagged] = useState(false);
  const flagged = people.filter(({ flags }) => flags.length > 0);
  const today = Date.now();
  return (
    <>
      <p role="status" className={dueAt <= today ? 'notice warn' : 'quiet'}>
        {dueAt > today
          ? `The next review is due on ${localDayText(dueAt)}. `
          : dueWords(confirmed.length > 0)}
        {lookWords(flagged.length, people.length)}
      </p>
      <div className="filters">
        <label className="tick">
          <input
            type="checkbox"
            checked={onlyFlagged}
            onChange={(event) => setOnlyFlagged(event.target.checked)}
          />
          Only what calls for a look ({flagged.length})
        </label>
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile(
              accessReviewCsv(people),
              `access-review-${localDay(today)}.csv`,
              'text/csv;charset=utf-8',
            )
          }
        >
          Save as CSV
        </button>
        <ConfirmReview people={people.length} flagged={flagged.length} onConfirm={onConfirm} />
      </div>
      <AccessTable people={onlyFlagged ? flagged : people} />
      <section aria-labelledby="confirmed-title">
        <h2 id="confirmed-title">Reviews confirmed</h2>
        {confirmed.length === 0 && (
          <EmptyState next="Look through the list above and confirm it.">
            No review was confirmed yet.
          </EmptyState>
        )}
        <ul className="confirmed">
          {confirmed.map(({ at, name, note, people: count, flagged: looked }) => (
            <li key={at}>
              <strong>{localDayText(at)}</strong>, {name}: {count} people, {looked} to look at.
              {note && ` “${note}”`}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const dueWords = (before: boolean): string =>
  before ? 'A review is due. ' : 'Nobody has reviewed yet who has access. ';

function lookWords(flagged: number, all: number): string {
  if (flagged === 0) return `Nothing stands out among ${all} ${all === 1 ? 'person' : 'people'}.`;
  return `${flagged} of ${all} people ${flagged === 1 ? 'calls' : 'call'} for a look.`;
}
