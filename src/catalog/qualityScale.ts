import type { Cited } from '../evidence/source.ts';

/** The scale of a transmission rating R. Ratings and impairments of different scales are not comparable. */
export type QualityScale = 'narrowband' | 'wideband' | 'fullband';

/** What a connection reaches on each scale while nothing impairs it. */
export const QUALITY_SCALES = {
  narrowband: {
    label: 'Narrowband',
    maximumFactor: 93.2,
    cites: { maximumFactor: 'g107#clause 7.7, R with every parameter at its default' },
  },
  wideband: { label: 'Wideband', maximumFactor: 129, cites: { maximumFactor: 'g1071#equation 7-2' } },
  fullband: { label: 'Fullband', maximumFactor: 148, cites: { maximumFactor: 'g1072#rating without impairment' } },
} as const satisfies Record<QualityScale, Cited<{ maximumFactor: number }> & { label: string }>;
