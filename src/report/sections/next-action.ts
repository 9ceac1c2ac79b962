import type { Effect } from '../../domain/trail/effect.ts';
import { isPending } from '../../domain/plan/verdict.ts';
import { EFFECTS } from './drift-table.ts';
import type { Planned, Report } from '../report.ts';
import { undelivered } from '../verdict-line.ts';

/** What the drift does to the protection that the trail gives, most important first, in one line; empty without drift. */
export function protectionLine({ plan, before }: Planned): string {
  if (plan.drift.length === 0) return '';
  if (before === null) return `${EFFECTS.strengthens} **Safer**: a trail where there is none.`;
  const words: readonly (readonly [Effect, string])[] = [
    ['weakens', 'Weaker'],
    ['strengthens', 'Safer'],
    ['neutral', 'Neither safer nor weaker, by rule'],
  ];
  return words
    .flatMap(([effect, word]) => {
      const fields = plan.drift.filter((entry) => entry.effect === effect).map(({ field }) => field);
      return fields.length > 0 ? [`${EFFECTS[effect]} **${word}**: ${fields.join(', ')}`] : [];
    })
    .join(' · ');
}

/** What the reader has to do, in one sentence; empty where that is nothing. */
export function nextSentence(report: Report): string {
  const { verdict, planned, isOnPullRequest, isUnattended, failure, mistakes } = report;
  const { outcome, reason } = verdict;
  if (outcome === 'skipped') return FORK;
  if (reason === 'drift') return `Run the workflow on the default branch to mend it. ${WHO}`;
  if (outcome === 'drift') {
    if (planned?.plan.steps.length === 0) return REMEDY;
    return isOnPullRequest
      ? 'Review it. Once it is merged, the run on the default branch applies it.'
      : 'Nothing was changed: an apply makes the calls below.';
  }
  if (reason !== null) return NEXT[reason] ?? (failure?.hint || mistakes.length > 0 ? 'See what to do below.' : '');
  if (outcome === 'applied' && isUnattended) return `Find out who changed the trail. ${WHO}`;
  if (planned && planned.mode !== 'apply' && isPending(planned.plan)) return REMEDY;
  return undelivered(planned?.deliveries ?? []) === '' ? '' : UNDELIVERED;
}

const FORK = 'A maintainer who has read the change can push it to a branch of this repository to get a plan.';

const WHO = 'CloudTrail’s event history names who made which call.';

const REMEDY = 'Mend what fails; its remedy is below.';

const UNDELIVERED =
  'Find out why AWS could not deliver: the error is below. Where the policies that were read let CloudTrail in, look at control policies of the organization and at the key’s state. What was mended shows with the next delivery, some minutes later.';

const NEXT: Readonly<Record<string, string>> = {
  weakening:
    'If the loss is meant, name the input in allow-weakening, in every step that plans or applies, and take it out again afterwards; if not, correct the declared value.',
  ownership: 'Declare a trail of your own; leave this one to its owner.',
  prerequisites: 'Have the prerequisites mended, or set prerequisites to repair; the remedies are below.',
  read: 'Give the role the permission that is named below; what cannot be read is not changed.',
  'not-approved':
    'Have this approved in the way that the input approval names: run all jobs again and let the environment’s reviewers approve, or merge a pull request whose plan shows it (an empty commit will do).',
  'plan-changed':
    'Put back what moved and run this job again; or have the new plan reviewed: by another pull request, or by running all jobs again where an environment’s reviewers approve.',
  superseded:
    'Check whether the run of the newer commit applied this. If there is no such run, start the workflow on the default branch.',
  caller: 'Use a role in an account that may manage this trail.',
};
