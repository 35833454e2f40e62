// The names of lines: records' ids are derived from them, so they never change.

import { expect, it } from 'vitest';
import { isOmitted, isOmittedCode, omittedKey, withKeys } from '../../../lib/model/line-key.ts';

const line = (system: 'CPT' | 'ICD-10-CM', code: string) => ({ system, code, unreadable: null });

it('a delivered line is named by its code, and by which time it stands there', () => {
  const lines = [line('CPT', '99214'), line('ICD-10-CM', 'I10'), line('CPT', '99214')];
  const unread = { system: null, code: '', unreadable: 'a row' };
  expect(withKeys([...lines, unread, unread]).map(({ key }) => key)).toEqual([
    'CPT 99214 #1',
    'ICD-10-CM I10 #1',
    'CPT 99214 #2',
    'unreadable #1',
    'unreadable #2',
  ]);
});

it('an omitted code has the first number that is free', () => {
  const code = { system: 'CPT', code: '93000' } as const;
  const first = omittedKey(code, new Set());
  const second = omittedKey(code, new Set([first]));
  expect([first, second]).toEqual(['add CPT 93000 #1', 'add CPT 93000 #2']);
  expect(omittedKey({ system: null, code: '93000' }, new Set())).toBe('add null 93000 #1');
  expect([first, 'CPT 93000 #1', undefined].map(isOmitted)).toEqual([true, false, false]);
  expect(isOmittedCode(second, code)).toBe(true);
  expect(isOmittedCode(second, { system: 'CPT', code: '9300' })).toBe(false);
});
