// How the docked panel's edge looks. `!important` on the host outweighs whatever the page says of it.

import { lightDark } from '../model/palette.ts';

export const dockStyles = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 0 0 auto !important;
  z-index: 2147483647 !important;
  display: block !important;
  width: 0 !important;
  color-scheme: light dark !important;
  pointer-events: auto !important;
}
* {
  box-sizing: border-box;
}
.tab,
.dock {
  position: absolute;
  right: 0;
  font: 13px / 1.3 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  color: ${lightDark('text')};
  background: ${lightDark('surface')};
}
.tab {
  top: 38%;
  padding: 12px 5px;
  border: 1px solid ${lightDark('edge')};
  border-right: 0;
  border-radius: 6px 0 0 6px;
  writing-mode: vertical-rl;
  font-weight: 600;
  cursor: pointer;
}
.dock {
  top: 0;
  bottom: 0;
  display: grid;
  grid-template: auto minmax(0, 1fr) / 8px minmax(0, 1fr);
  border-left: 1px solid ${lightDark('edge')};
}
.grip {
  grid-row: 1 / -1;
  background: ${lightDark('raised')};
  cursor: ew-resize;
  touch-action: none;
}
.bar {
  display: flex;
  gap: 6px;
  align-items: center;
  padding: 3px 6px 3px 10px;
  border-bottom: 1px solid ${lightDark('line')};
}
.bar b {
  flex: 1;
}
.bar button {
  min-height: 26px;
  padding: 2px 8px;
  border: 1px solid ${lightDark('edge')};
  border-radius: 5px;
  font: inherit;
  color: inherit;
  background: transparent;
  cursor: pointer;
}
:focus-visible {
  outline: 2px solid ${lightDark('accent')};
  outline-offset: -2px;
}
iframe {
  display: block;
  width: 100%;
  height: 100%;
  border: 0;
  background: ${lightDark('paper')};
}
.dragged iframe {
  pointer-events: none;
}
@media print {
  :host {
    display: none !important;
  }
}
`;
