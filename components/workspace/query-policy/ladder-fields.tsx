// Who is asked when nobody answers, for how long, and whether the backend sees to it.

import { type LadderRung, ladderRung } from '../../../lib/model/query-step.ts';
import { rungWords } from '../../../lib/reports/query-words.ts';
import type { PartProps } from './policy-parts.ts';
import { SaidField } from './said-field.tsx';

export function LadderFields({ form, problems, onChange }: PartProps) {
  const { ladder, rungHours, byItself } = form;
  const setPerson = (rung: LadderRung, fields: Partial<{ name: string; email: string }>) =>
    onChange({ ladder: { ...ladder, [rung]: { ...ladder[rung], ...fields } } });
  return (
    <fieldset className="query-part">
      <legend>When nobody answers</legend>
      <p className="quiet">
        An overdue query goes to one person after the other. Names and addresses may stay empty.
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={byItself}
          onChange={(event) => onChange({ byItself: event.target.checked })}
        />{' '}
        The server reminds and escalates by itself
      </label>
      <p className="quiet small">
        It looks every five minutes and takes at most one step with a query each time. Whoever has an address
        here is written that queries came to them, never which; only at domains that the server may write to.
        A reminder writes to nobody: it shows on the board. After the last person nothing more happens by
        itself.
      </p>
      {ladderRung.options.map((rung) => {
        const name = rungWords[rung].replace(/^./, (letter) => letter.toUpperCase());
        return (
          <fieldset key={rung} className="policy-rung">
            <legend>{name}</legend>
            <SaidField label="Hours to answer" problem={problems.get(`rungHours.${rung}`)}>
              {(tied) => (
                <input
                  {...tied}
                  inputMode="numeric"
                  value={rungHours[rung]}
                  onChange={(event) => onChange({ rungHours: { ...rungHours, [rung]: event.target.value } })}
                />
              )}
            </SaidField>
            <SaidField label="Name" problem={problems.get(`ladder.${rung}.name`)}>
              {(tied) => (
                <input
                  {...tied}
                  maxLength={120}
                  autoComplete="off"
                  value={ladder[rung].name}
                  onChange={(event) => setPerson(rung, { name: event.target.value })}
                />
              )}
            </SaidField>
            <SaidField label="E-mail" problem={problems.get(`ladder.${rung}.email`)}>
              {(tied) => (
                <input
                  {...tied}
                  type="email"
                  maxLength={200}
                  autoComplete="off"
                  value={ladder[rung].email}
                  onChange={(event) => setPerson(rung, { email: event.target.value })}
                />
              )}
            </SaidField>
          </fieldset>
        );
      })}
    </fieldset>
  );
}
