const OCTET_BITS = 8;

/** The octets of a mask of so many bits; inverted as access lists have it, or as it is. */
export function maskText(prefix: number, isWildcard: boolean): string {
  const octets = [0, 1, 2, 3].map((index) => {
    const bits = Math.max(0, Math.min(OCTET_BITS, prefix - index * OCTET_BITS));
    const mask = 256 - 2 ** (OCTET_BITS - bits);
    return isWildcard ? 255 - mask : mask;
  });
  return octets.join('.');
}

/** An address as access lists of IOS have it: `host`, or with a wildcard; of IPv6 with its prefix. */
export function iosAddress(address: string): string {
  const [host = '', length = ''] = address.split('/');
  if (host.includes(':')) return length === '128' ? `host ${host}` : address;
  return length === '32' ? `host ${host}` : `${host} ${maskText(Number(length), true)}`;
}
