import { networkAddress } from '../catalog/networkAddress.ts';
import { assertRange } from '../errors/assertRange.ts';
import { CapacityError } from '../errors/capacityError.ts';
import type { Plan } from '../plan/plan.ts';

export type Test = NonNullable<Plan['readiness']>['tests'][number];

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NAME = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const URL = /^https:\/\/([a-z0-9-]+\.)+[a-z]{2,63}(:\d{1,5})?(\/[\w.~/-]*)?$/i;

/**
 * Tests of a plan, once they hold nothing that a shell could take for anything else.
 *
 * @throws CapacityError `out-of-range` for a plan without tests, and for numbers that are none; `unknown-id`,
 *   `not-an-address`: a plan from a file may hold anything
 */
export function testInput({ readiness }: Plan): readonly Test[] {
  if (!readiness)
    throw new CapacityError({
      code: 'out-of-range',
      field: 'plan.readiness',
      received: undefined,
      expected: 'a plan with tests',
    });
  for (const { id, probe } of readiness.tests) {
    if (!ID.test(id))
      throw new CapacityError({ code: 'unknown-id', field: 'id', received: id, expected: 'a word of a test' });
    if ('host' in probe && !isHost(probe.host)) throw notAnAddress('host', probe.host, 'a name or an address');
    if (probe.kind === 'https' && !URL.test(probe.url)) throw notAnAddress('url', probe.url, 'an https address');
    if (probe.kind === 'dns') for (const each of probe.resolvers) networkAddress(each, 'resolvers');
    if ('port' in probe) assertWhole('port', probe.port, 65_535);
    if (probe.kind === 'ping') assertWhole('packetsCount', probe.packetsCount, 1000);
    if (probe.kind === 'iperf3') {
      assertRange('bitsPerSecond', probe.bitsPerSecond, probe.bitsPerSecond > 0, 'bit/s above 0');
      assertWhole('payloadBytes', probe.payloadBytes, 65_507);
      assertWhole('durationSeconds', probe.durationSeconds, 86_400);
    }
  }
  return readiness.tests;
}

function isHost(host: string): boolean {
  if (NAME.test(host)) return true;
  try {
    return !host.includes('/') && networkAddress(host, 'host') !== '';
  } catch (error) {
    if (error instanceof CapacityError) return false;
    throw error;
  }
}

const notAnAddress = (field: string, received: string, expected: string) =>
  new CapacityError({ code: 'not-an-address', field, received, expected });

function assertWhole(field: string, value: number, most: number): void {
  assertRange(field, value, Number.isInteger(value) && value >= 1 && value <= most, `a whole number from 1 to ${most}`);
}
