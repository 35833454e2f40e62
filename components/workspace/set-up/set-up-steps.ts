// What an installation needs until the first finding is recorded, told from what stands in the records: a step is done
// because of what was done, never because somebody said so.

import { dayText } from '../../../lib/model/calendar-day.ts';
import type { Action } from '../../../lib/model/permissions.ts';
import type { Role } from '../../../lib/model/person.ts';
import { type GateRegister, lackText, stateOf } from '../../../lib/review/vendors/baa-gate.ts';
import { kindWords } from '../code-sets/kind-words.ts';
import { routeTo } from '../use-route.ts';

export interface SetUpFacts {
  person: { name: string; role: Role };
  server: string;
  /** Sites that this browser may read, as their addresses. */
  sites: readonly string[];
  /** Page profiles of the organisation that are in use. */
  profiles: number;
  /** Pages read by a guess that somebody said yes to in this browser. */
  guessed: number;
  register: GateRegister;
  /** ISO. */
  today: string;
  /** Kinds of code sets with a release in force today. */
  codeSets: readonly string[];
  /** Roles of everybody whose account is open. */
  roles: readonly Role[];
  /** Facilities that charts were read of. */
  facilities: number;
  /** Charts with a worksheet, and how many of those are signed. */
  charts: number;
  signed: number;
  findings: number;
  samples: number;
}

export interface SetUpStep {
  id: 'account' | 'sites' | 'pages' | 'vendor' | 'code-sets' | 'people' | 'sample' | 'finding';
  title: string;
  /** What it is for. */
  why: string;
  done: boolean;
  /** How it stands, by the records. */
  state: string;
  /** What does not work while it is not done. */
  without: string;
  /** Where it is done; null: where the sentence says. */
  where: { href: string; words: string } | null;
  /** What somebody must be allowed to do for it; null: everybody may. */
  needs: Action | null;
}

/** The steps in the order in which they help the next one. */
export const setUpSteps = (facts: SetUpFacts): SetUpStep[] =>
  [account, sites, pages, vendor, codeSets, people, sample, finding].map((step) => step(facts));

type Step = (facts: SetUpFacts) => SetUpStep;

const account: Step = ({ person, server }) => ({
  id: 'account',
  title: 'An account',
  why: 'What you record is yours by name, and is kept on your organisation’s server.',
  done: true,
  state: `${person.name} at ${server}.`,
  without: '',
  where: { href: routeTo('account'), words: 'Your account: password, second factor' },
  needs: null,
});

const sites: Step = ({ sites: allowed }) => ({
  id: 'sites',
  title: 'Your EHR’s site',
  why: 'Overread runs on no site that nobody allowed. Each browser allows its own.',
  done: allowed.length > 0,
  state: allowed.length > 0 ? `This browser reads ${allowed.join(', ')}.` : 'This browser reads no site yet.',
  without: 'No chart is recognised, and nothing can be reviewed.',
  where: { href: 'options.html', words: 'Allow a site' },
  needs: null,
});

const pages: Step = ({ profiles, guessed, charts }) => ({
  id: 'pages',
  title: 'Your EHR’s pages',
  why: 'A page profile says where on the page patient, encounter and codes stand. Some EHRs are known; another page is guessed, and read after your yes, or taught by pointing. Open a coded chart, press Overread’s button, and the panel says which.',
  done: profiles + guessed + charts > 0,
  state:
    profiles + guessed + charts === 0
      ? 'No chart has been read yet.'
      : [
          profiles > 0 && `${profiles} ${profiles === 1 ? 'page profile' : 'page profiles'} of your own`,
          guessed > 0 && `${guessed} ${guessed === 1 ? 'page' : 'pages'} read by a guess in this browser`,
          charts > 0 && `${charts} ${charts === 1 ? 'chart' : 'charts'} read and reviewed`,
        ]
          .filter(Boolean)
          .join(', ')
          .concat('.'),
  without: 'Charts that no profile knows show no codes in the panel.',
  where: { href: routeTo('profiles'), words: 'Page profiles' },
  needs: null,
});

function vendor({ register, today }: SetUpFacts): SetUpStep {
  const lacking = register.vendors.flatMap(({ id, name }) => {
    const baa = stateOf(
      register.agreements.filter(({ vendorId }) => vendorId === id),
      today,
    );
    return baa.state === 'lacking' ? [lackText(name, baa)] : [];
  });
  const total = register.vendors.length;
  return {
    id: 'vendor',
    title: 'Your coding vendor and its agreement',
    why: 'Figures, contracts and hand-off go by vendor. The law asks for a signed business associate agreement before its charts are touched, and from the first vendor on so does Overread.',
    done: total > 0 && lacking.length === 0,
    state:
      total === 0
        ? 'No vendor is registered.'
        : lacking.length === 0
          ? `${total} ${total === 1 ? 'vendor' : 'vendors'}, each with an agreement in force on ${dayText(today)}.`
          : `${lacking.join('; ')}.`,
    without:
      total === 0
        ? 'Charts can be reviewed and no agreement is asked for; nothing is measured by vendor, and nothing can be released to one.'
        : 'Charts of a vendor without an agreement in force cannot be begun, signed, sampled or released.',
    where: { href: routeTo('vendors'), words: 'Vendors' },
    needs: 'vendors.write',
  };
}

const codeSets: Step = ({ codeSets: held }) => ({
  id: 'code-sets',
  title: 'Code sets',
  why: 'The files that CMS and NCHS publish tell which codes are valid on the date of service, and let you search by words. CPT needs a file of your own licence.',
  done: held.includes('icd-10-cm'),
  state:
    held.length === 0
      ? 'None is imported.'
      : `${held.length} ${held.length === 1 ? 'code set' : 'code sets'} in force today, diagnoses ${held.includes('icd-10-cm') ? 'among them' : 'not among them'}.`,
  without: `${kindWords['icd-10-cm'].without} Verdicts and findings work all the same.`,
  where: { href: routeTo('code-sets'), words: 'Code sets' },
  needs: 'code-sets.write',
});

const people: Step = ({ roles, facilities }) => ({
  id: 'people',
  title: 'Your colleagues',
  why:
    facilities > 1
      ? `Charts of ${facilities} facilities were read: an account can be limited to those of some facilities, and figures be read by facility.`
      : 'One person can do everything of a small practice. More are invited by a one-time code, each limited to facilities or vendors where that is wanted.',
  done: roles.length > 1,
  state: roles.length > 1 ? `${roles.length} people have an account.` : 'Only you have an account.',
  without:
    'Nobody reconsiders a dispute of yours or reads a chart a second time: nobody decides on their own findings. The rest works alone.',
  where: { href: routeTo('people'), words: 'People' },
  needs: 'accounts.manage',
});

const sample: Step = ({ samples }) => ({
  id: 'sample',
  title: 'A first sample',
  why: 'A list of encounters is drawn from by chance, so that what is found in a few charts can be said of all.',
  done: samples > 0,
  state: samples > 0 ? `${samples} ${samples === 1 ? 'sample' : 'samples'} drawn.` : 'None is drawn.',
  without:
    'You choose the charts yourself. Each is reviewed and counted, but says nothing of those nobody read.',
  where: { href: routeTo('samples'), words: 'Samples' },
  needs: 'review.write',
});

const finding: Step = ({ charts, signed, findings }) => ({
  id: 'finding',
  title: 'The first finding',
  why: 'Open a coded chart in your EHR with the panel beside it. Where you disagree with a line press R, D or T, and take the passage that shows why with E. S signs the worksheet.',
  done: findings > 0 || signed > 0,
  state:
    charts === 0
      ? 'No chart is begun.'
      : `${charts} ${charts === 1 ? 'chart' : 'charts'} begun, ${signed} signed, ${findings} ${findings === 1 ? 'finding' : 'findings'}.`,
  without: 'There is nothing to count: figures are made of signed worksheets.',
  where: charts > 0 ? { href: routeTo('worklist'), words: 'Worklist' } : null,
  needs: 'worksheet.write',
});

/** The first that is neither done nor passed over; null where none is left. */
export const nextStep = (steps: readonly SetUpStep[], skipped: ReadonlySet<string>): SetUpStep | null =>
  steps.find(({ id, done }) => !done && !skipped.has(id)) ?? null;
