import { CLOUDTRAIL } from '../values/partitions.ts';
import { or, type Truth } from './ternary.ts';
import { isObject, listOf, textsOf } from './policy-document.ts';

/** All kinds of principals (IAM User Guide, grammar of JSON policies). */
const PRINCIPALS = /^(?:AWS|Service|Federated|CanonicalUser)$/;

/** Whether a principal is CloudTrail, or everybody. */
export function isCloudTrail(principal: unknown): Truth {
  if (principal === '*') return true;
  if (!isObject(principal)) return { because: 'its principal cannot be read' };
  if (listOf(principal['AWS']).includes('*')) return true;
  const strange = Object.keys(principal).find((kind) => !PRINCIPALS.test(kind));
  return or([
    ...textsOf(principal['Service']).map((service) => {
      if (service === CLOUDTRAIL) return true;
      const resembles = /^cloudtrail\.|\*/i.test(service);
      return resembles && { because: `whether CloudTrail is ${service} is not documented` };
    }),
    ...textsOf(principal['AWS']).map(oldAccountIn),
    strange !== undefined && { because: `its principal type ${strange} is not known` },
  ]);
}

/**
 * Accounts that CloudTrail delivered from before it had a service principal, by Region. A policy that names these lets it in
 * in their Regions alone (CloudTrail User Guide, bucket policy, service principal name; the list was in its supported Regions).
 */
const OLD_ACCOUNTS: Readonly<Record<string, string>> = {
  '903692715234': 'ap-southeast-1',
  '035351147821': 'eu-central-1',
  '859597730677': 'eu-west-1',
  '814480443879': 'sa-east-1',
  '216624486486': 'ap-northeast-1',
  '086441151436': 'us-east-1',
  '388731089494': 'us-west-1',
  '284668455005': 'ap-southeast-2',
  '113285607260': 'us-west-2',
  '475085895292': 'us-east-2',
  '492519147666': 'ap-northeast-2',
  '765225791966': 'ap-northeast-3',
  '977081816279': 'ap-south-1',
  '819402241893': 'ca-central-1',
  '193415116832': 'cn-north-1',
  '681348832753': 'cn-northwest-1',
  '829690693026': 'eu-north-1',
  '669305197877': 'eu-south-1',
  '282025262664': 'eu-west-2',
  '262312530599': 'eu-west-3',
  '034638983726': 'me-south-1',
  '608710470296': 'us-gov-east-1 and us-gov-west-1',
};

function oldAccountIn(principal: string): Truth {
  const account = /^(?:arn:[^:]*:iam::)?(\d{12})(?::root)?$/.exec(principal)?.[1] ?? '';
  const region = Object.hasOwn(OLD_ACCOUNTS, account) ? OLD_ACCOUNTS[account]! : null;
  if (region === null) return false;
  return {
    because: `it names account ${account}, which CloudTrail used to use in ${region}, so it allows delivery only from such Regions. Use the service principal ${CLOUDTRAIL} instead`,
  };
}
