// Loaded into a frame when somebody teaches the page: pointing, proposing how to read what was pointed at, and
// trying a draft. No page that is only read carries it.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToPage } from '../../lib/messaging/to-page.ts';
import type { TeachMessage } from '../../lib/model/teaching.ts';
import type { StartedPage } from '../../lib/page/started-page.ts';
import { createTeachTool } from '../../lib/page/teach/teach-tool.ts';
import { addPageTool } from '../chart/page-tool.ts';
import { tell } from '../chart/runtime.ts';

export default defineUnlistedScript(() => addPageTool('teach', teach));

function teach(started: StartedPage) {
  const answer = createTeachTool({
    doc: document,
    tell: (id, picked) => void tell({ type: 'teach-picked', id, picked }),
    selectedAt: started.selectedAt,
    signal: started.signal,
  });
  // A tool is given the messages of its own name alone: see lib/model/page-tools.ts.
  return (message: ToPage) => answer(message as TeachMessage);
}
