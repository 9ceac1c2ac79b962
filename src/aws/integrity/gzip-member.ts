import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { grouped } from '../../domain/values/wording.ts';

/*
 * A gzip file of one member with nothing after it (RFC 1952). Node's gunzip joins all members that follow one another, and ignores zeros
 * after them, so that what is appended to a signed object would not show, and other readers would see something else than was signed.
 */

/** Why an object is no such file: a clause. */
export interface Malformed {
  readonly malformed: string;
}

const NO_GZIP: Malformed = { malformed: 'it is not a gzip file' };
const DAMAGED: Malformed = { malformed: 'it is a damaged gzip file' };
const MORE_AFTER_IT: Malformed = { malformed: 'data is appended after the gzip data' };

const TRAILER_BYTES = 8;
/** CloudTrail sets no optional fields; names of files are shorter. */
const MAX_HEADER_BYTES = 4096;

export function tooLarge(maxBytes: number): Malformed {
  return { malformed: `it has more than ${grouped(maxBytes)} bytes when it is decompressed` };
}

/** Where the compressed data begins; `undefined` where there are not enough bytes to know, `null` where this is no gzip header. */
function headerLength(bytes: Buffer): number | null | undefined {
  if (bytes.length < 10) return undefined;
  const flags = bytes[3]!;
  // Magic number, deflate, no reserved flag.
  if (bytes.readUIntBE(0, 3) !== 0x1f8b08 || flags > 0x1f) return null;
  let length = 10;
  if (flags & 0x04) {
    if (bytes.length < length + 2) return undefined;
    length += 2 + bytes.readUInt16LE(length);
  }
  for (const flag of [0x08, 0x10]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, length);
    if (end < 0) return undefined;
    length = end + 1;
  }
  if (flags & 0x02) length += 2;
  return length <= bytes.length ? length : undefined;
}

function trailerOf(bytes: Buffer): { readonly crc: number; readonly size: number } {
  return { crc: bytes.readUInt32LE(0), size: bytes.readUInt32LE(4) };
}

/** The bytes of a small gzip file, which is wholly in memory. */
export function gunzipMember(file: Buffer, maxBytes: number): { readonly bytes: Buffer } | Malformed {
  const header = headerLength(file);
  if (!header) return NO_GZIP;
  try {
    const chunkSize = Math.min(Math.max(file.readUInt32LE(file.length - 4), constants.Z_MIN_CHUNK), 1 << 16);
    const options = { info: true, maxOutputLength: maxBytes, chunkSize } as const;
    // With `info` it returns how far it read, too (Node.js documentation, zlib.inflateRawSync).
    const { buffer, engine } = inflateRawSync(file.subarray(header), options) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    const end = header + engine.bytesWritten;
    if (file.length < end + TRAILER_BYTES) return DAMAGED;
    if (file.length > end + TRAILER_BYTES) return MORE_AFTER_IT;
    const { crc, size } = trailerOf(file.subarray(end));
    return crc === crc32(buffer) && size === buffer.length ? { bytes: buffer } : DAMAGED;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : DAMAGED;
  }
}

/**
 * SHA-256, in hex, of what a gzip file of any size decompresses to, while it comes in: memory does not grow with it. Rejects with what the
 * source rejects with.
 */
export async function hashMember(
  file: AsyncIterable<Buffer>,
  maxBytes: number,
): Promise<{ readonly sha256: string } | Malformed> {
  const inflate = createInflateRaw();
  const hash = createHash('sha256');
  let size = 0;
  let crc = 0;
  inflate.on('data', (chunk: Buffer) => {
    size += chunk.length;
    crc = crc32(chunk, crc);
    hash.update(chunk);
  });
  // Each write reports it, too.
  inflate.on('error', () => undefined);
  const write = (data: Buffer) =>
    new Promise<boolean>((resolve) => inflate.write(data, (error) => resolve(error === null || error === undefined)));
  /** Without the header. */
  let compressed = 0;
  let head: Buffer | null = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  try {
    for await (const chunk of file) {
      let data = chunk;
      if (head) {
        head = Buffer.concat([head, chunk]);
        const header = headerLength(head);
        if (header === null || (header === undefined && head.length > MAX_HEADER_BYTES)) return NO_GZIP;
        if (header === undefined) continue;
        data = head.subarray(header);
        head = null;
      }
      // It reads all that belongs to it, so what it left is after it.
      if (inflate.bytesWritten === compressed && !(await write(data))) return DAMAGED;
      compressed += data.length;
      tail = Buffer.concat([tail, data.subarray(-TRAILER_BYTES)]).subarray(-TRAILER_BYTES);
      if (size > maxBytes) return tooLarge(maxBytes);
      if (compressed > inflate.bytesWritten + TRAILER_BYTES) return MORE_AFTER_IT;
    }
    if (head) return NO_GZIP;
    if (compressed < inflate.bytesWritten + TRAILER_BYTES) return DAMAGED;
    if (!inflate.readableEnded) await once(inflate, 'end');
    const trailer = trailerOf(tail);
    return trailer.crc === crc && trailer.size === size % 2 ** 32 ? { sha256: hash.digest('hex') } : DAMAGED;
  } finally {
    inflate.destroy();
  }
}
