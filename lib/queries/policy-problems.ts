// What keeps a policy of queries from being kept, in words and by field: on the screen beside each field, and by the
// backend whoever sends it.

import { type OrganisationPolicy, rungEmail } from '../model/query-policy.ts';
import { ladderRung } from '../model/query-step.ts';

export interface PolicyProblem {
  /** As `answerHours.concurrent`, `calendar.hours`, `calendar.holidays.2`, `ladder.department-chair.email`. */
  field: string;
  /** What is wrong and what to do, in a sentence or two. */
  text: string;
}

const mostHours = 1000;
const mostReminders = 5;
const mostHolidays = 200;

/**
 * The least business hours that may be given: nobody has less than a day (`checkQueryStep` asks for it of each due
 * time), so more than fit into one working day, or the 24 of a whole one.
 */
export const leastHours = ({ from, to }: Pick<OrganisationPolicy['calendar'], 'from' | 'to'>): number =>
  Math.min(24, Math.max(0, to - from) + 1);

/** Everything that is wrong with a policy of the right shape; empty: nothing. */
export function policyProblems(policy: OrganisationPolicy): PolicyProblem[] {
  return [
    ...hoursProblems('answerHours', policy.answerHours, policy),
    ...hoursProblems('rungHours', policy.rungHours, policy),
    ...calendarProblems(policy.calendar),
    ...reminderProblems(policy),
    ...ladderProblems(policy.ladder),
  ];
}

/** A missing or crossed pair of hours of the day is told there; here it would only be told again. */
function hoursProblems(
  name: 'answerHours' | 'rungHours',
  given: Record<string, number>,
  { calendar }: OrganisationPolicy,
): PolicyProblem[] {
  const least = leastHours(calendar);
  return Object.entries(given).flatMap(([key, hours]) =>
    Number.isInteger(hours) && hours >= least && hours <= mostHours
      ? []
      : [
          {
            field: `${name}.${key}`,
            text: `Write whole hours from ${least} to ${mostHours}. Fewer could be over within a day, and everybody has at least that.`,
          },
        ],
  );
}

function calendarProblems({
  zone,
  days,
  from,
  to,
  holidays,
}: OrganisationPolicy['calendar']): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (!isZone(zone))
    problems.push({
      field: 'calendar.zone',
      text: 'This is no time zone. Write it with its region and city, as America/Chicago.',
    });
  if (days.length === 0 || new Set(days).size < days.length)
    problems.push({ field: 'calendar.days', text: 'Choose at least one working day, and none twice.' });
  if (from >= to)
    problems.push({ field: 'calendar.hours', text: 'Work must end later in the day than it begins.' });
  if (holidays.length > mostHolidays)
    problems.push({
      field: 'calendar.holidays',
      text: `These are more than ${mostHolidays} holidays. Remove those that are over.`,
    });
  for (const [n, { date, name }] of holidays.entries()) {
    const field = `calendar.holidays.${n}`;
    const twice = holidays.findIndex((other) => other.date === date) < n;
    if (!isDate(date)) problems.push({ field, text: 'Choose the date.' });
    else if (twice)
      problems.push({ field, text: 'This date is in the list already. Remove one of the two.' });
    else if (!name.trim() || name.length > 100)
      problems.push({ field, text: 'Name the holiday, in at most 100 characters.' });
  }
  return problems;
}

function reminderProblems({ reminders, answerHours }: OrganisationPolicy): PolicyProblem[] {
  const told = (text: string) => [{ field: 'reminders', text }];
  if (!reminders.every((hours) => Number.isInteger(hours) && hours >= 1))
    return told('Write whole hours by commas, as 24, 36; or nothing.');
  if (reminders.length > mostReminders || new Set(reminders).size < reminders.length)
    return told(`Give at most ${mostReminders} different times.`);
  const longest = Math.max(...Object.values(answerHours));
  const late = reminders.find((hours) => hours >= longest);
  return late === undefined
    ? []
    : told(
        `After ${late} hours every answer is overdue already. Remind earlier than after ${longest} hours.`,
      );
}

function ladderProblems(ladder: OrganisationPolicy['ladder']): PolicyProblem[] {
  return ladderRung.options.flatMap((rung) => {
    const person = ladder[rung];
    const field = `ladder.${rung}`;
    if (!person) return [];
    if (!person.name.trim() || person.name.length > 120)
      return [
        {
          field: `${field}.name`,
          text: 'Name the person, in at most 120 characters; or leave name and e-mail empty.',
        },
      ];
    if (person.email !== '' && !rungEmail.safeParse(person.email).success)
      return [
        {
          field: `${field}.email`,
          text: 'This is no e-mail address. Write it as name@hospital.example, or leave it empty.',
        },
      ];
    return [];
  });
}

const isDate = (date: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(date) &&
  Number.isFinite(Date.parse(date)) &&
  new Date(date).toISOString().startsWith(date);

/** Names only: an offset, as `+05:00`, knows no summer time. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
