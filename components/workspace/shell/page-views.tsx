// The views of a page as a line of links, each an address; where it is narrow the line scrolls in itself.

import { keysOf } from '../../../lib/model/keys-of.ts';

interface Props<T extends string> {
  label: string;
  words: Readonly<Record<T, string>>;
  /** Those that this person has; absent: all of `words`. */
  views?: readonly T[];
  /** The view that is open. */
  view: T;
  to: (view: T) => string;
}

/** The view that is open must not be out of sight. */
const inSight = (link: HTMLAnchorElement | null): void =>
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

export function PageViews<T extends string>({ label, words, views, view, to }: Props<T>) {
  return (
    <nav className="page-views" aria-label={label}>
      {(views ?? keysOf(words)).map((one) => (
        <a
          key={one}
          href={to(one)}
          ref={one === view ? inSight : null}
          aria-current={one === view ? 'page' : undefined}
        >
          {words[one]}
        </a>
      ))}
    </nav>
  );
}
