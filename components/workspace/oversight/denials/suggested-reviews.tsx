// Findings of reviews about the same line, for the person to tie to the denial.

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Denial } from '../../../../lib/model/oversight/denial.ts';
import type { DenialStep } from '../../../../lib/model/oversight/denial-step.ts';
import { may } from '../../../../lib/model/permissions.ts';
import type { Result } from '../../../../lib/model/result.ts';
import { suggestedReviews } from '../../../../lib/oversight/denials/suggested-reviews.ts';
import { reviewsReader } from '../../../../lib/store/views/all-reviews.ts';
import type { Session } from '../../../session/use-session.ts';
import { categoryWords, rootCauseWords } from '../../../ui/words.ts';

interface Props {
  denial: Denial;
  session: Session;
  onStep: (step: DenialStep) => Promise<Result<null>>;
}

export function SuggestedReviews({ denial, session, onStep }: Props) {
  const { db, identity } = session;
  const read = useMemo(() => reviewsReader(), []);
  const reviews = useLiveQuery(() => read(db), [db, read]);
  const found = reviews ? suggestedReviews(denial, reviews) : [];
  if (found.length === 0) return null;
  const works = may(identity.person.role, 'denials.work');
  return (
    <section aria-labelledby="denial-reviews">
      <h3 id="denial-reviews">Found in a review of this chart</h3>
      <ul className="denial-reviews">
        {found.map(({ worksheet, code, category, rootCause, rationale }) => (
          <li key={`${worksheet} ${category}`}>
            <span className="number">{code}</span>: {category ? categoryWords[category] : 'no category'}
            {rootCause && `, ${rootCauseWords[rootCause].toLowerCase()}`}.
            {rationale && <div className="small">“{rationale}”</div>}
            {denial.worksheet === worksheet ? (
              <div className="small quiet">Tied to this denial.</div>
            ) : (
              works && (
                <button
                  type="button"
                  className="button"
                  onClick={() => void onStep({ step: 'link', worksheet })}
                >
                  Tie it to this denial
                </button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
