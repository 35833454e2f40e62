// An open index of a few codes, or of many.

import { buildIndex, type ListedCode } from '../../../../lib/codes/search/build-index.ts';
import { type CodeIndex, openIndex } from '../../../../lib/codes/search/open-index.ts';

export function indexOf(codes: Iterable<ListedCode>): CodeIndex {
  const opened = openIndex(buildIndex(codes));
  if (!opened.ok) throw new Error(opened.error.happened);
  return opened.value;
}

/** `CODE title` a line; a header's code is followed by a colon. */
export const listed = (lines: string): ListedCode[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, code, colon, title] = /^\s*([\w.]+)(:?) (.*)$/.exec(line) as string[];
      return { code: code!, title: title!, billable: colon === '' };
    });
