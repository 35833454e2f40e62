// Loaded into a frame when evidence is first taken or shown there: quoting, finding again, highlighting. Most
// pages never need it, and it is the larger part of the code that works in pages.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToPage } from '../../lib/messaging/to-page.ts';
import { documentsIn } from '../../lib/page/documents-in-page.ts';
import { showEvidence, takeSelection } from '../../lib/page/evidence-in-page.ts';
import { createPainter } from '../../lib/page/paint.ts';
import type { StartedPage } from '../../lib/page/started-page.ts';
import { addPageTool } from '../chart/page-tool.ts';

export default defineUnlistedScript(() => addPageTool('evidence', evidence));

function evidence(started: StartedPage) {
  const painter = createPainter();
  started.onSwitch.add(painter.clear);
  started.signal.addEventListener('abort', painter.clear);
  return (message: ToPage) => {
    if (message.type === 'take-selection') {
      return takeSelection(document, started.page(), started.selectedAt());
    }
    if (message.type === 'read-documents') return documentsIn(started.page());
    if (message.type === 'show-evidence') {
      return { status: showEvidence(document, started.page(), painter, message.id, message.anchor) };
    }
    painter.clear();
    return null;
  };
}
