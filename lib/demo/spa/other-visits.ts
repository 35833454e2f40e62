// Short notes of a patient's other visits, so that Lumen's note list is long. None belongs to the coded
// encounter: their diagnoses are former ones and must not be taken as evidence for it.

import { dayAt, dayLength } from '../../model/calendar-day.ts';
import type { DemoChart } from '../../practice/chart-type.ts';

export type OtherNote = { title: string; author: string; signed: string; encounter: string; text: string };

type Template = Pick<OtherNote, 'title' | 'author' | 'text'> & { adultsOnly?: true };

const templates: Template[] = [
  {
    title: 'Telephone encounter',
    author: 'Pam Ridley, RN',
    text: 'Patient called for a refill. Pharmacy confirmed. Told to keep the next appointment. No new complaint.',
  },
  {
    title: 'Nurse visit',
    adultsOnly: true,
    author: 'Colin Mbeki, LPN',
    text: 'Blood pressure check only: 134/78, pulse 72. Seasonal influenza vaccine given in the left deltoid. Observed 15 minutes, no reaction.',
  },
  {
    title: 'Primary care visit',
    adultsOnly: true,
    author: 'Teresa Holm, MD',
    text: 'Annual review. Acute bronchitis of last month has resolved (J20.9). Problem list copied forward: history of iron deficiency anemia (D50.9), resolved after treatment. Continue current medicines.',
  },
  {
    title: 'Laboratory letter',
    author: 'Teresa Holm, MD',
    text: 'Dear patient, your recent blood tests are in the expected range. Hemoglobin 13.4 g/dL, creatinine 0.9 mg/dL, TSH 2.1 mIU/L. No change in treatment is needed.',
  },
  {
    title: 'Urgent care visit',
    author: 'Jo Sandoval, PA-C',
    text: 'Sore throat for two days. Rapid strep negative. Rule out influenza: test negative. Viral pharyngitis (J02.9). Fluids and rest.',
  },
  {
    title: 'Physical therapy',
    adultsOnly: true,
    author: 'Ruth Anand, PT',
    text: 'Visit 4 of 8 for low back strain. Pain 3 of 10. Home exercises reviewed. Goals on track.',
  },
];

const listLength = 60;
const daysBetween = 23;
const adultAge = 18;

/** Notes that fill the list up to sixty, going back from before the encounter, at most to the patient's birth. */
export const otherVisitNotes = (chart: DemoChart): OtherNote[] => {
  const first = Date.parse(chart.dateOfService) - 12 * dayLength;
  const birth = Date.parse(chart.patient.dob);
  const adult = (first - birth) / dayLength > adultAge * 365;
  const fitting = templates.filter((template) => adult || !template.adultsOnly);
  const notes = Array.from({ length: listLength - chart.documents.length }, (_, index) => {
    const { title, author, text } = fitting[index % fitting.length]!;
    const date = dayAt(first - index * daysBetween * dayLength);
    const encounter = `E-${6_900_000 - index * 37}`;
    return { title, author, text, signed: `${date} 09:${10 + (index % 49)}`, encounter };
  });
  return notes.filter((note) => Date.parse(note.signed.slice(0, 10)) > birth);
};
