// Rows beside those that a taught table reads which look like code lines, or go on with one: shown to the person,
// so that neither a line nor the half of one that holds its modifiers is left out without a word.

import { noFields } from '../../model/chart-fields.ts';
import type { FrameRole } from '../../model/profile.ts';
import { codeLike } from '../guess/code-like.ts';
import type { PageView } from '../page-view.ts';
import { readLines } from '../read-lines.ts';
import { rowText } from '../read-value.ts';
import { isShown } from '../shown.ts';

const most = 20;

/** What such rows say. */
export function leftOut(role: FrameRole, view: PageView): string[] {
  const rows = readLines(role, view, noFields).elements;
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
  return [...new Set([...said, ...goesOn(rows, read)])].slice(0, most);
}

/** Where every other row or so is not read, a line takes two rows; a total or a remark stands once. */
function goesOn(rows: readonly Element[], read: ReadonlySet<Element>): string[] {
  const after = rows.flatMap((row) => {
    const next = row.nextElementSibling;
    const saysMore = next && next.localName === row.localName && !read.has(next) && isShown(next);
    return saysMore ? rowText(next).slice(0, 300) || [] : [];
  });
  return after.length >= 2 && after.length * 2 >= rows.length ? after : [];
}
