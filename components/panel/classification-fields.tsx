// What a finding is counted by: its category, cause, severity and direction.

import { direction, findingCategory, severity } from '../../lib/model/finding.ts';
import { Choice } from '../ui/choice.tsx';
import { categoryWords, directionWords, severityWithPoints } from '../ui/words.ts';
import { Attribution, CauseField, type CauseProps } from './cause-fields.tsx';

interface Props extends CauseProps {
  /** The category takes the focus when the finding opens. */
  first: boolean;
}

export function ClassificationFields({ first, ...props }: Props) {
  const { finding, closed, onDescribe } = props;
  return (
    <>
      <div className="finding-pair">
        <label className="field">
          <span>Category</span>
          <select
            value={finding.category ?? ''}
            disabled={closed}
            data-first={first ? true : undefined}
            data-category
            onChange={(event) => onDescribe({ category: findingCategory.parse(event.target.value) })}
          >
            {findingCategory.options.map((option) => (
              <option key={option} value={option}>
                {categoryWords[option]}
              </option>
            ))}
          </select>
        </label>
        <CauseField {...props} />
      </div>
      <Attribution {...props} />
      <div className="finding-pair">
        <Choice
          legend="Severity"
          options={severity.options}
          words={severityWithPoints}
          value={finding.severity ?? null}
          disabled={closed}
          onChange={(value) => onDescribe({ severity: value })}
        />
        <Choice
          legend="Direction"
          options={direction.options}
          words={directionWords}
          value={finding.direction ?? null}
          disabled={closed}
          onChange={(value) => onDescribe({ direction: value })}
        />
      </div>
    </>
  );
}
