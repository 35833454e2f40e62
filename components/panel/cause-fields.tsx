// Why it went wrong, whose it is, and what else had its part.

import { type Finding, type FindingFields, type RootCause, rootCause } from '../../lib/model/finding.ts';
import { Choice } from '../ui/choice.tsx';
import { rootCauseWords } from '../ui/words.ts';
import { attributionWords } from './attribution-words.ts';

export interface CauseProps {
  finding: Partial<Finding>;
  closed: boolean;
  onDescribe: (fields: Partial<FindingFields>) => void;
}

export function CauseField({ finding, closed, onDescribe }: CauseProps) {
  return (
    <label className="field">
      <span>Root cause</span>
      <select
        value={finding.rootCause ?? ''}
        disabled={closed}
        onChange={(event) => {
          const cause = rootCause.parse(event.target.value);
          onDescribe(cause === 'system' ? { rootCause: cause } : { rootCause: cause, vendorSystem: null });
        }}
      >
        <option value="" disabled>
          Choose
        </option>
        <Causes />
      </select>
    </label>
  );
}

export function SecondCauseField({ finding, closed, onDescribe }: CauseProps) {
  return (
    <label className="field">
      <span>Second root cause</span>
      <select
        value={finding.secondaryCause ?? ''}
        disabled={closed}
        onChange={(event) =>
          onDescribe({ secondaryCause: event.target.value ? rootCause.parse(event.target.value) : null })
        }
      >
        <option value="">None</option>
        <Causes but={finding.rootCause ?? null} />
      </select>
    </label>
  );
}

function Causes({ but = null }: { but?: RootCause | null }) {
  return rootCause.options
    .filter((option) => option !== but)
    .map((option) => (
      <option key={option} value={option}>
        {rootCauseWords[option]}
      </option>
    ));
}

const systems = ['vendor', 'own'] as const;
const systemWords = { vendor: 'The vendor’s', own: 'Ours or another’s' };

interface WhoseProps {
  /** Whether it is the vendor's; null: nobody has said. */
  value: boolean | null;
  closed: boolean;
  onChange: (vendors: boolean) => void;
}

export function WhoseSystem({ value, closed, onChange }: WhoseProps) {
  return (
    <Choice
      legend="Whose system"
      options={systems}
      words={systemWords}
      value={value === null ? null : value ? 'vendor' : 'own'}
      disabled={closed}
      onChange={(whose) => onChange(whose === 'vendor')}
    />
  );
}

/** Whose account it goes to, and the question whose system it was where that decides. */
export function Attribution({ finding, closed, onDescribe }: CauseProps) {
  const words = attributionWords(finding);
  return (
    <>
      {finding.rootCause === 'system' && (
        <WhoseSystem
          value={finding.vendorSystem ?? null}
          closed={closed}
          onChange={(vendorSystem) => onDescribe({ vendorSystem })}
        />
      )}
      {words && <p className="small quiet attribution">Attribution: {words}.</p>}
    </>
  );
}
