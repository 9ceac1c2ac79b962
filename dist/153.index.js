export const id = 153;
export const ids = [153];
export const modules = {

/***/ 6116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ allowedAction),
/* harmony export */   a: () => (/* binding */ guard)
/* harmony export */ });
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9139);
/* harmony import */ var _errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);


/** The IAM actions of commands that have another name (Service Authorization Reference, S3). */
const ACTIONS = {
    's3:HeadBucket': 's3:ListBucket',
    's3:ListObjectsV2': 's3:ListBucket',
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
/** Makes a client refuse every call that is not allowed, whatever asks for it, and writes the others to the debug log. */
function guard(client, service, caller) {
    const middleware = (next, context) => async (request) => {
        const call = allowedAction(`${service}:${context.commandName?.replace(/Command$/, '')}`, caller);
        caller.log.debug(`${call} …`);
        return next(request).catch((error) => {
            throw (0,_errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .withEndpointHint */ .Pd)(error, caller.environment);
        });
    };
    client.middlewareStack.add(middleware, { step: 'initialize', priority: 'high', name: 'allowedCalls' });
    return client;
}


/***/ }),

/***/ 5871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ao: () => (/* binding */ cloudTrail),
  c4: () => (/* binding */ iam),
  iv: () => (/* binding */ kms),
  K9: () => (/* binding */ logs),
  Zn: () => (/* binding */ organizations),
  uv: () => (/* binding */ preload),
  s3: () => (/* binding */ s3),
  $$: () => (/* binding */ sns)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-cjs/index.js
var dist_cjs = __webpack_require__(7392);
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
    return keepUnmodelledMembers((0,allowed_calls/* guard */.a)(new dist_cjs/* CloudTrailClient */.Vsm((0,settings/* settings */.W0)('CloudTrail', region, caller)), 'cloudtrail', caller));
}
/**
 * Begins to load what checking prerequisites needs, while sign-in waits for its answers: evaluating it takes as long as a
 * round trip.
 */
function preload() {
    const modules = [
        () => __webpack_require__.e(/* import() */ 503).then(__webpack_require__.t.bind(__webpack_require__, 2503, 19)),
        () => __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19)),
        () => __webpack_require__.e(/* import() */ 764).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19)),
        () => __webpack_require__.e(/* import() */ 632).then(__webpack_require__.t.bind(__webpack_require__, 251, 19)),
        () => __webpack_require__.e(/* import() */ 797).then(__webpack_require__.t.bind(__webpack_require__, 8797, 19)),
        () => __webpack_require__.e(/* import() */ 303).then(__webpack_require__.t.bind(__webpack_require__, 2684, 19)),
    ];
    // The caller that needs a client that does not load receives the error then.
    for (const load of modules)
        load().catch(() => undefined);
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
const kms = loaded(async (region, caller) => {
    const { KMSClient } = await __webpack_require__.e(/* import() */ 632).then(__webpack_require__.t.bind(__webpack_require__, 251, 19));
    return (0,allowed_calls/* guard */.a)(new KMSClient((0,settings/* settings */.W0)('KMS', region, caller)), 'kms', caller);
});
const organizations = loaded(async (region, caller) => {
    const { OrganizationsClient } = await __webpack_require__.e(/* import() */ 503).then(__webpack_require__.t.bind(__webpack_require__, 2503, 19));
    return (0,allowed_calls/* guard */.a)(new OrganizationsClient((0,settings/* settings */.W0)('Organizations', region, caller)), 'organizations', caller);
});
const s3 = loaded(async (region, caller) => {
    const { S3Client } = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    // Only the bucket's answer shows its Region.
    return (0,allowed_calls/* guard */.a)(new S3Client({ ...(0,settings/* settings */.W0)('S3', region, caller), followRegionRedirects: true }), 's3', caller);
});
const sns = loaded(async (region, caller) => {
    const { SNSClient } = await __webpack_require__.e(/* import() */ 797).then(__webpack_require__.t.bind(__webpack_require__, 8797, 19));
    return (0,allowed_calls/* guard */.a)(new SNSClient((0,settings/* settings */.W0)('SNS', region, caller)), 'sns', caller);
});
const iam = loaded(async (region, caller) => {
    const { IAMClient } = await __webpack_require__.e(/* import() */ 764).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
    return (0,allowed_calls/* guard */.a)(new IAMClient((0,settings/* settings */.W0)('IAM', region, caller)), 'iam', caller);
});
const logs = loaded(async (region, caller) => {
    const { CloudWatchLogsClient } = await __webpack_require__.e(/* import() */ 303).then(__webpack_require__.t.bind(__webpack_require__, 2684, 19));
    return (0,allowed_calls/* guard */.a)(new CloudWatchLogsClient((0,settings/* settings */.W0)('CloudWatch Logs', region, caller)), 'logs', caller);
});


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
  b1: () => (/* binding */ LIMITS),
  et: () => (/* binding */ agentsOf),
  Fl: () => (/* binding */ ignoredProxy),
  W0: () => (/* binding */ settings)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
var retry = __webpack_require__(3609);
;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"org-trail","rE":"0.1.0"}');
// EXTERNAL MODULE: ./build/src/aws/errors/endpoints.js
var endpoints = __webpack_require__(45);
;// CONCATENATED MODULE: ./build/src/aws/clients/settings.js





/** Attempts of one call while AWS throttles or stumbles, the first included. */
const ATTEMPTS = 5;
/** Attempts to reach a service that a run can do without: each may take as long as its time limit. */
const ATTEMPTS_TO_REACH = 2;
/**
 * A run cannot do without these, and a runner behind a firewall may reach these two alone: what the other services would say is then
 * unknown.
 */
const INDISPENSABLE = ['CloudTrail', 'STS'];
/** What to say where a proxy is named that this Node.js would ignore; `null` where there is nothing to say. */
function ignoredProxy(environment, version) {
    const named = ['HTTPS_PROXY', 'https_proxy'].find((name) => environment[name]);
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (!named || major > 24 || (major === 24 && minor >= 5))
        return null;
    return `${named} is set, but this runner's Node.js ${version} ignores it for calls to AWS, which needs Node.js 24.5 or later. Update the runner.`;
}
/** How long a call may take. */
const LIMITS = {
    connectionTimeout: 10_000,
    // A call without an answer is tried again like any other that stumbles, instead of holding the job until it times out.
    requestTimeout: 60_000,
    throwOnRequestTimeout: true,
    // An answer that stalls after its headers would otherwise hold the job for ever.
    socketTimeout: 60_000,
};
const agents = new WeakMap();
/** One pool of connections for all clients of a run. */
function agentsOf(environment) {
    // They read HTTPS_PROXY, HTTP_PROXY and NO_PROXY (Node.js 24.5 or later).
    const proxied = { keepAlive: true, proxyEnv: environment };
    const made = agents.get(environment) ?? { httpAgent: new external_node_http_.Agent(proxied), httpsAgent: new external_node_https_.Agent(proxied) };
    agents.set(environment, made);
    return made;
}
/** The settings that all AWS clients share. Endpoints, FIPS and dual stack come from AWS's own variables. */
function settings(service, region, caller) {
    return {
        region,
        ...(caller.credentials && { credentials: caller.credentials }),
        requestHandler: { ...LIMITS, ...agentsOf(caller.environment) },
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
        const isLast = attempts >= (INDISPENSABLE.includes(this.#service) ? ATTEMPTS : ATTEMPTS_TO_REACH);
        return isLast && (0,endpoints/* isUnreachable */.R0)(error) ? 'It cannot be reached.' : null;
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

/***/ 8765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ EXPIRED_REMEDY),
/* harmony export */   Dx: () => (/* binding */ describeFailedRead),
/* harmony export */   F_: () => (/* binding */ explainFailedRead),
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   H$: () => (/* binding */ isDisabledRegionError),
/* harmony export */   Is: () => (/* binding */ errorName),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   Xh: () => (/* binding */ isUnauthenticated),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   nC: () => (/* binding */ isUnreadable),
/* harmony export */   nG: () => (/* binding */ httpStatus),
/* harmony export */   vu: () => (/* binding */ isRefusal),
/* harmony export */   w8: () => (/* binding */ UNAUTHENTICATED_REMEDY),
/* harmony export */   ym: () => (/* binding */ UnreadableAnswer),
/* harmony export */   z2: () => (/* binding */ requestId)
/* harmony export */ });
/* harmony import */ var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
/* harmony import */ var _incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9378);
/* harmony import */ var _explain_denial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6918);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45);




/** AWS's name of the error; for a failed connection Node.js's code. */
function errorName(error) {
    const { name = 'Error', code } = error;
    return name.endsWith('Exception') || typeof code !== 'string' ? name : code;
}
/** Status of AWS's answer; `undefined` where none came. */
function httpStatus(error) {
    return error.$metadata?.httpStatusCode;
}
/** The id that AWS gives every request; a proxy gives none. */
function requestId(error) {
    return error.$metadata?.requestId;
}
/** An answer to a write that AWS cannot have given, such as a proxy's page: it says nothing about the call. */
class UnreadableAnswer extends Error {
    constructor(status) {
        super(`HTTP status ${status} with an answer that is not AWS's, such as the page of a proxy`);
        this.name = 'UnreadableAnswer';
    }
}
/** Whether AWS said no, with a code of its own: what the SDK cannot read has none. */
function isRefusal(error) {
    const status = httpStatus(error) ?? 0;
    return status >= 400 && status < 500 && !/^(?:Unknown|(?:Syntax)?Error$)/.test(errorName(error));
}
/** What the SDK adds to whatever goes wrong while it reads an answer. */
const UNREAD = /\s*Deserialization error: to see the raw response[\s\S]*$/;
/** Whether something answered, but not what AWS answers: cut, empty, foreign, or the page of a proxy. */
function isUnreadable(error) {
    return (error instanceof _incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .IncompleteAnswer */ .T ||
        // A connection that broke in the middle of an answer has a code.
        (error instanceof Error && UNREAD.test(error.message) && !('code' in error)));
}
/** What was said, in words for people: a page of a proxy or the like instead of an answer is named as that. */
function errorText(error) {
    const { statusCode } = error.$response ?? {};
    if (!(error instanceof Error) || error.message === '')
        return errorName(error);
    if (!UNREAD.test(error.message))
        return (0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(error.message);
    const status = statusCode === undefined ? '' : `HTTP status ${statusCode} with `;
    return error instanceof SyntaxError
        ? `${status}an answer that is not JSON, such as the page of a proxy`
        : `${status}an answer that cannot be read: ${(0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(error.message.replace(UNREAD, ''))}`;
}
/**
 * How AWS's services name a request of which they cannot say whose it is (the APIs' Common Errors; Amazon S3, Error
 * responses). They have not checked permissions then, whatever the status.
 */
const UNAUTHENTICATED = /^(?:InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|RequestExpired|RequestTimeTooSkewed|RequestInTheFuture|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|InvalidToken|MissingAuthenticationToken|AuthorizationHeaderMalformed)(?:Exception)?$/;
/** Whether AWS did not recognize the caller: the clock, the key, or something that changed the request is at fault. */
function isUnauthenticated(error) {
    return UNAUTHENTICATED.test(errorName(error));
}
/** Whether the session ended before the call. */
function isExpired(error) {
    return /^ExpiredToken(?:Exception)?$/.test(errorName(error));
}
/** What to do where AWS did not recognize the caller. */
const UNAUTHENTICATED_REMEDY = 'This is not a missing permission. Check the runner’s clock (compare `date -u`), the credentials (if role-to-assume is empty, renew them in the step that sets them), and any proxy between the runner and AWS (it must not change requests).';
const EXPIRED_REMEDY = 'Increase role-duration-seconds; if role-to-assume is empty, renew the credentials in the step that sets them.';
/** Whether AWS said that the caller is not allowed: each service has its own name for that; HeadBucket has only the status. */
function isDenied(error) {
    return (!isUnauthenticated(error) &&
        !isExpired(error) &&
        (/^(?:AccessDenied|AuthorizationError)/.test(errorName(error)) ||
            (httpStatus(error) === 403 && !isUnreadable(error))));
}
/** Whether the Region does not know the session: one that the account has not enabled does not. */
function isDisabledRegionError(error) {
    return /^(?:UnrecognizedClient|InvalidClientTokenId)/.test(errorName(error));
}
/** What to do about a read that failed. */
function remedyOf(call, error) {
    if (isDisabledRegionError(error)) {
        return `If this is an opt-in Region, enable it in the account; otherwise correct aws-region. If the Region is correct and enabled: ${UNAUTHENTICATED_REMEDY}`;
    }
    if (isUnauthenticated(error))
        return UNAUTHENTICATED_REMEDY;
    if (isExpired(error))
        return `The AWS session ended before the run did. ${EXPIRED_REMEDY}`;
    if (isDenied(error)) {
        const denial = (0,_explain_denial_js__WEBPACK_IMPORTED_MODULE_1__/* .explainDenial */ .L)(errorText(error), call);
        return denial ? `${denial.explanation} ${denial.fix}` : `Allow ${call} in the role's policy.`;
    }
    if (isUnreadable(error)) {
        return 'Run again. If the problem persists, something between the runner and AWS answers instead of AWS: check the proxy and the AWS_ENDPOINT_URL variables.';
    }
    const isUnanswered = httpStatus(error) === undefined && (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .isNetworkError */ .TX)(error);
    return ((0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointHintOf */ .m6)(error) ?? (isUnanswered ? `Run again. If the problem persists, ${CHECK_NETWORK}` : 'Run again.'));
}
const CHECK_NETWORK = "check the runner's network and proxy, and the AWS_ENDPOINT_URL variables.";
/** A read that failed, as a sentence. */
function describeFailedRead(call, error) {
    if (error instanceof _incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .IncompleteAnswer */ .T)
        return `${call} got an answer that cannot be used: ${errorText(error)}.`;
    // HeadBucket answers without a body, so without a name.
    return /^Unknown/.test(errorName(error))
        ? `${call} failed with HTTP status ${httpStatus(error)}.`
        : `${call} failed with ${errorName(error)}: "${errorText(error)}".`;
}
/** A read that failed, as a sentence and what to do about it. */
function explainFailedRead(call, error) {
    return `${describeFailedRead(call, error)} ${remedyOf(call, error)}`;
}


/***/ }),

/***/ 45:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ withEndpointHint),
/* harmony export */   R0: () => (/* binding */ isUnreachable),
/* harmony export */   TJ: () => (/* binding */ endpointHint),
/* harmony export */   TX: () => (/* binding */ isNetworkError),
/* harmony export */   m6: () => (/* binding */ endpointHintOf)
/* harmony export */ });
/* harmony import */ var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9837);

/** Node.js's codes for a host name that does not resolve. */
const UNRESOLVED = ['ENOTFOUND', 'EAI_AGAIN'];
/** Those of a connection that was there and was lost: trying again is quick, and often enough. */
const LOST = ['ECONNRESET', 'EPIPE'];
/** Whether no connection came about, or no answer over it. */
function isNetworkError(error) {
    const { name, code, $metadata } = error;
    return $metadata?.httpStatusCode === undefined && (name === 'TimeoutError' || typeof code === 'string');
}
/** Whether the service could not be reached: then every attempt takes as long as a time limit allows. */
function isUnreachable(error) {
    return isNetworkError(error) && !LOST.includes(error.code);
}
/** The switches that choose other endpoints (AWS SDKs and Tools Reference Guide, dual-stack and FIPS endpoints). */
const SWITCHES = [
    {
        variable: 'AWS_USE_FIPS_ENDPOINT',
        setting: 'use_fips_endpoint',
        inHost: /(?:^|[.-])fips[.-]/,
        inRules: /fips/i,
    },
    {
        variable: 'AWS_USE_DUALSTACK_ENDPOINT',
        setting: 'use_dualstack_endpoint',
        inHost: /(?:^|\.)(?:dualstack|api\.(?:aws|amazonwebservices|cloud-aws))\./,
        inRules: /dual-?stack/i,
    },
];
/**
 * What to do if an endpoint does not exist because the runner asks for FIPS or dual stack: not every service has these in every
 * Region, and the SDK does not fall back to another. `null` if that is not the reason.
 */
function endpointHint(error, environment) {
    const { name, message = '', code, hostname = '' } = error;
    const isOfRules = name === 'EndpointError';
    if (!isOfRules && !UNRESOLVED.includes(code))
        return null;
    const isOn = (variable) => environment[variable]?.toLowerCase() === 'true';
    const on = SWITCHES.filter(({ variable, inHost, inRules }) => isOfRules ? inRules.test(message) : isOn(variable) || inHost.test(`${hostname}.`));
    if (on.length === 0)
        return null;
    const named = on.map(({ variable, setting }) => isOn(variable) ? variable : `${variable} or ${setting} in the AWS profile`);
    const verb = (0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(on.length, 'is', 'are');
    return /custom endpoint/i.test(message)
        ? `${named.join(' and ')} ${verb} on, which AWS does not combine with the AWS_ENDPOINT_URL variables. Remove one of the two.`
        : `${named.join(' and ')} ${verb} on, but not every service has this endpoint in every Region${hostname && `: the runner cannot resolve ${hostname}`}. Turn it off, or use a Region that has the endpoint.`;
}
/** The error of a call, with its `endpointHint` for those who explain it: only who calls knows the environment. */
function withEndpointHint(error, environment) {
    return error instanceof Error ? Object.assign(error, { endpointHint: endpointHint(error, environment) }) : error;
}
/** What `endpointHint` said of the error of a call. */
function endpointHintOf(error) {
    return error.endpointHint ?? null;
}


/***/ }),

/***/ 6918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ explainDenial)
/* harmony export */ });
/**
 * How AWS names the kind of the policy that denies a call, or that does not allow it (IAM User Guide, Troubleshoot access
 * denied error messages), and, within one organization, the policy that denies it.
 */
const KIND = /(explicit deny in|because no) (?:an? |the )?((?:service control|resource control|session|vpc endpoint|identity[- ]based|resource[- ]based|role trust) policy|permissions? boundary)(?:: (arn:[\w:/.@+=,*-]*[\w/*]))?/i;
/**
 * What to do about a denied call, from AWS's message. `null` where a policy of the role has to allow the call, or where AWS does
 * not say what denies it.
 */
function explainDenial(said, action) {
    const [, how = '', kind = '', arn] = KIND.exec(said) ?? [];
    const name = kind
        .toLowerCase()
        .replace('vpc', 'VPC')
        .replace(' based', '-based')
        .replace('permission ', 'permissions ');
    const administrator = POLICY_ADMINISTRATORS[name];
    const isExplicit = /explicit deny/i.test(said);
    if (administrator === undefined)
        return isExplicit ? SOME_DENY : null;
    if (/explicit/i.test(how)) {
        const explanation = `${name === 'identity-based policy' ? 'An' : 'A'} ${name} denies this call${arn ? `: ${arn}` : ''}.`;
        return {
            explanation,
            fix: `${administrator}: remove the deny of ${action} for this role from the policy. ${NO_ALLOW}`,
        };
    }
    if (name === 'identity-based policy')
        return null;
    return {
        explanation: `No ${name} allows this call.`,
        fix: `${administrator}: allow ${action} in this policy. No other policy can replace this permission.`,
    };
}
const NO_ALLOW = 'Adding an allow does not help, because an explicit deny always overrides it.';
/** Who changes a policy of a kind. */
const POLICY_ADMINISTRATORS = {
    'service control policy': 'Ask the administrator of the organization’s service control policies (they do not apply to the management account)',
    'resource control policy': 'Ask the administrator of the resource control policies in the organization that owns the resource',
    'permissions boundary': 'Change the role’s permissions boundary, or ask its administrator',
    'session policy': 'Change the session policy in the step that signs in; if role-to-assume is set, Org Trail made it, so please report this bug',
    'VPC endpoint policy': 'Ask the administrator of the VPC endpoint that the runner uses to reach AWS',
    'identity-based policy': 'Change the role’s policies',
    'resource-based policy': 'Ask the resource owner to change its policy',
    'role trust policy': 'Ask the owner of the assumed role to change its trust policy',
};
const SOME_DENY = {
    explanation: 'A policy denies this call.',
    fix: `AWS reports an explicit deny, but not which policy contains it: check the role’s policies and permissions boundary, the resource policy, the organization’s policies, and any VPC endpoint policy. ${NO_ALLOW}`,
};


/***/ }),

/***/ 9378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ IncompleteAnswer)
/* harmony export */ });
/** An answer that lacks what it always holds, or holds it in another form: cut, foreign, or about something else. */
class IncompleteAnswer extends Error {
    name = 'IncompleteAnswer';
}


/***/ }),

/***/ 6469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openEventHistory)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7392);
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
    const command = new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_6__/* .LookupEventsCommand */ .nau({
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
/* harmony import */ var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7392);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9139);
/* harmony import */ var _domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1569);
/* harmony import */ var _domain_trail_tags_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2632);
/* harmony import */ var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(260);
/* harmony import */ var _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4547);
/* harmony import */ var _runtime_all_of_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3639);
/* harmony import */ var _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2776);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9378);
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
    const answer = await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__/* .GetTrailCommand */ .mp6({ Name }), options);
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
    const answer = STATUS(await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__/* .GetTrailStatusCommand */ .aMm({ Name }), options), '');
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
    const answer = shape(await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__/* .GetEventSelectorsCommand */ .ave({ TrailName }), options), '');
    const { EventSelectors: basic = [], AdvancedEventSelectors: advanced = [] } = answer;
    const saysBoth = answer.EventSelectors !== undefined && answer.AdvancedEventSelectors !== undefined;
    if (!saysBoth && basic.length + advanced.length === 0) {
        throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_9__/* .IncompleteAnswer */ .T('the answer has no event selector');
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
        const answer = await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__/* .GetInsightSelectorsCommand */ .Qsx({ TrailName }));
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
    const answer = await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__/* .GetEventConfigurationCommand */ .u1R({ TrailName }));
    const members = { AggregationConfigurations: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(AGGREGATIONS) };
    const { AggregationConfigurations = [] } = about(TrailName, members)(answer, '');
    return { aggregationConfigurations: (0,_domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .normalAggregationConfigurations */ .p$)(AggregationConfigurations) };
}
/** A tag without a value has none in the answer (API_Tag). */
const TAGS = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ Key: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj, Value: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj) }));
async function listTags(client, arn) {
    const shape = (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ ResourceTagList: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .nonEmptyList */ .l4)((0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({ ResourceId: (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .exactly */ .pV)(arn), TagsList: TAGS })) });
    const tags = [];
    for await (const page of (0,_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .pagesOf */ .E0)((0,_aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__/* .paginateListTags */ .xCK)({ client }, { ResourceIdList: [arn] }))) {
        const listed = shape(page, '').ResourceTagList.flatMap(({ TagsList }) => TagsList);
        tags.push(...listed.map(({ Key, Value = '' }) => [Key, Value]));
    }
    return { tags: (0,_domain_trail_tags_js__WEBPACK_IMPORTED_MODULE_10__/* .withChanges */ .AW)({}, Object.fromEntries(tags)) };
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
    coverage: ['organizations:ListAccounts'],
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
    const reads = [
        ..._permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_ACTIONS */ .vV,
        ...new Set([
            ...(evidence?.integrity ? _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .EVIDENCE_READ_ACTIONS */ .xQ.integrity : []),
            ...(evidence?.coverage ? _permissions_js__WEBPACK_IMPORTED_MODULE_3__/* .EVIDENCE_READ_ACTIONS */ .xQ.coverage : []),
        ]),
    ];
    // The bucket is not known yet. All of them may be listed already.
    const objects = evidence && evidence.role === null ? objectStatements(evidence, '*', '') : [];
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
            Action: ['s3:ListBucket'],
            Resource: `arn:${evidence.partition}:s3:::${bucket}`,
            Condition: { StringLike: { 's3:prefix': `${root}*` } },
        },
        ...objectStatements(evidence, bucket, root),
    ];
    return { actions: actionsOf(statements), document: policyDocument(statements) };
}
/** Reads digests, and log files at that level. S3 decrypts with the caller's rights: with any key, since older objects have older keys. */
function objectStatements({ integrity, partition }, bucket, root) {
    if (integrity === null)
        return [];
    const folders = integrity === 'files' ? [_domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDERS */ .Yk.digests, _domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDERS */ .Yk.logs] : [_domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .FOLDERS */ .Yk.digests];
    return [
        {
            Effect: 'Allow',
            Action: ['s3:GetObject'],
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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var dist_cjs = __webpack_require__(1695);
// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var cancellation = __webpack_require__(3435);
// EXTERNAL MODULE: ./build/src/runtime/errors.js
var errors = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/src/domain/values/advice.js
var advice = __webpack_require__(3161);
// EXTERNAL MODULE: ./build/src/domain/values/arn.js
var arn = __webpack_require__(4286);
// EXTERNAL MODULE: ./build/src/aws/clients/response-shapes.js
var response_shapes = __webpack_require__(2776);
// EXTERNAL MODULE: ./build/src/aws/errors/incomplete-answer.js
var incomplete_answer = __webpack_require__(9378);
// EXTERNAL MODULE: ./build/src/aws/errors/aws-error.js
var aws_error = __webpack_require__(8765);
// EXTERNAL MODULE: ./build/src/aws/clients/allowed-calls.js
var allowed_calls = __webpack_require__(6116);
// EXTERNAL MODULE: ./build/src/aws/clients/settings.js + 1 modules
var settings = __webpack_require__(3555);
// EXTERNAL MODULE: ./build/src/domain/values/partitions.js
var partitions = __webpack_require__(1138);
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
    const endpoint = (0,endpoints/* endpointHintOf */.m6)(error);
    if (endpoint)
        return [`STS in ${region} has no usable endpoint: ${said}.`, endpoint];
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

;// CONCATENATED MODULE: ./build/src/aws/session/sign-in.js












/**
 * Signs in for what `sessionPolicy` allows. The default chain's credentials are what they are: only the clients bound those.
 * @throws RunError `sign-in`
 */
async function signIn(how, sessionPolicy, runContext) {
    const { credentials, identity } = how.role === null
        ? await useDefaultCredentials(how, runContext)
        : await assumeRoleWithWebIdentity(how, how.role, sessionPolicy.document, runContext);
    return {
        credentials,
        identity,
        allowedActions: new Set(sessionPolicy.actions),
        environment: runContext.environment,
        log: runContext.log,
        signal: runContext.signal,
    };
}
async function assumeRoleWithWebIdentity(how, role, policy, runContext) {
    const token = await webIdentityToken(how.audience, runContext.environment);
    runContext.log.hide(token);
    const command = new dist_cjs/* AssumeRoleWithWebIdentityCommand */.WH({
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
    const client = (0,allowed_calls/* guard */.a)(new dist_cjs/* STSClient */.iM((0,settings/* settings */.W0)('STS', region, session)), 'sts', session);
    const answer = await client.send(new dist_cjs/* AssumeRoleCommand */.QL({
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
    const answer = await client.send(new dist_cjs/* GetCallerIdentityCommand */.zI({})).catch((error) => {
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
    return (0,allowed_calls/* guard */.a)(new dist_cjs/* STSClient */.iM((0,settings/* settings */.W0)('STS', region, caller)), 'sts', caller);
}
/** GitHub's token endpoint has this long in all; getIDToken tries again by itself, but has no bound for the whole. */
const TOKEN_TIMEOUT_SECONDS = 30;
async function webIdentityToken(audience, environment) {
    if (!environment['ACTIONS_ID_TOKEN_REQUEST_URL'] || !environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']) {
        throw new errors/* RunError */.e4('sign-in', 'GitHub does not give this job an OIDC token, so it cannot assume a role: the job lacks the permission id-token: write.', [
            'Add to the job (permissions that are not listed are off):',
            (0,advice/* verbatim */.Bj)('permissions:', '  contents: read', '  id-token: write'),
            'A called (reusable) workflow gets it only if the calling job grants it too.',
        ]);
    }
    try {
        // A connection that ends within an answer leaves getIDToken waiting for nothing.
        const token = await (0,cancellation/* withinSeconds */.N)(TOKEN_TIMEOUT_SECONDS, (0,core.getIDToken)(audience));
        if (token === null)
            throw new Error(`there was no answer within ${TOKEN_TIMEOUT_SECONDS} s`);
        if (typeof token !== 'string')
            throw new Error('the answer contains no token');
        return token;
    }
    catch (error) {
        throw new errors/* RunError */.e4('sign-in', `GitHub did not issue an OIDC token: ${(0,aws_error/* errorText */.kc)(error)}.`, 'This is usually a temporary problem at GitHub: run the job again. Check githubstatus.com, or ask your GitHub Enterprise Server administrator. The runner and its proxy must be able to reach the host in ACTIONS_ID_TOKEN_REQUEST_URL.', error);
    }
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

/***/ 8212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ unregistered),
/* harmony export */   Lb: () => (/* binding */ registerCommand),
/* harmony export */   Ll: () => (/* binding */ unknownRegistrations),
/* harmony export */   _k: () => (/* binding */ registeredBy),
/* harmony export */   ah: () => (/* binding */ MAX_DELEGATED_ADMINISTRATORS),
/* harmony export */   bq: () => (/* binding */ registrationSteps),
/* harmony export */   eY: () => (/* binding */ REGISTER)
/* harmony export */ });
/* harmony import */ var _values_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
/* harmony import */ var _values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);


/** Delegated administrators of CloudTrail in one organization (API_RegisterOrganizationDelegatedAdmin). */
const MAX_DELEGATED_ADMINISTRATORS = 3;
/** The one call whose resource is the organization, not a trail. */
const REGISTER = 'cloudtrail:RegisterOrganizationDelegatedAdmin';
/** The declared delegated administrators that are not registered yet; none where that is not known. */
function unregistered(declared, registered) {
    return (0,_values_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnown */ .q)(registered) ? declared.filter((account) => !registered.known.includes(account)) : [];
}
/** A step for each account that has to be registered. */
function registrationSteps(accounts) {
    return accounts.map((MemberAccountId) => ({
        call: REGISTER,
        input: { MemberAccountId },
        fields: [],
    }));
}
/** Registers an account, from the management account. */
function registerCommand(account) {
    return `aws cloudtrail register-organization-delegated-admin --member-account-id ${account}`;
}
/** The accounts that the steps register. */
function registeredBy(steps) {
    return steps.flatMap(({ call, input }) => (call === REGISTER ? [String(input['MemberAccountId'])] : []));
}
/** A sentence if it is not known whether the declared accounts are registered; `null` if it is known. */
function unknownRegistrations(declared, registered) {
    return declared.length === 0 || (0,_values_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .isKnown */ .q)(registered)
        ? null
        : `It cannot be determined whether ${declared.join(', ')} ${(0,_values_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(declared.length, 'is', 'are')} registered as delegated administrator: ${registered.unknown}`;
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

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ failedParts),
/* harmony export */   Kg: () => (/* binding */ withEvidence),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   mm: () => (/* binding */ isPending)
/* harmony export */ });
/* harmony import */ var _prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7730);

/*
 * what was applied, read back, is not as desired → failed (verify)
 * a refusal                                      → refused, its reason: superseded before others, as that run is over anyway
 * a mistake in the inputs among the refusals     → failed (inputs), unless the run is superseded
 * no steps, and no prerequisite fails            → in-sync
 * steps: apply                                   → applied
 * no steps, but a prerequisite fails: apply      → in-sync, since there was nothing to apply
 * either: plan                                   → drift
 *         check                                  → drift, and that is a failure
 */
function verdictOf(mode, plan, differs = false) {
    if (differs)
        return { outcome: 'failed', reason: 'verify' };
    const first = (...codes) => plan.refusals.find(({ code }) => codes.includes(code));
    const refusal = first('superseded') ?? first('inputs') ?? plan.refusals[0];
    if (refusal)
        return { outcome: refusal.code === 'inputs' ? 'failed' : 'refused', reason: refusal.code };
    if (!isPending(plan))
        return { outcome: 'in-sync', reason: null };
    if (mode === 'apply')
        return { outcome: plan.steps.length > 0 ? 'applied' : 'in-sync', reason: null };
    return { outcome: 'drift', reason: mode === 'check' ? 'drift' : null };
}
const PARTS = ['integrity', 'coverage', 'delivery'];
/** The parts that failed, or of which nothing at all could be judged; the worst first (contract, section 8). */
function failedParts(evidence) {
    return PARTS.filter((part) => evidence[part] !== null && evidence[part].status !== 'pass');
}
/** The same with what the evidence came to: another failure comes first, and the outcome is the trail's (contract, section 2). */
function withEvidence(verdict, evidence) {
    return { ...verdict, reason: verdict.reason ?? (evidence && failedParts(evidence)[0]) ?? null };
}
/** Whether there is anything to do, for this action or for somebody else. */
function isPending({ drift, steps, prerequisites }) {
    return drift.length + steps.length + (0,_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_0__/* .failedOf */ .ZA)(prerequisites).length > 0;
}


/***/ }),

/***/ 7730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZA: () => (/* binding */ failedOf),
/* harmony export */   _C: () => (/* binding */ isRepairedBy),
/* harmony export */   u_: () => (/* binding */ repairsOf)
/* harmony export */ });
/* unused harmony export PREREQUISITES */
/** What must hold outside the trail for it to deliver, in the order in which it is reported. */
const PREREQUISITES = (/* unused pure expression or super */ null && ([
    'organization',
    'caller',
    'trusted-access',
    'service-linked-role',
    'delegated-administrators',
    'bucket',
    'bucket-policy',
    'kms-key',
    'sns-topic',
    'log-group',
    'log-role',
]));
/** The steps that repair what can be repaired, in the order organization, bucket, key, topic. */
function repairsOf(prerequisites) {
    return prerequisites.flatMap(({ repair }) => repair ?? []);
}
/** Whether one of the steps repairs it. */
function isRepairedBy(steps, { repair }) {
    return repair !== undefined && steps.includes(repair);
}
function failedOf(prerequisites) {
    return prerequisites.filter(({ status }) => status === 'fail');
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

/***/ 5401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isCovered)
/* harmony export */ });
/* harmony import */ var _resource_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1974);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);


/** Whether every event that `some` record is also recorded by `others`, of a trail of this partition. In doubt it is not. */
function isCovered(some, others, partition) {
    const whole = others.map((other) => withoutUniverse(other, partition));
    return some
        .flatMap((one) => splitByValue(withoutUniverse(one, partition)))
        .every((part) => whole.some((other) => isWithin(part, other)));
}
/** A prefix that the ARNs of all resources of the type have is no condition: `arn:aws:s3:::` means all objects. */
function withoutUniverse(conditions, partition) {
    const types = conditions.find(({ Field }) => Field === 'resources.type')?.Equals ?? [];
    const prefix = types.length === 1 && (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUniqueFields */ .$R)(conditions) ? (0,_resource_types_js__WEBPACK_IMPORTED_MODULE_0__/* .commonArnPrefix */ .HA)(types[0], partition) : null;
    if (prefix === null)
        return conditions;
    return conditions.flatMap((condition) => {
        const isUniverse = condition.Field === 'resources.ARN' &&
            (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnderstood */ .U5)(condition) &&
            (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .inclusionsOf */ .$w)(condition).some(({ operator, value }) => (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .comparisonOf */ .jb)(operator) === 'beginning' && prefix.startsWith(value));
        if (!isUniverse)
            return [condition];
        const rest = (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutInclusions */ .AH)(condition);
        return (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorsOf */ .Rj)(rest).length > 0 ? [rest] : [];
    });
}
/** More parts than this are not compared one by one: then one other selector has to cover the whole. */
const MAX_PARTS = 1_000;
/** What one selector records, as parts with one value for each field, since several other selectors may cover it together. */
function splitByValue(conditions) {
    if ((0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmbiguous */ .X2)(conditions))
        return [conditions];
    const reads = conditions.some(({ Field }) => Field === 'readOnly')
        ? []
        : [{ Field: 'readOnly', Equals: ['true', 'false'] }];
    const choices = [...conditions, ...reads].map(alternatives);
    if (choices.reduce((count, { length }) => count * length, 1) > MAX_PARTS)
        return [conditions];
    return choices.reduce((found, choice) => found.flatMap((part) => choice.map((one) => [...part, one])), [[]]);
}
/** A condition by each value that it accepts; what it excludes goes with each. */
function alternatives(condition) {
    const inclusions = (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .inclusionsOf */ .$w)(condition);
    if (inclusions.length < 2)
        return [condition];
    return inclusions.map(({ operator, value }) => ({ ...(0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutInclusions */ .AH)(condition), [operator]: [value] }));
}
function isWithin(part, other) {
    return ((((0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUniqueFields */ .$R)(part) && (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUniqueFields */ .$R)(other)) || JSON.stringify(part) === JSON.stringify(other)) &&
        other.every((required) => part.some((condition) => condition.Field === required.Field && implies(condition, required))));
}
/** Whether every event that meets `condition` meets `required`, too: conditions on the same field. */
function implies(condition, required) {
    if (JSON.stringify(condition) === JSON.stringify(required))
        return true;
    if (!(0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnderstood */ .U5)(condition) || !(0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnderstood */ .U5)(required))
        return false;
    const [taken, requiredTaken] = [(0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .inclusionsOf */ .$w)(condition), (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .inclusionsOf */ .$w)(required)];
    const excluded = (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .exclusionsOf */ .Tf)(condition);
    const takesNoMore = requiredTaken.length === 0 ||
        (taken.length > 0 && taken.every((one) => requiredTaken.some((other) => (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(other, one))));
    const excludesNoLess = (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .exclusionsOf */ .Tf)(required).every((one) => excluded.some((other) => (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(other, one)) ||
        (hasOneValue(condition.Field) && taken.length > 0 && taken.every((other) => (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .areApart */ .NQ)(one, other))));
    return takesNoMore && excludesNoLess;
}
/** An event may name several resources: one of them may be taken while another is excluded. */
function hasOneValue(field) {
    return !field.startsWith('resources.');
}


/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ hasUniqueFields),
/* harmony export */   $w: () => (/* binding */ inclusionsOf),
/* harmony export */   AH: () => (/* binding */ withoutInclusions),
/* harmony export */   NQ: () => (/* binding */ areApart),
/* harmony export */   Rj: () => (/* binding */ operatorsOf),
/* harmony export */   TD: () => (/* binding */ isMet),
/* harmony export */   Tf: () => (/* binding */ exclusionsOf),
/* harmony export */   U5: () => (/* binding */ isUnderstood),
/* harmony export */   X2: () => (/* binding */ isAmbiguous),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   jb: () => (/* binding */ comparisonOf),
/* harmony export */   we: () => (/* binding */ OPERATORS)
/* harmony export */ });
/* unused harmony export matches */
/**
 * What an event has to meet: one of the texts of those that include, if there are any, and none of those that exclude
 * (API_AdvancedFieldSelector, in its order).
 */
const MEANINGS = {
    Equals: { compares: 'whole', excludes: false },
    StartsWith: { compares: 'beginning', excludes: false },
    EndsWith: { compares: 'end', excludes: false },
    NotEquals: { compares: 'whole', excludes: true },
    NotStartsWith: { compares: 'beginning', excludes: true },
    NotEndsWith: { compares: 'end', excludes: true },
};
/** The operators whose meaning is known; AWS may have added others. */
const OPERATORS = Object.keys(MEANINGS);
/** What an operator compares its texts with; `null` where that is not known. */
function comparisonOf(operator) {
    return meaningOf(operator)?.compares ?? null;
}
function meaningOf(operator) {
    return Object.hasOwn(MEANINGS, operator) ? MEANINGS[operator] : null;
}
/** The operators that a condition has. */
function operatorsOf(condition) {
    return Object.keys(condition).filter((member) => member !== 'Field');
}
/** Of which texts an event has to meet one; empty where it may have any value. */
function inclusionsOf(condition) {
    return patternsOf(condition, false);
}
/** Of which texts an event may meet none. */
function exclusionsOf(condition) {
    return patternsOf(condition, true);
}
function patternsOf(condition, excludes) {
    return OPERATORS.filter((operator) => MEANINGS[operator].excludes === excludes).flatMap((operator) => (condition[operator] ?? []).map((value) => ({ operator, value })));
}
/** A condition without its inclusions: only what it excludes. */
function withoutInclusions(condition) {
    const rest = Object.entries(condition).filter(([operator]) => meaningOf(operator)?.excludes !== false);
    return Object.fromEntries(rest);
}
/** Whether an event that has these values of the condition's field meets it. What is not certain is not so. */
function isMet(condition, values) {
    const hits = (pattern) => values.some((value) => matches(pattern, value));
    const inclusions = inclusionsOf(condition);
    return (isUnderstood(condition) && (inclusions.length === 0 || inclusions.some(hits)) && !exclusionsOf(condition).some(hits));
}
/** Whether a value is what the pattern names, whether that is included or excluded. */
function matches({ operator, value: text }, value) {
    const compares = comparisonOf(operator);
    if (compares === 'beginning')
        return value.startsWith(text);
    return compares === 'end' ? value.endsWith(text) : value === text;
}
/** Whether every value that `some` matches is matched by `all`. */
function covers(all, some) {
    const [wide, narrow] = [comparisonOf(all.operator), comparisonOf(some.operator)];
    return (narrow === 'whole' || narrow === wide) && matches(all, some.value);
}
/** Whether no value is matched by both. */
function areApart(one, other) {
    const [compares, others] = [comparisonOf(one.operator), comparisonOf(other.operator)];
    const isDecidable = compares === 'whole' || others === 'whole' || compares === others;
    return isDecidable && !covers(one, other) && !covers(other, one);
}
/** Whether all that a condition says is known to mean something. */
function isUnderstood(condition) {
    return operatorsOf(condition).every((operator) => meaningOf(operator) !== null);
}
/** Whether nobody knows what a selector records: by an operator that AWS added since, or a field that stands twice, which is not documented. */
function isAmbiguous(conditions) {
    return !conditions.every(isUnderstood) || !hasUniqueFields(conditions);
}
/** Whether a selector has no field twice. */
function hasUniqueFields(conditions) {
    return new Set(conditions.map(({ Field }) => Field)).size === conditions.length;
}


/***/ }),

/***/ 2893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ recordsManagementEvents),
/* harmony export */   Yv: () => (/* binding */ selectorsOf),
/* harmony export */   _O: () => (/* binding */ recordedBy),
/* harmony export */   nI: () => (/* binding */ isBareServiceArn),
/* harmony export */   uX: () => (/* binding */ recordsManagementWrites),
/* harmony export */   wL: () => (/* binding */ recordsDataEvents)
/* harmony export */ });
/** The selectors of a trail; `null` where they are not known. */
function selectorsOf(trail) {
    const { eventSelectors, advancedEventSelectors } = trail;
    return eventSelectors && advancedEventSelectors ? { eventSelectors, advancedEventSelectors } : null;
}
function equals(Field, ...values) {
    return { Field, Equals: values };
}
/** Everything that the selectors record, both kinds in one form: an event is recorded when it meets all conditions of one entry. */
function recordedBy({ eventSelectors, advancedEventSelectors }) {
    if (advancedEventSelectors.length > 0) {
        return advancedEventSelectors.map(({ FieldSelectors }) => FieldSelectors);
    }
    if (eventSelectors.length === 0)
        return [[equals('eventCategory', 'Management')]];
    return eventSelectors.flatMap(recordedByBasic);
}
function recordedByBasic(selector) {
    const { ReadWriteType, ExcludeManagementEventSources: excluded } = selector;
    const half = ReadWriteType === 'All' ? [] : [equals('readOnly', String(ReadWriteType === 'ReadOnly'))];
    const sources = excluded.length > 0 ? [{ Field: 'eventSource', NotEquals: excluded }] : [];
    const management = [equals('eventCategory', 'Management'), ...half, ...sources];
    const data = selector.DataResources.map(({ Type, Values }) => [
        equals('eventCategory', 'Data'),
        equals('resources.type', Type),
        ...half,
        ...resourcesOf(Type, Values),
    ]);
    return [...(selector.IncludeManagementEvents ? [management] : []), ...data];
}
/** `arn:aws:s3` and the like mean all of them; S3 accepts prefixes, the others complete ARNs (API_DataResource). */
function resourcesOf(type, values) {
    const isPrefix = (value) => type === 'AWS::S3::Object' || isBareServiceArn(value);
    const [prefixes, whole] = [values.filter(isPrefix), values.filter((value) => !isPrefix(value))];
    return [
        {
            Field: 'resources.ARN',
            ...(whole.length > 0 && { Equals: whole }),
            ...(prefixes.length > 0 && { StartsWith: prefixes }),
        },
    ];
}
/** Whether a value of basic selectors is the bare ARN of a service, which does not count against the limit. */
function isBareServiceArn(arn) {
    return /^arn:[^:]+:(?:s3|lambda|dynamodb)$/.test(arn);
}
function valuesOf(conditions, field) {
    return conditions.filter(({ Field }) => Field === field).flatMap(({ Equals }) => Equals ?? []);
}
function ofCategory(recorded, category) {
    return recorded.filter((conditions) => valuesOf(conditions, 'eventCategory').includes(category));
}
function recordsManagementEvents(recorded) {
    return ofCategory(recorded, 'Management').length > 0;
}
function recordsManagementWrites(recorded) {
    return ofCategory(recorded, 'Management').some((conditions) => {
        const readOnly = valuesOf(conditions, 'readOnly');
        return readOnly.length === 0 || readOnly.includes('false');
    });
}
function recordsDataEvents(recorded) {
    return ofCategory(recorded, 'Data').length > 0;
}


/***/ }),

/***/ 1974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rx: () => (/* binding */ RESOURCE_TYPES),
  HA: () => (/* binding */ commonArnPrefix),
  LH: () => (/* binding */ hasTypeForm),
  S5: () => (/* binding */ similarType)
});

;// CONCATENATED MODULE: ./build/src/domain/selectors/resource-types.data.js
// Written by scripts/resource-types.ts: do not edit.
/** The 250 resource types of data events, by service: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-events.html, read 2026-11-29. */
const GUIDE = {
    AIDevOps: 'AgentSpace Association OperatorAppTeam PipelineMetadata Service',
    AIOps: 'InvestigationGroup',
    AOSS: 'Collection',
    AWSExternalAnthropic: 'Workspace',
    AgentAccessMCP: 'Tools',
    AgentRegistry: 'Registry',
    AppConfig: 'Configuration',
    AppSync: 'GraphQLApi',
    ApplicationSignals: 'InstrumentationConfig',
    B2BI: 'Transformer',
    Backup: 'BackupAccessPoint SearchJob',
    Bedrock: 'AdvancedOptimizePromptJob AgentAlias AsyncInvoke AutomatedReasoningPolicy AutomatedReasoningPolicyVersion Blueprint DataAutomationInvocation DataAutomationProfile DataAutomationProject FlowAlias FlowExecution Guardrail InlineAgent KnowledgeBase Model PromptVersion Session Tool',
    BedrockAgentCore: 'ABTest APIKeyCredentialProvider BatchEvaluate Browser BrowserCustom BrowserProfile CapacityProvider CodeInterpreter CodeInterpreterCustom Evaluator Gateway Memory OAuth2CredentialProvider Payments Policy PolicyEngine Recommendation Registry Runtime RuntimeEndpoint TokenVault WorkloadIdentity WorkloadIdentityDirectory',
    BedrockMantle: 'Project',
    BedrockWebSearch: 'Tool',
    Cassandra: 'Stream Table',
    CertificateManager: 'AcmeEndpoint',
    ClinicalTrialsTech: 'Codelist Dataset Execution Instance Mapping Schedule Study',
    CloudFront: 'KeyValueStore',
    CloudOptimization: 'Profile Recommendation',
    CloudTrail: 'Channel',
    CloudWatch: 'Dataset IngestionEndpoint Metric',
    CodeGuruProfiler: 'ProfilingGroup',
    CodeWhisperer: 'Customization Profile',
    Cognito: 'IdentityPool',
    DSQL: 'Cluster',
    DataExchange: 'Asset',
    Deadline: 'Fleet Job Queue Worker',
    DiodeAlerting: 'LinkedAlert',
    DynamoDB: 'Stream Table',
    EC2: 'InstanceConnectEndpoint Snapshot',
    ECS: 'ContainerInstance',
    EKS: 'Dashboard',
    EMRWAL: 'Workspace',
    Events: 'Endpoint EventBus EventSource Rule',
    FSx: 'Volume',
    FinSpace: 'Environment',
    GameLiftStreams: 'Application StreamGroup',
    GeoMaps: 'Provider',
    GeoPlaces: 'Provider',
    GeoRoutes: 'Provider',
    Glue: 'Table',
    GreengrassV2: 'ComponentVersion Deployment',
    GuardDuty: 'Detector MalwareScan',
    HealthAgent: 'Domain Integration PatientInsightsJob Session Subscription',
    HealthLake: 'DataTransformationProfile',
    IoT: 'Certificate Thing Tunnel',
    IoTSiteWise: 'Asset Dataset Pipeline TimeSeries Workspace',
    IoTTwinMaker: 'Entity Workspace',
    KendraRanking: 'ExecutionPlan',
    Kinesis: 'Stream StreamConsumer',
    KinesisFirehose: 'DeliveryStream',
    KinesisVideo: 'SignalingChannel Stream',
    Lambda: 'Function MicrovmImage',
    Lex: 'Bot BotAlias',
    Logs: 'LogGroupAuthorization ScheduledQuery',
    MWAA: 'Environment',
    MachineLearning: 'MlModel',
    ManagedBlockchain: 'Network Node',
    ManagedBlockchainQuery: 'QueryAPI',
    MedicalImaging: 'Datastore Imageset',
    NeptuneGraph: 'Graph',
    NetworkFlowMonitor: 'Monitor Scope',
    NovaAct: 'WorkflowDefinition WorkflowRun',
    One: 'UKey User',
    PCAConnectorAD: 'Connector',
    PCAConnectorSCEP: 'Connector',
    PaymentCryptography: 'Alias Key',
    Pinpoint: 'App',
    QApps: 'QApp QAppSession',
    QBusiness: 'Application DataSource Index Integration WebExperience',
    QDeveloper: 'Integration',
    QuickSight: 'App Automation AutomationJob Extension ExtensionAccess Flow FlowSession Page Task',
    Quicksight: 'ActionConnector',
    RDS: 'DBCluster',
    RUM: 'AppMonitor',
    Redshift: 'Cluster',
    ResourceExplorer2: 'ManagedView View',
    S3: 'AccessPoint Object',
    S3Express: 'AccessPoint Object',
    S3ObjectLambda: 'AccessPoint',
    S3Outposts: 'Object',
    S3Tables: 'Table TableBucket',
    S3Vectors: 'Index VectorBucket',
    SCN: 'BusinessRule DataLakeException ExceptionInvestigation ExceptionRule Instance Metric MetricEvaluation Outcome OutcomeTemplate',
    SDB: 'Domain',
    SES: 'ConfigurationSet EmailIdentity Template',
    SMSVoice: 'CarrierLookup ConfigurationSet Message NotifyConfiguration OriginationIdentity',
    SNS: 'PlatformEndpoint Topic',
    SQS: 'Queue',
    SSM: 'ExecutionPreview ManagedNode',
    SSMMessages: 'ControlChannel',
    SWF: 'Domain',
    SageMaker: 'Endpoint ExperimentTrialComponent FeatureGroup Hub Job MlflowApp MlflowTrackingServer TrainingSession',
    ServiceDiscovery: 'Namespace Service',
    Signer: 'SigningJob SigningProfile',
    SitewiseAssistant: 'Conversation',
    SocialMessaging: 'PhoneNumberId WabaId',
    StepFunctions: 'Activity StateMachine',
    SupportAccess: 'Tenant TrustingAccount TrustingRole',
    ThinClient: 'Device Environment',
    Timestream: 'Database RegionalEndpoint Table',
    Transform: 'AgentInstance Profile',
    TransformCustom: 'Campaign Conversation KnowledgeItem Package',
    UXC: 'AccountCustomization',
    VerifiedPermissions: 'PolicyStore',
    WellArchitected: 'AgentRecommendation',
    XRay: 'Trace',
};

;// CONCATENATED MODULE: ./build/src/domain/selectors/resource-types.js

/** Resource types of data events on trails, as the CloudTrail User Guide has them. AWS adds to them. */
const RESOURCE_TYPES = Object.entries(GUIDE).flatMap(([service, types]) => types.split(' ').map((type) => `AWS::${service}::${type}`));
/** Whether a resource type has the form that all of AWS's have. */
function hasTypeForm(name) {
    return /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/.test(name);
}
/**
 * The resource type of `known` that a name is probably a typing error for; `null` where none is near. In other letters or
 * with other marks it is the same; of the service one letter may be wrong (none of a short name, since many of these differ
 * in one letter), two in all.
 */
function similarType(name, known) {
    const letters = (text) => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
    const bare = (text) => letters(text).replace(/^aws/, '');
    const same = known.find((type) => bare(type) === bare(name));
    if (same)
        return same;
    const [, service = '', kind = '', ...rest] = name.split('::').map(letters);
    if (kind === '' || rest.length > 0)
        return null;
    const near = known.find((type) => {
        const [, itsService = '', itsKind = ''] = type.split('::').map(letters);
        const apart = distance(service, itsService);
        return apart <= (itsService.length > 3 ? 1 : 0) && apart + distance(kind, itsKind) <= 2;
    });
    return near ?? null;
}
const MAX_EDIT_DISTANCE = 3;
/** How many letters have to be put in, taken out or replaced; `FAR` where that is not few. */
function distance(one, other) {
    if (Math.abs(one.length - other.length) >= MAX_EDIT_DISTANCE)
        return MAX_EDIT_DISTANCE;
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let index = 0; index < one.length; index++) {
        const next = [index + 1];
        for (let at = 1; at <= other.length; at++) {
            const replaced = row[at - 1] + (one[index] === other[at - 1] ? 0 : 1);
            next.push(Math.min(replaced, row[at] + 1, next[at - 1] + 1));
        }
        row = next;
    }
    return row[other.length];
}
/** The service in the ARNs of resources, where documentation gives their form (API_AdvancedFieldSelector, `resources.ARN`). */
const ARN_SERVICES = {
    'AWS::Bedrock::AgentAlias': 'bedrock',
    'AWS::Bedrock::KnowledgeBase': 'bedrock',
    'AWS::Cassandra::Table': 'cassandra',
    'AWS::CloudFront::KeyValueStore': 'cloudfront',
    'AWS::CloudTrail::Channel': 'cloudtrail',
    'AWS::CodeWhisperer::Customization': 'codewhisperer',
    'AWS::CodeWhisperer::Profile': 'codewhisperer',
    'AWS::Cognito::IdentityPool': 'cognito-identity',
    'AWS::DynamoDB::Stream': 'dynamodb',
    'AWS::DynamoDB::Table': 'dynamodb',
    'AWS::EC2::Snapshot': 'ec2',
    'AWS::EMRWAL::Workspace': 'emrwal',
    'AWS::FinSpace::Environment': 'finspace',
    'AWS::Glue::Table': 'glue',
    'AWS::GuardDuty::Detector': 'guardduty',
    'AWS::KendraRanking::ExecutionPlan': 'kendra-ranking',
    'AWS::Kinesis::Stream': 'kinesis',
    'AWS::Kinesis::StreamConsumer': 'kinesis',
    'AWS::KinesisVideo::Stream': 'kinesisvideo',
    'AWS::Lambda::Function': 'lambda',
    'AWS::ManagedBlockchain::Network': 'managedblockchain',
    'AWS::ManagedBlockchain::Node': 'managedblockchain',
    'AWS::MedicalImaging::Datastore': 'medical-imaging',
    'AWS::NeptuneGraph::Graph': 'neptune-graph',
    'AWS::PCAConnectorAD::Connector': 'pca-connector-ad',
    'AWS::RDS::DBCluster': 'rds',
    'AWS::S3::AccessPoint': 's3',
    'AWS::S3::Object': 's3',
    'AWS::S3Express::Object': 's3express',
    'AWS::S3ObjectLambda::AccessPoint': 's3-object-lambda',
    'AWS::S3Outposts::Object': 's3-outposts',
    'AWS::SageMaker::Endpoint': 'sagemaker',
    'AWS::SageMaker::ExperimentTrialComponent': 'sagemaker',
    'AWS::SageMaker::FeatureGroup': 'sagemaker',
    'AWS::ServiceDiscovery::Namespace': 'servicediscovery',
    'AWS::ServiceDiscovery::Service': 'servicediscovery',
    'AWS::SNS::PlatformEndpoint': 'sns',
    'AWS::SNS::Topic': 'sns',
    'AWS::SQS::Queue': 'sqs',
    'AWS::SSMMessages::ControlChannel': 'ssmmessages',
    'AWS::StepFunctions::StateMachine': 'states',
    'AWS::Timestream::Database': 'timestream',
    'AWS::Timestream::Table': 'timestream',
    'AWS::VerifiedPermissions::PolicyStore': 'verifiedpermissions',
};
/** How the ARNs of all resources of a type begin in a partition; `null` where that is not known. */
function commonArnPrefix(type, partition) {
    const service = Object.hasOwn(ARN_SERVICES, type) ? ARN_SERVICES[type] : undefined;
    if (service === undefined)
        return null;
    return `arn:${partition}:${service}${type === 'AWS::S3::Object' ? ':::' : ':'}`;
}


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

/***/ 4492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ ofLogRole),
/* harmony export */   GS: () => (/* binding */ ofDestination),
/* harmony export */   Gt: () => (/* binding */ EFFECT_WORDS),
/* harmony export */   KL: () => (/* binding */ ofBucket),
/* harmony export */   SY: () => (/* binding */ neutral),
/* harmony export */   Wk: () => (/* binding */ ofSwitch),
/* harmony export */   d2: () => (/* binding */ ofInsights),
/* harmony export */   xB: () => (/* binding */ ofRecording)
/* harmony export */ });
/* harmony import */ var _values_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4286);
/* harmony import */ var _selectors_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5401);
/* harmony import */ var _selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2893);



/** The effects in the words that people read, as in "2 safer, 1 weaker". */
const EFFECT_WORDS = {
    strengthens: 'safer',
    weakens: 'weaker',
    neutral: 'neither safer nor weaker',
};
/*
 * observed → desired                        switch        destination    bucket
 * unset/off → set/on                        strengthens   strengthens    strengthens
 * unset     → one in another account        –             neutral        strengthens
 * set/on    → unset/off                     weakens       weakens        (cannot be removed)
 * one       → another, in any account       –             neutral        weakens: the old bucket's readers lose the records
 *
 * Another account is one that is neither the trail's, the caller's nor the bucket owner's, or one of another partition: a first
 * key, topic or log group there may hand the logs to somebody else.
 */
/** Logging, organization, multi-Region, global events, log file validation. */
function ofSwitch(_observed, desired) {
    return desired === true ? 'strengthens' : 'weakens';
}
/** Key, topic and log group: another one is as good, none is less. */
function ofDestination(observed, desired, context) {
    if (desired === null)
        return 'weakens';
    return observed === null && isOwn(desired, context) ? 'strengthens' : 'neutral';
}
/**
 * The role goes with its log group, whose row says what is lost. Where both come, and both are of own accounts, they strengthen,
 * and neither waits for a review.
 */
function ofLogRole(observed, desired, context) {
    return observed === null && isOwn(desired, context) && isOwn(context.after.cloudWatchLogsLogGroupArn, context)
        ? 'strengthens'
        : 'neutral';
}
/** Whether an ARN is of an own account. Account ids mean something within their partition alone. */
function isOwn(value, { after, accounts }) {
    const arn = typeof value === 'string' ? (0,_values_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(value) : null;
    const trail = (0,_values_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(after.arn);
    return arn?.partition === trail.partition && [trail.account, ...accounts].includes(arn.account);
}
function ofBucket(observed) {
    return observed === null ? 'strengthens' : 'weakens';
}
/*
 * what is recorded afterwards, selectors of both kinds alike      effect
 * all that was recorded before, and more                          strengthens
 * the same, said in another way                                   neutral
 * not all that was recorded before, whatever else is              weakens
 */
function ofRecording(_observed, _desired, { before, after }) {
    const [was, willBe] = [(0,_selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__/* .recordedBy */ ._O)((0,_selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__/* .selectorsOf */ .Yv)(before)), (0,_selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__/* .recordedBy */ ._O)((0,_selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__/* .selectorsOf */ .Yv)(after))];
    const { partition } = (0,_values_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseArn */ .Lw)(after.arn);
    if (!(0,_selectors_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .isCovered */ .P)(was, willBe, partition))
        return 'weakens';
    return (0,_selectors_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .isCovered */ .P)(willBe, was, partition) ? 'neutral' : 'strengthens';
}
/** An insight that goes weakens, whatever comes in its place. */
function ofInsights(observed, desired) {
    const insights = (value) => (value ?? []).flatMap(({ InsightType, EventCategories }) => EventCategories.map((category) => `${InsightType} ${category}`));
    const kept = new Set(insights(desired));
    return insights(observed).every((insight) => kept.has(insight)) ? 'strengthens' : 'weakens';
}
function neutral() {
    return 'neutral';
}


/***/ }),

/***/ 260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ isSelectors),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   cJ: () => (/* binding */ FIELDS),
/* harmony export */   jz: () => (/* binding */ SELECTOR_PAIR),
/* harmony export */   nJ: () => (/* binding */ camel),
/* harmony export */   p5: () => (/* binding */ LOG_DELIVERY_PAIR),
/* harmony export */   t8: () => (/* binding */ isUnknown)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4492);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2369);


const PLAIN = { on: null, off: null };
const protection = { unset: false, onByDefault: true, format: _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM, effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .ofSwitch */ .Wk };
const destination = { unset: null, removable: true, effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .ofDestination */ .GS };
const list = { unset: [], removable: true };
const selectors = {
    ...list,
    meaning: {
        on: 'from then on the trail records only what these selectors name',
        off: null,
        neutral: 'they record the same events as before',
    },
    effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .ofRecording */ .xB,
    loss: 'The declared selectors might not record all events that are recorded now.',
};
const harmless = { meaning: PLAIN, effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .neutral */ .SY, loss: null };
/** The table of fields. A new CloudTrail field is one more row, and without all of it nothing compiles. */
const ROWS = {
    isLogging: {
        label: 'Logging',
        input: 'is-logging',
        ...protection,
        meaning: { on: null, off: 'events are no longer recorded' },
        loss: "The trail would stop recording. Management events of that time would remain only in each account's 90-day event history; data events would be lost.",
    },
    isOrganizationTrail: {
        label: 'Organization trail',
        input: 'is-organization-trail',
        requestMember: 'IsOrganizationTrail',
        responseMember: 'IsOrganizationTrail',
        ...protection,
        meaning: {
            on: 'every member account gets the trail',
            off: 'the trail is deleted from all member accounts and remains only in the management account',
        },
        loss: 'The member accounts would no longer be recorded.',
    },
    isMultiRegionTrail: {
        label: 'Multi-Region trail',
        input: 'is-multi-region-trail',
        requestMember: 'IsMultiRegionTrail',
        responseMember: 'IsMultiRegionTrail',
        ...protection,
        meaning: {
            on: 'every enabled Region gets the trail',
            off: 'the trail is deleted from all other Regions',
        },
        loss: 'The other Regions would no longer be recorded.',
    },
    includeGlobalServiceEvents: {
        label: 'Global service events',
        input: 'include-global-service-events',
        requestMember: 'IncludeGlobalServiceEvents',
        responseMember: 'IncludeGlobalServiceEvents',
        ...protection,
        unset: true,
        meaning: PLAIN,
        loss: 'Events of IAM, STS and other global services would no longer be recorded.',
    },
    enableLogFileValidation: {
        label: 'Log file validation',
        input: 'enable-log-file-validation',
        requestMember: 'EnableLogFileValidation',
        responseMember: 'LogFileValidationEnabled',
        ...protection,
        meaning: { on: null, off: 'CloudTrail stops writing the digest files that prove log files were not changed' },
        loss: 'You could no longer prove that log files were not changed.',
    },
    s3BucketName: {
        label: 'Log bucket',
        input: 's3-bucket-name',
        requestMember: 'S3BucketName',
        responseMember: 'S3BucketName',
        unset: null,
        format: _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketName */ .EL,
        meaning: PLAIN,
        effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .ofBucket */ .KL,
        loss: 'Tools and people that read the old bucket would no longer see new events.',
    },
    s3KeyPrefix: {
        label: 'Log file prefix',
        input: 's3-key-prefix',
        requestMember: 'S3KeyPrefix',
        responseMember: 'S3KeyPrefix',
        unset: null,
        removable: true,
        format: _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .keyPrefix */ .uU,
        ...harmless,
    },
    kmsKeyId: {
        label: 'Encryption key',
        input: 'kms-key-id',
        requestMember: 'KmsKeyId',
        responseMember: 'KmsKeyId',
        format: _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .kmsKey */ .zJ,
        ...destination,
        meaning: { ...PLAIN, neutral: 'check who administers this key, and who can decrypt with it' },
        loss: 'Log files would no longer be encrypted with your KMS key, whose policy controls who can read them.',
    },
    snsTopicArn: {
        label: 'SNS topic',
        input: 'sns-topic-name',
        requestMember: 'SnsTopicName',
        responseMember: 'SnsTopicARN',
        format: _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .topic */ .At,
        ...destination,
        meaning: { ...PLAIN, neutral: 'check who owns this topic, and who subscribes to it' },
        loss: 'Subscribers would no longer be notified of new log files.',
    },
    cloudWatchLogsLogGroupArn: {
        label: 'CloudWatch Logs log group',
        input: 'cloud-watch-logs-log-group-arn',
        requestMember: 'CloudWatchLogsLogGroupArn',
        responseMember: 'CloudWatchLogsLogGroupArn',
        format: _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .logGroup */ .QT,
        ...destination,
        meaning: { ...PLAIN, neutral: 'check who can read this log group, and move alarms and queries to it' },
        loss: 'Alarms and queries on the log group would no longer receive events.',
    },
    cloudWatchLogsRoleArn: {
        label: 'CloudWatch Logs role',
        input: 'cloud-watch-logs-role-arn',
        requestMember: 'CloudWatchLogsRoleArn',
        responseMember: 'CloudWatchLogsRoleArn',
        unset: null,
        removable: true,
        format: _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .roleArn */ .w3,
        meaning: PLAIN,
        effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .ofLogRole */ .Ct,
        loss: null,
    },
    recursiveLogging: {
        label: 'Recursive logging',
        input: 'recursive-logging',
        requestMember: 'RecursiveLogging',
        responseMember: 'RecursiveLogging',
        unset: true,
        format: _formats_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM,
        ...harmless,
    },
    eventSelectors: { label: 'Recorded events', input: 'event-selectors', ...selectors },
    advancedEventSelectors: { label: 'Recorded events', input: 'advanced-event-selectors', ...selectors },
    insightSelectors: {
        label: 'Insights events',
        input: 'insight-selectors',
        ...list,
        meaning: PLAIN,
        effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__/* .ofInsights */ .d2,
        loss: 'Insights that are enabled now would be turned off.',
    },
    aggregationConfigurations: { label: 'Event aggregation', input: 'aggregation-configurations', ...list, ...harmless },
    tags: { label: 'Tags', input: 'tags', unset: {}, removable: true, ...harmless },
};
/** The table's rows, in the order in which reports show them. */
const FIELDS = Object.keys(ROWS).map(rowOf);
/** What the table says of one field. */
function rowOf(field) {
    return { field, ...ROWS[field] };
}
/** `s3-key-prefix` → `s3KeyPrefix`: an input's key in the config file. */
function camel(input) {
    return input.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
/** CloudTrail accepts the log group and its role only together (API_UpdateTrail). */
const LOG_DELIVERY_PAIR = ['cloudWatchLogsLogGroupArn', 'cloudWatchLogsRoleArn'];
/** PutEventSelectors replaces the one kind by the other, so they are declared and judged together. */
const SELECTOR_PAIR = ['eventSelectors', 'advancedEventSelectors'];
/** Whether the field is one of the two kinds of selectors, which are one thing for people. */
function isSelectors(field) {
    return SELECTOR_PAIR.includes(field);
}
/** Whether the field could not be read: `null` says so where unset is something else. */
function isUnknown(trail, { field, unset }) {
    return trail[field] === null && unset !== null;
}


/***/ }),

/***/ 2369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ topic),
/* harmony export */   B5: () => (/* binding */ shard),
/* harmony export */   Dh: () => (/* binding */ waitSeconds),
/* harmony export */   E4: () => (/* binding */ tagKey),
/* harmony export */   EL: () => (/* binding */ bucketName),
/* harmony export */   EZ: () => (/* binding */ tagValue),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   Ny: () => (/* binding */ region),
/* harmony export */   O8: () => (/* binding */ roleSessionName),
/* harmony export */   QT: () => (/* binding */ logGroup),
/* harmony export */   RH: () => (/* binding */ verifyHours),
/* harmony export */   YG: () => (/* binding */ roleDurationSeconds),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   gZ: () => (/* binding */ trailName),
/* harmony export */   hd: () => (/* binding */ audience),
/* harmony export */   lS: () => (/* binding */ accountId),
/* harmony export */   pB: () => (/* binding */ MAX_CONFIG_FILE_BYTES),
/* harmony export */   s$: () => (/* binding */ filePath),
/* harmony export */   sV: () => (/* binding */ BOOLEANS),
/* harmony export */   uU: () => (/* binding */ keyPrefix),
/* harmony export */   w3: () => (/* binding */ roleArn),
/* harmony export */   zJ: () => (/* binding */ kmsKey),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _values_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9837);

function text(pattern, allowed, normalize) {
    return {
        kind: 'text',
        pattern,
        accepts: (value) => pattern.test(value),
        allowed,
        ...(normalize && { normalize }),
    };
}
const PARTITION = 'aws(?:-[a-z]+)*';
const ACCOUNT = '\\d{12}';
const REGION = '[a-z]{2,4}(?:-[a-z]+)+-\\d+';
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const KEY_ID = `(?:${UUID}|mrk-[0-9a-f]{32})`;
const ALIAS = 'alias/[A-Za-z0-9/_-]{1,250}';
/** YAML 1.2 core schema, as `core.getBooleanInput`. */
const BOOLEANS = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'];
function isTrue(value) {
    return ['true', 'True', 'TRUE'].includes(value);
}
const boolean = {
    kind: 'boolean',
    accepts: (value) => BOOLEANS.includes(value),
    allowed: '`true` or `false`',
};
/** API_CreateTrail, Name. */
const trailName = text(/^(?=.{3,128}$)(?!\d+\.\d+\.\d+\.\d+$)[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*$/, '3 to 128 ASCII letters, digits, `.`, `_` and `-`, starting and ending with a letter or digit, no two of `.`, `_` and `-` next to each other, and not formatted like an IP address');
/** S3 general purpose bucket naming rules. */
const bucketName = text(/^(?=.{3,63}$)(?!\d+\.\d+\.\d+\.\d+$)(?!xn--)(?!.*(?:-s3alias|--ol-s3|--x-s3|\.mrap)$)[a-z0-9](?:\.?[a-z0-9-])*(?<!-)$/, 'a bucket name: 3 to 63 lower-case letters, digits, `.` and `-`, starting and ending with a letter or digit, no `..`, not formatted like an IP address, no `s3://` and no path');
/** API_CreateTrail, S3KeyPrefix: 200 characters. Outer slashes would only make empty folder names. */
const keyPrefix = text(/^\/*(?!\/)\P{Cc}{0,199}[^/\p{Cc}]\/*$/u, 'at most 200 characters, without control characters; leading and trailing slashes are removed', (value) => value.replace(/^\/+|\/+$/g, ''));
/** API_CreateTrail, SnsTopicName: a name or an ARN, 256 characters. */
const topic = text(new RegExp(`^(?=.{1,256}$)(?:arn:${PARTITION}:sns:${REGION}:${ACCOUNT}:)?[A-Za-z0-9_-]+$`), "a topic's name (letters, digits, `_`, `-`) or its ARN `arn:aws:sns:REGION:ACCOUNT:NAME`, at most 256 characters");
/** API_CreateTrail, KmsKeyId: four forms. */
const kmsKey = text(new RegExp(`^(?:${KEY_ID}|${ALIAS}|arn:${PARTITION}:kms:${REGION}:${ACCOUNT}:(?:key/${KEY_ID}|${ALIAS}))$`), 'a key id (UUID or `mrk-…`), `alias/NAME`, or the ARN of a key or alias');
/** CloudTrail stores the log group's ARN with `:*` behind it. */
const logGroup = text(new RegExp(`^arn:${PARTITION}:logs:${REGION}:${ACCOUNT}:log-group:[A-Za-z0-9_/.#-]{1,512}(?::\\*)?$`), '`arn:aws:logs:REGION:ACCOUNT:log-group:NAME`, with or without `:*` at the end', (value) => value.replace(/(?::\*)?$/, ':*'));
const roleArn = text(new RegExp(`^arn:${PARTITION}:iam::${ACCOUNT}:role/[\\w+=,.@/-]{1,512}$`), "a role's ARN, `arn:aws:iam::ACCOUNT:role/NAME`");
const region = text(new RegExp(`^${REGION}$`), 'a Region code such as `us-east-1`');
/** API_AssumeRoleWithWebIdentity, RoleSessionName. */
const roleSessionName = text(/^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits and `+=,.@_-`');
function wholeNumber(of, min, max) {
    return {
        kind: 'text',
        accepts: (value) => /^\d{1,5}$/.test(value) && Number(value) >= min && Number(value) <= max,
        allowed: `a whole number of ${of} from ${(0,_values_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(min)} to ${(0,_values_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(max)}`,
    };
}
/** API_AssumeRoleWithWebIdentity, DurationSeconds. */
const roleDurationSeconds = wholeNumber('seconds', 900, 43_200);
/** How long to wait for a delivery: a session lasts an hour where nothing else is said. */
const waitSeconds = wholeNumber('seconds', 0, 3_600);
/** How far back the record is verified: 90 days, as far as the event history goes. */
const verifyHours = wholeNumber('hours', 1, 2_160);
/** One of several parts: a matrix of GitHub Actions has at most 256 jobs. */
const shard = {
    kind: 'text',
    accepts: (value) => {
        const [, index = '', count = ''] = /^(\d{1,3})\/(\d{1,3})$/.exec(value) ?? [];
        return Number(index) >= 1 && Number(index) <= Number(count) && Number(count) <= 256;
    },
    allowed: 'PART/PARTS such as `2/8`, the second of eight parts; at most 256 parts',
};
const accountId = text(new RegExp(`^${ACCOUNT}$`), '12-digit account ids, separated by commas or newlines');
/** What a config file can have at most. */
const MAX_CONFIG_FILE_BYTES = 1024 * 1024;
/** Linux: PATH_MAX. */
const filePath = text(/^[^\0]{1,4095}$/, 'the path of a file, of at most 4,095 characters');
/** As the output `plan-digest` has it. */
const digest = text(/^sha256:[0-9a-f]{64}$/, 'a plan digest, `sha256:` and 64 hexadecimal digits');
const audience = text(/^[\x21-\x7e]{1,255}$/, '1 to 255 printable characters without spaces');
/** API_Tag: characters, not bytes. AWS keeps keys that begin with `aws:` for itself. */
const tagKey = text(/^(?![Aa][Ww][Ss]:)[\s\S]{1,128}$/u, 'a key of 1 to 128 characters that does not begin with `aws:`, which AWS reserves');
const tagValue = text(/^[\s\S]{0,256}$/u, 'a value of at most 256 characters');


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

/***/ 3161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ verbatim),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   YM: () => (/* binding */ adviceText),
/* harmony export */   ZL: () => (/* binding */ shellQuote),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);

/** Command lines for a POSIX shell. */
function commands(...lines) {
    return { language: 'sh', lines };
}
/** A value as JSON to be copied. */
function json(value) {
    return { language: 'json', lines: JSON.stringify(value, null, 2).split('\n') };
}
/** Lines that are neither. */
function verbatim(...lines) {
    return { language: 'text', lines };
}
/** The lines of a part, in which every character is visible, and JSON means the same. */
function visibleLines(part) {
    if (typeof part === 'string')
        return [(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(part)];
    return part.lines.map((line) => (part.language === 'json' ? (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleJson */ .$m)(line) : (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(line)));
}
/** Advice without markup: what is to be copied is indented, but for JSON. */
function linesOf(advice) {
    return advice.flatMap((part) => {
        const indent = typeof part === 'string' || part.language === 'json' ? '' : '  ';
        return visibleLines(part).map((line) => indent + line);
    });
}
/** `linesOf` as one string. */
function adviceText(advice) {
    return linesOf(advice).join('\n');
}
/** A word for a POSIX shell: bare where the shell reads it as itself, else in single quotes. */
function shellQuote(word) {
    return /^[\w@%+:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 4547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ NOT_ASKED),
/* harmony export */   q: () => (/* binding */ isKnown)
/* harmony export */ });
const NOT_ASKED = { unknown: 'it was not checked' };
function isKnown(answer) {
    return 'known' in answer;
}


/***/ }),

/***/ 4286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ parseArn),
/* harmony export */   S3: () => (/* binding */ roleName),
/* harmony export */   SB: () => (/* binding */ bucketArn),
/* harmony export */   To: () => (/* binding */ logGroupName),
/* harmony export */   aS: () => (/* binding */ withoutStreams),
/* harmony export */   eL: () => (/* binding */ trailArn),
/* harmony export */   gZ: () => (/* binding */ trailName)
/* harmony export */ });
/* harmony import */ var _partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);

function parseArn(text) {
    const [arn, partition, service, region, account, ...resource] = text.split(':');
    if (arn !== 'arn' || !partition || !service || region === undefined || account === undefined)
        return null;
    return { partition, service, region, account, resource: resource.join(':') };
}
/** The name of a log group, from its ARN with or without `:*`. */
function logGroupName({ resource }) {
    return withoutStreams(resource.replace(/^log-group:/, ''));
}
/** A log group's ARN or name without `:*`, which CloudTrail stores after it and which represents its streams. */
function withoutStreams(logGroup) {
    return logGroup.replace(/:\*$/, '');
}
/** The name of a role, without its path. */
function roleName({ resource }) {
    return resource.slice(resource.lastIndexOf('/') + 1);
}
/** The ARN of a bucket; with `/` and a key behind it that of an object. */
function bucketArn(partition, bucket) {
    return `arn:${partition}:s3:::${bucket}`;
}
/** The name of a trail. */
function trailName({ resource }) {
    return resource.replace(/^trail\//, '');
}
function trailArn(region, account, name) {
    return `arn:${(0,_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionOf */ .iQ)(region)}:cloudtrail:${region}:${account}:trail/${name}`;
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

/***/ 7543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ INVISIBLE_IN_LINE),
/* harmony export */   k: () => (/* binding */ INVISIBLE)
/* harmony export */ });
/**
 * One character of these sets of Unicode, as the source of an expression with the flag `v`:
 *
 *   \p{C}                             control, format (bidirectional, joiners, tags), private, unassigned, half a character
 *   \p{Z}                             blanks of every width, line and paragraph separators; the plain blank excepted
 *   \p{Default_Ignorable_Code_Point}  fillers, variation selectors, and whatever else is displayed as nothing
 *   the last four                     look blank, although Unicode counts them as letters, marks or symbols
 */
const SET = String.raw `[\u{16fe4}\u{1d159}\u2800\ufffc\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]`;
/** A character that nobody sees, or that changes how others are seen. */
const INVISIBLE = new RegExp(`[${SET}--[ ]]`, 'gv');
/** The same within a line: not what breaks it, and no tab. */
const INVISIBLE_IN_LINE = String.raw `[${SET}--[ \t\n\r]]`;


/***/ }),

/***/ 4564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ charactersOf),
/* harmony export */   Px: () => (/* binding */ createMask),
/* harmony export */   uk: () => (/* binding */ NUMBER)
/* harmony export */ });
/* harmony import */ var _invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7543);

/** A digit: as it is, percent-encoded any number of times, or as an escape of JSON. */
const DIGIT = String.raw `(?:\d|%(?:25)*3\d|\\u003\d)`;
/** What can stand between two digits so that a reader still sees one number: what nobody sees, and how log, summary and diagram write it. */
const GAP = String.raw `(?:${_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE_IN_LINE */ .D}|(?:\\|&?#92;)u(?:\{|#123;)[\da-f]+(?:\}|#125;)|\\u(?!003\d)[\da-f]{4}|&#8203;|#8288;)`;
/** Digits that belong to an escape or entity, and so to no number. */
const ESCAPE = String.raw `%(?:25)*[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\}|&?#x?[\da-fA-F]{1,7};`;
/** A number in any of these forms, in the first group; or an escape, which is to be skipped. */
const NUMBER = new RegExp(`(${DIGIT}(?:${GAP}*${DIGIT})*)|${ESCAPE}`, 'gv');
const DIGITS = new RegExp(`${GAP}|(${DIGIT})`, 'gv');
/** The characters of a text, with each number that can be an account id as one of them. */
function charactersOf(text) {
    return text.match(CHARACTER) ?? [];
}
const CHARACTER = new RegExp(`(?<!\\d)${DIGIT}(?:${GAP}*${DIGIT}){11}(?!\\d)|.`, 'gsv');
function digitsOf(number) {
    return number.replace(DIGITS, (_, digit) => digit?.at(-1) ?? '');
}
/** The field of an account in an ARN, percent-encoded or not. */
const IN_ARN = /\barn(?:(?::|%(?:25)*3A)[a-z\d-]*){3}(?::|%(?:25)*3A)$/i;
/** Digests, commits and the ids of keys hold 12 digits in a row by chance. */
function isInHash(text, start, number) {
    if (number.length > 12)
        return false;
    const end = start + number.length;
    const [before = ''] = /[\da-f]*$/i.exec(text.slice(Math.max(0, start - 64), start)) ?? [];
    const [after = ''] = /^[\da-f]*/i.exec(text.slice(end, end + 64)) ?? [];
    const isUuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-$/i.test(text.slice(Math.max(0, start - 24), start));
    return isUuid || before.length + number.length + after.length >= 32;
}
/**
 * Masks account ids with `***`: 12 digits that are not part of a longer number, wherever they stand, encoded ones too. An id
 * that is known as one is masked within longer numbers as well. Links to the run and its comments stay whole. `onFound` hears of
 * each id once.
 */
function createMask({ repositoryUrl, runId }, onFound) {
    const known = new Set();
    const own = new Set([repositoryUrl, runId].flatMap((text) => text.match(/(?<!\d)\d{12}(?!\d)/g) ?? []));
    const links = new RegExp(`(${repositoryUrl.replace(/[^\w/:]/g, '\\$&')}/(?:actions/runs/\\d+(?:/attempts/\\d+)?|(?:pull|issues)/\\d+(?:#issuecomment-\\d+)?))`);
    const recognize = (text) => {
        for (const { 0: found, 1: number, index } of text.matchAll(NUMBER)) {
            const id = number === undefined ? '' : digitsOf(number);
            if (id.length !== 12 || known.has(id))
                continue;
            const isInArn = IN_ARN.test(text.slice(Math.max(0, index - 100), index));
            if (!isInArn && (own.has(id) || isInHash(text, index, found)))
                continue;
            known.add(id);
            // The runner would mask links to the run as well.
            if (!own.has(id))
                onFound(id);
        }
    };
    const mask = (text) => text.replace(NUMBER, (found, number) => {
        if (number === undefined)
            return found;
        const digits = digitsOf(number);
        if (digits.length < 12)
            return found;
        const masked = [...known].reduce((shown, id) => shown.replaceAll(id, '***'), digits);
        return masked === digits ? found : masked;
    });
    return (text) => {
        const parts = text.split(links);
        const isLink = (index) => index % 2 === 1;
        parts.forEach((part, index) => !isLink(index) && recognize(part));
        return parts.map((part, index) => (isLink(index) ? part : mask(part))).join('');
    };
}


/***/ }),

/***/ 1138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yl: () => (/* binding */ defaultAudience),
/* harmony export */   _N: () => (/* binding */ CLOUDTRAIL),
/* harmony export */   iQ: () => (/* binding */ partitionOf),
/* harmony export */   k9: () => (/* binding */ leaderRegion)
/* harmony export */ });
/* unused harmony export PARTITIONS */
/**
 * AWS compares the audience with the client ids of the OIDC provider and attaches no meaning to it, so all that counts is
 * that whoever creates the provider expects the same one. In China that is the name with `.cn`, as
 * aws-actions/configure-aws-credentials has it; for every other partition it is `sts.amazonaws.com`, whatever the
 * partition's DNS suffix is (`amazonaws.eu` in the European Sovereign Cloud).
 */
const AUDIENCE = 'sts.amazonaws.com';
/** Every partition, and all that differs between them (partitions.json of the AWS SDKs). */
const PARTITIONS = [
    { id: 'aws', regionPrefix: '', defaultAudience: AUDIENCE },
    { id: 'aws-cn', regionPrefix: 'cn-', defaultAudience: 'sts.amazonaws.com.cn' },
    { id: 'aws-us-gov', regionPrefix: 'us-gov-', defaultAudience: AUDIENCE },
    { id: 'aws-eusc', regionPrefix: 'eusc-', defaultAudience: AUDIENCE },
    { id: 'aws-iso', regionPrefix: 'us-iso-', defaultAudience: AUDIENCE },
    { id: 'aws-iso-b', regionPrefix: 'us-isob-', defaultAudience: AUDIENCE },
    { id: 'aws-iso-e', regionPrefix: 'eu-isoe-', defaultAudience: AUDIENCE },
    { id: 'aws-iso-f', regionPrefix: 'us-isof-', defaultAudience: AUDIENCE },
];
/** The id of the partition that a Region belongs to. */
function partitionOf(region) {
    return PARTITIONS.find(({ regionPrefix }) => regionPrefix !== '' && region.startsWith(regionPrefix))?.id ?? 'aws';
}
/** The audience of OIDC tokens for a partition, by its id; that of `aws` for one that is not known. */
function defaultAudience(partition) {
    return PARTITIONS.find(({ id }) => id === partition)?.defaultAudience ?? AUDIENCE;
}
/** CloudTrail is this principal in every partition. */
const CLOUDTRAIL = 'cloudtrail.amazonaws.com';
/** The Region in which CloudTrail records IAM and Organizations (CloudTrail User Guide, global service events); `null` where AWS does not document it. */
function leaderRegion(partition) {
    return partition === 'aws' ? 'us-east-1' : null;
}


/***/ }),

/***/ 8174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   $m: () => (/* binding */ visibleJson),
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   RT: () => (/* binding */ unicodeEscape),
/* harmony export */   TN: () => (/* binding */ oneLine)
/* harmony export */ });
/* harmony import */ var _mask_account_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4564);
/* harmony import */ var _invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7543);


const MAX_LINE_CHARACTERS = 4_000;
/** A string of at most about `maxCharacters` characters, and how many more there were. */
function cut(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    const end = wholeNumbers(text, maxCharacters);
    return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
/** An account id in its longest form is shorter. */
const MAX_ACCOUNT_ID_CHARACTERS = 300;
/** Where to cut without leaving half an account id, which nobody would recognize and mask. */
function wholeNumbers(text, end) {
    const from = Math.max(0, end - MAX_ACCOUNT_ID_CHARACTERS);
    for (const { 0: number, index } of text.slice(from, end + MAX_ACCOUNT_ID_CHARACTERS).matchAll(_mask_account_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .NUMBER */ .uk)) {
        const start = from + index;
        if (start < end && start + number.length > end)
            return start;
    }
    return end;
}
/**
 * Any string as one harmless line of the log. The runner obeys `::command::` at the start of a line and `##[command]`
 * anywhere in it, a terminal obeys control characters, and a reader is fooled by bidirectional ones.
 */
function logLine(text) {
    return cut(visible(text)
        .replaceAll('##[', '# #[')
        .replace(/^\s*::/, (colons) => colons.replace('::', ': :')), MAX_LINE_CHARACTERS);
}
/** A string in which invisible characters are written as `\u{…}`. */
function visible(text) {
    return text.replace(_invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .INVISIBLE */ .k, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}
/** JSON with the same meaning in which every character is visible. */
function visibleJson(text) {
    return text.replace(_invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .INVISIBLE */ .k, (character) => Array.from({ length: character.length }, (_, unit) => unicodeEscape(character.charCodeAt(unit))).join(''));
}
/** One UTF-16 unit as JSON escapes it. */
function unicodeEscape(unit) {
    return `\\u${unit.toString(16).padStart(4, '0')}`;
}
/** Bytes of UTF-8, which AWS and GitHub count their limits in. */
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}
/** A string from outside within a sentence of ours, whose own line breaks mean something. */
function oneLine(text) {
    return text.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
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

/***/ 9837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** `1 entry`, `2,000 entries`. */
function count(n, one, many = `${one}s`) {
    return `${grouped(n)} ${plural(n, one, many)}`;
}
/** The word that goes with a number: `is` or `are`. */
function plural(n, one, many) {
    return n === 1 ? one : many;
}
/** A number as people read it: `65,536`. */
function grouped(n) {
    return n.toLocaleString('en-US');
}


/***/ }),

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ untrimmedInputOf),
/* harmony export */   w: () => (/* binding */ inputOf)
/* harmony export */ });
/**
 * What the step's `with:` says of an input, as the runner hands it over; empty where it says nothing. `@actions/core` reads the
 * process's own variables instead.
 */
function inputOf(environment, id) {
    return untrimmedInputOf(environment, id).trim();
}
/** The same with the blanks around it, where indentation means something. */
function untrimmedInputOf(environment, id) {
    return environment[`INPUT_${id.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}


/***/ }),

/***/ 1269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ fileSource),
/* harmony export */   Jg: () => (/* binding */ isWord),
/* harmony export */   x: () => (/* binding */ workflowSource)
/* harmony export */ });
/* harmony import */ var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(260);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7515);


/** Words with a special meaning, in any case: for another spelling, the mistake names the right word. */
function isWord(value) {
    return ['none', 'keep'].includes(value.toLowerCase());
}
/** The inputs of the step. */
function workflowSource(environment) {
    return {
        read: async (input, structured) => {
            const label = (path = []) => `${input}${pathText(path)}`;
            const value = (0,_input_js__WEBPACK_IMPORTED_MODULE_1__/* .untrimmedInputOf */ .R)(environment, input);
            if (value.trim() === '')
                return null;
            if (!structured || isWord(value.trim()))
                return { value: value.trim(), label };
            const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(788)]).then(__webpack_require__.bind(__webpack_require__, 9788));
            const read = readYaml(value);
            if ('written' in read)
                return read.written.value === null ? null : { value: read.written.value, label };
            const mistakes = read.problems.map(({ position, message }) => `${input} is not valid YAML or JSON at line ${position.line}, column ${position.column}: ${message}.`);
            return { mistakes };
        },
    };
}
/** The config file. Nothing, `null` and the empty string all mean that it says nothing. */
function fileSource(file) {
    return {
        read: (input) => {
            const key = (0,_domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .camel */ .nJ)(input);
            const value = Object.hasOwn(file.value, key) ? file.value[key] : null;
            const label = (path = [], ofKey = false) => `${file.labelOf([key, ...path], ofKey)}: ${key}${pathText(path)}`;
            return Promise.resolve(value === null || value === '' ? null : { value, label });
        },
    };
}
/** `[0].FieldSelectors[1]` */
function pathText(path) {
    return path.map((step) => (typeof step === 'number' ? `[${step}]` : step === '' ? "['']" : `.${step}`)).join('');
}


/***/ }),

/***/ 4153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/src/github/event.js

/**
 * Reads the event. Never throws: most events do not need their payload, so whoever does has to ask for `payloadProblem`. Its
 * members: https://docs.github.com/en/webhooks/webhook-events-and-payloads.
 */
function readEvent(environment) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const [id, attempt] = [environment['GITHUB_RUN_ID'] ?? '0', environment['GITHUB_RUN_ATTEMPT'] ?? '1'];
    return {
        name,
        ref: environment['GITHUB_REF'] ?? '',
        sha: environment['GITHUB_SHA'] ?? '',
        repository,
        ...fromPayload(environment['GITHUB_EVENT_PATH'], isPullRequestEvent({ name })),
        run: `${id}/${attempt}`,
        runUrl: runUrlOf(environment),
    };
}
/** The run's own page, which has the job summary. */
function runUrlOf(environment) {
    const [id, attempt] = [environment['GITHUB_RUN_ID'] ?? '0', environment['GITHUB_RUN_ATTEMPT'] ?? '1'];
    return `${environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${environment['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${id}/attempts/${attempt}`;
}
/** Whether the event is about a pull request: `pull_request`, its reviews and their comments. */
function isPullRequestEvent({ name }) {
    return name.startsWith('pull_request');
}
function isClosedPullRequest(event) {
    return isPullRequestEvent(event) && event.action === 'closed';
}
/** Whether a schedule or another system started the run, which GitHub does on the default branch alone. */
function isUnattended({ name }) {
    return name === 'schedule' || name === 'repository_dispatch';
}
function fromPayload(path, hasPullRequest) {
    const read = readPayload(path);
    const payload = 'payload' in read ? read.payload : {};
    const problems = 'problem' in read
        ? [read.problem]
        : [
            ...problemsOf(payload, OPTIONAL, true),
            ...(hasPullRequest ? problemsOf(payload, OF_PULL_REQUEST, false) : []),
        ];
    return {
        action: stringAt(payload, 'action'),
        defaultBranch: stringAt(payload, 'repository.default_branch'),
        before: stringAt(payload, 'before'),
        pullRequest: hasPullRequest && problems.length === 0 ? pullRequestOf(payload) : null,
        payloadProblem: problems.length === 0 ? null : `The event payload (GITHUB_EVENT_PATH) ${problems.join(', ')}.`,
    };
}
function pullRequestOf(payload) {
    return {
        number: at(payload, 'pull_request.number'),
        head: at(payload, 'pull_request.head.sha'),
        // `head.repo` is null once the fork was deleted.
        isFromFork: at(payload, 'pull_request.head.repo.full_name') !== at(payload, 'pull_request.base.repo.full_name'),
    };
}
/** The payload, or what is wrong with it, which completes a sentence. The parser's words would quote it. */
function readPayload(path) {
    if (!path)
        return { problem: 'is not set' };
    try {
        const text = (0,external_node_fs_.readFileSync)(path, 'utf8');
        if (text.trim() === '')
            return { problem: 'is empty' };
        const payload = JSON.parse(text);
        return isObject(payload) ? { payload } : { problem: 'is not a JSON object' };
    }
    catch (error) {
        const { code } = error;
        return { problem: code ? `cannot be read (${code})` : 'is not valid JSON' };
    }
}
/** The members that are read, by their paths. An event leaves out, or sets to null, those that it does not have. */
const OPTIONAL = {
    action: 'a string',
    before: 'a string',
    repository: 'an object',
    'repository.default_branch': 'a string',
    'pull_request.head.repo': 'an object',
    'pull_request.head.repo.full_name': 'a string',
};
/** Those that every event of a pull request has. */
const OF_PULL_REQUEST = {
    'pull_request.number': 'a number',
    'pull_request.head.sha': 'a string',
    'pull_request.base.repo.full_name': 'a string',
};
function problemsOf(payload, members, isOptional) {
    return Object.entries(members).flatMap(([path, kind]) => {
        const value = at(payload, path) ?? null;
        return (value === null ? isOptional : IS[kind](value)) ? [] : [`does not have ${kind} at ${path}`];
    });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const IS = {
    'an object': isObject,
    'a string': (value) => typeof value === 'string' && value !== '',
    'a number': (value) => Number.isSafeInteger(value) && value > 0,
};
function at(payload, path) {
    return path
        .split('.')
        .reduce((value, key) => (isObject(value) ? value[key] : undefined), payload);
}
function stringAt(payload, path) {
    const value = at(payload, path);
    return IS['a string'](value) ? value : null;
}

// EXTERNAL MODULE: ./build/src/domain/values/printable.js
var printable = __webpack_require__(8174);
;// CONCATENATED MODULE: ./build/src/github/repository.js

/** A call that gets no answer in this time is tried again, twice: a report must not hang on it. */
const TIMEOUT_MILLISECONDS = 10_000;
/** What is not tried again: what the token is not allowed to do, what is not there, and what GitHub asks to do later. */
const NON_RETRYABLE_STATUSES = [400, 401, 403, 404, 410, 422, 429, 451];
/**
 * `null` where GitHub cannot be reached: without a token, or with an address that is none. Loaded when it is needed, since not
 * every run asks GitHub.
 */
async function openRepository({ repository }, token, { environment, log, signal }) {
    const [owner, repo] = repository.split('/');
    if (!owner || !repo || token === '')
        return null;
    log.hide(token);
    try {
        const [{ getOctokit }, { retry }] = await Promise.all([__webpack_require__.e(/* import() */ 395).then(__webpack_require__.bind(__webpack_require__, 2395)), __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 9735))]);
        // Before the plugin that tries again, so that each attempt has its own time.
        const timeouts = (octokit) => {
            octokit.hook.before('request', (options) => {
                const requestSignal = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]);
                options.request = { ...options.request, signal: requestSignal };
            });
            return {};
        };
        const options = {
            baseUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
            retry: { retries: 2, doNotRetry: NON_RETRYABLE_STATUSES },
        };
        const api = getOctokit(token, options, timeouts, retry);
        return { api, owner, repo };
    }
    catch (error) {
        log.info(`GitHub cannot be reached: ${error instanceof Error ? error.message : String(error)}`);
        return null;
    }
}
/** Says why there is no repository to ask. */
const NOT_OPENED = 'GitHub cannot be reached: github-token is empty, or GITHUB_API_URL is not a valid URL.';
/** Why a call failed, in a sentence; `permission` is the job permission that it needs. */
function githubErrorReason(error, permission) {
    const { status, response, errors } = error;
    const said = (0,printable/* oneLine */.TN)(error instanceof Error ? error.message : String(error));
    const headers = response?.headers ?? {};
    // GraphQL answers with status 200 and says what kind of error it is.
    const kind = errors?.[0]?.type ?? '';
    const isLimited = (status === 403 || status === 429) && (headers['x-ratelimit-remaining'] === '0' || headers['retry-after']);
    if (isLimited || /^RATE_LIMIT/.test(kind)) {
        return `The GitHub API rate limit for this token is reached: run again ${untilReset(headers)}.`;
    }
    if (status === 401)
        return 'GitHub does not accept github-token.';
    // GitHub also reports what a token is not allowed to see as not found.
    if (status === 403 || status === 404 || /^(?:FORBIDDEN|NOT_FOUND|INSUFFICIENT_SCOPES)$/.test(kind)) {
        return `github-token is not allowed to do this: the job needs \`permissions: ${permission}\` (GitHub answered: ${said}).`;
    }
    return `GitHub answered: ${said}.`;
}
function untilReset(headers) {
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['retry-after'])
        return `in ${headers['retry-after']} s`;
    return reset > 0 ? `after ${new Date(reset * 1000).toISOString()}` : 'later';
}
/** The default branch, by the event or else by the API; `null` where neither names it. */
async function defaultBranchOf(event, repository) {
    if (event.defaultBranch !== null || repository === null)
        return event.defaultBranch;
    const { api, owner, repo } = repository;
    return api.rest.repos.get({ owner, repo }).then(({ data }) => data.default_branch, () => null);
}

// EXTERNAL MODULE: ./build/src/runtime/errors.js
var errors = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/src/domain/values/arn.js
var values_arn = __webpack_require__(4286);
// EXTERNAL MODULE: ./build/src/domain/values/partitions.js
var partitions = __webpack_require__(1138);
// EXTERNAL MODULE: ./build/src/domain/trail/formats.js
var formats = __webpack_require__(2369);
// EXTERNAL MODULE: ./build/src/domain/trail/fields.js
var trail_fields = __webpack_require__(260);
// EXTERNAL MODULE: ./build/src/domain/organization/delegated-administrators.js
var delegated_administrators = __webpack_require__(8212);
// EXTERNAL MODULE: ./build/src/domain/selectors/recorded-events.js
var recorded_events = __webpack_require__(2893);
;// CONCATENATED MODULE: ./build/src/domain/selectors/insights.js

/**
 * The insights that the selectors leave without events to analyse (API_PutInsightSelectors):
 *
 *                        of management events   of data events
 *   ApiCallRateInsight   writes                 data events
 *   ApiErrorRateInsight  reads or writes        data events
 */
function unmetInsights(insights, selectors) {
    const recorded = (0,recorded_events/* recordedBy */._O)(selectors);
    return insights.flatMap(({ InsightType, EventCategories }) => EventCategories.flatMap((category) => {
        const insight = `${InsightType} of ${category} events`;
        if (category === 'Data')
            return (0,recorded_events/* recordsDataEvents */.wL)(recorded) ? [] : [{ insight, missingEvents: 'data events' }];
        if (category === 'Management' && InsightType === 'ApiCallRateInsight') {
            return (0,recorded_events/* recordsManagementWrites */.uX)(recorded) ? [] : [{ insight, missingEvents: 'write management events' }];
        }
        if (category === 'Management' && InsightType === 'ApiErrorRateInsight') {
            return (0,recorded_events/* recordsManagementEvents */.Hi)(recorded) ? [] : [{ insight, missingEvents: 'management events' }];
        }
        return [];
    }));
}
/** The insights of both: what may stay on while selectors are exchanged. */
function commonInsights(some, others) {
    return some.flatMap(({ InsightType, EventCategories }) => {
        const other = others.find((candidate) => candidate.InsightType === InsightType);
        const both = EventCategories.filter((category) => other?.EventCategories.includes(category));
        return both.length > 0 ? [{ InsightType, EventCategories: both }] : [];
    });
}

;// CONCATENATED MODULE: ./build/src/inputs/contradictions.js

/** What no trail can be, whatever AWS has. A field whose own value is a mistake is not in `intents`. */
function contradictions(intents, locations) {
    return [
        ...halfPair(intents, locations),
        ...withoutGlobalEvents(intents, locations),
        ...bothKinds(intents, locations),
        ...insightsWithoutEvents(intents, locations),
    ];
}
function halfPair({ cloudWatchLogsLogGroupArn: group, cloudWatchLogsRoleArn: role }, { cloudWatchLogsLogGroupArn: groupLocation, cloudWatchLogsRoleArn: roleLocation }) {
    if (!group || !role || group.state === role.state)
        return [];
    const said = { keep: 'is empty', remove: 'is `none`', set: 'is set' };
    return [
        `${groupLocation} ${said[group.state]} but ${roleLocation} ${said[role.state]}: CloudTrail needs both. Set both, set both to \`none\`, or leave both empty.`,
    ];
}
function withoutGlobalEvents({ isMultiRegionTrail: multi, includeGlobalServiceEvents: global }, { isMultiRegionTrail: multiRegionLocation, includeGlobalServiceEvents: globalEventsLocation }) {
    if (multi?.state !== 'set' || multi.value !== true || global?.state !== 'set' || global.value !== false)
        return [];
    return [
        `${globalEventsLocation} is 'false' but ${multiRegionLocation} is true${multi.byDefault ? ' by default' : ''}: a multi-Region trail must include global service events.`,
    ];
}
function bothKinds({ eventSelectors: basic, advancedEventSelectors: advanced }, { eventSelectors: basicLocation, advancedEventSelectors: advancedLocation }) {
    return basic?.state === 'set' && advanced?.state === 'set'
        ? [
            `${basicLocation} and ${advancedLocation} are both set, but a trail has only one kind: leave one empty, or set the one that is not intended to \`none\`.`,
        ]
        : [];
}
/** Only where both are declared: what is kept shows beside the observed trail. */
function insightsWithoutEvents({ eventSelectors: basic, advancedEventSelectors: advanced, insightSelectors: insights }, { insightSelectors: location }) {
    if (insights?.state !== 'set' || !basic || !advanced)
        return [];
    if (basic.state === 'set' ? advanced.state === 'set' : basic.state === 'keep' && advanced.state === 'keep')
        return [];
    const listed = (intent) => (intent.state === 'set' ? intent.value : []);
    const selectors = { eventSelectors: listed(basic), advancedEventSelectors: listed(advanced) };
    return unmetInsights(insights.value, selectors).map(({ insight, missingEvents }) => `${location} declares ${insight}, which needs ${missingEvents}, but the declared event selectors leave them out.`);
}

// EXTERNAL MODULE: ./build/src/inputs/input.js
var input = __webpack_require__(7515);
;// CONCATENATED MODULE: ./build/src/inputs/value-or-mistakes.js
function isMistaken(judged) {
    return 'mistakes' in judged;
}

// EXTERNAL MODULE: ./build/src/inputs/sources.js
var inputs_sources = __webpack_require__(1269);
;// CONCATENATED MODULE: ./build/src/inputs/declared.js








/** The inputs that a config file may hold, in camelCase there: those of the table of fields, and three beside it. */
const TRAIL_INPUTS = [
    'trail-name',
    ...trail_fields/* FIELDS */.cJ.map(({ input }) => input),
    'purge-tags',
    'delegated-administrators',
];
const MAX_VALUE_CHARACTERS = 300;
/** So many mistakes of one kind are named: nobody reads more of them. */
const MAX_MISTAKES = 100;
function someOf(found, where) {
    const more = found.length - MAX_MISTAKES;
    return [...found.slice(0, MAX_MISTAKES), ...(more > 0 ? [`${where} has ${more} more mistakes.`] : [])];
}
/** One mistake: what was given, and what is allowed. */
function notAllowed(label, value, allowed) {
    return `${label} is '${(0,printable/* cut */.Jj)(value, MAX_VALUE_CHARACTERS)}': expected ${allowed}.`;
}
/**
 * What the workflow and its config file declare of the trail; where both speak, the workflow wins. Every mistake of either
 * goes to `mistakes`, and what is mistaken is left out.
 */
async function readDeclared(environment, mistakes) {
    const path = (0,input/* inputOf */.w)(environment, 'config-file');
    const file = await configFileSource(path, environment, mistakes);
    const isUnread = file === null && path !== '';
    const sources = [(0,inputs_sources/* workflowSource */.x)(environment), ...(file ? [file] : [])];
    const read = async (...question) => {
        const judged = await readInput(sources, ...question);
        if (isMistaken(judged))
            mistakes.push(...judged.mistakes);
        return judged;
    };
    const name = await read('trail-name', false, trailNameOf);
    if (!isMistaken(name) && name.value === null && !isUnread)
        mistakes.push('trail-name is empty: it is required, as an input or in the config file.');
    const intents = {};
    const locations = {};
    for (const row of trail_fields/* FIELDS */.cJ) {
        const judged = await read(row.input, !row.format, (said) => locatedIntentOf(row, said));
        if (isMistaken(judged))
            continue;
        intents[row.field] = judged.value?.intent ?? defaultIntent(row);
        locations[row.field] = judged.value?.location ?? row.input;
    }
    // What an unreadable file says would perhaps fit.
    if (!isUnread)
        mistakes.push(...contradictions(intents, locations));
    const purgeTags = await read('purge-tags', false, (said) => textOf(said, formats/* boolean */.zM));
    const administrators = await read('delegated-administrators', false, accountsOf);
    const region = readRegion(environment, mistakes);
    mistakes.splice(0, mistakes.length, ...inReadingOrder(mistakes, path));
    return {
        name: valueOr(name, ''),
        region,
        intents: intents,
        locations,
        purgeTags: formats/* isTrue */.Hn(valueOr(purgeTags, 'false')),
        delegatedAdministrators: valueOr(administrators, []),
    };
}
/** Mistakes of the config file first, by line and column, so that one can go through the file; then those of the inputs, as they are. */
function inReadingOrder(mistakes, file) {
    const located = mistakes.map((mistake) => {
        const isOfFile = file !== '' && mistake.startsWith(`${file}:`);
        const [, line, column] = (isOfFile && /^:(\d+):(\d+)/.exec(mistake.slice(file.length))) || [];
        return { mistake, line: Number(line ?? Infinity), column: Number(column ?? Infinity) };
    });
    const compare = (one, other) => (one === other ? 0 : one - other);
    return located
        .sort((one, other) => compare(one.line, other.line) || compare(one.column, other.column))
        .map(({ mistake }) => mistake);
}
function valueOr(judged, fallback) {
    return isMistaken(judged) ? fallback : (judged.value ?? fallback);
}
/** What the first source says that says anything, `null` where none does. All are judged, so that all mistakes are reported. */
async function readInput(sources, ...[input, structured, judge]) {
    const found = [];
    for (const source of sources) {
        const said = await source.read(input, structured);
        if (said === null)
            continue;
        if (isMistaken(said))
            found.push(said);
        else
            found.push(withFewMistakes(await judge(said), said.label()));
    }
    const mistaken = found.filter(isMistaken);
    if (mistaken.length > 0)
        return { mistakes: mistaken.flatMap(({ mistakes }) => mistakes) };
    return found[0] ?? { value: null };
}
function withFewMistakes(judged, where) {
    return isMistaken(judged) ? { mistakes: someOf(judged.mistakes, where) } : judged;
}
function trailNameOf(said) {
    return (0,inputs_sources/* isWord */.Jg)(String(said.value))
        ? { mistakes: [`${said.label()} is '${String(said.value)}': a trail needs a name.`] }
        : textOf(said, formats/* trailName */.gZ);
}
async function configFileSource(path, environment, mistakes) {
    if (path === '')
        return null;
    const { readConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(708)]).then(__webpack_require__.bind(__webpack_require__, 2327));
    const file = await readConfigFile(path, environment['GITHUB_WORKSPACE'] ?? '.', TRAIL_INPUTS.map(trail_fields/* camel */.nJ));
    mistakes.push(...someOf(file.mistakes, path));
    return file.file && (0,inputs_sources/* fileSource */.IO)(file.file);
}
function readRegion(environment, mistakes) {
    const region = (0,input/* inputOf */.w)(environment, 'aws-region') || environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || '';
    if (region === '') {
        mistakes.push('aws-region is empty, and so are AWS_REGION and AWS_DEFAULT_REGION: set it to the home Region of the trail.');
    }
    else if (!formats/* region */.Ny.accepts(region)) {
        mistakes.push(notAllowed('aws-region', region, formats/* region */.Ny.allowed));
    }
    return region;
}
/** Five booleans are `true` where nothing is said of them, because a hole must not come from an unset variable. */
function defaultIntent(row) {
    return row.onByDefault ? { state: 'set', value: true, byDefault: true } : { state: 'keep' };
}
function textOf({ value, label }, format) {
    if (typeof value !== 'string')
        return { mistakes: [`${label()} is a list or mapping: expected ${format.allowed}.`] };
    if (!format.accepts(value))
        return { mistakes: [notAllowed(label(), value, format.allowed)] };
    return { value: format.normalize?.(value) ?? value };
}
/** What is said of a field, and where. */
async function locatedIntentOf(row, said) {
    const judged = await intentOf(row, said);
    return isMistaken(judged) ? judged : { value: { intent: judged.value, location: said.label() } };
}
/** The three states of a trail input. */
async function intentOf(row, said) {
    const { value, label } = said;
    if (typeof value === 'string' && (0,inputs_sources/* isWord */.Jg)(value)) {
        if (value === 'none' && row.removable)
            return { value: { state: 'remove' } };
        if (value === 'keep' && row.onByDefault)
            return { value: { state: 'keep' } };
        return { mistakes: [`${label()} is '${value}': ${rightWord(row)}`] };
    }
    if (row.format) {
        const text = textOf(said, row.format);
        if (isMistaken(text))
            return text;
        const isBoolean = row.format.kind === 'boolean';
        return { value: { state: 'set', value: isBoolean ? formats/* isTrue */.Hn(text.value) : text.value, byDefault: false } };
    }
    const { readStructure } = await Promise.all(/* import() */[__webpack_require__.e(619), __webpack_require__.e(649)]).then(__webpack_require__.bind(__webpack_require__, 6649));
    const read = readStructure(row.field, value);
    if ('mistakes' in read) {
        return { mistakes: read.mistakes.map(({ path, says, ofKey }) => `${label(path, ofKey)} ${says}`) };
    }
    return { value: { state: 'set', value: read.value, byDefault: false } };
}
function rightWord(row) {
    if (row.onByDefault)
        return 'use `keep` to leave it as it is, or `false` to turn it off.';
    if (row.removable)
        return 'use `none` to remove it, or leave it empty to keep it as it is.';
    return 'it cannot be removed; leave it empty to keep it as it is.';
}
/** Account ids as a YAML list, or separated by commas or newlines. */
function accountsOf({ value, label }) {
    const leaveOut = 'omit it to register none; Org Trail never deregisters.';
    if (typeof value === 'string' && (0,inputs_sources/* isWord */.Jg)(value))
        return { mistakes: [`${label()} is '${value}': ${leaveOut}`] };
    if (typeof value !== 'string' && !Array.isArray(value)) {
        return { mistakes: [`${label()} is a mapping: expected a list of account IDs.`] };
    }
    const entries = Array.isArray(value)
        ? value.map((entry, index) => ({ entry, label: label([index]) }))
        : value.split(/[,\n]/).flatMap((entry) => (entry.trim() === '' ? [] : [{ entry: entry.trim(), label: label() }]));
    const limit = `an organization has at most ${delegated_administrators/* MAX_DELEGATED_ADMINISTRATORS */.ah} delegated administrators for CloudTrail`;
    if (entries.length > MAX_MISTAKES)
        return { mistakes: [`${label()} names ${entries.length} accounts: ${limit}.`] };
    const mistakes = entries.flatMap((one) => accountMistake(one.entry, one.label) ?? []);
    const accounts = [...new Set(entries.map(({ entry }) => entry))].sort();
    if (accounts.length === 0)
        mistakes.push(`${label()} is an empty list: ${leaveOut}`);
    if (accounts.length > delegated_administrators/* MAX_DELEGATED_ADMINISTRATORS */.ah) {
        mistakes.push(`${label()} names ${accounts.length} accounts: ${limit}.`);
    }
    return mistakes.length > 0 ? { mistakes } : { value: accounts };
}
function accountMistake(entry, label) {
    if (typeof entry !== 'object') {
        return formats/* accountId */.lS.accepts(entry) ? null : notAllowed(label, entry, '12 digits');
    }
    const kind = entry === null ? 'empty' : Array.isArray(entry) ? 'a list' : 'a mapping';
    return `${label} is ${kind}: expected an account ID.`;
}

;// CONCATENATED MODULE: ./build/src/inputs/evidence/evidence-inputs.js


const LEVELS = ['off', 'digests', 'files'];
/** What the inputs say of evidence; `bucketOwnerRole` reads the record where no other role is named. */
async function readEvidenceInputs(reader, declared, bucketOwnerRole) {
    const { environment, optional, list, oneOf, role, wrong, mistakes, notices } = reader;
    const verifyIntegrity = oneOf('verify-integrity', LEVELS, 'off');
    const verifyCoverage = formats/* isTrue */.Hn(optional('verify-coverage', formats/* boolean */.zM, 'false'));
    const accounts = list('verify-accounts');
    for (const id of accounts) {
        if (!formats/* accountId */.lS.accepts(id))
            wrong('verify-accounts', id, formats/* accountId */.lS.allowed);
    }
    const shard = optional('verify-shard', formats/* shard */.B5, null);
    const checkpointPath = optional('checkpoint-file', formats/* filePath */.s$, null);
    if (verifyIntegrity !== 'off' && isOff(declared, 'enableLogFileValidation')) {
        mistakes.push(`verify-integrity is '${verifyIntegrity}', but ${locationOf(declared, 'enableLogFileValidation')} is false: without log file validation, CloudTrail delivers no digests to verify.`);
    }
    if (verifyCoverage && isOff(declared, 'isOrganizationTrail')) {
        mistakes.push(`verify-coverage is true, but ${locationOf(declared, 'isOrganizationTrail')} is false: the trail records one account.`);
    }
    const withoutEffect = [
        ...(verifyIntegrity === 'off' && checkpointPath !== null ? ['checkpoint-file'] : []),
        ...(verifyIntegrity === 'off' && !verifyCoverage && accounts.length > 0 ? ['verify-accounts'] : []),
        ...(verifyIntegrity === 'off' && !verifyCoverage && shard !== null ? ['verify-shard'] : []),
    ];
    if (withoutEffect.length > 0) {
        notices.push(`verify-integrity is 'off', so nothing uses ${withoutEffect.join(', ')}.`);
    }
    let checkpoint = null;
    if (verifyIntegrity !== 'off' && checkpointPath !== null) {
        const { readCheckpointFile } = await __webpack_require__.e(/* import() */ 130).then(__webpack_require__.bind(__webpack_require__, 1130));
        const read = await readCheckpointFile(checkpointPath, environment);
        if ('mistake' in read)
            mistakes.push(read.mistake);
        else if (read.checkpoint === null)
            notices.push(firstRun(checkpointPath));
        else
            checkpoint = read.checkpoint;
    }
    const [index, count] = (shard ?? '').split('/').map(Number);
    return {
        waitForDeliverySeconds: Number(optional('wait-for-delivery-seconds', formats/* waitSeconds */.Dh, '0')),
        verifyIntegrity,
        verifyCoverage,
        verifyHours: Number(optional('verify-hours', formats/* verifyHours */.RH, '26')),
        verifyAccounts: [...new Set(accounts)],
        verifyShard: index && count ? { index, count } : null,
        checkpoint,
        evidenceRoleToAssume: role('evidence-role-to-assume') ?? bucketOwnerRole,
    };
}
/** A field whose own value is a mistake has no intent. */
function isOff({ intents }, field) {
    const intent = intents[field];
    return intent?.state === 'set' && intent.value === false;
}
function locationOf({ locations }, field) {
    return locations[field] ?? (0,trail_fields/* rowOf */.OB)(field).input;
}
function firstRun(path) {
    return `checkpoint-file '${path}' does not exist, so this run verifies without one. If it is not the first, restore the file that the last run left.`;
}

;// CONCATENATED MODULE: ./build/src/inputs/inputs.js









/** What to do about what must hold outside the trail. */
const PREREQUISITES_MODES = ['check', 'repair', 'skip'];
/** What may be applied, and where anything that does not only strengthen the trail must have been approved. */
const APPROVALS = ['not-required', 'strengthening-only', 'digest', 'merged-pull-request'];
/** When a plan is shown in a comment on its pull request. */
const COMMENT_POLICIES = ['always', 'changes-only', 'never'];
/** Whether account ids are to be masked: asked before anything is logged, and in doubt they are. */
function isMaskingRequested(environment) {
    return !/^(?:false)?$/i.test((0,input/* inputOf */.w)(environment, 'mask-aws-account-id'));
}
/** All that the workflow wrote, to look for account ids in. */
function inputTexts(environment) {
    return Object.entries(environment).flatMap(([name, value = '']) => (name.startsWith('INPUT_') ? [value] : []));
}
/** The input that is a secret: asked before anything is logged. */
function secretInput(environment) {
    return (0,input/* inputOf */.w)(environment, 'github-token');
}
/**
 * Reads and judges all inputs.
 * @throws InputMistakes with every mistake of the run, before anything is called.
 */
async function readInputs(environment, event) {
    const mistakes = [];
    const notices = [];
    const wrong = (id, value, allowed) => mistakes.push(notAllowed(id, value, allowed));
    /** An optional value that follows a rule; `fallback` where it is empty. */
    const optional = (id, format, fallback) => {
        const value = (0,input/* inputOf */.w)(environment, id);
        if (value === '')
            return fallback;
        if (!format.accepts(value))
            wrong(id, value, format.allowed);
        return value;
    };
    const list = (id) => {
        const value = (0,input/* inputOf */.w)(environment, id);
        const items = value.split(/[,\n]/).map((item) => item.trim());
        const filled = items.filter((item) => item !== '');
        if (value !== '' && filled.length === 0)
            wrong(id, value, 'a list with at least one entry, or nothing');
        return filled;
    };
    const declared = await readDeclared(environment, mistakes);
    const partition = (0,partitions/* partitionOf */.iQ)(declared.region);
    const role = (id) => {
        const value = optional(id, formats/* roleArn */.w3, null);
        const named = value && formats/* roleArn */.w3.accepts(value) ? (0,values_arn/* parseArn */.Lw)(value)?.partition : partition;
        if (value && formats/* region */.Ny.accepts(declared.region) && named !== partition) {
            mistakes.push(`${id} is '${value}': it is in partition ${named}, but aws-region ${declared.region} is in ${partition}.`);
        }
        return value;
    };
    const roleToAssume = role('role-to-assume');
    const planRoleToAssume = role('plan-role-to-assume');
    const bucketOwnerRoleToAssume = role('bucket-owner-role-to-assume');
    const allowedAccountIds = list('allowed-account-ids');
    for (const id of allowedAccountIds) {
        if (!formats/* accountId */.lS.accepts(id))
            wrong('allowed-account-ids', id, formats/* accountId */.lS.allowed);
    }
    const allowWeakening = new Set();
    for (const name of list('allow-weakening')) {
        const row = trail_fields/* FIELDS */.cJ.find(({ input, field }) => name === input || name === field);
        if (row)
            allowWeakening.add(row.field);
        else
            wrong('allow-weakening', name, `one or more of ${trail_fields/* FIELDS */.cJ.map(({ input }) => input).join(', ')}`);
    }
    optional('mask-aws-account-id', formats/* boolean */.zM, 'false');
    const approvedPlanDigest = optional('approved-plan-digest', formats/* digest */.br, null);
    const oneOf = (id, allowed, fallback) => {
        const value = (0,input/* inputOf */.w)(environment, id) || fallback;
        const found = allowed.find((name) => name === value);
        if (!found)
            wrong(id, value, allowed.map((name) => `\`${name}\``).join(', '));
        return found ?? fallback;
    };
    const mode = oneOf('mode', REQUESTED_MODES, 'auto');
    const approval = oneOf('approval', APPROVALS, 'not-required');
    const prerequisites = oneOf('prerequisites', PREREQUISITES_MODES, 'check');
    if (planRoleToAssume && !roleToAssume && mode !== 'plan' && mode !== 'check') {
        mistakes.push(`plan-role-to-assume is '${planRoleToAssume}', but role-to-assume is empty, and this mode can apply changes: set both.`);
    }
    const githubToken = (0,input/* inputOf */.w)(environment, 'github-token');
    // Its value is not shown.
    if (!/^[\x21-\x7e]*$/.test(githubToken)) {
        mistakes.push('github-token contains characters that a token cannot have, such as spaces or line breaks.');
    }
    const pullRequestComment = oneOf('pull-request-comment', COMMENT_POLICIES, 'always');
    if (approval === 'merged-pull-request' && pullRequestComment === 'never') {
        mistakes.push("pull-request-comment is 'never', but approval is 'merged-pull-request', which is recorded in that comment. Set pull-request-comment to `always`, or approval to `digest`.");
    }
    if (approval !== 'digest' && mode === 'apply' && isPullRequestEvent(event)) {
        mistakes.push(`mode is 'apply' on a pull request, but approval is '${approval}': before the merge, only a digest can approve a plan. Set approval to \`digest\` and pass the plan job's digest, or apply on \`push\` after the merge.`);
    }
    if (approval !== 'digest' && approvedPlanDigest !== null) {
        mistakes.push(`approved-plan-digest is set, but approval is '${approval}', which does not use a digest. Set approval to \`digest\`, or remove the digest.`);
    }
    if (isPullRequestEvent(event) && event.payloadProblem !== null) {
        mistakes.push(`${event.payloadProblem} A run on ${event.name} needs it to find its pull request.`);
    }
    if (event.name === 'pull_request_target') {
        mistakes.push("The workflow runs on pull_request_target: it would plan the base branch's inputs with the base branch's permissions. Use pull_request instead.");
    }
    const reader = { environment, optional, list, oneOf, role, wrong, mistakes, notices };
    const inputs = {
        declared,
        mode,
        prerequisites,
        bucketOwnerRoleToAssume,
        allowWeakening,
        roleToAssume,
        planRoleToAssume,
        audience: optional('audience', formats/* audience */.hd, (0,partitions/* defaultAudience */.Yl)(partition)),
        roleSessionName: optional('role-session-name', formats/* roleSessionName */.O8, `org-trail-${environment['GITHUB_RUN_ID'] ?? 'local'}`),
        roleDurationSeconds: Number(optional('role-duration-seconds', formats/* roleDurationSeconds */.YG, '3600')),
        allowedAccountIds,
        githubToken,
        approval,
        approvedPlanDigest,
        pullRequestComment,
        evidence: await readEvidenceInputs(reader, declared, bucketOwnerRoleToAssume),
        notices,
    };
    if (mistakes.length > 0)
        throw new errors/* InputMistakes */.Kh(mistakes, declared.name);
    return Object.freeze(inputs);
}
const REQUESTED_MODES = ['auto', 'plan', 'check', 'apply'];

// EXTERNAL MODULE: ./build/src/runtime/memoize.js
var memoize = __webpack_require__(8418);
// EXTERNAL MODULE: ./build/src/reconcile/run.js + 3 modules
var reconcile_run = __webpack_require__(7057);
;// CONCATENATED MODULE: ./build/src/reconcile/invocation.js





/** Reads it, secrets first. @throws InputMistakes */
async function readInvocation(run) {
    run.log.hide(secretInput(run.environment));
    if (isMaskingRequested(run.environment))
        run.log.maskAccountIds(inputTexts(run.environment));
    const event = readEvent(run.environment);
    const inputs = await readInputs(run.environment, event);
    run.record({
        kind: 'invoked',
        trailName: inputs.declared.name,
        isOnPullRequest: event.pullRequest !== null && !isClosedPullRequest(event),
        isUnattended: isUnattended(event),
    });
    for (const text of inputs.notices)
        (0,reconcile_run/* addNotice */.Mp)(run, text);
    return { inputs, event, repository: (0,memoize/* memoizeAsync */.T)(() => openRepository(event, inputs.githubToken, run)) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/src/domain/integrity/finding.js
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

;// CONCATENATED MODULE: ./build/src/report/verdict/finding-words.js

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
    return Object.fromEntries(FINDING_KINDS.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)]] : [])));
}

;// CONCATENATED MODULE: ./build/src/report/sections/evidence/evidence-json.js


/** More would make the output too long for a variable of a later step; whoever reads `missing` has `expected` and `delivering`. */
const MAX_MISSING = 200;
/** The output `evidence` as JSON text: counts, and the first missing accounts (contract, section 8: version 1). */
function evidenceJson(evidence) {
    const { coverage, integrity } = evidence;
    return json(evidence, coverage?.missing.slice(0, MAX_MISSING), integrity && countsOf(integrity.findings));
}
/** The evidence file: the same with every finding and every missing account. */
function evidenceFileJson(evidence) {
    return json(evidence, evidence.coverage?.missing, evidence.integrity?.findings);
}
/** The checkpoint for the next run. */
function checkpointJson(checkpoint) {
    return (0,printable/* visibleJson */.$m)(JSON.stringify(checkpoint));
}
function json({ delivery, coverage, integrity }, missing = [], findings) {
    return (0,printable/* visibleJson */.$m)(JSON.stringify({
        version: 1,
        from: integrity?.from ?? null,
        to: integrity?.to ?? null,
        delivery: delivery ?? undefined,
        coverage: coverage
            ? {
                status: coverage.status,
                expected: coverage.expected,
                delivering: coverage.delivering,
                missing,
                unknown: coverage.unknown.length,
            }
            : undefined,
        integrity: integrity
            ? {
                status: integrity.status,
                level: integrity.level,
                accounts: integrity.accounts,
                regions: integrity.regions,
                chains: integrity.chains,
                digests: integrity.digests,
                files: integrity.files,
                hashed: integrity.hashed,
                findings,
                unknown: integrity.unknown.length,
            }
            : undefined,
    }));
}

// EXTERNAL MODULE: ./build/src/domain/values/advice.js
var advice = __webpack_require__(3161);
// EXTERNAL MODULE: ./build/src/domain/values/invisible-characters.js
var invisible_characters = __webpack_require__(7543);
;// CONCATENATED MODULE: ./build/src/report/format/aws-cli.js



/** A step as an `aws` command line that does the same when it is pasted into a POSIX shell. */
function awsCliCommand({ call, input, region }, { homeRegion }) {
    const [service, action] = call.split(':');
    const command = [
        'aws',
        service === 's3' ? 's3api' : service,
        kebab(action),
        '--region',
        (0,advice/* shellQuote */.ZL)(region ?? homeRegion),
    ];
    // As an option's value the AWS CLI would take `-x` for an option, and `file://x` for a file to read. A reader would not see, and
    // what shows the command might replace, an invisible character; JSON can escape it.
    const misread = Object.values(input).some((value) => typeof value === 'string' && (/^(?:-|fileb?:\/\/)/.test(value) || value.search(invisible_characters/* INVISIBLE */.k) >= 0));
    if (misread)
        return [...command, '--cli-input-json', (0,advice/* shellQuote */.ZL)(aws_cli_json(input))].join(' ');
    const options = Object.entries(input).map(([member, value]) => {
        const option = kebab(member);
        if (typeof value === 'boolean')
            return `--${value ? '' : 'no-'}${option}`;
        return `--${option} ${(0,advice/* shellQuote */.ZL)(typeof value === 'string' ? value : aws_cli_json(value))}`;
    });
    return [...command, ...options].join(' ');
}
function aws_cli_json(value) {
    return (0,printable/* visibleJson */.$m)(JSON.stringify(value));
}
/** `S3KeyPrefix` → `s3-key-prefix`, `AWSServiceName` → `aws-service-name`, as the AWS CLI names its options. */
function kebab(name) {
    return name.replace(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, '-$&').toLowerCase();
}

// EXTERNAL MODULE: ./build/src/domain/prerequisites/prerequisite.js
var prerequisite = __webpack_require__(7730);
;// CONCATENATED MODULE: ./build/src/report/format/markdown.js


const MAX_CHARACTERS = 1_000;
/**
 * Any text as Markdown that shows just that text: no markup, HTML, table cell, link, mention or reference comes out of it.
 * Characters that could mean something are written as entities, which Markdown never reads as markup. GitHub looks for
 * mentions and references after that, in the text that a reader sees, so these are also broken by a zero-width space.
 */
function markdown_escape(text) {
    return escapeMarkup(text).replace(/(?<!\w)&#64;(?=\w)|&#35;(?=\d)|(?<!\w)GH-(?=\d)/gi, (found) => `${found}${BREAK}`);
}
/** Any text in fixed-width type, where GitHub looks for neither mentions nor references. */
function code(text) {
    return `<code>${escapeMarkup(text)}</code>`;
}
/** Addresses are looked for after entities were read, too, by some: so they are broken as well. */
function escapeMarkup(text) {
    return (0,printable/* visible */.RK)((0,printable/* cut */.Jj)(text, MAX_CHARACTERS))
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
function markdown_advice(parts) {
    return parts
        .map((part, index) => {
        const text = (0,advice/* visibleLines */.gB)(part).join('\n');
        if (typeof part !== 'string')
            return `\n\n${block(text, part.language === 'json' ? 'json' : '')}`;
        return `${typeof parts[index - 1] === 'string' ? '<br>' : '\n\n'}${markdown_escape(text)}`;
    })
        .join('')
        .trimStart();
}
/** Sentences, each line of the text a line of the paragraph. */
function paragraph(text) {
    return text.split('\n').map(markdown_escape).join('<br>');
}
/** A sentence of this action, in which code is between backticks. */
function withCode(text) {
    const parts = (0,printable/* cut */.Jj)(text, MAX_CHARACTERS).split(/`([^`]+)`/);
    return parts.map((part, index) => (index % 2 === 1 ? code(part) : markdown_escape(part))).join('');
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

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
;// CONCATENATED MODULE: ./build/src/report/format/yaml.js

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
    return isPlain ? value : JSON.stringify(value).replace(invisible_characters/* INVISIBLE */.k, escaped);
}
function escaped(character) {
    const digits = character.codePointAt(0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/src/report/format/yaml-diff.js


/** What changes in a list or mapping, as the lines of a unified diff of its YAML; none for other values. */
function changedLines(observed, desired) {
    if (typeof (desired ?? observed) !== 'object')
        return [];
    const [before, after] = [linesOf(observed), linesOf(desired)];
    const text = (outline) => outline.map((line) => `${line}\n`).join('');
    const { hunks } = (0,create/* structuredPatch */.YB)('', '', text(before), text(after), '', '', { context: 3 });
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
    return Object.keys(value ?? {}).length === 0 ? [] : yamlLines(value);
}

;// CONCATENATED MODULE: ./build/src/report/sections/prerequisites.js





/** What fixes a prerequisite: who, which statements, and the command; `undefined` where nothing is to be fixed. */
function fixOf({ fix, repair }, region) {
    return fix && repair?.replaces !== undefined
        ? [...fix, 'In one command, which keeps all that the policy holds now:', (0,advice/* commands */.Pi)(awsCliCommand(repair, region))]
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
    const isPlanned = (one) => (0,prerequisite/* isRepairedBy */._C)(plan.steps, one);
    const of = (...statuses) => prerequisites.filter(({ status }) => statuses.includes(status));
    const saying = (one) => {
        if (one.status === 'pass')
            return repaired.has(one.id) ? ' Repaired by this run.' : '';
        return steps.length === 0 && isPlanned(one) ? ' A step below repairs it.' : '';
    };
    const rows = (some) => table(['', 'Prerequisite', 'What was found'], some.map((one) => [SIGNS[one.status], `**${one.id}**`, paragraph(`${one.message}${saying(one)}`)]));
    const remedies = (some, fold) => some.flatMap((one) => {
        const fix = fixOf(one, plan);
        if (!fix || isPlanned(one))
            return [];
        return fold
            ? [details(`What ${one.id} needs`, markdown_advice(fix))]
            : [`**How to fix ${one.id}**\n\n${remedy(one, plan)}`];
    });
    const [open, folded] = [of('fail', 'unknown'), of('pass', 'not-applicable')];
    const count = `${folded.filter(({ status }) => status === 'pass').length} pass`;
    const rest = folded.length > 0 ? [details(`Prerequisites: ${count}`, rows(folded))] : [];
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
        return markdown_advice(fix);
    const [who = '', ...statements] = fix;
    return [
        'One command adds what is missing, and keeps all that the policy holds now:',
        block(awsCliCommand(repair, region)),
        details(markdown_escape((0,advice/* visibleLines */.gB)(who).join(' ').replace(/:$/, '')), markdown_advice(statements)),
    ].join('\n\n');
}
/** The same for the log; what has to be where nobody could look stands in the summary. */
function prerequisiteLines(plan) {
    return plan.prerequisites
        .filter(({ status }) => status !== 'not-applicable')
        .flatMap((one) => {
        const line = `Prerequisite ${one.id}: ${one.status}. ${one.message}`;
        if ((0,prerequisite/* isRepairedBy */._C)(plan.steps, one))
            return [`${line} A step below repairs it.`];
        const fix = (one.status === 'fail' && fixOf(one, plan)) || [];
        return [line, ...(0,advice/* linesOf */.Dx)(fix).map((text) => `    ${text}`)];
    });
}
/** What a step adds to a policy, as the lines of a diff; none for other steps. */
function policyLines({ input, replaces }) {
    const text = (input['Policy'] ?? input['AttributeValue']);
    if (replaces === undefined || text === undefined)
        return [];
    return changedLines(outlined(replaces ?? '{}'), outlined(text));
}
/** One statement alone means the same as a list of it. */
function outlined(text) {
    const { Statement, ...document } = JSON.parse(text);
    return { ...document, ...(Statement !== undefined && { Statement: [Statement].flat() }) };
}

;// CONCATENATED MODULE: ./build/src/report/plan-json.js




/** The plan as JSON text: the output `plan` and the plan file (contract: version 1), with who changed what, as far as it is known. */
function planJson(plan, mode, changes = {}) {
    return (0,printable/* visibleJson */.$m)(JSON.stringify({
        version: 1,
        mode,
        trail: plan.trail,
        drift: plan.drift.map((entry) => ({ ...entry, changedBy: changes[entry.field] })),
        steps: plan.steps.map((step) => {
            const { call, input, fields } = step;
            return { call, input, fields, cli: awsCliCommand(step, plan) };
        }),
        refusals: plan.refusals.map(({ code, field, message }) => ({ code, field, message })),
        digest: plan.digest,
    }));
}
/** The output `history` as JSON text. Where nothing had to be explained its lists are empty. */
function historyJson(history) {
    const { holes = [], attempts = [], unexplained = [] } = history ?? {};
    return (0,printable/* visibleJson */.$m)(JSON.stringify({ holes, attempts, unexplained }));
}
/** The output `prerequisites` as JSON text. */
function prerequisitesJson(prerequisites, plan) {
    return (0,printable/* visibleJson */.$m)(JSON.stringify(prerequisites.map((one) => {
        const { id, status, message } = one;
        const fix = fixOf(one, plan);
        return { id, status, message, fix: fix && (0,advice/* adviceText */.YM)(fix) };
    })));
}

// EXTERNAL MODULE: ./build/src/domain/plan/verdict.js
var plan_verdict = __webpack_require__(685);
// EXTERNAL MODULE: ./build/src/domain/trail/desired.js
var trail_desired = __webpack_require__(9087);
// EXTERNAL MODULE: ./build/src/domain/history/holes.js
var history_holes = __webpack_require__(4782);
// EXTERNAL MODULE: ./build/src/domain/values/answer.js
var values_answer = __webpack_require__(4547);
// EXTERNAL MODULE: ./build/src/domain/values/wording.js
var wording = __webpack_require__(9837);
;// CONCATENATED MODULE: ./build/src/report/report.js




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
    return ((0,values_answer/* isKnown */.q)(after) ? after.known : null) ?? planned.before;
}
/** The history as it is when the run ends: holes that the trail no longer has are closed. */
function historyAfterRun({ history, planned, confirmed }) {
    const now = planned && (0,values_answer/* isKnown */.q)(planned.now) ? planned.now.known : null;
    return history && { ...history, holes: (0,history_holes/* endedHoles */.m7)(history.holes, now, confirmed) };
}
/** What was said of a field, in words. */
function declarationOf(declared, field) {
    const intent = declared.intents[field];
    if ((0,trail_desired/* isReplaced */.tc)(declared, field))
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
    return [...mistakes.slice(0, MAX_SHOWN_MISTAKES), ...(more > 0 ? [`… and ${(0,wording/* count */.U9)(more, 'more mistake')}.`] : [])];
}

// EXTERNAL MODULE: ./build/src/domain/trail/effect.js
var trail_effect = __webpack_require__(4492);
// EXTERNAL MODULE: ./build/src/domain/values/canonical-json.js
var canonical_json = __webpack_require__(7402);
;// CONCATENATED MODULE: ./build/src/domain/plan/drift.js



/**
 * The drift between a desired and an observed trail, in the order of the table of fields. What is not known does not differ.
 * `accounts` are the caller's and the bucket owner's: they decide the effect of a first key, topic or log group.
 */
function diff(desired, observed, accounts) {
    const after = observed && (0,trail_desired/* trailAfter */.hN)(desired, observed, observed);
    return trail_fields/* FIELDS */.cJ.flatMap((row) => {
        const desiredValue = (0,trail_desired/* valueAfter */.YL)(row.field, desired, observed);
        if (desiredValue === undefined || (observed && (0,trail_fields/* isUnknown */.t8)(observed, row)))
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
    return (0,canonical_json/* canonicalJson */.dj)(one) === (0,canonical_json/* canonicalJson */.dj)(other);
}
function isNothing(value) {
    return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
/** What a drift entry means in practice, for an existing trail; `null` where its name says it all. */
function meaningOf({ field, observed, desired, effect }) {
    if (effect === 'neutral' && !isNothing(desired))
        return (0,trail_fields/* rowOf */.OB)(field).meaning.neutral ?? null;
    if (observed === null || drift_isOff(observed) === drift_isOff(desired))
        return null;
    return (0,trail_fields/* rowOf */.OB)(field).meaning[drift_isOff(desired) ? 'off' : 'on'];
}
function drift_isOff(value) {
    return value === false || isNothing(value);
}

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

;// CONCATENATED MODULE: ./build/src/domain/trail/format-value.js


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
        return (0,printable/* oneLine */.TN)(value);
    if (typeof value !== 'object')
        return JSON.stringify(value);
    return Object.keys(value).length === 0 ? 'empty' : countEntries(value);
}
function onOrOff(value) {
    return value ? 'on' : 'off';
}
function countEntries(value) {
    return (0,wording/* count */.U9)(Object.keys(value).length, 'entry', 'entries');
}

;// CONCATENATED MODULE: ./build/src/report/changes.js








/** What changes, in the order of the table of fields. Log, table and verdict show and count these. */
function changesOf(planned) {
    const { drift } = planned.plan;
    const selectors = drift.filter(({ field }) => (0,trail_fields/* isSelectors */.Fm)(field));
    return drift.flatMap((entry) => {
        if (!(0,trail_fields/* isSelectors */.Fm)(entry.field))
            return [changeOf(entry, planned)];
        return entry === selectors[0] ? [changeOfRecording([entry, ...selectors.slice(1)], planned)] : [];
    });
}
function changeOf(entry, planned) {
    const { field, observed, desired, effect } = entry;
    return {
        entries: [entry],
        label: (0,trail_fields/* rowOf */.OB)(field).label,
        effect,
        observed: planned.before && shownValue(field, observed, planned),
        desired: shownValue(field, desired, planned),
        meaning: meaningOf(entry),
    };
}
/** The worse effect of both kinds of selectors: the other need not make good what one loses. */
function changeOfRecording(entries, { before, wouldBe }) {
    const [observed, desired] = recordedEvents(before, wouldBe);
    const effects = entries.map(({ effect }) => effect);
    const isClear = desired.words !== countedSelectors(wouldBe);
    return {
        entries,
        label: (0,trail_fields/* rowOf */.OB)(entries[0].field).label,
        effect: ['weakens', 'strengthens', 'neutral'].find((effect) => effects.includes(effect)),
        observed,
        desired,
        meaning: isClear ? null : (entries.map(meaningOf).find((one) => one !== null) ?? null),
    };
}
/** A value of a field other than the selectors. */
function shownValue(field, value, planned) {
    if (typeof value === 'boolean' || isNothing(value))
        return { words: formatValue(value) };
    if (field !== 'kmsKeyId' || typeof value !== 'string')
        return { value: formatValue(value) };
    const alias = value === planned.wouldBe.kmsKeyId ? declaredAlias(planned) : null;
    return alias === null ? { value } : { value: alias, id: (0,values_arn/* parseArn */.Lw)(value)?.resource ?? value };
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

// EXTERNAL MODULE: ./build/src/domain/values/time.js
var values_time = __webpack_require__(1600);
;// CONCATENATED MODULE: ./build/src/report/verdict/gaps.js



/**
 * How long a trail was found not to log, in a sentence; empty if it logged. It begins with the first StopLogging or DeleteTrail that the
 * event history has, since GetTrailStatus has the last alone.
 */
function loggingGap(report) {
    const { planned, history, confirmed } = report;
    const hole = lastingHole(history);
    if (planned === null || !(wasFoundStopped(planned) || (planned.before === null && hole)))
        return '';
    const { mode, now, stoppedAt, observedAt } = planned;
    const isOver = mode === 'apply' && (0,values_answer/* isKnown */.q)(now) && now.known?.isLogging === true;
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
    return (historyAfterRun(report)?.holes ?? [])
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
        return `${what} has been off since ${(0,values_time/* minuteOf */.iA)(from)}${soFar === null ? '' : ` (${soFar} so far)`}.`;
    }
    const duration = to === null ? null : durationBetween(from, to);
    return to === null || duration === null
        ? `${what} was off from ${(0,values_time/* minuteOf */.iA)(from)} until this run.`
        : `${what} was off from ${(0,values_time/* periodOf */.jH)(from, to)} (${duration}).`;
}
/** The time between; `null` if the second is not later. */
function durationBetween(from, to) {
    const seconds = (0,values_time/* secondsBetween */.O1)(from, to);
    return seconds > 0 ? (0,values_time/* minutesOf */.dp)(seconds) : null;
}

;// CONCATENATED MODULE: ./build/src/report/verdict/evidence-words.js




function evidenceWords(evidence) {
    if (evidence === null)
        return { failed: [], passed: [], doubtful: [] };
    const failed = (0,plan_verdict/* failedParts */.IG)(evidence);
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
    return proof !== null && proof.unknown.length > 0;
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
            ? `the run was stopped when ${(0,wording/* count */.U9)(digests, 'digest was', 'digests were')} verified`
            : 'no digest could be verified';
    }
    if (status === 'pass')
        return verifiedWords(proof);
    const counts = countsOf(findings);
    const kinds = KINDS_BY_WEIGHT.filter((kind) => counts[kind] !== undefined);
    const shown = kinds.slice(0, MAX_KINDS).map((kind) => {
        const { one, many } = FINDING_WORDS[kind];
        return (0,wording/* count */.U9)(counts[kind], one, many);
    });
    const others = kinds.slice(MAX_KINDS).reduce((sum, kind) => sum + counts[kind], 0);
    const accounts = new Set(findings.map(({ account }) => account)).size;
    const more = others > 0 ? [(0,wording/* count */.U9)(others, 'other finding', 'other findings')] : [];
    return `${[...shown, ...more].join(', ')} (${(0,wording/* count */.U9)(accounts, 'account', 'accounts')})`;
}
/** What was verified, and since when nothing is missing, as far as everything could be verified. */
function verifiedWords(proof) {
    const { level, digests, files, accounts, from, unknown, warnings, interruptions } = proof;
    const hashed = level === 'files' ? ` and ${(0,wording/* count */.U9)(files, 'log file', 'log files')}` : '';
    const what = `${(0,wording/* count */.U9)(digests, 'digest', 'digests')}${hashed} of ${(0,wording/* count */.U9)(accounts, 'account', 'accounts')}`;
    const except = interruptions.length > 0 ? ` but for ${(0,wording/* count */.U9)(interruptions.length, 'interruption', 'interruptions')}` : ''; // prettier-ignore
    const doubts = [
        ...(warnings.length > 0 ? [(0,wording/* count */.U9)(warnings.length, 'warning', 'warnings')] : []),
        ...(unknown.length > 0 ? [`${(0,wording/* count */.U9)(unknown.length, 'check', 'checks')} could not be made`] : []),
    ];
    const rest = doubts.length > 0 ? doubts.join(', ') : `nothing missing since ${(0,values_time/* minuteOf */.iA)(from)}`;
    return `${what} verified, ${rest}${except}`;
}
function coverageWords({ status, expected, delivering, missing, unknown }) {
    if (status === 'unknown')
        return 'it could not be checked whether every account delivers';
    const of = (0,wording/* count */.U9)(expected, 'account', 'accounts');
    const doubts = unknown.length > 0 ? `, ${(0,wording/* grouped */.zD)(unknown.length)} could not be checked` : '';
    if (status === 'fail') {
        return `${(0,wording/* grouped */.zD)(missing.length)} of ${of} ${(0,wording/* plural */.LS)(missing.length, 'does', 'do')} not deliver${doubts}`;
    }
    if (unknown.length > 0)
        return `${(0,wording/* grouped */.zD)(delivering)} of ${of} deliver${doubts}`;
    if (expected === 0)
        return 'no account is expected to deliver yet';
    return expected === 1 ? 'the account delivers' : `all ${of} deliver`;
}
/** What failed evidence is to whoever relies on the record: sentences, for each part one. */
function consequences(evidence) {
    return (evidence === null ? [] : (0,plan_verdict/* failedParts */.IG)(evidence)).map((part) => CONSEQUENCES[part][evidence[part].status === 'fail' ? 'fail' : 'unknown']).join(' '); // prettier-ignore
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
        return latest ? `last ${words} ${(0,values_time/* minutesOf */.dp)((0,values_time/* secondsBetween */.O1)(latest, at))} ago` : `no ${words} delivered yet`;
    };
    return [ago('log files', 'log file'), ...(hasDigests ? [ago('digest files', 'digest')] : [])].join(', ');
}

;// CONCATENATED MODULE: ./build/src/report/verdict/failing.js

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
    return `${(0,wording/* count */.U9)(failed.length, 'prerequisite fails', 'prerequisites fail')} (${names})`;
}
/** Which deliveries failed last time, in a few words; empty where none did. */
function undelivered(deliveries) {
    const failed = deliveries.flatMap(({ what, error }) => (error === null ? [] : [what]));
    return failed.length === 0 ? '' : `the last delivery of ${failed.join(' and ')} failed`;
}

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
        return [(0,trail_fields/* rowOf */.OB)(field).label];
    if (prerequisite)
        return [PREREQUISITE_LABELS[prerequisite]];
    return code === 'not-approved' || code === 'plan-changed' || code === 'prerequisites'
        ? [PREREQUISITE_LABELS['delegated-administrators']]
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
    const failed = evidenceWords(report.evidence).failed.map((words) => `${words.replace(/^./, (first) => first.toUpperCase())}. `); // prettier-ignore
    return failed.join('') + trailLine(report);
}
/** The same without the evidence. */
function trailLine(report) {
    const gap = loggingGap(report);
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
    const late = undelivered(deliveries);
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
    const changes = changesOf(planned);
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
    const settings = changesOf(planned).length;
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
    return some.length === 0 ? [] : [`${some.map(({ id }) => PREREQUISITE_LABELS[id]).join(', ')} could not be checked`];
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
    const refusals = planned?.plan.refusals.map(({ field, message }) => (field ? `${(0,trail_fields/* rowOf */.OB)(field).label}: ${message}` : message)) ?? [];
    return (failure?.message ?? [...mistakes, ...refusals].join(' ')).replaceAll('\n', ' ');
}
/** How many changes make the trail safer or weaker; empty if none does. */
function effects(changes) {
    const tally = ['weakens', 'strengthens'].flatMap((effect) => {
        const n = labelsOf(changes, effect).length;
        return n === 0 ? [] : [`${n} ${trail_effect/* EFFECT_WORDS */.Gt[effect]}`];
    });
    return tally.length === 0 ? '' : ` (the change makes ${tally.join(', ')})`;
}
/** Delegated administrators are counted by the steps that register them. */
function failingUnregistered(prerequisites) {
    return failingWords((0,prerequisite/* failedOf */.ZA)(prerequisites).filter(({ id }) => id !== 'delegated-administrators'));
}

;// CONCATENATED MODULE: ./build/src/report/sections/adopt.js



const PATH = '.github/org-trail.yml';
/**
 * Offers the observed trail as a config file where a plan is of an existing trail of which only the name is declared. Nobody else is
 * asked: who declares more has decided, and a trail that this workflow is not allowed to change cannot be adopted.
 */
function adoptPart({ planned, observedConfigFile }) {
    if (planned?.mode !== 'plan' || observedConfigFile === null || !(0,trail_desired/* declaresOnlyName */.jU)(planned.declared))
        return [''];
    if (planned.plan.refusals.some(({ code: reason }) => reason === 'ownership' || reason === 'caller'))
        return [''];
    const isOff = trail_fields/* FIELDS */.cJ.some(({ field, onByDefault }) => onByDefault && planned.before?.[field] === false);
    const off = isOff ? ' Settings that are off in AWS are `false` in it: delete these lines to turn them on.' : '';
    const offer = [
        '### Adopt this trail: commit this file',
        `This workflow declares only the trail’s name, so most settings can change without being noticed. The file declares all of them as they are in AWS. Commit it as ${code(PATH)} and set ${code(`config-file: ${PATH}`)}: the next plan finds no drift.${off}`,
    ].join('\n\n');
    const download = `The output ${code('observed-config-file')} is the path of this file. To download it, upload it with ${code('actions/upload-artifact')}. Account ids that are masked here are complete in that file.`;
    const file = details(`The trail as ${code(PATH)}`, `${block(observedConfigFile.trimEnd(), 'yaml')}\n\n${download}`);
    return [`${offer}\n\n${file}`, `${offer}\n\nIt is too long to be shown here. ${download}`];
}

// EXTERNAL MODULE: ./build/src/domain/values/mask-account-ids.js
var mask_account_ids = __webpack_require__(4564);
;// CONCATENATED MODULE: ./build/src/report/sections/delivery-diagram.js






/** How it is with a stop or a hop, from best to worst. */
const STATES = ['good', 'waiting', 'unknown', 'bad'];
/** Sign and arrow say the same as the colours. Boxes bring the colour of their text, since GitHub's theme is light or dark. */
const STATE_STYLES = {
    good: { sign: '✅', arrow: '-->', line: 'stroke:#2da44e,stroke-width:2px', box: 'fill:#dafbe1,stroke:#2da44e,color:#0d3b1e' },
    waiting: { sign: '⏳', arrow: '-.->', line: 'stroke:#bf8700,stroke-width:2px', box: 'fill:#fff8c5,stroke:#bf8700,color:#4d2d00' },
    unknown: { sign: '❔', arrow: '-.->', line: 'stroke:#8c959f,stroke-width:2px', box: 'fill:#57606a,stroke:#8c959f,color:#ffffff' },
    bad: { sign: '❌', arrow: '--x', line: 'stroke:#e5484d,stroke-width:4px', box: 'fill:#ffd7d5,stroke:#e5484d,stroke-width:4px,color:#6e0011' },
}; // prettier-ignore
const SHAPES = {
    source: ['(', ')'],
    bucket: ['[(', ')]'],
    topic: ['([', '])'],
};
// Close together, so that a narrow screen need not make it small.
const LAYOUT = '%%{init: {"flowchart": {"wrappingWidth": 240, "rankSpacing": 34, "nodeSpacing": 26, "padding": 12}}}%%';
/** Whether a hop does not work, so that events do not get through. */
function isPathBroken(planned, steps) {
    return nodesOf(planned, steps.length > 0).some(({ facts }) => worst(facts) === 'bad');
}
/** Which path is drawn: never a mixture of the present and the declared one. */
function pathTitle({ before, plan, mode }) {
    if (isRefusedChange({ before, plan }))
        return 'Delivery path now';
    return plan.drift.length > 0 && mode !== 'apply' ? 'Delivery path as declared' : 'Delivery path';
}
/** Whether a trail stays as it is, because its change is refused. */
function isRefusedChange({ before, plan }) {
    return before !== null && plan.refusals.length > 0;
}
/** The delivery path as a Mermaid flowchart, each hop with its health. `steps` are those that were attempted. */
function diagram(planned, steps) {
    const nodes = nodesOf(planned, steps.length > 0);
    const has = (id) => nodes.some((stop) => stop.id === id);
    const stateOf = (...ids) => worst(nodes.flatMap(({ id, facts }) => (ids.includes(id) ? facts : [])));
    const hops = nodes.slice(1).map(({ id }) => {
        if (id === 'trail')
            return { from: 'source', to: id, state: stateOf('source', id) };
        return { from: id === 'bucket' && has('key') ? 'key' : 'trail', to: id, state: stateOf(id) };
    });
    const lines = [
        LAYOUT,
        'flowchart TD',
        'accTitle: Delivery path',
        `accDescr: ${nodes.map(({ id, kind }) => `${kind} ${stateOf(id)}`).join(', ')}`,
        ...nodes.map(renderNode),
        ...hops.map(({ from, to, state }) => `${from} ${STATE_STYLES[state].arrow} ${to}`),
        // One below the other: two columns at most.
        ...(has('topic') && has('logs') ? ['topic ~~~ logs'] : []),
        ...STATES.map((state) => `classDef ${state} ${STATE_STYLES[state].box}`),
        ...nodes.map(({ id }) => `class ${id} ${stateOf(id)}`),
        ...hops.map(({ state }, index) => `linkStyle ${index} ${STATE_STYLES[state].line}`),
    ];
    return block(lines.join('\n'), 'mermaid');
}
function worst(facts) {
    return STATES.findLast((one) => facts.some(({ state }) => state === one)) ?? 'unknown';
}
function renderNode({ id, kind, name, facts }) {
    const [open, close] = SHAPES[id] ?? ['[', ']'];
    const head = `<b>${kind}</b>${width(kind + name) <= 27 ? ' ' : '<br>#8288;'}${escapeLabel(name)}`;
    const said = STATES.toReversed().flatMap((one) => facts.flatMap(({ state, says }) => state === one && says ? [`${STATE_STYLES[one].sign} ${escapeLabel(says)}`] : []));
    return `${id}${open}"${[head, ...said].join('<br>')}"${close}`;
}
const DESTINATIONS = [
    { id: 'key', kind: 'key', field: 'kmsKeyId', prerequisiteIds: ['kms-key'], deliveryKinds: [] },
    { id: 'bucket', kind: 'bucket', field: 's3BucketName', prerequisiteIds: ['bucket', 'bucket-policy'], deliveryKinds: ['log files', 'digest files'] },
    { id: 'topic', kind: 'topic', field: 'snsTopicArn', prerequisiteIds: ['sns-topic'], deliveryKinds: ['notifications'] },
    { id: 'logs', kind: 'log group', field: 'cloudWatchLogsLogGroupArn', prerequisiteIds: ['log-group', 'log-role'], deliveryKinds: ['CloudWatch Logs'] },
]; // prettier-ignore
/** The way of the trail as it is declared, whether or not that was applied, since prerequisites are judged for that one; if it is refused, the way there is. */
function nodesOf(planned, isAttempted) {
    const { before, plan, declared } = planned;
    const isRefused = isRefusedChange(planned);
    const drift = isRefused ? [] : plan.drift.map(({ field, desired }) => [field, desired]);
    const trail = { ...before, ...Object.fromEntries(drift) };
    const arn = plan.trail;
    const account = (0,values_arn/* parseArn */.Lw)(arn)?.account ?? '';
    const source = trail.isOrganizationTrail
        ? {
            kind: 'organization',
            name: `of ${account}`,
            facts: factsOrDefault(prerequisiteFacts(planned, isAttempted, ['organization', 'trusted-access', 'service-linked-role'])),
        }
        : { kind: 'account', name: account, facts: [{ state: 'good', says: '' }] };
    const destinations = DESTINATIONS.flatMap(({ id, kind, field, prerequisiteIds, deliveryKinds }) => {
        // In the workflow's words where it has some, since a key's alias says more than its id.
        const isUnresolved = plan.refusals.some((one) => one.field === field);
        const isMoved = isRefused && (isUnresolved || plan.drift.some((entry) => entry.field === field));
        const intent = isMoved ? undefined : declared.intents[field];
        const name = intent?.state === 'set' && typeof intent.value === 'string' ? intent.value : trail[field];
        if (!name)
            return [];
        // Prerequisites are judged for the trail as it is declared.
        const facts = [
            ...(isMoved ? [] : prerequisiteFacts(planned, isAttempted, prerequisiteIds)),
            ...deliveryKinds.flatMap((what) => deliveryFacts(planned, trail, field, what)),
        ];
        return [{ id, kind, name: delivery_diagram_short(resource(name)), facts: factsOrDefault(facts) }];
    });
    const name = delivery_diagram_short(arn.slice(arn.lastIndexOf('/') + 1));
    return [
        { id: 'source', ...source },
        { id: 'trail', kind: 'trail', name, facts: [loggingFact(planned, isAttempted)] },
        ...destinations,
    ];
}
/** The name in an ARN; any other text as it is. */
function resource(text) {
    const arn = (0,values_arn/* parseArn */.Lw)(text);
    return arn ? (0,values_arn/* logGroupName */.To)(arn).replace(/^key\//, '') : text;
}
function isAbsent(now) {
    return (0,values_answer/* isKnown */.q)(now) && now.known === null;
}
/** Whether the trail records. */
function loggingFact({ now: answer, plan }, isAttempted) {
    const follows = (call) => !isAttempted && plan.steps.some((step) => step.call === call);
    if (!(0,values_answer/* isKnown */.q)(answer))
        return { state: 'unknown', says: answer.unknown };
    const now = answer.known;
    if (now === null)
        return { state: 'waiting', says: 'does not exist yet' };
    if (now.isLogging === null)
        return { state: 'unknown', says: 'logging not known' };
    return now.isLogging
        ? { state: 'good', says: `logging${follows('cloudtrail:StopLogging') ? ', to be stopped' : ''}` }
        : { state: 'bad', says: `not logging${follows('cloudtrail:StartLogging') ? ', to be started' : ''}` };
}
/** What a hop needs, in words where it does not hold. */
function prerequisiteFacts({ prerequisites, plan, now }, isAttempted, prerequisiteIds) {
    return prerequisites.flatMap((one) => {
        const { id, status } = one;
        if (!prerequisiteIds.includes(id) || status === 'not-applicable')
            return [];
        if (status === 'pass')
            return [{ state: 'good', says: '' }];
        if (status === 'unknown')
            return [{ state: 'unknown', says: `${id} not known` }];
        const isRepaired = !isAttempted && (0,prerequisite/* isRepairedBy */._C)(plan.steps, one);
        // What is mended before there is a trail breaks nothing.
        if (isRepaired && isAbsent(now))
            return [{ state: 'waiting', says: `${id} to be repaired` }];
        return [{ state: 'bad', says: `${id} fails${isRepaired ? ', to be repaired' : ''}` }];
    });
}
/** What there is to say of a stop that nothing is delivered to, where nothing is said of it. */
function factsOrDefault(facts) {
    return facts.some(({ says }) => says !== '')
        ? facts
        : [{ state: worst(facts), says: facts.length > 0 ? 'prerequisites hold' : 'not checked' }];
}
/** What GetTrailStatus says of a delivery; of digests only what the log files do not say, which they follow within an hour or so. */
function deliveryFacts({ before, deliveries, now }, trail, field, what) {
    const isDigest = what === 'digest files';
    if (isDigest && !trail.enableLogFileValidation)
        return [];
    const fact = (state, says) => [{ state, says }];
    // Deliveries to another place say nothing of this one.
    const isSameDestination = !before || before[field] === trail[field];
    const isNew = !isSameDestination || (isDigest && before?.enableLogFileValidation === false);
    const found = isNew ? undefined : deliveries.find((one) => one.what === what);
    const latest = found?.latest?.replace(/^(\S+)T(\d\d:\d\d).*Z$/, '$1 $2Z');
    if (found?.error)
        return fact('bad', `${what}: ${delivery_diagram_short(found.error, 2 * MAX_NAME_COLUMNS)}${latest ? `, last ${latest}` : ''}`);
    if (latest !== undefined)
        return fact('good', isDigest ? '' : `latest ${latest}`);
    if (!isNew && !found && !isAbsent(now))
        return fact('unknown', isDigest ? '' : 'delivery not known');
    if (!isDigest)
        return fact('waiting', 'no delivery yet');
    const hasFiles = isSameDestination && deliveries.some((one) => one.what === 'log files' && one.latest !== null);
    return fact('waiting', hasFiles ? 'no digest files yet' : '');
}
const MAX_NAME_COLUMNS = 20;
/** How many columns a text takes; letters of East Asia and emoji take two. */
function width(text) {
    return text.replace(/[\u1100-\u{10ffff}]/gu, '..').length;
}
/** A text without its middle where it is long. An account id stays or goes as a whole, since a part of one is not masked. */
function delivery_diagram_short(text, maxColumns = MAX_NAME_COLUMNS) {
    const head = (0,mask_account_ids/* charactersOf */.EX)((0,printable/* visible */.RK)(text));
    const tail = [];
    let columns = width(head.join(''));
    if (columns <= maxColumns)
        return head.join('');
    while (width(tail.join('')) < maxColumns / 2 - 1)
        tail.unshift(head.pop());
    while (head.length > 0 && columns >= maxColumns)
        columns -= width(head.pop());
    return [...head, '…', ...tail].join('');
}
/**
 * Any text as a part of a label. What could end the label or its line is written as Mermaid's entities, and so is a blank that
 * would make the line say a direction, which Mermaid looks for before it looks for quotes. Some versions look for Markdown,
 * formulas, links and icons after they have read entities, so those are full-width, or broken by a word joiner.
 */
function escapeLabel(text) {
    return (0,printable/* visible */.RK)(text)
        .replace(/[*`~\\$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        .replace(/:(?=\/\/|fa-)|@(?=\w)|\](?=\()|(?<=www)\.|ﬂ(?=°)|¶(?=ß)/gi, '$&\u2060')
        .replace(/(?<=direction) |(?<![A-Za-z0-9])[-/]|[-/](?![A-Za-z0-9])|[^A-Za-z0-9 /-]/gu, (character) => `#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./build/src/report/sections/drift-table.js












const EFFECTS = { strengthens: '🟢', weakens: '🔴', neutral: '🔵' };
/** The fields and prerequisites that change, as one table. `whereWhole` is where all of it is. */
function changeParts(report, whereWhole) {
    const { planned } = report;
    if (!planned)
        return [];
    const changes = changesOf(planned);
    const columns = columnsOf(report, planned);
    const part = (rows, shown = table(columns, rows)) => {
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
    const title = `${(0,wording/* count */.U9)(done.length, 'setting is', 'settings are')} as declared`;
    return [
        ...part([...unresolved, ...rows.filter((row) => !isDone(row)), ...repairs]),
        ...part(done, details(title, table(columns, done))),
    ];
}
const AS_DECLARED = 'as declared';
/** What the workflow declares and AWS does not have, or does not show: it is no difference yet, and does not stay as it is either. */
function unresolvedRows(planned, columns) {
    return unresolvedFields(planned).map(({ field, value, why }) => {
        const now = fieldCell({ known: planned.before }, (0,trail_fields/* rowOf */.OB)(field), planned);
        return [
            `❌ ${(0,trail_fields/* rowOf */.OB)(field).label}`,
            ...(columns > 2 ? [now] : []),
            `**${code(value)}**<br><sub>${why}</sub>`,
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
    const sign = (0,values_answer/* isKnown */.q)(planned.now) ? '❌' : '❔';
    return [now === AS_DECLARED ? name : `${sign} ${change.label}`, ...cells, now];
}
function changeRow(change, planned) {
    const { effect, observed, desired } = change;
    const meaning = change.meaning ?? (effect === 'neutral' ? trail_effect/* EFFECT_WORDS */.Gt.neutral : null);
    return [
        nameOf(change),
        observed === null ? 'no trail' : cell(observed),
        `**${cell(desired)}**${meaning === null ? '' : `<br><sub>${markdown_escape(meaning)}</sub>`}${absence(change, planned)}`,
    ];
}
/** Of a declared bucket that does not exist, or did not when it was read. */
function absence({ entries }, { bucket }) {
    const isAbsent = bucket !== null && (0,values_answer/* isKnown */.q)(bucket.region) && bucket.region.known === null;
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
        if (!row || one.status !== 'fail' || !(0,prerequisite/* isRepairedBy */._C)(plan.steps, one))
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
        return markdown_escape(shown.words);
    return shown.id === undefined ? valueCell(shown.value) : `${code(shown.value)}<br><sub>${code(shown.id)}</sub>`;
}
/** An ARN is in two lines, since browsers do not break it at colons, and the table has to fit a phone. */
function valueCell(value) {
    const resource = (0,values_arn/* parseArn */.Lw)(value)?.resource ?? '';
    return resource === '' ? code(value) : `${code(value.slice(0, -resource.length))}<br>${code(resource)}`;
}
/** The value that a field has in a trail that is or is not known. */
function fieldCell(answer, row, planned) {
    if (!(0,values_answer/* isKnown */.q)(answer))
        return markdown_escape(answer.unknown);
    const trail = answer.known;
    if (trail === null)
        return 'none';
    if ((0,trail_fields/* isUnknown */.t8)(trail, row))
        return 'not known';
    return cell((0,trail_fields/* isSelectors */.Fm)(row.field) ? shownRecording(trail) : shownValue(row.field, trail[row.field], planned));
}
/** What a change has come to, in two words if they say it. */
function cellNow({ entries }, planned) {
    const { now } = planned;
    const row = (0,trail_fields/* rowOf */.OB)(entries[0].field);
    const trail = (0,values_answer/* isKnown */.q)(now) ? now.known : null;
    if (trail && !(0,trail_fields/* isUnknown */.t8)(trail, row)) {
        if (entries.every(({ field, desired }) => isSame(trail[field], desired)))
            return AS_DECLARED;
        if (entries.every(({ field, observed }) => isSame(trail[field], observed)))
            return 'as before';
    }
    return fieldCell(now, row, planned);
}
/** As much as there is room for. */
const SHORTER_LINE_LIMITS = [400, 150, 40];
/** What a list or mapping becomes, folded, as a diff. */
function lineByLine({ field, observed, desired }, whereWhole) {
    const lines = changedLines(observed, desired);
    if (lines.length === 0)
        return [];
    const { label, input } = (0,trail_fields/* rowOf */.OB)(field);
    const shownIn = (diff) => details(`${label} (${code(input)}): diff`, diff);
    const shorter = SHORTER_LINE_LIMITS.filter((maxLines) => maxLines < lines.length).map((lineLimit) => shownIn(`${diffOf(lines.slice(0, lineLimit))}\n\n… and ${lines.length - lineLimit} more lines: ${whereWhole}`));
    return [[shownIn(diffOf(lines)), ...shorter, `**${label}** changes in ${lines.length} lines: ${whereWhole}`]];
}
function diffOf(lines) {
    return lines.length === 0 ? '' : block(lines.map(printable/* visible */.RK).join('\n'), 'diff');
}
function unchanged(planned) {
    const { declared, before } = planned;
    const after = trailAfterRun(planned);
    const shown = (0,values_answer/* isKnown */.q)(after) ? { known: after.known ?? before ?? planned.wouldBe } : after;
    const same = unchangedRows(planned).map((row) => [
        `${row.label}<br><sub>${code(row.input)}</sub>`,
        fieldCell(shown, row, planned),
        markdown_escape(declarationOf(declared, row.field)),
    ]);
    const title = before === null
        ? `${(0,wording/* count */.U9)(same.length, 'other setting')} (AWS defaults)`
        : `${(0,wording/* count */.U9)(same.length, 'setting')} unchanged`;
    return details(title, table(['Setting', 'Value', 'Declared'], same));
}
/** The rows of fields that stay; the two kinds of selectors are one, named by the input that is declared, else by the kind in use. */
function unchangedRows({ plan, declared, before }) {
    const changing = [
        ...plan.drift.map(({ field }) => field),
        ...unresolvedFields({ plan, declared }).map(({ field }) => field),
    ];
    const drifted = new Set(changing.map((field) => (0,trail_fields/* rowOf */.OB)(field).label));
    const kinds = trail_fields/* FIELDS */.cJ.filter(({ field }) => (0,trail_fields/* isSelectors */.Fm)(field));
    const kind = kinds.find(({ field }) => declared.intents[field].state !== 'keep') ??
        kinds.find(({ field }) => Object.keys(before?.[field] ?? {}).length > 0) ??
        kinds[0];
    return trail_fields/* FIELDS */.cJ.filter((row) => !drifted.has(row.label) && (!(0,trail_fields/* isSelectors */.Fm)(row.field) || row.field === kind?.field));
}

;// CONCATENATED MODULE: ./build/src/report/format/fit.js

/**
 * The parts as one document of at most `maxBytes` bytes of UTF-8. What is longest is shortened first, so that one long list
 * does not cost the reader all that is short. What cannot be shortened stays.
 */
function fit(parts, maxBytes) {
    const forms = parts.map(() => 0);
    const shown = (index) => parts[index][forms[index]];
    let bytes = parts.reduce((sum, _, index) => sum + (0,printable/* bytesOf */.$$)(shown(index)) + SEPARATOR.length, 0);
    while (bytes > maxBytes) {
        const shortenable = parts.flatMap((part, index) => (forms[index] < part.length - 1 ? [index] : []));
        if (shortenable.length === 0)
            break;
        const longest = shortenable.reduce((one, other) => ((0,printable/* bytesOf */.$$)(shown(other)) > (0,printable/* bytesOf */.$$)(shown(one)) ? other : one));
        bytes -= (0,printable/* bytesOf */.$$)(shown(longest));
        forms[longest] += 1;
        bytes += (0,printable/* bytesOf */.$$)(shown(longest));
    }
    return parts
        .map((_, index) => shown(index))
        .filter((text) => text !== '')
        .join(SEPARATOR)
        .concat('\n');
}
const SEPARATOR = '\n\n';

;// CONCATENATED MODULE: ./build/src/report/verdict/headline.js









/** What the run means for the trail's protection, as the summary's first line: sign, trail, and a phrase in people's words. */
function headline(report) {
    const [sign, phrase] = withEvidence(report, said(report));
    const name = report.trailName === '' ? 'CloudTrail trail' : code(report.trailName);
    return `## ${sign} ${name}${typeof phrase === 'string' ? ` ${markdown_escape(phrase)}` : `: ${markdown_escape(phrase.says)}`}`;
}
/** Failed evidence is the first thing that is said, whatever became of the trail; other evidence is not said of a run that failed. */
function withEvidence({ evidence, verdict }, [sign, phrase]) {
    const { failed, passed, doubtful } = evidenceWords(evidence);
    if (failed.length > 0) {
        const rest = typeof phrase === 'string' ? `the trail ${phrase}` : phrase.says;
        return ['❌', { says: [...failed, rest].join('; ') }];
    }
    if (passed.length === 0 || (verdict.reason !== null && verdict.reason !== 'drift'))
        return [sign, phrase];
    const also = ['', ...passed].join('; ');
    return [
        sign === '✅' && doubtful.length > 0 ? '⚠️' : sign,
        typeof phrase === 'string' ? `${phrase}${also}` : { says: `${phrase.says}${also}` },
    ];
}
function said(report) {
    const { verdict, planned } = report;
    switch (verdict.outcome) {
        case 'skipped':
            return ['⏭️', { says: 'no plan for a pull request from a fork' }];
        case 'failed':
            return ['❌', { says: headline_failed(report) }];
        case 'refused':
            return ['⛔', { says: refused(report) }];
        case 'applied':
            return planned ? applied(report, planned) : ['✅', 'was changed as declared'];
        case 'drift':
            return planned ? plannedChange(report, planned) : ['📝', 'is not as declared'];
        case 'in-sync':
            return planned ? inSync(planned) : ['✅', 'is as declared'];
    }
}
function headline_failed({ verdict, steps, planned }) {
    const stopped = steps.find(({ outcome }) => outcome === 'failed' || outcome === 'unknown');
    if (verdict.reason !== 'step' || !stopped || !planned)
        return FAILED[verdict.reason ?? 'unexpected'] ?? FAILED.unexpected;
    const done = steps.filter(({ outcome }) => outcome === 'done').map(({ step }) => step.call);
    const isStarted = done.includes('cloudtrail:StartLogging');
    const before = done.includes('cloudtrail:CreateTrail')
        ? `the trail was created${isStarted ? ' and logs' : ''}`
        : isStarted
            ? 'logging was turned on'
            : done.length > 0
                ? `${(0,wording/* count */.U9)(done.length, 'change')} made`
                : '';
    return `${before === '' ? '' : `${before}, but `}${notDone(stopped, planned)}`;
}
/** The step that failed, in people's words: the rest of the steps depends on it, or was made all the same. */
function notDone({ step, outcome }, { plan }) {
    const repaired = plan.prerequisites.find((one) => (0,prerequisite/* isRepairedBy */._C)([step], one));
    const labels = [...new Set(step.fields.map((field) => (0,trail_fields/* rowOf */.OB)(field).label))];
    const [what, done] = step.call === 'cloudtrail:CreateTrail'
        ? ['the trail', 'created']
        : step.call === 'cloudtrail:StartLogging'
            ? ['logging', 'turned on']
            : repaired
                ? [PREREQUISITE_LABELS[repaired.id], 'repaired']
                : labels.length > 0
                    ? [labels.join(', '), isTurnedOn(step, plan) ? 'turned on' : 'set as declared']
                    : ['the delegated administrators', 'registered'];
    return outcome === 'unknown' ? `it is not known whether ${what} could be ${done}` : `${what} could not be ${done}`;
}
/** Whether all that a step changes goes from off to on. */
function isTurnedOn({ fields }, { drift }) {
    const changes = drift.filter(({ field }) => fields.includes(field));
    return (changes.length > 0 &&
        changes.every(({ field, observed, desired }) => desired === true || (field === 'insightSelectors' && isNothing(observed))));
}
const FAILED = {
    inputs: 'the inputs have mistakes, so nothing was done',
    'sign-in': 'signing in to AWS failed, so nothing was checked',
    read: 'the trail could not be read',
    step: 'not every change could be made',
    verify: 'the changes were accepted, but the trail does not read as declared',
    unexpected: 'something unexpected happened',
};
function inSync(planned) {
    const failing = failures(planned);
    return [failing === '' ? '✅' : '⚠️', `is as declared${failing}${doubts(planned)}`];
}
/** ", but …": the failing prerequisites that no step repairs, and failing deliveries. */
function failures({ prerequisites, plan, deliveries }) {
    const failed = (0,prerequisite/* failedOf */.ZA)(prerequisites).filter((one) => !(0,prerequisite/* isRepairedBy */._C)(plan.steps, one));
    const some = [failingWords(failed), undelivered(deliveries)].filter((words) => words !== '');
    return some.length === 0 ? '' : `, but ${some.join(', and ')}`;
}
/** What could not be checked is said at once, since nobody opens what is folded for it. */
function doubts({ prerequisites, plan }) {
    const unknown = prerequisites.filter((one) => one.status === 'unknown' && !(0,prerequisite/* isRepairedBy */._C)(plan.steps, one));
    if (unknown.length === 0)
        return '';
    return `; ${unknown.map(({ id }) => PREREQUISITE_LABELS[id]).join(', ')} could not be checked`;
}
function applied(report, planned) {
    const { before, plan } = planned;
    const failing = failures(planned);
    const isWeakened = plan.drift.some(({ effect }) => effect === 'weakens');
    if (report.isUnattended) {
        const strengthens = plan.drift.some(({ effect }) => effect === 'strengthens') || repairs(plan) > 0;
        const phrase = before === null
            ? 'the trail was gone; this run created it again'
            : strengthens && !isWeakened
                ? `protection had been turned off; this run turned it back on${afterGap(report, planned)}`
                : 'somebody had changed it; this run changed it back';
        return ['⚠️', { says: `${phrase}${failing}` }];
    }
    if (wasFoundStopped(planned))
        return ['⚠️', { says: `${turnedBackOn(report, planned)}${failing}${doubts(planned)}` }];
    const phrase = before === null ? 'was created and is as declared' : 'was changed and is as declared';
    return [failing === '' ? '✅' : '⚠️', `${phrase}${failing}${doubts(planned)}`];
}
/** A push or a person applies what it declares; that logging was off is somebody else's doing, and comes first. */
function turnedBackOn(report, planned) {
    const others = new Set(headline_labelsOf(planned.plan).filter((label) => label !== (0,trail_fields/* rowOf */.OB)('isLogging').label)).size;
    const also = others > 0 ? ` and changed ${(0,wording/* count */.U9)(others, 'other setting')}` : '';
    return `logging had been turned off; this run turned it back on${afterGap(report, planned)}${also}`;
}
function plannedChange(report, planned) {
    const { plan } = planned;
    const rest = `${failures(planned)}${doubts(planned)}`;
    if (plan.steps.length + plan.drift.length === 0)
        return ['⚠️', `is as declared${rest}`];
    if (!report.isOnPullRequest)
        return [report.verdict.reason === 'drift' ? '⚠️' : '📝', `${differs(report, planned)}${rest}`];
    if (!wasFoundStopped(planned))
        return ['📝', { says: `this pull request would ${changeInWords(planned)}${rest}` }];
    // A pull request cannot stop a trail, so whoever reviews it learns that first.
    const others = { ...planned, plan: { ...plan, drift: plan.drift.filter(({ field }) => field !== 'isLogging') } };
    const also = others.plan.drift.length + repairs(plan) > 0 ? `, which would ${changeInWords(others)}` : '';
    return ['⚠️', { says: `logging is off${soFar(report)}, and not because of this pull request${also}${rest}` }];
}
/** What the plan of a pull request does, after "would". */
function changeInWords({ before, plan }) {
    if (before === null)
        return 'create the trail';
    const [labels, weakened, strengthened] = [headline_labelsOf(plan), headline_labelsOf(plan, 'weakens'), headline_labelsOf(plan, 'strengthens')];
    if (weakened.length > 0)
        return `weaken the trail (${weakened.join(', ')})`;
    if (strengthened.length > 0)
        return `strengthen the trail (${strengthened.join(', ')})`;
    return labels.length > 0 ? `change the trail (${labels.join(', ')})` : registerOrRepair(plan);
}
/** How long logging had been off, where it was. */
function afterGap(report, planned) {
    const duration = wasFoundStopped(planned) ? loggingGapDuration(report) : null;
    return duration === null ? '' : ` after ${duration}`;
}
function soFar(report) {
    const duration = loggingGapDuration(report);
    return duration === null ? '' : `, for ${duration} so far`;
}
function registerOrRepair(plan) {
    return repairs(plan) > 0 ? `repair ${(0,wording/* count */.U9)(repairs(plan), 'prerequisite')}` : 'register a delegated administrator';
}
/** How the trail is not as declared: logging first, then the number of other settings. */
function differs(report, planned) {
    const { before, plan } = planned;
    if (before === null)
        return 'does not exist yet';
    const labels = headline_labelsOf(plan);
    const isOff = wasFoundStopped(planned);
    const others = labels.filter((label) => !isOff || label !== (0,trail_fields/* rowOf */.OB)('isLogging').label);
    const names = others.length > 3 ? '' : ` (${others.join(', ')})`;
    const some = [
        ...(isOff ? [`logging is off${soFar(report)}`] : []),
        ...(others.length > 0
            ? [
                `${(0,wording/* count */.U9)(others.length, isOff ? 'other setting differs' : 'setting differs', isOff ? 'other settings differ' : 'settings differ')}${names}`,
            ]
            : []),
        ...(repairs(plan) > 0 ? [(0,wording/* count */.U9)(repairs(plan), 'prerequisite fails', 'prerequisites fail')] : []),
    ];
    return `is not as declared${some.length > 0 ? `: ${some.join(', ')}` : ''}`;
}
function refused(report) {
    const { verdict, planned, isOnPullRequest, steps } = report;
    const isStarted = steps.some(({ step, outcome }) => step.call === 'cloudtrail:StartLogging' && outcome === 'done');
    const isStopped = planned !== null && wasFoundStopped(planned);
    const rest = isStarted ? '. Logging was turned back on' : isStopped ? '. Logging is off' : '';
    const what = isOnPullRequest ? 'this pull request' : 'this run';
    if (verdict.reason === 'weakening' && planned) {
        const labels = headline_labelsOf(planned.plan, 'weakens').join(', ');
        return `${what} would weaken the trail (${labels}), so it cannot be applied${rest}`;
    }
    if (verdict.reason === 'prerequisites' && planned) {
        const missing = planned.plan.refusals.filter(({ code }) => code === 'prerequisites').length;
        const when = planned.before === null ? 'yet' : 'like this';
        return `CloudTrail could not deliver log files ${when}: ${(0,wording/* count */.U9)(missing, 'prerequisite is missing', 'prerequisites are missing')}${rest}`;
    }
    return `${REFUSED[verdict.reason ?? ''] ?? 'a rule does not allow this change'}${rest}`;
}
const REFUSED = {
    account: 'the run is signed in to an account that is not allowed',
    caller: 'the signed-in account is not allowed to manage this trail',
    ownership: 'the trail belongs to somebody else, so it was left alone',
    read: 'part of the trail could not be read, so it was not changed',
    'not-approved': 'nobody has approved this change, so it was not applied',
    'plan-changed': 'the plan changed after it was approved, so it was not applied',
    superseded: 'a newer commit is on the default branch, so this one was not applied',
};
/** The names of the fields that change, each one only; those with the given effect. */
function headline_labelsOf({ drift }, effect) {
    const some = drift.filter((entry) => effect === undefined || entry.effect === effect);
    return [...new Set(some.map(({ field }) => (0,trail_fields/* rowOf */.OB)(field).label))];
}
function repairs({ steps, prerequisites }) {
    return prerequisites.filter((one) => one.status === 'fail' && (0,prerequisite/* isRepairedBy */._C)(steps, one)).length;
}

;// CONCATENATED MODULE: ./build/src/report/sections/evidence/coverage.js



const MAX_ROWS = 50;
const MAX_UNKNOWN = 10;
const coverage_WHY = {
    joined: 'joined less than 24 hours ago',
    'not-due': 'logging was just turned on',
    pending: 'sign-up not completed',
    suspended: 'suspended',
    closed: 'closed',
    departed: 'not in the organization anymore',
};
/** Which accounts deliver nothing, and which do not have to; shorter without their names. */
function coverageBody(proof) {
    const { why, missing, unknown, others } = proof;
    const reason = why === null ? [] : [withCode(why)];
    const inFile = 'The names are in the file of the output <code>evidence-file</code>.';
    const whole = [
        ...reason,
        ...(missing.length > 0 ? [rowsOf(missing, ['Account', 'Name', 'Last delivery'], accountRow), WHAT_TO_DO] : []),
        ...(unknown.length > 0
            ? [rowsOf(unknown, ['Account', 'Name', 'Why it is not known'], unknownRow, MAX_UNKNOWN)]
            : []),
        ...(others.length > 0
            ? [
                details(`${(0,wording/* count */.U9)(others.length, 'other account is', 'other accounts are')} not expected to deliver`, rowsOf(others, ['Account', 'Name', 'Why', 'Last delivery'], otherRow)),
            ]
            : []),
        ...(why === null && missing.length + unknown.length + others.length === 0 ? [EXPECTED] : []),
    ];
    const shorter = [...reason, ...(missing.length > 0 ? [WHAT_TO_DO, inFile] : [])];
    return [whole.join('\n\n'), shorter.join('\n\n') || EXPECTED];
}
const EXPECTED = 'Every active account that joined more than 24 hours ago is expected to deliver. Suspended, closed and departed accounts are not.';
const WHAT_TO_DO = [
    '**What to do**',
    '',
    '- In each account, check that the trail is there: <code>aws cloudtrail describe-trails</code>. CloudTrail adds it when an account joins, if the service-linked role could be created.',
    '- Check that the bucket policy and the key policy allow deliveries for these accounts, and that no service control policy stops them.',
    '- An account that was never used delivers digests all the same, every hour.',
].join('\n');
function rowsOf(all, head, row, max = MAX_ROWS) {
    const more = all.length - max;
    return [table(head, all.slice(0, max).map(row)), ...(more > 0 ? [`… and ${(0,wording/* count */.U9)(more, 'more account')}.`] : [])].join('\n\n');
}
function accountRow({ account, name, newest }) {
    return [code(account), name === null ? '' : markdown_escape(name), newest === null ? 'never' : markdown_escape((0,values_time/* minuteOf */.iA)(newest))];
}
function unknownRow({ account, name, why }) {
    return [code(account), markdown_escape(name), withCode(why)];
}
function otherRow(other) {
    const [account, name, newest] = accountRow(other);
    return [account, name, coverage_WHY[other.why], newest];
}

;// CONCATENATED MODULE: ./build/src/report/sections/evidence/integrity.js






/** More is in the evidence file. */
const MAX_FINDINGS = 20;
const MAX_LINES = 10;
/** What was verified, what is wrong with it, what to do, and what this does not prove; shorter without single findings. */
function integrityBody(proof, beside) {
    const { findings, warnings, unknown, interruptions } = proof;
    const sorted = inOrder(findings);
    const shown = sorted.slice(0, MAX_FINDINGS);
    const more = findings.length - shown.length;
    const inFile = (n) => `The file of the output ${code('evidence-file')} has ${(0,wording/* count */.U9)(n, 'finding')}.`;
    const rows = shown.map((one) => findingRow(one, beside.names));
    const found = [
        ...(rows.length > 0 ? [table(['What happened', 'Not proven'], rows)] : []),
        ...(more > 0 ? [`… and ${(0,wording/* count */.U9)(more, 'more finding')}. ${inFile(findings.length)}`] : []),
    ];
    const rest = [
        whatToDo(sorted, beside.bucket),
        listOf('Warnings', warnings),
        listOf('Could not be checked', unknown),
        listOf('Gaps that the event history explains: the trail or log file validation was off', interruptions.map(({ from, to }) => (to === null ? `Since ${(0,values_time/* minuteOf */.iA)(from)}` : `From ${(0,values_time/* periodOf */.jH)(from, to)}`))),
        scope(proof, beside.hasCheckpoint),
    ];
    const filled = (parts) => parts.filter((part) => part !== '').join('\n\n');
    return [filled([...found, ...rest]), filled([findings.length > 0 ? inFile(findings.length) : '', scope(proof, beside.hasCheckpoint)])]; // prettier-ignore
}
/** The name of an object has its account, Region and time; the folders before it are in the evidence file. */
function findingRow({ kind, account, region, object, from, to, message }, names) {
    const name = names.get(account);
    const file = object === null ? '' : `<br><sub>${code(object.split('/').at(-1) || object)}</sub>`;
    return [
        `🔴 **${FINDING_WORDS[kind].label}**<br>${withCode(message)}${file}`,
        `${code(account)}${name ? ` ${markdown_escape(name)}` : ''}<br>${code(region)}<br>${markdown_escape(timeWords(from, to))}`,
    ];
}
function timeWords(from, to) {
    if (from === null)
        return to === null ? 'time not known' : `until ${(0,values_time/* minuteOf */.iA)(to)}`;
    return to === null ? `since ${(0,values_time/* minuteOf */.iA)(from)}` : (0,values_time/* periodOf */.jH)(from, to);
}
function listOf(title, sentences) {
    if (sentences.length === 0)
        return '';
    const more = sentences.length - MAX_LINES;
    const lines = sentences.slice(0, MAX_LINES).map((sentence) => `- ${withCode(sentence)}`);
    return [`**${title}**\n`, ...lines, ...(more > 0 ? [`- … and ${(0,wording/* grouped */.zD)(more)} more.`] : [])].join('\n');
}
const GONE = ['checkpoint-mismatch', 'digest-missing', 'tail-missing', 'file-missing'];
const CHANGED = ['file-modified', 'file-rewritten', 'digest-invalid', 'chain-broken'];
/** For each sort of finding once. */
function whatToDo(findings, bucket) {
    if (findings.length === 0)
        return '';
    const has = (kinds) => findings.some(({ kind }) => kinds.includes(kind));
    const steps = [
        'Keep the bucket as it is until somebody has looked into this: delete nothing, and suspend its lifecycle rules.',
        ...(has(GONE)
            ? [
                'Missing files: if the bucket has versioning, a delete marker has the time of the deletion, and the version below it can be restored. The command below shows both.',
            ]
            : []),
        ...(has(CHANGED)
            ? [
                'Changed files: do not use them as proof. If the bucket has versioning, the version that CloudTrail delivered may still be there.',
            ]
            : []),
        ...(has(['file-unreferenced'])
            ? ['Log files in no digest: do not use them as proof. CloudTrail signs the name of every file that it delivers.']
            : []),
        ...(has(['gap'])
            ? ['Gaps: compare them with the event history, which keeps StopLogging and UpdateTrail for 90 days.']
            : []),
        'Find out who did it: calls that delete or replace objects are data events of the bucket. They are in a trail that records them, or in the bucket’s server access log.',
    ];
    const key = findings.find(({ kind, object }) => object !== null && (has(GONE) ? GONE : CHANGED).includes(kind))?.object;
    const command = key && bucket ? [block(versionsCommand(bucket, key), 'sh')] : [];
    return [`**What to do**\n\n${steps.map((step) => `1. ${step}`).join('\n')}`, ...command].join('\n\n');
}
function versionsCommand(bucket, key) {
    return `aws s3api list-object-versions --bucket ${(0,advice/* shellQuote */.ZL)(bucket)} --prefix ${(0,advice/* shellQuote */.ZL)((0,printable/* visible */.RK)(key))}`;
}
/** What the result stands on, and what it does not prove. */
function scope(proof, hasCheckpoint) {
    const { level, from, to, regions, chains, digests, files, hashed, isPartial } = proof;
    const there = (0,wording/* count */.U9)(files, 'log file is', 'log files are');
    const fileWords = files === 0
        ? `${digests === 1 ? 'It names' : 'They name'} no log files.`
        : level === 'files'
            ? `${there} there, and the hash of ${(0,wording/* grouped */.zD)(hashed)} is that of the digest.`
            : `${there} there and ${(0,wording/* plural */.LS)(files, 'was', 'were')} not written after their digest. Their content was not read: ${code('verify-integrity: files')} compares hashes.`;
    return [
        `Verified from ${(0,values_time/* periodOf */.jH)(from, to)}: the signature and the predecessor of ${(0,wording/* count */.U9)(digests, 'digest')}, in ${(0,wording/* count */.U9)(chains, 'pair')} of account and Region (${(0,wording/* count */.U9)(regions, 'Region')}). ${fileWords}`,
        ...(isPartial ? ['The run was stopped before everything was read.'] : []),
        ...(hasCheckpoint ? [] : [NO_CHECKPOINT]),
    ].join('\n\n');
}
const NO_CHECKPOINT = `No checkpoint was given. Without one, the deletion of the newest digests or of all digests of an account leaves no trace. Keep the file of the output ${code('checkpoint-file')} outside the log bucket, and pass it to the next run.`;

;// CONCATENATED MODULE: ./build/src/report/sections/evidence/evidence.js





/** What was found out about the record: in the open as far as it needs somebody, else folded. */
function evidenceParts({ evidence, planned }) {
    if (evidence === null)
        return { open: [], folded: [] };
    const { integrity, coverage, delivery, hasCheckpoint } = evidence;
    const { doubtful } = evidenceWords(evidence);
    const trail = planned && latestTrail(planned);
    const names = new Map([...(coverage?.missing ?? []), ...(coverage?.unknown ?? []), ...(coverage?.others ?? [])].map(({ account, name }) => [account, name])); // prettier-ignore
    const parts = [
        ...(integrity
            ? [
                {
                    part: 'integrity',
                    title: 'Integrity',
                    body: integrityBody(integrity, { hasCheckpoint, names, bucket: trail?.s3BucketName ?? null }),
                },
            ]
            : []),
        ...(coverage ? [{ part: 'coverage', title: 'Coverage', body: coverageBody(coverage) }] : []),
        ...(delivery && delivery.status !== 'pass'
            ? [{ part: 'delivery', title: 'Delivery', body: deliveryBody(delivery) }]
            : []),
    ].map(({ part, title, body: [whole, shorter] }) => {
        const says = partWords(evidence, part);
        const needsSomebody = evidence[part].status !== 'pass' || doubtful.includes(part);
        // The headline says the same of what failed.
        const heading = evidence[part].status === 'pass' ? `${title}: ${says}` : title;
        const shown = (text) => (needsSomebody ? `### ${heading}\n\n${text}` : details(heading, text));
        return { needsSomebody, shown: [shown(whole), shown(shorter)] };
    });
    const those = (open) => parts.filter(({ needsSomebody }) => needsSomebody === open).map(({ shown }) => shown);
    return { open: those(true), folded: those(false) };
}
function deliveryBody({ message, remedy }) {
    const body = remedy === null ? withCode(message) : `${withCode(message)}\n\n${withCode(remedy)}`;
    return [body, withCode(message)];
}

;// CONCATENATED MODULE: ./build/src/report/sections/timeline.js


/** What was done to the trail, and tried, the oldest first. Fields that one call changed are one entry. */
function timelineOf({ changes, prerequisites, attempts }, drift) {
    const isOff = (what) => drift.some(({ field, observed }) => field === what && observed === false);
    const ofFields = Object.entries(changes);
    const ofPrerequisites = prerequisites.flatMap((one) => ('change' in one ? [[one.id, one.change]] : []));
    const events = Map.groupBy([...ofFields, ...ofPrerequisites], ([, { eventId }]) => eventId);
    const done = [...events.values()].map((ofEvent) => {
        const [, { actor, at, from, via, event }] = ofEvent[0];
        const names = [...new Set(ofEvent.map(([what]) => labelOf(what)))].join(', ');
        const did = DID[event] ?? (ofEvent.every(([what]) => isOff(what)) ? `turned ${names} off` : `changed ${names}`);
        return { at, actor, from, via, did, event, error: null };
    });
    const tried = Map.groupBy(attempts, ({ actor, event, error }) => JSON.stringify([actor, event, error]));
    const refused = [...tried.values()].map((same) => {
        const { actor, at, event, error } = same[0];
        const times = same.length === 1 ? '' : ` ${same.length} times, last at this time`;
        return {
            at,
            actor,
            from: null,
            via: null,
            did: `tried to ${TRIED[event] ?? `call ${event}`}${times}, and was refused`,
            event,
            error,
        };
    });
    return [...done, ...refused].sort((one, other) => (one.at < other.at ? -1 : 1));
}
/** Calls whose name says more than the field does. */
const DID = {
    StopLogging: 'turned Logging off',
    StartLogging: 'turned Logging on',
    DeleteTrail: 'deleted the trail',
    CreateTrail: 'created the trail like this',
};
const TRIED = {
    StopLogging: 'turn Logging off',
    StartLogging: 'turn Logging on',
    DeleteTrail: 'delete the trail',
    UpdateTrail: 'change the trail',
    PutEventSelectors: `change ${(0,trail_fields/* rowOf */.OB)('eventSelectors').label}`,
};
function labelOf(what) {
    return what in PREREQUISITE_LABELS ? PREREQUISITE_LABELS[what] : (0,trail_fields/* rowOf */.OB)(what).label;
}
/** Of what it is not known who changed it, by the reason, as a sentence: of a trail that is not there, whether it ever was. */
function unexplainedOf({ unexplained, prerequisites }, isAbsent) {
    const all = [
        ...unexplained.map(({ field, why }) => ({ name: (0,trail_fields/* rowOf */.OB)(field).label, why })),
        ...prerequisites.flatMap((one) => ('why' in one ? [{ name: PREREQUISITE_LABELS[one.id], why: one.why }] : [])),
    ];
    return [...Map.groupBy(all, ({ why }) => why)].map(([why, ofReason]) => {
        const names = [...new Set(ofReason.map(({ name }) => name))].join(', ');
        return {
            says: isAbsent ? 'Not known whether somebody deleted the trail.' : `Not known who changed ${names}.`,
            why,
        };
    });
}
/** Why it is not known who made a change, and what to do about it: sentences. */
const timeline_WHY = {
    'not-permitted': 'The role is not allowed to read the event history. Allow cloudtrail:LookupEvents in its policy; the next run that finds something says who it was.',
    'older-than-90-days': 'The event history of the last 90 days has no call that changed it. It was changed before, or within the last 15 minutes.',
    'not-visible-yet': 'The latest call in the event history left another value. The call that changed it is not visible yet: events appear about 5, at most 15 minutes after the call. Run again.',
    'another-account': 'The event history of this account does not have it. It was changed from another account whose history this run cannot read: the management account, a delegated administrator, or the owner of the resource.',
    throttled: 'The event history was not read to the end within 10 seconds. CloudTrail did not answer, or it was asked more than twice a second by all callers of the account together. Run again, or look the events up as below.',
};

;// CONCATENATED MODULE: ./build/src/report/sections/history.js





/**
 * Who did it: what was done and tried, the oldest first; then what is not known, and why. `open`, or `folded` where somebody has asked for
 * the change, since then it only says who set what is about to change; nobody asks for a trail that is found stopped.
 */
function historyParts(report) {
    const { history, planned, isUnattended, isOnPullRequest, verdict } = report;
    const body = history === null ? '' : historyBody(history, planned?.plan.drift ?? [], planned?.before === null);
    if (body === '')
        return { open: [''], folded: [''] };
    const isFound = (planned !== null && wasFoundStopped(planned)) ||
        (!isOnPullRequest && (isUnattended || verdict.reason === 'drift'));
    const short = 'Who changed it is in the outputs plan and history.';
    return isFound
        ? { open: [`### Who changed it\n\n${body}`, short], folded: [''] }
        : { open: [''], folded: [details('Who set the present values', body), short] };
}
function historyBody(history, drift, isAbsent) {
    const entries = timelineOf(history, drift);
    const shown = entries.slice(-MAX_ENTRIES);
    const more = entries.length - shown.length;
    const unknown = unexplainedOf(history, isAbsent).map(({ says, why }) => `**${markdown_escape(says)}** ${markdown_escape(timeline_WHY[why])}`);
    return [
        ...(shown.length > 0 ? [table(['When', 'Who did what'], shown.map(row))] : []),
        ...(more > 0 ? [`The output ${code('history')} has ${(0,wording/* count */.U9)(more, 'earlier call')}.`] : []),
        ...unknown,
    ].join('\n\n');
}
/** The rest is in the output. */
const MAX_ENTRIES = 20;
function row({ at, actor, from, via, did, event, error }) {
    const call = error === null ? code(event) : `${code(event)}: ${code(error)}`;
    // A service's address is its name.
    const address = from === null || via === 'service' ? [] : [`from ${code(from)}`];
    const client = via === null || via === 'other' || via === 'service' ? [] : [via];
    return [
        (0,values_time/* minuteOf */.iA)(at),
        `${error === null ? '' : '🛑 '}**${markdown_escape(actor)}** ${markdown_escape(did)}<br><sub>${[call, ...address, ...client].join(', ')}</sub>`,
    ];
}

;// CONCATENATED MODULE: ./build/src/domain/values/fingerprint.js


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
    return `sha256:${sha256((0,canonical_json/* canonicalJson */.dj)(covered))}`;
}
/** 16 hex digits that stand for a value: the same for what means the same, since values are in normal form. */
function fingerprint(value) {
    return sha256((0,canonical_json/* canonicalJson */.dj)(value)).slice(0, FINGERPRINT_DIGITS);
}
/** 16 hex digits that stand for a trail, so that a record of it names no account. */
function trailKey(arn) {
    return sha256(arn).slice(0, FINGERPRINT_DIGITS);
}
const FINGERPRINT_DIGITS = 16;
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

// EXTERNAL MODULE: ./build/src/domain/organization/organization.js
var organization_organization = __webpack_require__(5345);
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
    if (!(0,values_answer/* isKnown */.q)(registered))
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
;// CONCATENATED MODULE: ./build/src/domain/trail/other-owners.js


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
        const outdated = (0,trail_tags/* isReserved */.Bs)(tag[0])
            ? 'This tag also remains on resources that are no longer in a stack.'
            : 'If the tag is outdated, correct it.';
        warnings.set(owner, `The trail's tag '${(0,printable/* oneLine */.TN)(tag[0])}' says '${(0,printable/* oneLine */.TN)(tag[1])}', so ${owner} also seems to own it: two owners would revert each other's changes. Remove the trail from ${owner} without deleting it (${handOver}), or keep it in ${owner} and remove it from this workflow. ${outdated}`);
    }
    return [...warnings.values()];
}

;// CONCATENATED MODULE: ./build/src/domain/plan/refusals.js









/** The rules that forbid even StartLogging: whose trail it is, and which account may change it. */
function startLoggingRefusals({ account, caller, organization, identity, desired, observed, }) {
    const { isOrganizationTrail } = (0,trail_desired/* trailAfter */.hN)(desired, observed, identity);
    const trail = {
        isOrganizationTrail: isOrganizationTrail || observed?.isOrganizationTrail === true,
        isConverted: observed !== null && isOrganizationTrail !== observed.isOrganizationTrail,
        account: (0,values_arn/* parseArn */.Lw)(identity.arn).account,
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
        ...(drifts('insightSelectors', ...trail_fields/* SELECTOR_PAIR */.jz) ? insightRefusals(after) : []),
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
    const group = (0,values_arn/* parseArn */.Lw)(after.cloudWatchLogsLogGroupArn ?? '');
    const role = (0,values_arn/* parseArn */.Lw)(after.cloudWatchLogsRoleArn ?? '');
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
    return (selectors ? unmetInsights(after.insightSelectors ?? [], selectors) : []).map(({ insight, missingEvents }) => ({
        code: 'inputs',
        field: 'insightSelectors',
        message: `${insight} needs ${missingEvents}, which the event selectors leave out. Declare selectors that record them, or remove it from insight-selectors.`,
    }));
}
/** What is declared but cannot be compared: unknown is not empty. */
function readRefusals({ desired, unknownFields: unknown }) {
    const messages = new Set();
    return trail_fields/* FIELDS */.cJ.flatMap(({ field }) => {
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
        const names = (0,trail_fields/* isSelectors */.Fm)(field) ? trail_fields/* SELECTOR_PAIR */.jz : [field];
        const isAlreadyRefused = drift.find((entry) => names.includes(entry.field))?.field !== field;
        if (effect !== 'weakens' || isAlreadyRefused || names.some((name) => allowWeakening.has(name)))
            return [];
        const inputs = names.map((name) => (0,trail_fields/* rowOf */.OB)(name).input).join(' or ');
        const message = `${(0,trail_fields/* rowOf */.OB)(field).loss} If this is intended, add ${inputs} to allow-weakening; if not, correct the declared value.`;
        return [{ code: 'weakening', field, message }];
    });
}
/** Trails that are somebody else's whatever is declared. Control Tower keeps the name also where it has no trail yet. */
function ownershipRefusals({ name }) {
    if (!isControlTowers(name))
        return [];
    const message = `The trail '${name}' belongs to AWS Control Tower, which reserves all names that begin with ${CONTROL_TOWER}. Its controls prevent other tools from changing this trail, and the next landing zone update or repair would revert any change. Declare another trail-name, or change this trail in the landing zone settings.`;
    return [{ code: 'ownership', message }];
}

// EXTERNAL MODULE: ./build/src/domain/selectors/selectors.js
var selectors_selectors = __webpack_require__(1569);
;// CONCATENATED MODULE: ./build/src/domain/plan/steps.js






/** CreateTrail with the tags, then settings that it does not accept, then StartLogging: a new trail does not log until it is started. */
function createSteps(drift, { name, arn }, { repairs, administrators }) {
    if (!drift.some((entry) => entry.field === 's3BucketName'))
        return [...repairs, ...administrators];
    const sent = drift.filter(({ field }) => (0,trail_fields/* rowOf */.OB)(field).requestMember);
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
    const pair = drift.some((entry) => trail_fields/* LOG_DELIVERY_PAIR */.p5.includes(entry.field)) ? trail_fields/* LOG_DELIVERY_PAIR */.p5 : [];
    const settings = trail_fields/* FIELDS */.cJ.flatMap(({ field, requestMember: member }) => {
        const entry = drift.find((candidate) => candidate.field === field);
        if (entry)
            return member ? [entry] : [];
        return pair.includes(field) ? [{ field, desired: (0,trail_desired/* valueAfter */.YL)(field, desired, observed) ?? null }] : [];
    });
    if (settings.length === 0)
        return [];
    const input = { Name: observed.arn, ...request(settings) };
    return [{ call: 'cloudtrail:UpdateTrail', input, fields: settings.map((entry) => entry.field) }];
}
/** UpdateTrail merges: what is not sent stays, and an empty string clears. */
function request(entries) {
    return Object.fromEntries(entries.map(({ field, desired }) => [(0,trail_fields/* rowOf */.OB)(field).requestMember, desired ?? '']));
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
    const records = (0,recorded_events/* selectorsOf */.Yv)(observed);
    const willRecord = {
        eventSelectors: desiredValue(drift, 'eventSelectors') ?? records.eventSelectors,
        advancedEventSelectors: desiredValue(drift, 'advancedEventSelectors') ?? records.advancedEventSelectors,
    };
    const last = insightStep(insights, arn);
    if (unmetInsights(was, willRecord).length === 0)
        return [...before, ...selectors, ...after, last];
    if (unmetInsights(insights, records).length === 0)
        return [...before, last, ...selectors, ...after];
    const common = commonInsights(was, insights);
    return [...before, insightStep(common, arn), ...selectors, ...after, last];
}
/** PutEventSelectors replaces what there is, selectors of the other kind, too. There is no call that removes them. */
function selectorSteps(drift, arn) {
    const fields = trail_fields/* SELECTOR_PAIR */.jz.filter((field) => drift.some((entry) => entry.field === field));
    if (fields.length === 0)
        return [];
    const advanced = desiredValue(drift, 'advancedEventSelectors') ?? [];
    const basic = desiredValue(drift, 'eventSelectors') ?? [];
    const selectors = advanced.length > 0
        ? { AdvancedEventSelectors: advanced }
        : { EventSelectors: (basic.length > 0 ? basic : [selectors_selectors/* DEFAULT_EVENT_SELECTOR */.f0]).map(withoutEmptyLists) };
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
        .filter(([key]) => !(0,trail_tags/* isReserved */.Bs)(key))
        .map(([Key, Value]) => (Value === '' ? { Key } : { Key, Value }));
}
/** What a field is to become; `undefined` where it does not drift. */
function desiredValue(drift, field) {
    return drift.find((entry) => entry.field === field)?.desired;
}

;// CONCATENATED MODULE: ./build/src/domain/plan/plan.js






/** Compares, and says which calls would close the difference, or why they must not be made. */
function makePlan(input) {
    const { account, bucketOwner, identity, desired, observed, organization, prerequisites } = input;
    const drift = diff(desired, observed, [account, ...(bucketOwner === null ? [] : [bucketOwner])]);
    const administrators = (0,delegated_administrators/* registrationSteps */.bq)((0,delegated_administrators/* unregistered */.EK)(input.delegatedAdministrators, organization.delegatedAdministrators));
    const outside = { repairs: input.shouldRepair ? (0,prerequisite/* repairsOf */.u_)(prerequisites) : [], administrators };
    const steps = observed ? updateSteps(drift, desired, observed, outside) : createSteps(drift, identity, outside);
    const digest = digestOf({ account, trail: identity.arn, desired, drift, steps });
    return {
        trail: identity.arn,
        homeRegion: identity.homeRegion,
        drift,
        steps,
        refusals: refusals(input, drift, steps),
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

// EXTERNAL MODULE: ./build/src/domain/history/event-names.js
var event_names = __webpack_require__(5964);
;// CONCATENATED MODULE: ./build/src/report/sections/next-action.js












/** What the reader has to do, with the command if there is one; empty if that is nothing. */
function nextAction(report) {
    const { planned } = report;
    if (planned !== null) {
        const toDo = foundChanged(report, planned);
        if (toDo !== '')
            return toDo;
    }
    const turnedOff = planned !== null && planned.mode !== 'apply' && urgentSteps(planned.plan).length > 0;
    return [turnedOff ? turnOn(planned) : '', afterThat(report)].filter((part) => part !== '').join('\n\n');
}
function afterThat(report) {
    const { verdict, planned } = report;
    if (verdict.reason === 'weakening' && planned)
        return weakeningChoice(planned);
    if (verdict.reason === 'plan-changed' && planned)
        return planChangedChoice(planned);
    return nextLine(nextSentence(report));
}
function nextLine(sentence) {
    return sentence === '' ? '' : `➡️ **Next**: ${markdown_escape(sentence)}`;
}
/** If somebody else changed the trail: turn logging back on first, and find out who it was. Empty if nobody is known to have. */
function foundChanged({ verdict, history, isUnattended, isOnPullRequest }, planned) {
    const { outcome, reason } = verdict;
    const isFound = (outcome === 'applied' && isUnattended) || (reason === 'drift' && !isOnPullRequest);
    const isStopped = (outcome === 'applied' || outcome === 'drift') && wasFoundStopped(planned);
    if (planned.plan.drift.length === 0 || !(isFound || isStopped))
        return '';
    // What else differs is what the pull request, the push or the person asks for.
    const drift = planned.plan.drift.filter(({ field }) => isFound || field === 'isLogging');
    const found = { ...planned, plan: { ...planned.plan, drift } };
    if (outcome === 'applied')
        return whoChangedIt('Do now: find', found, history);
    if (isStopped)
        return [turnOn(planned), whoChangedIt('Then find', found, history)].join('\n\n');
    return whoChangedIt('Do now: repair it with the calls below or with a run that applies, and find', found, history);
}
/** Logging is off, and this run may not turn it on: the one call that matters, in the open. */
function turnOn({ plan }) {
    const start = plan.steps.find(({ call }) => call === 'cloudtrail:StartLogging');
    if (start === undefined)
        return '';
    return [
        '**Do now: turn logging on.** This run changes nothing in AWS. A run that applies turns it on; so does this command:',
        block(awsCliCommand(start, plan), 'sh'),
    ].join('\n\n');
}
/** Whom to ask, or how to look up who made the changes: event history keeps 90 days and does not depend on the trail (API_LookupEvents). */
function whoChangedIt(first, planned, history) {
    const isKnownOf = (field) => history?.changes[field] !== undefined;
    const unknown = planned.plan.drift.filter(({ field }) => !isKnownOf(field));
    if (unknown.length === 0)
        return `**${first} out from the people below whether they meant to do this.** ${STOLEN}`;
    return howToFind(first, { ...planned, plan: { ...planned.plan, drift: unknown } });
}
const STOLEN = 'If one of them did not do it, somebody else has their credentials: revoke the sessions and access keys of that identity first.';
function howToFind(first, { plan, before }) {
    const names = before === null ? ['DeleteTrail'] : [...new Set(plan.drift.map(({ field }) => (0,event_names/* eventNamesOf */.Y1)(field)[0]))];
    const [name, ...others] = names;
    const command = `aws cloudtrail lookup-events --region ${plan.homeRegion} --lookup-attributes AttributeKey=EventName,AttributeValue=${name} --query 'Events[].[EventTime,Username,EventSource,EventId]' --output table`;
    const also = others.length > 0 ? `Run it for ${others.map(code).join(' and ')} too. ` : '';
    const elsewhere = plan.prerequisites
        .filter((one) => one.status === 'fail' && (0,prerequisite/* isRepairedBy */._C)(plan.steps, one))
        .flatMap(({ id }) => event_names/* PREREQUISITE_EVENTS */.xG[id] ?? []);
    const policies = elsewhere.length > 0
        ? `Changes outside the trail (${elsewhere.map(code).join(', ')}) are in the history of the account and Region that own the resource. `
        : '';
    return [
        `**${first} out who did it.** Event history keeps management events for 90 days and does not depend on the trail:`,
        block(command, 'sh'),
        ...(also + policies === '' ? [] : [`${also}${policies}`.trim()]),
    ].join('\n\n');
}
function weakeningChoice(planned) {
    const weakening = changesOf(planned).filter(({ effect }) => effect === 'weakens');
    const inputs = weakening.map(({ entries }) => declaredEntry(entries, planned.declared)).map(inputNameOf);
    return choice([
        `**Not intended?** ${weakening.map((change) => restore(change, planned.declared)).join(' ')}`,
        `**Intended?** Add ${code(`allow-weakening: ${inputs.join(', ')}`)} to every step that uses this action, get it reviewed, and remove it in the next pull request.`,
    ]);
}
function choice(ways) {
    return `**Do one of these:**\n\n${ways.map((way) => `- ${way}`).join('\n')}`;
}
/** Of the two kinds of selectors, the one that is declared. */
function declaredEntry(entries, { intents }) {
    return entries.find(({ field }) => intents[field].state !== 'keep') ?? entries[0];
}
function inputNameOf({ field }) {
    return (0,trail_fields/* rowOf */.OB)(field).input;
}
/** How to declare what the trail has now. */
function restore({ entries, observed }, declared) {
    const entry = declaredEntry(entries, declared);
    const where = code(declared.locations[entry.field] ?? inputNameOf(entry));
    if ((0,trail_fields/* isSelectors */.Fm)(entry.field)) {
        const words = observed === null ? '' : ` (${markdown_escape(plainly(observed))})`;
        return `Change ${where} so that the trail still records what it records now${words}.`;
    }
    if (typeof entry.observed === 'object')
        return `Change ${where} so that nothing is removed.`;
    return `Set ${where} to ${code(asInput(entry.observed))}, which the trail has now.`;
}
/** Where to undo a change that came after the review, and the value to go back to, if a fingerprint shows it. */
function planChangedChoice({ plan, declared }) {
    const refusals = plan.refusals.filter(({ code: reason }) => reason === 'plan-changed');
    const isLocated = ({ field, sinceReview }) => field !== undefined && sinceReview !== undefined;
    const corrections = refusals.flatMap(({ field, sinceReview }) => field && sinceReview ? undo(field, sinceReview, declared) : []);
    const unknown = refusals.every(isLocated)
        ? []
        : ['Compare the plan below with the reviewed one, and undo the difference, in AWS or in the inputs.'];
    return choice([
        '**Is the new plan right?** Get it reviewed: by another pull request, or by running all jobs again if an environment’s reviewers approve.',
        `**Is it not?** ${[...new Set([...corrections, ...unknown])].join(' ')} Then run this job again.`,
    ]);
}
function undo(field, { trailMoved, inputsMoved, observed, desired }, declared) {
    const { label, input } = (0,trail_fields/* rowOf */.OB)(field);
    const column = (name) => `the value in the column ${name} of the reviewed plan`;
    // What is recorded is one setting, and lists are too long for a sentence.
    const isShort = (value) => value !== undefined && !(0,trail_fields/* isSelectors */.Fm)(field) && (typeof value !== 'object' || isNothing(value));
    const inAws = isShort(observed) ? code(formatValue(observed)) : column('Now');
    const inInputs = isShort(desired) ? code(asInput(desired)) : column('Would be');
    const isDeclared = declared.intents[field].state !== 'keep';
    return [
        ...(trailMoved ? [`In AWS, set **${label}** back to ${inAws}.`] : []),
        ...(inputsMoved && (isDeclared || !(0,trail_fields/* isSelectors */.Fm)(field))
            ? [`Set ${code(declared.locations[field] ?? input)} back to ${inInputs}.`]
            : []),
    ];
}
/** A value that is no list as a workflow declares it. */
function asInput(value) {
    return typeof value === 'boolean' ? String(value) : formatValue(value);
}
function nextSentence(report) {
    const { verdict, planned, isOnPullRequest } = report;
    const { outcome, reason } = verdict;
    if (outcome === 'skipped')
        return FORK;
    if (reason === 'drift')
        return 'Repair it with the calls below, or with a run that applies.';
    if (outcome === 'drift') {
        if (planned?.plan.steps.length === 0)
            return REMEDY;
        return isOnPullRequest
            ? 'Review the change. This run changes nothing in AWS. If your workflow applies on the default branch, its run after the merge makes the calls below.'
            : 'Nothing was changed. A run with mode apply makes the calls below.';
    }
    if (reason === 'prerequisites' && planned)
        return prerequisitesSentence(planned.plan);
    if (reason !== null)
        return NEXT[reason] ?? '';
    if (planned && planned.mode !== 'apply' && (0,plan_verdict/* isPending */.mm)(planned.plan))
        return REMEDY;
    if ((0,prerequisite/* failedOf */.ZA)(planned?.prerequisites ?? []).length > 0)
        return REMEDY;
    return undelivered(planned?.deliveries ?? []) === '' ? '' : next_action_UNDELIVERED;
}
/** A repair is offered only if it would be enough. */
function prerequisitesSentence({ refusals, prerequisites }) {
    const ids = refusals.flatMap(({ prerequisite }) => prerequisite ?? []);
    const canBeRepaired = prerequisites.every(({ id, repair }) => !ids.includes(id) || repair !== undefined);
    const isCertain = canBeRepaired && refusals.every(({ prerequisite }) => prerequisite !== undefined);
    return `Fix the prerequisites that fail${isCertain ? ', or set prerequisites to repair' : ''}. Each one below says how.`;
}
const FORK = 'A maintainer who has read the change can push it to a branch of this repository to get a plan.';
const REMEDY = 'Fix what fails. Each prerequisite below says how.';
const next_action_UNDELIVERED = 'Find out why AWS could not deliver: the error is below. If the policies that were read let CloudTrail in, check the organization’s control policies and the state of the key. A repair shows with the next delivery, some minutes later.';
const NEXT = {
    ownership: 'Declare a trail of your own, and leave this one to its owner.',
    read: 'Give the role the permission that is named below. Org Trail does not change what it cannot read.',
    'not-approved': 'Get this plan approved. If the reviewers of an environment approve, run all jobs again. If merged pull requests approve, merge one whose plan shows this change (an empty commit is enough).',
    superseded: 'Check whether the run of the newer commit applied this. If there is no such run, start the workflow on the default branch.',
    caller: 'Use a role in an account that is allowed to manage this trail.',
};

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/ternary.js
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

// EXTERNAL MODULE: ./build/src/domain/selectors/match.js
var match = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/domain/delivery/log-paths.js
var log_paths = __webpack_require__(6160);
;// CONCATENATED MODULE: ./build/src/domain/posture/cost-advice.js







/** What costs more than it has to, and how it need not: sentences. `others` are without the trail itself. */
function costAdvice(trail, others) {
    const selectors = (0,recorded_events/* selectorsOf */.Yv)(trail);
    // What could not be read of the trail itself is reported already, and no costs are certain then.
    if (selectors === null || trail.isLogging !== true)
        return [];
    const recorded = (0,recorded_events/* recordedBy */._O)(selectors);
    return [
        ...selfRecordingAdvice(trail, recorded, selectors.advancedEventSelectors.length > 0),
        ...((0,recorded_events/* recordsManagementEvents */.Hi)(recorded) ? duplicateTrailAdvice(trail, recorded, others) : []),
    ];
}
/** A trail that records its own deliveries (CloudTrail User Guide, recursive logging). */
function selfRecordingAdvice(trail, recorded, isAdvanced) {
    const { s3BucketName: bucket, isOrganizationTrail, recursiveLogging } = trail;
    if (bucket === null || !recursiveLogging || !isRecorded(deliveryOf(trail, bucket, recorded), recorded))
        return [];
    // Of other accounts' buckets a trail records nothing, unless it is their organization's.
    const loop = isOrganizationTrail
        ? 'Unless the bucket is outside the organization, every'
        : "If the bucket is in the trail's own account (an account-level trail records no other account), every";
    const condition = `resources.ARN NotStartsWith ${objectsOf(trail, bucket)}`;
    const remedy = isAdvanced
        ? `Add the condition \`${condition}\` to the selectors of S3 objects`
        : `Declare advanced-event-selectors with the condition \`${condition}\`, because basic selectors cannot exclude a bucket`;
    return [
        `The event selectors cover the trail's own bucket ${bucket}. ${loop} log file that CloudTrail delivers is itself recorded as a data event, which produces the next log file, in an endless loop. You pay for each event and its storage. ${remedy}; or set recursive-logging to \`false\`, which excludes only CloudTrail's own deliveries.`,
    ];
}
function objectsOf({ arn }, bucket) {
    return `${(0,values_arn/* bucketArn */.SB)((0,values_arn/* parseArn */.Lw)(arn).partition, bucket)}/`;
}
/** The event of one log file's delivery. The organization's id is in its path, and known here only where a selector names it. */
function deliveryOf(trail, bucket, recorded) {
    const { account } = (0,values_arn/* parseArn */.Lw)(trail.arn);
    const organizationId = trail.isOrganizationTrail
        ? ((0,log_paths/* organizationIn */.Lx)(JSON.stringify(recorded)) ?? 'o-organization')
        : null;
    const path = (0,log_paths/* regionPath */.Sn)({ prefix: trail.s3KeyPrefix, organizationId }, account, 'logs', trail.homeRegion);
    return {
        eventCategory: ['Data'],
        'resources.type': ['AWS::S3::Object'],
        'resources.ARN': [`${objectsOf(trail, bucket)}${path}log.json.gz`],
        readOnly: ['false'],
        eventName: ['PutObject'],
        eventSource: ['s3.amazonaws.com'],
        eventType: ['AwsApiCall'],
    };
}
/** Whether the event meets all conditions of a selector. An uncertain condition counts as not met: a cost is reported only if it is certain. */
function isRecorded(event, recorded) {
    return recorded.some((conditions) => conditions.every((condition) => (0,match/* isMet */.TD)(condition, event[condition.Field] ?? [])));
}
/** Other trails that record the same management events. The first copy is free, each further one is paid (API_EventSelector). */
function duplicateTrailAdvice(trail, recorded, others) {
    const judged = others.map((other) => ({ other, truth: isDuplicate(trail, recorded, other) }));
    const undecided = Map.groupBy(judged.flatMap(({ other: { arn }, truth }) => (isUndecided(truth) ? [{ arn, ...truth }] : [])), ({ because }) => because);
    return [
        ...judged.flatMap(({ other, truth }) => (truth === true ? [copyText(trail, other)] : [])),
        ...[...undecided].map(([because, unread]) => `It cannot be determined whether ${unread.map(({ arn }) => arn).join(', ')} also ${(0,wording/* plural */.LS)(unread.length, 'records', 'record')} management events, which would be charged: ${because}`),
    ];
}
function isDuplicate(trail, recorded, other) {
    const because = other.unknown ?? '';
    return and([
        truthOf(trail.isMultiRegionTrail || trail.homeRegion === other.homeRegion || other.isMultiRegionTrail, because),
        truthOf(other.isLogging, because),
        truthOf(other.selectors && overlaps(recorded, (0,recorded_events/* recordedBy */._O)(other.selectors)), because),
    ]);
}
/** Whether there is a management event that both record: of a source that one of them names, or of any other. */
function overlaps(some, others) {
    const named = [...some, ...others]
        .flat()
        .flatMap(({ Field, ...operators }) => (Field === 'eventSource' ? Object.values(operators).flat() : []));
    return [...named, 'any-other.amazonaws.com'].some((source) => ['true', 'false'].some((readOnly) => {
        const event = { eventCategory: ['Management'], eventSource: [source], readOnly: [readOnly] };
        return isRecorded(event, some) && isRecorded(event, others);
    }));
}
function copyText(trail, other) {
    const isGuarded = isControlTowers((0,values_arn/* trailName */.gZ)((0,values_arn/* parseArn */.Lw)(other.arn)));
    const who = isGuarded ? "AWS Control Tower's own trail" : 'The trail';
    const remedy = isGuarded
        ? 'Control Tower protects that trail: turn it off in the landing zone settings, or remove management events from the event selectors of this trail. One of the two must keep recording them.'
        : 'If nobody needs that copy, stop that trail, or remove management events from its event selectors.';
    return `${who} ${other.arn} also records management events that this trail records${cost_advice_locationOf(trail, other)}. The first copy of management events is free; AWS charges for each additional copy. ${remedy}`;
}
/** Where both record, as far as that is known. */
function cost_advice_locationOf(trail, other) {
    const ofRegion = [trail, other].find(({ isMultiRegionTrail }) => isMultiRegionTrail === false);
    const ofAccount = [trail, other].find(({ isOrganizationTrail }) => isOrganizationTrail === false);
    const everyRegion = other.isMultiRegionTrail && 'in every Region';
    const everyAccount = other.isOrganizationTrail && 'in every account of the organization';
    const parts = [
        ofRegion ? `in ${ofRegion.homeRegion}` : everyRegion,
        ofAccount ? `in account ${(0,values_arn/* parseArn */.Lw)(ofAccount.arn).account}` : everyAccount,
    ];
    return parts.map((location) => (location ? `, ${location}` : '')).join('');
}

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/policy-document.js

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
    if (!policy_document_isObject(document))
        return { unreadable: 'it is not a JSON object' };
    if (isDeeperThan(MAX_NESTING_LEVELS, document))
        return { unreadable: 'it is nested deeper than policies are' };
    if (keysWritten(text) !== keysRead(document))
        return { unreadable: 'it contains a duplicate key' };
    if ((0,canonical_json/* hasLoneSurrogates */.Yj)(document))
        return { unreadable: 'it contains a string with half of a surrogate pair' };
    document = (0,canonical_json/* parseExactly */.Ab)(text, rawJson);
    const statements = policy_document_listOf(document['Statement']);
    if (!statements.every(policy_document_isObject))
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
function policy_document_listOf(value) {
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
/** The same of values that are read as text: JSON has them as booleans and numbers, too, and garbage must not throw. */
function textsOf(value) {
    return policy_document_listOf(value).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}
function policy_document_isObject(value) {
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
    if (!policy_document_isObject(value))
        return 0;
    return Object.values(value).reduce((sum, one) => sum + 1 + keysRead(one), 0);
}

// EXTERNAL MODULE: ./build/src/domain/selectors/coverage.js
var coverage = __webpack_require__(5401);
// EXTERNAL MODULE: ./build/src/domain/selectors/catalog.js
var catalog = __webpack_require__(2040);
;// CONCATENATED MODULE: ./build/src/domain/posture/controls.js







const CIS = 'CIS AWS Foundations Benchmark v7.0';
/** AWS gives its controls no versions: the month in which they were read. */
const SECURITY_HUB = 'Security Hub CSPM user guide, 2026-11';
/** A fact of the trail; it could not be read where it is `null`. */
function read(fact) {
    return truthOf(fact, 'The trail could not be read in full.');
}
const validates = (trail) => trail.enableLogFileValidation;
const encrypts = (trail) => trail.kmsKeyId !== null;
/** The controls that a trail decides, each in the words of its document's audit; those that its bucket decides are in log-bucket/. */
const CONTROLS = [
    {
        id: '4.1',
        document: CIS,
        requires: 'a multi-Region trail logs management events, reads and writes, and global service events',
        judge: (trail) => and([
            logsEverywhere(trail),
            trail.includeGlobalServiceEvents,
            // The audit asks for reads and writes; it does not mention the two sources that CloudTrail lets a trail exclude.
            records(trail, [...MANAGEMENT, { Field: 'eventSource', NotEquals: catalog/* KNOWN */.c.excludableSources }]),
        ]),
        demandsTrail: true,
    },
    { id: '4.2', document: CIS, requires: 'log file validation', judge: validates },
    { id: '4.5', document: CIS, requires: 'log files encrypted by a KMS key', judge: encrypts },
    {
        id: '4.8',
        document: CIS,
        requires: 'a multi-Region trail logs S3 object-level write events of all buckets; the log bucket can be left out',
        judge: (trail) => and([logsEverywhere(trail), records(trail, objectEvents(trail, 'false'))]),
        demandsTrail: true,
    },
    {
        id: '4.9',
        document: CIS,
        requires: 'a multi-Region trail logs S3 object-level read events of all buckets; the log bucket can be left out',
        judge: (trail) => and([logsEverywhere(trail), records(trail, objectEvents(trail, 'true'))]),
        demandsTrail: true,
    },
    {
        id: 'CloudTrail.1',
        document: SECURITY_HUB,
        requires: 'a multi-Region trail logs management events, reads and writes, of every source',
        judge: (trail) => and([logsEverywhere(trail), records(trail, MANAGEMENT)]),
        demandsTrail: true,
    },
    { id: 'CloudTrail.2', document: SECURITY_HUB, requires: 'log files encrypted by a KMS key', judge: encrypts },
    {
        id: 'CloudTrail.3',
        document: SECURITY_HUB,
        requires: 'a trail that logs',
        judge: (trail) => read(trail.isLogging),
        demandsTrail: true,
    },
    { id: 'CloudTrail.4', document: SECURITY_HUB, requires: 'log file validation', judge: validates },
    {
        id: 'CloudTrail.5',
        document: SECURITY_HUB,
        requires: 'delivery to CloudWatch Logs',
        judge: (trail) => trail.cloudWatchLogsLogGroupArn !== null,
    },
    {
        id: 'CloudTrail.9',
        document: SECURITY_HUB,
        // Which keys these have to be is a parameter of the control, and none unless somebody sets it.
        requires: "a tag that is not AWS's own",
        judge: ({ tags }) => read(tags && (0,trail_tags/* countTags */.vJ)(tags) > 0),
    },
];
/** The controls of the current documents, before and after. */
function postureOf(before, after) {
    return CONTROLS.map(({ id, document, requires, ...judged }) => ({
        id,
        document,
        requires,
        before: statusOf(judged, before),
        after: statusOf(judged, after),
    }));
}
function statusOf(judged, trail) {
    if (trail === null)
        return judged.demandsTrail ? 'fail' : null;
    const holds = judged.judge(trail);
    return isUndecided(holds) ? 'unknown' : holds ? 'pass' : 'fail';
}
/** A trail that is stopped records nothing, and one of a single Region nothing of the others. */
const logsEverywhere = ({ isMultiRegionTrail, isLogging }) => and([isMultiRegionTrail, read(isLogging)]);
const MANAGEMENT = [{ Field: 'eventCategory', Equals: ['Management'] }];
/** How names of S3's object-level events begin (S3 User Guide, CloudTrail events): who leaves out reads by name leaves out no write. */
const READS = ['Get', 'Head', 'List', 'Select'];
const WRITES = ['Abort', 'Complete', 'Copy', 'Create', 'Delete', 'Put', 'Restore', 'Upload'];
/** Without objects of the log bucket: the remedy for a trail that records its own deliveries, which this action advises, must not fail. */
function objectEvents(trail, readOnly) {
    const objects = (0,values_arn/* bucketArn */.SB)((0,values_arn/* parseArn */.Lw)(trail.arn).partition, '');
    return [
        { Field: 'eventCategory', Equals: ['Data'] },
        { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
        { Field: 'eventSource', Equals: ['s3.amazonaws.com'] },
        { Field: 'readOnly', Equals: [readOnly] },
        { Field: 'eventName', NotStartsWith: readOnly === 'true' ? WRITES : READS },
        {
            Field: 'resources.ARN',
            StartsWith: [objects],
            ...(trail.s3BucketName !== null && { NotStartsWith: [`${objects}${trail.s3BucketName}/`] }),
        },
    ];
}
/** Whether the trail's selectors record all of these events, whatever their wording. */
function records(trail, events) {
    const selectors = (0,recorded_events/* selectorsOf */.Yv)(trail);
    if (selectors === null)
        return read(null);
    const recorded = (0,recorded_events/* recordedBy */._O)(selectors);
    const { partition } = (0,values_arn/* parseArn */.Lw)(trail.arn);
    if ((0,coverage/* isCovered */.P)([events], recorded, partition))
        return true;
    const unclear = recorded.some((one) => (0,match/* isAmbiguous */.X2)(one) && mayConcern(one, events));
    return unclear && { because: 'A selector cannot be evaluated completely.' };
}
/** Whether a selector may be about these events: no field of it names other values alone. */
function mayConcern(recorded, events) {
    return !recorded.some(({ Field, Equals }) => {
        const values = events.find((condition) => condition.Field === Field)?.Equals;
        return Equals && values && ![values].flat().some((value) => Equals.includes(value));
    });
}

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/wildcard.js
/** IAM's own escapes of the characters that otherwise stand for others (IAM User Guide, policy variables, special characters). */
const ESCAPE = /\$\{([*?$])\}/g;
/** A pattern that matches only this string. */
function wildcard_escaped(text) {
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

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/language.js

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
function language_text(characters) {
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
    return tokens.at(-1) === '*' && matchesWildcard(tokens, common);
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
            const name = token === '*' || token === '?' ? token : `=${literalOf(token)}`;
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
        start: language_closed(bitsAt(starts, size), stars),
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
function language_closed(set, stars) {
    return set | ((set & stars) << 1n);
}
function advance({ stars, passing }, set, characters) {
    return language_closed(((set & passing(characters)) << 1n) | (set & stars), stars);
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
            if (!wild && !characters.includes(literalOf(token)))
                continue;
            const rest = find(to, token === '*' ? at : at + 1);
            if (rest !== null)
                return (wild ? characters[0] : literalOf(token)) + rest;
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

;// CONCATENATED MODULE: ./build/src/domain/delivery/log-object-arns.js



const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CAPITALS = LETTERS.toUpperCase();
function without(characters, some) {
    return characters.replace(some, '');
}
const direction = either(...['east', 'west', 'north', 'south', 'central', 'northeast', 'northwest', 'southeast', 'southwest'].map(language_text));
const numbered = sequence(direction, language_text('-'), one(without(DIGITS, '0')));
/** How Regions of a partition are called (AWS General Reference), those to come included. */
const AREAS = {
    'aws-cn': language_text('cn-'),
    'aws-us-gov': language_text('us-gov-'),
    'aws-iso': language_text('us-iso-'),
    'aws-iso-b': language_text('us-isob-'),
    'aws-iso-e': language_text('eu-isoe-'),
    'aws-iso-f': language_text('us-isof-'),
    'aws-eusc': sequence(language_text('eusc-'), times(2, LETTERS), language_text('-')),
};
const ELSEWHERE = sequence(either(sequence(one(without(LETTERS, 'c')), one(LETTERS)), sequence(one('c'), one(without(LETTERS, 'n')))), language_text('-'));
/**
 * Years in which objects will be written. This room has no clock: what was to be denied in the years before this was written
 * denies nothing any more, and a policy for one year alone is not one for all that follow.
 */
const year = sequence(language_text('20'), either(sequence(one('2'), one('6789')), sequence(one('3456789'), one(DIGITS))));
const month = either(sequence(one('0'), one('123456789')), sequence(one('1'), one('012')));
const day = either(sequence(one('0'), one('123456789')), sequence(one('12'), one(DIGITS)), sequence(one('3'), one('01')));
const hour = either(sequence(one('01'), one(DIGITS)), sequence(one('2'), one('0123')));
const minute = sequence(one('012345'), one(DIGITS));
/** The ARNs of all objects that a trail writes, as log-paths.ts has them: the root, perhaps the account, and then the key's pieces. */
function logObjectArns({ root, member, account, homeRegion, trailName, delivered }) {
    const area = AREAS[(0,partitions/* partitionOf */.iQ)(homeRegion)] ?? ELSEWHERE;
    // What comes first is tried first, and stands in examples.
    const region = delivered.isMultiRegion ? either(language_text(homeRegion), sequence(area, numbered)) : language_text(homeRegion);
    const who = member ? either(language_text(member.first), times(12, DIGITS)) : language_text(account);
    const digest = sequence(language_text(`${trailName}_${homeRegion}_`), year, month, day, one('T'), hour, minute, minute, language_text('Z'));
    const log = sequence(year, month, day, one('T'), hour, minute, language_text('Z_'), times(16, DIGITS + CAPITALS + LETTERS));
    const kinds = [
        [log_paths/* FOLDERS */.Yk.logs, log],
        ...(delivered.hasDigests ? [[log_paths/* FOLDERS */.Yk.digests, digest]] : []),
        ...(delivered.hasInsights ? [[log_paths/* FOLDERS */.Yk.insights, log]] : []),
    ];
    const objects = kinds.map(([folder, name]) => {
        const pieces = (0,log_paths/* objectKeyPieces */.sS)({ folder, region, year, month, day, account: who, name });
        return sequence(...pieces.map((piece) => (typeof piece === 'string' ? language_text(piece) : piece)));
    });
    const all = sequence(language_text(root), ...(member ? [who, language_text('/')] : []), either(...objects));
    return languageOf(all, consistentArns);
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

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/arn-pattern.js

/** Each of the six parts by itself: a wildcard does not reach over a colon, but in the last part. */
function isArnLike(patterns, arn) {
    const parts = arnParts(arn);
    return patterns.length === 6 && parts.length === 6 && matchesParts(patterns, parts);
}
function matchesParts(patterns, parts) {
    return patterns.every((one, index) => matchesWildcard(tokensOf(one), parts[index]));
}
/** The six parts of an ARN; those there are of a text that is none. */
function arnParts(arn) {
    const parts = arn.split(':');
    return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/conditions.js




/** Whether all that a condition asks is so of a call. */
function conditionsHold(condition, context) {
    if (condition === undefined)
        return true;
    if (!policy_document_isObject(condition))
        return { because: 'its condition cannot be read' };
    return and(Object.entries(condition).flatMap(([operator, keys]) => policy_document_isObject(keys)
        ? Object.entries(keys).map(([key, patterns]) => holds(operator, key, textsOf(patterns), context))
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
    const matches = or(patterns.map((pattern) => withoutVariable(pattern, (text) => test(text, value))));
    return negated ? not(matches) : matches;
}
function withoutVariable(pattern, matches) {
    return pattern.includes('${') ? unknownVariable(pattern) : matches(pattern);
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
    StringLike: matchesWildcard,
    ArnEquals: arnLike,
    ArnLike: arnLike,
    Bool: bool,
};

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/principal.js



/** All kinds of principals (IAM User Guide, grammar of JSON policies). */
const PRINCIPALS = /^(?:AWS|Service|Federated|CanonicalUser)$/;
/** Whether a principal is CloudTrail, or everybody. */
function isCloudTrail(principal) {
    if (principal === '*')
        return true;
    if (!policy_document_isObject(principal))
        return { because: 'its principal cannot be read' };
    if (policy_document_listOf(principal['AWS']).includes('*'))
        return true;
    const strange = Object.keys(principal).find((kind) => !PRINCIPALS.test(kind));
    return or([
        ...textsOf(principal['Service']).map((service) => {
            if (service === partitions/* CLOUDTRAIL */._N)
                return true;
            const resembles = /^cloudtrail\.|\*/i.test(service);
            return resembles && { because: `whether CloudTrail is ${service} is not documented` };
        }),
        ...textsOf(principal['AWS']).map(oldAccountIn),
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

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/resources.js




/** Whether an element of resources has one that is this resource. */
function matchesResource(resources, resource, hasVariables) {
    return or(textsOf(resources).map((pattern) => variableIn(pattern, hasVariables) ?? isResourceLike(pattern, resource)));
}
/** Policies of the version before have no variables, and so no escapes: `${*}` is only text there, or so it seems. */
function variableIn(pattern, hasVariables) {
    return (hasVariables ? withoutEscapes(pattern) : pattern).includes('${') ? unknownVariable(pattern) : null;
}
/**
 * A star that ends a part can reach over colons (IAM User Guide, Resource): at the very end it represents the parts that
 * are not there; where only others that reach over colons make it match, how far they do is not documented.
 */
function isResourceLike(pattern, resource) {
    if (isArnLike(completeParts(pattern), resource))
        return true;
    return matchesWildcard(tokensOf(pattern), resource) && { because: beyondColons(pattern) };
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
        const denies = and([rest, found.denies]);
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
    const everything = hits.find(({ tokens }) => matchesAllByBeginning(language, tokens));
    if (everything)
        return { denies: true, where: everything.written };
    const certain = hits.slice(0, MAX_PATTERNS_TRIED).find(({ tokens }) => {
        const example = matchedBy(language, tokens);
        return example !== null && language.consistentTexts(example).some((text) => matchesWildcard(tokens, text));
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
    const doubts = reaches.flatMap(({ rest, reach }) => isUndecided(rest) ? [rest] : (reach ? reach.doubtful : [NO_RESOURCE]).map(({ because }) => ({ because })));
    const possible = reaches.map(({ reach }) => {
        if (!reach)
            return { isNotResource: true, patterns: [] };
        return {
            isNotResource: reach.isNotResource,
            patterns: reach.isNotResource ? reach.sure : [...reach.sure, ...reach.doubtful],
        };
    });
    const never = doubts.length > 0 ? uncovered(language, possible) : left;
    if (never === TOO_MUCH)
        return { allows: UNDECIDED };
    if (never === null)
        return { allows: doubts[0] };
    const isPartial = matchedAtAll(language, possible);
    return { allows: false, ...(isPartial && { where: never }) };
}
function matchedAtAll(language, covers) {
    const patterns = covers.flatMap((cover) => cover.patterns);
    return (covers.some(({ isNotResource }) => isNotResource) ||
        whichMatchSome(language, patterns.map(({ tokens }) => tokens)).includes(true));
}
/** A resource that there certainly is and that nothing covers; `null` where everything is covered; else it is not decided. */
function uncovered(language, covers) {
    const isWhole = ({ isNotResource, patterns }) => !isNotResource && patterns.some(({ tokens }) => matchesAllByBeginning(language, tokens));
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
    const found = findCounterexample(language, alive.map(({ tokens }) => tokens), (index) => settling.has(index), isCovered);
    if (typeof found !== 'string')
        return found;
    const genuine = language
        .consistentTexts(found)
        .find((text) => !isCovered((index) => matchesWildcard(alive[index].tokens, text)));
    return genuine ?? TOO_MUCH;
}
function patternOf(written, read) {
    const tokens = tokensOf(read);
    return { written, tokens, name: tokens.join('') };
}
function resourcePatternsOf({ Resource, NotResource }, hasVariables, head) {
    const isNotResource = Resource === undefined;
    if (isNotResource && NotResource === undefined)
        return null;
    const all = [...new Set(textsOf(isNotResource ? NotResource : Resource))].map((written) => patternsOf(written, hasVariables, head));
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
    const sure = patternOf(written, `${wildcard_escaped(head)}${parts[5]}`);
    return /[*?]/.test(parts.slice(0, 5).join('')) ? { sure, doubtful: flat } : { sure };
}
function headOf({ common }) {
    return /^(?:[^:]*:){5}/.exec(common)[0];
}
function distinct(patterns) {
    return [...new Map(patterns.map((pattern) => [pattern.name, pattern])).values()];
}
function matchingSome(language, patterns) {
    const some = whichMatchSome(language, patterns.map(({ tokens }) => tokens));
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
        return rest === false ? [] : [{ name: evaluate_nameOf(statement, index), statement, rest }];
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
            applies: and([rest, resource === null || elementApplies(statement, 'Resource', matches)]),
        };
    });
    const denies = applying('Deny');
    const denier = denies.find(({ applies }) => applies === true) ?? denies.find(({ applies }) => isUndecided(applies));
    return {
        allows: or(applying('Allow').map(({ applies }) => applies)),
        denies: denier?.applies ?? false,
        denier: denier?.name ?? null,
    };
}
/** How a reader finds a statement. */
function evaluate_nameOf({ Sid }, index) {
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
    return and([
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
    return opposite === undefined ? { because: `it has no ${element}` } : not(matches(opposite));
}
function matchesAction(actions, action) {
    return textsOf(actions).some((pattern) => matchesWildcard(pattern.toLowerCase(), action.toLowerCase()));
}

;// CONCATENATED MODULE: ./build/src/domain/posture/log-bucket/outsiders.js

/** An account that no policy names. */
const STRANGER = '000000000000';
/** How a principal is called that no policy names. */
const EVERYONE = 'everyone';
/** Principals that a statement can apply to and that are not of the account `owner`. */
function outsidersOf(statement, policy, owner) {
    const { Principal } = statement;
    if (Principal === undefined || isEverybody(Principal))
        return anybody(policy, owner);
    if (!policy_document_isObject(Principal))
        return [{ name: 'a principal that cannot be read', ...NOBODY }];
    return Object.entries(Principal).flatMap(([kind, values]) => textsOf(values).flatMap((value) => outsiderOf(kind, value, owner)));
}
const NOBODY = { account: null, arn: null, service: null };
/** Somebody whom the policy does not name; and of each account that it names, since statements can make exceptions of them. */
function anybody(policy, owner) {
    const named = JSON.stringify(policy.statements).match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
    const accounts = [...new Set(named)].filter((account) => account !== owner && account !== STRANGER);
    return [
        { ...NOBODY, name: EVERYONE, account: STRANGER },
        ...accounts.map((account) => ({ ...NOBODY, name: `account ${account}`, account })),
    ];
}
function outsiderOf(kind, value, owner) {
    if (kind === 'Service')
        return [{ ...NOBODY, name: value, service: value }];
    const account = accountOf(value);
    if (account === owner)
        return [];
    if (kind !== 'AWS')
        return [{ ...NOBODY, name: `${kind} ${value}`, account }];
    // S3 shows an id in place of the ARN of a principal that no longer exists (IAM User Guide, principals).
    if (account === null)
        return /^A[A-Z0-9]{15,}$/.test(value) ? [] : [{ ...NOBODY, name: value }];
    return [isWholeAccount(value) ? { ...NOBODY, name: `account ${account}`, account } : { ...NOBODY, name: value, account, arn: value }]; // prettier-ignore
}
function accountOf(principal) {
    return /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::.*)?$/.exec(principal)?.[1] ?? null;
}
function isWholeAccount(principal) {
    return /^(?:\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(principal);
}
function isEverybody(principal) {
    return principal === '*' || (policy_document_isObject(principal) && policy_document_listOf(principal['AWS']).includes('*'));
}
/** Whether a `Principal` element contains the outsider, and all of it if it is a whole account. */
function isOutsider({ name, account, arn, service }, principal) {
    if (isEverybody(principal))
        return true;
    if (!policy_document_isObject(principal))
        return { because: 'its principal cannot be read' };
    if (service !== null)
        return textsOf(principal['Service']).includes(service);
    const named = textsOf(principal['AWS']);
    if (named.some((one) => one === arn || (isWholeAccount(one) && accountOf(one) === account)))
        return true;
    if (account === STRANGER)
        return false;
    const others = Object.entries(principal).flatMap(([kind, values]) => kind === 'AWS' ? [] : textsOf(values).map((value) => `${kind} ${value}`));
    if (account === null) {
        const isNamed = others.includes(name) || named.includes(name);
        return isNamed && { because: `the account of ${name} is not known` };
    }
    if (others.includes(name))
        return true;
    // Of an account, a statement can name some principals.
    return (arn === null &&
        named.some((one) => accountOf(one) === account) && { because: `it names some principals of ${name}` });
}
/** The condition keys that a call of the outsider certainly carries (IAM User Guide, global condition keys). */
function contextOf({ account, arn, service }, policy) {
    if (service !== null)
        return { 'aws:principalisawsservice': 'true', 'aws:principalservicename': service, ...DIRECT };
    if (account === null)
        return DIRECT;
    const known = arn ?? (namesPrincipalsOf(account, policy) ? null : `arn:aws:iam::${account}:user/any`);
    return {
        ...DIRECT,
        'aws:principalisawsservice': 'false',
        'aws:principalaccount': account,
        // The ARN of a session is not that of its role.
        ...(known !== null && !/:(?:assumed-role|federated-user)\//.test(known) && { 'aws:principalarn': known }),
    };
}
/** Calls are assumed to be made over HTTPS: a policy that asks for it keeps nobody out. */
const DIRECT = { 'aws:securetransport': 'true' };
/** Whether a condition on aws:PrincipalArn can be about some principals of an account: its own, or those of accounts by a wildcard. */
function namesPrincipalsOf(account, { statements }) {
    const patterns = statements.flatMap(({ Condition }) => Object.values(policy_document_isObject(Condition) ? Condition : {}).flatMap((keys) => Object.entries(policy_document_isObject(keys) ? keys : {}).flatMap(([key, values]) => key.toLowerCase() === 'aws:principalarn' ? textsOf(values) : [])));
    return patterns.some((pattern) => {
        const named = accountOf(pattern);
        return named === null || named === account;
    });
}

;// CONCATENATED MODULE: ./build/src/domain/posture/log-bucket/deletes.js







/** Actions that delete log files, or end what keeps them (Service Authorization Reference, S3). */
const OBJECT_ACTIONS = ['DeleteObject', 'DeleteObjectVersion', 'BypassGovernanceRetention', 'PutObjectRetention'];
const BUCKET_ACTIONS = [
    'PutLifecycleConfiguration',
    'PutBucketPolicy',
    'DeleteBucketPolicy',
    'PutBucketVersioning',
    'PutBucketObjectLockConfiguration',
    'PutBucketPublicAccessBlock',
    'PutBucketAcl',
    'DeleteBucket',
];
/** How many principals are judged, of all statements together: policies are written by strangers, and judging takes time. */
const MAX_JUDGED = 10;
/**
 * Which statements allow others than the account of the bucket to delete log files or to end what keeps them, and no Deny covers
 * that. IAM policies and service control policies decide about the account's own principals, and are not known here.
 */
function foreignDeletes(input) {
    const requests = requestsOf(input);
    const found = [];
    let left = MAX_JUDGED;
    for (const [index, statement] of input.policy.statements.entries()) {
        const concerned = statement['Effect'] === 'Deny' ? [] : requests.filter(({ action }) => concerns(statement, action));
        if (concerned.length === 0)
            continue;
        const outsiders = outsidersOf(statement, input.policy, input.owner);
        const judged = outsiders.slice(0, left);
        left -= judged.length;
        const name = evaluate_nameOf(statement, index);
        const deletes = deletesBy(input.policy, statement, name, judged, concerned);
        found.push(...deletes);
        const unjudged = outsiders.length - judged.length;
        if (unjudged === 0 || deletes.some(isForEveryone))
            continue;
        const principals = [(0,wording/* count */.U9)(unjudged, 'principal that was not checked', 'principals that were not checked')];
        found.push({ statement: name, actions: concerned.map(({ action }) => action), principals, isCertain: false });
    }
    return found;
}
function isForEveryone({ principals, isCertain }) {
    return isCertain && principals.includes(EVERYONE);
}
/** Whether the statement can apply to an action, whoever makes it. */
function concerns(statement, action) {
    const policy = { document: {}, statements: [statement] };
    return evaluate(policy, { action, resource: null, context: {}, isCaller: () => ({ because: '' }) }).allows !== false;
}
/** What one statement allows to these outsiders: what certainly, and what perhaps. */
function deletesBy(policy, statement, name, outsiders, requests) {
    const denies = policy.statements.filter(({ Effect }) => Effect === 'Deny');
    const found = outsiders.flatMap((outsider) => requests.flatMap(({ action, resources }) => {
        const allowed = or(resources.map((resource) => reaches(policy, statement, denies, outsider, { action, resource })));
        return allowed === false ? [] : [{ action, who: outsider.name, isCertain: allowed === true }];
    }));
    return [true, false].flatMap((isCertain) => {
        const some = found.filter((one) => one.isCertain === isCertain);
        const actions = [...new Set(some.map(({ action }) => action))];
        const principals = [...new Set(some.map(({ who }) => who))];
        return actions.length > 0 ? [{ statement: name, actions, principals, isCertain }] : [];
    });
}
/** Whether the statement allows some of it to the outsider, and the denies do not cover all of it. */
function reaches(policy, statement, denies, outsider, target) {
    const request = (of) => ({
        ...of,
        context: contextOf(outsider, policy),
        isCaller: (principal) => isOutsider(outsider, principal),
    });
    const alone = { ...policy, statements: [statement] };
    // Without a resource, the rest of the statement is judged.
    const applies = evaluate(alone, request({ ...target, resource: null })).allows;
    if (applies === false)
        return false;
    const { allows, where } = evaluate(alone, request(target));
    const someAllowed = allows === false ? where !== undefined : allows;
    if (someAllowed === false)
        return false;
    // A Deny covers what it would allow if it were an Allow: all of it, not some.
    const asAllows = { ...policy, statements: denies.map((deny) => ({ ...deny, Effect: 'Allow' })) };
    const covered = denies.length === 0 ? false : evaluate(asAllows, request(target)).allows;
    return and([applies, someAllowed, not(covered)]);
}
/** Organizations whose paths are checked: those that the policy names, and one that it does not name. */
const MAX_ORGANIZATIONS = 3;
function requestsOf({ policy, bucket, trail }) {
    const arn = (0,values_arn/* parseArn */.Lw)(trail.arn);
    const { account, region, partition } = arn;
    const root = (0,values_arn/* bucketArn */.SB)(partition, bucket);
    const named = JSON.stringify(policy.statements).match(/o-[a-z0-9]{10,32}/g) ?? [];
    const organizations = [...new Set(named)].slice(0, MAX_ORGANIZATIONS);
    const owners = trail.isOrganizationTrail ? [...organizations, 'o-organization'] : [account];
    const objects = owners.map((owner) => logObjectArns({
        root: `${root}/${(0,log_paths/* ownerPath */.p3)(trail.s3KeyPrefix, owner)}`,
        member: trail.isOrganizationTrail ? { first: account } : null,
        account,
        homeRegion: region,
        trailName: (0,values_arn/* trailName */.gZ)(arn),
        delivered: { isMultiRegion: trail.isMultiRegionTrail, hasDigests: true, hasInsights: false },
    }));
    return [
        ...OBJECT_ACTIONS.map((name) => ({ action: `s3:${name}`, resources: objects })),
        ...BUCKET_ACTIONS.map((name) => ({ action: `s3:${name}`, resources: [root] })),
    ];
}

;// CONCATENATED MODULE: ./build/src/domain/posture/log-bucket/expiry.js


/** Log files are kept for twelve months (PCI DSS v4.0, 10.5.1). */
const MINIMUM_DAYS = 365;
/** Storage classes from which a file has to be restored before it can be read (S3 User Guide, archived objects). */
const ARCHIVES = ['GLACIER', 'DEEP_ARCHIVE'];
/** Whether a rule applies to keys below a path: one of the two prefixes begins with the other. */
function concernsPath({ prefix }, path) {
    return prefix.startsWith(path) || path.startsWith(prefix);
}
/**
 * Whether lifecycle rules keep log files below `path` for twelve months. With versioning, an expiration only adds a delete
 * marker, and what deletes are the rules for noncurrent versions; these cannot delete what Object Lock retains (S3 User Guide,
 * elements of lifecycle rules; Object Lock considerations).
 */
function judgeExpiry({ lifecycle, versioning, objectLock }, path) {
    if (!(0,values_answer/* isKnown */.q)(lifecycle))
        return { status: 'unknown', found: lifecycle.unknown };
    const rules = lifecycle.known.filter((rule) => rule.isEnabled && concernsPath(rule, path));
    const isLocked = (0,values_answer/* isKnown */.q)(objectLock) ? retainsLong(objectLock.known) : null;
    const removals = rules.flatMap((rule) => removalsBy(rule, versioning, isLocked));
    const notes = rules.flatMap((rule) => [...lockNote(rule, isLocked === true), ...archiveNote(rule)]);
    const kept = `No enabled lifecycle rule removes files below ${path} before ${MINIMUM_DAYS} days.`;
    return {
        status: removals.some(({ isCertain }) => isCertain) ? 'fail' : removals.length > 0 ? 'unknown' : 'pass',
        found: [...(removals.length > 0 ? removals.map(({ says }) => says) : [kept]), ...notes].join(' '),
    };
}
/** Whether new objects are retained for at least twelve months. */
function retainsLong(lock) {
    const period = lock?.rule?.period;
    return period ? 'years' in period || period.days >= MINIMUM_DAYS : false;
}
/** `isLocked`: Object Lock retains new objects for twelve months; `null` where that is not known. */
function removalsBy(rule, versioning, isLocked) {
    const { expiration, noncurrentDays, isPartial } = rule;
    const partly = isPartial ? ', partly: only objects with certain tags or sizes' : '';
    const status = expiry_statusOf(versioning);
    const removals = [];
    if (expiration && ('date' in expiration || expiration.days < MINIMUM_DAYS)) {
        const when = 'date' in expiration ? `on ${expiration.date.slice(0, 10)}` : `after ${(0,wording/* count */.U9)(expiration.days, 'day')}`;
        const effect = {
            Enabled: 'hides log files behind delete markers',
            unknown: 'deletes log files, or hides them if versioning is enabled,',
            deleting: 'deletes log files',
        }[status];
        removals.push({ says: `${expiry_nameOf(rule)} ${effect} ${when}${partly}.`, isCertain: !isPartial });
    }
    if (isEarlyNoncurrent(rule) && !isLocked && !neverHasVersions(versioning)) {
        const some = rule.keepsNoncurrent ? ', except the newest of these versions' : '';
        removals.push({
            says: `${expiry_nameOf(rule)} destroys versions ${(0,wording/* count */.U9)(noncurrentDays, 'day')} after they are deleted or replaced${some}${partly}.`,
            isCertain: !isPartial && !rule.keepsNoncurrent && status !== 'unknown' && isLocked === false,
        });
    }
    return removals;
}
function isEarlyNoncurrent({ noncurrentDays }) {
    return noncurrentDays !== null && noncurrentDays < MINIMUM_DAYS;
}
/** A bucket that never had versioning has no versions that are not current. */
function neverHasVersions(versioning) {
    return (0,values_answer/* isKnown */.q)(versioning) && versioning.known.status === null;
}
/** While versioning is suspended, an expiration deletes what was written since. */
function expiry_statusOf(versioning) {
    if (!(0,values_answer/* isKnown */.q)(versioning))
        return 'unknown';
    return versioning.known.status === 'Enabled' ? 'Enabled' : 'deleting';
}
function lockNote(rule, isLocked) {
    return isLocked && isEarlyNoncurrent(rule)
        ? [
            `${expiry_nameOf(rule)} deletes noncurrent versions after ${(0,wording/* count */.U9)(rule.noncurrentDays, 'day')}, but not while Object Lock retains them.`,
        ]
        : [];
}
function archiveNote(rule) {
    const archives = rule.transitions.filter((one) => ARCHIVES.includes(one));
    return archives.length > 0
        ? [`${expiry_nameOf(rule)} moves log files to ${archives.join(' and ')}: restore them before you read or validate them.`]
        : [];
}
function expiry_nameOf({ id }) {
    return id === '' ? 'A lifecycle rule without an ID' : `Lifecycle rule ${id}`;
}

;// CONCATENATED MODULE: ./build/src/domain/posture/log-bucket/rows.js








const NIST = 'NIST SP 800-53 Rev. 5';
const PCI = 'PCI DSS v4.0';
/** Who asks for what, in the order in which it is shown. */
const rows_CONTROLS = {
    Versioning: { [SECURITY_HUB]: ['S3.14'], [NIST]: ['AU-9(2)'], [PCI]: ['10.3.4'] },
    'Object Lock': { [SECURITY_HUB]: ['S3.15'], [PCI]: ['10.3.4'] },
    'MFA delete': { [CIS]: ['3.1.2'], [SECURITY_HUB]: ['S3.20'] },
    'Expiry (365 days)': { [PCI]: ['10.5.1'] },
    'Block public access': { [CIS]: ['3.1.4'], [SECURITY_HUB]: ['S3.8', 'CloudTrail.6'] },
    'Access logging': { [CIS]: ['4.4'], [SECURITY_HUB]: ['S3.9', 'CloudTrail.7'] },
    'Deletes by policy': { [SECURITY_HUB]: ['S3.6'] },
};
/** The log bucket of `trail`; `null` where it was not read. There is no row where there is no bucket. */
function bucketRows(bucket, trail) {
    if (bucket && (0,values_answer/* isKnown */.q)(bucket.region) && bucket.region.known === null)
        return [];
    const judged = bucket ? judgeAll(bucket, trail) : null;
    return Object.entries(rows_CONTROLS).map(([name, controls]) => ({
        name: name,
        controls,
        ...(judged?.[name] ?? { status: 'unknown', found: 'The log bucket was not checked.' }),
    }));
}
function judgeAll({ name, settings, policy }, trail) {
    return {
        Versioning: from(settings.versioning, judgeVersioning),
        'Object Lock': from(settings.objectLock, judgeObjectLock),
        'MFA delete': judgeMfaDelete(settings),
        'Expiry (365 days)': judgeExpiry(settings, (0,log_paths/* rootPath */.wA)(trail.s3KeyPrefix)),
        'Block public access': from(settings.publicAccessBlock, judgePublicAccessBlock),
        'Access logging': from(settings.accessLogTarget, judgeAccessLogging),
        'Deletes by policy': from(policy, (text) => judgeDeletes(text, { owner: settings.account, bucket: name, trail })),
    };
}
/** `unknown` says which permission is missing. */
function from(answer, judge) {
    return (0,values_answer/* isKnown */.q)(answer) ? judge(answer.known) : { status: 'unknown', found: answer.unknown };
}
function judgeVersioning({ status }) {
    if (status === 'Enabled')
        return { status: 'pass', found: 'Enabled: S3 keeps log files that are deleted or replaced.' };
    const state = status === null ? 'Never enabled' : 'Suspended';
    return { status: 'fail', found: `${state}: a log file that is deleted or replaced cannot be restored.` };
}
/** A configuration without a default rule protects nothing by itself, and a rule only what is written after it (S3 User Guide, Object Lock). */
function judgeObjectLock(lock) {
    if (lock === null)
        return { status: 'fail', found: 'Not enabled.' };
    const { rule } = lock;
    if (rule === null) {
        return { status: 'fail', found: 'Enabled, no default rule: new log files are not locked.' };
    }
    const mode = rule.mode === 'COMPLIANCE' ? 'compliance mode' : 'governance mode';
    if (rule.period === null) {
        return { status: 'unknown', found: `Enabled, ${mode}, but the default rule has no number of days or years.` };
    }
    const bypass = rule.mode === 'GOVERNANCE' ? ' Principals with s3:BypassGovernanceRetention can delete them before that.' : '';
    const locked = `Enabled, ${mode}, ${periodText(rule.period)}: new log files are locked for that long.`;
    return { status: 'pass', found: `${locked}${bypass} Delete markers can still hide them.` };
}
function periodText(period) {
    return 'days' in period ? (0,wording/* count */.U9)(period.days, 'day') : (0,wording/* count */.U9)(period.years, 'year');
}
/**
 * Only the root user can enable MFA delete, and not on a bucket with lifecycle rules (S3 User Guide, MFA delete). In compliance mode,
 * Object Lock is stronger: it stops the root user, too. In governance mode a permission is enough to bypass it.
 */
function judgeMfaDelete({ versioning, objectLock, lifecycle }) {
    if ((0,values_answer/* isKnown */.q)(versioning) && versioning.known.hasMfaDelete)
        return { status: 'pass', found: 'Enabled.' };
    const state = (0,values_answer/* isKnown */.q)(versioning) ? 'Not enabled' : 'Not known';
    const rule = (0,values_answer/* isKnown */.q)(objectLock) ? objectLock.known?.rule : null;
    if (rule?.mode === 'COMPLIANCE' && rule.period !== null) {
        const found = `${state}. Object Lock in compliance mode (${periodText(rule.period)}) is accepted instead: for that time not even the root user can delete log files.`;
        return { status: 'pass', found };
    }
    if (!(0,values_answer/* isKnown */.q)(versioning))
        return { status: 'unknown', found: versioning.unknown };
    if (!(0,values_answer/* isKnown */.q)(objectLock)) {
        return { status: 'unknown', found: `Not enabled. Object Lock would be accepted instead: ${objectLock.unknown}` };
    }
    const governance = rule?.mode === 'GOVERNANCE'
        ? ' Object Lock in governance mode is not accepted instead, because s3:BypassGovernanceRetention is enough to bypass it.'
        : ' Object Lock in compliance mode would be accepted instead.';
    const excluded = (0,values_answer/* isKnown */.q)(lifecycle) && lifecycle.known.length > 0
        ? ' S3 does not allow MFA delete on a bucket with lifecycle rules.'
        : '';
    return { status: 'fail', found: `Not enabled.${governance}${excluded}` };
}
const OTHER_LEVELS = 'The settings of its account and organization are not checked';
/** S3 applies the most restrictive of bucket, account and organization (S3 User Guide, Block Public Access). */
function judgePublicAccessBlock(block) {
    const off = block === null ? null : Object.entries(block).flatMap(([name, isOn]) => (isOn === true ? [] : [name]));
    if (off?.length === 0) {
        return { status: 'pass', found: `All four settings of the bucket are on. ${OTHER_LEVELS}.` };
    }
    const state = off === null ? 'The bucket has no settings.' : `Off for the bucket: ${off.join(', ')}.`;
    return { status: 'fail', found: `${state} ${OTHER_LEVELS}, and can still block public access.` };
}
function judgeAccessLogging(target) {
    return target === null
        ? { status: 'fail', found: 'Not enabled.' }
        : { status: 'pass', found: `Enabled, to bucket ${target}.` };
}
const OTHER_POLICIES = 'IAM policies and service control policies are not checked.';
function judgeDeletes(text, of) {
    const policy = text === null ? EMPTY_POLICY : parsePolicy(text);
    if ('unreadable' in policy) {
        return { status: 'unknown', found: `The bucket policy cannot be checked: ${policy.unreadable}.` };
    }
    const deletes = foreignDeletes({ policy, ...of });
    if (deletes.length === 0) {
        const found = `The bucket policy does not allow principals outside account ${of.owner} to delete log files or to change what protects them. ${OTHER_POLICIES}`;
        return { status: 'pass', found };
    }
    const says = deletes.slice(0, MAX_NAMED).map(deleteText);
    const more = deletes.length > MAX_NAMED ? [`${(0,wording/* count */.U9)(deletes.length - MAX_NAMED, 'more statement')}.`] : [];
    const status = deletes.some(({ isCertain }) => isCertain) ? 'fail' : 'unknown';
    return { status, found: [...says, ...more, OTHER_POLICIES].join(' ') };
}
const MAX_NAMED = 5;
function deleteText({ statement, actions, principals, isCertain }) {
    const named = principals.includes(EVERYONE) ? [EVERYONE] : principals;
    const others = named.length - MAX_NAMED;
    const who = [...named.slice(0, MAX_NAMED), ...(others > 0 ? [`${others} more`] : [])].join(', ');
    const doubt = isCertain ? '' : ', depending on a condition or a deny that Org Trail cannot evaluate';
    return `The bucket policy allows ${actions.join(', ')} to ${who} (${statement})${doubt}.`;
}

;// CONCATENATED MODULE: ./build/src/report/sections/posture.js







const posture_SIGNS = { pass: '✅ pass', fail: '❌ fail', unknown: '❔ unknown' };
/** What the trail means for the benchmarks that auditors go by: what flips, folded all of it. Then what is worth knowing. */
function postureParts(planned) {
    const { before, otherTrails, bucket, wouldBe } = planned;
    // Where it could not be read back, it is not known.
    if (!(0,values_answer/* isKnown */.q)(trailAfterRun(planned)))
        return [];
    const after = latestTrail(planned);
    const rows = postureOf(before, after);
    const title = hasApplied(planned) || changedControls(rows, true).length === 0 ? 'Controls' : 'Controls after this change';
    const ofBucket = bucketRows(bucket, wouldBe);
    const advice = after ? costAdvice(after, otherTrails) : [];
    return [
        [details(`${title}: ${tally(rows.map((row) => row.after))}`, postureTable(rows)), ''],
        ...(ofBucket.length > 0
            ? [[details(`Log bucket: ${tally(ofBucket.map(({ status }) => status))}`, bucketTable(ofBucket)), '']]
            : []),
        ...(advice.length > 0
            ? [[`### Worth knowing\n\n${advice.map((one) => `- ${paragraph(one)}`).join('\n')}`, '']]
            : []),
    ];
}
/** How many controls the trail meets before and after, and which of them change: the numbers add up. */
function flipParts(planned) {
    if (!(0,values_answer/* isKnown */.q)(trailAfterRun(planned)))
        return [];
    const rows = postureOf(planned.before, latestTrail(planned));
    const isDone = hasApplied(planned);
    const changes = changedControls(rows, isDone);
    if (changes.length === 0)
        return [];
    const passing = (when) => rows.filter((row) => row[when] === 'pass').length;
    const [was, is] = isDone ? ['before this run', 'now'] : ['now', 'after this change'];
    return [[`**Controls that pass: ${passing('before')} ${was}, ${passing('after')} ${is}.** ${changes.join(' ')}`, '']];
}
/** Which controls pass from now on, and which no longer do, by document. */
function changedControls(rows, isDone) {
    const documents = [...new Set(rows.map(({ document }) => document))];
    const line = (status, some) => {
        if (some.length === 0)
            return [];
        const named = documents.flatMap((document) => {
            const ids = some.filter((row) => row.document === document).map(({ id }) => `**${markdown_escape(id)}**`);
            return ids.length > 0 ? [`${markdown_escape(document)}: ${ids.join(', ')}`] : [];
        });
        const verb = isDone ? 'changed' : (0,wording/* plural */.LS)(some.length, 'changes', 'change');
        return [`${some.length} ${verb} to ${status}: ${named.join('; ')}.`];
    };
    const lost = rows.filter(({ before, after }) => before === 'pass' && after !== 'pass');
    const gained = rows.filter(({ before, after }) => before !== 'pass' && after === 'pass');
    return [
        ...['fail', 'unknown'].flatMap((status) => line(status, lost.filter(({ after }) => after === status))),
        ...line('pass', gained),
    ];
}
function postureTable(rows) {
    return table(['Control', 'Requires', 'Before', 'After'], rows.map(({ id, document, requires, before, after }) => [
        `**${markdown_escape(id)}**<br>${markdown_escape(document)}`,
        markdown_escape(requires),
        signOf(before),
        signOf(after),
    ]));
}
/** The log bucket by itself: the run does not change what it shows. */
function bucketTable(rows) {
    const body = rows.map(({ name, controls, status, found }) => [
        `**${markdown_escape(name)}**<br>${Object.entries(controls)
            .map(([document, ids]) => markdown_escape(`${document}: ${ids.join(', ')}`))
            .join('<br>')}`,
        posture_SIGNS[status],
        markdown_escape(found),
    ]);
    return `This is advice: Org Trail does not change these settings.\n\n${table(['Setting', 'Status', 'Found'], body)}`;
}
function signOf(status) {
    return status ? posture_SIGNS[status] : '–';
}
/** Of all rows of a table. */
function tally(statuses) {
    const count = (status) => statuses.filter((one) => one === status).length;
    const [pass, fail, unknown] = [count('pass'), count('fail'), count('unknown')];
    return [`${pass} pass`, `${fail} fail`, ...(unknown > 0 ? [`${unknown} unknown`] : [])].join(', ');
}

;// CONCATENATED MODULE: ./build/src/report/sections/steps.js







const steps_SIGNS = {
    done: '✅ done',
    failed: '❌ failed',
    unknown: '❔ effect not known',
    'not attempted': '⏸️ not attempted',
};
/**
 * The calls, and what became of each; folded below each other their diffs and commands. A policy is shown once, as a diff. Open
 * if a call did not succeed, so that nobody has to look for it. What is not allowed has no command to paste.
 */
function stepParts(plan, outcomes, whereWhole) {
    if (plan.steps.length === 0)
        return [];
    const steps = plan.steps.map((step) => {
        const outcome = outcomes.find((candidate) => candidate.step === step)?.outcome;
        return { step, outcome, isForbidden: isForbidden(plan, step) };
    });
    const isOpen = outcomes.length > 0 && steps.some(({ outcome }) => outcome !== 'done');
    const heads = steps.map(head).join('\n');
    const calls = (0,wording/* count */.U9)(steps.length, 'AWS call');
    if (steps.every((one) => one.isForbidden))
        return [[details(`${calls}, not allowed`, heads)]];
    const body = steps.map((one, index) => [head(one, index), ...commandOf(one, plan, isOpen)].join('\n\n')).join('\n\n');
    return [
        [
            isOpen ? `### ${calls}\n\n${body}` : details(`${calls}${foldTitle(steps, outcomes.length === 0)}`, body),
            `${isOpen ? `### ${calls}\n\n${heads}` : details(calls, heads)}\n\nThe commands are too long to be shown here: ${whereWhole}`,
        ],
    ];
}
function head({ step, outcome }, index) {
    const labels = [...new Set(step.fields.map((field) => (0,trail_fields/* rowOf */.OB)(field).label))].join(', ');
    return `${index + 1}. **${step.call}**${outcome ? ` ${steps_SIGNS[outcome]}` : ''}${labels === '' ? '' : `: ${labels}`}`;
}
/** Diff and command; folded for what is done beside a call that failed. */
function commandOf({ step, outcome, isForbidden }, plan, isOpen) {
    if (isForbidden)
        return [];
    const diff = diffOf(policyLines(step));
    const command = block(awsCliCommand(step, plan), 'sh');
    if (isOpen && outcome === 'done')
        return [indent(details('The command', `${diff}\n\n${command}`.trim()))];
    const shown = diff === '' ? [command] : [diff, details('The command with the whole policy', command)];
    return shown.map(indent);
}
function foldTitle(steps, isPlan) {
    const forbidden = steps.filter((one) => one.isForbidden).length;
    if (forbidden > 0)
        return `, ${forbidden} not allowed`;
    return `${isPlan ? ' that an apply makes' : ''}, ${steps.length === 1 ? 'with its command' : 'with commands'}`;
}
function indent(text) {
    return text.replace(/^/gm, '   ');
}

;// CONCATENATED MODULE: ./build/src/report/summary.js




















const ACCOUNT_ROLE_TEXTS = {
    management: 'the organization’s management account',
    'delegated administrator': 'a delegated administrator of CloudTrail',
    'plain member': 'a plain member of the organization',
    'in no organization': 'in no organization',
};
/**
 * The report as GitHub-flavoured Markdown of at most `maxBytes` bytes: what happened to the trail's protection, what to do, one
 * table of changes; everything else is folded unless it needs somebody. `whereWhole` says where the parts are that have no room.
 */
function summary(report, maxBytes, whereWhole) {
    const whole = (text, what) => [
        text,
        text === '' ? '' : `${what} is too long to be shown here: ${whereWhole}`,
    ];
    const { planned, steps } = report;
    const isUndelivered = planned !== null && undelivered(planned.deliveries) !== '';
    const history = historyParts(report);
    const evidence = evidenceParts(report);
    const deliveries = planned ? [[health(planned), '']] : [];
    const parts = [
        [headline(report)],
        [summary_alert(report)],
        [nextAction(report)],
        whole(failure(report), 'What happened'),
        ...evidence.open,
        ...report.notices.map((notice) => [`> [!NOTE]\n> ${paragraph(notice)}`, '']),
        whole(planned ? summary_refusals(report, planned.plan) : '', 'Why it was refused'),
        [planned ? protection(report, planned) : '', ''],
        ...(isUndelivered ? deliveries : []),
        ...changeParts(report, whereWhole),
        history.open,
        adoptPart(report),
        ...(planned
            ? [
                ...flipParts(planned),
                history.folded,
                ...evidence.folded,
                ...fieldDetails(planned, whereWhole),
                whole(prerequisitesSection(planned.prerequisites, steps, planned.plan), 'What is missing outside the trail'),
                ...stepParts(planned.plan, steps, whereWhole),
                [deliveryPath(planned, steps), ''],
                ...postureParts(planned),
            ]
            : []),
        ...(isUndelivered ? [] : deliveries),
        [identity(report), ''],
    ];
    return fit(parts, maxBytes);
}
/** What is known of a run whose report cannot be rendered: the verdict and the steps, in the plainest words. */
function summaryWithoutReport(report, why) {
    return ([
        `## CloudTrail trail ${code(report.trailName)}`,
        `**${markdown_escape(plainVerdict(report))}**`,
        ...report.steps.map(({ step, outcome }) => `- ${code(step.call)}: ${outcome}`),
        `The report could not be rendered: ${paragraph(why)}. See the outputs and the log, and please report this bug.`,
    ].join('\n\n') + '\n');
}
function plainVerdict(report) {
    try {
        return verdictLine(report);
    }
    catch {
        const { outcome, reason } = report.verdict;
        return reason === null ? outcome : `${outcome} (${reason})`;
    }
}
/** A box if somebody has to do something: what was and was not done, and what was lost. */
function summary_alert(report) {
    const { outcome, reason } = report.verdict;
    const line = `**${markdown_escape(verdictLine(report))}**`;
    if (outcome === 'skipped')
        return line;
    if (reason === 'weakening' && report.planned)
        return `> [!CAUTION]\n> **Blocked.** ${losses(report.planned.plan)} ${markdown_escape(writtenLine(report))}`;
    const consequence = consequences(report.evidence);
    if (consequence !== '' && report.failure === null)
        return `> [!CAUTION]\n> **${consequence}** ${markdown_escape(trailLine(report))}`;
    if (reason !== null && reason !== 'drift')
        return `> [!CAUTION]\n> ${line}`;
    const { planned } = report;
    const gap = loggingGap(report);
    const others = report.isOnPullRequest ? [] : otherGaps(report);
    if (gap !== '') {
        const more = others.length > 0 ? ` **${others.join(' ')}**` : '';
        return `> [!WARNING]\n> **${gap} The trail has a gap there.** ${WHAT_IS_LOST}${more}`;
    }
    if (others.length > 0)
        return `> [!WARNING]\n> **${others.join(' ')}**`;
    if (outcome === 'applied' && report.isUnattended)
        return '> [!WARNING]\n> **Everything below was changed outside this repository.** It is repaired, and AWS confirms it.';
    const isShaky = planned !== null && (undelivered(planned.deliveries) !== '' || (0,prerequisite/* failedOf */.ZA)(planned.prerequisites).length > 0);
    return outcome !== 'drift' && isShaky ? `> [!WARNING]\n> ${line}` : '';
}
const WHAT_IS_LOST = 'Management events of that time remain only in each account’s event history, for 90 days; data events are lost.';
/** What the trail would lose. */
function losses({ drift }) {
    const weakened = drift.filter(({ effect }) => effect === 'weakens').map(({ field }) => (0,trail_fields/* rowOf */.OB)(field).loss ?? '');
    return markdown_escape([...new Set(weakened)].join(' '));
}
/** The settings of a trail that is as declared, in one line, with its latest deliveries; of any other that is healthy, these alone. */
function protection({ verdict, evidence, confirmed }, planned) {
    const trail = latestTrail(planned);
    if (!trail)
        return '';
    const seenAt = confirmed.readBack ?? planned.observedAt;
    const delivered = lastDelivered(planned.deliveries, trail.enableLogFileValidation, seenAt);
    const isDelivering = undelivered(planned.deliveries) === '';
    if (verdict.outcome !== 'in-sync') {
        const hasDelivered = planned.deliveries.some(({ what, latest }) => what === 'log files' && latest !== null);
        const isHealthy = trail.isLogging === true && !wasFoundStopped(planned) && isDelivering && hasDelivered;
        return isHealthy ? `${delivered[0].toUpperCase()}${delivered.slice(1)}.` : '';
    }
    const says = [
        trail.isLogging === null ? 'logging not known' : trail.isLogging ? 'Logging' : 'not logging',
        trail.isOrganizationTrail ? 'all accounts' : 'one account',
        trail.isMultiRegionTrail ? 'all Regions' : 'one Region',
        trail.enableLogFileValidation ? 'log files validated' : 'log files not validated',
        trail.kmsKeyId === null ? 'encrypted by S3' : `encrypted with ${code(declaredAlias(planned) ?? trail.kmsKeyId)}`,
        delivered,
    ];
    const { failed, doubtful } = evidenceWords(evidence);
    const isWell = (0,prerequisite/* failedOf */.ZA)(planned.prerequisites).length + failed.length + doubtful.length === 0 && isDelivering;
    return `${says.join(' · ')}. ${isWell ? 'Nothing to do.' : ''}`.trim();
}
/** Open only if a hop is bad, so that a healthy path takes no room. */
function deliveryPath(planned, steps) {
    const [title, drawn] = [pathTitle(planned), diagram(planned, steps)];
    return isPathBroken(planned, steps) ? `### ${title}\n\n${drawn}` : details(title, drawn);
}
function failure(report) {
    const { failure } = report;
    const mistakes = shownMistakes(report);
    if (mistakes.length > 0)
        return `### What to correct\n\n${mistakes.map((mistake) => `- ${withCode(mistake)}`).join('\n')}`;
    if (!failure)
        return '';
    const advicePart = failure.hint ? `\n\n**What to do**\n\n${markdown_advice(failure.hint)}` : '';
    return `### What happened\n\n${paragraph(failure.message)}${advicePart}`;
}
function summary_refusals({ verdict }, { refusals: all, prerequisites }) {
    // What is lost, and both ways out of it, are said above.
    const shown = all.filter((one) => verdict.reason !== 'weakening' || one.code !== 'weakening');
    if (shown.length === 0)
        return '';
    // What a prerequisite says of itself stands below, with its remedy.
    const failing = prerequisites.filter(({ id }) => shown.some(({ prerequisite }) => prerequisite === id));
    const others = shown.filter(({ prerequisite }) => !failing.some(({ id }) => id === prerequisite));
    // The box names them.
    if (others.length === 0)
        return '';
    const names = failing.map(({ id }) => `**${id}**`).join(', ');
    const rows = [
        ...others.map(({ code: reason, field, message }) => [
            `${code(reason)}${field ? `<br>**${(0,trail_fields/* rowOf */.OB)(field).label}**` : ''}`,
            paragraph(message),
        ]),
        ...(failing.length > 0 ? [[code('prerequisites'), `${names}: what is missing, and its remedy, is below.`]] : []),
    ];
    return `### Why it is refused\n\n${table(['Rule', 'Reason'], rows)}`;
}
function health(planned) {
    const { deliveries } = planned;
    const trail = latestTrail(planned);
    if (!trail || deliveries.length === 0)
        return '';
    const setUp = {
        'log files': true,
        'digest files': trail.enableLogFileValidation,
        notifications: trail.snsTopicArn !== null,
        'CloudWatch Logs': trail.cloudWatchLogsLogGroupArn !== null,
    };
    const shownDeliveries = deliveries.filter(({ what, error }) => setUp[what] || error !== null);
    const rows = shownDeliveries.map(({ what, latest, error }) => [
        what,
        error === null ? 'none' : `❌ ${code(error)}`,
        latest ? code(latest) : 'none yet',
    ]);
    const title = 'Latest deliveries';
    const body = table(['Delivery', 'Error', 'Latest success'], rows);
    return deliveries.some(({ error }) => error !== null) ? `### ${title}\n\n${body}` : details(title, body);
}
function identity({ identity, planned, decided, approval }) {
    const caller = planned?.caller ?? 'unknown';
    const rows = [
        ...(decided ? [['Mode', `${decided.mode} (${markdown_escape(decided.why)})`]] : []),
        ...(identity
            ? [
                ['Account', `${code(identity.account)}${caller !== 'unknown' ? ` (${ACCOUNT_ROLE_TEXTS[caller]})` : ''}`],
                ['Signed in as', code(identity.arn)],
            ]
            : []),
        ...(approval ? [['Approved by', markdown_escape(approval)]] : []),
        ...(planned ? planRows(planned.plan) : []),
    ];
    return rows.length === 0 ? '' : details('About this run', table(['', ''], rows));
}
function planRows(plan) {
    return [
        ['Trail', code(plan.trail)],
        ['Home Region', code(plan.homeRegion)],
        ['Plan digest', code(plan.digest)],
    ];
}

;// CONCATENATED MODULE: ./build/src/reconcile/publish/outputs.js













function createPublisher(environment, log) {
    const failures = new Map();
    /** Each value is made when it is written, so that one that cannot be made is missing alone; `undefined` where it is not known. */
    const setOutput = (id, valueOf) => attempt(() => {
        const value = valueOf();
        if (value !== undefined)
            writeOutput(environment['GITHUB_OUTPUT'], id, log.redacted(value));
    }, (why) => failures.set(why, [...(failures.get(why) ?? []), id]));
    const folder = attempt(() => (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'org-trail-')), (why) => log.warning('Report not written', `${why}. There are no plan, report and config files, and the outputs that name them are empty.`));
    /** Gives the path, for an output; `undefined` where the file was not written. */
    const writeFile = (name, text) => folder &&
        attempt(() => {
            const path = (0,external_node_path_.join)(folder, name);
            (0,external_node_fs_.writeFileSync)(path, text());
            return path;
        }, (why) => log.warning('Report not written', `${name}: ${why}. The output that names this file is empty.`));
    /** The summary, or where it cannot be made, what is known without it. */
    const render = (report, maxBytes) => {
        try {
            return summary(report, maxBytes, WHERE_WHOLE_REPORT);
        }
        catch (error) {
            log.warning('Report shortened', `Rendering it failed with ${String(error)}. Please report this bug.`);
            return summaryWithoutReport(report, String(error));
        }
    };
    return {
        outputs: (report, checkpoint) => {
            const { verdict, identity, planned, observedConfigFile, history, evidence } = report;
            setOutput('outcome', () => verdict.outcome);
            setOutput('failure-reason', () => verdict.reason ?? '');
            setOutput('changed', () => String(hasWritten(report)));
            setOutput('aws-account-id', () => identity?.account);
            setOutput('authenticated-arn', () => identity?.arn);
            if (planned === null)
                return;
            const { mode, plan, before, now, prerequisites } = planned;
            setOutput('has-drift', () => String((0,plan_verdict/* isPending */.mm)(plan)));
            setOutput('plan-digest', () => plan.digest);
            setOutput('is-logging', () => !(0,values_answer/* isKnown */.q)(now) || now.known?.isLogging === null ? undefined : String(now.known?.isLogging ?? false));
            setOutput('trail-arn', () => latestTrail(planned)?.arn ?? plan.trail);
            setOutput('home-region', () => plan.homeRegion);
            setOutput('plan-file', () => writeFile('plan.json', () => log.redacted(planJson(plan, mode, history?.changes))));
            setOutput('observed-config-file', () => observedConfigFile === null ? '' : writeFile('observed-trail.yml', () => log.redacted(observedConfigFile)));
            // Account ids stay, as in the other files and outputs: the next run could not use a masked checkpoint.
            setOutput('checkpoint-file', () => checkpoint ? writeFile('checkpoint.json', () => log.redacted(checkpointJson(checkpoint))) : '');
            setOutput('evidence-file', () => evidence ? writeFile('evidence.json', () => log.redacted(evidenceFileJson(evidence))) : '');
            setOutput('evidence', () => (evidence ? evidenceJson(evidence) : ''));
            setOutput('prerequisites', () => prerequisitesJson(prerequisites, plan));
            setOutput('before', () => (0,printable/* visibleJson */.$m)(JSON.stringify(before)));
            setOutput('after', () => {
                const after = trailAfterRun(planned);
                return (0,values_answer/* isKnown */.q)(after) ? (0,printable/* visibleJson */.$m)(JSON.stringify(after.known)) : undefined;
            });
            setOutput('history', () => historyJson(historyAfterRun(report)));
            setOutput('plan', () => planJson(plan, mode, history?.changes));
        },
        reports: (report) => {
            const whole = render(report, Infinity);
            attempt(() => {
                const fitted = (0,printable/* bytesOf */.$$)(whole) <= MAX_SUMMARY_BYTES ? whole : render(report, MAX_SUMMARY_BYTES);
                const file = environment['GITHUB_STEP_SUMMARY'];
                if (file)
                    (0,external_node_fs_.appendFileSync)(writable(file), log.masked(fitted));
            }, (why) => log.warning('Summary not written', `${why}. The run page has no summary; the log above has the same content.`));
            setOutput('report-file', () => writeFile('report.md', () => log.masked(whole)));
            for (const [why, ids] of failures) {
                log.warning('Outputs not written', `${ids.join(', ')}: ${why}. These outputs are empty for later steps and jobs.`);
            }
        },
    };
}
function attempt(write, onFailure) {
    try {
        return write();
    }
    catch (error) {
        onFailure(error instanceof Error ? error.message : String(error));
        return undefined;
    }
}
function writeOutput(file, id, value) {
    if (!file)
        throw new Error('GITHUB_OUTPUT is not set');
    const { size } = (0,external_node_fs_.statSync)(writable(file));
    try {
        // Nobody can know the delimiter, so no value ends its own block.
        const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
        (0,external_node_fs_.appendFileSync)(file, [`${id}<<${delimiter}`, value, delimiter, ''].join(external_node_os_.EOL));
    }
    catch (error) {
        // Half an output would make the runner refuse those before it, too.
        attempt(() => (0,external_node_fs_.truncateSync)(file, size), () => undefined);
        throw error;
    }
}
/** The path, unless to write to it would block or hit something that is no file. */
function writable(path) {
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (stat && !stat.isFile() && !stat.isCharacterDevice())
        throw new Error(`${path} is not a file`);
    return path;
}
/** GitHub drops a step's whole summary where it is larger (facts, limits). */
const MAX_SUMMARY_BYTES = 1024 * 1024;
const WHERE_WHOLE_REPORT = 'the complete report is in the file named by the output report-file; keep it with actions/upload-artifact.';

;// CONCATENATED MODULE: ./build/src/report/annotations.js








/**
 * An error if the run failed or was refused; a warning for each thing that needs somebody, such as drift that nobody asked about, or
 * a trail that was found stopped; a notice for an ordinary plan; none for a healthy run.
 */
function annotationsOf(report) {
    const { planned, trailName } = report;
    const trail = `Trail ${trailName}`.trim();
    const refusals = (planned?.plan.refusals ?? []).map(({ code, field, message }) => {
        const what = field ? `${code} of ${(0,trail_fields/* rowOf */.OB)(field).label}` : code;
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
        integrity: inOrder(integrity?.findings ?? [])[0]?.message ?? integrity?.unknown[0] ?? integrity?.warnings[0],
        coverage: coverage?.why ?? coverage?.missing.slice(0, 3).map(({ account, name }) => `${account} (${name})`).join(', '), // prettier-ignore
        delivery: delivery && [delivery.message, delivery.remedy ?? ''].join(' '),
    };
    const annotation = (level, part) => {
        const words = partWords(evidence, part).replace(/^./, (letter) => letter.toUpperCase());
        return { level, title: `${trail}: ${part}`, message: `${words}. ${first[part] ?? ''}`.trim() };
    };
    return [
        ...(0,plan_verdict/* failedParts */.IG)(evidence).map((part) => annotation('error', part)),
        ...evidenceWords(evidence).doubtful.map((part) => annotation('warning', part)),
    ];
}
/** Beside refusals, which do not say it: that logging is or was off. */
function stoppedAnnotation(report, trail) {
    const message = loggingGap(report);
    return message === '' ? [] : [{ level: 'warning', title: `${trail}: logging was found off`, message }];
}
function verdictAnnotation(report, trail) {
    const { verdict, planned, isUnattended } = report;
    const isFoundStopped = planned !== null && wasFoundStopped(planned);
    const line = trailLine(report);
    const saysVerdict = true;
    // Parts of the evidence have annotations of their own.
    const parts = report.evidence ? (0,plan_verdict/* failedParts */.IG)(report.evidence) : [];
    if (verdict.reason !== null && !parts.includes(verdict.reason)) {
        return [
            {
                level: 'error',
                title: `${trail}: ${verdict.reason}`,
                message: `${line} ${causeLine(report)}`.trim(),
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
        : (0,prerequisite/* failedOf */.ZA)(prerequisites).filter((one) => one.id !== 'delegated-administrators' && !(0,prerequisite/* isRepairedBy */._C)(plan.steps, one));
}

;// CONCATENATED MODULE: ./build/src/report/sections/evidence/evidence-lines.js



const evidence_lines_MAX_LINES = 20;
/** The evidence in lines of the log: each part, what is wrong, and what could not be checked. */
function evidenceLines({ evidence }) {
    if (evidence === null)
        return [];
    return ['integrity', 'coverage', 'delivery'].flatMap((part) => {
        const proof = evidence[part];
        return proof === null
            ? []
            : [`Evidence, ${part}: ${proof.status}. ${capitalized(partWords(evidence, part))}.`, ...LINES[part](evidence)];
    });
}
const LINES = { integrity: integrityLines, coverage: coverageLines, delivery: deliveryLines };
function integrityLines({ integrity, hasCheckpoint }) {
    if (integrity === null)
        return [];
    const { findings, warnings, unknown } = integrity;
    return [
        ...evidence_lines_someOf(inOrder(findings), ({ kind, account, region, object, message }) => {
            return `${kind} in ${account}, ${region}: ${message}${object === null ? '' : ` (${object})`}`;
        }),
        ...evidence_lines_someOf(warnings, (warning) => `Warning: ${warning}`),
        ...evidence_lines_someOf(unknown, (sentence) => `Not checked: ${sentence}`),
        ...(hasCheckpoint
            ? []
            : [
                'No checkpoint was given: the deletion of the newest digests or of all digests of an account leaves no trace.',
            ]),
    ];
}
function coverageLines({ coverage }) {
    if (coverage === null)
        return [];
    const { why, missing, unknown } = coverage;
    return [
        ...(why === null ? [] : [why]),
        ...evidence_lines_someOf(missing, ({ account, name, newest }) => `${account} (${name}): last delivery ${newest ?? 'never'}`),
        ...evidence_lines_someOf(unknown, (one) => `Not checked: ${one.account} (${one.name}): ${one.why}`),
    ];
}
function deliveryLines({ delivery }) {
    return delivery === null ? [] : [delivery.message, ...(delivery.remedy === null ? [] : [delivery.remedy])];
}
function evidence_lines_someOf(all, line) {
    const more = all.length - evidence_lines_MAX_LINES;
    return [
        ...all.slice(0, evidence_lines_MAX_LINES).map((one) => `  ${line(one)}`),
        ...(more > 0 ? [`  … and ${(0,wording/* grouped */.zD)(more)} more`] : []),
    ];
}
function capitalized(words) {
    return words.replace(/^./, (first) => first.toUpperCase());
}

;// CONCATENATED MODULE: ./build/src/report/sections/history-lines.js






/** The event history in lines of the log: who did what, how long the gaps were, and what is not known. */
function historyLines(report) {
    const history = historyAfterRun(report);
    if (history === null)
        return [];
    const entries = timelineOf(history, report.planned?.plan.drift ?? []);
    const older = entries.length - MAX_SHOWN;
    return [
        ...(older > 0 ? [`The summary has ${(0,wording/* count */.U9)(older, 'earlier call')}.`] : []),
        ...entries.slice(-MAX_SHOWN).map(entryLine),
        ...gapLine(history.holes),
        ...unexplainedOf(history, report.planned?.before === null).map(({ says, why }) => `${says} ${timeline_WHY[why]}`),
    ];
}
const MAX_SHOWN = 5;
function entryLine({ at, actor, did, event, error }) {
    return `${(0,values_time/* minuteOf */.iA)(at)}: ${actor} ${did} (${event}${error === null ? '' : `: ${error}`})`;
}
/** The newest first, and those that last before all. */
function gapLine(holes) {
    if (holes.length === 0)
        return [];
    const newest = [...holes].reverse().sort((one, other) => Number(one.to !== null) - Number(other.to !== null));
    const shown = newest.slice(0, MAX_SHOWN).map(({ kind, from, to, seconds }) => {
        const time = to === null ? `since ${(0,values_time/* minuteOf */.iA)(from)}` : `from ${(0,values_time/* minuteOf */.iA)(from)} to ${(0,values_time/* minuteOf */.iA)(to)}`;
        return `${(0,trail_fields/* rowOf */.OB)(history_holes/* FIELD_OF_HOLE */.qS[kind]).label} off ${time} (${(0,values_time/* minutesOf */.dp)(seconds)})`;
    });
    const more = holes.length - shown.length;
    return [`Gaps in the last 90 days: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`];
}

;// CONCATENATED MODULE: ./build/src/report/log-lines.js











/** The log's first line: mode and why, the trail, the identity. */
function firstLine(mode, why, { name, region }, role) {
    return [`${mode} (${why})`, `trail ${name} in ${region}`, `as ${role ?? 'the runner’s own identity'}`].join(' · ');
}
/** What everybody should see of a plan: what differs, what does not hold, and, unless they are blocked or about to run, the steps. */
function planLines(logged) {
    const { mode, plan, declared, before } = logged;
    const changes = changesOf(logged);
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
        ...changesOf(logged).flatMap((change) => changeInDetail(change, declared)),
        ...unresolvedFields(logged).map(({ field, value, why }) => {
            const now = before ? `${valueNow((0,trail_fields/* rowOf */.OB)(field), before, logged)}; ` : '';
            return `  ${(0,trail_fields/* rowOf */.OB)(field).label}: ${now}declared ${value}, which ${why}`;
        }),
        ...unchangedRows(logged).map((row) => {
            const value = valueNow(row, before ?? wouldBe, logged);
            return `  ${row.label}: ${value} (${declarationOf(declared, row.field)})`;
        }),
        ...prerequisiteLines(plan),
        ...plan.steps.flatMap((step, index) => [
            `Step ${index + 1}: ${step.call}${isForbidden(plan, step) ? ' (not allowed)' : ''}`,
            ...indented(policyLines(step)),
            ...(isForbidden(plan, step) ? [] : indented([awsCliCommand(step, plan)])),
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
    const from = observed === null ? 'no trail' : plainly(observed);
    return `${effect === 'weakens' ? '!' : '~'} ${label}: ${from} → ${plainly(desired)} (${effectInWords(change)})`;
}
/** A change with how it is declared, and lists and mappings line by line. */
function changeInDetail(change, declared) {
    const [{ field }] = change.entries;
    return [
        `${changeLine(change)}; ${declarationOf(declared, field)}`,
        ...change.entries.flatMap(({ observed, desired }) => indented(changedLines(observed, desired))),
    ];
}
function newTrailLine({ name }, changes) {
    const fields = changes.map(({ label, desired }) => `${label} ${plainly(desired)}`);
    return `Trail ${name} does not exist yet. Declared: ${fields.join(', ')}`;
}
/** The value of a field that stays. */
function valueNow(row, trail, logged) {
    if ((0,trail_fields/* isUnknown */.t8)(trail, row))
        return 'not known';
    return plainly((0,trail_fields/* isSelectors */.Fm)(row.field) ? shownRecording(trail) : shownValue(row.field, trail[row.field], logged));
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
    const annotated = annotatedPrerequisites(plan, plan.prerequisites);
    const isSaidElsewhere = (one) => annotated.includes(one) || (plan.refusals.length === 0 && (0,prerequisite/* isRepairedBy */._C)(plan.steps, one));
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
    const repaired = prerequisites.find((one) => (0,prerequisite/* isRepairedBy */._C)([step], one));
    return repaired === undefined ? '' : ` (repairs ${repaired.id}: ${repaired.message})`;
}
/** What was and was not done. */
function stepLines({ steps, planned }) {
    return steps.map(({ step, outcome }) => `${step.call}: ${outcome}${planned ? repairedBy(planned.plan, step) : ''}`);
}
/** What to do about a run that did not end well. */
function adviceLines(report) {
    return [
        ...shownMistakes(report).map((mistake) => `- ${mistake}`),
        ...(report.failure?.hint ? ['What to do:', ...(0,advice/* linesOf */.Dx)(report.failure.hint).map((line) => `  ${line}`)] : []),
    ];
}
/** Where to read on. */
function linkLines({ planned }, page) {
    return [...(planned ? [`Plan digest: ${planned.plan.digest}`] : []), ...(page === null ? [] : [`Summary: ${page}`])];
}

;// CONCATENATED MODULE: ./build/src/report/format/config-file.js









const NOT_ACCEPTED = 'the config file does not accept this value. The trail keeps it.';
const OFF = 'off in AWS; delete this line to turn it on, which is the default';
/**
 * The trail as a config file that declares just that: planning it finds no drift, and planning it later undoes every change since.
 * So what the trail does not have is declared `none`, and its tags are all that it may have. A value that could not be read or that
 * the file cannot declare is left out, and a comment says why. At most 1 MiB, which is the limit of `config-file`.
 */
function configFile(observed, configValueOf) {
    const { trail } = observed;
    const entryOf = (field) => entryFor(observed, field, configValueOf);
    const scalars = trail_fields/* FIELDS */.cJ.filter(({ format }) => format).map(({ field }) => field);
    const settings = scalars.flatMap((field) => config_file_linesOf(field, inPair(field, entryOf) ?? entryOf(field)));
    const body = [
        [[`trailName: ${yamlLines(trail.name).join('')}`, ...settings].join('\n')],
        ...selectorParts(observed, configValueOf),
        partOf('aggregationConfigurations', entryOf('aggregationConfigurations')),
        tagsPart(observed, configValueOf),
    ];
    const hasAccountIds = body.some(([whole]) => /(?<!\d)\d{12}(?!\d)/.test(whole));
    return fit([[heading(observed, hasAccountIds)], ...body], formats/* MAX_CONFIG_FILE_BYTES */.pB);
}
function heading({ trail, observedAt }, hasAccountIds) {
    return [
        `Trail ${(0,printable/* visible */.RK)(trail.name)} as it was in AWS on ${(0,values_time/* minuteOf */.iA)(observedAt)}, before the run changed anything.`,
        '',
        'To declare the trail like this, commit this file and set the input config-file to its path. A plan then finds no drift.',
        `aws-region (${(0,printable/* visible */.RK)(trail.homeRegion)}), roles and mode belong to the workflow. \`none\` removes an optional setting that is added later.`,
        hasAccountIds ? 'This file contains account ids.' : 'This file contains no account ids.',
    ]
        .map((line) => `# ${line}`.trimEnd())
        .join('\n');
}
function entryFor({ trail, unknownFields }, field, configValueOf) {
    const row = (0,trail_fields/* rowOf */.OB)(field);
    const value = trail[field];
    if ((0,trail_fields/* isUnknown */.t8)(trail, row)) {
        const why = `not read. ${unknownFields[field] ?? ''}`;
        return row.onByDefault ? { value: 'keep', note: why } : { leftOut: why };
    }
    if (value === null || isNothing(value))
        return row.removable ? { value: 'none' } : { leftOut: 'the trail has none.' };
    // contradictions.ts rejects it, and so does CloudTrail.
    if (field === 'includeGlobalServiceEvents' && !value && trail.isMultiRegionTrail) {
        return { value: 'keep', note: 'off in AWS, which can be declared only for a single-Region trail' };
    }
    if (row.onByDefault && value === false)
        return { value, note: OFF };
    const written = configValueOf(field, value);
    return written === null ? { leftOut: NOT_ACCEPTED, value } : { value: written };
}
/** The log group and its role are declared together or not at all; `null` if they can be, and for other fields. */
function inPair(field, entryOf) {
    if (!trail_fields/* LOG_DELIVERY_PAIR */.p5.includes(field))
        return null;
    const pair = trail_fields/* LOG_DELIVERY_PAIR */.p5.map(entryOf);
    const states = new Set(pair.map((entry) => ('leftOut' in entry ? 'left out' : entry.value === 'none')));
    const entry = entryOf(field);
    if (states.size === 1 || 'leftOut' in entry)
        return null;
    const leftOut = 'CloudTrail needs the log group and the role together, and the other one cannot be declared.';
    return { leftOut, value: entry.value ?? 'none' };
}
/** A trail has one kind of selectors: to declare it removes the other. Insights need events that these record. */
function selectorParts(observed, configValueOf) {
    const { trail } = observed;
    const entryOf = (field) => entryFor(observed, field, configValueOf);
    const kinds = trail_fields/* SELECTOR_PAIR */.jz.filter((field) => !(0,trail_fields/* isUnknown */.t8)(trail, (0,trail_fields/* rowOf */.OB)(field)) && !isNothing(trail[field]));
    const insights = entryOf('insightSelectors');
    if (trail_fields/* SELECTOR_PAIR */.jz.some((field) => (0,trail_fields/* isUnknown */.t8)(trail, (0,trail_fields/* rowOf */.OB)(field))) || kinds.length > 1) {
        const unread = trail_fields/* SELECTOR_PAIR */.jz.map((field) => partOf(field, entryOf(field)));
        return [...unread, partOf('insightSelectors', insights)];
    }
    const kind = kinds[0] ?? 'eventSelectors';
    const note = 'the default selector: all management events';
    const selectors = kinds.length === 0 ? { value: 'none', note } : entryOf(kind);
    const isUnmet = unmetInsights(trail.insightSelectors ?? [], trail).length > 0;
    const unmet = {
        leftOut: 'the event selectors leave out events that these need.',
        value: trail.insightSelectors ?? [],
    };
    return [partOf(kind, selectors), partOf('insightSelectors', isUnmet && !('leftOut' in selectors) ? unmet : insights)];
}
/** Purging is what makes the mapping all of the tags; where one of them cannot be in it, nothing is purged. */
function tagsPart(observed, configValueOf) {
    const { tags } = observed.trail;
    if (tags === null)
        return partOf('tags', entryFor(observed, 'tags', configValueOf));
    const all = Object.entries(tags).filter(([key]) => !(0,trail_tags/* isReserved */.Bs)(key));
    const [written, others] = [[], []];
    for (const tag of all)
        (configValueOf('tags', Object.fromEntries([tag])) === null ? others : written).push(tag);
    const isExact = others.length === 0 && written.length <= trail_tags/* MAX_TAGS */.x3;
    const value = Object.fromEntries(written.slice(0, trail_tags/* MAX_TAGS */.x3));
    const reserved = Object.keys(tags).some(trail_tags/* isReserved */.Bs) ? [comment(RESERVED)] : [];
    if (all.length === 0)
        return [[...reserved, ...config_file_linesOf('tags', { value: 'none' })].join('\n'), ''];
    const left = Object.fromEntries([...others, ...written.slice(trail_tags/* MAX_TAGS */.x3)]);
    const comments = isExact ? [] : config_file_linesOf('tags', { leftOut: NOT_ACCEPTED, value: left });
    const lines = written.length > 0 ? config_file_linesOf('tags', { value }) : [];
    return [[...reserved, ...comments, ...lines, ...(isExact ? PURGE : [])].join('\n'), tooLarge('tags')];
}
const RESERVED = 'AWS’s own tags (aws:…) are not declared: only AWS can change them.';
const PURGE = ['# Removes tags that are added later. To keep such tags, delete the next line.', 'purgeTags: true'];
function partOf(field, entry) {
    return [config_file_linesOf(field, entry).join('\n'), tooLarge(field)];
}
function tooLarge(field) {
    return config_file_linesOf(field, { leftOut: 'its value does not fit into a config file of 1 MiB. The trail keeps it.' }).join('\n');
}
function config_file_linesOf(field, entry) {
    const key = (0,trail_fields/* camel */.nJ)((0,trail_fields/* rowOf */.OB)(field).input);
    if ('leftOut' in entry) {
        const value = entry.value === undefined ? [] : yamlLines({ [key]: entry.value }).map((line) => `# ${line}`);
        return [comment(`${key}: ${entry.leftOut}`), ...value];
    }
    const lines = yamlLines({ [key]: entry.value });
    return entry.note === undefined ? lines : [`${lines.join('')} ${comment(entry.note)}`];
}
const MAX_COMMENT_CHARACTERS = 500;
/** One line, whatever AWS said. */
function comment(text) {
    return `# ${(0,printable/* visible */.RK)((0,printable/* oneLine */.TN)((0,printable/* cut */.Jj)(text, MAX_COMMENT_CHARACTERS))).trim()}`;
}

;// CONCATENATED MODULE: ./build/src/reconcile/publish/observed-config-file.js

/**
 * The report with the observed trail as a config file, if there is a trail. Only now, since nobody waits for it. A value with a secret
 * is left out: `redacted` makes `***` of it, and the file would declare that.
 */
async function withConfigFile(report, redacted) {
    const { planned } = report;
    if (planned === null || planned.before === null)
        return report;
    const { configValueOf } = await Promise.all(/* import() */[__webpack_require__.e(619), __webpack_require__.e(209)]).then(__webpack_require__.bind(__webpack_require__, 9209));
    const declarable = (field, value) => {
        const json = JSON.stringify(value);
        return redacted(json) === json ? configValueOf(field, value) : null;
    };
    const observed = { trail: planned.before, unknownFields: planned.unknownFields, observedAt: planned.observedAt };
    return { ...report, observedConfigFile: configFile(observed, declarable) };
}

;// CONCATENATED MODULE: ./build/src/domain/plan/review-record.js

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
    return JSON.stringify(value).replace(/[<>\u007f-\uffff]|(?<=-)-/g, (character) => (0,printable/* unicodeEscape */.RT)(character.charCodeAt(0)));
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

;// CONCATENATED MODULE: ./build/src/github/comments.js

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
            const record = readRecord(comment.body);
            if (record?.key !== key)
                continue;
            if (comment.viewerDidAuthor)
                own.push(ownComment(comment, record, answer.viewer.login));
            else
                impostors.push(comments_nameOf(comment.author));
        }
        after = comments.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null;
    }
    const latest = own.reduce((found, one) => (found && !isLaterRun(one.record.run, found.record.run) ? found : one), null);
    return { isOpen, own: latest, impostors };
}
function ownComment({ fullDatabaseId, url, body, createdAt, lastEditedAt, editor }, record, viewer) {
    return {
        id: idOf(fullDatabaseId),
        url,
        body,
        record,
        lastWrittenAt: lastEditedAt ?? createdAt,
        otherEditor: lastEditedAt === null || comments_nameOf(editor) === viewer ? null : comments_nameOf(editor),
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
function comments_nameOf(actor) {
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

// EXTERNAL MODULE: ./build/src/runtime/retry.js
var retry = __webpack_require__(6876);
;// CONCATENATED MODULE: ./build/src/github/merged-pull-request.js


/** 15 seconds in all: after a merge, GitHub needs a few to show which pull request a commit came from. */
const MERGE_WAITS_SECONDS = [1, 2, 3, 4, 5];
/**
 * The pull request whose merge made the run's own commit: merged by merge commit, squash or rebase, into the default branch of
 * this repository. Else why there is none. Throws if this token is not allowed to read it.
 */
function findMergedPullRequest(event, defaultBranch, repository, waitsSeconds, runContext) {
    const find = () => mergedPullRequest(event, defaultBranch, repository);
    return (0,retry/* retryUntil */.v)(waitsSeconds, runContext, find, (settled) => settled.status === 'fulfilled' && 'why' in settled.value
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
            return { why: githubErrorReason(error, 'pull-requests: read') };
        if (status === 422)
            return none;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/github/newer-commit.js


// Right after a push GitHub may still show the branch as it was before; so may any commit be where the event does not say.
const WAITS_SECONDS = [1, 2, 4];
/** Whether a branch has moved on from the commit that the run is of. Never throws. */
async function newerHeadCommit(event, branch, repository, runContext) {
    if (repository === null)
        return { unknown: NOT_OPENED };
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
        return { unknown: githubErrorReason(error, 'contents: read') };
    }
}

;// CONCATENATED MODULE: ./build/src/domain/plan/review.js






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
            what: `${(0,trail_fields/* rowOf */.OB)(field).label} would change from ${formatValueInSentence(observed)} to ${formatValueInSentence(desired)} (${trail_effect/* EFFECT_WORDS */.Gt[effect]})`,
        })),
        ...(0,delegated_administrators/* registeredBy */._k)(plan.steps).map((account) => ({
            // With the trail, so that nobody finds the account by trying all there can be.
            name: `delegatedAdministrators/${fingerprint(`${plan.trail}/${account}`)}`,
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
    const settled = trail_fields/* FIELDS */.cJ.filter((row) => (declared.intents[row.field].state !== 'keep' || (0,trail_desired/* isReplaced */.tc)(declared, row.field)) &&
        !drifted.some(({ field }) => field === row.field) &&
        !refused.has(row.field) &&
        !(0,trail_fields/* isUnknown */.t8)(after, row));
    return {
        digest: plan.digest,
        fields: Object.fromEntries(drifted
            .filter(({ field }) => field === null || !refused.has(field))
            .map(({ name, observed, desired }) => [name, [fingerprint(observed), fingerprint(desired)]])),
        same: Object.fromEntries(settled.map(({ field }) => [field, fingerprint(after[field])])),
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
    const now = [fingerprint(observed), fingerprint(desired)];
    const agreed = Object.hasOwn(same, name) ? same[name] : null;
    const was = Object.hasOwn(fields, name) ? fields[name] : agreed === null ? null : [agreed, agreed];
    if (was === null)
        return null;
    const known = [observed, desired, true, false, null, [], {}];
    const valueOf = (print) => known.find((candidate) => fingerprint(candidate) === print);
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
    const shown = (value) => value === undefined ? 'a different value' : formatValueInSentence(value);
    const reviewed = wasDrift
        ? `The reviewed plan changed it from ${shown(observed)} to ${shown(desired)}`
        : `The reviewed plan did not change this value, which was ${shown(observed)} as declared`;
    if (trailMoved && inputsMoved)
        return `${reviewed}. Both the trail in AWS and the inputs changed after the review.`;
    return trailMoved
        ? `${reviewed}. Somebody changed the trail in AWS after the review.`
        : `${reviewed}. The inputs changed after the review.`;
}

;// CONCATENATED MODULE: ./build/src/reconcile/require-review.js







/** Whether the default branch has moved on from the commit that the run is of. An old commit may be tagged, too. */
async function findNewerCommit(run, { event, repository }) {
    const opened = await repository();
    const branch = await defaultBranchOf(event, opened);
    if (branch === null)
        return { unknown: opened === null ? NOT_OPENED : 'the default branch cannot be determined.' };
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
    if (!needsReview(plan))
        return { refusals: [], approval: plan.drift.length > 0 ? NOT_NEEDED : null };
    const review = await reviewOf(run, invocation, plan);
    const refusals = reviewRefusals(plan, review);
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
        const defaultBranch = await defaultBranchOf(event, repository);
        if (defaultBranch !== null && event.ref !== `refs/heads/${defaultBranch}`)
            return none(elsewhere(event));
        if (repository === null)
            return none(NOT_OPENED);
        if (defaultBranch === null)
            return none('the default branch cannot be determined.');
        const pull = await findMergedPullRequest(event, defaultBranch, repository, MERGE_WAITS_SECONDS, run);
        if ('why' in pull)
            return none(pull.why);
        const { own, impostors } = await readConversation(repository, pull.number, trailKey(plan.trail));
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
        return none(githubErrorReason(error, 'pull-requests: read'));
    }
}

;// CONCATENATED MODULE: ./build/src/report/comment.js




/** GitHub takes 65,536 characters; counted in bytes, and with room to spare (contract, section 5). */
const MAX_COMMENT_BYTES = 60_000;
/**
 * The comment of a pull request: the record, which nobody sees, the words of the summary, and whose words they are; after an
 * apply also the plan that was reviewed, as far as there is room. Only the words of the summary are cut, and masked by `masked`:
 * the record names no account, and what stood there was masked when it was written.
 */
function comment_comment(report, record, { runUrl, masked, previousBody }) {
    const first = recordLines(record);
    const run = `[this run](${runUrl})`;
    const reviewed = previousBody === undefined ? '' : reviewedIn(previousBody);
    const last = previousBody === undefined
        ? `\n<sub>The plan of commit ${markdown_escape(record.head.slice(0, 7))} by ${run}. The next plan of this pull request replaces it.</sub>\n`
        : `\n<sub>${report.verdict.outcome === 'applied' ? `Applied by ${run}` : `The result of the apply in ${run}`}.</sub>\n${reviewed}`;
    const room = MAX_COMMENT_BYTES - (0,printable/* bytesOf */.$$)(first) - (0,printable/* bytesOf */.$$)(last);
    return first + masked(summary(report, room, `the whole is in the summary of ${run}.`)) + last;
}
/** Marks what an apply keeps of the comment that it writes anew. No text from outside begins a line. */
const REVIEWED = '\n<!-- reviewed -->\n';
/** More would leave too little room for what was done. */
const MAX_REVIEWED_BYTES = 20_000;
/** The plan that was reviewed, folded; from a comment that an apply wrote already, what that kept. */
function reviewedIn(body) {
    const kept = body.indexOf(REVIEWED);
    if (kept >= 0)
        return body.slice(kept);
    const plan = withoutRecord(body).trim();
    if ((0,printable/* bytesOf */.$$)(plan) > MAX_REVIEWED_BYTES)
        return '';
    return `${REVIEWED}\n${details('The plan that was reviewed', plan)}\n`;
}

;// CONCATENATED MODULE: ./build/src/reconcile/publish/pull-request-comment.js









/**
 * Shows its plan on a pull request, or on the merged one what the apply did. A comment is never a reason to fail:
 * gives why there is none where there should be one, else `null`.
 */
async function postComment(run, invocation, report) {
    const { inputs, event, repository } = invocation;
    const { planned } = report;
    if (inputs.pullRequestComment === 'never' || planned === null)
        return null;
    const applies = planned.mode === 'apply';
    const { pullRequest } = event;
    if (pullRequest === null && !(event.name === 'push' && applies))
        return null;
    try {
        const opened = await repository();
        if (opened === null)
            return `No comment on the pull request. ${NOT_OPENED}`;
        if (pullRequest === null || applies)
            return await postApplyComment(run, event, opened, report, planned);
        await postPlanComment(run, invocation, pullRequest, opened, report, planned);
        return null;
    }
    catch (error) {
        const why = `No comment on the pull request: ${githubErrorReason(error, 'pull-requests: write')}`;
        // Behind an environment the apply needs no permission for comments.
        if (applies && inputs.approval === 'digest') {
            run.log.info(why);
            return null;
        }
        return pullRequest?.isFromFork ? `${why} A run for a pull request from a fork never gets this permission.` : why;
    }
}
async function postPlanComment({ log }, { inputs, event }, { number, head }, repository, report, { plan, wouldBe }) {
    const key = trailKey(plan.trail);
    const { isOpen, own } = await readConversation(repository, number, key);
    if (!isOpen) {
        log.info(`Pull request #${number} is closed: its comment stays as it is`);
        return;
    }
    if (own && isLaterRun(own.record.run, event.run)) {
        log.info(`The comment ${own.url} is of a later run: it stays as it is`);
        return;
    }
    const changes = (0,plan_verdict/* isPending */.mm)(plan) || plan.refusals.length > 0;
    if (!changes && own === null && inputs.pullRequestComment === 'changes-only')
        return;
    const reviewed = reviewedPlanOf(plan, inputs.declared, wouldBe);
    const record = { ...reviewed, key, head, run: event.run, apply: null };
    const body = comment_comment(log.redactedIn(report), record, { runUrl: event.runUrl, masked: log.masked });
    log.info(`Comment: ${await writeComment(repository, number, own, log.redacted(body))}`);
}
/** A comment that somebody tampered with is left alone: to write it would make it look like the reviewed one again. */
async function postApplyComment(run, event, repository, report, { plan }) {
    const { log } = run;
    if (report.verdict.reason === 'superseded')
        return null;
    const pull = await pullOf(run, event, repository);
    if (pull === null)
        return null;
    const { own } = await readConversation(repository, pull.number, trailKey(plan.trail));
    if (own === null || hasNothingToAdd(report, own))
        return null;
    const why = untrusted(own, pull);
    if (why !== null)
        return `The comment is left as it is: ${why}`;
    const context = { runUrl: event.runUrl, masked: log.masked, previousBody: own.body };
    const body = comment_comment(log.redactedIn(report), { ...own.record, apply: event.run }, context);
    log.info(`Comment: ${await writeComment(repository, pull.number, own, log.redacted(body))}`);
    return null;
}
/** A run that finds all done does not replace the words of the one that did it. */
function hasNothingToAdd({ verdict }, { record }) {
    return record.apply !== null && verdict.outcome === 'in-sync';
}
/** The pull request that an apply is about: its own, or the one that was merged by the push. */
async function pullOf(run, event, repository) {
    if (event.pullRequest)
        return { ...event.pullRequest, mergedAt: null };
    const defaultBranch = await defaultBranchOf(event, repository);
    if (defaultBranch === null || event.ref !== `refs/heads/${defaultBranch}`)
        return null;
    // By now GitHub had the time of the apply to show it.
    const pull = await findMergedPullRequest(event, defaultBranch, repository, [], run);
    return 'why' in pull ? null : pull;
}

;// CONCATENATED MODULE: ./build/src/reconcile/publish/publish.js









/**
 * Reports the result of the run, however far it got: in the log, in outputs, on the pull request, in summary and files.
 * A part that fails is a warning and loses itself alone. Gives what was reported.
 */
async function publish(run, invocation) {
    const { log, environment } = run;
    const attempt = async (part, write) => {
        try {
            await write();
        }
        catch (error) {
            log.warning(`${part} not written`, `${String(error)}. The verdict and the other reports are not affected.`);
        }
    };
    log.endGroup();
    // Before strings are cut; the record of a plan is made of the whole one.
    const sealed = run.seal();
    let whole = withoutCheckpoint(sealed);
    await attempt('Config file', async () => {
        whole = await withConfigFile(whole, log.redacted);
    });
    let report = whole;
    const redact = (known) => attempt('Report', () => {
        report = log.redactedIn(known);
    });
    await redact(whole);
    await attempt('Steps', () => stepLines(report).forEach(log.info));
    await attempt('Event history', () => historyLines(report).forEach(log.info));
    await attempt('Evidence', () => evidenceLines(report).forEach(log.info));
    await attempt('Verdict', () => {
        const verdict = verdictLine(report);
        const annotations = annotationsOf(report);
        if (!annotations.some(({ saysVerdict }) => saysVerdict))
            log.info(verdict);
        for (const { level, title, message } of annotations)
            log[level](title, message);
    });
    await attempt('Advice', () => adviceLines(report).forEach(log.info));
    // Before the pull request, which is asked over the network.
    const publisher = createPublisher(environment, log);
    publisher.outputs(report, sealed.evidence?.integrity?.checkpoint ?? null);
    let notices = whole.notices;
    await attempt('Comment', async () => {
        // A run that is stopped has no time left to talk, and must publish.
        if (run.signal.aborted)
            return;
        const posting = invocation.then((asked) => postComment(run, asked, whole), () => null);
        const why = await Promise.race([posting, untilStopped(run.signal)]);
        if (why === null)
            return;
        notices = [...notices, why];
        log.notice('Pull request', why);
    });
    const page = environment['GITHUB_RUN_ID'] ? runUrlOf(environment) : null;
    await attempt('Links', () => linkLines(report, page).forEach(log.info));
    // Once more, with the secrets that became known meanwhile.
    await redact({ ...whole, notices });
    publisher.reports(report);
    log.endAnnotations();
    return whole;
}
/** A checkpoint can have hundreds of thousands of strings: it is redacted as a whole, as the file that it becomes. */
function withoutCheckpoint(report) {
    const { evidence } = report;
    if (!evidence?.integrity)
        return report;
    return { ...report, evidence: { ...evidence, integrity: { ...evidence.integrity, checkpoint: null } } };
}
function untilStopped(signal) {
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
}

// EXTERNAL MODULE: ./build/src/runtime/all-of.js
var all_of = __webpack_require__(3639);
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

;// CONCATENATED MODULE: ./build/src/domain/iam-policy/required-grants.js




function judgeGrants(policy, grants) {
    const found = grants.flatMap((grant) => grant.requests.map((request) => ({ grant, evaluation: doubtIfUncertain(request, evaluate(policy, request)) })));
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
        if (isUndecided(denies))
            return [`${undecided}: ${denier} might deny it, but ${denies.because}.`];
        return isUndecided(allows) ? [`${undecided}: a statement might allow it, but ${allows.because}.`] : [];
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
    return judgeGrants({ ...policy, statements }, grants).status !== 'fail' ? policyText(policy, statements) : null;
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
    return policy_document_isObject(condition) && Object.values(condition).every(policy_document_isObject)
        ? withTrails(condition, null)
        : condition;
}
function trailsOf({ Condition }) {
    return Object.entries(Condition?.['StringEquals'] ?? {}).find(([key]) => SOURCE.test(key))?.[1];
}
function union(one, other) {
    const all = [...new Set([...policy_document_listOf(one), ...policy_document_listOf(other)])];
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
    if (!policy_document_isObject(value))
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

;// CONCATENATED MODULE: ./build/src/domain/prerequisites/policy-statements.js




/** What a log role has to be allowed. */
const LOG_ROLE_ACTIONS = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const SERVICE = { Service: partitions/* CLOUDTRAIL */._N };
function policy_statements_from(trail) {
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
        Resource: `${root}/${wildcard_escaped((0,log_paths/* ownerPath */.p3)(prefix, owner))}*`,
        Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', ...policy_statements_from(trail) } },
    });
    const organization = organizationId === null ? [] : [write('AWSCloudTrailOrganizationWrite20150319', organizationId)];
    return [
        {
            Sid: 'AWSCloudTrailAclCheck20150319',
            Effect: 'Allow',
            Principal: SERVICE,
            Action: 's3:GetBucketAcl',
            Resource: root,
            Condition: { StringEquals: policy_statements_from(trail) },
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
            Condition: { StringEquals: policy_statements_from(trail), StringLike: encrypts },
        },
        {
            Sid: 'AllowCloudTrailToDescribeKey',
            ...allow,
            Action: 'kms:DescribeKey',
            Condition: { StringEquals: policy_statements_from(trail) },
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
        Condition: { StringEquals: policy_statements_from(trail) },
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
            Condition: { StringEquals: policy_statements_from(trail) },
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

;// CONCATENATED MODULE: ./build/src/domain/prerequisites/required-access.js






/**
 * What every call of CloudTrail for a trail carries. SourceArn and SourceAccount are the trail's, so the management account's,
 * whoever runs it (CloudTrail User Guide, bucket policy); a service principal belongs to no account, organization or VPC
 * (IAM User Guide, global condition keys). Keys that are not here, such as encryption headers, are unknown: so are
 * aws:PrincipalArn and aws:PrincipalAccount, which that guide says are always there, and not what they are of a service.
 */
function required_access_contextOf({ trail, organizationId }) {
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
        ...required_access_contextOf(destinations),
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
        resource: logObjectArns({
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
    const context = required_access_contextOf(destinations);
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
    const policy = text.known === null ? EMPTY_POLICY : parsePolicy(text.known);
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
    return textsOf(statement['Resource']).some(hasEscapes);
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
    const document = parsePolicy(policy.known);
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
    const commands = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
    const { account } = session.identity;
    const named = { Bucket: name, ExpectedBucketOwner: account };
    /** `absent` is S3's error where it is not set. */
    const asked = (call, read, absent) => (0,ask/* ask */.kA)(call, read, (error) => absent && (0,ask/* isNamed */.ev)(error, absent.error) ? { known: absent.value } : (0,ask/* unknownAnswer */.NF)(call, error, there));
    const [versioning, objectLock, lifecycle, publicAccessBlock, accessLogTarget] = await Promise.all([
        asked('s3:GetBucketVersioning', async () => {
            const { Status, MFADelete } = VERSIONING(await client.send(new commands.GetBucketVersioningCommand(named)), '');
            return { status: Status ?? null, hasMfaDelete: MFADelete === 'Enabled' };
        }),
        asked('s3:GetBucketObjectLockConfiguration', async () => objectLockOf(await client.send(new commands.GetObjectLockConfigurationCommand(named))), { error: 'ObjectLockConfigurationNotFoundError', value: null }),
        asked('s3:GetLifecycleConfiguration', async () => {
            const answer = await client.send(new commands.GetBucketLifecycleConfigurationCommand(named));
            return LIFECYCLE(answer, '').Rules.map(lifecycleRuleOf);
        }, { error: 'NoSuchLifecycleConfiguration', value: [] }),
        asked('s3:GetBucketPublicAccessBlock', async () => {
            const answer = await client.send(new commands.GetPublicAccessBlockCommand(named));
            return PUBLIC_ACCESS_BLOCK(answer, '').PublicAccessBlockConfiguration;
        }, { error: 'NoSuchPublicAccessBlockConfiguration', value: null }),
        asked('s3:GetBucketLogging', async () => {
            const answer = await client.send(new commands.GetBucketLoggingCommand(named));
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
    const { GetBucketEncryptionCommand, GetBucketRequestPaymentCommand, HeadBucketCommand } = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
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
    const { GetBucketPolicyCommand } = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
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
        const { DescribeKeyCommand } = await __webpack_require__.e(/* import() */ 632).then(__webpack_require__.t.bind(__webpack_require__, 251, 19));
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
        const { GetKeyPolicyCommand } = await __webpack_require__.e(/* import() */ 632).then(__webpack_require__.t.bind(__webpack_require__, 251, 19));
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
    const { paginateDescribeLogGroups } = await __webpack_require__.e(/* import() */ 303).then(__webpack_require__.t.bind(__webpack_require__, 2684, 19));
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
    const { GetRoleCommand } = await __webpack_require__.e(/* import() */ 764).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
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
    const { paginateSimulatePrincipalPolicy } = await __webpack_require__.e(/* import() */ 764).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
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
    const { paginateListAWSServiceAccessForOrganization } = await __webpack_require__.e(/* import() */ 503).then(__webpack_require__.t.bind(__webpack_require__, 2503, 19));
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
    const { GetRoleCommand } = await __webpack_require__.e(/* import() */ 764).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
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
        const { GetTopicAttributesCommand } = await __webpack_require__.e(/* import() */ 797).then(__webpack_require__.t.bind(__webpack_require__, 8797, 19));
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

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-cjs/index.js
var dist_cjs = __webpack_require__(7392);
// EXTERNAL MODULE: ./build/src/aws/observe/read-trail.js
var read_trail = __webpack_require__(2683);
;// CONCATENATED MODULE: ./build/src/aws/observe/list-trails.js




/** API_ListTrails */
const LISTED = (0,response_shapes/* object */.Ik)({ Trails: (0,response_shapes/* list */.p_)((0,response_shapes/* object */.Ik)({ TrailARN: response_shapes/* arn */.Cm, Name: response_shapes/* string */.Yj, HomeRegion: (0,response_shapes/* optional */.lq)(response_shapes/* string */.Yj) })) });
/** DescribeTrails by name sees the current Region and account alone; ListTrails sees every Region, and the organization's trails. @throws RunError `read` */
async function listTrails(client) {
    const listed = [];
    try {
        for await (const page of (0,response_shapes/* pagesOf */.E0)((0,dist_cjs/* paginateListTrails */.zlR)({ client }, {}))) {
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
        const answer = await client.send(new dist_cjs/* DescribeTrailsCommand */.oSd({ includeShadowTrails: true }));
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
    const { DescribeOrganizationCommand } = await __webpack_require__.e(/* import() */ 503).then(__webpack_require__.t.bind(__webpack_require__, 2503, 19));
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
    const { paginateListDelegatedAdministrators } = await __webpack_require__.e(/* import() */ 503).then(__webpack_require__.t.bind(__webpack_require__, 2503, 19));
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
const NOTHING_READ = Object.fromEntries(trail_fields/* FIELDS */.cJ.map(({ field }) => [field, null]));
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
    const undeclared = trail_fields/* FIELDS */.cJ.filter(({ field }) => declared.intents[field].state === 'keep');
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

;// CONCATENATED MODULE: ./build/src/domain/plan/changed-by-others.js




/** What the call of a step replaces by what it carries, as the trail has it then; empty for calls that replace no list. */
function replacedBy({ call, input }) {
    const list = (member) => (input[member] ?? []);
    switch (call) {
        case 'cloudtrail:PutEventSelectors':
            return {
                eventSelectors: (0,selectors_selectors/* normalEventSelectors */.G8)(list('EventSelectors')),
                advancedEventSelectors: (0,selectors_selectors/* normalAdvancedEventSelectors */.q5)(list('AdvancedEventSelectors')),
            };
        case 'cloudtrail:PutInsightSelectors':
            return { insightSelectors: (0,selectors_selectors/* normalInsightSelectors */.GG)(list('InsightSelectors')) };
        case 'cloudtrail:PutEventConfiguration':
            return { aggregationConfigurations: (0,selectors_selectors/* normalAggregationConfigurations */.p$)(list('AggregationConfigurations')) };
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
        .filter(([field, value]) => ![...(known[field] ?? []), value].some((one) => isSame(one, now[field])))
        .map(([field]) => field);
}
/** The settings that UpdateTrail writes over: changed since they were observed, and not to what is written. */
function overwrittenSettings(step, observed, now) {
    return step.fields.flatMap((field) => {
        const row = (0,trail_fields/* rowOf */.OB)(field);
        const sent = step.input[row.requestMember];
        const written = sent === '' ? row.unset : sent;
        const [was = null, found = null] = [observed[field], now[field]];
        return isSame(was, found) || isSame(found, written) ? [] : [{ what: field, observed: was, found, written }];
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
    return Object.keys(now).filter((key) => !Object.hasOwn(kept, key) && !(0,trail_tags/* isReserved */.Bs)(key));
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
const explain_step_refused = () => ['AWS rejected the call.', `See the message from AWS. ${runAgain}`];
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
        return explain_step_refused;
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
        throw new errors/* RunError */.e4('step', `${refresh_step_nameOf(planned)} could not be read again just before ${planned.call}: ${(0,aws_error/* errorName */.Is)(error)}: "${(0,aws_error/* errorText */.kc)(error)}". Nothing was overwritten.`, 'Run again: the next run changes it if it can be read.', error);
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
function refresh_step_nameOf({ fields }) {
    return fields.join(' and ');
}
function changedMeanwhile({ call }, moved) {
    return new errors/* RunError */.e4('step', `Somebody changed ${moved.join(' and ')} after this run observed the trail. ${call} replaces the whole list, so it is not sent now: it would wipe that change.`, 'Run again: the next run compares the trail as it is then.');
}

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
const write_isEmpty = (text) => /^\s*(?:\{\s*\})?\s*$/.test(text);
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
    'cloudtrail:StartLogging': write_isEmpty,
    'cloudtrail:StopLogging': write_isEmpty,
    'cloudtrail:PutEventSelectors': namesTrail,
    'cloudtrail:PutEventConfiguration': namesTrail,
    'cloudtrail:PutInsightSelectors': namesTrail,
    'cloudtrail:AddTags': write_isEmpty,
    'cloudtrail:RemoveTags': write_isEmpty,
    'cloudtrail:RegisterOrganizationDelegatedAdmin': write_isEmpty,
    'organizations:EnableAWSServiceAccess': write_isEmpty,
    'iam:CreateServiceLinkedRole': ends('CreateServiceLinkedRoleResponse'),
    's3:PutBucketPolicy': (text) => text === '',
    'kms:PutKeyPolicy': write_isEmpty,
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
        const { EnableAWSServiceAccessCommand } = await __webpack_require__.e(/* import() */ 503).then(__webpack_require__.t.bind(__webpack_require__, 2503, 19));
        return { client: await (0,clients/* organizations */.Zn)(region, writer), command: new EnableAWSServiceAccessCommand(input) };
    },
    'iam:CreateServiceLinkedRole': async (region, writer, input) => {
        const { CreateServiceLinkedRoleCommand } = await __webpack_require__.e(/* import() */ 764).then(__webpack_require__.t.bind(__webpack_require__, 6764, 19));
        return { client: await (0,clients/* iam */.c4)(region, writer), command: new CreateServiceLinkedRoleCommand(input) };
    },
    's3:PutBucketPolicy': async (region, writer, input) => {
        const { PutBucketPolicyCommand } = await __webpack_require__.e(/* import() */ 711).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19));
        return { client: await (0,clients.s3)(region, writer), command: new PutBucketPolicyCommand(input) };
    },
    'kms:PutKeyPolicy': async (region, writer, input) => {
        const { PutKeyPolicyCommand } = await __webpack_require__.e(/* import() */ 632).then(__webpack_require__.t.bind(__webpack_require__, 251, 19));
        return { client: await (0,clients/* kms */.iv)(region, writer), command: new PutKeyPolicyCommand(input) };
    },
    'sns:SetTopicAttributes': async (region, writer, input) => {
        const { SetTopicAttributesCommand } = await __webpack_require__.e(/* import() */ 797).then(__webpack_require__.t.bind(__webpack_require__, 8797, 19));
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
    'cloudtrail:CreateTrail': [dist_cjs/* CreateTrailCommand */.yib, null],
    'cloudtrail:UpdateTrail': [dist_cjs/* UpdateTrailCommand */.nXN, 'Name'],
    'cloudtrail:StartLogging': [dist_cjs/* StartLoggingCommand */.NMP, 'Name'],
    'cloudtrail:StopLogging': [dist_cjs/* StopLoggingCommand */.Rdr, 'Name'],
    'cloudtrail:PutEventSelectors': [dist_cjs/* PutEventSelectorsCommand */.PTj, 'TrailName'],
    'cloudtrail:PutEventConfiguration': [dist_cjs/* PutEventConfigurationCommand */.HJQ, 'TrailName'],
    'cloudtrail:PutInsightSelectors': [dist_cjs/* PutInsightSelectorsCommand */.JYC, 'TrailName'],
    'cloudtrail:AddTags': [dist_cjs/* AddTagsCommand */.yjM, 'ResourceId'],
    'cloudtrail:RemoveTags': [dist_cjs/* RemoveTagsCommand */.L1A, 'ResourceId'],
    'cloudtrail:RegisterOrganizationDelegatedAdmin': [dist_cjs/* RegisterOrganizationDelegatedAdminCommand */.srz, null],
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
    return Object.fromEntries(trail_fields/* FIELDS */.cJ.map(({ field, unset }) => [field, [observed ? observed[field] : unset]]));
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

// EXTERNAL MODULE: ./build/src/aws/session/session-policy.js
var session_policy = __webpack_require__(3575);
// EXTERNAL MODULE: ./build/src/aws/session/sign-in.js + 2 modules
var sign_in = __webpack_require__(3510);
// EXTERNAL MODULE: ./build/src/reconcile/sign-in.js
var reconcile_sign_in = __webpack_require__(6077);
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
        const text = `Somebody changed ${what} after this run observed the trail: it was ${formatValue(observed)}, then ${formatValue(found)}. ${call} ${written === null ? 'removed it' : `set it to ${formatValue(written)}`}.`;
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
        const isLate = settled.status === 'fulfilled' ? diff(expected, settled.value.trail, []).length > 0 : (0,read_trail/* isAbsent */.W0)(settled.reason);
        return isLate ? 'The trail read back does not show the change yet:' : null;
    });
}
/** What is not as it is to be; empty where all is. */
function pending({ drift, unconfirmed }) {
    return [...new Set(drift.map(notYet)), ...unconfirmed].join('; ');
}
/** Such as "Logging is not on yet"; labels in the plural need other words. */
function notYet({ field, desired }) {
    const { label } = (0,trail_fields/* rowOf */.OB)(field);
    return typeof desired === 'boolean' ? `${label} is not ${formatValue(desired)} yet` : `${label}: not as declared yet`;
}
async function readBack(client, session, { identity, desired, registered, unconfirmedRepairs }) {
    const [reading, missing, failing] = await (0,all_of/* allOf */.b)([
        (0,read_trail/* readTrail */.hd)(client, identity),
        registered.length > 0 ? unconfirmedRegistrations(session, identity.homeRegion, registered) : [],
        unconfirmedRepairs(),
    ]);
    const unread = trail_fields/* FIELDS */.cJ.flatMap(({ field }) => (desired[field] === undefined ? [] : (reading.unknown[field] ?? [])));
    const unconfirmed = [...new Set([...unread, ...missing, ...failing])];
    return { ...reading, drift: diff(desired, reading.trail, []), unconfirmed };
}
async function unconfirmedRegistrations(session, region, accounts) {
    const { delegatedAdministrators } = await listDelegatedAdministrators(await (0,clients/* organizations */.Zn)(region, session));
    if (!(0,values_answer/* isKnown */.q)(delegatedAdministrators))
        return [delegatedAdministrators.unknown];
    return (0,delegated_administrators/* unregistered */.EK)(accounts, delegatedAdministrators).map((account) => `${account} not listed as delegated administrator`);
}

;// CONCATENATED MODULE: ./build/src/report/sections/still-differs.js




/** What to say of an applied trail that does not read as desired; `hint` is what to do about it. */
function stillDiffers(drift, unconfirmed, hint) {
    const isText = (value) => typeof value !== 'object' || value === null;
    const sentences = drift.map(({ field, observed, desired }) => isText(desired)
        ? `${(0,trail_fields/* rowOf */.OB)(field).label}: ${formatValue(observed)} and not ${formatValue(desired)}, 20 seconds after AWS accepted the change.`
        : `${(0,trail_fields/* rowOf */.OB)(field).label}: not as declared, 20 seconds after AWS accepted the change.`);
    const lines = drift.flatMap(({ field, observed, desired }) => {
        const changed = changedLines(observed, desired);
        return changed.length > 0 ? [`${(0,trail_fields/* rowOf */.OB)(field).label}, as it is (-) and as declared (+):`, (0,advice/* verbatim */.Bj)(...changed)] : [];
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
    const policy = parsePolicy(trust);
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
            const notice = diff(written, read.trail, []).length === 0
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
    const forbids = startLoggingRefusals({ account, caller, organization, identity: trail, desired, observed: trail });
    if (forbids.length > 0 || run.signal.aborted)
        return null;
    const step = startStep(trail.arn);
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
            return `root of ${actor_accountOf(identity)}${mfaOf(identity)}`;
        case 'IAMUser':
            return `${(0,history_event/* textOf */.b6)(identity['userName']) ?? actor_idOf(identity)} (IAM user)`;
        case 'AssumedRole':
            return assumedRole(identity, context);
        case 'WebIdentityUser':
            return webIdentity(identity);
        case 'IdentityCenterUser':
            return `Identity Center user ${(0,history_event/* textOf */.b6)((0,history_event/* objectOf */.Xy)(identity['onBehalfOf'])?.['userId']) ?? actor_idOf(identity)}`;
        case 'AWSService':
            return from ?? 'an AWS service';
        default:
            return `${(0,history_event/* textOf */.b6)(identity['type']) ?? 'identity'} ${actor_idOf(identity)}`;
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
    const session = sessionNameOf(identity) ?? actor_idOf(identity);
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
    const subject = (0,history_event/* textOf */.b6)(identity['userName']) ?? actor_idOf(identity);
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
function actor_accountOf(identity) {
    return (0,history_event/* textOf */.b6)(identity['accountId']) ?? 'an unknown account';
}
function actor_idOf(identity) {
    return ((0,history_event/* textOf */.b6)(identity['principalId']) ?? (0,history_event/* textOf */.b6)(identity['arn']) ?? (0,history_event/* textOf */.b6)(identity['accountId']) ?? 'without a name');
}

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
    if (newest.state === null || !isSame(newest.state.value, observed[field]))
        return { why: whyNotSeen(known) };
    const before = states.findLastIndex(({ state }) => state === null || !isSame(state.value, observed[field]));
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
        changes: Object.fromEntries(causes.flatMap(([field, cause]) => ('event' in cause ? [[field, history_of_changeOf(cause.event, input)]] : []))),
        unexplained: causes.flatMap(([field, cause]) => ('why' in cause ? [{ field, why: cause.why }] : [])),
        prerequisites: resources.flatMap((resource) => prerequisiteChange(resource, input)),
        holes: (0,history_holes/* holesOf */.V6)({
            events: hasStarts(input) ? succeeded : succeeded.filter(({ name }) => name !== 'StopLogging'),
            observed,
            declaredOn: drift.filter(({ desired }) => desired === true).map(({ field }) => field),
            stoppedAt: input.stoppedAt,
            startedAt: input.startedAt,
            readAt,
        }),
        attempts: all
            .filter(({ error, at }) => error !== null && (0,values_time/* secondsBetween */.O1)(at, readAt) <= ATTEMPTS_SECONDS)
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
            .filter(({ name, at }) => field !== 'isLogging' || name === 'StartLogging' || !(0,history_holes/* isBeforeStart */.Im)(at, input)),
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
function history_of_changeOf(event, context) {
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
        return [{ id, change: history_of_changeOf(newest, input) }];
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
    const isSince = ((0,values_time/* millisecondsOf */.W$)(at) ?? 0) >= Math.floor(sinceMilliseconds / 1000) * 1000;
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
const attribute_drift_TIMEOUT_MILLISECONDS = 10_000;
/**
 * Records who made what differs so, as far as CloudTrail's event histories say. Where nothing differs it asks nothing. Never rejects:
 * a run does not fail because of this.
 */
async function attributeDrift(run, input) {
    try {
        const timeout = AbortSignal.any([run.signal, AbortSignal.timeout(attribute_drift_TIMEOUT_MILLISECONDS)]);
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
        const at = (0,values_time/* millisecondsOf */.W$)(call.at);
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

// EXTERNAL MODULE: ./build/src/aws/clients/settings.js + 1 modules
var settings = __webpack_require__(3555);
// EXTERNAL MODULE: ./build/src/domain/selectors/resource-types.js + 1 modules
var resource_types = __webpack_require__(1974);
;// CONCATENATED MODULE: ./build/src/domain/trail/lint-declared.js





/** What is declared that is legal but probably a mistake, or that this action does not know: one sentence for each kind. */
function lintDeclared(declared) {
    const selectors = {
        eventSelectors: lint_declared_listOf(declared, 'eventSelectors'),
        advancedEventSelectors: lint_declared_listOf(declared, 'advancedEventSelectors'),
    };
    const isSet = selectors.eventSelectors.length + selectors.advancedEventSelectors.length > 0;
    const insights = lint_declared_listOf(declared, 'insightSelectors');
    const aggregations = lint_declared_listOf(declared, 'aggregationConfigurations');
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
function lint_declared_listOf({ intents }, field) {
    const intent = intents[field];
    return intent.state === 'set' ? intent.value : [];
}
const lint_declared_MAX_NAMED = 5;
/** One sentence on all the names it is true of, of which some are named. */
function warningAbout(where, names, problem, consequence) {
    const distinct = [...new Set(names)];
    if (distinct.length === 0)
        return [];
    const more = distinct.length > lint_declared_MAX_NAMED ? ` and ${distinct.length - lint_declared_MAX_NAMED} more` : '';
    const some = distinct
        .slice(0, lint_declared_MAX_NAMED)
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
            .slice(0, lint_declared_MAX_NAMED)
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

;// CONCATENATED MODULE: ./build/src/reconcile/mode.js







/** Decides what the run may do, and says so in the log's first line, with what is unusual about how it was asked for. */
async function decideMode(run, { inputs, event, repository }) {
    const dependsOnBranch = inputs.mode === 'auto' && runsOnBranches(event);
    const defaultBranch = dependsOnBranch
        ? (event.defaultBranch ?? (await defaultBranchOf(event, await repository())))
        : null;
    const { mode, why, warning } = modeFor(inputs.mode, event, defaultBranch);
    run.record({ kind: 'mode decided', mode, why });
    run.log.info(firstLine(mode, why, inputs.declared, (0,reconcile_sign_in/* signInOf */.UI)(inputs, mode).role));
    if (warning)
        (0,reconcile_run/* addWarning */.Af)(run, 'Only planned', warning);
    const proxy = (0,settings/* ignoredProxy */.Fl)(run.environment, process.versions.node);
    if (proxy)
        (0,reconcile_run/* addWarning */.Af)(run, 'Proxy ignored', proxy);
    // Outside GitHub there is no event, and nobody misses its payload.
    if (event.payloadProblem !== null && event.name !== '') {
        (0,reconcile_run/* addWarning */.Af)(run, 'Event payload', `${event.payloadProblem} The run continues: ${event.name} does not need it.`);
    }
    if (mode !== 'apply' && isClosedPullRequest(event))
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
    if (isUnattended(event))
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

;// CONCATENATED MODULE: ./build/src/reconcile/reconcile.js















/**
 * The story: mode → sign in → observe → judge → plan → review → apply and verify, beside who made what differs so → evidence. Two
 * things are begun early: the question whether there is a newer commit, and, in `apply`, the start of a stopped trail.
 */
async function reconcile(run, invocation) {
    const { inputs } = invocation;
    const mode = await decideMode(run, invocation);
    const signingIn = (0,reconcile_sign_in/* signInToRead */.S1)(run, invocation, mode);
    const newer = mode === 'apply' && isOutdatable(invocation) ? findNewerCommit(run, invocation) : null;
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
            const { gatherEvidence } = await __webpack_require__.e(/* import() */ 985).then(__webpack_require__.bind(__webpack_require__, 8985));
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
    const steps = mode === 'apply' ? permittedSteps(plan, earlyStart !== null) : [];
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
    const made = makePlan(planInput);
    const reviewing = mode === 'apply' ? requireReview(run, invocation, made, newer) : Promise.resolve(made);
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
    for (const text of ownershipWarnings(fact.before))
        (0,reconcile_run/* addWarning */.Af)(run, 'Another owner', text);
    for (const text of notices)
        (0,reconcile_run/* addNotice */.Mp)(run, text);
    const shown = run.log.redactedIn(fact);
    planLines(shown).forEach(run.log.info);
    await run.log.group('All fields, changes line by line, prerequisites and AWS CLI commands', () => detailLines(shown).forEach(run.log.info));
}

;// CONCATENATED MODULE: ./build/src/main.js





/**
 * Runs the action, reports it in log, summary and outputs, and returns the exit code. `signal` stops it; its reason is what
 * the log calls it. Calls that were given up may still be in flight then.
 */
async function main(environment, signal) {
    const run = (0,reconcile_run/* startRun */.AD)(environment, signal);
    const invocation = readInvocation(run);
    const reconciled = invocation
        .then((asked) => reconcile(run, asked))
        .catch((error) => run.record((0,reconcile_run/* failureOf */.g5)(signal.aborted ? (0,errors/* stopped */.ce)(error) : error)));
    const late = (0,reconcile_run/* graceAfter */.Dc)(signal).then(() => run.record((0,reconcile_run/* failureOf */.g5)((0,errors/* stopped */.ce)())));
    await Promise.race([reconciled.then(run.whatWasBegun), late]);
    const { verdict } = await publish(run, invocation);
    return verdict.reason === null ? 0 : 1;
}


/***/ }),

/***/ 7057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mp: () => (/* binding */ addNotice),
  Af: () => (/* binding */ addWarning),
  g5: () => (/* binding */ failureOf),
  Dc: () => (/* binding */ graceAfter),
  AD: () => (/* binding */ startRun),
  OO: () => (/* binding */ unlessStopped)
});

// EXTERNAL MODULE: ./build/src/runtime/errors.js
var errors = __webpack_require__(9139);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/src/domain/values/printable.js
var printable = __webpack_require__(8174);
// EXTERNAL MODULE: ./build/src/domain/values/mask-account-ids.js
var mask_account_ids = __webpack_require__(4564);
// EXTERNAL MODULE: ./build/src/domain/values/invisible-characters.js
var invisible_characters = __webpack_require__(7543);
;// CONCATENATED MODULE: ./build/src/domain/values/redact.js

/** Shorter strings are no secrets: redacting them would destroy texts. An access key id has at least 16 characters. */
const MIN_SECRET_CHARACTERS = 8;
/** A part of a secret is redacted from this length on: its beginning, as where a text was cut, and any other part. */
const MIN_BEGINNING_CHARACTERS = 12;
const MIN_PART_CHARACTERS = 20;
/** Any part of `SHORTEST_PART` characters has a piece of this size that begins at a multiple of it. */
const PIECE = 8;
/**
 * Redacts secrets as `***`, whatever was done to them: percent-encoded, escaped for JSON or as numeric references of HTML, as Base64 or hexadecimal, with
 * blanks, line breaks or invisible characters in between, or in part.
 */
function createRedactor() {
    const secrets = new Set();
    const needles = new Set();
    const pieces = new Map();
    /** The same text goes to the log, the summary and the outputs, and a plan's keys come again and again. */
    const known = new Map();
    const add = (secret) => {
        // Blanks and `+` do not count, so a secret of little else cannot be distinguished from other text.
        const needle = decode(secret);
        if (needle.length < MIN_SECRET_CHARACTERS || secrets.has(secret))
            return false;
        secrets.add(secret);
        known.clear();
        for (const form of [secret, ...encodings(secret)]) {
            const text = decode(form);
            if (text.length >= MIN_SECRET_CHARACTERS)
                needles.add(text);
        }
        for (let at = 0; at + PIECE <= needle.length; at++) {
            const piece = needle.slice(at, at + PIECE);
            const occurring = pieces.get(piece);
            if (occurring)
                occurring.push({ needle, at });
            else
                pieces.set(piece, [{ needle, at }]);
        }
        return true;
    };
    const redact = (text) => {
        if (secrets.size === 0 || text.length < MIN_SECRET_CHARACTERS)
            return text;
        const before = known.get(text);
        if (before !== undefined)
            return before;
        const found = [...secrets].flatMap((secret) => occurrences(text, secret));
        const decoded = decode(text);
        const ranges = [];
        for (const needle of needles) {
            ranges.push(...occurrences(decoded, needle));
            const beginning = needle.slice(0, MIN_BEGINNING_CHARACTERS);
            if (beginning.length < MIN_BEGINNING_CHARACTERS)
                continue;
            for (const [start] of occurrences(decoded, beginning))
                ranges.push(common(decoded, start, needle, 0));
        }
        for (let at = 0; at + PIECE <= decoded.length; at += PIECE) {
            for (const one of pieces.get(decoded.slice(at, at + PIECE)) ?? []) {
                const [start, end] = common(decoded, at, one.needle, one.at);
                if (end - start >= MIN_PART_CHARACTERS)
                    ranges.push([start, end]);
            }
        }
        if (ranges.length > 0) {
            const { starts, ends } = positionsIn(text);
            found.push(...ranges.map(([start, end]) => [starts[start], ends[end - 1]]));
        }
        const after = without(text, found);
        known.set(text, after);
        return after;
    };
    return { add, redact };
}
function occurrences(text, needle) {
    const found = [];
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
        found.push([at, at + needle.length]);
    }
    return found;
}
/** How far `text` around `at` and `needle` around `from` agree. */
function common(text, at, needle, from) {
    let [before, after] = [0, 0];
    while (before < at && before < from && text[at - before - 1] === needle[from - before - 1])
        before++;
    while (from + after < needle.length && text[at + after] === needle[from + after])
        after++;
    return [at - before, at + after];
}
function without(text, ranges) {
    let shown = '';
    let end = 0;
    for (const [start, until] of ranges.sort(([one], [other]) => one - other)) {
        if (until <= end)
            continue;
        // What overlaps is one secret.
        if (start >= end)
            shown += `${text.slice(end, start)}***`;
        end = until;
    }
    return (shown + text.slice(end));
}
/** The secret within Base64, wherever it begins there, and as hexadecimal, which S3 answers with where a signature is wrong. */
function encodings(secret) {
    const bytes = Buffer.from(secret);
    const base64 = [0, 1, 2].flatMap((before) => {
        const padded = Buffer.concat([Buffer.alloc(before), bytes]);
        // Without the characters that also depend on what stands before and behind.
        const [start, end] = [[0, 2, 3][before], padded.length % 3 === 0 ? undefined : -1];
        return ['base64', 'base64url'].map((form) => padded.toString(form).replace(/=+$/, '').slice(start, end));
    });
    const hex = bytes.toString('hex');
    return [...base64, hex, hex.toUpperCase()].filter((form) => form.length >= MIN_SECRET_CHARACTERS);
}
/** What was encoded, and what does not count: blanks, which line breaks and forms (`+`) leave, and what nobody sees. */
const ENCODED = new RegExp(String.raw `(?:[\s+]|${invisible_characters/* INVISIBLE_IN_LINE */.D})+|%(?:25)*([\da-fA-F]{2})|\\+(?:u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|[nrt])|\\+(?=["\/\\])|&#(\d{1,7});|&#[xX]([\da-fA-F]{1,6});`, 'gv');
function decode(encoded) {
    return encoded.replace(ENCODED, decodedCharacter);
}
/** The character that a match of `ENCODED` is, or '' where it does not count. */
function decodedCharacter(_whole, ...groups) {
    const [percent, unicode, braced, hexadecimal, decimal, reference] = groups;
    const digits = percent ?? unicode ?? braced ?? hexadecimal ?? decimal ?? reference;
    if (digits === undefined)
        return '';
    const character = String.fromCharCode(parseInt(digits, decimal === undefined ? 16 : 10));
    return /[^\s+\p{C}]/u.test(character) ? character : '';
}
/** Where each character of what is decoded begins and ends in `encoded`. */
function positionsIn(encoded) {
    const [starts, ends] = [new Uint32Array(encoded.length), new Uint32Array(encoded.length)];
    let [length, at] = [0, 0];
    const copyUntil = (end) => {
        for (; at < end; at++) {
            starts[length] = at;
            ends[length++] = at + 1;
        }
    };
    for (const match of encoded.matchAll(ENCODED)) {
        copyUntil(match.index);
        const [whole, ...groups] = match;
        at += whole.length;
        if (decodedCharacter(whole, ...groups) === '')
            continue;
        starts[length] = match.index;
        ends[length++] = at;
    }
    copyUntil(encoded.length);
    return { starts, ends };
}
/** A value with `redact` applied to every text in it. What is one object stays one, and what has no secret the same object. */
function redactAll(value, redact) {
    const seen = new Map();
    const visit = (one) => {
        if (typeof one === 'string')
            return redact(one);
        if (!Array.isArray(one) &&
            (typeof one !== 'object' || one === null || Object.getPrototypeOf(one) !== Object.prototype))
            return one;
        if (seen.has(one))
            return seen.get(one);
        const entries = Object.entries(one).map(([key, entry]) => [redact(key), visit(entry)]);
        const isSame = entries.every(([key, entry]) => one[key] === entry);
        const clean = isSame ? one : Array.isArray(one) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
        seen.set(one, clean);
        return clean;
    };
    return visit(value);
}

;// CONCATENATED MODULE: ./build/src/runtime/log.js




/** Of each kind and step; GitHub drops the rest (facts, annotations). The last one says how many are not among them. */
const MAX_ANNOTATIONS = 10;
function createLog(environment) {
    const { add, redact } = createRedactor();
    const own = {
        repositoryUrl: `${environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${environment['GITHUB_REPOSITORY'] ?? ''}`,
        runId: environment['GITHUB_RUN_ID'] ?? '',
    };
    // The runner masks what we do not write ourselves, such as its own annotations' copies.
    const mask = (0,mask_account_ids/* createMask */.Px)(own, core.setSecret);
    let masking = false;
    const masked = (text) => (masking ? mask(redact(text)) : redact(text));
    const line = (text) => (0,printable/* logLine */.BP)(masked(text));
    const groups = createGroups((name) => core.startGroup(line(name)));
    const annotationCounts = { notice: 0, warning: 0, error: 0 };
    const annotate = (level) => (title, message) => {
        groups.fold(false);
        annotationCounts[level] += 1;
        if (annotationCounts[level] < MAX_ANNOTATIONS)
            core[level](line(message), { title: line(title) });
        else
            core.info(line(`${level}: ${title}: ${message}`));
    };
    return {
        info: (text) => {
            groups.fold(true);
            core.info(line(text));
        },
        debug: (text) => core.debug(line(text)),
        notice: annotate('notice'),
        warning: annotate('warning'),
        error: annotate('error'),
        endAnnotations: () => {
            for (const level of ['error', 'warning', 'notice']) {
                const more = annotationCounts[level] - MAX_ANNOTATIONS + 1;
                if (more > 0)
                    core[level](`The log above and the summary have ${more} more.`, { title: `${more} more` });
            }
        },
        group: async (name, body) => {
            groups.begin(name);
            try {
                return await body();
            }
            finally {
                groups.end();
            }
        },
        endGroup: groups.end,
        hide: (secret = '') => {
            if (!add(secret))
                return;
            // The runner looks through lines.
            for (const part of new Set([secret, ...secret.split(/\r?\n/)]))
                if (part.trim() !== '')
                    core.setSecret(part);
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
function createGroups(open) {
    let current = null;
    let isOpen = false;
    const fold = (isFolded) => {
        const opens = isFolded && current !== null;
        if (opens && !isOpen)
            open(current);
        if (!opens && isOpen)
            core.endGroup();
        isOpen = opens;
    };
    return {
        begin: (name) => {
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

// EXTERNAL MODULE: ./build/src/domain/plan/verdict.js
var plan_verdict = __webpack_require__(685);
;// CONCATENATED MODULE: ./build/src/report/facts.js

/** What to do about something that only a mistake in the action explains. */
const BUG_HINT = [
    'This is a bug of the action, or something that it does not know yet. Please report it with this log.',
];
/** The verdict of a run before one is known: no run may end with it. */
const UNFINISHED = {
    verdict: { outcome: 'failed', reason: 'unexpected' },
    failure: { message: 'The run ended before it came to a verdict.', hint: BUG_HINT },
};
const NOTHING_KNOWN = {
    ...UNFINISHED,
    trailName: '',
    isOnPullRequest: false,
    isUnattended: false,
    decided: null,
    identity: null,
    approval: null,
    planned: null,
    observedConfigFile: null,
    history: null,
    confirmed: { logging: null, readBack: null },
    evidence: null,
    steps: [],
    mistakes: [],
    notices: [],
};
/** What is to be reported of a run, given what it came to know. Whatever facts there are, there is a report. */
function reportOf(facts) {
    const report = facts.reduce(withFact, NOTHING_KNOWN);
    return { ...report, verdict: (0,plan_verdict/* withEvidence */.Kg)(report.verdict, report.evidence) };
}
function withFact(report, fact) {
    switch (fact.kind) {
        case 'invoked': {
            const { trailName, isOnPullRequest, isUnattended } = fact;
            return { ...report, trailName, isOnPullRequest, isUnattended };
        }
        case 'mode decided':
            return { ...report, decided: { mode: fact.mode, why: fact.why } };
        case 'signed in':
            return { ...report, identity: fact.identity };
        case 'early start':
            return {
                ...withPlanned(report, { now: NOT_READ_BACK }),
                steps: withEarlyStart(attempted(report), fact),
                confirmed: withStart(report, fact),
            };
        case 'approved':
            return { ...report, approval: fact.by };
        case 'planned':
            return withPlan(report, fact);
        case 'applying':
            return { ...report, ...UNFINISHED, steps: attempted(report) };
        case 'step': {
            const { step, outcome } = fact;
            const steps = report.steps.map((one) => (one.step === step ? { step, outcome } : one));
            return { ...withPlanned(report, { now: NOT_READ_BACK }), steps, confirmed: withStart(report, fact) };
        }
        case 'prerequisites judged again':
            return withPlanned(report, { prerequisites: fact.prerequisites });
        case 'read back':
            return {
                ...withPlanned(report, { now: { known: fact.trail }, deliveries: fact.deliveries }),
                confirmed: {
                    logging: report.confirmed.logging && confirmedStart(report, fact.startedAt),
                    readBack: fact.at,
                },
            };
        case 'history':
            return { ...report, history: fact.history };
        case 'verified':
            return report.planned
                ? {
                    ...report,
                    verdict: (0,plan_verdict/* verdictOf */.Vj)('apply', report.planned.plan, fact.difference !== null),
                    failure: fact.difference,
                }
                : report;
        case 'evidence':
            return { ...report, evidence: fact.evidence };
        case 'notice':
            return { ...report, notices: [...report.notices, fact.text] };
        case 'skipped':
            return { ...report, verdict: { outcome: 'skipped', reason: null }, failure: null };
        case 'inputs mistaken': {
            const { mistakes, trailName } = fact;
            return { ...report, verdict: { outcome: 'failed', reason: 'inputs' }, failure: null, mistakes, trailName };
        }
        case 'failed': {
            const { reason, failure } = fact;
            return { ...report, verdict: { outcome: reason === 'account' ? 'refused' : 'failed', reason }, failure };
        }
    }
}
const NOT_READ_BACK = { unknown: 'not read back' };
function withPlanned(report, known) {
    return report.planned ? { ...report, planned: { ...report.planned, ...known } } : report;
}
/** A read that lags behind StartLogging still has the start before the trail was stopped. */
function confirmedStart({ planned, confirmed }, startedAt) {
    return startedAt !== null && startedAt > (planned?.stoppedAt ?? '') ? startedAt : confirmed.logging;
}
/** The time of the step is the run's own; that of reading back is AWS's. */
function withStart({ confirmed }, { step, outcome, at }) {
    return step.call === 'cloudtrail:StartLogging' && outcome === 'done' ? { ...confirmed, logging: at } : confirmed;
}
function withEarlyStart(steps, { step, outcome }) {
    const [first, ...rest] = steps;
    return [{ step: first?.step ?? step, outcome }, ...rest];
}
/** Only what is verified is said to be applied; all other verdicts on a plan hold as soon as it is made. */
function withPlan(report, fact) {
    const [early] = report.steps;
    const now = early ? NOT_READ_BACK : { known: fact.before };
    const planned = { ...fact, now, prerequisites: fact.plan.prerequisites };
    const verdict = (0,plan_verdict/* verdictOf */.Vj)(fact.mode, fact.plan);
    return {
        ...report,
        ...(verdict.outcome === 'applied' ? UNFINISHED : { verdict, failure: null }),
        planned,
        steps: early ? withEarlyStart(notAttempted(planned), early) : [],
    };
}
/** What was attempted so far, or all of the plan, which nobody has attempted yet. */
function attempted({ steps, planned }) {
    return steps.length > 0 || planned === null ? steps : notAttempted(planned);
}
function notAttempted({ plan }) {
    return plan.steps.map((step) => ({ step, outcome: 'not attempted' }));
}

;// CONCATENATED MODULE: ./build/src/reconcile/run.js



/** Starts a run. When it is stopped, the call in flight ends, no other is begun, and the report is written. */
function startRun(environment, signal) {
    const log = createLog(environment);
    for (const name of SECRETS)
        log.hide(environment[name]);
    signal.addEventListener('abort', () => log.info(`${String(signal.reason)}: ending after the call in flight`));
    const facts = [];
    let isSealed = false;
    const begun = [];
    return {
        environment,
        log,
        signal,
        record: (fact) => {
            if (!isSealed)
                facts.push(fact);
        },
        writtenAt: () => facts.flatMap(writtenBy).sort().at(-1) ?? null,
        seal: () => {
            isSealed = true;
            return reportOf(facts);
        },
        waitUntil: (work) => {
            begun.push(work);
            return work;
        },
        whatWasBegun: () => Promise.all(begun),
    };
}
function writtenBy(fact) {
    const isStep = fact.kind === 'step' || fact.kind === 'early start';
    return isStep && (fact.outcome === 'done' || fact.outcome === 'unknown') ? [fact.at] : [];
}
/** Variables of GitHub's runner, and of the SDK's credential chain, that hold secrets. */
const SECRETS = [
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'AWS_ACCESS_KEY_ID',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'GH_TOKEN',
    'GITHUB_TOKEN',
];
// GitHub kills a canceled step about 10 seconds after the first signal.
const GRACE_SECONDS = 5;
/** Passes when a call that is in flight while the run is stopped has had its time. */
function graceAfter(signal) {
    return new Promise((resolve) => {
        signal.addEventListener('abort', () => setTimeout(resolve, GRACE_SECONDS * 1000).unref());
    });
}
/** The result of the work. @throws RunError if the run was stopped meanwhile. */
async function unlessStopped({ signal }, work) {
    const result = await work;
    (0,errors/* throwIfStopped */.$J)(signal);
    return result;
}
/** An error as the fact that ends the run. */
function failureOf(error) {
    if (error instanceof errors/* InputMistakes */.Kh) {
        return { kind: 'inputs mistaken', mistakes: error.mistakes, trailName: error.trailName };
    }
    if (error instanceof errors/* RunError */.e4) {
        const { code, message, hint } = error;
        return { kind: 'failed', reason: code, failure: { message, hint } };
    }
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: 'failed', reason: 'unexpected', failure: { message, hint: BUG_HINT } };
}
/** Reports something that needs attention, here and in the log. */
function addWarning(run, title, text) {
    run.record({ kind: 'notice', text });
    run.log.warning(title, text);
}
/** Reports something that is good to know; under a title where it should be seen beside the run. */
function addNotice(run, text, title) {
    run.record({ kind: 'notice', text });
    if (title === undefined)
        run.log.info(text);
    else
        run.log.notice(title, text);
}


/***/ }),

/***/ 6077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ refuseOtherAccounts),
/* harmony export */   S1: () => (/* binding */ signInToRead),
/* harmony export */   UI: () => (/* binding */ signInOf),
/* harmony export */   pL: () => (/* binding */ evidenceAccessOf)
/* harmony export */ });
/* harmony import */ var _aws_clients_clients_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5871);
/* harmony import */ var _aws_session_session_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3575);
/* harmony import */ var _aws_session_sign_in_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3510);
/* harmony import */ var _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1138);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9139);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7057);






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
    return { integrity, coverage, role, partition: (0,_domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionOf */ .iQ)(declared.region) };
}
/**
 * Signs in for reads alone; `null` for a pull request from a fork, which GitHub gives no way into AWS.
 * @throws RunError `sign-in`
 */
async function signInToRead(run, { inputs, event }, mode) {
    const how = signInOf(inputs, mode);
    try {
        const signingIn = (0,_aws_session_sign_in_js__WEBPACK_IMPORTED_MODULE_2__/* .signIn */ .J)(how, (0,_aws_session_session_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .readOnlyPolicy */ .nf)(inputs.bucketOwnerRoleToAssume, evidenceAccessOf(inputs)), run);
        // By then the request has left.
        if (inputs.prerequisites !== 'skip')
            setTimeout(_aws_clients_clients_js__WEBPACK_IMPORTED_MODULE_0__/* .preload */ .uv, 10).unref();
        const session = await signingIn;
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
        (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .addNotice */ .Mp)(run, FORK, 'Pull request from a fork');
        return null;
    }
}
const AMBIENT = 'No role is assumed, so AWS does not limit this session to read calls: only Org Trail itself prevents a plan from writing.';
const FORK = 'This pull request comes from a fork. GitHub gives such runs neither an OIDC token nor secrets, and no `pull-requests: write`, so AWS was not read, and there is no plan and no comment. A maintainer who has read the change can push it to a branch of this repository to get both.';
/** @throws RunError `account` where the session is of an account that `allowed-account-ids` does not name. */
function refuseOtherAccounts({ allowedAccountIds }, { identity }) {
    if (allowedAccountIds.length === 0 || allowedAccountIds.includes(identity.account))
        return;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('account', `This run signed in to account ${identity.account}, but allowed-account-ids names ${allowedAccountIds.join(', ')}. Nothing was read from CloudTrail.`, 'Correct role-to-assume or the credentials of the job or, if the account is right, allowed-account-ids.');
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


/***/ }),

/***/ 3435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withinSeconds),
/* harmony export */   j: () => (/* binding */ delaySeconds)
/* harmony export */ });
/** Waits, or returns at once when the run has to stop. */
function delaySeconds(seconds, signal) {
    return new Promise((resolve) => {
        const done = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            resolve();
        };
        // No wait at all where the run has to stop already.
        const timer = setTimeout(done, signal.aborted ? 0 : seconds * 1000);
        signal.addEventListener('abort', done);
    });
}
/** What a promise gives; `null` where it has not settled after so many seconds, or when the run is stopped. */
async function withinSeconds(seconds, promise, signal) {
    const settled = new AbortController();
    // The timer also keeps the process alive while nothing else does.
    const late = delaySeconds(seconds, AbortSignal.any([settled.signal, ...(signal ? [signal] : [])]));
    try {
        return await Promise.race([promise, late.then(() => null)]);
    }
    finally {
        settled.abort();
    }
}


/***/ }),

/***/ 9139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ throwIfStopped),
/* harmony export */   Kh: () => (/* binding */ InputMistakes),
/* harmony export */   ce: () => (/* binding */ stopped),
/* harmony export */   e4: () => (/* binding */ RunError)
/* harmony export */ });
/** A failure with what happened, what to do about it, and what lies behind it. */
class RunError extends Error {
    code;
    /** What to do about it. */
    hint;
    constructor(code, message, hint, cause) {
        super(message, { cause });
        this.name = 'RunError';
        this.code = code;
        this.hint = typeof hint === 'string' ? [hint] : hint;
    }
}
/** Several mistakes in the inputs, reported together. */
class InputMistakes extends RunError {
    mistakes;
    /** As far as it is known. */
    trailName;
    constructor(mistakes, trailName) {
        super('inputs', mistakes.length === 1 ? 'One input is wrong.' : `${mistakes.length} inputs are wrong.`);
        this.mistakes = mistakes;
        this.trailName = trailName;
    }
}
/** The runner canceled the job; `during` is what that made of the call in flight. */
function stopped(during) {
    const message = 'The run was stopped: somebody canceled the job, or it timed out.';
    const goOn = 'Run again: the next run continues where this one stopped.';
    if (during instanceof RunError && during.code !== 'sign-in' && during.code !== 'read')
        return during;
    const ended = during instanceof Error ? ` The call in progress ended with: ${during.message}` : '';
    return new RunError('step', message + ended, goOn, during);
}
/** @throws RunError `step` if the run was stopped. */
function throwIfStopped(signal) {
    if (signal.aborted)
        throw stopped();
}


/***/ }),

/***/ 8418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ memoizeAsync)
/* harmony export */ });
/** Asks once for each of what is wanted, however often it is wanted. */
function memoizeAsync(read) {
    const asked = new Map();
    return (...of) => {
        const name = of.join('\n');
        const answer = asked.get(name) ?? read(...of);
        asked.set(name, answer);
        return answer;
    };
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
