// Words by which the record and a query name one and the same thing, so that `AKI` in a title is known for the `acute
// kidney injury` of an option. Not a terminology: what providers are customarily asked about.

/** What a thing is called here, then the ways it is written; several words here where one stands for several. */
const written: readonly (readonly [string, string])[] = [
  [
    'aki',
    'acute kidney injury|acute renal injury|acute renal failure|acute kidney failure|acute renal insufficiency',
  ],
  ['aki', 'acute kidney insufficiency|acute on chronic kidney injury|acute on chronic renal failure'],
  ['aki', 'acute on chronic kidney failure|kidney injury|renal injury'],
  ['atn', 'acute tubular necrosis|tubular necrosis|acute tubular injury'],
  ['esrd', 'end stage renal disease|end stage kidney disease|eskd'],
  ['ckd', 'chronic kidney disease|chronic renal failure|chronic renal insufficiency|chronic renal disease'],
  ['ckd', 'chronic kidney failure'],
  ['systolic hf', 'hfref|heart failure with reduced ejection fraction|heart failure with reduced ef'],
  ['diastolic hf', 'hfpef|heart failure with preserved ejection fraction|heart failure with preserved ef'],
  ['hf', 'congestive heart failure|heart failure|cardiac failure|chf|adhf'],
  ['acute respfailure', 'arf'],
  ['acute hypoxic respfailure', 'ahrf'],
  ['respfailure', 'respiratory failure|resp failure|ventilatory failure'],
  ['hypoxic', 'hypoxemic|hypoxaemic|hypoxia|hypoxemia|hypoxaemia'],
  ['hypercapnic', 'hypercarbic|hypercapnia|hypercarbia'],
  ['septicarthritis', 'septic arthritis|septic joint|septic knee|septic hip'],
  ['sepsis', 'septic|septicemia|septicaemia|sepsis syndrome'],
  ['urosepsis', 'uroseptic'],
  ['vap pneumonia', 'ventilator associated pneumonia|vap'],
  ['hcap pneumonia', 'healthcare associated pneumonia|hcap'],
  ['pneumonia', 'pna|bronchopneumonia|pneumonias'],
  ['aspiration pneumonia', 'aspiration pneumonitis'],
  [
    'malnutrition',
    'protein calorie malnutrition|protein energy malnutrition|malnourished|malnourishment|pcm',
  ],
  ['encephalopathy', 'encephalopathic'],
  ['delirium', 'delirious'],
  ['type 2 mi', 'type ii myocardial infarction|type ii mi|t2mi|type 2 nstemi'],
  ['nstemi mi', 'nstemi|non st elevation myocardial infarction'],
  ['stemi mi', 'stemi|st elevation myocardial infarction'],
  ['mi', 'acute myocardial infarction|myocardial infarction|myocardial infarct|heart attack|ami'],
  ['af', 'atrial fibrillation|afib|a fib|atrial fib'],
  ['acute blood loss anemia', 'abla'],
  ['blood loss anemia', 'posthemorrhagic anemia|post hemorrhagic anemia|hemorrhagic anemia'],
  ['anemia', 'anaemia|anemic|anaemic'],
  ['iron deficiency anemia', 'ida'],
  ['copd', 'chronic obstructive pulmonary disease|chronic obstructive lung disease|aecopd'],
  [
    'pressureulcer',
    'pressure injury|pressure ulcer|pressure sore|pressure wound|decubitus ulcer|decubitus|bedsore',
  ],
  ['pressureulcer', 'decubiti|pressure injuries|pressure ulcers|hapi|deep tissue injury|dtpi'],
  ['dvt', 'deep vein thrombosis|deep venous thrombosis'],
  ['pulmembolism', 'pulmonary embolism|pulmonary embolus|pulmonary emboli'],
  ['uti', 'urinary tract infection|urinary infection'],
  ['cystitis', 'bladder infection'],
  [
    'catheterinfection',
    'line infection|catheter infection|port infection|device infection|line related infection',
  ],
  ['catheterinfection', 'catheter related infection|device related infection|catheter associated infection'],
  ['ssi', 'surgical site infection|wound infection|postoperative infection'],
  ['bsi', 'bloodstream infection|blood stream infection|clabsi|crbsi'],
  [
    'stroke',
    'cerebral infarction|cerebral infarct|ischemic stroke|ischaemic stroke|cva|cerebrovascular accident',
  ],
  ['tia', 'transient ischemic attack|transient ischaemic attack'],
  ['hemiplegia', 'hemiparesis|hemiplegic|hemiparetic|haemiplegia'],
  ['type 1 diabetes', 't1dm|dm1|type i diabetes|type 1 dm|iddm'],
  ['type 2 diabetes', 't2dm|dm2|type ii diabetes|type 2 dm|niddm|type ii dm'],
  ['dka diabetes', 'diabetic ketoacidosis|dka'],
  ['diabetes', 'diabetes mellitus|dm|diabetic'],
  ['obesity', 'obese|morbidly obese|morbid obesity'],
  ['overweight', 'over weight'],
  ['hypertension', 'htn|hypertensive|high blood pressure'],
  ['fracture', 'fx|fractured|fractures'],
  ['pathologic fracture', 'pathological fracture|fragility fracture|insufficiency fracture'],
  ['osteoporosis', 'osteoporotic'],
  ['aml leukemia', 'acute myeloid leukemia|acute myelogenous leukemia|aml'],
  ['leukemia', 'cll|cml|leukaemia'],
  ['lymphoma', 'nhl|dlbcl'],
  ['cancer', 'carcinoma|adenocarcinoma|malignancy|malignant neoplasm|malignant tumor|malignant tumour'],
  ['metastasis', 'metastatic|metastases|mets'],
  [
    'gibleed',
    'gastrointestinal bleed|gastrointestinal bleeding|gastrointestinal hemorrhage|gi bleed|gi bleeding',
  ],
  ['gibleed', 'gi hemorrhage|gib'],
  ['ileus', 'paralytic ileus|adynamic ileus'],
  ['dehydration', 'dehydrated'],
  ['volumedepletion', 'volume depletion|hypovolemia|hypovolaemia|volume depleted'],
  ['depressive', 'depression|mdd'],
  ['withdrawal', 'withdrawing|withdrawals'],
  ['excisional', 'excised|excision'],
  ['debridement', 'debrided|debride'],
  ['nonexcisional', 'non excisional'],
  ['laceration', 'lacerated|tear|enterotomy|serosal tear'],
  ['perforation', 'perforated'],
  ['pneumothorax', 'ptx'],
  ['hematoma', 'haematoma'],
  ['hemorrhage', 'haemorrhage|hemorrhagic|haemorrhagic|bleeding|bleed'],
  ['thrombosis', 'thrombotic|thrombus'],
  ['embolism', 'embolic|embolus|emboli'],
  ['cardiogenic', 'cardiogenic'],
  ['hypovolemic', 'hypovolaemic'],
  ['fluidoverload', 'fluid overload|volume overload|hypervolemia'],
  ['rhabdomyolysis', 'rhabdo'],
  ['pneumonia covid', 'covid pneumonia'],
  ['covid', 'covid 19|sars cov 2'],
  ['mrsa', 'methicillin resistant staphylococcus aureus|methicillin resistant staph aureus'],
  ['mssa', 'methicillin sensitive staphylococcus aureus|methicillin susceptible staphylococcus aureus'],
  // Body parts by noun and adjective.
  ['renal', 'kidney|kidneys|nephro'],
  ['cardiac', 'heart|myocardial'],
  ['pulmonary', 'lung|lungs'],
  ['hepatic', 'liver'],
  ['cerebral', 'brain'],
  ['sacral', 'sacrum'],
  ['coccygeal', 'coccyx'],
  ['femoral', 'femur'],
  ['humeral', 'humerus'],
  ['tibial', 'tibia'],
  ['radial', 'radius'],
  ['ischial', 'ischium'],
  ['pathologic', 'pathological'],
  ['left', 'lt'],
  ['right', 'rt'],
  ['bilateral', 'bilaterally'],
  ['alcohol', 'etoh|alcoholic'],
  ['opioid', 'opiate|opioids'],
  ['catheter', 'cvc|picc|port|line'],
  ['1', 'i'],
  ['2', 'ii'],
  ['3', 'iii'],
  ['4', 'iv'],
  ['ckd stage 3', 'ckd3|ckd iii'],
  ['ckd stage 3a', 'ckd3a|ckd iiia'],
  ['ckd stage 3b', 'ckd3b|ckd iiib'],
  ['ckd stage 4', 'ckd4|ckd iv'],
  ['ckd stage 5', 'ckd5|ckd v'],
  ['3a', 'iiia'],
  ['3b', 'iiib'],
  ['cerebraledema', 'cerebral edema|brain edema|cerebral oedema'],
  ['braincompression', 'brain compression|cerebral compression|brain herniation|uncal herniation'],
  ['pulmedema', 'pulmonary edema|pulmonary oedema'],
  ['myocardialinjury', 'myocardial injury|cardiac injury'],
  ['lunginjury', 'acute lung injury|lung injury'],
  ['usedisorder', 'use disorder'],
  ['renalfailure', 'renal failure|kidney failure'],
];

/** Canonical words that are diagnoses: to name one is to suggest it, unless somebody documented it. */
export const diagnoses: ReadonlySet<string> = new Set(
  (
    'aki atn esrd ckd hf respfailure sepsis urosepsis septicarthritis pneumonia malnutrition encephalopathy delirium ' +
    'dementia mi af anemia copd asthma pressureulcer dvt pulmembolism uti cystitis bsi catheterinfection ssi stroke tia hemiplegia diabetes ' +
    'obesity hypertension fracture osteoporosis cancer metastasis gibleed ileus dehydration volumedepletion ' +
    'depressive pneumothorax rhabdomyolysis shock cellulitis osteomyelitis bacteremia endocarditis pancreatitis ' +
    'cirrhosis coagulopathy pancytopenia thrombocytopenia neutropenia gangrene neuropathy retinopathy nephropathy ' +
    'cachexia hyponatremia hypernatremia hypokalemia hyperkalemia hypocalcemia hypomagnesemia hypophosphatemia ' +
    'acidosis alkalosis peritonitis cholecystitis appendicitis hepatitis pyelonephritis meningitis encephalitis ' +
    'leukemia lymphoma myeloma seizure epilepsy quadriplegia paraplegia ards pneumonitis atelectasis covid ' +
    'fluidoverload dehiscence cerebraledema braincompression pulmedema myocardialinjury usedisorder renalfailure siadh hypothyroidism hyperthyroidism schizophrenia bipolar angina cardiomyopathy'
  ).split(' '),
);

const phrases = written.flatMap(([canonical, ways]) =>
  ways.split('|').map((way) => ({ words: way.split(' '), canonical: canonical.split(' ') })),
);

export type Synonym = (typeof phrases)[number];

/** Ways of writing by their first word, the longest first. */
export const synonymsByFirstWord: ReadonlyMap<string, readonly Synonym[]> = Map.groupBy(
  phrases.toSorted((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0]!,
);
