import { and, not, or, type Truth } from './ternary.ts';
import { arnParts, isArnLike } from './arn-pattern.ts';
import { isObject, textsOf } from './policy-document.ts';
import { matchesWildcard, unknownVariable } from './wildcard.ts';

/** What a call carries: keys in lower case; `null` where it certainly carries none. A key that is not here cannot be determined. */
export type CallContext = Readonly<Record<string, string | null>>;

/** Whether all that a condition asks is so of a call. */
export function conditionsHold(condition: unknown, context: CallContext): Truth {
  if (condition === undefined) return true;
  if (!isObject(condition)) return { because: 'its condition cannot be read' };
  return and(
    Object.entries(condition).flatMap(([operator, keys]) =>
      isObject(keys)
        ? Object.entries(keys).map(([key, patterns]) => holds(operator, key, textsOf(patterns), context))
        : [{ because: 'its condition cannot be read' }],
    ),
  );
}

/** One line of a condition. Of a key that the call does not carry: `Null`, `…IfExists` and negations hold, nothing else does. */
function holds(operator: string, key: string, patterns: readonly string[], context: CallContext): Truth {
  const [, quantifier, name = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(.+?)(IfExists)?$/.exec(operator) ?? [];
  const positive = name.replace(/^(String|Arn)Not/, '$1');
  const test = Object.hasOwn(OPERATORS, positive) ? OPERATORS[positive]! : null;
  if (!test && operator !== 'Null')
    return { because: `it depends on ${key} by ${operator}, which Org Trail does not evaluate` };
  const value = Object.hasOwn(context, key.toLowerCase()) ? context[key.toLowerCase()] : undefined;
  if (value === undefined)
    return { because: `it depends on ${key}, and AWS does not document the value that CloudTrail sends` };
  if (!test) return patterns.some((pattern) => pattern.toLowerCase() === String(value === null));
  const negated = positive !== name;
  if (value === null && ifExists !== undefined && quantifier === 'ForAnyValue')
    return { because: `AWS does not document how ${operator} is evaluated if ${key} is missing, as it is here` };
  if (value === null)
    return ifExists !== undefined || (negated ? quantifier !== 'ForAnyValue' : quantifier === 'ForAllValues');
  const matches = or(patterns.map((pattern) => withoutVariable(pattern, (text) => test(text, value))));
  return negated ? not(matches) : matches;
}

function withoutVariable(pattern: string, matches: (pattern: string) => Truth): Truth {
  return pattern.includes('${') ? unknownVariable(pattern) : matches(pattern);
}

type Operator = (pattern: string, value: string) => Truth;

const equals: Operator = (pattern, value) => pattern === value;
const equalsIgnoringCase: Operator = (pattern, value) => pattern.toLowerCase() === value.toLowerCase();
const arnLike: Operator = (pattern, value) => {
  const other = [pattern, value].find((text) => arnParts(text).length !== 6);
  return other === undefined ? isArnLike(arnParts(pattern), value) : { because: `${other} is not an ARN` };
};
const bool: Operator = (pattern, value) =>
  /^(?:true|false)$/i.test(pattern) ? equalsIgnoringCase(pattern, value) : { because: `${pattern} is not a boolean` };

/** The operators that AWS's documented policies use. `Not` before the last word negates. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  StringEquals: equals,
  StringEqualsIgnoreCase: equalsIgnoringCase,
  StringLike: matchesWildcard,
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: bool,
};
