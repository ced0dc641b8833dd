export type IssueCode =
  | 'missing'
  | 'wrong-type'
  | 'out-of-range'
  | 'not-a-choice'
  | 'unknown-key'
  | 'unknown-codec'
  | 'packet-time'
  | 'layer-order'
  | 'conflict'
  | 'too-long'
  | 'unreadable';

/** One thing wrong with what was given: where, what was expected, what came. */
export interface Issue {
  /** Dotted, such as `media.packetMs`; empty for the whole input. */
  path: string;
  code: IssueCode;
  expected: string;
  received: string;
}

const MAX_RECEIVED = 80;

/** A received value as short text that shows its type: text is quoted, an object is named. */
export function receivedText(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.slice(0, MAX_RECEIVED)) + (value.length > MAX_RECEIVED ? '…' : '');
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return 'an object';
  const scalar = value as number | null;
  return String(scalar).slice(0, MAX_RECEIVED);
}
