// Words that are written and not in the store yet. A page that turns away, for a moment or for good, takes
// the worksheet off the screen with the fields in it; what stood in them must not go with it.

/** By finding, whose id is one person's and one chart's. In memory: the panel's life is long enough. */
const drafts = new Map<string, string>();

export const draftOf = (finding: string): string | undefined => drafts.get(finding);

export const keepDraft = (finding: string, words: string): void => void drafts.set(finding, words);

/** To be called once `words` are in the store; words that were written since stay. */
export function dropDraft(finding: string, words: string | undefined): void {
  if (drafts.get(finding) === words) drafts.delete(finding);
}
