import { StartError } from '../start-error.ts';

/** A seed that cannot be applied. The message says where in it, and why. */
export class SeedError extends StartError {
  override readonly name = 'SeedError';
}
