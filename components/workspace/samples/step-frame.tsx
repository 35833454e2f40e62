// The frame of a sample: a file that is read here and goes nowhere as a file, or the charts that were captured.

import { useState } from 'react';
import type { Fault, Result } from '../../../lib/model/result.ts';
import type { CsvMapping } from '../../../lib/review/sampling/csv-frame.ts';
import { type CsvHead, csvHead, frameFields } from '../../../lib/review/sampling/csv-mapping.ts';
import type { Database } from '../../../lib/store/database.ts';
import { Choice } from '../../ui/choice.tsx';
import { DropFiles } from '../../ui/drop-files.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { CsvColumns } from '../csv-columns.tsx';
import { CapturedDays } from './captured-days.tsx';
import type { FrameSummary } from './desk-work.ts';
import { FrameFound } from './frame-found.tsx';
import type { SampleDesk } from './sample-desk.ts';
import { itemWords } from './words.ts';

interface Props {
  db: Database;
  desk: SampleDesk;
  onFrame: (found: { summary: FrameSummary; source: string } | null) => void;
}

const sources = ['file', 'captured'] as const;
const sourceWords = { file: 'A file (CSV or FHIR)', captured: 'Charts captured here' };

export function StepFrame({ db, desk, onFrame }: Props) {
  const [source, setSource] = useState<(typeof sources)[number]>('file');
  const [csv, setCsv] = useState<{ name: string; text: string; head: CsvHead } | null>(null);
  const [found, setFound] = useState<FrameSummary | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [progress, setProgress] = useState<[number, number] | null>(null);

  const begin = () => {
    desk.clear();
    setFound(null);
    setFault(null);
    onFrame(null);
  };
  const take = async (work: Promise<Result<FrameSummary>>, name: string) => {
    setProgress([0, 0]);
    const read = await work;
    setProgress(null);
    if (!read.ok) return setFault(read.error);
    setFound(read.value);
    onFrame({ summary: read.value, source: name });
  };
  const tell = (done: number, of: number) => setProgress([done, of]);
  const readCsv = (name: string, text: string, mapping: CsvMapping) => {
    begin();
    void take(desk.ask('csv', { text, mapping }, tell), name);
  };
  const choose = async (file: File) => {
    begin();
    setCsv(null);
    const text = await file.text();
    if (/^\s*\{/.test(text)) return void take(desk.ask('fhir', { text }), `FHIR bundle ${file.name}`);
    const head = csvHead(text);
    if (!head.ok) return setFault(head.error);
    setCsv({ name: file.name, text, head: head.value });
  };

  return (
    <section className="step" aria-labelledby="step-frame">
      <h2 id="step-frame">1. The charts to draw from</h2>
      <Choice
        legend="They come from"
        options={sources}
        words={sourceWords}
        value={source}
        onChange={(next) => {
          begin();
          setCsv(null);
          setSource(next);
        }}
      />
      {source === 'file' ? (
        <>
          <DropFiles
            label="CSV with a heading line, or a FHIR R4 bundle of Encounters and Claims"
            accept=".csv,.txt,.tsv,.json,text/csv,application/json"
            onFiles={([file]) => void choose(file!)}
          >
            <p className="small quiet">
              The file is read in this browser. Kept and sent are only the columns that you name below; leave
              out patients’ names.
            </p>
          </DropFiles>
          {csv && (
            <CsvColumns
              key={csv.name + csv.text.length}
              head={csv.head}
              fields={frameFields}
              words={itemWords}
              busy={progress !== null}
              onRead={(mapping) => readCsv(`File ${csv.name}`, csv.text, mapping)}
            />
          )}
        </>
      ) : (
        <CapturedDays
          db={db}
          onTake={(captured, name) => {
            begin();
            void take(desk.ask('captured', captured), name);
          }}
        />
      )}
      {progress && (
        <Progress label="Reading" done={progress[0]} of={progress[1]} onCancel={() => desk.clear()} />
      )}
      {fault && <FaultNotice fault={fault} />}
      {found && <FrameFound found={found} />}
    </section>
  );
}
