import { configFile } from '../../report/format/config-file.ts';
import type { Report } from '../../report/report.ts';

/** The report with the observed trail as a config file, if there is a trail. Only now, since nobody waits for it. */
export async function withConfigFile(report: Report): Promise<Report> {
  const { planned } = report;
  if (planned === null || planned.before === null) return report;
  const { configValueOf } = await import('../../inputs/config-value.ts');
  const observed = { trail: planned.before, unknownFields: planned.unknownFields, observedAt: planned.observedAt };
  return { ...report, observedConfigFile: configFile(observed, configValueOf) };
}
