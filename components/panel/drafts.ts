// Words that are written and not in the store yet. A page that turns away, for a moment or for good, takes
// the worksheet off the screen with the fields in it; what stood in them must not go with it. What a key decides
// is in the store a moment later, once the page was read anew; a page that destroys a docked panel within that
// moment takes the decision along.

import browser from 'webextension-polyfill';

/** By finding, whose id is one person's and one chart's. */
const drafts = new Map<string, string>();

/** In the extension's session storage too, which is memory: a page can take away a panel docked in it. */
const prefix = 'draft:';

export const draftOf = (finding: string): string | undefined => drafts.get(finding);

export function keepDraft(finding: string, words: string): void {
  drafts.set(finding, words);
  void browser.storage.session.set({ [prefix + finding]: words });
}

/** To be called once `words` are in the store; words that were written since stay. */
export function dropDraft(finding: string, words: string | undefined): void {
  if (drafts.get(finding) !== words) return;
  drafts.delete(finding);
  void browser.storage.session.remove(prefix + finding);
}

/** What a panel that went without a word left behind; to be called before the panel is shown. */
export async function recallDrafts(): Promise<void> {
  for (const [key, words] of Object.entries(await browser.storage.session.get(null))) {
    if (key.startsWith(prefix) && typeof words === 'string') drafts.set(key.slice(prefix.length), words);
  }
}
