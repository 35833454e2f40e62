// What the docked panel adds to a page: one element with a closed shadow root, in it a tab at the window's edge
// or the panel's frame with a bar and a grip. The page can see the element and take it away, and can see that
// something of it was clicked; it cannot reach into it, read the frame or press anything in it.

import { dockStyles } from './dock-styles.ts';

export const narrowest = 320;

export interface DockEvents {
  open(): void;
  close(): void;
  /** In a window of the extension's own. */
  elsewhere(): void;
  resized(width: number): void;
}

export interface DockHost {
  host: Element;
  showTab(): void;
  /** @returns the frame, empty still. */
  showFrame(width: number): HTMLIFrameElement;
}

export function createDockHost(doc: Document, events: DockEvents): DockHost {
  const host = doc.createElement('overread-dock');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dockStyles);
  root.adoptedStyleSheets = [sheet];
  // The page's own keys and clicks must not act on what is meant for us.
  for (const name of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keypress', 'keyup']) {
    root.addEventListener(name, (event) => event.stopPropagation());
  }
  doc.documentElement.append(host);

  function button(text: string, act: () => void): HTMLButtonElement {
    const made = doc.createElement('button');
    made.type = 'button';
    made.textContent = text;
    // A page can make clicks up; only a person's count.
    made.addEventListener('click', (event) => event.isTrusted && act());
    return made;
  }

  return {
    host,
    showTab() {
      const tab = button('Overread', events.open);
      tab.className = 'tab';
      tab.title = 'Open Overread in this window';
      // The field that a person is typing in keeps the focus.
      tab.addEventListener('mousedown', (event) => event.preventDefault());
      root.replaceChildren(tab);
    },
    showFrame(width) {
      const dock = doc.createElement('div');
      dock.className = 'dock';
      const bar = doc.createElement('div');
      bar.className = 'bar';
      const name = doc.createElement('b');
      name.textContent = 'Overread';
      const away = button('Own window', events.elsewhere);
      away.title = 'Open Overread in a window of its own';
      bar.append(name, away, button('Close', events.close));
      const frame = doc.createElement('iframe');
      frame.title = 'Overread';
      dock.append(createGrip(dock, width, events.resized), bar, frame);
      root.replaceChildren(dock);
      return frame;
    },
  };
}

/** Changes the dock's width by mouse, touch and arrow keys, between 320 px and half of the window. */
function createGrip(dock: HTMLElement, start: number, resized: (width: number) => void): HTMLElement {
  const { documentElement } = dock.ownerDocument;
  const grip = dock.ownerDocument.createElement('div');
  grip.className = 'grip';
  grip.tabIndex = 0;
  grip.title = 'Drag, or use the arrow keys, to change the width';
  const said = { role: 'separator', 'aria-orientation': 'vertical', 'aria-label': 'Width of Overread' };
  for (const [name, value] of Object.entries(said)) grip.setAttribute(name, value);
  let width = start;
  const widest = () => Math.max(narrowest, Math.floor(documentElement.clientWidth / 2));
  const set = (wanted: number) => {
    width = Math.round(Math.min(widest(), Math.max(narrowest, wanted)));
    dock.style.width = `${width}px`;
    grip.setAttribute('aria-valuemin', String(narrowest));
    grip.setAttribute('aria-valuemax', String(widest()));
    grip.setAttribute('aria-valuenow', String(width));
  };
  set(start);
  grip.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: 20, ArrowRight: -20 }[event.key];
    if (!event.isTrusted || by === undefined) return;
    event.preventDefault();
    set(width + by);
    resized(width);
  });
  grip.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    // The frame under the pointer would take its moves.
    dock.classList.add('dragged');
  });
  grip.addEventListener('pointermove', (event) => {
    if (event.isTrusted && grip.hasPointerCapture(event.pointerId)) {
      set(documentElement.clientWidth - event.clientX);
    }
  });
  grip.addEventListener('lostpointercapture', () => {
    dock.classList.remove('dragged');
    resized(width);
  });
  return grip;
}
