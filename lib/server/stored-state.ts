// A record's state out of the text that its row holds. Nobody but this backend writes that text, and it writes whole states.

import type { RecordState } from '../sync/merge.ts';

export const readState = (text: string): RecordState => JSON.parse(text);
