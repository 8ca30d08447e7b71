import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
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
import { type Dispatcher, dispatch, isLoopbackHost } from './wire/dispatch.ts';
import { withhold } from './wire/withhold.ts';

/** Above the largest request of the model, a user interface customization of 131,072 characters. */
const maxBodyBytes = 1024 * 1024;

/** Browser clients call across origins. @see reference: amplify-js reads the error from the exposed headers. */
const allowBrowsers = cors({
  origin: '*',
  allowMethods: ['POST', 'GET', 'OPTIONS'],
  exposeHeaders: ['x-amzn-requestid', 'x-amzn-errortype', 'x-amzn-errormessage', 'date'],
  maxAge: 7200,
});

/** Everything that listens on the emulator's port. */
export const createApp = (dispatcher: Dispatcher, control: Control) => {
  const { context } = dispatcher;
  const requestId = () => randomUuid(context.random);
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });

  // A page of another site that resolves its name to this machine would otherwise read the mailbox.
  app.use(async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (URL.canParse(`http://${host}`) && isLoopbackHost(new URL(`http://${host}`).hostname))
      return next();
    return respond(answerError(requestId(), errorOf('foreignHost')));
  });

  app.use(managedLogin(dispatcher));
  app.use('/', allowBrowsers);
  app.post(
    '/',
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => respond(refuseBody(requestId())),
    }),
    async (c) => {
      const answer = await dispatch(dispatcher, {
        requestId: requestId(),
        target: c.req.header('x-amz-target'),
        authorization: c.req.header('authorization'),
        origin: c.req.header('origin'),
        body: await c.req.text(),
      });
      const { withheld } = answer;
      return withheld
        ? withhold(withheld, c.env.outgoing, dispatcher.faults?.released)
        : respond(answer);
    },
  );

  app.route('/', identityWellKnown(context));
  // Before the pools' own, which are found by any name.
  app.route('/_acme', acme(context));
  app.route('/', wellKnown(context));
  app.route('/_import', importUpload(context));
  app.get('/', (c) => c.redirect('/_emulator'));
  app.route('/_emulator', inspector(dispatcher, control));
  app.onError((error) => {
    const id = requestId();
    dispatcher.report(id, error);
    return respond(answerError(id, errorOf('internal')));
  });
  return app;
};

/** The rest of the body is not read, so the connection cannot be used again. */
const refuseBody = (requestId: string): Answer => {
  const answer = answerError(requestId, errorOf('bodyTooLarge', { limit: maxBodyBytes }));
  return { ...answer, headers: { ...answer.headers, connection: 'close' } };
};

const respond = ({ status, headers, body }: Answer) => new Response(body, { status, headers });
