// Approving the query of somebody else as it stands.

import { queryDigest } from '../../lib/queries/query-digest.ts';
import type { SeenQuery } from '../../lib/store/views/queries.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { TakeStep } from './step-props.ts';

interface Props {
  seen: SeenQuery;
  name: string;
  onStep: TakeStep;
}

export function ApproveQuery({ seen: { query }, name, onStep }: Props) {
  const content = queryDigest(query);
  return query.timing === 'post-bill' ? (
    <FormDialog
      name="Approve after billing"
      of={name}
      onSubmit={() => onStep({ step: 'approve-post-bill', content })}
    >
      <p>The claim has gone out. You approve that the provider is asked all the same.</p>
    </FormDialog>
  ) : (
    <FormDialog name="Approve" of={name} onSubmit={() => onStep({ step: 'approve', content })}>
      <p>You have read the query as it stands and approve that it is sent.</p>
    </FormDialog>
  );
}
