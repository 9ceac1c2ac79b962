"use strict";
exports.id = 230;
exports.ids = [230];
exports.modules = {

/***/ 8402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    C: () => logObjectArns
  });
  var _values_partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);
  var _log_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6160);
  var _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7823);
  const DIGITS = "0123456789";
  const LETTERS = "abcdefghijklmnopqrstuvwxyz";
  const CAPITALS = LETTERS.toUpperCase();
  function without(characters, some) {
    return characters.replace(some, "");
  }
  const direction = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.gP)(...[ "east", "west", "north", "south", "central", "northeast", "northwest", "southeast", "southwest" ].map(_iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq));
  const numbered = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)(direction, (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("-"), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)(without(DIGITS, "0")));
  const AREAS = {
    "aws-cn": (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("cn-"),
    "aws-us-gov": (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("us-gov-"),
    "aws-iso": (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("us-iso-"),
    "aws-iso-b": (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("us-isob-"),
    "aws-iso-e": (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("eu-isoe-"),
    "aws-iso-f": (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("us-isof-"),
    "aws-eusc": (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("eusc-"), (0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Hn)(2, LETTERS), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("-"))
  };
  const ELSEWHERE = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.gP)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)(without(LETTERS, "c")), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)(LETTERS)), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("c"), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)(without(LETTERS, "n")))), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("-"));
  const year = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("20"), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.gP)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("2"), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("6789")), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("3456789"), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)(DIGITS))));
  const month = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.gP)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("0"), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("123456789")), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("1"), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("012")));
  const day = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.gP)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("0"), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("123456789")), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("12"), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)(DIGITS)), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("3"), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("01")));
  const hour = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.gP)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("01"), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)(DIGITS)), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("2"), (0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("0123")));
  const minute = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
  _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("012345"), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)(DIGITS));
  function logObjectArns({root: root, member: member, account: account, homeRegion: homeRegion, trailName: trailName, delivered: delivered}) {
    const area = AREAS[(0, _values_partitions_js__WEBPACK_IMPORTED_MODULE_0__.iQ)(homeRegion)] ?? ELSEWHERE;
    const region = delivered.isMultiRegion ? (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.gP)((0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)(homeRegion), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)(area, numbered)) : (0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)(homeRegion);
    const who = member ? (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.gP)((0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)(member.first), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Hn)(12, DIGITS)) : (0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)(account);
    const digest = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)(`${trailName}_${homeRegion}_`), year, month, day, (0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("T"), hour, minute, minute, (0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("Z"));
    const log = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)(year, month, day, (0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.xH)("T"), hour, minute, (0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("Z_"), (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Hn)(16, DIGITS + CAPITALS + LETTERS));
    const kinds = [ [ _log_paths_js__WEBPACK_IMPORTED_MODULE_1__.Yk.logs, log ], ...delivered.hasDigests ? [ [ _log_paths_js__WEBPACK_IMPORTED_MODULE_1__.Yk.digests, digest ] ] : [], ...delivered.hasInsights ? [ [ _log_paths_js__WEBPACK_IMPORTED_MODULE_1__.Yk.insights, log ] ] : [] ];
    const objects = kinds.map(([folder, name]) => {
      const pieces = (0, _log_paths_js__WEBPACK_IMPORTED_MODULE_1__.sS)({
        folder: folder,
        region: region,
        year: year,
        month: month,
        day: day,
        account: who,
        name: name
      });
      return (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)(...pieces.map(piece => typeof piece === "string" ? (0, 
      _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)(piece) : piece));
    });
    const all = (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.K2)((0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)(root), ...member ? [ who, (0, 
    _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.Qq)("/") ] : [], (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.gP)(...objects));
    return (0, _iam_policy_language_js__WEBPACK_IMPORTED_MODULE_2__.eX)(all, consistentArns);
  }
  function consistentArns(key) {
    const parts = /^(.*\/)(\d{12})(\/CloudTrail[^/]*\/)([^/]+)\/(\d{4})\/(\d\d)\/(\d\d)\/(\d{12})(_CloudTrail(?:-[A-Z][a-z]+)?_)([^_]+)(_(?:.*?_)??)(\d{8})(T.*)$/s.exec(key);
    if (!parts) return [];
    const [, root, who, folder, region, yyyy, mm, dd, fileWho, kind, fileRegion, between, fileDay, rest] = parts;
    const choices = (one, other) => [ ...new Set([ one, other ]) ];
    return choices(who, fileWho).flatMap(account => choices(region, fileRegion).flatMap(region => choices(`${yyyy}${mm}${dd}`, fileDay).map(date => {
      const path = `${date.slice(0, 4)}/${date.slice(4, 6)}/${date.slice(6)}`;
      return `${root}${account}${folder}${region}/${path}/${account}${kind}${region}${between}${date}${rest}`;
    })));
  }
}),

/***/ 6160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    $A: () => accountPath,
    CO: () => digestKey,
    Lx: () => organizationIn,
    Ow: () => dayOfLogFile,
    Sn: () => regionPath,
    U5: () => logStreamArnPrefix,
    Yk: () => FOLDERS,
    ac: () => readDigestKey,
    p3: () => ownerPath,
    sS: () => objectKeyPieces,
    wA: () => rootPath,
    yl: () => dayPath
  });
  var _values_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4286);
  var _values_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1600);
  const FOLDERS = {
    logs: "CloudTrail",
    digests: "CloudTrail-Digest",
    insights: "CloudTrail-Insight"
  };
  function rootPath(prefix) {
    return `${prefix ? `${prefix}/` : ""}AWSLogs/`;
  }
  function ownerPath(prefix, owner) {
    return `${rootPath(prefix)}${owner}/`;
  }
  function accountPath({prefix: prefix, organizationId: organizationId}, account) {
    return ownerPath(prefix, organizationId === null ? account : `${organizationId}/${account}`);
  }
  function regionPath(of, account, folder, region) {
    return `${accountPath(of, account)}${FOLDERS[folder]}/${region}/`;
  }
  function objectKeyPieces({folder: folder, region: region, year: year, month: month, day: day, account: account, name: name}) {
    return [ `${folder}/`, region, "/", year, "/", month, "/", day, "/", account, `_${folder}_`, region, "_", name, ".json.gz" ];
  }
  function dayPath(of, account, folder, region, iso) {
    return `${regionPath(of, account, folder, region)}${iso.slice(0, 10).replaceAll("-", "/")}/`;
  }
  function digestKey(of, {account: account, region: region, trailName: trailName, homeRegion: homeRegion, end: end, isBackfill: isBackfill}) {
    const name = `${trailName}_${homeRegion}_${end.replace(/[-:]/g, "")}${isBackfill ? "_backfill" : ""}`;
    return `${dayPath(of, account, "digests", region, end)}${account}_${FOLDERS.digests}_${region}_${name}.json.gz`;
  }
  function readDigestKey(of, key) {
    const parts = /\/(\d{12})_CloudTrail-Digest_([a-z0-9-]+)_([^/]+)_([a-z0-9-]+)_(\d{8}T\d{6}Z)(_backfill)?\.json\.gz$/.exec(key);
    if (!parts) return null;
    const [, account, region, trailName, homeRegion, time, backfill] = parts;
    const end = time.replace(/(....)(..)(..)T(..)(..)(..)Z/, "$1-$2-$3T$4:$5:$6Z");
    const name = {
      account: account,
      region: region,
      trailName: trailName,
      homeRegion: homeRegion,
      end: end,
      isBackfill: backfill !== void 0
    };
    return (0, _values_time_js__WEBPACK_IMPORTED_MODULE_1__.K8)(end) && digestKey(of, name) === key ? name : null;
  }
  function dayOfLogFile(of, account, region, key) {
    const path = regionPath(of, account, "logs", region);
    const day = key.startsWith(path) ? /^(\d{4})\/(\d\d)\/(\d\d)\/./.exec(key.slice(path.length)) : null;
    return day && `${day[1]}-${day[2]}-${day[3]}`;
  }
  function organizationIn(text) {
    return /AWSLogs\/(o-[a-z0-9]+)\//.exec(text)?.[1] ?? null;
  }
  function logStreamArnPrefix(logGroup) {
    return `${(0, _values_arn_js__WEBPACK_IMPORTED_MODULE_0__.aS)(logGroup)}:log-stream:`;
  }
}),

/***/ 5964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Ps: () => WEB_IDENTITY_EVENT,
    Y1: () => eventNamesOf,
    f9: () => MAX_EVENT_NAMES,
    sV: () => TAMPERING_EVENTS,
    xG: () => PREREQUISITE_EVENTS
  });
  var _trail_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(260);
  const MAX_EVENT_NAMES = 10;
  const WEB_IDENTITY_EVENT = "AssumeRoleWithWebIdentity";
  function eventNamesOf(field) {
    return [ ...OWN_EVENTS[field] ?? ((0, _trail_fields_js__WEBPACK_IMPORTED_MODULE_0__.OB)(field).requestMember ? [ "UpdateTrail" ] : []), "CreateTrail" ];
  }
  const OWN_EVENTS = {
    isLogging: [ "StopLogging", "StartLogging", "DeleteTrail" ],
    eventSelectors: [ "PutEventSelectors" ],
    advancedEventSelectors: [ "PutEventSelectors" ],
    insightSelectors: [ "PutInsightSelectors" ],
    aggregationConfigurations: [ "PutEventConfiguration" ],
    tags: [ "AddTags", "RemoveTags" ]
  };
  const TAMPERING_EVENTS = [ "StopLogging", "DeleteTrail", "UpdateTrail", "PutEventSelectors" ];
  const PREREQUISITE_EVENTS = {
    "trusted-access": [ "DisableAWSServiceAccess" ],
    "delegated-administrators": [ "DeregisterOrganizationDelegatedAdmin", "DeregisterDelegatedAdministrator" ],
    bucket: [ "DeleteBucket" ],
    "bucket-policy": [ "PutBucketPolicy", "DeleteBucketPolicy" ],
    "kms-key": [ "PutKeyPolicy", "DisableKey", "ScheduleKeyDeletion" ],
    "sns-topic": [ "SetTopicAttributes" ],
    "log-role": [ "PutRolePolicy", "DeleteRolePolicy", "UpdateAssumeRolePolicy", "DetachRolePolicy" ]
  };
}),

/***/ 9229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Xy: () => objectOf,
    b6: () => textOf,
    c3: () => listOf,
    j_: () => readEvent,
    kd: () => isService
  });
  var _values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
  var _values_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1600);
  function readEvent(text) {
    const record = objectOf(parsed(text));
    const id = textOf(record?.["eventID"]);
    const name = textOf(record?.["eventName"]);
    const at = timeOf(record?.["eventTime"]);
    if (record === null || id === null || name === null || at === null) return null;
    const identity = objectOf(record["userIdentity"]) ?? {};
    return {
      id: id,
      sharedId: textOf(record["sharedEventID"]) ?? id,
      name: name,
      source: textOf(record["eventSource"]) ?? "",
      at: at,
      account: textOf(record["recipientAccountId"]),
      identity: identity,
      from: textOf(record["sourceIPAddress"]),
      via: viaOf(record, identity),
      error: textOf(record["errorCode"]),
      message: typeof record["errorMessage"] === "string" ? record["errorMessage"] : null,
      request: objectOf(record["requestParameters"]) ?? {},
      response: objectOf(record["responseElements"]),
      resources: listOf(record["resources"]).flatMap(one => textOf(objectOf(one)?.["ARN"]) ?? [])
    };
  }
  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }
  function viaOf(record, identity) {
    const agent = textOf(record["userAgent"]) ?? "";
    if (isService(textOf(identity["invokedBy"])) || identity["type"] === "AWSService") return "service";
    const isConsole = /(?:console|signin)\.amazonaws\.com|^AWS Internal$/.test(agent);
    if (record["sessionCredentialFromConsole"] === "true" || isConsole) return "console";
    if (SERVICE.test(agent)) return "service";
    if (/aws-cli\//i.test(agent)) return "CLI";
    return /aws-sdk|boto|terraform|pulumi|cdk/i.test(agent) ? "SDK" : "other";
  }
  const SERVICE = /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/;
  function isService(invokedBy) {
    return invokedBy !== null && SERVICE.test(invokedBy) && !invokedBy.startsWith("signin.");
  }
  function textOf(value) {
    return typeof value === "string" && value !== "" ? (0, _values_printable_js__WEBPACK_IMPORTED_MODULE_0__.TN)(value).slice(0, MAX_CHARACTERS) : null;
  }
  const MAX_CHARACTERS = 256;
  function objectOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  }
  function listOf(value) {
    return Array.isArray(value) ? value : [];
  }
  function timeOf(value) {
    const milliseconds = typeof value === "string" ? (0, _values_time_js__WEBPACK_IMPORTED_MODULE_1__.W$)(value) : null;
    return milliseconds === null ? null : (0, _values_time_js__WEBPACK_IMPORTED_MODULE_1__.nE)(milliseconds);
  }
}),

/***/ 4782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Im: () => isBeforeStart,
    V6: () => holesOf,
    m7: () => endedHoles,
    qS: () => FIELD_OF_HOLE
  });
  var _values_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1600);
  var _trail_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8411);
  const FIELD_OF_HOLE = {
    logging: "isLogging",
    organization: "isOrganizationTrail",
    "multi-region": "isMultiRegionTrail",
    validation: "enableLogFileValidation"
  };
  const KINDS = Object.keys(FIELD_OF_HOLE);
  function holesOf(input) {
    return KINDS.flatMap(kind => holesOfKind(kind, input)).sort((one, other) => one.from < other.from ? -1 : 1);
  }
  function holesOfKind(kind, input) {
    const {observed: observed, readAt: readAt} = input;
    const field = FIELD_OF_HOLE[kind];
    const isOff = observed === null ? field === "isLogging" : observed[field] === false;
    const isDeclaredOn = field === "isLogging" || input.declaredOn.includes(field);
    const times = [];
    let before = null;
    for (const {at: at, isOn: isOn, isNew: isNew, isAsked: isAsked} of switchesOf(field, input.events)) {
      const open = times.at(-1)?.to === null ? times.at(-1) : null;
      const begins = isNew ? isOff && isDeclaredOn : before ?? isAsked;
      if (isOn && open) open.to = at; else if (!isOn && !open && begins) times.push({
        from: at,
        to: null
      });
      before = isOn;
    }
    if (field === "isLogging" && times.at(-1)?.to === null && isBeforeStart(times.at(-1).from, input)) times.pop();
    const stoppedAt = field === "isLogging" && observed !== null ? input.stoppedAt : null;
    if (isOff && stoppedAt !== null && times.at(-1)?.to !== null) times.push({
      from: secondOf(stoppedAt),
      to: null
    });
    return times.filter(({to: to}) => to !== null || isOff && isDeclaredOn).map(({from: from, to: to}) => ({
      from: from,
      to: to,
      seconds: (0, _values_time_js__WEBPACK_IMPORTED_MODULE_1__.O1)(from, to ?? readAt),
      kind: kind
    }));
  }
  function isBeforeStart(at, {startedAt: startedAt, stoppedAt: stoppedAt}) {
    if (startedAt === null || stoppedAt === null) return false;
    const [started, stopped] = [ secondOf(startedAt), secondOf(stoppedAt) ];
    return started < stopped ? at <= started : started === stopped && at < started;
  }
  function switchesOf(field, events) {
    return events.flatMap(event => {
      const {name: name, at: at} = event;
      if (field === "isLogging") {
        const isOn = {
          StartLogging: true,
          StopLogging: false,
          DeleteTrail: false
        }[name];
        return isOn === void 0 ? [] : [ {
          at: at,
          isOn: isOn,
          isNew: false,
          isAsked: true
        } ];
      }
      const state = name === "CreateTrail" || name === "UpdateTrail" ? (0, _trail_events_js__WEBPACK_IMPORTED_MODULE_0__.L4)(field)(event) : null;
      if (state === null) return [];
      return [ {
        at: at,
        isOn: state.value === true,
        isNew: name === "CreateTrail",
        isAsked: (0, _trail_events_js__WEBPACK_IMPORTED_MODULE_0__.DQ)(field, event)
      } ];
    });
  }
  function withEnded(holes, endedAt) {
    return holes.map(hole => {
      const to = hole.to ?? endedAt[hole.kind];
      return to === void 0 ? hole : {
        ...hole,
        to: secondOf(to),
        seconds: (0, _values_time_js__WEBPACK_IMPORTED_MODULE_1__.O1)(hole.from, to)
      };
    });
  }
  function endedHoles(holes, now, {logging: logging, readBack: readBack}) {
    const kinds = KINDS.filter(kind => now?.[FIELD_OF_HOLE[kind]] === true);
    const seen = readBack === null ? {} : Object.fromEntries(kinds.map(kind => [ kind, readBack ]));
    return withEnded(holes, {
      ...seen,
      ...logging !== null && {
        logging: logging
      }
    });
  }
  function secondOf(iso) {
    return (0, _values_time_js__WEBPACK_IMPORTED_MODULE_1__.nE)((0, _values_time_js__WEBPACK_IMPORTED_MODULE_1__.W$)(iso));
  }
}),

/***/ 8411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    DA: () => eventsOfTrail,
    DQ: () => isRequested,
    L4: () => stateOf,
    lk: () => tagChangesOf
  });
  var _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1569);
  var _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(260);
  var _values_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4286);
  var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9229);
  function eventsOfTrail(events, trail) {
    const own = new Map(events.filter(event => isAbout(event, trail)).map(event => [ event.sharedId, event ]));
    const order = ({at: at, name: name, id: id}) => `${at} ${RANK[name] ?? LAST} ${id}`;
    return [ ...own.values() ].sort((one, other) => order(one) < order(other) ? -1 : 1);
  }
  const RANK = {
    DeleteTrail: 0,
    CreateTrail: 1
  };
  const LAST = 2;
  function isAbout({source: source, account: account, request: request, response: response, error: error, message: message}, {arn: arn, name: name}) {
    if (!source.startsWith("cloudtrail.amazonaws.com")) return false;
    const answered = (0, _event_js__WEBPACK_IMPORTED_MODULE_3__.b6)(response?.["trailARN"]);
    if (answered !== null) return answered === arn;
    const sent = [ request["name"], request["trailName"], request["resourceId"] ].map(_event_js__WEBPACK_IMPORTED_MODULE_3__.b6).find(one => one !== null);
    if (sent === void 0) return error !== null && `${message} `.includes(`${arn} `);
    return sent === arn || sent === name && account === (0, _values_arn_js__WEBPACK_IMPORTED_MODULE_2__.Lw)(arn).account;
  }
  function stateOf(field) {
    if (field === "isLogging") return ({name: name}) => ({
      value: name === "StartLogging"
    });
    const {responseMember: responseMember, unset: unset, format: format} = (0, _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.OB)(field);
    if (responseMember === void 0) return listState(field);
    return ({response: response}) => {
      if (response === null) return null;
      const value = response[lowerCamel(responseMember)];
      if (value === void 0 || value === null || value === "") return {
        value: unset
      };
      if (typeof value === "string") return {
        value: format?.normalize?.(value) ?? value
      };
      return typeof value === "boolean" ? {
        value: value
      } : null;
    };
  }
  function isRequested(field, {name: name, request: request}) {
    const {requestMember: requestMember} = (0, _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.OB)(field);
    return name === "CreateTrail" || requestMember === void 0 || Object.hasOwn(request, lowerCamel(requestMember));
  }
  function listState(field) {
    return ({name: name, request: request, response: response}) => {
      const {unset: unset} = (0, _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.OB)(field);
      if (name === "CreateTrail") return {
        value: unset
      };
      const given = response && Object.hasOwn(response, field) ? response : request;
      const isOtherKind = field.endsWith("ventSelectors") && OTHER_KIND[field] in given;
      if (!Object.hasOwn(given, field)) return isOtherKind ? {
        value: []
      } : null;
      return normalized(field, (0, _event_js__WEBPACK_IMPORTED_MODULE_3__.c3)(given[field]));
    };
  }
  function normalized(field, given) {
    try {
      return {
        value: NORMAL[field](given.map(upperCamel))
      };
    } catch {
      return null;
    }
  }
  const OTHER_KIND = {
    eventSelectors: "advancedEventSelectors",
    advancedEventSelectors: "eventSelectors"
  };
  const NORMAL = {
    eventSelectors: _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__.G8,
    advancedEventSelectors: _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__.q5,
    insightSelectors: _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__.GG,
    aggregationConfigurations: _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_0__.p$
  };
  function lowerCamel(member) {
    return member.charAt(0).toLowerCase() + member.slice(1);
  }
  function upperCamel(value) {
    if (Array.isArray(value)) return value.map(upperCamel);
    const record = (0, _event_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(value);
    return record === null ? value : Object.fromEntries(Object.entries(record).map(([name, inner]) => [ name.charAt(0).toUpperCase() + name.slice(1), upperCamel(inner) ]));
  }
  function tagChangesOf({name: name, request: request}) {
    const tags = (0, _event_js__WEBPACK_IMPORTED_MODULE_3__.c3)(request["tagsList"]).flatMap(tag => {
      const {key: key, value: value} = (0, _event_js__WEBPACK_IMPORTED_MODULE_3__.Xy)(tag) ?? {};
      if (typeof key !== "string") return [];
      return [ [ key, name === "RemoveTags" ? null : typeof value === "string" ? value : "" ] ];
    });
    return new Map(tags);
  }
}),

/***/ 6992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    _: () => evaluate,
    V: () => nameOf
  });
  // EXTERNAL MODULE: ./build/src/domain/iam-policy/ternary.js
    var ternary = __webpack_require__(4686);
  // EXTERNAL MODULE: ./build/src/domain/iam-policy/wildcard.js
    var wildcard = __webpack_require__(2911);
  // CONCATENATED MODULE: ./build/src/domain/iam-policy/arn-pattern.js
  function isArnLike(patterns, arn) {
    const parts = arnParts(arn);
    return patterns.length === 6 && parts.length === 6 && matchesParts(patterns, parts);
  }
  function matchesParts(patterns, parts) {
    return patterns.every((one, index) => (0, wildcard._W)((0, wildcard.k8)(one), parts[index]));
  }
  function arnParts(arn) {
    const parts = arn.split(":");
    return parts.length < 6 ? parts : [ ...parts.slice(0, 5), parts.slice(5).join(":") ];
  }
  // EXTERNAL MODULE: ./build/src/domain/iam-policy/policy-document.js
    var policy_document = __webpack_require__(6353);
  // CONCATENATED MODULE: ./build/src/domain/iam-policy/conditions.js
  function conditionsHold(condition, context) {
    if (condition === void 0) return true;
    if (!(0, policy_document.Gv)(condition)) return {
      because: "its condition cannot be read"
    };
    return (0, ternary.Uo)(Object.entries(condition).flatMap(([operator, keys]) => (0, 
    policy_document.Gv)(keys) ? Object.entries(keys).map(([key, patterns]) => holds(operator, key, (0, 
    policy_document.CB)(patterns), context)) : [ {
      because: "its condition cannot be read"
    } ]));
  }
  function holds(operator, key, patterns, context) {
    const [, quantifier, name = "", ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(.+?)(IfExists)?$/.exec(operator) ?? [];
    const positive = name.replace(/^(String|Arn)Not/, "$1");
    const test = Object.hasOwn(OPERATORS, positive) ? OPERATORS[positive] : null;
    if (!test && operator !== "Null") return {
      because: `it depends on ${key} by ${operator}, which Org Trail does not evaluate`
    };
    const value = Object.hasOwn(context, key.toLowerCase()) ? context[key.toLowerCase()] : void 0;
    if (value === void 0) return {
      because: `it depends on ${key}, and AWS does not document the value that CloudTrail sends`
    };
    if (!test) return patterns.some(pattern => pattern.toLowerCase() === String(value === null));
    const negated = positive !== name;
    if (value === null && ifExists !== void 0 && quantifier === "ForAnyValue") return {
      because: `AWS does not document how ${operator} is evaluated if ${key} is missing, as it is here`
    };
    if (value === null) return ifExists !== void 0 || (negated ? quantifier !== "ForAnyValue" : quantifier === "ForAllValues");
    const matches = (0, ternary.or)(patterns.map(pattern => withoutVariable(pattern, text => test(text, value))));
    return negated ? (0, ternary.AU)(matches) : matches;
  }
  function withoutVariable(pattern, matches) {
    return pattern.includes("${") ? (0, wildcard.LD)(pattern) : matches(pattern);
  }
  const equals = (pattern, value) => pattern === value;
  const equalsIgnoringCase = (pattern, value) => pattern.toLowerCase() === value.toLowerCase();
  const arnLike = (pattern, value) => {
    const other = [ pattern, value ].find(text => arnParts(text).length !== 6);
    return other === void 0 ? isArnLike(arnParts(pattern), value) : {
      because: `${other} is not an ARN`
    };
  };
  const bool = (pattern, value) => /^(?:true|false)$/i.test(pattern) ? equalsIgnoringCase(pattern, value) : {
    because: `${pattern} is not a boolean`
  };
  const OPERATORS = {
    StringEquals: equals,
    StringEqualsIgnoreCase: equalsIgnoringCase,
    StringLike: wildcard._W,
    ArnEquals: arnLike,
    ArnLike: arnLike,
    Bool: bool
  };
  // EXTERNAL MODULE: ./build/src/domain/values/partitions.js
    var partitions = __webpack_require__(1138);
  // CONCATENATED MODULE: ./build/src/domain/iam-policy/principal.js
  const PRINCIPALS = /^(?:AWS|Service|Federated|CanonicalUser)$/;
  function isCloudTrail(principal) {
    if (principal === "*") return true;
    if (!(0, policy_document.Gv)(principal)) return {
      because: "its principal cannot be read"
    };
    if ((0, policy_document.c3)(principal["AWS"]).includes("*")) return true;
    const strange = Object.keys(principal).find(kind => !PRINCIPALS.test(kind));
    return (0, ternary.or)([ ...(0, policy_document.CB)(principal["Service"]).map(service => {
      if (service === partitions._N) return true;
      const resembles = /^cloudtrail\.|\*/i.test(service);
      return resembles && {
        because: `whether CloudTrail is ${service} is not documented`
      };
    }), ...(0, policy_document.CB)(principal["AWS"]).map(oldAccountIn), strange !== void 0 && {
      because: `its principal type ${strange} is not known`
    } ]);
  }
  const OLD_ACCOUNTS = {
    903692715234: "ap-southeast-1",
    "035351147821": "eu-central-1",
    859597730677: "eu-west-1",
    814480443879: "sa-east-1",
    216624486486: "ap-northeast-1",
    "086441151436": "us-east-1",
    388731089494: "us-west-1",
    284668455005: "ap-southeast-2",
    113285607260: "us-west-2",
    475085895292: "us-east-2",
    492519147666: "ap-northeast-2",
    765225791966: "ap-northeast-3",
    977081816279: "ap-south-1",
    819402241893: "ca-central-1",
    193415116832: "cn-north-1",
    681348832753: "cn-northwest-1",
    829690693026: "eu-north-1",
    669305197877: "eu-south-1",
    282025262664: "eu-west-2",
    262312530599: "eu-west-3",
    "034638983726": "me-south-1",
    608710470296: "us-gov-east-1 and us-gov-west-1"
  };
  function oldAccountIn(principal) {
    const account = /^(?:arn:[^:]*:iam::)?(\d{12})(?::root)?$/.exec(principal)?.[1] ?? "";
    const region = Object.hasOwn(OLD_ACCOUNTS, account) ? OLD_ACCOUNTS[account] : null;
    if (region === null) return false;
    return {
      because: `it names account ${account}, which CloudTrail used to use in ${region}, so it allows delivery only from such Regions. Use the service principal ${partitions._N} instead`
    };
  }
  // EXTERNAL MODULE: ./build/src/domain/iam-policy/language.js
    var iam_policy_language = __webpack_require__(7823);
  // CONCATENATED MODULE: ./build/src/domain/iam-policy/resources.js
  function matchesResource(resources, resource, hasVariables) {
    return (0, ternary.or)((0, policy_document.CB)(resources).map(pattern => variableIn(pattern, hasVariables) ?? isResourceLike(pattern, resource)));
  }
  function variableIn(pattern, hasVariables) {
    return (hasVariables ? (0, wildcard.Lx)(pattern) : pattern).includes("${") ? (0, 
    wildcard.LD)(pattern) : null;
  }
  function isResourceLike(pattern, resource) {
    if (isArnLike(completeParts(pattern), resource)) return true;
    return (0, wildcard._W)((0, wildcard.k8)(pattern), resource) && {
      because: beyondColons(pattern)
    };
  }
  function beyondColons(pattern) {
    return `AWS does not document whether ${pattern} matches across colons`;
  }
  function completeParts(pattern) {
    const parts = arnParts(pattern);
    return pattern.endsWith("*") ? [ ...parts, ...Array(6 - parts.length).fill("*") ] : parts;
  }
  // CONCATENATED MODULE: ./build/src/domain/iam-policy/resource-sets.js
  const UNDECIDED = {
    because: "it has too many wildcards to evaluate"
  };
  const NO_RESOURCE = {
    because: "it has no Resource"
  };
  function denial(statements, language, hasVariables) {
    const head = headOf(language);
    const reaches = statements.map(({statement: statement}) => resourcePatternsOf(statement, hasVariables, head));
    const patterns = distinct(reaches.flatMap(reach => reach && !reach.isNotResource ? [ ...reach.sure, ...reach.doubtful ] : []));
    const matching = matchingSome(language, patterns);
    let doubt = null;
    for (const [at, {name: name, rest: rest}] of statements.entries()) {
      const found = deniedBy(reaches[at], language, matching);
      const denies = (0, ternary.Uo)([ rest, found.denies ]);
      if (denies === false) continue;
      const judged = {
        denies: denies,
        denier: name,
        ...found.where !== void 0 && {
          where: found.where
        }
      };
      if (denies === true) return judged;
      doubt ??= judged;
    }
    return doubt ?? {
      denies: false,
      denier: null
    };
  }
  const MAX_PATTERNS_TRIED = 20;
  function deniedBy(reach, language, matching) {
    if (!reach) return {
      denies: NO_RESOURCE
    };
    const {isNotResource: isNotResource, sure: sure, doubtful: doubtful} = reach;
    if (isNotResource) {
      const spared = findUnmatched([ ...sure, ...doubtful ], language);
      if (typeof spared === "string") return {
        denies: true,
        where: spared
      };
      if (spared !== null) return {
        denies: UNDECIDED
      };
      return {
        denies: doubtful.length > 0 && findUnmatched(sure, language) !== null && {
          because: doubtful[0].because
        }
      };
    }
    const hits = sure.filter(matching);
    const everything = hits.find(({tokens: tokens}) => (0, iam_policy_language.JP)(language, tokens));
    if (everything) return {
      denies: true,
      where: everything.written
    };
    const certain = hits.slice(0, MAX_PATTERNS_TRIED).find(({tokens: tokens}) => {
      const example = (0, iam_policy_language.i1)(language, tokens);
      return example !== null && language.consistentTexts(example).some(text => (0, wildcard._W)(tokens, text));
    });
    if (certain) return {
      denies: true,
      where: certain.written
    };
    if (hits.length > 0) return {
      denies: UNDECIDED,
      where: hits[0].written
    };
    const doubt = doubtful.find(matching);
    return {
      denies: doubt !== void 0 && {
        because: doubt.because
      }
    };
  }
  function findUnmatched(patterns, language) {
    return uncovered(language, [ {
      isNotResource: false,
      patterns: patterns
    } ]);
  }
  function allowance(statements, language, hasVariables) {
    const head = headOf(language);
    const reaches = statements.map(({statement: statement, rest: rest}) => ({
      rest: rest,
      reach: resourcePatternsOf(statement, hasVariables, head)
    }));
    const sure = reaches.flatMap(({rest: rest, reach: reach}) => {
      if (rest !== true || !reach) return [];
      const {isNotResource: isNotResource} = reach;
      return [ {
        isNotResource: isNotResource,
        patterns: isNotResource ? [ ...reach.sure, ...reach.doubtful ] : reach.sure
      } ];
    });
    const left = uncovered(language, sure);
    if (left === null) return {
      allows: true
    };
    const doubts = reaches.flatMap(({rest: rest, reach: reach}) => (0, ternary.Ae)(rest) ? [ rest ] : (reach ? reach.doubtful : [ NO_RESOURCE ]).map(({because: because}) => ({
      because: because
    })));
    const possible = reaches.map(({reach: reach}) => {
      if (!reach) return {
        isNotResource: true,
        patterns: []
      };
      return {
        isNotResource: reach.isNotResource,
        patterns: reach.isNotResource ? reach.sure : [ ...reach.sure, ...reach.doubtful ]
      };
    });
    const never = doubts.length > 0 ? uncovered(language, possible) : left;
    if (never === iam_policy_language.rC) return {
      allows: UNDECIDED
    };
    if (never === null) return {
      allows: doubts[0]
    };
    const isPartial = matchedAtAll(language, possible);
    return {
      allows: false,
      ...isPartial && {
        where: never
      }
    };
  }
  function matchedAtAll(language, covers) {
    const patterns = covers.flatMap(cover => cover.patterns);
    return covers.some(({isNotResource: isNotResource}) => isNotResource) || (0, iam_policy_language.T4)(language, patterns.map(({tokens: tokens}) => tokens)).includes(true);
  }
  function uncovered(language, covers) {
    const isWhole = ({isNotResource: isNotResource, patterns: patterns}) => !isNotResource && patterns.some(({tokens: tokens}) => (0, 
    iam_policy_language.JP)(language, tokens));
    if (covers.some(isWhole)) return null;
    const patterns = distinct(covers.flatMap(cover => cover.patterns));
    const matching = matchingSome(language, patterns);
    const alive = patterns.filter(matching);
    const positions = new Map(alive.map(({name: name}, index) => [ name, index ]));
    const indices = covers.map(({isNotResource: isNotResource, patterns: all}) => ({
      isNotResource: isNotResource,
      all: all.flatMap(({name: name}) => positions.get(name) ?? [])
    }));
    const settling = new Set(indices.flatMap(({isNotResource: isNotResource, all: all}) => isNotResource ? [] : all));
    const isCovered = matches => indices.some(({isNotResource: isNotResource, all: all}) => all.some(matches) !== isNotResource);
    const found = (0, iam_policy_language.Wc)(language, alive.map(({tokens: tokens}) => tokens), index => settling.has(index), isCovered);
    if (typeof found !== "string") return found;
    const genuine = language.consistentTexts(found).find(text => !isCovered(index => (0, 
    wildcard._W)(alive[index].tokens, text)));
    return genuine ?? iam_policy_language.rC;
  }
  function patternOf(written, read) {
    const tokens = (0, wildcard.k8)(read);
    return {
      written: written,
      tokens: tokens,
      name: tokens.join("")
    };
  }
  function resourcePatternsOf({Resource: Resource, NotResource: NotResource}, hasVariables, head) {
    const isNotResource = Resource === void 0;
    if (isNotResource && NotResource === void 0) return null;
    const all = [ ...new Set((0, policy_document.CB)(isNotResource ? NotResource : Resource)) ].map(written => patternsOf(written, hasVariables, head));
    return {
      isNotResource: isNotResource,
      sure: all.flatMap(({sure: sure}) => sure ?? []),
      doubtful: all.flatMap(({doubtful: doubtful}) => doubtful ?? [])
    };
  }
  function patternsOf(written, hasVariables, head) {
    const variable = variableIn(written, hasVariables);
    if (variable) return {
      doubtful: {
        ...patternOf(written, "*"),
        ...variable
      }
    };
    const parts = completeParts(written);
    const isHead = matchesParts(parts.slice(0, 5), head.split(":").slice(0, 5));
    const flat = {
      ...patternOf(written, written),
      because: beyondColons(written)
    };
    if (parts.length !== 6 || !isHead) return {
      doubtful: flat
    };
    const sure = patternOf(written, `${(0, wildcard.Mk)(head)}${parts[5]}`);
    return /[*?]/.test(parts.slice(0, 5).join("")) ? {
      sure: sure,
      doubtful: flat
    } : {
      sure: sure
    };
  }
  function headOf({common: common}) {
    return /^(?:[^:]*:){5}/.exec(common)[0];
  }
  function distinct(patterns) {
    return [ ...new Map(patterns.map(pattern => [ pattern.name, pattern ])).values() ];
  }
  function matchingSome(language, patterns) {
    const some = (0, iam_policy_language.T4)(language, patterns.map(({tokens: tokens}) => tokens));
    const names = new Set(patterns.flatMap(({name: name}, index) => some[index] ? [ name ] : []));
    return ({name: name}) => names.has(name);
  }
  // CONCATENATED MODULE: ./build/src/domain/iam-policy/evaluate.js
  function evaluate(policy, request) {
    const hasVariables = policy.document["Version"] === "2012-10-17";
    const concerning = policy.statements.flatMap((statement, index) => {
      const rest = appliesTo(statement, request);
      return rest === false ? [] : [ {
        name: nameOf(statement, index),
        statement: statement,
        rest: rest
      } ];
    });
    const withEffect = effect => concerning.filter(({statement: statement}) => statement["Effect"] === effect || !hasEffect(statement));
    const {resource: resource} = request;
    if (typeof resource === "object" && resource !== null) {
      const denied = denial(withEffect("Deny"), resource, hasVariables);
      const allowed = allowance(withEffect("Allow"), resource, hasVariables);
      return {
        ...denied,
        ...allowed,
        ...denied.where !== void 0 && {
          where: denied.where
        }
      };
    }
    const applying = effect => withEffect(effect).map(({name: name, statement: statement, rest: rest}) => {
      const matches = resources => matchesResource(resources, resource, hasVariables);
      return {
        name: name,
        applies: (0, ternary.Uo)([ rest, resource === null || elementApplies(statement, "Resource", matches) ])
      };
    });
    const denies = applying("Deny");
    const denier = denies.find(({applies: applies}) => applies === true) ?? denies.find(({applies: applies}) => (0, 
    ternary.Ae)(applies));
    return {
      allows: (0, ternary.or)(applying("Allow").map(({applies: applies}) => applies)),
      denies: denier?.applies ?? false,
      denier: denier?.name ?? null
    };
  }
  function nameOf({Sid: Sid}, index) {
    return typeof Sid === "string" && Sid !== "" ? `statement ${Sid}` : `statement ${index + 1}`;
  }
  function hasEffect({Effect: Effect}) {
    return Effect === "Allow" || Effect === "Deny";
  }
  const ELEMENTS = /^(?:Sid|Effect|(?:Not)?(?:Principal|Action|Resource)|Condition)$/;
  function isGrammatical(statement) {
    const strange = Object.keys(statement).find(element => !ELEMENTS.test(element));
    if (strange !== void 0) return {
      because: `its element ${strange} is not known`
    };
    return hasEffect(statement) || {
      because: "its effect cannot be read"
    };
  }
  function appliesTo(statement, {action: action, context: context, isCaller: isCaller = isCloudTrail}) {
    return (0, ternary.Uo)([ isGrammatical(statement), elementApplies(statement, "Principal", isCaller), elementApplies(statement, "Action", actions => matchesAction(actions, action)), conditionsHold(statement["Condition"], context) ]);
  }
  function elementApplies(statement, element, matches) {
    if (statement[element] !== void 0) return matches(statement[element]);
    const opposite = statement[`Not${element}`];
    return opposite === void 0 ? {
      because: `it has no ${element}`
    } : (0, ternary.AU)(matches(opposite));
  }
  function matchesAction(actions, action) {
    return (0, policy_document.CB)(actions).some(pattern => (0, wildcard._W)(pattern.toLowerCase(), action.toLowerCase()));
  }
}),

/***/ 7823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Hn: () => times,
    JP: () => matchesAllByBeginning,
    K2: () => sequence,
    Qq: () => text,
    T4: () => whichMatchSome,
    Wc: () => findCounterexample,
    eX: () => languageOf,
    gP: () => either,
    i1: () => matchedBy,
    rC: () => TOO_MUCH,
    xH: () => one
  });
  var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2911);
  function add(states, part, then) {
    return states.push(part(states, then)) - 1;
  }
  function one(characters) {
    return (_, then) => [ {
      characters: characters,
      to: then
    } ];
  }
  function sequence(...parts) {
    return (states, then) => {
      const [first, ...rest] = parts;
      return first(states, rest.reduceRight((state, part) => add(states, part, state), then));
    };
  }
  function either(...parts) {
    return (states, then) => parts.flatMap(part => part(states, then));
  }
  function text(characters) {
    return sequence(...Array.from({
      length: characters.length
    }, (_, at) => one(characters[at])));
  }
  function times(count, characters) {
    return sequence(...Array(count).fill(one(characters)));
  }
  function languageOf(part, consistentTexts) {
    const states = [ [] ];
    const start = add(states, part, 0);
    return {
      states: states,
      start: start,
      common: commonOf(states, start),
      consistentTexts: consistentTexts
    };
  }
  function commonOf(states, start) {
    let [common, state] = [ "", start ];
    for (;;) {
      const [edge, ...others] = states[state];
      if (!edge || others.length > 0 || edge.characters.length > 1) return common;
      common += edge.characters;
      state = edge.to;
    }
  }
  function matchesAllByBeginning({common: common}, tokens) {
    return tokens.at(-1) === "*" && (0, _wildcard_js__WEBPACK_IMPORTED_MODULE_0__._W)(tokens, common);
  }
  function automatonOf(patterns) {
    const size = patterns.reduce((sum, tokens) => sum + tokens.length + 1, 0);
    const positions = new Map;
    const starts = [];
    const ends = [];
    let at = 0;
    for (const tokens of patterns) {
      starts.push(at);
      for (const token of tokens) {
        const name = token === "*" || token === "?" ? token : `=${(0, _wildcard_js__WEBPACK_IMPORTED_MODULE_0__.Zc)(token)}`;
        const known = positions.get(name);
        if (known) known.push(at); else positions.set(name, [ at ]);
        at += 1;
      }
      ends.push(at);
      at += 1;
    }
    const bits = new Map([ ...positions ].map(([name, all]) => [ name, bitsAt(all, size) ]));
    const naming = character => bits.get(`=${character}`) ?? 0n;
    const unions = new Map;
    const passing = characters => {
      const known = unions.get(characters);
      if (known !== void 0) return known;
      const union = Array.from(characters).reduce((all, character) => all | naming(character), bits.get("?") ?? 0n);
      unions.set(characters, union);
      return union;
    };
    const stars = bits.get("*") ?? 0n;
    return {
      start: closed(bitsAt(starts, size), stars),
      stars: stars,
      passing: passing,
      naming: naming,
      ends: ends.map(end => 1n << BigInt(end)),
      cost: 1 + (size >> 8)
    };
  }
  function bitsAt(positions, size) {
    const digits = new Uint8Array((size >> 2) + 1);
    for (const position of positions) digits[digits.length - 1 - (position >> 2)] |= 1 << (position & 3);
    return BigInt(`0x${Array.from(digits, digit => digit.toString(16)).join("")}`);
  }
  function closed(set, stars) {
    return set | (set & stars) << 1n;
  }
  function advance({stars: stars, passing: passing}, set, characters) {
    return closed((set & passing(characters)) << 1n | set & stars, stars);
  }
  function whichMatchSome({states: states, start: start}, patterns) {
    if (patterns.length === 0) return [];
    const automaton = automatonOf(patterns);
    const reached = new Array(states.length).fill(0n);
    reached[start] = automaton.start;
    for (let state = states.length - 1; state > 0; state -= 1) {
      const set = reached[state];
      if (set === 0n) continue;
      for (const {characters: characters, to: to} of states[state]) reached[to] |= advance(automaton, set, characters);
    }
    return automaton.ends.map(end => (reached[0] & end) !== 0n);
  }
  function matchedBy({states: states, start: start}, tokens) {
    const dead = new Set;
    const find = (state, at) => {
      const key = state * (tokens.length + 1) + at;
      if (dead.has(key)) return null;
      const found = findNew(state, at);
      if (found === null) dead.add(key);
      return found;
    };
    const findNew = (state, at) => {
      const token = tokens[at];
      if (state === 0) return token === void 0 || token === "*" && at + 1 === tokens.length ? "" : null;
      if (token === void 0) return null;
      if (token === "*") {
        const none = find(state, at + 1);
        if (none !== null) return none;
      }
      const wild = token === "*" || token === "?";
      for (const {characters: characters, to: to} of states[state]) {
        if (!wild && !characters.includes((0, _wildcard_js__WEBPACK_IMPORTED_MODULE_0__.Zc)(token))) continue;
        const rest = find(to, token === "*" ? at : at + 1);
        if (rest !== null) return (wild ? characters[0] : (0, _wildcard_js__WEBPACK_IMPORTED_MODULE_0__.Zc)(token)) + rest;
      }
      return null;
    };
    return find(start, 0);
  }
  const MAX_OPERATIONS = 15e3;
  const TOO_MUCH = Symbol("too much");
  function findCounterexample({states: states, start: start}, patterns, settles, isFine) {
    const automaton = automatonOf(patterns);
    const {naming: naming, ends: ends, cost: cost} = automaton;
    const settled = patterns.reduce((all, tokens, index) => tokens.at(-1) === "*" && settles(index) ? all | ends[index] >> 1n : all, 0n);
    const seen = states.map(() => new Set);
    let work = 0;
    const find = (state, set) => {
      if ((set & settled) !== 0n || seen[state].has(set)) return null;
      seen[state].add(set);
      if (state === 0) return isFine(index => (set & ends[index]) !== 0n) ? null : "";
      for (const {characters: characters, to: to} of states[state]) {
        let hasOther = false;
        for (const character of characters) {
          work += cost;
          if (work > MAX_OPERATIONS) return TOO_MUCH;
          const isNamed = (set & naming(character)) !== 0n;
          if (!isNamed && hasOther) continue;
          hasOther ||= !isNamed;
          const rest = find(to, advance(automaton, set, character));
          if (rest === TOO_MUCH) return rest;
          if (rest !== null) return character + rest;
        }
      }
      return null;
    };
    return find(start, automaton.start);
  }
}),

/***/ 6353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    CB: () => textsOf,
    Gv: () => isObject,
    MJ: () => policyText,
    ON: () => parsePolicy,
    XD: () => EMPTY_POLICY,
    c3: () => listOf
  });
  var _values_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7402);
  const EMPTY_POLICY = {
    document: {
      Version: "2012-10-17"
    },
    statements: []
  };
  function parsePolicy(text) {
    let document;
    try {
      document = JSON.parse(text);
    } catch {
      return {
        unreadable: "it is not JSON"
      };
    }
    if (!isObject(document)) return {
      unreadable: "it is not a JSON object"
    };
    if (isDeeperThan(MAX_NESTING_LEVELS, document)) return {
      unreadable: "it is nested deeper than policies are"
    };
    if (keysWritten(text) !== keysRead(document)) return {
      unreadable: "it contains a duplicate key"
    };
    if ((0, _values_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(document)) return {
      unreadable: "it contains a string with half of a surrogate pair"
    };
    document = (0, _values_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__.Ab)(text, rawJson);
    const statements = listOf(document["Statement"]);
    if (!statements.every(isObject)) return {
      unreadable: "it contains a statement that is not an object"
    };
    return {
      document: document,
      statements: statements
    };
  }
  const {rawJSON: rawJson} = JSON;
  function policyText({document: document}, statements) {
    return JSON.stringify({
      ...document,
      Statement: statements
    });
  }
  function listOf(value) {
    return value === void 0 ? [] : Array.isArray(value) ? value : [ value ];
  }
  function textsOf(value) {
    return listOf(value).map(one => typeof one === "string" ? one : JSON.stringify(one));
  }
  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  const MAX_NESTING_LEVELS = 20;
  function isDeeperThan(levels, value) {
    return typeof value === "object" && value !== null && (levels === 0 || Object.values(value).some(one => isDeeperThan(levels - 1, one)));
  }
  function keysWritten(text) {
    return (text.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? []).filter(string => string.endsWith(":")).length;
  }
  function keysRead(value) {
    if (Array.isArray(value)) return value.reduce((sum, one) => sum + keysRead(one), 0);
    if (!isObject(value)) return 0;
    return Object.values(value).reduce((sum, one) => sum + 1 + keysRead(one), 0);
  }
}),

/***/ 4686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    AU: () => not,
    Ae: () => isUndecided,
    D: () => truthOf,
    Uo: () => and,
    or: () => or
  });
  function truthOf(fact, because) {
    return fact ?? {
      because: because
    };
  }
  function isUndecided(truth) {
    return typeof truth === "object";
  }
  function and(truths) {
    return !truths.includes(false) && (truths.find(isUndecided) ?? true);
  }
  function or(truths) {
    return truths.includes(true) || (truths.find(isUndecided) ?? false);
  }
  function not(truth) {
    return isUndecided(truth) ? truth : !truth;
  }
}),

/***/ 2911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    LD: () => unknownVariable,
    Lx: () => withoutEscapes,
    Mk: () => escaped,
    Tl: () => hasEscapes,
    Zc: () => literalOf,
    _W: () => matchesWildcard,
    k8: () => tokensOf
  });
  const ESCAPE = /\$\{([*?$])\}/g;
  function escaped(text) {
    return text.replace(/[*?]|\$(?=\{)/g, one => `\${${one}}`);
  }
  function hasEscapes(pattern) {
    return withoutEscapes(pattern) !== pattern;
  }
  function withoutEscapes(pattern) {
    return pattern.replace(ESCAPE, "");
  }
  function unknownVariable(pattern) {
    return {
      because: `the value of ${pattern} cannot be determined`
    };
  }
  function tokensOf(pattern) {
    return pattern.match(/\$\{[*?$]\}|\*+|[^]/g)?.map(one => one.startsWith("*") ? "*" : one) ?? [];
  }
  function literalOf(token) {
    return token.length === 4 ? token[2] : token;
  }
  function matchesWildcard(pattern, text) {
    let [at, from] = [ 0, 0 ];
    let star = null;
    while (from < text.length) {
      const token = pattern[at];
      if (token === "*") {
        star = {
          pattern: at,
          text: from
        };
        at += 1;
      } else if (token !== void 0 && (token === "?" || literalOf(token) === text[from])) {
        at += 1;
        from += 1;
      } else if (star) {
        star.text += 1;
        at = star.pattern + 1;
        from = star.text;
      } else return false;
    }
    while (pattern[at] === "*") at += 1;
    return at === pattern.length;
  }
}),

/***/ 3331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    m: () => FINDING_KINDS,
    v: () => judgeVersions
  });
  const FINDING_KINDS = [ "digest-missing", "digest-invalid", "chain-broken", "gap", "tail-missing", "checkpoint-mismatch", "file-missing", "file-modified", "file-rewritten", "file-unreferenced" ];
  const MAX_VERSIONS = 3;
  function judgeVersions(versions) {
    const newestFirst = versions.toSorted((one, other) => one.lastModified < other.lastModified ? 1 : -1);
    const written = newestFirst.filter(({isDeleteMarker: isDeleteMarker}) => !isDeleteMarker);
    const hidden = newestFirst.filter(({isDeleteMarker: isDeleteMarker, lastModified: lastModified}) => isDeleteMarker && lastModified >= (written[0]?.lastModified ?? ""));
    const candidates = [ ...written.slice(-1), ...written.slice(0, -1) ].slice(0, MAX_VERSIONS);
    return {
      deletedAt: hidden.at(-1)?.lastModified ?? null,
      candidates: candidates.map(({versionId: versionId}) => versionId)
    };
  }
}),

/***/ 5345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Ui: () => organizationIdOf,
    bG: () => ORGANIZATION_NOT_ASKED,
    uy: () => managementAccountOf
  });
  var _values_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
  const ORGANIZATION_NOT_ASKED = {
    description: _values_answer_js__WEBPACK_IMPORTED_MODULE_0__.L,
    delegatedAdministrators: _values_answer_js__WEBPACK_IMPORTED_MODULE_0__.L,
    isPlainMember: false
  };
  function knownDescription({description: description}) {
    return (0, _values_answer_js__WEBPACK_IMPORTED_MODULE_0__.q)(description) ? description.known : null;
  }
  function organizationIdOf(organization) {
    return knownDescription(organization)?.id ?? null;
  }
  function managementAccountOf(organization) {
    return knownDescription(organization)?.managementAccount ?? null;
  }
}),

/***/ 1799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Ft: () => isSame,
    Pr: () => meaningOf,
    Ui: () => diff,
    qv: () => isNothing
  });
  var _values_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7402);
  var _trail_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9087);
  var _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(260);
  function diff(desired, observed, accounts) {
    const after = observed && (0, _trail_desired_js__WEBPACK_IMPORTED_MODULE_0__.hN)(desired, observed, observed);
    return _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.cJ.flatMap(row => {
      const desiredValue = (0, _trail_desired_js__WEBPACK_IMPORTED_MODULE_0__.YL)(row.field, desired, observed);
      if (desiredValue === void 0 || observed && (0, _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.t8)(observed, row)) return [];
      const is = observed ? observed[row.field] : null;
      if (isSame(desiredValue, is) || !observed && isNothing(desiredValue)) return [];
      const effect = observed ? row.effect(is, desiredValue, {
        before: observed,
        after: after,
        accounts: accounts
      }) : "strengthens";
      return [ {
        field: row.field,
        observed: is,
        desired: desiredValue,
        effect: effect
      } ];
    });
  }
  function isSame(one, other) {
    return (0, _values_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__.dj)(one) === (0, 
    _values_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__.dj)(other);
  }
  function isNothing(value) {
    return value === null || typeof value === "object" && Object.keys(value).length === 0;
  }
  function meaningOf({field: field, observed: observed, desired: desired, effect: effect}) {
    if (effect === "neutral" && !isNothing(desired)) return (0, _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.OB)(field).meaning.neutral ?? null;
    if (observed === null || isOff(observed) === isOff(desired)) return null;
    return (0, _trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.OB)(field).meaning[isOff(desired) ? "off" : "on"];
  }
  function isOff(value) {
    return value === false || isNothing(value);
  }
}),

/***/ 4785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Cs: () => makePlan,
    Sx: () => permittedSteps,
    US: () => isForbidden,
    pF: () => urgentSteps
  });
  var _organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8212);
  var _drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1799);
  var _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1717);
  var _prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7730);
  var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6454);
  var _steps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(183);
  function makePlan(input) {
    const {account: account, bucketOwner: bucketOwner, identity: identity, desired: desired, observed: observed, organization: organization, prerequisites: prerequisites} = input;
    const drift = (0, _drift_js__WEBPACK_IMPORTED_MODULE_1__.Ui)(desired, observed, [ account, ...bucketOwner === null ? [] : [ bucketOwner ] ]);
    const administrators = (0, _organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__.bq)((0, 
    _organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__.EK)(input.delegatedAdministrators, organization.delegatedAdministrators));
    const outside = {
      repairs: input.shouldRepair ? (0, _prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_5__.u_)(prerequisites) : [],
      administrators: administrators
    };
    const steps = observed ? (0, _steps_js__WEBPACK_IMPORTED_MODULE_4__.xb)(drift, desired, observed, outside) : (0, 
    _steps_js__WEBPACK_IMPORTED_MODULE_4__.E5)(drift, identity, outside);
    const digest = (0, _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__.ol)({
      account: account,
      trail: identity.arn,
      desired: desired,
      drift: drift,
      steps: steps
    });
    return {
      trail: identity.arn,
      homeRegion: identity.homeRegion,
      drift: drift,
      steps: steps,
      refusals: (0, _refusals_js__WEBPACK_IMPORTED_MODULE_3__.Ke)(input, drift, steps),
      prerequisites: prerequisites,
      digest: digest
    };
  }
  function urgentSteps(plan) {
    const paperwork = [ "prerequisites", "weakening", "read", "not-approved", "plan-changed", "inputs", "superseded" ];
    const first = plan.steps[0];
    return first?.call === "cloudtrail:StartLogging" && plan.refusals.every(({code: code}) => paperwork.includes(code)) ? [ first ] : [];
  }
  function isForbidden(plan, step) {
    return plan.refusals.length > 0 && !urgentSteps(plan).includes(step);
  }
  function permittedSteps(plan, hasEarlyStart) {
    if (plan.refusals.length === 0) return plan.steps;
    return hasEarlyStart ? plan.steps.slice(0, 1) : urgentSteps(plan);
  }
}),

/***/ 6454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Ke: () => refusals,
    X1: () => startLoggingRefusals
  });
  // EXTERNAL MODULE: ./build/src/domain/organization/delegated-administrators.js
    var delegated_administrators = __webpack_require__(8212);
  // EXTERNAL MODULE: ./build/src/domain/organization/organization.js
    var organization_organization = __webpack_require__(5345);
  // EXTERNAL MODULE: ./build/src/domain/values/answer.js
    var answer = __webpack_require__(4547);
  // EXTERNAL MODULE: ./build/src/domain/values/wording.js
    var wording = __webpack_require__(9837);
  // CONCATENATED MODULE: ./build/src/domain/plan/account-refusals.js
  function callerRefusals({account: account, caller: caller, organization: organization}, trail) {
    const managementAccount = (0, organization_organization.uy)(organization);
    const management = managementAccount ?? trail.account;
    if (caller === "in no organization" && trail.isOrganizationTrail) {
      const message = `Account ${account} is not in an organization, so it cannot have an organization trail. Use a role in the organization's management account, or set is-organization-trail to \`false\` for an account-level trail.`;
      return [ {
        code: "caller",
        message: message
      } ];
    }
    if (caller === "plain member" && trail.isOrganizationTrail) {
      const message = `Account ${account} is a member account: it is neither the management account${managementAccount ? ` ${managementAccount}` : ""} nor a delegated administrator for CloudTrail, so it cannot change organization trails. Use a role in one of those accounts, or register this account from the management account: delegated-administrators: ${account}`;
      return [ {
        code: "caller",
        message: message
      } ];
    }
    if (trail.isConverted && caller === "delegated administrator" && account === trail.account) {
      const message = `The trail with this name is an account-level trail in delegated administrator account ${account}. It cannot become an organization trail, because those belong to the management account ${management}. Declare another trail-name, or set is-organization-trail to \`false\` for this trail.`;
      return [ {
        code: "caller",
        field: "isOrganizationTrail",
        message: message
      } ];
    }
    if (trail.isConverted && (caller === "delegated administrator" || account !== trail.account)) {
      const message = `Only the management account ${management} can convert an account-level trail to an organization trail, or back; this is account ${account}. Run once with a role in ${management}, or set is-organization-trail to \`keep\`.`;
      return [ {
        code: "caller",
        field: "isOrganizationTrail",
        message: message
      } ];
    }
    return [];
  }
  function registrationRefusals(declared, account, caller, organization) {
    if (declared.length === 0) return [];
    const managementAccount = (0, organization_organization.uy)(organization);
    const {delegatedAdministrators: registered} = organization;
    if (managementAccount !== null && declared.includes(managementAccount)) {
      const message = `delegated-administrators names the management account ${managementAccount}: it does not need to be registered, and cannot be.`;
      return [ {
        code: "inputs",
        message: message
      } ];
    }
    const fromElsewhere = accounts => `Only the management account${managementAccount ? ` ${managementAccount}` : ""} can register ${accounts.join(", ")} as delegated administrator; this is account ${account}. Run once in that account, or use:\n${accounts.map(one => `  ${(0, 
    delegated_administrators.Lb)(one)}`).join("\n")}`;
    if (caller === "plain member" || caller === "in no organization") return [ {
      code: "prerequisites",
      message: fromElsewhere(declared)
    } ];
    if (!(0, answer.q)(registered)) return [];
    const missing = (0, delegated_administrators.EK)(declared, registered);
    if (missing.length === 0) return [];
    if (caller === "delegated administrator") return [ {
      code: "prerequisites",
      message: fromElsewhere(missing)
    } ];
    if (registered.known.length + missing.length > delegated_administrators.ah) {
      const message = `An organization has at most ${delegated_administrators.ah} delegated administrators for CloudTrail. ${registered.known.join(", ")} ${(0, 
      wording.LS)(registered.known.length, "is", "are")} already registered, so there is no room for ${missing.join(", ")}. Deregister one that is no longer needed; Org Trail never deregisters.`;
      return [ {
        code: "inputs",
        message: message
      } ];
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
  // CONCATENATED MODULE: ./build/src/domain/plan/prerequisite-refusals.js
  const PROBING = [ "cloudtrail:CreateTrail", "cloudtrail:UpdateTrail" ];
  const REFUSED_ELSEWHERE = [ "caller", "delegated-administrators" ];
  function prerequisiteRefusals({prerequisites: prerequisites, shouldRepair: shouldRepair, plansAsApplier: plansAsApplier, caller: caller, unresolved: unresolved}, steps) {
    const isProbed = steps.some(({call: call}) => PROBING.includes(call));
    const isRefusedElsewhere = ({id: id}) => REFUSED_ELSEWHERE.includes(id) || id === "organization" && caller === "in no organization" || id === "kms-key" && unresolved.some(({field: field}) => field === "kmsKeyId");
    return prerequisites.flatMap(prerequisite => {
      const {id: id, status: status, message: message, repair: repair, irreparable: irreparable} = prerequisite;
      if (isRefusedElsewhere(prerequisite) || shouldRepair && repair) return [];
      if (shouldRepair && irreparable !== void 0 && (status === "fail" || plansAsApplier)) {
        const says = `${id} cannot be repaired. ${message} Follow its remedy, or set prerequisites to \`check\`.`;
        return [ {
          code: "prerequisites",
          prerequisite: id,
          message: says
        } ];
      }
      if (status !== "fail" || !isProbed) return [];
      const repairHint = repair ? "Follow its remedy, or set `prerequisites: repair` to repair it." : "Follow its remedy; Org Trail cannot repair it.";
      return [ {
        code: "prerequisites",
        prerequisite: id,
        message: `${id}: ${message} ${repairHint}`
      } ];
    });
  }
  // EXTERNAL MODULE: ./build/src/domain/trail/tags.js
    var trail_tags = __webpack_require__(2632);
  // EXTERNAL MODULE: ./build/src/domain/trail/fields.js
    var fields = __webpack_require__(260);
  // EXTERNAL MODULE: ./build/src/domain/trail/other-owners.js
    var other_owners = __webpack_require__(2e3);
  // CONCATENATED MODULE: ./build/src/domain/plan/refusals.js
  function startLoggingRefusals({account: account, caller: caller, organization: organization, identity: identity, desired: desired, observed: observed}) {
    const {isOrganizationTrail: isOrganizationTrail} = (0, trail_desired.hN)(desired, observed, identity);
    const trail = {
      isOrganizationTrail: isOrganizationTrail || observed?.isOrganizationTrail === true,
      isConverted: observed !== null && isOrganizationTrail !== observed.isOrganizationTrail,
      account: (0, arn.Lw)(identity.arn).account
    };
    return [ ...ownershipRefusals(identity), ...callerRefusals({
      account: account,
      caller: caller,
      organization: organization
    }, trail) ];
  }
  function refusals(input, drift, steps) {
    const {account: account, caller: caller, organization: organization, delegatedAdministrators: delegatedAdministrators, identity: identity, desired: desired, observed: observed} = input;
    const after = (0, trail_desired.hN)(desired, observed, identity);
    const drifts = (...fields) => drift.some(({field: field}) => fields.includes(field));
    return [ ...startLoggingRefusals(input), ...registrationRefusals(delegatedAdministrators, account, caller, organization), ...inputRefusals(input, after), ...drifts("cloudWatchLogsLogGroupArn", "cloudWatchLogsRoleArn") ? logDeliveryRefusals(input, after) : [], ...drifts("insightSelectors", ...fields.jz) ? insightRefusals(after) : [], ...input.unresolved, ...readRefusals(input), ...prerequisiteRefusals(input, steps), ...weakeningRefusals(input, drift) ];
  }
  function inputRefusals({desired: desired, observed: observed, identity: identity, checkpointTrail: checkpointTrail}, after) {
    const found = [];
    if (!observed && !desired.s3BucketName) {
      const message = `s3-bucket-name is empty, and trail '${identity.name}' does not exist yet: a new trail needs a log bucket.`;
      found.push({
        code: "inputs",
        field: "s3BucketName",
        message: message
      });
    }
    if (after.isMultiRegionTrail && !after.includeGlobalServiceEvents) {
      const message = "A multi-Region trail must include global service events (API_UpdateTrail): set include-global-service-events to `true`, or is-multi-region-trail to `false`.";
      found.push({
        code: "inputs",
        field: "includeGlobalServiceEvents",
        message: message
      });
    }
    if (checkpointTrail !== null && checkpointTrail !== identity.arn) {
      const message = `checkpoint-file is of trail ${checkpointTrail}, but this run is of trail ${identity.arn}: use the checkpoint that an earlier run left for this trail, or none.`;
      found.push({
        code: "inputs",
        message: message
      });
    }
    const tags = desired.tags && after.tags ? (0, trail_tags.vJ)(after.tags) : 0;
    if (tags > trail_tags.x3) {
      const message = `The trail would have ${tags} tags; the limit is ${trail_tags.x3}. Declare fewer, or set purge-tags to \`true\` to remove the tags that are not declared.`;
      found.push({
        code: "inputs",
        field: "tags",
        message: message
      });
    }
    return found;
  }
  function logDeliveryRefusals({account: account, identity: identity}, after) {
    const group = (0, arn.Lw)(after.cloudWatchLogsLogGroupArn ?? "");
    const role = (0, arn.Lw)(after.cloudWatchLogsRoleArn ?? "");
    const found = [];
    if (group && group.account !== account) {
      const message = `The log group is in account ${group.account}, but CloudTrail accepts only a log group in the calling account, ${account}. Declare one there. A trail managed by a delegated administrator uses a log group and role in the delegated administrator account.`;
      found.push({
        code: "inputs",
        field: "cloudWatchLogsLogGroupArn",
        message: message
      });
    }
    if (group && group.region !== identity.homeRegion) {
      const message = `The log group is in ${group.region}, but it must be in the trail's home Region, ${identity.homeRegion}.`;
      found.push({
        code: "inputs",
        field: "cloudWatchLogsLogGroupArn",
        message: message
      });
    }
    if (role && role.account !== account) {
      const message = `The role for the log group is in account ${role.account}, but CloudTrail accepts only a role in the calling account, ${account}.`;
      found.push({
        code: "inputs",
        field: "cloudWatchLogsRoleArn",
        message: message
      });
    }
    return found;
  }
  function insightRefusals(after) {
    const selectors = (0, recorded_events.Yv)(after);
    return (selectors ? (0, insights.d)(after.insightSelectors ?? [], selectors) : []).map(({insight: insight, missingEvents: missingEvents}) => ({
      code: "inputs",
      field: "insightSelectors",
      message: `${insight} needs ${missingEvents}, which the event selectors leave out. Declare selectors that record them, or remove it from insight-selectors.`
    }));
  }
  function readRefusals({desired: desired, unknownFields: unknown}) {
    const messages = new Set;
    return fields.cJ.flatMap(({field: field}) => {
      const message = unknown[field];
      if (message === void 0 || desired[field] === void 0 || messages.has(message)) return [];
      messages.add(message);
      return [ {
        code: "read",
        field: field,
        message: message
      } ];
    });
  }
  function weakeningRefusals({allowWeakening: allowWeakening}, drift) {
    return drift.flatMap(({field: field, effect: effect}) => {
      const names = (0, fields.Fm)(field) ? fields.jz : [ field ];
      const isAlreadyRefused = drift.find(entry => names.includes(entry.field))?.field !== field;
      if (effect !== "weakens" || isAlreadyRefused || names.some(name => allowWeakening.has(name))) return [];
      const inputs = names.map(name => (0, fields.OB)(name).input).join(" or ");
      const message = `${(0, fields.OB)(field).loss} If this is intended, add ${inputs} to allow-weakening; if not, correct the declared value.`;
      return [ {
        code: "weakening",
        field: field,
        message: message
      } ];
    });
  }
  function ownershipRefusals({name: name}) {
    if (!(0, other_owners.a0)(name)) return [];
    const message = `The trail '${name}' belongs to AWS Control Tower, which reserves all names that begin with ${other_owners.Sk}. Its controls prevent other tools from changing this trail, and the next landing zone update or repair would revert any change. Declare another trail-name, or change this trail in the landing zone settings.`;
    return [ {
      code: "ownership",
      message: message
    } ];
  }
}),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    K9: () => isLaterRun,
    TS: () => recordLines,
    aE: () => readRecord,
    k6: () => withoutRecord
  });
  var _values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
  function recordLines({key: key, digest: digest, fields: fields, same: same, head: head, run: run, apply: apply}) {
    const also = {
      ...Object.keys(same).length > 0 && {
        same: same
      },
      ...apply && {
        apply: apply
      }
    };
    const lines = [ START + ascii({
      version: 1,
      key: key,
      digest: digest,
      fields: fields,
      head: head,
      run: run
    }) + END ];
    if (Object.keys(also).length > 0) lines.push(ALSO + ascii(also) + END);
    return lines.map(line => `${line}\n`).join("");
  }
  function readRecord(body) {
    const [first = "", second = ""] = body.split(/\r?\n/, 2);
    const {version: version, key: key, digest: digest, fields: fields, head: head, run: run} = readLine(first, START);
    const isRecord = version === 1 && matches(key, /^[0-9a-f]{16}$/) && matches(digest, /^sha256:[0-9a-f]{64}$/) && isMapping(fields, pair => Array.isArray(pair) && pair.length === 2 && pair.every(isFingerprint)) && matches(head, /^[0-9a-f]{40,64}$/) && matches(run, RUN);
    if (!isRecord) return null;
    const also = readLine(second, ALSO);
    const same = isMapping(also["same"], isFingerprint) ? also["same"] : {};
    const apply = matches(also["apply"], RUN) ? also["apply"] : null;
    return {
      key: key,
      digest: digest,
      fields: fields,
      same: same,
      head: head,
      run: run,
      apply: apply
    };
  }
  function withoutRecord(body) {
    return body.replace(/^(?:<!-- (?:org-trail|also) .*-->\r?\n)+/, "");
  }
  const START = "\x3c!-- org-trail ";
  const ALSO = "\x3c!-- also ";
  const END = " --\x3e";
  function ascii(value) {
    return JSON.stringify(value).replace(/[<>\u007f-\uffff]|(?<=-)-/g, character => (0, 
    _values_printable_js__WEBPACK_IMPORTED_MODULE_0__.RT)(character.charCodeAt(0)));
  }
  function readLine(line, start) {
    if (!line.startsWith(start) || !line.endsWith(END)) return {};
    try {
      const read = JSON.parse(line.slice(start.length, -END.length));
      return typeof read === "object" && read !== null ? read : {};
    } catch {
      return {};
    }
  }
  const RUN = /^\d{1,15}\/\d{1,6}$/;
  function matches(value, pattern) {
    return typeof value === "string" && pattern.test(value);
  }
  function isFingerprint(value) {
    return matches(value, /^[0-9a-f]{16}$/);
  }
  function isMapping(value, isEntry) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isEntry);
  }
  function isLaterRun(one, other) {
    const [[id, attempt], [otherId, otherAttempt]] = [ numbersOf(one), numbersOf(other) ];
    return id === otherId ? attempt > otherAttempt : id > otherId;
  }
  function numbersOf(run) {
    const [id, attempt] = run.split("/").map(Number);
    return [ id ?? 0, attempt ?? 0 ];
  }
}),

/***/ 5094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    WO: () => reviewRefusals,
    iZ: () => reviewedPlanOf,
    mF: () => needsReview
  });
  var _organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8212);
  var _trail_desired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9087);
  var _trail_effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4492);
  var _trail_format_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5406);
  var _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1717);
  var _trail_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(260);
  function reviewableChanges(plan) {
    return [ ...plan.drift.map(({field: field, observed: observed, desired: desired, effect: effect}) => ({
      name: field,
      field: field,
      observed: observed,
      desired: desired,
      strengthens: effect === "strengthens",
      what: `${(0, _trail_fields_js__WEBPACK_IMPORTED_MODULE_5__.OB)(field).label} would change from ${(0, 
      _trail_format_value_js__WEBPACK_IMPORTED_MODULE_3__.f)(observed)} to ${(0, _trail_format_value_js__WEBPACK_IMPORTED_MODULE_3__.f)(desired)} (${_trail_effect_js__WEBPACK_IMPORTED_MODULE_2__.Gt[effect]})`
    })), ...(0, _organization_delegated_administrators_js__WEBPACK_IMPORTED_MODULE_0__._k)(plan.steps).map(account => ({
      name: `delegatedAdministrators/${(0, _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__.Rj)(`${plan.trail}/${account}`)}`,
      field: null,
      observed: false,
      desired: true,
      strengthens: false,
      what: `Account ${account} would be registered as delegated administrator`
    })) ];
  }
  function reviewedPlanOf(plan, declared, after) {
    const refused = new Set(plan.refusals.map(({field: field}) => field));
    const drifted = reviewableChanges(plan);
    const settled = _trail_fields_js__WEBPACK_IMPORTED_MODULE_5__.cJ.filter(row => (declared.intents[row.field].state !== "keep" || (0, 
    _trail_desired_js__WEBPACK_IMPORTED_MODULE_1__.tc)(declared, row.field)) && !drifted.some(({field: field}) => field === row.field) && !refused.has(row.field) && !(0, 
    _trail_fields_js__WEBPACK_IMPORTED_MODULE_5__.t8)(after, row));
    return {
      digest: plan.digest,
      fields: Object.fromEntries(drifted.filter(({field: field}) => field === null || !refused.has(field)).map(({name: name, observed: observed, desired: desired}) => [ name, [ (0, 
      _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__.Rj)(observed), (0, _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__.Rj)(desired) ] ])),
      same: Object.fromEntries(settled.map(({field: field}) => [ field, (0, _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__.Rj)(after[field]) ]))
    };
  }
  function needsReview(plan) {
    return reviewableChanges(plan).some(({strengthens: strengthens}) => !strengthens);
  }
  function reviewRefusals(plan, review) {
    if (review.kind === "digest" && review.digest === plan.digest) return [];
    return reviewableChanges(plan).flatMap(change => {
      if (change.strengthens) return [];
      const field = change.field ? {
        field: change.field
      } : {};
      if (review.kind === "none") return [ {
        code: "not-approved",
        ...field,
        message: `${change.what}. This change is not approved: ${review.why}`
      } ];
      if (review.kind === "digest") {
        const message = `${change.what}. The approved plan is ${review.digest}, but this plan is ${plan.digest}: the trail changed after the approved plan was made, or the two jobs declare different inputs. Plan and review again.`;
        return [ {
          code: "plan-changed",
          ...field,
          message: message
        } ];
      }
      const sinceReview = changeSinceReview(change, review.reviewed);
      if (sinceReview === "none") return [];
      const moved = describeChangeSinceReview(sinceReview);
      const message = `${change.what}. ${moved} The review is recorded in ${review.where}.`;
      return [ {
        code: "plan-changed",
        ...field,
        message: message,
        ...sinceReview && {
          sinceReview: sinceReview
        }
      } ];
    });
  }
  function changeSinceReview({name: name, observed: observed, desired: desired}, {fields: fields, same: same}) {
    const now = [ (0, _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__.Rj)(observed), (0, 
    _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__.Rj)(desired) ];
    const agreed = Object.hasOwn(same, name) ? same[name] : null;
    const was = Object.hasOwn(fields, name) ? fields[name] : agreed === null ? null : [ agreed, agreed ];
    if (was === null) return null;
    const known = [ observed, desired, true, false, null, [], {} ];
    const valueOf = print => known.find(candidate => (0, _values_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__.Rj)(candidate) === print);
    const [trailMoved, inputsMoved] = [ was[0] !== now[0], was[1] !== now[1] ];
    if (!trailMoved && !inputsMoved) return "none";
    const [reviewedObserved, reviewedDesired] = [ valueOf(was[0]), valueOf(was[1]) ];
    return {
      trailMoved: trailMoved,
      inputsMoved: inputsMoved,
      wasDrift: was[0] !== was[1],
      ...reviewedObserved !== void 0 && {
        observed: reviewedObserved
      },
      ...reviewedDesired !== void 0 && {
        desired: reviewedDesired
      }
    };
  }
  function describeChangeSinceReview(since) {
    if (since === null) return "The reviewed plan did not include this change: at that time it was not declared, not known, or refused.";
    const {trailMoved: trailMoved, inputsMoved: inputsMoved, wasDrift: wasDrift, observed: observed, desired: desired} = since;
    const shown = value => value === void 0 ? "a different value" : (0, _trail_format_value_js__WEBPACK_IMPORTED_MODULE_3__.f)(value);
    const reviewed = wasDrift ? `The reviewed plan changed it from ${shown(observed)} to ${shown(desired)}` : `The reviewed plan did not change this value, which was ${shown(observed)} as declared`;
    if (trailMoved && inputsMoved) return `${reviewed}. Both the trail in AWS and the inputs changed after the review.`;
    return trailMoved ? `${reviewed}. Somebody changed the trail in AWS after the review.` : `${reviewed}. The inputs changed after the review.`;
  }
}),

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    E5: () => createSteps,
    bP: () => startStep,
    xb: () => updateSteps
  });
  var _trail_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9087);
  var _selectors_insights_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7890);
  var _selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2893);
  var _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1569);
  var _trail_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2632);
  var _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(260);
  function createSteps(drift, {name: name, arn: arn}, {repairs: repairs, administrators: administrators}) {
    if (!drift.some(entry => entry.field === "s3BucketName")) return [ ...repairs, ...administrators ];
    const sent = drift.filter(({field: field}) => (0, _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.OB)(field).requestMember);
    const tags = desiredValue(drift, "tags");
    const create = {
      call: "cloudtrail:CreateTrail",
      input: {
        Name: name,
        ...request(sent),
        ...tags && {
          TagsList: tagsList(tags)
        }
      },
      fields: [ ...sent.map(entry => entry.field), ...tags ? [ "tags" ] : [] ]
    };
    const start = drift.some(entry => entry.field === "isLogging" && entry.desired === true);
    return [ ...repairs, create, ...recordingSteps(drift, {
      eventSelectors: [],
      advancedEventSelectors: [],
      insightSelectors: []
    }, arn), ...start ? [ startStep(arn) ] : [], ...administrators ];
  }
  function updateSteps(drift, desired, observed, {repairs: repairs, administrators: administrators}) {
    const {arn: arn} = observed;
    const logging = desiredValue(drift, "isLogging");
    const settings = settingsStep(drift, desired, observed);
    const probed = settings.some(({fields: fields}) => fields.some(field => PROBED.includes(field)));
    const groups = [ ...probed ? [] : [ settings ], recordingSteps(drift, observed, arn), tagSteps(drift, arn) ];
    const weakened = new Set(drift.filter(({effect: effect}) => effect === "weakens").map(({field: field}) => field));
    const weakens = steps => steps.some(({fields: fields}) => fields.some(field => weakened.has(field)));
    return [ ...logging === true ? [ startStep(arn) ] : [], ...repairs, ...probed ? settings : [], ...groups.filter(steps => !weakens(steps)).flat(), ...administrators, ...groups.filter(weakens).flat(), ...logging === false ? [ toggle("cloudtrail:StopLogging", arn) ] : [] ];
  }
  const PROBED = [ "s3BucketName", "s3KeyPrefix", "kmsKeyId" ];
  function startStep(arn) {
    return toggle("cloudtrail:StartLogging", arn);
  }
  function toggle(call, arn) {
    return {
      call: call,
      input: {
        Name: arn
      },
      fields: [ "isLogging" ]
    };
  }
  function settingsStep(drift, desired, observed) {
    const pair = drift.some(entry => _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.p5.includes(entry.field)) ? _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.p5 : [];
    const settings = _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.cJ.flatMap(({field: field, requestMember: member}) => {
      const entry = drift.find(candidate => candidate.field === field);
      if (entry) return member ? [ entry ] : [];
      return pair.includes(field) ? [ {
        field: field,
        desired: (0, _trail_desired_js__WEBPACK_IMPORTED_MODULE_0__.YL)(field, desired, observed) ?? null
      } ] : [];
    });
    if (settings.length === 0) return [];
    const input = {
      Name: observed.arn,
      ...request(settings)
    };
    return [ {
      call: "cloudtrail:UpdateTrail",
      input: input,
      fields: settings.map(entry => entry.field)
    } ];
  }
  function request(entries) {
    return Object.fromEntries(entries.map(({field: field, desired: desired}) => [ (0, 
    _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.OB)(field).requestMember, desired ?? "" ]));
  }
  function recordingSteps(drift, observed, arn) {
    const selectors = selectorSteps(drift, arn);
    const aggregations = desiredValue(drift, "aggregationConfigurations");
    const aggregate = aggregations ? [ aggregationStep(aggregations, arn) ] : [];
    const [before, after] = aggregations?.length === 0 ? [ aggregate, [] ] : [ [], aggregate ];
    const insights = desiredValue(drift, "insightSelectors");
    if (!insights) return [ ...before, ...selectors, ...after ];
    if (selectors.length === 0) return [ ...before, ...after, insightStep(insights, arn) ];
    const was = observed.insightSelectors ?? [];
    const records = (0, _selectors_recorded_events_js__WEBPACK_IMPORTED_MODULE_3__.Yv)(observed);
    const willRecord = {
      eventSelectors: desiredValue(drift, "eventSelectors") ?? records.eventSelectors,
      advancedEventSelectors: desiredValue(drift, "advancedEventSelectors") ?? records.advancedEventSelectors
    };
    const last = insightStep(insights, arn);
    if ((0, _selectors_insights_js__WEBPACK_IMPORTED_MODULE_4__.d)(was, willRecord).length === 0) return [ ...before, ...selectors, ...after, last ];
    if ((0, _selectors_insights_js__WEBPACK_IMPORTED_MODULE_4__.d)(insights, records).length === 0) return [ ...before, last, ...selectors, ...after ];
    const common = (0, _selectors_insights_js__WEBPACK_IMPORTED_MODULE_4__.z)(was, insights);
    return [ ...before, insightStep(common, arn), ...selectors, ...after, last ];
  }
  function selectorSteps(drift, arn) {
    const fields = _trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.jz.filter(field => drift.some(entry => entry.field === field));
    if (fields.length === 0) return [];
    const advanced = desiredValue(drift, "advancedEventSelectors") ?? [];
    const basic = desiredValue(drift, "eventSelectors") ?? [];
    const selectors = advanced.length > 0 ? {
      AdvancedEventSelectors: advanced
    } : {
      EventSelectors: (basic.length > 0 ? basic : [ _selectors_selectors_js__WEBPACK_IMPORTED_MODULE_1__.f0 ]).map(withoutEmptyLists)
    };
    return [ {
      call: "cloudtrail:PutEventSelectors",
      input: {
        TrailName: arn,
        ...selectors
      },
      fields: fields
    } ];
  }
  function withoutEmptyLists(selector) {
    return Object.fromEntries(Object.entries(selector).filter(([, value]) => !Array.isArray(value) || value.length > 0));
  }
  function aggregationStep(configurations, arn) {
    return {
      call: "cloudtrail:PutEventConfiguration",
      input: {
        TrailName: arn,
        AggregationConfigurations: configurations
      },
      fields: [ "aggregationConfigurations" ]
    };
  }
  function insightStep(insights, arn) {
    return {
      call: "cloudtrail:PutInsightSelectors",
      input: {
        TrailName: arn,
        InsightSelectors: insights
      },
      fields: [ "insightSelectors" ]
    };
  }
  function tagSteps(drift, arn) {
    const entry = drift.find(({field: field}) => field === "tags");
    if (!entry) return [];
    const [was, willBe] = [ entry.observed, entry.desired ];
    const gone = Object.keys(was).filter(key => !Object.hasOwn(willBe, key));
    const set = Object.fromEntries(Object.entries(willBe).filter(([key, value]) => was[key] !== value));
    const step = (call, TagsList) => TagsList.length > 0 ? [ {
      call: call,
      input: {
        ResourceId: arn,
        TagsList: TagsList
      },
      fields: [ "tags" ]
    } ] : [];
    return [ ...step("cloudtrail:RemoveTags", gone.map(Key => ({
      Key: Key
    }))), ...step("cloudtrail:AddTags", tagsList(set)) ];
  }
  function tagsList(tags) {
    return Object.entries(tags).filter(([key]) => !(0, _trail_tags_js__WEBPACK_IMPORTED_MODULE_5__.Bs)(key)).map(([Key, Value]) => Value === "" ? {
      Key: Key
    } : {
      Key: Key,
      Value: Value
    });
  }
  function desiredValue(drift, field) {
    return drift.find(entry => entry.field === field)?.desired;
  }
}),

/***/ 2040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    c: () => KNOWN
  });
  const KNOWN = {
    fields: {
      Management: [ "eventCategory", "eventSource", "readOnly" ],
      Data: [ "eventCategory", "resources.type", "resources.ARN", "readOnly", "eventName", "eventSource", "eventType", "sessionCredentialFromConsole", "userIdentity.arn" ],
      NetworkActivity: [ "eventCategory", "eventSource", "eventName", "errorCode", "vpcEndpointId", "userIdentity.arn" ]
    },
    basicTypes: [ "AWS::S3::Object", "AWS::Lambda::Function", "AWS::DynamoDB::Table" ],
    excludableSources: [ "kms.amazonaws.com", "rdsdata.amazonaws.com" ],
    insightTypes: [ "ApiCallRateInsight", "ApiErrorRateInsight" ],
    insightCategories: [ "Management", "Data" ],
    aggregationCategories: [ "Data" ],
    templates: [ "API_ACTIVITY", "RESOURCE_ACCESS", "USER_ACTIONS" ]
  };
}),

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    G8: () => normalEventSelectors,
    GG: () => normalInsightSelectors,
    f0: () => DEFAULT_EVENT_SELECTOR,
    p$: () => normalAggregationConfigurations,
    q5: () => normalAdvancedEventSelectors
  });
  const DEFAULT_EVENT_SELECTOR = {
    ReadWriteType: "All",
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: []
  };
  function normalEventSelectors(given) {
    const selectors = distinct(given.map(({ReadWriteType: ReadWriteType, IncludeManagementEvents: IncludeManagementEvents, DataResources: DataResources, ExcludeManagementEventSources: ExcludeManagementEventSources}) => ({
      ReadWriteType: ReadWriteType ?? "All",
      IncludeManagementEvents: IncludeManagementEvents ?? true,
      DataResources: merged(DataResources ?? [], "Type", "Values"),
      ExcludeManagementEventSources: distinct(ExcludeManagementEventSources ?? [])
    })));
    const [first, second] = selectors;
    const isDefault = first && !second && JSON.stringify(first) === JSON.stringify(DEFAULT_EVENT_SELECTOR);
    return isDefault ? [] : selectors;
  }
  function normalAdvancedEventSelectors(given) {
    return distinct(given.map(({Name: Name, FieldSelectors: FieldSelectors}) => ({
      ...Name && {
        Name: Name
      },
      FieldSelectors: distinct((FieldSelectors ?? []).map(normalFieldSelector))
    })));
  }
  function normalFieldSelector({Field: Field, ...operators}) {
    const conditions = Object.entries(operators).flatMap(([operator, values]) => values.length === 0 ? [] : [ [ operator, Array.isArray(values) ? distinct(values) : values ] ]);
    return {
      Field: Field,
      ...Object.fromEntries(distinct(conditions))
    };
  }
  function normalInsightSelectors(given) {
    return merged(given.map(({InsightType: InsightType, EventCategories: EventCategories = []}) => ({
      InsightType: InsightType ?? "",
      EventCategories: EventCategories.length > 0 ? EventCategories : [ "Management" ]
    })), "InsightType", "EventCategories");
  }
  function normalAggregationConfigurations(given) {
    return merged(given, "EventCategory", "Templates");
  }
  function merged(given, key, values) {
    const named = Map.groupBy(given, entry => String(entry[key]));
    return [ ...named.keys() ].sort().flatMap(name => {
      const all = distinct(named.get(name).flatMap(entry => entry[values] ?? []));
      return all.length > 0 ? [ {
        [key]: name,
        [values]: all
      } ] : [];
    });
  }
  function distinct(entries) {
    const byJson = new Map(entries.map(entry => [ JSON.stringify(entry), entry ]));
    return [ ...byJson.keys() ].sort().map(json => byJson.get(json));
  }
}),

/***/ 9087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Hi: () => topicArn,
    Wx: () => isDeclaredOn,
    YL: () => valueAfter,
    hN: () => trailAfter,
    jR: () => resolveDeclared,
    jU: () => declaresOnlyName,
    tc: () => isReplaced,
    uf: () => declaredTags
  });
  var _values_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4286);
  var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2632);
  var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(260);
  function isDeclaredOn(intent) {
    return intent?.state === "set" && intent.value === true;
  }
  function declaresOnlyName({intents: intents, delegatedAdministrators: delegatedAdministrators}) {
    const isSaid = intent => intent.state === "remove" || intent.state === "set" && !intent.byDefault;
    return delegatedAdministrators.length === 0 && !Object.values(intents).some(isSaid);
  }
  function resolveDeclared(declared, scope) {
    const desired = {};
    const unresolved = [];
    for (const {field: field, unset: unset} of _fields_js__WEBPACK_IMPORTED_MODULE_1__.cJ) {
      const intent = declared.intents[field];
      if (field === "tags") {
        if (intent.state !== "keep") desired[field] = tagChanges(intent, declared.purgeTags, scope.tags);
      } else if (intent.state === "keep") {
        if (isReplaced(declared, field)) desired[field] = unset;
      } else if (intent.state === "remove") desired[field] = unset; else if (field === "kmsKeyId") {
        if (scope.key && "arn" in scope.key) desired[field] = scope.key.arn; else if (scope.key) unresolved.push({
          field: field,
          ...scope.key
        });
      } else if (field === "snsTopicArn") {
        const topic = topicArn(intent.value, scope);
        if ("arn" in topic) desired[field] = topic.arn; else unresolved.push({
          field: field,
          ...topic
        });
      } else desired[field] = intent.value;
    }
    return {
      desired: desired,
      unresolved: unresolved
    };
  }
  function isReplaced({intents: intents}, field) {
    return (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__.Fm)(field) && intents[field].state === "keep" && _fields_js__WEBPACK_IMPORTED_MODULE_1__.jz.some(other => intents[other].state !== "keep");
  }
  function declaredTags({intents: intents}) {
    return intents.tags.state === "set" ? intents.tags.value : {};
  }
  function tagChanges(intent, purge, tags) {
    if (intent.state === "remove") return (0, _tags_js__WEBPACK_IMPORTED_MODULE_2__.Dl)(tags, {});
    return purge ? (0, _tags_js__WEBPACK_IMPORTED_MODULE_2__.Dl)(tags, intent.value) : intent.value;
  }
  function topicArn(topic, {account: account, identity: identity}) {
    if ((0, _values_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(topic)) return {
      arn: topic
    };
    const trail = (0, _values_arn_js__WEBPACK_IMPORTED_MODULE_0__.Lw)(identity.arn);
    if (account === trail.account) return {
      arn: `arn:${trail.partition}:sns:${identity.homeRegion}:${account}:${topic}`
    };
    return {
      code: "inputs",
      message: `sns-topic-name is '${topic}': in a delegated administrator account, a name could mean a topic in this account or in the management account. Use the topic's ARN.`
    };
  }
  function valueAfter(field, desired, observed) {
    if (field !== "tags") return desired[field];
    if (!desired.tags || observed?.tags === null) return;
    return (0, _tags_js__WEBPACK_IMPORTED_MODULE_2__.AW)(observed?.tags ?? {}, desired.tags);
  }
  function trailAfter(desired, observed, identity) {
    const unset = Object.fromEntries(_fields_js__WEBPACK_IMPORTED_MODULE_1__.cJ.map(row => [ row.field, row.unset ]));
    const changed = _fields_js__WEBPACK_IMPORTED_MODULE_1__.cJ.flatMap(({field: field}) => {
      const value = valueAfter(field, desired, observed);
      return value === void 0 ? [] : [ [ field, value ] ];
    });
    return {
      ...identity,
      ...unset,
      ...observed,
      ...Object.fromEntries(changed)
    };
  }
}),

/***/ 5406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    F: () => formatValue,
    f: () => formatValueInSentence
  });
  var _values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
  var _values_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9837);
  const MAX_JSON_CHARACTERS = 80;
  function formatValue(value) {
    if (value === null) return "none";
    if (typeof value === "boolean") return onOrOff(value);
    if (typeof value !== "object") return value;
    if (Object.keys(value).length === 0) return "none";
    const json = JSON.stringify(value);
    return json.length <= MAX_JSON_CHARACTERS ? json : countEntries(value);
  }
  function formatValueInSentence(value) {
    if (value === null) return "unset";
    if (typeof value === "boolean") return onOrOff(value);
    if (typeof value === "string") return (0, _values_printable_js__WEBPACK_IMPORTED_MODULE_0__.TN)(value);
    if (typeof value !== "object") return JSON.stringify(value);
    return Object.keys(value).length === 0 ? "empty" : countEntries(value);
  }
  function onOrOff(value) {
    return value ? "on" : "off";
  }
  function countEntries(value) {
    return (0, _values_wording_js__WEBPACK_IMPORTED_MODULE_1__.U9)(Object.keys(value).length, "entry", "entries");
  }
}),

/***/ 2000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    JH: () => ownershipWarnings,
    Sk: () => CONTROL_TOWER,
    a0: () => isControlTowers
  });
  var _values_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);
  var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2632);
  const CONTROL_TOWER = "aws-controltower-";
  function isControlTowers(name) {
    return name.startsWith(CONTROL_TOWER);
  }
  const OWNER_KEY = /^(?:managed|provisioned|deployed|created)[-_ ]?by$|^provisioner$|^iac(?:[-_ ]?tool)?$/i;
  const NOT_NO = /^(?!(?:false|no|none|never|off|n|0)$)/i;
  function tool(managingTool, names, handOver) {
    return [ {
      managingTool: managingTool,
      handOver: handOver,
      key: OWNER_KEY,
      value: new RegExp(`^(?:(?:aws|hashicorp)[-_ ])?(?:${names})(?![a-z0-9])`, "i")
    }, {
      managingTool: managingTool,
      handOver: handOver,
      key: new RegExp(`^(?:managed[-_ ]?by[-_ ]?)?(?:${names})(?:[-_ ]?managed)?$|^(?:${names}):`, "i"),
      value: NOT_NO
    } ];
  }
  const RETAIN = "DeletionPolicy: Retain, deploy, then remove it from the template";
  const OWNERSHIP_TAGS = [ {
    managingTool: "CloudFormation",
    key: /^aws:cloudformation:stack-(?:id|name)$/,
    value: /^/,
    handOver: RETAIN
  }, ...tool("CloudFormation", "cloudformation", RETAIN), ...tool("CDK", "cdk|aws-cdk", "RemovalPolicy.RETAIN, deploy, then remove it from the app"), ...tool("Terraform", "terraform|terragrunt|cdktf", "terraform state rm, then remove it from the configuration"), ...tool("OpenTofu", "opentofu|tofu", "tofu state rm, then remove it from the configuration"), ...tool("Pulumi", "pulumi", "pulumi state delete, then remove it from the program") ];
  function ownershipWarnings(observed) {
    const warnings = new Map;
    for (const {managingTool: owner, key: key, value: value, handOver: handOver} of OWNERSHIP_TAGS) {
      const tag = Object.entries(observed?.tags ?? {}).findLast(([name, text]) => key.test(name) && value.test(text));
      if (!tag || warnings.has(owner)) continue;
      const outdated = (0, _tags_js__WEBPACK_IMPORTED_MODULE_1__.Bs)(tag[0]) ? "This tag also remains on resources that are no longer in a stack." : "If the tag is outdated, correct it.";
      warnings.set(owner, `The trail's tag '${(0, _values_printable_js__WEBPACK_IMPORTED_MODULE_0__.TN)(tag[0])}' says '${(0, 
      _values_printable_js__WEBPACK_IMPORTED_MODULE_0__.TN)(tag[1])}', so ${owner} also seems to own it: two owners would revert each other's changes. Remove the trail from ${owner} without deleting it (${handOver}), or keep it in ${owner} and remove it from this workflow. ${outdated}`);
    }
    return [ ...warnings.values() ];
  }
}),

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    AW: () => withChanges,
    Bs: () => isReserved,
    Dl: () => purgeChanges,
    vJ: () => countTags,
    x3: () => MAX_TAGS
  });
  function isReserved(key) {
    return /^aws:/i.test(key);
  }
  const MAX_TAGS = 50;
  function withChanges(tags, changes) {
    return Object.fromEntries(Object.entries({
      ...tags,
      ...changes
    }).filter(entry => entry[1] !== null).sort(([one], [other]) => one < other ? -1 : 1));
  }
  function purgeChanges(tags, kept) {
    const others = Object.keys(tags).filter(key => !Object.hasOwn(kept, key) && !isReserved(key));
    return {
      ...kept,
      ...Object.fromEntries(others.map(key => [ key, null ]))
    };
  }
  function countTags(tags) {
    return Object.keys(tags).filter(key => !isReserved(key)).length;
  }
}),

/***/ 7402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    A4: () => canonicalText,
    Ab: () => parseExactly,
    Yj: () => hasLoneSurrogates,
    dj: () => canonicalJson
  });
  var canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8799);
  function canonicalJson(value) {
    return (0, canonicalize__WEBPACK_IMPORTED_MODULE_0__.A)(JSON.parse(wellFormed(JSON.stringify(value))));
  }
  function canonicalText(text) {
    return canonicalJson(parseExactly(text, source => ({
      number: source
    })));
  }
  function hasLoneSurrogates(value) {
    const json = JSON.stringify(value);
    return wellFormed(json) !== json;
  }
  function parseExactly(text, numberOf) {
    return JSON.parse(text, (_, value, {source: source}) => typeof value === "number" && source !== void 0 && String(value) !== source ? numberOf(source) : value);
  }
  function wellFormed(json) {
    return json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, "$1�");
  }
}),

/***/ 1717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    IA: () => trailKey,
    Rj: () => fingerprint,
    ol: () => digestOf
  });
  var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
  var _canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7402);
  function digestOf(done) {
    const covered = {
      account: done.account,
      trail: done.trail,
      desired: done.desired,
      drift: done.drift.map(({field: field, effect: effect}) => ({
        field: field,
        effect: effect
      })),
      steps: done.steps.map(({call: call, input: input}) => ({
        call: call,
        input: input
      }))
    };
    return `sha256:${sha256((0, _canonical_json_js__WEBPACK_IMPORTED_MODULE_1__.dj)(covered))}`;
  }
  function fingerprint(value) {
    return sha256((0, _canonical_json_js__WEBPACK_IMPORTED_MODULE_1__.dj)(value)).slice(0, FINGERPRINT_DIGITS);
  }
  function trailKey(arn) {
    return sha256(arn).slice(0, FINGERPRINT_DIGITS);
  }
  const FINGERPRINT_DIGITS = 16;
  function sha256(text) {
    return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex");
  }
}),

/***/ 1600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Ad: () => minuteAt,
    K8: () => isTime,
    O1: () => secondsBetween,
    W$: () => millisecondsOf,
    dp: () => minutesOf,
    iA: () => minuteOf,
    jH: () => periodOf,
    nE: () => isoSeconds,
    nR: () => timeOf
  });
  function millisecondsOf(iso) {
    const milliseconds = Date.parse(iso);
    return Number.isNaN(milliseconds) ? null : milliseconds;
  }
  function timeOf(iso) {
    return Date.parse(iso);
  }
  function isTime(iso) {
    const milliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(iso) ? millisecondsOf(iso) : null;
    return milliseconds !== null && isoSeconds(milliseconds) === iso;
  }
  function isoSeconds(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, -".000Z".length)}Z`;
  }
  function secondsBetween(from, to) {
    return Math.max(0, Math.round(((millisecondsOf(to) ?? 0) - (millisecondsOf(from) ?? 0)) / 1e3));
  }
  function minuteOf(iso) {
    return `${iso.slice(0, 16).replace("T", " ")} UTC`;
  }
  function minuteAt(milliseconds) {
    return minuteOf(isoSeconds(milliseconds));
  }
  function periodOf(from, to) {
    const [start, end] = [ minuteOf(from).replace(" UTC", ""), minuteOf(to) ];
    return `${start} to ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`;
  }
  function minutesOf(seconds) {
    if (seconds < 60) return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    const [days, hours, rest] = [ Math.floor(minutes / 1440), Math.floor(minutes % 1440 / 60), minutes % 60 ];
    const parts = days > 0 ? [ `${days} d`, `${hours} h` ] : [ `${hours} h`, `${rest} min` ];
    return parts.filter(part => !part.startsWith("0 ")).join(" ");
  }
}),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    G: () => readConversation,
    H: () => writeComment
  });
  var _domain_plan_review_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6006);
  async function readConversation({api: api, owner: owner, repo: repo}, number, key) {
    const own = [];
    const impostors = [];
    let isOpen = false;
    for (let after; after !== null; ) {
      const answer = await api.graphql(QUERY, {
        owner: owner,
        repo: repo,
        number: number,
        after: after
      });
      const {state: state, comments: comments} = answer.repository.pullRequest;
      isOpen = state === "OPEN";
      for (const comment of comments.nodes) {
        const record = (0, _domain_plan_review_record_js__WEBPACK_IMPORTED_MODULE_0__.aE)(comment.body);
        if (record?.key !== key) continue;
        if (comment.viewerDidAuthor) own.push(ownComment(comment, record, answer.viewer.login)); else impostors.push(nameOf(comment.author));
      }
      after = comments.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null;
    }
    const latest = own.reduce((found, one) => found && !(0, _domain_plan_review_record_js__WEBPACK_IMPORTED_MODULE_0__.K9)(one.record.run, found.record.run) ? found : one, null);
    return {
      isOpen: isOpen,
      own: latest,
      impostors: impostors
    };
  }
  function ownComment({fullDatabaseId: fullDatabaseId, url: url, body: body, createdAt: createdAt, lastEditedAt: lastEditedAt, editor: editor}, record, viewer) {
    return {
      id: idOf(fullDatabaseId),
      url: url,
      body: body,
      record: record,
      lastWrittenAt: lastEditedAt ?? createdAt,
      otherEditor: lastEditedAt === null || nameOf(editor) === viewer ? null : nameOf(editor)
    };
  }
  function idOf(fullDatabaseId) {
    const id = Number(fullDatabaseId);
    return id > 0 && Number.isSafeInteger(id) ? id : null;
  }
  async function writeComment({api: api, owner: owner, repo: repo}, number, own, body) {
    const {issues: issues} = api.rest;
    if (own?.id === null) throw new Error(`no id of the comment ${own.url}`);
    const written = own ? await issues.updateComment({
      owner: owner,
      repo: repo,
      comment_id: own.id,
      body: body
    }) : await issues.createComment({
      owner: owner,
      repo: repo,
      issue_number: number,
      body: body,
      request: {
        retries: 0
      }
    });
    return written.data.html_url;
  }
  function nameOf(actor) {
    if (!actor) return "a deleted user";
    return actor.__typename === "Bot" ? `${actor.login}[bot]` : actor.login;
  }
  const QUERY = `\nquery ($owner: String!, $repo: String!, $number: Int!, $after: String) {\n  viewer { login }\n  repository(owner: $owner, name: $repo) {\n    pullRequest(number: $number) {\n      state\n      comments(first: 100, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        nodes {\n          fullDatabaseId url body author { __typename login } viewerDidAuthor\n          createdAt lastEditedAt editor { __typename login }\n        }\n      }\n    }\n  }\n}`;
}),

/***/ 1265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    E: () => MERGE_WAITS_SECONDS,
    g: () => findMergedPullRequest
  });
  var _runtime_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6876);
  var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5);
  const MERGE_WAITS_SECONDS = [ 1, 2, 3, 4, 5 ];
  function findMergedPullRequest(event, defaultBranch, repository, waitsSeconds, runContext) {
    const find = () => mergedPullRequest(event, defaultBranch, repository);
    return (0, _runtime_retry_js__WEBPACK_IMPORTED_MODULE_1__.v)(waitsSeconds, runContext, find, settled => settled.status === "fulfilled" && "why" in settled.value ? `GitHub does not show the pull request of ${event.sha} yet:` : null);
  }
  async function mergedPullRequest({sha: sha, repository: repository}, defaultBranch, {api: api, owner: owner, repo: repo}) {
    const none = {
      why: `no pull request has ${sha} as its merge commit; it might have been pushed directly.`
    };
    try {
      const pulls = await api.paginate(api.rest.repos.listPullRequestsAssociatedWithCommit, {
        owner: owner,
        repo: repo,
        commit_sha: sha,
        per_page: 100
      });
      const merged = pulls.find(({base: base, merged_at: merged_at, merge_commit_sha: merge_commit_sha}) => merged_at !== null && merge_commit_sha === sha && base.ref === defaultBranch && base.repo.full_name === repository);
      if (merged) return {
        number: merged.number,
        head: merged.head.sha,
        mergedAt: merged.merged_at
      };
      const others = pulls.map(({number: number, state: state}) => `#${number} (${state})`);
      if (others.length === 0) return none;
      const [have, are] = others.length === 1 ? [ "has", "is" ] : [ "have", "are" ];
      return {
        why: `${others.join(", ")} ${have} ${sha}, but ${are} not merged into ${defaultBranch} by this commit.`
      };
    } catch (error) {
      const {status: status} = error;
      if (status === 404) return {
        why: (0, _repository_js__WEBPACK_IMPORTED_MODULE_0__.u_)(error, "pull-requests: read")
      };
      if (status === 422) return none;
      throw error;
    }
  }
}),

/***/ 3157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    cY: () => findNewerCommit,
    wt: () => requireReview,
    bp: () => untrusted
  });
  // EXTERNAL MODULE: ./build/src/github/comments.js
    var comments = __webpack_require__(3195);
  // EXTERNAL MODULE: ./build/src/runtime/retry.js
    var retry = __webpack_require__(6876);
  // EXTERNAL MODULE: ./build/src/github/repository.js
    var github_repository = __webpack_require__(5);
  // CONCATENATED MODULE: ./build/src/github/newer-commit.js
  const WAITS_SECONDS = [ 1, 2, 4 ];
  async function newerHeadCommit(event, branch, repository, runContext) {
    if (repository === null) return {
      unknown: github_repository.g
    };
    const {api: api, owner: owner, repo: repo} = repository;
    const read = async () => (await api.rest.repos.getBranch({
      owner: owner,
      repo: repo,
      branch: branch
    })).data.commit.sha;
    const isPerhapsOld = sha => event.name === "push" && sha !== event.sha && (event.before ?? sha) === sha;
    try {
      const sha = await (0, retry.v)(WAITS_SECONDS, runContext, read, settled => settled.status === "fulfilled" && isPerhapsOld(settled.value) ? `GitHub shows ${branch} as it was before this push:` : null);
      return sha === event.sha ? null : {
        sha: sha
      };
    } catch (error) {
      return {
        unknown: (0, github_repository.u_)(error, "contents: read")
      };
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
  // CONCATENATED MODULE: ./build/src/reconcile/require-review.js
  async function findNewerCommit(run, {event: event, repository: repository}) {
    const opened = await repository();
    const branch = await (0, github_repository.dV)(event, opened);
    if (branch === null) return {
      unknown: opened === null ? github_repository.g : "the default branch cannot be determined."
    };
    const isOfBranch = event.ref === `refs/heads/${branch}` || event.ref.startsWith("refs/tags/");
    return isOfBranch ? newerHeadCommit(event, branch, opened, run) : null;
  }
  async function requireReview(run, invocation, plan, asking) {
    const newer = await asking;
    if (newer && "unknown" in newer) (0, reconcile_run.Mp)(run, `It cannot be determined whether a newer commit was pushed: ${newer.unknown}`, "Newest commit");
    const superseded = supersededRefusals(invocation.event, newer, plan);
    if (superseded.length > 0) return {
      ...plan,
      refusals: [ ...superseded, ...plan.refusals ]
    };
    const {refusals: refusals, approval: approval} = await unreviewed(run, invocation, plan);
    if (approval !== null) run.record({
      kind: "approved",
      by: approval
    });
    return {
      ...plan,
      refusals: [ ...refusals, ...plan.refusals ]
    };
  }
  function supersededRefusals({sha: sha}, newer, plan) {
    const undoesNothing = plan.steps.every(({call: call}) => call === "cloudtrail:StartLogging");
    if (newer === null || "unknown" in newer || undoesNothing) return [];
    const message = `This run is for commit ${sha}, but the default branch is now at ${newer.sha}: applying would revert newer changes. The run for the newer commit applies them; if there is no such run, start the workflow on the branch.`;
    return [ {
      code: "superseded",
      message: message
    } ];
  }
  async function unreviewed(run, invocation, plan) {
    if (invocation.inputs.approval === "not-required") return {
      refusals: [],
      approval: null
    };
    if (!(0, plan_review.mF)(plan)) return {
      refusals: [],
      approval: plan.drift.length > 0 ? NOT_NEEDED : null
    };
    const review = await reviewOf(run, invocation, plan);
    const refusals = (0, plan_review.WO)(plan, review);
    const by = review.kind === "record" ? review.where : "approved-plan-digest";
    return {
      refusals: refusals,
      approval: refusals.length === 0 ? by : null
    };
  }
  async function reviewOf(run, {inputs: inputs, event: event, repository: repository}, plan) {
    const {approval: approval, approvedPlanDigest: digest} = inputs;
    if (approval === "digest") return digest === null ? none(NO_DIGEST) : {
      kind: "digest",
      digest: digest
    };
    return approval === "merged-pull-request" ? recordedReview(run, event, plan, repository) : none(ONLY_STRENGTHENING);
  }
  function none(why) {
    return {
      kind: "none",
      why: why
    };
  }
  const ONLY_STRENGTHENING = "approval is `strengthening-only`, so only changes that strengthen the trail are applied.";
  const NO_DIGEST = "approved-plan-digest is empty, and an empty digest approves nothing. The output name that it comes from is probably misspelled.";
  function elsewhere({name: name, ref: ref}) {
    return `approval is \`merged-pull-request\`, which approves only on a push to the default branch. On ${name || "no event"} of ${ref}, only changes that strengthen the trail are applied.`;
  }
  const NOT_NEEDED = "nobody; all changes only strengthen the trail";
  function untrusted({record: record, otherEditor: otherEditor, lastWrittenAt: lastWrittenAt}, {number: number, head: head, mergedAt: mergedAt}) {
    const comment = `the comment on pull request #${number}`;
    if (otherEditor !== null) return `${comment} was edited by ${otherEditor}.`;
    if (record.head !== head) return `${comment} is about commit ${record.head}, but the pull request head is ${head}.`;
    const isLate = mergedAt !== null && Date.parse(lastWrittenAt) > Date.parse(mergedAt);
    if (isLate && record.apply === null) return `${comment} was written at ${lastWrittenAt}, after the merge at ${mergedAt}.`;
    return null;
  }
  async function recordedReview(run, event, plan, opening) {
    if (event.name !== "push") return none(elsewhere(event));
    try {
      const repository = await opening();
      const defaultBranch = await (0, github_repository.dV)(event, repository);
      if (defaultBranch !== null && event.ref !== `refs/heads/${defaultBranch}`) return none(elsewhere(event));
      if (repository === null) return none(github_repository.g);
      if (defaultBranch === null) return none("the default branch cannot be determined.");
      const pull = await (0, merged_pull_request.g)(event, defaultBranch, repository, merged_pull_request.E, run);
      if ("why" in pull) return none(pull.why);
      const {own: own, impostors: impostors} = await (0, comments.G)(repository, pull.number, (0, 
      fingerprint.IA)(plan.trail));
      if (own === null) {
        const others = impostors.length > 0 ? ` A similar comment was written by ${[ ...new Set(impostors) ].join(", ")}.` : "";
        return none(`pull request #${pull.number} has no Org Trail comment about this trail.${others}`);
      }
      const why = untrusted(own, pull);
      return why === null ? {
        kind: "record",
        reviewed: own.record,
        where: `the comment on pull request #${pull.number}`
      } : none(why);
    } catch (error) {
      return none((0, github_repository.u_)(error, "pull-requests: read"));
    }
  }
}),

/***/ 5594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    A: () => annotatedPrerequisites,
    I: () => annotationsOf
  });
  var _domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(685);
  var _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7730);
  var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(260);
  var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8174);
  var _verdict_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4169);
  var _verdict_finding_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1535);
  var _verdict_gaps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4445);
  var _verdict_verdict_line_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5088);
  function annotationsOf(report) {
    const {planned: planned, trailName: trailName} = report;
    const trail = `Trail ${trailName}`.trim();
    const refusals = (planned?.plan.refusals ?? []).map(({code: code, field: field, message: message}) => {
      const what = field ? `${code} of ${(0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_0__.OB)(field).label}` : code;
      return {
        level: "error",
        title: `${trail}: refused, ${what}`,
        message: (0, _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__.TN)(message)
      };
    });
    const failing = (planned?.deliveries ?? []).flatMap(({what: what, error: error}) => error === null ? [] : [ {
      level: "warning",
      title: `${trail}: delivery of ${what} fails`,
      message: error
    } ]);
    const verdict = refusals.length === 0 || report.failure !== null ? verdictAnnotation(report, trail) : stoppedAnnotation(report, trail);
    return [ ...verdict, ...evidenceAnnotations(report, trail), ...refusals, ...planned ? unmet(planned) : [], ...failing ];
  }
  function evidenceAnnotations({evidence: evidence}, trail) {
    if (evidence === null) return [];
    const {integrity: integrity, coverage: coverage, delivery: delivery} = evidence;
    const first = {
      integrity: (0, _verdict_finding_words_js__WEBPACK_IMPORTED_MODULE_3__.al)(integrity?.findings ?? [])[0]?.message ?? integrity?.unknown[0] ?? integrity?.warnings[0],
      coverage: coverage?.why ?? (silentIn(coverage).slice(0, 3).join(", ") || uncheckedIn(coverage)),
      delivery: delivery && [ delivery.message, delivery.remedy ?? "" ].join(" ")
    };
    const annotation = (level, part) => {
      const words = (0, _verdict_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__.rz)(evidence, part).replace(/^./, letter => letter.toUpperCase());
      return {
        level: level,
        title: `${trail}: ${part}`,
        message: `${words}. ${first[part] ?? ""}`.trim()
      };
    };
    return [ ...(0, _domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_6__.IG)(evidence).map(part => annotation("error", part)), ...(0, 
    _verdict_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__.Jg)(evidence).doubtful.map(part => annotation("warning", part)) ];
  }
  function silentIn(coverage) {
    const {missing: missing = [], regions: regions = null} = coverage ?? {};
    return [ ...missing.map(({account: account, name: name}) => (0, _verdict_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__.zb)(account, name)), ...[ ...regions?.missing ?? [], ...regions?.undecided ?? [] ].map(({account: account, name: name, region: region}) => (0, 
    _verdict_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__.zb)(account, name, region)) ];
  }
  function uncheckedIn(coverage) {
    const first = coverage?.unknown[0];
    return first && `${(0, _verdict_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__.zb)(first.account, first.name)}: ${first.why}`;
  }
  function stoppedAnnotation(report, trail) {
    const message = (0, _verdict_gaps_js__WEBPACK_IMPORTED_MODULE_4__.SB)(report);
    return message === "" ? [] : [ {
      level: "warning",
      title: `${trail}: logging was found off`,
      message: message
    } ];
  }
  function verdictAnnotation(report, trail) {
    const {verdict: verdict, isUnattended: isUnattended} = report;
    const isFoundOff = (0, _verdict_gaps_js__WEBPACK_IMPORTED_MODULE_4__.SB)(report) !== "";
    const line = (0, _verdict_verdict_line_js__WEBPACK_IMPORTED_MODULE_5__.ly)(report);
    const saysVerdict = true;
    const parts = report.evidence ? (0, _domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_6__.IG)(report.evidence) : [];
    if (verdict.reason !== null && !parts.includes(verdict.reason)) return [ {
      level: "error",
      title: `${trail}: ${verdict.reason}`,
      message: `${line} ${(0, _verdict_verdict_line_js__WEBPACK_IMPORTED_MODULE_5__.mB)(report)}`.trim(),
      saysVerdict: saysVerdict
    } ];
    if (verdict.outcome === "drift") return isUnattended || isFoundOff ? [ {
      level: "warning",
      title: `${trail}: ${isFoundOff ? "logging is off" : "drift"}`,
      message: line,
      saysVerdict: saysVerdict
    } ] : [ {
      level: "notice",
      title: `${trail}: plan`,
      message: line,
      saysVerdict: saysVerdict
    } ];
    if (verdict.outcome === "applied" && isUnattended) return [ {
      level: "warning",
      title: `${trail}: drift was healed`,
      message: line,
      saysVerdict: saysVerdict
    } ];
    if (verdict.outcome === "applied" && isFoundOff) return [ {
      level: "warning",
      title: `${trail}: logging was off`,
      message: line,
      saysVerdict: saysVerdict
    } ];
    return [];
  }
  function unmet({plan: plan, prerequisites: prerequisites}) {
    return annotatedPrerequisites(plan, prerequisites).map(({id: id, message: message}) => ({
      level: "warning",
      title: `Prerequisite ${id}`,
      message: message
    }));
  }
  function annotatedPrerequisites(plan, prerequisites) {
    return plan.refusals.length > 0 ? [] : (0, _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_7__.ZA)(prerequisites).filter(one => one.id !== "delegated-administrators" && !(0, 
    _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_7__._C)(plan.steps, one));
  }
}),

/***/ 784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    fs: () => changesOf,
    xi: () => declaredAlias,
    k$: () => effectInWords,
    PC: () => labelsOf,
    yG: () => plainly,
    dY: () => shownRecording,
    JJ: () => shownValue
  });
  // EXTERNAL MODULE: ./build/src/domain/plan/drift.js
    var drift = __webpack_require__(1799);
  // EXTERNAL MODULE: ./build/src/domain/selectors/recorded-events.js
    var recorded_events = __webpack_require__(2893);
  // CONCATENATED MODULE: ./build/src/domain/selectors/recorded-words.js
  const MAX_PARTS = 4;
  const RESOURCES = {
    "AWS::S3::Object": "S3 objects",
    "AWS::Lambda::Function": "Lambda invocations",
    "AWS::DynamoDB::Table": "DynamoDB items"
  };
  function recordedInWords(selectors, logBucket) {
    const recorded = (0, recorded_events._O)(selectors);
    const isOfManagement = conditions => onlyValueOf(conditions, "eventCategory") === "Management";
    const managementFirst = [ ...recorded.filter(isOfManagement), ...recorded.filter(one => !isOfManagement(one)) ];
    const parts = managementFirst.map(conditions => partInWords(conditions, logBucket));
    if (parts.length > MAX_PARTS || parts.some(part => part === null)) return null;
    return parts.join("; ");
  }
  function partInWords(conditions, logBucket) {
    const category = onlyValueOf(conditions, "eventCategory");
    const rest = conditions.filter(({Field: Field}) => ![ "eventCategory", "readOnly", "resources.type" ].includes(Field));
    const half = halfOf(conditions);
    if (half === null) return null;
    if (category === "Management") {
      const except = exceptionsIn(rest, "eventSource", "NotEquals", source => source);
      return except === null ? null : `${half === "" ? "all management events" : `management ${half} only`}${except}`;
    }
    const type = onlyValueOf(conditions, "resources.type");
    if (category !== "Data" || type === null) return null;
    const isLogBucket = arn => logBucket !== null && arn.endsWith(`:s3:::${logBucket}/`);
    const withoutAll = rest.filter(one => !isEverything(one));
    const except = exceptionsIn(withoutAll, "resources.ARN", "NotStartsWith", arn => isLogBucket(arn) ? "the log bucket" : arn);
    return except === null ? null : `${RESOURCES[type] ?? type}${half === "" ? "" : ` (${half} only)`}${except}`;
  }
  function halfOf(conditions) {
    if (!conditions.some(({Field: Field}) => Field === "readOnly")) return "";
    const readOnly = onlyValueOf(conditions, "readOnly");
    return readOnly === "true" ? "reads" : readOnly === "false" ? "writes" : null;
  }
  function onlyValueOf(conditions, field) {
    const some = conditions.filter(({Field: Field}) => Field === field);
    const [one] = some;
    if (some.length !== 1 || operatorsOf(one).join() !== "Equals") return null;
    const values = valuesOf(one, "Equals");
    return values.length === 1 ? values[0] : null;
  }
  function exceptionsIn(conditions, field, operator, nameOf) {
    if (conditions.length === 0) return "";
    const [one] = conditions;
    if (conditions.length > 1 || one.Field !== field || operatorsOf(one).join() !== operator) return null;
    return ` except ${valuesOf(one, operator).map(nameOf).join(", ")}`;
  }
  function isEverything(one) {
    return one.Field === "resources.ARN" && operatorsOf(one).join() === "StartsWith" && valuesOf(one, "StartsWith").some(value => /^arn:[^:]+:(?:s3:::|s3|lambda|dynamodb)$/.test(value));
  }
  function valuesOf(one, operator) {
    const values = one[operator];
    return typeof values === "object" ? values : [];
  }
  function operatorsOf(one) {
    return Object.keys(one).filter(operator => operator !== "Field" && valuesOf(one, operator).length > 0);
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
  // CONCATENATED MODULE: ./build/src/report/changes.js
  function changesOf(planned) {
    const {drift: drift} = planned.plan;
    const selectors = drift.filter(({field: field}) => (0, fields.Fm)(field));
    return drift.flatMap(entry => {
      if (!(0, fields.Fm)(entry.field)) return [ changeOf(entry, planned) ];
      return entry === selectors[0] ? [ changeOfRecording([ entry, ...selectors.slice(1) ], planned) ] : [];
    });
  }
  function changeOf(entry, planned) {
    const {field: field, observed: observed, desired: desired, effect: effect} = entry;
    return {
      entries: [ entry ],
      label: (0, fields.OB)(field).label,
      effect: effect,
      observed: planned.before && shownValue(field, observed, planned),
      desired: shownValue(field, desired, planned),
      meaning: (0, drift.Pr)(entry)
    };
  }
  function changeOfRecording(entries, {before: before, wouldBe: wouldBe}) {
    const [observed, desired] = recordedEvents(before, wouldBe);
    const effects = entries.map(({effect: effect}) => effect);
    const isClear = desired.words !== countedSelectors(wouldBe);
    return {
      entries: entries,
      label: (0, fields.OB)(entries[0].field).label,
      effect: [ "weakens", "strengthens", "neutral" ].find(effect => effects.includes(effect)),
      observed: observed,
      desired: desired,
      meaning: isClear ? null : entries.map(drift.Pr).find(one => one !== null) ?? null
    };
  }
  function shownValue(field, value, planned) {
    if (typeof value === "boolean" || (0, drift.qv)(value)) return {
      words: (0, format_value.F)(value)
    };
    if (field !== "kmsKeyId" || typeof value !== "string") return {
      value: (0, format_value.F)(value)
    };
    const alias = value === planned.wouldBe.kmsKeyId ? declaredAlias(planned) : null;
    return alias === null ? {
      value: value
    } : {
      value: alias,
      id: (0, arn.Lw)(value)?.resource ?? value
    };
  }
  function declaredAlias({declared: declared, plan: plan}) {
    const intent = declared.intents.kmsKeyId;
    const isUnresolved = plan.refusals.some(({field: field, code: code}) => field === "kmsKeyId" && (code === "read" || code === "prerequisites"));
    const key = intent.state === "set" && typeof intent.value === "string" ? intent.value : "";
    return /^(?:arn:.*:)?alias\//.test(key) && !isUnresolved ? key : null;
  }
  function recordedEvents(before, after) {
    const [was, willBe] = [ before && recorded(before), recorded(after) ];
    const isClear = willBe !== null && (before === null || was !== null && was !== willBe);
    const shown = (trail, words) => ({
      words: isClear && words ? words : countedSelectors(trail)
    });
    return [ before && shown(before, was), shown(after, willBe) ];
  }
  function recorded(trail) {
    const selectors = (0, recorded_events.Yv)(trail);
    return selectors && recordedInWords(selectors, trail.s3BucketName);
  }
  function shownRecording(trail) {
    return {
      words: recorded(trail) ?? countedSelectors(trail)
    };
  }
  function countedSelectors({eventSelectors: eventSelectors, advancedEventSelectors: advancedEventSelectors}) {
    if (eventSelectors === null || advancedEventSelectors === null) return "not known";
    if (advancedEventSelectors.length > 0) return (0, wording.U9)(advancedEventSelectors.length, "advanced event selector");
    return eventSelectors.length > 0 ? (0, wording.U9)(eventSelectors.length, "basic event selector") : "all management events";
  }
  function plainly(shown) {
    if ("words" in shown) return shown.words;
    return shown.id === void 0 ? shown.value : `${shown.value} (${shown.id})`;
  }
  function effectInWords({effect: effect, meaning: meaning}) {
    if (effect === "neutral") return meaning ?? trail_effect.Gt.neutral;
    return [ trail_effect.Gt[effect], ...meaning === null ? [] : [ meaning ] ].join("; ");
  }
  function labelsOf(changes, effect) {
    return changes.filter(change => effect === void 0 || change.effect === effect).map(({label: label}) => label);
  }
}),

/***/ 8908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    r: () => awsCliCommand
  });
  var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3161);
  var _domain_values_invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7543);
  var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8174);
  function awsCliCommand({call: call, input: input, region: region}, {homeRegion: homeRegion}) {
    const [service, action] = call.split(":");
    const command = [ "aws", service === "s3" ? "s3api" : service, kebab(action), "--region", (0, 
    _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__.ZL)(region ?? homeRegion) ];
    const misread = Object.values(input).some(value => typeof value === "string" && (/^(?:-|fileb?:\/\/)/.test(value) || value.search(_domain_values_invisible_characters_js__WEBPACK_IMPORTED_MODULE_1__.k) >= 0));
    if (misread) return [ ...command, "--cli-input-json", (0, _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__.ZL)(json(input)) ].join(" ");
    const options = Object.entries(input).map(([member, value]) => {
      const option = kebab(member);
      if (typeof value === "boolean") return `--${value ? "" : "no-"}${option}`;
      return `--${option} ${(0, _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__.ZL)(typeof value === "string" ? value : json(value))}`;
    });
    return [ ...command, ...options ].join(" ");
  }
  function json(value) {
    return (0, _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_2__.$m)(JSON.stringify(value));
  }
  function kebab(name) {
    return name.replace(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, "-$&").toLowerCase();
  }
}),

/***/ 9797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    FY: () => paragraph,
    SM: () => withCode,
    aY: () => code,
    ih: () => escape,
    om: () => block,
    tp: () => table,
    v9: () => advice,
    zH: () => details
  });
  var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3161);
  var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8174);
  const MAX_CHARACTERS = 1e3;
  function escape(text) {
    return escapeMarkup(text).replace(/(?<!\w)&#64;(?=\w)|&#35;(?=\d)|(?<!\w)GH-(?=\d)/gi, found => `${found}${BREAK}`);
  }
  function code(text) {
    return `<code>${escapeMarkup(text)}</code>`;
  }
  function escapeMarkup(text) {
    return (0, _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__.RK)((0, _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__.Jj)(text, MAX_CHARACTERS)).replace(/[&<>`|\\*_~[\]#$]|(?<![-.\w+])@|@(?![-\w])/g, entity).replace(/:(?=\/\/)|@/g, character => `${entity(character)}${BREAK}`).replace(/(?<=www)\./gi, dot => `${BREAK}${entity(dot)}`);
  }
  const BREAK = "&#8203;";
  function block(text, language = "") {
    const longest = text.match(/`+/g)?.reduce((most, {length: length}) => Math.max(most, length), 2) ?? 2;
    const fence = "`".repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
  }
  function advice(parts) {
    return parts.map((part, index) => {
      const text = (0, _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_0__.gB)(part).join("\n");
      if (typeof part !== "string") return `\n\n${block(text, part.language === "json" ? "json" : "")}`;
      return `${typeof parts[index - 1] === "string" ? "<br>" : "\n\n"}${escape(text)}`;
    }).join("").trimStart();
  }
  function paragraph(text) {
    return text.split("\n").map(escape).join("<br>");
  }
  function withCode(text) {
    const parts = (0, _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_1__.Jj)(text, MAX_CHARACTERS).split(/`([^`]+)`/);
    return parts.map((part, index) => index % 2 === 1 ? code(part) : escape(part)).join("");
  }
  function table(head, rows) {
    return [ head, head.map(() => "---"), ...rows ].map(cells => `| ${cells.join(" | ")} |`).join("\n");
  }
  function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
  }
  function entity(character) {
    return `&#${character.codePointAt(0)};`;
  }
}),

/***/ 3827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    M: () => changedLines
  });
  var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9672);
  var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7879);
  function changedLines(observed, desired) {
    if (typeof (desired ?? observed) !== "object") return [];
    const [before, after] = [ linesOf(observed), linesOf(desired) ];
    const text = outline => outline.map(line => `${line}\n`).join("");
    const {hunks: hunks} = (0, diff__WEBPACK_IMPORTED_MODULE_1__.YB)("", "", text(before), text(after), "", "", {
      context: 3
    });
    return hunks.flatMap(hunk => {
      const above = before.length > 0 ? ancestors(before, hunk.oldStart - 1) : [];
      return [ ...above.flatMap(line => [ ` ${line}`, " …" ]), ...hunk.lines ];
    });
  }
  function ancestors(outline, index) {
    const found = [];
    let depth = depthOf(outline[index] ?? "");
    for (let above = index - 1; above >= 0 && depth > 0; above--) {
      const line = outline[above];
      if (depthOf(line) >= depth) continue;
      depth = depthOf(line);
      found.unshift(line);
    }
    return found;
  }
  function depthOf(line) {
    return line.search(/[^ ]/);
  }
  function linesOf(value) {
    return Object.keys(value ?? {}).length === 0 ? [] : (0, _yaml_js__WEBPACK_IMPORTED_MODULE_0__.Z)(value);
  }
}),

/***/ 7879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Z: () => yamlLines
  });
  var _domain_values_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7543);
  function yamlLines(value) {
    if (typeof value !== "object" || value === null) return [ scalar(value) ];
    if (isEmpty(value)) return [ Array.isArray(value) ? "[]" : "{}" ];
    if (Array.isArray(value)) return value.flatMap(entry => yamlLines(entry).map((line, index) => `${index === 0 ? "- " : "  "}${line}`));
    return Object.entries(value).flatMap(([key, entry]) => {
      const lines = yamlLines(entry);
      if (typeof entry !== "object" || entry === null || isEmpty(entry)) return [ `${scalar(key)}: ${lines.join("")}` ];
      return [ `${scalar(key)}:`, ...lines.map(line => `  ${line}`) ];
    });
  }
  function isEmpty(value) {
    return Object.keys(value).length === 0;
  }
  function scalar(value) {
    if (typeof value !== "string") return String(value);
    const isPlain = /^[A-Za-z][\w./:@*+-]*(?: [\w./@*+-]+)*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|[yn])$|:(?: |$)/i.test(value);
    return isPlain ? value : JSON.stringify(value).replace(_domain_values_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__.k, escaped);
  }
  function escaped(character) {
    const digits = character.codePointAt(0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
  }
}),

/***/ 9276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    CY: () => adviceLines,
    HN: () => planLines,
    Om: () => linkLines,
    TM: () => firstLine,
    ZN: () => detailLines,
    mR: () => stepLines
  });
  var _domain_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4785);
  var _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7730);
  var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(260);
  var _annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5594);
  var _changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(784);
  var _format_aws_cli_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8908);
  var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3161);
  var _format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3827);
  var _sections_drift_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(219);
  var _sections_prerequisites_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3954);
  var _report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8456);
  function firstLine(mode, why, {name: name, region: region}, role) {
    return [ `${mode} (${why})`, `trail ${name} in ${region}`, `as ${role ?? "the runner’s own identity"}` ].join(" · ");
  }
  function planLines(logged) {
    const {mode: mode, plan: plan, declared: declared, before: before} = logged;
    const changes = (0, _changes_js__WEBPACK_IMPORTED_MODULE_3__.fs)(logged);
    return [ ...before ? changes.map(changeLine) : [ newTrailLine(declared, changes) ], ...prerequisiteSummary(plan), ...mode === "apply" || plan.refusals.length > 0 ? [] : plan.steps.map((step, index) => stepLine(plan, step, index)) ];
  }
  function detailLines(logged) {
    const {plan: plan, declared: declared, deliveries: deliveries, before: before, wouldBe: wouldBe} = logged;
    return [ before ? `Trail ${plan.trail}` : `New trail ${plan.trail}`, ...(0, _changes_js__WEBPACK_IMPORTED_MODULE_3__.fs)(logged).flatMap(change => changeInDetail(change, declared)), ...(0, 
    _sections_drift_table_js__WEBPACK_IMPORTED_MODULE_7__.fW)(logged).map(({field: field, value: value, why: why}) => {
      const now = before ? `${valueNow((0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.OB)(field), before, logged)}; ` : "";
      return `  ${(0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.OB)(field).label}: ${now}declared ${value}, which ${why}`;
    }), ...(0, _sections_drift_table_js__WEBPACK_IMPORTED_MODULE_7__.Rv)(logged).map(row => {
      const value = valueNow(row, before ?? wouldBe, logged);
      return `  ${row.label}: ${value} (${(0, _report_js__WEBPACK_IMPORTED_MODULE_9__.MI)(declared, row.field)})`;
    }), ...(0, _sections_prerequisites_js__WEBPACK_IMPORTED_MODULE_8__.QG)(plan), ...plan.steps.flatMap((step, index) => [ `Step ${index + 1}: ${step.call}${(0, 
    _domain_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__.US)(plan, step) ? " (not allowed)" : ""}`, ...indented((0, 
    _sections_prerequisites_js__WEBPACK_IMPORTED_MODULE_8__.EO)(step)), ...(0, _domain_plan_plan_js__WEBPACK_IMPORTED_MODULE_0__.US)(plan, step) ? [] : indented([ (0, 
    _format_aws_cli_js__WEBPACK_IMPORTED_MODULE_4__.r)(step, plan) ]) ]), ...plan.refusals.filter(({message: message}) => message.includes("\n")).flatMap(({message: message}) => message.split("\n")), ...deliveries.flatMap(({what: what, error: error}) => error ? [ `Delivery of ${what} fails: ${error}` ] : []) ];
  }
  function indented(lines) {
    return lines.map(line => `    ${line}`);
  }
  function changeLine(change) {
    const {effect: effect, label: label, observed: observed, desired: desired} = change;
    const from = observed === null ? "no trail" : (0, _changes_js__WEBPACK_IMPORTED_MODULE_3__.yG)(observed);
    return `${effect === "weakens" ? "!" : "~"} ${label}: ${from} → ${(0, _changes_js__WEBPACK_IMPORTED_MODULE_3__.yG)(desired)} (${(0, 
    _changes_js__WEBPACK_IMPORTED_MODULE_3__.k$)(change)})`;
  }
  function changeInDetail(change, declared) {
    const [{field: field}] = change.entries;
    return [ `${changeLine(change)}; ${(0, _report_js__WEBPACK_IMPORTED_MODULE_9__.MI)(declared, field)}`, ...change.entries.flatMap(({observed: observed, desired: desired}) => indented((0, 
    _format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_6__.M)(observed, desired))) ];
  }
  function newTrailLine({name: name}, changes) {
    const fields = changes.map(({label: label, desired: desired}) => `${label} ${(0, 
    _changes_js__WEBPACK_IMPORTED_MODULE_3__.yG)(desired)}`);
    return `Trail ${name} does not exist yet. Declared: ${fields.join(", ")}`;
  }
  function valueNow(row, trail, logged) {
    if ((0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.t8)(trail, row)) return "not known";
    return (0, _changes_js__WEBPACK_IMPORTED_MODULE_3__.yG)((0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_1__.Fm)(row.field) ? (0, 
    _changes_js__WEBPACK_IMPORTED_MODULE_3__.dY)(trail) : (0, _changes_js__WEBPACK_IMPORTED_MODULE_3__.JJ)(row.field, trail[row.field], logged));
  }
  function prerequisiteSummary(plan) {
    const statuses = [ "pass", "fail", "unknown" ];
    const counts = statuses.flatMap(status => {
      const n = plan.prerequisites.filter(one => one.status === status).length;
      return n === 0 ? [] : [ `${n} ${status}` ];
    });
    if (counts.length === 0) return [];
    const annotated = (0, _annotations_js__WEBPACK_IMPORTED_MODULE_2__.A)(plan, plan.prerequisites);
    const isSaidElsewhere = one => annotated.includes(one) || plan.refusals.length === 0 && (0, 
    _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_10__._C)(plan.steps, one);
    const open = plan.prerequisites.filter(one => one.status === "fail" || one.status === "unknown");
    return [ `Prerequisites: ${counts.join(", ")}`, ...open.filter(one => !isSaidElsewhere(one)).map(({id: id, status: status, message: message}) => `Prerequisite ${id}: ${status}. ${message}`) ];
  }
  function stepLine(plan, step, index) {
    return `Step ${index + 1}: ${step.call}${repairedBy(plan, step)}`;
  }
  function repairedBy({prerequisites: prerequisites}, step) {
    const repaired = prerequisites.find(one => (0, _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_10__._C)([ step ], one));
    return repaired === void 0 ? "" : ` (repairs ${repaired.id}: ${repaired.message})`;
  }
  function stepLines({steps: steps, planned: planned}) {
    return steps.map(({step: step, outcome: outcome}) => `${step.call}: ${outcome}${planned ? repairedBy(planned.plan, step) : ""}`);
  }
  function adviceLines(report) {
    return [ ...(0, _report_js__WEBPACK_IMPORTED_MODULE_9__.lv)(report).map(mistake => `- ${mistake}`), ...report.failure?.hint ? [ "What to do:", ...(0, 
    _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_5__.Dx)(report.failure.hint).map(line => `  ${line}`) ] : [] ];
  }
  function linkLines({planned: planned}, page) {
    return [ ...planned ? [ `Plan digest: ${planned.plan.digest}` ] : [], ...page === null ? [] : [ `Summary: ${page}` ] ];
  }
}),

/***/ 8456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    CN: () => latestTrail,
    MI: () => declarationOf,
    So: () => historyAfterRun,
    lv: () => shownMistakes,
    sd: () => hasApplied,
    tb: () => wasFoundStopped,
    u: () => trailAfterRun
  });
  var _domain_trail_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9087);
  var _domain_history_holes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4782);
  var _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4547);
  var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9837);
  function wasFoundStopped({before: before, plan: plan}) {
    return before !== null && plan.drift.some(({field: field, observed: observed}) => field === "isLogging" && observed === false);
  }
  function hasApplied({mode: mode, plan: plan}) {
    return mode === "apply" && plan.steps.length + plan.refusals.length > 0;
  }
  function trailAfterRun(planned) {
    return hasApplied(planned) ? planned.now : {
      known: planned.wouldBe
    };
  }
  function latestTrail(planned) {
    const after = trailAfterRun(planned);
    return ((0, _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_2__.q)(after) ? after.known : null) ?? planned.before;
  }
  function historyAfterRun({history: history, planned: planned, confirmed: confirmed}) {
    const now = planned && (0, _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_2__.q)(planned.now) ? planned.now.known : null;
    return history && {
      ...history,
      holes: (0, _domain_history_holes_js__WEBPACK_IMPORTED_MODULE_1__.m7)(history.holes, now, confirmed)
    };
  }
  function declarationOf(declared, field) {
    const intent = declared.intents[field];
    if ((0, _domain_trail_desired_js__WEBPACK_IMPORTED_MODULE_0__.tc)(declared, field)) return "a trail has one kind of selectors";
    if (intent.state === "keep") return "left as it is";
    if (intent.state === "remove") return "declared none";
    return intent.byDefault ? "set by default" : "set";
  }
  const MAX_SHOWN_MISTAKES = 50;
  function shownMistakes({mistakes: mistakes}) {
    const more = mistakes.length - MAX_SHOWN_MISTAKES;
    return [ ...mistakes.slice(0, MAX_SHOWN_MISTAKES), ...more > 0 ? [ `… and ${(0, 
    _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_3__.U9)(more, "more mistake")}.` ] : [] ];
  }
}),

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Rv: () => unchangedRows,
    bz: () => changeParts,
    fW: () => unresolvedFields,
    hj: () => fieldDetails,
    n_: () => diffOf
  });
  var _domain_plan_drift_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1799);
  var _domain_trail_effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4492);
  var _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(260);
  var _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7730);
  var _domain_values_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4286);
  var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9837);
  var _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4547);
  var _domain_values_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8174);
  var _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9797);
  var _format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3827);
  var _changes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(784);
  var _report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8456);
  const EFFECTS = {
    strengthens: "🟢",
    weakens: "🔴",
    neutral: "🔵"
  };
  function changeParts(report, whereWhole) {
    const {planned: planned} = report;
    if (!planned) return [];
    const changes = (0, _changes_js__WEBPACK_IMPORTED_MODULE_8__.fs)(planned);
    const columns = columnsOf(report, planned);
    const part = (rows, shown = (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.tp)(columns, rows)) => {
      const names = rows.map(([name]) => name).join(", ");
      return rows.length > 0 ? [ [ shown, `${names}. The values are too long to be shown here: ${whereWhole}` ] ] : [];
    };
    const repairs = repairRows(report, planned);
    const unresolved = unresolvedRows(planned, columns.length);
    if (!isUnfinished(report, planned)) {
      const rows = isNew(report, planned) ? newTrailRows(changes, planned) : changes.map(change => changeRow(change, planned));
      return part([ ...unresolved, ...rows, ...repairs ]);
    }
    const rows = changes.map(change => unfinishedRow(change, planned));
    const isDone = ([, , , now]) => now === AS_DECLARED;
    const done = rows.filter(isDone);
    const title = `${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_10__.U9)(done.length, "setting is", "settings are")} as declared`;
    return [ ...part([ ...unresolved, ...rows.filter(row => !isDone(row)), ...repairs ]), ...part(done, (0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.zH)(title, (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.tp)(columns, done))) ];
  }
  const AS_DECLARED = "as declared";
  function unresolvedRows(planned, columns) {
    return unresolvedFields(planned).map(({field: field, value: value, why: why}) => {
      const now = fieldCell({
        known: planned.before
      }, (0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.OB)(field), planned);
      return [ `❌ ${(0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.OB)(field).label}`, ...columns > 2 ? [ now ] : [], `**${(0, 
      _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.aY)(value)}**<br><sub>${why}</sub>`, ...columns > 3 ? [ now ] : [] ];
    });
  }
  function unresolvedFields({plan: plan, declared: declared}) {
    return [ "kmsKeyId", "snsTopicArn" ].flatMap(field => {
      const {refusals: refusals, drift: drift} = plan;
      const intent = declared.intents[field];
      const refusal = refusals.find(one => one.field === field && [ "prerequisites", "read" ].includes(one.code));
      if (!refusal || intent.state !== "set" || typeof intent.value !== "string" || drift.some(entry => entry.field === field)) return [];
      const why = refusal.code === "prerequisites" ? "does not exist" : "could not be checked";
      return [ {
        field: field,
        value: intent.value,
        why: why
      } ];
    });
  }
  function fieldDetails(planned, whereWhole) {
    return [ ...planned.plan.drift.flatMap(entry => lineByLine(entry, whereWhole)), [ unchanged(planned), "" ] ];
  }
  function isNew(report, planned) {
    return planned.before === null && !isUnfinished(report, planned);
  }
  function isUnfinished({verdict: verdict}, {mode: mode, plan: plan}) {
    return mode === "apply" && verdict.outcome !== "applied" && plan.refusals.length === 0;
  }
  function columnsOf(report, planned) {
    const isApplied = report.verdict.outcome === "applied";
    if (isUnfinished(report, planned)) return [ "", "Before", "Declared", "Now" ];
    if (planned.before === null) return [ "", isApplied ? "Now" : "Would be" ];
    if (!isApplied) return [ "", "Now", "Would be" ];
    return [ "", report.isUnattended ? "Found" : "Before", "Now" ];
  }
  function newTrailRows(changes, planned) {
    const isOn = ({entries: [{desired: desired}]}) => desired === true;
    const isSwitch = ({entries: [{desired: desired}]}) => typeof desired === "boolean";
    const on = changes.filter(isOn).map(({label: label}) => label);
    return [ ...on.length > 0 ? [ [ `${EFFECTS.strengthens} Turned on`, `**${on.join(", ")}**` ] ] : [], ...changes.filter(one => !isSwitch(one)).map(one => [ nameOf(one), `**${cell(one.desired)}**${absence(one, planned)}` ]) ];
  }
  function unfinishedRow(change, planned) {
    const [name = "", ...cells] = changeRow(change, planned);
    const now = cellNow(change, planned);
    const sign = (0, _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__.q)(planned.now) ? "❌" : "❔";
    return [ now === AS_DECLARED ? name : `${sign} ${change.label}`, ...cells, now ];
  }
  function changeRow(change, planned) {
    const {effect: effect, observed: observed, desired: desired} = change;
    const meaning = change.meaning ?? (effect === "neutral" ? _domain_trail_effect_js__WEBPACK_IMPORTED_MODULE_1__.Gt.neutral : null);
    return [ nameOf(change), observed === null ? "no trail" : cell(observed), `**${cell(desired)}**${meaning === null ? "" : `<br><sub>${(0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.ih)(meaning)}</sub>`}${absence(change, planned)}` ];
  }
  function absence({entries: entries}, {bucket: bucket}) {
    const isAbsent = bucket !== null && (0, _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__.q)(bucket.region) && bucket.region.known === null;
    return entries[0].field === "s3BucketName" && isAbsent ? "<br><sub>does not exist</sub>" : "";
  }
  function nameOf({effect: effect, label: label}) {
    return `${EFFECTS[effect]} ${label}`;
  }
  const REPAIRS = {
    "trusted-access": [ "Trusted access for CloudTrail", "off", "on" ],
    "service-linked-role": [ "Service-linked role", "missing", "created" ],
    "bucket-policy": [ "Bucket policy", "CloudTrail could not deliver", "CloudTrail can deliver" ],
    "kms-key": [ "Key policy", "CloudTrail could not encrypt", "CloudTrail can encrypt" ],
    "sns-topic": [ "Topic policy", "CloudTrail could not notify", "CloudTrail can notify" ]
  };
  function repairRows(report, planned) {
    const {plan: plan, mode: mode} = planned;
    return plan.prerequisites.flatMap(one => {
      const row = REPAIRS[one.id];
      if (!row || one.status !== "fail" || !(0, _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_11__._C)(plan.steps, one)) return [];
      const [name, before, after] = row;
      const outcome = report.steps.find(({step: step}) => step === one.repair)?.outcome;
      const isOpen = mode === "apply" && plan.refusals.length === 0 && outcome !== "done";
      const middle = isNew(report, planned) ? [] : [ before ];
      return [ [ `${EFFECTS.strengthens} ${name}`, ...middle, `**${isOpen ? before : after}**` ] ];
    });
  }
  function cell(shown) {
    if ("words" in shown) return (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.ih)(shown.words);
    return shown.id === void 0 ? valueCell(shown.value) : `${(0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.aY)(shown.value)}<br><sub>${(0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.aY)(shown.id)}</sub>`;
  }
  function valueCell(value) {
    const resource = (0, _domain_values_arn_js__WEBPACK_IMPORTED_MODULE_3__.Lw)(value)?.resource ?? "";
    return resource === "" ? (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.aY)(value) : `${(0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.aY)(value.slice(0, -resource.length))}<br>${(0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.aY)(resource)}`;
  }
  function fieldCell(answer, row, planned) {
    if (!(0, _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__.q)(answer)) return (0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.ih)(answer.unknown);
    const trail = answer.known;
    if (trail === null) return "none";
    if ((0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.t8)(trail, row)) return "not known";
    return cell((0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.Fm)(row.field) ? (0, 
    _changes_js__WEBPACK_IMPORTED_MODULE_8__.dY)(trail) : (0, _changes_js__WEBPACK_IMPORTED_MODULE_8__.JJ)(row.field, trail[row.field], planned));
  }
  function cellNow({entries: entries}, planned) {
    const {now: now} = planned;
    const row = (0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.OB)(entries[0].field);
    const trail = (0, _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__.q)(now) ? now.known : null;
    if (trail && !(0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.t8)(trail, row)) {
      if (entries.every(({field: field, desired: desired}) => (0, _domain_plan_drift_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(trail[field], desired))) return AS_DECLARED;
      if (entries.every(({field: field, observed: observed}) => (0, _domain_plan_drift_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(trail[field], observed))) return "as before";
    }
    return fieldCell(now, row, planned);
  }
  const SHORTER_LINE_LIMITS = [ 400, 150, 40 ];
  function lineByLine({field: field, observed: observed, desired: desired}, whereWhole) {
    const lines = (0, _format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_7__.M)(observed, desired);
    if (lines.length === 0) return [];
    const {label: label, input: input} = (0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.OB)(field);
    const shownIn = diff => (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.zH)(`${label} (${(0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.aY)(input)}): diff`, diff);
    const shorter = SHORTER_LINE_LIMITS.filter(maxLines => maxLines < lines.length).map(lineLimit => shownIn(`${diffOf(lines.slice(0, lineLimit))}\n\n… and ${lines.length - lineLimit} more lines: ${whereWhole}`));
    return [ [ shownIn(diffOf(lines)), ...shorter, `**${label}** changes in ${lines.length} lines: ${whereWhole}` ] ];
  }
  function diffOf(lines) {
    return lines.length === 0 ? "" : (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.om)(lines.map(_domain_values_printable_js__WEBPACK_IMPORTED_MODULE_5__.RK).join("\n"), "diff");
  }
  function unchanged(planned) {
    const {declared: declared, before: before} = planned;
    const after = (0, _report_js__WEBPACK_IMPORTED_MODULE_9__.u)(planned);
    const shown = (0, _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_4__.q)(after) ? {
      known: after.known ?? before ?? planned.wouldBe
    } : after;
    const same = unchangedRows(planned).map(row => [ `${row.label}<br><sub>${(0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.aY)(row.input)}</sub>`, fieldCell(shown, row, planned), (0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.ih)((0, _report_js__WEBPACK_IMPORTED_MODULE_9__.MI)(declared, row.field)) ]);
    const title = before === null ? `${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_10__.U9)(same.length, "other setting")} (AWS defaults)` : `${(0, 
    _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_10__.U9)(same.length, "setting")} unchanged`;
    return (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.zH)(title, (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_6__.tp)([ "Setting", "Value", "Declared" ], same));
  }
  function unchangedRows({plan: plan, declared: declared, before: before}) {
    const changing = [ ...plan.drift.map(({field: field}) => field), ...unresolvedFields({
      plan: plan,
      declared: declared
    }).map(({field: field}) => field) ];
    const drifted = new Set(changing.map(field => (0, _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.OB)(field).label));
    const kinds = _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.cJ.filter(({field: field}) => (0, 
    _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.Fm)(field));
    const kind = kinds.find(({field: field}) => declared.intents[field].state !== "keep") ?? kinds.find(({field: field}) => Object.keys(before?.[field] ?? {}).length > 0) ?? kinds[0];
    return _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.cJ.filter(row => !drifted.has(row.label) && (!(0, 
    _domain_trail_fields_js__WEBPACK_IMPORTED_MODULE_2__.Fm)(row.field) || row.field === kind?.field));
  }
}),

/***/ 3954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    BW: () => fixOf,
    EO: () => policyLines,
    QG: () => prerequisiteLines,
    dJ: () => prerequisitesSection
  });
  var _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7730);
  var _format_aws_cli_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8908);
  var _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3161);
  var _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9797);
  var _format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3827);
  function fixOf({fix: fix, repair: repair}, region) {
    return fix && repair?.replaces !== void 0 ? [ ...fix, "In one command, which keeps all that the policy holds now:", (0, 
    _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_1__.Pi)((0, _format_aws_cli_js__WEBPACK_IMPORTED_MODULE_0__.r)(repair, region)) ] : fix;
  }
  const SIGNS = {
    fail: "❌ fail",
    unknown: "❔ unknown",
    pass: "✅ pass",
    "not-applicable": "➖ not applicable"
  };
  function prerequisitesSection(prerequisites, steps, plan) {
    if (prerequisites.length === 0) return "";
    const repaired = new Set(plan.prerequisites.flatMap(({id: id, repair: repair}) => steps.some(({step: step, outcome: outcome}) => step === repair && outcome === "done") ? [ id ] : []));
    const isPlanned = one => (0, _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_4__._C)(plan.steps, one);
    const of = (...statuses) => prerequisites.filter(({status: status}) => statuses.includes(status));
    const saying = one => {
      if (one.status === "pass") return repaired.has(one.id) ? " Repaired by this run." : "";
      return steps.length === 0 && isPlanned(one) ? " A step below repairs it." : "";
    };
    const rows = some => (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.tp)([ "", "Prerequisite", "What was found" ], some.map(one => [ SIGNS[one.status], `**${one.id}**`, (0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.FY)(`${one.message}${saying(one)}`) ]));
    const remedies = (some, fold) => some.flatMap(one => {
      const fix = fixOf(one, plan);
      if (!fix || isPlanned(one)) return [];
      return fold ? [ (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.zH)(`What ${one.id} needs`, (0, 
      _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v9)(fix)) ] : [ `**How to fix ${one.id}**\n\n${remedy(one, plan)}` ];
    });
    const [open, folded] = [ of("fail", "unknown"), of("pass", "not-applicable") ];
    const count = `${folded.filter(({status: status}) => status === "pass").length} pass`;
    const rest = folded.length > 0 ? [ (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.zH)(`Prerequisites: ${count}`, rows(folded)) ] : [];
    if (open.length === 0) return rest.join("");
    return [ "### Prerequisites", rows(open), ...remedies(of("fail"), false), ...remedies(of("unknown"), true), ...rest ].join("\n\n");
  }
  function remedy({fix: fix = [], repair: repair}, region) {
    if (repair?.replaces === void 0) return (0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v9)(fix);
    const [who = "", ...statements] = fix;
    return [ "One command adds what is missing, and keeps all that the policy holds now:", (0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.om)((0, _format_aws_cli_js__WEBPACK_IMPORTED_MODULE_0__.r)(repair, region)), (0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.zH)((0, _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.ih)((0, 
    _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_1__.gB)(who).join(" ").replace(/:$/, "")), (0, 
    _format_markdown_js__WEBPACK_IMPORTED_MODULE_2__.v9)(statements)) ].join("\n\n");
  }
  function prerequisiteLines(plan) {
    return plan.prerequisites.filter(({status: status}) => status !== "not-applicable").flatMap(one => {
      const line = `Prerequisite ${one.id}: ${one.status}. ${one.message}`;
      if ((0, _domain_prerequisites_prerequisite_js__WEBPACK_IMPORTED_MODULE_4__._C)(plan.steps, one)) return [ `${line} A step below repairs it.` ];
      const fix = one.status === "fail" && fixOf(one, plan) || [];
      return [ line, ...(0, _domain_values_advice_js__WEBPACK_IMPORTED_MODULE_1__.Dx)(fix).map(text => `    ${text}`) ];
    });
  }
  function policyLines({input: input, replaces: replaces}) {
    const text = input["Policy"] ?? input["AttributeValue"];
    if (replaces === void 0 || text === void 0) return [];
    return (0, _format_yaml_diff_js__WEBPACK_IMPORTED_MODULE_3__.M)(outlined(replaces ?? "{}"), outlined(text));
  }
  function outlined(text) {
    const {Statement: Statement, ...document} = JSON.parse(text);
    return {
      ...document,
      ...Statement !== void 0 && {
        Statement: [ Statement ].flat()
      }
    };
  }
}),

/***/ 4169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    F$: () => lastDelivered,
    Jg: () => evidenceWords,
    PS: () => consequences,
    rz: () => partWords,
    zb: () => accountWords
  });
  var _domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(685);
  var _domain_values_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1600);
  var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9837);
  var _finding_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1535);
  function evidenceWords(evidence) {
    if (evidence === null) return {
      failed: [],
      passed: [],
      doubtful: []
    };
    const failed = (0, _domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_1__.IG)(evidence);
    const passed = [ "integrity", "coverage", "delivery" ].filter(part => evidence[part]?.status === "pass");
    const isDoubtful = {
      integrity: isShaky(evidence.integrity),
      coverage: isUneven(evidence.coverage),
      delivery: false
    };
    return {
      failed: failed.map(part => partWords(evidence, part)),
      passed: passed.map(part => partWords(evidence, part)),
      doubtful: passed.filter(part => isDoubtful[part])
    };
  }
  function isShaky(proof) {
    return proof !== null && proof.unknown.length + proof.warnings.length > 0;
  }
  function isUneven(proof) {
    return proof !== null && proof.unknown.length + (proof.regions?.undecided.length ?? 0) > 0;
  }
  function partWords({integrity: integrity, coverage: coverage, delivery: delivery}, part) {
    if (part === "integrity") return integrity ? integrityWords(integrity) : "";
    if (part === "coverage") return coverage ? coverageWords(coverage) : "";
    return {
      pass: DELIVERED,
      fail: UNDELIVERED,
      unknown: "the delivery after the change could not be checked"
    }[delivery?.status ?? "unknown"];
  }
  const DELIVERED = "a log file was delivered after the change";
  const UNDELIVERED = "CloudTrail delivered nothing after the change";
  const MAX_KINDS = 3;
  function integrityWords(proof) {
    const {status: status, findings: findings, digests: digests, isPartial: isPartial} = proof;
    if (status === "unknown") return isPartial ? `the run was stopped when ${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(digests, "digest was", "digests were")} verified` : "no digest could be verified";
    if (status === "pass") return verifiedWords(proof);
    const counts = (0, _finding_words_js__WEBPACK_IMPORTED_MODULE_0__.mQ)(findings);
    const kinds = _finding_words_js__WEBPACK_IMPORTED_MODULE_0__.pK.filter(kind => counts[kind] !== void 0);
    const shown = kinds.slice(0, MAX_KINDS).map(kind => {
      const {one: one, many: many} = _finding_words_js__WEBPACK_IMPORTED_MODULE_0__.WE[kind];
      return (0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(counts[kind], one, many);
    });
    const others = kinds.slice(MAX_KINDS).reduce((sum, kind) => sum + counts[kind], 0);
    const accounts = new Set(findings.map(({account: account}) => account)).size;
    const more = others > 0 ? [ (0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(others, "other finding", "other findings") ] : [];
    return `${[ ...shown, ...more ].join(", ")} (${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(accounts, "account", "accounts")})`;
  }
  function verifiedWords(proof) {
    const {level: level, digests: digests, files: files, accounts: accounts, from: from, unknownChecks: unknownChecks, warnings: warnings, interruptions: interruptions} = proof;
    const hashed = level === "files" ? ` and ${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(files, "log file", "log files")}` : "";
    const what = `${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(digests, "digest", "digests")}${hashed} of ${(0, 
    _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(accounts, "account", "accounts")}`;
    const except = interruptions.length > 0 ? ` but for ${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(interruptions.length, "interruption", "interruptions")}` : "";
    const doubts = [ ...warnings.length > 0 ? [ (0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(warnings.length, "warning", "warnings") ] : [], ...unknownChecks > 0 ? [ `${(0, 
    _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(unknownChecks, "check", "checks")} could not be made` ] : [] ];
    const rest = doubts.length > 0 ? doubts.join(", ") : `nothing missing since ${(0, 
    _domain_values_time_js__WEBPACK_IMPORTED_MODULE_3__.iA)(from)}`;
    return `${what} verified, ${rest}${except}`;
  }
  function coverageWords({status: status, expected: expected, delivering: delivering, missing: missing, unknown: unknown, regions: regions}) {
    if (status === "unknown") return "it could not be checked whether every account delivers";
    const of = (0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(expected, "account", "accounts");
    const undecided = regions?.undecided.length ?? 0;
    const doubts = [ ...unknown.length > 0 ? [ `${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.zD)(unknown.length)} could not be checked` ] : [], ...undecided > 0 ? [ `${(0, 
    _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.U9)(undecided, "enabled Region has", "enabled Regions have")} no recent digest` ] : [] ];
    if (status === "fail") {
      const silent = new Set(regions?.missing.map(({account: account}) => account)).size;
      const not = n => `${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.zD)(n)} of ${of} ${(0, 
      _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.LS)(n, "does", "do")} not deliver`;
      return [ ...missing.length > 0 ? [ not(missing.length) ] : [], ...silent > 0 ? [ `${not(silent)} from all enabled Regions` ] : [], ...doubts ].join(", ");
    }
    if (unknown.length > 0) return [ `${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_2__.zD)(delivering)} of ${of} deliver`, ...doubts ].join(", ");
    if (expected === 0) return "no account is expected to deliver yet";
    return [ expected === 1 ? "the account delivers" : `all ${of} deliver`, ...doubts ].join(", ");
  }
  function accountWords(account, ...more) {
    const filled = more.filter(one => one !== "");
    return filled.length > 0 ? `${account} (${filled.join(", ")})` : account;
  }
  function consequences(evidence) {
    return (evidence === null ? [] : (0, _domain_plan_verdict_js__WEBPACK_IMPORTED_MODULE_1__.IG)(evidence)).map(part => CONSEQUENCES[part][evidence[part].status === "fail" ? "fail" : "unknown"]).join(" ");
  }
  const CONSEQUENCES = {
    integrity: {
      fail: "The record of the accounts and times below is no proof until this is explained.",
      unknown: "This run does not show whether log files were changed or deleted."
    },
    coverage: {
      fail: "API calls in the accounts below might not be recorded.",
      unknown: "This run does not show whether every account is recorded."
    },
    delivery: {
      fail: "Nothing shows yet that log files still arrive after the change.",
      unknown: "This run does not show whether log files still arrive after the change."
    }
  };
  function lastDelivered(deliveries, hasDigests, at) {
    const ago = (what, words) => {
      const latest = deliveries.find(one => one.what === what)?.latest;
      return latest ? `last ${words} ${(0, _domain_values_time_js__WEBPACK_IMPORTED_MODULE_3__.dp)((0, 
      _domain_values_time_js__WEBPACK_IMPORTED_MODULE_3__.O1)(latest, at))} ago` : `no ${words} delivered yet`;
    };
    return [ ago("log files", "log file"), ...hasDigests ? [ ago("digest files", "digest") ] : [] ].join(", ");
  }
}),

/***/ 2682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    Un: () => failingWords,
    oQ: () => undelivered,
    x7: () => PREREQUISITE_LABELS
  });
  var _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9837);
  const PREREQUISITE_LABELS = {
    organization: "organization",
    caller: "signed-in account",
    "trusted-access": "trusted access",
    "service-linked-role": "service-linked role",
    "delegated-administrators": "delegated administrators",
    bucket: "log bucket",
    "bucket-policy": "bucket policy",
    "kms-key": "encryption key",
    "sns-topic": "SNS topic",
    "log-group": "log group",
    "log-role": "log role"
  };
  function failingWords(failed) {
    if (failed.length === 0) return "";
    const names = failed.map(({id: id}) => PREREQUISITE_LABELS[id]).join(", ");
    return `${(0, _domain_values_wording_js__WEBPACK_IMPORTED_MODULE_0__.U9)(failed.length, "prerequisite fails", "prerequisites fail")} (${names})`;
  }
  function undelivered(deliveries) {
    const failed = deliveries.flatMap(({what: what, error: error}) => error === null ? [] : [ what ]);
    return failed.length === 0 ? "" : `the last delivery of ${failed.join(" and ")} failed`;
  }
}),

/***/ 1535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    WE: () => FINDING_WORDS,
    al: () => inOrder,
    mQ: () => countsOf,
    pK: () => KINDS_BY_WEIGHT,
    vW: () => remainsWords
  });
  var _domain_integrity_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3331);
  var _domain_values_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1600);
  const FINDING_WORDS = {
    "checkpoint-mismatch": {
      label: "Verified digest gone or different",
      one: "digest that an earlier run verified is gone or different",
      many: "digests that an earlier run verified are gone or different"
    },
    "digest-missing": {
      label: "Digest missing",
      one: "digest is missing",
      many: "digests are missing"
    },
    "tail-missing": {
      label: "No recent digests",
      one: "Region of an account has no recent digests",
      many: "Regions of accounts have no recent digests"
    },
    "file-missing": {
      label: "Log file missing",
      one: "log file is missing",
      many: "log files are missing"
    },
    "file-modified": {
      label: "Log file changed",
      one: "log file was changed",
      many: "log files were changed"
    },
    "digest-invalid": {
      label: "Digest not genuine",
      one: "digest is not genuine",
      many: "digests are not genuine"
    },
    "chain-broken": {
      label: "Digests do not follow each other",
      one: "digest does not follow the one before it",
      many: "digests do not follow the ones before them"
    },
    gap: {
      label: "Unexplained gap",
      one: "gap has no explanation",
      many: "gaps have no explanation"
    },
    "file-rewritten": {
      label: "Log file written again",
      one: "log file was written again after its delivery",
      many: "log files were written again after their delivery"
    },
    "file-unreferenced": {
      label: "Log file in no digest",
      one: "log file is in no digest",
      many: "log files are in no digest"
    }
  };
  function remainsWords(remains) {
    if (remains === void 0) return "";
    const {deletedAt: deletedAt, versionId: versionId, verified: verified} = remains;
    if (versionId === null && deletedAt === null) return "No version of it is left.";
    const deleted = deletedAt === null ? "" : `It was deleted at ${(0, _domain_values_time_js__WEBPACK_IMPORTED_MODULE_0__.iA)(deletedAt)}. `;
    if (versionId === null) return `${deleted}No version of it is left.`;
    const version = `Version \`${versionId}\` is still there`;
    if (verified === null) return `${deleted}${version}, but it was not verified.`;
    return `${deleted}${version}${verified ? ", as CloudTrail delivered it." : ", but it is not what CloudTrail delivered."}`;
  }
  const KINDS_BY_WEIGHT = Object.keys(FINDING_WORDS);
  function inOrder(findings) {
    const weights = new Map(KINDS_BY_WEIGHT.map((kind, weight) => [ kind, weight ]));
    const keyOf = ({account: account, region: region, from: from, object: object}) => [ account, region, from, object ].join(" ");
    const compare = (one, other) => one < other ? -1 : one > other ? 1 : 0;
    return [ ...findings ].sort((a, b) => weights.get(a.kind) - weights.get(b.kind) || compare(keyOf(a), keyOf(b)));
  }
  function countsOf(findings) {
    const counts = new Map;
    for (const {kind: kind} of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return Object.fromEntries(_domain_integrity_finding_js__WEBPACK_IMPORTED_MODULE_1__.m.flatMap(kind => counts.has(kind) ? [ [ kind, counts.get(kind) ] ] : []));
  }
}),

/***/ 4445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    E2: () => loggingGapDuration,
    SB: () => loggingGap,
    YV: () => otherGaps
  });
  var _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4547);
  var _domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1600);
  var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8456);
  function loggingGap(report) {
    const {planned: planned, history: history, confirmed: confirmed} = report;
    const hole = lastingHole(history);
    if (planned === null || !((0, _report_js__WEBPACK_IMPORTED_MODULE_1__.tb)(planned) || planned.before === null && hole)) return "";
    const {mode: mode, now: now, stoppedAt: stoppedAt, observedAt: observedAt} = planned;
    const isOver = mode === "apply" && (0, _domain_values_answer_js__WEBPACK_IMPORTED_MODULE_0__.q)(now) && now.known?.isLogging === true;
    return sentence("Logging", {
      from: hole?.from ?? stoppedAt,
      to: confirmed.logging,
      isOver: isOver,
      seenAt: observedAt
    });
  }
  function lastingHole(history) {
    return history?.holes.findLast(({kind: kind, to: to}) => kind === "logging" && to === null);
  }
  function otherGaps(report) {
    const {history: history, planned: planned} = report;
    if (history === null || planned === null) return [];
    const lasting = history.holes.filter(({to: to}) => to === null).map(({kind: kind}) => kind);
    return ((0, _report_js__WEBPACK_IMPORTED_MODULE_1__.So)(report)?.holes ?? []).filter(({kind: kind, from: from}, _, all) => lasting.includes(kind) && all.findLast(one => one.kind === kind)?.from === from).flatMap(({kind: kind, from: from, to: to}) => {
      const gap = {
        from: from,
        to: to,
        isOver: to !== null,
        seenAt: planned.observedAt
      };
      return kind === "logging" ? [] : [ sentence(WHAT_WAS_OFF[kind], gap) ];
    });
  }
  const WHAT_WAS_OFF = {
    organization: "Recording of the member accounts",
    "multi-region": "Recording of all Regions but the home Region",
    validation: "Log file validation"
  };
  function loggingGapDuration({planned: planned, history: history, confirmed: confirmed}) {
    const hole = lastingHole(history);
    const from = hole?.from ?? planned?.stoppedAt ?? null;
    const to = confirmed.logging ?? planned?.observedAt ?? null;
    return from === null || to === null ? null : durationBetween(from, to);
  }
  function sentence(what, {from: from, to: to, isOver: isOver, seenAt: seenAt}) {
    if (from === null) return isOver ? `${what} was off until this run.` : `${what} is off.`;
    if (!isOver) {
      const soFar = durationBetween(from, seenAt);
      return `${what} has been off since ${(0, _domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__.iA)(from)}${soFar === null ? "" : ` (${soFar} so far)`}.`;
    }
    const duration = to === null ? null : durationBetween(from, to);
    return to === null || duration === null ? `${what} was off from ${(0, _domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__.iA)(from)} until this run.` : `${what} was off from ${(0, 
    _domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__.jH)(from, to)} (${duration}).`;
  }
  function durationBetween(from, to) {
    const seconds = (0, _domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__.O1)(from, to);
    return seconds > 0 ? (0, _domain_values_time_js__WEBPACK_IMPORTED_MODULE_2__.dp)(seconds) : null;
  }
}),

/***/ 5088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    mB: () => causeLine,
    qF: () => hasWritten,
    ly: () => trailLine,
    MT: () => verdictLine,
    OH: () => writtenLine
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
  // CONCATENATED MODULE: ./build/src/report/verdict/refused.js
  function refusedLine({verdict: verdict, planned: planned}) {
    const reason = verdict.reason;
    const refusals = (planned?.plan.refusals ?? []).filter(({code: code}) => code === reason);
    const names = [ ...new Set(refusals.flatMap(subjectOf)) ].join(", ");
    return `Refused: ${WHY[reason]?.(names, refusals) ?? "a rule does not allow the run to continue"}.`;
  }
  function subjectOf({field: field, prerequisite: prerequisite, code: code}) {
    if (field) return [ (0, fields.OB)(field).label ];
    if (prerequisite) return [ verdict_failing.x7[prerequisite] ];
    return code === "not-approved" || code === "plan-changed" || code === "prerequisites" ? [ verdict_failing.x7["delegated-administrators"] ] : [];
  }
  const WHY = {
    account: () => "allowed-account-ids does not list the account that the run is signed in to",
    caller: () => "the account that the run is signed in to cannot make this change",
    ownership: () => "another tool owns this trail",
    prerequisites: names => `not everything that the trail depends on is in place (${names})`,
    weakening: names => `this would weaken the trail (${names}), and allow-weakening does not name it`,
    read: names => `Org Trail does not change what it cannot read (${names})`,
    "not-approved": names => `this change has no approval (${names})`,
    "plan-changed": (names, refusals) => `${names} ${movedSinceReview(refusals)}`,
    superseded: () => "the default branch has a newer commit, and that commit’s run applies what is declared now"
  };
  function movedSinceReview(refusals) {
    const both = refusals.flatMap(({sinceReview: sinceReview}) => sinceReview ?? []);
    const isKnown = both.length === refusals.length;
    if (isKnown && both.every(({trailMoved: trailMoved, inputsMoved: inputsMoved}) => trailMoved && !inputsMoved)) return "changed in AWS after the review";
    if (isKnown && both.every(({trailMoved: trailMoved, inputsMoved: inputsMoved}) => inputsMoved && !trailMoved)) return "changed in the inputs after the review";
    return "would not change as reviewed";
  }
  // EXTERNAL MODULE: ./build/src/report/report.js
    __webpack_require__(8456);
  // CONCATENATED MODULE: ./build/src/report/verdict/verdict-line.js
  function hasWritten({steps: steps}) {
    return steps.some(({outcome: outcome}) => outcome === "done" || outcome === "unknown");
  }
  function writtenLine({steps: steps}) {
    const calls = kind => steps.filter(({outcome: outcome}) => outcome === kind).map(({step: step}) => step.call);
    const [done, unknown] = [ calls("done"), calls("unknown") ];
    if (done.length + unknown.length === 0) return "Nothing was written.";
    const perhaps = unknown.length > 0 ? [ `Perhaps written: ${unknown.join(", ")}.` ] : [];
    if (done.length === 0) return perhaps.join(" ");
    if (done.length === 1 && done[0] === "cloudtrail:StartLogging") return [ "Logging was turned on.", ...perhaps.length > 0 ? perhaps : [ "Nothing else was written." ] ].join(" ");
    return [ `${done.length} of ${(0, wording.U9)(steps.length, "call")} succeeded.`, ...perhaps ].join(" ");
  }
  function verdictLine(report) {
    const failed = (0, evidence_words.Jg)(report.evidence).failed.map(words => `${words.replace(/^./, first => first.toUpperCase())}. `);
    return failed.join("") + trailLine(report);
  }
  function trailLine(report) {
    const gap = (0, gaps.SB)(report);
    const isRestarted = report.verdict.outcome === "applied" && report.planned?.before !== null;
    const restarted = isRestarted ? " This run turned it back on." : "";
    return gap === "" ? resultLine(report) : `${gap}${restarted} ${resultLine(report)}`;
  }
  function resultLine(report) {
    const {verdict: verdict, planned: planned, steps: steps} = report;
    const written = writtenLine(report);
    switch (verdict.outcome) {
     case "skipped":
      return `Skipped: the inputs are valid, but GitHub gives a pull request from a fork no way into AWS. ${written}`;

     case "failed":
      return `${failed(report)} ${written}${steps.length > 0 ? " After you fix this, the next run continues from here." : ""}`;

     case "refused":
      return `${refusedLine(report)} ${written}`;

     case "applied":
      return planned ? plannedLine("applied", planned) : written;

     default:
      return planned ? `${plannedLine(verdict.outcome, planned)} ${written}` : written;
    }
  }
  function plannedLine(outcome, planned) {
    const {mode: mode, plan: plan, before: before, prerequisites: prerequisites, deliveries: deliveries} = planned;
    const late = (0, verdict_failing.oQ)(deliveries);
    const failing = [ failingUnregistered(prerequisites), late ].filter(words => words !== "").join(", and ");
    if (outcome === "in-sync") return failing ? `The trail is as declared, but ${failing}.` : "In sync: the trail is as declared.";
    if (outcome === "applied") return `Applied and verified: ${done(planned)}${failing && `; but ${failing}`}.`;
    const what = mode === "check" ? "Drift" : "Plan";
    const also = late && `; ${late}`;
    const steps = (0, wording.U9)(plan.steps.length, "step");
    if (before === null) return `${what}: the trail does not exist yet; ${steps} would create it${also}.`;
    const canBeRepaired = (0, prerequisite.ZA)(prerequisites).every(one => (0, prerequisite._C)(plan.steps, one) || one.id === "delegated-administrators" && registrations(plan) > 0);
    const remedy = plan.steps.length > 0 ? `${steps} would fix ${canBeRepaired ? "it" : "what can be fixed"}` : "its remedy is below";
    return `${what}: ${differences(planned)}; ${remedy}${also}.`;
  }
  function differences(planned) {
    const {plan: plan} = planned;
    const changes = (0, report_changes.fs)(planned);
    const failing = failingUnregistered(plan.prerequisites);
    return [ changes.length === 0 && (plan.refusals.length + registrations(plan) + unsettled(plan).length > 0 || failing) ? "no setting is known to differ" : `${(0, 
    wording.U9)(changes.length, "setting differs", "settings differ")}${effects(changes)}`, ...failing ? [ failing ] : [], ...unsettled(plan), ...registrations(plan) > 0 ? [ `${(0, 
    wording.U9)(registrations(plan), "delegated administrator")} not registered` ] : [] ].join(", ");
  }
  function done(planned) {
    const {plan: plan, before: before} = planned;
    const settings = (0, report_changes.fs)(planned).length;
    const accounts = registrations(plan);
    const repaired = plan.prerequisites.filter(one => (0, prerequisite._C)(plan.steps, one)).length;
    return [ ...repaired > 0 ? [ `${(0, wording.U9)(repaired, "prerequisite")} repaired` ] : [], ...before === null ? [ "the trail was created" ] : settings > 0 ? [ `${(0, 
    wording.U9)(settings, "setting")} changed` ] : [], ...accounts > 0 ? [ `${(0, wording.U9)(accounts, "delegated administrator")} registered` ] : [] ].join(", ");
  }
  function unsettled(plan) {
    const some = plan.prerequisites.filter(one => one.status === "unknown" && (0, prerequisite._C)(plan.steps, one));
    return some.length === 0 ? [] : [ `${some.map(({id: id}) => verdict_failing.x7[id]).join(", ")} could not be checked` ];
  }
  function registrations(plan) {
    return (0, delegated_administrators._k)(plan.steps).length;
  }
  function failed({verdict: verdict, mistakes: mistakes, steps: steps, planned: planned}) {
    const step = steps.find(({outcome: outcome}) => outcome !== "done");
    switch (verdict.reason) {
     case "inputs":
      {
        const n = mistakes.length + (planned?.plan.refusals.filter(({code: code}) => code === "inputs").length ?? 0);
        return n === 1 ? "Failed: a mistake in the inputs." : `Failed: ${n} mistakes in the inputs.`;
      }

     case "sign-in":
      return "Failed: signing in to AWS did not work.";

     case "read":
      return "Failed: the trail could not be read.";

     case "step":
      if (step?.outcome === "failed") return `Failed at ${step.step.call}.`;
      if (step?.outcome === "unknown") return `Failed at ${step.step.call}; whether it took effect is not known.`;
      return "Stopped before the end.";

     case "verify":
      return "Failed: every step was accepted, but the trail was not confirmed to be as declared.";

     default:
      return "Failed: something unexpected happened.";
    }
  }
  function causeLine({failure: failure, mistakes: mistakes, planned: planned}) {
    const refusals = planned?.plan.refusals.map(({field: field, message: message}) => field ? `${(0, 
    fields.OB)(field).label}: ${message}` : message) ?? [];
    return (failure?.message ?? [ ...mistakes, ...refusals ].join(" ")).replaceAll("\n", " ");
  }
  function effects(changes) {
    const tally = [ "weakens", "strengthens" ].flatMap(effect => {
      const n = (0, report_changes.PC)(changes, effect).length;
      return n === 0 ? [] : [ `${n} ${trail_effect.Gt[effect]}` ];
    });
    return tally.length === 0 ? "" : ` (the change makes ${tally.join(", ")})`;
  }
  function failingUnregistered(prerequisites) {
    return (0, verdict_failing.Un)((0, prerequisite.ZA)(prerequisites).filter(({id: id}) => id !== "delegated-administrators"));
  }
}),

/***/ 6876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
    v: () => retryUntil
  });
  var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3435);
  async function retryUntil(delaysSeconds, {log: log, signal: signal}, attempt, whyRetry) {
    const delays = delaysSeconds[Symbol.iterator]();
    for (;;) {
      const [settled] = await Promise.allSettled([ attempt() ]);
      const why = whyRetry(settled);
      const next = why === null || signal.aborted ? null : delays.next();
      if (next === null || next.done) {
        if (settled.status === "rejected") throw settled.reason;
        return settled.value;
      }
      log.info(`${why} again in ${next.value} s`);
      await (0, _cancellation_js__WEBPACK_IMPORTED_MODULE_0__.j)(next.value, signal);
    }
  }
})

};
;