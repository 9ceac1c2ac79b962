import { describe, expect, test } from '@jest/globals';
import { AMBIENT, withNetwork } from './company-network.ts';

describe('network: certificates', () => {
  test('an authority of the company’s own, in the file that NODE_EXTRA_CA_CERTS names', () =>
    withNetwork({}, async ({ plan }) => {
      const ran = await plan({}, { prerequisites: 'skip' }, { process: 'own' });
      expect([ran.exitCode, ran.outputs['outcome'], ran.stderr]).toEqual([0, 'drift', '']);
    }));

  test('a file that is not there: Node.js warns, and the failure says what to do', () =>
    withNetwork({}, async ({ plan }) => {
      const ran = await plan({ NODE_EXTRA_CA_CERTS: '/nowhere/authority.pem' }, {}, { process: 'own' });
      expect(ran.outputs['failure-reason']).toBe('sign-in');
      expect(ran.stderr).toMatch(/Ignoring extra certs from `\/nowhere\/authority\.pem`/);
      expect(ran.stdout).toMatch(/self-signed certificate in certificate chain/);
      expect(ran.stdout).toMatch(/NODE_EXTRA_CA_CERTS is set: .* cannot read the file .* lacks the root certificate/);
    }));

  test('an authority that nobody trusts: the variables that help, for GitHub as for AWS', () =>
    withNetwork({}, async ({ stranger }) => {
      const withToken = await stranger();
      expect(withToken.outputs['failure-reason']).toBe('sign-in');
      expect(withToken.stdout).toMatch(
        /run-actions-1.* decrypts the connection.* NODE_EXTRA_CA_CERTS .*NODE_USE_SYSTEM_CA/,
      );
      const ambient = await stranger(AMBIENT.variables, AMBIENT.inputs);
      expect(ambient.outputs['failure-reason']).toBe('sign-in');
      expect(ambient.stdout).toMatch(/STS in us-east-1 could not be reached: SELF_SIGNED_CERT_IN_CHAIN/);
      expect(ambient.stdout).toMatch(
        /sts\.us-east-1.* decrypts the connection.* NODE_EXTRA_CA_CERTS .*NODE_USE_SYSTEM_CA/,
      );
      // There is a proxy: it is not the variable that is missing.
      expect(ambient.stdout).not.toContain('HTTPS_PROXY');
    }));
});
