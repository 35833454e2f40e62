// How the pages look: for a telephone first, from 320 pixels on, in light and dark. Contrast is at least 4.5:1 for text
// and 3:1 for the borders of fields in both; what is touched is at least 44 pixels high.

import { paletteRules } from '../../../model/palette.ts';

export const styles = `
${paletteRules()}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--text);
  font: 1.0625rem / 1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 42rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.1875rem; margin: 1.75rem 0 0.5rem; }
p { margin: 0.5rem 0; }
a { color: var(--accent); }
dl { margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0 0 0.5rem; }
ol { padding-left: 1.5rem; margin: 0; }
li { margin: 0.5rem 0; }
.quiet { color: var(--quiet); }
.words { white-space: pre-line; }
.fault { border: 2px solid var(--delete); border-radius: 6px; background: var(--delete-wash); padding: 0.75rem 1rem; margin: 1rem 0; }
.fault h2 { margin-top: 0; color: var(--delete); }
.fault a { display: inline-block; min-height: 44px; padding: 0.6rem 0; }
fieldset { border: 1px solid var(--line); border-radius: 6px; background: var(--surface); padding: 0.5rem 1rem 1rem; margin: 1.25rem 0; min-width: 0; }
legend { font-weight: 600; padding: 0 0.25rem; }
.choice { display: flex; gap: 0.75rem; align-items: center; min-height: 44px; padding: 0.5rem 0; }
.choice input { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; accent-color: var(--accent); }
.field { margin: 1.25rem 0; }
.field > label { display: block; font-weight: 600; }
.field input, textarea {
  display: block; width: 100%; min-height: 44px; padding: 0.5rem 0.75rem; margin-top: 0.25rem; font: inherit;
  color: var(--text); background: var(--surface); border: 1px solid var(--edge); border-radius: 6px;
}
textarea { min-height: 8rem; resize: vertical; }
[aria-invalid="true"] { border: 2px solid var(--delete); }
button, a.button {
  font: inherit; font-weight: 600; min-height: 48px; width: 100%; padding: 0.5rem 1.5rem; border: 2px solid transparent;
  border-radius: 6px; background: var(--accent); color: var(--accent-ink);
}
a.button { display: inline-block; box-sizing: border-box; text-align: center; text-decoration: none; }
p > a:not(.button) { display: inline-block; min-height: 44px; padding: 0.6rem 0; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (min-width: 30rem) { button, a.button { width: auto; } }
@media (forced-colors: active) { button, a.button { border-color: ButtonText; } }
`;
