// athenaOne's shape: codes in an open shadow root, and the note in another, within a component of its own.

import { athenaExample } from '../../fixtures/charts/athena/example.ts';
import type { HostilePage } from './hostile-page.ts';

export const passage = 'Throat red, tonsils with exudate';

/** `codes` and `note`: whether the root that holds them is open. */
export const inShadows = (
  codes: 'open' | 'closed',
  note: 'open' | 'closed',
  encounter: string,
): HostilePage => {
  const visit = (text: string) => text.replaceAll(athenaExample.fields.encounter!, encounter);
  const path = visit(athenaExample.start);
  const html = visit(athenaExample.pages[athenaExample.start]!).replace(
    'shadowrootmode="open"',
    `shadowrootmode="${codes}"`,
  );
  return {
    start: path,
    pages: () => ({
      [path]: `${html}<section aria-label="Note"><x-note></x-note></section><script>
// As a component does it: nobody else gets hold of a root that is closed.
window.noteRoot = document.querySelector('x-note').attachShadow({ mode: '${note}' });
noteRoot.innerHTML = '<p>Sore throat for three days. ${passage}, no cough.</p>';
</script>`,
    }),
  };
};

export const shadowOpen = inShadows('open', 'open', '550921');
