import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the server; the built application is served by it. */
const server = process.env.MIEN_DEV_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  css: { postcss: { plugins: [mantine()] } },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/engine', '/health', '/ready'].map((path) => [path, { target: server, ws: true }]),
    ),
  },
  build: {
    target: 'es2022',
    // Nothing is inlined as a data: address, which the content security policy would refuse.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // libraries mark their files 'use client', which means nothing in an application without a server side
      onLog: (level, log, report) => log.code === 'MODULE_LEVEL_DIRECTIVE' || report(level, log),
    },
  },
});
