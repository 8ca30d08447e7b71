export { type Author, systemAuthor } from './audit/author.ts';
export type { AuditEntry } from './audit/entry.ts';
export {
  createBearerEntrance,
  createSiteEntrance,
  type SiteEntranceConfig,
} from './create-entrance.ts';
export { createServices, type ServicesConfig } from './create-services.ts';
export { type DeclaredProcedure, procedures } from './declared.ts';
export { type ErrorCode, errors } from './errors/codes.ts';
export { toErrorCode } from './errors/to-error-code.ts';
export { createHandler, type HandlerOptions, type HttpHandler } from './http/handler.ts';
export type { Incoming } from './http/incoming.ts';
export { disablePerson } from './people/disable.ts';
export { keepConfirmed } from './people/keep-confirmed.ts';
export { maySignUp } from './people/may-sign-up.ts';
export type { Person, PersonStatus } from './people/person.ts';
export { reconcile } from './people/reconcile/reconcile.ts';
export { type SignUpInput, signUpInputSchema } from './people/sign-up/input.ts';
export { type SignedUp, signUp } from './people/sign-up/sign-up.ts';
export { tokenGroups } from './people/token-groups.ts';
export { type BearerRouter, bearerRouter } from './routers/bearer.ts';
export { type ConsoleRouter, consoleRouter } from './routers/console.ts';
export { type WebRouter, webRouter } from './routers/web.ts';
export type { Entrance, Services, SiteConfig } from './services.ts';
