"use strict";
exports.id = 7;
exports.ids = [7];
exports.modules = {

/***/ 8765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    BP: () => EXPIRED_REMEDY,
    Dx: () => describeFailedRead,
    F_: () => explainFailedRead,
    GZ: () => isDenied,
    H$: () => isDisabledRegionError,
    Is: () => errorName,
    SM: () => remedyOf,
    Xh: () => isUnauthenticated,
    _d: () => isExpired,
    kc: () => errorText,
    nC: () => isUnreadable,
    nG: () => httpStatus,
    vu: () => isRefusal,
    w8: () => UNAUTHENTICATED_REMEDY,
    ym: () => UnreadableAnswer,
    z2: () => requestId
  });
  var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
  var _incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9378);
  var _explain_denial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6918);
  var _endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45);
  function errorName(error) {
    const {name: name = "Error", code: code} = error;
    return name.endsWith("Exception") || typeof code !== "string" ? name : code;
  }
  function httpStatus(error) {
    return error.$metadata?.httpStatusCode;
  }
  function requestId(error) {
    return error.$metadata?.requestId;
  }
  class UnreadableAnswer extends Error {
    constructor(status) {
      super(`HTTP status ${status} with an answer that is not AWS's, such as the page of a proxy`);
      this.name = "UnreadableAnswer";
    }
  }
  function isRefusal(error) {
    const status = httpStatus(error) ?? 0;
    return status >= 400 && status < 500 && !/^(?:Unknown|(?:Syntax)?Error$)/.test(errorName(error));
  }
  const UNREAD = /\s*Deserialization error: to see the raw response[\s\S]*$/;
  const SENDER = /^@smithy\/node-http-handler - (?:\[\w+\] )?/;
  function isUnreadable(error) {
    return error instanceof _incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__.T || error instanceof Error && UNREAD.test(error.message) && !("code" in error);
  }
  function errorText(error) {
    const {statusCode: statusCode} = error.$response ?? {};
    if (!(error instanceof Error) || error.message === "") return errorName(error);
    if (!UNREAD.test(error.message)) return (0, _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_0__.TN)(error.message.replace(SENDER, ""));
    const status = statusCode === void 0 ? "" : `HTTP status ${statusCode} with `;
    return error instanceof SyntaxError ? `${status}an answer that is not JSON, such as the page of a proxy` : `${status}an answer that cannot be read: ${(0, 
    _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_0__.TN)(error.message.replace(UNREAD, ""))}`;
  }
  const UNAUTHENTICATED = /^(?:InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|RequestExpired|RequestTimeTooSkewed|RequestInTheFuture|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|InvalidToken|MissingAuthenticationToken|AuthorizationHeaderMalformed)(?:Exception)?$/;
  function isUnauthenticated(error) {
    return UNAUTHENTICATED.test(errorName(error));
  }
  function isExpired(error) {
    return /^ExpiredToken(?:Exception)?$/.test(errorName(error));
  }
  const UNAUTHENTICATED_REMEDY = "This is not a missing permission. Check the runner’s clock (compare `date -u`), the credentials (if role-to-assume is empty, renew them in the step that sets them), and any proxy between the runner and AWS (it must not change requests).";
  const EXPIRED_REMEDY = "Increase role-duration-seconds; if role-to-assume is empty, renew the credentials in the step that sets them.";
  function isDenied(error) {
    return !isUnauthenticated(error) && !isExpired(error) && (/^(?:AccessDenied|AuthorizationError)/.test(errorName(error)) || httpStatus(error) === 403 && !isUnreadable(error));
  }
  function isDisabledRegionError(error) {
    return /^(?:UnrecognizedClient|InvalidClientTokenId)/.test(errorName(error));
  }
  function remedyOf(call, error) {
    if (isDisabledRegionError(error)) return `If this is an opt-in Region, enable it in the account; otherwise correct aws-region. If the Region is correct and enabled: ${UNAUTHENTICATED_REMEDY}`;
    if (isUnauthenticated(error)) return UNAUTHENTICATED_REMEDY;
    if (isExpired(error)) return `The AWS session ended before the run did. ${EXPIRED_REMEDY}`;
    if (isDenied(error)) {
      const denial = (0, _explain_denial_js__WEBPACK_IMPORTED_MODULE_1__.L)(errorText(error), call);
      return denial ? `${denial.explanation} ${denial.fix}` : `Allow ${call} in the role's policy.`;
    }
    if (isUnreadable(error)) return "Run again. If the problem persists, something between the runner and AWS answers instead of AWS: check the proxy and the AWS_ENDPOINT_URL variables.";
    if (errorName(error) === "NoSuchBucket") return "Create the bucket again, or set s3-bucket-name to one that exists.";
    const {endpointHint: endpointHint, connectionHint: connectionHint} = (0, _endpoints_js__WEBPACK_IMPORTED_MODULE_2__.c1)(error);
    return endpointHint ?? connectionHint ?? ((0, _endpoints_js__WEBPACK_IMPORTED_MODULE_2__.TX)(error) ? CHECK_NETWORK : "Run again.");
  }
  const CHECK_NETWORK = "Run again. If the problem persists, check the runner's network and proxy, and the AWS_ENDPOINT_URL variables.";
  function describeFailedRead(call, error) {
    if (error instanceof _incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__.T) return `${call} got an answer that cannot be used: ${errorText(error)}.`;
    const {unreachableHost: unreachableHost} = (0, _endpoints_js__WEBPACK_IMPORTED_MODULE_2__.c1)(error);
    if (unreachableHost !== null) return `${call} failed: this runner cannot reach ${unreachableHost} (${errorName(error)}: "${errorText(error)}").`;
    return /^Unknown/.test(errorName(error)) ? `${call} failed with HTTP status ${httpStatus(error)}.` : `${call} failed with ${errorName(error)}: "${errorText(error)}".`;
  }
  function explainFailedRead(call, error) {
    return `${describeFailedRead(call, error)} ${remedyOf(call, error)}`;
  }
}),

/***/ 45:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    R0: () => isUnreachable,
    TJ: () => endpointHint,
    TX: () => isNetworkError,
    c1: () => circumstancesOf,
    kL: () => isTimeout,
    zx: () => withCircumstances
  });
  var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);
  var _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7459);
  const UNRESOLVED = [ "ENOTFOUND", "EAI_AGAIN" ];
  const LOST = [ "ECONNRESET", "EPIPE" ];
  function isNetworkError(error) {
    const {name: name, code: code, $metadata: $metadata} = error;
    return $metadata?.httpStatusCode === void 0 && (name === "TimeoutError" || typeof code === "string");
  }
  function isUnreachable(error) {
    return isNetworkError(error) && !LOST.includes(error.code);
  }
  function isTimeout(error) {
    return isNetworkError(error) && error.name === "TimeoutError";
  }
  const SWITCHES = [ {
    variable: "AWS_USE_FIPS_ENDPOINT",
    setting: "use_fips_endpoint",
    inHost: /(?:^|[.-])fips[.-]/,
    inRules: /fips/i
  }, {
    variable: "AWS_USE_DUALSTACK_ENDPOINT",
    setting: "use_dualstack_endpoint",
    inHost: /(?:^|\.)(?:dualstack|api\.(?:aws|amazonwebservices|cloud-aws))\./,
    inRules: /dual-?stack/i
  } ];
  function endpointHint(error, environment) {
    const {name: name, message: message = "", code: code, hostname: hostname = ""} = error;
    const isOfRules = name === "EndpointError";
    if (!isOfRules && !UNRESOLVED.includes(code)) return null;
    const isOn = variable => environment[variable]?.toLowerCase() === "true";
    const on = SWITCHES.filter(({variable: variable, inHost: inHost, inRules: inRules}) => isOfRules ? inRules.test(message) : isOn(variable) || inHost.test(`${hostname}.`));
    if (on.length === 0) return null;
    const named = on.map(({variable: variable, setting: setting}) => isOn(variable) ? variable : `${variable} or ${setting} in the AWS profile`);
    const verb = (0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_1__.LS)(on.length, "is", "are");
    return /custom endpoint/i.test(message) ? `${named.join(" and ")} ${verb} on, which AWS does not combine with the AWS_ENDPOINT_URL variables. Remove one of the two.` : `${named.join(" and ")} ${verb} on, but not every service has this endpoint in every Region${hostname && `: the runner cannot resolve ${hostname}`}. Turn it off, or use a Region that has the endpoint.`;
  }
  function withCircumstances(error, url, environment) {
    if (!(error instanceof Error)) return error;
    const circumstances = {
      endpointHint: endpointHint(error, environment),
      connectionHint: isNetworkError(error) ? (0, _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_0__.k)(error, "node", url, environment) : null,
      unreachableHost: isUnreachable(error) ? url?.host ?? null : null
    };
    return Object.assign(error, circumstances);
  }
  function circumstancesOf(error) {
    const {endpointHint: endpointHint = null, connectionHint: connectionHint = null, unreachableHost: unreachableHost = null} = error;
    return {
      endpointHint: endpointHint,
      connectionHint: connectionHint,
      unreachableHost: unreachableHost
    };
  }
}),

/***/ 6918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    L: () => explainDenial
  });
  const KIND = /(explicit deny in|because no) (?:an? |the )?((?:service control|resource control|session|vpc endpoint|identity[- ]based|resource[- ]based|role trust) policy|permissions? boundary)(?:: (arn:[\w:/.@+=,*-]*[\w/*]))?/i;
  function explainDenial(said, action) {
    const [, how = "", kind = "", arn] = KIND.exec(said) ?? [];
    const name = kind.toLowerCase().replace("vpc", "VPC").replace(" based", "-based").replace("permission ", "permissions ");
    const administrator = POLICY_ADMINISTRATORS[name];
    const isExplicit = /explicit deny/i.test(said);
    if (administrator === void 0) return isExplicit ? SOME_DENY : null;
    if (/explicit/i.test(how)) {
      const explanation = `${name === "identity-based policy" ? "An" : "A"} ${name} denies this call${arn ? `: ${arn}` : ""}.`;
      return {
        explanation: explanation,
        fix: `${administrator}: remove the deny of ${action} for this role from the policy. ${NO_ALLOW}`
      };
    }
    if (name === "identity-based policy") return null;
    return {
      explanation: `No ${name} allows this call.`,
      fix: `${administrator}: allow ${action} in this policy. No other policy can replace this permission.`
    };
  }
  const NO_ALLOW = "Adding an allow does not help, because an explicit deny always overrides it.";
  const POLICY_ADMINISTRATORS = {
    "service control policy": "Ask the administrator of the organization’s service control policies (they do not apply to the management account)",
    "resource control policy": "Ask the administrator of the resource control policies in the organization that owns the resource",
    "permissions boundary": "Change the role’s permissions boundary, or ask its administrator",
    "session policy": "Change the session policy in the step that signs in; if role-to-assume is set, Org Trail made it, so please report this bug",
    "VPC endpoint policy": "Ask the administrator of the VPC endpoint that the runner uses to reach AWS",
    "identity-based policy": "Change the role’s policies",
    "resource-based policy": "Ask the resource owner to change its policy",
    "role trust policy": "Ask the owner of the assumed role to change its trust policy"
  };
  const SOME_DENY = {
    explanation: "A policy denies this call.",
    fix: `AWS reports an explicit deny, but not which policy contains it: check the role’s policies and permissions boundary, the resource policy, the organization’s policies, and any VPC endpoint policy. ${NO_ALLOW}`
  };
}),

/***/ 9378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    T: () => IncompleteAnswer
  });
  class IncompleteAnswer extends Error {
    name="IncompleteAnswer";
  }
}),

/***/ 1099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    g: () => requestIdToken
  });
  var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
  var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
  var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3161);
  var _runtime_cancellation_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3435);
  var _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7459);
  var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9139);
  var _runtime_proxy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6650);
  var _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8765);
  const TIMEOUT_SECONDS = 30;
  function requestIdToken(audience, {environment: environment, log: log}) {
    const {promise: isLeaving, resolve: resolve} = Promise.withResolvers();
    const leave = () => resolve(null);
    const asking = ask(audience, environment, leave).then(token => {
      if (typeof token !== "string") throw new Error("the answer contains no token");
      log.hide(token);
      return token;
    });
    asking.catch(() => {}).finally(leave);
    return {
      isLeaving: isLeaving,
      token: () => tokenOf(asking, environment)
    };
  }
  const UNSAID = /^Error message: Failed to get ID Token\.\s+Error Code : undefined\s+Error Message: /;
  async function tokenOf(asking, environment) {
    try {
      const token = await (0, _runtime_cancellation_js__WEBPACK_IMPORTED_MODULE_7__.N)(TIMEOUT_SECONDS, asking);
      if (token === null) throw new Error(`there was no answer within ${TIMEOUT_SECONDS} s`);
      return token;
    } catch (error) {
      if (error instanceof _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__.e4) throw error;
      const url = URL.parse(environment["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "");
      throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__.e4("sign-in", `GitHub did not issue an OIDC token: ${(0, 
      _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_6__.kc)(error).replace(UNSAID, "")}.`, (0, 
      _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_3__.k)(error, "toolkit", url, environment) ?? "This is usually a temporary problem at GitHub: run the job again. Check githubstatus.com, or ask your GitHub Enterprise Server administrator. The runner and its proxy must be able to reach the host in ACTIONS_ID_TOKEN_REQUEST_URL.", error);
    }
  }
  async function ask(audience, environment, leave) {
    const {ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer} = environment;
    if (!url || !bearer) throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_4__.e4("sign-in", "GitHub does not give this job an OIDC token, so it cannot assume a role: the job lacks the permission id-token: write.", [ "Add to the job (permissions that are not listed are off):", (0, 
    _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_2__.Bj)("permissions:", "  contents: read", "  id-token: write"), "A called (reusable) workflow gets it only if the calling job grants it too." ]);
    if (!(0, _runtime_proxy_js__WEBPACK_IMPORTED_MODULE_5__.OA)(environment)) try {
      return await askOnce(new URL(`${url}&audience=${encodeURIComponent(audience)}`), bearer, leave);
    } catch {}
    leave();
    const {getIDToken: getIDToken} = await Promise.all([ __webpack_require__.e(119), __webpack_require__.e(421) ]).then(__webpack_require__.bind(__webpack_require__, 6421));
    return getIDToken(audience);
  }
  const MAX_CHARACTERS = 1e5;
  async function askOnce(url, bearer, leave) {
    const headers = {
      accept: "application/json",
      authorization: `Bearer ${bearer}`,
      "user-agent": "actions/oidc-client"
    };
    const {get: get} = url.protocol === "https:" ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__;
    const body = await new Promise((resolve, reject) => {
      const request = get(url, {
        headers: headers
      }, response => {
        let text = "";
        response.setEncoding("utf8").on("data", chunk => {
          text += chunk;
          if (text.length > MAX_CHARACTERS) response.destroy();
        });
        response.on("end", () => response.statusCode === 200 ? resolve(text) : reject(new Error("This is an error.")));
        response.on("error", reject).on("close", () => reject(new Error("This is not all of it.")));
      });
      request.on("error", reject).on("socket", socket => socket.once("connect", leave));
    });
    const {value: value} = JSON.parse(body);
    if (typeof value !== "string" || value === "") throw new Error("This is no token.");
    return value;
  }
}),

/***/ 8212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    EK: () => unregistered,
    Lb: () => registerCommand,
    Ll: () => unknownRegistrations,
    _k: () => registeredBy,
    ah: () => MAX_DELEGATED_ADMINISTRATORS,
    bq: () => registrationSteps,
    eY: () => REGISTER
  });
  var _values_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
  var _values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);
  const MAX_DELEGATED_ADMINISTRATORS = 3;
  const REGISTER = "cloudtrail:RegisterOrganizationDelegatedAdmin";
  function unregistered(declared, registered) {
    return (0, _values_answer_js__WEBPACK_IMPORTED_MODULE_0__.q)(registered) ? declared.filter(account => !registered.known.includes(account)) : [];
  }
  function registrationSteps(accounts) {
    return accounts.map(MemberAccountId => ({
      call: REGISTER,
      input: {
        MemberAccountId: MemberAccountId
      },
      fields: []
    }));
  }
  function registerCommand(account) {
    return `aws cloudtrail register-organization-delegated-admin --member-account-id ${account}`;
  }
  function registeredBy(steps) {
    return steps.flatMap(({call: call, input: input}) => call === REGISTER ? [ String(input["MemberAccountId"]) ] : []);
  }
  function unknownRegistrations(declared, registered) {
    return declared.length === 0 || (0, _values_answer_js__WEBPACK_IMPORTED_MODULE_0__.q)(registered) ? null : `It cannot be determined whether ${declared.join(", ")} ${(0, 
    _values_wording_js__WEBPACK_IMPORTED_MODULE_1__.LS)(declared.length, "is", "are")} registered as delegated administrator: ${registered.unknown}`;
  }
}),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    IG: () => failedParts,
    Kg: () => withEvidence,
    Vj: () => verdictOf,
    mm: () => isPending
  });
  var _prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7730);
  function verdictOf(mode, plan, differs = false) {
    if (differs) return {
      outcome: "failed",
      reason: "verify"
    };
    const first = (...codes) => plan.refusals.find(({code: code}) => codes.includes(code));
    const refusal = first("superseded") ?? first("inputs") ?? plan.refusals[0];
    if (refusal) return {
      outcome: refusal.code === "inputs" ? "failed" : "refused",
      reason: refusal.code
    };
    if (!isPending(plan)) return {
      outcome: "in-sync",
      reason: null
    };
    if (mode === "apply") return {
      outcome: plan.steps.length > 0 ? "applied" : "in-sync",
      reason: null
    };
    return {
      outcome: "drift",
      reason: mode === "check" ? "drift" : null
    };
  }
  const PARTS = [ "integrity", "coverage", "delivery" ];
  function failedParts(evidence) {
    return PARTS.filter(part => evidence[part] !== null && evidence[part].status !== "pass");
  }
  function withEvidence(verdict, evidence) {
    return {
      ...verdict,
      reason: verdict.reason ?? (evidence && failedParts(evidence)[0]) ?? null
    };
  }
  function isPending({drift: drift, steps: steps, prerequisites: prerequisites}) {
    return drift.length + steps.length + (0, _prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_0__.ZA)(prerequisites).length > 0;
  }
}),

/***/ 7730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    ZA: () => failedOf,
    _C: () => isRepairedBy,
    u_: () => repairsOf
  });
  function repairsOf(prerequisites) {
    return prerequisites.flatMap(({repair: repair}) => repair ?? []);
  }
  function isRepairedBy(steps, {repair: repair}) {
    return repair !== void 0 && steps.includes(repair);
  }
  function failedOf(prerequisites) {
    return prerequisites.filter(({status: status}) => status === "fail");
  }
}),

/***/ 5401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    P: () => isCovered
  });
  var _resource_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1974);
  var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
  function isCovered(some, others, partition) {
    const whole = others.map(other => withoutUniverse(other, partition));
    return some.flatMap(one => splitByValue(withoutUniverse(one, partition))).every(part => whole.some(other => isWithin(part, other)));
  }
  function withoutUniverse(conditions, partition) {
    const types = conditions.find(({Field: Field}) => Field === "resources.type")?.Equals ?? [];
    const prefix = types.length === 1 && (0, _match_js__WEBPACK_IMPORTED_MODULE_1__.$R)(conditions) ? (0, 
    _resource_types_js__WEBPACK_IMPORTED_MODULE_0__.HA)(types[0], partition) : null;
    if (prefix === null) return conditions;
    return conditions.flatMap(condition => {
      const isUniverse = condition.Field === "resources.ARN" && (0, _match_js__WEBPACK_IMPORTED_MODULE_1__.U5)(condition) && (0, 
      _match_js__WEBPACK_IMPORTED_MODULE_1__.$w)(condition).some(({operator: operator, value: value}) => (0, 
      _match_js__WEBPACK_IMPORTED_MODULE_1__.jb)(operator) === "beginning" && prefix.startsWith(value));
      if (!isUniverse) return [ condition ];
      const rest = (0, _match_js__WEBPACK_IMPORTED_MODULE_1__.AH)(condition);
      return (0, _match_js__WEBPACK_IMPORTED_MODULE_1__.Rj)(rest).length > 0 ? [ rest ] : [];
    });
  }
  const MAX_PARTS = 1e3;
  function splitByValue(conditions) {
    if ((0, _match_js__WEBPACK_IMPORTED_MODULE_1__.X2)(conditions)) return [ conditions ];
    const reads = conditions.some(({Field: Field}) => Field === "readOnly") ? [] : [ {
      Field: "readOnly",
      Equals: [ "true", "false" ]
    } ];
    const choices = [ ...conditions, ...reads ].map(alternatives);
    if (choices.reduce((count, {length: length}) => count * length, 1) > MAX_PARTS) return [ conditions ];
    return choices.reduce((found, choice) => found.flatMap(part => choice.map(one => [ ...part, one ])), [ [] ]);
  }
  function alternatives(condition) {
    const inclusions = (0, _match_js__WEBPACK_IMPORTED_MODULE_1__.$w)(condition);
    if (inclusions.length < 2) return [ condition ];
    return inclusions.map(({operator: operator, value: value}) => ({
      ...(0, _match_js__WEBPACK_IMPORTED_MODULE_1__.AH)(condition),
      [operator]: [ value ]
    }));
  }
  function isWithin(part, other) {
    return ((0, _match_js__WEBPACK_IMPORTED_MODULE_1__.$R)(part) && (0, _match_js__WEBPACK_IMPORTED_MODULE_1__.$R)(other) || JSON.stringify(part) === JSON.stringify(other)) && other.every(required => part.some(condition => condition.Field === required.Field && implies(condition, required)));
  }
  function implies(condition, required) {
    if (JSON.stringify(condition) === JSON.stringify(required)) return true;
    if (!(0, _match_js__WEBPACK_IMPORTED_MODULE_1__.U5)(condition) || !(0, _match_js__WEBPACK_IMPORTED_MODULE_1__.U5)(required)) return false;
    const [taken, requiredTaken] = [ (0, _match_js__WEBPACK_IMPORTED_MODULE_1__.$w)(condition), (0, 
    _match_js__WEBPACK_IMPORTED_MODULE_1__.$w)(required) ];
    const excluded = (0, _match_js__WEBPACK_IMPORTED_MODULE_1__.Tf)(condition);
    const takesNoMore = requiredTaken.length === 0 || taken.length > 0 && taken.every(one => requiredTaken.some(other => (0, 
    _match_js__WEBPACK_IMPORTED_MODULE_1__.hU)(other, one)));
    const excludesNoLess = (0, _match_js__WEBPACK_IMPORTED_MODULE_1__.Tf)(required).every(one => excluded.some(other => (0, 
    _match_js__WEBPACK_IMPORTED_MODULE_1__.hU)(other, one)) || hasOneValue(condition.Field) && taken.length > 0 && taken.every(other => (0, 
    _match_js__WEBPACK_IMPORTED_MODULE_1__.NQ)(one, other)));
    return takesNoMore && excludesNoLess;
  }
  function hasOneValue(field) {
    return !field.startsWith("resources.");
  }
}),

/***/ 7890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    d: () => unmetInsights,
    z: () => commonInsights
  });
  var _recorded_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2893);
  function unmetInsights(insights, selectors) {
    const recorded = (0, _recorded_events_js__WEBPACK_IMPORTED_MODULE_0__._O)(selectors);
    return insights.flatMap(({InsightType: InsightType, EventCategories: EventCategories}) => EventCategories.flatMap(category => {
      const insight = `${InsightType} of ${category} events`;
      if (category === "Data") return (0, _recorded_events_js__WEBPACK_IMPORTED_MODULE_0__.wL)(recorded) ? [] : [ {
        insight: insight,
        missingEvents: "data events"
      } ];
      if (category === "Management" && InsightType === "ApiCallRateInsight") return (0, 
      _recorded_events_js__WEBPACK_IMPORTED_MODULE_0__.uX)(recorded) ? [] : [ {
        insight: insight,
        missingEvents: "write management events"
      } ];
      if (category === "Management" && InsightType === "ApiErrorRateInsight") return (0, 
      _recorded_events_js__WEBPACK_IMPORTED_MODULE_0__.Hi)(recorded) ? [] : [ {
        insight: insight,
        missingEvents: "management events"
      } ];
      return [];
    }));
  }
  function commonInsights(some, others) {
    return some.flatMap(({InsightType: InsightType, EventCategories: EventCategories}) => {
      const other = others.find(candidate => candidate.InsightType === InsightType);
      const both = EventCategories.filter(category => other?.EventCategories.includes(category));
      return both.length > 0 ? [ {
        InsightType: InsightType,
        EventCategories: both
      } ] : [];
    });
  }
}),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    $R: () => hasUniqueFields,
    $w: () => inclusionsOf,
    AH: () => withoutInclusions,
    NQ: () => areApart,
    Rj: () => operatorsOf,
    TD: () => isMet,
    Tf: () => exclusionsOf,
    U5: () => isUnderstood,
    X2: () => isAmbiguous,
    hU: () => covers,
    jb: () => comparisonOf,
    we: () => OPERATORS
  });
  const MEANINGS = {
    Equals: {
      compares: "whole",
      excludes: false
    },
    StartsWith: {
      compares: "beginning",
      excludes: false
    },
    EndsWith: {
      compares: "end",
      excludes: false
    },
    NotEquals: {
      compares: "whole",
      excludes: true
    },
    NotStartsWith: {
      compares: "beginning",
      excludes: true
    },
    NotEndsWith: {
      compares: "end",
      excludes: true
    }
  };
  const OPERATORS = Object.keys(MEANINGS);
  function comparisonOf(operator) {
    return meaningOf(operator)?.compares ?? null;
  }
  function meaningOf(operator) {
    return Object.hasOwn(MEANINGS, operator) ? MEANINGS[operator] : null;
  }
  function operatorsOf(condition) {
    return Object.keys(condition).filter(member => member !== "Field");
  }
  function inclusionsOf(condition) {
    return patternsOf(condition, false);
  }
  function exclusionsOf(condition) {
    return patternsOf(condition, true);
  }
  function patternsOf(condition, excludes) {
    return OPERATORS.filter(operator => MEANINGS[operator].excludes === excludes).flatMap(operator => (condition[operator] ?? []).map(value => ({
      operator: operator,
      value: value
    })));
  }
  function withoutInclusions(condition) {
    const rest = Object.entries(condition).filter(([operator]) => meaningOf(operator)?.excludes !== false);
    return Object.fromEntries(rest);
  }
  function isMet(condition, values) {
    const hits = pattern => values.some(value => matches(pattern, value));
    const inclusions = inclusionsOf(condition);
    return isUnderstood(condition) && (inclusions.length === 0 || inclusions.some(hits)) && !exclusionsOf(condition).some(hits);
  }
  function matches({operator: operator, value: text}, value) {
    const compares = comparisonOf(operator);
    if (compares === "beginning") return value.startsWith(text);
    return compares === "end" ? value.endsWith(text) : value === text;
  }
  function covers(all, some) {
    const [wide, narrow] = [ comparisonOf(all.operator), comparisonOf(some.operator) ];
    return (narrow === "whole" || narrow === wide) && matches(all, some.value);
  }
  function areApart(one, other) {
    const [compares, others] = [ comparisonOf(one.operator), comparisonOf(other.operator) ];
    const isDecidable = compares === "whole" || others === "whole" || compares === others;
    return isDecidable && !covers(one, other) && !covers(other, one);
  }
  function isUnderstood(condition) {
    return operatorsOf(condition).every(operator => meaningOf(operator) !== null);
  }
  function isAmbiguous(conditions) {
    return !conditions.every(isUnderstood) || !hasUniqueFields(conditions);
  }
  function hasUniqueFields(conditions) {
    return new Set(conditions.map(({Field: Field}) => Field)).size === conditions.length;
  }
}),

/***/ 2893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Hi: () => recordsManagementEvents,
    Yv: () => selectorsOf,
    _O: () => recordedBy,
    nI: () => isBareServiceArn,
    uX: () => recordsManagementWrites,
    wL: () => recordsDataEvents
  });
  function selectorsOf(trail) {
    const {eventSelectors: eventSelectors, advancedEventSelectors: advancedEventSelectors} = trail;
    return eventSelectors && advancedEventSelectors ? {
      eventSelectors: eventSelectors,
      advancedEventSelectors: advancedEventSelectors
    } : null;
  }
  function equals(Field, ...values) {
    return {
      Field: Field,
      Equals: values
    };
  }
  function recordedBy({eventSelectors: eventSelectors, advancedEventSelectors: advancedEventSelectors}) {
    if (advancedEventSelectors.length > 0) return advancedEventSelectors.map(({FieldSelectors: FieldSelectors}) => FieldSelectors);
    if (eventSelectors.length === 0) return [ [ equals("eventCategory", "Management") ] ];
    return eventSelectors.flatMap(recordedByBasic);
  }
  function recordedByBasic(selector) {
    const {ReadWriteType: ReadWriteType, ExcludeManagementEventSources: excluded} = selector;
    const half = ReadWriteType === "All" ? [] : [ equals("readOnly", String(ReadWriteType === "ReadOnly")) ];
    const sources = excluded.length > 0 ? [ {
      Field: "eventSource",
      NotEquals: excluded
    } ] : [];
    const management = [ equals("eventCategory", "Management"), ...half, ...sources ];
    const data = selector.DataResources.map(({Type: Type, Values: Values}) => [ equals("eventCategory", "Data"), equals("resources.type", Type), ...half, ...resourcesOf(Type, Values) ]);
    return [ ...selector.IncludeManagementEvents ? [ management ] : [], ...data ];
  }
  function resourcesOf(type, values) {
    const isPrefix = value => type === "AWS::S3::Object" || isBareServiceArn(value);
    const [prefixes, whole] = [ values.filter(isPrefix), values.filter(value => !isPrefix(value)) ];
    return [ {
      Field: "resources.ARN",
      ...whole.length > 0 && {
        Equals: whole
      },
      ...prefixes.length > 0 && {
        StartsWith: prefixes
      }
    } ];
  }
  function isBareServiceArn(arn) {
    return /^arn:[^:]+:(?:s3|lambda|dynamodb)$/.test(arn);
  }
  function valuesOf(conditions, field) {
    return conditions.filter(({Field: Field}) => Field === field).flatMap(({Equals: Equals}) => Equals ?? []);
  }
  function ofCategory(recorded, category) {
    return recorded.filter(conditions => valuesOf(conditions, "eventCategory").includes(category));
  }
  function recordsManagementEvents(recorded) {
    return ofCategory(recorded, "Management").length > 0;
  }
  function recordsManagementWrites(recorded) {
    return ofCategory(recorded, "Management").some(conditions => {
      const readOnly = valuesOf(conditions, "readOnly");
      return readOnly.length === 0 || readOnly.includes("false");
    });
  }
  function recordsDataEvents(recorded) {
    return ofCategory(recorded, "Data").length > 0;
  }
}),

/***/ 1974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Rx: () => RESOURCE_TYPES,
    HA: () => commonArnPrefix,
    LH: () => hasTypeForm,
    S5: () => similarType
  });
  // CONCATENATED MODULE: ./build/src/domain/selectors/resource-types.data.js
  const GUIDE = {
    AIDevOps: "AgentSpace Association OperatorAppTeam PipelineMetadata Service",
    AIOps: "InvestigationGroup",
    AOSS: "Collection",
    AWSExternalAnthropic: "Workspace",
    AgentAccessMCP: "Tools",
    AgentRegistry: "Registry",
    AppConfig: "Configuration",
    AppSync: "GraphQLApi",
    ApplicationSignals: "InstrumentationConfig",
    B2BI: "Transformer",
    Backup: "BackupAccessPoint SearchJob",
    Bedrock: "AdvancedOptimizePromptJob AgentAlias AsyncInvoke AutomatedReasoningPolicy AutomatedReasoningPolicyVersion Blueprint DataAutomationInvocation DataAutomationProfile DataAutomationProject FlowAlias FlowExecution Guardrail InlineAgent KnowledgeBase Model PromptVersion Session Tool",
    BedrockAgentCore: "ABTest APIKeyCredentialProvider BatchEvaluate Browser BrowserCustom BrowserProfile CapacityProvider CodeInterpreter CodeInterpreterCustom Evaluator Gateway Memory OAuth2CredentialProvider Payments Policy PolicyEngine Recommendation Registry Runtime RuntimeEndpoint TokenVault WorkloadIdentity WorkloadIdentityDirectory",
    BedrockMantle: "Project",
    BedrockWebSearch: "Tool",
    Cassandra: "Stream Table",
    CertificateManager: "AcmeEndpoint",
    ClinicalTrialsTech: "Codelist Dataset Execution Instance Mapping Schedule Study",
    CloudFront: "KeyValueStore",
    CloudOptimization: "Profile Recommendation",
    CloudTrail: "Channel",
    CloudWatch: "Dataset IngestionEndpoint Metric",
    CodeGuruProfiler: "ProfilingGroup",
    CodeWhisperer: "Customization Profile",
    Cognito: "IdentityPool",
    DSQL: "Cluster",
    DataExchange: "Asset",
    Deadline: "Fleet Job Queue Worker",
    DiodeAlerting: "LinkedAlert",
    DynamoDB: "Stream Table",
    EC2: "InstanceConnectEndpoint Snapshot",
    ECS: "ContainerInstance",
    EKS: "Dashboard",
    EMRWAL: "Workspace",
    Events: "Endpoint EventBus EventSource Rule",
    FSx: "Volume",
    FinSpace: "Environment",
    GameLiftStreams: "Application StreamGroup",
    GeoMaps: "Provider",
    GeoPlaces: "Provider",
    GeoRoutes: "Provider",
    Glue: "Table",
    GreengrassV2: "ComponentVersion Deployment",
    GuardDuty: "Detector MalwareScan",
    HealthAgent: "Domain Integration PatientInsightsJob Session Subscription",
    HealthLake: "DataTransformationProfile",
    IoT: "Certificate Thing Tunnel",
    IoTSiteWise: "Asset Dataset Pipeline TimeSeries Workspace",
    IoTTwinMaker: "Entity Workspace",
    KendraRanking: "ExecutionPlan",
    Kinesis: "Stream StreamConsumer",
    KinesisFirehose: "DeliveryStream",
    KinesisVideo: "SignalingChannel Stream",
    Lambda: "Function MicrovmImage",
    Lex: "Bot BotAlias",
    Logs: "LogGroupAuthorization ScheduledQuery",
    MWAA: "Environment",
    MachineLearning: "MlModel",
    ManagedBlockchain: "Network Node",
    ManagedBlockchainQuery: "QueryAPI",
    MedicalImaging: "Datastore Imageset",
    NeptuneGraph: "Graph",
    NetworkFlowMonitor: "Monitor Scope",
    NovaAct: "WorkflowDefinition WorkflowRun",
    One: "UKey User",
    PCAConnectorAD: "Connector",
    PCAConnectorSCEP: "Connector",
    PaymentCryptography: "Alias Key",
    Pinpoint: "App",
    QApps: "QApp QAppSession",
    QBusiness: "Application DataSource Index Integration WebExperience",
    QDeveloper: "Integration",
    QuickSight: "App Automation AutomationJob Extension ExtensionAccess Flow FlowSession Page Task",
    Quicksight: "ActionConnector",
    RDS: "DBCluster",
    RUM: "AppMonitor",
    Redshift: "Cluster",
    ResourceExplorer2: "ManagedView View",
    S3: "AccessPoint Object",
    S3Express: "AccessPoint Object",
    S3ObjectLambda: "AccessPoint",
    S3Outposts: "Object",
    S3Tables: "Table TableBucket",
    S3Vectors: "Index VectorBucket",
    SCN: "BusinessRule DataLakeException ExceptionInvestigation ExceptionRule Instance Metric MetricEvaluation Outcome OutcomeTemplate",
    SDB: "Domain",
    SES: "ConfigurationSet EmailIdentity Template",
    SMSVoice: "CarrierLookup ConfigurationSet Message NotifyConfiguration OriginationIdentity",
    SNS: "PlatformEndpoint Topic",
    SQS: "Queue",
    SSM: "ExecutionPreview ManagedNode",
    SSMMessages: "ControlChannel",
    SWF: "Domain",
    SageMaker: "Endpoint ExperimentTrialComponent FeatureGroup Hub Job MlflowApp MlflowTrackingServer TrainingSession",
    ServiceDiscovery: "Namespace Service",
    Signer: "SigningJob SigningProfile",
    SitewiseAssistant: "Conversation",
    SocialMessaging: "PhoneNumberId WabaId",
    StepFunctions: "Activity StateMachine",
    SupportAccess: "Tenant TrustingAccount TrustingRole",
    ThinClient: "Device Environment",
    Timestream: "Database RegionalEndpoint Table",
    Transform: "AgentInstance Profile",
    TransformCustom: "Campaign Conversation KnowledgeItem Package",
    UXC: "AccountCustomization",
    VerifiedPermissions: "PolicyStore",
    WellArchitected: "AgentRecommendation",
    XRay: "Trace"
  };
  // CONCATENATED MODULE: ./build/src/domain/selectors/resource-types.js
  const RESOURCE_TYPES = Object.entries(GUIDE).flatMap(([service, types]) => types.split(" ").map(type => `AWS::${service}::${type}`));
  function hasTypeForm(name) {
    return /^AWS::[A-Za-z0-9]+::[A-Za-z0-9]+$/.test(name);
  }
  function similarType(name, known) {
    const letters = text => text.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
    const bare = text => letters(text).replace(/^aws/, "");
    const same = known.find(type => bare(type) === bare(name));
    if (same) return same;
    const [, service = "", kind = "", ...rest] = name.split("::").map(letters);
    if (kind === "" || rest.length > 0) return null;
    const near = known.find(type => {
      const [, itsService = "", itsKind = ""] = type.split("::").map(letters);
      const apart = distance(service, itsService);
      return apart <= (itsService.length > 3 ? 1 : 0) && apart + distance(kind, itsKind) <= 2;
    });
    return near ?? null;
  }
  const MAX_EDIT_DISTANCE = 3;
  function distance(one, other) {
    if (Math.abs(one.length - other.length) >= MAX_EDIT_DISTANCE) return MAX_EDIT_DISTANCE;
    let row = Array.from({
      length: other.length + 1
    }, (_, at) => at);
    for (let index = 0; index < one.length; index++) {
      const next = [ index + 1 ];
      for (let at = 1; at <= other.length; at++) {
        const replaced = row[at - 1] + (one[index] === other[at - 1] ? 0 : 1);
        next.push(Math.min(replaced, row[at] + 1, next[at - 1] + 1));
      }
      row = next;
    }
    return row[other.length];
  }
  const ARN_SERVICES = {
    "AWS::Bedrock::AgentAlias": "bedrock",
    "AWS::Bedrock::KnowledgeBase": "bedrock",
    "AWS::Cassandra::Table": "cassandra",
    "AWS::CloudFront::KeyValueStore": "cloudfront",
    "AWS::CloudTrail::Channel": "cloudtrail",
    "AWS::CodeWhisperer::Customization": "codewhisperer",
    "AWS::CodeWhisperer::Profile": "codewhisperer",
    "AWS::Cognito::IdentityPool": "cognito-identity",
    "AWS::DynamoDB::Stream": "dynamodb",
    "AWS::DynamoDB::Table": "dynamodb",
    "AWS::EC2::Snapshot": "ec2",
    "AWS::EMRWAL::Workspace": "emrwal",
    "AWS::FinSpace::Environment": "finspace",
    "AWS::Glue::Table": "glue",
    "AWS::GuardDuty::Detector": "guardduty",
    "AWS::KendraRanking::ExecutionPlan": "kendra-ranking",
    "AWS::Kinesis::Stream": "kinesis",
    "AWS::Kinesis::StreamConsumer": "kinesis",
    "AWS::KinesisVideo::Stream": "kinesisvideo",
    "AWS::Lambda::Function": "lambda",
    "AWS::ManagedBlockchain::Network": "managedblockchain",
    "AWS::ManagedBlockchain::Node": "managedblockchain",
    "AWS::MedicalImaging::Datastore": "medical-imaging",
    "AWS::NeptuneGraph::Graph": "neptune-graph",
    "AWS::PCAConnectorAD::Connector": "pca-connector-ad",
    "AWS::RDS::DBCluster": "rds",
    "AWS::S3::AccessPoint": "s3",
    "AWS::S3::Object": "s3",
    "AWS::S3Express::Object": "s3express",
    "AWS::S3ObjectLambda::AccessPoint": "s3-object-lambda",
    "AWS::S3Outposts::Object": "s3-outposts",
    "AWS::SageMaker::Endpoint": "sagemaker",
    "AWS::SageMaker::ExperimentTrialComponent": "sagemaker",
    "AWS::SageMaker::FeatureGroup": "sagemaker",
    "AWS::ServiceDiscovery::Namespace": "servicediscovery",
    "AWS::ServiceDiscovery::Service": "servicediscovery",
    "AWS::SNS::PlatformEndpoint": "sns",
    "AWS::SNS::Topic": "sns",
    "AWS::SQS::Queue": "sqs",
    "AWS::SSMMessages::ControlChannel": "ssmmessages",
    "AWS::StepFunctions::StateMachine": "states",
    "AWS::Timestream::Database": "timestream",
    "AWS::Timestream::Table": "timestream",
    "AWS::VerifiedPermissions::PolicyStore": "verifiedpermissions"
  };
  function commonArnPrefix(type, partition) {
    const service = Object.hasOwn(ARN_SERVICES, type) ? ARN_SERVICES[type] : void 0;
    if (service === void 0) return null;
    return `arn:${partition}:${service}${type === "AWS::S3::Object" ? ":::" : ":"}`;
  }
}),

/***/ 4492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Ct: () => ofLogRole,
    GS: () => ofDestination,
    Gt: () => EFFECT_WORDS,
    KL: () => ofBucket,
    SY: () => neutral,
    Wk: () => ofSwitch,
    d2: () => ofInsights,
    xB: () => ofRecording
  });
  var _values_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4286);
  var _selectors_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5401);
  var _selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2893);
  const EFFECT_WORDS = {
    strengthens: "safer",
    weakens: "weaker",
    neutral: "neither safer nor weaker"
  };
  function ofSwitch(_observed, desired) {
    return desired === true ? "strengthens" : "weakens";
  }
  function ofDestination(observed, desired, context) {
    if (desired === null) return "weakens";
    return observed === null && isOwn(desired, context) ? "strengthens" : "neutral";
  }
  function ofLogRole(observed, desired, context) {
    return observed === null && isOwn(desired, context) && isOwn(context.after.cloudWatchLogsLogGroupArn, context) ? "strengthens" : "neutral";
  }
  function isOwn(value, {after: after, accounts: accounts}) {
    const arn = typeof value === "string" ? (0, _values_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(value) : null;
    const trail = (0, _values_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(after.arn);
    return arn?.partition === trail.partition && [ trail.account, ...accounts ].includes(arn.account);
  }
  function ofBucket(observed) {
    return observed === null ? "strengthens" : "weakens";
  }
  function ofRecording(_observed, _desired, {before: before, after: after}) {
    const [was, willBe] = [ (0, _selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__._O)((0, 
    _selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__.Yv)(before)), (0, _selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__._O)((0, 
    _selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_2__.Yv)(after)) ];
    const {partition: partition} = (0, _values_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(after.arn);
    if (!(0, _selectors_coverage_js__WEBPACK_IMPORTED_MODULE_1__.P)(was, willBe, partition)) return "weakens";
    return (0, _selectors_coverage_js__WEBPACK_IMPORTED_MODULE_1__.P)(willBe, was, partition) ? "neutral" : "strengthens";
  }
  function ofInsights(observed, desired) {
    const insights = value => (value ?? []).flatMap(({InsightType: InsightType, EventCategories: EventCategories}) => EventCategories.map(category => `${InsightType} ${category}`));
    const kept = new Set(insights(desired));
    return insights(observed).every(insight => kept.has(insight)) ? "strengthens" : "weakens";
  }
  function neutral() {
    return "neutral";
  }
}),

/***/ 260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Fm: () => isSelectors,
    OB: () => rowOf,
    cJ: () => FIELDS,
    jz: () => SELECTOR_PAIR,
    nJ: () => camel,
    p5: () => LOG_DELIVERY_PAIR,
    t8: () => isUnknown
  });
  var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4492);
  var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2369);
  const PLAIN = {
    on: null,
    off: null
  };
  const protection = {
    unset: false,
    onByDefault: true,
    format: _formats_js__WEBPACK_IMPORTED_MODULE_1__.zM,
    effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__.Wk
  };
  const destination = {
    unset: null,
    removable: true,
    effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__.GS
  };
  const list = {
    unset: [],
    removable: true
  };
  const selectors = {
    ...list,
    meaning: {
      on: "from then on the trail records only what these selectors name",
      off: null,
      neutral: "they record the same events as before"
    },
    effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__.xB,
    loss: "The declared selectors might not record all events that are recorded now."
  };
  const harmless = {
    meaning: PLAIN,
    effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__.SY,
    loss: null
  };
  const ROWS = {
    isLogging: {
      label: "Logging",
      input: "is-logging",
      ...protection,
      meaning: {
        on: null,
        off: "events are no longer recorded"
      },
      loss: "The trail would stop recording. Management events of that time would remain only in each account's 90-day event history; data events would be lost."
    },
    isOrganizationTrail: {
      label: "Organization trail",
      input: "is-organization-trail",
      requestMember: "IsOrganizationTrail",
      responseMember: "IsOrganizationTrail",
      ...protection,
      meaning: {
        on: "every member account gets the trail",
        off: "the trail is deleted from all member accounts and remains only in the management account"
      },
      loss: "The member accounts would no longer be recorded."
    },
    isMultiRegionTrail: {
      label: "Multi-Region trail",
      input: "is-multi-region-trail",
      requestMember: "IsMultiRegionTrail",
      responseMember: "IsMultiRegionTrail",
      ...protection,
      meaning: {
        on: "every enabled Region gets the trail",
        off: "the trail is deleted from all other Regions"
      },
      loss: "The other Regions would no longer be recorded."
    },
    includeGlobalServiceEvents: {
      label: "Global service events",
      input: "include-global-service-events",
      requestMember: "IncludeGlobalServiceEvents",
      responseMember: "IncludeGlobalServiceEvents",
      ...protection,
      unset: true,
      meaning: PLAIN,
      loss: "Events of IAM, STS and other global services would no longer be recorded."
    },
    enableLogFileValidation: {
      label: "Log file validation",
      input: "enable-log-file-validation",
      requestMember: "EnableLogFileValidation",
      responseMember: "LogFileValidationEnabled",
      ...protection,
      meaning: {
        on: null,
        off: "CloudTrail stops writing the digest files that prove log files were not changed"
      },
      loss: "You could no longer prove that log files were not changed."
    },
    s3BucketName: {
      label: "Log bucket",
      input: "s3-bucket-name",
      requestMember: "S3BucketName",
      responseMember: "S3BucketName",
      unset: null,
      format: _formats_js__WEBPACK_IMPORTED_MODULE_1__.EL,
      meaning: PLAIN,
      effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__.KL,
      loss: "Tools and people that read the old bucket would no longer see new events."
    },
    s3KeyPrefix: {
      label: "Log file prefix",
      input: "s3-key-prefix",
      requestMember: "S3KeyPrefix",
      responseMember: "S3KeyPrefix",
      unset: null,
      removable: true,
      format: _formats_js__WEBPACK_IMPORTED_MODULE_1__.uU,
      ...harmless
    },
    kmsKeyId: {
      label: "Encryption key",
      input: "kms-key-id",
      requestMember: "KmsKeyId",
      responseMember: "KmsKeyId",
      format: _formats_js__WEBPACK_IMPORTED_MODULE_1__.zJ,
      ...destination,
      meaning: {
        ...PLAIN,
        neutral: "check who administers this key, and who can decrypt with it"
      },
      loss: "Log files would no longer be encrypted with your KMS key, whose policy controls who can read them."
    },
    snsTopicArn: {
      label: "SNS topic",
      input: "sns-topic-name",
      requestMember: "SnsTopicName",
      responseMember: "SnsTopicARN",
      format: _formats_js__WEBPACK_IMPORTED_MODULE_1__.At,
      ...destination,
      meaning: {
        ...PLAIN,
        neutral: "check who owns this topic, and who subscribes to it"
      },
      loss: "Subscribers would no longer be notified of new log files."
    },
    cloudWatchLogsLogGroupArn: {
      label: "CloudWatch Logs log group",
      input: "cloud-watch-logs-log-group-arn",
      requestMember: "CloudWatchLogsLogGroupArn",
      responseMember: "CloudWatchLogsLogGroupArn",
      format: _formats_js__WEBPACK_IMPORTED_MODULE_1__.QT,
      ...destination,
      meaning: {
        ...PLAIN,
        neutral: "check who can read this log group, and move alarms and queries to it"
      },
      loss: "Alarms and queries on the log group would no longer receive events."
    },
    cloudWatchLogsRoleArn: {
      label: "CloudWatch Logs role",
      input: "cloud-watch-logs-role-arn",
      requestMember: "CloudWatchLogsRoleArn",
      responseMember: "CloudWatchLogsRoleArn",
      unset: null,
      removable: true,
      format: _formats_js__WEBPACK_IMPORTED_MODULE_1__.w3,
      meaning: PLAIN,
      effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__.Ct,
      loss: null
    },
    recursiveLogging: {
      label: "Recursive logging",
      input: "recursive-logging",
      requestMember: "RecursiveLogging",
      responseMember: "RecursiveLogging",
      unset: true,
      format: _formats_js__WEBPACK_IMPORTED_MODULE_1__.zM,
      ...harmless
    },
    eventSelectors: {
      label: "Recorded events",
      input: "event-selectors",
      ...selectors
    },
    advancedEventSelectors: {
      label: "Recorded events",
      input: "advanced-event-selectors",
      ...selectors
    },
    insightSelectors: {
      label: "Insights events",
      input: "insight-selectors",
      ...list,
      meaning: PLAIN,
      effect: _effect_js__WEBPACK_IMPORTED_MODULE_0__.d2,
      loss: "Insights that are enabled now would be turned off."
    },
    aggregationConfigurations: {
      label: "Event aggregation",
      input: "aggregation-configurations",
      ...list,
      ...harmless
    },
    tags: {
      label: "Tags",
      input: "tags",
      unset: {},
      removable: true,
      ...harmless
    }
  };
  const FIELDS = Object.keys(ROWS).map(rowOf);
  function rowOf(field) {
    return {
      field: field,
      ...ROWS[field]
    };
  }
  function camel(input) {
    return input.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  }
  const LOG_DELIVERY_PAIR = [ "cloudWatchLogsLogGroupArn", "cloudWatchLogsRoleArn" ];
  const SELECTOR_PAIR = [ "eventSelectors", "advancedEventSelectors" ];
  function isSelectors(field) {
    return SELECTOR_PAIR.includes(field);
  }
  function isUnknown(trail, {field: field, unset: unset}) {
    return trail[field] === null && unset !== null;
  }
}),

/***/ 2369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    At: () => topic,
    B5: () => shard,
    Dh: () => waitSeconds,
    E4: () => tagKey,
    EL: () => bucketName,
    EZ: () => tagValue,
    Hn: () => isTrue,
    Ny: () => region,
    O8: () => roleSessionName,
    QT: () => logGroup,
    RH: () => verifyHours,
    YG: () => roleDurationSeconds,
    br: () => digest,
    gZ: () => trailName,
    hd: () => audience,
    lS: () => accountId,
    pB: () => MAX_CONFIG_FILE_BYTES,
    s$: () => filePath,
    sV: () => BOOLEANS,
    uU: () => keyPrefix,
    w3: () => roleArn,
    zJ: () => kmsKey,
    zM: () => boolean
  });
  var _values_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9837);
  function text(pattern, allowed, normalize) {
    return {
      kind: "text",
      pattern: pattern,
      accepts: value => pattern.test(value),
      allowed: allowed,
      ...normalize && {
        normalize: normalize
      }
    };
  }
  const PARTITION = "aws(?:-[a-z]+)*";
  const ACCOUNT = "\\d{12}";
  const REGION = "[a-z]{2,4}(?:-[a-z]+)+-\\d+";
  const UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  const KEY_ID = `(?:${UUID}|mrk-[0-9a-f]{32})`;
  const ALIAS = "alias/[A-Za-z0-9/_-]{1,250}";
  const BOOLEANS = [ "true", "True", "TRUE", "false", "False", "FALSE" ];
  function isTrue(value) {
    return [ "true", "True", "TRUE" ].includes(value);
  }
  const boolean = {
    kind: "boolean",
    accepts: value => BOOLEANS.includes(value),
    allowed: "`true` or `false`"
  };
  const trailName = text(/^(?=.{3,128}$)(?!\d+\.\d+\.\d+\.\d+$)[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*$/, "3 to 128 ASCII letters, digits, `.`, `_` and `-`, starting and ending with a letter or digit, no two of `.`, `_` and `-` next to each other, and not formatted like an IP address");
  const bucketName = text(/^(?=.{3,63}$)(?!\d+\.\d+\.\d+\.\d+$)(?!xn--)(?!.*(?:-s3alias|--ol-s3|--x-s3|\.mrap)$)[a-z0-9](?:\.?[a-z0-9-])*(?<!-)$/, "a bucket name: 3 to 63 lower-case letters, digits, `.` and `-`, starting and ending with a letter or digit, no `..`, not formatted like an IP address, no `s3://` and no path");
  const keyPrefix = text(/^\/*(?!\/)\P{Cc}{0,199}[^/\p{Cc}]\/*$/u, "at most 200 characters, without control characters; leading and trailing slashes are removed", value => value.replace(/^\/+|\/+$/g, ""));
  const topic = text(new RegExp(`^(?=.{1,256}$)(?:arn:${PARTITION}:sns:${REGION}:${ACCOUNT}:)?[A-Za-z0-9_-]+$`), "a topic's name (letters, digits, `_`, `-`) or its ARN `arn:aws:sns:REGION:ACCOUNT:NAME`, at most 256 characters");
  const kmsKey = text(new RegExp(`^(?:${KEY_ID}|${ALIAS}|arn:${PARTITION}:kms:${REGION}:${ACCOUNT}:(?:key/${KEY_ID}|${ALIAS}))$`), "a key id (UUID or `mrk-…`), `alias/NAME`, or the ARN of a key or alias");
  const logGroup = text(new RegExp(`^arn:${PARTITION}:logs:${REGION}:${ACCOUNT}:log-group:[A-Za-z0-9_/.#-]{1,512}(?::\\*)?$`), "`arn:aws:logs:REGION:ACCOUNT:log-group:NAME`, with or without `:*` at the end", value => value.replace(/(?::\*)?$/, ":*"));
  const roleArn = text(new RegExp(`^arn:${PARTITION}:iam::${ACCOUNT}:role/(?:[\\w+=,.@/-]{1,510}/)?[\\w+=,.@-]{1,64}$`), "a role's ARN, `arn:aws:iam::ACCOUNT:role/NAME`");
  const region = text(new RegExp(`^${REGION}$`), "a Region code such as `us-east-1`");
  const roleSessionName = text(/^[\w+=,.@-]{2,64}$/, "2 to 64 letters, digits and `+=,.@_-`");
  function wholeNumber(of, min, max) {
    return {
      kind: "text",
      accepts: value => /^\d{1,5}$/.test(value) && Number(value) >= min && Number(value) <= max,
      allowed: `a whole number of ${of} from ${(0, _values_wording_js__WEBPACK_IMPORTED_MODULE_0__.zD)(min)} to ${(0, 
      _values_wording_js__WEBPACK_IMPORTED_MODULE_0__.zD)(max)}`
    };
  }
  const roleDurationSeconds = wholeNumber("seconds", 900, 43200);
  const waitSeconds = wholeNumber("seconds", 0, 3600);
  const verifyHours = wholeNumber("hours", 1, 2160);
  const shard = {
    kind: "text",
    accepts: value => {
      const [, index = "", count = ""] = /^(\d{1,3})\/(\d{1,3})$/.exec(value) ?? [];
      return Number(index) >= 1 && Number(index) <= Number(count) && Number(count) <= 256;
    },
    allowed: "PART/PARTS such as `2/8`, the second of eight parts; at most 256 parts"
  };
  const accountId = text(new RegExp(`^${ACCOUNT}$`), "12-digit account ids, separated by commas or newlines");
  const MAX_CONFIG_FILE_BYTES = 1024 * 1024;
  const filePath = text(/^[^\0]{1,4095}$/, "the path of a file, of at most 4,095 characters");
  const digest = text(/^sha256:[0-9a-f]{64}$/, "a plan digest, `sha256:` and 64 hexadecimal digits");
  const audience = text(/^[\x21-\x7e]{1,255}$/, "1 to 255 printable characters without spaces");
  const tagKey = text(/^(?![Aa][Ww][Ss]:)[\s\S]{1,128}$/u, "a key of 1 to 128 characters that does not begin with `aws:`, which AWS reserves");
  const tagValue = text(/^[\s\S]{0,256}$/u, "a value of at most 256 characters");
}),

/***/ 3161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Bj: () => verbatim,
    Dx: () => linesOf,
    Pi: () => commands,
    Pq: () => json,
    YM: () => adviceText,
    ZL: () => shellQuote,
    gB: () => visibleLines
  });
  var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
  function commands(...lines) {
    return {
      language: "sh",
      lines: lines
    };
  }
  function json(value) {
    return {
      language: "json",
      lines: JSON.stringify(value, null, 2).split("\n")
    };
  }
  function verbatim(...lines) {
    return {
      language: "text",
      lines: lines
    };
  }
  function visibleLines(part) {
    if (typeof part === "string") return [ (0, _printable_js__WEBPACK_IMPORTED_MODULE_0__.RK)(part) ];
    return part.lines.map(line => part.language === "json" ? (0, _printable_js__WEBPACK_IMPORTED_MODULE_0__.$m)(line) : (0, 
    _printable_js__WEBPACK_IMPORTED_MODULE_0__.RK)(line));
  }
  function linesOf(advice) {
    return advice.flatMap(part => {
      const indent = typeof part === "string" || part.language === "json" ? "" : "  ";
      return visibleLines(part).map(line => indent + line);
    });
  }
  function adviceText(advice) {
    return linesOf(advice).join("\n");
  }
  function shellQuote(word) {
    return /^[\w@%+:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
  }
}),

/***/ 4547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    L: () => NOT_ASKED,
    q: () => isKnown
  });
  const NOT_ASKED = {
    unknown: "it was not checked"
  };
  function isKnown(answer) {
    return "known" in answer;
  }
}),

/***/ 4286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Lw: () => parseArn,
    S3: () => roleName,
    SB: () => bucketArn,
    To: () => logGroupName,
    aS: () => withoutStreams,
    eL: () => trailArn,
    gZ: () => trailName
  });
  var _partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);
  function parseArn(text) {
    const [arn, partition, service, region, account, ...resource] = text.split(":");
    if (arn !== "arn" || !partition || !service || region === void 0 || account === void 0) return null;
    return {
      partition: partition,
      service: service,
      region: region,
      account: account,
      resource: resource.join(":")
    };
  }
  function logGroupName({resource: resource}) {
    return withoutStreams(resource.replace(/^log-group:/, ""));
  }
  function withoutStreams(logGroup) {
    return logGroup.replace(/:\*$/, "");
  }
  function roleName({resource: resource}) {
    return resource.slice(resource.lastIndexOf("/") + 1);
  }
  function bucketArn(partition, bucket) {
    return `arn:${partition}:s3:::${bucket}`;
  }
  function trailName({resource: resource}) {
    return resource.replace(/^trail\//, "");
  }
  function trailArn(region, account, name) {
    return `arn:${(0, _partitions_js__WEBPACK_IMPORTED_MODULE_0__.iQ)(region)}:cloudtrail:${region}:${account}:trail/${name}`;
  }
}),

/***/ 7543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    D: () => INVISIBLE_IN_LINE,
    k: () => INVISIBLE
  });
  const SET = String.raw`[\u{16fe4}\u{1d159}\u2800\ufffc\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]`;
  const INVISIBLE = new RegExp(`[${SET}--[ ]]`, "gv");
  const INVISIBLE_IN_LINE = String.raw`[${SET}--[ \t\n\r]]`;
}),

/***/ 4564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    EX: () => charactersOf,
    Px: () => createMask,
    uk: () => NUMBER
  });
  var _invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7543);
  const DIGIT = String.raw`(?:\d|%(?:25)*3\d|\\u003\d)`;
  const GAP = String.raw`(?:${_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__.D}|(?:\\|&?#92;)u(?:\{|#123;)[\da-f]+(?:\}|#125;)|\\u(?!003\d)[\da-f]{4}|&#8203;|#8288;)`;
  const ESCAPE = String.raw`%(?:25)*[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\}|&?#x?[\da-fA-F]{1,7};`;
  const NUMBER = new RegExp(`(${DIGIT}(?:${GAP}*${DIGIT})*)|${ESCAPE}`, "gv");
  const DIGITS = new RegExp(`${GAP}|(${DIGIT})`, "gv");
  function charactersOf(text) {
    return text.match(CHARACTER) ?? [];
  }
  const CHARACTER = new RegExp(`(?<!\\d)${DIGIT}(?:${GAP}*${DIGIT}){11}(?!\\d)|.`, "gsv");
  function digitsOf(number) {
    return number.replace(DIGITS, (_, digit) => digit?.at(-1) ?? "");
  }
  const IN_GROUPS = /(?<!\d)\d{4}-\d{4}-\d{4}(?!\d)/g;
  const IN_ARN = /\barn(?:(?::|%(?:25)*3A)[a-z\d-]*){3}(?::|%(?:25)*3A)$/i;
  function isInHash(text, start, number) {
    if (number.length > 12) return false;
    const end = start + number.length;
    const [before = ""] = /[\da-f]*$/i.exec(text.slice(Math.max(0, start - 64), start)) ?? [];
    const [after = ""] = /^[\da-f]*/i.exec(text.slice(end, end + 64)) ?? [];
    const isUuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-$/i.test(text.slice(Math.max(0, start - 24), start));
    return isUuid || before.length + number.length + after.length >= 32;
  }
  function createMask({repositoryUrl: repositoryUrl, runId: runId}, onFound) {
    const known = new Set;
    const own = new Set([ repositoryUrl, runId ].flatMap(text => text.match(/(?<!\d)\d{12}(?!\d)/g) ?? []));
    const links = new RegExp(`(${repositoryUrl.replace(/[^\w/:]/g, "\\$&")}/(?:actions/runs/\\d+(?:/attempts/\\d+)?|(?:pull|issues)/\\d+(?:#issuecomment-\\d+)?))`);
    const recognize = text => {
      for (const {0: found, 1: number, index: index} of text.matchAll(NUMBER)) {
        const id = number === void 0 ? "" : digitsOf(number);
        if (id.length !== 12 || known.has(id)) continue;
        const isInArn = IN_ARN.test(text.slice(Math.max(0, index - 100), index));
        if (!isInArn && (own.has(id) || isInHash(text, index, found))) continue;
        known.add(id);
        if (!own.has(id)) onFound(id);
      }
    };
    const mask = text => text.replace(NUMBER, (found, number) => {
      if (number === void 0) return found;
      const digits = digitsOf(number);
      if (digits.length < 12) return found;
      const masked = [ ...known ].reduce((shown, id) => shown.replaceAll(id, "***"), digits);
      return masked === digits ? found : masked;
    }).replace(IN_GROUPS, found => known.has(found.replaceAll("-", "")) ? "***" : found);
    return text => {
      const parts = text.split(links);
      const isLink = index => index % 2 === 1;
      parts.forEach((part, index) => !isLink(index) && recognize(part));
      return parts.map((part, index) => isLink(index) ? part : mask(part)).join("");
    };
  }
}),

/***/ 1138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Yl: () => defaultAudience,
    _N: () => CLOUDTRAIL,
    iQ: () => partitionOf,
    k9: () => leaderRegion,
    rr: () => isOptInRegion
  });
  const AUDIENCE = "sts.amazonaws.com";
  const PARTITIONS = [ {
    id: "aws",
    regionPrefix: "",
    defaultAudience: AUDIENCE
  }, {
    id: "aws-cn",
    regionPrefix: "cn-",
    defaultAudience: "sts.amazonaws.com.cn"
  }, {
    id: "aws-us-gov",
    regionPrefix: "us-gov-",
    defaultAudience: AUDIENCE
  }, {
    id: "aws-eusc",
    regionPrefix: "eusc-",
    defaultAudience: AUDIENCE
  }, {
    id: "aws-iso",
    regionPrefix: "us-iso-",
    defaultAudience: AUDIENCE
  }, {
    id: "aws-iso-b",
    regionPrefix: "us-isob-",
    defaultAudience: AUDIENCE
  }, {
    id: "aws-iso-e",
    regionPrefix: "eu-isoe-",
    defaultAudience: AUDIENCE
  }, {
    id: "aws-iso-f",
    regionPrefix: "us-isof-",
    defaultAudience: AUDIENCE
  } ];
  function partitionOf(region) {
    return PARTITIONS.find(({regionPrefix: regionPrefix}) => regionPrefix !== "" && region.startsWith(regionPrefix))?.id ?? "aws";
  }
  function defaultAudience(partition) {
    return PARTITIONS.find(({id: id}) => id === partition)?.defaultAudience ?? AUDIENCE;
  }
  const CLOUDTRAIL = "cloudtrail.amazonaws.com";
  function leaderRegion(partition) {
    return partition === "aws" ? "us-east-1" : null;
  }
  const DEFAULT_REGIONS = [ "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2" ];
  function isOptInRegion(region) {
    return partitionOf(region) === "aws" && !DEFAULT_REGIONS.includes(region);
  }
}),

/***/ 8174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    $$: () => bytesOf,
    $m: () => visibleJson,
    BP: () => logLine,
    Jj: () => cut,
    RK: () => visible,
    RT: () => unicodeEscape,
    TN: () => oneLine
  });
  var _mask_account_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4564);
  var _invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7543);
  const MAX_LINE_CHARACTERS = 4e3;
  function cut(text, maxCharacters) {
    if (text.length <= maxCharacters) return text;
    const end = wholeNumbers(text, maxCharacters);
    return `${text.slice(0, end)}… (${text.length - end} more characters)`;
  }
  const MAX_ACCOUNT_ID_CHARACTERS = 300;
  function wholeNumbers(text, end) {
    const from = Math.max(0, end - MAX_ACCOUNT_ID_CHARACTERS);
    for (const {0: number, index: index} of text.slice(from, end + MAX_ACCOUNT_ID_CHARACTERS).matchAll(_mask_account_ids_js__WEBPACK_IMPORTED_MODULE_0__.uk)) {
      const start = from + index;
      if (start < end && start + number.length > end) return start;
    }
    return end;
  }
  function logLine(text) {
    return cut(visible(text).replaceAll("##[", "# #[").replace(/^\s*::/, colons => colons.replace("::", ": :")), MAX_LINE_CHARACTERS);
  }
  function visible(text) {
    return text.replace(_invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__.k, character => `\\u{${character.codePointAt(0).toString(16)}}`);
  }
  function visibleJson(text) {
    return text.replace(_invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__.k, character => Array.from({
      length: character.length
    }, (_, unit) => unicodeEscape(character.charCodeAt(unit))).join(""));
  }
  function unicodeEscape(unit) {
    return `\\u${unit.toString(16).padStart(4, "0")}`;
  }
  function bytesOf(text) {
    return (new TextEncoder).encode(text).length;
  }
  function oneLine(text) {
    return text.replace(/[\n\v\f\r\u0085\u2028\u2029]+/g, " ");
  }
}),

/***/ 9837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    LS: () => plural,
    U9: () => count,
    zD: () => grouped
  });
  function count(n, one, many = `${one}s`) {
    return `${grouped(n)} ${plural(n, one, many)}`;
  }
  function plural(n, one, many) {
    return n === 1 ? one : many;
  }
  function grouped(n) {
    return String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
  }
}),

/***/ 5865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    JP: () => isClosedPullRequest,
    Qm: () => runUrlOf,
    T5: () => isPullRequestEvent,
    VH: () => isUnattended,
    j_: () => readEvent
  });
  var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
  function readEvent(environment) {
    const name = environment["GITHUB_EVENT_NAME"] ?? "";
    const repository = environment["GITHUB_REPOSITORY"] ?? "";
    const [id, attempt] = [ environment["GITHUB_RUN_ID"] ?? "0", environment["GITHUB_RUN_ATTEMPT"] ?? "1" ];
    return {
      name: name,
      ref: environment["GITHUB_REF"] ?? "",
      sha: environment["GITHUB_SHA"] ?? "",
      repository: repository,
      ...fromPayload(environment["GITHUB_EVENT_PATH"], isPullRequestEvent({
        name: name
      })),
      run: `${id}/${attempt}`,
      runUrl: runUrlOf(environment)
    };
  }
  function runUrlOf(environment) {
    const [id, attempt] = [ environment["GITHUB_RUN_ID"] ?? "0", environment["GITHUB_RUN_ATTEMPT"] ?? "1" ];
    return `${environment["GITHUB_SERVER_URL"] ?? "https://github.com"}/${environment["GITHUB_REPOSITORY"] ?? ""}/actions/runs/${id}/attempts/${attempt}`;
  }
  function isPullRequestEvent({name: name}) {
    return name.startsWith("pull_request");
  }
  function isClosedPullRequest(event) {
    return isPullRequestEvent(event) && event.action === "closed";
  }
  function isUnattended({name: name}) {
    return name === "schedule" || name === "repository_dispatch";
  }
  function fromPayload(path, hasPullRequest) {
    const read = readPayload(path);
    const payload = "payload" in read ? read.payload : {};
    const problems = "problem" in read ? [ read.problem ] : [ ...problemsOf(payload, OPTIONAL, true), ...hasPullRequest ? problemsOf(payload, OF_PULL_REQUEST, false) : [] ];
    return {
      action: stringAt(payload, "action"),
      defaultBranch: stringAt(payload, "repository.default_branch"),
      before: stringAt(payload, "before"),
      pullRequest: hasPullRequest && problems.length === 0 ? pullRequestOf(payload) : null,
      payloadProblem: problems.length === 0 ? null : `The event payload (GITHUB_EVENT_PATH) ${problems.join(", ")}.`
    };
  }
  function pullRequestOf(payload) {
    return {
      number: at(payload, "pull_request.number"),
      head: at(payload, "pull_request.head.sha"),
      isFromFork: at(payload, "pull_request.head.repo.full_name") !== at(payload, "pull_request.base.repo.full_name")
    };
  }
  function readPayload(path) {
    if (!path) return {
      problem: "is not set"
    };
    try {
      const text = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
      if (text.trim() === "") return {
        problem: "is empty"
      };
      const payload = JSON.parse(text);
      return isObject(payload) ? {
        payload: payload
      } : {
        problem: "is not a JSON object"
      };
    } catch (error) {
      const {code: code} = error;
      return {
        problem: code ? `cannot be read (${code})` : "is not valid JSON"
      };
    }
  }
  const OPTIONAL = {
    action: "a string",
    before: "a string",
    repository: "an object",
    "repository.default_branch": "a string",
    "pull_request.head.repo": "an object",
    "pull_request.head.repo.full_name": "a string"
  };
  const OF_PULL_REQUEST = {
    "pull_request.number": "a number",
    "pull_request.head.sha": "a string",
    "pull_request.base.repo.full_name": "a string"
  };
  function problemsOf(payload, members, isOptional) {
    return Object.entries(members).flatMap(([path, kind]) => {
      const value = at(payload, path) ?? null;
      return (value === null ? isOptional : IS[kind](value)) ? [] : [ `does not have ${kind} at ${path}` ];
    });
  }
  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  const IS = {
    "an object": isObject,
    "a string": value => typeof value === "string" && value !== "",
    "a number": value => Number.isSafeInteger(value) && value > 0
  };
  function at(payload, path) {
    return path.split(".").reduce((value, key) => isObject(value) ? value[key] : void 0, payload);
  }
  function stringAt(payload, path) {
    const value = at(payload, path);
    return IS["a string"](value) ? value : null;
  }
}),

/***/ 5:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    dV: () => defaultBranchOf,
    g: () => NOT_OPENED,
    h_: () => openRepository,
    u_: () => githubErrorReason
  });
  var _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7459);
  var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8174);
  const TIMEOUT_MILLISECONDS = 1e4;
  const RETRIES = 2;
  const RETRIES_IF_SILENT = 1;
  class Unreached extends Error {
    name="Unreached";
  }
  const NON_RETRYABLE_STATUSES = [ 400, 401, 403, 404, 410, 422, 429, 451 ];
  async function openRepository({repository: repository}, token, {environment: environment, log: log, signal: signal}) {
    const [owner, repo] = repository.split("/");
    if (!owner || !repo || token === "") return null;
    log.hide(token);
    try {
      const [{getOctokit: getOctokit}, {retry: retry}] = await Promise.all([ Promise.all([ __webpack_require__.e(119), __webpack_require__.e(395) ]).then(__webpack_require__.bind(__webpack_require__, 2395)), __webpack_require__.e(735).then(__webpack_require__.bind(__webpack_require__, 9735)) ]);
      const baseUrl = environment["GITHUB_API_URL"] || "https://api.github.com";
      const timeouts = octokit => {
        let hasAnswered = false;
        let isGivenUp = false;
        octokit.hook.before("request", options => {
          const requestSignal = AbortSignal.any([ signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS) ]);
          options.request = {
            ...options.request,
            signal: requestSignal
          };
        });
        octokit.hook.after("request", () => {
          hasAnswered = true;
        });
        octokit.hook.error("request", (error, {request: request}) => {
          hasAnswered ||= "response" in error && error.response !== void 0;
          if (hasAnswered || signal.aborted) throw error;
          const isSilent = error.cause?.name === "TimeoutError";
          isGivenUp ||= Number(request["retryCount"] ?? 0) >= (isSilent ? RETRIES_IF_SILENT : RETRIES);
          const isObstructed = (0, _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_0__.P)(error, URL.parse(baseUrl), environment) !== null;
          throw isGivenUp || isObstructed ? unreached(error, baseUrl, environment) : error;
        });
        return {};
      };
      const options = {
        baseUrl: baseUrl,
        retry: {
          retries: RETRIES,
          doNotRetry: NON_RETRYABLE_STATUSES
        }
      };
      const api = getOctokit(token, options, timeouts, retry);
      return {
        api: api,
        owner: owner,
        repo: repo
      };
    } catch (error) {
      log.info(`GitHub cannot be reached: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }
  function unreached(error, baseUrl, environment) {
    const url = URL.parse(baseUrl);
    const hint = (0, _runtime_connection_failure_js__WEBPACK_IMPORTED_MODULE_0__.k)(error, "toolkit", url, environment);
    const said = `this runner cannot reach ${url?.host ?? baseUrl} (${(0, _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__.TN)(error.message)})`;
    return new Unreached(hint === null ? said : `${said}. ${hint.replace(/\.$/, "")}`, {
      cause: error
    });
  }
  const NOT_OPENED = "GitHub cannot be reached: github-token is empty, or GITHUB_API_URL is not a valid URL.";
  function githubErrorReason(error, permission) {
    const {status: status, response: response, errors: errors} = error;
    const said = (0, _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__.TN)(error instanceof Error ? error.message : String(error));
    if (error instanceof Unreached) return `${said}.`;
    const headers = response?.headers ?? {};
    const kind = errors?.[0]?.type ?? "";
    const isLimited = (status === 403 || status === 429) && (headers["x-ratelimit-remaining"] === "0" || headers["retry-after"]);
    if (isLimited || /^RATE_LIMIT/.test(kind)) return `The GitHub API rate limit for this token is reached: run again ${untilReset(headers)}.`;
    if (status === 401) return "GitHub does not accept github-token.";
    if (status === 403 || status === 404 || /^(?:FORBIDDEN|NOT_FOUND|INSUFFICIENT_SCOPES)$/.test(kind)) return `github-token is not allowed to do this: the job needs \`permissions: ${permission}\` (GitHub answered: ${said}).`;
    return `GitHub answered: ${said}.`;
  }
  function untilReset(headers) {
    const reset = Number(headers["x-ratelimit-reset"]);
    if (headers["retry-after"]) return `in ${headers["retry-after"]} s`;
    return reset > 0 ? `after ${new Date(reset * 1e3).toISOString()}` : "later";
  }
  async function defaultBranchOf(event, repository) {
    if (event.defaultBranch !== null || repository === null) return event.defaultBranch;
    const {api: api, owner: owner, repo: repo} = repository;
    return api.rest.repos.get({
      owner: owner,
      repo: repo
    }).then(({data: data}) => data.default_branch, () => null);
  }
}),

/***/ 7515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    R: () => untrimmedInputOf,
    w: () => inputOf
  });
  function inputOf(environment, id) {
    return untrimmedInputOf(environment, id).trim();
  }
  function untrimmedInputOf(environment, id) {
    return environment[`INPUT_${id.replaceAll(" ", "_").toUpperCase()}`] ?? "";
  }
}),

/***/ 1269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    IO: () => fileSource,
    Jg: () => isWord,
    x: () => workflowSource
  });
  var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(260);
  var _input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7515);
  function isWord(value) {
    return [ "none", "keep" ].includes(value.toLowerCase());
  }
  function workflowSource(environment) {
    return {
      read: async (input, structured) => {
        const label = (path = []) => `${input}${pathText(path)}`;
        const value = (0, _input_js__WEBPACK_IMPORTED_MODULE_1__.R)(environment, input);
        if (value.trim() === "") return null;
        if (!structured || isWord(value.trim())) return {
          value: value.trim(),
          label: label
        };
        const {readYaml: readYaml} = await Promise.all([ __webpack_require__.e(815), __webpack_require__.e(788) ]).then(__webpack_require__.bind(__webpack_require__, 9788));
        const read = readYaml(value);
        if ("written" in read) return read.written.value === null ? null : {
          value: read.written.value,
          label: label
        };
        const mistakes = read.problems.map(({position: position, message: message}) => `${input} is not valid YAML or JSON at line ${position.line}, column ${position.column}: ${message}.`);
        return {
          mistakes: mistakes
        };
      }
    };
  }
  function fileSource(file) {
    return {
      read: input => {
        const key = (0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_0__.nJ)(input);
        const value = Object.hasOwn(file.value, key) ? file.value[key] : null;
        const label = (path = [], ofKey = false) => `${file.labelOf([ key, ...path ], ofKey)}: ${key}${pathText(path)}`;
        return Promise.resolve(value === null || value === "" ? null : {
          value: value,
          label: label
        });
      }
    };
  }
  function pathText(path) {
    return path.map(step => typeof step === "number" ? `[${step}]` : step === "" ? "['']" : `.${step}`).join("");
  }
}),

/***/ 1007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    main: () => main
  });
  // EXTERNAL MODULE: ./build/src/aws/session/id-token.js
    var id_token = __webpack_require__(1099);
  // EXTERNAL MODULE: ./build/src/github/event.js
    var github_event = __webpack_require__(5865);
  // EXTERNAL MODULE: ./build/src/github/repository.js
    var repository = __webpack_require__(5);
  // EXTERNAL MODULE: ./build/src/runtime/errors.js
    var errors = __webpack_require__(9139);
  // EXTERNAL MODULE: ./build/src/domain/values/partitions.js
    var partitions = __webpack_require__(1138);
  // EXTERNAL MODULE: ./build/src/domain/trail/formats.js
    var formats = __webpack_require__(2369);
  // EXTERNAL MODULE: ./build/src/domain/trail/fields.js
    var fields = __webpack_require__(260);
  // EXTERNAL MODULE: ./build/src/domain/selectors/insights.js
    var selectors_insights = __webpack_require__(7890);
  // EXTERNAL MODULE: ./build/src/domain/values/arn.js
    var values_arn = __webpack_require__(4286);
  // CONCATENATED MODULE: ./build/src/inputs/contradictions.js
  function contradictions(intents, locations, region) {
    return [ ...inOtherPartitions(intents, locations, region), ...halfPair(intents, locations), ...withoutGlobalEvents(intents, locations), ...bothKinds(intents, locations), ...insightsWithoutEvents(intents, locations) ];
  }
  function otherPartition(label, arn, region) {
    if (!formats.Ny.accepts(region)) return null;
    const [named, own] = [ (0, values_arn.Lw)(arn)?.partition ?? (0, partitions.iQ)(region), (0, 
    partitions.iQ)(region) ];
    return named === own ? null : `${label} is '${arn}': it is in partition ${named}, but aws-region ${region} is in ${own}.`;
  }
  const ARNS = [ "kmsKeyId", "snsTopicArn", "cloudWatchLogsLogGroupArn", "cloudWatchLogsRoleArn" ];
  function inOtherPartitions(intents, locations, region) {
    return ARNS.flatMap(field => {
      const intent = intents[field];
      if (intent?.state !== "set") return [];
      return otherPartition(locations[field], intent.value, region) ?? [];
    });
  }
  function halfPair({cloudWatchLogsLogGroupArn: group, cloudWatchLogsRoleArn: role}, {cloudWatchLogsLogGroupArn: groupLocation, cloudWatchLogsRoleArn: roleLocation}) {
    if (!group || !role || group.state === role.state) return [];
    const said = {
      keep: "is empty",
      remove: "is `none`",
      set: "is set"
    };
    return [ `${groupLocation} ${said[group.state]} but ${roleLocation} ${said[role.state]}: CloudTrail needs both. Set both, set both to \`none\`, or leave both empty.` ];
  }
  function withoutGlobalEvents({isMultiRegionTrail: multi, includeGlobalServiceEvents: global}, {isMultiRegionTrail: multiRegionLocation, includeGlobalServiceEvents: globalEventsLocation}) {
    if (multi?.state !== "set" || multi.value !== true || global?.state !== "set" || global.value !== false) return [];
    return [ `${globalEventsLocation} is 'false' but ${multiRegionLocation} is true${multi.byDefault ? " by default" : ""}: a multi-Region trail must include global service events.` ];
  }
  function bothKinds({eventSelectors: basic, advancedEventSelectors: advanced}, {eventSelectors: basicLocation, advancedEventSelectors: advancedLocation}) {
    return basic?.state === "set" && advanced?.state === "set" ? [ `${basicLocation} and ${advancedLocation} are both set, but a trail has only one kind: leave one empty, or set the one that is not intended to \`none\`.` ] : [];
  }
  function insightsWithoutEvents({eventSelectors: basic, advancedEventSelectors: advanced, insightSelectors: insights}, {insightSelectors: location}) {
    if (insights?.state !== "set" || !basic || !advanced) return [];
    if (basic.state === "set" ? advanced.state === "set" : basic.state === "keep" && advanced.state === "keep") return [];
    const listed = intent => intent.state === "set" ? intent.value : [];
    const selectors = {
      eventSelectors: listed(basic),
      advancedEventSelectors: listed(advanced)
    };
    return (0, selectors_insights.d)(insights.value, selectors).map(({insight: insight, missingEvents: missingEvents}) => `${location} declares ${insight}, which needs ${missingEvents}, but the declared event selectors leave them out.`);
  }
  // EXTERNAL MODULE: ./build/src/domain/organization/delegated-administrators.js
    var delegated_administrators = __webpack_require__(8212);
  // EXTERNAL MODULE: ./build/src/domain/values/printable.js
    var printable = __webpack_require__(8174);
  // EXTERNAL MODULE: ./build/src/inputs/input.js
    var input = __webpack_require__(7515);
  // CONCATENATED MODULE: ./build/src/inputs/value-or-mistakes.js
  function isMistaken(judged) {
    return "mistakes" in judged;
  }
  // EXTERNAL MODULE: ./build/src/inputs/sources.js
    var inputs_sources = __webpack_require__(1269);
  // CONCATENATED MODULE: ./build/src/inputs/declared.js
  const TRAIL_INPUTS = [ "trail-name", ...fields.cJ.map(({input: input}) => input), "purge-tags", "delegated-administrators" ];
  const MAX_VALUE_CHARACTERS = 300;
  const MAX_MISTAKES = 100;
  function someOf(found, where) {
    const more = found.length - MAX_MISTAKES;
    return [ ...found.slice(0, MAX_MISTAKES), ...more > 0 ? [ `${where} has ${more} more mistakes.` ] : [] ];
  }
  function notAllowed(label, value, allowed) {
    return `${label} is '${(0, printable.Jj)(value, MAX_VALUE_CHARACTERS)}': expected ${allowed}.`;
  }
  async function readDeclared(environment, mistakes) {
    const path = (0, input.w)(environment, "config-file");
    const file = await readFile(path, environment, mistakes);
    const isUnread = file === null && path !== "";
    const sources = [ (0, inputs_sources.x)(environment), ...file ? [ (0, inputs_sources.IO)(file) ] : [] ];
    const read = async (...question) => {
      const judged = await readInput(sources, ...question);
      if (isMistaken(judged)) mistakes.push(...judged.mistakes);
      return judged;
    };
    const name = await read("trail-name", false, trailNameOf);
    if (!isMistaken(name) && name.value === null && !isUnread) mistakes.push("trail-name is empty: it is required, as an input or in the config file.");
    const intents = {};
    const locations = {};
    for (const row of fields.cJ) {
      const judged = await read(row.input, !row.format, said => locatedIntentOf(row, said));
      if (isMistaken(judged)) continue;
      intents[row.field] = judged.value?.intent ?? defaultIntent(row);
      locations[row.field] = judged.value?.location ?? row.input;
    }
    const purgeTags = await read("purge-tags", false, said => textOf(said, formats.zM));
    const administrators = await read("delegated-administrators", false, accountsOf);
    const region = readRegion(environment, mistakes);
    if (!isUnread) mistakes.push(...contradictions(intents, locations, region));
    mistakes.splice(0, mistakes.length, ...inReadingOrder(mistakes, path));
    return {
      name: valueOr(name, ""),
      region: region,
      intents: intents,
      locations: locations,
      file: file && {
        path: file.path,
        keys: file.keys
      },
      purgeTags: formats.Hn(valueOr(purgeTags, "false")),
      delegatedAdministrators: valueOr(administrators, [])
    };
  }
  function inReadingOrder(mistakes, file) {
    const located = mistakes.map(mistake => {
      const isOfFile = file !== "" && mistake.startsWith(`${file}:`);
      const [, line, column] = isOfFile && /^:(\d+):(\d+)/.exec(mistake.slice(file.length)) || [];
      return {
        mistake: mistake,
        line: Number(line ?? 1 / 0),
        column: Number(column ?? 1 / 0)
      };
    });
    const compare = (one, other) => one === other ? 0 : one - other;
    return located.sort((one, other) => compare(one.line, other.line) || compare(one.column, other.column)).map(({mistake: mistake}) => mistake);
  }
  function valueOr(judged, fallback) {
    return isMistaken(judged) ? fallback : judged.value ?? fallback;
  }
  async function readInput(sources, ...[input, structured, judge]) {
    const found = [];
    for (const source of sources) {
      const said = await source.read(input, structured);
      if (said === null) continue;
      if (isMistaken(said)) found.push(said); else found.push(withFewMistakes(await judge(said), said.label()));
    }
    const mistaken = found.filter(isMistaken);
    if (mistaken.length > 0) return {
      mistakes: mistaken.flatMap(({mistakes: mistakes}) => mistakes)
    };
    return found[0] ?? {
      value: null
    };
  }
  function withFewMistakes(judged, where) {
    return isMistaken(judged) ? {
      mistakes: someOf(judged.mistakes, where)
    } : judged;
  }
  function trailNameOf(said) {
    return (0, inputs_sources.Jg)(String(said.value)) ? {
      mistakes: [ `${said.label()} is '${String(said.value)}': a trail needs a name.` ]
    } : textOf(said, formats.gZ);
  }
  async function readFile(path, environment, mistakes) {
    if (path === "") return null;
    const {readConfigFile: readConfigFile} = await Promise.all([ __webpack_require__.e(815), __webpack_require__.e(708) ]).then(__webpack_require__.bind(__webpack_require__, 2327));
    const file = await readConfigFile(path, environment["GITHUB_WORKSPACE"] ?? ".", TRAIL_INPUTS.map(fields.nJ));
    mistakes.push(...someOf(file.mistakes, path));
    return file.file;
  }
  function readRegion(environment, mistakes) {
    const region = (0, input.w)(environment, "aws-region") || environment["AWS_REGION"] || environment["AWS_DEFAULT_REGION"] || "";
    if (region === "") mistakes.push("aws-region is empty, and so are AWS_REGION and AWS_DEFAULT_REGION: set it to the home Region of the trail."); else if (!formats.Ny.accepts(region)) mistakes.push(notAllowed("aws-region", region, formats.Ny.allowed));
    return region;
  }
  function defaultIntent(row) {
    return row.onByDefault ? {
      state: "set",
      value: true,
      byDefault: true
    } : {
      state: "keep"
    };
  }
  function textOf({value: value, label: label}, format) {
    if (typeof value !== "string") return {
      mistakes: [ `${label()} is a list or mapping: expected ${format.allowed}.` ]
    };
    if (!format.accepts(value)) return {
      mistakes: [ notAllowed(label(), value, format.allowed) ]
    };
    return {
      value: format.normalize?.(value) ?? value
    };
  }
  async function locatedIntentOf(row, said) {
    const judged = await intentOf(row, said);
    return isMistaken(judged) ? judged : {
      value: {
        intent: judged.value,
        location: said.label()
      }
    };
  }
  async function intentOf(row, said) {
    const {value: value, label: label} = said;
    if (typeof value === "string" && (0, inputs_sources.Jg)(value)) {
      if (value === "none" && row.removable) return {
        value: {
          state: "remove"
        }
      };
      if (value === "keep" && row.onByDefault) return {
        value: {
          state: "keep"
        }
      };
      return {
        mistakes: [ `${label()} is '${value}': ${rightWord(row)}` ]
      };
    }
    if (row.format) {
      const text = textOf(said, row.format);
      if (isMistaken(text)) return text;
      const isBoolean = row.format.kind === "boolean";
      return {
        value: {
          state: "set",
          value: isBoolean ? formats.Hn(text.value) : text.value,
          byDefault: false
        }
      };
    }
    const {readStructure: readStructure} = await Promise.all([ __webpack_require__.e(619), __webpack_require__.e(649) ]).then(__webpack_require__.bind(__webpack_require__, 6649));
    const read = readStructure(row.field, value);
    if ("mistakes" in read) return {
      mistakes: read.mistakes.map(({path: path, says: says, ofKey: ofKey}) => `${label(path, ofKey)} ${says}`)
    };
    return {
      value: {
        state: "set",
        value: read.value,
        byDefault: false
      }
    };
  }
  function rightWord(row) {
    if (row.onByDefault) return "use `keep` to leave it as it is, or `false` to turn it off.";
    if (row.removable) return "use `none` to remove it, or leave it empty to keep it as it is.";
    return "it cannot be removed; leave it empty to keep it as it is.";
  }
  function accountsOf({value: value, label: label}) {
    const leaveOut = "omit it to register none; Org Trail never deregisters.";
    if (typeof value === "string" && (0, inputs_sources.Jg)(value)) return {
      mistakes: [ `${label()} is '${value}': ${leaveOut}` ]
    };
    if (typeof value !== "string" && !Array.isArray(value)) return {
      mistakes: [ `${label()} is a mapping: expected a list of account IDs.` ]
    };
    const entries = Array.isArray(value) ? value.map((entry, index) => ({
      entry: entry,
      label: label([ index ])
    })) : value.split(/[,\n]/).flatMap(entry => entry.trim() === "" ? [] : [ {
      entry: entry.trim(),
      label: label()
    } ]);
    const limit = `an organization has at most ${delegated_administrators.ah} delegated administrators for CloudTrail`;
    if (entries.length > MAX_MISTAKES) return {
      mistakes: [ `${label()} names ${entries.length} accounts: ${limit}.` ]
    };
    const mistakes = entries.flatMap(one => accountMistake(one.entry, one.label) ?? []);
    const accounts = [ ...new Set(entries.map(({entry: entry}) => entry)) ].sort();
    if (accounts.length === 0) mistakes.push(`${label()} is an empty list: ${leaveOut}`);
    if (accounts.length > delegated_administrators.ah) mistakes.push(`${label()} names ${accounts.length} accounts: ${limit}.`);
    return mistakes.length > 0 ? {
      mistakes: mistakes
    } : {
      value: accounts
    };
  }
  function accountMistake(entry, label) {
    if (typeof entry !== "object") return formats.lS.accepts(entry) ? null : notAllowed(label, entry, "12 digits");
    const kind = entry === null ? "empty" : Array.isArray(entry) ? "a list" : "a mapping";
    return `${label} is ${kind}: expected an account ID.`;
  }
  // CONCATENATED MODULE: ./build/src/inputs/evidence/evidence-inputs.js
  const LEVELS = [ "off", "digests", "files" ];
  async function readEvidenceInputs(reader, declared, bucketOwnerRole) {
    const {environment: environment, optional: optional, list: list, oneOf: oneOf, role: role, wrong: wrong, mistakes: mistakes, notices: notices} = reader;
    const verifyIntegrity = oneOf("verify-integrity", LEVELS, "off");
    const verifyCoverage = formats.Hn(optional("verify-coverage", formats.zM, "false"));
    const accounts = list("verify-accounts");
    for (const id of accounts) if (!formats.lS.accepts(id)) wrong("verify-accounts", id, formats.lS.allowed);
    const shard = optional("verify-shard", formats.B5, null);
    const checkpointPath = optional("checkpoint-file", formats.s$, null);
    if (verifyIntegrity !== "off" && isOff(declared, "enableLogFileValidation")) mistakes.push(`verify-integrity is '${verifyIntegrity}', but ${locationOf(declared, "enableLogFileValidation")} is false: without log file validation, CloudTrail delivers no digests to verify.`);
    if (verifyCoverage && isOff(declared, "isOrganizationTrail")) mistakes.push(`verify-coverage is true, but ${locationOf(declared, "isOrganizationTrail")} is false: the trail records one account.`);
    const withoutEffect = [ ...verifyIntegrity === "off" && checkpointPath !== null ? [ "checkpoint-file" ] : [], ...verifyIntegrity === "off" && !verifyCoverage && accounts.length > 0 ? [ "verify-accounts" ] : [], ...verifyIntegrity === "off" && !verifyCoverage && shard !== null ? [ "verify-shard" ] : [] ];
    if (withoutEffect.length > 0) notices.push(`verify-integrity is 'off', so nothing uses ${withoutEffect.join(", ")}.`);
    let checkpoint = null;
    if (verifyIntegrity !== "off" && checkpointPath !== null) {
      const {readCheckpointFile: readCheckpointFile} = await __webpack_require__.e(130).then(__webpack_require__.bind(__webpack_require__, 1130));
      const read = await readCheckpointFile(checkpointPath, environment);
      if ("mistake" in read) mistakes.push(read.mistake); else if (read.checkpoint === null) notices.push(firstRun(checkpointPath)); else checkpoint = read.checkpoint;
    }
    const [index, count] = (shard ?? "").split("/").map(Number);
    return {
      waitForDeliverySeconds: Number(optional("wait-for-delivery-seconds", formats.Dh, "0")),
      verifyIntegrity: verifyIntegrity,
      verifyCoverage: verifyCoverage,
      verifyHours: Number(optional("verify-hours", formats.RH, "26")),
      verifyAccounts: [ ...new Set(accounts) ],
      verifyShard: index && count ? {
        index: index,
        count: count
      } : null,
      checkpoint: checkpoint,
      evidenceRoleToAssume: role("evidence-role-to-assume") ?? bucketOwnerRole
    };
  }
  function isOff({intents: intents}, field) {
    const intent = intents[field];
    return intent?.state === "set" && intent.value === false;
  }
  function locationOf({locations: locations}, field) {
    return locations[field] ?? (0, fields.OB)(field).input;
  }
  function firstRun(path) {
    return `checkpoint-file '${path}' does not exist, so this run verifies without one. If it is not the first, restore the file that the last run left.`;
  }
  // CONCATENATED MODULE: ./build/src/inputs/inputs.js
  const PREREQUISITES_MODES = [ "check", "repair", "skip" ];
  const APPROVALS = [ "not-required", "strengthening-only", "digest", "merged-pull-request" ];
  const COMMENT_POLICIES = [ "always", "changes-only", "never" ];
  function isMaskingRequested(environment) {
    return !/^(?:false)?$/i.test((0, input.w)(environment, "mask-aws-account-id"));
  }
  function inputTexts(environment) {
    return Object.entries(environment).flatMap(([name, value = ""]) => name.startsWith("INPUT_") ? [ value ] : []);
  }
  function secretInput(environment) {
    return (0, input.w)(environment, "github-token");
  }
  async function readInputs(environment, event) {
    const mistakes = [];
    const notices = [];
    const wrong = (id, value, allowed) => mistakes.push(notAllowed(id, value, allowed));
    const optional = (id, format, fallback) => {
      const value = (0, input.w)(environment, id);
      if (value === "") return fallback;
      if (!format.accepts(value)) wrong(id, value, format.allowed);
      return value;
    };
    const list = id => {
      const value = (0, input.w)(environment, id);
      const items = value.split(/[,\n]/).map(item => item.trim());
      const filled = items.filter(item => item !== "");
      if (value !== "" && filled.length === 0) wrong(id, value, "a list with at least one entry, or nothing");
      return filled;
    };
    const declared = await readDeclared(environment, mistakes);
    const partition = (0, partitions.iQ)(declared.region);
    const role = id => {
      const value = optional(id, formats.w3, null);
      const mistake = value && formats.w3.accepts(value) ? otherPartition(id, value, declared.region) : null;
      if (mistake !== null) mistakes.push(mistake);
      return value;
    };
    const roleToAssume = role("role-to-assume");
    const planRoleToAssume = role("plan-role-to-assume");
    const bucketOwnerRoleToAssume = role("bucket-owner-role-to-assume");
    const allowedAccountIds = list("allowed-account-ids");
    for (const id of allowedAccountIds) if (!formats.lS.accepts(id)) wrong("allowed-account-ids", id, formats.lS.allowed);
    const allowWeakening = new Set;
    for (const name of list("allow-weakening")) {
      const row = fields.cJ.find(({input: input, field: field}) => name === input || name === field);
      if (row) allowWeakening.add(row.field); else if (!TRAIL_INPUTS.includes(name)) wrong("allow-weakening", name, `one or more of ${fields.cJ.map(({input: input}) => input).join(", ")}`);
    }
    optional("mask-aws-account-id", formats.zM, "false");
    const approvedPlanDigest = optional("approved-plan-digest", formats.br, null);
    const oneOf = (id, allowed, fallback) => {
      const value = (0, input.w)(environment, id) || fallback;
      const found = allowed.find(name => name === value);
      if (!found) wrong(id, value, allowed.map(name => `\`${name}\``).join(", "));
      return found ?? fallback;
    };
    const mode = oneOf("mode", REQUESTED_MODES, "auto");
    const approval = oneOf("approval", APPROVALS, "not-required");
    const prerequisites = oneOf("prerequisites", PREREQUISITES_MODES, "check");
    if (planRoleToAssume && !roleToAssume && mode !== "plan" && mode !== "check") mistakes.push(`plan-role-to-assume is '${planRoleToAssume}', but role-to-assume is empty, and this mode can apply changes: set both.`);
    const githubToken = (0, input.w)(environment, "github-token");
    if (!/^[\x21-\x7e]*$/.test(githubToken)) mistakes.push("github-token contains characters that a token cannot have, such as spaces or line breaks.");
    const pullRequestComment = oneOf("pull-request-comment", COMMENT_POLICIES, "always");
    if (approval === "merged-pull-request" && pullRequestComment === "never") mistakes.push("pull-request-comment is 'never', but approval is 'merged-pull-request', which is recorded in that comment. Set pull-request-comment to `always`, or approval to `digest`.");
    if (approval !== "digest" && mode === "apply" && (0, github_event.T5)(event)) mistakes.push(`mode is 'apply' on a pull request, but approval is '${approval}': before the merge, only a digest can approve a plan. Set approval to \`digest\` and pass the plan job's digest, or apply on \`push\` after the merge.`);
    if (approval !== "digest" && approvedPlanDigest !== null) mistakes.push(`approved-plan-digest is set, but approval is '${approval}', which does not use a digest. Set approval to \`digest\`, or remove the digest.`);
    if ((0, github_event.T5)(event) && event.payloadProblem !== null) mistakes.push(`${event.payloadProblem} A run on ${event.name} needs it to find its pull request.`);
    if (event.name === "pull_request_target") mistakes.push("The workflow runs on pull_request_target: it would plan the base branch's inputs with the base branch's permissions. Use pull_request instead.");
    const reader = {
      environment: environment,
      optional: optional,
      list: list,
      oneOf: oneOf,
      role: role,
      wrong: wrong,
      mistakes: mistakes,
      notices: notices
    };
    const inputs = {
      declared: declared,
      mode: mode,
      prerequisites: prerequisites,
      bucketOwnerRoleToAssume: bucketOwnerRoleToAssume,
      allowWeakening: allowWeakening,
      roleToAssume: roleToAssume,
      planRoleToAssume: planRoleToAssume,
      audience: optional("audience", formats.hd, (0, partitions.Yl)(partition)),
      roleSessionName: optional("role-session-name", formats.O8, `org-trail-${environment["GITHUB_RUN_ID"] ?? "local"}`),
      roleDurationSeconds: Number(optional("role-duration-seconds", formats.YG, "3600")),
      allowedAccountIds: allowedAccountIds,
      githubToken: githubToken,
      approval: approval,
      approvedPlanDigest: approvedPlanDigest,
      pullRequestComment: pullRequestComment,
      evidence: await readEvidenceInputs(reader, declared, bucketOwnerRoleToAssume),
      notices: notices
    };
    if (mistakes.length > 0) throw new errors.Kh(mistakes, declared.name);
    return Object.freeze(inputs);
  }
  const REQUESTED_MODES = [ "auto", "plan", "check", "apply" ];
  // EXTERNAL MODULE: ./build/src/runtime/cancellation.js
    var cancellation = __webpack_require__(3435);
  // EXTERNAL MODULE: ./build/src/runtime/memoize.js
    var memoize = __webpack_require__(8418);
  // EXTERNAL MODULE: ./build/src/reconcile/run.js + 4 modules
    var reconcile_run = __webpack_require__(1867);
  // CONCATENATED MODULE: ./build/src/reconcile/invocation.js
  const MAX_CONNECT_SECONDS = 1;
  async function readInvocation(run) {
    run.log.hide(secretInput(run.environment));
    if (isMaskingRequested(run.environment)) run.log.maskAccountIds(inputTexts(run.environment));
    const event = (0, github_event.j_)(run.environment);
    const inputs = await readInputs(run.environment, event);
    run.record({
      kind: "invoked",
      trailName: inputs.declared.name,
      isOnPullRequest: event.pullRequest !== null && !(0, github_event.JP)(event),
      isUnattended: (0, github_event.VH)(event)
    });
    for (const text of inputs.notices) (0, reconcile_run.Mp)(run, text);
    const idToken = inputs.roleToAssume ?? inputs.planRoleToAssume ? (0, id_token.g)(inputs.audience, run) : null;
    if (idToken) await (0, cancellation.N)(MAX_CONNECT_SECONDS, idToken.isLeaving);
    return {
      inputs: inputs,
      event: event,
      repository: (0, memoize.T)(() => (0, repository.h_)(event, inputs.githubToken, run)),
      idToken: idToken
    };
  }
  // CONCATENATED MODULE: ./build/src/main.js
  async function main(environment, signal) {
    const run = (0, reconcile_run.AD)(environment, signal);
    const invocation = readInvocation(run);
    const reconciled = invocation.then(async asked => (await Promise.all([ __webpack_require__.e(881), __webpack_require__.e(187), __webpack_require__.e(230), __webpack_require__.e(297) ]).then(__webpack_require__.bind(__webpack_require__, 5297))).reconcile(run, asked)).catch(error => run.record((0, 
    reconcile_run.g5)(signal.aborted ? (0, errors.ce)(error) : error)));
    const late = (0, reconcile_run.Dc)(signal).then(() => run.record((0, reconcile_run.g5)((0, 
    errors.ce)())));
    await Promise.race([ reconciled.then(run.whatWasBegun), late ]);
    const {publish: publish} = await Promise.all([ __webpack_require__.e(881), __webpack_require__.e(230), __webpack_require__.e(292) ]).then(__webpack_require__.bind(__webpack_require__, 8292));
    const {verdict: verdict} = await publish(run, invocation);
    return verdict.reason === null ? 0 : 1;
  }
}),

/***/ 1867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Mp: () => addNotice,
    Af: () => addWarning,
    g5: () => failureOf,
    Dc: () => graceAfter,
    AD: () => startRun,
    OO: () => unlessStopped
  });
  // EXTERNAL MODULE: ./build/src/runtime/errors.js
    var errors = __webpack_require__(9139);
  // EXTERNAL MODULE: ./build/src/domain/values/printable.js
    var printable = __webpack_require__(8174);
  // EXTERNAL MODULE: ./build/src/domain/values/mask-account-ids.js
    var mask_account_ids = __webpack_require__(4564);
  // EXTERNAL MODULE: ./build/src/domain/values/invisible-characters.js
    var invisible_characters = __webpack_require__(7543);
  // CONCATENATED MODULE: ./build/src/domain/values/redact.js
  const MIN_SECRET_CHARACTERS = 8;
  const MIN_BEGINNING_CHARACTERS = 12;
  const MIN_PART_CHARACTERS = 20;
  const PIECE = 8;
  function createRedactor() {
    const secrets = new Set;
    const needles = new Set;
    const pieces = new Map;
    const known = new Map;
    const add = secret => {
      const needle = decode(secret);
      if (needle.length < MIN_SECRET_CHARACTERS || secrets.has(secret)) return false;
      secrets.add(secret);
      known.clear();
      for (const form of [ secret, ...encodings(secret) ]) {
        const text = decode(form);
        if (text.length >= MIN_SECRET_CHARACTERS) needles.add(text);
      }
      for (let at = 0; at + PIECE <= needle.length; at++) {
        const piece = needle.slice(at, at + PIECE);
        const occurring = pieces.get(piece);
        if (occurring) occurring.push({
          needle: needle,
          at: at
        }); else pieces.set(piece, [ {
          needle: needle,
          at: at
        } ]);
      }
      return true;
    };
    const redact = text => {
      if (secrets.size === 0 || text.length < MIN_SECRET_CHARACTERS) return text;
      const before = known.get(text);
      if (before !== void 0) return before;
      const found = [ ...secrets ].flatMap(secret => occurrences(text, secret));
      const decoded = decode(text);
      const ranges = [];
      for (const needle of needles) {
        ranges.push(...occurrences(decoded, needle));
        const beginning = needle.slice(0, MIN_BEGINNING_CHARACTERS);
        if (beginning.length < MIN_BEGINNING_CHARACTERS) continue;
        for (const [start] of occurrences(decoded, beginning)) ranges.push(common(decoded, start, needle, 0));
      }
      for (let at = 0; at + PIECE <= decoded.length; at += PIECE) for (const one of pieces.get(decoded.slice(at, at + PIECE)) ?? []) {
        const [start, end] = common(decoded, at, one.needle, one.at);
        if (end - start >= MIN_PART_CHARACTERS) ranges.push([ start, end ]);
      }
      if (ranges.length > 0) {
        const {starts: starts, ends: ends} = positionsIn(text);
        found.push(...ranges.map(([start, end]) => [ starts[start], ends[end - 1] ]));
      }
      const after = without(text, found);
      known.set(text, after);
      return after;
    };
    return {
      add: add,
      redact: redact
    };
  }
  function occurrences(text, needle) {
    const found = [];
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) found.push([ at, at + needle.length ]);
    return found;
  }
  function common(text, at, needle, from) {
    let [before, after] = [ 0, 0 ];
    while (before < at && before < from && text[at - before - 1] === needle[from - before - 1]) before++;
    while (from + after < needle.length && text[at + after] === needle[from + after]) after++;
    return [ at - before, at + after ];
  }
  function without(text, ranges) {
    let shown = "";
    let end = 0;
    for (const [start, until] of ranges.sort(([one], [other]) => one - other)) {
      if (until <= end) continue;
      if (start >= end) shown += `${text.slice(end, start)}***`;
      end = until;
    }
    return shown + text.slice(end);
  }
  function encodings(secret) {
    const bytes = Buffer.from(secret);
    const base64 = [ 0, 1, 2 ].flatMap(before => {
      const padded = Buffer.concat([ Buffer.alloc(before), bytes ]);
      const [start, end] = [ [ 0, 2, 3 ][before], padded.length % 3 === 0 ? void 0 : -1 ];
      return [ "base64", "base64url" ].map(form => padded.toString(form).replace(/=+$/, "").slice(start, end));
    });
    const hex = bytes.toString("hex");
    return [ ...base64, hex, hex.toUpperCase() ].filter(form => form.length >= MIN_SECRET_CHARACTERS);
  }
  const BLANKS = String.raw`(?:[\s+]|${invisible_characters.D})+`;
  const ALL_BLANKS = new RegExp(BLANKS, "gv");
  const ENCODED = new RegExp(String.raw`${BLANKS}|%(?:25)*([\da-fA-F]{2})|\\+(?:u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|[nrt])|\\+(?=["\/\\])|&#(\d{1,7});|&#[xX]([\da-fA-F]{1,6});`, "gv");
  function decode(encoded) {
    return /[%\\&]/.test(encoded) ? encoded.replace(ENCODED, decodedCharacter) : encoded.replace(ALL_BLANKS, "");
  }
  function decodedCharacter(_whole, ...groups) {
    const [percent, unicode, braced, hexadecimal, decimal, reference] = groups;
    const digits = percent ?? unicode ?? braced ?? hexadecimal ?? decimal ?? reference;
    if (digits === void 0) return "";
    const character = String.fromCharCode(parseInt(digits, decimal === void 0 ? 16 : 10));
    return /[^\s+\p{C}]/u.test(character) ? character : "";
  }
  function positionsIn(encoded) {
    const [starts, ends] = [ new Uint32Array(encoded.length), new Uint32Array(encoded.length) ];
    let [length, at] = [ 0, 0 ];
    const copyUntil = end => {
      for (;at < end; at++) {
        starts[length] = at;
        ends[length++] = at + 1;
      }
    };
    for (const match of encoded.matchAll(ENCODED)) {
      copyUntil(match.index);
      const [whole, ...groups] = match;
      at += whole.length;
      if (decodedCharacter(whole, ...groups) === "") continue;
      starts[length] = match.index;
      ends[length++] = at;
    }
    copyUntil(encoded.length);
    return {
      starts: starts,
      ends: ends
    };
  }
  function redactAll(value, redact) {
    const seen = new Map;
    const visit = one => {
      if (typeof one === "string") return redact(one);
      if (!Array.isArray(one) && (typeof one !== "object" || one === null || Object.getPrototypeOf(one) !== Object.prototype)) return one;
      if (seen.has(one)) return seen.get(one);
      const entries = Object.entries(one).map(([key, entry]) => [ redact(key), visit(entry) ]);
      const isSame = entries.every(([key, entry]) => one[key] === entry);
      const clean = isSame ? one : Array.isArray(one) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
      seen.set(one, clean);
      return clean;
    };
    return visit(value);
  }
  var external_node_os_ = __webpack_require__(8161);
  // CONCATENATED MODULE: ./build/src/runtime/workflow-commands.js
  function writeLine(line) {
    process.stdout.write(line + external_node_os_.EOL);
  }
  function addMask(secret) {
    writeCommand("add-mask", secret);
  }
  function writeDebug(line) {
    writeCommand("debug", line);
  }
  function startGroup(name) {
    writeCommand("group", name);
  }
  function endGroup() {
    writeCommand("endgroup", "");
  }
  function annotate(level, title, message) {
    const property = escaped(title).replaceAll(":", "%3A").replaceAll(",", "%2C");
    writeCommand(property === "" ? level : `${level} title=${property}`, message);
  }
  function writeCommand(command, message) {
    writeLine(`::${command}::${escaped(message)}`);
  }
  function escaped(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  }
  // CONCATENATED MODULE: ./build/src/runtime/log.js
  const MAX_ANNOTATIONS = 10;
  function createLog(environment) {
    const {add: add, redact: redact} = createRedactor();
    const own = {
      repositoryUrl: `${environment["GITHUB_SERVER_URL"] ?? "https://github.com"}/${environment["GITHUB_REPOSITORY"] ?? ""}`,
      runId: environment["GITHUB_RUN_ID"] ?? ""
    };
    const mask = (0, mask_account_ids.Px)(own, addMask);
    const isDebugging = environment["RUNNER_DEBUG"] === "1";
    let masking = false;
    const masked = text => masking ? mask(redact(text)) : redact(text);
    const line = text => (0, printable.BP)(masked(text));
    const groups = createGroups(name => startGroup(line(name)));
    const annotationCounts = {
      notice: 0,
      warning: 0,
      error: 0
    };
    const annotation = level => (title, message) => {
      groups.fold(false);
      annotationCounts[level] += 1;
      if (annotationCounts[level] < MAX_ANNOTATIONS) annotate(level, line(title), line(message)); else writeLine(line(`${level}: ${title}: ${message}`));
    };
    return {
      info: text => {
        groups.fold(true);
        writeLine(line(text));
      },
      debug: text => {
        if (isDebugging) writeDebug(line(text));
      },
      notice: annotation("notice"),
      warning: annotation("warning"),
      error: annotation("error"),
      endAnnotations: () => {
        for (const level of [ "error", "warning", "notice" ]) {
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
      hide: (secret = "") => {
        if (!add(secret)) return;
        for (const part of new Set([ secret, ...secret.split(/\r?\n/) ])) if (part.trim() !== "") addMask(part);
      },
      redacted: redact,
      redactedIn: value => redactAll(value, redact),
      maskAccountIds: texts => {
        masking = true;
        texts.forEach(masked);
      },
      masked: masked
    };
  }
  function createGroups(open) {
    let current = null;
    let isOpen = false;
    const fold = isFolded => {
      const opens = isFolded && current !== null;
      if (opens && !isOpen) open(current);
      if (!opens && isOpen) endGroup();
      isOpen = opens;
    };
    return {
      begin: name => {
        current = name;
      },
      fold: fold,
      end: () => {
        fold(false);
        current = null;
      }
    };
  }
  // EXTERNAL MODULE: ./build/src/domain/plan/verdict.js
    var plan_verdict = __webpack_require__(685);
  // CONCATENATED MODULE: ./build/src/report/facts.js
  const BUG_HINT = [ "This is a bug of the action, or something that it does not know yet. Please report it with this log." ];
  const UNFINISHED = {
    verdict: {
      outcome: "failed",
      reason: "unexpected"
    },
    failure: {
      message: "The run ended before it came to a verdict.",
      hint: BUG_HINT
    }
  };
  const NOTHING_KNOWN = {
    ...UNFINISHED,
    trailName: "",
    isOnPullRequest: false,
    isUnattended: false,
    decided: null,
    identity: null,
    approval: null,
    planned: null,
    observedConfigFile: null,
    history: null,
    confirmed: {
      logging: null,
      readBack: null
    },
    evidence: null,
    steps: [],
    mistakes: [],
    notices: []
  };
  function reportOf(facts) {
    const report = facts.reduce(withFact, NOTHING_KNOWN);
    return {
      ...report,
      verdict: (0, plan_verdict.Kg)(report.verdict, report.evidence)
    };
  }
  function withFact(report, fact) {
    switch (fact.kind) {
     case "invoked":
      {
        const {trailName: trailName, isOnPullRequest: isOnPullRequest, isUnattended: isUnattended} = fact;
        return {
          ...report,
          trailName: trailName,
          isOnPullRequest: isOnPullRequest,
          isUnattended: isUnattended
        };
      }

     case "mode decided":
      return {
        ...report,
        decided: {
          mode: fact.mode,
          why: fact.why
        }
      };

     case "signed in":
      return {
        ...report,
        identity: fact.identity
      };

     case "early start":
      return {
        ...withPlanned(report, {
          now: NOT_READ_BACK
        }),
        steps: withEarlyStart(attempted(report), fact),
        confirmed: withStart(report, fact)
      };

     case "approved":
      return {
        ...report,
        approval: fact.by
      };

     case "planned":
      return withPlan(report, fact);

     case "applying":
      return {
        ...report,
        ...UNFINISHED,
        steps: attempted(report)
      };

     case "step":
      {
        const {step: step, outcome: outcome} = fact;
        const steps = report.steps.map(one => one.step === step ? {
          step: step,
          outcome: outcome
        } : one);
        return {
          ...withPlanned(report, {
            now: NOT_READ_BACK
          }),
          steps: steps,
          confirmed: withStart(report, fact)
        };
      }

     case "prerequisites judged again":
      return withPlanned(report, {
        prerequisites: fact.prerequisites
      });

     case "read back":
      return {
        ...withPlanned(report, {
          now: {
            known: fact.trail
          },
          deliveries: fact.deliveries
        }),
        confirmed: {
          logging: report.confirmed.logging && confirmedStart(report, fact.startedAt),
          readBack: fact.at
        }
      };

     case "history":
      return {
        ...report,
        history: fact.history
      };

     case "verified":
      return report.planned ? {
        ...report,
        verdict: (0, plan_verdict.Vj)("apply", report.planned.plan, fact.difference !== null),
        failure: fact.difference
      } : report;

     case "evidence":
      return {
        ...report,
        evidence: fact.evidence
      };

     case "notice":
      return {
        ...report,
        notices: [ ...report.notices, fact.text ]
      };

     case "skipped":
      return {
        ...report,
        verdict: {
          outcome: "skipped",
          reason: null
        },
        failure: null
      };

     case "inputs mistaken":
      {
        const {mistakes: mistakes, trailName: trailName} = fact;
        return {
          ...report,
          verdict: {
            outcome: "failed",
            reason: "inputs"
          },
          failure: null,
          mistakes: mistakes,
          trailName: trailName
        };
      }

     case "failed":
      {
        const {reason: reason, failure: failure} = fact;
        return {
          ...report,
          verdict: {
            outcome: reason === "account" ? "refused" : "failed",
            reason: reason
          },
          failure: failure
        };
      }
    }
  }
  const NOT_READ_BACK = {
    unknown: "not read back"
  };
  function withPlanned(report, known) {
    return report.planned ? {
      ...report,
      planned: {
        ...report.planned,
        ...known
      }
    } : report;
  }
  function confirmedStart({planned: planned, confirmed: confirmed}, startedAt) {
    return startedAt !== null && startedAt > (planned?.stoppedAt ?? "") ? startedAt : confirmed.logging;
  }
  function withStart({confirmed: confirmed}, {step: step, outcome: outcome, at: at}) {
    return step.call === "cloudtrail:StartLogging" && outcome === "done" ? {
      ...confirmed,
      logging: at
    } : confirmed;
  }
  function withEarlyStart(steps, {step: step, outcome: outcome}) {
    const [first, ...rest] = steps;
    return [ {
      step: first?.step ?? step,
      outcome: outcome
    }, ...rest ];
  }
  function withPlan(report, fact) {
    const [early] = report.steps;
    const now = early ? NOT_READ_BACK : {
      known: fact.before
    };
    const planned = {
      ...fact,
      now: now,
      prerequisites: fact.plan.prerequisites
    };
    const verdict = (0, plan_verdict.Vj)(fact.mode, fact.plan);
    return {
      ...report,
      ...verdict.outcome === "applied" ? UNFINISHED : {
        verdict: verdict,
        failure: null
      },
      planned: planned,
      steps: early ? withEarlyStart(notAttempted(planned), early) : []
    };
  }
  function attempted({steps: steps, planned: planned}) {
    return steps.length > 0 || planned === null ? steps : notAttempted(planned);
  }
  function notAttempted({plan: plan}) {
    return plan.steps.map(step => ({
      step: step,
      outcome: "not attempted"
    }));
  }
  // CONCATENATED MODULE: ./build/src/reconcile/run.js
  function startRun(environment, signal) {
    const log = createLog(environment);
    for (const name of SECRETS) log.hide(environment[name]);
    signal.addEventListener("abort", () => log.info(`${String(signal.reason)}: ending after the call in flight`));
    const facts = [];
    let isSealed = false;
    const begun = [];
    return {
      environment: environment,
      log: log,
      signal: signal,
      record: fact => {
        if (!isSealed) facts.push(fact);
      },
      writtenAt: () => facts.flatMap(writtenBy).sort().at(-1) ?? null,
      seal: () => {
        isSealed = true;
        return reportOf(facts);
      },
      waitUntil: work => {
        begun.push(work);
        return work;
      },
      whatWasBegun: () => Promise.all(begun)
    };
  }
  function writtenBy(fact) {
    const isStep = fact.kind === "step" || fact.kind === "early start";
    return isStep && (fact.outcome === "done" || fact.outcome === "unknown") ? [ fact.at ] : [];
  }
  const SECRETS = [ "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_RUNTIME_TOKEN", "AWS_ACCESS_KEY_ID", "AWS_CONTAINER_AUTHORIZATION_TOKEN", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "GH_TOKEN", "GITHUB_TOKEN" ];
  const GRACE_SECONDS = 5;
  function graceAfter(signal) {
    return new Promise(resolve => {
      signal.addEventListener("abort", () => setTimeout(resolve, GRACE_SECONDS * 1e3).unref());
    });
  }
  async function unlessStopped({signal: signal}, work) {
    const result = await work;
    (0, errors.$J)(signal);
    return result;
  }
  function failureOf(error) {
    if (error instanceof errors.Kh) return {
      kind: "inputs mistaken",
      mistakes: error.mistakes,
      trailName: error.trailName
    };
    if (error instanceof errors.e4) {
      const {code: code, message: message, hint: hint} = error;
      return {
        kind: "failed",
        reason: code,
        failure: {
          message: message,
          hint: hint
        }
      };
    }
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
      kind: "failed",
      reason: "unexpected",
      failure: {
        message: message,
        hint: BUG_HINT
      }
    };
  }
  function addWarning(run, title, text) {
    run.record({
      kind: "notice",
      text: text
    });
    run.log.warning(title, text);
  }
  function addNotice(run, text, title) {
    run.record({
      kind: "notice",
      text: text
    });
    if (title === void 0) run.log.info(text); else run.log.notice(title, text);
  }
}),

/***/ 3435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    N: () => withinSeconds,
    j: () => delaySeconds
  });
  function delaySeconds(seconds, signal) {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, signal.aborted ? 0 : seconds * 1e3);
      signal.addEventListener("abort", done);
    });
  }
  async function withinSeconds(seconds, promise, signal) {
    const settled = new AbortController;
    const late = delaySeconds(seconds, AbortSignal.any([ settled.signal, ...signal ? [ signal ] : [] ]));
    try {
      return await Promise.race([ promise, late.then(() => null) ]);
    } finally {
      settled.abort();
    }
  }
}),

/***/ 7459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    P: () => obstacleHint,
    k: () => connectionHint
  });
  var _proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6650);
  function wordsOf(error) {
    const words = [];
    for (let one = error; one && words.length < 4; one = one.cause) words.push(one.message ?? "");
    return words.join("\n");
  }
  const UNTRUSTED = /self[- ]signed certificate|unable to (?:get (?:local )?issuer certificate|verify the first certificate)/i;
  const REFUSED_TUNNEL = /(?:HTTP\/1\.\d |statusCode=)(\d{3})/;
  const NO_TUNNEL = /\btunnel(?:ing)?\b|^Request was cancelled/im;
  function connectionHint(error, reader, url, environment) {
    const hints = [ obstacleHint(error, url, environment), url && (0, _proxy_js__WEBPACK_IMPORTED_MODULE_0__.C1)(reader, url, environment) ];
    return hints.filter(Boolean).join(" ") || null;
  }
  function obstacleHint(error, url, environment) {
    const said = wordsOf(error);
    const host = url?.hostname ?? "the host";
    return UNTRUSTED.test(said) ? certificateHint(host, environment) : proxyHint(said, host, environment);
  }
  function certificateHint(host, environment) {
    const cause = `Something between the runner and ${host}, such as a company's proxy, decrypts the connection, and Node.js does not trust its certificate.`;
    const remedy = environment["NODE_EXTRA_CA_CERTS"] ? "NODE_EXTRA_CA_CERTS is set: if the log contains a warning about it, Node.js cannot read the file (a job in a container needs it inside). Otherwise the file lacks the root certificate." : "In the job's `env`, set NODE_EXTRA_CA_CERTS to a file on the runner with the root certificate, or NODE_USE_SYSTEM_CA to 1 if the runner's operating system trusts it.";
    const direct = (0, _proxy_js__WEBPACK_IMPORTED_MODULE_0__.rw)(environment) ? "" : " HTTPS_PROXY is not set for this step: if the network has a proxy, set it, because direct connections may be intercepted.";
    return `${cause} ${remedy}${direct}`;
  }
  function proxyHint(said, host, environment) {
    const variable = (0, _proxy_js__WEBPACK_IMPORTED_MODULE_0__.rw)(environment);
    if (variable === null) return null;
    const status = REFUSED_TUNNEL.exec(said)?.[1];
    if (status === "407") return `The proxy in ${variable} needs a user and a password, or does not accept those in the variable: write http://USER:PASSWORD@HOST:PORT, with special characters encoded (@ is %40).`;
    if (status === "403") return `The proxy in ${variable} does not allow ${host}: ask its administrator to allow this host.`;
    if (isAboutProxy(said, environment[variable])) return `The proxy in ${variable} cannot be reached: check its host and port.`;
    return NO_TUNNEL.test(said) ? `The proxy in ${variable} did not connect to ${host}: ask its administrator whether it allows this host.` : null;
  }
  function isAboutProxy(said, proxy) {
    const url = URL.parse(proxy.includes("://") ? proxy : `http://${proxy}`);
    if (!url) return false;
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    const failed = [ ...said.matchAll(/connect \w+ \S+:(\d+)|getaddrinfo \w+ (\S+)/g) ];
    return failed.some(([, toPort, name]) => toPort === port || name?.replace(/[.:]$/, "") === url.hostname);
  }
}),

/***/ 9139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    $J: () => throwIfStopped,
    Kh: () => InputMistakes,
    ce: () => stopped,
    e4: () => RunError
  });
  class RunError extends Error {
    code;
    hint;
    constructor(code, message, hint, cause) {
      super(message, {
        cause: cause
      });
      this.name = "RunError";
      this.code = code;
      this.hint = typeof hint === "string" ? [ hint ] : hint;
    }
  }
  class InputMistakes extends RunError {
    mistakes;
    trailName;
    constructor(mistakes, trailName) {
      super("inputs", mistakes.length === 1 ? "One input is wrong." : `${mistakes.length} inputs are wrong.`);
      this.mistakes = mistakes;
      this.trailName = trailName;
    }
  }
  function stopped(during) {
    const message = "The run was stopped: somebody canceled the job, or it timed out.";
    const goOn = "Run again: the next run continues where this one stopped.";
    if (during instanceof RunError && during.code !== "sign-in" && during.code !== "read") return during;
    const ended = during instanceof Error ? ` The call in progress ended with: ${during.message}` : "";
    return new RunError("step", message + ended, goOn, during);
  }
  function throwIfStopped(signal) {
    if (signal.aborted) throw stopped();
  }
}),

/***/ 8418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    T: () => memoizeAsync
  });
  function memoizeAsync(read) {
    const asked = new Map;
    return (...of) => {
      const name = of.join("\n");
      const answer = asked.get(name) ?? read(...of);
      asked.set(name, answer);
      return answer;
    };
  }
}),

/***/ 6650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    C1: () => unreadBypass,
    Fl: () => ignoredProxy,
    OA: () => isProxyNamed,
    eB: () => refuseMalformedProxy,
    rw: () => proxyVariable
  });
  var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9139);
  function named(environment, upperCase) {
    for (const name of [ upperCase.toLowerCase(), upperCase ]) {
      const value = environment[name];
      if (value) return {
        name: name,
        value: value
      };
    }
    return null;
  }
  const PROXIES = [ "HTTPS_PROXY", "HTTP_PROXY" ];
  function proxyVariable(environment) {
    return named(environment, "HTTPS_PROXY")?.name ?? null;
  }
  function isProxyNamed(environment) {
    return PROXIES.some(upperCase => named(environment, upperCase) !== null);
  }
  function refuseMalformedProxy(environment) {
    for (const upperCase of PROXIES) {
      const proxy = named(environment, upperCase);
      if (proxy === null || !isHttp(proxy.value) || isReadable(proxy.value)) continue;
      throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.e4("sign-in", `${proxy.name} is not a valid URL. Nothing was read or written. (Its value is not shown, because it can contain a password.)`, "Write it as http://USER:PASSWORD@HOST:PORT, and encode special characters in user and password: @ is %40, # is %23, / is %2F, % is %25.");
    }
  }
  function isHttp(value) {
    return value.startsWith("http://") || value.startsWith("https://");
  }
  function isReadable(value) {
    const url = /[\r\n]/.test(value) ? null : URL.parse(value);
    try {
      return url !== null && [ url.username, url.password ].every(one => typeof decodeURIComponent(one) === "string");
    } catch {
      return false;
    }
  }
  function ignoredProxy(environment, version) {
    const proxy = named(environment, "HTTPS_PROXY");
    if (proxy === null) return null;
    if (!isHttp(proxy.value)) return `${proxy.name} does not begin with http:// or https://, so calls to AWS ignore it and connect directly. Write it as http://HOST:PORT. SOCKS proxies are not supported.`;
    const [major = 0, minor = 0] = version.split(".").map(Number);
    if (major > 24 || major === 24 && minor >= 5) return null;
    return `${proxy.name} is set, but this runner's Node.js ${version} ignores it for calls to AWS, which needs Node.js 24.5 or later. Update the runner to version 2.328.0 or later.`;
  }
  function bypasses(reader, entry, host, port = 443) {
    const [name, covered] = [ host.toLowerCase(), entry.trim().toLowerCase() ];
    const isNamed = [ "*", name, `${name}:${port}` ].includes(covered);
    if (covered === "" || isNamed) return isNamed;
    if (reader === "toolkit") {
      const suffix = covered.startsWith(".") ? covered : `.${covered}`;
      return [ name, `${name}:${port}` ].some(one => one.endsWith(suffix));
    }
    if (covered.startsWith(".")) return `.${name}`.endsWith(covered);
    return covered.startsWith("*.") && name.endsWith(covered.slice(1)) || isInRange(covered, name);
  }
  function isInRange(range, host) {
    const [first = "", last = "", ...rest] = range.split("-").map(address => address.trim());
    if (rest.length > 0 || ![ first, last, host ].every(node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)) return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList;
    try {
      list.addRange(first, last);
    } catch {
      return false;
    }
    return list.check(host);
  }
  function seemsToBypass(entry, host, port) {
    return entry.split(/\s+/).some(one => bypasses("node", one, host, port) || bypasses("toolkit", one, host, port) || isInBlock(one, host));
  }
  function isInBlock(block, host) {
    const [address = "", bits] = block.split("/");
    const family = node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host) === 6 ? "ipv6" : "ipv4";
    if (!bits || node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host) === 0 || node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(address) !== node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host)) return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList;
    try {
      list.addSubnet(address, Number(bits), family);
    } catch {
      return false;
    }
    return list.check(host, family);
  }
  function unreadBypass(reader, url, environment) {
    const noProxy = named(environment, "NO_PROXY");
    if (noProxy === null || url.protocol !== "https:" || proxyVariable(environment) === null) return null;
    const [host, port] = [ url.hostname.replace(/^\[|\]$/g, ""), Number(url.port || 443) ];
    const entries = noProxy.value.split(",").map(entry => entry.trim());
    if (entries.some(entry => bypasses(reader, entry, host, port))) return null;
    const entry = entries.find(one => seemsToBypass(one, host, port));
    if (entry === void 0) return null;
    const calls = reader === "node" ? "calls to AWS" : "calls to GitHub";
    return `${noProxy.name} contains \`${entry}\`, but ${calls} do not read it so: ${host} is reached through the proxy. ${correction(entry, host)}`;
  }
  function correction(entry, host) {
    if (/\s/.test(entry)) return "Separate the entries with commas instead of blanks.";
    if (node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(host) !== 0) return `Address blocks and ranges are not read everywhere: write \`${host}\`.`;
    return `Write \`.${entry.replace(/^\*?\./, "")}\`, with a leading dot, which covers all names below it in every tool.`;
  }
})

};
;