// Which strings of a program people read. A rule that errs is seen: what is taken for no text is listed by the check of
// the tree (tests/unit/house/words.test.ts), what is taken for text stands in the catalog.

/**
 * Say: whatever has letters is a text. Maybe: where it looks like one. Hardly: where it is a sentence, since the name says
 * that programs read it. No: never, as where it is compared with something.
 */
export type Mode = 'say' | 'maybe' | 'hardly' | 'no';

/** Attributes of elements, and of components, that people read or hear. */
export const readAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|heading|summary|legend|caption|empty|hint|note)$/;

/** What components are given that is never read, whatever it looks like. */
const silentNames =
  /^(className|classNames?|look|region|site|id|key|type|kind|role|code|act|tone|href|to|field|lang|ref|rel|target|htmlFor|style|autoComplete|inputMode|accept|pattern|method|scope|step|stamp|system|topic|d|transform|viewBox|points|mime|path|url|set|sort|unit|measure|icon|href|src|data-.*|aria-(live|controls|labelledby|describedby|current|sort|haspopup|activedescendant|owns|relevant|autocomplete|orientation))$/;

export const isSilentName = (name: string | null): boolean => name !== null && silentNames.test(name);

/** Functions whose arguments are read by programs. */
const silentCalls = new Set(
  (
    'querySelector querySelectorAll closest matches aroundKey getElementById addEventListener removeEventListener getItem setItem ' +
    'removeItem startsWith endsWith includes split replace replaceAll indexOf lastIndexOf getAttribute setAttribute ' +
    'hasAttribute removeAttribute toggleAttribute has get getAll createElement createElementNS append fetch Error TypeError RangeError ' +
    'DOMException log warn error postMessage set add toggle matchMedia localeCompare RegExp test sendMessage getURL URL ' +
    'BroadcastChannel CustomEvent Event supports define toLocaleString toLocaleDateString toLocaleTimeString execCommand'
  ).split(' '),
);

export const isSilentCall = (name: string | null): boolean => name !== null && silentCalls.has(name);

/** Files and names that hold nothing but words. */
export const isWordsFile = (file: string): boolean => /(^|[-/])words\.tsx?$/.test(file);
export const isWordsName = (name: string | null): boolean =>
  name !== null &&
  /(^w|W)ords$|Labels?$|(^t|T)exts?$|Titles?$|^(label|title|name|said|words|says)$|Says$|Names$/.test(name);

/** What lies in lib/ is English everywhere; where a component shows it, it is looked up (components/words/look-up.ts). */
const shown = /(Words|Texts?|Names?|Labels?|Titles?|Says)$/;
const notShown =
  /^(insertText|sameName|queryText|codesText|noteFileName|fileName|personName|placeName|stateNames|chartText|pageText|plainText|longestWords|foldedName|namedText|toolNames|indicatorText|deviceName)$/;

export const isShownFromLib = (source: string, name: string): boolean =>
  (/\/lib\//.test(source) || /\/ui\/(role-)?words\.ts$/.test(source)) &&
  shown.test(name) &&
  !notShown.test(name);

const looksLikeMarkup =
  /^[\w-]+\(|^[#.[][\w-]|^\w+:\/\/|^--|^(var|url|calc)\(|^[MLHVCAZ\s\d,.-]+$|[a-z]\/[a-z+]+$/;

export function isText(text: string, mode: Mode): boolean {
  if (mode === 'say') return true;
  if (mode === 'maybe') return looksLikeText(text);
  return mode === 'hardly' && /^[“\p{Lu}].*\s.*\p{Ll}|\s\p{Ll}.*[.?!]$/u.test(text) && looksLikeText(text);
}

/** Whether a string that nothing else tells of is a text: several words, or one with a capital. */
function looksLikeText(text: string): boolean {
  const trimmed = text.trim();
  if (!/\p{L}/u.test(trimmed) || looksLikeMarkup.test(trimmed)) return false;
  if (/\p{L}.*\s|\s.*\p{L}/u.test(text)) return /[a-z]/.test(text);
  return /^[“(]?\p{Lu}[\p{Ll}’-]+[.…:?!)”]?$/u.test(trimmed);
}

/** The same for what comes as data: errors, checks, measures. */
export const isShownMember = (source: string): boolean =>
  /\.(happened|meaning|action|says|formula|message)$|(^(measure|method|also)\??|^measureById\(.*\))\.(name|of|source|definition|numerator|denominator)$|^target\.from$|(^|\.)rule\??\.title$|^ruleById\.get\(\w+\)\??\.title$|^question\??\.(text|ask|label)$/.test(
    source,
  );
export const isShownName = (name: string): boolean =>
  /^(message|happened|meaning|action|formula|definition|says)$/.test(name);

/** Keys, addresses and drawings that look like texts; each is looked for anew when a rule above changes. */
export const noTexts: ReadonlySet<string> = new Set([
  ' primary',
  'M{x} {y}h1v1h-1z',
  'fact {name} {lineKey}',
  'read {region} {start}',
  'add {system} {code} #{n}',
  'support {key}',
  'input, select, textarea, button',
  "{list} '>' li:nth-child({nth})",
  '{list} + .query-actions',
  'holiday-said-{key}',
  '{id}-said',
  'paused tokens',
  'inpatient procedure',
]);
