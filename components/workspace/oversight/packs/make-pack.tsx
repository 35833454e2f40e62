// Making a pack now: of whom, for a month or a quarter, of which.

import { useState } from 'react';
import type { Period } from '../../../../lib/model/oversight/measure.ts';
import { type PackKind, packKind } from '../../../../lib/model/oversight/pack.ts';
import { periodBefore, periodWith, periodWords } from '../../../../lib/oversight/packs/pack-periods.ts';
import { Choice } from '../../../ui/choice.tsx';

interface Props {
  vendors: readonly string[];
  today: string;
  busy: boolean;
  onMake: (asked: { vendor: string; kind: PackKind; period: Period }) => void;
}

const kindWords: Record<PackKind, string> = { monthly: 'Month', quarterly: 'Quarter' };
const offered: Record<PackKind, number> = { monthly: 13, quarterly: 8 };

/** The one under way and those before it, the last whole one first. */
function periodsOf(kind: PackKind, today: string): Period[] {
  const periods = [periodWith(kind, today)];
  while (periods.length < offered[kind]) periods.push(periodBefore(kind, periods.at(-1)!.from));
  const [now, ...before] = periods;
  return [...before, now!];
}

export function MakePack({ vendors, today, busy, onMake }: Props) {
  const [vendor, setVendor] = useState(vendors[0] ?? '');
  const [kind, setKind] = useState<PackKind>('monthly');
  const periods = periodsOf(kind, today);
  const [from, setFrom] = useState(periods[0]!.from);
  const period = periods.find((one) => one.from === from) ?? periods[0]!;
  const open = period.to >= today;
  return (
    <form
      className="make-pack"
      aria-label="Make a pack"
      onSubmit={(event) => {
        event.preventDefault();
        onMake({ vendor, kind, period });
      }}
    >
      <label className="field">
        <span>Vendor</span>
        <select value={vendor} onChange={(event) => setVendor(event.target.value)}>
          {vendors.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <Choice
        legend="Review of a"
        options={packKind.options}
        words={kindWords}
        value={kind}
        onChange={(next) => {
          setKind(next);
          // A quarter may begin with the month that was chosen, and be meant by nobody.
          setFrom(periodsOf(next, today)[0]!.from);
        }}
      />
      <label className="field">
        <span>{kindWords[kind]}</span>
        <select value={period.from} onChange={(event) => setFrom(event.target.value)}>
          {periods.map((one) => (
            <option key={one.from} value={one.from}>
              {periodWords(one)}
              {one.to >= today ? ', not over' : ''}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button primary" disabled={busy || vendor === ''}>
        Make the pack
      </button>
      {open && (
        <p className="small quiet">{periodWords(period)} is not over: the pack has what is known so far.</p>
      )}
    </form>
  );
}
