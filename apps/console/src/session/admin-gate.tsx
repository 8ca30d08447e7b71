import 'server-only';
import type { ReactNode } from 'react';
import { env } from '../env.ts';
import { Forbidden } from './forbidden.tsx';
import { requireSession } from './load-session.ts';

/**
 * The first thing every page behind the sign-in asks. Null lets the page go on; anything else stands in its place.
 * It decides what is shown and protects nothing: each procedure of the API refuses by itself.
 */
export async function adminGate(path: string): Promise<ReactNode> {
  const { person } = await requireSession(path);
  if (person.role === 'admin') return null;
  return <Forbidden email={person.email} webOrigin={env().WEB_ORIGIN} />;
}
