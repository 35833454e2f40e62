// Importing: what kind of file, whose, which column is which, and what became of it.

import { useState } from 'react';
import { z } from 'zod';
import { oneOf } from '../../../../lib/model/one-of.ts';
import { chartMapping } from '../../../../lib/model/oversight/chart-mapping.ts';
import type { ImportKind, ImportsTold, KeptImport } from '../../../../lib/model/oversight/imports.ts';
import type { Session } from '../../../session/use-session.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useRegister } from '../use-register.ts';
import { ChartColumns } from './chart-columns.tsx';
import { DropPacked } from './drop-packed.tsx';
import { Outcomes } from './outcomes.tsx';
import { type PickedFile, pickFiles } from './send-file.ts';
import { StatusColumns } from './status-columns.tsx';
import { useSending } from './use-sending.ts';
import { kindWords } from './words.ts';

interface Props {
  session: Session;
  /** Earlier ones: a vendor's file is read as its last. */
  imports: readonly KeptImport[];
  onTold: (told: ImportsTold) => void;
}

const kinds = ['coded-charts', 'claims-837', 'claims-fhir', 'claims-csv'] as const satisfies ImportKind[];
type Kind = (typeof kinds)[number];

const accepts: Record<Kind, string> = {
  'coded-charts': '.csv,.tsv,.txt,.zip,.gz',
  'claims-837': '.837,.x12,.edi,.txt,.dat,.zip,.gz',
  'claims-fhir': '.json,.zip,.gz',
  'claims-csv': '.csv,.tsv,.txt,.zip,.gz',
};

/** Enough to see the headings and how dates are written. */
const headBytes = 65_536;

export function ImportPart({ session, imports, onTold }: Props) {
  const [kind, setKind] = useState<Kind>('coded-charts');
  const [vendor, setVendor] = useState('');
  const [picked, setPicked] = useState<PickedFile[]>([]);
  const sending = useSending(onTold);
  const vendors = useRegister(session, 'vendor') ?? [];
  const busy = sending.now !== null;
  const text = new TextDecoder().decode(picked[0]?.bytes.subarray(0, headBytes));
  const choose = async (files: File[]) => {
    setPicked([]);
    const found = await pickFiles(files);
    sending.setFault(found.ok ? null : found.error);
    if (!found.ok) return;
    if (kind === 'claims-837' || kind === 'claims-fhir') return void sending.send(found.value, { kind });
    setPicked(found.value);
  };
  const last = imports.find((one) => one.kind === 'coded-charts' && (one.vendor ?? '') === vendor);
  const before = z.object({ mapping: chartMapping }).safeParse(last?.options).data?.mapping;
  return (
    <section className="import-part" aria-labelledby="import-file">
      <h2 id="import-file">Import</h2>
      <div className="filters">
        <label className="field">
          <span>What it holds</span>
          <select
            value={kind}
            disabled={busy}
            onChange={({ target }) => {
              setKind(oneOf(kinds, target.value) ?? kind);
              setPicked([]);
            }}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindWords[one]}
              </option>
            ))}
          </select>
        </label>
        {kind === 'coded-charts' && (
          <label className="field">
            <span>Coded by</span>
            <select value={vendor} disabled={busy} onChange={({ target }) => setVendor(target.value)}>
              <option value="">In-house</option>
              {vendors.map(({ id, name }) => (
                <option key={id} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {kind === 'coded-charts' && vendors.length === 0 && (
        <p className="small quiet">
          No vendor is registered yet: add it under Vendors before its charts come in.
        </p>
      )}
      <DropPacked
        label={`${kindWords[kind]}: choose files`}
        accept={accepts[kind]}
        busy={busy}
        onChoose={(files) => void choose(files)}
      />
      {sending.fault && <FaultNotice fault={sending.fault} />}
      {picked.length > 0 && !busy && (
        <p>
          <strong>{picked.map(({ name }) => name).join(', ')}</strong>
          {picked.length > 1 && ': all are read by the columns of the first.'}
        </p>
      )}
      {picked.length > 0 && !busy && kind === 'coded-charts' && (
        <ChartColumns
          key={`${picked[0]!.name} ${vendor}`}
          text={text}
          before={before}
          onRead={(mapping) => {
            setPicked([]);
            void sending.send(picked, { kind, vendor: vendor || null, mapping });
          }}
        />
      )}
      {picked.length > 0 && !busy && kind === 'claims-csv' && (
        <StatusColumns
          key={picked[0]!.name}
          text={text}
          onRead={(mapping) => {
            setPicked([]);
            void sending.send(picked, { kind, mapping });
          }}
        />
      )}
      {sending.now && (
        <Progress
          label={`${sending.now.doing === 'sending' ? 'Sending' : 'Importing'} ${sending.now.name}`}
          done={sending.now.done}
          of={sending.now.of}
          {...(sending.now.doing === 'sending' && { onCancel: sending.cancel })}
        />
      )}
      <Outcomes outcomes={sending.outcomes} />
    </section>
  );
}
