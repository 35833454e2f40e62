// Who sent a message, by what the browser says of the sender. A renderer that was taken over can write
// anything into a message, but not into this.

export interface Sender {
  id?: string;
  url?: string;
  /** What a frame of about:blank or srcdoc inherits; `null` as text where it is nobody's. */
  origin?: string;
  tab?: { id?: number };
  frameId?: number;
}

export type From =
  | { who: 'own-page' }
  /** `site`: null where the browser does not say. */
  | { who: 'frame'; tab: number; frame: number; site: string | null };

/**
 * Null: nobody who is listened to. A content script outside of tabs (a chart in some extension's side panel)
 * has no tab, and is not therefore one of our pages.
 * @param own id and base address of this extension.
 */
export function fromWhom(sender: Sender, own: { id: string; address: string }): From | null {
  if (sender.id !== own.id) return null;
  if (sender.url?.startsWith(own.address)) return { who: 'own-page' };
  const tab = sender.tab?.id;
  if (tab === undefined || sender.frameId === undefined) return null;
  return { who: 'frame', tab, frame: sender.frameId, site: sender.origin ?? null };
}
