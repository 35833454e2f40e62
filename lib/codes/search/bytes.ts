// Numbers in few bytes: seven bits a byte, the eighth says that more follow (LEB128). Small numbers, of which
// an index is full, take one.

/** A growing run of bytes. */
export interface ByteSink {
  readonly length: number;
  byte(value: number): void;
  number(value: number): void;
  bytes(values: ArrayLike<number>): void;
  done(): Uint8Array<ArrayBuffer>;
}

export function byteSink(): ByteSink {
  let buffer = new Uint8Array(1 << 12);
  let length = 0;
  const room = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer);
    buffer = larger;
  };
  return {
    get length() {
      return length;
    },
    byte(value) {
      room(1);
      buffer[length++] = value;
    },
    number(value) {
      room(5);
      let rest = value;
      while (rest > 127) {
        buffer[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      buffer[length++] = rest;
    },
    bytes(values) {
      room(values.length);
      buffer.set(values, length);
      length += values.length;
    },
    done: () => buffer.slice(0, length),
  };
}

/** Where a reader stands. */
export interface Cursor {
  at: number;
}

/** The number at the cursor, which moves behind it. */
export function readNumber(bytes: Uint8Array, cursor: Cursor): number {
  let byte = bytes[cursor.at++]!;
  if (byte < 128) return byte;
  let value = byte & 127;
  let shift = 7;
  do {
    byte = bytes[cursor.at++]!;
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte > 127);
  return value;
}
