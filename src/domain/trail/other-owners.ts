import { oneLine } from '../values/printable.ts';
import { isReserved } from './tags.ts';
import type { Trail } from './trail.ts';

/** Control Tower guards trails of such names (its control AWS-GR_CLOUDTRAIL_CHANGE_PROHIBITED: trail/aws-controltower-*). */
export const CONTROL_TOWER = 'aws-controltower-';

/** Whether a trail with this name belongs to AWS Control Tower. */
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

/** Keys that name the tool accept any value except these. */
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

const RETAIN = 'DeletionPolicy: Retain, deploy, then remove it from the template';

const OWNERSHIP_TAGS: readonly OwnershipTag[] = [
  // CloudFormation sets these itself, and nobody else can (CloudFormation User Guide, resource tags).
  { managingTool: 'CloudFormation', key: /^aws:cloudformation:stack-(?:id|name)$/, value: /^/, handOver: RETAIN },
  ...tool('CloudFormation', 'cloudformation', RETAIN),
  ...tool('CDK', 'cdk|aws-cdk', 'RemovalPolicy.RETAIN, deploy, then remove it from the app'),
  ...tool('Terraform', 'terraform|terragrunt|cdktf', 'terraform state rm, then remove it from the configuration'),
  ...tool('OpenTofu', 'opentofu|tofu', 'tofu state rm, then remove it from the configuration'),
  ...tool('Pulumi', 'pulumi', 'pulumi state delete, then remove it from the program'),
];

/** Another owner that the trail's tags show, a sentence for each: the trail may be handed over, so nothing is refused. */
export function ownershipWarnings(observed: Trail | null): string[] {
  const warnings = new Map<string, string>();
  for (const { managingTool: owner, key, value, handOver } of OWNERSHIP_TAGS) {
    const tag = Object.entries(observed?.tags ?? {}).findLast(([name, text]) => key.test(name) && value.test(text));
    if (!tag || warnings.has(owner)) continue;
    const outdated = isReserved(tag[0])
      ? 'This tag also remains on resources that are no longer in a stack.'
      : 'If the tag is outdated, correct it.';
    warnings.set(
      owner,
      `The trail's tag '${oneLine(tag[0])}' says '${oneLine(tag[1])}', so ${owner} also seems to own it: two owners would revert each other's changes. Remove the trail from ${owner} without deleting it (${handOver}), or keep it in ${owner} and remove it from this workflow. ${outdated}`,
    );
  }
  return [...warnings.values()];
}
