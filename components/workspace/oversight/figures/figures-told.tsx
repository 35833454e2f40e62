// Shows figures once they are there; before, that they are asked for, or why they are not told.

import type { ReactNode } from 'react';
import type { ScorecardMade } from '../../../../lib/model/oversight/measure.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import type { Told } from './use-figures.ts';

interface Props {
  told: Told;
  children: (made: ScorecardMade) => ReactNode;
}

export function FiguresTold({ told: { made, fault, asking, look }, children }: Props) {
  return (
    <>
      <AskingServer fault={fault} known={made !== null} onLook={look} />
      {made && (
        <div className="figures-told" aria-busy={asking}>
          {children(made)}
        </div>
      )}
    </>
  );
}
