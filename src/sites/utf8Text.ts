import { CapacityError } from '../errors/capacityError.ts';

const EXPECTED = 'text in UTF-8; save the table as CSV UTF-8';

/**
 * Text of a file for `readSites`, as its bytes come. A name that cannot be read is refused, not mangled.
 *
 * @param parts bytes in parts, cut anywhere
 * @throws CapacityError `not-understood` for bytes that are no UTF-8, and for UTF-16
 */
export async function* utf8Text(
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const decoded = (part?: Uint8Array): string => {
    try {
      return decoder.decode(part, { stream: part !== undefined });
    } catch {
      throw refused(line, 'bytes of another encoding');
    }
  };
  for await (const part of parts) {
    const text = decoded(part);
    // The empty halves of UTF-16.
    if (text.includes('\0')) throw refused(line, 'characters of two bytes, as in UTF-16');
    line += text.split('\n').length - 1;
    yield text;
  }
  yield decoded();
}

function refused(line: number, received: string): CapacityError {
  return new CapacityError({ code: 'not-understood', field: `from line ${line}`, received, expected: EXPECTED });
}
