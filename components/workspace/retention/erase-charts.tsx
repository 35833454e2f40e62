// Erasing what is due, after it was said what that means.

import { erasedAtOnce } from '../../../lib/model/retention.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { Act } from './use-retention.ts';

export function EraseCharts({ due, onAct }: { due: number; onAct: Act }) {
  const now = Math.min(due, erasedAtOnce);
  return (
    <FormDialog
      name="Erase what is due"
      of={`${now.toLocaleString()} of ${due.toLocaleString()} due.`}
      onSubmit={() => onAct({ act: 'erase' })}
    >
      <p>
        All that was recorded of these charts is erased, here and in every browser, for good: reviews,
        findings, evidence, who opened them. The audit trail keeps who worked when, and that you ordered this.
        Figures of those years no longer count them. Backups that were made before still hold them.
      </p>
    </FormDialog>
  );
}
