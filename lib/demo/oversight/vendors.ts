// Two vendors as a living organisation would have them: agreements, contracts with their promises and clauses, and sixty
// coders with their credentials. All of it is made up. Days hang on the day that is given, so that something is always about
// to run out.

import { addDays } from '../../model/calendar-day.ts';
import type { Agreement } from '../../model/oversight/agreement.ts';
import type { Coder } from '../../model/oversight/coder.ts';
import {
  type ClauseKind,
  type Contract,
  type ContractTerm,
  clauseKind,
} from '../../model/oversight/contract.ts';
import type { Vendor } from '../../model/oversight/vendor.ts';
import { coderNamesOf } from '../../oversight/synthetic/organisation.ts';
import { hospital } from '../../practice/build.ts';
import { yearCoders } from './year.ts';

type Made = 'madeBy' | 'madeAt' | 'removed';
/** What whoever adds a record says. */
type Words<T> = Omit<T, Made>;

export const meridian = 'Meridian Coding Partners';
export const northgate = 'Northgate Health Information';

/** A vendor with what belongs to it. */
export interface DemoVendor {
  vendor: Words<Vendor>;
  agreements: Omit<Words<Agreement>, 'vendorId'>[];
  contract: Omit<Words<Contract>, 'vendorId'>;
  coders: Omit<Words<Coder>, 'vendorId'>[];
}

const term = (
  key: string,
  measure: ContractTerm['measure'],
  target: number | null,
  more: Partial<ContractTerm> = {},
): ContractTerm => ({
  key,
  measure,
  specialty: null,
  encounterType: null,
  payer: null,
  class: null,
  method: measure === 'accuracy' ? 'code-over-code' : null,
  target,
  unit: measure === 'turnaround' || measure === 'query-response' ? 'hours' : 'share',
  text: '',
  from: null,
  to: null,
  ...more,
});

const clauses = (states: Partial<Record<ClauseKind, 'vague' | 'missing'>>): Contract['clauses'] =>
  clauseKind.options.map((kind, at) => ({
    kind,
    state: states[kind] ?? 'agreed',
    text: '',
    where: `Section ${at + 4}`,
  }));

/** @param today as `2026-11-30` @param owner id of whoever answers for the vendors */
export function demoVendors(today: string, owner: string): DemoVendor[] {
  const year = Number(today.slice(0, 4));
  const first = `${year}-01-01`;
  const shared = { status: 'live', ends: null, owner, notes: '' } as const;
  const document = (name: string) => ({
    name,
    where: 'Contract system, folder Coding vendors',
    sha256: null,
  });
  return [
    {
      vendor: {
        ...shared,
        name: meridian,
        alsoNamed: ['Meridian', 'Meridian Coding'],
        services: ['inpatient-coding', 'outpatient-coding', 'denial-root-cause', 'regulatory-updates'],
        delivery: ['ehr', 'sftp'],
        goLive: `${year - 1}-03-01`,
        contactName: 'Priya Anand',
        contactEmail: 'priya.anand@meridian.example',
        ownReviewShare: 0.05,
        ownQaMethod: 'Five per cent of each coder’s charts, code over code, reported by month.',
      },
      agreements: [
        {
          kind: 'baa',
          title: 'Business associate agreement',
          signedOn: `${year - 1}-01-20`,
          from: `${year - 1}-02-01`,
          to: null,
          scope: `All facilities; coding of charts in the EHR and by SFTP.`,
          document: document('baa-meridian.pdf'),
          endedOn: null,
          endReason: '',
        },
      ],
      contract: {
        title: `Coding services ${year}`,
        signedOn: `${year - 1}-12-10`,
        from: first,
        to: addDays(today, 120),
        noticeDays: 90,
        terms: [
          term('a1', 'accuracy', 0.95, { text: 'Overall coding accuracy of at least 95 %.' }),
          term('a2', 'accuracy', 0.97, { encounterType: 'Outpatient', text: 'Routine outpatient: 97 %.' }),
          term('a3', 'accuracy', 0.96, { specialty: 'Cardiology', class: 'complex' }),
          term('a4', 'accuracy', 0.98, { payer: 'Medicare Part B', encounterType: 'Outpatient' }),
          term('t1', 'turnaround', 48, { encounterType: 'Outpatient', class: 'standard' }),
          term('t2', 'turnaround', 24, { class: 'urgent' }),
          term('t3', 'turnaround', 72, { encounterType: 'Inpatient', class: 'standard' }),
          term('t4', 'turnaround', 96, { encounterType: 'Inpatient', class: 'complex' }),
          term('d1', 'denial-rate', 0.02, { text: 'Denials that coding caused, of all claims submitted.' }),
          term('q1', 'query-response', 24),
        ],
        clauses: clauses({ 'transition-and-data-return': 'vague' }),
        ladder: [
          { matter: 'queries', name: 'Priya Anand', email: 'priya.anand@meridian.example', hours: 24 },
          { matter: 'queries', name: 'Martin Oduya', email: 'm.oduya@meridian.example', hours: 72 },
          { matter: 'documentation-gaps', name: 'Priya Anand', email: '', hours: 48 },
          { matter: 'regulatory-change', name: 'Martin Oduya', email: '', hours: 120 },
          { matter: 'backlog', name: 'Martin Oduya', email: '', hours: 24 },
          { matter: 'urgent-chart', name: 'Priya Anand', email: '', hours: 4 },
        ],
        reports: [
          {
            metrics: [
              'accuracy',
              'turnaround',
              'denial-rate',
              'query-response',
              'clean-claim-rate',
              'rework',
            ],
            what: 'Monthly quality report',
            every: 'month',
            format: 'CSV and PDF',
            days: 10,
          },
          { metrics: ['turnover'], what: 'Roster of coders', every: 'quarter', format: 'CSV' },
        ],
        reworkCost: 'vendor',
        rootCauseDays: 10,
        reworkDays: 5,
        rebuttalDays: 10,
        breachHours: 48,
        coderCredentials: ['CPC', 'CCS', 'CCS-P', 'COC'],
        coderYears: 2,
        reviewShare: 0.05,
        owner,
        document: document(`coding-services-${year}.pdf`),
        notes: '',
      },
      coders: roster('m', 38, coderNamesOf(meridian, yearCoders), today),
    },
    {
      vendor: {
        ...shared,
        name: northgate,
        alsoNamed: ['Northgate'],
        services: ['outpatient-coding'],
        delivery: ['web'],
        goLive: `${year}-02-01`,
        contactName: 'Owen Sadler',
        contactEmail: 'owen.sadler@northgate.example',
        ownReviewShare: null,
        ownQaMethod: '',
      },
      agreements: [
        {
          kind: 'baa',
          title: 'Business associate agreement',
          signedOn: `${year}-01-05`,
          from: `${year}-01-15`,
          to: addDays(today, 21),
          scope: 'Outpatient charts of the clinics, by the vendor’s web platform.',
          document: document('baa-northgate.pdf'),
          endedOn: null,
          endReason: '',
        },
        {
          kind: 'nda',
          title: 'Non-disclosure agreement',
          signedOn: `${year}-01-05`,
          from: `${year}-01-05`,
          to: null,
          scope: '',
          document: null,
          endedOn: null,
          endReason: '',
        },
      ],
      contract: {
        title: 'Outpatient coding agreement',
        signedOn: `${year}-01-12`,
        from: `${year}-01-15`,
        to: addDays(today, 400),
        noticeDays: null,
        terms: [
          term('a1', 'accuracy', 0.95, { text: 'High accuracy, not below 95 %.', method: null }),
          term('t1', 'turnaround', null, { text: 'Charts are coded promptly upon receipt.' }),
        ],
        clauses: clauses({
          'audit-rights': 'missing',
          'rework-and-cost': 'vague',
          'accuracy-by-specialty': 'missing',
          escalation: 'vague',
        }),
        ladder: [],
        reports: [
          { metrics: ['turnaround'], what: 'Volume and turnaround', every: 'month', format: 'E-mail' },
        ],
        reworkCost: null,
        rootCauseDays: null,
        reworkDays: null,
        rebuttalDays: 15,
        breachHours: null,
        coderCredentials: [],
        coderYears: null,
        reviewShare: null,
        owner,
        document: null,
        notes: '',
      },
      coders: roster('n', 22, coderNamesOf(northgate, yearCoders), today),
    },
  ];
}

const firsts =
  'Ana,Bode,Carla,Dmitri,Elise,Farid,Greta,Hugo,Ines,Jonas,Keiko,Luca,Mara,Nadia,Omar,Petra'.split(',');
const lasts = 'Abell,Brandt,Castro,Duarte,Ekberg,Farrow,Galvez,Hadley,Ibarra,Joshi,Kowal,Lindt,Moreau'.split(
  ',',
);
const specialties = ['Cardiology', 'Orthopedics', 'Emergency medicine', 'Oncology', 'Radiology', 'Neurology'];
const kinds = ['CPC', 'CCS', 'CCS-P', 'COC', 'CPC'] as const;

/** @param named those whose names charts and the invented year have; they come first */
function roster(letter: string, size: number, named: readonly string[], today: string): DemoVendor['coders'] {
  const shift = letter === 'm' ? 0 : 7;
  return Array.from({ length: size }, (_, n) => {
    const name =
      named[n] ?? `${firsts[(n + shift) % firsts.length]} ${lasts[(n * 3 + shift) % lasts.length]}`;
    const [bare = name, suffix] = name.split(', ');
    const kind = suffix ?? kinds[n % kinds.length]!;
    // One has run out, some are about to, the rest have a year or so left.
    const expires = addDays(today, n === 11 ? -12 : n % 9 === 4 ? 5 + n : 200 + n * 7);
    const specialty = specialties[n % specialties.length]!;
    return {
      name: bare,
      alsoNamed: suffix ? [name] : [],
      credentials: [
        {
          kind,
          number: `${letter.toUpperCase()}${String(10_400 + n * 37)}`,
          expires,
          verifiedBy: n % 7 === 3 ? '' : 'HIM department',
          verifiedOn: n % 7 === 3 ? null : addDays(today, -90 - n),
        },
      ],
      specialties: n % 5 === 2 ? [] : [specialty],
      years: n % 8 === 6 ? 1 : 3 + (n % 11),
      assignments: [
        {
          facility: n % 3 === 0 ? hospital : null,
          specialty: n % 5 === 2 ? null : specialty,
          from: addDays(today, -700 + n * 9),
          to: null,
        },
      ],
      left: n % 13 === 12 ? addDays(today, -30) : null,
      leftWhy: n % 13 === 12 ? 'Moved to another account' : '',
      notes: '',
    };
  });
}
