// The parts of a page, kept in its address.

import { type Route, routeTo } from '../../use-route.ts';

interface Props<T extends string> {
  page: Route['page'];
  label: string;
  parts: Readonly<Record<T, string>>;
  /** From the address. */
  part: T;
}

export function PartNav<T extends string>({ page, label, parts, part }: Props<T>) {
  return (
    <nav className="parts" aria-label={label}>
      {(Object.keys(parts) as T[]).map((one) => (
        <a key={one} href={routeTo(page, { part: one })} aria-current={one === part ? 'page' : undefined}>
          {parts[one]}
        </a>
      ))}
    </nav>
  );
}

export const partOf = <T extends string>(parts: Readonly<Record<T, string>>, asked: string | null): T => {
  const known = Object.keys(parts) as [T, ...T[]];
  return known.find((one) => one === asked) ?? known[0];
};
