// One denial beside the list: what the payer said, where it stands, what may be done, and what was.

import { useCallback, useEffect, useRef, useState } from 'react';
import { askOversight } from '../../../../lib/messaging/oversight-messages.ts';
import { dollars } from '../../../../lib/model/oversight/cents.ts';
import type { Denial } from '../../../../lib/model/oversight/denial.ts';
import type { DenialStep } from '../../../../lib/model/oversight/denial-step.ts';
import { type DenialTold, denialTold, type StepTold } from '../../../../lib/model/oversight/denials-act.ts';
import type { Fault, Result } from '../../../../lib/model/result.ts';
import type { Session } from '../../../session/use-session.ts';
import { aroundKey } from '../../../ui/around-key.ts';
import { AskingServer } from '../../../ui/asking-server.tsx';
import { DenialFacts } from './denial-facts.tsx';
import { DenialHistory } from './denial-history.tsx';
import { DenialSteps } from './denial-steps.tsx';
import { RemittanceLines } from './remittance-lines.tsx';
import { SuggestedReviews } from './suggested-reviews.tsx';
import { oneTaken } from './use-denials.ts';

interface Props {
  denial: Denial;
  /** Key of the form that is to open at once. */
  form: string | null;
  session: Session;
  who: (id: string | undefined) => string;
  step: (of: readonly Denial[], step: DenialStep) => Promise<Result<StepTold>>;
  onClose: () => void;
}

export function DenialDrawer({ denial, form, session, who, step, onClose }: Props) {
  const [told, setTold] = useState<DenialTold | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const drawer = useRef<HTMLElement>(null);
  const look = useCallback(async () => {
    const said = await askOversight('denials', { act: 'one', id: denial.id }, denialTold);
    setFault(said.ok ? null : said.error);
    if (said.ok) setTold(said.value);
  }, [denial.id]);
  useEffect(() => void look(), [look]);
  useEffect(() => title.current?.focus(), []);
  const known = told !== null;
  useEffect(() => {
    if (known && form) drawer.current?.querySelector<HTMLElement>(`[data-key="${form}"] button`)?.click();
  }, [known, form]);
  const take = async (taken: DenialStep): Promise<Result<null>> => {
    const done = oneTaken(await step([told?.denial ?? denial], taken));
    // What stands is shown, whether the step was taken or somebody else's was.
    await look();
    return done;
  };
  const now = told?.denial ?? denial;
  return (
    <aside
      ref={drawer}
      className="denial-drawer"
      aria-labelledby="denial-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !aroundKey(event, 'dialog')) onClose();
      }}
    >
      <header>
        <h2 id="denial-title" ref={title} tabIndex={-1}>
          <span className="number">{now.number}</span>
          {now.line > 0 ? `, line ${now.line}` : ', whole claim'}: {dollars(now.amount)}
        </h2>
        <button type="button" className="button" aria-keyshortcuts="Escape" onClick={onClose}>
          Back to the list
        </button>
      </header>
      <AskingServer fault={fault} known={known} onLook={look} />
      {told && (
        <>
          <DenialFacts told={told} who={who} />
          <DenialSteps told={told} session={session} onStep={take} />
          <SuggestedReviews denial={told.denial} session={session} onStep={take} />
          {told.remittance && <RemittanceLines remittance={told.remittance} denied={told.denial.line} />}
          <DenialHistory steps={told.steps} who={who} />
        </>
      )}
    </aside>
  );
}
