// The promises of a contract, a row each: by measure, and for which charts.

import { type ContractTerm, chartClass, termMeasure } from '../../../../lib/model/oversight/contract.ts';
import { termPresets } from '../../../../lib/oversight/contracts/term-presets.ts';
import { chartMethods } from '../../../../lib/review/accuracy/all-methods.ts';
import { DayField, NumberField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { measureWords, unitWords } from '../../../vendors/term-words.ts';

interface Props {
  terms: readonly ContractTerm[];
  onChange: (terms: ContractTerm[]) => void;
}

/** The first that none of them has. */
function freeKey(terms: readonly Pick<ContractTerm, 'key'>[], after = 0): string {
  const taken = new Set(terms.map(({ key }) => key));
  for (let n = terms.length + 1 + after; ; n += 1) if (!taken.has(`t${n}`)) return `t${n}`;
}

const empty = {
  measure: 'accuracy',
  specialty: null,
  encounterType: null,
  payer: null,
  class: null,
  method: null,
  target: null,
  unit: 'share',
  text: '',
  from: null,
  to: null,
} as const;

const isShare = (measure: ContractTerm['measure']): boolean =>
  measure !== 'turnaround' && measure !== 'query-response' && measure !== 'rework';

const times = ['hours', 'business-hours', 'days', 'business-days'] as const;

export function TermFields({ terms, onChange }: Props) {
  const set = (key: string, parts: Partial<ContractTerm>) =>
    onChange(terms.map((one) => (one.key === key ? { ...one, ...parts } : one)));
  const addPreset = (id: string) => {
    const preset = termPresets.find((one) => one.id === id);
    if (!preset) return;
    const next = [...terms];
    for (const one of preset.terms) next.push({ ...one, key: freeKey(next), from: null, to: null });
    onChange(next);
  };
  return (
    <fieldset className="vendor-group">
      <legend>What it promises</legend>
      <p className="small quiet">
        What is left empty holds for all. The narrowest promise that fits a chart holds for it; one without a
        number is told as vague.
      </p>
      {terms.map((term, at) => (
        <fieldset key={term.key} className="vendor-row" aria-label={`Promise ${at + 1}`}>
          <div className="payer-pair">
            <SelectField
              label="Measure"
              value={term.measure}
              options={termMeasure.options}
              words={(one) => measureWords[one]}
              onChange={(measure) =>
                measure &&
                set(term.key, {
                  measure,
                  ...(isShare(measure) !== isShare(term.measure) && {
                    unit: isShare(measure) ? 'share' : 'hours',
                    target: null,
                  }),
                })
              }
            />
            {term.unit === 'share' ? (
              <NumberField
                label="Target, %"
                times={100}
                max={100}
                value={term.target}
                onChange={(target) => set(term.key, { target })}
              />
            ) : (
              <>
                <NumberField
                  label="Target"
                  max={10_000}
                  value={term.target}
                  onChange={(target) => set(term.key, { target })}
                />
                <SelectField
                  label="In"
                  value={term.unit}
                  options={times}
                  words={(one) => unitWords[one]}
                  onChange={(unit) => unit && set(term.key, { unit })}
                />
              </>
            )}
            {term.measure === 'accuracy' && (
              <SelectField
                label="Measured by"
                value={term.method}
                none="Not said"
                options={chartMethods.map(({ id }) => id)}
                words={(one) => chartMethods.find(({ id }) => id === one)?.name ?? one}
                onChange={(method) => set(term.key, { method })}
              />
            )}
            <TextField
              label="Specialty"
              value={term.specialty ?? ''}
              onChange={(said) => set(term.key, { specialty: said || null })}
            />
            <TextField
              label="Encounter type"
              value={term.encounterType ?? ''}
              onChange={(said) => set(term.key, { encounterType: said || null })}
            />
            <TextField
              label="Payer"
              value={term.payer ?? ''}
              onChange={(said) => set(term.key, { payer: said || null })}
            />
            <SelectField
              label="Class of charts"
              value={term.class}
              none="All"
              options={chartClass.options}
              words={(one) => one}
              onChange={(said) => set(term.key, { class: said })}
            />
            <DayField label="From" value={term.from} onChange={(from) => set(term.key, { from })} />
            <DayField label="To" value={term.to} onChange={(to) => set(term.key, { to })} />
          </div>
          <TextField
            label="In the contract’s words"
            max={1000}
            value={term.text}
            onChange={(text) => set(term.key, { text })}
          />
          <button
            type="button"
            className="button bare"
            onClick={() => onChange(terms.filter(({ key }) => key !== term.key))}
          >
            Remove promise {at + 1}
          </button>
        </fieldset>
      ))}
      <div className="query-actions">
        <button
          type="button"
          className="button"
          onClick={() => onChange([...terms, { ...empty, key: freeKey(terms) }])}
        >
          Add a promise
        </button>
        {termPresets.map(({ id, name }) => (
          <button key={id} type="button" className="button" onClick={() => addPreset(id)}>
            Add: {name.toLowerCase()}
          </button>
        ))}
      </div>
      <p className="small quiet">
        {termPresets.map(({ id, name, source }) => (
          <span key={id} className="vendor-source">
            {name}: {source}{' '}
          </span>
        ))}
      </p>
    </fieldset>
  );
}
