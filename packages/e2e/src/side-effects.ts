import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * A fingerprint of everything a call could have changed. Left out is what a refused call is meant to leave: audit rows
 * that say "refused", and the time a session was last seen.
 */
const statements = [
  'SELECT id, sub, email, given_name, family_name, role, status, attributes, version FROM users ORDER BY id',
  'SELECT id, kind, app, key_hash, user_id, revoked_at FROM sessions ORDER BY id',
  'SELECT id, kind, user_id, payload FROM outbox ORDER BY id',
  "SELECT id, action FROM audit WHERE result = 'done' ORDER BY id",
];

export async function sideEffects(database: pg.Pool): Promise<string> {
  const hash = createHash('sha256');
  for (const statement of statements) {
    const { rows } = await database.query(statement);
    hash.update(JSON.stringify(rows));
  }
  return hash.digest('hex');
}
