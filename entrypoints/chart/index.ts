// The content script: runs in every frame of the sites that were allowed, registered by the background. It
// reads and says what it read; it holds no key, token or record. What few pages need is loaded into a frame when
// it is asked for. Not built as a content script of the framework's, whose wrapper costs more than a profile.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ProfilesForPage, ToPage } from '../../lib/messaging/to-page.ts';
import { toolFor } from '../../lib/model/page-tools.ts';
import { builtInProfiles } from '../../lib/page/built-in-profiles.ts';
import { type FollowedPage, followPage } from '../../lib/page/follow-page.ts';
import { type StartedPage, startedHere } from '../../lib/page/started-page.ts';
import { watchField } from '../../lib/page/watch-field.ts';
import { watchSelection } from '../../lib/page/watch-selection.ts';
import { givenProfiles } from './given-profiles.ts';
import { answer, isAlive, tell } from './runtime.ts';

export default defineUnlistedScript(() => {
  if (startedHere.overreadChart?.isAlive()) return;
  startedHere.overreadChart?.stop();
  const end = new AbortController();
  const started: StartedPage = {
    isAlive: () => isAlive() && !end.signal.aborted,
    stop: () => end.abort(),
    signal: end.signal,
    page: () => ({
      readNow: nothingYet,
      regionsNow: () => [],
      dateOrderNow: () => null,
      rowsNow: () => new Map(),
    }),
    selectedAt: watchSelection(document, end.signal),
    field: watchField(document, end.signal),
    onSwitch: new Set(),
    tools: new Map(),
  };
  startedHere.overreadChart = started;
  void givenProfiles().then((given) => !end.signal.aborted && start(started, given));
});

const nothingYet = (): never => {
  throw new Error('The page is not followed yet.');
};

function start(started: StartedPage, given: ProfilesForPage): void {
  const { signal, stop } = started;
  // After an update of the extension this script is an orphan: it stops without a word, and the page keeps
  // what a person was charting.
  const send = async (message: Parameters<typeof tell>[0]): Promise<boolean> => {
    const taken = isAlive() && (await tell(message));
    if (!isAlive()) stop();
    return taken;
  };
  let until: AbortController | undefined;
  const follow = ({ taught, guessed, off }: ProfilesForPage): FollowedPage => {
    until?.abort();
    until = new AbortController();
    return followPage({
      view: window,
      // What was taught for this site before what fits many; what was only guessed after all others.
      profiles: [...taught, ...builtInProfiles, ...guessed].filter(({ id }) => !off.includes(id)),
      send: (reading) => send({ type: 'frame-read', reading }),
      gone: (document) => void send({ type: 'frame-gone', document }),
      switched: () => {
        for (const switched of started.onSwitch) switched();
      },
      signal: AbortSignal.any([signal, until.signal]),
    });
  };
  let page = follow(given);
  started.page = () => page;
  answer((message) => {
    if (message.type === 'profiles') page = follow(message);
    else if (message.type === 'stop') stop();
    else return answerTo(message, started);
    return null;
  }, signal);
}

function answerTo(message: ToPage, { page, tools }: StartedPage): unknown {
  if (message.type === 'read-now') return page().readNow();
  const name = toolFor[message.type];
  const tool = name && tools.get(name);
  return tool ? tool(message) : { missing: name };
}
