import { declaresOnlyName } from '../../domain/trail/desired.ts';
import { FIELDS } from '../../domain/trail/fields.ts';
import type { Part } from '../format/fit.ts';
import { block, code, details } from '../format/markdown.ts';
import type { Report } from '../report.ts';

const PATH = '.github/org-trail.yml';

/**
 * Offers the observed trail as a config file where a plan is of an existing trail of which only the name is declared. Nobody else is
 * asked: who declares more has decided, and a trail that this workflow is not allowed to change cannot be adopted.
 */
export function adoptPart({ planned, observedConfigFile }: Report): Part {
  if (planned?.mode !== 'plan' || observedConfigFile === null || !declaresOnlyName(planned.declared)) return [''];
  if (planned.plan.refusals.some(({ code: reason }) => reason === 'ownership' || reason === 'caller')) return [''];
  const isOff = FIELDS.some(({ field, onByDefault }) => onByDefault && planned.before?.[field] === false);
  const off = isOff ? ' Settings that are off in AWS are `false` in it: delete these lines to turn them on.' : '';
  const offer = [
    '### Adopt this trail: commit this file',
    `This workflow declares only the trail’s name, so most settings can change without being noticed. The file declares all of them as they are in AWS. Commit it as ${code(PATH)} and set ${code(`config-file: ${PATH}`)}: the next plan finds no drift.${off}`,
  ].join('\n\n');
  const download = `The output ${code('observed-config-file')} is the path of this file. To download it, upload it with ${code('actions/upload-artifact')}. Account ids that are masked here are complete in that file.`;
  const file = details(`The trail as ${code(PATH)}`, `${block(observedConfigFile.trimEnd(), 'yaml')}\n\n${download}`);
  return [`${offer}\n\n${file}`, `${offer}\n\nIt is too long to be shown here. ${download}`];
}
