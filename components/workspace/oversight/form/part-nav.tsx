// Which part of a page the address asks for; and what was done last, with its way back.

import type { Desk } from './use-desk.ts';

export const partOf = <T extends string>(parts: Readonly<Record<T, string>>, asked: string | null): T => {
  const known = Object.keys(parts) as [T, ...T[]];
  return known.find((one) => one === asked) ?? known[0];
};

export function SaidLine({ desk }: { desk: Pick<Desk, 'said' | 'undo'> }) {
  return (
    <p role="status" className={desk.said ? 'notice said-line' : 'visually-hidden'}>
      {desk.said}{' '}
      {desk.undo && (
        <button type="button" className="link" onClick={() => void desk.undo?.()}>
          Undo
        </button>
      )}
    </p>
  );
}
