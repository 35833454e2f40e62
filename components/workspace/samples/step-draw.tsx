// The draw: with the seed that was made before the frame was seen, or with one that is typed to draw again.

import { useState } from 'react';
import type { Fault } from '../../../lib/model/result.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { DeskWork } from './desk-work.ts';
import type { SampleDesk } from './sample-desk.ts';
import type { Designed } from './step-design.tsx';
import { charts } from './words.ts';

interface Props {
  desk: SampleDesk;
  designed: Designed;
  /** The seed that was made. */
  made: string;
  drawn: DeskWork['draw'][1] | null;
  onDraw: (drawn: DeskWork['draw'][1]) => void;
}

const mostSpares = 1000;

export function StepDraw({ desk, designed, made, drawn, onDraw }: Props) {
  const [seed, setSeed] = useState(made);
  const [spares, setSpares] = useState('5');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const named = /^\d{1,4}$/.test(spares) && Number(spares) <= mostSpares;
  const draw = async () => {
    setFault(null);
    setBusy(true);
    const answer = await desk.ask('draw', {
      design: designed.design,
      seed: seed.trim().toLowerCase(),
      spares: Number(spares),
    });
    setBusy(false);
    if (answer.ok) onDraw(answer.value);
    else setFault(answer.error);
  };
  return (
    <section className="step" aria-labelledby="step-draw">
      <h2 id="step-draw">3. The draw</h2>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void draw();
        }}
      >
        <label className="field">
          <span>Seed, 16 digits from 0 to 9 and a to f</span>
          <input
            className="seed"
            value={seed}
            spellCheck={false}
            onChange={(event) => setSeed(event.target.value)}
          />
        </label>
        <label className="field">
          <span>Spares named for each stratum</span>
          <input inputMode="numeric" value={spares} onChange={(event) => setSpares(event.target.value)} />
        </label>
        <button type="submit" className="button primary" disabled={busy || !named}>
          Draw
        </button>
      </form>
      <p className="small quiet">
        {seed === made
          ? 'This seed was made before the charts were read, so nobody chose it for what it draws.'
          : 'A typed seed is for drawing again what was drawn before.'}{' '}
        {!named && `Name up to ${mostSpares} spares.`}
      </p>
      {busy && <Progress label="Drawing" done={0} of={0} />}
      {fault && <FaultNotice fault={fault} />}
      {drawn && (
        <p className="notice" role="status">
          <strong>{charts(drawn.part.size)} drawn</strong> of {drawn.part.population.toLocaleString('en-US')},
          and {drawn.sample.spares.length} spares. First:{' '}
          {drawn.sample.picks
            .slice(0, 3)
            .map((p) => p.key)
            .join(', ')}
          .
        </p>
      )}
    </section>
  );
}
