// Where files are chosen, by key, mouse or by dropping them.

import { useState } from 'react';

interface Props {
  label: string;
  /** Endings that the browser's own window offers; others can be dropped all the same. */
  accept: string;
  busy: boolean;
  onChoose: (files: File[]) => void;
}

export function DropFiles({ label, accept, busy, onChoose }: Props) {
  const [over, setOver] = useState(false);
  const choose = (files: Iterable<File> | null) => {
    const all = [...(files ?? [])];
    if (all.length > 0 && !busy) onChoose(all);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to do what the field within does
    <div
      className={over ? 'drop-files over' : 'drop-files'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose(event.dataTransfer.files);
      }}
    >
      <label className="field">
        <span>{label}</span>
        <input
          type="file"
          multiple
          accept={accept}
          disabled={busy}
          onChange={({ target }) => {
            choose(target.files);
            // The same file, mended, can be chosen again.
            target.value = '';
          }}
        />
      </label>
      <p className="small quiet">
        Or drop files here. Packed ones (.zip, .gz) are unpacked on this computer.
      </p>
    </div>
  );
}
