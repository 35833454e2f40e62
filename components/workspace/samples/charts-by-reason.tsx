// Charts that could not be given to somebody, by the reasons they share: forty of them mostly have one cause.

import { charts } from './words.ts';

interface Props {
  /** Goes on after “4 charts”. */
  title: string;
  entries: readonly { key: string; reasons: readonly string[] }[];
}

export function ChartsByReason({ title, entries }: Props) {
  if (entries.length === 0) return null;
  const groups = Map.groupBy(entries, ({ reasons }) => reasons.join(' '));
  return (
    <div className="notice warn">
      <strong>
        {charts(entries.length)} {title}
      </strong>
      <ul>
        {[...groups].map(([reasons, all]) => (
          <li key={reasons}>
            {reasons} <span className="quiet">{shortList(all.map((one) => one.key))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const shortList = (keys: readonly string[]): string =>
  keys.slice(0, 8).join(', ') + (keys.length > 8 ? ` and ${keys.length - 8} more` : '');
