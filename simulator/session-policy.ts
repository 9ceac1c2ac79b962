/** An inline session policy, checked as strictly as STS does before it issues credentials. */
import type { PolicyDocument } from './policy.ts';
import { AwsError } from './errors.ts';
import { isKnownOperator } from './policy.ts';

const MAXIMUM_CHARACTERS = 2048;
const VERSIONS = ['2012-10-17', '2008-10-17'];
const DOCUMENT_ELEMENTS = ['Version', 'Id', 'Statement'];
const STATEMENT_ELEMENTS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];

/** Throws ValidationError (length) or MalformedPolicyDocument. */
export function readSessionPolicy(text: string): PolicyDocument {
  if (text.length < 1 || text.length > MAXIMUM_CHARACTERS) {
    throw new AwsError(
      'ValidationError',
      `1 validation error detected: Value at 'policy' failed to satisfy constraint: Member must have length less than or equal to ${MAXIMUM_CHARACTERS}`,
    );
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  if (!isStructure(parsed)) throw malformed('Syntax errors in policy.');
  requireElements(parsed, DOCUMENT_ELEMENTS);
  if (!VERSIONS.includes(parsed.Version as string)) throw malformed('The policy must contain a valid version string');
  const statements = [parsed.Statement].flat();
  if (statements.length === 0) throw malformed('Syntax errors in policy.');
  statements.forEach(checkStatement);
  const sids = statements.map((statement) => (statement as { Sid?: string }).Sid).filter((sid) => sid !== undefined);
  if (new Set(sids).size < sids.length) throw malformed('Statement IDs (SID) in a single policy must be unique.');
  return parsed as unknown as PolicyDocument;
}

function checkStatement(statement: unknown): void {
  if (!isStructure(statement)) throw malformed('Syntax errors in policy.');
  requireElements(statement, STATEMENT_ELEMENTS);
  if (statement.Sid !== undefined && !(typeof statement.Sid === 'string' && /^[A-Za-z0-9]+$/.test(statement.Sid))) {
    throw malformed('Statement IDs (SID) must be alpha-numeric.');
  }
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') throw malformed('Syntax errors in policy.');
  for (const action of exactlyOne(statement, 'Action', 'NotAction')) {
    if (action !== '*' && !/^[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+$/.test(action)) {
      throw malformed('Actions/Conditions must be prefixed by a vendor, e.g., iam, sdb, ec2, etc.');
    }
  }
  for (const resource of exactlyOne(statement, 'Resource', 'NotResource')) {
    if (resource !== '*' && !/^arn:[^:]*:[^:]*:[^:]*:[^:]*:.+$/.test(resource)) {
      throw malformed(`Resource ${resource} must be in ARN format or "*".`);
    }
  }
  checkCondition(statement.Condition);
}

function checkCondition(condition: unknown): void {
  if (condition === undefined) return;
  if (!isStructure(condition)) throw malformed('Syntax errors in policy.');
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isKnownOperator(operator)) throw malformed(`Invalid Condition type : ${operator}.`);
    if (!isStructure(keys)) throw malformed('Syntax errors in policy.');
    for (const values of Object.values(keys)) {
      if ([values].flat().some((value) => typeof value !== 'string')) throw malformed('Syntax errors in policy.');
    }
  }
}

function exactlyOne(statement: Record<string, unknown>, element: string, opposite: string): string[] {
  const present = [element, opposite].filter((name) => statement[name] !== undefined);
  const values = [statement[present[0] ?? '']].flat();
  if (present.length !== 1 || values.length === 0 || !values.every((value) => typeof value === 'string')) {
    throw malformed('Syntax errors in policy.');
  }
  return values;
}

function requireElements(value: Record<string, unknown>, known: string[]): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown) throw malformed(`Syntax errors in policy: ${unknown}.`);
}

function malformed(message: string): AwsError {
  return new AwsError('MalformedPolicyDocument', message);
}

function isStructure(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
