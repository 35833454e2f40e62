// Writing a template: its parts, what the check says of them with each stroke, and how the provider would see it.

import { useEffect, useMemo, useRef, useState } from 'react';
import { deficiency } from '../../../lib/model/gap.ts';
import type { TemplateWords } from '../../../lib/model/query-template.ts';
import type { Fault } from '../../../lib/model/result.ts';
import { templates } from '../../../lib/queries/all-templates.ts';
import { checkTemplate } from '../../../lib/queries/check-template.ts';
import { openEnd, type QueryTemplate } from '../../../lib/queries/template.ts';
import { deficiencyWords } from '../../../lib/reports/query-words.ts';
import type { Written } from '../../../lib/store/commands/query-templates.ts';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { CiteFields } from './cite-fields.tsx';
import { TemplateCheck } from './template-check.tsx';
import { TemplateOptionFields } from './template-option-fields.tsx';
import { TemplatePreview } from './template-preview.tsx';
import type { Writing } from './use-template-acts.ts';

interface Props {
  writing: Writing;
  fault: Fault | null;
  onSave: (written: Written, words: TemplateWords) => Promise<boolean>;
  onCancel: () => void;
}

/** As the check is asked of it: a new one has no key yet. */
const asTemplate = (written: Written, words: TemplateWords): QueryTemplate =>
  'about' in written
    ? { ...words, topic: `${written.about}.00000000`, version: 1 }
    : { ...words, topic: written.topic, version: written.version };

export function TemplateEditor({ writing, fault, onSave, onCancel }: Props) {
  const [written, setWritten] = useState(writing.written);
  const [words, setWords] = useState(writing.first);
  const [told, setTold] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (parts: Partial<TemplateWords>) => {
    setTold('');
    setWords({ ...words, ...parts });
  };
  const breaches = useMemo(() => checkTemplate(asTemplate(written, words)), [written, words]);
  const [breach] = breaches;
  const save = async () => {
    if (breach) setTold(`${breach.rule}: ${breach.happened} ${breach.mend}`);
    else await onSave(written, words);
  };
  return (
    <section className="queries-page template-editor" aria-label="Template">
      <h1>{'about' in written ? 'New template' : `${words.name}, version ${written.version}`}</h1>
      <label className="field">
        <span>Name, as people choose it</span>
        <input
          ref={first}
          value={words.name}
          maxLength={80}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      {'about' in written && (
        <label className="field">
          <span>Topic it is about, whose rules hold for it</span>
          <select value={written.about} onChange={(event) => setWritten({ about: event.target.value })}>
            <option value="own">Another topic</option>
            {[...templates]
              .sort((a, b) => a.name.localeCompare(b.name))
              .map(({ topic, name }) => (
                <option key={topic} value={topic}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>Title, which names no diagnosis</span>
        <input
          value={words.title}
          maxLength={160}
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
      <ReasonFields reasons={words.reasons} onChange={(reasons) => change({ reasons })} />
      <label className="field">
        <span>Question. Braces are for words of the record: {'{document and date}'}</span>
        <textarea
          rows={3}
          maxLength={4000}
          value={words.question}
          onChange={(event) => change({ question: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Format</span>
        <select
          value={words.format}
          onChange={(event) =>
            change(
              event.target.value === 'open'
                ? { format: 'open', options: [] }
                : { format: 'multiple-choice', options: [...openEnd] },
            )
          }
        >
          <option value="multiple-choice">Multiple choice</option>
          <option value="open">Open</option>
        </select>
      </label>
      {words.format === 'multiple-choice' && (
        <TemplateOptionFields options={words.options} onChange={(options) => change({ options })} />
      )}
      <CiteFields cites={words.cites} onChange={(cites) => change({ cites })} />
      <TemplateCheck breaches={breaches} />
      <h2>As the provider would see it</h2>
      <TemplatePreview template={words} />
      {fault && <FaultNotice fault={fault} />}
      <p role="status" className={told ? 'notice warn' : 'visually-hidden'}>
        {told}
      </p>
      <div className="query-actions">
        <button
          type="button"
          className="button primary"
          aria-disabled={breach !== undefined}
          onClick={() => void save()}
        >
          Save as a draft
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Discard
        </button>
      </div>
    </section>
  );
}

interface ReasonProps {
  reasons: TemplateWords['reasons'];
  onChange: (reasons: TemplateWords['reasons']) => void;
}

function ReasonFields({ reasons, onChange }: ReasonProps) {
  const set = (one: TemplateWords['reasons'][number], on: boolean) =>
    onChange(on ? [...reasons, one] : reasons.filter((other) => other !== one));
  return (
    <fieldset className="query-part">
      <legend>Reasons that it serves</legend>
      <div className="template-reasons">
        {deficiency.options.map((one) => (
          <label key={one} className="check">
            <input
              type="checkbox"
              checked={reasons.includes(one)}
              disabled={reasons.length === 1 && reasons.includes(one)}
              onChange={(event) => set(one, event.target.checked)}
            />
            <span>{deficiencyWords[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
