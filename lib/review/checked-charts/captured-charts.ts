// The charts that were recorded here, as they were coded: encounter and delivered lines. What reviewers judged or answered
// is not looked at, so that a blind review stays one.

import type { CheckedChart } from '../../model/checked-chart.ts';
import type { Encounter } from '../../model/encounter.ts';
import type { Worksheet } from '../../model/worksheet.ts';

/**
 * Those with a service in the days `from` to `to`, each once.
 * @param worksheets the lines of the first of an encounter's are taken
 */
export function capturedCharts(
  encounters: readonly (Partial<Encounter> & { id: string })[],
  worksheets: readonly Partial<Worksheet>[],
  { from, to }: { from: string; to: string },
): CheckedChart[] {
  const sheets = new Map<string | undefined, Partial<Worksheet>>();
  for (const sheet of worksheets)
    if (sheet.delivered?.length && !sheets.has(sheet.encounterId)) sheets.set(sheet.encounterId, sheet);
  return encounters.flatMap((one) => {
    const { dateOfService = null, number = '', vendor = null } = one;
    const sheet = sheets.get(one.id);
    if (!sheet?.delivered || dateOfService === null || dateOfService < from || dateOfService > to) return [];
    const fields = {
      patient: one.patient ?? null,
      name: null,
      dob: one.dob ?? null,
      encounter: number,
      dateOfService,
      dischargeDate: one.dischargeDate ?? null,
      payer: one.payer ?? null,
      provider: one.provider ?? null,
      coder: one.coder ?? null,
      vendor: vendor ?? null,
      specialty: one.specialty ?? null,
      encounterType: one.encounterType ?? null,
      facility: one.facility ?? null,
    };
    const { billedOn = null, delivered } = sheet;
    return [{ number, vendor: vendor ?? null, fields, lines: delivered, facts: [], billedOn }];
  });
}
