// Saving a profile as a file: nothing is sent anywhere.

import type { Profile } from '../../../lib/model/profile.ts';
import { profileFile } from '../../../lib/model/profile-file.ts';
import { saveFile } from '../../ui/save-file.ts';

export const exportProfile = (profile: Profile): void =>
  saveFile(
    profileFile(profile),
    `${profile.id}-version-${profile.version}.overread.json`,
    'application/json',
  );
