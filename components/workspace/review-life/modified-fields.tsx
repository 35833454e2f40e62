// A finding as it should be: the same fields that the reviewer filled in, kept in the form until the decision.

import type { CodeLine, CodeSystem } from '../../../lib/model/code-line.ts';
import type { LineFinding, Standing } from '../../../lib/review/line-findings.ts';
import { ClassificationFields } from '../../panel/classification-fields.tsx';
import { CodeField } from '../../panel/code-field.tsx';
import { auditorCodes, noCodeWords, severalWords } from '../../panel/omitted-code.ts';
import { VerdictFields } from '../../panel/verdict-fields.tsx';

interface Props {
  of: LineFinding;
  delivered: readonly CodeLine[];
  value: Standing;
  onChange: (value: Standing) => void;
}

export function ModifiedFields({ of, delivered, value, onChange }: Props) {
  const { line } = of;
  const set = (more: Partial<Standing>) => onChange({ ...value, ...more });
  const onCode = (text: string, system?: CodeSystem): string | null => {
    const codes = auditorCodes(text, system ?? line?.system ?? value.auditor?.system ?? null);
    const [auditor, second] = codes;
    if (!auditor) return noCodeWords;
    if (second) return severalWords(codes);
    set({ auditor });
    return null;
  };
  return (
    <fieldset
      className="modified-finding"
      // Enter ends a field here; only the button decides.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <legend>The finding as it should be</legend>
      {value.disposition === 'add' && (
        <CodeField
          label="Omitted code"
          system={value.auditor?.system ?? null}
          value={value.auditor?.code ?? ''}
          closed={false}
          onCode={onCode}
          onNext={() => {}}
        />
      )}
      <VerdictFields
        line={line}
        verdict={{ id: of.lineKey, conflicts: [], ...value }}
        delivered={delivered}
        closed={false}
        onNext={() => {}}
        onVerdict={(disposition) => set({ disposition, auditor: null, position: null })}
        onAttributes={(attributes) =>
          line && set({ auditor: { system: line.system, code: line.code, ...attributes } })
        }
        onPosition={(position) => set({ position })}
        onCode={onCode}
      />
      <ClassificationFields
        first={false}
        finding={value}
        closed={false}
        onDescribe={({ category, severity, direction, rootCause, vendorSystem }) =>
          set(given({ category, severity, direction, rootCause, vendorSystem }))
        }
      />
    </fieldset>
  );
}

/** Only what was said: a field that is undefined leaves what stands. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
