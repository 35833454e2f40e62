// What a signed paper is called and where it is kept: the paper itself stays there.

import type { DocumentKept } from '../../../../lib/model/oversight/register.ts';
import { TextField } from '../../../ui/form/fields.tsx';

interface Props {
  value: DocumentKept | null;
  onChange: (value: DocumentKept | null) => void;
  errorAt: (path: string) => string | undefined;
}

/** Of a record’s part called `document`. */
export function DocumentFields({ value, onChange, errorAt }: Props) {
  const set = (parts: Partial<DocumentKept>) => {
    const kept = { name: '', where: '', sha256: null, ...value, ...parts };
    onChange(kept.name || kept.where ? kept : null);
  };
  return (
    <div className="payer-pair">
      <TextField
        label="Document"
        name="document.name"
        error={errorAt('document.name')}
        value={value?.name ?? ''}
        onChange={(name) => set({ name })}
      />
      <TextField
        label="Where it is kept"
        name="document.where"
        error={errorAt('document.where')}
        max={300}
        value={value?.where ?? ''}
        onChange={(where) => set({ where })}
      />
    </div>
  );
}
