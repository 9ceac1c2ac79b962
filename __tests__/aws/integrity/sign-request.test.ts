import { describe, expect, test } from '@jest/globals';
import { createSigner } from '../../../src/aws/integrity/sign-request.ts';

describe('aws: signature of a GET', () => {
  test('is that of the documentation (Amazon S3, signature calculations, GET bucket: list objects)', () => {
    const credentials = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    };
    const get = {
      host: 'examplebucket.s3.amazonaws.com',
      path: '/',
      query: 'max-keys=2&prefix=J',
      at: new Date('2013-05-24T00:00:00Z'),
    };
    expect(createSigner('us-east-1')(credentials, get)['authorization']).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    );
  });

  test('changes with the day, the credentials and the session token', () => {
    const sign = createSigner('us-east-1');
    const get = { host: 'h', path: '/k', query: '', at: new Date('2026-11-29T00:00:00Z') };
    const credentials = { accessKeyId: 'A', secretAccessKey: 's' };
    const first = sign(credentials, get);
    expect(sign(credentials, get)).toEqual(first);
    const others = [
      sign(credentials, { ...get, at: new Date('2026-11-30T00:00:00Z') }),
      sign({ ...credentials, secretAccessKey: 't' }, get),
      sign({ ...credentials, sessionToken: 'token' }, get),
    ];
    for (const other of others) expect(other['authorization']).not.toBe(first['authorization']);
    expect(others[2]).toMatchObject({ 'x-amz-security-token': 'token' });
  });
});
