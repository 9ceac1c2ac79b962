export const id = 230;
export const ids = [230];
export const modules = {

/***/ 8402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ logObjectArns)
/* harmony export */ });
/* harmony import */ var _values_partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);
/* harmony import */ var _log_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6160);
/* harmony import */ var _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7823);



const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CAPITALS = LETTERS.toUpperCase();
function without(characters, some) {
    return characters.replace(some, '');
}
const direction = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)(...['east', 'west', 'north', 'south', 'central', 'northeast', 'northwest', 'southeast', 'southwest'].map(_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq));
const numbered = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)(direction, (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('-'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)(without(DIGITS, '0')));
/** How Regions of a partition are called (AWS General Reference), those to come included. */
const AREAS = {
    'aws-cn': (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('cn-'),
    'aws-us-gov': (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('us-gov-'),
    'aws-iso': (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('us-iso-'),
    'aws-iso-b': (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('us-isob-'),
    'aws-iso-e': (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('eu-isoe-'),
    'aws-iso-f': (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('us-isof-'),
    'aws-eusc': (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('eusc-'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .times */ .Hn)(2, LETTERS), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('-')),
};
const ELSEWHERE = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)(without(LETTERS, 'c')), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)(LETTERS)), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('c'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)(without(LETTERS, 'n')))), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('-'));
/**
 * Years in which objects will be written. This room has no clock: what was to be denied in the years before this was written
 * denies nothing any more, and a policy for one year alone is not one for all that follow.
 */
const year = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('20'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('2'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('6789')), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('3456789'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)(DIGITS))));
const month = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('0'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('123456789')), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('1'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('012')));
const day = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('0'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('123456789')), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('12'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)(DIGITS)), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('3'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('01')));
const hour = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('01'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)(DIGITS)), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('2'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('0123')));
const minute = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('012345'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)(DIGITS));
/** The ARNs of all objects that a trail writes, as log-paths.ts has them: the root, perhaps the account, and then the key's pieces. */
function logObjectArns({ root, member, account, homeRegion, trailName, delivered }) {
    const area = AREAS[(0,_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(homeRegion)] ?? ELSEWHERE;
    // What comes first is tried first, and stands in examples.
    const region = delivered.isMultiRegion ? (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(homeRegion), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)(area, numbered)) : (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(homeRegion);
    const who = member ? (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(member.first), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .times */ .Hn)(12, DIGITS)) : (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(account);
    const digest = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(`${trailName}_${homeRegion}_`), year, month, day, (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('T'), hour, minute, minute, (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('Z'));
    const log = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)(year, month, day, (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .one */ .xH)('T'), hour, minute, (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('Z_'), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .times */ .Hn)(16, DIGITS + CAPITALS + LETTERS));
    const kinds = [
        [_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDERS */ .Yk.logs, log],
        ...(delivered.hasDigests ? [[_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDERS */ .Yk.digests, digest]] : []),
        ...(delivered.hasInsights ? [[_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDERS */ .Yk.insights, log]] : []),
    ];
    const objects = kinds.map(([folder, name]) => {
        const pieces = (0,_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKeyPieces */ .sS)({ folder, region, year, month, day, account: who, name });
        return (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)(...pieces.map((piece) => (typeof piece === 'string' ? (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(piece) : piece)));
    });
    const all = (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .sequence */ .K2)((0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(root), ...(member ? [who, (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('/')] : []), (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .either */ .gP)(...objects));
    return (0,_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__/* .languageOf */ .eX)(all, consistentArns);
}
/** The graph forgets that account, Region and date stand twice: the texts in which one of both stands in both places. */
function consistentArns(key) {
    const parts = /^(.*\/)(\d{12})(\/CloudTrail[^/]*\/)([^/]+)\/(\d{4})\/(\d\d)\/(\d\d)\/(\d{12})(_CloudTrail(?:-[A-Z][a-z]+)?_)([^_]+)(_(?:.*?_)??)(\d{8})(T.*)$/s.exec(key);
    if (!parts)
        return [];
    const [, root, who, folder, region, yyyy, mm, dd, fileWho, kind, fileRegion, between, fileDay, rest] = parts;
    const choices = (one, other) => [...new Set([one, other])];
    return choices(who, fileWho).flatMap((account) => choices(region, fileRegion).flatMap((region) => choices(`${yyyy}${mm}${dd}`, fileDay).map((date) => {
        const path = `${date.slice(0, 4)}/${date.slice(4, 6)}/${date.slice(6)}`;
        return `${root}${account}${folder}${region}/${path}/${account}${kind}${region}${between}${date}${rest}`;
    })));
}


/***/ }),

/***/ 6160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ accountPath),
/* harmony export */   CO: () => (/* binding */ digestKey),
/* harmony export */   Lx: () => (/* binding */ organizationIn),
/* harmony export */   Ow: () => (/* binding */ dayOfLogFile),
/* harmony export */   Sn: () => (/* binding */ regionPath),
/* harmony export */   U5: () => (/* binding */ logStreamArnPrefix),
/* harmony export */   Yk: () => (/* binding */ FOLDERS),
/* harmony export */   ac: () => (/* binding */ readDigestKey),
/* harmony export */   p3: () => (/* binding */ ownerPath),
/* harmony export */   sS: () => (/* binding */ objectKeyPieces),
/* harmony export */   wA: () => (/* binding */ rootPath),
/* harmony export */   yl: () => (/* binding */ dayPath)
/* harmony export */ });
/* harmony import */ var _values_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4286);
/* harmony import */ var _values_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1600);


/*
 * Where CloudTrail writes in a bucket (CloudTrail User Guide, finding log files, log file names and digest files):
 *
 *   [PREFIX/]AWSLogs/[ORGANIZATION/]ACCOUNT/FOLDER/REGION/YYYY/MM/DD/ACCOUNT_FOLDER_REGION_NAME.json.gz
 *
 * ORGANIZATION is in the paths of organization trails alone. NAME is `YYYYMMDDTHHMMZ_SIXTEENLETTERSORDIGITS`, of a digest
 * `TRAIL_HOMEREGION_YYYYMMDDTHHMMSSZ`, with `_backfill` behind it where it was made for log files that missed theirs.
 */
/** Log files, digests and insights lie beside each other. */
const FOLDERS = { logs: 'CloudTrail', digests: 'CloudTrail-Digest', insights: 'CloudTrail-Insight' };
/** The path of all that a trail writes. Paths end with a slash. */
function rootPath(prefix) {
    return `${prefix ? `${prefix}/` : ''}AWSLogs/`;
}
/** The path of all that is written for an owner: an account or an organization. */
function ownerPath(prefix, owner) {
    return `${rootPath(prefix)}${owner}/`;
}
/** The path of what is recorded in an account. */
function accountPath({ prefix, organizationId }, account) {
    return ownerPath(prefix, organizationId === null ? account : `${organizationId}/${account}`);
}
/** The path of what is recorded in one Region of an account. */
function regionPath(of, account, folder, region) {
    return `${accountPath(of, account)}${FOLDERS[folder]}/${region}/`;
}
/** An object's key below the path of its account, in pieces. */
function objectKeyPieces({ folder, region, year, month, day, account, name }) {
    return [
        ...[`${folder}/`, region, '/', year, '/', month, '/', day, '/'],
        ...[account, `_${folder}_`, region, '_', name, '.json.gz'],
    ];
}
/** The path of what CloudTrail filed under one day: the `StartAfter` that lists this day and all later ones. */
function dayPath(of, account, folder, region, iso) {
    return `${regionPath(of, account, folder, region)}${iso.slice(0, 10).replaceAll('-', '/')}/`;
}
function digestKey(of, { account, region, trailName, homeRegion, end, isBackfill }) {
    const name = `${trailName}_${homeRegion}_${end.replace(/[-:]/g, '')}${isBackfill ? '_backfill' : ''}`;
    return `${dayPath(of, account, 'digests', region, end)}${account}_${FOLDERS.digests}_${region}_${name}.json.gz`;
}
/** Reads a digest's key; `null` for what is none of these paths. Trail names can contain `_`, all other parts cannot. */
function readDigestKey(of, key) {
    const parts = /\/(\d{12})_CloudTrail-Digest_([a-z0-9-]+)_([^/]+)_([a-z0-9-]+)_(\d{8}T\d{6}Z)(_backfill)?\.json\.gz$/.exec(key);
    if (!parts)
        return null;
    const [, account, region, trailName, homeRegion, time, backfill] = parts;
    const end = time.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');
    const name = { account, region, trailName, homeRegion, end, isBackfill: backfill !== undefined };
    return (0,_values_time_js__WEBPACK_IMPORTED_MODULE_1__/* .isTime */ .K8)(end) && digestKey(of, name) === key ? name : null;
}
/**
 * The day that a log file is filed under, as `YYYY-MM-DD`; `null` for a key that is none of a log file of this account and Region. Whoever
 * reads a day reads the folders in it, too.
 */
function dayOfLogFile(of, account, region, key) {
    const path = regionPath(of, account, 'logs', region);
    const day = key.startsWith(path) ? /^(\d{4})\/(\d\d)\/(\d\d)\/./.exec(key.slice(path.length)) : null;
    return day && `${day[1]}-${day[2]}-${day[3]}`;
}
/** The organization whose folder a text names; `null` where it names none. */
function organizationIn(text) {
    return /AWSLogs\/(o-[a-z0-9]+)\//.exec(text)?.[1] ?? null;
}
/** What the ARNs of a log group's streams begin with. */
function logStreamArnPrefix(logGroup) {
    return `${(0,_values_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutStreams */ .aS)(logGroup)}:log-stream:`;
}


/***/ }),

/***/ 5964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ WEB_IDENTITY_EVENT),
/* harmony export */   Y1: () => (/* binding */ eventNamesOf),
/* harmony export */   f9: () => (/* binding */ MAX_EVENT_NAMES),
/* harmony export */   sV: () => (/* binding */ TAMPERING_EVENTS),
/* harmony export */   xG: () => (/* binding */ PREREQUISITE_EVENTS)
/* harmony export */ });
/* harmony import */ var _trail_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(260);

/** At most so many names are looked up in one account and Region: the quota is two requests a second, shared with everybody there. */
const MAX_EVENT_NAMES = 10;
/** The event that says whose token of an OIDC provider a session came from (CloudTrail User Guide, userIdentity element). */
const WEB_IDENTITY_EVENT = 'AssumeRoleWithWebIdentity';
/** The calls that can give a field its value. Each list begins with those that are made for that alone. */
function eventNamesOf(field) {
    return [...(OWN_EVENTS[field] ?? ((0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(field).requestMember ? ['UpdateTrail'] : [])), 'CreateTrail'];
}
const OWN_EVENTS = {
    isLogging: ['StopLogging', 'StartLogging', 'DeleteTrail'],
    eventSelectors: ['PutEventSelectors'],
    advancedEventSelectors: ['PutEventSelectors'],
    insightSelectors: ['PutInsightSelectors'],
    aggregationConfigurations: ['PutEventConfiguration'],
    tags: ['AddTags', 'RemoveTags'],
};
/** The calls by which somebody who does not want to be recorded would weaken a trail: refused ones are reported. */
const TAMPERING_EVENTS = ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'];
/** The calls that can make a prerequisite fail. */
const PREREQUISITE_EVENTS = {
    'trusted-access': ['DisableAWSServiceAccess'],
    'delegated-administrators': ['DeregisterOrganizationDelegatedAdmin', 'DeregisterDelegatedAdministrator'],
    bucket: ['DeleteBucket'],
    'bucket-policy': ['PutBucketPolicy', 'DeleteBucketPolicy'],
    'kms-key': ['PutKeyPolicy', 'DisableKey', 'ScheduleKeyDeletion'],
    'sns-topic': ['SetTopicAttributes'],
    'log-role': ['PutRolePolicy', 'DeleteRolePolicy', 'UpdateAssumeRolePolicy', 'DetachRolePolicy'],
};


/***/ }),

/***/ 9229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   kd: () => (/* binding */ isService)
/* harmony export */ });
/* harmony import */ var _values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
/* harmony import */ var _values_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1600);


/** An event from `CloudTrailEvent` of LookupEvents (a JSON string); `null` where it is not a record that says what, who and when. */
function readEvent(text) {
    const record = objectOf(parsed(text));
    const id = textOf(record?.['eventID']);
    const name = textOf(record?.['eventName']);
    const at = timeOf(record?.['eventTime']);
    if (record === null || id === null || name === null || at === null)
        return null;
    const identity = objectOf(record['userIdentity']) ?? {};
    return {
        id,
        sharedId: textOf(record['sharedEventID']) ?? id,
        name,
        source: textOf(record['eventSource']) ?? '',
        at,
        account: textOf(record['recipientAccountId']),
        identity,
        from: textOf(record['sourceIPAddress']),
        via: viaOf(record, identity),
        error: textOf(record['errorCode']),
        message: typeof record['errorMessage'] === 'string' ? record['errorMessage'] : null,
        request: objectOf(record['requestParameters']) ?? {},
        response: objectOf(record['responseElements']),
        resources: listOf(record['resources']).flatMap((one) => textOf(objectOf(one)?.['ARN']) ?? []),
    };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** A service calls by itself or for somebody; a user agent is what the client says of itself, and only its kind is of use. */
function viaOf(record, identity) {
    const agent = textOf(record['userAgent']) ?? '';
    if (isService(textOf(identity['invokedBy'])) || identity['type'] === 'AWSService')
        return 'service';
    const isConsole = /(?:console|signin)\.amazonaws\.com|^AWS Internal$/.test(agent);
    if (record['sessionCredentialFromConsole'] === 'true' || isConsole)
        return 'console';
    if (SERVICE.test(agent))
        return 'service';
    if (/aws-cli\//i.test(agent))
        return 'CLI';
    return /aws-sdk|boto|terraform|pulumi|cdk/i.test(agent) ? 'SDK' : 'other';
}
/** Host names of services. The console's sign-in is invoked by one too, for a person. */
const SERVICE = /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/;
/** Whether `invokedBy` names a service that acts, not the console through which a person does. */
function isService(invokedBy) {
    return invokedBy !== null && SERVICE.test(invokedBy) && !invokedBy.startsWith('signin.');
}
/** A string of at most 256 characters in one line; `null` for everything else, and for an empty one. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? (0,_values_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(value).slice(0, MAX_CHARACTERS) : null;
}
const MAX_CHARACTERS = 256;
function objectOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function timeOf(value) {
    const milliseconds = typeof value === 'string' ? (0,_values_time_js__WEBPACK_IMPORTED_MODULE_1__/* .millisecondsOf */ .W$)(value) : null;
    return milliseconds === null ? null : (0,_values_time_js__WEBPACK_IMPORTED_MODULE_1__/* .isoSeconds */ .nE)(milliseconds);
}


/***/ }),

/***/ 4782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ isBeforeStart),
/* harmony export */   V6: () => (/* binding */ holesOf),
/* harmony export */   m7: () => (/* binding */ endedHoles),
/* harmony export */   qS: () => (/* binding */ FIELD_OF_HOLE)
/* harmony export */ });
/* unused harmony export withEnded */
/* harmony import */ var _values_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1600);
/* harmony import */ var _trail_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8411);


/** The fields without which a trail records less than it should, or cannot prove what it recorded. */
const FIELD_OF_HOLE = {
    logging: 'isLogging',
    organization: 'isOrganizationTrail',
    'multi-region': 'isMultiRegionTrail',
    validation: 'enableLogFileValidation',
};
const KINDS = Object.keys(FIELD_OF_HOLE);
/** All holes of the last 90 days that are known, the oldest first. One that lasts is there only where what was observed says so. */
function holesOf(input) {
    return KINDS.flatMap((kind) => holesOfKind(kind, input)).sort((one, other) => (one.from < other.from ? -1 : 1));
}
function holesOfKind(kind, input) {
    const { observed, readAt } = input;
    const field = FIELD_OF_HOLE[kind];
    const isOff = observed === null ? field === 'isLogging' : observed[field] === false;
    const isDeclaredOn = field === 'isLogging' || input.declaredOn.includes(field);
    const times = [];
    let before = null;
    for (const { at, isOn, isNew, isAsked } of switchesOf(field, input.events)) {
        const open = times.at(-1)?.to === null ? times.at(-1) : null;
        // What was off before, and what only carries that, begins nothing; and what a trail never had, it did not lose.
        const begins = isNew ? isOff && isDeclaredOn : (before ?? isAsked);
        if (isOn && open)
            open.to = at;
        // Stopping what is stopped is no second hole.
        else if (!isOn && !open && begins)
            times.push({ from: at, to: null });
        before = isOn;
    }
    // The start is in a history that was not read, and so is when it was.
    if (field === 'isLogging' && times.at(-1)?.to === null && isBeforeStart(times.at(-1).from, input))
        times.pop();
    const stoppedAt = field === 'isLogging' && observed !== null ? input.stoppedAt : null;
    if (isOff && stoppedAt !== null && times.at(-1)?.to !== null)
        times.push({ from: secondOf(stoppedAt), to: null });
    return times
        .filter(({ to }) => to !== null || (isOff && isDeclaredOn))
        .map(({ from, to }) => ({
        from,
        to,
        seconds: (0,_values_time_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsBetween */ .O1)(from, to ?? readAt),
        kind,
    }));
}
/** Whether a time is before the trail was started last and then stopped: who did something then did not stop it. */
function isBeforeStart(at, { startedAt, stoppedAt }) {
    if (startedAt === null || stoppedAt === null)
        return false;
    const [started, stopped] = [secondOf(startedAt), secondOf(stoppedAt)];
    return started < stopped ? at <= started : started === stopped && at < started;
}
function switchesOf(field, events) {
    return events.flatMap((event) => {
        const { name, at } = event;
        if (field === 'isLogging') {
            const isOn = { StartLogging: true, StopLogging: false, DeleteTrail: false }[name];
            return isOn === undefined ? [] : [{ at, isOn, isNew: false, isAsked: true }];
        }
        const state = name === 'CreateTrail' || name === 'UpdateTrail' ? (0,_trail_events_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(field)(event) : null;
        if (state === null)
            return [];
        return [{ at, isOn: state.value === true, isNew: name === 'CreateTrail', isAsked: (0,_trail_events_js__WEBPACK_IMPORTED_MODULE_0__/* .isRequested */ .DQ)(field, event) }];
    });
}
/** The holes after a run that ended some: `endedAt` has when, by kind, as ISO 8601. */
function withEnded(holes, endedAt) {
    return holes.map((hole) => {
        const to = hole.to ?? endedAt[hole.kind];
        return to === undefined ? hole : { ...hole, to: secondOf(to), seconds: (0,_values_time_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsBetween */ .O1)(hole.from, to) };
    });
}
/**
 * The holes after a run. The one in logging ended when the trail was started, whatever was read of it since; the others when the
 * trail was read back without them. `now` is the trail as it was read last; `null` where that is not known.
 */
function endedHoles(holes, now, { logging, readBack }) {
    const kinds = KINDS.filter((kind) => now?.[FIELD_OF_HOLE[kind]] === true);
    const seen = readBack === null ? {} : Object.fromEntries(kinds.map((kind) => [kind, readBack]));
    return withEnded(holes, { ...seen, ...(logging !== null && { logging }) });
}
/** A time to the second: those of GetTrailStatus have milliseconds. */
function secondOf(iso) {
    return (0,_values_time_js__WEBPACK_IMPORTED_MODULE_1__/* .isoSeconds */ .nE)((0,_values_time_js__WEBPACK_IMPORTED_MODULE_1__/* .millisecondsOf */ .W$)(iso));
}


/***/ }),

/***/ 8411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ eventsOfTrail),
/* harmony export */   DQ: () => (/* binding */ isRequested),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   lk: () => (/* binding */ tagChangesOf)
/* harmony export */ });
/* unused harmony export lowerCamel */
/* harmony import */ var _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1569);
/* harmony import */ var _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(260);
/* harmony import */ var _values_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4286);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9229);




/**
 * The events about one trail, the oldest first, each once. Names are unique in an account and Region only, ARNs everywhere. Times are
 * in seconds: within one, a trail is deleted before it is created, and created before anything else.
 */
function eventsOfTrail(events, trail) {
    const own = new Map(events.filter((event) => isAbout(event, trail)).map((event) => [event.sharedId, event]));
    const order = ({ at, name, id }) => `${at} ${RANK[name] ?? LAST} ${id}`;
    return [...own.values()].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}
const RANK = { DeleteTrail: 0, CreateTrail: 1 };
const LAST = 2;
/** The answer says which trail it was; else the request, by name or ARN. A refused call may show its trail in AWS's message alone. */
function isAbout({ source, account, request, response, error, message }, { arn, name }) {
    if (!source.startsWith('cloudtrail.amazonaws.com'))
        return false;
    const answered = (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(response?.['trailARN']);
    if (answered !== null)
        return answered === arn;
    const sent = [request['name'], request['trailName'], request['resourceId']].map(_event_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6).find((one) => one !== null);
    if (sent === undefined)
        return error !== null && `${message} `.includes(`${arn} `);
    return sent === arn || (sent === name && account === (0,_values_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(arn).account);
}
/** How events show the value of a field. A new trail has what CreateTrail was given, and nothing that other calls set. */
function stateOf(field) {
    if (field === 'isLogging')
        return ({ name }) => ({ value: name === 'StartLogging' });
    const { responseMember, unset, format } = (0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOf */ .OB)(field);
    if (responseMember === undefined)
        return listState(field);
    return ({ response }) => {
        if (response === null)
            return null;
        const value = response[lowerCamel(responseMember)];
        if (value === undefined || value === null || value === '')
            return { value: unset };
        if (typeof value === 'string')
            return { value: format?.normalize?.(value) ?? value };
        return typeof value === 'boolean' ? { value } : null;
    };
}
/** Whether the caller asked for a value of the field, instead of leaving it as it was. */
function isRequested(field, { name, request }) {
    const { requestMember } = (0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOf */ .OB)(field);
    return name === 'CreateTrail' || requestMember === undefined || Object.hasOwn(request, lowerCamel(requestMember));
}
/** The answer has lists as they are stored, where it has them. */
function listState(field) {
    return ({ name, request, response }) => {
        const { unset } = (0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOf */ .OB)(field);
        if (name === 'CreateTrail')
            return { value: unset };
        const given = response && Object.hasOwn(response, field) ? response : request;
        const isOtherKind = field.endsWith('ventSelectors') && OTHER_KIND[field] in given;
        if (!Object.hasOwn(given, field))
            return isOtherKind ? { value: [] } : null;
        return normalized(field, (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(given[field]));
    };
}
/** What does not have the shape of such a list shows nothing. */
function normalized(field, given) {
    try {
        return { value: NORMAL[field](given.map(upperCamel)) };
    }
    catch {
        return null;
    }
}
const OTHER_KIND = {
    eventSelectors: 'advancedEventSelectors',
    advancedEventSelectors: 'eventSelectors',
};
const NORMAL = {
    eventSelectors: _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__/* .normalEventSelectors */ .G8,
    advancedEventSelectors: _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__/* .normalAdvancedEventSelectors */ .q5,
    insightSelectors: _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__/* .normalInsightSelectors */ .GG,
    aggregationConfigurations: _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__/* .normalAggregationConfigurations */ .p$,
};
/** A member's name as records have it: CloudTrail makes the first letter small. */
function lowerCamel(member) {
    return member.charAt(0).toLowerCase() + member.slice(1);
}
/** A value of a record in the API's own spelling. */
function upperCamel(value) {
    if (Array.isArray(value))
        return value.map(upperCamel);
    const record = (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(value);
    return record === null
        ? value
        : Object.fromEntries(Object.entries(record).map(([name, inner]) => [
            name.charAt(0).toUpperCase() + name.slice(1),
            upperCamel(inner),
        ]));
}
/** The keys of tags that a call set or removed, with `null` for those it removed. */
function tagChangesOf({ name, request }) {
    const tags = (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(request['tagsList']).flatMap((tag) => {
        const { key, value } = (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .objectOf */ .Xy)(tag) ?? {};
        if (typeof key !== 'string')
            return [];
        return [[key, name === 'RemoveTags' ? null : typeof value === 'string' ? value : '']];
    });
    return new Map(tags);
}


/***/ }),

/***/ 6992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ evaluate),
  V: () => (/* binding */ nameOf)
});

// EXTERNAL MODULE: ./build/src/domain/iam-policy/ternary.js
var ternary = __webpack_require__(4686);
// EXTERNAL MODULE: ./build/src/domain/iam-policy/wildcard.js
var wildcard = __webpack_require__(2911);
;// CONCATENATED MODULE: ./build/src/domain/iam-policy/arn-pattern.js

/** Each of the six parts by itself: a wildcard does not reach over a colon, but in the last part. */
function isArnLike(patterns, arn) {
    const parts = arnParts(arn);
    return patterns.length === 6 && parts.length === 6 && matchesParts(patterns, parts);
}
function matchesParts(patterns, parts) {
    return patterns.every((one, index) => (0,wildcard/* matchesWildcard */._W)((0,wildcard/* tokensOf */.k8)(one), parts[index]));
}
/** The six parts of an ARN; those there are of a text that is none. */
function arnParts(arn) {
    const parts = arn.split(':');
    return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

// EXTERNAL MODULE: ./build/src/domain/iam-policy/policy-document.js
var policy_document = __webpack_require__(6353);
;// CONCATENATED MODULE: ./build/src/domain/iam-policy/conditions.js




/** Whether all that a condition asks is so of a call. */
function conditionsHold(condition, context) {
    if (condition === undefined)
        return true;
    if (!(0,policy_document/* isObject */.Gv)(condition))
        return { because: 'its condition cannot be read' };
    return (0,ternary/* and */.Uo)(Object.entries(condition).flatMap(([operator, keys]) => (0,policy_document/* isObject */.Gv)(keys)
        ? Object.entries(keys).map(([key, patterns]) => holds(operator, key, (0,policy_document/* textsOf */.CB)(patterns), context))
        : [{ because: 'its condition cannot be read' }]));
}
/** One line of a condition. Of a key that the call does not carry: `Null`, `…IfExists` and negations hold, nothing else does. */
function holds(operator, key, patterns, context) {
    const [, quantifier, name = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(.+?)(IfExists)?$/.exec(operator) ?? [];
    const positive = name.replace(/^(String|Arn)Not/, '$1');
    const test = Object.hasOwn(OPERATORS, positive) ? OPERATORS[positive] : null;
    if (!test && operator !== 'Null')
        return { because: `it depends on ${key} by ${operator}, which Org Trail does not evaluate` };
    const value = Object.hasOwn(context, key.toLowerCase()) ? context[key.toLowerCase()] : undefined;
    if (value === undefined)
        return { because: `it depends on ${key}, and AWS does not document the value that CloudTrail sends` };
    if (!test)
        return patterns.some((pattern) => pattern.toLowerCase() === String(value === null));
    const negated = positive !== name;
    if (value === null && ifExists !== undefined && quantifier === 'ForAnyValue')
        return { because: `AWS does not document how ${operator} is evaluated if ${key} is missing, as it is here` };
    if (value === null)
        return ifExists !== undefined || (negated ? quantifier !== 'ForAnyValue' : quantifier === 'ForAllValues');
    const matches = (0,ternary.or)(patterns.map((pattern) => withoutVariable(pattern, (text) => test(text, value))));
    return negated ? (0,ternary/* not */.AU)(matches) : matches;
}
function withoutVariable(pattern, matches) {
    return pattern.includes('${') ? (0,wildcard/* unknownVariable */.LD)(pattern) : matches(pattern);
}
const equals = (pattern, value) => pattern === value;
const equalsIgnoringCase = (pattern, value) => pattern.toLowerCase() === value.toLowerCase();
const arnLike = (pattern, value) => {
    const other = [pattern, value].find((text) => arnParts(text).length !== 6);
    return other === undefined ? isArnLike(arnParts(pattern), value) : { because: `${other} is not an ARN` };
};
const bool = (pattern, value) => /^(?:true|false)$/i.test(pattern) ? equalsIgnoringCase(pattern, value) : { because: `${pattern} is not a boolean` };
/** The operators that AWS's documented policies use. `Not` before the last word negates. */
const OPERATORS = {
    StringEquals: equals,
    StringEqualsIgnoreCase: equalsIgnoringCase,
    StringLike: wildcard/* matchesWildcard */._W,
    ArnEquals: arnLike,
    ArnLike: arnLike,
    Bool: bool,
};

// EXTERNAL MODULE: ./build/src/domain/values/partitions.js
var partitions = __webpack_require__(1138);
;// CONCATENATED MODULE: ./build/src/domain/iam-policy/principal.js



/** All kinds of principals (IAM User Guide, grammar of JSON policies). */
const PRINCIPALS = /^(?:AWS|Service|Federated|CanonicalUser)$/;
/** Whether a principal is CloudTrail, or everybody. */
function isCloudTrail(principal) {
    if (principal === '*')
        return true;
    if (!(0,policy_document/* isObject */.Gv)(principal))
        return { because: 'its principal cannot be read' };
    if ((0,policy_document/* listOf */.c3)(principal['AWS']).includes('*'))
        return true;
    const strange = Object.keys(principal).find((kind) => !PRINCIPALS.test(kind));
    return (0,ternary.or)([
        ...(0,policy_document/* textsOf */.CB)(principal['Service']).map((service) => {
            if (service === partitions/* CLOUDTRAIL */._N)
                return true;
            const resembles = /^cloudtrail\.|\*/i.test(service);
            return resembles && { because: `whether CloudTrail is ${service} is not documented` };
        }),
        ...(0,policy_document/* textsOf */.CB)(principal['AWS']).map(oldAccountIn),
        strange !== undefined && { because: `its principal type ${strange} is not known` },
    ]);
}
/**
 * Accounts that CloudTrail delivered from before it had a service principal, by Region. A policy that names these lets it in
 * in their Regions alone (CloudTrail User Guide, bucket policy, service principal name; the list was in its supported Regions).
 */
const OLD_ACCOUNTS = {
    '903692715234': 'ap-southeast-1',
    '035351147821': 'eu-central-1',
    '859597730677': 'eu-west-1',
    '814480443879': 'sa-east-1',
    '216624486486': 'ap-northeast-1',
    '086441151436': 'us-east-1',
    '388731089494': 'us-west-1',
    '284668455005': 'ap-southeast-2',
    '113285607260': 'us-west-2',
    '475085895292': 'us-east-2',
    '492519147666': 'ap-northeast-2',
    '765225791966': 'ap-northeast-3',
    '977081816279': 'ap-south-1',
    '819402241893': 'ca-central-1',
    '193415116832': 'cn-north-1',
    '681348832753': 'cn-northwest-1',
    '829690693026': 'eu-north-1',
    '669305197877': 'eu-south-1',
    '282025262664': 'eu-west-2',
    '262312530599': 'eu-west-3',
    '034638983726': 'me-south-1',
    '608710470296': 'us-gov-east-1 and us-gov-west-1',
};
function oldAccountIn(principal) {
    const account = /^(?:arn:[^:]*:iam::)?(\d{12})(?::root)?$/.exec(principal)?.[1] ?? '';
    const region = Object.hasOwn(OLD_ACCOUNTS, account) ? OLD_ACCOUNTS[account] : null;
    if (region === null)
        return false;
    return {
        because: `it names account ${account}, which CloudTrail used to use in ${region}, so it allows delivery only from such Regions. Use the service principal ${partitions/* CLOUDTRAIL */._N} instead`,
    };
}

// EXTERNAL MODULE: ./build/src/domain/iam-policy/language.js
var iam_policy_language = __webpack_require__(7823);
;// CONCATENATED MODULE: ./build/src/domain/iam-policy/resources.js




/** Whether an element of resources has one that is this resource. */
function matchesResource(resources, resource, hasVariables) {
    return (0,ternary.or)((0,policy_document/* textsOf */.CB)(resources).map((pattern) => variableIn(pattern, hasVariables) ?? isResourceLike(pattern, resource)));
}
/** Policies of the version before have no variables, and so no escapes: `${*}` is only text there, or so it seems. */
function variableIn(pattern, hasVariables) {
    return (hasVariables ? (0,wildcard/* withoutEscapes */.Lx)(pattern) : pattern).includes('${') ? (0,wildcard/* unknownVariable */.LD)(pattern) : null;
}
/**
 * A star that ends a part can reach over colons (IAM User Guide, Resource): at the very end it represents the parts that
 * are not there; where only others that reach over colons make it match, how far they do is not documented.
 */
function isResourceLike(pattern, resource) {
    if (isArnLike(completeParts(pattern), resource))
        return true;
    return (0,wildcard/* matchesWildcard */._W)((0,wildcard/* tokensOf */.k8)(pattern), resource) && { because: beyondColons(pattern) };
}
function beyondColons(pattern) {
    return `AWS does not document whether ${pattern} matches across colons`;
}
/** A pattern's six parts, with those that a star at its end represents. */
function completeParts(pattern) {
    const parts = arnParts(pattern);
    return pattern.endsWith('*') ? [...parts, ...Array(6 - parts.length).fill('*')] : parts;
}

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/resource-sets.js






const UNDECIDED = { because: 'it has too many wildcards to evaluate' };
const NO_RESOURCE = { because: 'it has no Resource' };
/** Whether one of the resources is denied: by what patterns can match, not by examples. */
function denial(statements, language, hasVariables) {
    const head = headOf(language);
    const reaches = statements.map(({ statement }) => resourcePatternsOf(statement, hasVariables, head));
    const patterns = distinct(reaches.flatMap((reach) => (reach && !reach.isNotResource ? [...reach.sure, ...reach.doubtful] : [])));
    const matching = matchingSome(language, patterns);
    let doubt = null;
    for (const [at, { name, rest }] of statements.entries()) {
        const found = deniedBy(reaches[at], language, matching);
        const denies = (0,ternary/* and */.Uo)([rest, found.denies]);
        if (denies === false)
            continue;
        const judged = {
            denies,
            denier: name,
            ...(found.where !== undefined && { where: found.where }),
        };
        if (denies === true)
            return judged;
        doubt ??= judged;
    }
    return doubt ?? { denies: false, denier: null };
}
/** How many patterns of a statement are checked for a resource that certainly exists. */
const MAX_PATTERNS_TRIED = 20;
function deniedBy(reach, language, matching) {
    if (!reach)
        return { denies: NO_RESOURCE };
    const { isNotResource, sure, doubtful } = reach;
    if (isNotResource) {
        const spared = findUnmatched([...sure, ...doubtful], language);
        if (typeof spared === 'string')
            return { denies: true, where: spared };
        if (spared !== null)
            return { denies: UNDECIDED };
        return {
            denies: doubtful.length > 0 && findUnmatched(sure, language) !== null && { because: doubtful[0].because },
        };
    }
    const hits = sure.filter(matching);
    const everything = hits.find(({ tokens }) => (0,iam_policy_language/* matchesAllByBeginning */.JP)(language, tokens));
    if (everything)
        return { denies: true, where: everything.written };
    const certain = hits.slice(0, MAX_PATTERNS_TRIED).find(({ tokens }) => {
        const example = (0,iam_policy_language/* matchedBy */.i1)(language, tokens);
        return example !== null && language.consistentTexts(example).some((text) => (0,wildcard/* matchesWildcard */._W)(tokens, text));
    });
    if (certain)
        return { denies: true, where: certain.written };
    if (hits.length > 0)
        return { denies: UNDECIDED, where: hits[0].written };
    const doubt = doubtful.find(matching);
    return { denies: doubt !== undefined && { because: doubt.because } };
}
/** A resource that none of the patterns matches. */
function findUnmatched(patterns, language) {
    return uncovered(language, [{ isNotResource: false, patterns }]);
}
/** Whether all resources are allowed: by what patterns cover together. */
function allowance(statements, language, hasVariables) {
    const head = headOf(language);
    const reaches = statements.map(({ statement, rest }) => ({
        rest,
        reach: resourcePatternsOf(statement, hasVariables, head),
    }));
    const sure = reaches.flatMap(({ rest, reach }) => {
        if (rest !== true || !reach)
            return [];
        const { isNotResource } = reach;
        return [{ isNotResource, patterns: isNotResource ? [...reach.sure, ...reach.doubtful] : reach.sure }];
    });
    const left = uncovered(language, sure);
    if (left === null)
        return { allows: true };
    const doubts = reaches.flatMap(({ rest, reach }) => (0,ternary/* isUndecided */.Ae)(rest) ? [rest] : (reach ? reach.doubtful : [NO_RESOURCE]).map(({ because }) => ({ because })));
    const possible = reaches.map(({ reach }) => {
        if (!reach)
            return { isNotResource: true, patterns: [] };
        return {
            isNotResource: reach.isNotResource,
            patterns: reach.isNotResource ? reach.sure : [...reach.sure, ...reach.doubtful],
        };
    });
    const never = doubts.length > 0 ? uncovered(language, possible) : left;
    if (never === iam_policy_language/* TOO_MUCH */.rC)
        return { allows: UNDECIDED };
    if (never === null)
        return { allows: doubts[0] };
    const isPartial = matchedAtAll(language, possible);
    return { allows: false, ...(isPartial && { where: never }) };
}
function matchedAtAll(language, covers) {
    const patterns = covers.flatMap((cover) => cover.patterns);
    return (covers.some(({ isNotResource }) => isNotResource) ||
        (0,iam_policy_language/* whichMatchSome */.T4)(language, patterns.map(({ tokens }) => tokens)).includes(true));
}
/** A resource that there certainly is and that nothing covers; `null` where everything is covered; else it is not decided. */
function uncovered(language, covers) {
    const isWhole = ({ isNotResource, patterns }) => !isNotResource && patterns.some(({ tokens }) => (0,iam_policy_language/* matchesAllByBeginning */.JP)(language, tokens));
    if (covers.some(isWhole))
        return null;
    const patterns = distinct(covers.flatMap((cover) => cover.patterns));
    const matching = matchingSome(language, patterns);
    const alive = patterns.filter(matching);
    const positions = new Map(alive.map(({ name }, index) => [name, index]));
    const indices = covers.map(({ isNotResource, patterns: all }) => ({
        isNotResource,
        all: all.flatMap(({ name }) => positions.get(name) ?? []),
    }));
    const settling = new Set(indices.flatMap(({ isNotResource, all }) => (isNotResource ? [] : all)));
    const isCovered = (matches) => indices.some(({ isNotResource, all }) => all.some(matches) !== isNotResource);
    const found = (0,iam_policy_language/* findCounterexample */.Wc)(language, alive.map(({ tokens }) => tokens), (index) => settling.has(index), isCovered);
    if (typeof found !== 'string')
        return found;
    const genuine = language
        .consistentTexts(found)
        .find((text) => !isCovered((index) => (0,wildcard/* matchesWildcard */._W)(alive[index].tokens, text)));
    return genuine ?? iam_policy_language/* TOO_MUCH */.rC;
}
function patternOf(written, read) {
    const tokens = (0,wildcard/* tokensOf */.k8)(read);
    return { written, tokens, name: tokens.join('') };
}
function resourcePatternsOf({ Resource, NotResource }, hasVariables, head) {
    const isNotResource = Resource === undefined;
    if (isNotResource && NotResource === undefined)
        return null;
    const all = [...new Set((0,policy_document/* textsOf */.CB)(isNotResource ? NotResource : Resource))].map((written) => patternsOf(written, hasVariables, head));
    return {
        isNotResource,
        sure: all.flatMap(({ sure }) => sure ?? []),
        doubtful: all.flatMap(({ doubtful }) => doubtful ?? []),
    };
}
/** The same as `matchesResource`, of resources that all begin with the same five parts. */
function patternsOf(written, hasVariables, head) {
    const variable = variableIn(written, hasVariables);
    if (variable)
        return { doubtful: { ...patternOf(written, '*'), ...variable } };
    const parts = completeParts(written);
    const isHead = matchesParts(parts.slice(0, 5), head.split(':').slice(0, 5));
    const flat = { ...patternOf(written, written), because: beyondColons(written) };
    if (parts.length !== 6 || !isHead)
        return { doubtful: flat };
    const sure = patternOf(written, `${(0,wildcard/* escaped */.Mk)(head)}${parts[5]}`);
    return /[*?]/.test(parts.slice(0, 5).join('')) ? { sure, doubtful: flat } : { sure };
}
function headOf({ common }) {
    return /^(?:[^:]*:){5}/.exec(common)[0];
}
function distinct(patterns) {
    return [...new Map(patterns.map((pattern) => [pattern.name, pattern])).values()];
}
function matchingSome(language, patterns) {
    const some = (0,iam_policy_language/* whichMatchSome */.T4)(language, patterns.map(({ tokens }) => tokens));
    const names = new Set(patterns.flatMap(({ name }, index) => (some[index] ? [name] : [])));
    return ({ name }) => names.has(name);
}

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/evaluate.js







/**
 * Judges a call by a policy (IAM User Guide, policy evaluation logic, and JSON policy elements): an explicit
 * deny is stronger than any allow, and what nothing allows is not allowed. Operators, keys and variables that are not known
 * here make it unknown whether a statement applies.
 */
function evaluate(policy, request) {
    const hasVariables = policy.document['Version'] === '2012-10-17';
    // What certainly does not concern the call is dropped first.
    const concerning = policy.statements.flatMap((statement, index) => {
        const rest = appliesTo(statement, request);
        return rest === false ? [] : [{ name: nameOf(statement, index), statement, rest }];
    });
    const withEffect = (effect) => concerning.filter(({ statement }) => statement['Effect'] === effect || !hasEffect(statement));
    const { resource } = request;
    if (typeof resource === 'object' && resource !== null) {
        const denied = denial(withEffect('Deny'), resource, hasVariables);
        const allowed = allowance(withEffect('Allow'), resource, hasVariables);
        return { ...denied, ...allowed, ...(denied.where !== undefined && { where: denied.where }) };
    }
    const applying = (effect) => withEffect(effect).map(({ name, statement, rest }) => {
        const matches = (resources) => matchesResource(resources, resource, hasVariables);
        return {
            name,
            applies: (0,ternary/* and */.Uo)([rest, resource === null || elementApplies(statement, 'Resource', matches)]),
        };
    });
    const denies = applying('Deny');
    const denier = denies.find(({ applies }) => applies === true) ?? denies.find(({ applies }) => (0,ternary/* isUndecided */.Ae)(applies));
    return {
        allows: (0,ternary.or)(applying('Allow').map(({ applies }) => applies)),
        denies: denier?.applies ?? false,
        denier: denier?.name ?? null,
    };
}
/** How a reader finds a statement. */
function nameOf({ Sid }, index) {
    return typeof Sid === 'string' && Sid !== '' ? `statement ${Sid}` : `statement ${index + 1}`;
}
/** What has none that can be read, may allow or deny. */
function hasEffect({ Effect }) {
    return Effect === 'Allow' || Effect === 'Deny';
}
/** All elements of a statement (IAM User Guide, grammar of JSON policies). */
const ELEMENTS = /^(?:Sid|Effect|(?:Not)?(?:Principal|Action|Resource)|Condition)$/;
/** What the grammar does not have, such as `condition`, may mean something to AWS. */
function isGrammatical(statement) {
    const strange = Object.keys(statement).find((element) => !ELEMENTS.test(element));
    if (strange !== undefined)
        return { because: `its element ${strange} is not known` };
    return hasEffect(statement) || { because: 'its effect cannot be read' };
}
/** Whether a statement applies, but for its resources. */
function appliesTo(statement, { action, context, isCaller = isCloudTrail }) {
    return (0,ternary/* and */.Uo)([
        isGrammatical(statement),
        elementApplies(statement, 'Principal', isCaller),
        elementApplies(statement, 'Action', (actions) => matchesAction(actions, action)),
        conditionsHold(statement['Condition'], context),
    ]);
}
/** An element, or what its opposite (`NotAction`) excludes. */
function elementApplies(statement, element, matches) {
    if (statement[element] !== undefined)
        return matches(statement[element]);
    const opposite = statement[`Not${element}`];
    return opposite === undefined ? { because: `it has no ${element}` } : (0,ternary/* not */.AU)(matches(opposite));
}
function matchesAction(actions, action) {
    return (0,policy_document/* textsOf */.CB)(actions).some((pattern) => (0,wildcard/* matchesWildcard */._W)(pattern.toLowerCase(), action.toLowerCase()));
}


/***/ }),

/***/ 7823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ times),
/* harmony export */   JP: () => (/* binding */ matchesAllByBeginning),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   T4: () => (/* binding */ whichMatchSome),
/* harmony export */   Wc: () => (/* binding */ findCounterexample),
/* harmony export */   eX: () => (/* binding */ languageOf),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   i1: () => (/* binding */ matchedBy),
/* harmony export */   rC: () => (/* binding */ TOO_MUCH),
/* harmony export */   xH: () => (/* binding */ one)
/* harmony export */ });
/* unused harmony export MAX_OPERATIONS */
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);

function add(states, part, then) {
    return states.push(part(states, then)) - 1;
}
function one(characters) {
    return (_, then) => [{ characters, to: then }];
}
function sequence(...parts) {
    return (states, then) => {
        const [first, ...rest] = parts;
        return first(states, rest.reduceRight((state, part) => add(states, part, state), then));
    };
}
function either(...parts) {
    return (states, then) => parts.flatMap((part) => part(states, then));
}
function text(characters) {
    return sequence(...Array.from({ length: characters.length }, (_, at) => one(characters[at])));
}
function times(count, characters) {
    return sequence(...Array(count).fill(one(characters)));
}
function languageOf(part, consistentTexts) {
    const states = [[]];
    const start = add(states, part, 0);
    return { states, start, common: commonOf(states, start), consistentTexts };
}
function commonOf(states, start) {
    let [common, state] = ['', start];
    for (;;) {
        const [edge, ...others] = states[state];
        if (!edge || others.length > 0 || edge.characters.length > 1)
            return common;
        common += edge.characters;
        state = edge.to;
    }
}
/** Whether the pattern matches all texts because it lets through all that begin as they do: so do most. */
function matchesAllByBeginning({ common }, tokens) {
    return tokens.at(-1) === '*' && (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWildcard */ ._W)(tokens, common);
}
function automatonOf(patterns) {
    const size = patterns.reduce((sum, tokens) => sum + tokens.length + 1, 0);
    const positions = new Map();
    const starts = [];
    const ends = [];
    let at = 0;
    for (const tokens of patterns) {
        starts.push(at);
        for (const token of tokens) {
            const name = token === '*' || token === '?' ? token : `=${(0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(token)}`;
            const known = positions.get(name);
            if (known)
                known.push(at);
            else
                positions.set(name, [at]);
            at += 1;
        }
        ends.push(at);
        at += 1;
    }
    const bits = new Map([...positions].map(([name, all]) => [name, bitsAt(all, size)]));
    const naming = (character) => bits.get(`=${character}`) ?? 0n;
    const unions = new Map();
    const passing = (characters) => {
        const known = unions.get(characters);
        if (known !== undefined)
            return known;
        const union = Array.from(characters).reduce((all, character) => all | naming(character), bits.get('?') ?? 0n);
        unions.set(characters, union);
        return union;
    };
    const stars = bits.get('*') ?? 0n;
    return {
        start: closed(bitsAt(starts, size), stars),
        stars,
        passing,
        naming,
        ends: ends.map((end) => 1n << BigInt(end)),
        cost: 1 + (size >> 8),
    };
}
function bitsAt(positions, size) {
    const digits = new Uint8Array((size >> 2) + 1);
    for (const position of positions)
        digits[digits.length - 1 - (position >> 2)] |= 1 << (position & 3);
    return BigInt(`0x${Array.from(digits, (digit) => digit.toString(16)).join('')}`);
}
/** A star may stand for nothing. No star follows another. */
function closed(set, stars) {
    return set | ((set & stars) << 1n);
}
function advance({ stars, passing }, set, characters) {
    return closed(((set & passing(characters)) << 1n) | (set & stars), stars);
}
/** Which of the patterns match some text of the language, one of the graph's at least. */
function whichMatchSome({ states, start }, patterns) {
    if (patterns.length === 0)
        return [];
    const automaton = automatonOf(patterns);
    const reached = new Array(states.length).fill(0n);
    reached[start] = automaton.start;
    // States are made from the last to the first.
    for (let state = states.length - 1; state > 0; state -= 1) {
        const set = reached[state];
        if (set === 0n)
            continue;
        for (const { characters, to } of states[state])
            reached[to] |= advance(automaton, set, characters);
    }
    return automaton.ends.map((end) => (reached[0] & end) !== 0n);
}
/** A text of the graph that the pattern matches; `null` where there is none. */
function matchedBy({ states, start }, tokens) {
    const dead = new Set();
    const find = (state, at) => {
        const key = state * (tokens.length + 1) + at;
        if (dead.has(key))
            return null;
        const found = findNew(state, at);
        if (found === null)
            dead.add(key);
        return found;
    };
    const findNew = (state, at) => {
        const token = tokens[at];
        if (state === 0)
            return token === undefined || (token === '*' && at + 1 === tokens.length) ? '' : null;
        if (token === undefined)
            return null;
        if (token === '*') {
            const none = find(state, at + 1);
            if (none !== null)
                return none;
        }
        const wild = token === '*' || token === '?';
        for (const { characters, to } of states[state]) {
            if (!wild && !characters.includes((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(token)))
                continue;
            const rest = find(to, token === '*' ? at : at + 1);
            if (rest !== null)
                return (wild ? characters[0] : (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .literalOf */ .Zc)(token)) + rest;
        }
        return null;
    };
    return find(start, 0);
}
/** Operations on 256 bits that one question may cost: some milliseconds. Few policies come near. */
const MAX_OPERATIONS = 15_000;
/** Of a question that would cost more. */
const TOO_MUCH = Symbol('too much');
/**
 * A text of the graph of which `isFine` is false, given which patterns match it; `null` where there is none. `settles` says of
 * which patterns a match alone makes it fine, so that the states after a last star need no check.
 */
function findCounterexample({ states, start }, patterns, settles, isFine) {
    const automaton = automatonOf(patterns);
    const { naming, ends, cost } = automaton;
    const settled = patterns.reduce((all, tokens, index) => (tokens.at(-1) === '*' && settles(index) ? all | (ends[index] >> 1n) : all), 0n);
    // One character represents all those that no pattern names.
    const seen = states.map(() => new Set());
    let work = 0;
    const find = (state, set) => {
        if ((set & settled) !== 0n || seen[state].has(set))
            return null;
        seen[state].add(set);
        if (state === 0)
            return isFine((index) => (set & ends[index]) !== 0n) ? null : '';
        for (const { characters, to } of states[state]) {
            let hasOther = false;
            for (const character of characters) {
                work += cost;
                if (work > MAX_OPERATIONS)
                    return TOO_MUCH;
                const isNamed = (set & naming(character)) !== 0n;
                if (!isNamed && hasOther)
                    continue;
                hasOther ||= !isNamed;
                const rest = find(to, advance(automaton, set, character));
                if (rest === TOO_MUCH)
                    return rest;
                if (rest !== null)
                    return character + rest;
            }
        }
        return null;
    };
    return find(start, automaton.start);
}


/***/ }),

/***/ 6353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   MJ: () => (/* binding */ policyText),
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   XD: () => (/* binding */ EMPTY_POLICY),
/* harmony export */   c3: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var _values_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7402);

/** What a bucket or topic without a policy begins with. */
const EMPTY_POLICY = { document: { Version: '2012-10-17' }, statements: [] };
/**
 * Reads a policy in such a way that writing it again keeps all of it; else says why it cannot be read so.
 * AWS treats a single statement as a list of one.
 */
function parsePolicy(text) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return { unreadable: 'it is not JSON' };
    }
    if (!isObject(document))
        return { unreadable: 'it is not a JSON object' };
    if (isDeeperThan(MAX_NESTING_LEVELS, document))
        return { unreadable: 'it is nested deeper than policies are' };
    if (keysWritten(text) !== keysRead(document))
        return { unreadable: 'it contains a duplicate key' };
    if ((0,_values_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLoneSurrogates */ .Yj)(document))
        return { unreadable: 'it contains a string with half of a surrogate pair' };
    document = (0,_values_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExactly */ .Ab)(text, rawJson);
    const statements = listOf(document['Statement']);
    if (!statements.every(isObject))
        return { unreadable: 'it contains a statement that is not an object' };
    return { document: document, statements };
}
/** What JSON.stringify writes as it is (ECMAScript 2026, which TypeScript's library does not have yet). */
const { rawJSON: rawJson } = JSON;
/** The policy as a JSON string, its other elements as they were. */
function policyText({ document }, statements) {
    return JSON.stringify({ ...document, Statement: statements });
}
/** AWS's policies write one value alone and several as a list. */
function listOf(value) {
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
/** The same of values that are read as text: JSON has them as booleans and numbers, too, and garbage must not throw. */
function textsOf(value) {
    return listOf(value).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The values of a condition lie seven levels deep; what lies much deeper would only exhaust the stack. */
const MAX_NESTING_LEVELS = 20;
function isDeeperThan(levels, value) {
    return (typeof value === 'object' &&
        value !== null &&
        (levels === 0 || Object.values(value).some((one) => isDeeperThan(levels - 1, one))));
}
/** JSON.parse keeps the last of two equal keys. In valid JSON a string before a colon is a key; strings are read whole. */
function keysWritten(text) {
    return (text.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? []).filter((string) => string.endsWith(':')).length;
}
function keysRead(value) {
    if (Array.isArray(value))
        return value.reduce((sum, one) => sum + keysRead(one), 0);
    if (!isObject(value))
        return 0;
    return Object.values(value).reduce((sum, one) => sum + 1 + keysRead(one), 0);
}


/***/ }),

/***/ 4686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   Ae: () => (/* binding */ isUndecided),
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   Uo: () => (/* binding */ and),
/* harmony export */   or: () => (/* binding */ or)
/* harmony export */ });
/** A fact as it was read; `null` is what could not be. */
function truthOf(fact, because) {
    return fact ?? { because };
}
function isUndecided(truth) {
    return typeof truth === 'object';
}
/** False where one is; else unknown where one is; else true. */
function and(truths) {
    return !truths.includes(false) && (truths.find(isUndecided) ?? true);
}
/** True where one is; else unknown where one is; else false. */
function or(truths) {
    return truths.includes(true) || (truths.find(isUndecided) ?? false);
}
function not(truth) {
    return isUndecided(truth) ? truth : !truth;
}


/***/ }),

/***/ 2911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ unknownVariable),
/* harmony export */   Lx: () => (/* binding */ withoutEscapes),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   Tl: () => (/* binding */ hasEscapes),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   _W: () => (/* binding */ matchesWildcard),
/* harmony export */   k8: () => (/* binding */ tokensOf)
/* harmony export */ });
/** IAM's own escapes of the characters that otherwise stand for others (IAM User Guide, policy variables, special characters). */
const ESCAPE = /\$\{([*?$])\}/g;
/** A pattern that matches only this string. */
function escaped(text) {
    return text.replace(/[*?]|\$(?=\{)/g, (one) => `\${${one}}`);
}
/** Whether a pattern has escapes, which mean something in policies of Version 2012-10-17 alone. */
function hasEscapes(pattern) {
    return withoutEscapes(pattern) !== pattern;
}
/** A pattern without its escapes: what is left of `${` is a variable. */
function withoutEscapes(pattern) {
    return pattern.replace(ESCAPE, '');
}
/** Of a pattern with a variable nobody here knows what it matches. */
function unknownVariable(pattern) {
    return { because: `the value of ${pattern} cannot be determined` };
}
/** A pattern as what it says of each character: `*` any, `?` one, else the character itself, an escaped one as `${*}`. */
function tokensOf(pattern) {
    return pattern.match(/\$\{[*?$]\}|\*+|[^]/g)?.map((one) => (one.startsWith('*') ? '*' : one)) ?? [];
}
/** The character that a token is, where it is not `*` or `?`. */
function literalOf(token) {
    return token.length === 4 ? token[2] : token;
}
/**
 * Whether `pattern` matches `text`, with `*` for any characters and `?` for one. In time that grows with the
 * product of their lengths, whatever stands in the pattern: policies are written by strangers.
 */
function matchesWildcard(pattern, text) {
    let [at, from] = [0, 0];
    let star = null;
    while (from < text.length) {
        const token = pattern[at];
        if (token === '*') {
            star = { pattern: at, text: from };
            at += 1;
        }
        else if (token !== undefined && (token === '?' || literalOf(token) === text[from])) {
            at += 1;
            from += 1;
        }
        else if (star) {
            // The last star matches one more character.
            star.text += 1;
            at = star.pattern + 1;
            from = star.text;
        }
        else {
            return false;
        }
    }
    while (pattern[at] === '*')
        at += 1;
    return at === pattern.length;
}


/***/ }),

/***/ 3331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ FINDING_KINDS),
/* harmony export */   v: () => (/* binding */ judgeVersions)
/* harmony export */ });
/** What can be wrong with the record (contract, section 8). */
const FINDING_KINDS = [
    'digest-missing',
    'digest-invalid',
    'chain-broken',
    'gap',
    'tail-missing',
    'checkpoint-mismatch',
    'file-missing',
    'file-modified',
    'file-rewritten',
    'file-unreferenced',
];
/** CloudTrail's is the oldest; of those that somebody wrote over it, the newest ones. More are not read. */
const MAX_VERSIONS = 3;
/** When a missing object was deleted, and which versions of it may be what CloudTrail delivered, the most likely first. */
function judgeVersions(versions) {
    const newestFirst = versions.toSorted((one, other) => (one.lastModified < other.lastModified ? 1 : -1));
    const written = newestFirst.filter(({ isDeleteMarker }) => !isDeleteMarker);
    // Another marker on top of the first one changes nothing. In the same second a marker comes later: the object is not there.
    const hidden = newestFirst.filter(({ isDeleteMarker, lastModified }) => isDeleteMarker && lastModified >= (written[0]?.lastModified ?? ''));
    const candidates = [...written.slice(-1), ...written.slice(0, -1)].slice(0, MAX_VERSIONS);
    return {
        deletedAt: hidden.at(-1)?.lastModified ?? null,
        candidates: candidates.map(({ versionId }) => versionId),
    };
}


/***/ }),

/***/ 5345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ui: () => (/* binding */ organizationIdOf),
/* harmony export */   bG: () => (/* binding */ ORGANIZATION_NOT_ASKED),
/* harmony export */   uy: () => (/* binding */ managementAccountOf)
/* harmony export */ });
/* harmony import */ var _values_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);

/** What is known of an organization that nobody asked. */
const ORGANIZATION_NOT_ASKED = {
    description: _values_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .NOT_ASKED */ .L,
    delegatedAdministrators: _values_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .NOT_ASKED */ .L,
    isPlainMember: false,
};
/** What the organization is; `null` where there is none, or that is not known. */
function knownDescription({ description }) {
    return (0,_values_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnown */ .q)(description) ? description.known : null;
}
function organizationIdOf(organization) {
    return knownDescription(organization)?.id ?? null;
}
function managementAccountOf(organization) {
    return knownDescription(organization)?.managementAccount ?? null;
}


/***/ }),

/***/ 1799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   Ui: () => (/* binding */ diff),
/* harmony export */   qv: () => (/* binding */ isNothing)
/* harmony export */ });
/* harmony import */ var _values_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7402);
/* harmony import */ var _trail_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9087);
/* harmony import */ var _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(260);



/**
 * The drift between a desired and an observed trail, in the order of the table of fields. What is not known does not differ.
 * `accounts` are the caller's and the bucket owner's: they decide the effect of a first key, topic or log group.
 */
function diff(desired, observed, accounts) {
    const after = observed && (0,_trail_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .trailAfter */ .hN)(desired, observed, observed);
    return _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.flatMap((row) => {
        const desiredValue = (0,_trail_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAfter */ .YL)(row.field, desired, observed);
        if (desiredValue === undefined || (observed && (0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(observed, row)))
            return [];
        const is = observed ? observed[row.field] : null;
        if (isSame(desiredValue, is) || (!observed && isNothing(desiredValue)))
            return [];
        // Nothing weakens against an absent trail: creating it strengthens, whatever it lacks.
        const effect = observed
            ? row.effect(is, desiredValue, { before: observed, after: after, accounts })
            : 'strengthens';
        return [{ field: row.field, observed: is, desired: desiredValue, effect }];
    });
}
/** Values are in normal form, so the same meaning is the same JSON. */
function isSame(one, other) {
    return (0,_values_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(one) === (0,_values_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)(other);
}
function isNothing(value) {
    return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
/** What a drift entry means in practice, for an existing trail; `null` where its name says it all. */
function meaningOf({ field, observed, desired, effect }) {
    if (effect === 'neutral' && !isNothing(desired))
        return (0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOf */ .OB)(field).meaning.neutral ?? null;
    if (observed === null || isOff(observed) === isOff(desired))
        return null;
    return (0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOf */ .OB)(field).meaning[isOff(desired) ? 'off' : 'on'];
}
function isOff(value) {
    return value === false || isNothing(value);
}


/***/ }),

/***/ 4785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   Sx: () => (/* binding */ permittedSteps),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   pF: () => (/* binding */ urgentSteps)
/* harmony export */ });
/* harmony import */ var _organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8212);
/* harmony import */ var _drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1799);
/* harmony import */ var _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1717);
/* harmony import */ var _prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7730);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6454);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(183);






/** Compares, and says which calls would close the difference, or why they must not be made. */
function makePlan(input) {
    const { account, bucketOwner, identity, desired, observed, organization, prerequisites } = input;
    const drift = (0,_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .diff */ .Ui)(desired, observed, [account, ...(bucketOwner === null ? [] : [bucketOwner])]);
    const administrators = (0,_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__/* .registrationSteps */ .bq)((0,_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__/* .unregistered */ .EK)(input.delegatedAdministrators, organization.delegatedAdministrators));
    const outside = { repairs: input.shouldRepair ? (0,_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_5__/* .repairsOf */ .u_)(prerequisites) : [], administrators };
    const steps = observed ? (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__/* .updateSteps */ .xb)(drift, desired, observed, outside) : (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__/* .createSteps */ .E5)(drift, identity, outside);
    const digest = (0,_values_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)({ account, trail: identity.arn, desired, drift, steps });
    return {
        trail: identity.arn,
        homeRegion: identity.homeRegion,
        drift,
        steps,
        refusals: (0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .refusals */ .Ke)(input, drift, steps),
        prerequisites,
        digest,
    };
}
/** The first step of a plan that may be done whatever else is refused: a hole in the trail is never prolonged by paperwork. */
function urgentSteps(plan) {
    const paperwork = [
        'prerequisites',
        'weakening',
        'read',
        'not-approved',
        'plan-changed',
        'inputs',
        'superseded',
    ];
    const first = plan.steps[0];
    return first?.call === 'cloudtrail:StartLogging' && plan.refusals.every(({ code }) => paperwork.includes(code))
        ? [first]
        : [];
}
/** Whether nobody should make the call of a step by hand either: a rule forbids the plan, and the step is not the urgent one. */
function isForbidden(plan, step) {
    return plan.refusals.length > 0 && !urgentSteps(plan).includes(step);
}
/** The steps that may be done: none but the urgent one where a rule forbids the plan, or the one that was begun early. */
function permittedSteps(plan, hasEarlyStart) {
    if (plan.refusals.length === 0)
        return plan.steps;
    return hasEarlyStart ? plan.steps.slice(0, 1) : urgentSteps(plan);
}


/***/ }),

/***/ 6454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ke: () => (/* binding */ refusals),
  X1: () => (/* binding */ startLoggingRefusals)
});

// UNUSED EXPORTS: ownershipRefusals

// EXTERNAL MODULE: ./build/src/domain/organization/delegated-administrators.js
var delegated_administrators = __webpack_require__(8212);
// EXTERNAL MODULE: ./build/src/domain/organization/organization.js
var organization_organization = __webpack_require__(5345);
// EXTERNAL MODULE: ./build/src/domain/values/answer.js
var answer = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/domain/values/wording.js
var wording = __webpack_require__(9837);
;// CONCATENATED MODULE: ./build/src/domain/plan/account-refusals.js




/** The organization's trails are run from two kinds of account; from any other nothing of them can be changed. */
function callerRefusals({ account, caller, organization }, trail) {
    const managementAccount = (0,organization_organization/* managementAccountOf */.uy)(organization);
    const management = managementAccount ?? trail.account;
    if (caller === 'in no organization' && trail.isOrganizationTrail) {
        const message = `Account ${account} is not in an organization, so it cannot have an organization trail. Use a role in the organization's management account, or set is-organization-trail to \`false\` for an account-level trail.`;
        return [{ code: 'caller', message }];
    }
    if (caller === 'plain member' && trail.isOrganizationTrail) {
        const message = `Account ${account} is a member account: it is neither the management account${managementAccount ? ` ${managementAccount}` : ''} nor a delegated administrator for CloudTrail, so it cannot change organization trails. Use a role in one of those accounts, or register this account from the management account: delegated-administrators: ${account}`;
        return [{ code: 'caller', message }];
    }
    if (trail.isConverted && caller === 'delegated administrator' && account === trail.account) {
        const message = `The trail with this name is an account-level trail in delegated administrator account ${account}. It cannot become an organization trail, because those belong to the management account ${management}. Declare another trail-name, or set is-organization-trail to \`false\` for this trail.`;
        return [{ code: 'caller', field: 'isOrganizationTrail', message }];
    }
    if (trail.isConverted && (caller === 'delegated administrator' || account !== trail.account)) {
        const message = `Only the management account ${management} can convert an account-level trail to an organization trail, or back; this is account ${account}. Run once with a role in ${management}, or set is-organization-trail to \`keep\`.`;
        return [{ code: 'caller', field: 'isOrganizationTrail', message }];
    }
    return [];
}
/** Why the declared accounts cannot be registered, where they cannot. */
function registrationRefusals(declared, account, caller, organization) {
    if (declared.length === 0)
        return [];
    const managementAccount = (0,organization_organization/* managementAccountOf */.uy)(organization);
    const { delegatedAdministrators: registered } = organization;
    if (managementAccount !== null && declared.includes(managementAccount)) {
        const message = `delegated-administrators names the management account ${managementAccount}: it does not need to be registered, and cannot be.`;
        return [{ code: 'inputs', message }];
    }
    const fromElsewhere = (accounts) => `Only the management account${managementAccount ? ` ${managementAccount}` : ''} can register ${accounts.join(', ')} as delegated administrator; this is account ${account}. Run once in that account, or use:\n${accounts.map((one) => `  ${(0,delegated_administrators/* registerCommand */.Lb)(one)}`).join('\n')}`;
    if (caller === 'plain member' || caller === 'in no organization') {
        return [{ code: 'prerequisites', message: fromElsewhere(declared) }];
    }
    // The prerequisite of that name is unknown then, which is no failure.
    if (!(0,answer/* isKnown */.q)(registered))
        return [];
    const missing = (0,delegated_administrators/* unregistered */.EK)(declared, registered);
    if (missing.length === 0)
        return [];
    if (caller === 'delegated administrator') {
        return [{ code: 'prerequisites', message: fromElsewhere(missing) }];
    }
    if (registered.known.length + missing.length > delegated_administrators/* MAX_DELEGATED_ADMINISTRATORS */.ah) {
        const message = `An organization has at most ${delegated_administrators/* MAX_DELEGATED_ADMINISTRATORS */.ah} delegated administrators for CloudTrail. ${registered.known.join(', ')} ${(0,wording/* plural */.LS)(registered.known.length, 'is', 'are')} already registered, so there is no room for ${missing.join(', ')}. Deregister one that is no longer needed; Org Trail never deregisters.`;
        return [{ code: 'inputs', message }];
    }
    return [];
}

// EXTERNAL MODULE: ./build/src/domain/values/arn.js
var arn = __webpack_require__(4286);
// EXTERNAL MODULE: ./build/src/domain/trail/desired.js
var trail_desired = __webpack_require__(9087);
// EXTERNAL MODULE: ./build/src/domain/selectors/insights.js
var insights = __webpack_require__(7890);
// EXTERNAL MODULE: ./build/src/domain/selectors/recorded-events.js
var recorded_events = __webpack_require__(2893);
;// CONCATENATED MODULE: ./build/src/domain/plan/prerequisite-refusals.js
/** The calls that probe what the trail depends on, so that they fail where it does not hold (API pages, errors). */
const PROBING = ['cloudtrail:CreateTrail', 'cloudtrail:UpdateTrail'];
/** What has refusals of its own, with more detail. */
const REFUSED_ELSEWHERE = ['caller', 'delegated-administrators'];
/**
 * What fails and is not repaired in this run refuses the calls that would certainly fail because of it. Where a repair was
 * asked for, what cannot be repaired is refused as well, since it must not look done; but not what only this role is not allowed to read.
 */
function prerequisiteRefusals({ prerequisites, shouldRepair, plansAsApplier, caller, unresolved }, steps) {
    const isProbed = steps.some(({ call }) => PROBING.includes(call));
    const isRefusedElsewhere = ({ id }) => REFUSED_ELSEWHERE.includes(id) ||
        (id === 'organization' && caller === 'in no organization') ||
        (id === 'kms-key' && unresolved.some(({ field }) => field === 'kmsKeyId'));
    return prerequisites.flatMap((prerequisite) => {
        const { id, status, message, repair, irreparable } = prerequisite;
        if (isRefusedElsewhere(prerequisite) || (shouldRepair && repair))
            return [];
        if (shouldRepair && irreparable !== undefined && (status === 'fail' || plansAsApplier)) {
            const says = `${id} cannot be repaired. ${message} Follow its remedy, or set prerequisites to \`check\`.`;
            return [{ code: 'prerequisites', prerequisite: id, message: says }];
        }
        if (status !== 'fail' || !isProbed)
            return [];
        const repairHint = repair
            ? 'Follow its remedy, or set `prerequisites: repair` to repair it.'
            : 'Follow its remedy; Org Trail cannot repair it.';
        return [{ code: 'prerequisites', prerequisite: id, message: `${id}: ${message} ${repairHint}` }];
    });
}

// EXTERNAL MODULE: ./build/src/domain/trail/tags.js
var trail_tags = __webpack_require__(2632);
// EXTERNAL MODULE: ./build/src/domain/trail/fields.js
var fields = __webpack_require__(260);
// EXTERNAL MODULE: ./build/src/domain/trail/other-owners.js
var other_owners = __webpack_require__(2000);
;// CONCATENATED MODULE: ./build/src/domain/plan/refusals.js









/** The rules that forbid even StartLogging: whose trail it is, and which account may change it. */
function startLoggingRefusals({ account, caller, organization, identity, desired, observed, }) {
    const { isOrganizationTrail } = (0,trail_desired/* trailAfter */.hN)(desired, observed, identity);
    const trail = {
        isOrganizationTrail: isOrganizationTrail || observed?.isOrganizationTrail === true,
        isConverted: observed !== null && isOrganizationTrail !== observed.isOrganizationTrail,
        account: (0,arn/* parseArn */.Lw)(identity.arn).account,
    };
    return [...ownershipRefusals(identity), ...callerRefusals({ account, caller, organization }, trail)];
}
/** Every rule that forbids applying, together. */
function refusals(input, drift, steps) {
    const { account, caller, organization, delegatedAdministrators, identity, desired, observed } = input;
    const after = (0,trail_desired/* trailAfter */.hN)(desired, observed, identity);
    const drifts = (...fields) => drift.some(({ field }) => fields.includes(field));
    return [
        ...startLoggingRefusals(input),
        ...registrationRefusals(delegatedAdministrators, account, caller, organization),
        ...inputRefusals(input, after),
        ...(drifts('cloudWatchLogsLogGroupArn', 'cloudWatchLogsRoleArn') ? logDeliveryRefusals(input, after) : []),
        ...(drifts('insightSelectors', ...fields/* SELECTOR_PAIR */.jz) ? insightRefusals(after) : []),
        ...input.unresolved,
        ...readRefusals(input),
        ...prerequisiteRefusals(input, steps),
        ...weakeningRefusals(input, drift),
    ];
}
/** Mistakes in the inputs that show only beside the observed trail. */
function inputRefusals({ desired, observed, identity, checkpointTrail }, after) {
    const found = [];
    if (!observed && !desired.s3BucketName) {
        const message = `s3-bucket-name is empty, and trail '${identity.name}' does not exist yet: a new trail needs a log bucket.`;
        found.push({ code: 'inputs', field: 's3BucketName', message });
    }
    if (after.isMultiRegionTrail && !after.includeGlobalServiceEvents) {
        const message = 'A multi-Region trail must include global service events (API_UpdateTrail): set include-global-service-events to `true`, or is-multi-region-trail to `false`.';
        found.push({ code: 'inputs', field: 'includeGlobalServiceEvents', message });
    }
    if (checkpointTrail !== null && checkpointTrail !== identity.arn) {
        const message = `checkpoint-file is of trail ${checkpointTrail}, but this run is of trail ${identity.arn}: use the checkpoint that an earlier run left for this trail, or none.`;
        found.push({ code: 'inputs', message });
    }
    const tags = desired.tags && after.tags ? (0,trail_tags/* countTags */.vJ)(after.tags) : 0;
    if (tags > trail_tags/* MAX_TAGS */.x3) {
        const message = `The trail would have ${tags} tags; the limit is ${trail_tags/* MAX_TAGS */.x3}. Declare fewer, or set purge-tags to \`true\` to remove the tags that are not declared.`;
        found.push({ code: 'inputs', field: 'tags', message });
    }
    return found;
}
/** CloudTrail accepts only a log group and role in the calling account, and the log group in the home Region (API_CreateTrail). */
function logDeliveryRefusals({ account, identity }, after) {
    const group = (0,arn/* parseArn */.Lw)(after.cloudWatchLogsLogGroupArn ?? '');
    const role = (0,arn/* parseArn */.Lw)(after.cloudWatchLogsRoleArn ?? '');
    const found = [];
    if (group && group.account !== account) {
        const message = `The log group is in account ${group.account}, but CloudTrail accepts only a log group in the calling account, ${account}. Declare one there. A trail managed by a delegated administrator uses a log group and role in the delegated administrator account.`;
        found.push({ code: 'inputs', field: 'cloudWatchLogsLogGroupArn', message });
    }
    if (group && group.region !== identity.homeRegion) {
        const message = `The log group is in ${group.region}, but it must be in the trail's home Region, ${identity.homeRegion}.`;
        found.push({ code: 'inputs', field: 'cloudWatchLogsLogGroupArn', message });
    }
    if (role && role.account !== account) {
        const message = `The role for the log group is in account ${role.account}, but CloudTrail accepts only a role in the calling account, ${account}.`;
        found.push({ code: 'inputs', field: 'cloudWatchLogsRoleArn', message });
    }
    return found;
}
/** CloudTrail would refuse the selectors, or the insights. What is not known, AWS decides. */
function insightRefusals(after) {
    const selectors = (0,recorded_events/* selectorsOf */.Yv)(after);
    return (selectors ? (0,insights/* unmetInsights */.d)(after.insightSelectors ?? [], selectors) : []).map(({ insight, missingEvents }) => ({
        code: 'inputs',
        field: 'insightSelectors',
        message: `${insight} needs ${missingEvents}, which the event selectors leave out. Declare selectors that record them, or remove it from insight-selectors.`,
    }));
}
/** What is declared but cannot be compared: unknown is not empty. */
function readRefusals({ desired, unknownFields: unknown }) {
    const messages = new Set();
    return fields/* FIELDS */.cJ.flatMap(({ field }) => {
        const message = unknown[field];
        // One read answers for both kinds of selectors.
        if (message === undefined || desired[field] === undefined || messages.has(message))
            return [];
        messages.add(message);
        return [{ code: 'read', field, message }];
    });
}
function weakeningRefusals({ allowWeakening }, drift) {
    return drift.flatMap(({ field, effect }) => {
        // Selectors of the two kinds replace each other in one change, so either name means both.
        const names = (0,fields/* isSelectors */.Fm)(field) ? fields/* SELECTOR_PAIR */.jz : [field];
        const isAlreadyRefused = drift.find((entry) => names.includes(entry.field))?.field !== field;
        if (effect !== 'weakens' || isAlreadyRefused || names.some((name) => allowWeakening.has(name)))
            return [];
        const inputs = names.map((name) => (0,fields/* rowOf */.OB)(name).input).join(' or ');
        const message = `${(0,fields/* rowOf */.OB)(field).loss} If this is intended, add ${inputs} to allow-weakening; if not, correct the declared value.`;
        return [{ code: 'weakening', field, message }];
    });
}
/** Trails that are somebody else's whatever is declared. Control Tower keeps the name also where it has no trail yet. */
function ownershipRefusals({ name }) {
    if (!(0,other_owners/* isControlTowers */.a0)(name))
        return [];
    const message = `The trail '${name}' belongs to AWS Control Tower, which reserves all names that begin with ${other_owners/* CONTROL_TOWER */.Sk}. Its controls prevent other tools from changing this trail, and the next landing zone update or repair would revert any change. Declare another trail-name, or change this trail in the landing zone settings.`;
    return [{ code: 'ownership', message }];
}


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ isLaterRun),
/* harmony export */   TS: () => (/* binding */ recordLines),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   k6: () => (/* binding */ withoutRecord)
/* harmony export */ });
/* harmony import */ var _values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);

/**
 * A record as the first lines of a comment, which nobody sees: that of the contract (section 5), and below it what it has no
 * keys for, where there is something to say.
 */
function recordLines({ key, digest, fields, same, head, run, apply }) {
    const also = { ...(Object.keys(same).length > 0 && { same }), ...(apply && { apply }) };
    const lines = [START + ascii({ version: 1, key, digest, fields, head, run }) + END];
    if (Object.keys(also).length > 0)
        lines.push(ALSO + ascii(also) + END);
    return lines.map((line) => `${line}\n`).join('');
}
/** The record in the first lines of a comment; `null` where there is none that this version can read. */
function readRecord(body) {
    const [first = '', second = ''] = body.split(/\r?\n/, 2);
    const { version, key, digest, fields, head, run } = readLine(first, START);
    const isRecord = version === 1 &&
        matches(key, /^[0-9a-f]{16}$/) &&
        matches(digest, /^sha256:[0-9a-f]{64}$/) &&
        isMapping(fields, (pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isFingerprint)) &&
        matches(head, /^[0-9a-f]{40,64}$/) &&
        matches(run, RUN);
    if (!isRecord)
        return null;
    const also = readLine(second, ALSO);
    const same = isMapping(also['same'], isFingerprint) ? also['same'] : {};
    const apply = matches(also['apply'], RUN) ? also['apply'] : null;
    return { key, digest, fields, same, head, run, apply };
}
/** A comment without its record. */
function withoutRecord(body) {
    return body.replace(/^(?:<!-- (?:org-trail|also) .*-->\r?\n)+/, '');
}
const START = '<!-- org-trail ';
const ALSO = '<!-- also ';
const END = ' -->';
/** JSON in which nothing ends an HTML comment. */
function ascii(value) {
    return JSON.stringify(value).replace(/[<>\u007f-\uffff]|(?<=-)-/g, (character) => (0,_values_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .unicodeEscape */ .RT)(character.charCodeAt(0)));
}
function readLine(line, start) {
    if (!line.startsWith(start) || !line.endsWith(END))
        return {};
    try {
        const read = JSON.parse(line.slice(start.length, -END.length));
        return typeof read === 'object' && read !== null ? read : {};
    }
    catch {
        return {};
    }
}
const RUN = /^\d{1,15}\/\d{1,6}$/;
function matches(value, pattern) {
    return typeof value === 'string' && pattern.test(value);
}
function isFingerprint(value) {
    return matches(value, /^[0-9a-f]{16}$/);
}
function isMapping(value, isEntry) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isEntry);
}
/** Whether the run `one` began after the run `other`: run ids grow, and so do the attempts of one run. */
function isLaterRun(one, other) {
    const [[id, attempt], [otherId, otherAttempt]] = [numbersOf(one), numbersOf(other)];
    return id === otherId ? attempt > otherAttempt : id > otherId;
}
function numbersOf(run) {
    const [id, attempt] = run.split('/').map(Number);
    return [id ?? 0, attempt ?? 0];
}


/***/ }),

/***/ 5094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WO: () => (/* binding */ reviewRefusals),
/* harmony export */   iZ: () => (/* binding */ reviewedPlanOf),
/* harmony export */   mF: () => (/* binding */ needsReview)
/* harmony export */ });
/* harmony import */ var _organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8212);
/* harmony import */ var _trail_desired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9087);
/* harmony import */ var _trail_effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4492);
/* harmony import */ var _trail_format_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5406);
/* harmony import */ var _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1717);
/* harmony import */ var _trail_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(260);






/**
 * What a plan would change that a review is about. Repairs of prerequisites are no part of it: they only let CloudTrail in for
 * this trail. A delegated administrator may change and stop the trail, so registering one is.
 */
function reviewableChanges(plan) {
    return [
        ...plan.drift.map(({ field, observed, desired, effect }) => ({
            name: field,
            field,
            observed,
            desired,
            strengthens: effect === 'strengthens',
            what: `${(0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .rowOf */ .OB)(field).label} would change from ${(0,_trail_format_value_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValueInSentence */ .f)(observed)} to ${(0,_trail_format_value_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValueInSentence */ .f)(desired)} (${_trail_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .EFFECT_WORDS */ .Gt[effect]})`,
        })),
        ...(0,_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__/* .registeredBy */ ._k)(plan.steps).map((account) => ({
            // With the trail, so that nobody finds the account by trying all there can be.
            name: `delegatedAdministrators/${(0,_values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprint */ .Rj)(`${plan.trail}/${account}`)}`,
            field: null,
            observed: false,
            desired: true,
            strengthens: false,
            what: `Account ${account} would be registered as delegated administrator`,
        })),
    ];
}
/**
 * What a plan says of itself, for the record of its review. `after` is the trail as it would be. What the plan refused was not
 * approved by whoever saw that, and what could not be compared was not seen.
 */
function reviewedPlanOf(plan, declared, after) {
    const refused = new Set(plan.refusals.map(({ field }) => field));
    const drifted = reviewableChanges(plan);
    const settled = _trail_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .FIELDS */ .cJ.filter((row) => (declared.intents[row.field].state !== 'keep' || (0,_trail_desired_js__WEBPACK_IMPORTED_MODULE_1__/* .isReplaced */ .tc)(declared, row.field)) &&
        !drifted.some(({ field }) => field === row.field) &&
        !refused.has(row.field) &&
        !(0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t8)(after, row));
    return {
        digest: plan.digest,
        fields: Object.fromEntries(drifted
            .filter(({ field }) => field === null || !refused.has(field))
            .map(({ name, observed, desired }) => [name, [(0,_values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprint */ .Rj)(observed), (0,_values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprint */ .Rj)(desired)]])),
        same: Object.fromEntries(settled.map(({ field }) => [field, (0,_values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprint */ .Rj)(after[field])])),
    };
}
/** Whether anything in the plan may be applied only where it was reviewed. */
function needsReview(plan) {
    return reviewableChanges(plan).some(({ strengthens }) => !strengthens);
}
/*
 * A difference may be applied where it only strengthens, or where the same was reviewed: from the same observed to the same
 * desired value. The digest of a record does not count, since it covers what is done, not what it was done to.
 *
 *   it strengthens                                            yes
 *   the plan's digest is the approved one                     yes
 *   the record has it with the same observed and desired      yes
 *   the record has another observed value, or none            plan-changed: the trail moved
 *   the record has another desired value                      plan-changed: the inputs moved
 *   the record does not have it                               plan-changed: not declared, not known or refused then
 *   only another digest was approved                          plan-changed
 *   no review is known                                        not-approved
 */
function reviewRefusals(plan, review) {
    if (review.kind === 'digest' && review.digest === plan.digest)
        return [];
    return reviewableChanges(plan).flatMap((change) => {
        if (change.strengthens)
            return [];
        const field = change.field ? { field: change.field } : {};
        if (review.kind === 'none') {
            return [
                { code: 'not-approved', ...field, message: `${change.what}. This change is not approved: ${review.why}` },
            ];
        }
        if (review.kind === 'digest') {
            const message = `${change.what}. The approved plan is ${review.digest}, but this plan is ${plan.digest}: the trail changed after the approved plan was made, or the two jobs declare different inputs. Plan and review again.`;
            return [{ code: 'plan-changed', ...field, message }];
        }
        const sinceReview = changeSinceReview(change, review.reviewed);
        if (sinceReview === 'none')
            return [];
        const moved = describeChangeSinceReview(sinceReview);
        const message = `${change.what}. ${moved} The review is recorded in ${review.where}.`;
        return [{ code: 'plan-changed', ...field, message, ...(sinceReview && { sinceReview }) }];
    });
}
/** What moved between the review and now; `null` where the review did not have the change, `none` where nothing moved. */
function changeSinceReview({ name, observed, desired }, { fields, same }) {
    const now = [(0,_values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprint */ .Rj)(observed), (0,_values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprint */ .Rj)(desired)];
    const agreed = Object.hasOwn(same, name) ? same[name] : null;
    const was = Object.hasOwn(fields, name) ? fields[name] : agreed === null ? null : [agreed, agreed];
    if (was === null)
        return null;
    const known = [observed, desired, true, false, null, [], {}];
    const valueOf = (print) => known.find((candidate) => (0,_values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .fingerprint */ .Rj)(candidate) === print);
    const [trailMoved, inputsMoved] = [was[0] !== now[0], was[1] !== now[1]];
    if (!trailMoved && !inputsMoved)
        return 'none';
    const [reviewedObserved, reviewedDesired] = [valueOf(was[0]), valueOf(was[1])];
    return {
        trailMoved,
        inputsMoved,
        wasDrift: was[0] !== was[1],
        ...(reviewedObserved !== undefined && { observed: reviewedObserved }),
        ...(reviewedDesired !== undefined && { desired: reviewedDesired }),
    };
}
function describeChangeSinceReview(since) {
    if (since === null) {
        return 'The reviewed plan did not include this change: at that time it was not declared, not known, or refused.';
    }
    const { trailMoved, inputsMoved, wasDrift, observed, desired } = since;
    const shown = (value) => value === undefined ? 'a different value' : (0,_trail_format_value_js__WEBPACK_IMPORTED_MODULE_3__/* .formatValueInSentence */ .f)(value);
    const reviewed = wasDrift
        ? `The reviewed plan changed it from ${shown(observed)} to ${shown(desired)}`
        : `The reviewed plan did not change this value, which was ${shown(observed)} as declared`;
    if (trailMoved && inputsMoved)
        return `${reviewed}. Both the trail in AWS and the inputs changed after the review.`;
    return trailMoved
        ? `${reviewed}. Somebody changed the trail in AWS after the review.`
        : `${reviewed}. The inputs changed after the review.`;
}


/***/ }),

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ createSteps),
/* harmony export */   bP: () => (/* binding */ startStep),
/* harmony export */   xb: () => (/* binding */ updateSteps)
/* harmony export */ });
/* harmony import */ var _trail_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9087);
/* harmony import */ var _selectors_insights_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7890);
/* harmony import */ var _selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2893);
/* harmony import */ var _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1569);
/* harmony import */ var _trail_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2632);
/* harmony import */ var _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(260);






/** CreateTrail with the tags, then settings that it does not accept, then StartLogging: a new trail does not log until it is started. */
function createSteps(drift, { name, arn }, { repairs, administrators }) {
    if (!drift.some((entry) => entry.field === 's3BucketName'))
        return [...repairs, ...administrators];
    const sent = drift.filter(({ field }) => (0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .rowOf */ .OB)(field).requestMember);
    const tags = desiredValue(drift, 'tags');
    const create = {
        call: 'cloudtrail:CreateTrail',
        input: { Name: name, ...request(sent), ...(tags && { TagsList: tagsList(tags) }) },
        fields: [...sent.map((entry) => entry.field), ...(tags ? ['tags'] : [])],
    };
    const start = drift.some((entry) => entry.field === 'isLogging' && entry.desired === true);
    return [
        ...repairs,
        create,
        ...recordingSteps(drift, { eventSelectors: [], advancedEventSelectors: [], insightSelectors: [] }, arn),
        ...(start ? [startStep(arn)] : []),
        ...administrators,
    ];
}
/**
 * StartLogging probes neither bucket nor key nor role, so it succeeds where other calls would be refused: first. Then
 * prerequisites are repaired, which the calls after them need. What
 * weakens the trail comes after what does not, StopLogging last; but another bucket or key comes before the calls that
 * probe them. Nothing waits for delegated administrators.
 */
function updateSteps(drift, desired, observed, { repairs, administrators }) {
    const { arn } = observed;
    const logging = desiredValue(drift, 'isLogging');
    const settings = settingsStep(drift, desired, observed);
    const probed = settings.some(({ fields }) => fields.some((field) => PROBED.includes(field)));
    const groups = [...(probed ? [] : [settings]), recordingSteps(drift, observed, arn), tagSteps(drift, arn)];
    const weakened = new Set(drift.filter(({ effect }) => effect === 'weakens').map(({ field }) => field));
    const weakens = (steps) => steps.some(({ fields }) => fields.some((field) => weakened.has(field)));
    return [
        ...(logging === true ? [startStep(arn)] : []),
        ...repairs,
        ...(probed ? settings : []),
        ...groups.filter((steps) => !weakens(steps)).flat(),
        ...administrators,
        ...groups.filter(weakens).flat(),
        ...(logging === false ? [toggle('cloudtrail:StopLogging', arn)] : []),
    ];
}
/** What PutInsightSelectors probes, too (API_PutInsightSelectors, errors). */
const PROBED = ['s3BucketName', 's3KeyPrefix', 'kmsKeyId'];
/** Starts a trail. */
function startStep(arn) {
    return toggle('cloudtrail:StartLogging', arn);
}
function toggle(call, arn) {
    return { call, input: { Name: arn }, fields: ['isLogging'] };
}
/** UpdateTrail with exactly the fields that drifted; log group and role as a pair, since CloudTrail refuses half of it. */
function settingsStep(drift, desired, observed) {
    const pair = drift.some((entry) => _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .LOG_DELIVERY_PAIR */ .p5.includes(entry.field)) ? _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .LOG_DELIVERY_PAIR */ .p5 : [];
    const settings = _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FIELDS */ .cJ.flatMap(({ field, requestMember: member }) => {
        const entry = drift.find((candidate) => candidate.field === field);
        if (entry)
            return member ? [entry] : [];
        return pair.includes(field) ? [{ field, desired: (0,_trail_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAfter */ .YL)(field, desired, observed) ?? null }] : [];
    });
    if (settings.length === 0)
        return [];
    const input = { Name: observed.arn, ...request(settings) };
    return [{ call: 'cloudtrail:UpdateTrail', input, fields: settings.map((entry) => entry.field) }];
}
/** UpdateTrail merges: what is not sent stays, and an empty string clears. */
function request(entries) {
    return Object.fromEntries(entries.map(({ field, desired }) => [(0,_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .rowOf */ .OB)(field).requestMember, desired ?? '']));
}
/*
 * CloudTrail refuses selectors that leave out what an insight analyses, and insights that the selectors leave without events:
 *
 *   the insights before do with the new selectors    selectors, then insights
 *   the insights after do with the old selectors     insights, then selectors
 *   neither                                          the insights of both, selectors, the rest of the insights
 *
 * Aggregation is set up once its events are recorded, and removed before they are no longer.
 */
function recordingSteps(drift, observed, arn) {
    const selectors = selectorSteps(drift, arn);
    const aggregations = desiredValue(drift, 'aggregationConfigurations');
    const aggregate = aggregations ? [aggregationStep(aggregations, arn)] : [];
    const [before, after] = aggregations?.length === 0 ? [aggregate, []] : [[], aggregate];
    const insights = desiredValue(drift, 'insightSelectors');
    if (!insights)
        return [...before, ...selectors, ...after];
    if (selectors.length === 0)
        return [...before, ...after, insightStep(insights, arn)];
    const was = observed.insightSelectors ?? [];
    const records = (0,_selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_3__/* .selectorsOf */ .Yv)(observed);
    const willRecord = {
        eventSelectors: desiredValue(drift, 'eventSelectors') ?? records.eventSelectors,
        advancedEventSelectors: desiredValue(drift, 'advancedEventSelectors') ?? records.advancedEventSelectors,
    };
    const last = insightStep(insights, arn);
    if ((0,_selectors_insights_js__WEBPACK_IMPORTED_MODULE_4__/* .unmetInsights */ .d)(was, willRecord).length === 0)
        return [...before, ...selectors, ...after, last];
    if ((0,_selectors_insights_js__WEBPACK_IMPORTED_MODULE_4__/* .unmetInsights */ .d)(insights, records).length === 0)
        return [...before, last, ...selectors, ...after];
    const common = (0,_selectors_insights_js__WEBPACK_IMPORTED_MODULE_4__/* .commonInsights */ .z)(was, insights);
    return [...before, insightStep(common, arn), ...selectors, ...after, last];
}
/** PutEventSelectors replaces what there is, selectors of the other kind, too. There is no call that removes them. */
function selectorSteps(drift, arn) {
    const fields = _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .SELECTOR_PAIR */ .jz.filter((field) => drift.some((entry) => entry.field === field));
    if (fields.length === 0)
        return [];
    const advanced = desiredValue(drift, 'advancedEventSelectors') ?? [];
    const basic = desiredValue(drift, 'eventSelectors') ?? [];
    const selectors = advanced.length > 0
        ? { AdvancedEventSelectors: advanced }
        : { EventSelectors: (basic.length > 0 ? basic : [_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_EVENT_SELECTOR */ .f0]).map(withoutEmptyLists) };
    return [{ call: 'cloudtrail:PutEventSelectors', input: { TrailName: arn, ...selectors }, fields }];
}
/** Lists that are empty need not be sent. */
function withoutEmptyLists(selector) {
    return Object.fromEntries(Object.entries(selector).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}
function aggregationStep(configurations, arn) {
    return {
        call: 'cloudtrail:PutEventConfiguration',
        input: { TrailName: arn, AggregationConfigurations: configurations },
        fields: ['aggregationConfigurations'],
    };
}
function insightStep(insights, arn) {
    return {
        call: 'cloudtrail:PutInsightSelectors',
        input: { TrailName: arn, InsightSelectors: insights },
        fields: ['insightSelectors'],
    };
}
/** Tags go before others come: together they could be more than a trail can have. */
function tagSteps(drift, arn) {
    const entry = drift.find(({ field }) => field === 'tags');
    if (!entry)
        return [];
    const [was, willBe] = [entry.observed, entry.desired];
    const gone = Object.keys(was).filter((key) => !Object.hasOwn(willBe, key));
    const set = Object.fromEntries(Object.entries(willBe).filter(([key, value]) => was[key] !== value));
    const step = (call, TagsList) => TagsList.length > 0 ? [{ call, input: { ResourceId: arn, TagsList }, fields: ['tags'] }] : [];
    return [
        ...step('cloudtrail:RemoveTags', gone.map((Key) => ({ Key }))),
        ...step('cloudtrail:AddTags', tagsList(set)),
    ];
}
/** A tag without a value has no `Value`: the API does not accept an empty one (API_Tag). */
function tagsList(tags) {
    return Object.entries(tags)
        .filter(([key]) => !(0,_trail_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .isReserved */ .Bs)(key))
        .map(([Key, Value]) => (Value === '' ? { Key } : { Key, Value }));
}
/** What a field is to become; `undefined` where it does not drift. */
function desiredValue(drift, field) {
    return drift.find((entry) => entry.field === field)?.desired;
}


/***/ }),

/***/ 2040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ KNOWN)
/* harmony export */ });
/**
 * Names that trails know (API_AdvancedEventSelector, API_EventSelector, API_InsightSelector, API_AggregationConfiguration). AWS
 * adds to them, so others are passed on.
 */
const KNOWN = {
    /** Fields of advanced selectors on trails, by event category. */
    fields: {
        Management: ['eventCategory', 'eventSource', 'readOnly'],
        Data: [
            'eventCategory',
            'resources.type',
            'resources.ARN',
            'readOnly',
            'eventName',
            'eventSource',
            'eventType',
            'sessionCredentialFromConsole',
            'userIdentity.arn',
        ],
        NetworkActivity: ['eventCategory', 'eventSource', 'eventName', 'errorCode', 'vpcEndpointId', 'userIdentity.arn'],
    },
    basicTypes: ['AWS::S3::Object', 'AWS::Lambda::Function', 'AWS::DynamoDB::Table'],
    excludableSources: ['kms.amazonaws.com', 'rdsdata.amazonaws.com'],
    insightTypes: ['ApiCallRateInsight', 'ApiErrorRateInsight'],
    insightCategories: ['Management', 'Data'],
    aggregationCategories: ['Data'],
    templates: ['API_ACTIVITY', 'RESOURCE_ACCESS', 'USER_ACTIONS'],
};


/***/ }),

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ normalEventSelectors),
/* harmony export */   GG: () => (/* binding */ normalInsightSelectors),
/* harmony export */   f0: () => (/* binding */ DEFAULT_EVENT_SELECTOR),
/* harmony export */   p$: () => (/* binding */ normalAggregationConfigurations),
/* harmony export */   q5: () => (/* binding */ normalAdvancedEventSelectors)
/* harmony export */ });
/*
 * What a trail records, computes and aggregates, in the API's own spelling and in normal form: what means the same is the
 * same. Lists whose order and repetitions mean nothing are sorted and distinct, empty conditions are left out, and members
 * that were not sent have the value that CloudTrail gives them (API_EventSelector, API_AdvancedFieldSelector, API_InsightSelector).
 */
/** What every new trail has, and what `none` goes back to: all management events, no others. */
const DEFAULT_EVENT_SELECTOR = {
    ReadWriteType: 'All',
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: [],
};
/** Basic event selectors; none where they are the lone default. */
function normalEventSelectors(given) {
    const selectors = distinct(given.map(({ ReadWriteType, IncludeManagementEvents, DataResources, ExcludeManagementEventSources }) => ({
        ReadWriteType: ReadWriteType ?? 'All',
        IncludeManagementEvents: IncludeManagementEvents ?? true,
        DataResources: merged(DataResources ?? [], 'Type', 'Values'),
        ExcludeManagementEventSources: distinct(ExcludeManagementEventSources ?? []),
    })));
    const [first, second] = selectors;
    const isDefault = first && !second && JSON.stringify(first) === JSON.stringify(DEFAULT_EVENT_SELECTOR);
    return isDefault ? [] : selectors;
}
function normalAdvancedEventSelectors(given) {
    return distinct(given.map(({ Name, FieldSelectors }) => ({
        ...(Name && { Name }),
        FieldSelectors: distinct((FieldSelectors ?? []).map(normalFieldSelector)),
    })));
}
function normalFieldSelector({ Field, ...operators }) {
    const conditions = Object.entries(operators).flatMap(([operator, values]) => values.length === 0 ? [] : [[operator, Array.isArray(values) ? distinct(values) : values]]);
    return { Field, ...Object.fromEntries(distinct(conditions)) };
}
/** One selector for each type of insight. Insights of management events are what CloudTrail computes by default. */
function normalInsightSelectors(given) {
    return merged(given.map(({ InsightType, EventCategories = [] }) => ({
        InsightType: InsightType ?? '',
        EventCategories: EventCategories.length > 0 ? EventCategories : ['Management'],
    })), 'InsightType', 'EventCategories');
}
function normalAggregationConfigurations(given) {
    return merged(given, 'EventCategory', 'Templates');
}
/** One entry for each value of `key`, with all its values of `values`; entries without any are left out. */
function merged(given, key, values) {
    const named = Map.groupBy(given, (entry) => String(entry[key]));
    return [...named.keys()].sort().flatMap((name) => {
        const all = distinct(named.get(name).flatMap((entry) => entry[values] ?? []));
        return all.length > 0 ? [{ [key]: name, [values]: all }] : [];
    });
}
/** The distinct entries in an order that is the same everywhere: by their JSON, whatever the locale. */
function distinct(entries) {
    const byJson = new Map(entries.map((entry) => [JSON.stringify(entry), entry]));
    return [...byJson.keys()].sort().map((json) => byJson.get(json));
}


/***/ }),

/***/ 9087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ topicArn),
/* harmony export */   Wx: () => (/* binding */ isDeclaredOn),
/* harmony export */   YL: () => (/* binding */ valueAfter),
/* harmony export */   hN: () => (/* binding */ trailAfter),
/* harmony export */   jR: () => (/* binding */ resolveDeclared),
/* harmony export */   jU: () => (/* binding */ declaresOnlyName),
/* harmony export */   tc: () => (/* binding */ isReplaced),
/* harmony export */   uf: () => (/* binding */ declaredTags)
/* harmony export */ });
/* harmony import */ var _values_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4286);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2632);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(260);



/** Whether a switch is declared to be on. */
function isDeclaredOn(intent) {
    return intent?.state === 'set' && intent.value === true;
}
/** Whether nothing but the name of a trail is declared, and what is on by default. */
function declaresOnlyName({ intents, delegatedAdministrators }) {
    const isSaid = (intent) => intent.state === 'remove' || (intent.state === 'set' && !intent.byDefault);
    return delegatedAdministrators.length === 0 && !Object.values(intents).some(isSaid);
}
/** Brings what is declared into normal form: a topic's name and a key's alias become ARNs. */
function resolveDeclared(declared, scope) {
    const desired = {};
    const unresolved = [];
    for (const { field, unset } of _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ) {
        const intent = declared.intents[field];
        if (field === 'tags') {
            if (intent.state !== 'keep')
                desired[field] = tagChanges(intent, declared.purgeTags, scope.tags);
        }
        else if (intent.state === 'keep') {
            if (isReplaced(declared, field))
                desired[field] = unset;
        }
        else if (intent.state === 'remove') {
            desired[field] = unset;
        }
        else if (field === 'kmsKeyId') {
            if (scope.key && 'arn' in scope.key)
                desired[field] = scope.key.arn;
            else if (scope.key)
                unresolved.push({ field, ...scope.key });
        }
        else if (field === 'snsTopicArn') {
            const topic = topicArn(intent.value, scope);
            if ('arn' in topic)
                desired[field] = topic.arn;
            else
                unresolved.push({ field, ...topic });
        }
        else {
            desired[field] = intent.value;
        }
    }
    return { desired: desired, unresolved };
}
/** Selectors of the one kind go when the other is declared: a trail has either. */
function isReplaced({ intents }, field) {
    return ((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isSelectors */ .Fm)(field) &&
        intents[field].state === 'keep' &&
        _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .SELECTOR_PAIR */ .jz.some((other) => intents[other].state !== 'keep'));
}
/** The tags that stay where others are purged. */
function declaredTags({ intents }) {
    return intents.tags.state === 'set' ? intents.tags.value : {};
}
function tagChanges(intent, purge, tags) {
    if (intent.state === 'remove')
        return (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .purgeChanges */ .Dl)(tags, {});
    return purge ? (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .purgeChanges */ .Dl)(tags, intent.value) : intent.value;
}
function topicArn(topic, { account, identity }) {
    if ((0,_values_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(topic))
        return { arn: topic };
    const trail = (0,_values_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(identity.arn);
    if (account === trail.account) {
        return { arn: `arn:${trail.partition}:sns:${identity.homeRegion}:${account}:${topic}` };
    }
    return {
        code: 'inputs',
        message: `sns-topic-name is '${topic}': in a delegated administrator account, a name could mean a topic in this account or in the management account. Use the topic's ARN.`,
    };
}
/** The value that a field will have, given what it is now; `undefined` where nothing is declared of it. */
function valueAfter(field, desired, observed) {
    if (field !== 'tags')
        return desired[field];
    if (!desired.tags || observed?.tags === null)
        return undefined;
    return (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .withChanges */ .AW)(observed?.tags ?? {}, desired.tags);
}
/** The trail as it will be once `desired` is applied to `observed`; an absent trail starts from what CreateTrail sets by itself. */
function trailAfter(desired, observed, identity) {
    const unset = Object.fromEntries(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.map((row) => [row.field, row.unset]));
    const changed = _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .FIELDS */ .cJ.flatMap(({ field }) => {
        const value = valueAfter(field, desired, observed);
        return value === undefined ? [] : [[field, value]];
    });
    return { ...identity, ...unset, ...observed, ...Object.fromEntries(changed) };
}


/***/ }),

/***/ 5406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formatValue),
/* harmony export */   f: () => (/* binding */ formatValueInSentence)
/* harmony export */ });
/* harmony import */ var _values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
/* harmony import */ var _values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);


const MAX_JSON_CHARACTERS = 80;
/** A value in one line, as people say it: a switch is on or off, and lists and mappings are JSON, or a count if that is long. */
function formatValue(value) {
    if (value === null)
        return 'none';
    if (typeof value === 'boolean')
        return onOrOff(value);
    if (typeof value !== 'object')
        return value;
    if (Object.keys(value).length === 0)
        return 'none';
    const json = JSON.stringify(value);
    return json.length <= MAX_JSON_CHARACTERS ? json : countEntries(value);
}
/** A value in a sentence; the report shows the contents of lists and mappings elsewhere. */
function formatValueInSentence(value) {
    if (value === null)
        return 'unset';
    if (typeof value === 'boolean')
        return onOrOff(value);
    if (typeof value === 'string')
        return (0,_values_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(value);
    if (typeof value !== 'object')
        return JSON.stringify(value);
    return Object.keys(value).length === 0 ? 'empty' : countEntries(value);
}
function onOrOff(value) {
    return value ? 'on' : 'off';
}
function countEntries(value) {
    return (0,_values_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(Object.keys(value).length, 'entry', 'entries');
}


/***/ }),

/***/ 2000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ ownershipWarnings),
/* harmony export */   Sk: () => (/* binding */ CONTROL_TOWER),
/* harmony export */   a0: () => (/* binding */ isControlTowers)
/* harmony export */ });
/* harmony import */ var _values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2632);


/** Control Tower guards trails of such names (its control AWS-GR_CLOUDTRAIL_CHANGE_PROHIBITED: trail/aws-controltower-*). */
const CONTROL_TOWER = 'aws-controltower-';
/** Whether a trail with this name belongs to AWS Control Tower. */
function isControlTowers(name) {
    return name.startsWith(CONTROL_TOWER);
}
/** Keys whose value names the tool. */
const OWNER_KEY = /^(?:managed|provisioned|deployed|created)[-_ ]?by$|^provisioner$|^iac(?:[-_ ]?tool)?$/i;
/** Keys that name the tool accept any value except these. */
const NOT_NO = /^(?!(?:false|no|none|never|off|n|0)$)/i;
/** A tool by the tags that people give to what it makes: `ManagedBy: terraform`, `Terraform: true`, `pulumi:stack: prod`. */
function tool(managingTool, names, handOver) {
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
const OWNERSHIP_TAGS = [
    // CloudFormation sets these itself, and nobody else can (CloudFormation User Guide, resource tags).
    { managingTool: 'CloudFormation', key: /^aws:cloudformation:stack-(?:id|name)$/, value: /^/, handOver: RETAIN },
    ...tool('CloudFormation', 'cloudformation', RETAIN),
    ...tool('CDK', 'cdk|aws-cdk', 'RemovalPolicy.RETAIN, deploy, then remove it from the app'),
    ...tool('Terraform', 'terraform|terragrunt|cdktf', 'terraform state rm, then remove it from the configuration'),
    ...tool('OpenTofu', 'opentofu|tofu', 'tofu state rm, then remove it from the configuration'),
    ...tool('Pulumi', 'pulumi', 'pulumi state delete, then remove it from the program'),
];
/** Another owner that the trail's tags show, a sentence for each: the trail may be handed over, so nothing is refused. */
function ownershipWarnings(observed) {
    const warnings = new Map();
    for (const { managingTool: owner, key, value, handOver } of OWNERSHIP_TAGS) {
        const tag = Object.entries(observed?.tags ?? {}).findLast(([name, text]) => key.test(name) && value.test(text));
        if (!tag || warnings.has(owner))
            continue;
        const outdated = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .isReserved */ .Bs)(tag[0])
            ? 'This tag also remains on resources that are no longer in a stack.'
            : 'If the tag is outdated, correct it.';
        warnings.set(owner, `The trail's tag '${(0,_values_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(tag[0])}' says '${(0,_values_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(tag[1])}', so ${owner} also seems to own it: two owners would revert each other's changes. Remove the trail from ${owner} without deleting it (${handOver}), or keep it in ${owner} and remove it from this workflow. ${outdated}`);
    }
    return [...warnings.values()];
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ withChanges),
/* harmony export */   Bs: () => (/* binding */ isReserved),
/* harmony export */   Dl: () => (/* binding */ purgeChanges),
/* harmony export */   vJ: () => (/* binding */ countTags),
/* harmony export */   x3: () => (/* binding */ MAX_TAGS)
/* harmony export */ });
/** AWS's own tags: nobody else can set or remove them. */
function isReserved(key) {
    return /^aws:/i.test(key);
}
/** Tags on one resource, without AWS's own. */
const MAX_TAGS = 50;
/** The tags with the changes made, in normal form: by key. */
function withChanges(tags, changes) {
    return Object.fromEntries(Object.entries({ ...tags, ...changes })
        .filter((entry) => entry[1] !== null)
        .sort(([one], [other]) => (one < other ? -1 : 1)));
}
/** What has to change so that of all tags `kept` alone stay, and AWS's own. */
function purgeChanges(tags, kept) {
    const others = Object.keys(tags).filter((key) => !Object.hasOwn(kept, key) && !isReserved(key));
    return { ...kept, ...Object.fromEntries(others.map((key) => [key, null])) };
}
/** How many tags count against the limit. */
function countTags(tags) {
    return Object.keys(tags).filter((key) => !isReserved(key)).length;
}


/***/ }),

/***/ 7402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ canonicalText),
/* harmony export */   Ab: () => (/* binding */ parseExactly),
/* harmony export */   Yj: () => (/* binding */ hasLoneSurrogates),
/* harmony export */   dj: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8799);

/** RFC 8785 canonical JSON, so that the same data is the same string. It does not accept halves of surrogate pairs, which a tag can contain. */
function canonicalJson(value) {
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(JSON.parse(wellFormed(JSON.stringify(value))));
}
/** The same for a JSON string, with numbers as they are written: this language cannot represent all of them. */
function canonicalText(text) {
    return canonicalJson(parseExactly(text, (source) => ({ number: source })));
}
/** Whether a string in it has half of a surrogate pair, which is not a character. */
function hasLoneSurrogates(value) {
    const json = JSON.stringify(value);
    return wellFormed(json) !== json;
}
/** JSON.parse, with a placeholder for each number that would not be written again as it was. */
function parseExactly(text, numberOf) {
    return JSON.parse(text, (_, value, { source }) => typeof value === 'number' && source !== undefined && String(value) !== source ? numberOf(source) : value);
}
/** JSON.stringify writes halves as escapes, and nothing else as such; a backslash of the text itself it doubles. */
function wellFormed(json) {
    return json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\ufffd');
}


/***/ }),

/***/ 1717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ trailKey),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7402);


/**
 * The digest of what would be done, as `sha256:` and 64 hex digits: over RFC 8785 canonical JSON of data alone, so that
 * it is the same on any runner, and changes with anything that would be done differently.
 */
function digestOf(done) {
    const covered = {
        account: done.account,
        trail: done.trail,
        desired: done.desired,
        drift: done.drift.map(({ field, effect }) => ({ field, effect })),
        steps: done.steps.map(({ call, input }) => ({ call, input })),
    };
    return `sha256:${sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(covered))}`;
}
/** 16 hex digits that stand for a value: the same for what means the same, since values are in normal form. */
function fingerprint(value) {
    return sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value)).slice(0, FINGERPRINT_DIGITS);
}
/** 16 hex digits that stand for a trail, so that a record of it names no account. */
function trailKey(arn) {
    return sha256(arn).slice(0, FINGERPRINT_DIGITS);
}
const FINGERPRINT_DIGITS = 16;
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 1600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ minuteAt),
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   W$: () => (/* binding */ millisecondsOf),
/* harmony export */   dp: () => (/* binding */ minutesOf),
/* harmony export */   iA: () => (/* binding */ minuteOf),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   nE: () => (/* binding */ isoSeconds),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/** Milliseconds since 1970 of a time in ISO 8601; `null` if the string is not one. */
function millisecondsOf(iso) {
    const milliseconds = Date.parse(iso);
    return Number.isNaN(milliseconds) ? null : milliseconds;
}
/** The same of a string that is known to be a time; NaN if it is not one, which is neither before nor after any time. */
function timeOf(iso) {
    return Date.parse(iso);
}
/** Whether a string is a time that exists, in ISO 8601, in UTC and to the second. */
function isTime(iso) {
    const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(iso) ? millisecondsOf(iso) : null;
    return milliseconds !== null && isoSeconds(milliseconds) === iso;
}
/** ISO 8601 in UTC, to the second, of milliseconds since 1970. */
function isoSeconds(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, -'.000Z'.length)}Z`;
}
/** Whole seconds from one time in ISO 8601 to another; 0 if the second is not later. */
function secondsBetween(from, to) {
    return Math.max(0, Math.round(((millisecondsOf(to) ?? 0) - (millisecondsOf(from) ?? 0)) / 1000));
}
/** A time in ISO 8601 as people read it, in UTC to the minute. */
function minuteOf(iso) {
    return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
/** The same of milliseconds since 1970. */
function minuteAt(milliseconds) {
    return minuteOf(isoSeconds(milliseconds));
}
/** Two times in ISO 8601 as people read them, in UTC to the minute; the day once if it is the same. */
function periodOf(from, to) {
    const [start, end] = [minuteOf(from).replace(' UTC', ''), minuteOf(to)];
    return `${start} to ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
}
/** A time span as people read it: `45 s`, `5 min`, `2 h 5 min`, `3 d 4 h`. */
function minutesOf(seconds) {
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    const parts = days > 0 ? [`${days} d`, `${hours} h`] : [`${hours} h`, `${rest} min`];
    return parts.filter((part) => !part.startsWith('0 ')).join(' ');
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readConversation),
/* harmony export */   H: () => (/* binding */ writeComment)
/* harmony export */ });
/* harmony import */ var _domain_plan_review_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6006);

/**
 * Looks through all comments of a pull request for those with a record of the trail. By GraphQL, which alone shows who wrote
 * and who edited them, together with the text, so that no edit fits in between.
 */
async function readConversation({ api, owner, repo }, number, key) {
    const own = [];
    const impostors = [];
    let isOpen = false;
    for (let after; after !== null;) {
        const answer = await api.graphql(QUERY, { owner, repo, number, after });
        const { state, comments } = answer.repository.pullRequest;
        isOpen = state === 'OPEN';
        for (const comment of comments.nodes) {
            const record = (0,_domain_plan_review_record_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(comment.body);
            if (record?.key !== key)
                continue;
            if (comment.viewerDidAuthor)
                own.push(ownComment(comment, record, answer.viewer.login));
            else
                impostors.push(nameOf(comment.author));
        }
        after = comments.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null;
    }
    const latest = own.reduce((found, one) => (found && !(0,_domain_plan_review_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isLaterRun */ .K9)(one.record.run, found.record.run) ? found : one), null);
    return { isOpen, own: latest, impostors };
}
function ownComment({ fullDatabaseId, url, body, createdAt, lastEditedAt, editor }, record, viewer) {
    return {
        id: idOf(fullDatabaseId),
        url,
        body,
        record,
        lastWrittenAt: lastEditedAt ?? createdAt,
        otherEditor: lastEditedAt === null || nameOf(editor) === viewer ? null : nameOf(editor),
    };
}
function idOf(fullDatabaseId) {
    const id = Number(fullDatabaseId);
    return id > 0 && Number.isSafeInteger(id) ? id : null;
}
/** Writes a comment, or writes it anew; gives its address. */
async function writeComment({ api, owner, repo }, number, own, body) {
    const { issues } = api.rest;
    if (own?.id === null)
        throw new Error(`no id of the comment ${own.url}`);
    const written = own
        ? await issues.updateComment({ owner, repo, comment_id: own.id, body })
        : // An answer that is lost on the way must not make a second comment.
            await issues.createComment({ owner, repo, issue_number: number, body, request: { retries: 0 } });
    return written.data.html_url;
}
/** `viewer` calls a bot `name[bot]`, actors are called `name`; a user could have that name, too. */
function nameOf(actor) {
    if (!actor)
        return 'a deleted user';
    return actor.__typename === 'Bot' ? `${actor.login}[bot]` : actor.login;
}
const QUERY = `
query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          fullDatabaseId url body author { __typename login } viewerDidAuthor
          createdAt lastEditedAt editor { __typename login }
        }
      }
    }
  }
}`;


/***/ }),

/***/ 1265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ MERGE_WAITS_SECONDS),
/* harmony export */   g: () => (/* binding */ findMergedPullRequest)
/* harmony export */ });
/* harmony import */ var _runtime_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6876);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5);


/** 15 seconds in all: after a merge, GitHub needs a few to show which pull request a commit came from. */
const MERGE_WAITS_SECONDS = [1, 2, 3, 4, 5];
/**
 * The pull request whose merge made the run's own commit: merged by merge commit, squash or rebase, into the default branch of
 * this repository. Else why there is none. Throws if this token is not allowed to read it.
 */
function findMergedPullRequest(event, defaultBranch, repository, waitsSeconds, runContext) {
    const find = () => mergedPullRequest(event, defaultBranch, repository);
    return (0,_runtime_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryUntil */ .v)(waitsSeconds, runContext, find, (settled) => settled.status === 'fulfilled' && 'why' in settled.value
        ? `GitHub does not show the pull request of ${event.sha} yet:`
        : null);
}
/** What GitHub shows of it now. */
async function mergedPullRequest({ sha, repository }, defaultBranch, { api, owner, repo }) {
    const none = { why: `no pull request has ${sha} as its merge commit; it might have been pushed directly.` };
    try {
        const pulls = await api.paginate(api.rest.repos.listPullRequestsAssociatedWithCommit, {
            owner,
            repo,
            commit_sha: sha,
            per_page: 100,
        });
        const merged = pulls.find(({ base, merged_at, merge_commit_sha }) => merged_at !== null &&
            merge_commit_sha === sha &&
            base.ref === defaultBranch &&
            base.repo.full_name === repository);
        if (merged)
            return { number: merged.number, head: merged.head.sha, mergedAt: merged.merged_at };
        const others = pulls.map(({ number, state }) => `#${number} (${state})`);
        if (others.length === 0)
            return none;
        const [have, are] = others.length === 1 ? ['has', 'is'] : ['have', 'are'];
        return {
            why: `${others.join(', ')} ${have} ${sha}, but ${are} not merged into ${defaultBranch} by this commit.`,
        };
    }
    catch (error) {
        const { status } = error;
        // Not there yet; or this token is not allowed to read it, which GitHub might also report as not found.
        if (status === 404)
            return { why: (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .githubErrorReason */ .u_)(error, 'pull-requests: read') };
        if (status === 422)
            return none;
        throw error;
    }
}


/***/ }),

/***/ 3157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cY: () => (/* binding */ findNewerCommit),
  wt: () => (/* binding */ requireReview),
  bp: () => (/* binding */ untrusted)
});

// EXTERNAL MODULE: ./build/src/github/comments.js
var comments = __webpack_require__(3195);
// EXTERNAL MODULE: ./build/src/runtime/retry.js
var retry = __webpack_require__(6876);
// EXTERNAL MODULE: ./build/src/github/repository.js
var github_repository = __webpack_require__(5);
;// CONCATENATED MODULE: ./build/src/github/newer-commit.js


// Right after a push GitHub may still show the branch as it was before; so may any commit be where the event does not say.
const WAITS_SECONDS = [1, 2, 4];
/** Whether a branch has moved on from the commit that the run is of. Never throws. */
async function newerHeadCommit(event, branch, repository, runContext) {
    if (repository === null)
        return { unknown: github_repository/* NOT_OPENED */.g };
    const { api, owner, repo } = repository;
    const read = async () => (await api.rest.repos.getBranch({ owner, repo, branch })).data.commit.sha;
    const isPerhapsOld = (sha) => event.name === 'push' && sha !== event.sha && (event.before ?? sha) === sha;
    try {
        const sha = await (0,retry/* retryUntil */.v)(WAITS_SECONDS, runContext, read, (settled) => settled.status === 'fulfilled' && isPerhapsOld(settled.value)
            ? `GitHub shows ${branch} as it was before this push:`
            : null);
        return sha === event.sha ? null : { sha };
    }
    catch (error) {
        return { unknown: (0,github_repository/* githubErrorReason */.u_)(error, 'contents: read') };
    }
}

// EXTERNAL MODULE: ./build/src/github/merged-pull-request.js
var merged_pull_request = __webpack_require__(1265);
// EXTERNAL MODULE: ./build/src/reconcile/run.js + 4 modules
var reconcile_run = __webpack_require__(1867);
// EXTERNAL MODULE: ./build/src/domain/values/fingerprint.js
var fingerprint = __webpack_require__(1717);
// EXTERNAL MODULE: ./build/src/domain/plan/review.js
var plan_review = __webpack_require__(5094);
;// CONCATENATED MODULE: ./build/src/reconcile/require-review.js







/** Whether the default branch has moved on from the commit that the run is of. An old commit may be tagged, too. */
async function findNewerCommit(run, { event, repository }) {
    const opened = await repository();
    const branch = await (0,github_repository/* defaultBranchOf */.dV)(event, opened);
    if (branch === null)
        return { unknown: opened === null ? github_repository/* NOT_OPENED */.g : 'the default branch cannot be determined.' };
    const isOfBranch = event.ref === `refs/heads/${branch}` || event.ref.startsWith('refs/tags/');
    return isOfBranch ? newerHeadCommit(event, branch, opened, run) : null;
}
/**
 * The plan with what speaks against applying it: a newer commit, or no approval of it where one is required. `asking` is
 * `findNewerCommit`, begun while AWS was asked to sign in; `null` if nobody has to know. No refusal from here holds back
 * StartLogging (`urgentSteps`), so it does not matter to this whether logging was started already.
 */
async function requireReview(run, invocation, plan, asking) {
    const newer = await asking;
    if (newer && 'unknown' in newer) {
        (0,reconcile_run/* addNotice */.Mp)(run, `It cannot be determined whether a newer commit was pushed: ${newer.unknown}`, 'Newest commit');
    }
    const superseded = supersededRefusals(invocation.event, newer, plan);
    if (superseded.length > 0)
        return { ...plan, refusals: [...superseded, ...plan.refusals] };
    const { refusals, approval } = await unreviewed(run, invocation, plan);
    if (approval !== null)
        run.record({ kind: 'approved', by: approval });
    return { ...plan, refusals: [...refusals, ...plan.refusals] };
}
/**
 * A commit that is no longer what the branch has must not undo what came after it. Where there is nothing to do, or only logging
 * to start, it cannot.
 */
function supersededRefusals({ sha }, newer, plan) {
    const undoesNothing = plan.steps.every(({ call }) => call === 'cloudtrail:StartLogging');
    if (newer === null || 'unknown' in newer || undoesNothing)
        return [];
    const message = `This run is for commit ${sha}, but the default branch is now at ${newer.sha}: applying would revert newer changes. The run for the newer commit applies them; if there is no such run, start the workflow on the branch.`;
    return [{ code: 'superseded', message }];
}
/** Why a plan must not be applied for want of an approval, where one is required. Asks GitHub only where that can matter. */
async function unreviewed(run, invocation, plan) {
    if (invocation.inputs.approval === 'not-required')
        return { refusals: [], approval: null };
    if (!(0,plan_review/* needsReview */.mF)(plan))
        return { refusals: [], approval: plan.drift.length > 0 ? NOT_NEEDED : null };
    const review = await reviewOf(run, invocation, plan);
    const refusals = (0,plan_review/* reviewRefusals */.WO)(plan, review);
    const by = review.kind === 'record' ? review.where : 'approved-plan-digest';
    return { refusals, approval: refusals.length === 0 ? by : null };
}
/** What approves a plan, by the input `approval`. A digest counts on every event, a record only where it was merged. */
async function reviewOf(run, { inputs, event, repository }, plan) {
    const { approval, approvedPlanDigest: digest } = inputs;
    if (approval === 'digest')
        return digest === null ? none(NO_DIGEST) : { kind: 'digest', digest };
    return approval === 'merged-pull-request' ? recordedReview(run, event, plan, repository) : none(ONLY_STRENGTHENING);
}
function none(why) {
    return { kind: 'none', why };
}
const ONLY_STRENGTHENING = 'approval is `strengthening-only`, so only changes that strengthen the trail are applied.';
const NO_DIGEST = 'approved-plan-digest is empty, and an empty digest approves nothing. The output name that it comes from is probably misspelled.';
function elsewhere({ name, ref }) {
    return `approval is \`merged-pull-request\`, which approves only on a push to the default branch. On ${name || 'no event'} of ${ref}, only changes that strengthen the trail are applied.`;
}
const NOT_NEEDED = 'nobody; all changes only strengthen the trail';
/**
 * Why the record in a comment is not what the pull request's reviewers saw; `null` where it is. An apply may write it after the
 * merge, and keeps the record as it was.
 */
function untrusted({ record, otherEditor: otherEditor, lastWrittenAt }, { number, head, mergedAt }) {
    const comment = `the comment on pull request #${number}`;
    if (otherEditor !== null)
        return `${comment} was edited by ${otherEditor}.`;
    if (record.head !== head)
        return `${comment} is about commit ${record.head}, but the pull request head is ${head}.`;
    const isLate = mergedAt !== null && Date.parse(lastWrittenAt) > Date.parse(mergedAt);
    if (isLate && record.apply === null) {
        return `${comment} was written at ${lastWrittenAt}, after the merge at ${mergedAt}.`;
    }
    return null;
}
/** The record in the comment of the pull request whose merge this run is of. A record that cannot be read is no review. */
async function recordedReview(run, event, plan, opening) {
    if (event.name !== 'push')
        return none(elsewhere(event));
    try {
        const repository = await opening();
        const defaultBranch = await (0,github_repository/* defaultBranchOf */.dV)(event, repository);
        if (defaultBranch !== null && event.ref !== `refs/heads/${defaultBranch}`)
            return none(elsewhere(event));
        if (repository === null)
            return none(github_repository/* NOT_OPENED */.g);
        if (defaultBranch === null)
            return none('the default branch cannot be determined.');
        const pull = await (0,merged_pull_request/* findMergedPullRequest */.g)(event, defaultBranch, repository, merged_pull_request/* MERGE_WAITS_SECONDS */.E, run);
        if ('why' in pull)
            return none(pull.why);
        const { own, impostors } = await (0,comments/* readConversation */.G)(repository, pull.number, (0,fingerprint/* trailKey */.IA)(plan.trail));
        if (own === null) {
            const others = impostors.length > 0 ? ` A similar comment was written by ${[...new Set(impostors)].join(', ')}.` : '';
            return none(`pull request #${pull.number} has no Org Trail comment about this trail.${others}`);
        }
        const why = untrusted(own, pull);
        return why === null
            ? { kind: 'record', reviewed: own.record, where: `the comment on pull request #${pull.number}` }
            : none(why);
    }
    catch (error) {
        return none((0,github_repository/* githubErrorReason */.u_)(error, 'pull-requests: read'));
    }
}


/***/ }),

/***/ 5594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ annotatedPrerequisites),
/* harmony export */   I: () => (/* binding */ annotationsOf)
/* harmony export */ });
/* harmony import */ var _domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(685);
/* harmony import */ var _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7730);
/* harmony import */ var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(260);
/* harmony import */ var _verdict_evidence_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4169);
/* harmony import */ var _verdict_finding_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1535);
/* harmony import */ var _verdict_gaps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4445);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8456);
/* harmony import */ var _verdict_verdict_line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5088);








/**
 * An error if the run failed or was refused; a warning for each thing that needs somebody, such as drift that nobody asked about, or
 * a trail that was found stopped; a notice for an ordinary plan; none for a healthy run.
 */
function annotationsOf(report) {
    const { planned, trailName } = report;
    const trail = `Trail ${trailName}`.trim();
    const refusals = (planned?.plan.refusals ?? []).map(({ code, field, message }) => {
        const what = field ? `${code} of ${(0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(field).label}` : code;
        return { level: 'error', title: `${trail}: refused, ${what}`, message };
    });
    const failing = (planned?.deliveries ?? []).flatMap(({ what, error }) => error === null ? [] : [{ level: 'warning', title: `${trail}: delivery of ${what} fails`, message: error }]);
    // A step that failed beside a refusal, such as the start of a stopped trail, is worse than the refusal.
    const verdict = refusals.length === 0 || report.failure !== null
        ? verdictAnnotation(report, trail)
        : stoppedAnnotation(report, trail);
    return [
        ...verdict,
        ...evidenceAnnotations(report, trail),
        ...refusals,
        ...(planned ? unmet(planned) : []),
        ...failing,
    ];
}
/** An error for each part that failed, with what to begin with; a warning for each that could not be judged everywhere. */
function evidenceAnnotations({ evidence }, trail) {
    if (evidence === null)
        return [];
    const { integrity, coverage, delivery } = evidence;
    const first = {
        integrity: (0,_verdict_finding_words_js__WEBPACK_IMPORTED_MODULE_2__/* .inOrder */ .al)(integrity?.findings ?? [])[0]?.message ?? integrity?.unknown[0] ?? integrity?.warnings[0],
        coverage: coverage?.why ?? silentIn(coverage).slice(0, 3).join(', '),
        delivery: delivery && [delivery.message, delivery.remedy ?? ''].join(' '),
    };
    const annotation = (level, part) => {
        const words = (0,_verdict_evidence_words_js__WEBPACK_IMPORTED_MODULE_1__/* .partWords */ .rz)(evidence, part).replace(/^./, (letter) => letter.toUpperCase());
        return { level, title: `${trail}: ${part}`, message: `${words}. ${first[part] ?? ''}`.trim() };
    };
    return [
        ...(0,_domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .failedParts */ .IG)(evidence).map((part) => annotation('error', part)),
        ...(0,_verdict_evidence_words_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceWords */ .Jg)(evidence).doubtful.map((part) => annotation('warning', part)),
    ];
}
/** Accounts that deliver nothing, then opt-in Regions of others. */
function silentIn(coverage) {
    const { missing = [], regions = null } = coverage ?? {};
    return [
        ...missing.map(({ account, name }) => `${account} (${name})`),
        ...[...(regions?.missing ?? []), ...(regions?.undecided ?? [])].map(({ account, name, region }) => `${account} (${name}, ${region})`),
    ];
}
/** Beside refusals, which do not say it: that logging is or was off. */
function stoppedAnnotation(report, trail) {
    const message = (0,_verdict_gaps_js__WEBPACK_IMPORTED_MODULE_3__/* .loggingGap */ .SB)(report);
    return message === '' ? [] : [{ level: 'warning', title: `${trail}: logging was found off`, message }];
}
function verdictAnnotation(report, trail) {
    const { verdict, planned, isUnattended } = report;
    const isFoundStopped = planned !== null && (0,_report_js__WEBPACK_IMPORTED_MODULE_4__/* .wasFoundStopped */ .tb)(planned);
    const line = (0,_verdict_verdict_line_js__WEBPACK_IMPORTED_MODULE_5__/* .trailLine */ .ly)(report);
    const saysVerdict = true;
    // Parts of the evidence have annotations of their own.
    const parts = report.evidence ? (0,_domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .failedParts */ .IG)(report.evidence) : [];
    if (verdict.reason !== null && !parts.includes(verdict.reason)) {
        return [
            {
                level: 'error',
                title: `${trail}: ${verdict.reason}`,
                message: `${line} ${(0,_verdict_verdict_line_js__WEBPACK_IMPORTED_MODULE_5__/* .causeLine */ .mB)(report)}`.trim(),
                saysVerdict,
            },
        ];
    }
    if (verdict.outcome === 'drift') {
        return isUnattended || isFoundStopped
            ? [
                {
                    level: 'warning',
                    title: `${trail}: ${isFoundStopped ? 'logging is off' : 'drift'}`,
                    message: line,
                    saysVerdict,
                },
            ]
            : [{ level: 'notice', title: `${trail}: plan`, message: line, saysVerdict }];
    }
    // Nobody asked for a change, so somebody else had made one.
    if (verdict.outcome === 'applied' && isUnattended)
        return [{ level: 'warning', title: `${trail}: drift was healed`, message: line, saysVerdict }];
    if (verdict.outcome === 'applied' && isFoundStopped)
        return [{ level: 'warning', title: `${trail}: logging was off`, message: line, saysVerdict }];
    return [];
}
function unmet({ plan, prerequisites }) {
    return annotatedPrerequisites(plan, prerequisites).map(({ id, message }) => ({
        level: 'warning',
        title: `Prerequisite ${id}`,
        message,
    }));
}
/** Those that fail, and that neither a refusal nor a step reports. */
function annotatedPrerequisites(plan, prerequisites) {
    return plan.refusals.length > 0
        ? []
        : (0,_domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_7__/* .failedOf */ .ZA)(prerequisites).filter((one) => one.id !== 'delegated-administrators' && !(0,_domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_7__/* .isRepairedBy */ ._C)(plan.steps, one));
}


/***/ }),

/***/ 784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fs: () => (/* binding */ changesOf),
  xi: () => (/* binding */ declaredAlias),
  k$: () => (/* binding */ effectInWords),
  PC: () => (/* binding */ labelsOf),
  yG: () => (/* binding */ plainly),
  dY: () => (/* binding */ shownRecording),
  JJ: () => (/* binding */ shownValue)
});

// EXTERNAL MODULE: ./build/src/domain/plan/drift.js
var drift = __webpack_require__(1799);
// EXTERNAL MODULE: ./build/src/domain/selectors/recorded-events.js
var recorded_events = __webpack_require__(2893);
;// CONCATENATED MODULE: ./build/src/domain/selectors/recorded-words.js

/** More parts are a list to read line by line. */
const MAX_PARTS = 4;
/** The console's words for the resource types that most trails record; others are shown by their type. */
const RESOURCES = {
    'AWS::S3::Object': 'S3 objects',
    'AWS::Lambda::Function': 'Lambda invocations',
    'AWS::DynamoDB::Table': 'DynamoDB items',
};
/**
 * What the selectors record, such as "all management events; S3 objects except the log bucket"; `null` if a short phrase cannot
 * say it exactly.
 */
function recordedInWords(selectors, logBucket) {
    const recorded = (0,recorded_events/* recordedBy */._O)(selectors);
    const isOfManagement = (conditions) => onlyValueOf(conditions, 'eventCategory') === 'Management';
    const managementFirst = [...recorded.filter(isOfManagement), ...recorded.filter((one) => !isOfManagement(one))];
    const parts = managementFirst.map((conditions) => partInWords(conditions, logBucket));
    if (parts.length > MAX_PARTS || parts.some((part) => part === null))
        return null;
    return parts.join('; ');
}
function partInWords(conditions, logBucket) {
    const category = onlyValueOf(conditions, 'eventCategory');
    const rest = conditions.filter(({ Field }) => !['eventCategory', 'readOnly', 'resources.type'].includes(Field));
    const half = halfOf(conditions);
    if (half === null)
        return null;
    if (category === 'Management') {
        const except = exceptionsIn(rest, 'eventSource', 'NotEquals', (source) => source);
        return except === null ? null : `${half === '' ? 'all management events' : `management ${half} only`}${except}`;
    }
    const type = onlyValueOf(conditions, 'resources.type');
    if (category !== 'Data' || type === null)
        return null;
    const isLogBucket = (arn) => logBucket !== null && arn.endsWith(`:s3:::${logBucket}/`);
    const withoutAll = rest.filter((one) => !isEverything(one));
    const except = exceptionsIn(withoutAll, 'resources.ARN', 'NotStartsWith', (arn) => isLogBucket(arn) ? 'the log bucket' : arn);
    return except === null ? null : `${RESOURCES[type] ?? type}${half === '' ? '' : ` (${half} only)`}${except}`;
}
/** `reads`, `writes`, or empty for both; `null` for a condition that is neither. */
function halfOf(conditions) {
    if (!conditions.some(({ Field }) => Field === 'readOnly'))
        return '';
    const readOnly = onlyValueOf(conditions, 'readOnly');
    return readOnly === 'true' ? 'reads' : readOnly === 'false' ? 'writes' : null;
}
/** The one value that the events must have; `null` if there are more, or other conditions on that field. */
function onlyValueOf(conditions, field) {
    const some = conditions.filter(({ Field }) => Field === field);
    const [one] = some;
    if (some.length !== 1 || operatorsOf(one).join() !== 'Equals')
        return null;
    const values = valuesOf(one, 'Equals');
    return values.length === 1 ? values[0] : null;
}
/** " except a, b" for the one condition that is allowed here; empty without one, `null` for any other. */
function exceptionsIn(conditions, field, operator, nameOf) {
    if (conditions.length === 0)
        return '';
    const [one] = conditions;
    if (conditions.length > 1 || one.Field !== field || operatorsOf(one).join() !== operator)
        return null;
    return ` except ${valuesOf(one, operator).map(nameOf).join(', ')}`;
}
/** Basic selectors name the bare ARN of a service to say all of its resources (API_DataResource). */
function isEverything(one) {
    return (one.Field === 'resources.ARN' &&
        operatorsOf(one).join() === 'StartsWith' &&
        valuesOf(one, 'StartsWith').some((value) => /^arn:[^:]+:(?:s3:::|s3|lambda|dynamodb)$/.test(value)));
}
function valuesOf(one, operator) {
    const values = one[operator];
    return typeof values === 'object' ? values : [];
}
function operatorsOf(one) {
    return Object.keys(one).filter((operator) => operator !== 'Field' && valuesOf(one, operator).length > 0);
}

// EXTERNAL MODULE: ./build/src/domain/trail/effect.js
var trail_effect = __webpack_require__(4492);
// EXTERNAL MODULE: ./build/src/domain/trail/fields.js
var fields = __webpack_require__(260);
// EXTERNAL MODULE: ./build/src/domain/trail/format-value.js
var format_value = __webpack_require__(5406);
// EXTERNAL MODULE: ./build/src/domain/values/arn.js
var arn = __webpack_require__(4286);
// EXTERNAL MODULE: ./build/src/domain/values/wording.js
var wording = __webpack_require__(9837);
;// CONCATENATED MODULE: ./build/src/report/changes.js








/** What changes, in the order of the table of fields. Log, table and verdict show and count these. */
function changesOf(planned) {
    const { drift } = planned.plan;
    const selectors = drift.filter(({ field }) => (0,fields/* isSelectors */.Fm)(field));
    return drift.flatMap((entry) => {
        if (!(0,fields/* isSelectors */.Fm)(entry.field))
            return [changeOf(entry, planned)];
        return entry === selectors[0] ? [changeOfRecording([entry, ...selectors.slice(1)], planned)] : [];
    });
}
function changeOf(entry, planned) {
    const { field, observed, desired, effect } = entry;
    return {
        entries: [entry],
        label: (0,fields/* rowOf */.OB)(field).label,
        effect,
        observed: planned.before && shownValue(field, observed, planned),
        desired: shownValue(field, desired, planned),
        meaning: (0,drift/* meaningOf */.Pr)(entry),
    };
}
/** The worse effect of both kinds of selectors: the other need not make good what one loses. */
function changeOfRecording(entries, { before, wouldBe }) {
    const [observed, desired] = recordedEvents(before, wouldBe);
    const effects = entries.map(({ effect }) => effect);
    const isClear = desired.words !== countedSelectors(wouldBe);
    return {
        entries,
        label: (0,fields/* rowOf */.OB)(entries[0].field).label,
        effect: ['weakens', 'strengthens', 'neutral'].find((effect) => effects.includes(effect)),
        observed,
        desired,
        meaning: isClear ? null : (entries.map(drift/* meaningOf */.Pr).find((one) => one !== null) ?? null),
    };
}
/** A value of a field other than the selectors. */
function shownValue(field, value, planned) {
    if (typeof value === 'boolean' || (0,drift/* isNothing */.qv)(value))
        return { words: (0,format_value/* formatValue */.F)(value) };
    if (field !== 'kmsKeyId' || typeof value !== 'string')
        return { value: (0,format_value/* formatValue */.F)(value) };
    const alias = value === planned.wouldBe.kmsKeyId ? declaredAlias(planned) : null;
    return alias === null ? { value } : { value: alias, id: (0,arn/* parseArn */.Lw)(value)?.resource ?? value };
}
/** The alias that the workflow declares for the key; `null` if it declares none, or if its key is not known. */
function declaredAlias({ declared, plan }) {
    const intent = declared.intents.kmsKeyId;
    const isUnresolved = plan.refusals.some(({ field, code }) => field === 'kmsKeyId' && (code === 'read' || code === 'prerequisites'));
    const key = intent.state === 'set' && typeof intent.value === 'string' ? intent.value : '';
    return /^(?:arn:.*:)?alias\//.test(key) && !isUnresolved ? key : null;
}
/** What is recorded before and after in words; as numbers of selectors if words would be too many or say the same. */
function recordedEvents(before, after) {
    const [was, willBe] = [before && recorded(before), recorded(after)];
    const isClear = willBe !== null && (before === null || (was !== null && was !== willBe));
    const shown = (trail, words) => ({ words: isClear && words ? words : countedSelectors(trail) });
    return [before && shown(before, was), shown(after, willBe)];
}
function recorded(trail) {
    const selectors = (0,recorded_events/* selectorsOf */.Yv)(trail);
    return selectors && recordedInWords(selectors, trail.s3BucketName);
}
/** What one trail records, in words or as a number of selectors. */
function shownRecording(trail) {
    return { words: recorded(trail) ?? countedSelectors(trail) };
}
function countedSelectors({ eventSelectors, advancedEventSelectors }) {
    if (eventSelectors === null || advancedEventSelectors === null)
        return 'not known';
    if (advancedEventSelectors.length > 0)
        return (0,wording/* count */.U9)(advancedEventSelectors.length, 'advanced event selector');
    return eventSelectors.length > 0 ? (0,wording/* count */.U9)(eventSelectors.length, 'basic event selector') : 'all management events';
}
/** A shown value as a plain string. */
function plainly(shown) {
    if ('words' in shown)
        return shown.words;
    return shown.id === undefined ? shown.value : `${shown.value} (${shown.id})`;
}
/** What a change does to protection: only the effect by rule, and what people have to judge themselves. */
function effectInWords({ effect, meaning }) {
    if (effect === 'neutral')
        return meaning ?? trail_effect/* EFFECT_WORDS */.Gt.neutral;
    return [trail_effect/* EFFECT_WORDS */.Gt[effect], ...(meaning === null ? [] : [meaning])].join('; ');
}
/** The labels of what changes, each once. */
function labelsOf(changes, effect) {
    return changes.filter((change) => effect === undefined || change.effect === effect).map(({ label }) => label);
}


/***/ }),

/***/ 8908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ awsCliCommand)
/* harmony export */ });
/* harmony import */ var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3161);
/* harmony import */ var _domain_values_invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7543);
/* harmony import */ var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8174);



/** A step as an `aws` command line that does the same when it is pasted into a POSIX shell. */
function awsCliCommand({ call, input, region }, { homeRegion }) {
    const [service, action] = call.split(':');
    const command = [
        'aws',
        service === 's3' ? 's3api' : service,
        kebab(action),
        '--region',
        (0,_domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .ZL)(region ?? homeRegion),
    ];
    // As an option's value the AWS CLI would take `-x` for an option, and `file://x` for a file to read. A reader would not see, and
    // what shows the command might replace, an invisible character; JSON can escape it.
    const misread = Object.values(input).some((value) => typeof value === 'string' && (/^(?:-|fileb?:\/\/)/.test(value) || value.search(_domain_values_invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .INVISIBLE */ .k) >= 0));
    if (misread)
        return [...command, '--cli-input-json', (0,_domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .ZL)(json(input))].join(' ');
    const options = Object.entries(input).map(([member, value]) => {
        const option = kebab(member);
        if (typeof value === 'boolean')
            return `--${value ? '' : 'no-'}${option}`;
        return `--${option} ${(0,_domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .shellQuote */ .ZL)(typeof value === 'string' ? value : json(value))}`;
    });
    return [...command, ...options].join(' ');
}
function json(value) {
    return (0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleJson */ .$m)(JSON.stringify(value));
}
/** `S3KeyPrefix` → `s3-key-prefix`, `AWSServiceName` → `aws-service-name`, as the AWS CLI names its options. */
function kebab(name) {
    return name.replace(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, '-$&').toLowerCase();
}


/***/ }),

/***/ 9797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   SM: () => (/* binding */ withCode),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ih: () => (/* binding */ escape),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   v9: () => (/* binding */ advice),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3161);
/* harmony import */ var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8174);


const MAX_CHARACTERS = 1_000;
/**
 * Any text as Markdown that shows just that text: no markup, HTML, table cell, link, mention or reference comes out of it.
 * Characters that could mean something are written as entities, which Markdown never reads as markup. GitHub looks for
 * mentions and references after that, in the text that a reader sees, so these are also broken by a zero-width space.
 */
function escape(text) {
    return escapeMarkup(text).replace(/(?<!\w)&#64;(?=\w)|&#35;(?=\d)|(?<!\w)GH-(?=\d)/gi, (found) => `${found}${BREAK}`);
}
/** Any text in fixed-width type, where GitHub looks for neither mentions nor references. */
function code(text) {
    return `<code>${escapeMarkup(text)}</code>`;
}
/** Addresses are looked for after entities were read, too, by some: so they are broken as well. */
function escapeMarkup(text) {
    return (0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)((0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(text, MAX_CHARACTERS))
        .replace(/[&<>`|\\*_~[\]#$]|(?<![-.\w+])@|@(?![-\w])/g, entity)
        .replace(/:(?=\/\/)|@/g, (character) => `${entity(character)}${BREAK}`)
        .replace(/(?<=www)\./gi, (dot) => `${BREAK}${entity(dot)}`);
}
/** A zero-width space. */
const BREAK = '&#8203;';
/** A block of text as it is, for copying. */
function block(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
/** Sentences that follow each other are lines of one paragraph; the rest are blocks for copying. */
function advice(parts) {
    return parts
        .map((part, index) => {
        const text = (0,_domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(part).join('\n');
        if (typeof part !== 'string')
            return `\n\n${block(text, part.language === 'json' ? 'json' : '')}`;
        return `${typeof parts[index - 1] === 'string' ? '<br>' : '\n\n'}${escape(text)}`;
    })
        .join('')
        .trimStart();
}
/** Sentences, each line of the text a line of the paragraph. */
function paragraph(text) {
    return text.split('\n').map(escape).join('<br>');
}
/** A sentence of this action, in which code is between backticks. */
function withCode(text) {
    const parts = (0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(text, MAX_CHARACTERS).split(/`([^`]+)`/);
    return parts.map((part, index) => (index % 2 === 1 ? code(part) : escape(part))).join('');
}
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A folded part. The blank lines let GitHub read the body as Markdown. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}


/***/ }),

/***/ 3827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ changedLines)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9672);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7879);


/** What changes in a list or mapping, as the lines of a unified diff of its YAML; none for other values. */
function changedLines(observed, desired) {
    if (typeof (desired ?? observed) !== 'object')
        return [];
    const [before, after] = [linesOf(observed), linesOf(desired)];
    const text = (outline) => outline.map((line) => `${line}\n`).join('');
    const { hunks } = (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .structuredPatch */ .YB)('', '', text(before), text(after), '', '', { context: 3 });
    return hunks.flatMap((hunk) => {
        const above = before.length > 0 ? ancestors(before, hunk.oldStart - 1) : [];
        return [...above.flatMap((line) => [` ${line}`, ' …']), ...hunk.lines];
    });
}
/** The lines above that hold the one at `index`: of what selector, field and operator it is a part. */
function ancestors(outline, index) {
    const found = [];
    let depth = depthOf(outline[index] ?? '');
    for (let above = index - 1; above >= 0 && depth > 0; above--) {
        const line = outline[above];
        if (depthOf(line) >= depth)
            continue;
        depth = depthOf(line);
        found.unshift(line);
    }
    return found;
}
function depthOf(line) {
    return line.search(/[^ ]/);
}
/** None of what is empty: all of the other is new then. */
function linesOf(value) {
    return Object.keys(value ?? {}).length === 0 ? [] : (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .yamlLines */ .Z)(value);
}


/***/ }),

/***/ 7879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ yamlLines)
/* harmony export */ });
/* harmony import */ var _domain_values_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7543);

/**
 * A value as lines of YAML 1.2, in block style and with each text, number or boolean on a line of its own, so that a diff shows
 * what changes. Whoever reads the lines gets the value again. Every character can be seen.
 */
function yamlLines(value) {
    if (typeof value !== 'object' || value === null)
        return [scalar(value)];
    if (isEmpty(value))
        return [Array.isArray(value) ? '[]' : '{}'];
    if (Array.isArray(value)) {
        return value.flatMap((entry) => yamlLines(entry).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
    }
    return Object.entries(value).flatMap(([key, entry]) => {
        const lines = yamlLines(entry);
        if (typeof entry !== 'object' || entry === null || isEmpty(entry))
            return [`${scalar(key)}: ${lines.join('')}`];
        return [`${scalar(key)}:`, ...lines.map((line) => `  ${line}`)];
    });
}
function isEmpty(value) {
    return Object.keys(value).length === 0;
}
/**
 * Bare where every YAML reads it as just that text, 1.1 with its `yes` and `off` too, else in double quotes, with the escapes of JSON
 * (YAML 1.2, 5.7): there a character has one escape, never a surrogate pair.
 */
function scalar(value) {
    if (typeof value !== 'string')
        return String(value);
    const isPlain = /^[A-Za-z][\w./:@*+-]*(?: [\w./@*+-]+)*$/.test(value) &&
        !/^(?:true|false|null|yes|no|on|off|[yn])$|:(?: |$)/i.test(value);
    return isPlain ? value : JSON.stringify(value).replace(_domain_values_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .k, escaped);
}
function escaped(character) {
    const digits = character.codePointAt(0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}


/***/ }),

/***/ 9276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ adviceLines),
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Om: () => (/* binding */ linkLines),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   ZN: () => (/* binding */ detailLines),
/* harmony export */   mR: () => (/* binding */ stepLines)
/* harmony export */ });
/* harmony import */ var _domain_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4785);
/* harmony import */ var _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7730);
/* harmony import */ var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(260);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5594);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(784);
/* harmony import */ var _format_aws_cli_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8908);
/* harmony import */ var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3161);
/* harmony import */ var _format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3827);
/* harmony import */ var _sections_drift_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(219);
/* harmony import */ var _sections_prerequisites_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3954);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8456);











/** The log's first line: mode and why, the trail, the identity. */
function firstLine(mode, why, { name, region }, role) {
    return [`${mode} (${why})`, `trail ${name} in ${region}`, `as ${role ?? 'the runner’s own identity'}`].join(' · ');
}
/** What everybody should see of a plan: what differs, what does not hold, and, unless they are blocked or about to run, the steps. */
function planLines(logged) {
    const { mode, plan, declared, before } = logged;
    const changes = (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .changesOf */ .fs)(logged);
    return [
        ...(before ? changes.map(changeLine) : [newTrailLine(declared, changes)]),
        ...prerequisiteSummary(plan),
        ...(mode === 'apply' || plan.refusals.length > 0
            ? []
            : plan.steps.map((step, index) => stepLine(plan, step, index))),
    ];
}
/** The rest of a plan, for a folded group: all fields, changes line by line, prerequisites with their fixes, commands. */
function detailLines(logged) {
    const { plan, declared, deliveries, before, wouldBe } = logged;
    return [
        before ? `Trail ${plan.trail}` : `New trail ${plan.trail}`,
        ...(0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .changesOf */ .fs)(logged).flatMap((change) => changeInDetail(change, declared)),
        ...(0,_sections_drift_table_js__WEBPACK_IMPORTED_MODULE_7__/* .unresolvedFields */ .fW)(logged).map(({ field, value, why }) => {
            const now = before ? `${valueNow((0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOf */ .OB)(field), before, logged)}; ` : '';
            return `  ${(0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .rowOf */ .OB)(field).label}: ${now}declared ${value}, which ${why}`;
        }),
        ...(0,_sections_drift_table_js__WEBPACK_IMPORTED_MODULE_7__/* .unchangedRows */ .Rv)(logged).map((row) => {
            const value = valueNow(row, before ?? wouldBe, logged);
            return `  ${row.label}: ${value} (${(0,_report_js__WEBPACK_IMPORTED_MODULE_9__/* .declarationOf */ .MI)(declared, row.field)})`;
        }),
        ...(0,_sections_prerequisites_js__WEBPACK_IMPORTED_MODULE_8__/* .prerequisiteLines */ .QG)(plan),
        ...plan.steps.flatMap((step, index) => [
            `Step ${index + 1}: ${step.call}${(0,_domain_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isForbidden */ .US)(plan, step) ? ' (not allowed)' : ''}`,
            ...indented((0,_sections_prerequisites_js__WEBPACK_IMPORTED_MODULE_8__/* .policyLines */ .EO)(step)),
            ...((0,_domain_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isForbidden */ .US)(plan, step) ? [] : indented([(0,_format_aws_cli_js__WEBPACK_IMPORTED_MODULE_4__/* .awsCliCommand */ .r)(step, plan)])),
        ]),
        ...plan.refusals.filter(({ message }) => message.includes('\n')).flatMap(({ message }) => message.split('\n')),
        ...deliveries.flatMap(({ what, error }) => (error ? [`Delivery of ${what} fails: ${error}`] : [])),
    ];
}
function indented(lines) {
    return lines.map((line) => `    ${line}`);
}
function changeLine(change) {
    const { effect, label, observed, desired } = change;
    const from = observed === null ? 'no trail' : (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .plainly */ .yG)(observed);
    return `${effect === 'weakens' ? '!' : '~'} ${label}: ${from} → ${(0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .plainly */ .yG)(desired)} (${(0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .effectInWords */ .k$)(change)})`;
}
/** A change with how it is declared, and lists and mappings line by line. */
function changeInDetail(change, declared) {
    const [{ field }] = change.entries;
    return [
        `${changeLine(change)}; ${(0,_report_js__WEBPACK_IMPORTED_MODULE_9__/* .declarationOf */ .MI)(declared, field)}`,
        ...change.entries.flatMap(({ observed, desired }) => indented((0,_format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_6__/* .changedLines */ .M)(observed, desired))),
    ];
}
function newTrailLine({ name }, changes) {
    const fields = changes.map(({ label, desired }) => `${label} ${(0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .plainly */ .yG)(desired)}`);
    return `Trail ${name} does not exist yet. Declared: ${fields.join(', ')}`;
}
/** The value of a field that stays. */
function valueNow(row, trail, logged) {
    if ((0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(trail, row))
        return 'not known';
    return (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .plainly */ .yG)((0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isSelectors */ .Fm)(row.field) ? (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .shownRecording */ .dY)(trail) : (0,_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .shownValue */ .JJ)(row.field, trail[row.field], logged));
}
/** How many hold, in one line, and one for each that does not or is not known, unless a step's line or an annotation has it. */
function prerequisiteSummary(plan) {
    const statuses = ['pass', 'fail', 'unknown'];
    const counts = statuses.flatMap((status) => {
        const n = plan.prerequisites.filter((one) => one.status === status).length;
        return n === 0 ? [] : [`${n} ${status}`];
    });
    if (counts.length === 0)
        return [];
    const annotated = (0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotatedPrerequisites */ .A)(plan, plan.prerequisites);
    const isSaidElsewhere = (one) => annotated.includes(one) || (plan.refusals.length === 0 && (0,_domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_10__/* .isRepairedBy */ ._C)(plan.steps, one));
    const open = plan.prerequisites.filter((one) => one.status === 'fail' || one.status === 'unknown');
    return [
        `Prerequisites: ${counts.join(', ')}`,
        ...open
            .filter((one) => !isSaidElsewhere(one))
            .map(({ id, status, message }) => `Prerequisite ${id}: ${status}. ${message}`),
    ];
}
/** A step of the plan, with what it repairs. */
function stepLine(plan, step, index) {
    return `Step ${index + 1}: ${step.call}${repairedBy(plan, step)}`;
}
function repairedBy({ prerequisites }, step) {
    const repaired = prerequisites.find((one) => (0,_domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_10__/* .isRepairedBy */ ._C)([step], one));
    return repaired === undefined ? '' : ` (repairs ${repaired.id}: ${repaired.message})`;
}
/** What was and was not done. */
function stepLines({ steps, planned }) {
    return steps.map(({ step, outcome }) => `${step.call}: ${outcome}${planned ? repairedBy(planned.plan, step) : ''}`);
}
/** What to do about a run that did not end well. */
function adviceLines(report) {
    return [
        ...(0,_report_js__WEBPACK_IMPORTED_MODULE_9__/* .shownMistakes */ .lv)(report).map((mistake) => `- ${mistake}`),
        ...(report.failure?.hint ? ['What to do:', ...(0,_domain_values_advice_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .Dx)(report.failure.hint).map((line) => `  ${line}`)] : []),
    ];
}
/** Where to read on. */
function linkLines({ planned }, page) {
    return [...(planned ? [`Plan digest: ${planned.plan.digest}`] : []), ...(page === null ? [] : [`Summary: ${page}`])];
}


/***/ }),

/***/ 8456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ latestTrail),
/* harmony export */   MI: () => (/* binding */ declarationOf),
/* harmony export */   So: () => (/* binding */ historyAfterRun),
/* harmony export */   lv: () => (/* binding */ shownMistakes),
/* harmony export */   sd: () => (/* binding */ hasApplied),
/* harmony export */   tb: () => (/* binding */ wasFoundStopped),
/* harmony export */   u: () => (/* binding */ trailAfterRun)
/* harmony export */ });
/* harmony import */ var _domain_trail_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9087);
/* harmony import */ var _domain_history_holes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4782);
/* harmony import */ var _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4547);
/* harmony import */ var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9837);




/** Whether a trail that should log was found not to. */
function wasFoundStopped({ before, plan }) {
    return before !== null && plan.drift.some(({ field, observed }) => field === 'isLogging' && observed === false);
}
/** Whether there was something to apply, so that the trail is shown as it is now, and not as the plan would make it. */
function hasApplied({ mode, plan }) {
    return mode === 'apply' && plan.steps.length + plan.refusals.length > 0;
}
/** The trail to show beside the one before: as the plan makes it, or where there was something to apply, as it is now. */
function trailAfterRun(planned) {
    return hasApplied(planned) ? planned.now : { known: planned.wouldBe };
}
/** The same; where it is not known or there is none, the one before. */
function latestTrail(planned) {
    const after = trailAfterRun(planned);
    return ((0,_domain_values_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnown */ .q)(after) ? after.known : null) ?? planned.before;
}
/** The history as it is when the run ends: holes that the trail no longer has are closed. */
function historyAfterRun({ history, planned, confirmed }) {
    const now = planned && (0,_domain_values_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnown */ .q)(planned.now) ? planned.now.known : null;
    return history && { ...history, holes: (0,_domain_history_holes_js__WEBPACK_IMPORTED_MODULE_1__/* .endedHoles */ .m7)(history.holes, now, confirmed) };
}
/** What was said of a field, in words. */
function declarationOf(declared, field) {
    const intent = declared.intents[field];
    if ((0,_domain_trail_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .isReplaced */ .tc)(declared, field))
        return 'a trail has one kind of selectors';
    if (intent.state === 'keep')
        return 'left as it is';
    if (intent.state === 'remove')
        return 'declared none';
    return intent.byDefault ? 'set by default' : 'set';
}
const MAX_SHOWN_MISTAKES = 50;
/** The mistakes to show: a file can hold thousands, and one slip can make hundreds. */
function shownMistakes({ mistakes }) {
    const more = mistakes.length - MAX_SHOWN_MISTAKES;
    return [...mistakes.slice(0, MAX_SHOWN_MISTAKES), ...(more > 0 ? [`… and ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(more, 'more mistake')}.`] : [])];
}


/***/ }),

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rv: () => (/* binding */ unchangedRows),
/* harmony export */   bz: () => (/* binding */ changeParts),
/* harmony export */   fW: () => (/* binding */ unresolvedFields),
/* harmony export */   hj: () => (/* binding */ fieldDetails),
/* harmony export */   n_: () => (/* binding */ diffOf)
/* harmony export */ });
/* harmony import */ var _domain_plan_drift_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1799);
/* harmony import */ var _domain_trail_effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4492);
/* harmony import */ var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(260);
/* harmony import */ var _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7730);
/* harmony import */ var _domain_values_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4286);
/* harmony import */ var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9837);
/* harmony import */ var _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4547);
/* harmony import */ var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8174);
/* harmony import */ var _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9797);
/* harmony import */ var _format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3827);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(784);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8456);












const EFFECTS = { strengthens: '🟢', weakens: '🔴', neutral: '🔵' };
/** The fields and prerequisites that change, as one table. `whereWhole` is where all of it is. */
function changeParts(report, whereWhole) {
    const { planned } = report;
    if (!planned)
        return [];
    const changes = (0,_changes_js__WEBPACK_IMPORTED_MODULE_8__/* .changesOf */ .fs)(planned);
    const columns = columnsOf(report, planned);
    const part = (rows, shown = (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(columns, rows)) => {
        const names = rows.map(([name]) => name).join(', ');
        return rows.length > 0 ? [[shown, `${names}. The values are too long to be shown here: ${whereWhole}`]] : [];
    };
    const repairs = repairRows(report, planned);
    const unresolved = unresolvedRows(planned, columns.length);
    if (!isUnfinished(report, planned)) {
        const rows = isNew(report, planned)
            ? newTrailRows(changes, planned)
            : changes.map((change) => changeRow(change, planned));
        return part([...unresolved, ...rows, ...repairs]);
    }
    const rows = changes.map((change) => unfinishedRow(change, planned));
    const isDone = ([, , , now]) => now === AS_DECLARED;
    const done = rows.filter(isDone);
    const title = `${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_10__/* .count */ .U9)(done.length, 'setting is', 'settings are')} as declared`;
    return [
        ...part([...unresolved, ...rows.filter((row) => !isDone(row)), ...repairs]),
        ...part(done, (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .details */ .zH)(title, (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(columns, done))),
    ];
}
const AS_DECLARED = 'as declared';
/** What the workflow declares and AWS does not have, or does not show: it is no difference yet, and does not stay as it is either. */
function unresolvedRows(planned, columns) {
    return unresolvedFields(planned).map(({ field, value, why }) => {
        const now = fieldCell({ known: planned.before }, (0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .rowOf */ .OB)(field), planned);
        return [
            `❌ ${(0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .rowOf */ .OB)(field).label}`,
            ...(columns > 2 ? [now] : []),
            `**${(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(value)}**<br><sub>${why}</sub>`,
            ...(columns > 3 ? [now] : []),
        ];
    });
}
/** A key or topic whose declared value could not be resolved, such as a key by an alias that does not exist. */
function unresolvedFields({ plan, declared }) {
    return ['kmsKeyId', 'snsTopicArn'].flatMap((field) => {
        const { refusals, drift } = plan;
        const intent = declared.intents[field];
        const refusal = refusals.find((one) => one.field === field && ['prerequisites', 'read'].includes(one.code));
        if (!refusal ||
            intent.state !== 'set' ||
            typeof intent.value !== 'string' ||
            drift.some((entry) => entry.field === field))
            return [];
        const why = refusal.code === 'prerequisites' ? 'does not exist' : 'could not be checked';
        return [{ field, value: intent.value, why }];
    });
}
/** Folded: lists and mappings that change, line by line, and the fields that stay. */
function fieldDetails(planned, whereWhole) {
    return [...planned.plan.drift.flatMap((entry) => lineByLine(entry, whereWhole)), [unchanged(planned), '']];
}
/** A new trail has nothing to compare with, unless an apply did not get through. */
function isNew(report, planned) {
    return planned.before === null && !isUnfinished(report, planned);
}
/** Where an apply did not get through, what was declared and what there is now are two things. */
function isUnfinished({ verdict }, { mode, plan }) {
    return mode === 'apply' && verdict.outcome !== 'applied' && plan.refusals.length === 0;
}
function columnsOf(report, planned) {
    const isApplied = report.verdict.outcome === 'applied';
    if (isUnfinished(report, planned))
        return ['', 'Before', 'Declared', 'Now'];
    if (planned.before === null)
        return ['', isApplied ? 'Now' : 'Would be'];
    if (!isApplied)
        return ['', 'Now', 'Would be'];
    return ['', report.isUnattended ? 'Found' : 'Before', 'Now'];
}
/** What is on in one row, then what has a value. There is nothing before, so no column for it. */
function newTrailRows(changes, planned) {
    const isOn = ({ entries: [{ desired }] }) => desired === true;
    const isSwitch = ({ entries: [{ desired }] }) => typeof desired === 'boolean';
    const on = changes.filter(isOn).map(({ label }) => label);
    return [
        ...(on.length > 0 ? [[`${EFFECTS.strengthens} Turned on`, `**${on.join(', ')}**`]] : []),
        ...changes
            .filter((one) => !isSwitch(one))
            .map((one) => [nameOf(one), `**${cell(one.desired)}**${absence(one, planned)}`]),
    ];
}
/** One row of an apply that did not get through, with what there is now. Only what is done has the sign of its effect. */
function unfinishedRow(change, planned) {
    const [name = '', ...cells] = changeRow(change, planned);
    const now = cellNow(change, planned);
    const sign = (0,_domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .isKnown */ .q)(planned.now) ? '❌' : '❔';
    return [now === AS_DECLARED ? name : `${sign} ${change.label}`, ...cells, now];
}
function changeRow(change, planned) {
    const { effect, observed, desired } = change;
    const meaning = change.meaning ?? (effect === 'neutral' ? _domain_trail_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .EFFECT_WORDS */ .Gt.neutral : null);
    return [
        nameOf(change),
        observed === null ? 'no trail' : cell(observed),
        `**${cell(desired)}**${meaning === null ? '' : `<br><sub>${(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escape */ .ih)(meaning)}</sub>`}${absence(change, planned)}`,
    ];
}
/** Of a declared bucket that does not exist, or did not when it was read. */
function absence({ entries }, { bucket }) {
    const isAbsent = bucket !== null && (0,_domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .isKnown */ .q)(bucket.region) && bucket.region.known === null;
    return entries[0].field === 's3BucketName' && isAbsent ? '<br><sub>does not exist</sub>' : '';
}
function nameOf({ effect, label }) {
    return `${EFFECTS[effect]} ${label}`;
}
/** What steps repair outside the trail, for people who read what CloudTrail could not do before. */
const REPAIRS = {
    'trusted-access': ['Trusted access for CloudTrail', 'off', 'on'],
    'service-linked-role': ['Service-linked role', 'missing', 'created'],
    'bucket-policy': ['Bucket policy', 'CloudTrail could not deliver', 'CloudTrail can deliver'],
    'kms-key': ['Key policy', 'CloudTrail could not encrypt', 'CloudTrail can encrypt'],
    'sns-topic': ['Topic policy', 'CloudTrail could not notify', 'CloudTrail can notify'],
};
function repairRows(report, planned) {
    const { plan, mode } = planned;
    return plan.prerequisites.flatMap((one) => {
        const row = REPAIRS[one.id];
        if (!row || one.status !== 'fail' || !(0,_domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_11__/* .isRepairedBy */ ._C)(plan.steps, one))
            return [];
        const [name, before, after] = row;
        const outcome = report.steps.find(({ step }) => step === one.repair)?.outcome;
        const isOpen = mode === 'apply' && plan.refusals.length === 0 && outcome !== 'done';
        const middle = isNew(report, planned) ? [] : [before];
        return [[`${EFFECTS.strengthens} ${name}`, ...middle, `**${isOpen ? before : after}**`]];
    });
}
function cell(shown) {
    if ('words' in shown)
        return (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escape */ .ih)(shown.words);
    return shown.id === undefined ? valueCell(shown.value) : `${(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(shown.value)}<br><sub>${(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(shown.id)}</sub>`;
}
/** An ARN is in two lines, since browsers do not break it at colons, and the table has to fit a phone. */
function valueCell(value) {
    const resource = (0,_domain_values_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArn */ .Lw)(value)?.resource ?? '';
    return resource === '' ? (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(value) : `${(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(value.slice(0, -resource.length))}<br>${(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(resource)}`;
}
/** The value that a field has in a trail that is or is not known. */
function fieldCell(answer, row, planned) {
    if (!(0,_domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .isKnown */ .q)(answer))
        return (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escape */ .ih)(answer.unknown);
    const trail = answer.known;
    if (trail === null)
        return 'none';
    if ((0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t8)(trail, row))
        return 'not known';
    return cell((0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isSelectors */ .Fm)(row.field) ? (0,_changes_js__WEBPACK_IMPORTED_MODULE_8__/* .shownRecording */ .dY)(trail) : (0,_changes_js__WEBPACK_IMPORTED_MODULE_8__/* .shownValue */ .JJ)(row.field, trail[row.field], planned));
}
/** What a change has come to, in two words if they say it. */
function cellNow({ entries }, planned) {
    const { now } = planned;
    const row = (0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .rowOf */ .OB)(entries[0].field);
    const trail = (0,_domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .isKnown */ .q)(now) ? now.known : null;
    if (trail && !(0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t8)(trail, row)) {
        if (entries.every(({ field, desired }) => (0,_domain_plan_drift_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(trail[field], desired)))
            return AS_DECLARED;
        if (entries.every(({ field, observed }) => (0,_domain_plan_drift_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(trail[field], observed)))
            return 'as before';
    }
    return fieldCell(now, row, planned);
}
/** As much as there is room for. */
const SHORTER_LINE_LIMITS = [400, 150, 40];
/** What a list or mapping becomes, folded, as a diff. */
function lineByLine({ field, observed, desired }, whereWhole) {
    const lines = (0,_format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_7__/* .changedLines */ .M)(observed, desired);
    if (lines.length === 0)
        return [];
    const { label, input } = (0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .rowOf */ .OB)(field);
    const shownIn = (diff) => (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .details */ .zH)(`${label} (${(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(input)}): diff`, diff);
    const shorter = SHORTER_LINE_LIMITS.filter((maxLines) => maxLines < lines.length).map((lineLimit) => shownIn(`${diffOf(lines.slice(0, lineLimit))}\n\n… and ${lines.length - lineLimit} more lines: ${whereWhole}`));
    return [[shownIn(diffOf(lines)), ...shorter, `**${label}** changes in ${lines.length} lines: ${whereWhole}`]];
}
function diffOf(lines) {
    return lines.length === 0 ? '' : (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .block */ .om)(lines.map(_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK).join('\n'), 'diff');
}
function unchanged(planned) {
    const { declared, before } = planned;
    const after = (0,_report_js__WEBPACK_IMPORTED_MODULE_9__/* .trailAfterRun */ .u)(planned);
    const shown = (0,_domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .isKnown */ .q)(after) ? { known: after.known ?? before ?? planned.wouldBe } : after;
    const same = unchangedRows(planned).map((row) => [
        `${row.label}<br><sub>${(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(row.input)}</sub>`,
        fieldCell(shown, row, planned),
        (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .escape */ .ih)((0,_report_js__WEBPACK_IMPORTED_MODULE_9__/* .declarationOf */ .MI)(declared, row.field)),
    ]);
    const title = before === null
        ? `${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_10__/* .count */ .U9)(same.length, 'other setting')} (AWS defaults)`
        : `${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_10__/* .count */ .U9)(same.length, 'setting')} unchanged`;
    return (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .details */ .zH)(title, (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(['Setting', 'Value', 'Declared'], same));
}
/** The rows of fields that stay; the two kinds of selectors are one, named by the input that is declared, else by the kind in use. */
function unchangedRows({ plan, declared, before }) {
    const changing = [
        ...plan.drift.map(({ field }) => field),
        ...unresolvedFields({ plan, declared }).map(({ field }) => field),
    ];
    const drifted = new Set(changing.map((field) => (0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .rowOf */ .OB)(field).label));
    const kinds = _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FIELDS */ .cJ.filter(({ field }) => (0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isSelectors */ .Fm)(field));
    const kind = kinds.find(({ field }) => declared.intents[field].state !== 'keep') ??
        kinds.find(({ field }) => Object.keys(before?.[field] ?? {}).length > 0) ??
        kinds[0];
    return _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FIELDS */ .cJ.filter((row) => !drifted.has(row.label) && (!(0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isSelectors */ .Fm)(row.field) || row.field === kind?.field));
}


/***/ }),

/***/ 3954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ fixOf),
/* harmony export */   EO: () => (/* binding */ policyLines),
/* harmony export */   QG: () => (/* binding */ prerequisiteLines),
/* harmony export */   dJ: () => (/* binding */ prerequisitesSection)
/* harmony export */ });
/* harmony import */ var _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7730);
/* harmony import */ var _format_aws_cli_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8908);
/* harmony import */ var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3161);
/* harmony import */ var _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9797);
/* harmony import */ var _format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3827);





/** What fixes a prerequisite: who, which statements, and the command; `undefined` where nothing is to be fixed. */
function fixOf({ fix, repair }, region) {
    return fix && repair?.replaces !== undefined
        ? [...fix, 'In one command, which keeps all that the policy holds now:', (0,_domain_values_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .Pi)((0,_format_aws_cli_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCliCommand */ .r)(repair, region))]
        : fix;
}
const SIGNS = {
    fail: '❌ fail',
    unknown: '❔ unknown',
    pass: '✅ pass',
    'not-applicable': '➖ not applicable',
};
/** What holds outside the trail: open where something fails, with its remedy below it. */
function prerequisitesSection(prerequisites, steps, plan) {
    if (prerequisites.length === 0)
        return '';
    const repaired = new Set(plan.prerequisites.flatMap(({ id, repair }) => steps.some(({ step, outcome }) => step === repair && outcome === 'done') ? [id] : []));
    const isPlanned = (one) => (0,_domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_4__/* .isRepairedBy */ ._C)(plan.steps, one);
    const of = (...statuses) => prerequisites.filter(({ status }) => statuses.includes(status));
    const saying = (one) => {
        if (one.status === 'pass')
            return repaired.has(one.id) ? ' Repaired by this run.' : '';
        return steps.length === 0 && isPlanned(one) ? ' A step below repairs it.' : '';
    };
    const rows = (some) => (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['', 'Prerequisite', 'What was found'], some.map((one) => [SIGNS[one.status], `**${one.id}**`, (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`${one.message}${saying(one)}`)]));
    const remedies = (some, fold) => some.flatMap((one) => {
        const fix = fixOf(one, plan);
        if (!fix || isPlanned(one))
            return [];
        return fold
            ? [(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(`What ${one.id} needs`, (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .advice */ .v9)(fix))]
            : [`**How to fix ${one.id}**\n\n${remedy(one, plan)}`];
    });
    const [open, folded] = [of('fail', 'unknown'), of('pass', 'not-applicable')];
    const count = `${folded.filter(({ status }) => status === 'pass').length} pass`;
    const rest = folded.length > 0 ? [(0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(`Prerequisites: ${count}`, rows(folded))] : [];
    if (open.length === 0)
        return rest.join('');
    return [
        '### Prerequisites',
        rows(open),
        ...remedies(of('fail'), false),
        ...remedies(of('unknown'), true),
        ...rest,
    ].join('\n\n');
}
/** How to fix it. If one command does it, the statements that it adds are folded below. */
function remedy({ fix = [], repair }, region) {
    if (repair?.replaces === undefined)
        return (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .advice */ .v9)(fix);
    const [who = '', ...statements] = fix;
    return [
        'One command adds what is missing, and keeps all that the policy holds now:',
        (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .block */ .om)((0,_format_aws_cli_js__WEBPACK_IMPORTED_MODULE_0__/* .awsCliCommand */ .r)(repair, region)),
        (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)((0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escape */ .ih)((0,_domain_values_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)(who).join(' ').replace(/:$/, '')), (0,_format_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .advice */ .v9)(statements)),
    ].join('\n\n');
}
/** The same for the log; what has to be where nobody could look stands in the summary. */
function prerequisiteLines(plan) {
    return plan.prerequisites
        .filter(({ status }) => status !== 'not-applicable')
        .flatMap((one) => {
        const line = `Prerequisite ${one.id}: ${one.status}. ${one.message}`;
        if ((0,_domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_4__/* .isRepairedBy */ ._C)(plan.steps, one))
            return [`${line} A step below repairs it.`];
        const fix = (one.status === 'fail' && fixOf(one, plan)) || [];
        return [line, ...(0,_domain_values_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(fix).map((text) => `    ${text}`)];
    });
}
/** What a step adds to a policy, as the lines of a diff; none for other steps. */
function policyLines({ input, replaces }) {
    const text = (input['Policy'] ?? input['AttributeValue']);
    if (replaces === undefined || text === undefined)
        return [];
    return (0,_format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .changedLines */ .M)(outlined(replaces ?? '{}'), outlined(text));
}
/** One statement alone means the same as a list of it. */
function outlined(text) {
    const { Statement, ...document } = JSON.parse(text);
    return { ...document, ...(Statement !== undefined && { Statement: [Statement].flat() }) };
}


/***/ }),

/***/ 4169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ lastDelivered),
/* harmony export */   Jg: () => (/* binding */ evidenceWords),
/* harmony export */   PS: () => (/* binding */ consequences),
/* harmony export */   rz: () => (/* binding */ partWords)
/* harmony export */ });
/* harmony import */ var _domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);
/* harmony import */ var _domain_values_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1600);
/* harmony import */ var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9837);
/* harmony import */ var _finding_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1535);




function evidenceWords(evidence) {
    if (evidence === null)
        return { failed: [], passed: [], doubtful: [] };
    const failed = (0,_domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .failedParts */ .IG)(evidence);
    const passed = ['integrity', 'coverage', 'delivery'].filter((part) => evidence[part]?.status === 'pass');
    const isDoubtful = { integrity: isShaky(evidence.integrity), coverage: isUneven(evidence.coverage), delivery: false };
    return {
        failed: failed.map((part) => partWords(evidence, part)),
        passed: passed.map((part) => partWords(evidence, part)),
        doubtful: passed.filter((part) => isDoubtful[part]),
    };
}
function isShaky(proof) {
    return proof !== null && proof.unknown.length + proof.warnings.length > 0;
}
function isUneven(proof) {
    return proof !== null && proof.unknown.length + (proof.regions?.undecided.length ?? 0) > 0;
}
/** A part that was asked for, in a few words. */
function partWords({ integrity, coverage, delivery }, part) {
    if (part === 'integrity')
        return integrity ? integrityWords(integrity) : '';
    if (part === 'coverage')
        return coverage ? coverageWords(coverage) : '';
    return { pass: DELIVERED, fail: UNDELIVERED, unknown: 'the delivery after the change could not be checked' }[delivery?.status ?? 'unknown'];
}
const DELIVERED = 'a log file was delivered after the change';
const UNDELIVERED = 'CloudTrail delivered nothing after the change';
const MAX_KINDS = 3;
function integrityWords(proof) {
    const { status, findings, digests, isPartial } = proof;
    if (status === 'unknown') {
        return isPartial
            ? `the run was stopped when ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(digests, 'digest was', 'digests were')} verified`
            : 'no digest could be verified';
    }
    if (status === 'pass')
        return verifiedWords(proof);
    const counts = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countsOf */ .mQ)(findings);
    const kinds = _finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS_BY_WEIGHT */ .pK.filter((kind) => counts[kind] !== undefined);
    const shown = kinds.slice(0, MAX_KINDS).map((kind) => {
        const { one, many } = _finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_WORDS */ .WE[kind];
        return (0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(counts[kind], one, many);
    });
    const others = kinds.slice(MAX_KINDS).reduce((sum, kind) => sum + counts[kind], 0);
    const accounts = new Set(findings.map(({ account }) => account)).size;
    const more = others > 0 ? [(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(others, 'other finding', 'other findings')] : [];
    return `${[...shown, ...more].join(', ')} (${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(accounts, 'account', 'accounts')})`;
}
/** What was verified, and since when nothing is missing, as far as everything could be verified. */
function verifiedWords(proof) {
    const { level, digests, files, accounts, from, unknownChecks, warnings, interruptions } = proof;
    const hashed = level === 'files' ? ` and ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(files, 'log file', 'log files')}` : '';
    const what = `${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(digests, 'digest', 'digests')}${hashed} of ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(accounts, 'account', 'accounts')}`;
    const except = interruptions.length > 0 ? ` but for ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(interruptions.length, 'interruption', 'interruptions')}` : ''; // prettier-ignore
    const doubts = [
        ...(warnings.length > 0 ? [(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(warnings.length, 'warning', 'warnings')] : []),
        ...(unknownChecks > 0 ? [`${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(unknownChecks, 'check', 'checks')} could not be made`] : []),
    ];
    const rest = doubts.length > 0 ? doubts.join(', ') : `nothing missing since ${(0,_domain_values_time_js__WEBPACK_IMPORTED_MODULE_3__/* .minuteOf */ .iA)(from)}`;
    return `${what} verified, ${rest}${except}`;
}
function coverageWords({ status, expected, delivering, missing, unknown, regions }) {
    if (status === 'unknown')
        return 'it could not be checked whether every account delivers';
    const of = (0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(expected, 'account', 'accounts');
    const undecided = regions?.undecided.length ?? 0;
    const doubts = [
        ...(unknown.length > 0 ? [`${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(unknown.length)} could not be checked`] : []),
        ...(undecided > 0 ? [`${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(undecided, 'enabled Region has', 'enabled Regions have')} no recent digest`] : []),
    ];
    if (status === 'fail') {
        const silent = new Set(regions?.missing.map(({ account }) => account)).size;
        const not = (n) => `${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(n)} of ${of} ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(n, 'does', 'do')} not deliver`;
        return [
            ...(missing.length > 0 ? [not(missing.length)] : []),
            ...(silent > 0 ? [`${not(silent)} from all enabled Regions`] : []),
            ...doubts,
        ].join(', ');
    }
    if (unknown.length > 0)
        return [`${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(delivering)} of ${of} deliver`, ...doubts].join(', ');
    if (expected === 0)
        return 'no account is expected to deliver yet';
    return [expected === 1 ? 'the account delivers' : `all ${of} deliver`, ...doubts].join(', ');
}
/** What failed evidence is to whoever relies on the record: sentences, for each part one. */
function consequences(evidence) {
    return (evidence === null ? [] : (0,_domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .failedParts */ .IG)(evidence)).map((part) => CONSEQUENCES[part][evidence[part].status === 'fail' ? 'fail' : 'unknown']).join(' '); // prettier-ignore
}
const CONSEQUENCES = {
    integrity: {
        fail: 'The record of the accounts and times below is no proof until this is explained.',
        unknown: 'This run does not show whether log files were changed or deleted.',
    },
    coverage: {
        fail: 'API calls in the accounts below might not be recorded.',
        unknown: 'This run does not show whether every account is recorded.',
    },
    delivery: {
        fail: 'Nothing shows yet that log files still arrive after the change.',
        unknown: 'This run does not show whether log files still arrive after the change.',
    },
};
/** How long ago CloudTrail delivered, as of `at` in ISO 8601: the heartbeat of the home Region (facts: digests come every hour). */
function lastDelivered(deliveries, hasDigests, at) {
    const ago = (what, words) => {
        const latest = deliveries.find((one) => one.what === what)?.latest;
        return latest ? `last ${words} ${(0,_domain_values_time_js__WEBPACK_IMPORTED_MODULE_3__/* .minutesOf */ .dp)((0,_domain_values_time_js__WEBPACK_IMPORTED_MODULE_3__/* .secondsBetween */ .O1)(latest, at))} ago` : `no ${words} delivered yet`;
    };
    return [ago('log files', 'log file'), ...(hasDigests ? [ago('digest files', 'digest')] : [])].join(', ');
}


/***/ }),

/***/ 2682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Un: () => (/* binding */ failingWords),
/* harmony export */   oQ: () => (/* binding */ undelivered),
/* harmony export */   x7: () => (/* binding */ PREREQUISITE_LABELS)
/* harmony export */ });
/* harmony import */ var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9837);

/** What prerequisites are called where people read. */
const PREREQUISITE_LABELS = {
    organization: 'organization',
    caller: 'signed-in account',
    'trusted-access': 'trusted access',
    'service-linked-role': 'service-linked role',
    'delegated-administrators': 'delegated administrators',
    bucket: 'log bucket',
    'bucket-policy': 'bucket policy',
    'kms-key': 'encryption key',
    'sns-topic': 'SNS topic',
    'log-group': 'log group',
    'log-role': 'log role',
};
/** Such as "1 prerequisite fails (bucket policy)"; empty for none. */
function failingWords(failed) {
    if (failed.length === 0)
        return '';
    const names = failed.map(({ id }) => PREREQUISITE_LABELS[id]).join(', ');
    return `${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(failed.length, 'prerequisite fails', 'prerequisites fail')} (${names})`;
}
/** Which deliveries failed last time, in a few words; empty where none did. */
function undelivered(deliveries) {
    const failed = deliveries.flatMap(({ what, error }) => (error === null ? [] : [what]));
    return failed.length === 0 ? '' : `the last delivery of ${failed.join(' and ')} failed`;
}


/***/ }),

/***/ 1535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ FINDING_WORDS),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   pK: () => (/* binding */ KINDS_BY_WEIGHT),
/* harmony export */   vW: () => (/* binding */ remainsWords)
/* harmony export */ });
/* harmony import */ var _domain_integrity_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3331);
/* harmony import */ var _domain_values_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1600);


const FINDING_WORDS = {
    'checkpoint-mismatch': {
        label: 'Verified digest gone or different',
        one: 'digest that an earlier run verified is gone or different',
        many: 'digests that an earlier run verified are gone or different',
    },
    'digest-missing': { label: 'Digest missing', one: 'digest is missing', many: 'digests are missing' },
    'tail-missing': {
        label: 'No recent digests',
        one: 'Region of an account has no recent digests',
        many: 'Regions of accounts have no recent digests',
    },
    'file-missing': { label: 'Log file missing', one: 'log file is missing', many: 'log files are missing' },
    'file-modified': { label: 'Log file changed', one: 'log file was changed', many: 'log files were changed' },
    'digest-invalid': { label: 'Digest not genuine', one: 'digest is not genuine', many: 'digests are not genuine' },
    'chain-broken': {
        label: 'Digests do not follow each other',
        one: 'digest does not follow the one before it',
        many: 'digests do not follow the ones before them',
    },
    gap: { label: 'Unexplained gap', one: 'gap has no explanation', many: 'gaps have no explanation' },
    'file-rewritten': {
        label: 'Log file written again',
        one: 'log file was written again after its delivery',
        many: 'log files were written again after their delivery',
    },
    'file-unreferenced': {
        label: 'Log file in no digest',
        one: 'log file is in no digest',
        many: 'log files are in no digest',
    },
};
/** What the bucket still has of a missing object: sentences; empty where its versions were not listed. */
function remainsWords(remains) {
    if (remains === undefined)
        return '';
    const { deletedAt, versionId, verified } = remains;
    if (versionId === null && deletedAt === null)
        return 'No version of it is left.';
    const deleted = deletedAt === null ? '' : `It was deleted at ${(0,_domain_values_time_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteOf */ .iA)(deletedAt)}. `;
    if (versionId === null)
        return `${deleted}No version of it is left.`;
    const version = `Version \`${versionId}\` is still there`;
    if (verified === null)
        return `${deleted}${version}, but it was not verified.`;
    return `${deleted}${version}${verified ? ', as CloudTrail delivered it.' : ', but it is not what CloudTrail delivered.'}`;
}
/** The kinds, the worst first: the table above is in that order. */
const KINDS_BY_WEIGHT = Object.keys(FINDING_WORDS);
/** The worst kinds first, then by account, Region and time. */
function inOrder(findings) {
    const weights = new Map(KINDS_BY_WEIGHT.map((kind, weight) => [kind, weight]));
    const keyOf = ({ account, region, from, object }) => [account, region, from, object].join(' ');
    const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
    return [...findings].sort((a, b) => weights.get(a.kind) - weights.get(b.kind) || compare(keyOf(a), keyOf(b)));
}
/** How many findings there are of each kind that was found. */
function countsOf(findings) {
    const counts = new Map();
    for (const { kind } of findings)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return Object.fromEntries(_domain_integrity_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .FINDING_KINDS */ .m.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)]] : [])));
}


/***/ }),

/***/ 4445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ loggingGapDuration),
/* harmony export */   SB: () => (/* binding */ loggingGap),
/* harmony export */   YV: () => (/* binding */ otherGaps)
/* harmony export */ });
/* harmony import */ var _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
/* harmony import */ var _domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1600);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8456);



/**
 * How long a trail was found not to log, in a sentence; empty if it logged. It begins with the first StopLogging or DeleteTrail that the
 * event history has, since GetTrailStatus has the last alone.
 */
function loggingGap(report) {
    const { planned, history, confirmed } = report;
    const hole = lastingHole(history);
    if (planned === null || !((0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .wasFoundStopped */ .tb)(planned) || (planned.before === null && hole)))
        return '';
    const { mode, now, stoppedAt, observedAt } = planned;
    const isOver = mode === 'apply' && (0,_domain_values_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnown */ .q)(now) && now.known?.isLogging === true;
    return sentence('Logging', {
        from: hole?.from ?? stoppedAt,
        to: confirmed.logging,
        isOver,
        seenAt: observedAt,
    });
}
/** The gap in logging that lasted when the history was read. */
function lastingHole(history) {
    return history?.holes.findLast(({ kind, to }) => kind === 'logging' && to === null);
}
/** The same of what else makes a trail record less than it should, or prove less: one sentence each. */
function otherGaps(report) {
    const { history, planned } = report;
    if (history === null || planned === null)
        return [];
    const lasting = history.holes.filter(({ to }) => to === null).map(({ kind }) => kind);
    return ((0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .historyAfterRun */ .So)(report)?.holes ?? [])
        .filter(({ kind, from }, _, all) => lasting.includes(kind) && all.findLast((one) => one.kind === kind)?.from === from)
        .flatMap(({ kind, from, to }) => {
        const gap = { from, to, isOver: to !== null, seenAt: planned.observedAt };
        return kind === 'logging' ? [] : [sentence(WHAT_WAS_OFF[kind], gap)];
    });
}
const WHAT_WAS_OFF = {
    organization: 'Recording of the member accounts',
    'multi-region': 'Recording of all Regions but the home Region',
    validation: 'Log file validation',
};
/** The time that logging was off, in a few words such as "2 h 5 min"; `null` if that is not known. */
function loggingGapDuration({ planned, history, confirmed }) {
    const hole = lastingHole(history);
    const from = hole?.from ?? planned?.stoppedAt ?? null;
    const to = confirmed.logging ?? planned?.observedAt ?? null;
    return from === null || to === null ? null : durationBetween(from, to);
}
function sentence(what, { from, to, isOver, seenAt }) {
    if (from === null)
        return isOver ? `${what} was off until this run.` : `${what} is off.`;
    if (!isOver) {
        const soFar = durationBetween(from, seenAt);
        return `${what} has been off since ${(0,_domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__/* .minuteOf */ .iA)(from)}${soFar === null ? '' : ` (${soFar} so far)`}.`;
    }
    const duration = to === null ? null : durationBetween(from, to);
    return to === null || duration === null
        ? `${what} was off from ${(0,_domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__/* .minuteOf */ .iA)(from)} until this run.`
        : `${what} was off from ${(0,_domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__/* .periodOf */ .jH)(from, to)} (${duration}).`;
}
/** The time between; `null` if the second is not later. */
function durationBetween(from, to) {
    const seconds = (0,_domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsBetween */ .O1)(from, to);
    return seconds > 0 ? (0,_domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__/* .minutesOf */ .dp)(seconds) : null;
}


/***/ }),

/***/ 5088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mB: () => (/* binding */ causeLine),
  qF: () => (/* binding */ hasWritten),
  ly: () => (/* binding */ trailLine),
  MT: () => (/* binding */ verdictLine),
  OH: () => (/* binding */ writtenLine)
});

// EXTERNAL MODULE: ./build/src/domain/organization/delegated-administrators.js
var delegated_administrators = __webpack_require__(8212);
// EXTERNAL MODULE: ./build/src/domain/prerequisites/prerequisite.js
var prerequisite = __webpack_require__(7730);
// EXTERNAL MODULE: ./build/src/domain/trail/fields.js
var fields = __webpack_require__(260);
// EXTERNAL MODULE: ./build/src/domain/values/wording.js
var wording = __webpack_require__(9837);
// EXTERNAL MODULE: ./build/src/domain/trail/effect.js
var trail_effect = __webpack_require__(4492);
// EXTERNAL MODULE: ./build/src/report/changes.js + 1 modules
var report_changes = __webpack_require__(784);
// EXTERNAL MODULE: ./build/src/report/verdict/gaps.js
var gaps = __webpack_require__(4445);
// EXTERNAL MODULE: ./build/src/report/verdict/evidence-words.js
var evidence_words = __webpack_require__(4169);
// EXTERNAL MODULE: ./build/src/report/verdict/failing.js
var verdict_failing = __webpack_require__(2682);
;// CONCATENATED MODULE: ./build/src/report/verdict/refused.js


/** Why a run was refused, in one sentence. */
function refusedLine({ verdict, planned }) {
    const reason = verdict.reason;
    const refusals = (planned?.plan.refusals ?? []).filter(({ code }) => code === reason);
    const names = [...new Set(refusals.flatMap(subjectOf))].join(', ');
    return `Refused: ${WHY[reason]?.(names, refusals) ?? 'a rule does not allow the run to continue'}.`;
}
/** What a refusal is about, in people's words; without a field it is about a delegated administrator, or about the whole run. */
function subjectOf({ field, prerequisite, code }) {
    if (field)
        return [(0,fields/* rowOf */.OB)(field).label];
    if (prerequisite)
        return [verdict_failing/* PREREQUISITE_LABELS */.x7[prerequisite]];
    return code === 'not-approved' || code === 'plan-changed' || code === 'prerequisites'
        ? [verdict_failing/* PREREQUISITE_LABELS */.x7['delegated-administrators']]
        : [];
}
const WHY = {
    account: () => 'allowed-account-ids does not list the account that the run is signed in to',
    caller: () => 'the account that the run is signed in to cannot make this change',
    ownership: () => 'another tool owns this trail',
    prerequisites: (names) => `not everything that the trail depends on is in place (${names})`,
    weakening: (names) => `this would weaken the trail (${names}), and allow-weakening does not name it`,
    read: (names) => `Org Trail does not change what it cannot read (${names})`,
    'not-approved': (names) => `this change has no approval (${names})`,
    'plan-changed': (names, refusals) => `${names} ${movedSinceReview(refusals)}`,
    superseded: () => 'the default branch has a newer commit, and that commit’s run applies what is declared now',
};
/** What moved after the review, as far as every refusal says the same. */
function movedSinceReview(refusals) {
    const both = refusals.flatMap(({ sinceReview }) => sinceReview ?? []);
    const isKnown = both.length === refusals.length;
    if (isKnown && both.every(({ trailMoved, inputsMoved }) => trailMoved && !inputsMoved))
        return 'changed in AWS after the review';
    if (isKnown && both.every(({ trailMoved, inputsMoved }) => inputsMoved && !trailMoved))
        return 'changed in the inputs after the review';
    return 'would not change as reviewed';
}

// EXTERNAL MODULE: ./build/src/report/report.js
var report = __webpack_require__(8456);
;// CONCATENATED MODULE: ./build/src/report/verdict/verdict-line.js











/** Whether the run wrote anything, or may have: reads lag behind writes, so a trail that reads as before is no proof. */
function hasWritten({ steps }) {
    return steps.some(({ outcome }) => outcome === 'done' || outcome === 'unknown');
}
/** How much was written, or may have been. The list of steps says which calls. */
function writtenLine({ steps }) {
    const calls = (kind) => steps.filter(({ outcome }) => outcome === kind).map(({ step }) => step.call);
    const [done, unknown] = [calls('done'), calls('unknown')];
    if (done.length + unknown.length === 0)
        return 'Nothing was written.';
    const perhaps = unknown.length > 0 ? [`Perhaps written: ${unknown.join(', ')}.`] : [];
    if (done.length === 0)
        return perhaps.join(' ');
    if (done.length === 1 && done[0] === 'cloudtrail:StartLogging') {
        return ['Logging was turned on.', ...(perhaps.length > 0 ? perhaps : ['Nothing else was written.'])].join(' ');
    }
    return [`${done.length} of ${(0,wording/* count */.U9)(steps.length, 'call')} succeeded.`, ...perhaps].join(' ');
}
/** The verdict in one line: what evidence fails, since when logging is or was off, what became of the run, and whether anything was written. */
function verdictLine(report) {
    const failed = (0,evidence_words/* evidenceWords */.Jg)(report.evidence).failed.map((words) => `${words.replace(/^./, (first) => first.toUpperCase())}. `); // prettier-ignore
    return failed.join('') + trailLine(report);
}
/** The same without the evidence. */
function trailLine(report) {
    const gap = (0,gaps/* loggingGap */.SB)(report);
    const isRestarted = report.verdict.outcome === 'applied' && report.planned?.before !== null;
    const restarted = isRestarted ? ' This run turned it back on.' : '';
    return gap === '' ? resultLine(report) : `${gap}${restarted} ${resultLine(report)}`;
}
function resultLine(report) {
    const { verdict, planned, steps } = report;
    const written = writtenLine(report);
    switch (verdict.outcome) {
        case 'skipped':
            return `Skipped: the inputs are valid, but GitHub gives a pull request from a fork no way into AWS. ${written}`;
        case 'failed':
            return `${failed(report)} ${written}${steps.length > 0 ? ' After you fix this, the next run continues from here.' : ''}`;
        case 'refused':
            return `${refusedLine(report)} ${written}`;
        case 'applied':
            return planned ? plannedLine('applied', planned) : written;
        default:
            return planned ? `${plannedLine(verdict.outcome, planned)} ${written}` : written;
    }
}
/** What a plan without a refusal came to. */
function plannedLine(outcome, planned) {
    const { mode, plan, before, prerequisites, deliveries } = planned;
    const late = (0,verdict_failing/* undelivered */.oQ)(deliveries);
    const failing = [failingUnregistered(prerequisites), late].filter((words) => words !== '').join(', and ');
    if (outcome === 'in-sync') {
        return failing ? `The trail is as declared, but ${failing}.` : 'In sync: the trail is as declared.';
    }
    if (outcome === 'applied')
        return `Applied and verified: ${done(planned)}${failing && `; but ${failing}`}.`;
    const what = mode === 'check' ? 'Drift' : 'Plan';
    const also = late && `; ${late}`;
    const steps = (0,wording/* count */.U9)(plan.steps.length, 'step');
    if (before === null)
        return `${what}: the trail does not exist yet; ${steps} would create it${also}.`;
    const canBeRepaired = (0,prerequisite/* failedOf */.ZA)(prerequisites).every((one) => (0,prerequisite/* isRepairedBy */._C)(plan.steps, one) || (one.id === 'delegated-administrators' && registrations(plan) > 0));
    const remedy = plan.steps.length > 0 ? `${steps} would fix ${canBeRepaired ? 'it' : 'what can be fixed'}` : 'its remedy is below';
    return `${what}: ${differences(planned)}; ${remedy}${also}.`;
}
/** What there is to do, with the effects of the drift. */
function differences(planned) {
    const { plan } = planned;
    const changes = (0,report_changes/* changesOf */.fs)(planned);
    const failing = failingUnregistered(plan.prerequisites);
    return [
        changes.length === 0 && (plan.refusals.length + registrations(plan) + unsettled(plan).length > 0 || failing)
            ? 'no setting is known to differ'
            : `${(0,wording/* count */.U9)(changes.length, 'setting differs', 'settings differ')}${effects(changes)}`,
        ...(failing ? [failing] : []),
        ...unsettled(plan),
        ...(registrations(plan) > 0 ? [`${(0,wording/* count */.U9)(registrations(plan), 'delegated administrator')} not registered`] : []),
    ].join(', ');
}
/** What was done, once it is verified. */
function done(planned) {
    const { plan, before } = planned;
    const settings = (0,report_changes/* changesOf */.fs)(planned).length;
    const accounts = registrations(plan);
    const repaired = plan.prerequisites.filter((one) => (0,prerequisite/* isRepairedBy */._C)(plan.steps, one)).length;
    return [
        ...(repaired > 0 ? [`${(0,wording/* count */.U9)(repaired, 'prerequisite')} repaired`] : []),
        ...(before === null ? ['the trail was created'] : settings > 0 ? [`${(0,wording/* count */.U9)(settings, 'setting')} changed`] : []),
        ...(accounts > 0 ? [`${(0,wording/* count */.U9)(accounts, 'delegated administrator')} registered`] : []),
    ].join(', ');
}
/** What cannot be judged as it is, and would be settled by a step. */
function unsettled(plan) {
    const some = plan.prerequisites.filter((one) => one.status === 'unknown' && (0,prerequisite/* isRepairedBy */._C)(plan.steps, one));
    return some.length === 0 ? [] : [`${some.map(({ id }) => verdict_failing/* PREREQUISITE_LABELS */.x7[id]).join(', ')} could not be checked`];
}
function registrations(plan) {
    return (0,delegated_administrators/* registeredBy */._k)(plan.steps).length;
}
function failed({ verdict, mistakes, steps, planned }) {
    const step = steps.find(({ outcome }) => outcome !== 'done');
    switch (verdict.reason) {
        case 'inputs': {
            const n = mistakes.length + (planned?.plan.refusals.filter(({ code }) => code === 'inputs').length ?? 0);
            return n === 1 ? 'Failed: a mistake in the inputs.' : `Failed: ${n} mistakes in the inputs.`;
        }
        case 'sign-in':
            return 'Failed: signing in to AWS did not work.';
        case 'read':
            return 'Failed: the trail could not be read.';
        case 'step':
            if (step?.outcome === 'failed')
                return `Failed at ${step.step.call}.`;
            if (step?.outcome === 'unknown')
                return `Failed at ${step.step.call}; whether it took effect is not known.`;
            return 'Stopped before the end.';
        case 'verify':
            return 'Failed: every step was accepted, but the trail was not confirmed to be as declared.';
        default:
            return 'Failed: something unexpected happened.';
    }
}
/** Why the run did not end well, in one line. */
function causeLine({ failure, mistakes, planned }) {
    const refusals = planned?.plan.refusals.map(({ field, message }) => (field ? `${(0,fields/* rowOf */.OB)(field).label}: ${message}` : message)) ?? [];
    return (failure?.message ?? [...mistakes, ...refusals].join(' ')).replaceAll('\n', ' ');
}
/** How many changes make the trail safer or weaker; empty if none does. */
function effects(changes) {
    const tally = ['weakens', 'strengthens'].flatMap((effect) => {
        const n = (0,report_changes/* labelsOf */.PC)(changes, effect).length;
        return n === 0 ? [] : [`${n} ${trail_effect/* EFFECT_WORDS */.Gt[effect]}`];
    });
    return tally.length === 0 ? '' : ` (the change makes ${tally.join(', ')})`;
}
/** Delegated administrators are counted by the steps that register them. */
function failingUnregistered(prerequisites) {
    return (0,verdict_failing/* failingWords */.Un)((0,prerequisite/* failedOf */.ZA)(prerequisites).filter(({ id }) => id !== 'delegated-administrators'));
}


/***/ }),

/***/ 6876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ retryUntil)
/* harmony export */ });
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3435);

/**
 * Tries, and waits between attempts, until one needs no other, the delays are used up, or the run is stopped; gives what the
 * last attempt gave, or throws what it threw. `whyRetry` says why another attempt is worth a wait, as the line of the log that
 * `again in … s` ends; `null` where none is. A wait ends at once when the run is stopped: the attempt after it is the last.
 * Delays that come from an iterator are a budget: what one task used is gone for the next.
 */
async function retryUntil(delaysSeconds, { log, signal }, attempt, whyRetry) {
    const delays = delaysSeconds[Symbol.iterator]();
    for (;;) {
        const [settled] = await Promise.allSettled([attempt()]);
        const why = whyRetry(settled);
        const next = why === null || signal.aborted ? null : delays.next();
        if (next === null || next.done) {
            if (settled.status === 'rejected')
                throw settled.reason;
            return settled.value;
        }
        log.info(`${why} again in ${next.value} s`);
        await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .delaySeconds */ .j)(next.value, signal);
    }
}


/***/ })

};
