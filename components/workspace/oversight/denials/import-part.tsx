// Importing remittances, and lists of denials from those who send none.

import { useState } from 'react';
import type { ImportWhat } from '../../../../lib/model/oversight/imports.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { DropPacked } from '../imports/drop-packed.tsx';
import { Outcomes } from '../imports/outcomes.tsx';
import { pickFiles } from '../imports/send-file.ts';
import { useSending } from '../imports/use-sending.ts';
import { CsvColumns } from './csv-columns.tsx';
import { toView } from './denials-route.ts';

export function ImportPart() {
  const sending = useSending(() => {});
  const [list, setList] = useState<File | null>(null);
  const { now, outcomes, fault } = sending;
  const busy = now !== null;
  const send = async (files: readonly File[], what: ImportWhat) => {
    const picked = await pickFiles(files);
    if (picked.ok) await sending.send(picked.value, what);
    else sending.setFault(picked.error);
  };
  return (
    <div className="denial-import">
      <section aria-labelledby="import-835">
        <h2 id="import-835">Remittances (X12 835)</h2>
        <p className="quiet">
          Each is checked to the cent: lines, claims and the payment. A file that does not add up is refused
          whole, with the place. Names of patients in it are not kept.
        </p>
        <DropPacked
          label="835 files"
          accept=".835,.edi,.x12,.txt,.zip,.gz"
          busy={busy}
          onChoose={(files) => void send(files, { kind: 'remittances-835' })}
        />
      </section>
      <section aria-labelledby="import-csv">
        <h2 id="import-csv">A list of denials (CSV)</h2>
        <p className="quiet">
          For payers and billing systems that give no 835. You say which column is which.
        </p>
        <DropPacked
          label="CSV file"
          accept=".csv,.txt"
          busy={busy}
          onChoose={(files) => setList(files[0] ?? null)}
        />
        {list && (
          <CsvColumns
            key={`${list.name} ${list.lastModified}`}
            file={list}
            busy={busy}
            onSend={(what) => {
              void send([list], what);
              setList(null);
            }}
          />
        )}
      </section>
      {now && (
        <p role="status" className="notice">
          {now.name}: {now.doing === 'sending' ? 'is being sent' : 'is being imported'}
          {now.of > 0 && ` (${now.done} of ${now.of} parts)`}…{' '}
          <button type="button" className="button" onClick={sending.cancel}>
            Cancel
          </button>
        </p>
      )}
      {fault && <FaultNotice fault={fault} />}
      {outcomes.length > 0 && (
        <>
          <Outcomes outcomes={outcomes} />
          <p>
            <a href={toView('queue')}>To the queue</a>
          </p>
        </>
      )}
    </div>
  );
}
