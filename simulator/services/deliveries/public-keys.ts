/** ListPublicKeys: of the Region that is asked, whichever account asks. */
import type { CallContext } from '../../protocol/authenticate.ts';
import { AwsError } from '../../protocol/aws-error.ts';
import { authorize } from '../../iam-policy/authorize.ts';
import { signingKeys } from './signing-keys.ts';

interface ListPublicKeysInput {
  /** Seconds since 1970. */
  StartTime?: number;
  EndTime?: number;
  NextToken?: string;
}

/** Keys that are valid at some time of the range; both ends are now by default. `NextToken` is reserved, so none is right. */
export function listPublicKeys(context: CallContext, input: ListPublicKeysInput): object {
  authorize(context, 'cloudtrail:ListPublicKeys', ['*']);
  if (input.NextToken !== undefined) throw new AwsError('InvalidTokenException', 'The token is invalid.');
  const now = context.now.getTime() / 1000;
  const { StartTime = now, EndTime = now } = input;
  if (StartTime > EndTime) {
    throw new AwsError('InvalidTimeRangeException', 'The start time occurs after the end time.');
  }
  const keys = signingKeys(context.world, context.region).map(({ value, fingerprint, validFrom, validTo }) => ({
    Value: value.toString('base64'),
    ValidityStartTime: validFrom.getTime() / 1000,
    ValidityEndTime: validTo.getTime() / 1000,
    Fingerprint: fingerprint,
  }));
  return {
    PublicKeyList: keys.filter((key) => key.ValidityStartTime <= EndTime && key.ValidityEndTime >= StartTime),
  };
}
