// For which roles a second factor is required: one choice for everybody who has the role.

import { useState } from 'react';
import { type Role, role } from '../../../lib/model/person.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { roleWords } from '../../ui/role-words.ts';
import type { Act } from './use-people-list.ts';

export function RequiredRoles({ required, onAct }: { required: readonly Role[]; onAct: Act }) {
  const [chosen, setChosen] = useState<readonly Role[]>(required);
  const turn = (one: Role) =>
    setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <FormDialog
      name="Require a second factor"
      of="By role; whoever signs in with your organisation’s own service is not asked here."
      onSubmit={() => onAct({ act: 'require-factor', roles: [...chosen] })}
    >
      <fieldset className="required-roles">
        <legend className="legend">Required for</legend>
        {role.options.map((one) => (
          <label key={one} className="tick">
            <input type="checkbox" checked={chosen.includes(one)} onChange={() => turn(one)} />
            <span>{roleWords[one]}</span>
          </label>
        ))}
      </fieldset>
      <p>
        Whoever has one of these roles and no second factor can from now on only set one up, under their name
        in the workspace. Their work stays saved in their browser and is sent afterwards.
      </p>
    </FormDialog>
  );
}
