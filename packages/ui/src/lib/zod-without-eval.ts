import * as z from 'zod';

/**
 * zod compiles its checks with `new Function` where it may. Our policy forbids that, and even the try is reported as a
 * violation. Import this from `instrumentation-client.ts`, which runs before any schema is made.
 * @see https://zod.dev/api#zconfig
 */
z.config({ jitless: true });
