// A number of the figures that opens to the queries it counts.

import type { Share } from '../../../lib/queries/query-measures.ts';
import { percent } from '../../ui/words.ts';
import type { BoardQuery } from './board-rows.ts';

/** Queries behind a number, and what the number was called. */
export interface OpenedFigure {
  words: string;
  ids: readonly string[];
}

export type OpenFigure = (opened: OpenedFigure) => void;

interface NumberProps {
  counted: readonly BoardQuery[];
  /** As `Overdue, A. Rivera`. */
  words: string;
  onOpen: OpenFigure;
}

/** Nothing opens behind a zero. */
export function FigureNumber({ counted, words, onOpen }: NumberProps) {
  const count = counted.length;
  if (count === 0) return 0;
  return (
    <button
      type="button"
      className="link number"
      aria-label={`${count}: show ${words}`}
      onClick={() => onOpen({ words, ids: counted.map(({ id }) => id) })}
    >
      {count}
    </button>
  );
}

interface ShareProps extends NumberProps {
  of: readonly BoardQuery[];
  ofWords: string;
}

export function FigureShare({ counted, of, words, ofWords, onOpen }: ShareProps) {
  const share: Share = { count: counted.length, of: of.length };
  if (share.of === 0) return '–';
  return (
    <>
      <FigureNumber counted={counted} words={words} onOpen={onOpen} /> /{' '}
      <FigureNumber counted={of} words={ofWords} onOpen={onOpen} />
      <div className="small quiet">{percent(share.count / share.of)}</div>
    </>
  );
}
