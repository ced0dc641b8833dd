import { CapacityError } from '../errors/capacityError.ts';

const EXPECTED =
  'an address or a network of addresses, such as 203.0.113.8, 203.0.113.0/24 or 2001:db8::/48, no wider than /8 or /16';
/** Wider networks mean everybody rather than somebody. */
const WIDEST = { 4: 8, 6: 16 } as const;
const GROUPS = 8;

/**
 * An address or a network in one form: with its prefix length, IPv6 as RFC 5952 writes it.
 *
 * @param text such as `203.0.113.8` or `2001:db8::/48`
 * @param field the name for errors
 * @returns such as `203.0.113.8/32`
 * @throws CapacityError `not-an-address` for anything else, for a network that has bits set behind its prefix, and for
 *   one wider than /8 or, for IPv6, /16
 * @source RFC 4632 section 3.1; RFC 4291 sections 2.2 and 2.3
 * @example networkAddress('2001:DB8:0:0::1', 'address') // "2001:db8::1/128"
 */
export function networkAddress(text: string, field: string): string {
  const [, host = '', length] = /^([\da-f.:]{2,45})(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const version = host.includes(':') ? 6 : 4;
  const bits =
    version === 6
      ? groupsOf(host)?.flatMap((group) => bitsOf(group, 16))
      : octetsOf(host)?.flatMap((octet) => bitsOf(octet, 8));
  const prefix = Number(length ?? bits?.length);
  const isNetwork = bits && prefix >= WIDEST[version] && prefix <= bits.length && !bits.slice(prefix).includes(1);
  if (!isNetwork) throw new CapacityError({ code: 'not-an-address', field, received: text, expected: EXPECTED });
  return `${version === 6 ? groupsText(groupsOf(host) ?? []) : host}/${prefix}`;
}

function octetsOf(host: string): number[] | undefined {
  const octets = host.split('.');
  // A leading zero is octal to some programs and decimal to others.
  const isPlain =
    octets.length === 4 && octets.every((octet) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256);
  return isPlain ? octets.map(Number) : undefined;
}

function groupsOf(host: string): number[] | undefined {
  const [before = '', after, ...more] = host.split('::');
  if (more.length > 0) return undefined;
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => (/^[\da-f]{1,4}$/i.test(group) ? parseInt(group, 16) : -1));
  const [first, last] = [read(before), after === undefined ? undefined : read(after)];
  const missing = GROUPS - first.length - (last?.length ?? 0);
  if (last ? missing < 1 : missing !== 0) return undefined;
  const groups = [...first, ...Array.from({ length: last ? missing : 0 }, () => 0), ...(last ?? [])];
  return groups.includes(-1) ? undefined : groups;
}

const bitsOf = (value: number, width: number): number[] =>
  Array.from({ length: width }, (_, index) => (value >> (width - 1 - index)) & 1);

/** The longest run of two or more zero groups is left out, the first of equal ones. */
function groupsText(groups: readonly number[]): string {
  const runs = groups.map((_, start) => {
    const end = groups.findIndex((group, index) => index >= start && group !== 0);
    return (end < 0 ? GROUPS : end) - start;
  });
  const longest = Math.max(...runs);
  const start = runs.indexOf(longest);
  const text = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  return longest < 2 ? text(groups) : `${text(groups.slice(0, start))}::${text(groups.slice(start + longest))}`;
}
