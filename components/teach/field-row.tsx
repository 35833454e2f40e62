// One thing to be taught: what is read now, how it is found, and what can be done about it.

import type { ChartField } from '../../lib/model/chart.ts';
import type { TeachDraft, TeachTarget } from '../../lib/model/teaching.ts';
import { Tip } from '../ui/tip.tsx';
import { chooseReader, type FieldPlace, withoutField } from './draft.ts';
import { targetWords } from './words.ts';

interface Props {
  field: ChartField;
  places: FieldPlace[];
  value: string | null;
  note: string | null;
  change: (change: (draft: TeachDraft) => TeachDraft) => void;
  onPoint: (what: TeachTarget) => void;
  onSelected: (what: TeachTarget) => void;
  onHidden: (field: ChartField) => void;
}

export function FieldRow({ field, places, value, note, change, onPoint, onSelected, onHidden }: Props) {
  const [main, ...others] = places;
  const name = targetWords[field];
  const state = !main ? 'empty' : value === null ? 'unread' : main.taught.guessed ? 'guessed' : 'taught';
  return (
    <li className="teach-row" data-state={state} data-field={field}>
      <div className="teach-line">
        <span>
          <span className="teach-what">{name}</span>
          {field === 'patient' && <span className="small quiet"> required</span>}
        </span>
        {main?.taught.guessed && <span className="chip teach-guessed">guessed, not confirmed</span>}
      </div>
      {main && (
        <div className="teach-value">
          {value ?? <span className="teach-unread">nothing read here now</span>}
        </div>
      )}
      {main && <HowFound field={field} place={main} change={change} />}
      {others.map((place) => (
        <HowFound key={place.role} field={field} place={place} change={change} />
      ))}
      {!main && field === 'encounter' && value !== null && (
        <p className="small quiet">
          Where no number is taught the date of service ({value}) stands for it: two visits on one day are
          then one.
        </p>
      )}
      {note && (
        <p className="complaint" role="alert">
          {note}
        </p>
      )}
      <div className="teach-buttons">
        {main?.taught.guessed && (
          <button
            type="button"
            className="button primary"
            aria-label={`Confirm: ${name}`}
            onClick={() => change((draft) => chooseReader(draft, main.role, field, main.taught.chosen))}
          >
            Confirm
          </button>
        )}
        <button type="button" className="button" aria-label={`Point: ${name}`} onClick={() => onPoint(field)}>
          Point
        </button>
        <Tip text="Select the words in the page first">
          <button
            type="button"
            className="button"
            aria-label={`Selection: ${name}, the selected words`}
            onClick={() => onSelected(field)}
          >
            Selection
          </button>
        </Tip>
        {!main && (field === 'patient' || field === 'encounter') && (
          <button
            type="button"
            className="button"
            aria-label={`Not shown: ${name}`}
            onClick={() => onHidden(field)}
          >
            Not shown
          </button>
        )}
        {main && (
          <button
            type="button"
            className="button"
            aria-label={`Remove: ${name}`}
            onClick={() => change((draft) => withoutField(draft, field))}
          >
            Remove
          </button>
        )}
      </div>
    </li>
  );
}

interface HowProps {
  field: ChartField;
  place: FieldPlace;
  change: Props['change'];
}

/** How the value is found, and the other ways there are. */
function HowFound({ field, place: { role, taught }, change }: HowProps) {
  const { choices, chosen, tied } = taught;
  const lead = tied ? `In the part “${role}” ` : '';
  if (choices.length < 2)
    return (
      <p className="small quiet">
        {lead}
        {choices[chosen]?.why}
      </p>
    );
  return (
    <label className="field teach-how">
      <span>{tied ? `${lead}found` : 'Found'}</span>
      <select
        value={chosen}
        onChange={(event) => change((draft) => chooseReader(draft, role, field, Number(event.target.value)))}
      >
        {choices.map((choice, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: The place in the list is what is chosen.
          <option key={at} value={at}>
            {choice.why}
            {choice.reads !== choices[chosen]?.reads ? ` (${choice.reads})` : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
