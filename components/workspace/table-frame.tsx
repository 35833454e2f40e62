// A wide table that scrolls in itself, reachable by key.

import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** Its figures may break into lines where paper is narrow. */
  dense?: boolean;
  /** Its rows stand differently where it is narrow: what a browser would then no longer call a table says it is one. */
  rearranged?: boolean;
  children: ReactNode;
}

export function TableFrame({ label, dense, rearranged, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section className={dense ? 'table-frame dense' : 'table-frame'} aria-label={label} tabIndex={0}>
      <table className="table" role={rearranged ? 'table' : undefined}>
        {children}
      </table>
    </section>
  );
}
