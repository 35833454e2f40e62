// The charts, claims, queries or coders behind a number: as many as it says, each with what it adds.

import { useCallback, useEffect, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import type { JsonValue } from '../../../../lib/model/json-value.ts';
import { type BehindFigure, behindFigure } from '../../../../lib/model/oversight/measure.ts';
import type { Fault } from '../../../../lib/model/result.ts';
import { measureById } from '../../../../lib/oversight/measures/all-measures.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { PageViews } from '../../shell/page-views.tsx';
import { TableFrame } from '../../table-frame.tsx';
import { addressOf, groupWords, type Opened, type Part, type Shown } from './figures-route.ts';

const partWords: Record<Part, string> = {
  numerator: 'in the numerator',
  denominator: 'in the denominator',
  missed: 'not wholly in the numerator',
};

export function BehindView({ shown, opened }: { shown: Shown; opened: Opened }) {
  const { period, filters } = shown;
  const measure = measureById(opened.measure);
  const key = JSON.stringify({ ...opened, period, filters });
  const [told, setTold] = useState<{ of: string; answer: BehindFigure | null; fault: Fault | null }>({
    of: '',
    answer: null,
    fault: null,
  });
  const ask = useCallback(
    async (after: number) => {
      const said = await askOversight(
        'behind-figure',
        { ...(JSON.parse(key) as object), after } as JsonValue,
        behindFigure,
      );
      setTold((before) => {
        if (!said.ok) return { ...before, of: key, fault: said.error };
        const rows = after === 0 ? [] : (before.answer?.rows ?? []);
        return { of: key, fault: null, answer: { ...said.value, rows: [...rows, ...said.value.rows] } };
      });
    },
    [key],
  );
  useEffect(() => void ask(0), [ask]);
  const answer = told.of === key ? told.answer : null;
  return (
    <>
      <p>
        <a href={addressOf({ ...shown, opened: null })}>
          <Icon name="back" /> Back to the figures
        </a>
      </p>
      <h2>
        {measure.name}: {answer ? answer.total.toLocaleString('en-US') : ''} {measure.of}{' '}
        {partWords[opened.part]}
      </h2>
      <p className="small quiet">
        <b>{measure.numerator}</b> ÷ <b>{measure.denominator}</b>, {period.from} to {period.to}.
      </p>
      <PageViews
        label="Parts of the figure"
        words={partWords}
        view={opened.part}
        to={(part) => addressOf({ ...shown, opened: { ...opened, part } })}
      />
      <AskingServer fault={told.fault} known={answer !== null} onLook={() => ask(0)} />
      {answer && (
        <>
          <TableFrame label={`What is behind ${measure.name}`}>
            <thead>
              <tr>
                <th scope="col">{measure.facts === 'coders' ? 'Coder' : 'Number'}</th>
                <th scope="col">Day</th>
                <th scope="col">What it adds</th>
                {(['vendor', 'coder', 'specialty', 'payer', 'facility'] as const).map((by) => (
                  <th key={by} scope="col">
                    {groupWords[by]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a claim may stand there twice, and rows are only added
                <tr key={i}>
                  <th scope="row" className="number">
                    {row.number}
                  </th>
                  <td className="number unbroken">{row.day ?? ''}</td>
                  <td>{row.says}</td>
                  {([row.vendor, row.coder, row.specialty, row.payer, row.facility] as const).map(
                    (text, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in one order
                      <td key={at}>{text ?? <span className="quiet">not known</span>}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </TableFrame>
          {answer.rows.length < answer.total && (
            <p className="more-rows">
              <span className="quiet">
                {answer.rows.length.toLocaleString('en-US')} of {answer.total.toLocaleString('en-US')} shown.
              </span>{' '}
              <button type="button" className="button" onClick={() => void ask(answer.rows.length)}>
                Show {Math.min(200, answer.total - answer.rows.length)} more
              </button>
            </p>
          )}
        </>
      )}
    </>
  );
}
