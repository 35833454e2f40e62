// Whether something was really filled in: a dash or “tbd” in a field says no more than an empty one.

const placeholder =
  /^(?:[\W_]*|n\/?a|none|tbd|tba|to follow|unknown|not known|pending|xx+|same|see above|as above)$/i;

/** True where a text holds nothing, or only a placeholder. */
export const isBlank = (text: string): boolean => placeholder.test(text.trim());

/** How many words a text holds; a number counts as one. */
export const wordCount = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’/%-]*/gu)?.length ?? 0;

/** A reason in fewer words than this says nothing. */
const fewestWords = 3;

export const isReason = (text: string): boolean => !isBlank(text) && wordCount(text) >= fewestWords;
