/** The rules of advanced event selectors on trails; event data stores have others. */
import type { AdvancedEventSelector, FieldOperator } from '../../world/trail.ts';
import { AwsError } from '../../protocol/aws-error.ts';

const OPERATORS: FieldOperator[] = ['Equals', 'StartsWith', 'EndsWith', 'NotEquals', 'NotStartsWith', 'NotEndsWith'];
const EQUALS_ONLY = ['readOnly', 'eventCategory', 'resources.type', 'errorCode'];
const MAXIMUM_VALUES = 500;
/** Whether AWS refuses them is not documented. */
const CONTROL_CHARACTERS = /[\p{Cc}\p{Zl}\p{Zp}]/u;

const CATEGORIES: Record<string, { required: string[]; allowed: string[] }> = {
  Management: { required: ['eventCategory'], allowed: ['eventSource', 'readOnly'] },
  Data: {
    required: ['eventCategory', 'resources.type'],
    allowed: [
      'readOnly',
      'eventName',
      'resources.ARN',
      'eventSource',
      'eventType',
      'sessionCredentialFromConsole',
      'userIdentity.arn',
    ],
  },
  NetworkActivity: {
    required: ['eventCategory', 'eventSource'],
    allowed: ['eventName', 'errorCode', 'vpcEndpointId', 'userIdentity.arn'],
  },
};

type Condition = AdvancedEventSelector['FieldSelectors'][number];

/** Throws InvalidEventSelectorsException. */
export function checkAdvancedEventSelectors(selectors: AdvancedEventSelector[]): void {
  if (selectors.length === 0) throw invalid('Specify at least one advanced event selector.');
  selectors.forEach(checkSelector);
  const values = selectors.flatMap(({ FieldSelectors }) => FieldSelectors.flatMap(valuesOf));
  if (values.length > MAXIMUM_VALUES) throw invalid(`A trail can have up to ${MAXIMUM_VALUES} values.`);
}

function checkSelector({ Name = '', FieldSelectors = [] }: Partial<AdvancedEventSelector>): void {
  if (CONTROL_CHARACTERS.test(Name)) throw invalid('A name has no control characters.');
  if (Name.length > 1000) throw invalid('A name can have up to 1000 characters.');
  if (FieldSelectors.length === 0) throw invalid('A selector needs at least one field selector.');
  FieldSelectors.forEach(checkCondition);
  const fields = FieldSelectors.map(({ Field }) => Field);
  if (new Set(fields).size < fields.length) throw invalid('A field may be selected on once.');
  const named = FieldSelectors.find(({ Field }) => Field === 'eventCategory')?.Equals ?? [];
  const category = named.length === 1 && Object.hasOwn(CATEGORIES, named[0]!) ? CATEGORIES[named[0]!]! : null;
  if (!category) throw invalid('eventCategory must equal Management, Data or NetworkActivity.');
  const missing = category.required.find((field) => !fields.includes(field));
  if (missing) throw invalid(`${named[0]} selectors need ${missing}.`);
  const foreign = fields.find((field) => !category.required.includes(field) && !category.allowed.includes(field));
  if (foreign) throw invalid(`${named[0]} selectors of trails cannot select on ${foreign}.`);
  if (named[0] === 'Management') checkManagementSource(FieldSelectors);
  // Another source takes another selector.
  if (named[0] === 'NetworkActivity') checkSingleEquals(FieldSelectors.find(({ Field }) => Field === 'eventSource')!);
}

function checkCondition(condition: Condition): void {
  const { Field = '' } = condition as Partial<Condition>;
  if (!/^[\w|.]{1,1000}$/.test(Field)) throw invalid(`Field ${Field} is not valid.`);
  const used = OPERATORS.filter((operator) => condition[operator] !== undefined);
  if (used.length === 0) throw invalid(`${Field} has no condition.`);
  if (used.some((operator) => condition[operator]!.length === 0)) throw invalid('A condition needs a value.');
  if (valuesOf(condition).some((value) => value.length < 1 || value.length > 2048)) {
    throw invalid('A value has 1 to 2048 characters.');
  }
  if (valuesOf(condition).some((value) => CONTROL_CHARACTERS.test(value)))
    throw invalid('A value has no control characters.');
  if (EQUALS_ONLY.includes(Field)) checkSingleEquals(condition);
  if (Field === 'readOnly' && !/^(true|false)$/.test(condition.Equals![0]!)) {
    throw invalid('readOnly is true or false.');
  }
  if (Field === 'errorCode' && condition.Equals![0] !== 'VpceAccessDenied') {
    throw invalid('errorCode is VpceAccessDenied.');
  }
}

function checkSingleEquals(condition: Condition): void {
  if (condition.Equals?.length === 1 && valuesOf(condition).length === 1) return;
  throw invalid(`${condition.Field} takes one Equals value.`);
}

/** Which sources a trail may leave out of management events is not documented beyond these two. */
function checkManagementSource(conditions: Condition[]): void {
  const source = conditions.find(({ Field }) => Field === 'eventSource');
  if (!source) return;
  const excluded = ['kms.amazonaws.com', 'rdsdata.amazonaws.com'];
  if (source.NotEquals?.length === valuesOf(source).length && valuesOf(source).every((one) => excluded.includes(one))) {
    return;
  }
  throw invalid('eventSource of management events takes NotEquals kms.amazonaws.com or rdsdata.amazonaws.com.');
}

function valuesOf(condition: Condition): string[] {
  return OPERATORS.flatMap((operator) => condition[operator] ?? []);
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidEventSelectorsException', message);
}
