// Which charts are checked: those recorded here between two days, or those of a file.

import { useState } from 'react';
import { addDays } from '../../../lib/model/calendar-day.ts';
import type { Fault } from '../../../lib/model/result.ts';
import { capturedCharts } from '../../../lib/review/checked-charts/captured-charts.ts';
import { type CodedColumn, codedColumns, codedWords } from '../../../lib/review/checked-charts/csv-fields.ts';
import { type CsvHead, csvHeadOf } from '../../../lib/review/sampling/csv-mapping.ts';
import type { AllReviews } from '../../../lib/store/views/all-reviews.ts';
import { Choice } from '../../ui/choice.tsx';
import { DropFiles } from '../../ui/drop-files.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { CsvColumns } from '../csv-columns.tsx';
import { DaySpan } from '../day-span.tsx';
import { columnWords } from './month-words.ts';
import type { MonthSource } from './use-month.ts';

interface Props {
  reviews: AllReviews;
  /** As `2026-11-29`. */
  today: string;
  busy: boolean;
  onRun: (source: MonthSource) => void;
  /** Others are being chosen: what was found is of those before. */
  onOther: () => void;
}

const kinds = ['here', 'file'] as const;
const kindWords = { here: 'Charts opened here', file: 'A file (CSV)' };

export function MonthSourceForm({ reviews, today, busy, onRun, onOther }: Props) {
  const [kind, setKind] = useState<(typeof kinds)[number]>('here');
  return (
    <section className="step" aria-label="Which charts">
      <Choice
        legend="Which charts"
        options={kinds}
        words={kindWords}
        value={kind}
        onChange={(next) => {
          onOther();
          setKind(next);
        }}
      />
      {kind === 'here' ? (
        <HereForm reviews={reviews} today={today} busy={busy} onRun={onRun} />
      ) : (
        <FileForm busy={busy} onRun={onRun} onOther={onOther} />
      )}
    </section>
  );
}

function HereForm({ reviews, today, busy, onRun }: Omit<Props, 'onOther'>) {
  const [span, setSpan] = useState({ from: addDays(today, -31), to: today });
  const [none, setNone] = useState(false);
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        const charts = capturedCharts(reviews.encounters, reviews.worksheets, span);
        setNone(charts.length === 0);
        if (charts.length > 0) onRun({ kind: 'here', charts });
      }}
    >
      <DaySpan {...span} onChange={setSpan} />
      <button type="submit" className="button primary" disabled={busy}>
        Check these charts
      </button>
      <p role="status" className="quiet complaint-wide">
        {none && 'No chart that was opened here has a date of service in these days.'}
      </p>
    </form>
  );
}

/** Bytes: enough for the headings and how dates are written. */
const looked = 40_000;

function FileForm({ busy, onRun, onOther }: Pick<Props, 'busy' | 'onRun' | 'onOther'>) {
  const [found, setFound] = useState<{ file: File; head: CsvHead<CodedColumn> } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const choose = async (file: File) => {
    onOther();
    // The worker reads the file itself: it may have a hundred megabytes.
    const head = csvHeadOf<CodedColumn>(await file.slice(0, looked).text(), codedWords);
    setFault(head.ok ? null : head.error);
    setFound(head.ok ? { file, head: head.value } : null);
  };
  return (
    <>
      <DropFiles
        label="Choose a CSV file with a heading line, or drop it here"
        accept=".csv,.txt,.tsv,text/csv"
        disabled={busy}
        onFiles={([file]) => void choose(file!)}
      >
        <p className="small quiet">
          A chart a row with its codes in cells, or a code a row. Codes in a cell have a space, comma or
          semicolon between them; a procedure may have its modifiers and units: 99213-25*1. The file is read
          in this browser and goes nowhere; leave out patients’ names.
        </p>
      </DropFiles>
      {fault && <FaultNotice fault={fault} />}
      {found && (
        <CsvColumns
          key={`${found.file.name} ${found.file.lastModified} ${found.file.size}`}
          head={found.head}
          fields={codedColumns}
          words={columnWords}
          busy={busy}
          onRead={(mapping) => onRun({ kind: 'file', file: found.file, mapping })}
        />
      )}
    </>
  );
}
