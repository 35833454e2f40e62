// Inquiries as a table for a spreadsheet, a row a code change, so that what each one changed can be counted. It names
// encounters, not patients.

import type { InquiryKind, PayerInquiry } from '../model/oversight/inquiry.ts';
import { csv } from './csv.ts';

interface Words {
  kind: Record<InquiryKind, string>;
  status: Record<PayerInquiry['status'], string>;
  who: (id: string) => string;
  vendor: (id: string | null) => string;
}

const heads = [
  'From',
  'Kind',
  'Reference',
  'Vendor',
  'Owner',
  'Received',
  'Due',
  'About',
  'Charts asked about',
  'State',
  'Answered',
  'Answer',
  'Encounter',
  'Code before',
  'Code after',
  'Why',
];

/** An inquiry without changes has one row. */
export const inquiriesCsv = (all: readonly PayerInquiry[], words: Words): string =>
  csv([
    heads,
    ...all.flatMap((one) => {
      const head = [
        one.from,
        words.kind[one.kind],
        one.reference,
        words.vendor(one.vendorId),
        words.who(one.owner),
        one.receivedOn,
        one.due,
        one.about,
        one.charts.map(({ number }) => number).join(' '),
        words.status[one.status],
        one.answeredOn ?? '',
        one.answer,
      ];
      return one.changes.length === 0
        ? [[...head, '', '', '', '']]
        : one.changes.map(({ number, from, to, why }) => [...head, number, from, to, why]);
    }),
  ]);
