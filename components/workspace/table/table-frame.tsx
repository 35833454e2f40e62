// A wide table that scrolls in itself and says so, reachable by key.

import { type ReactNode, useRef } from 'react';
import { Sideways } from './sideways.tsx';
import './table.css';

interface Props {
  label: string;
  /** Its figures may break into lines where paper is narrow. */
  dense?: boolean;
  children: ReactNode;
}

export function TableFrame({ label, dense, children }: Props) {
  const frame = useRef<HTMLElement>(null);
  return (
    <Sideways frame={frame}>
      <section
        ref={frame}
        className={dense ? 'table-frame dense' : 'table-frame'}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
        tabIndex={0}
      >
        <table className="table">{children}</table>
      </section>
    </Sideways>
  );
}
