import { calledPaths } from '../incoming.ts';
import type { Guard } from './guard.ts';

export const MAX_BATCH = 10;

/** Each attempt to sign in stands alone, so that whoever counts requests counts attempts. */
const alone = new Set(['auth.signIn', 'auth.answerNewPassword']);

/**
 * Counted by the commas in the path, before anything is done for each of them: five thousand commas in five kilobytes
 * would otherwise be answered with three megabytes.
 */
export const batch: Guard = ({ incoming, prefix }) => {
  const paths = calledPaths(incoming, prefix);
  const crowded = paths.length > 1 && paths.some((path) => alone.has(path));
  return paths.length > MAX_BATCH || crowded ? 'BATCH_TOO_LARGE' : null;
};
