// While something is pointed at: what to do, and the same by keys for those who do not use a mouse.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PointingNow, PointingState } from './use-pointing.ts';
import { askFor } from './words.ts';

interface Props {
  now: PointingNow;
  onStep: PointingState['step'];
  onStop: () => void;
}

const ways: [Parameters<PointingState['step']>[0], string, string][] = [
  ['previous', 'Previous', 'ArrowLeft'],
  ['next', 'Next', 'ArrowRight'],
  ['wider', 'Wider', 'ArrowUp'],
  ['narrower', 'Narrower', 'ArrowDown'],
];

export function PointingBar({ now, onStep, onStop }: Props) {
  const bar = useRef<HTMLFieldSetElement>(null);
  useEffect(() => bar.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    const way = ways.find(([, , key]) => key === event.key)?.[0];
    const isBar = event.target === bar.current;
    if (way) onStep(way);
    else if (event.key === 'Escape') onStop();
    else if (event.key === 'Enter' && isBar) onStep('take');
    else return;
    event.preventDefault();
  };
  return (
    <fieldset
      className="notice teach-pointing"
      ref={bar}
      tabIndex={-1}
      onKeyDown={onKey}
      aria-describedby="teach-ask"
    >
      <legend className="visually-hidden">Pointing</legend>
      <p id="teach-ask">
        <strong>Click {askFor[now.what]} in the page.</strong> The page itself takes no notice of the click.
        By keys: arrows move, Enter takes, Esc ends.
      </p>
      <p className="teach-says" role="status">
        {now.says && <>Outlined: “{now.says}”</>}
      </p>
      <div className="teach-buttons">
        {ways.map(([way, name]) => (
          <button key={way} type="button" className="button" onClick={() => onStep(way)}>
            {name}
          </button>
        ))}
        <button type="button" className="button primary" onClick={() => onStep('take')} disabled={!now.says}>
          Take it
        </button>
        <button type="button" className="button" onClick={onStop}>
          Cancel
        </button>
      </div>
    </fieldset>
  );
}
