// The list of built-in ids that browser and backend share is the list of built-in profiles.

import { expect, test } from 'vitest';
import { builtInIds } from '../../../lib/model/built-in-ids.ts';
import { builtInProfiles } from '../../../lib/page/built-in-profiles.ts';

test('every built-in profile’s id is reserved, and no other', () => {
  expect(builtInIds).toEqual(builtInProfiles.map((profile) => profile.id));
});
