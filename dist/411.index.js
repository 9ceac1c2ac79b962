"use strict";
exports.id = 411;
exports.ids = [411];
exports.modules = {

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    H: () => readCheckpoint,
    J: () => signatureDigest
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);
  var _values_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1600);
  const MAX_CHARACTERS = 64e6;
  const CHAIN = /^\d{12}\/[a-z]{2,4}(?:-[a-z]+)+-\d+$/;
  function signatureDigest(signature) {
    return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(signature).digest("hex");
  }
  function readCheckpoint(text, trail) {
    if (text.length > MAX_CHARACTERS) return {
      mistake: `The checkpoint has more than ${(0, _values_wording_js__WEBPACK_IMPORTED_MODULE_1__.zD)(MAX_CHARACTERS)} characters.`
    };
    let json;
    try {
      json = JSON.parse(text);
    } catch {
      return {
        mistake: "The checkpoint is not valid JSON."
      };
    }
    if (!isObject(json)) return {
      mistake: "The checkpoint is not a JSON object."
    };
    const {version: version, trail: arn, chains: chains} = json;
    if (version !== 1) return {
      mistake: "The checkpoint is not of version 1, the only one that this version of Org Trail reads."
    };
    if (typeof arn !== "string" || !isObject(chains) || !hasOnly(json, [ "version", "trail", "chains" ])) return {
      mistake: "The checkpoint must have the members `version`, `trail` and `chains`, and no others."
    };
    if (trail !== null && arn !== trail) return {
      mistake: "The checkpoint is of another trail."
    };
    const entries = [];
    for (const [chain, entry] of Object.entries(chains)) {
      if (!CHAIN.test(chain)) return {
        mistake: "A chain of the checkpoint is not named `ACCOUNT/REGION`."
      };
      if (!isEntry(entry)) return {
        mistake: `The checkpoint’s entry for ${chain} is not valid.`
      };
      entries.push([ chain, entry ]);
    }
    return {
      known: {
        version: 1,
        trail: arn,
        chains: Object.fromEntries(entries)
      }
    };
  }
  function isEntry(value) {
    if (!isObject(value) || !hasOnly(value, [ "end", "signature", "reported" ])) return false;
    const {end: end, signature: signature, reported: reported} = value;
    if (typeof end !== "string" || !(0, _values_time_js__WEBPACK_IMPORTED_MODULE_2__.K8)(end)) return false;
    if (typeof signature !== "string" || !/^[0-9a-f]{64}$/.test(signature)) return false;
    return reported === void 0 || typeof reported === "string" && (0, _values_time_js__WEBPACK_IMPORTED_MODULE_2__.K8)(reported) && reported >= end;
  }
  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function hasOnly(value, members) {
    return Object.keys(value).every(name => members.includes(name));
  }
}),

/***/ 4792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    gatherEvidence: () => gatherEvidence
  });
  // EXTERNAL MODULE: ./build/src/domain/values/time.js
    var values_time = __webpack_require__(1600);
  // CONCATENATED MODULE: ./build/src/domain/account-coverage/take-census.js
  const HOUR = 36e5;
  const GRACE = 24 * HOUR;
  const MAX_SILENCE = {
    digests: 3 * HOUR,
    logFiles: 24 * HOUR
  };
  const OTHER_STATES = {
    PENDING_ACTIVATION: "pending",
    SUSPENDED: "suspended",
    PENDING_CLOSURE: "closed",
    CLOSED: "closed"
  };
  function mayHaveEnded(account) {
    return account === void 0 || account.state !== null && account.state in OTHER_STATES;
  }
  function whyNot({state: state, joinedAt: joinedAt}, now) {
    const why = state === null ? void 0 : OTHER_STATES[state];
    if (why) return why;
    const joined = (0, values_time.W$)(joinedAt ?? "");
    return joined !== null && now - joined < GRACE ? "joined" : null;
  }
  function takeCensus({accounts: accounts, newest: newest, strangers: strangers, hasValidation: hasValidation, now: now, isJustStarted: isJustStarted}) {
    const nobody = {
      expected: 0,
      delivering: 0,
      missing: [],
      unknown: [],
      others: [],
      regions: null
    };
    if ("unknown" in accounts) return {
      status: "unknown",
      why: accounts.unknown,
      ...nobody
    };
    const at = (0, values_time.W$)(now);
    const newestOf = account => {
      const answer = newest.get(account);
      return answer && "known" in answer ? answer.known : null;
    };
    const others = [];
    const missing = [];
    const unknown = strangers.map(account => ({
      account: account,
      name: "",
      why: "It is not in the organization and has never delivered. Check verify-accounts."
    }));
    let delivering = 0;
    for (const one of accounts.known) {
      const {account: account, name: name, state: state} = one;
      const why = whyNot(one, at);
      if (why) {
        others.push({
          account: account,
          name: name,
          why: why,
          newest: newestOf(account)
        });
        continue;
      }
      const answer = newest.get(account) ?? {
        known: null
      };
      if (state !== "ACTIVE") unknown.push({
        account: account,
        name: name,
        why: `Org Trail does not know the account state ${state ?? "that AWS left out"}.`
      }); else if ("unknown" in answer) unknown.push({
        account: account,
        name: name,
        why: answer.unknown
      }); else if (isRecent(answer.known, at, hasValidation)) delivering += 1; else if (isJustStarted) others.push({
        account: account,
        name: name,
        why: "not-due",
        newest: answer.known
      }); else missing.push({
        account: account,
        name: name,
        newest: answer.known
      });
    }
    const ids = new Set(accounts.known.map(({account: account}) => account));
    for (const account of newest.keys()) if (!ids.has(account)) others.push({
      account: account,
      name: null,
      why: "departed",
      newest: newestOf(account)
    });
    const expected = delivering + missing.length + unknown.length;
    const isUnknown = delivering + missing.length === 0 && unknown.length > 0;
    return {
      status: missing.length > 0 ? "fail" : isUnknown ? "unknown" : "pass",
      why: isUnknown ? unknown[0].why : null,
      expected: expected,
      delivering: delivering,
      missing: missing,
      unknown: unknown,
      others: others,
      regions: null
    };
  }
  function isRecent(newest, now, hasValidation) {
    const time = (0, values_time.W$)(newest ?? "");
    return time !== null && now - time <= (hasValidation ? MAX_SILENCE.digests : MAX_SILENCE.logFiles);
  }
  // EXTERNAL MODULE: ./build/src/domain/values/wording.js
    var wording = __webpack_require__(9837);
  // CONCATENATED MODULE: ./build/src/domain/integrity/chain.js
  function startOfChain(from, entry) {
    return entry?.end ?? from;
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/proof.js
  function proofOf({verdicts: unordered, trail: trail, checkpoint: checkpoint, unknown: unknown, notDue: notDue, ...run}) {
    const verdicts = unordered.toSorted((a, b) => chainOf(a) < chainOf(b) ? -1 : 1);
    const sum = member => verdicts.reduce((total, one) => total + one[member], 0);
    const warnings = verdicts.flatMap(one => one.warnings.map(sentence => `${nameOf(one)}: ${sentence}`));
    const findings = verdicts.flatMap(one => one.findings);
    const digests = sum("digests");
    const unjudged = verdicts.flatMap(one => one.unknown.map(what => ({
      ...what,
      chain: nameOf(one)
    })));
    const unknownChecks = unknown.length + unjudged.length;
    const isEarly = notDue !== null && digests + findings.length + unknownChecks === 0;
    const chains = {
      ...checkpoint?.chains
    };
    for (const one of verdicts) if (one.checkpoint) chains[chainOf(one)] = one.checkpoint;
    const interruptions = new Map(verdicts.flatMap(one => one.interruptions).map(one => [ `${one.from} ${one.to}`, one ]));
    const starts = verdicts.map(one => startOfChain(run.from, checkpoint?.chains[chainOf(one)] ?? null));
    return {
      ...run,
      from: starts.reduce((latest, one) => one > latest ? one : latest, starts[0] ?? run.from),
      status: findings.length > 0 ? "fail" : !run.isPartial && (digests > 0 || isEarly) ? "pass" : "unknown",
      accounts: new Set(verdicts.map(({account: account}) => account)).size,
      regions: new Set(verdicts.map(({region: region}) => region)).size,
      chains: verdicts.length,
      digests: digests,
      files: sum("files"),
      hashed: sum("hashed"),
      findings: findings,
      warnings: [ ...warnings, ...isEarly ? [ notDue ] : [] ],
      unknown: [ ...unknown, ...sentencesOf(unjudged) ],
      unknownChecks: unknownChecks,
      interruptions: [ ...interruptions.values() ].sort((one, other) => one.from < other.from ? -1 : 1),
      checkpoint: Object.keys(chains).length === 0 ? null : {
        version: 1,
        trail: trail,
        chains: chains
      }
    };
  }
  function nameOf({account: account, region: region}) {
    return `${account}, ${region}`;
  }
  const MAX_NAMED = 3;
  function sentencesOf(unjudged) {
    const groups = Map.groupBy(unjudged, ({what: what, reason: reason, isLastTry: isLastTry}) => `${what} ${isLastTry} ${reason}`);
    return [ ...groups.values() ].map(group => {
      const {what: what, reason: reason, isLastTry: isLastTry} = group[0];
      const sum = group.reduce((total, one) => total + one.count, 0);
      const from = group.reduce((first, one) => Math.min(first, one.from), 1 / 0);
      const to = group.reduce((last, one) => Math.max(last, one.to), -1 / 0);
      const hours = from === to ? `at ${(0, values_time.Ad)(from)}` : `from ${(0, values_time.Ad)(from)} to ${(0, 
      values_time.Ad)(to)}`;
      const objects = what === null ? "" : `${(0, wording.U9)(sum, what)} could not be verified (${hours}): `;
      const others = group.length - MAX_NAMED;
      const named = group.slice(0, MAX_NAMED).map(({chain: chain}) => chain);
      const chains = group.length === 1 ? named[0] : `${(0, wording.U9)(group.length, "pair")} of account and Region (${[ ...named, ...others > 0 ? [ `${(0, 
      wording.zD)(others)} more` ] : [] ].join("; ")})`;
      return `${chains}: ${objects}${reason.replace(/\.$/, "")}.${isLastTry ? LAST_TRY : ""}`;
    });
  }
  const LAST_TRY = " This was the last try: they could not be read for 7 days, and the next run begins after them.";
  function chainOf({account: account, region: region}) {
    return `${account}/${region}`;
  }
  // CONCATENATED MODULE: ./build/src/domain/delivery/proof.js
  const FIRST_HOURS = 3;
  const SHORT_STOP_SECONDS = 3600;
  function whyNotDue(startedAt, lastStoppedAt, now) {
    if (startedAt === null || (0, values_time.O1)(startedAt, now) >= FIRST_HOURS * 3600) return null;
    const isShort = lastStoppedAt !== null && (0, values_time.O1)(lastStoppedAt, startedAt) < SHORT_STOP_SECONDS;
    if (isShort && lastStoppedAt < startedAt) return null;
    return `Logging was turned on at ${(0, values_time.iA)(startedAt)}, less than ${FIRST_HOURS} hours before, so the first digests are not due yet.`;
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
  // CONCATENATED MODULE: ./build/src/aws/integrity/newest-delivery.js
  const DAY = 864e5;
  const MAX_KEYS = 1e3;
  function readNewestDelivery(bucket, query) {
    const {of: of, account: account, region: region, now: now, hasValidation: hasValidation} = query;
    const folder = hasValidation ? "digests" : "logs";
    const root = (0, log_paths.Sn)(of, account, folder, region);
    const newestOf = async (prefix, startAfter) => {
      const {objects: objects} = await bucket.list({
        prefix: prefix,
        startAfter: startAfter,
        maxKeys: MAX_KEYS
      });
      const times = hasValidation ? objects.flatMap(({key: key}) => endOf(of, key)) : objects.map(one => one.lastModified);
      const past = times.filter(time => Date.parse(time) <= Date.parse(now));
      return past.reduce((newest, one) => newest === null || one > newest ? one : newest, null);
    };
    return (0, ask.kA)("s3:ListBucket", async () => {
      const recent = await newestOf(root, startOfLastDay(query));
      if (recent !== null) return recent;
      const day = await newestFolder(bucket, root, 3);
      return day === null ? null : newestOf(day, day);
    });
  }
  function startOfLastDay({of: of, account: account, region: region, now: now, hasValidation: hasValidation}) {
    const start = (0, values_time.nE)(Date.parse(now) - DAY);
    if (hasValidation) return (0, log_paths.yl)(of, account, "digests", region, start);
    const minute = start.replace(/[-:]/g, "").slice(0, 13);
    return `${(0, log_paths.yl)(of, account, "logs", region, start)}${account}_CloudTrail_${region}_${minute}`;
  }
  function endOf(of, key) {
    const name = (0, log_paths.ac)(of, key);
    return name?.trailName === of.trailName && name.homeRegion === of.homeRegion ? [ name.end ] : [];
  }
  async function newestFolder(bucket, prefix, levels) {
    if (levels === 0) return prefix;
    const {folders: folders} = await bucket.list({
      prefix: prefix,
      byFolder: true,
      maxKeys: MAX_KEYS
    });
    const last = folders.filter(folder => /^\d+\/$/.test(folder.slice(prefix.length))).at(-1);
    return last === void 0 ? null : newestFolder(bucket, last, levels - 1);
  }
  // CONCATENATED MODULE: ./build/src/domain/delivery/judge-digest-status.js
  const LATE_SECONDS = 2 * 3600;
  const SILENT_SECONDS = 3 * 3600;
  function judgeDigestStatus({latest: latest, error: error}, newest, now) {
    const end = newest === null ? "There is no digest" : `The newest digest ended at ${(0, 
    values_time.iA)(newest)}`;
    if (latest !== null && (newest === null || (0, values_time.O1)(newest, latest) > LATE_SECONDS)) return `CloudTrail reports that it delivered a digest at ${(0, 
    values_time.iA)(latest)}, but none of that time is in the bucket. ${end}. It was deleted, or delivered to a bucket or prefix that the trail had before.`;
    const isSilent = newest === null || (0, values_time.O1)(newest, now) > SILENT_SECONDS;
    return error !== null && isSilent ? `${end}, and CloudTrail could not deliver the last one that it tried: ${error}.` : null;
  }
  // EXTERNAL MODULE: ./build/src/domain/values/arn.js
    var arn = __webpack_require__(4286);
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/compare-with-status.js
  async function compareWithStatus(source, proof, deliveries) {
    const status = deliveries.find(({what: what}) => what === "digest files");
    const {account: account} = (0, arn.Lw)(source.trail);
    const {homeRegion: region} = source.of;
    if (status === void 0 || source.notDue !== null || source.selected([ account ]).length === 0) return proof;
    const newest = await newestOf(source, account);
    const warning = newest === void 0 ? null : judgeDigestStatus(status, newest, source.now);
    return warning === null ? proof : {
      ...proof,
      warnings: [ ...proof.warnings, `${account}, ${region}: ${warning}` ]
    };
  }
  async function newestOf(source, account) {
    const {of: of, now: now} = source;
    const heartbeat = source.heartbeats.get(`${account}/${of.homeRegion}`);
    if (heartbeat !== void 0) return heartbeat;
    const delivered = await source.deliveredAccounts();
    if (!(0, values_answer.q)(delivered)) return;
    const one = delivered.known.find(found => found.account === account);
    const query = {
      of: {
        ...of,
        ...one?.of
      },
      account: account,
      region: of.homeRegion,
      now: now,
      hasValidation: true
    };
    const listed = await readNewestDelivery(await source.bucket(), query);
    return (0, values_answer.q)(listed) ? listed.known : void 0;
  }
  // EXTERNAL MODULE: ./build/src/aws/clients/clients.js + 1 modules
    var clients = __webpack_require__(5871);
  // EXTERNAL MODULE: ./build/src/aws/clients/response-shapes.js
    var response_shapes = __webpack_require__(2776);
  // CONCATENATED MODULE: ./build/src/aws/account-coverage/list-accounts.js
  const MAX_PAGES = 1e3;
  const LISTED = (0, response_shapes.Ik)({
    Accounts: (0, response_shapes.lq)((0, response_shapes.p_)((0, response_shapes.Ik)({
      Id: response_shapes.lS,
      Name: (0, response_shapes.lq)(response_shapes.Yj),
      State: (0, response_shapes.lq)(response_shapes.Yj),
      Status: (0, response_shapes.lq)(response_shapes.Yj),
      JoinedTimestamp: (0, response_shapes.lq)(response_shapes.p6)
    })))
  });
  function listOrganizationAccounts(session, region) {
    return (0, ask.kA)("organizations:ListAccounts", async () => {
      const client = await (0, clients.Zn)(region, session);
      const {paginateListAccounts: paginateListAccounts} = await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 9338));
      const accounts = [];
      for await (const page of (0, response_shapes.E0)(paginateListAccounts({
        client: client
      }, {}), "NextToken", MAX_PAGES)) for (const {Id: Id, Name: Name, State: State, Status: Status, JoinedTimestamp: JoinedTimestamp} of LISTED(page, "").Accounts ?? []) accounts.push({
        account: Id,
        name: Name ?? "",
        state: State ?? Status ?? null,
        joinedAt: JoinedTimestamp?.toISOString() ?? null
      });
      return accounts;
    });
  }
  // CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
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
      if (!current) return;
      this.#head = this.#head.next;
      this.#size--;
      if (!this.#head) this.#tail = void 0;
      return current.value;
    }
    peek() {
      if (!this.#head) return;
      return this.#head.value;
    }
    clear() {
      this.#head = void 0;
      this.#tail = void 0;
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
      while (this.#head) yield this.dequeue();
    }
  }
  // CONCATENATED MODULE: ./node_modules/p-limit/index.js
  function pLimit(concurrency) {
    let rejectOnClear = false;
    if (typeof concurrency === "object") ({concurrency: concurrency, rejectOnClear: rejectOnClear = false} = concurrency);
    validateConcurrency(concurrency);
    if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
    const queue = new Queue;
    let activeCount = 0;
    const resumeNext = () => {
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
      const result = (async () => function_(...arguments_))();
      resolve(result);
      try {
        await result;
      } catch {}
      next();
    };
    const enqueue = (function_, resolve, reject, arguments_) => {
      const queueItem = {
        reject: reject
      };
      new Promise(internalResolve => {
        queueItem.run = internalResolve;
        queue.enqueue(queueItem);
      }).then(run.bind(void 0, function_, resolve, arguments_));
      if (activeCount < concurrency) resumeNext();
    };
    const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
      enqueue(function_, resolve, reject, arguments_);
    });
    Object.defineProperties(generator, {
      activeCount: {
        get: () => activeCount
      },
      pendingCount: {
        get: () => queue.size
      },
      clearQueue: {
        value() {
          if (!rejectOnClear) {
            queue.clear();
            return;
          }
          const abortError = AbortSignal.abort().reason;
          while (queue.size > 0) queue.dequeue().reject(abortError);
        }
      },
      concurrency: {
        get: () => concurrency,
        set(newConcurrency) {
          validateConcurrency(newConcurrency);
          concurrency = newConcurrency;
          queueMicrotask(() => {
            while (activeCount < concurrency && queue.size > 0) resumeNext();
          });
        }
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
            for (const promise of promises) promise.catch(() => {});
            throw error;
          }
          return Promise.all(promises);
        }
      }
    });
    return generator;
  }
  function validateConcurrency(concurrency) {
    if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
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
  // CONCATENATED MODULE: ./build/src/aws/account-coverage/list-regions.js
  const CALL = "account:ListRegions";
  const MILLISECONDS_BETWEEN = 250;
  const MAX_ACCOUNTS = 240;
  const DENIALS_OF_ALL = 2;
  function accountsAskedBy(jobs) {
    return Math.ceil(MAX_ACCOUNTS / jobs);
  }
  const list_regions_LISTED = (0, response_shapes.Ik)({
    Regions: (0, response_shapes.p_)((0, response_shapes.Ik)({
      RegionName: response_shapes.Yj,
      RegionOptStatus: response_shapes.Yj
    }))
  });
  function createRegionReader(session, jobs) {
    const max = accountsAskedBy(jobs);
    const own = session.identity.account;
    const oneAtATime = pLimit(1);
    let refusal = null;
    let hasAnswered = false;
    let denials = 0;
    let asked = 0;
    let next = 0;
    const readRegions = async id => {
      const wait = next - performance.now();
      if (wait > 0) await (0, cancellation.j)(wait / 1e3, session.signal);
      next = performance.now() + MILLISECONDS_BETWEEN * jobs;
      const regions = await enabledRegions(session, id === own ? {} : {
        AccountId: id
      });
      hasAnswered ||= id !== own;
      return regions;
    };
    const readOnce = async id => {
      if (refusal !== null && id !== own) return refusal;
      if (asked === max) return {
        unknown: `One run asks about the Regions of ${(0, wording.U9)(max, "account")}.`
      };
      asked += 1;
      return (0, ask.kA)(CALL, () => readRegions(id), error => {
        const isUnreached = (0, endpoints.c1)(error).unreachableHost !== null;
        const isRefused = (0, aws_error.GZ)(error) && id !== own;
        if (!isUnreached && !isRefused) return null;
        const answer = (0, ask.NF)(CALL, error, isRefused ? TRUSTED_ACCESS : "");
        if (isRefused) denials += 1;
        if (!hasAnswered && (isUnreached || denials >= DENIALS_OF_ALL)) refusal ??= answer;
        return answer;
      });
    };
    return (0, memoize.T)(id => oneAtATime(() => readOnce(id)));
  }
  const TRUSTED_ACCESS = " Other accounts’ Regions are listed to the management account, or the delegated administrator of Account Management, if the organization has trusted access for account.amazonaws.com.";
  const REGION = "us-east-1";
  async function enabledRegions(session, of) {
    const client = await (0, clients.ct)(REGION, session);
    const {paginateListRegions: paginateListRegions} = await __webpack_require__.e(193).then(__webpack_require__.bind(__webpack_require__, 7193));
    const asked = {
      ...of,
      MaxResults: 50,
      RegionOptStatusContains: [ "ENABLED", "ENABLED_BY_DEFAULT" ]
    };
    const regions = [];
    let hasDefault = false;
    for await (const page of (0, response_shapes.E0)(paginateListRegions({
      client: client
    }, asked))) for (const {RegionName: RegionName, RegionOptStatus: RegionOptStatus} of list_regions_LISTED(page, "").Regions) {
      if (RegionOptStatus === "ENABLED" || RegionOptStatus === "ENABLED_BY_DEFAULT") regions.push(RegionName);
      hasDefault ||= RegionOptStatus === "ENABLED_BY_DEFAULT";
    }
    if (!hasDefault) throw new incomplete_answer.T("the list has none of the Regions that every account has");
    return regions;
  }
  // EXTERNAL MODULE: ./build/src/aws/clients/allowed-calls.js
    var allowed_calls = __webpack_require__(6116);
  // CONCATENATED MODULE: ./build/src/aws/integrity/list-page.js
  const LIST = /^\s*(?:<\?xml[^>]*>\s*)?<ListBucketResult[^>]*>(.*)<\/ListBucketResult>\s*$/s;
  const ENTRY = /<(Contents|CommonPrefixes)>(.*?)<\/\1>/gs;
  function pageOf(text) {
    const list = LIST.exec(text)?.[1];
    if (list === void 0) throw new incomplete_answer.T("it is no list");
    const objects = [];
    const folders = [];
    const others = list.replace(ENTRY, (_, kind, entry) => {
      if (kind === "CommonPrefixes") folders.push(decoded(entry, "Prefix")); else objects.push(objectOf(entry));
      return "";
    });
    const isTruncated = memberOf(others, "IsTruncated") === "true";
    const token = isTruncated ? memberOf(others, "NextContinuationToken") : void 0;
    if (/<(?:Contents|CommonPrefixes)\b/.test(others)) throw new incomplete_answer.T("the list breaks off");
    return {
      objects: objects.filter(({key: key}) => !key.endsWith("/")),
      folders: folders,
      NextContinuationToken: token
    };
  }
  function memberOf(xml, name) {
    const text = MEMBERS[name].exec(xml)?.[1];
    if (text === void 0) throw new incomplete_answer.T(`the list has no ${name}`);
    return text;
  }
  const MEMBERS = {
    Key: /<Key>([^<&]+)<\/Key>/,
    Prefix: /<Prefix>([^<&]+)<\/Prefix>/,
    LastModified: /<LastModified>([^<&]+)<\/LastModified>/,
    Size: /<Size>(\d+)<\/Size>/,
    IsTruncated: /<IsTruncated>(true|false)<\/IsTruncated>/,
    NextContinuationToken: /<NextContinuationToken>([^<&]+)<\/NextContinuationToken>/
  };
  function objectOf(entry) {
    const time = Date.parse(memberOf(entry, "LastModified"));
    if (Number.isNaN(time)) throw new incomplete_answer.T("the list has a LastModified that is no time");
    const size = Number(memberOf(entry, "Size"));
    return {
      key: decoded(entry, "Key"),
      lastModified: new Date(time).toISOString(),
      size: size
    };
  }
  function decoded(entry, name) {
    try {
      return decodeURIComponent(memberOf(entry, name).replaceAll("+", " "));
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
      throw new incomplete_answer.T(`the list has a ${name} that is not encoded`);
    }
  }
  var external_node_http_ = __webpack_require__(7067);
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
  var external_node_crypto_ = __webpack_require__(7598);
  // CONCATENATED MODULE: ./build/src/aws/integrity/sign-request.js
  const ALGORITHM = "AWS4-HMAC-SHA256";
  const NO_BODY = (0, external_node_crypto_.hash)("sha256", "");
  function createSigner(region) {
    let derived = null;
    return ({accessKeyId: accessKeyId, secretAccessKey: secretAccessKey, sessionToken: sessionToken}, {host: host, path: path, query: query, at: at}) => {
      const time = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
      const day = time.slice(0, 8);
      const scope = `${day}/${region}/s3/aws4_request`;
      if (derived?.of !== `${secretAccessKey} ${scope}`) {
        const key = [ day, region, "s3", "aws4_request" ].reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`));
        derived = {
          of: `${secretAccessKey} ${scope}`,
          key: (0, external_node_crypto_.createSecretKey)(key)
        };
      }
      const signed = {
        host: host,
        "x-amz-content-sha256": NO_BODY,
        "x-amz-date": time,
        ...sessionToken !== void 0 && {
          "x-amz-security-token": sessionToken
        }
      };
      const names = Object.keys(signed).join(";");
      const lines = Object.entries(signed).map(([name, value]) => `${name}:${value}`);
      const canonical = [ "GET", path, query, ...lines, "", names, NO_BODY ].join("\n");
      const toSign = [ ALGORITHM, time, scope, (0, external_node_crypto_.hash)("sha256", canonical) ].join("\n");
      const signature = hmac(derived.key, toSign).toString("hex");
      const authorization = `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
      return {
        ...signed,
        authorization: authorization
      };
    };
  }
  function hmac(key, text) {
    return (0, external_node_crypto_.createHmac)("sha256", key).update(text).digest();
  }
  // CONCATENATED MODULE: ./build/src/aws/integrity/signed-requests.js
  async function createSender(session, region, bucket) {
    let send = await createSenderIn(session, region, bucket);
    return async (key, query) => {
      try {
        return await send(key, query);
      } catch (error) {
        const {bucketRegion: bucketRegion = region} = error;
        if (bucketRegion === region) throw error;
        send = await createSenderIn(session, bucketRegion, bucket);
        return send(key, query);
      }
    };
  }
  async function createSenderIn(session, region, bucket) {
    const {GetObjectCommand: GetObjectCommand} = await __webpack_require__.e(913).then(__webpack_require__.bind(__webpack_require__, 1294));
    const {config: config} = await (0, clients.s3)(region, session);
    const {url: url} = await (0, submodules_endpoints.getEndpointFromInstructions)({
      Bucket: bucket
    }, GetObjectCommand, config);
    const {protocol: protocol, hostname: hostname, port: port, host: host, pathname: pathname} = url;
    const to = {
      hostname: hostname,
      port: port,
      agent: (0, connections.F)(session.environment)[protocol === "https:" ? "https:" : "http:"].agent
    };
    const {get: get} = protocol === "https:" ? external_node_https_ : external_node_http_;
    const root = pathname.replace(/\/$/, "");
    const sign = createSigner(region);
    const userAgent = (config.customUserAgent ?? []).map(pair => pair.join("/")).join(" ");
    const inFlight = new Set;
    session.signal.addEventListener("abort", () => {
      for (const giveUp of inFlight) giveUp(new Error("The run was stopped."));
    });
    const {connectionTimeout: connectionTimeout, socketTimeout: socketTimeout} = (0, 
    settings.A)("S3");
    return async (key, query) => {
      const reached = (0, reach.x)(session.environment).get(host);
      if (reached instanceof Error) throw reached;
      const path = `${root}/${key.split("/").map(protocols.extendedEncodeURIComponent).join("/")}`;
      const names = Object.keys(query).sort();
      const sent = names.map(name => `${name}=${(0, protocols.extendedEncodeURIComponent)(query[name])}`).join("&");
      const at = new Date(Date.now() + config.systemClockOffset);
      const headers = sign(await config.credentials(), {
        host: host,
        path: path,
        query: sent,
        at: at
      });
      const options = {
        ...to,
        path: sent === "" ? path : `${path}?${sent}`,
        headers: {
          ...headers,
          "user-agent": userAgent
        },
        timeout: socketTimeout
      };
      const answer = await new Promise((resolve, reject) => {
        const request = get(options, resolve);
        const giveUp = error => {
          isOver();
          reject((0, endpoints.zx)(error, url, session.environment));
          request.destroy(error);
        };
        const timeOut = () => giveUp(Object.assign(new Error("There was no answer in time"), {
          name: "TimeoutError"
        }));
        const connecting = setTimeout(timeOut, connectionTimeout);
        const isConnected = () => clearTimeout(connecting);
        const isOver = () => {
          isConnected();
          inFlight.delete(giveUp);
        };
        inFlight.add(giveUp);
        request.on("socket", socket => socket.connecting ? socket.once("connect", isConnected) : isConnected());
        request.on("timeout", timeOut).on("error", giveUp).on("close", isOver);
      });
      if (answer.statusCode !== 200) throw await errorOf(answer);
      if (answer.headers["x-amz-request-id"] !== void 0) return {
        headers: answer.headers,
        body: answer
      };
      answer.destroy();
      throw new incomplete_answer.T("the answer has no x-amz-request-id");
    };
  }
  const MAX_ERROR_BYTES = 65536;
  const ELSEWHERE = [ 301, 307, 400 ];
  async function errorOf(answer) {
    const {statusCode: statusCode = 0, headers: headers} = answer;
    const {Code: Code, Message: Message} = errorMembers((await collect(answer, MAX_ERROR_BYTES)).toString("utf8"));
    const error = new Error(Message ?? "");
    return Object.assign(error, {
      name: Code ?? "UnknownError",
      ...ELSEWHERE.includes(statusCode) && {
        bucketRegion: headers["x-amz-bucket-region"]
      },
      $metadata: {
        httpStatusCode: statusCode,
        requestId: headers["x-amz-request-id"]
      }
    });
  }
  const ERROR = (0, response_shapes.Ik)({
    Error: (0, response_shapes.Ik)({
      Code: (0, response_shapes.wC)("code", /^[\w.]+$/),
      Message: (0, response_shapes.lq)(response_shapes.Yj)
    })
  });
  function errorMembers(text) {
    try {
      return ERROR((0, xml_parser.h)(text), "").Error;
    } catch {
      return {};
    }
  }
  function collect(body, maxBytes) {
    return new Promise((resolve, reject) => {
      const chunks = [];
      let size = 0;
      body.on("data", chunk => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > maxBytes) body.destroy(new TooManyBytes(`it has more than ${maxBytes} bytes`));
      });
      body.on("end", () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
      body.on("error", reject);
    });
  }
  class TooManyBytes extends incomplete_answer.T {}
  // CONCATENATED MODULE: ./build/src/aws/integrity/bucket-reader.js
  const ATTEMPTS = {
    toReach: 2,
    toSlowDown: 8,
    other: 5
  };
  const MAX_PAGE_BYTES = 8 * 2 ** 20;
  async function openBucket(session, region, name, limit) {
    const send = await createSender(session, region, name);
    const {signal: signal} = session;
    const attempt = async (action, request) => {
      (0, allowed_calls.V)(action, session);
      for (let attempts = 1; ;attempts += 1) try {
        return await limit.run(request);
      } catch (error) {
        signal.throwIfAborted();
        if (attempts >= attemptsFor(error)) throw error;
        if (isSlowDown(error)) limit.slowDown(); else await (0, cancellation.j)(Math.random() * .1 * 2 ** attempts, signal);
      }
    };
    const listPage = (query, token) => attempt("s3:ListObjectsV2", async () => {
      const {body: body} = await send("", {
        "list-type": "2",
        "encoding-type": "url",
        prefix: query.prefix,
        ...query.startAfter !== void 0 && {
          "start-after": query.startAfter
        },
        ...query.byFolder && {
          delimiter: "/"
        },
        ...query.maxKeys !== void 0 && {
          "max-keys": String(query.maxKeys)
        },
        ...token !== void 0 && {
          "continuation-token": token
        }
      });
      return pageOf((await collect(body, MAX_PAGE_BYTES)).toString("utf8"));
    });
    async function* pages(query) {
      let token;
      do {
        const page = await listPage(query, token);
        yield page;
        token = page.NextContinuationToken;
      } while (token !== void 0 && query.maxKeys === void 0);
    }
    return {
      signal: signal,
      list: async query => {
        const listing = {
          objects: [],
          folders: []
        };
        for await (const {objects: objects, folders: folders} of (0, response_shapes.E0)(pages(query), "NextContinuationToken")) {
          listing.objects.push(...objects);
          listing.folders.push(...folders);
        }
        return listing;
      },
      versions: (key, after) => attempt("s3:ListObjectVersions", async () => {
        const markers = after && {
          "key-marker": after.key,
          "version-id-marker": after.versionId
        };
        const {body: body} = await send("", {
          versions: "",
          "encoding-type": "url",
          prefix: key,
          ...markers
        });
        return (await collect(body, MAX_PAGE_BYTES)).toString("utf8");
      }),
      get: (key, read, versionId) => attempt(versionId === void 0 ? "s3:GetObject" : "s3:GetObjectVersion", async () => {
        const {headers: headers, body: body} = await send(key, versionId === void 0 ? {} : {
          versionId: versionId
        });
        try {
          return await read(headers, body);
        } finally {
          body.destroy();
        }
      })
    };
  }
  function attemptsFor(error) {
    if (isSlowDown(error)) return ATTEMPTS.toSlowDown;
    if ((0, endpoints.R0)(error)) return ATTEMPTS.toReach;
    const isTransient = (0, endpoints.TX)(error) || ((0, aws_error.nG)(error) ?? 0) >= 500 || (0, 
    aws_error.Is)(error) === "RequestTimeout";
    return isTransient && !(0, aws_error.nC)(error) ? ATTEMPTS.other : 1;
  }
  function isSlowDown(error) {
    return [ 503, 429 ].includes((0, aws_error.nG)(error) ?? 0);
  }
  // EXTERNAL MODULE: ./build/src/runtime/all-of.js
    var all_of = __webpack_require__(3639);
  // CONCATENATED MODULE: ./build/src/aws/integrity/list-chains.js
  async function listDeliveredAccounts(bucket, of, trailAccount) {
    const {prefix: prefix, organizationId: organizationId} = of;
    const own = {
      prefix: prefix,
      organizationId: null
    };
    if (organizationId === null) return (await namesBelow(bucket, (0, log_paths.wA)(prefix))).includes(trailAccount) ? [ {
      account: trailAccount,
      of: own
    } ] : [];
    const members = (await namesBelow(bucket, (0, log_paths.p3)(prefix, organizationId))).filter(isAccountId);
    const accounts = members.map(account => ({
      account: account,
      of: of
    }));
    if (members.includes(trailAccount)) return accounts;
    const isBeside = (await namesBelow(bucket, (0, log_paths.wA)(prefix))).includes(trailAccount);
    return isBeside ? [ ...accounts, {
      account: trailAccount,
      of: own
    } ].sort(byAccount) : accounts;
  }
  async function listDeliveredRegions(bucket, {account: account, of: of}, folders) {
    const names = await (0, all_of.b)(folders.map(folder => namesBelow(bucket, `${(0, 
    log_paths.$A)(of, account)}${log_paths.Yk[folder]}/`)));
    return [ ...new Set(names.flat()) ].filter(name => /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/.test(name));
  }
  async function namesBelow(bucket, prefix) {
    const {folders: folders} = await bucket.list({
      prefix: prefix,
      byFolder: true
    });
    return folders.map(folder => folder.slice(prefix.length, -1));
  }
  function isAccountId(name) {
    return /^\d{12}$/.test(name);
  }
  function byAccount(one, other) {
    return one.account < other.account ? -1 : 1;
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/public-keys.js
  function readPublicKeys(listed) {
    const keys = new Map;
    const unreadable = [];
    for (const {Value: Value, Fingerprint: Fingerprint, ValidityStartTime: ValidityStartTime, ValidityEndTime: ValidityEndTime} of listed) {
      const fingerprint = Fingerprint?.toLowerCase();
      const key = Value && (read(Value, "pkcs1") ?? read(Value, "spki"));
      const [validFrom, validTo] = [ ValidityStartTime, ValidityEndTime ].map(isoOf);
      if (!fingerprint || !/^[0-9a-f]{32}$/.test(fingerprint)) unreadable.push("A public key has no fingerprint."); else if (!key) unreadable.push(`The public key ${fingerprint} is not an RSA key in a known encoding.`); else if ((0, 
      external_node_crypto_.createHash)("md5").update(Value).digest("hex") !== fingerprint) unreadable.push(`The public key ${fingerprint} does not have this fingerprint.`); else if (!validFrom || !validTo) unreadable.push(`The public key ${fingerprint} has no validity period.`); else keys.set(fingerprint, {
        key: key,
        fingerprint: fingerprint,
        validFrom: validFrom,
        validTo: validTo
      });
    }
    return {
      keys: keys,
      unreadable: unreadable
    };
  }
  function read(der, type) {
    try {
      const key = (0, external_node_crypto_.createPublicKey)({
        key: Buffer.from(der),
        format: "der",
        type: type
      });
      return key.asymmetricKeyType === "rsa" ? key : null;
    } catch {
      return null;
    }
  }
  function isoOf(date) {
    return date === void 0 || Number.isNaN(date.getTime()) ? null : date.toISOString();
  }
  // CONCATENATED MODULE: ./build/src/aws/integrity/read-public-keys.js
  const read_public_keys_HOUR = 36e5;
  const read_public_keys_LISTED = (0, response_shapes.Ik)({
    PublicKeyList: (0, response_shapes.p_)((0, response_shapes.Ik)({})),
    NextToken: (0, response_shapes.lq)(response_shapes.Yj)
  });
  function readRegionKeys(session, region, from, now) {
    const client = (0, clients.mY)(region, session);
    return (0, ask.kA)("cloudtrail:ListPublicKeys", async () => {
      const {paginateListPublicKeys: paginateListPublicKeys} = await __webpack_require__.e(362).then(__webpack_require__.bind(__webpack_require__, 6362));
      const range = {
        StartTime: new Date(Date.parse(from) - read_public_keys_HOUR),
        EndTime: new Date(Date.parse(now) + 2 * read_public_keys_HOUR)
      };
      const listed = [];
      for await (const page of (0, response_shapes.E0)(paginateListPublicKeys({
        client: client
      }, range))) listed.push(...read_public_keys_LISTED(page, "").PublicKeyList);
      const {keys: keys, unreadable: unreadable} = readPublicKeys(listed);
      for (const sentence of unreadable) session.log.warning(`Public keys of ${region}`, sentence);
      return keys;
    });
  }
  // CONCATENATED MODULE: ./build/src/aws/integrity/request-limit.js
  const CONCURRENCY = {
    first: 32,
    max: 128,
    min: 4
  };
  const PAUSE_SECONDS = {
    first: .5,
    max: 20
  };
  function createRequestLimit({log: log, signal: signal}) {
    const limit = pLimit(CONCURRENCY.first);
    let pause = null;
    let seconds = PAUSE_SECONDS.first;
    let answered = 0;
    const isPaused = () => pause !== null;
    const grow = () => {
      seconds = PAUSE_SECONDS.first;
      answered += 1;
      if (answered < limit.concurrency || limit.concurrency >= CONCURRENCY.max) return;
      answered = 0;
      limit.concurrency += 1;
    };
    return {
      run: request => limit(async () => {
        while (isPaused()) await pause;
        signal.throwIfAborted();
        const answer = await request();
        if (!isPaused()) grow();
        return answer;
      }),
      slowDown: () => {
        if (isPaused()) return;
        limit.concurrency = Math.max(CONCURRENCY.min, Math.floor(limit.concurrency / 2));
        answered = 0;
        const wait = seconds * (1 + Math.random()) / 2;
        seconds = Math.min(seconds * 2, PAUSE_SECONDS.max);
        log.info(`S3 asks to slow down: ${limit.concurrency} requests at a time, again in ${wait.toFixed(1)} s`);
        pause = (0, cancellation.j)(wait, signal).then(() => {
          pause = null;
        });
      }
    };
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/shard.js
  function accountsOfShard(accounts, {index: index, count: count}) {
    return [ ...new Set(accounts) ].sort().filter(account => Number(account) % count === index - 1);
  }
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/evidence-source.js
  const STOPPED = "The run was stopped before the accounts were listed.";
  function openEvidence(input) {
    const {bucketSession: bucketSession, organizationSession: organizationSession, of: of, bucketRegion: bucketRegion, from: from, now: now, trail: trail, accounts: accounts, shard: shard} = input;
    const {account: trailAccount} = (0, arn.Lw)(trail);
    const ofShard = some => accountsOfShard(some, shard ?? {
      index: 1,
      count: 1
    });
    const unlessStopped = async reading => {
      const answer = await reading;
      return (0, values_answer.q)(answer) || !organizationSession.signal.aborted ? answer : {
        unknown: STOPPED
      };
    };
    const bucket = (0, memoize.T)(() => openBucket(bucketSession, bucketRegion, of.bucket, createRequestLimit(bucketSession)));
    const starts = Object.values(input.checkpoint?.chains ?? {}).map(entry => startOfChain(from, entry));
    const since = starts.reduce((earliest, one) => one < earliest ? one : earliest, from);
    return {
      ...input,
      bucket: bucket,
      organizationAccounts: (0, memoize.T)(async () => of.organizationId === null ? {
        known: [ {
          account: trailAccount,
          name: "",
          state: "ACTIVE",
          joinedAt: null
        } ]
      } : unlessStopped(listOrganizationAccounts(organizationSession, of.homeRegion))),
      deliveredAccounts: (0, memoize.T)(() => unlessStopped((0, ask.kA)("s3:ListBucket", async () => listDeliveredAccounts(await bucket(), of, trailAccount)))),
      selected: all => ofShard([ ...all ].filter(account => accounts.length === 0 || accounts.includes(account))),
      named: ofShard(accounts),
      enabledRegions: createRegionReader(organizationSession, shard?.count ?? 1),
      keysOf: (0, memoize.T)(region => readRegionKeys(organizationSession, region, since, now)),
      heartbeats: new Map,
      optInRegions: new Map
    };
  }
  // EXTERNAL MODULE: ./build/src/aws/session/session-policy.js
    var session_policy = __webpack_require__(3575);
  // EXTERNAL MODULE: ./build/src/aws/session/sign-in.js + 3 modules
    var sign_in = __webpack_require__(9983);
  // EXTERNAL MODULE: ./build/src/reconcile/sign-in.js + 1 modules
    var reconcile_sign_in = __webpack_require__(9100);
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/open-evidence-session.js
  async function openEvidenceSession({inputs: inputs, mode: mode, session: session}, {bucket: bucket, prefix: prefix}) {
    const access = (0, reconcile_sign_in.pL)(inputs);
    const role = access?.role ?? null;
    if (access === null || role === null) return {
      known: session
    };
    const policy = (0, session_policy.IS)(access, bucket, prefix);
    return (0, ask.kA)("sts:AssumeRole", () => (0, sign_in.x)(session, role, (0, reconcile_sign_in.UI)(inputs, mode), policy), error => ({
      unknown: `evidence-role-to-assume could not be assumed: ${(0, aws_error.kc)(error)} ${(0, 
      aws_error.SM)("sts:AssumeRole", error)}`
    }));
  }
  var external_node_zlib_ = __webpack_require__(8522);
  var external_node_events_ = __webpack_require__(8474);
  // CONCATENATED MODULE: ./build/src/aws/integrity/gzip-member.js
  const NO_GZIP = {
    malformed: "it is not a gzip file"
  };
  const DAMAGED = {
    malformed: "it is a damaged gzip file"
  };
  const MORE_AFTER_IT = {
    malformed: "data is appended after the gzip data"
  };
  const TRAILER_BYTES = 8;
  const MAX_HEADER_BYTES = 4096;
  function tooLarge(maxBytes) {
    return {
      malformed: `it has more than ${(0, wording.zD)(maxBytes)} bytes when it is decompressed`
    };
  }
  function headerLength(bytes) {
    if (bytes.length < 10) return;
    const flags = bytes[3];
    if (bytes.readUIntBE(0, 3) !== 2067208 || flags > 31) return null;
    let length = 10;
    if (flags & 4) {
      if (bytes.length < length + 2) return;
      length += 2 + bytes.readUInt16LE(length);
    }
    for (const flag of [ 8, 16 ]) {
      if (!(flags & flag)) continue;
      const end = bytes.indexOf(0, length);
      if (end < 0) return;
      length = end + 1;
    }
    if (flags & 2) length += 2;
    return length <= bytes.length ? length : void 0;
  }
  function trailerOf(bytes) {
    return {
      crc: bytes.readUInt32LE(0),
      size: bytes.readUInt32LE(4)
    };
  }
  function gunzipMember(file, maxBytes) {
    const header = headerLength(file);
    if (!header) return NO_GZIP;
    try {
      const chunkSize = Math.min(Math.max(file.readUInt32LE(file.length - 4), external_node_zlib_.constants.Z_MIN_CHUNK), 1 << 16);
      const options = {
        info: true,
        maxOutputLength: maxBytes,
        chunkSize: chunkSize
      };
      const {buffer: buffer, engine: engine} = (0, external_node_zlib_.inflateRawSync)(file.subarray(header), options);
      const end = header + engine.bytesWritten;
      if (file.length < end + TRAILER_BYTES) return DAMAGED;
      if (file.length > end + TRAILER_BYTES) return MORE_AFTER_IT;
      const {crc: crc, size: size} = trailerOf(file.subarray(end));
      return crc === (0, external_node_zlib_.crc32)(buffer) && size === buffer.length ? {
        bytes: buffer
      } : DAMAGED;
    } catch (error) {
      return error.code === "ERR_BUFFER_TOO_LARGE" ? tooLarge(maxBytes) : DAMAGED;
    }
  }
  async function hashMember(file, maxBytes) {
    const inflate = (0, external_node_zlib_.createInflateRaw)();
    const hash = (0, external_node_crypto_.createHash)("sha256");
    let size = 0;
    let crc = 0;
    inflate.on("data", chunk => {
      size += chunk.length;
      crc = (0, external_node_zlib_.crc32)(chunk, crc);
      hash.update(chunk);
    });
    inflate.on("error", () => {});
    const write = data => new Promise(resolve => inflate.write(data, error => resolve(error === null || error === void 0)));
    let compressed = 0;
    let head = Buffer.alloc(0);
    let tail = Buffer.alloc(0);
    try {
      for await (const chunk of file) {
        let data = chunk;
        if (head) {
          head = Buffer.concat([ head, chunk ]);
          const header = headerLength(head);
          if (header === null || header === void 0 && head.length > MAX_HEADER_BYTES) return NO_GZIP;
          if (header === void 0) continue;
          data = head.subarray(header);
          head = null;
        }
        if (inflate.bytesWritten === compressed && !await write(data)) return DAMAGED;
        compressed += data.length;
        tail = Buffer.concat([ tail, data.subarray(-TRAILER_BYTES) ]).subarray(-TRAILER_BYTES);
        if (size > maxBytes) return tooLarge(maxBytes);
        if (compressed > inflate.bytesWritten + TRAILER_BYTES) return MORE_AFTER_IT;
      }
      if (head) return NO_GZIP;
      if (compressed < inflate.bytesWritten + TRAILER_BYTES) return DAMAGED;
      if (!inflate.readableEnded) await (0, external_node_events_.once)(inflate, "end");
      const trailer = trailerOf(tail);
      return trailer.crc === crc && trailer.size === size % 2 ** 32 ? {
        sha256: hash.digest("hex")
      } : DAMAGED;
    } finally {
      inflate.destroy();
    }
  }
  // CONCATENATED MODULE: ./build/src/aws/integrity/read-object.js
  const MAX_DIGEST_BYTES = 8 * 2 ** 20;
  const MAX_LOG_FILE_BYTES = 2 ** 30;
  function createObjectReader(bucket, refusals) {
    const read = async (kind, get) => {
      const why = refusals.why(kind);
      if (why !== null) return {
        unknown: why
      };
      try {
        const object = await get();
        refusals.read(kind);
        return object;
      } catch (error) {
        bucket.signal.throwIfAborted();
        if ((0, ask.ev)(error, "NoSuchKey")) return {
          missing: true
        };
        const unknown = explain(error);
        refusals.failed(kind, error, unknown);
        return {
          unknown: unknown
        };
      }
    };
    return {
      digest: (key, versionId) => read("digests", () => bucket.get(key, digestOf, versionId)),
      logFile: (key, versionId) => read("log files", () => bucket.get(key, (_, body) => hashMember(body, MAX_LOG_FILE_BYTES), versionId))
    };
  }
  async function digestOf(headers, body) {
    try {
      const object = gunzipMember(await collect(body, MAX_DIGEST_BYTES), MAX_DIGEST_BYTES);
      return "malformed" in object ? object : {
        bytes: object.bytes,
        metadata: metadataOf(headers)
      };
    } catch (error) {
      if (error instanceof TooManyBytes) return tooLarge(MAX_DIGEST_BYTES);
      throw error;
    }
  }
  const METADATA = "x-amz-meta-";
  function metadataOf(headers) {
    const names = Object.keys(headers).filter(name => name.startsWith(METADATA));
    return Object.fromEntries(names.map(name => [ name.slice(METADATA.length), headers[name] ]));
  }
  function explain(error) {
    if ((0, ask.ev)(error, "InvalidObjectState")) return "It is in an archive storage class, from which S3 reads nothing before it is restored (InvalidObjectState).";
    const action = /kms:Decrypt|\bKMS\b/.test(`${(0, aws_error.Is)(error)} ${(0, aws_error.kc)(error)}`) ? "kms:Decrypt" : "s3:GetObject";
    if ((0, aws_error.GZ)(error)) return `${action} is denied. ${(0, aws_error.SM)(action, error)}`;
    return (0, aws_error.nG)(error) === void 0 || (0, aws_error.nG)(error) === 200 ? (0, 
    aws_error.F_)(action, error) : `${action} failed with ${(0, aws_error.Is)(error)}. ${(0, 
    aws_error.SM)(action, error)}`;
  }
  // CONCATENATED MODULE: ./build/src/aws/integrity/refusals.js
  const MAX_REFUSALS = 20;
  function createRefusals() {
    const counts = new Map;
    let ended = null;
    const of = kind => {
      const count = counts.get(kind) ?? {
        hasRead: false,
        refused: 0,
        why: null
      };
      counts.set(kind, count);
      return count;
    };
    return {
      why: kind => ended ?? of(kind).why,
      read: kind => {
        of(kind).hasRead = true;
      },
      failed: (kind, error, sentence) => {
        if ((0, aws_error._d)(error) || (0, aws_error.Xh)(error)) ended ??= sentence;
        if (!(0, aws_error.GZ)(error)) return;
        const count = of(kind);
        count.refused += 1;
        if (!count.hasRead && count.refused >= MAX_REFUSALS) count.why ??= sentence;
      }
    };
  }
  // CONCATENATED MODULE: ./build/src/aws/object-versions/list-versions.js
  const list_versions_LIST = (0, response_shapes.Ik)({
    ListVersionsResult: (0, response_shapes.Ik)({})
  });
  const list_versions_ENTRY = (0, response_shapes.Ik)({
    Key: response_shapes.Yj,
    VersionId: (0, response_shapes.wC)("version", /^[\w.-]+$/),
    LastModified: (0, response_shapes.wC)("time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)
  });
  const NEXT_KEY = (0, response_shapes.Ik)({
    NextKeyMarker: response_shapes.Yj
  });
  const NEXT_VERSION = (0, response_shapes.Ik)({
    NextVersionIdMarker: response_shapes.Yj
  });
  const list_versions_MAX_PAGES = 10;
  async function listVersions(bucket, key) {
    const versions = [];
    let after = null;
    for (let pages = 0; pages < list_versions_MAX_PAGES; pages += 1) {
      const list = membersOf(await bucket.versions(key, after));
      versions.push(...versionsIn(list, key));
      if (list["IsTruncated"] !== "true") return versions;
      if (list_versions_decoded(NEXT_KEY(list, "").NextKeyMarker) !== key) return versions;
      after = {
        key: key,
        versionId: NEXT_VERSION(list, "").NextVersionIdMarker
      };
    }
    throw new incomplete_answer.T(`the object has more than ${list_versions_MAX_PAGES * 1e3} versions`);
  }
  function versionsIn(list, key) {
    return [ "Version", "DeleteMarker" ].flatMap(kind => [ list[kind] ?? [] ].flat().map((entry, index) => list_versions_ENTRY(entry, `${kind}[${index}]`)).filter(({Key: Key}) => list_versions_decoded(Key) === key).map(({VersionId: VersionId, LastModified: LastModified}) => ({
      versionId: VersionId,
      isDeleteMarker: kind === "DeleteMarker",
      lastModified: `${LastModified.slice(0, 19)}Z`
    })));
  }
  function membersOf(text) {
    try {
      return list_versions_LIST((0, xml_parser.h)(text), "").ListVersionsResult;
    } catch (error) {
      if (error instanceof incomplete_answer.T) throw error;
      throw new incomplete_answer.T("it is no list");
    }
  }
  function list_versions_decoded(key) {
    try {
      return decodeURIComponent(key.replaceAll("+", " "));
    } catch {
      return null;
    }
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/digest-file.js
  const [SIGNATURE_ALGORITHM, HASH_ALGORITHM] = [ "SHA256withRSA", "SHA-256" ];
  function readDigest({of: of, key: key, name: name, fetched: fetched, keys: keys, successor: successor}) {
    if ("unknown" in fetched || "missing" in fetched) return fetched;
    if ("malformed" in fetched) return {
      invalid: fetched.malformed
    };
    const body = bodyOf(fetched.bytes);
    if (typeof body === "string") return {
      invalid: body
    };
    const {signature: written, "signature-algorithm": algorithm} = fetched.metadata;
    if (!isHex(written)) return {
      invalid: "the object has no signature in its metadata"
    };
    const wrong = contradiction(body, of, key, name) ?? (algorithm !== SIGNATURE_ALGORITHM && "its metadata names another signature algorithm");
    if (wrong) return {
      invalid: wrong
    };
    const sha256 = (0, external_node_crypto_.hash)("sha256", fetched.bytes);
    const signature = written.toLowerCase();
    const digest = {
      start: body.start,
      end: body.end,
      sha256: sha256,
      signature: signature,
      previous: body.previous,
      files: body.files
    };
    if (successor?.sha256 === sha256 && successor.signature === signature) return {
      verified: digest
    };
    if ("unknown" in keys) return {
      unknown: keys.unknown
    };
    const publicKey = keys.known.get(body.fingerprint);
    if (!publicKey) return unlisted(body, keys.known);
    const signed = [ body.end, `${of.bucket}/${key}`, sha256, body.previousSignature ?? "null" ].join("\n");
    return (0, external_node_crypto_.verify)("sha256", Buffer.from(signed), publicKey.key, Buffer.from(signature, "hex")) ? {
      verified: digest
    } : {
      invalid: "its signature is not CloudTrail’s signature of this content at this location"
    };
  }
  function unlisted({end: end, fingerprint: fingerprint}, known) {
    const isOfThatTime = ({validFrom: validFrom, validTo: validTo}) => (0, values_time.nR)(validFrom) <= (0, 
    values_time.nR)(end) && (0, values_time.nR)(end) <= (0, values_time.nR)(validTo);
    const isListed = [ ...known.values() ].some(isOfThatTime);
    const reason = `it names the public key ${fingerprint}, which CloudTrail does not list for this Region and time`;
    return isListed ? {
      invalid: reason
    } : {
      unknown: reason
    };
  }
  function contradiction(body, of, key, name) {
    if (body.bucket !== of.bucket || body.key !== key) return "it was signed for another location";
    if (body.account !== name.account) return "it is about another account";
    if (body.end !== name.end) return "its key and its content name different end times";
    if ((0, values_time.nR)(body.start) >= (0, values_time.nR)(body.end)) return "it ends before it starts";
    if (body.algorithm !== SIGNATURE_ALGORITHM) return "it names another signature algorithm";
    return null;
  }
  const UTF8 = new TextDecoder("utf-8", {
    fatal: true,
    ignoreBOM: true
  });
  function bodyOf(bytes) {
    let json;
    try {
      json = JSON.parse(UTF8.decode(bytes));
    } catch {
      return "it is not valid JSON";
    }
    if (!isObject(json)) return "it is not a digest";
    const {awsAccountId: account, digestStartTime: start, digestEndTime: end, digestS3Bucket: bucket, digestS3Object: key} = json;
    const {digestPublicKeyFingerprint: fingerprint, digestSignatureAlgorithm: algorithm, logFiles: logFiles} = json;
    if (![ account, bucket, key, algorithm ].every(isText) || !isHex(fingerprint)) return "members of a digest are missing";
    if (!isText(start) || !isText(end) || !(0, values_time.K8)(start) || !(0, values_time.K8)(end)) return "it has no start and end time";
    const previous = previousOf(json);
    if (previous === void 0) return "it does not name the digest before it";
    const files = Array.isArray(logFiles) ? logFiles.map(fileOf) : [ null ];
    if (!files.every(file => file !== null)) return "it does not name its log files";
    return {
      account: account,
      start: start,
      end: end,
      bucket: bucket,
      key: key,
      algorithm: algorithm,
      fingerprint: fingerprint.toLowerCase(),
      previous: previous,
      previousSignature: json["previousDigestSignature"],
      files: files
    };
  }
  function previousOf(json) {
    const {previousDigestS3Bucket: bucket, previousDigestS3Object: key, previousDigestSignature: signature} = json;
    const {previousDigestHashValue: sha256, previousDigestHashAlgorithm: algorithm} = json;
    if ([ bucket, key, signature, sha256, algorithm ].every(member => member === null)) return null;
    if (!isText(bucket) || !isText(key) || !isHex(signature) || !isSha256(sha256) || algorithm !== HASH_ALGORITHM) return;
    return {
      bucket: bucket,
      key: key,
      sha256: sha256.toLowerCase(),
      signature: signature.toLowerCase()
    };
  }
  function fileOf(value) {
    if (!isObject(value)) return null;
    const {s3Bucket: bucket, s3Object: key, hashValue: sha256, hashAlgorithm: algorithm} = value;
    if (!isText(bucket) || !isText(key) || !isSha256(sha256) || algorithm !== HASH_ALGORITHM) return null;
    return {
      bucket: bucket,
      key: key,
      sha256: sha256.toLowerCase()
    };
  }
  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function isText(value) {
    return typeof value === "string" && value !== "";
  }
  function isHex(value) {
    return typeof value === "string" && value.length <= 4096 && /^(?:[0-9a-f]{2})+$/i.test(value);
  }
  function isSha256(value) {
    return isHex(value) && value.length === 64;
  }
  // EXTERNAL MODULE: ./build/src/domain/integrity/finding.js
    var integrity_finding = __webpack_require__(3331);
  // EXTERNAL MODULE: ./build/src/report/verdict/finding-words.js
    var finding_words = __webpack_require__(1535);
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/read-remains.js
  const MAX_FINDINGS = 20;
  const GONE = [ "digest-missing", "file-missing", "checkpoint-mismatch" ];
  async function readRemains(source, proof) {
    const missing = (0, finding_words.al)(proof.findings).filter(({kind: kind, object: object}) => object !== null && GONE.includes(kind));
    const [first, ...others] = missing.slice(0, MAX_FINDINGS);
    if (first === void 0) return proof;
    const bucket = await source.bucket();
    const read = createReader(source, bucket, proof);
    const found = new Map;
    const readAll = some => (0, all_of.b)(some.map(async finding => found.set(finding, await read.remainsOf(finding))));
    try {
      await readAll([ first ]);
      if (!read.isDenied()) await readAll(others);
    } catch (error) {
      if (!bucket.signal.aborted) throw error;
    }
    const findings = proof.findings.map(finding => {
      const remains = found.get(finding);
      return remains ? {
        ...finding,
        remains: remains
      } : finding;
    });
    return {
      ...proof,
      findings: findings
    };
  }
  function createReader({of: of, keysOf: keysOf}, bucket, {level: level}) {
    const objects = createObjectReader(bucket, createRefusals());
    const isDigestGenuine = async ({object: object, region: region}, versionId) => {
      const [key, fetched, keys] = [ object, await objects.digest(object, versionId), await keysOf(region) ];
      for (const one of [ of, {
        ...of,
        organizationId: null
      } ]) {
        const name = (0, log_paths.ac)(one, key);
        const read = name && readDigest({
          of: one,
          key: key,
          name: name,
          fetched: fetched,
          keys: keys,
          successor: null
        });
        if (read) return "verified" in read ? true : "invalid" in read ? false : null;
      }
      return null;
    };
    const isLogFileSame = async ({object: object, sha256: sha256}, versionId) => {
      const fetched = level === "files" ? await objects.logFile(object, versionId) : {
        unknown: ""
      };
      if ("unknown" in fetched || "missing" in fetched) return null;
      return "sha256" in fetched && fetched.sha256 === sha256;
    };
    let hasBeenDenied = false;
    const remainsOf = async finding => {
      const versions = await (0, ask.kA)("s3:ListBucketVersions", () => listVersions(bucket, finding.object), error => {
        hasBeenDenied ||= (0, aws_error.GZ)(error);
        return null;
      });
      if (!(0, values_answer.q)(versions)) return null;
      const {deletedAt: deletedAt, candidates: candidates} = (0, integrity_finding.v)(versions.known);
      const isOriginal = finding.kind === "file-missing" ? isLogFileSame : isDigestGenuine;
      let isKnownOfAll = true;
      for (const versionId of candidates) {
        const verified = await isOriginal(finding, versionId);
        if (verified) return {
          deletedAt: deletedAt,
          versionId: versionId,
          verified: verified
        };
        isKnownOfAll &&= verified !== null;
      }
      const [versionId = null] = candidates;
      return {
        deletedAt: deletedAt,
        versionId: versionId,
        verified: versionId !== null && isKnownOfAll ? false : null
      };
    };
    return {
      remainsOf: remainsOf,
      isDenied: () => hasBeenDenied
    };
  }
  // EXTERNAL MODULE: ./build/src/aws/history/event-history.js
    var event_history = __webpack_require__(6469);
  // EXTERNAL MODULE: ./build/src/domain/history/holes.js
    var history_holes = __webpack_require__(4782);
  // EXTERNAL MODULE: ./build/src/domain/history/trail-events.js
    var trail_events = __webpack_require__(8411);
  // CONCATENATED MODULE: ./build/src/domain/history/interruptions.js
  const INTERRUPTING_EVENTS = [ "StopLogging", "StartLogging", "UpdateTrail", "DeleteTrail", "CreateTrail" ];
  function interruptionsOf({trail: trail, startedAt: startedAt, lastStoppedAt: lastStoppedAt, events: events, readAt: readAt}) {
    const isStopped = trail.isLogging === false;
    const holes = (0, history_holes.V6)({
      events: (0, trail_events.DA)(events, trail).filter(({error: error}) => error === null),
      observed: trail,
      declaredOn: [ "isLogging", "enableLogFileValidation" ],
      stoppedAt: isStopped ? lastStoppedAt : null,
      startedAt: startedAt,
      readAt: readAt
    });
    const known = holes.filter(({kind: kind}) => kind === "logging" || kind === "validation").map(({from: from, to: to}) => ({
      from: from,
      to: to
    }));
    const last = lastStop(isStopped, startedAt, lastStoppedAt);
    const isKnown = last === null || known.some(({from: from}) => from.slice(0, 19) === last.from.slice(0, 19));
    return (isKnown ? known : [ ...known, last ]).sort((one, other) => one.from < other.from ? -1 : 1);
  }
  function lastStop(isStopped, startedAt, stoppedAt) {
    if (stoppedAt === null) return null;
    if (isStopped) return {
      from: stoppedAt,
      to: null
    };
    return startedAt !== null && stoppedAt < startedAt ? {
      from: stoppedAt,
      to: startedAt
    } : null;
  }
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/read-interruptions.js
  const TIMEOUT_MILLISECONDS = 1e4;
  async function readInterruptions(session, {trail: trail, startedAt: startedAt, lastStoppedAt: lastStoppedAt}) {
    const timeout = AbortSignal.any([ session.signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS) ]);
    const history = (0, event_history.j)(session, trail.homeRegion, timeout);
    const isStop = name => name === "StopLogging" || name === "StartLogging";
    const first = INTERRUPTING_EVENTS.filter(name => name !== "CreateTrail" && (lastStoppedAt !== null || !isStop(name)));
    const answers = new Map(await history.read(first));
    if (eventsIn(answers.get("DeleteTrail")).length > 0) {
      const rest = await history.read(INTERRUPTING_EVENTS.filter(name => !first.includes(name)));
      for (const [name, answer] of rest) answers.set(name, answer);
    }
    const events = [ ...answers.values() ].flatMap(eventsIn);
    const known = interruptionsOf({
      trail: trail,
      startedAt: startedAt,
      lastStoppedAt: lastStoppedAt,
      events: events,
      readAt: (new Date).toISOString()
    });
    const isUnread = [ ...answers.values() ].every(answer => "why" in answer);
    return isUnread && known.length === 0 ? null : known;
  }
  function eventsIn(answer) {
    return answer && "events" in answer ? answer.events : [];
  }
  // EXTERNAL MODULE: ./build/src/aws/observe/get-trail.js
    var get_trail = __webpack_require__(6621);
  // EXTERNAL MODULE: ./build/src/domain/trail/desired.js
    var desired = __webpack_require__(9087);
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/read-trail-now.js
  function whyAbsent(error) {
    return (0, ask.ev)(error, "TrailNotFound") ? {
      unknown: "The trail does not exist, so there is nothing to verify."
    } : null;
  }
  async function readTrailNow(session, identity) {
    const client = (0, clients.Ao)(identity.homeRegion, session);
    const [settings, status] = await Promise.all([ (0, ask.kA)("cloudtrail:GetTrail", () => (0, 
    get_trail.PH)(client, identity.arn), whyAbsent), (0, ask.kA)("cloudtrail:GetTrailStatus", () => (0, 
    get_trail.rI)(client, identity.arn)) ]);
    if (!(0, values_answer.q)(settings)) return settings;
    if (!(0, values_answer.q)(status)) return status;
    const {isLogging: isLogging, startedAt: startedAt, lastStoppedAt: lastStoppedAt, deliveries: deliveries} = status.known;
    const trail = {
      ...(0, desired.hN)({}, null, identity),
      ...settings.known,
      isLogging: isLogging
    };
    return {
      known: {
        trail: trail,
        startedAt: startedAt,
        lastStoppedAt: lastStoppedAt,
        deliveries: deliveries
      }
    };
  }
  // CONCATENATED MODULE: ./build/src/domain/account-coverage/judge-regions.js
  const MAX_STOP = 7 * 864e5;
  function withRegions(census, accounts, now) {
    const at = (0, values_time.W$)(now);
    let delivering = 0;
    const missing = [];
    const undecided = [];
    const reasons = [];
    for (const {account: account, name: name, enabled: enabled} of accounts) {
      if ("unknown" in enabled) {
        reasons.push(enabled.unknown);
        continue;
      }
      for (const [region, newest] of enabled.known) {
        if ("unknown" in newest) {
          reasons.push(newest.unknown);
          break;
        }
        const end = (0, values_time.W$)(newest.known ?? "");
        const silent = {
          account: account,
          name: name,
          region: region,
          newest: newest.known
        };
        if (isRecent(newest.known, at, true)) delivering += 1; else if (end !== null && at - end < MAX_STOP) missing.push(silent); else undecided.push(silent);
      }
    }
    const regions = {
      delivering: delivering,
      missing: missing,
      undecided: undecided,
      unknown: whyUnknown(reasons)
    };
    return {
      ...census,
      status: missing.length > 0 ? "fail" : census.status,
      delivering: census.delivering - new Set(missing.map(({account: account}) => account)).size,
      regions: regions
    };
  }
  function whyUnknown(reasons) {
    const [first] = reasons;
    if (first === void 0) return null;
    return `Opt-in Regions of ${(0, wording.U9)(reasons.length, "account")} were not checked. ${first}`;
  }
  // EXTERNAL MODULE: ./build/src/domain/values/partitions.js
    var partitions = __webpack_require__(1138);
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/opt-in-regions.js
  async function isRegionDisabled({now: now, readsRegions: readsRegions, enabledRegions: enabledRegions}, {of: of, account: account, region: region, digests: digests}, interruptions) {
    if (!readsRegions || !(0, partitions.rr)(region)) return null;
    const isAlive = digests.some(({key: key}) => {
      const name = (0, log_paths.ac)(of, key);
      return name?.trailName === of.trailName && isRecent(name.end, (0, values_time.nR)(now), true);
    });
    if (isAlive || (await interruptions)?.some(({to: to}) => to === null)) return null;
    const enabled = await enabledRegions(account);
    return (0, values_answer.q)(enabled) ? !enabled.known.includes(region) : null;
  }
  async function readOptInRegions(source, {accounts: accounts, found: found, newestIn: newestIn}) {
    const {now: now, isMultiRegion: isMultiRegion, hasValidation: hasValidation, notDue: notDue, readsRegions: readsRegions, shard: shard} = source;
    if (!isMultiRegion || !hasValidation || notDue !== null || !readsRegions) return null;
    const seen = new Map(await Promise.all(accounts.map(async ({account: account}) => [ account, await seenOf(source, found.get(account)) ])));
    if (![ ...seen.values() ].some(regions => (0, values_answer.q)(regions) && regions.known.length > 0)) return null;
    const first = Math.floor((0, values_time.nR)(now) / opt_in_regions_DAY) * accountsAskedBy(shard?.count ?? 1) % accounts.length;
    const inTurn = [ ...accounts.slice(first), ...accounts.slice(0, first) ];
    return Promise.all(inTurn.map(async ({account: account, name: name}) => {
      const [enabled, known] = [ await source.enabledRegions(account), seen.get(account) ];
      if (!(0, values_answer.q)(enabled)) return {
        account: account,
        name: name,
        enabled: enabled
      };
      if (!(0, values_answer.q)(known)) return {
        account: account,
        name: name,
        enabled: known
      };
      const regions = enabled.known.filter(partitions.rr).map(async region => {
        const newest = known.known.includes(region) ? await newestIn(account, region) : {
          known: null
        };
        return [ region, newest ];
      });
      return {
        account: account,
        name: name,
        enabled: {
          known: new Map(await Promise.all(regions))
        }
      };
    }));
  }
  const opt_in_regions_DAY = 864e5;
  async function seenOf(source, one) {
    if (one === void 0) return {
      known: []
    };
    const listed = source.optInRegions.get(one.account);
    if (listed) return {
      known: listed
    };
    const bucket = await source.bucket();
    return (0, ask.kA)("s3:ListBucket", async () => (await listDeliveredRegions(bucket, one, [ "digests" ])).filter(partitions.rr));
  }
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/take-census.js
  async function take_census_takeCensus(run, source) {
    const {now: now, hasValidation: hasValidation, notDue: notDue} = source;
    const [accounts, delivered] = await (0, all_of.b)([ source.organizationAccounts(), source.deliveredAccounts() ]);
    const known = {
      hasValidation: hasValidation,
      now: now,
      isJustStarted: notDue !== null
    };
    const nothing = {
      newest: new Map,
      strangers: [],
      ...known
    };
    if (!(0, values_answer.q)(accounts)) return takeCensus({
      accounts: accounts,
      ...nothing
    });
    if (!(0, values_answer.q)(delivered)) return takeCensus({
      accounts: delivered,
      ...nothing
    });
    const found = new Map(delivered.known.map(one => [ one.account, one ]));
    const members = new Set(accounts.known.map(({account: account}) => account));
    const strangers = source.named.filter(account => !members.has(account) && !found.has(account));
    const chosen = new Set(source.selected([ ...members, ...found.keys() ]));
    const bucket = await source.bucket();
    const newestIn = async (account, region) => {
      const heartbeat = source.heartbeats.get(`${account}/${region}`);
      const one = found.get(account);
      if (heartbeat && hasValidation) return {
        known: heartbeat
      };
      if (one === void 0) return {
        known: null
      };
      if (run.signal.aborted) return {
        unknown: "The run was stopped before this account was checked."
      };
      const of = {
        ...source.of,
        ...one.of
      };
      const listed = await readNewestDelivery(bucket, {
        of: of,
        account: account,
        region: region,
        now: now,
        hasValidation: hasValidation
      });
      return heartbeat === null && (0, values_answer.q)(listed) && (listed.known ?? "") >= source.from ? {
        known: null
      } : listed;
    };
    const newest = new Map(await Promise.all([ ...chosen ].map(async account => [ account, await newestIn(account, source.of.homeRegion) ])));
    const counted = accounts.known.filter(({account: account}) => chosen.has(account));
    const census = takeCensus({
      accounts: {
        known: counted
      },
      newest: newest,
      strangers: strangers,
      ...known
    });
    const silent = new Set([ ...census.missing, ...census.unknown, ...census.others ].map(({account: account}) => account));
    const delivering = counted.filter(({account: account}) => !silent.has(account));
    const regions = run.signal.aborted ? null : await readOptInRegions(source, {
      accounts: delivering,
      found: found,
      newestIn: newestIn
    });
    return regions === null ? census : withRegions(census, regions, now);
  }
  var external_node_v8_ = __webpack_require__(8877);
  // CONCATENATED MODULE: ./build/src/domain/integrity/judge/tally.js
  const tally_HOUR = 36e5;
  const YOUNG = 24 * tally_HOUR;
  const MAX_WAIT = 7 * 24 * tally_HOUR;
  function hourOf(object, end) {
    return {
      object: object,
      from: end - tally_HOUR,
      to: end
    };
  }
  function createTally({account: account, region: region, now: now, checkpoint: checkpoint}) {
    const [nowAt, reportedBefore] = [ (0, values_time.nR)(now), Math.min((0, values_time.nR)(now), checkpoint?.reported ? (0, 
    values_time.nR)(checkpoint.reported) : -1 / 0) ];
    const findings = [];
    const warnings = [];
    const unknown = new Map;
    const interruptions = new Set;
    let [open, reported] = [ 1 / 0, -1 / 0 ];
    const isYoung = at => nowAt - at < YOUNG;
    const wait = at => {
      open = Math.min(open, at);
    };
    const iso = at => at === null ? null : (0, values_time.nE)(at);
    const wasReported = (kind, at) => !kind.startsWith("file-") && at <= reportedBefore;
    const report = (kind, at, {object: object, from: from, to: to, ...hash}, message) => {
      if (wasReported(kind, at)) {
        warnings.push(`${message} An earlier run reported this.`);
        return;
      }
      if (!kind.startsWith("file-") && Math.max(at, to ?? at) <= nowAt) reported = Math.max(reported, at, to ?? at);
      findings.push({
        kind: kind,
        account: account,
        region: region,
        object: object,
        from: iso(from),
        to: iso(to),
        message: message,
        ...hash
      });
    };
    return {
      report: report,
      isYoung: isYoung,
      reportUnlessYoung: (kind, at, subject, message, hope) => {
        if (isYoung(at) && !wasReported(kind, at)) {
          wait(at);
          warnings.push(`${message} ${hope}`);
        } else report(kind, at, subject, message);
      },
      warn: message => warnings.push(message),
      unknown: (what, at, reason, waits) => {
        const isLastTry = waits && nowAt - at >= MAX_WAIT;
        const key = `${what} ${isLastTry} ${reason}`;
        const group = unknown.get(key) ?? {
          what: what,
          count: 0,
          from: at,
          to: at,
          reason: reason,
          isLastTry: isLastTry
        };
        unknown.set(key, {
          ...group,
          count: group.count + 1,
          from: Math.min(group.from, at),
          to: Math.max(group.to, at)
        });
        if (waits && !isLastTry) wait(at);
      },
      wait: wait,
      explain: some => some.forEach(one => interruptions.add(one)),
      firstOpen: () => open,
      lastReported: () => reported,
      result: () => ({
        findings: findings,
        warnings: warnings,
        unknown: [ ...unknown.values() ],
        interruptions: [ ...interruptions ]
      })
    };
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/judge/digest-chain.js
  const MIN_RETENTION = 30 * 24 * tally_HOUR;
  function readChain(input) {
    const {of: of, account: account, region: region} = input;
    const start = (0, values_time.nR)(startOfChain(input.from, input.checkpoint));
    const listed = new Map;
    const others = [];
    const fetchedOf = key => input.fetchedDigests.get(key) ?? {
      unknown: "it was not read"
    };
    for (const {key: key, lastModified: lastModified} of input.digests) {
      const name = (0, log_paths.ac)(of, key);
      if (name?.account !== account || name.region !== region) continue;
      if (!isOfChain(input, name)) others.push(readDigest({
        of: of,
        key: key,
        name: name,
        fetched: fetchedOf(key),
        keys: input.keys,
        successor: null
      })); else if ((0, values_time.nR)(name.end) >= start) listed.set(key, {
        name: name,
        end: (0, values_time.nR)(name.end),
        stored: (0, values_time.nR)(lastModified)
      });
    }
    const successors = new Map;
    const slots = [];
    for (const [key, {name: name, end: end, stored: stored}] of [ ...listed ].sort(([, one], [, other]) => other.end - one.end)) {
      const isFuture = end > (0, values_time.nR)(input.now);
      const read = isFuture ? {
        invalid: "it ends in the future"
      } : readDigest({
        of: of,
        key: key,
        name: name,
        fetched: fetchedOf(key),
        keys: input.keys,
        successor: successors.get(key) ?? null
      });
      const previous = "verified" in read ? read.verified.previous : null;
      if (previous?.bucket === of.bucket) successors.set(previous.key, previous);
      slots.unshift({
        key: key,
        isBackfill: name.isBackfill,
        end: end,
        stored: stored,
        read: read
      });
    }
    const oldestFile = oldestOf(input.files);
    return {
      start: start,
      oldest: Math.min(oldestFile, oldestOf(input.digests)),
      oldestFile: oldestFile,
      standard: slots.filter(({isBackfill: isBackfill}) => !isBackfill),
      backfill: slots.filter(({isBackfill: isBackfill}) => isBackfill),
      hasOtherTrails: others.some(read => "verified" in read || "unknown" in read),
      othersFiles: new Set(others.flatMap(read => "verified" in read ? read.verified.files : []).map(file => file.key))
    };
  }
  function digest_chain_newestOf({standard: standard}) {
    return standard.findLast(({read: read}) => "verified" in read || "unknown" in read)?.end ?? null;
  }
  function verifiedOf(slots) {
    return slots.flatMap(slot => "verified" in slot.read ? [ {
      ...slot,
      digest: slot.read.verified
    } ] : []);
  }
  function isExpired(now, end, oldest) {
    return (0, values_time.nR)(now) - end >= MIN_RETENTION && oldest > end;
  }
  function oldestOf(objects) {
    return objects.reduce((oldest, {key: key, lastModified: lastModified}) => key.endsWith("/") ? oldest : Math.min(oldest, (0, 
    values_time.nR)(lastModified)), 1 / 0);
  }
  function keyAt({of: of, account: account, region: region}, end, isBackfill) {
    const {trailName: trailName, homeRegion: homeRegion} = of;
    return (0, log_paths.CO)(of, {
      account: account,
      region: region,
      trailName: trailName,
      homeRegion: homeRegion,
      end: (0, values_time.nE)(end),
      isBackfill: isBackfill
    });
  }
  function isOfChain({of: of, account: account, region: region}, name) {
    const isOfTrail = name.trailName === of.trailName && name.homeRegion === of.homeRegion;
    return isOfTrail && name.account === account && name.region === region;
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/judge/log-files.js
  const SLACK = 15 * 6e4;
  const FILED_BEFORE = 2 * tally_HOUR;
  const log_files_DAY = 24 * tally_HOUR;
  function startOfLogFiles(start) {
    return (0, values_time.nE)((0, values_time.nR)(start) - FILED_BEFORE);
  }
  function judgeFiles(input, chain, tally) {
    const verified = verifiedOf([ ...chain.standard, ...chain.backfill ]);
    const listed = new Map(input.files.map(file => [ file.key, file ]));
    const named = new Set;
    const counts = {
      files: 0,
      hashed: 0
    };
    let elsewhere = 0;
    for (const slot of verified) for (const file of slot.digest.files) {
      if (file.bucket === input.of.bucket) named.add(file.key);
      if (input.checkpoint && slot.end === chain.start && !slot.isBackfill) continue;
      const state = stateOf(input, chain, listed, file);
      if (state === "elsewhere") elsewhere++; else judgeFile(input, chain, slot, file, listed.get(file.key), state, counts, tally);
    }
    if (elsewhere > 0) tally.warn(`${(0, wording.U9)(elsewhere, "log file")} that digests name ${elsewhere === 1 ? "lies" : "lie"} in another bucket or folder and ${elsewhere === 1 ? "was" : "were"} not checked.`);
    judgeUnreferenced(input, chain, named, tally);
    return counts;
  }
  function stateOf({of: of, account: account, region: region, fetchedFiles: fetchedFiles}, chain, listed, file) {
    const fetched = file.bucket === of.bucket ? fetchedFiles?.get(file.key) : void 0;
    if (fetched) return fetched;
    const day = file.bucket === of.bucket ? (0, log_paths.Ow)(of, account, region, file.key) : null;
    if (day === null) return "elsewhere";
    if (listed.has(file.key)) return fetchedFiles ? {
      unknown: "it was not read"
    } : "listed";
    return day < startOfLogFiles((0, values_time.nE)(chain.start)).slice(0, 10) ? {
      unknown: "it is filed under a day before the window"
    } : {
      missing: true
    };
  }
  function judgeFile(input, chain, slot, file, object, state, counts, tally) {
    const subject = {
      object: file.key,
      from: (0, values_time.nR)(slot.digest.start),
      to: slot.end
    };
    const digest = `the digest of the hour that ended at ${(0, values_time.Ad)(slot.end)}`;
    if (state !== "listed" && "missing" in state) {
      if (isExpired(input.now, slot.end, chain.oldestFile)) {
        tally.unknown("log file", slot.end, "it may have expired by a lifecycle rule", false);
        return;
      }
      tally.report("file-missing", slot.end, {
        ...subject,
        sha256: file.sha256
      }, `The log file is not there, although ${digest}, which is genuine, names it. Its events cannot be proven; the other files of this hour remain provable.`);
      return;
    }
    if (object) counts.files++;
    if (state !== "listed" && !("unknown" in state)) {
      counts.hashed++;
      if ("sha256" in state && state.sha256.toLowerCase() === file.sha256) return;
      const what = "malformed" in state ? `is not as CloudTrail delivered it (${state.malformed})` : "has another content";
      tally.report("file-modified", slot.end, subject, `The log file ${what}, according to ${digest}. Its events prove nothing; the other files of this hour remain provable.`);
      return;
    }
    if (state !== "listed") tally.unknown("log file", slot.end, state.unknown, false);
    const latest = slot.isBackfill ? slot.stored : slot.end;
    if (object && (0, values_time.nR)(object.lastModified) > latest + SLACK) tally.report("file-rewritten", slot.end, subject, `The log file was written at ${(0, 
    values_time.iA)(object.lastModified)}, after ${digest} that names it. Whether its content is still the same shows only at the level \`files\`; the other files of this hour remain provable.`);
  }
  function judgeUnreferenced(input, chain, named, tally) {
    const runs = coveredRuns(input, chain);
    const covered = time => runs.some(([from, to]) => from < time && time <= to);
    const isAfterAll = time => runs.every(([, to]) => to < time);
    const isDoubtful = chain.backfill.some(({read: read}) => "unknown" in read);
    const doubt = chain.hasOtherTrails ? "no digest of this trail names it, but digests of another trail lie beside them" : "a backfill digest that may name it could not be verified";
    for (const {key: key, lastModified: lastModified} of input.files) {
      const day = (0, log_paths.Ow)(input.of, input.account, input.region, key);
      if (day === null || named.has(key) || chain.othersFiles.has(key)) continue;
      const stored = (0, values_time.nR)(lastModified);
      const filed = timeOfName(key) ?? (0, values_time.nR)(`${day}T23:59:59Z`);
      const at = filed < stored ? filed : stored;
      const isFuture = filed - stored > log_files_DAY;
      const isLate = stored - at > tally_HOUR && isAfterAll(stored) && covered(at);
      if (!covered(stored) && !isFuture && !isLate) continue;
      if (chain.backfill.length > 0 && !isFuture && !isLate && (0, values_time.nR)(input.now) - stored < 3 * tally_HOUR) tally.wait(at); else if (chain.hasOtherTrails || isDoubtful) tally.unknown("log file", at, doubt, false); else if (isLate && (0, 
      values_time.nR)(input.now) - at < MAX_WAIT) tally.unknown("log file", at, "it was written after the newest digest, into an hour that no digest says it is of", true); else {
        const subject = {
          object: key,
          from: at,
          to: stored
        };
        const message = `The log file was written at ${(0, values_time.Ad)(stored)}, and no digest names it: CloudTrail did not sign for it. Whether its events happened cannot be proven; the files that digests name remain provable.`;
        if (isFuture || isLate) tally.report("file-unreferenced", stored, subject, message); else tally.reportUnlessYoung("file-unreferenced", at, subject, message, "A backfill digest may still name it.");
      }
    }
  }
  function timeOfName(key) {
    const [, day, time] = /_(\d{8})T(\d{4})Z_[^/]*$/.exec(key) ?? [];
    if (!day || !time) return null;
    const at = (0, values_time.nR)(`${day.replace(/(....)(..)(..)/, "$1-$2-$3")}T${time.replace(/(..)(..)/, "$1:$2")}:00Z`);
    return Number.isNaN(at) ? null : at;
  }
  function coveredRuns(input, chain) {
    const runs = [];
    for (const {end: end, digest: digest} of verifiedOf(chain.standard)) {
      const start = digest.previous === null ? end : (0, values_time.nR)(digest.start);
      const last = runs.at(-1);
      if (last?.[1] === start) last[1] = end; else runs.push([ start, end ]);
    }
    return runs.map(([from, to]) => {
      const isContinued = input.checkpoint !== null && from < chain.start && chain.start <= to;
      return [ isContinued ? chain.start - SLACK : from + SLACK, to - SLACK ];
    });
  }
  // CONCATENATED MODULE: ./build/src/aws/integrity/read-chain.js
  async function readChainRecord(bucket, query, refusals) {
    const {of: of, account: account, region: region, from: from, checkpoint: checkpoint} = query;
    const start = startOfChain(from, checkpoint);
    const since = (folder, iso) => bucket.list({
      prefix: (0, log_paths.Sn)(of, account, folder, region),
      startAfter: (0, log_paths.yl)(of, account, folder, region, iso)
    });
    const [{objects: listed}, {objects: files}] = await (0, all_of.b)([ since("digests", start), since("logs", startOfLogFiles(start)) ]);
    const digests = listed.map(object => ({
      object: object,
      name: (0, log_paths.ac)(of, object.key)
    })).filter(({name: name}) => name !== null && name.end >= start);
    const isOwn = ({name: name}) => name.trailName === of.trailName && name.homeRegion === of.homeRegion;
    const objects = createObjectReader(bucket, refusals);
    const fetchDigests = some => fetchAll(some.map(({object: object}) => object), objects.digest);
    const own = await fetchDigests(digests.filter(isOwn));
    const foreign = digests.filter(one => !isOwn(one));
    const named = query.level === "files" || foreign.length > 0 ? namesIn(own.values()) : new Set;
    const others = files.every(({key: key}) => named.has(key)) ? [] : foreign;
    const fetchedDigests = others.length === 0 ? own : new Map([ ...own, ...await fetchDigests(others) ]);
    const inWindow = digests.map(({object: object}) => object);
    const record = {
      digests: inWindow,
      files: files,
      fetchedDigests: fetchedDigests,
      hasOwn: own.size > 0
    };
    if (query.level === "digests") return {
      ...record,
      fetchedFiles: null
    };
    const fetchedFiles = await fetchAll(files.filter(({key: key}) => named.has(key)), objects.logFile);
    return {
      ...record,
      fetchedFiles: fetchedFiles
    };
  }
  async function fetchAll(objects, fetch) {
    return new Map(await (0, all_of.b)(objects.map(async ({key: key}) => [ key, await fetch(key) ])));
  }
  function namesIn(digests) {
    const named = new Set;
    for (const digest of digests) if ("bytes" in digest) for (const key of keysIn(digest.bytes)) named.add(key);
    return named;
  }
  function keysIn(bytes) {
    try {
      const {logFiles: logFiles} = JSON.parse((new TextDecoder).decode(bytes));
      return (logFiles ?? []).map(({s3Object: s3Object}) => s3Object).filter(key => typeof key === "string");
    } catch {
      return [];
    }
  }
  // EXTERNAL MODULE: ./build/src/domain/integrity/checkpoint.js
    var integrity_checkpoint = __webpack_require__(534);
  // CONCATENATED MODULE: ./build/src/domain/integrity/judge/interruption-times.js
  const interruption_times_SLACK = tally_HOUR + 3e5;
  function overlapping(from, to, interruptions) {
    return interruptions.filter(one => (0, values_time.nR)(one.from) < to + interruption_times_SLACK && (one.to === null || (0, 
    values_time.nR)(one.to) > from - interruption_times_SLACK));
  }
  function isDuring(interruptions, end) {
    return interruptions.some(one => (0, values_time.nR)(one.from) < end && (one.to === null || end <= (0, 
    values_time.nR)(one.to)));
  }
  function uncovered(from, to, interruptions, slack) {
    const parts = [];
    let at = from;
    for (const one of interruptions) {
      const off = Math.min(to, (0, values_time.nR)(one.from));
      if (off > at) parts.push([ at, off ]);
      at = Math.max(at, one.to === null ? to : (0, values_time.nR)(one.to));
    }
    if (to > at) parts.push([ at, to ]);
    const gaps = parts.filter(([start, end]) => end - start > slack);
    const total = parts.reduce((sum, [start, end]) => sum + end - start, 0);
    return gaps.length === 0 && total > 2 * slack ? [ [ parts[0][0], parts.at(-1)[1] ] ] : gaps;
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/judge/judge-tail.js
  const FINAL_SLACK = 3e5;
  const LATE = 2 * tally_HOUR;
  function judgeTail(input, chain, tally) {
    const now = (0, values_time.nR)(input.now);
    const alive = digest_chain_newestOf(chain);
    const entryEnd = input.checkpoint && (0, values_time.nR)(input.checkpoint.end);
    const newest = Math.max(alive ?? -1 / 0, entryEnd ?? -1 / 0);
    if (input.mayHaveEnded) return;
    if (input.isRegionDisabled && !input.files.some(file => isLaterFile(file, newest))) {
      warnOfDisabled(input, newest, tally);
      return;
    }
    if (newest === -1 / 0) {
      judgeNothing(input, chain, tally);
      return;
    }
    if (now - newest < tally_HOUR + LATE) return;
    tally.explain(overlapping(newest, now, input.interruptions() ?? []));
    const gap = uncovered(newest, now, input.interruptions() ?? [], interruption_times_SLACK).find(([from, to]) => to - from >= tally_HOUR + LATE);
    if (gap === void 0) {
      warnOfMissingFinal(input, newest, now, tally);
      return;
    }
    const [from, to] = gap;
    const message = `The newest digest ended at ${(0, values_time.Ad)(newest)}, and since ${(0, 
    values_time.Ad)(from)} one has been due every hour. Digests were deleted, or the trail no longer delivers to this bucket for this account and Region.`;
    if (tally.isYoung(from + tally_HOUR)) tally.warn(`${message} They may still be delivered.`); else {
      const doubt = input.mayHaveEnded === null ? " Whether the account still has to deliver is not known." : "";
      tally.report("tail-missing", from + tally_HOUR, {
        object: null,
        from: from,
        to: to
      }, `${message}${doubt} Nothing proves the log files since then; the hours before remain provable.`);
    }
  }
  function isLaterFile({key: key, lastModified: lastModified}, newest) {
    return !key.endsWith("/") && (0, values_time.nR)(lastModified) > newest + interruption_times_SLACK;
  }
  function warnOfDisabled({now: now}, newest, tally) {
    if ((0, values_time.nR)(now) - newest < tally_HOUR + LATE || (0, values_time.nR)(now) - newest >= MAX_WAIT) return;
    tally.warn(`The newest digest ended at ${(0, values_time.Ad)(newest)}. The account has this Region disabled now, and no digest has been due since then. When it was disabled is not known, so it is not proven that no digest was deleted before that.`);
  }
  function judgeNothing(input, chain, tally) {
    const [from, now] = [ chain.start, (0, values_time.nR)(input.now) ];
    const files = input.files.filter(({key: key, lastModified: lastModified}) => {
      const stored = (0, values_time.nR)(lastModified);
      return !key.endsWith("/") && stored > from && now - stored >= tally_HOUR + LATE;
    });
    const gaps = uncovered(from, now, input.interruptions() ?? [], interruption_times_SLACK);
    tally.explain(overlapping(from, now, input.interruptions() ?? []));
    if (gaps.length === 0) return;
    if (files.length > 0 && !chain.hasOtherTrails) {
      const message = `No digest ended since ${(0, values_time.Ad)(from)}, although log files were delivered (${(0, 
      wording.zD)(files.length)}). Digests were deleted, log file validation was off, or CloudTrail did not deliver these files. Nothing proves the log files of this time.`;
      if (files.every(({lastModified: lastModified}) => tally.isYoung((0, values_time.nR)(lastModified)))) tally.warn(`${message} Digests may still be delivered.`); else tally.report("tail-missing", now, {
        object: null,
        from: from,
        to: now
      }, message);
    } else tally.unknown("digest", now, `no digest ended since ${(0, values_time.Ad)(from)}, and no checkpoint says whether there was one`, false);
  }
  function warnOfMissingFinal(input, newest, end, tally) {
    const [gap] = uncovered(newest, end, input.interruptions() ?? [], FINAL_SLACK);
    if (gap === void 0) return;
    const [from, stop] = gap;
    if (from !== newest || stop === end || stop - from > interruption_times_SLACK || (0, 
    values_time.nR)(input.now) - stop < tally_HOUR + LATE) return;
    tally.warn(`No digest covers ${(0, values_time.jH)((0, values_time.nE)(from), (0, 
    values_time.nE)(stop))}, the time before the trail or its log file validation was turned off, although CloudTrail delivers a final digest then. Nothing proves the log files of that time.`);
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/judge/judge-links.js
  const REDELIVERY = "CloudTrail may still deliver it: Org Trail reports it as a finding after 24 hours.";
  function judgeLinks(input, chain, slots, tally) {
    const byKey = new Map(slots.map(slot => [ slot.key, slot ]));
    const entryEnd = input.checkpoint && (0, values_time.nR)(input.checkpoint.end);
    let before = entryEnd;
    for (const {key: key, end: end, isBackfill: isBackfill, read: read} of slots) {
      if ("unknown" in read) {
        if (before !== null && !isBackfill) judgeUnreadable(input, key, before, end, tally);
        before = Math.max(before ?? end, end);
      }
      if (!("verified" in read)) continue;
      const digest = read.verified;
      const start = (0, values_time.nR)(digest.start);
      if (end !== entryEnd || isBackfill) {
        const {previous: previous} = digest;
        const name = previous && ownName(input, previous, isBackfill);
        if (previous && name) judgePrevious(input, chain, byKey, {
          key: key,
          digest: digest,
          previous: previous,
          start: start,
          previousEnd: (0, values_time.nR)(name.end),
          before: before,
          isBackfill: isBackfill
        }, tally); else if (isBackfill) continue; else if (previous) judgeMove(key, start, before, previous, tally); else if (before !== null && end > before) judgeStart(input, key, before, end, tally);
      }
      before = Math.max(before ?? end, end);
    }
  }
  function ownName(input, {bucket: bucket, key: key}, isBackfill) {
    const name = bucket === input.of.bucket ? (0, log_paths.ac)(input.of, key) : null;
    return name && isOfChain(input, name) && name.isBackfill === isBackfill ? name : null;
  }
  function isMoved(input, {previous: previous}) {
    return previous !== null && ownName(input, previous, false) === null;
  }
  function judgePrevious(input, chain, byKey, link, tally) {
    const {key: key, digest: digest, previous: previous, start: start, previousEnd: previousEnd, before: before, isBackfill: isBackfill} = link;
    const read = byKey.get(previous.key)?.read ?? {
      missing: true
    };
    const broken = what => tally.report("chain-broken", (0, values_time.nR)(digest.end), {
      object: key,
      from: previousEnd,
      to: start
    }, `The digest of the hour that ended at ${(0, values_time.Ad)((0, values_time.nR)(digest.end))} does not continue the one before it: ${what}. Each is signed by CloudTrail; that nothing lies between them is not proven.`);
    if (!isBackfill && previousEnd !== start) broken(`that one ended at ${(0, values_time.Ad)(previousEnd)}, this one starts at ${(0, 
    values_time.Ad)(start)}`);
    if ("verified" in read) {
      const {sha256: sha256, signature: signature} = read.verified;
      if (sha256 !== previous.sha256 || signature !== previous.signature) broken("that one has another content than this one names");
      return;
    }
    if (!("missing" in read) && isBackfill) return;
    const floor = Math.min(before ?? 1 / 0, previousEnd - 1);
    const isEntry = end => !isBackfill && end === (input.checkpoint && (0, values_time.nR)(input.checkpoint.end));
    const missing = [];
    for (let end = previousEnd; end > floor && end >= chain.start; end -= tally_HOUR) {
      const there = byKey.get(keyAt(input, end, isBackfill))?.read ?? {
        missing: true
      };
      if (isBackfill && end !== previousEnd) break;
      const isOff = end !== previousEnd && isDuring(input.interruptions() ?? [], end);
      if ("missing" in there && !isOff && !isEntry(end)) missing.unshift(end);
    }
    if (before === null && missing.length > 0 && isExpired(input.now, previousEnd, chain.oldest)) {
      tally.warn(`Everything before ${(0, values_time.Ad)(start)} is not there. It may have expired by a lifecycle rule; it cannot be verified.`);
      return;
    }
    const isCut = before === null && previousEnd - tally_HOUR >= chain.start && "missing" in read;
    const others = isCut ? ` No older digest of the window is there, either (since ${(0, 
    values_time.Ad)(chain.start)}).` : "";
    for (const end of missing) {
      const proof = end === previousEnd ? "and the digest after it, which is genuine, names it" : "although the chain continued";
      const what = isBackfill ? "backfill digest" : "digest";
      tally.reportUnlessYoung("digest-missing", end, {
        ...hourOf(keyAt(input, end, isBackfill), end),
        ...isCut && {
          from: chain.start
        }
      }, `The ${what} of the hour that ended at ${(0, values_time.Ad)(end)} is not there, ${proof}.${others} Nothing proves the log files of this hour; the hours around it remain provable.`, REDELIVERY);
    }
  }
  function judgeUnreadable({interruptions: interruptions}, key, before, end, tally) {
    for (const [from, to] of uncovered(before, end, interruptions() ?? [], interruption_times_SLACK)) tally.reportUnlessYoung("gap", end, {
      object: key,
      from: from,
      to: to
    }, `From ${(0, values_time.Ad)(from)} to ${(0, values_time.Ad)(to)} there are no digests, the event history does not explain it, and the digest that ended at ${(0, 
    values_time.Ad)(end)} cannot be read. Nothing proves the log files of that time; the hours before remain provable.`, "Digests of that time may still be delivered.");
  }
  function judgeMove(key, start, before, previous, tally) {
    const location = `s3://${previous.bucket}/${previous.key}`;
    if (before === null || start <= before) tally.warn(`The digest before ${(0, values_time.Ad)(start)} lies elsewhere (${location}), because the trail’s bucket or prefix was changed. Org Trail verifies the digests from then on.`); else tally.reportUnlessYoung("gap", start, {
      object: key,
      from: before,
      to: start
    }, `From ${(0, values_time.Ad)(before)} to ${(0, values_time.Ad)(start)} this bucket has no digests: the digest before lies elsewhere (${location}), because the trail’s bucket or prefix was changed. Nothing in this bucket proves the log files of that time; the digests at the other location may.`, "Digests of that time may still be delivered.");
  }
  function judgeStart(input, key, before, end, tally) {
    const reported = input.checkpoint?.reported ?? input.checkpoint?.end;
    const since = reported === void 0 ? before : Math.max(before, (0, values_time.nR)(reported));
    const gaps = uncovered(since, end, input.interruptions() ?? [], interruption_times_SLACK);
    tally.explain(overlapping(before, end, input.interruptions() ?? []));
    const why = input.interruptions() === null ? "The event history could not be read, so nothing explains it." : "The event history does not explain it.";
    for (const [from, to] of gaps) tally.reportUnlessYoung("gap", end, {
      object: key,
      from: from,
      to: to
    }, `The chain of digests ended at ${(0, values_time.Ad)(before)} and started anew at ${(0, 
    values_time.Ad)(end)}: the trail or its log file validation was off, or digests were deleted. ${why} Nothing proves the log files from ${(0, 
    values_time.Ad)(from)} to ${(0, values_time.Ad)(to)}; the hours before and after remain provable.`, "Digests or events of that time may still arrive.");
    warnOfMissingFinal(input, since, end, tally);
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/judge/judge-digests.js
  function judgeDigests(input, chain, tally) {
    const named = new Set(verifiedOf([ ...chain.standard, ...chain.backfill ]).map(({digest: digest}) => digest.previous?.key));
    const entryKey = input.checkpoint && keyAt(input, (0, values_time.nR)(input.checkpoint.end), false);
    for (const slot of [ ...chain.standard, ...chain.backfill ]) {
      if ("unknown" in slot.read) tally.unknown("digest", slot.end, slot.read.unknown, true);
      if ("missing" in slot.read && !named.has(slot.key)) tally.unknown("digest", slot.end, "it was listed, but is not there", true);
      if ("invalid" in slot.read && slot.key !== entryKey) {
        const message = `The digest of the hour that ended at ${(0, values_time.Ad)(slot.end)} is not genuine: ${slot.read.invalid}. It proves nothing of its hour; the other hours remain provable.`;
        tally.report("digest-invalid", slot.end, hourOf(slot.key, slot.end), message);
      }
    }
    if (input.checkpoint) judgeEntry(input, input.checkpoint, chain, tally);
    judgeLinks(input, chain, chain.standard, tally);
    judgeLinks(input, chain, chain.backfill, tally);
    judgeTail(input, chain, tally);
  }
  function judgeEntry(input, entry, chain, tally) {
    const end = (0, values_time.nR)(entry.end);
    const key = keyAt(input, end, false);
    const read = chain.standard.find(slot => slot.key === key)?.read ?? {
      missing: true
    };
    const report = what => tally.report("checkpoint-mismatch", end, {
      ...hourOf(key, end),
      to: digest_chain_newestOf(chain) === null ? (0, values_time.nR)(input.now) : end
    }, `The digest of the hour that ended at ${(0, values_time.Ad)(end)} was verified by an earlier run and ${what}`);
    if ("unknown" in read) return;
    if ("missing" in read && verifiedOf(chain.standard).some(({digest: digest}) => isMoved(input, digest))) return;
    if ("invalid" in read) {
      report(`is no longer genuine: ${read.invalid}. Later digests remain provable.`);
      return;
    }
    if ("verified" in read) {
      if ((0, integrity_checkpoint.J)(read.verified.signature) !== entry.signature) report("is another one now. Hours before it cannot be linked to what was verified; later digests remain provable.");
      return;
    }
    if (isExpired(input.now, end, chain.oldest)) {
      if (!input.mayHaveEnded) tally.warn(`The digest that the checkpoint names (${(0, 
      values_time.Ad)(end)}) and everything older is not there. It may have expired; whether the chain is complete since then cannot be proven.`);
      return;
    }
    const next = verifiedOf(chain.standard).find(({end: after}) => after > end)?.digest.previous;
    const isNamed = next?.key === key && (0, integrity_checkpoint.J)(next.signature) === entry.signature;
    report(isNamed ? "is gone. The digest after it still names the signature that the checkpoint holds, so the chain is proven except for the log files of that hour." : digest_chain_newestOf(chain) === null ? "is gone, and there is no newer one. Nothing proves the log files since then." : "is gone. Nothing links the digests that are there to what was verified.");
  }
  // CONCATENATED MODULE: ./build/src/domain/integrity/judge/judge-chain.js
  function judgeChain(input) {
    const chain = readChain(input);
    const tally = createTally(input);
    judgeDigests(input, chain, tally);
    const {files: files, hashed: hashed} = judgeFiles(input, chain, tally);
    const newest = digest_chain_newestOf(chain);
    return {
      account: input.account,
      region: input.region,
      digests: verifiedOf([ ...chain.standard, ...chain.backfill ]).length,
      files: files,
      hashed: hashed,
      ...tally.result(),
      newest: newest === null ? null : (0, values_time.nE)(newest),
      checkpoint: nextEntry(input, chain, tally)
    };
  }
  function nextEntry({checkpoint: checkpoint}, chain, tally) {
    const [open, reported] = [ tally.firstOpen(), tally.lastReported() ];
    const newest = verifiedOf(chain.standard).findLast(({end: end}) => end < open);
    const isNewer = newest !== void 0 && (checkpoint === null || newest.end > (0, values_time.nR)(checkpoint.end));
    const next = isNewer ? {
      end: newest.digest.end,
      signature: (0, integrity_checkpoint.J)(newest.digest.signature)
    } : checkpoint;
    if (next === null) return null;
    const before = isNewer ? void 0 : checkpoint?.reported;
    const isBehind = reported > (0, values_time.nR)(next.end) || !isNewer && reported === (0, 
    values_time.nR)(next.end);
    return isBehind && reported < open ? {
      ...next,
      reported: (0, values_time.nE)(reported)
    } : {
      ...next,
      ...before && {
        reported: before
      }
    };
  }
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/progress.js
  const SECONDS_BETWEEN_LINES = 10;
  function reportProgress({info: info}, accounts) {
    const started = performance.now();
    let done = 0;
    let digests = 0;
    let hashed = 0;
    const timer = setInterval(() => {
      const seconds = (performance.now() - started) / 1e3;
      const files = hashed > 0 ? `, ${(0, wording.U9)(hashed, "log file", "log files")} hashed` : "";
      const rate = (0, wording.zD)(Math.round((digests + hashed) / seconds));
      const left = done > 0 ? `, about ${(0, values_time.dp)(Math.ceil(seconds / done * (accounts - done)))} left` : "";
      info(`Verified ${(0, wording.zD)(done)} of ${(0, wording.U9)(accounts, "account", "accounts")}: ${(0, 
      wording.U9)(digests, "digest", "digests")}${files}, ${rate} objects/s${left}`);
    }, SECONDS_BETWEEN_LINES * 1e3);
    return {
      add: (index, verdict) => {
        done = Math.max(done, index);
        digests += verdict.digests;
        hashed += verdict.hashed;
      },
      end: () => clearInterval(timer)
    };
  }
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/verify-integrity.js
  const CHAINS_IN_FLIGHT = 5;
  async function verifyIntegrity(run, input) {
    keepMemoryFlat(0);
    const {source: source, level: level} = input;
    const {from: from, now: now, trail: trail, shard: shard, checkpoint: checkpoint} = source;
    const delivered = await source.deliveredAccounts();
    const found = new Map((0, values_answer.q)(delivered) ? delivered.known.map(one => [ one.account, one ]) : []);
    const anchors = regionsByAccount(checkpoint);
    const all = [ ...found.keys(), ...anchors.keys() ];
    const accounts = source.selected(all);
    const isEmpty = shard !== null && accounts.length + source.named.length === 0 && all.length > 0;
    const notDue = isEmpty ? `No account is in part ${shard.index} of ${shard.count}.` : source.notDue;
    const unread = new Map;
    const verdicts = [];
    const progress = reportProgress(run.log, accounts.length);
    const verify = createVerifier(input);
    const chains = (0, values_answer.q)(delivered) ? chainsOf(input, accounts, {
      found: found,
      anchors: anchors
    }, unread) : [];
    try {
      await forEachOf(chains, CHAINS_IN_FLIGHT, async chain => {
        const verdict = await verify(chain);
        if (verdict === null) return;
        verdicts.push(verdict);
        keepMemoryFlat(verdicts.length);
        progress.add(chain.index, verdict);
        const isJudged = verdict.newest !== null || verdict.findings.length > 0;
        const counts = chain.region === source.of.homeRegion || (0, partitions.rr)(chain.region);
        if (counts && isJudged) source.heartbeats.set(`${chain.account}/${chain.region}`, verdict.newest);
      });
    } catch (error) {
      if (!run.signal.aborted) throw error;
    } finally {
      progress.end();
    }
    const tried = new Set([ ...verdicts.map(({account: account}) => account), ...unread.keys() ]);
    const unknown = [ ...(0, values_answer.q)(delivered) ? [] : [ delivered.unknown ], ...[ ...unread ].map(([account, why]) => `${account}: ${why}`), ...(0, 
    values_answer.q)(delivered) && notDue === null && !run.signal.aborted ? nothingOf(source, tried) : [] ];
    if (unknown.length === 0 && verdicts.length > 0 && verdicts.every(isBlank) && notDue === null) unknown.push(`No digest that ended since ${(0, 
    values_time.iA)(from)} is there, and none is late. Set verify-hours to 4 or more.`);
    return proofOf({
      level: level,
      from: from,
      to: now,
      trail: trail,
      verdicts: verdicts,
      unknown: unknown,
      notDue: notDue,
      isPartial: run.signal.aborted,
      checkpoint: shard ? checkpointOf(checkpoint, new Set(accounts)) : checkpoint
    });
  }
  function nothingOf({named: named, of: of}, tried) {
    const where = `is in ${of.bucket} below ${(0, log_paths.wA)(of.prefix)}.`;
    if (named.length === 0) return tried.size === 0 ? [ `No digest of an account that is to be verified ${where}` ] : [];
    return named.filter(account => !tried.has(account)).map(account => `${account}: No digest of this account ${where} Check verify-accounts.`);
  }
  function isBlank({digests: digests, findings: findings, warnings: warnings, unknown: unknown, interruptions: interruptions}) {
    return digests + findings.length + warnings.length + unknown.length + interruptions.length === 0;
  }
  const WARM_UP_CHAINS = 20;
  function keepMemoryFlat(judgedChains) {
    if (judgedChains === 0) (0, external_node_v8_.setFlagsFromString)("--heap-growing-percent=10");
    if (judgedChains === WARM_UP_CHAINS) (0, external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1");
  }
  function checkpointOf(checkpoint, accounts) {
    return checkpoint && {
      ...checkpoint,
      chains: Object.fromEntries(Object.entries(checkpoint.chains).filter(([chain]) => accounts.has(accountOf(chain))))
    };
  }
  function accountOf(chain) {
    return chain.slice(0, chain.indexOf("/"));
  }
  function regionsByAccount(checkpoint) {
    const regions = new Map;
    for (const chain of Object.keys(checkpoint?.chains ?? {})) {
      const account = accountOf(chain);
      regions.set(account, [ ...regions.get(account) ?? [], chain.slice(account.length + 1) ]);
    }
    return regions;
  }
  async function* chainsOf({source: source}, accounts, of, unread) {
    const bucket = await source.bucket();
    const folders = source.isMultiRegion ? [ "digests", "logs" ] : [ "digests" ];
    for (const [index, account] of accounts.entries()) {
      const one = of.found.get(account) ?? {
        account: account,
        of: source.of
      };
      const delivered = await (0, ask.kA)("s3:ListBucket", () => listDeliveredRegions(bucket, one, folders));
      bucket.signal.throwIfAborted();
      if ((0, values_answer.q)(delivered)) source.optInRegions.set(account, delivered.known.filter(partitions.rr)); else unread.set(account, delivered.unknown);
      const regions = new Set([ ...(0, values_answer.q)(delivered) ? delivered.known : [], ...of.anchors.get(account) ?? [] ]);
      for (const region of [ ...regions ].sort()) yield {
        ...one,
        region: region,
        index: index
      };
    }
  }
  async function forEachOf(all, atOnce, work) {
    const iterator = async function*() {
      yield* all;
    }();
    const worker = async () => {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) await work(next.value);
    };
    await Promise.all(Array.from({
      length: atOnce
    }, worker));
  }
  function createVerifier({source: source, level: level, interruptions: interruptions}) {
    const {from: from, now: now, checkpoint: checkpoint} = source;
    const refusals = createRefusals();
    const membersById = (0, memoize.T)(async () => {
      const accounts = await source.organizationAccounts();
      return (0, values_answer.q)(accounts) ? new Map(accounts.known.map(one => [ one.account, one ])) : null;
    });
    return async ({account: account, of: of, region: region}) => {
      const entry = checkpoint?.chains[`${account}/${region}`] ?? null;
      const query = {
        of: {
          ...source.of,
          ...of
        },
        account: account,
        region: region,
        from: from,
        checkpoint: entry
      };
      const bucket = await source.bucket();
      const [record, keys, members] = await (0, all_of.b)([ (0, ask.kA)("s3:ListBucket", () => readChainRecord(bucket, {
        ...query,
        level: level
      }, refusals)), source.keysOf(region), membersById() ]);
      bucket.signal.throwIfAborted();
      if (!(0, values_answer.q)(record)) return unknownVerdict(account, region, record.unknown, entry);
      const isOthers = of.organizationId !== source.of.organizationId && entry === null;
      if (isOthers && !record.known.hasOwn) return null;
      const isOver = checkpoint !== null && entry === null && record.known.digests.length + record.known.files.length === 0;
      if (isOver) return null;
      const hasEnded = members && mayHaveEnded(members.get(account));
      const judged = {
        ...query,
        ...record.known,
        now: now,
        keys: keys,
        mayHaveEnded: hasEnded,
        isRegionDisabled: hasEnded ? null : await isRegionDisabled(source, {
          ...query,
          digests: record.known.digests
        }, interruptions)
      };
      return judgeBesideHistory(judged, interruptions);
    };
  }
  async function judgeBesideHistory(input, reading) {
    const history = {
      isAsked: false
    };
    const withoutHistory = judgeChain({
      ...input,
      interruptions: () => {
        history.isAsked = true;
        return null;
      }
    });
    if (!history.isAsked) return withoutHistory;
    const interruptions = await reading;
    return judgeChain({
      ...input,
      interruptions: () => interruptions
    });
  }
  function unknownVerdict(account, region, why, checkpoint) {
    return {
      account: account,
      region: region,
      digests: 0,
      files: 0,
      hashed: 0,
      findings: [],
      warnings: [],
      unknown: [ {
        what: null,
        count: 1,
        from: 0,
        to: 0,
        reason: why,
        isLastTry: false
      } ],
      interruptions: [],
      newest: null,
      checkpoint: checkpoint
    };
  }
  // CONCATENATED MODULE: ./build/src/domain/delivery/judge-delivery.js
  function judgeDelivery(deliveries, before) {
    const {latest: latest, error: error} = logFilesIn(deliveries);
    const isNew = latest !== logFilesIn(before.deliveries).latest;
    const isSince = latest !== logFilesIn(before.deliveriesAfterWrite).latest;
    if (latest !== null && isNew && (isSince || latest > before.writtenAt)) {
      const message = `CloudTrail delivered a log file at ${(0, values_time.iA)(latest)}, after the last change of this run.`;
      return {
        status: "pass",
        message: message,
        remedy: null,
        latest: latest
      };
    }
    if (error === null || error === logFilesIn(before.deliveries).error) return null;
    const message = `CloudTrail could not deliver log files after the last change of this run: ${error}.`;
    return {
      status: "fail",
      message: message,
      remedy: remedyOf(error),
      latest: latest
    };
  }
  function undeliveredAfter(seconds, deliveries, {writtenAt: writtenAt}) {
    const {latest: latest, error: error} = logFilesIn(deliveries);
    const last = latest === null ? "It has never delivered one" : `The last one was delivered at ${(0, 
    values_time.iA)(latest)}`;
    const because = error === null ? "" : `, and the last attempt failed: ${error}`;
    return {
      status: "fail",
      message: `CloudTrail delivered no log file within ${seconds} s after the last change of this run, made at ${(0, 
      values_time.iA)(writtenAt)}. ${last}${because}.`,
      remedy: error === null ? NOTHING_YET : remedyOf(error),
      latest: latest
    };
  }
  const NONE = {
    latest: null,
    error: null
  };
  function logFilesIn(deliveries) {
    return deliveries.find(({what: what}) => what === "log files") ?? NONE;
  }
  const NOTHING_YET = "CloudTrail usually delivers within about 5 minutes of an API call, and writes no log file where there was none. Set wait-for-delivery-seconds to 900 or more, or run mode check later: its summary shows the last delivery.";
  function remedyOf(error) {
    if (error === "NoSuchBucket") return "Create the bucket again, or set s3-bucket-name to one that exists.";
    if (/kms/i.test(error)) return KEY;
    if (/AccessDenied/.test(error)) return `Allow CloudTrail in the bucket policy. ${KEY}`;
    return "Check the bucket and its policy, the key and its policy, and the organization’s control policies. The prerequisites in this report say what was found.";
  }
  const KEY = "If the trail or the bucket uses a KMS key, check that it is enabled and that its policy allows CloudTrail.";
  // EXTERNAL MODULE: ./build/src/runtime/retry.js
    var retry = __webpack_require__(6876);
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/wait-for-delivery.js
  const SECONDS_BETWEEN_READS = 10;
  async function waitForDelivery(run, input) {
    const {session: session, trail: trail, seconds: seconds} = input;
    const client = (0, clients.Ao)(trail.homeRegion, session);
    const read = () => (0, ask.kA)("cloudtrail:GetTrailStatus", () => (0, get_trail.rI)(client, trail.arn));
    const status = await (0, retry.v)(delaysOf(seconds), run, read, settled => {
      const answer = settled.status === "fulfilled" ? settled.value : null;
      if (answer && (0, values_answer.q)(answer) && judgeDelivery(answer.known.deliveries, input) !== null) return null;
      return "No log file delivered since the last change:";
    });
    if (!(0, values_answer.q)(status)) return {
      status: "unknown",
      message: status.unknown,
      remedy: null,
      latest: null
    };
    const {deliveries: deliveries} = status.known;
    const proof = judgeDelivery(deliveries, input);
    if (proof !== null) return proof;
    return run.signal.aborted ? stopped(deliveries) : undeliveredAfter(seconds, deliveries, input);
  }
  function stopped(deliveries) {
    const latest = deliveries.find(({what: what}) => what === "log files")?.latest ?? null;
    const message = "The run was stopped before CloudTrail delivered a log file after the last change.";
    return {
      status: "unknown",
      message: message,
      remedy: null,
      latest: latest
    };
  }
  function delaysOf(seconds) {
    const whole = Math.floor(seconds / SECONDS_BETWEEN_READS);
    const rest = seconds % SECONDS_BETWEEN_READS;
    return [ ...Array(whole).fill(SECONDS_BETWEEN_READS), ...rest > 0 ? [ rest ] : [] ];
  }
  // CONCATENATED MODULE: ./build/src/reconcile/evidence/gather-evidence.js
  async function gatherEvidence(run, input) {
    const {session: session, observed: observed} = input;
    const now = await readTrailNow(session, observed.identity);
    let evidence = {
      delivery: null,
      coverage: null,
      integrity: null,
      hasCheckpoint: input.inputs.evidence.checkpoint !== null
    };
    const record = part => {
      evidence = {
        ...evidence,
        ...part
      };
      run.record({
        kind: "evidence",
        evidence: evidence
      });
    };
    await Promise.all([ proveDelivery(run, input, now, record), proveRecord(run, input, now, record) ]);
  }
  async function proveDelivery(run, input, now, record) {
    const seconds = input.inputs.evidence.waitForDeliverySeconds;
    const writtenAt = run.writtenAt();
    if (seconds === 0 || writtenAt === null) return;
    if (!(0, values_answer.q)(now)) record({
      delivery: {
        status: "unknown",
        message: now.unknown,
        remedy: null,
        latest: null
      }
    }); else if (now.known.trail.isLogging) {
      const {deliveries: deliveries} = input.observed;
      const {trail: trail, deliveries: deliveriesAfterWrite} = now.known;
      const waiting = {
        session: input.session,
        trail: trail,
        seconds: seconds,
        writtenAt: writtenAt,
        deliveries: deliveries,
        deliveriesAfterWrite: deliveriesAfterWrite
      };
      record({
        delivery: await waitForDelivery(run, waiting)
      });
    } else (0, reconcile_run.Mp)(run, "The trail does not log, so this run did not wait for a delivery.");
  }
  async function proveRecord(run, input, now, record) {
    const {verifyIntegrity: level, verifyCoverage: verifyCoverage, verifyHours: verifyHours, checkpoint: checkpoint} = input.inputs.evidence;
    if (level === "off" && !verifyCoverage) return;
    const to = (0, values_time.nE)(Date.now());
    const from = (0, values_time.nE)(Date.parse(to) - verifyHours * 36e5);
    const interruptions = (0, values_answer.q)(now) && level !== "off" ? readInterruptions(input.session, now.known) : Promise.resolve(null);
    const source = (0, values_answer.q)(now) ? await openSource(input, now.known, {
      from: from,
      to: to
    }) : now;
    if (!(0, values_answer.q)(now) || !(0, values_answer.q)(source)) {
      const why = (0, values_answer.q)(source) ? "" : source.unknown;
      const window = {
        level: level,
        from: from,
        to: to,
        trail: input.observed.identity.arn,
        checkpoint: checkpoint
      };
      if (level !== "off") record({
        integrity: unjudgedIntegrity({
          ...window,
          level: level
        }, why)
      });
      if (verifyCoverage) record({
        coverage: unjudgedCoverage(to, why)
      });
      return;
    }
    if (level !== "off") {
      const proof = await verifyIntegrity(run, {
        source: source.known,
        level: level,
        interruptions: interruptions
      });
      record({
        integrity: proof
      });
      const compared = await compareWithStatus(source.known, proof, now.known.deliveries);
      record({
        integrity: await readRemains(source.known, compared)
      });
    }
    if (verifyCoverage) record({
      coverage: await take_census_takeCensus(run, source.known)
    });
  }
  function unjudgedIntegrity(window, why) {
    return proofOf({
      ...window,
      verdicts: [],
      unknown: [ why ],
      notDue: null,
      isPartial: false
    });
  }
  function unjudgedCoverage(now, why) {
    const nothing = {
      newest: new Map,
      strangers: [],
      hasValidation: true,
      isJustStarted: false
    };
    return takeCensus({
      accounts: {
        unknown: why
      },
      now: now,
      ...nothing
    });
  }
  async function openSource({inputs: inputs, mode: mode, session: session, observed: observed}, {trail: trail, startedAt: startedAt, lastStoppedAt: lastStoppedAt}, {from: from, to: to}) {
    const organizationId = trail.isOrganizationTrail ? (0, organization.Ui)(observed.organization) : null;
    if (trail.isOrganizationTrail && organizationId === null) return {
      unknown: `The organization ID is not known, so it is not known where the log files lie.`
    };
    const {s3BucketName: bucket, s3KeyPrefix: prefix, name: trailName, homeRegion: homeRegion} = trail;
    const of = {
      bucket: bucket,
      prefix: prefix,
      organizationId: organizationId,
      trailName: trailName,
      homeRegion: homeRegion
    };
    const bucketSession = await openEvidenceSession({
      inputs: inputs,
      mode: mode,
      session: session
    }, of);
    if (!(0, values_answer.q)(bucketSession)) return bucketSession;
    return {
      known: openEvidence({
        bucketSession: bucketSession.known,
        organizationSession: session,
        trail: trail.arn,
        of: of,
        bucketRegion: homeRegion,
        from: from,
        now: to,
        checkpoint: inputs.evidence.checkpoint,
        isMultiRegion: trail.isMultiRegionTrail,
        hasValidation: trail.enableLogFileValidation,
        notDue: whyNotDue(startedAt, lastStoppedAt, to),
        readsRegions: inputs.evidence.verifyCoverage,
        accounts: inputs.evidence.verifyAccounts,
        shard: inputs.evidence.verifyShard
      })
    };
  }
})

};
;