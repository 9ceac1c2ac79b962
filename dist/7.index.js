export const id = 7;
export const ids = [7];
export const modules = {

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
/** How the SDK begins what it says of its own time limits. */
const SENDER = /^@smithy\/node-http-handler - (?:\[\w+\] )?/;
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
        return (0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(error.message.replace(SENDER, ''));
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
    const { endpointHint, connectionHint } = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .circumstancesOf */ .c1)(error);
    return endpointHint ?? connectionHint ?? ((0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .isNetworkError */ .TX)(error) ? CHECK_NETWORK : 'Run again.');
}
const CHECK_NETWORK = "Run again. If the problem persists, check the runner's network and proxy, and the AWS_ENDPOINT_URL variables.";
/** A read that failed, as a sentence. */
function describeFailedRead(call, error) {
    if (error instanceof _incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .IncompleteAnswer */ .T)
        return `${call} got an answer that cannot be used: ${errorText(error)}.`;
    const { unreachableHost } = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .circumstancesOf */ .c1)(error);
    if (unreachableHost !== null) {
        return `${call} failed: this runner cannot reach ${unreachableHost} (${errorName(error)}: "${errorText(error)}").`;
    }
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
/* harmony export */   R0: () => (/* binding */ isUnreachable),
/* harmony export */   TJ: () => (/* binding */ endpointHint),
/* harmony export */   TX: () => (/* binding */ isNetworkError),
/* harmony export */   c1: () => (/* binding */ circumstancesOf),
/* harmony export */   kL: () => (/* binding */ isTimeout),
/* harmony export */   zx: () => (/* binding */ withCircumstances)
/* harmony export */ });
/* harmony import */ var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);
/* harmony import */ var _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7459);


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
/** Whether nothing answered as long as a time limit allows. */
function isTimeout(error) {
    return isNetworkError(error) && error.name === 'TimeoutError';
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
    const verb = (0,_domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(on.length, 'is', 'are');
    return /custom endpoint/i.test(message)
        ? `${named.join(' and ')} ${verb} on, which AWS does not combine with the AWS_ENDPOINT_URL variables. Remove one of the two.`
        : `${named.join(' and ')} ${verb} on, but not every service has this endpoint in every Region${hostname && `: the runner cannot resolve ${hostname}`}. Turn it off, or use a Region that has the endpoint.`;
}
/** The error of a call to `url`, with its circumstances; `url` is `null` where the call did not get as far as an endpoint. */
function withCircumstances(error, url, environment) {
    if (!(error instanceof Error))
        return error;
    const circumstances = {
        endpointHint: endpointHint(error, environment),
        connectionHint: isNetworkError(error) ? (0,_runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionHint */ .k)(error, 'node', url, environment) : null,
        unreachableHost: isUnreachable(error) ? (url?.host ?? null) : null,
    };
    return Object.assign(error, circumstances);
}
/** What `withCircumstances` knew of the error of a call. */
function circumstancesOf(error) {
    const { endpointHint = null, connectionHint = null, unreachableHost = null } = error;
    return { endpointHint, connectionHint, unreachableHost };
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

/***/ 1099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3161);
/* harmony import */ var _runtime_cancellation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3435);
/* harmony import */ var _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7459);
/* harmony import */ var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9139);
/* harmony import */ var _runtime_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6650);
/* harmony import */ var _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8765);








/** So long a run waits for GitHub's token endpoint; the toolkit tries again by itself, but has no bound for the whole. */
const TIMEOUT_SECONDS = 30;
/** Requests the job's OIDC token for an audience (GitHub Docs, OpenID Connect reference). */
function requestIdToken(audience, { environment, log }) {
    const { promise: isLeaving, resolve } = Promise.withResolvers();
    const leave = () => resolve(null);
    const asking = ask(audience, environment, leave).then((token) => {
        if (typeof token !== 'string')
            throw new Error('the answer contains no token');
        log.hide(token);
        return token;
    });
    // Whoever waits for the token receives the error.
    void asking.catch(() => undefined).finally(leave);
    return { isLeaving, token: () => tokenOf(asking, environment) };
}
/** How getIDToken begins where it has nothing to say of its own. */
const UNSAID = /^Error message: Failed to get ID Token\.\s+Error Code : undefined\s+Error Message: /;
async function tokenOf(asking, environment) {
    try {
        // A connection that ends within an answer leaves the toolkit waiting for nothing.
        const token = await (0,_runtime_cancellation_js__WEBPACK_IMPORTED_MODULE_7__/* .withinSeconds */ .N)(TIMEOUT_SECONDS, asking);
        if (token === null)
            throw new Error(`there was no answer within ${TIMEOUT_SECONDS} s`);
        return token;
    }
    catch (error) {
        if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4)
            throw error;
        const url = URL.parse(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('sign-in', `GitHub did not issue an OIDC token: ${(0,_errors_aws_error_js__WEBPACK_IMPORTED_MODULE_6__/* .errorText */ .kc)(error).replace(UNSAID, '')}.`, (0,_runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionHint */ .k)(error, 'toolkit', url, environment) ??
            'This is usually a temporary problem at GitHub: run the job again. Check githubstatus.com, or ask your GitHub Enterprise Server administrator. The runner and its proxy must be able to reach the host in ACTIONS_ID_TOKEN_REQUEST_URL.', error);
    }
}
/**
 * This is the first request of a run, and leaves before anything else is loaded. So only the ordinary answer is read here: for any other
 * the toolkit asks again, with its retries and redirects, and behind a proxy it alone asks.
 */
async function ask(audience, environment, leave) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
    if (!url || !bearer) {
        throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RunError */ .e4('sign-in', 'GitHub does not give this job an OIDC token, so it cannot assume a role: the job lacks the permission id-token: write.', [
            'Add to the job (permissions that are not listed are off):',
            (0,_domain_values_advice_js__WEBPACK_IMPORTED_MODULE_2__/* .verbatim */ .Bj)('permissions:', '  contents: read', '  id-token: write'),
            'A called (reusable) workflow gets it only if the calling job grants it too.',
        ]);
    }
    if (!(0,_runtime_proxy_js__WEBPACK_IMPORTED_MODULE_5__/* .isProxyNamed */ .OA)(environment)) {
        try {
            return await askOnce(new URL(`${url}&audience=${encodeURIComponent(audience)}`), bearer, leave);
        }
        catch {
            // The toolkit says what it is.
        }
    }
    leave();
    const { getIDToken } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
    return getIDToken(audience);
}
/** A token has one or two thousand characters. */
const MAX_CHARACTERS = 100_000;
/** @throws Error where the answer is no token. */
async function askOnce(url, bearer, leave) {
    const headers = {
        accept: 'application/json',
        authorization: `Bearer ${bearer}`,
        'user-agent': 'actions/oidc-client',
    };
    const { get } = url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__;
    const body = await new Promise((resolve, reject) => {
        const request = get(url, { headers }, (response) => {
            let text = '';
            response.setEncoding('utf8').on('data', (chunk) => {
                text += chunk;
                if (text.length > MAX_CHARACTERS)
                    response.destroy();
            });
            response.on('end', () => (response.statusCode === 200 ? resolve(text) : reject(new Error('This is an error.'))));
            response.on('error', reject).on('close', () => reject(new Error('This is not all of it.')));
        });
        request.on('error', reject).on('socket', (socket) => socket.once('connect', leave));
    });
    const { value } = JSON.parse(body);
    if (typeof value !== 'string' || value === '')
        throw new Error('This is no token.');
    return value;
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

/***/ 7890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ unmetInsights),
/* harmony export */   z: () => (/* binding */ commonInsights)
/* harmony export */ });
/* harmony import */ var _recorded_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2893);

/**
 * The insights that the selectors leave without events to analyse (API_PutInsightSelectors):
 *
 *                        of management events   of data events
 *   ApiCallRateInsight   writes                 data events
 *   ApiErrorRateInsight  reads or writes        data events
 */
function unmetInsights(insights, selectors) {
    const recorded = (0,_recorded_events_js__WEBPACK_IMPORTED_MODULE_0__/* .recordedBy */ ._O)(selectors);
    return insights.flatMap(({ InsightType, EventCategories }) => EventCategories.flatMap((category) => {
        const insight = `${InsightType} of ${category} events`;
        if (category === 'Data')
            return (0,_recorded_events_js__WEBPACK_IMPORTED_MODULE_0__/* .recordsDataEvents */ .wL)(recorded) ? [] : [{ insight, missingEvents: 'data events' }];
        if (category === 'Management' && InsightType === 'ApiCallRateInsight') {
            return (0,_recorded_events_js__WEBPACK_IMPORTED_MODULE_0__/* .recordsManagementWrites */ .uX)(recorded) ? [] : [{ insight, missingEvents: 'write management events' }];
        }
        if (category === 'Management' && InsightType === 'ApiErrorRateInsight') {
            return (0,_recorded_events_js__WEBPACK_IMPORTED_MODULE_0__/* .recordsManagementEvents */ .Hi)(recorded) ? [] : [{ insight, missingEvents: 'management events' }];
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
/* harmony export */   k9: () => (/* binding */ leaderRegion),
/* harmony export */   rr: () => (/* binding */ isOptInRegion)
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
/** Regions that every account has (Account Management Reference Guide, enabling and disabling Regions): those from before 20 March 2019. */
const DEFAULT_REGIONS = [
    ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1'],
    ...['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3'],
    ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2'],
];
/** Whether each account decides for itself to have this Region, as only those of the partition `aws` can; those to come included. */
function isOptInRegion(region) {
    return partitionOf(region) === 'aws' && !DEFAULT_REGIONS.includes(region);
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
/** A whole number as people read it: `65,536`. By hand, since the first use of a locale takes longer than any rule of this run. */
function grouped(n) {
    return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ }),

/***/ 5865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ isClosedPullRequest),
/* harmony export */   Qm: () => (/* binding */ runUrlOf),
/* harmony export */   T5: () => (/* binding */ isPullRequestEvent),
/* harmony export */   VH: () => (/* binding */ isUnattended),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

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
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
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


/***/ }),

/***/ 5:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   g: () => (/* binding */ NOT_OPENED),
/* harmony export */   h_: () => (/* binding */ openRepository),
/* harmony export */   u_: () => (/* binding */ githubErrorReason)
/* harmony export */ });
/* harmony import */ var _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7459);
/* harmony import */ var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8174);


/**
 * A call that gets no answer in this time is tried again, twice; if GitHub never answered in this run, once: a report must not hang on
 * it, and an approval not depend on one answer.
 */
const TIMEOUT_MILLISECONDS = 10_000;
/** GitHub could not be reached. */
class Unreached extends Error {
    name = 'Unreached';
}
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
        const [{ getOctokit }, { retry }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(395)]).then(__webpack_require__.bind(__webpack_require__, 2395)), __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 9735))]);
        const baseUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
        // Before the plugin that tries again, so that each attempt has its own time. That tries no other error than the toolkit's.
        const timeouts = (octokit) => {
            let hasAnswered = false;
            octokit.hook.before('request', (options) => {
                const requestSignal = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]);
                options.request = { ...options.request, signal: requestSignal };
            });
            octokit.hook.after('request', () => {
                hasAnswered = true;
            });
            octokit.hook.error('request', (error, { request }) => {
                hasAnswered ||= 'response' in error && error.response !== undefined;
                const isAgain = Boolean(request['retryCount']);
                throw hasAnswered || signal.aborted ? error : (unreached(error, isAgain, baseUrl, environment) ?? error);
            });
            return {};
        };
        const options = {
            baseUrl,
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
/** A failure that another attempt would not change: nothing answers again, or a proxy or a certificate is in the way; else `null`. */
function unreached(error, isAgain, baseUrl, environment) {
    const url = URL.parse(baseUrl);
    const hint = (0,_runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .connectionHint */ .k)(error, 'toolkit', url, environment);
    const isSilent = error.cause?.name === 'TimeoutError';
    if (hint === null && !(isSilent && isAgain))
        return null;
    const said = `this runner cannot reach ${url?.host ?? baseUrl} (${(0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.message)})`;
    return new Unreached(hint === null ? said : `${said}. ${hint.replace(/\.$/, '')}`, { cause: error });
}
/** Says why there is no repository to ask. */
const NOT_OPENED = 'GitHub cannot be reached: github-token is empty, or GITHUB_API_URL is not a valid URL.';
/** Why a call failed, in a sentence; `permission` is the job permission that it needs. */
function githubErrorReason(error, permission) {
    const { status, response, errors } = error;
    const said = (0,_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error instanceof Error ? error.message : String(error));
    if (error instanceof Unreached)
        return `${said}.`;
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

/***/ 1007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/src/aws/session/id-token.js
var id_token = __webpack_require__(1099);
// EXTERNAL MODULE: ./build/src/github/event.js
var github_event = __webpack_require__(5865);
// EXTERNAL MODULE: ./build/src/github/repository.js
var repository = __webpack_require__(5);
// EXTERNAL MODULE: ./build/src/runtime/errors.js
var errors = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/src/domain/values/arn.js
var arn = __webpack_require__(4286);
// EXTERNAL MODULE: ./build/src/domain/values/partitions.js
var partitions = __webpack_require__(1138);
// EXTERNAL MODULE: ./build/src/domain/trail/formats.js
var formats = __webpack_require__(2369);
// EXTERNAL MODULE: ./build/src/domain/trail/fields.js
var fields = __webpack_require__(260);
// EXTERNAL MODULE: ./build/src/domain/organization/delegated-administrators.js
var delegated_administrators = __webpack_require__(8212);
// EXTERNAL MODULE: ./build/src/domain/values/printable.js
var printable = __webpack_require__(8174);
// EXTERNAL MODULE: ./build/src/domain/selectors/insights.js
var selectors_insights = __webpack_require__(7890);
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
    return (0,selectors_insights/* unmetInsights */.d)(insights.value, selectors).map(({ insight, missingEvents }) => `${location} declares ${insight}, which needs ${missingEvents}, but the declared event selectors leave them out.`);
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
    ...fields/* FIELDS */.cJ.map(({ input }) => input),
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
    const file = await readFile(path, environment, mistakes);
    const isUnread = file === null && path !== '';
    const sources = [(0,inputs_sources/* workflowSource */.x)(environment), ...(file ? [(0,inputs_sources/* fileSource */.IO)(file)] : [])];
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
    for (const row of fields/* FIELDS */.cJ) {
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
        file: file && { path: file.path, keys: file.keys },
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
async function readFile(path, environment, mistakes) {
    if (path === '')
        return null;
    const { readConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(708)]).then(__webpack_require__.bind(__webpack_require__, 2327));
    const file = await readConfigFile(path, environment['GITHUB_WORKSPACE'] ?? '.', TRAIL_INPUTS.map(fields/* camel */.nJ));
    mistakes.push(...someOf(file.mistakes, path));
    return file.file;
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
    return locations[field] ?? (0,fields/* rowOf */.OB)(field).input;
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
        const named = value && formats/* roleArn */.w3.accepts(value) ? (0,arn/* parseArn */.Lw)(value)?.partition : partition;
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
        const row = fields/* FIELDS */.cJ.find(({ input, field }) => name === input || name === field);
        if (row)
            allowWeakening.add(row.field);
        else
            wrong('allow-weakening', name, `one or more of ${fields/* FIELDS */.cJ.map(({ input }) => input).join(', ')}`);
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
    if (approval !== 'digest' && mode === 'apply' && (0,github_event/* isPullRequestEvent */.T5)(event)) {
        mistakes.push(`mode is 'apply' on a pull request, but approval is '${approval}': before the merge, only a digest can approve a plan. Set approval to \`digest\` and pass the plan job's digest, or apply on \`push\` after the merge.`);
    }
    if (approval !== 'digest' && approvedPlanDigest !== null) {
        mistakes.push(`approved-plan-digest is set, but approval is '${approval}', which does not use a digest. Set approval to \`digest\`, or remove the digest.`);
    }
    if ((0,github_event/* isPullRequestEvent */.T5)(event) && event.payloadProblem !== null) {
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

// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var cancellation = __webpack_require__(3435);
// EXTERNAL MODULE: ./build/src/runtime/memoize.js
var memoize = __webpack_require__(8418);
// EXTERNAL MODULE: ./build/src/reconcile/run.js + 4 modules
var reconcile_run = __webpack_require__(1867);
;// CONCATENATED MODULE: ./build/src/reconcile/invocation.js







/** So long a run waits for its first connection. */
const MAX_CONNECT_SECONDS = 1;
/** Reads it, secrets first. @throws InputMistakes */
async function readInvocation(run) {
    run.log.hide(secretInput(run.environment));
    if (isMaskingRequested(run.environment))
        run.log.maskAccountIds(inputTexts(run.environment));
    const event = (0,github_event/* readEvent */.j_)(run.environment);
    const inputs = await readInputs(run.environment, event);
    run.record({
        kind: 'invoked',
        trailName: inputs.declared.name,
        isOnPullRequest: event.pullRequest !== null && !(0,github_event/* isClosedPullRequest */.JP)(event),
        isUnattended: (0,github_event/* isUnattended */.VH)(event),
    });
    for (const text of inputs.notices)
        (0,reconcile_run/* addNotice */.Mp)(run, text);
    const idToken = (inputs.roleToAssume ?? inputs.planRoleToAssume) ? (0,id_token/* requestIdToken */.g)(inputs.audience, run) : null;
    // Loading what comes next would hold it up; a host that does not answer would hold up the run.
    if (idToken)
        await (0,cancellation/* withinSeconds */.N)(MAX_CONNECT_SECONDS, idToken.isLeaving);
    return { inputs, event, repository: (0,memoize/* memoizeAsync */.T)(() => (0,repository/* openRepository */.h_)(event, inputs.githubToken, run)), idToken };
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
        .then(async (asked) => (await Promise.all(/* import() */[__webpack_require__.e(881), __webpack_require__.e(187), __webpack_require__.e(230), __webpack_require__.e(272)]).then(__webpack_require__.bind(__webpack_require__, 5272))).reconcile(run, asked))
        .catch((error) => run.record((0,reconcile_run/* failureOf */.g5)(signal.aborted ? (0,errors/* stopped */.ce)(error) : error)));
    const late = (0,reconcile_run/* graceAfter */.Dc)(signal).then(() => run.record((0,reconcile_run/* failureOf */.g5)((0,errors/* stopped */.ce)())));
    await Promise.race([reconciled.then(run.whatWasBegun), late]);
    const { publish } = await Promise.all(/* import() */[__webpack_require__.e(881), __webpack_require__.e(230), __webpack_require__.e(763)]).then(__webpack_require__.bind(__webpack_require__, 3763));
    const { verdict } = await publish(run, invocation);
    return verdict.reason === null ? 0 : 1;
}


/***/ }),

/***/ 1867:
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/src/runtime/workflow-commands.js
/*
 * What a step can say to GitHub's runner by its log (GitHub Docs, Workflow commands). As @actions/core writes it, which brings an
 * HTTP client that takes longer to load than a whole plan without it (docs/adr/0034-start-up.md).
 */

/** A line that is just shown. The runner reads a command in whatever begins with `::`. */
function writeLine(line) {
    process.stdout.write(line + external_node_os_.EOL);
}
/** Masks a string in the log from now on. It must be one line, since the runner looks through lines. */
function addMask(secret) {
    writeCommand('add-mask', secret);
}
/** A line that only a run with debug logging shows. */
function writeDebug(line) {
    writeCommand('debug', line);
}
function startGroup(name) {
    writeCommand('group', name);
}
function endGroup() {
    writeCommand('endgroup', '');
}
/** A line that GitHub also shows above the log. */
function annotate(level, title, message) {
    const property = escaped(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
    writeCommand(property === '' ? level : `${level} title=${property}`, message);
}
function writeCommand(command, message) {
    writeLine(`::${command}::${escaped(message)}`);
}
function escaped(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
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
    const mask = (0,mask_account_ids/* createMask */.Px)(own, addMask);
    let masking = false;
    const masked = (text) => (masking ? mask(redact(text)) : redact(text));
    const line = (text) => (0,printable/* logLine */.BP)(masked(text));
    const groups = createGroups((name) => startGroup(line(name)));
    const annotationCounts = { notice: 0, warning: 0, error: 0 };
    const annotation = (level) => (title, message) => {
        groups.fold(false);
        annotationCounts[level] += 1;
        if (annotationCounts[level] < MAX_ANNOTATIONS)
            annotate(level, line(title), line(message));
        else
            writeLine(line(`${level}: ${title}: ${message}`));
    };
    return {
        info: (text) => {
            groups.fold(true);
            writeLine(line(text));
        },
        debug: (text) => writeDebug(line(text)),
        notice: annotation('notice'),
        warning: annotation('warning'),
        error: annotation('error'),
        endAnnotations: () => {
            for (const level of ['error', 'warning', 'notice']) {
                const more = annotationCounts[level] - MAX_ANNOTATIONS + 1;
                if (more > 0)
                    annotate(level, `${more} more`, `The log above and the summary have ${more} more.`);
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
                    addMask(part);
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
            endGroup();
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

/***/ 7459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ connectionHint)
/* harmony export */ });
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6650);
/** Why no connection to a host came about, as far as proxy and certificates are the reason, and what to do about it. */

/** What an error says, and what caused it: libraries wrap the errors of Node.js, whose messages are all that some of them keep. */
function wordsOf(error) {
    const words = [];
    for (let one = error; one && words.length < 4; one = one.cause) {
        words.push(one.message ?? '');
    }
    return words.join('\n');
}
/** As OpenSSL says that nobody who is trusted signed a certificate (Node.js documentation, tls, X509 certificate error codes). */
const UNTRUSTED = /self[- ]signed certificate|unable to (?:get (?:local )?issuer certificate|verify the first certificate)/i;
/** How a proxy refused a tunnel: as Node.js and as the toolkit's library say it. */
const REFUSED_TUNNEL = /(?:HTTP\/1\.\d |statusCode=)(\d{3})/;
/** A tunnel that a proxy did not make; the last is what the toolkit's `fetch` says of it. */
const NO_TUNNEL = /\btunnel(?:ing)?\b|^Request was cancelled/im;
/** `reader` made the call to `url`. `null` where neither proxy nor certificates seem to be the reason. */
function connectionHint(error, reader, url, environment) {
    const said = wordsOf(error);
    const host = url?.hostname ?? 'the host';
    if (UNTRUSTED.test(said))
        return certificateHint(host, environment);
    const hints = [proxyHint(said, host, environment), url && (0,_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadBypass */ .C1)(reader, url, environment)];
    return hints.filter(Boolean).join(' ') || null;
}
function certificateHint(host, environment) {
    const cause = `Something between the runner and ${host}, such as a company's proxy, decrypts the connection, and Node.js does not trust its certificate.`;
    const remedy = environment['NODE_EXTRA_CA_CERTS']
        ? 'NODE_EXTRA_CA_CERTS is set: if the log contains a warning about it, Node.js cannot read the file (a job in a container needs it inside). Otherwise the file lacks the root certificate.'
        : "In the job's `env`, set NODE_EXTRA_CA_CERTS to a file on the runner with the root certificate, or NODE_USE_SYSTEM_CA to 1 if the runner's operating system trusts it.";
    const direct = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyVariable */ .rw)(environment)
        ? ''
        : ' HTTPS_PROXY is not set for this step: if the network has a proxy, set it, because direct connections may be intercepted.';
    return `${cause} ${remedy}${direct}`;
}
function proxyHint(said, host, environment) {
    const variable = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyVariable */ .rw)(environment);
    if (variable === null)
        return null;
    const status = REFUSED_TUNNEL.exec(said)?.[1];
    if (status === '407') {
        return `The proxy in ${variable} needs a user and a password, or does not accept those in the variable: write http://USER:PASSWORD@HOST:PORT, with special characters encoded (@ is %40).`;
    }
    if (status === '403')
        return `The proxy in ${variable} does not allow ${host}: ask its administrator to allow this host.`;
    if (isAboutProxy(said, environment[variable])) {
        return `The proxy in ${variable} cannot be reached: check its host and port.`;
    }
    return NO_TUNNEL.test(said)
        ? `The proxy in ${variable} did not connect to ${host}: ask its administrator whether it allows this host.`
        : null;
}
/** Whether it was the connection to the proxy that failed, by the address or name that Node.js says. */
function isAboutProxy(said, proxy) {
    const url = URL.parse(proxy.includes('://') ? proxy : `http://${proxy}`);
    if (!url)
        return false;
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const failed = [...said.matchAll(/connect \w+ \S+:(\d+)|getaddrinfo \w+ (\S+)/g)];
    return failed.some(([, toPort, name]) => toPort === port || name?.replace(/[.:]$/, '') === url.hostname);
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

/***/ 6650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ unreadBypass),
/* harmony export */   Fl: () => (/* binding */ ignoredProxy),
/* harmony export */   OA: () => (/* binding */ isProxyNamed),
/* harmony export */   eB: () => (/* binding */ refuseMalformedProxy),
/* harmony export */   rw: () => (/* binding */ proxyVariable)
/* harmony export */ });
/* unused harmony export bypasses */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9139);
/*
 * The proxy that the environment names. Two libraries read it in one run, each by its own rules: Node.js' agents for the calls to AWS
 * (Node.js documentation, http, built-in proxy support) and the toolkit (@actions/http-client) for GitHub's API and ID tokens.
 */


/** The variable that is read: in lower case first, and an empty one is none, for both libraries. */
function named(environment, upperCase) {
    for (const name of [upperCase.toLowerCase(), upperCase]) {
        const value = environment[name];
        if (value)
            return { name, value };
    }
    return null;
}
const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY'];
/** The name of the variable that has the proxy for https; `null` where there is none. */
function proxyVariable(environment) {
    return named(environment, 'HTTPS_PROXY')?.name ?? null;
}
/** Whether a proxy is named for any address, http or https. */
function isProxyNamed(environment) {
    return PROXIES.some((upperCase) => named(environment, upperCase) !== null);
}
/**
 * Refuses a proxy that no library can read, before one of them prints it: the value can hold a password.
 * @throws RunError `sign-in`
 */
function refuseMalformedProxy(environment) {
    for (const upperCase of PROXIES) {
        const proxy = named(environment, upperCase);
        if (proxy === null || !isHttp(proxy.value) || isReadable(proxy.value))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RunError */ .e4('sign-in', `${proxy.name} is not a valid URL. Nothing was read or written. (Its value is not shown, because it can contain a password.)`, 'Write it as http://USER:PASSWORD@HOST:PORT, and encode special characters in user and password: @ is %40, # is %23, / is %2F, % is %25.');
    }
}
/** Node.js ignores a value of any other form. */
function isHttp(value) {
    return value.startsWith('http://') || value.startsWith('https://');
}
function isReadable(value) {
    const url = /[\r\n]/.test(value) ? null : URL.parse(value);
    try {
        return url !== null && [url.username, url.password].every((one) => typeof decodeURIComponent(one) === 'string');
    }
    catch {
        return false;
    }
}
/** What to say where a proxy is named that calls to AWS ignore; `null` where there is nothing to say. */
function ignoredProxy(environment, version) {
    const proxy = named(environment, 'HTTPS_PROXY');
    if (proxy === null)
        return null;
    if (!isHttp(proxy.value)) {
        return `${proxy.name} does not begin with http:// or https://, so calls to AWS ignore it and connect directly. Write it as http://HOST:PORT. SOCKS proxies are not supported.`;
    }
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major > 24 || (major === 24 && minor >= 5))
        return null;
    return `${proxy.name} is set, but this runner's Node.js ${version} ignores it for calls to AWS, which needs Node.js 24.5 or later. Update the runner to version 2.328.0 or later.`;
}
/** Whether a reader connects to a host directly because an entry of NO_PROXY, which has no comma in it, says so. */
function bypasses(reader, entry, host, port = 443) {
    const [name, covered] = [host.toLowerCase(), entry.trim().toLowerCase()];
    const isNamed = ['*', name, `${name}:${port}`].includes(covered);
    if (covered === '' || isNamed)
        return isNamed;
    if (reader === 'toolkit') {
        const suffix = covered.startsWith('.') ? covered : `.${covered}`;
        return [name, `${name}:${port}`].some((one) => one.endsWith(suffix));
    }
    if (covered.startsWith('.'))
        return `.${name}`.endsWith(covered);
    return (covered.startsWith('*.') && name.endsWith(covered.slice(1))) || isInRange(covered, name);
}
/** `10.0.0.1-10.0.0.9` */
function isInRange(range, host) {
    const [first = '', last = '', ...rest] = range.split('-').map((address) => address.trim());
    if (rest.length > 0 || ![first, last, host].every(node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    try {
        list.addRange(first, last);
    }
    catch {
        return false;
    }
    return list.check(host);
}
/** What an entry, or one of several between blanks, covers for some reader of NO_PROXY: curl's and Go's rules besides these two. */
function seemsToBypass(entry, host, port) {
    return entry
        .split(/\s+/)
        .some((one) => bypasses('node', one, host, port) || bypasses('toolkit', one, host, port) || isInBlock(one, host));
}
/** `10.0.0.0/8` */
function isInBlock(block, host) {
    const [address = '', bits] = block.split('/');
    const family = node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host) === 6 ? 'ipv6' : 'ipv4';
    if (!bits || node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host) === 0 || node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(address) !== node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    try {
        list.addSubnet(address, Number(bits), family);
    }
    catch {
        return false;
    }
    return list.check(host, family);
}
/**
 * What to say where NO_PROXY seems to name the host of a URL, but its reader uses the proxy all the same; `null` where there is
 * nothing to say, also because there is no proxy.
 */
function unreadBypass(reader, url, environment) {
    const noProxy = named(environment, 'NO_PROXY');
    if (noProxy === null || url.protocol !== 'https:' || proxyVariable(environment) === null)
        return null;
    const [host, port] = [url.hostname.replace(/^\[|\]$/g, ''), Number(url.port || 443)];
    const entries = noProxy.value.split(',').map((entry) => entry.trim());
    if (entries.some((entry) => bypasses(reader, entry, host, port)))
        return null;
    const entry = entries.find((one) => seemsToBypass(one, host, port));
    if (entry === undefined)
        return null;
    const calls = reader === 'node' ? 'calls to AWS' : 'calls to GitHub';
    return `${noProxy.name} contains \`${entry}\`, but ${calls} do not read it so: ${host} is reached through the proxy. ${correction(entry, host)}`;
}
function correction(entry, host) {
    if (/\s/.test(entry))
        return 'Separate the entries with commas instead of blanks.';
    if (node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host) !== 0)
        return `Address blocks and ranges are not read everywhere: write \`${host}\`.`;
    return `Write \`.${entry.replace(/^\*?\./, '')}\`, with a leading dot, which covers all names below it in every tool.`;
}


/***/ })

};
