import '@gatehouse/ui/styles.css';
import './console.css';
import { parseTheme, themeCookie } from '@gatehouse/ui/theme-cookie';
import { Toaster } from '@gatehouse/ui/toast';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { ApiProvider } from '../trpc/client.tsx';

export const metadata: Metadata = {
  title: { default: 'Gatehouse', template: '%s · Gatehouse' },
  description: 'Create, find and look after people.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
};

/** Reading the theme cookie here makes every page dynamic, which their nonces need as well. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme}>
      <body>
        <ApiProvider>{children}</ApiProvider>
        <Toaster />
      </body>
    </html>
  );
}
