// Many texts in little room: each says how much of the one before it begins with too, and a common last part (“, initial
// encounter for closed fracture”) is kept once for all. A quarter of the size of the published titles; one is read in
// a few microseconds.

import { type Column, narrow } from './blob.ts';

/** A text is read from the start of its block, so longer blocks are smaller and slower. */
const blockSize = 16;
/** A last part is kept apart when it is seen that often. */
const oftenEnough = 8;

export interface PackedTexts {
  arrays: { bytes: Uint8Array; starts: Column; tails: Column };
  /** Last parts by their number; the first is empty. */
  tails: string[];
}

export function packTexts(texts: readonly string[]): PackedTexts {
  const tails = commonTails(texts);
  const numbers = new Map(tails.map((tail, i) => [tail, i]));
  const out = new ByteList();
  const starts: number[] = [];
  const chosen: number[] = [];
  let before = '';
  texts.forEach((text, i) => {
    if (i % blockSize === 0) {
      starts.push(out.length);
      before = '';
    }
    const at = tailAt(text);
    const tail = numbers.get(text.slice(at)) ?? 0;
    chosen.push(tail);
    const head = tail === 0 ? text : text.slice(0, at);
    let shared = 0;
    while (shared < before.length && shared < head.length && before[shared] === head[shared]) shared += 1;
    // Not within a pair of surrogates: half a character cannot be written.
    if (/[\udc00-\udfff]/.test(head.charAt(shared))) shared -= 1;
    const rest = new TextEncoder().encode(head.slice(shared));
    const plain = rest.length === head.length - shared ? 1 : 0;
    out.number(shared);
    out.number(rest.length * 2 + plain);
    out.bytes(rest);
    before = head;
  });
  return { arrays: { bytes: out.done(), starts: narrow(starts), tails: narrow(chosen) }, tails };
}

const tailAt = (text: string): number => {
  const comma = text.lastIndexOf(', ');
  return comma < 0 ? text.length : comma;
};

function commonTails(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const text of texts) {
    const at = tailAt(text);
    if (at < text.length) seen.set(text.slice(at), (seen.get(text.slice(at)) ?? 0) + 1);
  }
  return ['', ...[...seen].flatMap(([tail, count]) => (count >= oftenEnough ? [tail] : []))];
}

class ByteList {
  #bytes = new Uint8Array(1 << 16);
  length = 0;
  bytes(more: Uint8Array): void {
    if (this.length + more.length > this.#bytes.length) {
      const larger = new Uint8Array((this.length + more.length) * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(more, this.length);
    this.length += more.length;
  }
  /** Seven bits a byte, the low ones first; the eighth says that more follow. */
  number(value: number): void {
    const all: number[] = [];
    let rest = value;
    for (; rest > 127; rest >>>= 7) all.push((rest & 127) | 128);
    all.push(rest);
    this.bytes(Uint8Array.from(all));
  }
  done(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

export interface Texts {
  at: (index: number) => string;
  /** All in order; each is unpacked once, where `at` begins anew at each block. */
  all: () => Generator<string>;
}

/** Where reading stands: the next byte, and the text unpacked last, without its tail. */
interface Walk {
  place: number;
  head: string;
}

export function openTexts({ arrays: { bytes, starts, tails: chosen }, tails }: PackedTexts): Texts {
  const decoder = new TextDecoder();

  const number = (walk: Walk): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[walk.place++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const step = (walk: Walk, index: number): void => {
    if (index % blockSize === 0) walk.place = starts[index / blockSize]!;
    const shared = number(walk);
    const length = number(walk);
    const end = walk.place + (length >>> 1);
    const rest = bytes.subarray(walk.place, end);
    // Nearly all is ASCII, for which this is several times as fast as a decoder. `apply` takes typed arrays too; its type does not.
    const text =
      length & 1 && rest.length < 1000
        ? String.fromCharCode.apply(null, rest as unknown as number[])
        : decoder.decode(rest);
    walk.head = walk.head.slice(0, shared) + text;
    walk.place = end;
  };
  const read = (walk: Walk, index: number): string => walk.head + tails[chosen[index]!]!;
  const own: Walk = { place: 0, head: '' };

  return {
    at: (index) => {
      for (let i = index - (index % blockSize); i <= index; i += 1) step(own, i);
      return read(own, index);
    },
    *all() {
      const walk: Walk = { place: 0, head: '' };
      for (let i = 0; i < chosen.length; i += 1) {
        step(walk, i);
        yield read(walk, i);
      }
    },
  };
}
