// Reads a page with a profile that is not in use yet, to show what it reads before anybody trusts it.

import type { FrameReading } from '../../model/chart.ts';
import type { Profile } from '../../model/profile.ts';
import { siteOf } from '../address.ts';
import { addressOf } from '../guess/page-parts.ts';
import { readFrame } from '../read-frame.ts';

/** What the profile reads of this frame in this moment. A profile that this browser cannot use reads nothing. */
export function tryProfile(profile: Profile, doc: Document): FrameReading {
  const view = doc.defaultView;
  return readFrame(doc, [profile], {
    address: addressOf(doc),
    site: view ? siteOf(view) : 'null',
    top: view ? view.parent === view : true,
    document: 'trial',
    startedAt: performance.timeOrigin,
    now: Date.now(),
  });
}
