// Makes an education item of a final finding; the words of the finding are there to start with.

import { useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { fail } from '../../../lib/model/result.ts';
import type { Found } from '../../../lib/review/repeated-findings.ts';
import { makeEducation } from '../../../lib/store/commands/education.ts';
import type { Session } from '../../session/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { endOfDay, usualDue } from '../review-life/due-date.ts';
import { DueField } from '../review-life/due-field.tsx';

interface Props {
  session: Session;
  found: Found;
  name: string;
  onDone: (said: string) => void;
}

export function MakeItem({ session, found, name, onDone }: Props) {
  const { db, writer } = session;
  const now = writer.now();
  const [lesson, setLesson] = useState(found.rationale.slice(0, 2000));
  const [citation, setCitation] = useState(found.citation);
  const [day, setDay] = useState(usualDue(now));
  const make = async () => {
    const dueAt = endOfDay(day);
    if (dueAt === null) return fail('no-day', 'No day is set.', 'Nothing was made.', 'Set a day.');
    const said = { lesson: lesson.trim(), citation: citation.trim(), dueAt };
    return makeEducation(db, writer, found.worksheetId, found.verdictId, said);
  };
  return (
    <FormDialog
      name="Make an education item"
      of={name}
      onSubmit={make}
      onDone={() => {
        void syncSoon();
        onDone(`${name}: education item made.`);
      }}
    >
      <label className="field">
        <span>What to learn</span>
        <textarea
          rows={3}
          required
          maxLength={2000}
          value={lesson}
          onChange={(event) => setLesson(event.target.value)}
        />
      </label>
      <label className="field">
        <span>Citation</span>
        <input
          maxLength={300}
          value={citation}
          placeholder="guideline section, Coding Clinic issue"
          onChange={(event) => setCitation(event.target.value)}
        />
      </label>
      <DueField label="To be acknowledged by" day={day} now={now} required onChange={setDay} />
    </FormDialog>
  );
}
