// How many charts a question needs, with what the answer assumes.

import { useState } from 'react';
import { attributeSize, type Confidence, discoverySizeOf } from '../../../lib/review/sampling/sample-size.ts';
import { charts } from './words.ts';

interface Props {
  population: number;
  onUse: (size: number) => void;
}

const confidences: readonly Confidence[] = [0.8, 0.9, 0.95, 0.99];

export function SizeHelper({ population, onUse }: Props) {
  const [rate, setRate] = useState('5');
  const [error, setError] = useState('3');
  const [confidence, setConfidence] = useState<Confidence>(0.95);
  const [p, e] = [Number(rate) / 100, Number(error) / 100];
  const valid = p > 0 && p < 1 && e > 0 && e < 1;
  const size = valid ? attributeSize(p, e, confidence, population) : null;
  const percent = `${confidence * 100} %`;
  return (
    <details className="size-helper">
      <summary>How many charts do I need?</summary>
      <div className="columns">
        <label className="field">
          <span>Expected share of wrong charts, percent</span>
          <input inputMode="decimal" value={rate} onChange={(event) => setRate(event.target.value)} />
        </label>
        <label className="field">
          <span>Precision, ± percentage points</span>
          <input inputMode="decimal" value={error} onChange={(event) => setError(event.target.value)} />
        </label>
        <label className="field">
          <span>Confidence</span>
          <select
            value={confidence}
            onChange={(ev) =>
              setConfidence(confidences.find((one) => one === Number(ev.target.value)) ?? confidence)
            }
          >
            {confidences.map((one) => (
              <option key={one} value={one}>
                {one * 100} %
              </option>
            ))}
          </select>
        </label>
      </div>
      {size === null ? (
        <p className="complaint">Both shares are over 0 and under 100 percent.</p>
      ) : (
        <p>
          <strong>{charts(size)}</strong> of {population.toLocaleString('en-US')} give ± {error} percentage
          points at {percent} confidence where {rate} % are wrong (Cochran, a simple random sample).{' '}
          <button type="button" className="button" onClick={() => onUse(size)}>
            Use {size}
          </button>
          <br />
          <span className="small quiet">
            Without a single wrong chart among {charts(discoverySizeOf(population, p, confidence))}, fewer
            than {rate} % are wrong, at {percent} confidence.
          </span>
        </p>
      )}
    </details>
  );
}
