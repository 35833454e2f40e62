// Loaded into the page of a pop-up window with a chart: such a window has no side panel, so the panel is offered
// at the window's edge.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToPage } from '../../lib/messaging/to-page.ts';
import { createDock } from '../../lib/page/dock-in-page.ts';
import type { StartedPage } from '../../lib/page/started-page.ts';
import { addPageTool } from '../chart/page-tool.ts';
import { addressOf, ask } from '../chart/runtime.ts';

export default defineUnlistedScript(() => addPageTool('dock', dock));

function dock(started: StartedPage) {
  const docked = createDock(
    document,
    {
      async address() {
        const path = await ask({ type: 'dock-open' });
        return typeof path === 'string' ? addressOf(path) : null;
      },
      elsewhere: () => void ask({ type: 'dock-elsewhere' }),
      keep: (state) => void ask({ type: 'dock-state', ...state }),
    },
    started.signal,
  );
  return (message: ToPage) => {
    if (message.type === 'dock') docked.offer(message);
    else if (message.type === 'dock-ready') docked.answered(message.stays);
    return { docked: true };
  };
}
