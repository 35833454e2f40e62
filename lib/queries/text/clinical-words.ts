// The words of a clinical text that carry meaning, each under one spelling whatever way it is written.

import { synonymsByFirstWord } from './clinical-synonyms.ts';
import { type Folded, fold } from './folded-text.ts';

export interface ClinicalWord {
  word: string;
  /** Where it stands in the folded text. */
  from: number;
  to: number;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const stopWords = list(
  'a an the of in on at to for from by with and or as is are was were be been being this that these those it its ' +
    'his her their your our my he she they you we if when which what who whom whose while during after before into per ' +
    'not no nor than then there s vs versus due secondary',
);

/** Words that qualify a diagnosis and are none. */
export const qualifiers = list('acute chronic subacute severe moderate mild');

export const sides = list('left right bilateral');

/** Words that say nothing about what was diagnosed. */
const fillers = list(
  'diagnosis diagnoses diagnostic documented documentation document confirmed confirm clinical clinically please ' +
    'specify specified present presence additional further support supporting supported finding findings condition ' +
    'conditions evidence valid validated validation current currently only other unable determine clarification ' +
    'clarify query queries question request review response opinion judgment judgement provider physician patient pt ' +
    'hospital admission admitted encounter visit stay inpatient outpatient note record chart regarding concerning ' +
    'about related relation relationship relationships association associated linked linkage link cause caused ' +
    'etiology aetiology origin known suspected likely probable possible without order time inclusion treated ' +
    'treatment therapy ongoing required requiring need management status specificity detail details information',
);

/** Words of findings, body parts and ways of asking: a title may hold them though an option does too. */
const neutral = list(
  'function level levels type types stage stages grade class acuity severity degree extent laterality side site ' +
    'location region area depth value values result results lab laboratory imaging image study culture cultures ' +
    'elevated elevation abnormal abnormality low high decreased increased decline drop change changes trend rise ' +
    'renal cardiac pulmonary hepatic cerebral respiratory mental cognitive neurologic neurological nutritional ' +
    'nutrition nutrient skin wound tissue blood urine urinary bowel bone joint limb extremity foot leg arm hand hip ' +
    'knee shoulder chest abdomen abdominal back sacral coccygeal femoral humeral tibial radial ischial heel oxygen ' +
    'oxygenation fluid volume electrolyte sodium potassium calcium magnesium phosphate glucose glycemic hemoglobin ' +
    'hgb hb creatinine troponin lactate bilirubin ammonia albumin bmi weight body mass index pressure rate rhythm ' +
    'procedure procedural operative postoperative preoperative intraoperative surgical surgery operation approach ' +
    'device catheter implant graft tube drain medication drug agent antibiotic alcohol opioid tobacco substance use ' +
    'event poa day days hour hours minutes tumor mass lesion neoplasm history organism infectious infection ' +
    'inflammatory deficit deficits symptom symptoms sign signs consciousness alertness behavior pain edema ' +
    'requirement requirements support ventilator ventilation ventilatory mechanical intubation status control ' +
    'controlled disease disorder syndrome unspecified identified excluded significant significance expected inherent ' +
    'hypoxic hypercapnic hypotension hypotensive fever febrile leukocytosis tachycardia confusion confused agitation ' +
    'weakness dyspnea cough wheezing nausea vomiting diarrhea swelling dizziness headache rash fatigue lethargy ' +
    'lethargic numbness hematuria oliguria anuria jaundice melena hemoptysis fall trauma injury ' +
    'debridement loss baseline course outcome medical necessary source onset mechanism vessel artery duration pattern ' +
    'episode timing extremities dominance technique indication participation implant incision closure',
);

const number = /^\d+[a-z]?$/;

/** Words that by their nature cannot suggest a diagnosis. */
export const isNeutral = (word: string): boolean =>
  fillers.has(word) || neutral.has(word) || qualifiers.has(word) || sides.has(word) || number.test(word);

export const isFiller = (word: string): boolean => fillers.has(word);

export const isNumber = (word: string): boolean => number.test(word);

const singular = list('diabetes ascites herpes caries feces biceps triceps');

/** British and American spellings, and a plural, under one. */
function spelled(word: string): string {
  const one = word
    .replace(/aem/g, 'em')
    .replace(/oed/g, 'ed')
    .replace(/aesthe/g, 'esthe')
    .replace(/^tumour/, 'tumor');
  return one.length > 4 && !singular.has(one) && /[^sui]s$/.test(one) ? one.slice(0, -1) : one;
}

/** The words of `text` without those that only bind others. */
export function clinicalWords(text: string | Folded): ClinicalWord[] {
  const { text: searched } = typeof text === 'string' ? fold(text) : text;
  const raw = [...searched.toLowerCase().matchAll(/[a-z0-9]+/g)].map((match) => ({
    word: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const words: ClinicalWord[] = [];
  for (let at = 0; at < raw.length; ) {
    const { from } = raw[at]!;
    const way = synonymsByFirstWord
      .get(raw[at]!.word)
      ?.find(({ words }) => words.every((word, n) => raw[at + n]?.word === word));
    const length = way?.words.length ?? 1;
    const { to } = raw[at + length - 1]!;
    for (const word of way?.canonical ?? [spelled(raw[at]!.word)])
      if (way || !stopWords.has(word)) words.push({ word, from, to });
    at += length;
  }
  return words;
}
