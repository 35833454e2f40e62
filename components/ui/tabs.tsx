// Sides of one thing, of which one is in sight: arrows go from one to the next (WAI-ARIA tabs, wired by Ariakit).

import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react';
import type { ReactNode } from 'react';
import { keysOf } from '../../lib/model/keys-of.ts';
import './tabs.css';

const idOf = (side: string): string => `side-${side}`;

interface Props<T extends string> {
  selected: T;
  onSelect: (side: T) => void;
  /** The tabs and, wherever on the page, the panels. */
  children: ReactNode;
}

export function Tabs<T extends string>({ selected, onSelect, children }: Props<T>) {
  return (
    <TabProvider
      selectedId={idOf(selected)}
      // Ids are made of the sides' names.
      setSelectedId={(id) => id && onSelect(id.slice(idOf('').length) as T)}
    >
      {children}
    </TabProvider>
  );
}

export function TabNames<T extends string>({ label, words }: { label: string; words: Record<T, string> }) {
  return (
    <TabList aria-label={label} className="tab-names">
      {keysOf(words).map((side) => (
        <Tab key={side} id={idOf(side)}>
          {words[side]}
        </Tab>
      ))}
    </TabList>
  );
}

/** The main part of the page. Has no box of its own: what stands in it is laid out as if it were not there. */
export function TabSide({ of, children }: { of: string; children: ReactNode }) {
  return (
    <main className="tab-side">
      <TabPanel tabId={idOf(of)} focusable={false} className="tab-side">
        {children}
      </TabPanel>
    </main>
  );
}
