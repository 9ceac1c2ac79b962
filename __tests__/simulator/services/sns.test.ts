import { describe, expect, test } from '@jest/globals';
import { GetTopicAttributesCommand, ListTopicsCommand, SetTopicAttributesCommand } from '@aws-sdk/client-sns';
import type { World } from '../../../simulator/world/world.ts';
import { DELEGATED_ADMINISTRATOR } from '../../../simulator/world/company.ts';
import { unpreparedCompany } from '../../../simulator/world/unprepared-company.ts';
import { policyDocument, topicDefaultPolicy } from '../../../simulator/world/iam/policy-documents.ts';
import { createWorld } from '../../../simulator/world/create-world.ts';
import { administrator, startCloud, errorNameOf, sessionOf, sns } from '../clients.ts';

const TopicArn = 'arn:aws:sns:us-east-1:111111111111:org-trail-topic';

function topicIn(world: World) {
  return world.topics.get(TopicArn)!;
}

const publish = {
  Effect: 'Allow',
  Principal: { Service: 'cloudtrail.amazonaws.com' },
  Action: 'SNS:Publish',
  Resource: TopicArn,
};

function document(...Statement: object[]) {
  return { Version: '2012-10-17', Statement };
}

describe('services: sns', () => {
  test('the attributes of a topic, with a key where it has one', async () => {
    const world = createWorld();
    const client = sns(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    const attributes = async () => (await client.send(new GetTopicAttributesCommand({ TopicArn }))).Attributes!;
    expect(await attributes()).toMatchObject({ TopicArn, Owner: '111111111111' });
    expect(JSON.parse((await attributes())['Policy']!)).toEqual(topicIn(world).policy);
    expect((await attributes())['KmsMasterKeyId']).toBeUndefined();
    topicIn(world).kmsMasterKeyId = 'alias/aws/sns';
    expect((await attributes())['KmsMasterKeyId']).toBe('alias/aws/sns');
  });

  test.each<[string, object]>([
    ['', document(publish)],
    ['', topicDefaultPolicy(TopicArn)],
    ['', document({ ...publish, Action: ['sns:publish', 'SNS:Subscribe'] })],
    ['InvalidParameterException', document({ ...publish, Action: 'SNS:*' })],
    ['InvalidParameterException', document({ ...publish, Action: 's3:GetObject' })],
    ['InvalidParameterException', document({ ...publish, Action: undefined, NotAction: 'SNS:Publish' })],
    ['InvalidParameterException', document({ ...publish, Resource: '*' })],
    ['InvalidParameterException', document({ ...publish, Resource: `${TopicArn}-2` })],
    ['InvalidParameterException', document({ ...publish, Principal: { AWS: '999999999999' } })],
    ['InvalidParameterException', document({ ...publish, Sid: 'a' }, { ...publish, Sid: 'a' })],
    ['InvalidParameterException', document({ ...publish, Sid: 'x'.repeat(30 * 1024) })],
  ])('%j: setting %j', async (error, value) => {
    const world = createWorld();
    const client = sns(await startCloud(world), sessionOf(world, 'org-trail-apply'));
    const before = topicIn(world).policy;
    const AttributeValue = JSON.stringify(value);
    const set = new SetTopicAttributesCommand({ TopicArn, AttributeName: 'Policy', AttributeValue });
    expect(await errorNameOf(client.send(set))).toBe(error);
    expect(topicIn(world).policy).toEqual(error === '' ? JSON.parse(AttributeValue) : before);
  });

  test.each([
    ['NotFoundException', `${TopicArn}-none`],
    ['InvalidParameterException', 'org-trail-topic'],
    ['InvalidParameterException', TopicArn.replace('us-east-1', 'eu-west-1')],
  ])('%s: %s', async (error, arn) => {
    expect(await errorNameOf(sns(await startCloud()).send(new GetTopicAttributesCommand({ TopicArn: arn })))).toBe(
      error,
    );
  });

  test('who may not ask learns nothing about a topic that is not there', async () => {
    const world = createWorld();
    const client = sns(await startCloud(world), sessionOf(world, 'org-trail-to-logs'));
    const get = new GetTopicAttributesCommand({ TopicArn: `${TopicArn}-none` });
    expect(await errorNameOf(client.send(get))).toBe('AuthorizationErrorException');
  });

  test('no other attribute is set, no other operation known', async () => {
    const client = sns(await startCloud());
    const set = new SetTopicAttributesCommand({ TopicArn, AttributeName: 'DisplayName', AttributeValue: 'x' });
    expect(await errorNameOf(client.send(set))).toBe('InvalidParameterException');
    expect(await errorNameOf(client.send(new ListTopicsCommand({})))).toBe('InvalidAction');
  });

  test('another account has to be let in by the topic too', async () => {
    const world = createWorld();
    const client = sns(await startCloud(world), administrator(DELEGATED_ADMINISTRATOR));
    const get = () => errorNameOf(client.send(new GetTopicAttributesCommand({ TopicArn })));
    expect(await get()).toBe('AuthorizationErrorException');
    const Principal = { AWS: DELEGATED_ADMINISTRATOR };
    topicIn(world).policy = policyDocument({
      Effect: 'Allow',
      Principal,
      Action: 'SNS:GetTopicAttributes',
      Resource: TopicArn,
    });
    expect(await get()).toBe('');
  });

  test('the default policy lets CloudTrail in nowhere, and in its own account it replaces no identity policy', async () => {
    const world = createWorld(unpreparedCompany());
    world.accounts.get('111111111111')!.roles.get('org-trail-plan')!.policies = [];
    const client = sns(await startCloud(world), sessionOf(world, 'org-trail-plan'));
    expect(await errorNameOf(client.send(new GetTopicAttributesCommand({ TopicArn })))).toBe(
      'AuthorizationErrorException',
    );
  });

  test('errors are spelled as SNS does', async () => {
    const world = createWorld();
    const client = sns(await startCloud(world));
    world.inject({ action: 'sns:GetTopicAttributes', code: 'ThrottlingException', times: 1 });
    await expect(client.send(new GetTopicAttributesCommand({ TopicArn }))).rejects.toMatchObject({
      name: 'ThrottledException',
      $metadata: { httpStatusCode: 429 },
    });
    world.inject({ action: 'sns:SetTopicAttributes', code: 'InternalFailure', status: 500, mutates: true, times: 1 });
    const AttributeValue = JSON.stringify(topicDefaultPolicy(TopicArn));
    const set = new SetTopicAttributesCommand({ TopicArn, AttributeName: 'Policy', AttributeValue });
    expect(await errorNameOf(client.send(set))).toBe('InternalFailure');
    expect(topicIn(world).policy).toEqual(topicDefaultPolicy(TopicArn));
    expect(world.calls.slice(0, 1)).toMatchObject([
      { service: 'sns', action: 'sns:GetTopicAttributes', error: 'Throttled', input: { TopicArn } },
    ]);
  });
});
