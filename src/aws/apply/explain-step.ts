import { RunError } from '../../runtime/errors.ts';
import { commands, json } from '../../domain/values/advice.ts';
import {
  errorName,
  errorText,
  EXPIRED_REMEDY,
  httpStatus,
  isDenied,
  isExpired,
  isDisabledRegionError,
  isRefusal,
  isUnauthenticated,
  UNAUTHENTICATED_REMEDY,
  UnreadableAnswer,
} from '../errors/aws-error.ts';
import { explainDenial } from '../errors/explain-denial.ts';
import { LOG_ROLE_DEPENDENT } from '../session/permissions.ts';
import { allowStatement, deniedCall, type RemedyContext } from './remedies.ts';
import { type Explanation, EXPLANATIONS, runAgain } from './write-exceptions.ts';

/**
 * A failed step as a sentence on what it means here, and the command or statement that fixes it. `unanswered`: AWS did not
 * answer an attempt, so this error is no proof that nothing was written.
 */
export function explainStep(error: unknown, context: RemedyContext, hasUnanswered = false): RunError {
  if (error instanceof RunError) return error;
  const name = errorName(error);
  const known = EXPLANATIONS[name] ?? defaultFor(error);
  const [explanation, ...remedy] = known(context, errorText(error));
  const earlier = hasUnanswered && isRefusal(error) ? ` ${EARLIER}` : '';
  const message = `${explanation} ${context.call} failed with ${name}: "${errorText(error)}"${earlier}`;
  return new RunError('step', message, remedy, error);
}

const EARLIER =
  'AWS did not answer an earlier attempt, so it is not known whether the call took effect. See the values read back from AWS.';

const refused: Explanation = () => ['AWS rejected the call.', `See the message from AWS. ${runAgain}`];
const faulty: Explanation = () => [
  'AWS had an internal error, and the call might still have taken effect. See the values read back from AWS. For organization trails, an incorrect policy of a cross-account bucket can also cause this error.',
  runAgain,
];
const unanswered: Explanation = (c) => [
  'AWS did not answer, so it is not known whether the call took effect. See the values read back from AWS.',
  `Check the runner's network and proxy, and the AWS_ENDPOINT_URL variables: the runner must be able to reach ${c.call.split(':')[0]} in ${c.region}. ${runAgain}`,
];
const denied: Explanation = (c, text) => {
  const { action } = deniedCall(c, text);
  const denial = explainDenial(text, action);
  if (denial) return [denial.explanation, denial.fix];
  const isOfRole = /because no identity[- ]based policy/i.test(text);
  return [
    action === LOG_ROLE_DEPENDENT.action
      ? `This role is not allowed to pass ${c.role} to CloudTrail.`
      : 'This role is not allowed to make the call.',
    'Allow the role:',
    json(allowStatement(c, text)),
    ...(isOfRole ? [] : [POSSIBLY_ELSEWHERE]),
  ];
};
const POSSIBLY_ELSEWHERE =
  'If the role already has this permission, another policy denies the call. AWS does not name it: check the service control policies, the role’s permissions boundary, and the resource policy.';
const unrecognised: Explanation = () => [
  'AWS could not authenticate the request.',
  `${UNAUTHENTICATED_REMEDY} ${runAgain}`,
];
const unknownInRegion: Explanation = (c) => [
  `AWS does not accept this session in ${c.region}. If that is an opt-in Region, account ${c.account} has not enabled it.`,
  'Enable the Region, or correct aws-region:',
  commands(`aws account get-region-opt-status --region-name ${c.region}`),
  `If the Region is enabled: ${UNAUTHENTICATED_REMEDY}`,
];
const expired: Explanation = () => ['The AWS session ended before the run did.', `${EXPIRED_REMEDY} ${runAgain}`];
const unreadable: Explanation = (c) => [
  'The answer did not come from AWS, so it is not known whether the call took effect. See the values read back from AWS.',
  `Check the runner's network and proxy, and the AWS_ENDPOINT_URL variables: something between the runner and ${c.call.split(':')[0]} in ${c.region} answers instead of AWS. ${runAgain}`,
];

/** Of an exception that has no explanation of its own. */
function defaultFor(error: unknown): Explanation {
  if (error instanceof UnreadableAnswer) return unreadable;
  if (isDisabledRegionError(error)) return unknownInRegion;
  if (isUnauthenticated(error)) return unrecognised;
  if (isExpired(error)) return expired;
  if (isDenied(error)) return denied;
  if (isRefusal(error)) return refused;
  return httpStatus(error) === undefined ? unanswered : faulty;
}
