// How long a provider has, when they are reminded, and how long each person of the ladder has.

import { queryTiming } from '../../../lib/model/query.ts';
import { timingWords } from '../../queries/query-words.ts';
import type { PartProps } from './policy-parts.ts';
import { SaidField } from './said-field.tsx';

export function HoursFields({ form, problems, onChange }: PartProps) {
  return (
    <fieldset className="query-part">
      <legend>Time to answer</legend>
      <p className="quiet">Business hours from sending until the answer is due.</p>
      <div className="policy-row">
        {queryTiming.options.map((timing) => (
          <SaidField
            key={timing}
            label={`${timingWords[timing]}, hours`}
            problem={problems.get(`answerHours.${timing}`)}
          >
            {(tied) => (
              <input
                {...tied}
                inputMode="numeric"
                value={form.answerHours[timing]}
                onChange={(event) =>
                  onChange({ answerHours: { ...form.answerHours, [timing]: event.target.value } })
                }
              />
            )}
          </SaidField>
        ))}
      </div>
      <SaidField
        label="Reminders after so many business hours, by commas (none: leave it empty)"
        problem={problems.get('reminders')}
      >
        {(tied) => (
          <input
            {...tied}
            value={form.reminders}
            placeholder="24, 36"
            onChange={(event) => onChange({ reminders: event.target.value })}
          />
        )}
      </SaidField>
    </fieldset>
  );
}
