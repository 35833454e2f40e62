// Whose matter each reason is: the table as it comes, with the organisation's own lines over it, and its numbers.

import { useState } from 'react';
import { oneOf } from '../../../../lib/model/one-of.ts';
import { attribution } from '../../../../lib/model/oversight/denial.ts';
import type { ReasonRule } from '../../../../lib/model/oversight/denial-rules.ts';
import { may } from '../../../../lib/model/permissions.ts';
import type { Fault } from '../../../../lib/model/result.ts';
import { defaultReasons, defaultRemarks } from '../../../../lib/oversight/denials/default-reasons.ts';
import { attributionWords } from '../../../../lib/oversight/denials/denial-words.ts';
import { defaultNumbers } from '../../../../lib/oversight/denials/rules-in-force.ts';
import { useCodeSets } from '../../../codes/use-code-sets.ts';
import type { Session } from '../../../session/use-session.ts';
import { FaultNotice } from '../../../ui/fault-notice.tsx';
import { Fold } from '../../shell/fold.tsx';
import type { Column } from '../../table/column.ts';
import { DataTable } from '../../table/data-table.tsx';
import { useRegister, useRegisterActs } from '../use-register.ts';
import { OwnRuleForm } from './own-rule-form.tsx';
import type { OwnRules, RuleList } from './own-rules.ts';
import { reasonText, remarkText } from './reason-words.ts';
import { RuleNumbers } from './rule-numbers.tsx';

const nothing: OwnRules = {
  reasons: [],
  remarks: [],
  notDenials: null,
  lookDays: null,
  rootCauseDays: null,
  reworkDays: null,
  followUpDays: null,
  clusterCount: null,
  clusterDays: null,
  notes: '',
};

const evidenceWords: Record<ReasonRule['evidence'], string> = {
  verified: 'read in the source',
  secondary: 'told by others',
  'field-knowledge': 'known in the field',
  own: 'our own',
};

interface Props {
  session: Session;
  who: (id: string | undefined) => string;
}

export function RulesEditor({ session, who }: Props) {
  const kept = useRegister(session, 'denial-attribution');
  const acts = useRegisterActs(session, 'denial-attribution');
  const sets = useCodeSets();
  const [fault, setFault] = useState<Fault | null>(null);
  const [search, setSearch] = useState('');
  if (!kept) return null;
  // Of two that were begun apart the later one holds, as at the backend.
  const own = kept.at(-1) ?? null;
  const rules: OwnRules = own ?? nothing;
  const works = may(session.identity.person.role, 'denials.work');
  const save = async (change: Partial<OwnRules>) => {
    const said = own ? await acts.change(own.id, change) : await acts.add({ ...nothing, ...change });
    setFault(said.ok ? null : said.error);
    return said.ok ? null : said.error;
  };
  const lines = (list: RuleList) => {
    const shipped = list === 'reasons' ? defaultReasons : defaultRemarks;
    const mine = new Map(rules[list].map((rule) => [rule.code, rule]));
    const all = [...shipped.filter(({ code }) => !mine.has(code)), ...mine.values()];
    return all.sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  };
  const put = (list: RuleList, rule: ReasonRule) =>
    save({ [list]: [...rules[list].filter(({ code }) => code !== rule.code), rule] });
  const shown = (['reasons', 'remarks'] as const).flatMap((list) =>
    lines(list).map((rule) => ({
      list,
      rule,
      text: (list === 'reasons' ? reasonText(sets, rule.code) : remarkText(sets, rule.code)) || rule.gist,
    })),
  );
  const wanted = search.trim().toLowerCase();
  const columns: Column<(typeof shown)[number]>[] = [
    {
      head: 'Reason or remark',
      by: ({ rule }) => rule.code,
      width: 24,
      cell: ({ list, rule, text }) => (
        <>
          <span className="number">
            {list === 'reasons' ? 'CARC' : 'RARC'} {rule.code}
          </span>
          <div className="small quiet">{text}</div>
        </>
      ),
    },
    {
      head: 'Attribution',
      by: ({ rule }) => attributionWords[rule.attribution],
      width: 14,
      cell: ({ list, rule }) =>
        works ? (
          <select
            aria-label={`Attribution of ${rule.code}`}
            value={rule.attribution}
            onChange={({ target }) =>
              void put(list, {
                ...rule,
                attribution: oneOf(attribution.options, target.value) ?? rule.attribution,
                source: 'Decision of the organisation',
                evidence: 'own',
              })
            }
          >
            {attribution.options.map((one) => (
              <option key={one} value={one}>
                {attributionWords[one]}
              </option>
            ))}
          </select>
        ) : (
          attributionWords[rule.attribution]
        ),
    },
    {
      head: 'Rests on',
      by: ({ rule }) => rule.source,
      width: 16,
      look: 'small',
      cell: ({ list, rule }) => (
        <>
          {rule.source} <span className="quiet">({evidenceWords[rule.evidence]})</span>
          {works && rule.evidence === 'own' && (
            <div>
              <button
                type="button"
                className="button"
                onClick={() => void save({ [list]: rules[list].filter(({ code }) => code !== rule.code) })}
              >
                As it came
              </button>
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <>
      <div className="list-head">
        <Fold name="About" words>
          <p className="quiet">
            By this table a denial is attributed when it is imported. It is a proposal: whoever works the
            denial decides. A remark (RARC) decides where the reason says little: 16, 96 and 97. The official
            texts are shown once your administrator has imported the lists under code sets.
            {own && ` Last change: ${who(own.madeBy)}.`}
          </p>
        </Fold>
        <div className="row-actions">
          <Fold name="Days and patterns">
            <RuleNumbers rules={rules} usual={defaultNumbers} works={works} onSave={save} />
          </Fold>
        </div>
      </div>
      {fault && <FaultNotice fault={fault} />}
      <div className="filters">
        <label className="field">
          <span>Search</span>
          <input type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
        </label>
        {works && <OwnRuleForm onPut={put} />}
      </div>
      <DataTable
        label="Attribution of reasons"
        columns={columns}
        rows={shown.filter(({ rule, text }) => `${rule.code} ${text}`.toLowerCase().includes(wanted))}
        keyOf={({ list, rule }) => `${list} ${rule.code}`}
        none="No reason is like this."
      />
    </>
  );
}
