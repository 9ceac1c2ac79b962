/** AWS's host names, as clients have them that are not told an endpoint of one's own. */
export interface AwsHost {
  readonly service: string;
  /** `null`: the name of a service that has one endpoint in its partition. */
  readonly region: string | null;
  /** In front of the endpoint's name, as S3 has it. */
  readonly bucket: string | null;
}

/** Plain, FIPS and dual-stack names (AWS General Reference, service endpoints and quotas). */
const NAME =
  /^(?:(?<bucket>.+)\.)?(?<service>cloudtrail|iam|kms|logs|organizations|s3|sns|sts)(?:-fips)?(?:\.dualstack)?(?:\.(?:global|us-gov|(?<region>[a-z]{2}(?:-[a-z]+)+-\d)))?\.(?:amazonaws\.com(?:\.cn)?|api\.aws|api\.amazonwebservices\.com\.cn)$/;

/** What the Host header of a request names; `null` for a host that is not AWS's, such as loopback. */
export function awsHostOf(host = ''): AwsHost | null {
  const { service, region, bucket } = NAME.exec(host)?.groups ?? {};
  return service === undefined ? null : { service, region: region ?? null, bucket: bucket ?? null };
}
