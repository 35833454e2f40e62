// The pages that were written before anybody looked at what the engine makes of them.

import { cardsInFrame } from './cards-in-frame.ts';
import { chipsBesideProblemList } from './chips-beside-problem-list.ts';
import { chosenOptions } from './chosen-options.ts';
import { combinedCells } from './combined-cells.ts';
import { encoderFrames } from './encoder-frames.ts';
import { facilityClaimForm } from './facility-claim-form.ts';
import { fixedColumnsDoubled } from './fixed-columns-doubled.ts';
import { framesetFaces } from './frameset-faces.ts';
import { groupedRows } from './grouped-rows.ts';
import { heldInpatientSummary } from './held-inpatient-summary.ts';
import { heldNestedClaim } from './held-nested-claim.ts';
import { heldOrdersOnly } from './held-orders-only.ts';
import { heldVisitCheckout } from './held-visit-checkout.ts';
import { lateCustomRows } from './late-custom-rows.ts';
import { linksAmongDecoys } from './links-among-decoys.ts';
import { movedColumnsGrid } from './moved-columns-grid.ts';
import { codeLookup, summaryOfPatient } from './nothing-assigned.ts';
import { professionalClaimForm } from './professional-claim-form.ts';
import { shadowRecord } from './shadow-record.ts';
import { tablePerRowGrid } from './table-per-row-grid.ts';
import { tickedSuperbill } from './ticked-superbill.ts';
import { transposedCharges } from './transposed-charges.ts';
import { twoRowCharges } from './two-row-charges.ts';
import type { UnseenPage } from './unseen-type.ts';
import { webformsSuperbill } from './webforms-superbill.ts';

export const unseenPages: UnseenPage[] = [
  movedColumnsGrid,
  webformsSuperbill,
  professionalClaimForm,
  facilityClaimForm,
  encoderFrames,
  shadowRecord,
  twoRowCharges,
  combinedCells,
  chipsBesideProblemList,
  tablePerRowGrid,
  fixedColumnsDoubled,
  groupedRows,
  transposedCharges,
  tickedSuperbill,
  summaryOfPatient,
  codeLookup,
  framesetFaces,
  lateCustomRows,
  chosenOptions,
  cardsInFrame,
  linksAmongDecoys,
  heldInpatientSummary,
  heldNestedClaim,
  heldVisitCheckout,
  heldOrdersOnly,
];
