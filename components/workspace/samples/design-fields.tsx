// The fields of a design, those of its kind only.

import { keysOf } from '../../../lib/model/keys-of.ts';
import { oneOf } from '../../../lib/model/one-of.ts';
import type { Allocation } from '../../../lib/review/sampling/allocation.ts';
import { type DesignForm, type FocusField, focusFields } from './design-form.ts';
import { dimensionWords, itemWords } from './words.ts';

interface Props {
  form: DesignForm;
  coders: readonly string[];
  onChange: (form: DesignForm) => void;
}

const dimensions = keysOf(dimensionWords);
const sizeWords: Record<DesignForm['sizeBy'], string> = {
  total: 'Charts in all',
  each: 'Charts of each stratum',
  share: 'Percent of the charts',
  all: 'All charts',
};
const allocationWords: Record<Allocation, string> = {
  proportional: 'Proportional: the mix of the frame',
  equal: 'Equal: strata can be compared',
  neyman: 'Neyman: most precise total amount',
};

export function DesignFields({ form, coders, onChange }: Props) {
  const set = (fields: Partial<DesignForm>) => onChange({ ...form, ...fields });
  const { kind } = form;
  if (kind === 'new-coder') return <Coders form={form} coders={coders} onChange={onChange} />;
  return (
    <>
      {kind === 'stratified' && (
        <Checks
          legend="Strata by"
          options={dimensions}
          words={dimensionWords}
          chosen={form.by}
          onChange={(by) => set({ by })}
        />
      )}
      {kind === 'focused' && <Focus form={form} onChange={onChange} />}
      <div className="columns">
        {kind === 'stratified' && form.by.includes('band') && (
          <label className="field">
            <span>Amount bands: bounds in dollars, with semicolons</span>
            <input value={form.bands} onChange={(event) => set({ bands: event.target.value })} />
          </label>
        )}
        <label className="field">
          <span>Size</span>
          <select
            value={form.sizeBy}
            onChange={(event) => set({ sizeBy: oneOf(keysOf(sizeWords), event.target.value) ?? form.sizeBy })}
          >
            {keysOf(sizeWords)
              .filter((by) => by !== 'each' || kind === 'stratified')
              .map((by) => (
                <option key={by} value={by}>
                  {sizeWords[by]}
                </option>
              ))}
          </select>
        </label>
        {form.sizeBy !== 'all' && (
          <label className="field">
            <span>{sizeWords[form.sizeBy]}</span>
            <input
              inputMode="decimal"
              value={form.size}
              onChange={(event) => set({ size: event.target.value })}
            />
          </label>
        )}
        {kind === 'stratified' && (form.sizeBy === 'total' || form.sizeBy === 'share') && (
          <>
            <label className="field">
              <span>Allocation</span>
              <select
                value={form.allocation}
                onChange={(event) =>
                  set({ allocation: oneOf(keysOf(allocationWords), event.target.value) ?? form.allocation })
                }
              >
                {keysOf(allocationWords).map((one) => (
                  <option key={one} value={one}>
                    {allocationWords[one]}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>At least, of each stratum</span>
              <input
                inputMode="numeric"
                value={form.minimum}
                onChange={(event) => set({ minimum: event.target.value })}
              />
            </label>
          </>
        )}
      </div>
    </>
  );
}

function Focus({ form, onChange }: Omit<Props, 'coders'>) {
  const set = (field: FocusField, text: string) =>
    onChange({ ...form, focus: { ...form.focus, [field]: text } });
  return (
    <>
      <p className="small quiet">
        A chart must fit every field that is filled in; several values with semicolons.
      </p>
      <div className="columns">
        {focusFields.map((field) => (
          <label key={field} className="field">
            <span>{itemWords[field]}</span>
            <input value={form.focus[field]} onChange={(event) => set(field, event.target.value)} />
          </label>
        ))}
        <label className="field">
          <span>Amount from, in dollars</span>
          <input
            inputMode="decimal"
            value={form.amountFrom}
            onChange={(event) => onChange({ ...form, amountFrom: event.target.value })}
          />
        </label>
        <label className="field">
          <span>Why these charts (needed)</span>
          <input
            value={form.reason}
            maxLength={500}
            onChange={(event) => onChange({ ...form, reason: event.target.value })}
          />
        </label>
      </div>
    </>
  );
}

function Coders({ form, coders, onChange }: Props) {
  if (coders.length === 0)
    return <p className="complaint">The frame names no coders, so no new ones can be chosen.</p>;
  const words = Object.fromEntries(coders.map((coder) => [coder, coder]));
  return (
    <Checks
      legend="Coders who are new"
      options={coders}
      words={words}
      chosen={form.coders}
      onChange={(chosen) => onChange({ ...form, coders: chosen })}
    />
  );
}

interface ChecksProps<T extends string> {
  legend: string;
  options: readonly T[];
  words: Record<T, string>;
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

function Checks<T extends string>({ legend, options, words, chosen, onChange }: ChecksProps<T>) {
  return (
    <fieldset className="checks">
      <legend className="legend">{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, option] : chosen.filter((one) => one !== option))
            }
          />{' '}
          {words[option]}
        </label>
      ))}
    </fieldset>
  );
}
