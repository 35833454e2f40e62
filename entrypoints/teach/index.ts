// Loaded into a frame when somebody teaches the page: pointing, proposing how to read what was pointed at, and
// trying a draft. No page that is only read carries it.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TeachMessage } from '../../lib/model/teaching.ts';
import { addTool, type PageTool, type StartedPage } from '../../lib/page/started-page.ts';
import { createTeachTool } from '../../lib/page/teach/teach-tool.ts';
import { tell } from '../chart/runtime.ts';

export default defineUnlistedScript(() => addTool('teach', teach));

function teach(started: StartedPage): PageTool {
  const answer = createTeachTool({
    doc: document,
    tell: (id, picked) => void tell({ type: 'teach-picked', id, picked }),
    selectedAt: started.selectedAt,
    signal: started.signal,
  });
  return (given) => answer(given as TeachMessage);
}
