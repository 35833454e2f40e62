// One chart from its documentation to what became of its claim: all five stages, also those of which nothing is known.

import { dayOrWords } from '../../../../lib/model/calendar-day.ts';
import {
  type ChartTimeline,
  chartStage,
  type StageEvent,
} from '../../../../lib/model/oversight/chart-stages.ts';
import { timeText } from '../../../ui/time-text.ts';
import { alertWords, eventWords, stageWords } from './words.ts';

export function ChartTimelineView({ chart }: { chart: ChartTimeline }) {
  const facts = [
    chart.source === 'in-house' ? 'Coded in-house' : chart.vendor && `Coded by ${chart.vendor}`,
    chart.coder && `coder ${chart.coder}`,
    chart.facility,
    chart.specialty,
    chart.encounterType,
    chart.class && `${chart.class} chart`,
    chart.payer,
    chart.dateOfService && `served ${dayOrWords(chart.dateOfService)}`,
  ].filter(Boolean);
  return (
    <article className="chart-timeline">
      <p>{facts.join(' · ')}</p>
      {chart.alerts.length > 0 && (
        <ul className="chart-alerts" aria-label="Alerts">
          {chart.alerts.map((kind) => (
            <li key={kind}>
              <strong>{alertWords[kind].name}.</strong> {alertWords[kind].means}
            </li>
          ))}
        </ul>
      )}
      <ol className="stages">
        {chartStage.options.map((stage) => {
          const own = chart.events.filter((event) => event.stage === stage);
          return (
            <li key={stage} className={own.length > 0 ? 'known' : 'unknown'}>
              <h3>{stageWords[stage]}</h3>
              {own.length === 0 ? (
                <p className="quiet">{stage === 'denial' ? 'No denial.' : 'Nothing is known of it.'}</p>
              ) : (
                <ul>
                  {own.map((event, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes; two can say the same
                    <li key={i}>
                      <EventWords event={event} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      {chart.rationale && (
        <>
          <h3>Rationale</h3>
          <p>{chart.rationale}</p>
        </>
      )}
      {chart.codes.length > 0 && (
        <>
          <h3>Codes as delivered</h3>
          <p className="chart-codes">
            {chart.codes.map(({ code, modifiers, units }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chart can have one code twice
              <code key={i}>
                {[code, modifiers.replaceAll(' ', '-')].filter(Boolean).join('-')}
                {units !== null && units !== 1 && ` ×${units}`}
              </code>
            ))}
          </p>
        </>
      )}
    </article>
  );
}

function EventWords({ event: { what, at, day, detail } }: { event: StageEvent }) {
  return (
    <>
      <span className="event-time">
        {at !== null ? timeText(at) : day ? dayOrWords(day) : 'day not known'}
      </span>{' '}
      <strong>{eventWords(what)}</strong>
      {detail && <span className="quiet"> {detail}</span>}
    </>
  );
}
