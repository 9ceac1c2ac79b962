/** One gzip member with nothing after it, in whatever pieces it comes in. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { gunzipMember, hashMember } from '../../../src/aws/integrity/gzip-member.ts';

const DATA = Buffer.from('{"Records":[]}'.repeat(5000));
const FILE = gzipSync(DATA);
const MAX = 1_000_000;
const SHA256 = createHash('sha256').update(DATA).digest('hex');

/** With all optional fields of RFC 1952. */
const HEADER = [0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7, 0x6e, 0, 0x63, 0, 0, 0];
const WITH_FIELDS = Buffer.concat([Buffer.from(HEADER), FILE.subarray(10)]);

async function* inPieces(file: Buffer, size: number) {
  for (let at = 0; at < file.length; at += size) yield await Promise.resolve(file.subarray(at, at + size));
}

function altered(at: number): Buffer {
  const file = Buffer.from(FILE);
  file[at] = file[at]! ^ 1;
  return file;
}

describe('aws: gzip member', () => {
  test.each([
    ['a gzip file', FILE],
    ['one with optional fields', WITH_FIELDS],
  ])('%s is read, in pieces of any size', async (_, file) => {
    expect(gunzipMember(file, MAX)).toEqual({ bytes: DATA });
    for (const size of [1, 7, file.length]) {
      expect(await hashMember(inPieces(file, size), MAX)).toEqual({ sha256: SHA256 });
    }
  });

  test('an empty one is read', async () => {
    expect(gunzipMember(gzipSync(''), MAX)).toEqual({ bytes: Buffer.alloc(0) });
    expect(await hashMember(inPieces(gzipSync(''), 4), MAX)).toMatchObject({ sha256: expect.any(String) });
  });

  test.each([
    ['another member after it', Buffer.concat([FILE, FILE]), 'data is appended'],
    ['an empty member before it', Buffer.concat([gzipSync(''), FILE]), 'data is appended'],
    ['zeros after it', Buffer.concat([FILE, Buffer.alloc(3)]), 'data is appended'],
    ['text after it', Buffer.concat([FILE, Buffer.from('x')]), 'data is appended'],
    ['its end cut off', FILE.subarray(0, -1), 'damaged'],
    ['its trailer cut off', FILE.subarray(0, -8), 'damaged'],
    ['half of it', FILE.subarray(0, FILE.length >> 1), 'damaged'],
    ['another checksum', altered(FILE.length - 8), 'damaged'],
    ['another size', altered(FILE.length - 4), 'damaged'],
    ['plain text', DATA, 'not a gzip file'],
    ['nothing', Buffer.alloc(0), 'not a gzip file'],
    ['a header alone', FILE.subarray(0, 9), 'not a gzip file'],
    ['another method', altered(2), 'not a gzip file'],
    ['more than allowed', gzipSync(Buffer.alloc(MAX + 1)), 'more than 1,000,000 bytes'],
  ])('%s is malformed', async (_, file, why) => {
    const malformed = { malformed: expect.stringContaining(why) };
    expect(gunzipMember(file, MAX)).toEqual(malformed);
    for (const size of [1, file.length + 1]) expect(await hashMember(inPieces(file, size), MAX)).toEqual(malformed);
  });

  test('what breaks off rejects with the reason', async () => {
    const broken = async function* () {
      yield await Promise.resolve(FILE.subarray(0, 100));
      throw new Error('aborted');
    };
    await expect(hashMember(broken(), MAX)).rejects.toThrow('aborted');
  });

  test('a bomb stops long before it is inflated', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20));
    let read = 0;
    const counted = async function* () {
      for await (const piece of inPieces(bomb, 1024)) {
        read += piece.length;
        yield piece;
      }
    };
    expect(await hashMember(counted(), MAX)).toHaveProperty('malformed');
    expect(read).toBeLessThan(bomb.length / 8);
  });
});
