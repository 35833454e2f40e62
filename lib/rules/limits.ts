// What checks of the catalogue leave open, so that nobody takes their silence for a pass. By the check's id; the document on
// checks lists the same.

export const limits: ReadonlyMap<string, string> = new Map([
  ['X5', 'knows the side that a diagnosis code says only when a person names it'],
  ['X11', 'does not judge care that is split between providers (54, 55, 56)'],
  [
    'X12',
    'covers the edits of principal diagnosis, duplicates, age, sex and coverage; those on operations, discharge status and length of stay are not built',
  ],
  ['EM5', 'does not compare how often a coder chooses each level with others: one chart does not show it'],
  [
    'EM7',
    'takes a code outside of V to Z that nobody marked as uncertain for a confirmed reason of the visit',
  ],
  ['ON2', 'ranks infusions and pushes; injections into muscle or under the skin and pumps are left out'],
  [
    'ON4',
    'does not add up stretches of hydration that are shorter than 31 minutes each, on which payers differ',
  ],
  ['ON5', 'counts a drug that was pushed and infused as two; chemotherapy is never concurrent'],
  ['ON8', 'asks for JW and JZ where Medicare’s way of counting applies; vial sizes are not looked up'],
  ['OR6', 'judges operations without a scope only where somebody has confirmed the approach'],
  ['OR7', 'leaves later casts and visits in the global days to X11'],
  ['CA2', 'does not count sedation as part of the study'],
  ['CA5', 'compares interventions in native arteries; each graft is a vessel of its own'],
  ['CA8', 'may answer beside RA2 for the same line'],
  ['RA3', 'tells the whole from a part only outside of facilities, whose claims carry no TC'],
  ['RA4', 'counts the views of one line; films of both sides on one line are not told apart'],
  [
    'AN1',
    'leaves out labor by epidural and add-ons, and takes the status to add units unless a payer’s rule says otherwise',
  ],
  ['AN2', 'takes no side on whether “over 70” begins with the seventieth or the seventy-first birthday'],
  ['AN5', 'judges the anesthesiologist’s claim, not that of a nurse anesthetist'],
  ['NE5', 'leaves recordings of several days on one line to a person'],
  ['NE6', 'does not judge studies at home'],
]);
