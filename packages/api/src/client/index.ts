export type { AuditEntry } from '../audit/entry.ts';
export { type ErrorCode, errors, type FieldError } from '../errors/codes.ts';
export type { Person, PersonStatus } from '../people/person.ts';
export type { BearerRouter } from '../routers/bearer.ts';
export type { ConsoleRouter } from '../routers/console.ts';
export type { WebRouter } from '../routers/web.ts';
export { errorCode, fieldErrors, requestId } from './errors.ts';
export { createSiteLinks, type SiteLinkOptions } from './site-links.ts';
