// Finds the programs that configure a Linux network, or gets them from the system's packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['/usr/sbin', '/sbin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/local/bin'];
/** What configures a network, what measures one, and what checks a script. */
const PROGRAMS = [
  ...['nft', 'tc', 'ip', 'unshare', 'iptables-restore', 'ip6tables-restore'],
  ...['curl', 'openssl', 'nslookup', 'ping', 'traceroute', 'iperf3', 'mtr'],
  ...['bash', 'shellcheck'],
];
const MINUTE = 60_000;

const missing = () => PROGRAMS.filter((name) => !FOLDERS.some((folder) => existsSync(join(folder, name))));

function run(command, ...args) {
  console.error(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: ['ignore', 2, 2], timeout: 4 * MINUTE }).status === 0;
}

const COMMON = ['nftables', 'util-linux', 'iptables', 'curl', 'openssl', 'traceroute', 'iperf3', 'bash'];

/** The ways to get the programs, in the order they are tried. */
function* installers() {
  const debian = ['iproute2', 'dnsutils', 'iputils-ping', 'mtr-tiny', 'shellcheck'];
  yield run('apt-get', 'update') && run('apt-get', 'install', '-y', ...COMMON, ...debian);
  yield run('dnf', 'install', '-y', ...COMMON, 'iproute-tc', 'iproute', 'bind-utils', 'iputils', 'mtr', 'ShellCheck');
  yield run('apk', 'add', '--no-cache', ...COMMON, 'iproute2', 'bind-tools', 'iputils', 'mtr', 'shellcheck');
}

/** @throws when the programs are not there and cannot be had */
export function ensureNetworkTools() {
  if (process.platform !== 'linux') throw new Error('Network namespaces are of Linux: run test:netns there.');
  if (missing().length === 0) return;
  if (process.getuid() === 0) for (const done of installers()) if (done && missing().length === 0) return;
  throw new Error(`Not installed: ${missing().join(', ')}.`);
}
