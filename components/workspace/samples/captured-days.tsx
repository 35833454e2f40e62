// A frame of charts that were captured while people opened them, between two days of service.

import { useState } from 'react';
import { dayText } from '../../../lib/model/calendar-day.ts';
import { capturedFrame } from '../../../lib/review/sampling/captured-frame.ts';
import type { Database } from '../../../lib/store/database.ts';
import { allReviews } from '../../../lib/store/views/all-reviews.ts';
import { DaySpan } from '../day-span.tsx';
import type { DeskWork } from './desk-work.ts';

interface Props {
  db: Database;
  onTake: (captured: DeskWork['captured'][0], source: string) => void;
}

export function CapturedDays({ db, onTake }: Props) {
  const [span, setSpan] = useState({ from: '', to: '' });
  const take = async () => {
    const { encounters, worksheets } = await allReviews(db);
    const codes = new Map(worksheets.map((w) => [w.encounterId ?? '', w.delivered?.length ?? 0]));
    const { items, problems } = capturedFrame(encounters, span, codes);
    const named = problems.map(({ encounter, problem }) => ({ where: `Encounter ${encounter}`, problem }));
    onTake(
      { items, problems: named },
      `Captured charts, service from ${dayText(span.from)} to ${dayText(span.to)}`,
    );
  };
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <p className="notice warn complaint-wide">
        These are charts that somebody opened in the panel. They do not stand for all that the vendor coded:
        for that, take a file from the billing system or the EHR.
      </p>
      <DaySpan {...span} onChange={setSpan} />
      <button type="submit" className="button primary">
        Take these charts
      </button>
    </form>
  );
}
