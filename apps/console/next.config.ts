import { resolve } from 'node:path';
import type { NextConfig } from 'next';

const root = resolve(import.meta.dirname, '../..');

export default {
  // Copies that run side by side from one checkout build in different places.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
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
  // The page as people see it; errors still open their overlay.
  devIndicators: false,
} satisfies NextConfig;
