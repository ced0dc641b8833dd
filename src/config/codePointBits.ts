/** A code point as six binary digits. */
export function codePointBits(dscp: number): string {
  return dscp.toString(2).padStart(6, '0');
}
