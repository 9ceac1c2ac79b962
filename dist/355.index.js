export const id = 355;
export const ids = [355];
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

/***/ 355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gatherEvidence: () => (/* binding */ gatherEvidence)
});

// EXTERNAL MODULE: ./build/src/domain/values/time.js
var values_time = __webpack_require__(1600);
;// CONCATENATED MODULE: ./build/src/domain/account-coverage/take-census.js

const HOUR = 3_600_000;
/** A new account gets the trail when it joins, and AWS does not document how soon (facts of CloudTrail, coverage). */
const GRACE = 24 * HOUR;
/** An hourly digest is there 50 minutes after its end; log files are written only where something happens (contract, section 8). */
const MAX_SILENCE = { digests: 3 * HOUR, logFiles: 24 * HOUR };
/** States of accounts that do not have to deliver (API_Account, State and Status). */
const OTHER_STATES = {
    PENDING_ACTIVATION: 'pending',
    SUSPENDED: 'suspended',
    PENDING_CLOSURE: 'closed',
    CLOSED: 'closed',
};
/** Whether an account is one whose record may end. */
function mayHaveEnded(account) {
    return account === undefined || (account.state !== null && account.state in OTHER_STATES);
}
/** Why an account does not have to deliver; `null` where it has to, or its state is not known. */
function whyNot({ state, joinedAt }, now) {
    const why = state === null ? undefined : OTHER_STATES[state];
    if (why)
        return why;
    const joined = (0,values_time/* millisecondsOf */.W$)(joinedAt ?? '');
    return joined !== null && now - joined < GRACE ? 'joined' : null;
}
/**
 * Counts the accounts that have to deliver, and those that do (contract, section 8): every ACTIVE account that joined over 24 hours ago
 * needs a digest that ended in the last 3 hours in the home Region, without validation a log file of the last 24 hours.
 */
function takeCensus({ accounts, newest, hasValidation, now, isJustStarted }) {
    const nobody = { expected: 0, delivering: 0, missing: [], unknown: [], others: [], regions: null };
    if ('unknown' in accounts)
        return { status: 'unknown', why: accounts.unknown, ...nobody };
    const at = (0,values_time/* millisecondsOf */.W$)(now);
    const newestOf = (account) => {
        const answer = newest.get(account);
        return answer && 'known' in answer ? answer.known : null;
    };
    const others = [];
    const missing = [];
    const unknown = [];
    let delivering = 0;
    for (const one of accounts.known) {
        const { account, name, state } = one;
        const why = whyNot(one, at);
        if (why) {
            others.push({ account, name, why, newest: newestOf(account) });
            continue;
        }
        const answer = newest.get(account) ?? { known: null };
        if (state !== 'ACTIVE') {
            unknown.push({
                account,
                name,
                why: `Org Trail does not know the account state ${state ?? 'that AWS left out'}.`,
            });
        }
        else if ('unknown' in answer) {
            unknown.push({ account, name, why: answer.unknown });
        }
        else if (isRecent(answer.known, at, hasValidation)) {
            delivering += 1;
        }
        else if (isJustStarted) {
            others.push({ account, name, why: 'not-due', newest: answer.known });
        }
        else {
            missing.push({ account, name, newest: answer.known });
        }
    }
    const ids = new Set(accounts.known.map(({ account }) => account));
    for (const account of newest.keys()) {
        if (!ids.has(account))
            others.push({ account, name: null, why: 'departed', newest: newestOf(account) });
    }
    const expected = delivering + missing.length + unknown.length;
    const isUnknown = delivering + missing.length === 0 && unknown.length > 0;
    return {
        status: missing.length > 0 ? 'fail' : isUnknown ? 'unknown' : 'pass',
        why: isUnknown ? unknown[0].why : null,
        expected,
        delivering,
        missing,
        unknown,
        others,
        regions: null,
    };
}
/** Whether an account or a Region has delivered recently enough. */
function isRecent(newest, now, hasValidation) {
    const time = (0,values_time/* millisecondsOf */.W$)(newest ?? '');
    return time !== null && now - time <= (hasValidation ? MAX_SILENCE.digests : MAX_SILENCE.logFiles);
}

// EXTERNAL MODULE: ./build/src/domain/values/wording.js
var wording = __webpack_require__(9837);
;// CONCATENATED MODULE: ./build/src/domain/integrity/chain.js
/** When judging a chain starts, as ISO 8601: with the digest that a checkpoint names, or with the window (contract, section 8). */
function startOfChain(from, entry) {
    return entry?.end ?? from;
}

;// CONCATENATED MODULE: ./build/src/domain/integrity/proof.js



/** Puts the verdicts of all chains together. A finding fails; where nothing was proven at all, or the run was stopped before all was read, the whole is unknown (contract, section 8). */
function proofOf({ verdicts: unordered, trail, checkpoint, unknown, notDue, ...run }) {
    // They were judged in the order in which they were read, which differs from run to run.
    const verdicts = unordered.toSorted((a, b) => (chainOf(a) < chainOf(b) ? -1 : 1));
    const sum = (member) => verdicts.reduce((total, one) => total + one[member], 0);
    const warnings = verdicts.flatMap((one) => one.warnings.map((sentence) => `${nameOf(one)}: ${sentence}`));
    const findings = verdicts.flatMap((one) => one.findings);
    const digests = sum('digests');
    const unjudged = verdicts.flatMap((one) => one.unknown.map((what) => ({ ...what, chain: nameOf(one) })));
    const unknownChecks = unknown.length + unjudged.length;
    const isEarly = notDue !== null && digests + findings.length + unknownChecks === 0;
    const chains = { ...checkpoint?.chains };
    for (const one of verdicts)
        if (one.checkpoint)
            chains[chainOf(one)] = one.checkpoint;
    const interruptions = new Map(verdicts.flatMap((one) => one.interruptions).map((one) => [`${one.from} ${one.to}`, one]));
    const starts = verdicts.map((one) => startOfChain(run.from, checkpoint?.chains[chainOf(one)] ?? null));
    return {
        ...run,
        from: starts.reduce((latest, one) => (one > latest ? one : latest), starts[0] ?? run.from),
        status: findings.length > 0 ? 'fail' : !run.isPartial && (digests > 0 || isEarly) ? 'pass' : 'unknown',
        accounts: new Set(verdicts.map(({ account }) => account)).size,
        regions: new Set(verdicts.map(({ region }) => region)).size,
        chains: verdicts.length,
        digests,
        files: sum('files'),
        hashed: sum('hashed'),
        findings,
        warnings: [...warnings, ...(isEarly ? [notDue] : [])],
        unknown: [...unknown, ...sentencesOf(unjudged)],
        unknownChecks,
        interruptions: [...interruptions.values()].sort((one, other) => (one.from < other.from ? -1 : 1)),
        checkpoint: Object.keys(chains).length === 0 ? null : { version: 1, trail, chains },
    };
}
function nameOf({ account, region }) {
    return `${account}, ${region}`;
}
const MAX_NAMED = 3;
/** What is the same for many chains, such as a missing permission, is said once, with their number and the first of them. */
function sentencesOf(unjudged) {
    const groups = Map.groupBy(unjudged, ({ what, reason, isLastTry }) => `${what} ${isLastTry} ${reason}`);
    return [...groups.values()].map((group) => {
        const { what, reason, isLastTry } = group[0];
        const sum = group.reduce((total, one) => total + one.count, 0);
        const [from, to] = [Math.min(...group.map((one) => one.from)), Math.max(...group.map((one) => one.to))];
        const hours = from === to ? `at ${(0,values_time/* minuteAt */.Ad)(from)}` : `from ${(0,values_time/* minuteAt */.Ad)(from)} to ${(0,values_time/* minuteAt */.Ad)(to)}`;
        const objects = what === null ? '' : `${(0,wording/* count */.U9)(sum, what)} could not be verified (${hours}): `;
        const others = group.length - MAX_NAMED;
        const named = group.slice(0, MAX_NAMED).map(({ chain }) => chain);
        const chains = group.length === 1
            ? named[0]
            : `${(0,wording/* count */.U9)(group.length, 'pair')} of account and Region (${[...named, ...(others > 0 ? [`${(0,wording/* grouped */.zD)(others)} more`] : [])].join('; ')})`;
        return `${chains}: ${objects}${reason.replace(/\.$/, '')}.${isLastTry ? LAST_TRY : ''}`;
    });
}
const LAST_TRY = ' This was the last try: they could not be read for 7 days, and the next run begins after them.';
function chainOf({ account, region }) {
    return `${account}/${region}`;
}

;// CONCATENATED MODULE: ./build/src/domain/delivery/proof.js

/** Nothing is missing yet of a trail that was started so short a time ago: a digest comes an hour after the start and 50 minutes later. */
const FIRST_HOURS = 3;
/** After a stop that was shorter, the digests before it are still young enough to be expected. */
const SHORT_STOP_SECONDS = 3600;
/**
 * Why no digest is due yet: a sentence; `null` where one is. Times are those of GetTrailStatus and now, as ISO 8601 in UTC. Who stops and
 * starts a trail in a moment must not have a run expect nothing of it.
 */
function whyNotDue(startedAt, lastStoppedAt, now) {
    if (startedAt === null || (0,values_time/* secondsBetween */.O1)(startedAt, now) >= FIRST_HOURS * 3600)
        return null;
    const isShort = lastStoppedAt !== null && (0,values_time/* secondsBetween */.O1)(lastStoppedAt, startedAt) < SHORT_STOP_SECONDS;
    if (isShort && lastStoppedAt < startedAt)
        return null;
    return `Logging was turned on at ${(0,values_time/* minuteOf */.iA)(startedAt)}, less than ${FIRST_HOURS} hours before, so the first digests are not due yet.`;
}

// EXTERNAL MODULE: ./build/src/domain/organization/organization.js
var organization = __webpack_require__(5345);
// EXTERNAL MODULE: ./build/src/domain/values/answer.js
var values_answer = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/reconcile/run.js + 4 modules
var reconcile_run = __webpack_require__(1867);
// EXTERNAL MODULE: ./build/src/domain/delivery/log-paths.js
var log_paths = __webpack_require__(6160);
// EXTERNAL MODULE: ./build/src/aws/errors/ask.js
var ask = __webpack_require__(6326);
;// CONCATENATED MODULE: ./build/src/aws/integrity/newest-delivery.js



const DAY = 86_400_000;
/** A folder has at most that many years, months or days, and a day that many digests of a few trails. */
const MAX_KEYS = 1_000;
/**
 * End of the newest digest of the trail in an account and Region, or time of the newest log file among the first 1,000 of a day: first
 * of the last day, which one request answers for every account that delivers, then of the newest day of all. `null` where there is
 * none. Names of digests are believed, unless they lie in the future. Never rejects.
 */
function readNewestDelivery(bucket, query) {
    const { of, account, region, now, hasValidation } = query;
    const folder = hasValidation ? 'digests' : 'logs';
    const root = (0,log_paths/* regionPath */.Sn)(of, account, folder, region);
    const newestOf = async (prefix, startAfter) => {
        const { objects } = await bucket.list({ prefix, startAfter, maxKeys: MAX_KEYS });
        const times = hasValidation ? objects.flatMap(({ key }) => endOf(of, key)) : objects.map((one) => one.lastModified);
        const past = times.filter((time) => Date.parse(time) <= Date.parse(now));
        return past.reduce((newest, one) => (newest === null || one > newest ? one : newest), null);
    };
    return (0,ask/* ask */.kA)('s3:ListBucket', async () => {
        const recent = await newestOf(root, startOfLastDay(query));
        if (recent !== null)
            return recent;
        const day = await newestFolder(bucket, root, 3);
        return day === null ? null : newestOf(day, day);
    });
}
/** A log file's name begins with when it was delivered, to five minutes (facts of CloudTrail, delivery); that of a digest with the trail. */
function startOfLastDay({ of, account, region, now, hasValidation }) {
    const start = (0,values_time/* isoSeconds */.nE)(Date.parse(now) - DAY);
    if (hasValidation)
        return (0,log_paths/* dayPath */.yl)(of, account, 'digests', region, start);
    const minute = start.replace(/[-:]/g, '').slice(0, 13);
    return `${(0,log_paths/* dayPath */.yl)(of, account, 'logs', region, start)}${account}_CloudTrail_${region}_${minute}`;
}
function endOf(of, key) {
    const name = (0,log_paths/* readDigestKey */.ac)(of, key);
    return name?.trailName === of.trailName && name.homeRegion === of.homeRegion ? [name.end] : [];
}
/** The last folder of each of so many levels: year, month, day. S3 lists no other way than forwards. */
async function newestFolder(bucket, prefix, levels) {
    if (levels === 0)
        return prefix;
    const { folders } = await bucket.list({ prefix, byFolder: true, maxKeys: MAX_KEYS });
    const last = folders.filter((folder) => /^\d+\/$/.test(folder.slice(prefix.length))).at(-1);
    return last === undefined ? null : newestFolder(bucket, last, levels - 1);
}

;// CONCATENATED MODULE: ./build/src/domain/delivery/judge-digest-status.js

/** A digest is stored 20 to 50 minutes after its end, and late after two hours (facts, 3.6). */
const LATE_SECONDS = 2 * 3600;
/** After so long without a digest, the error of a delivery explains why. */
const SILENT_SECONDS = 3 * 3600;
/**
 * What GetTrailStatus says of digests against the newest one in the home Region of the trail's account (its end in ISO 8601; `null` where
 * there is none): a sentence; `null` where they agree. AWS does not document whose deliveries the status shows, so this is never a finding.
 */
function judgeDigestStatus({ latest, error }, newest, now) {
    const end = newest === null ? 'There is no digest' : `The newest digest ended at ${(0,values_time/* minuteOf */.iA)(newest)}`;
    if (latest !== null && (newest === null || (0,values_time/* secondsBetween */.O1)(newest, latest) > LATE_SECONDS)) {
        return `CloudTrail reports that it delivered a digest at ${(0,values_time/* minuteOf */.iA)(latest)}, but none of that time is in the bucket. ${end}. It was deleted, or delivered to a bucket or prefix that the trail had before.`;
    }
    const isSilent = newest === null || (0,values_time/* secondsBetween */.O1)(newest, now) > SILENT_SECONDS;
    return error !== null && isSilent
        ? `${end}, and CloudTrail could not deliver the last one that it tried: ${error}.`
        : null;
}

// EXTERNAL MODULE: ./build/src/domain/values/arn.js
var arn = __webpack_require__(4286);
;// CONCATENATED MODULE: ./build/src/reconcile/evidence/compare-with-status.js




/**
 * Warns where CloudTrail reports a digest that is not in the bucket: the end of a chain that was deleted leaves no other trace without a
 * checkpoint. Nothing is listed where integrity has seen the chain.
 */
async function compareWithStatus(source, proof, deliveries) {
    const status = deliveries.find(({ what }) => what === 'digest files');
    const { account } = (0,arn/* parseArn */.Lw)(source.trail);
    const { homeRegion: region } = source.of;
    if (status === undefined || source.notDue !== null || source.selected([account]).length === 0)
        return proof;
    const newest = await newestOf(source, account);
    const warning = newest === undefined ? null : judgeDigestStatus(status, newest, source.now);
    return warning === null ? proof : { ...proof, warnings: [...proof.warnings, `${account}, ${region}: ${warning}`] };
}
/** `undefined` where it is not known. */
async function newestOf(source, account) {
    const { of, now } = source;
    const heartbeat = source.heartbeats.get(`${account}/${of.homeRegion}`);
    if (heartbeat !== undefined)
        return heartbeat;
    const delivered = await source.deliveredAccounts();
    if (!(0,values_answer/* isKnown */.q)(delivered))
        return undefined;
    const one = delivered.known.find((found) => found.account === account);
    const query = { of: { ...of, ...one?.of }, account, region: of.homeRegion, now, hasValidation: true };
    const listed = await readNewestDelivery(await source.bucket(), query);
    return (0,values_answer/* isKnown */.q)(listed) ? listed.known : undefined;
}

// EXTERNAL MODULE: ./build/src/aws/clients/clients.js + 1 modules
var clients = __webpack_require__(5871);
// EXTERNAL MODULE: ./build/src/aws/clients/response-shapes.js
var response_shapes = __webpack_require__(2776);
;// CONCATENATED MODULE: ./build/src/aws/account-coverage/list-accounts.js



/** An organization has up to 10,000 accounts, in pages of at most 20, some of which can be empty (API_ListAccounts). */
const MAX_PAGES = 1_000;
/** API_Account. `Status` is what `State` replaces. */
const LISTED = (0,response_shapes/* object */.Ik)({
    Accounts: (0,response_shapes/* optional */.lq)((0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({
        Id: response_shapes/* accountId */.lS,
        Name: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
        State: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
        Status: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
        JoinedTimestamp: (0,response_shapes/* optional */.lq)(response_shapes/* date */.p6),
    }))),
});
/** All accounts of the organization; the management account and delegated administrators may ask. `region` is any of the partition. */
function listOrganizationAccounts(session, region) {
    return (0,ask/* ask */.kA)('organizations:ListAccounts', async () => {
        const client = await (0,clients/* organizations */.Zn)(region, session);
        const { paginateListAccounts } = await __webpack_require__.e(/* import() */ 338).then(__webpack_require__.bind(__webpack_require__, 9338));
        const accounts = [];
        for await (const page of (0,response_shapes/* pagesOf */.E0)(paginateListAccounts({ client }, {}), 'NextToken', MAX_PAGES)) {
            for (const { Id, Name, State, Status, JoinedTimestamp } of LISTED(page, '').Accounts ?? []) {
                accounts.push({
                    account: Id,
                    name: Name ?? '',
                    state: State ?? Status ?? null,
                    joinedAt: JoinedTimestamp?.toISOString() ?? null,
                });
            }
        }
        return accounts;
    });
}

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var cancellation = __webpack_require__(3435);
// EXTERNAL MODULE: ./build/src/runtime/memoize.js
var memoize = __webpack_require__(8418);
// EXTERNAL MODULE: ./build/src/aws/errors/aws-error.js
var aws_error = __webpack_require__(8765);
// EXTERNAL MODULE: ./build/src/aws/errors/endpoints.js
var endpoints = __webpack_require__(45);
// EXTERNAL MODULE: ./build/src/aws/errors/incomplete-answer.js
var incomplete_answer = __webpack_require__(9378);
;// CONCATENATED MODULE: ./build/src/aws/account-coverage/list-regions.js










const CALL = 'account:ListRegions';
/** Account Management accepts 5 of these requests a second of an account (its quotas), whoever makes them: one is left to others. */
const MILLISECONDS_BETWEEN = 250;
/** A minute's worth. */
const MAX_ACCOUNTS = 240;
/** A delegated administrator is denied the management account alone, which may be the first that it asks about (API_ListRegions). */
const DENIALS_OF_ALL = 2;
/** How many accounts one of so many jobs asks about, which share the rate; the others are asked about by later runs. */
function accountsAskedBy(jobs) {
    return Math.ceil(MAX_ACCOUNTS / jobs);
}
/** API_ListRegions. */
const list_regions_LISTED = (0,response_shapes/* object */.Ik)({
    Regions: (0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({ RegionName: response_shapes/* string */.Yj, RegionOptStatus: response_shapes/* string */.Yj })),
});
/**
 * Asks each account once, at the rate that AWS accepts. Members are asked about from the management account or the delegated administrator
 * of Account Management, with trusted access for it; the caller's own account is not named (API_ListRegions). Where members are denied, or
 * nobody is reached, they are not asked about any more. `jobs` ask at the same time.
 */
function createRegionReader(session, jobs) {
    const max = accountsAskedBy(jobs);
    const own = session.identity.account;
    const oneAtATime = pLimit(1);
    let refusal = null;
    let hasAnswered = false;
    let denials = 0;
    let asked = 0;
    let next = 0;
    const readRegions = async (id) => {
        const wait = next - performance.now();
        if (wait > 0)
            await (0,cancellation/* delaySeconds */.j)(wait / 1000, session.signal);
        next = performance.now() + MILLISECONDS_BETWEEN * jobs;
        const regions = await enabledRegions(session, id === own ? {} : { AccountId: id });
        hasAnswered ||= id !== own;
        return regions;
    };
    const readOnce = async (id) => {
        if (refusal !== null && id !== own)
            return refusal;
        if (asked === max)
            return { unknown: `One run asks about the Regions of ${(0,wording/* count */.U9)(max, 'account')}.` };
        asked += 1;
        return (0,ask/* ask */.kA)(CALL, () => readRegions(id), (error) => {
            const isUnreached = (0,endpoints/* circumstancesOf */.c1)(error).unreachableHost !== null;
            const isRefused = (0,aws_error/* isDenied */.GZ)(error) && id !== own;
            if (!isUnreached && !isRefused)
                return null;
            const answer = (0,ask/* unknownAnswer */.NF)(CALL, error, isRefused ? TRUSTED_ACCESS : '');
            if (isRefused)
                denials += 1;
            if (!hasAnswered && (isUnreached || denials >= DENIALS_OF_ALL))
                refusal ??= answer;
            return answer;
        });
    };
    return (0,memoize/* memoizeAsync */.T)((id) => oneAtATime(() => readOnce(id)));
}
const TRUSTED_ACCESS = ' Other accounts’ Regions are listed to the management account, or the delegated administrator of Account Management, if the organization has trusted access for account.amazonaws.com.';
/** Account Management has one endpoint in the partition `aws`, the only one whose Regions can be disabled. */
const REGION = 'us-east-1';
async function enabledRegions(session, of) {
    const client = await (0,clients/* account */.ct)(REGION, session);
    const { paginateListRegions } = await __webpack_require__.e(/* import() */ 193).then(__webpack_require__.bind(__webpack_require__, 7193));
    const asked = {
        ...of,
        MaxResults: 50,
        RegionOptStatusContains: ['ENABLED', 'ENABLED_BY_DEFAULT'],
    };
    const regions = [];
    let hasDefault = false;
    for await (const page of (0,response_shapes/* pagesOf */.E0)(paginateListRegions({ client }, asked))) {
        for (const { RegionName, RegionOptStatus } of list_regions_LISTED(page, '').Regions) {
            if (RegionOptStatus === 'ENABLED' || RegionOptStatus === 'ENABLED_BY_DEFAULT')
                regions.push(RegionName);
            hasDefault ||= RegionOptStatus === 'ENABLED_BY_DEFAULT';
        }
    }
    // A Region that is not in the list counts as disabled: a list without those that every account has is none.
    if (!hasDefault)
        throw new incomplete_answer/* IncompleteAnswer */.T('the list has none of the Regions that every account has');
    return regions;
}

// EXTERNAL MODULE: ./build/src/aws/clients/allowed-calls.js
var allowed_calls = __webpack_require__(6116);
;// CONCATENATED MODULE: ./build/src/aws/integrity/list-page.js

/*
 * The SDK's XML parser puts all text together character by character, which made a third of all garbage of a run (docs/adr/0028-evidence.md).
 * Keys are asked for URL-encoded, so that neither markup nor an entity can be in a member that is read here (API_ListObjectsV2).
 */
const LIST = /^\s*(?:<\?xml[^>]*>\s*)?<ListBucketResult[^>]*>(.*)<\/ListBucketResult>\s*$/s;
const ENTRY = /<(Contents|CommonPrefixes)>(.*?)<\/\1>/gs;
/** A page of ListObjectsV2. @throws IncompleteAnswer where it is none. */
function pageOf(text) {
    const list = LIST.exec(text)?.[1];
    if (list === undefined)
        throw new incomplete_answer/* IncompleteAnswer */.T('it is no list');
    const objects = [];
    const folders = [];
    const others = list.replace(ENTRY, (_, kind, entry) => {
        if (kind === 'CommonPrefixes')
            folders.push(decoded(entry, 'Prefix'));
        else
            objects.push(objectOf(entry));
        return '';
    });
    const isTruncated = memberOf(others, 'IsTruncated') === 'true';
    const token = isTruncated ? memberOf(others, 'NextContinuationToken') : undefined;
    // Whatever looks like an entry and is none would be missing without a word.
    if (/<(?:Contents|CommonPrefixes)\b/.test(others))
        throw new incomplete_answer/* IncompleteAnswer */.T('the list breaks off');
    return {
        objects: objects.filter(({ key }) => !key.endsWith('/')),
        folders,
        NextContinuationToken: token,
    };
}
/** A member's text, which has no entities. */
function memberOf(xml, name) {
    const text = MEMBERS[name].exec(xml)?.[1];
    if (text === undefined)
        throw new incomplete_answer/* IncompleteAnswer */.T(`the list has no ${name}`);
    return text;
}
const MEMBERS = {
    Key: /<Key>([^<&]+)<\/Key>/,
    Prefix: /<Prefix>([^<&]+)<\/Prefix>/,
    LastModified: /<LastModified>([^<&]+)<\/LastModified>/,
    Size: /<Size>(\d+)<\/Size>/,
    IsTruncated: /<IsTruncated>(true|false)<\/IsTruncated>/,
    NextContinuationToken: /<NextContinuationToken>([^<&]+)<\/NextContinuationToken>/,
};
function objectOf(entry) {
    const time = Date.parse(memberOf(entry, 'LastModified'));
    if (Number.isNaN(time))
        throw new incomplete_answer/* IncompleteAnswer */.T('the list has a LastModified that is no time');
    const size = Number(memberOf(entry, 'Size'));
    return { key: decoded(entry, 'Key'), lastModified: new Date(time).toISOString(), size };
}
function decoded(entry, name) {
    try {
        return decodeURIComponent(memberOf(entry, name).replaceAll('+', ' '));
    }
    catch (error) {
        if (!(error instanceof URIError))
            throw error;
        throw new incomplete_answer/* IncompleteAnswer */.T(`the list has a ${name} that is not encoded`);
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/xml-builder/dist-es/xml-parser.js
var xml_parser = __webpack_require__(5293);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/endpoints/index.js
var submodules_endpoints = __webpack_require__(2085);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
var protocols = __webpack_require__(3422);
// EXTERNAL MODULE: ./build/src/aws/clients/connections.js
var connections = __webpack_require__(3977);
// EXTERNAL MODULE: ./build/src/aws/clients/reach.js
var reach = __webpack_require__(1415);
// EXTERNAL MODULE: ./build/src/aws/clients/settings.js + 1 modules
var settings = __webpack_require__(3555);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/src/aws/integrity/sign-request.js

const ALGORITHM = 'AWS4-HMAC-SHA256';
/** SHA-256 of nothing, which a GET sends. */
const NO_BODY = (0,external_node_crypto_.hash)('sha256', '');
/**
 * Signs GETs to S3 in one Region with Signature Version 4 (Amazon S3, Authenticating requests: using the Authorization header). Returns
 * the headers to send. A day's key is derived once.
 */
function createSigner(region) {
    // A KeyObject: Node.js takes four times as long to make an HMAC with the bytes of a key.
    let derived = null;
    return ({ accessKeyId, secretAccessKey, sessionToken }, { host, path, query, at }) => {
        const time = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
        const day = time.slice(0, 8);
        const scope = `${day}/${region}/s3/aws4_request`;
        if (derived?.of !== `${secretAccessKey} ${scope}`) {
            const key = [day, region, 's3', 'aws4_request'].reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`));
            derived = { of: `${secretAccessKey} ${scope}`, key: (0,external_node_crypto_.createSecretKey)(key) };
        }
        const signed = {
            host,
            'x-amz-content-sha256': NO_BODY,
            'x-amz-date': time,
            ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
        };
        const names = Object.keys(signed).join(';');
        const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}`);
        const canonical = ['GET', path, query, ...lines, '', names, NO_BODY].join('\n');
        const toSign = [ALGORITHM, time, scope, (0,external_node_crypto_.hash)('sha256', canonical)].join('\n');
        const signature = hmac(derived.key, toSign).toString('hex');
        const authorization = `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
        return { ...signed, authorization };
    };
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

;// CONCATENATED MODULE: ./build/src/aws/integrity/signed-requests.js
/*
 * Requests to one bucket. The endpoint, the credentials and the connections are the SDK's; its commands are not used, since they cost
 * many times what the request itself costs (docs/adr/0028-evidence.md).
 */













/** Prepares requests to one bucket, which may be in another Region than expected: only its answer shows that. */
async function createSender(session, region, bucket) {
    let send = await createSenderIn(session, region, bucket);
    return async (key, query) => {
        try {
            return await send(key, query);
        }
        catch (error) {
            const { bucketRegion = region } = error;
            if (bucketRegion === region)
                throw error;
            send = await createSenderIn(session, bucketRegion, bucket);
            return send(key, query);
        }
    };
}
async function createSenderIn(session, region, bucket) {
    const { GetObjectCommand } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 1294));
    const { config } = await (0,clients.s3)(region, session);
    const { url } = await (0,submodules_endpoints.getEndpointFromInstructions)({ Bucket: bucket }, GetObjectCommand, config);
    const { protocol, hostname, port, host, pathname } = url;
    const { httpAgent, httpsAgent } = (0,connections/* agentsOf */.e)(session.environment);
    const to = { hostname, port, agent: protocol === 'https:' ? httpsAgent : httpAgent };
    const { get } = protocol === 'https:' ? external_node_https_ : external_node_http_;
    const root = pathname.replace(/\/$/, '');
    const sign = createSigner(region);
    const userAgent = (config.customUserAgent ?? []).map((pair) => pair.join('/')).join(' ');
    // One listener for all: a signal looks through its listeners for each that comes or goes.
    const inFlight = new Set();
    session.signal.addEventListener('abort', () => {
        for (const giveUp of inFlight)
            giveUp(new Error('The run was stopped.'));
    });
    const { connectionTimeout, socketTimeout } = (0,settings/* limitsOf */.A)('S3');
    return async (key, query) => {
        const reached = (0,reach/* reachOf */.x)(session.environment).get(host);
        if (reached instanceof Error)
            throw reached;
        const path = `${root}/${key.split('/').map(protocols.extendedEncodeURIComponent).join('/')}`;
        const names = Object.keys(query).sort();
        const sent = names.map((name) => `${name}=${(0,protocols.extendedEncodeURIComponent)(query[name])}`).join('&');
        const at = new Date(Date.now() + config.systemClockOffset);
        const headers = sign(await config.credentials(), { host, path, query: sent, at });
        const options = {
            ...to,
            path: sent === '' ? path : `${path}?${sent}`,
            headers: { ...headers, 'user-agent': userAgent },
            timeout: socketTimeout,
        };
        const answer = await new Promise((resolve, reject) => {
            const request = get(options, resolve);
            // Destroying it is not enough: as long as it has no socket, as behind a proxy that makes no tunnel, it tells nobody.
            const giveUp = (error) => {
                isOver();
                reject((0,endpoints/* withCircumstances */.zx)(error, url, session.environment));
                request.destroy(error);
            };
            const timeOut = () => giveUp(Object.assign(new Error('There was no answer in time'), { name: 'TimeoutError' }));
            const connecting = setTimeout(timeOut, connectionTimeout);
            const isConnected = () => clearTimeout(connecting);
            const isOver = () => {
                isConnected();
                inFlight.delete(giveUp);
            };
            inFlight.add(giveUp);
            request.on('socket', (socket) => (socket.connecting ? socket.once('connect', isConnected) : isConnected()));
            request.on('timeout', timeOut).on('error', giveUp).on('close', isOver);
        });
        if (answer.statusCode !== 200)
            throw await errorOf(answer);
        if (answer.headers['x-amz-request-id'] !== undefined)
            return { headers: answer.headers, body: answer };
        answer.destroy();
        throw new incomplete_answer/* IncompleteAnswer */.T('the answer has no x-amz-request-id');
    };
}
/** Errors are short. */
const MAX_ERROR_BYTES = 65_536;
/** Answers of an endpoint in a Region that is not the bucket's (Amazon S3, error responses: redirects and wrong scope). */
const ELSEWHERE = [301, 307, 400];
/** S3's error, as the SDK would throw it. */
async function errorOf(answer) {
    const { statusCode = 0, headers } = answer;
    const { Code, Message } = errorMembers((await collect(answer, MAX_ERROR_BYTES)).toString('utf8'));
    const error = new Error(Message ?? '');
    return Object.assign(error, {
        name: Code ?? 'UnknownError',
        ...(ELSEWHERE.includes(statusCode) && { bucketRegion: headers['x-amz-bucket-region'] }),
        $metadata: { httpStatusCode: statusCode, requestId: headers['x-amz-request-id'] },
    });
}
/** Error responses of Amazon S3: a page of a proxy is none. */
const ERROR = (0,response_shapes/* object */.Ik)({ Error: (0,response_shapes/* object */.Ik)({ Code: (0,response_shapes/* matching */.wC)('code', /^[\w.]+$/), Message: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj) }) });
function errorMembers(text) {
    try {
        return ERROR((0,xml_parser/* parseXML */.h)(text), '').Error;
    }
    catch {
        return {};
    }
}
/** The bytes of a body. Rejects where they are more, and where it breaks off. */
function collect(body, maxBytes) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        body.on('data', (chunk) => {
            size += chunk.length;
            chunks.push(chunk);
            if (size > maxBytes)
                body.destroy(new TooManyBytes(`it has more than ${maxBytes} bytes`));
        });
        body.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
        body.on('error', reject);
    });
}
class TooManyBytes extends incomplete_answer/* IncompleteAnswer */.T {
}

;// CONCATENATED MODULE: ./build/src/aws/integrity/bucket-reader.js







/** An answer is tried again as the other clients do it, and where S3 asks to slow down more often: it does so on purpose. */
const ATTEMPTS = { toReach: 2, toSlowDown: 8, other: 5 };
/** 1,000 keys of 1,024 bytes, each of which may take three characters, and what is said of them. */
const MAX_PAGE_BYTES = 8 * 2 ** 20;
/** Opens a bucket of this Region for a session. All readers that share `limit` are bounded together. */
async function openBucket(session, region, name, limit) {
    const send = await createSender(session, region, name);
    const { signal } = session;
    const attempt = async (action, request) => {
        (0,allowed_calls/* allowedAction */.V)(action, session);
        for (let attempts = 1;; attempts += 1) {
            try {
                return await limit.run(request);
            }
            catch (error) {
                signal.throwIfAborted();
                if (attempts >= attemptsFor(error))
                    throw error;
                if (isSlowDown(error))
                    limit.slowDown();
                else
                    await (0,cancellation/* delaySeconds */.j)(Math.random() * 0.1 * 2 ** attempts, signal);
            }
        }
    };
    const listPage = (query, token) => attempt('s3:ListObjectsV2', async () => {
        const { body } = await send('', {
            'list-type': '2',
            // Keys may hold what XML cannot.
            'encoding-type': 'url',
            prefix: query.prefix,
            ...(query.startAfter !== undefined && { 'start-after': query.startAfter }),
            ...(query.byFolder && { delimiter: '/' }),
            ...(query.maxKeys !== undefined && { 'max-keys': String(query.maxKeys) }),
            ...(token !== undefined && { 'continuation-token': token }),
        });
        return pageOf((await collect(body, MAX_PAGE_BYTES)).toString('utf8'));
    });
    async function* pages(query) {
        let token;
        do {
            const page = await listPage(query, token);
            yield page;
            token = page.NextContinuationToken;
        } while (token !== undefined && query.maxKeys === undefined);
    }
    return {
        signal,
        list: async (query) => {
            const listing = { objects: [], folders: [] };
            for await (const { objects, folders } of (0,response_shapes/* pagesOf */.E0)(pages(query), 'NextContinuationToken')) {
                listing.objects.push(...objects);
                listing.folders.push(...folders);
            }
            return listing;
        },
        versions: (key, after) => attempt('s3:ListObjectVersions', async () => {
            const markers = after && { 'key-marker': after.key, 'version-id-marker': after.versionId };
            const { body } = await send('', { versions: '', 'encoding-type': 'url', prefix: key, ...markers });
            return (await collect(body, MAX_PAGE_BYTES)).toString('utf8');
        }),
        get: (key, read, versionId) => attempt(versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion', async () => {
            const { headers, body } = await send(key, versionId === undefined ? {} : { versionId });
            try {
                return await read(headers, body);
            }
            finally {
                body.destroy();
            }
        }),
    };
}
function attemptsFor(error) {
    if (isSlowDown(error))
        return ATTEMPTS.toSlowDown;
    if ((0,endpoints/* isUnreachable */.R0)(error))
        return ATTEMPTS.toReach;
    const isTransient = (0,endpoints/* isNetworkError */.TX)(error) || ((0,aws_error/* httpStatus */.nG)(error) ?? 0) >= 500 || (0,aws_error/* errorName */.Is)(error) === 'RequestTimeout';
    return isTransient && !(0,aws_error/* isUnreadable */.nC)(error) ? ATTEMPTS.other : 1;
}
/** S3 says so with 503, and so do its gateways with 429. */
function isSlowDown(error) {
    return [503, 429].includes((0,aws_error/* httpStatus */.nG)(error) ?? 0);
}

// EXTERNAL MODULE: ./build/src/runtime/all-of.js
var all_of = __webpack_require__(3639);
;// CONCATENATED MODULE: ./build/src/aws/integrity/list-chains.js


/**
 * All accounts of which a trail has ever delivered something, sorted: of the organization, or the one account of an account-level trail.
 * The management account's folder may lie beside the organization's instead of in it (facts of CloudTrail, coverage). Whose folder it is
 * says its name alone: whatever is no account id is somebody else's. Rejects with S3's error.
 */
async function listDeliveredAccounts(bucket, of, trailAccount) {
    const { prefix, organizationId } = of;
    const own = { prefix, organizationId: null };
    if (organizationId === null) {
        return (await namesBelow(bucket, (0,log_paths/* rootPath */.wA)(prefix))).includes(trailAccount)
            ? [{ account: trailAccount, of: own }]
            : [];
    }
    const members = (await namesBelow(bucket, (0,log_paths/* ownerPath */.p3)(prefix, organizationId))).filter(isAccountId);
    const accounts = members.map((account) => ({ account, of }));
    if (members.includes(trailAccount))
        return accounts;
    const isBeside = (await namesBelow(bucket, (0,log_paths/* rootPath */.wA)(prefix))).includes(trailAccount);
    return isBeside ? [...accounts, { account: trailAccount, of: own }].sort(byAccount) : accounts;
}
/**
 * The Regions in which digests or log files (`folders`) of an account have ever been delivered: log files without a digest can be planted,
 * or what is left of a record. Rejects with S3's error.
 */
async function listDeliveredRegions(bucket, { account, of }, folders) {
    const names = await (0,all_of/* allOf */.b)(folders.map((folder) => namesBelow(bucket, `${(0,log_paths/* accountPath */.$A)(of, account)}${log_paths/* FOLDERS */.Yk[folder]}/`)));
    return [...new Set(names.flat())].filter((name) => /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/.test(name));
}
async function namesBelow(bucket, prefix) {
    const { folders } = await bucket.list({ prefix, byFolder: true });
    return folders.map((folder) => folder.slice(prefix.length, -1));
}
function isAccountId(name) {
    return /^\d{12}$/.test(name);
}
function byAccount(one, other) {
    return one.account < other.account ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/src/aws/integrity/request-limit.js


/**
 * Requests in flight. A prefix of a bucket answers 5,500 reads a second, which others read, too, and does so from one partition at
 * first (facts of S3, request rates): the run begins with few, and grows.
 */
const CONCURRENCY = { first: 32, max: 128, min: 4 };
/** How long all pause when S3 asks to slow down; twice as long each time that it asks again. */
const PAUSE_SECONDS = { first: 0.5, max: 20 };
/** One limit for all requests of a run: they share S3's. */
function createRequestLimit({ log, signal }) {
    const limit = pLimit(CONCURRENCY.first);
    let pause = null;
    let seconds = PAUSE_SECONDS.first;
    let answered = 0;
    const isPaused = () => pause !== null;
    /** One more for each round of answers. */
    const grow = () => {
        seconds = PAUSE_SECONDS.first;
        answered += 1;
        if (answered < limit.concurrency || limit.concurrency >= CONCURRENCY.max)
            return;
        answered = 0;
        limit.concurrency += 1;
    };
    return {
        run: (request) => limit(async () => {
            while (isPaused())
                await pause;
            signal.throwIfAborted();
            const answer = await request();
            if (!isPaused())
                grow();
            return answer;
        }),
        slowDown: () => {
            // Those in flight were sent before the pause: they say the same once more.
            if (isPaused())
                return;
            limit.concurrency = Math.max(CONCURRENCY.min, Math.floor(limit.concurrency / 2));
            answered = 0;
            // Half of it at random, so that runs that were asked together do not come back together.
            const wait = (seconds * (1 + Math.random())) / 2;
            seconds = Math.min(seconds * 2, PAUSE_SECONDS.max);
            log.info(`S3 asks to slow down: ${limit.concurrency} requests at a time, again in ${wait.toFixed(1)} s`);
            pause = (0,cancellation/* delaySeconds */.j)(wait, signal).then(() => {
                pause = null;
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/src/domain/integrity/shard.js
/**
 * The accounts of a shard, sorted. Its own id alone decides to which one an account belongs: each job lists the accounts for itself, and
 * whatever joins or is planted between two lists must not move another one past both. Ids are random, so the parts are about equal.
 */
function accountsOfShard(accounts, { index, count }) {
    return [...new Set(accounts)].sort().filter((account) => Number(account) % count === index - 1);
}

;// CONCATENATED MODULE: ./build/src/reconcile/evidence/evidence-source.js









/** Prepares reading the evidence: nothing is asked yet. */
function openEvidence(input) {
    const { bucketSession, organizationSession, of, bucketRegion, trail, accounts, shard } = input;
    const { account: trailAccount } = (0,arn/* parseArn */.Lw)(trail);
    const bucket = (0,memoize/* memoizeAsync */.T)(() => openBucket(bucketSession, bucketRegion, of.bucket, createRequestLimit(bucketSession)));
    return {
        ...input,
        bucket,
        organizationAccounts: (0,memoize/* memoizeAsync */.T)(async () => of.organizationId === null
            ? { known: [{ account: trailAccount, name: '', state: 'ACTIVE', joinedAt: null }] }
            : listOrganizationAccounts(organizationSession, of.homeRegion)),
        deliveredAccounts: (0,memoize/* memoizeAsync */.T)(() => (0,ask/* ask */.kA)('s3:ListBucket', async () => listDeliveredAccounts(await bucket(), of, trailAccount))),
        selected: (all) => {
            const named = [...new Set(all)].filter((account) => accounts.length === 0 || accounts.includes(account));
            return accountsOfShard(named, shard ?? { index: 1, count: 1 });
        },
        enabledRegions: createRegionReader(organizationSession, shard?.count ?? 1),
        heartbeats: new Map(),
        optInRegions: new Map(),
    };
}

// EXTERNAL MODULE: ./build/src/aws/session/session-policy.js
var session_policy = __webpack_require__(3575);
// EXTERNAL MODULE: ./build/src/aws/session/sign-in.js + 2 modules
var sign_in = __webpack_require__(3510);
// EXTERNAL MODULE: ./build/src/reconcile/sign-in.js + 1 modules
var reconcile_sign_in = __webpack_require__(9100);
;// CONCATENATED MODULE: ./build/src/reconcile/evidence/open-evidence-session.js





/**
 * The session that reads the record: of evidence-role-to-assume, which may do nothing else, or the run's own, which was begun with
 * these reads.
 */
async function openEvidenceSession({ inputs, mode, session }, { bucket, prefix }) {
    const access = (0,reconcile_sign_in/* evidenceAccessOf */.pL)(inputs);
    const role = access?.role ?? null;
    if (access === null || role === null)
        return { known: session };
    const policy = (0,session_policy/* evidencePolicy */.IS)(access, bucket, prefix);
    return (0,ask/* ask */.kA)('sts:AssumeRole', () => (0,sign_in/* assumeRole */.x)(session, role, (0,reconcile_sign_in/* signInOf */.UI)(inputs, mode), policy), (error) => ({
        unknown: `evidence-role-to-assume could not be assumed: ${(0,aws_error/* errorText */.kc)(error)} ${(0,aws_error/* remedyOf */.SM)('sts:AssumeRole', error)}`,
    }));
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./build/src/aws/integrity/gzip-member.js




const NO_GZIP = { malformed: 'it is not a gzip file' };
const DAMAGED = { malformed: 'it is a damaged gzip file' };
const MORE_AFTER_IT = { malformed: 'data is appended after the gzip data' };
const TRAILER_BYTES = 8;
/** CloudTrail sets no optional fields; names of files are shorter. */
const MAX_HEADER_BYTES = 4096;
function tooLarge(maxBytes) {
    return { malformed: `it has more than ${(0,wording/* grouped */.zD)(maxBytes)} bytes when it is decompressed` };
}
/** Where the compressed data begins; `undefined` where there are not enough bytes to know, `null` where this is no gzip header. */
function headerLength(bytes) {
    if (bytes.length < 10)
        return undefined;
    const flags = bytes[3];
    // Magic number, deflate, no reserved flag.
    if (bytes.readUIntBE(0, 3) !== 0x1f8b08 || flags > 0x1f)
        return null;
    let length = 10;
    if (flags & 0x04) {
        if (bytes.length < length + 2)
            return undefined;
        length += 2 + bytes.readUInt16LE(length);
    }
    for (const flag of [0x08, 0x10]) {
        if (!(flags & flag))
            continue;
        const end = bytes.indexOf(0, length);
        if (end < 0)
            return undefined;
        length = end + 1;
    }
    if (flags & 0x02)
        length += 2;
    return length <= bytes.length ? length : undefined;
}
function trailerOf(bytes) {
    return { crc: bytes.readUInt32LE(0), size: bytes.readUInt32LE(4) };
}
/** The bytes of a small gzip file, which is wholly in memory. */
function gunzipMember(file, maxBytes) {
    const header = headerLength(file);
    if (!header)
        return NO_GZIP;
    try {
        const chunkSize = Math.min(Math.max(file.readUInt32LE(file.length - 4), external_node_zlib_.constants.Z_MIN_CHUNK), 1 << 16);
        const options = { info: true, maxOutputLength: maxBytes, chunkSize };
        // With `info` it returns how far it read, too (Node.js documentation, zlib.inflateRawSync).
        const { buffer, engine } = (0,external_node_zlib_.inflateRawSync)(file.subarray(header), options);
        const end = header + engine.bytesWritten;
        if (file.length < end + TRAILER_BYTES)
            return DAMAGED;
        if (file.length > end + TRAILER_BYTES)
            return MORE_AFTER_IT;
        const { crc, size } = trailerOf(file.subarray(end));
        return crc === (0,external_node_zlib_.crc32)(buffer) && size === buffer.length ? { bytes: buffer } : DAMAGED;
    }
    catch (error) {
        return error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : DAMAGED;
    }
}
/**
 * SHA-256, in hex, of what a gzip file of any size decompresses to, while it comes in: memory does not grow with it. Rejects with what the
 * source rejects with.
 */
async function hashMember(file, maxBytes) {
    const inflate = (0,external_node_zlib_.createInflateRaw)();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let crc = 0;
    inflate.on('data', (chunk) => {
        size += chunk.length;
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        hash.update(chunk);
    });
    // Each write reports it, too.
    inflate.on('error', () => undefined);
    const write = (data) => new Promise((resolve) => inflate.write(data, (error) => resolve(error === null || error === undefined)));
    /** Without the header. */
    let compressed = 0;
    let head = Buffer.alloc(0);
    let tail = Buffer.alloc(0);
    try {
        for await (const chunk of file) {
            let data = chunk;
            if (head) {
                head = Buffer.concat([head, chunk]);
                const header = headerLength(head);
                if (header === null || (header === undefined && head.length > MAX_HEADER_BYTES))
                    return NO_GZIP;
                if (header === undefined)
                    continue;
                data = head.subarray(header);
                head = null;
            }
            // It reads all that belongs to it, so what it left is after it.
            if (inflate.bytesWritten === compressed && !(await write(data)))
                return DAMAGED;
            compressed += data.length;
            tail = Buffer.concat([tail, data.subarray(-TRAILER_BYTES)]).subarray(-TRAILER_BYTES);
            if (size > maxBytes)
                return tooLarge(maxBytes);
            if (compressed > inflate.bytesWritten + TRAILER_BYTES)
                return MORE_AFTER_IT;
        }
        if (head)
            return NO_GZIP;
        if (compressed < inflate.bytesWritten + TRAILER_BYTES)
            return DAMAGED;
        if (!inflate.readableEnded)
            await (0,external_node_events_.once)(inflate, 'end');
        const trailer = trailerOf(tail);
        return trailer.crc === crc && trailer.size === size % 2 ** 32 ? { sha256: hash.digest('hex') } : DAMAGED;
    }
    finally {
        inflate.destroy();
    }
}

;// CONCATENATED MODULE: ./build/src/aws/integrity/read-object.js




/** A digest names each log file in about 600 bytes: this is room for 3 in every second of its hour. More would fill the memory, if many had it. */
const MAX_DIGEST_BYTES = 8 * 2 ** 20;
/** Log files have at most 50 MB compressed (facts of CloudTrail, delivery), and JSON is compressed 10 to 20 times: nothing real reaches this. */
const MAX_LOG_FILE_BYTES = 2 ** 30;
function createObjectReader(bucket, refusals) {
    const read = async (kind, get) => {
        const why = refusals.why(kind);
        if (why !== null)
            return { unknown: why };
        try {
            const object = await get();
            refusals.read(kind);
            return object;
        }
        catch (error) {
            bucket.signal.throwIfAborted();
            if ((0,ask/* isNamed */.ev)(error, 'NoSuchKey'))
                return { missing: true };
            const unknown = explain(error);
            refusals.failed(kind, error, unknown);
            return { unknown };
        }
    };
    return {
        digest: (key, versionId) => read('digests', () => bucket.get(key, digestOf, versionId)),
        logFile: (key, versionId) => read('log files', () => bucket.get(key, (_, body) => hashMember(body, MAX_LOG_FILE_BYTES), versionId)),
    };
}
async function digestOf(headers, body) {
    try {
        const object = gunzipMember(await collect(body, MAX_DIGEST_BYTES), MAX_DIGEST_BYTES);
        return 'malformed' in object ? object : { bytes: object.bytes, metadata: metadataOf(headers) };
    }
    catch (error) {
        if (error instanceof TooManyBytes)
            return tooLarge(MAX_DIGEST_BYTES);
        throw error;
    }
}
const METADATA = 'x-amz-meta-';
function metadataOf(headers) {
    const names = Object.keys(headers).filter((name) => name.startsWith(METADATA));
    return Object.fromEntries(names.map((name) => [name.slice(METADATA.length), headers[name]]));
}
/** Why an object could not be read. The same for all that cannot be read for the same reason: it is said once, with their number. */
function explain(error) {
    if ((0,ask/* isNamed */.ev)(error, 'InvalidObjectState')) {
        return 'It is in an archive storage class, from which S3 reads nothing before it is restored (InvalidObjectState).';
    }
    // S3 reads encrypted objects with the caller's permissions, and says so when the key refuses.
    const action = /kms:Decrypt|\bKMS\b/.test(`${(0,aws_error/* errorName */.Is)(error)} ${(0,aws_error/* errorText */.kc)(error)}`) ? 'kms:Decrypt' : 's3:GetObject';
    if ((0,aws_error/* isDenied */.GZ)(error))
        return `${action} is denied. ${(0,aws_error/* remedyOf */.SM)(action, error)}`;
    return (0,aws_error/* httpStatus */.nG)(error) === undefined || (0,aws_error/* httpStatus */.nG)(error) === 200
        ? (0,aws_error/* explainFailedRead */.F_)(action, error)
        : `${action} failed with ${(0,aws_error/* errorName */.Is)(error)}. ${(0,aws_error/* remedyOf */.SM)(action, error)}`;
}

;// CONCATENATED MODULE: ./build/src/domain/integrity/public-keys.js

/**
 * The keys by fingerprint, and what could not be read, as sentences. AWS documents PKCS#1 and says that the encoding can
 * change; one of the four keys in its documentation is SubjectPublicKeyInfo. All four fingerprints are the MD5 of the DER
 * bytes, so another one is a mix-up (facts, 3.3).
 */
function readPublicKeys(listed) {
    const keys = new Map();
    const unreadable = [];
    for (const { Value, Fingerprint, ValidityStartTime, ValidityEndTime } of listed) {
        const fingerprint = Fingerprint?.toLowerCase();
        const key = Value && (read(Value, 'pkcs1') ?? read(Value, 'spki'));
        const [validFrom, validTo] = [ValidityStartTime, ValidityEndTime].map(isoOf);
        if (!fingerprint || !/^[0-9a-f]{32}$/.test(fingerprint))
            unreadable.push('A public key has no fingerprint.');
        else if (!key)
            unreadable.push(`The public key ${fingerprint} is not an RSA key in a known encoding.`);
        else if ((0,external_node_crypto_.createHash)('md5').update(Value).digest('hex') !== fingerprint)
            unreadable.push(`The public key ${fingerprint} does not have this fingerprint.`);
        else if (!validFrom || !validTo)
            unreadable.push(`The public key ${fingerprint} has no validity period.`);
        else
            keys.set(fingerprint, { key, fingerprint, validFrom, validTo });
    }
    return { keys, unreadable };
}
function read(der, type) {
    try {
        const key = (0,external_node_crypto_.createPublicKey)({ key: Buffer.from(der), format: 'der', type });
        return key.asymmetricKeyType === 'rsa' ? key : null;
    }
    catch {
        return null;
    }
}
function isoOf(date) {
    return date === undefined || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

;// CONCATENATED MODULE: ./build/src/aws/integrity/read-public-keys.js




const read_public_keys_HOUR = 3_600_000;
/** API_ListPublicKeys. Its items are judged one by one. */
const read_public_keys_LISTED = (0,response_shapes/* object */.Ik)({ PublicKeyList: (0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({})), NextToken: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj) });
/**
 * The keys that CloudTrail signed digests with in a Region, for all accounts, by fingerprint (API_ListPublicKeys). `from` and `now` are
 * ISO 8601: a key that was rotated just after a digest ended is listed from two hours later on (facts of CloudTrail, keys). Never
 * rejects.
 */
function readRegionKeys(session, region, from, now) {
    const client = (0,clients/* dispensableCloudTrail */.mY)(region, session);
    return (0,ask/* ask */.kA)('cloudtrail:ListPublicKeys', async () => {
        const { paginateListPublicKeys } = await __webpack_require__.e(/* import() */ 362).then(__webpack_require__.bind(__webpack_require__, 6362));
        const range = { StartTime: new Date(Date.parse(from) - read_public_keys_HOUR), EndTime: new Date(Date.parse(now) + 2 * read_public_keys_HOUR) };
        const listed = [];
        for await (const page of (0,response_shapes/* pagesOf */.E0)(paginateListPublicKeys({ client }, range))) {
            listed.push(...read_public_keys_LISTED(page, '').PublicKeyList);
        }
        const { keys, unreadable } = readPublicKeys(listed);
        for (const sentence of unreadable)
            session.log.warning(`Public keys of ${region}`, sentence);
        return keys;
    });
}

;// CONCATENATED MODULE: ./build/src/aws/integrity/refusals.js

/**
 * Refusals in a row, without a success, after which objects of a kind are not asked for any more. Not of an account alone: whoever may
 * write to its folder could plant a few that nobody can decrypt.
 */
const MAX_REFUSALS = 20;
/** One for all reads of a run. */
function createRefusals() {
    const counts = new Map();
    let ended = null;
    const of = (kind) => {
        const count = counts.get(kind) ?? { hasRead: false, refused: 0, why: null };
        counts.set(kind, count);
        return count;
    };
    return {
        why: (kind) => ended ?? of(kind).why,
        read: (kind) => {
            of(kind).hasRead = true;
        },
        failed: (kind, error, sentence) => {
            // The session is over, or was never recognized: that holds for whatever comes next.
            if ((0,aws_error/* isExpired */._d)(error) || (0,aws_error/* isUnauthenticated */.Xh)(error))
                ended ??= sentence;
            if (!(0,aws_error/* isDenied */.GZ)(error))
                return;
            const count = of(kind);
            count.refused += 1;
            if (!count.hasRead && count.refused >= MAX_REFUSALS)
                count.why ??= sentence;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/aws/object-versions/list-versions.js



/** API_ListObjectVersions: one member, or several of the same name. */
const list_versions_LIST = (0,response_shapes/* object */.Ik)({ ListVersionsResult: (0,response_shapes/* object */.Ik)({}) });
const list_versions_ENTRY = (0,response_shapes/* object */.Ik)({
    Key: response_shapes/* string */.Yj,
    VersionId: (0,response_shapes/* matching */.wC)('version', /^[\w.-]+$/),
    LastModified: (0,response_shapes/* matching */.wC)('time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
});
const NEXT_KEY = (0,response_shapes/* object */.Ik)({ NextKeyMarker: response_shapes/* string */.Yj });
const NEXT_VERSION = (0,response_shapes/* object */.Ik)({ NextVersionIdMarker: response_shapes/* string */.Yj });
/** Of 1,000 versions and delete markers each. Whoever hides a version behind more of them must not have a run read for hours. */
const list_versions_MAX_PAGES = 10;
/**
 * All versions and delete markers of a key: the one that CloudTrail delivered is the oldest, so it is on the last page. Rejects with S3's
 * error, and with an IncompleteAnswer where there are more than 10,000.
 */
async function listVersions(bucket, key) {
    const versions = [];
    let after = null;
    for (let pages = 0; pages < list_versions_MAX_PAGES; pages += 1) {
        const list = membersOf(await bucket.versions(key, after));
        versions.push(...versionsIn(list, key));
        if (list['IsTruncated'] !== 'true')
            return versions;
        // Longer keys begin with this one, too, and come after it.
        if (list_versions_decoded(NEXT_KEY(list, '').NextKeyMarker) !== key)
            return versions;
        after = { key, versionId: NEXT_VERSION(list, '').NextVersionIdMarker };
    }
    throw new incomplete_answer/* IncompleteAnswer */.T(`the object has more than ${list_versions_MAX_PAGES * 1000} versions`);
}
function versionsIn(list, key) {
    return ['Version', 'DeleteMarker'].flatMap((kind) => [list[kind] ?? []]
        .flat()
        .map((entry, index) => list_versions_ENTRY(entry, `${kind}[${index}]`))
        .filter(({ Key }) => list_versions_decoded(Key) === key)
        .map(({ VersionId, LastModified }) => ({
        versionId: VersionId,
        isDeleteMarker: kind === 'DeleteMarker',
        lastModified: `${LastModified.slice(0, 19)}Z`,
    })));
}
function membersOf(text) {
    try {
        return list_versions_LIST((0,xml_parser/* parseXML */.h)(text), '').ListVersionsResult;
    }
    catch (error) {
        if (error instanceof incomplete_answer/* IncompleteAnswer */.T)
            throw error;
        throw new incomplete_answer/* IncompleteAnswer */.T('it is no list');
    }
}
/** Somebody else's key that cannot be decoded is not this one. */
function list_versions_decoded(key) {
    try {
        return decodeURIComponent(key.replaceAll('+', ' '));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/src/domain/integrity/digest-file.js


const [SIGNATURE_ALGORITHM, HASH_ALGORITHM] = ['SHA256withRSA', 'SHA-256'];
/**
 * Judges one digest by itself: that CloudTrail signed these bytes for this bucket and key, and that they are about the account, Region
 * and time that the key says (facts, 3.2; CloudTrail User Guide, custom validation). Never throws, whatever the bytes are.
 */
function readDigest({ of, key, name, fetched, keys, successor }) {
    if ('unknown' in fetched || 'missing' in fetched)
        return fetched;
    if ('malformed' in fetched)
        return { invalid: fetched.malformed };
    const body = bodyOf(fetched.bytes);
    if (typeof body === 'string')
        return { invalid: body };
    const { signature: written, 'signature-algorithm': algorithm } = fetched.metadata;
    if (!isHex(written))
        return { invalid: 'the object has no signature in its metadata' };
    const wrong = contradiction(body, of, key, name) ??
        (algorithm !== SIGNATURE_ALGORITHM && 'its metadata names another signature algorithm');
    if (wrong)
        return { invalid: wrong };
    const sha256 = (0,external_node_crypto_.hash)('sha256', fetched.bytes);
    const signature = written.toLowerCase();
    const digest = {
        start: body.start,
        end: body.end,
        sha256,
        signature,
        previous: body.previous,
        files: body.files,
    };
    // A verified successor proves bytes and signature alike, whether the key is still listed or not (facts, 3.3 and 3.10).
    if (successor?.sha256 === sha256 && successor.signature === signature)
        return { verified: digest };
    if ('unknown' in keys)
        return { unknown: keys.unknown };
    const publicKey = keys.known.get(body.fingerprint);
    if (!publicKey)
        return unlisted(body, keys.known);
    // `null` stands for the signature before a starting digest. Whether the time is in the key's window does not count: AWS's
    // own examples are genuine and outside of it (facts, 3.3).
    const signed = [body.end, `${of.bucket}/${key}`, sha256, body.previousSignature ?? 'null'].join('\n');
    return (0,external_node_crypto_.verify)('sha256', Buffer.from(signed), publicKey.key, Buffer.from(signature, 'hex'))
        ? { verified: digest }
        : { invalid: 'its signature is not CloudTrail’s signature of this content at this location' };
}
/** A key that CloudTrail does not list is a forger's if the list has keys of that time; otherwise the list does not go back that far. */
function unlisted({ end, fingerprint }, known) {
    const isOfThatTime = ({ validFrom, validTo }) => (0,values_time/* timeOf */.nR)(validFrom) <= (0,values_time/* timeOf */.nR)(end) && (0,values_time/* timeOf */.nR)(end) <= (0,values_time/* timeOf */.nR)(validTo);
    const isListed = [...known.values()].some(isOfThatTime);
    const reason = `it names the public key ${fingerprint}, which CloudTrail does not list for this Region and time`;
    return isListed ? { invalid: reason } : { unknown: reason };
}
/** Why a digest is not the one of its key; `null` if nothing contradicts. */
function contradiction(body, of, key, name) {
    if (body.bucket !== of.bucket || body.key !== key)
        return 'it was signed for another location';
    if (body.account !== name.account)
        return 'it is about another account';
    if (body.end !== name.end)
        return 'its key and its content name different end times';
    if ((0,values_time/* timeOf */.nR)(body.start) >= (0,values_time/* timeOf */.nR)(body.end))
        return 'it ends before it starts';
    if (body.algorithm !== SIGNATURE_ALGORITHM)
        return 'it names another signature algorithm';
    return null;
}
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** What a digest says (facts, 3.1); a string says why it is no digest. Members that are not known are tolerated: they are signed, too. */
function bodyOf(bytes) {
    let json;
    try {
        json = JSON.parse(UTF8.decode(bytes));
    }
    catch {
        return 'it is not valid JSON';
    }
    if (!isObject(json))
        return 'it is not a digest';
    const { awsAccountId: account, digestStartTime: start, digestEndTime: end, digestS3Bucket: bucket, digestS3Object: key, } = json;
    const { digestPublicKeyFingerprint: fingerprint, digestSignatureAlgorithm: algorithm, logFiles } = json;
    if (![account, bucket, key, algorithm].every(isText) || !isHex(fingerprint))
        return 'members of a digest are missing';
    if (!isText(start) || !isText(end) || !(0,values_time/* isTime */.K8)(start) || !(0,values_time/* isTime */.K8)(end))
        return 'it has no start and end time';
    const previous = previousOf(json);
    if (previous === undefined)
        return 'it does not name the digest before it';
    const files = Array.isArray(logFiles) ? logFiles.map(fileOf) : [null];
    if (!files.every((file) => file !== null))
        return 'it does not name its log files';
    return {
        ...{ account, start, end, bucket, key, algorithm },
        fingerprint: fingerprint.toLowerCase(),
        previous,
        previousSignature: json['previousDigestSignature'],
        files,
    };
}
/** The digest before; `null` if all five members are, `undefined` if they are no such digest. */
function previousOf(json) {
    const { previousDigestS3Bucket: bucket, previousDigestS3Object: key, previousDigestSignature: signature } = json;
    const { previousDigestHashValue: sha256, previousDigestHashAlgorithm: algorithm } = json;
    if ([bucket, key, signature, sha256, algorithm].every((member) => member === null))
        return null;
    if (!isText(bucket) || !isText(key) || !isHex(signature) || !isSha256(sha256) || algorithm !== HASH_ALGORITHM)
        return undefined;
    return { bucket, key, sha256: sha256.toLowerCase(), signature: signature.toLowerCase() };
}
function fileOf(value) {
    if (!isObject(value))
        return null;
    const { s3Bucket: bucket, s3Object: key, hashValue: sha256, hashAlgorithm: algorithm } = value;
    if (!isText(bucket) || !isText(key) || !isSha256(sha256) || algorithm !== HASH_ALGORITHM)
        return null;
    return { bucket, key, sha256: sha256.toLowerCase() };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
/** Whole bytes. AWS writes lower case and does not promise it. */
function isHex(value) {
    return typeof value === 'string' && value.length <= 4096 && /^(?:[0-9a-f]{2})+$/i.test(value);
}
function isSha256(value) {
    return isHex(value) && value.length === 64;
}

// EXTERNAL MODULE: ./build/src/domain/integrity/finding.js
var integrity_finding = __webpack_require__(3331);
// EXTERNAL MODULE: ./build/src/report/verdict/finding-words.js
var finding_words = __webpack_require__(1535);
;// CONCATENATED MODULE: ./build/src/reconcile/evidence/read-remains.js













/** As many as the summary shows: whoever deletes a whole record must not have a run list each of its objects. */
const MAX_FINDINGS = 20;
/** What may have been deleted; of others, the object is there. */
const GONE = ['digest-missing', 'file-missing', 'checkpoint-mismatch'];
/**
 * What versions of missing objects the bucket still has, and whether they are what CloudTrail delivered, for the first findings as the
 * summary has them. Whoever may not list versions has the same findings without it. Never rejects.
 */
async function readRemains(source, proof) {
    const missing = (0,finding_words/* inOrder */.al)(proof.findings).filter(({ kind, object }) => object !== null && GONE.includes(kind));
    const [first, ...others] = missing.slice(0, MAX_FINDINGS);
    if (first === undefined)
        return proof;
    const bucket = await source.bucket();
    const read = createReader(source, bucket, proof);
    const found = new Map();
    const readAll = (some) => (0,all_of/* allOf */.b)(some.map(async (finding) => found.set(finding, await read.remainsOf(finding))));
    try {
        await readAll([first]);
        // The first answer says whether versions may be listed.
        if (!read.isDenied())
            await readAll(others);
    }
    catch (error) {
        if (!bucket.signal.aborted)
            throw error;
    }
    const findings = proof.findings.map((finding) => {
        const remains = found.get(finding);
        return remains ? { ...finding, remains } : finding;
    });
    return { ...proof, findings };
}
/** Reads what is left of one object; `null` where not all of its versions can be listed. */
function createReader(source, bucket, { level, findings }) {
    const { of, now, organizationSession } = source;
    const since = findings.reduce((first, { from }) => (from !== null && from < first ? from : first), source.from);
    const keysOf = (0,memoize/* memoizeAsync */.T)((region) => readRegionKeys(organizationSession, region, since, now));
    const objects = createObjectReader(bucket, createRefusals());
    const isDigestGenuine = async ({ object, region }, versionId) => {
        const [key, fetched, keys] = [object, await objects.digest(object, versionId), await keysOf(region)];
        // The management account's folder may lie beside the organization's.
        for (const one of [of, { ...of, organizationId: null }]) {
            const name = (0,log_paths/* readDigestKey */.ac)(one, key);
            const read = name && readDigest({ of: one, key, name, fetched, keys, successor: null });
            if (read)
                return 'verified' in read ? true : 'invalid' in read ? false : null;
        }
        return null;
    };
    /** The role reads log files at that level alone. */
    const isLogFileSame = async ({ object, sha256 }, versionId) => {
        const fetched = level === 'files' ? await objects.logFile(object, versionId) : { unknown: '' };
        if ('unknown' in fetched || 'missing' in fetched)
            return null;
        return 'sha256' in fetched && fetched.sha256 === sha256;
    };
    let hasBeenDenied = false;
    const remainsOf = async (finding) => {
        const versions = await (0,ask/* ask */.kA)('s3:ListBucketVersions', () => listVersions(bucket, finding.object), (error) => {
            hasBeenDenied ||= (0,aws_error/* isDenied */.GZ)(error);
            return null;
        });
        if (!(0,values_answer/* isKnown */.q)(versions))
            return null;
        const { deletedAt, candidates } = (0,integrity_finding/* judgeVersions */.v)(versions.known);
        const isOriginal = finding.kind === 'file-missing' ? isLogFileSame : isDigestGenuine;
        let isKnownOfAll = true;
        for (const versionId of candidates) {
            const verified = await isOriginal(finding, versionId);
            if (verified)
                return { deletedAt, versionId, verified };
            isKnownOfAll &&= verified !== null;
        }
        const [versionId = null] = candidates;
        return { deletedAt, versionId, verified: versionId !== null && isKnownOfAll ? false : null };
    };
    return { remainsOf, isDenied: () => hasBeenDenied };
}

// EXTERNAL MODULE: ./build/src/aws/history/event-history.js
var event_history = __webpack_require__(6469);
// EXTERNAL MODULE: ./build/src/domain/history/holes.js
var history_holes = __webpack_require__(4782);
// EXTERNAL MODULE: ./build/src/domain/history/trail-events.js
var trail_events = __webpack_require__(8411);
;// CONCATENATED MODULE: ./build/src/domain/history/interruptions.js


/** The calls by which a trail stops and starts to deliver digests. */
const INTERRUPTING_EVENTS = [
    'StopLogging',
    'StartLogging',
    'UpdateTrail',
    'DeleteTrail',
    'CreateTrail',
];
/** All stretches without digests that status and history explain, the oldest first. */
function interruptionsOf({ trail, startedAt, lastStoppedAt, events, readAt, }) {
    const isStopped = trail.isLogging === false;
    const holes = (0,history_holes/* holesOf */.V6)({
        events: (0,trail_events/* eventsOfTrail */.DA)(events, trail).filter(({ error }) => error === null),
        observed: trail,
        declaredOn: ['isLogging', 'enableLogFileValidation'],
        stoppedAt: isStopped ? lastStoppedAt : null,
        startedAt,
        readAt,
    });
    const known = holes
        .filter(({ kind }) => kind === 'logging' || kind === 'validation')
        .map(({ from, to }) => ({ from, to }));
    const last = lastStop(isStopped, startedAt, lastStoppedAt);
    const isKnown = last === null || known.some(({ from }) => from.slice(0, 19) === last.from.slice(0, 19));
    return (isKnown ? known : [...known, last]).sort((one, other) => (one.from < other.from ? -1 : 1));
}
/** A trail that logs was started after it was stopped, if it ever was (API_GetTrailStatus). */
function lastStop(isStopped, startedAt, stoppedAt) {
    if (stoppedAt === null)
        return null;
    if (isStopped)
        return { from: stoppedAt, to: null };
    return startedAt !== null && stoppedAt < startedAt ? { from: stoppedAt, to: startedAt } : null;
}

;// CONCATENATED MODULE: ./build/src/reconcile/evidence/read-interruptions.js


/** As long as explaining drift may take: two lookups a second, by an account that others ask, too. */
const TIMEOUT_MILLISECONDS = 10_000;
/**
 * When logging or validation was off, as far as status and event history say; `null` where nothing does. Where the history cannot be read,
 * the status may have the last stop all the same. Lookups are half a second apart, so only those are made that can find something. Never
 * rejects.
 */
async function readInterruptions(session, { trail, startedAt, lastStoppedAt }) {
    const timeout = AbortSignal.any([session.signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]);
    const history = (0,event_history/* openEventHistory */.j)(session, trail.homeRegion, timeout);
    // A trail that was never stopped has no time of it (API_GetTrailStatus), unless it is a later trail of the same name.
    const isStop = (name) => name === 'StopLogging' || name === 'StartLogging';
    const first = INTERRUPTING_EVENTS.filter((name) => name !== 'CreateTrail' && (lastStoppedAt !== null || !isStop(name)));
    const answers = new Map(await history.read(first));
    if (eventsIn(answers.get('DeleteTrail')).length > 0) {
        const rest = await history.read(INTERRUPTING_EVENTS.filter((name) => !first.includes(name)));
        for (const [name, answer] of rest)
            answers.set(name, answer);
    }
    const events = [...answers.values()].flatMap(eventsIn);
    const known = interruptionsOf({ trail, startedAt, lastStoppedAt, events, readAt: new Date().toISOString() });
    const isUnread = [...answers.values()].every((answer) => 'why' in answer);
    return isUnread && known.length === 0 ? null : known;
}
function eventsIn(answer) {
    return answer && 'events' in answer ? answer.events : [];
}

// EXTERNAL MODULE: ./build/src/aws/observe/read-trail.js
var read_trail = __webpack_require__(2683);
// EXTERNAL MODULE: ./build/src/domain/trail/desired.js
var desired = __webpack_require__(9087);
;// CONCATENATED MODULE: ./build/src/reconcile/evidence/read-trail-now.js






/** Reads it again, since what it delivers and where is what counts, whatever the plan said and became. */
async function readTrailNow(session, identity) {
    const client = (0,clients/* cloudTrail */.Ao)(identity.homeRegion, session);
    const [settings, status] = await Promise.all([
        (0,ask/* ask */.kA)('cloudtrail:GetTrail', () => (0,read_trail/* getTrail */.PH)(client, identity.arn)),
        (0,ask/* ask */.kA)('cloudtrail:GetTrailStatus', () => (0,read_trail/* getTrailStatus */.rI)(client, identity.arn)),
    ]);
    if (!(0,values_answer/* isKnown */.q)(settings))
        return settings;
    if (!(0,values_answer/* isKnown */.q)(status))
        return status;
    const { isLogging, startedAt, lastStoppedAt, deliveries } = status.known;
    const trail = { ...(0,desired/* trailAfter */.hN)({}, null, identity), ...settings.known, isLogging };
    return { known: { trail, startedAt, lastStoppedAt, deliveries } };
}

;// CONCATENATED MODULE: ./build/src/domain/account-coverage/judge-regions.js



/** AWS does not say since when a Region is enabled. One that was silent for longer can have been disabled, and enabled again an hour ago. */
const MAX_STOP = 7 * 86_400_000;
/**
 * The accounts that deliver, and from which of their enabled opt-in Regions: each has hourly digests, like every other Region. One that
 * delivered in the last week and stopped is missing; of one that never delivered, or not for a week, it is not known whether it has to.
 */
function withRegions(census, accounts, now) {
    const at = (0,values_time/* millisecondsOf */.W$)(now);
    let delivering = 0;
    const missing = [];
    const undecided = [];
    const reasons = [];
    for (const { account, name, enabled } of accounts) {
        if ('unknown' in enabled) {
            reasons.push(enabled.unknown);
            continue;
        }
        for (const [region, newest] of enabled.known) {
            if ('unknown' in newest) {
                reasons.push(newest.unknown);
                break;
            }
            const end = (0,values_time/* millisecondsOf */.W$)(newest.known ?? '');
            const silent = { account, name, region, newest: newest.known };
            if (isRecent(newest.known, at, true))
                delivering += 1;
            else if (end !== null && at - end < MAX_STOP)
                missing.push(silent);
            else
                undecided.push(silent);
        }
    }
    const regions = { delivering, missing, undecided, unknown: whyUnknown(reasons) };
    return {
        ...census,
        status: missing.length > 0 ? 'fail' : census.status,
        delivering: census.delivering - new Set(missing.map(({ account }) => account)).size,
        regions,
    };
}
/** The reasons are the same for most: one stands for all. */
function whyUnknown(reasons) {
    const [first] = reasons;
    if (first === undefined)
        return null;
    return `Opt-in Regions of ${(0,wording/* count */.U9)(reasons.length, 'account')} were not checked. ${first}`;
}

// EXTERNAL MODULE: ./build/src/domain/values/partitions.js
var partitions = __webpack_require__(1138);
;// CONCATENATED MODULE: ./build/src/reconcile/evidence/opt-in-regions.js








/**
 * Whether the account has an opt-in Region disabled now, asked where the newest of these digests is too old, and the trail is on; `null`
 * where that is not known or was not asked. Names of digests are believed: one that is planted explains nothing.
 */
async function isRegionDisabled({ now, readsRegions, enabledRegions }, { of, account, region, digests }, interruptions) {
    if (!readsRegions || !(0,partitions/* isOptInRegion */.rr)(region))
        return null;
    const isAlive = digests.some(({ key }) => {
        const name = (0,log_paths/* readDigestKey */.ac)(of, key);
        return name?.trailName === of.trailName && isRecent(name.end, (0,values_time/* timeOf */.nR)(now), true);
    });
    if (isAlive || (await interruptions)?.some(({ to }) => to === null))
        return null;
    const enabled = await enabledRegions(account);
    return (0,values_answer/* isKnown */.q)(enabled) ? !enabled.known.includes(region) : null;
}
/**
 * The opt-in Regions that accounts have enabled, with their newest digests. `null` where nobody is asked: no account ever delivered from one,
 * as in most organizations, or no digest is due yet. Where there are more accounts than one run asks about, each day begins with other ones.
 */
async function readOptInRegions(source, { accounts, found, newestIn }) {
    const { now, isMultiRegion, hasValidation, notDue, readsRegions, shard } = source;
    if (!isMultiRegion || !hasValidation || notDue !== null || !readsRegions)
        return null;
    const seen = new Map(await Promise.all(accounts.map(async ({ account }) => [account, await seenOf(source, found.get(account))])));
    if (![...seen.values()].some((regions) => (0,values_answer/* isKnown */.q)(regions) && regions.known.length > 0))
        return null;
    const first = (Math.floor((0,values_time/* timeOf */.nR)(now) / opt_in_regions_DAY) * accountsAskedBy(shard?.count ?? 1)) % accounts.length;
    const inTurn = [...accounts.slice(first), ...accounts.slice(0, first)];
    return Promise.all(inTurn.map(async ({ account, name }) => {
        const [enabled, known] = [await source.enabledRegions(account), seen.get(account)];
        if (!(0,values_answer/* isKnown */.q)(enabled))
            return { account, name, enabled };
        if (!(0,values_answer/* isKnown */.q)(known))
            return { account, name, enabled: known };
        const regions = enabled.known.filter(partitions/* isOptInRegion */.rr).map(async (region) => {
            const newest = known.known.includes(region) ? await newestIn(account, region) : { known: null };
            return [region, newest];
        });
        return { account, name, enabled: { known: new Map(await Promise.all(regions)) } };
    }));
}
const opt_in_regions_DAY = 86_400_000;
/** One list for each account that integrity has not listed. */
async function seenOf(source, one) {
    if (one === undefined)
        return { known: [] };
    const listed = source.optInRegions.get(one.account);
    if (listed)
        return { known: listed };
    const bucket = await source.bucket();
    return (0,ask/* ask */.kA)('s3:ListBucket', async () => (await listDeliveredRegions(bucket, one, ['digests'])).filter(partitions/* isOptInRegion */.rr));
}

;// CONCATENATED MODULE: ./build/src/reconcile/evidence/take-census.js






/**
 * Counts the accounts of the organization that deliver in the home Region, and in the opt-in Regions that they have enabled. A digest that
 * integrity has seen is a sign of life; only the others are listed. Where the run is stopped, accounts that were not listed are unknown.
 */
async function take_census_takeCensus(run, source) {
    const { now, hasValidation, notDue } = source;
    const [accounts, delivered] = await (0,all_of/* allOf */.b)([source.organizationAccounts(), source.deliveredAccounts()]);
    const known = { hasValidation, now, isJustStarted: notDue !== null };
    const nothing = { newest: new Map(), ...known };
    if (!(0,values_answer/* isKnown */.q)(accounts))
        return takeCensus({ accounts, ...nothing });
    if (!(0,values_answer/* isKnown */.q)(delivered))
        return takeCensus({ accounts: delivered, ...nothing });
    const found = new Map(delivered.known.map((one) => [one.account, one]));
    const chosen = new Set(source.selected([...accounts.known.map(({ account }) => account), ...found.keys()]));
    const bucket = await source.bucket();
    const newestIn = async (account, region) => {
        const heartbeat = source.heartbeats.get(`${account}/${region}`);
        const one = found.get(account);
        if (heartbeat && hasValidation)
            return { known: heartbeat };
        if (one === undefined)
            return { known: null };
        if (run.signal.aborted)
            return { unknown: 'The run was stopped before this account was checked.' };
        const of = { ...source.of, ...one.of };
        const listed = await readNewestDelivery(bucket, { of, account, region, now, hasValidation });
        // What is named like a digest of the window, integrity has found to be none.
        return heartbeat === null && (0,values_answer/* isKnown */.q)(listed) && (listed.known ?? '') >= source.from ? { known: null } : listed;
    };
    const newest = new Map(await Promise.all([...chosen].map(async (account) => [account, await newestIn(account, source.of.homeRegion)])));
    const counted = accounts.known.filter(({ account }) => chosen.has(account));
    const census = takeCensus({ accounts: { known: counted }, newest, ...known });
    const silent = new Set([...census.missing, ...census.unknown, ...census.others].map(({ account }) => account));
    const delivering = counted.filter(({ account }) => !silent.has(account));
    const regions = run.signal.aborted ? null : await readOptInRegions(source, { accounts: delivering, found, newestIn });
    return regions === null ? census : withRegions(census, regions, now);
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./build/src/domain/integrity/tally.js

const tally_HOUR = 3_600_000;
/** CloudTrail delivers digests again after failures, and out of order for a time (facts, 3.4); the contract gives it a day. */
const YOUNG = 24 * tally_HOUR;
/** So long the next run starts before what could not be judged, to try again. Longer would read more and more for what is archived. */
const MAX_WAIT = 7 * 24 * tally_HOUR;
function createTally({ account, region, now, checkpoint }) {
    const [nowAt, reportedBefore] = [
        (0,values_time/* timeOf */.nR)(now),
        Math.min((0,values_time/* timeOf */.nR)(now), checkpoint?.reported ? (0,values_time/* timeOf */.nR)(checkpoint.reported) : -Infinity),
    ];
    const findings = [];
    const warnings = [];
    const unknown = new Map();
    const interruptions = new Set();
    let [open, reported] = [Infinity, -Infinity];
    const isYoung = (at) => nowAt - at < YOUNG;
    const wait = (at) => {
        open = Math.min(open, at);
    };
    const iso = (at) => (at === null ? null : (0,values_time/* isoSeconds */.nE)(at));
    // That a hole was reported says nothing of the log files of an hour whose digest is there now.
    const wasReported = (kind, at) => !kind.startsWith('file-') && at <= reportedBefore;
    const report = (kind, at, { object, from, to, ...hash }, message) => {
        if (wasReported(kind, at)) {
            warnings.push(`${message} An earlier run reported this.`);
            return;
        }
        // What is planted in the future is reported again and again, and hides nothing of tomorrow.
        if (!kind.startsWith('file-') && Math.max(at, to ?? at) <= nowAt)
            reported = Math.max(reported, at, to ?? at);
        findings.push({ kind, account, region, object, from: iso(from), to: iso(to), message, ...hash });
    };
    return {
        report,
        isYoung,
        reportUnlessYoung: (kind, at, subject, message, hope) => {
            if (isYoung(at) && !wasReported(kind, at)) {
                wait(at);
                warnings.push(`${message} ${hope}`);
            }
            else
                report(kind, at, subject, message);
        },
        warn: (message) => warnings.push(message),
        unknown: (what, at, reason, waits) => {
            const isLastTry = waits && nowAt - at >= MAX_WAIT;
            const key = `${what} ${isLastTry} ${reason}`;
            const group = unknown.get(key) ?? { what, count: 0, from: at, to: at, reason, isLastTry };
            unknown.set(key, {
                ...group,
                count: group.count + 1,
                from: Math.min(group.from, at),
                to: Math.max(group.to, at),
            });
            if (waits && !isLastTry)
                wait(at);
        },
        wait,
        explain: (some) => some.forEach((one) => interruptions.add(one)),
        firstOpen: () => open,
        lastReported: () => reported,
        result: () => ({
            findings,
            warnings,
            unknown: [...unknown.values()],
            interruptions: [...interruptions],
        }),
    };
}

;// CONCATENATED MODULE: ./build/src/domain/integrity/digest-chain.js





/** What is older can have expired by a lifecycle rule. Whoever keeps logs for less has a finding in any case. */
const MIN_RETENTION = 30 * 24 * tally_HOUR;
/** Reads all digests of the chain. Those of other trails are not ours to judge. */
function readChain(input) {
    const { of, account, region } = input;
    const start = (0,values_time/* timeOf */.nR)(startOfChain(input.from, input.checkpoint));
    const listed = new Map();
    const others = [];
    const fetchedOf = (key) => input.fetchedDigests.get(key) ?? { unknown: 'it was not read' };
    for (const { key, lastModified } of input.digests) {
        const name = (0,log_paths/* readDigestKey */.ac)(of, key);
        if (name?.account !== account || name.region !== region)
            continue;
        if (!isOfChain(input, name))
            others.push(readDigest({ of, key, name, fetched: fetchedOf(key), keys: input.keys, successor: null }));
        else if ((0,values_time/* timeOf */.nR)(name.end) >= start)
            listed.set(key, { name, end: (0,values_time/* timeOf */.nR)(name.end), stored: (0,values_time/* timeOf */.nR)(lastModified) });
    }
    // The newest first: what it says of the one before it counts where that one's own key is not known.
    const successors = new Map();
    const slots = [];
    for (const [key, { name, end, stored }] of [...listed].sort(([, one], [, other]) => other.end - one.end)) {
        // No digest ends in the future. One that cannot be read would hide that the newest ones are missing.
        const isFuture = end > (0,values_time/* timeOf */.nR)(input.now);
        const read = isFuture
            ? { invalid: 'it ends in the future' }
            : readDigest({
                of,
                key,
                name,
                fetched: fetchedOf(key),
                keys: input.keys,
                successor: successors.get(key) ?? null,
            });
        const previous = 'verified' in read ? read.verified.previous : null;
        if (previous?.bucket === of.bucket)
            successors.set(previous.key, previous);
        slots.unshift({ key, isBackfill: name.isBackfill, end, stored, read });
    }
    const oldestFile = oldestOf(input.files);
    return {
        start,
        oldest: Math.min(oldestFile, oldestOf(input.digests)),
        oldestFile,
        standard: slots.filter(({ isBackfill }) => !isBackfill),
        backfill: slots.filter(({ isBackfill }) => isBackfill),
        hasOtherTrails: others.some((read) => 'verified' in read || 'unknown' in read),
        othersFiles: new Set(others.flatMap((read) => ('verified' in read ? read.verified.files : [])).map((file) => file.key)),
    };
}
/** End of the newest digest that can be genuine, in milliseconds; `null` where there is none. */
function digest_chain_newestOf({ standard }) {
    return standard.findLast(({ read }) => 'verified' in read || 'unknown' in read)?.end ?? null;
}
/** The verified ones of these digests. */
function verifiedOf(slots) {
    return slots.flatMap((slot) => ('verified' in slot.read ? [{ ...slot, digest: slot.read.verified }] : []));
}
/** Whether what ended then is older than all that is there, and old enough for a lifecycle rule (facts, 3.7). */
function isExpired(now, end, oldest) {
    return (0,values_time/* timeOf */.nR)(now) - end >= MIN_RETENTION && oldest > end;
}
/** Zero-byte markers, whose keys end in a slash, are as old as the trail (facts, 2). */
function oldestOf(objects) {
    return objects.reduce((oldest, { key, lastModified }) => (key.endsWith('/') ? oldest : Math.min(oldest, (0,values_time/* timeOf */.nR)(lastModified))), Infinity);
}
function keyAt({ of, account, region }, end, isBackfill) {
    const { trailName, homeRegion } = of;
    return (0,log_paths/* digestKey */.CO)(of, { account, region, trailName, homeRegion, end: (0,values_time/* isoSeconds */.nE)(end), isBackfill });
}
function isOfChain({ of, account, region }, name) {
    const isOfTrail = name.trailName === of.trailName && name.homeRegion === of.homeRegion;
    return isOfTrail && name.account === account && name.region === region;
}

;// CONCATENATED MODULE: ./build/src/domain/integrity/log-files.js





/** A log file is stored while its digest's hour lasts, and no digest is stored earlier than 20 minutes after it (facts, 3.6 and 3.7). */
const SLACK = 15 * 60_000;
/** A first digest can begin an hour before the window, and a file is filed under its events' time, which is a little earlier (facts, 2). */
const FILED_BEFORE = 2 * tally_HOUR;
const log_files_DAY = 24 * tally_HOUR;
/** Since when log files have to be listed for a chain that is judged from `start` (ISO 8601) on: the day of this time and all later ones. */
function startOfLogFiles(start) {
    return (0,values_time/* isoSeconds */.nE)((0,values_time/* timeOf */.nR)(start) - FILED_BEFORE);
}
/** Judges the log files of all verified digests after the checkpoint's, and those that no digest names. Counts files that are there, and that were hashed. */
function judgeFiles(input, chain, tally) {
    const verified = verifiedOf([...chain.standard, ...chain.backfill]);
    const listed = new Map(input.files.map((file) => [file.key, file]));
    const named = new Set();
    const counts = { files: 0, hashed: 0 };
    let elsewhere = 0;
    for (const slot of verified) {
        for (const file of slot.digest.files) {
            if (file.bucket === input.of.bucket)
                named.add(file.key);
            // The last run judged the files of the digest that it ended with.
            if (input.checkpoint && slot.end === chain.start && !slot.isBackfill)
                continue;
            const state = stateOf(input, chain, listed, file);
            if (state === 'elsewhere')
                elsewhere++;
            else
                judgeFile(input, chain, slot, file, listed.get(file.key), state, counts, tally);
        }
    }
    if (elsewhere > 0)
        tally.warn(`${(0,wording/* count */.U9)(elsewhere, 'log file')} that digests name ${elsewhere === 1 ? 'lies' : 'lie'} in another bucket or folder and ${elsewhere === 1 ? 'was' : 'were'} not checked.`);
    judgeUnreferenced(input, chain, named, tally);
    return counts;
}
/** Whether a file is there, by what was fetched, else by the listing; `elsewhere` where neither knows its folder. */
function stateOf({ of, account, region, fetchedFiles }, chain, listed, file) {
    const fetched = file.bucket === of.bucket ? fetchedFiles?.get(file.key) : undefined;
    if (fetched)
        return fetched;
    const day = file.bucket === of.bucket ? (0,log_paths/* dayOfLogFile */.Ow)(of, account, region, file.key) : null;
    if (day === null)
        return 'elsewhere';
    if (listed.has(file.key))
        return fetchedFiles ? { unknown: 'it was not read' } : 'listed';
    // CloudTrail retries for 30 days, and files what comes late under an earlier day, which was not listed.
    return day < startOfLogFiles((0,values_time/* isoSeconds */.nE)(chain.start)).slice(0, 10)
        ? { unknown: 'it is filed under a day before the window' }
        : { missing: true };
}
function judgeFile(input, chain, slot, file, object, state, counts, tally) {
    const subject = { object: file.key, from: (0,values_time/* timeOf */.nR)(slot.digest.start), to: slot.end };
    const digest = `the digest of the hour that ended at ${(0,values_time/* minuteAt */.Ad)(slot.end)}`;
    if (state !== 'listed' && 'missing' in state) {
        if (isExpired(input.now, slot.end, chain.oldestFile)) {
            tally.unknown('log file', slot.end, 'it may have expired by a lifecycle rule', false);
            return;
        }
        tally.report('file-missing', slot.end, { ...subject, sha256: file.sha256 }, `The log file is not there, although ${digest}, which is genuine, names it. Its events cannot be proven; the other files of this hour remain provable.`);
        return;
    }
    if (object)
        counts.files++;
    if (state !== 'listed' && !('unknown' in state)) {
        counts.hashed++;
        if ('sha256' in state && state.sha256.toLowerCase() === file.sha256)
            return;
        const what = 'malformed' in state ? `is not as CloudTrail delivered it (${state.malformed})` : 'has another content';
        tally.report('file-modified', slot.end, subject, `The log file ${what}, according to ${digest}. Its events prove nothing; the other files of this hour remain provable.`);
        return;
    }
    if (state !== 'listed')
        tally.unknown('log file', slot.end, state.unknown, false);
    // A backfill digest is made when its files are there, whenever that is (facts, 3.4).
    const latest = slot.isBackfill ? slot.stored : slot.end;
    if (object && (0,values_time/* timeOf */.nR)(object.lastModified) > latest + SLACK) {
        tally.report('file-rewritten', slot.end, subject, `The log file was written at ${(0,values_time/* minuteOf */.iA)(object.lastModified)}, after ${digest} that names it. Whether its content is still the same shows only at the level \`files\`; the other files of this hour remain provable.`);
    }
}
/**
 * Files of times that verified digests cover, and that no digest names (facts, 3.7). Whoever plants one can write it anew before each run,
 * so its name counts as well: CloudTrail names a file by when it delivers it.
 */
function judgeUnreferenced(input, chain, named, tally) {
    const runs = coveredRuns(input, chain);
    const covered = (time) => runs.some(([from, to]) => from < time && time <= to);
    const isAfterAll = (time) => runs.every(([, to]) => to < time);
    const isDoubtful = chain.backfill.some(({ read }) => 'unknown' in read);
    const doubt = chain.hasOtherTrails
        ? 'no digest of this trail names it, but digests of another trail lie beside them'
        : 'a backfill digest that may name it could not be verified';
    for (const { key, lastModified } of input.files) {
        const day = (0,log_paths/* dayOfLogFile */.Ow)(input.of, input.account, input.region, key);
        if (day === null || named.has(key) || chain.othersFiles.has(key))
            continue;
        const stored = (0,values_time/* timeOf */.nR)(lastModified);
        const filed = timeOfName(key) ?? (0,values_time/* timeOf */.nR)(`${day}T23:59:59Z`);
        const at = filed < stored ? filed : stored;
        const isFuture = filed - stored > log_files_DAY;
        const isLate = stored - at > tally_HOUR && isAfterAll(stored) && covered(at);
        if (!covered(stored) && !isFuture && !isLate)
            continue;
        // A backfill digest comes an hour or two after the others (facts, 3.4).
        if (chain.backfill.length > 0 && !isFuture && !isLate && (0,values_time/* timeOf */.nR)(input.now) - stored < 3 * tally_HOUR)
            tally.wait(at);
        else if (chain.hasOtherTrails || isDoubtful)
            tally.unknown('log file', at, doubt, false);
        else if (isLate && (0,values_time/* timeOf */.nR)(input.now) - at < MAX_WAIT)
            tally.unknown('log file', at, 'it was written after the newest digest, into an hour that no digest says it is of', true);
        else {
            const subject = { object: key, from: at, to: stored };
            const message = `The log file was written at ${(0,values_time/* minuteAt */.Ad)(stored)}, and no digest names it: CloudTrail did not sign for it. Whether its events happened cannot be proven; the files that digests name remain provable.`;
            if (isFuture || isLate)
                tally.report('file-unreferenced', stored, subject, message);
            else
                tally.reportUnlessYoung('file-unreferenced', at, subject, message, 'A backfill digest may still name it.');
        }
    }
}
/** When a log file was delivered, to five minutes, by its name; `null` for one that is not named like that. */
function timeOfName(key) {
    const [, day, time] = /_(\d{8})T(\d{4})Z_[^/]*$/.exec(key) ?? [];
    if (!day || !time)
        return null;
    const at = (0,values_time/* timeOf */.nR)(`${day.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)/, '$1:$2')}:00Z`);
    return Number.isNaN(at) ? null : at;
}
/** Times without a hole between verified digests, without what lies so near to an end that the next digest may name it. */
function coveredRuns(input, chain) {
    const runs = [];
    for (const { end, digest } of verifiedOf(chain.standard)) {
        // Whether a starting digest names what was delivered before it is not documented.
        const start = digest.previous === null ? end : (0,values_time/* timeOf */.nR)(digest.start);
        const last = runs.at(-1);
        if (last?.[1] === start)
            last[1] = end;
        else
            runs.push([start, end]);
    }
    return runs.map(([from, to]) => {
        // The last run judged until shortly before the digest that it ended with.
        const isContinued = input.checkpoint !== null && from < chain.start && chain.start <= to;
        return [isContinued ? chain.start - SLACK : from + SLACK, to - SLACK];
    });
}

;// CONCATENATED MODULE: ./build/src/aws/integrity/read-chain.js





/**
 * Reads one account's record in one Region: lists digests and log files, reads all digests at once, and at the level `files` hashes the
 * log files that they name. Links are checked afterwards, so nothing waits for the digest before it. Digests of other trails are read where
 * they may explain log files that none of this trail names. Rejects where it cannot be listed, and when the run is stopped.
 */
async function readChainRecord(bucket, query, refusals) {
    const { of, account, region, from, checkpoint } = query;
    const start = startOfChain(from, checkpoint);
    const since = (folder, iso) => bucket.list({
        prefix: (0,log_paths/* regionPath */.Sn)(of, account, folder, region),
        startAfter: (0,log_paths/* dayPath */.yl)(of, account, folder, region, iso),
    });
    const [{ objects: listed }, { objects: files }] = await (0,all_of/* allOf */.b)([
        since('digests', start),
        since('logs', startOfLogFiles(start)),
    ]);
    const digests = listed
        .map((object) => ({ object, name: (0,log_paths/* readDigestKey */.ac)(of, object.key) }))
        .filter(({ name }) => name !== null && name.end >= start);
    const isOwn = ({ name }) => name.trailName === of.trailName && name.homeRegion === of.homeRegion;
    const objects = createObjectReader(bucket, refusals);
    const fetchDigests = (some) => fetchAll(some.map(({ object }) => object), objects.digest);
    const own = await fetchDigests(digests.filter(isOwn));
    const foreign = digests.filter((one) => !isOwn(one));
    // Each digest is read once more for it, which most chains do not need.
    const named = query.level === 'files' || foreign.length > 0 ? namesIn(own.values()) : new Set();
    const others = files.every(({ key }) => named.has(key)) ? [] : foreign;
    const fetchedDigests = others.length === 0 ? own : new Map([...own, ...(await fetchDigests(others))]);
    const inWindow = digests.map(({ object }) => object);
    const record = { digests: inWindow, files, fetchedDigests, hasOwn: own.size > 0 };
    if (query.level === 'digests')
        return { ...record, fetchedFiles: null };
    const fetchedFiles = await fetchAll(
    // What is not there is known by the listing, and what a forged digest names elsewhere is nobody's to ask for.
    files.filter(({ key }) => named.has(key)), objects.logFile);
    return { ...record, fetchedFiles };
}
async function fetchAll(objects, fetch) {
    return new Map(await (0,all_of/* allOf */.b)(objects.map(async ({ key }) => [key, await fetch(key)])));
}
/** The keys of log files that digests name. None of it is verified yet, so nothing is believed but what was listed. */
function namesIn(digests) {
    const named = new Set();
    for (const digest of digests) {
        if ('bytes' in digest)
            for (const key of keysIn(digest.bytes))
                named.add(key);
    }
    return named;
}
function keysIn(bytes) {
    try {
        const { logFiles } = JSON.parse(new TextDecoder().decode(bytes));
        return (logFiles ?? []).map(({ s3Object }) => s3Object).filter((key) => typeof key === 'string');
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/src/domain/integrity/checkpoint.js
var integrity_checkpoint = __webpack_require__(534);
;// CONCATENATED MODULE: ./build/src/domain/integrity/judge-digests.js






/** A digest's hour, and five minutes for clocks that differ: so far a digest's end and the event that explains it can be apart (facts, 3.4). */
const judge_digests_SLACK = tally_HOUR + 300_000;
/** A final digest covers all until the stop (facts, 3.4); five minutes for clocks that differ. */
const FINAL_SLACK = 300_000;
/** A digest is stored 20 to 50 minutes after its end, and late after two hours (facts, 3.6). */
const LATE = 2 * tally_HOUR;
const REDELIVERY = 'CloudTrail may still deliver it: Org Trail reports it as a finding after 24 hours.';
/** Judges each digest and the links between them, and whether the newest digests are there. */
function judgeDigests(input, chain, tally) {
    const named = new Set(verifiedOf([...chain.standard, ...chain.backfill]).map(({ digest }) => digest.previous?.key));
    const entryKey = input.checkpoint && keyAt(input, (0,values_time/* timeOf */.nR)(input.checkpoint.end), false);
    for (const slot of [...chain.standard, ...chain.backfill]) {
        if ('unknown' in slot.read)
            tally.unknown('digest', slot.end, slot.read.unknown, true);
        if ('missing' in slot.read && !named.has(slot.key))
            tally.unknown('digest', slot.end, 'it was listed, but is not there', true);
        if ('invalid' in slot.read && slot.key !== entryKey) {
            const message = `The digest of the hour that ended at ${(0,values_time/* minuteAt */.Ad)(slot.end)} is not genuine: ${slot.read.invalid}. It proves nothing of its hour; the other hours remain provable.`;
            tally.report('digest-invalid', slot.end, hourOf(slot.key, slot.end), message);
        }
    }
    if (input.checkpoint)
        judgeEntry(input, input.checkpoint, chain, tally);
    judgeLinks(input, chain, chain.standard, tally);
    judgeLinks(input, chain, chain.backfill, tally);
    judgeTail(input, chain, tally);
}
/** The digest that the last run ended with has to be there, unchanged (contract, section 8). */
function judgeEntry(input, entry, chain, tally) {
    const end = (0,values_time/* timeOf */.nR)(entry.end);
    const key = keyAt(input, end, false);
    const read = chain.standard.find((slot) => slot.key === key)?.read ?? { missing: true };
    const report = (what) => tally.report('checkpoint-mismatch', end, { ...hourOf(key, end), to: digest_chain_newestOf(chain) === null ? (0,values_time/* timeOf */.nR)(input.now) : end }, `The digest of the hour that ended at ${(0,values_time/* minuteAt */.Ad)(end)} was verified by an earlier run and ${what}`);
    if ('unknown' in read)
        return;
    // CloudTrail itself signed that the chain came from elsewhere: what is missing here is judged as a move.
    if ('missing' in read && verifiedOf(chain.standard).some(({ digest }) => isMoved(input, digest)))
        return;
    if ('invalid' in read) {
        report(`is no longer genuine: ${read.invalid}. Later digests remain provable.`);
        return;
    }
    if ('verified' in read) {
        if ((0,integrity_checkpoint/* signatureDigest */.J)(read.verified.signature) !== entry.signature)
            report('is another one now. Hours before it cannot be linked to what was verified; later digests remain provable.');
        return;
    }
    if (isExpired(input.now, end, chain.oldest)) {
        if (!input.mayHaveEnded)
            tally.warn(`The digest that the checkpoint names (${(0,values_time/* minuteAt */.Ad)(end)}) and everything older is not there. It may have expired; whether the chain is complete since then cannot be proven.`);
        return;
    }
    const next = verifiedOf(chain.standard).find(({ end: after }) => after > end)?.digest.previous;
    const isNamed = next?.key === key && (0,integrity_checkpoint/* signatureDigest */.J)(next.signature) === entry.signature;
    report(isNamed
        ? 'is gone. The digest after it still names the signature that the checkpoint holds, so the chain is proven except for the log files of that hour.'
        : digest_chain_newestOf(chain) === null
            ? 'is gone, and there is no newer one. Nothing proves the log files since then.'
            : 'is gone. Nothing links the digests that are there to what was verified.');
}
/** Each verified digest against the one that it names as the one before it (facts, 3.2 and 3.7). */
function judgeLinks(input, chain, slots, tally) {
    const byKey = new Map(slots.map((slot) => [slot.key, slot]));
    const entryEnd = input.checkpoint && (0,values_time/* timeOf */.nR)(input.checkpoint.end);
    let before = entryEnd;
    for (const { key, end, isBackfill, read } of slots) {
        if ('unknown' in read) {
            if (before !== null && !isBackfill)
                judgeUnreadable(input, key, before, end, tally);
            before = Math.max(before ?? end, end);
        }
        if (!('verified' in read))
            continue;
        const digest = read.verified;
        const start = (0,values_time/* timeOf */.nR)(digest.start);
        if (end !== entryEnd || isBackfill) {
            const { previous } = digest;
            const name = previous && ownName(input, previous, isBackfill);
            if (previous && name)
                judgePrevious(input, chain, byKey, { key, digest, previous, start, previousEnd: (0,values_time/* timeOf */.nR)(name.end), before, isBackfill }, tally);
            // Backfill digests are made when they are needed: how their chain starts is not documented (facts, 3.4).
            else if (isBackfill)
                continue;
            else if (previous)
                judgeMove(key, start, before, previous, tally);
            else if (before !== null && end > before)
                judgeStart(input, key, before, end, tally);
        }
        before = Math.max(before ?? end, end);
    }
}
/** What the key of the digest before says; `null` if it lies in another bucket or folder. */
function ownName(input, { bucket, key }, isBackfill) {
    const name = bucket === input.of.bucket ? (0,log_paths/* readDigestKey */.ac)(input.of, key) : null;
    return name && isOfChain(input, name) && name.isBackfill === isBackfill ? name : null;
}
function isMoved(input, { previous }) {
    return previous !== null && ownName(input, previous, false) === null;
}
function judgePrevious(input, chain, byKey, link, tally) {
    const { key, digest, previous, start, previousEnd, before, isBackfill } = link;
    const read = byKey.get(previous.key)?.read ?? { missing: true };
    const broken = (what) => tally.report('chain-broken', (0,values_time/* timeOf */.nR)(digest.end), { object: key, from: previousEnd, to: start }, `The digest of the hour that ended at ${(0,values_time/* minuteAt */.Ad)((0,values_time/* timeOf */.nR)(digest.end))} does not continue the one before it: ${what}. Each is signed by CloudTrail; that nothing lies between them is not proven.`);
    if (!isBackfill && previousEnd !== start)
        broken(`that one ended at ${(0,values_time/* minuteAt */.Ad)(previousEnd)}, this one starts at ${(0,values_time/* minuteAt */.Ad)(start)}`);
    if ('verified' in read) {
        const { sha256, signature } = read.verified;
        if (sha256 !== previous.sha256 || signature !== previous.signature)
            broken('that one has another content than this one names');
        return;
    }
    if (!('missing' in read) && isBackfill)
        return;
    // The hours between are known by the phase. Those that are there were judged by themselves.
    const floor = Math.min(before ?? Infinity, previousEnd - 1);
    const isEntry = (end) => !isBackfill && end === (input.checkpoint && (0,values_time/* timeOf */.nR)(input.checkpoint.end));
    const missing = [];
    for (let end = previousEnd; end > floor && end >= chain.start; end -= tally_HOUR) {
        const there = byKey.get(keyAt(input, end, isBackfill))?.read ?? { missing: true };
        // Whether there is a backfill digest for each hour is not documented.
        if (isBackfill && end !== previousEnd)
            break;
        const isOff = end !== previousEnd && isDuring(input.interruptions() ?? [], end);
        if ('missing' in there && !isOff && !isEntry(end))
            missing.unshift(end);
    }
    if (before === null && missing.length > 0 && isExpired(input.now, previousEnd, chain.oldest)) {
        tally.warn(`Everything before ${(0,values_time/* minuteAt */.Ad)(start)} is not there. It may have expired by a lifecycle rule; it cannot be verified.`);
        return;
    }
    const isCut = before === null && previousEnd - tally_HOUR >= chain.start && 'missing' in read;
    const others = isCut ? ` No older digest of the window is there, either (since ${(0,values_time/* minuteAt */.Ad)(chain.start)}).` : '';
    for (const end of missing) {
        const proof = end === previousEnd ? 'and the digest after it, which is genuine, names it' : 'although the chain continued';
        const what = isBackfill ? 'backfill digest' : 'digest';
        tally.reportUnlessYoung('digest-missing', end, { ...hourOf(keyAt(input, end, isBackfill), end), ...(isCut && { from: chain.start }) }, `The ${what} of the hour that ended at ${(0,values_time/* minuteAt */.Ad)(end)} is not there, ${proof}.${others} Nothing proves the log files of this hour; the hours around it remain provable.`, REDELIVERY);
    }
}
/** What it says of the digest before it is not known: the time between shows that some are missing. */
function judgeUnreadable({ interruptions }, key, before, end, tally) {
    for (const [from, to] of uncovered(before, end, interruptions() ?? [], judge_digests_SLACK)) {
        tally.reportUnlessYoung('gap', end, { object: key, from, to }, `From ${(0,values_time/* minuteAt */.Ad)(from)} to ${(0,values_time/* minuteAt */.Ad)(to)} there are no digests, the event history does not explain it, and the digest that ended at ${(0,values_time/* minuteAt */.Ad)(end)} cannot be read. Nothing proves the log files of that time; the hours before remain provable.`, 'Digests of that time may still be delivered.');
    }
}
/** The digest before lies in another bucket or folder: the trail's bucket or prefix was changed (facts, 3.4). */
function judgeMove(key, start, before, previous, tally) {
    const location = `s3://${previous.bucket}/${previous.key}`;
    if (before === null || start <= before) {
        tally.warn(`The digest before ${(0,values_time/* minuteAt */.Ad)(start)} lies elsewhere (${location}), because the trail’s bucket or prefix was changed. Org Trail verifies the digests from then on.`);
    }
    else {
        tally.reportUnlessYoung('gap', start, { object: key, from: before, to: start }, `From ${(0,values_time/* minuteAt */.Ad)(before)} to ${(0,values_time/* minuteAt */.Ad)(start)} this bucket has no digests: the digest before lies elsewhere (${location}), because the trail’s bucket or prefix was changed. Nothing in this bucket proves the log files of that time; the digests at the other location may.`, 'Digests of that time may still be delivered.');
    }
}
/** Only CloudTrail can sign a starting digest: the trail, or validation, really was off (facts, 3.4). */
function judgeStart(input, key, before, end, tally) {
    const reported = input.checkpoint?.reported ?? input.checkpoint?.end;
    const since = reported === undefined ? before : Math.max(before, (0,values_time/* timeOf */.nR)(reported));
    const gaps = uncovered(since, end, input.interruptions() ?? [], judge_digests_SLACK);
    tally.explain(overlapping(before, end, input.interruptions() ?? []));
    const why = input.interruptions() === null
        ? 'The event history could not be read, so nothing explains it.'
        : 'The event history does not explain it.';
    for (const [from, to] of gaps) {
        tally.reportUnlessYoung('gap', end, { object: key, from, to }, `The chain of digests ended at ${(0,values_time/* minuteAt */.Ad)(before)} and started anew at ${(0,values_time/* minuteAt */.Ad)(end)}: the trail or its log file validation was off, or digests were deleted. ${why} Nothing proves the log files from ${(0,values_time/* minuteAt */.Ad)(from)} to ${(0,values_time/* minuteAt */.Ad)(to)}; the hours before and after remain provable.`, 'Digests or events of that time may still arrive.');
    }
    warnOfMissingFinal(input, since, end, tally);
}
/** The hour of a final digest is not documented exactly enough for a finding. Until it is due, nothing is missing. */
function warnOfMissingFinal(input, newest, end, tally) {
    const [gap] = uncovered(newest, end, input.interruptions() ?? [], FINAL_SLACK);
    if (gap === undefined)
        return;
    const [from, stop] = gap;
    if (from !== newest || stop === end || stop - from > judge_digests_SLACK || (0,values_time/* timeOf */.nR)(input.now) - stop < tally_HOUR + LATE)
        return;
    tally.warn(`No digest covers ${(0,values_time/* periodOf */.jH)((0,values_time/* isoSeconds */.nE)(from), (0,values_time/* isoSeconds */.nE)(stop))}, the time before the trail or its log file validation was turned off, although CloudTrail delivers a final digest then. Nothing proves the log files of that time.`);
}
/** Nothing in a chain shows that its end was deleted: the time does, and what the checkpoint names (facts, 3.7). */
function judgeTail(input, chain, tally) {
    const now = (0,values_time/* timeOf */.nR)(input.now);
    const alive = digest_chain_newestOf(chain);
    const entryEnd = input.checkpoint && (0,values_time/* timeOf */.nR)(input.checkpoint.end);
    const newest = Math.max(alive ?? -Infinity, entryEnd ?? -Infinity);
    if (input.mayHaveEnded)
        return;
    // CloudTrail delivers nothing of a Region that an account has disabled, so log files without digests show that some are gone.
    if (input.isRegionDisabled && !input.files.some((file) => isLaterFile(file, newest))) {
        warnOfDisabled(input, newest, tally);
        return;
    }
    if (newest === -Infinity) {
        judgeNothing(input, chain, tally);
        return;
    }
    if (now - newest < tally_HOUR + LATE)
        return;
    tally.explain(overlapping(newest, now, input.interruptions() ?? []));
    const gap = uncovered(newest, now, input.interruptions() ?? [], judge_digests_SLACK).find(([from, to]) => to - from >= tally_HOUR + LATE);
    if (gap === undefined) {
        warnOfMissingFinal(input, newest, now, tally);
        return;
    }
    const [from, to] = gap;
    const message = `The newest digest ended at ${(0,values_time/* minuteAt */.Ad)(newest)}, and since ${(0,values_time/* minuteAt */.Ad)(from)} one has been due every hour. Digests were deleted, or the trail no longer delivers to this bucket for this account and Region.`;
    if (tally.isYoung(from + tally_HOUR))
        tally.warn(`${message} They may still be delivered.`);
    else {
        const doubt = input.mayHaveEnded === null ? ' Whether the account still has to deliver is not known.' : '';
        tally.report('tail-missing', from + tally_HOUR, { object: null, from, to }, `${message}${doubt} Nothing proves the log files since then; the hours before remain provable.`);
    }
}
/** A log file that the next digest would have named. */
function isLaterFile({ key, lastModified }, newest) {
    return !key.endsWith('/') && (0,values_time/* timeOf */.nR)(lastModified) > newest + judge_digests_SLACK;
}
/** AWS does not say since when a Region is disabled: for some days somebody has to hear of it. */
function warnOfDisabled({ now }, newest, tally) {
    if ((0,values_time/* timeOf */.nR)(now) - newest < tally_HOUR + LATE || (0,values_time/* timeOf */.nR)(now) - newest >= MAX_WAIT)
        return;
    tally.warn(`The newest digest ended at ${(0,values_time/* minuteAt */.Ad)(newest)}. The account has this Region disabled now, and no digest has been due since then. When it was disabled is not known, so it is not proven that no digest was deleted before that.`);
}
/** No digest at all: log files show that the trail delivers, unless another trail can have written them. */
function judgeNothing(input, chain, tally) {
    const [from, now] = [chain.start, (0,values_time/* timeOf */.nR)(input.now)];
    const files = input.files.filter(({ key, lastModified }) => {
        const stored = (0,values_time/* timeOf */.nR)(lastModified);
        return !key.endsWith('/') && stored > from && now - stored >= tally_HOUR + LATE;
    });
    const gaps = uncovered(from, now, input.interruptions() ?? [], judge_digests_SLACK);
    tally.explain(overlapping(from, now, input.interruptions() ?? []));
    if (gaps.length === 0)
        return;
    if (files.length > 0 && !chain.hasOtherTrails) {
        const message = `No digest ended since ${(0,values_time/* minuteAt */.Ad)(from)}, although log files were delivered (${(0,wording/* grouped */.zD)(files.length)}). Digests were deleted, log file validation was off, or CloudTrail did not deliver these files. Nothing proves the log files of this time.`;
        if (files.every(({ lastModified }) => tally.isYoung((0,values_time/* timeOf */.nR)(lastModified))))
            tally.warn(`${message} Digests may still be delivered.`);
        else
            tally.report('tail-missing', now, { object: null, from, to: now }, message);
    }
    else {
        tally.unknown('digest', now, `no digest ended since ${(0,values_time/* minuteAt */.Ad)(from)}, and no checkpoint says whether there was one`, false);
    }
}
function hourOf(object, end) {
    return { object, from: end - tally_HOUR, to: end };
}
function overlapping(from, to, interruptions) {
    return interruptions.filter((one) => (0,values_time/* timeOf */.nR)(one.from) < to + judge_digests_SLACK && (one.to === null || (0,values_time/* timeOf */.nR)(one.to) > from - judge_digests_SLACK));
}
/** Whether the trail was off when a digest would have ended. */
function isDuring(interruptions, end) {
    return interruptions.some((one) => (0,values_time/* timeOf */.nR)(one.from) < end && (one.to === null || end <= (0,values_time/* timeOf */.nR)(one.to)));
}
/**
 * The parts of a time, longer than `slack` milliseconds, in which the trail was not off. Interruptions are in time's order. Many of them do
 * not add up to an explanation: where so many short parts are left, digests of some were due, and the whole is one part.
 */
function uncovered(from, to, interruptions, slack) {
    const parts = [];
    let at = from;
    for (const one of interruptions) {
        const off = Math.min(to, (0,values_time/* timeOf */.nR)(one.from));
        if (off > at)
            parts.push([at, off]);
        at = Math.max(at, one.to === null ? to : (0,values_time/* timeOf */.nR)(one.to));
    }
    if (to > at)
        parts.push([at, to]);
    const gaps = parts.filter(([start, end]) => end - start > slack);
    const total = parts.reduce((sum, [start, end]) => sum + end - start, 0);
    return gaps.length === 0 && total > 2 * slack ? [[parts[0][0], parts.at(-1)[1]]] : gaps;
}

;// CONCATENATED MODULE: ./build/src/domain/integrity/judge-chain.js






/** Judges one account's record in one Region: its digests, their chain, the files that they name, and where the next run starts. */
function judgeChain(input) {
    const chain = readChain(input);
    const tally = createTally(input);
    judgeDigests(input, chain, tally);
    const { files, hashed } = judgeFiles(input, chain, tally);
    const newest = digest_chain_newestOf(chain);
    return {
        account: input.account,
        region: input.region,
        digests: verifiedOf([...chain.standard, ...chain.backfill]).length,
        files,
        hashed,
        ...tally.result(),
        newest: newest === null ? null : (0,values_time/* isoSeconds */.nE)(newest),
        checkpoint: nextEntry(input, chain, tally),
    };
}
/**
 * The newest verified digest before all that is still open, so that what is a warning today is a finding later. What was
 * reported it passes. Where it cannot, it says until when that was.
 */
function nextEntry({ checkpoint }, chain, tally) {
    const [open, reported] = [tally.firstOpen(), tally.lastReported()];
    const newest = verifiedOf(chain.standard).findLast(({ end }) => end < open);
    const isNewer = newest !== undefined && (checkpoint === null || newest.end > (0,values_time/* timeOf */.nR)(checkpoint.end));
    const next = isNewer ? { end: newest.digest.end, signature: (0,integrity_checkpoint/* signatureDigest */.J)(newest.digest.signature) } : checkpoint;
    if (next === null)
        return null;
    const before = isNewer ? undefined : checkpoint?.reported;
    const isBehind = reported > (0,values_time/* timeOf */.nR)(next.end) || (!isNewer && reported === (0,values_time/* timeOf */.nR)(next.end));
    return isBehind && reported < open
        ? { ...next, reported: (0,values_time/* isoSeconds */.nE)(reported) }
        : { ...next, ...(before && { reported: before }) };
}

;// CONCATENATED MODULE: ./build/src/reconcile/evidence/progress.js


const SECONDS_BETWEEN_LINES = 10;
/** Logs every 10 seconds how far the verification of so many accounts is (contract, section 8). */
function reportProgress({ info }, accounts) {
    const started = performance.now();
    let done = 0;
    let digests = 0;
    let hashed = 0;
    const timer = setInterval(() => {
        const seconds = (performance.now() - started) / 1000;
        const files = hashed > 0 ? `, ${(0,wording/* count */.U9)(hashed, 'log file', 'log files')} hashed` : '';
        const rate = (0,wording/* grouped */.zD)(Math.round((digests + hashed) / seconds));
        const left = done > 0 ? `, about ${(0,values_time/* minutesOf */.dp)(Math.ceil((seconds / done) * (accounts - done)))} left` : '';
        info(`Verified ${(0,wording/* grouped */.zD)(done)} of ${(0,wording/* count */.U9)(accounts, 'account', 'accounts')}: ${(0,wording/* count */.U9)(digests, 'digest', 'digests')}${files}, ${rate} objects/s${left}`);
    }, SECONDS_BETWEEN_LINES * 1000);
    return {
        add: (index, verdict) => {
            done = Math.max(done, index);
            digests += verdict.digests;
            hashed += verdict.hashed;
        },
        end: () => clearInterval(timer),
    };
}

;// CONCATENATED MODULE: ./build/src/reconcile/evidence/verify-integrity.js
















/** Chains that are in memory at a time: with the 26 digests of a night each, they keep the requests in flight at their limit. More would be memory alone. */
const CHAINS_IN_FLIGHT = 5;
/**
 * Verifies the record of all selected accounts, Region by Region: those that have ever delivered, and those that the checkpoint names.
 * What cannot be read is unknown. A run that is stopped gives what it knows by then.
 */
async function verifyIntegrity(run, input) {
    keepMemoryFlat(0);
    const { source, level, checkpoint } = input;
    const { from, now, trail, shard } = source;
    const delivered = await source.deliveredAccounts();
    const found = new Map((0,values_answer/* isKnown */.q)(delivered) ? delivered.known.map((one) => [one.account, one]) : []);
    const anchors = regionsByAccount(checkpoint);
    const all = [...found.keys(), ...anchors.keys()];
    const accounts = source.selected(all);
    const isEmpty = shard !== null && accounts.length === 0 && all.length > 0;
    const notDue = isEmpty ? `No account is in part ${shard.index} of ${shard.count}.` : source.notDue;
    const unknown = (0,values_answer/* isKnown */.q)(delivered) ? [] : [delivered.unknown];
    const verdicts = [];
    const progress = reportProgress(run.log, accounts.length);
    const verify = createVerifier(input);
    const chains = (0,values_answer/* isKnown */.q)(delivered) ? chainsOf(input, accounts, { found, anchors }, unknown) : [];
    try {
        await forEachOf(chains, CHAINS_IN_FLIGHT, async (chain) => {
            const verdict = await verify(chain);
            if (verdict === null)
                return;
            verdicts.push(verdict);
            keepMemoryFlat(verdicts.length);
            progress.add(chain.index, verdict);
            const isJudged = verdict.newest !== null || verdict.findings.length > 0;
            const counts = chain.region === source.of.homeRegion || (0,partitions/* isOptInRegion */.rr)(chain.region);
            if (counts && isJudged)
                source.heartbeats.set(`${chain.account}/${chain.region}`, verdict.newest);
        });
    }
    catch (error) {
        if (!run.signal.aborted)
            throw error;
    }
    finally {
        progress.end();
    }
    if (verdicts.length + unknown.length === 0 && notDue === null && !run.signal.aborted) {
        const { bucket, prefix } = source.of;
        unknown.push(`No digest of an account that is to be verified is in ${bucket} below ${(0,log_paths/* rootPath */.wA)(prefix)}.`);
    }
    return proofOf({
        level,
        from,
        to: now,
        trail,
        verdicts,
        unknown,
        notDue,
        isPartial: run.signal.aborted,
        checkpoint: shard ? checkpointOf(checkpoint, new Set(accounts)) : checkpoint,
    });
}
/** After so many chains the young generation of V8's heap is as large as it is worth. */
const WARM_UP_CHAINS = 20;
/**
 * V8 lets garbage pile up, since most processes have memory to spare: the old generation is collected once it has several times what is
 * alive, and the young one doubles up to 128 MiB while objects outlive a collection, as those of requests in flight do. Here the first
 * may grow by a tenth, and the second stays as it is after the first chains (docs/adr/0028-evidence.md).
 */
function keepMemoryFlat(judgedChains) {
    if (judgedChains === 0)
        (0,external_node_v8_.setFlagsFromString)('--heap-growing-percent=10');
    if (judgedChains === WARM_UP_CHAINS)
        (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}
/** The entries of a shard's accounts: those of the others are for the other shards to write. */
function checkpointOf(checkpoint, accounts) {
    return (checkpoint && {
        ...checkpoint,
        chains: Object.fromEntries(Object.entries(checkpoint.chains).filter(([chain]) => accounts.has(accountOf(chain)))),
    });
}
function accountOf(chain) {
    return chain.slice(0, chain.indexOf('/'));
}
function regionsByAccount(checkpoint) {
    const regions = new Map();
    for (const chain of Object.keys(checkpoint?.chains ?? {})) {
        const account = accountOf(chain);
        regions.set(account, [...(regions.get(account) ?? []), chain.slice(account.length + 1)]);
    }
    return regions;
}
/** The chains of these accounts: of each Region in which one has ever delivered something, or that the checkpoint names. */
async function* chainsOf({ source }, accounts, of, unknown) {
    const bucket = await source.bucket();
    // Of a trail of one Region, log files in another Region are another trail's.
    const folders = source.isMultiRegion ? ['digests', 'logs'] : ['digests'];
    for (const [index, account] of accounts.entries()) {
        const one = of.found.get(account) ?? { account, of: source.of };
        const delivered = await (0,ask/* ask */.kA)('s3:ListBucket', () => listDeliveredRegions(bucket, one, folders));
        bucket.signal.throwIfAborted();
        if ((0,values_answer/* isKnown */.q)(delivered))
            source.optInRegions.set(account, delivered.known.filter(partitions/* isOptInRegion */.rr));
        else
            unknown.push(`${account}: ${delivered.unknown}`);
        const regions = new Set([...((0,values_answer/* isKnown */.q)(delivered) ? delivered.known : []), ...(of.anchors.get(account) ?? [])]);
        for (const region of [...regions].sort())
            yield { ...one, region, index };
    }
}
/** Does something with each of many, so many at a time, and asks for the next only when its turn has come. */
async function forEachOf(all, atOnce, work) {
    const iterator = (async function* () {
        yield* all;
    })();
    const worker = async () => {
        for (let next = await iterator.next(); !next.done; next = await iterator.next())
            await work(next.value);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
}
/** Reads and judges one chain; `null` where it is none of this trail, or not anymore. Rejects when the run is stopped. */
function createVerifier({ source, level, checkpoint, interruptions }) {
    const { from, now, organizationSession } = source;
    const refusals = createRefusals();
    const starts = Object.values(checkpoint?.chains ?? {}).map(({ end }) => end);
    const since = starts.reduce((earliest, one) => (one < earliest ? one : earliest), from);
    const keysOf = (0,memoize/* memoizeAsync */.T)((region) => readRegionKeys(organizationSession, region, since, now));
    const membersById = (0,memoize/* memoizeAsync */.T)(async () => {
        const accounts = await source.organizationAccounts();
        return (0,values_answer/* isKnown */.q)(accounts) ? new Map(accounts.known.map((one) => [one.account, one])) : null;
    });
    return async ({ account, of, region }) => {
        const entry = checkpoint?.chains[`${account}/${region}`] ?? null;
        const query = { of: { ...source.of, ...of }, account, region, from, checkpoint: entry };
        const bucket = await source.bucket();
        const [record, keys, members] = await (0,all_of/* allOf */.b)([
            (0,ask/* ask */.kA)('s3:ListBucket', () => readChainRecord(bucket, { ...query, level }, refusals)),
            keysOf(region),
            membersById(),
        ]);
        bucket.signal.throwIfAborted();
        if (!(0,values_answer/* isKnown */.q)(record))
            return unknownVerdict(account, region, record.unknown, entry);
        // Beside the organization's folder other trails of the management account deliver, too.
        const isOthers = of.organizationId !== source.of.organizationId && entry === null;
        if (isOthers && !record.known.hasOwn)
            return null;
        // A Region that was given up long ago: had it delivered something that is gone now, the last run would have named it.
        const isOver = checkpoint !== null && entry === null && record.known.digests.length + record.known.files.length === 0;
        if (isOver)
            return null;
        const hasEnded = members && mayHaveEnded(members.get(account));
        const judged = {
            ...query,
            ...record.known,
            now,
            keys,
            mayHaveEnded: hasEnded,
            // AWS refuses to say it of accounts that have left.
            isRegionDisabled: hasEnded
                ? null
                : await isRegionDisabled(source, { ...query, digests: record.known.digests }, interruptions),
        };
        return judgeBesideHistory(judged, interruptions);
    };
}
/** Lookups take a second or more, and most chains have no hole that they could explain. */
async function judgeBesideHistory(input, reading) {
    const history = { isAsked: false };
    const withoutHistory = judgeChain({
        ...input,
        interruptions: () => {
            history.isAsked = true;
            return null;
        },
    });
    if (!history.isAsked)
        return withoutHistory;
    const interruptions = await reading;
    return judgeChain({ ...input, interruptions: () => interruptions });
}
function unknownVerdict(account, region, why, checkpoint) {
    return {
        account,
        region,
        digests: 0,
        files: 0,
        hashed: 0,
        findings: [],
        warnings: [],
        unknown: [{ what: null, count: 1, from: 0, to: 0, reason: why, isLastTry: false }],
        interruptions: [],
        newest: null,
        checkpoint,
    };
}

;// CONCATENATED MODULE: ./build/src/domain/delivery/judge-delivery.js

/**
 * Whether CloudTrail delivered a log file after the last write (API_GetTrailStatus: `LatestDeliveryTime` is the last success,
 * `LatestDeliveryError` the last failure, without its time); `null` while neither is known. An error that was there before the write
 * may be that of a delivery before it, so only another one is newer.
 */
function judgeDelivery(deliveries, before) {
    const { latest, error } = logFilesIn(deliveries);
    if (latest !== null && latest > before.writtenAt) {
        const message = `CloudTrail delivered a log file at ${(0,values_time/* minuteOf */.iA)(latest)}, after the last change of this run.`;
        return { status: 'pass', message, remedy: null, latest };
    }
    if (error === null || error === logFilesIn(before.deliveries).error)
        return null;
    const message = `CloudTrail could not deliver log files after the last change of this run: ${error}.`;
    return { status: 'fail', message, remedy: remedyOf(error), latest };
}
/** What to report when the time is over and there was no delivery. */
function undeliveredAfter(seconds, deliveries, { writtenAt }) {
    const { latest, error } = logFilesIn(deliveries);
    const last = latest === null ? 'It has never delivered one' : `The last one was delivered at ${(0,values_time/* minuteOf */.iA)(latest)}`;
    const because = error === null ? '' : `, and the last attempt failed: ${error}`;
    return {
        status: 'fail',
        message: `CloudTrail delivered no log file within ${seconds} s after the last change of this run, made at ${(0,values_time/* minuteOf */.iA)(writtenAt)}. ${last}${because}.`,
        remedy: error === null ? NOTHING_YET : remedyOf(error),
        latest,
    };
}
const NONE = { latest: null, error: null };
function logFilesIn(deliveries) {
    return deliveries.find(({ what }) => what === 'log files') ?? NONE;
}
/** Delivery takes about 5 minutes on average, which AWS does not guarantee (CloudTrail User Guide, how CloudTrail works). */
const NOTHING_YET = 'CloudTrail usually delivers within about 5 minutes of an API call, and writes no log file where there was none. Set wait-for-delivery-seconds to 900 or more, or run mode check later: its summary shows the last delivery.';
/** By the code of S3 or KMS. */
function remedyOf(error) {
    if (error === 'NoSuchBucket')
        return 'Create the bucket again, or set s3-bucket-name to one that exists.';
    if (/kms/i.test(error))
        return KEY;
    if (/AccessDenied/.test(error))
        return `Allow CloudTrail in the bucket policy. ${KEY}`;
    return 'Check the bucket and its policy, the key and its policy, and the organization’s control policies. The prerequisites in this report say what was found.';
}
const KEY = 'If the trail or the bucket uses a KMS key, check that it is enabled and that its policy allows CloudTrail.';

// EXTERNAL MODULE: ./build/src/runtime/retry.js
var retry = __webpack_require__(6876);
;// CONCATENATED MODULE: ./build/src/reconcile/evidence/wait-for-delivery.js






/** Every read says in the log that the run is still waiting. */
const SECONDS_BETWEEN_READS = 10;
/** Reads GetTrailStatus until CloudTrail has delivered after the last write, has failed to, or the time is over. Never rejects. */
async function waitForDelivery(run, input) {
    const { session, trail, seconds } = input;
    const client = (0,clients/* cloudTrail */.Ao)(trail.homeRegion, session);
    const read = () => (0,ask/* ask */.kA)('cloudtrail:GetTrailStatus', () => (0,read_trail/* getTrailStatus */.rI)(client, trail.arn));
    const status = await (0,retry/* retryUntil */.v)(delaysOf(seconds), run, read, (settled) => {
        const answer = settled.status === 'fulfilled' ? settled.value : null;
        if (answer && (0,values_answer/* isKnown */.q)(answer) && judgeDelivery(answer.known.deliveries, input) !== null)
            return null;
        return 'No log file delivered since the last change:';
    });
    if (!(0,values_answer/* isKnown */.q)(status))
        return { status: 'unknown', message: status.unknown, remedy: null, latest: null };
    const { deliveries } = status.known;
    const proof = judgeDelivery(deliveries, input);
    if (proof !== null)
        return proof;
    return run.signal.aborted ? stopped(deliveries) : undeliveredAfter(seconds, deliveries, input);
}
function stopped(deliveries) {
    const latest = deliveries.find(({ what }) => what === 'log files')?.latest ?? null;
    const message = 'The run was stopped before CloudTrail delivered a log file after the last change.';
    return { status: 'unknown', message, remedy: null, latest };
}
function delaysOf(seconds) {
    const whole = Math.floor(seconds / SECONDS_BETWEEN_READS);
    const rest = seconds % SECONDS_BETWEEN_READS;
    return [...Array(whole).fill(SECONDS_BETWEEN_READS), ...(rest > 0 ? [rest] : [])];
}

;// CONCATENATED MODULE: ./build/src/reconcile/evidence/gather-evidence.js
















/**
 * Gathers the evidence that the workflow asks for (contract, section 8), and records it as far as it is known after each part. Reads
 * alone. What cannot be judged is unknown.
 */
async function gatherEvidence(run, input) {
    const { session, observed } = input;
    const now = await readTrailNow(session, observed.identity);
    let evidence = {
        delivery: null,
        coverage: null,
        integrity: null,
        hasCheckpoint: input.inputs.evidence.checkpoint !== null,
    };
    const record = (part) => {
        evidence = { ...evidence, ...part };
        run.record({ kind: 'evidence', evidence });
    };
    await Promise.all([proveDelivery(run, input, now, record), proveRecord(run, input, now, record)]);
}
/** After a write alone: a trail that nobody changed need not deliver anything new. */
async function proveDelivery(run, input, now, record) {
    const seconds = input.inputs.evidence.waitForDeliverySeconds;
    const writtenAt = run.writtenAt();
    if (seconds === 0 || writtenAt === null)
        return;
    if (!(0,values_answer/* isKnown */.q)(now)) {
        record({ delivery: { status: 'unknown', message: now.unknown, remedy: null, latest: null } });
    }
    else if (now.known.trail.isLogging) {
        const { deliveries } = input.observed;
        const { trail } = now.known;
        record({ delivery: await waitForDelivery(run, { session: input.session, trail, seconds, writtenAt, deliveries }) });
    }
    else {
        (0,reconcile_run/* addNotice */.Mp)(run, 'The trail does not log, so this run did not wait for a delivery.');
    }
}
/** Integrity first: what it sees of an account's digests counts as a sign of life. */
async function proveRecord(run, input, now, record) {
    const { verifyIntegrity: level, verifyCoverage, verifyHours, checkpoint } = input.inputs.evidence;
    if (level === 'off' && !verifyCoverage)
        return;
    const to = (0,values_time/* isoSeconds */.nE)(Date.now());
    const from = (0,values_time/* isoSeconds */.nE)(Date.parse(to) - verifyHours * 3_600_000);
    const interruptions = (0,values_answer/* isKnown */.q)(now) && level !== 'off' ? readInterruptions(input.session, now.known) : Promise.resolve(null);
    const source = (0,values_answer/* isKnown */.q)(now) ? await openSource(input, now.known, { from, to }) : now;
    if (!(0,values_answer/* isKnown */.q)(now) || !(0,values_answer/* isKnown */.q)(source)) {
        const why = (0,values_answer/* isKnown */.q)(source) ? '' : source.unknown;
        const window = { level, from, to, trail: input.observed.identity.arn, checkpoint };
        if (level !== 'off')
            record({ integrity: unjudgedIntegrity({ ...window, level }, why) });
        if (verifyCoverage)
            record({ coverage: unjudgedCoverage(to, why) });
        return;
    }
    if (level !== 'off') {
        const verifying = { source: source.known, level, checkpoint, interruptions };
        const proof = await verifyIntegrity(run, verifying);
        record({ integrity: proof });
        const compared = await compareWithStatus(source.known, proof, now.known.deliveries);
        record({ integrity: await readRemains(source.known, compared) });
    }
    if (verifyCoverage)
        record({ coverage: await take_census_takeCensus(run, source.known) });
}
function unjudgedIntegrity(window, why) {
    return proofOf({ ...window, verdicts: [], unknown: [why], notDue: null, isPartial: false });
}
function unjudgedCoverage(now, why) {
    const nothing = { newest: new Map(), hasValidation: true, isJustStarted: false };
    return takeCensus({ accounts: { unknown: why }, now, ...nothing });
}
/** What the record is read with, and where it lies. */
async function openSource({ inputs, mode, session, observed }, { trail, startedAt, lastStoppedAt }, { from, to }) {
    const organizationId = trail.isOrganizationTrail ? (0,organization/* organizationIdOf */.Ui)(observed.organization) : null;
    if (trail.isOrganizationTrail && organizationId === null) {
        return { unknown: `The organization ID is not known, so it is not known where the log files lie.` };
    }
    const { s3BucketName: bucket, s3KeyPrefix: prefix, name: trailName, homeRegion } = trail;
    const of = { bucket: bucket, prefix, organizationId, trailName, homeRegion };
    const bucketSession = await openEvidenceSession({ inputs, mode, session }, of);
    if (!(0,values_answer/* isKnown */.q)(bucketSession))
        return bucketSession;
    return {
        known: openEvidence({
            bucketSession: bucketSession.known,
            organizationSession: session,
            trail: trail.arn,
            of,
            bucketRegion: homeRegion,
            from,
            now: to,
            isMultiRegion: trail.isMultiRegionTrail,
            hasValidation: trail.enableLogFileValidation,
            notDue: whyNotDue(startedAt, lastStoppedAt, to),
            readsRegions: inputs.evidence.verifyCoverage,
            accounts: inputs.evidence.verifyAccounts,
            shard: inputs.evidence.verifyShard,
        }),
    };
}


/***/ })

};
