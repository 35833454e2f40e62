// Loaded into a frame when somebody puts the text of a query into a field there. It is asked twice: first which field is
// meant, without a word of the query, then to put the text in, if the frame still shows the chart that it did.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FocusedField, Inserted, ToPage } from '../../lib/messaging/to-page.ts';
import { frameStamp } from '../../lib/model/page-mark.ts';
import { insertInto, stateOf } from '../../lib/page/insert-in-page.ts';
import type { StartedPage } from '../../lib/page/started-page.ts';
import { addPageTool } from '../chart/page-tool.ts';

export default defineUnlistedScript(() => addPageTool('insert', insert));

function insert(started: StartedPage) {
  return (message: ToPage): FocusedField | Inserted | null => {
    const field = started.field();
    const reading = started.page().readNow();
    if (message.type === 'focused-field')
      return { field: stateOf(field?.element ?? null, document), at: field?.at ?? 0, reading };
    if (message.type !== 'insert-text') return null;
    const same = reading.ready && frameStamp(reading) === message.of;
    return { inserted: same ? insertInto(field?.element ?? null, message.text, document) : 'other-chart' };
  };
}
