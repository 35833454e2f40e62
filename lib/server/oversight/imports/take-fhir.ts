// Claims of a FHIR bundle, taken in.

import { claimsOfFhir } from '../../../oversight/intake/claims-fhir.ts';
import { wholeText } from './file-text.ts';
import type { Importer } from './importer.ts';
import { keepClaims } from './keep-claims.ts';

export const takeFhir: Importer<'claims-fhir'> = async (bytes, _, taking) =>
  keepClaims(taking, claimsOfFhir(wholeText(bytes)));
