// The near end of a link of two network namespaces, for `unshare --net`: applies scripts to it, sends packets into it,
// and prints what became of them as JSON. Its input is JSON as well: { scripts, traffic }.
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [NEAR, FAR] = ['192.0.2.1', '192.0.2.2'];
const [VOICE_PORT, BULK_PORT, PLAIN_PORT, TRUSTED_PORT, SIP_PORT] = [20_000, 9999, 9998, 9000, 5060];
const FULL_BYTES = 1472;
const VOICE_BYTES = 172;
const WAIT_MS = 20_000;

const { scripts, traffic } = JSON.parse(readFileSync(0, 'utf8'));

function run(command, args, input) {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const must = (command, ...args) => {
  const { status, stderr } = run(command, args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
};

/** The next line that a program writes. */
const line = (program) => new Promise((resolve) => program.stdout.once('data', (data) => resolve(String(data).trim())));

async function farEnd() {
  const script = fileURLToPath(new URL('linkEnd.mjs', import.meta.url));
  const ports = [BULK_PORT, VOICE_PORT, PLAIN_PORT, TRUSTED_PORT, SIP_PORT].map(String);
  const program = spawn('unshare', ['--net', process.execPath, script, FAR, ...ports], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await line(program);
  must('ip', 'link', 'set', 'far', 'netns', String(program.pid));
  program.stdin.write('go\n');
  await line(program);
  return program;
}

/** Asks the far end from a socket of its own how much of the bulk has come; the question goes through the queues. */
function ask(port) {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer from port ${port}`)), WAIT_MS);
    socket.once('message', (data) => {
      clearTimeout(timer);
      socket.close();
      resolve(Number(data));
    });
    socket.send(Buffer.alloc(VOICE_BYTES), port, FAR);
  });
}

/** Packets sent by class, and dropped by the policer. */
function counters() {
  const { stdout } = run('tc', ['-s', 'class', 'show', 'dev', 'wan']);
  const packets = Object.fromEntries(
    [...stdout.matchAll(/^class htb (\S+) .*\n Sent \d+ bytes (\d+) pkt/gm)].map(([, id, count]) => [
      id,
      Number(count),
    ]),
  );
  const rules = run('nft', ['list', 'table', 'inet', 'exo_capacity']).stdout;
  const dropped = Number(/counter packets (\d+) bytes \d+ drop/.exec(rules)?.[1] ?? 0);
  return { packets, dropped };
}

/** A bulk flow that keeps the link busy; questions of voice one after the other; then one that is not marked. */
async function voiceBesideBulk({ bulkPackets, questions }) {
  const bulk = createSocket('udp4');
  for (let sent = 0; sent < bulkPackets; sent += 1) bulk.send(Buffer.alloc(FULL_BYTES), BULK_PORT, FAR);
  let before = 0;
  while (before < 3) before = await ask(VOICE_PORT);
  const passed = [];
  for (let asked = 0; asked < questions; asked += 1) {
    const count = await ask(VOICE_PORT);
    passed.push(count - before);
    before = count;
  }
  const unmarked = (await ask(PLAIN_PORT)) - before;
  return { passed, unmarked };
}

async function burst(count) {
  const socket = createSocket('udp4');
  const send = () => new Promise((resolve) => socket.send(Buffer.alloc(VOICE_BYTES), VOICE_PORT, FAR, resolve));
  await Promise.all(Array.from({ length: count }, send));
  socket.close();
  return counters().dropped;
}

must('ip', 'link', 'set', 'lo', 'up');
must('ip', 'link', 'add', 'wan', 'type', 'veth', 'peer', 'name', 'far');
must('ip', 'addr', 'add', `${NEAR}/24`, 'dev', 'wan');
must('ip', 'link', 'set', 'wan', 'up');
const applied = scripts.map((script) => {
  const { status, stderr } = run('sh', ['-s', 'wan'], script);
  const read = {
    rules: run('nft', ['list', 'ruleset']).stdout,
    classes: run('tc', ['class', 'show', 'dev', 'wan']).stdout,
  };
  return { status, stderr, ...read };
});
const result = { applied };
if (traffic) {
  const end = await farEnd();
  // A sender that marks its own packets, on a port that says nothing.
  const sender = ['type filter hook output priority mangle', `udp dport ${TRUSTED_PORT} ip dscp set ef`];
  must('nft', `table ip sender { chain out { ${sender.join('; ')}; }; }`);
  await ask(PLAIN_PORT);
  const start = counters();
  if (traffic.marks) for (const port of [VOICE_PORT, TRUSTED_PORT, SIP_PORT, PLAIN_PORT]) await ask(port);
  const after = counters();
  const classes = Object.keys(after.packets);
  result.marked = Object.fromEntries(classes.map((id) => [id, after.packets[id] - start.packets[id]]));
  if (traffic.bursts) {
    result.dropped = [];
    for (const count of traffic.bursts) result.dropped.push(await burst(count));
  }
  if (traffic.bulkPackets) Object.assign(result, await voiceBesideBulk(traffic));
  end.kill();
}
console.log(JSON.stringify(result));
process.exit();
