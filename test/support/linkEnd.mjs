// The far end of the link, in a namespace of its own: counts what comes, and answers each question with the count.
import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';

const [, , address, ...ports] = process.argv;
const [bulkPort, ...questionPorts] = ports.map(Number);
const ip = (...args) => execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] });
let bulkCount = 0;

// The near end moves the interface in here and then writes a line.
process.stdin.once('data', () => {
  ip('link', 'set', 'lo', 'up');
  ip('addr', 'add', `${address}/24`, 'dev', 'far');
  ip('link', 'set', 'far', 'up');
  const bulk = createSocket('udp4').on('message', () => (bulkCount += 1));
  bulk.bind(bulkPort, () => {
    let left = questionPorts.length;
    for (const port of questionPorts) {
      const socket = createSocket('udp4');
      socket.on('message', (_, from) => socket.send(String(bulkCount), from.port, from.address));
      socket.bind(port, () => (left -= 1) === 0 && console.log('listening'));
    }
  });
});
console.log('here');
