// Words by which a note holds something possible without saying that it is.

const unsure =
  /\b(?:probabl[ey]|possibl[ey]|suspected|suspicion (?:for|of)|suspicious for|likely|questionable|compatible with|consistent with|concern(?:ing)? for|cannot (?:exclude|rule out)|can't (?:exclude|rule out)|differential|working diagnosis|presumed|presumptive|versus|vs\.?|evaluate for|may represent|could be|\?)|\b(?:rule out|r\/o|to exclude)\b/i;
const unsureBehind =
  /^[^.;,]{0,24}\b(?:is |was )?(?:suspected|possible|probable|likely|not (?:ruled out|excluded))\b/i;

/** @param before What governs the words, from the last stop on. @param behind What follows them. */
export const isUnsure = (before: string, behind: string): boolean =>
  unsure.test(before) || unsureBehind.test(behind);
