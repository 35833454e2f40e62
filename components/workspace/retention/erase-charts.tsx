// Erasing what is due, after it was said what that means.

import { erasedAtOnce, filesErasedAtOnce } from '../../../lib/model/retention.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { chartsAndFiles } from './hold-words.ts';
import type { Act } from './use-retention.ts';

export function EraseCharts({ due, onAct }: { due: { charts: number; files: number }; onAct: Act }) {
  const now = {
    charts: Math.min(due.charts, erasedAtOnce),
    files: Math.min(due.files, filesErasedAtOnce),
  };
  return (
    <FormDialog
      name="Erase what is due"
      grave
      of={`${chartsAndFiles(now)}, of ${chartsAndFiles(due)} due.`}
      onSubmit={() => onAct({ act: 'erase' })}
    >
      <p>
        All that was recorded of these charts is erased, here and in every browser, for good: reviews,
        findings, evidence, who opened them; and what came under their numbers in files: coded charts, claims,
        remittances and denials. The audit trail keeps who worked when, and that you ordered this. Figures of
        those years no longer count them. Backups that were made before still hold them.
      </p>
    </FormDialog>
  );
}
