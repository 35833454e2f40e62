// Which rationales are offered for a finding, and what becomes of the words that stand there when one is put in.

import type { FindingCategory } from '../../lib/model/finding.ts';
import type { OfferedRationale } from '../../lib/store/views/rationales.ts';

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/**
 * Those that have every typed word in title, text or citation: of the finding's category first, then those for
 * any, then those of others; among these in the order given.
 */
export function rationaleSearch(
  all: readonly OfferedRationale[],
  typed: string,
  category: FindingCategory | null,
): OfferedRationale[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const rank = ({ category: of }: OfferedRationale) => (of === null ? 1 : of === category ? 0 : 2);
  return all
    .filter(({ title, text, citation }) => {
      const said = plain(`${title} ${text} ${citation}`);
      return words.every((word) => said.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b));
}

const longest = 4000;

/**
 * The rationale with `words` put in at `caret`, parted from what stands around it; null where both together are
 * longer than a rationale may be.
 */
export function withWords(standing: string, words: string, caret: number): string | null {
  const [before, after] = [standing.slice(0, caret).trimEnd(), standing.slice(caret).trimStart()];
  const whole = [before, words, after].filter(Boolean).join(' ');
  return whole.length > longest ? null : whole;
}
