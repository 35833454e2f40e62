// The calm line of the docked panel when something pressed was not taken, and how to go on. Made without React:
// it must be there before the panel is.

import type { Cover, Refusal } from './docked-guard.ts';

const words: Record<Refusal, [what: string, how: string]> = {
  covered: [
    'Overread is covered by something on this page.',
    'What you pressed was not taken. Close what lies over it, or go on in a window of its own.',
  ],
  moved: ['Overread was shown or moved just now.', 'What you pressed was not taken. Press it again.'],
};

/** How often is looked whether the line still holds, in milliseconds. */
const lookEvery = 700;

/** @param elsewhere opens the panel in a window of its own. */
export function showCover(doc: Document, elsewhere: () => void): Cover {
  const line = doc.createElement('div');
  line.className = 'docked-cover';
  line.setAttribute('role', 'status');
  doc.body.append(line);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    say(why, standing) {
      clearTimeout(timer);
      timer = setTimeout(function again() {
        if (standing()) timer = setTimeout(again, lookEvery);
        else line.replaceChildren();
      }, 3 * lookEvery);
      if (line.dataset.why === why && line.childElementCount > 0) return;
      line.dataset.why = why;
      const what = doc.createElement('strong');
      const [said, how] = words[why];
      what.textContent = said;
      const rest = doc.createElement('p');
      rest.textContent = how;
      line.replaceChildren(what, rest);
      if (why === 'covered') line.append(ownWindow());
    },
  };

  function ownWindow(): HTMLButtonElement {
    const button = doc.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Open in its own window';
    // Opening a window harms nobody, so it may be pressed while the panel is covered.
    button.dataset.always = '';
    button.addEventListener('click', (event) => event.isTrusted && elsewhere());
    return button;
  }
}
