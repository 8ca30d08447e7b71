import { createHash } from 'node:crypto';
import type { Random } from '../random.ts';

/** Something only its holder knows: 256 random bits. */
export const createSecretValue = (random: Random): string => random.bytes(32).toString('base64url');

/** What is stored of it. */
export const hashSecretValue = (value: string): string =>
  createHash('sha256').update(value).digest('hex');
