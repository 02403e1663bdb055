import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { extensions } from 'virtual:extensions';
import { App } from './app/app';
import { loginBefore, paths } from './app/paths';
import { createQueryClient } from './app/query-client';
import { meQuery, organizationsQuery } from './features/session/api/session.queries';
import { holdQuery } from './features/upgrades/api/hold.queries';
import { learnTexts } from './shared/extensions';
import { preferredLanguage, speak } from './shared/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
const queryClient = createQueryClient();
learnTexts(extensions);
// The code behind the login is much, and nothing for who has yet to sign in: it is known first for whom it is.
void Promise.all([speak(preferredLanguage()), learnPerson()]).then(() => {
  const { pathname, search } = window.location;
  const isNobody = queryClient.getQueryData(meQuery.queryKey) === null;
  if (isNobody && pathname !== paths.login) window.history.replaceState(null, '', loginBefore(pathname + search));
  createRoot(root).render(<App queryClient={queryClient} extensions={extensions} />);
});

/** Who is signed in, and what the frame of every page says for them: it would move the page if it came later. */
async function learnPerson(): Promise<void> {
  await queryClient.prefetchQuery(meQuery);
  if (!queryClient.getQueryData(meQuery.queryKey)?.is_superuser) return;
  await Promise.all([
    queryClient.prefetchQuery({ ...organizationsQuery, retry: false }),
    queryClient.prefetchQuery({ ...holdQuery, retry: false }),
  ]);
}
