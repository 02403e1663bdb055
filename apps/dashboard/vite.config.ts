import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { extensionFolders, extensionsPlugin } from './extensions-plugin';

const forms =
  /@tanstack\/(query-core|react-query)\/|@mantine\/(form\/|core\/.*\/(Alert|PasswordInput|TextInput)\/)|shared\/ui\/(form-problem|logo)\.tsx$/;
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => {
  const { PORT } = loadEnv(mode, at('../..'), '');
  const api = `http://127.0.0.1:${PORT ?? '3000'}`;
  const extensions = extensionFolders(at('../..'));
  const proxy = { '/api': api, '/firmware': api };
  return {
    root: at('.'),
    plugins: [
      react(),
      extensionsPlugin(extensions, at('src/main.tsx')),
      // Once and thoroughly, for the server to send as they are.
      compression({ include: /\.(js|css|svg)$/, threshold: 1024, algorithms: ['gzip', 'brotliCompress'] }),
    ],
    resolve: {
      alias: [
        { find: /^@firmware-upgrader\/(domain|api-client)$/, replacement: at('../../libs/$1/src/index.ts') },
        { find: '@firmware-upgrader/dashboard', replacement: at('src/index.ts') },
      ],
    },
    server: { host: '127.0.0.1', proxy },
    preview: { host: '127.0.0.1', proxy },
    build: {
      outDir: at(extensions.length > 0 ? '../../dist/extended-dashboard' : '../../dist/dashboard'),
      emptyOutDir: true,
      rolldownOptions: {
        output: {
          // What changes rarely keeps its name between releases, so that browsers need not fetch it again. Of the widgets,
          // the start needs few; each other one comes with the first page that uses it.
          codeSplitting: {
            groups: [
              { name: 'react', test: /node_modules\/(react|react-dom|react-router|react-router-dom|scheduler)\// },
              { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui|clsx)\//, tags: ['$initial'] },
              { name: 'icons', test: /node_modules\/@tabler\// },
              { name: 'start', test: /./, tags: ['$initial'] },
              // What most pages have, as three files rather than forty: the login needs but the first.
              { name: 'forms', test: forms },
              { name: 'widgets', test: /node_modules\//, minShareCount: 8 },
              { name: 'common', test: /dashboard\/src\/(shared|features\/[^/]+\/api)\//, minShareCount: 4 },
            ],
          },
        },
      },
    },
  };
});
