import { AsyncLocalStorage } from 'node:async_hooks';

/** The request a piece of code runs for: an error before the context exists needs its id as well. */
export const requestScope = new AsyncLocalStorage<{ readonly requestId: string }>();
