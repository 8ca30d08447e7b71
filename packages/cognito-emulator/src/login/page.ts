import type { Context } from 'hono';
import { CognitoError } from '../errors.ts';
import {
  type AuthorizeRequest,
  errorRedirect,
  readAuthorizeRequest,
} from '../oauth/authorize-request.ts';
import { readForm } from '../oauth/form.ts';
import { OAuthError } from '../oauth/oauth-error.ts';
import type { SiteEnv } from '../oauth/site.ts';
import type { Dispatcher } from '../wire/dispatch.ts';
import { csrfToken, isOwnForm } from './csrf.ts';
import { messagePage } from './pages/message.ts';
import type { Submission, Visit } from './visit.ts';

type Answer = Response | Promise<Response>;
type Handler = (c: Context<SiteEnv>) => Promise<Response>;

/** A page that an app sends people to. What it changed is on disk before it is answered. */
export const page =
  ({ context }: Dispatcher, show: (visit: Visit) => Answer): Handler =>
  async (c) => {
    const { site } = c.env;
    const reading = readAuthorizeRequest(context, site, new URL(c.req.url).searchParams);
    if ('page' in reading)
      return c.redirect(
        `${site.base}/error?error=${reading.page}&client_id=${encodeURIComponent(reading.clientId)}`,
      );
    if ('redirect' in reading) return c.redirect(reading.redirect);
    const { request } = reading;
    const csrf = csrfToken(c, context.random);
    const query = `?${new URLSearchParams(request.parameters)}`;
    const response = await answered(c, request, () => show({ c, site, request, csrf, query }));
    await context.store.durable();
    return response;
  };

/** What no page has words for is the app's to show, as on AWS: a function of the pool that refuses, above all. */
async function answered(
  c: Context<SiteEnv>,
  request: AuthorizeRequest,
  answer: () => Answer,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    return c.redirect(
      errorRedirect(request, new OAuthError('invalid_request', error.message)),
      303,
    );
  }
}

/** What a form of such a page posts to. */
export const submission = (
  dispatcher: Dispatcher,
  answer: (submission: Submission) => Answer,
): Handler =>
  page(dispatcher, async (visit) => {
    const form = await readOwnForm(visit.c);
    if (form === null) return visit.c.html(messagePage(visit.site, 'stale'), 403);
    return answer({ ...visit, form });
  });

/** The fields of a form, or null where it is not one of this site's own. */
export async function readOwnForm(c: Context<SiteEnv>) {
  try {
    const { _csrf: token = '', ...form } = await readForm(c.req.raw);
    return isOwnForm(c, token) ? form : null;
  } catch (error) {
    if (error instanceof OAuthError) return null;
    throw error;
  }
}
