import { describe, expect, it } from 'vitest';
import { profile } from '../../../lib/model/profile.ts';
import { builtInProfiles } from '../../../lib/page/built-in-profiles.ts';

describe('built-in profiles', () => {
  it.each(builtInProfiles.map((p) => [p.id, p] as const))('%s is in the vocabulary', (_, built) => {
    const checked = profile.safeParse(built);
    expect(checked.error?.issues).toBeUndefined();
  });

  it.each(builtInProfiles.map((p) => [p.id, p] as const))('%s survives being sent', (_, built) => {
    expect(profile.parse(JSON.parse(JSON.stringify(built)))).toEqual(profile.parse(built));
  });

  it('have ids of their own', () => {
    expect(new Set(builtInProfiles.map((p) => p.id)).size).toBe(builtInProfiles.length);
  });

  it('tie every code table to an encounter', () => {
    const roles = builtInProfiles.flatMap((p) => p.frames.filter((f) => f.tables));
    expect(roles.filter((role) => !role.fields?.encounter)).toEqual([]);
  });
});

describe('the vocabulary', () => {
  const [openemr] = builtInProfiles;

  it('has no word for code or patterns', () => {
    expect(profile.safeParse({ ...openemr, script: 'alert(1)' }).success).toBe(false);
    const reader = { from: 'selector', selector: '#a', take: 'text', pattern: '.*' };
    const frames = [{ role: 'a', kind: 'chart', match: { has: ['#a'] }, fields: { patient: [reader] } }];
    expect(profile.safeParse({ ...openemr, frames }).success).toBe(false);
  });

  it('needs something to recognise a frame by', () => {
    expect(profile.safeParse({ ...openemr, frames: [{ role: 'a', kind: 'other', match: {} }] }).success).toBe(
      false,
    );
  });
});
