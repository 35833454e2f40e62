// Where files of operations are chosen or dropped, packed ones too.

import { DropFiles } from '../../../ui/drop-files.tsx';

interface Props {
  label: string;
  /** Endings that the browser's own window offers; others can be dropped all the same. */
  accept: string;
  busy: boolean;
  onChoose: (files: File[]) => void;
}

export const DropPacked = ({ label, accept, busy, onChoose }: Props) => (
  <DropFiles label={label} accept={accept} multiple disabled={busy} onFiles={onChoose}>
    <p className="small quiet">Or drop files here. Packed ones (.zip, .gz) are unpacked on this computer.</p>
  </DropFiles>
);
