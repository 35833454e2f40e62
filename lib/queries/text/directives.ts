// Requests to write something down. Asking for a judgement is what a query is for; asking for a stated diagnosis to be
// written is leading. Which of the two a request is, is told by what follows the verb.

import { type Found, foundAt } from './find-phrases.ts';
import type { Folded } from './folded-text.ts';

const requests =
  /\b(?:please|kindly|pls|plz|(?:can|could|would|will) you(?: please| kindly)?|you (?:need|have|ought|are asked|are requested|will want|may want) to|you (?:must|should)|(?:we|i|coding|cdi) (?:need|ask|request|require|want|would like)(?: for)? you(?: that)?(?: to)?|(?:am|are|is) (?:asking|requesting) (?:that )?you(?: to)?|be sure to|remember to|make sure (?:to|you)|(?:ensure|see) that you|go ahead and|consider|by|respond with|respond by|reply by)\b/gi;

const verb =
  '(?:document|add|confirm|agree|concur|include|record|list|write(?: down)?|diagnose|acknowledge|affirm|verify|validate|' +
  'amend|update|revise|change|correct|remove|delete|drop|retract|addend|append|endorse|accept|co-?sign|capture|report|' +
  'code|adopt|attest|insert|reconsider|omit|withdraw|mention|state|indicate)';
/** Of these, none is a noun after “and” or a comma. */
const joinable =
  '(?:document|add|confirm|include|agree|concur|amend|update|revise|addend|acknowledge|write|remove|delete|insert|affirm)';
const gerund =
  '(?:documenting|adding|confirming|including|recording|listing|writing|stating|amending|updating|removing)';

/** The verb straight after the request, or joined to its first one: “please review and document”. */
const adverbs =
  '(?:(?:also|then|now|clearly|simply|further|just|please|kindly|formally|explicitly|again) ){0,3}';
const verbAfter = new RegExp(`^,? (?:to )?${adverbs}${verb}\\b`, 'i');
const gerundAfter = new RegExp(`^ ${adverbs}${gerund}\\b`, 'i');
const wantsGerund = /^(?:consider|by|respond|reply)/i;
const joinedVerb = new RegExp(
  `(?:\\band(?:/or)?|\\bthen|, or|,) (?:(?:also|then|please|to|kindly) ){0,2}${joinable}\\b`,
  'gi',
);

const where =
  '(?:,? ?(?:in|on|within|into|to|via|through|by) (?:the |your |an? |this )?(?:[\\w/-]+ ){0,3}?(?:notes?|summary|record|chart|addendum|documentation|ehr|list)\\b,?)?';
const meanwhile =
  '(?:,? ?(?:based (?:up)?on|using|in|according to|to the best of) your [^,.?]{1,60}?(?:judge?ment|opinion|knowledge|expertise|assessment),?)?';
const judgement =
  '(?:your )(?:[\\w-]+ ){0,3}?(?:judge?ments?|opinions?|response|answer|determination|assessment|impression|clarification|decision|findings?|rationale|reason(?:ing)?|conclusion|interpretation|thoughts|evaluation|selection|choice|diagnos(?:is|es|tic)(?! of\\b)|thought process)\\b';
const asked =
  '(?:significance|types?|stages?|acuity|severity|(?:a)?etiology|causes?|sites?|sides?|laterality|depth|location|' +
  'specificity|relationship|association|link|response|answer|indications?|reasons?|rationale|basis|findings|' +
  'indicators|criteria|start|stop|times?|total|dates?|status|extent|degree|agents?|organisms?|approach|devices?|instruments?|' +
  'tissue|dimensions|duration|course|outcome|sequence|anatomical|anatomic|nature|class|grade|' +
  'size|layer|amount|number|length|width|volume|technique|method|procedure|presence or absence|' +
  'presence, or absence|presence and|underlying|source|meaning|circumstances|intent|root|region|segment|vessel|level|' +
  'clinical (?:significance|meaning|relevance|reason|basis|support|context))';
/** “The diagnosis”, but not “the sepsis diagnosis” nor “the diagnosis of sepsis”. */
const unnamed =
  '(?:(?:most|more|appropriate|accurate|specific|associated|related|corresponding|underlying|clinical|final|principal|' +
  'primary|secondary|additional|treated|relevant|applicable|suspected|admitting|other|documented|nutritional|medical) ){0,3}' +
  '(?:diagnos[ie]s|conditions?|process|problem|disorder|disease|term|option|statement)(?! ?(?:of(?! (?:the|this|that|his|her|these|those) ' +
  '(?:[\\w-]+ ){0,2}?(?:mass|lesion|nodule|tum(?:o|ou)r|polyp|cyst|wound|specimen|biopsy|swelling|pain|findings?|results?|events?|episode|symptoms?|bleeding|fever|rash|effusion|fluid|opacity|infiltrate|weakness|confusion|fall|defect|growth)\\b)|is|as|to|list|:|-|"|,))';
const neutralObject = new RegExp(
  `^${where}${meanwhile}${where},? ?(?:below|here|further|as clearly as possible|in detail)?,? ?(?:with |on |as to |for )?(?:` +
    [
      '(?:"?yes or no\\b)',
      'whether\\b',
      'if\\b(?! you (?:agree|concur))',
      'which\\b',
      'what\\b',
      'how\\b',
      'when\\b',
      'where\\b',
      'why\\b',
      'who\\b',
      'any\\b(?! evidence of)',
      'so\\b(?! that)',
      'either\\b',
      'one of\\b',
      '(?:all|each of) (?:that|the options)',
      'accordingly\\b',
      'further\\b',
      'additional (?:detail|information|specificity|clarification|clinical)',
      'more (?:detail|specific|information|precise)\\w*',
      judgement,
      '(?:an? )(?:[\\w-]+ )?(?:response|answer|clarification|explanation|reason|rationale|statement of your)\\b',
      'an? (?:late entry |dated )?addendum(?! (?:that|to|for|with (?!your)|doc|stat|not|add|reflect|includ|confirm|show|say))',
      '(?:a |the )?(?:more )?(?:specific|appropriate|associated|related|corresponding|most \\w+|underlying)? ?(?:diagnos[ei]s|condition)(?:\\(es\\)|\\(s\\))?,? (?:if (?:any|known|one|so|present|possible|(?:clinically )?(?:applicable|appropriate|indicated|relevant|significant))|that|which|being|responsible|for which|you|associated|related|treated|requiring|accounting|explaining|,)',
      `(?:the |this |its |their |his |her |both the )(?:[\\w/'-]+ ){0,4}?${asked}(?![\\w-])(?! as an?\\b)`,
      `(?:the |this |your |his |her )${unnamed}(?![\\w-])`,
      `(?:${asked})(?![\\w-]) (?:of|and|for)`,
      '(?:,? ?(?:or|and|and/or|vs\\.?|versus|/) ?|/ ?)(?:rule|refute|exclude|dispute|deny|clarify|correct|disagree|ruled|amend|revise)',
      '[.?!:]?$',
    ].join('|') +
    ')',
  'i',
);

/** Verbs that mostly introduce a question: only what they name outright is wanted as an answer. */
const mildVerb = /(?:state|indicate)$/i;
const mildObject =
  /^[:,]|^\(|^(?:the|your|this|these|its|their|his|her|all|an?|below|here|in|on|by|with|using|clinical(?:ly)?|clearly|specific\w*|each|both|as|to|for|from|at|that|and|or|is|was|has)\b/i;

const isNeutral = (object: string, mild: boolean): boolean =>
  neutralObject.test(object) || (mild && mildObject.test(object));

/** Verbs that without an object take up what was said before: “= sepsis, please add to the list”. */
const takesUp =
  /(?:add|include|agree|concur|accept|affirm|endorse|append|insert|adopt|capture|code|co-?sign)$/i;
const objectless = new RegExp(`^${where}[.?!:]?$`, 'i');

/** A condition that names nothing: “if so”, “if a diagnosis is associated with this BMI”. */
const openCondition =
  /^\W*(?:and )?if (?:so|yes|known|one was|applicable|(?:there (?:is|was|are|were) )?(?:one|(?:an?|any) (?:[\w-]+ )?(?:diagnos[ie]s|conditions?|process|disorder|disease))\b(?! of\b)[^,.?]{0,80}),? (?:then )?(?:please|kindly) (?:document|state|specify|record|indicate|add|note) (?:it|them|this|that|so|which|what)\b|^\W*(?:and )?if (?:so|yes|known|one was|there (?:is|was) one|applicable)\b/i;

/** How much after a verb is looked at. */
const ahead = 160;
/** How far after a request a verb may be joined to it; bounded, so that the search stays linear. */
const joinedWithin = 400;

/** Requests in `sentence`, a place of `folded`, to write down what they name. */
export function findDirectives(folded: Folded, sentence: Found): Found[] {
  const { from } = sentence;
  const text = folded.text.slice(from, sentence.to);
  // “If so, please document it” leaves open what is written.
  if (openCondition.test(text)) return [];
  return [...text.matchAll(requests)].flatMap((request) => {
    const after = request.index + request[0].length;
    const rest = text.slice(after, after + joinedWithin);
    const gerunds = wantsGerund.test(request[0]);
    const first = (gerunds ? gerundAfter : verbAfter).exec(rest);
    const joined = gerunds ? [] : [...rest.matchAll(joinedVerb)];
    return [...(first ? [first] : []), ...joined]
      .map(({ index, 0: verbs }) => ({ end: after + index + verbs.length, verbs }))
      .filter(({ end, verbs }) => {
        const object = text.slice(end, end + ahead).trim();
        return !isNeutral(object, mildVerb.test(verbs)) || (takesUp.test(verbs) && objectless.test(object));
      })
      .slice(0, 1)
      .map(({ end }) => foundAt(folded, from + request.index, from + end));
  });
}
