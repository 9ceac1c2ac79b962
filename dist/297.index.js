"use strict";
exports.id = 297;
exports.ids = [297];
exports.modules = {

/***/ 6116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    V: () => allowedAction,
    a: () => guard
  });
  var _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9139);
  var _errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
  var _reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1415);
  const ACTIONS = {
    "s3:HeadBucket": "s3:ListBucket",
    "s3:ListObjectsV2": "s3:ListBucket",
    "s3:ListObjectVersions": "s3:ListBucketVersions",
    "s3:GetBucketEncryption": "s3:GetEncryptionConfiguration",
    "s3:GetBucketLifecycleConfiguration": "s3:GetLifecycleConfiguration",
    "s3:GetObjectLockConfiguration": "s3:GetBucketObjectLockConfiguration",
    "s3:GetPublicAccessBlock": "s3:GetBucketPublicAccessBlock"
  };
  function allowedAction(command, {allowedActions: allowedActions}) {
    const action = ACTIONS[command] ?? command;
    if (allowedActions.has(action)) return action;
    throw new _runtime_errors_js__WEBPACK_IMPORTED_MODULE_0__.e4("unexpected", `${action} is not in the list of calls that this run is allowed to make. Nothing was sent. Please report this bug.`);
  }
  function guard(client, service, caller) {
    const reach = (0, _reach_js__WEBPACK_IMPORTED_MODULE_2__.x)(caller.environment);
    const allowed = (next, context) => async request => {
      const call = allowedAction(`${service}:${context.commandName?.replace(/Command$/, "")}`, caller);
      caller.log.debug(`${call} …`);
      return next(request).catch(thrown => {
        const error = (0, _errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.zx)(thrown, context.url ?? null, caller.environment);
        const {unreachableHost: unreachableHost} = (0, _errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.c1)(error);
        const isNew = unreachableHost !== null && !reach.has(unreachableHost);
        if (isNew && error instanceof Error) reach.set(unreachableHost, error);
        throw error;
      });
    };
    const attempted = (next, context) => async sent => {
      const {protocol: protocol, hostname: hostname, port: port} = sent.request;
      context.url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ""}`);
      const {host: host} = context.url;
      const reached = reach.get(host);
      if (reached instanceof Error) throw reached;
      try {
        const answer = await next(sent);
        reach.set(host, "answered");
        return answer;
      } catch (error) {
        throw (0, _errors_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.zx)(error, context.url, caller.environment);
      }
    };
    const add = (middleware, options) => client.middlewareStack.add(middleware, options);
    add(allowed, {
      step: "initialize",
      priority: "high",
      name: "allowedCalls"
    });
    add(attempted, {
      step: "deserialize",
      priority: "low",
      name: "reach"
    });
    return client;
  }
}),

/***/ 5871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    ct: () => account,
    Ao: () => cloudTrail,
    mY: () => dispensableCloudTrail,
    c4: () => iam,
    iv: () => kms,
    K9: () => logs,
    Zn: () => organizations,
    s3: () => s3,
    $$: () => sns
  });
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/CloudTrailClient.js + 8 modules
    var CloudTrailClient = __webpack_require__(2901);
  // EXTERNAL MODULE: ./build/src/runtime/memoize.js
    var memoize = __webpack_require__(8418);
  // CONCATENATED MODULE: ./build/src/aws/clients/unmodelled-members.js
  function keepUnmodelledMembers(client) {
    const bodies = new WeakMap;
    const of = (call, context) => context.commandName === `${call}Command`;
    const send = (next, context) => stage => {
      if (of("PutEventSelectors", context)) stage.request.body = JSON.stringify(stage.input);
      return next(stage);
    };
    const keep = (next, context) => async stage => {
      const answer = await next(stage);
      if (of("GetEventSelectors", context)) {
        const bytes = await bytesOf(answer.response.body);
        answer.response.body = bytes;
        bodies.set(context, (new TextDecoder).decode(bytes));
      }
      return answer;
    };
    const restore = (next, context) => async stage => {
      const answer = await next(stage);
      const body = bodies.get(context);
      if (body) Object.assign(answer.output ?? {}, JSON.parse(body, (_, value) => value ?? void 0));
      return answer;
    };
    const {middlewareStack: stack} = client;
    stack.add(send, {
      step: "build",
      priority: "high",
      name: "sendWholeSelectors"
    });
    stack.add(keep, {
      step: "deserialize",
      priority: "low",
      name: "keepWholeSelectors"
    });
    stack.add(restore, {
      step: "initialize",
      priority: "low",
      name: "restoreWholeSelectors"
    });
    return client;
  }
  async function bytesOf(body) {
    const chunks = [];
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  // EXTERNAL MODULE: ./build/src/aws/clients/settings.js + 1 modules
    var settings = __webpack_require__(3555);
  // EXTERNAL MODULE: ./build/src/aws/clients/allowed-calls.js
    var allowed_calls = __webpack_require__(6116);
  // CONCATENATED MODULE: ./build/src/aws/clients/clients.js
  function cloudTrail(region, caller) {
    return keepUnmodelledMembers((0, allowed_calls.a)(new CloudTrailClient.V((0, settings.W)("CloudTrail", region, caller)), "cloudtrail", caller));
  }
  function dispensableCloudTrail(region, caller) {
    const service = `CloudTrail in ${region}`;
    return (0, allowed_calls.a)(new CloudTrailClient.V((0, settings.W)(service, region, caller)), "cloudtrail", caller);
  }
  function loaded(load) {
    const made = new WeakMap;
    return (region, caller) => {
      const ofCaller = made.get(caller) ?? (0, memoize.T)(one => load(one, caller));
      made.set(caller, ofCaller);
      return ofCaller(region);
    };
  }
  const account = loaded(async (region, caller) => {
    const {AccountClient: AccountClient} = await __webpack_require__.e(193).then(__webpack_require__.bind(__webpack_require__, 7193));
    return (0, allowed_calls.a)(new AccountClient((0, settings.W)("Account Management", region, caller)), "account", caller);
  });
  const kms = loaded(async (region, caller) => {
    const {KMSClient: KMSClient} = await __webpack_require__.e(987).then(__webpack_require__.bind(__webpack_require__, 4987));
    return (0, allowed_calls.a)(new KMSClient((0, settings.W)("KMS", region, caller)), "kms", caller);
  });
  const organizations = loaded(async (region, caller) => {
    const {OrganizationsClient: OrganizationsClient} = await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 9338));
    return (0, allowed_calls.a)(new OrganizationsClient((0, settings.W)("Organizations", region, caller)), "organizations", caller);
  });
  const s3 = loaded(async (region, caller) => {
    const {S3Client: S3Client} = await __webpack_require__.e(913).then(__webpack_require__.bind(__webpack_require__, 1294));
    return (0, allowed_calls.a)(new S3Client({
      ...(0, settings.W)("S3", region, caller),
      followRegionRedirects: true
    }), "s3", caller);
  });
  const sns = loaded(async (region, caller) => {
    const {SNSClient: SNSClient} = await __webpack_require__.e(778).then(__webpack_require__.bind(__webpack_require__, 8778));
    return (0, allowed_calls.a)(new SNSClient((0, settings.W)("SNS", region, caller)), "sns", caller);
  });
  const iam = loaded(async (region, caller) => {
    const {IAMClient: IAMClient} = await __webpack_require__.e(535).then(__webpack_require__.bind(__webpack_require__, 9535));
    return (0, allowed_calls.a)(new IAMClient((0, settings.W)("IAM", region, caller)), "iam", caller);
  });
  const logs = loaded(async (region, caller) => {
    const {CloudWatchLogsClient: CloudWatchLogsClient} = await __webpack_require__.e(961).then(__webpack_require__.bind(__webpack_require__, 4961));
    return (0, allowed_calls.a)(new CloudWatchLogsClient((0, settings.W)("CloudWatch Logs", region, caller)), "logs", caller);
  });
}),

/***/ 3977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    F: () => poolsOf
  });
  var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
  var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
  var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
  var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
  function createPool(agent) {
    const opened = new Map;
    const openedTo = (host, port) => opened.get(`${String(host)}:${String(port)}`) ?? [];
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (...asked) => {
      const [{host: host, port: port}] = asked;
      const waiting = openedTo(host, port);
      for (let socket = waiting.shift(); socket; socket = waiting.shift()) {
        if (isUsable(socket)) return socket.off("error", ignore).ref();
        socket.destroy();
      }
      return connect(...asked);
    };
    return {
      agent: agent,
      open: (host, port, count) => {
        const options = {
          ...agent.options,
          host: host,
          port: port,
          servername: (0, node_net__WEBPACK_IMPORTED_MODULE_3__.isIP)(host) ? "" : host
        };
        const sockets = Array.from({
          length: count
        }, () => {
          const socket = connect(options);
          return socket.on("error", ignore).unref();
        });
        opened.set(`${host}:${port}`, [ ...openedTo(host, port), ...sockets ]);
      }
    };
  }
  function isUsable(socket) {
    return !socket.destroyed && socket.writable && socket.readableLength === 0;
  }
  function ignore() {}
  function createLookup() {
    const underWay = new Map;
    return (name, options, callback) => {
      const key = JSON.stringify([ name, options ]);
      const waiting = underWay.get(key);
      if (waiting) {
        waiting.push(callback);
        return;
      }
      const callbacks = [ callback ];
      node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup(name, options, (...found) => {
        underWay.delete(key);
        for (const one of callbacks) one(...found);
      });
      underWay.set(key, callbacks);
    };
  }
  const pools = new WeakMap;
  function poolsOf(environment) {
    const made = pools.get(environment) ?? createPools(environment);
    pools.set(environment, made);
    return made;
  }
  function createPools(environment) {
    const proxied = {
      keepAlive: true,
      lookup: createLookup(),
      proxyEnv: environment
    };
    return {
      "http:": createPool(new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(proxied)),
      "https:": createPool(new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent(proxied))
    };
  }
}),

/***/ 1415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    x: () => reachOf
  });
  const runs = new WeakMap;
  function reachOf(environment) {
    const reached = runs.get(environment) ?? new Map;
    runs.set(environment, reached);
    return reached;
  }
}),

/***/ 2776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Cm: () => arn,
    E0: () => pagesOf,
    Ik: () => object,
    JN: () => policy,
    Yj: () => string,
    ai: () => number,
    g1: () => record,
    l4: () => nonEmptyList,
    lS: () => accountId,
    lq: () => optional,
    p6: () => date,
    pV: () => exactly,
    p_: () => list,
    wC: () => matching,
    zM: () => boolean
  });
  var _domain_trail_formats_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2369);
  var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9378);
  function shape(what, is) {
    return (value, path) => {
      if (is(value)) return value;
      throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__.T(`the answer has no ${what} ${path}`);
    };
  }
  const boolean = shape("boolean", value => typeof value === "boolean");
  const number = shape("number", value => typeof value === "number");
  const string = shape("string", value => typeof value === "string");
  const date = shape("date", value => value instanceof Date && !Number.isNaN(value.getTime()));
  function matching(what, form) {
    return shape(what, value => typeof value === "string" && form.test(value));
  }
  const arn = matching("ARN", /^arn:[^:]+:[^:]+:[^:]*:[^:]*:./);
  const accountId = matching("account id", _domain_trail_formats_js__WEBPACK_IMPORTED_MODULE_0__.lS.pattern);
  function exactly(...allowed) {
    return shape(`‘${allowed.join("’ or ‘")}’ as`, value => allowed.includes(value));
  }
  function optional(inner) {
    return (value, path) => value === void 0 ? void 0 : inner(value, path);
  }
  function list(item) {
    return (value, path) => isList(value, path).map((one, index) => item(one, `${path}[${index}]`));
  }
  const isList = shape("list", value => Array.isArray(value));
  function nonEmptyList(item) {
    return (value, path) => {
      const items = list(item)(value, path);
      if (items.length > 0) return items;
      throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__.T(`the answer has nothing in the list ${path}`);
    };
  }
  function object(members) {
    return (value, path) => {
      const whole = isObject(value, path);
      const read = Object.entries(members).map(([name, inner]) => [ name, inner(whole[name], path === "" ? name : `${path}.${name}`) ]);
      return {
        ...whole,
        ...Object.fromEntries(read)
      };
    };
  }
  const isObject = shape("object", value => typeof value === "object" && value !== null && !Array.isArray(value));
  function record(inner) {
    return (value, path) => Object.fromEntries(Object.entries(isObject(value, path)).map(([name, one]) => [ name, inner(one, `${path}.${name}`) ]));
  }
  const policy = (value, path) => {
    const text = string(value, path);
    const statements = statementsOf(text);
    if (statements.length > 0 && statements.every(isStatement)) return text;
    throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__.T(`the answer has no policy with statements as ${path}`);
  };
  function statementsOf(text) {
    try {
      const {Statement: Statement = []} = JSON.parse(text);
      return [ Statement ].flat();
    } catch {
      return [];
    }
  }
  function isStatement(value) {
    return typeof value === "object" && value !== null && "Effect" in value;
  }
  const MAX_PAGES = 200;
  async function* pagesOf(pages, token = "NextToken", maxPages = MAX_PAGES) {
    const seen = new Set;
    for await (const page of pages) {
      const next = optional(string)(page[token], String(token));
      if (next !== void 0 && (seen.has(next) || seen.size === maxPages)) throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_1__.T("its pages do not end");
      seen.add(next);
      yield page;
    }
  }
}),

/***/ 3555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    A: () => limitsOf,
    W: () => settings
  });
  // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
    var retry = __webpack_require__(3609);
  // CONCATENATED MODULE: ./build/package.json
  const package_namespaceObject = JSON.parse('{"UU":"org-trail","rE":"0.1.0"}');
  // EXTERNAL MODULE: ./build/src/aws/errors/endpoints.js
    var endpoints = __webpack_require__(45);
  // EXTERNAL MODULE: ./build/src/aws/clients/connections.js
    var connections = __webpack_require__(3977);
  // EXTERNAL MODULE: ./build/src/aws/clients/reach.js
    var reach = __webpack_require__(1415);
  // CONCATENATED MODULE: ./build/src/aws/clients/settings.js
  const ATTEMPTS = 5;
  const ATTEMPTS_TO_REACH = 2;
  const INDISPENSABLE = [ "CloudTrail", "STS" ];
  const LIMITS = {
    connectionTimeout: 1e4,
    requestTimeout: 6e4,
    throwOnRequestTimeout: true,
    socketTimeout: 6e4
  };
  const DISPENSABLE_LIMITS = {
    ...LIMITS,
    connectionTimeout: 5e3
  };
  function isIndispensable(service) {
    return INDISPENSABLE.includes(service);
  }
  function limitsOf(service) {
    return isIndispensable(service) ? LIMITS : DISPENSABLE_LIMITS;
  }
  function settings(service, region, caller) {
    const pools = (0, connections.F)(caller.environment);
    return {
      region: region,
      ...caller.credentials && {
        credentials: caller.credentials
      },
      requestHandler: {
        ...limitsOf(service),
        httpAgent: pools["http:"].agent,
        httpsAgent: pools["https:"].agent
      },
      retryStrategy: new LoggedRetryStrategy(service, caller),
      customUserAgent: [ [ package_namespaceObject.UU, package_namespaceObject.rE ], [ "md", `run_id#${caller.environment["GITHUB_RUN_ID"] ?? "local"}` ] ]
    };
  }
  class LoggedRetryStrategy extends retry.StandardRetryStrategy {
    #service;
    #runContext;
    constructor(service, runContext) {
      super({
        maxAttempts: ATTEMPTS,
        backoff: loggedBackoff(service, runContext)
      });
      this.#service = service;
      this.#runContext = runContext;
    }
    refreshRetryTokenForRetry(...[token, failure]) {
      const why = this.#whyNoRetry(token.getRetryCount() + 1, failure.error);
      return why === null ? super.refreshRetryTokenForRetry(token, failure) : Promise.reject(new Error(why));
    }
    #whyNoRetry(attempts, error) {
      const {environment: environment, signal: signal} = this.#runContext;
      if (signal.aborted) return "The run was stopped.";
      if ((0, endpoints.TJ)(error, environment)) return "This endpoint does not exist.";
      if (isIndispensable(this.#service) || !(0, endpoints.R0)(error)) return null;
      const reached = (0, reach.x)(environment).get((0, endpoints.c1)(error).unreachableHost ?? "");
      const isGivenUp = reached instanceof Error || (0, endpoints.kL)(error) && reached !== "answered";
      return isGivenUp || attempts >= ATTEMPTS_TO_REACH ? "It cannot be reached." : null;
    }
  }
  function loggedBackoff(service, {log: log}) {
    let base = 100;
    return {
      setDelayBase: milliseconds => {
        base = milliseconds;
      },
      computeNextBackoffDelay: retry => {
        const milliseconds = Math.floor(Math.random() * Math.min(base * 2 ** retry, 2e4));
        const seconds = (milliseconds / 1e3).toFixed(1);
        log.info(`${service} asks to slow down or did not answer: again in ${seconds} s (attempt ${retry + 2} of ${ATTEMPTS})`);
        return milliseconds;
      }
    };
  }
}),

/***/ 6326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    NF: () => unknownAnswer,
    ev: () => isNamed,
    kA: () => ask
  });
  var _aws_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8765);
  async function ask(call, read, interpret = () => null) {
    try {
      return {
        known: await read()
      };
    } catch (error) {
      return interpret(error) ?? unknownAnswer(call, error);
    }
  }
  function unknownAnswer(call, error, more = "") {
    const status = (0, _aws_error_js__WEBPACK_IMPORTED_MODULE_0__.nG)(error);
    const isForeign = (0, _aws_error_js__WEBPACK_IMPORTED_MODULE_0__.nC)(error);
    return {
      unknown: `${(0, _aws_error_js__WEBPACK_IMPORTED_MODULE_0__.F_)(call, error)}${status === void 0 || isForeign ? "" : more}`,
      isTransient: !isForeign && (status === void 0 || status === 429 || status >= 500)
    };
  }
  function isNamed(error, ...names) {
    return names.includes((0, _aws_error_js__WEBPACK_IMPORTED_MODULE_0__.Is)(error).replace(/Exception$/, ""));
  }
}),

/***/ 6469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    j: () => openEventHistory
  });
  var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(937);
  var _domain_history_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9229);
  var _domain_history_event_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5964);
  var _runtime_cancellation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3435);
  var _clients_clients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5871);
  var _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2776);
  var _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8765);
  const SECONDS_BETWEEN_REQUESTS = .5;
  const MAX_PAGES = 2;
  function openEventHistory(session, region, signal, wait = _runtime_cancellation_js__WEBPACK_IMPORTED_MODULE_5__.j) {
    const client = (0, _clients_clients_js__WEBPACK_IMPORTED_MODULE_2__.Ao)(region, {
      ...session,
      signal: signal
    });
    let hasAsked = false;
    const nextPage = async (name, range, token) => {
      if (hasAsked) await wait(SECONDS_BETWEEN_REQUESTS, signal);
      hasAsked = true;
      signal.throwIfAborted();
      return readPage(client, name, range, token, signal);
    };
    return {
      account: session.identity.account,
      region: region,
      read: (names, range) => readEach(names.slice(0, _domain_history_event_names_js__WEBPACK_IMPORTED_MODULE_1__.f9), signal, session.log, (name, token) => nextPage(name, range, token))
    };
  }
  async function readEach(names, signal, log, nextPage) {
    const pages = new Map;
    const answers = () => new Map(names.map(name => [ name, answerOf(pages.get(name)) ]));
    for (const name of Array.from({
      length: MAX_PAGES
    }, () => names).flat()) {
      const newer = pages.get(name);
      if (newer && newer.next === void 0) continue;
      try {
        const page = await nextPage(name, newer?.next);
        pages.set(name, {
          events: [ ...newer?.events ?? [], ...page.events ],
          next: page.next
        });
      } catch (error) {
        if ((0, _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__.GZ)(error)) return new Map(names.map(one => [ one, {
          why: "not-permitted"
        } ]));
        log.debug(`The event history did not answer for ${name}: ${(0, _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__.Is)(error)}: ${(0, 
        _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__.kc)(error)}`);
        if (signal.aborted || !isThrottled(error)) return answers();
      }
    }
    return answers();
  }
  function answerOf(page) {
    return page ? {
      events: page.events,
      isWhole: page.next === void 0
    } : {
      why: "throttled"
    };
  }
  function isThrottled(error) {
    return (0, _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_4__.Is)(error).startsWith("Throttling");
  }
  const ANSWER = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__.Ik)({
    Events: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__.lq)((0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__.p_)((0, 
    _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__.Ik)({
      CloudTrailEvent: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__.Yj)
    }))),
    NextToken: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_3__.Yj)
  });
  async function readPage(client, name, range, token, signal) {
    const command = new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_6__.n({
      LookupAttributes: [ {
        AttributeKey: "EventName",
        AttributeValue: name
      } ],
      ...range && {
        StartTime: range.from,
        EndTime: range.to
      },
      ...token !== void 0 && {
        NextToken: token
      }
    });
    const answer = await Promise.race([ client.send(command, {
      abortSignal: signal
    }), whenAborted(signal) ]);
    const {Events: Events = [], NextToken: NextToken} = ANSWER(answer, "");
    const events = Events.flatMap(({CloudTrailEvent: CloudTrailEvent}) => (0, _domain_history_event_js__WEBPACK_IMPORTED_MODULE_0__.j_)(CloudTrailEvent ?? "") ?? []);
    return {
      events: events,
      next: NextToken
    };
  }
  function whenAborted(signal) {
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), {
        once: true
      });
    });
  }
}),

/***/ 6621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    $R: () => getEventSelectors,
    $s: () => trailSettingsShape,
    PH: () => getTrail,
    Tf: () => getEventConfiguration,
    cB: () => listTags,
    rI: () => getTrailStatus,
    tY: () => getInsightSelectors
  });
  var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3788);
  var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9802);
  var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(906);
  var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1266);
  var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(774);
  var _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9660);
  var _domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1569);
  var _domain_trail_tags_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2632);
  var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(260);
  var _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2776);
  var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9378);
  var _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8765);
  const TRAIL = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
    TrailARN: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Cm,
    S3BucketName: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.wC)("bucket", /./),
    IncludeGlobalServiceEvents: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.zM,
    IsMultiRegionTrail: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.zM,
    IsOrganizationTrail: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.zM,
    LogFileValidationEnabled: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.zM,
    RecursiveLogging: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.zM),
    S3KeyPrefix: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj),
    SnsTopicARN: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj),
    KmsKeyId: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj),
    CloudWatchLogsLogGroupArn: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj),
    CloudWatchLogsRoleArn: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj)
  });
  const trailSettingsShape = (answer, path) => {
    const members = TRAIL(answer, path);
    const fields = _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.cJ.map(row => {
      const value = row.responseMember ? members[row.responseMember] : void 0;
      if (value === void 0 || value === "") return [ row.field, row.unset ];
      return [ row.field, typeof value === "string" ? row.format?.normalize?.(value) ?? value : value ];
    });
    return {
      ...Object.fromEntries(fields),
      arn: members.TrailARN
    };
  };
  async function getTrail(client, Name, options = {}) {
    const answer = await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_4__.m({
      Name: Name
    }), options);
    (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
      TrailARN: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.pV)(Name)
    })(answer.Trail, "Trail");
    return trailSettingsShape(answer.Trail, "Trail");
  }
  const STATUS = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
    IsLogging: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.zM,
    StartLoggingTime: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p6),
    StopLoggingTime: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p6),
    LatestDeliveryTime: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p6),
    LatestDeliveryError: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj),
    LatestDigestDeliveryTime: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p6),
    LatestDigestDeliveryError: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj),
    LatestNotificationTime: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p6),
    LatestNotificationError: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj),
    LatestCloudWatchLogsDeliveryTime: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p6),
    LatestCloudWatchLogsDeliveryError: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj)
  });
  async function getTrailStatus(client, Name, options = {}) {
    const answer = STATUS(await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_5__.a({
      Name: Name
    }), options), "");
    const deliveries = [ delivery("log files", answer.LatestDeliveryTime, answer.LatestDeliveryError), delivery("digest files", answer.LatestDigestDeliveryTime, answer.LatestDigestDeliveryError), delivery("notifications", answer.LatestNotificationTime, answer.LatestNotificationError), delivery("CloudWatch Logs", answer.LatestCloudWatchLogsDeliveryTime, answer.LatestCloudWatchLogsDeliveryError) ];
    const lastStoppedAt = answer.StopLoggingTime?.toISOString() ?? null;
    const stoppedAt = answer.IsLogging ? null : lastStoppedAt;
    const startedAt = answer.StartLoggingTime?.toISOString() ?? null;
    return {
      isLogging: answer.IsLogging,
      deliveries: deliveries,
      stoppedAt: stoppedAt,
      startedAt: startedAt,
      lastStoppedAt: lastStoppedAt
    };
  }
  function delivery(what, latest, error) {
    return {
      what: what,
      latest: latest?.toISOString() ?? null,
      error: error && error !== "None" ? error : null
    };
  }
  function about(trail, members) {
    return (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
      ...members,
      TrailARN: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.pV)(trail)
    });
  }
  const BASIC_SELECTORS = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)((0, 
  _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
    ReadWriteType: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj),
    IncludeManagementEvents: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.zM),
    DataResources: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)((0, 
    _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)((0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
      Type: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj,
      Values: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj)
    }))),
    ExcludeManagementEventSources: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)((0, 
    _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj))
  }));
  const fieldSelector = (value, path) => {
    const {Field: Field, ...operators} = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
      Field: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj
    })(value, path);
    return {
      ...(0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.g1)((0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj))(operators, path),
      Field: Field
    };
  };
  const ADVANCED_SELECTORS = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)((0, 
  _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
    Name: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj),
    FieldSelectors: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.l4)(fieldSelector)
  }));
  async function getEventSelectors(client, TrailName, options = {}) {
    const shape = about(TrailName, {
      EventSelectors: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(BASIC_SELECTORS),
      AdvancedEventSelectors: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(ADVANCED_SELECTORS)
    });
    const answer = shape(await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_6__.a({
      TrailName: TrailName
    }), options), "");
    const {EventSelectors: basic = [], AdvancedEventSelectors: advanced = []} = answer;
    const saysBoth = answer.EventSelectors !== void 0 && answer.AdvancedEventSelectors !== void 0;
    if (!saysBoth && basic.length + advanced.length === 0) throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_7__.T("the answer has no event selector");
    return {
      eventSelectors: (0, _domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__.G8)(basic),
      advancedEventSelectors: (0, _domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__.q5)(advanced)
    };
  }
  const INSIGHTS = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)((0, 
  _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
    InsightType: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj,
    EventCategories: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)((0, 
    _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj))
  }));
  async function getInsightSelectors(client, TrailName) {
    try {
      const answer = await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_8__.Q({
        TrailName: TrailName
      }));
      const {InsightSelectors: InsightSelectors} = about(TrailName, {
        InsightSelectors: INSIGHTS
      })(answer, "");
      return {
        insightSelectors: (0, _domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__.GG)(InsightSelectors)
      };
    } catch (error) {
      if ((0, _errors_aws_error_js__WEBPACK_IMPORTED_MODULE_3__.Is)(error) === "InsightNotEnabledException") return {
        insightSelectors: []
      };
      throw error;
    }
  }
  const AGGREGATIONS = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)((0, 
  _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
    EventCategory: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj,
    Templates: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj)
  }));
  async function getEventConfiguration(client, TrailName) {
    const answer = await client.send(new _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_9__.u({
      TrailName: TrailName
    }));
    const members = {
      AggregationConfigurations: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(AGGREGATIONS)
    };
    const {AggregationConfigurations: AggregationConfigurations = []} = about(TrailName, members)(answer, "");
    return {
      aggregationConfigurations: (0, _domain_selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__.p$)(AggregationConfigurations)
    };
  }
  const TAGS = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.p_)((0, 
  _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
    Key: _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj,
    Value: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.lq)(_clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Yj)
  }));
  async function listTags(client, arn) {
    const shape = (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
      ResourceTagList: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.l4)((0, 
      _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({
        ResourceId: (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.pV)(arn),
        TagsList: TAGS
      }))
    });
    const tags = [];
    for await (const page of (0, _clients_response_shapes_js__WEBPACK_IMPORTED_MODULE_2__.E0)((0, 
    _aws_sdk_client_cloudtrail__WEBPACK_IMPORTED_MODULE_10__.x)({
      client: client
    }, {
      ResourceIdList: [ arn ]
    }))) {
      const listed = shape(page, "").ResourceTagList.flatMap(({TagsList: TagsList}) => TagsList);
      tags.push(...listed.map(({Key: Key, Value: Value = ""}) => [ Key, Value ]));
    }
    return {
      tags: (0, _domain_trail_tags_js__WEBPACK_IMPORTED_MODULE_11__.AW)({}, Object.fromEntries(tags))
    };
  }
}),

/***/ 3624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    I0: () => LOG_ROLE_DEPENDENT,
    Mb: () => ORGANIZATION_CALLS,
    T8: () => ORGANIZATION_DEPENDENTS,
    aO: () => ASSUME_ROLE,
    hu: () => passRoleStatement,
    lW: () => REGISTRATION_DEPENDENTS,
    uE: () => TAGS_DEPENDENT,
    vV: () => READ_ACTIONS,
    wx: () => BUCKET_OWNER_READ_ACTIONS,
    xQ: () => EVIDENCE_READ_ACTIONS,
    y5: () => dependentStatements
  });
  var _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);
  const READ_ACTIONS = [ "cloudtrail:ListTrails", "cloudtrail:DescribeTrails", "cloudtrail:GetTrail", "cloudtrail:GetTrailStatus", "cloudtrail:GetEventSelectors", "cloudtrail:GetInsightSelectors", "cloudtrail:GetEventConfiguration", "cloudtrail:ListTags", "cloudtrail:LookupEvents", "organizations:DescribeOrganization", "organizations:ListDelegatedAdministrators", "organizations:ListAWSServiceAccessForOrganization", "s3:ListBucket", "s3:GetBucketPolicy", "s3:GetBucketRequestPayment", "s3:GetEncryptionConfiguration", "s3:GetBucketVersioning", "s3:GetBucketObjectLockConfiguration", "s3:GetLifecycleConfiguration", "s3:GetBucketPublicAccessBlock", "s3:GetBucketLogging", "kms:DescribeKey", "kms:GetKeyPolicy", "sns:GetTopicAttributes", "logs:DescribeLogGroups", "iam:GetRole", "iam:SimulatePrincipalPolicy" ];
  const BUCKET_OWNER_READ_ACTIONS = READ_ACTIONS.filter(action => /^(?:s3:|kms:|sns:|cloudtrail:LookupEvents$)/.test(action));
  const EVIDENCE_READ_ACTIONS = {
    integrity: [ "cloudtrail:ListPublicKeys", "organizations:ListAccounts" ],
    coverage: [ "organizations:ListAccounts", "account:ListRegions" ]
  };
  const ASSUME_ROLE = "sts:AssumeRole";
  const SERVICE_LINKED_ROLE = `iam::*:role/aws-service-role/${_domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__._N}/*`;
  const ORGANIZATION_DEPENDENTS = [ {
    action: "organizations:DescribeOrganization",
    because: "CloudTrail finds the management account"
  }, {
    action: "organizations:ListAccounts",
    because: "CloudTrail lists the accounts that get the trail"
  }, {
    action: "organizations:ListAWSServiceAccessForOrganization",
    because: "CloudTrail checks trusted access"
  }, {
    action: "organizations:EnableAWSServiceAccess",
    because: "part of the minimum that AWS lists for organization trails; limited to CloudTrail",
    condition: {
      StringEquals: {
        "organizations:ServicePrincipal": _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__._N
      }
    },
    calls: [ "cloudtrail:CreateTrail", "cloudtrail:UpdateTrail" ]
  }, {
    action: "iam:GetRole",
    because: "CloudTrail looks for its service-linked role",
    resource: SERVICE_LINKED_ROLE
  }, {
    action: "iam:CreateServiceLinkedRole",
    because: "part of the minimum that AWS lists; limited to that role",
    resource: SERVICE_LINKED_ROLE,
    condition: {
      StringEquals: {
        "iam:AWSServiceName": _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__._N
      }
    }
  } ];
  const ORGANIZATION_CALLS = [ "cloudtrail:CreateTrail", "cloudtrail:UpdateTrail", "cloudtrail:StartLogging", "cloudtrail:StopLogging", "cloudtrail:PutEventSelectors", "cloudtrail:PutEventConfiguration" ];
  const SERVICE_LINKED_ROLES = `iam::*:role/aws-service-role/*${_domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__._N}/*`;
  const REGISTRATION_DEPENDENTS = [ {
    action: "organizations:RegisterDelegatedAdministrator",
    because: "CloudTrail registers the account with Organizations"
  }, {
    action: "organizations:ListAWSServiceAccessForOrganization",
    because: "CloudTrail checks trusted access"
  }, {
    action: "iam:GetRole",
    because: "CloudTrail looks for its service-linked roles",
    resource: SERVICE_LINKED_ROLES
  }, {
    action: "iam:CreateServiceLinkedRole",
    because: "CloudTrail creates these roles if they are missing",
    resource: SERVICE_LINKED_ROLES,
    condition: {
      StringEquals: {
        "iam:AWSServiceName": [ _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__._N, `context.${_domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__._N}` ]
      }
    }
  } ];
  const TAGS_DEPENDENT = {
    action: "cloudtrail:AddTags",
    because: "CreateTrail tags the new trail"
  };
  const LOG_ROLE_DEPENDENT = {
    action: "iam:PassRole",
    because: "CloudTrail receives the role that writes to the log group",
    condition: {
      StringEquals: {
        "iam:PassedToService": _domain_values_partitions_js__WEBPACK_IMPORTED_MODULE_0__._N
      }
    }
  };
  function dependentStatements(dependents, partition) {
    const plain = dependents.filter(({resource: resource, condition: condition}) => !resource && !condition);
    const narrowed = dependents.filter(dependent => !plain.includes(dependent));
    return [ ...plain.length > 0 ? [ {
      Effect: "Allow",
      Action: plain.map(({action: action}) => action),
      Resource: "*"
    } ] : [], ...narrowed.map(({action: action, resource: resource, condition: condition}) => ({
      Effect: "Allow",
      Action: action,
      Resource: resource ? `arn:${partition}:${resource}` : "*",
      ...condition && {
        Condition: condition
      }
    })) ];
  }
  function passRoleStatement(role) {
    return {
      Effect: "Allow",
      Action: LOG_ROLE_DEPENDENT.action,
      Resource: role,
      Condition: LOG_ROLE_DEPENDENT.condition
    };
  }
}),

/***/ 3575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    IS: () => evidencePolicy,
    b_: () => isInBucketAccount,
    le: () => policyForSteps,
    nf: () => readOnlyPolicy,
    uz: () => bucketOwnerPolicyForSteps,
    wA: () => bucketOwnerReadOnlyPolicy
  });
  var _domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8212);
  var _domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6160);
  var _domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4286);
  var _domain_trail_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7591);
  var _permissions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3624);
  function readOnlyPolicy(bucketOwnerRole, evidence = null) {
    const roles = [ ...new Set([ bucketOwnerRole, evidence?.role ?? null ].filter(role => role !== null)) ];
    const objects = evidence && evidence.role === null ? objectStatements(evidence, "*", "") : [];
    const reads = [ ..._permissions_js__WEBPACK_IMPORTED_MODULE_3__.vV, ...objects.length > 0 ? [ LIST_VERSIONS ] : [], ...new Set([ ...evidence?.integrity ? _permissions_js__WEBPACK_IMPORTED_MODULE_3__.xQ.integrity : [], ...evidence?.coverage ? _permissions_js__WEBPACK_IMPORTED_MODULE_3__.xQ.coverage : [] ]) ];
    return {
      actions: [ ...reads, ...actionsOf(objects), ...roles.length > 0 ? [ _permissions_js__WEBPACK_IMPORTED_MODULE_3__.aO ] : [] ],
      document: policyDocument([ {
        Effect: "Allow",
        Action: reads,
        Resource: "*"
      }, ...objects, ...roles.length > 0 ? [ assumeStatement(roles) ] : [] ])
    };
  }
  function evidencePolicy(evidence, bucket, prefix) {
    const root = (0, _domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__.wA)(prefix);
    const statements = [ {
      Effect: "Allow",
      Action: [ "s3:ListBucket", ...evidence.integrity === null ? [] : [ LIST_VERSIONS ] ],
      Resource: `arn:${evidence.partition}:s3:::${bucket}`,
      Condition: {
        StringLike: {
          "s3:prefix": `${root}*`
        }
      }
    }, ...objectStatements(evidence, bucket, root) ];
    return {
      actions: actionsOf(statements),
      document: policyDocument(statements)
    };
  }
  const LIST_VERSIONS = "s3:ListBucketVersions";
  function objectStatements({integrity: integrity, partition: partition}, bucket, root) {
    if (integrity === null) return [];
    const folders = integrity === "files" ? [ _domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__.Yk.digests, _domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__.Yk.logs ] : [ _domain_delivery_log_paths_js__WEBPACK_IMPORTED_MODULE_1__.Yk.digests ];
    return [ {
      Effect: "Allow",
      Action: [ "s3:GetObject", "s3:GetObjectVersion" ],
      Resource: folders.map(folder => `arn:${partition}:s3:::${bucket}/${root || "*AWSLogs/"}*/${folder}/*`)
    }, {
      Effect: "Allow",
      Action: [ "kms:Decrypt" ],
      Resource: "*",
      Condition: {
        StringLike: {
          "kms:ViaService": "s3.*"
        }
      }
    } ];
  }
  function actionsOf(statements) {
    return statements.flatMap(({Action: Action}) => Action);
  }
  function bucketOwnerReadOnlyPolicy() {
    return {
      actions: _permissions_js__WEBPACK_IMPORTED_MODULE_3__.wx,
      document: policyDocument([ {
        Effect: "Allow",
        Action: _permissions_js__WEBPACK_IMPORTED_MODULE_3__.wx,
        Resource: "*"
      } ])
    };
  }
  function bucketOwnerPolicyForSteps(steps, trail) {
    return {
      actions: callsOf(steps),
      document: policyDocument(policyRepairStatements(steps, (0, _domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__.Lw)(trail).partition))
    };
  }
  function assumeStatement(roles) {
    const named = roles.map(roleInAnyPath);
    return {
      Effect: "Allow",
      Action: _permissions_js__WEBPACK_IMPORTED_MODULE_3__.aO,
      Resource: named.length === 1 ? named[0] : named
    };
  }
  function roleInAnyPath(role) {
    return role.replace(/(?<=:role\/).+\/(?=[^/]+$)/, "*/");
  }
  function policyForSteps(steps, trail, organization, bucketOwnerRole, callerAccount) {
    const {partition: partition, resource: resource} = (0, _domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__.Lw)(trail);
    const inBucketAccount = step => isInBucketAccount(step, bucketOwnerRole, callerAccount);
    const own = steps.filter(step => !inBucketAccount(step));
    const calls = callsOf(own);
    const onTrail = calls.filter(call => (0, _domain_trail_step_js__WEBPACK_IMPORTED_MODULE_4__.s)(call) && call !== _domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__.eY);
    if (steps.some(({input: input}) => "TagsList" in input)) onTrail.push(_permissions_js__WEBPACK_IMPORTED_MODULE_3__.uE.action);
    const statements = [];
    if (onTrail.length > 0) statements.push({
      Effect: "Allow",
      Action: [ ...new Set(onTrail) ],
      Resource: `arn:${partition}:cloudtrail:*:*:${resource}`
    });
    if (calls.includes(_domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__.eY)) statements.push({
      Effect: "Allow",
      Action: _domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__.eY,
      Resource: "*"
    });
    statements.push(...policyRepairStatements(own, partition));
    const dependents = dependentsOf(calls, organization);
    if (dependents.length > 0) statements.push(...(0, _permissions_js__WEBPACK_IMPORTED_MODULE_3__.y5)(dependents, partition));
    const role = steps.map(({input: input}) => input["CloudWatchLogsRoleArn"]).find(Boolean);
    if (role) statements.push((0, _permissions_js__WEBPACK_IMPORTED_MODULE_3__.hu)(roleInAnyPath(role)));
    const chains = bucketOwnerRole !== null && steps.some(inBucketAccount);
    if (chains) statements.push(assumeStatement([ bucketOwnerRole ]));
    return {
      actions: [ ...calls, ...chains ? [ _permissions_js__WEBPACK_IMPORTED_MODULE_3__.aO ] : [] ],
      document: policyDocument(statements)
    };
  }
  function isInBucketAccount(step, bucketOwnerRole, callerAccount) {
    if (bucketOwnerRole === null) return false;
    if (step.call === "s3:PutBucketPolicy") return true;
    const account = (0, _domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__.Lw)(repairedResourceArn(step) ?? "")?.account;
    return account !== callerAccount && account === (0, _domain_values_arn_js__WEBPACK_IMPORTED_MODULE_2__.Lw)(bucketOwnerRole).account;
  }
  function repairedResourceArn({call: call, input: input}) {
    const member = call === "kms:PutKeyPolicy" ? "KeyId" : call === "sns:SetTopicAttributes" ? "TopicArn" : null;
    return member && input[member];
  }
  function policyRepairStatements(steps, partition) {
    return steps.flatMap(step => {
      const bucket = step.call === "s3:PutBucketPolicy" ? `arn:${partition}:s3:::${String(step.input["Bucket"])}` : null;
      const Resource = bucket ?? repairedResourceArn(step);
      return Resource ? [ {
        Effect: "Allow",
        Action: step.call,
        Resource: Resource
      } ] : [];
    });
  }
  function dependentsOf(calls, organization) {
    const registering = calls.includes(_domain_organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__.eY) ? _permissions_js__WEBPACK_IMPORTED_MODULE_3__.lW : [];
    const isChecked = organization && calls.some(call => _permissions_js__WEBPACK_IMPORTED_MODULE_3__.Mb.includes(call));
    const others = _permissions_js__WEBPACK_IMPORTED_MODULE_3__.T8.filter(({action: action, calls: by}) => calls.includes(action) || isChecked && (!by || by.some(call => calls.includes(call))));
    return [ ...registering, ...others.filter(({action: action}) => !registering.some(one => one.action === action)) ];
  }
  function callsOf(steps) {
    return [ ...new Set(steps.map(({call: call}) => call)) ];
  }
  function policyDocument(statements) {
    return JSON.stringify({
      Version: "2012-10-17",
      Statement: statements
    });
  }
}),

/***/ 9983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    x: () => assumeRole,
    J: () => signIn
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
  // CONCATENATED MODULE: ./build/src/aws/session/oidc-claims.js
  const GITHUB_COM = "token.actions.githubusercontent.com";
  function isOfGithubCom(issuer) {
    return hostOf(issuer) === GITHUB_COM;
  }
  function isHosted(issuer) {
    return isOfGithubCom(issuer) || /^token\.actions\.[^.]+\.ghe\.com$/.test(hostOf(issuer));
  }
  function hostOf(issuer) {
    return issuer.split("/")[0].toLowerCase();
  }
  const ISSUER = /^(?=.{1,255}$)https:\/\/([a-z0-9][a-z0-9.-]*(?:\/\w[\w.-]*)*)$/i;
  function claimsOf(token) {
    const payload = payloadOf(token);
    const text = claim => {
      const value = payload[claim];
      return typeof value === "string" && value !== "" ? (0, printable.TN)(value) : null;
    };
    return {
      issuer: ISSUER.exec(text("iss") ?? "")?.[1] ?? null,
      sub: text("sub"),
      repository: text("repository"),
      repository_id: text("repository_id"),
      repository_owner_id: text("repository_owner_id"),
      ref: text("ref"),
      job_workflow_ref: text("job_workflow_ref")
    };
  }
  function payloadOf(token) {
    try {
      const payload = JSON.parse(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString("utf8"));
      return typeof payload === "object" && payload !== null ? {
        ...payload
      } : {};
    } catch {
      return {};
    }
  }
  // CONCATENATED MODULE: ./build/src/aws/session/trust-advice.js
  const ASSUME = "sts:AssumeRoleWithWebIdentity";
  function caution({sub: sub, ref: ref}) {
    return sub?.endsWith(":pull_request") || ref?.startsWith("refs/pull/") ? [ "This job runs on a pull request. Do not let pull requests assume a role that can write: only a read-only role, set as plan-role-to-assume, should trust them." ] : [];
  }
  function issuerNotes({issuer: issuer}) {
    return issuer === null ? [ "Replace ISSUER with the token’s issuer without https://: the token’s claim `iss` cannot be read as a URL." ] : [];
  }
  function mustReach({issuer: issuer}) {
    return issuer === null || isHosted(issuer) ? "" : `, and AWS must be able to reach https://${issuer}/.well-known/openid-configuration and the keys that this document names`;
  }
  function trustStatement(role, provider, claims, audience) {
    const {issuer: issuer, sub: sub, repository_id: repository_id, ref: ref} = claims;
    if (sub === null) return [ "The token’s subject cannot be read, so there is no statement to copy: compare the role’s trust policy manually." ];
    const isOfEnvironment = sub.includes(":environment:");
    const isDocumented = issuer === GITHUB_COM;
    const requiredClaims = {
      aud: audience,
      sub: sub,
      ...isDocumented && {
        repository_id: repository_id,
        ...isOfEnvironment && {
          ref: ref
        }
      }
    };
    const StringEquals = Object.fromEntries(Object.entries(requiredClaims).flatMap(([claim, value]) => value ? [ [ `${issuer ?? "ISSUER"}:${claim}`, value ] ] : []));
    const statement = {
      Effect: "Allow",
      Principal: {
        Federated: provider
      },
      Action: ASSUME,
      Condition: {
        StringEquals: StringEquals
      }
    };
    return [ `Trust policy statement for ${role} that accepts this job:`, (0, advice.Pq)(statement), ...issuerNotes(claims), ...isOfEnvironment && !isDocumented ? [ "Every branch can name an environment: allow only the branches that apply to deploy to it." ] : [] ];
  }
  function workflowOf({job_workflow_ref: job_workflow_ref}) {
    return job_workflow_ref === null ? [] : [ `This job's workflow is '${job_workflow_ref}' (job_workflow_ref): if the trust policy names a workflow, it must be this one.` ];
  }
  function otherSubjects({issuer: issuer, sub: sub, repository: repository, repository_id: repository_id, repository_owner_id: repository_owner_id}) {
    const facts = "The subject of a job with `environment:` contains the environment instead of the branch; the subject on a pull request contains `pull_request`.";
    if (issuer === null || !isOfGithubCom(issuer) || !repository || !repository_id || !repository_owner_id) return [ facts ];
    const [owner, name] = repository.split("/");
    const byName = `repo:${repository}:`;
    const byId = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:`;
    const form = [ byName, byId ].find(start => sub?.startsWith(start));
    if (form === void 0) return [ facts ];
    const rest = sub.slice(form.length);
    return [ facts, "GitHub uses two forms of this subject. To keep the policy working after a rename, list both:", (0, 
    advice.Bj)(`${byName}${rest}`, `${byId}${rest}`) ];
  }
  // CONCATENATED MODULE: ./build/src/aws/session/explain-sign-in.js
  function explainSignIn(error, attempt) {
    const [message, ...hint] = explanationOf(error, attempt);
    return new errors.e4("sign-in", message, hint, error);
  }
  function explanationOf(error, attempt) {
    const {region: region, role: role} = attempt;
    const said = `${nameInApi(error)}: "${(0, aws_error.kc)(error)}"`;
    const {endpointHint: endpointHint, connectionHint: connectionHint} = (0, endpoints.c1)(error);
    if (endpointHint) return [ `STS in ${region} has no usable endpoint: ${said}.`, endpointHint ];
    if (connectionHint) return [ `STS in ${region} could not be reached: ${said}.`, connectionHint ];
    if (role === null) return explainDefaultCredentials(error);
    if ((0, aws_error.nG)(error) === void 0) return [ `STS in ${region} could not be reached: ${said}.`, "Check aws-region, the runner's network and proxy, and the AWS_ENDPOINT_URL variables. Nothing was read or written." ];
    const refusal = refusalOf(error, {
      ...attempt,
      role: role
    });
    return explainTokenRefusal(refusal) ?? explainRoleRefusal(refusal) ?? explainRequestRefusal(error, refusal);
  }
  function nameInApi(error) {
    return (0, aws_error.Is)(error).replace(/Exception$/, "");
  }
  function refusalOf(error, attempt) {
    const text = (0, aws_error.kc)(error);
    const claims = claimsOf(attempt.token);
    const account = (0, arn.Lw)(attempt.role)?.account ?? "";
    return {
      ...attempt,
      name: nameInApi(error),
      text: text,
      said: `AWS reported: "${text}".`,
      account: account,
      claims: claims,
      url: claims.issuer === null ? null : `https://${claims.issuer}`,
      provider: `arn:${(0, partitions.iQ)(attempt.region)}:iam::${account}:oidc-provider/${claims.issuer ?? "ISSUER"}`
    };
  }
  function explainTokenRefusal({name: name, text: text, said: said, account: account, audience: audience, claims: claims, url: url, provider: provider}) {
    if (name === "InvalidIdentityToken" && /audience/i.test(text)) return [ `The OIDC provider in account ${account} does not list the audience '${audience}'. ${said}`, "Set audience to a listed audience, or add this one:", (0, 
    advice.Pi)(`aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${provider} --client-id ${(0, 
    advice.ZL)(audience)}`), ...issuerNotes(claims) ];
    if (name === "InvalidIdentityToken" && /No OpenIDConnect provider/i.test(text)) return [ `Account ${account} does not trust this job's OIDC tokens yet: it has no OIDC provider for their issuer${url ? ` ${url}` : ""}. ${said}`, `Create it once in that account${mustReach(claims)}:`, (0, 
    advice.Pi)(`aws iam create-open-id-connect-provider --url ${url ?? "https://ISSUER"} --client-id-list ${(0, 
    advice.ZL)(audience)}`), ...issuerNotes(claims) ];
    if (name === "InvalidIdentityToken" || name === "ExpiredToken" || name === "IDPCommunicationError") return [ `AWS could not accept GitHub's OIDC token. ${said}`, `This is usually a temporary problem between AWS and GitHub: run the job again. If it persists, compare the URL of the OIDC provider in account ${account} with the token's issuer, ${url ?? "which cannot be read"}: they must be equal${mustReach(claims)}.` ];
    return null;
  }
  function explainRoleRefusal({name: name, text: text, said: said, role: role, audience: audience, token: token, claims: claims, url: url, provider: provider}) {
    if (name !== "AccessDenied") return null;
    const denial = /because no role trust policy/i.test(text) ? null : (0, explain_denial.L)(text, ASSUME);
    if (denial) return [ `AWS did not allow this job to assume ${role}. ${denial.explanation} ${said}`, denial.fix ];
    return [ `AWS did not allow this job to assume ${role}. ${said}\nAWS does not say why. There are four possible reasons: the role does not exist, its trust policy does not accept this job's subject '${subjectOf(token)}', it does not accept the audience '${audience}', or it trusts another OIDC provider than ${url ? `that of this token's issuer ${url}` : "that of this token's issuer, which cannot be read"}.`, ...caution(claims), ...trustStatement(role, provider, claims, audience), ...workflowOf(claims), ...otherSubjects(claims) ];
  }
  function explainRequestRefusal(error, {name: name, text: text, said: said, role: role, region: region, account: account}) {
    if (name === "ValidationError" && /DurationSeconds/.test(text)) return [ `The role does not allow sessions of this duration. ${said}`, "Decrease role-duration-seconds, or increase the role's maximum session duration:", (0, 
    advice.Pi)(`aws iam update-role --role-name ${role.split("/").at(-1)} --max-session-duration SECONDS`) ];
    if (name === "PackedPolicyTooLarge") return [ `The session policy is too large for STS. ${said}`, "Please report this bug." ];
    if (name === "RegionDisabled") return [ `STS is not active in ${region} for account ${account}. ${said}`, "Activate the Region in the IAM account settings." ];
    if ((0, aws_error.Xh)(error)) return [ `STS did not accept the request to assume ${role}. ${said}`, aws_error.w8 ];
    return [ `Assuming ${role} failed with ${name}. ${said}`, "Nothing was read or written. Run the job again. If the problem persists, check the role and the OIDC provider." ];
  }
  function explainDefaultCredentials(error) {
    const [name, text] = [ (0, aws_error.Is)(error), (0, aws_error.kc)(error) ];
    if (name === "CredentialsProviderError") return [ "There are no AWS credentials: role-to-assume is empty, and neither an earlier step nor the runner provides credentials.", "Set role-to-assume to the ARN of a role that trusts this repository by OIDC, and give the job `permissions: id-token: write`. On a pull request from a fork, secrets are empty, so a role ARN from a secret is empty too." ];
    if ((0, aws_error._d)(error)) return [ `The AWS credentials that the runner provides have expired: ${text}`, "Renew them in the step that sets them, or use role-to-assume instead." ];
    if ((0, aws_error.Xh)(error)) return [ `AWS could not authenticate this run. Either the AWS credentials that the runner provides are not valid, or the runner's clock is wrong or a proxy changes requests: ${name}: ${text}`, `Renew them in the step that sets them, or use role-to-assume instead. ${aws_error.w8}` ];
    return [ `The identity of this run could not be read from AWS: ${name}: ${text}`, "Check the runner’s network, proxy and AWS_ENDPOINT_URL variables." ];
  }
  function subjectOf(token) {
    return claimsOf(token).sub ?? "(unreadable)";
  }
  // EXTERNAL MODULE: ./build/src/aws/session/id-token.js
    var id_token = __webpack_require__(1099);
  // CONCATENATED MODULE: ./build/src/aws/session/sign-in.js
  async function signIn(how, sessionPolicy, runContext, idToken = null) {
    const {credentials: credentials, identity: identity} = how.role === null ? await useDefaultCredentials(how, runContext) : await assumeRoleWithWebIdentity(how, how.role, sessionPolicy.document, runContext, idToken);
    return {
      credentials: credentials,
      identity: identity,
      allowedActions: new Set(sessionPolicy.actions),
      environment: runContext.environment,
      log: runContext.log,
      signal: runContext.signal
    };
  }
  async function assumeRoleWithWebIdentity(how, role, policy, runContext, idToken) {
    const token = await (idToken ?? (0, id_token.g)(how.audience, runContext)).token();
    const command = new AssumeRoleWithWebIdentityCommand.W({
      RoleArn: role,
      RoleSessionName: how.sessionName,
      WebIdentityToken: token,
      DurationSeconds: how.durationSeconds,
      Policy: policy
    });
    const answer = await sts(how.region, runContext).send(command).catch(error => {
      throw explainSignIn(error, {
        role: role,
        audience: how.audience,
        region: how.region,
        token: token
      });
    });
    runContext.log.debug(`signed in with the subject ${subjectOf(token)}`);
    return signedIn("AssumeRoleWithWebIdentity", role, answer, runContext);
  }
  const SECRET = (0, response_shapes.wC)("secret", /./);
  const ASSUMED = (0, response_shapes.Ik)({
    Credentials: (0, response_shapes.Ik)({
      AccessKeyId: SECRET,
      SecretAccessKey: SECRET,
      SessionToken: SECRET
    }),
    AssumedRoleUser: (0, response_shapes.Ik)({
      Arn: response_shapes.Cm
    })
  });
  function signedIn(call, role, answer, runContext) {
    const {Credentials: {AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken}, AssumedRoleUser: assumed} = usable(call, () => ASSUMED(answer, ""));
    const credentials = sign_in_hidden({
      accessKeyId: accessKeyId,
      secretAccessKey: secretAccessKey,
      sessionToken: sessionToken
    }, runContext);
    const {account: account} = (0, arn.Lw)(assumed.Arn);
    if (account !== (0, arn.Lw)(role)?.account) throw unusable(call, `the session is in account ${account}, not a session of ${role}`);
    return {
      credentials: credentials,
      identity: {
        arn: assumed.Arn,
        account: account
      }
    };
  }
  function sign_in_hidden(credentials, {log: log}) {
    const {secretAccessKey: secretAccessKey, sessionToken: sessionToken, accessKeyId: accessKeyId} = credentials;
    for (const secret of [ secretAccessKey, sessionToken, accessKeyId ]) log.hide(secret);
    return credentials;
  }
  function usable(call, read) {
    try {
      return read();
    } catch (error) {
      if (error instanceof incomplete_answer.T) throw unusable(call, error.message);
      throw error;
    }
  }
  function unusable(call, why) {
    return new errors.e4("sign-in", `${call} got an answer that cannot be used: ${why}.`, "Run again. If the problem persists, something between the runner and AWS answers instead of AWS: check the proxy and the AWS_ENDPOINT_URL variables.");
  }
  const MAX_CHAINED_SESSION_SECONDS = 3600;
  async function assumeRole(session, role, {region: region, sessionName: sessionName, durationSeconds: durationSeconds}, sessionPolicy) {
    const client = (0, allowed_calls.a)(new STSClient.i((0, settings.W)("STS", region, session)), "sts", session);
    const answer = await client.send(new AssumeRoleCommand.Q({
      RoleArn: role,
      RoleSessionName: sessionName,
      DurationSeconds: Math.min(durationSeconds, MAX_CHAINED_SESSION_SECONDS),
      Policy: sessionPolicy.document
    }));
    const {environment: environment, log: log, signal: signal} = session;
    return {
      ...signedIn("AssumeRole", role, answer, session),
      allowedActions: new Set(sessionPolicy.actions),
      environment: environment,
      log: log,
      signal: signal
    };
  }
  async function useDefaultCredentials(how, runContext) {
    const client = sts(how.region, runContext);
    const provider = client.config.credentials;
    const credentials = async options => sign_in_hidden(await provider(options), runContext);
    client.config.credentials = credentials;
    const answer = await client.send(new GetCallerIdentityCommand.z({})).catch(error => {
      throw explainSignIn(error, {
        role: null,
        audience: how.audience,
        region: how.region,
        token: null
      });
    });
    const {Account: account, Arn: Arn} = usable("GetCallerIdentity", () => CALLER(answer, ""));
    if ((0, arn.Lw)(Arn).account !== account) throw unusable("GetCallerIdentity", `${Arn} is not in account ${account}`);
    return {
      credentials: credentials,
      identity: {
        account: account,
        arn: Arn
      }
    };
  }
  const CALLER = (0, response_shapes.Ik)({
    Account: response_shapes.lS,
    Arn: response_shapes.Cm
  });
  const SIGN_IN_CALLS = new Set([ "sts:AssumeRoleWithWebIdentity", "sts:GetCallerIdentity" ]);
  function sts(region, runContext) {
    const caller = {
      ...runContext,
      credentials: void 0,
      allowedActions: SIGN_IN_CALLS
    };
    return (0, allowed_calls.a)(new STSClient.i((0, settings.W)("STS", region, caller)), "sts", caller);
  }
}),

/***/ 7591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    s: () => isCloudTrailCall
  });
  function isCloudTrailCall(call) {
    return call.startsWith("cloudtrail:");
  }
}),

/***/ 5297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    reconcile: () => reconcile
  });
  // EXTERNAL MODULE: ./build/src/runtime/errors.js
    var errors = __webpack_require__(9139);
  // EXTERNAL MODULE: ./build/src/runtime/all-of.js
    var all_of = __webpack_require__(3639);
  // EXTERNAL MODULE: ./build/src/runtime/turns.js
    var turns = __webpack_require__(8614);
  // EXTERNAL MODULE: ./build/src/domain/values/arn.js
    var values_arn = __webpack_require__(4286);
  // EXTERNAL MODULE: ./build/src/domain/values/answer.js
    var values_answer = __webpack_require__(4547);
  // EXTERNAL MODULE: ./build/src/domain/organization/organization.js
    var organization_organization = __webpack_require__(5345);
  // EXTERNAL MODULE: ./build/src/domain/trail/desired.js
    var trail_desired = __webpack_require__(9087);
  // CONCATENATED MODULE: ./build/src/domain/trail/find-by-name.js
  function findTrailByName(listed, declared) {
    const named = listed.filter(trail => trail.name === declared.name);
    if (named.length === 0) return {
      kind: "absent"
    };
    const here = named.filter(trail => trail.homeRegion === declared.region);
    if (here.length === 0) return {
      kind: "elsewhere",
      trails: named
    };
    if (here.length === 1) return {
      kind: "found",
      trail: here[0]
    };
    const own = trail => (0, values_arn.Lw)(trail.arn)?.account === declared.account;
    const fitting = here.filter(trail => own(trail) !== declared.organization);
    return fitting.length === 1 ? {
      kind: "found",
      trail: fitting[0]
    } : {
      kind: "ambiguous",
      trails: here
    };
  }
  function declaredTrailsElsewhere(readings, isMultiRegionDeclared) {
    const copied = readings.filter(({trail: trail}) => trail.isMultiRegionTrail);
    return copied.length > 0 || !isMultiRegionDeclared ? copied : readings;
  }
  // EXTERNAL MODULE: ./build/src/aws/clients/clients.js + 1 modules
    var clients = __webpack_require__(5871);
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/bucket-settings.js
  function unreadSettings(account, why) {
    return {
      account: account,
      versioning: why,
      objectLock: why,
      lifecycle: why,
      publicAccessBlock: why,
      accessLogTarget: why
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
  // CONCATENATED MODULE: ./build/src/domain/iam-policy/required-grants.js
  function judgeGrants(policy, grants) {
    const found = grants.flatMap(grant => grant.requests.map(request => ({
      grant: grant,
      evaluation: doubtIfUncertain(request, (0, evaluate._)(policy, request))
    })));
    const certain = found.filter(({grant: grant}) => !grant.isRecommended);
    const failures = certain.flatMap(({grant: grant, evaluation: {allows: allows, denies: denies, denier: denier, where: where}}) => {
      if (denies === true) return [ `CloudTrail is not allowed to ${grant.what}: ${denier} denies it${where ? ` for ${where}` : ""}.` ];
      return allows === false ? [ `CloudTrail is not allowed to ${grant.what}: no statement allows it${where ? ` for ${where}` : ""}.` ] : [];
    });
    const doubts = certain.flatMap(({grant: grant, evaluation: {allows: allows, denies: denies, denier: denier}}) => {
      const undecided = `It cannot be determined whether CloudTrail is allowed to ${grant.what}`;
      if ((0, ternary.Ae)(denies)) return [ `${undecided}: ${denier} might deny it, but ${denies.because}.` ];
      return (0, ternary.Ae)(allows) ? [ `${undecided}: a statement might allow it, but ${allows.because}.` ] : [];
    });
    const advice = found.flatMap(({grant: grant, evaluation: {allows: allows, denies: denies}}) => grant.isRecommended && (allows !== true || denies !== false) ? [ `AWS recommends, but does not require, that CloudTrail is also allowed to ${grant.what}.` ] : []);
    const missing = found.filter(({evaluation: judgement}) => judgement.allows !== true).map(({grant: grant}) => grant);
    const reasons = failures.length > 0 ? failures : doubts;
    return {
      status: failures.length > 0 ? "fail" : doubts.length > 0 ? "unknown" : "pass",
      reasons: [ ...new Set(reasons) ],
      advice: [ ...new Set(advice) ],
      missing: [ ...new Set(missing) ],
      isDenied: certain.some(({evaluation: judgement}) => judgement.denies === true)
    };
  }
  function doubtIfUncertain({action: action, resource: resource, isCertain: isCertain = true}, evaluation) {
    const {allows: allows, denies: denies, denier: denier} = evaluation;
    const doubt = {
      because: `whether CloudTrail needs ${action}${typeof resource === "object" ? " there" : ""} is not documented, although AWS recommends it`
    };
    if (isCertain) return evaluation;
    return {
      allows: allows || doubt,
      denies: denies === true ? doubt : denies,
      denier: denier
    };
  }
  function repairPolicy(policy, grants, {missing: missing, isDenied: isDenied} = judgeGrants(policy, grants)) {
    if (missing.length === 0 || isDenied) return null;
    const statements = missing.reduce((all, {statement: statement}) => withStatement(all, statement), uniquelyNamed(policy.statements, new Set(grants.map(({statement: statement}) => statement["Sid"]))));
    return judgeGrants({
      ...policy,
      statements: statements
    }, grants).status !== "fail" ? (0, policy_document.MJ)(policy, statements) : null;
  }
  function withStatement(statements, required) {
    const index = statements.findIndex(({Sid: Sid}) => Sid === required["Sid"]);
    if (index < 0) return [ ...statements, required ];
    const widened = widen(statements[index], required);
    if (widened) return statements.with(index, widened);
    const sid = String(required["Sid"]);
    return [ ...statements, {
      ...required,
      Sid: `${sid}n${freeNumber(sidsOf(statements), sid, 2)}`
    } ];
  }
  function widen(statement, required) {
    const open = one => ({
      ...one,
      Resource: null,
      Condition: withoutTrails(one["Condition"])
    });
    const [was, more] = [ trailsOf(statement), trailsOf(required) ];
    if (!isEquivalent(open(statement), open(required))) return null;
    if (!isEquivalent(statement["Resource"], required["Resource"]) && !isEquivalent(was, more)) return null;
    return {
      ...statement,
      Resource: union(statement["Resource"], required["Resource"]),
      Condition: withTrails(statement["Condition"], union(was, more))
    };
  }
  const SOURCE = /^aws:sourcearn$/i;
  function withTrails(condition, trails) {
    return Object.fromEntries(Object.entries(condition).map(([operator, keys]) => [ operator, Object.fromEntries(Object.entries(keys).map(([key, value]) => [ key, operator === "StringEquals" && SOURCE.test(key) ? trails : value ])) ]));
  }
  function withoutTrails(condition) {
    return (0, policy_document.Gv)(condition) && Object.values(condition).every(policy_document.Gv) ? withTrails(condition, null) : condition;
  }
  function trailsOf({Condition: Condition}) {
    return Object.entries(Condition?.["StringEquals"] ?? {}).find(([key]) => SOURCE.test(key))?.[1];
  }
  function union(one, other) {
    const all = [ ...new Set([ ...(0, policy_document.c3)(one), ...(0, policy_document.c3)(other) ]) ];
    return all.length === 1 ? all[0] : all;
  }
  function isEquivalent(one, other) {
    return one === void 0 || other === void 0 ? one === other : (0, canonical_json.dj)(unwrapped(one)) === (0, 
    canonical_json.dj)(unwrapped(other));
  }
  function unwrapped(value) {
    if (Array.isArray(value)) return value.length === 1 ? unwrapped(value[0]) : value.map(unwrapped);
    if (!(0, policy_document.Gv)(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [ key, unwrapped(member) ]));
  }
  function uniquelyNamed(statements, ours) {
    const [taken, seen] = [ sidsOf(statements), new Map ];
    return statements.map(statement => {
      const {Sid: Sid} = statement;
      const last = seen.get(Sid);
      if (last === void 0) seen.set(Sid, 1);
      if (last === void 0 || !ours.has(Sid)) return statement;
      const n = freeNumber(taken, String(Sid), last + 1);
      seen.set(Sid, n);
      return {
        ...statement,
        Sid: `${String(Sid)}n${n}`
      };
    });
  }
  function sidsOf(statements) {
    return new Set(statements.map(({Sid: Sid}) => Sid));
  }
  function freeNumber(taken, sid, from) {
    for (let n = from; ;n += 1) if (!taken.has(`${sid}n${n}`)) return n;
  }
  // EXTERNAL MODULE: ./build/src/domain/iam-policy/wildcard.js
    var wildcard = __webpack_require__(2911);
  // EXTERNAL MODULE: ./build/src/domain/delivery/log-paths.js
    var log_paths = __webpack_require__(6160);
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/policy-statements.js
  const LOG_ROLE_ACTIONS = [ "logs:CreateLogStream", "logs:PutLogEvents" ];
  const SERVICE = {
    Service: partitions._N
  };
  function from(trail) {
    return {
      "aws:SourceArn": trail
    };
  }
  function bucketStatements({trail: trail, bucket: bucket, prefix: prefix, organizationId: organizationId}) {
    const {partition: partition, account: account} = (0, values_arn.Lw)(trail);
    const root = (0, values_arn.SB)(partition, bucket);
    const write = (Sid, owner) => ({
      Sid: Sid,
      Effect: "Allow",
      Principal: SERVICE,
      Action: "s3:PutObject",
      Resource: `${root}/${(0, wildcard.Mk)((0, log_paths.p3)(prefix, owner))}*`,
      Condition: {
        StringEquals: {
          "s3:x-amz-acl": "bucket-owner-full-control",
          ...from(trail)
        }
      }
    });
    const organization = organizationId === null ? [] : [ write("AWSCloudTrailOrganizationWrite20150319", organizationId) ];
    return [ {
      Sid: "AWSCloudTrailAclCheck20150319",
      Effect: "Allow",
      Principal: SERVICE,
      Action: "s3:GetBucketAcl",
      Resource: root,
      Condition: {
        StringEquals: from(trail)
      }
    }, write("AWSCloudTrailWrite20150319", account), ...organization ];
  }
  function keyStatements({trail: trail}) {
    const {partition: partition, account: account} = (0, values_arn.Lw)(trail);
    const encrypts = {
      "kms:EncryptionContext:aws:cloudtrail:arn": `arn:${partition}:cloudtrail:*:${account}:trail/*`
    };
    const allow = {
      Effect: "Allow",
      Principal: SERVICE,
      Resource: "*"
    };
    return [ {
      Sid: "AllowCloudTrailToEncryptLogs",
      ...allow,
      Action: "kms:GenerateDataKey*",
      Condition: {
        StringEquals: from(trail),
        StringLike: encrypts
      }
    }, {
      Sid: "AllowCloudTrailToDescribeKey",
      ...allow,
      Action: "kms:DescribeKey",
      Condition: {
        StringEquals: from(trail)
      }
    } ];
  }
  function keyDecryptStatement({trail: trail}) {
    return {
      Sid: "AllowCloudTrailToDecryptBucketKey",
      Effect: "Allow",
      Principal: SERVICE,
      Action: "kms:Decrypt",
      Resource: "*",
      Condition: {
        StringEquals: from(trail)
      }
    };
  }
  function serviceKeyStatement() {
    return {
      Sid: "AllowCloudTrailThroughService",
      Effect: "Allow",
      Principal: SERVICE,
      Action: [ "kms:GenerateDataKey*", "kms:Decrypt" ],
      Resource: "*"
    };
  }
  function topicStatements({trail: trail, topic: topic}) {
    return [ {
      Sid: "AWSCloudTrailSNSPolicy20131101",
      Effect: "Allow",
      Principal: SERVICE,
      Action: "SNS:Publish",
      Resource: topic,
      Condition: {
        StringEquals: from(trail)
      }
    } ];
  }
  function logRoleTrustStatements() {
    return [ {
      Effect: "Allow",
      Principal: SERVICE,
      Action: "sts:AssumeRole"
    } ];
  }
  function logRoleStatements({trail: trail, logGroup: logGroup, organizationId: organizationId}) {
    const {account: account, region: region} = (0, values_arn.Lw)(trail);
    const streams = (0, log_paths.U5)(logGroup);
    const members = organizationId === null ? [] : [ `${streams}${organizationId}_*` ];
    return [ {
      Sid: "AWSCloudTrailPutLogEvents20141101",
      Effect: "Allow",
      Action: LOG_ROLE_ACTIONS,
      Resource: [ `${streams}${account}_CloudTrail_${region}*`, ...members ]
    } ];
  }
  // CONCATENATED MODULE: ./build/src/domain/delivery/destinations.js
  const UNKNOWN_ORGANIZATION_ID = "ORGANIZATION_ID";
  function destinationsOf(trail, organizationId) {
    return {
      trail: trail.arn,
      bucket: trail.s3BucketName,
      prefix: trail.s3KeyPrefix,
      organizationId: trail.isOrganizationTrail ? organizationId ?? UNKNOWN_ORGANIZATION_ID : null,
      topic: trail.snsTopicArn,
      logGroup: trail.cloudWatchLogsLogGroupArn
    };
  }
  // EXTERNAL MODULE: ./build/src/domain/delivery/log-object-arns.js
    var log_object_arns = __webpack_require__(8402);
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/required-access.js
  function contextOf({trail: trail, organizationId: organizationId}) {
    return {
      "aws:sourcearn": trail,
      "aws:sourceaccount": (0, values_arn.Lw)(trail).account,
      ...organizationId !== null && organizationId !== UNKNOWN_ORGANIZATION_ID && {
        "aws:sourceorgid": organizationId
      },
      ...SERVICE_CONTEXT
    };
  }
  const SERVICE_CONTEXT = {
    "aws:principalisawsservice": "true",
    "aws:principalservicename": partitions._N,
    "aws:securetransport": "true",
    "aws:principalorgid": null,
    "aws:principalorgpaths": null,
    "aws:sourcevpc": null,
    "aws:sourcevpce": null
  };
  const NOT_CALLED_VIA = {
    "aws:calledvia": null,
    "aws:calledviafirst": null,
    "aws:calledvialast": null
  };
  function directContextOf(destinations) {
    return {
      ...contextOf(destinations),
      "aws:viaawsservice": "false",
      ...NOT_CALLED_VIA
    };
  }
  const ANY_ACCOUNT = "000000000000";
  function requiredBucketAccess(destinations, delivered) {
    const {trail: trail, bucket: bucket, prefix: prefix, organizationId: organizationId} = destinations;
    const arn = (0, values_arn.Lw)(trail);
    const {account: account, region: region} = arn;
    const root = (0, values_arn.SB)(arn.partition, bucket);
    const context = directContextOf(destinations);
    const write = (owner, isOrganization) => ({
      action: "s3:PutObject",
      resource: (0, log_object_arns.C)({
        root: `${root}/${(0, log_paths.p3)(prefix, owner)}`,
        member: isOrganization ? {
          first: account
        } : null,
        account: account,
        homeRegion: region,
        trailName: (0, values_arn.gZ)(arn),
        delivered: delivered
      }),
      context: {
        ...context,
        "s3:x-amz-acl": "bucket-owner-full-control"
      }
    });
    const [acl, own, organization] = bucketStatements(destinations);
    const isIdKnown = organizationId !== UNKNOWN_ORGANIZATION_ID;
    return [ {
      what: `read the ACL of bucket ${bucket}`,
      requests: [ {
        action: "s3:GetBucketAcl",
        resource: root,
        context: {
          ...context,
          "s3:x-amz-acl": null
        }
      } ],
      statement: acl
    }, {
      what: `write log files under ${(0, log_paths.p3)(prefix, account)}`,
      requests: [ {
        ...write(account, false),
        isCertain: organizationId === null
      } ],
      statement: own
    }, ...organization && organizationId ? [ {
      what: `write log files under ${(0, log_paths.p3)(prefix, organizationId)}`,
      requests: isIdKnown ? [ write(organizationId, true) ] : [],
      statement: organization
    } ] : [] ];
  }
  function requiredKeyAccess(destinations, key, hasBucketKey) {
    const [encrypt, describe] = keyStatements(destinations);
    const context = contextOf(destinations);
    const encryption = "kms:encryptioncontext:aws:cloudtrail:arn";
    return [ {
      what: "generate data keys with the key (kms:GenerateDataKey*)",
      requests: [ {
        action: "kms:GenerateDataKey",
        isCertain: true
      }, {
        action: "kms:GenerateDataKeyWithoutPlaintext",
        isCertain: false
      } ].map(call => ({
        ...call,
        resource: key,
        context: {
          ...context,
          [encryption]: destinations.trail
        }
      })),
      statement: encrypt
    }, {
      what: "describe the key (kms:DescribeKey)",
      isRecommended: true,
      requests: [ {
        action: "kms:DescribeKey",
        resource: key,
        context: {
          ...context,
          [encryption]: null
        }
      } ],
      statement: describe
    }, ...hasBucketKey ? [ {
      what: "decrypt with the key (kms:Decrypt), which is needed if the bucket uses an S3 Bucket Key",
      requests: [ {
        action: "kms:Decrypt",
        resource: key,
        context: context
      } ],
      statement: keyDecryptStatement(destinations)
    } ] : [] ];
  }
  function requiredServiceKeyAccess(key, decrypts) {
    return [ {
      what: "use it (kms:GenerateDataKey*, kms:Decrypt)",
      requests: [ {
        action: "kms:GenerateDataKey",
        isCertain: true
      }, {
        action: "kms:Decrypt",
        isCertain: decrypts
      } ].map(call => ({
        ...call,
        resource: key,
        context: SERVICE_CONTEXT
      })),
      statement: serviceKeyStatement()
    } ];
  }
  function requiredTopicAccess(destinations) {
    return [ {
      what: `publish to ${destinations.topic}`,
      requests: [ {
        action: "SNS:Publish",
        resource: destinations.topic,
        context: directContextOf(destinations)
      } ],
      statement: topicStatements(destinations)[0]
    } ];
  }
  function requiredLogRoleTrust() {
    return [ {
      what: "assume it (sts:AssumeRole)",
      requests: [ {
        action: "sts:AssumeRole",
        resource: null,
        context: {
          ...SERVICE_CONTEXT,
          ...NOT_CALLED_VIA
        }
      } ],
      statement: logRoleTrustStatements()[0]
    } ];
  }
  function logStreamArns({trail: trail, logGroup: logGroup, organizationId: organizationId}) {
    const {account: account, region: region} = (0, values_arn.Lw)(trail);
    const streams = (0, log_paths.U5)(logGroup);
    const members = [ account, ANY_ACCOUNT ].map(member => `${streams}${organizationId}_${member}_CloudTrail_${region}`);
    return [ `${streams}${account}_CloudTrail_${region}`, ...organizationId === null ? [] : members ];
  }
  // EXTERNAL MODULE: ./build/src/domain/values/printable.js
    var printable = __webpack_require__(8174);
  // EXTERNAL MODULE: ./build/src/domain/values/wording.js
    var wording = __webpack_require__(9837);
  // EXTERNAL MODULE: ./build/src/domain/values/advice.js
    var advice = __webpack_require__(3161);
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/judge-policy.js
  function judgePolicy(policyLocation, grants) {
    const {id: id, what: what, administrator: administrator, text: text} = policyLocation;
    const toHave = missing => [ `${administrator} adds these statements to the ${what}:`, statementsOf(missing) ];
    const byHand = missing => [ ...toHave(missing), ...editCommands(policyLocation) ];
    if (!(0, values_answer.q)(text)) {
      const fix = [ `${administrator} makes sure that the ${what} contains these statements, or allows the same access:`, statementsOf(grants), ...editCommands(policyLocation) ];
      return {
        id: id,
        status: "unknown",
        message: text.unknown,
        fix: fix,
        ...!text.isTransient && {
          irreparable: text.unknown
        }
      };
    }
    const policy = text.known === null ? policy_document.XD : (0, policy_document.ON)(text.known);
    if ("unreadable" in policy) {
      const message = `The ${what} cannot be checked: ${policy.unreadable}.`;
      return {
        id: id,
        status: "unknown",
        message: message,
        fix: byHand(grants),
        irreparable: message
      };
    }
    const judged = judgeGrants(policy, grants);
    const {status: status, reasons: reasons, advice: advice, missing: missing} = judged;
    if (status === "pass" && policyLocation.undecidedBecause) return {
      id: id,
      status: "unknown",
      message: `The ${what} cannot be checked completely: ${policyLocation.undecidedBecause}.`,
      fix: byHand(grants)
    };
    if (status === "pass") return {
      id: id,
      status: status,
      message: [ `The ${what} allows CloudTrail.`, ...advice ].join(" ")
    };
    const absent = text.known === null ? policyLocation.absent : void 0;
    const message = absent ?? [ ...text.known === null ? [ `The ${what} does not exist.` ] : [], ...reasons ].join(" ");
    if (policy.document["Version"] !== "2012-10-17" && missing.some(namesEscaped)) {
      const old = `The statements to add contain escaped characters, which work only in policies of version 2012-10-17. The ${what} has another version.`;
      return {
        id: id,
        status: status,
        message: `${message} ${old}`,
        fix: byHand(missing),
        irreparable: old
      };
    }
    const repaired = repairPolicy(policy, grants, judged);
    if (repaired === null || policyLocation.undecidedBecause) {
      const denies = status === "fail" && repaired === null ? [ `${administrator} changes the statement that denies access: adding an allow does not override a deny.` ] : [];
      const fix = [ ...denies, ...missing.length > 0 ? byHand(missing) : [] ];
      return {
        id: id,
        status: status,
        message: message,
        ...fix.length > 0 && {
          fix: fix
        },
        ...status === "fail" && {
          irreparable: denies[0] ?? policyLocation.undecidedBecause
        }
      };
    }
    const bytes = (0, printable.$$)(repaired);
    if (bytes > policyLocation.maxBytes) {
      const full = `With the missing statements, the ${what} would be ${(0, wording.zD)(bytes)} bytes; the limit is ${(0, 
      wording.zD)(policyLocation.maxBytes)}. Combine existing statements, then add the missing ones.`;
      return {
        id: id,
        status: status,
        message: `${message} ${full}`,
        fix: byHand(missing),
        irreparable: full
      };
    }
    return {
      id: id,
      status: status,
      message: message,
      fix: toHave(missing),
      repair: {
        ...policyLocation.writeStep(repaired),
        replaces: text.known
      }
    };
  }
  function namesEscaped({statement: statement}) {
    return (0, policy_document.CB)(statement["Resource"]).some(wildcard.Tl);
  }
  function statementsOf(grants) {
    return (0, advice.Pq)(grants.map(({statement: statement}) => statement));
  }
  function editCommands({get: get, put: put}) {
    return [ "Run the first command, add the statements to policy.json, then run the second:", (0, 
    advice.Pi)(`${get} > policy.json`, put) ];
  }
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/key.js
  const MAX_POLICY_BYTES = 32 * 1024;
  function judgeKey(key, bucket, destinations) {
    const id = "kms-key";
    if (!(0, values_answer.q)(key)) return {
      id: id,
      status: "unknown",
      message: key.unknown
    };
    if (key.known === null) return {
      id: id,
      status: "fail",
      message: "The declared key does not exist.",
      fix: [ missingKeyFix(bucket, (0, values_arn.Lw)(destinations.trail).region) ]
    };
    const {arn: arn, state: state, isSymmetric: symmetric, isAwsManaged: awsManaged, policy: policy} = key.known;
    const {region: region, account: account} = (0, values_arn.Lw)(arn);
    const kms = command => `aws kms ${command} --region ${region} --key-id ${arn}`;
    const administrator = `The administrator of account ${account}`;
    const failed = (message, ...fix) => ({
      id: id,
      status: "fail",
      message: message,
      fix: fix
    });
    if (awsManaged) return failed(`Key ${arn} is an AWS managed key, so its policy cannot allow CloudTrail to use it.`, "Declare a customer managed key.");
    if (symmetric === false) return failed(`Key ${arn} is not a symmetric encryption key.`, "Set kms-key-id to a symmetric encryption key.");
    if (state === null || symmetric === null) return {
      id: id,
      status: "unknown",
      message: `KMS does not report the type and state of key ${arn}.`
    };
    if (BAD_STATES.includes(state)) {
      const cancel = state === "PendingDeletion" ? [ kms("cancel-key-deletion") ] : [];
      const enable = state === "Disabled" || state === "PendingDeletion" ? [ kms("enable-key") ] : [];
      return failed(`Key ${arn} is in state ${state}, so CloudTrail cannot deliver log files.`, `${administrator} makes it usable, or declare another key.`, ...enable.length > 0 ? [ (0, 
      advice.Pi)(...cancel, ...enable) ] : []);
    }
    const bucketRegion = bucket && (0, values_answer.q)(bucket.region) ? bucket.region.known : null;
    if (bucketRegion !== null && bucketRegion !== region) return failed(`Key ${arn} is in ${region}, but bucket ${bucket.name} is in ${bucketRegion}: the key must be in the bucket's Region.`, `Set kms-key-id to a key in ${bucketRegion}.`);
    const hasBucketKey = bucket !== null && (0, values_answer.q)(bucket.encryption) && bucket.encryption.known.hasBucketKey;
    return judgePolicy({
      id: id,
      what: `policy of key ${arn}`,
      administrator: administrator,
      text: policy,
      maxBytes: MAX_POLICY_BYTES,
      get: `${kms("get-key-policy")} --query Policy --output text`,
      put: `${kms("put-key-policy")} --policy file://policy.json`,
      writeStep: Policy => ({
        call: "kms:PutKeyPolicy",
        input: {
          KeyId: arn,
          Policy: Policy
        },
        fields: [],
        region: region
      })
    }, requiredKeyAccess(destinations, arn, hasBucketKey));
  }
  function missingKeyFix(bucket, region) {
    if (bucket === null) return "Correct kms-key-id, or create the key in the Region of the bucket.";
    const there = (0, values_answer.q)(bucket.region) ? bucket.region.known : null;
    if (there === null) return `Correct kms-key-id, or create the key: it must be in the Region of bucket ${bucket.name}.`;
    const where = `The key must be in ${there}, the Region of bucket ${bucket.name}`;
    return there === region ? `Correct kms-key-id, or create the key. ${where}.` : `${where}: set kms-key-id to the ARN of a key in ${there} (\`arn:${(0, 
    partitions.iQ)(there)}:kms:${there}:ACCOUNT:key/KEY_ID\`), because AWS looks up an alias or key ID in the trail's home Region.`;
  }
  const AWS_KEY = /^(?:arn:[^:]*:kms:[^:]*:[^:]*:)?alias\/aws\//;
  function judgeServiceKey(key, what, decrypts) {
    const undecided = why => ({
      status: "unknown",
      message: `It cannot be determined whether CloudTrail is allowed to use the ${what}: ${why}`
    });
    if (key === "managed by AWS" || (0, values_answer.q)(key) && key.known?.isAwsManaged) return {
      status: "fail",
      message: `The ${what} is an AWS managed key, and the policy of such a key cannot allow CloudTrail.`,
      fix: [ `Use a customer managed key whose policy allows ${partitions._N}.` ]
    };
    if (!(0, values_answer.q)(key)) return undecided(key.unknown);
    const another = `Encrypt with another key whose policy allows ${partitions._N}.`;
    if (key.known === null) return {
      status: "fail",
      message: `The ${what} does not exist.`,
      fix: [ another ]
    };
    const {arn: arn, state: state, policy: policy} = key.known;
    if (state !== null && BAD_STATES.includes(state)) return {
      status: "fail",
      message: `The ${what}, ${arn}, is in state ${state}.`,
      fix: [ `Enable it. ${another}` ]
    };
    if (!(0, values_answer.q)(policy)) return undecided(policy.unknown);
    const document = (0, policy_document.ON)(policy.known);
    if ("unreadable" in document) return undecided(`its policy cannot be checked: ${document.unreadable}.`);
    const {status: status, reasons: reasons, missing: missing} = judgeGrants(document, requiredServiceKeyAccess(arn, decrypts));
    if (status === "pass") return null;
    const message = `The ${what} is ${arn}. ${reasons.join(" ")}`;
    if (status === "unknown") return {
      status: status,
      message: message
    };
    const adds = `The administrator of account ${(0, values_arn.Lw)(arn).account} adds these statements to the key policy:`;
    return {
      status: status,
      message: message,
      fix: missing.length > 0 ? [ adds, statementsOf(missing) ] : [ another ]
    };
  }
  const BAD_STATES = [ "Disabled", "PendingDeletion", "PendingReplicaDeletion", "PendingImport", "Unavailable", "Creating" ];
  // EXTERNAL MODULE: ./build/src/runtime/memoize.js
    var memoize = __webpack_require__(8418);
  // EXTERNAL MODULE: ./build/src/aws/clients/response-shapes.js
    var response_shapes = __webpack_require__(2776);
  // EXTERNAL MODULE: ./build/src/aws/errors/aws-error.js
    var aws_error = __webpack_require__(8765);
  // EXTERNAL MODULE: ./build/src/aws/errors/ask.js
    var ask = __webpack_require__(6326);
  // CONCATENATED MODULE: ./build/src/aws/prerequisites/read-bucket-settings.js
  const OF_S3 = {
    $metadata: (0, response_shapes.Ik)({
      requestId: response_shapes.Yj
    })
  };
  const VERSIONING = (0, response_shapes.Ik)({
    ...OF_S3,
    Status: (0, response_shapes.lq)((0, response_shapes.pV)("Enabled", "Suspended")),
    MFADelete: (0, response_shapes.lq)((0, response_shapes.pV)("Enabled", "Disabled"))
  });
  const OBJECT_LOCK = (0, response_shapes.Ik)({
    ObjectLockConfiguration: (0, response_shapes.Ik)({
      ObjectLockEnabled: (0, response_shapes.pV)("Enabled"),
      Rule: (0, response_shapes.lq)((0, response_shapes.Ik)({
        DefaultRetention: (0, response_shapes.Ik)({
          Mode: (0, response_shapes.pV)("COMPLIANCE", "GOVERNANCE"),
          Days: (0, response_shapes.lq)(response_shapes.ai),
          Years: (0, response_shapes.lq)(response_shapes.ai)
        })
      }))
    })
  });
  const FILTER_MEMBERS = {
    Prefix: (0, response_shapes.lq)(response_shapes.Yj),
    ObjectSizeGreaterThan: (0, response_shapes.lq)(response_shapes.ai),
    ObjectSizeLessThan: (0, response_shapes.lq)(response_shapes.ai)
  };
  const LIFECYCLE_RULE = (0, response_shapes.Ik)({
    ID: (0, response_shapes.lq)(response_shapes.Yj),
    Status: (0, response_shapes.pV)("Enabled", "Disabled"),
    Prefix: (0, response_shapes.lq)(response_shapes.Yj),
    Filter: (0, response_shapes.lq)((0, response_shapes.Ik)({
      ...FILTER_MEMBERS,
      And: (0, response_shapes.lq)((0, response_shapes.Ik)(FILTER_MEMBERS))
    })),
    Expiration: (0, response_shapes.lq)((0, response_shapes.Ik)({
      Days: (0, response_shapes.lq)(response_shapes.ai),
      Date: (0, response_shapes.lq)(response_shapes.p6)
    })),
    NoncurrentVersionExpiration: (0, response_shapes.lq)((0, response_shapes.Ik)({
      NoncurrentDays: (0, response_shapes.lq)(response_shapes.ai),
      NewerNoncurrentVersions: (0, response_shapes.lq)(response_shapes.ai)
    })),
    Transitions: (0, response_shapes.lq)((0, response_shapes.p_)((0, response_shapes.Ik)({
      StorageClass: response_shapes.Yj
    })))
  });
  const PUBLIC_ACCESS_BLOCK = (0, response_shapes.Ik)({
    PublicAccessBlockConfiguration: (0, response_shapes.Ik)({
      BlockPublicAcls: response_shapes.zM,
      IgnorePublicAcls: response_shapes.zM,
      BlockPublicPolicy: response_shapes.zM,
      RestrictPublicBuckets: response_shapes.zM
    })
  });
  const LOGGING = (0, response_shapes.Ik)({
    ...OF_S3,
    LoggingEnabled: (0, response_shapes.lq)((0, response_shapes.Ik)({
      TargetBucket: response_shapes.Yj
    }))
  });
  async function readBucketSettings(session, region, name, there) {
    const client = await (0, clients.s3)(region, session);
    const {GetBucketLifecycleConfigurationCommand: GetBucketLifecycleConfigurationCommand, GetBucketLoggingCommand: GetBucketLoggingCommand, GetBucketVersioningCommand: GetBucketVersioningCommand, GetObjectLockConfigurationCommand: GetObjectLockConfigurationCommand, GetPublicAccessBlockCommand: GetPublicAccessBlockCommand} = await __webpack_require__.e(913).then(__webpack_require__.bind(__webpack_require__, 1294));
    const {account: account} = session.identity;
    const named = {
      Bucket: name,
      ExpectedBucketOwner: account
    };
    const asked = (call, read, absent) => (0, ask.kA)(call, read, error => absent && (0, 
    ask.ev)(error, absent.error) ? {
      known: absent.value
    } : (0, ask.NF)(call, error, there));
    const [versioning, objectLock, lifecycle, publicAccessBlock, accessLogTarget] = await Promise.all([ asked("s3:GetBucketVersioning", async () => {
      const {Status: Status, MFADelete: MFADelete} = VERSIONING(await client.send(new GetBucketVersioningCommand(named)), "");
      return {
        status: Status ?? null,
        hasMfaDelete: MFADelete === "Enabled"
      };
    }), asked("s3:GetBucketObjectLockConfiguration", async () => objectLockOf(await client.send(new GetObjectLockConfigurationCommand(named))), {
      error: "ObjectLockConfigurationNotFoundError",
      value: null
    }), asked("s3:GetLifecycleConfiguration", async () => {
      const answer = await client.send(new GetBucketLifecycleConfigurationCommand(named));
      return LIFECYCLE(answer, "").Rules.map(lifecycleRuleOf);
    }, {
      error: "NoSuchLifecycleConfiguration",
      value: []
    }), asked("s3:GetBucketPublicAccessBlock", async () => {
      const answer = await client.send(new GetPublicAccessBlockCommand(named));
      return PUBLIC_ACCESS_BLOCK(answer, "").PublicAccessBlockConfiguration;
    }, {
      error: "NoSuchPublicAccessBlockConfiguration",
      value: null
    }), asked("s3:GetBucketLogging", async () => {
      const answer = await client.send(new GetBucketLoggingCommand(named));
      return LOGGING(answer, "").LoggingEnabled?.TargetBucket ?? null;
    }) ]);
    return {
      account: account,
      versioning: versioning,
      objectLock: objectLock,
      lifecycle: lifecycle,
      publicAccessBlock: publicAccessBlock,
      accessLogTarget: accessLogTarget
    };
  }
  const LIFECYCLE = (0, response_shapes.Ik)({
    Rules: (0, response_shapes.l4)(LIFECYCLE_RULE)
  });
  function objectLockOf(answer) {
    const {Rule: Rule} = OBJECT_LOCK(answer, "").ObjectLockConfiguration;
    if (!Rule) return {
      rule: null
    };
    const {Mode: Mode, Days: Days, Years: Years} = Rule.DefaultRetention;
    const period = Days !== void 0 ? {
      days: Days
    } : Years !== void 0 ? {
      years: Years
    } : null;
    return {
      rule: {
        mode: Mode,
        period: period
      }
    };
  }
  function lifecycleRuleOf(rule) {
    const {ID: ID = "", Status: Status, Prefix: Prefix, Filter: Filter, Expiration: Expiration, NoncurrentVersionExpiration: noncurrent, Transitions: Transitions} = rule;
    const filters = [ Filter, Filter?.And ].filter(one => one !== void 0);
    const {Days: Days, Date: date} = Expiration ?? {};
    const other = [ "Tag", "Tags", "ObjectSizeGreaterThan", "ObjectSizeLessThan" ];
    return {
      id: ID,
      isEnabled: Status === "Enabled",
      prefix: Prefix ?? Filter?.And?.Prefix ?? Filter?.Prefix ?? "",
      isPartial: filters.some(filter => other.some(member => filter[member] !== void 0)),
      expiration: date ? {
        date: date.toISOString()
      } : Days === void 0 ? null : {
        days: Days
      },
      noncurrentDays: noncurrent?.NoncurrentDays ?? null,
      keepsNoncurrent: (noncurrent?.NewerNoncurrentVersions ?? 0) > 0,
      transitions: (Transitions ?? []).map(({StorageClass: StorageClass}) => StorageClass)
    };
  }
  // CONCATENATED MODULE: ./build/src/aws/prerequisites/read-bucket.js
  const ENCRYPTION = (0, response_shapes.Ik)({
    ServerSideEncryptionConfiguration: (0, response_shapes.Ik)({
      Rules: (0, response_shapes.l4)((0, response_shapes.Ik)({
        ApplyServerSideEncryptionByDefault: (0, response_shapes.Ik)({
          SSEAlgorithm: (0, response_shapes.pV)("AES256", "aws:kms", "aws:kms:dsse"),
          KMSMasterKeyID: (0, response_shapes.lq)(response_shapes.Yj)
        }),
        BucketKeyEnabled: (0, response_shapes.lq)(response_shapes.zM)
      }))
    })
  });
  async function readBucket(session, isOwner, region, name) {
    const client = await (0, clients.s3)(region, session);
    const {GetBucketEncryptionCommand: GetBucketEncryptionCommand, GetBucketRequestPaymentCommand: GetBucketRequestPaymentCommand, HeadBucketCommand: HeadBucketCommand} = await __webpack_require__.e(913).then(__webpack_require__.bind(__webpack_require__, 1294));
    const named = {
      Bucket: name
    };
    const there = isOwner ? "" : ` If bucket ${name} is in another account, set bucket-owner-role-to-assume to a role there.`;
    const asked = (call, read, interpret) => (0, ask.kA)(call, read, error => interpret?.(error) ?? (0, 
    ask.NF)(call, error, there));
    const [bucketRegion, policy, requesterPays, encryption, settings] = await Promise.all([ asked("s3:ListBucket", async () => {
      const answer = await client.send(new HeadBucketCommand(named));
      return (0, response_shapes.Ik)({
        BucketRegion: (0, response_shapes.wC)("Region", /^[a-z0-9-]+$/)
      })(answer, "").BucketRegion;
    }, error => (0, aws_error.nG)(error) === 404 && (0, aws_error.z2)(error) ? {
      known: null
    } : null), getBucketPolicy(session, region, name), asked("s3:GetBucketRequestPayment", async () => {
      const answer = await client.send(new GetBucketRequestPaymentCommand(named));
      return (0, response_shapes.Ik)({
        Payer: (0, response_shapes.pV)("Requester", "BucketOwner")
      })(answer, "").Payer === "Requester";
    }), asked("s3:GetEncryptionConfiguration", async () => {
      const answer = ENCRYPTION(await client.send(new GetBucketEncryptionCommand(named)), "");
      const rule = answer.ServerSideEncryptionConfiguration.Rules[0];
      const {SSEAlgorithm: SSEAlgorithm, KMSMasterKeyID: KMSMasterKeyID} = rule.ApplyServerSideEncryptionByDefault;
      const key = SSEAlgorithm === "AES256" ? null : KMSMasterKeyID ?? "alias/aws/s3";
      return {
        key: key,
        hasBucketKey: rule.BucketKeyEnabled === true
      };
    }), readBucketSettings(session, region, name, there) ]);
    return {
      name: name,
      region: bucketRegion,
      policy: policy,
      requesterPays: requesterPays,
      encryption: encryption,
      key: values_answer.L,
      settings: settings
    };
  }
  async function getBucketPolicy(session, region, name) {
    const client = await (0, clients.s3)(region, session);
    const {GetBucketPolicyCommand: GetBucketPolicyCommand} = await __webpack_require__.e(913).then(__webpack_require__.bind(__webpack_require__, 1294));
    const elsewhere = `set bucket-owner-role-to-assume to a role there.`;
    return (0, ask.kA)("s3:GetBucketPolicy", async () => (0, response_shapes.JN)((await client.send(new GetBucketPolicyCommand({
      Bucket: name
    }))).Policy, "Policy"), error => {
      if ((0, ask.ev)(error, "NoSuchBucketPolicy")) return {
        known: null
      };
      if (!(0, ask.ev)(error, "MethodNotAllowed")) return (0, ask.NF)("s3:GetBucketPolicy", error, ` If bucket ${name} is in another account, ${elsewhere}`);
      return {
        unknown: `Bucket ${name} is in another account, and S3 lets only the bucket's own account read its policy: ${elsewhere}`
      };
    });
  }
  // CONCATENATED MODULE: ./build/src/aws/prerequisites/read-key.js
  function described(id) {
    return (0, response_shapes.Ik)({
      KeyMetadata: (0, response_shapes.Ik)({
        Arn: (0, values_arn.Lw)(id)?.resource.startsWith("key/") ? (0, response_shapes.pV)(id) : response_shapes.Cm,
        KeyManager: (0, response_shapes.pV)("AWS", "CUSTOMER"),
        KeyState: (0, response_shapes.lq)(response_shapes.Yj),
        KeySpec: (0, response_shapes.lq)(response_shapes.Yj),
        KeyUsage: (0, response_shapes.lq)(response_shapes.Yj)
      })
    });
  }
  function describeKey(session, id, homeRegion) {
    return (0, ask.kA)("kms:DescribeKey", async () => {
      const client = await (0, clients.iv)((0, values_arn.Lw)(id)?.region ?? homeRegion, session);
      const {DescribeKeyCommand: DescribeKeyCommand} = await __webpack_require__.e(987).then(__webpack_require__.bind(__webpack_require__, 4987));
      const answer = await client.send(new DescribeKeyCommand({
        KeyId: id
      }));
      const {Arn: Arn, KeyManager: KeyManager, KeySpec: KeySpec, KeyUsage: KeyUsage, KeyState: state = null} = described(id)(answer, "").KeyMetadata;
      const symmetric = KeySpec && KeyUsage ? KeySpec === "SYMMETRIC_DEFAULT" && KeyUsage === "ENCRYPT_DECRYPT" : null;
      return {
        arn: Arn,
        state: state,
        isSymmetric: symmetric,
        isAwsManaged: KeyManager === "AWS"
      };
    }, error => (0, ask.ev)(error, "NotFound") ? {
      known: null
    } : null);
  }
  function getKeyPolicy(session, KeyId, region) {
    return (0, ask.kA)("kms:GetKeyPolicy", async () => {
      const client = await (0, clients.iv)(region, session);
      const {GetKeyPolicyCommand: GetKeyPolicyCommand} = await __webpack_require__.e(987).then(__webpack_require__.bind(__webpack_require__, 4987));
      return (0, response_shapes.JN)((await client.send(new GetKeyPolicyCommand({
        KeyId: KeyId,
        PolicyName: "default"
      }))).Policy, "Policy");
    }, error => {
      const {account: account} = (0, values_arn.Lw)(KeyId);
      if (account === session.identity.account) return null;
      const there = ` Key ${KeyId} is in account ${account}, and KMS lets only the key's own account read its policy.`;
      return (0, ask.NF)("kms:GetKeyPolicy", error, there);
    });
  }
  async function resolveKey(describe, bucket, intent, homeRegion) {
    if (intent.state !== "set") return null;
    const id = intent.value;
    const arn = (0, values_arn.Lw)(id);
    if (arn?.resource.startsWith("key/")) return {
      arn: id
    };
    const answer = await describe(id, homeRegion);
    if (!(0, values_answer.q)(answer)) {
      const message = `It cannot be determined whether ${id} is the trail's current key: ${answer.unknown} Or set kms-key-id to the key's ARN.`;
      return {
        code: "read",
        message: message
      };
    }
    if (answer.known) return {
      arn: answer.known.arn
    };
    const message = `Key ${id} does not exist in ${arn?.region ?? homeRegion}. ${missingKeyFix(await bucket(), arn?.region ?? homeRegion)}`;
    return {
      code: "prerequisites",
      message: message
    };
  }
  // EXTERNAL MODULE: ./build/src/aws/errors/incomplete-answer.js
    var incomplete_answer = __webpack_require__(9378);
  // CONCATENATED MODULE: ./build/src/aws/prerequisites/read-log-group.js
  const GROUPS = (0, response_shapes.Ik)({
    logGroups: (0, response_shapes.p_)((0, response_shapes.Ik)({
      logGroupName: response_shapes.Yj
    }))
  });
  async function readLogGroup(session, arn) {
    const group = (0, values_arn.Lw)(arn);
    const {account: account, region: region} = group;
    const name = (0, values_arn.To)(group);
    if (account !== session.identity.account) return unknownInOtherAccount(session, `log group ${name}`, account);
    const client = await (0, clients.K9)(region, session);
    const {paginateDescribeLogGroups: paginateDescribeLogGroups} = await __webpack_require__.e(961).then(__webpack_require__.bind(__webpack_require__, 4961));
    return (0, ask.kA)("logs:DescribeLogGroups", async () => {
      const pages = paginateDescribeLogGroups({
        client: client
      }, {
        logGroupNamePrefix: name
      });
      for await (const page of (0, response_shapes.E0)(pages, "nextToken")) {
        const [first] = GROUPS(page, "").logGroups;
        if (first) return first.logGroupName === name;
      }
      return false;
    });
  }
  function unknownInOtherAccount({identity: identity}, what, account) {
    return {
      unknown: `The ${what} is in account ${account}, and this session is in account ${identity.account}, so it cannot read it.`
    };
  }
  const encodedPolicy = (value, path) => {
    let decoded;
    try {
      decoded = decodeURIComponent((0, response_shapes.Yj)(value, path));
    } catch {
      throw new incomplete_answer.T(`the answer has no percent-encoded policy ${path}`);
    }
    return (0, response_shapes.JN)(decoded, path);
  };
  function roleOf(RoleName) {
    return (0, response_shapes.Ik)({
      Role: (0, response_shapes.Ik)({
        RoleName: (0, response_shapes.pV)(RoleName),
        AssumeRolePolicyDocument: encodedPolicy,
        CreateDate: (0, response_shapes.lq)(response_shapes.p6)
      })
    });
  }
  async function readLogRole(session, region, arn) {
    const role = (0, values_arn.Lw)(arn);
    const RoleName = (0, values_arn.S3)(role);
    const {account: account} = role;
    if (account !== session.identity.account) return unknownInOtherAccount(session, `role ${RoleName}`, account);
    const client = await (0, clients.c4)(region, session);
    const {GetRoleCommand: GetRoleCommand} = await __webpack_require__.e(535).then(__webpack_require__.bind(__webpack_require__, 9535));
    return (0, ask.kA)("iam:GetRole", async () => {
      const {Role: Role} = roleOf(RoleName)(await client.send(new GetRoleCommand({
        RoleName: RoleName
      })), "");
      return {
        trust: Role.AssumeRolePolicyDocument,
        createdMilliseconds: Role.CreateDate?.getTime() ?? 0
      };
    }, error => (0, ask.ev)(error, "NoSuchEntity") ? {
      known: null
    } : null);
  }
  const DECISION = (0, response_shapes.pV)("allowed", "explicitDeny", "implicitDeny");
  const CONTEXT = (0, response_shapes.lq)((0, response_shapes.p_)(response_shapes.Yj));
  const SIMULATED = (0, response_shapes.Ik)({
    EvaluationResults: (0, response_shapes.p_)((0, response_shapes.Ik)({
      EvalActionName: (0, response_shapes.pV)(...LOG_ROLE_ACTIONS),
      EvalDecision: DECISION,
      EvalResourceName: (0, response_shapes.lq)(response_shapes.Yj),
      MissingContextValues: CONTEXT,
      ResourceSpecificResults: (0, response_shapes.lq)((0, response_shapes.p_)((0, response_shapes.Ik)({
        EvalResourceName: response_shapes.Yj,
        EvalResourceDecision: DECISION,
        MissingContextValues: CONTEXT
      })))
    }))
  });
  async function simulateLogRole(session, region, arn, streams) {
    const {account: account, resource: resource} = (0, values_arn.Lw)(arn);
    if (account !== session.identity.account) return unknownInOtherAccount(session, resource, account);
    const client = await (0, clients.c4)(region, session);
    const {paginateSimulatePrincipalPolicy: paginateSimulatePrincipalPolicy} = await __webpack_require__.e(535).then(__webpack_require__.bind(__webpack_require__, 9535));
    const answer = await (0, ask.kA)("iam:SimulatePrincipalPolicy", async () => {
      const decisions = [];
      const pages = paginateSimulatePrincipalPolicy({
        client: client
      }, {
        PolicySourceArn: arn,
        ActionNames: [ ...LOG_ROLE_ACTIONS ],
        ResourceArns: streams
      });
      for await (const page of (0, response_shapes.E0)(pages, "Marker")) decisions.push(...decisionsOf(page));
      if (new Set(decisions.map(({access: access}) => access)).size < streams.length * LOG_ROLE_ACTIONS.length) throw new incomplete_answer.T("the answer does not cover all requested actions");
      return decisions.filter(({isAllowed: isAllowed}) => !isAllowed);
    });
    if (!(0, values_answer.q)(answer)) return answer;
    const undecided = answer.known.findLast(({missingContext: missingContext}) => missingContext !== null);
    const denied = answer.known.filter(({missingContext: missingContext}) => missingContext === null);
    if (denied.length > 0 || !undecided) return {
      known: [ ...new Set(denied.map(({access: access}) => access)) ]
    };
    return {
      unknown: `It cannot be determined whether the role is allowed to write log streams: this depends on ${undecided.missingContext}, which IAM does not know in advance.`
    };
  }
  function decisionsOf(page) {
    return SIMULATED(page, "").EvaluationResults.flatMap(({EvalActionName: EvalActionName, ResourceSpecificResults: ResourceSpecificResults = [], ...whole}) => {
      const each = ResourceSpecificResults.map(({EvalResourceDecision: EvalDecision, ...one}) => ({
        EvalDecision: EvalDecision,
        ...one
      }));
      return (each.length > 0 ? each : [ whole ]).map(({EvalDecision: EvalDecision, EvalResourceName: EvalResourceName, MissingContextValues: MissingContextValues = []}) => ({
        access: `${EvalActionName} on ${EvalResourceName}`,
        isAllowed: EvalDecision === "allowed",
        missingContext: MissingContextValues.join(", ") || null
      }));
    });
  }
  // CONCATENATED MODULE: ./build/src/aws/prerequisites/read-trusted-access.js
  const ENABLED = (0, response_shapes.Ik)({
    EnabledServicePrincipals: (0, response_shapes.p_)((0, response_shapes.Ik)({
      ServicePrincipal: response_shapes.Yj
    }))
  });
  async function readTrustedAccess(session, region) {
    const client = await (0, clients.Zn)(region, session);
    const {paginateListAWSServiceAccessForOrganization: paginateListAWSServiceAccessForOrganization} = await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 9338));
    return (0, ask.kA)("organizations:ListAWSServiceAccessForOrganization", async () => {
      for await (const page of (0, response_shapes.E0)(paginateListAWSServiceAccessForOrganization({
        client: client
      }, {}))) {
        const {EnabledServicePrincipals: EnabledServicePrincipals} = ENABLED(page, "");
        if (EnabledServicePrincipals.some(({ServicePrincipal: ServicePrincipal}) => ServicePrincipal === partitions._N)) return true;
      }
      return false;
    });
  }
  async function readServiceLinkedRole(session, region) {
    const client = await (0, clients.c4)(region, session);
    const {GetRoleCommand: GetRoleCommand} = await __webpack_require__.e(535).then(__webpack_require__.bind(__webpack_require__, 9535));
    return (0, ask.kA)("iam:GetRole", async () => {
      const RoleName = "AWSServiceRoleForCloudTrail";
      (0, response_shapes.Ik)({
        Role: (0, response_shapes.Ik)({
          RoleName: (0, response_shapes.pV)(RoleName)
        })
      })(await client.send(new GetRoleCommand({
        RoleName: RoleName
      })), "");
      return true;
    }, error => (0, ask.ev)(error, "NoSuchEntity") ? {
      known: false
    } : null);
  }
  // CONCATENATED MODULE: ./build/src/aws/prerequisites/read-topic.js
  function attributesOf(TopicArn) {
    return (0, response_shapes.Ik)({
      Attributes: (0, response_shapes.Ik)({
        TopicArn: (0, response_shapes.pV)(TopicArn),
        Policy: response_shapes.JN,
        KmsMasterKeyId: (0, response_shapes.lq)(response_shapes.Yj)
      })
    });
  }
  function getTopicAttributes(session, arn) {
    return (0, ask.kA)("sns:GetTopicAttributes", async () => {
      const client = await (0, clients.$$)((0, values_arn.Lw)(arn).region, session);
      const {GetTopicAttributesCommand: GetTopicAttributesCommand} = await __webpack_require__.e(778).then(__webpack_require__.bind(__webpack_require__, 8778));
      const {Attributes: Attributes} = attributesOf(arn)(await client.send(new GetTopicAttributesCommand({
        TopicArn: arn
      })), "");
      return {
        policy: Attributes.Policy,
        keyId: Attributes.KmsMasterKeyId || null
      };
    }, error => (0, ask.ev)(error, "NotFound") ? {
      known: null
    } : null);
  }
  async function getTopicPolicy(session, arn) {
    const answer = await getTopicAttributes(session, arn);
    return (0, values_answer.q)(answer) ? {
      known: answer.known?.policy ?? null
    } : answer;
  }
  // CONCATENATED MODULE: ./build/src/aws/prerequisites/document-reader.js
  function logStreamNamingOf(trail, isOrganizationTrail, organization) {
    const organizationId = isOrganizationTrail ? (0, organization_organization.Ui)(organization) ?? UNKNOWN_ORGANIZATION_ID : null;
    return {
      trail: trail,
      organizationId: organizationId
    };
  }
  function createDocumentReader(readSessions, region) {
    const {session: session} = readSessions;
    const own = session.identity.account;
    const describe = (0, memoize.T)((id, homeRegion, account) => findKey(readSessions, id, homeRegion, account));
    const bucket = (0, memoize.T)(name => bucketFacts(readSessions, region, name));
    const key = (0, memoize.T)((id, homeRegion, account) => readKey(readSessions, describe, id, homeRegion, account));
    const topic = (0, memoize.T)(arn => readTopic(readSessions, key, arn));
    const logGroup = (0, memoize.T)(arn => readLogGroup(session, arn));
    const logRole = (0, memoize.T)(arn => readLogRole(session, region, arn));
    const missingAccess = (0, memoize.T)((arn, ...streams) => simulateLogRole(session, region, arn, streams));
    const organization = (0, memoize.T)(async () => {
      const [trustedAccess, serviceLinkedRole] = await Promise.all([ readTrustedAccess(session, region), readServiceLinkedRole(session, region) ]);
      return {
        trustedAccess: trustedAccess,
        serviceLinkedRole: serviceLinkedRole
      };
    });
    const bucketWithKey = async (name, hasKey) => {
      const facts = await bucket(name);
      return hasKey ? facts : withDefaultKey(readSessions, region, facts, key);
    };
    const at = (nameOrArn, read) => nameOrArn === null ? Promise.resolve(null) : read(nameOrArn);
    return {
      describeKey: (id, homeRegion) => describe(id, homeRegion, own),
      bucket: bucket,
      organization: organization,
      resourceDocuments: async resources => {
        const [ofBucket, ofKey, ofTopic, ofLogGroup, ofLogRole] = await Promise.all([ at(resources.bucket, name => bucketWithKey(name, resources.key !== null)), at(resources.key, id => key(id, resources.homeRegion, own)), at(resources.topic, topic), at(resources.logGroup, logGroup), at(resources.logRole, logRole) ]);
        return {
          bucket: ofBucket,
          key: ofKey,
          topic: ofTopic,
          logGroup: ofLogGroup,
          logRole: ofLogRole
        };
      },
      logRoleMissingAccess: (resources, naming) => logRoleMissingAccess(resources, naming, logRole, missingAccess)
    };
  }
  async function logRoleMissingAccess({logGroup: logGroup, logRole: logRole}, {trail: trail, organizationId: organizationId}, read, simulate) {
    if (!logGroup || !logRole) return null;
    const isIdKnown = organizationId !== UNKNOWN_ORGANIZATION_ID;
    if (!isIdKnown) await read(logRole);
    const streams = logStreamArns({
      trail: trail,
      organizationId: isIdKnown ? organizationId : null,
      logGroup: logGroup
    });
    const answer = await simulate(logRole, ...streams);
    if (isIdKnown || !(0, values_answer.q)(answer) || answer.known.length > 0) return answer;
    return {
      unknown: "The organization ID is not known, so the log stream names of its accounts are not known either."
    };
  }
  async function readPrerequisiteDocuments(reader, resources, naming) {
    const [organization, ofResources, logRoleMissingAccess] = await Promise.all([ naming.organizationId === null ? OF_ONE_ACCOUNT : reader.organization(), reader.resourceDocuments(resources), reader.logRoleMissingAccess(resources, naming) ]);
    return {
      ...organization,
      ...ofResources,
      logRoleMissingAccess: logRoleMissingAccess
    };
  }
  const OF_ONE_ACCOUNT = {
    trustedAccess: values_answer.L,
    serviceLinkedRole: values_answer.L
  };
  async function readSessionFor({session: session, bucketOwner: bucketOwner}, account) {
    if (bucketOwner?.account !== account) return session;
    const owner = await bucketOwner.session;
    return (0, values_answer.q)(owner) ? owner.known : session;
  }
  async function withDefaultKey({session: session, bucketOwner: bucketOwner}, region, bucket, readKeyIn) {
    const id = (0, values_answer.q)(bucket.encryption) ? bucket.encryption.known.key : null;
    if (id === null || AWS_KEY.test(id)) return bucket;
    const bucketRegion = (0, values_answer.q)(bucket.region) && bucket.region.known || region;
    const own = session.identity.account;
    const account = bucketOwner?.account ?? ((0, values_answer.q)(bucket.policy) ? own : null);
    return (0, values_arn.Lw)(id) || account !== null ? {
      ...bucket,
      key: await readKeyIn(id, bucketRegion, account ?? own)
    } : {
      ...bucket,
      key: {
        unknown: `the account that owns bucket ${bucket.name} is not known`
      }
    };
  }
  async function bucketFacts({session: session, bucketOwner: bucketOwner}, region, name) {
    const owner = bucketOwner && await bucketOwner.session;
    return owner && !(0, values_answer.q)(owner) ? unreadBucket(name, bucketOwner.account, owner) : readBucket(owner?.known ?? session, owner !== null, region, name);
  }
  function unreadBucket(name, account, why) {
    const all = {
      region: why,
      policy: why,
      requesterPays: why,
      encryption: why,
      key: values_answer.L
    };
    return {
      name: name,
      ...all,
      settings: unreadSettings(account, why)
    };
  }
  async function findKey(readSessions, id, homeRegion, account) {
    const {session: session} = readSessions;
    const arn = (0, values_arn.Lw)(id);
    const holder = arn?.account ?? account;
    const seen = arn || holder === session.identity.account ? await describeKey(session, id, homeRegion) : null;
    if (seen && ((0, values_answer.q)(seen) || readSessions.bucketOwner?.account !== holder)) return seen;
    const readSession = await readSessionFor(readSessions, holder);
    if (readSession !== session) return describeKey(readSession, id, homeRegion);
    return seen ?? {
      unknown: `Key ${id} is in account ${holder}, and this run has no session in that account.`
    };
  }
  async function readKey(readSessions, describe, id, homeRegion, account) {
    const arn = (0, values_arn.Lw)(id);
    const policyOf = async keyArn => {
      const {account: account, region: keyRegion} = (0, values_arn.Lw)(keyArn);
      return getKeyPolicy(await readSessionFor(readSessions, account), keyArn, keyRegion);
    };
    const described = describe(id, homeRegion, account);
    const early = arn?.resource.startsWith("key/") ? policyOf(id) : null;
    early?.catch(() => {});
    const facts = await described;
    if (!(0, values_answer.q)(facts)) return facts;
    if (facts.known === null) return {
      known: null
    };
    return {
      known: {
        ...facts.known,
        policy: await (early ?? policyOf(facts.known.arn))
      }
    };
  }
  async function readTopic(readSessions, key, arn) {
    const {account: account, region: region} = (0, values_arn.Lw)(arn);
    const answer = await getTopicAttributes(await readSessionFor(readSessions, account), arn);
    if (!(0, values_answer.q)(answer) || answer.known === null) return answer;
    const {policy: policy, keyId: keyId} = answer.known;
    if (keyId !== null && AWS_KEY.test(keyId)) return {
      known: {
        arn: arn,
        policy: policy,
        key: "managed by AWS"
      }
    };
    return {
      known: {
        arn: arn,
        policy: policy,
        key: keyId === null ? null : await key(keyId, region, account)
      }
    };
  }
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/pagination/ListTrailsPaginator.js
    var ListTrailsPaginator = __webpack_require__(7907);
  // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudtrail/dist-es/commands/DescribeTrailsCommand.js
    var DescribeTrailsCommand = __webpack_require__(4360);
  // EXTERNAL MODULE: ./build/src/aws/observe/get-trail.js
    var get_trail = __webpack_require__(6621);
  // CONCATENATED MODULE: ./build/src/aws/observe/read-trail.js
  const READ_WAITS_SECONDS = [ 1, 2, 3, 4, 5, 5 ];
  function beginReading(client, arn) {
    const reads = {
      settings: (0, get_trail.PH)(client, arn),
      status: (0, get_trail.rI)(client, arn)
    };
    for (const read of Object.values(reads)) read.catch(() => {});
    return reads;
  }
  async function readTrail(client, identity, begun = beginReading(client, identity.arn)) {
    const {arn: arn} = identity;
    const [stored, status, ...parts] = await (0, all_of.b)([ begun.settings.catch(error => {
      throw trailReadError("cloudtrail:GetTrail", error);
    }), readPart("cloudtrail:GetTrailStatus", "Whether the trail logs", [ "isLogging" ], () => begun.status), readPart("cloudtrail:GetEventSelectors", "Its event selectors", [ "eventSelectors", "advancedEventSelectors" ], () => (0, 
    get_trail.$R)(client, arn)), readPart("cloudtrail:GetInsightSelectors", "Its insights", [ "insightSelectors" ], () => (0, 
    get_trail.tY)(client, arn)), readPart("cloudtrail:GetEventConfiguration", "Its aggregations", [ "aggregationConfigurations" ], () => (0, 
    get_trail.Tf)(client, arn)), readPart("cloudtrail:ListTags", "Its tags", [ "tags" ], () => (0, 
    get_trail.cB)(client, arn)) ]);
    const {isLogging: isLogging = null, deliveries: deliveries = [], stoppedAt: stoppedAt = null, startedAt: startedAt = null} = status.fields;
    const trail = Object.assign({}, identity, stored, {
      isLogging: isLogging
    }, ...parts.map(one => one.fields));
    const unknown = Object.assign({}, status.unknown, ...parts.map(one => one.unknown));
    return {
      trail: trail,
      unknown: unknown,
      deliveries: deliveries,
      stoppedAt: stoppedAt,
      startedAt: startedAt
    };
  }
  async function readPart(call, what, fields, read) {
    const answer = await (0, ask.kA)(call, read);
    if ((0, values_answer.q)(answer)) return {
      fields: answer.known,
      unknown: {}
    };
    const why = `${what} cannot be determined: ${answer.unknown}`;
    return {
      fields: Object.fromEntries(fields.map(field => [ field, null ])),
      unknown: Object.fromEntries(fields.map(field => [ field, why ]))
    };
  }
  function isAbsent(error) {
    return error instanceof errors.e4 && (0, aws_error.Is)(error.cause) === "TrailNotFoundException";
  }
  function trailReadError(call, error) {
    return new errors.e4("read", (0, aws_error.Dx)(call, error), `${(0, aws_error.SM)(call, error)} Nothing is changed while the trail cannot be read.`, error);
  }
  // CONCATENATED MODULE: ./build/src/aws/observe/list-trails.js
  const LISTED = (0, response_shapes.Ik)({
    Trails: (0, response_shapes.p_)((0, response_shapes.Ik)({
      TrailARN: response_shapes.Cm,
      Name: response_shapes.Yj,
      HomeRegion: (0, response_shapes.lq)(response_shapes.Yj)
    }))
  });
  async function listTrails(client) {
    const listed = [];
    try {
      for await (const page of (0, response_shapes.E0)((0, ListTrailsPaginator.z)({
        client: client
      }, {}))) for (const {TrailARN: TrailARN, Name: Name, HomeRegion: HomeRegion} of LISTED(page, "").Trails) listed.push({
        name: Name,
        arn: TrailARN,
        homeRegion: HomeRegion || (0, values_arn.Lw)(TrailARN).region
      });
    } catch (error) {
      throw trailReadError("cloudtrail:ListTrails", error);
    }
    return listed;
  }
  async function describeTrails(client) {
    try {
      const answer = await client.send(new DescribeTrailsCommand.o({
        includeShadowTrails: true
      }));
      return (0, response_shapes.p_)(get_trail.$s)(answer.trailList, "trailList");
    } catch {
      return [];
    }
  }
  // CONCATENATED MODULE: ./build/src/domain/delivery/trail-resources.js
  function trailResourcesOf({intents: intents}, identity, account, observed) {
    const arnOf = field => {
      const intent = intents[field];
      if (intent.state === "remove") return null;
      return (intent.state === "set" ? intent.value : observed?.[field]) ?? null;
    };
    const topic = arnOf("snsTopicArn");
    const named = topic === null ? null : (0, trail_desired.Hi)(topic, {
      account: account,
      identity: identity
    });
    return {
      bucket: arnOf("s3BucketName"),
      key: arnOf("kmsKeyId"),
      topic: named && "arn" in named ? named.arn : null,
      logGroup: arnOf("cloudWatchLogsLogGroupArn"),
      logRole: arnOf("cloudWatchLogsRoleArn"),
      homeRegion: identity.homeRegion
    };
  }
  // CONCATENATED MODULE: ./build/src/aws/observe/prefetch.js
  function prefetch(reading) {
    reading.catch(() => {});
  }
  function prefetchDeclared(input) {
    const {session: session, declared: declared, reader: reader, judgesPrerequisites: judgesPrerequisites} = input;
    const {name: name, region: region} = declared;
    const {account: account} = session.identity;
    prefetch(resolveDeclaredKey(input, region, null));
    if (!judgesPrerequisites) return;
    const expected = {
      arn: (0, values_arn.eL)(region, account, name),
      homeRegion: region
    };
    prefetch(reader.resourceDocuments(trailResourcesOf(declared, expected, account, null)));
    if (concernsOrganization(declared)) prefetch(reader.organization());
  }
  function prefetchDocuments({session: session, declared: declared, reader: reader, judgesPrerequisites: judgesPrerequisites}, identity, stored, naming) {
    if (!judgesPrerequisites) return;
    prefetch(readPrerequisiteDocuments(reader, trailResourcesOf(declared, identity, session.identity.account, stored), naming));
  }
  function resolveDeclaredKey({declared: declared, reader: reader}, homeRegion, stored) {
    const {s3BucketName: s3BucketName, kmsKeyId: kmsKeyId} = declared.intents;
    const bucket = async () => {
      const name = s3BucketName.state === "set" ? s3BucketName.value : (await stored)?.trail.s3BucketName ?? "";
      return name === "" ? null : reader.bucket(name);
    };
    return resolveKey(reader.describeKey, bucket, kmsKeyId, homeRegion);
  }
  function concernsOrganization({intents: intents, delegatedAdministrators: delegatedAdministrators}) {
    const intent = intents.isOrganizationTrail;
    return (0, trail_desired.Wx)(intent) || intent.state === "keep" || delegatedAdministrators.length > 0;
  }
  // CONCATENATED MODULE: ./build/src/aws/observe/read-organization.js
  async function readOrganization(session, region) {
    const client = await (0, clients.Zn)(region, session);
    const [description, listed] = await Promise.all([ describeOrganization(client), listDelegatedAdministrators(client) ]);
    return {
      description: description,
      ...listed
    };
  }
  const DESCRIBED = (0, response_shapes.Ik)({
    Organization: (0, response_shapes.Ik)({
      Id: (0, response_shapes.wC)("organization id", /^o-[a-z0-9]{10,32}$/),
      MasterAccountId: response_shapes.lS,
      FeatureSet: (0, response_shapes.lq)(response_shapes.Yj)
    })
  });
  async function describeOrganization(client) {
    const {DescribeOrganizationCommand: DescribeOrganizationCommand} = await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 9338));
    return (0, ask.kA)("organizations:DescribeOrganization", async () => {
      const {Organization: Organization} = DESCRIBED(await client.send(new DescribeOrganizationCommand({})), "");
      const {Id: id, MasterAccountId: managementAccount, FeatureSet: features = null} = Organization;
      return {
        id: id,
        managementAccount: managementAccount,
        features: features
      };
    }, error => (0, ask.ev)(error, "AWSOrganizationsNotInUse") ? {
      known: null
    } : null);
  }
  const read_organization_LISTED = (0, response_shapes.Ik)({
    DelegatedAdministrators: (0, response_shapes.p_)((0, response_shapes.Ik)({
      Id: response_shapes.lS
    }))
  });
  async function listDelegatedAdministrators(client) {
    const {paginateListDelegatedAdministrators: paginateListDelegatedAdministrators} = await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 9338));
    let isPlainMember = false;
    const delegatedAdministrators = await (0, ask.kA)("organizations:ListDelegatedAdministrators", async () => {
      const accounts = [];
      const pages = paginateListDelegatedAdministrators({
        client: client
      }, {
        ServicePrincipal: partitions._N
      });
      for await (const page of (0, response_shapes.E0)(pages)) accounts.push(...read_organization_LISTED(page, "").DelegatedAdministrators.map(({Id: Id}) => Id));
      return accounts.sort();
    }, error => {
      isPlainMember = (0, aws_error.Is)(error) === "AccessDeniedException" && /don.t have permissions to access this resource/i.test((0, 
      aws_error.kc)(error));
      return null;
    });
    return {
      delegatedAdministrators: delegatedAdministrators,
      isPlainMember: isPlainMember
    };
  }
  // EXTERNAL MODULE: ./build/src/domain/selectors/recorded-events.js
    var recorded_events = __webpack_require__(2893);
  // CONCATENATED MODULE: ./build/src/aws/observe/read-other-trails.js
  const MAX_OTHER_TRAILS = 10;
  const OTHER_TRAILS_TIMEOUT_SECONDS = 5;
  async function readOtherTrails(session, trails, stored) {
    const others = await Promise.all(trails.slice(0, MAX_OTHER_TRAILS).map(trail => readOtherTrail((0, 
    clients.Ao)(trail.homeRegion, session), trail, stored.find(({arn: arn}) => arn === trail.arn) ?? null, session.signal)));
    return [ ...others, ...trails.slice(MAX_OTHER_TRAILS).map(unreadOtherTrail) ];
  }
  function otherTrailOf({trail: trail, unknown: unknown}) {
    const {arn: arn, homeRegion: homeRegion, isMultiRegionTrail: isMultiRegionTrail, isOrganizationTrail: isOrganizationTrail, isLogging: isLogging} = trail;
    const reason = unknown.isLogging ?? unknown.eventSelectors ?? null;
    const selectors = (0, recorded_events.Yv)(trail);
    return {
      arn: arn,
      homeRegion: homeRegion,
      isMultiRegionTrail: isMultiRegionTrail,
      isOrganizationTrail: isOrganizationTrail,
      isLogging: isLogging,
      selectors: selectors,
      unknown: reason
    };
  }
  function unreadOtherTrail({arn: arn, homeRegion: homeRegion}) {
    return {
      arn: arn,
      homeRegion: homeRegion,
      isMultiRegionTrail: null,
      isOrganizationTrail: null,
      isLogging: null,
      selectors: null,
      unknown: `Only the first ${MAX_OTHER_TRAILS} other trails are checked.`
    };
  }
  async function readOtherTrail(client, {arn: arn, homeRegion: homeRegion}, stored, signal) {
    const late = AbortSignal.timeout(OTHER_TRAILS_TIMEOUT_SECONDS * 1e3);
    const options = {
      abortSignal: AbortSignal.any([ late, signal ])
    };
    const askHere = (call, read) => (0, ask.kA)(call, read, error => ({
      unknown: late.aborted ? `${call} in ${homeRegion} did not answer within ${OTHER_TRAILS_TIMEOUT_SECONDS} seconds.` : explainFailedReadIn(homeRegion, call, error)
    }));
    const [status, selectors, settings] = await Promise.all([ askHere("cloudtrail:GetTrailStatus", () => (0, 
    get_trail.rI)(client, arn, options)), askHere("cloudtrail:GetEventSelectors", () => (0, 
    get_trail.$R)(client, arn, options)), stored ? {
      known: stored
    } : askHere("cloudtrail:GetTrail", () => (0, get_trail.PH)(client, arn, options)) ]);
    const answers = [ status, selectors, settings ];
    const reasons = answers.flatMap(answer => (0, values_answer.q)(answer) ? [] : [ answer.unknown ]);
    const {isMultiRegionTrail: isMultiRegionTrail = null, isOrganizationTrail: isOrganizationTrail = null} = (0, 
    values_answer.q)(settings) ? settings.known : {};
    return {
      arn: arn,
      homeRegion: homeRegion,
      isMultiRegionTrail: isMultiRegionTrail,
      isOrganizationTrail: isOrganizationTrail,
      isLogging: (0, values_answer.q)(status) ? status.known.isLogging : null,
      selectors: (0, values_answer.q)(selectors) ? selectors.known : null,
      unknown: reasons[0] ?? null
    };
  }
  function explainFailedReadIn(region, call, error) {
    const isExplained = (0, aws_error.GZ)(error) || (0, aws_error.Xh)(error) || (0, 
    aws_error._d)(error);
    const remedy = (0, aws_error.H$)(error) ? " The account might not have enabled this Region." : isExplained ? ` ${(0, 
    aws_error.SM)(call, error)}` : "";
    return `${(0, aws_error.Dx)(`${call} in ${region}`, error)}${remedy}`;
  }
  // EXTERNAL MODULE: ./build/src/domain/trail/fields.js
    var fields = __webpack_require__(260);
  // CONCATENATED MODULE: ./build/src/aws/observe/trail-reads.js
  const NOTHING_READ = Object.fromEntries(fields.cJ.map(({field: field}) => [ field, null ]));
  function createTrailReads(session, name) {
    const begun = (0, memoize.T)((arn, homeRegion) => Promise.resolve(beginReading((0, 
    clients.Ao)(homeRegion, session), arn)));
    return {
      beginning: (0, memoize.T)(async (arn, homeRegion) => {
        const {settings: settings, status: status} = await begun(arn, homeRegion);
        const [fields, {isLogging: isLogging}] = await Promise.all([ settings, status ]);
        return {
          trail: {
            ...NOTHING_READ,
            ...fields,
            name: name,
            arn: arn,
            homeRegion: homeRegion,
            isLogging: isLogging
          }
        };
      }),
      whole: (0, memoize.T)(async (arn, homeRegion) => readTrail((0, clients.Ao)(homeRegion, session), {
        name: name,
        arn: arn,
        homeRegion: homeRegion
      }, await begun(arn, homeRegion)))
    };
  }
  async function showEarly(locating, reads, isMultiRegionDeclared, onTrail) {
    try {
      const trail = await findDeclaredTrail(await locating, reads, isMultiRegionDeclared);
      if (trail) onTrail(trail);
    } catch {}
  }
  async function findDeclaredTrail(located, {beginning: beginning}, isMultiRegionDeclared) {
    if (located.kind === "found") return (await beginning(located.trail.arn, located.trail.homeRegion)).trail;
    if (located.kind !== "elsewhere") return null;
    const readings = await (0, all_of.b)(located.trails.map(({arn: arn, homeRegion: homeRegion}) => beginning(arn, homeRegion)));
    const [declaredTrail, another] = declaredTrailsElsewhere(readings, isMultiRegionDeclared);
    return declaredTrail && !another ? declaredTrail.trail : null;
  }
  // CONCATENATED MODULE: ./build/src/aws/observe/observe.js
  async function observe(input) {
    const {session: session, declared: declared, judgesPrerequisites: judgesPrerequisites, onTrail: onTrail} = input;
    const {account: account} = session.identity;
    const client = (0, clients.Ao)(declared.region, session);
    const listing = listTrails(client);
    const asking = concernsOrganization(declared) ? readOrganization(session, declared.region) : Promise.resolve(organization_organization.bG);
    const organization = (0, trail_desired.Wx)(declared.intents.isOrganizationTrail);
    const locating = listing.then(all => findTrailByName(all, {
      ...declared,
      account: account,
      organization: organization
    }));
    const reads = createTrailReads(session, declared.name);
    const isMultiRegionDeclared = (0, trail_desired.Wx)(declared.intents.isMultiRegionTrail);
    const showing = onTrail && showEarly(locating, reads, isMultiRegionDeclared, trail => onTrail(trail, asking));
    prefetch(locating.then(one => one.kind === "found" ? reads.whole(one.trail.arn, one.trail.homeRegion) : null));
    prefetch((0, turns.j)().then(() => prefetchDeclared(input)));
    const [listed, stored, asked, located] = await (0, all_of.b)([ listing, judgesPrerequisites ? describeTrails(client) : [], asking, locating ]);
    if (located.kind === "ambiguous") throw ambiguous(declared.name, located.trails);
    session.log.debug(`Trails that account ${account} sees: ${listed.length}; ${declared.name} is ${whereabouts(located)}`);
    const [observed] = await (0, all_of.b)([ observeLocated(located, {
      input: input,
      reads: reads,
      listed: listed,
      stored: stored,
      organization: asked
    }), showing ]);
    return {
      ...observed,
      observedAt: (new Date).toISOString(),
      organization: asked
    };
  }
  function whereabouts(located) {
    if (located.kind === "absent") return "none of them";
    return located.kind === "found" ? `one of them, at home in ${located.trail.homeRegion}` : `at home in ${located.trails.map(({homeRegion: homeRegion}) => homeRegion).join(", ")}`;
  }
  async function observeLocated(located, surroundings) {
    switch (located.kind) {
     case "found":
      return observeFound(located.trail, surroundings);

     case "absent":
      return observeAbsent(surroundings);

     case "elsewhere":
      return observeElsewhere(located.trails, surroundings);
    }
  }
  async function observeFound(trail, surroundings) {
    const [reading, otherTrails] = await (0, all_of.b)([ readWithKey(trail, surroundings), readAllBut([ trail ], surroundings) ]);
    return {
      ...reading,
      otherTrails: otherTrails,
      notices: []
    };
  }
  async function observeAbsent(surroundings) {
    const [absent, otherTrails] = await (0, all_of.b)([ absentTrail([], surroundings), readAllBut([], surroundings) ]);
    return {
      ...absent,
      otherTrails: otherTrails
    };
  }
  async function observeElsewhere(trails, surroundings) {
    const {name: name, intents: intents} = surroundings.input.declared;
    const [readings, rest] = await (0, all_of.b)([ (0, all_of.b)(trails.map(trail => readWithKey(trail, surroundings))), readAllBut(trails, surroundings) ]);
    const [declaredTrail, another] = declaredTrailsElsewhere(readings, (0, trail_desired.Wx)(intents.isMultiRegionTrail));
    if (another) throw ambiguous(name, trails);
    const otherTrails = [ ...readings.filter(reading => reading !== declaredTrail).map(otherTrailOf), ...rest ];
    return declaredTrail ? {
      ...declaredTrail,
      otherTrails: otherTrails,
      notices: []
    } : {
      ...await absentTrail(trails, surroundings),
      otherTrails: otherTrails
    };
  }
  function ambiguous(name, trails) {
    return new errors.e4("read", `More than one trail is named '${name}': ${trails.map(({arn: arn}) => arn).join(", ")}`, "Set aws-region to the home Region of the intended trail.");
  }
  async function readWithKey(identity, {input: input, reads: reads, stored: stored, organization: organization}) {
    const intent = input.declared.intents.isOrganizationTrail;
    const known = stored.find(({arn: arn}) => arn === identity.arn) ?? null;
    const isOrganizationTrail = (0, trail_desired.Wx)(intent) || intent.state === "keep" && known?.isOrganizationTrail === true;
    prefetchDocuments(input, identity, known, logStreamNamingOf(identity.arn, isOrganizationTrail, organization));
    const whole = reads.whole(identity.arn, identity.homeRegion);
    const [reading, key] = await (0, all_of.b)([ whole, resolveDeclaredKey(input, identity.homeRegion, whole) ]);
    return {
      ...reading,
      identity: identity,
      key: key
    };
  }
  function readAllBut(trails, {input: input, listed: listed, stored: stored}) {
    const arns = trails.map(({arn: arn}) => arn);
    const others = listed.filter(({arn: arn}) => !arns.includes(arn));
    return readOtherTrails(input.session, others, stored);
  }
  async function absentTrail(namesakes, {input: input, organization: organization}) {
    const {session: session, declared: declared} = input;
    const {name: name, region: region, intents: intents} = declared;
    const {account: account} = session.identity;
    const isOrganizationTrail = (0, trail_desired.Wx)(intents.isOrganizationTrail);
    const ownerAccount = isOrganizationTrail && (0, organization_organization.uy)(organization) || account;
    const notices = [ ...isOrganizationTrail ? trailOwnerNotices(organization, account) : [], ...namesakes.map(({arn: arn, homeRegion: homeRegion}) => `${arn} has the same name, but it is a single-Region trail in ${homeRegion}, so it is not the trail declared for ${region}.`) ];
    const identity = {
      name: name,
      arn: (0, values_arn.eL)(region, ownerAccount, name),
      homeRegion: region
    };
    prefetchDocuments(input, identity, null, logStreamNamingOf(identity.arn, isOrganizationTrail, organization));
    const key = await resolveDeclaredKey(input, region, null);
    return {
      identity: identity,
      trail: null,
      unknown: {},
      deliveries: [],
      stoppedAt: null,
      startedAt: null,
      key: key,
      notices: notices
    };
  }
  function trailOwnerNotices({description: description, isPlainMember: isPlainMember}, account) {
    return (0, values_answer.q)(description) || isPlainMember ? [] : [ `The organization could not be read, so Org Trail assumes that the new trail belongs to account ${account}. In a delegated administrator account this is wrong. ${description.unknown}` ];
  }
  // EXTERNAL MODULE: ./build/src/domain/plan/plan.js
    var plan_plan = __webpack_require__(4785);
  // EXTERNAL MODULE: ./build/src/domain/trail/other-owners.js
    var other_owners = __webpack_require__(2e3);
  // EXTERNAL MODULE: ./build/src/report/log-lines.js
    var log_lines = __webpack_require__(9276);
  // EXTERNAL MODULE: ./build/src/domain/organization/delegated-administrators.js
    var delegated_administrators = __webpack_require__(8212);
  // CONCATENATED MODULE: ./build/src/domain/trail/notices.js
  function noticesOf(declared, before, after, unknown) {
    const notices = [];
    if (after.homeRegion !== declared.region) notices.push(`The trail's home Region is ${after.homeRegion}, not ${declared.region} as declared in aws-region. Org Trail reads and changes it there, because a trail cannot move to another Region. Correct aws-region to remove this notice.`);
    if (before === null && after.isLogging !== true) notices.push("A new trail does not log until it is started, and is-logging does not request it: no events will be recorded.");
    if (!after.isMultiRegionTrail && after.arn.startsWith("arn:aws:") && after.homeRegion !== "us-east-1") notices.push(`A single-Region trail records events of IAM, STS and other global services only in us-east-1, not in ${after.homeRegion}.`);
    const undeclared = fields.cJ.filter(({field: field}) => declared.intents[field].state === "keep");
    return [ ...notices, ...new Set(undeclared.flatMap(({field: field}) => unknown[field] ?? [])) ];
  }
  // CONCATENATED MODULE: ./build/src/report/planned.js
  function plannedFact({observed: observed, unknownFields: unknownFields, desired: desired, identity: identity, caller: caller}, known) {
    const wouldBe = (0, trail_desired.hN)(desired, observed, identity);
    return {
      kind: "planned",
      ...known,
      before: observed,
      unknownFields: unknownFields,
      wouldBe: wouldBe,
      caller: caller
    };
  }
  function planNotices({organization: organization, unknownFields: unknownFields}, {declared: declared, before: before, wouldBe: wouldBe}, judgesPrerequisites) {
    const unregistered = judgesPrerequisites ? null : (0, delegated_administrators.Ll)(declared.delegatedAdministrators, organization.delegatedAdministrators);
    return [ ...unregistered === null ? [] : [ unregistered ], ...noticesOf(declared, before, wouldBe, unknownFields) ];
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
  // CONCATENATED MODULE: ./build/src/domain/plan/changed-by-others.js
  function replacedBy({call: call, input: input}) {
    const list = member => input[member] ?? [];
    switch (call) {
     case "cloudtrail:PutEventSelectors":
      return {
        eventSelectors: (0, selectors.G8)(list("EventSelectors")),
        advancedEventSelectors: (0, selectors.q5)(list("AdvancedEventSelectors"))
      };

     case "cloudtrail:PutInsightSelectors":
      return {
        insightSelectors: (0, selectors.GG)(list("InsightSelectors"))
      };

     case "cloudtrail:PutEventConfiguration":
      return {
        aggregationConfigurations: (0, selectors.p$)(list("AggregationConfigurations"))
      };

     default:
      return {};
    }
  }
  function knownAfter(known, step) {
    const written = Object.entries(replacedBy(step));
    return {
      ...known,
      ...Object.fromEntries(written.map(([field, value]) => [ field, [ ...known[field] ?? [], value ] ]))
    };
  }
  function fieldsChangedByOthers(known, step, now) {
    const written = Object.entries(replacedBy(step));
    return written.filter(([field, value]) => ![ ...known[field] ?? [], value ].some(one => (0, 
    drift.Ft)(one, now[field]))).map(([field]) => field);
  }
  function overwrittenSettings(step, observed, now) {
    return step.fields.flatMap(field => {
      const row = (0, fields.OB)(field);
      const sent = step.input[row.requestMember];
      const written = sent === "" ? row.unset : sent;
      const [was = null, found = null] = [ observed[field], now[field] ];
      return (0, drift.Ft)(was, found) || (0, drift.Ft)(found, written) ? [] : [ {
        what: field,
        observed: was,
        found: found,
        written: written
      } ];
    });
  }
  function overwrittenTags({call: call, input: input}, observed, now) {
    return input["TagsList"].flatMap(({Key: Key, Value: Value = ""}) => {
      const written = call === "cloudtrail:AddTags" ? Value : null;
      const [was = null, found = null] = [ observed[Key], now[Key] ];
      return was === found || found === written ? [] : [ {
        what: `tag ${Key}`,
        observed: was,
        found: found,
        written: written
      } ];
    });
  }
  function purgingNow(step, kept, now) {
    const planned = step.input["TagsList"].map(({Key: Key}) => Key);
    const there = tagsToPurge(kept, now);
    return {
      ...step,
      input: {
        ...step.input,
        TagsList: [ ...new Set([ ...planned, ...there ]) ].map(Key => ({
          Key: Key
        }))
      }
    };
  }
  function tagsToPurge(kept, now) {
    return Object.keys(now).filter(key => !Object.hasOwn(kept, key) && !(0, tags.Bs)(key));
  }
  // EXTERNAL MODULE: ./build/src/domain/trail/step.js
    var trail_step = __webpack_require__(7591);
  // EXTERNAL MODULE: ./build/src/aws/errors/explain-denial.js
    var explain_denial = __webpack_require__(6918);
  // EXTERNAL MODULE: ./build/src/aws/session/permissions.js
    var permissions = __webpack_require__(3624);
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/organization.js
  const ENABLE_TRUSTED_ACCESS = `aws organizations enable-aws-service-access --service-principal ${partitions._N}`;
  const CREATE_SERVICE_LINKED_ROLE = `aws iam create-service-linked-role --aws-service-name ${partitions._N}`;
  function judgeOrganization(input) {
    const ofTrail = [ judgeFeatures(input), judgeCaller(input), judgeTrustedAccess(input), judgeServiceLinkedRole(input) ];
    const notNeeded = ({id: id}) => notApplicable(id, "This is an account-level trail.");
    return [ ...input.isOrganizationTrail ? ofTrail : ofTrail.map(notNeeded), judgeAdministrators(input) ];
  }
  function notApplicable(id, message) {
    return {
      id: id,
      status: "not-applicable",
      message: message
    };
  }
  function judgeFeatures({account: account, organization: organization}) {
    const id = "organization";
    const {description: description} = organization;
    if (!(0, values_answer.q)(description)) return {
      id: id,
      status: "unknown",
      message: `The organization cannot be read: ${description.unknown}`
    };
    if (description.known === null) {
      const message = `Account ${account} is not in an organization.`;
      const fix = [ "Use a role in the organization's management account, or set is-organization-trail to `false` for an account-level trail." ];
      return {
        id: id,
        status: "fail",
        message: message,
        fix: fix
      };
    }
    const {id: organizationId, features: features} = description.known;
    if (features === null) return {
      id: id,
      status: "unknown",
      message: `AWS does not report the feature set of organization ${organizationId}.`
    };
    if (features !== "ALL") {
      const message = `Organization ${organizationId} has feature set ${features}: organization trails need all features.`;
      const fix = [ `${inManagementAccount(organization)} (each member account must accept):`, (0, 
      advice.Pi)("aws organizations enable-all-features") ];
      return {
        id: id,
        status: "fail",
        message: message,
        fix: fix
      };
    }
    return {
      id: id,
      status: "pass",
      message: `Organization ${organizationId} has all features enabled.`
    };
  }
  function judgeCaller({account: account, caller: caller, organization: organization}) {
    const id = "caller";
    if (caller === "management") return {
      id: id,
      status: "pass",
      message: `Account ${account} is the management account.`
    };
    if (caller === "delegated administrator") return {
      id: id,
      status: "pass",
      message: `Account ${account} is a delegated administrator of CloudTrail.`
    };
    if (caller === "unknown") {
      const message = `It cannot be determined whether account ${account} is the management account or a delegated administrator. This needs organizations:DescribeOrganization and organizations:ListDelegatedAdministrators.`;
      return {
        id: id,
        status: "unknown",
        message: message
      };
    }
    const message = `Account ${account} is neither the management account nor a delegated administrator of CloudTrail.`;
    const fix = [ `Use a role in one of those accounts, or register this account. ${inManagementAccount(organization)}:`, (0, 
    advice.Pi)((0, delegated_administrators.Lb)(account)) ];
    return {
      id: id,
      status: "fail",
      message: message,
      fix: fix
    };
  }
  function judgeTrustedAccess({caller: caller, organization: organization, documents: documents}) {
    const id = "trusted-access";
    const {trustedAccess: trustedAccess} = documents;
    if (!(0, values_answer.q)(trustedAccess)) return {
      id: id,
      status: "unknown",
      message: trustedAccess.unknown
    };
    if (trustedAccess.known) return {
      id: id,
      status: "pass",
      message: "The organization has enabled trusted access for CloudTrail."
    };
    const message = "The organization has not enabled trusted access for CloudTrail.";
    const fix = [ `${inManagementAccount(organization)}:`, (0, advice.Pi)(ENABLE_TRUSTED_ACCESS) ];
    const repair = {
      call: "organizations:EnableAWSServiceAccess",
      input: {
        ServicePrincipal: partitions._N
      },
      fields: []
    };
    return {
      id: id,
      status: "fail",
      message: message,
      fix: fix,
      ...byManagement(caller, repair)
    };
  }
  function judgeServiceLinkedRole({account: account, caller: caller, organization: organization, documents: documents}) {
    const id = "service-linked-role";
    const {serviceLinkedRole: serviceLinkedRole} = documents;
    const fix = [ `${inManagementAccount(organization)}:`, (0, advice.Pi)(CREATE_SERVICE_LINKED_ROLE) ];
    if (caller !== "management") {
      const message = `Only the management account can show whether it has AWSServiceRoleForCloudTrail; this is account ${account}.`;
      return {
        id: id,
        status: "unknown",
        message: message,
        fix: fix
      };
    }
    if (!(0, values_answer.q)(serviceLinkedRole)) return {
      id: id,
      status: "unknown",
      message: serviceLinkedRole.unknown,
      fix: fix
    };
    if (serviceLinkedRole.known) return {
      id: id,
      status: "pass",
      message: `Account ${account} has AWSServiceRoleForCloudTrail.`
    };
    const message = `Management account ${account} has no service-linked role AWSServiceRoleForCloudTrail; trusted access does not create it.`;
    const repair = {
      call: "iam:CreateServiceLinkedRole",
      input: {
        AWSServiceName: partitions._N
      },
      fields: []
    };
    return {
      id: id,
      status: "fail",
      message: message,
      fix: fix,
      repair: repair
    };
  }
  function judgeAdministrators({delegatedAdministrators: declared, organization: organization}) {
    const id = "delegated-administrators";
    if (declared.length === 0) return notApplicable(id, "None declared.");
    const undecided = (0, delegated_administrators.Ll)(declared, organization.delegatedAdministrators);
    if (undecided !== null) return {
      id: id,
      status: "unknown",
      message: undecided
    };
    const missing = (0, delegated_administrators.EK)(declared, organization.delegatedAdministrators);
    if (missing.length === 0) return {
      id: id,
      status: "pass",
      message: `Registered: ${declared.join(", ")}.`
    };
    const message = `Not registered as delegated administrator of CloudTrail: ${missing.join(", ")}.`;
    const fix = [ `${inManagementAccount(organization)}:`, (0, advice.Pi)(...missing.map(delegated_administrators.Lb)) ];
    return {
      id: id,
      status: "fail",
      message: message,
      fix: fix
    };
  }
  function inManagementAccount(organization) {
    const managementAccount = (0, organization_organization.uy)(organization);
    return managementAccount === null ? "In the management account" : `In the management account ${managementAccount}`;
  }
  function byManagement(caller, repair) {
    return caller === "management" ? {
      repair: repair
    } : {};
  }
  // CONCATENATED MODULE: ./build/src/aws/apply/remedies.js
  function remedyContextOf(trail, organization, account) {
    const {homeRegion: region, kmsKeyId: key, cloudWatchLogsRoleArn: role} = trail;
    return {
      ...destinationsOf(trail, (0, organization_organization.Ui)(organization)),
      account: account,
      region: region,
      key: key,
      role: role
    };
  }
  function managementAccount({trail: trail}) {
    return (0, values_arn.Lw)(trail).account;
  }
  function organizationIdNote(c) {
    return c.organizationId === UNKNOWN_ORGANIZATION_ID ? [ `${UNKNOWN_ORGANIZATION_ID} is the placeholder for the organization ID, which this command prints:`, (0, 
    advice.Pi)("aws organizations describe-organization --query Organization.Id") ] : [];
  }
  function bucketRemedy(c) {
    return [ `The bucket owner adds these statements to the policy of bucket ${c.bucket}, and removes any deny that applies to cloudtrail.amazonaws.com:`, (0, 
    advice.Pq)(bucketStatements(c)), ...organizationIdNote(c) ];
  }
  function keyRemedy(c) {
    return [ "The key owner adds these statements to the key policy:", (0, advice.Pq)(keyStatements(c)) ];
  }
  function topicRemedy(c) {
    return [ `The topic owner adds these statements to the policy of topic ${c.topic}:`, (0, 
    advice.Pq)(topicStatements(c)), "If the topic is encrypted, its key policy must also allow kms:GenerateDataKey* and kms:Decrypt for cloudtrail.amazonaws.com." ];
  }
  function regionOf(arn, c) {
    return (0, values_arn.Lw)(arn ?? "")?.region || c.region;
  }
  function kmsCommand(command, c) {
    return `aws kms ${command} --region ${regionOf(c.key, c)} --key-id ${c.key ?? "KEY"}`;
  }
  const trustedAccess = [ "From the management account:", (0, advice.Pi)(ENABLE_TRUSTED_ACCESS), "then run again after a minute." ];
  function serviceLinkedRole(account) {
    return [ `From the management account${account === void 0 ? "" : ` ${account}`}:`, (0, 
    advice.Pi)(CREATE_SERVICE_LINKED_ROLE) ];
  }
  function deniedCall(c, text) {
    const [, action = c.call] = /perform: ([\w-]+:\w+)/.exec(text) ?? [];
    const [, named] = /on resource: "?(arn:[^\s"]+)/.exec(text) ?? [];
    return {
      action: action,
      resource: action.startsWith("cloudtrail:") ? c.trail : named ?? "*"
    };
  }
  function allowStatement(c, text) {
    const {action: action, resource: resource} = deniedCall(c, text);
    return action === permissions.I0.action ? (0, permissions.hu)(c.role) : {
      Effect: "Allow",
      Action: action,
      Resource: resource
    };
  }
  // CONCATENATED MODULE: ./build/src/aws/apply/write-exceptions.js
  const runAgain = "Run again: the next run continues where this one stopped.";
  const keyTrouble = c => [ `The key ${c.key ?? "of the trail, bucket or topic"} cannot be used: it is disabled, pending deletion, or KMS failed.`, "Check the key, then enable it or declare another one:", (0, 
  advice.Pi)(kmsCommand("describe-key", c), kmsCommand("enable-key", c)) ];
  const wrongValue = () => [ "CloudTrail does not accept this value or combination of values.", "Compare the step above with the API reference for the call; CloudTrail’s message names the rejected value. Declare fields that depend on each other together, such as is-multi-region-trail and include-global-service-events." ];
  const malformed = c => [ "AWS does not accept the policy with the added statements; most likely another statement in it is no longer valid.", `Compare the step above with the current policy. ${c.call} changed nothing.` ];
  const EXPLANATIONS = {
    CloudTrailAccessNotEnabledException: () => [ "The organization has not enabled trusted access for CloudTrail.", ...trustedAccess ],
    InsufficientDependencyServiceAccessPermissionException: c => [ "Either this role lacks permissions that CloudTrail needs for organization trails, or the management account lacks CloudTrail’s service-linked role. AWS does not say which.", "Allow these actions in the role, and in any permissions boundary or SCP that applies to it:", (0, 
    advice.Bj)(...permissions.T8.map(({action: action}) => action)), ...serviceLinkedRole(managementAccount(c)) ],
    NoManagementAccountSLRExistsException: () => [ "The management account has no service-linked role AWSServiceRoleForCloudTrail. This is typical if the delegated administrator was registered with Organizations instead of CloudTrail.", ...serviceLinkedRole() ],
    NotOrganizationMasterAccountException: c => [ `Account ${c.account} is neither the management account nor a delegated administrator of CloudTrail, or only the management account is allowed to make this change (such as converting an account-level trail to an organization trail).`, "Use a role in the management account, or register this account from there:", (0, 
    advice.Pi)((0, delegated_administrators.Lb)(c.account)) ],
    OrganizationsNotInUseException: c => [ `Account ${c.account} is not in an organization, so it cannot have an organization trail.`, "This is probably the wrong account: check role-to-assume, and set allowed-account-ids. For a standalone account, set is-organization-trail to `false`." ],
    OrganizationNotInAllFeaturesModeException: () => [ "The organization has only consolidated billing; organization trails need all features.", "From the management account (each member account must accept):", (0, 
    advice.Pi)("aws organizations enable-all-features") ],
    InsufficientS3BucketPolicyException: c => [ `The policy of bucket ${c.bucket} does not let CloudTrail deliver this trail.`, ...bucketRemedy(c) ],
    S3BucketDoesNotExistException: c => [ `Bucket ${c.bucket} does not exist in this partition.`, "Check s3-bucket-name; the bucket must exist before the trail:", (0, 
    advice.Pi)(`aws s3api head-bucket --bucket ${c.bucket}`) ],
    InvalidS3BucketNameException: c => [ `CloudTrail does not accept '${c.bucket}' as a bucket name.`, "Correct s3-bucket-name: use only the name, without s3:// and without a path." ],
    InvalidS3PrefixException: c => [ `CloudTrail does not accept '${c.prefix}' as a prefix.`, "Correct s3-key-prefix: at most 200 characters." ],
    InsufficientEncryptionPolicyException: c => [ `CloudTrail is not allowed to encrypt with ${c.key ? `key ${c.key}` : "the bucket’s default key"}, or not allowed to write to bucket ${c.bucket}. AWS does not say which: check both policies, and the bucket’s default encryption key.`, ...keyRemedy(c), ...bucketRemedy(c) ],
    KmsKeyNotFoundException: c => [ `The key ${c.key ?? "of the topic"} does not exist, or is not in the Region of bucket ${c.bucket}, or the key of the topic is missing.`, "The key must be in the bucket's Region:", (0, 
    advice.Pi)(`aws s3api get-bucket-location --bucket ${c.bucket}`, kmsCommand("describe-key", c)) ],
    InvalidKmsKeyIdException: c => [ `CloudTrail does not accept key ${c.key}: it must be a customer managed symmetric encryption key.`, "Correct kms-key-id:", (0, 
    advice.Pi)(kmsCommand("describe-key", c)) ],
    KmsException: keyTrouble,
    KmsKeyDisabledException: keyTrouble,
    InsufficientSnsTopicPolicyException: c => [ `The policy of topic ${c.topic} does not let CloudTrail publish, or the topic’s key does not let it encrypt.`, ...topicRemedy(c) ],
    InvalidSnsTopicNameException: c => [ `Topic ${c.topic} does not exist, or its name is not valid.`, "Correct sns-topic-name:", (0, 
    advice.Pi)(`aws sns get-topic-attributes --region ${regionOf(c.topic, c)} --topic-arn ${c.topic}`) ],
    CloudTrailInvalidClientTokenIdException: c => [ `The account that owns topic ${c.topic} is suspended.`, "Declare a topic in another account, or `none`." ],
    InvalidCloudWatchLogsLogGroupArnException: c => [ `CloudTrail cannot write to the log group ${c.logGroup}. Despite the exception's name, the role is usually the cause: it must allow both log stream patterns. Otherwise the log group does not exist, or is not in account ${c.account} and the trail's home Region.`, ...c.logGroup === null ? [] : [ `Permissions of the role ${c.role}:`, (0, 
    advice.Pq)(logRoleStatements(c)) ], ...organizationIdNote(c), "If the role was created only seconds ago, AWS might not know it yet: run again." ],
    InvalidCloudWatchLogsRoleArnException: c => [ `CloudTrail cannot assume the log role ${c.role}: its trust policy does not name CloudTrail, it is not in account ${c.account}, it does not exist, or it was created only seconds ago.`, "Trust policy of the role:", (0, 
    advice.Pq)(logRoleTrustStatements()), "Then run again." ],
    CloudWatchLogsDeliveryUnavailableException: c => [ `CloudTrail cannot deliver to CloudWatch Logs in ${c.region}.`, "Set cloud-watch-logs-log-group-arn and cloud-watch-logs-role-arn to `none`, or leave both empty." ],
    InvalidParameterCombinationException: wrongValue,
    InvalidParameterException: wrongValue,
    InvalidEventSelectorsException: c => [ "CloudTrail does not accept the event selectors: one of their fields, operators or resource types is not supported here, or Insights are enabled and need events that the selectors leave out.", "Compare them with API_AdvancedFieldSelector and API_DataResource; the trail keeps its current selectors:", (0, 
    advice.Pi)(`aws cloudtrail get-event-selectors --region ${c.region} --trail-name ${c.trail}`) ],
    InvalidInsightSelectorsException: c => [ "CloudTrail does not accept the Insights selectors: the type is not supported here, or the event selectors leave out the events that it analyzes.", "Call rate Insights need write management events, error rate Insights need management events, and Insights on data events need a data event selector. To see which events the trail records:", (0, 
    advice.Pi)(`aws cloudtrail get-event-selectors --region ${c.region} --trail-name ${c.trail}`) ],
    ResourceNotFoundException: c => [ `CloudTrail does not find ${c.trail} by its ARN: it was deleted during this run, or it is too new to be tagged.`, runAgain ],
    ResourceTypeNotSupportedException: c => [ `CloudTrail does not accept ${c.trail} as a resource that can be tagged.`, "Please report this bug." ],
    AccountRegisteredException: () => [ "The account is already a delegated administrator, but it was not when this run checked.", runAgain ],
    AccountNotFoundException: () => [ "The account is not in this organization.", "Correct delegated-administrators. The organization’s accounts:", (0, 
    advice.Pi)("aws organizations list-accounts") ],
    CannotDelegateManagementAccountException: () => [ "The management account cannot be a delegated administrator, and does not need to be.", "Remove it from delegated-administrators." ],
    DelegatedAdminAccountLimitExceededException: () => [ "The organization already has 3 delegated administrators for CloudTrail, which is the maximum.", "Deregister one that is no longer needed:", (0, 
    advice.Pi)("aws organizations list-delegated-administrators --service-principal cloudtrail.amazonaws.com", "aws cloudtrail deregister-organization-delegated-admin --delegated-admin-account-id ACCOUNT_ID") ],
    NotOrganizationManagementAccountException: c => [ `Only the management account can register delegated administrators; this is account ${c.account}.`, "Use a role in the management account." ],
    InsufficientIAMAccessPermissionException: () => [ "This role lacks permissions that CloudTrail needs to create its service-linked roles.", "Allow these actions in the role, and in any permissions boundary or SCP that applies to it:", (0, 
    advice.Bj)(...permissions.lW.map(({action: action}) => action)) ],
    InvalidTrailNameException: () => [ "CloudTrail does not accept the trail name.", "Correct trail-name: 3 to 128 letters, digits, `.`, `_` and `-`." ],
    CloudTrailARNInvalidException: c => [ `CloudTrail does not accept ${c.trail} as a trail ARN here.`, "Check aws-region and that no AWS_ENDPOINT_URL variable points to another Region." ],
    TrailAlreadyExistsException: c => c.account === managementAccount(c) ? [ `A trail with this name already exists in ${c.region}, but it did not when this run checked: another run or tool has just created it.`, "Run again: the next run adopts that trail and corrects it. If two workflows manage one trail, give them the same `concurrency` group." ] : [ `A trail with this name already exists in ${c.region}: an account-level trail of management account ${managementAccount(c)}, which a delegated administrator does not see, or one that another run or tool has just created.`, `Run once with a role in ${managementAccount(c)}, which can convert an account-level trail, or declare another trail-name.` ],
    TrailNotFoundException: c => [ `The trail ${c.trail} no longer exists: somebody deleted it after this run read it.`, "Run again: the next run creates it. CloudTrail’s event history shows who called DeleteTrail." ],
    InvalidHomeRegionException: c => [ `${c.region} is not the home Region of ${c.trail}.`, "Check that no AWS_ENDPOINT_URL variable points to another Region, and run again." ],
    MaximumNumberOfTrailsExceededException: c => [ `Account ${managementAccount(c)} already has 5 trails in ${c.region}; AWS does not increase this quota.`, "Delete one that is not needed, or adopt it by declaring its name:", (0, 
    advice.Pi)(`aws cloudtrail describe-trails --region ${c.region}`) ],
    InvalidTagParameterException: () => [ "CloudTrail does not accept the tags.", "Correct tags: keys of 1 to 128 and values of up to 256 letters, digits, spaces and `_.:/=+-@`." ],
    TagsLimitExceededException: () => [ "A trail has at most 50 tags.", "Declare fewer, or set purge-tags to `true` to remove the tags that are not declared." ],
    ConflictException: c => [ `CloudTrail was still busy with ${c.trail} after 5 minutes of retries.`, `Another operation on the trail may be running. ${runAgain}` ],
    ThrottlingException: c => [ `CloudTrail kept throttling account ${c.account} in ${c.region}.`, `Another tool makes many CloudTrail calls there. ${runAgain}` ],
    OperationNotPermittedException: c => [ `AWS does not allow account ${c.account} to change this trail. AWS does not say why: a member account cannot change an organization trail, AWS Control Tower protects its own trail, and a service control policy can deny the call.`, "Use a role in the management account or in a delegated administrator account. If the account is one of these, check the organization’s service control policies, and whether another tool owns the trail." ],
    UnsupportedOperationException: c => [ `CloudTrail does not support this in ${c.region}.`, "Declare only settings that this partition and Region support; the message from AWS names the unsupported one." ],
    TrailNotProvidedException: () => [ "CloudTrail did not receive the trail name.", "Please report this bug." ],
    NotFoundException: c => [ "The resource to repair no longer exists, but it did when this run checked.", `The next run reports what is missing. ${c.call} changed nothing.` ],
    KMSInvalidStateException: keyTrouble,
    ConcurrentModificationException: () => [ "Another operation is changing the organization at the same time.", runAgain ],
    MalformedPolicy: malformed,
    MalformedPolicyDocumentException: malformed
  };
  // CONCATENATED MODULE: ./build/src/aws/apply/explain-step.js
  function explainStep(error, context, hasUnanswered = false) {
    if (error instanceof errors.e4) return error;
    const name = (0, aws_error.Is)(error);
    const known = EXPLANATIONS[name] ?? defaultFor(error);
    const [explanation, ...remedy] = known(context, (0, aws_error.kc)(error));
    const earlier = hasUnanswered && (0, aws_error.vu)(error) ? ` ${EARLIER}` : "";
    const message = `${explanation} ${context.call} failed with ${name}: "${(0, aws_error.kc)(error)}"${earlier}`;
    return new errors.e4("step", message, remedy, error);
  }
  const EARLIER = "AWS did not answer an earlier attempt, so it is not known whether the call took effect. See the values read back from AWS.";
  const refused = () => [ "AWS rejected the call.", `See the message from AWS. ${runAgain}` ];
  const faulty = () => [ "AWS had an internal error, and the call might still have taken effect. See the values read back from AWS. For organization trails, an incorrect policy of a cross-account bucket can also cause this error.", runAgain ];
  const unanswered = c => [ "AWS did not answer, so it is not known whether the call took effect. See the values read back from AWS.", `Check the runner's network and proxy, and the AWS_ENDPOINT_URL variables: the runner must be able to reach ${c.call.split(":")[0]} in ${c.region}. ${runAgain}` ];
  const denied = (c, text) => {
    const {action: action} = deniedCall(c, text);
    const denial = (0, explain_denial.L)(text, action);
    if (denial) return [ denial.explanation, denial.fix ];
    const isOfRole = /because no identity[- ]based policy/i.test(text);
    return [ action === permissions.I0.action ? `This role is not allowed to pass ${c.role} to CloudTrail.` : "This role is not allowed to make the call.", "Allow the role:", (0, 
    advice.Pq)(allowStatement(c, text)), ...isOfRole ? [] : [ POSSIBLY_ELSEWHERE ] ];
  };
  const POSSIBLY_ELSEWHERE = "If the role already has this permission, another policy denies the call. AWS does not name it: check the service control policies, the role’s permissions boundary, and the resource policy.";
  const unrecognised = () => [ "AWS could not authenticate the request.", `${aws_error.w8} ${runAgain}` ];
  const unknownInRegion = c => [ `AWS does not accept this session in ${c.region}. If that is an opt-in Region, account ${c.account} has not enabled it.`, "Enable the Region, or correct aws-region:", (0, 
  advice.Pi)(`aws account get-region-opt-status --region-name ${c.region}`), `If the Region is enabled: ${aws_error.w8}` ];
  const expired = () => [ "The AWS session ended before the run did.", `${aws_error.BP} ${runAgain}` ];
  const unreadable = c => [ "The answer did not come from AWS, so it is not known whether the call took effect. See the values read back from AWS.", `Check the runner's network and proxy, and the AWS_ENDPOINT_URL variables: something between the runner and ${c.call.split(":")[0]} in ${c.region} answers instead of AWS. ${runAgain}` ];
  function defaultFor(error) {
    if (error instanceof aws_error.ym) return unreadable;
    if ((0, aws_error.H$)(error)) return unknownInRegion;
    if ((0, aws_error.Xh)(error)) return unrecognised;
    if ((0, aws_error._d)(error)) return expired;
    if ((0, aws_error.GZ)(error)) return denied;
    if ((0, aws_error.vu)(error)) return refused;
    return (0, aws_error.nG)(error) === void 0 ? unanswered : faulty;
  }
  // CONCATENATED MODULE: ./build/src/aws/apply/refresh-step.js
  const READ_BEFORE_CALL = {
    "cloudtrail:PutEventSelectors": get_trail.$R,
    "cloudtrail:PutInsightSelectors": get_trail.tY,
    "cloudtrail:PutEventConfiguration": get_trail.Tf,
    "cloudtrail:UpdateTrail": get_trail.PH,
    "cloudtrail:AddTags": get_trail.cB,
    "cloudtrail:RemoveTags": get_trail.cB
  };
  const MERGES = [ "cloudtrail:UpdateTrail", "cloudtrail:AddTags" ];
  async function refreshStep(planned, trail, {client: client, observed: observed, keptTags: keptTags}, known, runContext) {
    const read = READ_BEFORE_CALL[planned.call];
    if (!read) return {
      step: planned,
      overwritten: []
    };
    let now;
    try {
      now = await readLate(() => read(client, trail), observed === null ? READ_WAITS_SECONDS : [], runContext);
    } catch (error) {
      if (MERGES.includes(planned.call)) return {
        step: planned,
        overwritten: null
      };
      throw new errors.e4("step", `${nameOf(planned)} could not be read again just before ${planned.call}: ${(0, 
      aws_error.Is)(error)}: "${(0, aws_error.kc)(error)}". Nothing was overwritten.`, "Run again: the next run changes it if it can be read.", error);
    }
    const moved = fieldsChangedByOthers(known, planned, now);
    if (moved.length > 0) throw changedMeanwhile(planned, moved);
    const step = planned.call === "cloudtrail:RemoveTags" ? purgingNow(planned, keptTags, now.tags ?? {}) : planned;
    return {
      step: step,
      overwritten: overwrittenBy(step, observed ?? {}, now)
    };
  }
  function overwrittenBy(step, observed, now) {
    if (step.call === "cloudtrail:UpdateTrail") return overwrittenSettings(step, observed, now);
    return "TagsList" in step.input ? overwrittenTags(step, observed.tags ?? {}, now.tags ?? {}) : [];
  }
  function mayExist(trail, {client: client}, runContext) {
    return readLate(() => (0, get_trail.PH)(client, trail), READ_WAITS_SECONDS, runContext).then(() => true, error => (0, 
    aws_error.Is)(error) !== "TrailNotFoundException");
  }
  function readLate(read, delaysSeconds, runContext) {
    return (0, retry.v)(delaysSeconds, runContext, read, settled => settled.status === "rejected" && /^(?:Trail|Resource)NotFoundException$/.test((0, 
    aws_error.Is)(settled.reason)) ? "The new trail is not found yet:" : null);
  }
  function nameOf({fields: fields}) {
    return fields.join(" and ");
  }
  function changedMeanwhile({call: call}, moved) {
    return new errors.e4("step", `Somebody changed ${moved.join(" and ")} after this run observed the trail. ${call} replaces the whole list, so it is not sent now: it would wipe that change.`, "Run again: the next run compares the trail as it is then.");
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
  // CONCATENATED MODULE: ./build/src/aws/apply/write.js
  function members(text) {
    try {
      return Object(JSON.parse(text));
    } catch {
      return {};
    }
  }
  const namesTrail = (text, {Name: Name, TrailName: TrailName}) => {
    const arn = String(members(text)["TrailARN"]);
    const name = String(Name ?? TrailName);
    return arn.startsWith("arn:") && (arn === name || arn.endsWith(`:trail/${name.slice(name.lastIndexOf("/") + 1)}`));
  };
  const isEmpty = text => /^\s*(?:\{\s*\})?\s*$/.test(text);
  function ends(element) {
    return text => text.trimEnd().endsWith(`</${element}>`);
  }
  const ANSWERS = {
    "cloudtrail:CreateTrail": namesTrail,
    "cloudtrail:UpdateTrail": namesTrail,
    "cloudtrail:StartLogging": isEmpty,
    "cloudtrail:StopLogging": isEmpty,
    "cloudtrail:PutEventSelectors": namesTrail,
    "cloudtrail:PutEventConfiguration": namesTrail,
    "cloudtrail:PutInsightSelectors": namesTrail,
    "cloudtrail:AddTags": isEmpty,
    "cloudtrail:RemoveTags": isEmpty,
    "cloudtrail:RegisterOrganizationDelegatedAdmin": isEmpty,
    "organizations:EnableAWSServiceAccess": isEmpty,
    "iam:CreateServiceLinkedRole": ends("CreateServiceLinkedRoleResponse"),
    "s3:PutBucketPolicy": text => text === "",
    "kms:PutKeyPolicy": isEmpty,
    "sns:SetTopicAttributes": ends("SetTopicAttributesResponse")
  };
  function namesErrorCode(text, headers) {
    return headers["x-amzn-errortype"] !== void 0 || typeof members(text)["__type"] === "string" || /<Code>\w[^<]*<\/Code>[^]*<\/\w+>\s*$/.test(text);
  }
  async function write(call, {client: client, command: command}, attempts, beforeRetry) {
    const {middlewareStack: middlewareStack, input: input} = command;
    let sent = 0;
    const middleware = next => async request => {
      if (sent > 0) await beforeRetry();
      sent += 1;
      let isAnswered = false;
      try {
        const result = await next(request);
        isAnswered = await isAnswerOf(call, input, result.response);
        return result;
      } finally {
        attempts.hasUnanswered ||= !isAnswered;
      }
    };
    middlewareStack.add(middleware, {
      step: "deserialize",
      priority: "low",
      name: "attempts"
    });
    return client.send(command);
  }
  async function isAnswerOf(call, input, answer) {
    const chunks = [];
    for await (const chunk of answer.body ?? []) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    answer.body = new Uint8Array(bytes);
    const {statusCode: statusCode, headers: headers} = answer;
    if (statusCode >= 500) return false;
    const text = bytes.toString("utf8");
    if (statusCode < 300 ? ANSWERS[call](text, input) : namesErrorCode(text, headers)) return true;
    throw new aws_error.ym(statusCode);
  }
  // CONCATENATED MODULE: ./build/src/aws/apply/repair-prerequisite.js
  const REPAIR_COMMANDS = {
    "organizations:EnableAWSServiceAccess": async (region, writer, input) => {
      const {EnableAWSServiceAccessCommand: EnableAWSServiceAccessCommand} = await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 9338));
      return {
        client: await (0, clients.Zn)(region, writer),
        command: new EnableAWSServiceAccessCommand(input)
      };
    },
    "iam:CreateServiceLinkedRole": async (region, writer, input) => {
      const {CreateServiceLinkedRoleCommand: CreateServiceLinkedRoleCommand} = await __webpack_require__.e(535).then(__webpack_require__.bind(__webpack_require__, 9535));
      return {
        client: await (0, clients.c4)(region, writer),
        command: new CreateServiceLinkedRoleCommand(input)
      };
    },
    "s3:PutBucketPolicy": async (region, writer, input) => {
      const {PutBucketPolicyCommand: PutBucketPolicyCommand} = await __webpack_require__.e(913).then(__webpack_require__.bind(__webpack_require__, 1294));
      return {
        client: await (0, clients.s3)(region, writer),
        command: new PutBucketPolicyCommand(input)
      };
    },
    "kms:PutKeyPolicy": async (region, writer, input) => {
      const {PutKeyPolicyCommand: PutKeyPolicyCommand} = await __webpack_require__.e(987).then(__webpack_require__.bind(__webpack_require__, 4987));
      return {
        client: await (0, clients.iv)(region, writer),
        command: new PutKeyPolicyCommand(input)
      };
    },
    "sns:SetTopicAttributes": async (region, writer, input) => {
      const {SetTopicAttributesCommand: SetTopicAttributesCommand} = await __webpack_require__.e(778).then(__webpack_require__.bind(__webpack_require__, 8778));
      return {
        client: await (0, clients.$$)(region, writer),
        command: new SetTopicAttributesCommand(input)
      };
    }
  };
  Object.keys(REPAIR_COMMANDS);
  function isRepair(step) {
    return !(0, trail_step.s)(step.call);
  }
  async function repair(step, homeRegion, {readSession: readSession, writeSession: writeSession}, attempts) {
    const requireSame = async () => {
      if (step.replaces !== void 0) requireUnmoved(step, await policyNow(readSession, step, homeRegion));
    };
    await requireSame();
    const sendable = await REPAIR_COMMANDS[step.call](step.region ?? homeRegion, writeSession, step.input);
    await write(step.call, sendable, attempts, requireSame);
  }
  function requireUnmoved({call: call, input: input, replaces: replaces}, now) {
    const written = input["Policy"] ?? input["AttributeValue"];
    if ((0, values_answer.q)(now) && [ replaces ?? null, written ].some(one => isSamePolicy(now.known, one))) return;
    throw new errors.e4("step", (0, values_answer.q)(now) ? `Somebody changed the policy after this run checked it, so ${call} did not repair it. The policy was left as it is.` : `The policy could not be read again just before ${call}: ${now.unknown} The policy was left as it is.`, "Run again: the next run repairs the current policy.");
  }
  function isSamePolicy(one, other) {
    return one === other || one !== null && other !== null && (0, canonical_json.A4)(one) === (0, 
    canonical_json.A4)(other);
  }
  async function policyNow(session, {input: input, region: region}, homeRegion) {
    const {Bucket: Bucket, KeyId: KeyId, TopicArn: TopicArn} = input;
    if (KeyId) return getKeyPolicy(session, KeyId, region ?? homeRegion);
    return TopicArn ? getTopicPolicy(session, TopicArn) : getBucketPolicy(session, region ?? homeRegion, Bucket);
  }
  // CONCATENATED MODULE: ./build/src/aws/apply/send.js
  const COMMANDS = {
    "cloudtrail:CreateTrail": [ CreateTrailCommand.y, null ],
    "cloudtrail:UpdateTrail": [ UpdateTrailCommand.n, "Name" ],
    "cloudtrail:StartLogging": [ StartLoggingCommand.N, "Name" ],
    "cloudtrail:StopLogging": [ StopLoggingCommand.R, "Name" ],
    "cloudtrail:PutEventSelectors": [ PutEventSelectorsCommand.P, "TrailName" ],
    "cloudtrail:PutEventConfiguration": [ PutEventConfigurationCommand.H, "TrailName" ],
    "cloudtrail:PutInsightSelectors": [ PutInsightSelectorsCommand.J, "TrailName" ],
    "cloudtrail:AddTags": [ AddTagsCommand.y, "ResourceId" ],
    "cloudtrail:RemoveTags": [ RemoveTagsCommand.L, "ResourceId" ],
    "cloudtrail:RegisterOrganizationDelegatedAdmin": [ RegisterOrganizationDelegatedAdminCommand.s, null ]
  };
  Object.keys(COMMANDS);
  async function send({client: client, repair: repair}, step, trail, attempts, beforeRetry) {
    const {call: call, input: input} = step;
    try {
      if (isRepair(step)) {
        await repair(step, attempts);
        return {
          outcome: "done"
        };
      }
      const [Command, member] = COMMANDS[call];
      const command = new Command({
        ...input,
        ...member && {
          [member]: trail
        }
      });
      const answer = await write(call, {
        client: client,
        command: command
      }, attempts, beforeRetry);
      return {
        outcome: "done",
        ...call === "cloudtrail:CreateTrail" && {
          trail: answer.TrailARN
        }
      };
    } catch (error) {
      if (!foundOnRetry(call, error, attempts)) throw error;
      return {
        outcome: "unknown"
      };
    }
  }
  const ALREADY_DONE_ERRORS = {
    "cloudtrail:CreateTrail": "TrailAlreadyExistsException",
    "cloudtrail:RegisterOrganizationDelegatedAdmin": "AccountRegisteredException"
  };
  function foundOnRetry(call, error, {hasUnanswered: hasUnanswered}) {
    return call === "iam:CreateServiceLinkedRole" && /has been taken/.test((0, aws_error.kc)(error)) || (0, 
    aws_error.Is)(error) === ALREADY_DONE_ERRORS[call] && (hasUnanswered || (error.$metadata?.attempts ?? 1) > 1);
  }
  // CONCATENATED MODULE: ./build/src/aws/apply/apply.js
  const CONFLICT_WAITS_SECONDS = [ 2, 4, 8, 16, 30, 30, 30, 30, 30, 30, 30, 30, 30 ];
  const NOT_YET_WAITS_SECONDS = [ 2, 4, 8, 16, 30, 30, 30 ];
  const NOT_YET_ERRORS = {
    CloudTrailAccessNotEnabledException: [ "organizations:EnableAWSServiceAccess" ],
    InsufficientDependencyServiceAccessPermissionException: [ "organizations:EnableAWSServiceAccess", "iam:CreateServiceLinkedRole" ],
    NoManagementAccountSLRExistsException: [ "iam:CreateServiceLinkedRole" ],
    InsufficientS3BucketPolicyException: [ "s3:PutBucketPolicy" ],
    InsufficientEncryptionPolicyException: [ "s3:PutBucketPolicy", "kms:PutKeyPolicy" ],
    InsufficientSnsTopicPolicyException: [ "sns:SetTopicAttributes" ]
  };
  function isNotYetSeen(error, done, isLogRoleFresh) {
    return (NOT_YET_ERRORS[(0, aws_error.Is)(error)] ?? []).some(call => done.includes(call)) || isLogRoleFresh && isFreshRoleError(error);
  }
  function isFreshRoleError(error) {
    return /^InvalidCloudWatchLogs(?:LogGroup|Role)ArnException$/.test((0, aws_error.Is)(error)) && /access denied/i.test((0, 
    aws_error.kc)(error));
  }
  async function apply(planned, steps, context, runContext, onStepOutcome) {
    const {log: log, signal: signal} = runContext;
    const known = knownOf(context.refreshContext);
    let progress = {
      trail: planned,
      known: known,
      done: [],
      isCreated: false,
      failure: null
    };
    for (const step of steps) {
      const {trail: trail, isCreated: isCreated, failure: failure} = progress;
      if (failure && !(isCreated && step.call === "cloudtrail:StartLogging")) continue;
      if (isCreated === "perhaps" && !await mayExist(trail, context.refreshContext, runContext)) return {
        trail: trail,
        isMissing: true,
        failure: failure
      };
      if (signal.aborted) return {
        trail: trail,
        isMissing: false,
        failure: failure ?? (0, errors.ce)()
      };
      if (failure) log.info("The new trail is started anyway, so that it records");
      log.info(`${step.call} …`);
      onStepOutcome({
        step: step,
        outcome: "unknown"
      });
      const waits = failure ? createWaitBudget() : context.waits;
      progress = await performNext(step, steps, progress, {
        ...context,
        waits: waits
      }, runContext, onStepOutcome);
    }
    return {
      trail: progress.trail,
      isMissing: false,
      failure: progress.failure
    };
  }
  async function performNext(step, steps, progress, context, runContext, onStepOutcome) {
    const isCreate = step.call === "cloudtrail:CreateTrail";
    const attempts = {
      hasUnanswered: false
    };
    try {
      const {outcome: outcome, trail: trail = progress.trail} = await perform(step, progress, attempts, context, runContext);
      runContext.log.info(`${step.call} ${outcome === "done" ? "done" : "was already done when it was tried again"}`);
      onStepOutcome({
        step: step,
        outcome: outcome
      });
      const isUncertain = isCreate && outcome === "unknown" && steps.some(isUnplanned);
      return {
        trail: trail,
        known: knownAfter(progress.known, step),
        done: [ ...progress.done, step.call ],
        isCreated: isCreate || progress.isCreated,
        failure: isUncertain ? perhapsAnother(trail) : progress.failure
      };
    } catch (error) {
      onStepOutcome({
        step: step,
        outcome: outcomeOf(error, attempts, runContext.signal)
      });
      const {trail: trail} = progress;
      const remedyContext = {
        ...context.remedyContext,
        trail: trail,
        call: step.call
      };
      return {
        ...progress,
        isCreated: isCreate && attempts.hasUnanswered ? "perhaps" : progress.isCreated,
        failure: progress.failure ?? explainStep(error, remedyContext, attempts.hasUnanswered)
      };
    }
  }
  function knownOf({observed: observed}) {
    return Object.fromEntries(fields.cJ.map(({field: field, unset: unset}) => [ field, [ observed ? observed[field] : unset ] ]));
  }
  function outcomeOf(error, {hasUnanswered: hasUnanswered}, signal) {
    if (hasUnanswered) return "unknown";
    return error instanceof errors.e4 && (error.code !== "step" || signal.aborted) ? "not attempted" : "failed";
  }
  function isUnplanned({call: call}) {
    return (0, trail_step.s)(call) && ![ "cloudtrail:CreateTrail", "cloudtrail:StartLogging", "cloudtrail:RegisterOrganizationDelegatedAdmin" ].includes(call);
  }
  function perhapsAnother(trail) {
    return new errors.e4("step", `${trail} already existed when cloudtrail:CreateTrail was retried. This run most likely created it, but the trail has not been compared with the declaration.`, "Run again: the next run adopts the trail and shows any differences.");
  }
  function createWaitBudget() {
    return {
      conflict: CONFLICT_WAITS_SECONDS.values(),
      notYet: NOT_YET_WAITS_SECONDS.values()
    };
  }
  async function perform(planned, {trail: trail, known: known, done: done}, attempts, context, runContext) {
    const read = () => refreshStep(planned, trail, context.refreshContext, known, runContext);
    const last = {
      sent: null
    };
    const attempt = async () => {
      last.sent = null;
      (0, errors.$J)(runContext.signal);
      const sent = await read();
      (0, errors.$J)(runContext.signal);
      last.sent = sent;
      const beforeRetry = async () => {
        last.sent = {
          ...sent,
          overwritten: (await read()).overwritten
        };
      };
      return send(context, sent.step, trail, attempts, beforeRetry);
    };
    const isNotYet = error => isNotYetSeen(error, done, context.isLogRoleFresh);
    try {
      return await retryWhilePassing(planned.call, context.waits, isNotYet, runContext, attempt);
    } catch (error) {
      if (!attempts.hasUnanswered) last.sent = null;
      throw error;
    } finally {
      if (last.sent) context.onOverwritten(last.sent.step, last.sent.overwritten);
    }
  }
  function retryWhilePassing(call, waits, isNotYet, runContext, attempt) {
    const whyRetry = (why, isPassing) => settled => {
      if (settled.status === "fulfilled" || !isPassing(settled.reason)) return null;
      (0, errors.$J)(runContext.signal);
      return `${why} (${(0, aws_error.Is)(settled.reason)}): ${call}`;
    };
    const untilSeen = () => (0, retry.v)(waits.notYet, runContext, attempt, whyRetry("CloudTrail does not see the change yet", isNotYet));
    return (0, retry.v)(waits.conflict, runContext, untilSeen, whyRetry("CloudTrail is still busy with the trail", isBusy));
  }
  function isBusy(error) {
    return (0, aws_error.Is)(error) === "ConflictException";
  }
  // EXTERNAL MODULE: ./build/src/domain/trail/format-value.js
    var format_value = __webpack_require__(5406);
  // EXTERNAL MODULE: ./build/src/aws/session/session-policy.js
    var session_policy = __webpack_require__(3575);
  // EXTERNAL MODULE: ./build/src/aws/session/sign-in.js + 3 modules
    var sign_in = __webpack_require__(9983);
  // EXTERNAL MODULE: ./build/src/reconcile/sign-in.js + 1 modules
    var reconcile_sign_in = __webpack_require__(9100);
  // CONCATENATED MODULE: ./build/src/reconcile/apply/write-sessions.js
  async function openWriteSessions(run, input, steps) {
    const {inputs: inputs, readSessions: readSessions, observed: observed, desired: desired, plan: plan} = input;
    const wouldBe = (0, trail_desired.hN)(desired, observed.trail, observed.identity);
    const isOrganizationTrail = wouldBe.isOrganizationTrail || observed.trail?.isOrganizationTrail === true;
    const caller = readSessions.session.identity.account;
    const role = inputs.bucketOwnerRoleToAssume;
    const sessionFor = some => (0, sign_in.J)((0, reconcile_sign_in.UI)(inputs, "apply"), (0, 
    session_policy.le)(some, plan.trail, isOrganizationTrail, role, caller), run);
    const onTrail = steps.filter(step => !isRepair(step));
    return {
      writeSession: onTrail.length > 0 ? await sessionFor(onTrail) : readSessions.session,
      repair: createRepair(input, steps.filter(isRepair), sessionFor)
    };
  }
  function createRepair({inputs: inputs, readSessions: readSessions, plan: plan}, steps, sessionFor) {
    const role = inputs.bucketOwnerRoleToAssume;
    const isTheirs = step => (0, session_policy.b_)(step, role, readSessions.session.identity.account);
    let own = null;
    let theirs = null;
    return async (step, attempts) => {
      const writeSession = await (own ??= sessionFor(steps));
      if (!isTheirs(step)) return repair(step, plan.homeRegion, {
        readSession: readSessions.session,
        writeSession: writeSession
      }, attempts);
      const sessionPolicy = (0, session_policy.uz)(steps.filter(isTheirs), plan.trail);
      const chained = await (theirs ??= (0, sign_in.x)(writeSession, role, (0, reconcile_sign_in.UI)(inputs, "apply"), sessionPolicy));
      const owner = await (readSessions.bucketOwner?.session);
      const readSession = owner && (0, values_answer.q)(owner) ? owner.known : readSessions.session;
      return repair(step, plan.homeRegion, {
        readSession: readSession,
        writeSession: chained
      }, attempts);
    };
  }
  // CONCATENATED MODULE: ./build/src/reconcile/apply/perform-steps.js
  async function performSteps(run, input) {
    const {plan: plan, steps: steps, earlyStart: earlyStart} = input;
    const became = new Map;
    if (steps[0] && earlyStart) became.set(steps[0], earlyStart.outcome);
    const performed = result => ({
      ...result,
      outcomes: plan.steps.map(step => ({
        step: step,
        outcome: became.get(step) ?? "not attempted"
      }))
    });
    const rest = earlyStart ? steps.slice(1) : steps;
    if (earlyStart?.failure || rest.length === 0) return performed({
      trail: plan.trail,
      isMissing: false,
      failure: earlyStart?.failure ?? null
    });
    let sessions;
    try {
      sessions = await openWriteSessions(run, input, rest);
    } catch (failure) {
      if (earlyStart) return performed({
        trail: plan.trail,
        isMissing: false,
        failure: failure
      });
      throw failure;
    }
    const onStepOutcome = ({step: step, outcome: outcome}) => {
      became.set(step, outcome);
      run.record({
        kind: "step",
        step: step,
        outcome: outcome,
        at: (new Date).toISOString()
      });
    };
    return performed(await apply(plan.trail, rest, applyContext(run, input, sessions), run, onStepOutcome));
  }
  const FRESH_LOG_ROLE_MILLISECONDS = 5 * 6e4;
  function applyContext(run, input, {writeSession: writeSession, repair: repair}) {
    const {inputs: inputs, readSessions: readSessions, observed: observed, desired: desired, plan: plan, earlyStart: earlyStart, logRoleCreated: logRoleCreated} = input;
    const {session: session} = readSessions;
    return {
      client: (0, clients.Ao)(plan.homeRegion, writeSession),
      repair: repair,
      refreshContext: {
        client: (0, clients.Ao)(plan.homeRegion, session),
        observed: observed.trail,
        keptTags: (0, trail_desired.uf)(inputs.declared)
      },
      onOverwritten: (step, overwritten) => reportOverwritten(run, step, overwritten),
      waits: earlyStart?.waits ?? createWaitBudget(),
      isLogRoleFresh: logRoleCreated !== null && Date.now() - logRoleCreated < FRESH_LOG_ROLE_MILLISECONDS,
      remedyContext: remedyContextOf((0, trail_desired.hN)(desired, observed.trail, observed.identity), observed.organization, session.identity.account)
    };
  }
  function reportOverwritten(run, {call: call, fields: fields}, overwritten) {
    if (overwritten === null) {
      const notice = `The trail could not be read again just before ${call}. If somebody changed ${fields.join(", ")} after this run observed it, the change was overwritten.`;
      (0, reconcile_run.Mp)(run, notice, "Changed during the run");
    }
    for (const {what: what, observed: observed, found: found, written: written} of overwritten ?? []) {
      const text = `Somebody changed ${what} after this run observed the trail: it was ${(0, 
      format_value.F)(observed)}, then ${(0, format_value.F)(found)}. ${call} ${written === null ? "removed it" : `set it to ${(0, 
      format_value.F)(written)}`}.`;
      (0, reconcile_run.Af)(run, "Changed during the run", text);
    }
  }
  // CONCATENATED MODULE: ./build/src/aws/apply/verify.js
  const CHECK_HINT = "Run again with mode `check`: it reports whether the trail is as declared.";
  async function verify(session, target) {
    const client = (0, clients.Ao)(target.identity.homeRegion, session);
    const read = () => readBack(client, session, target);
    const verified = await (0, retry.v)(READ_WAITS_SECONDS, session, read, settled => {
      const seen = whatIsPending(settled);
      if (seen !== null && session.signal.aborted) throw new errors.e4("verify", `The run was stopped while it read the trail back: ${seen}.`, CHECK_HINT);
      return seen && `${seen}:`;
    });
    if (pending(verified) === "") session.log.info("Read back: as declared");
    return verified;
  }
  function whatIsPending(settled) {
    if (settled.status === "fulfilled") return pending(settled.value) || null;
    return isAbsent(settled.reason) ? "The trail is not found yet" : null;
  }
  function readBackUntil(session, identity, expected) {
    const client = (0, clients.Ao)(identity.homeRegion, session);
    const read = () => readTrail(client, identity);
    if (expected === null) return read();
    return (0, retry.v)(READ_WAITS_SECONDS, session, read, settled => {
      const isLate = settled.status === "fulfilled" ? (0, drift.Ui)(expected, settled.value.trail, []).length > 0 : isAbsent(settled.reason);
      return isLate ? "The trail read back does not show the change yet:" : null;
    });
  }
  function pending({drift: drift, unconfirmed: unconfirmed}) {
    return [ ...new Set(drift.map(notYet)), ...unconfirmed ].join("; ");
  }
  function notYet({field: field, desired: desired}) {
    const {label: label} = (0, fields.OB)(field);
    return typeof desired === "boolean" ? `${label} is not ${(0, format_value.F)(desired)} yet` : `${label}: not as declared yet`;
  }
  async function readBack(client, session, {identity: identity, desired: desired, registered: registered, unconfirmedRepairs: unconfirmedRepairs}) {
    const [reading, missing, failing] = await (0, all_of.b)([ readTrail(client, identity), registered.length > 0 ? unconfirmedRegistrations(session, identity.homeRegion, registered) : [], unconfirmedRepairs() ]);
    const unread = fields.cJ.flatMap(({field: field}) => desired[field] === void 0 ? [] : reading.unknown[field] ?? []);
    const unconfirmed = [ ...new Set([ ...unread, ...missing, ...failing ]) ];
    return {
      ...reading,
      drift: (0, drift.Ui)(desired, reading.trail, []),
      unconfirmed: unconfirmed
    };
  }
  async function unconfirmedRegistrations(session, region, accounts) {
    const {delegatedAdministrators: delegatedAdministrators} = await listDelegatedAdministrators(await (0, 
    clients.Zn)(region, session));
    if (!(0, values_answer.q)(delegatedAdministrators)) return [ delegatedAdministrators.unknown ];
    return (0, delegated_administrators.EK)(accounts, delegatedAdministrators).map(account => `${account} not listed as delegated administrator`);
  }
  // EXTERNAL MODULE: ./build/src/domain/prerequisites/prerequisite.js
    var prerequisite = __webpack_require__(7730);
  // EXTERNAL MODULE: ./build/src/report/format/yaml-diff.js
    var yaml_diff = __webpack_require__(3827);
  // CONCATENATED MODULE: ./build/src/report/sections/still-differs.js
  function stillDiffers(drift, unconfirmed, hint) {
    const isText = value => typeof value !== "object" || value === null;
    const sentences = drift.map(({field: field, observed: observed, desired: desired}) => isText(desired) ? `${(0, 
    fields.OB)(field).label}: ${(0, format_value.F)(observed)} and not ${(0, format_value.F)(desired)}, 20 seconds after AWS accepted the change.` : `${(0, 
    fields.OB)(field).label}: not as declared, 20 seconds after AWS accepted the change.`);
    const lines = drift.flatMap(({field: field, observed: observed, desired: desired}) => {
      const changed = (0, yaml_diff.M)(observed, desired);
      return changed.length > 0 ? [ `${(0, fields.OB)(field).label}, as it is (-) and as declared (+):`, (0, 
      advice.Bj)(...changed) ] : [];
    });
    const cause = `${hint} Somebody or something else may be changing the trail at the same time; CloudTrail’s event history names who made which call.`;
    return {
      message: [ ...sentences, ...unconfirmed ].join("\n"),
      hint: [ cause, ...lines ]
    };
  }
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/bucket.js
  const bucket_MAX_POLICY_BYTES = 20 * 1024;
  function judgeBucket(bucket, hasKey, homeRegion) {
    const id = "bucket";
    const {name: name, region: region, requesterPays: requesterPays, encryption: encryption} = bucket;
    if (!(0, values_answer.q)(region)) return {
      id: id,
      status: "unknown",
      message: region.unknown
    };
    if (region.known === null) {
      const fix = [ "Correct s3-bucket-name, or have the administrator of the account that will own the logs create the bucket:", (0, 
      advice.Pi)(`aws s3 mb --region ${homeRegion} s3://${name}`) ];
      return {
        id: id,
        status: "fail",
        message: `Bucket ${name} does not exist.`,
        fix: fix
      };
    }
    if ((0, values_answer.q)(requesterPays) && requesterPays.known) {
      const message = `Requester Pays is enabled on bucket ${name}, and CloudTrail does not deliver to such buckets.`;
      const fix = [ "The bucket owner disables Requester Pays:", (0, advice.Pi)(`aws s3api put-bucket-request-payment --region ${region.known} --bucket ${name} --request-payment-configuration Payer=BucketOwner`) ];
      return {
        id: id,
        status: "fail",
        message: message,
        fix: fix
      };
    }
    const lockedOut = hasKey ? null : judgeDefaultKey(bucket);
    if (lockedOut?.status === "fail") return lockedOut;
    const unknowns = [ ...(0, values_answer.q)(requesterPays) ? [] : [ requesterPays.unknown ], ...hasKey || (0, 
    values_answer.q)(encryption) ? [] : [ encryption.unknown ] ];
    if (unknowns.length > 0) return {
      id: id,
      status: "unknown",
      message: unknowns.join(" ")
    };
    return lockedOut ?? {
      id: id,
      status: "pass",
      message: `Bucket ${name} is in ${region.known}.`
    };
  }
  function judgeDefaultKey({name: name, encryption: encryption, key: key}) {
    if (!(0, values_answer.q)(encryption) || encryption.known.key === null) return null;
    const judged = judgeServiceKey(AWS_KEY.test(encryption.known.key) ? "managed by AWS" : key, `default encryption key of bucket ${name}`, encryption.known.hasBucketKey);
    if (!judged) return null;
    const {fix: fix, ...rest} = judged;
    const declare = "Or set kms-key-id to a key for the trail, which CloudTrail then uses instead.";
    return {
      id: "bucket",
      ...rest,
      ...fix && {
        fix: [ ...fix, declare ]
      }
    };
  }
  function judgeBucketPolicy(bucket, destinations, delivered) {
    const id = "bucket-policy";
    const {name: name, region: region} = bucket;
    if ((0, values_answer.q)(region) && region.known === null) return {
      id: id,
      status: "not-applicable",
      message: `Bucket ${name} does not exist.`
    };
    const isIdKnown = destinations.organizationId !== UNKNOWN_ORGANIZATION_ID;
    return judgePolicy({
      id: id,
      what: `policy of bucket ${name}`,
      administrator: "The bucket owner",
      text: bucket.policy,
      absent: `Bucket ${name} has no policy, so CloudTrail can neither read its ACL nor write log files.`,
      maxBytes: bucket_MAX_POLICY_BYTES,
      get: `aws s3api get-bucket-policy --bucket ${name} --query Policy --output text`,
      put: `aws s3api put-bucket-policy --bucket ${name} --policy file://policy.json`,
      writeStep: Policy => ({
        call: "s3:PutBucketPolicy",
        input: {
          Bucket: name,
          Policy: Policy
        },
        fields: [],
        ...(0, values_answer.q)(region) && region.known !== null && {
          region: region.known
        }
      }),
      ...!isIdKnown && {
        undecidedBecause: "the organization ID is not known, so the path of its accounts is not known either"
      }
    }, requiredBucketAccess(destinations, delivered));
  }
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/log-group.js
  function judgeLogGroup(found, arn, homeRegion) {
    const id = "log-group";
    const group = (0, values_arn.Lw)(arn);
    const {region: region, account: account} = group;
    const name = (0, values_arn.To)(group);
    if (region !== homeRegion) {
      const message = `Log group ${name} is in ${region}, but it must be in the trail's home Region, ${homeRegion}.`;
      return {
        id: id,
        status: "fail",
        message: message,
        fix: [ `Declare a log group in ${homeRegion}.` ]
      };
    }
    if (!(0, values_answer.q)(found)) return {
      id: id,
      status: "unknown",
      message: found.unknown
    };
    if (found.known) return {
      id: id,
      status: "pass",
      message: `Log group ${name} is in account ${account}.`
    };
    const fix = [ `The administrator of account ${account} creates it:`, (0, advice.Pi)(`aws logs create-log-group --region ${region} --log-group-name ${name}`) ];
    return {
      id: id,
      status: "fail",
      message: `Log group ${name} does not exist in account ${account} in ${region}.`,
      fix: fix
    };
  }
  function judgeLogRole(role, missingAccess, arn, destinations) {
    const id = "log-role";
    const parsed = (0, values_arn.Lw)(arn);
    const {account: account} = parsed;
    const name = (0, values_arn.S3)(parsed);
    const administrator = `The administrator of account ${account}`;
    const trustDocument = documentOf(logRoleTrustStatements());
    if ((0, values_answer.q)(role) && role.known === null) {
      const fix = [ `Correct cloud-watch-logs-role-arn, or have the administrator of account ${account} create the role with this trust policy (save it as trust.json):`, trustDocument, (0, 
      advice.Pi)(`aws iam create-role --role-name ${name} --assume-role-policy-document file://trust.json`) ];
      return {
        id: id,
        status: "fail",
        message: `Role ${name} does not exist in account ${account}.`,
        fix: fix
      };
    }
    const trust = (0, values_answer.q)(role) ? judgeTrust(role.known, name) : {
      status: "unknown",
      message: role.unknown
    };
    if (trust.status === "fail") {
      const fix = [ `${administrator} allows CloudTrail to assume the role by replacing its trust policy (save this as trust.json):`, trustDocument, (0, 
      advice.Pi)(`aws iam update-assume-role-policy --role-name ${name} --policy-document file://trust.json`) ];
      return {
        id: id,
        status: "fail",
        message: trust.message,
        fix: fix
      };
    }
    const attach = [ documentOf(logRoleStatements(destinations)), (0, advice.Pi)(`aws iam put-role-policy --role-name ${name} --policy-name OrgTrailToCloudWatchLogs --policy-document file://policy.json`) ];
    if ((0, values_answer.q)(missingAccess) && missingAccess.known.length > 0) {
      const message = `Role ${name} is not allowed to call ${missingAccess.known.join(", ")}.`;
      return {
        id: id,
        status: "fail",
        message: message,
        fix: [ `${administrator} attaches this policy to the role (save it as policy.json):`, ...attach ]
      };
    }
    const unknowns = [ ...trust.status === "unknown" ? [ trust.message ] : [], ...(0, 
    values_answer.q)(missingAccess) ? [] : [ missingAccess.unknown ] ];
    if (unknowns.length > 0) {
      const allows = "allows the same access as this policy (save it as policy.json):";
      const sure = `${administrator} makes sure that the role`;
      const fix = trust.status === "unknown" ? [ `${sure} has this trust policy:`, trustDocument, `and that it ${allows}`, ...attach ] : [ `${sure} ${allows}`, ...attach ];
      return {
        id: id,
        status: "unknown",
        message: unknowns.join(" "),
        fix: fix
      };
    }
    return {
      id: id,
      status: "pass",
      message: `CloudTrail can assume role ${name}, which is allowed to write all log streams.`
    };
  }
  function judgeTrust({trust: trust}, name) {
    const policy = (0, policy_document.ON)(trust);
    if ("unreadable" in policy) return {
      status: "unknown",
      message: `The trust policy of role ${name} cannot be checked: ${policy.unreadable}.`
    };
    const {status: status, reasons: reasons} = judgeGrants(policy, requiredLogRoleTrust());
    return {
      status: status,
      message: `Role ${name}: ${reasons.join(" ")}`
    };
  }
  function documentOf(Statement) {
    return (0, advice.Pq)({
      Version: "2012-10-17",
      Statement: Statement
    });
  }
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/topic.js
  const topic_MAX_POLICY_BYTES = 30 * 1024;
  function judgeTopic(topic, destinations) {
    const id = "sns-topic";
    const arn = destinations.topic;
    const {region: region, account: account, resource: name} = (0, values_arn.Lw)(arn);
    if ((0, values_answer.q)(topic) && topic.known === null) {
      const fix = [ `Correct sns-topic-name, or have the administrator of account ${account} create it:`, (0, 
      advice.Pi)(`aws sns create-topic --region ${region} --name ${name}`) ];
      return {
        id: id,
        status: "fail",
        message: `Topic ${arn} does not exist.`,
        fix: fix
      };
    }
    const known = (0, values_answer.q)(topic) ? topic.known : null;
    const judged = judgePolicy({
      id: id,
      what: `policy of topic ${arn}`,
      administrator: `The administrator of account ${account}`,
      text: (0, values_answer.q)(topic) ? {
        known: known.policy
      } : topic,
      maxBytes: topic_MAX_POLICY_BYTES,
      get: `aws sns get-topic-attributes --region ${region} --topic-arn ${arn} --query Attributes.Policy --output text`,
      put: `aws sns set-topic-attributes --region ${region} --topic-arn ${arn} --attribute-name Policy --attribute-value file://policy.json`,
      writeStep: AttributeValue => ({
        call: "sns:SetTopicAttributes",
        input: {
          TopicArn: arn,
          AttributeName: "Policy",
          AttributeValue: AttributeValue
        },
        fields: [],
        region: region
      })
    }, requiredTopicAccess(destinations));
    const key = known?.key ? judgeServiceKey(known.key, "topic encryption key", true) : null;
    if (key === null) return judged;
    if (judged.status === "pass") return {
      id: id,
      ...key
    };
    if (key.status === "unknown") return judged;
    const message = `${key.message} ${judged.message}`;
    const fix = [ ...key.fix ?? [], ...judged.fix ?? [] ];
    return {
      id: id,
      status: "fail",
      message: message,
      fix: fix,
      irreparable: key.message
    };
  }
  // CONCATENATED MODULE: ./build/src/domain/prerequisites/judge.js
  function judgePrerequisites(input) {
    const {trail: trail, documents: documents} = input;
    const {bucket: bucket, key: key, topic: topic, logGroup: logGroup, logRole: logRole, logRoleMissingAccess: logRoleLacks} = documents;
    const destinations = destinationsOf(trail, (0, organization_organization.Ui)(input.organization));
    const delivered = {
      isMultiRegion: trail.isMultiRegionTrail,
      hasDigests: trail.enableLogFileValidation,
      hasInsights: (trail.insightSelectors?.length ?? 0) > 0
    };
    const group = trail.cloudWatchLogsLogGroupArn;
    const role = trail.cloudWatchLogsRoleArn;
    const none = "Not configured for this trail.";
    return [ ...judgeOrganization({
      ...input,
      isOrganizationTrail: trail.isOrganizationTrail
    }), bucket ? judgeBucket(bucket, key !== null, trail.homeRegion) : notApplicable("bucket", none), bucket ? judgeBucketPolicy(bucket, destinations, delivered) : notApplicable("bucket-policy", none), key ? judgeKey(key, bucket, destinations) : notApplicable("kms-key", none), topic && destinations.topic ? judgeTopic(topic, destinations) : notApplicable("sns-topic", none), logGroup && group ? judgeLogGroup(logGroup, group, trail.homeRegion) : notApplicable("log-group", none), logRole && logRoleLacks && role ? judgeLogRole(logRole, logRoleLacks, role, destinations) : notApplicable("log-role", none) ];
  }
  // CONCATENATED MODULE: ./build/src/domain/organization/account-role.js
  function accountRoleOf(account, organization) {
    const {description: description, delegatedAdministrators: delegatedAdministrators, isPlainMember: isPlainMember} = organization;
    if (account === (0, organization_organization.uy)(organization)) return "management";
    if ((0, values_answer.q)(delegatedAdministrators) && delegatedAdministrators.known.includes(account)) return "delegated administrator";
    if ((0, values_answer.q)(description) && description.known === null) return "in no organization";
    return isPlainMember || (0, values_answer.q)(description) && (0, values_answer.q)(delegatedAdministrators) ? "plain member" : "unknown";
  }
  // CONCATENATED MODULE: ./build/src/reconcile/judge-prerequisites.js
  function openReadSessions(inputs, mode, session) {
    const role = inputs.prerequisites === "skip" ? null : inputs.bucketOwnerRoleToAssume;
    if (role === null) return {
      session: session,
      bucketOwner: null
    };
    const {account: account} = (0, values_arn.Lw)(role);
    return {
      session: session,
      bucketOwner: {
        account: account,
        session: bucketOwnerSession(role, (0, reconcile_sign_in.UI)(inputs, mode), session)
      }
    };
  }
  function bucketOwnerSession(role, how, session) {
    const assume = () => (0, sign_in.x)(session, role, how, (0, session_policy.wA)());
    return (0, ask.kA)("sts:AssumeRole", assume, error => ({
      unknown: `bucket-owner-role-to-assume could not be assumed: ${(0, aws_error.kc)(error)} ${bucketOwnerRoleRemedy(role, error)}`
    }));
  }
  function bucketOwnerRoleRemedy(role, error) {
    return (0, aws_error.GZ)(error) && (0, explain_denial.L)((0, aws_error.kc)(error), "sts:AssumeRole") === null ? `The trust policy of ${role} must name this run's role, and this run's role needs sts:AssumeRole on ${role}. If that role can also repair, do not let a role that pull requests use assume it.` : (0, 
    aws_error.SM)("sts:AssumeRole", error);
  }
  async function readAndJudge({inputs: inputs, readSessions: readSessions, observed: observed, desired: desired}, reader) {
    const {declared: declared} = inputs;
    if (inputs.prerequisites === "skip") return {
      prerequisites: [],
      logRoleCreated: null,
      bucket: null
    };
    const {account: account} = readSessions.session.identity;
    const {organization: organization, identity: identity} = observed;
    const trail = (0, trail_desired.hN)(desired, observed.trail, identity);
    const resources = trailResourcesOf(declared, identity, account, observed.trail);
    const naming = logStreamNamingOf(identity.arn, trail.isOrganizationTrail, organization);
    const documents = await readPrerequisiteDocuments(reader, resources, naming);
    const prerequisites = judgePrerequisites({
      trail: trail,
      account: account,
      caller: accountRoleOf(account, organization),
      organization: organization,
      delegatedAdministrators: declared.delegatedAdministrators,
      documents: documents
    });
    const {logRole: logRole, bucket: bucket} = documents;
    const logRoleCreated = logRole && (0, values_answer.q)(logRole) && logRole.known?.createdMilliseconds || null;
    return {
      prerequisites: prerequisites,
      logRoleCreated: logRoleCreated,
      bucket: bucket
    };
  }
  async function judgeAgain(input) {
    const reader = createDocumentReader(input.readSessions, input.inputs.declared.region);
    return (await readAndJudge(input, reader)).prerequisites;
  }
  // CONCATENATED MODULE: ./build/src/reconcile/apply/verify-applied.js
  async function verifyApplied(run, input, trail) {
    const {inputs: inputs, readSessions: readSessions, observed: observed, desired: desired, plan: plan, steps: steps} = input;
    const isWhole = plan.refusals.length === 0;
    const registered = (0, delegated_administrators._k)(steps);
    let {prerequisites: prerequisites} = plan;
    const {drift: drift, unconfirmed: unconfirmed, ...read} = await verifyOrExplain(readSessions.session, {
      identity: {
        ...observed.identity,
        arn: trail
      },
      desired: isWhole ? desired : {
        isLogging: true
      },
      registered: registered,
      unconfirmedRepairs: async () => {
        const judged = await judgeRepairs(run, input);
        ({prerequisites: prerequisites} = judged);
        return judged.unconfirmed;
      }
    });
    if (registered.length > 0 && unconfirmed.length === 0) run.record({
      kind: "prerequisites judged again",
      prerequisites: withRegistered(prerequisites, registered)
    });
    const left = isWhole && read.trail.tags ? tagsLeft(inputs.declared, read.trail.tags) : [];
    if (left.length > 0) (0, reconcile_run.Af)(run, "Tags not removed", notRemoved(left));
    const {trail: now, deliveries: deliveries, startedAt: startedAt} = read;
    run.record({
      kind: "read back",
      trail: now,
      deliveries: deliveries,
      startedAt: startedAt,
      at: (new Date).toISOString()
    });
    const differs = drift.length + unconfirmed.length > 0;
    run.record({
      kind: "verified",
      difference: differs ? stillDiffers(drift, unconfirmed, CHECK_HINT) : null
    });
  }
  async function verifyOrExplain(session, target) {
    try {
      return await verify(session, target);
    } catch (error) {
      if (error instanceof errors.e4 && error.code === "verify") throw error;
      throw new errors.e4("verify", `The trail could not be read back: ${(0, aws_error.kc)(error)}`, CHECK_HINT, error);
    }
  }
  async function judgeRepairs(run, input) {
    const {plan: plan, steps: steps} = input;
    const repaired = plan.prerequisites.filter(one => (0, prerequisite._C)(steps, one));
    if (repaired.length === 0) return {
      prerequisites: plan.prerequisites,
      unconfirmed: []
    };
    const prerequisites = await judgeAgain(input);
    run.record({
      kind: "prerequisites judged again",
      prerequisites: prerequisites
    });
    const unconfirmed = prerequisites.filter(({id: id, status: status, repair: repair}) => (status === "fail" || repair) && repaired.some(one => one.id === id)).map(({id: id, message: message}) => `${id} was repaired, but still fails: ${message}`);
    return {
      prerequisites: prerequisites,
      unconfirmed: unconfirmed
    };
  }
  function withRegistered(prerequisites, accounts) {
    return prerequisites.map(one => one.id === "delegated-administrators" ? {
      id: one.id,
      status: "pass",
      message: `Registered by this run: ${accounts.join(", ")}.`
    } : one);
  }
  function tagsLeft(declared, now) {
    const {state: state} = declared.intents.tags;
    const purges = state === "remove" || state === "set" && declared.purgeTags;
    return purges ? tagsToPurge((0, trail_desired.uf)(declared), now) : [];
  }
  function notRemoved(keys) {
    return `Somebody added tags after this run observed the trail, and they are still there: ${keys.join(", ")}. The next run removes them.`;
  }
  // CONCATENATED MODULE: ./build/src/reconcile/apply/read-back.js
  async function readBackAfterFailure(run, input, performed) {
    const {readSessions: readSessions, observed: observed, desired: desired} = input;
    const {trail: trail, isMissing: isMissing, outcomes: outcomes} = performed;
    const unknown = stepsThatAre(outcomes, "unknown");
    const expected = expectedAfter(outcomes, desired);
    const waits = Object.keys(expected).length > 0 && !isMissing;
    const identity = {
      ...observed.identity,
      arn: trail
    };
    const read = await readBackUntil(readSessions.session, identity, waits ? expected : null).catch(error => observed.trail === null && unknown.length === 0 && isAbsent(error) ? {
      trail: null,
      deliveries: [],
      startedAt: null
    } : null);
    if (read !== null) {
      const {trail: now, deliveries: deliveries, startedAt: startedAt} = read;
      run.record({
        kind: "read back",
        trail: now,
        deliveries: deliveries,
        startedAt: startedAt,
        at: (new Date).toISOString()
      });
      for (const step of read.trail ? unknown : []) {
        const written = writtenBy(step, desired);
        if (Object.keys(written).length === 0) continue;
        const notice = (0, drift.Ui)(written, read.trail, []).length === 0 ? `AWS did not confirm ${step.call}, but the trail read back shows the change.` : `AWS did not confirm ${step.call}, and the trail read back does not show the change.`;
        (0, reconcile_run.Mp)(run, notice);
      }
    }
    if (outcomes.some(({step: step, outcome: outcome}) => isRepair(step) && outcome !== "not attempted")) await judgeRepairs(run, input).catch(() => {});
  }
  function stepsThatAre(outcomes, ...chosen) {
    return outcomes.filter(({outcome: outcome}) => chosen.includes(outcome)).map(({step: step}) => step);
  }
  function writtenBy({fields: fields}, desired) {
    return Object.fromEntries(Object.entries(desired).filter(([field]) => fields.includes(field)));
  }
  function expectedAfter(outcomes, desired) {
    const pending = new Set(stepsThatAre(outcomes, "failed", "not attempted").flatMap(({fields: fields}) => fields));
    const written = stepsThatAre(outcomes, "done", "unknown").flatMap(step => Object.entries(writtenBy(step, desired)));
    return Object.fromEntries(written.filter(([field]) => !pending.has(field)));
  }
  // CONCATENATED MODULE: ./build/src/reconcile/apply/apply-and-verify.js
  async function applyAndVerify(run, input) {
    run.record({
      kind: "applying"
    });
    const performed = await performSteps(run, input);
    if (performed.failure !== null) {
      run.record((0, reconcile_run.g5)(performed.failure));
      await readBackAfterFailure(run, input, performed);
    } else await verifyApplied(run, input, performed.trail);
  }
  // EXTERNAL MODULE: ./build/src/runtime/cancellation.js
    var cancellation = __webpack_require__(3435);
  // EXTERNAL MODULE: ./build/src/domain/plan/refusals.js + 2 modules
    var refusals = __webpack_require__(6454);
  // EXTERNAL MODULE: ./build/src/domain/plan/steps.js
    var steps = __webpack_require__(183);
  // CONCATENATED MODULE: ./build/src/reconcile/apply/start-logging.js
  async function startLogging(run, inputs, session, trail, asking) {
    const {declared: declared} = inputs;
    if (trail.isLogging !== false || !(0, trail_desired.Wx)(declared.intents.isLogging)) return null;
    const organization = await (0, cancellation.N)(ORGANIZATION_TIMEOUT_SECONDS, asking, run.signal) ?? organization_organization.bG;
    const {account: account} = session.identity;
    const scope = {
      account: account,
      identity: trail,
      key: null,
      tags: {}
    };
    const {desired: desired} = (0, trail_desired.jR)(declared, scope);
    const caller = accountRoleOf(account, organization);
    const forbids = (0, refusals.X1)({
      account: account,
      caller: caller,
      organization: organization,
      identity: trail,
      desired: desired,
      observed: trail
    });
    if (forbids.length > 0 || run.signal.aborted) return null;
    const step = (0, steps.bP)(trail.arn);
    const waits = createWaitBudget();
    let outcome = "not attempted";
    run.record({
      kind: "early start",
      step: step,
      outcome: outcome,
      at: (new Date).toISOString()
    });
    run.log.info("Logging is off: Org Trail turns it on before anything else.");
    try {
      const sessionPolicy = (0, session_policy.le)([ step ], trail.arn, trail.isOrganizationTrail, null, account);
      const writer = await (0, sign_in.J)((0, reconcile_sign_in.UI)(inputs, "apply"), sessionPolicy, run);
      const {homeRegion: homeRegion} = trail;
      const context = {
        client: (0, clients.Ao)(homeRegion, writer),
        repair: () => Promise.reject(new errors.e4("unexpected", "StartLogging does not repair anything.")),
        refreshContext: {
          client: (0, clients.Ao)(homeRegion, session),
          observed: trail,
          keptTags: {}
        },
        onOverwritten: () => {},
        waits: waits,
        isLogRoleFresh: false,
        remedyContext: remedyContextOf(trail, organization, account)
      };
      const {failure: failure} = await apply(trail.arn, [ step ], context, run, became => {
        ({outcome: outcome} = became);
        run.record({
          kind: "early start",
          step: step,
          outcome: outcome,
          at: (new Date).toISOString()
        });
      });
      return {
        outcome: outcome,
        failure: failure,
        waits: waits
      };
    } catch (failure) {
      return {
        outcome: outcome,
        failure: failure,
        waits: waits
      };
    }
  }
  const ORGANIZATION_TIMEOUT_SECONDS = 10;
  // EXTERNAL MODULE: ./build/src/aws/history/event-history.js
    var event_history = __webpack_require__(6469);
  // EXTERNAL MODULE: ./build/src/domain/history/event-names.js
    var event_names = __webpack_require__(5964);
  // CONCATENATED MODULE: ./build/src/aws/history/locate-resources.js
  async function locateResources(ids, input) {
    const located = await Promise.all(ids.filter(id => event_names.xG[id]).map(id => locate(id, input)));
    return located.filter(one => one !== null);
  }
  async function locate(id, input) {
    const {resources: resources, managementAccount: managementAccount} = input;
    switch (id) {
     case "bucket":
     case "bucket-policy":
      return resources.bucket === null ? null : {
        id: id,
        ...await locateBucket(resources.bucket, input)
      };

     case "kms-key":
      return resources.key === null ? null : {
        id: id,
        ...await locateKey(resources.key, input)
      };

     case "sns-topic":
      return resources.topic === null ? null : {
        id: id,
        ...locateByArn(resources.topic, resources.homeRegion)
      };

     case "log-role":
      {
        const role = (0, values_arn.Lw)(resources.logRole ?? "");
        return role && {
          id: id,
          ...locateGlobal((0, values_arn.S3)(role), role.account, input)
        };
      }

     default:
      return {
        id: id,
        ...locateGlobal(partitions._N, managementAccount, input)
      };
    }
  }
  function locateGlobal(name, account, {readSessions: readSessions, resources: resources}) {
    const region = (0, partitions.k9)((0, values_arn.Lw)(readSessions.session.identity.arn).partition);
    return {
      name: name,
      account: region === null ? null : account,
      region: region ?? resources.homeRegion
    };
  }
  async function locateBucket(name, {reader: reader, readSessions: {session: session, bucketOwner: bucketOwner}, resources: resources}) {
    const {region: region, policy: policy} = await reader.bucket(name);
    const own = (0, values_answer.q)(policy) ? session.identity.account : null;
    return {
      name: name,
      account: bucketOwner?.account ?? own,
      region: (0, values_answer.q)(region) && region.known || resources.homeRegion
    };
  }
  async function locateKey(id, {reader: reader, readSessions: readSessions, resources: resources}) {
    if ((0, values_arn.Lw)(id)?.resource.startsWith("key/")) return locateByArn(id, resources.homeRegion);
    const key = await reader.describeKey(id, resources.homeRegion);
    if ((0, values_answer.q)(key) && key.known) return locateByArn(key.known.arn, resources.homeRegion);
    return {
      name: id,
      account: readSessions.session.identity.account,
      region: resources.homeRegion
    };
  }
  function locateByArn(name, homeRegion) {
    const arn = (0, values_arn.Lw)(name);
    return {
      name: name,
      account: arn?.account ?? null,
      region: arn?.region || homeRegion
    };
  }
  // EXTERNAL MODULE: ./build/src/domain/history/event.js
    var history_event = __webpack_require__(9229);
  // CONCATENATED MODULE: ./build/src/domain/history/actor.js
  function actorOf({identity: identity, from: from}, context) {
    const service = (0, history_event.b6)(identity["invokedBy"]);
    if ((0, history_event.kd)(service)) return service;
    switch (identity["type"]) {
     case "Root":
      return `root of ${accountOf(identity)}${mfaOf(identity)}`;

     case "IAMUser":
      return `${(0, history_event.b6)(identity["userName"]) ?? idOf(identity)} (IAM user)`;

     case "AssumedRole":
      return assumedRole(identity, context);

     case "WebIdentityUser":
      return webIdentity(identity);

     case "IdentityCenterUser":
      return `Identity Center user ${(0, history_event.b6)((0, history_event.Xy)(identity["onBehalfOf"])?.["userId"]) ?? idOf(identity)}`;

     case "AWSService":
      return from ?? "an AWS service";

     default:
      return `${(0, history_event.b6)(identity["type"]) ?? "identity"} ${idOf(identity)}`;
    }
  }
  function isOwnRun({identity: identity}, {workflow: workflow}) {
    return identity["type"] === "AssumedRole" && runOf(identity, workflow) !== null;
  }
  function sessionKeyOf({identity: identity}) {
    const isPlainRole = identity["type"] === "AssumedRole" && permissionSetOf(identity) === null;
    return isPlainRole && !(0, history_event.kd)((0, history_event.b6)(identity["invokedBy"])) ? (0, 
    history_event.b6)(identity["accessKeyId"]) : null;
  }
  function assumedRole(identity, {workflow: workflow, signIns: signIns}) {
    const role = actor_roleOf(identity);
    const session = sessionNameOf(identity) ?? idOf(identity);
    const permissionSet = permissionSetOf(identity);
    if (permissionSet !== null) return `${session} (Identity Center, ${permissionSet})`;
    const run = runOf(identity, workflow);
    if (run !== null) return run;
    const signIn = signIns.find(event => isSignInOf(event, identity));
    if (signIn) return webIdentity(signIn.identity);
    const sourceIdentity = (0, history_event.b6)(sessionContextOf(identity)["sourceIdentity"]) ?? (0, 
    history_event.b6)(identity["sourceIdentity"]);
    return `${session} (role ${role ?? "unknown"}${sourceIdentity === null ? "" : `, source identity ${sourceIdentity}`})`;
  }
  function webIdentity(identity) {
    const subject = (0, history_event.b6)(identity["userName"]) ?? idOf(identity);
    const provider = ((0, history_event.b6)(identity["identityProvider"]) ?? "").replace(/^.*oidc-provider\//, "");
    return /^repo:/.test(subject) && /actions|github/i.test(provider) ? `GitHub Actions ${subject}` : `${subject} (${provider === "" ? "web identity" : provider})`;
  }
  function isSignInOf({response: response}, identity) {
    const key = (0, history_event.b6)(identity["accessKeyId"]);
    return key !== null && (0, history_event.Xy)(response?.["credentials"])?.["accessKeyId"] === key;
  }
  function runOf(identity, {roles: roles, sessionName: sessionName, runId: runId}) {
    const arn = (0, values_arn.Lw)((0, history_event.b6)(identity["arn"]) ?? "");
    const session = sessionNameOf(identity);
    const isRole = arn !== null && roles.map(values_arn.Lw).some(role => role?.account === arn.account && (0, 
    values_arn.S3)(role) === arn.resource.split("/")[1]);
    if (!isRole || session === null) return null;
    if (runId !== null && sessionName === `${NAME_OF_RUNS}${runId}`) {
      const run = session.startsWith(NAME_OF_RUNS) ? session.slice(NAME_OF_RUNS.length) : "";
      return /^\d+$/.test(run) ? `this workflow, run ${run}` : null;
    }
    return session === sessionName ? "this workflow" : null;
  }
  const NAME_OF_RUNS = "org-trail-";
  function sessionContextOf(identity) {
    return (0, history_event.Xy)(identity["sessionContext"]) ?? {};
  }
  function issuerArn(identity) {
    return (0, history_event.b6)((0, history_event.Xy)(sessionContextOf(identity)["sessionIssuer"])?.["arn"]) ?? "";
  }
  function actor_roleOf(identity) {
    const issuer = (0, values_arn.Lw)(issuerArn(identity));
    return issuer ? (0, values_arn.S3)(issuer) : (0, values_arn.Lw)((0, history_event.b6)(identity["arn"]) ?? "")?.resource.split("/")[1] ?? null;
  }
  function permissionSetOf(identity) {
    const name = /:role\/aws-reserved\/sso\.amazonaws\.com\/(?:[^/]+\/)?AWSReservedSSO_(.+)_[0-9a-f]{16}$/;
    return name.exec(issuerArn(identity))?.[1] ?? null;
  }
  function sessionNameOf(identity) {
    const arn = (0, history_event.b6)(identity["arn"]);
    return arn?.includes("/") ? arn.slice(arn.lastIndexOf("/") + 1) : null;
  }
  function mfaOf(identity) {
    const authenticated = (0, history_event.Xy)(sessionContextOf(identity)["attributes"])?.["mfaAuthenticated"];
    if (authenticated === "true") return " (with MFA)";
    return authenticated === "false" ? " (without MFA)" : "";
  }
  function accountOf(identity) {
    return (0, history_event.b6)(identity["accountId"]) ?? "an unknown account";
  }
  function idOf(identity) {
    return (0, history_event.b6)(identity["principalId"]) ?? (0, history_event.b6)(identity["arn"]) ?? (0, 
    history_event.b6)(identity["accountId"]) ?? "without a name";
  }
  // EXTERNAL MODULE: ./build/src/domain/values/time.js
    var time = __webpack_require__(1600);
  // EXTERNAL MODULE: ./build/src/domain/history/trail-events.js
    var trail_events = __webpack_require__(8411);
  // CONCATENATED MODULE: ./build/src/domain/history/attribution.js
  function causeOf(field, observed, desired, known) {
    const names = (0, event_names.Y1)(field);
    const failed = names.filter(name => name !== "CreateTrail").map(name => known.answers.get(name));
    const failure = failed.find(answer => answer !== void 0 && "why" in answer);
    if (failure && "why" in failure) return failure;
    const events = known.events.filter(({name: name}) => names.includes(name));
    if (field === "tags") return causeOfTags(events, observed, desired, known);
    const states = events.map(event => ({
      event: event,
      state: (0, trail_events.L4)(field)(event)
    }));
    const newest = states.at(-1);
    if (newest === void 0) return {
      why: whyWithoutEvent(names, known)
    };
    if (newest.state === null || !(0, drift.Ft)(newest.state.value, observed[field])) return {
      why: whyNotSeen(known)
    };
    const before = states.findLastIndex(({state: state}) => state === null || !(0, drift.Ft)(state.value, observed[field]));
    const {event: event} = states[before + 1];
    if (before >= 0 || event.name === "CreateTrail") return {
      event: event
    };
    const why = whyUnread(names, known);
    if (why !== null) return {
      why: why
    };
    return (0, trail_events.DQ)(field, event) ? {
      event: event
    } : {
      why: whyWithoutEvent(names, known)
    };
  }
  function causeOfTags(events, observed, desired, known) {
    const is = observed.tags ?? {};
    const declared = desired ?? {};
    const differing = [ ...new Set([ ...Object.keys(is), ...Object.keys(declared) ]) ].filter(key => is[key] !== declared[key]);
    const touching = events.flatMap(event => {
      const changes = (0, trail_events.lk)(event);
      const touched = differing.filter(key => changes.has(key));
      return touched.length > 0 ? [ {
        event: event,
        isAsObserved: touched.every(key => (changes.get(key) ?? void 0) === is[key])
      } ] : [];
    });
    const newest = touching.at(-1);
    if (newest === void 0) return {
      why: whyWithoutEvent((0, event_names.Y1)("tags"), known)
    };
    return newest.isAsObserved ? {
      event: newest.event
    } : {
      why: whyNotSeen(known)
    };
  }
  function whyWithoutEvent(names, known) {
    return whyUnread(names, known) ?? (known.hasUnreadAccounts ? "another-account" : "older-than-90-days");
  }
  function whyUnread(names, {answers: answers}) {
    const unread = names.flatMap(name => {
      const answer = answers.get(name);
      if (answer === void 0) return [];
      if ("why" in answer) return [ answer.why ];
      return answer.isWhole ? [] : [ "throttled" ];
    });
    return unread[0] ?? null;
  }
  function whyNotSeen({hasUnreadAccounts: hasUnreadAccounts}) {
    return hasUnreadAccounts ? "another-account" : "not-visible-yet";
  }
  // EXTERNAL MODULE: ./build/src/domain/history/holes.js
    var holes = __webpack_require__(4782);
  // CONCATENATED MODULE: ./build/src/domain/history/history-of.js
  function historyOf(input) {
    const {trail: trail, observed: observed, drift: drift, resources: resources, readAt: readAt} = input;
    const all = (0, trail_events.DA)(trailEventsOf(input), trail);
    const succeeded = all.filter(({error: error}) => error === null);
    const causes = drift.flatMap(one => {
      const cause = causeOfDrift(one, input, succeeded);
      return cause === null ? [] : [ [ one.field, cause ] ];
    });
    return {
      changes: Object.fromEntries(causes.flatMap(([field, cause]) => "event" in cause ? [ [ field, changeOf(cause.event, input) ] ] : [])),
      unexplained: causes.flatMap(([field, cause]) => "why" in cause ? [ {
        field: field,
        why: cause.why
      } ] : []),
      prerequisites: resources.flatMap(resource => prerequisiteChange(resource, input)),
      holes: (0, holes.V6)({
        events: hasStarts(input) ? succeeded : succeeded.filter(({name: name}) => name !== "StopLogging"),
        observed: observed,
        declaredOn: drift.filter(({desired: desired}) => desired === true).map(({field: field}) => field),
        stoppedAt: input.stoppedAt,
        startedAt: input.startedAt,
        readAt: readAt
      }),
      attempts: all.filter(({error: error, at: at}) => error !== null && (0, time.O1)(at, readAt) <= ATTEMPTS_SECONDS).filter(event => !isOwnRun(event, input)).map(event => attemptOf(event, input)).reverse()
    };
  }
  const ATTEMPTS_SECONDS = 24 * 60 * 60;
  function eventsToJoin(input) {
    const events = (0, trail_events.DA)(trailEventsOf(input), input.trail);
    const {changes: changes, attempts: attempts} = historyOf(input);
    const ids = Object.values(changes).map(({eventId: eventId}) => eventId);
    return events.filter(event => {
      const isReported = ids.includes(event.id) || event.error !== null && attempts.some(({at: at, event: name}) => at === event.at && name === event.name);
      return isReported && sessionKeyOf(event) !== null && !isOwnRun(event, input);
    });
  }
  function trailEventsOf({lookedUp: lookedUp, trail: trail}) {
    return lookedUp.filter(({region: region}) => region === trail.homeRegion).flatMap(({events: events}) => [ ...events.values() ]).flatMap(answer => "events" in answer ? answer.events : []);
  }
  function causeOfDrift({field: field, desired: desired}, input, succeeded) {
    const {observed: observed, lookedUp: lookedUp, trail: trail} = input;
    const ofTrail = lookedUp.filter(({region: region}) => region === trail.homeRegion);
    const answers = ofTrail[0]?.events ?? new Map;
    if (observed === null) {
      const newest = succeeded.findLast(({name: name}) => name === "DeleteTrail" || name === "CreateTrail");
      if (newest === void 0) return field === "isLogging" ? whyUnanswered(answers) : null;
      const creations = answers.get("CreateTrail");
      if (creations && "why" in creations) return creations;
      if (newest.name === "DeleteTrail") return {
        event: newest
      };
      return {
        why: input.hasUnreadAccounts ? "another-account" : "not-visible-yet"
      };
    }
    const deleted = succeeded.findLastIndex(({name: name}) => name === "DeleteTrail") + 1;
    const created = succeeded.findLastIndex(({name: name}) => name === "CreateTrail");
    const hasFailed = ofTrail.slice(1).some(({events: events}) => [ ...events.values() ].some(answer => "why" in answer));
    const known = {
      events: succeeded.slice(Math.max(created, deleted)).filter(({name: name, at: at}) => field !== "isLogging" || name === "StartLogging" || !(0, 
      holes.Im)(at, input)),
      answers: answers,
      hasUnreadAccounts: input.hasUnreadAccounts || hasFailed
    };
    return causeOf(field, observed, desired, known);
  }
  function whyUnanswered(answers) {
    return [ "DeleteTrail", "CreateTrail" ].map(name => answers.get(name)).find(answer => answer && "why" in answer) ?? null;
  }
  function hasStarts({observed: observed, lookedUp: lookedUp, trail: trail}) {
    const ofTrail = lookedUp.filter(({region: region}) => region === trail.homeRegion);
    return observed !== null || ofTrail.every(({events: events}) => !("why" in (events.get("StartLogging") ?? {})));
  }
  function changeOf(event, context) {
    const {id: id, name: name, at: at, identity: identity, from: from, via: via} = event;
    return {
      actor: actorOf(event, context),
      arn: (0, history_event.b6)(identity["arn"]),
      at: at,
      event: name,
      eventId: id,
      from: from,
      via: via
    };
  }
  function attemptOf(event, context) {
    return {
      actor: actorOf(event, context),
      at: event.at,
      event: event.name,
      error: event.error
    };
  }
  function prerequisiteChange(resource, input) {
    const {id: id, account: account, region: region} = resource;
    const names = event_names.xG[id] ?? [];
    if (names.length === 0) return [];
    const answered = input.lookedUp.find(one => one.account === account && one.region === region);
    if (answered === void 0) return [ {
      id: id,
      why: "another-account"
    } ];
    const answers = names.map(name => answered.events.get(name));
    const events = answers.flatMap(answer => answer && "events" in answer ? answer.events : []);
    const about = events.filter(event => event.error === null && isAboutResource(event, resource));
    const newest = about.sort((one, other) => one.at < other.at ? 1 : -1)[0];
    if (newest) return [ {
      id: id,
      change: changeOf(newest, input)
    } ];
    const failure = answers.find(answer => answer === void 0 || "why" in answer);
    const why = failure && "why" in failure ? failure.why : answers.includes(void 0) ? "throttled" : "older-than-90-days";
    return [ {
      id: id,
      why: why
    } ];
  }
  function isAboutResource({request: request, resources: resources}, {name: name}) {
    const sent = MEMBERS.map(member => (0, history_event.Xy)(request)?.[member]).filter(value => typeof value === "string");
    return resources.includes(name) || sent.some(value => value === name || name.endsWith(`/${value}`));
  }
  const MEMBERS = [ "bucketName", "keyId", "topicArn", "roleName", "servicePrincipal" ];
  // CONCATENATED MODULE: ./build/src/domain/history/lookups.js
  const NAMES_IF_IT_WAS_THERE = [ ...new Set([ "StopLogging", "StartLogging", ...event_names.sV.filter(name => name !== "DeleteTrail") ]) ];
  function lookupsFor(input) {
    const {trail: trail, resources: resources, accounts: accounts, trailAccounts: trailAccounts} = input;
    const names = trailEventNames(input);
    const asked = [ ...trailAccounts.filter(() => names.length > 0).map(account => ({
      account: account,
      region: trail.homeRegion,
      names: names
    })), ...resources.flatMap(({id: id, account: account, region: region}) => account !== null && accounts.includes(account) ? [ {
      account: account,
      region: region,
      names: event_names.xG[id] ?? []
    } ] : []) ];
    return [ ...Map.groupBy(asked, ({account: account, region: region}) => `${account} ${region}`).values() ].flatMap(same => {
      const {account: account, region: region} = same[0];
      const all = [ ...new Set(same.flatMap(one => one.names)) ].slice(0, event_names.f9);
      return all.length > 0 ? [ {
        account: account,
        region: region,
        names: all
      } ] : [];
    });
  }
  function trailEventNames({observed: observed, drift: drift}) {
    const isStopped = observed?.isLogging === false;
    if (drift.length === 0 && !isStopped) return [];
    if (observed === null) return [ "DeleteTrail", "CreateTrail" ];
    const fields = [ ...isStopped ? [ "isLogging" ] : [], ...drift.map(({field: field}) => field) ];
    const own = fields.flatMap(event_names.Y1).filter(name => name !== "CreateTrail");
    return [ ...new Set([ ...own, "CreateTrail", ...event_names.sV ]) ];
  }
  // CONCATENATED MODULE: ./build/src/domain/history/own-calls.js
  function withoutOwnCalls(lookedUp, own) {
    const withoutOwn = answer => "why" in answer ? answer : {
      ...answer,
      events: answer.events.filter(event => !isOwn(event, own))
    };
    return {
      ...lookedUp,
      events: new Map([ ...lookedUp.events ].map(([name, answer]) => [ name, withoutOwn(answer) ]))
    };
  }
  function isOwn({at: at, identity: identity}, {arn: arn, sinceMilliseconds: sinceMilliseconds}) {
    const isSince = ((0, time.W$)(at) ?? 0) >= Math.floor(sinceMilliseconds / 1e3) * 1e3;
    return isSince && sessionNameIn((0, history_event.b6)(identity["arn"]) ?? "") === sessionNameIn(arn);
  }
  function sessionNameIn(arn) {
    return arn.slice(arn.lastIndexOf("/") + 1);
  }
  // CONCATENATED MODULE: ./build/src/domain/history/trail-accounts.js
  function trailAccountsOf(trail, organization, accounts) {
    const owner = (0, values_arn.Lw)(trail.arn).account;
    const management = (0, organization_organization.uy)(organization);
    const {delegatedAdministrators: delegatedAdministrators} = organization;
    const administrators = (0, values_answer.q)(delegatedAdministrators) ? delegatedAdministrators.known : [];
    const all = trail.isOrganizationTrail ? [ management ?? owner, ...administrators ] : [ owner ];
    const isComplete = !trail.isOrganizationTrail || (0, values_answer.q)(delegatedAdministrators);
    return {
      readable: accounts.filter((account, index) => index === 0 || all.includes(account)),
      hasUnread: !isComplete || all.some(account => !accounts.includes(account))
    };
  }
  // CONCATENATED MODULE: ./build/src/reconcile/attribute-drift.js
  const TIMEOUT_MILLISECONDS = 1e4;
  async function attributeDrift(run, input) {
    try {
      const timeout = AbortSignal.any([ run.signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS) ]);
      await explain(run, input, timeout);
    } catch (error) {
      const text = `It cannot be determined who made the changes: ${String(error)}. The plan is not affected. Please report this bug.`;
      (0, reconcile_run.Af)(run, "Event history", text);
    }
  }
  async function explain(run, input, timeout) {
    const {observed: observed, desired: desired, plan: plan, readSessions: readSessions, observedSince: observedSince} = input;
    const {identity: trail, organization: organization} = observed;
    const {session: session} = readSessions;
    const sessions = await sessionsByAccount(input);
    const resources = await resourcesToExplain(input);
    const isOrganizationTrail = observed.trail?.isOrganizationTrail === true || (0, 
    trail_desired.hN)(desired, observed.trail, trail).isOrganizationTrail;
    const accounts = [ ...sessions.keys() ];
    const trailAccounts = trailAccountsOf({
      ...trail,
      isOrganizationTrail: isOrganizationTrail
    }, organization, accounts);
    const known = {
      trail: trail,
      observed: observed.trail,
      drift: plan.drift,
      resources: resources
    };
    const lookups = lookupsFor({
      ...known,
      accounts: accounts,
      trailAccounts: trailAccounts.readable
    });
    if (lookups.length === 0) return;
    const histories = lookups.map(({account: account, region: region, names: names}) => ({
      names: names,
      history: (0, event_history.j)(sessions.get(account), region, timeout)
    }));
    const own = {
      arn: session.identity.arn,
      sinceMilliseconds: observedSince
    };
    const lookedUp = await Promise.all(histories.map(({names: names, history: history}) => readHistory(history, names, own, observed.trail === null ? trail : null)));
    const historyInput = {
      ...known,
      stoppedAt: observed.stoppedAt,
      startedAt: observed.startedAt,
      lookedUp: lookedUp,
      signIns: [],
      workflow: workflowRuns(run, input),
      hasUnreadAccounts: trailAccounts.hasUnread,
      readAt: (new Date).toISOString()
    };
    const opened = histories.map(({history: history}) => history);
    const signIns = await findSignIns(eventsToJoin(historyInput), opened, trail.homeRegion);
    run.record({
      kind: "history",
      history: historyOf({
        ...historyInput,
        signIns: signIns
      })
    });
  }
  async function readHistory(history, names, own, absent) {
    const {account: account, region: region} = history;
    const first = withoutOwnCalls({
      account: account,
      region: region,
      events: await history.read(names)
    }, own);
    const found = [ ...first.events.values() ].flatMap(answer => "events" in answer ? answer.events : []);
    if (absent === null || (0, trail_events.DA)(found, absent).length === 0) return first;
    const events = new Map([ ...first.events, ...await history.read(NAMES_IF_IT_WAS_THERE.slice(0, event_names.f9 - names.length)) ]);
    return withoutOwnCalls({
      account: account,
      region: region,
      events: events
    }, own);
  }
  async function sessionsByAccount({readSessions: readSessions}) {
    const {session: session, bucketOwner: bucketOwner} = readSessions;
    const owner = await (bucketOwner?.session);
    const own = session.identity.account;
    const isElsewhere = bucketOwner !== null && bucketOwner.account !== own;
    return new Map([ [ own, session ], ...isElsewhere && owner && (0, values_answer.q)(owner) ? [ [ bucketOwner.account, owner.known ] ] : [] ]);
  }
  function resourcesToExplain(input) {
    const {inputs: inputs, readSessions: readSessions, observed: observed, plan: plan, reader: reader} = input;
    const failing = plan.prerequisites.filter(({status: status, repair: repair}) => status === "fail" || repair !== void 0);
    const {account: account} = readSessions.session.identity;
    const resources = trailResourcesOf(inputs.declared, observed.identity, account, observed.trail);
    const managementAccount = (0, organization_organization.uy)(observed.organization);
    const ids = failing.map(({id: id}) => id);
    return locateResources(ids, {
      resources: resources,
      reader: reader,
      readSessions: readSessions,
      managementAccount: managementAccount
    });
  }
  function workflowRuns({environment: environment}, {inputs: inputs}) {
    const {roleToAssume: roleToAssume, planRoleToAssume: planRoleToAssume, bucketOwnerRoleToAssume: bucketOwnerRoleToAssume, roleSessionName: roleSessionName} = inputs;
    return {
      roles: [ roleToAssume, planRoleToAssume, bucketOwnerRoleToAssume ].filter(role => role !== null),
      sessionName: roleSessionName,
      runId: environment["GITHUB_RUN_ID"] || null
    };
  }
  const MAX_SESSION_MILLISECONDS = 12 * 60 * 60 * 1e3;
  async function findSignIns(calls, histories, homeRegion) {
    const found = [];
    const keys = new Set;
    for (const call of calls) {
      const key = sessionKeyOf(call);
      const history = histories.find(({account: account, region: region}) => account === call.account && region === homeRegion);
      if (history === void 0 || keys.has(key)) continue;
      keys.add(key);
      const at = (0, time.W$)(call.at);
      const range = {
        from: new Date(at - MAX_SESSION_MILLISECONDS),
        to: new Date(at)
      };
      const answer = (await history.read([ event_names.Ps ], range)).get(event_names.Ps);
      found.push(...answer && "events" in answer ? answer.events : []);
    }
    return found;
  }
  // CONCATENATED MODULE: ./build/src/reconcile/compare.js
  function compare(inputs, mode, session, observed) {
    const {declared: declared, allowWeakening: allowWeakening, bucketOwnerRoleToAssume: bucketOwnerRoleToAssume, evidence: evidence} = inputs;
    const {account: account} = session.identity;
    const {identity: identity, trail: trail, unknown: unknown, key: key, organization: organization} = observed;
    return {
      ...(0, trail_desired.jR)(declared, {
        account: account,
        identity: identity,
        key: key,
        tags: trail?.tags ?? {}
      }),
      account: account,
      bucketOwner: bucketOwnerRoleToAssume === null ? null : (0, values_arn.Lw)(bucketOwnerRoleToAssume).account,
      caller: accountRoleOf(account, organization),
      organization: organization,
      identity: identity,
      observed: trail,
      unknownFields: unknown,
      allowWeakening: allowWeakening,
      delegatedAdministrators: declared.delegatedAdministrators,
      checkpointTrail: evidence.checkpoint?.trail ?? null,
      shouldRepair: inputs.prerequisites === "repair",
      plansAsApplier: (0, reconcile_sign_in.UI)(inputs, mode).role === inputs.roleToAssume
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
  // CONCATENATED MODULE: ./build/src/aws/clients/proxy-notices.js
  async function unreadBypasses(region, environment) {
    const hasEntries = Boolean(environment["no_proxy"] || environment["NO_PROXY"]);
    if (!hasEntries || (0, runtime_proxy.rw)(environment) === null) return [];
    const ofGithub = [ "ACTIONS_ID_TOKEN_REQUEST_URL", "GITHUB_API_URL" ].map(name => URL.parse(environment[name] ?? ""));
    const hosts = [ [ "node", await endpointsOf(region) ], [ "toolkit", ofGithub ] ];
    return hosts.flatMap(([reader, urls]) => urls.flatMap(url => (url && (0, runtime_proxy.C1)(reader, url, environment)) ?? []).slice(0, 1));
  }
  async function endpointsOf(region) {
    const {getEndpointFromInstructions: getEndpointFromInstructions} = await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 2085, 19));
    const [sts, cloudTrail] = [ new STSClient.i({
      region: region
    }), new CloudTrailClient.V({
      region: region
    }) ];
    try {
      const found = await Promise.all([ getEndpointFromInstructions({}, GetCallerIdentityCommand.z, sts.config), getEndpointFromInstructions({}, ListTrailsCommand.x, cloudTrail.config) ]);
      return found.map(({url: url}) => url);
    } catch {
      return [];
    }
  }
  // EXTERNAL MODULE: ./build/src/domain/selectors/resource-types.js + 1 modules
    var resource_types = __webpack_require__(1974);
  // EXTERNAL MODULE: ./build/src/domain/selectors/match.js
    var match = __webpack_require__(838);
  // EXTERNAL MODULE: ./build/src/domain/selectors/catalog.js
    var catalog = __webpack_require__(2040);
  // CONCATENATED MODULE: ./build/src/domain/trail/lint-declared.js
  function lintDeclared(declared) {
    const selectors = {
      eventSelectors: listOf(declared, "eventSelectors"),
      advancedEventSelectors: listOf(declared, "advancedEventSelectors")
    };
    const isSet = selectors.eventSelectors.length + selectors.advancedEventSelectors.length > 0;
    const insights = listOf(declared, "insightSelectors");
    const aggregations = listOf(declared, "aggregationConfigurations");
    const tags = declared.intents.tags.state === "set" ? declared.intents.tags.value : {};
    return [ ...isSet && !(0, recorded_events.Hi)((0, recorded_events._O)(selectors)) ? [ "The declared event selectors do not record management events: a trail with event selectors records only the events that they select. If this is not intended, add a selector for management events." ] : [], ...lintBasicSelectors(selectors), ...lintAdvancedSelectors(selectors), ...isSet ? lintSelectorValues(selectors, (0, 
    partitions.iQ)(declared.region)) : [], ...lintKnownNames("insight-selectors, InsightType", insights.map(({InsightType: InsightType}) => InsightType), catalog.c.insightTypes), ...lintKnownNames("insight-selectors, EventCategories", insights.flatMap(({EventCategories: EventCategories}) => EventCategories), catalog.c.insightCategories), ...lintKnownNames("aggregation-configurations, EventCategory", aggregations.map(({EventCategory: EventCategory}) => EventCategory), catalog.c.aggregationCategories), ...lintKnownNames("aggregation-configurations, Templates", aggregations.flatMap(({Templates: Templates}) => Templates), catalog.c.templates), ...warningAbout("tags", oddTexts(tags), "contains characters that few AWS services accept", "CloudTrail might reject it.") ];
  }
  function listOf({intents: intents}, field) {
    const intent = intents[field];
    return intent.state === "set" ? intent.value : [];
  }
  const MAX_NAMED = 5;
  function warningAbout(where, names, problem, consequence) {
    const distinct = [ ...new Set(names) ];
    if (distinct.length === 0) return [];
    const more = distinct.length > MAX_NAMED ? ` and ${distinct.length - MAX_NAMED} more` : "";
    const some = distinct.slice(0, MAX_NAMED).map(name => `'${name}'`).join(", ");
    return [ `${where}: ${some}${more} ${problem}. ${consequence}` ];
  }
  function lintKnownNames(where, given, known) {
    return warningAbout(where, given.filter(name => !known.includes(name)), "is not known to Org Trail", "Org Trail passes it on unchanged; CloudTrail might reject or ignore it.");
  }
  function lintResourceTypes(where, given) {
    const others = [ ...new Set(given) ].filter(name => !resource_types.Rx.includes(name));
    const near = others.flatMap(name => {
      const right = (0, resource_types.S5)(name, resource_types.Rx);
      return right === null ? [] : [ {
        name: name,
        right: right
      } ];
    });
    const malformed = others.filter(name => !(0, resource_types.LH)(name) && !near.some(one => one.name === name));
    return [ ...near.slice(0, MAX_NAMED).map(({name: name, right: right}) => `${where}: '${name}' is not in the CloudTrail User Guide. Did you mean '${right}'? Org Trail passes it on unchanged; CloudTrail might reject it or record nothing.`), ...warningAbout(where, malformed, "is not of the form `AWS::SERVICE::TYPE`", "CloudTrail might reject it.") ];
  }
  function lintBasicSelectors({eventSelectors: eventSelectors}) {
    return [ ...lintBasicTypes(eventSelectors.flatMap(({DataResources: DataResources}) => DataResources.map(({Type: Type}) => Type))), ...lintKnownNames("event-selectors, ExcludeManagementEventSources", eventSelectors.flatMap(({ExcludeManagementEventSources: ExcludeManagementEventSources}) => ExcludeManagementEventSources), catalog.c.excludableSources) ];
  }
  function lintBasicTypes(given) {
    const others = given.filter(name => !catalog.c.basicTypes.includes(name));
    const near = [ ...new Set(others.flatMap(name => (0, resource_types.S5)(name, catalog.c.basicTypes) ?? [])) ];
    const didYouMean = near.length > 0 ? `Did you mean ${near.map(name => `'${name}'`).join(" or ")}? ` : "";
    return warningAbout("event-selectors, Type", others, "is not a resource type for basic event selectors", `${didYouMean}They accept ${catalog.c.basicTypes.join(", ")}; other types need advanced-event-selectors.`);
  }
  function lintAdvancedSelectors({advancedEventSelectors: advancedEventSelectors}) {
    const conditions = advancedEventSelectors.flatMap(({FieldSelectors: FieldSelectors}) => FieldSelectors);
    const named = field => conditions.flatMap(({Field: Field, Equals: Equals}) => Field === field ? Equals ?? [] : []);
    const foreign = advancedEventSelectors.flatMap(({FieldSelectors: FieldSelectors}) => {
      const [category = ""] = FieldSelectors.flatMap(({Field: Field, Equals: Equals}) => Field === "eventCategory" ? Equals ?? [] : []);
      const known = Object.hasOwn(catalog.c.fields, category) ? catalog.c.fields[category] : void 0;
      return FieldSelectors.flatMap(({Field: Field}) => known && !known.includes(Field) ? [ `${Field} of ${category}` ] : []);
    });
    return [ ...lintKnownNames("advanced-event-selectors, eventCategory", named("eventCategory"), Object.keys(catalog.c.fields)), ...lintResourceTypes("advanced-event-selectors, resources.type", named("resources.type")), ...lintKnownNames("advanced-event-selectors, Field", foreign, []), ...lintKnownNames("advanced-event-selectors, operators", conditions.flatMap(match.Rj).filter(operator => (0, 
    match.jb)(operator) === null), []) ];
  }
  function lintSelectorValues(selectors, partition) {
    const given = (0, recorded_events._O)(selectors).flatMap(conditions => {
      const types = conditions.flatMap(({Field: Field, Equals: Equals}) => Field === "resources.type" ? Equals ?? [] : []);
      return conditions.flatMap(condition => (0, match.Rj)(condition).flatMap(operator => condition[operator].map(value => ({
        types: types,
        field: condition.Field,
        operator: operator,
        value: value
      }))));
    });
    const arns = given.filter(({field: field}) => field === "resources.ARN");
    const isForeign = arn => /^arn:[^:]+:/.test(arn) && !arn.startsWith(`arn:${partition}:`);
    const wild = given.filter(({value: value}) => /[*?]/.test(value));
    const openEnded = arns.filter(({operator: operator, value: value}) => (0, match.jb)(operator) === "beginning" && /^arn:[^:]+:s3:::[^/*?]+$/.test(value) && !isForeign(value));
    const bucketAlone = arns.filter(({types: types, operator: operator, value: value}) => types.includes("AWS::S3::Object") && (0, 
    match.jb)(operator) === "whole" && /^arn:[^:]+:s3:::[^/]*\/?$/.test(value));
    return [ ...warningAbout("Event selectors", arns.map(({value: value}) => value).filter(isForeign), `is not in partition ${partition}`, "It selects nothing."), ...warningAbout("Event selectors", openEnded.map(({value: value}) => value), "matches every bucket whose name begins with it", "To match only that bucket, add a slash after its name."), ...warningAbout("Event selectors", bucketAlone.map(({value: value}) => value), "is a bucket ARN, but Equals and NotEquals compare whole object ARNs", "It records or excludes nothing. For all objects in the bucket, use StartsWith or NotStartsWith with a slash after the name."), ...warningAbout("Event selectors", wild.map(({value: value}) => value), "contains `*` or `?`", "CloudTrail does not support wildcards and matches these characters literally. Use StartsWith or EndsWith instead.") ];
  }
  function oddTexts(tags) {
    return Object.entries(tags).flat().filter(text => /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u.test(text));
  }
  // EXTERNAL MODULE: ./build/src/github/event.js
    var github_event = __webpack_require__(5865);
  // EXTERNAL MODULE: ./build/src/github/repository.js
    var github_repository = __webpack_require__(5);
  // CONCATENATED MODULE: ./build/src/reconcile/mode.js
  async function decideMode(run, {inputs: inputs, event: event, repository: repository}) {
    (0, runtime_proxy.eB)(run.environment);
    const dependsOnBranch = inputs.mode === "auto" && runsOnBranches(event);
    const defaultBranch = dependsOnBranch ? event.defaultBranch ?? await (0, github_repository.dV)(event, await repository()) : null;
    const {mode: mode, why: why, warning: warning} = modeFor(inputs.mode, event, defaultBranch);
    run.record({
      kind: "mode decided",
      mode: mode,
      why: why
    });
    run.log.info((0, log_lines.TM)(mode, why, inputs.declared, (0, reconcile_sign_in.UI)(inputs, mode).role));
    if (warning) (0, reconcile_run.Af)(run, "Only planned", warning);
    const proxy = (0, runtime_proxy.Fl)(run.environment, process.versions.node);
    if (proxy) (0, reconcile_run.Af)(run, "Proxy ignored", proxy);
    for (const text of await unreadBypasses(inputs.declared.region, run.environment)) (0, 
    reconcile_run.Af)(run, "NO_PROXY", text);
    if (event.payloadProblem !== null && event.name !== "") (0, reconcile_run.Af)(run, "Event payload", `${event.payloadProblem} The run continues: ${event.name} does not need it.`);
    if (mode !== "apply" && (0, github_event.JP)(event)) (0, reconcile_run.Mp)(run, CLOSED, "Pull request closed");
    for (const text of lintDeclared(inputs.declared)) (0, reconcile_run.Af)(run, "Unusual selectors", text);
    return mode;
  }
  const CLOSED = "This run is for a closed pull request, so it does not apply anything. To apply the merged changes, run the workflow on `push` to the default branch.";
  function modeFor(requested, event, defaultBranch) {
    if (requested !== "auto") return {
      mode: requested,
      why: "input mode"
    };
    if ((0, github_event.VH)(event)) return {
      mode: "apply",
      why: event.name
    };
    if (!runsOnBranches(event)) return {
      mode: "plan",
      why: event.name || "no event"
    };
    if (defaultBranch === null) return {
      mode: "plan",
      why: `${event.name} on ${event.ref}`,
      warning: "The default branch cannot be determined: neither the event nor the GitHub API names it. This run only plans; set mode to `apply` to apply here."
    };
    return event.ref === `refs/heads/${defaultBranch}` ? {
      mode: "apply",
      why: `${event.name} on the default branch ${defaultBranch}`
    } : {
      mode: "plan",
      why: `${event.name} on ${event.ref}, which is not the default branch ${defaultBranch}`
    };
  }
  function runsOnBranches({name: name}) {
    return name === "push" || name === "workflow_dispatch";
  }
  // EXTERNAL MODULE: ./build/src/reconcile/require-review.js + 1 modules
    var require_review = __webpack_require__(3157);
  // CONCATENATED MODULE: ./build/src/reconcile/reconcile.js
  async function reconcile(run, invocation) {
    const {inputs: inputs} = invocation;
    const mode = await decideMode(run, invocation);
    const signingIn = (0, reconcile_sign_in.S1)(run, invocation, mode);
    const newer = mode === "apply" && isOutdatable(invocation) ? (0, require_review.cY)(run, invocation) : null;
    const session = await (0, reconcile_run.OO)(run, signingIn);
    if (session === null) return;
    (0, reconcile_sign_in.HH)(inputs, session);
    const judged = await run.log.group("Observe", () => observeAndPlan(run, invocation, mode, session, newer));
    await logPlan(run, judged);
    const applying = applyPlan(run, mode, judged);
    await applying.catch(() => {});
    try {
      const {observed: observed} = judged.judgeInput;
      const {trail: trail = observed.identity.arn} = inputs.evidence.checkpoint ?? {};
      if (isEvidenceAskedFor(inputs) && trail === observed.identity.arn && !run.signal.aborted) {
        const {gatherEvidence: gatherEvidence} = await __webpack_require__.e(411).then(__webpack_require__.bind(__webpack_require__, 4792));
        await run.log.group("Evidence", () => gatherEvidence(run, {
          inputs: inputs,
          mode: mode,
          session: session,
          observed: observed
        }));
      }
    } finally {
      await applying;
    }
  }
  function isEvidenceAskedFor({evidence: evidence}) {
    return evidence.verifyIntegrity !== "off" || evidence.verifyCoverage || evidence.waitForDeliverySeconds > 0;
  }
  async function applyPlan(run, mode, judged) {
    const {plan: plan, earlyStart: earlyStart, judgeInput: judgeInput, logRoleCreated: logRoleCreated} = judged;
    const attribute = () => run.waitUntil(attributeDrift(run, {
      ...judgeInput,
      ...judged
    }));
    const steps = mode === "apply" ? (0, plan_plan.Sx)(plan, earlyStart !== null) : [];
    if (steps.length === 0) return run.log.group("Event history", attribute);
    const applyInput = {
      ...judgeInput,
      plan: plan,
      steps: steps,
      earlyStart: earlyStart,
      logRoleCreated: logRoleCreated
    };
    await run.log.group("Apply", () => applyBeside(attribute, run, applyInput));
  }
  async function applyBeside(attribute, run, input) {
    const isStarted = input.earlyStart !== null || input.steps.every(({call: call}) => call !== "cloudtrail:StartLogging");
    const attributing = isStarted ? attribute() : null;
    try {
      await applyAndVerify(run, input);
    } finally {
      await (attributing ?? attribute());
    }
  }
  async function observeAndPlan(run, invocation, mode, session, newer) {
    const {inputs: inputs} = invocation;
    const observedSince = Date.now();
    const readSessions = openReadSessions(inputs, mode, session);
    const reader = createDocumentReader(readSessions, inputs.declared.region);
    const {observed: observed, starting: starting} = await (0, reconcile_run.OO)(run, observeAndStart(run, inputs, mode, session, reader));
    const compared = compare(inputs, mode, session, observed);
    const judgeInput = {
      inputs: inputs,
      readSessions: readSessions,
      observed: observed,
      desired: compared.desired
    };
    const {prerequisites: prerequisites, logRoleCreated: logRoleCreated, bucket: bucket} = await readAndJudge(judgeInput, reader);
    const planInput = {
      ...compared,
      prerequisites: prerequisites
    };
    const made = (0, plan_plan.Cs)(planInput);
    const reviewing = mode === "apply" ? (0, require_review.wt)(run, invocation, made, newer) : Promise.resolve(made);
    const plan = await (0, reconcile_run.OO)(run, reviewing);
    const {deliveries: deliveries, observedAt: observedAt, stoppedAt: stoppedAt, otherTrails: otherTrails} = observed;
    const {declared: declared} = inputs;
    const fact = plannedFact(planInput, {
      mode: mode,
      declared: declared,
      plan: plan,
      deliveries: deliveries,
      observedAt: observedAt,
      stoppedAt: stoppedAt,
      otherTrails: otherTrails,
      bucket: bucket
    });
    run.record(fact);
    const notices = [ ...observed.notices, ...planNotices(planInput, fact, inputs.prerequisites !== "skip") ];
    return {
      plan: plan,
      fact: fact,
      notices: notices,
      judgeInput: judgeInput,
      reader: reader,
      observedSince: observedSince,
      logRoleCreated: logRoleCreated,
      earlyStart: await starting
    };
  }
  function isOutdatable({event: event, inputs: inputs}) {
    return event.name === "push" || inputs.approval !== "not-required";
  }
  async function observeAndStart(run, inputs, mode, session, reader) {
    let starting = Promise.resolve(null);
    const observed = await observe({
      session: session,
      declared: inputs.declared,
      reader: reader,
      judgesPrerequisites: inputs.prerequisites !== "skip",
      onTrail: mode === "apply" ? (trail, organization) => {
        starting = run.waitUntil(startLogging(run, inputs, session, trail, organization));
      } : void 0
    });
    return {
      observed: observed,
      starting: starting
    };
  }
  async function logPlan(run, {fact: fact, notices: notices}) {
    for (const text of (0, other_owners.JH)(fact.before)) (0, reconcile_run.Af)(run, "Another owner", text);
    for (const text of notices) (0, reconcile_run.Mp)(run, text);
    const shown = run.log.redactedIn(fact);
    (0, log_lines.HN)(shown).forEach(run.log.info);
    await run.log.group("All fields, changes line by line, prerequisites and AWS CLI commands", () => (0, 
    log_lines.ZN)(shown).forEach(run.log.info));
  }
}),

/***/ 9100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    pL: () => evidenceAccessOf,
    HH: () => refuseOtherAccounts,
    UI: () => signInOf,
    S1: () => signInToRead
  });
  var external_node_stream_ = __webpack_require__(7075);
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
  // EXTERNAL MODULE: ./build/src/runtime/turns.js
    var turns = __webpack_require__(8614);
  // EXTERNAL MODULE: ./build/src/aws/clients/connections.js
    var clients_connections = __webpack_require__(3977);
  // CONCATENATED MODULE: ./build/src/aws/clients/prepare.js
  async function prepareClients(reads, {environment: environment, signal: signal}) {
    const isOver = () => signal.aborted;
    for (const rehearsal of rehearsalsOf(reads)) {
      await (0, turns.j)();
      if (isOver()) return;
      const call = await rehearsal.load().catch(() => null);
      await (0, turns.j)();
      if (isOver()) return;
      await (call?.(rehearsalSettings(reads.region, rehearsal, environment)).catch(() => {}));
    }
  }
  function rehearsalSettings(region, {connections: connections, answer: answer}, environment) {
    const handle = ({protocol: protocol, hostname: hostname, port: port}) => {
      if (!(0, proxy.OA)(environment)) (0, clients_connections.F)(environment)[protocol].open(hostname, port ?? DEFAULT_PORTS[protocol], connections);
      return Promise.resolve({
        response: {
          statusCode: 200,
          headers: {},
          body: external_node_stream_.Readable.from(Buffer.from(answer))
        }
      });
    };
    const credentials = {
      accessKeyId: "rehearsal",
      secretAccessKey: "rehearsal"
    };
    return {
      region: region,
      credentials: credentials,
      maxAttempts: 1,
      requestHandler: {
        handle: handle
      }
    };
  }
  const DEFAULT_PORTS = {
    "http:": 80,
    "https:": 443
  };
  const [JSON_ANSWER, XML_ANSWER] = [ "{}", "<Answer></Answer>" ];
  function rehearsalsOf({judgesPrerequisites: judgesPrerequisites, bucket: bucket, hasKey: hasKey, hasTopic: hasTopic, hasLogGroup: hasLogGroup}) {
    const always = [ {
      load: () => Promise.resolve(settings => new STSClient.i(settings).send(new AssumeRoleWithWebIdentityCommand.W({
        RoleArn: "-",
        RoleSessionName: "-",
        WebIdentityToken: "-"
      }))),
      connections: 1,
      answer: XML_ANSWER
    }, {
      load: () => Promise.resolve(settings => new CloudTrailClient.V(settings).send(new DescribeTrailsCommand.o({}))),
      connections: judgesPrerequisites ? 7 : 6,
      answer: '{"trailList":[{"Name":"-"}]}'
    }, {
      load: async () => {
        const {DescribeOrganizationCommand: DescribeOrganizationCommand, OrganizationsClient: OrganizationsClient} = await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 9338));
        return settings => new OrganizationsClient(settings).send(new DescribeOrganizationCommand({}));
      },
      connections: judgesPrerequisites ? 3 : 2,
      answer: JSON_ANSWER
    } ];
    const s3 = {
      load: async () => {
        const {GetBucketPolicyCommand: GetBucketPolicyCommand, S3Client: S3Client} = await __webpack_require__.e(913).then(__webpack_require__.bind(__webpack_require__, 1294));
        return settings => new S3Client(settings).send(new GetBucketPolicyCommand({
          Bucket: bucket ?? "unknown"
        }));
      },
      connections: bucket === null ? 0 : 9,
      answer: JSON_ANSWER
    };
    const iam = {
      load: async () => {
        const {GetRoleCommand: GetRoleCommand, IAMClient: IAMClient} = await __webpack_require__.e(535).then(__webpack_require__.bind(__webpack_require__, 9535));
        return settings => new IAMClient(settings).send(new GetRoleCommand({
          RoleName: "-"
        }));
      },
      connections: hasLogGroup ? 2 : 1,
      answer: XML_ANSWER
    };
    const kms = {
      load: async () => {
        const {DescribeKeyCommand: DescribeKeyCommand, KMSClient: KMSClient} = await __webpack_require__.e(987).then(__webpack_require__.bind(__webpack_require__, 4987));
        return settings => new KMSClient(settings).send(new DescribeKeyCommand({
          KeyId: "-"
        }));
      },
      connections: 2,
      answer: JSON_ANSWER
    };
    const sns = {
      load: async () => {
        const {GetTopicAttributesCommand: GetTopicAttributesCommand, SNSClient: SNSClient} = await __webpack_require__.e(778).then(__webpack_require__.bind(__webpack_require__, 8778));
        return settings => new SNSClient(settings).send(new GetTopicAttributesCommand({
          TopicArn: "-"
        }));
      },
      connections: 1,
      answer: XML_ANSWER
    };
    const logs = {
      load: async () => {
        const {CloudWatchLogsClient: CloudWatchLogsClient, DescribeLogGroupsCommand: DescribeLogGroupsCommand} = await __webpack_require__.e(961).then(__webpack_require__.bind(__webpack_require__, 4961));
        return settings => new CloudWatchLogsClient(settings).send(new DescribeLogGroupsCommand({}));
      },
      connections: 1,
      answer: JSON_ANSWER
    };
    if (!judgesPrerequisites) return always;
    return [ ...always, s3, iam, ...hasKey ? [ kms ] : [], ...hasTopic ? [ sns ] : [], ...hasLogGroup ? [ logs ] : [] ];
  }
  // EXTERNAL MODULE: ./build/src/aws/session/session-policy.js
    var session_policy = __webpack_require__(3575);
  // EXTERNAL MODULE: ./build/src/aws/session/sign-in.js + 3 modules
    var sign_in = __webpack_require__(9983);
  // EXTERNAL MODULE: ./build/src/domain/values/partitions.js
    var partitions = __webpack_require__(1138);
  // EXTERNAL MODULE: ./build/src/runtime/errors.js
    var errors = __webpack_require__(9139);
  // EXTERNAL MODULE: ./build/src/reconcile/run.js + 4 modules
    var reconcile_run = __webpack_require__(1867);
  // CONCATENATED MODULE: ./build/src/reconcile/sign-in.js
  function signInOf(inputs, mode) {
    return {
      role: mode === "apply" ? inputs.roleToAssume : inputs.planRoleToAssume ?? inputs.roleToAssume,
      region: inputs.declared.region,
      audience: inputs.audience,
      sessionName: inputs.roleSessionName,
      durationSeconds: inputs.roleDurationSeconds
    };
  }
  function evidenceAccessOf({declared: declared, evidence: evidence}) {
    const {verifyIntegrity: verifyIntegrity, verifyCoverage: coverage, evidenceRoleToAssume: role} = evidence;
    if (verifyIntegrity === "off" && !coverage) return null;
    const integrity = verifyIntegrity === "off" ? null : verifyIntegrity;
    return {
      integrity: integrity,
      coverage: coverage,
      role: role,
      partition: (0, partitions.iQ)(declared.region)
    };
  }
  async function signInToRead(run, {inputs: inputs, event: event, idToken: idToken}, mode) {
    const how = signInOf(inputs, mode);
    try {
      const signingIn = (0, sign_in.J)(how, (0, session_policy.nf)(inputs.bucketOwnerRoleToAssume, evidenceAccessOf(inputs)), run, idToken);
      const waiting = new AbortController;
      loadMeanwhile(run, inputs, waiting.signal);
      const session = await signingIn.finally(() => waiting.abort());
      run.record({
        kind: "signed in",
        identity: session.identity
      });
      const signedIn = `Signed in as ${session.identity.arn}`;
      if (how.role !== null) run.log.debug(signedIn); else run.log.info(mode === "apply" ? signedIn : `${signedIn}. ${AMBIENT}`);
      return session;
    } catch (error) {
      if (!event.pullRequest?.isFromFork || run.environment["ACTIONS_ID_TOKEN_REQUEST_URL"]) throw error;
      run.record({
        kind: "skipped"
      });
      (0, reconcile_run.Mp)(run, FORK, "Pull request from a fork");
      return null;
    }
  }
  async function loadMeanwhile(run, {declared: declared, prerequisites: prerequisites}, signedIn) {
    const {region: region, intents: intents} = declared;
    const bucket = intents.s3BucketName;
    const reads = {
      region: region,
      judgesPrerequisites: prerequisites !== "skip",
      bucket: bucket.state === "set" && typeof bucket.value === "string" ? bucket.value : null,
      hasKey: intents.kmsKeyId.state === "set",
      hasTopic: intents.snsTopicArn.state === "set",
      hasLogGroup: intents.cloudWatchLogsLogGroupArn.state === "set"
    };
    await prepareClients(reads, {
      environment: run.environment,
      signal: AbortSignal.any([ run.signal, signedIn ])
    });
    try {
      await __webpack_require__.e(292).then(__webpack_require__.bind(__webpack_require__, 8292));
    } catch {}
  }
  const AMBIENT = "No role is assumed, so AWS does not limit this session to read calls: only Org Trail itself prevents a plan from writing.";
  const FORK = "This pull request comes from a fork. GitHub gives such runs neither an OIDC token nor secrets, and no `pull-requests: write`, so AWS was not read, and there is no plan and no comment. A maintainer who has read the change can push it to a branch of this repository to get both.";
  function refuseOtherAccounts({allowedAccountIds: allowedAccountIds}, {identity: identity}) {
    if (allowedAccountIds.length === 0 || allowedAccountIds.includes(identity.account)) return;
    throw new errors.e4("account", `This run signed in to account ${identity.account}, but allowed-account-ids names ${allowedAccountIds.join(", ")}. Nothing was read from CloudTrail.`, "Correct role-to-assume or the credentials of the job or, if the account is right, allowed-account-ids.");
  }
}),

/***/ 3639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    b: () => allOf
  });
  async function allOf(promises) {
    await Promise.allSettled(promises);
    return Promise.all(promises);
  }
}),

/***/ 8614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    j: () => letMessagesPass
  });
  var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
  async function letMessagesPass() {
    await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
  }
})

};
;