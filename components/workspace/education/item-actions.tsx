// What may be done with an education item: acknowledged for the coder, re-audited, withdrawn.

import { useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import type { Result } from '../../../lib/model/result.ts';
import {
  acknowledgeEducation,
  reauditEducation,
  withdrawEducation,
} from '../../../lib/store/commands/education.ts';
import type { EducationItem } from '../../../lib/store/views/education.ts';
import type { Session } from '../../session/use-session.ts';
import { Choice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface Props {
  session: Session;
  item: EducationItem;
  /** What the item is called. */
  name: string;
  onDone: (said: string) => void;
}

const results = ['mended', 'repeated'] as const;
const resultWords = { mended: 'Mended', repeated: 'Repeated' };

export function ItemActions({ session, item, name, onDone }: Props) {
  const { db, writer } = session;
  const [by, setBy] = useState(item.coder ?? '');
  const [result, setResult] = useState<(typeof results)[number]>('mended');
  const [charts, setCharts] = useState('');
  const done = (said: string) => {
    void syncSoon();
    onDone(`${name}: ${said}.`);
  };
  const withdraw = async () => {
    const answer: Result<null> = await withdrawEducation(db, writer, item.id);
    done(answer.ok ? 'withdrawn' : answer.error.happened);
  };
  return (
    <div className="step-buttons">
      {!item.acknowledged && (
        <FormDialog
          name="Acknowledge"
          of={name}
          onSubmit={() => acknowledgeEducation(db, writer, item.id, by.trim())}
          onDone={() => done('acknowledged')}
        >
          <label className="field">
            <span>Who says that it was read</span>
            <input
              value={by}
              required
              maxLength={120}
              pattern=".*\S.*"
              autoComplete="off"
              onChange={(event) => setBy(event.target.value)}
            />
          </label>
        </FormDialog>
      )}
      {item.acknowledged && !item.reaudit && (
        <FormDialog
          name="Re-audit"
          of={name}
          onSubmit={() => reauditEducation(db, writer, item.id, result, Number(charts))}
          onDone={() => done('re-audited')}
        >
          <label className="field">
            <span>Charts looked at</span>
            <input
              type="number"
              min={1}
              max={10_000}
              required
              value={charts}
              onChange={(event) => setCharts(event.target.value)}
            />
          </label>
          <Choice
            legend="The error is"
            options={results}
            words={resultWords}
            value={result}
            onChange={setResult}
          />
        </FormDialog>
      )}
      {!item.acknowledged && (
        <button
          type="button"
          className="button bare"
          aria-label={`Withdraw: ${name}`}
          onClick={() => void withdraw()}
        >
          Withdraw
        </button>
      )}
    </div>
  );
}
