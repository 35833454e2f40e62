// What the content script leaves behind in the extension's own world of a page, where the page cannot see it.
// Tools that few pages need (evidence, guessing, teaching) are loaded into a frame when they are first asked
// for, and find the running script here.

import type { FollowedPage } from './follow-page.ts';
import type { LastField } from './watch-field.ts';

/** A tool answers a message in the same moment; it checks what it is given itself. */
export type PageTool = (message: { type: string }) => unknown;

export interface StartedPage {
  /** False once the extension was updated, switched off or removed, or the site taken back. */
  isAlive(): boolean;
  stop(): void;
  /** Aborts when reading ends; everything a tool starts ends with it. */
  signal: AbortSignal;
  /** The frame as it is followed now. */
  page(): FollowedPage;
  /** When the selection last changed, in milliseconds since 1970; 0 when that was before this script ran. */
  selectedAt(): number;
  /** The text field that the person was in last; null: in none. */
  field(): LastField | null;
  /** Called when another patient or encounter shows. */
  onSwitch: Set<() => void>;
  tools: Map<string, PageTool>;
}

/** Where the content script is kept; the name is that of no page's global, and no page sees it. */
export const startedHere = globalThis as { overreadChart?: StartedPage };

/** Makes a tool known to the script that runs in this frame; does nothing where none runs. */
export function addTool(name: string, make: (started: StartedPage) => PageTool): void {
  const started = startedHere.overreadChart;
  if (started?.isAlive() && !started.tools.has(name)) started.tools.set(name, make(started));
}
