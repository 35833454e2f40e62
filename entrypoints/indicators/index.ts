// Loaded into a frame when a query is first written there: looks for what the topic customarily cites.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToPage } from '../../lib/messaging/to-page.ts';
import { indicatorsIn } from '../../lib/page/indicators-in-page.ts';
import { addTool, type PageTool, type StartedPage } from '../../lib/page/started-page.ts';

export default defineUnlistedScript(() => addTool('indicators', indicators));

function indicators(started: StartedPage): PageTool {
  return (given) => {
    const message = given as ToPage;
    return message.type === 'find-indicators' ? indicatorsIn(started.page(), message.patterns) : null;
  };
}
