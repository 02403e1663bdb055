import type { QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { RouterProvider } from 'react-router-dom';
import { type DashboardExtension, ExtensionsProvider } from '../shared/extensions';
import { Providers } from './providers';
import { createRouter } from './router';

interface AppProps {
  queryClient: QueryClient;
  extensions: readonly DashboardExtension[];
}

/** The whole dashboard, with what extensions add to it. */
export function App({ queryClient, extensions }: AppProps) {
  const [router] = useState(() => createRouter(extensions));
  const { i18n } = useTranslation();
  return (
    <Providers queryClient={queryClient}>
      <ExtensionsProvider value={extensions}>
        {/* Dates and numbers follow the language too: everything is drawn anew. */}
        <RouterProvider key={i18n.language} router={router} />
      </ExtensionsProvider>
    </Providers>
  );
}
