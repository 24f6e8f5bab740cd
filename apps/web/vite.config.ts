import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Manifest, type ManifestChunk, type Plugin, type UserConfig } from 'vite';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const outDir = fromHere('../../dist/web');

/**
 * What pdf.js fetches by itself while it shows a file: the fonts every reader is expected to have, and decoders in plain
 * JavaScript, since the content security policy allows no WebAssembly. Fetched by the PDF that needs them, never before.
 */
function pdfParts(): Plugin {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const files = [
    ...readdirSync(join(library, 'standard_fonts')).map((name) => join(library, 'standard_fonts', name)),
    ...readdirSync(join(library, 'wasm')).flatMap((name) => (name.endsWith('fallback.js') ? [join(library, 'wasm', name)] : [])),
  ];
  return {
    name: 'pdf-parts',
    apply: 'build',
    generateBundle() {
      for (const file of files) this.emitFile({ type: 'asset', fileName: `assets/pdfjs/${file.split(/[\\/]/).at(-1)}`, source: readFileSync(file) });
    },
  };
}

/** The built site is served by the api from `dist/web`; in development Vite serves it and passes on what the api answers. */
const site: UserConfig = {
  root: fromHere('.'),
  plugins: [react(), pdfParts()],
  resolve: { alias: { '@dvk/scoring-core': fromHere('../../libs/scoring-core/src/index.ts') } },
  server: { proxy: Object.fromEntries(['/api', '/kho-mo-hinh'].map((path) => [path, process.env['DVK_API_URL'] ?? 'http://127.0.0.1:3000'])) },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // A data: font or image would need a wider content security policy than 'self'.
    assetsInlineLimit: 0,
  },
};

/** Files without a hash in their names. */
const plainFiles = ['index.html', 'favicon.svg', 'manifest.webmanifest', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png'];
/** Every browser that has a service worker reads woff2; evidence and results are read with the network alone, so their viewer and what draws pictures of them are not stored. */
const notStored = /\.woff$|pdf|chart-engine/;
/** Pages are fetched when they are opened, but for those on which a member works without the network. */
const page = /^src\/features\/.*(-page|\/pages)\.tsx$/;
const pagesWithoutNetwork = ['desk-page', 'sheet-page', 'compare-page'].map((name) => `src/features/judging/${name}.tsx`);

/** Everything that is there before a page is opened, those pages, and what they are made of. */
function storedChunks(manifest: Manifest): ManifestChunk[] {
  const stored = new Set<string>();
  const store = (name: string): void => {
    if (stored.has(name)) return;
    stored.add(name);
    for (const part of manifest[name]?.imports ?? []) store(part);
  };
  for (const missing of pagesWithoutNetwork.filter((name) => manifest[name] === undefined)) throw new Error(`${missing} is no page of its own`);
  for (const [name, { isEntry, isDynamicEntry }] of Object.entries(manifest)) {
    if (isEntry === true || (isDynamicEntry === true && !page.test(name)) || pagesWithoutNetwork.includes(name)) store(name);
  }
  return Object.entries(manifest).flatMap(([name, chunk]) => (stored.has(name) ? [chunk] : []));
}

function precacheList(): readonly { readonly url: string; readonly revision: string | null }[] {
  const manifest = JSON.parse(readFileSync(`${outDir}/.vite/manifest.json`, 'utf8')) as Manifest;
  const hashed = new Set(storedChunks(manifest).flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]));
  const revision = (file: string): string => createHash('sha256').update(readFileSync(`${outDir}/${file}`)).digest('hex').slice(0, 16);
  return [
    ...plainFiles.map((file) => ({ url: `/${file}`, revision: revision(file) })),
    ...[...hashed].filter((file) => !notStored.test(file)).sort().map((file) => ({ url: `/${file}`, revision: null })),
  ];
}

/** The second step, after the site: `dist/web/sw.js`, which knows the names of all files of the first. */
const serviceWorker = (): UserConfig => ({
  root: fromHere('.'),
  publicDir: false,
  define: { PRECACHE: JSON.stringify(precacheList()) },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    rollupOptions: { input: fromHere('src/service-worker.ts'), output: { entryFileNames: 'sw.js', format: 'iife' } },
  },
});

export default defineConfig(({ mode }) => (mode === 'service-worker' ? serviceWorker() : site));
