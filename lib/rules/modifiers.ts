// Modifiers that checks know by meaning. Two-character modifiers are public; the list that opens a PTP edit is CMS's.

const anatomic = [
  ...['E1', 'E2', 'E3', 'E4'],
  ...['FA', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'],
  ...['TA', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
  ...['LT', 'RT', 'LC', 'LD', 'RC', 'LM', 'RI'],
];

/** Says that a service was distinct from another. */
export const distinct = ['59', 'XE', 'XS', 'XP', 'XU'] as const;

/** Modifiers that open a PTP edit with indicator 1 (NCCI Policy Manual, chapter I). */
export const opensPair = [...anatomic, '24', '25', '57', '58', '78', '79', '27', '91', ...distinct];

/** Under which a code may stand on a claim more than once. */
export const allowsAgain = [...anatomic, '76', '77', '91', '50', ...distinct];
