// Identifiers where no label stands: `MRN-100245` by itself, attributes such as `data-patient-id`, and the
// page's own address or that of the frame around it. Less telling than a label, and ranked so.

import type { ValueReader } from '../../model/profile.ts';
import type { Address } from '../address.ts';
import { readValues } from '../read-fields.ts';
import { isShown } from '../shown.ts';
import { isId } from '../teach/part-of-text.ts';
import { addressReaders } from '../teach/propose-readers.ts';
import type { Find } from './find.ts';
import type { PageParts } from './page-parts.ts';

const attributes: ['patient' | 'encounter', string[]][] = [
  ['patient', ['data-mrn', 'data-patient-id', 'data-patientid', 'data-pid', 'mrn', 'patientid', 'pid']],
  [
    'encounter',
    [
      'data-encounter-id',
      'data-encounter',
      'data-encounterid',
      'data-visit-id',
      'data-csn',
      'encid',
      'encounterid',
      'visitid',
    ],
  ],
];
const parameters: ['patient' | 'encounter', RegExp][] = [
  [
    'encounter',
    /^(set_?|current_?|open_?)?(enc|encounter|visit|csn|har|fin|case|account|acct|claim)(_?(id|no|num|number))?$/i,
  ],
  ['patient', /^(patient_?)?mrn$/i],
];
const segments: ['patient' | 'encounter', RegExp][] = [
  ['encounter', /^(encounters?|visits?|cases?|accounts?|csn|episodes?)$/i],
  ['patient', /^(patients?|persons?|pt|members?|clients?)$/i],
];

export function attributeFinds({ view, texts }: PageParts): Find[] {
  const found: Find[] = [];
  for (const { element, text } of texts) {
    if (/^\(?(MRN|PID)[-# :]?\d{3,12}\)?$/i.test(text) && isShown(element)) {
      found.push({
        field: 'patient',
        value: text.replace(/^\(|\)$|^(MRN|PID)[# :]/gi, ''),
        element,
        sure: 0.7,
      });
    }
  }
  for (const [field, names] of attributes) {
    for (const name of names) {
      const reader: ValueReader = { from: 'selector', selector: `[${name}]`, take: { attribute: name } };
      const values = new Set(readValues(reader, view).filter(isId));
      if (values.size === 1) found.push({ field, value: [...values][0]!, reader, sure: 0.5 });
    }
  }
  return found;
}

export function addressFinds({ view }: Pick<PageParts, 'view'>): Find[] {
  const own = inAddress(view.address.own).map((f) => ({ ...f, sure: 0.45 }));
  const around = view.address.ancestors.flatMap((address, i) =>
    inAddress(address).map((f) => ({ ...f, sure: 0.4 - i / 100 })),
  );
  return [
    ...own.map((f) => find(f, 'own', view.address.own)),
    ...around.map((f) => find(f, 'ancestor', f.address)),
  ];
}

interface Said {
  field: 'patient' | 'encounter';
  value: string;
  address: Address;
}

const find = (
  { field, value, sure }: Said & { sure: number },
  of: 'own' | 'ancestor',
  address: Address,
): Find => {
  const reader = addressReaders(address, value)[0];
  return reader && 'of' in reader
    ? { field, value, sure, reader: { ...reader, of } }
    : { field, value, sure };
};

function inAddress(address: Address): Said[] {
  const found: Said[] = [];
  for (const [name, value] of address.query) {
    const field = parameters.find(([, shape]) => shape.test(name))?.[0];
    if (field && isId(value)) found.push({ field, value, address });
  }
  for (const path of [address.path, address.hash]) {
    const parts = path.split('/');
    parts.forEach((part, i) => {
      const field = segments.find(([, shape]) => shape.test(parts[i - 1] ?? ''))?.[0];
      if (field && /\d/.test(part) && isId(part)) found.push({ field, value: part, address });
    });
  }
  return found;
}
