// What a template's queries customarily cite, and what a page is searched by: findings that Overread knows, or words of
// the author's own.

import { useState } from 'react';
import type { IndicatorPattern } from '../../../lib/model/indicator-pattern.ts';
import { allCited } from '../../../lib/queries/cited/all-cited.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tip } from '../../ui/tip.tsx';

interface Props {
  cites: readonly IndicatorPattern[];
  onChange: (cites: IndicatorPattern[]) => void;
}

/** As many as a template may have. */
const most = 40;

export function CiteFields({ cites, onChange }: Props) {
  const [own, setOwn] = useState('');
  const chosen = new Set(cites.map(({ label }) => label));
  const left = allCited.filter(({ label }) => !chosen.has(label));
  const words = own
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= 60);
  const label = words[0];
  const addOwn = () => {
    if (!label || chosen.has(label)) return;
    onChange([...cites, { label, words: words.slice(0, 40), value: null }]);
    setOwn('');
  };
  return (
    <fieldset className="query-part" disabled={cites.length > most}>
      <legend>Customarily cited</legend>
      <ul className="template-cites" aria-label="Customarily cited">
        {cites.map((one) => (
          <li key={one.label} className="chip">
            {one.label}
            <Tip text="Remove">
              <button
                type="button"
                className="link"
                aria-label={`Remove ${one.label}`}
                onClick={() => onChange(cites.filter((other) => other !== one))}
              >
                <Icon name="close" />
              </button>
            </Tip>
          </li>
        ))}
      </ul>
      <div className="finding-pair">
        <label className="field">
          <span>Add a finding</span>
          <select
            value=""
            onChange={(event) => {
              const found = left.find((one) => one.label === event.target.value);
              if (found && cites.length < most) onChange([...cites, found]);
            }}
          >
            <option value="">Choose…</option>
            {left.map((one) => (
              <option key={one.label} value={one.label}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Or words of your own, with commas between</span>
          <input
            value={own}
            maxLength={500}
            onChange={(event) => setOwn(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && addOwn()}
          />
        </label>
      </div>
      <div className="query-actions">
        <button type="button" className="button" aria-disabled={!label} onClick={addOwn}>
          Add these words
        </button>
      </div>
    </fieldset>
  );
}
