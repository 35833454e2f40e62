// Unsent work as a file, which the browser keeps where the person says.

import { dayAt } from '../../lib/model/calendar-day.ts';
import type { UnsentWork } from '../../lib/store/unsent-work.ts';
import { saveFile } from '../ui/save-file.ts';

export const saveUnsent = (work: UnsentWork): void =>
  saveFile(JSON.stringify(work, null, 2), `overread-unsent-${dayAt(work.savedAt)}.json`, 'application/json');
