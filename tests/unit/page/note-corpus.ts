// Synthetic charts for the matcher: notes of many patients, most copied forward from the one before with
// small edits, as charts are. Everything follows from a seed. Used by the tests and by the benchmark.

export type Random = () => number;

/** Numbers from 0 up to 1 that a seed fixes (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

const slots: Record<string, readonly string[]> = {
  side: ['left', 'right', 'bilateral'],
  joint: ['knee', 'hip', 'shoulder', 'ankle', 'elbow', 'wrist'],
  symptom: [
    'chest pain',
    'dyspnea',
    'nausea',
    'vomiting',
    'fever',
    'chills',
    'cough',
    'dizziness',
    'fatigue',
  ],
  says: ['denies', 'reports', 'endorses'],
  drug: ['lisinopril', 'metformin', 'meloxicam', 'atorvastatin', 'furosemide', 'apixaban', 'levothyroxine'],
  illness: ['hypertension', 'type 2 diabetes', 'COPD', 'heart failure', 'atrial fibrillation', 'asthma'],
  trend: ['stable', 'improved', 'worse', 'unchanged'],
  exam: ['clear to auscultation', 'with bibasilar crackles', 'with scattered wheezes'],
  name: ['Alvarez', 'Berg', 'Chen', 'Diallo', 'Evans', 'Fischer', 'Gupta', 'Haddad', 'Ito', 'Jansen'],
  place: ['the clinic', 'the emergency department', 'an outside hospital', 'urgent care'],
  thing: [
    'moving boxes',
    'gardening',
    'a fall at home',
    'climbing stairs',
    'a long drive',
    'lifting a child',
  ],
};

const sentences = `The patient {says} {symptom} and {symptom} over the past {n} days.
History of {illness}, followed by Dr. {name}, last seen {n} weeks ago.
Pain in the {side} {joint} began after {thing} about {n} days ago.
Continue {drug} {n}0 mg once daily and recheck in {n} weeks.
Start {drug} {n} mg twice daily with food.
Blood pressure 1{n}{d}/{n}{d}, pulse {n}{d}, SpO2 9{d} % on room air.
Lungs are {exam}; no accessory muscle use.
X-ray of the {side} {joint} is unremarkable, with no acute fracture.
{illness} is {trend} since the last visit to {place}.
Creatinine 1.{d}{d} mg/dL, potassium {d}.{d}, hemoglobin 1{d}.{d}.
No edema of the {side} lower extremity.
Range of motion of the {side} {joint} is decreased and painful.
Dr. {name} from {place} was called and agrees with the plan.
We will refer to physical therapy after {thing} is resumed.
The patient was counselled on {symptom} and when to return to {place}.
Ejection fraction {n}{d} % on the echocardiogram read by Dr. {name}.
Wound of the {side} {joint} is {trend}, {d}.{d} cm by {d}.{d} cm.
A1c {n}.{d}; we discussed {thing} and its effect on {illness}.`.split('\n');

const fill = (random: Random, sentence: string): string =>
  sentence.replace(/\{(\w+)\}/g, (_, slot: string) =>
    slot === 'd'
      ? String(below(random, 10))
      : slot === 'n'
        ? String(2 + below(random, 8))
        : pick(random, slots[slot]!),
  );

const newSentence = (random: Random): string => fill(random, pick(random, sentences));

/** The edit a busy author makes to a copied sentence: a value, a side, a word; now and then the whole of it. */
function touched(random: Random, sentence: string): string {
  const kind = random();
  if (kind < 0.2) return newSentence(random);
  if (kind < 0.7) return sentence.replace(/\d/, () => String(below(random, 10)));
  for (const list of Object.values(slots)) {
    const word = list.find((one) => sentence.includes(one));
    if (word && random() < 0.4) return sentence.replace(word, pick(random, list));
  }
  return sentence.replace(/\. *$/, ', as before.');
}

const heading = (random: Random): string =>
  `PROGRESS NOTE ${below(random, 12) + 1}/${below(random, 28) + 1}/2025 Dr. ${pick(random, slots.name!)} `;

/** A chart of about this many characters; a third of the notes are new, the others copied forward. */
export function makeChart(size: number, seed: number): string {
  const random = seeded(seed);
  const notes: string[] = [];
  let note: string[] = [];
  for (let length = 0; length < size; ) {
    if (note.length === 0 || random() < 1 / 3) note = Array.from({ length: 14 }, () => newSentence(random));
    else note = note.map((sentence) => (random() < 0.2 ? touched(random, sentence) : sentence));
    const text = heading(random) + note.join(' ');
    notes.push(text);
    length += text.length + 1;
  }
  return notes.join(' ');
}

export interface EditKind {
  rate: number;
  /** Letters of words, or whole words. */
  unit: 'letters' | 'words';
  /** Words that are left as they are, asked in lower case. */
  spare: (word: string) => boolean;
}

/** The text with about `rate` of its letters (or words) changed, dropped or put in. */
export function edit(random: Random, text: string, { rate, unit, spare }: EditKind): string {
  return text
    .split(' ')
    .map((word) => {
      if ((word.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []).some(spare)) return word;
      return unit === 'words' ? editWord(random, word, rate) : editLetters(random, word, rate);
    })
    .filter((word) => word !== '')
    .join(' ');
}

function editWord(random: Random, word: string, rate: number): string {
  if (random() >= rate) return word;
  const kind = below(random, 3);
  if (kind === 0) return '';
  const other = pick(random, ['today', 'again', 'patient', 'noted', 'briefly', 'also', 'further', 'overall']);
  return kind === 1 ? other : `${word} ${other}`;
}

function editLetters(random: Random, word: string, rate: number): string {
  let edited = '';
  for (const letter of word) {
    const kind = random() < rate ? below(random, 3) : 3;
    if (kind > 1) edited += letter;
    if (kind > 0 && kind < 3) edited += String.fromCharCode(97 + below(random, 26));
  }
  return edited;
}
