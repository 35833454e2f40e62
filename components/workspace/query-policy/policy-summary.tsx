// The policy as those read it who may not change it.

import { queryTiming } from '../../../lib/model/query.ts';
import type { OrganisationPolicy } from '../../../lib/model/query-policy.ts';
import { ladderRung } from '../../../lib/model/query-step.ts';
import { rungWords } from '../../../lib/reports/query-words.ts';
import { timingWords } from '../../queries/query-words.ts';
import { weekDays } from './calendar-fields.tsx';
import { alwaysRead, dayWords, hourWords, topicWords } from './policy-words.ts';

export function PolicySummary({ policy }: { policy: OrganisationPolicy }) {
  const { answerHours, calendar, reminders, rungHours, ladder, approvalTopics, byItself } = policy;
  const days = weekDays.filter((day) => calendar.days.includes(day)).map((day) => dayWords[day]);
  const rows: [string, string[]][] = [
    [
      'Time to answer',
      queryTiming.options.map((one) => `${timingWords[one]}: ${answerHours[one]} business hours`),
    ],
    [
      'Business hours',
      [`${hourWords(calendar.from)} to ${hourWords(calendar.to)}, ${calendar.zone}`, days.join(', ')],
    ],
    ['Holidays', calendar.holidays.map(({ date, name }) => `${date}: ${name}`)],
    ['Reminders', reminders.map((hours) => `after ${hours} business hours`)],
    [
      'When nobody answers',
      [
        ...ladderRung.options.map((rung) => {
          const who = [rungWords[rung], ladder[rung]?.name].filter(Boolean).join(', ');
          return `${who}: ${rungHours[rung]} business hours`;
        }),
        byItself ? 'The server reminds and escalates by itself.' : 'People remind and escalate.',
      ],
    ],
    [
      'Read by a second person',
      [...alwaysRead, 'Every query after billing', ...approvalTopics.map(topicWords)],
    ],
  ];
  return (
    <dl className="policy-summary">
      {rows.map(([what, lines]) => (
        <div key={what}>
          <dt>{what}</dt>
          {(lines.length > 0 ? lines : ['None']).map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
