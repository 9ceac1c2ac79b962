import { parseArn } from '../../domain/values/arn.ts';
import { CREATE_SERVICE_LINKED_ROLE, ENABLE_TRUSTED_ACCESS } from '../../domain/prerequisites/organization.ts';
import { bucketStatements, keyStatements, topicStatements } from '../../domain/prerequisites/policy-statements.ts';
import { type Destinations, destinationsOf, UNKNOWN_ORGANIZATION_ID } from '../../domain/delivery/destinations.ts';
import { type Organization, organizationIdOf } from '../../domain/organization/organization.ts';
import { type Advice, commands, json } from '../../domain/values/advice.ts';
import type { Step } from '../../domain/trail/step.ts';
import type { Trail } from '../../domain/trail/trail.ts';
import { LOG_ROLE_DEPENDENT, passRoleStatement } from '../session/permissions.ts';

/** What explaining a failed step needs to know, so that remedies carry real names. */
export interface RemedyContext extends Destinations {
  readonly call: Step['call'];
  /** The account that calls. */
  readonly account: string;
  readonly region: string;
  readonly key: string | null;
  readonly role: string | null;
}

/** The names in remedies for a trail as it is to be; `account` is the one that calls. */
export function remedyContextOf(
  trail: Trail,
  organization: Organization,
  account: string,
): Omit<RemedyContext, 'call'> {
  const { homeRegion: region, kmsKeyId: key, cloudWatchLogsRoleArn: role } = trail;
  return { ...destinationsOf(trail, organizationIdOf(organization)), account, region, key, role };
}

export function managementAccount({ trail }: RemedyContext): string {
  return parseArn(trail)!.account;
}

export function organizationIdNote(c: RemedyContext): Advice {
  return c.organizationId === UNKNOWN_ORGANIZATION_ID
    ? [
        `${UNKNOWN_ORGANIZATION_ID} is the placeholder for the organization ID, which this command prints:`,
        commands('aws organizations describe-organization --query Organization.Id'),
      ]
    : [];
}

export function bucketRemedy(c: RemedyContext): Advice {
  return [
    `The bucket owner adds these statements to the policy of bucket ${c.bucket}, and removes any deny that applies to cloudtrail.amazonaws.com:`,
    json(bucketStatements(c)),
    ...organizationIdNote(c),
  ];
}

export function keyRemedy(c: RemedyContext): Advice {
  return ['The key owner adds these statements to the key policy:', json(keyStatements(c))];
}

export function topicRemedy(c: RemedyContext): Advice {
  return [
    `The topic owner adds these statements to the policy of topic ${c.topic}:`,
    json(topicStatements(c)),
    'If the topic is encrypted, its key policy must also allow kms:GenerateDataKey* and kms:Decrypt for cloudtrail.amazonaws.com.',
  ];
}

export function regionOf(arn: string | null, c: RemedyContext): string {
  return parseArn(arn ?? '')?.region || c.region;
}

export function kmsCommand(command: string, c: RemedyContext): string {
  return `aws kms ${command} --region ${regionOf(c.key, c)} --key-id ${c.key ?? 'KEY'}`;
}

export const trustedAccess: Advice = [
  'From the management account:',
  commands(ENABLE_TRUSTED_ACCESS),
  'then run again after a minute.',
];

/** What creates CloudTrail's service-linked role; `account` is the management account, where it is known. */
export function serviceLinkedRole(account?: string): Advice {
  return [
    `From the management account${account === undefined ? '' : ` ${account}`}:`,
    commands(CREATE_SERVICE_LINKED_ROLE),
  ];
}

/** The action that AWS says was denied, and its resource; without that, the call on the trail. */
export function deniedCall(c: RemedyContext, text: string): { readonly action: string; readonly resource: string } {
  const [, action = c.call] = /perform: ([\w-]+:\w+)/.exec(text) ?? [];
  const [, named] = /on resource: "?(arn:[^\s"]+)/.exec(text) ?? [];
  return { action, resource: action.startsWith('cloudtrail:') ? c.trail : (named ?? '*') };
}

/** A statement that allows what AWS says was denied. */
export function allowStatement(c: RemedyContext, text: string): object {
  const { action, resource } = deniedCall(c, text);
  return action === LOG_ROLE_DEPENDENT.action
    ? passRoleStatement(c.role)
    : { Effect: 'Allow', Action: action, Resource: resource };
}
