// A wide table that scrolls in itself, reachable by key.

import type { ReactNode } from 'react';
import './table/table.css';

interface Props {
  label: string;
  /** Its figures may break into lines where paper is narrow. */
  dense?: boolean;
  children: ReactNode;
}

export function TableFrame({ label, dense, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section className={dense ? 'table-frame dense' : 'table-frame'} aria-label={label} tabIndex={0}>
      <table className="table">{children}</table>
    </section>
  );
}
