/** The grammar of policy documents, as strictly as each service checks one before it stores or uses it. */
import type { PolicyDocument } from '../world/iam/policy-documents.ts';
import { AwsError } from '../protocol/aws-error.ts';
import { ACTION_PATTERN, isKnownOperator, RESOURCE_PATTERN } from './strict-reading.ts';

/** What differs from service to service. */
export interface PolicyGrammar {
  /** Resource policies name principals, may do without a version, and compare with numbers and booleans too. */
  isResourcePolicy: boolean;
  sidPattern: RegExp;
  /** The service's error for a document that is not one. */
  malformed: (message: string) => AwsError;
}

const VERSIONS = ['2012-10-17', '2008-10-17'];
const DOCUMENT_ELEMENTS = ['Version', 'Id', 'Statement'];
const STATEMENT_ELEMENTS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];
const PRINCIPAL_ELEMENTS = ['Principal', 'NotPrincipal'];

/** Throws the grammar's own error. */
export function readPolicy(text: string, grammar: PolicyGrammar): PolicyDocument {
  const { malformed, isResourcePolicy } = grammar;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  if (!isStructure(parsed)) throw malformed('Syntax errors in policy.');
  requireElements(parsed, DOCUMENT_ELEMENTS, grammar);
  if (!(isResourcePolicy && parsed.Version === undefined) && !VERSIONS.includes(parsed.Version as string)) {
    throw malformed('The policy must contain a valid version string');
  }
  const statements = [parsed.Statement].flat();
  if (statements.length === 0) throw malformed('Syntax errors in policy.');
  statements.forEach((statement) => checkStatement(statement, grammar));
  const sids = statements.map((statement) => (statement as { Sid?: string }).Sid).filter((sid) => sid !== undefined);
  if (new Set(sids).size < sids.length) throw malformed('Statement IDs (SID) in a single policy must be unique.');
  return parsed as unknown as PolicyDocument;
}

function checkStatement(statement: unknown, grammar: PolicyGrammar): void {
  const { malformed, isResourcePolicy, sidPattern: sid } = grammar;
  if (!isStructure(statement)) throw malformed('Syntax errors in policy.');
  requireElements(statement, [...STATEMENT_ELEMENTS, ...(isResourcePolicy ? PRINCIPAL_ELEMENTS : [])], grammar);
  if (statement.Sid !== undefined && !(typeof statement.Sid === 'string' && sid.test(statement.Sid))) {
    throw malformed('Statement IDs (SID) must be alpha-numeric.');
  }
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') throw malformed('Syntax errors in policy.');
  if (valuesOfEither(statement, 'Action', 'NotAction', grammar).some((action) => !ACTION_PATTERN.test(action))) {
    throw malformed('Actions/Conditions must be prefixed by a vendor, e.g., iam, sdb, ec2, etc.');
  }
  const odd = valuesOfEither(statement, 'Resource', 'NotResource', grammar).find(
    (resource) => !RESOURCE_PATTERN.test(resource),
  );
  if (odd !== undefined) throw malformed(`Resource ${odd} must be in ARN format or "*".`);
  if (isResourcePolicy) checkPrincipal(statement, grammar);
  checkCondition(statement.Condition, grammar);
}

const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'];

function checkPrincipal(statement: Record<string, unknown>, grammar: PolicyGrammar): void {
  const present = PRINCIPAL_ELEMENTS.filter((element) => statement[element] !== undefined);
  const principal = statement[present[0] ?? ''];
  if (present.length !== 1) throw grammar.malformed('Missing required field Principal');
  if (principal === '*') return;
  if (!isStructure(principal)) throw grammar.malformed('Invalid principal in policy');
  requireElements(principal, PRINCIPAL_TYPES, grammar);
  const values = Object.values(principal).map((value) => [value].flat());
  if (values.length === 0 || values.some((list) => list.length === 0 || !list.every(isText))) {
    throw grammar.malformed('Invalid principal in policy');
  }
}

function checkCondition(condition: unknown, { malformed, isResourcePolicy }: PolicyGrammar): void {
  if (condition === undefined) return;
  if (!isStructure(condition)) throw malformed('Syntax errors in policy.');
  const isValue = (value: unknown) =>
    isText(value) || (isResourcePolicy && (typeof value === 'number' || typeof value === 'boolean'));
  for (const [operator, keys] of Object.entries(condition)) {
    if (!isKnownOperator(operator)) throw malformed(`Invalid Condition type : ${operator}.`);
    if (!isStructure(keys)) throw malformed('Syntax errors in policy.');
    for (const values of Object.values(keys)) {
      if (![values].flat().every(isValue)) throw malformed('Syntax errors in policy.');
    }
  }
}

function valuesOfEither(
  statement: Record<string, unknown>,
  element: string,
  opposite: string,
  grammar: PolicyGrammar,
): string[] {
  const present = [element, opposite].filter((name) => statement[name] !== undefined);
  const values = [statement[present[0] ?? '']].flat();
  if (present.length !== 1 || values.length === 0 || !values.every(isText)) {
    throw grammar.malformed('Syntax errors in policy.');
  }
  return values;
}

function requireElements(value: Record<string, unknown>, known: string[], { malformed }: PolicyGrammar): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown) throw malformed(`Syntax errors in policy: ${unknown}.`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isStructure(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
