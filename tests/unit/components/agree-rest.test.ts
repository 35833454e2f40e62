// What one key agrees with, and what it never does.

import { expect, it } from 'vitest';
import { restToAgree } from '../../../components/panel/agree-rest.ts';
import { line } from '../store/charts.ts';

const row = (code: string, disposition: 'agree' | 'delete' | null = null) => ({
  key: code,
  line: line(code),
  verdict: disposition && { disposition },
});

it('agrees with what has no verdict, never with what could not be read', () => {
  const odd = { key: 'odd', line: { ...line(''), unreadable: '9Z?4' }, verdict: null };
  const omitted = { key: 'add', line: null, verdict: { disposition: 'add' as const } };
  const rows = [row('I10'), row('E11.9', 'delete'), odd, row('I25.10'), row('Z79.4', 'agree'), omitted];
  const { agreed, unreadable } = restToAgree(rows);
  expect(agreed.map(({ key }) => key)).toEqual(['I10', 'I25.10']);
  expect(unreadable).toBe(1);
});

it('takes a cleared verdict for none, but not one that stands beside another', () => {
  const cleared = { ...row('I10'), verdict: { disposition: null } };
  expect(restToAgree([cleared]).agreed).toHaveLength(1);
  const besideAnother = { ...cleared, verdict: { disposition: null, conflicts: ['disposition'] } };
  expect(restToAgree([besideAnother]).agreed).toEqual([]);
});
