export const id = 272;
export const ids = [272];
export const modules = {

/***/ 6116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ allowedAction),
/* harmony export */   a: () => (/* binding */ guard)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9139);
/* harmony import */ var _errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1415);



/** The IAM actions of commands that have another name (Service Authorization Reference, S3). */
const ACTIONS = {
    's3:HeadBucket': 's3:ListBucket',
    's3:ListObjectsV2': 's3:ListBucket',
    's3:ListObjectVersions': 's3:ListBucketVersions',
    's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
    's3:GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
    's3:GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
    's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
};
/** The IAM action of a command. @throws RunError where the caller is not allowed to make this call. */
function allowedAction(command, { allowedActions }) {
    const action = ACTIONS[command] ?? command;
    if (allowedActions.has(action))
        return action;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('unexpected', `${action} is not in the list of calls that this run is allowed to make. Nothing was sent. Please report this bug.`);
}
/**
 * Makes a client refuse every call that is not allowed, whatever asks for it, and writes the others to the debug log. Whom a run cannot
 * reach is not asked again.
 */
function guard(client, service, caller) {
    const reach = (0,_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .reachOf */ .x)(caller.environment);
    const allowed = (next, context) => async (request) => {
        const call = allowedAction(`${service}:${context.commandName?.replace(/Command$/, '')}`, caller);
        caller.log.debug(`${call} …`);
        return next(request).catch((thrown) => {
            const error = (0,_errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .withCircumstances */ .zx)(thrown, context.url ?? null, caller.environment);
            const { unreachableHost } = (0,_errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .circumstancesOf */ .c1)(error);
            const isNew = unreachableHost !== null && !reach.has(unreachableHost);
            if (isNew && error instanceof Error)
                reach.set(unreachableHost, error);
            throw error;
        });
    };
    const attempted = (next, context) => async (sent) => {
        const { protocol, hostname, port } = sent.request;
        context.url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}`);
        const { host } = context.url;
        const reached = reach.get(host);
        if (reached instanceof Error)
            throw reached;
        try {
            const answer = await next(sent);
            reach.set(host, 'answered');
            return answer;
        }
        catch (error) {
            throw (0,_errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .withCircumstances */ .zx)(error, context.url, caller.environment);
        }
    };
    const add = (middleware, options) => client.middlewareStack.add(middleware, options);
    add(allowed, { step: 'initialize', priority: 'high', name: 'allowedCalls' });
    // The last before the request leaves, for each attempt.
    add(attempted, { step: 'deserialize', priority: 'low', name: 'reach' });
    return client;
}


/***/ }),

/***/ 5871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ct: () => (/* binding */ account),
  Ao: () => (/* binding */ cloudTrail),
  mY: () => (/* binding */ dispensableCloudTrail),
  c4: () => (/* binding */ iam),
  iv: () => (/* binding */ kms),
  K9: () => (/* binding */ logs),
  Zn: () => (/* binding */ organizations),
  s3: () => (/* binding */ s3),
  $$: () => (/* binding */ sns)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/CloudTrailClient.js + 8 modules
var CloudTrailClient = __webpack_require__(2901);
// EXTERNAL MODULE: ./build/src/runtime/memoize.js
var memoize = __webpack_require__(8418);
;// CONCATENATED MODULE: ./build/src/aws/clients/unmodelled-members.js
/** Lets a client send and read event selectors whole. */
function keepUnmodelledMembers(client) {
    const bodies = new WeakMap();
    const of = (call, context) => context.commandName === `${call}Command`;
    // Before the body's length is written and the request is signed.
    const send = (next, context) => (stage) => {
        if (of('PutEventSelectors', context))
            stage.request.body = JSON.stringify(stage.input);
        return next(stage);
    };
    // Below the SDK's own deserializer, which reads the stream.
    const keep = (next, context) => async (stage) => {
        const answer = await next(stage);
        if (of('GetEventSelectors', context)) {
            const bytes = await bytesOf(answer.response.body);
            answer.response.body = bytes;
            bodies.set(context, new TextDecoder().decode(bytes));
        }
        return answer;
    };
    const restore = (next, context) => async (stage) => {
        const answer = await next(stage);
        const body = bodies.get(context);
        // As in the SDK, `null` means absent.
        if (body)
            Object.assign(answer.output ?? {}, JSON.parse(body, (_, value) => value ?? undefined));
        return answer;
    };
    const { middlewareStack: stack } = client;
    stack.add(send, { step: 'build', priority: 'high', name: 'sendWholeSelectors' });
    stack.add(keep, { step: 'deserialize', priority: 'low', name: 'keepWholeSelectors' });
    stack.add(restore, { step: 'initialize', priority: 'low', name: 'restoreWholeSelectors' });
    return client;
}
async function bytesOf(body) {
    const chunks = [];
    for await (const chunk of body)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./build/src/aws/clients/settings.js + 1 modules
var settings = __webpack_require__(3555);
// EXTERNAL MODULE: ./build/src/aws/clients/allowed-calls.js
var allowed_calls = __webpack_require__(6116);
;// CONCATENATED MODULE: ./build/src/aws/clients/clients.js





function cloudTrail(region, caller) {
    return keepUnmodelledMembers((0,allowed_calls/* guard */.a)(new CloudTrailClient/* CloudTrailClient */.V((0,settings/* settings */.W)('CloudTrail', region, caller)), 'cloudtrail', caller));
}
/** CloudTrail in any Region, for what a run can do without: private networks often reach that of one Region alone. */
function dispensableCloudTrail(region, caller) {
    const service = `CloudTrail in ${region}`;
    return (0,allowed_calls/* guard */.a)(new CloudTrailClient/* CloudTrailClient */.V((0,settings/* settings */.W)(service, region, caller)), 'cloudtrail', caller);
}
/** A client that is loaded when it is needed, since not every run needs it; one for each caller and Region, since making one takes time. */
function loaded(load) {
    const made = new WeakMap();
    return (region, caller) => {
        const ofCaller = made.get(caller) ?? (0,memoize/* memoizeAsync */.T)((one) => load(one, caller));
        made.set(caller, ofCaller);
        return ofCaller(region);
    };
}
const account = loaded(async (region, caller) => {
    const { AccountClient } = await __webpack_require__.e(/* import() */ 193).then(__webpack_require__.bind(__webpack_require__, 7193));
    return (0,allowed_calls/* guard */.a)(new AccountClient((0,settings/* settings */.W)('Account Management', region, caller)), 'account', caller);
});
const kms = loaded(async (region, caller) => {
    const { KMSClient } = await __webpack_require__.e(/* import() */ 987).then(__webpack_require__.bind(__webpack_require__, 4987));
    return (0,allowed_calls/* guard */.a)(new KMSClient((0,settings/* settings */.W)('KMS', region, caller)), 'kms', caller);
});
const organizations = loaded(async (region, caller) => {
    const { OrganizationsClient } = await __webpack_require__.e(/* import() */ 338).then(__webpack_require__.bind(__webpack_require__, 9338));
    return (0,allowed_calls/* guard */.a)(new OrganizationsClient((0,settings/* settings */.W)('Organizations', region, caller)), 'organizations', caller);
});
const s3 = loaded(async (region, caller) => {
    const { S3Client } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 1294));
    // Only the bucket's answer shows its Region.
    return (0,allowed_calls/* guard */.a)(new S3Client({ ...(0,settings/* settings */.W)('S3', region, caller), followRegionRedirects: true }), 's3', caller);
});
const sns = loaded(async (region, caller) => {
    const { SNSClient } = await __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 8778));
    return (0,allowed_calls/* guard */.a)(new SNSClient((0,settings/* settings */.W)('SNS', region, caller)), 'sns', caller);
});
const iam = loaded(async (region, caller) => {
    const { IAMClient } = await __webpack_require__.e(/* import() */ 535).then(__webpack_require__.bind(__webpack_require__, 9535));
    return (0,allowed_calls/* guard */.a)(new IAMClient((0,settings/* settings */.W)('IAM', region, caller)), 'iam', caller);
});
const logs = loaded(async (region, caller) => {
    const { CloudWatchLogsClient } = await __webpack_require__.e(/* import() */ 961).then(__webpack_require__.bind(__webpack_require__, 4961));
    return (0,allowed_calls/* guard */.a)(new CloudWatchLogsClient((0,settings/* settings */.W)('CloudWatch Logs', region, caller)), 'logs', caller);
});


/***/ }),

/***/ 3977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ agentsOf)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);



/** A pool of connections that can be opened before anybody asks for them. */
class Connections extends node_https__WEBPACK_IMPORTED_MODULE_1__.Agent {
    #opened = new Map();
    /** Opens so many connections. One that fails is forgotten: the request that needs it opens its own, and gets the error. */
    open(host, port, count) {
        const servername = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) ? '' : host;
        const sockets = Array.from({ length: count }, () => {
            const socket = super.createConnection({ ...this.options, host, port, servername });
            // An unused one keeps no process alive.
            return socket.on('error', ignore).unref();
        });
        this.#opened.set(`${host}:${port}`, [...this.#openedTo(host, port), ...sockets]);
    }
    createConnection(...asked) {
        const [{ host, port }] = asked;
        const opened = this.#openedTo(host, port);
        for (let socket = opened.shift(); socket; socket = opened.shift()) {
            if (!socket.destroyed && socket.writable)
                return socket.off('error', ignore).ref();
        }
        return super.createConnection(...asked);
    }
    #openedTo(host, port) {
        return this.#opened.get(`${String(host)}:${String(port)}`) ?? [];
    }
}
function ignore() {
    // Whoever needs this connection opens another.
}
const agents = new WeakMap();
/** One pool of connections for all clients of a run. */
function agentsOf(environment) {
    // They read HTTPS_PROXY, HTTP_PROXY and NO_PROXY (Node.js 24.5 or later).
    const proxied = { keepAlive: true, proxyEnv: environment };
    const made = agents.get(environment) ?? { httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(proxied), httpsAgent: new Connections(proxied) };
    agents.set(environment, made);
    return made;
}


/***/ }),

/***/ 1415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reachOf)
/* harmony export */ });
const runs = new WeakMap();
/**
 * What a run knows of whom it can reach, by URL.host. It reads in waves, and in a network that drops what it does not allow each call
 * waits as long as its time limit: a host that never answered is not asked in a later wave. One that did answer is only disturbed.
 */
function reachOf(environment) {
    const reached = runs.get(environment) ?? new Map();
    runs.set(environment, reached);
    return reached;
}


/***/ }),

/***/ 2776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ arn),
/* harmony export */   E0: () => (/* binding */ pagesOf),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   JN: () => (/* binding */ policy),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   l4: () => (/* binding */ nonEmptyList),
/* harmony export */   lS: () => (/* binding */ accountId),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   pV: () => (/* binding */ exactly),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _domain_trail_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2369);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9378);
/*
 * What an answer must hold to be one. The SDK validates nothing: it returns members of any type, and reads an empty body, `null`
 * and, of the XML services, any well-formed document as an answer without members. What a decision hangs on is therefore read
 * through a shape, and an answer that does not have it is unknown, never empty (docs/adr/0014).
 */


function shape(what, is) {
    return (value, path) => {
        if (is(value))
            return value;
        throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .IncompleteAnswer */ .T(`the answer has no ${what} ${path}`);
    };
}
const boolean = shape('boolean', (value) => typeof value === 'boolean');
const number = shape('number', (value) => typeof value === 'number');
const string = shape('string', (value) => typeof value === 'string');
const date = shape('date', (value) => value instanceof Date && !Number.isNaN(value.getTime()));
/** A string of a form, such as an account id. */
function matching(what, form) {
    return shape(what, (value) => typeof value === 'string' && form.test(value));
}
const arn = matching('ARN', /^arn:[^:]+:[^:]+:[^:]*:[^:]*:./);
const accountId = matching('account id', _domain_trail_formats_js__WEBPACK_IMPORTED_MODULE_0__/* .accountId */ .lS.pattern);
/** Just this string: the answer is about what was asked for. */
function exactly(...allowed) {
    return shape(`‘${allowed.join('’ or ‘')}’ as`, (value) => allowed.includes(value));
}
/** AWS may leave it out. */
function optional(inner) {
    return (value, path) => (value === undefined ? undefined : inner(value, path));
}
function list(item) {
    return (value, path) => isList(value, path).map((one, index) => item(one, `${path}[${index}]`));
}
const isList = shape('list', (value) => Array.isArray(value));
/** A list that is never empty. */
function nonEmptyList(item) {
    return (value, path) => {
        const items = list(item)(value, path);
        if (items.length > 0)
            return items;
        throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .IncompleteAnswer */ .T(`the answer has nothing in the list ${path}`);
    };
}
/** Its members have these shapes; others stay as they are. */
function object(members) {
    return (value, path) => {
        const whole = isObject(value, path);
        const read = Object.entries(members).map(([name, inner]) => [
            name,
            inner(whole[name], path === '' ? name : `${path}.${name}`),
        ]);
        return { ...whole, ...Object.fromEntries(read) };
    };
}
const isObject = shape('object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value));
/** Every member has the shape, whatever it is called. */
function record(inner) {
    return (value, path) => Object.fromEntries(Object.entries(isObject(value, path)).map(([name, one]) => [name, inner(one, `${path}.${name}`)]));
}
/** A policy as a string, with at least one statement: AWS stores none without (IAM User Guide, policy grammar). */
const policy = (value, path) => {
    const text = string(value, path);
    const statements = statementsOf(text);
    if (statements.length > 0 && statements.every(isStatement))
        return text;
    throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .IncompleteAnswer */ .T(`the answer has no policy with statements as ${path}`);
};
function statementsOf(text) {
    try {
        const { Statement = [] } = JSON.parse(text);
        return [Statement].flat();
    }
    catch {
        return [];
    }
}
function isStatement(value) {
    return typeof value === 'object' && value !== null && 'Effect' in value;
}
/** Pages of one reading: the SDK follows whatever token comes, for ever if it has to. */
const MAX_PAGES = 200;
/** The pages of an SDK paginator, until there is no more `token`. @throws IncompleteAnswer if the tokens do not come to an end. */
async function* pagesOf(pages, token = 'NextToken', maxPages = MAX_PAGES) {
    const seen = new Set();
    for await (const page of pages) {
        const next = optional(string)(page[token], String(token));
        if (next !== undefined && (seen.has(next) || seen.size === maxPages)) {
            throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .IncompleteAnswer */ .T('its pages do not end');
        }
        seen.add(next);
        yield page;
    }
}


/***/ }),

/***/ 3555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ limitsOf),
  W: () => (/* binding */ settings)
});

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
var retry = __webpack_require__(3609);
;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"org-trail","rE":"0.1.0"}');
// EXTERNAL MODULE: ./build/src/aws/errors/endpoints.js
var endpoints = __webpack_require__(45);
// EXTERNAL MODULE: ./build/src/aws/clients/connections.js
var connections = __webpack_require__(3977);
// EXTERNAL MODULE: ./build/src/aws/clients/reach.js
var reach = __webpack_require__(1415);
;// CONCATENATED MODULE: ./build/src/aws/clients/settings.js





/** Attempts of one call while AWS throttles or stumbles, the first included. */
const ATTEMPTS = 5;
/** Attempts to reach a service that a run can do without. One that nothing answers as long as a time limit allows is the last. */
const ATTEMPTS_TO_REACH = 2;
/**
 * A run cannot do without these, and a runner behind a firewall may reach these two alone: what the other services would say is then
 * unknown.
 */
const INDISPENSABLE = ['CloudTrail', 'STS'];
/** How long a call may take. */
const LIMITS = {
    connectionTimeout: 10_000,
    // A call without an answer is tried again like any other that stumbles, instead of holding the job until it times out.
    requestTimeout: 60_000,
    throwOnRequestTimeout: true,
    // An answer that stalls after its headers would otherwise hold the job for ever.
    socketTimeout: 60_000,
};
/** Of a service that a run can do without: in a network that drops what it does not allow, a plan waits this long, and once. */
const DISPENSABLE_LIMITS = { ...LIMITS, connectionTimeout: 5_000 };
function isIndispensable(service) {
    return INDISPENSABLE.includes(service);
}
/** How long calls to a service may take, in milliseconds. */
function limitsOf(service) {
    return isIndispensable(service) ? LIMITS : DISPENSABLE_LIMITS;
}
/** The settings that all AWS clients share. Endpoints, FIPS and dual stack come from AWS's own variables. */
function settings(service, region, caller) {
    return {
        region,
        ...(caller.credentials && { credentials: caller.credentials }),
        requestHandler: {
            ...limitsOf(service),
            ...(0,connections/* agentsOf */.e)(caller.environment),
        },
        retryStrategy: new LoggedRetryStrategy(service, caller),
        // Recorded by CloudTrail itself: leads from an event to the run that caused it.
        customUserAgent: [
            [package_namespaceObject.UU, package_namespaceObject.rE],
            ['md', `run_id#${caller.environment['GITHUB_RUN_ID'] ?? 'local'}`],
        ],
    };
}
/** The SDK's standard mode, that says so in the log before it waits, and gives up where another attempt is of no use. */
class LoggedRetryStrategy extends retry.StandardRetryStrategy {
    #service;
    #runContext;
    constructor(service, runContext) {
        super({ maxAttempts: ATTEMPTS, backoff: loggedBackoff(service, runContext) });
        this.#service = service;
        this.#runContext = runContext;
    }
    refreshRetryTokenForRetry(...[token, failure]) {
        const why = this.#whyNoRetry(token.getRetryCount() + 1, failure.error);
        // The SDK throws the failure itself if there is no next attempt, whatever the reason.
        return why === null ? super.refreshRetryTokenForRetry(token, failure) : Promise.reject(new Error(why));
    }
    #whyNoRetry(attempts, error) {
        const { environment, signal } = this.#runContext;
        if (signal.aborted)
            return 'The run was stopped.';
        if ((0,endpoints/* endpointHint */.TJ)(error, environment))
            return 'This endpoint does not exist.';
        if (isIndispensable(this.#service) || !(0,endpoints/* isUnreachable */.R0)(error))
            return null;
        const reached = (0,reach/* reachOf */.x)(environment).get((0,endpoints/* circumstancesOf */.c1)(error).unreachableHost ?? '');
        const isGivenUp = reached instanceof Error || ((0,endpoints/* isTimeout */.kL)(error) && reached !== 'answered');
        return isGivenUp || attempts >= ATTEMPTS_TO_REACH ? 'It cannot be reached.' : null;
    }
}
/** Exponential with full jitter, 20 s at most, as the standard mode has it. */
function loggedBackoff(service, { log }) {
    let base = 100;
    return {
        setDelayBase: (milliseconds) => {
            base = milliseconds;
        },
        computeNextBackoffDelay: (retry) => {
            const milliseconds = Math.floor(Math.random() * Math.min(base * 2 ** retry, 20_000));
            const seconds = (milliseconds / 1000).toFixed(1);
            log.info(`${service} asks to slow down or did not answer: again in ${seconds} s (attempt ${retry + 2} of ${ATTEMPTS})`);
            return milliseconds;
        },
    };
}


/***/ }),

/***/ 6326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ unknownAnswer),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   kA: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8765);

/**
 * Makes one read, `call` by its IAM action. Never throws: what fails is unknown, with what to do about it, unless `interpret` knows
 * better what the error means; it gives `null` where it does not.
 */
async function ask(call, read, interpret = () => null) {
    try {
        return { known: await read() };
    }
    catch (error) {
        return interpret(error) ?? unknownAnswer(call, error);
    }
}
/** A read that failed; `more` to say about it if it was the service that refused. */
function unknownAnswer(call, error, more = '') {
    const status = (0,_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .httpStatus */ .nG)(error);
    const isForeign = (0,_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnreadable */ .nC)(error);
    return {
        unknown: `${(0,_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailedRead */ .F_)(call, error)}${status === undefined || isForeign ? '' : more}`,
        // An answer that is not AWS's does not get better by itself.
        isTransient: !isForeign && (status === undefined || status === 429 || status >= 500),
    };
}
/** Whether an error has one of these names; some services add `Exception` to them, in some versions of the SDK. */
function isNamed(error, ...names) {
    return names.includes((0,_aws_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorName */ .Is)(error).replace(/Exception$/, ''));
}


/***/ }),

/***/ 6469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openEventHistory)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(937);
/* harmony import */ var _domain_history_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9229);
/* harmony import */ var _domain_history_event_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5964);
/* harmony import */ var _runtime_cancellation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3435);
/* harmony import */ var _clients_clients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5871);
/* harmony import */ var _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2776);
/* harmony import */ var _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8765);







/** Two requests a second are answered in an account and Region, to all callers together (API_LookupEvents). */
const SECONDS_BETWEEN_REQUESTS = 0.5;
/** Of 50 events each: what is rarely called fits, and what is often called must not use up the time. */
const MAX_PAGES = 2;
/** `signal` says when the time is over. */
function openEventHistory(session, region, signal, wait = _runtime_cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .delaySeconds */ .j) {
    // Nothing is tried again when the time is over.
    const client = (0,_clients_clients_js__WEBPACK_IMPORTED_MODULE_2__/* .cloudTrail */ .Ao)(region, { ...session, signal });
    let hasAsked = false;
    const nextPage = async (name, range, token) => {
        if (hasAsked)
            await wait(SECONDS_BETWEEN_REQUESTS, signal);
        hasAsked = true;
        signal.throwIfAborted();
        return readPage(client, name, range, token, signal);
    };
    return {
        account: session.identity.account,
        region,
        read: (names, range) => readEach(names.slice(0, _domain_history_event_names_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_EVENT_NAMES */ .f9), signal, session.log, (name, token) => nextPage(name, range, token)),
    };
}
/** First the newest page of each name, then the second of those that have one, or the first again where it failed. */
async function readEach(names, signal, log, nextPage) {
    const pages = new Map();
    const answers = () => new Map(names.map((name) => [name, answerOf(pages.get(name))]));
    for (const name of Array.from({ length: MAX_PAGES }, () => names).flat()) {
        const newer = pages.get(name);
        if (newer && newer.next === undefined)
            continue;
        try {
            const page = await nextPage(name, newer?.next);
            pages.set(name, { events: [...(newer?.events ?? []), ...page.events], next: page.next });
        }
        catch (error) {
            if ((0,_errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__/* .isDenied */ .GZ)(error))
                return new Map(names.map((one) => [one, { why: 'not-permitted' }]));
            log.debug(`The event history did not answer for ${name}: ${(0,_errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorName */ .Is)(error)}: ${(0,_errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorText */ .kc)(error)}`);
            if (signal.aborted || !isThrottled(error))
                return answers();
        }
    }
    return answers();
}
function answerOf(page) {
    return page ? { events: page.events, isWhole: page.next === undefined } : { why: 'throttled' };
}
/** CloudTrail says so with status 400 (CloudTrail API, common errors). */
function isThrottled(error) {
    return (0,_errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__/* .errorName */ .Is)(error).startsWith('Throttling');
}
/** API_LookupEvents: each event is a record as JSON text. */
const ANSWER = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    Events: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({ CloudTrailEvent: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj) }))),
    NextToken: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj),
});
/** Records that cannot be read are left out. Throws AWS's own error, and whatever ended the time. */
async function readPage(client, name, range, token, signal) {
    const command = new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_6__/* .LookupEventsCommand */ .n({
        LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: name }],
        ...(range && { StartTime: range.from, EndTime: range.to }),
        ...(token !== undefined && { NextToken: token }),
    });
    // The SDK does not hear the signal while it waits to try again.
    const answer = await Promise.race([client.send(command, { abortSignal: signal }), whenAborted(signal)]);
    const { Events = [], NextToken } = ANSWER(answer, '');
    const events = Events.flatMap(({ CloudTrailEvent }) => (0,_domain_history_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j_)(CloudTrailEvent ?? '') ?? []);
    return { events, next: NextToken };
}
function whenAborted(signal) {
    return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
}


/***/ }),

/***/ 2683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ getEventSelectors),
/* harmony export */   $W: () => (/* binding */ trailReadError),
/* harmony export */   $s: () => (/* binding */ trailSettingsShape),
/* harmony export */   MW: () => (/* binding */ READ_WAITS_SECONDS),
/* harmony export */   PH: () => (/* binding */ getTrail),
/* harmony export */   Tf: () => (/* binding */ getEventConfiguration),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   Wv: () => (/* binding */ beginReading),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   hd: () => (/* binding */ readTrail),
/* harmony export */   rI: () => (/* binding */ getTrailStatus),
/* harmony export */   tY: () => (/* binding */ getInsightSelectors)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3788);
/* harmony import */ var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9802);
/* harmony import */ var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(906);
/* harmony import */ var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1266);
/* harmony import */ var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(774);
/* harmony import */ var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(9660);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9139);
/* harmony import */ var _domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1569);
/* harmony import */ var _domain_trail_tags_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(2632);
/* harmony import */ var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(260);
/* harmony import */ var _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4547);
/* harmony import */ var _runtime_all_of_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3639);
/* harmony import */ var _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2776);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9378);
/* harmony import */ var _errors_ask_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6326);
/* harmony import */ var _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8765);











/**
 * Reads lag behind writes: settings and logging state may be old, and a new trail not found. Whoever expects a change reads again after
 * these, 20 seconds in all.
 */
const READ_WAITS_SECONDS = [1, 2, 3, 4, 5, 5];
/** Begins the first reads. The caller that awaits them receives a failure. */
function beginReading(client, arn) {
    const reads = { settings: getTrail(client, arn), status: getTrailStatus(client, arn) };
    for (const read of Object.values(reads))
        read.catch(() => undefined);
    return reads;
}
/**
 * Reads one trail and all that belongs to it by ARN, with a client of its home Region. What cannot be read beside the trail
 * itself is unknown. `begun` are the first reads, if they are under way.
 * @throws RunError `read`; AWS's own TrailNotFoundException is its cause where the trail is not there (yet).
 */
async function readTrail(client, identity, begun = beginReading(client, identity.arn)) {
    const { arn } = identity;
    const [stored, status, ...parts] = await (0,_runtime_all_of_js__WEBPACK_IMPORTED_MODULE_7__/* .allOf */ .b)([
        begun.settings.catch((error) => {
            throw trailReadError('cloudtrail:GetTrail', error);
        }),
        readPart('cloudtrail:GetTrailStatus', 'Whether the trail logs', ['isLogging'], () => begun.status),
        readPart('cloudtrail:GetEventSelectors', 'Its event selectors', ['eventSelectors', 'advancedEventSelectors'], () => getEventSelectors(client, arn)),
        readPart('cloudtrail:GetInsightSelectors', 'Its insights', ['insightSelectors'], () => getInsightSelectors(client, arn)),
        readPart('cloudtrail:GetEventConfiguration', 'Its aggregations', ['aggregationConfigurations'], () => getEventConfiguration(client, arn)),
        readPart('cloudtrail:ListTags', 'Its tags', ['tags'], () => listTags(client, arn)),
    ]);
    const { isLogging = null, deliveries = [], stoppedAt = null, startedAt = null } = status.fields;
    const trail = Object.assign({}, identity, stored, { isLogging }, ...parts.map((one) => one.fields));
    const unknown = Object.assign({}, status.unknown, ...parts.map((one) => one.unknown));
    return { trail, unknown, deliveries, stoppedAt, startedAt };
}
/** One read beside the trail itself. Where it fails its fields are unknown, which is not empty. */
async function readPart(call, what, fields, read) {
    const answer = await (0,_errors_ask_js__WEBPACK_IMPORTED_MODULE_5__/* .ask */ .kA)(call, read);
    if ((0,_domain_values_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .isKnown */ .q)(answer))
        return { fields: answer.known, unknown: {} };
    const why = `${what} cannot be determined: ${answer.unknown}`;
    return {
        fields: Object.fromEntries(fields.map((field) => [field, null])),
        unknown: Object.fromEntries(fields.map((field) => [field, why])),
    };
}
/** Whether reading failed because there is no such trail. */
function isAbsent(error) {
    return error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4 && (0,_errors_aws_error_js__WEBPACK_IMPORTED_MODULE_6__/* .errorName */ .Is)(error.cause) === 'TrailNotFoundException';
}
/** The trail could not be read, and what is not known must not be changed. */
function trailReadError(call, error) {
    return new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RunError */ .e4('read', (0,_errors_aws_error_js__WEBPACK_IMPORTED_MODULE_6__/* .describeFailedRead */ .Dx)(call, error), `${(0,_errors_aws_error_js__WEBPACK_IMPORTED_MODULE_6__/* .remedyOf */ .SM)(call, error)} Nothing is changed while the trail cannot be read.`, error);
}
/**
 * A trail as GetTrail and DescribeTrails answer (API_Trail). Every trail has these four switches and a bucket; strings that were never set, or
 * were cleared, are left out, and so is what old trails never had, such as RecursiveLogging.
 */
const TRAIL = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    TrailARN: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .arn */ .Cm,
    S3BucketName: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .matching */ .wC)('bucket', /./),
    IncludeGlobalServiceEvents: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM,
    IsMultiRegionTrail: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM,
    IsOrganizationTrail: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM,
    LogFileValidationEnabled: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM,
    RecursiveLogging: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM),
    S3KeyPrefix: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
    SnsTopicARN: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
    KmsKeyId: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
    CloudWatchLogsLogGroupArn: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
    CloudWatchLogsRoleArn: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
});
/** The words of GetTrail and DescribeTrails into normal form. @throws IncompleteAnswer */
const trailSettingsShape = (answer, path) => {
    const members = TRAIL(answer, path);
    const fields = _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .FIELDS */ .cJ.map((row) => {
        const value = row.responseMember ? members[row.responseMember] : undefined;
        if (value === undefined || value === '')
            return [row.field, row.unset];
        return [row.field, typeof value === 'string' ? (row.format?.normalize?.(value) ?? value) : value];
    });
    return { ...Object.fromEntries(fields), arn: members.TrailARN };
};
/** The settings of the trail of this ARN. @throws IncompleteAnswer */
async function getTrail(client, Name, options = {}) {
    const answer = await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__/* .GetTrailCommand */ .m({ Name }), options);
    (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ TrailARN: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .exactly */ .pV)(Name) })(answer.Trail, 'Trail');
    return trailSettingsShape(answer.Trail, 'Trail');
}
/** API_GetTrailStatus: errors and times are left out while there are none. */
const STATUS = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    IsLogging: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM,
    StartLoggingTime: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6),
    StopLoggingTime: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6),
    LatestDeliveryTime: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6),
    LatestDeliveryError: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
    LatestDigestDeliveryTime: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6),
    LatestDigestDeliveryError: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
    LatestNotificationTime: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6),
    LatestNotificationError: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
    LatestCloudWatchLogsDeliveryTime: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .date */ .p6),
    LatestCloudWatchLogsDeliveryError: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
});
/** Whether a trail logs, when it was stopped last, and the result of its latest deliveries. @throws IncompleteAnswer */
async function getTrailStatus(client, Name, options = {}) {
    const answer = STATUS(await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_9__/* .GetTrailStatusCommand */ .a({ Name }), options), '');
    const deliveries = [
        delivery('log files', answer.LatestDeliveryTime, answer.LatestDeliveryError),
        delivery('digest files', answer.LatestDigestDeliveryTime, answer.LatestDigestDeliveryError),
        delivery('notifications', answer.LatestNotificationTime, answer.LatestNotificationError),
        delivery('CloudWatch Logs', answer.LatestCloudWatchLogsDeliveryTime, answer.LatestCloudWatchLogsDeliveryError),
    ];
    const lastStoppedAt = answer.StopLoggingTime?.toISOString() ?? null;
    const stoppedAt = answer.IsLogging ? null : lastStoppedAt;
    const startedAt = answer.StartLoggingTime?.toISOString() ?? null;
    return { isLogging: answer.IsLogging, deliveries, stoppedAt, startedAt, lastStoppedAt };
}
/** Healthy deliveries have no error member; some answers spell that out as `None`. */
function delivery(what, latest, error) {
    return {
        what,
        latest: latest?.toISOString() ?? null,
        error: error && error !== 'None' ? error : null,
    };
}
/** The answer of a call that names the trail which it is about (API_GetEventSelectors and the like). */
function about(trail, members) {
    return (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ ...members, TrailARN: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .exactly */ .pV)(trail) });
}
const BASIC_SELECTORS = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    ReadWriteType: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj),
    IncludeManagementEvents: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM),
    DataResources: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ Type: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj, Values: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj) }))),
    ExcludeManagementEventSources: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)),
}));
/** Operators that AWS adds later hold strings, too, or are not understood. */
const fieldSelector = (value, path) => {
    const { Field, ...operators } = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ Field: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj })(value, path);
    return { ...(0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj))(operators, path), Field };
};
const ADVANCED_SELECTORS = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ Name: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj), FieldSelectors: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .nonEmptyList */ .l4)(fieldSelector) }));
/**
 * Always read: HasCustomEventSelectors is no proof of either. A trail has one kind, the default selector at least; only an answer
 * that says of both kinds that there are none means the default selector all the same.
 * @throws IncompleteAnswer
 */
async function getEventSelectors(client, TrailName, options = {}) {
    const shape = about(TrailName, {
        EventSelectors: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(BASIC_SELECTORS),
        AdvancedEventSelectors: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(ADVANCED_SELECTORS),
    });
    const answer = shape(await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_10__/* .GetEventSelectorsCommand */ .a({ TrailName }), options), '');
    const { EventSelectors: basic = [], AdvancedEventSelectors: advanced = [] } = answer;
    const saysBoth = answer.EventSelectors !== undefined && answer.AdvancedEventSelectors !== undefined;
    if (!saysBoth && basic.length + advanced.length === 0) {
        throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_11__/* .IncompleteAnswer */ .T('the answer has no event selector');
    }
    return {
        eventSelectors: (0,_domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .normalEventSelectors */ .G8)(basic),
        advancedEventSelectors: (0,_domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .normalAdvancedEventSelectors */ .q5)(advanced),
    };
}
const INSIGHTS = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ InsightType: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj, EventCategories: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)) }));
/** CloudTrail calls it an error when there are none. */
async function getInsightSelectors(client, TrailName) {
    try {
        const answer = await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_12__/* .GetInsightSelectorsCommand */ .Q({ TrailName }));
        const { InsightSelectors } = about(TrailName, { InsightSelectors: INSIGHTS })(answer, '');
        return { insightSelectors: (0,_domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .normalInsightSelectors */ .GG)(InsightSelectors) };
    }
    catch (error) {
        if ((0,_errors_aws_error_js__WEBPACK_IMPORTED_MODULE_6__/* .errorName */ .Is)(error) === 'InsightNotEnabledException')
            return { insightSelectors: [] };
        throw error;
    }
}
const AGGREGATIONS = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ EventCategory: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj, Templates: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj) }));
/** A trail that never had any may have no list; the answer names the trail all the same (API_GetEventConfiguration). */
async function getEventConfiguration(client, TrailName) {
    const answer = await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_13__/* .GetEventConfigurationCommand */ .u({ TrailName }));
    const members = { AggregationConfigurations: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(AGGREGATIONS) };
    const { AggregationConfigurations = [] } = about(TrailName, members)(answer, '');
    return { aggregationConfigurations: (0,_domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .normalAggregationConfigurations */ .p$)(AggregationConfigurations) };
}
/** A tag without a value has none in the answer (API_Tag). */
const TAGS = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ Key: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj, Value: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj) }));
async function listTags(client, arn) {
    const shape = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ ResourceTagList: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .nonEmptyList */ .l4)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ ResourceId: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .exactly */ .pV)(arn), TagsList: TAGS })) });
    const tags = [];
    for await (const page of (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .pagesOf */ .E0)((0,_aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_14__/* .paginateListTags */ .x)({ client }, { ResourceIdList: [arn] }))) {
        const listed = shape(page, '').ResourceTagList.flatMap(({ TagsList }) => TagsList);
        tags.push(...listed.map(({ Key, Value = '' }) => [Key, Value]));
    }
    return { tags: (0,_domain_trail_tags_js__WEBPACK_IMPORTED_MODULE_15__/* .withChanges */ .AW)({}, Object.fromEntries(tags)) };
}


/***/ }),

/***/ 3624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ LOG_ROLE_DEPENDENT),
/* harmony export */   Mb: () => (/* binding */ ORGANIZATION_CALLS),
/* harmony export */   T8: () => (/* binding */ ORGANIZATION_DEPENDENTS),
/* harmony export */   aO: () => (/* binding */ ASSUME_ROLE),
/* harmony export */   hu: () => (/* binding */ passRoleStatement),
/* harmony export */   lW: () => (/* binding */ REGISTRATION_DEPENDENTS),
/* harmony export */   uE: () => (/* binding */ TAGS_DEPENDENT),
/* harmony export */   vV: () => (/* binding */ READ_ACTIONS),
/* harmony export */   wx: () => (/* binding */ BUCKET_OWNER_READ_ACTIONS),
/* harmony export */   xQ: () => (/* binding */ EVIDENCE_READ_ACTIONS),
/* harmony export */   y5: () => (/* binding */ dependentStatements)
/* harmony export */ });
/* unused harmony export repairStatements */
/* harmony import */ var _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);

/** Every call that observing and verifying make, as IAM actions. In `plan` and `check` the clients can make no other. */
const READ_ACTIONS = [
    'cloudtrail:ListTrails',
    'cloudtrail:DescribeTrails',
    'cloudtrail:GetTrail',
    'cloudtrail:GetTrailStatus',
    'cloudtrail:GetEventSelectors',
    'cloudtrail:GetInsightSelectors',
    'cloudtrail:GetEventConfiguration',
    'cloudtrail:ListTags',
    'cloudtrail:LookupEvents',
    'organizations:DescribeOrganization',
    'organizations:ListDelegatedAdministrators',
    'organizations:ListAWSServiceAccessForOrganization',
    's3:ListBucket',
    's3:GetBucketPolicy',
    's3:GetBucketRequestPayment',
    's3:GetEncryptionConfiguration',
    's3:GetBucketVersioning',
    's3:GetBucketObjectLockConfiguration',
    's3:GetLifecycleConfiguration',
    's3:GetBucketPublicAccessBlock',
    's3:GetBucketLogging',
    'kms:DescribeKey',
    'kms:GetKeyPolicy',
    'sns:GetTopicAttributes',
    'logs:DescribeLogGroups',
    'iam:GetRole',
    'iam:SimulatePrincipalPolicy',
];
/** Those that are made in the account of bucket-owner-role-to-assume, where one is given. */
const BUCKET_OWNER_READ_ACTIONS = READ_ACTIONS.filter((action) => /^(?:s3:|kms:|sns:|cloudtrail:LookupEvents$)/.test(action));
/** What evidence asks for with the run's own session besides: other runs are not given it. */
const EVIDENCE_READ_ACTIONS = {
    integrity: ['cloudtrail:ListPublicKeys', 'organizations:ListAccounts'],
    coverage: ['organizations:ListAccounts', 'account:ListRegions'],
};
/** Assumes the role in the bucket's account, from either session. */
const ASSUME_ROLE = 'sts:AssumeRole';
const SERVICE_LINKED_ROLE = `iam::*:role/aws-service-role/${_domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOUDTRAIL */ ._N}/*`;
/** For an organization trail CloudTrail reads the organization and makes sure of trusted access and its service-linked role. */
const ORGANIZATION_DEPENDENTS = [
    { action: 'organizations:DescribeOrganization', because: 'CloudTrail finds the management account' },
    { action: 'organizations:ListAccounts', because: 'CloudTrail lists the accounts that get the trail' },
    { action: 'organizations:ListAWSServiceAccessForOrganization', because: 'CloudTrail checks trusted access' },
    {
        action: 'organizations:EnableAWSServiceAccess',
        because: 'part of the minimum that AWS lists for organization trails; limited to CloudTrail',
        condition: { StringEquals: { 'organizations:ServicePrincipal': _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOUDTRAIL */ ._N } },
        calls: ['cloudtrail:CreateTrail', 'cloudtrail:UpdateTrail'],
    },
    { action: 'iam:GetRole', because: 'CloudTrail looks for its service-linked role', resource: SERVICE_LINKED_ROLE },
    {
        action: 'iam:CreateServiceLinkedRole',
        because: 'part of the minimum that AWS lists; limited to that role',
        resource: SERVICE_LINKED_ROLE,
        condition: { StringEquals: { 'iam:AWSServiceName': _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOUDTRAIL */ ._N } },
    },
];
/** The calls that check these where the trail is an organization's (InsufficientDependencyServiceAccessPermissionException is among their errors). */
const ORGANIZATION_CALLS = [
    'cloudtrail:CreateTrail',
    'cloudtrail:UpdateTrail',
    'cloudtrail:StartLogging',
    'cloudtrail:StopLogging',
    'cloudtrail:PutEventSelectors',
    'cloudtrail:PutEventConfiguration',
];
const SERVICE_LINKED_ROLES = `iam::*:role/aws-service-role/*${_domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOUDTRAIL */ ._N}/*`;
/** Registering a delegated administrator registers it with Organizations, too, and creates two service-linked roles (CloudTrail User Guide, delegated administrators). */
const REGISTRATION_DEPENDENTS = [
    {
        action: 'organizations:RegisterDelegatedAdministrator',
        because: 'CloudTrail registers the account with Organizations',
    },
    { action: 'organizations:ListAWSServiceAccessForOrganization', because: 'CloudTrail checks trusted access' },
    { action: 'iam:GetRole', because: 'CloudTrail looks for its service-linked roles', resource: SERVICE_LINKED_ROLES },
    {
        action: 'iam:CreateServiceLinkedRole',
        because: 'CloudTrail creates these roles if they are missing',
        resource: SERVICE_LINKED_ROLES,
        condition: { StringEquals: { 'iam:AWSServiceName': [_domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOUDTRAIL */ ._N, `context.${_domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOUDTRAIL */ ._N}`] } },
    },
];
/** CreateTrail sets the tags itself, and needs the permission for it. */
const TAGS_DEPENDENT = {
    action: 'cloudtrail:AddTags',
    because: 'CreateTrail tags the new trail',
};
/** A log role is passed to CloudTrail. */
const LOG_ROLE_DEPENDENT = {
    action: 'iam:PassRole',
    because: 'CloudTrail receives the role that writes to the log group',
    condition: { StringEquals: { 'iam:PassedToService': _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOUDTRAIL */ ._N } },
};
/** The policy statements that allow dependent permissions: one for all without resource and condition, one for each other. */
function dependentStatements(dependents, partition) {
    const plain = dependents.filter(({ resource, condition }) => !resource && !condition);
    const narrowed = dependents.filter((dependent) => !plain.includes(dependent));
    return [
        ...(plain.length > 0 ? [{ Effect: 'Allow', Action: plain.map(({ action }) => action), Resource: '*' }] : []),
        ...narrowed.map(({ action, resource, condition }) => ({
            Effect: 'Allow',
            Action: action,
            Resource: resource ? `arn:${partition}:${resource}` : '*',
            ...(condition && { Condition: condition }),
        })),
    ];
}
/** The policy statement that lets a log role be passed to CloudTrail, and to nothing else. */
function passRoleStatement(role) {
    return {
        Effect: 'Allow',
        Action: LOG_ROLE_DEPENDENT.action,
        Resource: role,
        Condition: LOG_ROLE_DEPENDENT.condition,
    };
}
/** What repairing prerequisites needs, each on its own resource. Trusted access and service-linked role are among the dependents. */
function repairStatements(of) {
    return [
        { Effect: 'Allow', Action: 's3:PutBucketPolicy', Resource: `arn:${of.partition}:s3:::${of.bucket}` },
        { Effect: 'Allow', Action: 'kms:PutKeyPolicy', Resource: of.key },
        { Effect: 'Allow', Action: 'sns:SetTopicAttributes', Resource: of.topic },
    ];
}


/***/ }),

/***/ 3575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IS: () => (/* binding */ evidencePolicy),
/* harmony export */   b_: () => (/* binding */ isInBucketAccount),
/* harmony export */   le: () => (/* binding */ policyForSteps),
/* harmony export */   nf: () => (/* binding */ readOnlyPolicy),
/* harmony export */   uz: () => (/* binding */ bucketOwnerPolicyForSteps),
/* harmony export */   wA: () => (/* binding */ bucketOwnerReadOnlyPolicy)
/* harmony export */ });
/* unused harmony export callsOf */
/* harmony import */ var _domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8212);
/* harmony import */ var _domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6160);
/* harmony import */ var _domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4286);
/* harmony import */ var _domain_trail_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7591);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3624);





/** What a session that reads may do; `bucketOwnerRole` is a role that it may assume, and so is the one that reads the evidence. */
function readOnlyPolicy(bucketOwnerRole, evidence = null) {
    const roles = [...new Set([bucketOwnerRole, evidence?.role ?? null].filter((role) => role !== null))];
    // The bucket is not known yet. All of them may be listed already.
    const objects = evidence && evidence.role === null ? objectStatements(evidence, '*', '') : [];
    const reads = [
        ..._permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_ACTIONS */ .vV,
        ...(objects.length > 0 ? [LIST_VERSIONS] : []),
        ...new Set([
            ...(evidence?.integrity ? _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .EVIDENCE_READ_ACTIONS */ .xQ.integrity : []),
            ...(evidence?.coverage ? _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .EVIDENCE_READ_ACTIONS */ .xQ.coverage : []),
        ]),
    ];
    return {
        actions: [...reads, ...actionsOf(objects), ...(roles.length > 0 ? [_permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .ASSUME_ROLE */ .aO] : [])],
        document: policyDocument([
            { Effect: 'Allow', Action: reads, Resource: '*' },
            ...objects,
            ...(roles.length > 0 ? [assumeStatement(roles)] : []),
        ]),
    };
}
/**
 * What a session may do that reads the evidence in the bucket's account: list what the trail delivers, read digests, and log files only
 * where they are hashed: whoever reads these reads every event of the organization (facts of CloudTrail, permissions).
 */
function evidencePolicy(evidence, bucket, prefix) {
    const root = (0,_domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .rootPath */ .wA)(prefix);
    const statements = [
        {
            Effect: 'Allow',
            Action: ['s3:ListBucket', ...(evidence.integrity === null ? [] : [LIST_VERSIONS])],
            Resource: `arn:${evidence.partition}:s3:::${bucket}`,
            Condition: { StringLike: { 's3:prefix': `${root}*` } },
        },
        ...objectStatements(evidence, bucket, root),
    ];
    return { actions: actionsOf(statements), document: policyDocument(statements) };
}
/** What is left of an object that is missing. */
const LIST_VERSIONS = 's3:ListBucketVersions';
/** Reads digests, and log files at that level, older versions included. S3 decrypts with the caller's rights: with any key, since older objects have older keys. */
function objectStatements({ integrity, partition }, bucket, root) {
    if (integrity === null)
        return [];
    const folders = integrity === 'files' ? [_domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDERS */ .Yk.digests, _domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDERS */ .Yk.logs] : [_domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDERS */ .Yk.digests];
    return [
        {
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:GetObjectVersion'],
            Resource: folders.map((folder) => `arn:${partition}:s3:::${bucket}/${root || '*AWSLogs/'}*/${folder}/*`),
        },
        {
            Effect: 'Allow',
            Action: ['kms:Decrypt'],
            Resource: '*',
            Condition: { StringLike: { 'kms:ViaService': 's3.*' } },
        },
    ];
}
function actionsOf(statements) {
    return statements.flatMap(({ Action }) => Action);
}
/** What a session in the bucket's account may do that reads. */
function bucketOwnerReadOnlyPolicy() {
    return {
        actions: _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .BUCKET_OWNER_READ_ACTIONS */ .wx,
        document: policyDocument([{ Effect: 'Allow', Action: _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .BUCKET_OWNER_READ_ACTIONS */ .wx, Resource: '*' }]),
    };
}
/** What a session in the bucket's account may do that writes: the policies that these steps repair. */
function bucketOwnerPolicyForSteps(steps, trail) {
    return {
        actions: callsOf(steps),
        document: policyDocument(policyRepairStatements(steps, (0,_domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(trail).partition)),
    };
}
function assumeStatement(roles) {
    const Resource = typeof roles !== 'string' && roles.length === 1 ? roles[0] : roles;
    return { Effect: 'Allow', Action: _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .ASSUME_ROLE */ .aO, Resource };
}
/**
 * What the session that applies `steps` may do: their calls on this trail and on what they repair, what these depend on,
 * nothing more.
 */
function policyForSteps(steps, trail, organization, bucketOwnerRole, callerAccount) {
    const { partition, resource } = (0,_domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(trail);
    const inBucketAccount = (step) => isInBucketAccount(step, bucketOwnerRole, callerAccount);
    const own = steps.filter((step) => !inBucketAccount(step));
    const calls = callsOf(own);
    const onTrail = calls.filter((call) => (0,_domain_trail_step_js__WEBPACK_IMPORTED_MODULE_4__/* .isCloudTrailCall */ .s)(call) && call !== _domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__/* .REGISTER */ .eY);
    if (steps.some(({ input }) => 'TagsList' in input))
        onTrail.push(_permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .TAGS_DEPENDENT */ .uE.action);
    const statements = [];
    if (onTrail.length > 0) {
        // Whether IAM sees the management account's id in a delegated administrator's calls is not documented: any account, this name.
        statements.push({
            Effect: 'Allow',
            Action: [...new Set(onTrail)],
            Resource: `arn:${partition}:cloudtrail:*:*:${resource}`,
        });
    }
    if (calls.includes(_domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__/* .REGISTER */ .eY))
        statements.push({ Effect: 'Allow', Action: _domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__/* .REGISTER */ .eY, Resource: '*' });
    statements.push(...policyRepairStatements(own, partition));
    const dependents = dependentsOf(calls, organization);
    if (dependents.length > 0)
        statements.push(...(0,_permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .dependentStatements */ .y5)(dependents, partition));
    const role = steps.map(({ input }) => input['CloudWatchLogsRoleArn']).find(Boolean);
    if (role)
        statements.push((0,_permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .passRoleStatement */ .hu)(role));
    const chains = bucketOwnerRole !== null && steps.some(inBucketAccount);
    if (chains)
        statements.push(assumeStatement(bucketOwnerRole));
    return { actions: [...calls, ...(chains ? [_permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .ASSUME_ROLE */ .aO] : [])], document: policyDocument(statements) };
}
/** Whether a step is made with bucket-owner-role-to-assume: the bucket's policy, and others of an account that is not the caller's. */
function isInBucketAccount(step, bucketOwnerRole, callerAccount) {
    if (bucketOwnerRole === null)
        return false;
    if (step.call === 's3:PutBucketPolicy')
        return true;
    const account = (0,_domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(repairedResourceArn(step) ?? '')?.account;
    return account !== callerAccount && account === (0,_domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArn */ .Lw)(bucketOwnerRole).account;
}
/** ARN of the key or topic whose policy a step repairs; else `null`. */
function repairedResourceArn({ call, input }) {
    const member = call === 'kms:PutKeyPolicy' ? 'KeyId' : call === 'sns:SetTopicAttributes' ? 'TopicArn' : null;
    return member && input[member];
}
function policyRepairStatements(steps, partition) {
    return steps.flatMap((step) => {
        const bucket = step.call === 's3:PutBucketPolicy' ? `arn:${partition}:s3:::${String(step.input['Bucket'])}` : null;
        const Resource = bucket ?? repairedResourceArn(step);
        return Resource ? [{ Effect: 'Allow', Action: step.call, Resource }] : [];
    });
}
/** What the calls depend on, each permission once: where both need one, registering needs the wider. */
function dependentsOf(calls, organization) {
    const registering = calls.includes(_domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__/* .REGISTER */ .eY) ? _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .REGISTRATION_DEPENDENTS */ .lW : [];
    const isChecked = organization && calls.some((call) => _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .ORGANIZATION_CALLS */ .Mb.includes(call));
    const others = _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .ORGANIZATION_DEPENDENTS */ .T8.filter(({ action, calls: by }) => calls.includes(action) || (isChecked && (!by || by.some((call) => calls.includes(call)))));
    return [...registering, ...others.filter(({ action }) => !registering.some((one) => one.action === action))];
}
function callsOf(steps) {
    return [...new Set(steps.map(({ call }) => call))];
}
function policyDocument(statements) {
    return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}


/***/ }),

/***/ 3510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ assumeRole),
  J: () => (/* binding */ signIn)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleWithWebIdentityCommand.js
var AssumeRoleWithWebIdentityCommand = __webpack_require__(4107);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/STSClient.js + 8 modules
var STSClient = __webpack_require__(4928);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleCommand.js
var AssumeRoleCommand = __webpack_require__(7265);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/commands/GetCallerIdentityCommand.js
var GetCallerIdentityCommand = __webpack_require__(3546);
// EXTERNAL MODULE: ./build/src/runtime/errors.js
var errors = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/src/domain/values/arn.js
var arn = __webpack_require__(4286);
// EXTERNAL MODULE: ./build/src/aws/clients/response-shapes.js
var response_shapes = __webpack_require__(2776);
// EXTERNAL MODULE: ./build/src/aws/errors/incomplete-answer.js
var incomplete_answer = __webpack_require__(9378);
// EXTERNAL MODULE: ./build/src/aws/clients/allowed-calls.js
var allowed_calls = __webpack_require__(6116);
// EXTERNAL MODULE: ./build/src/aws/clients/settings.js + 1 modules
var settings = __webpack_require__(3555);
// EXTERNAL MODULE: ./build/src/domain/values/partitions.js
var partitions = __webpack_require__(1138);
// EXTERNAL MODULE: ./build/src/domain/values/advice.js
var advice = __webpack_require__(3161);
// EXTERNAL MODULE: ./build/src/aws/errors/aws-error.js
var aws_error = __webpack_require__(8765);
// EXTERNAL MODULE: ./build/src/aws/errors/explain-denial.js
var explain_denial = __webpack_require__(6918);
// EXTERNAL MODULE: ./build/src/aws/errors/endpoints.js
var endpoints = __webpack_require__(45);
// EXTERNAL MODULE: ./build/src/domain/values/printable.js
var printable = __webpack_require__(8174);
;// CONCATENATED MODULE: ./build/src/aws/session/oidc-claims.js

/** GitHub's own issuer; that of one enterprise has the enterprise's name as its path. */
const GITHUB_COM = 'token.actions.githubusercontent.com';
/** The issuer is of github.com, perhaps that of one enterprise. */
function isOfGithubCom(issuer) {
    return hostOf(issuer) === GITHUB_COM;
}
/** GitHub runs the issuer, so AWS reaches it: github.com or ghe.com, but no GitHub Enterprise Server. */
function isHosted(issuer) {
    return isOfGithubCom(issuer) || /^token\.actions\.[^.]+\.ghe\.com$/.test(hostOf(issuer));
}
function hostOf(issuer) {
    return issuer.split('/')[0].toLowerCase();
}
/** API_CreateOpenIDConnectProvider: at most 255 characters, without port and query. Nothing else may reach a command. */
const ISSUER = /^(?=.{1,255}$)https:\/\/([a-z0-9][a-z0-9.-]*(?:\/\w[\w.-]*)*)$/i;
/** The token's claims, unverified: AWS verifies them. They show people what their trust policy was compared with. */
function claimsOf(token) {
    const payload = payloadOf(token);
    const text = (claim) => {
        const value = payload[claim];
        return typeof value === 'string' && value !== '' ? (0,printable/* oneLine */.TN)(value) : null;
    };
    return {
        issuer: ISSUER.exec(text('iss') ?? '')?.[1] ?? null,
        sub: text('sub'),
        repository: text('repository'),
        repository_id: text('repository_id'),
        repository_owner_id: text('repository_owner_id'),
        ref: text('ref'),
        job_workflow_ref: text('job_workflow_ref'),
    };
}
function payloadOf(token) {
    try {
        const payload = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8'));
        return typeof payload === 'object' && payload !== null ? { ...payload } : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/src/aws/session/explain-sign-in.js








const ASSUME = 'sts:AssumeRoleWithWebIdentity';
/** What a refused sign-in means. AWS does not always say which of several causes it was; then all are named. */
function explainSignIn(error, attempt) {
    const [message, ...hint] = explanationOf(error, attempt);
    return new errors/* RunError */.e4('sign-in', message, hint, error);
}
function explanationOf(error, attempt) {
    const { region, role } = attempt;
    const said = `${nameInApi(error)}: "${(0,aws_error/* errorText */.kc)(error)}"`;
    const { endpointHint, connectionHint } = (0,endpoints/* circumstancesOf */.c1)(error);
    if (endpointHint)
        return [`STS in ${region} has no usable endpoint: ${said}.`, endpointHint];
    if (connectionHint)
        return [`STS in ${region} could not be reached: ${said}.`, connectionHint];
    if (role === null)
        return explainDefaultCredentials(error);
    if ((0,aws_error/* httpStatus */.nG)(error) === undefined) {
        return [
            `STS in ${region} could not be reached: ${said}.`,
            "Check aws-region, the runner's network and proxy, and the AWS_ENDPOINT_URL variables. Nothing was read or written.",
        ];
    }
    const refusal = refusalOf(error, { ...attempt, role });
    return explainTokenRefusal(refusal) ?? explainRoleRefusal(refusal) ?? explainRequestRefusal(error, refusal);
}
/** The API's codes; the SDK puts `Exception` behind some of them. */
function nameInApi(error) {
    return (0,aws_error/* errorName */.Is)(error).replace(/Exception$/, '');
}
function refusalOf(error, attempt) {
    const text = (0,aws_error/* errorText */.kc)(error);
    const claims = claimsOf(attempt.token);
    const account = (0,arn/* parseArn */.Lw)(attempt.role)?.account ?? '';
    return {
        ...attempt,
        name: nameInApi(error),
        text,
        said: `AWS reported: "${text}".`,
        account,
        claims,
        url: claims.issuer === null ? null : `https://${claims.issuer}`,
        provider: `arn:${(0,partitions/* partitionOf */.iQ)(attempt.region)}:iam::${account}:oidc-provider/${claims.issuer ?? 'ISSUER'}`,
    };
}
/** AWS did not get as far as the role; `null` where it did. */
function explainTokenRefusal({ name, text, said, account, audience, claims, url, provider, }) {
    if (name === 'InvalidIdentityToken' && /audience/i.test(text)) {
        return [
            `The OIDC provider in account ${account} does not list the audience '${audience}'. ${said}`,
            'Set audience to a listed audience, or add this one:',
            (0,advice/* commands */.Pi)(`aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${provider} --client-id ${(0,advice/* shellQuote */.ZL)(audience)}`),
            ...issuerNotes(claims),
        ];
    }
    if (name === 'InvalidIdentityToken' && /No OpenIDConnect provider/i.test(text)) {
        return [
            `Account ${account} does not trust this job's OIDC tokens yet: it has no OIDC provider for their issuer${url ? ` ${url}` : ''}. ${said}`,
            `Create it once in that account${mustReach(claims)}:`,
            (0,advice/* commands */.Pi)(`aws iam create-open-id-connect-provider --url ${url ?? 'https://ISSUER'} --client-id-list ${(0,advice/* shellQuote */.ZL)(audience)}`),
            ...issuerNotes(claims),
        ];
    }
    if (name === 'InvalidIdentityToken' || name === 'ExpiredToken' || name === 'IDPCommunicationError') {
        return [
            `AWS could not accept GitHub's OIDC token. ${said}`,
            `This is usually a temporary problem between AWS and GitHub: run the job again. If it persists, compare the URL of the OIDC provider in account ${account} with the token's issuer, ${url ?? 'which cannot be read'}: they must be equal${mustReach(claims)}.`,
        ];
    }
    return null;
}
/** A policy keeps this job from the role; `null` where none does. */
function explainRoleRefusal({ name, text, said, role, audience, token, claims, url, provider, }) {
    if (name !== 'AccessDenied')
        return null;
    // A trust policy that allows nothing is the usual case, for which there is more to say.
    const denial = /because no role trust policy/i.test(text) ? null : (0,explain_denial/* explainDenial */.L)(text, ASSUME);
    if (denial)
        return [`AWS did not allow this job to assume ${role}. ${denial.explanation} ${said}`, denial.fix];
    return [
        `AWS did not allow this job to assume ${role}. ${said}\nAWS does not say why. There are four possible reasons: the role does not exist, its trust policy does not accept this job's subject '${subjectOf(token)}', it does not accept the audience '${audience}', or it trusts another OIDC provider than ${url ? `that of this token's issuer ${url}` : "that of this token's issuer, which cannot be read"}.`,
        ...caution(claims),
        ...trustStatement(role, provider, claims, audience),
        ...workflowOf(claims),
        ...otherSubjects(claims),
    ];
}
/** Something else about the request. */
function explainRequestRefusal(error, { name, text, said, role, region, account }) {
    if (name === 'ValidationError' && /DurationSeconds/.test(text)) {
        return [
            `The role does not allow sessions of this duration. ${said}`,
            "Decrease role-duration-seconds, or increase the role's maximum session duration:",
            (0,advice/* commands */.Pi)(`aws iam update-role --role-name ${role.split('/').at(-1)} --max-session-duration SECONDS`),
        ];
    }
    if (name === 'PackedPolicyTooLarge') {
        return [`The session policy is too large for STS. ${said}`, 'Please report this bug.'];
    }
    if (name === 'RegionDisabled') {
        return [
            `STS is not active in ${region} for account ${account}. ${said}`,
            'Activate the Region in the IAM account settings.',
        ];
    }
    if ((0,aws_error/* isUnauthenticated */.Xh)(error)) {
        return [`STS did not accept the request to assume ${role}. ${said}`, aws_error/* UNAUTHENTICATED_REMEDY */.w8];
    }
    return [
        `Assuming ${role} failed with ${name}. ${said}`,
        'Nothing was read or written. Run the job again. If the problem persists, check the role and the OIDC provider.',
    ];
}
function explainDefaultCredentials(error) {
    const [name, text] = [(0,aws_error/* errorName */.Is)(error), (0,aws_error/* errorText */.kc)(error)];
    if (name === 'CredentialsProviderError') {
        return [
            'There are no AWS credentials: role-to-assume is empty, and neither an earlier step nor the runner provides credentials.',
            'Set role-to-assume to the ARN of a role that trusts this repository by OIDC, and give the job `permissions: id-token: write`. On a pull request from a fork, secrets are empty, so a role ARN from a secret is empty too.',
        ];
    }
    if ((0,aws_error/* isExpired */._d)(error)) {
        return [
            `The AWS credentials that the runner provides have expired: ${text}`,
            'Renew them in the step that sets them, or use role-to-assume instead.',
        ];
    }
    if ((0,aws_error/* isUnauthenticated */.Xh)(error)) {
        return [
            `AWS could not authenticate this run. Either the AWS credentials that the runner provides are not valid, or the runner's clock is wrong or a proxy changes requests: ${name}: ${text}`,
            `Renew them in the step that sets them, or use role-to-assume instead. ${aws_error/* UNAUTHENTICATED_REMEDY */.w8}`,
        ];
    }
    return [
        `The identity of this run could not be read from AWS: ${name}: ${text}`,
        'Check the runner’s network, proxy and AWS_ENDPOINT_URL variables.',
    ];
}
/** The subject that a token carries, as trust policies compare it. */
function subjectOf(token) {
    return claimsOf(token).sub ?? '(unreadable)';
}
/** A pull request's author decides what its workflow does, so nothing that a pull request may assume should be able to write. */
function caution({ sub, ref }) {
    return sub?.endsWith(':pull_request') || ref?.startsWith('refs/pull/')
        ? [
            'This job runs on a pull request. Do not let pull requests assume a role that can write: only a read-only role, set as plan-role-to-assume, should trust them.',
        ]
        : [];
}
/** If the issuer cannot be read, there is no substitute for it: a wrong one would be trusted. */
function issuerNotes({ issuer }) {
    return issuer === null
        ? ['Replace ISSUER with the token’s issuer without https://: the token’s claim `iss` cannot be read as a URL.']
        : [];
}
/** GitHub Enterprise Server may be where AWS does not get to. */
function mustReach({ issuer }) {
    return issuer === null || isHosted(issuer)
        ? ''
        : `, and AWS must be able to reach https://${issuer}/.well-known/openid-configuration and the keys that this document names`;
}
/**
 * Trust by the subject and, where AWS documents the condition key, by the repository's id, which nobody can take over by
 * creating a repository of the same name. An environment's subject hides the branch, and every branch can name it, so the
 * branch is named as well. Without a subject a statement would let in everybody that the issuer knows, so there is none.
 */
function trustStatement(role, provider, claims, audience) {
    const { issuer, sub, repository_id, ref } = claims;
    if (sub === null) {
        return [
            'The token’s subject cannot be read, so there is no statement to copy: compare the role’s trust policy manually.',
        ];
    }
    const isOfEnvironment = sub.includes(':environment:');
    const isDocumented = issuer === GITHUB_COM;
    const requiredClaims = {
        aud: audience,
        sub,
        ...(isDocumented && { repository_id, ...(isOfEnvironment && { ref }) }),
    };
    const StringEquals = Object.fromEntries(Object.entries(requiredClaims).flatMap(([claim, value]) => value ? [[`${issuer ?? 'ISSUER'}:${claim}`, value]] : []));
    const statement = {
        Effect: 'Allow',
        Principal: { Federated: provider },
        Action: ASSUME,
        Condition: { StringEquals },
    };
    return [
        `Trust policy statement for ${role} that accepts this job:`,
        (0,advice/* json */.Pq)(statement),
        ...issuerNotes(claims),
        ...(isOfEnvironment && !isDocumented
            ? ['Every branch can name an environment: allow only the branches that apply to deploy to it.']
            : []),
    ];
}
/** Trust policies may name the workflow besides the subject. */
function workflowOf({ job_workflow_ref }) {
    return job_workflow_ref === null
        ? []
        : [
            `This job's workflow is '${job_workflow_ref}' (job_workflow_ref): if the trust policy names a workflow, it must be this one.`,
        ];
}
/** GitHub issues two forms of subject: by name, and, for repositories created or renamed since July 2026, by id; on github.com alone. */
function otherSubjects({ issuer, sub, repository, repository_id, repository_owner_id }) {
    const facts = 'The subject of a job with `environment:` contains the environment instead of the branch; the subject on a pull request contains `pull_request`.';
    if (issuer === null || !isOfGithubCom(issuer) || !repository || !repository_id || !repository_owner_id)
        return [facts];
    const [owner, name] = repository.split('/');
    const byName = `repo:${repository}:`;
    const byId = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:`;
    const form = [byName, byId].find((start) => sub?.startsWith(start));
    if (form === undefined)
        return [facts];
    const rest = sub.slice(form.length);
    return [
        facts,
        'GitHub uses two forms of this subject. To keep the policy working after a rename, list both:',
        (0,advice/* verbatim */.Bj)(`${byName}${rest}`, `${byId}${rest}`),
    ];
}

// EXTERNAL MODULE: ./build/src/aws/session/id-token.js
var id_token = __webpack_require__(1099);
;// CONCATENATED MODULE: ./build/src/aws/session/sign-in.js









/**
 * Signs in for what `sessionPolicy` allows. The default chain's credentials are what they are: only the clients bound those.
 * `idToken` is the request for the OIDC token, if there is one already.
 * @throws RunError `sign-in`
 */
async function signIn(how, sessionPolicy, runContext, idToken = null) {
    const { credentials, identity } = how.role === null
        ? await useDefaultCredentials(how, runContext)
        : await assumeRoleWithWebIdentity(how, how.role, sessionPolicy.document, runContext, idToken);
    return {
        credentials,
        identity,
        allowedActions: new Set(sessionPolicy.actions),
        environment: runContext.environment,
        log: runContext.log,
        signal: runContext.signal,
    };
}
async function assumeRoleWithWebIdentity(how, role, policy, runContext, idToken) {
    const token = await (idToken ?? (0,id_token/* requestIdToken */.g)(how.audience, runContext)).token();
    const command = new AssumeRoleWithWebIdentityCommand/* AssumeRoleWithWebIdentityCommand */.W({
        RoleArn: role,
        RoleSessionName: how.sessionName,
        WebIdentityToken: token,
        DurationSeconds: how.durationSeconds,
        Policy: policy,
    });
    const answer = await sts(how.region, runContext)
        .send(command)
        .catch((error) => {
        throw explainSignIn(error, { role, audience: how.audience, region: how.region, token });
    });
    runContext.log.debug(`signed in with the subject ${subjectOf(token)}`);
    return signedIn('AssumeRoleWithWebIdentity', role, answer, runContext);
}
const SECRET = (0,response_shapes/* matching */.wC)('secret', /./);
/** API_AssumeRole, API_AssumeRoleWithWebIdentity */
const ASSUMED = (0,response_shapes/* object */.Ik)({
    Credentials: (0,response_shapes/* object */.Ik)({ AccessKeyId: SECRET, SecretAccessKey: SECRET, SessionToken: SECRET }),
    AssumedRoleUser: (0,response_shapes/* object */.Ik)({ Arn: response_shapes/* arn */.Cm }),
});
/** The session that an answer of STS is. Nothing of it may ever be printed. @throws RunError `sign-in` */
function signedIn(call, role, answer, runContext) {
    const { Credentials: { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken }, AssumedRoleUser: assumed, } = usable(call, () => ASSUMED(answer, ''));
    const credentials = sign_in_hidden({ accessKeyId, secretAccessKey, sessionToken }, runContext);
    const { account } = (0,arn/* parseArn */.Lw)(assumed.Arn);
    if (account !== (0,arn/* parseArn */.Lw)(role)?.account) {
        throw unusable(call, `the session is in account ${account}, not a session of ${role}`);
    }
    return { credentials, identity: { arn: assumed.Arn, account } };
}
/** Credentials of which nothing can be printed from now on. */
function sign_in_hidden(credentials, { log }) {
    const { secretAccessKey, sessionToken, accessKeyId } = credentials;
    for (const secret of [secretAccessKey, sessionToken, accessKeyId])
        log.hide(secret);
    return credentials;
}
/** Without knowing who the run is nothing may be done. @throws RunError `sign-in` */
function usable(call, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof incomplete_answer/* IncompleteAnswer */.T)
            throw unusable(call, error.message);
        throw error;
    }
}
function unusable(call, why) {
    return new errors/* RunError */.e4('sign-in', `${call} got an answer that cannot be used: ${why}.`, 'Run again. If the problem persists, something between the runner and AWS answers instead of AWS: check the proxy and the AWS_ENDPOINT_URL variables.');
}
/** AWS bounds a role that is assumed from another role's session (IAM User Guide, role chaining). */
const MAX_CHAINED_SESSION_SECONDS = 3600;
/** Assumes a role from another session, for what `sessionPolicy` allows. Throws AWS's own error. */
async function assumeRole(session, role, { region, sessionName, durationSeconds }, sessionPolicy) {
    const client = (0,allowed_calls/* guard */.a)(new STSClient/* STSClient */.i((0,settings/* settings */.W)('STS', region, session)), 'sts', session);
    const answer = await client.send(new AssumeRoleCommand/* AssumeRoleCommand */.Q({
        RoleArn: role,
        RoleSessionName: sessionName,
        DurationSeconds: Math.min(durationSeconds, MAX_CHAINED_SESSION_SECONDS),
        Policy: sessionPolicy.document,
    }));
    const { environment, log, signal } = session;
    return {
        ...signedIn('AssumeRole', role, answer, session),
        allowedActions: new Set(sessionPolicy.actions),
        environment,
        log,
        signal,
    };
}
async function useDefaultCredentials(how, runContext) {
    const client = sts(how.region, runContext);
    const provider = client.config.credentials;
    const credentials = async (options) => sign_in_hidden(await provider(options), runContext);
    // Before the first call, whose refusal may quote them.
    client.config.credentials = credentials;
    const answer = await client.send(new GetCallerIdentityCommand/* GetCallerIdentityCommand */.z({})).catch((error) => {
        throw explainSignIn(error, { role: null, audience: how.audience, region: how.region, token: null });
    });
    const { Account: account, Arn } = usable('GetCallerIdentity', () => CALLER(answer, ''));
    if ((0,arn/* parseArn */.Lw)(Arn).account !== account)
        throw unusable('GetCallerIdentity', `${Arn} is not in account ${account}`);
    // Resolved once; the other clients share the provider, which renews what expires.
    return { credentials, identity: { account, arn: Arn } };
}
/** API_GetCallerIdentity */
const CALLER = (0,response_shapes/* object */.Ik)({ Account: response_shapes/* accountId */.lS, Arn: response_shapes/* arn */.Cm });
const SIGN_IN_CALLS = new Set(['sts:AssumeRoleWithWebIdentity', 'sts:GetCallerIdentity']);
function sts(region, runContext) {
    const caller = { ...runContext, credentials: undefined, allowedActions: SIGN_IN_CALLS };
    return (0,allowed_calls/* guard */.a)(new STSClient/* STSClient */.i((0,settings/* settings */.W)('STS', region, caller)), 'sts', caller);
}


/***/ }),

/***/ 7591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isCloudTrailCall)
/* harmony export */ });
function isCloudTrailCall(call) {
    return call.startsWith('cloudtrail:');
}


/***/ }),

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reconcile: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./build/src/runtime/errors.js
var errors = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/src/runtime/memoize.js
var memoize = __webpack_require__(8418);
// EXTERNAL MODULE: ./build/src/runtime/all-of.js
var all_of = __webpack_require__(3639);
// EXTERNAL MODULE: ./build/src/domain/values/arn.js
var values_arn = __webpack_require__(4286);
// EXTERNAL MODULE: ./build/src/domain/values/answer.js
var values_answer = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/domain/organization/organization.js
var organization_organization = __webpack_require__(5345);
// EXTERNAL MODULE: ./build/src/domain/trail/desired.js
var trail_desired = __webpack_require__(9087);
;// CONCATENATED MODULE: ./build/src/domain/trail/find-by-name.js

/**
 * Finds the one trail that a name means, among all that the account sees (ListTrails). Names are unique in a Region and account only, so of several:
 *
 *   in the declared Region               → that one
 *   one                                  the one in the declared Region
 *   two (own and organization's)         the organization's where an organization trail is declared, else the account's own
 *   none                                 see `declaredTrailsElsewhere`
 */
function findTrailByName(listed, declared) {
    const named = listed.filter((trail) => trail.name === declared.name);
    if (named.length === 0)
        return { kind: 'absent' };
    const here = named.filter((trail) => trail.homeRegion === declared.region);
    if (here.length === 0)
        return { kind: 'elsewhere', trails: named };
    if (here.length === 1)
        return { kind: 'found', trail: here[0] };
    const own = (trail) => (0,values_arn/* parseArn */.Lw)(trail.arn)?.account === declared.account;
    const fitting = here.filter((trail) => own(trail) !== declared.organization);
    return fitting.length === 1 ? { kind: 'found', trail: fitting[0] } : { kind: 'ambiguous', trails: here };
}
/**
 * Which of the trails that are at home in other Regions the name means in the declared one:
 *
 *   multi-Region    its copy is in the declared Region, so it is that one: a trail's home cannot be changed, and a second trail is paid for twice
 *   single-Region   another trail, unless a multi-Region one is declared: that is what it is to become
 */
function declaredTrailsElsewhere(readings, isMultiRegionDeclared) {
    const copied = readings.filter(({ trail }) => trail.isMultiRegionTrail);
    return copied.length > 0 || !isMultiRegionDeclared ? copied : readings;
}

;// CONCATENATED MODULE: ./build/src/domain/delivery/trail-resources.js

/** What is declared, and for the rest what the trail has; `observed` is `null` where that is not known yet. */
function trailResourcesOf({ intents }, identity, account, observed) {
    const arnOf = (field) => {
        const intent = intents[field];
        if (intent.state === 'remove')
            return null;
        return ((intent.state === 'set' ? intent.value : observed?.[field]) ?? null);
    };
    const topic = arnOf('snsTopicArn');
    const named = topic === null ? null : (0,trail_desired/* topicArn */.Hi)(topic, { account, identity });
    return {
        bucket: arnOf('s3BucketName'),
        key: arnOf('kmsKeyId'),
        topic: named && 'arn' in named ? named.arn : null,
        logGroup: arnOf('cloudWatchLogsLogGroupArn'),
        logRole: arnOf('cloudWatchLogsRoleArn'),
        homeRegion: identity.homeRegion,
    };
}

;// CONCATENATED MODULE: ./build/src/domain/delivery/destinations.js
/** Stands in statements where the organization's id could not be read. */
const UNKNOWN_ORGANIZATION_ID = 'ORGANIZATION_ID';
/** What the policies around a trail have to name. */
function destinationsOf(trail, organizationId) {
    return {
        trail: trail.arn,
        bucket: trail.s3BucketName,
        prefix: trail.s3KeyPrefix,
        organizationId: trail.isOrganizationTrail ? (organizationId ?? UNKNOWN_ORGANIZATION_ID) : null,
        topic: trail.snsTopicArn,
        logGroup: trail.cloudWatchLogsLogGroupArn,
    };
}

// EXTERNAL MODULE: ./build/src/domain/trail/fields.js
var fields = __webpack_require__(260);
// EXTERNAL MODULE: ./build/src/aws/clients/clients.js + 1 modules
var clients = __webpack_require__(5871);
;// CONCATENATED MODULE: ./build/src/domain/prerequisites/bucket-settings.js
/** Settings of which nothing is known, for one reason. */
function unreadSettings(account, why) {
    return {
        account,
        versioning: why,
        objectLock: why,
        lifecycle: why,
        publicAccessBlock: why,
        accessLogTarget: why,
    };
}

// EXTERNAL MODULE: ./build/src/domain/values/partitions.js
var partitions = __webpack_require__(1138);
// EXTERNAL MODULE: ./build/src/domain/values/canonical-json.js
var canonical_json = __webpack_require__(7402);
// EXTERNAL MODULE: ./build/src/domain/iam-policy/evaluate.js + 5 modules
var evaluate = __webpack_require__(6992);
// EXTERNAL MODULE: ./build/src/domain/iam-policy/policy-document.js
var policy_document = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/src/domain/iam-policy/ternary.js
var ternary = __webpack_require__(4686);
;// CONCATENATED MODULE: ./build/src/domain/iam-policy/required-grants.js




function judgeGrants(policy, grants) {
    const found = grants.flatMap((grant) => grant.requests.map((request) => ({ grant, evaluation: doubtIfUncertain(request, (0,evaluate/* evaluate */._)(policy, request)) })));
    const certain = found.filter(({ grant }) => !grant.isRecommended);
    const failures = certain.flatMap(({ grant, evaluation: { allows, denies, denier, where } }) => {
        if (denies === true)
            return [`CloudTrail is not allowed to ${grant.what}: ${denier} denies it${where ? ` for ${where}` : ''}.`];
        return allows === false
            ? [`CloudTrail is not allowed to ${grant.what}: no statement allows it${where ? ` for ${where}` : ''}.`]
            : [];
    });
    const doubts = certain.flatMap(({ grant, evaluation: { allows, denies, denier } }) => {
        const undecided = `It cannot be determined whether CloudTrail is allowed to ${grant.what}`;
        if ((0,ternary/* isUndecided */.Ae)(denies))
            return [`${undecided}: ${denier} might deny it, but ${denies.because}.`];
        return (0,ternary/* isUndecided */.Ae)(allows) ? [`${undecided}: a statement might allow it, but ${allows.because}.`] : [];
    });
    const advice = found.flatMap(({ grant, evaluation: { allows, denies } }) => grant.isRecommended && (allows !== true || denies !== false)
        ? [`AWS recommends, but does not require, that CloudTrail is also allowed to ${grant.what}.`]
        : []);
    const missing = found.filter(({ evaluation: judgement }) => judgement.allows !== true).map(({ grant }) => grant);
    const reasons = failures.length > 0 ? failures : doubts;
    return {
        status: failures.length > 0 ? 'fail' : doubts.length > 0 ? 'unknown' : 'pass',
        reasons: [...new Set(reasons)],
        advice: [...new Set(advice)],
        missing: [...new Set(missing)],
        isDenied: certain.some(({ evaluation: judgement }) => judgement.denies === true),
    };
}
/** That a call is refused which CloudTrail perhaps does not make shows nothing. */
function doubtIfUncertain({ action, resource, isCertain = true }, evaluation) {
    const { allows, denies, denier } = evaluation;
    const doubt = {
        because: `whether CloudTrail needs ${action}${typeof resource === 'object' ? ' there' : ''} is not documented, although AWS recommends it`,
    };
    if (isCertain)
        return evaluation;
    return { allows: allows || doubt, denies: denies === true ? doubt : denies, denier };
}
/**
 * The policy with what is missing, as a JSON string: a statement of CloudTrail's own that has the Sid already is widened by
 * what it lacks, else one is added. Every other statement, and everything that was allowed before, stays. `null` where
 * nothing is missing, or a deny keeps CloudTrail out all the same.
 */
function repairPolicy(policy, grants, { missing, isDenied } = judgeGrants(policy, grants)) {
    if (missing.length === 0 || isDenied)
        return null;
    const statements = missing.reduce((all, { statement }) => withStatement(all, statement), uniquelyNamed(policy.statements, new Set(grants.map(({ statement }) => statement['Sid']))));
    return judgeGrants({ ...policy, statements }, grants).status !== 'fail' ? (0,policy_document/* policyText */.MJ)(policy, statements) : null;
}
function withStatement(statements, required) {
    const index = statements.findIndex(({ Sid }) => Sid === required['Sid']);
    if (index < 0)
        return [...statements, required];
    const widened = widen(statements[index], required);
    if (widened)
        return statements.with(index, widened);
    const sid = String(required['Sid']);
    return [...statements, { ...required, Sid: `${sid}n${freeNumber(sidsOf(statements), sid, 2)}` }];
}
/**
 * A statement that says the same but for either its resources or the trails that it is for, with those of both; else `null`.
 * Where both differ it is another trail's, and stays that.
 */
function widen(statement, required) {
    const open = (one) => ({ ...one, Resource: null, Condition: withoutTrails(one['Condition']) });
    const [was, more] = [trailsOf(statement), trailsOf(required)];
    if (!isEquivalent(open(statement), open(required)))
        return null;
    if (!isEquivalent(statement['Resource'], required['Resource']) && !isEquivalent(was, more))
        return null;
    return {
        ...statement,
        Resource: union(statement['Resource'], required['Resource']),
        Condition: withTrails(statement['Condition'], union(was, more)),
    };
}
const SOURCE = /^aws:sourcearn$/i;
function withTrails(condition, trails) {
    return Object.fromEntries(Object.entries(condition).map(([operator, keys]) => [
        operator,
        Object.fromEntries(Object.entries(keys).map(([key, value]) => [
            key,
            operator === 'StringEquals' && SOURCE.test(key) ? trails : value,
        ])),
    ]));
}
function withoutTrails(condition) {
    return (0,policy_document/* isObject */.Gv)(condition) && Object.values(condition).every(policy_document/* isObject */.Gv)
        ? withTrails(condition, null)
        : condition;
}
function trailsOf({ Condition }) {
    return Object.entries(Condition?.['StringEquals'] ?? {}).find(([key]) => SOURCE.test(key))?.[1];
}
function union(one, other) {
    const all = [...new Set([...(0,policy_document/* listOf */.c3)(one), ...(0,policy_document/* listOf */.c3)(other)])];
    return all.length === 1 ? all[0] : all;
}
/** Equal but for the order of members and for lists of one. */
function isEquivalent(one, other) {
    return one === undefined || other === undefined
        ? one === other
        : (0,canonical_json/* canonicalJson */.dj)(unwrapped(one)) === (0,canonical_json/* canonicalJson */.dj)(unwrapped(other));
}
function unwrapped(value) {
    if (Array.isArray(value))
        return value.length === 1 ? unwrapped(value[0]) : value.map(unwrapped);
    if (!(0,policy_document/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, unwrapped(member)]));
}
/** Old editions of CloudTrail's documentation gave two statements one Sid; AWS accepts each only once in a write. */
function uniquelyNamed(statements, ours) {
    const [taken, seen] = [sidsOf(statements), new Map()];
    return statements.map((statement) => {
        const { Sid } = statement;
        const last = seen.get(Sid);
        if (last === undefined)
            seen.set(Sid, 1);
        if (last === undefined || !ours.has(Sid))
            return statement;
        const n = freeNumber(taken, String(Sid), last + 1);
        seen.set(Sid, n);
        return { ...statement, Sid: `${String(Sid)}n${n}` };
    });
}
function sidsOf(statements) {
    return new Set(statements.map(({ Sid }) => Sid));
}
/** The first number, from this one, that makes an unused Sid. */
function freeNumber(taken, sid, from) {
    for (let n = from;; n += 1) {
        if (!taken.has(`${sid}n${n}`))
            return n;
    }
}

// EXTERNAL MODULE: ./build/src/domain/iam-policy/wildcard.js
var wildcard = __webpack_require__(2911);
// EXTERNAL MODULE: ./build/src/domain/delivery/log-paths.js
var log_paths = __webpack_require__(6160);
;// CONCATENATED MODULE: ./build/src/domain/prerequisites/policy-statements.js




/** What a log role has to be allowed. */
const LOG_ROLE_ACTIONS = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const SERVICE = { Service: partitions/* CLOUDTRAIL */._N };
function from(trail) {
    return { 'aws:SourceArn': trail };
}
/** The bucket policy that CloudTrail asks for (CloudTrail User Guide, bucket policy for organization trails). */
function bucketStatements({ trail, bucket, prefix, organizationId }) {
    const { partition, account } = (0,values_arn/* parseArn */.Lw)(trail);
    const root = (0,values_arn/* bucketArn */.SB)(partition, bucket);
    const write = (Sid, owner) => ({
        Sid,
        Effect: 'Allow',
        Principal: SERVICE,
        Action: 's3:PutObject',
        Resource: `${root}/${(0,wildcard/* escaped */.Mk)((0,log_paths/* ownerPath */.p3)(prefix, owner))}*`,
        Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', ...from(trail) } },
    });
    const organization = organizationId === null ? [] : [write('AWSCloudTrailOrganizationWrite20150319', organizationId)];
    return [
        {
            Sid: 'AWSCloudTrailAclCheck20150319',
            Effect: 'Allow',
            Principal: SERVICE,
            Action: 's3:GetBucketAcl',
            Resource: root,
            Condition: { StringEquals: from(trail) },
        },
        write('AWSCloudTrailWrite20150319', account),
        ...organization,
    ];
}
/** The key policy that CloudTrail asks for (CloudTrail User Guide, key policies). */
function keyStatements({ trail }) {
    const { partition, account } = (0,values_arn/* parseArn */.Lw)(trail);
    const encrypts = { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:${partition}:cloudtrail:*:${account}:trail/*` };
    const allow = { Effect: 'Allow', Principal: SERVICE, Resource: '*' };
    return [
        {
            Sid: 'AllowCloudTrailToEncryptLogs',
            ...allow,
            Action: 'kms:GenerateDataKey*',
            Condition: { StringEquals: from(trail), StringLike: encrypts },
        },
        {
            Sid: 'AllowCloudTrailToDescribeKey',
            ...allow,
            Action: 'kms:DescribeKey',
            Condition: { StringEquals: from(trail) },
        },
    ];
}
/** What the key of a trail has to allow besides where the bucket uses an S3 Bucket Key. */
function keyDecryptStatement({ trail }) {
    return {
        Sid: 'AllowCloudTrailToDecryptBucketKey',
        Effect: 'Allow',
        Principal: SERVICE,
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEquals: from(trail) },
    };
}
/** What a key has to allow through which SNS or S3 encrypts what CloudTrail sends (SNS Developer Guide, encrypted topics). */
function serviceKeyStatement() {
    return {
        Sid: 'AllowCloudTrailThroughService',
        Effect: 'Allow',
        Principal: SERVICE,
        Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
        Resource: '*',
    };
}
function topicStatements({ trail, topic }) {
    return [
        {
            Sid: 'AWSCloudTrailSNSPolicy20131101',
            Effect: 'Allow',
            Principal: SERVICE,
            Action: 'SNS:Publish',
            Resource: topic,
            Condition: { StringEquals: from(trail) },
        },
    ];
}
function logRoleTrustStatements() {
    return [{ Effect: 'Allow', Principal: SERVICE, Action: 'sts:AssumeRole' }];
}
/** Streams are named after the management account, also where the log group is a delegated administrator's. */
function logRoleStatements({ trail, logGroup, organizationId }) {
    const { account, region } = (0,values_arn/* parseArn */.Lw)(trail);
    const streams = (0,log_paths/* logStreamArnPrefix */.U5)(logGroup);
    const members = organizationId === null ? [] : [`${streams}${organizationId}_*`];
    return [
        {
            Sid: 'AWSCloudTrailPutLogEvents20141101',
            Effect: 'Allow',
            Action: LOG_ROLE_ACTIONS,
            Resource: [`${streams}${account}_CloudTrail_${region}*`, ...members],
        },
    ];
}

// EXTERNAL MODULE: ./build/src/domain/delivery/log-object-arns.js
var log_object_arns = __webpack_require__(8402);
;// CONCATENATED MODULE: ./build/src/domain/prerequisites/required-access.js






/**
 * What every call of CloudTrail for a trail carries. SourceArn and SourceAccount are the trail's, so the management account's,
 * whoever runs it (CloudTrail User Guide, bucket policy); a service principal belongs to no account, organization or VPC
 * (IAM User Guide, global condition keys). Keys that are not here, such as encryption headers, are unknown: so are
 * aws:PrincipalArn and aws:PrincipalAccount, which that guide says are always there, and not what they are of a service.
 */
function contextOf({ trail, organizationId }) {
    return {
        'aws:sourcearn': trail,
        'aws:sourceaccount': (0,values_arn/* parseArn */.Lw)(trail).account,
        ...(organizationId !== null && organizationId !== UNKNOWN_ORGANIZATION_ID && { 'aws:sourceorgid': organizationId }),
        ...SERVICE_CONTEXT,
    };
}
const SERVICE_CONTEXT = {
    'aws:principalisawsservice': 'true',
    'aws:principalservicename': partitions/* CLOUDTRAIL */._N,
    'aws:securetransport': 'true',
    'aws:principalorgid': null,
    'aws:principalorgpaths': null,
    'aws:sourcevpc': null,
    'aws:sourcevpce': null,
};
/** These keys are only there where a service calls with somebody else's credentials (IAM User Guide, aws:CalledVia). */
const NOT_CALLED_VIA = { 'aws:calledvia': null, 'aws:calledviafirst': null, 'aws:calledvialast': null };
/** What CloudTrail calls itself. Keys are used through the service that encrypts, of which it is not documented. */
function directContextOf(destinations) {
    return {
        ...contextOf(destinations),
        'aws:viaawsservice': 'false',
        ...NOT_CALLED_VIA,
    };
}
/** Represents every other account in log streams. */
const ANY_ACCOUNT = '000000000000';
/** The bucket: its ACL, and the objects under the owner's path and, of an organization trail, under the organization's. */
function requiredBucketAccess(destinations, delivered) {
    const { trail, bucket, prefix, organizationId } = destinations;
    const arn = (0,values_arn/* parseArn */.Lw)(trail);
    const { account, region } = arn;
    const root = (0,values_arn/* bucketArn */.SB)(arn.partition, bucket);
    const context = directContextOf(destinations);
    const write = (owner, isOrganization) => ({
        action: 's3:PutObject',
        resource: (0,log_object_arns/* logObjectArns */.C)({
            root: `${root}/${(0,log_paths/* ownerPath */.p3)(prefix, owner)}`,
            member: isOrganization ? { first: account } : null,
            account,
            homeRegion: region,
            trailName: (0,values_arn/* trailName */.gZ)(arn),
            delivered,
        }),
        context: { ...context, 's3:x-amz-acl': 'bucket-owner-full-control' },
    });
    const [acl, own, organization] = bucketStatements(destinations);
    // Without the organization's id there is no path to ask about.
    const isIdKnown = organizationId !== UNKNOWN_ORGANIZATION_ID;
    return [
        {
            what: `read the ACL of bucket ${bucket}`,
            // There is no x-amz-acl header where nothing is written.
            requests: [{ action: 's3:GetBucketAcl', resource: root, context: { ...context, 's3:x-amz-acl': null } }],
            statement: acl,
        },
        {
            what: `write log files under ${(0,log_paths/* ownerPath */.p3)(prefix, account)}`,
            // Whether an organization trail needs it, whose objects are all under the organization's path, is not documented.
            requests: [{ ...write(account, false), isCertain: organizationId === null }],
            statement: own,
        },
        ...(organization && organizationId
            ? [
                {
                    what: `write log files under ${(0,log_paths/* ownerPath */.p3)(prefix, organizationId)}`,
                    requests: isIdKnown ? [write(organizationId, true)] : [],
                    statement: organization,
                },
            ]
            : []),
    ];
}
/**
 * The trail's key: to encrypt with the trail as encryption context, and to decrypt where the bucket has a key of its own, without
 * which creating and updating fail (CloudTrail User Guide, key policies). Letting CloudTrail describe the key is recommended
 * there and no more: AWS Control Tower documents kms:GenerateDataKey* and kms:Decrypt as the minimum for its trail.
 */
function requiredKeyAccess(destinations, key, hasBucketKey) {
    const [encrypt, describe] = keyStatements(destinations);
    const context = contextOf(destinations);
    const encryption = 'kms:encryptioncontext:aws:cloudtrail:arn';
    return [
        {
            what: 'generate data keys with the key (kms:GenerateDataKey*)',
            // Which of the two CloudTrail calls is not documented; its documentation asks for both.
            requests: [
                { action: 'kms:GenerateDataKey', isCertain: true },
                { action: 'kms:GenerateDataKeyWithoutPlaintext', isCertain: false },
            ].map((call) => ({ ...call, resource: key, context: { ...context, [encryption]: destinations.trail } })),
            statement: encrypt,
        },
        {
            what: 'describe the key (kms:DescribeKey)',
            isRecommended: true,
            requests: [{ action: 'kms:DescribeKey', resource: key, context: { ...context, [encryption]: null } }],
            statement: describe,
        },
        ...(hasBucketKey
            ? [
                {
                    what: 'decrypt with the key (kms:Decrypt), which is needed if the bucket uses an S3 Bucket Key',
                    requests: [{ action: 'kms:Decrypt', resource: key, context }],
                    statement: keyDecryptStatement(destinations),
                },
            ]
            : []),
    ];
}
/**
 * A key through which another service encrypts what CloudTrail hands it: the topic's, or the bucket's default. Whether that
 * service passes on for which trail it is, is not documented. `decrypts`: SNS certainly does (SNS Developer Guide, encrypted topics);
 * S3 does with an S3 Bucket Key, and else where an object is written in parts (S3 User Guide, SSE-KMS permissions).
 */
function requiredServiceKeyAccess(key, decrypts) {
    return [
        {
            what: 'use it (kms:GenerateDataKey*, kms:Decrypt)',
            requests: [
                { action: 'kms:GenerateDataKey', isCertain: true },
                { action: 'kms:Decrypt', isCertain: decrypts },
            ].map((call) => ({ ...call, resource: key, context: SERVICE_CONTEXT })),
            statement: serviceKeyStatement(),
        },
    ];
}
function requiredTopicAccess(destinations) {
    return [
        {
            what: `publish to ${destinations.topic}`,
            requests: [{ action: 'SNS:Publish', resource: destinations.topic, context: directContextOf(destinations) }],
            statement: topicStatements(destinations)[0],
        },
    ];
}
/** Whether CloudTrail names the trail when it assumes a log role is not documented for organization trails. */
function requiredLogRoleTrust() {
    return [
        {
            what: 'assume it (sts:AssumeRole)',
            requests: [{ action: 'sts:AssumeRole', resource: null, context: { ...SERVICE_CONTEXT, ...NOT_CALLED_VIA } }],
            statement: logRoleTrustStatements()[0],
        },
    ];
}
/**
 * A log stream of each kind that CloudTrail writes to, as ARNs. They are named after the management account also where the
 * group is a delegated administrator's (CloudTrail User Guide, role policy for CloudWatch Logs).
 */
function logStreamArns({ trail, logGroup, organizationId, }) {
    const { account, region } = (0,values_arn/* parseArn */.Lw)(trail);
    const streams = (0,log_paths/* logStreamArnPrefix */.U5)(logGroup);
    const members = [account, ANY_ACCOUNT].map((member) => `${streams}${organizationId}_${member}_CloudTrail_${region}`);
    return [`${streams}${account}_CloudTrail_${region}`, ...(organizationId === null ? [] : members)];
}

// EXTERNAL MODULE: ./build/src/domain/values/printable.js
var printable = __webpack_require__(8174);
// EXTERNAL MODULE: ./build/src/domain/values/wording.js
var wording = __webpack_require__(9837);
// EXTERNAL MODULE: ./build/src/domain/values/advice.js
var advice = __webpack_require__(3161);
;// CONCATENATED MODULE: ./build/src/domain/prerequisites/judge-policy.js







/** Judges a policy by what it has to hold. */
function judgePolicy(policyLocation, grants) {
    const { id, what, administrator, text } = policyLocation;
    const toHave = (missing) => [
        `${administrator} adds these statements to the ${what}:`,
        statementsOf(missing),
    ];
    const byHand = (missing) => [...toHave(missing), ...editCommands(policyLocation)];
    if (!(0,values_answer/* isKnown */.q)(text)) {
        const fix = [
            `${administrator} makes sure that the ${what} contains these statements, or allows the same access:`,
            statementsOf(grants),
            ...editCommands(policyLocation),
        ];
        // What another attempt may answer is no reason to give up.
        return {
            id,
            status: 'unknown',
            message: text.unknown,
            fix,
            ...(!text.isTransient && { irreparable: text.unknown }),
        };
    }
    const policy = text.known === null ? policy_document/* EMPTY_POLICY */.XD : (0,policy_document/* parsePolicy */.ON)(text.known);
    if ('unreadable' in policy) {
        const message = `The ${what} cannot be checked: ${policy.unreadable}.`;
        return { id, status: 'unknown', message, fix: byHand(grants), irreparable: message };
    }
    const judged = judgeGrants(policy, grants);
    const { status, reasons, advice, missing } = judged;
    if (status === 'pass' && policyLocation.undecidedBecause) {
        return {
            id,
            status: 'unknown',
            message: `The ${what} cannot be checked completely: ${policyLocation.undecidedBecause}.`,
            fix: byHand(grants),
        };
    }
    if (status === 'pass')
        return { id, status, message: [`The ${what} allows CloudTrail.`, ...advice].join(' ') };
    const absent = text.known === null ? policyLocation.absent : undefined;
    const message = absent ?? [...(text.known === null ? [`The ${what} does not exist.`] : []), ...reasons].join(' ');
    if (policy.document['Version'] !== '2012-10-17' && missing.some(namesEscaped)) {
        const old = `The statements to add contain escaped characters, which work only in policies of version 2012-10-17. The ${what} has another version.`;
        return { id, status, message: `${message} ${old}`, fix: byHand(missing), irreparable: old };
    }
    const repaired = repairPolicy(policy, grants, judged);
    if (repaired === null || policyLocation.undecidedBecause) {
        const denies = status === 'fail' && repaired === null
            ? [`${administrator} changes the statement that denies access: adding an allow does not override a deny.`]
            : [];
        const fix = [...denies, ...(missing.length > 0 ? byHand(missing) : [])];
        return {
            id,
            status,
            message,
            ...(fix.length > 0 && { fix }),
            ...(status === 'fail' && { irreparable: denies[0] ?? policyLocation.undecidedBecause }),
        };
    }
    const bytes = (0,printable/* bytesOf */.$$)(repaired);
    if (bytes > policyLocation.maxBytes) {
        const full = `With the missing statements, the ${what} would be ${(0,wording/* grouped */.zD)(bytes)} bytes; the limit is ${(0,wording/* grouped */.zD)(policyLocation.maxBytes)}. Combine existing statements, then add the missing ones.`;
        return { id, status, message: `${message} ${full}`, fix: byHand(missing), irreparable: full };
    }
    return {
        id,
        status,
        message,
        fix: toHave(missing),
        repair: { ...policyLocation.writeStep(repaired), replaces: text.known },
    };
}
function namesEscaped({ statement }) {
    return (0,policy_document/* textsOf */.CB)(statement['Resource']).some(wildcard/* hasEscapes */.Tl);
}
function statementsOf(grants) {
    return (0,advice/* json */.Pq)(grants.map(({ statement }) => statement));
}
/** There is no command that adds a statement: get the policy, add to it, put it back. */
function editCommands({ get, put }) {
    return [
        'Run the first command, add the statements to policy.json, then run the second:',
        (0,advice/* commands */.Pi)(`${get} > policy.json`, put),
    ];
}

;// CONCATENATED MODULE: ./build/src/domain/prerequisites/key.js








/** API_PutKeyPolicy: 32 KB. */
const MAX_POLICY_BYTES = 32 * 1024;
/** The key that a trail encrypts with (CloudTrail User Guide, key policies). */
function judgeKey(key, bucket, destinations) {
    const id = 'kms-key';
    if (!(0,values_answer/* isKnown */.q)(key))
        return { id, status: 'unknown', message: key.unknown };
    if (key.known === null) {
        return {
            id,
            status: 'fail',
            message: 'The declared key does not exist.',
            fix: [missingKeyFix(bucket, (0,values_arn/* parseArn */.Lw)(destinations.trail).region)],
        };
    }
    const { arn, state, isSymmetric: symmetric, isAwsManaged: awsManaged, policy } = key.known;
    const { region, account } = (0,values_arn/* parseArn */.Lw)(arn);
    const kms = (command) => `aws kms ${command} --region ${region} --key-id ${arn}`;
    const administrator = `The administrator of account ${account}`;
    const failed = (message, ...fix) => ({ id, status: 'fail', message, fix });
    if (awsManaged) {
        return failed(`Key ${arn} is an AWS managed key, so its policy cannot allow CloudTrail to use it.`, 'Declare a customer managed key.');
    }
    if (symmetric === false) {
        return failed(`Key ${arn} is not a symmetric encryption key.`, 'Set kms-key-id to a symmetric encryption key.');
    }
    if (state === null || symmetric === null) {
        return { id, status: 'unknown', message: `KMS does not report the type and state of key ${arn}.` };
    }
    if (BAD_STATES.includes(state)) {
        const cancel = state === 'PendingDeletion' ? [kms('cancel-key-deletion')] : [];
        const enable = state === 'Disabled' || state === 'PendingDeletion' ? [kms('enable-key')] : [];
        return failed(`Key ${arn} is in state ${state}, so CloudTrail cannot deliver log files.`, `${administrator} makes it usable, or declare another key.`, ...(enable.length > 0 ? [(0,advice/* commands */.Pi)(...cancel, ...enable)] : []));
    }
    const bucketRegion = bucket && (0,values_answer/* isKnown */.q)(bucket.region) ? bucket.region.known : null;
    if (bucketRegion !== null && bucketRegion !== region) {
        return failed(`Key ${arn} is in ${region}, but bucket ${bucket.name} is in ${bucketRegion}: the key must be in the bucket's Region.`, `Set kms-key-id to a key in ${bucketRegion}.`);
    }
    const hasBucketKey = bucket !== null && (0,values_answer/* isKnown */.q)(bucket.encryption) && bucket.encryption.known.hasBucketKey;
    return judgePolicy({
        id,
        what: `policy of key ${arn}`,
        administrator,
        text: policy,
        maxBytes: MAX_POLICY_BYTES,
        get: `${kms('get-key-policy')} --query Policy --output text`,
        put: `${kms('put-key-policy')} --policy file://policy.json`,
        writeStep: (Policy) => ({ call: 'kms:PutKeyPolicy', input: { KeyId: arn, Policy }, fields: [], region }),
    }, requiredKeyAccess(destinations, arn, hasBucketKey));
}
/**
 * What to do about a declared key that does not exist in `region`. CloudTrail looks up an alias or a bare id in the Region
 * that is called, the trail's home Region, but the key has to be in that of the bucket (API_CreateTrail, KmsKeyNotFoundException).
 */
function missingKeyFix(bucket, region) {
    if (bucket === null)
        return 'Correct kms-key-id, or create the key in the Region of the bucket.';
    const there = (0,values_answer/* isKnown */.q)(bucket.region) ? bucket.region.known : null;
    if (there === null)
        return `Correct kms-key-id, or create the key: it must be in the Region of bucket ${bucket.name}.`;
    const where = `The key must be in ${there}, the Region of bucket ${bucket.name}`;
    return there === region
        ? `Correct kms-key-id, or create the key. ${where}.`
        : `${where}: set kms-key-id to the ARN of a key in ${there} (\`arn:${(0,partitions/* partitionOf */.iQ)(there)}:kms:${there}:ACCOUNT:key/KEY_ID\`), because AWS looks up an alias or key ID in the trail's home Region.`;
}
/** The name of a key that AWS manages (KMS Developer Guide, aliases): nobody can change its policy. */
const AWS_KEY = /^(?:arn:[^:]*:kms:[^:]*:[^:]*:)?alias\/aws\//;
/**
 * A key through which another service encrypts what CloudTrail hands it; `null` where it lets CloudTrail in. `what` key it is,
 * to be read after «the».
 */
function judgeServiceKey(key, what, decrypts) {
    const undecided = (why) => ({
        status: 'unknown',
        message: `It cannot be determined whether CloudTrail is allowed to use the ${what}: ${why}`,
    });
    if (key === 'managed by AWS' || ((0,values_answer/* isKnown */.q)(key) && key.known?.isAwsManaged)) {
        return {
            status: 'fail',
            message: `The ${what} is an AWS managed key, and the policy of such a key cannot allow CloudTrail.`,
            fix: [`Use a customer managed key whose policy allows ${partitions/* CLOUDTRAIL */._N}.`],
        };
    }
    if (!(0,values_answer/* isKnown */.q)(key))
        return undecided(key.unknown);
    const another = `Encrypt with another key whose policy allows ${partitions/* CLOUDTRAIL */._N}.`;
    if (key.known === null)
        return { status: 'fail', message: `The ${what} does not exist.`, fix: [another] };
    const { arn, state, policy } = key.known;
    if (state !== null && BAD_STATES.includes(state)) {
        return {
            status: 'fail',
            message: `The ${what}, ${arn}, is in state ${state}.`,
            fix: [`Enable it. ${another}`],
        };
    }
    if (!(0,values_answer/* isKnown */.q)(policy))
        return undecided(policy.unknown);
    const document = (0,policy_document/* parsePolicy */.ON)(policy.known);
    if ('unreadable' in document)
        return undecided(`its policy cannot be checked: ${document.unreadable}.`);
    const { status, reasons, missing } = judgeGrants(document, requiredServiceKeyAccess(arn, decrypts));
    if (status === 'pass')
        return null;
    const message = `The ${what} is ${arn}. ${reasons.join(' ')}`;
    if (status === 'unknown')
        return { status, message };
    const adds = `The administrator of account ${(0,values_arn/* parseArn */.Lw)(arn).account} adds these statements to the key policy:`;
    return { status, message, fix: missing.length > 0 ? [adds, statementsOf(missing)] : [another] };
}
/** In which nothing can be encrypted (API_KeyMetadata, KeyState). */
const BAD_STATES = [
    'Disabled',
    'PendingDeletion',
    'PendingReplicaDeletion',
    'PendingImport',
    'Unavailable',
    'Creating',
];

// EXTERNAL MODULE: ./build/src/aws/clients/response-shapes.js
var response_shapes = __webpack_require__(2776);
// EXTERNAL MODULE: ./build/src/aws/errors/aws-error.js
var aws_error = __webpack_require__(8765);
// EXTERNAL MODULE: ./build/src/aws/errors/ask.js
var ask = __webpack_require__(6326);
;// CONCATENATED MODULE: ./build/src/aws/prerequisites/read-bucket-settings.js



/** An answer that may have no members: only S3's own id in the headers says that it is S3's. */
const OF_S3 = { $metadata: (0,response_shapes/* object */.Ik)({ requestId: response_shapes/* string */.Yj }) };
/** API_GetBucketVersioning: it was never set where there is no member. */
const VERSIONING = (0,response_shapes/* object */.Ik)({
    ...OF_S3,
    Status: (0,response_shapes/* optional */.lq)((0,response_shapes/* exactly */.pV)('Enabled', 'Suspended')),
    MFADelete: (0,response_shapes/* optional */.lq)((0,response_shapes/* exactly */.pV)('Enabled', 'Disabled')),
});
/** API_GetObjectLockConfiguration. */
const OBJECT_LOCK = (0,response_shapes/* object */.Ik)({
    ObjectLockConfiguration: (0,response_shapes/* object */.Ik)({
        ObjectLockEnabled: (0,response_shapes/* exactly */.pV)('Enabled'),
        Rule: (0,response_shapes/* optional */.lq)((0,response_shapes/* object */.Ik)({
            DefaultRetention: (0,response_shapes/* object */.Ik)({
                Mode: (0,response_shapes/* exactly */.pV)('COMPLIANCE', 'GOVERNANCE'),
                Days: (0,response_shapes/* optional */.lq)(response_shapes/* number */.ai),
                Years: (0,response_shapes/* optional */.lq)(response_shapes/* number */.ai),
            }),
        })),
    }),
});
const FILTER_MEMBERS = {
    Prefix: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
    ObjectSizeGreaterThan: (0,response_shapes/* optional */.lq)(response_shapes/* number */.ai),
    ObjectSizeLessThan: (0,response_shapes/* optional */.lq)(response_shapes/* number */.ai),
};
/** API_LifecycleRule. `Prefix` beside `Filter` is of rules that were made before there were filters. */
const LIFECYCLE_RULE = (0,response_shapes/* object */.Ik)({
    ID: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
    Status: (0,response_shapes/* exactly */.pV)('Enabled', 'Disabled'),
    Prefix: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
    Filter: (0,response_shapes/* optional */.lq)((0,response_shapes/* object */.Ik)({ ...FILTER_MEMBERS, And: (0,response_shapes/* optional */.lq)((0,response_shapes/* object */.Ik)(FILTER_MEMBERS)) })),
    Expiration: (0,response_shapes/* optional */.lq)((0,response_shapes/* object */.Ik)({ Days: (0,response_shapes/* optional */.lq)(response_shapes/* number */.ai), Date: (0,response_shapes/* optional */.lq)(response_shapes/* date */.p6) })),
    NoncurrentVersionExpiration: (0,response_shapes/* optional */.lq)((0,response_shapes/* object */.Ik)({ NoncurrentDays: (0,response_shapes/* optional */.lq)(response_shapes/* number */.ai), NewerNoncurrentVersions: (0,response_shapes/* optional */.lq)(response_shapes/* number */.ai) })),
    Transitions: (0,response_shapes/* optional */.lq)((0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({ StorageClass: response_shapes/* string */.Yj }))),
});
const PUBLIC_ACCESS_BLOCK = (0,response_shapes/* object */.Ik)({
    PublicAccessBlockConfiguration: (0,response_shapes/* object */.Ik)({
        BlockPublicAcls: response_shapes/* boolean */.zM,
        IgnorePublicAcls: response_shapes/* boolean */.zM,
        BlockPublicPolicy: response_shapes/* boolean */.zM,
        RestrictPublicBuckets: response_shapes/* boolean */.zM,
    }),
});
/** API_GetBucketLogging: there are no logs where there is no member. */
const LOGGING = (0,response_shapes/* object */.Ik)({ ...OF_S3, LoggingEnabled: (0,response_shapes/* optional */.lq)((0,response_shapes/* object */.Ik)({ TargetBucket: response_shapes/* string */.Yj })) });
/**
 * Reads how a bucket keeps its objects: five calls at once, of the bucket of the session's own account alone. `there` is what to say if
 * S3 refuses. Nothing of it is needed to judge prerequisites.
 */
async function readBucketSettings(session, region, name, there) {
    const client = await (0,clients.s3)(region, session);
    const { GetBucketLifecycleConfigurationCommand, GetBucketLoggingCommand, GetBucketVersioningCommand, GetObjectLockConfigurationCommand, GetPublicAccessBlockCommand, } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 1294));
    const { account } = session.identity;
    const named = { Bucket: name, ExpectedBucketOwner: account };
    /** `absent` is S3's error where it is not set. */
    const asked = (call, read, absent) => (0,ask/* ask */.kA)(call, read, (error) => absent && (0,ask/* isNamed */.ev)(error, absent.error) ? { known: absent.value } : (0,ask/* unknownAnswer */.NF)(call, error, there));
    const [versioning, objectLock, lifecycle, publicAccessBlock, accessLogTarget] = await Promise.all([
        asked('s3:GetBucketVersioning', async () => {
            const { Status, MFADelete } = VERSIONING(await client.send(new GetBucketVersioningCommand(named)), '');
            return { status: Status ?? null, hasMfaDelete: MFADelete === 'Enabled' };
        }),
        asked('s3:GetBucketObjectLockConfiguration', async () => objectLockOf(await client.send(new GetObjectLockConfigurationCommand(named))), { error: 'ObjectLockConfigurationNotFoundError', value: null }),
        asked('s3:GetLifecycleConfiguration', async () => {
            const answer = await client.send(new GetBucketLifecycleConfigurationCommand(named));
            return LIFECYCLE(answer, '').Rules.map(lifecycleRuleOf);
        }, { error: 'NoSuchLifecycleConfiguration', value: [] }),
        asked('s3:GetBucketPublicAccessBlock', async () => {
            const answer = await client.send(new GetPublicAccessBlockCommand(named));
            return PUBLIC_ACCESS_BLOCK(answer, '').PublicAccessBlockConfiguration;
        }, { error: 'NoSuchPublicAccessBlockConfiguration', value: null }),
        asked('s3:GetBucketLogging', async () => {
            const answer = await client.send(new GetBucketLoggingCommand(named));
            return LOGGING(answer, '').LoggingEnabled?.TargetBucket ?? null;
        }),
    ]);
    return { account, versioning, objectLock, lifecycle, publicAccessBlock, accessLogTarget };
}
const LIFECYCLE = (0,response_shapes/* object */.Ik)({ Rules: (0,response_shapes/* nonEmptyList */.l4)(LIFECYCLE_RULE) });
function objectLockOf(answer) {
    const { Rule } = OBJECT_LOCK(answer, '').ObjectLockConfiguration;
    if (!Rule)
        return { rule: null };
    const { Mode, Days, Years } = Rule.DefaultRetention;
    // One of the two is set (API_DefaultRetention).
    const period = Days !== undefined ? { days: Days } : Years !== undefined ? { years: Years } : null;
    return { rule: { mode: Mode, period } };
}
function lifecycleRuleOf(rule) {
    const { ID = '', Status, Prefix, Filter, Expiration, NoncurrentVersionExpiration: noncurrent, Transitions } = rule;
    const filters = [Filter, Filter?.And].filter((one) => one !== undefined);
    const { Days, Date: date } = Expiration ?? {};
    const other = ['Tag', 'Tags', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan'];
    return {
        id: ID,
        isEnabled: Status === 'Enabled',
        prefix: Prefix ?? Filter?.And?.Prefix ?? Filter?.Prefix ?? '',
        isPartial: filters.some((filter) => other.some((member) => filter[member] !== undefined)),
        expiration: date ? { date: date.toISOString() } : Days === undefined ? null : { days: Days },
        noncurrentDays: noncurrent?.NoncurrentDays ?? null,
        keepsNoncurrent: (noncurrent?.NewerNoncurrentVersions ?? 0) > 0,
        transitions: (Transitions ?? []).map(({ StorageClass }) => StorageClass),
    };
}

;// CONCATENATED MODULE: ./build/src/aws/prerequisites/read-bucket.js






/** API_GetBucketEncryption: every bucket has a rule. */
const ENCRYPTION = (0,response_shapes/* object */.Ik)({
    ServerSideEncryptionConfiguration: (0,response_shapes/* object */.Ik)({
        Rules: (0,response_shapes/* nonEmptyList */.l4)((0,response_shapes/* object */.Ik)({
            ApplyServerSideEncryptionByDefault: (0,response_shapes/* object */.Ik)({
                SSEAlgorithm: (0,response_shapes/* exactly */.pV)('AES256', 'aws:kms', 'aws:kms:dsse'),
                KMSMasterKeyID: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
            }),
            BucketKeyEnabled: (0,response_shapes/* optional */.lq)(response_shapes/* boolean */.zM),
        })),
    }),
});
/** Reads a bucket's facts; its default key is not looked up. `isOwner`: the session is one of the declared bucket owner. */
async function readBucket(session, isOwner, region, name) {
    const client = await (0,clients.s3)(region, session);
    const { GetBucketEncryptionCommand, GetBucketRequestPaymentCommand, HeadBucketCommand } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 1294));
    const named = { Bucket: name };
    const there = isOwner
        ? ''
        : ` If bucket ${name} is in another account, set bucket-owner-role-to-assume to a role there.`;
    const asked = (call, read, interpret) => (0,ask/* ask */.kA)(call, read, (error) => interpret?.(error) ?? (0,ask/* unknownAnswer */.NF)(call, error, there));
    const [bucketRegion, policy, requesterPays, encryption, settings] = await Promise.all([
        asked('s3:ListBucket', async () => {
            const answer = await client.send(new HeadBucketCommand(named));
            return (0,response_shapes/* object */.Ik)({ BucketRegion: (0,response_shapes/* matching */.wC)('Region', /^[a-z0-9-]+$/) })(answer, '').BucketRegion;
        }, 
        // Without a body only S3's own id in the headers says that it was S3 which did not find it.
        (error) => ((0,aws_error/* httpStatus */.nG)(error) === 404 && (0,aws_error/* requestId */.z2)(error) ? { known: null } : null)),
        getBucketPolicy(session, region, name),
        asked('s3:GetBucketRequestPayment', async () => {
            const answer = await client.send(new GetBucketRequestPaymentCommand(named));
            return (0,response_shapes/* object */.Ik)({ Payer: (0,response_shapes/* exactly */.pV)('Requester', 'BucketOwner') })(answer, '').Payer === 'Requester';
        }),
        asked('s3:GetEncryptionConfiguration', async () => {
            const answer = ENCRYPTION(await client.send(new GetBucketEncryptionCommand(named)), '');
            const rule = answer.ServerSideEncryptionConfiguration.Rules[0];
            const { SSEAlgorithm, KMSMasterKeyID } = rule.ApplyServerSideEncryptionByDefault;
            const key = SSEAlgorithm === 'AES256' ? null : (KMSMasterKeyID ?? 'alias/aws/s3');
            return { key, hasBucketKey: rule.BucketKeyEnabled === true };
        }),
        readBucketSettings(session, region, name, there),
    ]);
    return { name, region: bucketRegion, policy, requesterPays, encryption, key: values_answer/* NOT_ASKED */.L, settings };
}
/** A bucket's policy; `null` only if S3 says that there is none. S3 shows it to the bucket's own account alone, whatever permissions there are (API_GetBucketPolicy). */
async function getBucketPolicy(session, region, name) {
    const client = await (0,clients.s3)(region, session);
    const { GetBucketPolicyCommand } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 1294));
    const elsewhere = `set bucket-owner-role-to-assume to a role there.`;
    return (0,ask/* ask */.kA)('s3:GetBucketPolicy', async () => (0,response_shapes/* policy */.JN)((await client.send(new GetBucketPolicyCommand({ Bucket: name }))).Policy, 'Policy'), (error) => {
        if ((0,ask/* isNamed */.ev)(error, 'NoSuchBucketPolicy'))
            return { known: null };
        if (!(0,ask/* isNamed */.ev)(error, 'MethodNotAllowed')) {
            return (0,ask/* unknownAnswer */.NF)('s3:GetBucketPolicy', error, ` If bucket ${name} is in another account, ${elsewhere}`);
        }
        return {
            unknown: `Bucket ${name} is in another account, and S3 lets only the bucket's own account read its policy: ${elsewhere}`,
        };
    });
}

;// CONCATENATED MODULE: ./build/src/aws/prerequisites/read-key.js






/** API_KeyMetadata. A key that was asked for by its ARN is that one. */
function described(id) {
    return (0,response_shapes/* object */.Ik)({
        KeyMetadata: (0,response_shapes/* object */.Ik)({
            Arn: (0,values_arn/* parseArn */.Lw)(id)?.resource.startsWith('key/') ? (0,response_shapes/* exactly */.pV)(id) : response_shapes/* arn */.Cm,
            KeyManager: (0,response_shapes/* exactly */.pV)('AWS', 'CUSTOMER'),
            KeyState: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
            KeySpec: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
            KeyUsage: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
        }),
    });
}
/** What a key is, by any of its four names (API_DescribeKey, also across accounts); `null` where there is none. */
function describeKey(session, id, homeRegion) {
    return (0,ask/* ask */.kA)('kms:DescribeKey', async () => {
        const client = await (0,clients/* kms */.iv)((0,values_arn/* parseArn */.Lw)(id)?.region ?? homeRegion, session);
        const { DescribeKeyCommand } = await __webpack_require__.e(/* import() */ 987).then(__webpack_require__.bind(__webpack_require__, 4987));
        const answer = await client.send(new DescribeKeyCommand({ KeyId: id }));
        const { Arn, KeyManager, KeySpec, KeyUsage, KeyState: state = null } = described(id)(answer, '').KeyMetadata;
        const symmetric = KeySpec && KeyUsage ? KeySpec === 'SYMMETRIC_DEFAULT' && KeyUsage === 'ENCRYPT_DECRYPT' : null;
        return { arn: Arn, state, isSymmetric: symmetric, isAwsManaged: KeyManager === 'AWS' };
    }, (error) => ((0,ask/* isNamed */.ev)(error, 'NotFound') ? { known: null } : null));
}
/** A key's policy (API_GetKeyPolicy: by ARN, and only in the key's own account). */
function getKeyPolicy(session, KeyId, region) {
    return (0,ask/* ask */.kA)('kms:GetKeyPolicy', async () => {
        const client = await (0,clients/* kms */.iv)(region, session);
        const { GetKeyPolicyCommand } = await __webpack_require__.e(/* import() */ 987).then(__webpack_require__.bind(__webpack_require__, 4987));
        return (0,response_shapes/* policy */.JN)((await client.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }))).Policy, 'Policy');
    }, (error) => {
        const { account } = (0,values_arn/* parseArn */.Lw)(KeyId);
        if (account === session.identity.account)
            return null;
        const there = ` Key ${KeyId} is in account ${account}, and KMS lets only the key's own account read its policy.`;
        return (0,ask/* unknownAnswer */.NF)('kms:GetKeyPolicy', error, there);
    });
}
/**
 * The ARN of the declared key. CloudTrail stores and reports that, whatever form it was given, so an alias or a bare id
 * has to be looked up before it can be compared. `bucket` says where the trail delivers; it is asked only for a key that
 * does not exist, since the key has to be in the Region of the bucket (API_CreateTrail).
 */
async function resolveKey(describe, bucket, intent, homeRegion) {
    if (intent.state !== 'set')
        return null;
    const id = intent.value;
    const arn = (0,values_arn/* parseArn */.Lw)(id);
    if (arn?.resource.startsWith('key/'))
        return { arn: id };
    const answer = await describe(id, homeRegion);
    if (!(0,values_answer/* isKnown */.q)(answer)) {
        const message = `It cannot be determined whether ${id} is the trail's current key: ${answer.unknown} Or set kms-key-id to the key's ARN.`;
        return { code: 'read', message };
    }
    if (answer.known)
        return { arn: answer.known.arn };
    const message = `Key ${id} does not exist in ${arn?.region ?? homeRegion}. ${missingKeyFix(await bucket(), arn?.region ?? homeRegion)}`;
    return { code: 'prerequisites', message };
}

// EXTERNAL MODULE: ./build/src/aws/errors/incomplete-answer.js
var incomplete_answer = __webpack_require__(9378);
;// CONCATENATED MODULE: ./build/src/aws/prerequisites/read-log-group.js







const GROUPS = (0,response_shapes/* object */.Ik)({ logGroups: (0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({ logGroupName: response_shapes/* string */.Yj })) });
/** Whether the log group is there. */
async function readLogGroup(session, arn) {
    const group = (0,values_arn/* parseArn */.Lw)(arn);
    const { account, region } = group;
    const name = (0,values_arn/* logGroupName */.To)(group);
    if (account !== session.identity.account)
        return unknownInOtherAccount(session, `log group ${name}`, account);
    const client = await (0,clients/* logs */.K9)(region, session);
    const { paginateDescribeLogGroups } = await __webpack_require__.e(/* import() */ 961).then(__webpack_require__.bind(__webpack_require__, 4961));
    return (0,ask/* ask */.kA)('logs:DescribeLogGroups', async () => {
        const pages = paginateDescribeLogGroups({ client }, { logGroupNamePrefix: name });
        for await (const page of (0,response_shapes/* pagesOf */.E0)(pages, 'nextToken')) {
            const [first] = GROUPS(page, '').logGroups;
            // Sorted by name, so the one of just this name comes first.
            if (first)
                return first.logGroupName === name;
        }
        return false;
    });
}
/** A read that only a session in the resource's own account can make. */
function unknownInOtherAccount({ identity }, what, account) {
    return {
        unknown: `The ${what} is in account ${account}, and this session is in account ${identity.account}, so it cannot read it.`,
    };
}
/** IAM answers with policies percent-encoded (API_Role). */
const encodedPolicy = (value, path) => {
    let decoded;
    try {
        decoded = decodeURIComponent((0,response_shapes/* string */.Yj)(value, path));
    }
    catch {
        throw new incomplete_answer/* IncompleteAnswer */.T(`the answer has no percent-encoded policy ${path}`);
    }
    return (0,response_shapes/* policy */.JN)(decoded, path);
};
function roleOf(RoleName) {
    return (0,response_shapes/* object */.Ik)({
        Role: (0,response_shapes/* object */.Ik)({
            RoleName: (0,response_shapes/* exactly */.pV)(RoleName),
            AssumeRolePolicyDocument: encodedPolicy,
            CreateDate: (0,response_shapes/* optional */.lq)(response_shapes/* date */.p6),
        }),
    });
}
/** Who may assume the role, and since when it is there; `null` where there is none. */
async function readLogRole(session, region, arn) {
    const role = (0,values_arn/* parseArn */.Lw)(arn);
    const RoleName = (0,values_arn/* roleName */.S3)(role);
    const { account } = role;
    if (account !== session.identity.account)
        return unknownInOtherAccount(session, `role ${RoleName}`, account);
    const client = await (0,clients/* iam */.c4)(region, session);
    const { GetRoleCommand } = await __webpack_require__.e(/* import() */ 535).then(__webpack_require__.bind(__webpack_require__, 9535));
    return (0,ask/* ask */.kA)('iam:GetRole', async () => {
        const { Role } = roleOf(RoleName)(await client.send(new GetRoleCommand({ RoleName })), '');
        return { trust: Role.AssumeRolePolicyDocument, createdMilliseconds: Role.CreateDate?.getTime() ?? 0 };
    }, (error) => ((0,ask/* isNamed */.ev)(error, 'NoSuchEntity') ? { known: null } : null));
}
const DECISION = (0,response_shapes/* exactly */.pV)('allowed', 'explicitDeny', 'implicitDeny');
const CONTEXT = (0,response_shapes/* optional */.lq)((0,response_shapes/* list */.p_)(response_shapes/* string */.Yj));
/** API_EvaluationResult and API_ResourceSpecificResult */
const SIMULATED = (0,response_shapes/* object */.Ik)({
    EvaluationResults: (0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({
        EvalActionName: (0,response_shapes/* exactly */.pV)(...LOG_ROLE_ACTIONS),
        EvalDecision: DECISION,
        EvalResourceName: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
        MissingContextValues: CONTEXT,
        ResourceSpecificResults: (0,response_shapes/* optional */.lq)((0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({ EvalResourceName: response_shapes/* string */.Yj, EvalResourceDecision: DECISION, MissingContextValues: CONTEXT }))),
    })),
});
/** What the role is not allowed to do on streams, as IAM itself judges it, its managed policies and boundary included. */
async function simulateLogRole(session, region, arn, streams) {
    const { account, resource } = (0,values_arn/* parseArn */.Lw)(arn);
    if (account !== session.identity.account)
        return unknownInOtherAccount(session, resource, account);
    const client = await (0,clients/* iam */.c4)(region, session);
    const { paginateSimulatePrincipalPolicy } = await __webpack_require__.e(/* import() */ 535).then(__webpack_require__.bind(__webpack_require__, 9535));
    const answer = await (0,ask/* ask */.kA)('iam:SimulatePrincipalPolicy', async () => {
        const decisions = [];
        const pages = paginateSimulatePrincipalPolicy({ client }, { PolicySourceArn: arn, ActionNames: [...LOG_ROLE_ACTIONS], ResourceArns: streams });
        for await (const page of (0,response_shapes/* pagesOf */.E0)(pages, 'Marker'))
            decisions.push(...decisionsOf(page));
        if (new Set(decisions.map(({ access }) => access)).size < streams.length * LOG_ROLE_ACTIONS.length) {
            throw new incomplete_answer/* IncompleteAnswer */.T('the answer does not cover all requested actions');
        }
        return decisions.filter(({ isAllowed }) => !isAllowed);
    });
    if (!(0,values_answer/* isKnown */.q)(answer))
        return answer;
    const undecided = answer.known.findLast(({ missingContext }) => missingContext !== null);
    const denied = answer.known.filter(({ missingContext }) => missingContext === null);
    if (denied.length > 0 || !undecided)
        return { known: [...new Set(denied.map(({ access }) => access))] };
    return {
        unknown: `It cannot be determined whether the role is allowed to write log streams: this depends on ${undecided.missingContext}, which IAM does not know in advance.`,
    };
}
/** @throws IncompleteAnswer */
function decisionsOf(page) {
    return SIMULATED(page, '').EvaluationResults.flatMap(({ EvalActionName, ResourceSpecificResults = [], ...whole }) => {
        // Where several resources are asked about, each may have its own decision.
        const each = ResourceSpecificResults.map(({ EvalResourceDecision: EvalDecision, ...one }) => ({
            EvalDecision,
            ...one,
        }));
        return (each.length > 0 ? each : [whole]).map(({ EvalDecision, EvalResourceName, MissingContextValues = [] }) => ({
            access: `${EvalActionName} on ${EvalResourceName}`,
            isAllowed: EvalDecision === 'allowed',
            missingContext: MissingContextValues.join(', ') || null,
        }));
    });
}

;// CONCATENATED MODULE: ./build/src/aws/prerequisites/read-trusted-access.js




const ENABLED = (0,response_shapes/* object */.Ik)({ EnabledServicePrincipals: (0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({ ServicePrincipal: response_shapes/* string */.Yj })) });
/** Whether the organization lets CloudTrail in (API_ListAWSServiceAccessForOrganization). */
async function readTrustedAccess(session, region) {
    const client = await (0,clients/* organizations */.Zn)(region, session);
    const { paginateListAWSServiceAccessForOrganization } = await __webpack_require__.e(/* import() */ 338).then(__webpack_require__.bind(__webpack_require__, 9338));
    return (0,ask/* ask */.kA)('organizations:ListAWSServiceAccessForOrganization', async () => {
        for await (const page of (0,response_shapes/* pagesOf */.E0)(paginateListAWSServiceAccessForOrganization({ client }, {}))) {
            const { EnabledServicePrincipals } = ENABLED(page, '');
            if (EnabledServicePrincipals.some(({ ServicePrincipal }) => ServicePrincipal === partitions/* CLOUDTRAIL */._N))
                return true;
        }
        return false;
    });
}
/** Whether the account that calls has CloudTrail's service-linked role. */
async function readServiceLinkedRole(session, region) {
    const client = await (0,clients/* iam */.c4)(region, session);
    const { GetRoleCommand } = await __webpack_require__.e(/* import() */ 535).then(__webpack_require__.bind(__webpack_require__, 9535));
    return (0,ask/* ask */.kA)('iam:GetRole', async () => {
        const RoleName = 'AWSServiceRoleForCloudTrail';
        (0,response_shapes/* object */.Ik)({ Role: (0,response_shapes/* object */.Ik)({ RoleName: (0,response_shapes/* exactly */.pV)(RoleName) }) })(await client.send(new GetRoleCommand({ RoleName })), '');
        return true;
    }, (error) => ((0,ask/* isNamed */.ev)(error, 'NoSuchEntity') ? { known: false } : null));
}

;// CONCATENATED MODULE: ./build/src/aws/prerequisites/read-topic.js





/** API_GetTopicAttributes: SNS gives every topic a policy when it is created. */
function attributesOf(TopicArn) {
    return (0,response_shapes/* object */.Ik)({
        Attributes: (0,response_shapes/* object */.Ik)({ TopicArn: (0,response_shapes/* exactly */.pV)(TopicArn), Policy: response_shapes/* policy */.JN, KmsMasterKeyId: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj) }),
    });
}
/** A topic's policy and key; `null` where there is no such topic. */
function getTopicAttributes(session, arn) {
    return (0,ask/* ask */.kA)('sns:GetTopicAttributes', async () => {
        const client = await (0,clients/* sns */.$$)((0,values_arn/* parseArn */.Lw)(arn).region, session);
        const { GetTopicAttributesCommand } = await __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 8778));
        const { Attributes } = attributesOf(arn)(await client.send(new GetTopicAttributesCommand({ TopicArn: arn })), '');
        return { policy: Attributes.Policy, keyId: Attributes.KmsMasterKeyId || null };
    }, (error) => ((0,ask/* isNamed */.ev)(error, 'NotFound') ? { known: null } : null));
}
async function getTopicPolicy(session, arn) {
    const answer = await getTopicAttributes(session, arn);
    return (0,values_answer/* isKnown */.q)(answer) ? { known: answer.known?.policy ?? null } : answer;
}

;// CONCATENATED MODULE: ./build/src/aws/prerequisites/document-reader.js












function createDocumentReader(readSessions, region) {
    const { session } = readSessions;
    const own = session.identity.account;
    const describe = (0,memoize/* memoizeAsync */.T)((id, homeRegion, account) => findKey(readSessions, id, homeRegion, account));
    const bucket = (0,memoize/* memoizeAsync */.T)((name) => bucketFacts(readSessions, region, name));
    const key = (0,memoize/* memoizeAsync */.T)((id, homeRegion, account) => readKey(readSessions, describe, id, homeRegion, account));
    const topic = (0,memoize/* memoizeAsync */.T)((arn) => readTopic(readSessions, key, arn));
    const logGroup = (0,memoize/* memoizeAsync */.T)((arn) => readLogGroup(session, arn));
    const logRole = (0,memoize/* memoizeAsync */.T)((arn) => readLogRole(session, region, arn));
    const missingAccess = (0,memoize/* memoizeAsync */.T)((arn, ...streams) => simulateLogRole(session, region, arn, streams));
    const organization = (0,memoize/* memoizeAsync */.T)(async () => {
        const [trustedAccess, serviceLinkedRole] = await Promise.all([
            readTrustedAccess(session, region),
            readServiceLinkedRole(session, region),
        ]);
        return { trustedAccess, serviceLinkedRole };
    });
    /** The default key matters where the trail has none of its own. */
    const bucketWithKey = async (name, hasKey) => {
        const facts = await bucket(name);
        return hasKey ? facts : withDefaultKey(readSessions, region, facts, key);
    };
    const at = (nameOrArn, read) => nameOrArn === null ? Promise.resolve(null) : read(nameOrArn);
    return {
        describeKey: (id, homeRegion) => describe(id, homeRegion, own),
        bucket,
        organization,
        resourceDocuments: async (resources) => {
            const [ofBucket, ofKey, ofTopic, ofLogGroup, ofLogRole] = await Promise.all([
                at(resources.bucket, (name) => bucketWithKey(name, resources.key !== null)),
                at(resources.key, (id) => key(id, resources.homeRegion, own)),
                at(resources.topic, topic),
                at(resources.logGroup, logGroup),
                at(resources.logRole, logRole),
            ]);
            return { bucket: ofBucket, key: ofKey, topic: ofTopic, logGroup: ofLogGroup, logRole: ofLogRole };
        },
        logRoleMissingAccess: (resources, naming) => logRoleMissingAccess(resources, naming, missingAccess),
    };
}
async function logRoleMissingAccess({ logGroup, logRole }, { trail, organizationId }, simulate) {
    if (!logGroup || !logRole)
        return null;
    const isIdKnown = organizationId !== UNKNOWN_ORGANIZATION_ID;
    const streams = logStreamArns({ trail, organizationId: isIdKnown ? organizationId : null, logGroup });
    const answer = await simulate(logRole, ...streams);
    if (isIdKnown || !(0,values_answer/* isKnown */.q)(answer) || answer.known.length > 0)
        return answer;
    return { unknown: 'The organization ID is not known, so the log stream names of its accounts are not known either.' };
}
/** All of it, for one trail. */
async function readPrerequisiteDocuments(reader, resources, naming) {
    const [organization, ofResources, logRoleMissingAccess] = await Promise.all([
        naming.organizationId === null ? OF_ONE_ACCOUNT : reader.organization(),
        reader.resourceDocuments(resources),
        reader.logRoleMissingAccess(resources, naming),
    ]);
    return { ...organization, ...ofResources, logRoleMissingAccess };
}
const OF_ONE_ACCOUNT = { trustedAccess: values_answer/* NOT_ASKED */.L, serviceLinkedRole: values_answer/* NOT_ASKED */.L };
/** The session that is allowed to read an account: the bucket owner's in its own. */
async function readSessionFor({ session, bucketOwner }, account) {
    if (bucketOwner?.account !== account)
        return session;
    const owner = await bucketOwner.session;
    return (0,values_answer/* isKnown */.q)(owner) ? owner.known : session;
}
/** The bucket with what KMS says of its default key, if that is a key of somebody's own. */
async function withDefaultKey({ session, bucketOwner }, region, bucket, readKeyIn) {
    const id = (0,values_answer/* isKnown */.q)(bucket.encryption) ? bucket.encryption.known.key : null;
    if (id === null || AWS_KEY.test(id))
        return bucket;
    const bucketRegion = ((0,values_answer/* isKnown */.q)(bucket.region) && bucket.region.known) || region;
    const own = session.identity.account;
    // A policy is shown to the bucket's own account alone.
    const account = bucketOwner?.account ?? ((0,values_answer/* isKnown */.q)(bucket.policy) ? own : null);
    return (0,values_arn/* parseArn */.Lw)(id) || account !== null
        ? { ...bucket, key: await readKeyIn(id, bucketRegion, account ?? own) }
        : { ...bucket, key: { unknown: `the account that owns bucket ${bucket.name} is not known` } };
}
async function bucketFacts({ session, bucketOwner }, region, name) {
    const owner = bucketOwner && (await bucketOwner.session);
    return owner && !(0,values_answer/* isKnown */.q)(owner)
        ? unreadBucket(name, bucketOwner.account, owner)
        : readBucket(owner?.known ?? session, owner !== null, region, name);
}
/** A bucket of which nothing is known, for one reason. */
function unreadBucket(name, account, why) {
    const all = { region: why, policy: why, requesterPays: why, encryption: why, key: values_answer/* NOT_ASKED */.L };
    return { name, ...all, settings: unreadSettings(account, why) };
}
/** Looks a key up in the account in its ARN, or in the account of the resource that names it. */
async function findKey(readSessions, id, homeRegion, account) {
    const { session } = readSessions;
    const arn = (0,values_arn/* parseArn */.Lw)(id);
    const holder = arn?.account ?? account;
    const seen = arn || holder === session.identity.account ? await describeKey(session, id, homeRegion) : null;
    if (seen && ((0,values_answer/* isKnown */.q)(seen) || readSessions.bucketOwner?.account !== holder))
        return seen;
    const readSession = await readSessionFor(readSessions, holder);
    if (readSession !== session)
        return describeKey(readSession, id, homeRegion);
    return seen ?? { unknown: `Key ${id} is in account ${holder}, and this run has no session in that account.` };
}
async function readKey(readSessions, describe, id, homeRegion, account) {
    const arn = (0,values_arn/* parseArn */.Lw)(id);
    const policyOf = async (keyArn) => {
        const { account, region: keyRegion } = (0,values_arn/* parseArn */.Lw)(keyArn);
        return getKeyPolicy(await readSessionFor(readSessions, account), keyArn, keyRegion);
    };
    const described = describe(id, homeRegion, account);
    // An alias has to be looked up before its key's policy can be asked for (API_GetKeyPolicy).
    const early = arn?.resource.startsWith('key/') ? policyOf(id) : null;
    early?.catch(() => undefined);
    const facts = await described;
    if (!(0,values_answer/* isKnown */.q)(facts))
        return facts;
    if (facts.known === null)
        return { known: null };
    return { known: { ...facts.known, policy: await (early ?? policyOf(facts.known.arn)) } };
}
async function readTopic(readSessions, key, arn) {
    const { account, region } = (0,values_arn/* parseArn */.Lw)(arn);
    const answer = await getTopicAttributes(await readSessionFor(readSessions, account), arn);
    if (!(0,values_answer/* isKnown */.q)(answer) || answer.known === null)
        return answer;
    const { policy, keyId } = answer.known;
    if (keyId !== null && AWS_KEY.test(keyId))
        return { known: { arn, policy, key: 'managed by AWS' } };
    return { known: { arn, policy, key: keyId === null ? null : await key(keyId, region, account) } };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/pagination/ListTrailsPaginator.js
var ListTrailsPaginator = __webpack_require__(7907);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/DescribeTrailsCommand.js
var DescribeTrailsCommand = __webpack_require__(4360);
// EXTERNAL MODULE: ./build/src/aws/observe/read-trail.js
var read_trail = __webpack_require__(2683);
;// CONCATENATED MODULE: ./build/src/aws/observe/list-trails.js




/** API_ListTrails */
const LISTED = (0,response_shapes/* object */.Ik)({ Trails: (0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({ TrailARN: response_shapes/* arn */.Cm, Name: response_shapes/* string */.Yj, HomeRegion: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj) })) });
/** DescribeTrails by name sees the current Region and account alone; ListTrails sees every Region, and the organization's trails. @throws RunError `read` */
async function listTrails(client) {
    const listed = [];
    try {
        for await (const page of (0,response_shapes/* pagesOf */.E0)((0,ListTrailsPaginator/* paginateListTrails */.z)({ client }, {}))) {
            for (const { TrailARN, Name, HomeRegion } of LISTED(page, '').Trails) {
                listed.push({ name: Name, arn: TrailARN, homeRegion: HomeRegion || (0,values_arn/* parseArn */.Lw)(TrailARN).region });
            }
        }
    }
    catch (error) {
        throw (0,read_trail/* trailReadError */.$W)('cloudtrail:ListTrails', error);
    }
    return listed;
}
/**
 * The settings of the trails of one Region, so that undeclared settings of a trail can be checked together with
 * its details instead of after them. If they cannot be read, they are checked afterwards.
 */
async function describeTrails(client) {
    try {
        const answer = await client.send(new DescribeTrailsCommand/* DescribeTrailsCommand */.o({ includeShadowTrails: true }));
        return (0,response_shapes/* list */.p_)(read_trail/* trailSettingsShape */.$s)(answer.trailList, 'trailList');
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/src/aws/observe/read-organization.js





/** Asks, at once, what the organization is and which accounts administer its trails. Never throws. */
async function readOrganization(session, region) {
    const client = await (0,clients/* organizations */.Zn)(region, session);
    const [description, listed] = await Promise.all([describeOrganization(client), listDelegatedAdministrators(client)]);
    return { description, ...listed };
}
/** API_Organization */
const DESCRIBED = (0,response_shapes/* object */.Ik)({
    Organization: (0,response_shapes/* object */.Ik)({
        Id: (0,response_shapes/* matching */.wC)('organization id', /^o-[a-z0-9]{10,32}$/),
        MasterAccountId: response_shapes/* accountId */.lS,
        FeatureSet: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj),
    }),
});
async function describeOrganization(client) {
    const { DescribeOrganizationCommand } = await __webpack_require__.e(/* import() */ 338).then(__webpack_require__.bind(__webpack_require__, 9338));
    return (0,ask/* ask */.kA)('organizations:DescribeOrganization', async () => {
        const { Organization } = DESCRIBED(await client.send(new DescribeOrganizationCommand({})), '');
        const { Id: id, MasterAccountId: managementAccount, FeatureSet: features = null } = Organization;
        return { id, managementAccount, features };
    }, (error) => ((0,ask/* isNamed */.ev)(error, 'AWSOrganizationsNotInUse') ? { known: null } : null));
}
/** API_DelegatedAdministrator */
const read_organization_LISTED = (0,response_shapes/* object */.Ik)({ DelegatedAdministrators: (0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({ Id: response_shapes/* accountId */.lS })) });
/** The delegated administrators of CloudTrail. Only the error message distinguishes a plain member from a missing permission. */
async function listDelegatedAdministrators(client) {
    const { paginateListDelegatedAdministrators } = await __webpack_require__.e(/* import() */ 338).then(__webpack_require__.bind(__webpack_require__, 9338));
    let isPlainMember = false;
    const delegatedAdministrators = await (0,ask/* ask */.kA)('organizations:ListDelegatedAdministrators', async () => {
        const accounts = [];
        const pages = paginateListDelegatedAdministrators({ client }, { ServicePrincipal: partitions/* CLOUDTRAIL */._N });
        for await (const page of (0,response_shapes/* pagesOf */.E0)(pages)) {
            accounts.push(...read_organization_LISTED(page, '').DelegatedAdministrators.map(({ Id }) => Id));
        }
        return accounts.sort();
    }, (error) => {
        isPlainMember =
            (0,aws_error/* errorName */.Is)(error) === 'AccessDeniedException' &&
                /don.t have permissions to access this resource/i.test((0,aws_error/* errorText */.kc)(error));
        return null;
    });
    return { delegatedAdministrators, isPlainMember };
}

// EXTERNAL MODULE: ./build/src/domain/selectors/recorded-events.js
var recorded_events = __webpack_require__(2893);
;// CONCATENATED MODULE: ./build/src/aws/observe/read-other-trails.js






/** Further trails are not checked. */
const MAX_OTHER_TRAILS = 10;
/** Advice is not worth waiting for a Region that this network does not reach. */
const OTHER_TRAILS_TIMEOUT_SECONDS = 5;
/**
 * Reads of other trails what advice needs, each by its ARN in its home Region, beside the trail's own details. `stored` is what
 * DescribeTrails already returned. Never throws: each trail that could not be read has a reason.
 */
async function readOtherTrails(session, trails, stored) {
    const others = await Promise.all(trails
        .slice(0, MAX_OTHER_TRAILS)
        .map((trail) => readOtherTrail((0,clients/* cloudTrail */.Ao)(trail.homeRegion, session), trail, stored.find(({ arn }) => arn === trail.arn) ?? null, session.signal)));
    return [...others, ...trails.slice(MAX_OTHER_TRAILS).map(unreadOtherTrail)];
}
/** A trail that was read with all its details, because it might have been the intended one. */
function otherTrailOf({ trail, unknown }) {
    const { arn, homeRegion, isMultiRegionTrail, isOrganizationTrail, isLogging } = trail;
    const reason = unknown.isLogging ?? unknown.eventSelectors ?? null;
    const selectors = (0,recorded_events/* selectorsOf */.Yv)(trail);
    return { arn, homeRegion, isMultiRegionTrail, isOrganizationTrail, isLogging, selectors, unknown: reason };
}
function unreadOtherTrail({ arn, homeRegion }) {
    return {
        arn,
        homeRegion,
        isMultiRegionTrail: null,
        isOrganizationTrail: null,
        isLogging: null,
        selectors: null,
        unknown: `Only the first ${MAX_OTHER_TRAILS} other trails are checked.`,
    };
}
async function readOtherTrail(client, { arn, homeRegion }, stored, signal) {
    const late = AbortSignal.timeout(OTHER_TRAILS_TIMEOUT_SECONDS * 1000);
    const options = { abortSignal: AbortSignal.any([late, signal]) };
    const askHere = (call, read) => (0,ask/* ask */.kA)(call, read, (error) => ({
        unknown: late.aborted
            ? `${call} in ${homeRegion} did not answer within ${OTHER_TRAILS_TIMEOUT_SECONDS} seconds.`
            : explainFailedReadIn(homeRegion, call, error),
    }));
    const [status, selectors, settings] = await Promise.all([
        askHere('cloudtrail:GetTrailStatus', () => (0,read_trail/* getTrailStatus */.rI)(client, arn, options)),
        askHere('cloudtrail:GetEventSelectors', () => (0,read_trail/* getEventSelectors */.$R)(client, arn, options)),
        stored ? { known: stored } : askHere('cloudtrail:GetTrail', () => (0,read_trail/* getTrail */.PH)(client, arn, options)),
    ]);
    const answers = [status, selectors, settings];
    const reasons = answers.flatMap((answer) => ((0,values_answer/* isKnown */.q)(answer) ? [] : [answer.unknown]));
    const { isMultiRegionTrail = null, isOrganizationTrail = null } = (0,values_answer/* isKnown */.q)(settings) ? settings.known : {};
    return {
        arn,
        homeRegion,
        isMultiRegionTrail,
        isOrganizationTrail,
        isLogging: (0,values_answer/* isKnown */.q)(status) ? status.known.isLogging : null,
        selectors: (0,values_answer/* isKnown */.q)(selectors) ? selectors.known : null,
        unknown: reasons[0] ?? null,
    };
}
/** What is said of another Region than the run's own, which is not worth much work. */
function explainFailedReadIn(region, call, error) {
    const isExplained = (0,aws_error/* isDenied */.GZ)(error) || (0,aws_error/* isUnauthenticated */.Xh)(error) || (0,aws_error/* isExpired */._d)(error);
    const remedy = (0,aws_error/* isDisabledRegionError */.H$)(error)
        ? ' The account might not have enabled this Region.'
        : isExplained
            ? ` ${(0,aws_error/* remedyOf */.SM)(call, error)}`
            : '';
    return `${(0,aws_error/* describeFailedRead */.Dx)(`${call} in ${region}`, error)}${remedy}`;
}

;// CONCATENATED MODULE: ./build/src/aws/observe/observe.js


















/**
 * Reads the trail and what is needed to compare it, in two waves: which trail it is and whose, then its details in its home
 * Region, beside what advice needs of other trails. What prerequisites are judged by is asked for as soon as it is known where it is.
 * @throws RunError `read` where the trail cannot be read, since unknown is not absent.
 */
async function observe(input) {
    const { session, declared, judgesPrerequisites } = input;
    const { account } = session.identity;
    const client = (0,clients/* cloudTrail */.Ao)(declared.region, session);
    prefetchDeclared(input);
    const listing = listTrails(client);
    const asking = concernsOrganization(declared)
        ? readOrganization(session, declared.region)
        : Promise.resolve(organization_organization/* ORGANIZATION_NOT_ASKED */.bG);
    const organization = (0,trail_desired/* isDeclaredOn */.Wx)(declared.intents.isOrganizationTrail);
    const locating = listing.then((all) => findTrailByName(all, { ...declared, account, organization }));
    const reads = createTrailReads(input);
    const showing = showEarly(input, locating, reads, asking);
    const [listed, stored, asked, located] = await (0,all_of/* allOf */.b)([
        listing,
        judgesPrerequisites ? describeTrails(client) : [],
        asking,
        locating,
    ]);
    if (located.kind === 'ambiguous')
        throw ambiguous(declared.name, located.trails);
    session.log.debug(`Trails that account ${account} sees: ${listed.length}; ${declared.name} is ${whereabouts(located)}`);
    const [observed] = await (0,all_of/* allOf */.b)([
        observeLocated(located, { input, reads, listed, stored, organization: asked }),
        showing,
    ]);
    return { ...observed, observedAt: new Date().toISOString(), organization: asked };
}
function whereabouts(located) {
    if (located.kind === 'absent')
        return 'none of them';
    return located.kind === 'found'
        ? `one of them, at home in ${located.trail.homeRegion}`
        : `at home in ${located.trails.map(({ homeRegion }) => homeRegion).join(', ')}`;
}
async function observeLocated(located, surroundings) {
    switch (located.kind) {
        case 'found':
            return observeFound(located.trail, surroundings);
        case 'absent':
            return observeAbsent(surroundings);
        case 'elsewhere':
            return observeElsewhere(located.trails, surroundings);
    }
}
async function observeFound(trail, surroundings) {
    const [reading, otherTrails] = await (0,all_of/* allOf */.b)([readWithKey(trail, surroundings), readAllBut([trail], surroundings)]);
    return { ...reading, otherTrails, notices: [] };
}
async function observeAbsent(surroundings) {
    const [absent, otherTrails] = await (0,all_of/* allOf */.b)([absentTrail([], surroundings), readAllBut([], surroundings)]);
    return { ...absent, otherTrails };
}
/** Trails with that name in other Regions: their settings show whether one is the intended trail. */
async function observeElsewhere(trails, surroundings) {
    const { name, intents } = surroundings.input.declared;
    const [readings, rest] = await (0,all_of/* allOf */.b)([
        (0,all_of/* allOf */.b)(trails.map((trail) => readWithKey(trail, surroundings))),
        readAllBut(trails, surroundings),
    ]);
    const [declaredTrail, another] = declaredTrailsElsewhere(readings, (0,trail_desired/* isDeclaredOn */.Wx)(intents.isMultiRegionTrail));
    if (another)
        throw ambiguous(name, trails);
    const otherTrails = [...readings.filter((reading) => reading !== declaredTrail).map(otherTrailOf), ...rest];
    return declaredTrail
        ? { ...declaredTrail, otherTrails, notices: [] }
        : { ...(await absentTrail(trails, surroundings)), otherTrails };
}
function ambiguous(name, trails) {
    return new errors/* RunError */.e4('read', `More than one trail is named '${name}': ${trails.map(({ arn }) => arn).join(', ')}`, 'Set aws-region to the home Region of the intended trail.');
}
/** A trail that is there, and the declared key. */
async function readWithKey(identity, { input, reads, stored, organization }) {
    const intent = input.declared.intents.isOrganizationTrail;
    const known = stored.find(({ arn }) => arn === identity.arn) ?? null;
    const isOrganizationTrail = (0,trail_desired/* isDeclaredOn */.Wx)(intent) || (intent.state === 'keep' && known?.isOrganizationTrail === true);
    prefetchDocuments(input, identity, known, logStreamNamingOf(identity.arn, isOrganizationTrail, organization));
    const whole = reads.whole(identity.arn, identity.homeRegion);
    const [reading, key] = await (0,all_of/* allOf */.b)([whole, resolveDeclaredKey(input, identity.homeRegion, whole)]);
    return { ...reading, identity, key };
}
function readAllBut(trails, { input, listed, stored }) {
    const arns = trails.map(({ arn }) => arn);
    const others = listed.filter(({ arn }) => !arns.includes(arn));
    return readOtherTrails(input.session, others, stored);
}
/** A trail that is not there, as it will be called. `namesakes` are trails of that name which are not it. */
async function absentTrail(namesakes, { input, organization }) {
    const { session, declared } = input;
    const { name, region, intents } = declared;
    const { account } = session.identity;
    const isOrganizationTrail = (0,trail_desired/* isDeclaredOn */.Wx)(intents.isOrganizationTrail);
    const ownerAccount = (isOrganizationTrail && (0,organization_organization/* managementAccountOf */.uy)(organization)) || account;
    const notices = [
        ...(isOrganizationTrail ? trailOwnerNotices(organization, account) : []),
        ...namesakes.map(({ arn, homeRegion }) => `${arn} has the same name, but it is a single-Region trail in ${homeRegion}, so it is not the trail declared for ${region}.`),
    ];
    const identity = { name, arn: (0,values_arn/* trailArn */.eL)(region, ownerAccount, name), homeRegion: region };
    prefetchDocuments(input, identity, null, logStreamNamingOf(identity.arn, isOrganizationTrail, organization));
    const key = await resolveDeclaredKey(input, region, null);
    return { identity, trail: null, unknown: {}, deliveries: [], stoppedAt: null, startedAt: null, key, notices };
}
/** An organization trail belongs to the management account, no matter which account creates it. */
function trailOwnerNotices({ description, isPlainMember }, account) {
    return (0,values_answer/* isKnown */.q)(description) || isPlainMember
        ? []
        : [
            `The organization could not be read, so Org Trail assumes that the new trail belongs to account ${account}. In a delegated administrator account this is wrong. ${description.unknown}`,
        ];
}
function concernsOrganization({ intents, delegatedAdministrators }) {
    const intent = intents.isOrganizationTrail;
    return (0,trail_desired/* isDeclaredOn */.Wx)(intent) || intent.state === 'keep' || delegatedAdministrators.length > 0;
}
/** Begins a read that is awaited later: that later caller receives the failure. */
function prefetch(reading) {
    reading.catch(() => undefined);
}
/** Begins to read what the declaration alone says. */
function prefetchDeclared(input) {
    const { session, declared, reader, judgesPrerequisites } = input;
    const { name, region } = declared;
    const { account } = session.identity;
    prefetch(resolveDeclaredKey(input, region, null));
    if (!judgesPrerequisites)
        return;
    const expected = { arn: (0,values_arn/* trailArn */.eL)(region, account, name), homeRegion: region };
    prefetch(reader.resourceDocuments(trailResourcesOf(declared, expected, account, null)));
    if (concernsOrganization(declared))
        prefetch(reader.organization());
}
/** Begins to read what prerequisites are judged by, of a trail with what is stored of it. */
function prefetchDocuments({ session, declared, reader, judgesPrerequisites }, identity, stored, naming) {
    if (!judgesPrerequisites)
        return;
    prefetch(readPrerequisiteDocuments(reader, trailResourcesOf(declared, identity, session.identity.account, stored), naming));
}
/** Who log streams are named after. */
function logStreamNamingOf(trail, isOrganizationTrail, organization) {
    const organizationId = isOrganizationTrail ? ((0,organization_organization/* organizationIdOf */.Ui)(organization) ?? UNKNOWN_ORGANIZATION_ID) : null;
    return { trail, organizationId };
}
/** The declared key. Where it does not exist, where the bucket is that is declared, or that the trail has. */
function resolveDeclaredKey({ declared, reader }, homeRegion, stored) {
    const { s3BucketName, kmsKeyId } = declared.intents;
    const bucket = async () => {
        const name = s3BucketName.state === 'set' ? s3BucketName.value : ((await stored)?.trail.s3BucketName ?? '');
        return name === '' ? null : reader.bucket(name);
    };
    return resolveKey(reader.describeKey, bucket, kmsKeyId, homeRegion);
}
/** A trail of which nothing was read: all that can be unknown is. */
const NOTHING_READ = Object.fromEntries(fields/* FIELDS */.cJ.map(({ field }) => [field, null]));
function createTrailReads({ session, declared: { name } }) {
    const begun = (0,memoize/* memoizeAsync */.T)((arn, homeRegion) => Promise.resolve((0,read_trail/* beginReading */.Wv)((0,clients/* cloudTrail */.Ao)(homeRegion, session), arn)));
    return {
        beginning: (0,memoize/* memoizeAsync */.T)(async (arn, homeRegion) => {
            const { settings, status } = await begun(arn, homeRegion);
            const [fields, { isLogging }] = await Promise.all([settings, status]);
            return { trail: { ...NOTHING_READ, ...fields, name, arn, homeRegion, isLogging } };
        }),
        whole: (0,memoize/* memoizeAsync */.T)(async (arn, homeRegion) => (0,read_trail/* readTrail */.hd)((0,clients/* cloudTrail */.Ao)(homeRegion, session), { name, arn, homeRegion }, await begun(arn, homeRegion))),
    };
}
/** Passes the intended trail to `onTrail`, if given. Never rejects: the same read for the plan reports a failure. */
async function showEarly({ declared, onTrail }, locating, reads, asking) {
    if (!onTrail)
        return;
    try {
        const located = await locating;
        const trail = await findDeclaredTrail(located, reads, (0,trail_desired/* isDeclaredOn */.Wx)(declared.intents.isMultiRegionTrail));
        if (trail)
            onTrail(trail, asking);
    }
    catch {
        // See above.
    }
}
/** The intended trail, with what starting it needs; `null` if there is none, or more than one. */
async function findDeclaredTrail(located, { beginning }, isMultiRegionDeclared) {
    if (located.kind === 'found')
        return (await beginning(located.trail.arn, located.trail.homeRegion)).trail;
    if (located.kind !== 'elsewhere')
        return null;
    const readings = await (0,all_of/* allOf */.b)(located.trails.map(({ arn, homeRegion }) => beginning(arn, homeRegion)));
    const [declaredTrail, another] = declaredTrailsElsewhere(readings, isMultiRegionDeclared);
    return declaredTrail && !another ? declaredTrail.trail : null;
}

// EXTERNAL MODULE: ./build/src/domain/plan/plan.js
var plan_plan = __webpack_require__(4785);
// EXTERNAL MODULE: ./build/src/domain/trail/other-owners.js
var other_owners = __webpack_require__(2000);
// EXTERNAL MODULE: ./build/src/report/log-lines.js
var log_lines = __webpack_require__(9276);
// EXTERNAL MODULE: ./build/src/domain/organization/delegated-administrators.js
var delegated_administrators = __webpack_require__(8212);
;// CONCATENATED MODULE: ./build/src/domain/trail/notices.js

/** What a reader should know although nothing is wrong with it. */
function noticesOf(declared, before, after, unknown) {
    const notices = [];
    if (after.homeRegion !== declared.region) {
        notices.push(`The trail's home Region is ${after.homeRegion}, not ${declared.region} as declared in aws-region. Org Trail reads and changes it there, because a trail cannot move to another Region. Correct aws-region to remove this notice.`);
    }
    if (before === null && after.isLogging !== true) {
        notices.push('A new trail does not log until it is started, and is-logging does not request it: no events will be recorded.');
    }
    // CloudTrail User Guide, global service events. Of other partitions it is not documented which Region leads.
    if (!after.isMultiRegionTrail && after.arn.startsWith('arn:aws:') && after.homeRegion !== 'us-east-1') {
        notices.push(`A single-Region trail records events of IAM, STS and other global services only in us-east-1, not in ${after.homeRegion}.`);
    }
    const undeclared = fields/* FIELDS */.cJ.filter(({ field }) => declared.intents[field].state === 'keep');
    return [...notices, ...new Set(undeclared.flatMap(({ field }) => unknown[field] ?? []))];
}

;// CONCATENATED MODULE: ./build/src/report/planned.js



/** A plan as a fact, with the trail that it starts from and the one that it leads to. */
function plannedFact({ observed, unknownFields, desired, identity, caller }, known) {
    const wouldBe = (0,trail_desired/* trailAfter */.hN)(desired, observed, identity);
    return { kind: 'planned', ...known, before: observed, unknownFields, wouldBe, caller };
}
/** What a reader of the plan should know. Registrations that are not known are a prerequisite's matter where these are judged. */
function planNotices({ organization, unknownFields }, { declared, before, wouldBe }, judgesPrerequisites) {
    const unregistered = judgesPrerequisites
        ? null
        : (0,delegated_administrators/* unknownRegistrations */.Ll)(declared.delegatedAdministrators, organization.delegatedAdministrators);
    return [...(unregistered === null ? [] : [unregistered]), ...noticesOf(declared, before, wouldBe, unknownFields)];
}

// EXTERNAL MODULE: ./build/src/reconcile/run.js + 4 modules
var reconcile_run = __webpack_require__(1867);
// EXTERNAL MODULE: ./build/src/runtime/retry.js
var retry = __webpack_require__(6876);
// EXTERNAL MODULE: ./build/src/domain/plan/drift.js
var drift = __webpack_require__(1799);
// EXTERNAL MODULE: ./build/src/domain/selectors/selectors.js
var selectors = __webpack_require__(1569);
// EXTERNAL MODULE: ./build/src/domain/trail/tags.js
var tags = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/src/domain/plan/changed-by-others.js




/** What the call of a step replaces by what it carries, as the trail has it then; empty for calls that replace no list. */
function replacedBy({ call, input }) {
    const list = (member) => (input[member] ?? []);
    switch (call) {
        case 'cloudtrail:PutEventSelectors':
            return {
                eventSelectors: (0,selectors/* normalEventSelectors */.G8)(list('EventSelectors')),
                advancedEventSelectors: (0,selectors/* normalAdvancedEventSelectors */.q5)(list('AdvancedEventSelectors')),
            };
        case 'cloudtrail:PutInsightSelectors':
            return { insightSelectors: (0,selectors/* normalInsightSelectors */.GG)(list('InsightSelectors')) };
        case 'cloudtrail:PutEventConfiguration':
            return { aggregationConfigurations: (0,selectors/* normalAggregationConfigurations */.p$)(list('AggregationConfigurations')) };
        default:
            return {};
    }
}
/** What is known once `step` was sent. */
function knownAfter(known, step) {
    const written = Object.entries(replacedBy(step));
    return {
        ...known,
        ...Object.fromEntries(written.map(([field, value]) => [field, [...(known[field] ?? []), value]])),
    };
}
/** The lists that somebody else changed: neither what this run observed or wrote, nor what `step` writes. */
function fieldsChangedByOthers(known, step, now) {
    const written = Object.entries(replacedBy(step));
    return written
        .filter(([field, value]) => ![...(known[field] ?? []), value].some((one) => (0,drift/* isSame */.Ft)(one, now[field])))
        .map(([field]) => field);
}
/** The settings that UpdateTrail writes over: changed since they were observed, and not to what is written. */
function overwrittenSettings(step, observed, now) {
    return step.fields.flatMap((field) => {
        const row = (0,fields/* rowOf */.OB)(field);
        const sent = step.input[row.requestMember];
        const written = sent === '' ? row.unset : sent;
        const [was = null, found = null] = [observed[field], now[field]];
        return (0,drift/* isSame */.Ft)(was, found) || (0,drift/* isSame */.Ft)(found, written) ? [] : [{ what: field, observed: was, found, written }];
    });
}
/** The tags that AddTags writes over, or that RemoveTags removes, where they changed since they were observed. */
function overwrittenTags({ call, input }, observed, now) {
    return input['TagsList'].flatMap(({ Key, Value = '' }) => {
        const written = call === 'cloudtrail:AddTags' ? Value : null;
        const [was = null, found = null] = [observed[Key], now[Key]];
        return was === found || found === written ? [] : [{ what: `tag ${Key}`, observed: was, found, written }];
    });
}
/** RemoveTags with every tag that is there now and is not among `kept`; those that were there when the step was made, too. */
function purgingNow(step, kept, now) {
    const planned = step.input['TagsList'].map(({ Key }) => Key);
    const there = tagsToPurge(kept, now);
    return { ...step, input: { ...step.input, TagsList: [...new Set([...planned, ...there])].map((Key) => ({ Key })) } };
}
/** The tags that `purge-tags` removes. */
function tagsToPurge(kept, now) {
    return Object.keys(now).filter((key) => !Object.hasOwn(kept, key) && !(0,tags/* isReserved */.Bs)(key));
}

// EXTERNAL MODULE: ./build/src/domain/trail/step.js
var trail_step = __webpack_require__(7591);
// EXTERNAL MODULE: ./build/src/aws/errors/explain-denial.js
var explain_denial = __webpack_require__(6918);
// EXTERNAL MODULE: ./build/src/aws/session/permissions.js
var permissions = __webpack_require__(3624);
;// CONCATENATED MODULE: ./build/src/domain/prerequisites/organization.js





/** What the management account's administrator enters. */
const ENABLE_TRUSTED_ACCESS = `aws organizations enable-aws-service-access --service-principal ${partitions/* CLOUDTRAIL */._N}`;
const CREATE_SERVICE_LINKED_ROLE = `aws iam create-service-linked-role --aws-service-name ${partitions/* CLOUDTRAIL */._N}`;
/** What an organization trail needs of its organization (CloudTrail User Guide, preparing an organization trail). */
function judgeOrganization(input) {
    const ofTrail = [judgeFeatures(input), judgeCaller(input), judgeTrustedAccess(input), judgeServiceLinkedRole(input)];
    const notNeeded = ({ id }) => notApplicable(id, 'This is an account-level trail.');
    return [...(input.isOrganizationTrail ? ofTrail : ofTrail.map(notNeeded)), judgeAdministrators(input)];
}
function notApplicable(id, message) {
    return {
        id,
        status: 'not-applicable',
        message,
    };
}
function judgeFeatures({ account, organization }) {
    const id = 'organization';
    const { description } = organization;
    if (!(0,values_answer/* isKnown */.q)(description)) {
        return { id, status: 'unknown', message: `The organization cannot be read: ${description.unknown}` };
    }
    if (description.known === null) {
        const message = `Account ${account} is not in an organization.`;
        const fix = [
            "Use a role in the organization's management account, or set is-organization-trail to `false` for an account-level trail.",
        ];
        return { id, status: 'fail', message, fix };
    }
    const { id: organizationId, features } = description.known;
    if (features === null) {
        return { id, status: 'unknown', message: `AWS does not report the feature set of organization ${organizationId}.` };
    }
    if (features !== 'ALL') {
        const message = `Organization ${organizationId} has feature set ${features}: organization trails need all features.`;
        const fix = [
            `${inManagementAccount(organization)} (each member account must accept):`,
            (0,advice/* commands */.Pi)('aws organizations enable-all-features'),
        ];
        return { id, status: 'fail', message, fix };
    }
    return { id, status: 'pass', message: `Organization ${organizationId} has all features enabled.` };
}
function judgeCaller({ account, caller, organization }) {
    const id = 'caller';
    if (caller === 'management')
        return { id, status: 'pass', message: `Account ${account} is the management account.` };
    if (caller === 'delegated administrator') {
        return { id, status: 'pass', message: `Account ${account} is a delegated administrator of CloudTrail.` };
    }
    if (caller === 'unknown') {
        const message = `It cannot be determined whether account ${account} is the management account or a delegated administrator. This needs organizations:DescribeOrganization and organizations:ListDelegatedAdministrators.`;
        return { id, status: 'unknown', message };
    }
    const message = `Account ${account} is neither the management account nor a delegated administrator of CloudTrail.`;
    const fix = [
        `Use a role in one of those accounts, or register this account. ${inManagementAccount(organization)}:`,
        (0,advice/* commands */.Pi)((0,delegated_administrators/* registerCommand */.Lb)(account)),
    ];
    return { id, status: 'fail', message, fix };
}
function judgeTrustedAccess({ caller, organization, documents }) {
    const id = 'trusted-access';
    const { trustedAccess } = documents;
    if (!(0,values_answer/* isKnown */.q)(trustedAccess))
        return { id, status: 'unknown', message: trustedAccess.unknown };
    if (trustedAccess.known)
        return { id, status: 'pass', message: 'The organization has enabled trusted access for CloudTrail.' };
    const message = 'The organization has not enabled trusted access for CloudTrail.';
    const fix = [`${inManagementAccount(organization)}:`, (0,advice/* commands */.Pi)(ENABLE_TRUSTED_ACCESS)];
    const repair = {
        call: 'organizations:EnableAWSServiceAccess',
        input: { ServicePrincipal: partitions/* CLOUDTRAIL */._N },
        fields: [],
    };
    return { id, status: 'fail', message, fix, ...byManagement(caller, repair) };
}
function judgeServiceLinkedRole({ account, caller, organization, documents }) {
    const id = 'service-linked-role';
    const { serviceLinkedRole } = documents;
    const fix = [`${inManagementAccount(organization)}:`, (0,advice/* commands */.Pi)(CREATE_SERVICE_LINKED_ROLE)];
    if (caller !== 'management') {
        const message = `Only the management account can show whether it has AWSServiceRoleForCloudTrail; this is account ${account}.`;
        return { id, status: 'unknown', message, fix };
    }
    if (!(0,values_answer/* isKnown */.q)(serviceLinkedRole))
        return { id, status: 'unknown', message: serviceLinkedRole.unknown, fix };
    if (serviceLinkedRole.known) {
        return { id, status: 'pass', message: `Account ${account} has AWSServiceRoleForCloudTrail.` };
    }
    const message = `Management account ${account} has no service-linked role AWSServiceRoleForCloudTrail; trusted access does not create it.`;
    const repair = { call: 'iam:CreateServiceLinkedRole', input: { AWSServiceName: partitions/* CLOUDTRAIL */._N }, fields: [] };
    return { id, status: 'fail', message, fix, repair };
}
/** Registering is a step of its own, since the accounts are declared: it needs no repair. */
function judgeAdministrators({ delegatedAdministrators: declared, organization }) {
    const id = 'delegated-administrators';
    if (declared.length === 0)
        return notApplicable(id, 'None declared.');
    const undecided = (0,delegated_administrators/* unknownRegistrations */.Ll)(declared, organization.delegatedAdministrators);
    if (undecided !== null)
        return { id, status: 'unknown', message: undecided };
    const missing = (0,delegated_administrators/* unregistered */.EK)(declared, organization.delegatedAdministrators);
    if (missing.length === 0)
        return { id, status: 'pass', message: `Registered: ${declared.join(', ')}.` };
    const message = `Not registered as delegated administrator of CloudTrail: ${missing.join(', ')}.`;
    const fix = [`${inManagementAccount(organization)}:`, (0,advice/* commands */.Pi)(...missing.map(delegated_administrators/* registerCommand */.Lb))];
    return { id, status: 'fail', message, fix };
}
function inManagementAccount(organization) {
    const managementAccount = (0,organization_organization/* managementAccountOf */.uy)(organization);
    return managementAccount === null ? 'In the management account' : `In the management account ${managementAccount}`;
}
function byManagement(caller, repair) {
    return caller === 'management' ? { repair } : {};
}

;// CONCATENATED MODULE: ./build/src/aws/apply/remedies.js







/** The names in remedies for a trail as it is to be; `account` is the one that calls. */
function remedyContextOf(trail, organization, account) {
    const { homeRegion: region, kmsKeyId: key, cloudWatchLogsRoleArn: role } = trail;
    return { ...destinationsOf(trail, (0,organization_organization/* organizationIdOf */.Ui)(organization)), account, region, key, role };
}
function managementAccount({ trail }) {
    return (0,values_arn/* parseArn */.Lw)(trail).account;
}
function organizationIdNote(c) {
    return c.organizationId === UNKNOWN_ORGANIZATION_ID
        ? [
            `${UNKNOWN_ORGANIZATION_ID} is the placeholder for the organization ID, which this command prints:`,
            (0,advice/* commands */.Pi)('aws organizations describe-organization --query Organization.Id'),
        ]
        : [];
}
function bucketRemedy(c) {
    return [
        `The bucket owner adds these statements to the policy of bucket ${c.bucket}, and removes any deny that applies to cloudtrail.amazonaws.com:`,
        (0,advice/* json */.Pq)(bucketStatements(c)),
        ...organizationIdNote(c),
    ];
}
function keyRemedy(c) {
    return ['The key owner adds these statements to the key policy:', (0,advice/* json */.Pq)(keyStatements(c))];
}
function topicRemedy(c) {
    return [
        `The topic owner adds these statements to the policy of topic ${c.topic}:`,
        (0,advice/* json */.Pq)(topicStatements(c)),
        'If the topic is encrypted, its key policy must also allow kms:GenerateDataKey* and kms:Decrypt for cloudtrail.amazonaws.com.',
    ];
}
function regionOf(arn, c) {
    return (0,values_arn/* parseArn */.Lw)(arn ?? '')?.region || c.region;
}
function kmsCommand(command, c) {
    return `aws kms ${command} --region ${regionOf(c.key, c)} --key-id ${c.key ?? 'KEY'}`;
}
const trustedAccess = [
    'From the management account:',
    (0,advice/* commands */.Pi)(ENABLE_TRUSTED_ACCESS),
    'then run again after a minute.',
];
/** What creates CloudTrail's service-linked role; `account` is the management account, where it is known. */
function serviceLinkedRole(account) {
    return [
        `From the management account${account === undefined ? '' : ` ${account}`}:`,
        (0,advice/* commands */.Pi)(CREATE_SERVICE_LINKED_ROLE),
    ];
}
/** The action that AWS says was denied, and its resource; without that, the call on the trail. */
function deniedCall(c, text) {
    const [, action = c.call] = /perform: ([\w-]+:\w+)/.exec(text) ?? [];
    const [, named] = /on resource: "?(arn:[^\s"]+)/.exec(text) ?? [];
    return { action, resource: action.startsWith('cloudtrail:') ? c.trail : (named ?? '*') };
}
/** A statement that allows what AWS says was denied. */
function allowStatement(c, text) {
    const { action, resource } = deniedCall(c, text);
    return action === permissions/* LOG_ROLE_DEPENDENT */.I0.action
        ? (0,permissions/* passRoleStatement */.hu)(c.role)
        : { Effect: 'Allow', Action: action, Resource: resource };
}

;// CONCATENATED MODULE: ./build/src/aws/apply/explain-step.js








/**
 * A failed step as a sentence on what it means here, and the command or statement that fixes it. `unanswered`: AWS did not
 * answer an attempt, so this error is no proof that nothing was written.
 */
function explainStep(error, context, hasUnanswered = false) {
    if (error instanceof errors/* RunError */.e4)
        return error;
    const name = (0,aws_error/* errorName */.Is)(error);
    const known = EXPLANATIONS[name] ?? defaultFor(error);
    const [explanation, ...remedy] = known(context, (0,aws_error/* errorText */.kc)(error));
    const earlier = hasUnanswered && (0,aws_error/* isRefusal */.vu)(error) ? ` ${EARLIER}` : '';
    const message = `${explanation} ${context.call} failed with ${name}: "${(0,aws_error/* errorText */.kc)(error)}"${earlier}`;
    return new errors/* RunError */.e4('step', message, remedy, error);
}
const EARLIER = 'AWS did not answer an earlier attempt, so it is not known whether the call took effect. See the values read back from AWS.';
const runAgain = 'Run again: the next run continues where this one stopped.';
const keyTrouble = (c) => [
    `The key ${c.key ?? 'of the trail, bucket or topic'} cannot be used: it is disabled, pending deletion, or KMS failed.`,
    'Check the key, then enable it or declare another one:',
    (0,advice/* commands */.Pi)(kmsCommand('describe-key', c), kmsCommand('enable-key', c)),
];
const wrongValue = () => [
    'CloudTrail does not accept this value or combination of values.',
    'Compare the step above with the API reference for the call; CloudTrail’s message names the rejected value. Declare fields that depend on each other together, such as is-multi-region-trail and include-global-service-events.',
];
const refused = () => ['AWS rejected the call.', `See the message from AWS. ${runAgain}`];
const faulty = () => [
    'AWS had an internal error, and the call might still have taken effect. See the values read back from AWS. For organization trails, an incorrect policy of a cross-account bucket can also cause this error.',
    runAgain,
];
const unanswered = (c) => [
    'AWS did not answer, so it is not known whether the call took effect. See the values read back from AWS.',
    `Check the runner's network and proxy, and the AWS_ENDPOINT_URL variables: the runner must be able to reach ${c.call.split(':')[0]} in ${c.region}. ${runAgain}`,
];
const denied = (c, text) => {
    const { action } = deniedCall(c, text);
    const denial = (0,explain_denial/* explainDenial */.L)(text, action);
    if (denial)
        return [denial.explanation, denial.fix];
    const isOfRole = /because no identity[- ]based policy/i.test(text);
    return [
        action === permissions/* LOG_ROLE_DEPENDENT */.I0.action
            ? `This role is not allowed to pass ${c.role} to CloudTrail.`
            : 'This role is not allowed to make the call.',
        'Allow the role:',
        (0,advice/* json */.Pq)(allowStatement(c, text)),
        ...(isOfRole ? [] : [POSSIBLY_ELSEWHERE]),
    ];
};
const POSSIBLY_ELSEWHERE = 'If the role already has this permission, another policy denies the call. AWS does not name it: check the service control policies, the role’s permissions boundary, and the resource policy.';
const unrecognised = () => [
    'AWS could not authenticate the request.',
    `${aws_error/* UNAUTHENTICATED_REMEDY */.w8} ${runAgain}`,
];
const unknownInRegion = (c) => [
    `AWS does not accept this session in ${c.region}. If that is an opt-in Region, account ${c.account} has not enabled it.`,
    'Enable the Region, or correct aws-region:',
    (0,advice/* commands */.Pi)(`aws account get-region-opt-status --region-name ${c.region}`),
    `If the Region is enabled: ${aws_error/* UNAUTHENTICATED_REMEDY */.w8}`,
];
const expired = () => ['The AWS session ended before the run did.', `${aws_error/* EXPIRED_REMEDY */.BP} ${runAgain}`];
const malformed = (c) => [
    'AWS does not accept the policy with the added statements; most likely another statement in it is no longer valid.',
    `Compare the step above with the current policy. ${c.call} changed nothing.`,
];
const unreadable = (c) => [
    'The answer did not come from AWS, so it is not known whether the call took effect. See the values read back from AWS.',
    `Check the runner's network and proxy, and the AWS_ENDPOINT_URL variables: something between the runner and ${c.call.split(':')[0]} in ${c.region} answers instead of AWS. ${runAgain}`,
];
function defaultFor(error) {
    if (error instanceof aws_error/* UnreadableAnswer */.ym)
        return unreadable;
    if ((0,aws_error/* isDisabledRegionError */.H$)(error))
        return unknownInRegion;
    if ((0,aws_error/* isUnauthenticated */.Xh)(error))
        return unrecognised;
    if ((0,aws_error/* isExpired */._d)(error))
        return expired;
    if ((0,aws_error/* isDenied */.GZ)(error))
        return denied;
    if ((0,aws_error/* isRefusal */.vu)(error))
        return refused;
    return (0,aws_error/* httpStatus */.nG)(error) === undefined ? unanswered : faulty;
}
/** What each exception of the calls that write means here (API pages of these calls). */
const EXPLANATIONS = {
    CloudTrailAccessNotEnabledException: () => [
        'The organization has not enabled trusted access for CloudTrail.',
        ...trustedAccess,
    ],
    InsufficientDependencyServiceAccessPermissionException: (c) => [
        'Either this role lacks permissions that CloudTrail needs for organization trails, or the management account lacks CloudTrail’s service-linked role. AWS does not say which.',
        'Allow these actions in the role, and in any permissions boundary or SCP that applies to it:',
        (0,advice/* verbatim */.Bj)(...permissions/* ORGANIZATION_DEPENDENTS */.T8.map(({ action }) => action)),
        ...serviceLinkedRole(managementAccount(c)),
    ],
    NoManagementAccountSLRExistsException: () => [
        'The management account has no service-linked role AWSServiceRoleForCloudTrail. This is typical if the delegated administrator was registered with Organizations instead of CloudTrail.',
        ...serviceLinkedRole(),
    ],
    NotOrganizationMasterAccountException: (c) => [
        `Account ${c.account} is neither the management account nor a delegated administrator of CloudTrail, or only the management account is allowed to make this change (such as converting an account-level trail to an organization trail).`,
        'Use a role in the management account, or register this account from there:',
        (0,advice/* commands */.Pi)((0,delegated_administrators/* registerCommand */.Lb)(c.account)),
    ],
    OrganizationsNotInUseException: (c) => [
        `Account ${c.account} is not in an organization, so it cannot have an organization trail.`,
        'This is probably the wrong account: check role-to-assume, and set allowed-account-ids. For a standalone account, set is-organization-trail to `false`.',
    ],
    OrganizationNotInAllFeaturesModeException: () => [
        'The organization has only consolidated billing; organization trails need all features.',
        'From the management account (each member account must accept):',
        (0,advice/* commands */.Pi)('aws organizations enable-all-features'),
    ],
    InsufficientS3BucketPolicyException: (c) => [
        `The policy of bucket ${c.bucket} does not let CloudTrail deliver this trail.`,
        ...bucketRemedy(c),
    ],
    S3BucketDoesNotExistException: (c) => [
        `Bucket ${c.bucket} does not exist in this partition.`,
        'Check s3-bucket-name; the bucket must exist before the trail:',
        (0,advice/* commands */.Pi)(`aws s3api head-bucket --bucket ${c.bucket}`),
    ],
    InvalidS3BucketNameException: (c) => [
        `CloudTrail does not accept '${c.bucket}' as a bucket name.`,
        'Correct s3-bucket-name: use only the name, without s3:// and without a path.',
    ],
    InvalidS3PrefixException: (c) => [
        `CloudTrail does not accept '${c.prefix}' as a prefix.`,
        'Correct s3-key-prefix: at most 200 characters.',
    ],
    InsufficientEncryptionPolicyException: (c) => [
        `CloudTrail is not allowed to encrypt with ${c.key ? `key ${c.key}` : 'the bucket’s default key'}, or not allowed to write to bucket ${c.bucket}. AWS does not say which: check both policies, and the bucket’s default encryption key.`,
        ...keyRemedy(c),
        ...bucketRemedy(c),
    ],
    KmsKeyNotFoundException: (c) => [
        `The key ${c.key ?? 'of the topic'} does not exist, or is not in the Region of bucket ${c.bucket}, or the key of the topic is missing.`,
        "The key must be in the bucket's Region:",
        (0,advice/* commands */.Pi)(`aws s3api get-bucket-location --bucket ${c.bucket}`, kmsCommand('describe-key', c)),
    ],
    InvalidKmsKeyIdException: (c) => [
        `CloudTrail does not accept key ${c.key}: it must be a customer managed symmetric encryption key.`,
        'Correct kms-key-id:',
        (0,advice/* commands */.Pi)(kmsCommand('describe-key', c)),
    ],
    KmsException: keyTrouble,
    KmsKeyDisabledException: keyTrouble,
    InsufficientSnsTopicPolicyException: (c) => [
        `The policy of topic ${c.topic} does not let CloudTrail publish, or the topic’s key does not let it encrypt.`,
        ...topicRemedy(c),
    ],
    InvalidSnsTopicNameException: (c) => [
        `Topic ${c.topic} does not exist, or its name is not valid.`,
        'Correct sns-topic-name:',
        (0,advice/* commands */.Pi)(`aws sns get-topic-attributes --region ${regionOf(c.topic, c)} --topic-arn ${c.topic}`),
    ],
    CloudTrailInvalidClientTokenIdException: (c) => [
        `The account that owns topic ${c.topic} is suspended.`,
        'Declare a topic in another account, or `none`.',
    ],
    InvalidCloudWatchLogsLogGroupArnException: (c) => [
        `CloudTrail cannot write to the log group ${c.logGroup}. Despite the exception's name, the role is usually the cause: it must allow both log stream patterns. Otherwise the log group does not exist, or is not in account ${c.account} and the trail's home Region.`,
        ...(c.logGroup === null ? [] : [`Permissions of the role ${c.role}:`, (0,advice/* json */.Pq)(logRoleStatements(c))]),
        ...organizationIdNote(c),
        'If the role was created only seconds ago, AWS might not know it yet: run again.',
    ],
    InvalidCloudWatchLogsRoleArnException: (c) => [
        `CloudTrail cannot assume the log role ${c.role}: its trust policy does not name CloudTrail, it is not in account ${c.account}, it does not exist, or it was created only seconds ago.`,
        'Trust policy of the role:',
        (0,advice/* json */.Pq)(logRoleTrustStatements()),
        'Then run again.',
    ],
    CloudWatchLogsDeliveryUnavailableException: (c) => [
        `CloudTrail cannot deliver to CloudWatch Logs in ${c.region}.`,
        'Set cloud-watch-logs-log-group-arn and cloud-watch-logs-role-arn to `none`, or leave both empty.',
    ],
    InvalidParameterCombinationException: wrongValue,
    InvalidParameterException: wrongValue,
    InvalidEventSelectorsException: (c) => [
        'CloudTrail does not accept the event selectors: one of their fields, operators or resource types is not supported here, or Insights are enabled and need events that the selectors leave out.',
        'Compare them with API_AdvancedFieldSelector and API_DataResource; the trail keeps its current selectors:',
        (0,advice/* commands */.Pi)(`aws cloudtrail get-event-selectors --region ${c.region} --trail-name ${c.trail}`),
    ],
    InvalidInsightSelectorsException: (c) => [
        'CloudTrail does not accept the Insights selectors: the type is not supported here, or the event selectors leave out the events that it analyzes.',
        'Call rate Insights need write management events, error rate Insights need management events, and Insights on data events need a data event selector. To see which events the trail records:',
        (0,advice/* commands */.Pi)(`aws cloudtrail get-event-selectors --region ${c.region} --trail-name ${c.trail}`),
    ],
    ResourceNotFoundException: (c) => [
        `CloudTrail does not find ${c.trail} by its ARN: it was deleted during this run, or it is too new to be tagged.`,
        runAgain,
    ],
    ResourceTypeNotSupportedException: (c) => [
        `CloudTrail does not accept ${c.trail} as a resource that can be tagged.`,
        'Please report this bug.',
    ],
    AccountRegisteredException: () => [
        'The account is already a delegated administrator, but it was not when this run checked.',
        runAgain,
    ],
    AccountNotFoundException: () => [
        'The account is not in this organization.',
        'Correct delegated-administrators. The organization’s accounts:',
        (0,advice/* commands */.Pi)('aws organizations list-accounts'),
    ],
    CannotDelegateManagementAccountException: () => [
        'The management account cannot be a delegated administrator, and does not need to be.',
        'Remove it from delegated-administrators.',
    ],
    DelegatedAdminAccountLimitExceededException: () => [
        'The organization already has 3 delegated administrators for CloudTrail, which is the maximum.',
        'Deregister one that is no longer needed:',
        (0,advice/* commands */.Pi)('aws organizations list-delegated-administrators --service-principal cloudtrail.amazonaws.com', 'aws cloudtrail deregister-organization-delegated-admin --delegated-admin-account-id ACCOUNT_ID'),
    ],
    NotOrganizationManagementAccountException: (c) => [
        `Only the management account can register delegated administrators; this is account ${c.account}.`,
        'Use a role in the management account.',
    ],
    InsufficientIAMAccessPermissionException: () => [
        'This role lacks permissions that CloudTrail needs to create its service-linked roles.',
        'Allow these actions in the role, and in any permissions boundary or SCP that applies to it:',
        (0,advice/* verbatim */.Bj)(...permissions/* REGISTRATION_DEPENDENTS */.lW.map(({ action }) => action)),
    ],
    InvalidTrailNameException: () => [
        'CloudTrail does not accept the trail name.',
        'Correct trail-name: 3 to 128 letters, digits, `.`, `_` and `-`.',
    ],
    CloudTrailARNInvalidException: (c) => [
        `CloudTrail does not accept ${c.trail} as a trail ARN here.`,
        'Check aws-region and that no AWS_ENDPOINT_URL variable points to another Region.',
    ],
    TrailAlreadyExistsException: (c) => [
        `A trail with this name already exists in ${c.region}, but it did not when this run checked: another run or tool has just created it.`,
        'Run again: the next run adopts that trail and corrects it. If two workflows manage one trail, give them the same `concurrency` group.',
    ],
    TrailNotFoundException: (c) => [
        `The trail ${c.trail} no longer exists: somebody deleted it after this run read it.`,
        'Run again: the next run creates it. CloudTrail’s event history shows who called DeleteTrail.',
    ],
    InvalidHomeRegionException: (c) => [
        `${c.region} is not the home Region of ${c.trail}.`,
        'Check that no AWS_ENDPOINT_URL variable points to another Region, and run again.',
    ],
    MaximumNumberOfTrailsExceededException: (c) => [
        `Account ${managementAccount(c)} already has 5 trails in ${c.region}; AWS does not increase this quota.`,
        'Delete one that is not needed, or adopt it by declaring its name:',
        (0,advice/* commands */.Pi)(`aws cloudtrail describe-trails --region ${c.region}`),
    ],
    InvalidTagParameterException: () => [
        'CloudTrail does not accept the tags.',
        'Correct tags: keys of 1 to 128 and values of up to 256 letters, digits, spaces and `_.:/=+-@`.',
    ],
    TagsLimitExceededException: () => [
        'A trail has at most 50 tags.',
        'Declare fewer, or set purge-tags to `true` to remove the tags that are not declared.',
    ],
    ConflictException: (c) => [
        `CloudTrail was still busy with ${c.trail} after 5 minutes of retries.`,
        `Another operation on the trail may be running. ${runAgain}`,
    ],
    ThrottlingException: (c) => [
        `CloudTrail kept throttling account ${c.account} in ${c.region}.`,
        `Another tool makes many CloudTrail calls there. ${runAgain}`,
    ],
    OperationNotPermittedException: (c) => [
        `AWS does not allow account ${c.account} to change this trail. AWS does not say why: a member account cannot change an organization trail, AWS Control Tower protects its own trail, and a service control policy can deny the call.`,
        'Use a role in the management account or in a delegated administrator account. If the account is one of these, check the organization’s service control policies, and whether another tool owns the trail.',
    ],
    UnsupportedOperationException: (c) => [
        `CloudTrail does not support this in ${c.region}.`,
        'Declare only settings that this partition and Region support; the message from AWS names the unsupported one.',
    ],
    TrailNotProvidedException: () => ['CloudTrail did not receive the trail name.', 'Please report this bug.'],
    NotFoundException: (c) => [
        'The resource to repair no longer exists, but it did when this run checked.',
        `The next run reports what is missing. ${c.call} changed nothing.`,
    ],
    KMSInvalidStateException: keyTrouble,
    ConcurrentModificationException: () => ['Another operation is changing the organization at the same time.', runAgain],
    MalformedPolicy: malformed,
    MalformedPolicyDocumentException: malformed,
};

;// CONCATENATED MODULE: ./build/src/aws/apply/refresh-step.js





/** What each call writes over. The others start, stop, create or register, which nothing can have changed to something else. */
const READ_BEFORE_CALL = {
    'cloudtrail:PutEventSelectors': read_trail/* getEventSelectors */.$R,
    'cloudtrail:PutInsightSelectors': read_trail/* getInsightSelectors */.tY,
    'cloudtrail:PutEventConfiguration': read_trail/* getEventConfiguration */.Tf,
    'cloudtrail:UpdateTrail': read_trail/* getTrail */.PH,
    'cloudtrail:AddTags': read_trail/* listTags */.cB,
    'cloudtrail:RemoveTags': read_trail/* listTags */.cB,
};
/** UpdateTrail and AddTags merge: what somebody else changed beside what they carry stays, so they need no certainty. */
const MERGES = ['cloudtrail:UpdateTrail', 'cloudtrail:AddTags'];
/**
 * Reads again what a step on the trail is about to write over, so that nothing that somebody else changed meanwhile is lost.
 * @throws RunError `step` where a list is none that this run observed or wrote, or where it cannot be read.
 */
async function refreshStep(planned, trail, { client, observed, keptTags }, known, runContext) {
    const read = READ_BEFORE_CALL[planned.call];
    if (!read)
        return { step: planned, overwritten: [] };
    let now;
    try {
        now = await readLate(() => read(client, trail), observed === null ? read_trail/* READ_WAITS_SECONDS */.MW : [], runContext);
    }
    catch (error) {
        if (MERGES.includes(planned.call))
            return { step: planned, overwritten: null };
        throw new errors/* RunError */.e4('step', `${nameOf(planned)} could not be read again just before ${planned.call}: ${(0,aws_error/* errorName */.Is)(error)}: "${(0,aws_error/* errorText */.kc)(error)}". Nothing was overwritten.`, 'Run again: the next run changes it if it can be read.', error);
    }
    const moved = fieldsChangedByOthers(known, planned, now);
    if (moved.length > 0)
        throw changedMeanwhile(planned, moved);
    const step = planned.call === 'cloudtrail:RemoveTags' ? purgingNow(planned, keptTags, now.tags ?? {}) : planned;
    return { step, overwritten: overwrittenBy(step, observed ?? {}, now) };
}
function overwrittenBy(step, observed, now) {
    if (step.call === 'cloudtrail:UpdateTrail')
        return overwrittenSettings(step, observed, now);
    return 'TagsList' in step.input ? overwrittenTags(step, observed.tags ?? {}, now.tags ?? {}) : [];
}
/** Whether a trail is there that this run may have created; if that cannot be read, it may be. */
function mayExist(trail, { client }, runContext) {
    return readLate(() => (0,read_trail/* getTrail */.PH)(client, trail), read_trail/* READ_WAITS_SECONDS */.MW, runContext).then(() => true, (error) => (0,aws_error/* errorName */.Is)(error) !== 'TrailNotFoundException');
}
function readLate(read, delaysSeconds, runContext) {
    return (0,retry/* retryUntil */.v)(delaysSeconds, runContext, read, (settled) => settled.status === 'rejected' && /^(?:Trail|Resource)NotFoundException$/.test((0,aws_error/* errorName */.Is)(settled.reason))
        ? 'The new trail is not found yet:'
        : null);
}
function nameOf({ fields }) {
    return fields.join(' and ');
}
function changedMeanwhile({ call }, moved) {
    return new errors/* RunError */.e4('step', `Somebody changed ${moved.join(' and ')} after this run observed the trail. ${call} replaces the whole list, so it is not sent now: it would wipe that change.`, 'Run again: the next run compares the trail as it is then.');
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/CreateTrailCommand.js
var CreateTrailCommand = __webpack_require__(7796);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/UpdateTrailCommand.js
var UpdateTrailCommand = __webpack_require__(3237);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/StartLoggingCommand.js
var StartLoggingCommand = __webpack_require__(7315);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/StopLoggingCommand.js
var StopLoggingCommand = __webpack_require__(8547);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/PutEventSelectorsCommand.js
var PutEventSelectorsCommand = __webpack_require__(1017);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/PutEventConfigurationCommand.js
var PutEventConfigurationCommand = __webpack_require__(1469);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/PutInsightSelectorsCommand.js
var PutInsightSelectorsCommand = __webpack_require__(6849);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/AddTagsCommand.js
var AddTagsCommand = __webpack_require__(3354);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/RemoveTagsCommand.js
var RemoveTagsCommand = __webpack_require__(5583);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/RegisterOrganizationDelegatedAdminCommand.js
var RegisterOrganizationDelegatedAdminCommand = __webpack_require__(194);
;// CONCATENATED MODULE: ./build/src/aws/apply/write.js

/** A JSON string as an object; empty where it is none. */
function members(text) {
    try {
        return Object(JSON.parse(text));
    }
    catch {
        return {};
    }
}
/** It names the trail that the call is about. */
const namesTrail = (text, { Name, TrailName }) => {
    const arn = String(members(text)['TrailARN']);
    const name = String(Name ?? TrailName);
    return arn.startsWith('arn:') && (arn === name || arn.endsWith(`:trail/${name.slice(name.lastIndexOf('/') + 1)}`));
};
const isEmpty = (text) => /^\s*(?:\{\s*\})?\s*$/.test(text);
function ends(element) {
    return (text) => text.trimEnd().endsWith(`</${element}>`);
}
/**
 * What AWS answers where a call took effect (API pages of the calls). Anything else with a status of success, such as a proxy's
 * page, says nothing about the call; the SDK treats some of it as an empty answer.
 */
const ANSWERS = {
    'cloudtrail:CreateTrail': namesTrail,
    'cloudtrail:UpdateTrail': namesTrail,
    'cloudtrail:StartLogging': isEmpty,
    'cloudtrail:StopLogging': isEmpty,
    'cloudtrail:PutEventSelectors': namesTrail,
    'cloudtrail:PutEventConfiguration': namesTrail,
    'cloudtrail:PutInsightSelectors': namesTrail,
    'cloudtrail:AddTags': isEmpty,
    'cloudtrail:RemoveTags': isEmpty,
    'cloudtrail:RegisterOrganizationDelegatedAdmin': isEmpty,
    'organizations:EnableAWSServiceAccess': isEmpty,
    'iam:CreateServiceLinkedRole': ends('CreateServiceLinkedRoleResponse'),
    's3:PutBucketPolicy': (text) => text === '',
    'kms:PutKeyPolicy': isEmpty,
    'sns:SetTopicAttributes': ends('SetTopicAttributesResponse'),
};
/** Whether AWS says no: it names a code of its own, in JSON or in XML. */
function namesErrorCode(text, headers) {
    return (headers['x-amzn-errortype'] !== undefined ||
        typeof members(text)['__type'] === 'string' ||
        /<Code>\w[^<]*<\/Code>[^]*<\/\w+>\s*$/.test(text));
}
/**
 * Sends a command that writes, and records in `attempts` what its attempts came to.
 * @throws AWS's own error; UnreadableAnswer where somebody else answered, or nobody can read what AWS did; else the connection's.
 */
async function write(call, { client, command }, attempts, beforeRetry) {
    const { middlewareStack, input } = command;
    let sent = 0;
    const middleware = (next) => async (request) => {
        if (sent > 0)
            await beforeRetry();
        sent += 1;
        let isAnswered = false;
        try {
            const result = await next(request);
            isAnswered = await isAnswerOf(call, input, result.response);
            return result;
        }
        finally {
            attempts.hasUnanswered ||= !isAnswered;
        }
    };
    // Next to the wire: of each attempt, before the SDK reads it.
    middlewareStack.add(middleware, { step: 'deserialize', priority: 'low', name: 'attempts' });
    return client.send(command);
}
/** Whether AWS reports the result of the call, whose body is bytes then. Throws where the answer is cut or somebody else's. */
async function isAnswerOf(call, input, answer) {
    const chunks = [];
    for await (const chunk of (answer.body ?? []))
        chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    answer.body = new Uint8Array(bytes);
    const { statusCode, headers } = answer;
    // An error of AWS or of something in front of it: the SDK tries again.
    if (statusCode >= 500)
        return false;
    const text = bytes.toString('utf8');
    if (statusCode < 300 ? ANSWERS[call](text, input) : namesErrorCode(text, headers))
        return true;
    throw new aws_error/* UnreadableAnswer */.ym(statusCode);
}

;// CONCATENATED MODULE: ./build/src/aws/apply/repair-prerequisite.js









/** How each prerequisite is repaired. Clients and commands are loaded when they are needed. */
const REPAIR_COMMANDS = {
    'organizations:EnableAWSServiceAccess': async (region, writer, input) => {
        const { EnableAWSServiceAccessCommand } = await __webpack_require__.e(/* import() */ 338).then(__webpack_require__.bind(__webpack_require__, 9338));
        return { client: await (0,clients/* organizations */.Zn)(region, writer), command: new EnableAWSServiceAccessCommand(input) };
    },
    'iam:CreateServiceLinkedRole': async (region, writer, input) => {
        const { CreateServiceLinkedRoleCommand } = await __webpack_require__.e(/* import() */ 535).then(__webpack_require__.bind(__webpack_require__, 9535));
        return { client: await (0,clients/* iam */.c4)(region, writer), command: new CreateServiceLinkedRoleCommand(input) };
    },
    's3:PutBucketPolicy': async (region, writer, input) => {
        const { PutBucketPolicyCommand } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 1294));
        return { client: await (0,clients.s3)(region, writer), command: new PutBucketPolicyCommand(input) };
    },
    'kms:PutKeyPolicy': async (region, writer, input) => {
        const { PutKeyPolicyCommand } = await __webpack_require__.e(/* import() */ 987).then(__webpack_require__.bind(__webpack_require__, 4987));
        return { client: await (0,clients/* kms */.iv)(region, writer), command: new PutKeyPolicyCommand(input) };
    },
    'sns:SetTopicAttributes': async (region, writer, input) => {
        const { SetTopicAttributesCommand } = await __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 8778));
        return { client: await (0,clients/* sns */.$$)(region, writer), command: new SetTopicAttributesCommand(input) };
    },
};
/** Every call by which the action repairs prerequisites. */
const REPAIR_CALLS = Object.keys(REPAIR_COMMANDS);
function isRepair(step) {
    return !(0,trail_step/* isCloudTrailCall */.s)(step.call);
}
/**
 * Repairs one prerequisite. Its policy is read again just before, so that no change by somebody else is lost.
 * @throws RunError `step` where the policy is not what the step was made from; else AWS's own error.
 */
async function repair(step, homeRegion, { readSession, writeSession }, attempts) {
    const requireSame = async () => {
        if (step.replaces !== undefined)
            requireUnmoved(step, await policyNow(readSession, step, homeRegion));
    };
    await requireSame();
    const sendable = await REPAIR_COMMANDS[step.call](step.region ?? homeRegion, writeSession, step.input);
    await write(step.call, sendable, attempts, requireSame);
}
/** What the step writes is fine, too: an attempt whose answer was lost might have taken effect. */
function requireUnmoved({ call, input, replaces }, now) {
    const written = (input['Policy'] ?? input['AttributeValue']);
    if ((0,values_answer/* isKnown */.q)(now) && [replaces ?? null, written].some((one) => isSamePolicy(now.known, one)))
        return;
    throw new errors/* RunError */.e4('step', (0,values_answer/* isKnown */.q)(now)
        ? `Somebody changed the policy after this run checked it, so ${call} did not repair it. The policy was left as it is.`
        : `The policy could not be read again just before ${call}: ${now.unknown} The policy was left as it is.`, 'Run again: the next run repairs the current policy.');
}
/** AWS may write the members of a policy in another order when it is asked again. */
function isSamePolicy(one, other) {
    return one === other || (one !== null && other !== null && (0,canonical_json/* canonicalText */.A4)(one) === (0,canonical_json/* canonicalText */.A4)(other));
}
/** The policy that a step replaces, as it is now; `null` where there is none. */
async function policyNow(session, { input, region }, homeRegion) {
    const { Bucket, KeyId, TopicArn } = input;
    if (KeyId)
        return getKeyPolicy(session, KeyId, region ?? homeRegion);
    return TopicArn ? getTopicPolicy(session, TopicArn) : getBucketPolicy(session, region ?? homeRegion, Bucket);
}

;// CONCATENATED MODULE: ./build/src/aws/apply/send.js




/** How a step on the trail becomes a command, and the member of its request that names the trail: after CreateTrail that is its ARN. */
const COMMANDS = {
    'cloudtrail:CreateTrail': [CreateTrailCommand/* CreateTrailCommand */.y, null],
    'cloudtrail:UpdateTrail': [UpdateTrailCommand/* UpdateTrailCommand */.n, 'Name'],
    'cloudtrail:StartLogging': [StartLoggingCommand/* StartLoggingCommand */.N, 'Name'],
    'cloudtrail:StopLogging': [StopLoggingCommand/* StopLoggingCommand */.R, 'Name'],
    'cloudtrail:PutEventSelectors': [PutEventSelectorsCommand/* PutEventSelectorsCommand */.P, 'TrailName'],
    'cloudtrail:PutEventConfiguration': [PutEventConfigurationCommand/* PutEventConfigurationCommand */.H, 'TrailName'],
    'cloudtrail:PutInsightSelectors': [PutInsightSelectorsCommand/* PutInsightSelectorsCommand */.J, 'TrailName'],
    'cloudtrail:AddTags': [AddTagsCommand/* AddTagsCommand */.y, 'ResourceId'],
    'cloudtrail:RemoveTags': [RemoveTagsCommand/* RemoveTagsCommand */.L, 'ResourceId'],
    'cloudtrail:RegisterOrganizationDelegatedAdmin': [RegisterOrganizationDelegatedAdminCommand/* RegisterOrganizationDelegatedAdminCommand */.s, null],
};
/** Every call by which the action changes anything. */
const WRITE_CALLS = [...Object.keys(COMMANDS), ...REPAIR_CALLS];
async function send({ client, repair }, step, trail, attempts, beforeRetry) {
    const { call, input } = step;
    try {
        if (isRepair(step)) {
            await repair(step, attempts);
            return { outcome: 'done' };
        }
        const [Command, member] = COMMANDS[call];
        const command = new Command({ ...input, ...(member && { [member]: trail }) });
        const answer = await write(call, { client, command }, attempts, beforeRetry);
        return {
            outcome: 'done',
            ...(call === 'cloudtrail:CreateTrail' && { trail: answer.TrailARN }),
        };
    }
    catch (error) {
        if (!foundOnRetry(call, error, attempts))
            throw error;
        return { outcome: 'unknown' };
    }
}
/** What a call finds when an attempt before it took effect, and the answer to that was lost. */
const ALREADY_DONE_ERRORS = {
    'cloudtrail:CreateTrail': 'TrailAlreadyExistsException',
    'cloudtrail:RegisterOrganizationDelegatedAdmin': 'AccountRegisteredException',
};
/** The call was tried again and found what it was to make: most likely the work of an attempt before. */
function foundOnRetry(call, error, { hasUnanswered }) {
    // There is only one service-linked role, no matter who created it.
    return ((call === 'iam:CreateServiceLinkedRole' && /has been taken/.test((0,aws_error/* errorText */.kc)(error))) ||
        ((0,aws_error/* errorName */.Is)(error) === ALREADY_DONE_ERRORS[call] &&
            (hasUnanswered || (error.$metadata?.attempts ?? 1) > 1)));
}

;// CONCATENATED MODULE: ./build/src/aws/apply/apply.js









// ConflictException: the trail is still busy, which can last minutes. The SDK never retries it. 5 minutes in all.
const CONFLICT_WAITS_SECONDS = [2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30, 30, 30];
// Repairs made by this run reach CloudTrail with a delay. 2 minutes in all.
const NOT_YET_WAITS_SECONDS = [2, 4, 8, 16, 30, 30, 30];
/** Errors that mean «not yet» right after one of these was done. */
const NOT_YET_ERRORS = {
    CloudTrailAccessNotEnabledException: ['organizations:EnableAWSServiceAccess'],
    InsufficientDependencyServiceAccessPermissionException: [
        'organizations:EnableAWSServiceAccess',
        'iam:CreateServiceLinkedRole',
    ],
    NoManagementAccountSLRExistsException: ['iam:CreateServiceLinkedRole'],
    InsufficientS3BucketPolicyException: ['s3:PutBucketPolicy'],
    InsufficientEncryptionPolicyException: ['s3:PutBucketPolicy', 'kms:PutKeyPolicy'],
    InsufficientSnsTopicPolicyException: ['sns:SetTopicAttributes'],
};
/** Whether CloudTrail does not see a change of this run yet, or a log role that is new. */
function isNotYetSeen(error, done, isLogRoleFresh) {
    return ((NOT_YET_ERRORS[(0,aws_error/* errorName */.Is)(error)] ?? []).some((call) => done.includes(call)) ||
        (isLogRoleFresh && isFreshRoleError(error)));
}
/** So says CloudTrail of a log role that it does not see yet; the same errors mean other things in other words. */
function isFreshRoleError(error) {
    return (/^InvalidCloudWatchLogs(?:LogGroup|Role)ArnException$/.test((0,aws_error/* errorName */.Is)(error)) &&
        /access denied/i.test((0,aws_error/* errorText */.kc)(error)));
}
/**
 * Performs steps in their order until one fails or the run is stopped; a trail that this run created, or may have
 * created, is started even then, so that it records. Never throws: `onStepOutcome` receives the outcome of each step as soon as it
 * does, since the run may end at any moment.
 */
async function apply(planned, steps, context, runContext, onStepOutcome) {
    const { log, signal } = runContext;
    const known = knownOf(context.refreshContext);
    let progress = { trail: planned, known, done: [], isCreated: false, failure: null };
    for (const step of steps) {
        const { trail, isCreated, failure } = progress;
        if (failure && !(isCreated && step.call === 'cloudtrail:StartLogging'))
            continue;
        if (isCreated === 'perhaps' && !(await mayExist(trail, context.refreshContext, runContext))) {
            return { trail, isMissing: true, failure };
        }
        if (signal.aborted)
            return { trail, isMissing: false, failure: failure ?? (0,errors/* stopped */.ce)() };
        if (failure)
            log.info('The new trail is started anyway, so that it records');
        log.info(`${step.call} …`);
        onStepOutcome({ step, outcome: 'unknown' });
        // What waiting before the failure has used up must not keep the new trail from recording.
        const waits = failure ? createWaitBudget() : context.waits;
        progress = await performNext(step, steps, progress, { ...context, waits }, runContext, onStepOutcome);
    }
    return { trail: progress.trail, isMissing: false, failure: progress.failure };
}
/** Performs one step, and says how far that comes. Never throws. */
async function performNext(step, steps, progress, context, runContext, onStepOutcome) {
    const isCreate = step.call === 'cloudtrail:CreateTrail';
    const attempts = { hasUnanswered: false };
    try {
        const { outcome, trail = progress.trail } = await perform(step, progress, attempts, context, runContext);
        runContext.log.info(`${step.call} ${outcome === 'done' ? 'done' : 'was already done when it was tried again'}`);
        onStepOutcome({ step, outcome });
        const isUncertain = isCreate && outcome === 'unknown' && steps.some(isUnplanned);
        return {
            trail,
            known: knownAfter(progress.known, step),
            done: [...progress.done, step.call],
            isCreated: isCreate || progress.isCreated,
            failure: isUncertain ? perhapsAnother(trail) : progress.failure,
        };
    }
    catch (error) {
        onStepOutcome({ step, outcome: outcomeOf(error, attempts, runContext.signal) });
        const { trail } = progress;
        const remedyContext = { ...context.remedyContext, trail, call: step.call };
        return {
            ...progress,
            isCreated: isCreate && attempts.hasUnanswered ? 'perhaps' : progress.isCreated,
            failure: progress.failure ?? explainStep(error, remedyContext, attempts.hasUnanswered),
        };
    }
}
/** Lists as they were observed; a new trail has what CreateTrail gives it. */
function knownOf({ observed }) {
    return Object.fromEntries(fields/* FIELDS */.cJ.map(({ field, unset }) => [field, [observed ? observed[field] : unset]]));
}
function outcomeOf(error, { hasUnanswered }, signal) {
    if (hasUnanswered)
        return 'unknown';
    return error instanceof errors/* RunError */.e4 && (error.code !== 'step' || signal.aborted) ? 'not attempted' : 'failed';
}
/** Whether the step would change a trail that nobody compared with what is declared. */
function isUnplanned({ call }) {
    return ((0,trail_step/* isCloudTrailCall */.s)(call) &&
        !['cloudtrail:CreateTrail', 'cloudtrail:StartLogging', 'cloudtrail:RegisterOrganizationDelegatedAdmin'].includes(call));
}
/** Selectors replace what there is, so they must not reach a trail that is perhaps another's. */
function perhapsAnother(trail) {
    return new errors/* RunError */.e4('step', `${trail} already existed when cloudtrail:CreateTrail was retried. This run most likely created it, but the trail has not been compared with the declaration.`, 'Run again: the next run adopts the trail and shows any differences.');
}
/** How long a run waits for a trail that is busy, and for its own repairs to take effect. */
function createWaitBudget() {
    return { conflict: CONFLICT_WAITS_SECONDS.values(), notYet: NOT_YET_WAITS_SECONDS.values() };
}
/** One step, tried again while that may help. Each attempt reads again what it writes over, since minutes may have passed. */
async function perform(planned, { trail, known, done }, attempts, context, runContext) {
    const read = () => refreshStep(planned, trail, context.refreshContext, known, runContext);
    const last = { sent: null };
    const attempt = async () => {
        last.sent = null;
        (0,errors/* throwIfStopped */.$J)(runContext.signal);
        const sent = await read();
        (0,errors/* throwIfStopped */.$J)(runContext.signal);
        last.sent = sent;
        const beforeRetry = async () => {
            last.sent = { ...sent, overwritten: (await read()).overwritten };
        };
        return send(context, sent.step, trail, attempts, beforeRetry);
    };
    const isNotYet = (error) => isNotYetSeen(error, done, context.isLogRoleFresh);
    try {
        return await retryWhilePassing(planned.call, context.waits, isNotYet, runContext, attempt);
    }
    catch (error) {
        // An attempt without an answer might have taken effect.
        if (!attempts.hasUnanswered)
            last.sent = null;
        throw error;
    }
    finally {
        if (last.sent)
            context.onOverwritten(last.sent.step, last.sent.overwritten);
    }
}
/**
 * Tries while CloudTrail is busy with the trail, or does not see yet what is new: by either error AWS says that the attempt did
 * nothing.
 */
function retryWhilePassing(call, waits, isNotYet, runContext, attempt) {
    const whyRetry = (why, isPassing) => (settled) => {
        if (settled.status === 'fulfilled' || !isPassing(settled.reason))
            return null;
        (0,errors/* throwIfStopped */.$J)(runContext.signal);
        return `${why} (${(0,aws_error/* errorName */.Is)(settled.reason)}): ${call}`;
    };
    const untilSeen = () => (0,retry/* retryUntil */.v)(waits.notYet, runContext, attempt, whyRetry('CloudTrail does not see the change yet', isNotYet));
    return (0,retry/* retryUntil */.v)(waits.conflict, runContext, untilSeen, whyRetry('CloudTrail is still busy with the trail', isBusy));
}
function isBusy(error) {
    return (0,aws_error/* errorName */.Is)(error) === 'ConflictException';
}

// EXTERNAL MODULE: ./build/src/domain/trail/format-value.js
var format_value = __webpack_require__(5406);
// EXTERNAL MODULE: ./build/src/aws/session/session-policy.js
var session_policy = __webpack_require__(3575);
// EXTERNAL MODULE: ./build/src/aws/session/sign-in.js + 2 modules
var sign_in = __webpack_require__(3510);
// EXTERNAL MODULE: ./build/src/reconcile/sign-in.js + 1 modules
var reconcile_sign_in = __webpack_require__(9100);
;// CONCATENATED MODULE: ./build/src/reconcile/apply/write-sessions.js






/**
 * Opens the trail's session first, since it may have to start the trail; those of repairs are opened when they are needed. There are
 * two, since a session policy for all of it could be too long.
 */
async function openWriteSessions(run, input, steps) {
    const { inputs, readSessions, observed, desired, plan } = input;
    const wouldBe = (0,trail_desired/* trailAfter */.hN)(desired, observed.trail, observed.identity);
    const isOrganizationTrail = wouldBe.isOrganizationTrail || observed.trail?.isOrganizationTrail === true;
    const caller = readSessions.session.identity.account;
    const role = inputs.bucketOwnerRoleToAssume;
    const sessionFor = (some) => (0,sign_in/* signIn */.J)((0,reconcile_sign_in/* signInOf */.UI)(inputs, 'apply'), (0,session_policy/* policyForSteps */.le)(some, plan.trail, isOrganizationTrail, role, caller), run);
    const onTrail = steps.filter((step) => !isRepair(step));
    return {
        writeSession: onTrail.length > 0 ? await sessionFor(onTrail) : readSessions.session,
        repair: createRepair(input, steps.filter(isRepair), sessionFor),
    };
}
/** Repairs prerequisites, each in a session of the account that it is in. */
function createRepair({ inputs, readSessions, plan }, steps, sessionFor) {
    const role = inputs.bucketOwnerRoleToAssume;
    const isTheirs = (step) => (0,session_policy/* isInBucketAccount */.b_)(step, role, readSessions.session.identity.account);
    let own = null;
    let theirs = null;
    return async (step, attempts) => {
        const writeSession = await (own ??= sessionFor(steps));
        if (!isTheirs(step)) {
            return repair(step, plan.homeRegion, { readSession: readSessions.session, writeSession }, attempts);
        }
        const sessionPolicy = (0,session_policy/* bucketOwnerPolicyForSteps */.uz)(steps.filter(isTheirs), plan.trail);
        const chained = await (theirs ??= (0,sign_in/* assumeRole */.x)(writeSession, role, (0,reconcile_sign_in/* signInOf */.UI)(inputs, 'apply'), sessionPolicy));
        const owner = await readSessions.bucketOwner?.session;
        const readSession = owner && (0,values_answer/* isKnown */.q)(owner) ? owner.known : readSessions.session;
        return repair(step, plan.homeRegion, { readSession, writeSession: chained }, attempts);
    };
}

;// CONCATENATED MODULE: ./build/src/reconcile/apply/perform-steps.js







/** Performs the steps but the one that was begun early. @throws RunError where nothing was begun. */
async function performSteps(run, input) {
    const { plan, steps, earlyStart } = input;
    const became = new Map();
    if (steps[0] && earlyStart)
        became.set(steps[0], earlyStart.outcome);
    const performed = (result) => ({
        ...result,
        outcomes: plan.steps.map((step) => ({ step, outcome: became.get(step) ?? 'not attempted' })),
    });
    const rest = earlyStart ? steps.slice(1) : steps;
    if (earlyStart?.failure || rest.length === 0) {
        return performed({ trail: plan.trail, isMissing: false, failure: earlyStart?.failure ?? null });
    }
    let sessions;
    try {
        sessions = await openWriteSessions(run, input, rest);
    }
    catch (failure) {
        // What was started is read back all the same.
        if (earlyStart)
            return performed({ trail: plan.trail, isMissing: false, failure });
        throw failure;
    }
    const onStepOutcome = ({ step, outcome }) => {
        became.set(step, outcome);
        run.record({ kind: 'step', step, outcome, at: new Date().toISOString() });
    };
    return performed(await apply(plan.trail, rest, applyContext(run, input, sessions), run, onStepOutcome));
}
// Other services see a new IAM role within seconds, rarely minutes.
const FRESH_LOG_ROLE_MILLISECONDS = 5 * 60_000;
function applyContext(run, input, { writeSession, repair }) {
    const { inputs, readSessions, observed, desired, plan, earlyStart, logRoleCreated } = input;
    const { session } = readSessions;
    return {
        client: (0,clients/* cloudTrail */.Ao)(plan.homeRegion, writeSession),
        repair,
        refreshContext: {
            client: (0,clients/* cloudTrail */.Ao)(plan.homeRegion, session),
            observed: observed.trail,
            keptTags: (0,trail_desired/* declaredTags */.uf)(inputs.declared),
        },
        onOverwritten: (step, overwritten) => reportOverwritten(run, step, overwritten),
        waits: earlyStart?.waits ?? createWaitBudget(),
        isLogRoleFresh: logRoleCreated !== null && Date.now() - logRoleCreated < FRESH_LOG_ROLE_MILLISECONDS,
        remedyContext: remedyContextOf((0,trail_desired/* trailAfter */.hN)(desired, observed.trail, observed.identity), observed.organization, session.identity.account),
    };
}
/** Says which changes of others a step has written over, as far as that is known. */
function reportOverwritten(run, { call, fields }, overwritten) {
    if (overwritten === null) {
        const notice = `The trail could not be read again just before ${call}. If somebody changed ${fields.join(', ')} after this run observed it, the change was overwritten.`;
        (0,reconcile_run/* addNotice */.Mp)(run, notice, 'Changed during the run');
    }
    for (const { what, observed, found, written } of overwritten ?? []) {
        const text = `Somebody changed ${what} after this run observed the trail: it was ${(0,format_value/* formatValue */.F)(observed)}, then ${(0,format_value/* formatValue */.F)(found)}. ${call} ${written === null ? 'removed it' : `set it to ${(0,format_value/* formatValue */.F)(written)}`}.`;
        (0,reconcile_run/* addWarning */.Af)(run, 'Changed during the run', text);
    }
}

;// CONCATENATED MODULE: ./build/src/aws/apply/verify.js











/** What to do if reading back was not conclusive. */
const CHECK_HINT = 'Run again with mode `check`: it reports whether the trail is as declared.';
/**
 * Reads the trail back until it is as desired, or the time is over.
 * @throws RunError `read` where it cannot be read, `verify` if the run is stopped before it is as desired.
 */
async function verify(session, target) {
    const client = (0,clients/* cloudTrail */.Ao)(target.identity.homeRegion, session);
    const read = () => readBack(client, session, target);
    const verified = await (0,retry/* retryUntil */.v)(read_trail/* READ_WAITS_SECONDS */.MW, session, read, (settled) => {
        const seen = whatIsPending(settled);
        if (seen !== null && session.signal.aborted) {
            throw new errors/* RunError */.e4('verify', `The run was stopped while it read the trail back: ${seen}.`, CHECK_HINT);
        }
        return seen && `${seen}:`;
    });
    if (pending(verified) === '')
        session.log.info('Read back: as declared');
    return verified;
}
/** What reading back does not find yet, in words; `null` where it finds all, or where reading again is of no use. */
function whatIsPending(settled) {
    if (settled.status === 'fulfilled')
        return pending(settled.value) || null;
    // A trail that was just created might not be found for a while.
    return (0,read_trail/* isAbsent */.W0)(settled.reason) ? 'The trail is not found yet' : null;
}
/**
 * Reads the trail back after a step failed. Where steps may have taken effect, reads until it is as `expected`, since reads
 * lag behind writes: 20 seconds in all.
 * @throws RunError `read`
 */
function readBackUntil(session, identity, expected) {
    const client = (0,clients/* cloudTrail */.Ao)(identity.homeRegion, session);
    const read = () => (0,read_trail/* readTrail */.hd)(client, identity);
    if (expected === null)
        return read();
    return (0,retry/* retryUntil */.v)(read_trail/* READ_WAITS_SECONDS */.MW, session, read, (settled) => {
        const isLate = settled.status === 'fulfilled' ? (0,drift/* diff */.Ui)(expected, settled.value.trail, []).length > 0 : (0,read_trail/* isAbsent */.W0)(settled.reason);
        return isLate ? 'The trail read back does not show the change yet:' : null;
    });
}
/** What is not as it is to be; empty where all is. */
function pending({ drift, unconfirmed }) {
    return [...new Set(drift.map(notYet)), ...unconfirmed].join('; ');
}
/** Such as "Logging is not on yet"; labels in the plural need other words. */
function notYet({ field, desired }) {
    const { label } = (0,fields/* rowOf */.OB)(field);
    return typeof desired === 'boolean' ? `${label} is not ${(0,format_value/* formatValue */.F)(desired)} yet` : `${label}: not as declared yet`;
}
async function readBack(client, session, { identity, desired, registered, unconfirmedRepairs }) {
    const [reading, missing, failing] = await (0,all_of/* allOf */.b)([
        (0,read_trail/* readTrail */.hd)(client, identity),
        registered.length > 0 ? unconfirmedRegistrations(session, identity.homeRegion, registered) : [],
        unconfirmedRepairs(),
    ]);
    const unread = fields/* FIELDS */.cJ.flatMap(({ field }) => (desired[field] === undefined ? [] : (reading.unknown[field] ?? [])));
    const unconfirmed = [...new Set([...unread, ...missing, ...failing])];
    return { ...reading, drift: (0,drift/* diff */.Ui)(desired, reading.trail, []), unconfirmed };
}
async function unconfirmedRegistrations(session, region, accounts) {
    const { delegatedAdministrators } = await listDelegatedAdministrators(await (0,clients/* organizations */.Zn)(region, session));
    if (!(0,values_answer/* isKnown */.q)(delegatedAdministrators))
        return [delegatedAdministrators.unknown];
    return (0,delegated_administrators/* unregistered */.EK)(accounts, delegatedAdministrators).map((account) => `${account} not listed as delegated administrator`);
}

// EXTERNAL MODULE: ./build/src/domain/prerequisites/prerequisite.js
var prerequisite = __webpack_require__(7730);
// EXTERNAL MODULE: ./build/src/report/format/yaml-diff.js
var yaml_diff = __webpack_require__(3827);
;// CONCATENATED MODULE: ./build/src/report/sections/still-differs.js




/** What to say of an applied trail that does not read as desired; `hint` is what to do about it. */
function stillDiffers(drift, unconfirmed, hint) {
    const isText = (value) => typeof value !== 'object' || value === null;
    const sentences = drift.map(({ field, observed, desired }) => isText(desired)
        ? `${(0,fields/* rowOf */.OB)(field).label}: ${(0,format_value/* formatValue */.F)(observed)} and not ${(0,format_value/* formatValue */.F)(desired)}, 20 seconds after AWS accepted the change.`
        : `${(0,fields/* rowOf */.OB)(field).label}: not as declared, 20 seconds after AWS accepted the change.`);
    const lines = drift.flatMap(({ field, observed, desired }) => {
        const changed = (0,yaml_diff/* changedLines */.M)(observed, desired);
        return changed.length > 0 ? [`${(0,fields/* rowOf */.OB)(field).label}, as it is (-) and as declared (+):`, (0,advice/* verbatim */.Bj)(...changed)] : [];
    });
    const cause = `${hint} Somebody or something else may be changing the trail at the same time; CloudTrail’s event history names who made which call.`;
    return { message: [...sentences, ...unconfirmed].join('\n'), hint: [cause, ...lines] };
}

;// CONCATENATED MODULE: ./build/src/domain/prerequisites/bucket.js






/** S3 User Guide, bucket policies: 20 KB. */
const bucket_MAX_POLICY_BYTES = 20 * 1024;
function judgeBucket(bucket, hasKey, homeRegion) {
    const id = 'bucket';
    const { name, region, requesterPays, encryption } = bucket;
    if (!(0,values_answer/* isKnown */.q)(region))
        return { id, status: 'unknown', message: region.unknown };
    if (region.known === null) {
        const fix = [
            'Correct s3-bucket-name, or have the administrator of the account that will own the logs create the bucket:',
            (0,advice/* commands */.Pi)(`aws s3 mb --region ${homeRegion} s3://${name}`),
        ];
        return { id, status: 'fail', message: `Bucket ${name} does not exist.`, fix };
    }
    if ((0,values_answer/* isKnown */.q)(requesterPays) && requesterPays.known) {
        const message = `Requester Pays is enabled on bucket ${name}, and CloudTrail does not deliver to such buckets.`;
        const fix = [
            'The bucket owner disables Requester Pays:',
            (0,advice/* commands */.Pi)(`aws s3api put-bucket-request-payment --region ${region.known} --bucket ${name} --request-payment-configuration Payer=BucketOwner`),
        ];
        return { id, status: 'fail', message, fix };
    }
    const lockedOut = hasKey ? null : judgeDefaultKey(bucket);
    if (lockedOut?.status === 'fail')
        return lockedOut;
    const unknowns = [
        ...((0,values_answer/* isKnown */.q)(requesterPays) ? [] : [requesterPays.unknown]),
        ...(hasKey || (0,values_answer/* isKnown */.q)(encryption) ? [] : [encryption.unknown]),
    ];
    if (unknowns.length > 0)
        return { id, status: 'unknown', message: unknowns.join(' ') };
    return lockedOut ?? { id, status: 'pass', message: `Bucket ${name} is in ${region.known}.` };
}
/** Without a key of the trail's own the bucket's default encryption applies, and its key has to let CloudTrail in. */
function judgeDefaultKey({ name, encryption, key }) {
    if (!(0,values_answer/* isKnown */.q)(encryption) || encryption.known.key === null)
        return null;
    const judged = judgeServiceKey(AWS_KEY.test(encryption.known.key) ? 'managed by AWS' : key, `default encryption key of bucket ${name}`, encryption.known.hasBucketKey);
    if (!judged)
        return null;
    const { fix, ...rest } = judged;
    const declare = 'Or set kms-key-id to a key for the trail, which CloudTrail then uses instead.';
    return { id: 'bucket', ...rest, ...(fix && { fix: [...fix, declare] }) };
}
/** The policy of the bucket, judged by what CloudTrail will write (CloudTrail User Guide, bucket policy for CloudTrail). */
function judgeBucketPolicy(bucket, destinations, delivered) {
    const id = 'bucket-policy';
    const { name, region } = bucket;
    if ((0,values_answer/* isKnown */.q)(region) && region.known === null) {
        return { id, status: 'not-applicable', message: `Bucket ${name} does not exist.` };
    }
    const isIdKnown = destinations.organizationId !== UNKNOWN_ORGANIZATION_ID;
    return judgePolicy({
        id,
        what: `policy of bucket ${name}`,
        administrator: 'The bucket owner',
        text: bucket.policy,
        absent: `Bucket ${name} has no policy, so CloudTrail can neither read its ACL nor write log files.`,
        maxBytes: bucket_MAX_POLICY_BYTES,
        get: `aws s3api get-bucket-policy --bucket ${name} --query Policy --output text`,
        put: `aws s3api put-bucket-policy --bucket ${name} --policy file://policy.json`,
        writeStep: (Policy) => ({
            call: 's3:PutBucketPolicy',
            input: { Bucket: name, Policy },
            fields: [],
            ...((0,values_answer/* isKnown */.q)(region) && region.known !== null && { region: region.known }),
        }),
        ...(!isIdKnown && {
            undecidedBecause: 'the organization ID is not known, so the path of its accounts is not known either',
        }),
    }, requiredBucketAccess(destinations, delivered));
}

;// CONCATENATED MODULE: ./build/src/domain/prerequisites/log-group.js







/** CloudTrail accepts a log group only in the home Region and, like the role, only in the calling account (API_CreateTrail). */
function judgeLogGroup(found, arn, homeRegion) {
    const id = 'log-group';
    const group = (0,values_arn/* parseArn */.Lw)(arn);
    const { region, account } = group;
    const name = (0,values_arn/* logGroupName */.To)(group);
    if (region !== homeRegion) {
        const message = `Log group ${name} is in ${region}, but it must be in the trail's home Region, ${homeRegion}.`;
        return { id, status: 'fail', message, fix: [`Declare a log group in ${homeRegion}.`] };
    }
    if (!(0,values_answer/* isKnown */.q)(found))
        return { id, status: 'unknown', message: found.unknown };
    if (found.known)
        return { id, status: 'pass', message: `Log group ${name} is in account ${account}.` };
    const fix = [
        `The administrator of account ${account} creates it:`,
        (0,advice/* commands */.Pi)(`aws logs create-log-group --region ${region} --log-group-name ${name}`),
    ];
    return { id, status: 'fail', message: `Log group ${name} does not exist in account ${account} in ${region}.`, fix };
}
/** The role that CloudTrail writes to the log group with: who may assume it, and what it may write. */
function judgeLogRole(role, missingAccess, arn, destinations) {
    const id = 'log-role';
    const parsed = (0,values_arn/* parseArn */.Lw)(arn);
    const { account } = parsed;
    const name = (0,values_arn/* roleName */.S3)(parsed);
    const administrator = `The administrator of account ${account}`;
    const trustDocument = documentOf(logRoleTrustStatements());
    if ((0,values_answer/* isKnown */.q)(role) && role.known === null) {
        const fix = [
            `Correct cloud-watch-logs-role-arn, or have the administrator of account ${account} create the role with this trust policy (save it as trust.json):`,
            trustDocument,
            (0,advice/* commands */.Pi)(`aws iam create-role --role-name ${name} --assume-role-policy-document file://trust.json`),
        ];
        return { id, status: 'fail', message: `Role ${name} does not exist in account ${account}.`, fix };
    }
    const trust = (0,values_answer/* isKnown */.q)(role) ? judgeTrust(role.known, name) : { status: 'unknown', message: role.unknown };
    if (trust.status === 'fail') {
        const fix = [
            `${administrator} allows CloudTrail to assume the role by replacing its trust policy (save this as trust.json):`,
            trustDocument,
            (0,advice/* commands */.Pi)(`aws iam update-assume-role-policy --role-name ${name} --policy-document file://trust.json`),
        ];
        return { id, status: 'fail', message: trust.message, fix };
    }
    const attach = [
        documentOf(logRoleStatements(destinations)),
        (0,advice/* commands */.Pi)(`aws iam put-role-policy --role-name ${name} --policy-name OrgTrailToCloudWatchLogs --policy-document file://policy.json`),
    ];
    if ((0,values_answer/* isKnown */.q)(missingAccess) && missingAccess.known.length > 0) {
        const message = `Role ${name} is not allowed to call ${missingAccess.known.join(', ')}.`;
        return {
            id,
            status: 'fail',
            message,
            fix: [`${administrator} attaches this policy to the role (save it as policy.json):`, ...attach],
        };
    }
    const unknowns = [
        ...(trust.status === 'unknown' ? [trust.message] : []),
        ...((0,values_answer/* isKnown */.q)(missingAccess) ? [] : [missingAccess.unknown]),
    ];
    if (unknowns.length > 0) {
        const allows = 'allows the same access as this policy (save it as policy.json):';
        const sure = `${administrator} makes sure that the role`;
        const fix = trust.status === 'unknown'
            ? [`${sure} has this trust policy:`, trustDocument, `and that it ${allows}`, ...attach]
            : [`${sure} ${allows}`, ...attach];
        return { id, status: 'unknown', message: unknowns.join(' '), fix };
    }
    return {
        id,
        status: 'pass',
        message: `CloudTrail can assume role ${name}, which is allowed to write all log streams.`,
    };
}
function judgeTrust({ trust }, name) {
    const policy = (0,policy_document/* parsePolicy */.ON)(trust);
    if ('unreadable' in policy) {
        return { status: 'unknown', message: `The trust policy of role ${name} cannot be checked: ${policy.unreadable}.` };
    }
    const { status, reasons } = judgeGrants(policy, requiredLogRoleTrust());
    return { status, message: `Role ${name}: ${reasons.join(' ')}` };
}
function documentOf(Statement) {
    return (0,advice/* json */.Pq)({ Version: '2012-10-17', Statement });
}

;// CONCATENATED MODULE: ./build/src/domain/prerequisites/topic.js






/** SNS does not accept longer policies (API_SetTopicAttributes names no bound; the quota of a policy is 30 KB). */
const topic_MAX_POLICY_BYTES = 30 * 1024;
/** The topic that is notified of deliveries, and the key that encrypts it (CloudTrail User Guide, SNS topic policy). */
function judgeTopic(topic, destinations) {
    const id = 'sns-topic';
    const arn = destinations.topic;
    const { region, account, resource: name } = (0,values_arn/* parseArn */.Lw)(arn);
    if ((0,values_answer/* isKnown */.q)(topic) && topic.known === null) {
        const fix = [
            `Correct sns-topic-name, or have the administrator of account ${account} create it:`,
            (0,advice/* commands */.Pi)(`aws sns create-topic --region ${region} --name ${name}`),
        ];
        return { id, status: 'fail', message: `Topic ${arn} does not exist.`, fix };
    }
    const known = (0,values_answer/* isKnown */.q)(topic) ? topic.known : null;
    const judged = judgePolicy({
        id,
        what: `policy of topic ${arn}`,
        administrator: `The administrator of account ${account}`,
        text: (0,values_answer/* isKnown */.q)(topic) ? { known: known.policy } : topic,
        maxBytes: topic_MAX_POLICY_BYTES,
        get: `aws sns get-topic-attributes --region ${region} --topic-arn ${arn} --query Attributes.Policy --output text`,
        put: `aws sns set-topic-attributes --region ${region} --topic-arn ${arn} --attribute-name Policy --attribute-value file://policy.json`,
        writeStep: (AttributeValue) => ({
            call: 'sns:SetTopicAttributes',
            input: { TopicArn: arn, AttributeName: 'Policy', AttributeValue },
            fields: [],
            region,
        }),
    }, requiredTopicAccess(destinations));
    const key = known?.key ? judgeServiceKey(known.key, 'topic encryption key', true) : null;
    if (key === null)
        return judged;
    if (judged.status === 'pass')
        return { id, ...key };
    if (key.status === 'unknown')
        return judged;
    // A repair of the policy alone would not let CloudTrail in.
    const message = `${key.message} ${judged.message}`;
    const fix = [...(key.fix ?? []), ...(judged.fix ?? [])];
    return { id, status: 'fail', message, fix, irreparable: key.message };
}

;// CONCATENATED MODULE: ./build/src/domain/prerequisites/judge.js







/** Whether all holds that a trail needs outside itself to deliver, each in its place of the list. */
function judgePrerequisites(input) {
    const { trail, documents } = input;
    const { bucket, key, topic, logGroup, logRole, logRoleMissingAccess: logRoleLacks } = documents;
    const destinations = destinationsOf(trail, (0,organization_organization/* organizationIdOf */.Ui)(input.organization));
    const delivered = {
        isMultiRegion: trail.isMultiRegionTrail,
        hasDigests: trail.enableLogFileValidation,
        hasInsights: (trail.insightSelectors?.length ?? 0) > 0,
    };
    const group = trail.cloudWatchLogsLogGroupArn;
    const role = trail.cloudWatchLogsRoleArn;
    const none = 'Not configured for this trail.';
    return [
        ...judgeOrganization({ ...input, isOrganizationTrail: trail.isOrganizationTrail }),
        bucket ? judgeBucket(bucket, key !== null, trail.homeRegion) : notApplicable('bucket', none),
        bucket ? judgeBucketPolicy(bucket, destinations, delivered) : notApplicable('bucket-policy', none),
        key ? judgeKey(key, bucket, destinations) : notApplicable('kms-key', none),
        topic && destinations.topic ? judgeTopic(topic, destinations) : notApplicable('sns-topic', none),
        logGroup && group ? judgeLogGroup(logGroup, group, trail.homeRegion) : notApplicable('log-group', none),
        logRole && logRoleLacks && role
            ? judgeLogRole(logRole, logRoleLacks, role, destinations)
            : notApplicable('log-role', none),
    ];
}

;// CONCATENATED MODULE: ./build/src/domain/organization/account-role.js


function accountRoleOf(account, organization) {
    const { description, delegatedAdministrators, isPlainMember } = organization;
    if (account === (0,organization_organization/* managementAccountOf */.uy)(organization))
        return 'management';
    if ((0,values_answer/* isKnown */.q)(delegatedAdministrators) && delegatedAdministrators.known.includes(account)) {
        return 'delegated administrator';
    }
    if ((0,values_answer/* isKnown */.q)(description) && description.known === null)
        return 'in no organization';
    return isPlainMember || ((0,values_answer/* isKnown */.q)(description) && (0,values_answer/* isKnown */.q)(delegatedAdministrators)) ? 'plain member' : 'unknown';
}

;// CONCATENATED MODULE: ./build/src/reconcile/judge-prerequisites.js














/** The sessions that may read what the trail depends on. That of the bucket's account is begun at once, and may fail. */
function openReadSessions(inputs, mode, session) {
    const role = inputs.prerequisites === 'skip' ? null : inputs.bucketOwnerRoleToAssume;
    if (role === null)
        return { session, bucketOwner: null };
    const { account } = (0,values_arn/* parseArn */.Lw)(role);
    return { session, bucketOwner: { account, session: bucketOwnerSession(role, (0,reconcile_sign_in/* signInOf */.UI)(inputs, mode), session) } };
}
function bucketOwnerSession(role, how, session) {
    const assume = () => (0,sign_in/* assumeRole */.x)(session, role, how, (0,session_policy/* bucketOwnerReadOnlyPolicy */.wA)());
    return (0,ask/* ask */.kA)('sts:AssumeRole', assume, (error) => ({
        unknown: `bucket-owner-role-to-assume could not be assumed: ${(0,aws_error/* errorText */.kc)(error)} ${bucketOwnerRoleRemedy(role, error)}`,
    }));
}
function bucketOwnerRoleRemedy(role, error) {
    return (0,aws_error/* isDenied */.GZ)(error) && (0,explain_denial/* explainDenial */.L)((0,aws_error/* errorText */.kc)(error), 'sts:AssumeRole') === null
        ? `The trust policy of ${role} must name this run's role, and this run's role needs sts:AssumeRole on ${role}. If that role can also repair, do not let a role that pull requests use assume it.`
        : (0,aws_error/* remedyOf */.SM)('sts:AssumeRole', error);
}
/** Judges by documents, of which `reader` reads those that it has not read yet. Where prerequisites are skipped there are none. */
async function readAndJudge({ inputs, readSessions, observed, desired }, reader) {
    const { declared } = inputs;
    if (inputs.prerequisites === 'skip')
        return { prerequisites: [], logRoleCreated: null, bucket: null };
    const { account } = readSessions.session.identity;
    const { organization, identity } = observed;
    const trail = (0,trail_desired/* trailAfter */.hN)(desired, observed.trail, identity);
    const resources = trailResourcesOf(declared, identity, account, observed.trail);
    const naming = logStreamNamingOf(identity.arn, trail.isOrganizationTrail, organization);
    const documents = await readPrerequisiteDocuments(reader, resources, naming);
    const prerequisites = judgePrerequisites({
        trail,
        account,
        caller: accountRoleOf(account, organization),
        organization,
        delegatedAdministrators: declared.delegatedAdministrators,
        documents,
    });
    const { logRole, bucket } = documents;
    const logRoleCreated = (logRole && (0,values_answer/* isKnown */.q)(logRole) && logRole.known?.createdMilliseconds) || null;
    return { prerequisites, logRoleCreated, bucket };
}
/** The same by documents that are all read anew. */
async function judgeAgain(input) {
    const reader = createDocumentReader(input.readSessions, input.inputs.declared.region);
    return (await readAndJudge(input, reader)).prerequisites;
}

;// CONCATENATED MODULE: ./build/src/reconcile/apply/verify-applied.js










/** Reads the trail back until it is as applied, and judges again what was repaired. @throws RunError `verify` */
async function verifyApplied(run, input, trail) {
    const { inputs, readSessions, observed, desired, plan, steps } = input;
    const isWhole = plan.refusals.length === 0;
    const registered = (0,delegated_administrators/* registeredBy */._k)(steps);
    let { prerequisites } = plan;
    const { drift, unconfirmed, ...read } = await verifyOrExplain(readSessions.session, {
        identity: { ...observed.identity, arn: trail },
        desired: isWhole ? desired : { isLogging: true },
        registered,
        unconfirmedRepairs: async () => {
            const judged = await judgeRepairs(run, input);
            ({ prerequisites } = judged);
            return judged.unconfirmed;
        },
    });
    if (registered.length > 0 && unconfirmed.length === 0) {
        run.record({ kind: 'prerequisites judged again', prerequisites: withRegistered(prerequisites, registered) });
    }
    const left = isWhole && read.trail.tags ? tagsLeft(inputs.declared, read.trail.tags) : [];
    if (left.length > 0)
        (0,reconcile_run/* addWarning */.Af)(run, 'Tags not removed', notRemoved(left));
    const { trail: now, deliveries, startedAt } = read;
    run.record({ kind: 'read back', trail: now, deliveries, startedAt, at: new Date().toISOString() });
    const differs = drift.length + unconfirmed.length > 0;
    run.record({ kind: 'verified', difference: differs ? stillDiffers(drift, unconfirmed, CHECK_HINT) : null });
}
async function verifyOrExplain(session, target) {
    try {
        return await verify(session, target);
    }
    catch (error) {
        if (error instanceof errors/* RunError */.e4 && error.code === 'verify')
            throw error;
        throw new errors/* RunError */.e4('verify', `The trail could not be read back: ${(0,aws_error/* errorText */.kc)(error)}`, CHECK_HINT, error);
    }
}
/** The prerequisites as they are now, and why those that steps repaired are not confirmed. Nothing is read where none was. */
async function judgeRepairs(run, input) {
    const { plan, steps } = input;
    const repaired = plan.prerequisites.filter((one) => (0,prerequisite/* isRepairedBy */._C)(steps, one));
    if (repaired.length === 0)
        return { prerequisites: plan.prerequisites, unconfirmed: [] };
    const prerequisites = await judgeAgain(input);
    run.record({ kind: 'prerequisites judged again', prerequisites });
    const unconfirmed = prerequisites
        .filter(({ id, status, repair }) => (status === 'fail' || repair) && repaired.some((one) => one.id === id))
        .map(({ id, message }) => `${id} was repaired, but still fails: ${message}`);
    return { prerequisites, unconfirmed };
}
/** The prerequisites, now that these accounts are confirmed to be registered. */
function withRegistered(prerequisites, accounts) {
    return prerequisites.map((one) => one.id === 'delegated-administrators'
        ? { id: one.id, status: 'pass', message: `Registered by this run: ${accounts.join(', ')}.` }
        : one);
}
/** The tags that should have been purged: added so late that no step knew of them. */
function tagsLeft(declared, now) {
    const { state } = declared.intents.tags;
    const purges = state === 'remove' || (state === 'set' && declared.purgeTags);
    return purges ? tagsToPurge((0,trail_desired/* declaredTags */.uf)(declared), now) : [];
}
function notRemoved(keys) {
    return `Somebody added tags after this run observed the trail, and they are still there: ${keys.join(', ')}. The next run removes them.`;
}

;// CONCATENATED MODULE: ./build/src/reconcile/apply/read-back.js






/**
 * Reads the trail back after a failure until it shows what was written or may have been, and says whether it shows what a step
 * without an answer was to write. Right after a create whose answer was lost, «not found» may only mean «not yet».
 */
async function readBackAfterFailure(run, input, performed) {
    const { readSessions, observed, desired } = input;
    const { trail, isMissing, outcomes } = performed;
    const unknown = stepsThatAre(outcomes, 'unknown');
    const expected = expectedAfter(outcomes, desired);
    const waits = Object.keys(expected).length > 0 && !isMissing;
    const identity = { ...observed.identity, arn: trail };
    const read = await readBackUntil(readSessions.session, identity, waits ? expected : null).catch((error) => observed.trail === null && unknown.length === 0 && (0,read_trail/* isAbsent */.W0)(error)
        ? { trail: null, deliveries: [], startedAt: null }
        : null);
    if (read !== null) {
        const { trail: now, deliveries, startedAt } = read;
        run.record({ kind: 'read back', trail: now, deliveries, startedAt, at: new Date().toISOString() });
        for (const step of read.trail ? unknown : []) {
            const written = writtenBy(step, desired);
            if (Object.keys(written).length === 0)
                continue;
            const notice = (0,drift/* diff */.Ui)(written, read.trail, []).length === 0
                ? `AWS did not confirm ${step.call}, but the trail read back shows the change.`
                : `AWS did not confirm ${step.call}, and the trail read back does not show the change.`;
            (0,reconcile_run/* addNotice */.Mp)(run, notice);
        }
    }
    // What was repaired before the failure is not to be repaired again.
    if (outcomes.some(({ step, outcome }) => isRepair(step) && outcome !== 'not attempted')) {
        await judgeRepairs(run, input).catch(() => undefined);
    }
}
function stepsThatAre(outcomes, ...chosen) {
    return outcomes.filter(({ outcome }) => chosen.includes(outcome)).map(({ step }) => step);
}
function writtenBy({ fields }, desired) {
    return Object.fromEntries(Object.entries(desired).filter(([field]) => fields.includes(field)));
}
/** What the trail should read as by now. A list that is written in two steps is as desired only after the second. */
function expectedAfter(outcomes, desired) {
    const pending = new Set(stepsThatAre(outcomes, 'failed', 'not attempted').flatMap(({ fields }) => fields));
    const written = stepsThatAre(outcomes, 'done', 'unknown').flatMap((step) => Object.entries(writtenBy(step, desired)));
    return Object.fromEntries(written.filter(([field]) => !pending.has(field)));
}

;// CONCATENATED MODULE: ./build/src/reconcile/apply/apply-and-verify.js




/**
 * Performs the permitted steps in sessions that may do nothing else, and reads the trail back in the one that may only read. What
 * became of each step is recorded whatever happens.
 */
async function applyAndVerify(run, input) {
    run.record({ kind: 'applying' });
    const performed = await performSteps(run, input);
    if (performed.failure !== null) {
        run.record((0,reconcile_run/* failureOf */.g5)(performed.failure));
        await readBackAfterFailure(run, input, performed);
    }
    else {
        await verifyApplied(run, input, performed.trail);
    }
}

// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var cancellation = __webpack_require__(3435);
// EXTERNAL MODULE: ./build/src/domain/plan/refusals.js + 2 modules
var refusals = __webpack_require__(6454);
// EXTERNAL MODULE: ./build/src/domain/plan/steps.js
var steps = __webpack_require__(183);
;// CONCATENATED MODULE: ./build/src/reconcile/apply/start-logging.js













/**
 * Starts a stopped trail that is declared to log before anything slow is judged, in a session that may do nothing else; `null`
 * where there is nothing to start, or a rule forbids even that. The plan that is made of what was observed has the same step. Never
 * rejects.
 */
async function startLogging(run, inputs, session, trail, asking) {
    const { declared } = inputs;
    if (trail.isLogging !== false || !(0,trail_desired/* isDeclaredOn */.Wx)(declared.intents.isLogging))
        return null;
    const organization = (await (0,cancellation/* withinSeconds */.N)(ORGANIZATION_TIMEOUT_SECONDS, asking, run.signal)) ?? organization_organization/* ORGANIZATION_NOT_ASKED */.bG;
    const { account } = session.identity;
    const scope = { account, identity: trail, key: null, tags: {} };
    const { desired } = (0,trail_desired/* resolveDeclared */.jR)(declared, scope);
    const caller = accountRoleOf(account, organization);
    const forbids = (0,refusals/* startLoggingRefusals */.X1)({ account, caller, organization, identity: trail, desired, observed: trail });
    if (forbids.length > 0 || run.signal.aborted)
        return null;
    const step = (0,steps/* startStep */.bP)(trail.arn);
    const waits = createWaitBudget();
    let outcome = 'not attempted';
    run.record({ kind: 'early start', step, outcome, at: new Date().toISOString() });
    run.log.info('Logging is off: Org Trail turns it on before anything else.');
    try {
        const sessionPolicy = (0,session_policy/* policyForSteps */.le)([step], trail.arn, trail.isOrganizationTrail, null, account);
        const writer = await (0,sign_in/* signIn */.J)((0,reconcile_sign_in/* signInOf */.UI)(inputs, 'apply'), sessionPolicy, run);
        const { homeRegion } = trail;
        const context = {
            client: (0,clients/* cloudTrail */.Ao)(homeRegion, writer),
            repair: () => Promise.reject(new errors/* RunError */.e4('unexpected', 'StartLogging does not repair anything.')),
            refreshContext: { client: (0,clients/* cloudTrail */.Ao)(homeRegion, session), observed: trail, keptTags: {} },
            onOverwritten: () => undefined,
            waits,
            isLogRoleFresh: false,
            remedyContext: remedyContextOf(trail, organization, account),
        };
        const { failure } = await apply(trail.arn, [step], context, run, (became) => {
            ({ outcome } = became);
            run.record({ kind: 'early start', step, outcome, at: new Date().toISOString() });
        });
        return { outcome, failure, waits };
    }
    catch (failure) {
        return { outcome, failure, waits };
    }
}
// A refusal by the organization must be known before, but a hole must not wait for an endpoint that hangs: AWS decides then.
const ORGANIZATION_TIMEOUT_SECONDS = 10;

// EXTERNAL MODULE: ./build/src/aws/history/event-history.js
var event_history = __webpack_require__(6469);
// EXTERNAL MODULE: ./build/src/domain/history/event-names.js
var event_names = __webpack_require__(5964);
;// CONCATENATED MODULE: ./build/src/aws/history/locate-resources.js




/** What these prerequisites are about, and in which account and Region CloudTrail keeps the history of it. */
async function locateResources(ids, input) {
    const located = await Promise.all(ids.filter((id) => event_names/* PREREQUISITE_EVENTS */.xG[id]).map((id) => locate(id, input)));
    return located.filter((one) => one !== null);
}
async function locate(id, input) {
    const { resources, managementAccount } = input;
    switch (id) {
        case 'bucket':
        case 'bucket-policy':
            return resources.bucket === null ? null : { id, ...(await locateBucket(resources.bucket, input)) };
        case 'kms-key':
            return resources.key === null ? null : { id, ...(await locateKey(resources.key, input)) };
        case 'sns-topic':
            return resources.topic === null ? null : { id, ...locateByArn(resources.topic, resources.homeRegion) };
        case 'log-role': {
            const role = (0,values_arn/* parseArn */.Lw)(resources.logRole ?? '');
            return role && { id, ...locateGlobal((0,values_arn/* roleName */.S3)(role), role.account, input) };
        }
        default:
            return { id, ...locateGlobal(partitions/* CLOUDTRAIL */._N, managementAccount, input) };
    }
}
/** Of a global service. */
function locateGlobal(name, account, { readSessions, resources }) {
    const region = (0,partitions/* leaderRegion */.k9)((0,values_arn/* parseArn */.Lw)(readSessions.session.identity.arn).partition);
    return { name, account: region === null ? null : account, region: region ?? resources.homeRegion };
}
/** A bucket's policy is shown to its own account alone, so an account that sees one is the owner. */
async function locateBucket(name, { reader, readSessions: { session, bucketOwner }, resources }) {
    const { region, policy } = await reader.bucket(name);
    const own = (0,values_answer/* isKnown */.q)(policy) ? session.identity.account : null;
    return {
        name,
        account: bucketOwner?.account ?? own,
        region: ((0,values_answer/* isKnown */.q)(region) && region.known) || resources.homeRegion,
    };
}
async function locateKey(id, { reader, readSessions, resources }) {
    if ((0,values_arn/* parseArn */.Lw)(id)?.resource.startsWith('key/'))
        return locateByArn(id, resources.homeRegion);
    const key = await reader.describeKey(id, resources.homeRegion);
    if ((0,values_answer/* isKnown */.q)(key) && key.known)
        return locateByArn(key.known.arn, resources.homeRegion);
    return { name: id, account: readSessions.session.identity.account, region: resources.homeRegion };
}
function locateByArn(name, homeRegion) {
    const arn = (0,values_arn/* parseArn */.Lw)(name);
    return { name, account: arn?.account ?? null, region: arn?.region || homeRegion };
}

// EXTERNAL MODULE: ./build/src/domain/history/event.js
var history_event = __webpack_require__(9229);
;// CONCATENATED MODULE: ./build/src/domain/history/actor.js


/** Who made a call, in people's words (CloudTrail User Guide, userIdentity element). Names in it are anybody's: escape them. */
function actorOf({ identity, from }, context) {
    const service = (0,history_event/* textOf */.b6)(identity['invokedBy']);
    if ((0,history_event/* isService */.kd)(service))
        return service;
    switch (identity['type']) {
        case 'Root':
            return `root of ${accountOf(identity)}${mfaOf(identity)}`;
        case 'IAMUser':
            return `${(0,history_event/* textOf */.b6)(identity['userName']) ?? idOf(identity)} (IAM user)`;
        case 'AssumedRole':
            return assumedRole(identity, context);
        case 'WebIdentityUser':
            return webIdentity(identity);
        case 'IdentityCenterUser':
            return `Identity Center user ${(0,history_event/* textOf */.b6)((0,history_event/* objectOf */.Xy)(identity['onBehalfOf'])?.['userId']) ?? idOf(identity)}`;
        case 'AWSService':
            return from ?? 'an AWS service';
        default:
            return `${(0,history_event/* textOf */.b6)(identity['type']) ?? 'identity'} ${idOf(identity)}`;
    }
}
/** Whether a run of this workflow made a call. Not by the actor's words: a token's subject can be the same. */
function isOwnRun({ identity }, { workflow }) {
    return identity['type'] === 'AssumedRole' && runOf(identity, workflow) !== null;
}
/** The access key of temporary credentials, by which the event of their sign-in is found; `null` for all others. */
function sessionKeyOf({ identity }) {
    const isPlainRole = identity['type'] === 'AssumedRole' && permissionSetOf(identity) === null;
    return isPlainRole && !(0,history_event/* isService */.kd)((0,history_event/* textOf */.b6)(identity['invokedBy'])) ? (0,history_event/* textOf */.b6)(identity['accessKeyId']) : null;
}
function assumedRole(identity, { workflow, signIns }) {
    const role = actor_roleOf(identity);
    const session = sessionNameOf(identity) ?? idOf(identity);
    const permissionSet = permissionSetOf(identity);
    if (permissionSet !== null)
        return `${session} (Identity Center, ${permissionSet})`;
    const run = runOf(identity, workflow);
    if (run !== null)
        return run;
    const signIn = signIns.find((event) => isSignInOf(event, identity));
    if (signIn)
        return webIdentity(signIn.identity);
    const sourceIdentity = (0,history_event/* textOf */.b6)(sessionContextOf(identity)['sourceIdentity']) ?? (0,history_event/* textOf */.b6)(identity['sourceIdentity']);
    return `${session} (role ${role ?? 'unknown'}${sourceIdentity === null ? '' : `, source identity ${sourceIdentity}`})`;
}
/** GitHub's subject says which repository and branch; that of another provider means something only beside its name. */
function webIdentity(identity) {
    const subject = (0,history_event/* textOf */.b6)(identity['userName']) ?? idOf(identity);
    const provider = ((0,history_event/* textOf */.b6)(identity['identityProvider']) ?? '').replace(/^.*oidc-provider\//, '');
    return /^repo:/.test(subject) && /actions|github/i.test(provider)
        ? `GitHub Actions ${subject}`
        : `${subject} (${provider === '' ? 'web identity' : provider})`;
}
/** Whether these credentials are the session's. */
function isSignInOf({ response }, identity) {
    const key = (0,history_event/* textOf */.b6)(identity['accessKeyId']);
    return key !== null && (0,history_event/* objectOf */.Xy)(response?.['credentials'])?.['accessKeyId'] === key;
}
/** A run of this workflow, in words; `null` if it is none. */
function runOf(identity, { roles, sessionName, runId }) {
    const arn = (0,values_arn/* parseArn */.Lw)((0,history_event/* textOf */.b6)(identity['arn']) ?? '');
    const session = sessionNameOf(identity);
    const isRole = arn !== null &&
        roles.map(values_arn/* parseArn */.Lw).some((role) => role?.account === arn.account && (0,values_arn/* roleName */.S3)(role) === arn.resource.split('/')[1]);
    if (!isRole || session === null)
        return null;
    if (runId !== null && sessionName === `${NAME_OF_RUNS}${runId}`) {
        const run = session.startsWith(NAME_OF_RUNS) ? session.slice(NAME_OF_RUNS.length) : '';
        return /^\d+$/.test(run) ? `this workflow, run ${run}` : null;
    }
    return session === sessionName ? 'this workflow' : null;
}
/** What precedes the run's id in the session name, if nobody declares another (contract, role-session-name). */
const NAME_OF_RUNS = 'org-trail-';
function sessionContextOf(identity) {
    return (0,history_event/* objectOf */.Xy)(identity['sessionContext']) ?? {};
}
/** The role of a session: nobody but AWS can make one below `aws-reserved/`. */
function issuerArn(identity) {
    return (0,history_event/* textOf */.b6)((0,history_event/* objectOf */.Xy)(sessionContextOf(identity)['sessionIssuer'])?.['arn']) ?? '';
}
function actor_roleOf(identity) {
    const issuer = (0,values_arn/* parseArn */.Lw)(issuerArn(identity));
    return issuer ? (0,values_arn/* roleName */.S3)(issuer) : ((0,values_arn/* parseArn */.Lw)((0,history_event/* textOf */.b6)(identity['arn']) ?? '')?.resource.split('/')[1] ?? null);
}
function permissionSetOf(identity) {
    const name = /:role\/aws-reserved\/sso\.amazonaws\.com\/(?:[^/]+\/)?AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
    return name.exec(issuerArn(identity))?.[1] ?? null;
}
/** The part of a session's ARN after the last slash. */
function sessionNameOf(identity) {
    const arn = (0,history_event/* textOf */.b6)(identity['arn']);
    return arn?.includes('/') ? arn.slice(arn.lastIndexOf('/') + 1) : null;
}
function mfaOf(identity) {
    const authenticated = (0,history_event/* objectOf */.Xy)(sessionContextOf(identity)['attributes'])?.['mfaAuthenticated'];
    if (authenticated === 'true')
        return ' (with MFA)';
    return authenticated === 'false' ? ' (without MFA)' : '';
}
function accountOf(identity) {
    return (0,history_event/* textOf */.b6)(identity['accountId']) ?? 'an unknown account';
}
function idOf(identity) {
    return ((0,history_event/* textOf */.b6)(identity['principalId']) ?? (0,history_event/* textOf */.b6)(identity['arn']) ?? (0,history_event/* textOf */.b6)(identity['accountId']) ?? 'without a name');
}

// EXTERNAL MODULE: ./build/src/domain/values/time.js
var time = __webpack_require__(1600);
// EXTERNAL MODULE: ./build/src/domain/history/trail-events.js
var trail_events = __webpack_require__(8411);
;// CONCATENATED MODULE: ./build/src/domain/history/attribution.js



/**
 * The cause of a field's value: the first event of the newest unbroken run of events after which the field had it. Events that only
 * carry a value which was there before are nobody's change.
 */
function causeOf(field, observed, desired, known) {
    const names = (0,event_names/* eventNamesOf */.Y1)(field);
    const failed = names.filter((name) => name !== 'CreateTrail').map((name) => known.answers.get(name));
    const failure = failed.find((answer) => answer !== undefined && 'why' in answer);
    if (failure && 'why' in failure)
        return failure;
    const events = known.events.filter(({ name }) => names.includes(name));
    if (field === 'tags')
        return causeOfTags(events, observed, desired, known);
    const states = events.map((event) => ({ event, state: (0,trail_events/* stateOf */.L4)(field)(event) }));
    const newest = states.at(-1);
    if (newest === undefined)
        return { why: whyWithoutEvent(names, known) };
    // A change that left no trace here came after it.
    if (newest.state === null || !(0,drift/* isSame */.Ft)(newest.state.value, observed[field]))
        return { why: whyNotSeen(known) };
    const before = states.findLastIndex(({ state }) => state === null || !(0,drift/* isSame */.Ft)(state.value, observed[field]));
    const { event } = states[before + 1];
    if (before >= 0 || event.name === 'CreateTrail')
        return { event };
    // An older event, which was not read, may have given it the value.
    const why = whyUnread(names, known);
    if (why !== null)
        return { why };
    return (0,trail_events/* isRequested */.DQ)(field, event) ? { event } : { why: whyWithoutEvent(names, known) };
}
/** No event shows all tags: the newest that left a tag which differs as it was observed. */
function causeOfTags(events, observed, desired, known) {
    const is = observed.tags ?? {};
    const declared = (desired ?? {});
    const differing = [...new Set([...Object.keys(is), ...Object.keys(declared)])].filter((key) => is[key] !== declared[key]);
    const touching = events.flatMap((event) => {
        const changes = (0,trail_events/* tagChangesOf */.lk)(event);
        const touched = differing.filter((key) => changes.has(key));
        return touched.length > 0
            ? [{ event, isAsObserved: touched.every((key) => (changes.get(key) ?? undefined) === is[key]) }]
            : [];
    });
    const newest = touching.at(-1);
    if (newest === undefined)
        return { why: whyWithoutEvent((0,event_names/* eventNamesOf */.Y1)('tags'), known) };
    return newest.isAsObserved ? { event: newest.event } : { why: whyNotSeen(known) };
}
/** A history that was not read to its end may hold it; another account's may, too. */
function whyWithoutEvent(names, known) {
    return whyUnread(names, known) ?? (known.hasUnreadAccounts ? 'another-account' : 'older-than-90-days');
}
/** Why some of the events of these names were not read; `null` if all were. */
function whyUnread(names, { answers }) {
    const unread = names.flatMap((name) => {
        const answer = answers.get(name);
        if (answer === undefined)
            return [];
        if ('why' in answer)
            return [answer.why];
        return answer.isWhole ? [] : ['throttled'];
    });
    return unread[0] ?? null;
}
function whyNotSeen({ hasUnreadAccounts }) {
    return hasUnreadAccounts ? 'another-account' : 'not-visible-yet';
}

// EXTERNAL MODULE: ./build/src/domain/history/holes.js
var holes = __webpack_require__(4782);
;// CONCATENATED MODULE: ./build/src/domain/history/history-of.js







/** Who changed what differs, since when, and who tried. */
function historyOf(input) {
    const { trail, observed, drift, resources, readAt } = input;
    const all = (0,trail_events/* eventsOfTrail */.DA)(trailEventsOf(input), trail);
    const succeeded = all.filter(({ error }) => error === null);
    const causes = drift.flatMap((one) => {
        const cause = causeOfDrift(one, input, succeeded);
        return cause === null ? [] : [[one.field, cause]];
    });
    return {
        changes: Object.fromEntries(causes.flatMap(([field, cause]) => ('event' in cause ? [[field, changeOf(cause.event, input)]] : []))),
        unexplained: causes.flatMap(([field, cause]) => ('why' in cause ? [{ field, why: cause.why }] : [])),
        prerequisites: resources.flatMap((resource) => prerequisiteChange(resource, input)),
        holes: (0,holes/* holesOf */.V6)({
            events: hasStarts(input) ? succeeded : succeeded.filter(({ name }) => name !== 'StopLogging'),
            observed,
            declaredOn: drift.filter(({ desired }) => desired === true).map(({ field }) => field),
            stoppedAt: input.stoppedAt,
            startedAt: input.startedAt,
            readAt,
        }),
        attempts: all
            .filter(({ error, at }) => error !== null && (0,time/* secondsBetween */.O1)(at, readAt) <= ATTEMPTS_SECONDS)
            .filter((event) => !isOwnRun(event, input))
            .map((event) => attemptOf(event, input))
            .reverse(),
    };
}
const ATTEMPTS_SECONDS = 24 * 60 * 60;
/** The events that changed something and whose session's sign-in says more of who it was: what is known of it is by access key. */
function eventsToJoin(input) {
    const events = (0,trail_events/* eventsOfTrail */.DA)(trailEventsOf(input), input.trail);
    const { changes, attempts } = historyOf(input);
    const ids = Object.values(changes).map(({ eventId }) => eventId);
    return events.filter((event) => {
        const isReported = ids.includes(event.id) ||
            (event.error !== null && attempts.some(({ at, event: name }) => at === event.at && name === event.name));
        return isReported && sessionKeyOf(event) !== null && !isOwnRun(event, input);
    });
}
function trailEventsOf({ lookedUp, trail }) {
    return lookedUp
        .filter(({ region }) => region === trail.homeRegion)
        .flatMap(({ events }) => [...events.values()])
        .flatMap((answer) => ('events' in answer ? answer.events : []));
}
/** `null` where there is nothing to explain: a trail that was never there. */
function causeOfDrift({ field, desired }, input, succeeded) {
    const { observed, lookedUp, trail } = input;
    const ofTrail = lookedUp.filter(({ region }) => region === trail.homeRegion);
    const answers = ofTrail[0]?.events ?? new Map();
    if (observed === null) {
        const newest = succeeded.findLast(({ name }) => name === 'DeleteTrail' || name === 'CreateTrail');
        if (newest === undefined)
            return field === 'isLogging' ? whyUnanswered(answers) : null;
        // Whether a trail was created since, which somebody else deleted.
        const creations = answers.get('CreateTrail');
        if (creations && 'why' in creations)
            return creations;
        if (newest.name === 'DeleteTrail')
            return { event: newest };
        return { why: input.hasUnreadAccounts ? 'another-account' : 'not-visible-yet' };
    }
    const deleted = succeeded.findLastIndex(({ name }) => name === 'DeleteTrail') + 1;
    const created = succeeded.findLastIndex(({ name }) => name === 'CreateTrail');
    const hasFailed = ofTrail.slice(1).some(({ events }) => [...events.values()].some((answer) => 'why' in answer));
    const known = {
        events: succeeded
            .slice(Math.max(created, deleted))
            .filter(({ name, at }) => field !== 'isLogging' || name === 'StartLogging' || !(0,holes/* isBeforeStart */.Im)(at, input)),
        answers,
        hasUnreadAccounts: input.hasUnreadAccounts || hasFailed,
    };
    return causeOf(field, observed, desired, known);
}
/** Why it is not known whether a trail that is not there ever was; `null` if it is known. */
function whyUnanswered(answers) {
    return (['DeleteTrail', 'CreateTrail']
        .map((name) => answers.get(name))
        .find((answer) => answer && 'why' in answer) ?? null);
}
/** Whether it is known if what was stopped was started again: of an absent trail, GetTrailStatus does not say it. */
function hasStarts({ observed, lookedUp, trail }) {
    const ofTrail = lookedUp.filter(({ region }) => region === trail.homeRegion);
    return observed !== null || ofTrail.every(({ events }) => !('why' in (events.get('StartLogging') ?? {})));
}
function changeOf(event, context) {
    const { id, name, at, identity, from, via } = event;
    return { actor: actorOf(event, context), arn: (0,history_event/* textOf */.b6)(identity['arn']), at, event: name, eventId: id, from, via };
}
function attemptOf(event, context) {
    return { actor: actorOf(event, context), at: event.at, event: event.name, error: event.error };
}
/** The newest successful call on what a prerequisite is about; nothing where no call could have made it fail. */
function prerequisiteChange(resource, input) {
    const { id, account, region } = resource;
    const names = event_names/* PREREQUISITE_EVENTS */.xG[id] ?? [];
    if (names.length === 0)
        return [];
    const answered = input.lookedUp.find((one) => one.account === account && one.region === region);
    if (answered === undefined)
        return [{ id, why: 'another-account' }];
    const answers = names.map((name) => answered.events.get(name));
    const events = answers.flatMap((answer) => (answer && 'events' in answer ? answer.events : []));
    const about = events.filter((event) => event.error === null && isAboutResource(event, resource));
    const newest = about.sort((one, other) => (one.at < other.at ? 1 : -1))[0];
    if (newest)
        return [{ id, change: changeOf(newest, input) }];
    const failure = answers.find((answer) => answer === undefined || 'why' in answer);
    const why = failure && 'why' in failure ? failure.why : answers.includes(undefined) ? 'throttled' : 'older-than-90-days';
    return [{ id, why }];
}
function isAboutResource({ request, resources }, { name }) {
    const sent = MEMBERS.map((member) => (0,history_event/* objectOf */.Xy)(request)?.[member]).filter((value) => typeof value === 'string');
    return resources.includes(name) || sent.some((value) => value === name || name.endsWith(`/${value}`));
}
/** How the calls' requests name what they are about. */
const MEMBERS = ['bucketName', 'keyId', 'topicArn', 'roleName', 'servicePrincipal'];

;// CONCATENATED MODULE: ./build/src/domain/history/lookups.js

/** What else to ask of a trail that is not there, if events show that it was: one that nobody created or deleted was never there. */
const NAMES_IF_IT_WAS_THERE = [
    ...new Set(['StopLogging', 'StartLogging', ...event_names/* TAMPERING_EVENTS */.sV.filter((name) => name !== 'DeleteTrail')]),
];
/** What has to be looked up: of the trail in its home Region, of other resources in theirs. Empty where nothing has to be explained. */
function lookupsFor(input) {
    const { trail, resources, accounts, trailAccounts } = input;
    const names = trailEventNames(input);
    const asked = [
        ...trailAccounts.filter(() => names.length > 0).map((account) => ({ account, region: trail.homeRegion, names })),
        ...resources.flatMap(({ id, account, region }) => account !== null && accounts.includes(account) ? [{ account, region, names: event_names/* PREREQUISITE_EVENTS */.xG[id] ?? [] }] : []),
    ];
    return [...Map.groupBy(asked, ({ account, region }) => `${account} ${region}`).values()].flatMap((same) => {
        const { account, region } = same[0];
        const all = [...new Set(same.flatMap((one) => one.names))].slice(0, event_names/* MAX_EVENT_NAMES */.f9);
        return all.length > 0 ? [{ account, region, names: all }] : [];
    });
}
/** A stopped trail is a gap even where nobody declares it to log. */
function trailEventNames({ observed, drift }) {
    const isStopped = observed?.isLogging === false;
    if (drift.length === 0 && !isStopped)
        return [];
    if (observed === null)
        return ['DeleteTrail', 'CreateTrail'];
    const fields = [...(isStopped ? ['isLogging'] : []), ...drift.map(({ field }) => field)];
    const own = fields.flatMap(event_names/* eventNamesOf */.Y1).filter((name) => name !== 'CreateTrail');
    return [...new Set([...own, 'CreateTrail', ...event_names/* TAMPERING_EVENTS */.sV])];
}

;// CONCATENATED MODULE: ./build/src/domain/history/own-calls.js


/** A history without what the run itself did since it observed the trail: that explains nothing of what it observed. */
function withoutOwnCalls(lookedUp, own) {
    const withoutOwn = (answer) => 'why' in answer ? answer : { ...answer, events: answer.events.filter((event) => !isOwn(event, own)) };
    return { ...lookedUp, events: new Map([...lookedUp.events].map(([name, answer]) => [name, withoutOwn(answer)])) };
}
/** Events have the time to the second. */
function isOwn({ at, identity }, { arn, sinceMilliseconds }) {
    const isSince = ((0,time/* millisecondsOf */.W$)(at) ?? 0) >= Math.floor(sinceMilliseconds / 1000) * 1000;
    return isSince && sessionNameIn((0,history_event/* textOf */.b6)(identity['arn']) ?? '') === sessionNameIn(arn);
}
function sessionNameIn(arn) {
    return arn.slice(arn.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/src/domain/history/trail-accounts.js



/**
 * `accounts` are those whose history the run can read, its own first. An account's trail is changed from that account, an
 * organization's also by CloudTrail's delegated administrators (CloudTrail User Guide, organization delegated administrators).
 */
function trailAccountsOf(trail, organization, accounts) {
    const owner = (0,values_arn/* parseArn */.Lw)(trail.arn).account;
    const management = (0,organization_organization/* managementAccountOf */.uy)(organization);
    const { delegatedAdministrators } = organization;
    const administrators = (0,values_answer/* isKnown */.q)(delegatedAdministrators) ? delegatedAdministrators.known : [];
    const all = trail.isOrganizationTrail ? [management ?? owner, ...administrators] : [owner];
    const isComplete = !trail.isOrganizationTrail || (0,values_answer/* isKnown */.q)(delegatedAdministrators);
    return {
        readable: accounts.filter((account, index) => index === 0 || all.includes(account)),
        hasUnread: !isComplete || all.some((account) => !accounts.includes(account)),
    };
}

;// CONCATENATED MODULE: ./build/src/reconcile/attribute-drift.js















/** All of it, whatever the histories answer. */
const TIMEOUT_MILLISECONDS = 10_000;
/**
 * Records who made what differs so, as far as CloudTrail's event histories say. Where nothing differs it asks nothing. Never rejects:
 * a run does not fail because of this.
 */
async function attributeDrift(run, input) {
    try {
        const timeout = AbortSignal.any([run.signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]);
        await explain(run, input, timeout);
    }
    catch (error) {
        const text = `It cannot be determined who made the changes: ${String(error)}. The plan is not affected. Please report this bug.`;
        (0,reconcile_run/* addWarning */.Af)(run, 'Event history', text);
    }
}
async function explain(run, input, timeout) {
    const { observed, desired, plan, readSessions, observedSince } = input;
    const { identity: trail, organization } = observed;
    const { session } = readSessions;
    const sessions = await sessionsByAccount(input);
    const resources = await resourcesToExplain(input);
    const isOrganizationTrail = observed.trail?.isOrganizationTrail === true || (0,trail_desired/* trailAfter */.hN)(desired, observed.trail, trail).isOrganizationTrail;
    const accounts = [...sessions.keys()];
    const trailAccounts = trailAccountsOf({ ...trail, isOrganizationTrail }, organization, accounts);
    const known = { trail, observed: observed.trail, drift: plan.drift, resources };
    const lookups = lookupsFor({ ...known, accounts, trailAccounts: trailAccounts.readable });
    if (lookups.length === 0)
        return;
    const histories = lookups.map(({ account, region, names }) => ({
        names,
        history: (0,event_history/* openEventHistory */.j)(sessions.get(account), region, timeout),
    }));
    const own = { arn: session.identity.arn, sinceMilliseconds: observedSince };
    const lookedUp = await Promise.all(histories.map(({ names, history }) => readHistory(history, names, own, observed.trail === null ? trail : null)));
    const historyInput = {
        ...known,
        stoppedAt: observed.stoppedAt,
        startedAt: observed.startedAt,
        lookedUp,
        signIns: [],
        workflow: workflowRuns(run, input),
        hasUnreadAccounts: trailAccounts.hasUnread,
        readAt: new Date().toISOString(),
    };
    const opened = histories.map(({ history }) => history);
    const signIns = await findSignIns(eventsToJoin(historyInput), opened, trail.homeRegion);
    run.record({ kind: 'history', history: historyOf({ ...historyInput, signIns }) });
}
/** The answers without what the run did itself. `absent` is the trail, where there is none now. */
async function readHistory(history, names, own, absent) {
    const { account, region } = history;
    const first = withoutOwnCalls({ account, region, events: await history.read(names) }, own);
    const found = [...first.events.values()].flatMap((answer) => ('events' in answer ? answer.events : []));
    if (absent === null || (0,trail_events/* eventsOfTrail */.DA)(found, absent).length === 0)
        return first;
    const events = new Map([
        ...first.events,
        ...(await history.read(NAMES_IF_IT_WAS_THERE.slice(0, event_names/* MAX_EVENT_NAMES */.f9 - names.length))),
    ]);
    return withoutOwnCalls({ account, region, events }, own);
}
/** By account whose event history can be read, the run's own first. */
async function sessionsByAccount({ readSessions }) {
    const { session, bucketOwner } = readSessions;
    const owner = await bucketOwner?.session;
    const own = session.identity.account;
    const isElsewhere = bucketOwner !== null && bucketOwner.account !== own;
    return new Map([
        [own, session],
        ...(isElsewhere && owner && (0,values_answer/* isKnown */.q)(owner) ? [[bucketOwner.account, owner.known]] : []),
    ]);
}
/** What failing prerequisites are about, and those that a step would repair. */
function resourcesToExplain(input) {
    const { inputs, readSessions, observed, plan, reader } = input;
    const failing = plan.prerequisites.filter(({ status, repair }) => status === 'fail' || repair !== undefined);
    const { account } = readSessions.session.identity;
    const resources = trailResourcesOf(inputs.declared, observed.identity, account, observed.trail);
    const managementAccount = (0,organization_organization/* managementAccountOf */.uy)(observed.organization);
    const ids = failing.map(({ id }) => id);
    return locateResources(ids, { resources, reader, readSessions, managementAccount });
}
function workflowRuns({ environment }, { inputs }) {
    const { roleToAssume, planRoleToAssume, bucketOwnerRoleToAssume, roleSessionName } = inputs;
    return {
        roles: [roleToAssume, planRoleToAssume, bucketOwnerRoleToAssume].filter((role) => role !== null),
        sessionName: roleSessionName,
        runId: environment['GITHUB_RUN_ID'] || null,
    };
}
/** A session lasts 12 hours at most (API_AssumeRoleWithWebIdentity), so it began within so much before its call. */
const MAX_SESSION_MILLISECONDS = 12 * 60 * 60 * 1000;
/** The events by which the sessions of these calls began. They are in the Region of the endpoint that was asked: the home Region, mostly. */
async function findSignIns(calls, histories, homeRegion) {
    const found = [];
    const keys = new Set();
    for (const call of calls) {
        const key = sessionKeyOf(call);
        const history = histories.find(({ account, region }) => account === call.account && region === homeRegion);
        if (history === undefined || keys.has(key))
            continue;
        keys.add(key);
        const at = (0,time/* millisecondsOf */.W$)(call.at);
        const range = { from: new Date(at - MAX_SESSION_MILLISECONDS), to: new Date(at) };
        const answer = (await history.read([event_names/* WEB_IDENTITY_EVENT */.Ps], range)).get(event_names/* WEB_IDENTITY_EVENT */.Ps);
        found.push(...(answer && 'events' in answer ? answer.events : []));
    }
    return found;
}

;// CONCATENATED MODULE: ./build/src/reconcile/compare.js




/** Brings what is declared into the normal form of what is observed, and says who compares. */
function compare(inputs, mode, session, observed) {
    const { declared, allowWeakening, bucketOwnerRoleToAssume, evidence } = inputs;
    const { account } = session.identity;
    const { identity, trail, unknown, key, organization } = observed;
    return {
        ...(0,trail_desired/* resolveDeclared */.jR)(declared, { account, identity, key, tags: trail?.tags ?? {} }),
        account,
        bucketOwner: bucketOwnerRoleToAssume === null ? null : (0,values_arn/* parseArn */.Lw)(bucketOwnerRoleToAssume).account,
        caller: accountRoleOf(account, organization),
        organization,
        identity,
        observed: trail,
        unknownFields: unknown,
        allowWeakening,
        delegatedAdministrators: declared.delegatedAdministrators,
        checkpointTrail: evidence.checkpoint?.trail ?? null,
        shouldRepair: inputs.prerequisites === 'repair',
        plansAsApplier: (0,reconcile_sign_in/* signInOf */.UI)(inputs, mode).role === inputs.roleToAssume,
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/CloudTrailClient.js + 8 modules
var CloudTrailClient = __webpack_require__(2901);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/ListTrailsCommand.js
var ListTrailsCommand = __webpack_require__(4787);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/STSClient.js + 8 modules
var STSClient = __webpack_require__(4928);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/commands/GetCallerIdentityCommand.js
var GetCallerIdentityCommand = __webpack_require__(3546);
// EXTERNAL MODULE: ./build/src/runtime/proxy.js
var runtime_proxy = __webpack_require__(6650);
;// CONCATENATED MODULE: ./build/src/aws/clients/proxy-notices.js



/**
 * What to say of entries of NO_PROXY that name a host which every run calls, STS and CloudTrail for AWS, and GitHub's API and ID tokens,
 * but are not read so by who calls it; for each reader once.
 */
async function unreadBypasses(region, environment) {
    const hasEntries = Boolean(environment['no_proxy'] || environment['NO_PROXY']);
    if (!hasEntries || (0,runtime_proxy/* proxyVariable */.rw)(environment) === null)
        return [];
    const ofGithub = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'GITHUB_API_URL'].map((name) => URL.parse(environment[name] ?? ''));
    const hosts = [
        ['node', await endpointsOf(region)],
        ['toolkit', ofGithub],
    ];
    return hosts.flatMap(([reader, urls]) => urls.flatMap((url) => (url && (0,runtime_proxy/* unreadBypass */.C1)(reader, url, environment)) ?? []).slice(0, 1));
}
/** As the SDK finds them, by the variables and the profile of the runner; none where these exclude one another. */
async function endpointsOf(region) {
    const { getEndpointFromInstructions } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 2085, 19));
    const [sts, cloudTrail] = [new STSClient/* STSClient */.i({ region }), new CloudTrailClient/* CloudTrailClient */.V({ region })];
    try {
        const found = await Promise.all([
            getEndpointFromInstructions({}, GetCallerIdentityCommand/* GetCallerIdentityCommand */.z, sts.config),
            getEndpointFromInstructions({}, ListTrailsCommand/* ListTrailsCommand */.x, cloudTrail.config),
        ]);
        return found.map(({ url }) => url);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/src/domain/selectors/resource-types.js + 1 modules
var resource_types = __webpack_require__(1974);
// EXTERNAL MODULE: ./build/src/domain/selectors/match.js
var match = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/domain/selectors/catalog.js
var catalog = __webpack_require__(2040);
;// CONCATENATED MODULE: ./build/src/domain/trail/lint-declared.js





/** What is declared that is legal but probably a mistake, or that this action does not know: one sentence for each kind. */
function lintDeclared(declared) {
    const selectors = {
        eventSelectors: listOf(declared, 'eventSelectors'),
        advancedEventSelectors: listOf(declared, 'advancedEventSelectors'),
    };
    const isSet = selectors.eventSelectors.length + selectors.advancedEventSelectors.length > 0;
    const insights = listOf(declared, 'insightSelectors');
    const aggregations = listOf(declared, 'aggregationConfigurations');
    const tags = declared.intents.tags.state === 'set' ? declared.intents.tags.value : {};
    return [
        ...(isSet && !(0,recorded_events/* recordsManagementEvents */.Hi)((0,recorded_events/* recordedBy */._O)(selectors))
            ? [
                'The declared event selectors do not record management events: a trail with event selectors records only the events that they select. If this is not intended, add a selector for management events.',
            ]
            : []),
        ...lintBasicSelectors(selectors),
        ...lintAdvancedSelectors(selectors),
        ...(isSet ? lintSelectorValues(selectors, (0,partitions/* partitionOf */.iQ)(declared.region)) : []),
        ...lintKnownNames('insight-selectors, InsightType', insights.map(({ InsightType }) => InsightType), catalog/* KNOWN */.c.insightTypes),
        ...lintKnownNames('insight-selectors, EventCategories', insights.flatMap(({ EventCategories }) => EventCategories), catalog/* KNOWN */.c.insightCategories),
        ...lintKnownNames('aggregation-configurations, EventCategory', aggregations.map(({ EventCategory }) => EventCategory), catalog/* KNOWN */.c.aggregationCategories),
        ...lintKnownNames('aggregation-configurations, Templates', aggregations.flatMap(({ Templates }) => Templates), catalog/* KNOWN */.c.templates),
        ...warningAbout('tags', oddTexts(tags), 'contains characters that few AWS services accept', 'CloudTrail might reject it.'),
    ];
}
function listOf({ intents }, field) {
    const intent = intents[field];
    return intent.state === 'set' ? intent.value : [];
}
const MAX_NAMED = 5;
/** One sentence on all the names it is true of, of which some are named. */
function warningAbout(where, names, problem, consequence) {
    const distinct = [...new Set(names)];
    if (distinct.length === 0)
        return [];
    const more = distinct.length > MAX_NAMED ? ` and ${distinct.length - MAX_NAMED} more` : '';
    const some = distinct
        .slice(0, MAX_NAMED)
        .map((name) => `'${name}'`)
        .join(', ');
    return [`${where}: ${some}${more} ${problem}. ${consequence}`];
}
function lintKnownNames(where, given, known) {
    return warningAbout(where, given.filter((name) => !known.includes(name)), 'is not known to Org Trail', 'Org Trail passes it on unchanged; CloudTrail might reject or ignore it.');
}
/** Resource types that are probably typing errors. AWS adds types faster than anybody can list, so one of the right form is well. */
function lintResourceTypes(where, given) {
    const others = [...new Set(given)].filter((name) => !resource_types/* RESOURCE_TYPES */.Rx.includes(name));
    const near = others.flatMap((name) => {
        const right = (0,resource_types/* similarType */.S5)(name, resource_types/* RESOURCE_TYPES */.Rx);
        return right === null ? [] : [{ name, right }];
    });
    const malformed = others.filter((name) => !(0,resource_types/* hasTypeForm */.LH)(name) && !near.some((one) => one.name === name));
    return [
        ...near
            .slice(0, MAX_NAMED)
            .map(({ name, right }) => `${where}: '${name}' is not in the CloudTrail User Guide. Did you mean '${right}'? Org Trail passes it on unchanged; CloudTrail might reject it or record nothing.`),
        ...warningAbout(where, malformed, 'is not of the form `AWS::SERVICE::TYPE`', 'CloudTrail might reject it.'),
    ];
}
function lintBasicSelectors({ eventSelectors }) {
    return [
        ...lintBasicTypes(eventSelectors.flatMap(({ DataResources }) => DataResources.map(({ Type }) => Type))),
        ...lintKnownNames('event-selectors, ExcludeManagementEventSources', eventSelectors.flatMap(({ ExcludeManagementEventSources }) => ExcludeManagementEventSources), catalog/* KNOWN */.c.excludableSources),
    ];
}
function lintBasicTypes(given) {
    const others = given.filter((name) => !catalog/* KNOWN */.c.basicTypes.includes(name));
    const near = [...new Set(others.flatMap((name) => (0,resource_types/* similarType */.S5)(name, catalog/* KNOWN */.c.basicTypes) ?? []))];
    const didYouMean = near.length > 0 ? `Did you mean ${near.map((name) => `'${name}'`).join(' or ')}? ` : '';
    return warningAbout('event-selectors, Type', others, 'is not a resource type for basic event selectors', `${didYouMean}They accept ${catalog/* KNOWN */.c.basicTypes.join(', ')}; other types need advanced-event-selectors.`);
}
function lintAdvancedSelectors({ advancedEventSelectors }) {
    const conditions = advancedEventSelectors.flatMap(({ FieldSelectors }) => FieldSelectors);
    const named = (field) => conditions.flatMap(({ Field, Equals }) => (Field === field ? (Equals ?? []) : []));
    const foreign = advancedEventSelectors.flatMap(({ FieldSelectors }) => {
        const [category = ''] = FieldSelectors.flatMap(({ Field, Equals }) => Field === 'eventCategory' ? (Equals ?? []) : []);
        const known = Object.hasOwn(catalog/* KNOWN */.c.fields, category) ? catalog/* KNOWN */.c.fields[category] : undefined;
        return FieldSelectors.flatMap(({ Field }) => (known && !known.includes(Field) ? [`${Field} of ${category}`] : []));
    });
    return [
        ...lintKnownNames('advanced-event-selectors, eventCategory', named('eventCategory'), Object.keys(catalog/* KNOWN */.c.fields)),
        ...lintResourceTypes('advanced-event-selectors, resources.type', named('resources.type')),
        ...lintKnownNames('advanced-event-selectors, Field', foreign, []),
        ...lintKnownNames('advanced-event-selectors, operators', conditions.flatMap(match/* operatorsOf */.Rj).filter((operator) => (0,match/* comparisonOf */.jb)(operator) === null), []),
    ];
}
/** Values that match nothing, or more than they seem to. */
function lintSelectorValues(selectors, partition) {
    const given = (0,recorded_events/* recordedBy */._O)(selectors).flatMap((conditions) => {
        const types = conditions.flatMap(({ Field, Equals }) => (Field === 'resources.type' ? (Equals ?? []) : []));
        return conditions.flatMap((condition) => (0,match/* operatorsOf */.Rj)(condition).flatMap((operator) => condition[operator].map((value) => ({ types, field: condition.Field, operator, value }))));
    });
    const arns = given.filter(({ field }) => field === 'resources.ARN');
    const isForeign = (arn) => /^arn:[^:]+:/.test(arn) && !arn.startsWith(`arn:${partition}:`);
    const wild = given.filter(({ value }) => /[*?]/.test(value));
    const openEnded = arns.filter(({ operator, value }) => (0,match/* comparisonOf */.jb)(operator) === 'beginning' && /^arn:[^:]+:s3:::[^/*?]+$/.test(value) && !isForeign(value));
    const bucketAlone = arns.filter(({ types, operator, value }) => types.includes('AWS::S3::Object') &&
        (0,match/* comparisonOf */.jb)(operator) === 'whole' &&
        /^arn:[^:]+:s3:::[^/]*\/?$/.test(value));
    return [
        ...warningAbout('Event selectors', arns.map(({ value }) => value).filter(isForeign), `is not in partition ${partition}`, 'It selects nothing.'),
        ...warningAbout('Event selectors', openEnded.map(({ value }) => value), 'matches every bucket whose name begins with it', 'To match only that bucket, add a slash after its name.'),
        ...warningAbout('Event selectors', bucketAlone.map(({ value }) => value), 'is a bucket ARN, but Equals and NotEquals compare whole object ARNs', 'It records or excludes nothing. For all objects in the bucket, use StartsWith or NotStartsWith with a slash after the name.'),
        ...warningAbout('Event selectors', wild.map(({ value }) => value), 'contains `*` or `?`', 'CloudTrail does not support wildcards and matches these characters literally. Use StartsWith or EndsWith instead.'),
    ];
}
/** The characters that all services accept in tags (AWS General Reference, tagging); CloudTrail's own page names no characters. */
function oddTexts(tags) {
    return Object.entries(tags)
        .flat()
        .filter((text) => /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u.test(text));
}

// EXTERNAL MODULE: ./build/src/github/event.js
var github_event = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/src/github/repository.js
var github_repository = __webpack_require__(5);
;// CONCATENATED MODULE: ./build/src/reconcile/mode.js








/** Decides what the run may do, and says so in the log's first line, with what is unusual about how it was asked for. */
async function decideMode(run, { inputs, event, repository }) {
    (0,runtime_proxy/* refuseMalformedProxy */.eB)(run.environment);
    const dependsOnBranch = inputs.mode === 'auto' && runsOnBranches(event);
    const defaultBranch = dependsOnBranch
        ? (event.defaultBranch ?? (await (0,github_repository/* defaultBranchOf */.dV)(event, await repository())))
        : null;
    const { mode, why, warning } = modeFor(inputs.mode, event, defaultBranch);
    run.record({ kind: 'mode decided', mode, why });
    run.log.info((0,log_lines/* firstLine */.TM)(mode, why, inputs.declared, (0,reconcile_sign_in/* signInOf */.UI)(inputs, mode).role));
    if (warning)
        (0,reconcile_run/* addWarning */.Af)(run, 'Only planned', warning);
    const proxy = (0,runtime_proxy/* ignoredProxy */.Fl)(run.environment, process.versions.node);
    if (proxy)
        (0,reconcile_run/* addWarning */.Af)(run, 'Proxy ignored', proxy);
    for (const text of await unreadBypasses(inputs.declared.region, run.environment))
        (0,reconcile_run/* addWarning */.Af)(run, 'NO_PROXY', text);
    // Outside GitHub there is no event, and nobody misses its payload.
    if (event.payloadProblem !== null && event.name !== '') {
        (0,reconcile_run/* addWarning */.Af)(run, 'Event payload', `${event.payloadProblem} The run continues: ${event.name} does not need it.`);
    }
    if (mode !== 'apply' && (0,github_event/* isClosedPullRequest */.JP)(event))
        (0,reconcile_run/* addNotice */.Mp)(run, CLOSED, 'Pull request closed');
    for (const text of lintDeclared(inputs.declared))
        (0,reconcile_run/* addWarning */.Af)(run, 'Unusual selectors', text);
    return mode;
}
const CLOSED = 'This run is for a closed pull request, so it does not apply anything. To apply the merged changes, run the workflow on `push` to the default branch.';
/**
 * What `auto` means for an event:
 *
 *   schedule, repository_dispatch                    apply   GitHub runs them on the default branch alone
 *   push, workflow_dispatch on the default branch    apply
 *   push, workflow_dispatch elsewhere, tags too      plan
 *   everything else                                  plan
 */
function modeFor(requested, event, defaultBranch) {
    if (requested !== 'auto')
        return { mode: requested, why: 'input mode' };
    if ((0,github_event/* isUnattended */.VH)(event))
        return { mode: 'apply', why: event.name };
    if (!runsOnBranches(event))
        return { mode: 'plan', why: event.name || 'no event' };
    if (defaultBranch === null) {
        return {
            mode: 'plan',
            why: `${event.name} on ${event.ref}`,
            warning: 'The default branch cannot be determined: neither the event nor the GitHub API names it. This run only plans; set mode to `apply` to apply here.',
        };
    }
    return event.ref === `refs/heads/${defaultBranch}`
        ? { mode: 'apply', why: `${event.name} on the default branch ${defaultBranch}` }
        : { mode: 'plan', why: `${event.name} on ${event.ref}, which is not the default branch ${defaultBranch}` };
}
/** Whether the branch decides what `auto` means for this event. */
function runsOnBranches({ name }) {
    return name === 'push' || name === 'workflow_dispatch';
}

// EXTERNAL MODULE: ./build/src/reconcile/require-review.js + 1 modules
var require_review = __webpack_require__(3157);
;// CONCATENATED MODULE: ./build/src/reconcile/reconcile.js















/**
 * The story: mode → sign in → observe → judge → plan → review → apply and verify, beside who made what differs so → evidence. Two
 * things are begun early: the question whether there is a newer commit, and, in `apply`, the start of a stopped trail.
 */
async function reconcile(run, invocation) {
    const { inputs } = invocation;
    const mode = await decideMode(run, invocation);
    const signingIn = (0,reconcile_sign_in/* signInToRead */.S1)(run, invocation, mode);
    const newer = mode === 'apply' && isOutdatable(invocation) ? (0,require_review/* findNewerCommit */.cY)(run, invocation) : null;
    const session = await (0,reconcile_run/* unlessStopped */.OO)(run, signingIn);
    if (session === null)
        return;
    (0,reconcile_sign_in/* refuseOtherAccounts */.HH)(inputs, session);
    const judged = await run.log.group('Observe', () => observeAndPlan(run, invocation, mode, session, newer));
    await logPlan(run, judged);
    const applying = applyPlan(run, mode, judged);
    await applying.catch(() => undefined);
    try {
        const { observed } = judged.judgeInput;
        // By another trail's checkpoint nothing is verified, and none is left: it would be this trail's for the next run.
        const { trail = observed.identity.arn } = inputs.evidence.checkpoint ?? {};
        if (isEvidenceAskedFor(inputs) && trail === observed.identity.arn && !run.signal.aborted) {
            const { gatherEvidence } = await __webpack_require__.e(/* import() */ 355).then(__webpack_require__.bind(__webpack_require__, 355));
            await run.log.group('Evidence', () => gatherEvidence(run, { inputs, mode, session, observed }));
        }
    }
    finally {
        // Its failure is the run's, whatever the evidence came to.
        await applying;
    }
}
function isEvidenceAskedFor({ evidence }) {
    return evidence.verifyIntegrity !== 'off' || evidence.verifyCoverage || evidence.waitForDeliverySeconds > 0;
}
/** Applies what may be applied, beside who made what differs so. */
async function applyPlan(run, mode, judged) {
    const { plan, earlyStart, judgeInput, logRoleCreated } = judged;
    const attribute = () => run.waitUntil(attributeDrift(run, { ...judgeInput, ...judged }));
    const steps = mode === 'apply' ? (0,plan_plan/* permittedSteps */.Sx)(plan, earlyStart !== null) : [];
    if (steps.length === 0)
        return run.log.group('Event history', attribute);
    const applyInput = { ...judgeInput, plan, steps, earlyStart, logRoleCreated };
    await run.log.group('Apply', () => applyBeside(attribute, run, applyInput));
}
/** Nothing that is applied waits for `attribute`, which waits for a start that is still to come: the hole comes first. */
async function applyBeside(attribute, run, input) {
    const isStarted = input.earlyStart !== null || input.steps.every(({ call }) => call !== 'cloudtrail:StartLogging');
    const attributing = isStarted ? attribute() : null;
    try {
        await applyAndVerify(run, input);
    }
    finally {
        await (attributing ?? attribute());
    }
}
/** All that is done before a plan can be shown; it ends when an early start has ended. */
async function observeAndPlan(run, invocation, mode, session, newer) {
    const { inputs } = invocation;
    const observedSince = Date.now();
    const readSessions = openReadSessions(inputs, mode, session);
    const reader = createDocumentReader(readSessions, inputs.declared.region);
    const { observed, starting } = await (0,reconcile_run/* unlessStopped */.OO)(run, observeAndStart(run, inputs, mode, session, reader));
    const compared = compare(inputs, mode, session, observed);
    const judgeInput = { inputs, readSessions, observed, desired: compared.desired };
    const { prerequisites, logRoleCreated, bucket } = await readAndJudge(judgeInput, reader);
    const planInput = { ...compared, prerequisites };
    const made = (0,plan_plan/* makePlan */.Cs)(planInput);
    const reviewing = mode === 'apply' ? (0,require_review/* requireReview */.wt)(run, invocation, made, newer) : Promise.resolve(made);
    const plan = await (0,reconcile_run/* unlessStopped */.OO)(run, reviewing);
    const { deliveries, observedAt, stoppedAt, otherTrails } = observed;
    const { declared } = inputs;
    const fact = plannedFact(planInput, { mode, declared, plan, deliveries, observedAt, stoppedAt, otherTrails, bucket });
    run.record(fact);
    const notices = [...observed.notices, ...planNotices(planInput, fact, inputs.prerequisites !== 'skip')];
    return { plan, fact, notices, judgeInput, reader, observedSince, logRoleCreated, earlyStart: await starting };
}
/** Every push can be run again when it is old; other runs may have waited for an approval. */
function isOutdatable({ event, inputs }) {
    return event.name === 'push' || inputs.approval !== 'not-required';
}
/** Observes. In `apply`, a stopped trail is started as soon as that is read, which goes on while the rest is observed and judged. */
async function observeAndStart(run, inputs, mode, session, reader) {
    let starting = Promise.resolve(null);
    const observed = await observe({
        session,
        declared: inputs.declared,
        reader,
        judgesPrerequisites: inputs.prerequisites !== 'skip',
        onTrail: mode === 'apply'
            ? (trail, organization) => {
                starting = run.waitUntil(startLogging(run, inputs, session, trail, organization));
            }
            : undefined,
    });
    return { observed, starting };
}
/** Shows the plan: what everybody should see, and folded what it is made of. */
async function logPlan(run, { fact, notices }) {
    for (const text of (0,other_owners/* ownershipWarnings */.JH)(fact.before))
        (0,reconcile_run/* addWarning */.Af)(run, 'Another owner', text);
    for (const text of notices)
        (0,reconcile_run/* addNotice */.Mp)(run, text);
    const shown = run.log.redactedIn(fact);
    (0,log_lines/* planLines */.HN)(shown).forEach(run.log.info);
    await run.log.group('All fields, changes line by line, prerequisites and AWS CLI commands', () => (0,log_lines/* detailLines */.ZN)(shown).forEach(run.log.info));
}


/***/ }),

/***/ 9100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pL: () => (/* binding */ evidenceAccessOf),
  HH: () => (/* binding */ refuseOtherAccounts),
  UI: () => (/* binding */ signInOf),
  S1: () => (/* binding */ signInToRead)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/CloudTrailClient.js + 8 modules
var CloudTrailClient = __webpack_require__(2901);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/DescribeTrailsCommand.js
var DescribeTrailsCommand = __webpack_require__(4360);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/STSClient.js + 8 modules
var STSClient = __webpack_require__(4928);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleWithWebIdentityCommand.js
var AssumeRoleWithWebIdentityCommand = __webpack_require__(4107);
// EXTERNAL MODULE: ./build/src/runtime/proxy.js
var proxy = __webpack_require__(6650);
// EXTERNAL MODULE: ./build/src/aws/clients/connections.js
var clients_connections = __webpack_require__(3977);
;// CONCATENATED MODULE: ./build/src/aws/clients/prepare.js
/*
 * While a run waits for its token and its session, it loads the clients of its first reads, rehearses a call with each, and opens the
 * connections: the first two take as long as a round trip, the last costs two (docs/adr/0034-start-up.md).
 */






/**
 * Prepares in the order of need, and piece by piece so that answers are read between, until `signal` says that the calls themselves
 * begin. Sends nothing, and never rejects: whoever needs what did not load, or an endpoint that there is not, gets the error.
 */
async function prepareClients(reads, { environment, signal }) {
    for (const rehearsal of rehearsalsOf(reads)) {
        if (signal.aborted)
            return;
        await rehearsal.call(rehearsalSettings(reads.region, rehearsal, environment)).catch(() => undefined);
        await (0,promises_.setImmediate)();
    }
}
/** Settings with which a client makes a whole call but for sending it: connections to where it would go are opened instead. */
function rehearsalSettings(region, { connections, answer }, environment) {
    const handle = ({ protocol, hostname, port }) => {
        // A proxy would see connections that nobody uses.
        if (protocol === 'https:' && !(0,proxy/* isProxyNamed */.OA)(environment)) {
            (0,clients_connections/* agentsOf */.e)(environment).httpsAgent.open(hostname, port ?? 443, connections);
        }
        return Promise.resolve({ response: { statusCode: 200, headers: {}, body: external_node_stream_.Readable.from(Buffer.from(answer)) } });
    };
    const credentials = { accessKeyId: 'rehearsal', secretAccessKey: 'rehearsal' };
    return { region, credentials, maxAttempts: 1, requestHandler: { handle } };
}
const [JSON_ANSWER, XML_ANSWER] = ['{}', '<Answer></Answer>'];
function rehearsalsOf({ judgesPrerequisites, bucket, hasKey, hasTopic, hasLogGroup }) {
    const always = [
        {
            call: (settings) => new STSClient/* STSClient */.i(settings).send(new AssumeRoleWithWebIdentityCommand/* AssumeRoleWithWebIdentityCommand */.W({ RoleArn: '-', RoleSessionName: '-', WebIdentityToken: '-' })),
            connections: 1,
            answer: XML_ANSWER,
        },
        {
            call: (settings) => new CloudTrailClient/* CloudTrailClient */.V(settings).send(new DescribeTrailsCommand/* DescribeTrailsCommand */.o({})),
            connections: 6,
            answer: JSON_ANSWER,
        },
        {
            call: async (settings) => {
                const { DescribeOrganizationCommand, OrganizationsClient } = await __webpack_require__.e(/* import() */ 338).then(__webpack_require__.bind(__webpack_require__, 9338));
                await new OrganizationsClient(settings).send(new DescribeOrganizationCommand({}));
            },
            connections: judgesPrerequisites ? 3 : 2,
            answer: JSON_ANSWER,
        },
    ];
    const s3 = {
        call: async (settings) => {
            const { GetBucketPolicyCommand, S3Client } = await __webpack_require__.e(/* import() */ 913).then(__webpack_require__.bind(__webpack_require__, 1294));
            await new S3Client(settings).send(new GetBucketPolicyCommand({ Bucket: bucket ?? 'unknown' }));
        },
        connections: bucket === null ? 0 : 9,
        answer: JSON_ANSWER,
    };
    const iam = {
        call: async (settings) => {
            const { GetRoleCommand, IAMClient } = await __webpack_require__.e(/* import() */ 535).then(__webpack_require__.bind(__webpack_require__, 9535));
            await new IAMClient(settings).send(new GetRoleCommand({ RoleName: '-' }));
        },
        connections: hasLogGroup ? 2 : 1,
        answer: XML_ANSWER,
    };
    const kms = {
        call: async (settings) => {
            const { DescribeKeyCommand, KMSClient } = await __webpack_require__.e(/* import() */ 987).then(__webpack_require__.bind(__webpack_require__, 4987));
            await new KMSClient(settings).send(new DescribeKeyCommand({ KeyId: '-' }));
        },
        connections: 2,
        answer: JSON_ANSWER,
    };
    const sns = {
        call: async (settings) => {
            const { GetTopicAttributesCommand, SNSClient } = await __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 8778));
            await new SNSClient(settings).send(new GetTopicAttributesCommand({ TopicArn: '-' }));
        },
        connections: 1,
        answer: XML_ANSWER,
    };
    const logs = {
        call: async (settings) => {
            const { CloudWatchLogsClient, DescribeLogGroupsCommand } = await __webpack_require__.e(/* import() */ 961).then(__webpack_require__.bind(__webpack_require__, 4961));
            await new CloudWatchLogsClient(settings).send(new DescribeLogGroupsCommand({}));
        },
        connections: 1,
        answer: JSON_ANSWER,
    };
    if (!judgesPrerequisites)
        return always;
    return [...always, s3, iam, ...(hasKey ? [kms] : []), ...(hasTopic ? [sns] : []), ...(hasLogGroup ? [logs] : [])];
}

// EXTERNAL MODULE: ./build/src/aws/session/session-policy.js
var session_policy = __webpack_require__(3575);
// EXTERNAL MODULE: ./build/src/aws/session/sign-in.js + 2 modules
var sign_in = __webpack_require__(3510);
// EXTERNAL MODULE: ./build/src/domain/values/partitions.js
var partitions = __webpack_require__(1138);
// EXTERNAL MODULE: ./build/src/runtime/errors.js
var errors = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/src/reconcile/run.js + 4 modules
var reconcile_run = __webpack_require__(1867);
;// CONCATENATED MODULE: ./build/src/reconcile/sign-in.js






/** How a run signs in: a run that only reads may have a role of its own. */
function signInOf(inputs, mode) {
    return {
        role: mode === 'apply' ? inputs.roleToAssume : (inputs.planRoleToAssume ?? inputs.roleToAssume),
        region: inputs.declared.region,
        audience: inputs.audience,
        sessionName: inputs.roleSessionName,
        durationSeconds: inputs.roleDurationSeconds,
    };
}
/** What the run may read of the trail's record; `null` where nobody asks for it. */
function evidenceAccessOf({ declared, evidence }) {
    const { verifyIntegrity, verifyCoverage: coverage, evidenceRoleToAssume: role } = evidence;
    if (verifyIntegrity === 'off' && !coverage)
        return null;
    const integrity = verifyIntegrity === 'off' ? null : verifyIntegrity;
    return { integrity, coverage, role, partition: (0,partitions/* partitionOf */.iQ)(declared.region) };
}
/**
 * Signs in for reads alone; `null` for a pull request from a fork, which GitHub gives no way into AWS.
 * @throws RunError `sign-in`
 */
async function signInToRead(run, { inputs, event, idToken }, mode) {
    const how = signInOf(inputs, mode);
    try {
        const signingIn = (0,sign_in/* signIn */.J)(how, (0,session_policy/* readOnlyPolicy */.nf)(inputs.bucketOwnerRoleToAssume, evidenceAccessOf(inputs)), run, idToken);
        const waiting = new AbortController();
        void loadMeanwhile(run, inputs, waiting.signal);
        const session = await signingIn.finally(() => waiting.abort());
        run.record({ kind: 'signed in', identity: session.identity });
        const signedIn = `Signed in as ${session.identity.arn}`;
        // The log's first line names a role that is assumed.
        if (how.role !== null)
            run.log.debug(signedIn);
        else
            run.log.info(mode === 'apply' ? signedIn : `${signedIn}. ${AMBIENT}`);
        return session;
    }
    catch (error) {
        if (!event.pullRequest?.isFromFork || run.environment['ACTIONS_ID_TOKEN_REQUEST_URL'])
            throw error;
        run.record({ kind: 'skipped' });
        (0,reconcile_run/* addNotice */.Mp)(run, FORK, 'Pull request from a fork');
        return null;
    }
}
/** What the run needs once it is signed in, and then at its end. */
async function loadMeanwhile(run, { declared, prerequisites }, signedIn) {
    const { region, intents } = declared;
    const bucket = intents.s3BucketName;
    const reads = {
        region,
        judgesPrerequisites: prerequisites !== 'skip',
        bucket: bucket.state === 'set' && typeof bucket.value === 'string' ? bucket.value : null,
        hasKey: intents.kmsKeyId.state === 'set',
        hasTopic: intents.snsTopicArn.state === 'set',
        hasLogGroup: intents.cloudWatchLogsLogGroupArn.state === 'set',
    };
    await prepareClients(reads, { environment: run.environment, signal: AbortSignal.any([run.signal, signedIn]) });
    // Whoever publishes receives the error.
    await Promise.all([__webpack_require__.e(/* import() */ 763).then(__webpack_require__.bind(__webpack_require__, 3763)), Promise.all(/* import() */[__webpack_require__.e(619), __webpack_require__.e(209)]).then(__webpack_require__.bind(__webpack_require__, 9209))]).catch(() => undefined);
}
const AMBIENT = 'No role is assumed, so AWS does not limit this session to read calls: only Org Trail itself prevents a plan from writing.';
const FORK = 'This pull request comes from a fork. GitHub gives such runs neither an OIDC token nor secrets, and no `pull-requests: write`, so AWS was not read, and there is no plan and no comment. A maintainer who has read the change can push it to a branch of this repository to get both.';
/** @throws RunError `account` where the session is of an account that `allowed-account-ids` does not name. */
function refuseOtherAccounts({ allowedAccountIds }, { identity }) {
    if (allowedAccountIds.length === 0 || allowedAccountIds.includes(identity.account))
        return;
    throw new errors/* RunError */.e4('account', `This run signed in to account ${identity.account}, but allowed-account-ids names ${allowedAccountIds.join(', ')}. Nothing was read from CloudTrail.`, 'Correct role-to-assume or the credentials of the job or, if the account is right, allowed-account-ids.');
}


/***/ }),

/***/ 3639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ allOf)
/* harmony export */ });
/** Waits for all before it throws: no call of a run goes on behind its back. */
async function allOf(promises) {
    await Promise.allSettled(promises);
    return Promise.all(promises);
}


/***/ })

};
