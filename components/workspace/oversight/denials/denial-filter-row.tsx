// What the queue is narrowed to. Each choice is an address, so that it can be gone back from, kept and handed on.

import { type ReactNode, useEffect, useState } from 'react';
import { dayText } from '../../../../lib/model/calendar-day.ts';
import { attribution, complianceState, denialState } from '../../../../lib/model/oversight/denial.ts';
import type { DenialFilters, DenialsLook } from '../../../../lib/model/oversight/denials-act.ts';
import { attributionWords, stateWords } from '../../../../lib/oversight/denials/denial-words.ts';
import { Tip } from '../../../ui/tip.tsx';
import { FilterBar } from '../../shell/filter-bar.tsx';
import { addressOf } from './denials-route.ts';
import type { Asked } from './use-denials.ts';

interface Props {
  asked: Asked;
  look: DenialsLook;
  who: (id: string | undefined) => string;
  /** What is done with the whole list. */
  beside: ReactNode;
}

type Option = readonly [value: string, words: string];

const named = (names: readonly string[]): Option[] => names.map((name) => [name, name]);
const lateWords = { any: 'Its day has passed', cause: 'The vendor owes the cause' };
const complianceWords = { none: 'Not asked', open: 'Open at compliance', closed: 'Closed by compliance' };

export function DenialFilterRow({ asked, look, who, beside }: Props) {
  const { filters } = asked;
  const go = (change: DenialFilters) => {
    location.hash = addressOf({ ...asked, filters: { ...filters, ...change } });
  };
  const choice = (name: keyof DenialFilters, label: string, options: readonly Option[], any = 'Any') => {
    const value = filters[name] ?? '';
    // What the address asks for stays a choice where no denial has it.
    const all =
      value === '' || options.some(([one]) => one === value)
        ? options
        : [...options, [value, value] as const];
    return (
      <label className="field">
        <span>{label}</span>
        <select value={value} onChange={({ target }) => go({ [name]: target.value || undefined })}>
          <option value="">{any}</option>
          {all.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      </label>
    );
  };
  return (
    <FilterBar set={setWords(filters, who)} beside={beside}>
      <SearchField value={filters.search ?? ''} onSearch={(search) => go({ search: search || undefined })} />
      {choice('state', 'State', [
        ['active', 'To be worked'],
        ...denialState.options.map((one) => [one, stateWords[one]] as const),
      ])}
      {choice(
        'attributed',
        'Attribution',
        attribution.options.map((one) => [one, attributionWords[one]] as const),
      )}
      {choice('vendor', 'Vendor', named(look.vendors))}
      {choice('payer', 'Payer', named(look.payers))}
      {choice(
        'owner',
        'Owner',
        look.owners.map((id) => [id, who(id)] as const),
      )}
      {choice(
        'late',
        'Late',
        (['any', 'cause'] as const).map((one) => [one, lateWords[one]] as const),
      )}
      <details className="denial-more">
        <summary>More filters</summary>
        <div className="filters">
          {choice('coder', 'Coder', named(look.coders))}
          {choice('facility', 'Facility', named(look.facilities))}
          {choice(
            'compliance',
            'Compliance',
            complianceState.options.map((one) => [one, complianceWords[one]] as const),
          )}
          {(['from', 'to'] as const).map((name) => (
            <label key={name} className="field">
              <span>{name === 'from' ? 'Denied from' : 'Denied until'}</span>
              <input
                type="date"
                value={filters[name] ?? ''}
                onChange={({ target }) => go({ [name]: target.value || undefined })}
              />
            </label>
          ))}
        </div>
      </details>
    </FilterBar>
  );
}

/** What is set, in words. */
function setWords(filters: DenialFilters, who: Props['who']): (string | undefined)[] {
  const { search, state, attributed, owner, late, compliance, from, to, ...named } = filters;
  return [
    search && `“${search}”`,
    state && (state === 'active' ? 'To be worked' : stateWords[state]),
    attributed && attributionWords[attributed],
    ...Object.values(named),
    owner && who(owner),
    late && lateWords[late],
    compliance && complianceWords[compliance],
    from && `from ${dayText(from)}`,
    to && `until ${dayText(to)}`,
  ];
}

/** Asked for once somebody stops typing. */
const pause = 300;

function SearchField({ value, onSearch }: { value: string; onSearch: (search: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done with it is new at each drawing
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onSearch(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <label className="field">
      <span>Search</span>
      <Tip text="How the account number begins, or a whole code or reason code">
        <input
          type="search"
          value={text}
          maxLength={100}
          placeholder="start of account, code, CARC"
          onChange={({ target }) => setText(target.value)}
        />
      </Tip>
    </label>
  );
}
