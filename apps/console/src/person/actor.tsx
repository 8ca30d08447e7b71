'use client';

import type { AuditEntry } from '@gatehouse/api/client';
import { Avatar } from '@gatehouse/ui/avatar';
import { Cog, UserX } from 'lucide-react';
import { useYourId } from '../session/your-id.tsx';

type Actor = AuditEntry['actor'];

export function actorName(actor: Actor): string {
  if (actor.name) return actor.name;
  if (actor.kind === 'system') return 'Gatehouse';
  return actor.kind === 'anonymous' ? 'Not signed in' : 'Somebody unknown';
}

/** Who did it: a person in their arch, or what stands for the system and for strangers. */
export function ActorCell({ actor }: { actor: Actor }) {
  const you = useYourId() === actor.id && actor.id !== null;
  return (
    <span className="row gap-2.5">
      <ActorAvatar actor={actor} you={you} />
      <span className={actor.name ? 'clip' : 'clip faint'}>{actorName(actor)}</span>
    </span>
  );
}

function ActorAvatar({ actor, you }: { actor: Actor; you: boolean }) {
  if (actor.name) {
    const [givenName = '', ...rest] = actor.name.split(' ');
    return <Avatar givenName={givenName} familyName={rest.at(-1) ?? ''} you={you} />;
  }
  return (
    <span className="av" aria-hidden="true">
      {actor.kind === 'system' ? <Cog className="i" /> : <UserX className="i" />}
    </span>
  );
}

/** Names who did it after a sentence, where it was somebody else than the person it is about. */
export function ActorLine({ entry }: { entry: AuditEntry }) {
  const { actor, subjectId } = entry;
  if (actor.kind === 'anonymous' || (actor.id !== null && actor.id === subjectId)) return null;
  return <span className="faint"> by {actorName(actor)}</span>;
}
