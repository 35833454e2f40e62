// What the names of files do not say, said by whoever imports them: which kind and release it is, and when it holds.

import type { ReactNode } from 'react';
import { type CodeFileKind, codeFileKind } from '../../../lib/model/code-release.ts';
import type { GivenRelease } from './import-worker.ts';

export interface GivenText {
  kind: string;
  release: string;
  from: string;
  to: string;
  partial: boolean;
}

export const nothingGiven: GivenText = { kind: '', release: '', from: '', to: '', partial: false };

/** An empty field is left to the files' names. */
export function givenOf({ kind, release, from, to, partial }: GivenText): GivenRelease {
  const known = codeFileKind.safeParse(kind).data;
  return {
    partial,
    ...(known && { kind: known }),
    ...(release.trim() && { release: release.trim() }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

interface Props {
  given: GivenText;
  open: boolean;
  kinds: readonly [CodeFileKind, string][];
  onChange: (given: GivenText) => void;
  children: ReactNode;
}

export function GivenFields({ given, open, kinds, onChange, children }: Props) {
  const set = (part: Partial<GivenText>) => onChange({ ...given, ...part });
  return (
    <details key={String(open)} open={open}>
      <summary>What the name does not say</summary>
      <div className="given-fields">
        <label className="field">
          <span>Code set</span>
          <select value={given.kind} onChange={(event) => set({ kind: event.target.value })}>
            <option value="">As the file says</option>
            {kinds.map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Release, as 2027 or 2026-Q4</span>
          <input
            value={given.release}
            maxLength={40}
            onChange={(event) => set({ release: event.target.value })}
          />
        </label>
        <label className="field">
          <span>Holds from</span>
          <input type="date" value={given.from} onChange={(event) => set({ from: event.target.value })} />
        </label>
        <label className="field">
          <span>Holds until; empty: the next release</span>
          <input type="date" value={given.to} onChange={(event) => set({ to: event.target.value })} />
        </label>
        <label className="part-check">
          <input
            type="checkbox"
            checked={given.partial}
            onChange={(event) => set({ partial: event.target.checked })}
          />
          <span>A part of a release: a code that it lacks may exist all the same</span>
        </label>
      </div>
      {children}
    </details>
  );
}
