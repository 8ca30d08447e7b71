import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { acme } from './acme/acme.ts';
import type { Control } from './control/control.ts';
import { errorOf } from './errors.ts';
import { identityWellKnown } from './identity/routes.ts';
import { importUpload } from './imports/upload.ts';
import { inspector } from './inspector/inspector.ts';
import { managedLogin } from './login/managed-login.ts';
import { randomUuid } from './random.ts';
import { wellKnown } from './well-known/routes.ts';
import { type Answer, answerError } from './wire/answer.ts';
import type { Dispatcher } from './wire/dispatch.ts';
import { exposedHeaders, isOwnHost } from './wire/listener.ts';

/** Browser clients call across origins. @see reference: amplify-js reads the error from the exposed headers. */
const allowBrowsers = cors({
  origin: '*',
  allowMethods: ['POST', 'GET', 'OPTIONS'],
  exposeHeaders: exposedHeaders,
  maxAge: 7200,
});

/** Everything on the emulator's port but the API itself, which has its own listener; of that, the preflights. */
export const createPages = (dispatcher: Dispatcher, control: Control): RequestListener =>
  getRequestListener(createApp(dispatcher, control).fetch);

const createApp = (dispatcher: Dispatcher, control: Control): Hono => {
  const { context } = dispatcher;
  const requestId = () => randomUuid(context.random);
  const app = new Hono({ strict: false });

  // A page of another site that resolves its name to this machine would otherwise read the mailbox.
  app.use(async (c, next) => {
    if (isOwnHost(c.req.header('host'))) return next();
    return respond(answerError(requestId(), errorOf('foreignHost')));
  });

  app.use(managedLogin(dispatcher));
  app.use('/', allowBrowsers);

  app.route('/', identityWellKnown(context));
  // Before the pools' own, which are found by any name.
  app.route('/_acme', acme(context));
  app.route('/', wellKnown(context));
  app.route('/_import', importUpload(context));
  app.get('/', (c) => c.redirect('/_emulator'));
  app.route('/_emulator', inspector(dispatcher, control));
  // A newer protocol of the SDKs, say: its client must find an error of the API, not a page.
  app.notFound((c) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.text('404 Not Found', 404);
    const operation = `${c.req.method} ${c.req.path}`;
    return respond({
      ...answerError(requestId(), errorOf('unknownOperation', { operation })),
      status: 404,
    });
  });
  app.onError((error) => {
    const id = requestId();
    if (isHalfSent(error)) return respond(answerError(id, errorOf('unparsableBody')));
    dispatcher.report(id, error);
    return respond(answerError(id, errorOf('internal')));
  });
  return app;
};

/** A client that goes away, or loses count, while it sends is no defect, and hardly waits for an answer. */
const isHalfSent = (error: Error) => 'code' in error && error.code === 'ECONNRESET';

const respond = ({ status, headers, body }: Answer) => new Response(body, { status, headers });
