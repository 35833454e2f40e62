// The few calls of the extension API that a content script needs, typed, for Chrome and Firefox alike. The
// usual polyfill would cost more than all of the page reading's profiles together.

import type { FromPage } from '../../lib/messaging/from-page.ts';
import type { ToPage } from '../../lib/messaging/to-page.ts';

interface Sender {
  id?: string;
  url?: string;
  tab?: unknown;
}

type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => boolean | undefined;

interface Runtime {
  /** Undefined once the extension was updated, switched off or removed. */
  id?: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

interface WithRuntime {
  browser?: { runtime?: Runtime };
  chrome?: { runtime?: Runtime };
}

const runtime = (): Runtime | undefined => {
  // No package is loaded into a page: the browser’s own object, under either name.
  const { browser, chrome } = globalThis as unknown as WithRuntime;
  return browser?.runtime ?? chrome?.runtime;
};

/** Whether the extension that started this script is still there. */
export function isAlive(): boolean {
  try {
    return runtime()?.id !== undefined;
  } catch {
    return false;
  }
}

/** The address of a file of the extension, as pages may load it. */
export const addressOf = (path: string): string | null => runtime()?.getURL(path) ?? null;

/** Asks the background; undefined when nobody answers. */
export async function ask(message: FromPage): Promise<unknown> {
  try {
    return await runtime()?.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** Sends to the background; false when nobody took it. */
export async function tell(message: FromPage): Promise<boolean> {
  try {
    await runtime()?.sendMessage(message);
    return true;
  } catch (error) {
    // Chrome says so when a listener took the message and answered nothing.
    return /message port closed|channel closed/i.test(String(error));
  }
}

/** Answers the extension's own pages, at once: a promise would need a different way in each browser. */
export function answer(handle: (message: ToPage) => unknown, signal: AbortSignal): void {
  const listener: Listener = (message, sender, respond) => {
    if (!isOwnPage(sender) || !isToPage(message)) return undefined;
    respond(handle(message));
    return true;
  };
  runtime()?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      runtime()?.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}

/** The extension's pages can stand in a tab; a content script's sender address is its page's, never ours. */
const isOwnPage = (sender: Sender): boolean =>
  sender.id === runtime()?.id &&
  (sender.tab === undefined || (sender.url?.startsWith(runtime()?.getURL('') ?? '\0') ?? false));

/** Where it comes from is enough for the rest: our own pages and background. */
const isToPage = (message: unknown): message is ToPage =>
  typeof (message as { type?: unknown } | null)?.type === 'string';
