// A new sample, in steps on one page: the frame, the design, the draw, and who reviews what.

import { useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import type { Colleague } from '../../../lib/model/person.ts';
import type { Fault } from '../../../lib/model/result.ts';
import { makeSeed } from '../../../lib/review/sampling/hash-rank.ts';
import { keepFrame, keepSample } from '../../../lib/store/commands/samples.ts';
import type { KnownSample, ReviewOfNumber } from '../../../lib/store/views/samples.ts';
import type { Session } from '../../session/use-session.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { routeTo } from '../use-route.ts';
import type { DeskWork, FrameSummary } from './desk-work.ts';
import { useSampleDesk } from './sample-desk.ts';
import { type Assigned, StepAssign } from './step-assign.tsx';
import { type Designed, StepDesign } from './step-design.tsx';
import { StepDraw } from './step-draw.tsx';
import { StepFrame } from './step-frame.tsx';

interface Props {
  session: Session;
  people: readonly Colleague[];
  samples: readonly KnownSample[];
  reviews: readonly ReviewOfNumber[];
}

type Drawn = DeskWork['draw'][1];

export function NewSample({ session, people, samples, reviews }: Props) {
  const desk = useSampleDesk();
  // Made before the frame is seen: a seed that is chosen after could be chosen for what it draws.
  const [seed] = useState(() => makeSeed(session.writer.random));
  const [frame, setFrame] = useState<{ summary: FrameSummary; source: string } | null>(null);
  const [designed, setDesigned] = useState<Designed | null>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [kept, setKept] = useState<[number, number] | null>(null);

  const keep = async (assigned: Assigned) => {
    if (!frame || !designed || !drawn) return;
    setFault(null);
    setKept([0, frame.summary.size]);
    const done = await store(assigned, frame.source, designed, drawn);
    setKept(null);
    if (!done.ok) return setFault(done.error);
    void syncSoon();
    location.hash = routeTo('samples', { sample: done.value });
  };
  const store = async (assigned: Assigned, source: string, { title, purpose }: Designed, { part }: Drawn) => {
    const { db, writer } = session;
    const items = await desk.ask('frame', null);
    if (!items.ok) return items;
    // An interface has no index signature, as JSON has; the fields of a frame's item are all of JSON.
    const whole = await keepFrame(db, writer, part.frame, items.value as never, (count) => {
      setKept([count, items.value.length]);
      return true;
    });
    if (!whole.ok) return whole;
    return keepSample(db, writer, { ...part, title, purpose, frameSource: source, ...assigned });
  };

  return (
    <div className="new-sample">
      <div className="samples-head">
        <h1>New sample</h1>
        <a href={routeTo('samples')}>All samples</a>
      </div>
      <StepFrame
        db={session.db}
        desk={desk}
        onFrame={(found) => {
          setFrame(found);
          setDesigned(null);
          setDrawn(null);
        }}
      />
      {frame && frame.summary.size > 0 && (
        <StepDesign
          key={frame.source}
          desk={desk}
          frame={frame.summary}
          onDesign={(design) => {
            setDesigned(design);
            setDrawn(null);
          }}
        />
      )}
      {designed && <StepDraw desk={desk} designed={designed} made={seed} drawn={drawn} onDraw={setDrawn} />}
      {drawn && (
        <StepAssign
          key={drawn.part.drawn}
          desk={desk}
          people={people}
          person={session.identity.person}
          samples={samples}
          reviews={reviews}
          busy={kept !== null}
          onKeep={(assigned) => void keep(assigned)}
        />
      )}
      {kept && <Progress label="Keeping the frame" done={kept[0]} of={kept[1]} />}
      {fault && <FaultNotice fault={fault} />}
    </div>
  );
}
