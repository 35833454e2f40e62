// What any record that supports a diagnosis speaks of: of a low sodium, sodium. An answer none of whose indicators
// does is not supported by being tied to one. Broad on purpose: it knows what cannot bear on a diagnosis, not what
// proves it.

const oxygen =
  'spo2|sat|o2|oxygen|pco2|abg|rr|resp|breath|vent|bipap|cpap|intub|hypox|cannula|retract|grunt|dyspn|ph|fio2|room air|airway|apnea|wheez|sob|lung|chest';
const kidney =
  'cr|creat|urin|uo|uop|egfr|gfr|bun|renal|kidney|dialy|hd|aki|ckd|esrd|cast|fena|oligur|anur|azotem|nephro|album';
const mind =
  'confus|mental|cam|orient|letharg|gcs|ammonia|agit|delir|enceph|somnol|alert|asterixis|eeg|disorient|haloperidol|baseline|obtund|arous|drows|respons|hallucin|restrain|sitter|attent|cognit|memory|awake|sleep|nh3';
const circulation =
  'map|sbp|bp|pressure|pressor|epi|norepi|vaso|lactate|lactic|hypotens|shock|bolus|perfus|mottl|resuscit|dobutamine|cardiac index|capill|refill|saline|ns|lr|ml/kg|fluid|hr|tachy|cool|clammy|bleed|blood|crystalloid|liter';
const heartMuscle =
  'tropon|ecg|ekg|st|chest|mi|infarct|cath|nstemi|stemi|cardi|coronar|ischem|ck|demand|heart';
const salts = (names: string): string => `${names}|bmp|electrolyte`;

const expected: readonly (readonly [string, string])[] = [
  ['hyponatremia hypernatremia siadh', salts('na|sodium|tolvaptan|hypertonic|osm|restrict|water')],
  [
    'hypokalemia hyperkalemia',
    salts('k|potassium|kcl|patiromer|kayexalate|lokelma|t waves?|calcium|insulin'),
  ],
  ['hypomagnesemia', salts('mg|mag')],
  ['hypocalcemia hypercalcemia', salts('ca|calcium|ical|pth|pamidronate|zoledron|calcitonin')],
  ['hypophosphatemia', salts('phos|po4')],
  ['obesity overweight', 'bmi|body mass|weight|kg|lbs?|pounds|obes|overweight|bariatric|waist|apnea'],
  [
    'malnutrition cachexia',
    'nutri|weight|lbs?|pounds|kg|intake|muscle|fat|bmi|album|supplement|malnour|tube feed|tpn|meal|eat|appetite|wast|boost|ensure|grip|diet|feed|temporal|kcal|calori|oral|cachec',
  ],
  [
    'anemia',
    'hgb|hemoglobin|hb|h/h|hct|hematocrit|anem|transfus|prbc|rbc|ferritin|iron|epo|bleed|blood|ebl|qbl|mcv|red cell|darbe|retic|b12|folate|melena|units?',
  ],
  ['aki atn renalfailure', kidney],
  ['ckd esrd', kidney],
  ['respfailure ards', oxygen],
  [
    'pneumonia pneumonitis',
    `x-?ray|radiograph|film|cxr|ct|infiltrat|opacit|consolid|sputum|cough|antibio|pneumon|aspirat|swallow|crackl|rhonch|fever|procalc|mrsa|lobe|cultur|${oxygen}|vanco|cef|pip|zosyn|mero|levo|azith|doxy|penem|cillin|floxacin|vomit|choke`,
  ],
  ['shock', circulation],
  [
    'stroke tia hemiplegia',
    'mri|ct|cta|nihss|weak|aphas|speech|facial|infarct|stroke|cva|tia|deficit|diffusion|numb|vision|hemi|droop|tpa|alteplase|tenecteplase|clot|dysarth|slur|arm|leg|gaze|gait|neglect',
  ],
  ['encephalopathy delirium', mind],
  ['dvt', 'leg|calf|doppler|duplex|ultrasound|dvt|thromb|swell|arm|vein|heparin|clot|us'],
  ['pulmembolism', 'ct|cta|embol|filling|v/q|d-dimer|pe|angio|clot|ctpa|heparin'],
  ['mi myocardialinjury angina', heartMuscle],
  [
    'hf cardiomyopathy',
    'ef|lvef|echo|bnp|edema|diure|furosemide|lasix|bumet|torsemide|jvd|crackl|chf|heart|hf|orthop|weight|congest|cxr|film|ventric|diastol|systol|overload|dyspnea',
  ],
  [
    'af',
    'ecg|ekg|rhythm|fibrill|af|afib|irregular|telemetry|hr|cardiover|rate|amiodarone|diltiazem|holter|monitor',
  ],
  [
    'pressureulcer',
    'wound|skin|ulcer|stage|sacr|heel|pressure|coccy|blister|blanch|buttock|ischi|hip|slough|eschar|purple|area|trochanter|device|mattress|tissue',
  ],
  [
    'fracture osteoporosis',
    'fract|fx|implant|stem|x-?ray|radiograph|ct|mri|fall|film|t-score|dexa|bone|pain|break|ortho|compress|osteo|spine',
  ],
  [
    'coagulopathy coagulation',
    'inr|pt|ptt|plt|platelet|fibrinogen|d-dimer|bleed|ffp|vitamin k|coag|warfarin|plasma|petech|kcentra|schisto|heparin|xaban|ooz',
  ],
  ['thrombocytopenia', 'plt|platelet|thrombocyt|hit|pf4'],
  ['neutropenia', 'anc|neutro|wbc|filgrastim|white|g-?csf'],
  ['pancytopenia', 'plt|platelet|wbc|anc|hgb|counts?|marrow|cbc'],
  ['pancreatitis', 'lipase|amylase|pancrea|epigast|abd|ct|triglyc'],
  ['ileus', 'bowel|ng|nasogastric|disten|loop|flatus|vomit|ileus|abd|film|bm|kub|npo|nausea|emesis|stool'],
  ['gibleed', 'melena|blood|bleed|hgb|hemat|stool|egd|colonosc|emesis|tarry|ulcer|varic|ppi|pantoprazole'],
  [
    'uti cystitis pyelonephritis',
    'urin|ua|cultur|dysuria|flank|catheter|foley|cfu|bladder|pyuria|nitrite|leuk|e\\.? ?coli',
  ],
  ['acidosis alkalosis', 'ph|bicarb|hco3|co2|anion|gap|lact|abg|vbg|ketone|bhb|base'],
  [
    'seizure epilepsy',
    'jerk|eeg|seiz|convul|tongue|levetir|keppra|ictal|shak|respons|star|lorazepam|tonic|clonic|loc|epilep|twitch|phenyto|valpro|ativan',
  ],
  ['rhabdomyolysis', 'ck|cpk|myoglob|muscle|urin|rhabdo|down'],
  ['osteomyelitis', 'mri|bone|probe|osteo|esr|crp|cultur|x-?ray|radiograph|film|foot|toe|ulcer|biops|vanco'],
  ['pneumothorax', 'film|cxr|ct|x-?ray|radiograph|tube|pneumo|collaps|lung|air|pleur'],
];

const patterns: ReadonlyMap<string, RegExp> = new Map(
  expected.flatMap(([names, parts]) => {
    // Two or three letters stand alone, longer ones begin a word.
    const pattern = new RegExp(
      `(?<![a-z])(?:${parts
        .split('|')
        .map((part) => (/^[a-z]{1,3}$/.test(part) ? `${part}(?![a-z])` : part))
        .join('|')})`,
      'i',
    );
    return names.split(' ').map((name): [string, RegExp] => [name, pattern]);
  }),
);

/**
 * A value by which a diagnosis stands or falls, and where it is ordinary: usual reference ranges of adults (laboratories differ;
 * no clinician has confirmed them here), for the body mass index below the overweight of the CDC.
 */
const values: Readonly<Record<string, { read: RegExp; ordinary: (value: number) => boolean }>> = {
  hyponatremia: {
    read: /\b(?:na|sodium)\b[^\d.;,]{0,12}(\d{3}(?:\.\d)?)/gi,
    ordinary: (value) => value >= 135,
  },
  hypernatremia: {
    read: /\b(?:na|sodium)\b[^\d.;,]{0,12}(\d{3}(?:\.\d)?)/gi,
    ordinary: (value) => value <= 145,
  },
  hypokalemia: { read: /\b(?:k|potassium)\b[^\d.;,]{0,12}(\d\.\d)/gi, ordinary: (value) => value >= 3.6 },
  hyperkalemia: { read: /\b(?:k|potassium)\b[^\d.;,]{0,12}(\d\.\d)/gi, ordinary: (value) => value <= 5 },
  hypomagnesemia: {
    read: /\b(?:mg|magnesium)\b[^\d.;,]{0,12}(\d\.\d)(?! ?g)/gi,
    ordinary: (value) => value >= 1.8,
  },
  obesity: {
    read: /\b(?:bmi|body mass index)\b[^\d.;,]{0,12}(\d\d(?:\.\d)?)/gi,
    ordinary: (value) => value < 25,
  },
  anemia: {
    read: /\b(?:hgb|hb|hemoglobin)\b[^\d.;,]{0,12}(\d{1,2}(?:\.\d)?)(?! ?%)/gi,
    ordinary: (value) => value >= 13.5,
  },
  thrombocytopenia: {
    read: /\b(?:plt|platelets?)\b[^\d.;,]{0,12}(\d{1,3})(?!\d)/gi,
    ordinary: (value) => value >= 150,
  },
};

/**
 * True where none of `texts`, what an answer rests on, can bear on this diagnosis, or the value that it stands by is ordinary
 * in all of them. Unknown diagnoses: false.
 */
export function cannotSupport(diagnosis: string, texts: readonly string[]): boolean {
  const pattern = patterns.get(diagnosis);
  if (pattern && !texts.some((text) => pattern.test(text))) return true;
  const value = values[diagnosis];
  const found = value
    ? texts.flatMap((text) => [...text.matchAll(value.read)].map((match) => Number(match[1])))
    : [];
  // A second number may be the one that is out of range: “137, then 128”.
  const numbers = value ? texts.flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number) : [];
  return found.length > 0 && found.every((one) => value!.ordinary(one)) && numbers.length <= found.length + 1;
}
