// What an organisation has decided of its queries: how long a provider has, when people work, which topics a second
// person reads, who is asked when nobody answers, and whether the backend keeps those times. One record an organisation.
// The schema says the shape; what the values may be is said in words by lib/queries/policy-problems.ts.

import { z } from 'zod';
import { derivedId } from './ids.ts';

const hours = z.number().nonnegative();

/** Who stands on a rung of the ladder; an empty e-mail: they are told by nobody's mail. */
export const rungPerson = z.strictObject({ name: z.string().max(200), email: z.string().max(200) });
export type RungPerson = z.infer<typeof rungPerson>;
export const rungEmail = z.email().max(200);

export const holiday = z.strictObject({ date: z.string().max(20), name: z.string().max(200) });

export const queryPolicy = z.object({
  /** Business hours from sending until the answer is due. */
  answerHours: z.strictObject({ concurrent: hours, retrospective: hours, 'post-bill': hours }),
  /** Business hours that whoever it is escalated to has. */
  rungHours: z.strictObject({
    'physician-advisor': hours,
    'department-chair': hours,
    'chief-medical-officer': hours,
  }),
  /** One value, so that hours never stand beside the days of somebody else's decision. */
  calendar: z.strictObject({
    /** IANA name, as `America/Chicago`. */
    zone: z.string().max(100),
    /** Days of the week on which people work: 0 is Sunday. */
    days: z.array(z.number().int().min(0).max(6)).max(7),
    from: z.number().int().min(0).max(24),
    to: z.number().int().min(0).max(24),
    holidays: z.array(holiday).max(400),
  }),
  /** Topics that a second person reads before sending, besides those on complications, which always are. */
  approvalTopics: z.array(z.string().min(1).max(60)).max(300),
  /** Business hours after sending at which to remind, as long as it was not escalated. */
  reminders: z.array(hours).max(20),
  ladder: z.strictObject({
    'physician-advisor': rungPerson.nullable(),
    'department-chair': rungPerson.nullable(),
    'chief-medical-officer': rungPerson.nullable(),
  }),
  /** Whether the backend reminds and escalates when it is time. */
  byItself: z.boolean(),
});
export type OrganisationPolicy = z.infer<typeof queryPolicy>;

/** The same in every organisation, which each has records of its own. */
export const queryPolicyId = (): Promise<string> => derivedId('query-policy');

/** In whose name the backend takes steps by the policy; ids of people are UUIDs. */
export const policyAuthor = 'policy';
