// Path globs and path templates. Matched segment by segment without regular expressions, so that a profile
// from outside cannot make matching slow: the cost is at most the product of the two lengths.

/** Whether the path fits the glob: `*` within a segment, `**` for any number of segments. */
export const fitsPath = (glob: string, path: string): boolean =>
  matchSegments(split(glob), split(path)) !== null;

/** What stands at `{value}` in the template, decoded; null when the path does not fit or says nothing there. */
export function valueInPath(template: string, path: string): string | null {
  const found = matchSegments(split(template), split(path));
  if (!found) return null;
  try {
    return decodeURIComponent(found) || null;
  } catch {
    return null;
  }
}

const split = (path: string): string[] => path.slice(0, 1000).split('/').slice(0, 40);

/** The captured segment ('' without a capture), or null when there is no match. */
function matchSegments(glob: string[], path: string[]): string | null {
  // From the end: fits[j] says whether glob[i..] fits path[j..], and what it captures.
  let fits: (string | null)[] = path.map(() => null);
  fits.push('');
  for (let i = glob.length - 1; i >= 0; i--) {
    const next: (string | null)[] = [];
    for (let j = path.length; j >= 0; j--) {
      if (glob[i] === '**') next[j] = fits[j] ?? next[j + 1] ?? null;
      else if (j === path.length || fits[j + 1] === null || fits[j + 1] === undefined) next[j] = null;
      else if (glob[i] === '{value}') next[j] = path[j] ?? null;
      else next[j] = fitsSegment(glob[i] ?? '', path[j] ?? '') ? (fits[j + 1] ?? null) : null;
    }
    fits = next;
  }
  return fits[0] ?? null;
}

function fitsSegment(glob: string, text: string): boolean {
  let g = 0;
  let star = -1;
  let resume = 0;
  for (let t = 0; t < text.length; ) {
    if (glob[g] === '*') {
      star = g++;
      resume = t;
    } else if (glob[g] === text[t]) {
      g++;
      t++;
    } else if (star >= 0) {
      g = star + 1;
      t = ++resume;
    } else return false;
  }
  while (glob[g] === '*') g++;
  return g === glob.length;
}
