// What a reason or remark says: in the publisher's words where the organisation has imported the list, else in ours, else
// its number alone.

import type { CodeSets } from '../../../../lib/codes/code-sets.ts';
import { newest } from '../../../../lib/codes/in-force.ts';
import { defaultReasons } from '../../../../lib/oversight/denials/default-reasons.ts';

const gists = new Map(defaultReasons.map(({ code, gist }) => [code, gist]));

export const reasonText = (sets: CodeSets, carc: string): string =>
  newest(sets.lists('carc'))?.rows(carc)[0]?.text ?? gists.get(carc) ?? '';

export const remarkText = (sets: CodeSets, rarc: string): string =>
  newest(sets.lists('rarc'))?.rows(rarc)[0]?.text ?? '';
