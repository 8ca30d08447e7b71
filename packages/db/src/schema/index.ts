export { type AuditResult, audit } from './audit.ts';
export { type OutboxKind, type OutboxState, outbox } from './outbox.ts';
export { type SessionApp, type SessionKind, sessions } from './sessions.ts';
export { type UserRole, type UserStatus, users } from './users.ts';
