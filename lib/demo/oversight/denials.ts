// The remittances of the demonstration: each chart of the demonstration EHR has come back from its payer, with one line
// denied. Everything is synthetic, and the sums agree to the cent.

import { dayAt, dayLength } from '../../model/calendar-day.ts';
import type { DemoChart, DemoLine } from '../../practice/chart-type.ts';
import { demoCharts } from '../../practice/charts.ts';
import type { WrittenClaim, WrittenRemittance } from './write-835.ts';

/** Why a line is denied, by its place among the charts; each payer is given some of all. */
const reasons: readonly { carc: string; rarcs: string[] }[] = [
  { carc: '97', rarcs: ['M15'] },
  { carc: '50', rarcs: ['N115'] },
  { carc: '16', rarcs: ['M76'] },
  { carc: '4', rarcs: [] },
  { carc: '197', rarcs: [] },
  { carc: '11', rarcs: [] },
  { carc: '252', rarcs: ['N706'] },
  { carc: '29', rarcs: [] },
  { carc: '151', rarcs: ['N362'] },
  { carc: '236', rarcs: [] },
];

/** Codes that come back for one reason again and again: a pattern to be found. */
const again: Readonly<Record<string, { carc: string; rarcs: string[] }>> = {
  '99214': { carc: '97', rarcs: ['M15'] },
  '99285': { carc: '150', rarcs: [] },
};

/** Of the charge, in whole per cent: what payers allow, and the patient's part of that. */
const [allowedShare, patientShare] = [70, 10];

/** Cents: the same for a code wherever it stands. */
const chargeOf = (code: string): number =>
  [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 90_000, 7) + 9_000;

const share = (amount: number, percent: number): number => Math.round((amount * percent) / 100);

function lineOf(
  { code, modifiers, units }: DemoLine,
  n: number,
  dateOfService: string,
  denied: { carc: string; rarcs: string[] } | null,
): WrittenClaim['lines'][number] {
  const charge = chargeOf(code);
  const off = charge - share(charge, allowedShare);
  const own = share(charge, patientShare);
  const adjustments = denied
    ? [{ group: 'CO', reason: denied.carc, amount: charge, quantity: null }]
    : [
        { group: 'CO', reason: '45', amount: off, quantity: null },
        { group: 'PR', reason: '2', amount: own, quantity: null },
      ];
  return {
    code,
    modifiers,
    originalCode: null,
    revenue: null,
    charge,
    paid: denied ? 0 : charge - off - own,
    units,
    dateOfService,
    control: String(n),
    adjustments,
    remarks: denied?.rarcs ?? [],
  };
}

function claimOf(chart: DemoChart, place: number): WrittenClaim {
  const reason = reasons[place % reasons.length]!;
  const billed = chart.lines.filter(
    ({ system, unreadable }) => ['CPT', 'HCPCS'].includes(system) && !unreadable,
  );
  const known = billed.findIndex(({ code }) => code in again);
  const denied = known >= 0 ? known : place % Math.max(1, billed.length);
  const lines = billed.map((line, i) =>
    lineOf(line, i + 1, chart.dateOfService, i === denied ? (again[line.code] ?? reason) : null),
  );
  // A stay is paid by its DRG, and denied as a whole.
  const stay = lines.length === 0 ? 1_480_000 + place * 1_000 : 0;
  const sum = (of: 'charge' | 'paid') => lines.reduce((total, line) => total + line[of], 0);
  return {
    number: chart.encounter,
    status: sum('paid') === 0 ? '4' : '1',
    charge: stay || sum('charge'),
    paid: sum('paid'),
    patient: null,
    filing: chart.payer.startsWith('Medicare') ? 'MB' : '12',
    payerClaim: `DEMO${String(place + 1).padStart(6, '0')}`,
    place: chart.placeOfService.slice(0, 2),
    frequency: '1',
    drg: chart.drg?.number ?? null,
    receivedOn: null,
    dateOfService: chart.dateOfService,
    adjustments: stay ? [{ group: 'CO', reason: place % 2 ? 'A8' : '50', amount: stay, quantity: null }] : [],
    remarks: [],
    lines,
  };
}

/**
 * Forty-odd denials in a remittance a payer and fortnight, the last of them yesterday.
 * @param today milliseconds since 1970.
 */
export function demoRemittances(today: number): WrittenRemittance[] {
  const claims = demoCharts.map((chart, place) => ({ chart, place, claim: claimOf(chart, place) }));
  const payers = [...new Set(demoCharts.map((chart) => chart.payer))];
  const runs = Map.groupBy(claims, ({ chart, place }) => `${chart.payer}|${place % 3}`);
  return [...runs].map(([run, own], n): WrittenRemittance => {
    const [payer = '', fortnight = '0'] = run.split('|');
    const amount = own.reduce((sum, { claim }) => sum + claim.paid, 0);
    return {
      payer,
      payerId: `D${String(payers.indexOf(payer) + 1).padStart(4, '0')}`,
      payee: 'Northgate Medical Center',
      trace: `EFT${String(700_100 + n)}`,
      method: amount === 0 ? 'NON' : 'ACH',
      paidOn: dayAt(today - (1 + Number(fortnight) * 14) * dayLength),
      amount,
      providerAdjustments: [],
      claims: own.map(({ claim }) => claim),
    };
  });
}
