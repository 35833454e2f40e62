// Runs in every frame of the sites that were allowed, registered by the background. It reads, says what it
// read, and marks evidence when asked; it holds no key, token or record.

import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ToPage } from '../../lib/messaging/protocol.ts';
import { builtInProfiles } from '../../lib/page/built-in-profiles.ts';
import { showEvidence, takeSelection, watchSelection } from '../../lib/page/evidence-in-page.ts';
import { type FollowedPage, followPage } from '../../lib/page/follow-page.ts';
import { createPainter } from '../../lib/page/paint.ts';
import { answer, isAlive, tell } from './runtime.ts';
import './style.css';

/** Left behind in the extension's own world of the page, where the page cannot see it. */
interface Marked {
  overreadChart?: { isAlive(): boolean; stop(): void };
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  // The page would see the message, and take it for one of its own.
  noScriptStartedPostMessage: true,
  main() {
    const marked = globalThis as Marked;
    if (marked.overreadChart?.isAlive()) return;
    marked.overreadChart?.stop();
    const end = new AbortController();
    marked.overreadChart = { isAlive: () => isAlive() && !end.signal.aborted, stop: () => end.abort() };
    start(end);
  },
});

function start(end: AbortController): void {
  const { signal } = end;
  const painter = createPainter();
  // After an update of the extension this script is an orphan: it stops without a word, and the page keeps
  // what a person was charting.
  const send = async (message: Parameters<typeof tell>[0]): Promise<boolean> => {
    const taken = isAlive() && (await tell(message));
    if (!isAlive()) end.abort();
    return taken;
  };
  const page = followPage({
    view: window,
    profiles: builtInProfiles,
    send: (reading) => send({ type: 'frame-read', reading }),
    gone: (document) => void send({ type: 'frame-gone', document }),
    switched: () => painter.clear(),
    signal,
  });
  const selectedAt = watchSelection(document, signal);
  answer((message) => {
    if (message.type !== 'stop') return answerTo(message, page, painter, selectedAt());
    end.abort();
    return null;
  }, signal);
  signal.addEventListener('abort', () => painter.clear());
}

function answerTo(
  message: Exclude<ToPage, { type: 'stop' }>,
  page: FollowedPage,
  painter: ReturnType<typeof createPainter>,
  selectedAt: number,
): unknown {
  if (message.type === 'read-now') return page.readNow();
  if (message.type === 'take-selection') return takeSelection(document, page, selectedAt);
  if (message.type === 'show-evidence') {
    return { status: showEvidence(document, page, painter, message.id, message.anchor) };
  }
  painter.clear();
  return null;
}
