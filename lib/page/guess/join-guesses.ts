// One proposal for a tab out of its frames' guesses: identity often stands in one frame and the codes in
// another.

import type { FrameReading } from '../../model/chart.ts';
import { type FrameGuess, guessedPrefix, type TabGuess } from '../../model/page-guess.ts';
import type { FrameRole } from '../../model/profile.ts';
import { assembleChart } from '../assemble-chart.ts';
import { joinDrafts } from '../teach/draft-profile.ts';

/** What another frame's patient or encounter adds to the confidence in the frame with the codes. */
const elsewhere = { patient: 0.2, encounter: 0.15 };

type Readable = FrameGuess & { profile: NonNullable<FrameGuess['profile']>; reading: FrameReading };

/**
 * The frames' guesses as one, or null where no frame holds anything. Frames of another site than the surest
 * frame's are left out: they would be read by a profile for a site that they are not of.
 */
export function joinGuesses(guesses: readonly FrameGuess[]): TabGuess | null {
  const readable = guesses.filter((g): g is Readable => g.profile !== null && g.reading !== null);
  const surest = readable.reduce<Readable | null>(
    (best, one) => (best === null || one.confidence > best.confidence ? one : best),
    null,
  );
  const against = guesses.flatMap(({ why }) => why ?? []);
  if (!surest) {
    const reasons = guesses.flatMap((guess) => guess.reasons);
    return against.length > 0 ? { ...nothing, reasons, why: against[0]! } : null;
  }
  const ofSite = readable.filter(({ reading }) => reading.site === surest.reading.site);
  const unnamed = ofSite.every(({ reading }) => reading.fields.encounter === null);
  const frames = unnamed ? ofSite.map(byDate) : ofSite;
  const best = frames[ofSite.indexOf(surest)]!;
  const [first, ...more] = [best, ...frames.filter((frame) => frame !== best)];
  const chart = assembleChart(
    // Each draft names its roles without knowing of the others.
    [first!, ...more].map(({ reading }, i) => ({ ...reading, role: `${i} ${reading.role ?? ''}` })),
  );
  const split = chart.state === 'mismatch' || chart.state === 'worklist';
  const why = split ? chart.why : chart.state === 'chart' ? null : (surest.why ?? chart.why);
  return {
    confidence: split ? 0 : confidenceOf(surest, frames),
    reasons: [...new Set(frames.flatMap((frame) => frame.reasons))],
    why,
    profile: { ...joinDrafts(first!.profile, ...more.map((one) => one.profile)), id: idFor(surest.reading) },
    chart,
  };
}

const nothing: TabGuess = {
  confidence: 0,
  reasons: [],
  why: null,
  profile: null,
  chart: { state: 'none', why: 'Nothing on this page looks like a chart.' },
};

function confidenceOf(surest: Readable, frames: readonly Readable[]): number {
  const added = (['patient', 'encounter'] as const)
    .filter(
      (field) =>
        surest.reading.fields[field] === null && frames.some((f) => f.reading.fields[field] !== null),
    )
    .reduce((sum, field) => sum + elsewhere[field], 0);
  return Math.min(1, Math.round((surest.confidence + added) * 100) / 100);
}

/** No frame names an encounter: the date of service stands for it where there is one. */
function byDate(guess: Readable): Readable {
  const { profile, reading, reasons } = guess;
  const { dateOfService } = reading.fields;
  if (dateOfService === null) return guess;
  const dated = (role: FrameRole) =>
    role.fields?.dateOfService ? { ...role, encounterByDate: true as const } : role;
  return {
    ...guess,
    reasons: [...reasons.filter((reason) => !reason.startsWith('No encounter')), byDateWords],
    profile: { ...profile, frames: profile.frames.map(dated) },
    reading: { ...reading, fields: { ...reading.fields, encounter: dateOfService } },
  };
}

const byDateWords =
  'No encounter number was found: the date of service stands for it, and two visits on one day would be one.';

/** One guessed profile a site: a better guess takes the place of the one before. */
function idFor({ site }: FrameReading): string {
  const host = site
    .replace(/^https?:\/\//, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `${guessedPrefix}${host}`.slice(0, 60).replace(/-+$/, '');
}
