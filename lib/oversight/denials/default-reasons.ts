// Whose matter a denial is by its reason (CARC), as the product comes. The numbers are the publisher's, the words are our
// own. An organisation puts its own lines in place of these; a person has the last word on each denial.

import type { Attribution } from '../../model/oversight/denial.ts';
import type { EvidenceMark, ReasonRule } from '../../model/oversight/denial-rules.ts';

/** Reasons whose published text was read for this table. */
const read = new Set(
  '4 11 16 50 59 97 146 147 150 151 152 167 181 182 197 198 204 226 234 B7 B15'.split(' '),
);
const published = 'CARC list of X12, as payers and billing guides print it';
const known = 'Use in the field';

const of = (attribution: Attribution, lines: string): ReasonRule[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, code = '', gist = ''] = /^\s*(\S+)\s+(.*)$/.exec(line) ?? [];
      const evidence: EvidenceMark = read.has(code) ? 'verified' : 'field-knowledge';
      return { code, attribution, gist, source: read.has(code) ? published : known, evidence };
    });

export const defaultReasons: readonly ReasonRule[] = [
  ...of(
    'coding',
    `
    4 modifier does not fit the procedure, or is missing
    6 procedure does not fit the age
    7 procedure does not fit the sex
    9 diagnosis does not fit the age
    10 diagnosis does not fit the sex
    11 diagnosis does not fit the procedure
    97 paid within another service
    146 diagnosis not valid on the date of service
    181 procedure not valid on the date of service
    182 modifier not valid on the date of service
    189 unlisted code where a specific one exists
    231 procedures that exclude each other
    234 not paid separately
    236 pair or modifier combination is not allowed
    A8 no DRG can be grouped
    B10 part of it was already paid
    B15 the service it depends on is missing
    B16 rule on new patients
  `,
  ),
  ...of(
    'coding-or-documentation',
    `
    49 routine or screening service
    50 not seen as necessary for this diagnosis
    54 assistant or several surgeons not payable
    59 reduced by the rule on several procedures
    150 level of service not supported
    151 frequency or units not supported
    152 length of service not supported
    167 diagnosis not covered
    222 more units than allowed
    272 coverage guideline not met
    B5 coverage guideline not met or exceeded
  `,
  ),
  ...of(
    'documentation',
    `
    163 attachment missing
    164 attachment late
    226 information asked of the provider did not come
    227 information asked of the patient did not come
    251 attachment incomplete
    252 attachment needed
  `,
  ),
  ...of(
    'billing',
    `
    5 place of service does not fit
    8 taxonomy does not fit
    16 something is missing or wrong: the remark tells what
    18 duplicate
    22 another payer comes first
    24 within a capitation
    27 coverage had ended
    29 too late
    31 patient not identified
    109 sent to the wrong payer
    125 error in the claim
    129 information of the earlier payer is wrong
    140 name and number do not fit
    199 revenue and procedure code do not fit
    206 NPI missing
    207 NPI not valid
    208 NPI does not match
    B7 provider not eligible on the date
    B13 already paid
    B20 done by another provider
  `,
  ),
  ...of(
    'authorization',
    `
    15 authorization number does not fit
    39 authorization was refused
    197 no authorization
    198 authorization exceeded
    243 not authorized by the network
    288 no referral
  `,
  ),
  ...of(
    'coverage',
    `
    26 before coverage began
    96 not covered
    119 benefit maximum reached
    147 rate of the contract
    170 not payable to this kind of provider
    171 not payable to this provider in this place
    204 not in the plan
    256 not payable by the managed care contract
  `,
  ),
];

/** Reasons that say little by themselves: a remark decides where one is known. */
export const refinedReasons: readonly string[] = ['16', '96', '97'];

const remarkSource = 'RARC list of X12, as payers print it';
const remarks = (attribution: Attribution, codes: string): ReasonRule[] =>
  codes.split(' ').map((code) => {
    const field = code === 'M15' || code === 'M51';
    return {
      code,
      attribution,
      gist: '',
      source: field ? remarkSource : known,
      evidence: field ? 'verified' : 'field-knowledge',
    };
  });

/** Remarks (RARC) that tell whose matter it is. */
export const defaultRemarks: readonly ReasonRule[] = [
  ...remarks('coding', 'M20 M51 M53 M64 M76 M81 MA63 N56 N519 N657 N822 N823 M15 M80 N19 N20'),
  ...remarks('documentation', 'M127 N29 N706 N204'),
  ...remarks('coverage', 'N115 N386 N130'),
  ...remarks('billing', 'MA04 N290 M77'),
];

/**
 * Adjustments by which alone no line is denied: the patient's share, the contract's rate, what is told and not taken. From use
 * in the field, as the lines above.
 */
export const defaultNotDenials: readonly string[] = [
  '1',
  '2',
  '3',
  '45',
  '66',
  '94',
  '100',
  '101',
  '102',
  '103',
  '104',
  '187',
  '253',
];
