// Loaded into a frame with code lines when the first of them has a verdict: draws the marks beside them.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToPage } from '../../lib/messaging/to-page.ts';
import { frameStamp } from '../../lib/model/page-mark.ts';
import { createMarks } from '../../lib/page/marks-in-page.ts';
import type { StartedPage } from '../../lib/page/started-page.ts';
import { addPageTool } from '../chart/page-tool.ts';

export default defineUnlistedScript(() => addPageTool('marks', marks));

function marks(started: StartedPage) {
  const drawn = createMarks(document, () => started.page().rowsNow(), started.signal);
  started.onSwitch.add(drawn.clear);
  return (message: ToPage) => {
    if (message.type !== 'show-marks') {
      drawn.clear();
      return null;
    }
    // Read in this moment: the marks of one patient must not come to stand beside another's codes.
    const reading = started.page().readNow();
    const same = reading.ready && frameStamp(reading) === message.of;
    if (same) drawn.show(message.marks);
    else drawn.clear();
    return { marked: same };
  };
}
