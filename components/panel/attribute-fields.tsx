// The attributes as they should be, for a line whose code is right.

import { type HTMLAttributes, useId, useState } from 'react';
import type { CodeLine } from '../../lib/model/code-line.ts';
import type { AuditorCode } from '../../lib/model/verdict.ts';

type Attributes = Pick<AuditorCode, 'modifiers' | 'units'>;

interface Props {
  line: CodeLine;
  auditor: AuditorCode | null;
  closed: boolean;
  onChange: (attributes: Attributes) => void;
}

/** Diagnoses and inpatient procedures have neither modifiers nor units. */
export const hasAttributeFields = ({ system }: CodeLine): boolean =>
  system !== 'ICD-10-CM' && system !== 'ICD-10-PCS';

/** What the texts mean, or what is wrong with them. */
function attributesOf(modifiers: string, units: string): Attributes | string {
  const list = modifiers
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const odd = list.find((m) => !/^[0-9A-Z]{2}$/.test(m));
  if (odd) return `“${odd}” is no modifier: each has two characters, with a space between them.`;
  if (list.length > 8) return 'A line takes eight modifiers at most.';
  const count = units.trim() === '' ? null : Number(units);
  if (count !== null && !(count >= 0 && count <= 100_000)) return 'Units are a number from 0 to 100,000.';
  return { modifiers: list, units: count };
}

export function AttributeFields({ line, auditor, closed, onChange }: Props) {
  const [modifiers, setModifiers] = useState((auditor?.modifiers ?? line.modifiers).join(' '));
  const [units, setUnits] = useState(String(auditor?.units ?? line.units ?? ''));
  const [kept, setKept] = useState(`${modifiers}|${units}`);
  const [wrong, setWrong] = useState('');
  const complaint = useId();
  const leave = () => {
    const read = attributesOf(modifiers, units);
    setWrong(typeof read === 'string' ? read : '');
    if (typeof read === 'string' || kept === `${modifiers}|${units}`) return;
    setKept(`${modifiers}|${units}`);
    onChange(read);
  };
  if (!hasAttributeFields(line))
    return (
      <p className="small quiet">Write in the rationale what it should be, for example “POA N, not Y”.</p>
    );
  const shared: HTMLAttributes<HTMLInputElement> = {
    'aria-describedby': complaint,
    onBlur: leave,
    onKeyDown: (event) => event.key === 'Enter' && leave(),
  };
  return (
    <div className="finding-pair narrow">
      <label className="field">
        <span>Correct modifiers</span>
        <input
          {...shared}
          className="code"
          value={modifiers}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          disabled={closed}
          data-first
          placeholder="25 LT"
          onChange={(event) => setModifiers(event.target.value)}
        />
      </label>
      <label className="field">
        <span>Correct units</span>
        <input
          {...shared}
          type="number"
          min={0}
          value={units}
          disabled={closed}
          onChange={(event) => setUnits(event.target.value)}
        />
      </label>
      <span id={complaint} className="complaint" role="alert">
        {wrong}
      </span>
    </div>
  );
}
