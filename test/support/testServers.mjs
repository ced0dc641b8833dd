// Servers for a test script, in a network namespace of their own (`unshare --net --mount`): runs the script against them
// and prints its results, exit status and what it wrote on its error output as JSON. Its input is JSON: { script }.
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as httpsServer } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'exo-tests-'));
const { script } = JSON.parse(readFileSync(0, 'utf8'));

function must(command, ...args) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

/** A certificate of its own for names, with its key. */
function certificate(file, ...names) {
  const [key, cert] = [join(folder, `${file}.key`), join(folder, `${file}.pem`)];
  const subject = names.map((name) => `DNS:${name}`).join(',');
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  must(
    'openssl',
    'req',
    ...kind,
    '-subj',
    `/CN=${names[0]}`,
    '-addext',
    `subjectAltName=${subject}`,
    '-keyout',
    key,
    '-out',
    cert,
  );
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

const listening = (server, port, host) => new Promise((resolve) => server.listen(port, host, resolve));
const bound = (socket, port, host) => new Promise((resolve) => socket.bind(port, host, resolve));

/** Answers every name of exotel.com and twilio.com with an address, any other with NXDOMAIN. */
function dnsAnswer(question) {
  const known = /exotel|twilio/.test(question.toString('latin1'));
  const header = Buffer.from(question.subarray(0, 12));
  header.writeUInt16BE(known ? 0x8180 : 0x8183, 2);
  const isAddress = known && question.readUInt16BE(question.indexOf(0, 12) + 1) === 1;
  header.writeUInt16BE(isAddress ? 1 : 0, 6);
  header.writeUInt32BE(0, 8);
  const end = question.indexOf(0, 12) + 5;
  const address = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1]);
  return Buffer.concat([header, question.subarray(12, end), ...(isAddress ? [address] : [])]);
}

/** A binding response with nothing in it but what the request is known by. */
function stunAnswer(request) {
  const answer = Buffer.from(request.subarray(0, 20));
  answer.writeUInt16BE(0x0101, 0);
  answer.writeUInt16BE(0, 2);
  return answer;
}

must('ip', 'link', 'set', 'lo', 'up');
const hosts = join(folder, 'hosts');
writeFileSync(
  hosts,
  '127.0.0.1 localhost api.exotel.com my.exotel.com global.stun.twilio.com\n127.0.0.3 global.turn.twilio.com\n',
);
must('mount', '--bind', hosts, '/etc/hosts');

const right = certificate('right', 'api.exotel.com', 'my.exotel.com');
const wrong = certificate('wrong', 'somebody.example');
writeFileSync(join(folder, 'trusted.pem'), Buffer.concat([right.cert, wrong.cert]));

const web = httpsServer(right, (_, response) => response.writeHead(404).end());
const impostor = httpsServer(wrong, (_, response) => response.end());
const sip = createServer();
const [names, stun, silent] = [createSocket('udp4'), createSocket('udp4'), createSocket('udp4')];
names.on('message', (question, { port, address }) => names.send(dnsAnswer(question), port, address));
stun.on('message', (request, { port, address }) => stun.send(stunAnswer(request), port, address));
await Promise.all([
  listening(web, 443, '127.0.0.1'),
  listening(impostor, 5349, '127.0.0.3'),
  listening(sip, 5060, '127.0.0.5'),
  bound(names, 53, '127.0.0.1'),
  bound(stun, 3478, '127.0.0.1'),
  bound(silent, 3478, '127.0.0.3'),
]);
const load = spawn('iperf3', ['-s'], { stdio: 'ignore' });

const file = join(folder, 'tests.sh');
const results = join(folder, 'results.json');
writeFileSync(file, script);
const trusted = join(folder, 'trusted.pem');
const env = { ...process.env, CURL_CA_BUNDLE: trusted, SSL_CERT_FILE: trusted, EXO_IPERF3_SERVER: '127.0.0.1' };
const program = spawn('bash', [file, results], { env, stdio: ['ignore', 'ignore', 'pipe'] });
let stderr = '';
program.stderr.on('data', (data) => (stderr += data));
const status = await new Promise((resolve) => program.once('close', resolve));
load.kill();
process.stdout.write(JSON.stringify({ status, stderr, results: readFileSync(results, 'utf8') }), () => process.exit());
