import type { Effect } from '../trail/effect.ts';
import { isPending } from '../trail/outcome.ts';
import { EFFECTS } from './fields.ts';
import { type Report, undelivered } from './report.ts';

/** What the drift does to the protection that the trail gives, most important first, in one line; empty without drift. */
export const protectionLine = ({ plan, before }: Report): string => {
  if (!plan || plan.drift.length === 0) return '';
  if (before === null) return `${EFFECTS.strengthens} **Safer**: a trail where there is none.`;
  const words: readonly (readonly [Effect, string])[] = [
    ['weakens', 'Weaker'],
    ['strengthens', 'Safer'],
    ['neutral', 'As safe as before'],
  ];
  return words
    .flatMap(([effect, word]) => {
      const fields = plan.drift.filter((entry) => entry.effect === effect).map(({ field }) => field);
      return fields.length > 0 ? [`${EFFECTS[effect]} **${word}**: ${fields.join(', ')}`] : [];
    })
    .join(' · ');
};

/** What the reader has to do, in one sentence; empty where that is nothing. */
export const nextSentence = (report: Report): string => {
  const { verdict, plan, mode, onPullRequest, failure, mistakes } = report;
  const { outcome, reason } = verdict;
  if (outcome === 'skipped')
    return 'A maintainer who has read the change can push it to a branch of this repository to get a plan.';
  if (reason === 'drift')
    return 'Run the workflow on the default branch to mend it; CloudTrail’s event history names who made which call.';
  if (outcome === 'drift') {
    if (plan?.steps.length === 0) return 'Mend what fails; its remedy stands below.';
    return onPullRequest
      ? 'Review it. Once it is merged, the run on the default branch applies it.'
      : 'Nothing was changed: an apply makes the calls below.';
  }
  if (reason !== null) return NEXT[reason] ?? (failure?.hint || mistakes.length > 0 ? 'See what to do below.' : '');
  if (plan && mode !== 'apply' && isPending(plan)) return 'Mend what fails; its remedy stands below.';
  return undelivered(report) === '' ? '' : UNDELIVERED;
};

const UNDELIVERED =
  'Find out why AWS could not deliver: the error stands below. Usually it is a policy of the bucket, key, topic or log role; what was mended shows with the next delivery, some minutes later.';

const NEXT: Readonly<Record<string, string>> = {
  weakening: 'If the loss is meant, name the inputs in allow-weakening in the same change; if not, correct them.',
  ownership: 'Declare a trail of your own; leave this one to its owner.',
  prerequisites: 'Have the prerequisites mended, or set prerequisites to repair; the remedies stand below.',
  read: 'Give the role the permission that is named below; what cannot be read is not changed.',
  'not-approved': 'Have the plan reviewed: on a pull request that is merged after, or by an environment’s reviewers.',
  'plan-changed': 'Plan again and have that reviewed: what is there now is not what was reviewed.',
  superseded: 'Nothing here: the run of the newer commit applies.',
  caller: 'Use a role in an account that may manage this trail.',
};
