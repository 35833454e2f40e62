// Closing an answered query with the documentation that now says it.

import { useState } from 'react';
import type { SeenQuery } from '../../lib/store/views/queries.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { TakeStep } from './step-props.ts';

interface Props {
  seen: SeenQuery;
  name: string;
  /** Documentation that the provider has named already. */
  first: string;
  onStep: TakeStep;
}

export function CloseQuery({ seen, name, first, onStep }: Props) {
  const [documentation, setDocumentation] = useState(first);
  const [codesChanged, setCodesChanged] = useState(false);
  const needed = seen.life.answer?.class !== 'unable';
  return (
    <FormDialog
      name="Close"
      of={name}
      onSubmit={() => onStep({ step: 'close', documentation: documentation.trim(), codesChanged })}
    >
      <label className="field">
        <span>Note or addendum that now says it, with its date</span>
        <input
          required={needed}
          maxLength={400}
          placeholder="Addendum to discharge summary, 2 November"
          value={documentation}
          onChange={(event) => setDocumentation(event.target.value)}
        />
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={codesChanged}
          onChange={(event) => setCodesChanged(event.target.checked)}
        />{' '}
        Codes changed because of it
      </label>
    </FormDialog>
  );
}
