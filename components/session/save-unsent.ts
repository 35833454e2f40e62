// Unsent work as a file, which the browser keeps where the person says.

import type { UnsentWork } from '../../lib/store/unsent-work.ts';

export function saveUnsent(work: UnsentWork): void {
  const text = JSON.stringify(work, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `overread-unsent-${new Date(work.savedAt).toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
