// Sentences of the author's that argue: that give an opinion, a need, a consequence or a general truth, where a query
// only tells what stands in the record and asks. Told by how they are built, not by what they want.

import type { Query } from '../../model/query.ts';
import { topicAbout } from '../../model/query-template.ts';
import { otherWords, otherWordsOfAsking } from './chart-words.ts';
import { claimsOf, tellsNoEvent } from './claims.ts';
import { clinicalWords, isFiller } from './clinical-words.ts';
import {
  type Found,
  findPattern,
  foundAt,
  isWithin,
  quotedFrom,
  sentencesOf,
  withoutOverlaps,
} from './find-phrases.ts';
import type { Folded } from './folded-text.ts';

interface Sign {
  pattern: RegExp;
  /** What a text with this sign does. */
  does: string;
}

/** What is customarily said around a question, and asks for no answer in particular. */
const courtesy =
  /\b(?:(?:call|contact|reach|page|email|e-mail|message|text|let|remind) (?:me|us|our \w+)|(?:i am|i'm|we are|we're) (?:\w+ly )?(?:writing|reviewing|requesting|seeking|asking|querying|following up|available|happy to)|(?:i|we) (?:\w+ )?(?:appreciate|thank|understand you are|am reaching|are reaching)|(?:i|we) (?:have )?(?:review(?:ed)?|request|seek|note|noted|found|see)(?= (?:the|your|this|further|additional|clarif\w*|documentation|conflict\w*|that)\b)|thank you|our (?:ED|ICU|OR|PACU|clinic|unit|floor|emergency|hospital|facility|wound|lab\w*|dietiti\w+|review|records?)|help (?:me|us) (?:to )?(?:understand|clarify)|(?:with|from|by|for|to) (?:me|us)(?=[ ,.]|$))\b/gi;

const signs: readonly Sign[] = [
  {
    does: 'speaks for those who ask',
    pattern:
      /\b(?:[Ww]e|us|[Oo]urs?|[Mm]y|me)\b|(?<!\b(?:[Tt]roponin|[Tt]ype|[Cc]lass|[Ss]tage|[Gg]rade|[Pp]hase|[Ll]evel|[Gg]roup|[Ff]actor|[Ll]ead|[Bb]ipolar) )\bI(?='| (?:am|was|have|had|do|did|would|will|could|can|see|saw|just|only|also|really|agree|know|need|want|read|count)\b)/g,
  },
  {
    does: 'says what the answer is to achieve',
    pattern:
      /\b(?:so that|so as to|in order (?:to|that|for)|for (?:the )?(?:purposes?|sake) of|to (?:ensure|assure|make sure|avoid|prevent|keep|help|allow|enable|justify|strengthen|secure|protect|guarantee|satisfy|comply|finali[sz]e|close (?:out|this|the)|maximi[sz]e|boost|raise|get|bring|match|align|stay|look|show|prove))\b(?! (?:(?:the |an? |his |her |accurate |complete |that |that the |your |this |clear |consistent |full |patient's |medical |legal |health )*(?:accura\w+|complete\w*|documentation|records?|continuity|clinical picture|clarity|consisten\w+)\b|(?:a |the |his |her )?(?:MAP|SBP|SpO2|sats?|O2|saturation|oxygen|BP|HR|UOP|urine|airway|INR|PTT|glucose|goal|weight|wound|line|rate|limb|hip|knee|shoulder|pressure|out of bed)\b))/gi,
  },
  {
    does: 'says what follows from an answer, or from none',
    pattern:
      /(?:^\W*|[,;:] )(?:otherwise|or else|failing (?:that|which))\b|^\W*(?:without|unless|until)\b(?! (?:fever|signs?|evidence|improvement)\b)|(?<!\b(?:your (?:response|answer|reply|documentation|addendum)|this query|the query|query form) )\b(?:will|won't|would|cannot|can't)(?: not| then| only| also| otherwise)? (?:be (?!(?:read|seen|located|found|reached|further|more|better|clarif|specif|determin|part|made part|retained|filed|placed|documented|established|identified|appreciated|attributed))|have|count|remain|allow|result|help|let|mean|make|need|show|get|go|lead|leave|change|come|fall|look|stand|hold|give|take|put|drop|cost)\b/gi,
  },
  {
    does: 'weighs the findings for the provider',
    pattern:
      /\b(?:(?:puts|places|makes|brings|takes|lands|moves|turns|keeps) (?:the patient|him|her|this|it|the (?:\w+ )?(?:diagnosis|condition|wound|case))|speaks? (?:for|to|volumes|loudly)|paints?|tells? (?:a|the|us|its|you) \w+|leaves? (?:no|little|us|one)|adds? up|add(?:s|ed)? to the (?:case|picture)|makes? (?:it|sense|a case|clear|the case)|says? it all|more than (?:enough|expected|adequate|sufficient|mere\w*|just|simple|an? (?:simple|mere))|well (?:beyond|above|past|outside)|far (?:beyond|above|more|too|from)|far exceeds?|too (?:high|low|sick|abnormal|ill|severe|unstable|many|much|vague|general|nonspecific)|go(?:es)? beyond|beyond (?:what|an?|mere|simple)|convincing\w*|compelling|striking\w*|undeniabl\w+|unmistakabl\w+|impressive|telling|no (?:question|doubt|mistaking|way|other (?:explanation|reason|cause|way))|little doubt|hard to \w+|of course|after all|in fact|indeed|needless to say|as you know|as we all know|hardly|scarcely|(?:best|fully|only|easily|readily|better) (?:explained|accounted|described|captured)|(?:alone|by (?:itself|themselves)) (?:do|does|would|could|cannot|can't|is|are|warrants?|justif\w+|explain\w*)|(?:does|do|did|would|could|can)(?:n't| not|not) (?:\w+ )?(?:explain|account for|cause|require|produce|happen)|strongly|highly|squarely|nothing (?:else|short|less|other)|none other than|what else|all the (?:hallmarks|features|signs|elements|makings)|hallmarks?|fits? (?:the|with|well|nicely|best|perfectly)|(?:lines?|ties|goes|go|squares?) (?:up )?with|tracks? with|screams?|warrants?|deserves?|merits?|undoubted\w*|argues?|argument|the case for|rises? to the|on par with|equivalent of|tantamount|in every (?:way|sense|respect)|all but)\b/gi,
  },
  {
    does: 'appeals to what generally holds',
    pattern:
      /\b(?:(?:patients|people|those|cases|anyone|someone|providers|physicians|surgeons|doctors|clinicians|hospitalists|cardiologists|your (?:partners?|colleagues?|peers?|group)) (?:who|whose|with|on|in|like|do|would|have|usually|often|always|are|document\w*|get|need|tend)|by (?:convention|rule|consensus|any)|rule of thumb|guidelines?|literature|textbooks?|consensus|as a rule|in (?:general|practice|most)|(?:usually|typically|generally|commonly|normally|routinely|ordinarily|invariably|almost always|always|only|rarely|seldom|never) (?:means?|indicates?|is|are|occurs?|needs?|requires?|receives?|gets?|causes?|come|comes|goes|go|happens?|reserved|given|seen|used)|(?:what|which is what|as) (?:one|you|we) (?:sees?|would (?:see|expect)|expects?)|one (?:would|sees?|expects?|does not)|nowadays|these days|current (?:term\w*|criteria|definitions?|standards?)|(?:according to|under|per|by) (?:the )?(?:KDIGO|ASPEN|GLIM|Sepsis-?[23]|SIRS|SOFA|AHA|ACC|IDSA|NPIAP|RIFLE|AKIN|InterQual|Milliman))\b/gi,
  },
  {
    does: 'finds fault with the documentation, or asks for other words',
    pattern:
      /\b(?:(?:chart|record|documentation|note|notes|summary|diagnosis|term|wording|it|this|that|".{1,40}"|alone) (?:needs? (?:to|an?|more|your|its)|must|has to|ought|falls short|cannot stand|is (?:not (?:enough|sufficient|specific enough|acceptable|accepted|adequate|a diagnosis)|insufficient|inadequate|too \w+|only a|just a|merely))|not (?:specific )?enough|(?:more|better|stronger|higher|proper|acceptable|different|firmer) (?:codable |specific |precise |accurate )?(?:term|wording|word|language|label|terminology|descriptor|phrase)|(?:upgrade|strengthen|firm up|beef up|rephrase|reword|restate|relabel|recharacteri[sz]e|rethink|revisit|reconsider|retitle)\w*|as (?:such|well as it could))\b/gi,
  },
  {
    does: 'draws a conclusion',
    pattern:
      /\b(?:therefore|thus|hence|accordingly|consequently|ergo|it follows|goes to show|which (?:means|shows|tells|proves|makes|confirms|implies|suggests|indicates|argues))\b|(?<!\b(?:conflict\w*|differ\w*|discrepan\w*|inconsisten\w*|unclear|unspecified|ambiguous|illegible|not (?:stated|documented|specified))\b[^.?]{0,60}), so (?:please|can|could|what|which|kindly|the|this|it|would)\b|^\W*(?:because|seeing (?:that|as)|inasmuch as|now that|considering (?:that|how)|given that|since (?:the|this|these|his|her|there|it|[A-Z]\w+)(?! (?:admission|surgery|operation|procedure|arrival|transfer|fall|discharge|onset|\d)))\b(?! (?:documentation|the (?:notes?|documentation|records?|two)|two|both)\b)/gi,
  },
];

/** A general truth: a thing is said to be of a kind, now and always. Of patients and documents it may be said. */
const generalTruth =
  /(?<!\b(?:there|patient|pt|he|she|mr\.? \w+|ms\.? \w+|mrs\.? \w+|this|request|query|which|what|it|known|who) )\b(?:is|are) (?:an? (?!\d)|what |how |why |the (?!attending|surgeon|patient|author|provider|only (?:provider|diagnosis|condition)|recipient))/i;

/** Sentences around a question that tell nothing and ask for no answer in particular. */
const courteous =
  /\b(?:thanks?|regards|hello|dear|good (?:morning|afternoon|evening)|dr|repl(?:y|ies)|(?:your|any|every|all|an|no) (?:\w+ )?(?:answers?|responses?)|respond|answer (?:by|with|in)|(?:call|contact) (?:me|us|my|our|ext\w*|the|with|at|cdi|number)|indicators?|(?:listed|shown|given|cited) (?:below|above)|options?|appreciate|judge?ment|impl(?:y|ies))\b/i;

const asks =
  /\?|\b(?:please|kindly|(?:can|could|would) you|clarif\w*|specif(?:y|ied)|describe|document(?! is))\b/i;
/** Words of telling what happened or stands in the record. */
const tells =
  /\d|\b(?:documented|noted|charted|recorded|described|reported|states?|stated|reads?|mention(?:s|ed)|lists?|listed|given|started|begun|began|stopped|held|ordered|placed|received|treated|transfused|transferred|admitted|discharged|underwent|performed|obtained|drawn|sent|grew|showed|shows|found|seen|developed|rose|fell|dropped|increased|decreased|improved|worsened|required|intubated|extubated|remained|consulted|assessed|evaluated|monitored|administered|initiated|resumed|replaced|removed|resected|reviewed|appears?|below|above|following|attached|den(?:y|ies|ied)|complain\w*|report|probable|suspected|questions?|begins?|call|contact|reach|page|ext|conflict\w*|differ\w*|discrepan\w*|inconsisten\w*|unclear|presented|arrived|was|were|had|continued|history|independent|judge?ment|implies|imply|implied|answer|response|respond|reply|options?|thank\w*|thanks|regards|hello|dear|good (?:morning|afternoon|evening)|dr)\b/i;

/** Asked of in the words of instruments and anatomy, which nobody can list. */
const ofTechnique = /^(?:procedure|debridement)$/;

/** How a patient is: “weight is at its dry value”. */
const isState = /\b(?:is|are) (?:at|in|on|within|near|above|below|back|stable|improved|unchanged)\b/i;

interface Argued {
  found: Found;
  does: string;
}

/** Where a question argues. What indicators say in the same words is the record's, not the author's. */
export function argumentsIn(query: Query, question: Folded): Argued[] {
  const cited = query.indicators.map(({ text }) => text);
  const quoted = quotedFrom(question, cited);
  const allowed = findPattern(question, courtesy);
  const known = citedWords(query);
  const answers = new Set(query.options.flatMap(({ text }) => clinicalWords(text).map(({ word }) => word)));
  const all = sentencesOf(question).flatMap((sentence): Argued[] => {
    const { words, from, to } = sentence;
    const text = question.text.slice(from, to);
    const told = !asks.test(words) || /, so |;|: | - /.test(words);
    return [
      ...signs.flatMap(({ pattern, does }) =>
        [...text.matchAll(pattern)].map((match) => ({
          found: foundAt(question, from + match.index, from + match.index + match[0].length),
          does,
        })),
      ),
      ...(told && generalTruth.test(words)
        ? [{ found: sentence, does: 'appeals to what generally holds' }]
        : []),
      ...(!(ofTechnique.test(topicAbout(query.topic)) && asks.test(words)) &&
      isInOtherWords(words, known, answers)
        ? [{ found: sentence, does: 'is not in the words of a chart or of a question' }]
        : []),
      ...((asks.test(words) && !/: |, so /.test(words)) || courteous.test(words)
        ? []
        : claimsOf(query, question, sentence)),
      ...(!asks.test(words) &&
      !courteous.test(words) &&
      tellsNoEvent(words) &&
      otherWords(words, known).length > 0
        ? [{ found: sentence, does: 'tells no event of the record' }]
        : []),
      ...(!courteous.test(words) &&
      saysNothingOfRecord(words, cited, query.title) &&
      (!isState.test(words) || otherWords(words, known).length > 0)
        ? [{ found: sentence, does: 'tells nothing of the record' }]
        : []),
    ];
  });
  const kept = all.filter(
    ({ found }) => !isWithin(found, quoted) && !isWithin(found, allowed) && !isCited(found.words, cited),
  );
  const first = new Set(withoutOverlaps(kept.map(({ found }) => found)));
  // Of several signs in one place, the first is told.
  return kept.filter(({ found }) => first.delete(found));
}

const isCited = (words: string, cited: readonly string[]): boolean =>
  words.length > 3 && cited.some((text) => text.toLowerCase().includes(words.toLowerCase()));

/** What a chart tells is past, or is what a document says. */
const ofRecord =
  /\b(?:was|were|had|did|has been|have been|(?:reads?|states?|describes?|documents?|notes?|lists?|records?|reports?|mentions?|shows?|gives?|includes?|contains?|refers?|says?) |(?:is|are) (?:\w+ ){0,2}\w+(?:ed|en|wn)\b)\b|"/i;

/** True for a sentence whose words are neither a chart's, nor a question's, nor those of what is cited. */
function isInOtherWords(words: string, cited: ReadonlySet<string>, answers: ReadonlySet<string>): boolean {
  if (asks.test(words))
    return otherWordsOfAsking(words, cited).filter((word) => !answers.has(word)).length > 2;
  const other = otherWords(words, cited).length;
  // What a document is said to state, and what stands beside a value that is cited, may use words of its own.
  if (attributed.test(words) || restsOnCited(words, cited)) return other > 4;
  return other > 2 || (other > 1 && !ofRecord.test(words));
}

const attributed =
  /\b(?:reports?|notes?|summary|h&p|consult\w*|assessment|evaluation|profile|exam\w*|film|ct|mri|x-?ray|echo\w*|ultrasound|ecg|ekg|eeg|biopsy|pathology|nurs\w+|dietitian|therap\w+|record|log|flowsheet|addendum|entry|list) (?:[\w/]+ ){0,3}?(?:reads?|states?|describes?|documents?|notes?|lists?|records?|reports?|mentions?|shows?|showed|describes|described)\b/i;

/** A value that is cited, or several words of what is. */
function restsOnCited(words: string, cited: ReadonlySet<string>): boolean {
  const held = clinicalWords(words).filter(({ word }) => cited.has(word) && !isFiller(word));
  return held.length > 3 || held.some(({ word }) => /^\d{2,}/.test(word));
}

/** Words of what is cited, of the title and of the one who is asked. */
const citedWords = ({ indicators, title, recipient }: Query): ReadonlySet<string> =>
  new Set(
    [...indicators.flatMap(({ text, source }) => [text, source]), title, recipient?.name ?? ''].flatMap(
      (text) => clinicalWords(text).map(({ word }) => word),
    ),
  );

/** True for a statement without a value, an event or a word of what is cited. */
function saysNothingOfRecord(words: string, cited: readonly string[], title: string): boolean {
  if (asks.test(words) || tells.test(words) || words.split(' ').length < 4) return false;
  const known = new Set([...cited, title].flatMap((text) => clinicalWords(text).map(({ word }) => word)));
  return !clinicalWords(words).some(({ word }) => !isFiller(word) && known.has(word));
}
