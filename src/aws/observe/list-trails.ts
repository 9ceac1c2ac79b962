import { type CloudTrailClient, DescribeTrailsCommand, paginateListTrails } from '@aws-sdk/client-cloudtrail';
import type { TrailIdentity } from '../../domain/trail/trail.ts';
import { parseArn } from '../../domain/values/arn.ts';
import { arn, list, object, optional, pagesOf, string } from '../clients/response-shapes.ts';
import { type TrailSettings, trailSettingsShape } from './get-trail.ts';
import { trailReadError } from './read-trail.ts';

/** API_ListTrails */
const LISTED = object({ Trails: list(object({ TrailARN: arn, Name: string, HomeRegion: optional(string) })) });

/** DescribeTrails by name sees the current Region and account alone; ListTrails sees every Region, and the organization's trails. @throws RunError `read` */
export async function listTrails(client: CloudTrailClient): Promise<TrailIdentity[]> {
  const listed: TrailIdentity[] = [];
  try {
    for await (const page of pagesOf(paginateListTrails({ client }, {}))) {
      for (const { TrailARN, Name, HomeRegion } of LISTED(page, '').Trails) {
        listed.push({ name: Name, arn: TrailARN, homeRegion: HomeRegion || parseArn(TrailARN)!.region });
      }
    }
  } catch (error) {
    throw trailReadError('cloudtrail:ListTrails', error);
  }
  return listed;
}

/**
 * The settings of the trails of one Region, so that undeclared settings of a trail can be checked together with
 * its details instead of after them. If they cannot be read, they are checked afterwards.
 */
export async function describeTrails(client: CloudTrailClient): Promise<TrailSettings[]> {
  try {
    const answer = await client.send(new DescribeTrailsCommand({ includeShadowTrails: true }));
    return list(trailSettingsShape)(answer.trailList, 'trailList');
  } catch {
    return [];
  }
}
