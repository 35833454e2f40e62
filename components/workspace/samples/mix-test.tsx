// The test for small easy charts: whether the charts that were drawn, or a list that the vendor chose, have the mix
// of the frame.

import { useEffect, useState } from 'react';
import type { Comparison } from '../../../lib/review/sampling/compare-mix.ts';
import type { Sample } from '../../../lib/review/sampling/draw.ts';
import { TableFrame } from '../table/table-frame.tsx';
import type { DeskWork } from './desk-work.ts';
import type { SampleDesk } from './sample-desk.ts';
import { charts, itemWords } from './words.ts';

const verdictWords: Record<Comparison['verdict'], string> = {
  differs: 'Differs: chance alone would rarely do it',
  uneven: 'Uneven, as small random samples often are',
  alike: 'Alike',
  unknown: 'Cannot be told',
};

export function MixTest({ desk, drawn }: { desk: SampleDesk; drawn: Sample }) {
  const [typed, setTyped] = useState('');
  const [mix, setMix] = useState<{ of: string; found: DeskWork['mix'][1] } | null>(null);
  const compare = async (keys: string[], of: string) => {
    const found = await desk.ask('mix', { keys });
    if (found.ok) setMix({ of, found: found.value });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the charts that were drawn
  useEffect(() => {
    void compare(
      drawn.picks.map((pick) => pick.key),
      'The charts drawn',
    );
  }, [drawn]);
  return (
    <details className="mix-test">
      <summary>Small easy charts? The mix against the frame</summary>
      {mix && <Found {...mix} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void compare(typed.split(/[\s,;]+/).filter(Boolean), 'The vendor’s own list');
        }}
      >
        <label className="field">
          <span>Encounters the vendor chose for its own check, one a line</span>
          <textarea rows={4} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <button type="submit" className="button" disabled={typed.trim() === ''}>
          Compare this list with the frame
        </button>
      </form>
    </details>
  );
}

function Found({ of, found }: { of: string; found: DeskWork['mix'][1] }) {
  const { comparisons, unknown, compared } = found;
  const told = comparisons.filter((c) => c.verdict !== 'unknown');
  const differs = told.filter((c) => c.verdict === 'differs');
  return (
    <div role="status">
      <p className={differs.length > 1 ? 'notice warn' : 'notice'}>
        {of}: {charts(compared)}. {mixWords(told, differs)}{' '}
        {differs.length === 1 && 'One field in twenty differs by chance, so one alone proves nothing.'}
        {unknown.length > 0 &&
          ` Not in the frame: ${unknown.slice(0, 10).join(', ')}${unknown.length > 10 ? ` and ${unknown.length - 10} more` : ''}.`}
      </p>
      <TableFrame label={`${of} against the frame`}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Mix</th>
            <th scope="col" className="count">
              Mean, these
            </th>
            <th scope="col" className="count">
              Mean, frame
            </th>
            <th scope="col" className="count">
              p
            </th>
          </tr>
        </thead>
        <tbody>
          {comparisons.map(({ field, verdict, means, p }) => (
            <tr key={field}>
              <th scope="row">{itemWords[field]}</th>
              <td>{verdictWords[verdict]}</td>
              <td className="count">{means ? means.sample.toFixed(2) : ''}</td>
              <td className="count">{means ? means.frame.toFixed(2) : ''}</td>
              <td className="count">{p === null ? '' : p < 0.001 ? '< 0.001' : p.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}

/** Silence of a test that could not be made must not read as an acquittal. */
function mixWords(told: readonly Comparison[], differs: readonly Comparison[]): string {
  if (told.length === 0) return 'Too few charts, or too little known of them, to tell anything.';
  if (differs.length === 0)
    return `None of the ${told.length} fields that can be told differs from the frame more than chance would do.`;
  return `${differs.length} of ${told.length} fields differ: ${differs.map((c) => itemWords[c.field].toLowerCase()).join(', ')}.`;
}
