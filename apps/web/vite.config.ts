import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The built site is served by the api from `dist/web`; in development Vite serves it and passes /api on. */
export default defineConfig({
  root: fromHere('.'),
  plugins: [react()],
  resolve: { alias: { '@dvk/scoring-core': fromHere('../../libs/scoring-core/src/index.ts') } },
  server: { proxy: { '/api': process.env['DVK_API_URL'] ?? 'http://127.0.0.1:3000' } },
  build: {
    outDir: fromHere('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // A data: font or image would need a wider content security policy than 'self'.
    assetsInlineLimit: 0,
  },
});
