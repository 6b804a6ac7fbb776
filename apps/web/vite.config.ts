import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { appIcons } from './build/app-icons.js';
import { compress } from './build/compress.js';
import { shellFiles } from './build/shell-files.js';
import { withoutUnusedRuntime } from './build/without-unused-runtime.js';

/** Where `npm run dev` finds the server; the built application is served by it. */
const server = process.env.MIEN_DEV_SERVER ?? 'http://127.0.0.1:8080';
const SERVICE_WORKER = 'service-worker';

export default defineConfig({
  plugins: [appIcons(), withoutUnusedRuntime(), shellFiles(), compress()],
  css: { postcss: { plugins: [mantine()] } },
  worker: { format: 'es' },
  server: {
    // not the page /api-keys
    proxy: { '^/(api|engine)/|^/(health|ready)$': { target: server, ws: true } },
  },
  build: {
    target: 'es2022',
    // Nothing is inlined as a data: address, which the content security policy would refuse.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        index: 'index.html',
        [SERVICE_WORKER]: 'src/service-worker/service-worker.ts',
      },
      output: {
        // a service worker is found again by its address
        entryFileNames: ({ name }) =>
          name === SERVICE_WORKER ? `${SERVICE_WORKER}.js` : 'assets/[name]-[hash].js',
        // else every component is a file of its own, and the first page waits for eighty
        codeSplitting: {
          groups: [
            {
              name: 'framework',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|@mantine\/(core|hooks|modals|notifications|store)|@floating-ui|i18next|react-i18next|zod)\//,
            },
            { name: 'icons', test: /node_modules\/@tabler\// },
            { name: 'echarts', test: /node_modules\/(echarts|zrender)\// },
            { name: 'shared', test: /src\/(shared\/[^/]+|features\/shell\/[^/]+)\.tsx?$/, minShareCount: 2 },
          ],
        },
      },
      // libraries mark their files 'use client', which means nothing in an application without a server side
      onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
    },
  },
});
