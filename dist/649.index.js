"use strict";
exports.id = 649;
exports.ids = [649,30];
exports.modules = {

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

/***/ 6649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    readStructure: () => readStructure
  });
  // EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
    var parse = __webpack_require__(3945);
  // EXTERNAL MODULE: ./build/src/domain/selectors/selectors.js
    var selectors = __webpack_require__(1569);
  // EXTERNAL MODULE: ./build/src/domain/trail/tags.js
    var tags = __webpack_require__(2632);
  // EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
    var core = __webpack_require__(8532);
  // EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
    var registries = __webpack_require__(9396);
  // EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
    var schemas = __webpack_require__(3619);
  // EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
    var api = __webpack_require__(3759);
  // EXTERNAL MODULE: ./build/src/domain/values/printable.js
    var printable = __webpack_require__(8174);
  // EXTERNAL MODULE: ./build/src/domain/trail/formats.js
    var formats = __webpack_require__(2369);
  // CONCATENATED MODULE: ./build/src/inputs/shapes.js
  core.$W({
    jitless: true
  });
  function described(schema, description) {
    registries.fd.add(schema, {
      description: description
    });
    return schema;
  }
  function list(entry, allowed, maxEntries = 1 / 0) {
    return described(schemas.YOg(entry, allowed).check(api.m9(1, allowed), ...maxEntries < 1 / 0 ? [ api.Eb(maxEntries, allowed) ] : []), allowed);
  }
  function mapping(shape) {
    return schemas.rej(shape, `a mapping of ${Object.keys(shape).join(", ")}`);
  }
  function rule(holds, says) {
    return schemas.YPB(holds, {
      error: ({input: input}) => typeof says === "string" ? says : says(input),
      when: ({value: value}) => typeof value === "object" && value !== null
    });
  }
  const FLAG = schemas.FsL(schemas.k5n(formats.sV, "`true` or `false`"), schemas.pdi(value => (0, 
  formats.Hn)(value)));
  const ON_ONE_LINE = "without line breaks and other control characters";
  const MAX_QUOTED_CHARACTERS = 100;
  function quotable(text) {
    return (0, printable.Jj)(text, MAX_QUOTED_CHARACTERS).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, character => {
      const escaped = JSON.stringify(character).slice(1, -1);
      return escaped === character ? (0, printable.RT)(character.charCodeAt(0)) : escaped;
    });
  }
  const SCALARS = new Map;
  function scalar(allowed, maxCharacters, suggested = [], pattern = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u) {
    const schema = schemas.YjP(allowed).check(api.Fk(pattern, allowed), api.Eb(maxCharacters, allowed));
    SCALARS.set(schema, suggested);
    return described(schema, allowed);
  }
  const VALUE = scalar(`a string of 1 to 2048 characters, ${ON_ONE_LINE}`, 2048);
  const VALUES = list(VALUE, "a list of at least one string");
  function entriesOf(value) {
    return Array.isArray(value) ? value : [];
  }
  function memberOf(value, member) {
    return typeof value === "object" && value !== null ? value[member] : void 0;
  }
  function valuesAt(value, ...members) {
    return members.reduce((entries, member) => entries.flatMap(entry => entriesOf(memberOf(entry, member))), entriesOf(value));
  }
  // EXTERNAL MODULE: ./build/src/domain/selectors/recorded-events.js
    var recorded_events = __webpack_require__(2893);
  // EXTERNAL MODULE: ./build/src/domain/selectors/match.js
    var match = __webpack_require__(838);
  // EXTERNAL MODULE: ./build/src/domain/selectors/catalog.js
    var catalog = __webpack_require__(2040);
  // CONCATENATED MODULE: ./build/src/inputs/structures.js
  const RESOURCE_FORMS = new Map([ [ "AWS::S3::Object", {
    form: /^arn:[^:]+:s3(?::::(?:[^/:]+\/.*)?)?$/s,
    allowed: "`arn:aws:s3` for all objects, or a prefix: `arn:aws:s3:::BUCKET/` for one bucket"
  } ], [ "AWS::Lambda::Function", {
    form: /^arn:[^:]+:lambda(?::[a-z0-9-]+:\d{12}:function:.+)?$/s,
    allowed: "`arn:aws:lambda` for all functions, or `arn:aws:lambda:REGION:ACCOUNT:function:NAME`"
  } ], [ "AWS::DynamoDB::Table", {
    form: /^arn:[^:]+:dynamodb(?::[a-z0-9-]+:\d{12}:table\/.+)?$/s,
    allowed: "`arn:aws:dynamodb` for all tables, or `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME`"
  } ] ]);
  function wrongValue({Type: Type, Values: Values}) {
    const form = RESOURCE_FORMS.get(Type)?.form ?? /^/;
    return entriesOf(Values).map(String).find(value => /[*?]/.test(value) || !form.test(value));
  }
  const dataResource = mapping({
    Type: scalar("a resource type such as `AWS::S3::Object`", 1e3, catalog.c.basicTypes),
    Values: VALUES
  }).check(rule(resource => wrongValue(resource) === void 0, resource => {
    const value = wrongValue(resource);
    const allowed = RESOURCE_FORMS.get(resource.Type)?.allowed ?? "complete ARNs";
    const partition = /^arn:(aws(?:-[a-z]+)*):/.exec(value)?.[1] ?? "aws";
    const wildcard = /[*?]/.test(value) ? ", but basic event selectors do not accept wildcards" : "";
    return `has the value '${quotable(value)}'${wildcard}: for ${quotable(resource.Type)}, expected ${allowed.replaceAll("arn:aws:", `arn:${partition}:`)}`;
  }));
  const eventSelectors = list(mapping({
    ReadWriteType: schemas.lqM(schemas.k5n([ "All", "ReadOnly", "WriteOnly" ], "`All`, `ReadOnly` or `WriteOnly`")),
    IncludeManagementEvents: schemas.lqM(FLAG),
    DataResources: schemas.lqM(schemas.YOg(dataResource, "a list of data resources")),
    ExcludeManagementEventSources: schemas.lqM(schemas.YOg(scalar("an event source", 2048, catalog.c.excludableSources), "a list of event sources"))
  }), "a list of 1 to 5 event selectors; `none` restores the default selector", 5).check(rule(selectors => valuesAt(selectors, "DataResources", "Values").filter(arn => !(0, 
  recorded_events.nI)(String(arn))).length <= 250, "has more than 250 data resources in total, which is the CloudTrail limit"));
  const ONE_VALUE = [ "eventCategory", "readOnly", "resources.type" ];
  function valuesOf(selector, operator) {
    return entriesOf(memberOf(selector, operator));
  }
  function usedBy(selector) {
    return Object.entries(selector).flatMap(([member, values]) => member === "Field" || Array.isArray(values) && values.length === 0 ? [] : [ member ]);
  }
  function letters(name) {
    return name.replaceAll("_", "").toLowerCase();
  }
  function rightSpelling(member) {
    return [ "Field", ...match.we ].find(name => name !== member && letters(name) === letters(member));
  }
  const fieldSelector = schemas.rUs(schemas.Ikc({
    Field: scalar("a field such as `eventCategory`", 1e3, [ ...new Set(Object.values(catalog.c.fields).flat()) ], /^[\w.]+$/),
    ...Object.fromEntries(match.we.map(operator => [ operator, schemas.lqM(schemas.YOg(VALUE, "a list of strings")) ]))
  }, `a mapping of Field and at least one of ${match.we.join(", ")}`), schemas.L5J()).check(rule(selector => !Object.keys(selector).some(rightSpelling), selector => `has ${Object.keys(selector).flatMap(member => rightSpelling(member) ? [ `${member}: write ${rightSpelling(member)}` ] : []).join(", and ")}`), rule(selector => Object.keys(selector).some(rightSpelling) || usedBy(selector).length > 0, `has no value: besides Field, it needs at least one of ${match.we.join(", ")}`), rule(selector => Object.entries(selector).every(([member, values]) => member === "Field" || match.we.includes(member) || rightSpelling(member) !== void 0 || VALUES.safeParse(values).success), "has an operator that Org Trail does not know, without a list of strings"), rule(selector => !ONE_VALUE.includes(selector.Field) || usedBy(selector).every(member => rightSpelling(member) !== void 0 || member === "Equals" && valuesOf(selector, member).length < 2), `needs exactly one Equals value: ${ONE_VALUE.join(", ")} accept nothing else`), rule(selector => selector.Field !== "readOnly" || valuesOf(selector, "Equals").every(value => value === "true" || value === "false"), "has a value other than `true` or `false` for readOnly"));
  function selectorsFor(selector, field) {
    return entriesOf(memberOf(selector, "FieldSelectors")).filter(one => memberOf(one, "Field") === field);
  }
  function requiresField(category, field) {
    return rule(selector => !selectorsFor(selector, "eventCategory").some(one => valuesOf(one, "Equals").includes(category)) || selectorsFor(selector, field).length > 0, `has no field selector for ${field}: ${category} events need one`);
  }
  const advancedEventSelectors = list(mapping({
    Name: schemas.lqM(scalar(`a name of at most 1000 characters, ${ON_ONE_LINE}`, 1e3, [], /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)),
    FieldSelectors: list(fieldSelector, "a list of at least one field selector")
  }).check(rule(selector => valuesAt([ selector ], "FieldSelectors").some(one => memberOf(one, "Field") === void 0) || valuesAt([ selector ], "FieldSelectors").length === 0 || selectorsFor(selector, "eventCategory").length === 1, "needs exactly one field selector for eventCategory, such as `Equals: [Management]`"), requiresField("Data", "resources.type"), requiresField("NetworkActivity", "eventSource")), "a list of advanced event selectors; `none` restores the default selector").check(rule(selectors => valuesAt(selectors, "FieldSelectors").flatMap(one => Object.values(Object(one)).flatMap(entriesOf)).length <= 500, "has more than 500 values across all conditions, which is the CloudTrail limit"));
  const insightSelectors = list(mapping({
    InsightType: scalar("a type such as `ApiCallRateInsight`", 100, catalog.c.insightTypes),
    EventCategories: schemas.lqM(list(scalar("an event category", 100, catalog.c.insightCategories), "a list of `Management` and `Data`"))
  }), "a list of insight selectors; `none` turns insights off");
  const aggregationConfigurations = list(mapping({
    EventCategory: scalar("an event category: `Data`", 100, catalog.c.aggregationCategories),
    Templates: list(scalar("a template such as `API_ACTIVITY`", 1e3, catalog.c.templates), "a list of 1 to 50 templates such as `API_ACTIVITY`", 50)
  }), "a list of one aggregation configuration; `none` removes it", 1);
  const A_TAG = "a mapping of 1 to 50 tags, such as `Owner: audit`; `none` removes all";
  const structures_tags = schemas.g1P(schemas.YjP().check(api.Fk(formats.E4.pattern, formats.E4.allowed)), schemas.mee(schemas.YjP(formats.EZ.allowed).check(api.Fk(formats.EZ.pattern, formats.EZ.allowed))), A_TAG);
  const STRUCTURES = {
    eventSelectors: eventSelectors,
    advancedEventSelectors: advancedEventSelectors,
    insightSelectors: insightSelectors,
    aggregationConfigurations: aggregationConfigurations,
    tags: structures_tags
  };
  function apiName(field) {
    return field.replace(/^./, first => first.toUpperCase());
  }
  const BESIDE_LISTS = [ "TrailARN", "TrailName" ];
  // CONCATENATED MODULE: ./build/src/inputs/read-structure.js
  const NORMAL = {
    eventSelectors: value => (0, selectors.G8)(value),
    advancedEventSelectors: value => (0, selectors.q5)(value),
    insightSelectors: value => (0, selectors.GG)(value),
    aggregationConfigurations: value => (0, selectors.p$)(value),
    tags: value => Object.fromEntries(Object.entries(value).map(([key, one]) => [ key, one ?? "" ]))
  };
  function readStructure(field, written) {
    const {value: value, within: within} = unwrapped(field, written);
    const {data: data, error: error} = parse.xL(STRUCTURES[field], value, {
      reportInput: true
    });
    const issues = error?.issues ?? [];
    const ofAnotherKind = new Set(issues.flatMap(({code: code, path: path}) => code === "invalid_type" ? [ path.join("\n") ] : []));
    const mistakes = [ ...field === "tags" ? tagCountMistakes(value) : [], ...issues.flatMap(issue => issue.code !== "invalid_type" && ofAnotherKind.has(issue.path.join("\n")) ? [] : mistakesOf(issue)) ];
    if (mistakes.length > 0) return {
      mistakes: mistakes.map(one => ({
        ...one,
        path: [ ...within, ...one.path ]
      }))
    };
    return {
      value: NORMAL[field](data)
    };
  }
  function tagCountMistakes(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    const count = Object.keys(value).length;
    if (count === 0) return [ {
      path: [],
      says: `is an empty mapping: expected ${A_TAG}.`
    } ];
    return count > tags.x3 ? [ {
      path: [],
      says: `has ${count} tags; the limit is ${tags.x3}.`
    } ] : [];
  }
  function unwrapped(field, value) {
    const name = apiName(field);
    if (field === "tags" || !Array.isArray(memberOf(value, name))) return {
      value: value,
      within: []
    };
    const others = Object.keys(value).filter(key => ![ name, ...BESIDE_LISTS ].includes(key));
    return others.length === 0 ? {
      value: memberOf(value, name),
      within: [ name ]
    } : {
      value: value,
      within: []
    };
  }
  function mistakesOf(issue) {
    const path = issue.path;
    if (issue.code === "unrecognized_keys") return issue.keys.map(key => ({
      path: [ ...path, key ],
      says: `is not known: expected ${issue.message}.`,
      ofKey: true
    }));
    if (issue.code === "invalid_key") return [ {
      path: path,
      says: `is not a valid key: expected ${issue.issues[0]?.message}.`,
      ofKey: true
    } ];
    if (issue.code === "custom") return [ {
      path: path,
      says: `${issue.message}.`
    } ];
    if (issue.input === void 0) return [ {
      path: path,
      says: `is missing: expected ${issue.message}.`
    } ];
    return [ {
      path: path,
      says: `is ${given(issue.input)}: expected ${issue.message}.`
    } ];
  }
  function given(value) {
    if (value === null || value === void 0) return "empty";
    if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
    if (typeof value !== "string") return Object.keys(value).length === 0 ? "an empty mapping" : "a mapping";
    const quoted = /^\s*[[{]/.test(value) ? ", which is a quoted string: remove the quotes" : "";
    return `'${quotable(value)}'${quoted}`;
  }
})

};
;