import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagram } from '../../../src/report/sections/delivery-diagram.ts';
import type { Planned } from '../../../src/report/report.ts';
import type { StepOutcome } from '../../../src/domain/plan/verdict.ts';
import type { DeliveryStatus } from '../../../src/domain/delivery/status.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import {
  type Prerequisite,
  type PrerequisiteId,
  PREREQUISITES,
} from '../../../src/domain/prerequisites/prerequisite.ts';
import type { Call, Step } from '../../../src/domain/trail/step.ts';
import type { Field, Trail } from '../../../src/domain/trail/trail.ts';
import { anyText, runs } from '../../runs.ts';

const ACCOUNT = '111111111111';
const ARN = `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/org-trail`;
const LATEST = '2026-11-27T05:17:09.000Z';
const TIME = 'latest 2026-11-27 05:17Z';

const SMALL: Trail = {
  name: 'org-trail', arn: ARN, homeRegion: 'us-east-1', s3BucketName: 'org-trail-logs', s3KeyPrefix: null, snsTopicArn: null,
  kmsKeyId: null, cloudWatchLogsLogGroupArn: null, cloudWatchLogsRoleArn: null, isOrganizationTrail: true,
  isMultiRegionTrail: true, includeGlobalServiceEvents: true, enableLogFileValidation: true, recursiveLogging: true,
  isLogging: true, eventSelectors: [], advancedEventSelectors: [], insightSelectors: [], aggregationConfigurations: [], tags: {},
}; // prettier-ignore
const FULL: Trail = {
  ...SMALL,
  kmsKeyId: `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
  snsTopicArn: `arn:aws:sns:us-east-1:${ACCOUNT}:org-topic`,
  cloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:aws/org-trail:*`,
  cloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/logs`,
};

function step(call: Call): Step {
  return { call, input: {}, fields: [] };
}

const REPAIR = step('s3:PutBucketPolicy');

function plan(parts: Partial<Plan> = {}): Plan {
return {
  trail: ARN, homeRegion: 'us-east-1', drift: [], steps: [], refusals: [], prerequisites: [], digest: '', ...parts,
};
} // prettier-ignore

/** What creating it, or changing these fields, would mean. */
function drift(fields: Partial<Trail>) {
  return Object.entries(fields).flatMap(([field, desired]) =>
    ['name', 'arn', 'homeRegion'].includes(field) || desired === null
      ? []
      : [{ field: field as Field, observed: null, desired, effect: 'neutral' as const }],
  );
}

function deliveries(but: Partial<Record<DeliveryStatus['what'], Partial<DeliveryStatus>>> = {}): DeliveryStatus[] {
  return (['log files', 'digest files', 'notifications', 'CloudWatch Logs'] as const).map((what) => ({
    what,
    latest: LATEST,
    error: null,
    ...but[what],
  }));
}

function prerequisites(but: Partial<Record<PrerequisiteId, Partial<Prerequisite>>> = {}): Prerequisite[] {
  return PREREQUISITES.map((id) => ({ id, status: 'pass', message: '', ...but[id] }));
}

type Parts = Partial<Planned> & { readonly steps?: readonly StepOutcome[] };

/** The diagram of a plan for a full trail, but for `parts`. */
function drawn({ steps = [], ...parts }: Parts): string {
  const before = parts.before === undefined ? FULL : parts.before;
  const planned: Planned = {
    mode: 'plan',
    declared: { intents: {} } as Planned['declared'],
    plan: plan(),
    before,
    unknownFields: {},
    wouldBe: before ?? FULL,
    now: { known: before },
    caller: 'unknown',
    deliveries: deliveries(),
    observedAt: '2026-11-20T05:17:00.000Z',
    stoppedAt: null,
    otherTrails: [],
    bucket: null,
    prerequisites: prerequisites(),
    ...parts,
  };
  return diagram(planned, steps);
}

/** All lines that a diagram may have; names of the groups are what is in them. */
const LINE =
  /^(?:%%\{init: [^%]*\}%%|flowchart TD|accTitle: [\w ]+|accDescr: [\w ,]+|topic ~~~ logs|classDef \w+ [\w:#,-]+|linkStyle \d [\w:#,-]+|(?<node>[a-z]+)(?:\(|\[|\[\(|\(\[)"(?<label>(?:[A-Za-z0-9 /✅⏳❔❌-]|#\d+;|<\/?b>|<br>)+)"(?:\)|\]|\)\]|\]\))|(?<from>[a-z]+) (?<arrow>-->|-\.->|--x) (?<to>[a-z]+)|class (?<of>[a-z]+) (?<state>[a-z]+))$/u;

function decoded(label: string) {
  return label.replace(/#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
}

function read(text: string) {
  const lines = text.split('\n');
  expect([lines[0], lines.at(-1)]).toEqual(['```mermaid', '```']);
  expect(lines.slice(1, -1).filter((line) => !LINE.test(line))).toEqual([]);
  const found = lines.map((line): Partial<Record<string, string>> => LINE.exec(line)?.groups ?? {});
  const states = Object.fromEntries(found.flatMap(({ of, state }) => (of ? [[of, state]] : [])));
  const nodes = found.flatMap(({ node, label }) => (node ? [[node, label!] as const] : []));
  return {
    /** State and lines of each stop. */
    stops: Object.fromEntries(
      nodes.map(([id, label]) => [id, [states[id], ...label.split('<br>').map(decoded)].join('|')]),
    ),
    hops: found.flatMap(({ from, arrow, to }) => (from ? [`${from} ${arrow} ${to}`] : [])),
  };
}

describe('situations', () => {
  const HOLD = '✅ prerequisites hold';
  const source = `good|<b>organization</b> of ${ACCOUNT}|${HOLD}`;
  const healthy = {
    source,
    trail: 'good|<b>trail</b> org-trail|✅ logging',
    key: `good|<b>key</b> 1234abcd-1…4567890ab|${HOLD}`,
    bucket: `good|<b>bucket</b> org-trail-logs|✅ ${TIME}`,
    topic: `good|<b>topic</b> org-topic|✅ ${TIME}`,
    logs: `good|<b>log group</b> aws/org-trail|✅ ${TIME}`,
  };
  const repairing = { steps: [REPAIR, step('cloudtrail:StartLogging')] };
  const failing = { status: 'fail', repair: REPAIR } as const;
  const trailIs = (fields: Partial<Trail>) => ({ before: { ...FULL, ...fields } });

  test.each<[string, Parts, Partial<Record<string, string>>]>([
    ['all is well', {}, {}],
    ['bucket alone', { before: SMALL }, { key: undefined, topic: undefined, logs: undefined }],
    ['one account', trailIs({ isOrganizationTrail: false }), { source: `good|<b>account</b> ${ACCOUNT}` }],
    ['nobody looked', { prerequisites: [] }, {
      source: `unknown|<b>organization</b> of ${ACCOUNT}|❔ not checked`,
      key: 'unknown|<b>key</b> 1234abcd-1…4567890ab|❔ not checked',
    }],
    ['deliveries not known', { deliveries: [] }, {
      bucket: 'unknown|<b>bucket</b> org-trail-logs|❔ delivery not known',
      topic: 'unknown|<b>topic</b> org-topic|❔ delivery not known',
      logs: 'unknown|<b>log group</b> aws/org-trail|❔ delivery not known',
    }],
    ['an error', { deliveries: deliveries({ 'log files': { error: 'AccessDenied' }, notifications: { error: 'NotFound', latest: null } }) }, {
      bucket: 'bad|<b>bucket</b> org-trail-logs|❌ log files: AccessDenied, last 2026-11-27 05:17Z',
      topic: 'bad|<b>topic</b> org-topic|❌ notifications: NotFound',
    }],
    ['digests fail', { deliveries: deliveries({ 'digest files': { error: 'NoSuchBucket', latest: null } }) }, {
      bucket: `bad|<b>bucket</b> org-trail-logs|❌ digest files: NoSuchBucket|✅ ${TIME}`,
    }],
    ['errors of what is not set up', {
      before: { ...SMALL, enableLogFileValidation: false },
      deliveries: deliveries({ 'digest files': { error: 'x' }, notifications: { error: 'x' }, 'CloudWatch Logs': { error: 'x' } }),
    }, { key: undefined, topic: undefined, logs: undefined }],
    ['no digest yet', { deliveries: deliveries({ 'digest files': { latest: null } }) }, {
      bucket: `waiting|<b>bucket</b> org-trail-logs|⏳ no digest files yet|✅ ${TIME}`,
    }],
    ['validation comes', { ...trailIs({ enableLogFileValidation: false }), plan: plan({ drift: drift({ enableLogFileValidation: true }) }) }, {
      bucket: `waiting|<b>bucket</b> org-trail-logs|⏳ no digest files yet|✅ ${TIME}`,
    }],
    ['another bucket comes', { plan: plan({ drift: drift({ s3BucketName: 'new-logs' }) }) }, {
      bucket: 'waiting|<b>bucket</b> new-logs|⏳ no delivery yet',
    }],
    ['another bucket is refused', {
      plan: plan({ drift: drift({ s3BucketName: 'new-logs' }), refusals: [{ code: 'weakening', message: '' }] }),
      prerequisites: prerequisites({ 'bucket-policy': { status: 'fail' } }),
    }, {}],
    ['the worse wins', { prerequisites: prerequisites({
      'bucket-policy': { status: 'fail' }, bucket: { status: 'unknown' }, 'sns-topic': { status: 'unknown' }, 'kms-key': { status: 'fail' },
    }) }, {
      key: 'bad|<b>key</b> 1234abcd-1…4567890ab|❌ kms-key fails',
      bucket: `bad|<b>bucket</b> org-trail-logs|❌ bucket-policy fails|❔ bucket not known|✅ ${TIME}`,
      topic: `unknown|<b>topic</b> org-topic|❔ sns-topic not known|✅ ${TIME}`,
    }],
    ['it breaks, and a step mends it', { ...trailIs({ isLogging: false }), plan: plan(repairing), prerequisites: prerequisites({ 'bucket-policy': failing }) }, {
      trail: 'bad|<b>trail</b> org-trail|❌ not logging, to be started',
      bucket: `bad|<b>bucket</b> org-trail-logs|❌ bucket-policy fails, to be repaired|✅ ${TIME}`,
    }],
    ['it is stopped', { mode: 'apply', now: { known: { ...FULL, isLogging: false } }, plan: plan(repairing), steps: [{ step: REPAIR, outcome: 'failed' }] }, {
      trail: 'bad|<b>trail</b> org-trail|❌ not logging',
    }],
    ['logging is not known', trailIs({ isLogging: null }), { trail: 'unknown|<b>trail</b> org-trail|❔ logging not known' }],
    ['not read back', { mode: 'apply', now: { unknown: 'not read back' } }, { trail: 'unknown|<b>trail</b> org-trail|❔ not read back' }],
    ['it would be created', { before: null, deliveries: [], plan: plan({ ...repairing, drift: drift(FULL) }), prerequisites: prerequisites({ 'bucket-policy': failing, 'trusted-access': { status: 'fail' } }) }, {
      source: `bad|<b>organization</b> of ${ACCOUNT}|❌ trusted-access fails`,
      trail: 'waiting|<b>trail</b> org-trail|⏳ does not exist yet',
      bucket: 'waiting|<b>bucket</b> org-trail-logs|⏳ bucket-policy to be repaired|⏳ no delivery yet',
      topic: 'waiting|<b>topic</b> org-topic|⏳ no delivery yet',
      logs: 'waiting|<b>log group</b> aws/org-trail|⏳ no delivery yet',
    }],
    ['creating it failed', { mode: 'apply', before: null, deliveries: [], plan: plan({ drift: drift(SMALL) }), steps: [{ step: REPAIR, outcome: 'failed' }] }, {
      trail: 'waiting|<b>trail</b> org-trail|⏳ does not exist yet', key: undefined, topic: undefined, logs: undefined,
      bucket: 'waiting|<b>bucket</b> org-trail-logs|⏳ no delivery yet',
    }],
    ['it was created', { mode: 'apply', before: null, now: { known: SMALL }, plan: plan({ drift: drift(SMALL) }) }, {
      key: undefined, topic: undefined, logs: undefined,
    }],
  ])('%s', (_, parts, differs) => {
    expect(read(drawn(parts)).stops).toEqual({ ...healthy, ...differs });
  }); // prettier-ignore

  test('arrows say where it breaks', () => {
    const parts: Parts = {
      deliveries: deliveries({ notifications: { latest: null } }),
      prerequisites: prerequisites({ organization: { status: 'fail' }, bucket: { status: 'fail' } }),
    };
    expect(read(drawn(parts)).hops).toEqual([
      'source --x trail', 'trail --> key', 'key --x bucket', 'trail -.-> topic', 'trail --> logs',
    ]); // prettier-ignore
    expect(read(drawn({ before: SMALL })).hops).toEqual(['source --> trail', 'trail --> bucket']);
  });
});

/** Mermaid itself, with as much of a browser as its parser asks for. */
function mermaid(): Mermaid {
  const document = { nodeType: 9, implementation: {}, createElement: () => ({}), addEventListener: () => undefined };
  const window: Record<string, unknown> = {
    document,
    Element: Object,
    addEventListener: () => undefined,
    structuredClone,
  };
  Object.assign(window, { window, self: window });
  const bundle = createRequire(import.meta.url).resolve('@mermaid-js/tiny');
  runInContext(readFileSync(bundle, 'utf8'), createContext(window));
  return window['mermaid'] as Mermaid;
}

interface Mermaid {
  readonly parse: (text: string) => Promise<unknown>;
  readonly mermaidAPI: {
    readonly getDiagramFromText: (text: string) => Promise<{
      readonly db: {
        readonly getVertices: () => ReadonlyMap<string, { readonly id: string; readonly text: string }>;
        readonly getEdges: () => readonly { readonly start: string; readonly end: string }[];
      };
    }>;
  };
}

describe('hostile names', () => {
  const HOSTILE = [
    '"', '"]', '")', '"]; x-->y["', '"]\nend', '`', '```', '~~~', '\n```\n', '<script>alert(1)</script>', '<img src=x onerror=x>', '<br>', '</b>', '<b',
    '&lt;', '&#60;', '#60;', '#quot;', '%%', '%%{init: {"theme":"dark"}}%%', '---\ntitle: x\n---', 'click key href "javascript:alert(1)"', 'a --> b', 'a & b',
    '[x](https://evil.example)', 'https://evil.example', 'www.evil.example', 'a@evil.example', 'fa:fa-user', '- x', '* x', '1. x', '# x', '> x', '***', '_x_', '~x~',
    '$$x^2$$', '\\', '\\n', '|', '||', '{', '}', '{{', '}}', '[[', ']]', '((', '))', '@{ shape: circle }', ':::bad', '::', ':', ';', 'class source bad',
    'linkStyle 0 stroke:red', 'style key fill:#000;', 'style', 'classDef bad fill:#fff;', 'subgraph x', 'end', 'end;', 'graph TD', 'flowchart LR', 'direction LR',
    'direction', ' TB', ' ', '  ', '\t', '\r\n', '\u2028', '\u0000', '\u200b', '\u202e', '\ud800', 'ﬂ°°60¶ß', '日本語', '접근', '🎉', '👩‍👩‍👧', 'é', '--', '-->', '-.->', '==>', '--x',
    'o--o', '~~~ ', '/', '-', '_', '.', 'accTitle: x', 'accDescr {', 'default', '__proto__', 'constructor', 'call x()', 'href "x"', ACCOUNT, `-${ACCOUNT}-`, 'x'.repeat(99),
  ]; // prettier-ignore
  const hostile = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
    anyText({ minLength: 1, maxLength: 40 }),
  );
  /** Each thing has the next name; in the end they start again. */
  const named = (...names: string[]) => {
    const [trail = '', key = '', bucket = '', topic = '', logs = ''] = names.concat(names, names, names, names);
    return drawn({
      before: { ...FULL, s3BucketName: bucket, snsTopicArn: topic, cloudWatchLogsLogGroupArn: logs, kmsKeyId: key },
      plan: plan({ trail: ARN + trail }),
      deliveries: deliveries({ 'log files': { error: topic }, notifications: { error: key } }),
    });
  };
  // As the log masks account ids.
  const masked = (text: string) => text.replace(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g, '***');

  test('Mermaid reads the same stops and hops, whatever they are called', async () => {
    const { parse, mermaidAPI } = mermaid();
    const shape = async (text: string) => {
      const { db } = await mermaidAPI.getDiagramFromText(text.split('\n').slice(1, -1).join('\n'));
      const stops = [...db.getVertices().values()];
      // Where Mermaid loses a label, it shows the id.
      expect(stops.filter(({ text: label }) => !label.startsWith('<b>'))).toEqual([]);
      return [stops.map(({ id }) => id), db.getEdges().map(({ start, end }) => `${start} ${end}`)];
    };
    const expected = [
      ['source', 'trail', 'key', 'bucket', 'topic', 'logs'],
      ['source trail', 'trail key', 'key bucket', 'trail topic', 'trail logs', 'topic logs'],
    ];
    const check = async (...names: string[]) => {
      const text = named(...names);
      expect(await shape(text)).toEqual(expected);
      if (masked(text) !== text) expect(await shape(masked(text))).toEqual(expected);
    };
    // It knows no diagram before it has parsed one.
    await parse('flowchart TD');
    for (let index = 0; index < HOSTILE.length; index += 5) await check(...HOSTILE.slice(index, index + 5));
    const five = fc.array(hostile, { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(five, (names) => check(...names)),
      runs(5),
    );
  });

  test('labels hold harmless characters, and no line or fence ends early', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        read(named(name));
      }),
      runs(150),
    );
  });

  test('names are short, and an account id is whole or not there, so that it can be masked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
        fc.pre(!/\d|[0-9A-Za-z]$/.test(before) && !/\d|^[0-9A-Za-z]/.test(after));
        const [, , name = ''] = read(named(`${before}${ACCOUNT}${after}`)).stops['key']!.split(/\||<\/b> ?/);
        expect(masked(name)).not.toMatch(/1/);
      }),
    );
    expect(read(named('監査ログ'.repeat(9))).stops['bucket']).toContain('監査ログ…グ監査ログ');
  });
});
