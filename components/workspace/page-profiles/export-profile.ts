// Saving a profile as a file, by the browser's own download: nothing is sent anywhere.

import type { Profile } from '../../../lib/model/profile.ts';
import { profileFile } from '../../../lib/model/profile-file.ts';

export function exportProfile(profile: Profile): void {
  const address = URL.createObjectURL(new Blob([profileFile(profile)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${profile.id}-version-${profile.version}.overread.json`;
  link.click();
  // The download has begun by then; revoked at once it would fail in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
