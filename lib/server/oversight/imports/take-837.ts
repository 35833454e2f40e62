// Claims of an 837 file, taken in.

import { claimsOf837 } from '../../../oversight/intake/claims-837.ts';
import { textPieces } from './file-text.ts';
import type { Importer } from './importer.ts';
import { keepClaims } from './keep-claims.ts';

export const take837: Importer<'claims-837'> = async (bytes, _, taking) =>
  keepClaims(taking, claimsOf837(textPieces(bytes)));
