import * as core from '@actions/core';
import { plain } from './report/log.ts';

/** Of each kind and step; GitHub drops the rest (facts, annotations). The last one tells how many are not among them. */
const MOST_ANNOTATIONS = 10;

/** The run's log. Whatever text comes in, it comes out as one harmless line, with account ids masked where asked for. */
export interface Log {
  readonly info: (line: string) => void;
  readonly debug: (line: string) => void;
  /** Annotations, which GitHub shows above the log. It takes ten of each kind; what is more stands in the log alone. */
  readonly notice: (title: string, message: string) => void;
  readonly warning: (title: string, message: string) => void;
  readonly error: (title: string, message: string) => void;
  /** Says how many there were more, at the end of the run. */
  readonly endAnnotations: () => void;
  readonly group: <T>(name: string, body: () => Promise<T>) => Promise<T>;
  /** Closes the group that is open, where a run ends within one. */
  readonly endGroup: () => void;
  /** Lets the runner hide a text from now on. */
  readonly hide: (secret: string) => void;
  /** Masks account ids from now on, here and in `masked`. */
  readonly maskAccountIds: () => void;
  readonly masked: (text: string) => string;
}

export const createLog = (): Log => {
  let masking = false;
  const met = new Set<string>();
  const masked = (text: string): string => {
    if (!masking) return text;
    for (const [id] of text.matchAll(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g)) {
      // The runner masks what we do not write ourselves, such as its own annotations' copies.
      if (!met.has(id)) core.setSecret(id);
      met.add(id);
    }
    // An id that is known for one is masked within names, too.
    return [...met].reduce((shown, id) => shown.replaceAll(id, '***'), text);
  };
  let open = false;
  const endGroup = () => {
    if (open) core.endGroup();
    open = false;
  };
  const line = (text: string) => plain(masked(text));
  const told = { notice: 0, warning: 0, error: 0 };
  const annotate = (level: keyof typeof told) => (title: string, message: string) => {
    told[level] += 1;
    if (told[level] < MOST_ANNOTATIONS) core[level](line(message), { title: line(title) });
    else core.info(line(`${level}: ${title}: ${message}`));
  };
  return {
    info: (text) => core.info(line(text)),
    debug: (text) => core.debug(line(text)),
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    endAnnotations: () => {
      for (const level of ['error', 'warning', 'notice'] as const) {
        const more = told[level] - MOST_ANNOTATIONS + 1;
        if (more > 0) core[level](`The log above and the summary have ${more} more.`, { title: `${more} more` });
      }
    },
    group: async (name, body) => {
      core.startGroup(line(name));
      open = true;
      return body().finally(endGroup);
    },
    endGroup,
    hide: core.setSecret,
    maskAccountIds: () => {
      masking = true;
    },
    masked,
  };
};
