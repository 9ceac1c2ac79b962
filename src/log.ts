import * as core from '@actions/core';
import { plain } from './report/log.ts';

/** The run's log. Whatever text comes in, it comes out as one harmless line, with account ids masked where asked for. */
export interface Log {
  readonly info: (line: string) => void;
  readonly debug: (line: string) => void;
  readonly warning: (title: string, message: string) => void;
  readonly error: (title: string, message: string) => void;
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
  const masked = (text: string): string =>
    !masking
      ? text
      : text.replace(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g, (id) => {
          // The runner masks what we do not write ourselves, such as its own annotations' copies.
          if (!met.has(id)) core.setSecret(id);
          met.add(id);
          return '***';
        });
  let open = false;
  const endGroup = () => {
    if (open) core.endGroup();
    open = false;
  };
  const line = (text: string) => plain(masked(text));
  return {
    info: (text) => core.info(line(text)),
    debug: (text) => core.debug(line(text)),
    warning: (title, message) => core.warning(line(message), { title: line(title) }),
    error: (title, message) => core.error(line(message), { title: line(title) }),
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
