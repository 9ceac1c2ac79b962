import { grouped } from '../values/wording.ts';

/** What one workflow value may be: a test, the same in words, and its normal spelling. */
export interface Format {
  readonly kind: 'text' | 'boolean';
  /** The same as a regular expression, where it is one. */
  readonly pattern?: RegExp;
  readonly accepts: (text: string) => boolean;
  /** Completes «…: allowed is ». */
  readonly allowed: string;
  readonly normalize?: (text: string) => string;
}

function text(pattern: RegExp, allowed: string, normalize?: (text: string) => string): Format {
  return {
    kind: 'text',
    pattern,
    accepts: (value) => pattern.test(value),
    allowed,
    ...(normalize && { normalize }),
  };
}

const PARTITION = 'aws(?:-[a-z]+)*';
const ACCOUNT = '\\d{12}';
const REGION = '[a-z]{2,4}(?:-[a-z]+)+-\\d+';
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const KEY_ID = `(?:${UUID}|mrk-[0-9a-f]{32})`;
const ALIAS = 'alias/[A-Za-z0-9/_-]{1,250}';

/** YAML 1.2 core schema, as `core.getBooleanInput`. */
export const BOOLEANS = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'] as const;

export function isTrue(value: string): boolean {
  return ['true', 'True', 'TRUE'].includes(value);
}

export const boolean: Format = {
  kind: 'boolean',
  accepts: (value) => (BOOLEANS as readonly string[]).includes(value),
  allowed: '`true` or `false`',
};

/** API_CreateTrail, Name. */
export const trailName = text(
  /^(?=.{3,128}$)(?!\d+\.\d+\.\d+\.\d+$)[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*$/,
  '3 to 128 ASCII letters, digits, `.`, `_` and `-`, starting and ending with a letter or digit, no two of `.`, `_` and `-` next to each other, and not formatted like an IP address',
);

/** S3 general purpose bucket naming rules. */
export const bucketName = text(
  /^(?=.{3,63}$)(?!\d+\.\d+\.\d+\.\d+$)(?!xn--)(?!.*(?:-s3alias|--ol-s3|--x-s3|\.mrap)$)[a-z0-9](?:\.?[a-z0-9-])*(?<!-)$/,
  'a bucket name: 3 to 63 lower-case letters, digits, `.` and `-`, starting and ending with a letter or digit, no `..`, not formatted like an IP address, no `s3://` and no path',
);

/** API_CreateTrail, S3KeyPrefix: 200 characters. Outer slashes would only make empty folder names. */
export const keyPrefix = text(
  /^\/*(?!\/)\P{Cc}{0,199}[^/\p{Cc}]\/*$/u,
  'at most 200 characters, without control characters; leading and trailing slashes are removed',
  (value) => value.replace(/^\/+|\/+$/g, ''),
);

/** API_CreateTrail, SnsTopicName: a name or an ARN, 256 characters. */
export const topic = text(
  new RegExp(`^(?=.{1,256}$)(?:arn:${PARTITION}:sns:${REGION}:${ACCOUNT}:)?[A-Za-z0-9_-]+$`),
  "a topic's name (letters, digits, `_`, `-`) or its ARN `arn:aws:sns:REGION:ACCOUNT:NAME`, at most 256 characters",
);

/** API_CreateTrail, KmsKeyId: four forms. */
export const kmsKey = text(
  new RegExp(`^(?:${KEY_ID}|${ALIAS}|arn:${PARTITION}:kms:${REGION}:${ACCOUNT}:(?:key/${KEY_ID}|${ALIAS}))$`),
  'a key id (UUID or `mrk-…`), `alias/NAME`, or the ARN of a key or alias',
);

/** CloudTrail stores the log group's ARN with `:*` behind it. */
export const logGroup = text(
  new RegExp(`^arn:${PARTITION}:logs:${REGION}:${ACCOUNT}:log-group:[A-Za-z0-9_/.#-]{1,512}(?::\\*)?$`),
  '`arn:aws:logs:REGION:ACCOUNT:log-group:NAME`, with or without `:*` at the end',
  (value) => value.replace(/(?::\*)?$/, ':*'),
);

/** API_CreateRole: a path of at most 512 characters, slashes included, and a name of at most 64. */
export const roleArn = text(
  new RegExp(`^arn:${PARTITION}:iam::${ACCOUNT}:role/(?:[\\w+=,.@/-]{1,510}/)?[\\w+=,.@-]{1,64}$`),
  "a role's ARN, `arn:aws:iam::ACCOUNT:role/NAME`",
);

export const region = text(new RegExp(`^${REGION}$`), 'a Region code such as `us-east-1`');

/** API_AssumeRoleWithWebIdentity, RoleSessionName. */
export const roleSessionName = text(/^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits and `+=,.@_-`');

function wholeNumber(of: string, min: number, max: number): Format {
  return {
    kind: 'text',
    accepts: (value) => /^\d{1,5}$/.test(value) && Number(value) >= min && Number(value) <= max,
    allowed: `a whole number of ${of} from ${grouped(min)} to ${grouped(max)}`,
  };
}

/** API_AssumeRoleWithWebIdentity, DurationSeconds. */
export const roleDurationSeconds = wholeNumber('seconds', 900, 43_200);

/** How long to wait for a delivery: a session lasts an hour where nothing else is said. */
export const waitSeconds = wholeNumber('seconds', 0, 3_600);

/** How far back the record is verified: 90 days, as far as the event history goes. */
export const verifyHours = wholeNumber('hours', 1, 2_160);

/** One of several parts: a matrix of GitHub Actions has at most 256 jobs. */
export const shard: Format = {
  kind: 'text',
  accepts: (value) => {
    const [, index = '', count = ''] = /^(\d{1,3})\/(\d{1,3})$/.exec(value) ?? [];
    return Number(index) >= 1 && Number(index) <= Number(count) && Number(count) <= 256;
  },
  allowed: 'PART/PARTS such as `2/8`, the second of eight parts; at most 256 parts',
};

export const accountId = text(new RegExp(`^${ACCOUNT}$`), '12-digit account ids, separated by commas or newlines');

/** What a config file can have at most. */
export const MAX_CONFIG_FILE_BYTES = 1024 * 1024;

/** Linux: PATH_MAX. */
export const filePath = text(/^[^\0]{1,4095}$/, 'the path of a file, of at most 4,095 characters');

/** As the output `plan-digest` has it. */
export const digest = text(/^sha256:[0-9a-f]{64}$/, 'a plan digest, `sha256:` and 64 hexadecimal digits');

export const audience = text(/^[\x21-\x7e]{1,255}$/, '1 to 255 printable characters without spaces');

/** API_Tag: characters, not bytes. AWS keeps keys that begin with `aws:` for itself. */
export const tagKey = text(
  /^(?![Aa][Ww][Ss]:)[\s\S]{1,128}$/u,
  'a key of 1 to 128 characters that does not begin with `aws:`, which AWS reserves',
);
export const tagValue = text(/^[\s\S]{0,256}$/u, 'a value of at most 256 characters');
