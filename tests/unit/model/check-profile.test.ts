// What a profile from outside may say: everything the built-in ones say, and nothing that could slow a page
// down or read a secret.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusedSelector } from '../../../lib/model/check-selector.ts';
import { checkProfile } from '../../../lib/model/profile.ts';
import { builtInProfiles } from '../../../lib/page/built-in-profiles.ts';

describe('selectors', () => {
  it.each([
    '#codes > tbody > tr',
    'tr:has(> td > input[name^="bill["][name$="[code_type]"])',
    'h3 + ol:has(+ h3 + table) > li',
    ':scope > :first-child > :nth-child(2)',
    ':host > table > tbody > tr:has(> :nth-child(2)):not(:first-child)',
    '[data-bind="text: selectedEncounter().id()"]',
    'input:not([type=password])',
    'a, b , c',
    '#\\31 23 .w-1\\/2',
    'tr:nth-child(2n + 1)',
  ])('%s may be used', (selector) => expect(refusedSelector(selector)).toBeNull());

  it.each([
    ['', 'is not a selector'],
    ['a >', 'is not a selector'],
    ['a > > b', 'is not a selector'],
    ['a,,b', 'is not a selector'],
    ['[name', 'is not a selector'],
    ['[name="x]', 'is not a selector'],
    ['.1a', 'is not a selector'],
    ['a)', 'is not a selector'],
    ['a:not(b', 'is not a selector'],
    ['a::before', 'part of an element'],
    ['a:visited', ':visited'],
    ['input:hover', ':hover'],
    ['a:contains("x")', ':contains'],
    ['a:nth-child(1e9)', 'counts'],
    ['a:has(b:has(c))', 'too often'],
    ['a:has(b):has(c):has(d)', 'too often'],
    ['*:has(b)', 'too much'],
    ['a:has(b c d)', 'too much'],
    ['a b c d e f', 'too much'],
    ['a > a > a > a > a > a > a > a > a', 'too many steps'],
    ['a,a,a,a,a,a,a,a,a', 'too many alternatives'],
    ['a ~ b ~ c ~ d', 'too much'],
    ['a:not(:is(:not(:is(b))))', 'nested'],
    ['input[type=password]', 'password'],
    ['input[TYPE="Password" i]', 'password'],
    ['input[type^=pass]', 'password'],
    ['input[type*="wor"]', 'password'],
    ['input[type=p\\61ssword]', 'password'],
    ['input:not(:not([type=password]))', 'password'],
    ['#loginPassword', 'password'],
    ['[name=csrf_token]', 'secret'],
  ])('%s is refused', (selector, reason) => expect(refusedSelector(selector)).toContain(reason));

  it('any text is answered at once', () => {
    const pieces = [
      'a',
      ' ',
      ':has(',
      ':not(',
      ')',
      '>',
      ',',
      '[x=',
      ']',
      '"',
      '\\',
      '#',
      '.',
      '*',
      '~',
      '1',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 200 }), (parts) => {
        const start = performance.now();
        refusedSelector(parts.join(''));
        return performance.now() - start < 50;
      }),
    );
  });
});

describe('profiles', () => {
  const [openemr] = builtInProfiles;
  const plain = () => JSON.parse(JSON.stringify(openemr));
  const role = (more: object) => ({ role: 'a', kind: 'chart', match: { has: ['#a'] }, ...more });

  it.each(builtInProfiles.map((p) => [p.id, p] as const))('%s passes', (_, built) => {
    expect(checkProfile(built)).toEqual({ ok: true, profile: built });
  });

  it('what is no profile is refused in words', () => {
    for (const data of [null, undefined, 1, 'profile', [], {}, { id: 'x' }]) {
      expect(checkProfile(data).ok).toBe(false);
    }
    const circle: Record<string, unknown> = plain();
    circle.self = circle;
    expect(checkProfile(circle)).toEqual({ ok: false, problems: ['The profile is not plain data.'] });
    expect(checkProfile({ ...plain(), madeFrom: 'x'.repeat(200_000) })).toEqual({
      ok: false,
      problems: ['The profile is too long.'],
    });
  });

  it.each([
    ['a word for code', { script: 'alert(1)' }],
    ['too many frames', { frames: Array.from({ length: 41 }, () => role({})) }],
    ['a selector that is none', { frames: [role({ match: { has: ['a >'] } })] }],
    ['a password field', { frames: [role({ shadow: ['input[type=password]'] })] }],
    [
      'a label of a secret',
      { frames: [role({ fields: { patient: [{ from: 'label', label: 'Password', within: '#a' }] } })] },
    ],
    [
      'a token in the address',
      { frames: [role({ fields: { patient: [{ from: 'query', of: 'own', parameter: 'access_token' }] } })] },
    ],
    [
      'an attribute that holds a secret',
      {
        frames: [
          role({
            fields: { patient: [{ from: 'selector', selector: '#a', take: { attribute: 'data-token' } }] },
          }),
        ],
      },
    ],
    [
      'many readers',
      {
        frames: [role({ fields: { patient: Array(9).fill({ from: 'label', label: 'MRN', within: '#a' }) } })],
      },
    ],
    ['many regions', { frames: [role({ watch: Array(13).fill('#a') })] }],
    ['an address with a path', { sites: ['https://ehr.example.org/a'] }],
  ])('%s is refused', (_, part) => {
    const checked = checkProfile({ ...plain(), ...part });
    expect(checked.ok).toBe(false);
  });

  it('takes a role that is known by what is shown, with an empty list beside it', () => {
    const match = (known: object) => checkProfile({ ...plain(), frames: [role({ match: known })] }).ok;
    expect(match({ has: [], shows: ['#a'] })).toBe(true);
    expect(match({ has: [], shows: [] })).toBe(false);
  });

  it('says where the fault is', () => {
    const checked = checkProfile({ ...plain(), frames: [role({ match: { has: ['a:visited'] } })] });
    expect(checked).toEqual({
      ok: false,
      problems: [
        'Page “a”, recognition, needed element 1: the selector uses :visited, which profiles may not',
      ],
    });
  });

  it.each([
    [{ name: undefined }, 'Name: missing'],
    [{ version: 'two' }, 'Version: should be a number'],
    [{ version: 0 }, 'Version: is shorter or smaller than 1'],
    [{ dates: 'year-first' }, 'Dates: should be one of month-first, day-first'],
    [{ script: 'alert(1)' }, 'The profile: has “script”, which a profile cannot say'],
    [{ frames: [] }, 'Pages: needs at least 1 entry'],
    [{ id: 'Not An Id' }, 'Id: is not written as it has to be'],
    [
      { frames: [role({ tables: [{ name: 'services', rows: 'tr', system: {}, code: {} }] })] },
      'Page “a”, code table “services”, system: is in none of the forms that a profile knows',
    ],
  ])('says in words what is wrong with %o', (part, words) => {
    expect(checkProfile({ ...plain(), ...part })).toEqual({ ok: false, problems: [words] });
  });

  it('answers in few words, whatever a hostile profile calls itself', () => {
    const long = 'x'.repeat(5000);
    const checked = checkProfile({ ...plain(), [long]: 1, frames: [{ role: long, [long]: { [long]: 1 } }] });
    if (checked.ok) throw new Error('taken');
    for (const problem of checked.problems) expect(problem.length).toBeLessThan(500);
  });
});
