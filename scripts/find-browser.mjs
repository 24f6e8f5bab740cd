import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { messages } from './messages.vi.mjs';
import { run } from './processes.mjs';

/** The shell without windows comes first: the whole browser draws its own frame for every page, at half the speed of a test. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];

/**
 * The program file of a Chromium-like browser: CHROMIUM_PATH, then what is on the PATH, in the usual places of macOS and Windows,
 * or in Playwright's own store.
 *
 * @returns {string | undefined}
 */
function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) return isProgram(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return [...onThePath(env), ...usualPlaces(env), ...playwrightStore(env)].find(isProgram);
}

/**
 * Like `findBrowser`, but on Debian and its kin as root it installs Chromium when there is none.
 *
 * @throws {Error} with a sentence for the person when no browser can be had
 */
export async function ensureBrowser(say) {
  const found = findBrowser();
  if (found) return found;
  if (!process.env.CHROMIUM_PATH && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(messages.installingBrowser);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = async (name) => (await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env, quiet: true })).code === 0;
    if (!(await install(SHELL))) {
      await run('apt-get', ['update'], { env, quiet: true });
      if (!(await install(SHELL))) await install('chromium');
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(messages.noBrowser);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onThePath(env) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
}

function usualPlaces(env) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform !== 'win32') return [];
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return roots.flatMap((root) => [
    path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    path.join(root, 'Chromium', 'Application', 'chrome.exe'),
    path.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
}

function playwrightStore(env) {
  const standard = {
    darwin: path.join(os.homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: path.join(env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright'),
  };
  const store = env.PLAYWRIGHT_BROWSERS_PATH || standard[process.platform] || path.join(os.homedir(), '.cache', 'ms-playwright');
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  if (!existsSync(store)) return [];
  return readdirSync(store)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((left, right) => Number(right.slice(9)) - Number(left.slice(9)))
    .flatMap((name) => programs.map((program) => path.join(store, name, program)));
}
