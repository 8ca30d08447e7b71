#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// Plain JavaScript loads twice as fast while the TypeScript loader does not look at each file.
await Promise.all([
  import('@hono/node-server'),
  import('hono'),
  import('hono/body-limit'),
  import('hono/cors'),
  import('hono/html'),
  import('hono/secure-headers'),
  import('jose'),
]);
register();
await import('../src/main.ts');
