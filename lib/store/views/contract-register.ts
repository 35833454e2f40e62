// The registers of vendors and contracts, as whoever asks for a promise needs them.

import type { Database } from '../database.ts';
import { registered } from './registers.ts';

export async function contractsHere(db: Database) {
  const [vendors, contracts] = await Promise.all([
    registered(db, 'vendor'),
    registered(db, 'vendor-contract'),
  ]);
  return { vendors, contracts };
}
