import { freePort } from '@gatehouse/local-cloud/free-port';

/** Distinct free ports on loopback. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}
