import { resolve } from 'node:path';
import type { NextConfig } from 'next';

const root = resolve(import.meta.dirname, '../..');

export default {
  // Packages of the workspace are TypeScript source.
  transpilePackages: ['@gatehouse/api', '@gatehouse/ui', '@gatehouse/user-pool'],
  outputFileTracingRoot: root,
  turbopack: { root },
  reactStrictMode: true,
  poweredByHeader: false,
  // The edge compresses; twice would hold streams back.
  compress: false,
  images: { unoptimized: true },
  allowedDevOrigins: ['127.0.0.1'],
} satisfies NextConfig;
