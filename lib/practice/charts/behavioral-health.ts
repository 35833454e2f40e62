// Behavioral health charts of the demonstration EHR.

import { coders, cpt, dx, note, professional } from '../build.ts';
import { remove, revise } from '../build-errors.ts';
import type { DemoChart } from '../chart-type.ts';

export const behavioralHealth: DemoChart[] = [
  {
    ...professional,
    id: 'bh-01',
    specialty: 'Behavioral health',
    patient: { mrn: 'LK-118205', name: 'Owen Castellano', dob: '1989-11-02', sex: 'M' },
    encounter: 'E-7318840',
    dateOfService: '2026-04-08',
    payer: 'Summit PPO',
    provider: 'Nora Whitfield, LCSW',
    coder: coders.krantz,
    delivered: '2026-04-13',
    due: '2026-04-17',
    documents: [
      note(
        'Psychotherapy progress note',
        'Nora Whitfield, LCSW',
        '2026-04-08 15:10',
        `
SESSION: Individual psychotherapy, in person, patient present throughout. Start 14:05, stop 14:50. Psychotherapy time 45 minutes.

PRESENTING: Mr. Castellano continues in weekly treatment for recurrent depression. He reports a better week: sleep 6-7 hours, appetite back, two runs. Low mood persists on most days but is less intense. Worry about his job review takes one to two hours of most evenings, with muscle tension and restlessness, as it has for about nine months.

MEASURES: PHQ-9 today 13 (previous 16). GAD-7 today 14 (previous 14).

MENTAL STATUS: Neatly dressed, cooperative. Mood "flat but moving". Affect constricted, brightens with humor. Thought process linear. No hallucinations or delusions. Denies suicidal and homicidal ideation. Insight fair, judgment good.

INTERVENTION: Cognitive restructuring around catastrophic predictions for the review; behavioral activation plan extended to three runs and one social contact. Worry-postponement exercise rehearsed in session. Patient taught back the steps.

RESPONSE: Engaged, completed thought record with little prompting.

DIAGNOSES: Major depressive disorder, recurrent, moderate. Generalized anxiety disorder.

PLAN: Weekly sessions continue. Prescriber Dr. Iqbal continues sertraline 100 mg. Safety plan of 14 January reviewed, no change. Next session 15 April.
`,
      ),
      note(
        'Problem list at visit',
        'System, generated',
        '2026-04-08 14:00',
        `
ACTIVE: Major depressive disorder, recurrent, moderate (F33.1). Generalized anxiety disorder (F41.1).

RESOLVED: Alcohol use disorder, mild, in sustained remission since 2019 (F10.11). Adjustment disorder with depressed mood, 2017 (F43.21).

This list was carried forward from 1 April 2026.
`,
      ),
    ],
    lines: [
      dx('F33.1', 'Major depressive disorder, recurrent, moderate'),
      dx('F41.1', 'Generalized anxiety disorder'),
      cpt('90837', 'Psychotherapy, long band', [1, 2], {
        error: revise(
          'time major over coder',
          '90834',
          '45 minutes of psychotherapy fall in the 38 to 52 minute band. The long band starts at 53 minutes.',
          'Start 14:05, stop 14:50. Psychotherapy time 45 minutes.',
        ),
      }),
    ],
  },
  {
    ...professional,
    id: 'bh-02',
    specialty: 'Behavioral health',
    patient: { mrn: 'LK-121446', name: 'Simone Drayton', dob: '1975-03-17', sex: 'F' },
    encounter: 'E-7325570',
    dateOfService: '2026-06-16',
    payer: 'Unity Health HMO',
    provider: 'Ana Iqbal, MD',
    coder: coders.krantz,
    delivered: '2026-06-19',
    due: '2026-06-25',
    documents: [
      note(
        'Psychiatry visit, medical part',
        'Ana Iqbal, MD',
        '2026-06-16 11:05',
        `
HISTORY: Ms. Drayton, 51, bipolar II disorder, seen for worsening. For two weeks low mood, sleep onset after 02:00, concentration poor at work. No hypomania since November. No suicidal thoughts. Takes lamotrigine 150 mg daily; quetiapine stopped in April for sedation.

MENTAL STATUS: Slowed, tearful at times, coherent, no psychosis. Oriented. Judgment fair.

DATA: TSH 2.4 mIU/L, ALT 22 U/L (10 June). PHQ-9 17, in April 9.

ASSESSMENT AND PLAN: 1. Bipolar II disorder, current depressive phase, worsening: raise lamotrigine to 200 mg, start quetiapine 50 mg at night, metabolic panel in four weeks. 2. Insomnia: sleep hygiene, no hypnotic. Medical decision making moderate. The time of this part is not counted to the psychotherapy below.
`,
      ),
      note(
        'Psychiatry visit, psychotherapy part',
        'Ana Iqbal, MD',
        '2026-06-16 11:12',
        `
Psychotherapy 10:20 to 10:52, 32 minutes, separate from the medical part above. Same visit, same psychiatrist.

CONTENT: Interpersonal and social rhythm work. Reviewed the rhythm chart: rising times vary by three hours. Grief over her father's illness named as a trigger. Agreed on a fixed rising time of 07:00 and on telling her sister about the low phase. Patient reflective, left with a written plan.

EARLIER SESSION, 19 MAY (copied): Psychotherapy 10:15 to 10:58, 43 minutes. Content: rhythm chart begun.
`,
      ),
    ],
    lines: [
      dx('F31.81', 'Bipolar II disorder'),
      dx('G47.00', 'Insomnia, unspecified'),
      cpt('99214', 'Visit est. level 4', [1, 2]),
      cpt('90834', 'Psychotherapy, middle band', [1], {
        error: revise(
          'wrong-code major over coder',
          '90833',
          'With a visit by the same physician psychotherapy is the add-on; 32 minutes fall in its first band.',
          'Psychotherapy 10:20 to 10:52, 32 minutes, separate from the medical part above.',
        ),
      }),
    ],
  },
  {
    ...professional,
    id: 'bh-03',
    specialty: 'Behavioral health',
    patient: { mrn: 'LK-140911', name: 'Micah Tolliver', dob: '2017-09-08', sex: 'M' },
    encounter: 'E-7329003',
    dateOfService: '2026-07-07',
    payer: 'State Medicaid',
    provider: 'Paul Sorenson, PhD',
    coder: coders.krantz,
    delivered: '2026-07-10',
    due: '2026-07-16',
    documents: [
      note(
        'Diagnostic evaluation',
        'Paul Sorenson, PhD',
        '2026-07-07 16:40',
        `
PRESENT: Micah, age 8; foster mother Mrs. Halloway; caseworker Mr. Dunn of county child welfare for part of the session.

REASON: School suspends him for the third time: leaving his seat, hitting, defying adults. In welfare custody since February; second placement.

HISTORY: Inattention and hyperactivity at home and school since age 5. Argues daily, loses temper, refuses chores, blames others, for well over a year. Sleep and growth normal. Birth mother has bipolar disorder (family history only). Earlier diagnosis of adjustment disorder (F43.25) at the school, 2024, not confirmed here.

MEASURES: Vanderbilt parent 8 of 9 inattention, 7 of 9 hyperactivity, 6 of 8 oppositional; teacher form alike.

MENTAL STATUS: Restless, interrupts, bright. No psychosis, no self-harm.

COMPLICATING COMMUNICATION: Foster mother and caseworker gave opposed accounts and the interview had to be stopped and taken up again twice. Micah showed a belt mark on his thigh and named an adult in the first placement; a mandated report to child protection was made during the visit, at 15:50, and its handling explained to all three.

DIAGNOSES: Attention-deficit hyperactivity disorder, combined presentation. Oppositional defiant disorder. Child in welfare custody.

PLAN: Parent management training weekly, school plan, pediatrician to consider a stimulant trial.
`,
      ),
    ],
    lines: [
      dx('F90.2', 'Attention-deficit hyperactivity disorder, combined type'),
      dx('F91.3', 'Oppositional defiant disorder'),
      dx('Z62.21', 'Child in welfare custody'),
      cpt('90791', 'Psychiatric evaluation', [1, 2, 3]),
      cpt('90785', 'Interactive complexity', [1, 2]),
    ],
  },
  {
    ...professional,
    id: 'bh-04',
    specialty: 'Behavioral health',
    patient: { mrn: 'LK-109338', name: 'Curtis Abernathy', dob: '1983-02-25', sex: 'M' },
    encounter: 'E-7344871',
    dateOfService: '2026-10-05',
    payer: 'State Medicaid',
    provider: 'Nora Whitfield, LCSW',
    coder: coders.krantz,
    delivered: '2026-10-08',
    due: '2026-10-14',
    documents: [
      note(
        'Group psychotherapy note',
        'Nora Whitfield, LCSW',
        '2026-10-05 19:20',
        `
GROUP: Relapse prevention, session 6 of 12. Nine members. 17:30 to 18:45, 75 minutes. Led by Ms. Whitfield alone.

THEME: Early warning signs and the first hour after a craving. Role play of refusing a drink at a family party.

MR. ABERNATHY: On time, sober by his own report and breathalyzer 0.00. Alcohol use disorder, severe; last drink 19 days ago. He named two warning signs, skipping lunch and not answering his sister. Took part in the role play and gave feedback to two members. Opioid use disorder in sustained remission since 2021 on no medication; no cravings for opioids. Mood "steady", affect full. No suicidal thoughts.

DIAGNOSES: Alcohol dependence, uncomplicated. Opioid dependence, in remission.

PLAN: Two AA meetings before the next session; call sponsor daily. Naltrexone is prescribed by Dr. Iqbal. Individual session Thursday.

LAST WEEK (copied): Session 5 of 12. Eight members. 17:30 to 18:40, 70 minutes. Last drink 12 days ago.
`,
      ),
    ],
    lines: [
      dx('F10.20', 'Alcohol dependence, uncomplicated'),
      dx('F11.21', 'Opioid dependence, in remission'),
      cpt('90853', 'Group psychotherapy', [1, 2]),
    ],
  },
  {
    ...professional,
    id: 'bh-05',
    specialty: 'Behavioral health',
    patient: { mrn: 'LK-133254', name: 'Yelena Marsh', dob: '1996-07-19', sex: 'F' },
    encounter: 'E-7347712',
    dateOfService: '2026-10-20',
    payer: 'Unity Health HMO',
    provider: 'Joel Brandt, PsyD',
    coder: coders.krantz,
    delivered: '2026-10-23',
    due: '2026-10-29',
    documents: [
      note(
        'Crisis psychotherapy note',
        'Joel Brandt, PsyD',
        '2026-10-20 17:55',
        `
TIME: Face to face 16:10 to 17:12, 62 minutes, all of it with the patient and given to the crisis alone.

REASON: Brought by her roommate after texting goodbye to friends. Ms. Marsh, 30, known recurrent depression.

ASSESSMENT: Four weeks of pervasive low mood, loss of 6 kg, waking at 03:00, unable to work. For ten days she hears a man's voice telling her she is rotten; she believes her organs are decaying. Suicidal ideation with thoughts of medicines she keeps at home, no act today, no earlier attempt. No alcohol, no drugs. No manic features now or before.

INTERVENTION: Urgent assessment of history and mental state, mobilised roommate and mother, medicines handed over to the roommate, safety plan written and rehearsed, distress brought down from 9 to 5 of 10. Spoke with Dr. Iqbal by phone; admission agreed and bed found at Northgate for tonight, voluntary.

DIAGNOSES: Major depressive disorder, recurrent, severe, with psychotic features. Suicidal ideation.

DISPOSITION: Roommate drives her to the hospital directly; admitting team informed at 17:40.
`,
      ),
      note(
        'Front desk log',
        'Kayla Simms, front desk',
        '2026-10-20 18:05',
        `
Patient Marsh arrived 15:52 with roommate, in distress, taken to quiet room at once by Kayla. Dr. Brandt came out of session 16:08. Patient and roommate left 17:45. Room in use 15:52 to 17:45, 113 minutes.
`,
      ),
    ],
    lines: [
      dx('F33.2', 'Major depressive disorder, recurrent severe without psychotic features', {
        error: revise(
          'specificity major under coder',
          'F33.3',
          'Psychotic features are described and named in the diagnosis.',
          'Major depressive disorder, recurrent, severe, with psychotic features.',
        ),
      }),
      dx('R45.851', 'Suicidal ideations'),
      cpt('90839', 'Crisis psychotherapy, first hour', [1, 2]),
      cpt('90840', 'Crisis psychotherapy, added time', [1, 2], {
        error: remove(
          'time major over coder',
          '62 minutes are the first hour. The added half hour starts at 75 minutes; room time does not count.',
          'Face to face 16:10 to 17:12, 62 minutes',
        ),
      }),
    ],
  },
];
