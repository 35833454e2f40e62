// Files are chosen by key or press, or dropped anywhere around the field. What is done with them stands inside.

import { type ReactNode, useState } from 'react';

interface Props {
  label: string;
  /** Name of the region; none where the surroundings have one. */
  region?: string;
  /** As the field's `accept`. */
  accept: string;
  /** More than one at a time. */
  multiple?: boolean;
  disabled?: boolean;
  /** Never with an empty list. */
  onFiles: (files: File[]) => void;
  children?: ReactNode;
}

export function DropFiles({ label, region, accept, multiple, disabled, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])].slice(0, multiple ? undefined : 1);
    if (chosen.length > 0 && !disabled) onFiles(chosen);
  };
  return (
    <section
      aria-label={region}
      className={over ? 'drop-files over' : 'drop-files'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label className="field file-field">
        <span>{label}</span>
        <input
          type="file"
          multiple={multiple}
          accept={accept}
          disabled={disabled}
          onChange={(event) => {
            take(event.target.files);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      {children}
    </section>
  );
}
