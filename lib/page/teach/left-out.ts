// Rows beside those that a taught table reads which look like code lines: shown to the person, so that no line
// is left out without a word.

import type { FrameRole } from '../../model/profile.ts';
import { codeLike } from '../guess/code-like.ts';
import type { PageView } from '../page-view.ts';
import { rowText } from '../read-value.ts';
import { isShown } from '../shown.ts';

const most = 20;

/** What such rows say. */
export function leftOut(role: FrameRole, view: PageView): string[] {
  const rows = (role.tables ?? []).flatMap((table) =>
    view.roots.flatMap((root) => Array.from(root.querySelectorAll(table.rows))),
  );
  const read = new Set(rows);
  const said: string[] = [];
  for (const parent of new Set(rows.map((row) => row.parentElement))) {
    for (const one of Array.from(parent?.children ?? []).slice(0, 600)) {
      if (said.length >= most) return said;
      if (read.has(one) || !rows.some((row) => row.localName === one.localName) || !isShown(one)) continue;
      if (rows.some((row) => one.contains(row))) continue;
      const text = rowText(one).slice(0, 300);
      if (text.split(/\s+/).some((word) => (codeLike(word)?.weight ?? 0) >= 0.3)) said.push(text);
    }
  }
  return said;
}
