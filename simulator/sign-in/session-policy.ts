/** An inline session policy, checked as strictly as STS does before it issues credentials. */
import type { PolicyDocument } from '../world/iam/policy-documents.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { readPolicy } from '../iam-policy/policy-grammar.ts';

const MAX_SESSION_POLICY_CHARACTERS = 2048;

/** Throws ValidationError (length) or MalformedPolicyDocument. */
export function readSessionPolicy(text: string): PolicyDocument {
  if (text.length < 1 || text.length > MAX_SESSION_POLICY_CHARACTERS) {
    throw new AwsError(
      'ValidationError',
      `1 validation error detected: Value at 'policy' failed to satisfy constraint: Member must have length less than or equal to ${MAX_SESSION_POLICY_CHARACTERS}`,
    );
  }
  return readPolicy(text, {
    isResourcePolicy: false,
    sidPattern: /^[A-Za-z0-9]+$/,
    malformed: (message) => new AwsError('MalformedPolicyDocument', message),
  });
}
