// Teaching as it stands: the draft, the chart it was begun on, and whether it was tried on another. Kept while
// the panel is closed.

import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetTeachDraft, keepTeachDraft, readTeachDraft } from '../../lib/messaging/teach-drafts.ts';
import type { ChartFields, ChartState } from '../../lib/model/chart.ts';
import { noFields } from '../../lib/model/chart-fields.ts';
import { systemRandom } from '../../lib/model/ids.ts';
import type { TeachDraft } from '../../lib/model/teaching.ts';
import { emptyDraft } from './draft.ts';

export type Stage = 'teach' | 'try' | 'save';

/** What a chart said, to tell another one from it. */
export interface SeenChart {
  fields: ChartFields;
  codes: string;
}

export interface Teaching {
  draft: TeachDraft;
  stage: Stage;
  /** The chart that was pointed at first. */
  first: SeenChart | null;
  /** Patients on whose charts a person said that all is right, besides the first. */
  triedOn: string[];
}

export interface UseTeaching extends Teaching {
  /** False until it is known whether there is a draft from before. */
  opened: boolean;
  /** Whether it goes on with a draft from before. */
  resumed: boolean;
  change: (change: (draft: TeachDraft) => TeachDraft) => void;
  rename: (name: string) => void;
  set: (part: Partial<Omit<Teaching, 'draft'>>) => void;
  startAgain: () => void;
  forget: () => void;
}

const newDraft = (): Teaching => {
  const id = `taught-${Array.from(systemRandom(4), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  return { draft: emptyDraft(id), stage: 'teach', first: null, triedOn: [] };
};

export function useTeaching(person: string): UseTeaching {
  const [teaching, setTeaching] = useState<Teaching>(newDraft);
  const [opened, setOpened] = useState(false);
  const [resumed, setResumed] = useState(false);
  const over = useRef(false);
  useEffect(() => {
    let gone = false;
    void readTeachDraft<Teaching>(person).then((kept) => {
      if (gone) return;
      if (kept) setTeaching(kept);
      setResumed(kept !== null);
      setOpened(true);
    });
    return () => {
      gone = true;
    };
  }, [person]);
  useEffect(() => {
    if (opened && !over.current && teaching.draft.frames.length > 0) void keepTeachDraft(person, teaching);
  }, [person, opened, teaching]);

  // What was tried was another draft.
  const change = useCallback(
    (next: (draft: TeachDraft) => TeachDraft) =>
      setTeaching((now) => {
        const draft = next(now.draft);
        return draft === now.draft ? now : { ...now, draft, triedOn: [] };
      }),
    [],
  );
  const rename = useCallback(
    (name: string) => setTeaching((now) => ({ ...now, draft: { ...now.draft, name } })),
    [],
  );
  const set = useCallback(
    (part: Partial<Omit<Teaching, 'draft'>>) => setTeaching((now) => ({ ...now, ...part })),
    [],
  );
  const startAgain = useCallback(() => {
    setTeaching(newDraft());
    setResumed(false);
    void forgetTeachDraft(person);
  }, [person]);
  const forget = useCallback(() => {
    over.current = true;
    void forgetTeachDraft(person);
  }, [person]);
  return { ...teaching, opened, resumed, change, rename, set, startAgain, forget };
}

/** What of a chart is compared with another. Null where it names no patient. */
export function seenOf(state: ChartState | null, fields: Partial<ChartFields>): SeenChart | null {
  if (!fields.patient) return null;
  const lines = state?.state === 'chart' ? state.chart.lines : [];
  const all = { ...noFields, ...fields };
  return { fields: all, codes: lines.map((line) => line.code || line.unreadable).join(' ') };
}
