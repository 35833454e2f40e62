// Gaps from a CSV file: chosen or dropped, read here, shown before anything is sent, and taken after a yes: all of the
// good rows, or none where the server does not take them. What is refused can be saved, with the reasons.

import { useState } from 'react';
import { mostNoted } from '../../../lib/model/coder-gap.ts';
import { type Fault, fail } from '../../../lib/model/result.ts';
import { gapTemplateCsv, refusedRowsCsv } from '../../../lib/reports/coder-gaps-csv.ts';
import { askedActionWords, deficiencyWords } from '../../../lib/reports/query-words.ts';
import { type CsvGaps, csvGaps, gapColumns } from '../../../lib/review/coder-gaps/csv-gaps.ts';
import { DropFiles } from '../../ui/drop-files.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { CsvFound } from './csv-found.tsx';
import type { HandIn } from './use-coder-gaps.ts';

interface Props {
  /** Whose coders the file names; null: the account's own. */
  vendor: string | null;
  /** Why no file can be taken yet. */
  lacks?: string | undefined;
  onHandIn: HandIn;
}

const csvType = 'text/csv;charset=utf-8';
/** Characters: what a request of so many rows can hold. */
const longestFile = 3_000_000;

export function TakeCsv({ vendor, lacks, onHandIn }: Props) {
  const withCoder = vendor !== null;
  const [found, setFound] = useState<(CsvGaps & { known: ReadonlySet<number> }) | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const read = async (file: File) => {
    setFound(null);
    setFault(null);
    setTold('');
    if (lacks) return setFault(fail('not-ready', lacks, 'Nothing was read.', 'Do that first.').error);
    if (file.size > longestFile) return setFault(tooLong);
    const names = { deficiency: deficiencyWords, action: askedActionWords };
    const rows = csvGaps(await file.text(), withCoder, names);
    if (!rows.ok) return setFault(rows.error);
    const { gaps } = rows.value;
    if (gaps.length > mostNoted) return setFault(tooLong);
    if (gaps.length === 0) return setFound({ ...rows.value, known: new Set() });
    setBusy(true);
    const checked = await onHandIn({ act: 'check', vendor, gaps: gaps.map(({ gap }) => gap) });
    setBusy(false);
    if (!checked.ok) return setFault(checked.error);
    setFound({ ...rows.value, known: new Set(checked.value.known) });
  };
  const take = async ({ gaps }: CsvGaps) => {
    setBusy(true);
    const answer = await onHandIn({ act: 'note', vendor, gaps: gaps.map(({ gap }) => gap) });
    setBusy(false);
    setFault(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setFound(null);
    setTold(`${answer.value.taken} ${answer.value.taken === 1 ? 'gap' : 'gaps'} taken.`);
  };
  return (
    <DropFiles
      label="Choose a CSV file, or drop it here"
      accept=".csv,.txt,.tsv,text/csv"
      disabled={busy}
      onFiles={([file]) => void read(file!)}
    >
      <p className="small quiet">
        Columns:{' '}
        {Object.entries(gapColumns)
          .flatMap(([column, heading]) => (column !== 'coder' || withCoder ? [heading] : []))
          .join(', ')}
        . Leave out patients’ names.{' '}
        <button
          type="button"
          className="link"
          onClick={() => saveFile(gapTemplateCsv(withCoder), 'gaps-template.csv', csvType)}
        >
          Save the template
        </button>
      </p>
      {busy && <p role="status">Asking the server…</p>}
      {fault && <FaultNotice fault={fault} />}
      {found && (
        <CsvFound
          found={found}
          busy={busy}
          onTake={() => void take(found)}
          onSaveRefused={() => saveFile(refusedRowsCsv(found), 'gaps-not-taken.csv', csvType)}
          onDrop={() => setFound(null)}
        />
      )}
      <p role="status" className="quiet">
        {told}
      </p>
    </DropFiles>
  );
}

const tooLong = fail(
  'too-long',
  `The file has more than ${mostNoted.toLocaleString('en-US')} gaps, or is longer than 3 MB.`,
  'Nothing was read.',
  'Take it in parts.',
).error;
