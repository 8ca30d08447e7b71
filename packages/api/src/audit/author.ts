import type { ActorKind } from '../actor.ts';

/** Who did something, and from where: the part of an audit entry that is the same for a whole request. */
export interface Author {
  readonly kind: ActorKind;
  readonly id: string | null;
  readonly entrance: string;
  readonly requestId: string;
  readonly ip: string;
}

/** Our own jobs: `name` is `reconcile`, or the command an operator ran. */
export const systemAuthor = (name: string, requestId: string): Author => ({
  kind: 'system',
  id: null,
  entrance: name,
  requestId,
  ip: '',
});
