import { publicDecrypt } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readPublicKeys } from '../../../src/domain/integrity/public-keys.ts';
import { signer } from './chain-maker.ts';

/** CloudTrail User Guide, custom validation: the key as ListPublicKeys returned it, SubjectPublicKeyInfo. */
const SPKI =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqlzPJbvZJ42UdcmLfPUqXYNfOs6I8lCfao/tOs8CmzPOEdtLWugB9xoIUz78qVHdKIqxbaG4jWHfJBiOSSFBM0lt8cdVo4TnRa7oG9io5pysS6DJhBBAeXsicufsiFJR+wrUNh8RSLxL4k6G1+BhLX20tJkZ/erT97tDGBujAelqseGg3vPZbTx9SMfOLN65PdLFudLP7Gat0Z9p5jw/rjpclKfo9Bfc3heeBxWGKwBBOKnFAaN9V57pOaosCvPKmHd9bg7jsQkI9Xp22IzGLsTFJZYVA3KiTAElDMu80iFXPHEq9hKNbt9e4URFam+1utKVEiLkR2disdCmPTK0VQIDAQAB';
/** The same page: PKCS#1. */
const PKCS1 =
  'MIIBCgKCAQEApfYL2FiZhpN74LNWVUzhR+VheYhwhYm8w0n5Gf6i95ylW5kBAWKVEmnAQG7BvS5g9SMqFDQx52fW7NWV44IvfJ2xGXT+wT+DgR6ZQ+6yxskQNqV5YcXj4Aa5Zz4jJfsYjDuO2MDTZNIzNvBNzaBJ+r2WIWAJ/Xq54kyF63B6WE38vKuDE7nSd1FqQuEoNBFLPInvgggYe2Ym1Refe2z71wNcJ2kY+q0h1BSHrSM8RWuJIw7MXwF9iQncg9jYzUlNJomozQzAG5wSRfbplcCYNY40xvGd/aAmO0m+Y+XFMrKwtLCwseHPvj843qVno6x4BJN9bpWnoPo9sdsbGoiK3QIDAQAB';
const WINDOW = { ValidityStartTime: new Date(1434589370_000), ValidityEndTime: new Date(1437181370_000) };
const DOCUMENTED = [
  { Value: Buffer.from(SPKI, 'base64'), Fingerprint: '31e8b5433410dfb61a9dc45cc65b22ff', ...WINDOW },
  { Value: Buffer.from(PKCS1, 'base64'), Fingerprint: '8933b39ddc64d26d8e14ffbf6566fee4', ...WINDOW },
];

/** CloudTrail User Guide, digest file structure: the signatures that its two samples quote, and the hashes within (facts, 3.9). */
const SIGNATURES = [
  [
    '50887ccffad4c002b97caa37cc9dc626e3c680207d41d27fa5835458e066e0d3652fc4dfc30937e4d5f4cc7f796e7a258fb50a43ac427f2237f6e505d4efaf373d156e15e3b68dea9f58111d395b62628d6bd367a9024d2183b5c5f6e19466d3a996b92df705bc997b8a0e13430f241d733cf95df4e41bb6c304c3f58363043572ea57a27085639ce187e679c0d81c7519b1184fa77fb7ab0b0e40a32dace6e1eefc3995c5ae182da49b62b26398cebb52a2201a6387b75b89c83e5570bcb9bba6c34a80f2f00a1c6ebe07d1ff149eccd812dc805bb3eeff6657db32a6cb48d2d096404eb76181877bc6ebb8cd0b23f823200155b2fd8848d428e46e8456328a',
    '4cdaa85fddf1a1a032e5fca5d16d104d1b03f2b31641eff267d877264a44c570',
  ],
  [
    '82705525fb0fe7f919f9434e5b7138cb41793c776c7414f3520c0242902daa8cc8286b29263d2627f2f259471c745b1654af76e2073264b2510fd45236b3aea4d80c0e8e6455223d7bd54ff80af0edf22a5f14fa856626daec919f0591479aa4f213787ba1e1076328dcf8ff624e03a977fa5612dcf58594c590fd8c1c5b48bddf43fc84ecc00b41bedd0ff7f293c3e2de8dcdc78f98b03e17577f5822ba842399d69eb79921c0429773509520e08c8b518702d987dfbb3a4e5d8c5f17673ce1f989dfff82d4becf24e452f20d3bcac94ad50131f93e57f10155536acb54c60efbe9d57228c2b930bc6082b2318e3ccd36834a8e835b8d112dbf32145f445c11',
    'eb6fb72c4f3302de4b4a4693658e3a7bf1d464330eb80399500fe11bf1b7ab00',
  ],
] as const;
/** DigestInfo of SHA-256 up to the hash (RFC 8017, 9.2). */
const DIGEST_INFO = '3031300d060960864801650304020105000420';

describe('integrity: public keys', () => {
  test('AWS’s documented keys are read in both encodings', () => {
    const { keys, unreadable } = readPublicKeys(DOCUMENTED);
    expect(unreadable).toEqual([]);
    expect([...keys.keys()]).toEqual(DOCUMENTED.map(({ Fingerprint }) => Fingerprint));
    expect(keys.get('31e8b5433410dfb61a9dc45cc65b22ff')).toMatchObject({
      validFrom: '2015-06-18T01:02:50.000Z',
      validTo: '2015-07-18T01:02:50.000Z',
    });
  });

  test.each(SIGNATURES)('one of them opens the documented signature %s', (signature, hash) => {
    const { key } = readPublicKeys(DOCUMENTED).keys.get('31e8b5433410dfb61a9dc45cc65b22ff')!;
    expect(publicDecrypt(key, Buffer.from(signature, 'hex')).toString('hex')).toBe(DIGEST_INFO + hash);
  });

  const { listed } = signer();
  test.each([
    ['no fingerprint', { ...listed, Fingerprint: undefined }],
    ['a fingerprint of another form', { ...listed, Fingerprint: 'x' }],
    ['the fingerprint of another key', { ...listed, Fingerprint: DOCUMENTED[0]!.Fingerprint }],
    ['no value', { ...listed, Value: undefined }],
    ['no key as its value', { ...listed, Value: Buffer.from('hostile') }],
    ['bytes behind the key', { ...listed, Value: Buffer.concat([listed.Value, Buffer.from([0])]) }],
    ['no validity period', { ...listed, ValidityEndTime: undefined }],
    ['a time that is none', { ...listed, ValidityStartTime: new Date(NaN) }],
  ])('a key with %s is reported and left out; the others are read', (_, wrong) => {
    const { keys, unreadable } = readPublicKeys([wrong, ...DOCUMENTED]);
    expect(keys.size).toBe(2);
    expect(unreadable).toHaveLength(1);
  });
});
