// A round of evaluation: what is weighed, and how much price may weigh.

import { criterion, usualPriceCap, usualWeights } from '../../../../lib/model/oversight/evaluation.ts';
import { weightFaults } from '../../../../lib/model/oversight/evaluation-gates.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import type { RegisterWords } from '../../../../lib/store/commands/registers.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { NumberField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField } from '../form/who-fields.tsx';
import { criterionWords } from './evaluation-words.ts';

type Words = RegisterWords<'evaluation-round'>;

export function RoundDialog({ desk, round }: { desk: Desk; round: Registered<'evaluation-round'> | null }) {
  const start: Words = round
    ? {
        title: round.title,
        owner: round.owner,
        weights: round.weights,
        priceCap: round.priceCap,
        priceNote: round.priceNote,
        notes: round.notes,
      }
    : {
        title: '',
        owner: desk.own.id,
        weights: [...usualWeights],
        priceCap: usualPriceCap,
        priceNote: '',
        notes: '',
      };
  return (
    <RecordDialog
      name={round ? 'Change the weights' : 'Begin a round'}
      schema={registerSchemas['evaluation-round']}
      of={round?.title ?? 'one choice between vendors'}
      start={start}
      onSave={(words, changed) =>
        round
          ? desk.change('evaluation-round', round.id, changed, `The weights of “${words.title}” are saved.`)
          : desk.add('evaluation-round', words, `“${words.title}” is begun.`)
      }
    >
      {({ value: words, change, at }) => {
        const sum = words.weights.reduce((all, one) => all + one.weight, 0);
        const faults = weightFaults(words);
        return (
          <>
            <TextField label="Title" required {...at('title')} />
            <PersonField people={desk.people} own={desk.own} {...at('owner')} />
            <div className="field-pair">
              {criterion.options.map((one) => (
                <NumberField
                  key={one}
                  label={criterionWords[one]}
                  max={100}
                  value={words.weights.find((w) => w.criterion === one)?.weight ?? 0}
                  onChange={(weight) =>
                    change({
                      weights: criterion.options.map((c) => ({
                        criterion: c,
                        weight:
                          c === one
                            ? (weight ?? 0)
                            : (words.weights.find((w) => w.criterion === c)?.weight ?? 0),
                      })),
                    })
                  }
                />
              ))}
            </div>
            <p role="status" className={faults.includes('sum') ? 'state-bad' : 'state-good'}>
              {faults.includes('sum') ? `Together ${sum}: they must be 100.` : 'Together 100.'}
            </p>
            <NumberField
              label="What price may weigh at most"
              required
              max={100}
              value={words.priceCap}
              onChange={(priceCap) => change({ priceCap: priceCap ?? 0 })}
            />
            <TextField
              label="Why price weighs more than that, where it does"
              rows={2}
              max={4000}
              {...at('priceNote')}
            />
            {faults.includes('price') && (
              <p className="state-bad">
                Price weighs more than the cap: write down why, or let it weigh less.
              </p>
            )}
          </>
        );
      }}
    </RecordDialog>
  );
}
