import type { Services } from '../services.ts';

/** What the functions that look after people need. */
export type PeopleServices = Pick<Services, 'database' | 'directory' | 'now' | 'log'>;
