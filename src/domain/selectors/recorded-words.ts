import { recordedBy, type RecordedEvents, type Selectors } from './recorded-events.ts';
import type { FieldSelector } from './selectors.ts';

/** More parts are a list to read line by line. */
const MAX_PARTS = 4;

/** The console's words for the resource types that most trails record; others are shown by their type. */
const RESOURCES: Readonly<Record<string, string>> = {
  'AWS::S3::Object': 'S3 objects',
  'AWS::Lambda::Function': 'Lambda invocations',
  'AWS::DynamoDB::Table': 'DynamoDB items',
};

/**
 * What the selectors record, such as "all management events; S3 objects except the log bucket"; `null` if a short phrase cannot
 * say it exactly.
 */
export function recordedInWords(selectors: Selectors, logBucket: string | null): string | null {
  const recorded = recordedBy(selectors);
  const isOfManagement = (conditions: RecordedEvents) => onlyValueOf(conditions, 'eventCategory') === 'Management';
  const managementFirst = [...recorded.filter(isOfManagement), ...recorded.filter((one) => !isOfManagement(one))];
  const parts = managementFirst.map((conditions) => partInWords(conditions, logBucket));
  if (parts.length > MAX_PARTS || parts.some((part) => part === null)) return null;
  return parts.join('; ');
}

function partInWords(conditions: RecordedEvents, logBucket: string | null): string | null {
  const category = onlyValueOf(conditions, 'eventCategory');
  const rest = conditions.filter(({ Field }) => !['eventCategory', 'readOnly', 'resources.type'].includes(Field));
  const half = halfOf(conditions);
  if (half === null) return null;
  if (category === 'Management') {
    const except = exceptionsIn(rest, 'eventSource', 'NotEquals', (source) => source);
    return except === null ? null : `${half === '' ? 'all management events' : `management ${half} only`}${except}`;
  }
  const type = onlyValueOf(conditions, 'resources.type');
  if (category !== 'Data' || type === null) return null;
  const isLogBucket = (arn: string) => logBucket !== null && arn.endsWith(`:s3:::${logBucket}/`);
  const withoutAll = rest.filter((one) => !isEverything(one));
  const except = exceptionsIn(withoutAll, 'resources.ARN', 'NotStartsWith', (arn) =>
    isLogBucket(arn) ? 'the log bucket' : arn,
  );
  return except === null ? null : `${RESOURCES[type] ?? type}${half === '' ? '' : ` (${half} only)`}${except}`;
}

/** `reads`, `writes`, or empty for both; `null` for a condition that is neither. */
function halfOf(conditions: RecordedEvents): string | null {
  if (!conditions.some(({ Field }) => Field === 'readOnly')) return '';
  const readOnly = onlyValueOf(conditions, 'readOnly');
  return readOnly === 'true' ? 'reads' : readOnly === 'false' ? 'writes' : null;
}

/** The one value that the events must have; `null` if there are more, or other conditions on that field. */
function onlyValueOf(conditions: RecordedEvents, field: string): string | null {
  const some = conditions.filter(({ Field }) => Field === field);
  const [one] = some;
  if (some.length !== 1 || operatorsOf(one!).join() !== 'Equals') return null;
  const values = valuesOf(one!, 'Equals');
  return values.length === 1 ? values[0]! : null;
}

/** " except a, b" for the one condition that is allowed here; empty without one, `null` for any other. */
function exceptionsIn(
  conditions: RecordedEvents,
  field: string,
  operator: 'NotEquals' | 'NotStartsWith',
  nameOf: (value: string) => string,
): string | null {
  if (conditions.length === 0) return '';
  const [one] = conditions;
  if (conditions.length > 1 || one!.Field !== field || operatorsOf(one!).join() !== operator) return null;
  return ` except ${valuesOf(one!, operator).map(nameOf).join(', ')}`;
}

/** Basic selectors name the bare ARN of a service to say all of its resources (API_DataResource). */
function isEverything(one: FieldSelector): boolean {
  return (
    one.Field === 'resources.ARN' &&
    operatorsOf(one).join() === 'StartsWith' &&
    valuesOf(one, 'StartsWith').some((value) => /^arn:[^:]+:(?:s3:::|s3|lambda|dynamodb)$/.test(value))
  );
}

function valuesOf(one: FieldSelector, operator: string): readonly string[] {
  const values = one[operator];
  return typeof values === 'object' ? values : [];
}

function operatorsOf(one: FieldSelector): string[] {
  return Object.keys(one).filter((operator) => operator !== 'Field' && valuesOf(one, operator).length > 0);
}
