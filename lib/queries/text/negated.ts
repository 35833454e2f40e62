// Whether a text denies what it names: “no evidence of pneumonia” documents none.

const cueBefore =
  /\b(?:no|not|denie[sd]|denying|without|negative for|absence of|free of|rules? out|ruled out|r\/o|never|nor|neither|unlikely|doubt(?:ful)?|resolved without)\b[^.;:]*$/i;
const cueAfter =
  /^[^.;,]{0,40}\b(?:(?:was |were |is |are |has been |have been )?ruled out|(?:was |is )?excluded|(?:is |was )?(?:not (?:present|seen|identified|found|felt|likely|suspected)|unlikely|absent))\b/i;
/** What ends the reach of a denial: “no fever, but pneumonia on film”. */
const turn =
  /\b(?:but|however|although|though|now|yet|with new|cannot|can't|not (?:only|just)|no (?:longer|change|doubt))\b/gi;

/** How far before a word a denial still reaches it. */
const reach = 70;

/** True where the words from `from` up to `to` of `text` are denied. */
export function isNegated(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - reach), from);
  const lastTurn = [...before.matchAll(turn)].at(-1);
  const governed = lastTurn ? before.slice(lastTurn.index + lastTurn[0].length) : before;
  return cueBefore.test(governed) || cueAfter.test(text.slice(to, to + reach));
}
