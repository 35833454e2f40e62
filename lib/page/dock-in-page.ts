// The docked panel in a page: a tab that opens it, the frame it lives in, and what happens when the page stands
// in its way. Nothing of a chart passes through here; the frame speaks with the extension by itself.

import { createDockHost, type DockHost } from './dock-host.ts';

export interface DockLife {
  /** The address for the frame, good for one use; null where there is none. */
  address(): Promise<string | null>;
  /** Shows the panel in a window of the extension's own. */
  elsewhere(): void;
  keep(state: { open: boolean; width: number }): void;
}

export interface Dock {
  /** Shows the tab, or the panel at once. Safe to repeat. */
  offer(state: { open: boolean; width: number }): void;
  /** The frame's page has shown who it is: it stays, or the panel is shown elsewhere already. */
  answered(stays: boolean): void;
}

/** A frame that has not answered by then is kept from us, by the page's policy or otherwise; in milliseconds. */
const patience = 5_000;
/** A page that takes our element away gets it back so many times. */
const returns = 3;
/** How often the page's root is looked at while the panel is open, in milliseconds. */
const lookEvery = 400;

export function createDock(doc: Document, life: DockLife, signal: AbortSignal): Dock {
  let shown: DockHost | null = null;
  let width = 380;
  let frame: HTMLIFrameElement | null = null;
  let taken = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;
  const removals = new MutationObserver(() => {
    if (shown && !shown.host.isConnected) lost();
  });

  function begin(): DockHost {
    shown ??= createDockHost(doc, { open: () => void open(), close, elsewhere: leave, resized });
    removals.observe(doc.documentElement, { childList: true });
    return shown;
  }

  async function open(): Promise<void> {
    // Without it nobody could tell whether the page has laid something over the frame.
    if (!('isVisible' in IntersectionObserverEntry.prototype) || isCut(doc)) return leave();
    const address = await life.address();
    if (signal.aborted) return;
    if (address === null) return leave();
    const made = begin().showFrame(width);
    frame = made;
    waiting = setTimeout(leave, patience);
    looking = setInterval(() => isCut(doc) && leave(), lookEvery);
    made.src = address;
  }

  function rest(): void {
    clearTimeout(waiting);
    clearInterval(looking);
    frame = null;
  }

  function close(): void {
    rest();
    life.keep({ open: false, width });
    begin().showTab();
  }

  function leave(): void {
    close();
    life.elsewhere();
  }

  function resized(to: number): void {
    width = to;
    life.keep({ open: true, width });
  }

  function lost(): void {
    rest();
    life.keep({ open: false, width });
    shown = null;
    if (++taken <= returns) begin().showTab();
    else removals.disconnect();
  }

  signal.addEventListener('abort', () => {
    rest();
    removals.disconnect();
    shown?.host.remove();
    shown = null;
  });
  return {
    offer(state) {
      if (signal.aborted || frame) return;
      if (!shown) width = state.width;
      if (state.open) void open();
      else if (!shown && taken <= returns) begin().showTab();
    },
    answered(stays) {
      if (!frame) return;
      if (!stays) return close();
      clearTimeout(waiting);
      frame.focus();
      life.keep({ open: true, width });
    },
  };
}

/** Cut off or masked by the page's root: the one thing about it that the frame cannot notice by itself. */
function isCut(doc: Document): boolean {
  const { clipPath, maskImage, clip } = getComputedStyle(doc.documentElement);
  return clipPath !== 'none' || (maskImage !== 'none' && maskImage !== '') || clip !== 'auto';
}
