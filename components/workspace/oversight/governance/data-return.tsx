// Everything of one vendor in one file that opens without the product.

import { useRef, useState } from 'react';
import type { Fault } from '../../../../lib/model/result.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import type { Desk } from '../form/use-desk.ts';
import { VendorField } from '../form/who-fields.tsx';
import { collectReturn } from './collect-return.ts';

export function DataReturn({ desk }: { desk: Desk }) {
  const [vendorId, setVendorId] = useState<string | null>(null);
  const [busy, setBusy] = useState<{ done: number; of: number } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [told, setTold] = useState('');
  const stop = useRef<AbortController>(null);
  const vendor = desk.vendors.find((one) => one.id === vendorId);
  const take = async () => {
    if (!vendor || busy) return;
    stop.current = new AbortController();
    setFault(null);
    setTold('');
    setBusy({ done: 0, of: 0 });
    const of = { vendorId: vendor.id, names: [vendor.name, ...vendor.alsoNamed], today: desk.today };
    const answer = await collectReturn(desk.session.db, of, stop.current.signal, (done, all) =>
      setBusy({ done, of: all }),
    );
    setBusy(null);
    if (!answer.ok)
      return answer.error.code === 'cancelled' ? setTold(answer.error.happened) : setFault(answer.error);
    const name = vendor.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    saveFile(answer.value, `data-of-${name}-${desk.today}.zip`, 'application/zip');
    setTold(`The file of ${vendor.name} is saved: open index.html in it.`);
  };
  return (
    <section className="stack" aria-label="Return of data">
      <h2>Return of data</h2>
      <p className="quiet">
        A ZIP file with CSV and JSON of everything that this organisation has of the vendor, and a page that
        says what is in it. It holds patients’ data. Taking it out is in the trail.
      </p>
      <div className="filters">
        <VendorField vendors={desk.vendors} value={vendorId} onChange={setVendorId} />
        <button
          type="button"
          className="button"
          disabled={!vendor || busy !== null}
          onClick={() => void take()}
        >
          Take everything out
        </button>
      </div>
      {busy && (
        <Progress label="Taking out" done={busy.done} of={busy.of} onCancel={() => stop.current?.abort()} />
      )}
      {fault && <FaultNotice fault={fault} />}
      <p role="status">{told}</p>
    </section>
  );
}
