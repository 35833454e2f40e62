// Figures as the backend makes them, asked anew whenever something else is asked.

import { useCallback, useEffect, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import {
  type ScorecardAsked,
  type ScorecardMade,
  scorecardMade,
} from '../../../../lib/model/oversight/measure.ts';
import type { Fault } from '../../../../lib/model/result.ts';

export interface Told {
  /** Null before the first answer. What was told before stays in sight while something else is asked. */
  made: ScorecardMade | null;
  fault: Fault | null;
  asking: boolean;
  look: () => Promise<void>;
}

/** @param asked null: nothing. */
export function useFigures(asked: ScorecardAsked | null): Told {
  const key = asked ? JSON.stringify(asked) : '';
  const [told, setTold] = useState<{ made: ScorecardMade | null; fault: Fault | null; of: string }>({
    made: null,
    fault: null,
    of: '',
  });
  const look = useCallback(async () => {
    if (key === '') return;
    const said = await askOversight('scorecard', JSON.parse(key), scorecardMade);
    setTold((before) =>
      said.ok
        ? { made: said.value, fault: null, of: key }
        : { made: before.made, fault: said.error, of: key },
    );
  }, [key]);
  useEffect(() => void look(), [look]);
  return { made: told.made, fault: told.fault, asking: key !== '' && told.of !== key, look };
}
