import { isSame } from '../../domain/plan/drift.ts';
import { type Effect, EFFECT_WORDS } from '../../domain/trail/effect.ts';
import { camel, FIELDS, isUnknown, rowOf } from '../../domain/trail/fields.ts';
import type { Field } from '../../domain/trail/trail.ts';
import { isKnown } from '../../domain/values/answer.ts';
import { fingerprint, trailKey } from '../../domain/values/fingerprint.ts';
import { cut, visible } from '../../domain/values/printable.ts';
import { minuteOf } from '../../domain/values/time.ts';
import { type Change, changesOf, plainly, type Shown } from '../changes.ts';
import type { Planned, Report } from '../report.ts';

/** Something that differs from the config file, at the line that declares it. */
interface Finding {
  /** The rule that it breaks: a field, or `trail` if there is none. */
  readonly rule: string;
  readonly label: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly says: string;
  /** Keys of the config file, of which the first one that is in it says where. */
  readonly keys: readonly string[];
}

/** What the drift means for protection: AWS has less of it than the file declares, more, or as much. */
const LEVELS: Readonly<Record<Effect, Finding['level']>> = {
  strengthens: 'error',
  weakens: 'note',
  neutral: 'warning',
};

/**
 * The drift that is left after the run as a SARIF 2.1.0 log, with what GitHub's code scanning requires of one (GitHub Docs, "SARIF support for
 * code scanning"); `null` if there is no plan or no config file. A field that could not be compared has a result as well, since an alert
 * without one would be closed as fixed.
 */
export function sarif({ planned, history }: Report): string | null {
  const file = planned?.declared.file;
  if (!planned || !file) return null;
  const trail = trailKey(planned.plan.trail);
  const left = leftOf(planned);
  const findings = isAbsent(planned)
    ? [absence(planned)]
    : [...left.map((change) => drifted(change, history)), ...uncompared(planned)];
  const uri = file.path.split('/').map(encodeURIComponent).join('/');
  const results = findings.map(({ rule, level, says, keys }) => {
    const key = keys.find((one) => Object.hasOwn(file.keys, one));
    const { line, column } = key === undefined ? FIRST_LINE : file.keys[key]!;
    const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + (key ?? ' ').length };
    return {
      ruleId: rule,
      level,
      message: { text: plainText(says) },
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
      // The line can change, and the alert stays the same.
      partialFingerprints: { primaryLocationLineHash: `${fingerprint([trail, rule])}:1` },
    };
  });
  const rules = findings.map(({ rule, label }) => ({
    id: rule,
    name: rule,
    shortDescription: { text: `${label}: not as declared` },
    fullDescription: { text: `The CloudTrail trail in AWS differs from its config file: ${label}.` },
    help: { text: HELP, markdown: HELP },
    properties: { tags: ['security', 'cloudtrail'] },
  }));
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Org Trail', rules } },
        automationDetails: { id: `org-trail/${trail}/` },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  });
}

const MAX_MESSAGE_CHARACTERS = 1000;

/** Without links, which SARIF has in plain text as well (section 3.11.6). */
function plainText(text: string): string {
  return cut(visible(text), MAX_MESSAGE_CHARACTERS).replaceAll('](', '] (');
}

const FIRST_LINE = { line: 1, column: 1 };

const HELP =
  'If AWS is right, change the config file. If the file is right, apply it, and find out who changed the trail: the summary of the run says who it was.';

/** Whether there is no trail, as far as that is known when the run ends. */
function isAbsent({ now, before }: Planned): boolean {
  return (isKnown(now) ? now.known : before) === null;
}

/** The changes that the run has not made. */
function leftOf(planned: Planned): Change[] {
  const trail = isKnown(planned.now) ? planned.now.known : null;
  return changesOf(planned).filter(
    ({ entries }) => trail === null || entries.some(({ field, desired }) => !isSame(trail[field], desired)),
  );
}

function drifted({ entries, label, effect, observed, desired }: Change, history: Report['history']): Finding {
  const by = entries.map(({ field }) => history?.changes[field]).find((one) => one !== undefined);
  return {
    rule: entries[0].field,
    label,
    level: LEVELS[effect],
    says: [
      `${label}: ${observed === null ? 'not set' : shortly(observed)} in AWS, but ${shortly(desired)} is declared, which is ${EFFECT_WORDS[effect]}.`,
      ...(by ? [`Changed by ${by.actor} at ${minuteOf(by.at)} (${by.event}).`] : []),
    ].join(' '),
    keys: entries.map(({ field }) => keyOf(field)),
  };
}

/** Lists and mappings can be long; the report has them whole. */
const MAX_VALUE_CHARACTERS = 300;

function shortly(shown: Shown): string {
  return cut(plainly(shown), MAX_VALUE_CHARACTERS);
}

function absence({ declared }: Planned): Finding {
  return {
    rule: 'trail',
    label: 'Trail',
    level: 'error',
    says: `The trail ${declared.name} does not exist.`,
    keys: ['trailName'],
  };
}

/** What is declared and could not be compared: the trail's value could not be read, or the declared one not be resolved. */
function uncompared({ declared, before, unknownFields, plan }: Planned): Finding[] {
  if (before === null) return [];
  return FIELDS.flatMap((row) => {
    const { field, label } = row;
    if (declared.intents[field].state === 'keep' || plan.drift.some((entry) => entry.field === field)) return [];
    const refusal = plan.refusals.find((one) => one.field === field && ['read', 'prerequisites'].includes(one.code));
    const why = isUnknown(before, row) ? (unknownFields[field] ?? 'It could not be read.') : refusal?.message;
    if (why === undefined) return [];
    return [{ rule: field, label, level: 'warning', says: `${label}: not compared. ${why}`, keys: [keyOf(field)] }];
  });
}

function keyOf(field: Field): string {
  return camel(rowOf(field).input);
}
