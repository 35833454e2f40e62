// What is due by the files of operations: charts that a vendor has received and not returned, and denials with the day that
// somebody has for them.

import type { ChartClass } from '../../../model/oversight/contract.ts';
import type { DueItem } from '../../../model/oversight/due-item.ts';
import { dateIn } from '../../../queries/business-hours.ts';
import { type ContractRegister, targetFor } from '../../contracts/term-for.ts';
import { dueAt, type Span } from '../clock.ts';
import { type DueAsked, dueItemOf, startOf } from './make-item.ts';

export interface OpenChart {
  id: string;
  number: string;
  vendor: string | null;
  coder: string | null;
  specialty: string | null;
  encounterType: string | null;
  payer: string | null;
  class: ChartClass;
  receivedAt: number;
  /** While providers were being asked. */
  pauses: readonly Span[];
}

/** @returns null where no contract promises a turnaround for such a chart: no clock runs. */
export function chartDue(chart: OpenChart, register: ContractRegister, asked: DueAsked): DueItem | null {
  const { receivedAt, pauses, vendor } = chart;
  if (vendor === null) return null;
  const day = dateIn(receivedAt, asked.calendar.zone);
  const target = targetFor(register, vendor, { ...chart, measure: 'turnaround', day });
  if (!target || target.unit === 'share') return null;
  const due = dueAt({
    startedAt: receivedAt,
    length: { unit: target.unit, n: target.value },
    calendar: asked.calendar,
    pauses,
  });
  return dueItemOf(
    {
      kind: 'chart-turnaround',
      about: chart.id,
      title: `${chart.number}${chart.specialty ? `, ${chart.specialty}` : ''}`,
      vendor,
      owner: chart.coder ?? vendor,
      ownerId: null,
      startedAt: receivedAt,
      due,
    },
    asked,
  );
}

export interface OpenDenial {
  id: string;
  number: string;
  vendor: string | null;
  carc: string;
  code: string | null;
  state: 'open' | 'at-vendor' | 'answered' | 'rework' | 'resubmitted';
  owner: string;
  dueOn: string;
  deniedOn: string;
  causeDueOn: string | null;
}

export function denialDue(denial: OpenDenial, asked: DueAsked): DueItem {
  const { id, number, vendor, carc, code, state, owner, dueOn, causeDueOn, deniedOn } = denial;
  const awaits = state === 'at-vendor' && causeDueOn !== null;
  return dueItemOf(
    {
      kind: awaits ? 'root-cause' : 'rework',
      about: id,
      title: `${number}: CARC ${carc}${code ? `, ${code}` : ''}`,
      vendor,
      owner: awaits ? (vendor ?? 'the vendor') : 'denial analyst',
      ownerId: awaits ? null : owner,
      startedAt: startOf(deniedOn, asked),
      due: awaits ? causeDueOn : dueOn,
    },
    asked,
  );
}
