// What is done with the organisation's query templates, each as one transaction: written until something is decided of a
// version, then approved, reviewed again or retired, by the same rules as the backend's.

import { asFields } from '../../model/as-fields.ts';
import { timedId } from '../../model/ids.ts';
import {
  isOwnKey,
  newTemplateKey,
  type OwnTemplate,
  queryTemplateId,
  type TemplateStep,
  type TemplateWords,
  templateStepId,
} from '../../model/query-template.ts';
import { ok, type Result } from '../../model/result.ts';
import { templateFault, templateStepFault } from '../../queries/check-template-step.ts';
import { type TemplateVersion, templateLife } from '../../queries/template-life.ts';
import { recordValues } from '../../sync/merge.ts';
import type { Database } from '../database.ts';
import { recordOf } from '../records.ts';
import { templateSteps } from '../views/query-templates.ts';
import { type Writer, writeEdits } from '../write.ts';
import { commit } from './commit.ts';

/** What is written: a new template about a topic (`own`: about none that Overread knows), or a version of one. */
export type Written = { about: string } | TemplateVersion;

/**
 * Saves a version, new or as its author goes on writing it. Faults: those of `templateFault`, and those of `commit`.
 * @returns the version that was saved.
 */
export async function saveTemplate(
  db: Database,
  writer: Writer,
  written: Written,
  words: TemplateWords,
): Promise<Result<TemplateVersion>> {
  const version: TemplateVersion =
    'about' in written
      ? { topic: await newTemplateKey(written.about, timedId(writer.now(), writer.random)), version: 1 }
      : { topic: written.topic, version: written.version };
  const id = await queryTemplateId(version.topic, version.version);
  return commit(db, async () => {
    const before = await ownTemplate(db, id);
    const after: OwnTemplate = {
      ...words,
      key: version.topic,
      version: version.version,
      madeBy: before?.madeBy ?? writer.person,
      madeAt: before?.madeAt ?? writer.now(),
    };
    const fault = templateFault(after, before, writer.person, await templateSteps(db));
    if (fault) return { ok: false, error: fault };
    await writeEdits(db, writer, [{ kind: 'query-template', id, fields: asFields(after) }]);
    return ok(version);
  });
}

/** What a person says with a step. */
export type TemplateDecision =
  | { step: 'approve'; content: string; reviewDue: string }
  | { step: 'retire'; reason: string };

/** Takes the step for the writer, now. Faults: those of `templateStepFault`, and those of `commit`. */
export async function decideTemplate(
  db: Database,
  writer: Writer,
  of: TemplateVersion,
  decision: TemplateDecision,
): Promise<Result<null>> {
  // Ids are known only outside of the transaction: deriving them waits for something that is no database.
  const number = templateLife(await templateSteps(db), of).steps.length + 1;
  const id = await templateStepId(of.topic, of.version, number);
  const templateId = isOwnKey(of.topic) ? await queryTemplateId(of.topic, of.version) : null;
  return commit(db, async () => {
    const now = writer.now();
    const step: TemplateStep = {
      key: of.topic,
      version: of.version,
      number,
      by: writer.person,
      at: now,
      content: null,
      reviewDue: null,
      reason: '',
      ...decision,
    };
    const own = templateId ? await ownTemplate(db, templateId) : undefined;
    const fault = templateStepFault({ own, steps: await templateSteps(db), now }, step);
    if (fault) return { ok: false, error: fault };
    await writeEdits(db, writer, [{ kind: 'query-template-step', id, fields: asFields(step) }]);
    return ok(null);
  });
}

async function ownTemplate(db: Database, id: string): Promise<Partial<OwnTemplate> | undefined> {
  const stored = await recordOf(db, 'query-template', id);
  return stored && recordValues(stored.view);
}
