// Words of payment, severity weights and quality figures. None has a place in a question to a provider; a few
// abbreviations also have a clinical sense, which what stands around them tells.

export interface ImpactWord {
  pattern: RegExp;
  /** What it speaks of. */
  about: string;
  /** Its clinical sense, looked for in the text around it; with it, a reason lifts the breach. */
  clinical?: { around: RegExp; sense: string };
}

const about = (subject: string, ...patterns: RegExp[]): ImpactWord[] =>
  patterns.map((pattern) => ({ pattern, about: subject }));

/** Letters of an abbreviation, whatever is put between them: `D.R.G.`, `D R G`, `D-R-G`. */
const spaced = (letters: string, flags: string): RegExp => {
  const between = letters.length > 2 ? '[-. _*/]?' : '[._*]?';
  return new RegExp(`(?<![A-Za-z])${[...letters].join(between)}(?:'?s)?(?![A-Za-z])`, flags);
};

/** A word spelled out with something between its letters. */
const broken = (letters: string): RegExp => new RegExp(`\\b${[...letters].join('[-. _*]?')}`, 'gi');

const joints =
  'motion|joint|shoulder|knee|hip|elbow|wrist|ankle|spine|neck|finger|thumb|flexion|extension|abduction|';

export const impactWords: readonly ImpactWord[] = [
  ...about(
    'payment',
    new RegExp(`${broken('reimburs').source}\\w*`, 'gi'),
    new RegExp(`${broken('revenue').source}s?\\b`, 'gi'),
    new RegExp(`${broken('payment').source}s?\\b`, 'gi'),
    new RegExp(`${broken('payer').source}s?\\b`, 'gi'),
    /\bpayors?\b/gi,
    /\b(?:under|over|un|pre|re)-?(?:paid|pays?|paying|payments?)\b/gi,
    /\b(?:get|gets|be|is|are|being|was|were|fully) paid\b|\bpaid (?:for|by|less|more|at|correctly|appropriately)\b/gi,
    /\bpa(?:ys|ying) (?:more|higher|less|better|for)\b|\b(?:higher|lower|better)[- ]pay\w*\b/gi,
    /\b(?:re-?|pre-?|post-?|un)?bill(?:ing|ed|able)\b|\bre-?bills?\b/gi,
    /\b(?:to|final|the|a|this|we|can|cannot|higher|our|drop the|before|hold the) bill\b|\bbill (?:for|higher|hold|at|the|it|this|drop)\b|\bbills? (?:higher|more)\b/gi,
    /\b(?:insurance|insurer's?|third[- ]party|health plan|the|this|our|clean|final|on a|submitted|resubmit\w*|hospital|facility) claims?\b|\bclaims? (?:denial|den(?:y|ied)|edit|review|form|submission|adjust\w*|scrub\w*|will)\b/gi,
    /\binsurers?\b|\binsurance (?:compan\w+|carrier|plan|payment|denial|review|purpose\w*|will|requires?|reasons?)\b/gi,
    /\b(?:medicare|medicaid|tricare)\b|\bCMS (?:requir\w+|guid\w+|rul\w+|penal\w+|pay\w*|measur\w+|report\w*|will|defin\w+|criteri\w+)\b/gi,
    /\bfinanc(?:es?|ially|ial(?! (?:strain|hardship|difficult\w*|insecurity|stress\w*|problem\w*|barrier\w*|constraint\w*)))\b/gi,
    /\b(?:profit\w*|monetar\w+|money|dollars?|cash flow|budget\w*|bottom line|cost[- ](?:of care|outlier|weight|saving\w*|recover\w*|report\w*))\b/gi,
    /[$€£] ?\d[\d,.]*(?: ?(?:k|million))?|\${2,}/gi,
    /\b(?:up-?|down-?|under-?)cod(?:e[ds]?|ing)\b|\bcod(?:e|es|ed|ing) (?:to a |at a |up |it )?(?:higher|lower|better|more favou?rabl\w*)\b/gi,
    /\b(?:higher|lower|better|increased|heavier)[- ](?:weight(?:ed|ing)?|paying|severity|acuity|complexity|intensity|scoring)?[- ]?(?:code|codes|group|grouping|tier|assignment|DRG|level of service|levels? of (?:billing|coding|visit|E\/?M)|E\/?M|CPT)\b/gi,
    /\b(?:w?RVUs?|level of service|E\/?M level|fee schedule|two[- ]midnight|2[- ]midnight|outlier (?:status|payment|threshold))\b/gi,
    /\b(?:recoup|recover|recapture|offset|prevent|avoid|reverse) (?:the |a |any |this |our |lost |further )?(?:loss(?:es)?(?! of (?!revenue|income|payment))|lost|shortfall|recoupment|takeback|write-?off|underpay\w*|penalt\w+|hit|downgrade)\b/gi,
    /\b(?:get|gets|getting|receive|receives|take|takes|full|given|give|due|deserves?|earn\w*|lose|losing|acuity|severity|capture|for|more|no) (?:\w+ )?credit\b/gi,
    // Who gains or loses by the answer, whatever it is that they gain.
    /\b(?:we|you|us|our (?:hospital|facility|group|department)|the (?:hospital|facility|practice|department|group)) (?:\w+ly |could |may |might |will |would |can |cannot |stand to |are going to |end up )*(?:los(?:e|es|ing)|gain(?:s|ing)?|win|wins|miss(?:es|ing)? out|forfeits?|benefits?|profits?)\b/gi,
    /\b(?:gets?|nets?|costs?|saves?|earns?|brings?|buys?|hurts?|benefits?|leav(?:es|ing)|puts?) (?:us|our (?:hospital|facility|group|department)|the (?:hospital|facility|practice|department|group))\b/gi,
    /\bworth (?:more|less|a lot|points?|\d|significantly|extra|about|nothing)\b|\b(?:big|high)[- ](?:ticket|dollar|value|impact)\b|\b(?:low|high|poor|well|better|best)[- ]paying\b/gi,
    /\b(?:only|correctly|properly|fully|cannot|can't|can|could|be able to|able to|unable to|not|we|i) (?:only |then |now |legally )?(?:bill|charge)(?! (?:nurse|higher|for|hold|at|the|it|this|drop))(?= |[.,;?])/gi,
    /\b(?:code|coder|it|this|that|which|answer|documentation|group|procedure|stage|type|service|\d{5}) (?:only )?pays\b|\bpays (?:only|out|nothing|at|the|us)\b(?! bills?)/gi,
    // A code has no place in a question: it says which answer is billed how.
    /\b(?:CPT|E\/M|HCPCS|ICD(?:-?10)?(?:-?(?:CM|PCS))?)(?: codes?)?\b|\b99[234]\d\d\b(?! ?(?:mL|mg|CFU|units?|\/))/g,
  ),
  ...about(
    'payment groups and weights',
    /(?<![A-Za-z])(?:MS|APR|AP)?[- .]?D[-. _*/]?R[-. _*/]?G(?:'?s)?(?![A-Za-z])/gi,
    spaced('RAF', 'g'),
    spaced('CMI', 'gi'),
    spaced('SOI', 'gi'),
    /\bdiagnosis[- ]related group\w*\b/gi,
    /\bcase[- ]?mix\b/gi,
    /\b(?:relative|case|DRG|payment|coding) weight(?:s|ing|ed)?\b|\bweights? of (?:the |this |our )?(?:case|stay|admission|DRG|account|chart|encounter)\b/gi,
    /\bhierarchical condition\w*\b/gi,
    /\brisk[- ]?adjust\w*\b|\b(?:panel|patient panel|population|member|your|our|the|plan)(?:'s)? risk scores?\b|\brisk (?:pool|contract|capture|gap)s?\b/gi,
    /\bV-?2[248]\b(?! lead| ECG| EKG)|\b(?:ACO|MSSP)s?\b|\bshared[- ]savings\b|\b(?:advantage|MA) (?:plan|sweep|member|patient|capture)s?\b|\b(?:annual|year-end|chronic condition|condition|diagnosis) (?:re)?captur\w+\b|\b(?:suspect|care|coding|HCC|documentation)[- ]gap (?:clos\w+|list|report)\b/gi,
    /\b(?:get|gets|getting|carr(?:y|ies)|increas\w+|rais\w+|change[sd]?|improve[sd]?|add(?:s|ing|ed)?) (?:\w+ )?the weight\b(?! (?:of the|loss|gain|bearing))/gi,
    /\b(?:groups?|grouped|grouping|grouper|maps?|mapped) (?:to|into|differently|out)\b|\b(?:grouper|grouping logic)\b|\b(?:higher|lower|better|simple|complex)[- ](?:weighted |paying )?(?:group|bucket|tier)\b/gi,
    /\b(?:severity|complexity|acuity) of illness\b|\brisk of mortality\b|\b(?:expected|predicted|observed|risk-adjusted) mortality\b/gi,
    /\b(?:mortality|readmission) (?:index|score|ratio|penalt\w+|statistic\w*|figure\w*|profile|data|target)\b|\bO\/E\b|\bobserved[- ]to[- ]expected\b/gi,
    /\b(?:look|looks|appear|appears|seem|seems) (?:as )?sick(?:er)?\b|\bcase rates?\b|\bco-?morbid\w* (?:that )?counts?\b|\bcounts? (?:as|toward|towards) (?:an? |the )?(?:co-?morbid\w*|complication|score|risk|severity)\b/gi,
    /\bmajor co-?morbid\w*\b|\bcomplications?(?: or | and |\/| & |,? and\/or )co-?morbid\w*\b|\bco-?morbid\w*(?: or | and |\/| & )complications? (?:code|level|tier|capture)\b/gi,
    /\bcaptur(?:e|es|ed|ing) (?:(?:an?|as|of|for|the|this|that|her|his|its|all) ){0,3}(?:(?:full|true|complete|higher|additional|patient's|patient|hospital's|extra) ){0,3}(?:severity|acuity|complexity|value|risk|comorbid\w*|points?|credit|CC|diagnosis|code)\b/gi,
    /\b(?:reflect|show|demonstrat|represent|depict|convey)\w* (?:(?:the|this|your|her|his|our|how) ){0,2}(?:(?:patient's|patients'|patient|case|case's|true|full|actual|real|overall|accurate|high|higher) ){0,3}(?:severity|acuity|complexity|sick\w*)(?: of (?:the |this |your |her |his )?(?:case|patient|illness|stay|admission|care|condition|population)|\b(?! of\b))/gi,
    // A thing is moved between levels, whatever they are called.
    /\b(?:bump|move|push|shift|drive|kick|knock|lift|rais|elevat|boost|jump|climb|step|tak|bring|plac|put|drop|lower)(?:e?s|e?d|ing|p(?:ed|s|ing))? (?:[\w']+ ){0,4}?(?:to|into|up|in|by|down|at) (?:an? |the |one |another |two )?(?:[\w-]+ )?(?:severity|acuity|complexity|risk|payment|weight\w*|SOI|illness) ?(?:level|tier|class|category|group|band|score|bracket|subclass)?\b(?! of (?:pain|illness score))/gi,
    /\b(?:severity|acuity|complexity|risk|comorbidity|illness)[- ](?:level|tier|category|band|bracket|subclass|score|count|burden|picture|snapshot)s?\b(?! (?:of (?:pain|suicid|fall)))(?<!\b(?:pain|fall|suicide|HAS-BLED|VASc|CHADS2?|Wells|Padua|Caprini|Braden|Morse|GRACE|TIMI|HEART|ASCVD|Framingham|frailty|apnea|thrombosis|VTE|croup|delirium|aspiration|bleeding|stroke|pneumonia|asthma|index|cardiac|operative) (?:severity|risk|acuity)[- ]\w+)/gi,
    /\bhow (?:very |truly |really )?sick\b|\b(?:severity|acuity) (?:profile|capture|impact|weight\w*|tier|adjust\w*)\b|(?<!pneumonia )\bseverity (?:index|level capture)\b/gi,
  ),
  ...about(
    'quality figures and reporting',
    spaced('HAC', 'g'),
    /\b(?:hospital|healthcare)[- ]acquired conditions?\b|\bnever[- ]events?\b|\bpatient[- ]safety[- ](?:indicator|event|measure|index)s?\b/gi,
    /\bquality (?:score|metric|measure|indicator|rating|rank|data|report|program|bonus|penalt|profile|figure|statistic|number|team|department|dashboard|goal|target|reporting|outcome|impact|initiative|performance|improvement|bundle|review)\w*/gi,
    /\b(?:core|performance|process|outcome|bundle|SEP|inpatient quality) measures?\b|\bsepsis measure\b|\bSEP-?1\b|\b(?:bundle|measure) (?:complian\w+|population|failure|exclusion|fallout)\b|\bfall-?outs?\b/gi,
    /\b(?:star|safety|hospital|physician|provider|facility|leapfrog) (?:rating|grade|ranking|score)s?\b|\b(?:five|four|three|5|4|3)[- ]stars?(?! wound)\b|\bleapfrog\b|\bvizient\b|\belixhauser\b|\bNHSN\b|\bhealthgrades\b/gi,
    /\b(?:score|report) ?cards?\b|\bbenchmark\w*\b|\bmetrics?\b|\bKPIs?\b|\bdashboards?\b|\bpay[- ]for[- ]performance\b|\bvalue[- ]based\b|\bincentives?\b(?! spiromet)|\bpenali[sz]\w*|\bpenalt(?:y|ies)\b/gi,
    /\b(?:your|our|hospital|hospital's|facility|facility's|department|department's|physician|provider|surgeon|unit's|service line) (?:\w+ )?(?:profile|scores?|rankings?|ratings?|numbers|statistics|stats|complication rates?|mortality rates?|readmission rates?|infection rates?)\b/gi,
    /\b(?:publicly|public) report\w*|\b(?<!separately )(?:non-?)?reportab(?:le|ility)\b|\breport(?:ed|able|s)? (?:to|by) (?:CMS|the state|the government)\b|\b(?:excluded?|exclusion|excluding|exempt\w*) (?:it |this |the (?:case|patient|event) |him |her )?(?:from|criteri\w+ for) (?:the |our |a |this )?(?:measure|cohort|denominator|reporting|metric|indicator|count|quality)\w*/gi,
    /\b(?:LOS|length of stay)\b[^.?]{0,30}\b(?:look\w*|justif\w+|explain\w*|exceed\w*|too long|over target|outlier|appear\w*)\b|\b(?:look\w*|justif\w+|explain\w*|exceed\w*)\b[^.?]{0,30}\b(?:LOS|length of stay)\b/gi,
    /\b(?:on|against|to|hurts?|helps?|affects?|into) (?:you|your|the surgeon's|our) (?:\w+ )?(?:record|profile|numbers|stats|file|name|OPPE|FPPE|report)\b(?! (?:of|review|number|says|states))(?<=\b(?:reflect\w*|count\w*|held|goes?|fall\w*|look\w*|show\w*|appear\w*|complication|infection|injury|event|mark|hurts?|helps?|affects?|black mark)\b[^.?]{0,60})/gi,
    /\b(?:OPPE|FPPE|peer review|M&M|risk management|root cause analysis)\b/g,
    /\b(?:counts?|held|reflects?|reflected|reflecting|goes|used|hold|dinged?) (?:\w+ )?against (?:you|us|your|our|the (?:hospital|surgeon|unit|service))\b/gi,
    /\b(?:by|at|from|with|to|for|per|because) (?:the )?(?:CMS|OIG|QIO|DOJ|joint commission|state surveyors?)\b(?! (?:checks?|intact))|\b(?:compliance|outside|external|government|federal) (?:reviewers?|auditors?|survey\w*)\b/gi,
    /\b(?:GMLOS|ALOS)\b|\bgeometric mean\b|\b(?:length[- ]of[- ]stay|LOS) (?:target|goal|outlier|benchmark|metric|index|expect\w+|opportunit\w+|variance|days over)\w*|\b(?:expected|target|allowed|allowable|justif\w+|support\w*|explain\w*|extended|longer|working) (?:the |a |an |this |his |her |for the |for a )?(?:\w+ )?(?:length[- ]of[- ]stay|LOS)\b/gi,
    /\boptimi[sz](?:e|es|ed|ing|ation|er)\b|\bmaximi[sz]\w* (?:the |our |your |this )?(?:\w+ )?(?:capture|code|coding|documentation|weight|score|value|severity|return)\w*/gi,
    /\b(?:improv|increas|rais|boost|enhanc|strengthen|help|hurt|harm|lower|reduc|impact|affect|influenc)\w* (?:the |our |your )?(?:hospital|facility|department|service line|organi[sz]ation|health system)(?:'s)?\b(?! (?:course|stay|day|admission|bed|encounter|problem))/gi,
  ),
  ...about(
    'audits, denials and coverage',
    /\b(?:account|case|stay|admission|claim|patient|status|diagnosis|level) (?:was|were|is|will be|would be|may be|might be|could be|gets?|being) (?:down|up)graded\b/gi,
    /\butili[sz]ation (?:review|management|nurse|team)\w*|\bpatient (?:class|status order)\b|\b(?:justif|support|qualif|substantiat)\w* (?:the |an? |this |for )*(?:inpatient|acute)? ?(?:stay|admission|level of care|status|hospitali[sz]ation)\b/gi,
    /\b(?:missed|documentation|CDI|capture|coding|query|improvement|revenue) opportunit\w+|\bopportunit\w+ for (?:the |our )?(?:hospital|facility|capture|improvement)\b/gi,
    // The screening questionnaire for alcohol use is written in capitals and with its number or score.
    /\b(?!AUDIT(?:-C|-10| C\b| score| questionnaire| screen| \d))(?:pre-?|post-?)?audit(?:s|ed|or|ors|ing|able|-proof)?\b/gi,
    /\bdenials?\b(?! of (?:any |all )?(?:chest|pain|symptom|suicid|homicid|alcohol|drug|abdominal|fever|dyspn|shortness|substance|illness|disease|injur|trauma|fall))(?<!\b(?:patient's|pt's|his|her|their|family's|spouse's|parent's|adamant) denials?)(?<!\b(?:patient|she|he|family|is|was|remains) in denial)/gi,
    /\bdenials? (?:of|for) (?:the |this |our |a )?(?:payment|claim|coverage|stay|admission|service|inpatient|days?|medical)\b/gi,
    /\b(?:stay|days?|claim|admission|case|account|authori[sz]ation|coverage|diagnosis|code|DRG|sepsis) (?:was|were|is|are|being|may be|will be|could be|might be|would be|has been|gets?|got)(?: being| likely to be)? denied\b|\bdenied (?:by|stay|claim|days|coverage)\b/gi,
    /\bappeal(?:s|ed|ing)?\b(?= |[.,;?!]|$)/gi,
    /\bmedical(?:ly)? necess\w+|\bcoverage (?:determination|decision|criteria|polic\w+)\b|\bRACs?\b(?= (?:audit|review|contractor|denial|target|is|has|will|may|request|letter|flag))|\brecovery (?:audit|contractor)\w*|\bcompliance risk\b/gi,
  ),
  ...sensed(spaced('HCC', 'gi'), 'payment groups and weights', {
    around:
      /hepato-?cellular|\b(?:liver|hepatic|cirrhosis|cirrhotic|AFP|TACE|Y-?90|LI-?RADS|sorafenib|ablation)\b/i,
    sense: 'hepatocellular carcinoma',
  }),
  ...sensed(spaced('MCC', 'gi'), 'payment groups and weights', {
    around: /\b(?:motor ?cycle|helmet\w*|ejected|mph|rider|trauma activation|GCS at scene)\b/i,
    sense: 'motorcycle crash',
  }),
  ...sensed(spaced('PSI', 'g'), 'quality figures and reporting', {
    around:
      /pneumonia severity|\bPSI[ -]?(?:risk )?(?:class|score|port|points?)\b|\bport\b|\bCURB-?65\b|\bfine (?:class|score)\b/i,
    sense: 'pneumonia severity index',
  }),
  ...sensed(/(?<![A-Za-z])(?<!\b[A-Z]\.)C[._*]?C(?:'?s)?\b(?![.]?[A-Za-z])/g, 'payment groups and weights', {
    around:
      /chief complaint|\bC\.?C\.? ?[:=](?! ?(?:captur|yes|no|MCC))|^\W*C\.?C\.? (?:of|is|was)\b|\b(?:presenting|admitted|with a|with) CC of\b|\bCC (?:time|minutes)\b|critical care \(CC\)|\d ?CCs?\b(?= (?:of|bolus|per|fluid|normal|blood|NS|LR|output|urine|drain|EBL|crystalloid)|\/)/i,
    sense: 'chief complaint, critical care or a volume',
  }),
  ...sensed(spaced('ROM', 'g'), 'payment groups and weights', {
    // Beside the severity of illness, it is the risk of mortality whatever else is near.
    around: new RegExp(
      `^(?!.*(?:SOI|mortality|severity)).*\\b(?:range of|${joints}adduction|rotation|degrees|rupture|membranes|labou?r|` +
        'gestation|fetal|(?:full|limited|decreased|active|passive|good|normal|painful|restricted) ROM)\\b',
      'i',
    ),
    sense: 'range of motion or rupture of membranes',
  }),
  ...about(
    'payment groups and weights',
    /\b(?:an?|the|as a|another|second|capture|add(?:s|ing)?|non-?) cc\b(?! of|\/)/g,
  ),
];

function sensed(pattern: RegExp, subject: string, clinical: ImpactWord['clinical']): ImpactWord[] {
  return [{ pattern, about: subject, clinical }];
}
