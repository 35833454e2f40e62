// What stands above the lines of a worksheet, in full or as a spot check: what went wrong, that it is signed, and
// that the page shows other codes than those that are being judged.

import type { CodeLine } from '../../lib/model/code-line.ts';
import type { Session } from '../session/use-session.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { BaaNotice } from '../vendors/baa-notice.tsx';
import { signedWords } from './line-words.ts';
import { codesChanged } from './same-chart.ts';
import type { Review } from './use-review.ts';

interface Props {
  session: Pick<Session, 'db' | 'writer'>;
  review: Review;
  /** Frozen when the review began. */
  delivered: readonly CodeLine[];
  /** As the page shows them now. */
  now: readonly CodeLine[];
  closed: boolean;
}

export function WorksheetNotices({ session, review, delivered, now, closed }: Props) {
  return (
    <>
      {review.fault && (
        <FaultNotice fault={review.fault}>
          <button type="button" className="button" onClick={review.dismissFault}>
            Close
          </button>
        </FaultNotice>
      )}
      <BaaNotice
        db={session.db}
        vendor={review.vendor}
        begun={Boolean(review.view.worksheet)}
        signed={closed}
        now={session.writer.now()}
      />
      {closed && <p className="notice">{signedWords}</p>}
      {codesChanged(delivered, now) && (
        <p className="notice warn">
          The page shows other codes now than when this review began. The worksheet keeps the{' '}
          {delivered.length} lines that were delivered then.
        </p>
      )}
    </>
  );
}
