// What was just done, and the way back.

import type { Said } from './use-said.ts';

export function SaidLine({ said }: { said: Said | null }) {
  return (
    <p role="status" className={said ? 'notice vendor-said' : 'visually-hidden'}>
      {said?.text}
      {said?.undo && (
        <button type="button" className="button bare" onClick={() => void said.undo?.()}>
          Undo
        </button>
      )}
    </p>
  );
}
