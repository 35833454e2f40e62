// Importing: files are chosen or dropped, read here, shown, and put in use for everybody after a yes.

import { useState } from 'react';
import { type CodeFileKind, codeFileKind } from '../../../lib/model/code-release.ts';
import type { KeptTable } from '../../../lib/model/code-shelf.ts';
import type { ShelfProgress } from '../../../lib/store/code-shelf.ts';
import { DropFiles } from '../../ui/drop-files.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
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
  const [given, setGiven] = useState<GivenText>(nothingGiven);
  const [files, setFiles] = useState<File[]>([]);
  const begin = (chosen: File[]) => {
    setFiles(chosen);
    read(chosen, givenOf(given));
  };
  const asksMore = fault?.code === 'not-known' || fault?.code === 'release-not-known';
  return (
    <DropFiles
      label="Choose published files, or drop them here"
      region="Import code sets"
      accept=".txt,.csv,.tsv,.xlsx,.xlsm,.xml,.zip,.gz"
      multiple
      disabled={state.at === 'sending'}
      onFiles={begin}
    >
      <p className="small quiet">
        As they were published: text, spreadsheet (.xlsx), .gz or .zip. Several files of one release together.
        They are read on this computer, and nothing is in use before you say so.
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
    </DropFiles>
  );
}

const named = (kind: CodeFileKind): [CodeFileKind, string] => [kind, kindWords[kind].name];

const saidOf = ({ release: { kind, release } }: Pick<KeptTable, 'release'>): string =>
  `${kindWords[kind].name} ${release}`;
