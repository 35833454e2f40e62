// Who may do what, in one table: by role, by where a review stands, and by whose it is. The backend decides by it; the
// screens offer by it and say why not the rest.

import { sameName } from './folded-name.ts';
import { type Role, role } from './person.ts';
import type { QueryStepKind } from './query-step.ts';
import type { TemplateStepKind } from './query-template.ts';
import { anyState, finalStates, type ReviewState, sinceSigned } from './review-state.ts';
import type { StepKind } from './review-step.ts';

/** What keeps a person from acting on this review though their role may act on such reviews. */
export type OwnBar =
  /** Only the reviewer writes in a worksheet. */
  | 'not-your-worksheet'
  /** Nobody decides on their own findings. */
  | 'own-findings'
  /** Who decided on a review does not decide at its second level. */
  | 'decided-before'
  /** Nobody reviews or decides on what the vendor that employs them has coded. */
  | 'own-employer';

interface Rule {
  roles: readonly Role[];
  /** Who may besides on the backend's own pages, which hold them to what was told to their vendor; never by a push. */
  onPages?: readonly Role[];
  /** Where the review must stand; absent where the action is on no review. */
  states?: readonly ReviewState[];
  /** What keeps a person out all the same. */
  bars?: readonly OwnBar[];
}

const reviewers: readonly Role[] = ['qa-auditor', 'cdi-coordinator', 'compliance-officer', 'administrator'];
const liaisons: readonly Role[] = ['vendor-liaison'];
const readers: readonly Role[] = [...reviewers, 'denial-analyst'];

type PlainAction =
  /** Charts, samples, rationales; `review.read`: everything recorded, patient data included. */
  | 'review.write'
  | 'review.read'
  /** That one has opened a chart oneself: whoever is given charts says so. */
  | 'reading.note'
  | 'scorecard.read'
  /** Who saw and changed what: the access report. */
  | 'trail.read'
  /** How long charts are kept, legal holds, and what is due. */
  | 'retention.manage'
  | 'retention.erase'
  /** Page profiles say how pages are read and hold nothing of a patient. */
  | 'profiles.write'
  | 'profiles.read'
  | 'accounts.manage'
  /** Verdicts, findings and what is said of the whole chart, until it is signed. */
  | 'worksheet.write'
  | 'worksheet.sign'
  | 'education.write'
  /** That a coder has read an education item. */
  | 'education.acknowledge'
  /** Documentation gaps, and queries until they are sent. */
  | 'query.write'
  /** Gaps that a vendor's coder has noticed: the coder's own, or on behalf of a vendor's coders. */
  | 'gap.note'
  /** The organisation's policy of queries: hours, calendar, topics, ladder; nothing of a patient. */
  | 'query-policy.write'
  | 'query-policy.read'
  /** The organisation's own query templates, until somebody approves them. */
  | 'template.write'
  /** Tables made of published code sets, and the CPT file that the organisation has a licence for. */
  | 'code-sets.write'
  | 'code-sets.read'
  /** Which packs of licensed numbers are switched on, and which checks off; nothing of a patient. */
  | 'checks.write'
  | 'checks.read'
  /** Coding instructions by payer, whom they were told and who acknowledged them; nothing of a patient. */
  | 'payers.write'
  | 'payers.read'
  /** That a vendor codes by an instruction that it was told. */
  | 'payers.acknowledge'
  /** Vendors, agreements, contracts, coders, their reports, what is due about them; nothing of a patient. */
  | 'vendors.write'
  | 'vendors.read'
  /** Sets of practice charts: giving them, and seeing how everybody did. */
  | 'practice.give'
  /** Reading the practice charts that one was given. */
  | 'practice.do'
  /** Overpayment cases. */
  | 'overpayments.write'
  | 'overpayments.read'
  /** Coded charts, claims and remittances, as files. */
  | 'operations.import'
  | 'operations.read'
  /** What becomes of denials. */
  | 'denials.work'
  /** Packs of the monthly and quarterly reviews. */
  | 'packs.make'
  | 'packs.read'
  /** Everything of one vendor in one file, patients' data included. */
  | 'data.return';
export type Action =
  | PlainAction
  | `step.${StepKind}`
  | `query.${QueryStepKind}`
  | `template.${TemplateStepKind}`;

// Vendors and providers are shown what concerns them when it is given to them; never the whole.
export const permissions: Readonly<Record<Action, Rule>> = {
  'review.write': { roles: reviewers },
  'review.read': { roles: readers },
  'reading.note': { roles: readers },
  'scorecard.read': { roles: [...readers, 'revenue-cycle-leader'] },
  'trail.read': { roles: ['compliance-officer', 'administrator'] },
  'retention.manage': { roles: ['compliance-officer', 'administrator'] },
  // Whoever runs the backend is not who says what it may forget.
  'retention.erase': { roles: ['compliance-officer'] },
  'profiles.write': { roles: ['administrator'] },
  // A vendor's coder reads no page with us: their account notes gaps, and does nothing else.
  'profiles.read': { roles: role.options.filter((one) => one !== 'vendor-coder') },
  'accounts.manage': { roles: ['administrator'] },
  'worksheet.write': { roles: reviewers, states: ['draft'], bars: ['not-your-worksheet', 'own-employer'] },
  'worksheet.sign': { roles: reviewers, states: ['draft'], bars: ['not-your-worksheet', 'own-employer'] },
  'step.peer-check': { roles: reviewers, states: ['signed'], bars: ['own-findings', 'own-employer'] },
  'step.release': { roles: reviewers, states: ['signed', 'checked'] },
  'step.answer': { roles: reviewers, onPages: liaisons, states: ['released'] },
  'step.deem-accepted': { roles: reviewers, states: ['released'] },
  'step.reconsider': { roles: reviewers, states: ['disputed'], bars: ['own-findings', 'own-employer'] },
  'step.escalate': { roles: reviewers, onPages: liaisons, states: ['reconsidered'] },
  'step.decide': {
    roles: reviewers,
    states: ['second-level'],
    bars: ['own-findings', 'decided-before', 'own-employer'],
  },
  'step.finalise': { roles: reviewers, states: ['reconsidered'] },
  'step.addendum': { roles: reviewers, states: sinceSigned },
  'step.hold': { roles: reviewers, states: anyState },
  'step.release-hold': { roles: reviewers, states: anyState },
  'education.write': { roles: reviewers, states: finalStates },
  // There are items of final findings alone.
  'education.acknowledge': { roles: reviewers, onPages: liaisons },
  'query.write': { roles: reviewers },
  'query-policy.write': { roles: ['compliance-officer', 'administrator'] },
  'query-policy.read': { roles: readers },
  'gap.note': { roles: [...reviewers, 'vendor-coder'] },
  'query.approve': { roles: reviewers },
  // Whoever answers for the claim that has gone out says whether it may still be asked about.
  'query.approve-post-bill': { roles: ['compliance-officer'] },
  'query.send': { roles: reviewers },
  'query.view': { roles: [...reviewers, 'provider'] },
  'query.answer': { roles: [...reviewers, 'provider'] },
  'query.remind': { roles: reviewers },
  'query.escalate': { roles: reviewers },
  'query.close': { roles: reviewers },
  'query.withdraw': { roles: reviewers },
  'query.expire': { roles: reviewers },
  'template.write': { roles: ['cdi-coordinator', 'administrator'] },
  'template.approve': { roles: ['compliance-officer', 'administrator'] },
  'template.retire': { roles: ['compliance-officer', 'administrator'] },
  'code-sets.write': { roles: ['administrator'] },
  'code-sets.read': { roles: readers },
  'checks.write': { roles: ['administrator'] },
  'checks.read': { roles: readers },
  'payers.write': { roles: ['compliance-officer', 'revenue-cycle-leader', 'administrator'] },
  'payers.read': { roles: [...readers, 'revenue-cycle-leader'] },
  'payers.acknowledge': {
    roles: ['compliance-officer', 'revenue-cycle-leader', 'administrator'],
    onPages: liaisons,
  },
  'vendors.write': { roles: ['compliance-officer', 'revenue-cycle-leader', 'administrator'] },
  'vendors.read': { roles: [...readers, 'revenue-cycle-leader'] },
  'practice.give': { roles: ['compliance-officer', 'administrator'] },
  'practice.do': { roles: reviewers },
  // Whoever else could read them would know what counsel has not decided yet.
  'overpayments.write': { roles: ['compliance-officer'] },
  'overpayments.read': { roles: ['compliance-officer'] },
  'operations.import': {
    roles: ['denial-analyst', 'compliance-officer', 'revenue-cycle-leader', 'administrator'],
  },
  'operations.read': { roles: [...readers, 'revenue-cycle-leader'] },
  'denials.work': {
    roles: ['denial-analyst', 'compliance-officer', 'revenue-cycle-leader', 'administrator'],
  },
  'packs.make': { roles: ['compliance-officer', 'revenue-cycle-leader', 'administrator'] },
  'packs.read': { roles: [...readers, 'revenue-cycle-leader'] },
  'data.return': { roles: ['compliance-officer', 'administrator'] },
};

/** Whether the role may do such a thing at all. */
export const may = (asked: Role, action: Action): boolean => permissions[action].roles.includes(asked);

/** Whether the role may do it on a page of the backend that answers for what was told to whom. */
export const mayOnPage = (asked: Role, action: Action): boolean =>
  permissions[action].onPages?.includes(asked) ?? false;

/** Who acts. */
export interface Actor {
  id: string;
  role: Role;
  /** Organisation that employs them, as vendors are named; null or absent: the client's own. */
  employer?: string | null | undefined;
}

/** The review acted on, as far as permissions go by it. */
export interface Reviewed {
  state: ReviewState;
  /** Whose worksheet it is. */
  reviewer: string | undefined;
  /** Who decided on its findings. */
  deciders: ReadonlySet<string>;
  /** Organisation that coded the chart; null or absent where nobody has said. */
  vendor?: string | null | undefined;
}

export type Bar = 'role' | 'state' | OwnBar;

/** Why the person may not do this with the review now; null where they may. */
export function barOf(action: Action, actor: Actor, review: Reviewed): Bar | null {
  const { roles, states, bars = [] } = permissions[action];
  if (!roles.includes(actor.role)) return 'role';
  if (states && !states.includes(review.state)) return 'state';
  return ownBarOf(bars, actor, review);
}

/** The first of the bars that holds. */
export const ownBarOf = (
  bars: readonly OwnBar[],
  actor: Omit<Actor, 'role'>,
  review: Omit<Reviewed, 'state'>,
): OwnBar | null => bars.find((bar) => holds[bar](actor, review)) ?? null;

const holds: Record<OwnBar, (actor: Omit<Actor, 'role'>, review: Omit<Reviewed, 'state'>) => boolean> = {
  'not-your-worksheet': ({ id }, { reviewer }) => id !== reviewer,
  'own-findings': ({ id }, { reviewer }) => id === reviewer,
  'decided-before': ({ id }, { deciders }) => deciders.has(id),
  'own-employer': ({ employer }, { vendor }) => mayBeEmployer(employer, vendor),
};

/** Where nobody has said who coded the chart, it may have been the employer. */
const mayBeEmployer = (employer: string | null | undefined, vendor: string | null | undefined): boolean =>
  employer != null && (vendor == null || sameName(employer, vendor));
