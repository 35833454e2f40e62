// @vitest-environment happy-dom
// The one table of the workspace: order, keys, choosing, lists that are virtual and what is told of them, further pages, and
// paper.

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Column, compareValues } from '../../../components/workspace/table/column.ts';
import { DataTable } from '../../../components/workspace/table/data-table.tsx';
import { oneOpen } from '../../../components/workspace/table/one-open.ts';
import { RowOpen } from '../../../components/workspace/table/row-open.tsx';

interface Denial {
  id: string;
  amount: number | null;
}

const columns: Column<Denial>[] = [
  {
    head: 'Account',
    by: ({ id }) => id,
    cell: ({ id }, opening) => <RowOpen opening={opening}>{id}</RowOpen>,
  },
  { head: 'Amount', by: ({ amount }) => amount, cell: ({ amount }) => amount ?? 'none' },
  { head: 'Owner', optional: true, cell: () => 'You' },
];

const many = (count: number): Denial[] =>
  Array.from({ length: count }, (_, i) => ({ id: `A${i + 1}`, amount: count - i }));

type Given = Partial<Parameters<typeof DataTable<Denial>>[0]>;

/** Heights of a browser: a frame of 600 pixels, rows of 40. */
const height = { configurable: true, get: heightOf };
function heightOf(this: Element): number {
  return this.classList.contains('data-frame') ? 600 : 40;
}

let show: (rows: readonly Denial[], given?: Given) => Promise<void>;
let end: () => void;
const measures = [
  [HTMLElement.prototype, 'clientHeight'],
  [HTMLElement.prototype, 'offsetHeight'],
] as const;
const before = measures.map(([of, name]) => Object.getOwnPropertyDescriptor(of, name)!);

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  for (const [of, name] of measures) Object.defineProperty(of, name, height);
  localStorage.clear();
  document.body.innerHTML = '<div id="app"></div>';
  const root = createRoot(document.getElementById('app')!);
  end = () => act(() => root.unmount());
  show = (rows, given = {}) =>
    act(async () =>
      root.render(
        <DataTable
          label="Denials"
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          none="No denial is like this."
          {...given}
        />,
      ),
    );
});
afterEach(() => {
  end();
  for (const [i, [of, name]] of measures.entries()) Object.defineProperty(of, name, before[i]!);
});

const table = () => document.querySelector('table')!;
const drawn = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const names = () => drawn().map((row) => row.dataset.row);
const head = (name: string) =>
  [...document.querySelectorAll('th')].find((th) => th.textContent?.startsWith(name))!;
const press = (key: string) =>
  act(async () => {
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });
const nameOf = (id: string) => document.querySelector<HTMLElement>(`[data-row="${id}"] .row-open`)!;

describe('order', () => {
  it('goes up, down, and back to the order as told; what has no value stands last either way', async () => {
    await show([
      { id: 'A10', amount: 5 },
      { id: 'A9', amount: null },
      { id: 'A2', amount: 7 },
    ]);
    expect(head('Amount').getAttribute('aria-sort')).toBeNull();
    const turn = () => act(async () => head('Amount').querySelector('button')!.click());
    await turn();
    expect(names()).toEqual(['A10', 'A2', 'A9']);
    expect(head('Amount').getAttribute('aria-sort')).toBe('ascending');
    await turn();
    expect(names()).toEqual(['A2', 'A10', 'A9']);
    expect(head('Amount').getAttribute('aria-sort')).toBe('descending');
    await turn();
    expect(names()).toEqual(['A10', 'A9', 'A2']);
    expect(head('Owner').querySelector('button')).toBeNull();
  });

  it('of words is that of a person: 9 before 10', () => {
    expect(['A10', 'A9', 'a1'].sort(compareValues)).toEqual(['a1', 'A9', 'A10']);
    expect([10, 9].sort(compareValues)).toEqual([9, 10]);
  });

  it('that is kept elsewhere is asked for, and rows stand as they were told', async () => {
    const asked: string[] = [];
    const order = { by: 'Amount', down: true, onOrder: (one: string) => void asked.push(one) };
    await show(many(3), { order });
    await act(async () => head('Account').querySelector('button')!.click());
    expect(asked).toEqual(['Account']);
    expect(names()).toEqual(['A1', 'A2', 'A3']);
    expect(head('Amount').getAttribute('aria-sort')).toBe('descending');
  });
});

describe('keys', () => {
  it('go from name to name, stop at the ends, and leave a field alone', async () => {
    const own: string[] = [];
    const opened: (string | null)[] = [];
    await show(many(3), {
      detail: { ...oneOpen(null, (key) => void opened.push(key)), of: () => <input id="why" /> },
      onKey: ({ id }, key) => key === 'x' && own.push(id) > 0,
    });
    nameOf('A1').focus();
    await press('k');
    expect(document.activeElement).toBe(nameOf('A1'));
    await press('j');
    await press('ArrowDown');
    await press('j');
    expect(document.activeElement).toBe(nameOf('A3'));
    await press('Home');
    expect(document.activeElement).toBe(nameOf('A1'));
    await press('x');
    expect(own).toEqual(['A1']);
    await act(async () => nameOf('A1').click());
    expect(opened).toEqual(['A1']);
  });

  it('stay with the row that has the focus where the list is told anew in another order', async () => {
    const [first, ...others] = many(5);
    await show([first!, ...others]);
    nameOf('A1').focus();
    await show([...others, first!]);
    expect(document.activeElement).toBe(nameOf('A1'));
    await press('k');
    expect(document.activeElement).toBe(nameOf('A5'));
  });

  it('choose rows, one and all', async () => {
    let chosen: ReadonlySet<string> = new Set();
    const choosing = {
      chosen,
      onChoose: (next: ReadonlySet<string>) => {
        chosen = next;
      },
      name: ({ id }: Denial) => `Choose ${id}`,
    };
    await show(many(3), { choosing });
    await act(async () => document.querySelector<HTMLElement>('[aria-label="Choose A2"]')!.click());
    expect([...chosen]).toEqual(['A2']);
    await show(many(3), { choosing: { ...choosing, chosen } });
    await act(async () =>
      document.querySelector<HTMLElement>('[aria-label="Choose all that are loaded"]')!.click(),
    );
    expect([...chosen].sort()).toEqual(['A1', 'A2', 'A3']);
  });
});

describe('a long list', () => {
  it('draws what is in sight of 30,000 rows, and tells how many there are', async () => {
    await show(many(30_000));
    expect(drawn().length).toBeGreaterThan(10);
    expect(drawn().length).toBeLessThan(60);
    expect(table().getAttribute('aria-rowcount')).toBe('30001');
    expect(head('Account').closest('tr')!.getAttribute('aria-rowindex')).toBe('1');
    expect(drawn()[0]!.getAttribute('aria-rowindex')).toBe('2');
  });

  it('keeps the row with the focus, wherever the keys have led', async () => {
    await show(many(30_000));
    nameOf('A1').focus();
    await press('End');
    expect(document.activeElement).toBe(nameOf('A30000'));
    expect(document.activeElement!.closest('tr')!.getAttribute('aria-rowindex')).toBe('30001');
    expect(drawn().length).toBeLessThan(60);
  });

  it('keeps it too where the list is told anew with that row far from sight', async () => {
    const [first, ...others] = many(30_000);
    await show([first!, ...others]);
    nameOf('A1').focus();
    await show([...others, first!]);
    expect(document.activeElement).toBe(nameOf('A1'));
    expect(drawn().length).toBeLessThan(60);
  });

  it('is drawn as a whole on paper, and a short one is always', async () => {
    await show(many(100));
    expect(drawn()).toHaveLength(100);
    expect(table().getAttribute('aria-rowcount')).toBeNull();
    await show(many(101));
    expect(drawn().length).toBeLessThan(60);
    await act(async () => dispatchEvent(new Event('beforeprint')));
    expect(drawn()).toHaveLength(101);
    await act(async () => dispatchEvent(new Event('afterprint')));
    expect(drawn().length).toBeLessThan(60);
  });

  it('asks for further rows as the reader comes near them, and not before', async () => {
    const needed: number[] = [];
    const more = { total: 5000, onNeed: (count: number) => void needed.push(count) };
    await show(many(1000), { more });
    expect(needed).toEqual([]);
    expect(table().getAttribute('aria-rowcount')).toBe('5001');
    await show(many(40), { more });
    expect(Math.max(...needed)).toBeGreaterThan(40);
    const asked = needed.length;
    await show(many(40), { more: { ...more, total: 40 } });
    expect(needed).toHaveLength(asked);
  });
});

it('a column that is left out stays so when the table is opened again', async () => {
  document.body.insertAdjacentHTML('beforeend', '<div id="columns"></div>');
  await show(many(2), { columnsAt: document.getElementById('columns') });
  await act(async () => document.querySelector<HTMLElement>('.column-choices input')!.click());
  expect(head('Owner')).toBeUndefined();
  await show([], {});
  expect(document.querySelector('tbody')!.textContent).toBe('No denial is like this.');
  expect(localStorage.getItem('hidden-columns:Denials')).toBe('["Owner"]');
});
