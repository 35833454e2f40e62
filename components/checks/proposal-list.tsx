// What the checks say of one line, or of the encounter as a whole: open proposals first, then what was decided.

import type { Proposal } from './chart-checks.ts';
import { ProposalItem } from './proposal-item.tsx';
import type { ProposalActs } from './use-proposals.ts';

interface Props {
  /** What they are about, for those who hear the screen. */
  name: string;
  proposals: readonly Proposal[];
  closed: boolean;
  /** The keys F and X act on the first open one of this list. */
  byKey: boolean;
  /** See `ProposalItem`. */
  at: number | null;
  acts: ProposalActs;
}

export function ProposalList({ name, proposals, closed, byKey, at, acts }: Props) {
  const sorted = [
    ...proposals.filter(({ state }) => state === 'open'),
    ...proposals.filter(({ state }) => state !== 'open'),
  ];
  return (
    <ul className="proposals" aria-label={name}>
      {sorted.map((one, index) => (
        <ProposalItem
          key={one.key}
          one={one}
          first={byKey && index === 0}
          closed={closed}
          at={one.lineKey === null && one.proposal.disposition !== 'add' ? at : null}
          acts={acts}
        />
      ))}
    </ul>
  );
}
