// What the draft reads of the tab in this moment, frame by frame and joined: asked anew all the time while
// the screen is open, since a page that nobody knows yet says nothing by itself when it changes.

import { useEffect, useRef, useState } from 'react';
import { type FromFrame, tieTo, tryInAll } from '../../lib/messaging/teach-page.ts';
import type { ChartField, ChartState, FrameReading } from '../../lib/model/chart.ts';
import { entriesOf } from '../../lib/model/keys-of.ts';
import type { Profile } from '../../lib/model/profile.ts';
import type { KnownValues, ReaderChoice, TeachDraft, Tried } from '../../lib/model/teaching.ts';

export type LiveFrame = FromFrame<Tried>;

export interface Live {
  /** Null until the first answer. */
  state: ChartState | null;
  frames: LiveFrame[];
}

/** How long after an answer the page is asked again, in milliseconds. */
const pause = 900;

export function useLive(
  tab: number,
  profile: Profile | null,
  join: (readings: readonly FrameReading[]) => ChartState,
): Live {
  const [live, setLive] = useState<Live>({ state: null, frames: [] });
  const shown = useRef('');
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const frames = profile ? await tryInAll(tab, profile) : [];
      if (over) return;
      const readings = frames.map(({ said, site }) => ({ ...said.reading, site }));
      const next: Live = { state: profile ? join(readings) : null, frames };
      const seen = JSON.stringify(next, (name, value) =>
        name === 'readAt' || name === 'startedAt' ? 0 : value,
      );
      // The same again would draw the screen anew under the person's hands.
      if (seen !== shown.current) setLive(next);
      shown.current = seen;
      timer = setTimeout(() => void look(), pause);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [tab, profile, join]);
  return live;
}

/** The values that the draft reads of this chart now, whichever frame says them. */
export function valuesNow({ frames }: Live): KnownValues {
  const known: KnownValues = {};
  for (const { said } of frames) {
    for (const [field, value] of entriesOf(said.reading.fields)) {
      if (value !== null) known[field] ??= value;
    }
  }
  return known;
}

/** Frames with codes that do not say whose they are, and frames that name half of it, are asked where they do. */
export function useTies(
  tab: number,
  draft: TeachDraft,
  live: Live,
  tie: (role: string, field: ChartField, choices: ReaderChoice[]) => void,
): void {
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const known = valuesNow(live);
    if (!known.encounter || !known.patient) return;
    const linked = live.frames.some(
      ({ said }) => said.reading.fields.patient && said.reading.fields.encounter,
    );
    for (const { frame, said } of live.frames) {
      const role = draft.frames.find((one) => one.role === said.reading.role);
      if (!said.reading.profile || !role) continue;
      const { fields } = said.reading;
      const lacks = (['encounter', 'patient'] as const).filter(
        (field) => fields[field] === null && !role.fields[field],
      );
      const wanted = role.tables.length > 0 ? lacks : linked ? [] : lacks;
      const chart = `${role.role} ${known.patient} ${known.encounter} ${role.tables.length}`;
      const unasked = wanted.filter((field) => !asked.current.has(`${chart} ${field}`));
      if (unasked.length === 0) continue;
      for (const field of unasked) asked.current.add(`${chart} ${field}`);
      void tieTo(tab, frame, { patient: known.patient, encounter: known.encounter }).then((found) => {
        for (const field of unasked) {
          if (!found || found[field].length === 0) continue;
          // Once it is taken away again, by pointing anew, it is asked for again.
          asked.current.delete(`${chart} ${field}`);
          tie(role.role, field, found[field]);
        }
      });
    }
  }, [tab, draft, live, tie]);
}
