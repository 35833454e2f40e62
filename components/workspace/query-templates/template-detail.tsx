// One version of a template: as the provider would see it, what the check says, what was decided, and what may be done.

import { useMemo } from 'react';
import { may } from '../../../lib/model/permissions.ts';
import { checkTemplate } from '../../../lib/queries/check-template.ts';
import type { TemplateDecision } from '../../../lib/store/commands/query-templates.ts';
import type { SeenTemplate } from '../../../lib/store/views/query-templates.ts';
import { dayOfWords, dayWords, standingWords } from '../../queries/template-words.ts';
import type { Session } from '../../session/use-session.ts';
import { ApproveTemplate, RetireTemplate } from './decide-template.tsx';
import { TemplateCheck } from './template-check.tsx';
import { TemplatePreview } from './template-preview.tsx';
import type { TemplateActs } from './use-template-acts.ts';

export interface DetailProps {
  seen: SeenTemplate;
  session: Session;
  who: (id: string | undefined) => string;
  acts: TemplateActs;
}

export function TemplateDetail({ seen, session, who, acts }: DetailProps) {
  const { template, madeBy, life } = seen;
  const breaches = useMemo(() => checkTemplate(template), [template]);
  const { role } = session.identity.person;
  const now = session.writer.now();
  const mine = madeBy === session.writer.person;
  const decide = (decision: TemplateDecision) => acts.decide(seen, decision);
  const approves = may(role, 'template.approve') && life.state !== 'superseded';
  return (
    <div className="query-asked template-detail">
      <p>
        {standingWords(seen, who, now)}
        {madeBy && ` Written by ${who(madeBy)}.`}
        {life.state === 'retired' && life.ended && ` Why: ${life.ended.reason}`}
      </p>
      <TemplatePreview template={template} />
      <TemplateCheck breaches={breaches} />
      <div className="query-actions">
        {approves && !mine && (
          <ApproveTemplate template={template} onDecide={decide} again={life.approval !== null} now={now} />
        )}
        {may(role, 'template.retire') && life.ended === null && (
          <RetireTemplate template={template} onDecide={decide} />
        )}
        {may(role, 'template.write') && (
          <>
            {mine && life.state === 'draft' && life.steps.length === 0 && (
              <button type="button" className="button" onClick={() => acts.goOn(seen)}>
                Go on writing
              </button>
            )}
            {madeBy && (
              <button type="button" className="button" onClick={() => acts.nextVersion(seen)}>
                Write the next version
              </button>
            )}
            <button type="button" className="button" onClick={() => acts.copy(seen)}>
              Copy
            </button>
          </>
        )}
      </div>
      {mine && life.state === 'draft' && <p className="small quiet">Your own: someone else approves it.</p>}
      {life.steps.length > 0 && (
        <ol className="small quiet">
          {life.steps.map(({ number, step, by, at, reviewDue, reason }) => (
            <li key={number}>
              {dayOfWords(at)}: {step === 'approve' ? 'approved' : 'retired'} by {who(by)}
              {reviewDue && `, review due ${dayWords(reviewDue)}`}
              {reason && `, ${reason}`}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
