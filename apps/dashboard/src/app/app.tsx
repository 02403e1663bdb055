import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router-dom';
import { Providers } from './providers';
import { createQueryClient } from './query-client';
import { createRouter } from './router';

const queryClient = createQueryClient();
const router = createRouter();

export function App() {
  const { i18n } = useTranslation();
  return (
    <Providers queryClient={queryClient}>
      {/* Dates and numbers follow the language too: everything is drawn anew. */}
      <RouterProvider key={i18n.language} router={router} />
    </Providers>
  );
}
