// Importing: files are chosen or dropped, read here, shown, and put in use for everybody after a yes.

import { useState } from 'react';
import { type CodeFileKind, codeFileKind } from '../../../lib/model/code-release.ts';
import type { KeptTable } from '../../../lib/model/code-shelf.ts';
import type { ShelfProgress } from '../../../lib/store/code-shelf.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../samples/progress.tsx';
import { FoundTables } from './found-tables.tsx';
import { GivenFields, type GivenText, givenOf, nothingGiven } from './given-fields.tsx';
import { kindWords } from './kind-words.ts';
import { useImport } from './use-import.ts';

interface Props {
  organisation: string;
  /** Those in use. */
  tables: readonly KeptTable[];
  progress: ShelfProgress | null;
}

export function ImportCodeSets({ organisation, tables, progress }: Props) {
  const { state, fault, read, send, cancel } = useImport(organisation);
  const [over, setOver] = useState(false);
  const [given, setGiven] = useState<GivenText>(nothingGiven);
  const [files, setFiles] = useState<File[]>([]);
  const begin = (chosen: File[]) => {
    if (chosen.length === 0 || state.at === 'sending') return;
    setFiles(chosen);
    read(chosen, givenOf(given));
  };
  const asksMore = fault?.code === 'not-known' || fault?.code === 'release-not-known';
  return (
    <section
      aria-label="Import code sets"
      className={over ? 'drop-files over' : 'drop-files'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        begin([...event.dataTransfer.files]);
      }}
    >
      <label className="field file-field">
        <span>Choose published files, or drop them here</span>
        <input
          type="file"
          multiple
          accept=".txt,.csv,.tsv,.xml,.zip,.gz"
          disabled={state.at === 'sending'}
          onChange={(event) => {
            begin([...(event.target.files ?? [])]);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      <p className="small quiet">
        As they were published: plain, .gz or .zip; a spreadsheet saved as CSV (UTF-8). Several files of one
        release together. They are read on this computer, and nothing is in use before you say so.
      </p>
      {state.at === 'reading' && (
        <Progress
          label={`Reading ${state.file}: ${state.lines.toLocaleString('en-US')} lines`}
          done={0}
          of={0}
          onCancel={cancel}
        />
      )}
      {fault && <FaultNotice fault={fault} />}
      <GivenFields given={given} open={asksMore} onChange={setGiven} kinds={codeFileKind.options.map(named)}>
        {fault && files.length > 0 && state.at === 'choosing' && (
          <button type="button" className="button" onClick={() => begin(files)}>
            Read again
          </button>
        )}
      </GivenFields>
      {state.at === 'found' && (
        <FoundTables found={state.tables} tables={tables} onUse={() => void send()} onDrop={cancel} />
      )}
      {state.at === 'sending' && (
        <Progress
          label="Sending to the server"
          done={progress?.doing === 'sending' ? progress.done : 0}
          of={progress?.doing === 'sending' ? progress.of : 0}
          onCancel={cancel}
        />
      )}
      <p role="status" className="quiet">
        {state.at === 'done' &&
          `In use from now on: ${state.tables.map(saidOf).join(', ')}. Other browsers fetch it within ten minutes.`}
      </p>
    </section>
  );
}

const named = (kind: CodeFileKind): [CodeFileKind, string] => [kind, kindWords[kind].name];

const saidOf = ({ release: { kind, release } }: Pick<KeptTable, 'release'>): string =>
  `${kindWords[kind].name} ${release}`;
