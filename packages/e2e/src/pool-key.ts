import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.ts';

/** Every private key in a JSON value, however deep: the tests need not know how the emulator files them. */
function* privateKeys(value: unknown): Generator<JsonWebKey & { kid?: string }> {
  if (typeof value !== 'object' || value === null) return;
  if ('d' in value && 'kty' in value) yield value as JsonWebKey & { kid?: string };
  for (const inner of Object.values(value)) yield* privateKeys(inner);
}

/** The pool's own signing key, read from the emulator's data folder: an attacker who has it is the control group. */
export function poolKey(world: World, kid: string): KeyObject {
  const files = readdirSync(world.home, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const file of files) {
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    if (!text.includes(kid)) continue;
    for (const line of text.split('\n')) {
      if (!line.includes(kid)) continue;
      for (const key of privateKeys(JSON.parse(line.slice(line.search(/[{[]/))))) {
        if (key.kid === kid) return createPrivateKey({ key, format: 'jwk' });
      }
    }
  }
  throw new Error(`No private key with kid ${kid} below ${world.home}`);
}
