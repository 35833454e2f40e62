// One sample: drawn again from what was kept before anything of it is shown, its charts and how far they are, the
// test for easy charts, and the report by which anybody can draw it again.

import { useEffect, useState } from 'react';
import { syncSoon } from '../../../lib/messaging/own-messages.ts';
import { may } from '../../../lib/model/permissions.ts';
import type { Colleague } from '../../../lib/model/person.ts';
import { type Fault, fail, type Result } from '../../../lib/model/result.ts';
import type { SampleAuditor } from '../../../lib/model/sample.ts';
import { conflictOf } from '../../../lib/review/sampling/assign.ts';
import { basisOf, designOf } from '../../../lib/review/sampling/design.ts';
import type { Sample } from '../../../lib/review/sampling/draw.ts';
import { handOver } from '../../../lib/review/sampling/hand-over.ts';
import {
  nextCharts,
  progressOf,
  sampleCharts,
  withSpare,
} from '../../../lib/review/sampling/sample-charts.ts';
import { basisWords, designWords } from '../../../lib/review/sampling/sample-report.ts';
import { assignAnew, replaceChart, withdrawSample } from '../../../lib/store/commands/samples.ts';
import { frameItemsOf, type KnownSample, type ReviewOfNumber } from '../../../lib/store/views/samples.ts';
import type { Session } from '../../session/use-session.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { routeTo } from '../use-route.ts';
import { ChartsTable } from './charts-table.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { MixTest } from './mix-test.tsx';
import { type SampleDesk, useSampleDesk } from './sample-desk.ts';
import { SampleOut } from './sample-out.tsx';
import { StrataTable } from './strata-table.tsx';

interface Props {
  session: Session;
  sample: KnownSample;
  samples: readonly KnownSample[];
  people: readonly Colleague[];
  reviews: readonly ReviewOfNumber[];
  who: (id: string | undefined) => string;
}

/** Must be keyed by the sample. */
export function SamplePage({ session, sample: record, samples, people, reviews, who }: Props) {
  const { db, writer } = session;
  const desk = useSampleDesk();
  const again = useRedrawn(desk, session, record);
  const [fault, setFault] = useState<Fault | null>(null);
  const done = (result: Result<unknown>) => {
    setFault(result.ok ? null : result.error);
    if (result.ok) void syncSoon();
  };
  const basis = basisOf(designOf(record));
  const drawn = again?.ok ? again.value : null;
  const { reviewed, of } = progressOf(record, reviews);

  const coders = async () => {
    const known = await desk.ask('coders', null);
    return (chart: string) => (known.ok ? (known.value[chart] ?? null) : null);
  };
  const give = async (from: string, to: SampleAuditor, key: string | null) => {
    if (!drawn) return null;
    const charts = sampleCharts(drawn, record, reviews);
    const handed = handOver(record, charts, { from, to, key }, await coders());
    const { auditors, assignments, moved } = handed;
    if (moved.length === 0) return handed;
    const kept = await assignAnew(db, writer, record.id, { auditors, assignments });
    done(kept);
    return kept.ok ? handed : null;
  };
  const replace = async (key: string, reason: string) => {
    if (!drawn) return;
    const coderOf = await coders();
    const mayReview = (id: string, chart: string) => {
      const auditor = record.auditors.find((one) => one.id === id);
      const asked = { key: chart, coder: coderOf(chart), vendor: record.vendor };
      return auditor !== undefined && conflictOf({ ...auditor, load: 0 }, asked) === null;
    };
    const next = withSpare(drawn, record, { key, reason }, mayReview);
    if (!next.ok) return setFault(next.error);
    const { by, assignments } = next.value;
    done(await replaceChart(db, writer, record.id, { key, by, reason }, assignments));
  };

  return (
    <>
      <div className="samples-head">
        <h1>{record.title}</h1>
        <a href={routeTo('samples')}>All samples</a>
      </div>
      {record.removed && (
        <p className="notice warn">This sample was withdrawn. Nobody is asked to review it.</p>
      )}
      <p className={basis === 'random' ? 'notice' : 'notice warn'}>{basisWords[basis]}</p>
      <dl className="sample-facts">
        <Fact name="Purpose" value={record.purpose || 'Not stated'} />
        <Fact
          name="Drawn from"
          value={`${record.frameSource}: ${record.frameSize.toLocaleString('en-US')} encounters`}
        />
        <Fact name="Design" value={designWords(designOf(record))} />
        <Fact name="Seed" value={record.seed} />
        <Fact name="Reviewed" value={`${reviewed} of ${of}`} />
        <Fact name="Vendor" value={record.vendor ?? 'Nobody has said'} />
      </dl>
      {fault && <FaultNotice fault={fault} />}
      {again === null && <Progress label="Drawing the sample again" done={0} of={0} />}
      {again && !again.ok && <FaultNotice fault={again.error} />}
      {drawn && (
        <>
          <p className="small quiet" role="status">
            Drawn again just now from the stored frame, design and seed: the same {record.size} charts.
          </p>
          <ChartsTable
            charts={sampleCharts(drawn, record, reviews)}
            sample={drawn}
            replaced={record.replaced}
            who={who}
            onReplace={record.removed ? null : replace}
          />
          {!record.removed && (
            <details>
              <summary>Hand charts over to another reviewer</summary>
              <HandOverForm
                record={record}
                charts={sampleCharts(drawn, record, reviews)}
                people={people.filter(({ role }) => may(role, 'review.write'))}
                loadOf={(id) =>
                  nextCharts(
                    samples.filter((one) => !one.removed),
                    reviews,
                    id,
                  ).length
                }
                who={who}
                onHandOver={give}
              />
            </details>
          )}
          <details>
            <summary>Strata ({drawn.strata.length})</summary>
            <StrataTable strata={drawn.strata} population={drawn.population} />
          </details>
          <MixTest desk={desk} drawn={drawn} />
          <SampleOut record={record} sample={drawn} reviews={reviews} who={who} />
        </>
      )}
      <p>
        <button
          type="button"
          className="button"
          onClick={async () => done(await withdrawSample(db, writer, record.id, !record.removed))}
        >
          {record.removed ? 'Bring this sample back' : 'Withdraw this sample'}
        </button>
      </p>
    </>
  );
}

/** The sample as it is drawn again now; null until then. */
function useRedrawn(desk: SampleDesk, { db }: Session, record: KnownSample): Result<Sample> | null {
  const [again, setAgain] = useState<Result<Sample> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn is fixed with the record
  useEffect(() => {
    let current = true;
    const draw = async (): Promise<Result<Sample>> => {
      const items = await frameItemsOf(db, record);
      // The store knows them as JSON: what they were drawn from is held against the digest of the frame.
      return items ? desk.ask('redraw', { record, items: items as never }) : incomplete;
    };
    void draw().then((result) => current && setAgain(result));
    return () => {
      current = false;
    };
  }, [desk, db, record.id]);
  return again;
}

const incomplete = fail(
  'frame-incomplete',
  'Part of the frame has not arrived in this browser.',
  'The sample cannot be drawn again here yet.',
  'Wait until everything is received, then open it again.',
);

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
