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
      const shown = new TextDecoder().decode(part);
      throw refused(line + linesIn(shown.split('\uFFFD')[0] ?? ''), 'bytes of another encoding');
    }
  };
  for await (const part of parts) {
    const text = decoded(part);
    // The empty halves of UTF-16.
    const [before = '', ...others] = text.split('\0');
    if (others.length > 0) throw refused(line + linesIn(before), 'characters of two bytes, as in UTF-16');
    line += linesIn(text);
    yield text;
  }
  yield decoded();
}

const linesIn = (text: string): number => text.split('\n').length - 1;

function refused(line: number, received: string): CapacityError {
  return new CapacityError({ code: 'not-understood', field: `line ${line}`, received, expected: EXPECTED });
}
