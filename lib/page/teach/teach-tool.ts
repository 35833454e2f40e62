// What a page does while it is taught: answers the panel's questions one by one. It keeps nothing but the
// pointing that is under way.

import type { Profile } from '../../model/profile.ts';
import type { Picked, SteppedTo, TeachMessage, TeachStep, Tried } from '../../model/teaching.ts';
import { partsOf } from '../guess/page-parts.ts';
import { viewOf } from '../page-view.ts';
import { guessPicks } from './guess-picks.ts';
import { leftOut } from './left-out.ts';
import { pickAt, pickColumns, pickHidden } from './pick.ts';
import { type Pointing, startPointing } from './pointing.ts';
import { selectedIn } from './selected.ts';
import { tieFrame } from './tie-frame.ts';
import { tryProfile } from './try-profile.ts';
import { placeOf } from './where.ts';

interface Around {
  doc: Document;
  /** A pick, or null when the person ended it. */
  tell: (id: string, picked: Picked | null) => void;
  selectedAt: () => number;
  signal: AbortSignal;
}

/** Without a word from the panel for so long it is gone, in milliseconds, and pointing ends. */
const panelGone = 8_000;

export function createTeachTool({
  doc,
  tell,
  selectedAt,
  signal,
}: Around): (message: TeachMessage) => unknown {
  let pointing: { id: string; now: Pointing; until: ReturnType<typeof setTimeout> } | null = null;
  const stop = (): void => {
    if (!pointing) return;
    clearTimeout(pointing.until);
    pointing.now.end();
    pointing = null;
  };
  signal.addEventListener('abort', stop);

  const point = ({ id, what, hint, known }: Extract<TeachMessage, { type: 'teach-point' }>): true => {
    const until = setTimeout(stop, panelGone);
    if (pointing?.id === id) {
      clearTimeout(pointing.until);
      pointing.until = until;
      return true;
    }
    stop();
    const now = startPointing({
      doc,
      hint,
      picked: (element) => {
        stop();
        tell(id, pickAt({ element, what, known }));
      },
      ended: () => {
        stop();
        tell(id, null);
      },
    });
    pointing = { id, now, until };
    return true;
  };

  const step = (way: TeachStep): SteppedTo | null => {
    if (!pointing) return null;
    if (way === 'take') pointing.now.take();
    else if (way === 'leave') pointing.now.leave();
    else return pointing.now.step(way);
    return { says: '', end: false };
  };

  return (message) => {
    if (message.type === 'teach-point') return point(message);
    if (message.type === 'teach-step') return step(message.step);
    if (message.type === 'teach-selection') {
      const selected = selectedIn(doc);
      return (
        selected && {
          selectedAt: selectedAt(),
          picked: pickAt({ ...selected, what: message.what, known: message.known }),
        }
      );
    }
    if (message.type === 'teach-hidden') return pickHidden(doc, message.what, message.known);
    if (message.type === 'teach-columns')
      return pickColumns(doc, message.rows, new Map(message.roles), message.known);
    if (message.type === 'teach-tie') return tieFrame(doc, message.known);
    if (message.type === 'teach-guess') return guessPicks(doc);
    if (message.type === 'teach-try') return tryHere(doc, message.profile);
    stop();
    return null;
  };
}

function tryHere(doc: Document, profile: Profile): Tried {
  const reading = tryProfile(profile, doc);
  const parts = partsOf(doc);
  const role = profile.frames.find((frame) => frame.role === reading.role);
  const values = Object.values(reading.fields).filter((value) => value !== null);
  const rows =
    role && reading.profile ? leftOut(role, viewOf(doc, role, parts.view.address, profile.dates)) : [];
  return { reading, place: placeOf(parts, values), leftOut: rows };
}
