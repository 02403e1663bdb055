import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { extensions } from 'virtual:extensions';
import { App } from './app/app';
import { learnTexts } from './shared/extensions';
import { preferredLanguage, speak } from './shared/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
learnTexts(extensions);
void speak(preferredLanguage()).then(() => createRoot(root).render(<App extensions={extensions} />));
