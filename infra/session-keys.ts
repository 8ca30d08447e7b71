import type { Stage } from './stage.ts';

/**
 * The keys that seal the tokens in `sessions`, made once and kept encrypted in the state. The newest seals, every one
 * opens: a new id in `sessionKeyIds` rotates, and an id taken out ends the sessions that only it can open.
 */
export function createSessionKeys({ sessionKeyIds }: Stage): sst.Linkable<{
  current: string;
  keys: Record<string, $util.Output<string>>;
}> {
  const made = sessionKeyIds.map(
    (id) => [id, new random.RandomBytes(`SessionKey${id}`, { length: 32 }).base64] as const,
  );
  return new sst.Linkable('SessionKeys', {
    properties: {
      current: sessionKeyIds.at(-1) ?? '',
      keys: Object.fromEntries(made),
    },
  });
}
