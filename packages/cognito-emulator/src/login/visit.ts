import type { Context } from 'hono';
import type { AuthorizeRequest } from '../oauth/authorize-request.ts';
import type { Parameters } from '../oauth/form.ts';
import type { Site, SiteEnv } from '../oauth/site.ts';

/** Somebody on a page, sent there by an app. */
export interface Visit {
  readonly c: Context<SiteEnv>;
  readonly site: Site;
  readonly request: AuthorizeRequest;
  /** The app's parameters again, `?client_id=…`: every page carries them to the next. */
  readonly query: string;
  /** For the hidden `_csrf` of a form. */
  readonly csrf: string;
}

/** The same, with a form that is one of our own. */
export interface Submission extends Visit {
  readonly form: Parameters;
}
