// Somebody's word that the list was gone through.

import { useState } from 'react';
import type { Result } from '../../../lib/model/result.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface Props {
  people: number;
  flagged: number;
  onConfirm: (note: string) => Promise<Result<null>>;
}

export function ConfirmReview({ people, flagged, onConfirm }: Props) {
  const [note, setNote] = useState('');
  return (
    <FormDialog
      name="Confirm the review"
      of={`${people} people, ${flagged} of them to look at`}
      onSubmit={() => onConfirm(note)}
      onDone={() => setNote('')}
    >
      <label className="field">
        <span>Note (what was decided, who was asked)</span>
        <textarea rows={3} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
    </FormDialog>
  );
}
