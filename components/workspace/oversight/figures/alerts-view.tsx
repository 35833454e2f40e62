// What should be talked about, each with the rule that raised it and the charts behind it.

import { dayText } from '../../../../lib/model/calendar-day.ts';
import { keysOf } from '../../../../lib/model/keys-of.ts';
import { type Alert, type AlertRule, alertRules } from '../../../../lib/oversight/measures/alerts.ts';
import { addressOf, groupName, type Shown } from './figures-route.ts';
import { FiguresTold } from './figures-told.tsx';
import { useAlerts } from './use-alerts.ts';

export function AlertsView({ shown }: { shown: Shown }) {
  const { alerts, told } = useAlerts(shown);
  return (
    <FiguresTold told={told}>
      {({ period }) => (
        <>
          <h2>Alerts</h2>
          <p className="small quiet">
            From {dayText(period.from)} to {dayText(period.to)}. An alert is a reason to look, not a verdict.
          </p>
          {alerts &&
            (alerts.length === 0 ? (
              <p className="notice">No rule fires.</p>
            ) : (
              <AlertList alerts={alerts} shown={shown} />
            ))}
          <h2>Rules</h2>
          <dl className="methods">
            {keysOf(alertRules).map((rule) => (
              <div key={rule}>
                <dt>{ruleWords[rule]}</dt>
                <dd>{alertRules[rule]}.</dd>
              </div>
            ))}
          </dl>
          <p className="small quiet">The thresholds are proposals of this product, not of a standard.</p>
        </>
      )}
    </FiguresTold>
  );
}

const ruleWords: Record<AlertRule, string> = {
  'below-target': 'Misses target',
  'worse-than-last-quarter': 'Worse than last quarter',
  'denials-up': 'Denials up',
  'cautious-coder': 'Cautious coder',
  'old-backlog': 'Old backlog',
  'many-new-coders': 'Many new coders',
  'too-few': 'Too few reviews',
};

export function AlertList({ alerts, shown }: { alerts: readonly Alert[]; shown: Shown }) {
  return (
    <ul className="alerts">
      {alerts.map(({ rule, measure, of, says, opens }) => (
        <li key={`${rule} ${measure} ${of}`} className="notice warn">
          <strong>{ruleWords[rule]}</strong> {groupName('vendor', of)}: {says}.{' '}
          <a
            href={addressOf({
              ...shown,
              period: opens.period,
              filters: opens.filters,
              opened: { measure: opens.measure, part: opens.part },
            })}
            aria-label={`Show what is behind: ${ruleWords[rule]}, ${groupName('vendor', of)}, ${says}`}
          >
            Show what is behind
          </a>
          <div className="small quiet">Rule: {alertRules[rule]}.</div>
        </li>
      ))}
    </ul>
  );
}
