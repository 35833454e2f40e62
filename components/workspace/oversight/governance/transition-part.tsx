// Going over to a vendor: both code for a while, their codings are compared, and only then does the vendor code alone.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import { cutoverLacks, parallelDays, shortestParallel } from '../../../../lib/model/oversight/transition.ts';
import { agreementOf } from '../../../../lib/oversight/transition/compare-codings.ts';
import { phaseOf } from '../../../../lib/oversight/transition/phase-of.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { figurePercent } from '../../../ui/figure-text.tsx';
import { ListPart } from '../../table/list-part.tsx';
import type { Desk } from '../form/use-desk.ts';
import { useRegister } from '../use-register.ts';
import { CodedCharts } from './coded-charts.tsx';
import { CutoverDialog } from './cutover-dialog.tsx';
import { phaseWords, transitionWords } from './governance-words.ts';
import { TransitionDialog } from './transition-dialog.tsx';

export function TransitionPart({ desk }: { desk: Desk }) {
  const all = useRegister(desk.session, 'vendor-transition') ?? [];
  return (
    <ListPart
      label="Transition"
      about={
        <p className="quiet">
          The vendor codes beside the existing team for {shortestParallel} days at least, on your own charts.
          A transition takes four to eight weeks, and a dip is expected: figures of that time are marked, not
          hidden.
        </p>
      }
      acts={desk.mayWrite && <TransitionDialog desk={desk} transition={null} />}
    >
      {all.length === 0 && (
        <EmptyState next="Plan one above before the first chart goes over to a vendor.">
          {' '}
          No transition is planned.{' '}
        </EmptyState>
      )}
      {[...all].reverse().map((one) => (
        <One key={one.id} desk={desk} one={one} all={all} />
      ))}
    </ListPart>
  );
}

interface OneProps {
  desk: Desk;
  one: Registered<'vendor-transition'>;
  all: readonly Registered<'vendor-transition'>[];
}

function One({ desk, one, all }: OneProps) {
  const vendor = desk.vendors.find(({ id }) => id === one.vendorId);
  const phase = vendor
    ? phaseOf(
        vendor,
        all.filter(({ vendorId }) => vendorId === one.vendorId),
        desk.today,
      )
    : null;
  const alone = one.status === 'cut-over';
  const lacks = alone ? [] : cutoverLacks(one, one.cutoverOn);
  const agreement = agreementOf(one.charts);
  return (
    <section className="notice stack" aria-label={one.title}>
      <h2>
        {one.title}: {desk.vendorName(one.vendorId)}
      </h2>
      <p>
        <strong>{transitionWords[one.status]}</strong>
        {one.cutoverOn &&
          (alone ? ` since ${dayText(one.cutoverOn)}` : `, alone from ${dayText(one.cutoverOn)}`)}
        {phase && !alone && `; today ${phaseWords[phase.phase]}`}
        {phase?.until && !alone && ` until ${dayText(phase.until)}`}.{' '}
        <span className="quiet">Owner: {desk.who(one.owner)}.</span>
      </p>
      <p className="number">
        {one.parallelFrom ? dayText(one.parallelFrom) : 'not begun'} to{' '}
        {one.parallelTo ? dayText(one.parallelTo) : 'open'}: {parallelDays(one, one.cutoverOn)} days in
        parallel, {agreement.charts} of {one.minimumCharts} charts coded by both
        {agreement.share !== null && (
          <>
            ; the vendor agrees on {agreement.agreed} of {agreement.of} codes,{' '}
            {figurePercent(agreement.share)}, and on every code of {agreement.same}{' '}
            {agreement.same === 1 ? 'chart' : 'charts'}
          </>
        )}
        .
      </p>
      {one.status !== 'dropped' && lacks.length > 0 && (
        <p className="state-bad">
          It cannot go over yet: {lacks.map((l) => `${l.is} of ${l.asked} ${l.what}`).join(', ')}.
        </p>
      )}
      {one.overrideWhy && <p className="state-warn">It went over all the same: “{one.overrideWhy}”</p>}
      {one.relaxedTo && <p>Its figures are marked as of a transition until {dayText(one.relaxedTo)}.</p>}
      {desk.mayWrite && (
        <div className="row-actions">
          <TransitionDialog desk={desk} transition={one} />
          {vendor && <CutoverDialog desk={desk} transition={one} vendor={vendor} />}
        </div>
      )}
      <CodedCharts desk={desk} transition={one} />
    </section>
  );
}
