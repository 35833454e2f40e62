// Behavioral health charts of the demonstration EHR.

import { coders, cpt, dx, note, professional } from '../build.ts';
import { revise } from '../build-errors.ts';
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
];
