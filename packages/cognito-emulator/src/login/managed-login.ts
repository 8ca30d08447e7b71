import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { oauthEndpoints } from '../oauth/endpoints.ts';
import { readLogout } from '../oauth/logout.ts';
import { type SiteEnv, siteOf } from '../oauth/site.ts';
import type { Dispatcher } from '../wire/dispatch.ts';
import { readLoginAsset } from './assets.ts';
import { returnFromProvider } from './federation/return.ts';
import { page, submission } from './page.ts';
import { isMessageName, messagePage } from './pages/message.ts';
import { authorize } from './routes/authorize.ts';
import { showChallenge, submitChallenge } from './routes/challenge.ts';
import {
  followConfirmationLink,
  showConfirmUser,
  submitConfirmUser,
  submitResendCode,
} from './routes/confirm-user.ts';
import {
  showConfirmForgotPassword,
  showForgotPassword,
  submitConfirmForgotPassword,
  submitForgotPassword,
} from './routes/forgot-password.ts';
import { showLogin, submitLogin } from './routes/login.ts';
import { showNewPassword, submitNewPassword } from './routes/new-password.ts';
import { showAddPasskey, submitAddPasskey } from './routes/passkeys.ts';
import { showSignUp, submitSignUp } from './routes/sign-up.ts';
import { endLoginSession } from './session.ts';
import { clearStep } from './step.ts';
import { throttled } from './throttled.ts';

/**
 * Hands what is addressed to a pool's domain to its pages and OAuth endpoints, and everything else on. With the domain as
 * the host the inspector and the API stay where they are.
 */
export function managedLogin(dispatcher: Dispatcher): MiddlewareHandler {
  const app = createSiteApp(dispatcher);
  return async (c, next) => {
    const site = siteOf(dispatcher.context, c.req.url);
    if (site === null) return next();
    const response = await app.fetch(c.req.raw, { site });
    return response.status === 404 && site.base === '' ? next() : response;
  };
}

/** A hundred times what the longest form comes to. */
const formLimit = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c: Context<SiteEnv>) => c.html(messagePage(c.env.site, 'too_large'), 413),
});

function createSiteApp(dispatcher: Dispatcher): Hono<SiteEnv> {
  const { context, quotas } = dispatcher;
  const app = new Hono<SiteEnv>({ getPath: (request, options) => pathWithin(request, options) });
  app.use(hardened);
  app.use(async (c, next) => {
    await next();
    if (!c.req.path.includes('/_assets/')) c.header('cache-control', 'no-store');
  });
  if (quotas) app.use(throttled(quotas));
  // The OAuth endpoints have their own, and answer what is too large in their own way.
  app.use((c, next) => (c.req.path.startsWith('/oauth2/') ? next() : formLimit(c, next)));

  app.get(
    '/oauth2/authorize',
    page(dispatcher, (visit) => authorize(dispatcher, visit)),
  );
  app.get('/oauth2/idpresponse', async (c) => {
    const response = await returnFromProvider(dispatcher, c);
    await context.store.durable();
    return response;
  });
  app.get(
    '/login',
    page(dispatcher, (visit) => showLogin(dispatcher, visit)),
  );
  app.post(
    '/login',
    submission(dispatcher, (sent) => submitLogin(dispatcher, sent)),
  );
  app.get(
    '/signup',
    page(dispatcher, (visit) => showSignUp(dispatcher, visit)),
  );
  app.post(
    '/signup',
    submission(dispatcher, (sent) => submitSignUp(dispatcher, sent)),
  );
  const confirmUser = page(dispatcher, (visit) => showConfirmUser(dispatcher, visit));
  app.get('/confirmUser', (c) =>
    c.req.query('confirmation_code') === undefined
      ? confirmUser(c)
      : followConfirmationLink(dispatcher, c),
  );
  app.post(
    '/confirmUser',
    submission(dispatcher, (sent) => submitConfirmUser(dispatcher, sent)),
  );
  app.post(
    '/resendCode',
    submission(dispatcher, (sent) => submitResendCode(dispatcher, sent)),
  );
  app.get(
    '/forgotPassword',
    page(dispatcher, (visit) => showForgotPassword(visit)),
  );
  app.post(
    '/forgotPassword',
    submission(dispatcher, (sent) => submitForgotPassword(dispatcher, sent)),
  );
  app.get(
    '/confirmForgotPassword',
    page(dispatcher, (visit) => showConfirmForgotPassword(dispatcher, visit)),
  );
  app.post(
    '/confirmForgotPassword',
    submission(dispatcher, (sent) => submitConfirmForgotPassword(dispatcher, sent)),
  );
  app.get(
    '/newPassword',
    page(dispatcher, (visit) => showNewPassword(dispatcher, visit)),
  );
  app.post(
    '/newPassword',
    submission(dispatcher, (sent) => submitNewPassword(dispatcher, sent)),
  );
  app.get(
    '/mfa',
    page(dispatcher, (visit) => showChallenge(dispatcher, visit)),
  );
  app.post(
    '/mfa',
    submission(dispatcher, (sent) => submitChallenge(dispatcher, sent)),
  );
  app.get(
    '/passkeys/add',
    page(dispatcher, (visit) => showAddPasskey(dispatcher, visit)),
  );
  app.post(
    '/passkeys/add',
    submission(dispatcher, (sent) => submitAddPasskey(dispatcher, sent)),
  );
  app.get('/logout', async (c) => {
    const { site } = c.env;
    const leading = readLogout(context, site, new URL(c.req.url).searchParams);
    if ('page' in leading) return c.html(messagePage(site, leading.page), 400);
    endLoginSession(context, c);
    clearStep(context, c);
    await context.store.durable();
    return c.redirect(leading.location);
  });
  app.get('/error', (c) => {
    const name = c.req.query('error') ?? '';
    return c.html(messagePage(c.env.site, isMessageName(name) ? name : 'invalid_request'), 400);
  });
  app.get('/_assets/:name', (c) => {
    const asset = readLoginAsset(c.req.param('name'));
    if (!asset) return notFound(c);
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' });
  });
  app.route('/', oauthEndpoints(dispatcher));
  app.notFound(notFound);
  app.onError((error) => {
    // The emulator's own handler answers and reports it.
    throw error;
  });
  return app;
}

const notFound = (c: Context<SiteEnv>) => c.html(messagePage(c.env.site, 'not_found'), 404);

const pathWithin = (request: Request, options?: { env?: SiteEnv['Bindings'] }) => {
  const { pathname } = new URL(request.url);
  return pathname.slice(options?.env?.site.base.length ?? 0) || '/';
};

/**
 * Nothing is loaded from elsewhere, framed, or run inline. There is no form-action: browsers hold it against the redirect
 * that a form ends in as well, which leads to the app, wherever that is.
 */
const hardened = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ['data:'],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // The next page of the form must be able to tell that it comes from here; other sites learn nothing.
  referrerPolicy: 'same-origin',
  crossOriginResourcePolicy: false,
  crossOriginOpenerPolicy: false,
  strictTransportSecurity: false,
});
