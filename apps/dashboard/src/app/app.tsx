import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { RouterProvider } from 'react-router-dom';
import { type DashboardExtension, ExtensionsProvider } from '../shared/extensions';
import { Providers } from './providers';
import { createQueryClient } from './query-client';
import { createRouter } from './router';

const queryClient = createQueryClient();

/** The whole dashboard, with what extensions add to it. */
export function App({ extensions }: { extensions: readonly DashboardExtension[] }) {
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
