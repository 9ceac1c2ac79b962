import { oneLine } from '../values/printable.ts';
import { isReserved } from './tags.ts';
import type { Trail } from './trail.ts';

/** Control Tower guards trails of such names (its control AWS-GR_CLOUDTRAIL_CHANGE_PROHIBITED: trail/aws-controltower-*). */
export const CONTROL_TOWER = 'aws-controltower-';

/** Whether a trail of this name is AWS Control Tower's. */
export function isControlTowers(name: string): boolean {
  return name.startsWith(CONTROL_TOWER);
}

/** A kind of tag by which an owner is known. */
interface OwnershipTag {
  readonly managingTool: string;
  readonly key: RegExp;
  readonly value: RegExp;
  /** How the trail gets out of its hands without being deleted. */
  readonly handOver: string;
}

/** Keys whose value names the tool. */
const OWNER_KEY = /^(?:managed|provisioned|deployed|created)[-_ ]?by$|^provisioner$|^iac(?:[-_ ]?tool)?$/i;

/** Keys that name the tool take any value but these. */
const NOT_NO = /^(?!(?:false|no|none|never|off|n|0)$)/i;

/** A tool by the tags that people give to what it makes: `ManagedBy: terraform`, `Terraform: true`, `pulumi:stack: prod`. */
function tool(managingTool: string, names: string, handOver: string): OwnershipTag[] {
  return [
    {
      managingTool: managingTool,
      handOver,
      key: OWNER_KEY,
      value: new RegExp(`^(?:(?:aws|hashicorp)[-_ ])?(?:${names})(?![a-z0-9])`, 'i'),
    },
    {
      managingTool: managingTool,
      handOver,
      key: new RegExp(`^(?:managed[-_ ]?by[-_ ]?)?(?:${names})(?:[-_ ]?managed)?$|^(?:${names}):`, 'i'),
      value: NOT_NO,
    },
  ];
}

const RETAIN = 'DeletionPolicy: Retain, deploy, then take it out of the template';

const OWNERSHIP_TAGS: readonly OwnershipTag[] = [
  // CloudFormation sets these itself, and nobody else can (CloudFormation User Guide, resource tags).
  { managingTool: 'CloudFormation', key: /^aws:cloudformation:stack-(?:id|name)$/, value: /^/, handOver: RETAIN },
  ...tool('CloudFormation', 'cloudformation', RETAIN),
  ...tool('CDK', 'cdk|aws-cdk', 'RemovalPolicy.RETAIN, deploy, then take it out of the app'),
  ...tool('Terraform', 'terraform|terragrunt|cdktf', 'terraform state rm, and take it out of the configuration'),
  ...tool('OpenTofu', 'opentofu|tofu', 'tofu state rm, and take it out of the configuration'),
  ...tool('Pulumi', 'pulumi', 'pulumi state delete, and take it out of the program'),
];

/** Another owner that the trail's tags show, a sentence for each: the trail may be handed over, so nothing is refused. */
export function ownershipWarnings(observed: Trail | null): string[] {
  const warnings = new Map<string, string>();
  for (const { managingTool: owner, key, value, handOver } of OWNERSHIP_TAGS) {
    const tag = Object.entries(observed?.tags ?? {}).findLast(([name, text]) => key.test(name) && value.test(text));
    if (!tag || warnings.has(owner)) continue;
    const outdated = isReserved(tag[0])
      ? 'Such a tag also stays on what a stack no longer has.'
      : 'If that is no longer so, correct the tag.';
    warnings.set(
      owner,
      `The trail's tag '${oneLine(tag[0])}' says '${oneLine(tag[1])}', so ${owner} seems to own it, too: two owners would undo each other's changes. Take the trail out of ${owner} without deleting it (${handOver}), or leave it to ${owner} and out of this workflow. ${outdated}`,
    );
  }
  return [...warnings.values()];
}
