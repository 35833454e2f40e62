// Which ids, classes and attribute values can be counted on to stand on the next chart and after the next
// release: words that somebody chose, not hashes that a build tool made, nor numbers of a record.

/** Names of a passing state, of a framework's workings, or of every other row. */
const passing =
  /^(active|selected|current|open|opened|closed|hover(ed)?|focus(ed)?|odd|even|first|last|hidden|visible|shown?|disabled|enabled|loading|loaded|dirty|pristine|touched|untouched|valid|invalid|collapsed?|expanded|in|fade|row-?\d+|alt|highlight(ed)?|editing|new|changed|ng-.*|v-.*|is-.*|has-.*|js-.*|ui-state-.*|ember\d*|react-.*|:r.*)$/i;
const generated =
  /^(css|sc|jss\d*|jsx|emotion|svelte|makeStyles|_ngcontent|_nghost|data-v|ng-tns|ember|ext-gen|yui|gwt-uid|react-select|mui|radix|headlessui|cdk|mat-\w+-\d)[-_:]?[A-Za-z0-9]*\d|^(css|sc|emotion|svelte|_ngcontent|_nghost)-/i;

/**
 * Whether a name can go into a selector.
 * @param values what the record says of itself (numbers, names); a name that holds one of them varies with it.
 */
export function isStableName(name: string, values: Iterable<string> = []): boolean {
  if (name.length < 2 || name.length > 60 || /\s{2,}|[\n{}<>]/.test(name)) return false;
  if (passing.test(name) || generated.test(name) || /\d{3}/.test(name)) return false;
  if (name.split(/[-_:.\s]+/).some(isHash)) return false;
  const parts = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  for (const value of values) {
    const plain = value.toLowerCase();
    if (plain.length > 2 ? name.toLowerCase().includes(plain) : parts.includes(plain)) return false;
  }
  return true;
}

/** Letters and figures in turns, as `1x9k2f`, or capitals in the midst with figures, as `aB3xQ`. */
function isHash(part: string): boolean {
  if (part.length < 4) return false;
  const turns = part.match(/\d+|[A-Za-z]+/g)?.length ?? 0;
  return (
    turns >= 4 ||
    (turns >= 3 && part.length <= 10 && /\d[a-z]/i.test(part) && !/^[a-z]+\d[a-z]+$/i.test(part))
  );
}
