import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';

/** What the test calls from outside: Amplify as an app would use it, bundled for the browser. */
const app = { configure: Amplify.configure.bind(Amplify), ...auth };

export type App = typeof app;

Object.assign(globalThis, { app });
