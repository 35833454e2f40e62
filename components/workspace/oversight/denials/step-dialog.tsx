// A step of a denial in a dialog: what the step must hold is the schema's to say.

import type { ReactNode } from 'react';
import type { z } from 'zod';
import { type DenialStep, denialStep } from '../../../../lib/model/oversight/denial-step.ts';
import type { DenialTold } from '../../../../lib/model/oversight/denials-act.ts';
import type { Result } from '../../../../lib/model/result.ts';
import type { Session } from '../../../session/use-session.ts';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { RecordFields } from '../../../ui/form/use-record-form.ts';

export interface StepFormProps {
  told: DenialTold;
  session: Session;
  onStep: (step: DenialStep) => Promise<Result<null>>;
}

export const nameOf = ({ denial }: DenialTold): string => `${denial.number}, ${denial.code ?? 'whole claim'}`;

/** Of that step, without its name. */
export function stepSchema(step: DenialStep['step']): z.ZodObject {
  const own: z.ZodObject = denialStep.options.find(({ shape }) => shape.step.value === step)!;
  return own.omit({ step: true });
}

interface Props<T extends object> extends Pick<StepFormProps, 'told' | 'onStep'> {
  name: string;
  step: DenialStep['step'];
  start: T;
  /** Where it is not the step’s own. */
  schema?: z.ZodObject;
  /** The step’s parts, of what was filled in. */
  taken?: (value: T) => object;
  children: (fields: RecordFields<T>) => ReactNode;
}

export function StepDialog<T extends object>(props: Props<T>) {
  const { name, step, told, start, schema = stepSchema(step), taken, onStep, children } = props;
  return (
    <RecordDialog
      name={name}
      of={nameOf(told)}
      schema={schema}
      start={start}
      // The form holds the parts of the step to its schema before it saves.
      onSave={(value) => onStep({ step, ...(taken ? taken(value) : value) } as DenialStep)}
    >
      {children}
    </RecordDialog>
  );
}
