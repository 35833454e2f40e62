// One proposal out of several frames' guesses, and when there is none.

import { describe, expect, test } from 'vitest';
import type { FrameReading } from '../../../lib/model/chart.ts';
import { noFields } from '../../../lib/model/chart-fields.ts';
import type { FrameGuess } from '../../../lib/model/page-guess.ts';
import { checkProfile, type Profile } from '../../../lib/model/profile.ts';
import { joinGuesses } from '../../../lib/page/guess/join-guesses.ts';

const line = {
  key: 'CPT 99214 #1',
  system: 'CPT' as const,
  code: '99214',
  modifiers: [],
  units: 1,
  diagnoses: [],
  poa: null,
  label: null,
  unreadable: null,
};

function frame(
  path: string,
  confidence: number,
  said: Partial<FrameReading>,
  why: string | null = null,
): FrameGuess {
  const profile: Profile = {
    id: 'guessed',
    version: 1,
    name: 'Guessed',
    madeFrom: 'A test.',
    sites: ['https://ehr.example'],
    dates: 'month-first',
    frames: [{ role: 'chart', kind: 'chart', match: { paths: [path] } }],
  };
  const reading: FrameReading = {
    profile: { id: 'guessed', version: 1 },
    role: 'chart',
    kind: 'chart',
    ready: true,
    fields: noFields,
    lines: null,
    documents: [],
    site: 'https://ehr.example',
    top: false,
    document: path,
    startedAt: 1,
    readAt: 2,
    ...said,
  };
  return { confidence, reasons: [`${path} was looked over.`], profile, reading, why };
}

const who = { ...noFields, patient: '4410962', encounter: 'V1' };
const banner = frame(
  '/banner',
  0.35,
  { fields: who },
  'No table of assigned codes was found in this part of the page.',
);
const coding = (fields = who) => frame('/codes', 0.55, { fields, lines: [line] });

describe('frames together', () => {
  test('who in one frame and codes in another are one chart, surer than either', () => {
    const joined = joinGuesses([banner, coding({ ...noFields, encounter: 'V1' } as typeof who)])!;
    expect(joined.chart).toMatchObject({
      state: 'chart',
      chart: { fields: { patient: '4410962' }, lines: [line] },
    });
    // 0.55 for the frame with the codes, 0.2 more because another frame names the patient.
    expect(joined.confidence).toBe(0.75);
    expect(joined.why).toBeNull();
    expect(joined.profile?.frames.map(({ match }) => match.paths)).toEqual([['/codes'], ['/banner']]);
    expect(joined.profile?.frames.map(({ role }) => role)).toEqual(['chart', 'chart-2']);
    expect(joined.profile?.id).toBe('guessed-ehr-example');
    expect(checkProfile(joined.profile)).toMatchObject({ ok: true });
  });

  test('frames that name two patients are no chart', () => {
    const joined = joinGuesses([banner, coding({ ...who, patient: '5582017' })])!;
    expect(joined).toMatchObject({ confidence: 0, chart: { state: 'mismatch' } });
    expect(joined.why).toContain('4410962');
  });

  test('a frame of another site is left out', () => {
    const elsewhere = frame('/codes', 0.3, {
      fields: { ...who, patient: '9' },
      site: 'https://other.example',
    });
    const joined = joinGuesses([coding(), elsewhere])!;
    expect(joined.chart).toMatchObject({ state: 'chart', chart: { fields: { patient: '4410962' } } });
    expect(joined.profile?.frames).toHaveLength(1);
  });

  test('codes that nothing ties to an encounter are told, not read', () => {
    const joined = joinGuesses([coding(noFields as typeof who), banner])!;
    expect(joined.chart.state).toBe('no-codes');
    expect(joined.why).toContain('does not say whose they are');
  });

  test('where nothing names an encounter the date of service stands for it, and it is said', () => {
    const dated = { ...noFields, patient: '4410962', dateOfService: '2026-05-06' } as typeof who;
    const guess = coding(dated);
    guess.profile!.frames[0]!.fields = {
      dateOfService: [{ from: 'label', label: 'DOS', within: 'body' }],
    };
    const joined = joinGuesses([guess])!;
    expect(joined.chart).toMatchObject({ state: 'chart', chart: { fields: { encounter: '2026-05-06' } } });
    expect(joined.profile?.frames[0]).toMatchObject({ encounterByDate: true });
    expect(joined.reasons.join()).toContain('two visits on one day would be one');
    // Another frame that names it is believed, and no date with it.
    const named = joinGuesses([guess, banner])!;
    expect(named.profile?.frames.some((role) => role.encounterByDate)).toBe(false);
    expect(named.chart.state).toBe('no-codes');
  });

  test('nothing readable: what speaks against it, or nothing at all', () => {
    const list = { confidence: 0, reasons: ['Every row is another patient.'], profile: null, reading: null };
    expect(joinGuesses([{ ...list, why: 'A list of several patients.' }])).toMatchObject({
      confidence: 0,
      profile: null,
      why: 'A list of several patients.',
      reasons: ['Every row is another patient.'],
    });
    expect(joinGuesses([{ ...list, why: null }])).toBeNull();
    expect(joinGuesses([])).toBeNull();
  });

  test('a site’s name becomes an id, whatever is in it', () => {
    for (const site of ['http://127.0.0.1:8080', 'https://[::1]', `https://${'a.'.repeat(120)}example`]) {
      const joined = joinGuesses([frame('/codes', 0.9, { fields: who, lines: [line], site })])!;
      expect(joined.profile?.id).toMatch(/^guessed-[a-z0-9-]{1,52}$/);
    }
  });
});
