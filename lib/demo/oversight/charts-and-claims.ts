// A vendor's weeks as files tell them: forty coded charts as its CSV export, and the claims of those that were billed as an
// 837. Invented, like every chart of the demonstration; procedure codes are HCPCS Level II.

import { dayAt, dayLength } from '../../model/calendar-day.ts';
import type { ChartMapping } from '../../model/oversight/chart-mapping.ts';
import { clinic, coders, hospital } from '../../practice/build.ts';

const hour = 3_600_000;

/** How the file is read. */
export const demoMapping: ChartMapping = {
  columns: {
    number: 'Account',
    facility: 'Facility',
    coder: 'Coder',
    specialty: 'Specialty',
    encounterType: 'Patient type',
    class: 'Class',
    payer: 'Payer',
    delivery: 'Method',
    dateOfService: 'Service date',
    documented: 'Documented',
    received: 'Received',
    coded: 'Coded',
    reviewed: 'Vendor QA',
    returned: 'Returned',
    rationale: 'Rationale',
  },
  codes: [
    { heading: 'Diagnoses', holds: 'diagnosis' },
    { heading: 'Procedures', holds: 'procedure' },
  ],
  rows: 'chart',
  delimiter: ',',
  dates: 'year-month-day',
  zone: 'UTC',
  facility: null,
  delivery: null,
};

const headings = [
  ...Object.values(demoMapping.columns).filter((heading): heading is string => heading !== undefined),
  ...demoMapping.codes.map(({ heading }) => heading),
];

const kinds = [
  ['cardiology', 'outpatient', 'I25.10; I10', 'G0446'],
  ['orthopedics', 'outpatient', 'M17.11; Z96.652', 'G0151'],
  ['emergency', 'emergency', 'S52.501A', 'G0380'],
  ['oncology', 'outpatient', 'C50.911; Z51.11', 'J9035; Q0083'],
  ['medicine', 'inpatient', 'J18.9; I50.23; N17.9', ''],
  ['radiology', 'outpatient', 'R91.1', 'A9552'],
  ['neurology', 'outpatient', 'G47.33', 'G0399'],
] as const;
const payers = ['Medicare', 'Blue River Health', 'Summit Medicaid', 'Lakeview PPO'];
const methods = ['ehr', 'sftp', 'web'];
const names = Object.values(coders);

interface DemoCoded {
  number: string;
  cells: Record<string, string>;
  returnedAt: number | null;
  payer: string;
}

/** @param now milliseconds since 1970: the last charts wait since some hours, the first since two weeks. */
function rows(now: number): DemoCoded[] {
  const at = (time: number | null) =>
    time === null ? '' : new Date(time).toISOString().slice(0, 16).replace('T', ' ');
  return Array.from({ length: 40 }, (_, i) => {
    const [specialty, type, diagnoses, procedures] = kinds[i % kinds.length]!;
    const received = now - (40 - i) * 0.38 * dayLength - (i % 5) * hour;
    const complex = i % 6 === 4;
    const took = (type === 'inpatient' ? 52 : 19 + (i % 4) * 5) * hour;
    // One chart in five waits, whatever its age; so do the latest.
    const returnedAt = i % 5 === 3 || received + took > now ? null : received + took;
    const codedAt = returnedAt === null ? null : returnedAt - 2 * hour;
    const payer = payers[i % payers.length]!;
    const number = `NG-${String(240_100 + i * 7)}`;
    return {
      number,
      returnedAt,
      payer,
      cells: {
        Account: number,
        Facility: type === 'inpatient' || i % 2 ? hospital : clinic,
        Coder: i === 11 ? '' : names[i % names.length]!,
        Specialty: specialty,
        'Patient type': type,
        Class: complex ? 'complex' : i % 9 === 0 ? 'urgent' : 'standard',
        Payer: payer,
        Method: methods[i % methods.length]!,
        'Service date': at(received - 2 * dayLength).slice(0, 10),
        Documented: at(received - 5 * hour),
        Received: at(received),
        Coded: at(codedAt),
        'Vendor QA': i % 4 === 0 && returnedAt !== null ? at(returnedAt - hour) : '',
        Returned: at(returnedAt),
        Rationale:
          complex && i % 12 === 4 ? 'Two sites in one session; the second is coded by its own approach' : '',
        Diagnoses: returnedAt === null ? '' : diagnoses,
        Procedures: returnedAt === null ? '' : procedures,
      },
    };
  });
}

/** The file of coded charts, read by `demoMapping`. */
export function demoCodedCharts(now: number): string {
  const quoted = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows(now).map(({ cells }) =>
    headings.map((heading) => quoted(cells[heading] ?? '')).join(','),
  );
  return [headings.join(','), ...lines, ''].join('\n');
}

/** The professional claims of charts that came back more than a day ago, a line each. */
export function demoClaims(now: number): string {
  const compact = dayAt(now).replaceAll('-', '');
  const body = [
    `BHT*0019*00*1*${compact}*0600*CH`,
    'NM1*41*2*NORTHGATE BILLING*****46*NB1',
    'HL*1**20*1',
    `NM1*85*2*${clinic.toUpperCase()}*****XX*1999999984`,
  ];
  const billed = rows(now).filter(
    ({ returnedAt, cells }) => returnedAt !== null && returnedAt < now - dayLength && cells.Procedures,
  );
  for (const [i, { number, payer, cells }] of billed.entries()) {
    const charge = 120 + (i % 9) * 35;
    const [code] = cells.Procedures!.split('; ');
    const [diagnosis] = cells.Diagnoses!.split('; ');
    body.push(
      `HL*${i + 2}*1*22*0`,
      'SBR*P*18*******CI',
      `NM1*PR*2*${payer.toUpperCase()}*****PI*00001`,
      `CLM*${number}*${charge}***11:B:1*Y*A*Y*Y`,
      `HI*ABK:${diagnosis!.replace('.', '')}`,
      `NM1*77*2*${cells.Facility!.toUpperCase()}`,
      'LX*1',
      `SV1*HC:${code}*${charge}*UN*1***1`,
      `DTP*472*D8*${cells['Service date']!.replaceAll('-', '')}`,
      `REF*6R*${number}-1`,
    );
  }
  return [
    `ISA*00*          *00*          *ZZ*NORTHGATE      *ZZ*CLEARING       *${compact.slice(2)}*0600*^*00501*000000001*0*P*:`,
    `GS*HC*NORTHGATE*CLEARING*${compact}*0600*1*X*005010X222A2`,
    'ST*837*0001*005010X222A2',
    ...body,
    `SE*${body.length + 2}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ]
    .map((segment) => `${segment}~\n`)
    .join('');
}
