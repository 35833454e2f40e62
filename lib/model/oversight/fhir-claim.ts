// What is read of a bundle of FHIR R4 claims (https://hl7.org/fhir/R4/claim.html); everything else in it is passed over.

import { z } from 'zod';

const coded = z.object({
  coding: z.array(z.object({ system: z.string().optional(), code: z.string() })).optional(),
});
const reference = z.object({ reference: z.string().optional(), display: z.string().optional() });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}/);
const period = z.object({ start: day.optional(), end: day.optional() });
const moneyAmount = z.object({ value: z.number() });

export const fhirClaim = z.object({
  resourceType: z.literal('Claim'),
  status: z.string(),
  use: z.string(),
  type: coded,
  identifier: z.array(z.object({ value: z.string().optional() })).optional(),
  billablePeriod: period.optional(),
  created: day,
  insurer: reference.optional(),
  provider: reference,
  facility: reference.optional(),
  related: z.array(z.object({ relationship: coded.optional() })).optional(),
  careTeam: z.array(z.object({ provider: reference })).optional(),
  diagnosis: z
    .array(
      z.object({
        sequence: z.number().int(),
        diagnosisCodeableConcept: coded.optional(),
        type: z.array(coded).optional(),
        onAdmission: coded.optional(),
      }),
    )
    .optional(),
  procedure: z
    .array(z.object({ sequence: z.number().int(), procedureCodeableConcept: coded.optional() }))
    .optional(),
  total: moneyAmount.optional(),
  item: z
    .array(
      z.object({
        sequence: z.number().int(),
        diagnosisSequence: z.array(z.number().int()).optional(),
        revenue: coded.optional(),
        productOrService: coded,
        modifier: z.array(coded).optional(),
        servicedDate: day.optional(),
        servicedPeriod: period.optional(),
        locationCodeableConcept: coded.optional(),
        quantity: z.object({ value: z.number() }).optional(),
        unitPrice: moneyAmount.optional(),
        net: moneyAmount.optional(),
      }),
    )
    .optional(),
});
export type FhirClaim = z.infer<typeof fhirClaim>;

/** Resources are checked one by one, so that each can be named. */
export const fhirBundle = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(
    z.object({
      fullUrl: z.string().optional(),
      resource: z.looseObject({
        resourceType: z.string(),
        id: z.string().optional(),
        name: z.unknown().optional(),
      }),
    }),
  ),
});
export type FhirBundle = z.infer<typeof fhirBundle>;
