// From a finding to the rationales that are kept: its own words among them, if it has any.

import { useState } from 'react';
import type { WorksheetRow } from './line-row.tsx';
import { RationaleBook } from './rationale-book.tsx';
import { standingWords } from './rationale-field.tsx';
import type { Rationales } from './use-rationales.ts';

interface Props {
  finding: NonNullable<WorksheetRow['finding']>;
  rationales: Rationales;
}

export function KeepRationale({ finding, rationales }: Props) {
  const [open, setOpen] = useState<'keep' | 'manage' | null>(null);
  const [none, setNone] = useState(false);
  const text = standingWords(finding).trim();
  const draft = {
    title: '',
    text: text.slice(0, 2000),
    citation: finding.citation ?? '',
    category: finding.category ?? null,
    shared: false,
  };
  return (
    <>
      <button
        type="button"
        className="button bare"
        onClick={() => (standingWords(finding).trim() ? setOpen('keep') : setNone(true))}
      >
        Keep as a rationale
      </button>
      <button type="button" className="button bare" onClick={() => setOpen('manage')}>
        Your rationales
      </button>
      <span className="small quiet" role="status">
        {none && text === '' && 'Write the rationale first.'}
      </span>
      {open && (
        <RationaleBook
          rationales={rationales}
          draft={open === 'keep' ? draft : null}
          onClosed={() => setOpen(null)}
        />
      )}
    </>
  );
}
