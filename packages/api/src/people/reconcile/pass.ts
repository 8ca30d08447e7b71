import type { Database } from '@gatehouse/db';
import type { Author } from '../../audit/author.ts';
import type { PeopleServices } from '../deps.ts';
import type { Findings } from './findings.ts';

/** One pass of the reconciler, while it runs. */
export interface Pass {
  readonly services: PeopleServices;
  readonly database: Database;
  readonly author: Author;
  readonly deadline: Date;
  readonly startedAt: Date;
  readonly findings: Findings;
  /** Every `sub` Cognito showed us. */
  readonly seen: Set<string>;
}

export const timeIsUp = ({ services, deadline }: Pass): boolean => services.now() >= deadline;
