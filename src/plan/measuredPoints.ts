/** Where a bit rate is counted, in words that follow it. */
export const POINTS = { ip: 'at IP', link: 'on the link', wire: 'on the wire' } as const;
