// Between the full worksheet and the spot check of the same chart, and to a window in which checks are made.

import browser from 'webextension-polyfill';

interface Props {
  on: boolean;
  tab: number | null;
  onSwitch: () => void;
}

/** As wide as a tablet, in pixels: beside the chart or over it. */
const size = { width: 768, height: 1024 };

export function SpotSwitch({ on, tab, onSwitch }: Props) {
  const url = browser.runtime.getURL(`spot-check.html${tab === null ? '' : `?tab=${tab}`}`);
  return (
    <span className="strip-switch">
      <button type="button" className="button" onClick={onSwitch}>
        {on ? 'Full worksheet' : 'Spot check'}
      </button>
      {on && (
        <button
          type="button"
          className="button"
          onClick={() => void browser.windows.create({ url, type: 'popup', ...size })}
        >
          Own window
        </button>
      )}
    </span>
  );
}
