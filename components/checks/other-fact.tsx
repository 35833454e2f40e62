// A fact that no check has asked for, since only its presence tells: that a diagnosis was ruled out, that a code came from
// a template. Said of the line in view or of the whole encounter.

import { useState } from 'react';
import { type FactName, factName } from '../../lib/model/confirmed-fact.ts';
import { oneOf } from '../../lib/model/one-of.ts';
import { factQuestions } from '../../lib/rules/fact-questions.ts';
import type { SaidFact } from '../../lib/store/commands/checks.ts';
import { FactForm } from './fact-form.tsx';

interface Props {
  /** The line in view; null: none. */
  line: { key: string; words: string } | null;
  onConfirm: (fact: SaidFact) => void;
}

const names = factName.options.toSorted((a, b) =>
  factQuestions[a].label.localeCompare(factQuestions[b].label, 'en'),
);

export function OtherFact({ line, onConfirm }: Props) {
  const [name, setName] = useState<FactName | null>(null);
  const [ofLine, setOfLine] = useState(true);
  const at = ofLine ? line : null;
  return (
    <div className="other-fact">
      <label className="field">
        <span>Say something else that the record states</span>
        <select value={name ?? ''} onChange={({ target }) => setName(oneOf(names, target.value) ?? null)}>
          <option value="">Choose</option>
          {names.map((one) => (
            <option key={one} value={one}>
              {factQuestions[one].label}
            </option>
          ))}
        </select>
      </label>
      {name && line && (
        <label>
          <input type="checkbox" checked={ofLine} onChange={({ target }) => setOfLine(target.checked)} /> Of{' '}
          {line.words} only
        </label>
      )}
      {name && (
        <FactForm
          key={`${name} ${at?.key}`}
          name={name}
          about={at?.words ?? 'The whole encounter'}
          onAnswer={(value) => {
            onConfirm({
              name,
              lineKey: at?.key ?? null,
              // The command asks whether it fits the fact before it keeps it.
              value: value as SaidFact['value'],
              evidence: null,
            });
            setName(null);
          }}
        />
      )}
    </div>
  );
}
