// The attributes as they should be, for a line whose code is right.

import { useState } from 'react';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';

interface Props {
  line: CodeLine;
  auditor: AuditorCode | null;
  closed: boolean;
  onChange: (attributes: Pick<AuditorCode, 'modifiers' | 'units'>) => void;
}

export function AttributeFields({ line, auditor, closed, onChange }: Props) {
  const [modifiers, setModifiers] = useState((auditor?.modifiers ?? line.modifiers).join(' '));
  const [units, setUnits] = useState(String(auditor?.units ?? line.units ?? ''));
  const leave = () => {
    const count = units.trim() === '' ? null : Number(units);
    if (count !== null && !(count >= 0 && count <= 100_000)) return;
    const list = modifiers
      .toUpperCase()
      .split(/[\s,]+/)
      .filter((m) => /^[0-9A-Z]{2}$/.test(m));
    onChange({ modifiers: list.slice(0, 8), units: count });
  };
  if (line.system === 'ICD-10-CM' || line.system === 'ICD-10-PCS')
    return <p className="small quiet">Say in the rationale what the attribute should be.</p>;
  return (
    <div className="finding-pair">
      <label className="field">
        <span>Correct modifiers</span>
        <input
          className="code"
          value={modifiers}
          maxLength={40}
          disabled={closed}
          onChange={(event) => setModifiers(event.target.value)}
          onBlur={leave}
        />
      </label>
      <label className="field">
        <span>Correct units</span>
        <input
          type="number"
          min={0}
          value={units}
          disabled={closed}
          onChange={(event) => setUnits(event.target.value)}
          onBlur={leave}
        />
      </label>
    </div>
  );
}
