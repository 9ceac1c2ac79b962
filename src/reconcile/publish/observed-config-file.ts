import { configValuesOf } from '../../inputs/config-value.ts';
import { configFile, type ConfigValueOf } from '../../report/format/config-file.ts';
import type { Report } from '../../report/report.ts';

/**
 * The report with the observed trail as a config file, if there is a trail. Only now, since nobody waits for it. A value with a secret
 * is left out: `redacted` makes `***` of it, and the file would declare that.
 */
export async function withConfigFile(report: Report, redacted: (text: string) => string): Promise<Report> {
  const { planned } = report;
  if (planned === null || planned.before === null) return report;
  const configValueOf = await configValuesOf(planned.before);
  const declarable: ConfigValueOf = (field, value) => {
    const json = JSON.stringify(value);
    return redacted(json) === json ? configValueOf(field, value) : null;
  };
  const observed = { trail: planned.before, unknownFields: planned.unknownFields, observedAt: planned.observedAt };
  return { ...report, observedConfigFile: configFile(observed, declarable) };
}
