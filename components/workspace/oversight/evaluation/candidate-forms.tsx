// What is written down of a candidate: who it is, what it has shown, and the points that follow.

import { securityItem, soc2, type VendorEvaluation } from '../../../../lib/model/oversight/evaluation.ts';
import { registerSchemas } from '../../../../lib/model/oversight/register-kinds.ts';
import type { Registered } from '../../../../lib/store/views/registers.ts';
import { DayField, NumberField, SelectField, TextField } from '../../../ui/form/fields.tsx';
import { RecordDialog } from '../../../ui/form/record-dialog.tsx';
import type { Desk } from '../form/use-desk.ts';
import { PersonField, VendorField } from '../form/who-fields.tsx';
import { criterionWords, securityWords } from './evaluation-words.ts';

type Candidate = Registered<'vendor-evaluation'>;

export function AddCandidate({ desk, round }: { desk: Desk; round: Registered<'evaluation-round'> }) {
  const start: Pick<Candidate, 'candidate' | 'vendorId' | 'owner'> = {
    candidate: '',
    vendorId: null,
    owner: desk.own.id,
  };
  return (
    <RecordDialog
      name="Add a candidate"
      schema={registerSchemas['vendor-evaluation']}
      of={round.title}
      start={start}
      onSave={(words) =>
        desk.add(
          'vendor-evaluation',
          {
            ...words,
            roundId: round.id,
            status: 'candidate',
            scores: [],
            qa: { secondaryReview: null, discrepancies: '', bySpecialty: '', measurement: '' },
            security: [],
            soc2: null,
            securityAudits: '',
            references: [],
            notes: '',
          },
          `${words.candidate} is a candidate.`,
        )
      }
    >
      {({ value: words, change, at }) => (
        <>
          <TextField label="Name" required max={120} {...at('candidate')} />
          <VendorField
            vendors={desk.vendors}
            value={words.vendorId}
            none="Not among the vendors yet"
            onChange={(vendorId) => change({ vendorId })}
          />
          <PersonField people={desk.people} own={desk.own} {...at('owner')} />
        </>
      )}
    </RecordDialog>
  );
}

/** How quality is assured, and what shows the security: each with a document and its day. */
export function EvidenceDialog({ desk, one }: { desk: Desk; one: Candidate }) {
  const start: Pick<VendorEvaluation, 'qa' | 'security' | 'soc2' | 'securityAudits' | 'vendorId'> = one;
  return (
    <RecordDialog
      name="Evidence"
      schema={registerSchemas['vendor-evaluation']}
      of={one.candidate}
      start={start}
      onSave={({ qa, security, soc2, securityAudits, vendorId }) =>
        desk.change(
          'vendor-evaluation',
          one.id,
          { qa, security, soc2, securityAudits, vendorId },
          `The evidence of ${one.candidate} is saved.`,
        )
      }
    >
      {({ value: words, change, at }) => {
        const qa = (parts: Partial<VendorEvaluation['qa']>) => change({ qa: { ...words.qa, ...parts } });
        const percentOf = words.qa.secondaryReview;
        return (
          <>
            <NumberField
              label="Charts with a secondary review, %"
              max={100}
              value={percentOf === null ? null : Math.round(percentOf * 1000) / 10}
              onChange={(share) => qa({ secondaryReview: share === null ? null : share / 100 })}
            />
            <TextField
              label="How discrepancies are tracked until they are resolved"
              rows={2}
              max={1000}
              value={words.qa.discrepancies}
              onChange={(discrepancies) => qa({ discrepancies })}
            />
            <TextField
              label="Accuracy by specialty, as the vendor tells it"
              rows={2}
              max={1000}
              value={words.qa.bySpecialty}
              onChange={(bySpecialty) => qa({ bySpecialty })}
            />
            <TextField
              label="How accuracy is measured: formula, sample, by whom"
              rows={2}
              max={1000}
              value={words.qa.measurement}
              onChange={(measurement) => qa({ measurement })}
            />
            {securityItem.options.map((item) => {
              const shown = words.security.find((s) => s.item === item) ?? { item, paper: '', on: null };
              const set = (parts: Partial<typeof shown>) =>
                change({
                  security: [...words.security.filter((s) => s.item !== item), { ...shown, ...parts }],
                });
              return (
                <div key={item} className="field-pair">
                  <TextField
                    label={`${securityWords[item]}: document`}
                    value={shown.paper}
                    onChange={(paper) => set({ paper })}
                  />
                  <DayField
                    label={`${securityWords[item]}: of`}
                    value={shown.on}
                    onChange={(on) => set({ on })}
                  />
                </div>
              );
            })}
            <div className="field-pair">
              <SelectField
                label="SOC 2 report"
                value={words.soc2?.type ?? ''}
                options={soc2.shape.type.options}
                words={(type) => (type === 'type-2' ? 'Type II' : 'Type I')}
                none="None"
                onChange={(type) =>
                  change({
                    soc2: type ? { until: null, exceptions: '', ...words.soc2, type } : null,
                  })
                }
              />
              {words.soc2 && (
                <DayField
                  label="Its last day"
                  value={words.soc2.until}
                  onChange={(until) => change({ soc2: words.soc2 && { ...words.soc2, until } })}
                />
              )}
            </div>
            <TextField
              label="Security audits before, and what came of them"
              rows={2}
              max={4000}
              {...at('securityAudits')}
            />
            <VendorField
              vendors={desk.vendors}
              value={words.vendorId}
              none="Not among the vendors yet"
              onChange={(vendorId) => change({ vendorId })}
            />
          </>
        );
      }}
    </RecordDialog>
  );
}

const ofEvidence = ['security', 'references'];

export function PointsDialog({
  desk,
  round,
  one,
}: {
  desk: Desk;
  round: Registered<'evaluation-round'>;
  one: Candidate;
}) {
  return (
    <RecordDialog
      name="Points"
      schema={registerSchemas['vendor-evaluation']}
      of={one.candidate}
      start={{ scores: one.scores }}
      onSave={({ scores }) =>
        desk.change('vendor-evaluation', one.id, { scores }, `The points of ${one.candidate} are saved.`)
      }
    >
      {({ value: { scores }, change }) =>
        round.weights
          .filter(({ criterion, weight }) => weight > 0 && !ofEvidence.includes(criterion))
          .map(({ criterion }) => {
            const given = scores.find((s) => s.criterion === criterion) ?? {
              criterion,
              points: null,
              why: '',
            };
            const set = (parts: Partial<typeof given>) =>
              change({
                scores: [...scores.filter((s) => s.criterion !== criterion), { ...given, ...parts }],
              });
            return (
              <div key={criterion} className="field-pair">
                <NumberField
                  label={`${criterionWords[criterion]}, 0 to 5`}
                  max={5}
                  value={given.points}
                  onChange={(points) => set({ points })}
                />
                <TextField
                  label={`${criterionWords[criterion]}: why`}
                  max={1000}
                  value={given.why}
                  onChange={(why) => set({ why })}
                />
              </div>
            );
          })
      }
    </RecordDialog>
  );
}
