// Turns of phrase that tell the reader which answer is wanted. Each is looked for in the folded text; bounded gaps
// keep the search linear.

export interface LeadingPhrase {
  pattern: RegExp;
  /** What it does to the reader. */
  does: string;
  /** A yes/no query, whose diagnosis is documented, may ask so. */
  fitsYesNo: boolean;
}

const group = (does: string, ...patterns: RegExp[]): LeadingPhrase[] =>
  patterns.map((pattern) => ({ pattern, does, fitsYesNo: false }));

const unlessYesNo = (does: string, ...patterns: RegExp[]): LeadingPhrase[] =>
  group(does, ...patterns).map((phrase) => ({ ...phrase, fitsYesNo: true }));

export const leadingPhrases: readonly LeadingPhrase[] = [
  ...group(
    'asks for agreement',
    /\b(?:would|do|can|could|will|might) you (?:not |also |please |kindly |then |both )?(?:agree|concur)\b(?! or disagree)/gi,
    /\b(?:do|would|did)n't you (?:\w+ )?(?:agree|think|concur|feel|say)\b/gi,
    /\b(?:if|as|that|since|provided) you (?:also )?(?:agree|concur)\b(?! or disagree)/gi,
    /\byour (?:agreement|concurrence)\b/gi,
    /\b(?:isn't|wasn't|aren't|weren't|doesn't|didn't|hasn't|haven't|shouldn't|wouldn't|couldn't|won't|can't) (?:it|this|that|these|there|the|he|she|they|your|his|her)\b/gi,
    /(?<!\b(?:or|whether|and|if) )\b(?:is|was|does|has|should|would) (?:it|this|that|he|she|the patient) not\b/gi,
    /(?:,|-|\bis (?:that|this)|\bthat's) ?(?:correct|agreed|yes|no|(?<!(?:left|bilateral|both), ?)right)\?/gi,
    /(?<!\b(?:what|which|how|why|who|where) )\bdo you (?:also )?(?:think|believe|feel) (?:that )?(?:the|this|that|these|it|he|she)\b/gi,
    /\bwould it be (?:\w+ )?(?:correct|accurate|appropriate|reasonable|fair|safe|right|acceptable|ok|okay)\b/gi,
  ),
  ...group(
    'judges for the provider',
    /\b(?:meet|meets|met|meeting|fulfill?s?|fulfilled|fulfilling|satisf(?:y|ies|ied|ying)) (?:(?:all|the|both|full|current|published|our|your|every|with) ){0,3}(?:[\w-]+ ){0,4}?(?:criteria|criterion|definition|threshold)\b/gi,
    /\b(?:criteria|definition|threshold)s?(?: for [\w -]{1,40}?)? (?:is|are|was|were|has been|have been) (?:clearly |not |all |now )?(?:met|fulfilled|satisfied)\b/gi,
    /\bqualif(?:y|ies|ied) (?:as|for)\b/gi,
    /\b(?:constitutes?|equates? to|amounts? to|is equivalent to|would be classified as|is classified as|is defined as|by definition)\b/gi,
    /\b(?:consistent|compatible|in keeping|in line) with\b(?! (?:your|the provider's|independent)\b)/gi,
    /\b(?:indicative|suggestive|diagnostic|characteristic|representative|supportive|pathognomonic|symptomatic) (?:of|for)\b/gi,
    /\b(?:concerning|classic|textbook|worrisome) (?:for|of|case|picture|presentation)\b/gi,
    /\bsuggest(?:s|ed|ing)? (?:that|a |an |the (?:patient|diagnosis|presence)|you|documenting|adding)\b/gi,
    /\b(?:points?|pointing) (?:strongly |clearly |directly )?(?:to|toward|towards)\b/gi,
    /(?<!\b(?:that|which|to|whether|if|may|not|and|or) )\bsupport(?:s|ing)? (?:a|the|an additional|adding a) (?:[\w-]+ )?(?:diagnosis|finding|presence) of\b/gi,
    /\bclinical picture (?:of|is)\b/gi,
    /\b(?:based on|given|per|according to)\b[^.?]{1,80} (?:this|the|your) patient (?:has|is in|qualifies) (?!been\b|an? \w* ?history|no\b|not\b|any\b|\d)\w+/gi,
    /\b(?:this|that|it) is (?:clearly |likely |thus |therefore )?(?:an? )?(?:stage|type|class|grade|severe|acute|chronic|moderate|case of)\b/gi,
    /\btypical (?:of|for)\b|\b(?:is|are|was|were) (?:clearly |quite |very |self-)?evident\b/gi,
    /\b(?:strong|clear|ample|sufficient|enough|good|compelling|convincing|overwhelming) (?:clinical )?(?:evidence|support|indications?) (?:of|for|that|to)\b/gi,
    /(?<!\b(?:whether|if|what|which|how)\b[^.?]{0,60})\b(?:findings|values|results|labs|signs|this|these|it|picture|presentation|changes?) (?:clearly |likely |would |all )?(?:represents?|signif(?:y|ies)|confirms?|establish(?:es)?|proves?) (?!in your|to you|an? (?:diagnosis|condition|clinically)|any\b|clinically)[a-z]+/gi,
    /\b(?:usually|typically|generally|commonly|often|normally|other (?:patients|providers|physicians)|most (?:patients|providers|physicians)|colleagues?)\b[^.?]{0,50}\b(?:diagnos(?:e|ed|ing)|document(?:s|ed)?|call(?:s|ed)?|refer(?:s|red)?) (?:this|it|as|with|to|these)\b/gi,
    /\byou (?:forgot|failed|neglected|omitted|overlooked|missed)\b/gi,
    /\b(?:documentation|record|note|summary) (?:is missing|omits) (?!an?\b|the\b|any\b|detail|specific|information|some|your)/gi,
    /\breasons? not to\b|\bwhy\b[^.?]{0,60}\b(?:not (?:been )?(?:documented|diagnosed|included|listed|mentioned|added)|omitted)\b/gi,
    /\b(?:appears?|appeared|seems?|seemed|looks?|looked|sounds?|sounded) (?:to (?:have|be|meet|represent|reflect|indicate|show|support)|as (?:if|though)|like|that)\b(?! (?:an? |some |in |the documentation |documentation )?(?:conflict|inconsist|unclear|discrepan|incomplet|missing|illegib|ambig|differ|contradict))/gi,
    /(?<!\bnot )\b(?:clearly|obviously|undoubtedly|evidently|certainly|surely|definitely|plainly|unquestionably|without (?:a )?doubt)\b(?! (?:stated?|documented|specif\w*|identif\w*|legible|described|written|as possible)\b)/gi,
    /\b(?:most |very |more |quite )?(?:likely|probably|presumably) (?:represents?|reflects?|indicates?|has|had|have|is|was|due|from|caused|secondary|the result)\b/gi,
    /\b(?:must|has to|have to) (?:be|have|have been) (?:due|caused|related|a |an |the )/gi,
    /\b(?:is|are|was|were|do|does|did|has|have|had)(?:n't| not) (?:appear to |seem to )?(?:be )?(?:clinically )?(?:supported|support|valid|justified|justify|substantiated|substantiate|borne out)\b/gi,
    /\b(?:unsupported|clinically invalid|not clinically valid|erroneous|erroneously)\b/gi,
    /(?<!\b(?:whether|if|was this|or)\b[^.?]{0,60})\b(?:by mistake|in error|mistaken(?:ly)?|prematurely|copied forward|over-?diagnos\w+|over-?call\w*)\b/gi,
    /\b(?:hard|difficult|tough|impossible|easy|easier|not possible|not easy) to (?:defend|support|justify|substantiate|explain (?:away|otherwise|without)|argue|accept|deny|ignore|call)\b|\b(?:defend|justify) (?:it|this|that|the diagnosis|your)\b/gi,
    /\b(?:do|does|did)(?:n't| not) (?:really |quite |seem to |appear to )?(?:back (?:it|this|that|\w+) up|bear (?:it|this|that) out|fit|match|hold up|add up|qualify|warrant|meet)\b/gi,
    /\b(?:is|are|was|were) (?:not|never|only|usually|typically|normally|generally|rarely|seldom|always) (?:used|given|ordered|indicated|prescribed|needed|started|required|seen|treated|reserved) (?:for|in|to treat|with|without|unless) (?!(?:the|this|his|her|your|any|further|clinical|hospital|our|range|an?|some)\b)/gi,
    /(?<!\b(?:answer|response|diagnosis|preference|outcome) )\b(?:is|are|was|were) (?:clearly |therefore |thus |strongly )?(?:implied|inferred|presumed|self-explanatory|a given|understood to be)\b/gi,
    /\b(?:the|is this the|is that the|your|an?) only (?:real |possible |plausible |logical |likely )?(?:diagnosis|reason|explanation|answer|cause|conclusion|condition)\b(?! (?:in|documented|listed|noted|given|stated|recorded|on) )|\b(?:logical|obvious|natural|reasonable|inescapable|only possible) (?:diagnosis|conclusion|explanation|answer|choice|inference)\b/gi,
    /\b(?:such|so) (?:abnormal|high|low|sick|severe|ill|elevated|deranged|extensive)\b|\b(?:nobody|no one|anyone|anybody|everyone|everybody)(?:'s)?\b(?! (?:at|in|with|else|from|who)\b)/gi,
    /\b(?:by|per|according to|under) (?:(?:the|current|national|published|accepted|clinical|kdigo|aspen|glim|acc|aha|idsa|surviving) ){0,3}(?:guidelines?|definitions?|consensus|literature|textbook)\b(?= ?(?:,|\.|\?|that|this|these|it|the patient|any|all|an?)|$)/gi,
  ),
  ...group(
    'says what the answer should be',
    /\b(?<!\b(?:response|answer|reply|addendum|clarification|question|questions|queries) )(?<!\bor )(?:should|ought to|needs? to|must|has to|have to) (?:also |then |now |both |not |instead |therefore )?(?:be|have|read|reflect|state|say|include|show)\b(?! (?:construed|interpreted|taken|viewed|based|addressed|directed|answered|returned|completed|signed|your)\b)/gi,
    /\bshould (?:we|i|this|it|that|the (?:diagnosis|documentation|record|patient)|sepsis)\b/gi,
    /\b(?:please|kindly|also|you|should|might|could|would) (?:also |please |strongly |kindly )?consider(?:ing)? (?!(?:all|the following (?:clinical )?(?:indicators?|findings|information)|these (?:clinical )?(?:indicators?|findings)|the clinical (?:indicators?|findings)|the (?:above|below)|your|whether|which|what|if )\b)/gi,
    /\b(?:we|i|cdi|coding|the coder|our team|the reviewer|compliance|this reviewer) (?:would |do |does |strongly |also |will )?(?:believes?|thinks?|feels?|suspects?|recommends?|suggests?|advises?|proposes?|propose|expects?|assumes?|concludes?|prefers?|hopes?|understands? (?:that )?(?:the patient|this))\b/gi,
    /\b(?:recommend|recommended|suggest|suggested|advise) (?:that you|documenting|adding|including|changing|using|stating|to (?:document|add|include))\b/gi,
    /\b(?:we|i|coding|cdi) (?:are|am|is) (?:looking|hoping|asking|waiting) for (?:a |an |the )?(?:diagnosis|documentation|term|word|mention) of\b/gi,
    /\b(?:it is|this is|that is|we are|i am) (?:our|my|the) (?:opinion|belief|impression|view|understanding)\b/gi,
    /\b(?:in|to) (?:our|my) (?:opinion|view|mind)\b/gi,
    /\b(?:the )?(?:correct|proper|preferred|right|accurate|better|appropriate|best) (?:term|terminology|diagnosis|answer|wording|word|option|choice|response) (?:is|would be|here is)(?= ["\w])(?! (?:documented|unclear|not|being|for|based|in your)\b)/gi,
    /\b(?:please|kindly|to|by|must|should|you|and) (?:use|using) the (?:term|word|words|phrase|wording|terminology|diagnosis)\b/gi,
    /\b(?:select|choose|pick|tick|check|mark|click) (?:the )?(?:first|top|second|last|option [\da-d]\b|answer [\da-d]\b|"?yes\b|"?no\b|box [\da-d]\b)/gi,
    /\b(?:simply|just) (?:document|add|write|sign|agree|confirm|select|choose|check|click|tick|say|answer)\b/gi,
    /\bchange (?:the|your) (?:diagnosis|documentation|note|wording)\b.{0,40}? (?:to|from)\b/gi,
    /\b(?:upgrade|downgrade|upgraded|downgraded) (?:the|to|from|your)\b|\b(?:please|kindly|you|to|us) (?:upgrade|downgrade)\b(?! to (?:the )?(?:icu|pcu|step|tele|inpatient|a higher level))/gi,
    /\b(?:hint|tip|fyi|reminder|nb|suggested (?:wording|text|documentation|response|answer|language|diagnosis)|sample (?:wording|documentation|language)) ?[:=]/gi,
    /\b(?:specified|documented|listed|reflected|coded|recorded|noted|described|labell?ed|called|stated|classified) as such\b/gi,
    /\b(?:take|leave|pull|strike|scratch|cross) (?:it|this|that|the (?:\w+ )?(?:diagnosis|term)|\w+) (?:off|out)\b(?! of (?:bed|the room))/gi,
    /\b(?:please|kindly|(?:can|could|would|will) you|you (?:can|could|may|might|need to|should)) (?:also |then )?(?:put|carry|bring|move|link|tie|attribute|copy|paste|insert|enter|use|make|give (?:me|us)|attach) (?!(?:your|any|the (?:following|question|response|answer|finding|result|lab|value|culture|wound|bleed|event)|this|these|that|it|an? (?:check|x|diagnosis|answer|response)|an? \w+ (?:answer|response))\b)/gi,
    /\b(?:would|will) be (?:\w+ )?(?:helpful|great|beneficial|ideal|best|preferable|useful|good|nice|appreciated) (?:if you (?:could )?(?:document|add|wrote|write|include|mention|state)\w*|to (?:see|have|add|document|include|read))\b/gi,
    /\b(?:provide|need|require|want|request|submit|supply)\w* (?:[\w-]+ ){0,2}?(?:documentation|diagnosis) of (?!(?:the|any|your|this|that|these|their|its|what|which|how|whether|time|clinical|an?|all|each|when|where|why)\b)/gi,
    /\b(?:please|kindly|to|by|just|simply|should|(?:can|could|would|will) you) (?:respond|answer|reply|say|write|enter|mark|select|indicate) (?:with )?(?:"?yes\b"?(?! ?(?:or|\/|,) ?"?no)|"[^"]{2,60}")/gi,
    /\binstead of (?:"|documenting|writing|using)/gi,
  ),
  ...group(
    'puts a diagnosis to the provider for assent',
    /\b(?:can|could|may|should|might|would) (?!(?:an?|any|the|this|these|it|further|more|additional|your|you|either|one)\b)(?:[\w-]+ ){1,5}be (?:also )?(?:documented|added|diagnosed|coded|called|considered|included|recorded|listed|stated|reported|confirmed)\b/gi,
    /\b(?:can|could|may|shall|should) (?:we|i) (?:say|call|document|add|code|assume|conclude|list|report|consider|use|put)\b/gi,
    /\bdid you (?:mean|intend) (?!by\b)(?![^.?]{0,200}\bor\b)/gi,
    /(?<!\b(?:what|which) )\bis [^.?]{1,40} (?:an?|the) (?:more |most )?(?:accurate|correct|appropriate|fair|reasonable|acceptable|valid|right) (?:description|diagnosis|term|statement|assessment|interpretation|reflection|summary)\b/gi,
    /\b(?:is it|would it be|might it be) (?:possible|likely|probable|reasonable|fair|safe) (?:that|to (?:say|assume|conclude|document|add|state))\b/gi,
    /\b(?:could|might|may|can|would) (?:this|it|that|these|those|the patient|he|she|they|(?:this|these|the|his|her)(?: [\w-]+){1,3}) (?:also |not |possibly |potentially |perhaps )?(?:be (?!(?:further|more|better|(?:attributed|associated|related|linked|explained) (?:to|with|by) (?:an?|any)\b|clarif\w*|specif\w*|describ\w*|explain\w*|documented|elaborat\w*|characteri\w*|classif\w*|identified|determined|defined|provided|stated))|have (?!a (?:diagnosis|condition)\b|any\b)|represent|reflect|indicate|mean|suggest|signify)\b/gi,
    /\b(?:please|kindly|(?:can|could|would|will) you(?: please)?|to|you) (?:also |\w+ly )?(?:clarify|state|indicate|specify|confirm|verify|document|acknowledge|attest|affirm|certify|record|write|agree|concur|establish) that\b(?! (?:you|it cannot|this cannot|neither|none)\b)/gi,
  ),
  ...unlessYesNo(
    'puts a diagnosis to the provider for assent',
    /\b(?:are|were) you (?:also )?(?:treating|managing|monitoring|evaluating|suspecting|concerned (?:about|for)) (?!(?:an?|any|the|this|these|for|with|him|her|them)\b)/gi,
    /\b(?:is|was) the patient (?:also )?(?:being )?(?:treated|managed|monitored|evaluated) for (?!(?:an?|any|the|this|another|other)\b)/gi,
    /\b(?:does|did|has|is|was) (?:the|this|your) (?:patient|pt) (?:also |not |now |really |truly )?(?:have|had|has|having|suffering from|experiencing|develop|developed|suffer from|experience|experienced) (?!(?:any|another|other|either|an? (?:\w+ )?(?:diagnosis|condition|disorder|process|cause|reason)|additional|a more specific|the following|one of)\b)/gi,
  ),
];

/** Marks in the text of an option that single it out. */
export const optionMarks: readonly LeadingPhrase[] = group(
  'singles one answer out',
  /[☑☒✓✔✅★⭐👍➡⇒◉]|\[ ?[xX*] ?\]|\( ?[xX*] ?\)|<--?|\*\*/gu,
  /\b(?:recommended|preferred|suggested|best[- ]supported|best (?:fit|answer|choice|option|supported)|most (?:likely|appropriate|accurate|consistent|specific)|correct (?:answer|choice|option|one)|strongly supported|well supported|fully supported|expected answer|default|pre-?selected|pre-?checked|as indicated above|as discussed|clearly|obviously)\b/gi,
  /\b(?:meets?|met|meeting) (?:[\w-]+ ){0,3}?criteria\b|\bcriteria (?:not )?met\b/gi,
  /\b(?:not recommended|less likely|least likely|not (?:well |clinically )?supported|not advised|discouraged|only if you|will (?:be escalated|require|trigger|need)|requires? (?:peer|physician advisor|a written|written) \w+)\b/gi,
);
