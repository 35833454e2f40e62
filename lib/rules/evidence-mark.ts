// How far what a check or a figure says is to be trusted.

/** Read in a source; general knowledge of the field, not checked; secondary source; this product's own decision. */
export type EvidenceMark = 'V' | 'K' | 'S' | 'D';
