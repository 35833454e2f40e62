// Teaching a page by pointing: what is to be pointed at, what is read of it now, another chart to try it on,
// and saving it. No selector is typed and none has to be read.

import { useCallback, useEffect, useMemo, useState } from 'react';
import { type FromFrame, findHidden, takeSelected } from '../../lib/messaging/teach-page.ts';
import type { ChartField, ChartFields, FrameReading } from '../../lib/model/chart.ts';
import { checkProfile, type Profile } from '../../lib/model/profile.ts';
import type { KnownValues, Picked, ReaderChoice, TeachDraft, TeachTarget } from '../../lib/model/teaching.ts';
import type { JoinReadings } from '../panel/use-chart.ts';
import type { Session } from '../session/use-session.ts';
import { type NameRole, withPick, withTie } from './draft.ts';
import { heldValues } from './held-values.ts';
import type { Note } from './note.ts';
import { PointingBar } from './pointing-bar.tsx';
import { madeFrom, SaveProfile } from './save-profile.tsx';
import { SecondChart } from './second-chart.tsx';
import { StepList } from './step-list.tsx';
import { useFirstGuess } from './use-first-guess.ts';
import { useLive, useTies, valuesNow } from './use-live.ts';
import { usePointing } from './use-pointing.ts';
import { useTeaching } from './use-teaching.ts';

/** What teaching needs of the pages' side; given by the entrypoint, for screens know nothing of pages. */
export interface TeachParts {
  join: JoinReadings;
  compile: (draft: TeachDraft, values: readonly string[], madeFrom: string) => Profile | null;
  nameRole: NameRole;
}

interface Props extends TeachParts {
  session: Session;
  tab: number;
  onClose: () => void;
}

export function Teach({ session, tab, join, compile, nameRole, onClose }: Props) {
  const teaching = useTeaching(session.identity.person.id);
  const { draft, stage, first, change, set } = teaching;
  const [note, setNote] = useState<Note | null>(null);
  const joinAll = useCallback((readings: readonly FrameReading[]) => join(readings), [join]);
  const firstValues = useMemo(
    () => Object.values(first?.fields ?? {}).filter((value) => value !== null),
    [first],
  );
  const [values, setValues] = useState<readonly string[]>([]);
  const made = useMemo(
    () => compile(draft, [...new Set([...values, ...firstValues])], madeFrom(teaching.triedOn.length)),
    [compile, draft, values, firstValues, teaching.triedOn.length],
  );
  const checked = useMemo(() => (made ? checkProfile(made) : null), [made]);
  const profile = checked?.ok ? checked.profile : null;
  const live = useLive(tab, profile, joinAll);
  const known = valuesNow(live);
  const held = profile ? heldValues(profile, [known, present(first?.fields)]) : [];
  const knownNow = Object.values(known).join('\n');
  useEffect(() => setValues(knownNow === '' ? [] : knownNow.split('\n')), [knownNow]);
  useTies(
    tab,
    draft,
    live,
    useCallback(
      (role: string, field: ChartField, choices: ReaderChoice[]) =>
        change((now) => withTie(now, role, field, choices)),
      [change],
    ),
  );

  const take = (from: FromFrame<Picked> | null, what: TeachTarget, guessed = false): void => {
    const trouble = from
      ? from.said.why
      : 'Nothing is selected in the page. Select the words, then press again.';
    setNote(trouble === null ? null : { what, text: trouble });
    if (!from || trouble !== null) return;
    const role =
      live.frames.find(({ frame, said }) => frame === from.frame && said.reading.profile)?.said.reading
        .role ?? null;
    change((now) => withPick(now, from.said, { site: from.site, role, guessed }, nameRole));
  };
  const pointing = usePointing(
    tab,
    (from) => take(from, from.said.what),
    () =>
      setNote({
        what: 'patient',
        text: 'Overread does not reach this page. Allow its site, reload it, and press again.',
      }),
  );

  const looking = useFirstGuess(tab, teaching, (from) => take(from, from.said.what, true));

  if (!teaching.opened) return null;
  const selected = (what: TeachTarget) =>
    void takeSelected(tab, what, known).then((from) => take(from, what));
  const hidden = (field: ChartField) =>
    void findHidden(tab, field, known).then((all) => {
      const found = all.find(({ said }) => said.readers.length > 0) ?? all[0];
      if (found) take(found, field);
    });
  return (
    <main className="panel-body teach">
      <div className="teach-head">
        <h2>Teach this page</h2>
        <button type="button" className="button bare" onClick={onClose}>
          Close
        </button>
      </div>
      {pointing.now && <PointingBar now={pointing.now} onStep={pointing.step} onStop={pointing.stop} />}
      {checked && !checked.ok && (
        <div className="notice bad" role="alert">
          <strong>This cannot be read as it stands.</strong>
          <p>{checked.problems.join(' ')} Choose another way, or point somewhere else.</p>
        </div>
      )}
      {held.length > 0 && (
        <div className="notice bad" role="alert">
          <strong>What was taught holds something of this patient’s: {held.join(', ')}.</strong>
          <p>It cannot be saved so. Choose another way to find it, or point somewhere else.</p>
        </div>
      )}
      {looking && (
        <p className="quiet" role="status">
          Looking at the page for what can be guessed…
        </p>
      )}
      {stage === 'teach' && !looking && (
        <StepList
          teaching={teaching}
          live={live}
          note={note}
          tab={tab}
          onPoint={(what) => {
            setNote(null);
            pointing.start(what, known);
          }}
          onSelected={selected}
          onHidden={hidden}
        />
      )}
      {stage === 'try' && <SecondChart teaching={teaching} live={live} />}
      {stage === 'save' && profile && held.length === 0 && (
        <SaveProfile
          session={session}
          teaching={teaching}
          profile={profile}
          onBack={() => set({ stage: 'try' })}
          onClose={onClose}
        />
      )}
    </main>
  );
}

const present = (fields: ChartFields | undefined): KnownValues =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== null));
