// Loaded into a frame when a query is first written there: looks for what the topic customarily cites.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToPage } from '../../lib/messaging/to-page.ts';
import { indicatorsIn } from '../../lib/page/indicators-in-page.ts';
import type { StartedPage } from '../../lib/page/started-page.ts';
import { addPageTool } from '../chart/page-tool.ts';

export default defineUnlistedScript(() => addPageTool('indicators', indicators));

function indicators(started: StartedPage) {
  return (message: ToPage) => {
    return message.type === 'find-indicators' ? indicatorsIn(started.page(), message.patterns) : null;
  };
}
