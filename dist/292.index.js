"use strict";
exports.id = 292;
exports.ids = [292];
exports.modules = {

/***/ 8292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    publish: () => publish
  });
  var external_node_crypto_ = __webpack_require__(7598);
  var external_node_fs_ = __webpack_require__(3024);
  var external_node_os_ = __webpack_require__(8161);
  var external_node_path_ = __webpack_require__(6760);
  // EXTERNAL MODULE: ./build/src/domain/values/printable.js
    var printable = __webpack_require__(8174);
  // EXTERNAL MODULE: ./build/src/report/verdict/finding-words.js
    var finding_words = __webpack_require__(1535);
  // CONCATENATED MODULE: ./build/src/report/sections/evidence/evidence-json.js
  const MAX_ACCOUNTS = 200;
  function evidenceJson(evidence) {
    const {integrity: integrity} = evidence;
    return json(evidence, MAX_ACCOUNTS, integrity && (0, finding_words.mQ)(integrity.findings));
  }
  function evidenceFileJson(evidence) {
    return json(evidence, 1 / 0, evidence.integrity?.findings);
  }
  function missingIn({missing: missing, regions: regions}) {
    const silent = Map.groupBy(regions?.missing ?? [], ({account: account}) => account);
    const some = [ ...silent ].map(([account, all]) => ({
      account: account,
      name: all[0].name,
      newest: all.map(({newest: newest}) => newest).sort()[0],
      regions: all.map(({region: region}) => region)
    }));
    return [ ...missing, ...some ];
  }
  function checkpointJson(checkpoint) {
    return (0, printable.$m)(JSON.stringify(checkpoint));
  }
  function json({delivery: delivery, coverage: coverage, integrity: integrity}, maxAccounts, findings) {
    return (0, printable.$m)(JSON.stringify({
      version: 1,
      from: integrity?.from ?? null,
      to: integrity?.to ?? null,
      delivery: delivery ?? void 0,
      coverage: coverage ? {
        status: coverage.status,
        expected: coverage.expected,
        delivering: coverage.delivering,
        missing: missingIn(coverage).slice(0, maxAccounts),
        unknown: coverage.unknown.length,
        ...coverage.regions && {
          regions: {
            delivering: coverage.regions.delivering,
            undecided: coverage.regions.undecided.slice(0, maxAccounts),
            unknown: coverage.regions.unknown
          }
        }
      } : void 0,
      integrity: integrity ? {
        status: integrity.status,
        level: integrity.level,
        accounts: integrity.accounts,
        regions: integrity.regions,
        chains: integrity.chains,
        digests: integrity.digests,
        files: integrity.files,
        hashed: integrity.hashed,
        findings: findings,
        unknown: integrity.unknownChecks
      } : void 0
    }));
  }
  // EXTERNAL MODULE: ./build/src/report/format/aws-cli.js
    var aws_cli = __webpack_require__(8908);
  // EXTERNAL MODULE: ./build/src/domain/values/advice.js
    var advice = __webpack_require__(3161);
  // EXTERNAL MODULE: ./build/src/report/sections/prerequisites.js
    var sections_prerequisites = __webpack_require__(3954);
  // CONCATENATED MODULE: ./build/src/report/plan-json.js
  function planJson(plan, mode, changes = {}) {
    return (0, printable.$m)(JSON.stringify({
      version: 1,
      mode: mode,
      trail: plan.trail,
      drift: plan.drift.map(entry => ({
        ...entry,
        changedBy: changes[entry.field]
      })),
      steps: plan.steps.map(step => {
        const {call: call, input: input, fields: fields} = step;
        return {
          call: call,
          input: input,
          fields: fields,
          cli: (0, aws_cli.r)(step, plan)
        };
      }),
      refusals: plan.refusals.map(({code: code, field: field, message: message}) => ({
        code: code,
        field: field,
        message: message
      })),
      digest: plan.digest
    }));
  }
  function historyJson(history) {
    const {holes: holes = [], attempts: attempts = [], unexplained: unexplained = []} = history ?? {};
    return (0, printable.$m)(JSON.stringify({
      holes: holes,
      attempts: attempts,
      unexplained: unexplained
    }));
  }
  function prerequisitesJson(prerequisites, plan) {
    return (0, printable.$m)(JSON.stringify(prerequisites.map(one => {
      const {id: id, status: status, message: message} = one;
      const fix = (0, sections_prerequisites.BW)(one, plan);
      return {
        id: id,
        status: status,
        message: message,
        fix: fix && (0, advice.YM)(fix)
      };
    })));
  }
  // EXTERNAL MODULE: ./build/src/domain/plan/verdict.js
    var plan_verdict = __webpack_require__(685);
  // EXTERNAL MODULE: ./build/src/report/report.js
    var report_report = __webpack_require__(8456);
  // EXTERNAL MODULE: ./build/src/domain/values/answer.js
    var values_answer = __webpack_require__(4547);
  // EXTERNAL MODULE: ./build/src/report/verdict/verdict-line.js + 1 modules
    var verdict_line = __webpack_require__(5088);
  // EXTERNAL MODULE: ./build/src/domain/plan/drift.js
    var plan_drift = __webpack_require__(1799);
  // EXTERNAL MODULE: ./build/src/domain/trail/effect.js
    var trail_effect = __webpack_require__(4492);
  // EXTERNAL MODULE: ./build/src/domain/trail/fields.js
    var fields = __webpack_require__(260);
  // EXTERNAL MODULE: ./build/src/domain/values/fingerprint.js
    var fingerprint = __webpack_require__(1717);
  // EXTERNAL MODULE: ./build/src/domain/values/time.js
    var values_time = __webpack_require__(1600);
  // EXTERNAL MODULE: ./build/src/report/changes.js + 1 modules
    var changes = __webpack_require__(784);
  // CONCATENATED MODULE: ./build/src/report/format/sarif.js
  const LEVELS = {
    strengthens: "error",
    weakens: "note",
    neutral: "warning"
  };
  function sarif({planned: planned, history: history}) {
    const file = planned?.declared.file;
    if (!planned || !file) return null;
    const trail = (0, fingerprint.IA)(planned.plan.trail);
    const left = leftOf(planned);
    const findings = isAbsent(planned) ? [ absence(planned) ] : [ ...left.map(change => drifted(change, history)), ...uncompared(planned) ];
    const uri = file.path.split("/").map(encodeURIComponent).join("/");
    const results = findings.map(({rule: rule, level: level, says: says, keys: keys}) => {
      const key = keys.find(one => Object.hasOwn(file.keys, one));
      const {line: line, column: column} = key === void 0 ? FIRST_LINE : file.keys[key];
      const region = {
        startLine: line,
        startColumn: column,
        endLine: line,
        endColumn: column + (key ?? " ").length
      };
      return {
        ruleId: rule,
        level: level,
        message: {
          text: plainText(says)
        },
        locations: [ {
          physicalLocation: {
            artifactLocation: {
              uri: uri
            },
            region: region
          }
        } ],
        partialFingerprints: {
          primaryLocationLineHash: `${(0, fingerprint.Rj)([ trail, rule ])}:1`
        }
      };
    });
    const rules = findings.map(({rule: rule, label: label}) => ({
      id: rule,
      name: rule,
      shortDescription: {
        text: `${label}: not as declared`
      },
      fullDescription: {
        text: `The CloudTrail trail in AWS differs from its config file: ${label}.`
      },
      help: {
        text: HELP,
        markdown: HELP
      },
      properties: {
        tags: [ "security", "cloudtrail" ]
      }
    }));
    return JSON.stringify({
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [ {
        tool: {
          driver: {
            name: "Org Trail",
            rules: rules
          }
        },
        automationDetails: {
          id: `org-trail/${trail}/`
        },
        columnKind: "utf16CodeUnits",
        results: results
      } ]
    });
  }
  const MAX_MESSAGE_CHARACTERS = 1e3;
  function plainText(text) {
    return (0, printable.Jj)((0, printable.RK)(text), MAX_MESSAGE_CHARACTERS).replaceAll("](", "] (");
  }
  const FIRST_LINE = {
    line: 1,
    column: 1
  };
  const HELP = "If AWS is right, change the config file. If the file is right, apply it, and find out who changed the trail: the summary of the run says who it was.";
  function isAbsent({now: now, before: before}) {
    return ((0, values_answer.q)(now) ? now.known : before) === null;
  }
  function leftOf(planned) {
    const trail = (0, values_answer.q)(planned.now) ? planned.now.known : null;
    return (0, changes.fs)(planned).filter(({entries: entries}) => trail === null || entries.some(({field: field, desired: desired}) => !(0, 
    plan_drift.Ft)(trail[field], desired)));
  }
  function drifted({entries: entries, label: label, effect: effect, observed: observed, desired: desired}, history) {
    const by = entries.map(({field: field}) => history?.changes[field]).find(one => one !== void 0);
    return {
      rule: entries[0].field,
      label: label,
      level: LEVELS[effect],
      says: [ `${label}: ${observed === null ? "not set" : shortly(observed)} in AWS, but ${shortly(desired)} is declared, which is ${trail_effect.Gt[effect]}.`, ...by ? [ `Changed by ${by.actor} at ${(0, 
      values_time.iA)(by.at)} (${by.event}).` ] : [] ].join(" "),
      keys: entries.map(({field: field}) => keyOf(field))
    };
  }
  const MAX_VALUE_CHARACTERS = 300;
  function shortly(shown) {
    return (0, printable.Jj)((0, changes.yG)(shown), MAX_VALUE_CHARACTERS);
  }
  function absence({declared: declared}) {
    return {
      rule: "trail",
      label: "Trail",
      level: "error",
      says: `The trail ${declared.name} does not exist.`,
      keys: [ "trailName" ]
    };
  }
  function uncompared({declared: declared, before: before, unknownFields: unknownFields, plan: plan}) {
    if (before === null) return [];
    return fields.cJ.flatMap(row => {
      const {field: field, label: label} = row;
      if (declared.intents[field].state === "keep" || plan.drift.some(entry => entry.field === field)) return [];
      const refusal = plan.refusals.find(one => one.field === field && [ "read", "prerequisites" ].includes(one.code));
      const why = (0, fields.t8)(before, row) ? unknownFields[field] ?? "It could not be read." : refusal?.message;
      if (why === void 0) return [];
      return [ {
        rule: field,
        label: label,
        level: "warning",
        says: `${label}: not compared. ${why}`,
        keys: [ keyOf(field) ]
      } ];
    });
  }
  function keyOf(field) {
    return (0, fields.nJ)((0, fields.OB)(field).input);
  }
  // EXTERNAL MODULE: ./build/src/domain/prerequisites/prerequisite.js
    var prerequisite = __webpack_require__(7730);
  // EXTERNAL MODULE: ./build/src/domain/trail/desired.js
    var desired = __webpack_require__(9087);
  // EXTERNAL MODULE: ./build/src/report/format/markdown.js
    var markdown = __webpack_require__(9797);
  // CONCATENATED MODULE: ./build/src/report/sections/adopt.js
  const PATH = ".github/org-trail.yml";
  function adoptPart({planned: planned, observedConfigFile: observedConfigFile}) {
    if (planned?.mode !== "plan" || observedConfigFile === null || !(0, desired.jU)(planned.declared)) return [ "" ];
    if (planned.plan.refusals.some(({code: reason}) => reason === "ownership" || reason === "caller")) return [ "" ];
    const isOff = fields.cJ.some(({field: field, onByDefault: onByDefault}) => onByDefault && planned.before?.[field] === false);
    const off = isOff ? " Settings that are off in AWS are `false` in it: delete these lines to turn them on." : "";
    const offer = [ "### Adopt this trail: commit this file", `This workflow declares only the trail’s name, so most settings can change without being noticed. The file declares all of them as they are in AWS. Commit it as ${(0, 
    markdown.aY)(PATH)} and set ${(0, markdown.aY)(`config-file: ${PATH}`)}: the next plan finds no drift.${off}` ].join("\n\n");
    const download = `The output ${(0, markdown.aY)("observed-config-file")} is the path of this file. To download it, upload it with ${(0, 
    markdown.aY)("actions/upload-artifact")}. Account ids that are masked here are complete in that file.`;
    const file = (0, markdown.zH)(`The trail as ${(0, markdown.aY)(PATH)}`, `${(0, markdown.om)(observedConfigFile.trimEnd(), "yaml")}\n\n${download}`);
    return [ `${offer}\n\n${file}`, `${offer}\n\nIt is too long to be shown here. ${download}` ];
  }
  // EXTERNAL MODULE: ./build/src/domain/values/arn.js
    var values_arn = __webpack_require__(4286);
  // EXTERNAL MODULE: ./build/src/domain/values/mask-account-ids.js
    var mask_account_ids = __webpack_require__(4564);
  // CONCATENATED MODULE: ./build/src/report/sections/delivery-diagram.js
  const STATES = [ "good", "waiting", "unknown", "bad" ];
  const STATE_STYLES = {
    good: {
      sign: "✅",
      arrow: "--\x3e",
      line: "stroke:#2da44e,stroke-width:2px",
      box: "fill:#dafbe1,stroke:#2da44e,color:#0d3b1e"
    },
    waiting: {
      sign: "⏳",
      arrow: "-.->",
      line: "stroke:#bf8700,stroke-width:2px",
      box: "fill:#fff8c5,stroke:#bf8700,color:#4d2d00"
    },
    unknown: {
      sign: "❔",
      arrow: "-.->",
      line: "stroke:#8c959f,stroke-width:2px",
      box: "fill:#57606a,stroke:#8c959f,color:#ffffff"
    },
    bad: {
      sign: "❌",
      arrow: "--x",
      line: "stroke:#e5484d,stroke-width:4px",
      box: "fill:#ffd7d5,stroke:#e5484d,stroke-width:4px,color:#6e0011"
    }
  };
  const SHAPES = {
    source: [ "(", ")" ],
    bucket: [ "[(", ")]" ],
    topic: [ "([", "])" ]
  };
  const LAYOUT = '%%{init: {"flowchart": {"wrappingWidth": 240, "rankSpacing": 34, "nodeSpacing": 26, "padding": 12}}}%%';
  function isPathBroken(planned, steps) {
    return nodesOf(planned, steps.length > 0).some(({facts: facts}) => worst(facts) === "bad");
  }
  function pathTitle({before: before, plan: plan, mode: mode}) {
    if (isRefusedChange({
      before: before,
      plan: plan
    })) return "Delivery path now";
    return plan.drift.length > 0 && mode !== "apply" ? "Delivery path as declared" : "Delivery path";
  }
  function isRefusedChange({before: before, plan: plan}) {
    return before !== null && plan.refusals.length > 0;
  }
  function diagram(planned, steps) {
    const nodes = nodesOf(planned, steps.length > 0);
    const has = id => nodes.some(stop => stop.id === id);
    const stateOf = (...ids) => worst(nodes.flatMap(({id: id, facts: facts}) => ids.includes(id) ? facts : []));
    const hops = nodes.slice(1).map(({id: id}) => {
      if (id === "trail") return {
        from: "source",
        to: id,
        state: stateOf("source", id)
      };
      return {
        from: id === "bucket" && has("key") ? "key" : "trail",
        to: id,
        state: stateOf(id)
      };
    });
    const lines = [ LAYOUT, "flowchart TD", "accTitle: Delivery path", `accDescr: ${nodes.map(({id: id, kind: kind}) => `${kind} ${stateOf(id)}`).join(", ")}`, ...nodes.map(renderNode), ...hops.map(({from: from, to: to, state: state}) => `${from} ${STATE_STYLES[state].arrow} ${to}`), ...has("topic") && has("logs") ? [ "topic ~~~ logs" ] : [], ...STATES.map(state => `classDef ${state} ${STATE_STYLES[state].box}`), ...nodes.map(({id: id}) => `class ${id} ${stateOf(id)}`), ...hops.map(({state: state}, index) => `linkStyle ${index} ${STATE_STYLES[state].line}`) ];
    return (0, markdown.om)(lines.join("\n"), "mermaid");
  }
  function worst(facts) {
    return STATES.findLast(one => facts.some(({state: state}) => state === one)) ?? "unknown";
  }
  function renderNode({id: id, kind: kind, name: name, facts: facts}) {
    const [open, close] = SHAPES[id] ?? [ "[", "]" ];
    const head = `<b>${kind}</b>${width(kind + name) <= 27 ? " " : "<br>#8288;"}${escapeLabel(name)}`;
    const said = STATES.toReversed().flatMap(one => facts.flatMap(({state: state, says: says}) => state === one && says ? [ `${STATE_STYLES[one].sign} ${escapeLabel(says)}` ] : []));
    return `${id}${open}"${[ head, ...said ].join("<br>")}"${close}`;
  }
  const DESTINATIONS = [ {
    id: "key",
    kind: "key",
    field: "kmsKeyId",
    prerequisiteIds: [ "kms-key" ],
    deliveryKinds: []
  }, {
    id: "bucket",
    kind: "bucket",
    field: "s3BucketName",
    prerequisiteIds: [ "bucket", "bucket-policy" ],
    deliveryKinds: [ "log files", "digest files" ]
  }, {
    id: "topic",
    kind: "topic",
    field: "snsTopicArn",
    prerequisiteIds: [ "sns-topic" ],
    deliveryKinds: [ "notifications" ]
  }, {
    id: "logs",
    kind: "log group",
    field: "cloudWatchLogsLogGroupArn",
    prerequisiteIds: [ "log-group", "log-role" ],
    deliveryKinds: [ "CloudWatch Logs" ]
  } ];
  function nodesOf(planned, isAttempted) {
    const {before: before, plan: plan, declared: declared} = planned;
    const isRefused = isRefusedChange(planned);
    const drift = isRefused ? [] : plan.drift.map(({field: field, desired: desired}) => [ field, desired ]);
    const trail = {
      ...before,
      ...Object.fromEntries(drift)
    };
    const arn = plan.trail;
    const account = (0, values_arn.Lw)(arn)?.account ?? "";
    const source = trail.isOrganizationTrail ? {
      kind: "organization",
      name: `of ${account}`,
      facts: factsOrDefault(prerequisiteFacts(planned, isAttempted, [ "organization", "trusted-access", "service-linked-role" ]))
    } : {
      kind: "account",
      name: account,
      facts: [ {
        state: "good",
        says: ""
      } ]
    };
    const destinations = DESTINATIONS.flatMap(({id: id, kind: kind, field: field, prerequisiteIds: prerequisiteIds, deliveryKinds: deliveryKinds}) => {
      const isUnresolved = plan.refusals.some(one => one.field === field);
      const isMoved = isRefused && (isUnresolved || plan.drift.some(entry => entry.field === field));
      const intent = isMoved ? void 0 : declared.intents[field];
      const name = intent?.state === "set" && typeof intent.value === "string" ? intent.value : trail[field];
      if (!name) return [];
      const facts = [ ...isMoved ? [] : prerequisiteFacts(planned, isAttempted, prerequisiteIds), ...deliveryKinds.flatMap(what => deliveryFacts(planned, trail, field, what)) ];
      return [ {
        id: id,
        kind: kind,
        name: delivery_diagram_short(resource(name)),
        facts: factsOrDefault(facts)
      } ];
    });
    const name = delivery_diagram_short(arn.slice(arn.lastIndexOf("/") + 1));
    return [ {
      id: "source",
      ...source
    }, {
      id: "trail",
      kind: "trail",
      name: name,
      facts: [ loggingFact(planned, isAttempted) ]
    }, ...destinations ];
  }
  function resource(text) {
    const arn = (0, values_arn.Lw)(text);
    return arn ? (0, values_arn.To)(arn).replace(/^key\//, "") : text;
  }
  function delivery_diagram_isAbsent(now) {
    return (0, values_answer.q)(now) && now.known === null;
  }
  function loggingFact({now: answer, plan: plan}, isAttempted) {
    const follows = call => !isAttempted && plan.steps.some(step => step.call === call);
    if (!(0, values_answer.q)(answer)) return {
      state: "unknown",
      says: answer.unknown
    };
    const now = answer.known;
    if (now === null) return {
      state: "waiting",
      says: "does not exist yet"
    };
    if (now.isLogging === null) return {
      state: "unknown",
      says: "logging not known"
    };
    return now.isLogging ? {
      state: "good",
      says: `logging${follows("cloudtrail:StopLogging") ? ", to be stopped" : ""}`
    } : {
      state: "bad",
      says: `not logging${follows("cloudtrail:StartLogging") ? ", to be started" : ""}`
    };
  }
  function prerequisiteFacts({prerequisites: prerequisites, plan: plan, now: now}, isAttempted, prerequisiteIds) {
    return prerequisites.flatMap(one => {
      const {id: id, status: status} = one;
      if (!prerequisiteIds.includes(id) || status === "not-applicable") return [];
      if (status === "pass") return [ {
        state: "good",
        says: ""
      } ];
      if (status === "unknown") return [ {
        state: "unknown",
        says: `${id} not known`
      } ];
      const isRepaired = !isAttempted && (0, prerequisite._C)(plan.steps, one);
      if (isRepaired && delivery_diagram_isAbsent(now)) return [ {
        state: "waiting",
        says: `${id} to be repaired`
      } ];
      return [ {
        state: "bad",
        says: `${id} fails${isRepaired ? ", to be repaired" : ""}`
      } ];
    });
  }
  function factsOrDefault(facts) {
    return facts.some(({says: says}) => says !== "") ? facts : [ {
      state: worst(facts),
      says: facts.length > 0 ? "prerequisites hold" : "not checked"
    } ];
  }
  function deliveryFacts({before: before, deliveries: deliveries, now: now}, trail, field, what) {
    const isDigest = what === "digest files";
    if (isDigest && !trail.enableLogFileValidation) return [];
    const fact = (state, says) => [ {
      state: state,
      says: says
    } ];
    const isSameDestination = !before || before[field] === trail[field];
    const isNew = !isSameDestination || isDigest && before?.enableLogFileValidation === false;
    const found = isNew ? void 0 : deliveries.find(one => one.what === what);
    const latest = found?.latest?.replace(/^(\S+)T(\d\d:\d\d).*Z$/, "$1 $2Z");
    if (found?.error) return fact("bad", `${what}: ${delivery_diagram_short(found.error, 2 * MAX_NAME_COLUMNS)}${latest ? `, last ${latest}` : ""}`);
    if (latest !== void 0) return fact("good", isDigest ? "" : `latest ${latest}`);
    if (!isNew && !found && !delivery_diagram_isAbsent(now)) return fact("unknown", isDigest ? "" : "delivery not known");
    if (!isDigest) return fact("waiting", "no delivery yet");
    const hasFiles = isSameDestination && deliveries.some(one => one.what === "log files" && one.latest !== null);
    return fact("waiting", hasFiles ? "no digest files yet" : "");
  }
  const MAX_NAME_COLUMNS = 20;
  function width(text) {
    return text.replace(/[\u1100-\u{10ffff}]/gu, "..").length;
  }
  function delivery_diagram_short(text, maxColumns = MAX_NAME_COLUMNS) {
    const head = (0, mask_account_ids.EX)((0, printable.RK)(text));
    const tail = [];
    let columns = width(head.join(""));
    if (columns <= maxColumns) return head.join("");
    while (width(tail.join("")) < maxColumns / 2 - 1) tail.unshift(head.pop());
    while (head.length > 0 && columns >= maxColumns) columns -= width(head.pop());
    return [ ...head, "…", ...tail ].join("");
  }
  function escapeLabel(text) {
    return (0, printable.RK)(text).replace(/[*`~\\$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, sign => String.fromCharCode(sign.charCodeAt(0) + 65248)).replace(/:(?=\/\/|fa-)|@(?=\w)|\](?=\()|(?<=www)\.|ﬂ(?=°)|¶(?=ß)/gi, "$&⁠").replace(/(?<=direction) |(?<![A-Za-z0-9])[-/]|[-/](?![A-Za-z0-9])|[^A-Za-z0-9 /-]/gu, character => `#${character.codePointAt(0)};`);
  }
  // EXTERNAL MODULE: ./build/src/report/sections/drift-table.js
    var drift_table = __webpack_require__(219);
  // CONCATENATED MODULE: ./build/src/report/format/fit.js
  function fit(parts, maxBytes) {
    const forms = parts.map(() => 0);
    const shown = index => parts[index][forms[index]];
    let bytes = parts.reduce((sum, _, index) => sum + (0, printable.$$)(shown(index)) + SEPARATOR.length, 0);
    while (bytes > maxBytes) {
      const shortenable = parts.flatMap((part, index) => forms[index] < part.length - 1 ? [ index ] : []);
      if (shortenable.length === 0) break;
      const longest = shortenable.reduce((one, other) => (0, printable.$$)(shown(other)) > (0, 
      printable.$$)(shown(one)) ? other : one);
      bytes -= (0, printable.$$)(shown(longest));
      forms[longest] += 1;
      bytes += (0, printable.$$)(shown(longest));
    }
    return parts.map((_, index) => shown(index)).filter(text => text !== "").join(SEPARATOR).concat("\n");
  }
  const SEPARATOR = "\n\n";
  // EXTERNAL MODULE: ./build/src/domain/values/wording.js
    var wording = __webpack_require__(9837);
  // EXTERNAL MODULE: ./build/src/report/verdict/gaps.js
    var gaps = __webpack_require__(4445);
  // EXTERNAL MODULE: ./build/src/report/verdict/evidence-words.js
    var evidence_words = __webpack_require__(4169);
  // EXTERNAL MODULE: ./build/src/report/verdict/failing.js
    var failing = __webpack_require__(2682);
  // CONCATENATED MODULE: ./build/src/report/verdict/headline.js
  function headline(report) {
    const [sign, phrase] = withEvidence(report, said(report));
    const name = report.trailName === "" ? "CloudTrail trail" : (0, markdown.aY)(report.trailName);
    return `## ${sign} ${name}${typeof phrase === "string" ? ` ${(0, markdown.ih)(phrase)}` : `: ${(0, 
    markdown.ih)(phrase.says)}`}`;
  }
  function withEvidence({evidence: evidence, verdict: verdict}, [sign, phrase]) {
    const {failed: failed, passed: passed, doubtful: doubtful} = (0, evidence_words.Jg)(evidence);
    if (failed.length > 0) {
      const rest = typeof phrase === "string" ? `the trail ${phrase}` : phrase.says;
      return [ "❌", {
        says: [ ...failed, rest ].join("; ")
      } ];
    }
    if (passed.length === 0 || verdict.reason !== null && verdict.reason !== "drift") return [ sign, phrase ];
    const also = [ "", ...passed ].join("; ");
    return [ sign === "✅" && doubtful.length > 0 ? "⚠️" : sign, typeof phrase === "string" ? `${phrase}${also}` : {
      says: `${phrase.says}${also}`
    } ];
  }
  function said(report) {
    const {verdict: verdict, planned: planned} = report;
    switch (verdict.outcome) {
     case "skipped":
      return [ "⏭️", {
        says: "no plan for a pull request from a fork"
      } ];

     case "failed":
      return [ "❌", {
        says: failed(report)
      } ];

     case "refused":
      return [ "⛔", {
        says: refused(report)
      } ];

     case "applied":
      return planned ? applied(report, planned) : [ "✅", "was changed as declared" ];

     case "drift":
      return planned ? plannedChange(report, planned) : [ "📝", "is not as declared" ];

     case "in-sync":
      return planned ? inSync(planned) : [ "✅", "is as declared" ];
    }
  }
  function failed({verdict: verdict, steps: steps, planned: planned}) {
    const stopped = steps.find(({outcome: outcome}) => outcome === "failed" || outcome === "unknown");
    if (verdict.reason !== "step" || !stopped || !planned) return FAILED[verdict.reason ?? "unexpected"] ?? FAILED.unexpected;
    const done = steps.filter(({outcome: outcome}) => outcome === "done").map(({step: step}) => step.call);
    const isStarted = done.includes("cloudtrail:StartLogging");
    const before = done.includes("cloudtrail:CreateTrail") ? `the trail was created${isStarted ? " and logs" : ""}` : isStarted ? "logging was turned on" : done.length > 0 ? `${(0, 
    wording.U9)(done.length, "change")} made` : "";
    return `${before === "" ? "" : `${before}, but `}${notDone(stopped, planned)}`;
  }
  function notDone({step: step, outcome: outcome}, {plan: plan}) {
    const repaired = plan.prerequisites.find(one => (0, prerequisite._C)([ step ], one));
    const labels = [ ...new Set(step.fields.map(field => (0, fields.OB)(field).label)) ];
    const [what, done] = step.call === "cloudtrail:CreateTrail" ? [ "the trail", "created" ] : step.call === "cloudtrail:StartLogging" ? [ "logging", "turned on" ] : repaired ? [ failing.x7[repaired.id], "repaired" ] : labels.length > 0 ? [ labels.join(", "), isTurnedOn(step, plan) ? "turned on" : "set as declared" ] : [ "the delegated administrators", "registered" ];
    return outcome === "unknown" ? `it is not known whether ${what} could be ${done}` : `${what} could not be ${done}`;
  }
  function isTurnedOn({fields: fields}, {drift: drift}) {
    const changes = drift.filter(({field: field}) => fields.includes(field));
    return changes.length > 0 && changes.every(({field: field, observed: observed, desired: desired}) => desired === true || field === "insightSelectors" && (0, 
    plan_drift.qv)(observed));
  }
  const FAILED = {
    inputs: "the inputs have mistakes, so nothing was done",
    "sign-in": "signing in to AWS failed, so nothing was checked",
    read: "the trail could not be read",
    step: "not every change could be made",
    verify: "the changes were accepted, but the trail does not read as declared",
    unexpected: "something unexpected happened"
  };
  function inSync(planned) {
    const failing = failures(planned);
    return [ failing === "" ? "✅" : "⚠️", `is as declared${failing}${doubts(planned)}` ];
  }
  function failures({prerequisites: prerequisites, plan: plan, deliveries: deliveries}) {
    const failed = (0, prerequisite.ZA)(prerequisites).filter(one => !(0, prerequisite._C)(plan.steps, one));
    const some = [ (0, failing.Un)(failed), (0, failing.oQ)(deliveries) ].filter(words => words !== "");
    return some.length === 0 ? "" : `, but ${some.join(", and ")}`;
  }
  function doubts({prerequisites: prerequisites, plan: plan}) {
    const unknown = prerequisites.filter(one => one.status === "unknown" && !(0, prerequisite._C)(plan.steps, one));
    if (unknown.length === 0) return "";
    return `; ${unknown.map(({id: id}) => failing.x7[id]).join(", ")} could not be checked`;
  }
  function applied(report, planned) {
    const {before: before, plan: plan} = planned;
    const failing = failures(planned);
    const isWeakened = plan.drift.some(({effect: effect}) => effect === "weakens");
    if (report.isUnattended) {
      const strengthens = plan.drift.some(({effect: effect}) => effect === "strengthens") || repairs(plan) > 0;
      const phrase = before === null ? "the trail was gone; this run created it again" : strengthens && !isWeakened ? `protection had been turned off; this run turned it back on${afterGap(report, planned)}` : "somebody had changed it; this run changed it back";
      return [ "⚠️", {
        says: `${phrase}${failing}`
      } ];
    }
    if ((0, report_report.tb)(planned)) return [ "⚠️", {
      says: `${turnedBackOn(report, planned)}${failing}${doubts(planned)}`
    } ];
    if (wasDeleted(report, planned)) return [ "⚠️", {
      says: `the trail had been deleted; this run created it again${failing}${doubts(planned)}`
    } ];
    const phrase = before === null ? "was created and is as declared" : "was changed and is as declared";
    return [ failing === "" ? "✅" : "⚠️", `${phrase}${failing}${doubts(planned)}` ];
  }
  function turnedBackOn(report, planned) {
    const others = new Set(labelsOf(planned.plan).filter(label => label !== (0, fields.OB)("isLogging").label)).size;
    const also = others > 0 ? ` and changed ${(0, wording.U9)(others, "other setting")}` : "";
    return `logging had been turned off; this run turned it back on${afterGap(report, planned)}${also}`;
  }
  function plannedChange(report, planned) {
    const {plan: plan} = planned;
    const rest = `${failures(planned)}${doubts(planned)}`;
    if (plan.steps.length + plan.drift.length === 0) return [ "⚠️", `is as declared${rest}` ];
    if (!report.isOnPullRequest) return [ report.verdict.reason === "drift" ? "⚠️" : "📝", `${differs(report, planned)}${rest}` ];
    if (wasDeleted(report, planned)) {
      const says = `the trail was deleted, and not because of this pull request, which would create it again${rest}`;
      return [ "⚠️", {
        says: says
      } ];
    }
    if (!(0, report_report.tb)(planned)) return [ "📝", {
      says: `this pull request would ${changeInWords(planned)}${rest}`
    } ];
    const others = {
      ...planned,
      plan: {
        ...plan,
        drift: plan.drift.filter(({field: field}) => field !== "isLogging")
      }
    };
    const also = others.plan.drift.length + repairs(plan) > 0 ? `, which would ${changeInWords(others)}` : "";
    return [ "⚠️", {
      says: `logging is off${soFar(report)}, and not because of this pull request${also}${rest}`
    } ];
  }
  function changeInWords({before: before, plan: plan}) {
    if (before === null) return "create the trail";
    const [labels, weakened, strengthened] = [ labelsOf(plan), labelsOf(plan, "weakens"), labelsOf(plan, "strengthens") ];
    if (weakened.length > 0) return `weaken the trail (${weakened.join(", ")})`;
    if (strengthened.length > 0) return `strengthen the trail (${strengthened.join(", ")})`;
    return labels.length > 0 ? `change the trail (${labels.join(", ")})` : registerOrRepair(plan);
  }
  function wasDeleted(report, {before: before}) {
    return before === null && (0, gaps.SB)(report) !== "";
  }
  function afterGap(report, planned) {
    const duration = (0, report_report.tb)(planned) ? (0, gaps.E2)(report) : null;
    return duration === null ? "" : ` after ${duration}`;
  }
  function soFar(report) {
    const duration = (0, gaps.E2)(report);
    return duration === null ? "" : `, for ${duration} so far`;
  }
  function registerOrRepair(plan) {
    return repairs(plan) > 0 ? `repair ${(0, wording.U9)(repairs(plan), "prerequisite")}` : "register a delegated administrator";
  }
  function differs(report, planned) {
    const {before: before, plan: plan} = planned;
    if (before === null) return wasDeleted(report, planned) ? "was deleted" : "does not exist yet";
    const labels = labelsOf(plan);
    const isOff = (0, report_report.tb)(planned);
    const others = labels.filter(label => !isOff || label !== (0, fields.OB)("isLogging").label);
    const names = others.length > 3 ? "" : ` (${others.join(", ")})`;
    const some = [ ...isOff ? [ `logging is off${soFar(report)}` ] : [], ...others.length > 0 ? [ `${(0, 
    wording.U9)(others.length, isOff ? "other setting differs" : "setting differs", isOff ? "other settings differ" : "settings differ")}${names}` ] : [], ...repairs(plan) > 0 ? [ (0, 
    wording.U9)(repairs(plan), "prerequisite fails", "prerequisites fail") ] : [] ];
    return `is not as declared${some.length > 0 ? `: ${some.join(", ")}` : ""}`;
  }
  function refused(report) {
    const {verdict: verdict, planned: planned, isOnPullRequest: isOnPullRequest, steps: steps} = report;
    const isStarted = steps.some(({step: step, outcome: outcome}) => step.call === "cloudtrail:StartLogging" && outcome === "done");
    const isStopped = planned !== null && (0, report_report.tb)(planned);
    const rest = isStarted ? ". Logging was turned back on" : isStopped ? ". Logging is off" : "";
    const what = isOnPullRequest ? "this pull request" : "this run";
    if (verdict.reason === "weakening" && planned) {
      const labels = labelsOf(planned.plan, "weakens").join(", ");
      return `${what} would weaken the trail (${labels}), so it cannot be applied${rest}`;
    }
    if (verdict.reason === "prerequisites" && planned) {
      const missing = planned.plan.refusals.filter(({code: code}) => code === "prerequisites").length;
      const when = planned.before === null ? "yet" : "like this";
      return `CloudTrail could not deliver log files ${when}: ${(0, wording.U9)(missing, "prerequisite is missing", "prerequisites are missing")}${rest}`;
    }
    return `${REFUSED[verdict.reason ?? ""] ?? "a rule does not allow this change"}${rest}`;
  }
  const REFUSED = {
    account: "the run is signed in to an account that is not allowed",
    caller: "the signed-in account is not allowed to manage this trail",
    ownership: "the trail belongs to somebody else, so it was left alone",
    read: "part of the trail could not be read, so it was not changed",
    "not-approved": "nobody has approved this change, so it was not applied",
    "plan-changed": "the plan changed after it was approved, so it was not applied",
    superseded: "a newer commit is on the default branch, so this one was not applied"
  };
  function labelsOf({drift: drift}, effect) {
    const some = drift.filter(entry => effect === void 0 || entry.effect === effect);
    return [ ...new Set(some.map(({field: field}) => (0, fields.OB)(field).label)) ];
  }
  function repairs({steps: steps, prerequisites: prerequisites}) {
    return prerequisites.filter(one => one.status === "fail" && (0, prerequisite._C)(steps, one)).length;
  }
  // CONCATENATED MODULE: ./build/src/report/sections/evidence/coverage.js
  const MAX_ROWS = 50;
  const MAX_UNKNOWN = 10;
  const WHY = {
    joined: "joined less than 24 hours ago",
    "not-due": "logging was just turned on",
    pending: "sign-up not completed",
    suspended: "suspended",
    closed: "closed",
    departed: "not in the organization anymore"
  };
  function coverageBody(proof) {
    const {why: why, missing: missing, unknown: unknown, others: others, regions: regions} = proof;
    const reason = why === null ? [] : [ (0, markdown.SM)(why) ];
    const inFile = "The names are in the file of the output <code>evidence-file</code>.";
    const whole = [ ...reason, ...missing.length > 0 ? [ rowsOf(missing, [ "Account", "Name", "Last delivery" ], accountRow), WHAT_TO_DO ] : [], ...regions?.missing.length ? [ STOPPED, rowsOf(regions.missing, REGION_HEAD, regionRow) ] : [], ...regions?.undecided.length ? [ UNDECIDED, rowsOf(regions.undecided, REGION_HEAD, regionRow, MAX_UNKNOWN) ] : [], ...regions?.unknown ? [ (0, 
    markdown.SM)(regions.unknown) ] : [], ...unknown.length > 0 ? [ rowsOf(unknown, [ "Account", "Name", "Why it is not known" ], unknownRow, MAX_UNKNOWN) ] : [], ...others.length > 0 ? [ (0, 
    markdown.zH)(`${(0, wording.U9)(others.length, "other account is", "other accounts are")} not expected to deliver`, rowsOf(others, [ "Account", "Name", "Why", "Last delivery" ], otherRow)) ] : [], ...why === null && missing.length + unknown.length + others.length === 0 ? [ EXPECTED ] : [] ];
    const shorter = [ ...reason, ...missing.length > 0 ? [ WHAT_TO_DO ] : [], ...regions?.missing.length ? [ STOPPED ] : [], ...missing.length + (regions?.missing.length ?? 0) > 0 ? [ inFile ] : [] ];
    return [ whole.join("\n\n"), shorter.join("\n\n") || EXPECTED ];
  }
  const EXPECTED = "Every active account that joined more than 24 hours ago is expected to deliver. Suspended, closed and departed accounts are not.";
  const STOPPED = "These accounts have opt-in Regions enabled from which no digest has come for over 3 hours, although one did in the last 7 days. Check in the account that the trail is there: <code>aws cloudtrail describe-trails --region REGION</code>.";
  const UNDECIDED = "These enabled opt-in Regions have no digest of the last 7 days. The first one comes within 3 hours after a Region is enabled, and AWS does not say when that was. If it is longer ago, the trail does not record this Region.";
  const REGION_HEAD = [ "Account", "Name", "Region", "Last digest" ];
  const WHAT_TO_DO = [ "**What to do**", "", "- In each account, check that the trail is there: <code>aws cloudtrail describe-trails</code>. CloudTrail adds it when an account joins, if the service-linked role could be created.", "- Check that the bucket policy and the key policy allow deliveries for these accounts, and that no service control policy stops them.", "- An account that was never used delivers digests all the same, every hour." ].join("\n");
  function rowsOf(all, head, row, max = MAX_ROWS) {
    const more = all.length - max;
    return [ (0, markdown.tp)(head, all.slice(0, max).map(row)), ...more > 0 ? [ `… and ${(0, 
    wording.U9)(more, "more account")}.` ] : [] ].join("\n\n");
  }
  function accountRow({account: account, name: name, newest: newest}) {
    return [ (0, markdown.aY)(account), name === null ? "" : (0, markdown.ih)(name), newest === null ? "never" : (0, 
    markdown.ih)((0, values_time.iA)(newest)) ];
  }
  function regionRow(silent) {
    const [account, name, newest] = accountRow(silent);
    return [ account, name, (0, markdown.aY)(silent.region), newest ];
  }
  function unknownRow({account: account, name: name, why: why}) {
    return [ (0, markdown.aY)(account), (0, markdown.ih)(name), (0, markdown.SM)(why) ];
  }
  function otherRow(other) {
    const [account, name, newest] = accountRow(other);
    return [ account, name, WHY[other.why], newest ];
  }
  // CONCATENATED MODULE: ./build/src/report/sections/evidence/integrity.js
  const MAX_FINDINGS = 20;
  const MAX_LINES = 10;
  function integrityBody(proof, beside) {
    const {findings: findings, warnings: warnings, unknown: unknown, interruptions: interruptions} = proof;
    const sorted = (0, finding_words.al)(findings);
    const shown = sorted.slice(0, MAX_FINDINGS);
    const more = findings.length - shown.length;
    const inFile = n => `The file of the output ${(0, markdown.aY)("evidence-file")} has ${(0, 
    wording.U9)(n, "finding")}.`;
    const rows = shown.map(one => findingRow(one, beside.names));
    const found = [ ...rows.length > 0 ? [ (0, markdown.tp)([ "What happened", "Not proven" ], rows) ] : [], ...more > 0 ? [ `… and ${(0, 
    wording.U9)(more, "more finding")}. ${inFile(findings.length)}` ] : [] ];
    const rest = [ whatToDo(sorted, beside.bucket), listOf("Warnings", warnings), listOf("Could not be checked", unknown), listOf("Gaps that the event history explains: the trail or log file validation was off", interruptions.map(({from: from, to: to}) => to === null ? `Since ${(0, 
    values_time.iA)(from)}` : `From ${(0, values_time.jH)(from, to)}`)), scope(proof, beside.hasCheckpoint) ];
    const filled = parts => parts.filter(part => part !== "").join("\n\n");
    return [ filled([ ...found, ...rest ]), filled([ findings.length > 0 ? inFile(findings.length) : "", scope(proof, beside.hasCheckpoint) ]) ];
  }
  function findingRow({kind: kind, account: account, region: region, object: object, from: from, to: to, message: message, remains: remains}, names) {
    const name = names.get(account);
    const file = object === null ? "" : `<br><sub>${(0, markdown.aY)(object.split("/").at(-1) || object)}</sub>`;
    const rest = remains === void 0 ? "" : `<br>${(0, markdown.SM)((0, finding_words.vW)(remains))}`;
    return [ `🔴 **${finding_words.WE[kind].label}**<br>${(0, markdown.SM)(message)}${rest}${file}`, `${(0, 
    markdown.aY)(account)}${name ? ` ${(0, markdown.ih)(name)}` : ""}<br>${(0, markdown.aY)(region)}<br>${(0, 
    markdown.ih)(timeWords(from, to))}` ];
  }
  function timeWords(from, to) {
    if (from === null) return to === null ? "time not known" : `until ${(0, values_time.iA)(to)}`;
    return to === null ? `since ${(0, values_time.iA)(from)}` : (0, values_time.jH)(from, to);
  }
  function listOf(title, sentences) {
    if (sentences.length === 0) return "";
    const more = sentences.length - MAX_LINES;
    const lines = sentences.slice(0, MAX_LINES).map(sentence => `- ${(0, markdown.SM)(sentence)}`);
    return [ `**${title}**\n`, ...lines, ...more > 0 ? [ `- … and ${(0, wording.zD)(more)} more.` ] : [] ].join("\n");
  }
  const GONE = [ "checkpoint-mismatch", "digest-missing", "tail-missing", "file-missing" ];
  const CHANGED = [ "file-modified", "file-rewritten", "digest-invalid", "chain-broken" ];
  function whatToDo(findings, bucket) {
    if (findings.length === 0) return "";
    const has = kinds => findings.some(({kind: kind}) => kinds.includes(kind));
    const steps = [ "Keep the bucket as it is until somebody has looked into this: delete nothing, and suspend its lifecycle rules.", ...has(GONE) ? [ "Missing files: if the bucket has versioning, a delete marker has the time of the deletion, and the version below it can be restored. The command below shows both." ] : [], ...has(CHANGED) ? [ "Changed files: do not use them as proof. If the bucket has versioning, the version that CloudTrail delivered may still be there." ] : [], ...has([ "file-unreferenced" ]) ? [ "Log files in no digest: do not use them as proof. CloudTrail signs the name of every file that it delivers." ] : [], ...has([ "gap" ]) ? [ "Gaps: compare them with the event history, which keeps StopLogging and UpdateTrail for 90 days." ] : [], "Find out who did it: calls that delete or replace objects are data events of the bucket. They are in a trail that records them, or in the bucket’s server access log." ];
    const key = findings.find(({kind: kind, object: object}) => object !== null && (has(GONE) ? GONE : CHANGED).includes(kind))?.object;
    const command = key && bucket ? [ (0, markdown.om)(versionsCommand(bucket, key), "sh") ] : [];
    return [ `**What to do**\n\n${steps.map(step => `1. ${step}`).join("\n")}`, ...command ].join("\n\n");
  }
  function versionsCommand(bucket, key) {
    return `aws s3api list-object-versions --bucket ${(0, advice.ZL)(bucket)} --prefix ${(0, 
    advice.ZL)((0, printable.RK)(key))}`;
  }
  function scope(proof, hasCheckpoint) {
    const {level: level, from: from, to: to, regions: regions, chains: chains, digests: digests, files: files, hashed: hashed, isPartial: isPartial} = proof;
    const there = (0, wording.U9)(files, "log file is", "log files are");
    const fileWords = files === 0 ? `${digests === 1 ? "It names" : "They name"} no log files.` : level === "files" ? `${there} there, and the hash of ${(0, 
    wording.zD)(hashed)} is that of the digest.` : `${there} there and ${(0, wording.LS)(files, "was", "were")} not written after their digest. Their content was not read: ${(0, 
    markdown.aY)("verify-integrity: files")} compares hashes.`;
    return [ `Verified from ${(0, values_time.jH)(from, to)}: the signature and the predecessor of ${(0, 
    wording.U9)(digests, "digest")}, in ${(0, wording.U9)(chains, "pair")} of account and Region (${(0, 
    wording.U9)(regions, "Region")}). ${fileWords}`, ...isPartial ? [ "The run was stopped before everything was read." ] : [], ...hasCheckpoint ? [] : [ NO_CHECKPOINT ] ].join("\n\n");
  }
  const NO_CHECKPOINT = `No checkpoint was given. Without one, the deletion of the newest digests or of all digests of an account leaves no trace. Keep the file of the output ${(0, 
  markdown.aY)("checkpoint-file")} outside the log bucket, and pass it to the next run.`;
  // CONCATENATED MODULE: ./build/src/report/sections/evidence/evidence.js
  function evidenceParts({evidence: evidence, planned: planned}) {
    if (evidence === null) return {
      open: [],
      folded: []
    };
    const {integrity: integrity, coverage: coverage, delivery: delivery, hasCheckpoint: hasCheckpoint} = evidence;
    const {doubtful: doubtful} = (0, evidence_words.Jg)(evidence);
    const trail = planned && (0, report_report.CN)(planned);
    const names = new Map([ ...coverage?.missing ?? [], ...coverage?.unknown ?? [], ...coverage?.others ?? [] ].map(({account: account, name: name}) => [ account, name ]));
    const parts = [ ...integrity ? [ {
      part: "integrity",
      title: "Integrity",
      body: integrityBody(integrity, {
        hasCheckpoint: hasCheckpoint,
        names: names,
        bucket: trail?.s3BucketName ?? null
      })
    } ] : [], ...coverage ? [ {
      part: "coverage",
      title: "Coverage",
      body: coverageBody(coverage)
    } ] : [], ...delivery && delivery.status !== "pass" ? [ {
      part: "delivery",
      title: "Delivery",
      body: deliveryBody(delivery)
    } ] : [] ].map(({part: part, title: title, body: [whole, shorter]}) => {
      const says = (0, evidence_words.rz)(evidence, part);
      const needsSomebody = evidence[part].status !== "pass" || doubtful.includes(part);
      const heading = evidence[part].status === "pass" ? `${title}: ${says}` : title;
      const shown = text => needsSomebody ? `### ${heading}\n\n${text}` : (0, markdown.zH)(heading, text);
      return {
        needsSomebody: needsSomebody,
        shown: [ shown(whole), shown(shorter) ]
      };
    });
    const those = open => parts.filter(({needsSomebody: needsSomebody}) => needsSomebody === open).map(({shown: shown}) => shown);
    return {
      open: those(true),
      folded: those(false)
    };
  }
  function deliveryBody({message: message, remedy: remedy}) {
    const body = remedy === null ? (0, markdown.SM)(message) : `${(0, markdown.SM)(message)}\n\n${(0, 
    markdown.SM)(remedy)}`;
    return [ body, (0, markdown.SM)(message) ];
  }
  // CONCATENATED MODULE: ./build/src/report/sections/timeline.js
  function timelineOf({changes: changes, prerequisites: prerequisites, attempts: attempts}, drift) {
    const isOff = what => drift.some(({field: field, observed: observed}) => field === what && observed === false);
    const ofFields = Object.entries(changes);
    const ofPrerequisites = prerequisites.flatMap(one => "change" in one ? [ [ one.id, one.change ] ] : []);
    const events = Map.groupBy([ ...ofFields, ...ofPrerequisites ], ([, {eventId: eventId}]) => eventId);
    const done = [ ...events.values() ].map(ofEvent => {
      const [, {actor: actor, at: at, from: from, via: via, event: event}] = ofEvent[0];
      const names = [ ...new Set(ofEvent.map(([what]) => labelOf(what))) ].join(", ");
      const did = DID[event] ?? (ofEvent.every(([what]) => isOff(what)) ? `turned ${names} off` : `changed ${names}`);
      return {
        at: at,
        actor: actor,
        from: from,
        via: via,
        did: did,
        event: event,
        error: null
      };
    });
    const tried = Map.groupBy(attempts, ({actor: actor, event: event, error: error}) => JSON.stringify([ actor, event, error ]));
    const refused = [ ...tried.values() ].map(same => {
      const {actor: actor, at: at, event: event, error: error} = same[0];
      const times = same.length === 1 ? "" : ` ${same.length} times, last at this time`;
      return {
        at: at,
        actor: actor,
        from: null,
        via: null,
        did: `tried to ${TRIED[event] ?? `call ${event}`}${times}, and was refused`,
        event: event,
        error: error
      };
    });
    return [ ...done, ...refused ].sort((one, other) => one.at < other.at ? -1 : 1);
  }
  const DID = {
    StopLogging: "turned Logging off",
    StartLogging: "turned Logging on",
    DeleteTrail: "deleted the trail",
    CreateTrail: "created the trail like this"
  };
  const TRIED = {
    StopLogging: "turn Logging off",
    StartLogging: "turn Logging on",
    DeleteTrail: "delete the trail",
    UpdateTrail: "change the trail",
    PutEventSelectors: `change ${(0, fields.OB)("eventSelectors").label}`
  };
  function labelOf(what) {
    return what in failing.x7 ? failing.x7[what] : (0, fields.OB)(what).label;
  }
  function unexplainedOf({unexplained: unexplained, prerequisites: prerequisites}, isAbsent) {
    const all = [ ...unexplained.map(({field: field, why: why}) => ({
      name: isAbsent ? null : (0, fields.OB)(field).label,
      why: why
    })), ...prerequisites.flatMap(one => "why" in one ? [ {
      name: failing.x7[one.id],
      why: one.why
    } ] : []) ];
    return [ ...Map.groupBy(all, ({why: why}) => why) ].map(([why, ofReason]) => {
      const names = new Set(ofReason.map(({name: name}) => name));
      const isOfTrail = names.delete(null);
      const isUnlikely = isOfTrail && why === "older-than-90-days";
      const open = [ ...isOfTrail && !isUnlikely ? [ "whether somebody deleted the trail" ] : [], ...names.size > 0 ? [ `who changed ${[ ...names ].join(", ")}` ] : [] ];
      const says = [ ...isUnlikely ? [ "No sign that somebody deleted the trail." ] : [], ...open.length > 0 ? [ `Not known ${open.join(", and ")}.` ] : [] ].join(" ");
      return {
        says: says,
        why: why
      };
    });
  }
  const timeline_WHY = {
    "not-permitted": "The role is not allowed to read the event history. Allow cloudtrail:LookupEvents in its policy; the next run that finds something says who it was.",
    "older-than-90-days": "The event history of the last 90 days has no such call. It is older, or not visible yet: events appear about 5, at most 15 minutes after the call.",
    "not-visible-yet": "The latest call in the event history left another value. The call that changed it is not visible yet: events appear about 5, at most 15 minutes after the call. Run again.",
    "another-account": "The event history of this account does not have the call. It is not visible yet (events appear about 5, at most 15 minutes after the call; run again), or it came from an account whose history this run cannot read: the management account, a delegated administrator, or the owner of the resource.",
    throttled: "The event history was not read to the end within 10 seconds. CloudTrail did not answer, or it was asked more than twice a second by all callers of the account together. Run again, or look the events up as below."
  };
  // CONCATENATED MODULE: ./build/src/report/sections/history.js
  function historyParts(report) {
    const {history: history, planned: planned, isUnattended: isUnattended, isOnPullRequest: isOnPullRequest, verdict: verdict} = report;
    const body = history === null ? "" : historyBody(history, planned?.plan.drift ?? [], planned?.before === null);
    if (body === "") return {
      open: [ "" ],
      folded: [ "" ]
    };
    const isFound = planned !== null && (0, report_report.tb)(planned) || !isOnPullRequest && (isUnattended || verdict.reason === "drift");
    const short = "Who changed it is in the outputs plan and history.";
    return isFound ? {
      open: [ `### Who changed it\n\n${body}`, short ],
      folded: [ "" ]
    } : {
      open: [ "" ],
      folded: [ (0, markdown.zH)("Who set the present values", body), short ]
    };
  }
  function historyBody(history, drift, isAbsent) {
    const entries = timelineOf(history, drift);
    const shown = entries.slice(-MAX_ENTRIES);
    const more = entries.length - shown.length;
    const unknown = unexplainedOf(history, isAbsent).map(({says: says, why: why}) => `**${(0, 
    markdown.ih)(says)}** ${(0, markdown.ih)(timeline_WHY[why])}`);
    return [ ...shown.length > 0 ? [ (0, markdown.tp)([ "When", "Who did what" ], shown.map(row)) ] : [], ...more > 0 ? [ `The output ${(0, 
    markdown.aY)("history")} has ${(0, wording.U9)(more, "earlier call")}.` ] : [], ...unknown ].join("\n\n");
  }
  const MAX_ENTRIES = 20;
  function row({at: at, actor: actor, from: from, via: via, did: did, event: event, error: error}) {
    const call = error === null ? (0, markdown.aY)(event) : `${(0, markdown.aY)(event)}: ${(0, 
    markdown.aY)(error)}`;
    const address = from === null || via === "service" ? [] : [ `from ${(0, markdown.aY)(from)}` ];
    const client = via === null || via === "other" || via === "service" ? [] : [ via ];
    return [ (0, values_time.iA)(at), `${error === null ? "" : "🛑 "}**${(0, markdown.ih)(actor)}** ${(0, 
    markdown.ih)(did)}<br><sub>${[ call, ...address, ...client ].join(", ")}</sub>` ];
  }
  // EXTERNAL MODULE: ./build/src/domain/plan/plan.js
    var plan_plan = __webpack_require__(4785);
  // EXTERNAL MODULE: ./build/src/domain/history/event-names.js
    var event_names = __webpack_require__(5964);
  // EXTERNAL MODULE: ./build/src/domain/trail/format-value.js
    var format_value = __webpack_require__(5406);
  // CONCATENATED MODULE: ./build/src/report/sections/next-action.js
  function nextAction(report) {
    const {planned: planned} = report;
    if (planned !== null) {
      const toDo = foundChanged(report, planned);
      if (toDo !== "") return toDo;
    }
    const turnedOff = planned !== null && planned.mode !== "apply" && (0, plan_plan.pF)(planned.plan).length > 0;
    return [ turnedOff ? turnOn(planned) : "", afterThat(report) ].filter(part => part !== "").join("\n\n");
  }
  function afterThat(report) {
    const {verdict: verdict, planned: planned} = report;
    if (verdict.reason === "weakening" && planned) return weakeningChoice(planned);
    if (verdict.reason === "plan-changed" && planned) return planChangedChoice(planned);
    return nextLine(nextSentence(report));
  }
  function nextLine(sentence) {
    return sentence === "" ? "" : `➡️ **Next**: ${(0, markdown.ih)(sentence)}`;
  }
  function foundChanged({verdict: verdict, history: history, isUnattended: isUnattended, isOnPullRequest: isOnPullRequest}, planned) {
    const {outcome: outcome, reason: reason} = verdict;
    const isFound = outcome === "applied" && isUnattended || reason === "drift" && !isOnPullRequest;
    const isStopped = (outcome === "applied" || outcome === "drift") && (0, report_report.tb)(planned);
    if (planned.plan.drift.length === 0 || !(isFound || isStopped)) return "";
    const drift = planned.plan.drift.filter(({field: field}) => isFound || field === "isLogging");
    const found = {
      ...planned,
      plan: {
        ...planned.plan,
        drift: drift
      }
    };
    if (outcome === "applied") return whoChangedIt("Do now: find", found, history);
    if (isStopped) return [ turnOn(planned), whoChangedIt("Then find", found, history) ].join("\n\n");
    return whoChangedIt("Do now: repair it with the calls below or with a run that applies, and find", found, history);
  }
  function turnOn({plan: plan}) {
    const start = plan.steps.find(({call: call}) => call === "cloudtrail:StartLogging");
    if (start === void 0) return "";
    return [ "**Do now: turn logging on.** This run changes nothing in AWS. A run that applies turns it on; so does this command:", (0, 
    markdown.om)((0, aws_cli.r)(start, plan), "sh") ].join("\n\n");
  }
  function whoChangedIt(first, planned, history) {
    const isKnownOf = field => history?.changes[field] !== void 0;
    const unknown = planned.plan.drift.filter(({field: field}) => !isKnownOf(field));
    if (unknown.length === 0) return `**${first} out from the people below whether they meant to do this.** ${STOLEN}`;
    return howToFind(first, {
      ...planned,
      plan: {
        ...planned.plan,
        drift: unknown
      }
    });
  }
  const STOLEN = "If one of them did not do it, somebody else has their credentials: revoke the sessions and access keys of that identity first.";
  function howToFind(first, {plan: plan, before: before}) {
    const names = before === null ? [ "DeleteTrail" ] : [ ...new Set(plan.drift.map(({field: field}) => (0, 
    event_names.Y1)(field)[0])) ];
    const [name, ...others] = names;
    const command = `aws cloudtrail lookup-events --region ${plan.homeRegion} --lookup-attributes AttributeKey=EventName,AttributeValue=${name} --query 'Events[].[EventTime,Username,EventSource,EventId]' --output table`;
    const also = others.length > 0 ? `Run it for ${others.map(markdown.aY).join(" and ")} too. ` : "";
    const elsewhere = plan.prerequisites.filter(one => one.status === "fail" && (0, 
    prerequisite._C)(plan.steps, one)).flatMap(({id: id}) => event_names.xG[id] ?? []);
    const policies = elsewhere.length > 0 ? `Changes outside the trail (${elsewhere.map(markdown.aY).join(", ")}) are in the history of the account and Region that own the resource. ` : "";
    return [ `**${first} out who did it.** Event history keeps management events for 90 days and does not depend on the trail:`, (0, 
    markdown.om)(command, "sh"), ...also + policies === "" ? [] : [ `${also}${policies}`.trim() ] ].join("\n\n");
  }
  function weakeningChoice(planned) {
    const weakening = (0, changes.fs)(planned).filter(({effect: effect}) => effect === "weakens");
    const inputs = weakening.map(({entries: entries}) => declaredEntry(entries, planned.declared)).map(inputNameOf);
    return choice([ `**Not intended?** ${weakening.map(change => restore(change, planned.declared)).join(" ")}`, `**Intended?** Add ${(0, 
    markdown.aY)(`allow-weakening: ${inputs.join(", ")}`)} to every step that uses this action, get it reviewed, and remove it in the next pull request.` ]);
  }
  function choice(ways) {
    return `**Do one of these:**\n\n${ways.map(way => `- ${way}`).join("\n")}`;
  }
  function declaredEntry(entries, {intents: intents}) {
    return entries.find(({field: field}) => intents[field].state !== "keep") ?? entries[0];
  }
  function inputNameOf({field: field}) {
    return (0, fields.OB)(field).input;
  }
  function restore({entries: entries, observed: observed}, declared) {
    const entry = declaredEntry(entries, declared);
    const where = (0, markdown.aY)(declared.locations[entry.field] ?? inputNameOf(entry));
    if ((0, fields.Fm)(entry.field)) {
      const words = observed === null ? "" : ` (${(0, markdown.ih)((0, changes.yG)(observed))})`;
      return `Change ${where} so that the trail still records what it records now${words}.`;
    }
    if (typeof entry.observed === "object") return `Change ${where} so that nothing is removed.`;
    return `Set ${where} to ${(0, markdown.aY)(asInput(entry.observed))}, which the trail has now.`;
  }
  function planChangedChoice({plan: plan, declared: declared}) {
    const refusals = plan.refusals.filter(({code: reason}) => reason === "plan-changed");
    const isLocated = ({field: field, sinceReview: sinceReview}) => field !== void 0 && sinceReview !== void 0;
    const corrections = refusals.flatMap(({field: field, sinceReview: sinceReview}) => field && sinceReview ? undo(field, sinceReview, declared) : []);
    const unknown = refusals.every(isLocated) ? [] : [ "Compare the plan below with the reviewed one, and undo the difference, in AWS or in the inputs." ];
    return choice([ "**Is the new plan right?** Get it reviewed: by another pull request, or by running all jobs again if an environment’s reviewers approve.", `**Is it not?** ${[ ...new Set([ ...corrections, ...unknown ]) ].join(" ")} Then run this job again.` ]);
  }
  function undo(field, {trailMoved: trailMoved, inputsMoved: inputsMoved, observed: observed, desired: desired}, declared) {
    const {label: label, input: input} = (0, fields.OB)(field);
    const column = name => `the value in the column ${name} of the reviewed plan`;
    const isShort = value => value !== void 0 && !(0, fields.Fm)(field) && (typeof value !== "object" || (0, 
    plan_drift.qv)(value));
    const inAws = isShort(observed) ? (0, markdown.aY)((0, format_value.F)(observed)) : column("Now");
    const inInputs = isShort(desired) ? (0, markdown.aY)(asInput(desired)) : column("Would be");
    const isDeclared = declared.intents[field].state !== "keep";
    return [ ...trailMoved ? [ `In AWS, set **${label}** back to ${inAws}.` ] : [], ...inputsMoved && (isDeclared || !(0, 
    fields.Fm)(field)) ? [ `Set ${(0, markdown.aY)(declared.locations[field] ?? input)} back to ${inInputs}.` ] : [] ];
  }
  function asInput(value) {
    return typeof value === "boolean" ? String(value) : (0, format_value.F)(value);
  }
  function nextSentence(report) {
    const {verdict: verdict, planned: planned, isOnPullRequest: isOnPullRequest} = report;
    const {outcome: outcome, reason: reason} = verdict;
    if (outcome === "skipped") return FORK;
    if (reason === "drift") return "Repair it with the calls below, or with a run that applies.";
    if (outcome === "drift") {
      if (planned?.plan.steps.length === 0) return REMEDY;
      return isOnPullRequest ? "Review the change. This run changes nothing in AWS. If your workflow applies on the default branch, its run after the merge makes the calls below." : "Nothing was changed. A run with mode apply makes the calls below.";
    }
    if (reason === "prerequisites" && planned) return prerequisitesSentence(planned.plan);
    if (reason !== null) return NEXT[reason] ?? "";
    if (planned && planned.mode !== "apply" && (0, plan_verdict.mm)(planned.plan)) return REMEDY;
    if ((0, prerequisite.ZA)(planned?.prerequisites ?? []).length > 0) return REMEDY;
    return (0, failing.oQ)(planned?.deliveries ?? []) === "" ? "" : UNDELIVERED;
  }
  function prerequisitesSentence({refusals: refusals, prerequisites: prerequisites}) {
    const ids = refusals.flatMap(({prerequisite: prerequisite}) => prerequisite ?? []);
    const canBeRepaired = prerequisites.every(({id: id, repair: repair}) => !ids.includes(id) || repair !== void 0);
    const isCertain = canBeRepaired && refusals.every(({prerequisite: prerequisite}) => prerequisite !== void 0);
    return `Fix the prerequisites that fail${isCertain ? ", or set prerequisites to repair" : ""}. Each one below says how.`;
  }
  const FORK = "A maintainer who has read the change can push it to a branch of this repository to get a plan.";
  const REMEDY = "Fix what fails. Each prerequisite below says how.";
  const UNDELIVERED = "Find out why AWS could not deliver: the error is below. If the policies that were read let CloudTrail in, check the organization’s control policies and the state of the key. A repair shows with the next delivery, some minutes later.";
  const NEXT = {
    ownership: "Declare a trail of your own, and leave this one to its owner.",
    read: "Give the role the permission that is named below. Org Trail does not change what it cannot read.",
    "not-approved": "Get this plan approved. If the reviewers of an environment approve, run all jobs again. If merged pull requests approve, merge one whose plan shows this change (an empty commit is enough).",
    superseded: "Check whether the run of the newer commit applied this. If there is no such run, start the workflow on the default branch.",
    caller: "Use a role in an account that is allowed to manage this trail."
  };
  // EXTERNAL MODULE: ./build/src/domain/trail/other-owners.js
    var other_owners = __webpack_require__(2e3);
  // EXTERNAL MODULE: ./build/src/domain/iam-policy/ternary.js
    var ternary = __webpack_require__(4686);
  // EXTERNAL MODULE: ./build/src/domain/selectors/recorded-events.js
    var recorded_events = __webpack_require__(2893);
  // EXTERNAL MODULE: ./build/src/domain/selectors/match.js
    var match = __webpack_require__(838);
  // EXTERNAL MODULE: ./build/src/domain/delivery/log-paths.js
    var log_paths = __webpack_require__(6160);
  // CONCATENATED MODULE: ./build/src/domain/posture/cost-advice.js
  function costAdvice(trail, others) {
    const selectors = (0, recorded_events.Yv)(trail);
    if (selectors === null || trail.isLogging !== true) return [];
    const recorded = (0, recorded_events._O)(selectors);
    return [ ...selfRecordingAdvice(trail, recorded, selectors.advancedEventSelectors.length > 0), ...(0, 
    recorded_events.Hi)(recorded) ? duplicateTrailAdvice(trail, recorded, others) : [] ];
  }
  function selfRecordingAdvice(trail, recorded, isAdvanced) {
    const {s3BucketName: bucket, isOrganizationTrail: isOrganizationTrail, recursiveLogging: recursiveLogging} = trail;
    if (bucket === null || !recursiveLogging || !isRecorded(deliveryOf(trail, bucket, recorded), recorded)) return [];
    const loop = isOrganizationTrail ? "Unless the bucket is outside the organization, every" : "If the bucket is in the trail's own account (an account-level trail records no other account), every";
    const condition = `resources.ARN NotStartsWith ${objectsOf(trail, bucket)}`;
    const remedy = isAdvanced ? `Add the condition \`${condition}\` to the selectors of S3 objects` : `Declare advanced-event-selectors with the condition \`${condition}\`, because basic selectors cannot exclude a bucket`;
    return [ `The event selectors cover the trail's own bucket ${bucket}. ${loop} log file that CloudTrail delivers is itself recorded as a data event, which produces the next log file, in an endless loop. You pay for each event and its storage. ${remedy}; or set recursive-logging to \`false\`, which excludes only CloudTrail's own deliveries.` ];
  }
  function objectsOf({arn: arn}, bucket) {
    return `${(0, values_arn.SB)((0, values_arn.Lw)(arn).partition, bucket)}/`;
  }
  function deliveryOf(trail, bucket, recorded) {
    const {account: account} = (0, values_arn.Lw)(trail.arn);
    const organizationId = trail.isOrganizationTrail ? (0, log_paths.Lx)(JSON.stringify(recorded)) ?? "o-organization" : null;
    const path = (0, log_paths.Sn)({
      prefix: trail.s3KeyPrefix,
      organizationId: organizationId
    }, account, "logs", trail.homeRegion);
    return {
      eventCategory: [ "Data" ],
      "resources.type": [ "AWS::S3::Object" ],
      "resources.ARN": [ `${objectsOf(trail, bucket)}${path}log.json.gz` ],
      readOnly: [ "false" ],
      eventName: [ "PutObject" ],
      eventSource: [ "s3.amazonaws.com" ],
      eventType: [ "AwsApiCall" ]
    };
  }
  function isRecorded(event, recorded) {
    return recorded.some(conditions => conditions.every(condition => (0, match.TD)(condition, event[condition.Field] ?? [])));
  }
  function duplicateTrailAdvice(trail, recorded, others) {
    const judged = others.map(other => ({
      other: other,
      truth: isDuplicate(trail, recorded, other)
    }));
    const undecided = Map.groupBy(judged.flatMap(({other: {arn: arn}, truth: truth}) => (0, 
    ternary.Ae)(truth) ? [ {
      arn: arn,
      ...truth
    } ] : []), ({because: because}) => because);
    return [ ...judged.flatMap(({other: other, truth: truth}) => truth === true ? [ copyText(trail, other) ] : []), ...[ ...undecided ].map(([because, unread]) => `It cannot be determined whether ${unread.map(({arn: arn}) => arn).join(", ")} also ${(0, 
    wording.LS)(unread.length, "records", "record")} management events, which would be charged: ${because}`) ];
  }
  function isDuplicate(trail, recorded, other) {
    const because = other.unknown ?? "";
    return (0, ternary.Uo)([ (0, ternary.D)(trail.isMultiRegionTrail || trail.homeRegion === other.homeRegion || other.isMultiRegionTrail, because), (0, 
    ternary.D)(other.isLogging, because), (0, ternary.D)(other.selectors && overlaps(recorded, (0, 
    recorded_events._O)(other.selectors)), because) ]);
  }
  function overlaps(some, others) {
    const named = [ ...some, ...others ].flat().flatMap(({Field: Field, ...operators}) => Field === "eventSource" ? Object.values(operators).flat() : []);
    return [ ...named, "any-other.amazonaws.com" ].some(source => [ "true", "false" ].some(readOnly => {
      const event = {
        eventCategory: [ "Management" ],
        eventSource: [ source ],
        readOnly: [ readOnly ]
      };
      return isRecorded(event, some) && isRecorded(event, others);
    }));
  }
  function copyText(trail, other) {
    const isGuarded = (0, other_owners.a0)((0, values_arn.gZ)((0, values_arn.Lw)(other.arn)));
    const who = isGuarded ? "AWS Control Tower's own trail" : "The trail";
    const remedy = isGuarded ? "Control Tower protects that trail: turn it off in the landing zone settings, or remove management events from the event selectors of this trail. One of the two must keep recording them." : "If nobody needs that copy, stop that trail, or remove management events from its event selectors.";
    return `${who} ${other.arn} also records management events that this trail records${locationOf(trail, other)}. The first copy of management events is free; AWS charges for each additional copy. ${remedy}`;
  }
  function locationOf(trail, other) {
    const ofRegion = [ trail, other ].find(({isMultiRegionTrail: isMultiRegionTrail}) => isMultiRegionTrail === false);
    const ofAccount = [ trail, other ].find(({isOrganizationTrail: isOrganizationTrail}) => isOrganizationTrail === false);
    const everyRegion = other.isMultiRegionTrail && "in every Region";
    const everyAccount = other.isOrganizationTrail && "in every account of the organization";
    const parts = [ ofRegion ? `in ${ofRegion.homeRegion}` : everyRegion, ofAccount ? `in account ${(0, 
    values_arn.Lw)(ofAccount.arn).account}` : everyAccount ];
    return parts.map(location => location ? `, ${location}` : "").join("");
  }
  // EXTERNAL MODULE: ./build/src/domain/iam-policy/policy-document.js
    var policy_document = __webpack_require__(6353);
  // EXTERNAL MODULE: ./build/src/domain/selectors/coverage.js
    var coverage = __webpack_require__(5401);
  // EXTERNAL MODULE: ./build/src/domain/trail/tags.js
    var trail_tags = __webpack_require__(2632);
  // EXTERNAL MODULE: ./build/src/domain/selectors/catalog.js
    var catalog = __webpack_require__(2040);
  // CONCATENATED MODULE: ./build/src/domain/posture/controls.js
  const CIS = "CIS AWS Foundations Benchmark v7.0";
  const SECURITY_HUB = "Security Hub CSPM user guide, 2026-11";
  function read(fact) {
    return (0, ternary.D)(fact, "The trail could not be read in full.");
  }
  const validates = trail => trail.enableLogFileValidation;
  const encrypts = trail => trail.kmsKeyId !== null;
  const CONTROLS = [ {
    id: "4.1",
    document: CIS,
    requires: "a multi-Region trail logs management events, reads and writes, and global service events",
    judge: trail => (0, ternary.Uo)([ logsEverywhere(trail), trail.includeGlobalServiceEvents, records(trail, [ ...MANAGEMENT, {
      Field: "eventSource",
      NotEquals: catalog.c.excludableSources
    } ]) ]),
    demandsTrail: true
  }, {
    id: "4.2",
    document: CIS,
    requires: "log file validation",
    judge: validates
  }, {
    id: "4.5",
    document: CIS,
    requires: "log files encrypted by a KMS key",
    judge: encrypts
  }, {
    id: "4.8",
    document: CIS,
    requires: "a multi-Region trail logs S3 object-level write events of all buckets; the log bucket can be left out",
    judge: trail => (0, ternary.Uo)([ logsEverywhere(trail), records(trail, objectEvents(trail, "false")) ]),
    demandsTrail: true
  }, {
    id: "4.9",
    document: CIS,
    requires: "a multi-Region trail logs S3 object-level read events of all buckets; the log bucket can be left out",
    judge: trail => (0, ternary.Uo)([ logsEverywhere(trail), records(trail, objectEvents(trail, "true")) ]),
    demandsTrail: true
  }, {
    id: "CloudTrail.1",
    document: SECURITY_HUB,
    requires: "a multi-Region trail logs management events, reads and writes, of every source",
    judge: trail => (0, ternary.Uo)([ logsEverywhere(trail), records(trail, MANAGEMENT) ]),
    demandsTrail: true
  }, {
    id: "CloudTrail.2",
    document: SECURITY_HUB,
    requires: "log files encrypted by a KMS key",
    judge: encrypts
  }, {
    id: "CloudTrail.3",
    document: SECURITY_HUB,
    requires: "a trail that logs",
    judge: trail => read(trail.isLogging),
    demandsTrail: true
  }, {
    id: "CloudTrail.4",
    document: SECURITY_HUB,
    requires: "log file validation",
    judge: validates
  }, {
    id: "CloudTrail.5",
    document: SECURITY_HUB,
    requires: "delivery to CloudWatch Logs",
    judge: trail => trail.cloudWatchLogsLogGroupArn !== null
  }, {
    id: "CloudTrail.9",
    document: SECURITY_HUB,
    requires: "a tag that is not AWS's own",
    judge: ({tags: tags}) => read(tags && (0, trail_tags.vJ)(tags) > 0)
  } ];
  function postureOf(before, after) {
    return CONTROLS.map(({id: id, document: document, requires: requires, ...judged}) => ({
      id: id,
      document: document,
      requires: requires,
      before: statusOf(judged, before),
      after: statusOf(judged, after)
    }));
  }
  function statusOf(judged, trail) {
    if (trail === null) return judged.demandsTrail ? "fail" : null;
    const holds = judged.judge(trail);
    return (0, ternary.Ae)(holds) ? "unknown" : holds ? "pass" : "fail";
  }
  const logsEverywhere = ({isMultiRegionTrail: isMultiRegionTrail, isLogging: isLogging}) => (0, 
  ternary.Uo)([ isMultiRegionTrail, read(isLogging) ]);
  const MANAGEMENT = [ {
    Field: "eventCategory",
    Equals: [ "Management" ]
  } ];
  const READS = [ "Get", "Head", "List", "Select" ];
  const WRITES = [ "Abort", "Complete", "Copy", "Create", "Delete", "Put", "Restore", "Upload" ];
  function objectEvents(trail, readOnly) {
    const objects = (0, values_arn.SB)((0, values_arn.Lw)(trail.arn).partition, "");
    return [ {
      Field: "eventCategory",
      Equals: [ "Data" ]
    }, {
      Field: "resources.type",
      Equals: [ "AWS::S3::Object" ]
    }, {
      Field: "eventSource",
      Equals: [ "s3.amazonaws.com" ]
    }, {
      Field: "readOnly",
      Equals: [ readOnly ]
    }, {
      Field: "eventName",
      NotStartsWith: readOnly === "true" ? WRITES : READS
    }, {
      Field: "resources.ARN",
      StartsWith: [ objects ],
      ...trail.s3BucketName !== null && {
        NotStartsWith: [ `${objects}${trail.s3BucketName}/` ]
      }
    } ];
  }
  function records(trail, events) {
    const selectors = (0, recorded_events.Yv)(trail);
    if (selectors === null) return read(null);
    const recorded = (0, recorded_events._O)(selectors);
    const {partition: partition} = (0, values_arn.Lw)(trail.arn);
    if ((0, coverage.P)([ events ], recorded, partition)) return true;
    const unclear = recorded.some(one => (0, match.X2)(one) && mayConcern(one, events));
    return unclear && {
      because: "A selector cannot be evaluated completely."
    };
  }
  function mayConcern(recorded, events) {
    return !recorded.some(({Field: Field, Equals: Equals}) => {
      const values = events.find(condition => condition.Field === Field)?.Equals;
      return Equals && values && ![ values ].flat().some(value => Equals.includes(value));
    });
  }
  // EXTERNAL MODULE: ./build/src/domain/delivery/log-object-arns.js
    var log_object_arns = __webpack_require__(8402);
  // EXTERNAL MODULE: ./build/src/domain/iam-policy/evaluate.js + 5 modules
    var evaluate = __webpack_require__(6992);
  // CONCATENATED MODULE: ./build/src/domain/posture/log-bucket/outsiders.js
  const STRANGER = "000000000000";
  const EVERYONE = "everyone";
  function outsidersOf(statement, policy, owner) {
    const {Principal: Principal} = statement;
    if (Principal === void 0 || isEverybody(Principal)) return anybody(policy, owner);
    if (!(0, policy_document.Gv)(Principal)) return [ {
      name: "a principal that cannot be read",
      ...NOBODY
    } ];
    return Object.entries(Principal).flatMap(([kind, values]) => (0, policy_document.CB)(values).flatMap(value => outsiderOf(kind, value, owner)));
  }
  const NOBODY = {
    account: null,
    arn: null,
    service: null
  };
  function anybody(policy, owner) {
    const named = JSON.stringify(policy.statements).match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
    const accounts = [ ...new Set(named) ].filter(account => account !== owner && account !== STRANGER);
    return [ {
      ...NOBODY,
      name: EVERYONE,
      account: STRANGER
    }, ...accounts.map(account => ({
      ...NOBODY,
      name: `account ${account}`,
      account: account
    })) ];
  }
  function outsiderOf(kind, value, owner) {
    if (kind === "Service") return [ {
      ...NOBODY,
      name: value,
      service: value
    } ];
    const account = accountOf(value);
    if (account === owner) return [];
    if (kind !== "AWS") return [ {
      ...NOBODY,
      name: `${kind} ${value}`,
      account: account
    } ];
    if (account === null) return /^A[A-Z0-9]{15,}$/.test(value) ? [] : [ {
      ...NOBODY,
      name: value
    } ];
    return [ isWholeAccount(value) ? {
      ...NOBODY,
      name: `account ${account}`,
      account: account
    } : {
      ...NOBODY,
      name: value,
      account: account,
      arn: value
    } ];
  }
  function accountOf(principal) {
    return /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::.*)?$/.exec(principal)?.[1] ?? null;
  }
  function isWholeAccount(principal) {
    return /^(?:\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(principal);
  }
  function isEverybody(principal) {
    return principal === "*" || (0, policy_document.Gv)(principal) && (0, policy_document.c3)(principal["AWS"]).includes("*");
  }
  function isOutsider({name: name, account: account, arn: arn, service: service}, principal) {
    if (isEverybody(principal)) return true;
    if (!(0, policy_document.Gv)(principal)) return {
      because: "its principal cannot be read"
    };
    if (service !== null) return (0, policy_document.CB)(principal["Service"]).includes(service);
    const named = (0, policy_document.CB)(principal["AWS"]);
    if (named.some(one => one === arn || isWholeAccount(one) && accountOf(one) === account)) return true;
    if (account === STRANGER) return false;
    const others = Object.entries(principal).flatMap(([kind, values]) => kind === "AWS" ? [] : (0, 
    policy_document.CB)(values).map(value => `${kind} ${value}`));
    if (account === null) {
      const isNamed = others.includes(name) || named.includes(name);
      return isNamed && {
        because: `the account of ${name} is not known`
      };
    }
    if (others.includes(name)) return true;
    return arn === null && named.some(one => accountOf(one) === account) && {
      because: `it names some principals of ${name}`
    };
  }
  function contextOf({account: account, arn: arn, service: service}, policy) {
    if (service !== null) return {
      "aws:principalisawsservice": "true",
      "aws:principalservicename": service,
      ...DIRECT
    };
    if (account === null) return DIRECT;
    const known = arn ?? (namesPrincipalsOf(account, policy) ? null : `arn:aws:iam::${account}:user/any`);
    return {
      ...DIRECT,
      "aws:principalisawsservice": "false",
      "aws:principalaccount": account,
      ...known !== null && !/:(?:assumed-role|federated-user)\//.test(known) && {
        "aws:principalarn": known
      }
    };
  }
  const DIRECT = {
    "aws:securetransport": "true"
  };
  function namesPrincipalsOf(account, {statements: statements}) {
    const patterns = statements.flatMap(({Condition: Condition}) => Object.values((0, 
    policy_document.Gv)(Condition) ? Condition : {}).flatMap(keys => Object.entries((0, 
    policy_document.Gv)(keys) ? keys : {}).flatMap(([key, values]) => key.toLowerCase() === "aws:principalarn" ? (0, 
    policy_document.CB)(values) : [])));
    return patterns.some(pattern => {
      const named = accountOf(pattern);
      return named === null || named === account;
    });
  }
  // CONCATENATED MODULE: ./build/src/domain/posture/log-bucket/deletes.js
  const OBJECT_ACTIONS = [ "DeleteObject", "DeleteObjectVersion", "BypassGovernanceRetention", "PutObjectRetention" ];
  const BUCKET_ACTIONS = [ "PutLifecycleConfiguration", "PutBucketPolicy", "DeleteBucketPolicy", "PutBucketVersioning", "PutBucketObjectLockConfiguration", "PutBucketPublicAccessBlock", "PutBucketAcl", "DeleteBucket" ];
  const MAX_JUDGED = 10;
  function foreignDeletes(input) {
    const requests = requestsOf(input);
    const found = [];
    let left = MAX_JUDGED;
    for (const [index, statement] of input.policy.statements.entries()) {
      const concerned = statement["Effect"] === "Deny" ? [] : requests.filter(({action: action}) => concerns(statement, action));
      if (concerned.length === 0) continue;
      const outsiders = outsidersOf(statement, input.policy, input.owner);
      const judged = outsiders.slice(0, left);
      left -= judged.length;
      const name = (0, evaluate.V)(statement, index);
      const deletes = deletesBy(input.policy, statement, name, judged, concerned);
      found.push(...deletes);
      const unjudged = outsiders.length - judged.length;
      if (unjudged === 0 || deletes.some(isForEveryone)) continue;
      const principals = [ (0, wording.U9)(unjudged, "principal that was not checked", "principals that were not checked") ];
      found.push({
        statement: name,
        actions: concerned.map(({action: action}) => action),
        principals: principals,
        isCertain: false
      });
    }
    return found;
  }
  function isForEveryone({principals: principals, isCertain: isCertain}) {
    return isCertain && principals.includes(EVERYONE);
  }
  function concerns(statement, action) {
    const policy = {
      document: {},
      statements: [ statement ]
    };
    return (0, evaluate._)(policy, {
      action: action,
      resource: null,
      context: {},
      isCaller: () => ({
        because: ""
      })
    }).allows !== false;
  }
  function deletesBy(policy, statement, name, outsiders, requests) {
    const denies = policy.statements.filter(({Effect: Effect}) => Effect === "Deny");
    const found = outsiders.flatMap(outsider => requests.flatMap(({action: action, resources: resources}) => {
      const allowed = (0, ternary.or)(resources.map(resource => reaches(policy, statement, denies, outsider, {
        action: action,
        resource: resource
      })));
      return allowed === false ? [] : [ {
        action: action,
        who: outsider.name,
        isCertain: allowed === true
      } ];
    }));
    return [ true, false ].flatMap(isCertain => {
      const some = found.filter(one => one.isCertain === isCertain);
      const actions = [ ...new Set(some.map(({action: action}) => action)) ];
      const principals = [ ...new Set(some.map(({who: who}) => who)) ];
      return actions.length > 0 ? [ {
        statement: name,
        actions: actions,
        principals: principals,
        isCertain: isCertain
      } ] : [];
    });
  }
  function reaches(policy, statement, denies, outsider, target) {
    const request = of => ({
      ...of,
      context: contextOf(outsider, policy),
      isCaller: principal => isOutsider(outsider, principal)
    });
    const alone = {
      ...policy,
      statements: [ statement ]
    };
    const applies = (0, evaluate._)(alone, request({
      ...target,
      resource: null
    })).allows;
    if (applies === false) return false;
    const {allows: allows, where: where} = (0, evaluate._)(alone, request(target));
    const someAllowed = allows === false ? where !== void 0 : allows;
    if (someAllowed === false) return false;
    const asAllows = {
      ...policy,
      statements: denies.map(deny => ({
        ...deny,
        Effect: "Allow"
      }))
    };
    const covered = denies.length === 0 ? false : (0, evaluate._)(asAllows, request(target)).allows;
    return (0, ternary.Uo)([ applies, someAllowed, (0, ternary.AU)(covered) ]);
  }
  const MAX_ORGANIZATIONS = 3;
  function requestsOf({policy: policy, bucket: bucket, trail: trail}) {
    const arn = (0, values_arn.Lw)(trail.arn);
    const {account: account, region: region, partition: partition} = arn;
    const root = (0, values_arn.SB)(partition, bucket);
    const named = JSON.stringify(policy.statements).match(/o-[a-z0-9]{10,32}/g) ?? [];
    const organizations = [ ...new Set(named) ].slice(0, MAX_ORGANIZATIONS);
    const owners = trail.isOrganizationTrail ? [ ...organizations, "o-organization" ] : [ account ];
    const objects = owners.map(owner => (0, log_object_arns.C)({
      root: `${root}/${(0, log_paths.p3)(trail.s3KeyPrefix, owner)}`,
      member: trail.isOrganizationTrail ? {
        first: account
      } : null,
      account: account,
      homeRegion: region,
      trailName: (0, values_arn.gZ)(arn),
      delivered: {
        isMultiRegion: trail.isMultiRegionTrail,
        hasDigests: true,
        hasInsights: false
      }
    }));
    return [ ...OBJECT_ACTIONS.map(name => ({
      action: `s3:${name}`,
      resources: objects
    })), ...BUCKET_ACTIONS.map(name => ({
      action: `s3:${name}`,
      resources: [ root ]
    })) ];
  }
  // CONCATENATED MODULE: ./build/src/domain/posture/log-bucket/expiry.js
  const MINIMUM_DAYS = 365;
  const ARCHIVES = [ "GLACIER", "DEEP_ARCHIVE" ];
  function concernsPath({prefix: prefix}, path) {
    return prefix.startsWith(path) || path.startsWith(prefix);
  }
  function judgeExpiry({lifecycle: lifecycle, versioning: versioning, objectLock: objectLock}, path) {
    if (!(0, values_answer.q)(lifecycle)) return {
      status: "unknown",
      found: lifecycle.unknown
    };
    const rules = lifecycle.known.filter(rule => rule.isEnabled && concernsPath(rule, path));
    const isLocked = (0, values_answer.q)(objectLock) ? retainsLong(objectLock.known) : null;
    const removals = rules.flatMap(rule => removalsBy(rule, versioning, isLocked));
    const notes = rules.flatMap(rule => [ ...lockNote(rule, isLocked === true), ...archiveNote(rule) ]);
    const kept = `No enabled lifecycle rule removes files below ${path} before ${MINIMUM_DAYS} days.`;
    return {
      status: removals.some(({isCertain: isCertain}) => isCertain) ? "fail" : removals.length > 0 ? "unknown" : "pass",
      found: [ ...removals.length > 0 ? removals.map(({says: says}) => says) : [ kept ], ...notes ].join(" ")
    };
  }
  function retainsLong(lock) {
    const period = lock?.rule?.period;
    return period ? "years" in period || period.days >= MINIMUM_DAYS : false;
  }
  function removalsBy(rule, versioning, isLocked) {
    const {expiration: expiration, noncurrentDays: noncurrentDays, isPartial: isPartial} = rule;
    const partly = isPartial ? ", partly: only objects with certain tags or sizes" : "";
    const status = expiry_statusOf(versioning);
    const removals = [];
    if (expiration && ("date" in expiration || expiration.days < MINIMUM_DAYS)) {
      const when = "date" in expiration ? `on ${expiration.date.slice(0, 10)}` : `after ${(0, 
      wording.U9)(expiration.days, "day")}`;
      const effect = {
        Enabled: "hides log files behind delete markers",
        unknown: "deletes log files, or hides them if versioning is enabled,",
        deleting: "deletes log files"
      }[status];
      removals.push({
        says: `${nameOf(rule)} ${effect} ${when}${partly}.`,
        isCertain: !isPartial
      });
    }
    if (isEarlyNoncurrent(rule) && !isLocked && !neverHasVersions(versioning)) {
      const some = rule.keepsNoncurrent ? ", except the newest of these versions" : "";
      removals.push({
        says: `${nameOf(rule)} destroys versions ${(0, wording.U9)(noncurrentDays, "day")} after they are deleted or replaced${some}${partly}.`,
        isCertain: !isPartial && !rule.keepsNoncurrent && status !== "unknown" && isLocked === false
      });
    }
    return removals;
  }
  function isEarlyNoncurrent({noncurrentDays: noncurrentDays}) {
    return noncurrentDays !== null && noncurrentDays < MINIMUM_DAYS;
  }
  function neverHasVersions(versioning) {
    return (0, values_answer.q)(versioning) && versioning.known.status === null;
  }
  function expiry_statusOf(versioning) {
    if (!(0, values_answer.q)(versioning)) return "unknown";
    return versioning.known.status === "Enabled" ? "Enabled" : "deleting";
  }
  function lockNote(rule, isLocked) {
    return isLocked && isEarlyNoncurrent(rule) ? [ `${nameOf(rule)} deletes noncurrent versions after ${(0, 
    wording.U9)(rule.noncurrentDays, "day")}, but not while Object Lock retains them.` ] : [];
  }
  function archiveNote(rule) {
    const archives = rule.transitions.filter(one => ARCHIVES.includes(one));
    return archives.length > 0 ? [ `${nameOf(rule)} moves log files to ${archives.join(" and ")}: restore them before you read or validate them.` ] : [];
  }
  function nameOf({id: id}) {
    return id === "" ? "A lifecycle rule without an ID" : `Lifecycle rule ${id}`;
  }
  // CONCATENATED MODULE: ./build/src/domain/posture/log-bucket/rows.js
  const NIST = "NIST SP 800-53 Rev. 5";
  const PCI = "PCI DSS v4.0";
  const rows_CONTROLS = {
    Versioning: {
      [SECURITY_HUB]: [ "S3.14" ],
      [NIST]: [ "AU-9(2)" ],
      [PCI]: [ "10.3.4" ]
    },
    "Object Lock": {
      [SECURITY_HUB]: [ "S3.15" ],
      [PCI]: [ "10.3.4" ]
    },
    "MFA delete": {
      [CIS]: [ "3.1.2" ],
      [SECURITY_HUB]: [ "S3.20" ]
    },
    "Expiry (365 days)": {
      [PCI]: [ "10.5.1" ]
    },
    "Block public access": {
      [CIS]: [ "3.1.4" ],
      [SECURITY_HUB]: [ "S3.8", "CloudTrail.6" ]
    },
    "Access logging": {
      [CIS]: [ "4.4" ],
      [SECURITY_HUB]: [ "S3.9", "CloudTrail.7" ]
    },
    "Deletes by policy": {
      [SECURITY_HUB]: [ "S3.6" ]
    }
  };
  function bucketRows(bucket, trail) {
    if (bucket === null || (0, values_answer.q)(bucket.region) && bucket.region.known === null) return [];
    const judged = judgeAll(bucket, trail);
    return Object.entries(rows_CONTROLS).map(([key, controls]) => {
      const name = key;
      return {
        name: name,
        controls: controls,
        ...judged[name]
      };
    });
  }
  function judgeAll({name: name, settings: settings, policy: policy}, trail) {
    return {
      Versioning: from(settings.versioning, judgeVersioning),
      "Object Lock": from(settings.objectLock, judgeObjectLock),
      "MFA delete": judgeMfaDelete(settings),
      "Expiry (365 days)": judgeExpiry(settings, (0, log_paths.wA)(trail.s3KeyPrefix)),
      "Block public access": from(settings.publicAccessBlock, judgePublicAccessBlock),
      "Access logging": from(settings.accessLogTarget, judgeAccessLogging),
      "Deletes by policy": from(policy, text => judgeDeletes(text, {
        owner: settings.account,
        bucket: name,
        trail: trail
      }))
    };
  }
  function from(answer, judge) {
    return (0, values_answer.q)(answer) ? judge(answer.known) : {
      status: "unknown",
      found: answer.unknown
    };
  }
  function judgeVersioning({status: status}) {
    if (status === "Enabled") return {
      status: "pass",
      found: "Enabled: S3 keeps log files that are deleted or replaced."
    };
    const state = status === null ? "Never enabled" : "Suspended";
    return {
      status: "fail",
      found: `${state}: a log file that is deleted or replaced cannot be restored.`
    };
  }
  function judgeObjectLock(lock) {
    if (lock === null) return {
      status: "fail",
      found: "Not enabled."
    };
    const {rule: rule} = lock;
    if (rule === null) return {
      status: "fail",
      found: "Enabled, no default rule: new log files are not locked."
    };
    const mode = rule.mode === "COMPLIANCE" ? "compliance mode" : "governance mode";
    if (rule.period === null) return {
      status: "unknown",
      found: `Enabled, ${mode}, but the default rule has no number of days or years.`
    };
    const bypass = rule.mode === "GOVERNANCE" ? " Principals with s3:BypassGovernanceRetention can delete them before that." : "";
    const locked = `Enabled, ${mode}, ${periodText(rule.period)}: new log files are locked for that long.`;
    return {
      status: "pass",
      found: `${locked}${bypass} Delete markers can still hide them.`
    };
  }
  function periodText(period) {
    return "days" in period ? (0, wording.U9)(period.days, "day") : (0, wording.U9)(period.years, "year");
  }
  function judgeMfaDelete({versioning: versioning, objectLock: objectLock, lifecycle: lifecycle}) {
    if ((0, values_answer.q)(versioning) && versioning.known.hasMfaDelete) return {
      status: "pass",
      found: "Enabled."
    };
    const state = (0, values_answer.q)(versioning) ? "Not enabled" : "Not known";
    const rule = (0, values_answer.q)(objectLock) ? objectLock.known?.rule : null;
    if (rule?.mode === "COMPLIANCE" && rule.period !== null) {
      const found = `${state}. Object Lock in compliance mode (${periodText(rule.period)}) is accepted instead: for that time not even the root user can delete log files.`;
      return {
        status: "pass",
        found: found
      };
    }
    if (!(0, values_answer.q)(versioning)) return {
      status: "unknown",
      found: versioning.unknown
    };
    if (!(0, values_answer.q)(objectLock)) return {
      status: "unknown",
      found: `Not enabled. Object Lock would be accepted instead: ${objectLock.unknown}`
    };
    const governance = rule?.mode === "GOVERNANCE" ? " Object Lock in governance mode is not accepted instead, because s3:BypassGovernanceRetention is enough to bypass it." : " Object Lock in compliance mode would be accepted instead.";
    const excluded = (0, values_answer.q)(lifecycle) && lifecycle.known.length > 0 ? " S3 does not allow MFA delete on a bucket with lifecycle rules." : "";
    return {
      status: "fail",
      found: `Not enabled.${governance}${excluded}`
    };
  }
  const OTHER_LEVELS = "The settings of its account and organization are not checked";
  function judgePublicAccessBlock(block) {
    const off = block === null ? null : Object.entries(block).flatMap(([name, isOn]) => isOn === true ? [] : [ name ]);
    if (off?.length === 0) return {
      status: "pass",
      found: `All four settings of the bucket are on. ${OTHER_LEVELS}.`
    };
    const state = off === null ? "The bucket has no settings." : `Off for the bucket: ${off.join(", ")}.`;
    return {
      status: "fail",
      found: `${state} ${OTHER_LEVELS}, and can still block public access.`
    };
  }
  function judgeAccessLogging(target) {
    return target === null ? {
      status: "fail",
      found: "Not enabled."
    } : {
      status: "pass",
      found: `Enabled, to bucket ${target}.`
    };
  }
  const OTHER_POLICIES = "IAM policies and service control policies are not checked.";
  function judgeDeletes(text, of) {
    const policy = text === null ? policy_document.XD : (0, policy_document.ON)(text);
    if ("unreadable" in policy) return {
      status: "unknown",
      found: `The bucket policy cannot be checked: ${policy.unreadable}.`
    };
    const deletes = foreignDeletes({
      policy: policy,
      ...of
    });
    if (deletes.length === 0) {
      const found = `The bucket policy does not allow principals outside account ${of.owner} to delete log files or to change what protects them. ${OTHER_POLICIES}`;
      return {
        status: "pass",
        found: found
      };
    }
    const says = deletes.slice(0, MAX_NAMED).map(deleteText);
    const more = deletes.length > MAX_NAMED ? [ `${(0, wording.U9)(deletes.length - MAX_NAMED, "more statement")}.` ] : [];
    const status = deletes.some(({isCertain: isCertain}) => isCertain) ? "fail" : "unknown";
    return {
      status: status,
      found: [ ...says, ...more, OTHER_POLICIES ].join(" ")
    };
  }
  const MAX_NAMED = 5;
  function deleteText({statement: statement, actions: actions, principals: principals, isCertain: isCertain}) {
    const named = principals.includes(EVERYONE) ? [ EVERYONE ] : principals;
    const others = named.length - MAX_NAMED;
    const who = [ ...named.slice(0, MAX_NAMED), ...others > 0 ? [ `${others} more` ] : [] ].join(", ");
    const doubt = isCertain ? "" : ", depending on a condition or a deny that Org Trail cannot evaluate";
    return `The bucket policy allows ${actions.join(", ")} to ${who} (${statement})${doubt}.`;
  }
  // CONCATENATED MODULE: ./build/src/report/sections/posture.js
  const SIGNS = {
    pass: "✅ pass",
    fail: "❌ fail",
    unknown: "❔ unknown"
  };
  function postureParts(planned) {
    const {before: before, otherTrails: otherTrails, bucket: bucket, wouldBe: wouldBe} = planned;
    if (!(0, values_answer.q)((0, report_report.u)(planned))) return [];
    const after = (0, report_report.CN)(planned);
    const rows = postureOf(before, after);
    const title = (0, report_report.sd)(planned) || changedControls(rows, true).length === 0 ? "Controls" : "Controls after this change";
    const ofBucket = bucketRows(bucket, wouldBe);
    const advice = after ? costAdvice(after, otherTrails) : [];
    return [ [ (0, markdown.zH)(`${title}: ${tally(rows.map(row => row.after))}`, postureTable(rows)), "" ], ...ofBucket.length > 0 ? [ [ (0, 
    markdown.zH)(`Log bucket: ${tally(ofBucket.map(({status: status}) => status))}`, bucketTable(ofBucket)), "" ] ] : [], ...advice.length > 0 ? [ [ `### Worth knowing\n\n${advice.map(one => `- ${(0, 
    markdown.FY)(one)}`).join("\n")}`, "" ] ] : [] ];
  }
  function flipParts(planned) {
    if (!(0, values_answer.q)((0, report_report.u)(planned))) return [];
    const rows = postureOf(planned.before, (0, report_report.CN)(planned));
    const isDone = (0, report_report.sd)(planned);
    const changes = changedControls(rows, isDone);
    if (changes.length === 0) return [];
    const passing = when => rows.filter(row => row[when] === "pass").length;
    const [was, is] = isDone ? [ "before this run", "now" ] : [ "now", "after this change" ];
    return [ [ `**Controls that pass: ${passing("before")} ${was}, ${passing("after")} ${is}.** ${changes.join(" ")}`, "" ] ];
  }
  function changedControls(rows, isDone) {
    const documents = [ ...new Set(rows.map(({document: document}) => document)) ];
    const line = (status, some) => {
      if (some.length === 0) return [];
      const named = documents.flatMap(document => {
        const ids = some.filter(row => row.document === document).map(({id: id}) => `**${(0, 
        markdown.ih)(id)}**`);
        return ids.length > 0 ? [ `${(0, markdown.ih)(document)}: ${ids.join(", ")}` ] : [];
      });
      const verb = isDone ? "changed" : (0, wording.LS)(some.length, "changes", "change");
      return [ `${some.length} ${verb} to ${status}: ${named.join("; ")}.` ];
    };
    const lost = rows.filter(({before: before, after: after}) => before === "pass" && after !== "pass");
    const gained = rows.filter(({before: before, after: after}) => before !== "pass" && after === "pass");
    return [ ...[ "fail", "unknown" ].flatMap(status => line(status, lost.filter(({after: after}) => after === status))), ...line("pass", gained) ];
  }
  function postureTable(rows) {
    return (0, markdown.tp)([ "Control", "Requires", "Before", "After" ], rows.map(({id: id, document: document, requires: requires, before: before, after: after}) => [ `**${(0, 
    markdown.ih)(id)}**<br>${(0, markdown.ih)(document)}`, (0, markdown.ih)(requires), signOf(before), signOf(after) ]));
  }
  function bucketTable(rows) {
    const body = rows.map(({name: name, controls: controls, status: status, found: found}) => [ `**${(0, 
    markdown.ih)(name)}**<br>${Object.entries(controls).map(([document, ids]) => (0, 
    markdown.ih)(`${document}: ${ids.join(", ")}`)).join("<br>")}`, SIGNS[status], (0, 
    markdown.ih)(found) ]);
    return `This is advice: Org Trail does not change these settings.\n\n${(0, markdown.tp)([ "Setting", "Status", "Found" ], body)}`;
  }
  function signOf(status) {
    return status ? SIGNS[status] : "–";
  }
  function tally(statuses) {
    const count = status => statuses.filter(one => one === status).length;
    const [pass, fail, unknown] = [ count("pass"), count("fail"), count("unknown") ];
    return [ `${pass} pass`, `${fail} fail`, ...unknown > 0 ? [ `${unknown} unknown` ] : [] ].join(", ");
  }
  // CONCATENATED MODULE: ./build/src/report/sections/steps.js
  const steps_SIGNS = {
    done: "✅ done",
    failed: "❌ failed",
    unknown: "❔ effect not known",
    "not attempted": "⏸️ not attempted"
  };
  function stepParts(plan, outcomes, whereWhole) {
    if (plan.steps.length === 0) return [];
    const steps = plan.steps.map(step => {
      const outcome = outcomes.find(candidate => candidate.step === step)?.outcome;
      return {
        step: step,
        outcome: outcome,
        isForbidden: (0, plan_plan.US)(plan, step)
      };
    });
    const isOpen = outcomes.length > 0 && steps.some(({outcome: outcome}) => outcome !== "done");
    const heads = steps.map(head).join("\n");
    const calls = (0, wording.U9)(steps.length, "AWS call");
    if (steps.every(one => one.isForbidden)) return [ [ (0, markdown.zH)(`${calls}, not allowed`, heads) ] ];
    const body = steps.map((one, index) => [ head(one, index), ...commandOf(one, plan, isOpen) ].join("\n\n")).join("\n\n");
    return [ [ isOpen ? `### ${calls}\n\n${body}` : (0, markdown.zH)(`${calls}${foldTitle(steps, outcomes.length === 0)}`, body), `${isOpen ? `### ${calls}\n\n${heads}` : (0, 
    markdown.zH)(calls, heads)}\n\nThe commands are too long to be shown here: ${whereWhole}` ] ];
  }
  function head({step: step, outcome: outcome}, index) {
    const labels = [ ...new Set(step.fields.map(field => (0, fields.OB)(field).label)) ].join(", ");
    return `${index + 1}. **${step.call}**${outcome ? ` ${steps_SIGNS[outcome]}` : ""}${labels === "" ? "" : `: ${labels}`}`;
  }
  function commandOf({step: step, outcome: outcome, isForbidden: isForbidden}, plan, isOpen) {
    if (isForbidden) return [];
    const diff = (0, drift_table.n_)((0, sections_prerequisites.EO)(step));
    const command = (0, markdown.om)((0, aws_cli.r)(step, plan), "sh");
    if (isOpen && outcome === "done") return [ indent((0, markdown.zH)("The command", `${diff}\n\n${command}`.trim())) ];
    const shown = diff === "" ? [ command ] : [ diff, (0, markdown.zH)("The command with the whole policy", command) ];
    return shown.map(indent);
  }
  function foldTitle(steps, isPlan) {
    const forbidden = steps.filter(one => one.isForbidden).length;
    if (forbidden > 0) return `, ${forbidden} not allowed`;
    return `${isPlan ? " that an apply makes" : ""}, ${steps.length === 1 ? "with its command" : "with commands"}`;
  }
  function indent(text) {
    return text.replace(/^/gm, "   ");
  }
  // CONCATENATED MODULE: ./build/src/report/summary.js
  const ACCOUNT_ROLE_TEXTS = {
    management: "the organization’s management account",
    "delegated administrator": "a delegated administrator of CloudTrail",
    "plain member": "a plain member of the organization",
    "in no organization": "in no organization"
  };
  function summary(report, maxBytes, whereWhole) {
    const whole = (text, what) => [ text, text === "" ? "" : `${what} is too long to be shown here: ${whereWhole}` ];
    const {planned: planned, steps: steps} = report;
    const isUndelivered = planned !== null && (0, failing.oQ)(planned.deliveries) !== "";
    const history = historyParts(report);
    const evidence = evidenceParts(report);
    const deliveries = planned ? [ [ health(planned), "" ] ] : [];
    const parts = [ [ headline(report) ], [ summary_alert(report) ], [ nextAction(report) ], whole(failure(report), "What happened"), ...evidence.open, ...report.notices.map(notice => [ `> [!NOTE]\n> ${(0, 
    markdown.FY)(notice)}`, "" ]), whole(planned ? refusals(report, planned.plan) : "", "Why it was refused"), [ planned ? protection(report, planned) : "", "" ], ...isUndelivered ? deliveries : [], ...(0, 
    drift_table.bz)(report, whereWhole), history.open, adoptPart(report), ...planned ? [ ...flipParts(planned), history.folded, ...evidence.folded, ...(0, 
    drift_table.hj)(planned, whereWhole), whole((0, sections_prerequisites.dJ)(planned.prerequisites, steps, planned.plan), "What is missing outside the trail"), ...stepParts(planned.plan, steps, whereWhole), [ deliveryPath(planned, steps), "" ], ...postureParts(planned) ] : [], ...isUndelivered ? [] : deliveries, [ identity(report), "" ] ];
    return fit(parts, maxBytes);
  }
  function summaryWithoutReport(report, why) {
    return [ `## CloudTrail trail ${(0, markdown.aY)(report.trailName)}`, `**${(0, markdown.ih)(plainVerdict(report))}**`, ...report.steps.map(({step: step, outcome: outcome}) => `- ${(0, 
    markdown.aY)(step.call)}: ${outcome}`), `The report could not be rendered: ${(0, 
    markdown.FY)(why)}. See the outputs and the log, and please report this bug.` ].join("\n\n") + "\n";
  }
  function plainVerdict(report) {
    try {
      return (0, verdict_line.MT)(report);
    } catch {
      const {outcome: outcome, reason: reason} = report.verdict;
      return reason === null ? outcome : `${outcome} (${reason})`;
    }
  }
  function summary_alert(report) {
    const {outcome: outcome, reason: reason} = report.verdict;
    const line = `**${(0, markdown.ih)((0, verdict_line.MT)(report))}**`;
    if (outcome === "skipped") return line;
    if (reason === "weakening" && report.planned) return `> [!CAUTION]\n> **Blocked.** ${losses(report.planned.plan)} ${(0, 
    markdown.ih)((0, verdict_line.OH)(report))}`;
    const consequence = (0, evidence_words.PS)(report.evidence);
    if (consequence !== "" && report.failure === null) return `> [!CAUTION]\n> **${consequence}** ${(0, 
    markdown.ih)((0, verdict_line.ly)(report))}`;
    if (reason !== null && reason !== "drift") return `> [!CAUTION]\n> ${line}`;
    const {planned: planned} = report;
    const gap = (0, gaps.SB)(report);
    const others = report.isOnPullRequest ? [] : (0, gaps.YV)(report);
    if (gap !== "") {
      const more = others.length > 0 ? ` **${others.join(" ")}**` : "";
      return `> [!WARNING]\n> **${gap} The trail has a gap there.** ${WHAT_IS_LOST}${more}`;
    }
    if (others.length > 0) return `> [!WARNING]\n> **${others.join(" ")}**`;
    if (outcome === "applied" && report.isUnattended) return "> [!WARNING]\n> **Everything below was changed outside this repository.** It is repaired, and AWS confirms it.";
    const isShaky = planned !== null && ((0, failing.oQ)(planned.deliveries) !== "" || (0, 
    prerequisite.ZA)(planned.prerequisites).length > 0);
    return outcome !== "drift" && isShaky ? `> [!WARNING]\n> ${line}` : "";
  }
  const WHAT_IS_LOST = "Management events of that time remain only in each account’s event history, for 90 days; data events are lost.";
  function losses({drift: drift}) {
    const weakened = drift.filter(({effect: effect}) => effect === "weakens").map(({field: field}) => (0, 
    fields.OB)(field).loss ?? "");
    return (0, markdown.ih)([ ...new Set(weakened) ].join(" "));
  }
  function protection({verdict: verdict, evidence: evidence, confirmed: confirmed}, planned) {
    const trail = (0, report_report.CN)(planned);
    if (!trail) return "";
    const seenAt = confirmed.readBack ?? planned.observedAt;
    const delivered = (0, evidence_words.F$)(planned.deliveries, trail.enableLogFileValidation, seenAt);
    const isDelivering = (0, failing.oQ)(planned.deliveries) === "";
    if (verdict.outcome !== "in-sync") {
      const hasDelivered = planned.deliveries.some(({what: what, latest: latest}) => what === "log files" && latest !== null);
      const isHealthy = trail.isLogging === true && !(0, report_report.tb)(planned) && isDelivering && hasDelivered;
      return isHealthy ? `${delivered[0].toUpperCase()}${delivered.slice(1)}.` : "";
    }
    const says = [ trail.isLogging === null ? "logging not known" : trail.isLogging ? "Logging" : "not logging", trail.isOrganizationTrail ? "all accounts" : "one account", trail.isMultiRegionTrail ? "all Regions" : "one Region", trail.enableLogFileValidation ? "log files validated" : "log files not validated", trail.kmsKeyId === null ? "encrypted by S3" : `encrypted with ${(0, 
    markdown.aY)((0, changes.xi)(planned) ?? trail.kmsKeyId)}`, delivered ];
    const {failed: failed, doubtful: doubtful} = (0, evidence_words.Jg)(evidence);
    const isWell = (0, prerequisite.ZA)(planned.prerequisites).length + failed.length + doubtful.length === 0 && isDelivering;
    return `${says.join(" · ")}. ${isWell ? "Nothing to do." : ""}`.trim();
  }
  function deliveryPath(planned, steps) {
    const [title, drawn] = [ pathTitle(planned), diagram(planned, steps) ];
    return isPathBroken(planned, steps) ? `### ${title}\n\n${drawn}` : (0, markdown.zH)(title, drawn);
  }
  function failure(report) {
    const {failure: failure} = report;
    const mistakes = (0, report_report.lv)(report);
    if (mistakes.length > 0) return `### What to correct\n\n${mistakes.map(mistake => `- ${(0, 
    markdown.SM)(mistake)}`).join("\n")}`;
    if (!failure) return "";
    const advicePart = failure.hint ? `\n\n**What to do**\n\n${(0, markdown.v9)(failure.hint)}` : "";
    return `### What happened\n\n${(0, markdown.FY)(failure.message)}${advicePart}`;
  }
  function refusals({verdict: verdict}, {refusals: all, prerequisites: prerequisites}) {
    const shown = all.filter(one => verdict.reason !== "weakening" || one.code !== "weakening");
    if (shown.length === 0) return "";
    const failing = prerequisites.filter(({id: id}) => shown.some(({prerequisite: prerequisite}) => prerequisite === id));
    const others = shown.filter(({prerequisite: prerequisite}) => !failing.some(({id: id}) => id === prerequisite));
    if (others.length === 0) return "";
    const names = failing.map(({id: id}) => `**${id}**`).join(", ");
    const rows = [ ...others.map(({code: reason, field: field, message: message}) => [ `${(0, 
    markdown.aY)(reason)}${field ? `<br>**${(0, fields.OB)(field).label}**` : ""}`, (0, 
    markdown.FY)(message) ]), ...failing.length > 0 ? [ [ (0, markdown.aY)("prerequisites"), `${names}: what is missing, and its remedy, is below.` ] ] : [] ];
    return `### Why it is refused\n\n${(0, markdown.tp)([ "Rule", "Reason" ], rows)}`;
  }
  function health(planned) {
    const {deliveries: deliveries} = planned;
    const trail = (0, report_report.CN)(planned);
    if (!trail || deliveries.length === 0) return "";
    const setUp = {
      "log files": true,
      "digest files": trail.enableLogFileValidation,
      notifications: trail.snsTopicArn !== null,
      "CloudWatch Logs": trail.cloudWatchLogsLogGroupArn !== null
    };
    const shownDeliveries = deliveries.filter(({what: what, error: error}) => setUp[what] || error !== null);
    const rows = shownDeliveries.map(({what: what, latest: latest, error: error}) => [ what, error === null ? "none" : `❌ ${(0, 
    markdown.aY)(error)}`, latest ? (0, markdown.aY)(latest) : "none yet" ]);
    const title = "Latest deliveries";
    const body = (0, markdown.tp)([ "Delivery", "Error", "Latest success" ], rows);
    return deliveries.some(({error: error}) => error !== null) ? `### ${title}\n\n${body}` : (0, 
    markdown.zH)(title, body);
  }
  function identity({identity: identity, planned: planned, decided: decided, approval: approval}) {
    const caller = planned?.caller ?? "unknown";
    const rows = [ ...decided ? [ [ "Mode", `${decided.mode} (${(0, markdown.ih)(decided.why)})` ] ] : [], ...identity ? [ [ "Account", `${(0, 
    markdown.aY)(identity.account)}${caller !== "unknown" ? ` (${ACCOUNT_ROLE_TEXTS[caller]})` : ""}` ], [ "Signed in as", (0, 
    markdown.aY)(identity.arn) ] ] : [], ...approval ? [ [ "Approved by", (0, markdown.ih)(approval) ] ] : [], ...planned ? planRows(planned.plan) : [] ];
    return rows.length === 0 ? "" : (0, markdown.zH)("About this run", (0, markdown.tp)([ "", "" ], rows));
  }
  function planRows(plan) {
    return [ [ "Trail", (0, markdown.aY)(plan.trail) ], [ "Home Region", (0, markdown.aY)(plan.homeRegion) ], [ "Plan digest", (0, 
    markdown.aY)(plan.digest) ] ];
  }
  // CONCATENATED MODULE: ./build/src/reconcile/publish/outputs.js
  function createPublisher(environment, log) {
    const failures = new Map;
    const setOutput = (id, valueOf) => attempt(() => {
      const value = valueOf();
      if (value !== void 0) writeOutput(environment["GITHUB_OUTPUT"], id, log.redacted(value));
    }, why => failures.set(why, [ ...failures.get(why) ?? [], id ]));
    const folder = attempt(() => (0, external_node_fs_.mkdtempSync)((0, external_node_path_.join)(environment["RUNNER_TEMP"] || (0, 
    external_node_os_.tmpdir)(), "org-trail-")), why => log.warning("Report not written", `${why}. There are no plan, report and config files, and the outputs that name them are empty.`));
    const writeFile = (name, text) => folder && attempt(() => {
      const path = (0, external_node_path_.join)(folder, name);
      (0, external_node_fs_.writeFileSync)(path, text());
      return path;
    }, why => log.warning("Report not written", `${name}: ${why}. The output that names this file is empty.`));
    const render = (report, maxBytes) => {
      try {
        return summary(report, maxBytes, WHERE_WHOLE_REPORT);
      } catch (error) {
        log.warning("Report shortened", `Rendering it failed with ${String(error)}. Please report this bug.`);
        return summaryWithoutReport(report, String(error));
      }
    };
    return {
      outputs: (report, checkpoint) => {
        const {verdict: verdict, identity: identity, planned: planned, observedConfigFile: observedConfigFile, history: history, evidence: evidence} = report;
        setOutput("outcome", () => verdict.outcome);
        setOutput("failure-reason", () => verdict.reason ?? "");
        setOutput("changed", () => String((0, verdict_line.qF)(report)));
        setOutput("aws-account-id", () => identity?.account);
        setOutput("authenticated-arn", () => identity?.arn);
        if (planned === null) return;
        const {mode: mode, plan: plan, before: before, now: now, prerequisites: prerequisites} = planned;
        setOutput("has-drift", () => String((0, plan_verdict.mm)(plan)));
        setOutput("plan-digest", () => plan.digest);
        setOutput("is-logging", () => !(0, values_answer.q)(now) || now.known?.isLogging === null ? void 0 : String(now.known?.isLogging ?? false));
        setOutput("trail-arn", () => (0, report_report.CN)(planned)?.arn ?? plan.trail);
        setOutput("home-region", () => plan.homeRegion);
        setOutput("plan-file", () => writeFile("plan.json", () => log.redacted(planJson(plan, mode, history?.changes))));
        setOutput("sarif-file", () => {
          const text = sarif(report);
          return text === null ? "" : writeFile("org-trail.sarif", () => log.masked(text));
        });
        setOutput("observed-config-file", () => observedConfigFile === null ? "" : writeFile("observed-trail.yml", () => log.redacted(observedConfigFile)));
        setOutput("checkpoint-file", () => checkpoint ? writeFile("checkpoint.json", () => log.redacted(checkpointJson(checkpoint))) : "");
        setOutput("evidence-file", () => evidence ? writeFile("evidence.json", () => log.redacted(evidenceFileJson(evidence))) : "");
        setOutput("evidence", () => evidence ? evidenceJson(evidence) : "");
        setOutput("prerequisites", () => prerequisitesJson(prerequisites, plan));
        setOutput("before", () => (0, printable.$m)(JSON.stringify(before)));
        setOutput("after", () => {
          const after = (0, report_report.u)(planned);
          return (0, values_answer.q)(after) ? (0, printable.$m)(JSON.stringify(after.known)) : void 0;
        });
        setOutput("history", () => historyJson((0, report_report.So)(report)));
        setOutput("plan", () => planJson(plan, mode, history?.changes));
      },
      reports: report => {
        const whole = render(report, 1 / 0);
        attempt(() => {
          const fitted = (0, printable.$$)(whole) <= MAX_SUMMARY_BYTES ? whole : render(report, MAX_SUMMARY_BYTES);
          const file = environment["GITHUB_STEP_SUMMARY"];
          if (file) (0, external_node_fs_.appendFileSync)(writable(file), log.masked(fitted));
        }, why => log.warning("Summary not written", `${why}. The run page has no summary; the log above has the same content.`));
        setOutput("report-file", () => writeFile("report.md", () => log.masked(whole)));
        for (const [why, ids] of failures) log.warning("Outputs not written", `${ids.join(", ")}: ${why}. These outputs are empty for later steps and jobs.`);
      }
    };
  }
  function attempt(write, onFailure) {
    try {
      return write();
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
      return;
    }
  }
  function writeOutput(file, id, value) {
    if (!file) throw new Error("GITHUB_OUTPUT is not set");
    const {size: size} = (0, external_node_fs_.statSync)(writable(file));
    try {
      const delimiter = `ghadelimiter_${(0, external_node_crypto_.randomUUID)()}`;
      (0, external_node_fs_.appendFileSync)(file, [ `${id}<<${delimiter}`, value, delimiter, "" ].join(external_node_os_.EOL));
    } catch (error) {
      attempt(() => (0, external_node_fs_.truncateSync)(file, size), () => {});
      throw error;
    }
  }
  function writable(path) {
    const stat = (0, external_node_fs_.statSync)(path, {
      throwIfNoEntry: false
    });
    if (stat && !stat.isFile() && !stat.isCharacterDevice()) throw new Error(`${path} is not a file`);
    return path;
  }
  const MAX_SUMMARY_BYTES = 1024 * 1024;
  const WHERE_WHOLE_REPORT = "the complete report is in the file named by the output report-file; keep it with actions/upload-artifact.";
  // EXTERNAL MODULE: ./build/src/github/event.js
    var github_event = __webpack_require__(5865);
  // EXTERNAL MODULE: ./build/src/report/annotations.js
    var report_annotations = __webpack_require__(5594);
  // CONCATENATED MODULE: ./build/src/report/sections/evidence/evidence-lines.js
  const evidence_lines_MAX_LINES = 20;
  function evidenceLines({evidence: evidence}) {
    if (evidence === null) return [];
    return [ "integrity", "coverage", "delivery" ].flatMap(part => {
      const proof = evidence[part];
      return proof === null ? [] : [ `Evidence, ${part}: ${proof.status}. ${capitalized((0, 
      evidence_words.rz)(evidence, part))}.`, ...LINES[part](evidence) ];
    });
  }
  const LINES = {
    integrity: integrityLines,
    coverage: coverageLines,
    delivery: deliveryLines
  };
  function integrityLines({integrity: integrity, hasCheckpoint: hasCheckpoint}) {
    if (integrity === null) return [];
    const {findings: findings, warnings: warnings, unknown: unknown} = integrity;
    return [ ...someOf((0, finding_words.al)(findings), ({kind: kind, account: account, region: region, object: object, message: message, remains: remains}) => {
      const words = [ message, (0, finding_words.vW)(remains) ].filter(part => part !== "").join(" ");
      return `${kind} in ${account}, ${region}: ${words}${object === null ? "" : ` (${object})`}`;
    }), ...someOf(warnings, warning => `Warning: ${warning}`), ...someOf(unknown, sentence => `Not checked: ${sentence}`), ...hasCheckpoint ? [] : [ "No checkpoint was given: the deletion of the newest digests or of all digests of an account leaves no trace." ] ];
  }
  function coverageLines({coverage: coverage}) {
    if (coverage === null) return [];
    const {why: why, missing: missing, unknown: unknown, regions: regions} = coverage;
    return [ ...why === null ? [] : [ why ], ...someOf(missing, ({account: account, name: name, newest: newest}) => `${(0, 
    evidence_words.zb)(account, name)}: last delivery ${newest ?? "never"}`), ...someOf(regions?.missing ?? [], one => `${regionWords(one)}: last digest ${one.newest}`), ...someOf(regions?.undecided ?? [], one => `Warning: ${regionWords(one)} is enabled: last digest ${one.newest ?? "never"}`), ...someOf(unknown, one => `Not checked: ${(0, 
    evidence_words.zb)(one.account, one.name)}: ${one.why}`), ...regions?.unknown ? [ `  ${regions.unknown}` ] : [] ];
  }
  function regionWords({account: account, name: name, region: region}) {
    return `${(0, evidence_words.zb)(account, name)}, ${region}`;
  }
  function deliveryLines({delivery: delivery}) {
    return delivery === null ? [] : [ delivery.message, ...delivery.remedy === null ? [] : [ delivery.remedy ] ];
  }
  function someOf(all, line) {
    const more = all.length - evidence_lines_MAX_LINES;
    return [ ...all.slice(0, evidence_lines_MAX_LINES).map(one => `  ${line(one)}`), ...more > 0 ? [ `  … and ${(0, 
    wording.zD)(more)} more` ] : [] ];
  }
  function capitalized(words) {
    return words.replace(/^./, first => first.toUpperCase());
  }
  // EXTERNAL MODULE: ./build/src/domain/history/holes.js
    var history_holes = __webpack_require__(4782);
  // CONCATENATED MODULE: ./build/src/report/sections/history-lines.js
  function historyLines(report) {
    const history = (0, report_report.So)(report);
    if (history === null) return [];
    const entries = timelineOf(history, report.planned?.plan.drift ?? []);
    const older = entries.length - MAX_SHOWN;
    return [ ...older > 0 ? [ `The summary has ${(0, wording.U9)(older, "earlier call")}.` ] : [], ...entries.slice(-MAX_SHOWN).map(entryLine), ...gapLine(history.holes), ...unexplainedOf(history, report.planned?.before === null).map(({says: says, why: why}) => `${says} ${timeline_WHY[why]}`) ];
  }
  const MAX_SHOWN = 5;
  function entryLine({at: at, actor: actor, did: did, event: event, error: error}) {
    return `${(0, values_time.iA)(at)}: ${actor} ${did} (${event}${error === null ? "" : `: ${error}`})`;
  }
  function gapLine(holes) {
    if (holes.length === 0) return [];
    const newest = [ ...holes ].reverse().sort((one, other) => Number(one.to !== null) - Number(other.to !== null));
    const shown = newest.slice(0, MAX_SHOWN).map(({kind: kind, from: from, to: to, seconds: seconds}) => {
      const time = to === null ? `since ${(0, values_time.iA)(from)}` : `from ${(0, values_time.iA)(from)} to ${(0, 
      values_time.iA)(to)}`;
      return `${(0, fields.OB)(history_holes.qS[kind]).label} off ${time} (${(0, values_time.dp)(seconds)})`;
    });
    const more = holes.length - shown.length;
    return [ `Gaps in the last 90 days: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}` ];
  }
  // EXTERNAL MODULE: ./build/src/report/log-lines.js
    var log_lines = __webpack_require__(9276);
  // EXTERNAL MODULE: ./build/src/domain/trail/formats.js
    var formats = __webpack_require__(2369);
  // EXTERNAL MODULE: ./build/src/domain/values/canonical-json.js
    var canonical_json = __webpack_require__(7402);
  // EXTERNAL MODULE: ./build/src/inputs/sources.js
    var sources = __webpack_require__(1269);
  // CONCATENATED MODULE: ./build/src/inputs/config-value.js
  async function configValuesOf(trail) {
    const {readStructure: readStructure} = LISTS.some(field => !(0, plan_drift.qv)(trail[field])) ? await Promise.all([ __webpack_require__.e(619), __webpack_require__.e(30) ]).then(__webpack_require__.bind(__webpack_require__, 6649)) : {
      readStructure: null
    };
    return (field, value) => {
      if (typeof value === "boolean") return value;
      if (typeof value === "string") return configString(field, value);
      return isReadable(field, value, readStructure) ? value : null;
    };
  }
  const LISTS = fields.cJ.filter(({format: format, field: field}) => !format && field !== "tags").map(({field: field}) => field);
  function configString(field, value) {
    const written = (0, sources.Jg)(value) ? `${value}/` : value;
    const {format: format} = (0, fields.OB)(field);
    const read = format?.accepts(written) ? format.normalize?.(written) ?? written : null;
    const isWhole = field !== "snsTopicArn" || (0, values_arn.Lw)(value) !== null;
    return read === value && isWhole && !(0, canonical_json.Yj)(value) ? written : null;
  }
  function isReadable(field, value, readStructure) {
    if ((0, canonical_json.Yj)(value) || !keysOf(value).every(isReadableKey)) return false;
    if (field === "tags") return Object.entries(value).every(([key, one]) => formats.E4.accepts(key) && formats.EZ.accepts(one));
    const read = readStructure?.(field, withStrings(value));
    return read !== void 0 && "value" in read && (0, canonical_json.dj)(read.value) === (0, 
    canonical_json.dj)(value);
  }
  function withStrings(value) {
    return JSON.parse(JSON.stringify(value), (_, one) => typeof one === "boolean" ? String(one) : one);
  }
  function keysOf(value) {
    if (typeof value !== "object" || value === null) return [];
    const keys = Array.isArray(value) ? [] : Object.keys(value);
    return [ ...keys, ...Object.values(value).flatMap(keysOf) ];
  }
  const MAX_KEY_CHARACTERS = 1e3;
  function isReadableKey(key) {
    return key !== "__proto__" && (0, printable.$m)(JSON.stringify(key)).length <= MAX_KEY_CHARACTERS;
  }
  // EXTERNAL MODULE: ./build/src/domain/selectors/insights.js
    var selectors_insights = __webpack_require__(7890);
  // EXTERNAL MODULE: ./build/src/report/format/yaml.js
    var yaml = __webpack_require__(7879);
  // CONCATENATED MODULE: ./build/src/report/format/config-file.js
  const NOT_ACCEPTED = "the config file does not accept this value. The trail keeps it.";
  const OFF = "off in AWS; delete this line to turn it on, which is the default";
  function configFile(observed, configValueOf) {
    const {trail: trail} = observed;
    const entryOf = field => entryFor(observed, field, configValueOf);
    const scalars = fields.cJ.filter(({format: format}) => format).map(({field: field}) => field);
    const settings = scalars.flatMap(field => linesOf(field, inPair(field, entryOf) ?? entryOf(field)));
    const body = [ [ [ `trailName: ${(0, yaml.Z)(trail.name).join("")}`, ...settings ].join("\n") ], ...selectorParts(observed, configValueOf), partOf("aggregationConfigurations", entryOf("aggregationConfigurations")), tagsPart(observed, configValueOf) ];
    const hasAccountIds = body.some(([whole]) => /(?<!\d)\d{12}(?!\d)/.test(whole));
    return fit([ [ heading(observed, hasAccountIds) ], ...body ], formats.pB);
  }
  function heading({trail: trail, observedAt: observedAt}, hasAccountIds) {
    return [ `Trail ${(0, printable.RK)(trail.name)} as it was in AWS on ${(0, values_time.iA)(observedAt)}, before the run changed anything.`, "", "To declare the trail like this, commit this file and set the input config-file to its path. A plan then finds no drift.", `aws-region (${(0, 
    printable.RK)(trail.homeRegion)}), roles and mode belong to the workflow. \`none\` removes an optional setting that is added later.`, hasAccountIds ? "This file contains account ids." : "This file contains no account ids." ].map(line => `# ${line}`.trimEnd()).join("\n");
  }
  function entryFor({trail: trail, unknownFields: unknownFields}, field, configValueOf) {
    const row = (0, fields.OB)(field);
    const value = trail[field];
    if ((0, fields.t8)(trail, row)) {
      const why = `not read. ${unknownFields[field] ?? ""}`;
      return row.onByDefault ? {
        value: "keep",
        note: why
      } : {
        leftOut: why
      };
    }
    if (value === null || (0, plan_drift.qv)(value)) return row.removable ? {
      value: "none"
    } : {
      leftOut: "the trail has none."
    };
    if (field === "includeGlobalServiceEvents" && !value && trail.isMultiRegionTrail) return {
      value: "keep",
      note: "off in AWS, which can be declared only for a single-Region trail"
    };
    if (row.onByDefault && value === false) return {
      value: value,
      note: OFF
    };
    const written = configValueOf(field, value);
    return written === null ? {
      leftOut: NOT_ACCEPTED,
      value: value
    } : {
      value: written
    };
  }
  function inPair(field, entryOf) {
    if (!fields.p5.includes(field)) return null;
    const pair = fields.p5.map(entryOf);
    const states = new Set(pair.map(entry => "leftOut" in entry ? "left out" : entry.value === "none"));
    const entry = entryOf(field);
    if (states.size === 1 || "leftOut" in entry) return null;
    const leftOut = "CloudTrail needs the log group and the role together, and the other one cannot be declared.";
    return {
      leftOut: leftOut,
      value: entry.value ?? "none"
    };
  }
  function selectorParts(observed, configValueOf) {
    const {trail: trail} = observed;
    const entryOf = field => entryFor(observed, field, configValueOf);
    const kinds = fields.jz.filter(field => !(0, fields.t8)(trail, (0, fields.OB)(field)) && !(0, 
    plan_drift.qv)(trail[field]));
    const insights = entryOf("insightSelectors");
    if (fields.jz.some(field => (0, fields.t8)(trail, (0, fields.OB)(field))) || kinds.length > 1) {
      const unread = fields.jz.map(field => partOf(field, entryOf(field)));
      return [ ...unread, partOf("insightSelectors", insights) ];
    }
    const kind = kinds[0] ?? "eventSelectors";
    const note = "the default selector: all management events";
    const selectors = kinds.length === 0 ? {
      value: "none",
      note: note
    } : entryOf(kind);
    const isUnmet = (0, selectors_insights.d)(trail.insightSelectors ?? [], trail).length > 0;
    const unmet = {
      leftOut: "the event selectors leave out events that these need.",
      value: trail.insightSelectors ?? []
    };
    return [ partOf(kind, selectors), partOf("insightSelectors", isUnmet && !("leftOut" in selectors) ? unmet : insights) ];
  }
  function tagsPart(observed, configValueOf) {
    const {tags: tags} = observed.trail;
    if (tags === null) return partOf("tags", entryFor(observed, "tags", configValueOf));
    const all = Object.entries(tags).filter(([key]) => !(0, trail_tags.Bs)(key));
    const [written, others] = [ [], [] ];
    for (const tag of all) (configValueOf("tags", Object.fromEntries([ tag ])) === null ? others : written).push(tag);
    const isExact = others.length === 0 && written.length <= trail_tags.x3;
    const value = Object.fromEntries(written.slice(0, trail_tags.x3));
    const reserved = Object.keys(tags).some(trail_tags.Bs) ? [ comment(RESERVED) ] : [];
    if (all.length === 0) return [ [ ...reserved, ...linesOf("tags", {
      value: "none"
    }) ].join("\n"), "" ];
    const left = Object.fromEntries([ ...others, ...written.slice(trail_tags.x3) ]);
    const comments = isExact ? [] : linesOf("tags", {
      leftOut: NOT_ACCEPTED,
      value: left
    });
    const lines = written.length > 0 ? linesOf("tags", {
      value: value
    }) : [];
    return [ [ ...reserved, ...comments, ...lines, ...isExact ? PURGE : [] ].join("\n"), tooLarge("tags") ];
  }
  const RESERVED = "AWS’s own tags (aws:…) are not declared: only AWS can change them.";
  const PURGE = [ "# Removes tags that are added later. To keep such tags, delete the next line.", "purgeTags: true" ];
  function partOf(field, entry) {
    return [ linesOf(field, entry).join("\n"), tooLarge(field) ];
  }
  function tooLarge(field) {
    return linesOf(field, {
      leftOut: "its value does not fit into a config file of 1 MiB. The trail keeps it."
    }).join("\n");
  }
  function linesOf(field, entry) {
    const key = (0, fields.nJ)((0, fields.OB)(field).input);
    if ("leftOut" in entry) {
      const value = entry.value === void 0 ? [] : (0, yaml.Z)({
        [key]: entry.value
      }).map(line => `# ${line}`);
      return [ comment(`${key}: ${entry.leftOut}`), ...value ];
    }
    const lines = (0, yaml.Z)({
      [key]: entry.value
    });
    return entry.note === void 0 ? lines : [ `${lines.join("")} ${comment(entry.note)}` ];
  }
  const MAX_COMMENT_CHARACTERS = 500;
  function comment(text) {
    return `# ${(0, printable.RK)((0, printable.TN)((0, printable.Jj)(text, MAX_COMMENT_CHARACTERS))).trim()}`;
  }
  // CONCATENATED MODULE: ./build/src/reconcile/publish/observed-config-file.js
  async function withConfigFile(report, redacted) {
    const {planned: planned} = report;
    if (planned === null || planned.before === null) return report;
    const configValueOf = await configValuesOf(planned.before);
    const declarable = (field, value) => {
      const json = JSON.stringify(value);
      return redacted(json) === json ? configValueOf(field, value) : null;
    };
    const observed = {
      trail: planned.before,
      unknownFields: planned.unknownFields,
      observedAt: planned.observedAt
    };
    return {
      ...report,
      observedConfigFile: configFile(observed, declarable)
    };
  }
  // EXTERNAL MODULE: ./build/src/github/comments.js
    var comments = __webpack_require__(3195);
  // EXTERNAL MODULE: ./build/src/github/merged-pull-request.js
    var merged_pull_request = __webpack_require__(1265);
  // EXTERNAL MODULE: ./build/src/github/repository.js
    var github_repository = __webpack_require__(5);
  // EXTERNAL MODULE: ./build/src/reconcile/require-review.js + 1 modules
    var require_review = __webpack_require__(3157);
  // EXTERNAL MODULE: ./build/src/domain/plan/review-record.js
    var review_record = __webpack_require__(6006);
  // CONCATENATED MODULE: ./build/src/report/comment.js
  const MAX_COMMENT_BYTES = 6e4;
  function comment_comment(report, record, {runUrl: runUrl, masked: masked, previousBody: previousBody}) {
    const first = (0, review_record.TS)(record);
    const run = `[this run](${runUrl})`;
    const reviewed = previousBody === void 0 ? "" : reviewedIn(previousBody);
    const last = previousBody === void 0 ? `\n<sub>The plan of commit ${(0, markdown.ih)(record.head.slice(0, 7))} by ${run}. The next plan of this pull request replaces it.</sub>\n` : `\n<sub>${report.verdict.outcome === "applied" ? `Applied by ${run}` : `The result of the apply in ${run}`}.</sub>\n${reviewed}`;
    const whose = report.planned ? `<sub>${(0, markdown.aY)(report.planned.plan.trail)}</sub>\n\n` : "";
    const room = MAX_COMMENT_BYTES - (0, printable.$$)(first + whose + last);
    return first + masked(whose + summary(report, room, `the whole is in the summary of ${run}.`)) + last;
  }
  const REVIEWED = "\n\x3c!-- reviewed --\x3e\n";
  const MAX_REVIEWED_BYTES = 2e4;
  function reviewedIn(body) {
    const kept = body.indexOf(REVIEWED);
    if (kept >= 0) return body.slice(kept);
    const plan = (0, review_record.k6)(body).trim();
    if ((0, printable.$$)(plan) > MAX_REVIEWED_BYTES) return "";
    return `${REVIEWED}\n${(0, markdown.zH)("The plan that was reviewed", plan)}\n`;
  }
  // EXTERNAL MODULE: ./build/src/domain/plan/review.js
    var review = __webpack_require__(5094);
  // CONCATENATED MODULE: ./build/src/reconcile/publish/pull-request-comment.js
  async function postComment(run, invocation, report) {
    const {inputs: inputs, event: event, repository: repository} = invocation;
    const {planned: planned} = report;
    if (inputs.pullRequestComment === "never" || planned === null) return null;
    const applies = planned.mode === "apply";
    const {pullRequest: pullRequest} = event;
    if (pullRequest === null && !(event.name === "push" && applies)) return null;
    try {
      const opened = await repository();
      if (opened === null) return `No comment on the pull request. ${github_repository.g}`;
      if (pullRequest === null || applies) return await postApplyComment(run, event, opened, report, planned);
      await postPlanComment(run, invocation, pullRequest, opened, report, planned);
      return null;
    } catch (error) {
      const why = `No comment on the pull request: ${(0, github_repository.u_)(error, "pull-requests: write")}`;
      if (applies && inputs.approval === "digest") {
        run.log.info(why);
        return null;
      }
      return pullRequest?.isFromFork ? `${why} A run for a pull request from a fork never gets this permission.` : why;
    }
  }
  async function postPlanComment({log: log}, {inputs: inputs, event: event}, {number: number, head: head}, repository, report, {plan: plan, wouldBe: wouldBe}) {
    const key = (0, fingerprint.IA)(plan.trail);
    const {isOpen: isOpen, own: own} = await (0, comments.G)(repository, number, key);
    if (!isOpen) {
      log.info(`Pull request #${number} is closed: its comment stays as it is`);
      return;
    }
    if (own && (0, review_record.K9)(own.record.run, event.run)) {
      log.info(`The comment ${own.url} is of a later run: it stays as it is`);
      return;
    }
    const changes = (0, plan_verdict.mm)(plan) || plan.refusals.length > 0;
    if (!changes && own === null && inputs.pullRequestComment === "changes-only") return;
    const reviewed = (0, review.iZ)(plan, inputs.declared, wouldBe);
    const record = {
      ...reviewed,
      key: key,
      head: head,
      run: event.run,
      apply: null
    };
    const body = comment_comment(log.redactedIn(report), record, {
      runUrl: event.runUrl,
      masked: log.masked
    });
    log.info(`Comment: ${await (0, comments.H)(repository, number, own, log.redacted(body))}`);
  }
  async function postApplyComment(run, event, repository, report, {plan: plan}) {
    const {log: log} = run;
    if (report.verdict.reason === "superseded") return null;
    const pull = await pullOf(run, event, repository);
    if (pull === null) return null;
    const {own: own} = await (0, comments.G)(repository, pull.number, (0, fingerprint.IA)(plan.trail));
    if (own === null || hasNothingToAdd(report, own)) return null;
    const why = (0, require_review.bp)(own, pull);
    if (why !== null) return `The comment is left as it is: ${why}`;
    const context = {
      runUrl: event.runUrl,
      masked: log.masked,
      previousBody: own.body
    };
    const body = comment_comment(log.redactedIn(report), {
      ...own.record,
      apply: event.run
    }, context);
    log.info(`Comment: ${await (0, comments.H)(repository, pull.number, own, log.redacted(body))}`);
    return null;
  }
  function hasNothingToAdd({verdict: verdict}, {record: record}) {
    return record.apply !== null && verdict.outcome === "in-sync";
  }
  async function pullOf(run, event, repository) {
    if (event.pullRequest) return {
      ...event.pullRequest,
      mergedAt: null
    };
    const defaultBranch = await (0, github_repository.dV)(event, repository);
    if (defaultBranch === null || event.ref !== `refs/heads/${defaultBranch}`) return null;
    const pull = await (0, merged_pull_request.g)(event, defaultBranch, repository, [], run);
    return "why" in pull ? null : pull;
  }
  // CONCATENATED MODULE: ./build/src/reconcile/publish/publish.js
  async function publish(run, invocation) {
    const {log: log, environment: environment} = run;
    const attempt = async (part, write) => {
      try {
        await write();
      } catch (error) {
        log.warning(`${part} not written`, `${String(error)}. The verdict and the other reports are not affected.`);
      }
    };
    log.endGroup();
    const sealed = run.seal();
    let whole = withoutCheckpoint(sealed);
    await attempt("Config file", async () => {
      whole = await withConfigFile(whole, log.redacted);
    });
    let report = whole;
    const redact = known => attempt("Report", () => {
      report = log.redactedIn(known);
    });
    await redact(whole);
    await attempt("Steps", () => (0, log_lines.mR)(report).forEach(log.info));
    await attempt("Event history", () => historyLines(report).forEach(log.info));
    await attempt("Evidence", () => evidenceLines(report).forEach(log.info));
    await attempt("Verdict", () => {
      const verdict = (0, verdict_line.MT)(report);
      const annotations = (0, report_annotations.I)(report);
      if (!annotations.some(({saysVerdict: saysVerdict}) => saysVerdict)) log.info(verdict);
      for (const {level: level, title: title, message: message} of annotations) log[level](title, message);
    });
    await attempt("Advice", () => (0, log_lines.CY)(report).forEach(log.info));
    const publisher = createPublisher(environment, log);
    publisher.outputs(report, sealed.evidence?.integrity?.checkpoint ?? null);
    let notices = whole.notices;
    await attempt("Comment", async () => {
      if (run.signal.aborted) return;
      const posting = invocation.then(asked => postComment(run, asked, whole), () => null);
      const why = await Promise.race([ posting, untilStopped(run.signal) ]);
      if (why === null) return;
      notices = [ ...notices, why ];
      log.notice("Pull request", why);
    });
    const page = environment["GITHUB_RUN_ID"] ? (0, github_event.Qm)(environment) : null;
    await attempt("Links", () => (0, log_lines.Om)(report, page).forEach(log.info));
    await redact({
      ...whole,
      notices: notices
    });
    publisher.reports(report);
    log.endAnnotations();
    return whole;
  }
  function withoutCheckpoint(report) {
    const {evidence: evidence} = report;
    if (!evidence?.integrity) return report;
    return {
      ...report,
      evidence: {
        ...evidence,
        integrity: {
          ...evidence.integrity,
          checkpoint: null
        }
      }
    };
  }
  function untilStopped(signal) {
    return new Promise(resolve => signal.addEventListener("abort", () => resolve(null)));
  }
})

};
;