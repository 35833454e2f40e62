// References of a candidate: a comparable organisation that somebody of us spoke to, and who named it.

import { z } from 'zod';
import { type Reference, reference } from '../../../../lib/model/oversight/evaluation.ts';
import { isAsked, isCredited } from '../../../../lib/model/oversight/evaluation-gates.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { DayField, SelectField, TextField, Tick } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField } from '../form/who-fields.tsx';

const sourceWords = { vendor: 'The vendor offered it', own: 'We found it' } as const;

const blank = (key: string): Reference => ({
  key,
  organisation: '',
  source: 'own',
  size: null,
  specialties: null,
  payers: null,
  spokeTo: '',
  verifiedBy: '',
  verifiedOn: null,
  said: '',
});

/** A row without an organisation is not saved. */
const written = z.object({
  references: z.array(reference.extend({ organisation: z.string().max(200) })).max(30),
});

export function ReferenceDialog({ desk, one }: { desk: Desk; one: Registered<'vendor-evaluation'> }) {
  const nextKey = (all: readonly Reference[]) => {
    const used = new Set(all.map(({ key }) => key));
    let n = all.length + 1;
    while (used.has(String(n))) n += 1;
    return String(n);
  };
  return (
    <RecordDialog
      name="References"
      schema={written}
      of={one.candidate}
      start={{ references: one.references.length > 0 ? one.references : [blank('1')] }}
      onSave={({ references }) =>
        desk.change(
          'vendor-evaluation',
          one.id,
          { references: references.filter((r) => r.organisation.trim()) },
          `The references of ${one.candidate} are saved.`,
        )
      }
    >
      {({ value: { references }, change }) => (
        <>
          <p className="small quiet">
            A reference counts once it is comparable in size, specialties and payers, and somebody of you
            spoke to it directly. One at least must not be the vendor’s own offer.
          </p>
          {references.map((ref, n) => {
            const set = (parts: Partial<Reference>) =>
              change({ references: references.map((r) => (r.key === ref.key ? { ...r, ...parts } : r)) });
            return (
              <fieldset key={ref.key} className="field-group stack">
                <legend className="legend">
                  Reference {n + 1}:{' '}
                  {isCredited(ref)
                    ? 'counts'
                    : isAsked(ref)
                      ? 'spoken to, not comparable'
                      : 'does not count yet'}
                </legend>
                <TextField
                  label="Organisation"
                  value={ref.organisation}
                  onChange={(organisation) => set({ organisation })}
                />
                <SelectField
                  label="Who named it"
                  value={ref.source}
                  options={['vendor', 'own']}
                  words={(source) => sourceWords[source]}
                  onChange={(source) => source && set({ source })}
                />
                <Tick
                  label="Comparable in size"
                  value={ref.size === true}
                  onChange={(size) => set({ size })}
                />
                <Tick
                  label="Comparable specialty mix"
                  value={ref.specialties === true}
                  onChange={(specialties) => set({ specialties })}
                />
                <Tick
                  label="Comparable payers"
                  value={ref.payers === true}
                  onChange={(payers) => set({ payers })}
                />
                <TextField
                  label="Whom we spoke to there"
                  value={ref.spokeTo}
                  onChange={(spokeTo) => set({ spokeTo })}
                />
                <div className="field-pair">
                  <PersonField
                    label="Who of us"
                    people={desk.people}
                    own={desk.own}
                    value={ref.verifiedBy}
                    none="Nobody yet"
                    onChange={(verifiedBy) => set({ verifiedBy })}
                  />
                  <DayField
                    label="On"
                    max={desk.today}
                    value={ref.verifiedOn}
                    onChange={(verifiedOn) => set({ verifiedOn })}
                  />
                </div>
                <TextField
                  label="What they said"
                  rows={2}
                  max={2000}
                  value={ref.said}
                  onChange={(said) => set({ said })}
                />
              </fieldset>
            );
          })}
          <button
            type="button"
            className="button"
            onClick={() => change({ references: [...references, blank(nextKey(references))] })}
          >
            One more
          </button>
        </>
      )}
    </RecordDialog>
  );
}
