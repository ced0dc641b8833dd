import * as v from 'valibot';
import { INTEGRATIONS } from '../catalog/integrations.ts';
import { networkAddress } from '../catalog/networkAddress.ts';
import { ROLES } from '../catalog/portNeeds.ts';
import { CapacityError } from '../errors/capacityError.ts';
import { flag, object, oneOf, upTo, whole } from './schemaParts.ts';

const EXPECTED = 'an address or a network, such as 203.0.113.0/24 or 2001:db8::/48';
const MOST_ADDRESSES = 1000;

function isAddress(text: string): boolean {
  try {
    return networkAddress(text, 'address') !== '';
  } catch (error) {
    if (error instanceof CapacityError) return false;
    throw error;
  }
}

const list = (expected: string, test: (text: string) => boolean) =>
  v.pipe(
    v.array(v.pipe(v.string(expected), v.check(test, expected)), `a list of ${expected}`),
    v.maxLength(MOST_ADDRESSES, `at most ${MOST_ADDRESSES}`),
  );
const networks = list(EXPECTED, isAddress);
const hosts = list('an address, such as 192.0.2.53', (text) => !text.includes('/') && isAddress(text));
const port = whole(1, 65_535);

/** A range ends where it begins, or behind. */
const inOrder: Parameters<typeof v.rawCheck<Record<string, unknown>>>[0] = ({ dataset, addIssue }) => {
  if (!dataset.typed) return;
  const { firstPort, lastPort } = dataset.value;
  if (Number(lastPort) >= Number(firstPort)) return;
  const path = { type: 'object', origin: 'value', input: dataset.value, key: 'lastPort', value: lastPort } as const;
  addIssue({ message: 'a port not below the first', input: lastPort, path: [path] });
};

const Readiness = object({
  addresses: v.optional(object(Object.fromEntries(Object.keys(ROLES).map((role) => [role, v.optional(networks)])))),
  webhookPort: v.optional(port),
  resolvers: v.optional(hosts),
  respectsTtl: v.optional(flag),
  hasPinnedAddresses: v.optional(flag),
  proxy: v.optional(
    object({
      hasProxy: v.optional(flag),
      hasConnect: v.optional(flag),
      keepsCertificates: v.optional(flag),
      timeoutSeconds: v.optional(upTo(86_400, 'seconds')),
    }),
  ),
  mediaPorts: v.optional(v.pipe(object({ firstPort: port, lastPort: port }), v.rawCheck(inOrder))),
});

const Integration = v.array(oneOf(INTEGRATIONS), `a list of ${Object.keys(INTEGRATIONS).join(', ')}`);

/** What the site uses. */
export const integrationSchema = (): v.GenericSchema => Integration;

/** Where the ends are, and what is known of resolvers, proxies and ports. */
export const readinessSchema = (): v.GenericSchema => Readiness;
