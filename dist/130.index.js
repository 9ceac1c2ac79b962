export const id = 130;
export const ids = [130];
export const modules = {

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readCheckpoint),
/* harmony export */   J: () => (/* binding */ signatureDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);
/* harmony import */ var _values_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1600);



/** 10,000 accounts (the most that an organization can have) with 17 Regions each need about 24 million. */
const MAX_CHARACTERS = 64_000_000;
const CHAIN = /^\d{12}\/[a-z]{2,4}(?:-[a-z]+)+-\d+$/;
/** What a checkpoint's entry holds of a signature, which is given as hex in lower case. */
function signatureDigest(signature) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(signature).digest('hex');
}
/**
 * Reads a checkpoint that an earlier run left (contract, section 8). The mistake is a sentence. `trail` is the ARN of the trail that it
 * has to be of; `null` while that is not known.
 */
function readCheckpoint(text, trail) {
    if (text.length > MAX_CHARACTERS)
        return { mistake: `The checkpoint has more than ${(0,_values_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .zD)(MAX_CHARACTERS)} characters.` };
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { mistake: 'The checkpoint is not valid JSON.' };
    }
    if (!isObject(json))
        return { mistake: 'The checkpoint is not a JSON object.' };
    const { version, trail: arn, chains } = json;
    if (version !== 1)
        return { mistake: 'The checkpoint is not of version 1, the only one that this version of Org Trail reads.' };
    if (typeof arn !== 'string' || !isObject(chains) || !hasOnly(json, ['version', 'trail', 'chains']))
        return { mistake: 'The checkpoint must have the members `version`, `trail` and `chains`, and no others.' };
    if (trail !== null && arn !== trail)
        return { mistake: 'The checkpoint is of another trail.' };
    const entries = [];
    for (const [chain, entry] of Object.entries(chains)) {
        if (!CHAIN.test(chain))
            return { mistake: 'A chain of the checkpoint is not named `ACCOUNT/REGION`.' };
        if (!isEntry(entry))
            return { mistake: `The checkpoint’s entry for ${chain} is not valid.` };
        entries.push([chain, entry]);
    }
    return { known: { version: 1, trail: arn, chains: Object.fromEntries(entries) } };
}
function isEntry(value) {
    if (!isObject(value) || !hasOnly(value, ['end', 'signature', 'reported']))
        return false;
    const { end, signature, reported } = value;
    if (typeof end !== 'string' || !(0,_values_time_js__WEBPACK_IMPORTED_MODULE_2__/* .isTime */ .K8)(end))
        return false;
    if (typeof signature !== 'string' || !/^[0-9a-f]{64}$/.test(signature))
        return false;
    return reported === undefined || (typeof reported === 'string' && (0,_values_time_js__WEBPACK_IMPORTED_MODULE_2__/* .isTime */ .K8)(reported) && reported >= end);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function hasOnly(value, members) {
    return Object.keys(value).every((name) => members.includes(name));
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

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckpointFile: () => (/* binding */ readCheckpointFile)
/* harmony export */ });
/* harmony import */ var _domain_integrity_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(534);
/* harmony import */ var _files_text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6887);


/** 10,000 accounts in 33 Regions, each with a name, a time and a hash. */
const MAX_BYTES = 64 * 1024 * 1024;
/**
 * The checkpoint of an earlier run, for whichever trail it is: only AWS knows this run's. `null` where the file is not there,
 * which is how the first run begins.
 */
async function readCheckpointFile(path, environment) {
    const temporary = environment['RUNNER_TEMP'];
    const read = await (0,_files_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextFile */ .G)(path, {
        workspace: environment['GITHUB_WORKSPACE'] ?? '.',
        elsewhere: temporary ? [temporary] : [],
        outside: 'it is outside the workspace and RUNNER_TEMP. Use a file inside one of them.',
        maxBytes: MAX_BYTES,
    });
    if ('isMissing' in read)
        return { checkpoint: null };
    if ('mistake' in read)
        return { mistake: `checkpoint-file is '${path}': ${read.mistake}` };
    // Only AWS knows the ARN of this run's trail, which plans compare it with.
    const judged = (0,_domain_integrity_checkpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .readCheckpoint */ .H)(read.text, null);
    return 'mistake' in judged
        ? { mistake: `checkpoint-file is '${path}'. ${judged.mistake}` }
        : { checkpoint: judged.known };
}


/***/ }),

/***/ 6887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9837);



/** Reads a regular file of UTF-8 whose real path lies in one of the folders. */
async function readTextFile(path, rule) {
    try {
        const found = await findFile(path, rule);
        if ('mistake' in found)
            return found;
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(found.file)) };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { mistake: 'it is not UTF-8.' };
        const code = error.code ?? 'unknown error';
        return code === 'ENOENT' ? { isMissing: true } : { mistake: `it cannot be read (${code}).` };
    }
}
/** The real file behind a path. @throws where there is none. */
async function findFile(path, rule) {
    const { workspace, elsewhere, maxBytes } = rule;
    const outside = { mistake: rule.outside };
    const named = [workspace, ...elsewhere];
    const real = await Promise.all(named.map((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder))));
    const isWithinOne = (some, file) => some.some((folder) => isWithin((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder), file));
    // Before the path is followed, so that nothing is revealed about files outside.
    if (!isWithinOne([...named, ...real], (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)))
        return outside;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path));
    if (!isWithinOne(real, file))
        return outside;
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    if (!stats.isFile())
        return { mistake: 'it is not a regular file.' };
    if (stats.size > maxBytes)
        return { mistake: `it is ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(stats.size)} bytes; the limit is ${(0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(maxBytes)}.` };
    return { file };
}
function isWithin(root, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, file);
    return path !== '..' && !path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path);
}


/***/ })

};
