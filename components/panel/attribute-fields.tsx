// The attributes as they should be: POA of a diagnosis; modifiers, units and diagnosis pointers of a procedure.

import { type HTMLAttributes, useId, useState } from 'react';
import { type CodeLine, type CodeSystem, poaIndicator } from '../../lib/model/code-line.ts';
import { poaWords } from '../ui/words.ts';
import { type Attributes, readModifiers, readPointers } from './read-attributes.ts';

interface Props {
  system: CodeSystem | null;
  /** As they stand: what the reviewer said, otherwise what was delivered. */
  standing: Partial<Attributes>;
  delivered: readonly CodeLine[];
  closed: boolean;
  /** Its first field takes the focus when the form opens. */
  first?: boolean;
  onChange: (attributes: Attributes) => void;
}

/** Inpatient procedures have no attribute that is recorded. */
export const hasAttributeFields = (system: CodeSystem | null): boolean => system !== 'ICD-10-PCS';

export function AttributeFields(props: Props) {
  if (!hasAttributeFields(props.system))
    return <p className="small quiet">Write in the rationale what it should be.</p>;
  return props.system === 'ICD-10-CM' ? <PoaField {...props} /> : <ProcedureFields {...props} />;
}

const firstMark = (first: boolean | undefined) => (first ? { 'data-first': true } : {});

function PoaField({ standing, closed, first, onChange }: Props) {
  return (
    <label className="field">
      <span>Correct POA</span>
      <select
        {...firstMark(first)}
        value={standing.poa ?? ''}
        disabled={closed}
        onChange={(event) =>
          onChange({
            modifiers: [],
            units: null,
            diagnoses: null,
            poa: poaIndicator.parse(event.target.value),
          })
        }
      >
        <option value="" disabled>
          Choose
        </option>
        {poaIndicator.options.map((option) => (
          <option key={option} value={option}>
            {poaWords[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ProcedureFields({ standing, delivered, closed, first, onChange }: Props) {
  const [modifiers, setModifiers] = useState((standing.modifiers ?? []).join(' '));
  const [units, setUnits] = useState(String(standing.units ?? ''));
  const [pointers, setPointers] = useState((standing.diagnoses ?? []).join(' '));
  const typed = [modifiers, units, pointers].join('|');
  const [kept, setKept] = useState(typed);
  const [wrong, setWrong] = useState('');
  const complaint = useId();
  const leave = () => {
    const read = readModifiers(modifiers, units);
    const diagnoses = readPointers(pointers, delivered);
    const complaints = [read, diagnoses].filter((part) => typeof part === 'string');
    setWrong(complaints.join(' '));
    if (typeof read === 'string' || typeof diagnoses === 'string' || kept === typed) return;
    setKept(typed);
    onChange({ ...read, poa: null, diagnoses });
  };
  const shared: HTMLAttributes<HTMLInputElement> = {
    'aria-describedby': complaint,
    onBlur: leave,
    onKeyDown: (event) => event.key === 'Enter' && leave(),
  };
  const text = { maxLength: 200, autoComplete: 'off', spellCheck: false, disabled: closed };
  return (
    <div className="finding-pair narrow">
      <label className="field">
        <span>Correct modifiers</span>
        <input
          {...shared}
          {...text}
          {...firstMark(first)}
          className="code"
          value={modifiers}
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
          step="any"
          value={units}
          disabled={closed}
          onChange={(event) => setUnits(event.target.value)}
        />
      </label>
      <label className="field wide">
        <span>Correct diagnosis pointers</span>
        <input
          {...shared}
          {...text}
          className="code"
          value={pointers}
          placeholder="codes, or places: 1 3"
          onChange={(event) => setPointers(event.target.value)}
        />
      </label>
      <span id={complaint} className="complaint" role="alert">
        {wrong}
      </span>
    </div>
  );
}
