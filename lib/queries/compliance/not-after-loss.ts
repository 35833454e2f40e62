// Q22: after billing, a query may clarify the record; it may not be asked to win back what a payer did not pay.

import type { Rule } from '../breach.ts';
import { findPattern, withoutOverlaps } from '../text/find-phrases.ts';
import { foldedTexts, textsOf } from '../text/query-texts.ts';
import { block } from './breach-of.ts';

const afterLoss: readonly RegExp[] = [
  /\b(?:re-?bill\w*|re-?submit\w*|re-?submission|corrected claim|appeal(?:s|ed|ing)?|overturn\w*|overpa\w+|underpa\w+|recoup\w*|take-?back|rebuttal)\b/gi,
  /\b(?:claims?|denials?|payers?|payors?|insurers?|auditors?|audits?|insurance|billed|billing|remittance|medicare)\b/gi,
  /\b(?:stay|days|case|account|diagnosis|code) (?:was|were|has been|is being|is|will be) (?:den(?:y|ied)|removed|rejected|downgraded|disallowed)\b/gi,
  /\b(?:recover|regain|restore|win back|retain|defend|uphold|reinstate) (?:the |this |our |a |any )?(?:\w+ )?(?:loss|code|payment|DRG|claim|diagnosis|amount|money|difference)\b/gi,
];

export const notAfterLoss: Rule = {
  id: 'Q22',
  asks: 'After billing, nothing in the query speaks of the claim or of what was lost with it.',
  check: ({ query }) =>
    query.timing === 'post-bill'
      ? foldedTexts(textsOf(query)).flatMap(({ field, part, folded }) =>
          withoutOverlaps(afterLoss.flatMap((pattern) => findPattern(folded, pattern))).map(
            ({ span, words }) =>
              block(
                'Q22',
                { field, part, span },
                `“${words}” asks on account of the bill.`,
                'Ask only what the record leaves unclear; where it leaves nothing unclear, do not ask.',
              ),
          ),
        )
      : [],
};
