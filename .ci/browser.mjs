// Finds a Chromium for the browser tests, or gets one. Run as a program, it prints the path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
const MAC_PROGRAMS = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
const MINUTE = 60_000;

/** Everything the search touches, in one place, so that a test can put another machine here. */
const THIS_MACHINE = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  /** Runs a command with its output on stderr; true when it ended well in time. */
  run: (command, args, limitMs) => {
    console.error(`> ${command} ${args.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
    return spawnSync(command, args, { env, stdio: ['ignore', 2, 2], timeout: limitMs }).status === 0;
  },
  /** A file alone proves little: Ubuntu's is a stub, and Playwright's may lack shared libraries. */
  starts: (path) =>
    process.platform === 'win32' ||
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: MINUTE / 2 }).status === 0,
  playwrightPath: () => chromium.executablePath(),
  playwrightCli: () => join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js'),
};

function onPath(name, { env, exists }) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(exists);
}

function usualPlaces(machine) {
  const { env, platform } = machine;
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const applications = platform === 'darwin' ? ['/Applications', join(env.HOME ?? '/', 'Applications')] : [];
  return [
    ...NAMES.flatMap((name) => onPath(name, machine) ?? []),
    ...MAC_PROGRAMS.flatMap((program) => applications.map((folder) => join(folder, program))),
  ];
}

function lookFor(machine) {
  const given = machine.env.CHROMIUM_PATH;
  if (given) {
    if (machine.exists(given)) return given;
    throw new Error(`CHROMIUM_PATH names no file: ${given}`);
  }
  const places = [...usualPlaces(machine), machine.playwrightPath()];
  return places.find((path) => machine.exists(path) && machine.starts(path));
}

/** Path of the Chromium that is here. @throws when there is none, with what to do */
export function findChromium(machine = THIS_MACHINE) {
  const path = lookFor(machine);
  if (path) return path;
  throw new Error(
    'No Chromium that starts: run `node .ci/browser.mjs` to install one, or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}

/** The ways to get a browser, in the order they are tried; each is true when it ended well. */
function* installers({ platform, isRoot, run, exists, playwrightPath, playwrightCli, ...machine }) {
  const playwright = (...args) => run(process.execPath, [playwrightCli(), ...args], 4 * MINUTE);
  yield playwright('install', '--no-shell', 'chromium');
  if (platform !== 'linux' || !isRoot) return;
  if (exists(playwrightPath())) yield playwright('install-deps', 'chromium');
  const has = (name) => onPath(name, { exists, ...machine });
  if (has('apt-get')) {
    const get = (...args) => run('apt-get', args, 4 * MINUTE);
    yield get('update') && get('install', '-y', 'chromium', 'fonts-liberation');
  }
  if (has('dnf')) yield run('dnf', ['install', '-y', 'chromium', 'liberation-fonts'], 4 * MINUTE);
  if (has('apk')) yield run('apk', ['add', '--no-cache', 'chromium', 'font-liberation'], 4 * MINUTE);
}

/** Path of a Chromium, installed first when there is none. @throws when it cannot be had */
export function ensureChromium(machine = THIS_MACHINE) {
  const here = lookFor(machine);
  if (here) return here;
  for (const done of installers(machine)) {
    const path = done && lookFor(machine);
    if (path) return path;
  }
  throw new Error(
    "No Chromium to be had: none is installed, and neither Playwright's download nor the system's packages gave one. " +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
