// The draft on another patient's chart: it counts as tried only there, and only by a person's word.

import type { Place, TeachDraft } from '../../lib/model/teaching.ts';
import { chooseReader, withPlace } from './draft.ts';
import { LiveReading, linesOf } from './live-reading.tsx';
import { suspicions } from './suspicions.ts';
import { type Live, type LiveFrame, valuesNow } from './use-live.ts';
import { seenOf, type UseTeaching } from './use-teaching.ts';
import { mainFields, targetWords } from './words.ts';

export function SecondChart({ teaching, live }: { teaching: UseTeaching; live: Live }) {
  const { draft, first, triedOn, change, set } = teaching;
  const known = valuesNow(live);
  const now = seenOf(live.state, known);
  const patient = known.patient ?? null;
  const other = now !== null && first !== null && patient !== first.fields.patient;
  const doubts = other && first ? suspicions(draft, first, now) : [];
  const isRight = patient !== null && triedOn.includes(patient);
  const read = linesOf(live).length;
  return (
    <>
      <h3>Try it on another chart</h3>
      <p>Open another patient’s chart in the EHR, in the way you always do. What is read there shows here.</p>
      {!patient && <Unrecognised draft={draft} live={live} change={change} />}
      {patient && !other && (
        <p className="notice" role="status">
          This still is the first chart, of patient {patient}.
        </p>
      )}
      {other && (
        <>
          <dl className="teach-facts">
            {mainFields.map((field) =>
              known[field] ? (
                <div key={field}>
                  <dt>{targetWords[field]}</dt>
                  <dd>{known[field]}</dd>
                </div>
              ) : null,
            )}
          </dl>
          {doubts.map(({ field, text, next }) => (
            <div key={text} className="notice warn">
              <p>{text}</p>
              {field && next && (
                <button
                  type="button"
                  className="button"
                  onClick={() => change((standing) => chooseReader(standing, next.role, field, next.chosen))}
                >
                  Read it another way: {next.why}
                </button>
              )}
            </div>
          ))}
        </>
      )}
      <LiveReading live={live} draft={draft} />
      {other && !isRight && (
        <fieldset className="teach-verdict">
          <legend>Compare with the page: is it as it stands there, each code line and nothing else?</legend>
          <div className="teach-buttons">
            <button
              type="button"
              className="button primary"
              disabled={read === 0}
              onClick={() => set({ triedOn: [...triedOn, patient!] })}
            >
              Yes, it is right
            </button>
            <button type="button" className="button" onClick={() => set({ stage: 'teach' })}>
              No, mend it here
            </button>
          </div>
        </fieldset>
      )}
      {isRight && (
        <p className="notice" role="status">
          Tried and found right on{' '}
          {triedOn.length === 1 ? 'a second chart' : `${triedOn.length} other charts`}. You can open more, or
          save.
        </p>
      )}
      <div className="teach-foot teach-buttons">
        <button type="button" className="button" onClick={() => set({ stage: 'teach' })}>
          Back
        </button>
        <button
          type="button"
          className={triedOn.length > 0 ? 'button primary' : 'button'}
          onClick={() => set({ stage: 'save' })}
        >
          {triedOn.length > 0 ? 'Next: save' : 'Save without trying'}
        </button>
      </div>
    </>
  );
}

interface UnrecognisedProps {
  draft: TeachDraft;
  live: Live;
  change: UseTeaching['change'];
}

/** Nothing taught is on this page: its address may differ in a part that looked as if it were always the same. */
function Unrecognised({ draft, live, change }: UnrecognisedProps) {
  const likely = likelyPlaces(draft, live.frames);
  const recognised = live.frames.some(({ said }) => said.reading.profile !== null);
  if (recognised)
    return (
      <p className="notice warn" role="status">
        This page is of the kind you taught, but no patient identifier is read on it.
      </p>
    );
  return (
    <div className="notice" role="status">
      <p>This is not recognised as a page of the kind you taught.</p>
      {likely.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() =>
            change((standing) =>
              likely.reduce((next, { role, place }) => withPlace(next, role, place), standing),
            )
          }
        >
          It is the same kind of page: read it
        </button>
      )}
    </div>
  );
}

/** Frames whose address is built like that of a taught one. */
function likelyPlaces(draft: TeachDraft, frames: readonly LiveFrame[]): { role: string; place: Place }[] {
  return draft.frames.flatMap(({ role, places }) => {
    const [taught] = places;
    const rated = frames
      .map(({ said: { place } }) => ({ role, place, likeness: taught ? likeness(taught, place) : 0 }))
      .sort((a, b) => b.likeness - a.likeness);
    return rated[0] && rated[0].likeness > 0 ? [{ role, place: rated[0].place }] : [];
  });
}

function likeness(a: Place, b: Place): number {
  const [one, other] = [a.path.split('/'), b.path.split('/')];
  if (one.length !== other.length) return 0;
  return one.filter((part, i) => part !== '' && part === other[i]).length;
}
