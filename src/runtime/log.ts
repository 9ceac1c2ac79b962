import { logLine } from '../domain/values/printable.ts';
import { createMask } from '../domain/values/mask-account-ids.ts';
import { createRedactor, type Redacted, redactAll } from '../domain/values/redact.ts';
import { addMask, annotate, endGroup, startGroup, writeDebug, writeLine } from './workflow-commands.ts';

/** Of each kind and step; GitHub drops the rest (facts, annotations). The last one says how many are not among them. */
const MAX_ANNOTATIONS = 10;

/**
 * The run's log, and the one place that knows its secrets. Whatever text comes in, it comes out as one harmless line, without
 * secrets, with account ids masked where asked for.
 */
export interface Log {
  readonly info: (line: string) => void;
  readonly debug: (line: string) => void;
  /** Annotations, which GitHub shows above the log. It accepts ten of each kind; the rest are only in the log. */
  readonly notice: (title: string, message: string) => void;
  readonly warning: (title: string, message: string) => void;
  readonly error: (title: string, message: string) => void;
  /** Says how many there were more, at the end of the run. */
  readonly endAnnotations: () => void;
  /** Folds the lines that the body logs. Annotations stay outside, where they are seen; a group without lines is not shown. */
  readonly group: <T>(name: string, body: () => T | Promise<T>) => Promise<T>;
  /** Ends the group, if the run ends within one. */
  readonly endGroup: () => void;
  /** Hides a secret from now on, here, in all that is `redacted`, and by the runner. Too short a string hides nothing. */
  readonly hide: (secret: string | undefined) => void;
  /** Text as it may leave the process, by whichever way. */
  readonly redacted: (text: string) => Redacted;
  /** A value without secrets, before a report cuts its texts. */
  readonly redactedIn: <T>(value: T) => T;
  /** Masks account ids from now on, here and in `masked`: first of all those in `texts`. */
  readonly maskAccountIds: (texts: readonly string[]) => void;
  /** Redacted, and masked for those who read it. */
  readonly masked: (text: string) => Redacted;
}

export function createLog(environment: NodeJS.ProcessEnv): Log {
  const { add, redact } = createRedactor();
  const own = {
    repositoryUrl: `${environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${environment['GITHUB_REPOSITORY'] ?? ''}`,
    runId: environment['GITHUB_RUN_ID'] ?? '',
  };
  // The runner masks what we do not write ourselves, such as its own annotations' copies.
  const mask = createMask(own, addMask);
  // In all other runs GitHub's runner drops these lines.
  const isDebugging = environment['RUNNER_DEBUG'] === '1';
  let masking = false;
  const masked = (text: string): Redacted => (masking ? (mask(redact(text)) as Redacted) : redact(text));
  const line = (text: string) => logLine(masked(text));
  const groups = createGroups((name) => startGroup(line(name)));
  const annotationCounts = { notice: 0, warning: 0, error: 0 };
  const annotation = (level: keyof typeof annotationCounts) => (title: string, message: string) => {
    groups.fold(false);
    annotationCounts[level] += 1;
    if (annotationCounts[level] < MAX_ANNOTATIONS) annotate(level, line(title), line(message));
    else writeLine(line(`${level}: ${title}: ${message}`));
  };
  return {
    info: (text) => {
      groups.fold(true);
      writeLine(line(text));
    },
    debug: (text) => {
      if (isDebugging) writeDebug(line(text));
    },
    notice: annotation('notice'),
    warning: annotation('warning'),
    error: annotation('error'),
    endAnnotations: () => {
      for (const level of ['error', 'warning', 'notice'] as const) {
        const more = annotationCounts[level] - MAX_ANNOTATIONS + 1;
        if (more > 0) annotate(level, `${more} more`, `The log above and the summary have ${more} more.`);
      }
    },
    group: async (name, body) => {
      groups.begin(name);
      try {
        return await body();
      } finally {
        groups.end();
      }
    },
    endGroup: groups.end,
    hide: (secret = '') => {
      if (!add(secret)) return;
      // The runner looks through lines.
      for (const part of new Set([secret, ...secret.split(/\r?\n/)])) if (part.trim() !== '') addMask(part);
    },
    redacted: redact,
    redactedIn: (value) => redactAll(value, redact),
    maskAccountIds: (texts) => {
      masking = true;
      texts.forEach(masked);
    },
    masked,
  };
}

/** The log's one group at a time. It is opened by its first line, and again after a line that stays outside. */
function createGroups(open: (name: string) => void) {
  let current: string | null = null;
  let isOpen = false;
  const fold = (isFolded: boolean) => {
    const opens = isFolded && current !== null;
    if (opens && !isOpen) open(current!);
    if (!opens && isOpen) endGroup();
    isOpen = opens;
  };
  return {
    begin: (name: string) => {
      current = name;
    },
    /** Whether the next line belongs into the group, if there is one. */
    fold,
    end: () => {
      fold(false);
      current = null;
    },
  };
}
