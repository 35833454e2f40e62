// Reading a profile from a file that another organisation has sent.

import { type ChangeEvent, useRef, useState } from 'react';
import type { Profile } from '../../../lib/model/profile.ts';
import { longestFile, readProfileFile } from '../../../lib/model/profile-file.ts';

interface Wrong {
  file: string;
  problems: string[];
}

export function ImportProfile({ onRead }: { onRead: (profile: Profile) => Promise<void> }) {
  const picker = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const { currentTarget: input } = event;
    const file = input.files?.[0];
    if (!file) return;
    const checked =
      file.size > longestFile
        ? { ok: false as const, problems: ['The file is larger than any page profile.'] }
        : readProfileFile(await file.text().catch(() => ''));
    // So that the same file, once it is mended, can be picked again.
    input.value = '';
    setWrong(checked.ok ? null : { file: file.name, problems: checked.problems });
    if (checked.ok) await onRead(checked.profile);
  };
  return (
    <div className="import-profile">
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        Read a profile from a file…
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label="File with a page profile"
        hidden
        onChange={(event) => void read(event)}
      />
      {wrong && (
        <div className="notice bad" role="alert">
          <p>
            <strong>{wrong.file} was not read; nothing was changed.</strong>
          </p>
          <ul>
            {wrong.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p>Ask whoever sent it for a file that their Overread has written.</p>
        </div>
      )}
    </div>
  );
}
