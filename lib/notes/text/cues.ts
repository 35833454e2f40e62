// Words by which a record says that something is not so, or was so before, and words that end their reach. After NegEx
// (Chapman, Bridewell, Hanbury, Cooper, Buchanan: A simple algorithm for identifying negated findings and diseases in
// discharge summaries, J Biomed Inform 2001) and ConText (Harkema, Dowling, Thornblade, Chapman: an algorithm for
// determining negation, experiencer and temporal status from clinical reports, J Biomed Inform 2009); the lists are our
// own, kept to what changes how a finding reads.

import { indexPhrases } from './phrases.ts';

export interface Cue {
  says: 'negated' | 'historical' | 'nothing' | 'end';
  /** Whether it speaks of what follows or of what stands before it. */
  of: 'following' | 'preceding';
  /** So many words it reaches. */
  reach: number;
  /** Whether it reaches over commas: a list of what is denied. */
  lists: boolean;
}

const cue = (says: Cue['says'], of: Cue['of'], reach: number, lists: boolean, phrases: string) =>
  phrases.split('|').map((phrase) => [phrase, { says, of, reach, lists }] as const);

export const cues = indexPhrases<Cue>([
  // Negations of a list. What is to be ruled out is not stated either, and of the three ways to be mentioned this is
  // the one that supports nothing.
  ...cue(
    'negated',
    'following',
    24,
    true,
    'no|denies|denied|deny|denying|without|w/o|negative for|neg for|free of|absence of|no evidence of|without evidence of|no sign of|no signs of|not demonstrate|no complaints of|neither|nor|never|lack of|lacks|lacking|no further|no longer|ruled out for|rules out|rule out|r/o|fails to reveal|did not reveal|no new|unremarkable for|declines|none of|no prior|no previous|no history of|no hx of|no h/o|no known history of|without history of|no family history of',
  ),
  // Negations of what comes next only.
  ...cue(
    'negated',
    'following',
    5,
    false,
    "not|isn't|wasn't|doesn't|didn't|hasn't|nonreactive for|non|cannot see|did not require|not requiring|not on|not have|not had|does not have|do not see",
  ),
  ...cue(
    'negated',
    'preceding',
    5,
    false,
    'negative|neg|was negative|were negative|is negative|are negative|is absent|was absent|absent|were absent|ruled out|was ruled out|were ruled out|has been ruled out|is ruled out|not present|not seen|not identified|not detected|not appreciated|not noted|not observed|not found|unlikely|is unlikely|no growth|none|none seen|not given|not required|not needed|not done|not indicated|never started',
  ),
  // They look like negations, and the finding is there, or may be.
  ...cue(
    'nothing',
    'following',
    0,
    false,
    'no acute distress|no distress|no apparent distress|no change|no change in|no changes in|no significant change|no significant change in|no interval change|no interval change in|no acute change in|no increase|no increase in|no decrease|no decrease in|no improvement|no improvement in|no response to|no resolution of|without change|without improvement|without improvement in|without resolution|not only|not just|not necessarily|not certain|not certain if|not certain whether|not clear|not resolved|not improved|not improving|not ruled out|not been ruled out|not excluded|cannot rule out|cannot be ruled out|can not rule out|unable to rule out|not rule out|cannot exclude|cannot be excluded|does not exclude|not exclude|no doubt|gram negative|gram-negative|negative pressure|negative balance|negative inspiratory|without difficulty|not significantly|not yet resolved|no recovery in|no recovery of|no decrease in',
  ),
  ...cue(
    'historical',
    'following',
    16,
    true,
    'history of|history significant for|history notable for|history includes|h/o|hx of|hx|past medical history|past medical history of|medical history of|pmh|pmh of|pmhx|psh|previous history of|remote history of|family history|family history of|fh|fhx|family hx of|mother with|mother had|father with|father had|brother with|brother had|sister with|sister had|known history of',
  ),
  ...cue(
    'historical',
    'following',
    4,
    false,
    's/p|status post|previous|previously|prior|remote|former|formerly|last admission|in the past',
  ),
  ...cue(
    'historical',
    'preceding',
    8,
    false,
    'prior to admission|years ago|months ago|year ago|last year|in the past|in childhood|as a child|before admission|at previous admission|on prior admission|on prior echo|pta|decades ago',
  ),
  ...cue(
    'nothing',
    'following',
    0,
    false,
    'history of present illness|history and physical|history obtained|history limited|history per|history was obtained|prior to|prior authorization|previously healthy|prior to arrival',
  ),
  ...cue(
    'end',
    'following',
    0,
    false,
    'but|however|although|though|except|except for|apart from|aside from|besides|still|nevertheless|because|since|due to|secondary to|presents|presented|presenting|presents with|who presents|admitted|admitted with|complains|complains of|c/o|reports|reported|endorses|endorsed|states|stated|found to have|found to be|noted to have|noted to be|has|developed|now|now with|today|currently|here with|positive for|pos for|admits|brought|came|comes|arrived|started on|was started|which|who|then|on exam|labs|vitals|received|remains|continues|grew|growing|shows|showed|demonstrates|reveals|revealed',
  ),
]);
