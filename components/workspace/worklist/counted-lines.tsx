// The lines of one chart that an opened number counts, those and no others.

import type { Element, Side } from '../../../lib/review/accuracy/reviewed-chart.ts';
import {
  categoryWords,
  directionWords,
  rootCauseWords,
  severityWords,
  verdictWords,
} from '../../ui/words.ts';

export function CountedLines({ lines }: { lines: readonly Element[] }) {
  return (
    <ul className="counted-lines">
      {lines.map((line) => (
        <li key={line.key} data-counted-line>
          <strong>{verdictWords[line.disposition]}</strong> <span className="code">{codesOf(line)}</span>{' '}
          <span className="quiet">{reasonOf(line)}</span>
        </li>
      ))}
    </ul>
  );
}

function codesOf({ delivered, reviewed }: Element): string {
  const [from, to] = [written(delivered), written(reviewed)];
  if (!from || !to) return from || to || 'unreadable';
  return from === to ? from : `${from} → ${to}`;
}

const written = (side: Side | null): string =>
  side ? [side.code || 'unreadable', ...(side.modifiers ?? [])].join('-') : '';

const reasonOf = ({ category, severity, direction, rootCause }: Element): string =>
  [
    category && categoryWords[category],
    severity && severityWords[severity],
    direction && directionWords[direction],
    rootCause && `root cause ${rootCauseWords[rootCause].toLowerCase()}`,
  ]
    .filter(Boolean)
    .join(' · ');
