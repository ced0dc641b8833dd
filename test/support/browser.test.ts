import { describe, expect, test } from 'vitest';
import { ensureChromium, findChromium, type Machine } from '../../.ci/browser.mjs';

const DOWNLOADED = '/home/me/.cache/ms-playwright/chrome';

interface Fake extends Partial<Machine> {
  files?: string[];
  broken?: string[];
  gives?: Record<string, string[]>;
}

/** A machine that holds `files`; `gives` says which files a command leaves behind, absent means that it fails. */
function machine({ files = [], broken = [], gives = {}, ...rest }: Fake) {
  const here = new Set(files);
  const commands: string[] = [];
  const fake: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin', HOME: '/home/me' },
    platform: 'linux',
    isRoot: true,
    exists: (path) => here.has(path.replaceAll('\\', '/')),
    starts: (path) => !broken.includes(path),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      commands.push(line);
      const made = Object.entries(gives).find(([part]) => line.includes(part))?.[1];
      for (const file of made ?? []) here.add(file);
      return made !== undefined;
    },
    playwrightPath: () => DOWNLOADED,
    playwrightCli: () => 'playwright',
    ...rest,
  };
  return { fake, commands };
}

describe('the browser that is here', () => {
  test('CHROMIUM_PATH goes before everything', () => {
    const { fake } = machine({
      env: { CHROMIUM_PATH: '/opt/c', PATH: '/usr/bin' },
      files: ['/opt/c', '/usr/bin/chromium'],
    });
    expect(findChromium(fake)).toBe('/opt/c');
  });

  test('a CHROMIUM_PATH that names no file is refused, not passed over', () => {
    const { fake } = machine({ env: { CHROMIUM_PATH: '/opt/c', PATH: '/usr/bin' }, files: ['/usr/bin/chromium'] });
    expect(() => findChromium(fake)).toThrow('CHROMIUM_PATH names no file: /opt/c');
    expect(() => ensureChromium(fake)).toThrow('CHROMIUM_PATH names no file: /opt/c');
  });

  test.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])('%s on the PATH', (name) => {
    expect(findChromium(machine({ files: [`/usr/bin/${name}`, DOWNLOADED] }).fake)).toBe(`/usr/bin/${name}`);
  });

  test('the usual places of macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine({ platform: 'darwin', files: [mac] }).fake)).toBe(mac);
    const windows = machine({
      platform: 'win32',
      env: { PROGRAMFILES: 'C:/Program Files' },
      files: ['C:/Program Files/Google/Chrome/Application/chrome.exe'],
    });
    expect(findChromium(windows.fake)).toContain('chrome.exe');
  });

  test("a program that does not start gives way to Playwright's own", () => {
    const { fake } = machine({
      files: ['/usr/bin/chromium-browser', DOWNLOADED],
      broken: ['/usr/bin/chromium-browser'],
    });
    expect(findChromium(fake)).toBe(DOWNLOADED);
  });

  test('none at all is said in one sentence', () => {
    expect(() => findChromium(machine({}).fake)).toThrow(/^No Chromium that starts: .*CHROMIUM_PATH/);
  });
});

describe('a browser installed', () => {
  const apt = '/usr/bin/apt-get';
  const aptGives = { 'apt-get update': [], 'apt-get install': ['/usr/bin/chromium'] };

  test('nothing is run when one is here', () => {
    const { fake, commands } = machine({ files: ['/usr/bin/chromium', apt] });
    expect(ensureChromium(fake)).toBe('/usr/bin/chromium');
    expect(commands).toEqual([]);
  });

  test("Playwright's download comes first", () => {
    const { fake, commands } = machine({ files: [apt], gives: { 'playwright install': [DOWNLOADED] } });
    expect(ensureChromium(fake)).toBe(DOWNLOADED);
    expect(commands).toHaveLength(1);
  });

  test("a download that lacks libraries gets them, then the system's package is tried", () => {
    const { fake, commands } = machine({
      files: [apt],
      broken: [DOWNLOADED],
      gives: { 'playwright install': [DOWNLOADED], ...aptGives },
    });
    expect(ensureChromium(fake)).toBe('/usr/bin/chromium');
    expect(commands.map((line) => line.split(' ').slice(-3).join(' '))).toEqual([
      'install --no-shell chromium',
      'playwright install-deps chromium',
      'apt-get update',
      '-y chromium fonts-liberation',
    ]);
  });

  test('a failed download leads to the package', () => {
    const { fake } = machine({ files: [apt], gives: aptGives });
    expect(ensureChromium(fake)).toBe('/usr/bin/chromium');
  });

  test.each(['dnf', 'apk'])('%s where there is no apt-get', (manager) => {
    const { fake, commands } = machine({
      files: [`/usr/bin/${manager}`],
      gives: { [`${manager} `]: ['/usr/bin/chromium-browser'] },
    });
    expect(ensureChromium(fake)).toBe('/usr/bin/chromium-browser');
    expect(commands.at(-1)).toMatch(new RegExp(`^${manager} `));
  });

  test('only root touches the system', () => {
    const { fake, commands } = machine({ isRoot: false, files: [apt], gives: aptGives });
    expect(() => ensureChromium(fake)).toThrow(/^No Chromium to be had: /);
    expect(commands).toHaveLength(1);
  });

  test('when nothing helps, one sentence says what to do', () => {
    const { fake } = machine({ files: [apt] });
    expect(() => ensureChromium(fake)).toThrow(/CHROMIUM_PATH/);
  });
});
