// Words in which a chart tells what was found and done. A sentence of a question that is made of other words argues
// or advertises, whatever its words are; nobody can list those.

import { diagnoses } from './clinical-synonyms.ts';
import { clinicalWords, isFiller, isNeutral } from './clinical-words.ts';

const told = new Set(
  (
    'document documented documents documenting note notes noted chart charts charted record records recorded report reports reported describe ' +
    'describes described state states stated read reads list lists listed mention mentioned mentions say says said show shows showed shown appear appears ' +
    'differ differs conflict conflicting inconsistent illegible handwritten begin begins began begun give gives given start started stop stopped held ' +
    'hold ordered order placed place received receive receiving treated treat treats treating transfused transferred admitted discharged ' +
    'underwent performed obtained drawn sent grew found seen developed develop rose rise fell fall drop dropped increased decreased ' +
    'improved worsened resolved required require requires intubated extubated remain remained consulted consult assessed assessment assesses ' +
    'evaluated evaluation monitored administered initiated resumed replaced removed resected reviewed presented arrived continued ' +
    'history impression counselled repaired evacuated changed switched narrowed titrated weaned prescribed adjusted raised reached peaked ' +
    'returned return went came used using needed have has had did does do be can cannot could being first second third last next later earlier then ' +
    'now again also both either each all any some none one two three four five six several multiple more less than up down over under above below following ' +
    'prior previous previously initial initially subsequent subsequently throughout between until since because despite however but so there here ' +
    'daily weekly hourly week weeks month months year years old hr hrs min mins mg mcg ml kg meq g dl l u units unit liter liters bid tid qid prn po iv im ' +
    'dose doses am pm pod january february march april may june july august september october november december monday ' +
    'tuesday wednesday thursday friday saturday sunday home arrival arrived emergency department ed icu or floor unit triage bedside clinic nursing nurse nurses rn rd ' +
    'dietitian therapist pharmacist physician attending hospitalist resident consultant surgeon surgery cardiology nephrology neurology ' +
    'pulmonology oncology podiatry podiatrist orthopedics urology radiologist pathologist radiology pathology anesthesia psychiatry gastroenterology infectious ' +
    'team service dr mr mrs ms male female man woman year-old daughter son wife husband family spouse ems h p hp summary progress operative ' +
    'log flowsheet entry line reason indication purpose packed red cell cells fluid fluids bolus saline crystalloid intravenous oral drip ' +
    'infusion tablet tablets oxygen room air ra nasal cannula mask bipap vent ventilator film x-ray xray ct mri ultrasound echo echocardiogram ecg ekg ' +
    'monitor monitoring telemetry test tests tested panel screen score scores scored positive negative normal abnormal stable awake alert ' +
    'oriented intact standing supine sitting walking assistance total repeat repeated serial trend range ranged ranging average estimated approximately about ' +
    'portion site area wound ulcer dressing dressings catheter foley tube drain port stent suture incision closure layer layers specimen ' +
    'biopsy resection repair placement removal exchange debridement scalpel curette scissors instrument tissue fat muscle fascia bone necrotic slough drainage ' +
    'gallstones effusion edema infiltrate opacity consolidation dilated collapse bleeding bleed swelling redness purple warm cool wheeze tremor ' +
    'tachycardic hypoxic febrile afebrile hypotensive hypertensive confused lethargic disoriented unresponsive lives walks drinks smokes ' +
    'chemotherapy radiation dialysis transfusion antibiotic antibiotics steroid steroids diuretic pressor pressors vasopressor vasopressors nebulizer ' +
    'nebulizers nebs sitter restraints protocol therapy evaluated cbc bmp labs culture cultures blood urine sputum growth specific side left right bilateral ' +
    'reply response respond answer answers question questions query indicator indicators listed review thank thanks regards attention hello dear good morning ' +
    'afternoon evening call ext extension page contact reach email phone time independent judgment judgement implies imply implied desired expected particular fact asked ' +
    'see seen quote quotes discharge minute minutes denied denies deny insulin iron aspirin heparin warfarin oxygen count counts reading readings adjustment ' +
    'temperature replacement dysfunction setting rapid ventricular coronary bypass bladder bowel colon stomach esophagus gallbladder uterus ovary ' +
    'prostate spine vertebral lumbar thoracic cervical pelvis pelvic rib skull eye ear nose throat neck breast thyroid spleen pancreas ureter ' +
    'aorta aortic mitral carotid venous arterial vein opening delivery delivered title body social planned scheduled file scanned readable ' +
    'statement movement height standing keep maintain stay hypertonic chloride bicarbonate flow high low highest lowest peak maximum minimum ' +
    'newborn infant neonate neonatal pregnancy trimester gestation gravid postpartum cesarean labor limited poor adequate quality motion artifact profile lipid fasting ' +
    'dense loculated adhesions lysis sutured oversewn beers drinks packs cigarettes pulses nares swab acid base airway breathing nasal hair soot singed burn burns field scene ' +
    'pupils lip lips tongue larynx trachea jaw tooth teeth scalp face facial finger fingers toe toes nail elbow wrist ankle hamstring tendon ligament ' +
    'meniscus cuff groin flank buttock perineum vagina cervix placenta ovary testis penis rectum anus duodenum jejunum cecum portal splenic ' +
    'stoma ostomy fistula pouch sac cord disc nerve root plexus retina cornea lens macula canal drum valve septum atrium ventricle apex ' +
    'long short term dry moist thick thin pale wires plate screw screws rod rods nail cage mesh pump pacemaker defibrillator electrode balloon filter clip clips staple coil shunt cast brace splint boot ' +
    'cough vomiting nausea itching chills sweating thirst appetite sleep urgency frequency hoarse choking snoring stridor barking croupy cried crying ' +
    'mother father parent parents caregiver neighbor roommate facility nursing-home shelter school work job ' +
    'morning noon night overnight hourly midnight evening shift ' +
    'compared comparison consistent unchanged new old same larger smaller wider narrower deeper superficial deep partial complete full half third quarter ' +
    'top bottom upper lower middle medial lateral anterior posterior proximal distal inner outer inferior superior ' +
    'admit transfer readmitted weakness speech vision sensation reflex gait swallow diet feeding feeds nutrition meal intake output losses ' +
    'acceptable probable suspected including include included along option options requested request only no not without'
  ).split(' '),
);

/** Findings, diseases, procedures, specialists and drugs by the way their names end. */
const medical =
  /^\w*(?:emias?|uria|itis|osis|oses|omas?|pathy|pathic|algia|pnea|cardia|cardic|ectomy|otomy|ostomy|plasty|scopy|scopic|grams?|graphy|ologists?|ology|centesis|plegia|paresis|rrhea|megaly|penia|cytosis|phagia|phasia|rrhagia|lithiasis|emic|static|sclerosis|trophy|stenosis|edema|cillin|micin|mycin|floxacin|cycline|penem|azole|olol|pril|sartan|statin|mab|parin|xaban|gatran|zepam|semide|tanide|thiazide|formin|gliptin|glutide|sone|solone|phrine|pressin|setron|idine|epime|axone|azolin|terol|tropium|oxetine|apine|idone|amine|aline|caine|fentanil|codone|morphone|trexate|platin|rubicin|taxel|azine|darone|tazobactam)$/;

/** Words in which a provider is asked. */
const asking = new Set(
  (
    'please kindly clarify clarified specify specified specificity indicate provide provided determine determined determination undetermined ' +
    'whether how what which why who exclusive separately reportable personally spent many much based upon basis best describes represent represents ' +
    'reflects correspond corresponds accounts account accounting explain explains underlying associated apply applies applicable appropriate agree disagree ' +
    'interpretation professional expertise knowledge picture think believe opinion anything something else another besides such ruled rule out in establish established ' +
    'exist exists relate relates relationship adverse effect effects taken prescribed correct valid remains status significance selection work attribute attributed ' +
    'part recovery complication expected carry through body add addend addendum write wrote transcribe accurate accurately ensure should would could might may must ' +
    'revise revised clarity assist help further most likely if possible able spell'
  ).split(' '),
);

const isTold = (word: string): boolean =>
  told.has(word) ||
  isNeutral(word) ||
  isFiller(word) ||
  diagnoses.has(word) ||
  medical.test(word) ||
  // A value with its unit, a date, an initial.
  /\d/.test(word) ||
  word.length < 2 ||
  told.has(`${word}s`);

/** Names of procedures by the way they end. */
const procedural =
  /(?:ectomy|otomy|ostomy|plasty|scopy|graphy|grams?|centesis|desis|pexy|rrhaphy|transplant)$/;

/** True for a word of telling what was found and done, which names no disease. */
export const isOfChart = (word: string): boolean =>
  (told.has(word) || procedural.test(word)) && !diagnoses.has(word);

/** Words of a statement that are neither a chart's nor among `cited`, the words of what the query cites. */
export const otherWords = (statement: string, cited: ReadonlySet<string>): string[] =>
  clinicalWords(statement)
    .map(({ word }) => word)
    .filter((word) => !cited.has(word) && !isTold(word));

/** The same of a question: words in which one is not asked either. */
export const otherWordsOfAsking = (question: string, cited: ReadonlySet<string>): string[] =>
  otherWords(question, cited).filter((word) => !asking.has(word));
