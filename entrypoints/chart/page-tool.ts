// How a tool of a page is made known to the script that runs there, with the messages that it may be given.

import type { ToPage } from '../../lib/messaging/to-page.ts';
import { addTool, type StartedPage } from '../../lib/page/started-page.ts';

export const addPageTool = (
  name: string,
  make: (started: StartedPage) => (message: ToPage) => unknown,
): void =>
  addTool(name, (started) => {
    const answer = make(started);
    // The running script hands on what came from our own pages alone, and lib/page may not know their messages.
    return (message) => answer(message as ToPage);
  });
